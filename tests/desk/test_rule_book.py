"""Rules of the editors' own: made, tried on all text, switched on, sent to another store, still there after a restart."""

import json
from dataclasses import replace

import pytest

from gazdesk.checks import own_rules
from gazdesk.checks.rules import RULES
from gazdesk.desk import fixing, rule_trial, settings
from gazdesk.desk.library import Library
from gazdesk.desk.rule_trial import RuleTrial
from gazdesk.errors import KnownError
from gazdesk.model.kinds import BlockKind, Safety
from gazdesk.model.own_rules import OwnRule
from tests.desk.making import take, texts

FLOOD = OwnRule("own-1", "洪讯", replacement="洪汛", safety=Safety.SAFE, bad="洪讯", good="洪汛")
SLOW = OwnRule("own-2", r"(\w|\w\w)+\d", True, safety=Safety.DISPLAY, bad="甲1", good="甲")
IN_A_TABLE = "甲\t乙\n洪讯\t1\n"
TEXT = "要做好洪讯防御。\n洪讯已至，洪讯已去。\n"


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "_file", lambda: tmp_path / "config" / "settings.json")


@pytest.fixture
def desk(library):
    desk = take(library, TEXT)
    desk.finish_checks()
    return desk


def trial(library, rule, first=None, stop=lambda: False):
    return RuleTrial(library, rule, first).run(lambda *_: None, stop)


def switch_on(library, rule=FLOOD):
    library.rules.keep(rule)
    library.rules.switch_on(trial(library, rule))


def found(desk):
    desk.finish_checks()
    return [each.found for each in desk.problems if each.code == FLOOD.code]


def test_a_new_rule_is_off_until_it_was_tried(library, desk):
    library.rules.keep(FLOOD)
    assert found(desk) == []
    library.rules.switch_on(trial(library, FLOOD))
    assert found(desk) == ["洪讯"] * 3
    (kept,) = library.rules.own()
    assert (kept.state, kept.who, kept.places) == ("on", "王编辑", 3)


def test_it_runs_after_a_restart_in_import_repair_and_for_readers(library, desk):
    switch_on(library)
    path = library.path
    library.close()
    with Library.open(path, "王编辑") as again:
        assert found(again.open_issue(desk.issue_id)) == ["洪讯"] * 3
        (path.parent / "乙.txt").write_text(TEXT * 2, "utf-8")
        (new,) = again.import_paths([path.parent / "乙.txt"]).taken
        listed = [each.found for each in again.open_issue(new).problems if each.code == FLOOD.code]
        assert listed == ["洪讯"] * 6
    with Library.open(path, "王编辑") as again:
        assert again.doctor(repair=True) == ()
        assert [each.problems for each in again.issues()] == [3, 6]


def test_its_fixes_carry_its_name(library, desk):
    switch_on(library)
    desk.finish_checks()
    fixing.fix_all(desk, desk.problems)
    assert texts(desk) == ["要做好洪汛防御。", "洪汛已至，洪汛已去。"]
    assert (desk.history()[0].rule, desk.problems) == ("own-1", ())
    desk.undo()
    assert len(desk.problems) == 3


def test_safe_ones_are_fixed_with_the_safe_ones(library, desk):
    switch_on(library)
    desk.finish_checks()
    fixing.fix_safely(desk)
    assert "讯" not in "".join(texts(desk))


def test_problems_go_at_once_where_a_rule_is_switched_off_or_removed(library, desk):
    switch_on(library)
    heard = []
    desk.finish_checks()
    desk.subscribe(lambda change: heard.append(change.kind))
    library.rules.switch_off("own-1")
    assert (desk.problems, desk.problems_updating, heard) == ((), True, ["checks"])
    library.rules.switch_on(trial(library, FLOOD))
    assert found(desk) == ["洪讯"] * 3
    library.rules.remove("own-1")
    assert (desk.problems, library.rules.own()) == ((), ())


def test_a_changed_rule_is_off_and_must_be_tried_again(library, desk):
    switch_on(library)
    before = trial(library, FLOOD)
    changed = replace(FLOOD, pattern="洪讯已")
    changed = replace(changed, bad="洪讯已至", replacement="洪汛已", good="洪汛已至")
    library.rules.keep(changed, was="own-1")
    assert (found(desk), library.rules.own()[0].state) == ([], "off")
    with pytest.raises(KnownError, match="tested against all text"):
        library.rules.switch_on(before)
    library.rules.switch_on(trial(library, changed))
    assert len(found(desk)) == 2


def test_a_trial_given_up_lets_nothing_on(library, desk):
    library.rules.keep(FLOOD)
    half = trial(library, FLOOD, stop=lambda: True)
    assert (half.is_whole, half.count) == (False, 0)
    with pytest.raises(KnownError, match="tested against all text"):
        library.rules.switch_on(half)


def test_a_rule_that_takes_too_long_is_not_switched_on(library, monkeypatch):
    monkeypatch.setattr(own_rules, "SECONDS", 0.01)
    take(library, "各单位要落实责任" * 8 + "\n", "慢.txt")
    library.rules.keep(SLOW)
    tried = trial(library, SLOW)
    assert (tried.slow, tried.is_whole) == ("慢.txt", False)
    with pytest.raises(KnownError, match="took too long in 慢"):
        library.rules.switch_on(tried)


def test_a_trial_shows_the_places_the_open_issue_first(library, desk):
    other = take(library, "第一段。\n防洪讯。\n广告\n", "乙.txt")
    take(library, "没有。\n", "丙.txt")
    tried = trial(library, FLOOD, first=other.issue_id)
    assert (tried.count, tried.issues, tried.looked_at, tried.is_whole) == (4, 2, 3, True)
    shown = [(each.issue, each.line, each.left, each.found, each.right, each.replacement) for each in tried.places]
    assert shown[:2] == [
        ("乙.txt", 2, "防", "洪讯", "。", "洪汛"),
        ("shili.txt", 1, "要做好", "洪讯", "防御。", "洪汛"),
    ]
    place = tried.places[0]
    assert other.issue.blocks[place.address.block].text[place.start : place.end] == "洪讯"


def test_a_trial_looks_only_where_the_rule_does(library, desk):
    assert trial(library, replace(FLOOD, kinds=(BlockKind.TITLE,))).count == 0


def test_a_trial_looks_into_the_cells_of_tables(library):
    take(library, IN_A_TABLE)
    (place,) = trial(library, FLOOD).places
    assert (place.line, place.found, place.address.is_cell) == (2, "洪讯", True)


def test_a_trial_counts_beyond_what_it_shows(library, desk, monkeypatch):
    monkeypatch.setattr(rule_trial, "MOST_PLACES", 2)
    tried = trial(library, FLOOD)
    assert (tried.count, len(tried.places)) == (3, 2)


def test_names_are_not_given_twice(library):
    rules = library.rules
    assert rules.next_code() == "own-1"
    rules.keep(FLOOD)
    with pytest.raises(KnownError, match="There is a rule own-1 already"):
        rules.keep(replace(FLOOD, severity="error"))
    rules.remove("own-1")
    assert rules.next_code() == "own-2"


def test_a_rule_gets_another_name(library):
    library.rules.keep(FLOOD)
    library.rules.keep(replace(FLOOD, code="洪汛"), was="own-1")
    assert [each.rule.code for each in library.rules.own()] == ["洪汛"]


def test_a_rule_that_is_not_sound_is_not_kept(library):
    with pytest.raises(KnownError, match="Say what the rule looks for"):
        library.rules.keep(replace(FLOOD, pattern=""))
    for change in (library.rules.switch_off, library.rules.remove):
        with pytest.raises(KnownError, match="There is no rule none"):
            change("none")


def test_nobody_changes_rules_unsigned_or_in_a_store_open_for_reading(library):
    library.editor = ""
    with pytest.raises(KnownError, match="who is editing"):
        library.rules.keep(FLOOD)
    with Library.open(library.path, "甲", write=False) as reader, pytest.raises(KnownError, match="reading only"):
        reader.rules.keep(FLOOD)


def test_rules_go_to_another_store(library, tmp_path):
    switch_on(library)
    library.rules.keep(SLOW)
    path = tmp_path / "rules.json"
    library.rules.export(path, ["own-1", "own-2"])
    with Library.open(tmp_path / "other.db", "李编辑") as other:
        rules = other.rules.read(path)
        assert (rules, other.rules.clashing(rules)) == ((FLOOD, SLOW), ())
        other.rules.take_in(rules)
        assert [(each.rule, each.state, each.who) for each in other.rules.own()] == [
            (FLOOD, "off", "李编辑"),
            (SLOW, "off", "李编辑"),
        ]
        assert other.rules.read(path) == ()


def test_a_rule_of_the_same_name_is_replaced_only_if_it_is_taken_in(library, tmp_path):
    library.rules.keep(FLOOD)
    path = tmp_path / "rules.json"
    library.rules.export(path, ["own-1"])
    other = replace(FLOOD, message="应作“汛”。")
    library.rules.keep(other, was="own-1")
    rules = library.rules.read(path)
    assert library.rules.clashing(rules) == ("own-1",)
    assert library.rules.own()[0].rule == other
    library.rules.take_in(rules)
    assert library.rules.own()[0].rule == FLOOD


def test_a_file_with_a_rule_that_is_not_sound_is_refused(library, tmp_path):
    path = tmp_path / "rules.json"
    bad = {"code": "own-1", "pattern": "(", "expression": True, "bad": "甲"}
    path.write_text(json.dumps({"format": "gazdesk-rules/1", "rules": [bad]}), "utf-8")
    with pytest.raises(KnownError, match=r"The rule own-1 in .* no regular expression"):
        library.rules.read(path)


def test_a_rule_in_the_store_that_is_sound_no_more_does_not_run(library, desk):
    switch_on(library)
    with library._store.transaction():
        library._store.own_rules.add(replace(FLOOD, pattern="["), "on", "乙")
        library._store.own_rules.add(replace(SLOW, pattern="["), "on", "乙")
    library.rules._renew()
    assert {FLOOD.code, SLOW.code}.isdisjoint(rule.code for rule in library.rules.in_force())


def test_the_programs_rules_are_switched_for_good(library):
    desk = take(library, "要抓紧and抓实。\n")
    desk.finish_checks()
    assert [each.code for each in desk.problems] == ["foreign-word"]
    library.rules.switch("foreign-word", on=False)
    assert desk.problems == ()
    desk.finish_checks()
    assert (desk.problems, library.rules.is_on("foreign-word")) == ((), False)
    path = library.path
    library.close()
    with Library.open(path, "甲") as again:
        assert "foreign-word" not in {rule.code for rule in again.rules.in_force()}
        again.rules.switch("foreign-word", on=True)
        assert len(again.rules.in_force()) == len(RULES)
