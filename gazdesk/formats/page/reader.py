"""The reader of web pages: from the markup of a page to the text of its article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gazdesk.errors import KnownError
from gazdesk.formats.page.article import article_of
from gazdesk.formats.page.catalogue import Entry, entries_of
from gazdesk.formats.page.grids import TableGrid, data_tables
from gazdesk.formats.page.headline import Headline, headline_of, names_of
from gazdesk.formats.page.lines import Page, lines_of
from gazdesk.formats.page.parts import Part
from gazdesk.formats.page.tokens import Tokens, tokens_of
from gazdesk.formats.page.writing import PageText, Writer
from gazdesk.model.collector import at_rest

_FEWEST = 10
_FEW = 60


@at_rest()
def read_page(text: str, file: object) -> PageText:
    """Return the text of the article of a page; `file` names it in an error.

    What a page hides is not read, unless the article itself is hidden, for scripts to show it. Raises KnownError if the
    page has no article or cannot be read.
    """
    tokens = tokens_of(text)
    shown = _read(text, tokens, file, hidden=False)
    if shown is None or len(shown.text) < _FEW:
        whole = _read(text, tokens, file, hidden=True)
        shown = max((each for each in (shown, whole) if each), key=lambda each: len(each.text), default=None)
    if shown is None or len(shown.text) < _FEWEST:
        raise KnownError("{file} holds no article: nothing on the page reads like a document.", file=file)
    return shown


def _read(text: str, tokens: Tokens, file: object, *, hidden: bool) -> PageText | None:
    page = lines_of(text, tokens, file, hidden=hidden)
    tables = data_tables(page)
    entries = entries_of(page, tables)
    article = article_of(page, tables, {line for entry in entries for line in entry.lines})
    if article is None:
        return None
    entries = [entry for entry in entries if entry.boxed or entry.lines[0] not in article.lines]
    told = {line for entry in entries for line in entry.lines}
    lines = [line for line in article.lines if line not in told]
    if not lines:
        return None
    apart = told.union(*(range(page.boxes[each].first, page.boxes[each].last) for each in tables))
    headline = headline_of(page, names_of(text, tokens, entries), lines, apart)
    return _written(page, entries, headline, lines, tables)


def _once(entries: Sequence[Entry]) -> list[tuple[Part, ...]]:
    """Return the entries in order, each label once."""
    first: dict[str, tuple[Part, ...]] = {}
    for entry in entries:
        first.setdefault(entry.label, entry.parts)
    return list(first.values())


def _written(
    page: Page, entries: Sequence[Entry], headline: Headline, lines: Sequence[int], tables: Mapping[int, TableGrid]
) -> PageText:
    writer = Writer(page)
    writer.catalogue(_once(entries))
    within = set(lines)
    for index in headline.lines:
        if index not in within:
            writer.title(page.lines[index].parts)
    if headline.parts:
        writer.title(headline.parts)
    if not within.issuperset(headline.lines):
        writer.gap()
    starts = {page.boxes[table].first: grid for table, grid in tables.items()}
    end = 0
    for index in lines:
        if index < end:
            continue
        if index in starts:
            end = page.boxes[starts[index].box].last
            writer.table(starts[index])
        elif index in headline.lines:
            writer.title(page.lines[index].parts)
        else:
            writer.line(index)
    return writer.written()
