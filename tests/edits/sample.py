"""A small issue of a made-up city with a table of everything that corrections meet, and what can be said of an issue."""

from collections import Counter
from dataclasses import replace

from gazdesk.model import ledger
from gazdesk.model.annotations import Comment, Mark
from gazdesk.model.blocks import Attribution, Block, Boundary, Reading
from gazdesk.model.issue import ParseRun
from gazdesk.model.kinds import AttributionRole, BlockKind, BoundaryKind, MarkKind, RowKind, TableLayout
from gazdesk.model.pieces import PieceState, kept, layout, place_after, place_before
from gazdesk.model.source import SourceText, Span
from gazdesk.model.tables import Cell, Column, Row, Table


class Draft:
    """A source text in the making, with the blocks that lie in it."""

    def __init__(self):
        self.text = ""
        self.blocks = []

    def take(self, text, after="\n"):
        """Add a text to the source and return its pieces; a line feed within it becomes a joint."""
        pieces = []
        for index, line in enumerate(text.split("\n")):
            if index:
                pieces.append(layout(Span(len(self.text), len(self.text) + 1), "\n"))
                self.text += "\n"
            if line:
                pieces.append(kept(self.text + line, Span(len(self.text), len(self.text) + len(line))))
                self.text += line
        self.text += after
        return tuple(pieces)

    def block(self, text, kind=BlockKind.PARAGRAPH, **values):
        """Add a block; return its id."""
        start = len(self.text)
        self.blocks.append(Block(f"b{start}", kind, self.take(text), **values))
        return f"b{start}"

    def table(self, rows, kinds=(), spans=None, seams=(), lead="", **values):
        """Add a table; `spans` gives (row span, column span) by (row, column), covered cells are given as "".

        `lead` is markup before it, which the block itself owns as layout.
        """
        start, spans = len(self.text), spans or {}
        self.text += lead
        pieces = (layout(Span(start, start + len(lead))),) if lead else ()
        made = [self._row(number, row, kinds, spans, number in seams) for number, row in enumerate(rows)]
        columns = tuple(Column(f"k{index}") for index in range(len(rows[0])))
        self.blocks.append(
            Block(f"b{start}", BlockKind.TABLE, pieces, table=Table(columns, tuple(made), TableLayout.TSV), **values)
        )
        return f"b{start}"

    def _row(self, number, texts, kinds, spans, seam):
        start = len(self.text)
        cells = tuple(
            Cell(self.take(text, "\t" if index < len(texts) - 1 else "\n"), *spans.get((number, index), (1, 1)))
            for index, text in enumerate(texts)
        )
        return Row(f"r{start}", cells, kinds[number] if number < len(kinds) else RowKind.BODY, (), seam)

    def run(self):
        """Return the parse run."""
        source = SourceText(self.text)
        return ParseRun(source, ledger.complete(source, self.blocks))


HEADER = RowKind.HEADER
ATTRIBUTED = "一、治理河道。（牵头单位：市水利局；责任单位：市住建局、各县区政府）"


def sample():
    """Return the parse run of the sample issue."""
    draft = Draft()
    draft.block("示例市人民政府公报", BlockKind.MASTHEAD)
    draft.block(
        "关于治理河道的通知", BlockKind.TITLE, boundary=Boundary(BoundaryKind.DOCUMENT), comments=(Comment("c1", "看"),)
    )
    draft.block("示政发〔2022〕3号", BlockKind.DOC_NUMBER)
    draft.block(ATTRIBUTED, BlockKind.PARAGRAPH, level=1, marks=(Mark(MarkKind.DOUBTFUL, "待查"),))
    draft.block("- 7 -", BlockKind.NOISE)
    draft.block("（续）and so on")
    draft.block("more words", marks=(Mark(MarkKind.DOUBTFUL, "原件"),))
    draft.table(
        [
            ["序号", "任务", "责任单位", "备注"],
            ["1", "清淤\n护岸", "市水利局", ""],
            ["2", "绿化", "", "近期"],
            ["序号", "任务", "责任单位", "备注"],
            ["3", "巡河", "市住建局", ""],
            ["二、其他", "", "", ""],
            ["4", "宣传 样本县融媒体中心", "", ""],
            ["合计", "4", "", ""],
        ],
        [
            HEADER,
            RowKind.BODY,
            RowKind.BODY,
            RowKind.REPEATED_HEADER,
            *[RowKind.BODY],
            RowKind.SECTION,
            RowKind.BODY,
            RowKind.TOTAL,
        ],
        {(1, 2): (2, 1), (5, 0): (1, 4)},
        {3},
        "<table>",
    )
    draft.block("- 8 -", BlockKind.NOISE)
    draft.table([["序号", "责任单位", "任务", "时限"], ["5", "市财政局", "拨款", "6月"]], [HEADER], lead="<table>")
    draft.block("甲\n乙")
    draft.block("丙丁")
    run = draft.run()
    return replace(run, blocks=tuple(_attributed(block) for block in run.blocks))


def _attributed(block):
    if block.text == ATTRIBUTED:
        return replace(block, attributions=(attribution_in(block),))
    return block


def attribution_in(block):
    """Return the attribution of the sample's first task, read from its text."""
    readings = [("市水利局", AttributionRole.LEAD), ("市住建局、各县区政府", AttributionRole.RESPONSIBLE)]
    return Attribution("a1", tuple(reading(block, text, role) for text, role in readings))


def reading(block, text, role):
    """Return the reading of a text of a block."""
    at = block.text.index(text)
    return Reading(role, block.address, place_before(block.pieces, at), place_after(block.pieces, at + len(text)))


def block_of(issue, text):
    """Return the block whose text, or the text of whose first cell, starts with a text."""
    for block in issue:
        shown = block.table.rows[0].cells[0].text if block.table else block.text
        if shown.startswith(text):
            return block
    raise LookupError(text)


def state(issue):
    """Return all that an issue is, for comparison."""
    return (issue.order, issue.blocks, issue.overrides, issue.reviews, issue.dismissals)


def characters(issue):
    """Return the code points that are shown or were dropped with their row or column, by origin and offset.

    Joints, which stand for layout, are left out: what a correction that keeps every character must not change.
    """
    return Counter(
        (piece.origin, offset, piece.text[offset - piece.start])
        for _, pieces in ledger.owners(issue)
        for piece in pieces
        if piece.state is PieceState.KEPT
        for offset in range(piece.start, piece.end)
    )


def structure(issue):
    """Return all but texts, and where in them something is: what a correction of text must not change."""
    blocks = [replace(block, pieces=(), table=None, originals=(), attributions=()) for block in issue]
    tables = [_shape(block.table) for block in issue if block.table]
    readings = [
        (
            each.id,
            each.item,
            each.row,
            each.overrides,
            each.removed,
            [(part.role, part.owner) for part in each.readings],
        )
        for block in issue
        for each in block.attributions
    ]
    return (issue.order, blocks, tables, readings, issue.overrides, issue.reviews, issue.dismissals)


def _shape(table):
    rows = [
        (row.id, row.kind, row.marks, row.seam, [(cell.row_span, cell.column_span, cell.marks) for cell in row.cells])
        for row in table.rows
    ]
    return (table.columns, rows, table.layout)


def dangling(issue):
    """Return the readings and annotations that point to text that their owner does not hold."""
    found = []
    for block in issue:
        for attribution in block.attributions:
            for each in attribution.readings:
                pieces = issue.pieces(each.owner)
                found += [each for place in (each.start, each.end) if not _points(pieces, place)]
        for notes, pieces in [(block.originals, block.pieces), *_cells(block)]:
            found += [note for note in notes for place in (note.start, note.end) if not _points(pieces, place)]
    return found


def _cells(block):
    return [(cell.originals, cell.pieces) for _, _, cell in block.table.cells()] if block.table else []


def _points(pieces, place):
    return place.origin == "^" or any(
        piece.origin == place.origin and piece.start <= place.offset < piece.end for piece in pieces
    )


def grid(issue, block):
    """Return the shown texts of a table, rows by columns, values of merged cells repeated."""
    table = issue.table(block)
    return [list(table.values(row)) for row in table.live_rows]


def paragraphs(issue):
    """Return the kind and the text of every block."""
    return [(block.kind.value, block.text) for block in issue]
