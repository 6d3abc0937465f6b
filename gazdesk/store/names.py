"""The names that the issues of a store state: organs and people responsible, and issuers of documents."""

from __future__ import annotations

from collections import Counter, defaultdict

from sqlite_utils import Database

_ROLES = ("lead", "responsible", "cooperating", "leaders")
_STATED = " UNION ALL ".join(f"SELECT issue, value FROM attributions, json_each({role})" for role in _ROLES)
_NAMES = f"""
SELECT issue, value, count(*) FROM (
    {_STATED} UNION ALL SELECT issue, issuer FROM documents WHERE issuer IS NOT NULL
) WHERE issue IN (SELECT id FROM issues WHERE review <> 'put_away') GROUP BY issue, value
"""


def names_by_issue(db: Database) -> dict[int, Counter[str]]:
    """Return how often each issue that is not put away states each name."""
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for issue, name, count in db.execute(_NAMES):
        found[issue][name] = count
    return found


def issues_held(db: Database) -> int:
    """Return how many issues the store holds."""
    (count,) = db.execute("SELECT count(*) FROM issues").fetchone()
    return int(count)
