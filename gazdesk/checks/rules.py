"""Every rule, in the order of the reports."""

from __future__ import annotations

from gazdesk.checks.base import Rule
from gazdesk.checks.contents_titles import ContentsTitle
from gazdesk.checks.document_numbers import BrokenDocumentNumber, DocumentNumberForm
from gazdesk.checks.doubtful_blocks import DoubtfulBlock
from gazdesk.checks.foreign_words import StrayForeignWord
from gazdesk.checks.table_numbers import NotANumber

RULES: tuple[Rule, ...] = (
    StrayForeignWord(),
    BrokenDocumentNumber(),
    DocumentNumberForm(),
    NotANumber(),
    ContentsTitle(),
    DoubtfulBlock(),
)
