"""What is remembered from one day to the next, and what is made of settings that are broken or cannot be written."""

import json

import platformdirs
import pytest

from gazdesk.desk import settings
from gazdesk.errors import KnownError


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    """Return the path of the settings, in a folder that is not there yet."""
    path = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(settings, "_file", lambda: path)
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(tmp_path / "home" / "文档"))
    monkeypatch.delenv(settings.NAME_VARIABLE, raising=False)
    return path


def test_the_editor_is_remembered(monkeypatch):
    assert settings.editor() == ""
    settings.remember_editor(" 王编辑 ")
    assert settings.editor() == "王编辑"
    monkeypatch.setenv(settings.NAME_VARIABLE, "李\n编辑 ")
    assert settings.editor() == "李 编辑"
    monkeypatch.setenv(settings.NAME_VARIABLE, "\n")
    assert settings.editor() == "王编辑"


def test_the_stores_are_remembered_as_long_as_they_are_there(tmp_path):
    assert settings.recent_stores() == ()
    for name in ("a.db", "b.db", "a.db", "gone.db"):
        (tmp_path / name).touch()
        settings.remember_store(tmp_path / name)
    (tmp_path / "gone.db").unlink()
    assert [path.name for path in settings.recent_stores()] == ["a.db", "b.db"]
    assert settings.default_store() == tmp_path / "a.db"


def test_a_store_whose_name_is_not_unicode_is_remembered(tmp_path):
    path = tmp_path / "\udcb9.db"
    path.touch()
    settings.remember_store(path)
    assert settings.recent_stores() == (path,)


def test_where_no_store_is_remembered_the_folder_of_a_new_one_is_made(tmp_path):
    assert settings.default_store() == tmp_path / "home" / "文档" / "gazdesk.db"
    assert settings.default_store().parent.is_dir()


def test_a_folder_that_cannot_be_made_is_left_to_who_opens_the_store(tmp_path):
    (tmp_path / "home").touch()
    assert settings.default_store() == tmp_path / "home" / "文档" / "gazdesk.db"


@pytest.mark.parametrize("broken", [None, 3, [3, None], [["x"]], {"x": 1}])
def test_broken_settings_remember_nothing(file, broken):
    file.parent.mkdir()
    file.write_text(json.dumps({"editor": broken, "stores": broken, "rules": broken}))
    assert (settings.editor(), settings.recent_stores(), settings.rule_switches()) == ("", (), {})
    settings.remember_editor("王编辑")
    assert settings.editor() == "王编辑"


@pytest.mark.parametrize("text", ["[broken", "[]", "3"])
def test_a_broken_file_remembers_nothing(file, text):
    file.parent.mkdir()
    file.write_text(text)
    assert (settings.editor(), settings.recent_stores(), settings.rule_switches()) == ("", (), {})


def test_a_store_that_may_not_be_looked_at_is_not_there(tmp_path, monkeypatch):
    (tmp_path / "a.db").touch()
    settings.remember_store(tmp_path / "a.db")

    def refuse(path, **how):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(settings.Path, "stat", refuse)
    assert settings.recent_stores() == ()


def test_settings_that_cannot_be_written_are_told(file):
    file.parent.touch()
    with pytest.raises(KnownError, match="settings"):
        settings.remember_editor("王编辑")
