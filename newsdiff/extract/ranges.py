"""The patterns of two numbers that belong together: ranges, changes, scores and shares."""

from decimal import Decimal
from typing import Final

from newsdiff.extract.amounts import currency_before, finish, read_amount, read_minus
from newsdiff.extract.compounds import LARGEST, with_rate
from newsdiff.extract.counted import Agreement, is_plural, read_counted
from newsdiff.extract.measures import ONE, kind_of, read_unit
from newsdiff.extract.numbers import Number
from newsdiff.extract.place import HYPHENS, Amount, Place, Reading
from newsdiff.extract.qualifiers import read_before
from newsdiff.intervals import EXACT
from newsdiff.model import Kind, Qualifier, Quantity, Unit
from newsdiff.units import SHARE, UNITS

_PLAIN: Final = frozenset(("digits", "words"))
_LARGEST_SCORE: Final = 999
_MOST_GAMES: Final = 20
_LONGEST_NOUN: Final = 3  # words: new virus cases per 100,000
_MANY: Final = frozenset(Decimal(10) ** power for power in range(2, 7))
_PRECISION_OF_SHARES: Final = Decimal("0.01")
_PRECISION_OF_TENTHS: Final = Decimal("0.1")
TEN: Final = Decimal(10)
SHARE_DIGITS: Final = Decimal("1E-12")  # as fractions are written: one in three is a third


# --- scores and shares --------------------------------------------------------------------------------------------


def score(place: Place, number: Number) -> list[Reading] | None:
    """'a 3-2 win', 'the vote was 97-1', 'lost 40-to-39', 'seven-to-one': two bare numbers joined, nothing measured."""
    if number.form not in _PLAIN or number.value is None or (number.scale != 1 and number.form == "digits"):
        return None
    i = number.last
    if place.lower(i) not in HYPHENS or not place.glued(i) or not place.glued(i + 1):
        return None
    if _has_point(place, number):
        return None  # nobody wins 3.5-4.0
    step = i + 3 if place.lower(i + 1) == place.language.links.to and place.lower(i + 2) in HYPHENS else i + 1
    second = place.number(step)
    if second is None or second.value is None or second.form != number.form or second.scale != number.scale:
        return None
    if place.lower(second.last) in HYPHENS and place.glued(second.last) and place.text(second.last + 1)[:1].isdigit():
        return _record_of(place, number, second)
    if _is_range(place, number, second, spelled_to=step == i + 3):
        return None
    if _is_code(place, step, max(number.value, second.value)):
        return _pass_over(place, number, second)
    ends = sorted((number.value, second.value))
    quantity = Quantity(None, ends[0], ends[1])
    kind = Kind.RATIO if step == i + 3 and number.form == "words" else Kind.SCORE
    return [Reading(kind, quantity, number.first, second.last, number.first, second.last, "score")]


def odds(place: Place, number: Number) -> list[Reading] | None:
    """'by a vote of five to four', 'outnumbered three to one', 'failed 48 to 52': the smaller is the second."""
    to, words = number.last, place.language.ranges
    lost = place.lower(number.first - 1) in words.defeats
    if place.lower(to) != place.language.links.to:
        return None
    if not lost and words.odds_leads.isdisjoint(place.lowers[max(0, to - 5) : to]):
        return None
    second = place.number(to + 1)
    if second is None or second.value is None or second.form not in _PLAIN or second.scale != 1 or number.scale != 1:
        return None
    if number.value is None or not 0 < second.value < number.value + (_LARGEST_SCORE if lost else 0):
        return None
    if max(number.value, second.value) > _LARGEST_SCORE:
        return None
    if _has_point(place, number) or _has_point(place, second) or _is_spoken_of(place, number, second):
        return None
    low, high = sorted((number.value, second.value))
    quantity = Quantity(None, low, high)
    kind = Kind.RATIO if second.value == 1 else Kind.SCORE
    return [Reading(kind, quantity, number.first, second.last, number.first, second.last, "odds")]


def votes_to(place: Place, number: Number) -> list[Reading] | None:
    """'carried by |52 votes to 40', '|71 votes in favour and 28 against', '|two games to nil': both sides."""
    words, at = place.language.ranges, number.last
    if _is_of_contest(place, number) and place.lower(at + 1) == place.language.links.to:
        second = place.number(at + 2)
        if second is not None and read_counted(place.tokens, second.last, place.language, Agreement.PLURAL) is not None:
            return None  # "gave 52 votes to 40 towns"
        last = second.last if second is not None else at
    else:
        second, last = _votes_against(place, number)
    if second is None or second.value is None or number.value is None or second.form not in (*_PLAIN, "zero"):
        return None
    if place.lower(at) in words.contests and max(number.value, second.value) > _MOST_GAMES:
        return None
    if _is_spoken_of(place, number, second):
        return None  # "his lead shrank from 52 votes to 40"
    quantity = Quantity(None, min(number.value, second.value), max(number.value, second.value))
    return [Reading(Kind.SCORE, quantity, number.first, last, number.first, second.last, "votes_to")]


def _is_of_contest(place: Place, number: Number) -> bool:
    words, at = place.language.ranges, number.last
    return place.lower(at) in words.ballots or place.lower(at) in words.contests


def _votes_against(place: Place, number: Number) -> tuple[Number | None, int]:
    """'71 |votes in favour and 28 against', '71 |for, 28 opposed': those against, and the place past them.

    None of a vote of the people, whose large numbers papers round, nor of "more than 300 votes in favour".
    """
    words, at = place.language.ranges, number.last
    if number.form not in _PLAIN or number.value is None or number.value > _LARGEST_SCORE or number.scale != 1:
        return None, at
    at += place.lower(at) in words.ballots
    side = next((p for p in words.in_favour if place.lowers[at : at + len(p)] == p), ())
    first = at = at + len(side)
    while at - first < 2 and place.lower(at) in words.between_sides:
        at += 1
    second = place.number(at) if side and at > first else None
    if second is None or read_before(place.tokens, number.first, place.language)[0] is not Qualifier.EXACT:
        return None, at
    last = second.last + (place.lower(second.last) in words.ballots)
    goes_on = place.lower(last + 1)[:1].isalpha() and place.lower(last + 1) not in place.language.stops
    return (None, at) if place.lower(last) not in words.opposing or goes_on else (second, last + 1)


def _is_spoken_of(place: Place, a: Number, b: Number) -> bool:
    """'fell by five to four', '20 to 15 percent', 'by 12 to 9 votes': a change, or amounts of something."""
    words, last = place.language.ranges, a.first
    if place.lower(last - 1) in words.goes and place.lower(last - 2) in words.odds_leads:  # "the vote |went 103 to 91"
        last -= 1
    moved = not words.changes.isdisjoint(place.lowers[max(0, a.first - 8) : last])
    measured = currency_before(place, a.first) or currency_before(place, b.first) or read_unit(place, b.last)
    return moved or measured is not None or place.lower(a.first - 1) == place.language.links.from_


def _are_grouped(place: Place, a: Number, b: Number) -> bool:
    """'10,000–15,000': set with commas, as no code is."""
    return "," in place.text(a.first) and "," in place.text(b.first)


def _has_point(place: Place, number: Number) -> bool:
    return "." in place.text(number.first)


def _record_of(place: Place, number: Number, second: Number) -> list[Reading]:
    """'(31-4-2)': wins, losses and draws, between the least and the most of them; a telephone number is no figure."""
    third = place.number(second.last + 1)
    parts = [n.value for n in (number, second, third) if n is not None and n.value is not None and n.form == "digits"]
    texts = [place.text(n.first) for n in (number, second, third) if n is not None]
    more = third is None or (place.lower(third.last) in HYPHENS and place.glued(third.last))
    if third is None or more or len(parts) < 3 or max(map(len, texts)) > 2 or any(t[0] == "0" != t for t in texts):
        return _pass_over(place, number, second)
    if sum(parts) == _OUTFIELD and max(parts) <= _MOST_IN_LINE <= parts[0] + 2 and place.text(number.first - 1) != "(":
        return _pass_over(place, number, second)  # a 4-3-3: where they stand, and nothing that is won
    quantity = Quantity(None, min(parts), max(parts))
    first, last = number.first, third.last
    return [Reading(Kind.SCORE, quantity, first, last, first, last, "record")]


_OUTFIELD: Final = 10  # players of a side who keep no goal
_MOST_IN_LINE: Final = 5


def _is_code(place: Place, step: int, larger: Decimal) -> bool:
    """'555-0142', 'ISO 2000-2': too large for a score, or a part with a zero before it."""
    text = place.text(step)
    return larger > _LARGEST_SCORE or (len(text) > 1 and text[0] == "0")


def _pass_over(place: Place, number: Number, second: Number) -> list[Reading]:
    """'555-0142', '1-800-555-0199': no figure, and no other may start inside."""
    last = second.last
    while place.lower(last) in HYPHENS and place.glued(last) and place.text(last + 1)[:1].isdigit():
        last += 2
    place.taken[number.first : last] = [True] * (last - number.first)
    return []


def _is_range(place: Place, a: Number, b: Number, *, spelled_to: bool) -> bool:
    """'10-15 %', '20-30 people', '-8-2 C', '0-to-50-mph': the second is larger and something measured or counted."""
    if a.value is None or b.value is None:
        return False
    if (a.value if read_minus(place, a.first) is None else a.value.copy_negate()) >= b.value:
        return False
    if read_unit(place, b.last) is not None or currency_before(place, a.first) is not None:
        return True
    if (b.scale != 1 and (b.form == "digits" or b.scale >= 1000)) or _are_grouped(place, a, b):
        return True
    if _shares_thousands(place, a, b) or _are_people(place, a, b):
        return True
    return not spelled_to and _counted_follows(place, b.last)


def _are_people(place: Place, a: Number, b: Number) -> bool:
    """'|10-15 dead', 'Blast kills |10-15 in Velm', 'between |5-10 hurt': of those whom something befell."""
    befell = place.language.roles.get(place.lower(b.last)) in place.language.roles_of_people
    lead = place.lower(a.first - 1)
    return befell or lead in place.language.nouns.transitives or lead == place.language.links.between


def _shares_thousands(place: Place, a: Number, b: Number) -> bool:
    """'|40-50,000': the thousands said once; no code, which has no comma."""
    if a.value is None or b.value is None or "," not in place.text(b.first) or a.value >= _THOUSAND:
        return False
    whole = b.precision >= _THOUSAND  # "50,000" is told to the thousand
    return a.precision >= 1 and a.scale == b.scale == 1 and a.value * _THOUSAND < b.value and whole


_THOUSAND: Final = 1000


def _counted_follows(place: Place, at: int) -> bool:
    """Whether a plural noun stands within three words behind a token."""
    for i in range(at, at + 3):
        word = place.lower(i)
        if not word[:1].isalpha() or word in place.language.stops or word in place.language.after_noun_verbs:
            return False
        if is_plural(word, place.language):
            return word not in place.language.ranges.score_nouns
    return False


def per_thousand(place: Place, number: Number) -> list[Reading] | None:
    """'281 cases per 100,000 people', '2.8 per 1,000': so many among many, one rate."""
    if number.form not in _PLAIN or number.value is None:
        return None
    per, at = place.language.ranges.per, number.last
    while at < number.last + _LONGEST_NOUN and place.lower(at).isalpha() and place.lower(at) != per:
        at += 1
    many = place.number(at + 1) if place.lower(at) == per else None
    if many is None or many.value not in _MANY or read_unit(place, many.last) is not None:
        return None
    value, precision = (EXACT.divide(part, many.value).normalize() for part in (number.value, number.precision))
    quantity = Quantity(value, unit=SHARE, precision=precision)
    noun = read_counted(place.tokens, number.last, place.language, Agreement.EITHER) if at > number.last else None
    reading = Reading(Kind.RATIO, quantity, number.first, many.last, number.first, number.last, "per_thousand")
    return [reading._replace(counted=noun.name) if noun is not None else reading]


def one_in_five(place: Place, number: Number) -> list[Reading] | None:
    """'one in five voters', '3 out of 10', 'seven in ten', 'a one-in-three chance', '18 of every 100'."""
    if number.form not in _PLAIN or number.value is None or number.scale != 1:
        return None
    at, words = number.last, place.language.ranges
    if place.lower(at) in HYPHENS and place.lower(at + 1) in words.shares and place.lower(at + 2) in HYPHENS:
        return _share_of(place, number, place.number(at + 3), "one_in_five")
    step, out_of = _past_in(place, at)
    second = place.number(step) if step > at else None
    if second is None or (not out_of and not _is_share(place, number, second)):
        return None
    return _share_of(place, number, second, "one_in_five")


def one_thing_in_five(place: Place, number: Number) -> list[Reading] | None:
    """'one patient in ten', 'one voter in ten believes', 'one euro in every five'; no 'one goal in five games'."""
    noun, at = place.text(number.last), number.last + 1
    if number.value != 1 or number.form not in _PLAIN or not noun.islower() or not noun.isalpha():
        return None
    step, out_of = _past_in(place, at)
    second = place.number(step) if step > at else None
    if second is None or noun in place.language.stops or is_plural(noun, place.language):
        return None
    following, is_sure = place.lower(second.last), out_of or place.lower(step - 1) == place.language.links.every
    ends = not following[:1].isalpha() or following in place.language.stops
    verb = (
        following in place.language.after_noun_verbs
        or following.endswith(place.language.names.participle)
        or following in place.language.ranges.lives
    )
    if not _is_share(place, number, second) or not (is_sure or ends or verb):
        return None
    readings = _share_of(place, number, second, "one_thing_in_five")
    return [reading._replace(noun_at=None, counted=noun) for reading in readings] if readings else None


def _past_in(place: Place, at: int) -> tuple[int, bool]:
    """The token behind 'in', 'in every', 'of every' or 'out of', or the token itself; and whether it was no 'in'."""
    links = place.language.links
    if place.lower(at) == links.of and place.lower(at + 1) == links.every:
        return at + 2, True
    out_of = place.lower(at) == links.out and place.lower(at + 1) == links.of
    step = at + 2 if out_of else at + (place.lower(at) == links.in_)
    return step + (step > at and place.lower(step) == links.every), out_of


def _share_of(place: Place, number: Number, second: Number | None, pattern: str) -> list[Reading] | None:
    if number.value is None or second is None or second.value is None or second.form not in _PLAIN:
        return None
    if not 0 < number.value < second.value or read_unit(place, second.last) is not None:
        return None
    value = (number.value / second.value).quantize(SHARE_DIGITS).normalize()
    of_ten = second.value == TEN and number.value > 1  # "seven in ten" is said of 71 per cent
    precision = _PRECISION_OF_TENTHS if of_ten else min(_PRECISION_OF_SHARES, value / 2)  # one in 300 is not 3,000
    quantity = Quantity(value, unit=SHARE, precision=precision)
    first, last = number.first, second.last
    return [Reading(Kind.RATIO, quantity, first, last, first, last, pattern, last)]


def every_second(place: Place, number: Number) -> list[Reading] | None:
    """'every second death', 'every third person': one of so many; 'every second week' tells how often."""
    if number.value is None or number.value < 2 or place.lower(number.first - 1) != place.language.links.every:
        return None
    unit, dates, after = read_unit(place, number.last), place.language.dates, place.lower(number.last)
    if (unit is not None and unit[0].dimension == "time") or after in dates.weekdays or after in dates.months:
        return None
    noun = read_counted(place.tokens, number.last, place.language, Agreement.SINGULAR)
    if noun is None or is_plural(place.lower(noun.last - 1), place.language):
        return []  # "every second counts"
    value = (ONE / number.value).quantize(SHARE_DIGITS).normalize()
    quantity = Quantity(value, unit=SHARE, precision=_PRECISION_OF_SHARES)
    first, last = number.first - 1, noun.last
    return [Reading(Kind.RATIO, quantity, first, last, number.first, number.last, "every_second", None, noun.name)]


def _is_share(place: Place, number: Number, second: Number) -> bool:
    """'one in five', not 'killed 12 in 2019' or 'two in 10-minute spells'."""
    if number.value is None or second.value is None or number.value > 10:
        return False
    written_year = place.text(second.first).isdigit() and len(place.text(second.first)) == 4
    joined = place.lower(second.last) in HYPHENS and place.glued(second.last)
    return not written_year and not joined


def multiples(place: Place, number: Number) -> list[Reading] | None:
    """'two to three times as many', '5-10 times more': the factor is a range, 'times' said once."""
    at, joiner = number.last + 1, place.lower(number.last)
    if joiner not in place.language.ranges.to_or and joiner not in HYPHENS:
        return None
    second = place.number(at)
    if second is None or second.form != "multiple" or second.value is None or number.value is None:
        return None
    if second.last == at + 1 or not number.value < second.value:  # "two or triple": no number of its own
        return None
    quantity = Quantity(None, number.value, second.value, Qualifier.BETWEEN, precision=number.precision)
    first, last = number.first, second.last
    return [Reading(Kind.RATIO, quantity, first, last, first, last, "multiples")]


def side_of_many(place: Place, number: Number) -> list[Reading] | None:
    """'112 |by 87 centimetres': the first side, whose unit stands behind the second."""
    at = number.last
    if place.lower(at) not in place.language.ranges.sides or number.form not in _PLAIN or number.value is None:
        return None
    second = place.number(at + 1)
    unit = read_unit(place, second.last) if second is not None and second.form in _PLAIN else None
    if unit is None or unit[0].dimension != "length" or place.lower(number.first - 1) in place.language.ranges.sides:
        return None
    quantity = Quantity(number.value, unit=unit[0], precision=number.precision)
    return [Reading(Kind.MEASURE, quantity, number.first, at, number.first, at, "side_of_many")]


def shared_unit(place: Place, number: Number) -> list[Reading] | None:
    """'grew 2.1 and 3.4 percent', '12 and 14 people respectively', 'by 54 to 46 percent': the first of two."""
    links, nouns, at = place.language.links, place.language.nouns, number.last
    if place.lower(at) not in (links.and_, links.to) or number.form not in _PLAIN or number.scale != 1:
        return None
    second = place.number(at + 1)
    if second is None or second.form not in _PLAIN or place.lower(number.first - 1) in place.language.ranges.ends:
        return None
    a, b = read_amount(place, number), read_amount(place, second)
    if place.lower(at) == links.to:
        if a.unit is not None or b.unit is None or not _is_percent(b.unit) or (a.value or 0) <= (b.value or 0):
            return None
        quantity = Quantity(a.value, unit=b.unit, precision=a.precision)
        return [Reading(Kind.PERCENT, quantity, a.first, at, number.first, at, "shared_unit")]
    respective = nouns.respectively in place.lowers[b.last : b.last + _NEAR_RESPECTIVELY]
    if a.unit is not None or b.currency_before:
        return None
    if b.unit is None:
        noun = read_counted(place.tokens, b.last, place.language, Agreement.PLURAL) if respective else None
        if noun is None:
            return None
        quantity = Quantity(a.value, precision=a.precision)
        return [Reading(Kind.COUNT, quantity, a.first, at, number.first, at, "shared_unit", counted=noun.name)]
    moved = place.lower(a.first - 1) in place.language.ranges.changes or _has_point(place, number)
    if not respective and not (moved and _is_percent(b.unit)):
        return None
    quantity = Quantity(a.value, unit=b.unit, precision=a.precision)
    return [Reading(kind_of(b.unit), quantity, a.first, at, number.first, at, "shared_unit")]


_NEAR_RESPECTIVELY: Final = 8  # tokens

# --- ranges and changes -------------------------------------------------------------------------------------------

_SAME_LENGTH: Final = Decimal("1.15")  # as ``equivalents`` measures it
_FARTHEST: Final = 7  # tokens of the longest unit between a number and its joiner, and one more


def pair(place: Place, number: Number) -> list[Reading] | None:
    """Two joined amounts are a range or, after a word of movement, two figures."""
    read = _read_pair(place, number)
    return (_written_range(place, *read) or _change(place, *read)) if read is not None else None


def _written_range(place: Place, a: Amount, b: Amount, joiner: str, before: str) -> list[Reading] | None:
    """'between 62 and 68 dollars', '$10 to $15 billion', '10-15 %', '5,000 or 6,000', 'from 20 minutes to an hour'."""
    if (
        a.value is None
        or b.value is None
        or not _joinable(a, b)
        or (joiner == place.language.links.to and _is_change(place, a, b, before))
        or (before == place.language.dates.by and a.unit is not None and b.unit is None)  # "by three years to 65"
    ):
        return None
    scale = _carried_scale(a, b)
    if joiner in HYPHENS and _shares_thousands(place, a.number, b.number):
        scale = Decimal(_THOUSAND)
    low, high = a.value * scale, b.value
    if before == place.language.links.from_ and low > high and _is_ranging(place, a):  # "ranged from -8 C to -14 C"
        low, high = high, low
    unit = b.unit or a.unit
    if high > LARGEST and a.unit != b.unit:
        return None
    if a.unit is not None and b.unit is not None and a.unit.name != b.unit.name:  # 'from 20 minutes to an hour'
        unit, high = a.unit, (b.value * b.unit.factor / a.unit.factor).quantize(Decimal("0.01")).normalize()
    if not low < high or (joiner == place.language.links.or_ and not _is_close(low, high)):
        return None
    if (
        joiner == place.language.links.or_
        and a.unit is not None
        and b.unit not in (None, a.unit)
        and high <= low * _SAME_LENGTH
    ):
        return None  # "135 km, or 85 miles": said twice
    if joiner in HYPHENS and not (
        unit
        or b.number.scale != 1
        or _counted_follows(place, b.last)
        or _has_point(place, a.number)
        or _are_grouped(place, a.number, b.number)
        or _shares_thousands(place, a.number, b.number)
        or _are_people(place, a.number, b.number)
    ):
        return None
    if joiner in HYPHENS and a.unit is not None and a.unit.name == "foot" and b.unit is None:
        return None  # "at 6-foot-7": feet and inches
    first = a.first - 1 if before in place.language.ranges.ends else a.first
    precision = min(a.precision * scale, b.precision)
    quantity = Quantity(None, low, high, Qualifier.BETWEEN, unit, precision)
    quantity, last = with_rate(place, quantity, b.last)
    return [Reading(kind_of(unit), quantity, first, last, a.number.first, b.number.last, "written_range", last)]


def _change(place: Place, a: Amount, b: Amount, joiner: str, before: str) -> list[Reading] | None:
    """'fell from 180 pounds to 165', 'rose from 2.5 to 3.0 mm', 'rose 12 points to 640': the unit said once."""
    points = a.unit is not None and a.unit.dimension == "index" and b.unit is None
    if joiner != place.language.links.to or (before != place.language.links.from_ and not points):
        return None
    if a.value is None or b.value is None or a.number.form not in _PLAIN or not _joinable(a, b):
        return None
    if a.unit is not None and b.unit is not None and a.unit != b.unit:
        return None
    scale = _carried_scale(a, b)
    if scale != 1:
        a = a._replace(value=a.value * scale, precision=a.precision * scale)
    unit = a.unit or b.unit
    readings = []
    for side in (a, b):
        reading = finish(place, side._replace(unit=unit), "change")
        readings.append(reading._replace(kind=kind_of(unit)))
    return readings


def _read_pair(place: Place, number: Number) -> tuple[Amount, Amount, str, str] | None:
    """The two amounts, what joins them and the word before the first."""
    near = place.lowers[number.last : number.last + _FARTHEST]
    if number.form not in _PLAIN or place.language.ranges.joiners.isdisjoint(near):
        return None
    a = read_amount(place, number)
    before = place.lower(a.first - 1)
    words, links = place.language.ranges, place.language.links
    if before not in words.ends and place.lower(a.first - 2) in words.ends and before in words.leads:
        before = place.lower(a.first - 2)
    at = a.last
    at += place.lower(at) == "," and place.lower(at + 1) in words.to_or and place.lower(at + 1) != links.to
    joiner = place.lower(at)
    at += 1
    if joiner in HYPHENS and place.lower(at) == links.to:  # "20-to-30", "five- to ten-year"
        at += 1 + (place.lower(at + 1) in HYPHENS)
    elif joiner == place.language.links.to and place.lower(at) in HYPHENS and place.glued(at):  # "3,000 to-4,000"
        at += 1
    elif joiner in HYPHENS and not _is_dash_range(place, at):
        return None
    if not (joiner in words.to_or or joiner in HYPHENS or (joiner == links.and_ and before == links.between)):
        return None
    second = _second(place, at)
    if second is None or place.taken[second.number.first]:  # "the 26 weeks to 30 June"
        return None
    return a, _in_millions(place, second) if a.currency_before else second, joiner, before


def _in_millions(place: Place, amount: Amount) -> Amount:
    """'€8-|12m|', '€8m-|12m|': millions of what the sign before the first says, and no metres."""
    at = amount.number.last
    factor = place.language.glued_scales.get(place.lower(at))
    if amount.unit is not UNITS["metre"] or factor is None or not place.glued(at) or amount.value is None:
        return amount
    value, precision = EXACT.multiply(amount.value, factor), EXACT.multiply(amount.precision, factor)
    number = amount.number._replace(value=value, precision=precision, scale=Decimal(factor), last=at + 1)
    return amount._replace(number=number, value=value, precision=precision, unit=None)


def _is_dash_range(place: Place, at: int) -> bool:
    """'10-15', '15 – 20min', '100 - 150 kg': glued on both sides, or with a space on both before a measured number."""
    before, after = place.glued(at - 1), place.glued(at)
    if not before and not after:
        second = place.number(at)
        return second is not None and read_unit(place, second.last) is not None
    return before and after


def _second(place: Place, at: int) -> Amount | None:
    """The amount at a token, or behind the currency sign or the 'as much as' there; 'an hour' counts one."""
    for step in range(at, min(at + 4, len(place.texts))):
        number = place.number(step)
        if number is not None:
            return read_amount(place, number) if number.value is not None and number.form in _PLAIN else None
        found = read_unit(place, step + 1) if place.text(step) in place.language.links.articles else None
        if found is not None and found[0].dimension != "money":
            one = Number(step, step + 1, ONE, ONE, "words")
            return Amount(one, step, found[1], ONE, ONE, found[0], currency_before=False)
        if place.text(step) not in place.language.money_after and place.lower(step) not in place.language.ranges.leads:
            return None
    return None


def _carried_scale(a: Amount, b: Amount) -> Decimal:
    """'$10 to $15 billion': the scale said once, where the first number is small enough to want it."""
    if a.value is None or b.value is None or a.number.scale != 1 or b.number.scale == 1 or abs(a.value) >= 1000:
        return ONE
    return b.number.scale if a.value < b.value / b.number.scale or b.number.scale >= 1000 else ONE


def _joinable(a: Amount, b: Amount) -> bool:
    if a.value is None or b.value is None:
        return False
    if a.unit is None or b.unit is None:
        return b.unit is not None or a.unit is None or a.currency_before or not _is_percent(a.unit)
    if a.unit == b.unit:
        return True
    return a.unit.dimension == b.unit.dimension and a.unit.dimension in ("time", "length", "mass", "volume")


def _is_percent(unit: Unit) -> bool:
    return unit.dimension in ("percent", "percentage point")


def _is_close(low: Decimal, high: Decimal) -> bool:
    """'5,000 or 6,000', 'two or three', '10 or 20': an estimate, not a choice of two numbers."""
    return high - low == 1 or high <= low * Decimal("1.5") or (high <= 2 * low and 10 <= low <= 100 and low % 10 == 0)


def _base(amount: Amount) -> Decimal:
    """The value in the base unit of its dimension, so that 20 minutes are less than an hour."""
    value = amount.value or Decimal(0)
    return value if amount.unit is None else EXACT.multiply(value, amount.unit.factor)


def _is_ranging(place: Place, a: Amount) -> bool:
    return not place.language.ranges.ranging.isdisjoint(place.lowers[max(0, a.first - 5) : a.first])


def _is_change(place: Place, a: Amount, b: Amount, before: str) -> bool:
    """'rose from 70 to 110', 'rose 2 cents to $1.40': before and after, two figures; not 'from 500 to 900 men'."""
    if a.value is None or b.value is None:
        return False
    window = place.lowers[max(0, a.first - 8) : a.first]
    moved = not place.language.ranges.changes.isdisjoint(window)
    if before == place.language.links.from_:
        moved = moved or _goes_on_changing(place, a.first - 1)
        return (
            place.lower(b.last) != place.language.links.to
            and not _is_ranging(place, a)
            and (moved or _base(a._replace(unit=a.unit or b.unit)) >= _base(b))
        )
    if not moved or place.language.ranges.changes.isdisjoint(window[-3:]) or (a.unit is None and b.unit is not None):
        return False
    return b.value > 3 * a.value * _carried_scale(a, b) or (a.unit is not None and a.unit != b.unit)


def _goes_on_changing(place: Place, at: int) -> bool:
    """'raises the age from 18 to 21 and the fine |from $50 to $500': the verb of one change is that of the next."""
    for end in range(at, max(0, at - _NEAR_CHANGE), -1):
        before = place.ends.get(end)
        if before is not None:
            told = before.reading.kind is Kind.PERCENT and place.lowers[end:at] == (",",)  # "by 60 per cent, |from €58"
            changed = before.reading.pattern in _CHANGES and place.language.links.and_ in place.lowers[end:at]
            return told or changed
    return False


_NEAR_CHANGE: Final = 6  # tokens
_CHANGES: Final = frozenset(("change", "age_change"))
