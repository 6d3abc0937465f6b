"""The problems as rows: severity, rule, message, suggestion, line. A row is read when it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from gazdesk.desk.fixing import rule_title
from gazdesk.model.kinds import Severity
from gazdesk.model.problems import Problem
from gazdesk.ui import words
from gazdesk.ui.indexes import Index
from gazdesk.ui.names import name_of
from gazdesk.ui.problem_places import line_of
from gazdesk.ui.theme import Role, Theme
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk

SEVERITY, RULE, MESSAGE, SUGGESTION, LINE = range(5)
HEADERS = ("", "Rule", "Problem", "Suggestion", "Line")
SEVERITY_ROLES = {Severity.ERROR: Role.ACCENT, Severity.WARNING: Role.WARNING, Severity.STYLE: Role.MUTED}


class ProblemsModel(QAbstractTableModel):
    """Shows problems of a desk."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self.problems: list[Problem] = []

    def show(self, desk: Desk | None, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._desk = desk
        self.problems = list(problems)
        self.endResetModel()

    def row_of(self, problem: Problem) -> int | None:
        """Return the row that shows a problem, None if it is not shown."""
        key = problem.key
        alike = (row for row, each in enumerate(self.problems) if each.address == problem.address)
        return next((row for row in alike if self.problems[row].key == key), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.problems)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(HEADERS[section]) if HEADERS[section] else ""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        problem = self.problems[index.row()]
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(problem, column)
            case Qt.ItemDataRole.TextAlignmentRole if column == SEVERITY:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.ForegroundRole:
                return self._color(problem, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(problem, column) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return name_of(problem.severity) if column == SEVERITY else self._text(problem, column)
        return None

    def _text(self, problem: Problem, column: int) -> str:
        match column:
            case 0:
                return "●"
            case 1:
                return tr(rule_title(problem.code))
            case 2:
                return words.tell(problem)
            case 3:
                return suggested(problem)
            case _:
                return self._line(problem)

    def _line(self, problem: Problem) -> str:
        line = line_of(self._desk, problem) if self._desk else None
        return tr("line {line}", line=line) if line else ""

    def _color(self, problem: Problem, column: int) -> Any:
        if column == SEVERITY:
            return self._theme.color(SEVERITY_ROLES[problem.severity])
        return None if column == MESSAGE else self._theme.color(Role.MUTED)


def suggested(problem: Problem) -> str:
    """Return what a problem's fix puts in, as one line; "" if it has none."""
    if problem.suggestion is None:
        return ""
    text = " ".join(problem.suggestion.split())
    return f"→ {text}" if text else tr("→ delete")
