"""People of a roster line."""

import pytest

from gazdesk.model.kinds import BlockKind
from gazdesk.model.people import people_of
from tests.model.test_documents import issue_of


def people(text, kind=BlockKind.ROSTER):
    return people_of(issue_of([(kind, text)], {}).blocks["b0"])


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("组 长：秦 川 副市长", ("组长", "秦川", "副市长")),
        ("副组长：\t叶茗\t市政府副秘书长", ("副组长", "叶茗", "市政府副秘书长")),
        ("温 良 ?市文旅局局长", ("", "温良", "市文旅局局长")),
        ("葛军市住建局局长", ("", "葛军", "市住建局局长")),
        ("常务副组长：市委常委", ("常务副组长", "", "市委常委")),
    ],
)
def test_person(text, person):
    assert people(text) == (person,)


def test_bodies_are_no_people():
    assert people("成员：市发改委、市财政局分管负责同志。") == ()


def test_only_rosters_name_people():
    assert people("组长：秦川 副市长", BlockKind.PARAGRAPH) == ()
