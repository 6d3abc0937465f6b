"""The demonstration does the work of an editor on the sample, and says so."""

from gazdesk.desk import demo
from gazdesk.desk.library import Library


def test_the_demo_tells_what_it_does():
    told = []
    demo.run(told.append)
    assert told[0].startswith("shili_2023_3.txt: 8 documents")
    assert any("示政办发〔20233 → 示政办发〔2023〕3号" in line for line in told)
    assert any("no → 110" in line for line in told)
    steps = sum(demo.EDITOR in line for line in told)
    assert steps > 8
    assert told[-3:] == [f"After a restart, {steps} steps were undone.", "All were done again.", "Issues written: 3."]


def test_the_demo_speaks_the_users_language():
    told = []
    demo.run(told.append, lambda text, **values: f"译：{text.format(**values)}")
    assert told[0].startswith("译：shili")


def test_the_store_of_the_demo_is_sound(tmp_path):
    with Library.open(demo.make_store(tmp_path), demo.EDITOR) as library:
        assert library.issues()[0].name == "shili_2023_3.txt"
        assert library.doctor() == ()
