"""The split room: its cases, and what holds for any text."""

import pickle
import re
from itertools import pairwise
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.extract import extract_figures
from newsdiff.lang import load_language
from newsdiff.model import Document, Sentence
from newsdiff.pipeline import find_figures
from newsdiff.split import LONGEST, Answer, explain_boundaries, split_sentences
from newsdiff.tokens import read_tokens
from tests.case_files import read_cases

CASES = read_cases("split.txt")
ENGLISH = load_language("en")

# Half of a text is what boundaries are made of: marks, quotes, brackets, line ends that count and such as do not.
PIECES = st.sampled_from(
    (
        *(*".?!…\"'“”()[]", "...", " ", "  ", "\n", "\r", "\r\n", "\u2028", "\x85", "\t", "\u00a0"),
        *("Mr.", "U.S.", "p.m.", "No. ", "[...]", "1. ", " 2. ", "a. ", " b. ", "3.5", "----------"),
        *("He", "left", "Yahoo!", "i", "ß", "中"),
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=60).map("".join)


def split(text: str) -> tuple[Sentence, ...]:
    return split_sentences(Document("text", text), ENGLISH)


def with_bars(text: str) -> str:
    """Write a text as the case file does."""
    edges = sorted({edge for sentence in split(text) for edge in sentence.span} - {0, len(text)})
    return "|".join(text[start:stop] for start, stop in pairwise([0, *edges, len(text)]))


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    text = case.replace("|", "")
    assert with_bars(text) == case, explain_boundaries(text, ENGLISH)


@given(TEXTS)
def test_sentences_are_ordered_and_only_white_space_stands_between(text):
    edges = [0, *(edge for sentence in split(text) for edge in sentence.span), len(text)]
    assert edges == sorted(edges)
    gaps = zip(edges[::2], edges[1::2], strict=True)
    assert not any(text[start:stop].strip() for start, stop in gaps)


@given(TEXTS)
def test_a_sentence_is_a_true_slice_without_outer_white_space(text):
    for index, sentence in enumerate(split(text)):
        assert sentence.index == index
        assert sentence.text
        assert sentence.text == sentence.text.strip()
        assert sentence.tokens == read_tokens(text, sentence.span)
        assert not re.search(r"[\r\n]", sentence.text)


@given(TEXTS)
def test_a_line_number_counts_newlines_and_carriage_returns_alone(text):
    for sentence in split(text):
        assert sentence.line == 1 + len(re.findall(r"\r\n|\r|\n", text[: sentence.span.start]))


@given(TEXTS)
def test_splitting_is_deterministic(text):
    assert split(text) == split(text)


@given(TEXTS)
def test_what_is_explained_is_what_is_done(text):
    ends = {sentence.span.stop for sentence in split(text)}
    assert {r.span.stop for r in explain_boundaries(text, ENGLISH) if r.answer is Answer.SPLIT} <= ends


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One.\nTwo.", [1, 2]),
        ("One.\r\nTwo.", [1, 2]),
        ("One.\rTwo.", [1, 2]),
        ("\n\n One.\r\n\rTwo. Three.", [3, 5, 5]),
        ("One.\u2028Two.\x85Three.\nFour.", [1, 1, 1, 2]),
    ],
)
def test_lines(text, lines):
    assert [sentence.line for sentence in split(text)] == lines


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\u2028"])
def test_a_blank_text_has_no_sentence(text):
    assert split(text) == ()


@pytest.mark.parametrize("text", ["a " * 9_000, "a, " * 6_600, "3.5 " * 5_000, "." * 20_000, "1\u00a0000" * 5_000])
def test_a_line_without_a_boundary_is_one_sentence(text):
    assert [sentence.text for sentence in split(text)] == [text.strip()]


@pytest.mark.parametrize(
    "word", ["a" * 200_000, "7" * 200_000, "1,234" * 20_000, "1\u00a0000" * 20_000, "3.14" * 30_000]
)
def test_a_word_without_an_end_is_never_cut(word):
    texts = [sentence.text for sentence in split(f"He said {word} and no more")]
    assert " ".join(texts) == f"He said {word} and no more"
    assert any(word in text for text in texts)


def test_a_window_does_not_part_a_bound_from_its_number():
    lamps = "lamp " * 4_000
    for cut in range(50):  # wherever it falls: within "one", within "hundred"
        text = lamps[: LONGEST - 50 + cut] + " it killed more than one hundred people in Marl " + lamps
        assert "more than one hundred people" in [figure.text for figure in find_figures(text)]


@pytest.mark.parametrize(
    "text",
    ["a " * 100_000, "a, " * 70_000, "3.5 " * 50_000, "." * 200_000, ". " * 90_000, "!?" * 90_000, "1-2-" * 50_000,
     "twenty-" * 20_000, "hal" * 5_000 + " \u00a0 " * 9_000 + "x", "they said that 40 boats sank, " * 9_000],
)  # fmt: skip
def test_a_line_longer_than_any_sentence_is_cut_into_windows(text):
    spans = [sentence.span for sentence in split(text)]
    assert len(spans) > 1
    assert all(0 < stop - start <= LONGEST + 10 for start, stop in spans)
    gaps = [text[one.stop : other.start] for one, other in pairwise(spans)]
    assert not "".join(gaps).strip()
    assert all(text[start:stop] == text[start:stop].strip() for start, stop in spans)


def test_no_figure_is_cut_with_the_line():
    text = "at least 40 of the 1,200 boats, worth $2.5 million, and none of the crews " * 900
    whole = find_figures(text[: text.index("none") + 17])
    found = find_figures(text)
    assert [str(figure) for figure in found] == [str(figure) for figure in whole] * 900


def test_tokens_of_a_long_text_are_read_anew_and_the_same(monkeypatch):
    text = " ".join(f"Twelve boats SANK off Marrow Bay {n}." for n in range(200))
    known = [sentence.tokens for sentence in split(text)]
    monkeypatch.setattr("newsdiff.tokens.REMEMBERED", 300)
    monkeypatch.setattr("newsdiff.tokens.WORDS", 3)
    sentences = split(text)
    assert [sentence.tokens for sentence in sentences] == known
    assert [sentence.tokens for sentence in sentences] == known
    held = sentences[0].reader._kept
    assert sum(map(len, held)) < 400
    assert sentences[-1].tokens is sentences[-1].tokens


def test_a_sentence_that_stands_again_has_the_same_words_at_its_own_place():
    text = "Twelve boats sank off Marrow Bay. Forty were saved. " * 3
    sentences = split(text)
    for sentence in (*sentences, *reversed(sentences)):
        assert sentence.tokens == read_tokens(text, sentence.span)
    assert sentences[0].tokens.texts is sentences[4].tokens.texts


def test_sentences_travel_between_processes():
    sentences = split("Twelve boats sank. Forty were saved.")
    carried = pickle.loads(pickle.dumps(sentences))  # noqa: S301 - what we have just written
    assert carried == sentences
    assert [sentence.tokens for sentence in carried] == [sentence.tokens for sentence in sentences]


def test_the_rule_that_spoke_is_named():
    rulings = explain_boundaries("Gen. Venn left. He met 3.5 million.", ENGLISH)
    assert [(r.rule, r.answer.name) for r in rulings] == [
        ("abbreviation", "JOIN"),
        ("plain_end", "SPLIT"),
        ("glued", "JOIN"),
    ]


PARAGRAPHS = (
    "The Tarn dam, which holds 40 million cubic metres of water, broke on Sunday night and flooded three villages, the "
    "ministry said. At least 12 people were killed and more than 1,200 homes were lost.",
    "The dam was built in 1968. It had been due for repairs that would have cost some $2.5 million in all this year.",
    "What is known so far",
    "Rescue teams had reached two of the villages by Monday noon, and said that some 300 people were missing there.",
)
WRAPPED = "\n\n".join(fill(paragraph, 66) for paragraph in PARAGRAPHS)


def test_a_text_broken_into_lines_is_read_by_its_paragraphs():
    document = Document("wire", WRAPPED)
    sentences = split_sentences(document, ENGLISH)
    assert [" ".join(s.text.split()) for s in sentences] == [
        sentence for paragraph in PARAGRAPHS for sentence in re.split(r"(?<=\.) (?=[A-Z])", paragraph)
    ]
    lines = WRAPPED.splitlines()
    for figure in extract_figures(sentences, ENGLISH):
        assert figure.text.split()[0] in lines[figure.line - 1]
    found = {" ".join(figure.text.split()) for figure in extract_figures(sentences, ENGLISH)}
    assert {"40 million cubic metres", "more than 1,200 homes", "some $2.5 million"} <= found


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"Village {name} lost {n} homes in the flood of Sunday night, police said." for n, name in
                  enumerate("Arn Bel Cor Dun Esk Fal Gar Hol Ind Jur".split(), 20)),
        "\n".join(f"* Village {name} lost {n} homes in the flood of Sunday night and its road, police say" for n, name
                  in enumerate("Arn Bel Cor Dun Esk Fal Gar Hol Ind Jur".split(), 20)),
        "One\nword\na\nline\nis\nno\nparagraph\nat\nall\n",
        "Ten boats sank off Port Vell.\nNobody was hurt.\nThe harbour was closed until Tuesday.\nWhy?\nNo one knows.\n",
    ],
)  # fmt: skip
def test_lines_that_nobody_broke_stay_lines(text):
    assert len(split_sentences(Document("list", text), ENGLISH)) == text.strip().count("\n") + 1
