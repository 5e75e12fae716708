# ruff: noqa: ANN401 - what stands here is shared by all tuples, whatever they hold
"""``NamedTuple`` as ``typing`` has it, made at a quarter of the price: a run makes seventy of them before it begins.

Modules that every run loads take it from here; for the others that of ``typing`` will do.

What is made is the same: fields by name, positions and keywords in the call, defaults, equality of tuples, pickling,
``_replace``, ``_asdict``. ``typing`` checks each annotation and compiles a constructor for each class; here one is
compiled for each number of fields, and gets the names of a class's own.
"""

import sys
from typing import TYPE_CHECKING, dataclass_transform

__all__ = ["NamedTuple", "Table"]

# From Python 3.14 on a class's fields are known only once somebody asks for its annotations.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple
else:
    from collections.abc import Iterable
    from functools import cache
    from operator import itemgetter
    from types import FunctionType
    from typing import Any

    try:
        from _collections import _tuplegetter as get_field  # which ``collections`` takes: three times as quick
    except ImportError:

        def get_field(place: int, doc: str) -> property:
            """Give the field at a place."""
            return property(itemgetter(place), doc=doc)

    @cache
    def _constructor(fields: int) -> FunctionType:
        names = "".join(f"_{place}, " for place in range(fields))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": tuple.__new__})  # noqa: S307 - our own words

    class _Maker(type):
        """Makes of the body of a class a tuple with its fields; the class itself is an ordinary one."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            if bases != (NamedTuple,):
                raise TypeError(f"{name}: a tuple with named fields has no other base")
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name}: a field without a default behind one that has one")
            template = _constructor(len(fields))
            code = template.__code__.replace(co_name="__new__", co_varnames=("_cls", *fields))
            new = FunctionType(code, template.__globals__, "__new__", tuple(defaults.values()))
            new.__qualname__ = f"{name}.__new__"
            body |= {field: get_field(place, f"Field {place}.") for place, field in enumerate(fields)}
            body = (
                _SHARED
                | body
                | {
                    "__slots__": (),
                    "__new__": new,
                    "_fields": fields,
                    "_field_defaults": defaults,
                    "__match_args__": fields,
                }
            )
            return type(name, (tuple,), body)

    def _make(cls: type, values: Iterable[object]) -> tuple[object, ...]:
        """Make one of its values in their order."""
        return cls(*values)

    def _replace(self: Any, /, **changes: object) -> Any:
        """Make one with other values in some of its fields."""
        replaced = type(self)(*map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"{type(self).__name__} has no field {', '.join(changes)}")
        return replaced

    def _as_dict(self: Any) -> dict[str, object]:
        """Make a dict of the fields."""
        return dict(zip(self._fields, self, strict=True))

    def _values_of(self: Any) -> tuple[object, ...]:
        return tuple(self)

    def _write(self: Any) -> str:
        fields = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({fields})"

    _SHARED = {
        "__repr__": _write,
        "__getnewargs__": _values_of,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,  # for copy.replace, from Python 3.13 on
        "_asdict": _as_dict,
    }

    class NamedTuple(metaclass=_Maker):
        """The base of a tuple with named fields."""


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Table:
    """A language's table: its fields are those that its class names; types are checked, nothing is made at import.

    A ``NamedTuple`` or a dataclass writes and compiles code for each class: for the hundreds of fields here, that takes
    longer than to read a story.
    """

    def __init__(self, **fields: object) -> None:
        vars(self).update(fields)
