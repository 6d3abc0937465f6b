"""What was said to be saved is there after kill -9."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

from gazdesk.desk.library import Library
from gazdesk.store.soundness import Mirror
from tests.desk.making import take, texts

SCRIPT = """
    import os, signal, sys
    from gazdesk.desk import editing
    from gazdesk.desk.library import Library
    library = Library.open(sys.argv[1], editor="王编辑")
    desk = library.open_issue(1)
    for number in range(5):
        editing.replace_text(desk, desk.issue.blocks[desk.issue.order[5]].address, 0, 0, str(number))
        print(number, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_correction_is_lost(library):
    take(library)
    library.close()
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(SCRIPT), library.path],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (-9, ["0", "1", "2", "3", "4"])
    with Library.open(library.path, editor="王编辑") as again:
        desk = again.open_issue(1)
        assert "43210为做好洪讯防御工作，现通知如下。" in texts(desk)
        assert len(desk.history()) == 5
        mirror = Mirror(desk._store.db)
        assert mirror.differing(1, desk._state) == []
        mirror.close()
