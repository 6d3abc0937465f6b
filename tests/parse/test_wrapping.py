"""Lines broken at one width."""

from tests.parse.reading import body

FULL = [
    "各地要认真学习贯彻有关安全生产的法律法规和方针政策，切实",
    "增强做好安全生产工作的责任感，成立领导小组（以下称小组）",
    "负责统筹协调全市安全生产工作。",
    "二、各县要落实属地管理责任，各部门要落实行业监管责任并且",
    "督促企业落实主体责任，定期开展隐患排查治理。",
    "三、严肃追责问责",
    "对工作不力的要严肃处理，情节严重的依照有关规定移送司法机",
    "关处理。",
]


def texts(lines):
    return [printed for _, printed in body("\n".join(lines) + "\n")]


def test_a_full_line_goes_on_whatever_it_ends_with():
    assert texts(FULL)[0] == "".join(FULL[:3])


def test_a_full_numbered_line_is_cut_not_a_heading():
    assert texts(FULL)[1] == "".join(FULL[3:5])


def test_a_short_numbered_line_is_a_heading():
    assert ("heading", "三、严肃追责问责") in body("\n".join(FULL) + "\n")


def test_an_indented_line_begins_a_paragraph():
    lines = [f"　　{line}" if index in {0, 2, 3, 5, 6} else line for index, line in enumerate(FULL)]
    assert texts(lines)[:2] == [FULL[0] + FULL[1], FULL[2]]


def test_lines_of_many_lengths_were_not_broken():
    lines = [
        *(line[: 8 + 3 * index] for index, line in enumerate(FULL[:5])),
        "甲" * 70 + "。",
        "乙" * 30 + "（注）",
        "丙丙丙。",
    ]
    assert texts(lines)[-2:] == ["乙" * 30 + "（注）", "丙丙丙。"]


NARROW = [
    "为切实加强对全市防汛工",
    "作的组织领导，经市人民",
    "政府同意，决定成立市防",
    "汛指挥部。现将有关事项",
    "通知如下。",
    "一、工作职责",
    "负责全市防汛工作的统一",
    "指挥，研究解决重大问题。",
]


def test_lines_of_a_narrow_column_are_one_text():
    assert texts(NARROW) == ["".join(NARROW[:5]), NARROW[5], "".join(NARROW[6:])]


def test_names_of_one_length_are_a_list():
    names = [f"示例市第{number}初级中学校" for number in "一二三四五六七八"]
    assert texts(names) == names


INDENTED = [
    "　　各县要落实属地管理责任，各部门要落实行业监管责任，并",
    "且督促企业落实主体责任，定期排查，发现的隐患要立即整改。",
    "任何单位和个人不得瞒报漏报。",
    "　　各单位的主要负责人是第一责任人，应当每季度至少听取一",
    "次汇报，研究解决工作当中存在的困难和问题并落实相应经费。",
    "其他负责人按照分工负责。",
]


def test_where_first_lines_are_indented_a_full_line_goes_on_though_it_ended():
    assert len(texts(INDENTED)) == 2


def test_one_line_that_was_not_broken_does_not_hide_the_others():
    assert texts([*(INDENTED * 4), "　　" + "甲" * 70 + "。"])[-2:] == [texts(INDENTED)[1], "甲" * 70 + "。"]


def test_an_organ_in_open_brackets_goes_on():
    assert texts(["（七）建立健全全市统一的公共信用信息平台。（牵头单位：市发展改革委、", "市信息中心）"]) == [
        "（七）建立健全全市统一的公共信用信息平台。（牵头单位：市发展改革委、市信息中心）"
    ]


def test_a_part_of_few_lines_is_broken_as_the_whole_document_is():
    letter = ["现将示例市排水管理办法印", "发给你们，请认真学习并且", "贯彻执行。", "示例市排水管理办法"]
    rules = [
        "第一条　为了加强对城市排",
        "水的管理，维护当事人合法",
        "权益，制定本办法。",
        "第二条　在本市规划区范围",
        "内从事排水的单位和个人，",
        "应当遵守本办法的规定并且",
        "接受监督。",
    ]
    assert "".join(letter[:3]) in texts([*letter, *rules])


BROKEN = [f"　　{line}" if index in {0, 3, 5, 6} else line for index, line in enumerate(FULL)]


def test_where_first_lines_are_indented_what_looks_like_a_number_goes_on():
    cut = ["　　各地要完善制度机制，把安全生产工作纳入年度考核，实行多审", "一、查漏补缺的办法，确保按期完成任务。"]
    assert texts([*BROKEN, *cut])[-1] == cut[0].strip() + cut[1]


def test_where_first_lines_are_indented_a_duty_goes_on():
    stated = ["　　各地要完善制度机制，把安全生产工作纳入年度考核评价体系。", "责任单位：市应急局，各区人民政府。"]
    assert texts([*BROKEN, *stated])[-1] == stated[0].strip() + stated[1]


def test_a_line_that_begins_with_a_comma_goes_on():
    assert body("各区要落实责任（含街道）\n，完善制度。\n")[0] == ("paragraph", "各区要落实责任（含街道），完善制度。")
