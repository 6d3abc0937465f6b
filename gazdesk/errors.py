"""Errors that are told to the user; every other exception is a bug."""

from __future__ import annotations


class KnownError(Exception):
    """Something the user can understand and act on, told in one clear sentence.

    `template` is the sentence in English with named fields in braces; it is also the key under which a
    translation of it is found (context "errors"). `values` fill the fields.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)


class CorrectionRefused(KnownError):
    """A correction that would break what it touches; the issue is left as it was."""


class Unresolved(CorrectionRefused):
    """A correction that names a block, cell or place that is not there (any more)."""


def half_character() -> KnownError:
    """Return what is told of a text with a surrogate that stands alone: UTF-8 cannot spell it, so no store takes it."""
    return KnownError("The text holds half a character, which nothing can keep; nothing was changed.")
