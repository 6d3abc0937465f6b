"""Good examples of every rule: issues that it leaves alone; a rule without any fails.

An example is an issue, made by the rule's function from what stands below.
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

GOOD = {
    StrayForeignWord: (
        paragraph,
        [
            "推进建设和改革",
            "Research and Development",
            "推广 Android 系统",
            "用“and”表示",
            "and 改革",
            " or 开放",
            "中国 AND 门电路",
        ],
    ),
    BrokenDocumentNumber: (
        number,
        [
            "示政发〔2022〕3号",
            "示政发[2022]3号",
            "示 政 发 〔2022〕 3 号",
            "（示政发〔2022〕3号）",
            "第12号",
            "第１２号",
            "2022年第3号",
            "（2022年第3期）",
            "示例市财政局公告2022年第3号",
            "發文字號：示府教字第1110012345號",
            "示例市人民政府令第二十三号",
            "示政辦發〔2020〕25號",
        ],
    ),
    DocumentNumberForm: (
        number,
        ["示政发〔2022〕3号", "示 政 发 〔2022〕 3 号", "示政發〔2022〕3號", "示政发〔2022", "第12号"],
    ),
    StoreSpelling: (
        stated,
        [
            "一、抓好春耕。（责任单位：市农业农村局）",
            "一、抓好春耕。（责任单位：市水务局、市林业局）",
            "一、做好救助。（责任单位：市民攻局）",
            "一、抓好春耕。（责任领导：周武清）",
            "一、抓好春耕。（责任单位：市农业农衬局）\n二、修渠。（责任单位：市农业农衬局）\n三、清淤。（责任单位：市农业农衬局）",
        ],
    ),
    ContentsTitle: (
        contents,
        [
            "关于印发城市更新方案的通知……3 → 示例市人民政府关于印发城市更新方案的通知",
            '关于推进“放管服”改革 2019—2020 年工作的意见 5 → 关于推进"放管服"改革2019-2020年工作的意见',
            "关于印发城市更新方案的通知……3 → 示例市国民经济和社会发展统计公报",
            "关于印发城市更新方案的通知 / 8 → 关于印发城市更新方案的通知",
        ],
    ),
    ArticleSign: (paragraph, ["第五条 本办法自印发之日起施行。", "第一第二产业", "依照第五条规定", "夺得第一第三名"]),
    DetachedSign: (paragraph, ["占地3000m²，日供水200m³/d", "见注 ²", "设计规模[2023]号"]),
    LetterInNumber: (paragraph, ["处3000元以下罚款", "型号A10O型", "5G网络", "3A级景区", "每袋10kg"]),
    DecimalMark: (
        paragraph,
        ["改造危房5.8万户", "5、8万户危房", "4、5、6万户", "甲乙两县分别为5、8万户", "第3、5条", "2、3代表队"],
    ),
    Placeholder: (paragraph, ["怎么办?要靠改革", "组　长：某某", "a ? b : c", "为什么？"]),
    LeftoverMarkup: (paragraph, ["成立专项指挥部", "3*4", "填报单位：_____", "增长<5%且>3%"]),
    InvisibleCharacter: (
        paragraph,
        [
            "市水利局\u3000市 应急局\xa0市财政局\t共三家",
            "意为“می\u200cخواهم”",
            "写作“ക്\u200d”",
            "写作“ក\u200bខ”",
            "标志\U0001f468\u200d\U0001f469",
            "\u202bسوق\u202c，即市场",
        ],
    ),
    DoubledWord: (
        paragraph,
        [
            "现将方案印发给你们",
            "一个一个落实",
            "救援支队支队长，消防支队、特勤支队",
            "帮办代办代理",
            "各区人民政府",
            "处置城市市政道路",
            "研究研究",
        ],
    ),
    DoubledInBrackets: (paragraph, ["流（引）产", "县（市）政府", "村（社区）村民"]),
    DoubledAtSeam: (broken, ["责任单位：市住|建局、市财政局", "方便群众办|办事", "一是改革；|二是开放"]),
    LoneMark: (
        paragraph,
        [
            "“十四五”时期",
            "（试行)",
            "1)统筹推进",
            "包括：a)规划；b)建设",
            "“要坚持改革",
            "《关于〈条例〉的说明》",
        ],
    ),
    DateRunTogether: (paragraph, ["2023年6月底前", "编号20236号", "共2023日元", "12023月"]),
    ImpossibleDate: (paragraph, ["2024年2月29日", "2023年12月", "2023年1月31日"]),
    DateAfterIssue: (dated, ["2023年5月30日 → 2023年5月30日", "2023年5月30日 → 2022年12月1日"]),
    YearSign: (
        paragraphs,
        ["2023年省政府工作报告\n2023年省政府工作报告", "2023省政府工作\n2022年国务院", "共2023个项目\n2023年项目建设"],
    ),
    HeadingStop: (
        headings,
        ["甲。 乙。 丙。 丁。 戊。", "甲 乙 丙 丁", "甲。 乙 丙。 丁", "甲。 乙。 丙。 丁", "甲； 乙。 丙。 丁。 戊。"],
    ),
    OpeningWord: (
        openings,
        [
            PURPOSES + "根据省政府要求，现就有关事项通知如下。",
            PURPOSES + "市水利局拟订了方案，经市政府同意，现印发给你们。",
            "根据省政府要求，现通知如下。\n加强水库管理，现通知如下。",
        ],
    ),
    ParagraphStop: (
        paragraphs,
        [
            SENTENCES + "各县区人民政府要落实以下要求，明确工作责任：",
            SENTENCES + "联系人：某某",
            "各县区人民政府要加强组织领导，明确责任\n" * 4 + SENTENCES,
        ],
    ),
    CutShort: (headed, ["九个方面重点工作" + WORKS, "九个方面重点工\n抓好重点工作。", "重点工" + WORKS + "重点工，"]),
    GluedUnits: (
        paragraph,
        [UNITS + "市水利局、各县人民政府", UNITS + "市财政局各县人民政府", "市水利局各县人民政府；" * 3 + UNITS],
    ),
    UnitEnding: (paragraph, [UNITS + "市财政局", UNITS + "市水利委、市水利委", UNITS + "市住建厅；市住建委；" * 3]),
    IssuedTitle: (
        notice,
        [
            ISSUING.format(title=f"关于印发{PLAN}的通知", name=PLAN, issued=PLAN),
            ISSUING.format(title="关于印发示例市城市更新的实施方案的通知", name=PLAN, issued=PLAN),
            ISSUING.format(title="关于做好城市更新工作的通知", name=PLAN, issued=PLAN),
            ISSUING.format(title="关于印发城市更新方案的通知", name="城市更新工作安排表", issued=PLAN),
        ],
    ),
    OtherHeader: (paged, [PAGES.format(again="序号 事项 单位")]),
    RepeatedHeader: (paged, [PAGES.format(again="序号 单位 事项"), "序号 事项\n1 甲"]),
    GroupLabel: (
        paged,
        [
            GROUPS.format(first="一、推进改革开放", again="一、推进改革开放"),
            GROUPS.format(first="一、推进改革开放", again="二、推进改革"),
            "任务 措施\n一、推进改革开放 甲\n一、推进改革 乙",
            GROUPS.format(first="一、推进改革开放", again="一、保障民生"),
        ],
    ),
    UnitTwice: (
        paragraph,
        ["市水利局、市住建局", "市水利局；市水利局", "牵头单位：市水利局；配合单位：市水利局", "治理河道、治理河道"],
    ),
    LeadAlsoResponsible: (
        stated,
        [
            "1.治理河道。（牵头单位：市水利局；责任单位：市住建局）",
            "1.治理河道。（牵头单位：市水利局；责任单位：市水利局）",
        ],
    ),
    DeadlineBeforeDate: (
        stated,
        [
            "1.治理河道。（牵头单位：市水利局；完成时限：2022年3月）",
            "1.治理河道。（牵头单位：市水利局；完成时限：持续推进）",
            "1.治理河道。（牵头单位：市水利局；完成时限：2022年底）",
        ],
    ),
    TraditionalCharacter: (paragraph, ["建设海绵城市", "乾隆年间", TRADITIONAL, "著名品牌"]),
    UnconvertedCharacter: (paragraph, [TRADITIONAL, "建筑垃圾", TRADITIONAL + "公布施行"]),
    NumberGap: (numbered, ["一、 二、 三、", "一、 二、 四、 五、", "（一） （二） （一） （二）", "1. 2. 2. 3."]),
    MissingNumber: (numbered, ["一、 二、 三、", "一、 二、 五、 四、", "一、 三、", "一、 二、 九、"]),
    CitedArticle: (
        numbered,
        [
            "第一条 第二条 第三条 依照本办法第三条的规定",
            "依照本办法第三条的规定",
            "第一条 第二条 第三条 依照条例第五条的规定",
        ],
    ),
    NameSpelling: (
        listed,
        [
            "=组　长：章　芝　市长\n由章芝同志负责。",
            "=组　长：章　芝　市长\n由王大同同志负责。",
            "责任领导：王大同；\n" * 5 + "责任领导：李建国；",
            "由章艺同志负责，章艺、章芝同志参加。章程。",
        ],
    ),
    MissingField: (documents, [NUMBERS + "示政发〔2022〕3号 2022年3月3日 关于保护森林的意见", NUMBERS.strip()]),
    UnmatchedContents: (
        listing,
        [f"{TITLES} → {TITLES}", f"{TITLES} 大事记 → {TITLES}", f"关于防汛工作的通知 → {TITLES}"],
    ),
    NumberYear: (
        documents,
        [
            NUMBERS.strip(),
            "示政发〔2021〕9号 2022年1月3日 关于防汛的通知",
            "示政发〔2006〕9号 2018年1月3日 关于防汛的通知",
        ],
    ),
    Advertising: (
        of_kind(BlockKind.NOISE),
        [
            "首页,政府公报,信息公开,互动交流,政务服务\n在首页的政府公报、信息公开、互动交流、政务服务栏目公布。",
            "第3页",
            "本网站由示例市人民政府办公室主办，欢迎访问。",
        ],
    ),
    UnitPrefix: (
        paragraph,
        [UNITS + "水利局、水利局", UNITS + "省财政局", "水利局；" + "市水利局；" * 3, UNITS + "发改、水利局、住建"],
    ),
    NameAndPost: (
        of_kind(BlockKind.ROSTER),
        ["组　长：王大同　市财政局局长", "王　芳　市财政局局长", "市财政局、市水利局"],
    ),
    BlankInWord: (
        paragraphs,
        ["市人力 资源局\n市人力资源局", "市 人力资源局\n人力资源"],
    ),
    JointSignature: (of_kind(BlockKind.SIGNATURE), ["示例市人民政府　示例军分区", "示例市人民政府办公室"]),
    PunctuationWidth: (
        paragraph,
        ["河道，水库；" * 15, "河道，水库,湖泊", "河道，水库," * 15, "河道，水库；" * 15 + "1,234"],
    ),
    AttachmentMissing: (
        outlined,
        [
            ANNOUNCING.format(second="湖泊名录") + "附件1\n附件2",
            ANNOUNCING.format(second="湖泊名录（略）") + "附件1",
            ANNOUNCING.format(second="湖泊名录") + "请遵照执行。",
        ],
    ),
    HeadingWithoutBody: (
        outlined,
        [SECTIONS + "#（六）加强监督\n要检查。", "#（一）甲\n#（二）乙\n#（三）丙\n要检查。"],
    ),
    ItemWithoutDuty: (
        stated,
        [TASKS.strip(), "1.治理河道。\n2.保护森林。", "一、总体要求\n（一）指导思想。\n二、任务\n" + TASKS.strip()],
    ),
    DoubledNear: (
        paragraph,
        [
            PHRASES + "经济社会发展",
            "经济社会发展与经济增长，" + PHRASES,
            "经济社会经济发展需要",
            "满足经济社会经济发展需要，" * 2 + PHRASES,
        ],
    ),
    PartyAndGovernment: (paragraph, [PHRASES + "各级党委、政府", PHRASES + "县委、政府", "市委、政府。市委、市政府。"]),
    DoubtfulBlock: (rated, ["70 综合协调组", "95 为加强管理，制定本办法。"]),
}
