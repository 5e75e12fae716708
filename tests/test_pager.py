"""The pager: asked for only where a person sits at both ends of a report that is longer than the screen."""

import os
import pty
import shutil
import signal
import subprocess
import sys
import time

import pytest

from tests.test_cli import CLEAN, COMMAND, ROOT, A, B

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs terminals")

MARK = "sed s/^/paged:/"  # a pager that shows that it was there


@pytest.fixture
def story(tmp_path):
    (tmp_path / "gull.txt").write_text(A)
    (tmp_path / "tern.txt").write_text(B)
    return tmp_path


class Terminal:
    """A terminal with the command at it; what is not on the terminal comes from, or goes to, nowhere."""

    def __init__(self, *arguments, cwd, lines=5, columns=80, stdin=True, stdout=True, **env):
        self.master, slave = pty.openpty()
        size = ["stty", "rows", str(lines), "columns", str(columns), "-onlcr", "-echo"]
        subprocess.run(size, stdin=slave, check=True)
        environment = {k: v for k, v in CLEAN.items() if k not in ("PAGER", "LESS", "LV")}
        environment |= {"PYTHONPATH": str(ROOT), "TERM": "xterm", "NO_COLOR": "1"} | env
        self.process = subprocess.Popen(
            [*COMMAND, *arguments], cwd=cwd, env=environment, start_new_session=True, stderr=slave,
            stdin=slave if stdin else subprocess.DEVNULL, stdout=slave if stdout else subprocess.PIPE,
        )  # fmt: skip
        os.close(slave)

    def read(self):
        """All that the terminal gets until the command and its pager are gone."""
        received = b"" if self.process.stdout is None else self.process.stdout.read()
        while True:
            try:
                piece = os.read(self.master, 65536)
            except OSError:  # how Linux tells that the other end is closed
                break
            if not piece:
                break
            received += piece
        self.process.wait(timeout=30)
        os.close(self.master)
        return received.decode()

    def wait_for(self, text):
        received = b""
        while text not in received:
            received += os.read(self.master, 65536)


def shown(*options, command="compare", cwd, **settings):
    terminal = Terminal(command, "gull.txt", "tern.txt", *options, cwd=cwd, **settings)
    return terminal.read(), terminal.process.returncode


def test_a_long_report_is_paged_and_the_status_is_its_own(story):
    for variable in ("PAGER", "NEWSDIFF_PAGER"):
        text, status = shown(cwd=story, **{variable: MARK})
        assert text.startswith("paged:2 variants, 2 figures: 1 conflict\n"), variable
        assert all(line.startswith("paged:") for line in text.splitlines())
        assert status == 1
    assert shown(cwd=story, PAGER="sed s/^/no:/", NEWSDIFF_PAGER=MARK)[0].startswith("paged:")


@pytest.mark.parametrize("command", ["compare", "figures", "align", "check"])
def test_every_report_is_paged(story, command):
    assert "paged:" in shown(command=command, cwd=story, PAGER=MARK, lines=2)[0]
    assert "paged:" in shown("--json", command=command, cwd=story, PAGER=MARK)[0]


@pytest.mark.parametrize(
    "settings",
    [
        {"lines": 100},
        {"stdin": False},
        {"stdout": False},
        {"TERM": "dumb"},
        {"NEWSDIFF_PAGER": ""},
        {"NEWSDIFF_PAGER": "cat"},
        {"NEWSDIFF_NO_PAGER": "1"},
        {"lines": 0},
    ],
    ids=str,
)
def test_it_is_not_paged(story, settings):
    text, status = shown(cwd=story, **({"PAGER": MARK} | settings))
    assert "paged:" not in text
    assert text.startswith("2 variants, 2 figures: 1 conflict\n")
    assert status == 1


def test_it_is_not_paged_where_asked_not_to_or_written_to_a_file(story):
    assert "paged:" not in shown("--no-pager", cwd=story, PAGER=MARK)[0]
    assert shown("--output", "out.txt", cwd=story, PAGER=MARK)[0] == ""


def test_long_lines_count_as_several(story):
    text = shown("--format", "github", "--no-pager", cwd=story, columns=40)[0]
    assert len(text.splitlines()) == 2
    assert "paged:" not in shown("--format", "csv", cwd=story, lines=5, columns=500, PAGER=MARK)[0]
    assert "paged:" in shown("--format", "csv", cwd=story, lines=5, columns=40, PAGER=MARK)[0]


def test_a_pager_that_cannot_be_run_loses_nothing(story):
    text, status = shown(cwd=story, PAGER="newsdiff-no-such-pager")
    assert "2 variants, 2 figures: 1 conflict\n" in text
    assert status == 1


def test_a_reader_who_has_seen_enough_is_no_trouble(story):
    (story / "long.txt").write_text("".join(f"Some {n} boats sank.\n" for n in range(300)))
    terminal = Terminal("figures", "long.txt", "--json", cwd=story, PAGER="head -n 1")
    assert terminal.read() == "{\n"
    assert terminal.process.returncode == 0


def test_colours_reach_the_pager(story):
    received = shown("--color", "always", cwd=story, PAGER=MARK)[0]
    assert "\x1b[1m" in received


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not on this machine")
def test_without_a_variable_it_is_less(story):
    terminal = Terminal("compare", "gull.txt", "tern.txt", cwd=story)
    terminal.wait_for(b":")  # its prompt
    os.write(terminal.master, b"q")
    terminal.read()
    assert terminal.process.returncode == 1


def test_ctrl_c_is_for_the_pager_and_sigterm_for_both(story):
    terminal = Terminal(
        "compare", "gull.txt", "tern.txt", cwd=story, PAGER="echo ready; trap 'echo caught' INT; sleep 5"
    )
    terminal.wait_for(b"ready")
    time.sleep(0.2)
    os.killpg(terminal.process.pid, signal.SIGINT)  # as Ctrl-C does: all at the terminal get it
    terminal.wait_for(b"caught")
    assert terminal.process.wait(timeout=20) == 1
    os.close(terminal.master)
    terminal = Terminal("compare", "gull.txt", "tern.txt", cwd=story, PAGER="echo ready; exec sleep 60")
    terminal.wait_for(b"ready")
    time.sleep(0.2)
    terminal.process.terminate()
    assert terminal.process.wait(timeout=20) == 143
    os.close(terminal.master)
