"""Report -> JSON: keys in the order of the schema, exact decimals, the same bytes for the same report."""

import re
from collections.abc import Iterator
from decimal import Decimal
from types import GeneratorType
from typing import Any, Final

from newsdiff.model import Report
from newsdiff.render.options import Options
from newsdiff.render.records import ExactFloat, record_report
from newsdiff.render.show import HIDDEN_CLASS

INDENT: Final = "  "
KEPT: Final = 50_000  # strings

# What would steer the terminal of a reader who looks at the JSON itself; as escapes it reads back the same.
_HIDDEN: Final = f"[{HIDDEN_CLASS}]"
_ESCAPED: Final = str.maketrans({sign: f"\\{sign}" for sign in '"\\'})


def render(report: Report, options: Options) -> Iterator[str]:
    """Write the record of the report, with a final newline; options.ascii leaves no other characters."""
    record = record_report(report, iter)
    record["facts"] = (fact for fact in record["facts"] if fact["verdict"] in options.only)  # the summary counts all
    return write_pieces(record, options.ascii)


def write_pieces(record: Any, ascii_only: bool = False) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """Write a record piece by piece; where a generator of records stands for a list, it is never held whole."""
    yield from _pieces(record, "\n", _Strings(ascii_only))
    yield "\n"


def write_json(record: Any, ascii_only: bool = False) -> str:  # noqa: ANN401 - any JSON value
    """Write any record as JSON, with a final newline.

    The standard encoder knows no exact decimals; of it only the quoting of strings is used.
    """
    return _write(record, "\n", _Strings(ascii_only)) + "\n"


def write_json_line(record: Any, ascii_only: bool = False) -> str:  # noqa: ANN401 - any JSON value
    """Write any record on one line, newline included: a line of JSON Lines."""
    return _write(record, None, _Strings(ascii_only)) + "\n"


def write_decimal(value: Decimal) -> str:
    """Write a number without an exponent: ``13000``, ``-0.5``."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _pieces(value: Any, newline: str, strings: "_Strings") -> Iterator[str]:  # noqa: ANN401 - any JSON value
    inner = newline + INDENT
    if isinstance(value, GeneratorType):
        before = "["
        for item in value:
            yield before + inner
            yield from _pieces(item, inner, strings)
            before = ","
        yield f"{newline}]" if before == "," else "[]"
    elif isinstance(value, dict) and GeneratorType in map(type, value.values()):
        before = "{"
        for key, item in value.items():
            yield f"{before}{inner}{strings[key]}: "
            yield from _pieces(item, inner, strings)
            before = ","
        yield f"{newline}}}"
    else:
        yield _write(value, newline, strings)


def _write(value: Any, newline: str | None, strings: "_Strings") -> str:  # noqa: ANN401 - any JSON value
    """Write a value whose lines begin with ``newline``; None keeps all of it on one."""
    inner = None if newline is None else newline + INDENT
    match value:
        case str():
            return strings[value]
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case int():
            return str(value)
        case dict():
            pairs = [f"{strings[key]}: {_write(item, inner, strings)}" for key, item in value.items()]
            return _join("{", pairs, "}", newline)
        case list():
            items = [_write(item, inner, strings) for item in value]
            return _join("[", items, "]", newline if _has_record(value) else None)  # numbers and names: one line
        case ExactFloat():
            return write_decimal(value.decimal)
        case float():
            return write_decimal(Decimal(repr(value)))
    raise TypeError(f"no JSON value: {type(value).__name__}")


def _join(opening: str, items: list[str], closing: str, newline: str | None) -> str:
    if newline is None or not items:
        return f"{opening}{', '.join(items)}{closing}"
    inner = newline + INDENT
    return f"{opening}{inner}{f',{inner}'.join(items)}{newline}{closing}"


def _has_record(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    return isinstance(value, dict) or (isinstance(value, list) and any(map(_has_record, value)))


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
