"""JSON text -> records, strictly: what the standard leaves open, or Python lets pass, is refused with its line.

No key twice, no NaN, no endless number, no endless nesting. Where an error needs its line, the text is scanned once
more, so that a good file costs nothing.
"""

import json
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsdiff.errors import InputError
from newsdiff.lines import LINE_END

LONGEST_NUMBER: Final = 1000  # digits; a longer one is no figure
SHOWN: Final = 60  # letters of a key that an error shows

Fields = dict[str, object]
Path = tuple[str | int, ...]  # the keys and places that lead to a value

TOKEN: Final = re.compile(
    r"""
    (?P<string> "(?: [^"\\]++ | \\. )*+" ) (?P<colon> \s*+ : )?   # a key has a colon behind it
    | (?P<mark> [{}\[\],] )
    | (?P<constant> NaN | -?Infinity )                            # what the parser takes for a value, no more
    | (?P<number> -?[0-9]++ (?: \.[0-9]++ )? (?: [eE][-+]?[0-9]++ )? )
    | true | false | null
    """,
    re.VERBOSE | re.DOTALL,
)
LONG_NUMBER: Final = re.compile(rf"-?[0-9]{{{LONGEST_NUMBER + 1},}}+")
# An object on the first line and the next below it: JSON Lines, whatever the file is called.
LINES: Final = re.compile(r"\s*\{[^\n]*\}[ \t]*\r?\n\s*\{")

TYPES: Final = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}


class Record(NamedTuple):
    """One object of a JSON text, and where it stands: the text, the way to it, the text's first line in the file."""

    fields: Fields
    source: str
    text: str
    path: Path = ()
    first: int = 1

    def error(self, problem: str, key: str | None = None) -> InputError:
        """An error that names the line of the record, or of one of its keys; the key itself the problem names."""
        path = self.path if key is None else (*self.path, key)
        return InputError(self.source, f"line {_line_of(self.text, path, self.first)}: {problem}")


OR_NO_JSON: Final = "mend the file, or name it .txt if it is plain text"  # what else mends a file with an article


def read_record_lines(text: str, source: str) -> list[Record]:
    """Read JSON Lines: an object a line; blank lines are passed over."""
    records = []
    for number, line in enumerate(LINE_END.split(text), 1):
        if line.strip():
            value = parse_json(line, source, number, OR_NO_JSON)
            records.append(_as_record(value, source, line, (), number))
    return records


def read_records(text: str, source: str, wrappers: Sequence[str], own: Sequence[str]) -> list[Record]:
    """Read an object, a list of objects, or an object that holds such a list under one of the keys ``wrappers``.

    An object with one of the keys ``own`` is an article itself, whatever it holds besides.
    """
    if LINES.match(text):
        return read_record_lines(text, source)
    value = parse_json(text, source, advice=OR_NO_JSON)
    path: Path = ()
    if isinstance(value, dict):
        held = [key for key in wrappers if isinstance(value.get(key), list)]
        if not held or is_own_report(value) or any(key in value for key in own):
            return [Record(value, source, text)]
        path = (held[0],)
        value = value[held[0]]
    if not isinstance(value, list):
        raise InputError(
            source, f"holds {describe_type(value)}; give an object with the article's text, or a list of them"
        )
    return [_as_record(each, source, text, (*path, place), 1) for place, each in enumerate(value)]


def is_own_report(fields: Fields) -> bool:
    """Whether newsdiff wrote this: a report, a list of figures, or one mention of it."""
    return str(fields.get("schema", "")).startswith("newsdiff/") or fields.keys() >= {"document", "start", "sentence"}


def parse_json(text: str, source: str, first: int = 1, advice: str = "mend the file") -> object:
    """Parse strictly; ``first`` is the line of the file that the text begins on."""
    try:
        value: object = json.loads(
            text, object_pairs_hook=_unique, parse_constant=_refuse_constant, parse_int=_parse_bounded
        )
    except RecursionError:
        raise InputError(source, "nested too deep to be an article; give the article's own object") from None
    except json.JSONDecodeError as error:
        raise InputError(source, _describe_error(error, text, first, advice)) from None
    except _Fault:
        raise InputError(source, _describe_fault(text, first)) from None
    return value


def describe_type(value: object) -> str:
    """``[]`` -> ``"a list"``."""
    return TYPES.get(type(value), "a number")


def show_key(key: str) -> str:
    """Quote a key for an error, cut where it is long."""
    return json.dumps(key if len(key) <= SHOWN else f"{key[:SHOWN]}...")


class _Fault(Exception):  # noqa: N818 - never leaves this module
    """What the parser would let pass; where it stands is found by a scan."""


def _as_record(value: object, source: str, text: str, path: Path, first: int) -> Record:
    record = Record(value if isinstance(value, dict) else {}, source, text, path, first)
    if not isinstance(value, dict):
        raise record.error(f"{describe_type(value)}, where an article's object should stand")
    return record


def _unique(pairs: list[tuple[str, object]]) -> Fields:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise _Fault
    return fields


def _refuse_constant(_name: str) -> None:
    raise _Fault


def _parse_bounded(digits: str) -> int:
    if len(digits.lstrip("-")) > LONGEST_NUMBER:
        raise _Fault
    return int(digits)


def _describe_error(error: json.JSONDecodeError, text: str, first: int, advice: str) -> str:
    line = _line_at(text, error.pos, first)
    if not text.strip():
        return "holds no text; give a file with the article's text"
    if error.msg.startswith("Unterminated string"):
        return f"a text that begins on line {line} has no end; the file is cut off, or a quotation mark is missing"
    if error.pos >= len(text.rstrip()):
        return f"is cut off at line {line}; give the whole file"
    problem = error.msg[0].lower() + error.msg[1:].removesuffix(" at")
    return f"is no valid JSON at line {line}: {problem}; {advice}"


def _describe_fault(text: str, first: int) -> str:
    """Find the first doubled key, constant or endless number; the parser has read all that stands before it."""
    keys: list[set[str]] = []
    for token in TOKEN.finditer(text):
        if token["mark"]:
            _follow(token["mark"], keys)
        elif problem := _fault_of(token, keys):
            return f"line {_line_at(text, token.start(), first)}: {problem}"
    return "a key that stands twice, or a number that is none; mend the file"  # none is known to come here


def _follow(mark: str, keys: list[set[str]]) -> None:
    if mark in "{[":
        keys.append(set())
    elif mark in "}]":
        keys.pop()


def _fault_of(token: re.Match[str], keys: list[set[str]]) -> str | None:
    if token["colon"]:
        key = json.loads(token["string"])
        if key in keys[-1]:
            return f"the key {show_key(key)} stands twice in one object; take one of the two out"
        keys[-1].add(key)
    elif token["constant"]:
        return f"{token[0]} is no JSON; write null"
    elif token["number"] and LONG_NUMBER.fullmatch(token[0]):
        return f"a number of more than {LONGEST_NUMBER} digits is no figure; take it out"
    return None


def _line_of(text: str, path: Path, first: int) -> int:
    """The line of the value, or of the key, that a path leads to; the text is known to be good JSON."""
    sought, here = list(path), list[str | int]()
    for token in TOKEN.finditer(text):
        if token["colon"]:
            here[-1] = json.loads(token["string"])
        if here == sought and token["mark"] not in ("}", "]", ","):
            return _line_at(text, token.start(), first)
        if token["mark"] in ("{", "["):
            here.append("" if token["mark"] == "{" else 0)
        elif token["mark"] in ("}", "]"):
            here.pop()
        elif token["mark"] == "," and isinstance(place := here[-1], int):
            here[-1] = place + 1
    return first


def _line_at(text: str, place: int, first: int) -> int:
    return first + sum(1 for _ in LINE_END.finditer(text, 0, place))
