"""The contents list and the documents."""

import pytest

from gazdesk.model import contents
from gazdesk.model.contents import contents_of, match_titles, read_entry
from gazdesk.model.documents import documents_of
from gazdesk.model.kinds import BlockKind
from tests.model.test_documents import HEAD, issue_of


@pytest.mark.parametrize(
    ("text", "title", "page"),
    [
        ("关于春耕的通知 ………… 12", "关于春耕的通知", 12),
        ("关于春耕的通知\t7", "关于春耕的通知", 7),
        ("- 关于春耕的通知（3）", "关于春耕的通知", 3),
        ("关于春耕的通知 ......", "关于春耕的通知", None),
        ("关于春耕的通知", "关于春耕的通知", None),
    ],
)
def test_title_and_page(text, title, page):
    assert read_entry(text) == (title, page)


def test_a_garbled_entry_still_finds_its_document():
    issue = issue_of([(BlockKind.TOC_ENTRY, "示例市人民政府关干春耕的通如 5"), *HEAD], {1: "D"})
    (entry,) = contents_of(issue, documents_of(issue)).values()
    assert (entry.page, entry.document) == (5, 0)


def test_what_is_unlike_any_title_announces_none():
    assert match_titles(["大事记"], ["示例市人民政府关于春耕的通知"]) == [None]


def test_each_title_is_announced_once_by_what_is_most_like_it():
    assert match_titles(["关于春耕工作的通知", "关于春耕的通知"], ["关于春耕的通知"]) == [None, 0]


def test_an_entry_that_says_just_what_a_title_says_is_compared_with_no_other(monkeypatch):
    texts, compared = [f"关于第{number}号规划的通知" for number in range(20)], []
    monkeypatch.setattr(contents.process, "extract", lambda entry, *_, **__: compared.append(entry) or [])
    assert match_titles([*texts, "大事记"], texts[::-1]) == [*range(19, -1, -1), None]
    assert compared == ["大事记"]


def test_without_entries_there_is_nothing():
    assert match_titles([], ["甲"]) == []
