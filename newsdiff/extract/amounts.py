"""A number with the sign, the currency and the unit that stand at it, and the patterns of one measured amount."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final, NamedTuple

from newsdiff.extract.counted import is_plural
from newsdiff.extract.numbers import Number
from newsdiff.extract.place import HYPHENS, Place, Reading
from newsdiff.model import Kind, Quantity, Unit
from newsdiff.units import UNITS

ONE: Final = Decimal(1)
_MINUSES: Final = frozenset("-−–")
_HUNDREDTH: Final = Decimal("0.01")
_LARGE: Final = Decimal(1_000_000)
_QUOTES: Final = frozenset("\"”″'′’")


class Amount(NamedTuple):
    """A number with the sign and the unit that stand at it; tokens ``first`` to ``last`` (past the end)."""

    number: Number
    first: int
    last: int
    value: Decimal | None
    precision: Decimal
    unit: Unit | None
    currency_before: bool


def read_amount(place: Place, number: Number) -> Amount:
    """Take in what stands at a number: minus, currency sign, glued scale letter, unit."""
    first, unit, signed = number.first, None, False
    sign = currency_before(place, first)
    if sign is not None:
        unit, first = sign
    if _is_minus(place, first):
        signed, first = True, first - 1
        if unit is None and (sign := currency_before(place, first)) is not None:  # "$-50.8bn"
            unit, first = sign
    elif (place.lower(first - 1) == "minus" and place.lower(first - 2) != "or") or (
        place.lower(first - 1) == "-" and place.lower(first - 2) == "minus"
    ):
        signed = True
        first -= 1 if place.lower(first - 1) == "minus" else 2
    value, precision, scale, last = number.value, number.precision, number.scale, number.last
    factor = _scale_letter(place, number, unit)
    if factor is not None and value is not None:
        value, precision, scale, last = value * factor, precision * factor, scale * factor, last + 1
    if unit is None:
        found = read_unit(place, last)
        if found is not None:
            unit, last, factor = found
            value = value * factor if value is not None else None
            precision *= factor
    elif place.lower(last) in place.language.money_nations:  # "$75 U.S. per barrel", "$50 Canadian"
        unit, last = place.language.money_nations[place.lower(last)], last + 1
    if signed and value is not None:
        value = -value
    number = number._replace(value=value, scale=scale, last=max(number.last, min(last, number.last + 1)))
    return Amount(number, first, last, value, precision, unit, sign is not None)


def _is_minus(place: Place, first: int) -> bool:
    """'-5C', '(-1.4)', '$-50.8bn': a dash glued to the number, with no word or number before it."""
    if place.text(first - 1) not in _MINUSES or not place.glued(first):
        return False
    before = place.text(first - 2)
    return not place.glued(first - 1) or before in "([$£€¥" or not before


def currency_before(place: Place, first: int) -> tuple[Unit, int] | None:
    """The currency whose sign or code stands right before a token, and where the sign starts."""
    for phrase, unit in place.language.money_before.get(place.text(first - 1), ()):
        start = first - len(phrase)
        if start < 0 or place.tokens.texts[start:first] != phrase:
            continue
        if phrase[-1].isalpha() and len(phrase[-1]) == 1 and not place.glued(first):
            continue  # "R 5" is no rand
        if phrase == ("$",) and place.glued(first - 1):
            longer = place.text(first - 2) + "$"  # US$, A$: the letters stand glued before the sign
            known = place.language.money_after.get(longer)
            if known is not None:
                return known, start - 1
        return unit, start
    return None


# --- scale letters: 'm' is a million or a metre -------------------------------------------------------------------

# "100m hurdles", "a 50m-high wall": what is run, swum or measured in metres.
_METRE_FOLLOWERS: Final = frozenset(
    """long high tall deep wide away apart below above from of off north south east west below ahead behind sprint
    hurdles freestyle backstroke breaststroke butterfly medley relay race runner swimmer dash final finals title
    record heats champion championship world olympic pool waves wave wall drop cliff tower air""".split()
)
_SCALE_WORDS: Final = frozenset("million billion trillion bn tn mn m".split())


def _scale_letter(place: Place, number: Number, unit: Unit | None) -> Decimal | None:
    """'$1.2m', '1.2m tons', '25k', '£3b', '$5 M': a letter scales money, and 'm' also what is counted."""
    at = number.last
    if number.form != "digits" or number.scale != 1:
        return None
    factor = place.language.glued_scales.get(place.lower(at))
    if factor is None or (place.glued(at + 1) and place.text(at + 1)[:1].isalnum()):
        return None
    letter, counted = place.text(at), _things_follow(place, at + 1)
    if not place.glued(at):
        return Decimal(factor) if letter in ("M", "B") and (unit is not None or counted) else None
    if unit is not None or letter in ("k", "K"):
        return Decimal(factor)
    if letter in ("m", "M", "b", "bn"):
        return Decimal(factor) if letter == "b" or counted or _scaled_before(place, at) else None
    return None


def _things_follow(place: Place, at: int) -> bool:
    """Whether what follows 'm' is counted by the million: a unit, money, a plural within three words."""
    if place.lower(at) in HYPHENS or place.lower(at) in _METRE_FOLLOWERS:
        return False
    if place.lower(at) in place.language.unit_words:
        return True
    for i in range(at, at + 3):
        word = place.lower(i)
        if not word[:1].isalpha() or word in place.language.stops or word in place.language.after_noun_verbs:
            return False
        if word in _METRE_FOLLOWERS:
            return False
        if is_plural(word, place.language):
            return True
    return False


def _scaled_before(place: Place, at: int) -> bool:
    """'from $1.1bn to 1.2m': another large number leads up to this one."""
    leading = place.tokens.lowers[max(0, at - 8) : at]
    return leading[-2:-1] in (("to",), ("from",)) and any(word in _SCALE_WORDS for word in leading[:-2])


# --- units: what stands behind a number, and the words that name two things ---------------------------------------


def read_unit(place: Place, at: int) -> tuple[Unit, int, Decimal] | None:
    """The unit that starts at a token, the token past it, and a factor on the value (hundredths for cents).

    A hyphen may stand before a word or a longer symbol ("72-hour", "270-hp"); a symbol is read glued, or after one
    space if it is longer than a letter. Words and symbols that name two things are asked of their surroundings.
    """
    word = at + 1 if place.lower(at) in HYPHENS and place.glued(at) and place.glued(at + 1) else at
    lowers, texts = place.tokens.lowers, place.tokens.texts
    for phrase, unit in place.language.unit_words.get(place.lower(word), ()):
        if lowers[word : word + len(phrase)] == phrase:
            guard = _GUARDS.get(" ".join(phrase))
            if guard is not None and not guard(place, word):
                continue
            if unit.name == "pound" and _is_sterling(place, word):
                unit = UNITS["GBP"]
            return unit, word + len(phrase), ONE
    minor = place.language.minor_money.get(place.lower(word))
    if minor is not None and (len(place.lower(word)) > 1 or place.glued(word)):
        return minor, word + 1, _HUNDREDTH
    for phrase, unit in place.language.unit_symbols.get(place.text(word), ()):
        if texts[word : word + len(phrase)] == phrase and _is_symbol(place, word, phrase):
            return unit, word + len(phrase), ONE
    sign = place.language.money_after.get(place.text(at))
    if sign is not None and (place.glued(at) or len(place.text(at)) > 1):
        return sign, at + 1, ONE
    return None


_SPACED_LETTERS: Final = frozenset("mgLCF")  # "100 m", "5 g", "40 C": as the SI sets them


def _is_symbol(place: Place, at: int, phrase: tuple[str, ...]) -> bool:
    """Whether a symbol stands as one: glued, or set apart and unmistakable; nothing glued behind it."""
    follows = at + len(phrase)
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
        return phrase[0] in _SPACED_LETTERS and place.text(at - 1)[:1].isdigit()
    return True


_WIDTHS: Final = frozenset("tall wide long thick deep high by x × diameter across square , . ; : ) ".split()) | {""}


def _is_inch(place: Place, at: int) -> bool:
    """'6in', '6 in wide', but 'rose to 2.4 million in 2017'."""
    return place.glued(at) or (place.lower(at - 1)[:1].isdigit() and place.lower(at + 1) in _WIDTHS)


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


def _is_quote(place: Place, at: int) -> bool:
    """6'2" is a height; the closing quotation mark of "we lost 40" is none."""
    opened = sum(text in ('"', "“", "”") for text in place.tokens.texts[:at])
    return (
        place.text(at) in "″′" or place.text(at - 2) in ("'", "’", "′") or (opened % 2 == 0 and place.text(at) == '"')
    )


def _is_foot_mark(place: Place, at: int) -> bool:
    """6' 2": an apostrophe is feet only before inches."""
    return place.text(at) == "′" or (place.text(at + 1).isdigit() and place.text(at + 2) in ('"', "”", "″", "'", "’"))


def _is_last_of(place: Place, at: int) -> bool:
    """'12 stone', 'six bar', but '12 stone houses': nothing that the word could describe follows."""
    after = place.lower(at + 1)
    return not after[:1].isalpha() or after in place.language.stops


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
}

# Words of buying and owing near "pounds": money, not weight.
_MONEY_WORDS: Final = frozenset(
    """pay pays paid paying cost costs costing price priced worth fine fined tax taxes salary wage wages earn earned
    spend spent spending fund funds funding sold sell sells bought buy buys sterling british euros dollars budget debt
    loan profit profits revenue revenues bank cash money raised raise donated investment invest invested bill fee fees
    grant grants savings saved owed owes compensation £ ticket tickets transfer deal bid""".split()
)
_WEIGHT_WORDS: Final = frozenset(
    """weigh weighs weighed weighing weight heavy heavier lost lose gained ounce ounces kg kilograms cocaine heroin
    marijuana meat beef explosives fish baby thrust""".split()
)


def _is_sterling(place: Place, at: int) -> bool:
    """'two million pounds', 'paid 500 pounds', but '40 pounds of cocaine', 'weighs 12 pounds', '300 lb'."""
    if (
        place.lower(at) not in ("pound", "pounds")
        or place.lower(at + 1) in ("of", "per")
        or place.lower(at - 1) in HYPHENS
    ):
        return False
    near = place.tokens.lowers[max(0, at - 12) : at + 8]
    if any(word in _WEIGHT_WORDS for word in near):
        return False
    return place.lower(at - 1) in ("million", "billion") or any(word in _MONEY_WORDS for word in near)


# --- kinds --------------------------------------------------------------------------------------------------------

_KINDS: Final = {
    "money": Kind.MONEY,
    "percent": Kind.PERCENT,
    "percentage point": Kind.PERCENT,
    "time": Kind.DURATION,
}


def kind_of(unit: Unit | None) -> Kind:
    """The kind of a figure by its unit's dimension."""
    return Kind.COUNT if unit is None else _KINDS.get(unit.dimension, Kind.MEASURE)


def quantity_of(amount: Amount) -> Quantity:
    """The amount as it was written."""
    low, high, vague = amount.number.low, amount.number.high, amount.number.form == "vague"
    return Quantity(amount.value, low, high, unit=amount.unit, precision=amount.precision, vague=vague)


# --- the patterns -------------------------------------------------------------------------------------------------


def measured(place: Place, number: Number) -> list[Reading] | None:
    """'$3,500', '35.7 per cent', '72-hour', '6.1-magnitude', 'three hours 20 minutes': a number with a unit."""
    if number.form not in ("digits", "words", "vague"):
        return None
    found = _magnitude(place, number) or read_amount(place, number)
    if number.form == "vague" and found.unit is None:
        found = _vague_of_unit(place, number) or found
    if found.unit is None or (number.value == 1 and _idle_one(place, number, found)):
        return None
    return [finish(place, found, "measured")]


def finish(place: Place, found: Amount, pattern: str) -> Reading:
    """The reading of an amount with what goes on behind its unit: a smaller unit, a rate."""
    quantity, last = quantity_of(found), found.last
    more = _compound(place, found)
    if more is not None:
        quantity, last = more
    quantity, last = with_rate(place, quantity, last)
    number = found.number
    return Reading(kind_of(quantity.unit), quantity, found.first, last, number.first, number.last, pattern, last)


_DAY_FOLLOWERS: Final = frozenset("later earlier after before ago of - only out removed from".split())


def _idle_one(place: Place, number: Number, found: Amount) -> bool:
    """'one day he will': one of a unit of time with nothing that measures."""
    if place.lower(number.first) != "one" or found.unit is None or found.unit.name not in ("day", "night"):
        return False
    return place.lower(found.last) not in _DAY_FOLLOWERS


def _vague_of_unit(place: Place, number: Number) -> Amount | None:
    """'tens of thousands of dollars', 'hundreds of kilometres'."""
    if place.lower(number.last) != "of" or (found := read_unit(place, number.last + 1)) is None:
        return None
    return Amount(number, number.first, found[1], None, ONE, found[0], currency_before=False)


_QUAKES: Final = frozenset("quake earthquake temblor tremor aftershock".split())


def _magnitude(place: Place, number: Number) -> Amount | None:
    """'magnitude 6.1', '6.1-magnitude', 'measured 5.6 on the Richter scale', 'a magnitude of 6.1', '6.1 quake'."""
    if number.form != "digits" or number.value is None or not 0 < number.value < 11 or number.scale != 1:
        return None
    words, at = place.tokens.lowers, number.last
    unit = UNITS["magnitude"]
    hyphen = 1 if place.lower(at) in HYPHENS else 0
    value, precision = number.value, number.precision
    if place.lower(at + hyphen) == "magnitude":
        return Amount(number, number.first, at + hyphen + 1, value, precision, unit, currency_before=False)
    before = words[max(0, number.first - 3) : number.first]
    decimal = value != value.to_integral_value()
    quake = place.lower(at + hyphen) in _QUAKES and decimal
    richter = "richter" in words[at : at + 5]
    if ("magnitude" in before and not any(w in (",", ";") for w in before)) or quake or richter:
        first = number.first
        if before and before[-1] in ("magnitude", *HYPHENS) and "magnitude" in before:
            first = number.first - 1 - (before[-1] in HYPHENS)
        return Amount(number, first, at, value, precision, unit, currency_before=False)
    return None


def _compound(place: Place, found: Amount) -> tuple[Quantity, int] | None:
    """'three hours 20 minutes', '5ft 10in', '24 hours, 39 minutes, and 35 seconds', 'an hour and a half', '£3 4s'."""
    unit, value, precision, last = found.unit, found.value, found.precision, found.last
    if unit is None or value is None:
        return None
    if unit.name == "GBP" and found.currency_before and (old := _old_money(place, value, unit, last)) is not None:
        return old
    if unit.dimension == "money":
        return _with_cents(place, value, unit, last)
    if unit.dimension not in ("time", "length", "mass"):
        return None
    if place.tokens.lowers[last : last + 3] == ("and", "a", "half"):
        return Quantity(value + Decimal("0.5"), unit=unit, precision=Decimal("0.5")), last + 3
    while (step := _smaller_part(place, last, unit)) is not None:
        part, smaller, last = step
        total = value * unit.factor + part.value * smaller.factor if part.value is not None else Decimal(0)
        value, unit, precision = total / smaller.factor, smaller, part.precision
        if value != value.to_integral_value():
            value = value.quantize(_HUNDREDTH)
    return (Quantity(value, unit=unit, precision=precision), last) if last != found.last else None


def _with_cents(place: Place, value: Decimal, unit: Unit, last: int) -> tuple[Quantity, int] | None:
    """'20 dollars 43 cents', 'two pounds and fifty pence': the cents are of the money before them."""
    cents = place.number(last + (place.lower(last) == "and"))
    if cents is None or cents.value is None or cents.value >= 100 or value != value.to_integral_value():
        return None
    if place.lower(cents.last) not in place.language.minor_money or cents.form not in ("digits", "words"):
        return None
    return Quantity(value + cents.value / 100, unit=unit, precision=_HUNDREDTH), cents.last + 1


def _old_money(place: Place, pounds: Decimal, unit: Unit, last: int) -> tuple[Quantity, int] | None:
    """'£3 4s', '£1 2s 6d': twenty shillings to the pound, twelve pence to the shilling."""
    shillings = place.number(last)
    if shillings is None or shillings.value is None or place.text(shillings.last) != "s":
        return None
    value, last = pounds + shillings.value / 20, shillings.last + 1
    pence = place.number(last)
    if pence is not None and pence.value is not None and place.text(pence.last) == "d":
        value, last = value + (pence.value / 240).quantize(Decimal("0.0001")), pence.last + 1
    return Quantity(value, unit=unit, precision=_HUNDREDTH), last


def _smaller_part(place: Place, at: int, unit: Unit) -> tuple[Number, Unit, int] | None:
    """', 39 minutes', 'and three months', '10in': a part in a smaller unit of the same dimension."""
    at += place.lower(at) == ","
    at += place.lower(at) == "and"
    part = place.number(at)
    if part is None or part.value is None or part.form not in ("digits", "words"):
        return None
    rest = read_unit(place, part.last)
    if rest is None or rest[0].dimension != unit.dimension or not rest[0].factor < unit.factor:
        return None
    fits = part.value * rest[0].factor < unit.factor * Decimal("1.05") and rest[0].factor * 1000 >= unit.factor
    return (part, rest[0], rest[1]) if fits else None


_PER_NOUNS: Final = frozenset(
    """day week month year hour minute second night barrel person head share ounce gallon litre liter pound tonne ton
    kilo kilogram kg mwh kwh megawatt hour vote household capita acre hectare mile kilometre kilometer km unit game
    match ticket quarter student pupil child worker employee family visit dose customer bushel square annum plate piece
    dozen car vehicle patient passenger bottle pint pack packet round shift fortnight decade sq metre meter foot
    bitcoin tree seat room bed copy""".split()
)
_SQUARES: Final = frozenset(("square", "sq", "cubic"))


def with_rate(place: Place, quantity: Quantity, last: int) -> tuple[Quantity, int]:
    """'$3,500 a month', '$75 per barrel', '12-cent-a-share', '$80 per sq m': the second half of a rate."""
    unit = quantity.unit
    if unit is None or unit.dimension == "time":
        return quantity, last
    at = last + 1 if place.lower(last) in HYPHENS and place.glued(last) else last
    for phrase, _ in place.language.per.get(place.lower(at), ()):
        end = at + len(phrase)
        if place.tokens.lowers[at:end] != phrase:
            continue
        end += place.lower(end) in HYPHENS
        noun = place.lower(end)
        if noun not in _PER_NOUNS:
            continue
        if noun in _SQUARES:
            area = read_unit(place, end)
            if area is None:
                continue
            noun, end = area[0].name, area[1] - 1
        rate = Unit(unit.name, unit.dimension, unit.factor, unit.offset, noun)
        return (
            Quantity(
                quantity.value,
                quantity.low,
                quantity.high,
                quantity.qualifier,
                rate,
                quantity.precision,
                quantity.vague,
            ),
            end + 1,
        )
    return quantity, last


_HEIGHT: Final = re.compile(r"(\d{1,2})['’](\d{1,2})")  # one token, as a Swiss 6'200 is


def feet_and_inches(place: Place, at: int) -> list[Reading] | None:
    """6'2": feet and inches with no space between them."""
    height = _HEIGHT.fullmatch(place.text(at))
    if height is None or place.text(at + 1) not in ('"', "”", "″") or int(height[2]) > 11:
        return None
    inches = Decimal(int(height[1]) * 12 + int(height[2]))
    quantity = Quantity(inches, unit=UNITS["inch"])
    return [Reading(Kind.MEASURE, quantity, at, at + 2, at, at + 1, "feet_and_inches")]


# "an hour later", "less than an inch", "in a decade": the article counts one only beside words that measure.
_ARTICLE_BEFORE: Final = frozenset(
    "in within after over for nearly almost than about under just roughly around".split()
)
_ARTICLE_AFTER: Final = frozenset("ago later earlier before after away and apart removed prior".split())
_ARTICLE_TIMES: Final = frozenset("minute hour day week fortnight month year decade century millennium".split())
_ARTICLE_BOUNDS: Final = frozenset("than nearly almost about roughly just under over around least".split())


def one_of_a_unit(place: Place, at: int) -> list[Reading] | None:
    """'an hour and a half', 'a month ago', 'less than an inch', 'in nearly a year', 'a mile away'."""
    before = place.lower(at - 1)
    if place.lower(at) not in ("a", "an") or not place.lower(at + 1).isalpha():
        return None
    found = read_unit(place, at + 1)
    if found is None or found[0].dimension in ("percent", "money", "index", "magnitude", "calibre", "data", "angle"):
        return None
    unit, last, _ = found
    after = place.lower(last)
    if unit.name in _ARTICLE_TIMES:
        stands = before in _ARTICLE_BEFORE or after in _ARTICLE_AFTER
        stands = (stands and not (after == "and" and place.lower(last + 1) != "a")) or before in _ARTICLE_BOUNDS
    else:
        stands = before in _ARTICLE_BOUNDS or (unit.dimension == "length" and after in ("away", "of", "from", "off"))
    if not stands or before in ("once", "twice", "times"):
        return None
    number = Number(at, at + 1, ONE, ONE, "words")
    return [finish(place, Amount(number, at, last, ONE, ONE, unit, currency_before=False), "one_of_a_unit")]
