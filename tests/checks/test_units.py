"""Units that are called by the name of their place."""

from gazdesk.checks.base import Context
from gazdesk.checks.units import UnitPrefix
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind
from tests.edits.sample import Draft


def offered(place, text):
    """Return what is found and offered in a paragraph of the gazette of a place."""
    draft = Draft()
    draft.block(f"{place}人民政府公报", BlockKind.MASTHEAD)
    draft.block("2023年第5号", BlockKind.MASTHEAD)
    draft.block(text)
    issue = Issue(draft.run())
    return [(each.found, each.suggestion) for each in UnitPrefix().find(Context(issue, tuple(issue)))]


def test_a_unit_of_the_place_is_called_as_everywhere_else():
    text = "示例供电公司、" * 5 + "市供电公司、市水利局"
    assert offered("示例市", text) == [("市供电公司", "示例供电公司")]


def test_a_unit_of_another_place_has_no_say_in_it():
    assert offered("样本市", "示例供电公司、" * 5 + "市供电公司、市水利局") == []
