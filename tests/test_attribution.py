"""Who says so: every phrase that names a source, and what is left to the article itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.attribution import attribute_figures
from newsdiff.extract import extract_figures
from newsdiff.lang import load_language
from newsdiff.model import Document
from newsdiff.split import split_sentences
from tests.case_files import read_cases

ENGLISH = load_language()


def attributed(text):
    sentences = split_sentences(Document("text", text), ENGLISH)
    return attribute_figures(sentences, extract_figures(sentences, ENGLISH), ENGLISH)


@pytest.mark.parametrize("case", read_cases("attribution.txt"))
def test_source_of_each_figure(case):
    text, _, expected = case.rpartition(" |")
    given = [pair.strip() for pair in expected.split(";") if pair.strip()]
    found = [f"{figure.text} = {figure.attribution}" for figure in attributed(text) if figure.attribution]
    assert found == given
