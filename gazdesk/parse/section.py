"""What is known of the lines of one document before its running text is read, and what its readers share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gazdesk.model.blocks import Boundary
from gazdesk.model.kinds import BlockKind
from gazdesk.model.readers.issuers import is_organ
from gazdesk.parse.heads import Head, is_officer
from gazdesk.parse.lines import Line
from gazdesk.parse.shapes import Shape

_SEAL = re.compile(r"[（(]?(?:盖章|公章|签章|签字)[）)]?")
_UNSIGNED = re.compile(r"[^，。；：]{2,12}\s*[（(](?:盖章|公章|签章|签字|签名|印章)[）)]\s*[：:]")
"""Where a form is to be signed (承诺单位（盖章）：)."""
_SEALED = re.compile(r"(?<=[\u4e00-\u9fff])\s*[（(](?:印|章|公章|盖章|代章|印章|签章)[）)]$")
"""What stands for the seal behind a signature."""
_LONGEST_SIGNATURE = 46
_OF_LIST = re.compile(r"[\u4e00-\u9fff]{1,3}[^省市县区州盟旗共委局厅院会处部府\s]\s+[\u4e00-\u9fff（）()]{3,}")
"""Someone and his unit, as lists name them above a signature."""
_SIGNING = frozenset({Shape.PLAIN, Shape.NOTE})


@dataclass(slots=True)
class Section:
    """The kinds of the lines of a document that are known without reading its text; index -> kind, boundary, joins.

    `same` holds the indexes of lines that belong to the block of the line before them, `announced` the titles of the
    attachments that the notice lists; `dated` says that a date has been found.
    """

    kinds: dict[int, BlockKind] = field(default_factory=dict)
    boundaries: dict[int, Boundary] = field(default_factory=dict)
    same: set[int] = field(default_factory=set)
    announced: list[str] = field(default_factory=list)
    dated: bool = False

    def mark(self, index: int, kind: BlockKind, joins: bool = False) -> None:
        """Say what a line is, and whether it goes on with the one before."""
        self.kinds[index] = kind
        self.dated = self.dated or kind is BlockKind.DATE
        if joins:
            self.same.add(index)

    def mark_run(self, indexes: range, kind: BlockKind) -> None:
        """Say what several lines are together: one block."""
        for index in indexes:
            self.mark(index, kind, index > indexes.start)


class SectionLines:
    """The lines of one document, their shapes, its head, and what is known of them so far."""

    def __init__(self, lines: Sequence[Line], shapes: Sequence[Shape], head: Head, span: range) -> None:
        self.lines, self.shapes, self.head, self.span = lines, shapes, head, span
        self.section = Section()

    def text(self, index: int) -> str:
        """Return the text of a line, "" after the last line of the document."""
        return self.lines[index].text if index < self.span.stop else ""

    def shape(self, index: int) -> Shape | None:
        """Return the shape of a line, None after the last line of the document."""
        return self.shapes[index] if index < self.span.stop else None

    def signs(self, index: int) -> bool:
        """Say whether a line could be a signature: an organ, an officer's name, or the place of a seal.

        None after the last line of the document is one.
        """
        if self.shape(index) not in _SIGNING:
            return False
        line = self.lines[index]
        if line.text[-1] in "。；：:":
            return _UNSIGNED.fullmatch(line.text) is not None
        text = "".join(_SEALED.sub("", line.text).split()).rstrip("?")
        if not text or len(text) > _LONGEST_SIGNATURE:
            return False
        return (
            _SEAL.fullmatch(text) is not None
            or is_officer(line.text)
            or (is_organ(text) and not _OF_LIST.fullmatch(line.text))
        )
