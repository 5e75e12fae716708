"""The documents tell the truth: what they show is what is printed, what they name exists.

Every block of code is run. Of a ``console`` block each line that begins with ``$`` is given to the shell in the
project's folder, and must print the lines below it; ``make accept`` writes those lines anew. Every ``pycon`` block of a
document is part of one doctest, in the order of the blocks. The ``sh`` blocks of a document are run in their order in a
copy of the project, where no command may end in trouble. Settings and workflows are read as their programs read them.
A comment above a block says what is otherwise: ``<!-- run in tests/test_git.py -->``, ``<!-- not run: why -->``.
``<!-- figures -->`` and ``<!-- verdicts -->`` stand above tables of sentences with what newsdiff says of them.
"""

import doctest
import inspect
import os
import re
import shutil
import subprocess
import sys
import sysconfig
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

BLOCK = re.compile(r"^(?:<!-- (.*?) -->\n)?^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MADE = re.compile(r"<!-- from the code: .*?<!-- end -->", re.DOTALL)  # whose truth tests/test_pages.py sees to
PYTHON_BLOCK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)")
OUR_PATH = re.compile(r"`((?:newsdiff|tests|docs|bench|seeds)/(?:[\w./*-]*[./]\w*)?)`")
READERS = ("newsdiff", "quantulum3", "Recognizers-Text")


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


def blocks_of(path: Path, *languages: str) -> list[tuple[str, str, str]]:
    """The blocks of a document: what stands above each, its language, its text."""
    found = BLOCK.findall(MADE.sub("", path.read_text("utf-8")))
    return [block for block in found if not languages or block[1] in languages]


def sessions(path: Path) -> list[tuple[str, str]]:
    """The commands of a document's console blocks, each with the lines shown below it."""
    blocks = "".join(block for _, _, block in blocks_of(path, "console"))
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


# --- blocks that are run as a whole ---------------------------------------------------------------------------------

# What stands in the folder before a document begins, where it speaks of files of the reader's own.
PREPARED = {
    "docs/howto-batch.md": "cp -r docs/batch/stories archive",
    "docs/howto-cluster.md": "for at in 1 2 3 4 5 6 7 8; do"
    ' sed "s/ferry\\"/ferry$at\\"/; s/fire\\"/fire$at\\"/; s:stories/:docs/batch/stories/:g" docs/batch/manifest.jsonl;'
    " done > archive.jsonl",
    "docs/howto-stories.md": "cp -r tests/heap archive",
}
# Blocks that no test can run, and how many: the comment above each has the reason.
NOT_RUN = {"docs/howto-batch.md": 1, "docs/howto-cluster.md": 1, "docs/howto-jq.md": 1, "docs/howto-year.md": 1}
LENT = {  # what an environment of its own needs is lent by ours, since no test may fetch
    "PYTHONPATH": sysconfig.get_path("purelib"),
    "PIP_NO_INDEX": "1",
    "PIP_NO_DEPS": "1",
    "PIP_NO_BUILD_ISOLATION": "false",  # pip reads this one the other way round
    "PIP_QUIET": "1",
}


def walk(path: Path) -> str:
    """The commands that a reader of a document types, without those that are not run here."""
    return "\n".join(block for mark, _, block in blocks_of(path, "sh") if not mark)


def test_each_kind_of_block_is_run():
    kinds = {language for path in DOCUMENTS for _, language, _ in blocks_of(path)}
    assert kinds <= {"console", "pycon", "sh", "toml", "yaml", "text", ""}  # "text" is what a benchmark printed


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_a_block_without_a_language_has_no_command(path: Path):
    for _, _, block in blocks_of(path, ""):
        assert not re.search(r"^(?:\$ |newsdiff |make |pip )", block, re.MULTILINE), block


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_a_block_that_is_not_run_says_why(path: Path):
    marks = [mark for mark, _, _ in blocks_of(path) if mark]
    for mark in marks:
        told = re.fullmatch(r"not run: .{10,}|run in (tests/\w+\.py)", mark)
        assert told, mark
        if told[1]:
            assert path.name in ROOT.joinpath(told[1]).read_text("utf-8"), mark
    assert sum(mark.startswith("not run") for mark in marks) == NOT_RUN.get(name_of(path), 0)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project, as a clone would be."""
    tops = [top for top in ROOT.iterdir() if not top.name.startswith(".") and top.name not in {"build", "dist"}]
    for top in tops:
        if top.is_dir():
            shutil.copytree(top, tmp_path / top.name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(top, tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if walk(path)], ids=name_of)
def test_each_walk_leads_to_its_end(path: Path, copy: Path):
    commands = walk(path)
    for program in ("jq", "duckdb", "dask"):
        if re.search(rf"(?:^|\| ){program} ", commands, re.MULTILINE) and not shutil.which(program, path=PROGRAMS):
            pytest.skip(f"{program} is not on this machine")
    # 1 says that figures conflict; whatever is more than that is trouble.
    script = f"trap '[ $? -le 1 ] || exit 99' ERR\n{PREPARED.get(name_of(path), '')}\n{commands}"
    environment = {**os.environ, **LENT, "PATH": PROGRAMS, "HOME": str(copy), "PYTHONUTF8": "1"}
    command = ["bash", "-c", script]
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode <= 1, done.stdout[-2000:] + done.stderr[-2000:]
    assert "newsdiff: error" not in done.stderr, done.stderr


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if blocks_of(path, "toml")], ids=name_of)
def test_settings_of_a_document_are_settings(path: Path, tmp_path: Path):
    for _, _, block in blocks_of(path, "toml"):
        (tmp_path / "newsdiff.toml").write_text(block, "utf-8")
        for command in ("compare", "check", "figures"):
            files = "docs/check/agency.txt docs/check/courier.txt --quiet"
            assert run_shell(f"newsdiff {command} {files} --config {tmp_path}/newsdiff.toml")


def steps_of(value: object) -> list[str]:
    """The commands of a workflow, wherever they stand in it."""
    if isinstance(value, list):
        return [command for each in value for command in steps_of(each)]
    if not isinstance(value, dict):
        return []
    own = [command for key in ("run", "script") for command in [value.get(key)] if command]
    flat = [line for each in own for line in ([each] if isinstance(each, str) else each)]
    return flat + [command for each in value.values() for command in steps_of(each)]


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if blocks_of(path, "yaml")], ids=name_of)
def test_each_step_of_a_workflow_runs(path: Path, copy: Path):
    yaml = pytest.importorskip("yaml")
    shutil.copytree(copy / "docs/batch/stories/strike", copy / "stories")
    for _, _, block in blocks_of(path, "yaml"):
        for command in steps_of(yaml.safe_load(block)):
            if command.startswith("newsdiff "):
                environment = {**os.environ, "PATH": PROGRAMS, "PYTHONUTF8": "1"}
                shell = ["bash", "-c", command]
                done = subprocess.run(shell, cwd=copy, env=environment, capture_output=True, check=False)
                assert done.returncode == 0, done.stderr.decode()


def test_the_workflow_that_a_page_shows_is_the_file_that_it_names():
    (workflow, _) = (block for _, _, block in blocks_of(ROOT / "docs/howto-ci.md", "yaml"))
    assert workflow == ROOT.joinpath("docs/ci/newsdiff.yml").read_text("utf-8")


def test_the_scores_of_the_readme_are_those_of_the_page_on_accuracy():
    row = re.compile(r"^\| (NewsQuant|our own gold).*?\|((?: \**[\d.]+\** \|)+)$", re.MULTILINE)
    told = dict(row.findall(README.read_text("utf-8")))
    accuracy = ROOT.joinpath("docs/accuracy.md").read_text("utf-8")
    (newsquant,) = re.findall(r"^\| NewsQuant \(.*", accuracy, re.MULTILINE)
    own = accuracy.partition("## On our own gold")[2].partition("##")[0]
    values = [re.search(rf"^\| {name}.*", own, re.MULTILINE)[0].split(" | ")[3] for name in READERS]
    assert [cell.strip(" |*") for cell in told["our own gold"].split(" | ")] == [each.strip("*") for each in values]
    scores = [cell.partition(" / ")[0].strip("*") for cell in newsquant.split(" | ")[2:]]
    assert [cell.strip(" |*") for cell in told["NewsQuant"].split(" | ")] == scores


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


def test_the_picture_of_the_floors_has_each_part():
    contract = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
    parts = [part.strip() for floor in contract["layers"] for part in floor.split("|")]
    picture = ROOT.joinpath("docs/pictures/imports.svg").read_text("utf-8")
    assert re.findall(r'class="name"[^>]*>(\w+)<', picture) == parts, "make imports draws it anew"
    assert "wrong" not in picture.partition("</style>")[2]


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
