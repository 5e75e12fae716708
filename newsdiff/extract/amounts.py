"""A number with the sign, the currency and the unit that stand at it, and the patterns of one measured amount."""

from decimal import Decimal
from typing import Final

from newsdiff.extract.compounds import read_parts, with_rate
from newsdiff.extract.counted import is_plural
from newsdiff.extract.measures import ONE, kind_of, read_unit
from newsdiff.extract.numbers import Number
from newsdiff.extract.place import HYPHENS, Amount, Place, Reading
from newsdiff.extract.qualifiers import read_before
from newsdiff.intervals import EXACT
from newsdiff.model import Kind, Quantity, Unit
from newsdiff.units import UNITS

_MINUSES: Final = frozenset("-−–")


def read_amount(place: Place, number: Number) -> Amount:
    """Take in what stands at a number: minus, currency sign, glued scale letter, unit."""
    key = (number.first, number.last)
    amount = place.amounts.get(key)
    if amount is None:
        amount = place.amounts[key] = _read_amount(place, number)
    return amount


def _read_amount(place: Place, number: Number) -> Amount:
    first, unit, signed = number.first, None, False
    sign = currency_before(place, first)
    if sign is not None:
        unit, first = sign
    minus = read_minus(place, first)
    if minus is not None:
        signed, first = True, minus
        if unit is None and (sign := currency_before(place, first)) is not None:  # "$-50.8bn"
            unit, first = sign
    code = place.text(sign[1]) if sign is not None else ""
    value, precision, scale, last = number.value, number.precision, number.scale, number.last
    factor = _scale_letter(place, number, unit)
    if factor is not None and value is not None:
        value, precision = EXACT.multiply(value, factor), EXACT.multiply(precision, factor)
        scale, last = scale * factor, last + 1
    if unit is None:
        found = read_unit(place, last)
        if found is not None:
            unit, last = found
            code = place.text(last - 1)
    elif place.lower(last) in place.language.money_nations:  # "$75 U.S. per barrel", "$50 Canadian"
        unit, last = place.language.money_nations[place.lower(last)], last + 1
    code_scale = place.language.code_scales.get(code)
    if code_scale is not None and value is not None:
        value, precision, scale = EXACT.multiply(value, code_scale), EXACT.multiply(precision, code_scale), code_scale
    if signed and value is not None:
        value = value.copy_negate()
    if value is not number.value or factor is not None:
        number = number._replace(value=value, scale=scale, last=number.last + (factor is not None))
    return Amount(number, first, last, value, precision, unit, sign is not None)


def read_minus(place: Place, first: int) -> int | None:
    """'-5C', 'minus 5', 'minus-five', 'negative five degrees', but 'plus or minus 5': where the sign or word stands."""
    if _is_minus(place, first):
        return first - 1
    minus, links, before = place.language.amounts.minus, place.language.links, place.lower(first - 1)
    if before == place.language.amounts.negative and _is_measured(place, first):
        return first - 1
    if before == minus:
        return first - 1 if place.lower(first - 2) != links.or_ else None
    return first - 2 if before == "-" and place.lower(first - 2) == minus else None


def _is_measured(place: Place, first: int) -> bool:
    """'negative |five degrees', 'negative |$12 million', 'negative |3%'; but 'tested negative |12 days later'."""
    number = place.number(first)
    if number is None:
        return place.text(first) in place.language.money_after
    unit = read_unit(place, number.last)
    return unit is not None and unit[0].dimension in _BELOW_ZERO


_BELOW_ZERO: Final = frozenset(("temperature", "angle", "percent", "percentage point", "money"))


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
        if start < 0 or place.texts[start:first] != phrase:
            continue
        letter = phrase[-1].isalpha() and len(phrase[-1]) == 1
        if phrase[-1] in _NAMING_LETTERS and "," not in place.text(first) and not _is_scaled(place, first + 1):
            continue  # "N180 million", "K500,000"; "N95 masks" and "K2" are names
        after = place.text(first + 1)
        long = len(place.text(first)) > 1 or (len(after) == len("000") and after.isdecimal())
        if letter and not (place.glued(first) and (long or _is_scaled(place, first + 1))):
            continue  # "R500", "R5 000", "R2bn"; "R 5" and "R2" are no rand
        if phrase[-1] == "=" and (
            place.starts[first] - place.starts[start] > len(phrase) or len(place.text(first)) < 4
        ):
            continue  # "Y=28,030", as wires that have no ¥ write; "y = 3" is none
        if phrase == ("$",) and place.glued(first - 1):
            longer = place.text(first - 2) + "$"  # US$, A$: the letters stand glued before the sign
            known = place.language.money_after.get(longer)
            if known is not None:
                return known, start - 1
        return unit, start
    return None


_NAMING_LETTERS: Final = frozenset("NK")


def _is_scaled(place: Place, at: int) -> bool:
    return place.lower(at) in place.language.scales or place.lower(at) in place.language.glued_scales


# --- scale letters: 'm' is a million or a metre -------------------------------------------------------------------


def _scale_letter(place: Place, number: Number, unit: Unit | None) -> Decimal | None:
    """'$1.2m', '1.2m tons', '25k', '£3b', '$5 M', '$26.2 b': a letter scales money, and 'm' also what is counted."""
    at = number.last
    if number.form != "digits" or number.scale != 1:
        return None
    factor = place.language.glued_scales.get(place.lower(at))
    if factor is None or (place.glued(at + 1) and place.text(at + 1)[:1].isalnum()):
        return None
    letter, counted = place.text(at), _things_follow(place, at + 1) or _many_do(place, number, at + 1)
    if not place.glued(at):
        return Decimal(factor) if unit is not None or (letter in ("M", "B") and counted) else None
    if unit is not None or letter in ("k", "K"):
        return Decimal(factor)
    if letter in ("m", "M", "b", "bn"):
        many = letter == "b" or counted or _scaled_before(place, at) or _is_beside_millions(place, at)
        many = many or _is_of_many(place, number.first, at)
        return Decimal(factor) if many else None
    return None


def _is_of_many(place: Place, first: int, at: int) -> bool:
    """'the population fell to 4.3|m', 'its audience peaked at 5.4|m': what is counted opens the clause."""
    words, breaks = place.language.amounts, place.language.nouns.clause_openers
    if place.lower(at + 1) in words.metre_followers or place.lower(at + 1) in HYPHENS:
        return False
    for i in range(first - 1, max(-1, first - 1 - _NEAR_MANY), -1):
        word = place.lower(i)
        if word in words.crowds:
            return True
        if not word[0].isalnum() or word in breaks or word in words.of_water:
            return False
    return False


def _is_beside_millions(place: Place, at: int) -> bool:
    """'21.4m tonnes, compared with 29.3|m| last year': the letter was a million's before, and no metre's since."""
    if place.lower(at + 1) in place.language.amounts.metre_followers or place.lower(at + 1) in HYPHENS:
        return False
    letters = [
        (last, found)
        for last, found in place.ends.items()
        if last <= at
        and place.text(found.reading.number_first + 1) == place.text(at)
        and place.glued(found.reading.number_first + 1)
    ]
    if not letters:
        return False
    value = max(letters, key=lambda each: each[0])[1].quantity.value
    return value is not None and value >= MILLION


def _things_follow(place: Place, at: int) -> bool:
    """Whether what follows 'm' is counted by the million: a unit, money, a plural within three words."""
    if place.lower(at) == place.language.links.of:  # "1.2m of the 3m refugees"
        at += 1 + (place.lower(at + 1) in place.language.nouns.determiners)
        whole = place.number(at)
        if whole is None:
            return place.lower(at) in place.language.nouns.of_them
        at = whole.last + (place.lower(whole.last) == "m")
    if place.lower(at) in HYPHENS or place.lower(at) in place.language.amounts.metre_followers:
        return False
    if read_unit(place, at) is not None:  # francs, but not whatever is Swiss
        return True
    if place.lower(at + 1) in HYPHENS and read_unit(place, at + 2) is not None:
        at += 3
    if place.text(at) in place.language.capital_aliases:
        at += 1  # "30m US citizens"
    elif place.lower(at) in place.language.nations and not _is_named_after(place, at):
        return True  # "8m Swiss live there"
    for i in range(at, at + 3):
        word = place.lower(i)
        if not word[:1].isalpha() or word in place.language.stops or word in place.language.after_noun_verbs:
            return False
        if word in place.language.amounts.metre_followers:
            return False
        if is_plural(word, place.language):
            return True
    return False


def _many_do(place: Place, number: Number, at: int) -> bool:
    """'the insurer says 4.1m |affected', 'More than 12m |are homeless': a clause that begins with people, not metres.

    Never 'waves of 5m |were seen', 'buildings over 18m |have cladding', 'the last 3m |are steep'.
    """
    words = place.language.amounts
    if place.lower(at) not in words.million_followers or number.value is None or number.value >= MANY_METRES:
        return False
    _, first = read_before(place.tokens, number.first, place.language)
    before = place.lower(first - 1) if first else ""
    return not before[:1].isalnum() or before in words.million_leads


def _is_named_after(place: Place, at: int) -> bool:
    """'a 3,920m |Swiss peak', '1.2m |Swiss voters': a nation with a noun behind it."""
    after = place.lower(at + 1)
    return after.isalpha() and after not in place.language.stops and after not in place.language.after_noun_verbs


def _scaled_before(place: Place, at: int) -> bool:
    """'from $1.1bn to 1.2m': another large number leads up to this one."""
    links, first = place.language.links, max(0, at - _NEAR_SCALE)
    leading = place.lowers[first:at]
    if leading[-2:-1] not in ((links.to,), (links.from_,), (links.of,)):
        return False
    for i in range(first, at - 2):
        metres = place.amounts.get((i - 1, i)) if place.lowers[i] in place.language.amounts.scale_words else None
        if metres is not None and metres.unit is UNITS["metre"]:
            return False  # "rose 2.3m to 8.1m"
    return not place.language.amounts.scale_words.isdisjoint(leading[:-2])


_NEAR_SCALE: Final = 10  # tokens
_NEAR_MANY: Final = 12  # tokens from a number back to what is counted by the million
MILLION: Final = 1_000_000
MANY_METRES: Final = 1000  # from here on nobody counts millions


def quantity_of(amount: Amount) -> Quantity:
    """The amount as it was written."""
    low, high, vague = amount.number.low, amount.number.high, amount.number.form == "vague"
    return Quantity(amount.value, low, high, unit=amount.unit, precision=amount.precision, vague=vague)


# --- the patterns -------------------------------------------------------------------------------------------------


def measured(place: Place, number: Number) -> list[Reading] | None:
    """'$3,500', '35.7 per cent', '72-hour', '6.1-magnitude', 'three hours 20 minutes': a number with a unit."""
    if number.form not in ("digits", "words", "vague"):
        return None
    found = _magnitude(place, number) or _side_of_zero(place, read_amount(place, number))
    if found.unit is None:
        found = (_vague_of_unit(place, number) if number.form == "vague" else _past_adjective(place, found)) or found
    if found.unit is None or found.unit.name == "calibre":
        found = _bore(place, found)
    if found.unit is None or (is_of_year_before(place, found.last - 1) and (number.value or 0) >= MILLION):
        return None
    if number.value == 1 and _idle_one(place, number, found):
        return []
    return [finish(place, found, "measured")]


def is_of_year_before(place: Place, at: int) -> bool:
    """'net profit 287 mln euros vs 334 mln |year ago': no years, but of which one the number is."""
    singular = place.lower(at) == UNITS["year"].name and place.text(at - 1) not in HYPHENS
    return singular and place.lower(at + 1) in place.language.amounts.since_then


def finish(place: Place, found: Amount, pattern: str) -> Reading:
    """The reading of an amount with what goes on behind its unit: a smaller unit, a rate."""
    quantity, last = read_parts(place, quantity_of(found), found.last)
    quantity, last = with_rate(place, quantity, last)
    number = found.number
    return Reading(kind_of(quantity.unit), quantity, found.first, last, number.first, number.last, pattern, last)


def _side_of_zero(place: Place, found: Amount) -> Amount:
    """'20 below zero', '15 degrees below zero', '3 C above zero': degrees, with the sign that the words give them."""
    side = place.lowers[found.last : found.last + 2]
    negative = place.language.amounts.sides_of_zero.get(side)
    if negative is None or found.value is None or not (found.unit is None or found.unit.dimension in _DEGREES):
        return found
    value = found.value.copy_negate() if negative else found.value
    return found._replace(value=value, unit=found.unit or UNITS["degree"], last=found.last + 2)


_DEGREES: Final = frozenset(("temperature", "angle"))


def _bore(place: Place, found: Amount) -> Amount:
    """'a .38 revolver', 'a 357 magnum', 'a .38-caliber gun': the calibre, which is said without its point."""
    value, number = found.value, found.number
    gun = place.lower(found.last) in place.language.amounts.guns and value != 1
    if value is None or number.form != "digits" or number.scale != 1 or not (gun or found.unit is not None):
        return found
    if 0 < value < 1:
        value = value.scaleb(-int(value.as_tuple().exponent))
    return found._replace(value=value, precision=ONE, unit=UNITS["calibre"])


def _past_adjective(place: Place, found: Amount) -> Amount | None:
    """'two |more years', 'three |full days', 'five |straight hours': '0.6 |of a second': the unit behind such words."""
    links = place.language.links
    if place.lower(found.last) == links.of and place.lower(found.last + 1) in links.articles:  # "0.6 of a second"
        part = read_unit(place, found.last + 2) if found.value is not None and 0 < found.value < 1 else None
        return found._replace(unit=part[0], last=part[1]) if part is not None else None
    if place.lower(found.last) not in place.language.amounts.unit_adjectives:
        return None
    unit = read_unit(place, found.last + 1)
    return found._replace(unit=unit[0], last=unit[1]) if unit is not None and unit[0].dimension == "time" else None


def _idle_one(place: Place, number: Number, found: Amount) -> bool:
    """'one day he will': one of a unit of time with nothing that measures; but '20 times in one day'."""
    if (
        place.lower(number.first) != place.language.links.one
        or found.unit is None
        or found.unit.name not in ("day", "night")
    ):
        return False
    words = place.language.amounts
    if place.lower(number.first - 1) in words.day_leads and place.lower(number.last) not in HYPHENS:
        return False
    return place.lower(found.last) not in words.day_followers


def _vague_of_unit(place: Place, number: Number) -> Amount | None:
    """'tens of thousands of dollars', 'hundreds of kilometres', 'dozens or even hundreds of kilometres'."""
    second = number_beyond_or(place, number.last)
    at = number.last if second is None else second.last
    found = read_unit(place, at + (place.lower(at) == place.language.links.of))
    if found is None or (second is None and place.lower(at) != place.language.links.of):
        return None
    last = number.last if second is not None else found[1]
    return Amount(number, number.first, last, None, ONE, found[0], currency_before=False)


def number_beyond_or(place: Place, at: int) -> Number | None:
    """'dozens |or even hundreds', 'several hundred |or 1,000': the number that is said beside a vague one."""
    if place.lower(at) != place.language.links.or_:
        return None
    return place.number(at + 1 + (place.lower(at + 1) in place.language.ranges.leads))


def _magnitude(place: Place, number: Number) -> Amount | None:
    """'magnitude 6.1', '6.1-magnitude', 'measured 5.6 on the Richter scale', 'a magnitude of 6.1', '6.1 quake'."""
    if number.form != "digits" or number.value is None or not 0 < number.value < 11 or number.scale != 1:
        return None
    words, at, names = place.lowers, number.last, place.language.amounts
    unit = UNITS["magnitude"]
    hyphen = 1 if place.lower(at) in HYPHENS else 0
    value, precision = number.value, number.precision
    if place.lower(at + hyphen) == names.magnitude:
        return Amount(number, number.first, at + hyphen + 1, value, precision, unit, currency_before=False)
    before = words[max(0, number.first - 3) : number.first]
    decimal = value != value.to_integral_value()
    quake = place.lower(at + hyphen) in names.quakes and decimal
    richter = names.richter in words[at : at + 5]
    since = before[before.index(names.magnitude) :] if names.magnitude in before else ()
    told = bool(since) and "," not in since and ";" not in since
    if told or quake or richter or (decimal and _is_of_quake(place, number)):
        first = number.first
        if before and before[-1] in (names.magnitude, *HYPHENS) and names.magnitude in before:
            first = number.first - 1 - (before[-1] in HYPHENS)
        return Amount(number, first, at, value, precision, unit, currency_before=False)
    return None


def _is_of_quake(place: Place, number: Number) -> bool:
    """'a quake |of 6.1', 'aftershocks |of 5.6 and |5.8', 'the quake, |measuring 6.4'; no 'quake |of 5.2 seconds'."""
    links, before, joined = place.language.links, place.lower(number.first - 1), place.ends.get(number.first - 1)
    if read_unit(place, number.last) is not None:
        return False
    if before == links.and_ and joined is not None:
        return joined.quantity.unit is UNITS["magnitude"]
    words = place.language.amounts
    if (
        before in (links.to, links.at)
        and words.magnitude in place.lowers[max(0, number.first - _NEAR_QUAKE) : number.first]
    ):
        return True  # "the magnitude was revised to 6.1"
    if before in words.measuring:
        return not words.quakes.isdisjoint(place.lowers[: number.first])
    return before == links.of and place.lower(number.first - 2) in words.quakes


_NEAR_QUAKE: Final = 6  # tokens between "quake" and what it measured


def one_of_a_unit(place: Place, at: int) -> list[Reading] | None:
    """'an hour and a half', 'a month ago', 'less than an inch', 'in a single day', 'a mile away'."""
    words, before = place.language.amounts, place.lower(at - 1)
    if place.lower(at) not in place.language.links.articles or not place.lower(at + 1).isalpha():
        return None
    single = place.lower(at + 1) == words.single  # "in a single day"
    found = read_unit(place, at + 1 + single)
    if found is None or found[0].dimension in ("percent", "money", "index", "magnitude", "calibre", "data", "angle"):
        return None
    unit, last = found
    after = place.lower(last)
    if unit.name in words.article_times or (single and unit.dimension == "time"):
        stands = before in words.article_before or after in words.article_after
        stands = stands or any(place.lowers[max(0, at - n) : at] in words.article_leads for n in (2, 3))
        stands = stands or (before in words.article_verbs and after not in words.article_idle)
        granted = before in words.article_grants and after == place.language.links.to
        stands = stands or (granted and place.lower(last + 1) not in words.article_memorable)
        stands = (
            stands and not (after == place.language.links.and_ and _joins_another(place, last + 1))
        ) or before in words.article_bounds
        stands = stands or _goes_on_in_smaller(place, at, unit, last)
    else:
        stands = (
            before in words.article_bounds
            or (unit.dimension == "length" and after in words.article_lengths)
            or place.language.links.and_a_part.get(place.lowers[last : last + 3]) is not None
            or _is_portion(place, at, unit, last)
        )
    if not stands or before in words.article_never or _is_base(place, at) or _is_compared_with(place, at, last):
        return None
    number = Number(at, at + 1 + single, ONE, ONE, "words")
    return [finish(place, Amount(number, at, last, ONE, ONE, unit, currency_before=False), "one_of_a_unit")]


def _goes_on_in_smaller(place: Place, at: int, unit: Unit, last: int) -> bool:
    """'took a year |and nine months': one length; never '20 tonnes a day |and two hours', 'a bad week and two days'."""
    before, language = place.lower(at - 1), place.language
    if place.lower(last) != language.links.and_ or at in place.ends:
        return False
    known = before in language.stops or before in language.amounts.article_verbs
    if before.isalnum() and not (known or before.endswith(language.names.participle)):
        return False
    return read_parts(place, Quantity(ONE, unit=unit), last)[1] > last


def _joins_another(place: Place, at: int) -> bool:
    """'for a day and |night', 'in a minute and |20 seconds': no length of one."""
    return place.number(at) is not None or read_unit(place, at) is not None


def _is_base(place: Place, at: int) -> bool:
    """'$6.8bn |a year earlier': no length of its own, but the time of the sum that another is compared with."""
    before = place.ends.get(at)
    return before is not None and before.reading.kind in _SUMS


def _is_compared_with(place: Place, at: int, last: int) -> bool:
    """'higher than |a year ago', '12 cents more than |a month ago': a time, and no length of one."""
    words, asides = place.language.amounts, place.language.asides
    if place.lower(at - 1) != asides.than or place.lower(last) not in words.since_then:
        return False
    return place.lower(at - 2) not in words.more_or_less or at - 2 in place.ends


_SUMS: Final = frozenset((Kind.MONEY, Kind.PERCENT))


def a_unit_long(place: Place, at: int) -> list[Reading] | None:
    """'a week-long strike', 'the hourlong hearing', 'every |fortnight': one of the unit; no 'two-week-long'."""
    words, unit, first = place.language.amounts, place.language.amounts.long_units.get(place.lower(at), ""), at
    if place.lower(at - 1) == place.language.links.every:
        unit = words.every_units.get(place.lower(at), unit)
    if place.lower(at) == words.long and place.lower(at - 1) in HYPHENS and place.glued(at) and place.glued(at - 1):
        unit, first = words.long_units.get(place.lower(at - 2) + words.long, ""), at - 2
    if not unit or True in place.taken[first:at] or place.lower(first - 1) in HYPHENS:
        return None
    quantity = Quantity(ONE, unit=UNITS[unit])
    return [Reading(Kind.DURATION, quantity, first, at + 1, first, at + 1, "a_unit_long")]


def unit_gone_by(place: Place, at: int) -> list[Reading] | None:
    """'over the |past year', 'in the |next decade': one of the unit; no 'in the past weeks', 'in the next year'."""
    words, links = place.language.amounts, place.language.links
    if (
        place.lower(at) not in words.gone
        or place.lower(at - 1) != words.definite
        or place.lower(at - 2) not in words.gone_leads
    ):
        return None
    found = read_unit(place, at + 1)
    if found is None or found[0].dimension != "time" or found[1] != at + 2 or place.lower(at + 1) != found[0].name:
        return None
    if place.lower(at + 2) == links.of or found[0].name not in words.gone[place.lower(at)]:
        return None
    return [Reading(Kind.DURATION, Quantity(ONE, unit=found[0]), at, at + 2, at, at + 2, "unit_gone_by")]


def _is_portion(place: Place, at: int, unit: Unit, last: int) -> bool:
    """'seized a tonne of cocaine', never 'the price of a litre of milk', 'a litre of milk costs a pound'."""
    words, links = place.language.amounts, place.language.links
    if unit.name not in words.portions or place.lower(last) != links.of:
        return False
    priced = not words.price_words.isdisjoint(place.lowers[max(0, at - _NEAR_PRICE) : last + _NEAR_PRICE])
    return not priced and place.lower(at - 1) not in words.not_before_portion


_NEAR_PRICE: Final = 8  # tokens on either side
