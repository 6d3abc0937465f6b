"""The codec: corrections to JSON and back, by kind and version."""

from __future__ import annotations

import json
import types
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints

import gazdesk.edits.registry  # noqa: F401  (registers every kind)
from gazdesk.edits.base import KINDS, Correction
from gazdesk.errors import KnownError

JSON = Any
"""What json.loads gives: None, bool, int, float, str, list or dict."""


def encode(correction: Correction) -> str:
    """Return the values of a correction as JSON; its kind and version are kept beside them."""
    return _JSON.encode(correction)


def decode(kind: str, version: int, payload: str) -> Correction:
    """Return the correction of a kind and version; KnownError if a newer program wrote it, or it is damaged."""
    cls = KINDS.get(kind)
    if cls is None or version > cls.version:
        raise KnownError("The correction {kind} was made by a newer version of gazdesk.", kind=f"{kind}/{version}")
    try:
        return cls(**_decode_fields(cls, json.loads(payload)))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise KnownError("The correction {kind} is damaged.", kind=f"{kind}/{version}") from None


@cache
def _names(cls: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass; TypeError for any other class."""
    return tuple(each.name for each in fields(cls))


@cache
def _hints(cls: type) -> dict[str, Any]:
    """Return the types of the fields of a dataclass or named tuple, in order."""
    return {name: hint for name, hint in get_type_hints(cls).items() if get_origin(hint) is not ClassVar}


def _decode_fields(cls: type, values: dict[str, JSON]) -> dict[str, Any]:
    hints = _hints(cls)
    return {name: _decode(hints[name], value) for name, value in values.items()}


def _fields(value: Any) -> dict[str, Any]:
    """Return the fields of a dataclass; all else that a correction holds is JSON as it is, its tuples and names too."""
    cls: type = type(value)
    return {name: getattr(value, name) for name in _names(cls)}


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_fields)
"""Made once: json.dumps would make one for every correction."""


def _decode(hint: Any, value: JSON) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        chosen = next(each for each in get_args(hint) if each is not type(None))
        return None if value is None else _decode(chosen, value)
    if origin is tuple:
        return _decode_tuple(get_args(hint), value)
    if issubclass(hint, Enum):
        return hint(value)
    if hasattr(hint, "__dataclass_fields__"):
        return hint(**_decode_fields(hint, value))
    if hasattr(hint, "_fields"):
        return hint(*(_decode(each, part) for each, part in zip(_hints(hint).values(), value, strict=True)))
    if not isinstance(value, hint):
        raise TypeError(f"{value!r} is no {hint}")
    return value


def _decode_tuple(arguments: tuple[Any, ...], value: list[JSON]) -> tuple[Any, ...]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(_decode(arguments[0], each) for each in value)
    return tuple(_decode(hint, each) for hint, each in zip(arguments, value, strict=True))
