"""What the tests of the parser share: a text read, and its blocks as plain values."""

from gazdesk.model.attributions import attributions_of
from gazdesk.model.blocks import Block
from gazdesk.model.documents import documents_of
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind
from gazdesk.parse import parse

NOTICE = "示例市人民政府关于做好春耕工作的通知\n示政发〔2023〕1号\n各县、市、区人民政府：\n"


def read(text):
    """Return the issue of a text as parsed."""
    return Issue(parse(text))


def kinds(text):
    """Return the kinds and texts of the blocks of a text."""
    return [(block.kind.value, block.text) for block in read(text)]


def body(text):
    """Return the kinds and texts of the blocks of a notice below its head."""
    return kinds(NOTICE + text)[3:]


def body_blocks(text):
    """Return the blocks of a notice below its head."""
    return list(read(NOTICE + text))[3:]


def documents(text):
    """Return the documents of a text."""
    return documents_of(read(text))


def table(text):
    """Return the first table of a notice."""
    return next(block.table for block in body_blocks(text) if block.kind is BlockKind.TABLE)


def rows(text):
    """Return the live rows of the first table of a notice, spans repeated."""
    found = table(text)
    return [found.values(index) for index in found.live_rows]


def stated(text):
    """Return what a notice states, roles that say nothing left out."""
    issue = read(NOTICE + text)
    return [said(values) for block in issue for values in attributions_of(issue, block)]


def said(values):
    roles = ("item", "lead", "responsible", "cooperating", "leaders", "deadline")
    return {role: getattr(values, role) for role in roles if getattr(values, role)}


def block_of(issue, text) -> Block:
    """Return the block of an issue that has a text."""
    return next(block for block in issue if block.text == text)
