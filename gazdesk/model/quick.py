"""A quicker constructor for the frozen dataclasses that a parse makes by the thousand."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_Class = TypeVar("_Class", bound=type)


def quick(cls: _Class) -> _Class:
    """Give a frozen dataclass a constructor that stores its fields directly; the class decorator above it.

    `dataclass(frozen=True)` sets each field by `object.__setattr__`, which looks its name up again each time: a tenth
    of a parse went there. Here an object begins its life in a class of the same slots that is not frozen, where
    storing is what Python does fastest, and becomes one of the frozen class when it is whole. Default factories are
    not known here.
    """
    known: dict[str, Any] = {"_open": _open(cls)}
    parameters, stores = [], []
    for each in fields(cls):
        known[f"_default_{each.name}"] = each.default
        stores.append(f"self.{each.name} = {each.name if each.init else f'_default_{each.name}'}")
        if each.init:
            parameters.append(each.name if each.default is MISSING else f"{each.name}=_default_{each.name}")
    lines = ["self = _open()", *stores, "self.__class__ = cls", "return self"]
    exec(f"def __new__(cls, {', '.join(parameters)}):\n " + "\n ".join(lines), known)
    type.__setattr__(cls, "__new__", staticmethod(known["__new__"]))
    type.__delattr__(cls, "__init__")
    taken = [each.name for each in fields(cls) if each.init]
    type.__setattr__(cls, "__getnewargs__", lambda self: tuple(getattr(self, name) for name in taken))
    return cls


def _open(cls: type) -> type:
    """Return a class like a frozen one in all but that its objects can be changed."""
    closing = {"__init__", "__setattr__", "__delattr__", "__dict__", "__weakref__"}
    left_out = closing.union(vars(cls).get("__slots__", ()))
    kept = {name: value for name, value in vars(cls).items() if name not in left_out}
    return type(cls)(f"_Open{cls.__name__}", cls.__bases__, kept)
