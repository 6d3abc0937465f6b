"""Parse against the yardstick's scan, its growth with the size of the text, and the checks against the parse."""

import os
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from gazdesk.checks.runner import check
from gazdesk.model.issue import Issue
from gazdesk.parse import parse
from tests.bench.material import issue_text
from tests.bench.timing import Row, medians, milliseconds

PATTERN = re.compile(
    r"\s*(?:(第[一二三四五六七八九十]+[章条])|([一二三四五六七八九十]+、)|(\d+[.、])|(.*〔\d{4}〕\d+号))"
)


SHORT = 0.1
"""Megabytes of the text that longer ones are measured against."""
BYTES_A_CHARACTER = 2.7
"""What the made-up issue has in UTF-8."""


def own_scan(text):
    """Match one pattern against every line, as the yardstick does where it is not at hand."""
    return sum(PATTERN.match(line) is not None for line in text.split("\n"))


def yardstick():
    """Return the scan that a parse is measured against."""
    folder = os.environ.get("GAZDESK_SCORE")
    if folder is None:
        return own_scan
    spec = spec_from_file_location("baseline", Path(folder, "baseline.py"))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.scan


def texts(sizes):
    """Return the texts to be read by name: the made-up issue, and the real ones where there are any."""
    found = {"made-up issue": issue_text(sizes.characters)}
    if "GAZDESK_TEXTS" in os.environ:
        paths = sorted(Path(os.environ["GAZDESK_TEXTS"]).glob("*.txt"))
        found |= {path.name[:3]: path.read_text(encoding="utf-8") for path in paths}
    return found


def measures(sizes):
    """Yield the rows of parse and checks, for each text."""
    scan = yardstick()
    for name, text in texts(sizes).items():
        issue = Issue(parse(text))
        scanned, parsed, checked = medians(
            sizes.runs, lambda text=text: scan(text), lambda text=text: parse(text), lambda issue=issue: check(issue)
        )
        yield Row(f"parse, {name}", parsed.own / scanned.own, 40, "× scan", milliseconds(parsed.own))
        yield Row(f"all checks, {name}", checked.own / parsed.own, 3, "× parse", milliseconds(checked.own))
    for megabytes in sizes.megabytes:
        yield growth(sizes, megabytes)


def growth(sizes, megabytes):
    """Return how much longer a character takes in a long text than in one of 0.1 MB.

    The short one is parsed again and again, up to as often as it would fit into 1 MB, so that both take some time.
    """
    short, long = text_of(SHORT), text_of(megabytes)
    times = max(1, round(min(megabytes, 1) / SHORT))
    runs = max(1, min(sizes.runs, round(50 / megabytes)))
    first, last = medians(runs, lambda: [parse(short) for _ in range(times)], lambda: parse(long))
    value = last.own / len(long) / (first.own / times / len(short))
    note = f"{last.own:,.1f} s, {len(long.encode()) / last.own / 1e6:,.1f} MB/s"
    return Row(f"parse, a character of {megabytes:g} MB", value, 1.3, f"× in {SHORT:g} MB", note)


def text_of(megabytes):
    """Return a made-up issue of about so many megabytes in UTF-8."""
    return issue_text(round(megabytes * 1e6 / BYTES_A_CHARACTER))
