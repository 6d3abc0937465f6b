"""The desk: one open issue, and the one door through which it is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from gazdesk.checks.base import Rule
from gazdesk.checks.parser_problems import is_of_parser
from gazdesk.checks.runner import in_order
from gazdesk.desk.change import Change, HistoryEntry
from gazdesk.desk.checking import Checking
from gazdesk.desk.finding import Hit, find_in_issue
from gazdesk.desk.folding import Folding
from gazdesk.desk.issue_text import IssueText
from gazdesk.desk.journal_view import History
from gazdesk.desk.preparing import UNSIGNED, Prepared, Preparing, mint
from gazdesk.desk.source_index import SourceIndex
from gazdesk.desk.standing import Standing
from gazdesk.edits.base import Correction, Touched
from gazdesk.edits.fold import Gesture, dependents
from gazdesk.edits.notes import marks_at
from gazdesk.errors import CorrectionRefused, KnownError
from gazdesk.model.annotations import Marks
from gazdesk.model.attribution_values import AttributionValues, column_roles
from gazdesk.model.attributions import attributions_of
from gazdesk.model.blocks import Address, Attribution
from gazdesk.model.collector import grown_old
from gazdesk.model.contents import ContentsEntry
from gazdesk.model.derived import Membership, derive
from gazdesk.model.documents import Document
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.issue_fields import IssueFields
from gazdesk.model.kinds import ColumnRole, ReviewState
from gazdesk.model.problems import Problem
from gazdesk.model.readers.labels import label_of
from gazdesk.model.source_info import SourceInfo
from gazdesk.parse import find_attributions
from gazdesk.store.journal import GestureKind, JournalGesture
from gazdesk.store.projected import State
from gazdesk.store.store import Store

if TYPE_CHECKING:
    from gazdesk.desk.library import Library

__all__ = ["Change", "Desk"]

Listener = Callable[[Change], None]


class Desk:
    """An open issue.

    1. It changes only by `make`, which `apply`, `undo`, `redo` and `revert` end in: each is one row of the journal,
       written with all that is derived from it in one transaction, or nothing happens and KnownError says why. What
       takes long, making the gesture ready, any thread can do beforehand.
    2. Listeners hear of a change after it is durable and everything here is right again.

    Attributes: `library`; `issue_id`; `issue`, changed by nothing else; `info` of its source; `source_index`; `text`,
    what the issue says.
    """

    def __init__(self, library: Library, store: Store, issue_id: int) -> None:
        self.library = library
        self.issue_id = issue_id
        self.info: SourceInfo = store.sources.info(issue_id)
        self._store = store
        self._run_id = store.runs.latest(issue_id)
        run = store.runs.load(self._run_id, store.sources.text(issue_id))
        self._standing = Standing(store.journal.read(self._run_id))
        self._history = History()
        self._folding = Folding(run, self._standing.live())
        self.issue: Issue = self._folding.state.copy()
        found = in_order(self.issue, store.projections.problems(issue_id))
        self._state = State(self.issue, derive(self.issue), found)
        self._unchecked = True
        self.source_index = SourceIndex(self.issue)
        self.text = IssueText(self.issue)
        self._listeners: list[Listener] = []

    @property
    def editor(self) -> str:
        """Return the name that signs."""
        return self.library.editor

    @property
    def documents(self) -> tuple[Document, ...]:
        """Return the documents of the issue."""
        return self._state.derived.documents

    @property
    def fields(self) -> IssueFields:
        """Return the fields of the issue itself."""
        return self._state.derived.fields

    @property
    def contents(self) -> dict[str, ContentsEntry]:
        """Return the contents list aligned with the documents, by block id."""
        return self._state.derived.contents

    @property
    def membership(self) -> Membership:
        """Return for each block id the indexes of its document and of its attachment there."""
        return self._state.derived.membership

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what the parser doubted and the checks found, dismissed ones left out."""
        return self._state.problems

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that run."""
        return self.library.rules.in_force()

    @property
    def problems_updating(self) -> bool:
        """Say whether rules over the whole issue are still to follow (`finish_checks`)."""
        return self._unchecked

    @property
    def review(self) -> ReviewState:
        """Return how far the issue has been read."""
        return self.issue.reviews.get(ISSUE, ReviewState.OPEN)

    @property
    def can_undo(self) -> str:
        """Return the name of what undo would take back, "" if nothing."""
        step = self._standing.to_undo(self.editor)
        return step.name if step else ""

    @property
    def can_redo(self) -> str:
        """Return the name of what redo would bring again, "" if nothing."""
        step = self._standing.to_redo(self.editor)
        return step.name if step else ""

    def mint(self) -> str:
        """Return a new id for a block, row, column, inserted string or note."""
        return mint()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call a listener after each change; the function returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def apply(
        self,
        corrections: Sequence[Correction],
        name: str,
        *,
        rule: str | Sequence[str] = "",
        why: str = "",
        sender: object = None,
    ) -> Change:
        """Make corrections as one gesture: all of them, durably, or none.

        `name` says for people what was done; `rule` is the code of the rule that proposed it, or one code a
        correction. Raises CorrectionRefused where one does not fit, KnownError where the store cannot be written.
        """
        return self.make(self._here().edit(corrections, name, rule=rule, why=why), sender)

    def preparing(self) -> Preparing:
        """Return what makes gestures ready upon the issue as it stands, on any thread."""
        return replace(self._here(), issue=self.issue.copy())

    def make(self, prepared: Prepared, sender: object = None) -> Change:
        """Make a gesture that is ready, durably, or not at all; if the issue was changed since, it is made ready anew.

        Raises as `apply` does.
        """
        if prepared.before is not self._state:
            prepared = self._here().again(prepared)
        with grown_old():
            written = self._write(prepared)
            self._become(prepared, written)
        change = Change(prepared.touched, written.id, written.name, *prepared.focus, written.kind.value, sender)
        self._tell(change)
        return change

    def undo(self) -> Change | None:
        """Take back this editor's last live gesture; None if there is none."""
        step = self._standing.to_undo(self.editor)
        if step is None:
            return None
        return self._turn(JournalGesture(GestureKind.UNDO, UNSIGNED, step.name, targets=(step.id,)))

    def redo(self) -> Change | None:
        """Bring again what this editor's last undo took back; None if there is nothing, or a gesture came between."""
        step = self._standing.to_redo(self.editor)
        if step is None:
            return None
        return self._turn(JournalGesture(GestureKind.REDO, UNSIGNED, step.name, targets=(step.id,)))

    def revert(self, gesture_id: int, with_dependents: bool = False) -> Change:
        """Take back any live gesture of the history.

        Later ones that depend on it go with it, or, unless `with_dependents`, CorrectionRefused and nothing does.
        """
        target = self._live(gesture_id)
        later = [entry.id for entry in self.dependents(gesture_id)]
        if later and not with_dependents:
            raise CorrectionRefused(
                "{count} later corrections depend on this one and would go with it.", count=len(later)
            )
        return self._turn(JournalGesture(GestureKind.REVERT, UNSIGNED, target.name, targets=(gesture_id, *later)))

    def dependents(self, gesture_id: int) -> tuple[HistoryEntry, ...]:
        """Return the later live gestures that cannot stand without this one."""
        self._live(gesture_id)
        live = [Gesture(each.id, each.corrections) for each in self._standing.live()]
        fallen = dependents(self.issue.run, live, gesture_id)
        return self._history.some(self._standing, fallen)

    def history(self) -> tuple[HistoryEntry, ...]:
        """Return all gestures, the oldest first; nothing is ever missing."""
        return self._history.of(self._standing)

    def live_corrections(self) -> Iterator[tuple[int, Correction]]:
        """Yield the corrections that count, each with the number of its gesture, in order."""
        return ((gesture.id, each) for gesture in self._standing.live() for each in gesture.corrections)

    def attributions(self, block: str) -> tuple[AttributionValues, ...]:
        """Return what a block states about who is responsible."""
        return attributions_of(self.issue, self.issue.block(block), self._state.derived.inheritance)

    def column_roles(self, block: str) -> tuple[ColumnRole, ...]:
        """Return the role of every column of a block's table, guessed from its header where none was set."""
        return column_roles(self.issue.table(block))

    def marks_at(self, target: Address) -> Marks:
        """Return the marks of a block, row, column or cell; () where it is not there or has no text of its own."""
        return marks_at(self.issue, target)

    def label_of(self, block: str) -> str:
        """Return the printed number of a block: the editor's, or the one that its text says; "" if there is none."""
        return label_of(self.issue.block(block))

    def offers(self, block: str) -> tuple[Attribution, ...]:
        """Return the statements that the text of a block makes and no attribution of it holds yet."""
        found = find_attributions(self.issue, self.issue.block(block))
        readers = (self.issue.blocks[each] for each in self.issue.readers(block))
        known = {reading for reader in readers for each in reader.attributions for reading in each.readings}
        return tuple(each for each in found if not known.intersection(each.readings))

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return all places of a text in reading order."""
        return find_in_issue(self.issue, text)

    def checking(self) -> Checking | None:
        """Return the rules over the whole issue as work for any thread; None if they have followed already."""
        if not self._unchecked:
            return None
        elsewhere = partial(self.library.names.elsewhere, self.issue_id)
        return Checking(self.issue.copy(), self._state, self.rules, elsewhere)

    def check_again(self) -> None:
        """Let all rules follow anew, as others are on now; what those found that are off goes at once."""
        codes = {rule.code for rule in self.rules}
        left = tuple(each for each in self.problems if is_of_parser(each) or each.code in codes)
        self._state, self._unchecked = self._state._replace(problems=left), True
        self._tell(Change(Touched(), 0, "", kind="checks"))

    def take_checks(self, checking: Checking, problems: tuple[Problem, ...]) -> bool:
        """Take what checks found; listeners hear of it as a change of kind "checks".

        False if the issue was changed since they began: then they are to be made again. Raises KnownError where the
        store cannot be written.
        """
        if checking.state is not self._state:
            return False
        state = self._state._replace(problems=problems)
        if self._store.writable and state.problems != self._state.problems:
            with self._store.transaction():
                self._store.projections.renew_problems(self.issue_id, self._state, state)
        self._state, self._unchecked = state, False
        self._tell(Change(Touched(), 0, "", kind="checks"))
        return True

    def settle(self) -> bool:
        """Let searching the store follow corrections of many texts, some of them at a time; say whether more wait.

        What is found is right before and after, and sooner after. Raises KnownError where the store cannot be written.
        """
        return self._store.writable and self._store.settle()

    def finish_checks(self) -> None:
        """Let the rules over the whole issue follow before this returns."""
        checking = self.checking()
        problems = checking.run() if checking is not None else None
        if checking is not None and problems is not None:
            self.take_checks(checking, problems)

    def _live(self, gesture_id: int) -> JournalGesture:
        if gesture_id not in self._standing:
            raise CorrectionRefused("There is no such correction in the history.")
        gesture = self._standing[gesture_id]
        if gesture.kind is not GestureKind.EDIT or not self._standing.stands(gesture):
            raise CorrectionRefused("This correction has been taken back already.")
        return gesture

    def _turn(self, gesture: JournalGesture) -> Change:
        """Write a gesture that changes which others count, and refold."""
        standing = self._standing.copy()
        standing.add(gesture)
        try:
            trial = self._folding.refold(standing.live())
        except CorrectionRefused as error:
            raise CorrectionRefused(
                "Later corrections of another editor depend on this one: take it back in the history."
            ) from error
        turned = [self._standing[target] for target in gesture.targets]
        forward = gesture.kind is GestureKind.REDO
        while turned and turned[0].kind is GestureKind.REVERT:
            turned = [self._standing[target] for target in turned[0].targets]
            forward = not forward
        corrections = [each for step in turned for each in step.corrections]
        return self.make(self._here().turn(gesture, trial, corrections, forward=forward))

    def _here(self) -> Preparing:
        """Return what makes a gesture ready that is made at once."""
        return Preparing(self.issue, self._state, self.rules)

    def _write(self, prepared: Prepared) -> JournalGesture:
        """Write a gesture, signed, and what follows from it; return it as written."""
        with self._store.transaction():
            if not self.editor:
                raise KnownError("Say first who is editing: every correction is signed.")
            signed = replace(prepared.gesture, who=self.editor)
            written = self._store.journal.append(self._run_id, signed, prepared.payloads)
            self._store.projections.renew(self.issue_id, self._state, prepared.after, prepared.touched)
        return written

    def _become(self, prepared: Prepared, written: JournalGesture) -> None:
        """Let be so what was written."""
        after, touched = prepared.after, prepared.touched
        self._standing.add(written)
        self._folding.settle(written, self._standing, after.issue)
        self.issue.become(after.issue)
        self.source_index.renew(touched.blocks, touched.gone)
        self.text.renew(touched.blocks | touched.gone)
        self._state, self._unchecked = after._replace(issue=self.issue), True

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
