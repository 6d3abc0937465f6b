"""The window: its panes are there by name, it remembers how it stood, and it closes without losing anything."""

import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QContextMenuEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTabBar,
    QToolBar,
    QWidget,
)

from gazdesk.desk import editing, places, table_editing
from gazdesk.desk.library import Library
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind, ReviewState, RowKind
from gazdesk.shipped import resource
from gazdesk.ui import answers, main_window, messages, parsed_pane_view, source_pane_view, table_desk_menus
from gazdesk.ui.jobs import Progress
from gazdesk.ui.layout import ViewMode
from gazdesk.ui.main_window import MainWindow
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.theme import ROW_HEIGHT, Role, Scheme, Theme

PANES = "libraryPane sourcePane parsedPane inspectorPane problemsPane tableDesk historyPane searchPane"


def trigger(window, identity):
    window.commands[identity].trigger()


@pytest.mark.parametrize("name", PANES.split())
def test_each_pane_has_its_name(window, name):
    assert window.findChild(QWidget, name) is not None


def test_the_title_says_what_is_open(window, session):
    assert window.windowTitle() == "示例市人民政府公报 2023, No. 3[*] — gazdesk"
    session.close_issue()
    assert window.windowTitle() == "gazdesk"


def test_typing_shows_as_unsaved(window, session):
    session.set_pending(True)
    assert window.isWindowModified()
    assert window.findChild(QWidget, "statusSaved").text() == "Not saved yet"
    session.set_pending(False)
    assert window.findChild(QWidget, "statusSaved").text() == "✓ Saved"


def test_the_status_says_where_the_cursor_is(window, session, desk):
    block = desk.documents[0].first
    session.select(Selection(Address(block)))
    line = desk.issue.source.line_of(desk.issue.block(block).spans()[0].start)
    number = desk.issue.index(block) + 1
    assert window.findChild(QWidget, "statusCursor").text() == f"Line {line} · block {number} of {len(desk.issue)}"


def test_the_tab_counts_the_problems(window, desk):
    assert window.panes.tabs.tabText(0) == f"Problems {len(desk.problems)}"


@pytest.mark.parametrize(
    ("mode", "source_shown", "orientation"),
    [
        (ViewMode.SIDE_BY_SIDE, True, Qt.Orientation.Horizontal),
        (ViewMode.STACKED, True, Qt.Orientation.Vertical),
        (ViewMode.PARSED_ONLY, False, Qt.Orientation.Horizontal),
    ],
)
def test_the_texts_stand_as_chosen(window, mode, source_shown, orientation):
    trigger(window, f"view.{mode}")
    assert (window.source.isVisible(), window.panes._texts.orientation()) == (source_shown, orientation)
    assert [each for each in ViewMode if window.commands[f"view.{each}"].isChecked()] == [mode]


def test_f6_goes_round_the_panes(window, qtbot):
    window.activateWindow()
    window.library.setFocus()
    visited = []
    for _ in range(6):
        trigger(window, "view.next_pane")
        focused = QApplication.focusWidget()
        visited.append(next(p for p in PANES.split() if window.findChild(QWidget, p) in _ancestors(focused)))
    assert visited == ["sourcePane", "parsedPane", "inspectorPane", "problemsPane", "historyPane", "libraryPane"]


def test_shift_f6_goes_back(window):
    window.activateWindow()
    window.library.setFocus()
    trigger(window, "view.previous_pane")
    assert window.history in _ancestors(QApplication.focusWidget())


def _ancestors(widget):
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def test_what_is_hidden_is_passed_over(window):
    trigger(window, "view.inspector")
    assert not window.inspector.isVisible()
    window.activateWindow()
    window.parsed.setFocus()
    trigger(window, "view.next_pane")
    assert window.problems in _ancestors(QApplication.focusWidget())


def test_the_window_remembers_how_it_stood(window, settings, library, qtbot):
    trigger(window, "view.stacked")
    trigger(window, "view.dark")
    trigger(window, "view.zoom_in")
    window.panes.setSizes([300, 500])
    sizes = window.panes.sizes()
    window.close()
    again = MainWindow(Session(Library.open(library.path, "编辑甲"), Theme(QApplication.instance())), settings)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitExposed(again)
    assert (again.panes.mode, again.session.theme.scheme, again.session.theme.zoom, again.panes.sizes()) == (
        ViewMode.STACKED, Scheme.DARK, 110, sizes,
    )  # fmt: skip
    again.close()


def test_the_table_desk_shows_some_rows_before_anybody_gave_it_room(session, settings, qtbot):
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    window.panes.show_tab(window.table)
    window.show()
    qtbot.waitExposed(window)
    grid = window.table.view
    assert window.height() == 900
    assert grid.height() - 44 >= 6 * ROW_HEIGHT
    window.close()


def test_a_zoom_polishes_no_widget_anew(window, session, monkeypatch):
    dressed = []
    monkeypatch.setattr(QApplication, "setStyleSheet", lambda _, sheet: dressed.append(sheet))
    trigger(window, "view.zoom_in")
    assert (session.theme.zoom, dressed) == (110, [])
    trigger(window, "view.dark")
    assert len(dressed) == 1


@pytest.mark.parametrize("scheme", ["dark", "contrast", "light"])
def test_the_texts_take_the_colours_of_a_scheme_chosen_at_work(window, session, scheme):
    trigger(window, "view.dark")
    trigger(window, f"view.{scheme}")
    for view in (window.source.view, window.parsed.view):
        shown = view.viewport().grab().toImage()
        assert shown.pixelColor(shown.width() - 2, shown.height() - 2) == session.theme.color(Role.PAPER)


def test_closing_commits_what_was_typed(window, session):
    committed = []
    session.commitRequest.connect(lambda: committed.append(session.desk is not None))
    window.close()
    assert committed[0] is True


def test_an_import_shows_in_the_library(window, monkeypatch, qtbot):
    monkeypatch.setattr(answers.ImportDialog, "exec", lambda _: True)
    window.answers.import_paths([resource("samples", "shili_single.md")])
    qtbot.waitUntil(lambda: len(window.session.library.issues()) == 2)
    qtbot.waitUntil(lambda: "shili_single.md" in str(window.library._model.entries))


def test_files_dropped_on_the_window_are_imported(window, monkeypatch):
    asked = []
    monkeypatch.setattr(answers.ImportDialog, "exec", lambda dialog: asked.extend(dialog.paths))
    path = resource("samples", "shili_single.md")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(QPoint(9, 9)), copy, data, left, Qt.KeyboardModifier.NoModifier))
    assert asked == [path]


def test_an_import_of_what_is_there_is_told(window, monkeypatch, qtbot):
    shown = []
    monkeypatch.setattr(answers.ImportDialog, "exec", lambda _: True)
    monkeypatch.setattr(answers.ReportDialog, "open", lambda *dialog: shown.extend(dialog))
    window.answers.import_paths([resource("samples", "shili_2023_3.txt")])
    qtbot.waitUntil(lambda: bool(shown))
    assert "is in the store already" in shown[0].findChild(QWidget, "reportText").toPlainText()


def test_an_export_is_written_beside_the_window(window, monkeypatch, told, tmp_path, qtbot):
    monkeypatch.setattr(answers.ExportDialog, "exec", lambda _: True)
    told.answers["ask_save"] = tmp_path / "out.jsonl"
    trigger(window, "file.export")
    qtbot.waitUntil(lambda: told.notices == [f"Exported to {tmp_path / 'out.jsonl'}. Issues written: 1."])
    assert (tmp_path / "out.jsonl").read_text("utf-8").startswith('{"format":"gazdesk/1"')


def test_an_export_of_no_issue_leaves_the_older_one(window, monkeypatch, told, tmp_path):
    monkeypatch.setattr(answers.ExportDialog, "exec", lambda dialog: dialog._reviewed.setChecked(True) or True)
    told.answers["ask_save"] = tmp_path / "out.jsonl"
    (tmp_path / "out.jsonl").write_text("old")
    trigger(window, "file.export")
    assert told.notices == ["There is no such issue: nothing was exported."]
    assert not window.jobs.busy
    assert (tmp_path / "out.jsonl").read_text() == "old"


def test_go_to_line_selects_what_stands_there(window, session, desk, told):
    block = desk.documents[1].first
    told.answers["ask_number"] = desk.issue.source.line_of(desk.issue.block(block).spans()[0].start)
    trigger(window, "edit.go_to_line")
    assert session.selection.address.block == block


def test_the_editor_is_asked_once(window, session, told, monkeypatch):
    remembered = []
    monkeypatch.setattr(answers.settings, "remember_editor", remembered.append)
    told.answers["ask_text"] = "编辑乙"
    trigger(window, "file.editor")
    assert (session.library.editor, remembered) == ("编辑乙", ["编辑乙"])
    assert window.findChild(QWidget, "statusEditor").text() == "编辑乙"


def test_done_and_next_goes_to_the_next_document(window, session, desk):
    session.select(Selection(Address(desk.documents[0].first)))
    trigger(window, "review.done_and_next")
    assert desk.issue.reviews[desk.documents[0].id] is ReviewState.DONE
    assert session.selection.address.block == desk.documents[1].id
    assert window.statusBar().findChild(QWidget, "statusIssue").text()


def test_done_and_next_goes_to_the_next_issue_after_the_last_document(window, session, desk, library, told):
    (following,) = library.import_paths([resource("samples", "shili_single.md")]).taken
    session.run(lambda: editing.set_review(desk, ReviewState.DONE))
    trigger(window, "review.done_and_next")
    assert session.desk.issue_id == following
    assert session.selection.address.block == session.desk.documents[0].id
    assert told.notices[-1].endswith("is done; this is the next one.")


def test_done_and_next_says_that_no_issue_is_left(window, session, desk, told):
    session.run(lambda: editing.set_review(desk, ReviewState.DONE))
    trigger(window, "review.done_and_next")
    assert session.desk is desk
    assert told.notices[-1].endswith("is done, and no other issue is left.")


def test_the_keys_go_to_the_text_of_an_issue_that_was_opened(window, session, desk):
    window.activateWindow()
    window.library.setFocus()
    session.open(desk.issue_id)
    assert QApplication.focusWidget() is window.parsed.view


def test_a_notice_shows_and_can_be_closed(window, session):
    window.findChild(QWidget, "notice").give("Refused.")
    assert window.findChild(QWidget, "noticeText").text() == "Refused."
    window.findChild(QWidget, "noticeClose").click()
    assert not window.findChild(QWidget, "notice").isVisible()


def test_notices_reach_the_strip(window):
    messages.NOTICES.given.emit("Refused.")
    assert window.findChild(QWidget, "noticeText").text() == "Refused."


def test_the_palette_finds_by_any_word(window, qtbot):
    palette = window.palette_of_commands
    palette.ask("garbled mark")
    assert palette.found()[0].objectName() == "mark.garbled"
    palette.close()


def test_the_palette_runs_what_is_chosen(window, session, qtbot):
    palette = window.palette_of_commands
    palette.ask("High contrast")
    qtbot.keyClick(palette._line, Qt.Key.Key_Return)
    assert session.theme.scheme is Scheme.CONTRAST


def test_escape_goes_from_the_find_line_to_the_text(window, qtbot):
    window.activateWindow()
    trigger(window, "edit.find")
    qtbot.keyClick(window.find_line._line, Qt.Key.Key_Escape)
    assert window.parsed in _ancestors(QApplication.focusWidget())


def test_a_change_shows_everywhere(window, session, desk, qtbot):
    problem = next(each for each in desk.problems if each.code == "doc-number-broken")
    address = problem.address
    session.run(lambda: editing.replace_text(desk, address, 0, len(problem.found), "示政办发〔2023〕3号"))
    qtbot.waitUntil(lambda: window.history._model.rowCount() == 1)
    assert window.history._model.line(0).after == "示政办发〔2023〕3号"
    assert problem not in window.problems._view.problems
    session.select(Selection(address))
    row = window.inspector.fields.document_rows["doc_number"]
    qtbot.waitUntil(lambda: row.line.text() == "示政办发〔2023〕3号")


def test_ctrl_and_the_wheel_zoom(window, session):
    viewport = window.source.view.viewport()
    place = QPointF(viewport.rect().center())
    turned = QWheelEvent(
        place, viewport.mapToGlobal(place), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, turned)
    assert session.theme.zoom == 110


def test_the_editor_is_asked_when_nobody_is_known(library, settings, qtbot, told, monkeypatch):
    library.editor = ""
    monkeypatch.setattr(answers.settings, "remember_editor", lambda _: None)
    told.answers["ask_text"] = "编辑乙"
    window = MainWindow(Session(library, Theme(QApplication.instance())), settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: library.editor == "编辑乙")


def test_a_missing_font_is_told(library, settings, qtbot, told, monkeypatch):
    monkeypatch.setattr(main_window, "has_han_font", lambda: False)
    told.answers["warn"] = None
    window = MainWindow(Session(library, Theme(QApplication.instance())), settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(told.questions))
    assert told.questions[0][1].startswith("No font with Chinese characters is installed")


def test_another_store_is_opened(window, session, told, tmp_path, monkeypatch):
    monkeypatch.setattr(answers.settings, "remember_store", lambda _: None)
    told.answers["ask_store"] = tmp_path / "other.gazdesk"
    trigger(window, "file.open_store")
    assert (session.library.path, session.desk) == (tmp_path / "other.gazdesk", None)


def test_another_store_is_opened_where_it_cannot_be_remembered(window, session, told, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr(answers.settings, "_file", lambda: tmp_path / "file" / "settings.json")
    told.answers["ask_store"] = tmp_path / "other.gazdesk"
    trigger(window, "file.open_store")
    assert session.library.path == tmp_path / "other.gazdesk"
    assert told.notices[0].startswith("The settings cannot be written")


def test_a_store_that_cannot_be_opened_changes_nothing(window, session, told, tmp_path):
    (tmp_path / "other").write_text("市")
    told.answers["ask_store"] = tmp_path / "other"
    trigger(window, "file.open_store")
    assert session.desk is not None
    assert "is not a store of gazdesk" in told.notices[0]


def test_a_backup_says_where_it_is(window, told):
    trigger(window, "file.backup")
    path = told.notices[0].removeprefix("Backed up to ").removesuffix(".")
    assert Library.open(path, write=False).issues() == window.session.library.issues()


def test_progress_shows_until_nothing_runs(window):
    window.jobs.progressed.emit(Progress("Import", 12, 40, "a.txt"))
    shown = [window.findChild(QWidget, name) for name in ("statusJob", "statusProgress", "statusCancel")]
    assert all(widget.isVisible() for widget in shown)
    assert (shown[0].text(), shown[1].value(), shown[1].maximum()) == ("Import 12 / 40", 12, 40)
    window.jobs.idle.emit()
    assert not any(widget.isVisible() for widget in shown)


def test_a_job_is_cancelled_from_the_status_bar(window, qtbot):
    results, stopped = [], threading.Event()

    def until_cancelled(_, cancelled):
        while not cancelled():
            stopped.wait(0.001)
        return "stopped"

    window.jobs.run("Import", until_cancelled, results.append)
    window.findChild(QWidget, "statusCancel").click()
    qtbot.waitUntil(lambda: results == ["stopped"])


def test_every_button_and_field_has_a_name(window):
    nameless = [
        widget
        for kind in (QLineEdit, QComboBox, QAbstractButton, QAbstractItemView)
        for widget in window.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)()) and _is_ours(widget)
    ]
    assert [f"{type(widget).__name__} {widget.objectName()}" for widget in nameless] == []


def _is_ours(widget):
    """Say whether a widget is not a part that Qt made inside another, which answers for it."""
    inside = widget.parentWidget()
    while inside is not None and not isinstance(inside, QComboBox | QLineEdit | QTabBar | QToolBar):
        inside = inside.parentWidget()
    part = isinstance(widget, QHeaderView) or type(widget).__name__ in {"QTableCornerButton", "QAbstractButton"}
    return inside is None and not part and not widget.objectName().startswith("qt_")


@pytest.mark.parametrize(
    "menu",
    [source_pane_view.MENU, parsed_pane_view.MENU, table_desk_menus.CELL_MENU, table_desk_menus.ROW_MENU],
    ids=["original", "corrected text", "cells", "rows"],
)
def test_a_table_is_rebuilt_from_the_menu_of_every_text(window, menu):
    offered = [identity for group in menu for identity in group]
    assert "table.rebuild" in offered
    assert {each.objectName() for each in (window.commands[identity] for identity in offered)} == set(offered)


def test_the_menu_of_the_original_acts_on_the_line_under_the_mouse(window, session, desk, qtbot):
    view = window.source.view
    table = next(each for each in desk.issue if each.table)
    line = places.owner_lines(desk, table.address)[0]
    view.go_to_line(line)
    session.select(Selection(Address(desk.issue.order[0])))
    heard = []

    def act():
        menu = QApplication.activePopupWidget()
        heard.extend(action.objectName() for action in menu.actions() if action.isEnabled())
        menu.close()

    QTimer.singleShot(0, act)
    view.go_to_line(line)
    point = view.cursorRect().center()
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.mapToGlobal(point))
    )
    assert "table.rebuild" in heard
    assert session.selection.address.block == table.id


def test_marked_and_dropped_rows_are_shown_by_commands(window, session, desk):
    table = next(each for each in desk.issue if each.table)
    rows = [row.id for row in table.table.rows]
    session.run(lambda: editing.mark(desk, Address(table.id, rows[-1]), MarkKind.GARBLED))
    session.run(lambda: table_editing.drop_rows(desk, table.id, rows[1:2]))
    session.select(Selection(table.address))
    model, counts = window.table.model, []
    for command in ("table.with_dropped", "table.with_dropped", "table.only_marked", "table.only_marked"):
        trigger(window, command)
        counts.append(model.rowCount())
    live = len(desk.issue.table(table.id).live_rows)
    headers = sum(row.kind is RowKind.HEADER for row in desk.issue.table(table.id).rows)
    assert counts == [live + 1, live, headers + 1, live]


def test_the_list_of_problems_is_reached_by_its_key_from_any_tab(window, session):
    window.activateWindow()
    window.panes.show_tab(window.search)
    window.search.setFocus()
    trigger(window, "problem.list")
    assert window.panes.tabs.currentWidget() is window.problems
    assert QApplication.focusWidget().objectName() == "problemsList"


def test_all_that_takes_the_keys_has_a_name_for_those_who_do_not_see_it(window, session):
    named = [
        (each.objectName(), QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name))
        for each in window.findChildren(QWidget)
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus and each.isVisible()
    ]
    assert len(named) > 10
    assert [name for name, said in named if not said] == []
