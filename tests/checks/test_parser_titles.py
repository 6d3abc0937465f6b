"""Every doubt or repair that the parser reports has a name for people."""

import re
from pathlib import Path

import gazdesk
from gazdesk.checks.parser_problems import TITLES

CODE = re.compile(r'"(parse-[a-z-]+)"')


def test_each_code_of_the_parser_has_a_title():
    files = Path(gazdesk.__file__).parent.joinpath("parse").glob("*.py")
    assert {code for path in files for code in CODE.findall(path.read_text("utf-8"))} == set(TITLES)
