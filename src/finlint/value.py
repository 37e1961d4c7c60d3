"""Values: classes that are their fields.

As the standard library's dataclasses, and type checkers take them for such; but a class is made in
a sixth of the time, and a start that is over in a tenth of a second has eighty to make, and an
instance in half of it.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

C = TypeVar("C", bound=type)
V = TypeVar("V")
_MISSING: Any = object()


class Field:
    """What a field is where it is not given, and whether values that differ in it only are equal."""

    __slots__ = ("compare", "default", "factory")

    def __init__(self, default: object, factory: Callable[[], object] | None, *, compare: bool) -> None:
        self.default, self.factory, self.compare = default, factory, compare


def field(*, default: Any = _MISSING, default_factory: Callable[[], Any] | None = None, compare: bool = True) -> Any:
    """A field with a default that is made for each instance, or one that is not compared."""
    return Field(default, default_factory, compare=compare)


@overload
def value(cls: C) -> C: ...
@overload
def value(*, frozen: bool = True, slots: bool = True, eq: bool = True) -> Callable[[C], C]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: Any = None, *, frozen: bool = True, slots: bool = True, eq: bool = True) -> Any:
    """Make a class of the fields that its body annotates.

    ``slots=False`` for one that keeps what it works out, by ``cached_property``; ``eq=False`` for one
    that compares in its own way, or by identity. A class that inherits fields is no such class.
    """
    return _made(cls, frozen, slots, eq) if cls else lambda cls: _made(cls, frozen, slots, eq)


def replace(of: V, /, **changes: object) -> V:
    """The same value with other fields."""
    kind: Any = type(of)
    return kind(**{name: getattr(of, name) for name in kind.__match_args__} | changes)  # type: ignore[no-any-return]


def _made(cls: type, frozen: bool, slots: bool, eq: bool) -> type:  # noqa: FBT001 - as its caller has them
    body = {name: own for name, own in vars(cls).items() if name not in {"__dict__", "__weakref__"}}
    names = tuple(body.get("__annotations__", ()))
    fields = {name: _field(body.pop(name, _MISSING)) for name in names}
    if slots:
        body["__slots__"] = names
    if frozen:
        body |= {"__setattr__": _refuse, "__delattr__": _refuse}
    body |= {"__match_args__": names, "__reduce__": _reduced, "__replace__": replace}
    body.setdefault("__repr__", _shown)
    if eq:
        body |= _comparison(tuple(name for name in names if fields[name].compare), frozen=frozen)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    setter = {name: made.__dict__[name].__set__ for name in names} if slots else {}
    made.__init__ = _initialiser(fields, setter, "__post_init__" in body)  # type: ignore[misc]
    return made


def _field(default: object) -> Field:
    return default if isinstance(default, Field) else Field(default, None, compare=True)


def _initialiser(fields: dict[str, Field], setter: dict[str, Any], after: bool) -> Callable[..., None]:  # noqa: FBT001
    """The one function whose text depends on the fields: arguments are named, and set one by one.

    The setter of a slot passes by ``__setattr__``, which a frozen class refuses, and is faster.
    """
    names = {"_missing": _MISSING}
    parameters, lines = ["self"], ["pass"]
    for name, one in fields.items():
        given = name
        if one.factory:
            names[f"_{name}_factory"] = one.factory
            parameters.append(f"{name}=_missing")
            given = f"_{name}_factory() if {name} is _missing else {name}"
        elif one.default is not _MISSING:
            names[f"_{name}_default"] = one.default
            parameters.append(f"{name}=_{name}_default")
        else:
            parameters.append(name)
        lines.append(f"_{name}_set(self, {given})" if setter else f"self.__dict__[{name!r}] = {given}")
    names |= {f"_{name}_set": put for name, put in setter.items()}
    if after:
        lines.append("self.__post_init__()")
    exec("\n ".join([f"def __init__({', '.join(parameters)}):", *lines]), names)  # noqa: S102 - names of fields only
    return names["__init__"]  # type: ignore[no-any-return]


def _comparison(names: tuple[str, ...], *, frozen: bool) -> dict[str, Any]:
    """Equality by fields, and a hash where they stay what they are."""
    content: Callable[[Any], Any] = attrgetter(*names) if names else type

    def equal(self: Any, other: object) -> Any:
        return content(self) == content(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(content(self))

    return {"__eq__": equal, "__hash__": hashed if frozen else None}


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    msg = f"{type(self).__name__}.{name} stays what it is"
    raise AttributeError(msg)


def _shown(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__match_args__)})"


def _reduced(self: Any) -> tuple[object, ...]:
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)
