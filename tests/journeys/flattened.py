"""A made-up issue with two flattened tables, of 5 and of 21 columns, that nothing but an example can put together."""

NAMES = ["河段", "起讫", "巡查员", "频次", "说明"]
PATROLS = [
    ["东湖北岸", "示例桥至样本闸", "王伟", "每日一次", "雨后加巡"],
    ["西溪", "样本闸至青石渡", "李小芳", "每周两次", "与水文站同巡"],
    ["南港", "青石渡至柳林口", "赵建国", "每日一次", "兼看泵房"],
    ["北渠", "柳林口至白塔湾", "钱明", "每周两次", "枯水期减半"],
    ["云台沟", "白塔湾至竹园坝", "孙伟", "每日一次", "兼看涵洞"],
    ["大沙河", "竹园坝至新集", "周小芳", "每周两次", "汛期每日"],
]
PLACES = ["东湖镇", "西岭镇", "南桥镇", "北滩镇", "青石镇", "柳林镇", "河口镇", "新集镇"]
ITEMS = ["值班", "演练", "预案", "物资", "队伍", "通讯", "发电", "排涝", "巡堤", "预警", "广播", "避险", "转移", "供水", "供电", "医疗", "交通", "信息", "督查", "讲评"]  # fmt: skip
CHECKED = [["单位", *ITEMS], *([place, *("是否是是否"[(at + place_at) % 5] for at in range(20))] for place_at, place in enumerate(PLACES))]  # fmt: skip
OPENING = """示例市人民政府公报

示例市人民政府办公室关于公布河湖巡查安排的通知

示政办发〔2023〕9号

各县、区人民政府：

现将河湖巡查安排和检查情况公布如下。
"""
CLOSING = """示例市人民政府办公室

2023年5月4日
"""


def lines_of(rows):
    """Return the lines that a table is flattened to, blank ones between them."""
    return [line for row in rows for cell in row for line in (cell, "")]


def text():
    """Return the issue: the first table, a sentence, the second table."""
    between = ["各镇防汛准备工作的检查情况一并公布，请对照整改，于月底前报送结果。", ""]
    body = [*lines_of([NAMES, *PATROLS]), *between, *lines_of(CHECKED)]
    return OPENING + "\n" + "\n".join(body) + CLOSING


def line_of(source, cell, after=1):
    """Return the line, from 1, of the first cell with a text at or after a line."""
    lines = source.split("\n")
    return next(at for at, line in enumerate(lines, 1) if at >= after and line == cell)
