"""Who signs."""

import pytest

from gazdesk.model.readers.issuers import is_organ, issuer_of_passing, issuer_of_title, read_issuers


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("示例市人民政府办公室", ("示例市人民政府办公室",)),
        ("示 例 市 人 民 政 府", ("示例市人民政府",)),
        ("样  本  院", ("样本院",)),
        ("部　　长　　某某某", ("部长某某某",)),
        ("示例市人民政府  示例军分区", ("示例市人民政府", "示例军分区")),
        ("示例市人民政府示例军分区", ("示例市人民政府", "示例军分区")),
        ("国务院　中央军委", ("国务院", "中央军委")),
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
        ("中华人民共和国国务院令", None, "国务院"),
        ("样本部、示例总局令", None, "样本部、示例总局"),
        ("样本规定、示例办法令", None, None),
        ("中华人民共和国主席令", None, "中华人民共和国主席"),
        ("自治区人民政府关于做好春耕的通知", "样本自治区", "样本自治区人民政府"),
        ("中华人民共和国示例海事局通告", None, "中华人民共和国示例海事局"),
        ("关于做好春耕的通知", "示例市", None),
        ("示例縣政府函", None, "示例縣政府"),
        ("示例縣政府教育局開會通知單", None, "示例縣政府教育局"),
    ],
)
def test_issuer_of_title(title, place, organ):
    assert issuer_of_title(title, place) == organ


@pytest.mark.parametrize(
    ("note", "organ"),
    [
        ("（2019年5月30日样本省第十三届人民代表大会常务委员会第十次会议通过）", "样本省人民代表大会常务委员会"),
        ("2019年5月30日 示例市第八届人民代表大会第三次会议通过", "示例市人民代表大会"),
        ("（样本省第十三届人民代表大会第三次会议2019年5月30日通过）", "样本省人民代表大会"),
        ("（2018年3月5日样本省人民政府令第310号公布）", "样本省人民政府"),
        ("（2018年3月5日公布）", None),
    ],
)
def test_who_passed_a_statute(note, organ):
    assert issuer_of_passing(note) == organ


@pytest.mark.parametrize(
    "organ", ["示例市人民政府研究室", "国家统计局示例调查队", "地质险情调查专家组", "示例市人民代表大会", "示例縣政府"]
)
def test_organs(organ):
    assert is_organ(organ)


def test_a_person_is_no_organ():
    assert not is_organ("市长 秦大同")
