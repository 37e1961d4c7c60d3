"""Values: classes that are their fields.

As the standard library's dataclasses, and type checkers take them for such; but a class is made in
a sixth of the time, and a start that is over in a tenth of a second has eighty to make, and an
instance in half of it.
"""

from collections.abc import Callable, Sequence
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

C = TypeVar("C", bound=type)
V = TypeVar("V")
_MISSING: Any = object()
shapes: dict[tuple[int, tuple[int, ...], bool, bool], CodeType] = {}
"""What ``_template`` has made: to compile one takes as long as to make a hundred instances."""


class Field:
    """What a field is where it is not given, and whether values that differ in it only are equal."""

    __slots__ = ("compare", "default", "factory")

    def __init__(self, default: object, factory: Callable[[], object] | None, *, compare: bool) -> None:
        self.default, self.factory, self.compare = default, factory, compare


_PLAIN = Field(_MISSING, None, compare=True)


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

    One that is a key over and over may have a ``__hash__`` of its own, of a part of its fields.
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
        body = _comparison(tuple(name for name in names if fields[name].compare), frozen=frozen) | body
    return _postponing(cls, body, fields, slots=slots)


def _field(default: object) -> Field:
    if default is _MISSING:
        return _PLAIN
    return default if isinstance(default, Field) else Field(default, None, compare=True)


def _postponing(cls: type, body: dict[str, Any], fields: dict[str, Field], *, slots: bool) -> type:
    """The class, whose initialiser is made when its second instance is: of most a start makes none or one.

    To make it takes as long as to set the fields of ten instances one by one, as those of the first are.
    """
    after = "__post_init__" in body
    given = [name for name, one in fields.items() if one.factory is None and one.default is _MISSING]
    if given != list(fields)[: len(given)]:
        msg = f"a field without a default follows one that has it: {given[-1]}"
        raise TypeError(msg)

    def first(self: Any, *args: object, **kwargs: object) -> None:
        held = _held(fields, args, kwargs)
        if held is None:
            further(self, *args, **kwargs)
            return
        made.__init__ = further
        for name, content in held.items():
            object.__setattr__(self, name, content)
        if after:
            self.__post_init__()

    def further(self: Any, *args: object, **kwargs: object) -> None:
        setter = {name: made.__dict__[name].__set__ for name in fields} if slots else {}
        made.__init__ = _initialiser(fields, setter, after)
        made.__init__(self, *args, **kwargs)

    made: Any = type(cls)(cls.__name__, cls.__bases__, {**body, "__init__": first})
    return made  # type: ignore[no-any-return]


def _held(fields: dict[str, Field], args: Sequence[object], kwargs: dict[str, object]) -> dict[str, object] | None:
    """What each field of an instance is; ``None`` where the arguments do not fit: the initialiser says why."""
    held = dict(zip(fields, args, strict=False))
    if len(held) < len(args) or held.keys() & kwargs.keys():
        return None
    held |= kwargs
    for name, one in fields.items():
        if name not in held and (one.factory or one.default is not _MISSING):
            held[name] = one.factory() if one.factory else one.default
    return held if held.keys() == fields.keys() else None


def _initialiser(fields: dict[str, Field], setter: dict[str, Any], after: bool) -> Callable[..., None]:  # noqa: FBT001
    """The one function whose text depends on the fields: arguments are named, and set one by one.

    The setter of a slot passes by ``__setattr__``, which a frozen class refuses, and is faster.
    """
    made = tuple(at for at, one in enumerate(fields.values()) if one.factory)
    shape = len(fields), made, bool(setter), after
    template = shapes.get(shape)
    if template is None:
        template = shapes[shape] = _template(*shape)
    code = template.replace(co_varnames=("self", *fields))
    names: dict[str, Any] = {"missing": _MISSING}
    defaults = []
    for at, (name, one) in enumerate(fields.items()):
        names |= {f"f{at}": one.factory, f"s{at}": setter.get(name), f"n{at}": name}
        if one.factory or one.default is not _MISSING:
            defaults.append(one.default)
    return FunctionType(code, names, "__init__", tuple(defaults))


def _template(count: int, made: tuple[int, ...], slots: bool, after: bool) -> CodeType:  # noqa: FBT001
    """What an initialiser does, with numbers for the names.

    ``made`` are the fields whose default is made for each instance.
    """
    lines = ["pass"]
    for at in range(count):
        given = f"f{at}() if a{at} is missing else a{at}" if at in made else f"a{at}"
        lines.append(f"s{at}(self, {given})" if slots else f"self.__dict__[n{at}] = {given}")
    if after:
        lines.append("self.__post_init__()")
    parameters = ", ".join(["self", *(f"a{at}" for at in range(count))])
    found: dict[str, Any] = {}
    exec("\n ".join([f"def __init__({parameters}):", *lines]), found)  # noqa: S102 - numbers only
    code: CodeType = found["__init__"].__code__
    return code


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
