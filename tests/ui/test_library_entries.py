"""What the library and the contents list say."""

from dataclasses import replace

from gazdesk.desk.library import IssueSummary
from gazdesk.model.kinds import ReviewState
from gazdesk.ui.library_entries import contents_entries, issue_name, library_entries, next_issue

ISSUE = IssueSummary(1, "2023-03.txt", "示例市", "示例市人民政府公报", 2023, 3, 71, ReviewState.OPEN, 2, 5)


def texts(*issues):
    return [("  " * entry.depth) + entry.text for entry in library_entries(issues)]


def test_issues_stand_below_place_and_year():
    assert texts(ISSUE) == ["示例市", "  Year 2023", "    No. 3 · 71 in all"]


def test_the_newest_comes_first():
    older = replace(ISSUE, id=2, number=2, total_number=None)
    oldest = replace(ISSUE, id=3, year=2022)
    assert [entry.key for entry in library_entries([oldest, older, ISSUE]) if entry.key[0] == "issue"] == [
        ("issue", 1), ("issue", 2), ("issue", 3),
    ]  # fmt: skip


def test_a_text_that_does_not_say_what_it_is_goes_last_by_its_name():
    unknown = IssueSummary(2, "x.txt", None, None, None, None, None, ReviewState.OPEN, 0, 1)
    assert texts(unknown, ISSUE)[3:] == ["Place unknown", "  Year unknown", "    x.txt"]


def test_problems_add_up():
    place, year, *_ = library_entries([ISSUE, replace(ISSUE, id=2, number=4, problems=5)])
    assert (place.problems, year.problems) == (7, 7)


def test_an_issue_without_a_total_number_has_its_own():
    assert issue_name(replace(ISSUE, total_number=None)) == "No. 3"


def test_the_contents_are_the_documents_in_order(desk):
    entries = contents_entries(desk)
    assert [entry.key[1] for entry in entries if entry.depth == 0] == [document.id for document in desk.documents]


def test_headings_stand_below_their_document_by_level(desk):
    entries = contents_entries(desk)
    chapter = next(entry for entry in entries if entry.text == "第一章 总 则")
    assert chapter.depth == 1


def test_an_attachment_stands_beside_the_headings_of_the_notice(desk):
    entries = contents_entries(desk)
    attachment = next(entry for entry in entries if "电动自行车集中充电设施备案表" in entry.text)
    assert attachment.depth == 1


def test_a_document_says_how_many_problems_it_has(desk):
    counts = {entry.key[1]: entry.problems for entry in contents_entries(desk) if entry.depth == 0}
    assert counts["b3613"] == sum(desk.membership[each.address.block][0] == 3 for each in desk.problems)


def test_the_next_issue_is_the_one_below_that_is_not_done():
    done = replace(ISSUE, id=2, number=2, review=ReviewState.DONE)
    older = replace(ISSUE, id=3, number=1)
    assert next_issue([older, done, ISSUE], 1) == 3


def test_after_the_last_issue_comes_the_first():
    older = replace(ISSUE, id=3, number=1)
    assert next_issue([older, ISSUE], 3) == 1


def test_no_issue_is_next_when_all_others_are_done():
    assert next_issue([ISSUE, replace(ISSUE, id=2, number=2, review=ReviewState.DONE)], 1) is None
