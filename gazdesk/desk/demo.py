"""The demonstration: a store with the bundled samples, and the work of an editor on it without a window."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from gazdesk.desk import editing, fixing
from gazdesk.desk.desk import Desk
from gazdesk.desk.library import Library
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import AttributionRole, BlockKind, MarkKind, RowKind
from gazdesk.shipped import resource

EDITOR = "示例编辑"
SAMPLE = "shili_2023_3.txt"

Say = Callable[..., str]
"""Gives a text in the user's language, its named fields filled."""


def make_store(folder: Path | None = None) -> Path:
    """Make a store of the bundled samples, by default in a temporary folder, and return its path."""
    path = (folder or Path(tempfile.mkdtemp(prefix="gazdesk-demo-"))) / "demo.db"
    with Library.open(path, EDITOR) as library:
        library.import_paths([resource("samples", SAMPLE), resource("samples")])
    return path


def run(tell: Callable[[str], object], say: Say = str.format) -> None:
    """Do the work of an editor on the sample, telling each step in a line."""
    with tempfile.TemporaryDirectory(prefix="gazdesk-demo-") as folder:
        path = make_store(Path(folder))
        with Library.open(path, EDITOR) as library:
            desk = library.open_issue(library.issues()[0].id)
            desk.finish_checks()
            _tell_issue(desk, tell, say)
            for work in (_fix, _split_and_merge, _move_boundary, _change_unit, _mark_row):
                work(desk)
            _tell_history(desk, tell, say)
        with Library.open(path, EDITOR) as library:
            desk = library.open_issue(library.issues()[0].id)
            _tell_undo(desk, tell, say)
            report = library.export(Path(folder) / "demo.jsonl", "jsonl")
            tell(say("Issues written: {issues}.", issues=report.issues))


def _tell_issue(desk: Desk, tell: Callable[[str], object], say: Say) -> None:
    counts = {"name": desk.info.name, "documents": len(desk.documents), "problems": len(desk.problems)}
    tell(say("{name}: {documents} documents, {problems} problems.", **counts))
    for document in desk.documents:
        tell(f"  {document.doc_number or ''} {document.title}")


def _fix(desk: Desk) -> None:
    """Fix the first problem of every kind that has a suggestion: a number, a word, a figure in a table.

    One fix may settle what another rule found at its place too.
    """
    for code in dict.fromkeys(each.code for each in desk.problems):
        problem = next((each for each in desk.problems if each.code == code and each.suggestion is not None), None)
        if problem is not None:
            fixing.fix(desk, problem)


def _split_and_merge(desk: Desk) -> None:
    paragraph = next(each for each in desk.issue if each.kind is BlockKind.PARAGRAPH and each.text.count("。") > 1)
    new = editing.split(desk, paragraph.id, paragraph.text.index("。") + 1).focus
    assert new is not None
    editing.merge_with_previous(desk, new.block)


def _move_boundary(desk: Desk) -> None:
    heading = next(each.id for each in desk.issue if each.kind is BlockKind.HEADING)
    editing.start_document(desk, heading)
    editing.join_document(desk, heading)


def _change_unit(desk: Desk) -> None:
    block = next(each for each in desk.issue if each.attributions)
    identity = block.attributions[0].id
    editing.change_attribution(desk, block.id, identity, AttributionRole.RESPONSIBLE, ["市林业局", "市财政局"])


def _mark_row(desk: Desk) -> None:
    block, table = next((each.id, each.table) for each in desk.issue if each.table is not None)
    row = next(each.id for each in table.rows if each.kind is RowKind.BODY)
    editing.mark(desk, Address(block, row), MarkKind.GARBLED)


def _tell_history(desk: Desk, tell: Callable[[str], object], say: Say) -> None:
    for entry in desk.history():
        first = entry.corrections[0]
        tell(f"  {entry.who} · {first.line} · {say(entry.name)} {_short(first.before)} → {_short(first.after)}")


def _tell_undo(desk: Desk, tell: Callable[[str], object], say: Say) -> None:
    """Take everything back and bring it again, after the store was closed and opened."""
    steps = 0
    while desk.undo():
        steps += 1
    tell(say("After a restart, {steps} steps were undone.", steps=steps))
    while desk.redo():
        steps -= 1
    tell(say("All were done again.") if not steps else say("{steps} could not be done again.", steps=steps))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 24 else f"{line[:23]}…"
