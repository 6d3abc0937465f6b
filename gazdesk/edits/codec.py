"""The codec: corrections to JSON and back, by kind and version."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from enum import Enum
from functools import cache, partial
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints

import orjson

import gazdesk.edits.registry  # noqa: F401  (registers every kind)
from gazdesk.edits.base import KINDS, Correction
from gazdesk.errors import KnownError, half_character

JSON = Any
"""What json.loads gives: None, bool, int, float, str, list or dict."""

Reader = Callable[[JSON], Any]
"""Makes a value of a type; AttributeError, KeyError, TypeError or ValueError if what is given is none."""


def encode(correction: Correction) -> str:
    """Return the values of a correction as JSON, named tuples as lists; its kind and version are kept beside them.

    KnownError if a text in it holds half a character.
    """
    try:
        return orjson.dumps(correction, default=list).decode()
    except orjson.JSONEncodeError as error:
        if "surrogates" not in str(error):
            raise
        raise half_character() from error


def decode(kind: str, version: int, payload: str) -> Correction:
    """Return the correction of a kind and version; KnownError if a newer program wrote it, or it is damaged."""
    cls = KINDS.get(kind)
    if cls is None or version > cls.version:
        raise KnownError("The correction {kind} was made by a newer version of gazdesk.", kind=f"{kind}/{version}")
    try:
        correction: Correction = _reader(cls)(json.loads(payload))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise KnownError("The correction {kind} is damaged.", kind=f"{kind}/{version}") from None
    return correction


@cache
def _reader(hint: Any) -> Reader:
    """Return what makes values of a type; found once, not for every cell of a table that is made."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        chosen = _reader(next(each for each in get_args(hint) if each is not types.NoneType))
        return lambda value: None if value is None else chosen(value)
    if origin is tuple:
        return _tuple_reader(get_args(hint))
    if issubclass(hint, Enum):
        member: Reader = hint
        return member
    if hasattr(hint, "__dataclass_fields__"):
        named = {name: _reader(each) for name, each in _hints(hint).items()}
        return lambda values: hint(**{name: named[name](value) for name, value in values.items()})
    if hasattr(hint, "_fields"):
        readers = [_reader(each) for each in _hints(hint).values()]
        return lambda values: hint(*[read(value) for read, value in zip(readers, values, strict=True)])
    return partial(_plain, hint)


def _hints(cls: type) -> dict[str, Any]:
    """Return the types of the fields of a dataclass or named tuple, in order."""
    return {name: hint for name, hint in get_type_hints(cls).items() if get_origin(hint) is not ClassVar}


def _tuple_reader(arguments: tuple[Any, ...]) -> Reader:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        one = _reader(arguments[0])
        return lambda values: tuple([one(value) for value in values])
    readers = [_reader(each) for each in arguments]
    return lambda values: tuple([read(value) for read, value in zip(readers, values, strict=True)])


def _plain(cls: type, value: JSON) -> Any:
    if not isinstance(value, cls):
        raise TypeError(f"{value!r} is no {cls}")
    return value
