"""Masthead, contents list and noise before the first document."""

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
