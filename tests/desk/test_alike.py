"""Places like a corrected one in an open issue: recalled from its journal, found, corrected as one step, left alone."""

import pytest

from gazdesk.desk import editing, fixing
from gazdesk.desk.alike import alike_in, correct_alike, count_alike, leave_alike
from gazdesk.desk.recalling import recall
from gazdesk.edits.cells import MergeCells
from gazdesk.edits.columns import DropColumn
from gazdesk.edits.rows import DropRows
from gazdesk.edits.structure import SetKind
from gazdesk.errors import CorrectionRefused
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import BlockKind, FixReason
from tests.desk.making import block, take, texts

TEXT = """做好洪讯防御工作。
全市洪讯平稳，各县洪讯不一。
序号\t事项\t备注
1\t洪讯预报\t无
2\t资讯发布\t洪讯
洪讯来临前要演练。
"""
CORRECTED = TEXT.replace("洪讯", "洪汛")


@pytest.fixture
def desk(library):
    return take(library, TEXT)


def correct(desk, start, was, now, **how):
    """Correct the first place of a text in a block."""
    identity = block(desk, start)
    at = desk.issue.blocks[identity].text.index(was)
    return editing.replace_text(desk, Address(identity), at, at + len(was), now, **how)


def recalled(desk, gesture=None):
    found = recall(desk, gesture)
    return found and (found[0], found[1].before, found[1].after)


def lines(desk, change):
    assert count_alike(desk, change) == len(alike_in(desk, change))
    return [each.line for each in alike_in(desk, change)]


def said(desk):
    return "\n".join(texts(desk)).replace("|", "\t").replace("/", "\n") + "\n"


def test_the_last_correction_is_recalled(desk):
    correct(desk, "全市", "平稳", "稳定")
    gesture = correct(desk, "做好", "洪讯", "洪汛").gesture
    assert recalled(desk) == (gesture, "洪讯", "洪汛")


def test_an_earlier_one_is_recalled_by_its_gesture(desk):
    gesture = correct(desk, "做好", "洪讯", "洪汛").gesture
    correct(desk, "全市", "平稳", "稳定")
    assert recalled(desk, gesture) == (gesture, "洪讯", "洪汛")


def test_what_was_taken_back_is_not_recalled(desk):
    gesture = correct(desk, "做好", "洪讯", "洪汛").gesture
    desk.undo()
    assert (recalled(desk), recalled(desk, gesture)) == (None, None)


def test_where_the_correction_was_corrected_again_nothing_is_recalled(desk):
    gesture = correct(desk, "做好", "洪讯", "洪汛").gesture
    correct(desk, "做好", "汛防", "水防")
    assert recalled(desk, gesture) is None
    correct(desk, "做好", "好洪", "好大")
    assert recalled(desk, gesture) is None


def test_a_correction_of_something_else_before_the_last_one_moves_nothing(desk):
    gesture = correct(desk, "做好", "洪讯", "洪汛").gesture
    correct(desk, "做好", "做", "各地要做")
    assert recalled(desk, gesture) == (gesture, "洪讯", "洪汛")


def test_after_a_second_place_the_word_alone_is_known(library):
    desk = take(library, "做好洪讯防御。\n全市洪讯平稳。\n资讯、资讯、洪讯不一。\n")
    correct(desk, "做好", "讯", "汛")
    assert recalled(desk)[1:] == ("洪讯防", "洪汛防")
    correct(desk, "全市", "讯", "汛")
    assert recalled(desk)[1:] == ("洪讯", "洪汛")


def test_what_was_taken_out_is_recalled(desk):
    correct(desk, "全市", "，", "")
    assert recalled(desk)[1:] == ("稳，各", "稳各")


def test_fixes_of_different_things_at_once_are_not_recalled(library):
    desk = take(library, "要抓紧and抓实，巡查or值守。\n")
    fixes = [
        editing.text_fix(desk, desk.issue.blocks[desk.issue.order[0]].address, *each)
        for each in ((3, 6, "和"), (11, 13, "或"))
    ]
    desk.apply(fixes, "Fix all")
    assert recalled(desk) is None


def test_fixes_of_the_same_at_once_are_recalled(library):
    desk = take(library, "要抓紧and抓实，巡查and值守。\n各单位and各部门要配合。\n")
    desk.finish_checks()
    fixing.fix_all(desk, fixing.same_kind(desk, desk.problems[0]))
    assert recalled(desk)[1:] == ("and", "和")


def test_places_are_found_in_blocks_and_cells_in_reading_order(desk):
    correct(desk, "做好", "洪讯", "洪汛")
    _, change = recall(desk)
    assert lines(desk, change) == [2, 2, 4, 5, 6]


def test_noise_and_dropped_rows_and_columns_are_left_out(desk):
    correct(desk, "做好", "洪讯", "洪汛")
    _, change = recall(desk)
    table = desk.issue.table(block(desk, "序号"))
    desk.apply([SetKind(block(desk, "洪讯来临"), BlockKind.NOISE)], "…")
    desk.apply([DropRows(block(desk, "序号"), (table.rows[1].id,))], "…")
    assert lines(desk, change) == [2, 2, 5]
    desk.apply([DropColumn(block(desk, "序号"), table.columns[2].id)], "…")
    assert lines(desk, change) == [2, 2]


def test_a_merged_cell_is_one_place(desk):
    correct(desk, "做好", "洪讯", "洪汛")
    table = desk.issue.table(block(desk, "序号"))
    desk.apply([MergeCells(block(desk, "序号"), table.rows[1].id, table.columns[1].id, 1, 2)], "…")
    assert lines(desk, recall(desk)[1]) == [2, 2, 4, 5, 6]


def test_cells_that_say_the_same_side_by_side_are_places_each(library):
    desk = take(library, "做好洪讯防御工作。\n序号\t牵头\t责任\n1\t洪讯办\t洪讯办\n")
    correct(desk, "做好", "洪讯", "洪汛")
    assert lines(desk, recall(desk)[1]) == [3, 3]


def test_all_places_are_corrected_as_one_step(desk):
    correct(desk, "做好", "洪讯", "洪汛")
    _, change = recall(desk)
    correct_alike(desk, change, alike_in(desk, change))
    assert said(desk) == CORRECTED
    entry = desk.history()[-1]
    assert (entry.name, entry.rule, len(entry.corrections)) == ("Same correction", "memory", 5)
    assert {(each.before, each.after) for each in entry.corrections} == {("讯", "汛")}
    desk.undo()
    assert len(alike_in(desk, change)) == 5
    desk.redo()
    assert said(desk) == CORRECTED


def test_an_error_of_the_original_is_annotated_everywhere(desk):
    correct(desk, "做好", "洪讯", "洪汛", reason=FixReason.ORIGINAL)
    _, change = recall(desk)
    assert lines(desk, change) == [2, 2, 4, 5, 6]
    correct_alike(desk, change, alike_in(desk, change))
    assert said(desk) == TEXT
    assert alike_in(desk, change) == ()
    assert [note.meant for note in desk.issue.blocks[block(desk, "全市")].originals] == ["洪汛", "洪汛"]


def test_an_error_of_the_original_is_not_offered_as_one_of_the_transcription(desk):
    correct(desk, "洪讯来临", "洪讯", "洪汛", reason=FixReason.ORIGINAL)
    correct(desk, "做好", "洪讯", "洪汛")
    assert lines(desk, recall(desk)[1]) == [2, 2, 4, 5]


def test_a_place_that_says_something_else_by_now_is_passed_over(desk):
    correct(desk, "做好", "洪讯", "洪汛")
    _, change = recall(desk)
    places = alike_in(desk, change)
    correct(desk, "洪讯来临", "洪讯", "洪水")
    correct_alike(desk, change, places)
    assert said(desk) == CORRECTED.replace("洪汛来", "洪水来")
    with pytest.raises(CorrectionRefused):
        correct_alike(desk, change, places)


def test_a_place_left_as_it_is_is_not_offered_again_until_its_text_changes(library, desk):
    correct(desk, "做好", "洪讯", "洪汛")
    _, change = recall(desk)
    leave_alike(desk, change, alike_in(desk, change)[-1:])
    assert lines(desk, change) == [2, 2, 4, 5]
    assert desk.history()[-1].corrections[0].after == "洪讯 → 洪汛"
    correct(desk, "洪讯来临", "来临前", "来之前")
    assert lines(desk, change) == [2, 2, 4, 5, 6]


def test_a_place_left_comes_back_on_undo(desk):
    correct(desk, "做好", "洪讯", "洪汛")
    _, change = recall(desk)
    leave_alike(desk, change, alike_in(desk, change))
    assert lines(desk, change) == []
    desk.undo()
    assert lines(desk, change) == [2, 2, 4, 5, 6]


def test_all_of_it_holds_after_a_restart(library, desk):
    gesture = correct(desk, "做好", "洪讯", "洪汛").gesture
    leave_alike(desk, recall(desk)[1], alike_in(desk, recall(desk)[1])[:1])
    issue = desk.issue_id
    library._desks.clear()
    again = library.open_issue(issue)
    assert again is not desk
    found, change = recall(again)
    assert (found, lines(again, change)) == (gesture, [2, 4, 5, 6])


def test_the_text_of_an_issue_is_read_again_when_it_has_changed(desk):
    text = desk.text
    assert text.count("洪讯") == 6
    correct(desk, "做好", "洪讯", "洪汛")
    assert (text.count("洪讯"), text.count("洪汛")) == (5, 1)
    editing.split(desk, block(desk, "全市"), 2)
    desk.undo()
    desk.undo()
    assert [owner for _, owner in text.owners_with("洪讯")][-3:] == ["洪讯预报", "洪讯", "洪讯来临前要演练。"]


def test_places_are_in_reading_order_again_when_a_move_was_taken_back(desk):
    before = [address for address, _ in desk.text.owners_with("洪讯")]
    editing.move_block(desk, block(desk, "全市"), "")
    assert [address for address, _ in desk.text.owners_with("洪讯")] != before
    desk.undo()
    assert [address for address, _ in desk.text.owners_with("洪讯")] == before
