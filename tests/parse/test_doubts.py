"""What the parser repaired or doubts is told as a problem of the source."""

from gazdesk.parse import parse
from tests.parse.reading import NOTICE
from tests.parse.test_tsv import FULL, HEAD


def problems(text):
    return [(each.code, each.found, each.suggestion) for each in parse(NOTICE + text).problems]


def test_a_bracket_lost_at_the_end_of_a_statement():
    text = "1.统筹推进重点项目建设。（牵头单位：市发改委；责任单位：市财政局\n2.统筹推进。\n"
    assert problems(text) == [("parse-bracket-lost", "", "）")]


def test_a_bracket_lost_before_a_label():
    assert problems("二)加强技术指导，做到随起随运随栽，确保成活率不低于标准。\n") == [("parse-bracket-lost", "", "(")]


def test_a_date_that_lost_its_words():
    assert problems("请执行。\n示例市人民政府\n202338\n") == [("parse-date-read", "202338", "2023年3月8日")]


def test_a_row_whose_cells_were_glued_shows_print_and_reading_from_its_first_cell_that_was():
    row = "6\t示例项目\t新建厂房二十万平方米，配套建设道路等设施。\t2024年 示例县人民政府"
    ((code, found, suggestion),) = problems(HEAD + FULL + row + "\t\t\n")
    assert (code, found) == ("parse-cell-glued", "2024年 示例县人民政府")
    assert suggestion.startswith("2024年\t示例县人民政府")


def test_a_row_whose_cells_were_shifted():
    assert [code for code, _, _ in problems(HEAD + FULL + "6\t示例项目\t2024年\t示例县人民政府\t市发改委\t\n")] == [
        "parse-cell-shifted"
    ]


def test_a_sound_notice_is_not_doubted():
    assert problems("请执行。\n示例市人民政府\n2023年3月8日\n") == []
