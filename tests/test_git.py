"""The recipes of docs/howto-git.md, run by the real git in a repository of their own."""

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_cli import CLEAN, ROOT

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not on this machine")

HOWTO = (ROOT / "docs/howto-git.md").read_text("utf-8")
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
SHELL_BLOCKS = re.findall(r"^```sh\n(.*?)^```$", HOWTO, re.MULTILINE | re.DOTALL)
DIFFTOOL, TEXTCONV, HOOK = SHELL_BLOCKS

AGENCY = "The ferry Lindara hit the wall off Marrow Bay. At least 40 people were killed, the harbour master said.\n"
BEFORE = "A ferry sank off Marrow Bay.\n\nAt least 40 people were killed, the harbour master said.\n"
AFTER = "A ferry sank off Marrow Bay.\n\nIt was dark.\n\nAt least 90 people were killed, the harbour master said.\n"


class Repository:
    def __init__(self, folder):
        self.folder = folder
        home = folder / "home"
        home.mkdir()
        programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        mine = {k: v for k, v in CLEAN.items() if not k.startswith("GIT_")}
        names = {f"GIT_{who}_{what}": "x@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        self.env = (
            mine | names | {"HOME": str(home), "PATH": programs, "PYTHONPATH": str(ROOT), "GIT_CONFIG_NOSYSTEM": "1"}
        )
        self.shell("git init --quiet tree")
        self.folder = folder / "tree"

    def shell(self, line):
        run = subprocess.run(
            ["sh", "-c", line], cwd=self.folder, env=self.env, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", check=False,
        )  # fmt: skip
        self.status = run.returncode
        return run.stdout + run.stderr

    def write(self, **texts):
        for name, text in texts.items():
            path = self.folder / name.replace("__", "/")
            path.parent.mkdir(exist_ok=True)
            path.with_suffix(".txt").write_text(text)

    def commit(self):
        return self.shell("git add --all && git commit --quiet --message story")


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path)
    made.write(drafts__ferry=BEFORE, sources__agency=AGENCY)
    made.commit()
    assert made.status == 0
    return made


def test_difftool_compares_two_versions(repository):
    repository.shell(DIFFTOOL)
    repository.write(drafts__ferry=AFTER)
    shown = repository.shell("git difftool --tool newsdiff")
    assert "≠ conflict    people killed" in shown
    assert re.search(r"^ +before +At least 40 people ", shown, re.MULTILINE)
    assert re.search(r"^ +after +At least 90 people +drafts/ferry.txt:5$", shown, re.MULTILINE)
    assert repository.status == 0
    repository.commit()
    assert repository.shell("git difftool --tool newsdiff") == ""
    assert "≠ conflict" in repository.shell("git difftool --tool newsdiff --trust-exit-code HEAD~1 drafts/")
    assert repository.status == 0


def test_difftool_goes_on_after_a_file_that_one_version_has_not(repository):
    repository.shell(DIFFTOOL)
    repository.write(drafts__ant="Some 12 ants.\n", drafts__ferry=AFTER)
    repository.shell("git add --all")
    shown = repository.shell("git difftool --tool newsdiff --cached")
    assert "holds no text" in shown
    assert "≠ conflict" in shown


def test_textconv_shows_the_sentences_that_hold_figures(repository):
    repository.shell(TEXTCONV)
    repository.write(drafts__ferry=AFTER)
    shown = repository.shell("git diff drafts")
    changed = [line for line in shown.splitlines() if re.match(r"[-+] ", line)]
    assert changed == [
        "-  [At least 40 people] were killed, the harbour master said.",
        "+  [At least 90 people] were killed, the harbour master said.",
    ]
    repository.write(drafts__ferry=BEFORE.replace("A ferry sank", "The old ferry went down"))
    assert not [line for line in repository.shell("git diff drafts").splitlines() if re.match(r"[-+] ", line)]
    assert repository.status == 0


@pytest.mark.parametrize("text", ["", "It was dark.\n"], ids=["empty", "without figures"])
def test_textconv_takes_a_version_without_figures(repository, text):
    repository.shell(TEXTCONV)
    repository.write(drafts__ferry=text)
    assert "-  [At least 40 people] were killed" in repository.shell("git diff drafts")
    assert repository.status == 0


def test_hook_refuses_what_a_source_contradicts(repository):
    hook = repository.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK)
    hook.chmod(hook.stat().st_mode | stat.S_IXUSR)
    repository.write(drafts__ferry=AFTER)
    assert "≠ contradicted" in repository.commit()
    assert repository.status != 0
    repository.write(drafts__ferry=BEFORE.replace("sank", "went down"))
    repository.commit()
    assert repository.status == 0


def hook_of(name):
    """A definition of .pre-commit-hooks.yaml, by its id."""
    (text,) = (each for each in HOOKS.split("- id: ") if each.startswith(f"{name}\n"))
    return dict(re.findall(r"^  (\w+): ([^#\n]+?) *(?:#.*)?$", text, re.MULTILINE))


def test_hooks_of_the_pre_commit_program_are_told():
    names = re.findall(r"^- id: (.+)$", HOOKS, re.MULTILINE)
    assert [name for name in names if f"`{name}`" not in HOWTO and f"id: {name}" not in HOWTO] == []
    for name in names:
        assert (hook_of(name)["language"], hook_of(name)["pass_filenames"]) == ("python", "false")


def test_hook_that_compares(repository):
    command = f"{hook_of('newsdiff-compare')['entry']} drafts/ferry.txt sources/agency.txt"
    repository.shell(command)
    assert repository.status == 0
    repository.write(drafts__ferry=AFTER)
    assert "≠ conflict" in repository.shell(command)
    assert repository.status == 1


def test_hook_that_checks(repository):
    """What that program runs: the entry, then the args of the recipe; no file names, as the definition has it."""
    arguments = re.search(r"args: \[(.*)\]", HOWTO)[1].replace(", sources/courier.txt", "").split(", ")
    command = shlex.join([*hook_of("newsdiff-check")["entry"].split(), *arguments])
    assert "borne out" in repository.shell(command)
    assert repository.status == 0
    repository.write(drafts__ferry=AFTER)
    assert "≠ contradicted" in repository.shell(command)
    assert repository.status == 1
