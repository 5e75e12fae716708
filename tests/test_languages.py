"""Every language: the tables of English, all of them filled at load, and figures as its own case files have them."""

import ast
from pathlib import Path

import pytest

from newsdiff.extract import extract_figures
from newsdiff.lang import Language, load_language
from newsdiff.model import Document
from newsdiff.split import split_sentences

ROOT = Path(__file__).parents[1]
LANGUAGES = sorted(path.parent.name for path in ROOT.glob("newsdiff/lang/*/__init__.py"))
OTHERS = [name for name in LANGUAGES if name != "en"]  # the case files of English have tests of their own


def tables_of(language):
    """The modules of a language, each with the names that it gives a value."""
    modules = {}
    for path in ROOT.glob(f"newsdiff/lang/{language}/*.py"):
        named = [node.target for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.AnnAssign)]
        modules[path.name] = {name.id for name in named}
    return modules


def sentences_of(language, file):
    """The sentences of a case file, each with what stands above it and its line; "? " marks a known failure."""
    path = ROOT / "tests/cases" / language / file
    header = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines() if path.exists() else (), 1):
        if line.startswith("    "):
            marks = [pytest.mark.xfail(strict=True)] if line.startswith("    ? ") else []
            yield pytest.param(
                language, header, line.strip().removeprefix("? "), id=f"{language}:{number}", marks=marks
            )
        elif line and not line.startswith("#"):
            header = line


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_has_the_tables_of_english(name):
    assert tables_of(name) == tables_of("en")


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_language_fills_each_field_at_load(name):
    assert vars(load_language(name)).keys() == Language.__annotations__.keys()


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_language_has_case_files(name):
    assert ROOT.joinpath("tests/cases", name, "figures.txt").exists()


@pytest.mark.parametrize(
    ("name", "said", "sentence"), [case for name in OTHERS for case in sentences_of(name, "figures.txt")]
)
def test_figures_of_a_sentence(name, said, sentence):
    language = load_language(name)
    figures = extract_figures(split_sentences(Document("text", sentence), language), language)
    assert "; ".join(map(str, figures)) == said
