"""Where no window can be opened, a sentence says why, before Qt would abort."""

import socket

import pytest

from gazdesk.commands_line import display
from gazdesk.errors import KnownError

NAMES = ("DISPLAY", "WAYLAND_DISPLAY")


@pytest.fixture
def named(monkeypatch):
    """Let the environment name displays, on Linux."""
    monkeypatch.setattr(display.sys, "platform", "linux")

    def name(**values):
        for each in NAMES:
            monkeypatch.delenv(each, raising=False)
        for each, value in values.items():
            monkeypatch.setenv(each, value)

    return name


@pytest.fixture
def server():
    """Return the name of a display on this machine that answers."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"127.0.0.1:{listening.getsockname()[1] - 6000}.0"


def test_linux_names_its_displays(named):
    named()
    assert not display.is_named()
    named(DISPLAY="")
    assert not display.is_named()
    named(WAYLAND_DISPLAY="wayland-0")
    assert display.is_named()


def test_other_systems_have_one(named, monkeypatch):
    named()
    monkeypatch.setattr(display.sys, "platform", "win32")
    display.require()
    assert display.is_named()


def test_no_display_is_told(named):
    named()
    with pytest.raises(KnownError, match="There is no display"):
        display.require()


@pytest.mark.parametrize("name", [":4711", "unix:4711.0", "127.0.0.1:59000", "nonsense", "host.invalid:0"])
def test_a_display_that_does_not_answer_is_told(named, name):
    named(DISPLAY=name)
    with pytest.raises(KnownError, match=f"The display {name} does not answer"):
        display.require()


def test_a_display_that_answers_is_enough(named, server, monkeypatch):
    named(DISPLAY=server)
    monkeypatch.setattr(display.ctypes, "CDLL", lambda _: None)
    display.require()


def test_a_library_that_lacks_is_told(named, server, monkeypatch):
    def lacks(_):
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    named(DISPLAY=server)
    monkeypatch.setattr(display.ctypes, "CDLL", lacks)
    with pytest.raises(KnownError, match=r"needs the library libxcb-cursor\.so\.0; the README lists"):
        display.require()


def test_a_qt_from_elsewhere_is_trusted(named, server, monkeypatch, tmp_path):
    named(DISPLAY=server)
    monkeypatch.setattr(display, "qt_folder", lambda: tmp_path)
    display.require()


def test_wayland_is_left_to_qt(named):
    named(WAYLAND_DISPLAY="wayland-0", DISPLAY=":4711")
    display.require()


def test_qt_is_where_it_is_installed():
    assert (display.qt_folder() / "__init__.py").exists()
