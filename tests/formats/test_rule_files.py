"""Rules written to a file come back the same; what is no file of rules is refused with a sentence."""

import json
import re
from pathlib import Path

import pytest

import gazdesk
from gazdesk.desk.rules_in_force import read_sound
from gazdesk.errors import KnownError
from gazdesk.formats.rule_files import read_rules, write_rules
from gazdesk.model.own_rules import OwnRule, to_values

RULES = (
    OwnRule("own-1", "洪讯", replacement="洪汛", bad="洪讯", good="洪汛"),
    OwnRule("数字", r"(\d)、(\d)万", True, r"\1.\2万", bad="5、8万", good="5.8万"),
)


def write(path, content):
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_rules_come_back_the_same(tmp_path):
    path = tmp_path / "rules.json"
    write_rules(path, [(rule, "编辑甲", "2026-01-02T03:04:05.678Z") for rule in RULES])
    assert read_rules(path) == RULES
    assert json.loads(path.read_text("utf-8"))["rules"][0]["who"] == "编辑甲"


def test_a_byte_order_mark_is_no_harm(tmp_path):
    path = tmp_path / "rules.json"
    write_rules(path, [(RULES[0], "甲", "")])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_rules(path) == RULES[:1]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ([], "holds no rules of gazdesk"),
        ({"rules": []}, "holds no rules of gazdesk"),
        ({"format": "gazdesk/1", "rules": []}, "holds no rules of gazdesk"),
        ({"format": 1, "rules": []}, "holds no rules of gazdesk"),
        ({"format": "gazdesk-rules/1", "rules": {}}, "holds no rules of gazdesk"),
        ({"format": "gazdesk-rules/2", "rules": []}, "for a newer version"),
        ({"format": "gazdesk-rules/1", "rules": [to_values(RULES[0]), 7]}, "Rule 2 in .* A rule is an object"),
        ({"format": "gazdesk-rules/1", "rules": [{"code": 1}]}, "Rule 1 in .* The field code"),
        ({"format": "gazdesk-rules/1", "rules": [to_values(RULES[0])] * 2}, "two rules of the name own-1"),
        ({"format": "gazdesk-rules/1", "rules": [{}] * 1001}, "more than 1000 rules"),
    ],
)
def test_what_is_no_file_of_rules_is_refused(tmp_path, content, sentence):
    with pytest.raises(KnownError, match=sentence):
        read_rules(write(tmp_path / "rules.json", content))


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", "示例".encode("gb18030"), b"{", b"[" * 100_000])
def test_a_file_that_is_no_json_is_refused(tmp_path, data):
    path = tmp_path / "rules.json"
    path.write_bytes(data)
    with pytest.raises(KnownError, match="holds no rules of gazdesk"):
        read_rules(path)


def test_a_huge_file_is_refused(tmp_path):
    path = tmp_path / "rules.json"
    path.write_bytes(b" " * 5_000_001)
    with pytest.raises(KnownError, match="too large"):
        read_rules(path)


def test_a_place_that_cannot_be_read_or_written_is_named(tmp_path):
    with pytest.raises(KnownError, match="cannot be read"):
        read_rules(tmp_path / "missing.json")
    with pytest.raises(KnownError, match="cannot be written"):
        write_rules(tmp_path / "missing" / "rules.json", [])


def test_the_readme_shows_a_file_of_rules(tmp_path):
    readme = Path(gazdesk.__file__).parent.parent.joinpath("README.md").read_text("utf-8")
    (shown,) = re.findall(r"```json\n(.*?)```", readme, re.DOTALL)
    path = tmp_path / "rules.json"
    path.write_text(shown, "utf-8")
    (rule,) = read_sound(path)
    assert json.loads(shown)["rules"] == [to_values(rule)]
