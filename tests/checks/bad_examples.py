"""Bad examples of every rule; a rule without any fails.

An example is an issue, made by the rule's function from what stands below, with what is found and offered.
"""

from gazdesk.checks.advertising import Advertising
from gazdesk.checks.brackets import LoneMark
from gazdesk.checks.characters import (
    ArticleSign,
    DecimalMark,
    DetachedSign,
    LeftoverMarkup,
    LetterInNumber,
    Placeholder,
)
from gazdesk.checks.contents_titles import ContentsTitle
from gazdesk.checks.dates import DateAfterIssue, DateRunTogether, ImpossibleDate
from gazdesk.checks.document_fields import MissingField, NumberYear, UnmatchedContents
from gazdesk.checks.document_numbers import BrokenDocumentNumber, DocumentNumberForm
from gazdesk.checks.doubling import DoubledAtSeam, DoubledInBrackets, DoubledNear, DoubledWord
from gazdesk.checks.doubtful_blocks import DoubtfulBlock
from gazdesk.checks.foreign_words import StrayForeignWord
from gazdesk.checks.invisible import InvisibleCharacter
from gazdesk.checks.issued_titles import IssuedTitle
from gazdesk.checks.lists_of_units import DeadlineBeforeDate, LeadAlsoResponsible, UnitTwice
from gazdesk.checks.names import NameSpelling
from gazdesk.checks.numbering import CitedArticle, MissingNumber, NumberGap
from gazdesk.checks.phrases import CutShort, PartyAndGovernment
from gazdesk.checks.scripts import TraditionalCharacter, UnconvertedCharacter
from gazdesk.checks.siblings import HeadingStop, OpeningWord, ParagraphStop
from gazdesk.checks.spaces import BlankInWord, JointSignature, NameAndPost
from gazdesk.checks.store_names import StoreSpelling
from gazdesk.checks.structure import AttachmentMissing, HeadingWithoutBody, ItemWithoutDuty
from gazdesk.checks.table_headers import GroupLabel, OtherHeader, RepeatedHeader
from gazdesk.checks.units import GluedUnits, UnitEnding, UnitPrefix
from gazdesk.checks.widths import PunctuationWidth
from gazdesk.checks.years import YearSign
from gazdesk.model.kinds import BlockKind
from tests.checks.making import (
    ANNOUNCING,
    GROUPS,
    ISSUING,
    LINKS,
    NUMBERS,
    PAGES,
    PHRASES,
    PLAN,
    PURPOSES,
    SECTIONS,
    SENTENCES,
    TASKS,
    TITLES,
    TRADITIONAL,
    UNITS,
    WORKS,
    broken,
    contents,
    dated,
    documents,
    headed,
    headings,
    listed,
    listing,
    notice,
    number,
    numbered,
    of_kind,
    openings,
    outlined,
    paged,
    paragraph,
    paragraphs,
    rated,
    stated,
)

BAD = {
    StrayForeignWord: (
        paragraph,
        [
            ("推进建设 and 改革", " and ", "和"),
            ("推进建设and改革", "and", "和"),
            ("（试点）or（推广）", "or", "或"),
            ("发展 of 规划", " of ", "的"),
            ("政府 with 企业", " with ", "与"),
        ],
    ),
    BrokenDocumentNumber: (
        number,
        [
            ("示政办函〔20222", "示政办函〔20222", "示政办函〔2022〕2号"),
            ("示政发202213号", "示政发202213号", "示政发〔2022〕13号"),
            ("示政发2022〕13号", "示政发2022〕13号", "示政发〔2022〕13号"),
            ("示政發〔2022〕13", "示政發〔2022〕13", "示政發〔2022〕13号"),
            ("示政发〔2022〕号", "示政发〔2022〕号", None),
            ("〔2022〕13号", "〔2022〕13号", None),
        ],
    ),
    DocumentNumberForm: (
        number,
        [
            ("示政发[2022]3号", "示政发[2022]3号", "示政发〔2022〕3号"),
            ("示政发（2022）第08号", "示政发（2022）第08号", "示政发〔2022〕8号"),
            ("（示政发[2022]3号）", "示政发[2022]3号", "示政发〔2022〕3号"),
            ("示政发〔２０２２〕３號", "示政发〔２０２２〕３號", "示政发〔2022〕3號"),
        ],
    ),
    StoreSpelling: (
        stated,
        [
            ("一、抓好春耕。（责任单位：市农业农衬局）", "市农业农衬局", "市农业农村局"),
            ("一、抓好春耕。（责任单位：市农业村局、市水利局）", "市农业村局", "市农业农村局"),
            ("一、做好优抚。（责任单位：市退役军入事务局）", "市退役军入事务局", "市退役军人事务局"),
            ("一、抓好春耕。（责任领导：周文请）", "周文请", "周文清"),
        ],
    ),
    ContentsTitle: (
        contents,
        [
            ("关于印发城市更新方桉的通知……3 → 示例市人民政府关于印发城市更新方案的通知", "桉", "案"),
            ("关于发印城市更新方案的通知 3 → 关于印发城市更新方案的通知", "发印", "印发"),
            ("关于印发城市更新的通知……3 → 关于印发城市更新方案的通知", "", "方案"),
            ("关于印发印发城市更新方案的通知 3 → 关于印发城市更新方案的通知", "印发", ""),
        ],
    ),
    ArticleSign: (
        paragraph,
        [
            ("第五第 本办法自印发之日起施行。", "第五第", "第五条"),
            ("第二十一第建立机制。", "第二十一第", "第二十一条"),
            ("依照本办法第五第规定", "第五第", "第五条"),
            ("第五第 本條所稱", "第五第", "第五條"),
        ],
    ),
    DetachedSign: (
        paragraph,
        [
            ("占地3000m ² 。", "m ² ", "m²"),
            ("供水200m ³ /d", "m ³ ", "m³"),
            ("总面积3万 [㎡] ，", " [㎡] ", "㎡"),
        ],
    ),
    LetterInNumber: (
        paragraph,
        [("处300O元以下罚款", "300O", "3000"), ("共1l2户", "1l2", "112"), ("达到5O%", "5O", "50")],
    ),
    DecimalMark: (
        paragraph,
        [("改造农村危房5、8万户。", "5、8", "5.8"), ("增长10、5%", "10、5", "10.5")],
    ),
    InvisibleCharacter: (
        paragraph,
        [
            ("市\u200b水利局", "\u200b", ""),
            ("\ufeff关于治理河道的通知", "\ufeff", ""),
            ("责任\xad单位\u3000市财政局", "\xad", ""),
            ("市财政\u200c局", "\u200c", ""),
            ("治理\u200d\u2060河道", "\u200d\u2060", ""),
            ("\u202a治理河道", "\u202a", ""),
            ("治理河道\u2069", "\u2069", ""),
            ("治理\x0c河道", "\x0c", ""),
            ("Times\x0b\u200bNew", "\x0b\u200b", " "),
            ("治理\x01河道", "\x01", None),
            ("治\x1b\u200b理", "\x1b\u200b", None),
            ("治\x93理", "\x93", None),
            ("治\u202e理", "\u202e", None),
        ],
    ),
    Placeholder: (
        paragraph,
        [
            ("组  ? 长：某某", "  ? ", "\u3000"),
            ("第一章 总 ?则", " ?", "\u3000"),
            ("填报单位： ? ? ? ?", " ? ? ? ?", ""),
            ("完成评定。??", "??", ""),
            ("推进�设", "�", None),
        ],
    ),
    LeftoverMarkup: (
        paragraph,
        [
            ("成立专项**指挥部", "**", ""),
            ("加快建设<br/>并推进", "<br/>", ""),
            ("改革&nbsp;开放", "&nbsp;", ""),
            ("面积$m^2$以上", "$m^2$", None),
            ("增长&lt;5%", "&lt;", "<"),
        ],
    ),
    DoubledWord: (
        paragraph,
        [
            ("现将实施方案实施方案给你们", "实施方案", ""),
            ("生活污水污水处理，排放污水。", "污水", ""),
            ("市财政局，，市住建局", "，", ""),
            ("市财政局，各区区人民政府", "区", ""),
        ],
    ),
    DoubledInBrackets: (paragraph, [("生育或者流产（引）产", "流产（引）产", "流（引）产")]),
    DoubledAtSeam: (
        broken,
        [
            ("责任单位：市住建局）|局、市财政局", "局）", ""),
            ("责任单位：市住建局|市住建局、市财政局", "市住建局", ""),
        ],
    ),
    LoneMark: (
        paragraph,
        [
            ("十四五”时期是关键时期", "", "“"),
            ("推进“放管服”改革，打造放管服”品牌", "", "“"),
            ("通过“检查、验收，再推广", "“", None),
            ("检查工作，包括很长的一段话以后）再推广", "）", None),
            ("《示例市条例已经通过", "《", None),
            ("填写方案（见附件2报市政府。", "", "）"),
        ],
    ),
    DateRunTogether: (
        paragraph,
        [
            ("20236月底前", "20236月", "2023年6月"),
            ("于2023815日前", "2023815日", "2023年8月15日"),
            ("于2023111日前", "2023111日", None),
        ],
    ),
    ImpossibleDate: (paragraph, [("2023年13月5日", "2023年13月5日", None), ("2023年2月29日", "2023年2月29日", None)]),
    DateAfterIssue: (dated, [("2023年5月30日 → 2023年7月1日", "2023年7月1日", None)]),
    YearSign: (paragraphs, [("2023年省政府工作报告\n2023省政府工作报告", "", "年")]),
    HeadingStop: (
        headings,
        [("甲。 乙。 丙 丁。 戊。 己。", "", "。"), ("甲 乙 丙。 丁 戊 己", "。", "")],
    ),
    OpeningWord: (openings, [(PURPOSES + "加强湖泊管理，经市政府同意，现通知如下。", "", "为")]),
    ParagraphStop: (
        paragraphs,
        [
            (SENTENCES + "各县区人民政府可以参照本办法的规定执行", "", "。"),
            (SENTENCES + "各县区人民政府要加强学校、幼儿园的建设，", "，", None),
        ],
    ),
    CutShort: (headed, [("九个方面重点工" + WORKS, "", "作"), ("九个方面重点工" + WORKS + "和重点工程", "", "作")]),
    GluedUnits: (paragraph, [(UNITS + "市水利局各县人民政府", "", "，"), (UNITS + "各县人民政府市住建局", "", "、")]),
    UnitEnding: (paragraph, [(UNITS + "市水利委", "市水利委", "市水利局")]),
    IssuedTitle: (
        notice,
        [
            (ISSUING.format(title="关于印发示例市城市更新实方案的通知", name=PLAN, issued=PLAN), "", "施"),
            (ISSUING.format(title=f"关于印工许发{PLAN}的通知", name=PLAN, issued=PLAN), "印工许发", "印发"),
            (ISSUING.format(title=f"关于印发{PLAN}的通知", name=PLAN, issued="示例市城巿更新实施方案"), "巿", "市"),
            (ISSUING.format(title=f"关于印发{PLAN}的通知", name="示例市城市更新实施方桉", issued=PLAN), "桉", "案"),
        ],
    ),
    OtherHeader: (
        paged,
        [
            (PAGES.format(again="序号 单位 事项"), "单位\t事项", "事项\t单位"),
            (PAGES.format(again="序号 事项 空"), "", "\t单位"),
        ],
    ),
    RepeatedHeader: (paged, [(PAGES.format(again="序号 事项 单位"), "序号\t事项\t单位", "")]),
    GroupLabel: (
        paged,
        [
            (GROUPS.format(first="一、推进改革开放", again="一、推进改革"), "一、推进改革", "一、推进改革开放"),
            (GROUPS.format(first="一、推进放", again="一、推进开放"), "一、推进放", "一、推进开放"),
        ],
    ),
    UnitTwice: (
        paragraph,
        [("市水利局、市住建局、市水利局，", "、市水利局", ""), ("市水利局，市水利局", "，市水利局", "")],
    ),
    LeadAlsoResponsible: (
        stated,
        [("1.治理河道。（牵头单位：市水利局；责任单位：市住建局、市水利局）", "市水利局", None)],
    ),
    DeadlineBeforeDate: (
        stated,
        [("1.治理河道。（牵头单位：市水利局；完成时限：2021年9月）", "2021年9月", None)],
    ),
    TraditionalCharacter: (paragraph, [("推进海綿城市建设，" + "发展经济，改善民生，" * 9, "綿", "绵")]),
    UnconvertedCharacter: (
        paragraph,
        [(TRADITIONAL + "清理建筑垃圾", "筑", "築"), (TRADITIONAL + "擴大范圍", "范", "範")],
    ),
    NumberGap: (
        numbered,
        [
            ("一、 二、 五、 四、", "五、", "三、"),
            ("（九） （士） （十一） （十五） （十三）", "（十五）", "（十二）"),
            ("1. 2. 8. 4.", "8.", "3."),
            ("第九条 第七条 第十一条", "第七条", "第十条"),
        ],
    ),
    MissingNumber: (
        numbered,
        [("一、 二、 四、 五、", "四、", None), ("（一） （三） （四）", "（三）", None), ("1. 2. 5.", "5.", None)],
    ),
    CitedArticle: (
        numbered,
        [("第一条 第二条 第三条 依照本办法第五条的规定", "本办法第五条", None)],
    ),
    NameSpelling: (
        listed,
        [
            ("=组　长：章　芝　市长\n由章艺同志负责。", "章艺", "章芝"),
            ("责任领导：王大同；\n" * 5 + "责任领导：王太同；", "王太同", "王大同"),
            ("由吉祎同志负责。\n由古祎同志参加。", "古祎", "吉祎"),
        ],
    ),
    MissingField: (
        documents,
        [
            (NUMBERS + "空 2022年3月3日 关于保护森林的意见", "关于保护森林的意见", None),
            (NUMBERS + "示政发〔2022〕3号 空 关于保护森林的意见", "关于保护森林的意见", None),
        ],
    ),
    UnmatchedContents: (
        listing,
        [
            (f"{TITLES} 关于防汛物资储备的批复 → {TITLES}", "关于防汛物资储备的批复", None),
            (f"{TITLES} → {TITLES} 关于防汛物资储备的批复", "关于防汛物资储备的批复", None),
        ],
    ),
    NumberYear: (documents, [("示政发〔2012〕9号 2022年1月3日 关于防汛的通知", "2012", "2022")]),
    Advertising: (of_kind(BlockKind.NOISE), [(LINKS + "\n为加强河道管理，现就有关事项通知如下。", LINKS, "")]),
    UnitPrefix: (
        paragraph,
        [
            (UNITS + "水利局", "水利局", "市水利局"),
            (UNITS + "住建局，各县人民政府", "住建局", "市住建局"),
            (UNITS + "市各县人民政府", "市各县人民政府", "各县人民政府"),
            (UNITS + "市水利局、县人民政府", "县人民政府", "各县人民政府"),
        ],
    ),
    NameAndPost: (
        of_kind(BlockKind.ROSTER),
        [("组　长：王大同市财政局局长", "", "\u3000"), ("王大同副市长", "", "\u3000")],
    ),
    BlankInWord: (paragraphs, [("市人力 资源局\n市人力资源局\n省人力资源厅", " ", "")]),
    JointSignature: (of_kind(BlockKind.SIGNATURE), [("示例市人民政府示例军分区", "", "\u3000")]),
    PunctuationWidth: (
        paragraph,
        [("河道，水库；" * 15 + "湖泊,森林", ",", "，"), ("河道,水库;" * 15 + "湖泊，森林", "，", ",")],
    ),
    AttachmentMissing: (outlined, [(ANNOUNCING.format(second="湖泊名录") + "附件1", "附件：1.河道名录", None)]),
    HeadingWithoutBody: (outlined, [(SECTIONS + "#（六）加强监督\n#（七）加强宣传\n要宣传。", "（六）加强监督", None)]),
    ItemWithoutDuty: (stated, [(TASKS + "6.保护森林。", "6.", None)]),
    DoubledNear: (paragraph, [(PHRASES + "满足经济社会经济发展需要", "经济", "")]),
    PartyAndGovernment: (paragraph, [(PHRASES + "市委、政府有关要求", "", "市")]),
    DoubtfulBlock: (rated, [("50 综合协调组", "综合协调组", None)]),
}
