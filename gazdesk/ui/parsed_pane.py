"""The corrected text (整理稿): the open issue set as text, edited in place, following what is selected elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gazdesk.desk import places
from gazdesk.model.blocks import Address, Block
from gazdesk.ui import parsed_pane_runs as runs
from gazdesk.ui.pane import PaneHead, stack
from gazdesk.ui.parsed_pane_document import ParsedDocument
from gazdesk.ui.parsed_pane_edits import Edits
from gazdesk.ui.parsed_pane_formats import TABLE_OBJECT, Formats
from gazdesk.ui.parsed_pane_look import Look
from gazdesk.ui.parsed_pane_runs import Note, RunKind, Runs
from gazdesk.ui.parsed_pane_typing import Typing
from gazdesk.ui.parsed_pane_view import ParsedView
from gazdesk.ui.session import Selection, Session
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Change, Desk


class ParsedPane(QWidget):
    """Head and text of the corrected issue. Attributes: `view`, the text; `typing`, what is not committed yet."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parsedPane")
        self._session = session
        self._hinted = ""
        self._notes: tuple[Note, ...] = ()
        self._head = PaneHead(tr("Corrected text"), self)
        self._printed = self._head.add_button(_switch(printed=False), "view.as_printed")
        self._printed.setCheckable(True)
        self.view = view = ParsedView(session, self)
        self.typing = Typing(session, self.objectName(), lambda: view.composing, self)
        self._look = Look(session, self.view)
        self._edits = Edits(session, self.view, self.typing)
        view.setAccessibleName(tr("Corrected text"))
        self.setFocusProxy(self.view)
        stack(self, self._head, self.view)
        self._connect()

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.selected.connect(self._on_selected)
        session.theme.changed.connect(self._on_theme)
        self._printed.toggled.connect(self.show_as_printed)
        self.typing.changed.connect(self._on_typed)
        view.asked.connect(self._edits.do)
        view.moved.connect(self._on_moved)
        view.pressed.connect(self._on_pressed)
        view.opened.connect(self._on_opened_cell)
        view.left.connect(self._on_left)
        view.reshaped.connect(self._on_reshaped)

    def show_as_printed(self, printed: bool) -> None:
        """Show the text as it was printed (照原文), only to be looked at, or as corrected (订正后)."""
        self._session.commit_pending()
        self._edits.locked = self._look.tables.printed = printed
        self._printed.setText(_switch(printed=printed))
        self._rebuild()

    def switch_as_printed(self) -> None:
        """Show the text as printed, or as corrected again."""
        self._printed.toggle()

    def _on_opened(self, desk: Desk | None) -> None:
        self.typing.forget()
        self._look.tables.forget()
        self._hinted, self._notes = "", ()
        self._show(desk)
        self._look.light(None)
        self._describe(None)

    def _on_theme(self, _theme: object) -> None:
        self.view.restyle()
        self._rebuild()

    def _rebuild(self) -> None:
        """Set the whole text anew, with what is typed in it, and stay where we were."""
        selection, pending = self._session.selection, self.typing.pending
        self._show(self._session.desk)
        if pending is not None and not self._edits.locked:
            self._on_typed(pending.address)
        if selection is not None:
            self._follow(selection)

    def _show(self, desk: Desk | None) -> None:
        if desk is None:
            self.view.put_document(None)
            return
        shown = ParsedDocument(desk.issue, Formats(self._session.theme), self._runs_of, self.view)
        layout = shown.document.documentLayout()
        layout.registerHandler(TABLE_OBJECT, self._look.tables)
        self.view.put_document(shown)

    def _runs_of(self, block: Block) -> Runs:
        """Return what to show of a block."""
        desk = self._session.desk
        if desk is None or block.table is not None:
            return ()
        if self._edits.locked:
            return _whole(runs.as_printed(block.pieces, desk.issue.source))
        shown = runs.of_block(block, desk.issue.source)
        notes = [*self._annotations(desk, block), *(self._notes if block.id == self._hinted else ())]
        return _whole(runs.with_notes(shown, notes) if notes else shown)

    def _annotations(self, desk: Desk, block: Block) -> Iterator[Note]:
        """Yield what the original should have said (原文如此), behind what it says."""
        for note in block.originals:
            _, end = places.text_range(desk, block.address, note.start, note.end)
            meant = tr("[so in the original, meant: {meant}]", meant=note.meant)
            yield Note(end, RunKind.NOTE, meant)

    def _on_typed(self, address: Address) -> None:
        """Show what is being typed into a block, or after it was refused what the block says."""
        shown, pending = self.view.shown, self.typing.pending
        desk = self._session.desk
        if shown is None or desk is None or shown.number(address.block) is None:
            return
        edited = None
        if pending is not None:
            self._hinted, self._notes = "", ()
            whole = self._runs_of(desk.issue.block(address.block))
            edited = runs.typed(whole, pending.start, pending.end, pending.text)
        caret = self.view.caret()
        with self.view.steady():
            shown.show(address.block, edited)
            if caret is not None:
                self.view.put_caret(*caret)

    def _on_changed(self, change: Change) -> None:
        """Show anew what a change touched; caret and scroll stay."""
        shown, desk = self.view.shown, self._session.desk
        if shown is None or desk is None:
            return
        if change.kind != "checks":
            caret = self.view.caret()
            with self.view.steady():
                shown.refresh(desk.issue, change.touched.blocks)
                if caret is not None:
                    self.view.put_caret(*caret)
        self._take_hint(self._session.selection)
        self._look.refresh()
        self._describe(self._session.selection)
        if change.sender == self.objectName():
            self._select_caret()

    def _on_selected(self, selection: Selection) -> None:
        if selection.sender != self.objectName():
            self._follow(selection)
        else:
            self._attend(selection)

    def _follow(self, selection: Selection) -> None:
        """Show a place that was selected elsewhere."""
        self._attend(selection)
        within = (0, 0) if selection.address.row else (selection.start, selection.end)
        self.view.put_caret(selection.address.block, *within)
        self._bring(selection)

    def _bring(self, selection: Selection) -> None:
        if selection.address.row:
            self._look.bring_cell(selection.address)
        else:
            self.view.bring_caret()

    def _on_reshaped(self, seen: set[str]) -> None:
        """Keep on the screen what is selected, if it was there before the lines broke elsewhere."""
        selection = self._session.selection
        if selection is not None and selection.address.block in seen:
            self._bring(selection)

    def _attend(self, selection: Selection) -> None:
        self._take_hint(selection)
        self._look.light(selection)
        self._describe(selection)

    def _take_hint(self, selection: Selection | None) -> None:
        """Show the suggestion for the selected problem beside it, and take away the one shown before."""
        shown, desk = self.view.shown, self._session.desk
        notes = () if self._edits.locked or self.typing.pending else self._look.hint(selection)
        hinted = selection.address.block if selection and notes else ""
        if shown is None or desk is None or (hinted, notes) == (self._hinted, self._notes) or self.view.composing:
            return
        changed = {self._hinted, hinted} & desk.issue.blocks.keys()
        self._hinted, self._notes = hinted, notes
        caret = self.view.caret()
        with self.view.steady():
            for identity in changed:
                if shown.number(identity) is not None:
                    shown.show(identity)
            if caret is not None:
                self.view.put_caret(*caret)

    def _on_moved(self) -> None:
        """Commit what was typed elsewhere, and let all screens follow the caret that the user moved."""
        caret, pending = self.view.caret(), self.typing.pending
        if pending is not None and (caret is None or caret[0] != pending.address.block):
            self._session.commit_pending()
        if pending is None or self.typing.pending is None:
            self._select_caret()

    def _select_caret(self) -> None:
        caret, desk, blocks = self.view.caret(), self._session.desk, self.view.selected_blocks()
        if len(blocks) > 1:
            self._session.select(Selection(Address(blocks[0]), sender=self.objectName()), blocks)
        elif caret is not None and desk is not None and desk.issue.block(caret[0]).table is None:
            self._session.select(Selection(Address(caret[0]), caret[1], caret[2], self.objectName()))

    def _on_pressed(self, point: QPoint) -> None:
        address = self._look.cell_at(point)
        if address is not None:
            self._session.select(Selection(address, 0, 0, self.objectName()))

    def _on_opened_cell(self, point: QPoint) -> None:
        if self._look.cell_at(point) is not None:
            self._session.windowRequest.emit("table_desk")

    def _on_left(self) -> None:
        if self.typing.pending is not None:
            self._session.commit_pending()

    def _describe(self, selection: Selection | None) -> None:
        """Say in the head in which document the selection lies."""
        desk = self._session.desk
        if desk is None:
            self._head.set_info("")
            return
        document = desk.membership.get(selection.address.block, (None, None))[0] if selection else None
        count = len(desk.documents)
        if document is None:
            self._head.set_info(tr("Documents: {count}", count=count))
        else:
            self._head.set_info(tr("Document {number} of {count}", number=document + 1, count=count))


def _whole(shown: Runs) -> Runs:
    """Return what is shown of a block, without what a text widget cannot lay out at once."""
    return runs.shortened(shown, tr("… too long to be shown whole")) if runs.is_too_long(shown) else shown


def _switch(*, printed: bool) -> str:
    """Return what the switch says: how the text is shown now."""
    return f"{tr('As printed') if printed else tr('As corrected')} ⇄"
