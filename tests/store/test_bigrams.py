import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.store import bigrams
from gazdesk.store.bigrams import APART, content_of, find, folded, query_of

TEXT = st.text(st.sampled_from("政府工作报告 \n\u3000Aａa1，,.。(（"), max_size=12)


def test_a_text_becomes_its_pairs_and_its_last_character():
    assert content_of("市政府") == "市政 政府 府"


def test_a_long_text_becomes_its_pairs_too(monkeypatch):
    monkeypatch.setattr(bigrams, "AT_ONCE", 2)
    assert [content_of("市政府办公"[:length]) for length in range(6)] == [
        "", "市", "市政 政", "市政 政府 府", "市政 政府 府办 办", "市政 政府 府办 办公 公"
    ]  # fmt: skip


def test_texts_kept_apart_share_no_pair():
    assert content_of(f"市政{APART}府办") == "市政 政 府办 办"


def test_texts_may_change_places():
    assert content_of(f"府办{APART}市政") == content_of(f"市政{APART}府办")


@pytest.mark.parametrize(
    ("text", "query"), [("政府", '"政府"'), ("市政府", '"市政 政府"'), ("政", '"政"*'), (" \u3000", None)]
)
def test_a_query_is_a_phrase_of_pairs(text, query):
    assert query_of(text) == query


@pytest.mark.parametrize("wanted", ["ＧＤＰ", "gdp", "Gdp"])
def test_case_and_width_do_not_count(wanted):
    assert find("全市GDP增长", wanted) == [(2, 5)]


def test_white_space_does_not_count():
    assert find("示例 市\n人民　政府", "市人民政府") == [(3, 10)]


@pytest.mark.parametrize("rare", ["\ue863", "\U00031350"])
def test_rare_characters_count(rare):
    assert find(f"王某、王{rare}", f"王{rare}") == [(3, 5)]


def test_all_places_are_found():
    assert find("防汛、防汛", "防汛") == [(0, 2), (3, 5)]


@given(TEXT, TEXT)
def test_what_is_found_reads_as_wanted(text, wanted):
    for start, end in find(text, wanted):
        assert folded(text[start:end]) == folded(wanted)
    assert bool(find(text, wanted)) == bool(folded(wanted) and folded(wanted) in folded(text))
