"""Good and bad examples of every rule; a rule without both fails.

An example is an issue, made by the rule's function from what stands below; a bad one has what is found and offered.
"""

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
from gazdesk.checks.document_numbers import BrokenDocumentNumber, DocumentNumberForm
from gazdesk.checks.doubling import DoubledAtSeam, DoubledInBrackets, DoubledWord
from gazdesk.checks.doubtful_blocks import DoubtfulBlock
from gazdesk.checks.foreign_words import StrayForeignWord
from gazdesk.checks.phrases import CutShort
from gazdesk.checks.siblings import HeadingStop, OpeningWord, ParagraphStop
from gazdesk.checks.table_numbers import NotANumber
from gazdesk.checks.units import GluedUnits, UnitEnding
from gazdesk.checks.years import YearSign
from tests.checks.making import (
    broken,
    contents,
    dated,
    headed,
    headings,
    number,
    openings,
    paragraph,
    paragraphs,
    rated,
    table,
)

PLACES = "单位 人数\n甲厂 100\n乙厂 40\n丙厂 70\n丁厂 {cell}\n戊厂 60\n己厂 25"
SHIFTED = (
    "序号 单位 人数 备注\n1 甲 100 空\n2 乙 40 空\n3 丙 70 空\n4 丁 {cell} 空\n5 戊 60 空\n6 己 25 空\n合计 {total}"
)
SPARSE = "学校 合计 男 女\n一 90 40 50\n二 80 30 50\n三 空 40 30\n四 60 20 4O\n五 {fourth} 40 50\n六 空 20 30"
SUMS = "学校 合计 男 女\n一 90 40 50\n二 80 30 50\n三 70 40 30\n四 {total} 20 {part}\n五 50 20 30"

SENTENCES = "各县区人民政府要加强组织领导，明确工作责任。\n" * 10
PURPOSES = "为加强河道管理，现就有关事项通知如下。\n为加强水库管理，现就有关事项通知如下。\n"
WORKS = "\n" + "抓好重点工作。" * 9
UNITS = "市水利局、市住建局，各县人民政府；" * 5

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
            "示例市人民政府令第二十三号",
            "示政辦發〔2020〕25號",
        ],
    ),
    DocumentNumberForm: (
        number,
        ["示政发〔2022〕3号", "示 政 发 〔2022〕 3 号", "示政發〔2022〕3號", "示政发〔2022", "第12号"],
    ),
    NotANumber: (
        table,
        [
            PLACES.format(cell="1,234.5"),
            PLACES.format(cell="—"),
            PLACES.format(cell="约五十"),
            PLACES.format(cell="30%"),
            PLACES.format(cell="≥30"),
            PLACES.format(cell="30~40"),
            "单位 代码\n甲厂 A1\n乙厂 40\n丙厂 B2\n丁厂 55\n戊厂 C3",
            "单位 人数\n甲厂 100\n乙厂 no",
        ],
    ),
    ContentsTitle: (
        contents,
        [
            "关于印发城市更新方案的通知……3 → 示例市人民政府关于印发城市更新方案的通知",
            '关于推进“放管服”改革 2019—2020 年工作的意见 5 → 关于推进"放管服"改革2019-2020年工作的意见',
            "关于印发城市更新方案的通知……3 → 示例市国民经济和社会发展统计公报",
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
            "为加强河道管理，现通知如下。\n加强水库管理，现通知如下。",
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
    DoubtfulBlock: (rated, ["70 综合协调组", "95 为加强管理，制定本办法。"]),
}

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
    NotANumber: (
        table,
        [
            (PLACES.format(cell="no"), "no", None),
            (PLACES.format(cell="no") + "\n合计 405", "no", "110"),
            (PLACES.format(cell="l1O") + "\n合计 405", "l1O", "110"),
            (PLACES.format(cell="no") + "\n合计 205", "no", None),
            (SHIFTED.format(cell="no", total="405 空 空"), "no", "110"),
            (SHIFTED.format(cell="no", total="405 空 9"), "no", None),
            (SUMS.format(total="60", part="4O"), "4O", "40"),
            (SUMS.format(total="6O", part="40"), "6O", "60"),
            (SPARSE.format(fourth="空"), "4O", None),
            (SPARSE.format(fourth="90"), "4O", "40"),
            ("序号 事项\n1 甲\n2 乙\nS 丙\n4 丁\n5 戊", "S", "3"),
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
    DoubtfulBlock: (rated, [("50 综合协调组", "综合协调组", None)]),
}
