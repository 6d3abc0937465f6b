"""Dates in all printed forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazdesk.model.readers.dates import read_date


@pytest.mark.parametrize(
    "text",
    [
        "2022年3月22日", "2022 年 3 月 22 日", "２０２２年３月２２日", "二〇二二年三月二十二日", "二○二二年三月二十二日", "二零二二年三月二十二日",
        "2022-03-22 09:04:01", "2022/3/22", "2022.3.22", "示例市人民政府2022年3月22日", "二 〇 二 二 年 三 月 二 十 二 日",
        "中華民國111年3月22日", "中华民国一百一十一年三月二十二日", "發文日期：中華民國111年3月22日",
    ],
)  # fmt: skip
def test_one_date_in_many_forms(text):
    assert read_date(text) == "2022-03-22"


@pytest.mark.parametrize(
    ("text", "date"), [("202216", "2022-01-06"), ("20221231", "2022-12-31"), ("20220322", "2022-03-22")]
)
def test_a_garbled_date_is_read_if_only_one_fits(text, date):
    assert read_date(text) == date


@pytest.mark.parametrize(
    "text", ["", "2022112", "2022年", "2022年3月", "年 月 日", "2022年13月1日", "2022年2月30日", "第12号"]
)
def test_what_is_no_date(text):
    assert read_date(text) is None


@given(st.text())
def test_no_text_raises(text):
    assert read_date(text) is None or len(read_date(text)) == 10


@given(st.dates())
def test_every_date_is_read_as_printed_by_the_standard(date):
    assert read_date(f"{date.year:04}年{date.month}月{date.day}日") == date.isoformat()
