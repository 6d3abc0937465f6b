"""Tables printed in many ways are found again: headers and rows, of hundreds drawn at random."""

from difflib import SequenceMatcher
from random import Random
from statistics import mean

import pytest

from gazdesk.model.kinds import RowKind
from tests.parse import printed_tables
from tests.parse.printed_tables import KINDS, Printed, counted
from tests.parse.reading import body_blocks

TRIES = 12
FLOORS = {
    "tabs": 1.0, "short_tabs": 1.0, "pages": 1.0, "bars": 1.0, "markup": 1.0, "spaces": 0.99, "cells": 0.99,
    "close_cells": 0.99, "cut_cells": 0.97, "cell_pages": 0.99,
}  # fmt: skip


def found(printed: Printed, form: str) -> float:
    """Return how much of the header and rows of a printed table is read: 1 is all, and nothing besides."""
    lines = getattr(printed_tables, form)(printed)
    text = "任务安排如下：\n附件1\n情况一览表\n" + "\n".join(lines) + "\n附件2\n另一名单\n以上名单另行公布。\n"
    tables = [block.table for block in body_blocks(text) if block.table is not None]
    if len(tables) != 1:
        return 0.0
    table = tables[0]
    read = [table.values(index) for index in table.live_rows if table.rows[index].kind is not RowKind.HEADER]
    meant = [tuple(row) for row in printed.rows]
    return SequenceMatcher(None, [tuple(printed.columns), *meant], [table.headers, *read], autojunk=False).ratio()


@pytest.mark.parametrize("form", FLOORS)
def test_tables_are_read_as_they_were_meant(form):
    shares = [found(kind(Random(f"{kind.__name__}{seed}")), form) for kind in KINDS for seed in range(TRIES)]
    assert mean(shares) >= FLOORS[form]


def test_counted_rows_that_single_spaces_part_are_read_as_they_were_meant():
    tables = [counted(kind(Random(f"{kind.__name__}{seed}"))) for kind in KINDS for seed in range(TRIES)]
    assert mean(found(table, "single_spaces") for table in tables) == 1
