"""Documents and their fields, as blocks, boundaries and overrides say."""

from dataclasses import replace

import pytest

from gazdesk.model.blocks import Block, Boundary
from gazdesk.model.documents import documents_of, membership
from gazdesk.model.issue import Issue, ParseRun
from gazdesk.model.kinds import BlockKind as Kind
from gazdesk.model.kinds import BoundaryKind
from gazdesk.model.pieces import kept
from gazdesk.model.source import SourceText, Span

HEAD = [
    (Kind.TITLE, "示例市人民政府关于春耕的通知"),
    (Kind.DOC_NUMBER, "示政发〔2023〕1号"),
    (Kind.ADDRESSEE, "各县："),
    (Kind.PARAGRAPH, "请执行。"),
]
CLOSING = [(Kind.SIGNATURE, "示例市人民政府"), (Kind.DATE, "2023年3月8日")]
BOUNDARIES = {"D": BoundaryKind.DOCUMENT, "A": BoundaryKind.ATTACHMENT, "E": BoundaryKind.ENCLOSURE,
              "I": BoundaryKind.END_INNER, "X": BoundaryKind.END_DOCUMENT}  # fmt: skip


def issue_of(parts, boundaries):
    """Return an issue of blocks; `boundaries` by index, a letter and a depth."""
    source = SourceText("\n".join(text for _, text in parts))
    blocks, position = [], 0
    for index, (kind, text) in enumerate(parts):
        block = Block(f"b{index}", kind, (kept(source.text, Span(position, position + len(text))),))
        letter, depth = (boundaries.get(index, "") + "0")[:2] if index in boundaries else ("", 0)
        if letter:
            block = replace(block, boundary=Boundary(BOUNDARIES[letter], int(depth)))
        blocks.append(block)
        position += len(text) + 1
    return Issue(ParseRun(source, tuple(blocks)))


@pytest.fixture
def notice():
    return issue_of([*HEAD, *CLOSING], {0: "D"})


def test_fields_come_from_the_blocks(notice):
    (document,) = documents_of(notice)
    assert (document.title, document.doc_number, document.addressee, document.issuer, document.date) == (
        "示例市人民政府关于春耕的通知", "示政发〔2023〕1号", "各县", "示例市人民政府", "2023-03-08",
    )  # fmt: skip


def test_the_source_of_a_field_is_its_block(notice):
    (document,) = documents_of(notice)
    assert document.sources["doc_number"] == "b1"
    assert document.sources["date"] == "b5"


def test_an_override_takes_the_place_of_what_is_read(notice):
    notice.overrides["b0", "doc_number"] = "示政发〔2023〕2号"
    (document,) = documents_of(notice)
    assert (document.doc_number, document.overrides) == ("示政发〔2023〕2号", ("doc_number",))


def test_a_field_may_be_overridden_by_nothing(notice):
    notice.overrides["b0", "addressee"] = ""
    assert documents_of(notice)[0].addressee is None


def test_a_date_that_cannot_be_read_keeps_its_print():
    (document,) = documents_of(
        issue_of([*HEAD, (Kind.SIGNATURE, "示例市人民政府"), (Kind.DATE, "2023年13月8日")], {0: "D"})
    )
    assert (document.date, document.date_printed) == (None, "2023年13月8日")


def test_the_signature_before_what_is_issued_is_that_of_the_notice():
    issued = [(Kind.ENCLOSURE_TITLE, "示例办法"), (Kind.SIGNATURE, "示例县人民政府"), (Kind.DATE, "2022年1月1日")]
    (document,) = documents_of(issue_of([*HEAD, *CLOSING, *issued], {0: "D"}))
    assert document.issuer == "示例市人民政府"


def test_without_a_signature_the_title_names_the_issuer():
    assert documents_of(issue_of(HEAD, {0: "D"}))[0].issuer == "示例市人民政府"


def test_two_signatures_are_joined_in_printed_order():
    joint = [(Kind.SIGNATURE, "示例市人民政府"), (Kind.SIGNATURE, "示例军分区"), (Kind.DATE, "2023年3月8日")]
    assert documents_of(issue_of([*HEAD, *joint], {0: "D"}))[0].issuer == "示例市人民政府、示例军分区"


ATTACHED = [
    *HEAD, *CLOSING,
    (Kind.ATTACHMENT_LABEL, "附 件 3"), (Kind.ENCLOSURE_TITLE, "规程"), (Kind.PARAGRAPH, "甲"),
    (Kind.ATTACHMENT_LABEL, "附件3. 1"), (Kind.ENCLOSURE_TITLE, "申请表"), (Kind.PARAGRAPH, "乙"),
    (Kind.CC, "抄送：市委。"), (Kind.NOISE, "---"), (Kind.COLOPHON, "责任编辑：白桦"),
]  # fmt: skip
INNER = {0: "D", 6: "A", 9: "A1", 12: "I", 14: "X"}


def test_attachments_have_label_title_and_depth():
    (document,) = documents_of(issue_of(ATTACHED, INNER))
    assert [(each.label, each.title, each.depth) for each in document.attachments] == [
        ("附件3", "规程", 0),
        ("附件3.1", "申请表", 1),
    ]


def test_an_attachment_ends_with_those_in_it():
    first, second = documents_of(issue_of(ATTACHED, INNER))[0].attachments
    assert (first.last, second.last) == ("b11", "b11")


def test_a_document_ends_before_noise_and_what_belongs_to_none():
    assert documents_of(issue_of(ATTACHED, INNER))[0].last == "b12"


def test_each_block_knows_its_document_and_attachment():
    members = membership(issue_of(ATTACHED, INNER))
    assert [members[f"b{index}"] for index in (0, 7, 10, 12, 14)] == [
        (0, None),
        (0, 0),
        (0, 1),
        (0, None),
        (None, None),
    ]


def test_an_enclosed_document_has_fields_of_its_own():
    enclosed = [
        (Kind.ENCLOSURE_TITLE, "典范省人民政府关于春耕的意见"),
        (Kind.DOC_NUMBER, "典政发〔2023〕1号"),
        (Kind.ADDRESSEE, "各市："),
    ]
    (document,) = documents_of(issue_of([*HEAD, *CLOSING, *enclosed], {0: "D", 6: "E"}))
    (inner,) = document.enclosures
    assert (inner.title, inner.doc_number, inner.issuer, inner.addressee) == (
        "典范省人民政府关于春耕的意见", "典政发〔2023〕1号", "典范省人民政府", "各市",
    )  # fmt: skip
    assert document.doc_number == "示政发〔2023〕1号"


def test_before_the_first_document_there_is_none():
    issue = issue_of([(Kind.MASTHEAD, "示例市人民政府公报"), *HEAD], {1: "D"})
    assert membership(issue)["b0"] == (None, None)
