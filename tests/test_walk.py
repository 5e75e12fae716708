"""The first minutes of a new user: the five commands of the README, in a fresh environment, one after the other."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WALK = re.compile(r"<!-- run in tests/test_walk.py -->\n```sh\n(.*?)```", re.DOTALL)
NEEDED = ("newsdiff", "seeds", "pyproject.toml", "README.md", "LICENSE")


def commands():
    (block,) = WALK.findall((ROOT / "README.md").read_text("utf-8"))
    return block.strip().splitlines()


@pytest.fixture
def newcomer(tmp_path):
    """A copy of the project and an empty environment; what it depends on is lent by ours, since no test may fetch."""
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "environment"], check=True)
    lent = {"PYTHONPATH": sysconfig.get_path("purelib"), "PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1"}
    path = f"{tmp_path / 'environment' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    # pip reads this one the other way round: "false" says that nothing is to be fetched for the build.
    return tmp_path, os.environ | lent | {"PATH": path, "PIP_NO_BUILD_ISOLATION": "false", "PIP_QUIET": "1"}


def test_the_walk_has_five_commands():
    assert len(commands()) == 5


@pytest.mark.skipif(shutil.which("jq") is None, reason="the walk ends in jq, which is not installed")
def test_the_walk_leads_to_a_page_and_a_line(newcomer):
    folder, environment = newcomer
    said = []
    for command in commands():
        result = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert result.returncode in {0, 1}, f"{command}: {result.stderr}"  # 1: figures conflict
        said.append(result.stdout)
    assert "cannot both be true" in said[1]
    page = (folder / "report.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Russian soldiers killed" in page
    assert said[-1] == (
        "“tens of thousands of Russian soldiers” (10,000-99,999) and “scores of Russian troops” (40-199) "
        "cannot both be true.\n"
    )
    installed = subprocess.run(
        ["bash", "-c", "command -v newsdiff"], env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert Path(installed.strip()).is_relative_to(folder)
