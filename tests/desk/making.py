"""Issues made by hand for the tests of store and desk: a line a block, lines with tabs a table."""

import hashlib
import re
from itertools import groupby
from pathlib import Path

from gazdesk.desk.importing import take_in
from gazdesk.desk.rebuilding import prepare
from gazdesk.formats.reading import SourceFile
from gazdesk.model.blocks import Block, Boundary
from gazdesk.model.issue import ParseRun
from gazdesk.model.kinds import BlockKind, BoundaryKind, RowKind
from gazdesk.model.ledger import complete
from gazdesk.model.pieces import kept
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Cell, Column, Row, Table

TEXT = """示例市人民政府公报
2023年第3期
示例市人民政府关于做好防汛工作的通知
示政发〔2023〕7号
各县区人民政府：
为做好洪讯防御工作，现通知如下。
一、压实责任
各单位要落实责任，层层传导压力。
序号\t事项\t责任单位
1\t巡查堤防\t市水利局
2\t储备物资\t市应急局、市财政局
示例市人民政府
2023年3月22日
示例市人民政府办公室关于开展春季绿化的通知
各县区人民政府：
绿化工作要抓紧抓实。
"""

_KINDS = (
    (BlockKind.MASTHEAD, r".*公报$|\d{4}年第\d+期$"),
    (BlockKind.TITLE, r".*的通知$"),
    (BlockKind.DOC_NUMBER, r".*〔\d+〕\d+号$"),
    (BlockKind.ADDRESSEE, r".*：$"),
    (BlockKind.HEADING, r"[一二三四五六七八九十]、[^。]*$"),
    (BlockKind.SIGNATURE, r".*人民政府$"),
    (BlockKind.DATE, r"\d+年\d+月\d+日$"),
)


def run_of(text=TEXT, problems=()):
    """Return a parse run: titles start documents, lines with tabs that follow each other are one table."""
    source = SourceText(text)
    lines = [source.line_span(line) for line in range(1, source.line_count + 1)]
    filled = [span for span in lines if source.slice(span).strip()]
    blocks = []
    for is_table, group in groupby(filled, key=lambda span: "\t" in source.slice(span)):
        spans = list(group)
        blocks += [_table(text, spans)] if is_table else [_block(text, span) for span in spans]
    return ParseRun(source, complete(source, blocks), tuple(problems), "test")


def _block(text, span):
    line = text[span.start : span.end]
    kind = next((kind for kind, pattern in _KINDS if re.match(pattern, line)), BlockKind.PARAGRAPH)
    boundary = Boundary(BoundaryKind.DOCUMENT) if kind is BlockKind.TITLE else None
    level = 1 if kind is BlockKind.HEADING else None
    return Block(f"b{span.start}", kind, (kept(text, span),), level, boundary=boundary)


def _table(text, spans):
    rows = tuple(_row(text, span, RowKind.BODY if number else RowKind.HEADER) for number, span in enumerate(spans))
    columns = tuple(Column(f"k{index}") for index in range(len(rows[0].cells)))
    return Block(f"b{spans[0].start}", BlockKind.TABLE, table=Table(columns, rows))


def _row(text, span, kind):
    start, cells = span.start, []
    for cell in text[span.start : span.end].split("\t"):
        end = start + len(cell)
        cells.append(Cell((kept(text, Span(start, end)),) if cell else ()))
        start = end + 1
    return Row(f"r{span.start}", tuple(cells), kind)


def rebuild(desk, lines, proposal):
    """Make the table, or the rows, that lines are proposed to be; return the change."""
    return desk.make(prepare(desk.preparing(), lines, proposal))


def take(library, text=TEXT, name="shili.txt", problems=()):
    """Take an issue into a library and return its desk."""
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    source = SourceFile(name, Path(name), data, text, "utf-8", True, "text", "1", digest)
    return library.open_issue(take_in(library._store, source, run_of(text, problems)))


def block(desk, start):
    """Return the id of the block, or of the table, whose text starts so."""
    for each in desk.issue:
        text = each.table.rows[0].cells[0].text if each.table else each.text
        if text.startswith(start):
            return each.id
    raise AssertionError(start)


def texts(desk):
    """Return the texts of all blocks, a table's cells parted by bars."""
    return [
        "/".join("|".join(cell.text for cell in row.cells) for row in each.table.rows) if each.table else each.text
        for each in desk.issue
    ]
