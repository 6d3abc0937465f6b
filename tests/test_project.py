"""What the project promises a newcomer: the set-up lines of the README, and a reason for each dependency."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DEPENDENCIES = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]


def lines(pattern):
    return re.findall(rf"^{pattern}$", README, re.MULTILINE)


@pytest.mark.parametrize("end", ["gazdesk demo", r"python -m pytest\b.*"])
def test_one_line_makes_its_own_venv_and_ends_in(end):
    assert len(lines(rf"python3 -m venv (\S+) && \1/bin/pip install \S.* && \1/bin/{end}")) == 1


def test_one_line_lists_debian_packages():
    (packages,) = lines(r"sudo apt-get install -y (.*)")
    assert {"fonts-noto-cjk", "libxcb-cursor0"} <= set(packages.split())


@pytest.mark.parametrize("requirement", DEPENDENCIES)
def test_each_dependency_has_its_reason(requirement):
    name = re.match(r"[\w-]+", requirement)[0]
    assert len(lines(rf"\| {name} \| .{{10,}} \|")) == 1
