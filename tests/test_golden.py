"""Every story's report, alignment, check and list of figures stand in tests/golden/<story>/ in every format.

They are to be read and reviewed like code. NEWSDIFF_ACCEPT=1 (`make accept`) rewrites the files instead of comparing.
"""

import csv
import io
import json
import os
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from newsdiff.pipeline import align_documents, check_draft, compare, list_figures
from newsdiff.read import label_documents, read_document
from newsdiff.render import (
    ALIGN_FORMATS,
    CHECK_FORMATS,
    FIGURE_FORMATS,
    FORMATS,
    STORY_FORMATS,
    Options,
    render_report,
    render_with,
)
from newsdiff.render.schema import SCHEMAS
from newsdiff.stories import gather_stories

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
OF_THE_STORIES = ("harbour-fire", "bank-results", "election-night")  # people, money, votes
STORIES = [Path("seeds"), *(Path("tests/stories") / name for name in OF_THE_STORIES)]
# Where the name of a format is no suffix that an editor knows.
SUFFIXES = {"text": "txt", "sarif": "sarif.json", "github": "github.txt", "manifest": "manifest.jsonl"}
ACCEPT = bool(os.environ.get("NEWSDIFF_ACCEPT"))


@cache
def documents_of(story):
    """The texts of a story, with paths as a user in the project's folder gives them."""
    paths = sorted(str(path.relative_to(ROOT)) for path in (ROOT / story).glob("*.txt") if path.name != "facts.txt")
    return label_documents([read_document(path) for path in paths])


@cache
def report_of(story):
    return compare(documents_of(story))


def check(golden, rendered):
    if ACCEPT:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(rendered.encode())
    assert golden.exists(), f"no {golden.relative_to(ROOT)}; make accept writes it"
    assert rendered.splitlines() == golden.read_bytes().decode().splitlines()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_report_is_the_golden_one(story, name, monkeypatch):
    monkeypatch.chdir(ROOT)
    check(GOLDEN / story.name / f"report.{SUFFIXES.get(name, name)}", render_report(report_of(story), name))


@pytest.mark.parametrize("name", FIGURE_FORMATS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_list_of_figures_is_the_golden_one(story, name, monkeypatch):
    monkeypatch.chdir(ROOT)
    listed = list_figures(documents_of(story))
    check(GOLDEN / story.name / f"figures.{SUFFIXES.get(name, name)}", render_with(listed, name, Options()))


@pytest.mark.parametrize("name", ALIGN_FORMATS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_alignment_is_the_golden_one(story, name, monkeypatch):
    monkeypatch.chdir(ROOT)
    aligned = align_documents(documents_of(story))
    check(GOLDEN / story.name / f"align.{SUFFIXES.get(name, name)}", render_with(aligned, name, Options()))


@pytest.mark.parametrize("name", CHECK_FORMATS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_check_of_the_first_text_is_the_golden_one(story, name, monkeypatch):
    monkeypatch.chdir(ROOT)
    draft, *sources = documents_of(story)
    check(
        GOLDEN / story.name / f"check.{SUFFIXES.get(name, name)}",
        render_with(check_draft(draft, sources), name, Options()),
    )


@pytest.mark.parametrize("name", STORY_FORMATS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_variants_of_a_story_are_gathered_into_the_golden_one(story, name, monkeypatch):
    monkeypatch.chdir(ROOT)
    gathering = gather_stories(documents_of(story))
    check(GOLDEN / story.name / f"stories.{SUFFIXES.get(name, name)}", render_with(gathering, name, Options()))


@pytest.mark.parametrize("name", ["report", "figures", "align", "check", "stories"])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_golden_json_follows_the_schema(story, name):
    record = json.loads((GOLDEN / story.name / f"{name}.json").read_bytes())
    jsonschema.validate(record, SCHEMAS[name](), cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_golden_lists_of_figures_hold_the_same_mentions(story):
    text = {suffix: (GOLDEN / story.name / f"figures.{suffix}").read_bytes().decode() for suffix in ("jsonl", "csv")}
    mentions = json.loads((GOLDEN / story.name / "figures.json").read_bytes())["figures"]
    assert [json.loads(line) for line in text["jsonl"].splitlines()] == mentions
    rows = list(csv.DictReader(io.StringIO(text["csv"], newline="")))
    assert [(row["document"], row["start"], row["kind"]) for row in rows] == [
        (mention["document"], str(mention["start"]), mention["kind"]) for mention in mentions
    ]


def test_golden_folders_belong_to_stories():
    assert {path.name for path in GOLDEN.iterdir()} == {story.name for story in STORIES} | {"batch"}
