"""What reaches a terminal or a pipe: colour only where it is wanted, no line too long, no letter that cannot be."""

import json
import os
import re
import subprocess

import pytest

from tests.test_cli import CLEAN, COMMAND, ROOT, SEEDS, on_terminal

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
WIDE_STORY = (
    "At least 40 boats – £5m worth – were lost off “Marrow Bay”, 北朝鮮 said.\n",
    "About 900 boats were lost off “Marrow Bay”, 北朝鮮 said.\n",
)

# NO_COLOR, https://no-color.org: any value but an empty one; other programs' variables are not heeded.
VARIABLES = [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"FORCE_COLOR": "0"}, True),
             ({"CLICOLOR": "0"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)]  # fmt: skip


@pytest.fixture
def story(tmp_path):
    for name, text in zip(("gull.txt", "tern.txt"), WIDE_STORY, strict=True):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def in_pipe(*arguments, cwd=ROOT, **env):
    environment = CLEAN | {"PYTHONPATH": str(ROOT)} | env
    return subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, env=environment, capture_output=True, check=False, timeout=60
    )


@pytest.mark.parametrize("term", ["xterm", "dumb"])
@pytest.mark.parametrize(("variables", "coloured"), VARIABLES, ids=str)
def test_colour_is_for_terminals_that_want_it(story, variables, coloured, term):
    arguments = ("compare", "gull.txt", "tern.txt")
    received = on_terminal(*arguments, cwd=story, **{"TERM": term, **variables})
    assert bool(ESCAPE.search(received)) is (coloured and term != "dumb")
    piped = in_pipe(*arguments, cwd=story, TERM=term, **variables).stdout.decode()
    assert not ESCAPE.search(piped)
    assert ESCAPE.sub("", received) == piped


@pytest.mark.parametrize("columns", [20, 80, 200])
@pytest.mark.parametrize(
    "command",
    [("compare", *SEEDS), ("compare", "--table", *SEEDS), ("compare", "--show", "all", *SEEDS), ("check", *SEEDS),
     ("align", *SEEDS), ("align", "--side-by-side", *SEEDS), ("figures", *SEEDS)],
    ids=lambda command: " ".join(word for word in command if not word.startswith("seeds")),
)  # fmt: skip
def test_no_line_is_longer_than_the_terminal_and_no_figure_is_cut(command, columns):
    shown = ESCAPE.sub("", on_terminal(*command, cwd=ROOT, columns=columns))
    assert max(map(len, shown.splitlines())) <= columns
    assert "…" not in re.sub(r"\s+…\s", " ", shown).replace("…)", "").replace(" …", "")  # labels alone have gaps
    if command[0] != "check" and "--table" not in command and "--side-by-side" not in command:
        letters = "".join(filter(str.isalnum, shown))
        for words in ("tens of thousands", "10,000", "13,000 containers"):
            assert "".join(filter(str.isalnum, words)) in letters


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
@pytest.mark.parametrize("command", ["compare", "check", "align", "figures"])
def test_a_stream_gets_only_what_it_can_show(story, command, encoding):
    result = in_pipe(command, "gull.txt", "tern.txt", cwd=story, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert result.returncode in {0, 1}, result.stderr
    shown = result.stdout.decode(encoding)
    assert ("£5m" in shown) is (encoding != "ascii") or command in {"compare", "check"}
    assert ("北朝鮮" in shown) is (encoding == "utf-8") or command in {"compare", "check"}
    if encoding != "utf-8":
        assert "≠" not in shown
    as_json = in_pipe(command, "gull.txt", "tern.txt", "--json", cwd=story, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert json.loads(as_json.stdout.decode(encoding))["documents"][0]["id"] == "gull.txt"


def test_ascii_alone_when_asked_for(story):
    for command in ("compare", "check", "align", "figures"):
        shown = in_pipe(command, "gull.txt", "tern.txt", "--ascii", cwd=story, PYTHONUTF8="1").stdout.decode()
        signs = re.sub(r"[–“”£北朝鮮]", "", shown)  # the article's own letters stay
        assert signs.isascii(), [character for character in signs if not character.isascii()]
    assert os.linesep == "\n" or "\r" not in shown
