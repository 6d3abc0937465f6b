"""The language of the window is the system's: Chinese under zh_CN, English elsewhere, each throughout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAYS = """
import sys
from PySide6.QtWidgets import QTabBar
from gazdesk.app import build
application, window = build(["gazdesk", sys.argv[1]])
print("\\n".join(action.text() for action in window.commands))
print("\\n".join(action.text() for action in window.menuBar().actions()))
for bar in window.findChildren(QTabBar):
    print("\\n".join(bar.tabText(index) for index in range(bar.count())))
window.close()
"""
FINDS = """
import sys
from gazdesk.app import build
application, window = build(["gazdesk", sys.argv[1]])
window.palette_of_commands.ask("错乱")
print("\\n".join(action.objectName() for action in window.palette_of_commands.found()))
window.close()
"""


def words(tmp_path, language, program=SAYS):
    """Return what a program prints in a process of a language: of SAYS, every name of a command, menu and tab."""
    env = os.environ | {"LC_ALL": f"{language}.UTF-8", "LANG": f"{language}.UTF-8", "LANGUAGE": language}
    env |= {"QT_QPA_PLATFORM": "offscreen", "GAZDESK_EDITOR": "编辑甲", "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", program, str(tmp_path / "store.gazdesk")]
    ended = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=True, timeout=60)
    return ended.stdout.split("\n")[:-1]


def is_chinese(text):
    return any("一" <= character <= "鿿" for character in text)


def test_everything_is_chinese_where_the_system_is(tmp_path):
    said = words(tmp_path, "zh_CN")
    assert len(said) > 80
    assert [text for text in said if not is_chinese(text)] == []


@pytest.mark.parametrize("language", ["en_US", "de_DE"])
def test_everything_is_english_elsewhere(tmp_path, language):
    said = words(tmp_path, language)
    assert len(said) > 80
    assert [text for text in said if is_chinese(text)] == []


def test_the_palette_finds_a_command_by_its_chinese_name(tmp_path):
    assert words(tmp_path, "zh_CN", FINDS) == ["mark.garbled"]
