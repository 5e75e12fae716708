"""The unit that stands behind a number, and the words and symbols that name two things told apart.

"In" is an inch or a preposition, "won" a currency or a verb, "pounds" money or weight: each such form has its question
in ``_GUARDS``.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from newsdiff.extract.counted import is_plural
from newsdiff.extract.place import HYPHENS, Place
from newsdiff.model import Kind, Unit
from newsdiff.units import UNITS

ONE: Final = Decimal(1)
_QUOTES: Final = frozenset("\"”″'′’")
_KINDS: Final = {
    "money": Kind.MONEY,
    "percent": Kind.PERCENT,
    "percentage point": Kind.PERCENT,
    "time": Kind.DURATION,
}


def kind_of(unit: Unit | None) -> Kind:
    """The kind of a figure by its unit's dimension."""
    return Kind.COUNT if unit is None else _KINDS.get(unit.dimension, Kind.MEASURE)


def read_unit(place: Place, at: int) -> tuple[Unit, int] | None:
    """The unit that starts at a token, and the token past it.

    A hyphen may stand before a word or a longer symbol ("72-hour", "180-hp"); a symbol is read glued, or after one
    space if it is longer than a letter. Words and symbols that name two things are asked of their surroundings.
    """
    word = at + 1 if place.lower(at) in HYPHENS and place.glued(at) and place.glued(at + 1) else at
    lowers, texts = place.lowers, place.texts
    for phrase, unit in place.language.unit_words.get(place.lower(word), ()):
        if lowers[word : word + len(phrase)] == phrase:
            guard = _GUARDS.get(" ".join(phrase))
            if guard is not None and not guard(place, word):
                continue
            sterling = unit.name == "pound" and _is_sterling(place, word)
            return UNITS["GBP"] if sterling else unit, word + len(phrase)
    minor = place.language.minor_money.get(place.lower(word))
    if minor is not None and (len(place.lower(word)) > 1 or (place.glued(word) and _is_minor_letter(place, word))):
        return minor, word + 1
    for phrase, unit in place.language.unit_symbols.get(place.text(word), ()):
        if texts[word : word + len(phrase)] == phrase and _is_symbol(place, word, phrase):
            return unit, word + len(phrase)
    sign = None if place.text(at) in _LETTERS else place.language.money_after.get(place.text(at))
    if sign is not None and (place.glued(at) or len(place.text(at)) > 1 or not place.text(at + 1)[:1].isdecimal()):
        return sign, at + 1  # "20€", "20 €", but "paid 4 $5 notes"
    return None


_LETTERS: Final = frozenset("NRK")  # of money that are set before a number alone: K288, never 288 K


def _is_minor_letter(place: Place, at: int) -> bool:
    """'189.9p', 'rose 43c to $2.10', but 'highs of 30c', 'paragraph 43c', '5P'."""
    words, letter = place.language.amounts, place.text(at)
    if letter != words.cent_letter:
        return not letter.isupper()
    return not words.cent_words.isdisjoint(
        place.lowers[max(0, at - _NEAR_CENTS) : at] + place.lowers[at + 1 : at + _NEAR_CENTS]
    )


_NEAR_CENTS: Final = 12  # tokens on either side
_SMALLER: Final = {"h": ("min", "mins")}  # what is told behind a spaced letter: "12 h 50 min"
_SPACED_LETTERS: Final = frozenset("mgtlLCFK")  # "100 m", "5 g", "40 C": as the SI sets them


def _is_symbol(place: Place, at: int, phrase: tuple[str, ...]) -> bool:
    """Whether a symbol stands as one: glued, or set apart and unmistakable; nothing glued behind it."""
    follows = at + len(phrase)
    if phrase[-1].isdecimal() and not place.glued(follows - 1):
        return False  # "301 km2", but "walked 12 km 2 days ago"
    if place.glued(follows) and place.text(follows)[:1].isalnum():
        return False
    guard = _GUARDS.get(" ".join(phrase))
    if guard is not None and not guard(place, at):
        return False
    hyphened = place.lower(at - 1) in HYPHENS
    if place.glued(at) and not (hyphened and (phrase[0] in _QUOTES or (len(phrase[0]) == 1 and phrase[0] != "m"))):
        return True
    if phrase[0] in _QUOTES:
        return False
    if len("".join(phrase)) == 1 and phrase[0].isalpha():
        if place.text(at + 1)[:1].isdecimal() and place.text(at + 2) in _SMALLER.get(phrase[0], ()):
            return True  # "12 h 50 min"
        scaled = place.lower(at - 1) in place.language.scales  # "21.4mn t"
        return phrase[0] in _SPACED_LETTERS and (scaled or place.text(at - 1)[:1].isdigit())
    return True


_ENDS: Final = frozenset(("×", ",", ".", ";", ":", ")", ""))


def _is_inch(place: Place, at: int) -> bool:
    """'6in', '6 in wide', but 'rose to 2.4 million in 2017', and 'one-in-200-year' is none."""
    if place.lower(at - 1) in HYPHENS and place.lower(at + 1) in HYPHENS:
        return False
    return place.glued(at) or (
        place.lower(at - 1)[:1].isdigit()
        and (place.lower(at + 1) in _ENDS or place.lower(at + 1) in place.language.amounts.widths)
    )


def _is_won(place: Place, at: int) -> bool:
    """'40,000 won', but 'the 12 won medals'."""
    before = place.lower(at - 1)
    return before in place.language.scales or (before[:1].isdigit() and len(before) > 3)


def _is_degree_letter(place: Place, at: int) -> bool:
    """'-5C', 'reached 40 C (104 F)', but '5 C students'."""
    if place.glued(at):
        return place.lower(at - 1) not in HYPHENS
    return place.lower(at - 1)[:1].isdigit() and not place.text(at + 1)[:1].isupper()


def _is_second(place: Place, at: int) -> bool:
    """'9.58s', but 'in the 50s'."""
    return "." in place.text(at - 1)


_LONGEST_QUOTE: Final = 200  # tokens looked back for the mark that opens a quotation


def _is_quote(place: Place, at: int) -> bool:
    """6'2", the 17" screen: inches, unless a quotation is open that the mark closes ("we lost 40")."""
    text, before = place.text(at), place.texts[max(0, at - _LONGEST_QUOTE) : at]
    if text == "″" or place.text(at - 2) in ("'", "’", "′"):
        return True
    if text == "”":
        return before.count("“") <= before.count("”")
    return before.count('"') % 2 == 0


def _is_foot_mark(place: Place, at: int) -> bool:
    """6' 2": an apostrophe is feet only before inches."""
    return place.text(at) == "′" or (place.text(at + 1).isdigit() and place.text(at + 2) in ('"', "”", "″", "'", "’"))


def _is_last_of(place: Place, at: int) -> bool:
    """'12 stone', '1.5 stone heavier', but '12 stone houses': nothing that the word could describe follows."""
    after, language = place.lower(at + 1), place.language
    return not after[:1].isalpha() or after in language.stops or after in language.nouns.comparatives


def _is_stone(place: Place, at: int) -> bool:
    """'18st', but '12 St Anne's Road'; what ranks ("the 21st") has been read as an ordinal."""
    return place.glued(at) and place.lower(at - 1).isdecimal()


def _is_sum(place: Place, at: int) -> bool:
    """'13.5bn crowns', '2,500 crowns', 'a ticket costs 38 crowns'; 'two crowns' may be a queen's, or a tooth's."""
    before, words = place.lower(at - 1), place.language.amounts
    scaled = before in place.language.scales or before in place.language.glued_scales
    if scaled or not before[:1].isdecimal() or len(before) >= _DIGITS_OF_SUM:
        return scaled or before[:1].isdecimal()
    return not words.money_words.isdisjoint(place.lowers[max(0, at - _NEAR_SUM) : at + _NEAR_SUM])


_DIGITS_OF_SUM: Final = 4
_NEAR_SUM: Final = 8  # tokens


def _is_kelvin(place: Place, at: int) -> bool:
    """'288 K' where heat is told of; glued it is thousands, and set before the number a currency."""
    near = place.lowers[max(0, at - _NEAR_HEAT) : at + _NEAR_HEAT]
    return not place.glued(at) and not place.language.amounts.thermometers.isdisjoint(near)


_NEAR_HEAT: Final = 6  # tokens


def _is_measured_out(place: Place, at: int) -> bool:
    """'1/2 cup olive oil', 'a two-night stay', but 'four cup finals', 'two night watchmen'."""
    return place.lower(at - 1) in HYPHENS or not is_plural(place.lower(at + 1), place.language)


_GUARDS: Final[dict[str, Callable[[Place, int], bool]]] = {
    "in": _is_inch,
    "won": _is_won,
    "C": _is_degree_letter,
    "F": _is_degree_letter,
    "s": _is_second,
    '"': _is_quote,
    "”": _is_quote,
    "'": _is_foot_mark,
    "’": _is_foot_mark,
    "′": _is_foot_mark,
    "stone": _is_last_of,
    "st": _is_stone,
    "crowns": _is_sum,
    "crown": _is_sum,
    "K": _is_kelvin,
    "cup": _is_measured_out,
    "night": _is_measured_out,
}


def _is_sterling(place: Place, at: int) -> bool:
    """'two million pounds', 'paid 500 pounds', but '40 pounds of cocaine', 'weighs 12 pounds', '300 lb'.

    'Two million pounds of the proceeds' are money, '40 pounds of the drug' are none.
    """
    words, behind = place.language.amounts, place.lower(at + 1)
    if place.lower(at) not in words.pounds or place.lower(at - 1) in HYPHENS:
        return False
    if (
        place.lower(at - 1) in words.millions or place.lower(at - 1) in place.language.glued_scales
    ):  # "a 3.5m pound house"
        of_a_sum = behind == place.language.links.of and place.lower(at + 2) in place.language.nouns.determiners
        return of_a_sum or behind not in words.pounds_of
    if place.lower(at - 1) == place.language.links.of and place.lower(at - 2) in words.millions:
        return behind not in words.pounds_of  # "millions of pounds"
    near = place.lowers[max(0, at - 12) : at + 8]
    if behind in place.language.links.articles and place.lower(at + 2) in words.paid_by:
        return words.weight_words.isdisjoint(near)  # "lived on six pounds a week"
    weighed = behind in words.pounds_of or not words.weight_words.isdisjoint(near)
    return not weighed and not words.money_words.isdisjoint(near)
