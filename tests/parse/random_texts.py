"""Texts that no one printed: the made-up samples taken apart, and what else can come out of a file."""

from pathlib import Path

from hypothesis import strategies as st

from gazdesk.formats.encodings import ENCODINGS

SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples").glob("shili*"))
TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLES]
LINES = [line for text in TEXTS for line in text.split("\n")]
BITS = [
    "\t", "\n", " ", "（", "）", "(", ")", "1", "2", "一、", "（一）", "附件", "附件1", "附件：", "第一条", "序号", "合计",
    "牵头单位：", "市发改委、", "〔2023〕1号", "2023年3月8日", "示例市人民政府", "关于印发", "通知", "：", "。", "；", "<p>", "</p>",
    "**", "##", "- ", "---", "\r", "\u2028", "\x00", "😀", "目录", "……1", "由市财政局负责。", "，下同", "\u3000", "抄送：",
    "责任编辑：", "《", "》", "組長:", "&nbsp;", "专栏1", "令", "第3号", "20230308", "公报", "|", "备注", "单位", "完成时限：",
]  # fmt: skip
MARKUP = [
    "<", ">", "</", "<p>", "</p>", "<br/>", "<td>", "</td>", "<table border=1>", "</tr>", "<!--", "-->", "&nbsp;", "&lt;",
    "**", "***", "# ", "## ", "> ", "- ", "* ", "|", "|---|", "|1|甲|", "一、", "序号", "\n", "\t", " ",
]  # fmt: skip
CELLS = [
    "",
    " ",
    "1",
    "2",
    "3",
    "9.5%",
    "合计",
    "序号",
    "任务",
    "责任单位",
    "市教育局",
    "no",
    "2023年底",
    "<p>甲</p>",
    "一、治理河道",
]
ODD = "\u2028\u2029\x85\r\x0b\x0c\x1c\x1d\x1e\x1f\xa0\xad\u200b\u200d\u202e\u3000\ufeff\ufffd\u0301\U0001f600\udfff\uf8ff०٣²①㈠Ⅳ"


def some(strategy, most):
    """Return a strategy for lists of up to so many values, long ones as often as short ones."""
    return st.integers(0, most).flatmap(lambda count: st.lists(strategy, min_size=count, max_size=count))


def part_of(text):
    """Return a strategy for what lies between two places of a text."""
    places = st.tuples(st.integers(0, len(text)), st.integers(0, 1_500))
    return places.map(lambda place: text[place[0] : place[0] + place[1]])


line = st.sampled_from(LINES)
part = st.sampled_from(TEXTS).flatmap(part_of)
pieced = some(st.sampled_from(BITS) | st.text(max_size=3), 40).map("".join)
cell = st.sampled_from(CELLS) | st.text(max_size=4)
encodings = st.sampled_from(ENCODINGS)


@st.composite
def edited(draw):
    """Draw a part of a sample some of whose lines are left out, doubled, moved, cut, or glued to the next."""
    lines = draw(part).split("\n")
    for what, at, to in draw(some(st.tuples(st.sampled_from("odmcg"), st.integers(0, 99), st.integers(0, 99)), 12)):
        index = at % len(lines)
        text = lines.pop(index)
        match what:
            case "d":
                lines[index:index] = [text, text]
            case "m":
                lines.insert(to % (len(lines) + 1), text)
            case "c":
                lines[index:index] = [text[:to], text[to:]]
            case "g":
                lines[index : index + 1] = [text + following for following in lines[index : index + 1]]
        lines = lines or [""]
    return "\n".join(lines)


@st.composite
def tabbed(draw):
    """Draw rows of cells parted by tabs or bars, of unequal length."""
    tab, end = draw(st.sampled_from(["\t", "\t\t", "|"])), draw(st.sampled_from(["\n", "\n\n", "|\n|"]))
    return end.join(tab.join(row) for row in draw(some(some(cell, 7), 12)))


@st.composite
def flat(draw):
    """Draw a table whose cells stand one to a line: a header, running numbers, cells and blank lines left out."""
    header = draw(some(st.sampled_from(["任务", "责任单位", "完成时限", "投资（万元）", "备注"]), 6))
    rows = draw(some(some(cell, len(header)), 9))
    gap = "\n" * draw(st.integers(1, 3))
    numbered = [[str(number), *row] for number, row in enumerate(rows, draw(st.integers(1, 2)))]
    return gap.join(text for row in [["序号", *header], *numbered] for text in row)


def misread(text, written, read):
    """Return a text written in one encoding and read in another."""
    return text.encode(written, "replace").decode(read, "replace")


STRATEGIES = {
    "any characters": st.text(),
    "pieced": pieced,
    "shuffled": some(line, 30).map("\n".join),
    "glued": some(st.tuples(line, st.sampled_from(["", "", "\n", "\t", "  ", "、"])).map("".join), 20).map("".join),
    "edited": edited(),
    "interrupted": st.tuples(part, pieced, part).map("".join),
    "bytes": st.tuples(st.binary(max_size=300), encodings).map(lambda drawn: drawn[0].decode(drawn[1], "replace")),
    "misread": st.tuples(part, encodings, encodings).map(lambda drawn: misread(*drawn)),
    "markup": some(st.sampled_from(MARKUP) | line, 40).map("".join),
    "tabs": tabbed(),
    "flat tables": flat(),
    "long lines": st.tuples(some(st.sampled_from(BITS) | line, 8).map("".join), st.integers(1, 300)).map(
        lambda drawn: (drawn[0] * drawn[1])[:20_000]
    ),
    "odd characters": some(st.sampled_from(ODD) | line | st.sampled_from(BITS), 40).map("".join),
}
"""How texts are made, by name."""
