"""What the other issues of a store call organs and people, for the checks of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from gazdesk.store.names import issues_held, names_by_issue
from gazdesk.store.store import Store


class StoreNames:
    """Counts the names that a store states, when first asked and again when it holds more issues.

    Any thread may ask: each time the store is opened beside the program's own connection.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held = 0
        self._by_issue: dict[int, Counter[str]] = {}

    def elsewhere(self, issue_id: int) -> Mapping[str, int]:
        """Return how often issues other than one state each name; KnownError where the store cannot be read."""
        with Store.open(self._path) as store, store.reading():
            held = issues_held(store.db)
            if held != self._held:
                self._by_issue, self._held = names_by_issue(store.db), held
        total: Counter[str] = Counter()
        for other, names in self._by_issue.items():
            if other != issue_id:
                total.update(names)
        return total
