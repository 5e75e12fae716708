"""Commands and their options -> a script that lets a shell complete them.

The script holds all it needs: a key press runs nothing but the shell. File names are completed where no word of ours
fits. What commands there are is told by who asks.
"""

from collections.abc import Callable, Iterator, Sequence
from shlex import quote
from typing import Final, NamedTuple

from newsdiff.errors import UsageError


class Option(NamedTuple):
    """An option of a command: its names, what it does, whether a value follows, and which values there are, if few."""

    names: tuple[str, ...]
    help: str
    takes_value: bool = False
    choices: tuple[str, ...] = ()


class Command(NamedTuple):
    """A command: its name, what it does, its options, and what may stand behind it where that is no file."""

    name: str
    help: str
    options: tuple[Option, ...]
    words: tuple[str, ...] = ()


def write_script(shell: str, commands: Sequence[Command]) -> str:
    """Write the script for one of ``SHELLS``; raises ``UsageError`` for another."""
    if shell not in SHELLS:
        raise UsageError("", f"{shell!r} is no shell that is known; shells are {', '.join(SHELLS)}")
    return "".join(f"{line}\n" for line in SHELLS[shell](commands))


def _write_bash(commands: Sequence[Command]) -> Iterator[str]:
    yield "# newsdiff completion for bash"
    yield "_newsdiff() {"
    yield "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words="
    yield "    [[ $word == = ]] && word=  # bash takes --format=js for three words"
    yield "    [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD-2]}"
    yield "    COMPREPLY=()"
    yield "    case $COMP_CWORD:${COMP_WORDS[1]}:$before in"
    yield f"        1:*) words={quote(' '.join(_names(commands)))} ;;"
    for command in commands:
        for option in command.options:
            names = "|".join(f"*:{command.name}:{name}" for name in option.names)
            if option.takes_value:  # one that is not among few is a file: nothing of ours
                yield f"        {names}) words={quote(' '.join(option.choices))} ;;"
        words, dashed = (quote(" ".join(each)) for each in (command.words, _dashed(command)))
        yield f"        *:{command.name}:*) words={words}; [[ $word == -* ]] && words={dashed} ;;"
    yield "    esac"
    yield '    [[ $words ]] && COMPREPLY=($(compgen -W "$words" -- "$word"))'
    yield "}"
    yield "complete -o default -F _newsdiff newsdiff"


def _write_zsh(commands: Sequence[Command]) -> Iterator[str]:
    yield "#compdef newsdiff"
    yield "# newsdiff completion for zsh"
    yield "_newsdiff() {"
    yield "    if (( CURRENT == 2 )); then"
    described = " ".join(quote(f"{command.name}:{command.help}") for command in commands)
    yield f"        local -a commands=({described})"
    yield "        _describe command commands"
    yield "        return"
    yield "    fi"
    yield "    local command=$words[2]"
    yield "    shift words; (( CURRENT-- ))"
    yield "    case $command in"
    for command in commands:
        words = f"'*:word:({' '.join(command.words)})'" if command.words else "'*:file:_files'"
        specifications = [quote(each) for option in command.options for each in _specify(option)]
        yield f"        {command.name}) _arguments {' '.join((*specifications, words))} ;;"
    yield "    esac"
    yield "}"
    yield "if [[ $funcstack[1] == _newsdiff ]]; then _newsdiff; else compdef _newsdiff newsdiff; fi"


def _specify(option: Option) -> Iterator[str]:
    """What zsh's ``_arguments`` takes: ``*--format=[form of the report]:value:(text json)``."""
    told = option.help.translate({ord(sign): f"\\{sign}" for sign in "[]:\\"})
    values = f"({' '.join(option.choices)})" if option.choices else "_files"
    for name in option.names:
        sign = "=" if option.takes_value and name.startswith("--") else ""  # --format=text, or a word of its own
        yield f"*{name}{sign}[{told}]" + (f":value:{values}" if option.takes_value else "")


def _write_fish(commands: Sequence[Command]) -> Iterator[str]:
    yield "# newsdiff completion for fish"
    yield f"complete -c newsdiff -n __fish_use_subcommand -f -a {_fish(' '.join(_names(commands)))}"
    for command in commands:
        behind = f"complete -c newsdiff -n {_fish(f'__fish_seen_subcommand_from {command.name}')}"
        if command.words:
            yield f"{behind} -f -a {_fish(' '.join(command.words))}"
        for option in command.options:
            names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            value = f" -x -a {_fish(' '.join(option.choices))}" if option.choices else " -r" * option.takes_value
            yield f"{behind} {names}{value} -d {_fish(option.help)}"


def _fish(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _names(commands: Sequence[Command]) -> list[str]:
    return [command.name for command in commands]


def _dashed(command: Command) -> list[str]:
    return [name for option in command.options for name in option.names]


SHELLS: Final[dict[str, Callable[[Sequence[Command]], Iterator[str]]]] = {
    "bash": _write_bash,
    "zsh": _write_zsh,
    "fish": _write_fish,
}
