import pytest

from gazdesk.desk.library import Library
from tests.desk.making import take


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "store.db", editor="王编辑") as library:
        yield library


@pytest.fixture
def desk(library):
    return take(library)
