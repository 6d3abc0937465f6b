"""Good and bad examples of the rules about order and about units, as in good_examples and bad_examples."""

from gazdesk.checks.dates import DateForm
from gazdesk.checks.document_fields import ContentsOrder
from gazdesk.checks.doubling import DoubledInList
from gazdesk.checks.duties import DutyLabel, RoleMissing, TextAfterDuty
from gazdesk.checks.levels import FirstNumber, SkippedLevel
from gazdesk.checks.lists_of_units import OwnGovernment, UnitCutShort
from gazdesk.checks.phrases import MarkBeforeAndSoOn
from gazdesk.checks.sequences import CitedLater, NumberSequence
from gazdesk.checks.unit_spelling import UnitBrokenOff, UnitOfElsewhere, UnitOrder, UnitSpelling, UnitVariant
from gazdesk.model.blocks import Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind
from tests.checks.making import documents, listing, of_kind, outlined, paragraph, stated
from tests.edits.sample import Draft


def citing(example):
    """Return an issue of a document that is dated 8 March 2022 and cites something."""
    draft = Draft()
    draft.block("关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT))
    draft.block(example)
    draft.block("示例市人民政府", BlockKind.SIGNATURE)
    draft.block("2022年3月8日", BlockKind.DATE)
    return Issue(draft.run())


def numbers(*serials):
    """Return documents of one agency, a line each."""
    return "\n".join(f"示政发〔2022〕{serial}号 2022年3月8日 关于治理河道的通知" for serial in serials)


def tasks(odd):
    """Return ten tasks, each with lead and responsible unit, and one more."""
    task = "{}.治理河道。牵头单位：市水利局；责任单位：市住建局、市财政局。"
    return "\n".join([*map(task.format, range(1, 11)), f"11.{odd}"])


ITEM = "治理河道。牵头单位：市水利局；责任单位：市住建局。"
LABELS = "（责任单位：市水利局）（责任单位：市住建局）（牵头单位：市财政局）"
SECTIONS = "#一、总则\n#（一）目标\n甲\n#二、任务\n#（一）河道\n乙\n#三、措施\n#（一）资金\n丙\n#四、其他\n{}"
LAKES = "、市水利和湖泊局" * 6
TRAFFIC = "（责任单位：" + "、".join(["市交通局"] * 11) + "）"

SUBJECTS = [f"关于{each}的通知" for each in ("治理河道", "保护森林", "春季植树", "修建公路", "防汛抗旱")]


def listed(*order):
    """Return contents entries in some order, and five documents in theirs."""
    return " ".join(SUBJECTS[each] for each in order) + " → " + " ".join(SUBJECTS)


GOOD = {
    DateForm: (
        of_kind(BlockKind.DATE),
        ["2022年3月8日", "２０２２年３月８日", "二〇〇九年三月八日", "2009年03月08日", "2022年3月"],
    ),
    ContentsOrder: (listing, [listed(0, 1, 2, 3, 4), listed(3, 4, 0, 1, 2), listed(2, 0, 1)]),
    NumberSequence: (
        documents,
        [
            numbers(1, 2, 5, 9),
            numbers(9, 1, 12, 3),
            numbers(1, 61, 7),
            "示政发〔2022〕3号 2022年3月8日 关于甲的通知\n示政办发〔2022〕3号 2022年3月8日 关于乙的通知",
            "空 2022年3月8日 关于甲的通知\n空 2022年3月8日 关于乙的通知",
        ],
    ),
    CitedLater: (
        citing,
        [
            "根据《示例省河道条例》（示政发〔2021〕5号）。",
            "2022年3月1日市政府第3次常务会议审议通过。",
            "本办法自2023年1月1日起施行。",
            "应于2022年5月1日印发。",
            "2022年13月40日市政府常务会议审议通过。",
        ],
    ),
    FirstNumber: (
        outlined,
        [
            "#（一）目标\n甲\n#（二）任务",
            "#（五）目标\n甲\n#（六）任务",
            "第一条　甲\n第二第　乙\n第三第　丙",
            "2.目标",
            "2.目标\n7.任务",
        ],
    ),
    SkippedLevel: (
        outlined,
        [
            SECTIONS.format("#（一）附则\n丁"),
            SECTIONS.format("丁"),
            SECTIONS.format("1.附则\n#五、再\n1.附则"),
            "#一、总则\n1.甲\n#二、任务\n（一）乙",
        ],
    ),
    RoleMissing: (stated, [tasks(ITEM), ITEM, "1.治理河道。责任单位：市住建局。\n2." + ITEM]),
    TextAfterDuty: (
        stated,
        [tasks(ITEM), tasks("治理河道。责任单位：市住建局（下同）。"), "1." + ITEM + "加快推进农业现代化。"],
    ),
    DutyLabel: (
        paragraph,
        [LABELS, LABELS + "（责任单位）", "（责任单位市住建局）", LABELS + "由责任单位市住建局落实。"],
    ),
    UnitSpelling: (
        paragraph,
        [
            "牵头：市水利局" + LAKES,
            "牵头：市水利和胡泊局、市水利和湖泊局",
            "牵头：市交通和湖泊局" + LAKES,
            "市水利与环卫局" + LAKES,
        ],
    ),
    UnitOrder: (
        paragraph,
        [
            "各州市人民政府、各市州人民政府" * 4,
            "各州市人民政府、各市州人民政府、各市州人民政府",
            "、市水利局" * 6 + "、市利民局",
            "各市州人民政府、" * 5 + "各市人民政府、" * 2 + "各旗人民政府",
        ],
    ),
    UnitBrokenOff: (
        paragraph,
        [
            "各县区人民政府、" * 5 + "市水利局",
            "示例县人民政府、" * 5 + "示例县",
            "各县区人民政府、各县区人民法院、" * 5 + "各县区人民",
            "各县区人民政府、" * 5 + "各县区人民都要参加",
        ],
    ),
    UnitVariant: (
        paragraph,
        [
            "市城乡建委" + "、市城乡建设局" * 6,
            "市城乡建委、" * 2 + "市城乡建设委、" * 6,
            "市城建委" + "、市城乡规划建设委" * 6,
        ],
    ),
    UnitCutShort: (
        paragraph,
        [
            "市财政局、市委宣传部、市住建局",
            "市委、市政府、市水利局",
            "市财政局、市委、市人大",
            "省委、市委、县委",
            "市直各部门、市委，各县",
        ],
    ),
    OwnGovernment: (
        stated,
        [
            "1.修路。（责任单位：市水利局、各县人民政府）",
            "1.修路。（责任单位：市水利局、县人民政府）",
            "报请省人民政府、市人民政府，听取意见。",
            "\n".join(f"{number}.修路。（责任单位：市水利局、市人民政府）" for number in range(1, 6)),
        ],
    ),
    DoubledInList: (
        paragraph,
        ["粮食、农副产品、农产品和纪念品", "市水利局、市水利局。", "甲乙、甲乙。", "农副产品、农副产品加工"],
    ),
    MarkBeforeAndSoOn: (paragraph, ["甲、等量替代", "甲、乙等单位", "类别、等级", "稍等，再来"]),
    UnitOfElsewhere: (
        stated,
        [
            f"1.修路。{TRAFFIC}",
            f"1.修路。{TRAFFIC}\n2.修路。（责任单位：示例市交通局）",
            f"1.修路，报送市交通局。{TRAFFIC}",
        ],
    ),
}

BAD = {
    DateForm: (
        of_kind(BlockKind.DATE),
        [
            ("二〇二二年三月八日", "二〇二二年三月八日", "2022年3月8日"),
            ("2022 年 03 月 08 日", "2022 年 03 月 08 日", "2022年3月8日"),
        ],
    ),
    ContentsOrder: (listing, [(listed(0, 4, 1, 2, 3), SUBJECTS[4], None)]),
    NumberSequence: (
        documents,
        [
            (numbers(5, 8, 61, 9, 10), "61", None),
            (numbers(5, 6, 71, 8), "71", "7"),
            (numbers(1, 2, 1), "1", None),
        ],
    ),
    CitedLater: (
        citing,
        [
            ("根据《关于治理河道的通知》（示政发〔2023〕5号）。", "示政发〔2023〕5号", None),
            ("2022年8月1日市政府第3次常务会议审议通过。", "2022年8月1日", None),
        ],
    ),
    FirstNumber: (
        outlined,
        [("#一、总则\n#（二）目标\n甲\n#（三）任务", "（二）", None), ("总则\n3.目标\n4.任务", "3.", None)],
    ),
    SkippedLevel: (outlined, [(SECTIONS.format("1.附则"), "1.", None)]),
    RoleMissing: (stated, [(tasks("治理河道。责任单位：市住建局。"), "11.", None)]),
    TextAfterDuty: (stated, [(tasks(ITEM + "加快推进农业现代化。"), "加快推进农业现代化。", None)]),
    DutyLabel: (
        paragraph,
        [
            (LABELS + "（责任单位市住建局、市水利局）", "责任单位", "责任单位："),
            (LABELS + "（牵头单位；市住建局）", "牵头单位；", "牵头单位："),
            (LABELS + "（责任单：市住建局）", "责任单：", "责任单位："),
        ],
    ),
    UnitSpelling: (
        paragraph,
        [
            ("市水利和胡泊局" + LAKES, "市水利和胡泊局", "市水利和湖泊局"),
            ("东杨县" + "、东阳县、样本县" * 5, "东杨县", "东阳县"),
        ],
    ),
    UnitOrder: (
        paragraph,
        [
            ("各市州人民政府、" * 5 + "各州市人民政府", "各州市人民政府", "各市州人民政府"),
            ("各市州人民政府、" * 5 + "各市人民政府", "各市人民政府", "各市州人民政府"),
        ],
    ),
    UnitBrokenOff: (
        paragraph,
        [
            ("各县区人民政府、" * 5 + "各县区人民", "", "政府"),
            ("（" + "各县区人民政府、" * 5 + "各县区人民政）", "", "府"),
        ],
    ),
    UnitVariant: (
        paragraph,
        [
            ("市城乡建委" + "、市城乡建设委" * 6, "市城乡建委", "市城乡建设委"),
            ("市水利和湖泊局" + "、市水利湖泊局" * 6, "市水利和湖泊局", "市水利湖泊局"),
        ],
    ),
    UnitCutShort: (
        paragraph,
        [("市财政局、市委、市住建局", "市委", None), ("市财政局，县委，各乡镇", "县委", None)],
    ),
    OwnGovernment: (
        stated,
        [
            ("1.修路。（责任单位：市水利局、市人民政府）", "市人民政府", None),
            ("1.修路。（责任单位：市水利局、市政府，各县人民政府）", "市政府", None),
        ],
    ),
    DoubledInList: (
        paragraph,
        [("粮食、农副产品、农副产品和纪念品", "、农副产品", ""), ("检查，纪念品、纪念品。", "、纪念品", "")],
    ),
    MarkBeforeAndSoOn: (paragraph, [("东灌区、西灌区、等中小河流", "、", "")]),
    UnitOfElsewhere: (
        stated,
        [(f"1.修路。{TRAFFIC}\n2.修路。（责任单位：他乡市交通局）", "他乡市交通局", "市交通局")],
    ),
}
