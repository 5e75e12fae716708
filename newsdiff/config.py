"""Settings that stand in a file or in the environment: found and checked, each with the place that it comes from.

A file is ``newsdiff.toml`` or the table ``[tool.newsdiff]`` of ``pyproject.toml``, the nearest from the current folder
upward; its keys are the long names of options, a table ``[compare]`` has those of one command. The environment's
``NEWSDIFF_WIDTH`` goes before the file's ``width``. What options there are is told by who asks.
"""

import os
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from newsdiff.errors import UsageError
from newsdiff.guard import describe_failure
from newsdiff.tuples import NamedTuple

FILE: Final = "newsdiff.toml"
SHARED_FILE: Final = "pyproject.toml"
TABLE: Final = ("tool", "newsdiff")  # of the shared file, written [tool.newsdiff]
# How a line that opens it begins, in a file that may be broken; what only speaks of it, such as a comment, does not.
HEADER: Final = rb"""(?m)^[ \t]*\[?[ \t]*tool[ \t]*\.[ \t]*["']?newsdiff["']?[ \t]*(?:[.\]=\r]|$)"""
PREFIX: Final = "NEWSDIFF_"
MAX_BYTES: Final = 2**20

# Options that no file and no variable can set, and what to do instead.
NO_KEYS: Final = {
    "config": "name the file on the command line, or in NEWSDIFF_CONFIG",
    "debug": "give --debug on the command line",
    "exit-zero": 'write fail-on = "never"',
    "help": "it is no setting",
    "json": 'write format = "json"',
    "resume": "give --resume on the command line, where it is meant",
    "summary": "each run would write to the same file; give --summary on the command line",
    "output": "each run would write to the same file; give --output on the command line",
}
WORDS_OF_FLAGS: Final = {"1": True, "true": True, "yes": True, "on": True} | {
    "0": False, "false": False, "no": False, "off": False,
}  # fmt: skip


class Kind(NamedTuple):
    """What sort of value an option takes: in words, and the types that TOML has for it."""

    words: str
    types: tuple[type, ...]


FLAG: Final = Kind("true or false", (bool,))
WHOLE: Final = Kind("a whole number", (int,))
TEXT: Final = Kind("a text in quotes", (str,))
PART: Final = Kind('a part such as "5%" or 0.05', (str, int, Decimal))
DAY: Final = Kind("a day such as 2024-11-22", (str, date))


class Key(NamedTuple):
    """An option: what it takes, and whether it can be given several times."""

    kind: Kind
    many: bool = False


class Setting(NamedTuple):
    """A value, in the form that the command line has it in, and where it stands: ``newsdiff.toml:3``."""

    value: bool | int | str | list[str]
    origin: str


Commands = Mapping[str, Mapping[str, Key]]  # the options of each command


def read_settings(
    file: str | None, command: str, commands: Commands, environment: Mapping[str, str]
) -> dict[str, Setting]:
    """Give what a file (or none) and the environment set for a command, by the names of its options.

    Raises ``UsageError``, with file and line, for a file that cannot be read, a key that is no option and a value that
    is no value of it.
    """
    settings = _File(file, commands).read(command) if file else {}
    return settings | _read_environment(commands[command], environment)


def find_file() -> str | None:
    """Find the nearest file of settings, from the current folder upward."""
    try:
        folder = os.getcwd()
    except OSError:  # a folder that is gone
        return None
    while True:
        if os.path.isfile(own := os.path.join(folder, FILE)):
            return os.path.relpath(own)
        if _has_table(shared := os.path.join(folder, SHARED_FILE)):
            return os.path.relpath(shared)
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            return None


def _has_table(path: str) -> bool:
    """Whether a file of other programs has a table for this one; a broken file that has none is theirs to mend."""
    try:
        with open(path, "rb") as stream:
            data = stream.read()
    except OSError:
        return False
    return re.search(HEADER, data) is not None


class _File:
    """A file of settings: its text, what it says, and the path of the table that is ours."""

    def __init__(self, path: str, commands: Commands) -> None:
        self._path, self._commands = path, commands
        self._text = self._read_text()
        self._table = TABLE if os.path.basename(path) == SHARED_FILE else ()

    def read(self, command: str) -> dict[str, Setting]:
        """Check all that the file sets, for whatever command, and give what concerns this one."""
        values = self._parse()
        for name in self._table:
            values = values.get(name, {})
            if not isinstance(values, dict):
                raise UsageError(self._path, f"{name} is a table; write [{'.'.join(TABLE)}]")
        general = {key: value for key, value in values.items() if key not in self._commands}
        everywhere = {key: each for keys in self._commands.values() for key, each in keys.items()}
        settings = self._check(general, everywhere, ())
        for name, keys in self._commands.items():
            table = values.get(name, {})
            if not isinstance(table, dict):
                raise UsageError(self._place(name), f"{name}: is the table of a command; write [{name}]")
            own = self._check(table, keys, (name,))
            settings |= own if name == command else {}
        return {key: setting for key, setting in settings.items() if key in self._commands[command]}

    def _read_text(self) -> str:
        try:
            with open(self._path, "rb") as stream:
                data = stream.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                raise UsageError(self._path, "is too large for a file of settings; give the right one with --config")
            return data.decode("utf-8-sig")
        except OSError as error:
            raise UsageError(self._path, f"cannot be read ({describe_failure(error)}); check --config") from None
        except UnicodeDecodeError:
            raise UsageError(self._path, "is not UTF-8; save it as UTF-8") from None
        except ValueError:
            raise UsageError(self._path, "no file can have such a name; check --config") from None

    def _parse(self) -> dict[str, Any]:
        import tomllib  # noqa: PLC0415 - most runs have no file

        try:
            return tomllib.loads(self._text, parse_float=Decimal)
        except (tomllib.TOMLDecodeError, ArithmeticError, ValueError) as error:
            problem, _, at = str(error).partition(" (at ")
            line = re.match(r"line (\d+),", at)
            place = f"{self._path}:{line[1] if line else len(self._text.rstrip().splitlines())}"
            raise UsageError(place, f"{problem[:1].lower()}{problem[1:]}; write TOML: key = value") from None
        except RecursionError:
            raise UsageError(self._path, "is nested too deep; write TOML: key = value") from None

    def _check(self, values: Mapping[str, Any], keys: Mapping[str, Key], table: tuple[str, ...]) -> dict[str, Setting]:
        settings = {}
        for name, value in values.items():
            place = self._place(*table, name)
            if name in NO_KEYS:
                raise UsageError(place, f"{name} cannot be set here; {NO_KEYS[name]}")
            if name not in keys:
                near = [
                    *(each for each in keys if each not in NO_KEYS),
                    *(self._commands if isinstance(value, dict) else ()),
                ]
                raise UsageError(place, f"{name!r} is no option{_of(table)}; {_suggest(name, near, table)}")
            settings[name] = Setting(_check_value(name, value, keys[name], place), place)
        return settings

    def _place(self, *key: str) -> str:
        """``newsdiff.toml:3``: tomllib does not tell lines, so the line is looked for; without one the file stands."""
        wanted = (*self._table, *key)
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._text.split("\n"), 1):
            bare = line.strip()
            if bare.startswith("["):
                table = _split_key(bare.strip("[] \t").partition("]")[0])
                if table == wanted:
                    return f"{self._path}:{number}"
            elif "=" in bare:
                path = (*table, *_split_key(bare.partition("=")[0]))
                if path[: len(wanted)] == wanted or (len(path) > len(self._table) and wanted[: len(path)] == path):
                    return f"{self._path}:{number}"
        return self._path


def _split_key(text: str) -> tuple[str, ...]:
    """``tool."newsdiff"`` -> its parts."""
    return tuple(part.strip().strip("\"'") for part in text.split("."))


def _of(table: Sequence[str]) -> str:
    return f" of newsdiff {table[0]}" if table else ""


def _suggest(name: str, names: Sequence[str], table: Sequence[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import, and only for who made a mistake

    near = get_close_matches(name.lower().replace("_", "-"), names, n=1)
    return f"did you mean {near[0]!r}?" if near else f"see newsdiff {table[0] if table else 'compare'} --help"


def _check_value(name: str, value: Any, key: Key, place: str) -> bool | int | str | list[str]:  # noqa: ANN401
    several = value if isinstance(value, list) else [value]
    if (isinstance(value, list) and not key.many) or any(type(each) not in key.kind.types for each in several):
        words = f"{key.kind.words}, or a list of them" if key.many else key.kind.words
        raise UsageError(place, f"{name} takes {words}, not {_describe(value)}")
    if key.many:
        return [str(each) for each in several]
    return value if isinstance(value, bool | int) and key.kind in (FLAG, WHOLE) else str(value)


def _describe(value: Any) -> str:  # noqa: ANN401 - any TOML value
    """``“5”``, ``5``, ``a table``."""
    match value:
        case dict():
            return "a table"
        case list():
            return "a list" if all(isinstance(each, str) for each in value) else "such a list"
        case bool():
            return str(value).lower()
        case str():
            return f"the text {value!r}"
    return str(value)


def _read_environment(keys: Mapping[str, Key], environment: Mapping[str, str]) -> dict[str, Setting]:
    """What the variables say; one that is empty says nothing, several values of one stand on lines of their own."""
    settings = {}
    for name, key in keys.items():
        variable = PREFIX + name.upper().replace("-", "_")
        text = environment.get(variable, "")
        if not text or name in NO_KEYS:
            continue
        value: bool | str | list[str] = text.splitlines() if key.many else text
        if key.kind is FLAG:
            if text.lower() not in WORDS_OF_FLAGS:
                raise UsageError(variable, f"{text!r} is neither yes nor no; write 1 or 0")
            value = WORDS_OF_FLAGS[text.lower()]
        settings[name] = Setting(value, variable)
    return settings
