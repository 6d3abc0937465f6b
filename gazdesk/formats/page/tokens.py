"""The markup of a page cut into tags and runs of text, and written anew so that a tree can be built of it.

The tree is built by lxml, which fixes what is not closed, but does not say where in the page a text stood. So each run
of text is replaced by its number before the tree is built: what comes out of the tree names places in the page.
Cutting follows the tokenization of the HTML standard (13.2.5), but for what never ends: there the rest stays text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html import unescape

Run = tuple[int, int]
"""A half-open range of code points of the page."""

_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<close>/)?(?P<name>[a-zA-Z][^\s/>]*)|[!?/])")
_REST = re.compile(r"(?:[^=>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_NOT_BLANK = re.compile(r"[^ \t\r\n\f]")

_UNSEEN = frozenset(
    {
        "script", "style", "textarea", "noscript", "template", "iframe", "noembed", "noframes", "xmp", "svg",
        "math", "select", "button", "object", "canvas", "audio", "video", "dialog", "datalist", "marquee",
    }
)  # fmt: skip
"""Elements whose content a reader of the page does not see as text."""

_BLOCKS = frozenset(
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "ul", "ol", "li", "dl", "dt", "dd", "table",
        "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "pre", "body",
    }
)  # fmt: skip
_AS_DIV = frozenset(
    {
        "section", "article", "header", "footer", "nav", "aside", "main", "figure", "figcaption", "details",
        "summary", "center", "blockquote", "address", "fieldset", "legend", "form", "hgroup", "search",
    }
)  # fmt: skip
_AS_LIST = {"menu": "ul", "dir": "ul"}
_BREAKS = frozenset({"br", "hr"})
_KEPT = ("rowspan", "colspan", "start", "value", "type", "role")
_NO_WORD = re.compile(r"[^\w\- ]", re.ASCII)
_DISPLAY_NONE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_VISIBILITY = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|txt|csv|zip|rar|7z|jpe?g|png|tiff?)(?:[?#]|$)", re.IGNORECASE
)


@dataclass(slots=True)
class Tokens:
    """A page cut up: `markup` with a number for each run of `runs`; `title` and `metas` (by name) are runs too."""

    markup: str = ""
    runs: list[Run] = field(default_factory=list)
    title: Run | None = None
    metas: dict[str, Run] = field(default_factory=dict)


def tokens_of(page: str) -> Tokens:
    """Return the tokens of a page; linear in its length whatever it holds."""
    return _Cutter(page).run()


class _Cutter:
    def __init__(self, page: str) -> None:
        self.page = page
        self.tokens = Tokens()
        self.out: list[str] = []
        self.lost: set[str] = set()
        self.inline: defaultdict[str, list[bool]] = defaultdict(list)

    def run(self) -> Tokens:
        page, position = self.page, 0
        while match := _TAG.search(page, position):
            self._text(position, match.start())
            position = self._after(match)
        self._text(position, len(page))
        self.tokens.markup = "".join(self.out)
        return self.tokens

    def _text(self, start: int, end: int) -> None:
        if start == end:
            return
        if _NOT_BLANK.search(self.page, start, end):
            self.out.append(f"{len(self.tokens.runs)};")
            self.tokens.runs.append((start, end))
        else:
            self.out.append(" " if self.page.find("\n", start, end) < 0 else "\n")

    def _after(self, match: re.Match[str]) -> int:
        """Deal with what begins with "<"; return where text goes on."""
        if match["comment"]:
            return self._past("-->", match.end() - 2)
        if match["name"] is None:
            return self._past(">", match.end())
        name, end = match["name"].lower(), self._end_of_tag(match.end())
        if match["close"]:
            self._close(name)
            return end
        if name in _UNSEEN or name == "title":
            return self._unseen(name, end)
        self._open(name, match.end(), end)
        return end

    def _past(self, mark: str, start: int) -> int:
        """Return where a mark ends that closes what is no text; without one, where that begins."""
        at = -1 if mark in self.lost else self.page.find(mark, start)
        if at < 0:
            self.lost.add(mark)
            return start
        return at + len(mark)

    def _end_of_tag(self, start: int) -> int:
        """Return where a tag ends; a ">" within a quoted value does not end it, unless some quotation never ends."""
        if "quote" not in self.lost:
            rest = _REST.match(self.page, start)
            if rest:
                return rest.end()
            self.lost.add("quote")
        return self._past(">", start)

    def _unseen(self, name: str, start: int) -> int:
        """Pass over an element that is not seen; one that is never closed hides nothing."""
        if name in self.lost:
            return start
        close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.page, start)
        if close is None:
            self.lost.add(name)
            return start
        if name == "title" and self.tokens.title is None:
            self.tokens.title = start, close.start()
        return self._past(">", close.end())

    def _open(self, name: str, start: int, end: int) -> None:
        if name in _BREAKS:
            self.out.append(f"<{name}>")
        elif name in _BLOCKS:
            self._block(name, "", self._attributes(start, end))
        elif name in _AS_DIV or name in _AS_LIST:
            self._block(_AS_LIST.get(name, "div"), name, self._attributes(start, end))
        elif name == "meta":
            self._meta(start, end)
        elif name != "html":
            self._inline(name, self._attributes(start, end))

    def _block(self, name: str, kind: str, attributes: dict[str, str]) -> None:
        if not attributes and not kind:
            self.out.append(f"<{name}>")
            return
        words = _NO_WORD.sub(" ", f"{attributes.get('id', '')} {attributes.get('class', '')}").strip()
        kept = "".join(f' {key}="{_NO_WORD.sub("", attributes[key])}"' for key in _KEPT if key in attributes)
        hidden = ' hidden=""' if _is_hidden(name, attributes) else ""
        named = f' kind="{kind}"' * bool(kind) + f' class="{words}"' * bool(words)
        self.out.append(f"<{name}{named}{hidden}{kept}>")

    def _inline(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element within a line: only what is hidden, or a link, needs a place in the tree."""
        hidden = _is_hidden(name, attributes)
        link = name == "a" and bool(attributes.get("href"))
        if hidden or link:
            to_file = link and _FILE.search(attributes["href"]) is not None
            self.out.append(f"<{'a' if link else 'span'}{' hidden' * hidden}{' download' * to_file}>")
        self.inline[name].append(link or hidden)

    def _close(self, name: str) -> None:
        if name in _BLOCKS or name == "br":
            self.out.append(f"</{name}>" if name != "br" else "<br>")
        elif name in _AS_DIV or name in _AS_LIST:
            self.out.append(f"</{_AS_LIST.get(name, 'div')}>")
        elif self.inline[name] and self.inline[name].pop():
            self.out.append("</a>" if name == "a" else "</span>")

    def _attributes(self, start: int, end: int) -> dict[str, str]:
        """Return the attributes of a tag; of one that is given twice, the first."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.page, start, end):
            value = next((group for group in match.groups()[1:] if group is not None), "")
            found.setdefault(match[1].lower(), unescape(value))
        return found

    def _meta(self, start: int, end: int) -> None:
        """Note where the content of a <meta name> stands."""
        name, content = "", None
        for match in _ATTRIBUTE.finditer(self.page, start, end):
            group = next((group for group in (2, 3, 4) if match[group] is not None), 0)
            if group and match[1].lower() == "name":
                name = match[group].strip().lower()
            elif group and match[1].lower() == "content":
                content = match.span(group)
        if name and content is not None:
            self.tokens.metas.setdefault(name, content)


def _is_hidden(name: str, attributes: dict[str, str]) -> bool:
    """Say whether an element is not shown; a page that hides its body until its scripts have run does not hide it."""
    if name == "body":
        return False
    style = attributes.get("style", "")
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or (bool(style) and (_DISPLAY_NONE.search(style) or _VISIBILITY.search(style)) is not None)
    )
