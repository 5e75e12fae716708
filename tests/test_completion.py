"""The scripts that complete commands: what the shell itself makes of them, where it is on the machine."""

import shlex
import shutil
import subprocess

import pytest

from newsdiff.completion import SHELLS, Command, Option, write_script
from newsdiff.errors import UsageError
from newsdiff.render.schema import SCHEMAS
from tests.test_cli import ROOT, complaint, newsdiff

COMMANDS = (
    Command("weigh", "Weigh a load.", (Option(("--unit", "-u"), "Unit: [ton]; it's \\ long", True, ("ton", "kg")),)),
    Command("say", "Say a word.", (Option(("--loud",), "Shout."),), ("ahoy", "aye")),
)  # fmt: skip


def completed(line):
    """What bash offers for the last word of a line."""
    words = shlex.join(line.split(" "))
    script = (
        f'eval "$(cat)"; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _newsdiff; '
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    run = subprocess.run(
        ["bash", "-c", script], input=write_script("bash", COMMANDS), capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    return run.stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("newsdiff ", ["weigh", "say"]),
        ("newsdiff s", ["say"]),
        ("newsdiff x", []),
        ("newsdiff weigh -", ["--unit", "-u"]),
        ("newsdiff weigh --unit ", ["ton", "kg"]),
        ("newsdiff weigh -u k", ["kg"]),
        ("newsdiff weigh --unit =", ["ton", "kg"]),
        ("newsdiff weigh --unit = t", ["ton"]),
        ("newsdiff weigh boat.txt", []),
        ("newsdiff say ", ["ahoy", "aye"]),
        ("newsdiff say --l", ["--loud"]),
    ],
)
def test_bash_offers(line, offered):
    assert completed(line) == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_reads_its_script(shell):
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not on this machine")
    script = newsdiff("completion", shell).stdout
    subprocess.run([program, "-n"], input=script, text=True, check=True)


@pytest.mark.parametrize("shell", SHELLS)
def test_scripts_name_every_command_and_its_formats(shell):
    result = newsdiff("completion", shell, cwd=ROOT)
    assert (result.returncode, result.stderr) == (0, "")
    formats = ("text json jsonl csv", "fail-on", "bash zsh fish", " ".join(SCHEMAS))
    for word in ("compare", "check", "figures", "align", *formats):
        assert word in result.stdout, word
    assert f"# newsdiff completion for {shell}\n" in result.stdout


def test_help_with_odd_signs_is_quoted():
    assert r"'*--unit=[Unit\: \[ton\]; it'" in write_script("zsh", COMMANDS)
    assert r"-d 'Unit: [ton]; it\'s \\ long'" in write_script("fish", COMMANDS)


def test_another_shell_is_an_error():
    assert complaint(newsdiff("completion", "tcsh")) == "'tcsh' is no shell that is known; shells are bash, zsh, fish"
    with pytest.raises(UsageError, match="tcsh"):
        write_script("tcsh", ())
