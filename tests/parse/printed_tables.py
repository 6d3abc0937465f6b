"""Made-up tables drawn at random, and the ways in which a gazette's text prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

COUNTIES = ["东江县", "西河县", "南山区", "北湖区", "中原市", "临溪县", "青石县", "白沙区"]
UNITS = [
    "市发展改革委",
    "市财政局",
    "市教育局",
    "市公安局",
    "市民政局",
    "市水利局",
    "市商务局",
    "市统计局",
    "市气象局",
    "各县市区人民政府",
]
WORKS = [
    "农村公路",
    "基层医疗",
    "污水处理",
    "政务服务",
    "社区养老",
    "数字乡村",
    "文化场馆",
    "就业培训",
    "耕地保护",
    "老旧小区",
]
DOES = ["加快推进", "组织实施", "完善提升", "规范管理"]
TIMES = ["2023年12月底前", "2024年6月", "持续推进", "2023年底", "长期坚持"]
AMOUNTS = [
    "人口数",
    "耕地面积",
    "粮食产量",
    "财政收入",
    "学校数",
    "床位数",
    "企业数",
    "出口总额",
    "用电量",
    "上报条数",
    "采用条数",
]
GROUPS = ["经济发展", "创新驱动", "民生福祉", "绿色生态"]


@dataclass
class Printed:
    """A table as meant: names of columns, rows with spans filled, which of them are sections, what stands unprinted.

    `covered` holds the (row, column) of cells that the one above spans; `levels` the header where it has two: names
    that span both, groups, and the names below each group.
    """

    columns: list[str]
    rows: list[list[str]]
    sections: set[int] = field(default_factory=set)
    covered: set[tuple[int, int]] = field(default_factory=set)
    levels: tuple[list[str], list[str], list[str]] | None = None

    def header(self) -> list[list[str | None]]:
        """Return the rows of the header; None is a place that another cell covers."""
        if self.levels is None:
            return [list(self.columns)]
        single, groups, below = self.levels
        upper = [each for group in groups for each in (group, *[None] * (len(below) - 1))]
        return [[*single, *upper], [*[None] * len(single), *below * len(groups)]]

    def body(self) -> Iterator[list[str | None]]:
        """Yield the rows below the header; None is a place that another cell covers."""
        for index, row in enumerate(self.rows):
            if index in self.sections:
                yield [row[0], *[None] * (len(row) - 1)]
            else:
                yield [None if (index, column) in self.covered else cell for column, cell in enumerate(row)]


def tasks(random: Random) -> Printed:
    """Draw a list of numbered tasks, perhaps in sections in which the numbers begin again."""
    columns = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
    table = Printed(columns, [])
    sections, number = random.random() < 0.5, 0
    for index in range(random.randint(6, 14)):
        if sections and index % 4 == 0:
            table.sections.add(len(table.rows))
            table.rows.append(
                [f"{'一二三四'[index // 4]}、{random.choice(DOES)}{random.choice(WORKS)}", "", "", "", ""]
            )
            number = 0
        number += 1
        helping = "" if random.random() < 0.3 else "、".join(random.sample(UNITS, random.randint(1, 3)))
        task = f"{random.choice(DOES)}{random.choice(WORKS)}工作，年底前见到成效。"
        table.rows.append([str(number), task, random.choice(UNITS), helping, random.choice(TIMES)])
    return table


def indicators(random: Random) -> Printed:
    """Draw indicators in groups that span rows, with numbers for two years."""
    table = Printed(["类别", "指标名称", "2020年", "2025年", "属性"], [])
    for index in range(random.randint(6, 12)):
        if index % 3:
            table.covered.add((index, 0))
        name = f"{random.choice(AMOUNTS)}{index}（{random.choice(['%', '个', '万元'])}）"
        table.rows.append(
            [GROUPS[index // 3], name, _number(random), _number(random), random.choice(["预期性", "约束性"])]
        )
    return table


def amounts(random: Random) -> Printed:
    """Draw numbers by county, up to twelve columns of them, perhaps with a total."""
    columns = ["地区", *random.sample(AMOUNTS, random.randint(3, 11))]
    rows = [
        [county, *[_number(random) for _ in columns[1:]]] for county in random.sample(COUNTIES, random.randint(4, 8))
    ]
    if random.random() < 0.5:
        rows.append(["合计", *[str(random.randint(100, 9999)) for _ in columns[1:]]])
    return Printed(columns, rows)


def levels(random: Random) -> Printed:
    """Draw numbers below a header of two levels."""
    below = random.choice([["人数", "金额"], ["计划", "完成", "占比"]])
    groups = ["2021年", "2022年"]
    rows = [[county, *[_number(random) for _ in groups * len(below)]] for county in random.sample(COUNTIES, 5)]
    columns = ["地区", *[f"{group}/{name}" for group in groups for name in below]]
    return Printed(columns, rows, levels=(["地区"], groups, below))


def groups(random: Random) -> Printed:
    """Draw tasks numbered 1. 2. in groups that span rows, without numbers of their own."""
    table = Printed(["重点工作", "主要任务", "责任单位", "完成时限"], [])
    for group in range(3):
        for index in range(random.randint(2, 4)):
            if index:
                table.covered.add((len(table.rows), 0))
            task = f"{index + 1}.{random.choice(DOES)}{random.choice(WORKS)}工作，年底前见到成效。"
            names = f"{'一二三'[group]}、{GROUPS[group]}"
            table.rows.append([names, task, "、".join(random.sample(UNITS, 2)), random.choice(TIMES)])
    return table


KINDS = (tasks, indicators, amounts, levels, groups)


def _number(random: Random) -> str:
    return random.choice([str(random.randint(1, 9999)), f"{random.uniform(0, 100):.1f}", "0"])


def tabs(table: Printed) -> list[str]:
    """Print cells between tabs."""
    return ["\t".join(cell or "" for cell in row) for row in (*table.header(), *table.body())]


def short_tabs(table: Printed) -> list[str]:
    """Print cells between tabs, those that are empty at the end of a line left out."""
    return [line.rstrip("\t") for line in tabs(table)]


def pages(table: Printed) -> list[str]:
    """Print cells between tabs, the header again after each five rows, and the group that goes on."""
    lines, count = tabs(table), len(table.header())
    printed = lines[:count]
    for index, line in enumerate(lines[count:]):
        again = index > 0 and index % 5 == 0
        if again:
            printed += ["", *lines[:count]]
        printed.append("\t".join([table.rows[index][0], *line.split("\t")[1:]]) if again else line)
    return printed


def bars(table: Printed) -> list[str]:
    """Print cells between bars, as Markdown does."""
    lines = [f"| {' | '.join(cell or '' for cell in row)} |" for row in (*table.header(), *table.body())]
    return [lines[0], f"|{' --- |' * len(table.columns)}", *lines[1:]]


def spaces(table: Printed) -> list[str]:
    """Print cells in columns that spaces align."""
    rows = [[cell or "" for cell in row] for row in (*table.header(), *table.body())]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(table.columns))]
    return [
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)) for row in rows
    ]


def counted(table: Printed) -> Printed:
    """Return a table as text taken from PDF may have it: rows counted from 1 on, no gaps, spaces behind digits."""
    first = int(table.columns[0] == "序号")
    body = [row for index, row in enumerate(table.rows) if index not in table.sections]
    rows = [[str(number), *[_spaced(cell) for cell in row[first:]]] for number, row in enumerate(body, 1)]
    return Printed(["序号", *map(_spaced, table.columns[first:])], rows)


def _spaced(cell: str) -> str:
    return re.sub(r"(?<=\d)(?=[一-龥])", " ", cell) or "无"


def single_spaces(table: Printed) -> list[str]:
    """Print cells with one space between them."""
    return [" ".join(row) for row in (table.columns, *table.rows)]


def _width(text: str) -> int:
    return sum(2 if character > "\u2e7f" else 1 for character in text)


def markup(table: Printed) -> list[str]:
    """Print the table as HTML on one line, spans said."""
    return [f"<table>{''.join(_markup_row(table, row, index) for index, row in enumerate(_all_rows(table)))}</table>"]


def _all_rows(table: Printed) -> list[list[str | None]]:
    return [*table.header(), *table.body()]


def _markup_row(table: Printed, row: Sequence[str | None], index: int) -> str:
    cells = []
    rows = _all_rows(table)
    for column, cell in enumerate(row):
        if cell is not None:
            right = (
                _run(row[column + 1 :])
                if index < len(table.header()) or index - len(table.header()) in table.sections
                else 0
            )
            below = _run([each[column] for each in rows[index + 1 :]]) if not right and not _ends(table, index) else 0
            cells.append(f'<td rowspan="{below + 1}" colspan="{right + 1}">{cell}</td>')
    return f"<tr>{''.join(cells)}</tr>"


def _ends(table: Printed, index: int) -> bool:
    """Say whether no cell of a row spans the next: it is the last of the header, or stands above a section."""
    below = index + 1 - len(table.header())
    return below == 0 or below in table.sections


def _run(cells: Sequence[str | None]) -> int:
    """Return how many places at the start are covered."""
    return next((count for count, cell in enumerate(cells) if cell is not None), len(cells))


def cells(table: Printed) -> list[str]:
    """Print a cell a line, a blank line after each; an empty one leaves its blank line."""
    return [
        line for row in _all_rows(table) for cell in row if cell is not None for line in ([cell, ""] if cell else [""])
    ]


def close_cells(table: Printed) -> list[str]:
    """Print a cell a line; an empty one leaves nothing."""
    return [cell for row in _all_rows(table) for cell in row if cell]


def cut_cells(table: Printed) -> list[str]:
    """Print a cell a line, a blank line after each, names of columns cut after their second character."""
    lines: list[str] = []
    for index, row in enumerate(_all_rows(table)):
        for cell in filter(None, row):
            cut = index < len(table.header()) and len(cell) == 4 and not cell[0].isdigit()
            lines += [cell[:2], "", cell[2:], ""] if cut else [cell, ""]
    return lines


def cell_pages(table: Printed) -> list[str]:
    """Print a cell a line, a blank line after each, the header again after each five rows but within a group."""
    lines: list[str] = []
    header = [cell for row in table.header() for cell in row if cell]
    for index, row in enumerate(table.body()):
        if index % 5 == 0 and (index, 0) not in table.covered:
            lines += [line for cell in header for line in (cell, "")]
        lines += [line for cell in row if cell is not None for line in ([cell, ""] if cell else [""])]
    return lines
