"""Rules of the editors' own: what they find and put there, where they look, and which of them are refused."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.checks import own_rules
from gazdesk.checks.own_rules import matches, mended, require_sound, rule_of
from gazdesk.checks.rules import RULES
from gazdesk.checks.runner import check, fix, recheck
from gazdesk.edits.fold import perform
from gazdesk.edits.text import FixText
from gazdesk.errors import KnownError
from gazdesk.model.blocks import Address
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, RowKind, Safety, Severity
from gazdesk.model.own_rules import OwnRule
from gazdesk.model.pieces import Place
from tests.edits.sample import Draft

LITERAL = OwnRule("own-1", "洪讯", replacement="洪汛", bad="防御洪讯", good="防御洪汛")
EXPRESSION = OwnRule("own-2", r"(\d)、(\d)万", True, r"\1.\2万", bad="5、8万户", good="5.8万户")
POINTING = OwnRule("own-3", "云云", message="少了什么？", safety=Safety.DISPLAY, bad="等等云云", good="等等")
SLOW = OwnRule("own-4", r"(\w|\w\w)+\d", True, safety=Safety.DISPLAY, bad="甲1", good="甲")
LONG = "各单位要落实责任" * 8


@pytest.mark.parametrize("rule", [LITERAL, EXPRESSION, POINTING, SLOW])
def test_a_sound_rule_is_taken(rule):
    require_sound(rule)


@pytest.mark.parametrize(
    ("rule", "text", "made"),
    [
        (LITERAL, "洪讯、洪讯。", "洪汛、洪汛。"),
        (LITERAL, "洪汛", "洪汛"),
        (EXPRESSION, "5、8万户和3、2万人", "5.8万户和3.2万人"),
        (POINTING, "云云", "云云"),
        (OwnRule("甲", "aa", replacement="b"), "aaa", "ba"),
        (OwnRule("甲", r"(?P<一>甲)|乙", True, r"\g<一>丙"), "甲乙", "甲丙丙"),
        (OwnRule("甲", r"^\d+", True, ""), "12 人 3", " 人 3"),
    ],
)
def test_what_is_found_is_replaced(rule, text, made):
    assert mended(rule, text) == made


def test_what_is_right_already_is_not_found():
    assert list(matches(OwnRule("甲", "乙|甲", True, "乙"), "甲乙")) == [(0, 1, "乙")]
    assert list(matches(OwnRule("甲", "乙", replacement="乙"), "甲乙")) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"code": ""}, "A rule's name has 1 to 40 characters"),
        ({"code": "own 1"}, "A rule's name has"),
        ({"code": "a|b"}, "A rule's name has"),
        ({"code": "长" * 41}, "A rule's name has"),
        ({"code": RULES[0].code}, "is kept for the program's own rules"),
        ({"code": "next-version"}, "is kept for the program's own rules"),
        ({"pattern": ""}, "Say what the rule looks for"),
        ({"safety": Safety.DISPLAY}, "only points"),
        ({"replacement": None}, "only points"),
        ({"pattern": "甲" * 501}, "no longer than 500 characters"),
        ({"kinds": (BlockKind.NOISE,)}, "Noise is not checked"),
        ({"bad": "防御洪水"}, "finds nothing in its own example “防御洪水”"),
        ({"bad": ""}, "finds nothing in its own example"),
        ({"good": "防御洪水"}, "makes “防御洪汛”, not “防御洪水”"),
        ({"replacement": "大洪讯", "good": "防御大洪讯"}, "finds something in what is right"),
    ],
)
def test_a_literal_rule_that_is_not_sound_is_refused(change, sentence):
    with pytest.raises(KnownError, match=sentence):
        require_sound(replace(LITERAL, **change))


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("(", "This is no regular expression"),
        ("[", "This is no regular expression"),
        (r"\d{3,1}", "This is no regular expression"),
        ("(" * 499, "This is no regular expression"),
        (r"\d*", "matches where nothing stands"),
        ("甲|", "matches where nothing stands"),
        (r"\b", "matches where nothing stands"),
        ("(?=5)", "matches where nothing stands"),
        ("(?<=户)|5", "matches where nothing stands"),
        ("((a{1000}){1000}){1000}", "repeats too often"),
        ("((a{,1000}){1000,}){1000}", "repeats too often"),
        (r"5、8", "names a group that the expression does not have"),
    ],
)
def test_an_expression_that_is_not_sound_is_refused(pattern, sentence):
    with pytest.raises(KnownError, match=sentence):
        require_sound(replace(EXPRESSION, pattern=pattern))


def test_a_rule_that_takes_too_long_in_its_own_example_is_refused():
    with pytest.raises(KnownError, match="takes too long"):
        require_sound(replace(SLOW, bad=LONG))


@given(st.text("ab({[*+?|)]}\\d,1<=>!^$甲", max_size=12), st.text("ab甲1", max_size=20))
def test_any_text_is_an_expression_or_refused_with_a_sentence(pattern, text):
    rule = OwnRule("own-1", pattern, True, "", bad=text, good="丙")
    try:
        found = list(matches(rule, text))
    except (KnownError, TimeoutError):
        return
    assert all(0 <= start < end <= len(text) for start, end, _ in found)


@pytest.fixture
def issue():
    draft = Draft()
    draft.block("关于防御洪讯的通知", BlockKind.TITLE)
    draft.block("防御洪讯。洪讯将至。")
    draft.block("广告洪讯", BlockKind.NOISE)
    draft.table([["甲", "洪讯"], ["洪讯", "乙"]], [RowKind.BODY, RowKind.DROPPED])
    return Issue(draft.run())


def found(issue, rule):
    return [(issue.order.index(each.address.block), each.found) for each in check(issue, [rule_of(rule)])]


@pytest.mark.parametrize(
    ("kinds", "where"),
    [
        ((), [0, 1, 1, 3]),
        ((BlockKind.TITLE,), [0]),
        ((BlockKind.PARAGRAPH, BlockKind.TABLE), [1, 1, 3]),
        ((BlockKind.DATE,), []),
    ],
)
def test_a_rule_looks_where_it_is_told(issue, kinds, where):
    assert found(issue, replace(LITERAL, kinds=kinds)) == [(each, "洪讯") for each in where]


def test_a_problem_says_what_the_rule_says(issue):
    plain, said = (check(issue, [rule_of(replace(LITERAL, message=each))])[0] for each in ("", "应作“洪汛”{"))
    assert plain.message == "What the rule own-1 looks for stands here."
    assert said.message == "应作“洪汛”{"
    assert (plain.code, plain.severity, plain.safety, plain.suggestion) == ("own-1", "warning", "unsafe", "洪汛")


def test_a_rule_that_points_offers_nothing():
    draft = Draft()
    draft.block("等等云云")
    (problem,) = check(Issue(draft.run()), [rule_of(replace(POINTING, severity=Severity.STYLE))])
    assert (problem.severity, problem.safety, problem.suggestion) == ("style", "display", None)
    assert fix(Issue(draft.run()), problem, lambda: "m1") == ()


def test_its_fixes_leave_nothing_to_find(issue):
    ids = iter("abcdef")
    while problems := check(issue, [rule_of(LITERAL)]):
        perform(issue, fix(issue, problems[0], lambda: next(ids)))
    assert issue.blocks[issue.order[1]].text == "防御洪汛。洪汛将至。"


def test_after_a_correction_it_looks_again_at_what_was_touched(issue):
    rules, (_, block, *_) = [rule_of(LITERAL)], issue.order
    previous = check(issue, rules)
    start = Place("", issue.blocks[block].spans()[0].start)
    touched = perform(issue, [FixText(Address(block), start, start, "", "洪讯。", "m1")])
    assert recheck(issue, previous, touched, rules=rules) == check(issue, rules) != previous


def test_a_rule_that_takes_too_long_is_stopped_and_says_so(monkeypatch):
    monkeypatch.setattr(own_rules, "SECONDS", 0.01)
    draft = Draft()
    draft.block("甲1")
    draft.block(LONG)
    draft.block("甲1")
    quick, slow = check(Issue(draft.run()), [rule_of(SLOW)])
    assert (quick.found, slow.found, slow.suggestion) == ("甲1", "", None)
    assert slow.message.startswith("The rule own-4 took too long here")
