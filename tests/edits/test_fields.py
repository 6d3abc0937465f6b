"""Fields of the issue and of documents."""

import pytest

from gazdesk.edits.fields import ClearField, SetField
from gazdesk.model.documents import documents_of
from gazdesk.model.issue import ISSUE
from gazdesk.model.issue_fields import issue_fields_of
from tests.edits.cases import TITLE, WORDS


def test_what_is_set_is_what_the_document_has(issue, do):
    do(SetField(TITLE.id, "date", "2022-03-22"), SetField(TITLE.id, "addressee", ""))
    (document,) = documents_of(issue)
    assert (document.date, document.addressee) == ("2022-03-22", None)
    assert set(document.overrides) == {"date", "addressee"}


def test_what_is_set_is_what_the_issue_has(issue, do):
    do(SetField(ISSUE, "year", "二〇二二"), SetField(ISSUE, "number", "3"))
    fields = issue_fields_of(issue)
    assert (fields.year, fields.number) == (2022, 3)


def test_cleared_it_is_read_from_the_text_again(issue, do, refused):
    do(SetField(TITLE.id, "title", "甲"), ClearField(TITLE.id, "title"))
    assert documents_of(issue)[0].title == TITLE.text
    refused(ClearField(TITLE.id, "title"), "was not set")


@pytest.mark.parametrize(
    ("target", "field", "value", "match"),
    [
        ("gone", "date", "", "not there any more"),
        (WORDS.id, "date", "", "Nothing starts"),
        (ISSUE, "doc_number", "x", "no field called doc_number"),
        (TITLE.id, "year", "2022", "no field called year"),
        (TITLE.id, "overrides", "x", "no field called overrides"),
        (ISSUE, "overrides", "x", "no field called overrides"),
        (TITLE.id, "date", "2022年3月22日", "like 2022-03-22"),
        (TITLE.id, "date", "20220322", "like 2022-03-22"),
        (ISSUE, "date", "2022-02-30", "like 2022-03-22"),
        (ISSUE, "number", "若干", "“若干” is not a number"),
    ],
)
def test_a_field_is_one_that_there_is_with_a_value_that_can_be_read(refused, target, field, value, match):
    refused(SetField(target, field, value), match)
