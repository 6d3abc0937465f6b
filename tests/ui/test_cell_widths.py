"""How wide texts are and how many lines they take, without measuring."""

import pytest

from gazdesk.model.kinds import RowKind
from gazdesk.model.pieces import inserted
from gazdesk.model.tables import Cell, Row
from gazdesk.ui.cell_widths import by_column, ems, lines_needed, own_texts


def column_of(*texts):
    (column,) = by_column([(text,) for text in texts], [0])
    return column


def test_a_han_character_is_an_em_and_a_digit_less():
    assert ems("市政") == pytest.approx(2.0)
    assert ems("12") == pytest.approx(1.2)


def test_a_few_long_texts_do_not_widen_a_column():
    assert column_of(*["12"] * 99, "市" * 40).usual() == ems("12")
    assert column_of(*["12"] * 19, "市" * 40).usual() == ems("12")
    assert column_of("12", "市" * 4).usual() == ems("市" * 4)


def test_every_line_of_a_text_counts():
    assert column_of("12", "县\n市政府").usual() == ems("市政府")
    assert column_of().usual() == 0.0


@pytest.mark.parametrize(
    ("text", "lines"), [("市政府", 1), ("市政府办", 2), ("县\n市", 2), ("县\n市政府办", 3), ("", 1), ("县\n", 2)]
)
def test_a_text_is_broken_where_it_ends_and_where_it_has_no_room(text, lines):
    assert lines_needed([column_of("市", text)], [3.0], 2) == [1, lines]


def test_a_row_needs_the_lines_of_its_longest_text():
    columns = by_column([("市", "市政府办"), ("市", "县")], (0, 1))
    assert lines_needed(columns, [3.0, 3.0], 2) == [2, 1]


@pytest.mark.parametrize(
    ("kind", "span", "usual"), [(RowKind.BODY, 1, 5.0), (RowKind.BODY, 2, 0.0), (RowKind.SECTION, 1, 0.0)]
)
def test_what_takes_more_than_its_column_widens_none(kind, span, usual):
    row = Row("r", (Cell((inserted("t", "市政府办公"),), column_span=span), Cell()), kind)
    first, second = by_column([own_texts(row, row.texts)], (0, 1))
    assert (first.usual(), second.usual()) == (pytest.approx(usual), 0.0)
    assert lines_needed([first], [3.0], 1) == [3 if usual else 1]
