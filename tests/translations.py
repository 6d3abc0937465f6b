"""The words of the program: what the code says in English, what the translation files say, and how they are built.

`python -m tests.translations` lists what has no Chinese yet and builds the file that Qt reads from those we write.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6

import gazdesk
from gazdesk import errors

PACKAGE = Path(gazdesk.__file__).parent
TRANSLATIONS = PACKAGE.parent / "resources" / "translations"
BUILT = TRANSLATIONS / "gazdesk_zh_CN.qm"

KEY = re.compile(r"((Ctrl|Shift|Alt)\+.+|F\d+)$")
WORDS = re.compile(r"^[A-Z(][\w’'“ (]|^[→◀] ")
# Names of fonts are the only capitalised tables of the window that are not words.
NOT_WORDS = {"theme.py"}
# Functions whose first argument is a sentence for the user; what the doctor finds is one too.
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
TELLING = ERRORS | {"Finding"}


def sources() -> list[Path]:
    """Return the ts files that we write, by hand."""
    return sorted(TRANSLATIONS.glob("*.zh_CN.ts"))


def file_of(name: str) -> Path:
    """Return the ts file of a part of the program."""
    return TRANSLATIONS / f"{name}.zh_CN.ts"


def chinese() -> dict[str, str]:
    """Return the Chinese of each English text."""
    return {english: translation for path in sources() for english, translation in messages(path)}


def messages(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the English and the Chinese of each message of a ts file."""
    for message in ElementTree.parse(path).iter("message"):
        yield message.findtext("source") or "", message.findtext("translation") or ""


def build() -> None:
    """Merge the ts files into the one file that Qt reads."""
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    command = [str(lrelease), "-silent", *map(str, sources()), "-qm", str(BUILT)]
    subprocess.run(command, check=True)


def english() -> dict[str, str]:
    """Return every text of the program that is translated, with the file that says it."""
    texts: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = path.relative_to(PACKAGE).as_posix()
        for text in texts_of(tree, name):
            texts.setdefault(text, name)
    return texts


def texts_of(tree: ast.Module, name: str) -> Iterator[str]:
    """Yield the texts of one file: sentences of errors, what is given to tr, and the tables of words."""
    yield from first_arguments(tree, TELLING)
    if name.startswith("ui/"):
        yield from first_arguments(tree, {"tr"})
        if Path(name).name not in NOT_WORDS:
            yield from capitalised(node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
            yield from arguments(tree, "Command", "text")
    if name == "store/telling.py":
        yield from capitalised(node for node in tree.body if isinstance(node, ast.Assign))
    if name.startswith("desk/"):
        yield from names_of_gestures(tree)
    if name.startswith(("parse/", "checks/")):
        yield from words_of_rules(tree)


def first_arguments(tree: ast.AST, functions: set[str]) -> Iterator[str]:
    """Yield the literals that are the first argument of calls of certain functions."""
    for call in calls(tree):
        if called(call) in functions and call.args:
            yield from literals(call.args[0])


def arguments(tree: ast.AST, function: str, keyword: str) -> Iterator[str]:
    for call in calls(tree):
        if called(call) == function:
            for each in call.keywords:
                if each.arg == keyword:
                    yield from literals(each.value)


def names_of_gestures(tree: ast.Module) -> Iterator[str]:
    """Yield what the desk calls its gestures: the words within calls of `apply` and of its helpers, and in tables."""
    for call in calls(tree):
        if called(call) == "apply" or called(call).startswith("_"):
            yield from capitalised(call.args)
    yield from capitalised(tables(tree))


def tables(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the dictionaries that a module defines."""
    return (node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict))


def words_of_rules(tree: ast.Module) -> Iterator[str]:
    """Yield what rules and the parser say: the words of problems, and the titles of rules."""
    for call in calls(tree):
        if called(call) in {"Problem", "problem"}:
            yield from capitalised([*call.args, *(each.value for each in call.keywords)])
    yield from capitalised(tables(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and assigned(node) in {"title", "template"}:
            yield from capitalised([node])


def assigned(node: ast.Assign | ast.AnnAssign) -> str:
    """Return the name that is given a value."""
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    return target.id if isinstance(target, ast.Name) else ""


def capitalised(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the literals that look like words for people."""
    for node in nodes:
        for text in literals(node):
            if WORDS.match(text) and not KEY.match(text):
                yield text


def literals(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    """Return the last name of what is called."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def missing() -> list[str]:
    """Say each text that has no Chinese, with the file that says it."""
    known = chinese()
    return [f"{name}: {text}" for text, name in english().items() if not known.get(text)]


if __name__ == "__main__":
    build()
    print("\n".join(missing()))
    sys.exit(bool(missing()))
