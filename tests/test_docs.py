"""The documents tell the truth: what they show is what is printed, what they name exists.

A comment marks what is run. ``<!-- run -->`` stands above a ``console`` block: each line that begins with ``$`` is
given to the shell in the project's folder, and must print the lines below it; ``make accept`` writes those lines
anew. Every ``pycon`` block of a document is part of one doctest, in the order of the blocks. ``<!-- figures -->`` and
``<!-- verdicts -->`` stand above tables of sentences with what newsdiff says of them.
"""

import doctest
import inspect
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import newsdiff
from newsdiff import model

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md"))]
TRICKY = ROOT.joinpath("docs/tricky-cases.md").read_text("utf-8")

PROGRAMS = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

MARKED_BLOCK = re.compile(r"^<!-- run -->\n+```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON_BLOCK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)")
OUR_PATH = re.compile(r"`((?:newsdiff|tests|docs|bench|seeds)/(?:[\w./*-]*[./]\w*)?)`")
OPTION_LINE = re.compile(r"^- `(?:-\w, )?(--[\w-]+)", re.MULTILINE)
OPTION_HELP = re.compile(r"^ +(?:-\w, )?(--[\w-]+)", re.MULTILINE)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def run_shell(command: str) -> str:
    """What a command prints for one who types it with the environment's programs at hand and a terminal of 80."""
    environment = {**os.environ, "PATH": PROGRAMS, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["sh", "-c", command], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert done.returncode <= 1, done.stderr.decode()
    return done.stdout.decode() + done.stderr.decode()


def sessions(path: Path) -> list[tuple[str, str]]:
    """The commands of a document's marked blocks, each with the lines shown below it."""
    blocks = "".join(MARKED_BLOCK.findall(path.read_text("utf-8")))
    parts = (part.partition("\n") for part in re.split(r"^\$ ", blocks, flags=re.MULTILINE)[1:])
    return [(command, shown) for command, _, shown in parts]


def table_below(mark: str) -> list[list[str]]:
    below = TRICKY.partition(f"<!-- {mark} -->\n")[2].lstrip("\n").partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in below.splitlines()[2:]]


@pytest.mark.parametrize(
    ("path", "command", "shown"),
    [pytest.param(path, *session, id=session[0]) for path in DOCUMENTS for session in sessions(path)],
)
def test_each_command_prints_what_its_document_shows(path: Path, command: str, shown: str):
    for program in re.findall(r"(?:^|\| )(\w+) ", command):
        if not shutil.which(program, path=PROGRAMS):
            pytest.skip(f"{program} is not on this machine")
    printed = run_shell(command)
    if os.environ.get("NEWSDIFF_ACCEPT"):
        text = path.read_text("utf-8")
        path.write_text(text.replace(f"$ {command}\n{shown}", f"$ {command}\n{printed}"), "utf-8")
    else:
        assert shown == printed, f"{name_of(path)} shows something else; make accept writes it anew"


@pytest.mark.parametrize("path", [p for p in DOCUMENTS if PYTHON_BLOCK.search(p.read_text("utf-8"))], ids=name_of)
def test_each_python_session_runs_as_shown(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    session = "\n".join(PYTHON_BLOCK.findall(path.read_text("utf-8")))
    test = doctest.DocTestParser().get_doctest(session, {}, name_of(path), str(path), 0)
    failures: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test, out=failures.append)
    assert not failures, "".join(failures)


def test_each_option_has_a_line_in_the_readme_and_each_line_an_option():
    described = OPTION_LINE.findall(README.read_text("utf-8"))
    names = re.findall(r"^  (\w+) {2,}", run_shell("newsdiff -h").partition("Commands:")[2], re.MULTILINE)
    commands = ("newsdiff -h", *(f"newsdiff {name} --help" for name in names))
    offered = {option for command in commands for option in OPTION_HELP.findall(run_shell(command))}
    assert sorted(described) == sorted(offered)


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_each_link_leads_somewhere(path: Path):
    for target, _ in LINK.findall(path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_each_file_that_a_document_names_exists(path: Path):
    for named in OUR_PATH.findall(path.read_text("utf-8")):
        assert list(ROOT.glob(named)), named


@pytest.mark.parametrize("target", re.findall(r"`make (\w+)`", "".join(p.read_text("utf-8") for p in DOCUMENTS)))
def test_each_target_that_a_document_names_is_in_the_makefile(target: str):
    assert re.search(rf"^{target}:.* ## ", ROOT.joinpath("Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_floors_are_drawn_as_the_contract_has_them():
    contract = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
    drawing = ROOT.joinpath("docs/architecture.md").read_text("utf-8").partition("## The floors")[2].split("```")[1]
    assert [line.partition("   ")[0].strip() for line in drawing.strip().splitlines()] == contract["layers"]


def test_the_glossary_has_each_type():
    glossary = ROOT.joinpath("docs/glossary.md").read_text("utf-8")
    types = [
        name for name, value in vars(model).items() if inspect.isclass(value) and value.__module__ == model.__name__
    ]
    assert [name for name in types if f"`{name}`" not in glossary] == []


@pytest.mark.parametrize(("sentence", "said", "wished"), table_below("figures"))
def test_the_tricky_figures_are_still_what_the_page_says(sentence: str, said: str, wished: str):
    figures = [str(figure) for figure in newsdiff.find_figures(sentence)]
    assert "; ".join(figures) == ("" if said == "nothing" else said)
    assert wished != said, "no longer tricky: move it to a case file"


@pytest.mark.parametrize(("one", "other", "said", "wished"), table_below("verdicts"))
def test_the_tricky_verdicts_are_still_what_the_page_says(one: str, other: str, said: str, wished: str):
    report = newsdiff.compare([newsdiff.Document("one", one), newsdiff.Document("other", other)])
    assert ", ".join(str(fact.verdict) for fact in report.facts) == said
    assert wished != said, "no longer tricky: move it to a case file"
