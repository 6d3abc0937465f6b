"""The frame of the command line: which command runs, in what words, and with what exit code it ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gazdesk import __version__, cli
from gazdesk.commands_line import parse
from gazdesk.errors import KnownError

COMMAND = [sys.executable, "-c", "import sys; from gazdesk.cli import main; sys.exit(main())"]


@pytest.fixture(autouse=True)
def english(monkeypatch):
    for name in ("LANGUAGE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    cli.say.__globals__["speaks_chinese"].cache_clear()


@pytest.fixture
def raising(monkeypatch):
    """Let the parse command end with an exception."""

    def arrange(error):
        def run(_):
            raise error

        monkeypatch.setattr(parse, "run", run)

    return arrange


def told(capsys):
    return capsys.readouterr().err


def test_help_lists_every_command(capsys):
    assert cli.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"gazdesk {name}" in shown for name in cli.COMMANDS)


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_has_help(capsys, name):
    assert cli.main([name, "--help"]) == 0
    assert f"usage: gazdesk {name}" in capsys.readouterr().out


def test_the_version_is_said(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"{__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["parse"], "the following arguments are required: FILE (see gazdesk parse --help)"),
        (["history", "--all", "s"], "unrecognized arguments: --all (see gazdesk history --help)"),
        (["export", "s", "-"], "the following arguments are required: --format (see gazdesk export --help)"),
        (["--nonsense"], "unrecognized arguments: --nonsense (see gazdesk --help)"),
        (["a", "b"], "unrecognized arguments: b (see gazdesk --help)"),
    ],
)
def test_wrong_usage_is_said_in_a_line(capsys, arguments, said):
    assert cli.main(arguments) == 2
    assert told(capsys) == f"gazdesk: {said}\n"


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KnownError("{file} is empty.", file="a"), 2, "gazdesk: a is empty.\n"),
        (KnownError("two\nlines"), 2, "gazdesk: two lines\n"),
        (KeyboardInterrupt(), 130, "gazdesk: Interrupted.\n"),
        (OSError(28, "No space left on device", "out"), 2, "gazdesk: out: No space left on device\n"),
        (OSError(28, "No space left on device"), 2, "gazdesk: No space left on device\n"),
    ],
)
def test_what_goes_wrong_is_a_line_and_a_code(raising, capsys, error, code, said):
    raising(error)
    assert cli.main(["parse", "a"]) == code
    assert told(capsys) == said


def test_a_bug_is_not_hidden(raising):
    raising(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        cli.main(["parse", "a"])


def test_a_reader_that_goes_away_ends_the_work_quietly(tmp_path):
    files = []
    for number in range(30):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text("示例市人民政府\n" * 3000, encoding="utf-8")
    with subprocess.Popen([*COMMAND, "parse", *files], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 2


def test_a_closed_stdout_is_no_bug(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("示例市人民政府公报", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.main(["parse", str(tmp_path / "a.txt")]) == 0
    sys.stdout.close()


def test_a_full_disk_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("示例市人民政府公报", encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "parse", tmp_path / "a.txt"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (2, b"gazdesk: No space left on device\n")


def test_json_is_utf_8_whatever_the_terminal(tmp_path):
    (tmp_path / "a.txt").write_text("示例市人民政府公报", encoding="utf-8")
    env = os.environ | {"PYTHONIOENCODING": "gbk"}
    done = subprocess.run([*COMMAND, "parse", tmp_path / "a.txt"], capture_output=True, env=env, check=True)
    assert "示例市人民政府公报" in done.stdout.decode("utf-8")


def test_words_that_the_terminal_lacks_do_not_stop_it(tmp_path):
    (tmp_path / "a.txt").write_text("建设 and 改革。\n", encoding="utf-8")
    env = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*COMMAND, "check", tmp_path / "a.txt"], capture_output=True, env=env, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"a.txt:1:3: error foreign-word")


@pytest.mark.parametrize("arguments", [["--help"], ["parse", "--help"], ["export", "x", "-", "--format", "jsonl"]])
def test_qt_is_not_imported(arguments):
    """No command but the window's needs Qt."""
    script = (
        "import sys; from gazdesk.cli import main; main(); sys.exit(any('PySide6' in name for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, check=False)
    assert done.returncode == 0


def test_demo_without_a_display_does_the_work_without_qt():
    script = (
        "import sys; from gazdesk.cli import main; code = main(['demo']); sys.exit(code or 'PySide6' in sys.modules)"
    )
    env = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("There is no display: the same work is done here on the command line.\n")
    assert "Issues written: 3." in done.stdout


def test_help_imports_neither_store_nor_parser():
    script = "import sys; from gazdesk.cli import main; main(); print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script, "--help"], capture_output=True, text=True, check=True)
    modules = done.stdout.splitlines()[-1].split()
    assert [name for name in modules if name.startswith("gazdesk.")] == [
        "gazdesk.cli", "gazdesk.commands_line", "gazdesk.commands_line.parser", "gazdesk.errors", "gazdesk.shipped",
        "gazdesk.words",
    ]  # fmt: skip
