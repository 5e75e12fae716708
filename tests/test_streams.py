"""Nothing goes round the guard to a stream, and nothing that strangers wrote steers or fools who reads the output.

The first is a matter of the source: only ``guard`` writes to a stream. The second is tried: every word that a stranger
can choose, in texts, file names, labels and settings, is as nasty as can be, in every form of every command.
"""

import ast
import re
import sys
from pathlib import Path

import pytest

from newsdiff.cli import run
from newsdiff.guard import OUR_ESCAPES, write_output
from newsdiff.render import ALIGN_FORMATS, CHECK_FORMATS, FIGURE_FORMATS, FORMATS
from newsdiff.render.show import HIDDEN_CLASS

ROOT = Path(__file__).parents[1]
SOURCES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
    for path in sorted((ROOT / "newsdiff").rglob("*.py"))
}

# --- the source -------------------------------------------------------------------------------------------------------

# What may be asked of a stream, or done with it, without writing a word to it.
ASKING = {"isatty", "encoding", "fileno", "flush"}
# Functions that print by themselves, by their last name, and modules that exist to print.
PRINTERS = {
    "print",
    "pprint",
    "echo",
    "secho",
    "print_exc",
    "print_exception",
    "print_stack",
    "print_tb",
    "warn",
    "Console",
}
PRINTING_MODULES = {"warnings", "rich.console", "rich.print", "rich.logging", "pprint", "curses"}
STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}
SILENCERS = {"logging.getLogger", "logging.NullHandler"}
THE_GUARD = "newsdiff/guard.py"
# The pager has a pipe of its own to the reader's program; it gets what ``show_output`` was given to show.
STARTERS = {"newsdiff/pager.py"}
GUARDED = {"is_terminal", "takes_escapes"}  # functions of the guard that ask a stream


def last_name(node):
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def is_stream(node):
    return isinstance(node, ast.Attribute) and node.attr in STREAMS and last_name(node.value) == "sys"


def ways_round(tree, *, may_start=False):
    """The lines of a module on which it writes to a stream by itself, or lets a stream out of sight."""
    asked = {id(node) for node in asked_streams(tree)}
    for node in ast.walk(tree):
        if is_stream(node) and id(node) not in asked:
            yield node.lineno, "uses a stream"
        elif isinstance(node, ast.Call) and does_print(node):
            yield node.lineno, "prints"
        elif isinstance(node, ast.Import | ast.ImportFrom):
            module = getattr(node, "module", None) or ""
            names = {alias.name for alias in node.names} | {module}
            if names & PRINTING_MODULES or (module == "sys" and names & STREAMS):
                yield node.lineno, "imports what prints"
            if "subprocess" in names and not may_start:
                yield node.lineno, "starts what may print"


def asked_streams(tree):
    """The streams of which something is asked only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ASKING:
            yield node.value
        elif isinstance(node, ast.Call) and last_name(node.func) in GUARDED:
            yield from node.args
        elif isinstance(node, ast.Compare) and all(isinstance(op, ast.Is | ast.IsNot) for op in node.ops):
            yield node.left


def does_print(call):
    function = ast.unparse(call.func)
    if function in {"open", "os.fdopen"}:
        return isinstance(call.args[0], ast.Constant)  # a descriptor, not a path
    is_log = function.startswith("logging.") and function not in SILENCERS
    return is_log or last_name(call.func) in PRINTERS or function in {"os.write", "os.writev", "os.dup2"}


@pytest.mark.parametrize("name", [name for name in SOURCES if name != THE_GUARD])
def test_only_the_guard_writes_to_streams(name):
    assert list(ways_round(SOURCES[name], may_start=name in STARTERS)) == []


@pytest.mark.parametrize(
    "line",
    [
        "print(document.text)",
        "sys.stdout.write(text)",
        "out = sys.stderr",
        "json.dump(record, sys.stdout)",
        "sys.__stdout__.write(text)",
        "typer.echo(text)",
        "os.write(1, data)",
        "open(1, 'w').write(text)",
        "warnings.warn(text)",
        "logging.warning(text)",
        "from sys import stdout",
        "from rich.console import Console",
        "traceback.print_exc()",
        "import subprocess",
    ],
)
def test_the_lint_sees_every_way_round(line):
    assert list(ways_round(ast.parse(line)))


def test_the_guard_itself_writes_in_two_places():
    writes = [ast.unparse(node) for node in ast.walk(SOURCES[THE_GUARD]) if last_name(node) == "write"]
    assert writes == ["sys.stdout.write", "sys.stderr.write"]


# --- what comes out ---------------------------------------------------------------------------------------------------

HIDDEN = re.compile(f"[{HIDDEN_CLASS}]")
HOSTILE = (
    "\x1b[2J\x1b]52;c;cm0=\x07\x9b31m\u202e\u2066\u200b\u00ad\ufeff\u061c\u180e\u2028\ufff9\U000e0041\x00\x7f"
    "[bold red]x[/] </script><script>x()</script> \"'onload=x() {0} %s ${x} `` @all #1 "
)
IN_A_NAME = HOSTILE.translate({0: None, ord("/"): None})
TEXT = """\
By {0}Ada Moss{0}

::error file={0}::At least 4{0}0 boats{0} were {0}lost{0} off Marrow{0} Bay, {0}Ada Moss{0} said{0}.
##[error]Some {1} men{0} were hurt on Friday{0}, November 22, at a cost of ${1}{0} million{0}.
newsdiff: error: everything is fine, {0}the harbour master said: “{0}about {1} per cent{0}.”
{0}
"""
COMMANDS = [
    *(("compare", form) for form in FORMATS),
    *(("figures", form) for form in FIGURE_FORMATS),
    *(("align", form) for form in ALIGN_FORMATS),
    *(("check", form) for form in CHECK_FORMATS),
]
OPTIONS = {
    "compare": [[], ["--table", "--explain", "--show", "all"], ["--reference", "ONE", "--only", "conflict,agree"]],
    "figures": [[], ["--explain"]],
    "align": [[], ["--side-by-side", "--width", "40"]],
    "check": [[], ["--tolerance", "5%"]],
}


@pytest.fixture
def hostile(tmp_path, monkeypatch):
    """Two papers whose every word that is not ours to choose is hostile, in a folder that is hostile too."""
    folder = tmp_path / f"a{IN_A_NAME[:60]}"
    folder.mkdir()
    monkeypatch.chdir(folder)
    names = []
    for number, quantity in ((1, "12"), (2, "31")):
        name = f"::{number}{IN_A_NAME}\n.txt"
        folder.joinpath(name).write_text(TEXT.format(HOSTILE.replace("\x00", ""), quantity), "utf-8")
        names.append(name)
    folder.joinpath("newsdiff.toml").write_text("width = 70\n", "utf-8")
    return names


def check_output(text, *, steers=False):
    """Only line ends and, if asked for, our own escapes steer; no line but our own commands is one for a runner."""
    bare = re.sub(OUR_ESCAPES, "", text) if steers else text
    assert not HIDDEN.search(bare.replace("\r\n", "\n")), HIDDEN.search(bare)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize(("command", "form"), COMMANDS)
def test_no_hostile_word_gets_through(hostile, command, form, capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    one, two = hostile
    for options in OPTIONS[command]:
        said = [one if option == "ONE" else option for option in options]
        for looks in (["--ascii"], ["--color", "always", "--hyperlinks", "always", "--show-furniture", "--verbose"]):
            labels = ["--label", f"{HOSTILE.replace('=', '')}={two}"]
            status = run([command, "--format", form, *said, *looks, *labels, "--", one, two])
            out, err = capsys.readouterr()
            assert status in {0, 1}, err
            check_output(out, steers=form == "text" and "always" in looks)
            check_output(err)
            for line in re.sub(OUR_ESCAPES, "", out).splitlines():
                assert form == "github" or not line.lstrip().startswith("::"), line
                assert "##[" not in line
            assert all(line.startswith("newsdiff: ") for line in err.splitlines()), err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_no_hostile_word_gets_through_in_an_error(hostile, capsys):
    from newsdiff.guard import run_guarded  # noqa: PLC0415 - beside its only use

    bare = HOSTILE.replace("\x00", "")
    Path(f"folder{IN_A_NAME}").mkdir()
    for arguments in (
        ["compare", hostile[0], f"none{bare}"],
        ["compare", hostile[0], f"folder{IN_A_NAME}"],
        ["compare", *hostile, f"--{bare}"],
        ["compare", *hostile, "--format", bare],
        ["compare", *hostile, "--only", bare],
        ["compare", *hostile, "--tolerance", bare],
        ["compare", *hostile, "--published", bare],
        ["compare", *hostile, "--label", bare],
        ["compare", *hostile, "--encoding", bare],
        ["compare", *hostile, "--config", f"none{bare}"],
        ["compare", "--quiet", *hostile, "--output", f"none/{bare}"],
        ["schema", bare],
        ["completion", bare],
        [bare],
    ):
        assert run_guarded(lambda arguments=arguments: run(arguments)) == 2, arguments
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("newsdiff: error: ")
        check_output(err)
        assert err.count("\n") == 1, err


@pytest.mark.parametrize("gathered", [0, 3, 10, 100_000])
def test_pieces_are_written_as_the_whole_text_would_be(gathered, capsys, monkeypatch):
    pieces = ["a:", ":b\n", "::error", "::x\n \n", "", "  :", ":c ##", "[error]\n\n", "last :", ":"]
    monkeypatch.setattr("newsdiff.guard.GATHERED", gathered)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write_output(iter(pieces))
    in_pieces = capsys.readouterr().out
    write_output("".join(pieces))
    assert in_pieces == capsys.readouterr().out
    assert in_pieces == "a::b\n\\u003a:error::x\n \n  \\u003a:c #\\u0023[error]\n\nlast ::"
    write_output(iter(pieces), commands=True)
    assert capsys.readouterr().out == "".join(pieces)


def test_a_short_text_that_cannot_be_made_is_not_begun(capsys):
    def break_off():
        yield "one line\n"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_output(break_off())
    assert capsys.readouterr().out == ""
