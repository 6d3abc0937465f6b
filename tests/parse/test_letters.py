"""Letters in the form of Taiwan."""

from tests.parse.reading import documents, kinds

LETTER = (
    "示例縣政府　函\n受文者：示例縣各鄉鎮公所\n發文日期：中華民國110年3月5日\n發文字號：示府民字第1100012345號\n速別：普通件\n附件：如說明二\n\n"
    "主旨：檢送本縣「社區發展計畫」一份，請查照。\n說明：\n一、依據本縣自治條例辦理。\n二、檢附計畫一份。\n\n正本：示例縣各鄉鎮公所\n副本：本府民政處\n\n縣長　秦大同\n"
)


def test_what_stands_labelled_below_the_title_is_read():
    (document,) = documents(LETTER)
    assert (document.title, document.doc_number, document.addressee, document.date, document.issuer) == (
        "示例縣政府函",
        "示府民字第1100012345號",
        "示例縣各鄉鎮公所",
        "2021-03-05",
        "示例縣政府",
    )


def test_every_labelled_line_is_what_its_label_says():
    assert [kind for kind, _ in kinds(LETTER)] == [
        "title", "addressee", "date", "doc_number", "masthead", "attachment_note", "paragraph", "heading", "paragraph", "paragraph", "cc", "cc", "signature",
    ]  # fmt: skip


def test_organ_and_kind_on_two_lines_are_one_title():
    (document,) = documents(LETTER.replace("政府　函", "政府\n函"))
    assert document.title == "示例縣政府函"


def test_two_letters_are_two_documents():
    assert len(documents(LETTER + LETTER.replace("社區", "長照"))) == 2


ORDER = (
    "示例市政府 令\n中華民國109年2月17日\n府法綜字第1093005432號\n\n修正「示例市停車自治條例」第五條條文。\n\n"
    "市長 王小明\n\n示例市停車自治條例第五條修正條文\n\n第五條 停車場之設置，由主管機關公告之。\n"
)


def test_an_order_has_date_and_number_without_labels():
    (document,) = documents(ORDER)
    assert (document.title, document.doc_number, document.date) == (
        "示例市政府令", "府法綜字第1093005432號", "2020-02-17",
    )  # fmt: skip


def test_what_an_order_amends_stands_below_who_signs_it():
    assert ("enclosure_title", "示例市停車自治條例第五條修正條文") in kinds(ORDER)
