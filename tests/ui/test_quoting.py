"""What is said of what a fix puts in."""

import pytest

from gazdesk.ui.quoting import put_in


@pytest.mark.parametrize(("text", "said"), [("", "delete"), ("\u3000", "a space"), ("和", "和"), (" 和", " 和")])
def test_what_cannot_be_seen_is_said_in_words(text, said):
    assert put_in(text) == said
