"""The patterns of an age: 'a 65-year-old', 'aged 32', 'Pike, 66, said', 'in her 30s', 'who is 84', 'people over 65'."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from newsdiff.extract.counted import Agreement, is_person, is_plural, read_counted, singular
from newsdiff.extract.measures import read_unit
from newsdiff.extract.numbers import Number
from newsdiff.extract.place import HYPHENS, Place, Reading
from newsdiff.extract.qualifiers import read_before
from newsdiff.lang import Language
from newsdiff.model import AGE_TO_COME, Kind, Qualifier, Quantity
from newsdiff.units import UNITS

YEAR_OF_AGE: Final = UNITS["year of age"]
AGE_UNITS: Final = {
    "year": YEAR_OF_AGE,
    "year of age": YEAR_OF_AGE,
    "month": UNITS["month"],
    "week": UNITS["week"],
    "day": UNITS["day"],
}
OLDEST: Final = 120
GROWN: Final = 16  # "the senator, 67,"; younger than that, a number behind a noun is more often a count
LONGEST_NAME: Final = 8  # tokens of a name with its title and town
MOST_AGES: Final = 12  # of one list
MOST_ADVERBS: Final = 2  # before an age
PAIR: Final = 2  # people
TEEN: Final = 13  # "at 15 she left school"; younger than that, it may be the hour


def age_with_old(place: Place, number: Number) -> list[Reading] | None:
    """'a 65-year-old', '16 years old', 'a six-month-old baby', '16 years of age', '40 to 50 years old'."""
    if number.value is None or number.form not in ("digits", "words"):
        return None
    low, final, links, joiner = number.value, number, place.language.links, place.lower(number.last)
    two = joiner == links.and_ and place.lower(number.first - 1) != links.between  # "were 11 and 8 years old"
    if joiner in place.language.ranges.joiners:  # the unit is said once, behind the second number
        step = number.last + 1
        step += place.lower(step) == links.to
        step += place.lower(step) in HYPHENS
        second = place.number(step)
        if second is not None and second.value is not None and (two or low < second.value):
            final = second
            if number.scale == 1 and low < second.value / second.scale:  # "70 to 75 million years old"
                low *= second.scale
    found = read_unit(place, final.last)
    if found is None or found[0].name not in AGE_UNITS:
        return None
    last = found[1] + 1 if place.lower(found[1]) in HYPHENS else found[1]
    if found[0] is YEAR_OF_AGE:
        last -= 1
    elif place.lowers[last : last + 2] == place.language.ages.of_age:  # "18 months of age"
        last += 1
    elif place.lower(last) not in place.language.ages.old_forms:
        return None
    unit = AGE_UNITS[found[0].name]
    quantity = Quantity(low, unit=unit, precision=number.precision)
    if final is not number and two:
        other = Quantity(final.value, unit=unit, precision=final.precision)
        return [_age(quantity, number, number.last, "age_pair"), _age(other, final, last + 1, "age_pair")]
    if final is not number:
        quantity = Quantity(None, low, final.value, Qualifier.BETWEEN, unit)
    adjective = place.lower(last) == place.language.ages.old and not place.lower(found[1] - 1).endswith("s")
    noun_at = last + 1 if adjective and place.lower(last + 1) != place.language.links.of else None
    return [Reading(Kind.AGE, quantity, number.first, last + 1, number.first, final.last, "age_with_old", noun_at)]


def age_named(place: Place, number: Number) -> list[Reading] | None:
    """'aged 32', 'age 16', 'at the age of 77', 'ages 10 to 14', 'in her 30s', 'turned 50'."""
    words, links = place.language.ages, place.language.links
    before, value = place.lower(number.first - 1), number.value
    if value is None or not 0 <= value <= OLDEST or number.form not in ("digits", "words"):
        return None
    decade = place.lower(number.last) == words.decade and place.glued(number.last) and value % 10 == 0
    if decade and before in words.before_degrees and _is_of_weather(place, number.first):
        degrees = Quantity(None, value, value + 9, unit=UNITS["degree"])
        last = number.last + 1
        return [Reading(Kind.MEASURE, degrees, number.first, last, number.first, last, "degrees_of_a_decade")]
    if decade and before in words.before_decade and place.lower(number.first - 2) not in words.bounds:
        quantity = Quantity(None, value, value + 9, unit=YEAR_OF_AGE)
        return [_age(quantity, number, number.last + 1, "age_decade")]
    start = number.first - (before in words.between)
    start -= place.lower(start - 1) == ","
    before = place.lower(start - 1)
    named = before in words.named or (before == links.of and place.lower(start - 2) in words.ages)
    named = named or place.lowers[max(0, start - 3) : start] in words.as_young or _is_of_eldest(place, start, number)
    if before == words.those and place.lower(number.last) in place.language.ranges.joiners and not decade:
        return _range_of_those(place, number)
    if not named or read_unit(place, number.last) is not None or decade:
        return None
    ranges = links.between in place.lowers[max(0, start - 4) : number.first]
    if not ranges and (ages := _list_of_ages(place, number)):
        return [_age(Quantity(n.value, unit=YEAR_OF_AGE), n, n.last, "age_list") for n in ages]
    joined = place.lower(number.last) in place.language.ranges.joiners and (
        ranges or place.lower(number.last) != links.and_
    )
    second = place.number(number.last + 1) if joined else None
    if second is not None and second.value is not None and value < second.value <= OLDEST:
        if place.lower(number.first - 1) == links.from_ and _is_changed(place, number.first):
            return [_age(Quantity(n.value, unit=YEAR_OF_AGE), n, n.last, "age_change") for n in (number, second)]
        quantity = Quantity(None, value, second.value, Qualifier.BETWEEN, YEAR_OF_AGE)
        return [_age(quantity, number, second.last, "age_range")]
    return [_age(Quantity(value, unit=YEAR_OF_AGE), number, number.last, "age_named")]


def age_of_lead(place: Place, number: Number) -> list[Reading] | None:
    """'aged |five months', 'in age from |nine months to six years', 'patients between |six and 17': ages."""
    words, before = place.language.ages, place.lower(number.first - 1)
    if before not in words.between and before not in words.named:
        return None
    if before in words.bounds:
        return _age_in_units(place, number) or _age_below(place, number)
    return _age_in_units(place, number) or (
        _age_between(place, number) if before == place.language.links.between else None
    )


def _age_below(place: Place, number: Number) -> list[Reading] | None:
    """'children under |one year are kept out'; never 'hurt 40 children over |two years'."""
    words, value = place.language.ages, number.value
    if place.lower(number.first - 1) not in words.below or place.lower(number.first - 2) not in words.kin:
        return None
    found = read_unit(place, number.last)
    if found is None or found[0].name not in AGE_UNITS or value is None or number.form not in ("digits", "words"):
        return None
    quantity = Quantity(value, unit=AGE_UNITS[found[0].name], precision=number.precision)
    return [_age(quantity, number, found[1], "age_below")]


def _age_between(place: Place, number: Number) -> list[Reading] | None:
    """'patients between |six and 17', 'children between |five and 11': ages, of people of whom nothing else is told."""
    words, links, at = place.language.ages, place.language.links, number.first - 1
    if place.lower(at) != links.between or place.lower(at - 1) not in words.peopled:
        return None
    second = place.number(number.last + 1) if place.lower(number.last) == links.and_ else None
    if second is None or not (_is_plain_age(number) and _is_plain_age(second)) or _goes_on(place, second.last):
        return None
    low, high = number.value or 0, second.value or 0
    if low >= high or (high < TEEN and place.lower(at - 1) not in words.kin):
        return None  # "visitors between nine and 12": the hours
    quantity = Quantity(None, Decimal(low), Decimal(high), Qualifier.BETWEEN, YEAR_OF_AGE)
    return [_age(quantity, number, second.last, "age_range")]


def _age_in_units(place: Place, number: Number) -> list[Reading] | None:
    """'aged |five months', 'ranged in age from |nine months to 91 years': the unit is said, and it is an age."""
    words, links = place.language.ages, place.language.links
    start = number.first - (place.lower(number.first - 1) in words.between)
    if place.lower(start - 1) not in words.named or number.value is None or number.form not in ("digits", "words"):
        return None
    found = read_unit(place, number.last)
    if found is None or found[0].name not in AGE_UNITS:
        return None
    unit, last = AGE_UNITS[found[0].name], found[1]
    quantity = Quantity(number.value, unit=unit, precision=number.precision)
    joined = place.lower(last) == links.to or place.lowers[start : start + 1] + place.lowers[last : last + 1] == (
        links.between,
        links.and_,
    )
    second = place.number(last + 1) if joined else None
    beyond = read_unit(place, second.last) if second is not None else None
    if second is not None and second.value is not None and beyond is not None and beyond[0].name in AGE_UNITS:
        high = (second.value * beyond[0].factor / found[0].factor).quantize(Decimal("0.01")).normalize()
        if number.value < high:
            quantity, last = Quantity(None, number.value, high, Qualifier.BETWEEN, unit), beyond[1]
            return [_age(quantity, number, last, "age_in_units")._replace(number_last=second.last)]
    return [_age(quantity, number, last, "age_in_units")]


def age_of_both(place: Place, number: Number) -> list[Reading] | None:
    """'her parents, both |31, fled', 'Karl Venn and Ada Moss, both |44,', 'friends, all |19,': of each of them."""
    words, at = place.language.ages, number.first - 1
    if place.lower(at) not in words.each_of or place.text(at - 1) not in (",", "(") or not _is_plain_age(number):
        return None
    noun = singular(place.lower(at - 2), place.language)
    people = place.lower(at - 2) in words.couples or _is_person(noun, place.language, strictly=True)
    grown = (number.value or 0) >= GROWN  # "Velm and Tarnow, both 12 in June"
    named = grown and _is_name_of_one(place, at - 2)
    closed = place.text(number.last) in words.closers
    return [_age(_years(number), number, number.last, "age_of_both")] if closed and (people or named) else None


def _is_plain_age(number: Number) -> bool:
    """Whether a number might be somebody's years: a small whole one."""
    value = number.value
    if value is None or number.form not in ("digits", "words") or number.scale != 1:
        return False
    return 1 < value <= OLDEST and value == value.to_integral_value()


def _years(number: Number) -> Quantity:
    return Quantity(number.value, unit=YEAR_OF_AGE)


def age_in_words(place: Place, at: int) -> list[Reading] | None:
    """'a man in his |seventies', 'in her late |sixties': a decade of life, in one word."""
    words, low = place.language.ages, place.language.ages.decades.get(place.lower(at))
    after = place.lower(at + 1)
    verb = after in place.language.roles or after.endswith(place.language.names.participle)
    named = after[:1].isalpha() and after not in place.language.stops and not verb
    if low is None or place.text(at)[:1].isupper() or named:
        return None  # "in his sixties bungalow"
    if _is_of_weather(place, at):
        return None
    first = at - 1
    while first > 0 and place.lower(first) in words.before_decade and place.lower(first) not in words.whose:
        first -= 1  # "late", "mid-"
    if place.lower(first) not in words.whose or place.lower(first - 1) != place.language.links.in_:
        return None
    quantity = Quantity(None, Decimal(low), Decimal(low + 9), unit=YEAR_OF_AGE)
    return [Reading(Kind.AGE, quantity, at, at + 1, at, at + 1, "age_in_words")]


def _is_of_eldest(place: Place, at: int, number: Number) -> bool:
    """'the youngest |17', 'the oldest of them |22'; never 'the oldest |22 houses'."""
    at -= place.lower(at - 1) in place.language.ages.adverbs  # "the youngest only 15"
    of_them = place.lower(at - 2) == place.language.links.of and place.lowers[at - 1 : at] in place.language.nouns.them
    eldest = place.lower(at - 3 if of_them else at - 1) in place.language.ages.eldest
    return eldest and _stands_alone(place, number.last, strictly=False)


def _range_of_those(place: Place, number: Number) -> list[Reading] | None:
    """'those |18 to 29 backed her': ages, where nothing is counted or measured behind them."""
    second, links = place.number(number.last + 1), place.language.links
    if (
        second is None
        or second.value is None
        or number.value is None
        or place.lower(number.last) in (links.and_, links.or_)
    ):
        return None
    if not number.value < second.value <= OLDEST or second.scale != 1 or _goes_on(place, second.last):
        return None
    quantity = Quantity(None, number.value, second.value, Qualifier.BETWEEN, YEAR_OF_AGE)
    return [_age(quantity, number, second.last, "age_range")]


def _is_of_weather(place: Place, at: int) -> bool:
    """'highs will be in the upper |80s', 'temperatures in the mid-|70s': degrees, and no age."""
    return not place.language.ages.of_weather.isdisjoint(place.lowers[max(0, at - _NEAR_WEATHER) : at])


_NEAR_AGE: Final = 6  # tokens
_NEAR_WHO: Final = 5  # tokens of "who the police say"
_LONGEST_ASIDE: Final = 20  # tokens between two commas
_NEAR_WEATHER: Final = 10  # tokens


def _is_changed(place: Place, at: int) -> bool:
    """'raises the minimum age from |18 to 21': two ages, the old and the new."""
    return not place.language.ranges.changes.isdisjoint(place.lowers[max(0, at - _NEAR_CHANGE) : at])


_NEAR_CHANGE: Final = 8  # tokens


def _list_of_ages(place: Place, number: Number) -> list[Number]:
    """'aged |8 and 11', 'aged |19, 22, 25 and 31': the numbers up to the one behind 'and', or none."""
    ages, links = [number], place.language.links
    while len(ages) < MOST_AGES:
        at = ages[-1].last
        closes = place.lower(at + (place.lower(at) == ",")) == links.and_
        if not closes and place.lower(at) != ",":
            return []
        following = place.number(at + 1 + (closes and place.lower(at) == ","))
        if following is None or following.form not in ("digits", "words") or following.scale != 1:
            return []
        if following.value is None or not 0 <= following.value <= OLDEST:
            return []
        ages.append(following)
        if closes:
            return ages if _stands_alone(place, following.last, strictly=False) else []
    return []


def age_bound(place: Place, number: Number) -> list[Reading] | None:
    """'people over 65', 'children under five', 'who were under 18', 'the over-65s', '75 or older', '16 and up'."""
    words, value, at = place.language.ages, number.value, number.first - 1
    before, ending = place.lower(at), place.lowers[number.last : number.last + 2]
    compared = before == place.language.asides.than and place.lower(at - 1) in words.comparatives
    if before not in words.bounds and before not in HYPHENS and ending[:1] not in words.and_or and not compared:
        return None
    if value is None or not 0 < value <= OLDEST or number.scale != 1 or value != value.to_integral_value():
        return None
    if compared:  # "older than 25"
        alone = not _goes_on(place, number.last)
        return [_age(Quantity(value, unit=YEAR_OF_AGE), number, number.last, "age_bound")] if alone else None
    quantity = Quantity(value, unit=YEAR_OF_AGE)
    if ending in words.older or (ending in words.and_over and before in words.peopled):
        return [_age(quantity, number, number.last, "age_bound")]
    if before in HYPHENS and place.lower(at - 1) in words.bounds:
        if place.lower(number.last) != words.decade or not place.glued(number.last):
            return None
        qualifier, first = read_before(place.tokens, at, place.language)
        reading = _age(quantity._replace(qualifier=qualifier), number, number.last + 1, "age_bound")
        return [reading._replace(first=first)]
    if before not in words.bounds or _goes_on(place, number.last):
        return None
    is_said = place.lower(at - 1) in words.beings
    subject = place.lower(at - 2) if is_said else place.lower(at - 1)
    befell = place.language.roles.get(subject) in place.language.roles_of_people  # "nine of those killed were under 16"
    everyone = subject in words.everyone and place.lower(at - 2) in words.everyone_leads  # "free for all under 18"
    if (
        subject in words.peopled
        or everyone
        or (is_said and _is_told_of_some(place, at - 1))
        or (is_said and (befell or subject in words.pronouns or subject in words.persons))
    ):
        return [_age(quantity, number, number.last, "age_bound")]
    return None


def _is_told_of_some(place: Place, at: int) -> bool:
    """'18 of them |were under six', 'four members |are under 30': some of what is people, or might be."""
    if place.lower(at - 2) == place.language.links.of and (place.lower(at - 1),) in place.language.nouns.them:
        told = [last for last, found in place.ends.items() if last <= at and found.counted]
        return not told or is_person(place.ends[max(told)].counted, place.language)
    some = place.ends.get(at)
    return some is not None and bool(some.counted) and is_person(some.counted, place.language)


def _goes_on(place: Place, at: int) -> bool:
    """'people over 65| miles away', 'under 24|-hour guard', 'under 12| new rules': the number is of something else."""
    if place.lower(at) in HYPHENS or read_unit(place, at) is not None:
        return True
    return read_counted(place.tokens, at, place.language, Agreement.PLURAL) is not None


def age_in_apposition(place: Place, number: Number) -> list[Reading] | None:
    """'Pike, 66, said', 'Ana Moll (34)', 'the boy, just 19, said': a bare number between commas behind a person."""
    value, texts = number.value, place.texts
    if number.form != "digits" or value is None or not 0 < value <= OLDEST or number.last != number.first + 1:
        return None
    if (ages := _ages_of_those(place, number) or _ages_of_two(place, number)) is not None:
        return [_age(Quantity(n.value, unit=YEAR_OF_AGE), n, n.last, "ages_in_apposition") for n in ages]
    start = number.first
    while number.first - start < MOST_ADVERBS and place.lower(start - 1) in place.language.ages.adverbs:
        start -= 1  # ", still only 20,"
    opener = place.text(start - 1)
    if opener not in (",", "(") or not place.text(number.first).isdigit() or _is_some_of(place, number.last):
        return None
    name = place.text(start - 2)
    if (name == "." or name in place.language.links.possessives) and start >= 3:  # "Jr., 42,"
        name = texts[start - 3]
    closes = place.text(number.last) == ")" if opener == "(" else _closes(place, number.last)
    if _is_in_list_of_places(place, number.first):
        return None
    enclosed = opener == "(" or place.text(number.last) == ","  # "brought to the surface, 33 of them hurt"
    told = enclosed or place.text(number.last) in (".", "")  # "the police held a neighbour, 63."
    described = told and _is_described(place, start - 2, value, strictly=opener == "(" or not enclosed)
    parent = enclosed and value >= GROWN and _is_parent(place, start - 2)
    if not closes or not (name[:1].isupper() or described or parent or _is_to_be(place, start - 1)):
        return None
    return [_age(Quantity(value, unit=YEAR_OF_AGE), number, number.last, "age_in_apposition")]


def _closes(place: Place, at: int) -> bool:
    """Whether an aside may end at a token: 'Carl Ward, 58|, said', 'Carl Ward, 58| - of taking part'; no 58 - 42."""
    dash = place.text(at) in HYPHENS and not place.glued(at) and place.lower(at + 1).isalpha()
    return dash or place.text(at) in place.language.ages.closers


def _is_in_list_of_places(place: Place, at: int) -> bool:
    """'13 deaths in Velm, |8 in Larkton, 5 in Orrin': another number near by stands before the same "in"."""
    behind, words = place.lower(at + 1), place.lowers
    if behind != place.language.links.in_:
        return False
    near = range(max(0, at - _LISTED), min(at + _LISTED, len(words) - 1))
    return any(i != at and words[i + 1] == behind and words[i].isdecimal() for i in near)


_LISTED: Final = 9  # tokens from one number of a list to the next: "8 in Upper Larkton county, 5"


def _is_to_be(place: Place, at: int) -> bool:
    """'Bride-to-be|, 25,': a person, as headlines have it."""
    phrase = place.language.ages.to_be
    start = at - len(phrase)
    return place.lowers[max(0, start) : at] == phrase and place.lower(start - 1) in place.language.ages.persons


def _is_parent(place: Place, at: int) -> bool:
    """'the dad of |three, 51,', 'a mother-of-|two, 34,': the number of children behind a word for a parent."""
    step = 2 if place.lower(at - 1) in HYPHENS else 1
    if place.number(at) is None or place.lower(at - step) != place.language.links.of:
        return False
    return place.language.nouns.holders.get(place.lower(at - 2 * step)) in place.language.ages.relations


def _is_some_of(place: Place, at: int) -> bool:
    """'houses, 12 |of them new,', 'ambulances, 47 |of which were late'; but 'Ana Moll, 34, |of Orrin'."""
    words = place.language.nouns
    return place.lower(at) == place.language.links.of and (
        place.lower(at + 1) in words.relatives or place.lower(at + 1) in words.of_them
    )


def age_of_kin(place: Place, number: Number) -> list[Reading] | None:
    """'their daughter, nine, died', 'Ella, nine, and Tom, six, died', 'Benno Trask, five, was': spelled ones."""
    start = number.first - (place.lower(number.first - 1) in place.language.ages.adverbs)  # "Ivo, now eight,"
    value, at = number.value, start - 2
    marks = (place.text(at + 1), place.text(number.last))
    if value is None or not 0 < value < GROWN or marks not in ((",", ","), ("(", ")")):
        return None
    kin = place.lower(at) in place.language.ages.relations and _is_described(place, at, value)
    if not kin and not _is_first_name(place, at) and not _is_named_child(place, at, number.last + 1):
        return None
    return [_age(Quantity(value, unit=YEAR_OF_AGE), number, number.last, "age_of_kin")]


def _is_first_name(place: Place, at: int) -> bool:
    """'|Ella, nine,', 'and |Tom, six,': a name of one word, of no town, nation or team among others in a list."""
    before = place.lower(at - 1)
    if not _is_name_of_one(place, at):
        return False
    words = place.language.ages
    if before in words.relations or before in words.persons:
        return True
    if before == place.language.links.of and place.language.nouns.holders.get(place.lower(at - 2)) in words.relations:
        return True  # "mother of |Tom, nine,"
    family = not words.kin.isdisjoint(place.lowers)
    return family and (before in ("", '"', "“", place.language.links.and_) and place.number(at + 4) is None)


def _is_named_child(place: Place, at: int, after: int) -> bool:
    """'said |Benno Trask, five, was ill', '|Benno, five, said': a name of two words, or one that opens its clause.

    What stands behind the age at ``after`` is told of one person, so that no list of teams or towns goes on there.
    """
    words, language = place.language.ages, place.language
    if not _is_name_of_one(place, at):
        return False
    full = _is_name_of_one(place, at - 1) and f"{place.lower(at - 1)} {place.lower(at)}" not in language.nations
    before = place.lower(at - 2 if full else at - 1)
    opens = not before.isalnum() or before in words.clause_openers
    if not opens and not (full and place.text(at - 2).islower() and before not in language.dates.articles):
        return False
    verb = place.lower(after)
    goes_on = verb in words.done_by_one or verb.endswith(language.names.participle)
    return goes_on or (
        full and place.lowers[after : after + 1] == (language.links.and_,) and _is_owner(place, after + 1)
    )


def _is_owner(place: Place, at: int) -> bool:
    return place.lower(at) in place.language.names.owners


def _is_name_of_one(place: Place, at: int) -> bool:
    """A word that may be part of a person's name: a capital, and neither a common word nor a day, month or nation."""
    text, lower, language = place.text(at), place.lower(at), place.language
    if not (text.istitle() and text.isalpha()):
        return False
    known = (language.nations, language.stops, language.common_words)
    dates = (language.dates.months, language.dates.weekdays, language.dates.short_months)
    return not any(lower in words for words in (*known, *dates))


def _is_described(place: Place, at: int, value: Decimal, *, strictly: bool = True) -> bool:
    """'the |driver, 44', 'her former |manager, 48', 'the couple's |son, 6', 'a |man (44)': one person, told by a noun.

    Not strictly it is any noun with an article, unless that is known for a thing's, or that ends like one for a person.
    """
    noun, words, language = place.lower(at), place.language.ages, place.language
    if not noun.isalpha() or is_plural(noun, language):
        return False
    if not words.tallies.isdisjoint(place.lowers[max(0, at - LONGEST_NAME) : at]):
        return False  # "the shirt number of the late striker, 20"
    if noun in words.elders and value >= GROWN and place.text(at + 1) == ",":
        return True  # "butchered gran, 63, for her rings"
    if noun in words.relations or (value >= GROWN and _is_person(noun, language, strictly=strictly)):
        return _is_one(place, at)
    hyphened = place.lower(at - 1) in HYPHENS and place.glued(at) and noun not in language.stops  # "the heart-throb"
    first = at - 2 if hyphened else at
    bare = place.lower(first - 1) in language.nouns.determiners and noun not in words.no_persons
    return not strictly and value >= GROWN and bare


def _is_person(noun: str, language: Language, *, strictly: bool) -> bool:
    words = language.ages
    known = noun in words.relations or noun in words.persons or noun in words.persons_of
    known = known or noun in language.speech.people
    endings = words.callings if strictly else words.person_endings
    return known or (noun.endswith(endings) and noun not in words.no_persons)


def _is_one(place: Place, at: int) -> bool:
    """'|the former Leeds manager', 'her |son', in a headline '|Supermum pilot': a noun, and what opens its phrase."""
    language = place.language
    for i in range(at - 1, at - LONGEST_NAME, -1):
        word = place.lower(i)
        if place.text(i) in language.capital_aliases:
            continue  # "a US soldier"
        if any(place.lower(k) in HYPHENS and place.glued(k) and place.glued(k + 1) for k in (i - 1, i, i + 1)):
            continue  # "her show-off brother"
        if word in language.nouns.determiners or word in language.links.possessives or word in language.ages.whose:
            return True
        if not word.isalpha() or word in language.stops:
            return i < 0
    return False


def _ages_of_those(place: Place, number: Number) -> list[Number] | None:
    """'her two grandsons, |9 and 12, died': as many ages between the commas as there are people before them."""
    those = place.ends.get(number.first - 1)
    if those is None or place.text(number.first - 1) != "," or those.reading.kind is not Kind.COUNT:
        return None
    ages = _list_of_ages(place, number)
    closed = ages and place.text(ages[-1].last) in (",", ".", ";", ")", "")
    words = place.language.ages
    people = those.counted in words.persons_of or _is_person(those.counted, place.language, strictly=True)
    return ages if closed and people and those.quantity.value == len(ages) else None


def _are_two(place: Place, at: int) -> bool:
    """'the |couple', 'a husband and |wife'."""
    words, language = place.language.ages, place.language
    if place.lower(at - 1) == language.links.and_:
        return all(_is_person(place.lower(i), language, strictly=True) for i in (at - 2, at))
    return place.lower(at) in words.couples


def _ages_of_two(place: Place, number: Number) -> list[Number] | None:
    """'Walter and Joyce Venn, |74 and 71,', 'a husband and wife, |70 and 67,', 'the couple, |70 and 67,': of two."""
    at, links = number.first - 1, place.language.links
    if place.text(at) == "," and _are_two(place, at - 1):
        ages = _list_of_ages(place, number)
        return ages if len(ages) == PAIR and place.text(ages[-1].last) in place.language.ages.closers else None
    ages = _list_of_ages(place, number) if place.text(at) == "," and place.text(at - 1)[:1].isupper() else []
    if len(ages) != PAIR or place.text(ages[-1].last) not in place.language.ages.closers:
        return None
    names = place.texts[max(0, at - LONGEST_NAME) : at]
    joins = [i for i, word in enumerate(names) if word == links.and_ and 0 < i < len(names) - 1]
    return ages if any(names[i - 1][:1].isupper() and names[i + 1][:1].isupper() for i in joins) else None


def age_told(place: Place, number: Number) -> list[Reading] | None:
    """'who is 84', 'a woman of 66', 'at 52 the first woman to', 'died at 91', 'the age rises to 65': a bare number."""
    words, at = place.language.ages, number.first - 1
    before = place.lower(at)
    if before in words.adverbs:
        at -= 1
        before = place.lower(at)
    if before not in words.leads:
        return None
    rule = _LEADS[words.leads[before]]
    if number.value is None or not 1 < number.value <= OLDEST or number.scale != 1:
        return None
    alone = _stands_alone(place, number.last, strictly=rule in _STRICT)
    if not (alone or _is_told_on(place, number.last, at)) or not rule(place, number, at):
        return None
    pattern = AGE_TO_COME if _is_to_come(place, at) else "age_told"
    links = place.language.links
    if rule is _is_said_of_many and (ages := _list_of_ages(place, number)):  # "my nieces are nine and twelve"
        return [_age(_years(each), each, each.last, pattern) for each in ages]
    second = place.number(number.last + 1) if rule is _is_of_person and place.lower(number.last) == links.or_ else None
    if second is not None and second.value is not None:  # "a girl of 12 or 13", "women of 12 or 13 villages"
        if not _is_plain_age(second) or number.value >= second.value or _goes_on(place, second.last):
            return None
        quantity = Quantity(None, number.value, second.value, Qualifier.BETWEEN, YEAR_OF_AGE)
        return [_age(quantity, number, second.last, pattern)]
    return [_age(Quantity(number.value, unit=YEAR_OF_AGE), number, number.last, pattern)]


def _is_to_come(place: Place, at: int) -> bool:
    """'who |turns 39', 'will |be 57', 'is |turning 50': the verb tells of a birthday that is to come."""
    words = place.language.ages
    if place.lower(at) in words.turnings:
        return True
    supposed = place.lower(at - 2) in words.supposed  # "is thought to be 28"
    return place.lower(at) in words.become and place.lower(at - 1) in words.will and not supposed


def _stands_alone(place: Place, at: int, *, strictly: bool) -> bool:
    """Whether nothing is counted or measured behind a number: 'a woman of 66| died', but not 'was two| behind'."""
    behind, language = place.lower(at), place.language
    if not behind.isalnum():
        return behind not in HYPHENS and read_unit(place, at) is None
    if behind in language.ages.followers:
        return True
    return not strictly and (behind in language.stops or behind in language.after_noun_verbs)


def _is_told_on(place: Place, at: int, lead: int) -> bool:
    """'a man thought to be 30| was found', 'two girls of 15| fainted': a verb behind the age, and nothing counted."""
    words, behind = place.language.ages, place.lower(at)
    if place.lower(lead - 2) in words.supposed:
        return behind in words.beings
    if place.lower(lead) != place.language.links.of or not behind.endswith(place.language.names.participle):
        return False
    return place.lower(lead - 1) in words.persons_of and not _goes_on(place, at)


def _is_said_of_person(place: Place, number: Number, at: int) -> bool:
    """'he |was 16', 'who will |be 57', 'her mother |is 84', 'their average age |was 68', 'Ana Moll |is 34 and'."""
    words, subject = place.language.ages, at - 1
    while place.lower(subject) in words.helpers or place.lower(subject) in words.supposed:
        subject -= 1
    subject = _past_deed(place, subject)
    for i in range(max(1, subject - _NEAR_AGE), subject):  # "the average age of those killed was 31"
        if place.lower(i) in words.ages and place.lower(i - 1) in words.average:
            return True
    known = place.lower(subject) in words.pronouns or place.lower(subject) in words.persons
    if place.lower(subject) in words.each and place.lower(subject - 1) in words.whenever:
        return True  # "until each of them is 18"
    if not known:
        grown = (number.value or 0) >= GROWN
        if place.lower(subject) in words.ages or (grown and _is_full_name(place, subject)):
            return True
        if grown and place.text(subject) == "," and (_is_named_between(place, subject) or _is_told_who(place, subject)):
            return True
        told = place.lower(number.last) == words.when or place.lower(at) in words.birthdays
        return told and _is_name_of_one(place, subject)  # "Milo was nine |when", "Milo has |turned six"
    child = place.lower(subject) in words.pronouns or place.lower(subject) in words.relations
    return child or number.form == "digits" or (number.value or 0) >= TEEN or place.lower(number.last) == words.when


def _past_deed(place: Place, at: int) -> int:
    """'the |man arrested is 24', 'the |youngest of them was 16': the noun before what tells which one is meant."""
    if place.lower(at - 1) == place.language.links.of and (place.lower(at),) in place.language.nouns.them:
        return at - 2
    told = place.lower(at) in place.language.roles and place.lower(at - 1) in place.language.ages.persons
    if place.lower(at) in place.language.speech.sayings:  # "the man, |who police say is 24"
        who = range(at - 1, max(0, at - _NEAR_WHO), -1)
        return next((i for i in who if (place.lower(i),) in place.language.ages.who), at)
    return at - 1 if told else at


def _is_said_of_many(place: Place, number: Number, at: int) -> bool:
    """'when you |are six', 'if you|'re 40', 'they |were 12 when the war began': the years of each."""
    words = place.language.ages
    if place.lower(at - 1) in words.kin:
        return place.lower(at - 2) in place.language.names.owners and bool(_list_of_ages(place, number))
    if place.lower(at - 1) not in words.many:
        return False
    return place.lower(at - 2) in words.whenever or place.lower(number.last) == words.when


def _is_named_between(place: Place, at: int) -> bool:
    """'its leader|, Ana Moll, is 58': two names or more between the commas of which the second stands at a token."""
    first = at - 1
    while first > at - LONGEST_NAME and _is_name_of_one(place, first):
        first -= 1
    return place.text(first) == "," and at - first > PAIR and place.text(first - 1).isalpha()


def _is_told_who(place: Place, at: int) -> bool:
    """'the driver, who had worked all night|, was 46', 'Ana Moll, a chemist|, was 46': what the commas say of one."""
    opening = next((i for i in range(at - 1, max(0, at - _LONGEST_ASIDE), -1) if place.text(i) == ","), at)
    if place.lower(opening + 1) in place.language.ages.naming:  # "the driver, |named as Ana Moll, is 47"
        return _is_name_of_one(place, at - 1)
    if (place.lower(opening + 1),) in place.language.ages.who:
        return place.language.ages.tallies.isdisjoint(place.lowers[max(0, opening - LONGEST_NAME) : opening])
    return _is_name_of_one(place, opening - 1) and _is_described(place, at - 1, Decimal(GROWN))


def _is_full_name(place: Place, at: int) -> bool:
    """'Captain Ana Moll of Velm |': two names or more, with which their clause begins."""
    names, first = 0, at
    while first > at - LONGEST_NAME and (
        place.text(first)[:1].isupper() or place.lower(first) in place.language.ages.name_links
    ):
        names += place.text(first)[:1].isupper()
        first -= 1
    before = place.lower(first)
    return names > 1 and (not before.isalpha() or before in place.language.ages.clause_openers)


def _is_of_person(place: Place, number: Number, at: int) -> bool:
    """'a woman |of 66', 'a boy |of ten', 'a clerk |of 58, who'; never 'a fine of 66', nor a mother of two."""
    words, ends = place.language.ages, place.lowers[number.last : number.last + 2]
    if place.lower(at - 1) in words.persons_of:
        return True
    noun, after = place.lower(at - 1), place.lower(number.last)
    goes_on = after in place.language.stops or after in place.language.after_noun_verbs
    alone = not after[:1].isalnum() or (goes_on and after not in words.no_ages_before)
    if (number.value or 0) >= GROWN and noun.endswith(words.callings) and noun not in words.no_persons and alone:
        return _is_one(place, at - 1)  # "a flight attendant of 24", but "the winner of 19 of 22 races"
    if (number.value or 0) >= GROWN and noun in words.persons and alone and noun not in place.language.nouns.holders:
        return place.lower(at - 2) in place.language.links.articles  # "a student of 23", but "the eldest of 16"
    single = place.lower(at - 2) in place.language.links.articles and (number.value or 0) >= GROWN
    return single and (ends[:1] in words.who or (ends[:1] == (",",) and ends[1:] in words.who))


def _is_done_at(place: Place, number: Number, at: int) -> bool:
    """'retired |at 63', 'Marsh, |at 52 the first woman to', 'at 16 she left'; never 'closed at 52, the lowest'."""
    words, value, before = place.language.ages, number.value or 0, place.lower(at - 1)
    if before in words.done_at:
        return value >= GROWN
    if before in words.eldest:  # "Brian Reeder, the oldest |at 76"
        return _is_plain_age(number)
    behind = place.lower(number.last)
    if value >= TEEN and (before,) in words.who and (behind in words.beings or behind in words.will):
        return _is_plain_age(number)  # "who |at 76 is the oldest"
    if value >= TEEN and place.lowers[max(0, at - 2) : at] in words.begun_at:
        return _is_plain_age(number)
    if value >= TEEN and _is_turn_of_life(place, at):
        return _is_plain_age(number)
    if value < TEEN or not (before in ("", ",") or before in words.clause_openers):
        return _is_set_at(place, number, at)
    step = number.last + (place.lower(number.last) == ",")
    named = step > number.last and _is_name_of_one(place, step) and _is_name_of_one(place, step + 1)
    if place.lower(step) in words.pronouns or named:  # "and at 58, Ana Moll has"
        return True
    if not words.eldest.isdisjoint(place.lowers[step : step + _NEAR_AGE]):  # "Moll, |at 51, is the youngest mayor"
        return _is_name_of_one(place, step) or _is_name_of_one(place, at - 2)
    ranked = place.lower(step + 1) in place.language.ordinals or place.lower(step + 1).endswith(
        place.language.nouns.superlative
    )
    return place.lower(step) in place.language.dates.articles and ranked and place.text(at - 2)[:1].isupper()


def _is_turn_of_life(place: Place, at: int) -> bool:
    """'she went in |at 19', 'who started here |at 16', 'my sister joined |at 17'; never 'the tally came out |at 26'."""
    words = place.language.ages
    for turn in (place.lowers[max(0, at - 2) : at], place.lowers[max(0, at - 1) : at]):
        who = place.lower(at - len(turn) - 1)
        if turn in words.turns_of_life:
            return who in words.pronouns or who in words.persons or who in words.relations
    return False


def _is_set_at(place: Place, number: Number, at: int) -> bool:
    """'the retirement age |to 65 from 63', 'the age limit fell |from 21 to 18'."""
    del number
    step, words = at - 1, place.language.ages
    if place.text(step).isdigit() and place.lower(step - 1) in words.leads:
        step -= 2
    step -= place.lower(step) in place.language.ranges.changes
    step -= place.lower(step) in words.limits
    return place.lower(step) in words.ages


_LEADS: Final[dict[str, Callable[[Place, Number, int], bool]]] = {
    "being": _is_said_of_person,
    "many": _is_said_of_many,
    "of": _is_of_person,
    "at": _is_done_at,
    "to": _is_set_at,
}


_STRICT: Final = (_is_said_of_person, _is_said_of_many)


def _age(quantity: Quantity, number: Number, last: int, pattern: str) -> Reading:
    return Reading(Kind.AGE, quantity, number.first, last, number.first, number.last, pattern)
