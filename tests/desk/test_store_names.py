"""The names that other issues of the store have, as the checks of one see them."""

from gazdesk.desk import fixing
from tests.desk.making import take, texts

HEADER = "序号\t事项\t牵头单位\n"
OFTEN = HEADER + "".join(f"{number}\t事项{number}\t市农业农村局\n" for number in range(1, 7))
ODD = HEADER + "1\t春耕\t市农业农衬局\n"


def spellings(desk):
    desk.finish_checks()
    return [each for each in desk.problems if each.code == "store-spelling"]


def test_other_issues_are_counted_and_not_ones_own(library):
    first, second = take(library, OFTEN, "a.txt"), take(library, ODD, "b.txt")
    assert library.names.elsewhere(second.issue_id) == {"市农业农村局": 6}
    assert library.names.elsewhere(first.issue_id) == {"市农业农衬局": 1}


def test_an_issue_taken_in_later_counts_too(library):
    first = take(library, OFTEN, "a.txt")
    assert library.names.elsewhere(first.issue_id) == {}
    take(library, ODD, "b.txt")
    assert library.names.elsewhere(first.issue_id) == {"市农业农衬局": 1}


def test_a_name_that_only_this_issue_spells_so_is_found_and_put_right(library):
    take(library, OFTEN, "a.txt")
    desk = take(library, ODD, "b.txt")
    (problem,) = spellings(desk)
    assert (problem.found, problem.suggestion) == ("市农业农衬局", "市农业农村局")
    fixing.fix(desk, problem)
    assert texts(desk)[0].endswith("1|春耕|市农业农村局")
    assert spellings(desk) == []


def test_without_other_issues_nothing_is_known(library):
    assert spellings(take(library, ODD)) == []


def test_a_name_in_traditional_characters_is_the_same_name(library):
    take(library, OFTEN.replace("市农业农村局", "省教育廳"), "a.txt")
    assert spellings(take(library, ODD.replace("市农业农衬局", "省教育厅"), "b.txt")) == []
