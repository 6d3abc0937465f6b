"""How often each rule is right: what it finds in the golds' texts against the errors that the golds list.

`GAZDESK_TEXTS=… GAZDESK_GOLD=… python -m tests.checks.precision` prints a table: for each code the problems found,
those that are right, and that share. `--write` makes of it the figures that the program shows and goes by.

A problem is right if the gold lists an error on its line. The golds list errors of transcription only, so what rules
of style find was read one by one: `judged.json` names, by gold and code, the lines on which they are right.
"""

import json
import os
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from gazdesk.checks.runner import check
from gazdesk.formats.interchange import problem_object
from gazdesk.formats.positions import Positions
from gazdesk.formats.reading import read_source
from gazdesk.model.issue import Issue
from gazdesk.parse import parse

FIGURES = Path(__file__).parents[2] / "resources" / "help" / "precision.json"
JUDGED = json.loads(Path(__file__).with_name("judged.json").read_text("utf-8"))
CLAIM_NO_ERROR = {"doubtful-block"}
"""Rules that only tell how sure the parser is: there is nothing in which they could be right or wrong."""


def problems_of(path):
    """Return the problems of a text as the interchange format tells them."""
    issue = Issue(parse(read_source(path).text))
    positions = Positions(issue)
    return [problem_object(problem, positions) for problem in check(issue)]


def right_lines(gold, code):
    """Return the lines of a gold's text on which a rule is right."""
    listed = {each["line"] for each in json.loads(gold.read_text("utf-8"))["garbles"]}
    return listed | set(JUDGED.get(gold.stem[:3], {}).get(code, ()))


def measure(texts, golds):
    """Return for each severity and code how many problems were found, and how many of them are right."""
    found, right = Counter(), Counter()
    for gold in sorted(golds.glob("[0-9]*.json")):
        for problem in problems_of(next(texts.glob(gold.stem + "*"))):
            key = (problem["severity"], problem["code"])
            if problem["code"] not in CLAIM_NO_ERROR:
                found[key] += 1
                right[key] += problem["line"] in right_lines(gold, problem["code"])
    return found, right


def figures(texts, golds):
    """Return for each code how many problems are right, and how many were found."""
    found, right = measure(texts, golds)
    return {key[1]: [right[key], found[key]] for key in sorted(found, key=lambda key: key[1])}


def table(found, right):
    """Yield the lines of the table, by severity."""
    for severity, code in sorted(found):
        count, hits = found[severity, code], right[severity, code]
        yield f"{severity:8} {code:24} {count:5} {hits:5} {hits / count:6.2f}"


def write(texts, golds):
    """Write the figures that the program comes with."""
    names = ", ".join(gold.stem[:3] for gold in sorted(golds.glob("[0-9]*.json")))
    rules = ",\n".join(f'    "{code}": {counts}' for code, counts in figures(texts, golds).items())
    head = f'  "texts": "{names}",\n  "measured": "{datetime.now(UTC).date()}",\n'
    FIGURES.write_text(f'{{\n{head}  "rules": {{\n{rules}\n  }}\n}}\n', encoding="utf-8")


def main():
    """Print the table."""
    texts, golds = Path(os.environ["GAZDESK_TEXTS"]), Path(os.environ["GAZDESK_GOLD"])
    sys.stdout.write("severity code                     found right  share\n")
    sys.stdout.writelines(f"{line}\n" for line in table(*measure(texts, golds)))
    if "--write" in sys.argv[1:]:
        write(texts, golds)


if __name__ == "__main__":
    main()
