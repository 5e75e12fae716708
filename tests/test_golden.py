"""Every story's report in every format stands in tests/golden/<story>/, to be read and reviewed like code.

NEWSDIFF_ACCEPT=1 (`make accept`) rewrites the files instead of comparing.
"""

import json
import os
from pathlib import Path

import jsonschema
import pytest

from newsdiff.pipeline import compare
from newsdiff.read import label_documents, read_document
from newsdiff.render import FORMATS, render_report
from newsdiff.render.schema import report_schema

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
STORIES = [Path("seeds"), *sorted(p.relative_to(ROOT) for p in ROOT.glob("tests/stories/*") if p.is_dir())]
SUFFIXES = {"text": "txt", "json": "json"}
ACCEPT = bool(os.environ.get("NEWSDIFF_ACCEPT"))


@pytest.fixture(scope="module")
def report_of():
    """The report of a story, made once for all formats, with paths as a user in the project's folder gives them."""
    made = {}

    def make(story):
        if story not in made:
            paths = sorted(str(path.relative_to(ROOT)) for path in (ROOT / story).glob("*.txt"))
            documents = [read_document(path) for path in paths]
            made[story] = compare(label_documents(documents))
        return made[story]

    return make


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_report_is_the_golden_one(story, name, report_of, monkeypatch):
    monkeypatch.chdir(ROOT)
    rendered = render_report(report_of(story), name)
    golden = GOLDEN / story.name / f"report.{SUFFIXES[name]}"
    if ACCEPT:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(rendered.encode())
    assert golden.exists(), f"no {golden.relative_to(ROOT)}; make accept writes it"
    assert rendered.splitlines() == golden.read_bytes().decode().splitlines()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_golden_json_follows_the_schema(story):
    golden = GOLDEN / story.name / "report.json"
    record = json.loads(golden.read_bytes())
    jsonschema.validate(record, report_schema(), cls=jsonschema.Draft202012Validator)


def test_golden_folders_belong_to_stories():
    assert {path.name for path in GOLDEN.iterdir()} == {story.name for story in STORIES}
