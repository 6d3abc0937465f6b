"""A rule of the editors' own: what it looks for, what it puts there, where, how bad that is, and its example."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gazdesk.desk.rule_book import RuleBook
from gazdesk.errors import KnownError
from gazdesk.model.kinds import BlockKind, Safety, Severity
from gazdesk.model.own_rules import OwnRule
from gazdesk.ui import words
from gazdesk.ui.names import name_of
from gazdesk.ui.words import tr

FIELDS = ("code", "pattern", "replacement", "message", "bad", "good")
LABELS = {
    "code": "Name",
    "pattern": "Looks for",
    "replacement": "Puts there instead",
    "message": "Says",
    "bad": "Example: wrong",
    "good": "Example: right",
}
HINTS = {
    "replacement": "Empty: it is deleted. Groups of an expression: \\1, \\2",
    "message": "May be left empty",
}
KINDS = tuple(kind for kind in BlockKind if kind is not BlockKind.NOISE)


class RuleEditor(QDialog):
    """Asks for a rule, and says at every key what is wrong with it; it can be kept only when nothing is."""

    def __init__(self, rules: RuleBook, rule: OwnRule, was: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("ruleEditor")
        self.setWindowTitle(tr("Change a rule") if was else tr("New rule"))
        self.setMinimumWidth(560)
        self._rules, self._was = rules, was
        self._lines = {name: self._make_line(name, getattr(rule, name) or "") for name in FIELDS}
        self._follows = (rule.bad, rule.good) == (rule.pattern, rule.replacement or "")
        self._expression = QCheckBox(tr("This is a regular expression"), self)
        self._expression.setObjectName("ruleExpression")
        self._expression.setChecked(rule.is_expression)
        self._severity = self._make_choice("ruleSeverity", tr("Severity"), list(Severity), rule.severity)
        self._safety = self._make_choice("ruleSafety", tr("Its correction"), list(Safety), rule.safety)
        self._kinds = self._make_kinds(rule.kinds)
        self._verdict = QLabel(self)
        self._verdict.setObjectName("ruleVerdict")
        self._verdict.setWordWrap(True)
        self._verdict.setMinimumHeight(2 * self._verdict.fontMetrics().height())
        self._lay_out()
        self._connect()
        self._judge()

    @property
    def rule(self) -> OwnRule:
        """Return the rule as it is written."""
        texts = {name: line.text() for name, line in self._lines.items()}
        safety = Safety(self._safety.currentData())
        replacement = None if safety is Safety.DISPLAY else texts.pop("replacement")
        texts.pop("replacement", None)
        return OwnRule(
            **texts,
            replacement=replacement,
            is_expression=self._expression.isChecked(),
            kinds=tuple(BlockKind(action.data()) for action in self._chosen() if action.isChecked()),
            severity=Severity(self._severity.currentData()),
            safety=safety,
        )

    def _make_line(self, name: str, text: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setObjectName(f"rule.{name}")
        line.setAccessibleName(tr(LABELS[name]))
        line.setPlaceholderText(tr(HINTS[name]) if name in HINTS else "")
        return line

    def _make_choice(self, name: str, said: str, values: list[Severity] | list[Safety], chosen: object) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(said)
        for value in values:
            box.addItem(name_of(value), value)
        box.setCurrentIndex(box.findData(chosen))
        return box

    def _make_kinds(self, chosen: tuple[BlockKind, ...]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("ruleKinds")
        button.setAccessibleName(tr("Where it looks"))
        button.setAutoDefault(False)
        menu = QMenu(button)
        for kind in KINDS:
            action = menu.addAction(tr("Cells of tables") if kind is BlockKind.TABLE else name_of(kind))
            action.setData(kind)
            action.setCheckable(True)
            action.setChecked(kind in chosen)
        button.setMenu(menu)
        return button

    def _chosen(self) -> list[QAction]:
        return list(self._kinds.menu().actions())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        for name, line in self._lines.items():
            form.addRow(tr(LABELS[name]), line)
        form.insertRow(2, "", self._expression)
        form.insertRow(4, tr("Where it looks"), self._kinds)
        form.insertRow(5, tr("Severity"), self._severity)
        form.insertRow(6, tr("Its correction"), self._safety)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._keep = buttons.addButton(tr("Keep and test…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._keep.setObjectName("ruleKeep")
        self._keep.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._verdict)
        column.addWidget(buttons)

    def _connect(self) -> None:
        for name in ("pattern", "replacement"):
            self._lines[name].textEdited.connect(self._follow)
        for name in ("bad", "good"):
            self._lines[name].textEdited.connect(self._leave_example)
        for line in self._lines.values():
            line.textChanged.connect(self._judge)
        self._expression.toggled.connect(self._judge)
        self._severity.activated.connect(self._judge)
        self._safety.activated.connect(self._judge)
        self._kinds.menu().triggered.connect(self._judge)

    def _follow(self, *_: object) -> None:
        """Let the example be the rule itself, as long as nobody wrote another."""
        if self._follows and not self._expression.isChecked():
            self._lines["bad"].setText(self._lines["pattern"].text())
            self._lines["good"].setText(self._lines["replacement"].text())

    def _leave_example(self, *_: object) -> None:
        self._follows = False

    def _judge(self, *_: object) -> None:
        """Say what is wrong with the rule, or that its example holds."""
        chosen = [action.text() for action in self._chosen() if action.isChecked()]
        self._kinds.setText("、".join(chosen) if chosen else tr("All text"))
        self._lines["replacement"].setEnabled(self._safety.currentData() != Safety.DISPLAY)
        try:
            self._rules.require(self.rule, self._was)
        except KnownError as error:
            self._verdict.setText(words.tell(error))
            self._keep.setEnabled(False)
        else:
            self._verdict.setText(tr("The rule does with its example what it should."))
            self._keep.setEnabled(True)
