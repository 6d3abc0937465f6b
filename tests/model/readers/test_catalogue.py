"""Lines of the catalogue that a site prints with a document."""

import pytest

from gazdesk.model.readers.catalogue import LABEL, read_catalogue


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("发文字号：示政发〔2023〕1号", ("doc_number", "示政发〔2023〕1号")),
        ("文　　号: 示政发〔2023〕1号 ", ("doc_number", "示政发〔2023〕1号")),
        ("发布机构：示例市水利局", ("issuer", "示例市水利局")),
        ("成 文 日 期：2023-04-01", ("date", "2023-04-01")),
        ("发布日期：2023-04-01", None),
        ("索引号：A1", None),
        ("成文日期：", None),
        ("成文日期2023-04-01", None),
        ("关于发文字号：的说明", None),
    ],
)
def test_the_fields_of_a_line(text, entry):
    assert read_catalogue(text) == entry


@pytest.mark.parametrize(
    ("text", "is_label"), [("索 引 号：A1", True), ("名称", True), ("名称表", False), ("其名称：", False)]
)
def test_a_label_stands_before_a_colon_or_alone(text, is_label):
    assert (LABEL.match(text) is not None) is is_label
