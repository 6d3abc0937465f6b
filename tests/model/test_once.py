"""What an object finds out about itself once."""

from dataclasses import dataclass

import pytest

from gazdesk.model.once import once


@dataclass(frozen=True)
class Share:
    """One of so many parts of a whole, and each time that it was worked out."""

    parts: int
    asked: list

    @once
    def size(self):
        """Return the size of a part."""
        self.asked.append(self.parts)
        return 1 / self.parts


def test_it_is_read_when_it_is_first_asked_for_and_no_more():
    share = Share(4, [])
    assert share.asked == []
    assert (share.size, share.size, share.asked) == (0.25, 0.25, [4])


def test_each_object_has_its_own():
    assert (Share(1, []).size, Share(2, []).size) == (1, 0.5)


def test_what_failed_is_tried_again():
    share = Share(0, [])
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = share.size
    assert share.asked == [0, 0]


def test_what_is_known_makes_two_objects_no_different():
    share = Share(4, [])
    assert share.size == 0.25
    assert share == Share(4, [4])


def test_of_the_class_it_says_what_it_is():
    assert Share.size.__doc__ == "Return the size of a part."
