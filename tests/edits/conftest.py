"""The sample issue, and what a test of corrections does with it."""

import pytest

from gazdesk.errors import CorrectionRefused
from gazdesk.model import ledger
from gazdesk.model.issue import Issue
from tests.edits.sample import dangling, sample, state


@pytest.fixture
def issue():
    """Return the sample issue."""
    return Issue(sample())


@pytest.fixture
def do(issue):
    """Return what applies corrections to the sample issue, and checks that it stays whole."""

    def apply(*corrections):
        for each in corrections:
            each.apply(issue)
        assert ledger.audit(issue) == []
        assert dangling(issue) == []

    return apply


@pytest.fixture
def refused(issue):
    """Return what checks that a correction is refused, in these words, and changes nothing."""

    def apply(correction, match):
        before = state(issue.copy())
        with pytest.raises(CorrectionRefused, match=match):
            correction.apply(issue)
        assert state(issue) == before

    return apply
