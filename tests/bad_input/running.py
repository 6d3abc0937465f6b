"""The command line run in a process of its own, and what tests of bad input ask of it."""

import os
import shutil
import subprocess
import sys

from gazdesk.desk.library import Library

RUN = "import sys; from gazdesk.cli import main; sys.exit(main())"
SAMPLE = "shili_single.md"
TEXT = "示例市人民政府关于植树的通知\n\n示政发〔2023〕4号\n\n各县人民政府：\n\n现将植树活动的有关事项通知如下。\n"


def command(*arguments):
    return [sys.executable, "-c", RUN, *map(str, arguments)]


def gazdesk(*arguments, wrapped=(), timeout=60, **options):
    """Run the command line in a process of its own, in English, without a display; bytes out are UTF-8."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "LC_MESSAGES"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    env |= {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"} | options.pop("env", {})
    options = {"stdout": subprocess.PIPE} | options
    return subprocess.run(
        [*wrapped, *command(*arguments)],
        stderr=subprocess.PIPE, encoding="utf-8", env=env, timeout=timeout, check=False, **options,
    )  # fmt: skip


def complaint(ended):
    """Return the one sentence with which a command ended that could not do what was wanted."""
    assert ended.returncode == 2, ended
    lines = ended.stderr.splitlines()
    assert len(lines) == 1, ended.stderr
    return lines[0].removeprefix("gazdesk: ")


def powerless():
    """Return what a command is wrapped in so that the rights of files bind it, whoever runs the tests."""
    if os.geteuid():
        return ()
    return (shutil.which("setpriv"), "--bounding-set", "-dac_override,-dac_read_search")


def names(store):
    with Library.open(store, write=False) as library:
        return [issue.name for issue in library.issues()]
