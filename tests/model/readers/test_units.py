"""Lists of units."""

import pytest

from gazdesk.model.readers.units import read_units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("市发改委、市财政局，各区", ("市发改委", "市财政局", "各区")),
        ("市发改委,\n市财政局；市商务局。", ("市发改委", "市财政局", "市商务局")),
        ("各县市区人民政府", ("各县市区人民政府",)),
        ("市发改委，各县、市、区人民政府，高新区管委会", ("市发改委", "各县、市、区人民政府", "高新区管委会")),
        ("各县（市、区）人民政府", ("各县（市、区）人民政府",)),
        ("市委宣传部（市委网信办）、市发改委", ("市委宣传部（市委网信办）", "市发改委")),
        ("市发改委、市财政局等", ("市发改委", "市财政局")),
        ("市发改委等部门", ("市发改委等部门",)),
        ("市交通运输局各县市区人民政府", ("市交通运输局", "各县市区人民政府")),
        ("市经信局市邮政管理局", ("市经信局", "市邮政管理局")),
        ("市市场监管局", ("市市场监管局",)),
        ("", ()),
        ("、，", ()),
    ],
)
def test_units(text, units):
    assert read_units(text) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("市财政局、市住建局和市公安局", ("市财政局", "市住建局", "市公安局")),
        ("省财政厅等单位和各市、州、县人民政府", ("省财政厅", "各市、州、县人民政府")),
        ("市发改委以及各县区", ("市发改委", "各县区")),
        ("市自然资源和规划局、市水利和湖泊局", ("市自然资源和规划局", "市水利和湖泊局")),
    ],
)
def test_the_last_organ_of_a_list_is_joined_to_it(text, units):
    assert read_units(text) == units


@pytest.mark.parametrize("text", ["/", "—", "——", "-", "无"])
def test_a_sign_for_none_is_no_unit(text):
    assert read_units(text) == ()
