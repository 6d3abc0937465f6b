"""The full-text index finds what stands in blocks and cells, in the corrected text, and nothing else."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from gazdesk.desk import editing
from gazdesk.model.blocks import Address
from gazdesk.store import index
from gazdesk.store.bigrams import folded
from gazdesk.store.index import NUMBERS, WordIndex
from gazdesk.store.schema import migrations
from tests.desk.making import block, take

ALPHABET = st.sampled_from("政府工作Ab1，. ")


@pytest.mark.parametrize("wanted", ["防汛", "防汛工作", "洪讯", "7", "〔2023〕7号", "水利局", "1"])
def test_words_of_every_length_are_found(library, desk, wanted):
    hits = library.search(wanted)
    assert hits
    for hit in hits:
        assert folded(hit.text[hit.start : hit.end]) == folded(wanted)


def test_a_hit_says_where_it_is(library, desk):
    (hit,) = library.search("水利")
    table = desk.issue.table(hit.block)
    assert (hit.issue_id, hit.issue, hit.line) == (desk.issue_id, "shili.txt", 10)
    assert hit.address == Address(block(desk, "序号"), table.rows[1].id, "k2")
    assert (hit.text, hit.start, hit.end) == ("市水利局", 1, 3)


def test_a_text_of_any_length_is_found_and_nothing_that_only_begins_so(library, desk):
    address = Address(block(desk, "各单位"))
    long = "植树" * 50_000
    editing.replace_text(desk, address, 0, 0, long)
    assert desk.settle() is False
    assert [hit.block for hit in library.search(long)] == [address.block]
    assert library.search(f"{long}造林") == ()


def test_words_do_not_go_across_cells(library, desk):
    assert library.search("堤防市水") == ()


def test_the_corrected_text_is_searched(library, desk):
    editing.replace_text(desk, Address(block(desk, "为做好")), 3, 5, "洪汛")
    assert library.search("洪讯") == ()
    assert len(library.search("洪汛")) == 1
    desk.undo()
    assert len(library.search("洪讯")) == 1


def test_pages_follow_each_other_issue_by_issue(library):
    for number in range(3):
        take(library, f"第{number}件\n防汛一\n防汛二\n", f"{number}.txt")
    pages = [library.search("防汛", 2, offset) for offset in (0, 2, 4, 6)]
    assert [[(hit.issue, hit.text) for hit in page] for page in pages] == [
        [("0.txt", "防汛一"), ("0.txt", "防汛二")],
        [("1.txt", "防汛一"), ("1.txt", "防汛二")],
        [("2.txt", "防汛一"), ("2.txt", "防汛二")],
        [],
    ]


def test_issues_put_away_are_left_out(library, desk):
    library.put_away(desk.issue_id)
    assert library.search("防汛") == ()
    library.bring_back(desk.issue_id)
    assert library.search("防汛")


def test_the_many_texts_of_one_correction_wait_and_are_found(library, monkeypatch):
    monkeypatch.setattr(index, "FEW", 2)
    desk = take(library)
    hits = [Address(block(desk, start)) for start in ("各单位", "绿化", "为做好")]
    desk.apply([editing.text_fix(desk, each, 0, 1, "汛期") for each in hits], "Fix all")
    words = library._store.projections.words
    assert len(words.waiting()) == 3
    assert [hit.text[:3] for hit in library.search("汛期")] == ["汛期做", "汛期单", "汛期化"]
    assert library.search("为做好") == ()
    assert library.doctor() == ()
    assert not desk.settle()
    assert words.waiting() == []
    assert len(library.search("汛期")) == 3
    assert library.doctor() == ()


CHANGES = st.lists(st.dictionaries(st.integers(1, 9), st.text(ALPHABET, max_size=6), min_size=1), max_size=6)


@given(CHANGES, st.lists(st.integers(-1, 3), min_size=6, max_size=6), st.text(ALPHABET, min_size=1, max_size=3))
def test_what_waits_is_found_as_a_scan_does(changes, settled, wanted):
    db = Database(memory=True)
    migrations.apply(db)
    words, texts = WordIndex(db), dict.fromkeys(range(1, 10), "")
    with patch.object(index, "FEW", 3):
        for change, limit in zip(changes, settled, strict=False):
            with db.atomic():  # SQLite 3.40 finds beginnings of words wrongly in what is not committed yet
                words.renew((number, texts[number], text) for number, text in change.items())
                words.settle(limit)
            texts |= change
            found = list(words.find(wanted))
            assert found == [number for number, text in texts.items() if is_in(wanted, text)]
    with db.atomic():
        words.settle()
    found = list(words.find(wanted))
    db.close()
    assert found == [number for number, text in texts.items() if is_in(wanted, text)]


def is_in(wanted, text):
    return bool(folded(wanted)) and folded(wanted) in folded(text)


@given(st.lists(st.text(ALPHABET, max_size=8), min_size=1, max_size=5), st.text(ALPHABET, min_size=1, max_size=4))
def test_the_index_finds_as_a_scan_does(texts, wanted):
    db = Database(memory=True)
    migrations.apply(db)
    words = WordIndex(db)
    with db.atomic():
        words.add([(NUMBERS + number, text) for number, text in enumerate(texts)])
        words.add([(NUMBERS + 77, "府工")])
        words.renew([(NUMBERS + 77, "府工", "")])
    found = [number - NUMBERS for number in words.find(wanted)]
    expected = [number for number, text in enumerate(texts) if is_in(wanted, text)]
    db.close()
    assert found == expected
