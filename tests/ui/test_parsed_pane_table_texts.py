"""Cells that a correction changed: what was struck shows beside what was put in, and the print can be seen."""

import pytest

from gazdesk.model.pieces import PieceState, inserted, kept
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Cell, Row
from gazdesk.ui.parsed_pane_runs import RunKind
from gazdesk.ui.parsed_pane_table_texts import cell_runs, shown_texts

SOURCE = SourceText("no县")
STRUCK = kept(SOURCE.text, Span(0, 2))._replace(text="", state=PieceState.STRUCK)
MENDED, PLAIN = Cell((inserted("t1", "110"), STRUCK)), Cell((kept(SOURCE.text, Span(2, 3)),))
ROW = Row("r0", (MENDED, PLAIN))


def said(runs):
    return [(run.kind, run.text) for run in runs]


def test_a_cell_that_was_not_changed_shows_its_text_alone():
    assert cell_runs(PLAIN, SOURCE, printed=False) is None


def test_what_was_struck_stands_before_what_was_put_in():
    shown = cell_runs(MENDED, SOURCE, printed=False)
    assert said(shown) == [(RunKind.STRUCK, "no"), (RunKind.INSERTED, "110")]


def test_as_printed_only_the_print_shows():
    assert said(cell_runs(MENDED, SOURCE, printed=True)) == [(RunKind.PRINTED, "no")]


@pytest.mark.parametrize("printed", [False, True])
def test_a_row_is_laid_out_by_all_that_shows(printed):
    runs = cell_runs(MENDED, SOURCE, printed=printed)
    mended, plain = shown_texts(ROW, SOURCE, printed=printed)
    assert (sorted(mended), plain) == (sorted("".join(run.text for run in runs)), "县")


def test_a_row_without_corrections_is_laid_out_as_it_is():
    row = Row("r0", (PLAIN,))
    assert shown_texts(row, SOURCE, printed=False) is row.texts
