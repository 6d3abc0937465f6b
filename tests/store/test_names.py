"""The names that a store states, by issue."""

from gazdesk.store.names import issues_held, names_by_issue
from tests.desk.making import take

TASKS = "序号\t事项\t牵头单位\t责任单位\n1\t巡查\t市水利局\t市应急局、市财政局\n2\t储备\t市水利局\t市民政局\n"


def test_every_unit_of_every_role_is_counted(library):
    take(library, TASKS)
    (names,) = names_by_issue(library._store.db).values()
    assert names == {"市水利局": 2, "市应急局": 1, "市财政局": 1, "市民政局": 1}


def test_who_issues_a_document_is_counted(library, desk):
    (names,) = names_by_issue(library._store.db).values()
    assert names["示例市人民政府"] == 1


def test_what_was_put_away_counts_no_more(library, desk):
    library.put_away(desk.issue_id)
    assert names_by_issue(library._store.db) == {}


def test_the_issues_are_counted(library):
    assert issues_held(library._store.db) == 0
    take(library)
    assert issues_held(library._store.db) == 1
