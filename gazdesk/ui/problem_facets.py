"""Which problems are listed, by rule, severity and document, and how they are grouped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from gazdesk.desk.fixing import rule_title
from gazdesk.model.kinds import Severity
from gazdesk.model.problems import Problem
from gazdesk.ui.names import name_of
from gazdesk.ui.problem_groups import Grouping, document_of, document_title
from gazdesk.ui.words import tr

if TYPE_CHECKING:
    from gazdesk.desk.desk import Desk


T = TypeVar("T")

WIDEST = 240
"""Pixels of a choice."""

GROUPINGS = {
    Grouping.NONE: "Not grouped",
    Grouping.RULE: "Grouped by rule",
    Grouping.SEVERITY: "Grouped by severity",
    Grouping.DOCUMENT: "Grouped by document",
}


SEVERITIES = {
    "pressing": frozenset({Severity.ERROR, Severity.WARNING}),
    **{str(severity): frozenset({severity}) for severity in Severity},
}
"""What can be chosen of the severities: what presses, without the matters of style, or one of them."""


@dataclass
class ProblemFacets:
    """What is chosen; None lets all through.

    `severity` is a key of SEVERITIES; `document` is an index, -1 what belongs to no document.
    """

    rule: str | None = None
    severity: str | None = None
    document: int | None = None

    def match(self, desk: Desk, problem: Problem) -> bool:
        """Say whether a problem is listed."""
        if self.rule is not None and problem.code != self.rule:
            return False
        if self.severity is not None and problem.severity not in SEVERITIES[self.severity]:
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
        # Titles fill the width anyway; to measure all of them after every change of the problems takes long.
        self._documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._documents.setFixedWidth(WIDEST)
        self._row.addStretch(1)
        self._groupings = self._make_groupings()
        self.remark = QLabel(self)
        self.remark.setProperty("part", "muted")
        self._row.addWidget(self.remark)

    def offer(self, desk: Desk | None) -> None:
        """Offer the values that the problems of a desk have."""
        problems = desk.problems if desk else ()
        facets = self.facets
        rules = Counter(problem.code for problem in problems)
        facets.rule = _refill(self._rules, tr("All rules"), rules, lambda code: tr(rule_title(code)), facets.rule)
        found = Counter(problem.severity for problem in problems)
        severities = {key: sum(found[each] for each in those) for key, those in SEVERITIES.items()}
        all_severities = tr("All severities")
        facets.severity = _refill(self._severities, all_severities, severities, _severity_name, facets.severity)
        documents = Counter(document_of(desk, problem) for problem in problems) if desk else Counter()
        ordered = {index: documents[index] for index in sorted(documents)}
        name = partial(document_title, desk) if desk is not None else str
        facets.document = _refill(self._documents, tr("All documents"), ordered, name, facets.document)

    def save(self, settings: QSettings) -> None:
        """Remember which severities are listed, and how; rules and documents are another issue's."""
        settings.setValue("problems/severity", self.facets.severity or "")
        settings.setValue("problems/grouping", str(self.grouping))

    def restore(self, settings: QSettings) -> None:
        """List what was listed before, once problems are offered."""
        severity = str(settings.value("problems/severity", ""))
        self.facets.severity = severity if severity in SEVERITIES else None
        self.group_by(Grouping(str(settings.value("problems/grouping", Grouping.NONE))))

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


def _severity_name(key: str) -> str:
    return tr("Errors and warnings") if key == "pressing" else name_of(Severity(key))


def _refill(
    box: QComboBox, everything: str, counts: Mapping[T, int], name: Callable[[T], str], chosen: T | None
) -> T | None:
    """Offer values with their counts; return what is chosen then: what was, or everything if it is found no more."""
    offered = [(f"{name(value)}  {count}", value) for value, count in counts.items() if count or value == chosen]
    items = [(everything, None), *offered]
    if items != [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
        box.clear()
        for text, value in items:
            box.addItem(text, value)
    kept = chosen if chosen in counts else None
    box.setCurrentIndex(0 if kept is None else box.findData(kept))
    return kept
