"""Rows of more lines than columns: cells that a line break parted."""

from tests.parse.reading import rows, stated

HEADER = ("序号", "工作任务", "责任领导", "牵头单位", "责任单位", "完成时限")


def lines(*cells):
    """Return cells one to a line, a blank line between."""
    return "附件1\n\n重点工作任务表\n\n" + "".join(f"{cell}\n\n" for cell in cells)


def row(number, month):
    """Return the cells of a row."""
    return (str(number), f"建成样本站点{number}处", "李样本", "市商务局", "市财政局、各县区人民政府", f"{month}月底")


WRAPPED = lines(
    *HEADER, *row(1, 6), "2", "开工建设示例", "大桥", "王示例", "市住建局", "市水利局", "市财政局", "9月底", *row(3, 7),
    *row(4, 11), *row(5, 12),
)  # fmt: skip


def test_a_cell_over_two_lines_adds_no_column():
    assert [len(each) for each in rows(WRAPPED)] == [6] * 6


def test_lines_are_joined_in_the_column_where_they_fit():
    assert rows(WRAPPED)[2][:4] == ("2", "开工建设示例大桥", "王示例", "市住建局")


def test_organs_one_to_a_line_stay_apart():
    assert rows(WRAPPED)[2][4:] == ("市水利局\n市财政局", "9月底")
    assert stated(WRAPPED)[1]["responsible"] == ("市水利局", "市财政局")
