"""What is made from the code says what the code says: the man page, the completions, the pages of the reference."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsdiff.config import NO_KEYS
from newsdiff.render import FORMATS
from tests.test_cli import newsdiff

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "bench"))
import pages  # noqa: E402

MADE = pages.make_all()
MANUAL = "share/man/man1/newsdiff.1"
REFERENCE = ROOT.joinpath("docs/reference/command-line.md").read_text("utf-8")
COMMANDS = re.findall(r"^## newsdiff (\w+)$", REFERENCE, re.MULTILINE)
OPTION = re.compile(r"^ +(?:-\w, )?(--[\w-]+)", re.MULTILINE)


@pytest.mark.parametrize("path", MADE)
def test_what_is_made_from_the_code_is_up_to_date(path):
    assert ROOT.joinpath(path).read_text("utf-8") == MADE[path], "make accept writes it anew"


def test_the_reference_has_each_command():
    listed = newsdiff("--help").stdout.partition("Commands:")[2]
    assert re.findall(r"^  (\w+) {2,}", listed, re.MULTILINE) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_the_reference_has_each_option_that_the_help_has(command):
    offered = OPTION.findall(newsdiff(command, "--help").stdout)
    table = MADE["docs/reference/command-line.md"].partition(f"command {command} -->")[2].partition("<!-- end -->")[0]
    assert re.findall(r"^\| .*?`(--[\w-]+)`", table, re.MULTILINE) == offered
    manual = MADE[MANUAL].replace("\\-", "-")
    assert [option for option in offered if rf"\fB{option}\fR" not in manual] == []


def test_the_settings_are_the_options_that_can_be_set():
    keys = re.findall(r"^\| `([\w-]+)` \|", MADE["docs/reference/settings.md"], re.MULTILINE)
    offered = {option[2:] for command in COMMANDS for option in OPTION.findall(newsdiff(command, "--help").stdout)}
    assert set(keys) == offered - NO_KEYS.keys()


def test_the_page_of_forms_has_each_format():
    page = ROOT.joinpath("docs/reference/formats.md").read_text("utf-8")
    assert [name for name in FORMATS if f"| `{name}` |" not in page] == []


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not on this machine")
def test_the_manual_is_read_without_a_warning():
    command = ["man", "--warnings=w", "--encoding=UTF-8", "--local-file", str(ROOT / MANUAL)]
    done = subprocess.run(command, env={"MANWIDTH": "80", "PATH": "/usr/bin:/bin"}, capture_output=True, check=True)
    assert done.stderr.decode() == ""
    shown = done.stdout.decode()
    assert "compare the figures that several news stories give" in " ".join(shown.split())
    assert re.search(r"^ +--fail-on any\|conflict\|never$", re.sub(".\b", "", shown), re.MULTILINE)


def test_words_of_the_code_are_no_markup():
    page = pages.Page(
        "x", "", "newsdiff x", (), ("*one* [two]_",), (), (pages.Told(("--a",), "b|c", "<d> | as --e does"),)
    )
    written = pages.write_command(page)
    assert r"\*one\* \[two\]\_" in written
    assert r"| `--a` `b\|c` | \<d\> \| as `--e` does |  |" in written
    assert pages._roff(".x -y \\") == r"\&.x \-y \e"
