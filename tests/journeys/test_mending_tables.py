"""A table that a page broke is put right by keys: shifted, glued and missing cells; what was done can be taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from gazdesk.checks.table_proof import Aspect
from tests.journeys.driver import until
from tests.journeys.rebuilding import ACCEPT, in_rebuilding, press

TEXT = """示例市人民政府公报

示例市人民政府关于印发重点任务分工的通知

示政发〔2023〕12号

各县区人民政府：

现将重点任务分工印发给你们。

示例市人民政府
2023年3月1日

附件

重点任务分工表

工作类别\t主要任务\t责任单位\t完成时限\t投资（万元）
城市建设\t修缮老旧小区\t市住建局\t6月底\t300
\t改造排水管网\t市水利局\t9月底\t500
\t新建社区食堂\t市民政局\t6月底\t200
— 7 —
工作类别\t主要任务\t责任单位\t完成时限\t投资（万元）
\t治理河道岸线\t市水利局\t12月底\t400
增设停车泊位\t市公安局\t6月底\t150\t
市场服务\t规范农贸市场 市商务局\t10月底\t100\t
\t养护乡村道路\t市交通局\t9月底\t350
合计\t\t\t\t2000
"""
FIRST, LEAST, SHIFTED, GLUED, TOTAL = 19, 21, 25, 26, 28
"""Lines: the first row, the one of the least sum, one whose task stands in the column before, one with two cells in one, the total."""
PRINTED = [
    ["增设停车泊位", "", "市公安局", "6月底", "150"],
    ["市场服务", "规范农贸市场 市商务局", "", "10月底", "100"],
]
MENDED = [
    ["城市建设", "增设停车泊位", "市公安局", "6月底", "150"],
    ["市场服务", "规范农贸市场 ", "市商务局", "10月底前", "100"],
]


@pytest.fixture
def broken(editor, tmp_path):
    """Return an editor before an issue with a table that a page broke."""
    path = tmp_path / "broken.txt"
    path.write_text(TEXT, encoding="utf-8")
    editor.import_file(path)
    return editor


def mend(editor):
    """Move the cell that shifted, fill its group down, part what was glued, and replace what is said throughout."""
    editor.click_cell(SHIFTED, "增设停车泊位")
    editor.press("Ctrl+X", "Right", "Ctrl+V")
    editor.click_cell(FIRST, "城市建设")
    editor.press("Shift+Down")
    editor.do("table.fill_down")
    editor.click_cell(GLUED, "规范农贸市场")
    editor.told.answer(0)
    editor.do("table.split_cell")
    editor.do("table.find")
    editor.find("tableFindText", QLineEdit).setFocus()
    editor.type("月底")
    editor.press("Tab")
    editor.type("月底前")
    editor.find("tableFind.replace_all", QToolButton).click()
    editor.press("Escape")


def rows_at(exported, *lines):
    """Return the cells of the exported rows that lie on lines of the original."""
    rows = [row for block in exported[0]["blocks"] if block["table"] for row in block["table"]["rows"]]
    return [next(row["cells"] for row in rows if row["lines"][0] == line) for line in lines]


def test_what_a_page_broke_is_mended_by_keys(broken, tmp_path):
    assert rows_at(broken.export(tmp_path / "printed.jsonl"), SHIFTED, GLUED) == PRINTED
    mend(broken)
    assert broken.history() == [
        (name, "edit", True) for name in ("Move cells", "Fill down", "Split cell", "Replace in table")
    ]
    exported = broken.export(tmp_path / "mended.jsonl")
    assert rows_at(exported, SHIFTED, GLUED) == [[cell.replace("6月底", "6月底前") for cell in MENDED[0]], MENDED[1]]
    stated = {each["line"]: each["responsible"] for block in exported[0]["blocks"] for each in block["attributions"]}
    assert (stated[SHIFTED], stated[GLUED]) == (["市公安局"], ["市商务局"])


def test_the_strip_says_when_it_is_right(broken):
    broken.click_cell(GLUED, "规范农贸市场")
    until(lambda: broken.window.table.proof.proofs)
    proofs = {proof.aspect: proof for proof in broken.window.table.proof.proofs}
    assert proofs[Aspect.SUMS].holds
    broken.click_cell(FIRST, "300")
    broken.press("F2", "Ctrl+A")
    broken.type("30")
    broken.press("Return")
    broken.do("table.next_break")
    assert broken.selection.address == broken.address(TOTAL, "2000")


def test_all_of_it_is_taken_back_and_done_again_after_a_restart(broken, tmp_path):
    mend(broken)
    mended = broken.export(tmp_path / "mended.jsonl")
    broken.close()
    broken.reopen()
    for _ in range(4):
        broken.do("edit.undo")
    assert rows_at(broken.export(tmp_path / "undone.jsonl"), SHIFTED, GLUED) == PRINTED
    for _ in range(4):
        broken.do("edit.redo")
    assert broken.export(tmp_path / "redone.jsonl")[0]["blocks"] == mended[0]["blocks"]


SLID = """序号\t主要任务\t责任单位\t完成时限\t投资（万元）
1\t修缮老旧小区\t市住建局\t6月底\t300
2\t改造排水管网\t市水利局\t9月底\t500
3\t新建社区食堂\t市民政局\t6月底\t200
— 7 —
序号\t主要任务\t责任单位\t完成时限\t投资（万元）
4\t\t治理河道岸线\t市水利局\t12月底
400\t5\t增设停车泊位\t市公安局\t6月底
150\t6\t规范农贸市场\t市商务局\t10月底
100\t\t\t\t
7\t养护乡村道路\t市交通局\t9月底\t350
合计\t\t\t\t2000
"""
"""A table in which the rows behind a page's header have slid to the right."""
FIRST_SLID, LAST_SLID = 24, 27


@pytest.fixture
def slid(editor, tmp_path):
    """Return an editor before an issue with a table whose rows have slid behind a page's header."""
    path = tmp_path / "slid.txt"
    path.write_text(TEXT[: TEXT.index("工作类别")] + SLID, encoding="utf-8")
    editor.import_file(path)
    return editor


def holding(editor):
    """Return what the strip under the table says holds."""
    return {proof.aspect for proof in editor.window.table.proof.proofs if proof.holds}


def test_rows_that_slid_behind_a_page_are_rebuilt_by_two_gestures_and_the_others_stay(slid, tmp_path):
    slid.click_row(FIRST_SLID, "4")
    table = slid.window.table.model.table
    slid.click_row(LAST_SLID, "100", Qt.KeyboardModifier.ShiftModifier)
    assert in_rebuilding(slid, lambda _: press(ACCEPT), "Ctrl+Alt+R") == 2
    assert slid.history() == [("Rebuild rows", "edit", True)]
    mended = slid.window.table.model.table
    assert [list(mended.values(row)) for row in mended.live_rows][4:7] == [
        ["4", "治理河道岸线", "市水利局", "12月底", "400"],
        ["5", "增设停车泊位", "市公安局", "6月底", "150"],
        ["6", "规范农贸市场", "市商务局", "10月底", "100"],
    ]
    stay = [row for row in table.rows if row in mended.rows]
    assert len(stay) == len(table.rows) - 4
    until(lambda: holding(slid) >= {Aspect.SHAPE, Aspect.RUNNING, Aspect.SUMS})
    slid.press("Ctrl+Z")
    assert slid.window.table.model.table == table


def test_in_a_sorted_grid_no_cells_are_merged_that_stand_apart(broken):
    broken.click_cell(LEAST, "200")
    grid, index = broken.grid_at(LEAST, "200")
    header = grid.horizontalHeader()
    QTest.mouseDClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(header.sectionViewportPosition(index.column()) + 9, 9)
    )
    broken.click_cell(LEAST, "200")
    broken.press("Shift+Down")
    below = broken.selection.address
    assert below == broken.address(FIRST, "300")
    broken.do("table.merge_cells")
    assert broken.history() == []
    assert broken.told.notices[-1].startswith("The rows or columns do not follow each other.")
