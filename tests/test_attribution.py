"""Who says so: every phrase that names a source, and what is left to the article itself."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdiff
from newsdiff.attribution import attribute_figures
from newsdiff.attribution.claims import RULES, read_claims
from newsdiff.attribution.phrases import Place, read_quotes
from newsdiff.extract import extract_figures
from newsdiff.lang import load_language
from newsdiff.model import Document
from newsdiff.pipeline import align_documents, list_figures
from newsdiff.split import split_sentences
from tests.case_files import read_cases
from tests.patience import patience

ENGLISH = load_language()
CASES = read_cases("attribution.txt")


def attributed(text):
    sentences = split_sentences(Document("text", text), ENGLISH)
    return attribute_figures(sentences, extract_figures(sentences, ENGLISH), ENGLISH)


def claims_of(text):
    for sentence in split_sentences(Document("text", text), ENGLISH):
        tokens = sentence.tokens
        place = Place(tokens.texts, tokens.lowers, tokens, text, ENGLISH.speech, ENGLISH)
        yield place, read_claims(place)


@pytest.mark.parametrize("case", CASES)
def test_source_of_each_figure(case):
    text, _, expected = case.rpartition(" |")
    given = [pair.strip() for pair in expected.split(";") if pair.strip()]
    found = [f"{figure.text} = {figure.attribution}" for figure in attributed(text) if figure.attribution]
    assert found == given


def test_there_are_cases_with_and_without_a_source():
    sourced = [case.values[0].rpartition(" |")[2].strip() != "" for case in CASES]
    assert sum(sourced) >= 80
    assert len(sourced) - sum(sourced) >= 40


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_has_a_case_that_it_alone_gets_right(rule, monkeypatch):
    texts = [case.values[0].rpartition(" |")[0] for case in CASES]
    with_rule = [[f.attribution for f in attributed(text)] for text in texts]
    monkeypatch.setattr("newsdiff.attribution.claims.RULES", tuple(other for other in RULES if other is not rule))
    assert [[f.attribution for f in attributed(text)] for text in texts] != with_rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_docstring_opens_with_a_specimen(rule):
    assert rule.__doc__.startswith("'")


def test_nothing_but_the_attribution_changes():
    text = "Police said at least 40 people were hurt in Velm on Friday."
    sentences = split_sentences(Document("text", text), ENGLISH)
    figures = extract_figures(sentences, ENGLISH)
    after = attribute_figures(sentences, figures, ENGLISH)
    assert [str(f) for f in after] == [str(f) for f in figures]
    assert [(f.span, f.role, f.pattern) for f in after] == [(f.span, f.role, f.pattern) for f in figures]
    assert [newsdiff.as_record(f)["attribution"] for f in after] == ["Police", "Police"]


def test_every_way_to_figures_gives_their_source():
    documents = [Document("a", "Police said 40 people were hurt."), Document("b", "Forty people were hurt.")]
    for result in (newsdiff.compare(documents), list_figures(documents), align_documents(documents)):
        assert [[f.attribution for f in figures] for figures in result.figures] == [["Police"], [None]]


def test_words_of_speech_are_in_lower_case_and_used():
    rules = "\n".join(
        path.read_text("utf-8") for path in Path(newsdiff.__file__).parent.joinpath("attribution").glob("*.py")
    )
    for field, words in vars(ENGLISH.speech).items():
        assert words, field
        forms = [words] if isinstance(words, str) else sorted(words)
        assert forms == [form.lower() for form in forms], field
        assert re.search(rf"\.{field}\b", rules), f"no rule asks for speech.{field}"


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("“We left. It rained", ["“We left. It rained"]),
        ("‘It’s the workers’ day’, he said", ["‘It’s the workers’"]),
        ("It’s the workers’ day", []),
        ("„Nein“, «non»", ["„Nein“", "«non»"]),
    ],
)
def test_quotations_of_a_line(line, quoted):
    assert [line[slice(*span)] for span in read_quotes(line, 0)] == quoted


WORDS = (
    'police said says told 40 people hurt , . : ; " “ ” ‘ ’ - – ( ) and while that who he she it they the a Orla Venn '
    "Mr. mayor of according to by estimates reported adding quoted as saying data from Friday on in was not Ostria's "
    "\n report found put at per"
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_text_is_read_and_sources_are_its_own_words(words):
    text = " ".join(words)
    flat = " ".join(text.split())
    for figure in attributed(text):
        assert figure.attribution is None or figure.attribution in flat
    for place, claims in claims_of(text):
        for claim in claims:
            assert 0 <= claim.first < claim.last <= claim.stop <= len(place.texts)
            assert 0 <= claim.start <= claim.first or claim.start == claim.last  # which answers for nothing before it


@pytest.mark.parametrize(
    "piece",
    [
        "he said 40, ",
        "Police and ",
        "Mr. Pike, 40, ",
        "“40 ",
        "(40, said ",
        "according to a report by 40 of ",
        "it said 9; ",
    ],
)
def test_hostile_text_comes_to_an_end_and_each_sentence_is_looked_at_once(piece, monkeypatch):
    looks = []
    read = newsdiff.attribution.sources.read_claims
    monkeypatch.setattr(
        "newsdiff.attribution.sources.read_claims", lambda place: looks.append(place.tokens) or read(place)
    )
    with patience():
        attributed(piece * 3000 + "police said 40 were hurt.")
    assert looks
    assert len(looks) == len(set(looks))
