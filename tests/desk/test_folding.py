"""The states that an issue went through: near ones are folded from, also after a restart and many undos."""

from gazdesk.desk import folding
from gazdesk.desk.folding import KEPT, Folding
from gazdesk.desk.standing import Standing
from gazdesk.edits.fold import perform
from gazdesk.edits.notes import AddComment
from gazdesk.store.journal import GestureKind, JournalGesture, JournalLine
from tests.edits.cases import TASK
from tests.edits.sample import sample, state


def remarks(count):
    """Return gestures of one remark each."""
    lines = (JournalLine(AddComment(TASK.id, f"c{number}", "看")) for number in range(count))
    return [JournalGesture(GestureKind.EDIT, "甲", "Comment", lines=(line,), id=at) for at, line in enumerate(lines, 1)]


def test_undos_after_a_long_journal_was_read_apply_few_corrections_each(monkeypatch):
    standing, applied = Standing(remarks(100)), []
    folded = Folding(sample(), standing.live())
    monkeypatch.setattr(folding, "perform", lambda issue, made: applied.extend(made) or perform(issue, made))
    for number in range(3 * KEPT):
        undo = JournalGesture(GestureKind.UNDO, "甲", "", targets=(100 - number,), id=101 + number)
        standing.add(undo)
        folded.settle(undo, standing, folded.refold(standing.live()))
    assert len(applied) < 3 * KEPT * KEPT
    assert state(folded.state) == state(Folding(sample(), standing.live()).state)
