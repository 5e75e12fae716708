"""The align room: its cases, and what holds for any variants."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.align import align_sentences
from newsdiff.extract import extract_figures
from newsdiff.lang import load_language
from newsdiff.lang.en.aliases import ALIASES, read_groups
from newsdiff.model import Alignment, Document, Figure, Sentence, Span
from newsdiff.pipeline import align_documents
from newsdiff.terms import TermReader
from newsdiff.tokens import TokenReader

CASES = Path(__file__).parent / "cases" / "en" / "align.txt"
LANGUAGE = load_language("en")


def sentences_of(lines: Sequence[str], label: str) -> tuple[Sentence, ...]:
    document = Document(label, "\n".join(lines))
    sentences, start, reader = [], 0, TokenReader(document.text)
    for index, line in enumerate(lines):
        span = Span(start, start + len(line))
        sentences.append(Sentence(document, index, span, index + 1, reader))
        start = span.stop + 1
    return tuple(sentences)


def align(variants: Sequence[Sequence[str]]) -> Alignment:
    sentences = [sentences_of(lines, f"v{number}") for number, lines in enumerate(variants)]
    return align_sentences(
        sentences, [extract_figures(variant, LANGUAGE) for variant in sentences], TermReader(LANGUAGE)
    )


def read_cases() -> Iterator[object]:
    text = CASES.read_text("utf-8")
    for block in text.split("\n\n")[1:]:
        title, *lines = block.strip().splitlines()
        names = [line.split(" ", 1)[0] for line in lines if not line.startswith("=>")]
        variants: dict[str, list[str]] = {}
        for line in lines[: len(names)]:
            variants.setdefault(line[0], []).append(line.split(" ", 1)[1])
        expected = [" ".join(sorted(row.split())) for row in lines[-1].removeprefix("=>").split("|")]
        expected = sorted(row for row in expected if row != "none")
        marks = [pytest.mark.xfail(strict=True)] if title.startswith("=?") else []
        yield pytest.param(list(variants.values()), expected, id=title.lstrip("=? "), marks=marks)


@pytest.mark.parametrize(("variants", "expected"), list(read_cases()))
def test_the_rows_of_each_case_are_found(variants: list[list[str]], expected: list[str]):
    rows = [
        " ".join(f"{'abcdefgh'[variant]}{index + 1}" for variant, cell in enumerate(row.cells) for index in cell)
        for row in align(variants).rows
        if sum(map(bool, row.cells)) > 1
    ]
    assert sorted(rows) == expected


WORDS = "quake fire mayor river 12 13,000 Brede Tolmar on in the of killed people said rose . ' - ( £ two"
LINES = st.lists(st.sampled_from(WORDS.split()), max_size=7).map(" ".join) | st.text(max_size=12).map(
    lambda text: text.replace("\n", " ")
)
VARIANTS = st.lists(st.lists(LINES, max_size=6), min_size=1, max_size=4)


@given(VARIANTS)
@settings(deadline=None)
def test_every_sentence_stands_in_a_row_and_scores_are_parts_of_one(variants: list[list[str]]):
    alignment = align(variants)
    for variant, lines in enumerate(variants):
        assert {index for row in alignment.rows for index in row.cells[variant]} == set(range(len(lines)))
    for row in alignment.rows:
        assert len(row.cells) == len(variants)
        assert any(row.cells)
        assert 0 <= row.score <= 1
        assert all(list(cell) == sorted(set(cell)) for cell in row.cells)
        if sum(map(bool, row.cells)) == 1:
            assert row.score == 0


@given(VARIANTS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_permuting_the_variants_permutes_the_cells(variants: list[list[str]], random: Random):
    order = list(range(len(variants)))
    random.shuffle(order)
    there = [(tuple(row.cells[p] for p in order), row.score) for row in align(variants).rows]
    assert there == [(row.cells, row.score) for row in align([variants[p] for p in order]).rows]


@given(VARIANTS)
@settings(deadline=None)
def test_the_same_variants_give_the_same_rows(variants: list[list[str]]):
    assert align(variants).rows == align(variants).rows


STORY = [
    "A ferry carrying 212 passengers ran aground off the island of Marlo on Tuesday.",
    "Eleven people were taken to hospital in Port Sella.",
    "The steering had failed, the captain said.",
    "Divers will inspect the hull.",
]


@pytest.mark.parametrize("copies", [2, 3, 7])
def test_a_story_aligns_with_itself_sentence_by_sentence(copies: int):
    rows = align([STORY] * copies).rows
    assert [row.cells for row in rows] == [((index,),) * copies for index in range(len(STORY))]
    assert all(row.score == 1 for row in rows)


def test_a_reordered_story_still_aligns_with_itself():
    rows = align([STORY, STORY[::-1]]).rows
    assert sorted(row.cells for row in rows) == [((index,), (3 - index,)) for index in range(4)]


def test_rows_stand_in_the_order_of_reading():
    rows = align([STORY, STORY[1:3]]).rows
    assert [row.cells[0] for row in rows] == [(0,), (1,), (2,), (3,)]


@pytest.mark.parametrize("variants", [[], [[]], [[], []], [["Fire."], []], [["..."], ["—"]]], ids=repr)
def test_what_holds_nothing_to_align_makes_no_trouble(variants: list[list[str]]):
    assert sum(len(cell) for row in align(variants).rows for cell in row.cells) == sum(map(len, variants))


def paths_of(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.glob("*.txt") if path.name != "facts.txt")


ROOT = Path(__file__).parents[1]
STORIES = [ROOT / "seeds", *sorted(path.parent for path in (ROOT / "tests" / "stories").glob("*/facts.txt"))]


@pytest.mark.parametrize("number", range(len(STORIES)), ids=lambda number: STORIES[number].name)
def test_an_article_on_something_else_leaves_the_rows_of_the_others(number: int):
    paths = paths_of(STORIES[number])
    alone = {row.cells for row in align_documents(paths).alignment.rows}
    changed = 0
    for step in (1, 4, 7):
        stranger = paths_of(STORIES[(number + step) % len(STORIES)])[0]
        changed += len(alone - {row.cells[:-1] for row in align_documents([*paths, stranger]).alignment.rows})
    assert changed <= 3 * len(alone) / 20


def test_variants_that_all_share_little_are_one_story():
    shared = "The mill at Corvane burned on Tuesday."
    others = [
        ["Sails hung from its roof like rags.", "Millers wept.", "Rye lay scorched between stones."],
        ["An heirloom clock survived under ash.", "Neighbours formed chains with buckets.", "Geese fled."],
        ["Insurers doubt every word.", "Lightning seldom strikes cellars.", "Ledgers vanished beforehand."],
    ]
    rows = align([[shared, *lines] for lines in others]).rows
    assert ((0,),) * 3 in [row.cells for row in rows]


def test_figures_may_be_missing():
    sentences = [sentences_of(STORY, "a"), sentences_of(STORY, "b")]
    nothing: list[list[Figure]] = [[], []]
    assert len(align_sentences(sentences, nothing, TermReader(LANGUAGE)).rows) == len(STORY)


def test_a_term_is_common_whatever_words_the_texts_have_of_it():
    reader = TermReader(LANGUAGE)
    assert reader["believed"] == reader["think"]
    assert {reader["believed"], reader["says"]} <= TermReader(LANGUAGE).common
    assert reader["ferry"] not in reader.common


def test_no_alias_stands_in_two_groups():
    forms = [form for row in read_groups(ALIASES) for form in row]
    assert sorted(forms) == sorted(set(forms))
    assert all(form.isupper() or form == " ".join(form.lower().split()) for form in forms)
