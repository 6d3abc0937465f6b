"""Corrections in the window: from the key to the disk and back to the screen."""

from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from gazdesk.desk import editing, fixing
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, RowKind
from tests.bench.material import hits_text, issue_text
from tests.bench.timing import Row, milliseconds, percentile, timed
from tests.bench.windows import painted, store_of, window_on

CHARACTERS_A_BLOCK = 86
"""What the made-up issue has, so that one of so many blocks can be asked for."""


def measures(sizes):
    """Yield the rows of single corrections, by kind, and of the bulk fix."""
    with TemporaryDirectory() as folder:
        few = times_on(sizes, Path(folder), sizes.few_blocks)
        many = times_on(sizes, Path(folder), sizes.many_blocks)
        for kind, times in many.items():
            yield from rows_of(sizes, kind, few[kind], times)
        yield bulk(sizes, Path(folder))


def rows_of(sizes, kind, few, many):
    """Yield the two rows of a kind of correction: on the wall, and of the process's own time against a short issue."""
    own, before = (percentile([each.own for each in times], 0.95) for times in (many, few))
    half = median(each.wall for each in many)
    note = f"p50 {milliseconds(half)}; own time {milliseconds(own)}, of {sizes.few_blocks:,} {milliseconds(before)}"
    slow = percentile([each.wall for each in many], 0.95)
    yield Row(f"correct {sizes.many_blocks:,} blocks, p95, {kind}", slow * 1000, 50, "ms", note)
    yield Row(f"  own time against {sizes.few_blocks:,} blocks", own / before, 2, "×")


def times_on(sizes, folder, blocks):
    """Return the times in seconds of corrections on an issue of about so many blocks, by kind."""
    store = store_of(folder, issue_text(blocks * CHARACTERS_A_BLOCK), f"blocks-{blocks}")
    with window_on(store) as window:
        window.session.open(window.session.library.issues()[0].id)
        painted()
        return {kind: list(correcting(window, sizes.corrections, correct)) for kind, correct in KINDS.items()}


def correcting(window, count, correct):
    """Yield the time that each of so many corrections takes, spread over the issue."""
    desk = window.session.desk
    for block in spread(desk, count):
        action = correct(desk, block)
        yield timed(lambda action=action: (window.session.run(action), painted()))


def spread(desk, count):
    """Return paragraphs that lie far from one another; again from the top where there are too few."""
    paragraphs = [each.id for each in desk.issue if each.kind is BlockKind.PARAGRAPH and len(each.text) > 20]
    return list(islice(cycle(paragraphs[:: max(1, len(paragraphs) // count)]), count))


def text(desk, block):
    """Replace a character of a paragraph."""
    return lambda: editing.replace_text(desk, Address(block), 8, 9, "示")


def cell(desk, block):
    """Replace the first character of a cell of the next table."""
    address = cell_below(desk, block)
    return lambda: editing.replace_text(desk, address, 0, 1, "示")


def cell_below(desk, block):
    """Return a cell of the table that stands next below a block, or of the first of the issue."""
    order = desk.issue.order
    start = order.index(block)
    blocks = (desk.issue.blocks[each] for each in (*order[start:], *order[:start]))
    found = next(each for each in blocks if each.table is not None)
    row = next(each for each in found.table.rows if each.kind is RowKind.BODY and each.cells[1].text)
    return Address(found.id, row.id, found.table.columns[1].id)


def split(desk, block):
    """Split a paragraph in two."""
    return lambda: editing.split(desk, block, 9)


def merge(desk, block):
    """Merge a paragraph into the block before it."""
    return lambda: editing.merge_with_previous(desk, block)


def kind(desk, block):
    """Make a heading of a paragraph."""
    return lambda: editing.set_kind(desk, block, BlockKind.HEADING)


def boundary(desk, block):
    """Let a document start, which every later block then belongs to another one of."""
    return lambda: editing.start_document(desk, block)


def undo(desk, _block):
    """Take the last correction back."""
    return desk.undo


KINDS = {"text": text, "cell": cell, "kind": kind, "split": split, "merge": merge, "start": boundary, "undo": undo}


def bulk(sizes, folder):
    """Return what it takes to fix everything that one rule found, in one gesture."""
    store = store_of(folder, hits_text(sizes.hits), "hits")
    with window_on(store) as window:
        window.session.open(window.session.library.issues()[0].id)
        painted()
        desk = window.session.desk
        found = fixing.same_kind(desk, desk.problems[0])
        time = timed(lambda: (window.session.run(lambda: fixing.fix_all(desk, found)), painted()))
    return Row(f"fix {len(found):,} hits in bulk", time.wall, 2, "s", f"own time {time.own:.1f} s")
