"""Characters that no reader sees, beside figures: told in every form of every command, and only where they matter."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdiff
from newsdiff.cli import run
from newsdiff.model import Document
from newsdiff.pipeline import list_figures
from newsdiff.render import ALIGN_FORMATS, CHECK_FORMATS, FIGURE_FORMATS, FORMATS
from newsdiff.render.hidden_characters import describe_hidden_characters, find_hidden
from newsdiff.render.show import HIDDEN_CLASS
from tests.patience import patience

OTHER = "About 900 boats were lost off Marrow Bay, the harbour master said.\n"


def hidden_in(text):
    return [hiding.characters for hiding in find_hidden(list_figures([Document("gull", text)]))]


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("At least 10\u200b,000 boats were lost.", ["U+200B"]),
        ("At least 10,\u00ad000 boats were lost.", ["U+00AD"]),
        ("At least \u2060\ufeff900 boats were lost.", ["U+2060", "U+FEFF"]),
        ("At least \u202e000,01\u202c boats were lost.", ["U+202C", "U+202E"]),
        ("\u2066Boats were lost, 900 of them.\u2069", ["U+2066", "U+2069"]),
        ("At least 900\U000e0041 boats were lost.", ["U+E0041"]),
        ("At least 900\x08\x08 boats were lost.", ["U+0008"]),
        ("At least nine\u200b hundred boats were lost.", None),  # no digits, and no figure that it stands in
        ("A hundred\u2028boats were lost.", ["U+2028"]),  # a figure in words
        ("The har\u00adbour lost 900 boats.", None),  # where a word may be broken
        ("The har\u200bbour \ufeff lost 900 boats.", None),
        ("\u202eNobody counted the boats.\u202c", None),
        ("About 900 boats\r\nwere lost: 40\rof ours.\r\n", None),
    ],
)
def test_what_is_told(text, characters):
    assert hidden_in(text) == ([tuple(characters)] if characters else [])


def test_the_lines_of_a_text_are_told_once_and_not_without_end():
    text = "".join(f"The port of Orrin lost 1{number}\u200b000 boats.\n" for number in range(40))
    (line,) = describe_hidden_characters(list_figures([Document("gull", text, "gull.txt")]))
    assert line == "Hidden characters in these sentences: gull.txt:1, 2, 3, 4, 5 and 35 more (U+200B)"


@pytest.fixture
def story(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("gull.txt").write_text("Nobody knows why.\nAt least 10\u200b,000 boats were lost.\n", "utf-8")
    tmp_path.joinpath("tern.txt").write_text(OTHER, "utf-8")


@pytest.mark.parametrize(
    ("command", "form"),
    [
        *(("compare", form) for form in FORMATS if form not in {"jsonl", "csv"}),  # forms of facts alone
        *(("figures", form) for form in FIGURE_FORMATS if form not in {"jsonl", "csv"}),
        *(("align", form) for form in ALIGN_FORMATS),
        *(("check", form) for form in CHECK_FORMATS),
    ],
)
@pytest.mark.usefixtures("story")
def test_every_form_of_every_command_tells_the_place(command, form, capsys):
    assert run([command, "gull.txt", "tern.txt", "--format", form, "--output", "report"]) in {0, 1}
    assert capsys.readouterr().err == "newsdiff: warning: hidden characters in this sentence: gull.txt:2 (U+200B)\n"
    report = Path("report").read_text("utf-8")
    assert "\u200b" not in report.replace(json.dumps("\u200b", ensure_ascii=False), "")
    if form == "json":
        (hidden,) = json.loads(report)["hidden"]
        assert {key: hidden[key] for key in ("document", "line", "characters")} == {
            "document": "gull.txt", "line": 2, "characters": ["U+200B"],
        }  # fmt: skip
    else:
        told = re.sub(r"<[^>]*>|\\", "", report)
        assert "Hidden characters in this sentence: gull.txt:2 (U+200B)" in " ".join(told.split())


@pytest.mark.parametrize("form", ["jsonl", "csv"])
@pytest.mark.usefixtures("story")
def test_a_form_of_facts_alone_leaves_it_to_the_warning(form, capsys):
    assert run(["compare", "gull.txt", "tern.txt", "--format", form, "--output", "report"]) in {0, 1}
    assert "hidden characters in this sentence: gull.txt:2" in capsys.readouterr().err
    assert run(["compare", "gull.txt", "tern.txt", "--format", form, "--output", "report", "--quiet"]) in {0, 1}
    assert capsys.readouterr().err == ""


@given(st.text("40 ,.boats\u200b\u202e\u00ad\ufeff\x1b\r\n", max_size=60))
def test_only_hidden_characters_of_the_sentence_are_told(text):
    for hiding in find_hidden(list_figures([Document("gull", text)])):
        said = {chr(int(character.removeprefix("U+"), 16)) for character in hiding.characters}
        assert said <= set(hiding.sentence.text)
        assert all(re.fullmatch(f"[{HIDDEN_CLASS}]", character) for character in said)


def test_long_runs_of_hidden_characters_cost_no_more_than_their_length():
    with patience():
        assert hidden_in("At least 900 boats " + "\u200b" * 500_000 + " were lost.") == []
        newsdiff.compare([Document("a", "\u200b" * 200_000 + "9"), Document("b", OTHER)])
