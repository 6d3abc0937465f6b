"""Rules of the editors' own are kept, every change as a new row."""

import shutil

import pytest

from gazdesk.model.own_rules import OwnRule
from gazdesk.store.own_rules import RuleState
from gazdesk.store.store import Store

FIRST = OwnRule("own-1", "洪讯", replacement="洪汛", bad="洪讯", good="洪汛")
SECOND = OwnRule("own-2", "乙", replacement="甲", bad="乙", good="甲")


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "store.db", write=True) as store:
        yield store


def put(store, *changes):
    with store.transaction():
        for change in changes:
            store.own_rules.add(*change)


def test_the_last_change_of_a_rule_counts(store):
    better = OwnRule("own-1", "洪迅", replacement="洪汛", bad="洪迅", good="洪汛")
    put(store, (FIRST, RuleState.OFF, "甲"), (SECOND, RuleState.OFF, "乙"), (better, RuleState.ON, "丙", 7))
    assert [(each.rule, each.state, each.who, each.places) for each in store.own_rules.all()] == [
        (better, "on", "丙", 7),
        (SECOND, "off", "乙", None),
    ]


def test_a_rule_that_is_gone_is_listed_no_more_and_can_come_again(store):
    put(store, (FIRST, RuleState.OFF, "甲"), (FIRST, RuleState.GONE, "甲"))
    assert store.own_rules.all() == []
    put(store, (FIRST, RuleState.ON, "甲", 0))
    assert [each.state for each in store.own_rules.all()] == ["on"]


def test_a_reader_sees_the_rules(store):
    put(store, (FIRST, RuleState.ON, "甲", 3))
    with Store.open(store.path) as reader:
        assert reader.own_rules.all() == store.own_rules.all()


def test_a_damaged_store_keeps_its_rules(store):
    put(store, (FIRST, RuleState.OFF, "甲"))
    shutil.copy(store.back_up(), store.path.with_name(f"{store.path.name}.20200101T000000Z.backup"))
    put(store, (FIRST, RuleState.GONE, "甲"), (SECOND, RuleState.ON, "乙", 2))
    with store.salvaged() as mended:
        assert [each.rule for each in mended.own_rules.all()] == [SECOND]
