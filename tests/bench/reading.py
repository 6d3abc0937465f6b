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
    yield growth(sizes)


def growth(sizes):
    """Return how much longer a character takes in a long text than in a short one."""
    short, long = issue_text(sizes.characters), issue_text(sizes.characters * sizes.growth)
    first, last = medians(sizes.runs, lambda: parse(short), lambda: parse(long))
    value = last.own / len(long) / (first.own / len(short))
    return Row(f"parse, a character of {sizes.growth} × the text", value, 1.3, "× once", milliseconds(last.own))
