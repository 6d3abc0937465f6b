"""Bad input: one clear sentence, the exit code that says so, the rest of the batch done, nothing lost, no traceback.

Here: web pages.
"""

import json

import pytest

from tests.bad_input.running import SAMPLE, complaint, gazdesk, names

NO_ARTICLE = "holds no article: nothing on the page reads like a document."
SENTENCE = "<p>要抓紧抓实，确保安全，不得有误。</p>"

BAD_PAGES = {
    "empty": (b"", "is empty."),
    "scripts": (b"<script>document.write('<p>x</p>')</script><div id=app></div>", NO_ARTICLE),
    "links": ("<a href=x>关于防汛的通知</a><br>".encode() * 50, NO_ARTICLE),
    "styles": (b"<style>p { color: red }</style><link rel=stylesheet href=x>", NO_ARTICLE),
    "deep": (("<div>" * 5_000 + SENTENCE).encode(), "cannot be read: its elements lie too deep in one another."),
    "picture": (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(500),
        "is not a text file, or in an encoding that is not known.",
    ),
}


@pytest.fixture(params=BAD_PAGES)
def bad(request, tmp_path):
    """Return each bad page in turn, and the sentence about it."""
    content, said = BAD_PAGES[request.param]
    path = tmp_path / f"{request.param}.html"
    path.write_bytes(content)
    return path, f"{path} {said}"


def test_a_bad_page_is_told_and_the_others_are_printed(bad, good):
    path, said = bad
    ended = gazdesk("parse", path, good)
    assert complaint(ended) == said
    assert ended.stdout.count("\n") == 1


def test_a_bad_page_is_refused_and_the_others_are_taken(bad, good, tmp_path):
    path, said = bad
    ended = gazdesk("import", tmp_path / "s.gazdesk", path, good)
    assert complaint(ended) == said
    assert names(tmp_path / "s.gazdesk") == [SAMPLE]


MALFORMED = {
    "unclosed": "<table><tr><td><p>" + SENTENCE + "<table><div><b><a href=x>",
    "crossed": f"<b><p><i></b>{SENTENCE}</i></div></td></table></html>{SENTENCE}",
    "quotes": f'<p title=\'">{SENTENCE}<p class="a"">{SENTENCE}',
    "comment": f"{SENTENCE}<!-- {SENTENCE}",
    "script": f"<script>if (a</b) {SENTENCE}{SENTENCE}",
    "entities": f"<p>&#0;&#x110000;&#99999999;&nosuch;</p>{SENTENCE}",
    "characters": f"<p>\x00\x0b\x1f\u2028\ufffe</p>{SENTENCE}",
    "spans": f"<table><tr><td rowspan=99999 colspan=-1>{SENTENCE}<td colspan=9999>{SENTENCE}<tr><td>{SENTENCE}<td></table>",
    "frames": f"<frameset><frame src=x></frameset>{SENTENCE}",
    "bytes": SENTENCE,
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_page_is_read_as_far_as_it_goes(name, tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(MALFORMED[name].encode() + b"\xff" * (name == "bytes"))
    ended = gazdesk("parse", path)
    assert (ended.returncode, ended.stderr) == (0, "")
    texts = [block["text"] for block in json.loads(ended.stdout)["blocks"]]
    assert any("要抓紧抓实" in text for text in texts) or name == "spans"


def test_a_folder_is_searched_for_pages_too(tmp_path, good):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.html").write_text(SENTENCE * 3, encoding="utf-8")
    (folder / "b.HTM").write_text(SENTENCE * 4, encoding="utf-8")
    (folder / "c.css").write_text("p {}", encoding="utf-8")
    assert gazdesk("import", tmp_path / "s.gazdesk", folder).returncode == 0
    assert names(tmp_path / "s.gazdesk") == ["a.html", "b.HTM"]


def test_a_large_page_is_taken(tmp_path):
    path = tmp_path / "large.html"
    path.write_text(f"<div style='{'x' * 300}'>{SENTENCE}</div>\n" * 30_000, encoding="utf-8")
    ended = gazdesk("parse", path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads(ended.stdout)["source"]["lines"] > 30_000
