"""What the parser promises of any text: nothing lost, nothing doubled, nothing raised, the same again."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazdesk.model.attribution_values import attributions_of
from gazdesk.model.derived import derive
from gazdesk.model.issue import Issue
from gazdesk.model.ledger import audit
from gazdesk.model.people import people_of
from gazdesk.parse import find_attributions, parse

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
LINES = [line for path in sorted(SAMPLES.glob("shili*")) for line in path.read_text(encoding="utf-8").split("\n")]
BITS = [
    "\t", "\n", " ", "（", "）", "(", ")", "1", "2", "一、", "（一）", "附件", "附件1", "附件：", "第一条", "序号", "合计",
    "牵头单位：", "市发改委、", "〔2023〕1号", "2023年3月8日", "示例市人民政府", "关于印发", "通知", "：", "。", "；", "<p>", "</p>",
    "**", "##", "- ", "---", "\r", "\u2028", "\x00", "😀", "目录", "……1", "由市财政局负责。", "，下同", "\u3000", "抄送：",
    "责任编辑：", "《", "》", "組長:", "&nbsp;", "专栏1",
]  # fmt: skip

pieced = st.lists(st.sampled_from(BITS) | st.text(max_size=3), max_size=40).map("".join)
shuffled = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)
cut = st.tuples(shuffled, st.integers(0, 400), pieced).map(lambda parts: parts[0][: parts[1]] + parts[2] + parts[0])
decoded = st.binary(max_size=200).map(lambda data: data.decode("utf-8", "replace"))
texts = pieced | shuffled | cut | decoded


@given(texts)
@example("")
@example("\n\n")
@example("附件")
@example("a\t\n1\tb")
def test_every_character_has_one_owner(text):
    assert audit(Issue(parse(text))) == []


@given(texts)
def test_the_same_text_is_parsed_the_same(text):
    first, second = parse(text), parse(text)
    assert (first.blocks, first.problems) == (second.blocks, second.problems)


@given(texts)
def test_every_line_that_is_not_blank_is_shown_by_a_block(text):
    run = parse(text)
    shown = {line for block in run.blocks for span in block.spans() for line in lines(run.source, span)}
    with_text = {
        number for number, line in enumerate(text.split("\n"), 1) if re.sub(r"<[^<>]*>|&nbsp;|\*", "", line).strip()
    }
    assert with_text <= shown


def lines(source, span):
    first, last = source.lines_of(span)
    return range(first, last + 1)


@given(texts)
def test_what_is_derived_never_raises(text):
    issue = Issue(parse(text))
    derive(issue)
    for block in issue:
        attributions_of(issue, block)
        people_of(block)
        find_attributions(issue, block)


@given(texts)
def test_ids_are_unique_within_the_issue(text):
    blocks = parse(text).blocks
    assert len({block.id for block in blocks}) == len(blocks)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("shili*")), ids=lambda path: path.name)
def test_what_a_block_states_is_found_again_in_it(path):
    issue = Issue(parse(path.read_text(encoding="utf-8")))
    for block in issue:
        own = {each.id for each in block.attributions if all(r.owner.block == block.id for r in each.readings)}
        assert own <= {each.id for each in find_attributions(issue, block)} | joined(block)


def joined(block):
    """Return the statements of a block that go on in the next: their first line alone is found again."""
    return {each.id for each in block.attributions if len({r.owner.block for r in each.readings}) > 1}
