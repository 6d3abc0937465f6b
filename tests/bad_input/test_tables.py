"""Bad tables at the table desk: refused or taken, and one clear sentence; nothing is lost and nothing hangs."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gazdesk.desk.library import Library
from gazdesk.model import ledger
from gazdesk.ui import messages
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.table_desk import TableDesk
from gazdesk.ui.theme import Theme

LONG = "很长的内容" * 20_000
"""100,000 characters, 300 KB."""
HEAD = "示例市人民政府关于植树的通知\n\n示政发〔2023〕4号\n\n各县人民政府：\n\n现将任务分工印发如下。\n\n"
ROWS = "序号\t任务\t责任单位\n" + "".join(f"{number}\t植树\t市林业局\n" for number in range(1, 8))


@pytest.fixture
def opened(tmp_path, qtbot, monkeypatch):
    """Return what opens the table of a text at the table desk, and hears what the user is told."""
    told = []
    monkeypatch.setattr(messages, "notify", told.append)

    def open_table(text):
        path = tmp_path / "table.txt"
        path.write_text(text, encoding="utf-8")
        library = Library.open(tmp_path / "store.gazdesk", "编辑甲")
        library.import_paths([path])
        session = Session(library, Theme(QApplication.instance()))
        pane = TableDesk(session)
        qtbot.addWidget(pane, before_close_func=lambda _: (session.close_issue(), library.close()))
        pane.resize(800, 400)
        pane.show()
        session.open(library.issues()[0].id)
        block = next(each for each in session.desk.issue if each.table)
        session.select(Selection(block.address))
        pane.view.setCurrentIndex(pane.model.index(1, 1))
        return pane, session, told

    yield open_table
    # Data that Python made and that still lies on the clipboard crashes Qt's offscreen platform when the program ends.
    QGuiApplication.clipboard().clear()


def paste(pane, text="", html=""):
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(pane.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def texts(pane):
    return [row.texts for row in pane.model.table.rows]


def test_ragged_text_is_filled_up_which_is_told_and_rows_are_added(opened):
    pane, session, told = opened(HEAD + ROWS)
    paste(pane, "甲\n乙\t市水利局\n\n" + "\n".join("丙" * 9))
    assert texts(pane)[1:4] == [("1", "甲", ""), ("2", "乙", "市水利局"), ("3", "", "")]
    assert len(texts(pane)) == 13
    assert ledger.audit(session.desk.issue) == []
    assert told == ["11 rows lacked cells at their end; those are empty now."]


@pytest.mark.parametrize(
    ("text", "html", "said"),
    [
        ("\n".join(["\t".join("x" * 1000)] * 1000), "", "1000000 cells are more than can be pasted at once"),
        (
            "",
            "<table><tr>" + "<td rowspan=999 colspan=9999>x</td>" * 3 + "</tr>" + "<tr></tr>" * 40 + "</table>",
            "cells are more than can be",
        ),
        ("a\tb\tc", "", "missing for what is pasted: 1"),
    ],
)
def test_what_is_too_large_is_refused_in_a_sentence(opened, text, html, said):
    pane, session, told = opened(HEAD + ROWS)
    before = texts(pane)
    paste(pane, text, html)
    assert len(told) == 1
    assert said in told[0]
    assert (texts(pane), session.desk.history()) == (before, ())


def test_a_column_of_cells_of_100_kb_is_shown_in_part_and_kept_whole(opened):
    rows = "".join(f"{number}\t{LONG}\t市林业局\n" for number in range(1, 9))
    pane, session, told = opened(HEAD + "序号\t任务\t责任单位\n" + rows)
    assert [row[1] for row in texts(pane)[1:]] == [LONG] * 8
    assert max(len(pane.model.index(row, 1).data()) for row in range(9)) < 2_000
    assert max(pane.view.rowHeight(row) for row in range(9)) < 400
    assert max(len(pane.model.index(row, 1).data(Qt.ItemDataRole.ToolTipRole)) for row in range(9)) < 3_000
    paste(pane, LONG + "。")
    assert texts(pane)[1][1] == LONG + "。"
    assert len(session.desk.issue.pieces(pane.model.address(pane.model.index(1, 1)))) < 5
    assert told == []
