"""The tables of a language: no form twice, every unit reachable, every qualifier with words and an interval."""

import re
from collections import Counter
from pathlib import Path

import pytest

import newsdiff
from newsdiff.intervals import MEANINGS
from newsdiff.lang import load_language
from newsdiff.lang.en import common_words, counted_nouns, number_words, qualifiers, unit_words
from newsdiff.model import Qualifier
from newsdiff.units import UNITS

ENGLISH = load_language("en")
ROWS = {
    "WORDS": unit_words.WORDS,
    "SYMBOLS": unit_words.SYMBOLS,
    "MINOR_MONEY": unit_words.MINOR_MONEY,
    "MONEY_SIGNS": unit_words.MONEY_SIGNS,
    "MONEY_NATIONS": unit_words.MONEY_NATIONS,
    "VAGUE": number_words.VAGUE,
    "UNITS": number_words.UNITS,
    "TENS": number_words.TENS,
    "SCALES": number_words.SCALES,
    "ORDINALS": number_words.ORDINALS,
    "FRACTIONS": number_words.FRACTIONS,
}


def forms_of(row):
    return [" ".join(form.split()) for form in row.split(" | ") if form.strip()]


def forms_of_table(text):
    """All forms of a table of "key: forms" lines; a line that opens with a bar or is indented more goes on."""
    joined = text.replace("\n        |", " |").replace("\n        ", " ")
    return [form for line in joined.strip().splitlines() for form in forms_of(line.partition(": ")[2])]


def split_lines(text):
    """The name and the rest of each "name: rest" line of a table; an indented line goes on with the one before."""
    for line in text.replace("\n        ", " ").strip().splitlines():
        name, _, rest = line.strip().partition(": ")
        yield name, rest


def twice(forms):
    return sorted(form for form, times in Counter(forms).items() if times > 1)


@pytest.mark.parametrize("name", ROWS)
def test_no_form_stands_twice_in_a_table(name):
    assert twice(forms_of_table(ROWS[name])) == []


@pytest.mark.parametrize("side", ["BEFORE", "AFTER"])
def test_no_qualifier_phrase_stands_twice(side):
    assert twice(form for row in getattr(qualifiers, side).values() for form in forms_of(row)) == []


@pytest.mark.parametrize("name", ["STOPS", "AFTER_NOUN_VERBS", "ZERO_OF", "ORDINAL_BLOCKS_AFTER"])
def test_no_word_stands_twice_in_a_class(name):
    assert twice(getattr(counted_nouns, name).split()) == []


def test_no_name_stands_twice():
    assert twice(number_words.NUMBERED.split()) == []
    assert twice(forms_of(number_words.EXPRESSIONS)) == []


def test_no_irregular_plural_stands_twice():
    assert twice(form.partition(": ")[0] for form in forms_of(counted_nouns.IRREGULAR_PLURALS)) == []


@pytest.mark.parametrize("unit", UNITS.values(), ids=list(UNITS))
def test_every_unit_is_reachable(unit):
    indexes = (ENGLISH.unit_words, ENGLISH.unit_symbols, ENGLISH.money_before)
    reachable = {meaning for index in indexes for phrases in index.values() for _, meaning in phrases}
    assert unit in reachable | set(ENGLISH.minor_money.values()) | set(ENGLISH.money_after.values())


@pytest.mark.parametrize("qualifier", Qualifier)
def test_every_qualifier_has_an_interval(qualifier):
    assert qualifier in MEANINGS


# Said by what joins two numbers ("between 5 and 10") or by the words of a date ("early May"), by no phrase.
WITHOUT_PHRASES = {
    Qualifier.BETWEEN,
    Qualifier.EARLY,
    Qualifier.MID,
    Qualifier.LATE,
    Qualifier.SINCE,
    Qualifier.NOT_UNTIL,
    Qualifier.SOON_BEFORE,
    Qualifier.SOON_AFTER,
}


@pytest.mark.parametrize("qualifier", [q for q in Qualifier if q not in WITHOUT_PHRASES])
def test_every_qualifier_of_a_number_has_phrases(qualifier):
    assert forms_of(qualifiers.BEFORE.get(qualifier, "") or qualifiers.AFTER.get(qualifier, ""))


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("It fell in early May 2021.", Qualifier.EARLY),
        ("It fell in mid-May 2021.", Qualifier.MID),
        ("It fell in late May 2021.", Qualifier.LATE),
        ("It stood since May 2021.", Qualifier.SINCE),
        ("It will not open until May 2021.", Qualifier.NOT_UNTIL),
        ("It won't open till May 2021.", Qualifier.NOT_UNTIL),
        ("It opened shortly before 6 a.m.", Qualifier.SOON_BEFORE),
        ("It opened just after 6 a.m.", Qualifier.SOON_AFTER),
        ("It opened just after May 2021.", Qualifier.MORE_THAN),
        ("No trains will run on the line until Monday.", Qualifier.NOT_UNTIL),
        ("It is unlikely to be sold before May 2021.", Qualifier.AT_LEAST),
        ("It will stay shut until May 2021.", Qualifier.UP_TO),
        ("There was no deal, and it stays shut until May 2021.", Qualifier.UP_TO),
        ("She did not say whether it stays shut until May 2021.", Qualifier.UP_TO),
        ("It was sold before May 2021.", Qualifier.LESS_THAN),
    ],
)
def test_every_qualifier_of_a_date_has_words(text, qualifier):
    (figure,) = newsdiff.find_figures(text)
    assert figure.quantity.qualifier is qualifier


def test_factors_are_positive():
    assert all(unit.factor > 0 for unit in UNITS.values())


PATTERN_TABLES = ("links", "number_words", "nouns", "amounts", "ages", "ranges", "names", "asides", "equivalents")
RULES_TEXT = "\n".join(path.read_text("utf-8") for path in Path(newsdiff.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("name", PATTERN_TABLES)
def test_words_of_patterns_are_in_lower_case_and_used(name):
    for field, words in vars(getattr(ENGLISH, name)).items():
        assert words, field
        forms = (
            [words]
            if isinstance(words, str)
            else [w for row in words for w in ([row] if isinstance(row, str) else row)]
        )
        assert forms == [form.lower() for form in forms], field
        assert re.search(rf"\.{field}\b", RULES_TEXT), f"no rule asks for {name}.{field}"


def test_each_row_of_choices_has_alternatives_that_share_no_word():
    rows = list(split_lines(common_words.CHOICES))
    assert len({name for name, _ in rows}) == len(rows)
    for name, alternatives in rows:
        assert len(alternatives.split(" | ")) >= 2, name
        assert twice(alternatives.replace(" | ", " ").split()) == [], name
    assert twice(common_words.NOT_YET.split()) == []


def test_each_verb_with_an_object_gives_a_role():
    assert ENGLISH.nouns.transitives <= ENGLISH.roles.keys()
    assert ENGLISH.nouns.role_particles <= ENGLISH.roles.keys()
