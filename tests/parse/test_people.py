"""Lists of people without roles."""

from tests.parse.reading import body

PEOPLE = "秦大同　　市财政局局长\n白　桦　　市教育局副局长\n柳　青　　市水利局总工程师\n"
CLOSING = "示例市人民政府\n2023年3月8日\n"


def kinds_of(text):
    return [kind for kind, _ in body(text)]


def test_three_people_in_a_row_are_a_roster_below_any_heading():
    assert kinds_of("委员会组成如下：\n委　员：\n（一）部门委员\n" + PEOPLE)[-4:] == [
        "heading",
        "roster",
        "roster",
        "roster",
    ]


def test_two_are_none():
    text = "秦大同　　市财政局局长\n白　桦　　市教育局副局长\n"
    assert "roster" not in kinds_of("会议由下列同志主持。\n" + text)


def test_people_with_their_units_are_a_roster():
    people = "秦大同　示例钢铁公司炼钢厂工人\n白　桦（女）　样本县人民医院主管护师\n高云飞（示例市公园管理处）\n"
    assert kinds_of("现表彰如下。\n一、先进个人（3名）\n" + people)[-3:] == ["roster"] * 3


def test_goods_with_their_makers_are_none():
    goods = "大米　示例米业公司\n茶油　样本县油脂公司\n酱菜　示例食品厂\n"
    assert "roster" not in kinds_of("获奖产品如下。\n一、特等奖\n" + goods)


def test_spread_words_that_name_no_post_are_none():
    text = "示例区　　新建管网\n样本县　　改造泵站\n典范市　　清淤河道\n"
    assert "roster" not in kinds_of("任务如下。\n" + text)


def test_the_title_of_a_list_over_two_lines_is_one():
    text = (
        "请执行。\n"
        + CLOSING
        + "示例市工作规则\n一、总则。会议每年召开一次。\n示例市防汛工作\n部门会议成员名单\n召集人：秦大同\n"
    )
    assert ("enclosure_title", "示例市防汛工作部门会议成员名单") in body(text)


def test_numbered_notes_below_a_table_go_on_from_one_another():
    table = "序号\t任务\t单位\n1\t分类\t市城管局\n2\t改造\t市住建局\n"
    text = table + "注：1.单位按职责排列。\n2.任务按年度分解。\n3.其他事项另行通知。\n一、加强领导。\n"
    assert kinds_of("任务如下：\n" + text)[2:] == ["table_note", "table_note", "table_note", "paragraph"]


def test_numbered_notes_may_stand_below_their_label():
    text = "说明：\n1.单位按职责排列。\n2.任务按年度分解。\n4.其他事项另行通知。\n"
    assert kinds_of("任务如下：\n" + text)[1:] == ["table_note", "table_note", "table_note", "paragraph"]
