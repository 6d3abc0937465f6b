"""The files that come with the program: icons, styles, translations, samples, authority lists, help."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder.

    A wheel carries the folder `resources` inside the package, a checkout has it beside the package.

    Raises FileNotFoundError, which is a bug: what the program asks for is shipped with it.
    """
    for place in _PLACES:
        path = place.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(("resources", *parts)))
