"""Where the cells of a table lie in the text."""

from dataclasses import replace

import pytest

from gazdesk.model.kinds import RowKind
from gazdesk.model.pieces import inserted
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.ui.cell_widths import ems
from gazdesk.ui.parsed_pane_table_plan import plan as plan_of


def table_of(*rows, kinds=(), spans=None):
    made = []
    for number, texts in enumerate(rows):
        cells = tuple(
            Cell((inserted(f"t{number}{at}", text),) if text else (), *(spans or {}).get((number, at), (1, 1)))
            for at, text in enumerate(texts)
        )
        made.append(Row(f"r{number}", cells, kinds[number] if kinds else RowKind.BODY))
    return Table(tuple(Column(f"k{at}") for at in range(len(rows[0]))), tuple(made))


def plan(table, *terms, **whole):
    return plan_of(table, [row.texts for row in table.rows], *terms, **whole)


def test_narrow_columns_keep_their_width_beside_a_wide_one():
    made = plan(table_of(["12400", "市" * 200]), 400, 13, 19)
    assert made.lefts[1] >= ems("12400") * 13 + 16
    assert made.width <= 400


def test_a_long_text_takes_the_lines_it_needs():
    made = plan(table_of(["市", "市" * 200], ["市", "县"]), 400, 13, 19)
    assert made.tops[1] >= 200 * 13 / (made.lefts[2] - made.lefts[1]) * 19
    assert made.tops[2] - made.tops[1] == 19 + 8


def test_dropped_rows_have_no_place():
    made = plan(table_of(["a"], ["b"], ["c"], kinds=(RowKind.BODY, RowKind.DROPPED, RowKind.BODY)), 400, 13, 19)
    assert made.rows == (0, 2)


def test_what_was_dropped_has_its_place_in_the_whole_table():
    kinds = (RowKind.BODY, RowKind.DROPPED, RowKind.BODY, RowKind.REPEATED_HEADER)
    table = table_of(["a", "x"], ["b", "y"], ["", "z"], ["d", "w"], kinds=kinds, spans={(0, 0): (2, 1)})
    table = replace(table, columns=(table.columns[0], replace(table.columns[1], dropped=True)))
    made = plan(table, 400, 13, 19, whole=True)
    assert (made.rows, made.columns) == ((0, 1, 2, 3), (0, 1))
    assert made.extent(0, 0)[3] == made.tops[3]
    assert made.extent(0, 1)[3] == made.tops[1]


def test_a_point_in_a_span_is_in_the_cell_that_spans():
    made = plan(table_of(["a", "b"], ["", "d"], spans={(0, 0): (2, 1)}), 400, 13, 19)
    assert made.at(3, made.tops[1] + 3) == (0, 0)
    assert made.at(made.lefts[1] + 3, made.tops[1] + 3) == (1, 1)
    assert made.extent(0, 0)[3] == made.height


def test_outside_the_grid_is_no_cell():
    made = plan(table_of(["a"]), 400, 13, 19)
    assert made.at(-1, 3) is None
    assert made.at(3, made.height + 1) is None


def test_only_rows_on_the_screen_are_painted():
    made = plan(table_of(*[["a"]] * 100), 400, 13, 19)
    assert list(made.rows_between(27 * 10 + 1, 27 * 12 - 1)) == [10, 11]


def test_the_text_of_a_section_goes_across_and_widens_no_column():
    section = "一、" + "市" * 40
    made = plan(table_of(["1", "b"], [section, ""], kinds=(RowKind.BODY, RowKind.SECTION)), 400, 13, 19)
    assert made.at(made.lefts[1] + 3, made.tops[1] + 3) == (1, 0)
    assert made.extent(1, 0)[2] == made.width
    assert made.lefts[1] < 10 * 13


def test_a_section_with_a_second_text_stays_in_its_cells():
    made = plan(table_of(["一、", "b"], kinds=(RowKind.SECTION,)), 400, 13, 19)
    assert made.at(made.lefts[1] + 3, 3) == (0, 1)


def test_columns_that_have_no_room_are_left_out_and_counted():
    made = plan(table_of(["市" * 12] * 21), 400, 13, 19)
    assert (len(made.columns), made.hidden) == (5, 16)
    assert made.width <= 400


def test_a_text_that_just_fits_is_one_line():
    made = plan(table_of(["献血单位", "市" * 60], ["献血单位", "县"]), 400, 13, 19)
    assert made.tops[2] - made.tops[1] == 19 + 8


@pytest.mark.parametrize(("text", "reached"), [("合计：事项 32 项", 0), ("合计", 1)])
def test_totals_in_a_sentence_go_across_and_a_total_without_numbers_keeps_its_cells(text, reached):
    made = plan(table_of(["市" * 9, "b"], [text, ""], kinds=(RowKind.BODY, RowKind.TOTAL)), 400, 13, 19)
    assert made.at(made.lefts[1] + 3, made.tops[1] + 3) == (1, reached)
