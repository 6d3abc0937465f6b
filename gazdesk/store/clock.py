"""The time of day, as the store writes it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the time in ISO 8601, UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
