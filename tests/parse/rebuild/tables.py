"""Made-up tables of many forms, flattened to one cell a line as OCR and web pages leave them."""

import random
from dataclasses import dataclass, field

from gazdesk.model.kinds import RowKind
from gazdesk.parse.rebuild.proposal import Fragment, GivenRow

PLACES = [
    "东湖",
    "西岭",
    "南桥",
    "北滩",
    "青石",
    "柳林",
    "河口",
    "新集",
    "白塔",
    "云台",
    "大沙",
    "小溪",
    "平原",
    "高店",
    "石板",
    "竹园",
]
UNITS = [
    f"{place}{kind}" for place in PLACES for kind in ("镇人民政府", "街道办事处", "县水利局", "区住建局", "市场监管局")
]
TASKS = [
    "河道清淤",
    "口袋公园建设",
    "老旧小区改造",
    "学校食堂检查",
    "电梯加装",
    "公交候车亭更新",
    "农村公路养护",
    "积水点整治",
    "停车场建设",
    "夜市管理",
]
AIMS = ["完成年度计划并按月报送进展情况", "组织培训并建立工作台账，实行销号管理", "年底前通过验收，资料归档备查"]


def number(rng):
    return str(rng.randint(11, 4000))


def decimal(rng):
    return f"{rng.uniform(1, 900):.2f}"


def percent(rng):
    return f"{rng.uniform(1, 99):.1f}%"


def unit(rng):
    return rng.choice(UNITS)


def units(rng):
    return "、".join(rng.sample(UNITS, rng.randint(1, 3)))


def task(rng):
    return rng.choice(TASKS) + rng.choice(PLACES)


def aim(rng):
    return rng.choice(AIMS) + rng.choice("。；")


def when(rng):
    return rng.choice([f"2023年{rng.randint(1, 12)}月底前", "持续推进", f"{rng.randint(3, 12)}月底"])


def person(rng):
    return rng.choice("赵钱孙李周吴郑王") + rng.choice(["伟", "小芳", "建国", "明"])


def phone(rng):
    return f"0{rng.randint(700, 799)}-{rng.randint(2_000_000, 8_999_999)}"


COLUMNS = [
    ("任务", task), ("工作措施", aim), ("责任单位", units), ("牵头单位", unit), ("完成时限", when), ("联系人", person),
    ("联系电话", phone), ("计划人数（人）", number), ("金额（万元）", decimal), ("增长率", percent), ("单位", unit),
]  # fmt: skip


@dataclass
class Flat:
    """A table as it was (`rows` of cell texts, header first) and as it is printed, a fragment a line.

    `owners` gives for each fragment its row and column; `example` is the first complete row.
    """

    rows: list
    fragments: list = field(default_factory=list)
    owners: list = field(default_factory=list)

    def print(self, text, row, column, blanks=1):
        self.fragments.append(Fragment(text, 1 + 2 * len(self.fragments), blanks))
        self.owners.append((row, column))

    def given(self, row):
        """Return the row marked by the lines that it has."""
        return GivenRow(tuple(at for at, owner in enumerate(self.owners) if owner[0] == row))


def table(seed, *, rows=None, width=None, empty=0.0, traced=False, numbered=None, grouped=False, seams=False):
    """Return a random table, flattened."""
    rng = random.Random(seed)
    count = rows or rng.randint(6, 24)
    chosen = [rng.choice(COLUMNS) for _ in range(width or rng.randint(3, 8))]
    names = [
        name if [each[0] for each in chosen].count(name) == 1 else f"{name}{at}" for at, (name, _) in enumerate(chosen)
    ]
    texts = [[make(rng) for _, make in chosen] for _ in range(count)]
    if numbered if numbered is not None else rng.random() < 0.5:
        names, texts = ["序号", *names], [[str(at), *row] for at, row in enumerate(texts, 1)]
    if grouped:
        names = ["类别", *names]
        sizes = [at % rng.randint(2, 4) == 0 for at in range(count)]
        texts = [
            [f"{rng.choice(PLACES)}片区" if starts or not at else "", *row]
            for at, (starts, row) in enumerate(zip(sizes, texts, strict=True))
        ]
    first = int(grouped) + 1
    for row in texts[1:]:
        for column in range(first, len(row)):
            if rng.random() < empty:
                row[column] = ""
    return printed([names, *texts], traced=traced, seams=rng.sample(range(2, count), 2) if seams else ())


def printed(rows, *, traced=False, seams=()):
    """Return a table printed a cell a line; `seams` are rows above which the header is printed again."""
    flat = Flat(rows)
    blanks = 1
    for at, row in enumerate(rows):
        if at in seams:
            for column, name in enumerate(rows[0]):
                flat.print(name, -1, column)
        for column, text in enumerate(row):
            if text:
                flat.print(text, at, column, blanks)
                blanks = 1
            elif traced:
                blanks += 1
    return flat


def wrong(flat, proposal):
    """Return the fragments that a proposal has in another row or column than they are from."""
    bodies = [at for at, row in enumerate(proposal.rows) if row.kind in {RowKind.HEADER, RowKind.BODY, RowKind.TOTAL}]
    number = {at: place for place, at in enumerate(bodies)}
    found = set()
    for spot, cell in proposal.cells():
        for fragment in cell.fragments:
            row, column = flat.owners[fragment]
            right = proposal.rows[spot.row].kind is RowKind.REPEATED_HEADER if row < 0 else number.get(spot.row) == row
            if not right or spot.column != column:
                found.add(fragment)
    return found
