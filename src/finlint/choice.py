"""Choices: classes with one instance for each name that their body gives a value.

As the standard library's ``Enum``, and type checkers take them for such (``choice.pyi``); but a member is read
in a fifth of the time (Python 3.11 looks for a function of an ``Enum`` first), which an audit of a long report
does thirty thousand times, and to make the classes of finlint takes a fortieth of a start less.
"""

from collections.abc import Iterator
from typing import Any


class _Choices(type):
    """The class of such a class: its members in their order."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        given = {key: own for key, own in body.items() if key[0] != "_" and not hasattr(own, "__get__")}
        members: list[Any] = []
        rest = {key: own for key, own in body.items() if key not in given}
        made = super().__new__(cls, name, bases, rest | {"_members": members})
        for key, own in given.items():
            member: Any = object.__new__(made)
            member.name, member.value = key, own
            members.append(member)
            setattr(made, key, member)
        return made

    def __call__(cls, value: object) -> Any:
        for member in cls:
            if value is member or value == member.value:
                return member
        msg = f"{value!r} is not a valid {cls.__name__}"
        raise ValueError(msg)

    def __getitem__(cls, name: str) -> Any:
        for member in cls:
            if member.name == name:
                return member
        raise KeyError(name)

    def __iter__(cls) -> Iterator[Any]:
        return iter(cls._members)

    def __len__(cls) -> int:
        return len(cls._members)


class Choice(metaclass=_Choices):
    """One of a few values that have names."""

    def __repr__(self) -> str:
        return f"<{self}: {self.value!r}>"

    def __str__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __reduce__(self) -> tuple[type, tuple[object]]:
        return type(self), (self.value,)
