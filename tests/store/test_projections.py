"""What is derived is the same whether it followed each correction or is made anew."""

import random
from contextlib import suppress
from functools import partial

import pytest

from gazdesk.desk import editing, table_editing
from gazdesk.edits.cells import Direction
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from gazdesk.model.derived import derive
from gazdesk.model.kinds import AttributionRole, BlockKind, MarkKind, RowKind
from gazdesk.store import index, store
from gazdesk.store.projected import State
from gazdesk.store.soundness import Mirror
from tests.desk.making import block, take

LONG = "\n".join(f"第{number}段，防汛工作要抓紧抓实。" for number in range(40))
TEXT = f"""示例市人民政府公报
示例市人民政府关于做好防汛工作的通知
各县区人民政府：
{LONG}
序号\t事项\t责任单位\t完成时限
1\t巡查堤防\t市水利局\t3月底
2\t储备物资\t\t
3\t培训队伍\t市应急局\t5月底
示例市人民政府
2023年3月22日
示例市人民政府关于春季绿化的通知
绿化工作要抓紧。
"""
SECTIONS = """一、堤防（牵头单位：市水利局）
（一）巡查（责任单位：市应急局）
1.每日巡查堤防。（责任单位：各县区人民政府）
2.汛期加密巡查。
配合单位：市财政局
完成时限：5月底
（二）储备
储备物资，逐项落实。
责任单位：市发改委
二、培训（市应急局牵头，市教育局配合）
1.培训队伍。
"""
"""Headings whose statements hold for what stands below them."""


def differing(desk):
    """Return the derived tables that differ from ones made anew."""
    mirror = Mirror(desk._store.db)
    try:
        anew = State(desk.issue, derive(desk.issue), desk.problems)
        tables = mirror.differing(desk.issue_id, anew)
        return tables + ([] if mirror.index_agrees() else ["words"]) + problems_differing(desk)
    finally:
        mirror.close()


def problems_differing(desk):
    """Return "problems" if those in the store, or their number there, are not those of the desk."""
    stored = {each.key: each for each in desk._store.projections.problems(desk.issue_id)}
    (row,) = desk._store.projections.issues()
    same = stored == {each.key: each for each in desk.problems} and row.problems == len(desk.problems)
    return [] if same else ["problems"]


@pytest.fixture
def desk(library):
    return take(library, TEXT)


def gestures(desk, chance):
    """Yield random gestures on an issue."""
    one = desk.issue.blocks[chance.choice(desk.issue.order)]
    other = chance.choice(desk.issue.order)
    yield lambda: editing.replace_text(desk, one.address, 0, 1, chance.choice(["", "新", "示例市"]))
    yield lambda: editing.split(desk, one.id, chance.randrange(1, 9))
    yield lambda: editing.merge_with_previous(desk, one.id)
    yield lambda: editing.move_block(desk, one.id, other)
    yield lambda: editing.set_kind(desk, one.id, chance.choice(list(BlockKind)))
    yield lambda: editing.start_document(desk, one.id)
    yield lambda: editing.start_attachment(desk, one.id)
    yield lambda: editing.join_document(desk, one.id)
    yield lambda: editing.end_document(desk, one.id)
    yield lambda: editing.mark(desk, one.address, MarkKind.DOUBTFUL, "看不清")
    yield lambda: editing.set_label(desk, one.id, "（一）")
    yield lambda: editing.set_level(desk, one.id, chance.choice([None, 1, 2, 3]))
    if offers := desk.offers(one.id):
        yield lambda: editing.add_attribution(desk, one.id, offers[0])
    if stated := desk.attributions(one.id):
        yield lambda: editing.remove_attribution(desk, one.id, stated[0].id)
        yield lambda: editing.change_attribution(desk, one.id, stated[0].id, AttributionRole.LEAD, ["市政府办"])
    yield lambda: editing.set_field(desk, desk.documents[0].id, "issuer", "示例市人民政府")
    yield lambda: table_editing.make_table(desk, [one.id], 2)
    yield desk.undo
    yield desk.redo
    yield desk.finish_checks
    history = [entry.id for entry in desk.history() if entry.live and entry.kind == "edit"]
    if history:
        yield lambda: desk.revert(chance.choice(history), with_dependents=True)


def table_gestures(desk, chance):
    """Yield random gestures on a table of an issue."""
    tables = [each for each in desk.issue if each.table]
    if not tables:
        return
    one = chance.choice(tables)
    row, column = chance.choice(one.table.rows).id, chance.choice(one.table.columns).id
    cell, last = Address(one.id, row, column), chance.choice(one.table.rows).id
    yield lambda: editing.replace_text(desk, cell, 0, 0, "改")
    yield lambda: table_editing.insert_row(desk, one.id, row)
    yield lambda: table_editing.drop_rows(desk, one.id, [row])
    yield lambda: table_editing.restore_rows(desk, one.id, [row])
    yield lambda: table_editing.move_row(desk, one.id, row, last)
    yield lambda: table_editing.set_row_kind(desk, one.id, [row], chance.choice(list(RowKind)))
    yield lambda: table_editing.insert_column(desk, one.id, column)
    yield lambda: table_editing.drop_column(desk, one.id, column)
    yield lambda: table_editing.move_column(desk, one.id, column, one.table.columns[0].id)
    yield lambda: table_editing.merge_cells(desk, cell, 2, 1)
    yield lambda: table_editing.fill_down(desk, one.id, column, [row, last])
    yield lambda: table_editing.unfill(desk, cell)
    yield lambda: table_editing.shift_cells(desk, cell, chance.choice(list(Direction)))
    yield lambda: table_editing.split_table(desk, one.id, row)
    yield lambda: table_editing.join_with_previous(desk, one.id)
    yield lambda: table_editing.dissolve_table(desk, one.id)
    yield lambda: table_editing.set_header_rows(desk, one.id, 2)
    yield lambda: editing.mark(desk, Address(one.id, row), MarkKind.GARBLED)


@pytest.mark.parametrize("seed", range(12))
def test_what_followed_is_as_what_is_made_anew(library, seed, monkeypatch):
    monkeypatch.setattr(index, "FEW", 0 if seed % 2 else 64)
    monkeypatch.setattr(store, "AT_REST", 3)
    desk = take(library, TEXT.replace("序号\t", f"{SECTIONS}序号\t", 1))
    chance, done = random.Random(seed), 0
    for _ in range(60):
        choose = chance.choice([gestures, table_gestures])
        choices = list(choose(desk, chance))
        try:
            done += bool(choices and chance.choice(choices)())
        except CorrectionRefused:
            continue
        assert differing(desk) == []
    assert done > 15


def test_a_difference_is_found(desk):
    db = desk._store.db
    assert differing(desk) == []
    with db.atomic():
        db.execute("UPDATE blocks SET text = '' WHERE id = ?", (desk.issue.order[4],))
        db.execute("UPDATE table_rows SET texts = replace(texts, '巡查', '')")
    assert differing(desk) == ["blocks", "table_rows"]
    with db.atomic():
        desk._store.projections.words.add([(7, "多余")])
    assert differing(desk) == ["blocks", "table_rows", "words"]


def test_anyone_can_ask_in_sql(desk):
    row = "SELECT text FROM cells WHERE header = '责任单位' AND kind = 'body' AND text <> '' ORDER BY rank"
    assert [each for (each,) in desk._store.db.execute(row)] == ["市水利局", "市应急局"]
    units = "SELECT value, deadline FROM attributions, json_each(responsible) ORDER BY line"
    assert desk._store.db.execute(units).fetchall() == [("市水利局", "3月底"), ("市应急局", "5月底")]
    documents = (
        "SELECT title, count(*) FROM documents JOIN blocks ON document = documents.id GROUP BY 1 ORDER BY position"
    )
    assert desk._store.db.execute(documents).fetchall() == [
        ("示例市人民政府关于做好防汛工作的通知", 45),
        ("示例市人民政府关于春季绿化的通知", 2),
    ]


def test_a_correction_in_a_cell_renews_its_attribution(desk):
    table = desk.issue.table(block(desk, "序号"))
    editing.replace_text(desk, Address(block(desk, "序号"), table.rows[1].id, "k2"), 0, 4, "市水务局、市林业局")
    query = "SELECT responsible FROM attributions WHERE row = ?"
    assert desk._store.db.execute(query, (table.rows[1].id,)).fetchone() == ('["市水务局", "市林业局"]',)


def test_the_columns_follow_when_a_header_goes_to_another_table(desk):
    table = block(desk, "序号")
    rows = [row.id for row in desk.issue.table(table).rows]
    table_editing.set_row_kind(desk, table, [rows[2]], RowKind.HEADER)
    table_editing.split_table(desk, table, rows[1])
    assert differing(desk) == []
    desk.undo()
    assert differing(desk) == []


@pytest.fixture
def stated(library):
    """Return a desk with a statement below a numbered block, and its block."""
    desk = take(
        library, "（三）加强巡查，确保安全。\n牵头单位：市水利局；责任单位：市应急局、市财政局。\n", "stated.txt"
    )
    one = block(desk, "牵头单位")
    for offer in desk.offers(one):
        editing.add_attribution(desk, one, offer)
    assert statement(desk) == ("（三）", '["市水利局"]', '["市应急局", "市财政局"]')
    return desk, one


def statement(desk):
    query = "SELECT item, lead, responsible FROM attributions WHERE issue = ?"
    return desk._store.db.execute(query, (desk.issue_id,)).fetchone()


def test_a_statement_has_the_number_of_the_block_above_as_it_is_now(stated):
    desk, _ = stated
    editing.replace_text(desk, Address(block(desk, "（三）")), 1, 2, "四")
    assert statement(desk)[0] == "（四）"
    assert differing(desk) == []


def test_a_statement_follows_the_text_that_it_is_read_from_in_another_block(stated):
    desk, one = stated
    other = editing.split(desk, one, 10).focus
    assert desk.issue.blocks[other.block].text == "责任单位：市应急局、市财政局。"
    editing.replace_text(desk, other, 6, 8, "公安")
    assert statement(desk)[2] == '["市公安局", "市财政局"]'
    assert differing(desk) == []


def test_a_block_that_is_moved_belongs_to_another_document(desk):
    moved = block(desk, "第7段")
    editing.move_block(desk, moved, block(desk, "绿化工作"))
    assert desk.membership[moved] == (1, None)
    assert differing(desk) == []


NUMBERED = """请办理此事，牵头单位：市财政局。
一、总体要求
抓好落实，牵头单位：市水利局。
二、保障措施
加强领导。
抓紧抓实，牵头单位：市应急局。
"""
"""Statements that take the number of what stands above them."""


@pytest.fixture
def numbered(library):
    """Return a desk with statements below numbered headings."""
    desk = take(library, NUMBERED, "numbered.txt")
    for each in desk.issue.order:
        for offer in desk.offers(each)[:1]:
            editing.add_attribution(desk, each, offer)
    assert numbers(desk) == [None, "一", "二"]
    return desk


def numbers(desk):
    return [item for (item,) in desk._store.db.execute("SELECT item FROM attributions ORDER BY line")]


@pytest.mark.parametrize("take_back", [lambda desk: desk.undo(), lambda desk: desk.revert(desk.history()[-1].id)])
def test_a_statement_loses_its_number_when_what_moved_above_it_goes_back(numbered, take_back):
    editing.move_block(numbered, block(numbered, "二、保障措施"), block(numbered, "请办理此事"))
    assert numbers(numbered) == ["二", "一", "一"]
    take_back(numbered)
    assert numbers(numbered) == [None, "一", "二"]


@pytest.mark.parametrize("seed", range(6))
def test_what_moves_back_and_forth_is_as_what_is_made_anew(numbered, seed):
    chance = random.Random(seed)
    for _ in range(40):
        one, before = chance.sample(numbered.issue.order, 2)
        moved = [entry.id for entry in numbered.history()[3:] if entry.live and entry.kind == "edit"]
        choices = [partial(editing.move_block, numbered, one, before), numbered.undo, numbered.redo]
        choices += [partial(numbered.revert, chance.choice(moved), with_dependents=True)] if moved else []
        with suppress(CorrectionRefused):
            chance.choice(choices)()
        assert differing(numbered) == []
