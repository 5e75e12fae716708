"""Dates and times of day: every case of the case files, and what holds for any text."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.extract.dates import RULES, DateMatch, find_moments
from newsdiff.lang import load_language
from newsdiff.model import Kind, Span, Tokens, describe_quantity
from newsdiff.tokens import read_tokens

CASES = Path(__file__).parent / "cases" / "en"
LANGUAGE = load_language("en")
WORDS = LANGUAGE.dates
PIECES = sorted(WORDS.triggers)[::7] + sorted({*WORDS.joints, *WORDS.determiners, *WORDS.shifts, *WORDS.ordinal_marks})
PIECES += ["22", "1", "31", "0430", "4.30", ",", ".", " ", "’", "$", "May", "June", "Friday", "the", "third", "people"]


def find(text: str, published: str | None = None) -> tuple[Tokens, list[DateMatch]]:
    tokens = read_tokens(text, Span(0, len(text)))
    return tokens, find_moments(tokens, LANGUAGE, published)


def show(text: str, published: str | None = None) -> tuple[str, str]:
    """The meanings in one line, and the text with its matches in brackets."""
    tokens, matches = find(text, published)
    meanings = []
    for match in matches:
        meaning = describe_quantity(match.kind, match.moment, "")
        meanings.append(meaning if match.moment.iso else f"{meaning} ({match.moment.anchor})")
    for match in reversed(matches):
        start, stop = tokens.starts[match.first], tokens.stops[match.last - 1]
        text = f"{text[:start]}[{text[start:stop]}]{text[stop:]}"
    return " | ".join(meanings), text


def read_cases() -> list[tuple[str, str | None, str]]:
    cases, meaning, published = [], "", None
    for line in (CASES / "dates.txt").read_text("utf-8").splitlines():
        if line.startswith("    "):
            cases.append((meaning, published, line.strip()))
        elif not line.startswith("#"):
            meaning, _, day = line.partition(" @ ")
            published = day or None
    return cases


def read_refusals() -> list[str]:
    lines = (CASES / "not_dates.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("meaning", "published", "marked"), read_cases())
def test_case(meaning, published, marked):
    assert show(re.sub(r"[\[\]]", "", marked), published) == (meaning, marked)


@pytest.mark.parametrize("sentence", read_refusals())
def test_refusal(sentence):
    assert show(sentence) == ("", sentence)


@pytest.mark.parametrize(
    ("text", "published", "low", "high"),
    [
        ("in early August 2024", None, "2024-08-01", "2024-08-10"),
        ("in mid-August 2024", None, "2024-08-11", "2024-08-20"),
        ("in late February 2023", None, "2023-02-21", "2023-02-28"),
        ("in late 2020", None, "2020-09-01", "2020-12-31"),
        ("in the second half of 2008", None, "2008-07-01", "2008-12-31"),
        ("in the early 1990s", None, "1990-01-01", "1993-12-31"),
        ("in the third quarter of 2020", None, "2020-07-01", "2020-09-30"),
        ("since August 2023", None, "2023-08-01", "2023-08-31"),
        ("earlier this week", "2024-11-22", "2024-11-18", "2024-11-22"),
        ("later this month", "2024-11-22", "2024-11-22", "2024-11-30"),
        ("from June 1 to June 3, 2023", None, "2023-06-01", "2023-06-03"),
    ],
)
def test_extent(text, published, low, high):
    (match,) = find(text, published)[1]
    ends = [date_of(match.moment.low), date_of(match.moment.high)]
    assert ends == [low, high]


def date_of(ordinal):
    return date.fromordinal(ordinal).isoformat()


def test_weekday_is_kept_without_a_dateline():
    (match,) = find("He spoke on Friday.")[1]
    assert (match.moment.iso, match.moment.weekday, match.moment.anchor) == (None, 4, "friday")


def test_a_date_that_the_calendar_lacks_is_cut_to_its_month():
    assert show("It was due on 31 February 2023.")[0] == "date 2023-02"
    assert show("It was due in June 45.")[0] == "date XXXX-06"


@pytest.mark.parametrize("published", ["", "yesterday", "2024-13-40", "0001-01-01", "9999-12-31"])
def test_a_dateline_that_is_no_day_is_none(published):
    assert show("He spoke on Friday.", published)[0] == "date ? (friday)"


def test_every_trigger_has_its_rules():
    shapes = {"dotted"}  # "12.05.2019" is known by its full stops, no word betrays it
    assert set(WORDS.triggers.values()) | shapes == set(RULES)


def check(text, published):
    tokens, matches = find(text, published)
    for match in matches:
        assert 0 <= match.first <= match.number_first < match.number_last <= match.last <= len(tokens.texts)
        assert match.kind in {Kind.DATE, Kind.TIME}
        if match.moment.low is not None and match.moment.high is not None:
            assert match.moment.low <= match.moment.high
    assert all(one.last <= other.first for one, other in pairwise(matches))
    assert find(text, published)[1] == matches


DAYS = st.none() | st.dates().map(lambda day: day.isoformat()) | st.just("no day")


@given(st.text(), DAYS)
def test_any_text(text, published):
    check(text, published)


@given(st.lists(st.sampled_from(PIECES) | st.integers(0, 2200).map(str), max_size=12), st.sampled_from(["", " "]), DAYS)
def test_any_row_of_date_words(pieces, gap, published):
    check(gap.join(pieces), published)
