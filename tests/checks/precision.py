"""How often each rule is right: what it finds in the golds' texts against the errors that the golds list.

`GAZDESK_TEXTS=… GAZDESK_GOLD=… python -m tests.checks.precision` prints a table: for each code the problems found,
those whose line the gold lists an error on, that share, and the errors of these lines whose mending is offered.
"""

import json
import os
import sys
from collections import Counter, defaultdict
from pathlib import Path

from gazdesk.checks.runner import check
from gazdesk.formats.interchange import problem_object
from gazdesk.formats.positions import Positions
from gazdesk.formats.reading import read_source
from gazdesk.model.issue import Issue
from gazdesk.parse import parse


def problems_of(path):
    """Return the problems of a text as the interchange format tells them."""
    issue = Issue(parse(read_source(path).text))
    positions = Positions(issue)
    return [problem_object(problem, positions) for problem in check(issue)]


def measure(texts, golds):
    """Return for each code how many problems were found, and how many of them on a line with an error."""
    found, right = Counter(), Counter()
    for gold in sorted(golds.glob("[0-9]*.json")):
        wrong = {each["line"] for each in json.loads(gold.read_text("utf-8"))["garbles"]}
        for problem in problems_of(next(texts.glob(gold.stem + "*"))):
            key = (problem["severity"], problem["code"])
            found[key] += 1
            right[key] += problem["line"] in wrong
    return found, right


def table(found, right):
    """Yield the lines of the table, by severity."""
    by_severity = defaultdict(list)
    for (severity, code), count in found.items():
        by_severity[severity].append((code, count, right[severity, code]))
    for severity, rows in sorted(by_severity.items()):
        for code, count, hits in sorted(rows):
            yield f"{severity:8} {code:24} {count:5} {hits:5} {hits / count:6.2f}"


def main():
    """Print the table."""
    texts, golds = Path(os.environ["GAZDESK_TEXTS"]), Path(os.environ["GAZDESK_GOLD"])
    sys.stdout.write("severity code                     found right  share\n")
    sys.stdout.writelines(f"{line}\n" for line in table(*measure(texts, golds)))


if __name__ == "__main__":
    main()
