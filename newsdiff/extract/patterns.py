"""PATTERNS: a number and its neighbours -> what it measures. The first pattern that answers wins.

Each pattern takes the sentence's ``Place`` and the ``Number`` that was read there and answers with one or more
``Reading``s, or None. Qualifiers and the counted noun are read afterwards, in ``qualifiers`` and ``counted``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from newsdiff.extract.counted import is_plural
from newsdiff.extract.numbers import Number, read_number
from newsdiff.lang import Language
from newsdiff.model import Kind, Qualifier, Quantity, Tokens, Unit
from newsdiff.units import UNITS

ONE: Final = Decimal(1)
HYPHENS: Final = frozenset("-‐‑–—")
MINUSES: Final = frozenset("-−–")
YEAR_OF_AGE: Final = Unit("year of age", "time", UNITS["year"].factor)
AGE_UNITS: Final = {"year": YEAR_OF_AGE, "month": UNITS["month"], "week": UNITS["week"], "day": UNITS["day"]}
OLDEST: Final = 120


@dataclass(frozen=True, slots=True)
class Place:
    """One sentence's tokens with the tables, and which of its tokens other figures own already."""

    tokens: Tokens
    language: Language
    taken: list[bool]

    def lower(self, at: int) -> str:
        """The token in lower case; "" outside the sentence."""
        return self.tokens.lowers[at] if 0 <= at < len(self.tokens.lowers) else ""

    def text(self, at: int) -> str:
        """The token as written; "" outside the sentence."""
        return self.tokens.texts[at] if 0 <= at < len(self.tokens.texts) else ""

    def glued(self, at: int) -> bool:
        """Whether the token stands right behind the one before it."""
        return 0 < at < len(self.tokens.starts) and self.tokens.starts[at] == self.tokens.stops[at - 1]


class Amount(NamedTuple):
    """A number with the sign and the unit that stand at it."""

    number: Number
    first: int
    last: int
    value: Decimal | None
    precision: Decimal
    unit: Unit | None
    currency_before: bool


class Reading(NamedTuple):
    """What a pattern found: tokens ``first`` to ``last`` (past the end), of them the bare number."""

    kind: Kind
    quantity: Quantity
    first: int
    last: int
    number_first: int
    number_last: int
    pattern: str
    noun_at: int | None = None  # where the counted noun phrase starts; None where none is to be looked for


def read_amount(place: Place, number: Number) -> Amount:
    """Take in what stands at a number: minus, currency sign, glued scale letter, unit."""
    first, unit, signed = number.first, None, False
    sign = _currency_before(place, first)
    if sign is not None:
        unit, first = sign
    if _is_minus(place, first):
        signed, first = True, first - 1
        if unit is None and (sign := _currency_before(place, first)) is not None:  # "$-50.8bn"
            unit, first = sign
    elif place.lower(first - 1) == "minus" or (place.lower(first - 1) == "-" and place.lower(first - 2) == "minus"):
        signed = True
        first -= 1 if place.lower(first - 1) == "minus" else 2
    value, precision, scale, last = number.value, number.precision, number.scale, number.last
    factor = _glued_scale(place, number, unit)
    if factor is not None and value is not None:
        value, precision, scale, last = value * factor, precision * factor, scale * factor, last + 1
    if unit is None:
        found = read_unit(place, last)
        if found is not None:
            unit, last, factor = found
            value = value * factor if value is not None else None
            precision *= factor
    else:
        last = _nation_after(place, last)
        unit = _nation_of(place, number.last, last) or unit
    if signed and value is not None:
        value = -value
    number = number._replace(value=value, scale=scale, last=max(number.last, min(last, number.last + 1)))
    return Amount(number, first, last, value, precision, unit, sign is not None)


def _is_minus(place: Place, first: int) -> bool:
    """'-5C', '(-1.4)', '$-50.8bn': a dash glued to the number, with no word or number before it."""
    if place.text(first - 1) not in MINUSES or not place.glued(first):
        return False
    before = place.text(first - 2)
    return not place.glued(first - 1) or before in "([$£€¥" or not before


def _currency_before(place: Place, first: int) -> tuple[Unit, int] | None:
    for phrase, unit in place.language.money_before.get(place.text(first - 1), ()):
        start = first - len(phrase)
        if start >= 0 and place.tokens.texts[start:first] == phrase:
            if phrase[-1].isalpha() and len(phrase[-1]) == 1 and not place.glued(first):
                continue  # "R 5" is no rand
            if phrase == ("$",) and place.glued(first - 1):
                longer = place.text(first - 2) + "$"  # US$, A$: the letters stand glued before the sign
                known = place.language.money_after.get(longer)
                if known is not None:
                    return known, start - 1
            return unit, start
    return None


def _glued_scale(place: Place, number: Number, unit: Unit | None) -> Decimal | None:
    """'$1.2m', '1.2m tons', '25k', '£3b': a letter scales money, and 'm' also what is counted in the plural."""
    at = number.last
    if number.form != "digits" or number.scale != 1 or not place.glued(at):
        return None
    factor = place.language.glued_scales.get(place.lower(at))
    if factor is None or place.glued(at + 1) and place.text(at + 1)[:1].isalnum():
        return None
    letter = place.text(at)
    after = place.lower(at + 1)
    noun = after.isalpha() and (is_plural(after, place.language) or after in place.language.unit_words)
    money_after = any(p[0] == after for p, u in place.language.unit_words.get(after, ()) if u.dimension == "money")
    if unit is not None or letter in ("k", "K") or letter == "b" or (letter in "mM" and (noun or money_after)):
        return Decimal(factor)
    return None


def read_unit(place: Place, at: int) -> tuple[Unit, int, Decimal] | None:
    """The unit that starts at a token, the token past it, and a factor on the value (hundredths for cents).

    A hyphen may stand before a word ("72-hour"); a symbol is read glued, or after one space if longer than a letter.
    """
    word = at + 1 if place.lower(at) in HYPHENS and place.glued(at) and place.glued(at + 1) else at
    lowers = place.tokens.lowers
    for phrase, unit in place.language.unit_words.get(place.lower(word), ()):
        if lowers[word : word + len(phrase)] == phrase:
            return unit, word + len(phrase), ONE
    minor = place.language.minor_money.get(place.lower(word))
    if minor is not None and (len(place.lower(word)) > 1 or place.glued(word)):
        return minor, word + 1, Decimal("0.01")
    for phrase, unit in place.language.unit_symbols.get(place.text(at), ()):
        if place.tokens.texts[at : at + len(phrase)] != phrase:
            continue
        long_enough = len("".join(phrase)) > 1 or not phrase[0].isalpha()
        if place.glued(at) or (long_enough and phrase[0] not in "\"”″'"):
            follows = at + len(phrase)
            if place.glued(follows) and place.text(follows)[:1].isalnum():
                continue
            return unit, follows, ONE
    sign = place.language.money_after.get(place.text(at))
    if sign is not None and (place.glued(at) or len(place.text(at)) > 1):
        return sign, at + 1, ONE
    return None


def _nation_after(place: Place, last: int) -> int:
    """'$75 U.S. per barrel', '$50 Canadian': the nation behind the amount belongs to the currency."""
    return last + 1 if place.lower(last) in place.language.money_nations else last


def _nation_of(place: Place, start: int, last: int) -> Unit | None:
    return place.language.money_nations.get(place.lower(last - 1)) if last > start else None


def kind_of(unit: Unit | None) -> Kind:
    """The kind of a figure by its unit's dimension."""
    if unit is None:
        return Kind.COUNT
    return _KINDS.get(unit.dimension, Kind.MEASURE)


_KINDS: Final = {
    "money": Kind.MONEY,
    "percent": Kind.PERCENT,
    "percentage point": Kind.PERCENT,
    "time": Kind.DURATION,
}


def _quantity(amount: Amount) -> Quantity:
    low, high, vague = amount.number.low, amount.number.high, amount.number.form == "vague"
    return Quantity(amount.value, low, high, unit=amount.unit, precision=amount.precision, vague=vague)


# --- the patterns ------------------------------------------------------------------------------------------------


def age_with_old(place: Place, number: Number) -> list[Reading] | None:
    """'a 65-year-old', '16 years old', 'a six-month-old baby', '41-year-olds'."""
    found = read_unit(place, number.last)
    if found is None or found[0].name not in AGE_UNITS or number.value is None:
        return None
    last = found[1]
    if place.lower(last) in HYPHENS:
        last += 1
    if place.lower(last) not in ("old", "olds"):
        return None
    unit = AGE_UNITS[found[0].name]
    quantity = Quantity(number.value, unit=unit, precision=number.precision)
    return [Reading(Kind.AGE, quantity, number.first, last + 1, number.first, number.last, "age_with_old", last + 1)]


def age_named(place: Place, number: Number) -> list[Reading] | None:
    """'aged 32', 'age 16', 'at the age of 77', 'ages 10 to 14', 'in her 30s'."""
    before, value = place.lower(number.first - 1), number.value
    if value is None or not 0 <= value <= OLDEST or number.form not in ("digits", "words"):
        return None
    decade = place.lower(number.last) == "s" and place.glued(number.last) and value % 10 == 0
    named = before in ("aged", "age", "ages") or (before == "of" and place.lower(number.first - 2) in ("age", "ages"))
    if decade and before in ("her", "his", "their", "early", "mid", "late", "-", "my"):
        quantity = Quantity(None, value, value + 9, unit=YEAR_OF_AGE)
        return [_age(quantity, number, number.last + 1, "age_decade")]
    if not named or read_unit(place, number.last) is not None or decade:
        return None
    joined = place.lower(number.last) in ("to", "and", *HYPHENS)
    second = read_number(place.tokens, number.last + 1, place.language) if joined else None
    if second is not None and second.value is not None and value < second.value <= OLDEST:
        quantity = Quantity(None, value, second.value, Qualifier.BETWEEN, YEAR_OF_AGE)
        return [_age(quantity, number, second.last, "age_range")]
    return [_age(Quantity(value, unit=YEAR_OF_AGE), number, number.last, "age_named")]


def age_in_apposition(place: Place, number: Number) -> list[Reading] | None:
    """'Maddon, 66, said': a bare number between commas behind a name."""
    value, texts = number.value, place.tokens.texts
    if number.form != "digits" or value is None or not 0 < value <= OLDEST or number.last != number.first + 1:
        return None
    if place.text(number.first - 1) not in (",", "(") or not place.text(number.first).isdigit():
        return None
    name = place.text(number.first - 2)
    closer = place.text(number.last)
    opened = place.text(number.first - 1) == "("
    if name in (".", "'s", "’s") and number.first >= 3:  # "Jr., 42,"
        name = texts[number.first - 3]
    if not name[:1].isupper() or closer not in ((")",) if opened else (",", ".", ";", ")", "and", "of", "from", "", "—")):
        return None
    return [_age(Quantity(value, unit=YEAR_OF_AGE), number, number.last, "age_in_apposition")]


def _age(quantity: Quantity, number: Number, last: int, pattern: str) -> Reading:
    return Reading(Kind.AGE, quantity, number.first, last, number.first, number.last, pattern)


def score(place: Place, number: Number) -> list[Reading] | None:
    """'a 3-2 win', 'the vote was 97-1', 'lost 40-to-39', '6-4': two bare numbers joined, no unit and no noun."""
    if number.form not in ("digits", "words") or number.value is None or number.scale != 1 and number.form == "digits":
        return None
    i = number.last
    if place.lower(i) not in HYPHENS or not place.glued(i) or not place.glued(i + 1):
        return None
    step = i + 3 if place.lower(i + 1) == "to" and place.lower(i + 2) in HYPHENS else i + 1
    second = read_number(place.tokens, step, place.language)
    if second is None or second.value is None or second.form != number.form or second.scale != number.scale:
        return None
    third = place.lower(second.last) in HYPHENS and place.glued(second.last) and place.text(second.last + 1)[:1].isdigit()
    if third:
        return []  # a telephone number, a date in digits, a code: taken, and no figure
    if step == i + 1 and _is_range(place, number, second):
        return None
    ends = sorted((number.value, second.value))
    quantity = Quantity(None, ends[0], ends[1])
    kind = Kind.RATIO if step == i + 3 and number.form == "words" else Kind.SCORE
    return [Reading(kind, quantity, number.first, second.last, number.first, second.last, "score")]


def _is_range(place: Place, a: Number, b: Number) -> bool:
    """'10-15 %', '20-30 people', '2-3 million': the second number is larger and something is measured or counted."""
    assert a.value is not None
    assert b.value is not None
    if a.value >= b.value:
        return False
    if read_unit(place, b.last) is not None or b.scale != 1 or _currency_before(place, a.first) is not None:
        return True
    after = place.lower(b.last)
    return is_plural(after, place.language) or (after == "-" and read_unit(place, b.last) is not None)


def written_range(place: Place, number: Number) -> list[Reading] | None:
    """'between 62 and 68 dollars', '$10 to $15 billion', '10-15 %', '5,000 or 6,000', 'from 500 to 900 men'."""
    if number.form not in ("digits", "words"):
        return None
    a = read_amount(place, number)
    before = place.lower(a.first - 1)
    joiner = place.lower(a.last)
    at = a.last + 1
    if joiner in HYPHENS and place.glued(at) and place.lower(at) == "to" and place.lower(at + 1) in HYPHENS:
        joiner, at = "to", at + 2
    if not (
        joiner in ("to", "or")
        or joiner in HYPHENS
        or (joiner == "and" and before in ("between", "from"))
    ):
        return None
    second = _number_after(place, at)
    if second is None or second.value is None or second.form not in ("digits", "words"):
        return None
    b = read_amount(place, second)
    if not _joinable(a, b) or (before == "from" and joiner == "to" and _is_change(place, a, b)):
        return None
    assert a.value is not None
    assert b.value is not None
    carried = b.number.scale if a.number.scale == 1 and a.value < 1000 and a.value < b.value / b.number.scale else ONE
    low, high = a.value * carried, b.value
    if not low < high:
        return None
    if joiner in HYPHENS and not (a.unit or b.unit or b.number.scale != 1 or is_plural(place.lower(b.last), place.language)):
        return None
    if joiner == "or" and high > 3 * low:
        return None
    first = a.first - 1 if before in ("between", "from") else a.first
    unit = b.unit or a.unit
    quantity = Quantity(None, low, high, Qualifier.BETWEEN, unit, min(a.precision * carried, b.precision))
    return [Reading(kind_of(unit), quantity, first, b.last, number.first, b.number.last, "written_range", b.last)]


def _number_after(place: Place, at: int) -> Number | None:
    """The number at a token, or behind the currency sign there."""
    for step in range(at, min(at + 3, len(place.tokens.texts))):
        number = read_number(place.tokens, step, place.language)
        if number is not None:
            return number
        if place.text(step) not in place.language.money_after and place.text(step) not in ("US", "-", "about", "as"):
            return None
    return None


def _joinable(a: Amount, b: Amount) -> bool:
    if a.value is None or b.value is None:
        return False
    if a.unit is None or b.unit is None:
        return b.unit is not None or a.unit is None or a.currency_before or b.number.scale == a.number.scale
    return a.unit == b.unit


_CHANGES: Final = frozenset(
    """rose risen rise rises rising up grew grow grown increase increased increasing climbed jumped soared surged fell
    fall fallen falls falling down dropped drop dropping declined decline slid cut cuts cutting reduced reduce reducing
    lowered lower raised raise raising moved changed shrank plunged doubled tripled went going""".split()
)


def _is_change(place: Place, a: Amount, b: Amount) -> bool:
    """'rose from 65 to 125': before and after, two figures; 'from 500 to 900 men' with no such verb is a range."""
    window = place.tokens.lowers[max(0, a.first - 8) : a.first - 1]
    del b
    return any(word in _CHANGES for word in window)


def one_in_five(place: Place, number: Number) -> list[Reading] | None:
    """'one in five voters', '3 out of 10', 'seven in ten'."""
    if number.form not in ("digits", "words") or number.value is None or number.scale != 1:
        return None
    at = number.last
    joiner = place.lower(at)
    out_of = joiner == "out" and place.lower(at + 1) == "of"
    if joiner not in ("in", "of") and not out_of:
        if joiner not in HYPHENS or place.lower(at + 1) != "in" or place.lower(at + 2) not in HYPHENS:
            return None
        at += 2
    second = read_number(place.tokens, at + (2 if out_of else 1), place.language)
    if second is None or second.value is None or second.form not in ("digits", "words"):
        return None
    if joiner == "of" or not 0 < number.value < second.value or read_unit(place, second.last) is not None:
        return None
    if not out_of and (number.value > 10 or second.value < 2 or place.tokens.texts[at + 1][0].isdigit() and second.value > 1000):
        return None
    value = (number.value / second.value).quantize(Decimal("0.000001")).normalize()
    quantity = Quantity(value, precision=Decimal("0.01"))
    return [Reading(Kind.RATIO, quantity, number.first, second.last, number.first, second.last, "one_in_five", second.last)]


def fraction(place: Place, number: Number) -> list[Reading] | None:
    """'two-thirds of the seats', 'half of them', 'half an hour'."""
    if number.form != "fraction" or number.value is None:
        return None
    at = number.last
    if place.lower(at) in ("a", "an", "-") and (found := read_unit(place, at + 1)) is not None:
        unit, last, _ = found  # half an hour
        quantity = Quantity(number.value, unit=unit, precision=Decimal("0.1"))
        return [Reading(kind_of(unit), quantity, number.first, last, number.first, number.last, "part_of_a_unit", last)]
    quantity = Quantity(number.value, precision=number.precision)
    return [Reading(Kind.RATIO, quantity, number.first, at, number.first, number.last, "fraction", at)]


def ordinal(place: Place, number: Number) -> list[Reading] | None:
    """'third year', 'fourth-largest', 'the 15th anniversary': a rank, not a name ('27th District')."""
    if number.form != "ordinal":
        return None
    after, at = place.text(number.last), number.last
    if place.lower(at) in place.language.ordinal_blocks or (
        place.lower(at) in HYPHENS and place.lower(at + 1) in place.language.ordinal_blocks
    ):
        return []
    if after[:1].isupper() and place.text(number.first)[:1] and number.first > 0:
        titled = place.text(number.first)[:1].isupper() or place.text(number.first)[:1].isdigit()
        if titled:
            return []  # "the 14th Amendment", "Second Avenue"
    if not after or not (after[0].isalpha() or after in HYPHENS) or _only_adverb(place, number):
        return []
    found = read_unit(place, number.last)
    unit = found[0] if found is not None and found[0].dimension == "time" else None
    last = found[1] if found is not None and unit is not None else number.last
    quantity = Quantity(number.value, unit=unit)
    noun_at = None if unit else number.last
    return [Reading(Kind.ORDINAL, quantity, number.first, last, number.first, number.last, "ordinal", noun_at)]


_NOT_RANKED: Final = frozenset(
    """to and or but who that which of in on at by for from with when while as reported said told came went began started
    appeared emerged became was were is are has had have take took given made announced introduced thing
    if it he she they we i you""".split()
)


def _only_adverb(place: Place, number: Number) -> bool:
    """'first reported', 'the second of': nothing ranked stands behind it."""
    after = place.lower(number.last)
    return after in _NOT_RANKED or (number.value == 1 and after.endswith("ed"))


def amount(place: Place, number: Number) -> list[Reading] | None:
    """'$3,500', '35.7 per cent', '72-hour', '6.1-magnitude', 'three hours 20 minutes': a number with a unit."""
    if number.form not in ("digits", "words", "vague"):
        return None
    found = _magnitude(place, number) or read_amount(place, number)
    if number.form == "vague" and found.unit is None:
        found = _vague_of_unit(place, number) or found
    if found.unit is None or (number.value == 1 and _idle_one(place, number, found)):
        return None
    quantity, last = _quantity(found), found.last
    more = _compound(place, found)
    if more is not None:
        quantity, last = more
    per = _per(place, last, found.unit)
    if per is not None:
        quantity, last = per[0](quantity), per[1]
    return [Reading(kind_of(found.unit), quantity, found.first, last, number.first, found.number.last, "amount", last)]


def _idle_one(place: Place, number: Number, found: Amount) -> bool:
    """'one day he will': one of a unit of time with nothing that measures."""
    if place.lower(number.first) != "one" or found.unit is None or found.unit.name not in ("day", "night"):
        return False
    after = place.lower(found.last)
    return after not in ("later", "earlier", "after", "before", "ago", "of", "-", "only", "out", "removed", "from")


def _vague_of_unit(place: Place, number: Number) -> Amount | None:
    """'tens of thousands of dollars', 'hundreds of kilometres'."""
    if place.lower(number.last) != "of" or (found := read_unit(place, number.last + 1)) is None:
        return None
    return Amount(number, number.first, found[1], None, ONE, found[0], currency_before=False)


def _magnitude(place: Place, number: Number) -> Amount | None:
    """'magnitude 6.1', '6.1-magnitude', 'measured 5.6 on the Richter scale', 'a magnitude of 6.1', '6.1 quake'."""
    if number.form != "digits" or number.value is None or not 0 < number.value < 11 or number.scale != 1:
        return None
    words, at = place.tokens.lowers, number.last
    unit = UNITS["magnitude"]
    hyphen = 1 if place.lower(at) in HYPHENS else 0
    if place.lower(at + hyphen) == "magnitude":
        return Amount(number, number.first, at + hyphen + 1, number.value, number.precision, unit, currency_before=False)
    before = words[max(0, number.first - 3) : number.first]
    decimal = number.value != number.value.to_integral_value()
    quake = place.lower(at + hyphen) in ("quake", "earthquake", "temblor", "tremor", "aftershock") and decimal
    richter = "richter" in words[at : at + 5]
    if "magnitude" in before and not any(w in (",", ";") for w in before) or quake or richter:
        first = number.first
        if before and before[-1] in ("magnitude", *HYPHENS) and "magnitude" in before:
            first = number.first - 1 - (before[-1] in HYPHENS)
        return Amount(number, first, at, number.value, number.precision, unit, currency_before=False)
    return None


def _compound(place: Place, found: Amount) -> tuple[Quantity, int] | None:
    """'three hours 20 minutes', '5ft 10in', 'two years and three months', 'an hour and a half'."""
    unit, value = found.unit, found.value
    if unit is None or value is None or unit.dimension not in ("time", "length", "mass"):
        return None
    at = found.last
    if place.tokens.lowers[at : at + 3] == ("and", "a", "half"):
        return Quantity(value + Decimal("0.5"), unit=unit, precision=Decimal("0.5")), at + 3
    at += place.lower(at) in (",", "and")
    at += place.lower(at) == "and"
    second = read_number(place.tokens, at, place.language) if at < len(place.tokens.texts) else None
    if second is None or second.value is None or second.form not in ("digits", "words"):
        return None
    rest = read_unit(place, second.last)
    if rest is None or rest[0].dimension != unit.dimension or not rest[0].factor < unit.factor:
        return None
    if second.value * rest[0].factor >= unit.factor * Decimal("1.05") or rest[0].factor * 400 < unit.factor:
        return None
    total = value * unit.factor + second.value * rest[0].factor
    in_small = total / rest[0].factor
    if in_small != in_small.to_integral_value():
        in_small = in_small.quantize(Decimal("0.01"))
    return Quantity(in_small, unit=rest[0], precision=second.precision), rest[1]


_PER_NOUNS: Final = frozenset(
    """day week month year hour minute second night barrel person head share ounce gallon litre liter pound tonne ton
    kilo kilogram vote household capita acre hectare mile kilometre kilometer unit game match ticket quarter student
    child worker employee family visit dose customer bushel square annum plate piece""".split()
)


def _per(place: Place, last: int, unit: Unit) -> tuple[Callable[[Quantity], Quantity], int] | None:
    """'$3,500 a month', '$75 per barrel', '2 percent a year': the second half of a rate."""
    if unit.dimension == "time":
        return None
    for phrase, _ in place.language.per.get(place.lower(last), ()):
        end = last + len(phrase)
        if place.tokens.lowers[last:end] == phrase and place.lower(end) in _PER_NOUNS:
            noun = place.lower(end)
            rate = Unit(unit.name, unit.dimension, unit.factor, unit.offset, noun)
            return (lambda q: Quantity(q.value, q.low, q.high, q.qualifier, rate, q.precision, q.vague)), end + 1
    return None


def zero(place: Place, number: Number) -> list[Reading] | None:
    """'no casualties', 'none of the 12': nothing, counted."""
    if number.form != "zero":
        return None
    quantity = Quantity(Decimal(0))
    return [Reading(Kind.COUNT, quantity, number.first, number.last, number.first, number.last, "zero", number.last)]


def count(place: Place, number: Number) -> list[Reading] | None:
    """'10,000 troops', 'scores of soldiers', 'killed 12': what is left."""
    if number.form not in ("digits", "words", "vague"):
        return None
    found = read_amount(place, number)
    last = found.number.last
    quantity = Quantity(found.value, number.low, number.high, precision=found.precision, vague=number.form == "vague")
    return [Reading(Kind.COUNT, quantity, min(found.first, number.first), last, number.first, last, "count", last)]


PATTERNS: Final[tuple[Callable[[Place, Number], list[Reading] | None], ...]] = (
    age_with_old,
    age_named,
    zero,
    ordinal,
    one_in_five,
    score,
    written_range,
    fraction,
    amount,
    age_in_apposition,
    count,
)


def read_patterns(place: Place, number: Number) -> list[Reading]:
    """The readings of one number; an empty list where a pattern says that it is no figure."""
    for pattern in PATTERNS:
        readings = pattern(place, number)
        if readings is not None:
            return readings
    return []
