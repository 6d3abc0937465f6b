"""Which problems are listed, by rule, severity and document, and how they are grouped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from gazdesk.desk.fixing import rule_title
from gazdesk.model.kinds import Severity
from gazdesk.model.problems import Problem
from gazdesk.ui.names import name_of
from gazdesk.ui.problem_groups import Grouping, document_of, document_title
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk


WIDEST = 240
"""Pixels of a choice."""

GROUPINGS = {
    Grouping.NONE: "Not grouped",
    Grouping.RULE: "Grouped by rule",
    Grouping.SEVERITY: "Grouped by severity",
    Grouping.DOCUMENT: "Grouped by document",
}


@dataclass
class ProblemFacets:
    """What is chosen; None lets all through. `document` is an index, -1 what belongs to no document."""

    rule: str | None = None
    severity: Severity | None = None
    document: int | None = None

    def match(self, desk: Desk, problem: Problem) -> bool:
        """Say whether a problem is listed."""
        if self.rule is not None and problem.code != self.rule:
            return False
        if self.severity is not None and problem.severity != self.severity:
            return False
        return self.document is None or document_of(desk, problem) == self.document


class FacetBar(QWidget):
    """Three choices in a row, each value with its count, and the grouping.

    Signal `changed(None)`: other problems are to be listed, or in other groups. Attributes: `facets`; `grouping`.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.facets = ProblemFacets()
        self.grouping = Grouping.NONE
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 12, 4)
        self._row.setSpacing(8)
        self._rules = self._add("rule", "problemRules", tr("Rule"))
        self._severities = self._add("severity", "problemSeverities", tr("Severity"))
        self._documents = self._add("document", "problemDocuments", tr("Document"))
        self._row.addStretch(1)
        self._groupings = self._make_groupings()
        self.remark = QLabel(self)
        self.remark.setProperty("part", "muted")
        self._row.addWidget(self.remark)

    def offer(self, desk: Desk | None) -> None:
        """Offer the values that the problems of a desk have."""
        problems = desk.problems if desk else ()
        rules = Counter(problem.code for problem in problems)
        _refill(self._rules, tr("All rules"), rules, lambda code: tr(rule_title(code)))
        severities = Counter(problem.severity for problem in problems)
        _refill(self._severities, tr("All severities"), {each: severities[each] for each in Severity}, name_of)
        documents = Counter(document_of(desk, problem) for problem in problems) if desk else Counter()
        ordered = {index: documents[index] for index in sorted(documents)}
        name = partial(document_title, desk) if desk is not None else str
        _refill(self._documents, tr("All documents"), ordered, name)
        for facet, box in (("rule", self._rules), ("severity", self._severities), ("document", self._documents)):
            setattr(self.facets, facet, box.currentData())

    def group_by(self, grouping: Grouping) -> None:
        """Choose how problems are grouped."""
        self._groupings.setCurrentIndex(self._groupings.findData(str(grouping)))
        self._group(0)

    def _make_groupings(self) -> QComboBox:
        box = self._box("problemGroups", tr("Group by"))
        for grouping, name in GROUPINGS.items():
            box.addItem(tr(name), str(grouping))
        box.activated.connect(self._group)
        return box

    def _add(self, facet: str, name: str, said: str) -> QComboBox:
        box = self._box(name, said)
        box.activated.connect(partial(self._choose, facet, box))
        return box

    def _box(self, name: str, said: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(said)
        box.setToolTip(said)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaximumWidth(WIDEST)
        self._row.addWidget(box)
        return box

    def _choose(self, facet: str, box: QComboBox, _row: int) -> None:
        setattr(self.facets, facet, box.currentData())
        self.changed.emit(None)

    def _group(self, _row: int) -> None:
        self.grouping = Grouping(self._groupings.currentData())
        self.changed.emit(None)


def _refill(box: QComboBox, everything: str, counts: dict[Any, int], name: Callable[[Any], str]) -> None:
    """Offer values with their counts and keep the choice, if its value is still there."""
    chosen = box.currentData()
    box.clear()
    box.addItem(everything, None)
    for value, count in counts.items():
        if count or value == chosen:
            box.addItem(f"{name(value)}  {count}", value)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
