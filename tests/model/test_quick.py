from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, replace
from functools import cached_property

import pytest

from gazdesk.model.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Leaf:
    name: str
    width: int = 1
    _known: str | None = field(default=None, init=False, repr=False, compare=False)


def test_fields_are_taken_by_place_and_by_name_and_default():
    assert (Leaf("a", 2).width, Leaf(name="a", width=3).width, Leaf("a").width) == (2, 3, 1)


def test_a_field_that_the_constructor_does_not_take_has_its_default():
    assert Leaf("a")._known is None
    with pytest.raises(TypeError):
        Leaf("a", 1, "known")


def test_it_is_frozen_compared_and_replaced_as_before():
    assert replace(Leaf("a"), width=4) == Leaf("a", 4)
    with pytest.raises(FrozenInstanceError):
        Leaf("a").width = 2


def test_a_field_without_default_must_be_given():
    with pytest.raises(TypeError):
        Leaf()


def test_it_can_be_copied():
    assert copy(Leaf("a", 2)) == Leaf("a", 2)


def test_a_class_without_slots_remembers_what_it_found():
    @quick
    @dataclass(frozen=True)
    class Tree:
        leaves: tuple[str, ...]
        height: int = 1

        @cached_property
        def found(self):
            return [*self.leaves]

    tree = Tree(("a",))
    assert tree.found is tree.found
    assert replace(tree, height=2) == Tree(("a",), 2)
    with pytest.raises(FrozenInstanceError):
        tree.height = 3
