import csv
import io
import json
import os
import pty
import re
import shlex
import signal
import stat
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from newsdiff import cli, guard

ROOT = Path(__file__).parent.parent
SEEDS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").glob("*.txt"))
COMMAND = [sys.executable, "-m", "newsdiff"]
QUIET_VARIABLES = ("NO_COLOR", "TERM", "GITHUB_ACTIONS", "FORCE_COLOR", "CLICOLOR", "COLUMNS", "PYTHONIOENCODING")
CLEAN = {k: v for k, v in os.environ.items() if k not in QUIET_VARIABLES} | {"PYTHONUTF8": "1"}

A = "At least 40 boats were lost off Marrow Bay, the harbour master said.\n"
B = "About 900 boats were lost off Marrow Bay, the harbour master said.\n"


@pytest.fixture
def story(tmp_path):
    """Two papers that contradict each other, and a copy of the first."""
    for name, text in (("gull.txt", A), ("tern.txt", B), ("copy.txt", A)):
        (tmp_path / name).write_text(text)
    return tmp_path


def newsdiff(*arguments, cwd=ROOT, env=None, **options):
    """Run the command in a process of its own."""
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=cwd, env=CLEAN | {"PYTHONPATH": str(ROOT)} | (env or {}), capture_output="stdout" not in options,
        stderr=subprocess.PIPE if "stdout" in options else None, encoding="utf-8", errors="surrogateescape",
        check=False, timeout=60, **options,
    )  # fmt: skip


def shell(line, cwd):
    """Run a line of a real shell, in which $ND is the command."""
    env = CLEAN | {"PYTHONPATH": str(ROOT), "ND": shlex.join(COMMAND)}
    return subprocess.run(["bash", "-c", line], cwd=cwd, env=env, capture_output=True, text=True, check=False)


def on_terminal(*arguments, cwd, columns=80, **env):
    """Run the command with a terminal as its standard output; return what the terminal got."""
    master, slave = pty.openpty()
    subprocess.run(["stty", "columns", str(columns), "-onlcr"], stdin=slave, check=True)
    environment = CLEAN | {"PYTHONPATH": str(ROOT), "TERM": "xterm"} | env
    process = subprocess.Popen([*COMMAND, *arguments], cwd=cwd, env=environment, stdout=slave, stderr=slave)
    os.close(slave)
    received = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not piece:
            break
        received += piece
    process.wait(timeout=60)
    os.close(master)
    return received.decode()


def test_what_is_typed_ends_with_one_sign_of_the_end(tmp_path):
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "figures", "-"],
        cwd=tmp_path,
        env=CLEAN | {"PYTHONPATH": str(ROOT)},
        stdin=slave,
        stdout=subprocess.PIPE,
    )
    os.close(slave)
    os.write(master, b"The fire hurt 12 people.\n\x04")  # Ctrl-D
    output, _ = process.communicate(timeout=60)
    os.close(master)
    assert b"12 people" in output


def complaint(result):
    """The one line of a failed run."""
    assert result.returncode == 2, result
    assert result.stdout == ""
    assert result.stderr.endswith("\n")
    assert result.stderr.count("\n") == 1, result.stderr
    assert result.stderr.startswith("newsdiff: error: ")
    return result.stderr.removeprefix("newsdiff: error: ").rstrip("\n")


def facts_of(record):
    """The facts with their mentions, whatever their order."""
    mentions = [sorted((m["document"], m["start"], m["end"]) for m in f["mentions"]) for f in record["facts"]]
    return sorted(zip((f["verdict"] for f in record["facts"]), mentions, strict=True))


# --- reports --------------------------------------------------------------------------------------------------------


def test_report_of_the_seeds():
    result = newsdiff("compare", *SEEDS)
    assert result.returncode == 1
    assert result.stderr == ""
    assert re.match(r"5 variants, \d+ figures: \d+ conflict, ", result.stdout)
    assert "\x1b" not in result.stdout


def test_json_of_the_seeds_and_of_any_order():
    forth, back = (
        newsdiff("compare", *files, *form) for files, form in ((SEEDS, ["--json"]), (SEEDS[::-1], ["--format", "json"]))
    )
    assert newsdiff("compare", *SEEDS, "--json", env={"PYTHONHASHSEED": "7"}).stdout == forth.stdout
    forth, back = json.loads(forth.stdout), json.loads(back.stdout)
    assert [d["label"] for d in forth["documents"]] == ["000", "001", "002", "003", "004"]
    assert [d["id"] for d in back["documents"]] == [Path(path).name for path in SEEDS[::-1]]
    assert facts_of(forth) == facts_of(back)
    texts = {Path(path).name: (ROOT / path).read_text("utf-8") for path in SEEDS}
    for mention in (m for fact in forth["facts"] for m in fact["mentions"]):
        assert texts[mention["document"]][mention["start"] : mention["end"]] == mention["text"]


def test_exit_status_follows_fail_on(story):
    statuses = {
        options: newsdiff("compare", "gull.txt", "tern.txt", *options.split(), cwd=story).returncode
        for options in ("", "--fail-on any", "--fail-on never", "--exit-zero")
    }
    assert statuses == {"": 1, "--fail-on any": 1, "--fail-on never": 0, "--exit-zero": 0}


@pytest.mark.parametrize(
    ("other", "verdict", "statuses"),
    [
        ("Forty boats were lost off Marrow Bay.", "agree", [0, 0]),
        ("More than 40 boats were lost off Marrow Bay.", "qualifier", [0, 1]),
        ("About 41 boats were lost off Marrow Bay.", "compatible", [0, 1]),
        ("Some 90 boats were lost off Marrow Bay.", "conflict", [1, 1]),
    ],
)
def test_the_mildest_verdict_that_fails(tmp_path, other, verdict, statuses):
    (tmp_path / "gull.txt").write_text("40 boats were lost off Marrow Bay.")
    (tmp_path / "tern.txt").write_text(other)
    pair = ("gull.txt", "tern.txt", "--json", "--fail-on")
    runs = [newsdiff("compare", *pair, least, cwd=tmp_path) for least in ("conflict", "any")]
    assert {fact["verdict"] for fact in json.loads(runs[0].stdout)["facts"]} == {verdict}
    assert [run.returncode for run in runs] == statuses


def test_same_text_is_told_once_and_agrees(story):
    result = newsdiff("compare", "gull.txt", "copy.txt", cwd=story)
    assert result.returncode == 0
    assert result.stderr == "newsdiff: warning: gull.txt and copy.txt are the same text\n"
    assert newsdiff("compare", "gull.txt", "copy.txt", "-q", cwd=story).stderr == ""


def test_labels(story):
    result = newsdiff("compare", "gull.txt", "-", "--label", "The Tern=-", cwd=story, input=B)
    assert "The Tern:1" in result.stdout
    assert "gull.txt:1" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "-", "gull.txt"),
        ("compare", "-", "gull.txt", "--format", "md"),
        ("compare", "-", "gull.txt", "--format", "html"),
        ("check", "-", "gull.txt"),
        ("figures", "-"),
        ("figures", "-", "--show-furniture"),
        ("align", "-", "gull.txt"),
    ],
    ids=" ".join,
)
def test_every_report_calls_standard_input_by_its_label(story, arguments):
    shown = newsdiff(*arguments, cwd=story, input=f"{B}Share on Facebook\n").stdout
    shown = re.sub(r"<[^>]*>", "", shown)
    assert "stdin:1" in shown
    assert not re.search(r"(?<![\w.])-:", shown)


def test_width_and_ascii(story):
    result = newsdiff("compare", "gull.txt", "tern.txt", "--width", "30", "--ascii", cwd=story)
    assert max(map(len, result.stdout.splitlines())) <= 30
    assert "!= conflict" in result.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_streams_that_cannot_show_everything(story, encoding):
    (story / "tern.txt").write_text(B.replace("Marrow", "“北” Marrow").replace("900 boats", "25 “北” boats"), "utf-8")
    env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    text = newsdiff("compare", "gull.txt", "tern.txt", cwd=story, env=env)
    assert text.returncode in (0, 1)
    assert "!=" in text.stdout
    record = json.loads(newsdiff("compare", "gull.txt", "tern.txt", "--json", cwd=story, env=env).stdout)
    assert record["documents"][0]["label"] == "gull"


def test_schema_and_version():
    schema = newsdiff("schema")
    assert (schema.returncode, json.loads(schema.stdout)["title"]) == (0, "newsdiff/1")
    assert newsdiff("schema", "report").stdout == schema.stdout
    assert json.loads(newsdiff("schema", "figures").stdout)["title"] == "newsdiff/1 figures"
    assert re.fullmatch(r"newsdiff \d+\.\d+\.\d+\n", newsdiff("--version").stdout)


# --- figures --------------------------------------------------------------------------------------------------------

DATED = "On Friday, 40 boats were lost off Marrow Bay.\n"


def values_of(result):
    assert (result.returncode, result.stderr) == (0, ""), result
    return [(f["document"], f["value"]) for f in json.loads(result.stdout)["figures"]]


def test_figures_of_one_text(story):
    result = newsdiff("figures", "gull.txt", cwd=story)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (
        "gull: 1 figure in gull.txt\n\ngull.txt:1\n"
        "  [At least 40 boats] were lost off Marrow Bay, the harbour master said.\n"
        "    At least 40 boats  count  at least 40 · boat · lost\n"
    )


def test_figures_in_every_format(story):
    record = newsdiff("figures", "gull.txt", "tern.txt", "--json", cwd=story)
    assert values_of(record) == [("gull.txt", 40), ("tern.txt", 900)]
    mentions = json.loads(record.stdout)["figures"]
    lines = newsdiff("figures", "gull.txt", "tern.txt", "--format", "jsonl", cwd=story).stdout
    assert [json.loads(line) for line in lines.splitlines()] == mentions
    rows = newsdiff("figures", "gull.txt", "tern.txt", "--format", "csv", "-o", "out.csv", cwd=story)
    assert (rows.returncode, rows.stdout) == (0, "")
    rows = list(csv.DictReader(io.StringIO((story / "out.csv").read_bytes().decode(), newline="")))
    assert [(row["document"], row["value"], row["interval_high"]) for row in rows] == [
        ("gull.txt", "40", ""), ("tern.txt", "900", "990"),
    ]  # fmt: skip


def test_day_of_publication_for_all_and_for_one(story):
    for name in ("a.txt", "b=c.txt"):
        (story / name).write_text(DATED)
    run = partial(newsdiff, "figures", "a.txt", "b=c.txt", "--json", "-q", cwd=story)
    days = ("--published", "2024-11-22", "--published", "b=c.txt=2024-11-30")
    assert values_of(run()) == [("a.txt", None), ("a.txt", 40), ("b=c.txt", None), ("b=c.txt", 40)]
    assert values_of(run(*days)) == values_of(run(*days[2:], *days[:2]))
    assert [value for _, value in values_of(run(*days))] == ["2024-11-22", 40, "2024-11-29", 40]
    assert [value for _, value in values_of(run(*days[2:]))] == [None, 40, "2024-11-29", 40]
    assert [d["published"] for d in json.loads(run(*days).stdout)["documents"]] == ["2024-11-22", "2024-11-30"]
    dash = newsdiff("figures", "-", "--published", "-=2024-11-22", "--json", input=DATED)
    assert values_of(dash) == [("-", "2024-11-22"), ("-", 40)]


def test_explained_figures_name_pattern_role_and_interval(story):
    assert (
        "pattern count · role lost · interval from 40 · source the harbour master\n"
        in newsdiff("figures", "gull.txt", "--explain", cwd=story).stdout
    )
    record = json.loads(newsdiff("figures", "gull.txt", "--explain", "--json", cwd=story).stdout)
    assert record["figures"][0]["pattern"] == "count"


def test_figures_of_texts_that_have_none_or_are_none(story):
    (story / "none.txt").write_text("The harbour was quiet.\n")
    assert newsdiff("figures", "none.txt", cwd=story).stdout == "none: no figures in none.txt\n"
    assert newsdiff("figures", "none.txt", "--format", "jsonl", cwd=story).stdout == ""
    assert newsdiff("figures", "none.txt", "--format", "csv", cwd=story).stdout.count("\n") == 1
    assert complaint(newsdiff("figures", "gone.txt", cwd=story)) == "gone.txt: no such file; check the name"


def test_figures_of_odd_texts_and_names_are_safe_in_every_format(story):
    odd = "=cmd\x1b[2J,x.txt"
    (story / odd).write_text("Some \x1b[31m40 \u202eboats [sic] and ::error:: -5C and 1,5\x9b00 men were {lost}.\r\n")
    for form in ("text", "json", "jsonl", "csv"):
        result = newsdiff("figures", "--format", form, "--explain", "--", odd, cwd=story, env={"GITHUB_ACTIONS": "1"})
        warning = "warning: hidden characters in this sentence: =cmd\\x1b[2J,x.txt:1 (U+009B, U+202E)"
        assert (result.returncode, result.stderr) == (0, f"newsdiff: {warning}\n"), form
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", result.stdout), form
        assert not re.search(r"^::", result.stdout, re.MULTILINE), form
        assert form != "csv" or "\n'=cmd" in result.stdout.replace('"', "")


@pytest.mark.parametrize(("options", "coloured"), [("", True), ("--color never", False), ("--format csv", False)])
def test_figures_on_a_terminal(story, options, coloured):
    received = on_terminal("figures", "gull.txt", *options.split(), cwd=story)
    assert ("\x1b[1m[At least 40 boats]" in received) is coloured
    assert ("\x1b[" in received) is coloured


def test_figures_end_as_comparisons_do(story):
    for line, status in (
        ("$ND figures gull.txt tern.txt >/dev/null; echo $?", "0"),
        ("$ND figures gull.txt >&-; echo $?", "2"),
        ("cat tern.txt | $ND figures - >/dev/null; echo $?", "0"),
        ("$ND figures <(cat tern.txt) >/dev/null; echo $?", "0"),
    ):
        assert shell(line, story).stdout.strip() == status, line
    read_end, write_end = os.pipe()
    os.close(read_end)
    assert newsdiff("figures", "gull.txt", cwd=story, stdout=write_end).returncode == 141
    os.close(write_end)


# --- help and usage -------------------------------------------------------------------------------------------------


def test_alone_it_says_how_to_go_on():
    result = newsdiff()
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == cli.BRIEF
    assert "newsdiff compare guardian.txt times.txt" in result.stderr


@pytest.mark.parametrize(
    "arguments", [["-h"], ["--help"], ["compare", "-h"], ["compare", "--help"], ["figures", "-h"], ["schema", "-h"]]
)
def test_help(arguments):
    result = newsdiff(*arguments)
    assert (result.returncode, result.stderr) == (0, "")
    assert "-h, --help" in result.stdout
    assert "\x1b" not in newsdiff(*arguments, env={"GITHUB_ACTIONS": "true", "FORCE_COLOR": "1"}).stdout


@pytest.mark.parametrize(("command", "purpose"), [("compare", "Show which figures"), ("figures", "Show every figure")])
def test_every_option_has_help_and_examples_lead(command, purpose):
    lines = newsdiff(command, "--help").stdout
    assert lines.startswith(f"Usage: newsdiff {command} [OPTIONS] FILE...\n")
    assert lines.index(f"newsdiff {command} guardian.txt") < lines.index(purpose)
    options = lines[lines.index("Options:") :]
    for entry in re.split(r"\n  (?=-)", options)[1:]:
        assert len(entry.split()) > 3, entry


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("compare", "missing argument 'FILE...'; see newsdiff compare --help"),
        ("compare pyproject.toml", "pyproject.toml: compare needs two or more; for one use newsdiff figures"),
        ("compare a.txt", "a.txt: no such file; check the name"),
        ("compare - -", "-: standard input can be read only once; give it once"),
        ("compare a.txt b.txt --formt json", "no such option: --formt"),
        ("compare a.txt b.txt --format xml", "--format: 'xml' is no format; formats are text, json"),
        ("compare a.txt b.txt --json --format text", "--json: contradicts --format text; give one of them"),
        ("compare a.txt b.txt --color red", "invalid value for '--color'"),
        ("compare a.txt b.txt --width 3", "invalid value for '--width'"),
        ("compare a.txt b.txt --width", "option '--width' requires an argument; see newsdiff --help"),
        ("compare a.txt b.txt --label Gull", "--label: 'Gull' is not NAME=FILE; write for example"),
        ("compare a.txt b.txt --label Gull=c.txt", "--label: 'c.txt' is none of the files given; write"),
        ("compare a.txt b.txt --label G=a.txt --label G=b.txt", "--label: 'G=b.txt' names a second time; give"),
        ("compare pyproject.toml seeds --encoding utf-9", "--encoding: no encoding is called 'utf-9'; common"),
        ("compare a.txt b.txt -o seeds", "seeds: is a folder; name a file in it"),
        ("compare pyproject.toml b.txt -o ./pyproject.toml", "./pyproject.toml: is one of the files given; write"),
        ("figures", "missing argument 'FILE...'; see newsdiff figures --help"),
        ("figures - -", "-: standard input can be read only once; give it once"),
        ("figures a.txt --format xml", "--format: 'xml' is no format; formats are text, json, jsonl, csv"),
        ("figures a.txt --json --format csv", "--json: contradicts --format csv; give one of them"),
        ("figures a.txt --fail-on any", "no such option: --fail-on"),
        ("figures a.txt --published Friday", "--published: 'Friday' is no day; write it as in 2024-11-22"),
        ("figures a.txt --published 2023-02-29", "--published: '2023-02-29' is no day; write"),
        ("figures a.txt --published 20241122", "--published: '20241122' is no day; write"),
        ("figures a.txt --published a.txt=", "--published: '' is no day; write"),
        ("figures a.txt --published b.txt=2024-11-22", "--published: 'b.txt' is none of the files given; write"),
        ("figures a.txt --published =2024-11-22", "--published: '' is none of the files given; write"),
        ("figures a.txt --published 2024-11-22 --published 2024-11-23", "--published: '2024-11-23' gives a second day"),
        ("figures pyproject.toml -o pyproject.toml", "pyproject.toml: is one of the files given; write to another"),
        ("schema reports", "'reports' is no schema; schemas are report, figures"),
        ("comprae a.txt b.txt", "no such command 'comprae'. Did you mean 'compare'? see newsdiff --help"),
        ("--versoin", "no such option: --versoin"),
        ("--", "missing command"),
    ],
)
def test_usage_errors_are_one_line(arguments, message, capfd, monkeypatch):
    monkeypatch.chdir(ROOT)
    status = guard.run_guarded(lambda: cli.run(arguments.split()))
    out, err = capfd.readouterr()
    assert complaint(subprocess.CompletedProcess((), status, out, err)).startswith(message)


# --- bad input ------------------------------------------------------------------------------------------------------


def test_every_bad_file_has_its_line_and_nothing_else_is_written(story):
    (story / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (story / "empty.txt").write_bytes(b"")
    (story / "old.txt").write_bytes("“£5m”".encode("cp1252"))
    result = newsdiff("compare", "gull.txt", ".", "picture.txt", "none.txt", "empty.txt", "old.txt", cwd=story)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "newsdiff: error: .: is a folder; name the files in it",
        "newsdiff: error: picture.txt: is a PNG image; give the text itself",
        "newsdiff: error: none.txt: no such file; check the name",
        "newsdiff: error: empty.txt: holds no text; give a file with the article's text",
        "newsdiff: error: old.txt: not UTF-8 (byte 0x93 at line 1); give its encoding, for example --encoding cp1252",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize(
    "name", [b"bad\xff.txt", b"esc\x1b[31mred.txt", b"two\nlines.txt", b"[bold]x[].txt", b"-rf.txt"]
)
def test_odd_names_are_shown_escaped_and_kept_in_json(story, name):
    odd = os.fsdecode(name)
    (story / odd).write_text(B)
    text = newsdiff("compare", "gull.txt", "--", odd, cwd=story)
    assert text.returncode in (0, 1)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text.stdout)
    record = json.loads(newsdiff("compare", "--json", "gull.txt", "--", odd, cwd=story).stdout)
    assert record["documents"][1]["source"] == odd
    assert "\x1b" not in newsdiff("compare", "gull.txt", "--", odd + "x", cwd=story).stderr


def test_github_runner_gets_no_commands(story):
    (story / "::error::x.txt").write_text(B)
    (story / "y##[error]z.txt").write_text(B)
    files = ("gull.txt", "::error::x.txt", "y##[error]z.txt")
    result = newsdiff("compare", *files, "--width", "20", cwd=story, env={"GITHUB_ACTIONS": "true"})
    assert not re.search(r"^\s*::|##\[", result.stdout + result.stderr, re.MULTILINE)
    record = newsdiff("compare", *files, "--json", cwd=story, env={"GITHUB_ACTIONS": "true"}).stdout
    assert "##[" not in record
    assert [d["source"] for d in json.loads(record)["documents"]] == list(files)


# --- colour ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "env", "coloured"),
    [
        ("", {}, True),
        ("", {"NO_COLOR": "1"}, False),
        ("", {"NO_COLOR": ""}, True),
        ("", {"TERM": "dumb"}, False),
        ("--color never", {}, False),
        ("--color always", {"NO_COLOR": "1", "TERM": "dumb"}, True),
        ("--json", {}, False),
        ("-h", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_on_a_terminal(story, options, env, coloured):
    received = on_terminal("compare", "gull.txt", "tern.txt", *options.split(), cwd=story, **env)
    assert ("\x1b[" in received) is coloured


def test_colour_in_a_pipe_only_when_asked_for(story):
    piped = newsdiff("compare", "gull.txt", "tern.txt", cwd=story, env={"FORCE_COLOR": "1", "TERM": "xterm"}).stdout
    assert "\x1b[" not in piped
    assert "\x1b[" in newsdiff("compare", "gull.txt", "tern.txt", "--color", "always", cwd=story).stdout


# --- links ----------------------------------------------------------------------------------------------------------

LINK = re.compile(r"\x1b\]8;;([^\x1b]*)\x1b\\")


def linked(text):
    """The words of each link, with where it leads."""
    pieces = LINK.split(text)
    return [(words, address) for address, words in zip(pieces[1::2], pieces[2::2], strict=True) if address]


@pytest.mark.parametrize(
    ("options", "env", "has_links"),
    [
        ("", {}, False),
        ("--hyperlinks never", {}, False),
        ("--hyperlinks auto", {}, True),
        ("--hyperlinks auto", {"NO_COLOR": "1"}, True),
        ("--hyperlinks auto", {"TERM": "dumb"}, False),
        ("--hyperlinks always", {"TERM": "dumb"}, True),
        ("--hyperlinks auto --json", {}, False),
        ("--hyperlinks always --format md", {}, False),
        ("--hyperlinks auto -o report.txt", {}, False),
    ],
)
def test_links_on_a_terminal(story, options, env, has_links):
    received = on_terminal("compare", "gull.txt", "tern.txt", *options.split(), cwd=story, **env)
    assert (linked(received) != []) is has_links
    if "-o" in options:
        assert "\x1b" not in (story / "report.txt").read_text()


@pytest.mark.parametrize("command", ["compare", "check", "figures", "align"])
def test_places_are_links_to_the_files_given_and_nothing_else_is(story, command):
    odd = story / "a ;\x1b]8;;http:x\x07 b.txt"
    odd.write_text(B.replace("harbour", "gull.txt:1 \x1b]8;;http://e.example\x1b\\\\harbour"))
    files = ("gull.txt", odd.name, "--color", "always")
    plain = newsdiff(command, *files, cwd=story).stdout
    assert newsdiff(command, *files, "--hyperlinks", "auto", cwd=story).stdout == plain
    shown = newsdiff(command, *files, "--hyperlinks", "always", cwd=story).stdout
    assert LINK.sub("", shown) == plain
    links = linked(shown)
    assert {address for _, address in links} == {(story / "gull.txt").as_uri(), odd.as_uri()}
    assert all(re.search(r":\d[\d, ]*$", words) for words, _ in links)


def test_standard_input_has_no_link(story):
    shown = newsdiff("compare", "-", "gull.txt", "--hyperlinks", "always", cwd=story, input=B).stdout
    assert {words.partition(":")[0] for words, _ in linked(shown)} == {"gull.txt"}


def test_a_link_hides_no_command_from_the_guard(story):
    (story / "::error::x.txt").write_text(B)
    run = lambda **env: newsdiff("figures", "::error::x.txt", "--hyperlinks", "always", cwd=story, env=env).stdout  # noqa: E731
    assert "\n::error" in LINK.sub("", run())
    assert "\n::" not in LINK.sub("", run(GITHUB_ACTIONS="true"))


def test_width_of_the_terminal(story):
    received = on_terminal("compare", "gull.txt", "tern.txt", "--color", "never", cwd=story, columns=30)
    assert max(map(len, received.splitlines())) <= 30


# --- endings --------------------------------------------------------------------------------------------------------


def test_reader_who_closes_the_pipe(story):
    read_end, write_end = os.pipe()
    os.close(read_end)
    result = newsdiff("compare", "gull.txt", "tern.txt", cwd=story, stdout=write_end)
    os.close(write_end)
    assert (result.returncode, result.stderr) == (141, "")


def test_endings_in_a_shell(story):
    for line, status, told in (
        ("$ND compare gull.txt tern.txt | head -1 >/dev/null; echo ${PIPESTATUS[0]}", "1", ""),
        ("$ND compare gull.txt tern.txt >&-; echo $?", "2", "standard output: is closed; give a file with --output\n"),
        ("$ND --version >&-; echo $?", "2", "standard output: is closed; give a file with --output\n"),
        ("$ND compare gull.txt tern.txt >&- -o out.txt; echo $?", "1", ""),
        ("$ND compare gull.txt none.txt 2>&-; echo $?", "2", ""),
        ("$ND compare - none.txt <&-; echo $?", "2", "none.txt: no such file"),
        ("cat tern.txt | $ND compare gull.txt - >/dev/null; echo $?", "1", ""),
        ("$ND compare gull.txt <(cat tern.txt) >/dev/null; echo $?", "1", ""),
    ):
        result = shell(line, story)
        assert result.stdout.strip() == status, line
        assert told in result.stderr, line
        assert bool(told) is bool(result.stderr), line


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_output(story):
    for arguments in ("compare gull.txt tern.txt", "compare gull.txt tern.txt -o /dev/full", "--version", "-h"):
        result = shell(f"$ND {arguments} >/dev/full; echo $? >&2", story)
        line, status = result.stderr.splitlines()
        assert status == "2", arguments
        assert "cannot be written (no space left on device)" in line


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals(tmp_path, number, status):
    os.mkfifo(tmp_path / "a.txt")
    process = subprocess.Popen(
        [*COMMAND, "compare", "a.txt", "b.txt"],
        cwd=tmp_path, env=CLEAN | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with (tmp_path / "a.txt").open("wb"):  # open() returns once the command waits for text
        time.sleep(0.1)
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (status, b"", b"")


WHILE_FREED = """
import os, signal, sys
from newsdiff.guard import run_guarded

class Freed:
    def __del__(self):  # what is raised here, as in what an import frees, goes nowhere
        os.kill(os.getpid(), signal.{})
        sum(range(100))

sys.exit(run_guarded(lambda: bool(Freed()) - 1))
"""


@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_while_something_is_freed_is_not_lost(name, status):
    done = subprocess.run(
        [sys.executable, "-c", WHILE_FREED.format(name)],
        env=CLEAN | {"PYTHONPATH": str(ROOT)}, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")


@pytest.mark.parametrize(("raised", "status"), [(KeyboardInterrupt, 130), (guard.Terminated, 143)])
def test_a_signal_while_an_ending_is_told(monkeypatch, raised, status):
    def interrupted(_message):
        raise raised

    def fail():
        raise guard.NewsdiffError("a.txt", "holds no text")

    monkeypatch.setattr(guard, "complain", interrupted)
    assert guard.run_guarded(fail) == status


def test_internal_error_is_one_line_unless_debugging(capfd):
    def fail():
        raise RuntimeError("\x1b[2J boom")

    assert guard.run_guarded(fail) == 2
    line = "newsdiff: internal error (RuntimeError), please report; re-run with --debug\n"
    assert capfd.readouterr().err == line
    assert guard.run_guarded(fail, debug=True) == 2
    told = capfd.readouterr().err
    assert told.startswith(line)
    assert "RuntimeError: \\x1b[2J boom" in told


@pytest.mark.parametrize("missing", ["newsdiff.render.show", "traceback"])
def test_internal_error_in_a_broken_installation(capfd, monkeypatch, missing):
    def fail():
        raise RuntimeError("\x1b[2J boom")

    monkeypatch.setitem(sys.modules, missing, None)  # an import of it fails
    assert guard.run_guarded(fail, debug=True) == 2
    told = capfd.readouterr().err
    assert told.startswith("newsdiff: internal error (RuntimeError), please report; re-run with --debug\n")
    assert "\x1b" not in told
    assert ("RuntimeError: \\x1b[2J boom" in told) is (missing != "traceback")


# --- output files ---------------------------------------------------------------------------------------------------


def test_output_file_is_whole_and_keeps_mode_and_link(story):
    (story / "real.json").write_text("old")
    (story / "real.json").chmod(0o640)
    (story / "link.json").symlink_to("real.json")
    result = newsdiff("compare", "gull.txt", "tern.txt", "--json", "-o", "link.json", cwd=story)
    assert (result.returncode, result.stdout, result.stderr) == (1, "", "")
    assert json.loads((story / "real.json").read_text())["schema"] == "newsdiff/1"
    assert stat.S_IMODE((story / "real.json").stat().st_mode) == 0o640
    assert (story / "link.json").is_symlink()
    assert not list(story.glob(".newsdiff-*"))


def test_output_file_takes_text_without_colour_and_dash_is_standard_output(story):
    newsdiff("compare", "gull.txt", "tern.txt", "-o", "out.txt", cwd=story)
    assert "≠ conflict" in (story / "out.txt").read_text("utf-8")
    assert "≠ conflict" in newsdiff("compare", "gull.txt", "tern.txt", "-o", "-", cwd=story).stdout


# --- start-up -------------------------------------------------------------------------------------------------------


def imported(*arguments):
    result = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        cwd=ROOT,
        env=CLEAN,
        capture_output=True,
        text=True,
        check=False,
    )
    return {line.rpartition("|")[2].strip() for line in result.stderr.splitlines() if line.startswith("import time:")}


def test_nothing_slow_is_imported_unasked():
    assert not {"typer", "rich", "newsdiff.model"} & imported("-c", "import newsdiff")
    assert not {"typer", "rich", "newsdiff.model"} & imported("-m", "newsdiff", "--version")
    in_json = imported("-m", "newsdiff", "compare", *SEEDS, "--json")
    assert "newsdiff.cli" in in_json
    assert not {"typer", "dataclasses", "inspect", "pathlib", "newsdiff.saving"} & in_json
    assert "typer" in imported("-m", "newsdiff", "compare", "--help")
    assert not {"rich", "pydantic", "pygments", "csv", "newsdiff.render.to_text", "newsdiff.render.layout"} & in_json
    assert not [name for name in in_json if name.startswith("newsdiff.render.figures")]
    elsewhere = {"newsdiff.check", "newsdiff.contrast", "newsdiff.completion", "newsdiff.pager", "json", "tomllib"}
    assert not elsewhere & in_json
    listed_in_json = imported("-m", "newsdiff", "figures", *SEEDS, "--json")
    assert not {"rich", "csv", "newsdiff.render.layout", "newsdiff.render.to_csv"} & listed_in_json
    assert not {"rich", "newsdiff.render.to_json"} & imported("-m", "newsdiff", "compare", *SEEDS)
    assert "rich.console" not in imported("-m", "newsdiff", "compare", *SEEDS, "--color", "always")


def test_bad_files_can_be_skipped_where_enough_are_left(story):
    (story / "blob.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    skipped = newsdiff("compare", "gull.txt", "blob.txt", "tern.txt", "--skip-bad", cwd=story)
    assert skipped.returncode == 1
    assert skipped.stderr == "newsdiff: warning: skipped blob.txt: is a PNG image; give the text itself\n"
    assert "Skipped: blob.txt: is a PNG image; give the text itself" in skipped.stdout
    record = json.loads(
        newsdiff("compare", "gull.txt", "blob.txt", "tern.txt", "--skip-bad", "--json", cwd=story).stdout
    )
    assert record["skipped"] == [{"source": "blob.txt", "problem": "is a PNG image; give the text itself"}]
    assert record["summary"]["skipped"] == 1
    one_left = newsdiff("compare", "gull.txt", "blob.txt", "--skip-bad", cwd=story)
    assert one_left.returncode == 2
    assert one_left.stdout == ""
    assert "gull.txt: compare needs two or more" in one_left.stderr
    assert newsdiff("figures", "gull.txt", "blob.txt", "--skip-bad", cwd=story).returncode == 0
    assert newsdiff("figures", "blob.txt", "--skip-bad", cwd=story).returncode == 2


def test_bad_bytes_and_large_files(story):
    (story / "bad.txt").write_bytes(B.encode() + b"\xff\xfe\n")
    refused = newsdiff("compare", "gull.txt", "bad.txt", cwd=story)
    assert "bad.txt: not UTF-8 (byte 0xff at line 2)" in complaint(refused)
    replaced = newsdiff("compare", "gull.txt", "bad.txt", "--errors", "replace", cwd=story)
    assert replaced.returncode == 1
    assert replaced.stderr == "newsdiff: warning: bad.txt: 2 characters cannot be read, shown as U+FFFD\n"
    large = newsdiff("compare", "gull.txt", "tern.txt", "--max-bytes", "68", cwd=story)
    assert complaint(large) == "gull.txt: larger than 68 bytes; give the article alone, or raise --max-bytes"


def test_day_of_publication_of_a_comparison(story):
    (story / "gull.txt").write_text("The Tarn dam broke on Friday.\n")
    (story / "tern.txt").write_text("The Tarn dam broke on 7 March.\n")
    arguments = ["compare", "gull.txt", "tern.txt", "--json", "--published"]
    same, other = (json.loads(newsdiff(*arguments, day, cwd=story).stdout) for day in ("2031-03-09", "2031-03-16"))
    assert [fact["verdict"] for fact in same["facts"]] == ["agree"]
    assert [fact["verdict"] for fact in other["facts"]] == ["conflict"]
    mixed = json.loads(newsdiff(*arguments, "gull.txt=2031-03-09", cwd=story).stdout)
    assert [document["published"] for document in mixed["documents"]] == ["2031-03-09", None]


def test_furniture_is_counted_and_listed_when_asked_for(story):
    page = f"Boats lost\nBy Orla Venn\nPublished: 9 March 2031\n{A}Most read\nTen boats you must see\n"
    (story / "page.txt").write_text(page)
    brief = newsdiff("compare", "page.txt", "tern.txt", cwd=story).stdout
    assert "Left out: byline (1), page stamp (1), related story (2); --show-furniture lists them" in " ".join(
        brief.split()
    )
    listed = newsdiff("compare", "page.txt", "tern.txt", "--show-furniture", "--width", "60", cwd=story).stdout
    assert "    page  byline         By Orla Venn\n                         page.txt:2\n" in listed
    narrow = newsdiff("figures", "page.txt", "--show-furniture", "--width", "30", cwd=story).stdout
    assert "    page.txt:2 byline\n        By Orla Venn\n" in narrow
    assert "Ten boats" in narrow
    assert max(map(len, narrow.splitlines())) <= 30


def test_articles_of_one_file_are_compared(story):
    lines = [json.dumps({"source": name, "text": text}) for name, text in (("The Gull", A), ("The Tern", B))]
    (story / "stories.jsonl").write_text("\n".join(lines))
    report = newsdiff("compare", "stories.jsonl", cwd=story)
    assert report.returncode == 1
    assert "The Gull  At least 40 boats" in report.stdout
    renamed = newsdiff("compare", "stories.jsonl", "--label", "Wire=stories.jsonl", cwd=story).stdout
    assert "Wire#1  At least 40 boats" in renamed
    assert "Wire#2" in renamed


def test_alignment_of_two_texts(story):
    shown = newsdiff("align", "gull.txt", "tern.txt", cwd=story)
    assert shown.returncode == 0
    assert "    gull:1  [At least 40 boats] were lost off Marrow Bay" in shown.stdout
    record = json.loads(newsdiff("align", "gull.txt", "tern.txt", "--json", cwd=story).stdout)
    assert [row["cells"] for row in record["alignment"]] == [[[0], [0]]]
    assert record["alignment"][0]["sentences"][1]["text"] == B.strip()
    assert "align needs two or more" in complaint(newsdiff("align", "gull.txt", cwd=story))
    wide = newsdiff("align", "gull.txt", "tern.txt", "--side-by-side", "--width", "100", cwd=story).stdout
    assert re.search(r":1 \[At least 40 boats\] were lost .*:1 \[About 900 boats\] were lost", wide)
