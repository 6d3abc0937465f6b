"""Long work as plain objects for a thread of its own: `run(progress, cancelled)` opens its own connection.

`progress(done, total, text)` is told how far it is, `cancelled()` asked between two steps whether to stop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from gazdesk.desk.importing import ImportReport, Progress
from gazdesk.desk.library import Library
from gazdesk.formats.export import ExportReport


class ImportJob:
    """Takes files and folders into a store that is open for writing."""

    def __init__(self, library: Library, paths: Iterable[str | Path], encoding: str | None = None) -> None:
        self._library = library
        self._paths = tuple(paths)
        self._encoding = encoding

    def run(self, progress: Progress, cancelled: Callable[[], bool]) -> ImportReport:
        """Do the work; what was taken in before it was cancelled stays."""
        with self._library.beside() as library:
            return library.import_paths(self._paths, self._encoding, progress, cancelled)


class ExportJob:
    """Writes issues of a store to a file or folder."""

    def __init__(  # noqa: PLR0913  (each a switch of the export)
        self,
        library: Library,
        out: str | Path,
        format_name: str,
        issues: Iterable[int] | None = None,
        *,
        reviewed_only: bool = False,
        drop_garbled: bool = False,
        simplified: bool = False,
    ) -> None:
        self._library = library
        self._out = out
        self._format = format_name
        self._issues = None if issues is None else tuple(issues)
        self._switches = {"reviewed_only": reviewed_only, "drop_garbled": drop_garbled, "simplified": simplified}

    def run(self, progress: Progress, cancelled: Callable[[], bool]) -> ExportReport:
        """Do the work; cancelled, it writes nothing."""
        with Library.open(self._library.path, write=False) as library:
            return library.export(
                self._out, self._format, self._issues, **self._switches, progress=progress, cancelled=cancelled
            )
