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
