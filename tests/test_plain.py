"""Plain command lines are read as typer reads them; what is not plain is left to it."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff.cli import by_typer
from newsdiff.cli.commands import COMMANDS
from newsdiff.cli.parameters import parameters_of
from newsdiff.cli.plain import read_plainly
from newsdiff.config import FLAG

OPTIONS = {
    name: [(each, option.key.kind is FLAG) for option in parameters_of(command) for each in option.names]
    for name, command in COMMANDS.items()
}
VALUES = [
    "text",
    "json",
    "any",
    "always",
    "never",
    "strict",
    "20",
    "0",
    "1024",
    "1e3",
    "",
    "-",
    "--",
    "-5",
    "x=y",
    "10%",
]


@pytest.fixture(autouse=True)
def _nothing_set(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("NEWSDIFF_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def by_typer_alone(monkeypatch):
    """What typer makes of a line: its command and values; None where it runs no command."""

    def read(line):
        called = []
        monkeypatch.setattr(by_typer, "run_command", lambda command, values, _: called.append((command, values)) or 0)
        by_typer.run_by_typer(line, COMMANDS)
        return called[0]

    return read


@st.composite
def lines(draw):
    """Lines of options and words in any order, most of them right."""
    command = draw(st.sampled_from(sorted(COMMANDS)))
    line = [command]
    for _ in range(draw(st.integers(0, 5))):
        name, is_flag = draw(st.sampled_from(OPTIONS[command] or [("--none", True)]))
        value = draw(st.sampled_from(VALUES))
        separate = [name] if is_flag else [name, value]
        line += draw(st.sampled_from([separate, separate, separate, [f"{name}={value}"], [value]]))
    line += draw(st.lists(st.sampled_from(["a.txt", "-", "report", "b=c"]), max_size=3))
    return line


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=lines())
def test_a_plain_line_is_read_as_typer_reads_it(line, by_typer_alone):
    plain = read_plainly(line, COMMANDS, {})
    if plain is not None:
        assert plain == by_typer_alone(line)


@pytest.mark.parametrize(
    "line",
    [
        "compare a.txt b.txt",
        "compare a.txt --json b.txt -o - --label A=a.txt --label=B=b.txt --width 80",
        "compare - b.txt --only conflict,single --show all --color=always --published 2024-11-22 -q -v",
        "compare a.txt b.txt --tolerance 5% --max-bytes 1000 --format=csv",
        "check a.txt b.txt c.txt --fail-on any",
        "figures a.txt --explain",
        "align a.txt b.txt --side-by-side",
        "stories a.txt --window 3",
        "batch a --jobs 2 --resume -o out.jsonl",
        "schema",
        "schema check",
        "completion zsh",
    ],
)
def test_what_most_lines_are_is_plain(line, by_typer_alone):
    plain = read_plainly(line.split(), COMMANDS, {"HOME": "/", "LANG": "C"})
    assert plain is not None
    assert plain == by_typer_alone(line.split())


@pytest.mark.parametrize(
    "line",
    [
        "compare", "compare -h", "compare a.txt b.txt --help", "--version", "--help", "nonsense a.txt",
        "compare a.txt b.txt --colour never", "compare a.txt b.txt --wid 80", "compare a.txt b.txt --color blue",
        "compare a.txt b.txt --width", "compare a.txt b.txt --width 5", "compare a.txt b.txt --width x",
        "compare a.txt b.txt --width 8_0", "compare a.txt b.txt --json=yes", "compare a.txt b.txt -qv",
        "compare a.txt b.txt -oout", "compare a.txt b.txt -o=out", "compare a.txt b.txt --reference --json",
        "compare -- a.txt b.txt", "compare a.txt b.txt --config x.toml", "check a.txt", "batch", "batch a b",
        "batch a --jobs 0", "batch a --jobs 2000", "schema report check", "completion",
    ],
)  # fmt: skip
def test_all_else_is_left_to_typer(line):
    assert read_plainly(line.split(), COMMANDS, {}) is None


def test_settings_of_a_file_or_a_variable_are_left_to_typer():
    line = ["compare", "a.txt", "b.txt"]
    assert read_plainly(line, COMMANDS, {}) is not None
    assert read_plainly(line, COMMANDS, {"NEWSDIFF_WIDTH": "100"}) is None
    Path("newsdiff.toml").write_text("width = 100\n", "utf-8")
    assert read_plainly(line, COMMANDS, {}) is None
