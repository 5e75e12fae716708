"""Report -> JSON: keys in the order of the schema, exact decimals, the same bytes for the same report."""

import re
from decimal import Decimal
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any, Final

from newsdiff.model import Report
from newsdiff.render.options import Options
from newsdiff.render.records import ExactFloat, as_record
from newsdiff.render.show import HIDDEN_CLASS

INDENT: Final = "  "

# What would steer the terminal of a reader who looks at the JSON itself; as escapes it reads back the same.
_HIDDEN: Final = re.compile(f"[{HIDDEN_CLASS}]")


def render(report: Report, options: Options) -> str:
    """Write the record of the report, with a final newline; options.ascii leaves no other characters."""
    return write_json(as_record(report), ascii_only=options.ascii)


def write_json(record: Any, ascii_only: bool = False) -> str:  # noqa: ANN401 - any JSON value
    """Write any record as JSON.

    The standard encoder knows no exact decimals; of it only the quoting of strings is used.
    """
    quote = encode_basestring_ascii if ascii_only else _quote
    return _write(record, "\n", quote) + "\n"


def _write(value: Any, newline: str, quote: Any) -> str:  # noqa: ANN401 - any JSON value
    inner = newline + INDENT
    match value:
        case str():
            return str(quote(value))
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case ExactFloat():
            return _write_decimal(value.decimal)
        case int() | float():
            return _write_decimal(Decimal(repr(value)))
        case dict():
            pairs = [f"{quote(key)}: {_write(item, inner, quote)}" for key, item in value.items()]
            return f"{{{inner}{f',{inner}'.join(pairs)}{newline}}}" if pairs else "{}"
        case list():
            if not _has_record(value):  # numbers, names, cells of numbers: one line
                return f"[{', '.join(_write(item, inner, quote) for item in value)}]"
            return f"[{inner}{f',{inner}'.join(_write(item, inner, quote) for item in value)}{newline}]"
    raise TypeError(f"no JSON value: {type(value).__name__}")


def _has_record(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    return isinstance(value, dict) or (isinstance(value, list) and any(map(_has_record, value)))


def _write_decimal(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _quote(text: str) -> str:
    return _HIDDEN.sub(_escape, encode_basestring(text))


def _escape(match: re.Match[str]) -> str:
    return encode_basestring_ascii(match.group())[1:-1]
