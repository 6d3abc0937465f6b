"""Which gestures count, whatever was undone, redone and taken back: as when the whole journal is looked through."""

from hypothesis import given
from hypothesis import strategies as st

from gazdesk.desk.standing import Standing
from gazdesk.store.journal import GestureKind, JournalGesture

EDITORS = "甲", "乙"


def grown(standing, draw):
    """Add a gesture to a standing as the desk would: an edit, a step of one editor, or a revert of an edit."""
    who = draw(st.sampled_from(EDITORS))
    kind = draw(st.sampled_from(GestureKind))
    steps = {GestureKind.UNDO: standing.to_undo(who), GestureKind.REDO: standing.to_redo(who)}
    targets = [steps[kind]] if kind in steps else []
    if kind is GestureKind.REVERT and standing.live():
        targets = [draw(st.sampled_from(standing.live()))]
    if kind is not GestureKind.EDIT and not any(targets):
        return
    identity = len(standing.gestures) * 2 + 1
    standing.add(JournalGesture(kind, who, "", targets=tuple(each.id for each in targets), id=identity))


def last_step(standing, who):
    """Return the last gesture of an editor that changes something and counts."""
    steps = (each for each in standing.gestures if each.kind in {GestureKind.EDIT, GestureKind.REVERT})
    mine = [each for each in steps if each.who == who and standing.stands(each)]
    return mine[-1] if mine else None


@given(st.data())
def test_what_counts_is_what_a_look_through_the_whole_journal_finds(data):
    standing = Standing(())
    for _ in range(20):
        grown(standing, data.draw)
        edits = [each for each in standing.gestures if each.kind is GestureKind.EDIT and standing.stands(each)]
        for one in (standing, standing.copy(), Standing(standing.gestures)):
            assert one.live() == edits
            assert [one.to_undo(who) for who in EDITORS] == [last_step(one, who) for who in EDITORS]
