"""发文字号."""

import pytest

from gazdesk.model.readers.doc_numbers import DocNumber, read_doc_number


@pytest.mark.parametrize(
    "text",
    [
        "示政办发〔2022〕12号",
        "示政办发[2022]12号",
        "示政办发（2022）12号",
        "示政办发〔2022〕第12号",
        "示 政 办 发〔2022〕12 号",
    ],
)
def test_the_parts_of_a_number(text):
    assert read_doc_number(text) == DocNumber(text, "示政办发", 2022, 12)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("示政发（85）12号", ("示政发", 1985, 12)),
        ("示政发〔一九八五〕十二号", ("示政发", 1985, 12)),
        ("（85）示政函字第12号", ("示政函字", 1985, 12)),
        ("(1985)示政发12号", ("示政发", 1985, 12)),
        ("示政发〔2022〕12－1号", ("示政发", 2022, 12)),
        ("示府令第 12 号", ("示府令", None, 12)),
        ("三样政办发〔2022〕12号", ("三样政办发", 2022, 12)),
    ],
)
def test_numbers_as_they_were_printed_before_the_standard(text, parts):
    assert read_doc_number(text) == DocNumber(text, *parts)


@pytest.mark.parametrize("text", ["（56）样本路3号", "样本花园（12）3号", "（12）示政发3号"])
def test_an_address_in_a_list_is_none(text):
    assert read_doc_number(text) is None


def test_an_order_has_only_a_number():
    assert read_doc_number("第12号") == DocNumber("第12号", "", None, 12)


@pytest.mark.parametrize("text", ["示政办函〔20222", "示政办发2022〕3号", "示政办函〔2020〕25"])
def test_a_broken_one_is_known_but_not_read(text):
    assert read_doc_number(text) == DocNumber(text, read_doc_number(text).agency, None, None)


@pytest.mark.parametrize(
    "text", ["", "2022年", "根据示政办发〔2022〕12号文件精神", "12号", "示例市人民政府公报2022年第3期", "1800"]
)
def test_what_is_none(text):
    assert read_doc_number(text) is None
