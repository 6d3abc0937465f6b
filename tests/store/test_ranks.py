from hypothesis import given
from hypothesis import strategies as st

from gazdesk.store import ranks

IDS = st.lists(st.sampled_from("abcdefghijklmnop"), unique=True, max_size=16)


def followed(before, after, ranked):
    """Return an order as ranks give it when only what changed is renumbered, and how many were."""
    changed = ranks.placed(after, ranks.moved(before, after), ranked.__getitem__)
    new = {**{identity: ranked[identity] for identity in after if identity in ranked}, **changed}
    return sorted(new, key=new.__getitem__), new, changed


@given(IDS, IDS)
def test_ranks_follow_any_change_of_order(before, after):
    order, new, _ = followed(before, after, ranks.fresh(before))
    assert order == after
    assert len(set(new.values())) == len(after)


def test_one_that_is_moved_is_the_only_one_renumbered():
    assert ranks.moved("abcdef", "bcdeaf") == {"a"}
    assert ranks.moved("abcdef", "afbcde") == {"f"}


def test_an_insertion_renumbers_nothing_else():
    _, _, changed = followed("abc", "abxc", ranks.fresh("abc"))
    assert set(changed) == {"x"}


def test_when_there_is_no_room_all_are_renumbered():
    order, ranked = ["a", "b"], ranks.fresh(["a", "b"])
    for number in range(40):
        after = ["a", str(number), *order[1:]]
        given_order, ranked, _ = followed(order, after, ranked)
        assert given_order == after
        order = after
    assert min(ranked.values()) > 0
