"""How sure the parser is of each block: what in its print speaks for its kind, and what its neighbours say against it.

The printed forms are those of GB/T 9704-2012 (7.2 版头, 7.3 主体); a block that shows the form of its kind is sure, one
that was only told from where it stands is not. An editor is shown the least sure blocks first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gazdesk.model.kinds import BlockKind, RowKind, TableLayout
from gazdesk.model.readers.dates import read_date
from gazdesk.model.readers.doc_numbers import read_doc_number
from gazdesk.model.readers.issuers import is_organ
from gazdesk.parse.draft import Draft
from gazdesk.parse.grid import Grid
from gazdesk.parse.heads import is_officer
from gazdesk.parse.titles import is_issued_title, pack

_PARAGRAPH, _HEADING, _BODY = BlockKind.PARAGRAPH, BlockKind.HEADING, RowKind.BODY
SURE, LIKELY, PERHAPS, GUESSED = 0.95, 0.85, 0.7, 0.5
_STOPS = frozenset("。！？；：;:!?…”）)」』")
_COLONS = frozenset("：:")
_LEVELLED = frozenset({_PARAGRAPH, _HEADING})
_SHORT = 30
"""As long, in code points, is a line that may be a heading, a cell or a name as well as a sentence."""
_KEY = 12
"""Within as many code points a colon makes a line a statement (牵头单位：…, 联系人：…) rather than a sentence."""
_LAYOUTS = {TableLayout.TSV: SURE, TableLayout.CELL_PER_LINE: LIKELY, TableLayout.FORM: PERHAPS}


def rate(drafts: Sequence[Draft]) -> None:
    """Set how sure each draft is, 0 to 1, from its print and from the drafts around it."""
    stray = {index for index, draft in enumerate(drafts) if draft.length <= _SHORT and _is_stray(draft)}
    for index, draft in enumerate(drafts):
        if index in stray:
            beside = index - 1 in stray or index + 1 in stray
            draft.confidence = GUESSED - 0.1 if beside else GUESSED
        elif draft.kind in _LEVELLED:
            draft.confidence = SURE if draft.level is not None else _of_body(draft)
        else:
            draft.confidence = _by_print(draft)


def _is_stray(draft: Draft) -> bool:
    """Say whether a short draft is a line that neither begins nor ends as a paragraph does."""
    return (
        draft.kind is _PARAGRAPH
        and draft.level is None
        and draft.tail[-1:] not in _STOPS
        and not _COLONS.intersection(draft.first[:_KEY])
    )


def _by_print(draft: Draft) -> float:
    if draft.grid is not None:
        return _of_grid(draft.grid)
    shows = _FORMS.get(draft.kind)
    if shows is None:
        return LIKELY
    return SURE if shows(draft) else PERHAPS


def _of_body(draft: Draft) -> float:
    """Return how sure a heading or paragraph without a number is."""
    if draft.kind is _HEADING:
        return PERHAPS
    return SURE if draft.tail[-1:] in _STOPS else PERHAPS


def _of_grid(grid: Grid) -> float:
    """Return how sure a table is: by how it is printed, less the share of its rows that had to be repaired."""
    body = [row for row in grid.rows if row.kind is _BODY]
    if len(body) < 2:
        return GUESSED
    repaired = sum([bool(row.repair) for row in grid.rows])
    return round(_LAYOUTS.get(grid.layout, LIKELY) - repaired / len(grid.rows) / 2, 2)


def _is_title(draft: Draft) -> bool:
    return is_issued_title(pack(draft.text))


def _is_number(draft: Draft) -> bool:
    return read_doc_number(draft.text) is not None


def _is_date(draft: Draft) -> bool:
    return "年" in draft.first and read_date(draft.first) is not None


def _is_signature(draft: Draft) -> bool:
    return is_organ("".join(draft.text.split())) or is_officer(draft.text)


def _is_addressee(draft: Draft) -> bool:
    return draft.tail[-1:] in _COLONS


_FORMS: dict[BlockKind, Callable[[Draft], bool]] = {
    BlockKind.TITLE: _is_title,
    BlockKind.ENCLOSURE_TITLE: _is_title,
    BlockKind.DOC_NUMBER: _is_number,
    BlockKind.DATE: _is_date,
    BlockKind.SIGNATURE: _is_signature,
    BlockKind.ADDRESSEE: _is_addressee,
}
