"""Organs above the matter of a title."""

from tests.parse.reading import documents, kinds

NUMBER = "\n\n示政任〔2023〕6号\n\n各县区人民政府：\n\n市政府决定任命样本甲为市样本局局长。\n"
TABLE = "序号\n项目\n牵头单位\n配合单位\n1\n供水\n市水利局\n市财政局\n2\n公交\n市交通局\n市公安局\n3\n养老\n市民政局\n市住建局\n"
NOTICE = "示例市人民政府关于印发任务表的通知\n示政发〔2023〕1号\n各县区人民政府：\n现将任务表印发给你们。\n2023年1月2日\n任务表\n"


def titles(text):
    return [document.title for document in documents(text)]


def test_cells_above_a_title_are_no_organs_that_issue_it():
    second = "\n示例市人民政府\n关于样本甲任职的通知" + NUMBER
    assert titles(NOTICE + TABLE + second)[1] == "示例市人民政府关于样本甲任职的通知"


def test_no_government_issues_with_an_office_below_it():
    text = (NOTICE + TABLE).replace("\n", "\n\n") + "示例市人民政府\n\n关于样本甲任职的通知" + NUMBER
    assert titles(text)[1] == "示例市人民政府关于样本甲任职的通知"


def test_a_government_issues_with_a_party_committee():
    text = "中共示例市委\n示例市人民政府\n关于样本工作的意见" + NUMBER
    assert titles(text) == ["中共示例市委示例市人民政府关于样本工作的意见"]


def test_the_organ_stands_above_what_a_title_forwards():
    second = "\n示例市人民政府办公室\n转发市样本局等部门\n关于样本工作意见的通知" + NUMBER
    assert titles(NOTICE + TABLE + second)[1] == "示例市人民政府办公室转发市样本局等部门关于样本工作意见的通知"


def test_who_printed_a_document_is_no_part_of_the_next_title():
    printed = "示例市人民政府办公室" + 30 * " " + "2023年1月3日印发"
    text = (
        NOTICE.removesuffix("任务表\n")
        + f"\n抄送：市委各部门。\n\n{printed}\n\n示例市人民政府关于样本甲任职的通知"
        + NUMBER
    )
    assert titles(text)[1] == "示例市人民政府关于样本甲任职的通知"
    assert ("colophon", printed) in kinds(text)


def test_who_publishes_the_gazette_issues_nothing_with_the_organ_below():
    for line in ("编辑出版 示例市人民政府办公室", "主办：示例市人民政府办公室"):
        text = f"示例市人民政府公报\n2023年第3期\n{line}\n示例市人民政府办公室\n关于样本甲任职的通知" + NUMBER
        assert titles(text) == ["示例市人民政府办公室关于样本甲任职的通知"]


def test_a_cell_like_the_organ_of_a_title_below_it_issues_nothing():
    cells = TABLE.replace("市住建局\n", "市人社局\n").replace("\n\n", "\n")
    second = "市人民政府办公室关于公布\n样本名单的通知" + NUMBER.replace("\n\n", "\n")
    assert titles(NOTICE + cells + second)[1] == "市人民政府办公室关于公布样本名单的通知"
