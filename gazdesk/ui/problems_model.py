"""The problems as rows: severity, rule, message, suggestion, line. A row is read when it is shown.

Where problems are grouped, the groups are the rows at the top and their problems the rows below them; an index of a
problem carries the number of its group from 1, that of a group 0.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from gazdesk.desk.fixing import rule_title
from gazdesk.model.kinds import Severity
from gazdesk.model.problems import Problem
from gazdesk.ui import words
from gazdesk.ui.indexes import Index
from gazdesk.ui.names import name_of
from gazdesk.ui.problem_groups import Group
from gazdesk.ui.problem_places import line_of
from gazdesk.ui.quoting import put_in
from gazdesk.ui.theme import Role, Theme
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk

SEVERITY, RULE, MESSAGE, SUGGESTION, LINE = range(5)
HEADERS = ("", "Rule", "Problem", "Suggestion", "Line")
SEVERITY_ROLES = {Severity.ERROR: Role.ACCENT, Severity.WARNING: Role.WARNING, Severity.STYLE: Role.MUTED}


class ProblemsModel(QAbstractItemModel):
    """Shows problems of a desk; `problems` are numbered in the order shown, from 0."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._groups: list[Group] = []
        self._starts: list[int] = []
        self.problems: list[Problem] = []

    def show(self, desk: Desk | None, groups: Sequence[Group]) -> None:
        """Show other problems; a single group without a name is a plain list."""
        self.beginResetModel()
        self._desk = desk
        self.problems = [problem for group in groups for problem in group.problems]
        self._groups = [] if [group.name for group in groups] == [""] else list(groups)
        self._starts = list(accumulate((len(group.problems) for group in self._groups[:-1]), initial=0))
        self.endResetModel()

    @property
    def grouped(self) -> bool:
        """Say whether the rows at the top are groups."""
        return bool(self._groups)

    def group_name(self, index: Index) -> str:
        """Return the name of the group that an index shows."""
        return self._groups[index.row()].name

    def number_of(self, problem: Problem) -> int | None:
        """Return the number of a problem, None if it is not shown."""
        key = problem.key
        alike = (number for number, each in enumerate(self.problems) if each.address == problem.address)
        return next((number for number in alike if self.problems[number].key == key), None)

    def number_at(self, index: Index) -> int | None:
        """Return the number of the problem that an index shows, None for none and for a group."""
        if not index.isValid() or self._is_group(index):
            return None
        return index.row() + (self._starts[index.internalId() - 1] if self._groups else 0)

    def index_of(self, number: int) -> QModelIndex:
        """Return the index that shows the problem of a number."""
        if not self._groups:
            return self.index(number, 0)
        group = bisect_right(self._starts, number) - 1
        return self.index(number - self._starts[group], 0, self.index(group, 0))

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  (Qt's own default)
        # Asked for every row after every change: hasIndex would count rows and columns across Qt each time.
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(HEADERS)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt has a second parent(), of objects
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups) or len(self.problems)
        return len(self._groups[parent.row()].problems) if self._is_group(parent) and parent.column() == 0 else 0

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        return self.rowCount(parent) > 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(HEADERS)

    def _is_group(self, index: Index) -> bool:
        return bool(self._groups) and index.internalId() == 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(HEADERS[section]) if HEADERS[section] else ""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number, column = self.number_at(index), index.column()
        if number is None:
            return self._group_data(self._groups[index.row()], column, role)
        problem = self.problems[number]
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

    def _group_data(self, group: Group, column: int, role: int) -> Any:
        if column == 0 and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{group.name}  {len(group.problems)}"
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
    return "" if problem.suggestion is None else f"→ {' '.join(put_in(problem.suggestion).split())}"
