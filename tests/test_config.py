"""Settings from files and variables: what is found, what goes before what, and each mistake with its place."""

import json
import os
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff import cli, guard
from newsdiff.config import DAY, FLAG, PART, TEXT, WHOLE, Key, find_file, read_settings
from newsdiff.errors import UsageError
from tests.test_cli import complaint, newsdiff, story  # noqa: F401 - a fixture

COMMANDS = {
    "weigh": {"width": Key(WHOLE), "ascii": Key(FLAG), "format": Key(TEXT), "label": Key(TEXT, many=True)},
    "sail": {"width": Key(WHOLE), "day": Key(DAY), "part": Key(PART), "output": Key(TEXT), "json": Key(FLAG)},
}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder below which nothing is set, two deep."""
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep" / "deeper")
    return tmp_path


def read(text="", command="weigh", name="newsdiff.toml", **variables):
    """What a file in the current folder and some variables set."""
    Path(name).write_text(text, "utf-8")
    found = read_settings(find_file(), command, COMMANDS, variables)
    return {key: setting.value for key, setting in found.items()}


def mistake(text, name="newsdiff.toml", **variables):
    with pytest.raises(UsageError) as error:
        read(text, name=name, **variables)
    return str(error.value)


# --- what is found --------------------------------------------------------------------------------------------------


def test_without_a_file_nothing_is_set():
    assert read_settings(find_file(), "weigh", COMMANDS, {}) == {}


def test_the_nearest_file_upward_is_taken(folder):
    (folder / "newsdiff.toml").write_text("width = 1\n")
    found = read_settings(find_file(), "weigh", COMMANDS, {})
    assert (found["width"].value, found["width"].origin) == (1, "../../newsdiff.toml:1")
    (folder / "deep" / "pyproject.toml").write_text("[project]\nname = 'x'\n\n[tool.newsdiff]\n\nwidth = 2\n")
    found = read_settings(find_file(), "weigh", COMMANDS, {})
    assert (found["width"].value, found["width"].origin) == (2, "../pyproject.toml:6")
    (folder / "deep" / "deeper" / "pyproject.toml").write_text("# no tool.newsdiff\n[tool.newsdiff-other]\n")
    assert read_settings(find_file(), "weigh", COMMANDS, {})["width"].value == 2  # that one has no table of ours
    (folder / "deep" / "newsdiff.toml").write_text("")
    assert read_settings(find_file(), "weigh", COMMANDS, {}) == {}  # nothing of files further up


def test_the_file_that_is_named_is_the_only_one():
    Path("newsdiff.toml").write_text("width = 1\n")
    Path("other.toml").write_text("width = 3\n")
    assert read_settings("other.toml", "weigh", COMMANDS, {})["width"].value == 3
    assert read_settings(os.devnull, "weigh", COMMANDS, {}) == {}


def test_a_broken_file_of_others_is_theirs_to_mend():
    assert read("[project\n", name="pyproject.toml") == {}
    assert mistake("[tool.newsdiff\n", name="pyproject.toml").startswith("pyproject.toml:1: ")


def test_a_folder_that_is_gone_has_no_file(folder):
    gone = folder / "gone"
    gone.mkdir()
    os.chdir(gone)
    gone.rmdir()
    assert read_settings(find_file(), "weigh", COMMANDS, {}) == {}


# --- what it says ---------------------------------------------------------------------------------------------------


def test_values_of_every_kind():
    assert read("width = 7\nascii = true\nformat = 'x'\nlabel = ['a=b', 'c=d']\n") == {
        "width": 7, "ascii": True, "format": "x", "label": ["a=b", "c=d"],
    }  # fmt: skip
    assert read("label = 'a=b'") == {"label": ["a=b"]}
    assert read("day = 2024-11-22\npart = 0.05", "sail") == {"day": "2024-11-22", "part": "0.05"}
    assert read("day = '2024-11-22'\npart = '5%'", "sail") == {"day": "2024-11-22", "part": "5%"}
    assert read("part = 1", "sail") == {"part": "1"}


def test_a_table_of_a_command_goes_before_what_stands_above():
    text = "width = 1\nday = 2024-01-01\n[weigh]\nwidth = 2\n[sail]\nwidth = 3\n"
    assert read(text) == {"width": 2}
    assert read(text, "sail") == {"width": 3, "day": "2024-01-01"}
    assert read("weigh.width = 4") == {"width": 4}


def test_variables_go_before_the_file():
    assert read("width = 1\nascii = true", NEWSDIFF_WIDTH="5", NEWSDIFF_ASCII="off") == {"width": "5", "ascii": False}
    assert read("width = 1", NEWSDIFF_WIDTH="") == {"width": 1}
    assert read(NEWSDIFF_LABEL="a=b\nc=d") == {"label": ["a=b", "c=d"]}
    assert read(NEWSDIFF_NONSENSE="1", NEWSDIFF_PAGER="more") == {}
    assert read(command="sail", NEWSDIFF_OUTPUT="x", NEWSDIFF_JSON="1") == {}


# --- mistakes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("formt = 'x'", "newsdiff.toml:1: 'formt' is no option; did you mean 'format'?"),
        ("\n# x\nWIDTH = 1", "newsdiff.toml:3: 'WIDTH' is no option; did you mean 'width'?"),
        ("zzz = 1", "newsdiff.toml:1: 'zzz' is no option; see newsdiff compare --help"),
        ("[wiegh]\nwidth = 1", "newsdiff.toml:1: 'wiegh' is no option; did you mean 'weigh'?"),
        ("[sail]\nascii = true", "newsdiff.toml:2: 'ascii' is no option of newsdiff sail; see newsdiff sail --help"),
        (
            "[weigh]\n\n'fromat' = 'x'",
            "newsdiff.toml:3: 'fromat' is no option of newsdiff weigh; did you mean 'format'?",
        ),
        ("weigh = {widht = 1}", "newsdiff.toml:1: 'widht' is no option of newsdiff weigh; did you mean 'width'?"),
        ("weigh = 3", "newsdiff.toml:1: weigh: is the table of a command; write [weigh]"),
        ("width = '80'", "newsdiff.toml:1: width takes a whole number, not the text '80'"),
        ("width = true", "newsdiff.toml:1: width takes a whole number, not true"),
        ("width = 1.5", "newsdiff.toml:1: width takes a whole number, not 1.5"),
        ("width = [1]", "newsdiff.toml:1: width takes a whole number, not such a list"),
        ("ascii = 1", "newsdiff.toml:1: ascii takes true or false, not 1"),
        ("label = [1]", "newsdiff.toml:1: label takes a text in quotes, or a list of them, not such a list"),
        ("format = {x = 1}", "newsdiff.toml:1: format takes a text in quotes, not a table"),
        ("day = 1", "newsdiff.toml:1: day takes a day such as 2024-11-22, not 1"),
        ("day = 2024-11-22T10:00:00", "newsdiff.toml:1: day takes a day such as 2024-11-22, not 2024-11-22 10:00:00"),
        ("part = true", 'newsdiff.toml:1: part takes a part such as "5%" or 0.05, not true'),
        ("output = 'x'", "newsdiff.toml:1: output cannot be set here; each run would write to the same file; give"),
        ("json = true", 'newsdiff.toml:1: json cannot be set here; write format = "json"'),
        ("width = 1\nwidth = 2", "newsdiff.toml:2: cannot overwrite a value; write TOML: key = value"),
        ("width = ", "newsdiff.toml:1: invalid value; write TOML: key = value"),
        ("x = " + "[" * 5000, "newsdiff.toml: is nested too deep; write TOML: key = value"),
    ],
)
def test_each_mistake_has_its_place(text, told):
    assert mistake(text).startswith(told)


def test_mistakes_in_the_table_of_a_shared_file():
    text = "[tool.other]\nwidht = 1\n[tool.newsdiff]\nwidht = 1\n"
    assert mistake(text, "pyproject.toml") == "pyproject.toml:4: 'widht' is no option; did you mean 'width'?"
    text = "[tool.newsdiff]\n[tool.newsdiff.weigh]\nwidth = 'x'\n"
    assert mistake(text, "pyproject.toml").startswith("pyproject.toml:3: width takes a whole number")
    assert "write [tool.newsdiff]" in mistake("tool.newsdiff = 3", "pyproject.toml")


def test_a_variable_that_is_neither_yes_nor_no():
    assert mistake("", NEWSDIFF_ASCII="maybe") == "NEWSDIFF_ASCII: 'maybe' is neither yes nor no; write 1 or 0"


def test_files_that_cannot_be_read():
    for name, told in (
        ("none.toml", "none.toml: cannot be read (no such file or directory); check --config"),
        (".", ".: cannot be read (is a directory); check --config"),
        ("a\0b", "no file can have such a name"),
    ):
        with pytest.raises(UsageError, match=re.escape(told)):
            read_settings(name, "weigh", COMMANDS, {})
    Path("old.toml").write_bytes("format = 'Ä'".encode("cp1252"))
    with pytest.raises(UsageError, match=r"old.toml: is not UTF-8; save it as UTF-8"):
        read_settings("old.toml", "weigh", COMMANDS, {})
    if Path("/dev/zero").exists():
        with pytest.raises(UsageError, match="too large"):
            read_settings("/dev/zero", "weigh", COMMANDS, {})


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("width=[].\"'\n #1 atrue,{}é\\", max_size=60))
def test_any_file_gives_settings_or_one_error(text):
    Path("any.toml").write_text(text, "utf-8")
    with suppress(UsageError):
        read_settings("any.toml", "weigh", COMMANDS, {})


# --- the command ----------------------------------------------------------------------------------------------------


def test_flags_go_before_variables_before_the_file(story):  # noqa: F811
    (story / "newsdiff.toml").write_text('format = "csv"\nfail-on = "never"\n')
    run = lambda *arguments, **env: newsdiff("compare", "gull.txt", "tern.txt", *arguments, cwd=story, env=env)  # noqa: E731
    assert (run().returncode, run().stdout[:5]) == (0, "fact,")
    assert run(NEWSDIFF_FORMAT="jsonl").stdout.startswith('{"schema"')
    assert run("--format", "text", NEWSDIFF_FORMAT="jsonl").stdout.startswith("2 variants")
    assert json.loads(run("--json").stdout)["summary"]["conflict"] == 1
    assert run("--fail-on", "conflict").returncode == 1
    assert run("--config", os.devnull).stdout.startswith("2 variants")
    (story / "other.toml").write_text("ascii = true")
    assert "!= conflict" in run(NEWSDIFF_CONFIG="other.toml").stdout
    (story / "sub").mkdir()
    assert newsdiff("compare", "../gull.txt", "../tern.txt", cwd=story / "sub").stdout.startswith("fact,")


def test_a_file_is_heeded_by_every_command(story):  # noqa: F811
    (story / "newsdiff.toml").write_text('format = "json"\n[figures]\nformat = "jsonl"\n')
    for command in ("compare", "check", "align"):
        assert json.loads(newsdiff(command, "gull.txt", "tern.txt", cwd=story).stdout)["schema"] == "newsdiff/1"
    assert newsdiff("figures", "gull.txt", cwd=story).stdout.startswith('{"document"')
    assert newsdiff("schema", cwd=story).returncode == newsdiff("--help", cwd=story).returncode == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fomrat = 'csv'", "newsdiff.toml:1: 'fomrat' is no option; did you mean 'format'?"),
        ("format = 'xml'", "newsdiff.toml:1: --format: 'xml' is no format; formats are text, "),
        ("width = 3", "newsdiff.toml:1: invalid value for '--width': 3 is not in the range"),
        ("color = 'red'", "newsdiff.toml:1: invalid value for '--color': 'red' is not one of"),
        ("only = 'confict'", "newsdiff.toml:1: --only: 'confict' is no verdict; verdicts are agree, "),
        (
            "\ntolerance = 5",
            "newsdiff.toml:2: --tolerance: '5' is no part of a number; write it as in 5% or 0.05, from nothing to 100%",
        ),
        ("label = 'Gull=none.txt'", "newsdiff.toml:1: --label: 'none.txt' is none of the files given"),
        ("[compare]\nshow = 'some'", "newsdiff.toml:2: invalid value for '--show'"),
        ("[figures]\nonly = 'conflict'", "newsdiff.toml:2: 'only' is no option of newsdiff figures; see newsdiff fig"),
        ("skip_bad = true", "newsdiff.toml:1: 'skip_bad' is no option; did you mean 'skip-bad'?"),
        ("config = 'x'", "newsdiff.toml:1: config cannot be set here; name the file on the command line"),
        ("version = true", "newsdiff.toml:1: 'version' is no option; "),
    ],
)
def test_mistakes_of_a_file_are_one_line_with_its_place(story, monkeypatch, capfd, text, told):  # noqa: F811
    (story / "newsdiff.toml").write_text(text)
    monkeypatch.chdir(story)
    assert guard.run_guarded(lambda: cli.run(["compare", "gull.txt", "tern.txt"])) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith(f"newsdiff: error: {told}")
    assert err.count("\n") == 1


def test_mistakes_of_a_variable_and_of_the_command_line(story):  # noqa: F811
    run = lambda *arguments, **env: newsdiff("compare", "gull.txt", "tern.txt", *arguments, cwd=story, env=env)  # noqa: E731
    assert complaint(run(NEWSDIFF_WIDTH="3")).startswith("NEWSDIFF_WIDTH: invalid value for '--width'")
    (story / "newsdiff.toml").write_text("only = 'conflict'\nwidth = 80")
    assert complaint(run("--only", "x")).startswith("--only: 'x' is no verdict")
    assert complaint(run("--width", "3")).startswith("invalid value for '--width'")
    assert complaint(run("--config", "none.toml")).startswith("none.toml: cannot be read (no such file")


def test_help_and_version_ask_no_file(story):  # noqa: F811
    (story / "newsdiff.toml").write_text("broken")
    assert newsdiff("compare", "--help", cwd=story).returncode == 0
    assert newsdiff("--version", cwd=story).returncode == 0
    assert newsdiff("completion", "bash", cwd=story).returncode == 0


def test_hostile_names_and_values_are_shown_escaped(story):  # noqa: F811
    (story / "newsdiff.toml").write_text('"x\\u001b[2J" = 1\n', "utf-8")
    assert "'x\\x1b[2J' is no option" in complaint(newsdiff("compare", "gull.txt", "tern.txt", cwd=story))


# --- what the settings do -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("written", "read_as"), [("5%", 0.05), ("0.05", 0.05), (".5", 0.5), ("100 %", 1), ("0", 0)])
def test_parts(story, written, read_as):  # noqa: F811
    result = newsdiff("compare", "gull.txt", "tern.txt", "--json", "--tolerance", written, cwd=story)
    assert json.loads(result.stdout)["settings"] == {"tolerance": read_as, "beyond": 0.25}


@pytest.mark.parametrize("written", ["5", "-5%", "101%", "1e-3", "٥%", "NaN", "", "5%%", "1_0%"])
def test_no_parts(story, written):  # noqa: F811
    told = complaint(newsdiff("compare", "gull.txt", "tern.txt", "--beyond", written, cwd=story))
    assert told == f"--beyond: {written!r} is no part of a number; write it as in 5% or 0.05, from nothing to 100%"


def test_tolerance_and_beyond_change_verdicts_and_are_told(tmp_path):
    (tmp_path / "gull.txt").write_text("About 100 boats were lost off Marrow Bay. At least 30 sailors drowned.\n")
    (tmp_path / "tern.txt").write_text("The storm sank 115 boats off Marrow Bay, and 40 sailors drowned.\n")
    run = lambda *options: newsdiff("compare", "gull.txt", "tern.txt", *options, cwd=tmp_path)  # noqa: E731
    count = lambda *options: json.loads(run("--json", *options).stdout)["summary"]["conflict"]  # noqa: E731
    assert count() == 2
    assert count("--tolerance", "20%") == 1
    assert count("--tolerance", "20%", "--beyond", "50%") == 0
    assert run("--tolerance", "20%", "--beyond", "0.5").stdout.startswith(
        "2 variants, 4 figures, tolerance 20%, beyond 50%: no conflict"
    )
    assert "tolerance" not in run().stdout
    checked = newsdiff("check", "tern.txt", "gull.txt", "--json", "--tolerance", "20%", cwd=tmp_path)
    assert json.loads(checked.stdout)["settings"]["tolerance"] == 0.2
