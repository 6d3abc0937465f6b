"""A file that can be taken in, a store that holds it, and what takes rights away."""

import shutil
from pathlib import Path

import pytest

from gazdesk.shipped import resource
from tests.bad_input.running import SAMPLE, gazdesk


@pytest.fixture
def good(tmp_path):
    """Return a file that can be taken in."""
    return Path(shutil.copy(resource("samples", SAMPLE), tmp_path / SAMPLE))


@pytest.fixture
def store(tmp_path, good):
    """Return a store with one issue, closed."""
    path = tmp_path / "s.gazdesk"
    assert gazdesk("import", path, good).returncode == 0
    return path


@pytest.fixture
def locked():
    """Return what takes all rights of a file or folder away, for the length of the test."""
    kept = []

    def lock(path, mode=0):
        kept.append((path, path.stat().st_mode))
        path.chmod(mode)

    yield lock
    for path, mode in kept:
        path.chmod(mode)
