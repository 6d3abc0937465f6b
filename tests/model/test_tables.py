"""Tables: what a grid shows where cells are merged and rows or columns dropped."""

from dataclasses import replace
from operator import attrgetter

import pytest

from gazdesk.model.annotations import Mark
from gazdesk.model.kinds import MarkKind, RowKind
from gazdesk.model.pieces import PieceState, inserted, kept, layout
from gazdesk.model.source import Span
from gazdesk.model.tables import Cell, Column, Row, Table


def cell(text, row_span=1, column_span=1):
    return Cell((inserted(text, text),) if text else (), row_span, column_span)


def table(*rows, kinds=()):
    made = [
        Row(f"r{index}", tuple(cell(*each) if isinstance(each, tuple) else cell(each) for each in row))
        for index, row in enumerate(rows)
    ]
    kinds = (*kinds, *[RowKind.BODY] * len(rows))
    rows = tuple(replace(row, kind=kind) for row, kind in zip(made, kinds, strict=False))
    return Table(tuple(Column(f"k{index}") for index in range(len(made[0].cells))), rows)


def without(made, column):
    columns = [replace(each, dropped=index == column) for index, each in enumerate(made.columns)]
    return replace(made, columns=tuple(columns))


def test_a_merged_cell_holds_for_all_it_covers():
    made = table([("甲", 2, 2), "", "一"], ["", "", "二"])
    assert made.covered == {(0, 1): (0, 0), (1, 0): (0, 0), (1, 1): (0, 0)}
    assert [made.values(row) for row in (0, 1)] == [("甲", "甲", "一"), ("甲", "甲", "二")]


def test_spans_count_only_rows_that_are_shown():
    made = table([("甲", 2), "一"], ["序号", "x"], ["", "二"], kinds=[RowKind.BODY, RowKind.REPEATED_HEADER])
    assert made.covered == {(2, 0): (0, 0)}
    assert made.live_rows == (0, 2)


def test_spans_count_only_columns_that_are_shown():
    made = without(table([("甲", 1, 2), "隐", "", "一"]), 1)
    assert made.covered == {(0, 2): (0, 0)}
    assert made.values(0) == ("甲", "甲", "一")


def test_a_span_that_reaches_beyond_the_grid_ends_with_it():
    assert table([("甲", 9, 9), ""]).covered == {(0, 1): (0, 0)}


def test_levels_of_a_header_are_joined_and_not_repeated():
    header = RowKind.HEADER
    made = table([("责任", 1, 2), "", ("备\n注", 2)], ["牵头", "配合", ""], ["a", "b", "c"], kinds=[header, header])
    assert made.headers == ("责任/牵头", "责任/配合", "备注")


def test_a_form_without_header_has_empty_ones():
    assert table(["a", "b"]).headers == ("", "")


@pytest.mark.parametrize(("row", "index"), [("r1", 1), ("r9", None)])
def test_rows_and_columns_are_found_by_id(row, index):
    made = table(["a", "b"], ["c", "d"])
    assert made.row_index(row) == index
    assert made.column_index(row.replace("r", "k")) == index


def test_a_cell_is_replaced_alone():
    made = table(["a", "b"], ["c", "d"])
    assert made.with_cells({(1, 0): cell("新")}).values(1) == ("新", "d")
    assert made.with_cells({(1, 0): cell("新")}).values(0) == ("a", "b")


def test_a_row_says_what_its_cells_say_and_which_were_corrected():
    source, typed = kept("甲乙", Span(0, 1)), inserted("n1", "丙")
    struck = source._replace(text="", state=PieceState.STRUCK)
    row = Row("r0", (Cell((source,)), Cell((struck, typed)), Cell((struck,)), Cell(()), Cell((source,), 2)))
    assert row.texts == ("甲", "丙", "", "", "甲")
    assert row.corrected == (1, 2)
    assert row.spanning == (4,)


def test_a_row_has_the_marks_of_its_cells():
    row = Row("r0", (Cell(), Cell(marks=(Mark(MarkKind.CHECKED),))), marks=(Mark(MarkKind.GARBLED, "看不清"),))
    assert row.all_marks == (Mark(MarkKind.GARBLED, "看不清"), Mark(MarkKind.CHECKED))


def test_layout_and_what_was_typed_are_no_part_of_the_source_range():
    pieces = (layout(Span(0, 3)), kept("abcdefgh", Span(3, 5)), inserted("n1", "丙"), layout(Span(5, 8)))
    typed, printed = Row("r0", (Cell((inserted("n2", "丁"),)),)), Row("r1", (Cell(pieces),))
    later = Row("r2", (Cell((kept("abcdefgh", Span(6, 7)),)),))
    assert (typed.source_range, printed.source_range) == (None, Span(3, 5))
    assert Table((Column("k0"),), (typed, printed, later)).source_range == Span(3, 7)
    assert Table((Column("k0"),), (typed,)).source_range is None


def test_a_row_owns_its_source_layout_included():
    first = Cell((kept("abcdefgh", Span(0, 1)), layout(Span(1, 2))))
    second = Cell((inserted("n1", "x"), kept("abcdefgh", Span(2, 3)), kept("abcdefgh", Span(5, 6))))
    assert Row("r0", (second, first)).owned == (Span(0, 3), Span(5, 6))


@pytest.mark.parametrize("kind", [RowKind.BODY, RowKind.DROPPED])
@pytest.mark.parametrize("span", [1, 2])
def test_what_a_row_that_is_replaced_leaves_as_it_was_is_known_already(kind, span):
    made = table(["甲", "乙"], [("丙", 2), "丁"], ["", "戊"])
    known = (made.covered, made.repeating, made.live_rows, made.live_columns, made.row_index("r1"))
    assert known[0]
    after = made.with_cells({(2, 1): cell("己", span)})
    after = after.with_row(2, replace(after.rows[2], kind=kind))
    fresh = Table(made.columns, after.rows)
    for name in ("covered", "repeating", "live_rows", "live_columns", "_rows_by_id", "_columns_by_id", "headers"):
        assert getattr(after, name) == getattr(fresh, name)


PRINT = "示例市人民政府"


@pytest.mark.parametrize(
    "new",
    [
        cell("己"),
        cell("己", 1, 2),
        Cell((kept(PRINT, Span(0, 4)),)),
        Cell((kept(PRINT, Span(3, 6)),)),
        Cell((kept(PRINT, Span(3, 4)),), marks=(Mark(MarkKind.DOUBTFUL),)),
    ],
)
def test_what_a_row_says_is_the_same_when_some_of_its_cells_are_replaced_or_all_are_read(new):
    row = Row("r0", tuple(Cell((kept(PRINT, Span(at, at + 1)),)) for at in (2, 3, 4)))
    facts = attrgetter("texts", "all_marks", "corrected", "spanning", "source_range", "_said")
    assert facts(row)[:1] == (("市", "人", "民"),)
    assert facts(row.with_some({1: new})) == facts(Row("r0", (row.cells[0], new, row.cells[2])))
