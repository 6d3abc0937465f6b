"""Who signs."""

import pytest

from gazdesk.model.readers.issuers import is_organ, issuer_of_title, read_issuers


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("示例市人民政府办公室", ("示例市人民政府办公室",)),
        ("示 例 市 人 民 政 府", ("示例市人民政府",)),
        ("示例市人民政府  示例军分区", ("示例市人民政府", "示例军分区")),
        ("示例市人民政府示例军分区", ("示例市人民政府", "示例军分区")),
        ("市发改委、市财政局", ("市发改委", "市财政局")),
    ],
)
def test_issuers(text, organs):
    assert read_issuers(text) == organs


@pytest.mark.parametrize(
    ("title", "place", "organ"),
    [
        ("市人民政府关于做好春耕的通知", "示例市", "示例市人民政府"),
        ("市人民政府办公室印发关于春耕的通知", "示例市", "示例市人民政府办公室"),
        ("省人民政府办公厅关于春耕的通知", "示例市", "省人民政府办公厅"),
        ("示例市人民政府令", None, "示例市人民政府"),
        ("关于做好春耕的通知", "示例市", None),
    ],
)
def test_issuer_of_title(title, place, organ):
    assert issuer_of_title(title, place) == organ


def test_a_person_is_no_organ():
    assert not is_organ("市长 秦大同")
