"""The words of the window: English in the source, another language from the translation files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gazdesk.errors import KnownError
from gazdesk.model.problems import Problem

CONTEXT = "gazdesk"
"""The one context of all translations."""


def tr(text: str, /, **values: object) -> str:
    """Return a text in the user's language, its named fields in braces filled with values."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def tell(said: KnownError | Problem) -> str:
    """Return the sentence of an error or of a problem in the user's language."""
    return tr(said.template, **said.values) if said.values else tr(said.template)
