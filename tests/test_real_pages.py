"""Four real pages of government sites, from file to export; collected where GAZDESK_PAGES says where they are."""

import json
from collections import Counter
from itertools import groupby, pairwise

import pytest

from gazdesk.desk.library import Library

DOCUMENTS = {
    "010": (
        "国务院办公厅关于推广第二批支持创新相关改革举措的通知",
        "国办发〔2018〕126号",
        "国务院办公厅",
        "2018-12-23",
    ),
    "014": (
        "广州市卫生健康委等4部门关于印发推进广州市家庭医生签约服务高质量发展实施方案的通知",
        "穗卫函〔2023〕1930号",
        "广州市卫生健康委员会、广州市财政局、广州市人力资源和社会保障局、广州市医疗保障局",
        "2023-10-19",
    ),
    "018": (
        "广州市社会保险基金管理中心关于开展2025年企业职工和城乡居民养老保险待遇领取资格认证的通告",
        None,
        "广州市社会保险基金管理中心",
        "2025-03-27",
    ),
    "021": (
        "广州市人力资源和社会保障局广州市公安局关于印发广州市引进人才入户管理办法实施细则的通知",
        "穗人社规字〔2022〕2号",
        "广州市人力资源和社会保障局、广州市公安局",
        "2022-07-07",
    ),
}
SIZES = {"010": [(22, 5)], "014": [(19, 5), (39, 7)], "018": [], "021": []}


@pytest.fixture(scope="session")
def store(pages, tmp_path_factory):
    """Return a store into which all pages were taken."""
    path = tmp_path_factory.mktemp("pages") / "pages.gazdesk"
    with Library.open(path, "示例") as library:
        report = library.import_paths(sorted(pages.glob("*.html")))
        assert (len(report.taken), report.known, report.refused) == (len(DOCUMENTS), (), ())
    return path


@pytest.fixture(scope="session")
def exported(store, tmp_path_factory):
    """Return the exported objects by the number in the name of the file."""
    out = tmp_path_factory.mktemp("pages") / "out.jsonl"
    with Library.open(store, write=False) as library:
        library.export(out, "jsonl")
    objects = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return {each["source"]["name"][:3]: each for each in objects}


@pytest.fixture(params=DOCUMENTS)
def number(request):
    """Return the number of each page in turn."""
    return request.param


def tables_of(page):
    return [block["table"] for block in page["blocks"] if block["table"]]


def test_a_page_is_one_document(exported, number):
    (document,) = exported[number]["documents"]
    found = tuple(document[field] for field in ("title", "doc_number", "issuer", "date"))
    assert found == DOCUMENTS[number]


def test_the_source_says_how_it_was_read(exported, number):
    source = exported[number]["source"]
    assert (source["reader"], source["encoding"]) == ("html", "utf-8")


def test_all_tables_are_there_and_rectangular(exported, number):
    tables = tables_of(exported[number])
    assert [(len(table["rows"]), len(table["columns"])) for table in tables] == SIZES[number]
    for table in tables:
        assert {len(row["cells"]) for row in table["rows"]} == {len(table["columns"])}


def test_nothing_is_owned_twice(exported, number):
    spans = sorted(tuple(span) for block in exported[number]["blocks"] for span in block["spans"])
    assert [one for one, other in pairwise(spans) if one[1] > other[0]] == []


def test_no_chrome_is_left(exported, number):
    texts = "".join(block["text"] for block in exported[number]["blocks"])
    assert [word for word in ("当前位置", "打印", "分享", "ICP", "网站地图", "扫一扫") if word in texts] == []


def test_sections_and_numbers_of_the_measures(exported):
    (table,) = tables_of(exported["010"])
    assert ["".join(name.split()) for name in table["columns"]] == [
        "序号",
        "改革举措",
        "主要内容",
        "指导部门",
        "推广范围",
    ]
    kinds = Counter(row["kind"] for row in table["rows"])
    assert kinds == {"section": 5, "body": 17}
    body = [row["cells"] for row in table["rows"] if row["kind"] == "body"]
    assert [int(cells[0]) for cells in body] == [*range(1, 15), 21, 22, 23]
    assert all(cell for cells in body for cell in cells)
    assert Counter(len(cells[4]) for cells in body) == {2: 14, 8: 3}


def test_spans_of_the_indicators(exported):
    indicators, tasks = tables_of(exported["014"])
    assert indicators["columns"] == ["一级指标", "二级指标", "评价标准", "指标含义", "数据来源"]
    first = [row["cells"][0] for row in indicators["rows"]]
    assert [len(list(group)) for _, group in groupby(first)] == [3, 2, 2, 2, 6, 4]
    assert [row["cells"][1].split(".")[0] for row in indicators["rows"]] == [str(n) for n in range(1, 20)]
    assert all(cell for row in indicators["rows"] for cell in row["cells"])
    numbers = [int(row["cells"][0]) for row in tasks["rows"]]
    runs = [len(list(group)) for _, group in groupby(numbers)]
    assert runs == [3, 1, 2, 1, 1, 4, 1, 1, 1, 1, 1, 1, 1, 2, 1, 3, 2, 4, 1, 1, 1, 1, 3, 1]
    assert sorted(set(numbers)) == list(range(1, 25))
    assert tasks["columns"][3:5] == ["牵头单位", "配合单位"]


def test_attachments_are_known_by_their_labels(exported):
    labels = {
        number: [each["label"] for each in page["documents"][0]["attachments"]] for number, page in exported.items()
    }
    assert labels == {"010": ["附件"], "014": ["附件1", "附件2"], "018": [], "021": []}


def test_each_row_of_the_tasks_says_who_leads(exported):
    (block,) = [each for each in exported["014"]["blocks"] if each["table"] and len(each["table"]["columns"]) == 7]
    assert len([each for each in block["attributions"] if each["lead"]]) == 39


def test_articles_of_the_enclosed_rules(exported):
    labels = [block["label"] for block in exported["021"]["blocks"]]
    assert sum(label.endswith("章") for label in labels) == 5
    assert sum(label.startswith("第") and label.endswith("条") for label in labels) == 23


def test_doctor_finds_nothing(store):
    with Library.open(store, write=False) as library:
        assert library.doctor() == ()


@pytest.mark.parametrize("form", ["txt", "md", "csv"])
def test_every_format_takes_them_all(store, tmp_path, form):
    with Library.open(store, write=False) as library:
        assert library.export(tmp_path / "out", form).issues == len(DOCUMENTS)
