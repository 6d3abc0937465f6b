"""Texts as one string: every place of it is one in its block or cell."""

import re

from hypothesis import given

from gazdesk.checks.doubling import _again
from gazdesk.checks.texts import Text, Texts
from gazdesk.checks.units import LAST
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, RowKind
from gazdesk.model.readers.issuers import ORGAN
from tests.checks.making import paragraphs, table
from tests.edits.random_issues import runs
from tests.edits.sample import Draft


def texts(issue):
    return Texts(tuple(issue))


def owners(block):
    """Yield what an owner of a block says, in order, that of what is dropped left out."""
    if block.table is None:
        yield block.address, block.text
        return
    for row in block.table.rows:
        for index in block.table.live_columns if row.kind is not RowKind.DROPPED else ():
            yield Address(block.id, row.id, block.table.columns[index].id), row.texts[index]


@given(runs())
def test_every_character_is_one_of_its_text(run):
    issue = Issue(run)
    shown = [each for block in issue if block.kind is not BlockKind.NOISE for each in owners(block)]
    found = texts(issue)
    at = 1
    for address, said in shown:
        assert found.joined[at - 1] == "\n"
        for offset, character in enumerate(said):
            text, within = found.at(at + offset)
            assert (text.address, text.text, within) == (address, said, offset)
            assert found.joined[at + offset] == character
        at += len(said) + 1
    assert at == max(len(found.joined), 1) or not shown


def test_a_text_is_found_once_by_several_hints():
    (text,) = texts(paragraphs("甲和乙，乙和甲\n丙")).having(("甲", "乙"))
    assert text.text == "甲和乙，乙和甲"


def test_the_next_text_is_found_though_a_match_of_the_hint_begins_before_it():
    found = texts(paragraphs("甲\n 乙"))
    assert [match[0] for _, match in found.matches(re.compile("乙"), re.compile(r"\s*乙"))] == ["乙"]


def test_a_cell_is_a_text_of_its_own():
    found = texts(table("单位 人数\n甲厂 100\n乙厂 40"))
    assert [(text.text, match[0]) for text, match in found.matches(re.compile("厂"))] == [
        ("甲厂", "厂"),
        ("乙厂", "厂"),
    ]


def test_noise_is_no_text():
    draft = Draft()
    draft.block("广告", BlockKind.NOISE)
    draft.block("正文")
    assert texts(Issue(draft.run())).joined == "\n正文\n"


def test_nothing_is_found_in_no_text():
    assert list(Texts(()).having(("甲",))) == []


def test_places_that_repeat_what_stands_so_far_before_them_are_counted_in_characters():
    assert list(_again(texts(paragraphs("😀治理治理河道")), 2, 2)) == [2]


def test_the_names_of_organs_end_as_the_reader_knows_them():
    bare = re.sub(r"\(\?:[^)]*\)", "", ORGAN)
    ends = re.findall(r"(?:\[([^\]]+)\]|(.))(?:\||$)", bare)
    assert set("".join(several or one for several, one in ends)) == set(LAST)


def test_a_text_knows_its_pieces():
    issue = paragraphs("甲")
    (block,) = issue
    text, _ = texts(issue).at(1)
    assert text == Text(block.address, block.pieces, "甲")
