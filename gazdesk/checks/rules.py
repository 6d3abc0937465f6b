"""Every rule, in the order of the reports."""

from __future__ import annotations

from gazdesk.checks.advertising import Advertising
from gazdesk.checks.base import Rule
from gazdesk.checks.brackets import LoneMark
from gazdesk.checks.characters import (
    ArticleSign,
    DecimalMark,
    DetachedSign,
    LeftoverMarkup,
    LetterInNumber,
    Placeholder,
)
from gazdesk.checks.contents_titles import ContentsTitle
from gazdesk.checks.dates import DateAfterIssue, DateForm, DateRunTogether, ImpossibleDate
from gazdesk.checks.document_fields import ContentsOrder, MissingField, NumberYear, UnmatchedContents
from gazdesk.checks.document_numbers import BrokenDocumentNumber, DocumentNumberForm
from gazdesk.checks.doubling import DoubledAtSeam, DoubledInBrackets, DoubledInList, DoubledNear, DoubledWord
from gazdesk.checks.doubtful_blocks import DoubtfulBlock
from gazdesk.checks.duties import DutyLabel, RoleMissing, TextAfterDuty
from gazdesk.checks.foreign_words import StrayForeignWord
from gazdesk.checks.invisible import InvisibleCharacter
from gazdesk.checks.issued_titles import IssuedTitle
from gazdesk.checks.levels import FirstNumber, SkippedLevel
from gazdesk.checks.lists_of_units import (
    DeadlineBeforeDate,
    LeadAlsoResponsible,
    OwnGovernment,
    UnitCutShort,
    UnitTwice,
)
from gazdesk.checks.names import NameSpelling
from gazdesk.checks.numbering import CitedArticle, MissingNumber, NumberGap
from gazdesk.checks.phrases import CutShort, MarkBeforeAndSoOn, PartyAndGovernment
from gazdesk.checks.scripts import TraditionalCharacter, UnconvertedCharacter
from gazdesk.checks.sequences import CitedLater, NumberSequence
from gazdesk.checks.siblings import HeadingStop, OpeningWord, ParagraphStop
from gazdesk.checks.spaces import BlankInWord, JointSignature, NameAndPost
from gazdesk.checks.store_names import StoreSpelling
from gazdesk.checks.structure import AttachmentMissing, HeadingWithoutBody, ItemWithoutDuty
from gazdesk.checks.table_headers import GroupLabel, OtherHeader, RepeatedHeader
from gazdesk.checks.table_numbers import NotANumber, RankAndScore, RunningNumber
from gazdesk.checks.table_shapes import ShortRow, WrongColumn
from gazdesk.checks.table_sums import TotalColumn, TotalRow
from gazdesk.checks.unit_spelling import UnitBrokenOff, UnitOfElsewhere, UnitOrder, UnitSpelling, UnitVariant
from gazdesk.checks.units import GluedUnits, UnitEnding, UnitPrefix
from gazdesk.checks.widths import PunctuationWidth
from gazdesk.checks.years import YearSign

RULES: tuple[Rule, ...] = (
    StrayForeignWord(),
    ArticleSign(),
    DetachedSign(),
    LetterInNumber(),
    DecimalMark(),
    Placeholder(),
    LeftoverMarkup(),
    InvisibleCharacter(),
    TraditionalCharacter(),
    UnconvertedCharacter(),
    Advertising(),
    DoubledWord(),
    DoubledInList(),
    DoubledNear(),
    DoubledInBrackets(),
    DoubledAtSeam(),
    LoneMark(),
    DateRunTogether(),
    ImpossibleDate(),
    DateAfterIssue(),
    DateForm(),
    BrokenDocumentNumber(),
    DocumentNumberForm(),
    NumberGap(),
    MissingNumber(),
    FirstNumber(),
    SkippedLevel(),
    CitedArticle(),
    NotANumber(),
    RunningNumber(),
    TotalRow(),
    TotalColumn(),
    RankAndScore(),
    ShortRow(),
    WrongColumn(),
    OtherHeader(),
    RepeatedHeader(),
    GroupLabel(),
    UnitTwice(),
    UnitCutShort(),
    OwnGovernment(),
    LeadAlsoResponsible(),
    DeadlineBeforeDate(),
    ContentsTitle(),
    IssuedTitle(),
    UnmatchedContents(),
    ContentsOrder(),
    NumberYear(),
    NumberSequence(),
    CitedLater(),
    MissingField(),
    NameSpelling(),
    StoreSpelling(),
    YearSign(),
    HeadingStop(),
    OpeningWord(),
    ParagraphStop(),
    CutShort(),
    PartyAndGovernment(),
    MarkBeforeAndSoOn(),
    GluedUnits(),
    UnitEnding(),
    UnitPrefix(),
    UnitSpelling(),
    UnitOfElsewhere(),
    UnitBrokenOff(),
    UnitOrder(),
    UnitVariant(),
    NameAndPost(),
    BlankInWord(),
    JointSignature(),
    PunctuationWidth(),
    AttachmentMissing(),
    HeadingWithoutBody(),
    ItemWithoutDuty(),
    RoleMissing(),
    TextAfterDuty(),
    DutyLabel(),
    DoubtfulBlock(),
)
