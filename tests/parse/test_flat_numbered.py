"""Cells one to a line with running numbers."""

from gazdesk.model.kinds import RowKind
from tests.parse.reading import rows, stated, table

HEADER = ("序号", "事项名称", "主要内容", "指导部门")


def lines(*cells):
    """Return cells one to a line, a blank line between."""
    return "附件1\n\n推广事项清单\n\n" + "".join(f"{cell}\n\n" for cell in cells)


def row(number):
    """Return the cells of a row."""
    return (str(number), f"推行第{number}号样板做法", "简化流程，缩短时限。", "市司法局")


SKIPPED = lines(*HEADER, *row(1), *row(2), "二、法治方面", *row(9), *row(10))


def test_running_numbers_may_leave_some_out_below_a_section():
    assert [each[0] for each in rows(SKIPPED)[1:]] == ["1", "2", "二、法治方面", "9", "10"]
    assert [each.kind for each in table(SKIPPED).rows][3] is RowKind.SECTION


def test_running_numbers_may_leave_some_out_between_whole_rows():
    found = rows(lines(*HEADER, *row(1), *row(2), *row(5), *row(6)))
    assert [each[0] for each in found[1:]] == ["1", "2", "5", "6"]


def test_a_number_that_nothing_follows_is_no_running_number():
    found = rows(lines(*HEADER, *row(1), "2", "推行样板", "7", "市司法局"))
    assert [each[0] for each in found[1:]] == ["1", "2"]


SPANNED = lines(
    "序号", "实施部门", "事项名称", "承诺时限", "1", "市样本局", "示例许可", "5个工作日", "2", "示例备案", "3个工作日",
    "3", "示例变更", "4个工作日", "4", "市林业局", "示例采伐", "9个工作日",
)  # fmt: skip


def test_an_organ_that_is_left_out_below_spans_the_rows():
    assert [each[1] for each in rows(SPANNED)[1:]] == ["市样本局", "市样本局", "市样本局", "市林业局"]


def test_an_organ_printed_row_by_row_spans_none():
    found = rows(SPANNED.replace("4\n\n市林业局", "4\n\n市样本局"))
    assert [each[1] for each in found[1:]] == ["市样本局", "", "", "市样本局"]


def test_what_a_service_promises_is_no_deadline():
    assert [each for each in stated(SPANNED) if "deadline" in each] == []


def test_a_task_that_is_left_out_below_spans_the_rows():
    found = rows(
        lines(
            "序号", "重点任务", "主要内容", "牵头单位", "1", "发展养老服务", "新建示例设施三十处。", "市民政局", "2", "提升护理型床位占比。", "市民政局",
            "3", "发展教育", "新建样本学校三所。", "市教育局", "4", "招聘样本教师五百名。", "市人社局", "5", "发展卫生", "建成示例医院。", "市卫健委",
        )
    )  # fmt: skip
    assert [each[1] for each in found[1:]] == ["发展养老服务", "发展养老服务", "发展教育", "发展教育", "发展卫生"]


def test_an_indicator_has_its_target_rather_than_where_it_starts_from():
    found = rows(
        lines(
            "序号", "指标", "基期水平", "2025年目标", "1", "示例率（%）", "18.3", "27", "2", "样本比例（%）", "37", "3", "样本覆盖率（%）", "60.5", "80",
            "4", "示例机制", "建立",
        )
    )  # fmt: skip
    assert found[2:3] == [("2", "样本比例（%）", "", "37")]
    assert found[4] == ("4", "示例机制", "", "建立")
