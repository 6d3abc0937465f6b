"""What an object finds out about itself when it is first asked, and knows from then on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Value = TypeVar("_Value")


class once(Generic[_Value]):  # noqa: N801  (a decorator of methods)
    """Make a method a property that is read once: `functools.cached_property` without the lock.

    That takes a lock at every first reading until Python 3.12, which is as long as most of the readings take: a
    sixteenth of the time in which a column of a thousand rows is changed.
    """

    def __init__(self, read: Callable[[Any], _Value]) -> None:
        self._read = read
        self.__doc__ = read.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> _Value: ...
    def __get__(self, instance: object, owner: type) -> Self | _Value:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._read(instance)
        return value
