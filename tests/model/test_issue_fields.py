"""What an issue says of itself."""

import pytest

from gazdesk.model.issue import ISSUE
from gazdesk.model.issue_fields import issue_fields_of
from gazdesk.model.kinds import BlockKind
from tests.model.test_documents import issue_of


def fields(*lines):
    return issue_fields_of(issue_of([(BlockKind.MASTHEAD, line) for line in lines], {}))


COVER = ("示例市人民政府公报", "2023 年第 3 号（总第 87 号）", "2023 年 6 月 20 日出版")


def test_a_printed_cover():
    found = fields(*COVER)
    assert (found.publication, found.place, found.year, found.number, found.total_number, found.date) == (
        "示例市人民政府公报", "示例市", 2023, 3, 87, "2023-06-20",
    )  # fmt: skip


def test_the_metadata_of_a_web_page():
    found = fields(
        "主办单位:示例市人民政府",
        "公报年份:2023",
        "总号:88",
        "期号:第4号",
        "发布时间:2023-08-25 10:20:31",
        "示例市人民政府公报(2023年第4号)",
    )
    assert (found.number, found.total_number, found.date, found.organizer) == (4, 88, "2023-08-25", ("示例市人民政府",))


@pytest.mark.parametrize("lines", [("示例市人民政府主办",), ("主办：示例市人民政府",), ("主 办", "示例市人民政府")])
def test_the_organizer(lines):
    assert fields("示例市人民政府公报", *lines).organizer == ("示例市人民政府",)


def test_the_head_of_a_single_document_is_no_publication():
    assert fields("示例市人民政府文件").publication is None


def test_an_override_takes_the_place_of_what_is_read():
    issue = issue_of([(BlockKind.MASTHEAD, line) for line in COVER], {})
    issue.overrides[ISSUE, "number"] = "4"
    assert (issue_fields_of(issue).number, issue_fields_of(issue).overrides) == (4, ("number",))


def test_a_cover_with_wide_digits():
    found = fields("示例市人民政府公报", "２０１３年第２期（总第１４期）")
    assert (found.year, found.number, found.total_number) == (2013, 2, 14)


def test_the_year_of_a_cover_of_taiwan():
    assert fields("示例市政府公報", "中華民國一○九年春字第三十二期").year == 2020


def test_a_year_alone_is_that_of_number_and_date():
    found = fields("示例市人民政府公报", "2010", "第5期", "3月15日")
    assert (found.year, found.date) == (2010, "2010-03-15")


def test_another_label_before_that_of_the_organizer_is_no_name():
    assert fields("示例市人民政府公报", "主管：示例市人民政府 主办：示例市人民政府办公厅").organizer == (
        "示例市人民政府办公厅",
    )


@pytest.mark.parametrize(
    "line", ["示例市人民政府公报 2012·3", "2012.03", "2012 3（总第20期）", "2012年第3、4期合刊", "期号：3 年份：2012"]
)
def test_year_and_number_in_other_forms(line):
    found = fields("示例市人民政府公报", line, "2012.7.31")
    assert (found.year, found.number) == (2012, 3)


def test_the_place_of_a_congress():
    assert fields("样本省人民代表大会常务委员会公报", "2009年第4号").place == "样本省"


@pytest.mark.parametrize(
    ("cover", "name"),
    [
        ("示例市人民代表大会\n常务委员会公报\n2016年第3号", "示例市人民代表大会常务委员会公报"),
        ("示例市人民政府\n公　报\n2016年第3期", "示例市人民政府公报"),
        ("示例省\n人民政府公报\n2016年第3期", "示例省人民政府公报"),
        ("示例部文告\n2016年第3号", "示例部文告"),
    ],
)
def test_the_name_of_the_publication_may_stand_on_two_lines(cover, name):
    assert fields(*cover.splitlines()).publication == name


def test_the_day_of_publication_in_numerals_is_of_the_year_of_the_number():
    assert fields("示例省人民政府公报", "一九九七年第十期", "五月三十一日出版").date == "1997-05-31"
