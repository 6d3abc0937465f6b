"""The rules: the editors' own and the program's, each with its page; switched, made, changed, tested, sent."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gazdesk.desk.rule_book import KeptRule, RuleState
from gazdesk.desk.rule_pages import RulePage, pages
from gazdesk.model.own_rules import OwnRule
from gazdesk.ui import messages, rule_page, rule_steps
from gazdesk.ui.names import name_of
from gazdesk.ui.session import Session
from gazdesk.ui.words import tr

WIDTHS = (270, 64)
DATA = Qt.ItemDataRole.UserRole

DEEDS = (
    ("new", "New…", "ins"),
    ("change", "Change…", "F2"),
    ("test", "Test…", "F5"),
    ("delete", "Delete", "del"),
    ("import", "Import…", "Ctrl+O"),
    ("export", "Export…", "Ctrl+E"),
)
"""What can be done: name, word and key."""


class RulesDialog(QDialog):
    """Lists all rules with a tick for those that run; at the right the page of the current one."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("rulesDialog")
        self.setWindowTitle(tr("Rules"))
        self.resize(1000, 640)
        self._session = session
        self._rules = session.library.rules
        self._pages = pages()
        self._mine: list[QTreeWidgetItem] = []
        self._list = self._make_list()
        self._page = QTextBrowser(self)
        self._page.setObjectName("rulePage")
        self._page.setAccessibleName(tr("What the rule says of itself"))
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.document().setDocumentMargin(12)
        self._buttons = {name: self._make_button(name, text, key) for name, text, key in DEEDS}
        self._lay_out()
        self._list.currentItemChanged.connect(self._show_current)
        self._list.itemChanged.connect(self._switch)
        self.refresh()
        self._list.setFocus()

    def refresh(self, code: str = "") -> None:
        """List the rules as they are now, and make one current."""
        wanted = code or self._code()
        self._list.blockSignals(True)
        self._list.clear()
        self._mine = [_item(each, each.state is RuleState.ON) for each in self._rules.own()]
        others = [_item(page, self._rules.is_on(page.code)) for page in self._pages]
        self._group(tr("My rules"), self._mine)
        self._group(tr("Rules of the program"), others)
        self._list.expandAll()
        self._list.blockSignals(False)
        items = [*self._mine, *others]
        self._list.setCurrentItem(next((each for each in items if each.text(0) == wanted), items[0]))
        self._show_current()

    def _make_list(self) -> QTreeWidget:
        view = QTreeWidget(self)
        view.setObjectName("rulesList")
        view.setAccessibleName(tr("Rules"))
        view.setHeaderLabels([tr("Rule"), tr("Severity"), tr("Right")])
        view.setUniformRowHeights(True)
        view.setIndentation(16)
        for column, width in enumerate(WIDTHS):
            view.setColumnWidth(column, width)
        view.itemActivated.connect(self._on_activated)
        return view

    def _make_button(self, name: str, text: str, key: str) -> QPushButton:
        button = QPushButton(tr(text), self)
        button.setObjectName(f"rules.{name}")
        button.setAutoDefault(False)
        action = QAction(tr(text), self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(button.click)
        self.addAction(action)
        button.setToolTip(
            f"{tr(text).rstrip('…')}  {action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}"
        )
        button.clicked.connect(getattr(self, f"_{name}"))
        return button

    def _lay_out(self) -> None:
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.setHandleWidth(1)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self._list)
        sides.addWidget(self._page)
        sides.setSizes([460, 540])
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(sides, 1)
        column.addLayout(row)

    def _group(self, title: str, items: list[QTreeWidgetItem]) -> None:
        group = QTreeWidgetItem(self._list, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        group.addChildren(items)

    def _current(self) -> KeptRule | RulePage | None:
        item = self._list.currentItem()
        found: KeptRule | RulePage | None = item.data(0, DATA) if item is not None else None
        return found

    def _own(self) -> KeptRule | None:
        current = self._current()
        return current if isinstance(current, KeptRule) else None

    def _code(self) -> str:
        item = self._list.currentItem()
        return item.text(0) if item is not None else ""

    def _show_current(self, *_: object) -> None:
        current, own = self._current(), self._own()
        self._page.setHtml(rule_page.html(current) if current is not None else "")
        for name in ("change", "test", "delete"):
            self._buttons[name].setEnabled(own is not None)
        self._buttons["export"].setEnabled(bool(self._mine))

    def _switch(self, item: QTreeWidgetItem, _column: int) -> None:
        """Switch the rule whose tick was changed; one of the editors' own is tested first."""
        rule, on = item.data(0, DATA), item.checkState(0) is Qt.CheckState.Checked
        if isinstance(rule, RulePage):
            self._session.run(partial(self._rules.switch, rule.code, on))
        elif on:
            rule_steps.try_out(self._session, rule.rule, self)
        else:
            self._session.run(partial(self._rules.switch_off, rule.rule.code))
        self._renew(item, rule)

    def _renew(self, item: QTreeWidgetItem, rule: KeptRule | RulePage) -> None:
        """Let a row say what is so now; it stays, as it may be in the midst of telling of its tick."""
        self._list.blockSignals(True)
        if isinstance(rule, RulePage):
            _show(item, rule, self._rules.is_on(rule.code))
        else:
            kept = self._rules.find(rule.rule.code) or rule
            _show(item, kept, kept.state is RuleState.ON)
        self._list.blockSignals(False)
        self._list.viewport().update()
        self._show_current()

    def _on_activated(self, *_: object) -> None:
        if self._own() is not None:
            self._change()

    def _new(self) -> None:
        self._ask(self._rules.draft(), "")

    def _ask(self, rule: OwnRule, was: str) -> None:
        self.refresh(rule_steps.ask_and_try(self._session, rule, was, self))

    def _change(self) -> None:
        own = self._own()
        if own is not None:
            self._ask(own.rule, own.rule.code)

    def _test(self) -> None:
        own = self._own()
        if own is not None:
            rule_steps.try_out(self._session, own.rule, self)
            self.refresh()

    def _delete(self) -> None:
        own = self._own()
        if own is not None and messages.ask(tr("Delete the rule {code}?", code=own.rule.code), tr("Delete")):
            self._session.run(partial(self._rules.remove, own.rule.code))
            self.refresh()

    def _import(self) -> None:
        """Take rules out of a file; where names are taken already, ask first whether these are to be replaced."""
        path = next(iter(messages.ask_files(tr("Rules to import"), f"{tr('Rules')} (*.json)")), None)
        rules = self._session.run(partial(self._rules.read, path)) if path is not None else None
        if rules is None:
            return
        clashing = self._rules.clashing(rules)
        question = tr("Replace the rules that are here already: {codes}?", codes="、".join(clashing))
        if clashing and not messages.ask(question, tr("Replace"), tr("Keep mine")):
            rules = tuple(rule for rule in rules if rule.code not in clashing)
        if rules and not self._session.done(partial(self._rules.take_in, rules)):
            return
        messages.notify(tr("Rules taken in: {count}; they are off until they have been tested.", count=len(rules)))
        self.refresh(rules[0].code if rules else "")

    def _export(self) -> None:
        path: Path | None = messages.ask_save(tr("Export to"), "gazdesk-rules.json", f"{tr('Rules')} (*.json)")
        codes = [item.text(0) for item in self._mine]
        if path is not None and self._session.done(partial(self._rules.export, path, codes)):
            messages.notify(tr("Exported to {path}.", path=path))


def _item(rule: KeptRule | RulePage, on: bool) -> QTreeWidgetItem:
    item = QTreeWidgetItem()
    _show(item, rule, on)
    return item


def _show(item: QTreeWidgetItem, rule: KeptRule | RulePage, on: bool) -> None:
    for column, text in enumerate(_texts(rule)):
        item.setText(column, text)
    item.setData(0, DATA, rule)
    item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def _texts(rule: KeptRule | RulePage) -> tuple[str, str, str]:
    if isinstance(rule, RulePage):
        return tr(rule.title), name_of(rule.severity), rule_page.share(rule.precision)
    tested = tr("{count} places", count=rule.places) if rule.places is not None else tr("not tested")
    return rule.rule.code, name_of(rule.rule.severity), tested
