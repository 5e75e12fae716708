"""action.yml, run as a runner of GitHub would: its inputs as variables, its step by bash."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.test_cli import ROOT, A, B

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
(STEP,) = ACTION["runs"]["steps"]


@pytest.fixture
def run(tmp_path):
    """Run the step with some inputs; the environment that it would make has our newsdiff."""
    place = tmp_path / "temp/newsdiff/bin"
    place.mkdir(parents=True)
    program = place / "newsdiff"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m newsdiff "$@"\n')
    program.chmod(0o755)
    folder = tmp_path / "work"
    (folder / "stories").mkdir(parents=True)
    for name, text in (("gull.txt", A), ("tern.txt", B), ("a b.txt", A)):
        (folder / "stories" / name).write_text(text)

    def run_step(**given):
        inputs = {name: each.get("default", "") for name, each in ACTION["inputs"].items()} | given
        context = {"github.action_path": str(ROOT), "runner.temp": str(tmp_path / "temp")}
        context |= {f"inputs.{name}": value for name, value in inputs.items()}
        environment = {
            name: re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda m: context[m[1]], v) for name, v in STEP["env"].items()
        }
        environment |= {"GITHUB_OUTPUT": str(tmp_path / "output"), "PYTHONPATH": str(ROOT), "GITHUB_ACTIONS": "true"}
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", STEP["run"]]
        done = subprocess.run(
            command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
        )
        told = tmp_path / "output"
        done.told = told.read_text().split() if told.exists() else []
        return done

    run_step.folder = folder
    return run_step


def test_it_sets_remarks_on_lines_and_fails_at_a_conflict(run):
    done = run(files="stories/gull.txt\nstories/tern.txt")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=stories/gull.txt,line=1,")
    assert done.told == ["status=1"]


def test_patterns_options_and_a_file_for_the_report(run):
    done = run(
        files="stories/*.txt", options="--exit-zero\n--label=The Gull=stories/gull.txt\n", format="md", output="r.md"
    )
    assert (done.returncode, done.told) == (0, ["status=0"])
    report = (run.folder / "r.md").read_text("utf-8")
    assert "The Gull" in report
    assert "stories/a b.txt" in report


def test_a_draft_is_checked_against_its_sources(run):
    done = run(command="check", files="stories/tern.txt\nstories/gull.txt")
    assert "≠ contradicted  boats" in done.stdout
    assert done.told == ["status=1"]


@pytest.mark.parametrize("evil", ["$(touch hacked)", "`touch hacked`", "x; touch hacked", "--output=hacked"])
def test_no_name_of_a_file_is_a_command_or_an_option(run, evil):
    done = run(files=f"{evil}\nstories/gull.txt")
    assert done.returncode == 2
    assert not (run.folder / "hacked").exists()


def test_another_command_is_refused(run):
    done = run(command="batch", files="stories")
    assert (done.returncode, done.stderr) == (2, "newsdiff: command is compare or check, not batch\n")


def test_each_input_is_used_and_described():
    assert {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]} <= set(STEP["env"].values())
    assert all(each["description"] for each in ACTION["inputs"].values())
    assert "${{" not in STEP["run"], "an input in the script would be run"
    assert shutil.which("bash")
