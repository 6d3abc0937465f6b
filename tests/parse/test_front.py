"""Masthead, contents list and noise before the first document."""

import pytest

from tests.parse.reading import NOTICE, kinds

FRONT = """示例市人民政府公报
2023年第3号
目 录
市政府文件
示例市人民政府关于做好春耕工作的通知……1
示例市人民政府办公室关于印发示例市市级储备粮管理
办法的通知	5
主办：示例市人民政府
"""


def front():
    return kinds(FRONT + "\n" + NOTICE + "请认真贯彻执行。")


def test_the_lines_of_the_cover_are_masthead():
    assert [text for kind, text in front() if kind == "masthead"] == [
        "示例市人民政府公报",
        "2023年第3号",
        "主办：示例市人民政府",
    ]


def test_the_contents_list_has_headings_and_entries():
    assert [kind for kind, _ in front()][2:6] == ["toc_heading", "toc_heading", "toc_entry", "toc_entry"]


def test_an_entry_over_two_lines_is_one():
    assert front()[5][1].startswith("示例市人民政府办公室关于印发示例市市级储备粮管理办法的通知")


def test_the_last_entry_does_not_open_a_document():
    assert [kind for kind, _ in front()].count("title") == 1


def test_advertising_before_the_cover_is_noise():
    spam = "恭喜您获得新人礼包,点击下载客户端领取优惠券,更多精彩短视频免费看"
    assert kinds(spam + "\n" + FRONT + NOTICE)[0] == ("noise", spam)


def test_the_page_chrome_is_noise():
    assert ("noise", "字号：大 中 小 分享到：") in kinds(FRONT + "字号：大 中 小 分享到：\n" + NOTICE)


def test_contents_without_a_heading_are_known_by_their_titles():
    entries = "示例市人民政府关于甲的通知\n示例市人民政府关于乙的通知\n"
    assert [kind for kind, _ in kinds(entries + NOTICE)][:2] == ["toc_entry", "toc_entry"]


LIST = "目录\n市政府令\n示例市人民政府关于废止规章的决定……（3）\n部门规范\n示例市财政局关于做好采购的通知……（5）\n"


def test_a_title_printed_twice_is_that_of_the_page_not_a_contents_list():
    title = "示例市人民政府关于印发停车办法的通知"
    text = f"{title}\n\n时间：2024-07-05\n\n{title}\n\n示例市人民政府\n\n{title}\n\n各区人民政府：\n\n现印发给你们。\n"
    assert [kind for kind, line in kinds(text) if line == title] == ["masthead", "masthead", "title"]


def test_a_line_between_entries_names_a_group():
    found = {text: kind for kind, text in kinds(LIST + NOTICE)}
    assert (found["市政府令"], found["部门规范"]) == ("toc_heading", "toc_heading")


def test_the_red_head_of_a_document_heads_no_list():
    assert kinds("示例市人民政府办公厅文件\n示政办〔2023〕2号\n" + NOTICE.split("\n")[0] + "\n各县：\n请执行。\n")[
        0
    ] == (
        "masthead",
        "示例市人民政府办公厅文件",
    )


def test_the_name_of_a_group_within_a_document_is_the_head_of_a_page():
    front = "示例市人民政府公报\n目录\n市政府文件\n示例市人民政府关于做好春耕工作的通知 3\n示例市人民政府关于做好秋收工作的通知 4\n"
    text = (
        front
        + NOTICE
        + "请各地抓紧做好备耕工作，切实把各项任务\n市政府文件\n落到实处。\n各地要加强督查。\n要及时报告。\n要总结经验。\n"
    )
    assert [kind for kind, printed in kinds(text) if printed == "市政府文件"] == ["toc_heading", "noise"]
    assert ("paragraph", "请各地抓紧做好备耕工作，切实把各项任务落到实处。") in kinds(text)


def test_a_group_between_marks_is_known_without_a_contents_list():
    notice = (
        "示例市人民政府关于{}工作的通知\n示政发〔2023〕{}号\n各县人民政府：\n请执行。\n示例市人民政府\n2023年1月3日\n"
    )
    text = (
        f"{notice.format('春耕', 1)}·人事任免·\n{notice.format('防汛', 2)}市政府办公室文件\n{notice.format('绿化', 3)}"
    )
    groups = [kind for kind, line in kinds(text) if line in {"·人事任免·", "市政府办公室文件"}]
    assert groups == ["toc_heading", "toc_heading"]


@pytest.mark.parametrize(
    "head",
    [
        "2021.12　　　　　示例市人民政府公报",
        "2021年第12期　示例市人民政府公报",
        "示例市人民政府公报 2021年第12期",
        "2 示例市人民政府公报 2021年第12期",
    ],
)
def test_the_name_of_the_gazette_at_the_head_of_a_page_is_noise(head):
    assert ("noise", head) in kinds(NOTICE + "请执行。\n" + head + "\n请落实。\n")


def test_a_year_alone_belongs_to_the_cover():
    assert kinds("示例市人民政府公报\n2010\n第5期\n3月15日\n" + NOTICE)[1] == ("masthead", "2010")


def test_a_page_on_a_line_of_its_own_belongs_to_the_entry_above():
    text = "目录\n示例市人民政府关于甲的通知\n1\n示例市人民政府关于乙的通知\n12\n" + NOTICE
    assert [kind for kind, _ in kinds(text)][1:4] == ["toc_entry", "toc_entry", "title"]


def test_the_name_of_the_gazette_in_latin_letters_is_masthead():
    name = "SHILI SHI RENMIN ZHENGFU GONGBAO"
    assert kinds(f"示例市人民政府公报\n{name}\n{FRONT}{NOTICE}")[1] == ("masthead", name)


def test_titles_with_a_sentence_between_them_are_no_contents_list():
    text = "示例市人民政府关于甲的决定\n为了进一步做好各项有关工作，保障人民群众的生命财产安全，特作如下有关的规定和要求。\n示例市人民政府关于乙的通知\n"
    assert "toc_entry" not in [kind for kind, _ in kinds(text + NOTICE + "请执行。\n")]


def test_groups_that_entries_with_pages_announce_are_known_in_the_text():
    listed = (
        "目录\n【市政府文件】\n示例市人民政府关于做好春耕工作的通知……（1）\n【人事任免】……（4）\n【大事记】……（5）\n"
    )
    closed = "请执行。\n示例市人民政府\n2023年3月1日\n"
    named = NOTICE.replace("做好春耕工作", "秦大同任职").replace("1号", "2号")
    text = f"{listed}{NOTICE}{closed}人事任免\n{named}任命秦大同为局长。\n示例市人民政府\n2023年3月2日\n大事记\n3月5日，召开会议。\n"
    found = kinds(text)
    assert ("toc_heading", "人事任免") in found
    assert ("title", "大事记") in found


def test_an_entry_that_ends_with_its_number_does_not_go_on_with_a_group():
    entries = "3　示例市人民政府关于甲的复函（示政函〔2023〕4号）\n人事任免\n9　示例市人民政府关于乙任职的通知\n"
    found = kinds(f"示例市人民政府公报\n目次\n{entries}{NOTICE}")
    assert ("toc_heading", "人事任免") in found


def test_pages_may_stand_before_the_titles_of_a_contents_list():
    listed = "目 录 CONTENTS\n1  示例市人民政府关于做好春耕工作的通知\n12  示例市2019年统计公报\n\n"
    found = kinds(
        f"示例市人民政府公报\n{listed}{NOTICE}请执行。\n示例市人民政府\n2023年3月8日\n示例市2019年统计公报\n一、综合\n增长。\n"
    )
    assert [text for kind, text in found if kind == "toc_entry"] == [
        "1  示例市人民政府关于做好春耕工作的通知", "12  示例市2019年统计公报",
    ]  # fmt: skip
    assert ("title", "示例市2019年统计公报") in found


def test_to_whom_a_gazette_is_given_belongs_to_the_masthead():
    line = "赠阅范围：乡镇（街道）、村（社区）、图书馆、档案馆、政务服务中心"
    assert ("masthead", line) in kinds(f"示例市人民政府公报\n2023年第3期\n{line}\n{NOTICE}请执行。\n")


def test_the_name_of_a_group_above_the_first_document_is_that_of_the_contents_list():
    text = (
        "示例部公报\n2014年第5号\n目录\n部令\n示例部令第12号……（2）\n公告\n示例部公告第31号……（5）\n\n部　令\n\n"
        "示例部令\n第12号\n《示例办法》已经通过，现予公布，自2014年7月1日起施行。\n部长　甘雨\n2014年4月15日\n"
    )
    assert ("toc_heading", "部　令") in kinds(text)
