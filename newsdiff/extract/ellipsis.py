"""What a bare number leaves to the words before it to say: its noun, its unit, its kind.

"Up from 2 million", "the Greens at seven", "the Farmers nine": the number stands where an earlier figure of its
sentence stood, behind the same word or in the same list, and what it counts or measures is not said twice.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from newsdiff.extract.counted import Agreement, is_person, is_plural, read_counted, read_counted_before, singular
from newsdiff.extract.place import HYPHENS, Found, Place
from newsdiff.model import Kind, Qualifier
from newsdiff.units import UNITS

_NEAREST: Final = 5  # figures looked back through for the one that says it
_LONGEST_NAME: Final = 7  # tokens
_LARGE: Final = Decimal(10) ** 6
_MUCH: Final = 1000  # of money
_MOST_PERCENT: Final = 1000  # that anything grows by
_FEW_TIMES: Final = 4  # how far two readings of one gauge may lie apart
_COMPARED: Final = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))
_OPENING: Final = 4  # tokens of "of the nearly"
_NEAR_CHANGE: Final = 6  # tokens between "fell" and by how much
_DEGREES: Final = frozenset(("temperature", "angle"))
_HOTTEST: Final = 150
_NEAR_HEAT: Final = 6  # tokens between "temperatures" and how many degrees
_BREAKS: Final = frozenset((",", ";", ":", "(", "."))
_PARTING: Final = frozenset((";", ":"))
_FURTHER: Final = frozenset((Kind.COUNT, Kind.MEASURE, Kind.DURATION))
_MOVING: Final = _COMPARED | {Kind.DURATION}
_MEASURED_SO: Final = frozenset((Kind.MONEY, Kind.MEASURE, Kind.PERCENT))
_REPEATED: Final = _COMPARED | {Kind.PERCENT, Kind.DURATION, Kind.AGE, Kind.ORDINAL}


def fill_in(place: Place, each: Found, earlier: list[Found]) -> Found:
    """Give a bare number the noun that stands before it, or noun, unit and kind of the figure that it goes on from."""
    if each.counted or each.quantity.unit is not None or each.reading.kind is not Kind.COUNT:
        return each
    if is_of_heat(place, each):
        reading = each.reading._replace(kind=Kind.MEASURE)
        return each._replace(reading=reading, quantity=each.quantity._replace(unit=UNITS["degree"]))
    named = read_counted_before(place.tokens, each.first, place.language) or _noun_ahead(place, each)
    if named:
        return each._replace(counted=named)
    if not earlier:
        return each
    for rule in RULES:
        for other in reversed(earlier[-_NEAREST:]):
            if rule(place, each, other):
                unit, kind = other.quantity.unit, other.reading.kind
                reading = each.reading._replace(kind=kind)
                return each._replace(reading=reading, quantity=each.quantity._replace(unit=unit), counted=other.counted)
    return each


def is_of_heat(place: Place, each: Found) -> bool:
    """'temperatures of |38', 'the mercury hit |40', 'temperatures fell to |minus 12', or 'above |40': degrees."""
    value, words = each.quantity.value, place.language.amounts
    if value is None or abs(value) > _HOTTEST or not _ends_or_acts(place, each.last):
        return False
    told = words.thermometers if value >= 0 else words.heat  # "the cold of minus 25"
    first = max(0, each.first - _NEAR_HEAT)
    at = next((i for i in range(each.first - 1, first - 1, -1) if place.lower(i) in told), None)
    if at is None or any(place.lower(i) in _BREAKS or place.lower(i).isdecimal() for i in range(at, each.first)):
        return False
    return _is_of_weather(place, at, each.first) and (value < 0 or _leads_to_degrees(place, at, each))


def _is_of_weather(place: Place, at: int, first: int) -> bool:
    """'the |mercury', 'average |temperatures in Velm'; neither 'Mercury levels' nor 'temperature checks'."""
    after, language = place.lower(at + 1), place.language
    moves = language.amounts.reaching | language.amounts.changing | language.amounts.standing
    said = after in language.stops or after in moves or not after.isalpha() or at + 1 == first
    opens = at == 0 or not place.text(at - 1)[:1].isalnum()
    return said and (opens or place.text(at)[:1].islower())


def _leads_to_degrees(place: Place, at: int, each: Found) -> bool:
    words, links, lead = place.language.amounts, place.language.links, place.lower(each.first - 1)
    if each.quantity.qualifier is not Qualifier.EXACT:  # "temperatures will rise above 40"
        moves = words.changing | words.coming | words.reaching
        return all(place.lower(i) in moves for i in range(at + 1, each.first))
    before = place.lower(each.first - 2)
    if each.first - 1 == at or lead in words.reaching or lead == links.of:
        return each.first - 1 != at
    return (lead == links.to and before in words.changing) or (lead == links.at and before in words.standing)


def _noun_ahead(place: Place, each: Found) -> str:
    """'two |300-metre towers', '40 villagers, 12 |of them children': the noun behind the words that part it from us."""
    at = each.last
    if place.number(at) is None:
        return _noun_among_them(place, each.first, at)
    while place.lower(at + 1) in HYPHENS and place.glued(at + 1) and place.glued(at + 2):
        at += 2
    noun = read_counted(place.tokens, at + 1, place.language, Agreement.PLURAL) if at > each.last else None
    return noun.name if noun is not None else ""


def _noun_among_them(place: Place, first: int, at: int) -> str:
    """'40 villagers, 12 |of them children', 'of whom 12 |were children': the noun that tells which of them."""
    nouns, of = place.language.nouns, place.language.links.of
    if place.lower(at) == of and place.lowers[at + 1 : at + 2] in nouns.them:
        at += 2
    elif place.lower(first - 2) != of or place.lowers[first - 1 : first] not in nouns.them:
        return ""
    said = place.lower(at) in place.language.number_words.was
    word = place.lower(at + said)
    noun = singular(word, place.language) if is_plural(word, place.language) else ""
    return "" if word in place.language.stops or (said and not is_person(noun, place.language)) else noun


def is_compared(place: Place, each: Found, other: Found) -> bool:
    """'12 ships, |up from 9', '310 million euros, |compared with 270 million', '34 months |against 27'."""
    if not (other.counted or other.quantity.unit):
        return False
    kind, words, first = other.reading.kind, place.lowers, each.first
    phrases = place.language.nouns.comparisons
    said = next((phrase for phrase in phrases if words[max(0, first - len(phrase)) : first] == phrase), None)
    if said is None or (kind is Kind.PERCENT and (each.quantity.value or 0) > _MOST_PERCENT):
        return False  # "55% of the target of 240,000"
    return kind in _COMPARED or kind is Kind.PERCENT or (kind is Kind.DURATION and other.last == first - len(said))


def is_sum_before(place: Place, each: Found, other: Found) -> bool:
    """'540 million euros, short of |the 595 million that had been forecast': a large number that names nothing."""
    value, number = each.quantity.value, each.reading.number_first
    large = value is not None and abs(value) >= _LARGE and each.quantity.precision >= 1
    bounded = each.quantity.qualifier is not Qualifier.EXACT or place.lower(number - 2) in place.language.before
    definite = place.lower(number - 1) in place.language.dates.articles and bounded
    return large and definite and other.reading.kind is Kind.MONEY and _ends(place, each.last)


def is_part_of_them(place: Place, each: Found, other: Found) -> bool:
    """'6.1 million customers, 700,000 |of them abroad', '12 women in three towns, |of whom nine died'."""
    of_them = any(
        pair[:1] == (place.language.links.of,) and pair[1:] in place.language.nouns.them
        for pair in (place.lowers[each.last : each.last + 2], place.lowers[max(0, each.first - 2) : each.first])
    )
    if of_them and other.reading.kind is Kind.MONEY:  # "4.5bn crowns, |of which 1.8bn is for roads"
        value = each.quantity.value
        return (
            value is not None
            and value >= _MUCH
            and _ends(place, each.last)
            and place.lower(each.first - 1) in (word for pair in place.language.nouns.them for word in pair)
        )
    is_place = place.lower(other.first - 1) in place.language.nouns.places
    return of_them and other.reading.kind is Kind.COUNT and other.counted != "" and not is_place


def is_part_of_those(place: Place, each: Found, other: Found) -> bool:
    """'|Of the 212 people aboard, 15 were crew': the whole opens the sentence, its part the clause."""
    whole = place.lower(0) == place.language.links.of and other.first < _OPENING and other.reading.kind is Kind.COUNT
    return (
        whole
        and place.lower(each.first - 1) == ","
        and other.counted != ""
        and place.lower(each.last) != place.lower(0)
    )


def is_whole(place: Place, each: Found, other: Found) -> bool:
    """'42 seats |of 101', '312 votes out |of the 4,000 cast': what the number right before 'of' is a part of."""
    links = place.language.links
    step = each.first - 1 - (place.lower(each.first - 1) in place.language.dates.articles)
    if place.lower(step) != links.of or other.reading.kind is not Kind.COUNT or not other.counted:
        return False
    if place.lower(step - 1) == links.out:
        if place.lower(other.first - 1) in place.language.dates.articles:
            return False  # "parted the two candidates out of 23,418 cast"
        step -= 1
    return step == other.last and _ends_or_acts(place, each.last)


def stands_alike(place: Place, each: Found, other: Found) -> bool:
    """'|at 36 percent and the Greens |at 28', '|walk 7,500 steps, others |walk 2,500': behind one and the same word."""
    if other.reading.kind not in _REPEATED or not (other.counted or other.quantity.unit):
        return False
    before, language = place.lower(each.first - 1), place.language
    if before != place.lower(other.first - 1) or not _ends(place, each.last) or _is_like_year(place, each):
        return False
    if not _PARTING.isdisjoint(place.lowers[other.last : each.first]):
        return False  # "finished with 34 per cent: 30 seats, |with 13 for the Greens"
    if place.lower(each.first - 2) in language.nouns.seating:
        return False  # "12 hours in a hall with seats |for 80"
    return before in language.nouns.elided_after or (before.isalpha() and before not in language.stops)


def _is_like_year(place: Place, each: Found) -> bool:
    """'rise by a metre by |2100'."""
    text = place.text(each.reading.number_first)
    return len(text) == 4 and text.isdecimal() and "1900" <= text <= "2200"


def is_extreme(place: Place, each: Found, other: Found) -> bool:
    """'the longest stage is 31 kilometres, the shortest |is 12': the other end of a row."""
    if other.reading.kind not in _REPEATED or place.lower(each.first - 1) not in place.language.ages.beings:
        return False
    return place.lower(each.first - 2).endswith(place.language.nouns.superlative) and _ends(place, each.last)


def is_more_or_fewer(place: Place, each: Found, other: Found) -> bool:
    """'2.1 million visitors, 400,000 |fewer than before', '54 hours, seven |more than in May': by how much."""
    differs = place.lowers[each.last : each.last + 2] in place.language.nouns.differing
    named = other.counted != "" or other.quantity.unit is not None
    return differs and place.lower(each.first - 1) == "," and other.reading.kind in _FURTHER and named


def is_more_of_them(place: Place, each: Found, other: Found) -> bool:
    """'killed 12 people and hurt 30 |more', 'ten inches of snow, and six |more were due': further ones of the same."""
    more = place.lower(each.last) == place.language.number_words.more and _ends(place, each.last + 1)
    if not more or other.reading.kind not in _FURTHER or place.lower(each.last + 1) == place.language.asides.than:
        return False
    return place.lower(other.first - 1) not in place.language.nouns.places


def is_owned(place: Place, each: Found, other: Found) -> bool:
    """'four shots on target to Calder|'s nine', '12,000 votes to |her 11,800': as much of the same as another has."""
    before = place.lower(each.first - 1)
    owned = before in place.language.links.possessives or (
        before in place.language.names.owners and place.lower(each.first - 2) == place.language.links.to
    )
    return owned and other.reading.kind is Kind.COUNT and other.counted != "" and not place.lower(each.last).isalnum()


def is_rest(place: Place, each: Found, other: Found) -> bool:
    """'five men; the |other two were held', 'one had 320 passengers, the |other 214': those not told of yet."""
    at, words = each.reading.number_first, place.language
    told = place.lower(at - 1) == words.nouns.other and place.lower(at - 2) in words.dates.articles
    return told and _ends_or_acts(place, each.last) and other.reading.kind is Kind.COUNT and other.counted != ""


def is_gap(place: Place, each: Found, other: Found) -> bool:
    """'third in 47.2 seconds, 0.3 |behind the winner': a part of the second."""
    value, unit = each.quantity.value, other.quantity.unit
    if value is None or unit is None or unit.dimension != "time" or value == value.to_integral_value():
        return False
    return place.lower(each.last) in place.language.nouns.in_a_race


def is_also(place: Place, each: Found, other: Found) -> bool:
    """'12 people died in Velm |and 30 in Larkton', '40 homes in Velm|, nine in Larkton': the same, elsewhere."""
    before, behind = place.lower(each.first - 1), place.lower(each.last)
    if other.reading.kind is not Kind.COUNT or not other.counted or behind not in place.language.nouns.elsewhere:
        return False
    return before in (place.language.links.and_, ",") or before in place.language.nouns.including


def is_new_level(place: Place, each: Found, other: Found) -> bool:
    """'fell by 1.2 million barrels a day |to 9.8 million', 'to 41 seats |from 60', 'to 31 per cent |from 39'."""
    links, before, unit = place.language.links, place.lower(each.first - 1), other.quantity.unit
    moving = other.reading.kind in _MOVING or (other.reading.kind is Kind.PERCENT and before == links.from_)
    if other.last != each.first - 1 or not moving or not _ends(place, each.last):
        return False
    if unit is not None and unit.dimension == "index":
        return False  # an index moves by points, and stands at none
    if place.lower(other.first - 1) in place.language.nouns.whereabouts:
        return False  # "rose 2.3 metres in a day to 8.1"
    if before == links.from_:
        return place.lower(other.first - 1) == links.to
    moved = place.lowers[max(0, other.first - _NEAR_CHANGE) : other.first]
    shared = other.counted in place.language.nouns.shared_out or place.lower(each.last) in place.language.nouns.sides
    return before == links.to and (shared or not place.language.ranges.changes.isdisjoint(moved))


def is_parallel(place: Place, each: Found, other: Found) -> bool:
    """'81.2 years |for women and 77.4 |for men', '12% |in May and 14 |in June': the same word behind both."""
    behind, links = place.lower(each.last), place.language.links
    if other.reading.kind not in _REPEATED or behind not in place.language.nouns.paired_by:
        return False
    return behind == place.lower(other.last) and place.lower(each.first - 1) in (links.and_, ",")


def is_then_and_now(place: Place, each: Found, other: Found) -> bool:
    """'cost 100 dinars in May and |118 today': the same of another day."""
    if place.lower(each.last) not in place.language.nouns.nowadays or other.reading.kind not in _MEASURED_SO:
        return False
    return place.lower(each.first - 1) == place.language.links.and_ and _is_near(each, other)


def is_opposed(place: Place, each: Found, other: Found) -> bool:
    """'52 percent in favour and 41 |against', '61 percent for and 39 |opposed': the other side of a poll."""
    links, behind = place.language.links, place.lower(each.last)
    if behind not in place.language.nouns.stances or place.lower(each.first - 1) not in (links.and_, ","):
        return False
    return other.reading.kind is Kind.PERCENT and _ends(place, each.last + 1)


def is_respective(place: Place, each: Found, other: Found) -> bool:
    """'3.4 billion yen |and 58 million, respectively': the second of two, its unit said with the first."""
    near = place.lowers[each.last : each.last + 2]
    if place.language.nouns.respectively not in near or place.lower(each.first - 1) != place.language.links.and_:
        return False
    return other.reading.kind in _REPEATED and place.text(other.first - 1) != "("


def is_as_fast(place: Place, each: Found, other: Found) -> bool:
    """'winds of 90 mph, gusting |to 120': speeds."""
    links, unit = place.language.links, other.quantity.unit
    if unit is None or unit.dimension != "speed" or not _ends(place, each.last) or not _is_near(each, other):
        return False
    return place.lower(each.first - 1) in (links.of, links.to, links.at)


def is_as_cold(place: Place, each: Found, other: Found) -> bool:
    """'12 degrees by day and |minus 3 at night': a negative number beside degrees."""
    value, unit = each.quantity.value, other.quantity.unit
    return (
        value is not None and value < 0 and unit is not None and unit.dimension in _DEGREES and _ends(place, each.last)
    )


def is_shared_out(place: Place, each: Found, other: Found) -> bool:
    """'41 of the 101 seats, and the Greens |35', 'Velm won 12 medals, Tarnow |nine', 'the Left 44%, the Right |31'."""
    shared = other.counted in place.language.nouns.shared_out and other.reading.kind is Kind.COUNT
    shared = shared or other.reading.kind is Kind.PERCENT or _are_sums(each, other)
    return shared and is_share_of_name(place, each.first, each.last)


def is_former_sum(place: Place, each: Found, other: Found) -> bool:
    """'profit was 146.2 million pounds, down 11.3% |from 164.8 million': what it has moved from, by so many percent."""
    percent = place.ends.get(each.first - 1)
    if place.lower(each.first - 1) != place.language.links.from_ or percent is None:
        return False
    between = place.lowers[other.last : percent.first]
    moved = percent.reading.kind is Kind.PERCENT and other.last <= percent.first <= other.last + _NEAR_CHANGE
    return moved and _are_sums(each, other) and ";" not in between and _ends(place, each.last)


def is_rise_of_sum(place: Place, each: Found, other: Found) -> bool:
    """'Defence gets 31.5 billion euros, a rise |of 2.4 billion': by how much, and of what."""
    moved = place.lower(each.first - 2) in place.language.ranges.changes
    of_it = place.lower(each.first - 1) == place.language.links.of and moved
    return of_it and _are_sums(each, other) and _ends(place, each.last)


def is_read_again(place: Place, each: Found, other: Found) -> bool:
    """'stood at 7.15 metres; at its highest it |reached 8.92': the same gauge, to the same place behind the point."""
    words = place.language.amounts
    if other.reading.kind is not Kind.MEASURE or each.quantity.precision >= 1 or not _is_near(each, other):
        return False
    if each.quantity.precision != other.quantity.precision:
        return False
    lead, moved = place.lower(each.first - 1), place.lower(each.first - 2)
    led = lead in words.reaching or (
        lead in (place.language.links.to, place.language.links.at)
        and (moved in words.changing or moved in words.standing)
    )
    return led and _ends(place, each.last)


def _is_near(each: Found, other: Found) -> bool:
    """Whether two numbers are of one size: what a gauge shows one day and the next."""
    value, before = each.quantity.value, other.quantity.value
    if value is None or before is None:
        return True
    return abs(before) <= _FEW_TIMES * abs(value) and abs(value) <= _FEW_TIMES * abs(before)


def _are_sums(each: Found, other: Found) -> bool:
    """Whether one figure is money and the other as large a number: millions both."""
    value, known = each.quantity.value, other.quantity.value
    if other.reading.kind is not Kind.MONEY or value is None or known is None:
        return False
    return min(abs(value), abs(known)) >= _LARGE


def is_share_of_name(place: Place, first: int, last: int) -> bool:
    """'|, Tarnow 9', '|and the People's List 35': a name in a list, its number right behind it, and nothing more."""
    if not place.text(first - 1)[:1].isupper() or not _ends(place, last):
        return False
    articles, start = place.language.dates.articles, first - 1
    while start > first - _LONGEST_NAME and (
        place.text(start)[:1].isupper() or place.lower(start) in place.language.links.possessives
    ):
        start -= 1
    start -= place.lower(start) in articles
    return place.lower(start) in (",", ";", place.language.links.and_)


def _ends(place: Place, at: int) -> bool:
    """Whether no noun follows: a mark, the end, a preposition, a verb."""
    word = place.lower(at)
    return not word.isalnum() or word in place.language.stops


def _ends_or_acts(place: Place, at: int) -> bool:
    """The same, or a verb of those who are counted: 'three| fled', '4,000| cast'."""
    return _ends(place, at) or place.lower(at) in place.language.after_noun_verbs


Rule = Callable[[Place, Found, Found], bool]
RULES: Final[tuple[Rule, ...]] = (
    is_compared,
    is_sum_before,
    is_part_of_them,
    is_part_of_those,
    is_whole,
    stands_alike,
    is_extreme,
    is_more_or_fewer,
    is_more_of_them,
    is_owned,
    is_rest,
    is_gap,
    is_also,
    is_new_level,
    is_parallel,
    is_then_and_now,
    is_opposed,
    is_respective,
    is_as_fast,
    is_as_cold,
    is_shared_out,
    is_former_sum,
    is_rise_of_sum,
    is_read_again,
)
