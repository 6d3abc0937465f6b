"""What proves a table right: each aspect with tables for which it holds, and with each of its breaks."""

import pytest

from gazdesk.checks.table_proof import TEMPLATES, Aspect, Fault, prove
from gazdesk.model.kinds import RowKind
from gazdesk.model.pieces import inserted
from gazdesk.model.tables import Cell, Column, Row, Table

HEADER = ("序号", "企业", "产量（吨）", "责任单位")
BODY = (
    ("1", "示例纸业", "110", "市住建局"),
    ("2", "样本玻璃", "70", "市水利局"),
    ("3", "示例水泥", "1,040", "市住建局"),
    ("4", "样本纺织", "30%", "样本县人民政府"),
    ("5", "示例食品", "12.5", "各县区、市水利局"),
    ("6", "样本化工", "7.5", "各县区"),
)
TOTAL = ("合计", "", "1,240", "")


def table(*rows, kinds=()):
    """Return a table with a header; `kinds` gives what rows are that are no body, by number."""
    kinds = {0: RowKind.HEADER, **dict(kinds)}
    made = []
    for number, row in enumerate((HEADER, *rows)):
        cells = tuple(Cell((inserted(f"{number}.{at}", text),) if text else ()) for at, text in enumerate(row))
        made.append(Row(f"r{number}", cells, kinds.get(number, RowKind.BODY)))
    return Table(tuple(Column(f"k{at}") for at in range(len(HEADER))), tuple(made))


def with_cell(row, column, text):
    rows = [list(each) for each in BODY]
    rows[row][column] = text
    return table(*rows, TOTAL, kinds={7: RowKind.TOTAL})


def proofs(made, known=()):
    return {proof.aspect: proof for proof in prove(made, known)}


def test_a_sound_table_is_proved_in_every_aspect():
    found = proofs(table(*BODY, TOTAL, kinds={7: RowKind.TOTAL}))
    assert {aspect: proof.holds for aspect, proof in found.items()} == dict.fromkeys(Aspect, True)
    assert {aspect: proof.checked for aspect, proof in found.items()} == {
        Aspect.SHAPE: 8, Aspect.RUNNING: 6, Aspect.SUMS: 1, Aspect.NUMBERS: 6, Aspect.UNITS: 6,
    }  # fmt: skip


BROKEN = [
    (with_cell(2, 0, "4"), Aspect.RUNNING, [("r3", Fault.OUT_OF_SEQUENCE), ("r4", Fault.OUT_OF_SEQUENCE)]),
    (with_cell(2, 0, "x"), Aspect.RUNNING, [("r3", Fault.NO_RUNNING_NUMBER)]),
    (with_cell(1, 2, "700"), Aspect.SUMS, [("r7", Fault.OTHER_SUM)]),
    (with_cell(1, 2, "no"), Aspect.NUMBERS, [("r2", Fault.NO_NUMBER)]),
    (with_cell(1, 3, "样本玻璃厂长"), Aspect.UNITS, [("r2", Fault.UNKNOWN_UNIT)]),
]


@pytest.mark.parametrize(("made", "aspect", "breaks"), BROKEN)
def test_what_does_not_hold_is_named_at_its_cell(made, aspect, breaks):
    found = proofs(made)[aspect]
    assert found.holds is False
    assert [(each.row, each.fault) for each in found.breaks] == breaks


def test_an_empty_cell_among_full_ones_is_a_hole_and_a_sparse_column_has_none():
    rows = [(str(number), "甲", "1", "市水利局" if number < 3 else "") for number in range(1, 12)]
    rows[4] = ("5", "", "1", "")
    found = proofs(table(*rows))[Aspect.SHAPE]
    assert [(each.row, each.column, each.fault) for each in found.breaks] == [("r5", "k1", Fault.HOLE)]


def test_rows_of_different_length_are_no_grid():
    made = table(*BODY)
    ragged = Table(made.columns, (*made.rows[:-1], Row("r6", made.rows[-1].cells[:2])))
    assert [(proof.aspect, [each.fault for each in proof.breaks]) for proof in prove(ragged)] == [
        (Aspect.SHAPE, [Fault.NO_GRID])
    ]


def test_numbers_start_anew_below_a_section():
    rows = (*BODY[:2], ("二、其他", "", "", ""), ("1", "甲", "1", "各县区"))
    assert proofs(table(*rows, kinds={3: RowKind.SECTION}))[Aspect.RUNNING].holds
    assert not proofs(table(*BODY[:2], ("1", "甲", "1", "各县区")))[Aspect.RUNNING].holds


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        ([TOTAL, *BODY], {1: RowKind.TOTAL}),
        ([*BODY[:3], ("小计", "", "1220", ""), *BODY[3:], ("小计", "", "20", ""), TOTAL],
         {4: RowKind.TOTAL, 8: RowKind.TOTAL, 9: RowKind.TOTAL}),
    ],
)  # fmt: skip
def test_a_total_adds_up_what_is_above_below_or_between(rows, kinds):
    assert proofs(table(*rows, kinds=kinds))[Aspect.SUMS].holds


def test_a_unit_that_the_issue_names_elsewhere_is_known():
    made = with_cell(1, 3, "样本玻璃厂长")
    assert proofs(made, ["样本玻璃厂长"])[Aspect.UNITS].holds


def test_a_table_without_numbers_or_units_proves_nothing_by_them():
    made = Table((Column("k0"),), (Row("r0", (Cell((inserted("x", "甲"),)),)),))
    assert [proof.aspect for proof in prove(made) if proof.holds is not None] == [Aspect.SHAPE]


def test_every_fault_has_its_sentence():
    assert set(TEMPLATES) == set(Fault)
