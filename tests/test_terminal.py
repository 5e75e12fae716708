"""What reaches a terminal or a pipe: colour only where it is wanted, no line too long, no letter that cannot be."""

import json
import os
import re
import subprocess

import pytest

from newsdiff import Document, compare, render_report
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
    assert "…" not in re.sub(r"\s+…\s", " ", shown).replace("…)", "").replace("(…", "").replace(
        " …", ""
    )  # labels alone have gaps
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
    if command in {"align", "figures"}:  # the others show only the sentences that differ
        assert ("£5m" in shown) is (encoding != "ascii")
        assert ("北朝鮮" in shown) is (encoding == "utf-8")
    else:
        assert "40 boats" in shown
        assert "900 boats" in shown
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


@pytest.fixture
def long_story(tmp_path):
    filler = "The ferry left the quay at Port Ansel and nobody waved.\n" * 5_000
    for name, count in (("gull.txt", 40), ("tern.txt", 90)):
        (tmp_path / name).write_text(filler + f"About {count} boats were lost off Marrow Bay.\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("command", "doing"),
    [("compare", "comparing 2 texts"), ("check", "checking 2 texts"), ("align", "aligning 2 texts"),
     ("figures", "finding the figures of 2 texts")],
)  # fmt: skip
def test_progress_of_slow_work_is_wiped_before_the_report(long_story, command, doing):
    arguments = (command, "--json", "gull.txt", "tern.txt")
    received = on_terminal(*arguments, cwd=long_story)
    steps = ("reading file 1 of 2", "reading file 2 of 2", "", doing, "")
    shown = "".join(f"\r\x1b[K{f'newsdiff: {step}' if step else ''}" for step in steps)
    assert received.removeprefix(shown) == in_pipe(*arguments, cwd=long_story).stdout.decode() != received


@pytest.mark.parametrize(
    ("arguments", "variables"), [(("--quiet",), {}), ((), {"TERM": "dumb"})], ids=["quiet", "dumb terminal"]
)
def test_no_progress_where_it_is_not_wanted(long_story, arguments, variables):
    assert "newsdiff:" not in on_terminal("figures", *arguments, "tern.txt", "gull.txt", cwd=long_story, **variables)
    assert in_pipe("figures", "tern.txt", "gull.txt", cwd=long_story).stderr == b""


def test_progress_gives_way_to_errors(long_story):
    received = on_terminal("figures", "gull.txt", "none.txt", "tern.txt", cwd=long_story)
    assert "reading file 2 of 3\r\x1b[Knewsdiff: error: none.txt: " in received


@pytest.mark.parametrize("command", ["compare", "check", "align", "figures"])
def test_what_is_remarked_comes_behind_the_report_on_a_terminal_that_shows_both(story, command):
    arguments = (command, "--skip-bad", "--verbose", "--color", "never", "gull.txt", "tern.txt", "none.txt")
    apart = in_pipe(*arguments, cwd=story)
    assert apart.stderr.count(b"newsdiff: note: ") == 2
    assert apart.stderr.startswith(b"newsdiff: warning: skipped none.txt: ")
    assert on_terminal(*arguments, cwd=story) == (apart.stdout + apart.stderr).decode()


def test_what_is_remarked_is_told_where_no_report_follows(story):
    arguments = ("check", "gull.txt", "none.txt", "--skip-bad")
    received = on_terminal(*arguments, cwd=story)
    assert received == in_pipe(*arguments, cwd=story).stderr.decode()
    assert [line.split()[1] for line in received.splitlines()] == ["warning:", "error:"]


def test_quick_work_shows_no_progress(story):
    assert "reading" not in on_terminal("compare", "gull.txt", "tern.txt", cwd=story)


def test_a_fact_of_one_paper_shows_all_that_the_paper_says_of_it():
    paper = Document(
        "gull", "Flood in Velm\nThe flood killed 12 people on Monday, and 12 people in Tarn.\n", "gull.txt"
    )
    other = Document("tern", "Nobody spoke of the flood.\n", "tern.txt")
    report = compare([paper, other])
    (fact,) = [fact for fact in report.facts if fact.counted == "person"][:1]
    both = fact._replace(readings=(*fact.readings, fact.readings[0]._replace(text="14 people")))
    shown = render_report(report._replace(facts=(both,)), "text")
    assert "12 people / 14 people" in shown
