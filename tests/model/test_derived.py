"""What is derived follows each change of an issue as if it were derived anew, and what nothing touched is kept."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from gazdesk.desk.difference import blocks_between
from gazdesk.model.blocks import Boundary
from gazdesk.model.derived import derive, rederive
from gazdesk.model.issue import ISSUE, Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind
from tests.parse.reading import read

DOCUMENT = """示例市人民政府关于{0}的通知
示政发〔2023〕{1}号
各县、市、区人民政府：
一、重点任务（牵头单位：市发改委）
1.新建道路。（责任单位：市住建局）
2.修缮桥梁。
（一）巡查
二、保障措施（市应急局牵头，市教育局配合）
1.加强领导。
责任单位：市水利局
示例市人民政府
2023年3月28日
"""
TEXT = "\n".join(DOCUMENT.format(about, number) for number, about in enumerate(("防汛", "绿化", "扫雪"), 1))
RUN = read(TEXT).run
LEVELS = st.sampled_from([None, 1, 2, 3])
BOUNDARIES = st.sampled_from([None, *(Boundary(kind) for kind in BoundaryKind)])


def change(issue, draw):
    """Let a random block be another one, go, come or stand elsewhere."""
    identity = draw(st.sampled_from(issue.order))
    block = issue.blocks[identity]
    match draw(st.sampled_from(["kind", "level", "boundary", "silent", "gone", "new", "moved", "override"])):
        case "kind":
            issue.put(replace(block, kind=draw(st.sampled_from(BlockKind))))
        case "level":
            issue.put(replace(block, level=draw(LEVELS)))
        case "boundary":
            issue.put(replace(block, boundary=draw(BOUNDARIES)))
        case "silent":
            issue.put(replace(block, attributions=()))
        case "gone" if len(issue) > 1:
            issue.remove(identity)
        case "new":
            new = replace(block, id=f"new{len(issue.order)}.{identity}", boundary=None)
            if new.id not in issue.blocks:
                issue.insert(issue.index(identity), new)
        case "moved":
            issue.remove(identity)
            issue.insert(draw(st.integers(0, len(issue))), block)
        case "override":
            issue.overrides[draw(st.sampled_from([ISSUE, identity])), "title"] = "改"


@settings(max_examples=100)
@given(st.data())
def test_what_follows_is_as_what_is_derived_anew(data):
    issue = Issue(RUN)
    derived = derive(issue)
    for _ in range(6):
        later = issue.copy()
        for _ in range(data.draw(st.integers(1, 3))):
            change(later, data.draw)
        touched = blocks_between(issue, later)
        derived, issue = rederive(derived, issue, later, touched.blocks, touched.gone), later
        assert derived == derive(issue)


def test_a_document_that_nothing_touched_is_kept():
    issue = Issue(RUN)
    before = derive(issue)
    later = issue.copy()
    started = next(block for block in issue if block.text == "1.加强领导。")
    later.put(replace(started, boundary=Boundary(BoundaryKind.DOCUMENT)))
    after = rederive(before, issue, later, {started.id})
    kept = [document for document in after.documents if any(document is each for each in before.documents)]
    assert (len(before.documents), len(after.documents), len(kept)) == (3, 4, 2)


def test_what_inherits_is_kept_where_nothing_differs():
    issue = Issue(RUN)
    before = derive(issue)
    later = issue.copy()
    later.remove(next(block.id for block in issue if block.text == "（一）巡查"))
    gone = issue.blocks.keys() - later.blocks.keys()
    after = rederive(before, issue, later, (), gone)
    assert set(before.inheritance) - set(after.inheritance) == gone
