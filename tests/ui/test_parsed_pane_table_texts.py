"""Cells that a correction changed: what was struck shows beside what was put in, and the print can be seen."""

from gazdesk.model.pieces import PieceState, inserted, kept
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Cell, Column, Row, Table
from gazdesk.ui.parsed_pane_runs import RunKind
from gazdesk.ui.parsed_pane_table_texts import as_shown, changed_cells

SOURCE = SourceText("no县")
STRUCK = kept(SOURCE.text, Span(0, 2))._replace(text="", state=PieceState.STRUCK)
MENDED, PLAIN = Cell((inserted("t1", "110"), STRUCK)), Cell((kept(SOURCE.text, Span(2, 3)),))
TABLE = Table((Column("k0"), Column("k1")), (Row("r0", (MENDED, PLAIN)),))


def said(runs):
    return [(run.kind, run.text) for run in runs]


def test_only_changed_cells_are_found():
    assert list(changed_cells(TABLE, SOURCE, printed=False)) == [("r0", "k0")]


def test_what_was_struck_stands_before_what_was_put_in():
    (shown,) = changed_cells(TABLE, SOURCE, printed=False).values()
    assert said(shown) == [(RunKind.STRUCK, "no"), (RunKind.INSERTED, "110")]


def test_as_printed_only_the_print_shows():
    (shown,) = changed_cells(TABLE, SOURCE, printed=True).values()
    assert said(shown) == [(RunKind.PRINTED, "no")]


def test_the_table_is_laid_out_by_all_that_shows():
    shown = as_shown(TABLE, changed_cells(TABLE, SOURCE, printed=False))
    assert [cell.text for cell in shown.rows[0].cells] == ["no110", "县"]


def test_a_table_without_corrections_is_laid_out_as_it_is():
    assert as_shown(TABLE, {}) is TABLE
