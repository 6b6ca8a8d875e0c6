"""`@record(frozen=True, slots=True)`: a frozen dataclass whose class costs almost nothing to make.

`dataclasses.dataclass` generates and compiles six methods for each class, about 1 ms each, and some
fifty record classes are imported before the first rows are shown. A record generates only
`__init__`, and only when its first object is made. `dataclasses.fields` and `asdict` work on
records. Records cannot be subclassed and have no order; use the standard decorator for those, and
for mutable classes. `field` and `replace` are here because importing `dataclasses` takes 2 ms.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["field", "record", "replace"]


class _Fields:
    """Descriptor of `__dataclass_fields__`; the standard library builds it at the first access."""

    def __init__(self, defaults: dict[str, Any]) -> None:
        self._defaults = defaults

    def __get__(self, _instance: object, owner: Any) -> Any:
        import dataclasses

        parts = {"__annotations__": owner.__annotations__, "__module__": owner.__module__}
        for name, value in self._defaults.items():
            factory = getattr(value, "default_factory", None)
            parts[name] = dataclasses.field(default_factory=factory) if factory else value
        twin: Any = dataclasses.dataclass(type(owner.__name__, (), parts))
        owner.__dataclass_fields__ = twin.__dataclass_fields__
        return twin.__dataclass_fields__


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self is other or self._values(self) == self._values(other)


def _hash(self: Any) -> int:
    return hash(self._values(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{self.__class__.__qualname__}({shown})"


def _refuse(self: Any, name: str, _value: object = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{name!r} of {self.__class__.__qualname__} stays as it is")


def _reduce(self: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return what `copy` and `pickle` rebuild the object from."""
    return self.__class__, tuple(getattr(self, name) for name in self.__slots__)


def _lazy_init(made: Any, defaults: dict[str, Any]) -> Callable[..., None]:
    """Return an `__init__` that compiles the real one at its first call and replaces itself."""

    def initialise(self: Any, *given: Any, **named: Any) -> None:
        names = made.__slots__
        # Slot descriptors take half the time of object.__setattr__.
        known = {f"_set_{name}": made.__dict__[name].__set__ for name in names}
        known |= {f"_default_{name}": value for name, value in defaults.items()}
        parts = (f"{name}=_default_{name}" if name in defaults else name for name in names)
        lines = [f"def __init__(self, {', '.join(parts)}):"]
        for name in names:
            if factory := getattr(defaults.get(name), "default_factory", None):
                known[f"_make_{name}"] = factory
                lines.append(f" if {name} is _default_{name}: {name} = _make_{name}()")
            lines.append(f" _set_{name}(self, {name})")
        if hasattr(made, "__post_init__"):
            lines.append(" self.__post_init__()")
        exec("\n".join(lines), known)
        made.__init__ = known["__init__"]
        made.__init__(self, *given, **named)

    return initialise


def _make_record(plain: Any) -> Any:
    names = tuple(plain.__annotations__)
    parts = {
        name: part
        for name, part in plain.__dict__.items()
        if name not in ("__dict__", "__weakref__")
    }
    defaults = {name: parts.pop(name) for name in names if name in parts}
    parts |= {
        "__slots__": names,
        "__match_args__": names,
        "__qualname__": plain.__qualname__,
        "__dataclass_fields__": _Fields(defaults),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__reduce__": _reduce,
        "_values": attrgetter(*names),  # returns a tuple, or the value of a single field
    }
    for name, method in (("__eq__", _equal), ("__hash__", _hash), ("__repr__", _repr)):
        if parts.get(name) is None:
            parts[name] = method
    made: Any = type(plain)(plain.__name__, plain.__bases__, parts)
    made.__init__ = _lazy_init(made, defaults)
    return made


if TYPE_CHECKING:
    # Type checkers see the standard functions.
    from dataclasses import dataclass as record
    from dataclasses import field, replace
else:

    class field:  # noqa: N801 - replaces the function of that name
        """A default that is created for each object."""

        def __init__(self, *, default_factory):
            self.default_factory = default_factory

    def replace(kept, /, **changes):
        """Return a copy of the record with some values changed."""
        values = {name: getattr(kept, name) for name in kept.__slots__}
        return kept.__class__(**(values | changes))

    def record(*, frozen, slots):
        if not (frozen and slots):
            raise TypeError("a record is frozen and has slots; use dataclasses.dataclass otherwise")
        return _make_record
