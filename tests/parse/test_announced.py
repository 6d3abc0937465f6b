"""Titles that the contents list announces as they stand."""

import pytest

from tests.parse.reading import documents, kinds

CLOSED = """示例市人民政府关于做好春耕工作的通知
示政发〔2021〕3号
各县、区人民政府：
请认真贯彻执行。
示例市人民政府
2021年3月2日
"""


def issue(entry, text):
    contents = f"示例市人民政府公报\n目　录\n示例市人民政府关于做好春耕工作的通知…………1\n{entry}\n\n"
    return contents + CLOSED + text


def titles(text):
    return [document.title for document in documents(text)]


@pytest.mark.parametrize(
    ("entry", "printed", "title"),
    [
        ("《春耕若干措施》政策解读…………4", "《春耕若干措施》\n政策解读", "《春耕若干措施》政策解读"),
        ("样本工程名录汇总…………4", "样本工程\n名录汇总", "样本工程名录汇总"),
        ("大事记（2021年2月）…………4", "大 事 记\n（2021年2月）", "大事记（2021年2月）"),
        ("示例市2020年统计公报…………4", "示例市2020年统计公报〔1〕", "示例市2020年统计公报〔1〕"),
        ("示例市人大常委会任免名单…………4", "示例市人大常委会\n任免名单", "示例市人大常委会任免名单"),
        ("在春耕会议上的讲话…………副市长 甘雨（4）", "在春耕会议上的讲话", "在春耕会议上的讲话"),
    ],
)
def test_a_title_may_be_printed_over_lines_that_its_entry_names_in_one(entry, printed, title):
    found = titles(issue(entry, f"{printed}\n近年来，全市春耕工作取得了明显成效。\n一是加强领导。\n"))
    assert [each.replace(" ", "") for each in found[1:]] == [title]


def test_what_stands_in_a_table_before_the_first_number_ends_no_contents_list():
    text = (
        "示例市人民政府公报\n目　录\n政府工作报告…………1\n示例市2021年工作计划…………2\n关于春耕的通知…………3\n\n"
        "政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会作政府工作报告，请予审议。\n"
        "示例市2021年工作计划\n现将2021年主要指标公布如下，请认真组织实施。\n粮食  万吨  85.0  86.0  1.2\n" + CLOSED
    )
    assert titles(text) == ["政府工作报告", "示例市2021年工作计划", "示例市人民政府关于做好春耕工作的通知"]


def test_a_headed_list_without_pages_announces_too():
    entries = "目 录\n1. 示例市人民政府关于做好春耕工作的通知\n2. 市政府第35次常务会议纪要\n3. 在春耕会议上的讲话\n"
    text = f"示例市人民政府公报\n{entries}\n{CLOSED}市政府第35次常务会议纪要\n会议听取了汇报，并原则同意。\n"
    assert titles(text)[1:] == ["市政府第35次常务会议纪要"]
    assert [kind for kind, _ in kinds(text)[2:5]] == ["toc_entry"] * 3
