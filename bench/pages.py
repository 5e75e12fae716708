"""Write what is made from the code: the man page, the scripts that complete commands, the regions of docs/reference.

Run by ``make accept``; a test tells where something here is out of date. A page of docs/reference is written by hand
but for its regions, each between ``<!-- from the code: NAME -->`` and ``<!-- end -->``.
"""

import inspect
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, NamedTuple

import newsdiff
from newsdiff.cli.commands import COMMANDS
from newsdiff.cli.description import describe_commands
from newsdiff.cli.parameters import Command, Parameter, parameters_of
from newsdiff.completion import write_script
from newsdiff.config import FLAG, NO_KEYS
from newsdiff.render.schema import SCHEMAS

ROOT: Final = Path(__file__).parents[1]
REGION: Final = re.compile(r"(<!-- from the code: ([\w -]+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
# Where a system looks for completions: the folders below share/, as the packages of each shell have them.
SCRIPTS: Final = {
    "bash": "share/bash-completion/completions/newsdiff",
    "zsh": "share/zsh/site-functions/_newsdiff",
    "fish": "share/fish/vendor_completions.d/newsdiff.fish",
}
STATUSES: Final = (
    ("0", "The report was made, and no verdict is at or above --fail-on."),
    ("1", "The report was made, and at least one verdict is: by default a conflict."),
    ("2", "Trouble: a file that cannot be read, a wrong option, a report that cannot be written."),
    ("130, 141, 143", "Ctrl-C, a reader who closed the pipe, SIGTERM."),
)
ENVIRONMENT: Final = (
    ("NEWSDIFF_CONFIG", "The file of settings."),
    ("NEWSDIFF_PAGER, PAGER", "The pager; without either less, where it is installed."),
    ("NEWSDIFF_*", "Any other option: NEWSDIFF_FAIL_ON=any. It goes before the file and after the command line."),
    ("NO_COLOR, TERM", "No colour, as does TERM=dumb."),
)
FILES: Final = (
    ("newsdiff.toml", "Settings; the nearest from the current folder upward."),
    ("pyproject.toml", "The same, in its table [tool.newsdiff]."),
)


class Told(NamedTuple):
    """An option or argument as a page tells of it: its names, the name of its value, its help, its default."""

    names: tuple[str, ...]
    value: str
    help: str
    default: str = ""


class Page(NamedTuple):
    """A command as a page tells of it; ``text`` are the paragraphs of its help behind the examples."""

    name: str
    short: str
    usage: str
    examples: tuple[str, ...]
    text: tuple[str, ...]
    arguments: tuple[Told, ...]
    options: tuple[Told, ...]


def make_all() -> dict[str, str]:
    """Give the text of each file that is made from the code, by its path from the project's folder."""
    pages = [read_page(command) for command in COMMANDS.values()]
    described = describe_commands(COMMANDS.values())
    made = {path: write_script(shell, described) for shell, path in SCRIPTS.items()}
    made["share/man/man1/newsdiff.1"] = write_manual(pages)
    regions = {f"command {page.name}": lambda page=page: write_command(page) for page in pages}
    known = SCHEMAS["report"]()["$defs"]
    regions |= {"schema report": lambda: write_schema(SCHEMAS["report"](), {})}
    regions |= {f"schema {name}": lambda name=name: write_schema(SCHEMAS[name](), known) for name in [*SCHEMAS][1:]}
    regions |= {"settings": write_keys, "python": write_python}
    for page in sorted(ROOT.glob("docs/reference/*.md")):
        text = page.read_text("utf-8")
        if REGION.search(text):
            made[page.relative_to(ROOT).as_posix()] = fill(text, regions)
    return made


def fill(text: str, regions: Mapping[str, Callable[[], str]]) -> str:
    """Write each region of a page anew."""
    return REGION.sub(lambda found: f"{found[1]}\n{regions[found[2]]()}\n{found[4]}", text)


def read_page(command: Command) -> Page:
    """Read what a command says of itself."""
    blocks = inspect.cleandoc(command.help).split("\n\n")
    examples = next((block for block in blocks if block.startswith("\b")), "")
    arguments = [each.told for each in parameters_of(command) if not each.names]
    options = [read_option(option) for option in command.options.values()]
    usage = ["newsdiff", command.name, "[OPTIONS]" * bool(options), *(each.metavar for each in arguments)]
    return Page(
        command.name,
        command.short_help,
        " ".join(filter(None, usage)),
        tuple(line.strip() for line in examples.splitlines()[2:]),
        tuple(" ".join(block.split()) for block in blocks if block is not examples),
        tuple(Told((each.metavar,), "", each.help) for each in arguments),
        (*options, Told(("-h", "--help"), "", "Explain the command.")),
    )


def read_option(option: Parameter) -> Told:
    """Read what an option says of itself."""
    takes_value = option.key.kind is not FLAG
    choices = "|".join(option.choices)
    usual = option.default if takes_value and option.default is not None else ""
    names = sorted(option.names, key=len)
    return Told(tuple(names), (option.told.metavar or choices) * takes_value, option.told.help, str(usual))


# --- the man page ---------------------------------------------------------------------------------------------------


def write_manual(pages: list[Page]) -> str:
    """Write newsdiff(1) in the macros of man(7)."""
    return "\n".join(_manual(pages)) + "\n"


def _manual(pages: list[Page]) -> Iterator[str]:
    yield f'.TH NEWSDIFF 1 "" "newsdiff {newsdiff.__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"newsdiff \- compare the figures that several news stories give for one event"
    yield ".SH SYNOPSIS"
    for at, page in enumerate(pages):
        words = page.usage.split(" ", 2)
        yield from [".br"] * bool(at)
        yield rf"\fBnewsdiff {page.name}\fR {_roff(' '.join(words[2:]))}".rstrip()
    yield ".SH DESCRIPTION"
    yield _roff(pages[0].text[0])
    yield ".SH COMMANDS"
    for page in pages:
        yield f'.SS "newsdiff {page.name}"'
        for at, text in enumerate(page.text):
            yield from [".PP"] * bool(at)
            yield _roff(text)
        if page.arguments:
            yield from _entries((told.names[0], told.help) for told in page.arguments)
    yield ".SH OPTIONS"
    yield "Not each command has each option; those in brackets have it."
    yield from _entries(_merge_options(pages), bold=False)
    yield ".SH EXIT STATUS"
    yield from _entries(STATUSES)
    yield ".SH ENVIRONMENT"
    yield from _entries(ENVIRONMENT)
    yield ".SH FILES"
    yield from _entries(FILES)
    yield ".SH EXAMPLES"
    yield ".nf"
    for page in pages:
        yield from map(_roff, page.examples)
    yield ".fi"
    yield ".SH SEE ALSO"
    yield r"\fBdiff\fR(1), \fBjq\fR(1)"


def _merge_options(pages: list[Page]) -> Iterator[tuple[str, str]]:
    """Each option once, by its long name: where commands tell of it alike, in one entry."""
    told: dict[Told, list[str]] = {}
    for page in pages:
        for option in page.options:
            told.setdefault(option._replace(default=""), []).append(page.name)
    everywhere = max(len(commands) for commands in told.values())
    for option, commands in sorted(told.items(), key=lambda entry: entry[0].names[-1]):
        names = ", ".join(rf"\fB{_roff(name)}\fR" for name in option.names)
        value = rf" \fI{_roff(option.value)}\fR" if option.value else ""
        where = "" if len(commands) == everywhere else f" [{', '.join(commands)}]"
        yield names + value, option.help + where


def _entries(entries: Any, bold: bool = True) -> Iterator[str]:  # noqa: ANN401 - pairs of texts
    for head, text in entries:
        yield ".TP"
        yield rf"\fB{_roff(head)}\fR" if bold else head
        yield _roff(text)


def _roff(text: str) -> str:
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace("≠", r"\(!=")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped


# --- the reference ----------------------------------------------------------------------------------------------------


def write_command(page: Page) -> str:
    """Write the region of a command: how it is called, what it does, its options in a table."""
    lines = ["```", page.usage, *(f"    {told.names[0]:14} {told.help}" for told in page.arguments), "```", ""]
    for text in page.text:
        lines += [_plain(text), ""]
    if page.examples:
        lines += ["```", *page.examples, "```", ""]
    lines += ["| option | what it does | default |", "|---|---|---|"]
    for told in page.options:
        names = ", ".join(f"`{name}`" for name in told.names)
        value = " `" + told.value.replace("|", "\\|") + "`" if told.value else ""
        lines.append(f"| {names}{value} | {_plain(told.help)} | {f'`{told.default}`' if told.default else ''} |")
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Words as they stand: no sign of them is markup; an option is code."""
    parts = re.split(r"((?<!\S)--[a-z][a-z-]*)", text)
    escaped = (re.sub(r"([\\`*_{}\[\]<>|])", r"\\\1", part) for part in parts[::2])
    return "".join(
        part for pair in zip_longest(escaped, (f"`{option}`" for option in parts[1::2])) for part in pair if part
    )


def write_keys() -> str:
    """Write the region of the settings: each key of a file, what it takes, and which commands have it."""
    keys: dict[str, tuple[str, list[str]]] = {}
    for name, command in COMMANDS.items():
        for option, parameter in command.options.items():
            if option not in NO_KEYS:
                kind = parameter.key
                words = kind.kind.words + ", or a list of them" * kind.many
                keys.setdefault(option, (words, []))[1].append(name)
    lines = ["| key | variable | takes | of |", "|---|---|---|---|"]
    for key, (words, commands) in sorted(keys.items()):
        variable = f"NEWSDIFF_{key.upper().replace('-', '_')}"
        lines.append(f"| `{key}` | `{variable}` | {words} | {', '.join(commands)} |")
    return "\n".join(lines) + "\n"


def write_schema(schema: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """Write the region of a schema: its keys, then those of each object in it that is not known from another."""
    lines = [schema["description"], ""] if "description" in schema else []
    defined = {name: record for name, record in schema.get("$defs", {}).items() if record != known.get(name)}
    records = {"": schema, **defined}
    for name, record in records.items():
        variants = record.get("oneOf", [record])
        for variant in variants:
            if "properties" in variant:
                lines += [f"**{name}**" if name else "**At the top**", "", "| key | is | what it is |", "|---|---|---|"]
                required = variant.get("required", ())
                for key, value in variant["properties"].items():
                    told = _plain(value.get("description", ""))
                    lines.append(f"| `{key}`{'' if key in required else ' (optional)'} | {_type(value)} | {told} |")
                lines.append("")
    return "\n".join(lines)


def _type(value: Mapping[str, Any]) -> str:
    """``text or null``, ``list of mention``, ``one of "a", "b"``."""
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return "one of " + ", ".join("null" if each is None else f"`{each}`" for each in value["enum"])
    if "$ref" in value:
        return value["$ref"].rpartition("/")[2]
    for key in ("anyOf", "oneOf"):
        if key in value:
            return " or ".join(_type(each) for each in value[key])
    if value.get("type") == "array":
        if "prefixItems" in value:
            return "list of " + ", ".join(_type(each) for each in value["prefixItems"])
        return f"list of {_type(value['items'])}" if "items" in value else "list"
    types = value.get("type", "any")
    names = {"string": "text", "object": "object", "integer": "whole number"}
    return " or ".join(names.get(each, each) for each in ([types] if isinstance(types, str) else types))


def write_python() -> str:
    """Write the region of the library: each public name with its signature and its docstring."""
    offered = [(name, getattr(newsdiff, name)) for name in newsdiff.__all__]
    kinds = {
        "Functions": [each for each in offered if not inspect.isclass(each[1])],
        "Values": [each for each in offered if inspect.isclass(each[1]) and not issubclass(each[1], Exception)],
        "Errors": [each for each in offered if inspect.isclass(each[1]) and issubclass(each[1], Exception)],
    }
    return "\n".join(line for kind, names in kinds.items() for line in (f"## {kind}", "", *_tell_names(names)))


def _tell_names(names: list[tuple[str, Any]]) -> Iterator[str]:
    for name, what in names:
        doc = inspect.cleandoc(what.__doc__).replace("``", "`")
        yield from (f"### {name}", "", "```python", _declare(name, what), "```", "", _escape_outside_code(doc), "")


def _declare(name: str, what: Any) -> str:  # noqa: ANN401 - a function or a class
    if not inspect.isclass(what):
        return _declare_function(name, inspect.signature(what))
    if members := getattr(what, "__members__", None):
        return "\n".join([f"class {name}:", *(f'    {key} = "{member.value}"' for key, member in members.items())])
    annotations = getattr(what, "__annotations__", {})
    fields = [f"    {field}: {_clean(inspect.formatannotation(kind))}" for field, kind in annotations.items()]
    return "\n".join([f"class {name}:", *fields]) if fields else f"class {name}({what.__base__.__name__})"


def _declare_function(name: str, signature: inspect.Signature) -> str:
    words, behind_star = [], False
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not behind_star:
            words.append("*")
            behind_star = True
        words.append(_clean(str(parameter)))
    returned = _clean(inspect.formatannotation(signature.return_annotation))
    line = f"{name}({', '.join(words)}) -> {returned}"
    if len(line) <= 90:
        return line
    return "\n".join([f"{name}(", *(f"    {word}," for word in words), f") -> {returned}"])


def _clean(words: str) -> str:
    words = re.sub(r"Settings\(about=Decimal.*?\), beyond=Decimal.*?\), explain=False\)", "Settings()", words)
    words = re.sub(r"<([\w.]+)\.(\w+): '[^']*'>", r"\1.\2", words)
    return re.sub(
        r"\b(?:newsdiff(?:\.\w+)*|collections\.abc|concurrent\.futures\._base|os|decimal|typing)\.", "", words
    )


def _escape_outside_code(doc: str) -> str:
    parts = re.split(r"(`[^`]*`)", doc)
    return "".join(part if part.startswith("`") else re.sub(r"([*_<>\[\]])", r"\\\1", part) for part in parts)


def main() -> None:
    """Write every file; name those that changed."""
    for path, text in make_all().items():
        file = ROOT / path
        if not file.exists() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
            sys.stdout.write(f"written: {path}\n")


if __name__ == "__main__":
    main()
