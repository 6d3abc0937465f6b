"""What journeys get: an editor at the window, on a store of their own."""

import sys

import pytest

from gazdesk.ui import main_window
from tests.journeys.driver import NAME, Driver, Told


@pytest.fixture
def told(qapp, monkeypatch):
    """Hear and answer what the window tells and asks."""
    told = Told()
    told.replace(monkeypatch)
    yield told
    told.check()


@pytest.fixture
def editor(tmp_path, told, monkeypatch):
    """Return an editor before a window on an empty store."""
    monkeypatch.setenv("GAZDESK_EDITOR", NAME)
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "config"))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(main_window, "has_han_font", lambda: True)
    editor = Driver(tmp_path / "store.gazdesk", told).open()
    yield editor
    if editor.window is not None:
        editor.close()


@pytest.fixture
def sample(editor):
    """Return an editor before the sample, just imported."""
    editor.import_file()
    return editor
