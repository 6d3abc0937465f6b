"""Each command does its work over files and stores, and says what it did."""

import json

import pytest

from gazdesk import cli, words
from gazdesk.desk import editing
from gazdesk.desk.library import Library
from gazdesk.desk.rule_trial import RuleTrial
from gazdesk.model.blocks import Address
from gazdesk.model.kinds import MarkKind, ReviewState
from gazdesk.model.own_rules import OwnRule

TEXT = """示例市人民政府关于印发城市更新方案的通知

示政发[2023]4号

各县人民政府：

现将方案印发给你们，请认真推进 and 落实。

一、推进改革 or 开放。

示例市人民政府

2023年4月1日
"""


FORM = (
    "甲.txt:3:1: style doc-number-form The standard sets the document number 示政发[2023]4号 as 示政发〔2023〕4号."
    " [示政发[2023]4号 → 示政发〔2023〕4号]"
)


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setattr(words, "speaks_chinese", lambda: False)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "甲.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys):
    """Run a command; return its exit code and the lines of stdout and stderr."""

    def run_command(*arguments):
        code = cli.main([str(each) for each in arguments])
        shown = capsys.readouterr()
        return code, shown.out.splitlines(), shown.err.splitlines()

    return run_command


@pytest.fixture
def store(tmp_path, file, run):
    path = tmp_path / "s.gazdesk"
    run("import", path, file)
    return path


def edit(store, work):
    """Do some work as an editor on the first issue of a store."""
    with Library.open(store, editor="张三") as library:
        work(library.open_issue(1))


# parse


def test_parse_prints_a_line_a_file(run, file):
    code, out, err = run("parse", file, file)
    assert (code, err) == (0, [])
    first, second = map(json.loads, out)
    assert first == second
    assert first["documents"][0]["doc_number"] == "示政发[2023]4号"
    assert [problem["code"] for problem in first["problems"]] == ["doc-number-form", "foreign-word", "foreign-word"]


def test_parse_reads_in_the_encoding_it_is_told(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("目錄".encode("big5"))
    _, out, _ = run("parse", "--encoding", "BIG5", path)
    assert json.loads(out[0])["source"]["encoding"] == "big5"
    assert json.loads(out[0])["blocks"][0]["text"] == "目錄"


def test_parse_goes_on_after_a_file_that_it_cannot_read(run, file, tmp_path):
    code, out, err = run("parse", tmp_path / "none", file)
    assert (code, len(out), err) == (2, 1, [f"gazdesk: {tmp_path / 'none'} is not there."])


# check


def test_check_prints_where_what_and_how_to_mend_it(run, file):
    code, out, _ = run("check", file)
    assert code == 1
    assert out == [
        FORM,
        "甲.txt:7:16: error foreign-word The foreign word “and” stands between Han characters. [ and  → 和]",
        "甲.txt:9:7: error foreign-word The foreign word “or” stands between Han characters. [ or  → 或]",
    ]


def test_check_without_errors_is_done(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT.replace(" and ", "和").replace(" or ", "或"), encoding="utf-8")
    code, out, _ = run("check", path)
    assert (code, len(out)) == (0, 1)


def test_check_prints_json_a_problem_a_line(run, file):
    _, out, _ = run("check", "--format", "json", file)
    problem = json.loads(out[1])
    assert (problem["file"], problem["line"], problem["start"], problem["found"]) == ("甲.txt", 7, 15, " and ")


def test_check_never_changes_a_file(run, file):
    code, _, err = run("check", "--fix", file)
    assert (code, err) == (2, ["gazdesk: --fix works on a store: a file is never changed."])
    assert file.read_text(encoding="utf-8") == TEXT


def test_check_of_a_store_prints_the_same(run, file, store):
    assert run("check", store) == run("check", file)


def rules_file(path, **changes):
    rule = {
        "code": "own-1",
        "pattern": "方案",
        "replacement": "办法",
        "severity": "error",
        "bad": "方案",
        "good": "办法",
    }
    path.write_text(json.dumps({"format": "gazdesk-rules/1", "rules": [rule | changes]}), encoding="utf-8")
    return path


def test_check_of_a_file_takes_rules_of_ones_own(run, file, tmp_path):
    _, out, _ = run("check", file, "--rules", rules_file(tmp_path / "rules.json"))
    assert out[0] == "甲.txt:1:16: error own-1 What the rule own-1 looks for stands here. [方案 → 办法]"
    assert [line for line in out if " own-1 " not in line] == run("check", file)[1]


def test_rules_of_ones_own_that_are_none_are_told(run, file, store, tmp_path):
    path = rules_file(tmp_path / "rules.json", pattern="(", expression=True)
    code, out, err = run("check", file, "--rules", path)
    assert (code, out, len(err)) == (2, [], 1)
    assert "The rule own-1 in" in err[0]
    assert run("check", store, "--rules", path)[2] == [
        "gazdesk: --rules works on a file: a store has rules of its own."
    ]


def test_check_of_a_store_takes_the_rules_that_are_on_there(run, store):
    rule = OwnRule("own-1", "方案", replacement="办法", safety="safe", bad="方案", good="办法")
    with Library.open(store, "编辑甲") as library:
        library.rules.keep(rule)
        off = run("check", store)
        library.rules.switch_on(RuleTrial(library, rule).run(lambda *_: None, lambda: False))
    assert [line for line in run("check", store)[1] if " own-1 " in line]
    run("check", "--fix", store)
    assert not [line for line in (*off[1], *run("check", store)[1]) if " own-1 " in line]


def test_check_of_nothing_is_told(run, tmp_path):
    code, _, err = run("check", tmp_path / "none")
    assert (code, err) == (2, [f"gazdesk: {tmp_path / 'none'} is not there."])


def test_safe_fixes_are_applied_as_one_step_signed_by_rule(run, store):
    assert run("check", "--fix", store) == (0, [], [])
    assert run("check", store) == (0, [], [])
    with Library.open(store, write=False) as library:
        (entry,) = library.open_issue(1).history()
    assert (entry.who, {each.rule for each in entry.corrections}) == ("gazdesk", {"doc-number-form", "foreign-word"})


def test_a_second_fix_finds_nothing_to_do(run, store):
    run("check", "--fix", store)
    run("check", "--fix", store)
    with Library.open(store, write=False) as library:
        assert len(library.open_issue(1).history()) == 1


def test_what_was_fixed_can_be_undone(run, store):
    run("check", "--fix", store)
    edit(store, lambda desk: desk.revert(desk.history()[0].id))
    assert run("check", store)[0] == 1


# import


def test_import_says_what_was_taken_and_what_was_there(run, tmp_path, file):
    first = run("import", tmp_path / "s", file)
    again = run("import", tmp_path / "s", file)
    assert first == (0, ["Taken: 甲.txt (utf-8), documents: 1."], [])
    assert again == (0, ["Already there: 甲.txt."], [])


def test_import_takes_the_rest_of_a_batch(run, tmp_path, file):
    (tmp_path / "empty.txt").touch()
    code, out, err = run("import", tmp_path / "s", tmp_path)
    assert (code, out) == (2, ["Taken: 甲.txt (utf-8), documents: 1."])
    assert err == [f"gazdesk: {tmp_path / 'empty.txt'} is empty."]


# export


@pytest.mark.parametrize("form", ["jsonl", "txt", "md"])
def test_export_writes_a_file_or_stdout(run, store, tmp_path, form):
    code, out, err = run("export", store, tmp_path / "out", "--format", form)
    assert (code, out, err) == (0, [], ["Issues written: 1."])
    code, out, _ = run("export", store, "-", "--format", form)
    assert (tmp_path / "out").read_text(encoding="utf-8").splitlines() == out


def test_export_as_csv_makes_a_folder(run, store, tmp_path):
    assert run("export", store, tmp_path / "out", "--format", "csv")[0] == 0
    assert (tmp_path / "out" / "documents.csv").exists()


def test_export_writes_what_was_corrected_and_who_did_it(run, store):
    run("check", "--fix", store)
    (line,) = run("export", store, "-", "--format", "jsonl")[1]
    issue = json.loads(line)
    assert issue["documents"][0]["doc_number"] == "示政发〔2023〕4号"
    assert {each["who"] for each in issue["corrections"]} == {"gazdesk"}
    assert issue["problems"] == []


@pytest.mark.parametrize("form", ["akn", "xlsx", "html", "pairs", "errata"])
def test_other_formats_are_answered_with_a_line(run, store, tmp_path, form):
    code, out, err = run("export", store, tmp_path / "out", "--format", form)
    assert (code, out) == (2, [])
    assert err == [f"gazdesk: The format {form} cannot be written; these can: jsonl, txt, md, csv."]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("chosen", "count"), [(["1"], 1), (["甲.txt"], 1), (["1", "2"], 2), (["乙.txt", "2"], 1)])
def test_issues_are_chosen_by_number_or_name(run, store, tmp_path, chosen, count):
    (tmp_path / "乙.txt").write_text(TEXT + "附注", encoding="utf-8")
    run("import", store, tmp_path / "乙.txt")
    _, out, err = run("export", store, "-", "--format", "jsonl", "--issue", *chosen)
    assert (len(out), err) == (count, [f"Issues written: {count}."])


def test_an_issue_that_is_not_there_is_told(run, store):
    code, _, err = run("export", store, "-", "--format", "jsonl", "--issue", "7")
    assert (code, err) == (2, [f"gazdesk: There is no issue 7 in the store {store}."])


def test_only_what_was_reviewed(run, store):
    assert run("export", store, "-", "--format", "jsonl", "--reviewed-only")[2] == ["Issues written: 0."]
    edit(store, lambda desk: editing.set_review(desk, ReviewState.DONE))
    assert run("export", store, "-", "--format", "jsonl", "--reviewed-only")[2] == ["Issues written: 1."]


def test_what_is_left_out_as_garbled_is_counted(run, store):
    edit(store, lambda desk: editing.mark(desk, Address(desk.issue.order[3]), MarkKind.GARBLED, ""))
    _, out, err = run("export", store, "-", "--format", "txt", "--drop-garbled")
    assert err == ["Issues written: 1.", "Left out as garbled: blocks 1, rows 0, columns 0."]
    assert not any("现将" in line for line in out)


def test_a_place_that_cannot_be_written_to_is_told(run, store, tmp_path):
    code, _, err = run("export", store, tmp_path / "none" / "out", "--format", "txt")
    assert (code, len(err)) == (2, 1)
    assert "cannot be written" in err[0]


# history, doctor


def test_history_says_who_did_what_when_and_why(run, store):
    def work(desk):
        editing.replace_text(desk, Address(desk.issue.order[3]), 0, 1, "今", why="照原件")

    edit(store, work)
    code, (gesture, correction), _ = run("history", store)
    assert code == 0
    assert gesture.startswith("甲.txt #1 20")
    assert "张三: " in gesture
    assert gesture.endswith(" (照原件)")
    assert correction == "    fix_text 7: 现 → 今"


def test_history_marks_what_was_taken_back(run, store):
    edit(store, lambda desk: (editing.replace_text(desk, Address(desk.issue.order[3]), 0, 1, "今"), desk.undo()))
    assert run("history", store)[1][0].endswith(" (taken back)")


def test_history_says_what_an_undo_took_back(run, store):
    edit(store, lambda desk: (editing.replace_text(desk, Address(desk.issue.order[3]), 0, 1, "今"), desk.undo()))
    assert " undo #1: " in run("history", store)[1][-1]


def test_an_issue_that_was_put_away_has_a_history_and_is_exported_if_named(run, store):
    with Library.open(store, editor="张三") as library:
        library.put_away(1)
    assert "Put away" in run("history", store)[1][0]
    assert run("export", store, "-", "--format", "txt", "--issue", "1")[2] == ["Issues written: 1."]
    assert run("export", store, "-", "--format", "txt")[2] == ["Issues written: 0."]


def test_a_sound_store_is_said_to_be(run, store):
    assert run("doctor", store) == (0, ["The store is sound."], [])


def test_what_a_repair_could_not_bring_back_is_said_once(run, store):
    with Library.open(store) as library:
        backup = library.backup()
    store.write_bytes(store.read_bytes()[:8192])
    assert run("doctor", store)[2] == [
        f"gazdesk: The store {store} is damaged; “gazdesk doctor --repair” can bring it back."
    ]
    code, (told,), _ = run("doctor", store, "--repair")
    assert (code, f"made after the backup {backup.name} may be lost" in told) == (1, True)
    assert run("doctor", store) == (0, ["The store is sound."], [])


@pytest.mark.parametrize("command", [["check"], ["export", "-", "--format", "txt"], ["history"], ["doctor"]])
def test_a_store_that_is_not_there_is_not_made(run, tmp_path, command):
    name, *rest = command
    code, _, err = run(name, tmp_path / "s", *rest)
    assert (code, err) == (2, [f"gazdesk: {tmp_path / 's'} is not there."])
    assert list(tmp_path.iterdir()) == []
