"""Lists of people."""

from gazdesk.model.people import people_of
from tests.parse.reading import body, body_blocks


def people(text):
    return [person for block in body_blocks(text) for person in people_of(block)]


def test_a_role_begins_a_roster_that_names_go_on():
    text = "组 长：秦 川 副市长\n副组长：叶 茗 市政府副秘书长\n温 良 市文旅局局长\n"
    assert people(text) == [
        ("组长", "秦川", "副市长"),
        ("副组长", "叶茗", "市政府副秘书长"),
        ("", "温良", "市文旅局局长"),
    ]


def test_a_roster_with_tabs_is_no_table():
    assert {kind for kind, _ in body("组 长：\t秦 川\t副市长\n\t温 良\t市文旅局局长\n")} == {"roster"}


def test_name_and_post_may_be_glued():
    assert people("成员:葛军市住建局局长\n") == [("成员", "葛军", "市住建局局长")]


def test_a_list_of_bodies_names_no_person():
    assert people("成 员：市发改委、市财政局分管负责同志。\n") == []


def test_a_post_that_was_cut_is_joined():
    assert body("组 长：秦 川 副市长\n郑一苇 市城市规划设\n计院副院长\n")[1] == (
        "roster",
        "郑一苇 市城市规划设计院副院长",
    )


def test_the_sentence_below_a_roster_is_a_paragraph():
    text = "组 长：秦 川 副市长\n领导小组办公室设在市住建局，秦川同志兼任办公室主任。\n"
    assert [kind for kind, _ in body(text)] == ["roster", "paragraph"]
