"""The bench runs, and has a row for every budget; what it measures is nobody's test."""

import pytest

from tests.bench import __main__ as bench
from tests.bench.__main__ import PARTS, Sizes, main, report
from tests.bench.material import issue_text
from tests.bench.timing import Row, percentile

TINY = Sizes(
    characters=2_000, megabytes=(0.01,), issues=2, few_blocks=40, many_blocks=60, corrections=2, hits=5, runs=1,
    table=(20, 8), table_runs=1,
)  # fmt: skip
BUDGETS = {
    "reading": ["parse, made-up issue", "all checks, made-up issue", "parse, a character of 0.01 MB"],
    "opening": ["open, made-up issue"],
    "correcting": ["correct 60 blocks, p95, text", "own time against 40 blocks", "fix 5 hits in bulk"],
    "checking": ["problems right again, 60 blocks", "arrow key during checks", "character during checks"],
    "remembering": ["count what is like a correction, 60 blocks", "search 2 issues for what is like a correction"],
    "tables": [
        "open a table of 21 × 8",
        "p95, merge columns",
        "p95, merge columns, undone",
        "p95, dissolve, done again",
    ],
    "rebuilding": [
        "rebuild 20 × 8, dialog opened, longest hold",
        "rebuild 20 × 8, proposal, from one row",
        "rebuild 20 × 8, table made, longest hold",
        "rebuild 20 × 8, table made, accepted as soon as it is proposed",
    ],
    "importing": ["import ", "import, memory", "find 政府"],
    "starting": ["gazdesk --help"],
}


@pytest.mark.parametrize("part", PARTS)
def test_every_budget_has_a_row(qtbot, monkeypatch, capsys, part):
    monkeypatch.delenv("GAZDESK_TEXTS", raising=False)
    report([part], TINY)
    printed = capsys.readouterr().out
    assert [each for each in BUDGETS[part] if each not in printed] == []


@pytest.mark.parametrize(("arguments", "parts"), [([], list(PARTS)), (["reading"], ["reading"])])
def test_all_parts_are_measured_unless_some_are_named(monkeypatch, arguments, parts):
    asked = []
    monkeypatch.setattr(bench, "report", lambda parts, _sizes: asked.extend(parts))
    main(arguments)
    assert asked == parts


def test_a_part_that_is_not_there_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["nothing"])
    assert "nothing" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "at_least", "said"), [(2, False, "kept"), (3, False, "MISSED"), (1, True, "MISSED"), (2, True, "kept")]
)
def test_a_row_says_whether_its_budget_is_kept(value, at_least, said):
    assert str(Row("x", value, 2, "s", at_least=at_least)).startswith(said)


def test_the_percentile_is_a_value_that_was_measured():
    assert percentile(range(100), 0.95) == 95
    assert percentile([7], 0.95) == 7


def test_the_same_seed_gives_the_same_issue():
    assert issue_text(3_000, 5) == issue_text(3_000, 5) != issue_text(3_000, 6)
    assert len(issue_text(3_000)) >= 3_000
