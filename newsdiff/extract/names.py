"""Numbers that are no figures: names, codes, list numbers, pronouns. ``RULES`` in order; the first that speaks refuses.

A refusal says that the number is part of a name ("Boeing 737"), not that nothing stands there: its tokens are passed
over, so that no other reading starts inside it.
"""

from collections.abc import Callable
from typing import Final

from newsdiff.extract.counted import is_plural
from newsdiff.extract.numbers import Number
from newsdiff.extract.patterns import Place, read_unit

_JOINERS: Final = frozenset("-‐‑–")
_PATHS: Final = frozenset("/\\@#_=&~")
_BEFORE_ONE: Final = frozenset("no this that the which each every any another not only other some".split())
_VERBS: Final = frozenset("were was are is have had has died will would of in people more others".split())


def is_name(place: Place, number: Number) -> bool:
    """Whether a number belongs to a name, a code or a pronoun."""
    return any(rule(place, number) for rule in RULES)


def expression_end(place: Place, at: int) -> int:
    """Where the fixed expression ends that starts at a token ('24/7', 'one another'); the token itself for none."""
    lowers = place.tokens.lowers
    for phrase, _ in place.language.expressions.get(lowers[at], ()):
        if lowers[at : at + len(phrase)] == phrase:
            return at + len(phrase)
    return at


def letters_before(place: Place, number: Number) -> bool:
    """'G20', 'MP3', '#5', 'v2': letters or a path's sign right before the digits; a currency code is none."""
    first = number.first
    if number.form != "digits" or not place.glued(first):
        return False
    before = place.text(first - 1)
    if before in _PATHS:
        return True
    return before[-1:].isalpha() and before not in place.language.money_after and place.lower(first - 1) != "c."


def hyphen_before(place: Place, number: Number) -> bool:
    """'COVID-19', 'F-16', 'Covid-19': a name with capitals, joined by a hyphen."""
    first = number.first
    if place.text(first - 1) not in _JOINERS or not place.glued(first) or not place.glued(first - 1):
        return False
    word = place.text(first - 2)
    if not word[:1].isalpha() or word.lower() in ("magnitude", "minus", "sub", "mid", "pre", "post", "about"):
        return False
    return word[0].isupper() and not word.lower() in place.language.units and word.lower() not in place.language.tens


def letters_after(place: Place, number: Number) -> bool:
    """'5G', '4x4', '747s': letters glued to the digits that are no scale, unit, ordinal ending or decade."""
    at = number.last
    if number.form != "digits" or not place.glued(at) or not place.text(at)[:1].isalpha():
        return False
    if place.lower(at) in place.language.glued_scales or place.lower(at) in ("s", "am", "pm", "a.m.", "p.m."):
        return False
    return read_unit(place, at) is None


def numbered_word(place: Place, number: Number) -> bool:
    """'Channel 4', 'Section 427 Row 21', 'phase two': a word for a place in a list, unless things are counted."""
    before = place.text(number.first - 1)
    if before.lower() not in place.language.numbered or number.form not in ("digits", "words") or number.scale != 1:
        return False
    return before[0].isupper() or not _counts(place, number)


def capitalised_name(place: Place, number: Number) -> bool:
    """'Windows 10', 'Apollo 11', 'Area 51': a capital before short bare digits, and nothing counted behind."""
    before, text = place.text(number.first - 1), place.text(number.first)
    if number.form != "digits" or len(text) > 4 or not text.isdigit() or number.scale != 1:
        return False
    if number.first < 2 or not before[:1].isupper() or not before.isalpha() or before in place.language.money_after:
        return False
    return not _counts(place, number) and place.lower(number.last) not in ("-", "–", "to", "and")


def pronoun_one(place: Place, number: Number) -> bool:
    """'one of', 'the one', 'no one', 'one can': not a count of one."""
    if number.last != number.first + 1 or place.lower(number.first) != "one" or number.value != 1:
        return False
    after = place.lower(number.last)
    if place.lower(number.first - 1) in _BEFORE_ONE or after in place.language.stops or not after:
        return True
    return not (after[0].isalpha() or after == "-") or after in ("'s", "’s")


def list_number(place: Place, number: Number) -> bool:
    """'1. Mix the flour', '[3]', '(2) ...': a number that only orders the text."""
    if number.form != "digits" or number.last != number.first + 1:
        return False
    before, after = place.text(number.first - 1), place.text(number.last)
    if number.first == 0 and after in (".", ")") and number.last < len(place.tokens.texts) - 1:
        return place.text(number.last + 1)[:1].isupper()
    return before == "[" and after == "]"


def _counts(place: Place, number: Number) -> bool:
    """Whether a noun in the plural, a unit or a verb of the counted follows."""
    after = place.lower(number.last)
    following = place.tokens.lowers[number.last : number.last + 4]
    if after in _VERBS or after in place.language.after_noun_verbs or read_unit(place, number.last) is not None:
        return True
    for word in following:
        if word in place.language.stops or not word[0].isalpha():
            return False
        if is_plural(word, place.language):
            return True
    return False


RULES: Final[tuple[Callable[[Place, Number], bool], ...]] = (
    letters_before,
    hyphen_before,
    letters_after,
    numbered_word,
    capitalised_name,
    pronoun_one,
    list_number,
)
