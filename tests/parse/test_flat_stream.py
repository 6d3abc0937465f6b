"""Cells one to a line without running numbers, read as a stream."""

from tests.parse.reading import rows

HEADER = ("一级指标", "二级指标", "三级指标", "分值", "2019年实际值", "2020年目标值", "填报部门")
SCORED = (
    *("示例林场", "经营状况", "（30分）", "造林", "面积增长", "（20分）", "新增造林面积（公顷）", "8", "12.5", "14", "市林业局"),
    *("当年封山育林比重", "6", "16%", "18%", "新增苗圃数量（个）", "6", "31", "40"),
    *("林木抚育状况（10分）", "中幼林抚育面积（公顷）", "5", "9.1", "10", "林木成活率", "5", "91%", "93%"),
    *("护林防火", "责任落实情况", "（25分）", "队伍组建（5分）", "护林员是否全部到岗（有、否）", "5", "市应急局"),
    *("值班制度（10分）", "防火期是否每日有人值守并记录（有、否）", "10"),
    *("隐患排查（10分）", "林区电线和坟头等火源是否登记在册、逐一销号（有、否）", "10"),
    *("林下经济", "发展情况（20分）", "林下种植", "增收情况", "（20分）", "新增药材种植面积（公顷）", "8", "3", "持平", "市农业农村局"),
    *("带动农户数量（户）", "6", "120", "150", "示范基地数量（个）", "6", "4", "6"),
)  # fmt: skip


def stream(*cells):
    """Return the rows of cells one to a line, a blank line between, without the header."""
    return rows("附件1\n\n各林场评价指标\n\n" + "".join(f"{cell}\n\n" for cell in cells))[1:]


def test_groups_of_two_levels_are_told_by_how_their_cells_end():
    assert [row[:2] for row in stream(*HEADER, *SCORED)] == [
        *[("示例林场经营状况（30分）", "造林面积增长（20分）")] * 3,
        *[("示例林场经营状况（30分）", "林木抚育状况（10分）")] * 2,
        *[("护林防火责任落实情况（25分）", group) for group in ("队伍组建（5分）", "值班制度（10分）", "隐患排查（10分）")],
        *[("林下经济发展情况（20分）", "林下种植增收情况（20分）")] * 3,
    ]  # fmt: skip


def test_a_row_without_figures_is_not_filled_from_the_next():
    assert stream(*HEADER, *SCORED)[6][2:] == ("防火期是否每日有人值守并记录（有、否）", "10", "", "", "市应急局")
