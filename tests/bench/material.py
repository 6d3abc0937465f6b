"""Issues of a made-up city, as long as they are asked for: the same seed gives the same text.

Lines break where a page does, tables are tab-separated, and now and then a foreign word stands where it should not,
so that every part of the parser and the checks has its work. Five real issues have, on the whole, 88 characters,
0.28 statements of duty and 0.33 rows of tables a block; these have 85, 0.24 and 0.28.
"""

from random import Random

UNITS = [
    f"市{each}局" for each in ("住建", "财政", "教育", "水利", "文旅", "公安", "商务", "民政", "卫健", "统计", "林业")
]
ACTS = ("完善", "推进", "健全", "落实", "加强", "规范", "优化", "整治", "统筹", "改造", "新建", "提升")
THINGS = (
    "城市书房", "老旧小区", "排水管网", "政府采购目录", "公交线路", "社区食堂", "养老服务站", "农贸市场", "消防通道",
    "停车泊位", "政府网站", "乡村道路", "河湖岸线", "数字平台", "义务植树", "电动自行车", "统计台账", "应急预案",
)  # fmt: skip
ENDS = (
    "按季通报进展",
    "纳入年度考核",
    "确保群众满意",
    "分级分类推进",
    "明确专人办理",
    "形成长效机制",
    "公开接受监督",
)
FIGURES = "一二三四五六七八九十"
FRONT = "示例市人民政府公报\n\n示例市人民政府主办 2023 年第 {number} 号（总第 {total} 号） 2023 年 6 月 20 日出版\n\n"


def issue_text(characters, seed=0):
    """Return the text of an issue of at least so many characters, in whole documents."""
    chance = Random(seed)
    parts = [FRONT.format(number=seed % 12 + 1, total=seed + 1)]
    length = 0
    while length < characters:
        parts.append(document(chance))
        length += len(parts[-1])
    return "".join(parts)


def hits_text(hits):
    """Return an issue of one document with so many paragraphs, each with one foreign word to be put right."""
    chance = Random(0)
    body = (f"{phrase(chance)} and {phrase(chance)}，{chance.choice(ENDS)}。\n" for _ in range(hits))
    return FRONT.format(number=1, total=1) + head(chance) + "".join(body)


def document(chance):
    """Return a notice with chapters, tasks, responsibilities, a table and its end."""
    chapters = "".join(chapter(chance, figure) for figure in FIGURES[: chance.randint(2, 4)])
    return (
        head(chance) + chapters + f"附件：重点任务分工表\n\n示例市人民政府\n2023年3月28日\n\n附件\n\n{table(chance)}\n"
    )


def head(chance):
    """Return the title, number and addressee of a notice."""
    title = f"示例市人民政府关于{phrase(chance)}的通知"
    return f"{title}\n\n示政发〔2023〕{chance.randint(1, 99)}号\n\n各县、市、区人民政府，市政府各部门：\n\n"


def chapter(chance, figure):
    """Return a chapter of two sections, each with tasks and paragraphs, and a page that ends within it."""
    sections = "".join(section(chance, each) for each in FIGURES[:2])
    return f"{figure}、{phrase(chance)}\n\n{sections}— {chance.randint(1, 60)} —\n\n"


def section(chance, figure):
    """Return a section: its heading, tasks with responsibilities, plain paragraphs."""
    tasks = "".join(f"{number}. {task(chance)}\n" for number in range(1, 3))
    plain = "".join(f"{'，'.join(sentence(chance) for _ in range(5))}。\n\n" for _ in range(3))
    return f"（{figure}）{phrase(chance)}。\n\n{tasks}\n{plain}"


def task(chance):
    """Return a task with who leads and who is responsible."""
    lead, *others = chance.sample(UNITS, 3)
    return f"{sentence(chance)}。（牵头单位：{lead}；责任单位：{'、'.join(others)}，各县区人民政府）"


def table(chance):
    """Return a table of tasks, its columns parted by tabs."""
    header = "序号\t项目名称\t建设内容\t投资（万元）\t责任单位\n"
    row = "{}\t{}项目\t{}。\t{}\t{}\n"
    numbers = range(1, chance.randint(8, 18))
    rows = (
        row.format(each, phrase(chance), sentence(chance), chance.randint(100, 9000), chance.choice(UNITS))
        for each in numbers
    )
    return header + "".join(rows)


def sentence(chance):
    """Return a sentence without its full stop; one in forty has a foreign word in it."""
    joint = " and " if chance.random() < 0.025 else "和"
    return f"{phrase(chance)}{joint}{chance.choice(THINGS)}，今年完成{chance.randint(2, 900)}处，{chance.choice(ENDS)}"


def phrase(chance):
    """Return what is done with what."""
    return chance.choice(ACTS) + chance.choice(THINGS)
