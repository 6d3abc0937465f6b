import importlib.util
import shutil
from pathlib import Path

import pytest

from gazdesk import shipped


@pytest.fixture
def copied(tmp_path):
    """Return a copy of the module, in a package folder of its own."""
    (tmp_path / "gazdesk").mkdir()
    path = shutil.copy(Path(shipped.__file__), tmp_path / "gazdesk")
    spec = importlib.util.spec_from_file_location("copied", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("place", ["resources", "gazdesk/resources"])
def test_resources_are_found_in_a_checkout_and_in_a_wheel(copied, tmp_path, place):
    file = tmp_path / place / "samples" / "sample.txt"
    file.parent.mkdir(parents=True)
    file.touch()
    assert copied.resource("samples", "sample.txt") == file
    assert copied.resource() == tmp_path / place


def test_a_resource_that_is_not_there_is_a_bug(copied):
    with pytest.raises(FileNotFoundError, match="resources/styles/none"):
        copied.resource("styles", "none")


def test_this_install_has_its_resources():
    assert shipped.resource().is_dir()
