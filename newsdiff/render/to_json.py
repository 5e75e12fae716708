"""Report, figures, aligned texts ... -> JSON: keys in the order of the schema, exact decimals, the same bytes again."""

import re
from collections.abc import Iterator
from decimal import Decimal
from types import GeneratorType
from typing import Any, Final

from newsdiff.model import AlignedTexts, BatchSummary, CheckReport, FigureList, Gathering, Report
from newsdiff.render.records import (
    ExactFloat,
    as_record,
    record_aligned,
    record_figures,
    record_report,
    record_summary,
)
from newsdiff.render.show import HIDDEN_CLASS, Options

INDENT: Final = "  "
KEPT: Final = 50_000  # strings

# What would steer the terminal of a reader who looks at the JSON itself; as escapes it reads back the same.
_HIDDEN: Final = f"[{HIDDEN_CLASS}]"
_ESCAPED: Final = str.maketrans({sign: f"\\{sign}" for sign in '"\\'})


Written = Report | FigureList | AlignedTexts | CheckReport | Gathering | BatchSummary


def render(what: Written, options: Options) -> Iterator[str]:
    """Write the record of it, with a final newline; options.ascii leaves no other characters."""
    match what:
        case Report():
            record = record_report(what, iter)
            facts = record["facts"]
            record["facts"] = (fact for fact in facts if fact["verdict"] in options.only)  # the summary counts all
        case FigureList():
            record = record_figures(what, options.explain, iter)
        case AlignedTexts():
            record = record_aligned(what, iter)
        case BatchSummary():
            record = record_summary(what)
        case _:
            record = as_record(what)
    return write_pieces(record, options.ascii)


def write_pieces(record: Any, ascii_only: bool = False) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """Write a record piece by piece; where a generator of records stands for a list, it is never held whole."""
    yield from _pieces(record, _LINES, _Strings(ascii_only))
    yield "\n"


def write_json(record: Any, ascii_only: bool = False) -> str:  # noqa: ANN401 - any JSON value
    """Write any record as JSON, with a final newline.

    The standard encoder knows no exact decimals; of it only the quoting of strings is used.
    """
    return _write(record, _LINES, _Strings(ascii_only)) + "\n"


def write_json_line(record: Any, ascii_only: bool = False) -> str:  # noqa: ANN401 - any JSON value
    """Write any record on one line, newline included: a line of JSON Lines."""
    return _write(record, _ONE_LINE, _Strings(ascii_only)) + "\n"


def write_decimal(value: Decimal) -> str:
    """Write a number without an exponent: ``13000``, ``-0.5``."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Level:
    """How the items of a record or a list are set: what stands before the first, between two, and behind the last.

    ``newline`` is what its own lines begin with, "" where all stands on one; what lies deeper than ``depth`` levels
    below is indented no further.
    """

    __slots__ = ("after", "before", "between", "inner")

    def __init__(self, newline: str, depth: int) -> None:
        self.before = newline and newline + INDENT
        self.between = f",{self.before or ' '}"
        self.after = newline
        self.inner: _Level = _Level(self.before, depth - 1) if depth else self


_LINES: Final = _Level("\n", depth=20)
_ONE_LINE: Final = _Level("", depth=0)


def _pieces(value: Any, level: _Level, strings: "_Strings") -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """Write what a generator gives item by item, and what holds one; all else is written at once."""
    if isinstance(value, GeneratorType):
        yield from _items(value, level, strings)
    elif _is_written_in_pieces(value):
        before = "{" + level.before
        for key, item in value.items():
            yield f"{before}{strings[key]}: "
            yield from _pieces(item, level.inner, strings)
            before = level.between
        yield level.after + "}"
    else:
        yield _write(value, level, strings)


def _items(values: Iterator[Any], level: _Level, strings: "_Strings") -> Iterator[str]:
    """Write a list of what a generator gives."""
    opening = before = "[" + level.before
    for item in values:
        if isinstance(item, GeneratorType) or _is_written_in_pieces(item):
            yield before
            yield from _pieces(item, level.inner, strings)
        else:
            yield before + _write(item, level.inner, strings)
        before = level.between
    yield "[]" if before is opening else level.after + "]"


def _is_written_in_pieces(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    return isinstance(value, dict) and GeneratorType in map(type, value.values())


def _write(value: Any, level: _Level, strings: "_Strings") -> str:  # noqa: ANN401 - any JSON value
    kind = type(value)
    if kind is dict:
        inner = level.inner
        pairs = [  # most items are strings or none: a call less
            f"{strings[key]}: "
            + (strings[item] if type(item) is str else "null" if item is None else _write(item, inner, strings))
            for key, item in value.items()
        ]
        return f"{{{level.before}{level.between.join(pairs)}{level.after}}}" if pairs else "{}"
    if value is None or kind is bool:
        return {None: "null", True: "true", False: "false"}[value]
    if kind is int:
        return str(value)
    if kind is list:
        level = level if _has_record(value) else _ONE_LINE  # numbers and names: one line
        items = [_write(item, level.inner, strings) for item in value]
        return f"[{level.before}{level.between.join(items)}{level.after}]" if items else "[]"
    if isinstance(value, str):
        return strings[value]
    if isinstance(value, ExactFloat):
        return write_decimal(value.decimal)
    if isinstance(value, float):
        return write_decimal(Decimal(repr(value)))
    raise TypeError(f"no JSON value: {kind.__name__}")


def _has_record(values: list[Any]) -> bool:
    for value in values:
        kind = type(value)
        if kind is dict or (kind is list and _has_record(value)):
            return True
    return False


class _Strings(dict[str, str]):
    """Text -> the string of JSON, worked out when first met: keys and names come again and again."""

    def __init__(self, ascii_only: bool) -> None:
        super().__init__()
        self._quote = _quote_in_ascii if ascii_only else _quote

    def __missing__(self, text: str) -> str:
        quoted = self._quote(text)
        if len(self) < KEPT:
            self[text] = quoted
        return quoted


def _quote(text: str) -> str:
    if text.isprintable():  # nearly every text
        return f'"{text.translate(_ESCAPED)}"'
    from json.encoder import encode_basestring  # noqa: PLC0415 - most of a parser comes with it

    return re.sub(_HIDDEN, _escape, encode_basestring(text))


def _quote_in_ascii(text: str) -> str:
    from json.encoder import encode_basestring_ascii  # noqa: PLC0415 - as above

    return encode_basestring_ascii(text)


def _escape(match: re.Match[str]) -> str:
    return _quote_in_ascii(match.group())[1:-1]
