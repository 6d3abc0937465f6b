"""Markup is cut as browsers cut it, but for what never ends."""

import pytest

from gazdesk.formats.page.tokens import tokens_of


def texts(html):
    return [html[start:end] for start, end in tokens_of(html).runs]


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<p>甲</p>乙", ["甲", "乙"]),
        ('<p title="a>b">甲</p>', ["甲"]),
        ("<p title='\">'>甲</p>", ["甲"]),
        ('<p title="甲"">乙</p>', ["乙"]),
        ("甲<!-- <p>乙</p> -->丙", ["甲", "丙"]),
        ("甲<!-->乙", ["甲", "乙"]),
        ("甲<![if !a]>乙<![endif]><?xml:namespace x />丙", ["甲", "乙", "丙"]),
        ("1 < 2 <3", ["1 < 2 <3"]),
        ("<script>if (a<b) '<p>乙</p>'</script>甲", ["甲"]),
        ("<SCRIPT>乙</Script >甲", ["甲"]),
        ("<style>p{}</style><textarea><p>乙</p></textarea><noscript>乙</noscript><template>乙</template>甲", ["甲"]),
        ("<select><option>乙</select><button>乙</button>甲", ["甲"]),
    ],
)
def test_what_is_text(html, seen):
    assert texts(html) == seen


@pytest.mark.parametrize("html", ["<!-- 甲", "<script>甲", "<textarea>甲", "<p title='甲", "<p 甲", '<a ="甲>乙'])
def test_what_never_ends_hides_nothing_after_it(html):
    assert "丙" in "".join(texts(f"{html}<p>丙</p>"))


def test_title_and_metas_are_ranges_of_the_page():
    html = "<title> 甲 </title><META content='乙' name=\"ArticleTitle\"><meta name=articletitle content=丙>"
    tokens = tokens_of(html)
    assert html[slice(*tokens.title)] == " 甲 "
    assert html[slice(*tokens.metas["articletitle"])] == "乙"


def test_only_what_has_a_place_in_the_tree_is_written_anew():
    html = "<p><span><b>甲</b></span><span style='display: none'>乙<i>丙</i></span></p>"
    assert tokens_of(html).markup == "<p>0;<span hidden>1;2;</span></p>"


def test_a_link_to_a_file_is_marked():
    html = "<a href='/a.pdf?x=1'>甲</a><a href='/b.html'>乙</a><a name=c>丙</a>"
    assert tokens_of(html).markup == "<a download>0;</a><a>1;</a>2;"


def test_names_of_elements_are_kept_as_plain_words():
    assert 'class="zoom a &"' not in tokens_of('<div id=zoom class="a &amp; &lt;b">甲</div>').markup
    assert tokens_of('<main id=zoom class="a">甲</main>').markup == '<div kind="main" class="zoom a">0;</div>'
