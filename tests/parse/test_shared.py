"""Lead units and deadlines in cells merged over the rows of a group."""

from tests.parse.reading import rows, table

HEAD = "重点工作\t工作措施\t牵头单位\t责任单位\t完成时限\n"


def column(text, index):
    return [cells[index] for cells in rows(HEAD + text)[1:]]


GROUPS = (
    "绿化\t1.种树。\t市林业局\t市财政局\t2023年\n"
    "\t2.育苗。\t\t市农业局\t\n"
    "\t3.护林。\t市公安局\t市财政局\t2024年\n"
    "治水\t1.清淤。\t\t市财政局\t2023年\n"
    "\t2.截污。\t市水务局\t\t\n"
    "铺路\t1.补坑。\t市交通局\t市财政局\t2025年\n"
    "\t2.划线。\t\t市公安局\t\n"
    "供热\t1.换管。\t市住建局\t市财政局\t2026年\n"
    "\t2.并网。\t\t市发改委\t\n"
)


def test_a_lead_unit_holds_for_the_rows_of_its_group_below_it():
    assert column(GROUPS, 2)[:3] == ["市林业局", "市林业局", "市公安局"]


def test_a_deadline_holds_for_the_rows_of_its_group_below_it():
    assert column(GROUPS, 4)[:5] == ["2023年", "2023年", "2024年", "2023年", "2023年"]


def test_what_leads_one_group_leads_no_other():
    assert column(GROUPS, 2)[3:5] == ["", "市水务局"]


def test_responsible_units_are_each_row_s_own():
    assert column(GROUPS, 3)[4] == ""


MERGED = "\t1.种树。\t市林业局\t市财政局\t2023年\n\t2.育苗。\t\t\t\n\t3.护林。\t\t\t\n"


def test_responsible_units_are_the_group_s_where_its_rows_share_their_lead_unit():
    text = "绿化" + MERGED + "治水" + MERGED + "铺路\t1.补坑。\t市交通局\t市财政局\t2025年\n\t2.划线。\t市公安局\t\t\n"
    assert column(text, 3) == ["市财政局"] * 6 + ["市财政局", ""]


def test_a_lead_unit_printed_in_the_middle_of_its_group_holds_for_all_of_it():
    middle = "供热\t1.换管。\t\t市财政局\t\n\t2.并网。\t市住建局\t市发改委\t2026年\n\t3.改造。\t\t市公安局\t\n"
    assert column("绿化" + MERGED + "治水" + MERGED + middle, 2)[-3:] == ["市住建局"] * 3


def test_without_groups_an_empty_cell_is_empty():
    text = "绿化\t1.种树。\t市林业局\t市财政局\t2023年\n治水\t2.清淤。\t\t市农业局\t\n铺路\t3.补坑。\t市交通局\t市财政局\t2024年\n"
    assert column(text, 2)[1] == ""


def test_a_task_over_two_rows_is_no_group():
    text = "".join(f"工作{number}\t措施{number}。\t市林业局\t市财政局\t2023年\n" for number in range(9))
    assert column(text + "\t措施九。\t\t市农业局\t\n", 2)[-1] == ""


def test_one_gap_alone_may_be_a_cell_that_was_lost():
    assert column(GROUPS[: GROUPS.index("铺路")], 4)[1] == ""


def test_a_lead_unit_that_groups_the_rows_is_spanned_once():
    group = "\t1.种树。\t2023年\n\t2.育苗。\t2024年\n"
    found = table("牵头单位\t工作措施\t完成时限\n市林业局" + group + "市水务局" + group)
    assert [row.cells[0].row_span for row in found.rows] == [1, 2, 1, 2, 1]
