"""What every test gets: no screen, no patience for unexpected log lines, the real texts where there are any."""

import logging
import os
import re
from pathlib import Path

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Time says nothing on a busy machine. All else is as hypothesis has it, which under CI repeats the same examples.
hypothesis.settings.register_profile("patient", hypothesis.settings(), deadline=None)
# "thorough" tries fifty times as much, and never the same: `--hypothesis-profile thorough`.
hypothesis.settings.register_profile(
    "thorough", hypothesis.settings.get_profile("patient"), max_examples=5_000, derandomize=False
)
hypothesis.settings.load_profile("patient")

# Fixtures for what only CI has, and the variable that says where it is.
REAL = {
    "texts": "GAZDESK_TEXTS",
    "real_text": "GAZDESK_TEXTS",
    "pages": "GAZDESK_PAGES",
    "gold": "GAZDESK_GOLD",
    "score": "GAZDESK_SCORE",
}


def pytest_collection_modifyitems(config, items):
    """Leave out the tests of real texts where there are none: deselected and counted, not skipped."""
    absent = {fixture for fixture, variable in REAL.items() if variable not in os.environ}
    left_out = [item for item in items if absent.intersection(getattr(item, "fixturenames", ()))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def real_texts():
    return sorted(Path(os.environ["GAZDESK_TEXTS"]).glob("*.txt")) if "GAZDESK_TEXTS" in os.environ else [None]


@pytest.fixture(scope="session")
def texts():
    """Return the folder of the real issues."""
    return Path(os.environ["GAZDESK_TEXTS"])


@pytest.fixture(scope="session", params=real_texts(), ids=lambda path: path.name[:3] if path else "")
def real_text(request):
    """Return the path of each real issue in turn."""
    return request.param


@pytest.fixture(scope="session")
def pages():
    """Return the folder of the real web pages."""
    return Path(os.environ["GAZDESK_PAGES"])


@pytest.fixture(scope="session")
def gold():
    """Return the folder of the golds."""
    return Path(os.environ["GAZDESK_GOLD"])


@pytest.fixture(scope="session")
def score():
    """Return the folder of the scorer."""
    return Path(os.environ["GAZDESK_SCORE"])


class Log(logging.Handler):
    """Keeps each line of level WARNING and above that is logged, until a test says that it expected it."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, pattern):
        """Take the lines that match out of those that fail the test; one at least must match."""
        expected = [line for line in self.lines if re.search(pattern, line)]
        assert expected, f"no line of the log matches {pattern!r}: {self.lines}"
        self.lines = [line for line in self.lines if line not in expected]


@pytest.fixture(autouse=True)
def log():
    """Fail the test if a warning or worse was logged that it did not `log.expect`."""
    handler = Log()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    if handler.lines:
        pytest.fail("unexpected in the log:\n" + "\n".join(handler.lines), pytrace=False)
