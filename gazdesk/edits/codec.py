"""The codec: corrections to plain JSON values and back, by kind and version."""

from __future__ import annotations

import types
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import gazdesk.edits.registry  # noqa: F401  (registers every kind)
from gazdesk.edits.base import KINDS, Correction
from gazdesk.errors import KnownError

JSON = Any
"""What json.loads gives: None, bool, int, float, str, list or dict."""


def encode(correction: Correction) -> dict[str, JSON]:
    """Return the values of a correction as JSON; its kind and version are kept beside them."""
    return {each.name: _encode(getattr(correction, each.name)) for each in fields(correction)}  # type: ignore[arg-type]


def decode(kind: str, version: int, values: dict[str, JSON]) -> Correction:
    """Return the correction of a kind and version; KnownError if a newer program wrote it."""
    cls = KINDS.get(kind)
    if cls is None or version > cls.version:
        raise KnownError("The correction {kind} was made by a newer version of gazdesk.", kind=f"{kind}/{version}")
    hints = _hints(cls)
    return cls(**{name: _decode(hints[name], value) for name, value in values.items()})


@cache
def _hints(cls: type[Correction]) -> dict[str, Any]:
    return get_type_hints(cls)


def _encode(value: Any) -> JSON:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_encode(each) for each in value]
    if hasattr(value, "__dataclass_fields__"):
        return {each.name: _encode(getattr(value, each.name)) for each in fields(value)}
    return value


def _decode(hint: Any, value: JSON) -> Any:
    if value is None:
        return None
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _decode(next(each for each in get_args(hint) if each is not type(None)), value)
    if origin is tuple:
        return _decode_tuple(get_args(hint), value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if hasattr(hint, "_fields"):
        return hint(*(_decode(each, part) for each, part in zip(get_type_hints(hint).values(), value, strict=True)))
    if hasattr(hint, "__dataclass_fields__"):
        hints = get_type_hints(hint)
        return hint(**{name: _decode(hints[name], part) for name, part in value.items()})
    return value


def _decode_tuple(arguments: tuple[Any, ...], value: list[JSON]) -> tuple[Any, ...]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(_decode(arguments[0], each) for each in value)
    return tuple(_decode(hint, each) for hint, each in zip(arguments, value, strict=True))
