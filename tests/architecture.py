"""The rules of the house, read off the source: who may import whom, what stays pure, how big things get."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PURE = {"model", "parse", "edits", "checks"}
LOWER = PURE | {"store", "formats", "desk"}

# What each part of gazdesk may import of gazdesk. cli and app are the only ones that know everyone.
MAY_IMPORT = {
    "__init__": set(),
    "__main__": {"cli"},
    "errors": set(),
    "shipped": set(),
    "words": {"errors", "shipped", "model"},
    "model": {"errors"},
    "parse": {"errors", "model"},
    "edits": {"errors", "model"},
    "checks": {"errors", "model", "parse", "edits"},
    "store": {"errors", "shipped", "model", "edits"},
    "formats": {"errors", "shipped", "model", "parse"},
    "desk": {"errors", "shipped"} | LOWER,
    "ui": {"errors", "shipped", "model", "edits", "checks", "desk"},
    "app": {"errors", "shipped", "words", "ui", "cli"} | LOWER,
    "cli": {"errors", "shipped", "words", "ui", "app", "commands_line"} | LOWER,
    "commands_line": {"errors", "shipped", "words", "app"} | LOWER,
}
# Of these the window takes types, nothing that does work.
TYPES_ONLY_IN_UI = {"model", "edits", "checks"}

# Where a library has its one place.
HOMES = {
    "PySide6": {"ui", "app"},
    "shiboken6": {"ui", "app"},
    "lxml": {"formats"},
    "sqlite_utils": {"store"},
    "sqlite3": {"store"},
}
IMPURE_MODULES = {
    "glob", "locale", "logging", "multiprocessing", "os", "pathlib", "random", "secrets", "shutil", "socket",
    "sqlite3", "subprocess", "tempfile", "threading", "time", "uuid",
}  # fmt: skip
IMPURE_FUNCTIONS = {"open", "print", "input"}
IMPURE_METHODS = {"now", "utcnow", "today"}

MOST_LINES_OF_FILE = 400
MOST_LINES_OF_FUNCTION = 50
MEDIAN_BELOW = 10


@dataclass(frozen=True)
class Source:
    """One file of the package: its path below the package, and what it says."""

    path: Path
    tree: ast.Module
    lines: int

    @property
    def part(self) -> str:
        """The part of gazdesk it belongs to: a folder's name, or that of a module at the top."""
        return self.path.parts[0].removesuffix(".py")

    def at(self, node: ast.AST, message: str) -> str:
        return f"{self.path.as_posix()}:{getattr(node, 'lineno', 1)}: {message}"


def sources(package: Path) -> list[Source]:
    """Read every file of a package."""
    return [read(package, path) for path in sorted(package.rglob("*.py"))]


def read(package: Path, path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path.relative_to(package), ast.parse(text), len(text.splitlines()))


def imports(source: Source) -> Iterator[tuple[ast.AST, str]]:
    """Yield each name imported anywhere in a file, in full: `gazdesk.model.blocks.Block`."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = origin(source, node)
            yield from ((node, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            yield node, computed(node)


def origin(source: Source, node: ast.ImportFrom) -> str:
    """Return the absolute name of the module that an import names, relative ones resolved."""
    if not node.level:
        return node.module or ""
    package = ("gazdesk", *source.path.parts[:-1])
    return ".".join((*package[: len(package) - node.level + 1], *filter(None, (node.module,))))


def called(node: ast.Call) -> str:
    """Return the last name of what is called: `now` for `datetime.now()`."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def computed(node: ast.Call) -> str:
    """Return the module that a call imports, or `?` if only a run could tell."""
    first = node.args[0] if node.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else "?"


def arrows_up(package: Path) -> list[str]:
    """Say every import within gazdesk that the layout does not draw."""
    return [
        source.at(node, complaint)
        for source in sources(package)
        for node, name in imports(source)
        if (complaint := arrow(source.part, name))
    ]


def arrow(part: str, name: str) -> str:
    """Say what is wrong with `part` importing `name`, or nothing."""
    if name.startswith("?"):
        return "an import by a computed name cannot be checked"
    head, *rest = name.split(".")
    if head != "gazdesk" or (rest and rest[0].startswith("__")):
        return ""
    if part not in MAY_IMPORT:
        return f"{part} is not in the layout"
    target = rest[0] if rest else "gazdesk as a whole"
    if target != part and target not in MAY_IMPORT[part]:
        return f"{part} must not import {target}"
    if part == "ui" and target in TYPES_ONLY_IN_UI and not is_type(rest[-1]):
        return f"ui takes only types from {target}, not {rest[-1]}"
    return ""


def is_type(name: str) -> bool:
    return name[0].isupper() and not name.isupper()


def strangers(package: Path) -> list[str]:
    """Say every part of the package that the layout does not know."""
    return sorted({source.part for source in sources(package)} - set(MAY_IMPORT))


def out_of_place(package: Path) -> list[str]:
    """Say every import of a library outside its one place."""
    return [
        source.at(node, f"{head} has no place in {source.part}")
        for source in sources(package)
        for node, name in imports(source)
        if source.part not in HOMES.get(head := name.split(".")[0], {source.part})
    ]


def impurities(package: Path) -> list[str]:
    """Say what in the pure packages reaches for files, clock, chance or the screen."""
    pure = [source for source in sources(package) if source.part in PURE]
    return [*impure_imports(pure), *impure_calls(pure)]


def impure_imports(pure: Iterable[Source]) -> Iterator[str]:
    for source in pure:
        for node, name in imports(source):
            if (head := name.split(".")[0]) in IMPURE_MODULES:
                yield source.at(node, f"{source.part} is pure and must not import {head}")


def impure_calls(pure: Iterable[Source]) -> Iterator[str]:
    for source in pure:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and called(node) in impure_names(node):
                yield source.at(node, f"{source.part} is pure and must not call {called(node)}")


def impure_names(node: ast.Call) -> set[str]:
    return IMPURE_METHODS if isinstance(node.func, ast.Attribute) else IMPURE_FUNCTIONS


def functions(source: Source) -> Iterator[tuple[ast.AST, str, int]]:
    """Yield each function of a file with its name and its number of lines, decorators not counted."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node, node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def too_long(package: Path) -> list[str]:
    """Say every file and function that has grown past its room."""
    read = sources(package)
    files = [f"{s.path.as_posix()}: {s.lines} lines" for s in read if s.lines > MOST_LINES_OF_FILE]
    long = [
        source.at(node, f"{name} has {lines} lines")
        for source in read
        for node, name, lines in functions(source)
        if lines > MOST_LINES_OF_FUNCTION
    ]
    return files + long


def median_function(package: Path) -> float:
    """Return the median number of lines of the functions of a package."""
    return median(lines for source in sources(package) for *_, lines in functions(source))
