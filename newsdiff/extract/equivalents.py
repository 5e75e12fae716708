"""A figure said again in another unit right behind itself: "610 metres (2,000 feet)", "2m euros ($2.6m; £1.7m)".

The two are one quantity of the world: whoever compares one of them has compared both. The second figure says so by
its place (in brackets, behind "or", between commas) and by its value, which converts into the first; two currencies
are never converted, so that sums need a mark that closes them as well.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from newsdiff.intervals import EXACT
from newsdiff.lang import Language
from newsdiff.model import Figure, Kind, Moment, Quantity, Unit
from newsdiff.tuples import NamedTuple

NEAREST: Final = 40  # characters between the two at the most
CLOSE: Final = Decimal("0.15")  # of the larger: newspapers round what they convert
CLOSE_DEGREES: Final = Decimal(18)  # two kelvins in the ninths of one that temperatures are measured in
QUARTER_OF_AN_HOUR: Final = 15  # minutes: no two time zones lie less apart
_OPENERS: Final = frozenset("([")
_DASHES: Final = frozenset("-–—")
_MARKS: Final = _OPENERS | _DASHES | frozenset(",/;")
_CLOSERS: Final = _DASHES | frozenset(")],;/.")


class _Lead(NamedTuple):
    """What leads from one figure to the next: a mark ("" for none), and whether words say that they are one."""

    mark: str
    said: bool


def mark_equivalents(figures: list[Figure], language: Language) -> None:
    """Set ``restates`` of each figure of one sentence, in their order, that says the one before it once more."""
    for i in range(1, len(figures)):
        beside, second = figures[i - 1], figures[i]
        first = _of_that_day(figures, i, language) or beside
        rule = RULES.get(second.kind) if first.kind is second.kind else None
        lead = _read_lead(beside, second, language) if rule is not None else None
        if rule is not None and lead is not None and rule(first, second, lead, language):
            # "2m euros ($2.6m; £1.7m)": the third says the first, as the second does
            figures[i] = second._replace(restates=first.restates or first.span)


def _of_that_day(figures: list[Figure], at: int, language: Language) -> Figure | None:
    """'|6:12 a.m. on Tuesday (0012 GMT)': the time before the day that stands between it and another time."""
    if at < 2 or [figure.kind for figure in figures[at - 2 : at + 1]] != [Kind.TIME, Kind.DATE, Kind.TIME]:
        return None
    time, day = figures[at - 2 : at]
    between = time.document.text[time.span.stop : day.span.start].lower().split()
    return time if not between or between in ([","], [language.dates.on]) else None


def _read_lead(first: Figure, second: Figure, language: Language) -> _Lead | None:
    """What stands between two figures, where it can lead to an equivalent."""
    if second.span.start - first.span.stop > NEAREST:
        return None
    words = language.equivalents
    between = " ".join(first.document.text[first.span.stop : second.span.start].lower().split())
    for direction in words.directions:
        if between.startswith(direction):
            between = between[len(direction) :].lstrip()
            break
    noun, bracket, inside = between.partition("(")
    if bracket and first.counted and noun.replace(" ", "").isalpha():  # "three tons of oil (6,000 pounds)"
        between = bracket + inside
    mark = between[:1] if between[:1] in _MARKS else ""
    rest = between[len(mark) :].strip()
    said = rest in words.leads or (mark != "" and rest in words.marked_leads)
    return _Lead(mark, said) if said or (mark and not rest) else None


def same_count(first: Figure, second: Figure, lead: _Lead, language: Language) -> bool:
    """'a dozen (12)', 'thirty (30) days': the number again, in digits; never '12 people (12 children)'."""
    del language
    a, b = first.quantity, second.quantity
    if lead.mark not in _OPENERS or _behind(second) not in (")", "]") or second.counted not in ("", first.counted):
        return False
    return isinstance(a, Quantity) and isinstance(b, Quantity) and b.value is not None and a.value == b.value


def other_currency(first: Figure, second: Figure, lead: _Lead, language: Language) -> bool:
    """'2m euros ($2.6m; £1.7m)', '1,000 euros, or about $1,100'; never 'sums of $5m, £4m and 3m euros'."""
    one, other = first.unit, second.unit
    if one is None or other is None or one.name == other.name:
        return False
    if one.currency == other.currency:  # "63 cents ($0.63)"
        return same_measure(first, second, lead, language)
    if lead.mark in ("", ",") or lead.mark in _DASHES:
        return lead.said or (lead.mark == "," and first.restates is not None)
    if lead.mark == ";" and first.restates is None:
        return False
    behind = _behind(second)
    return not behind or behind in _CLOSERS or behind in language.equivalents.after_sums


def same_measure(first: Figure, second: Figure, lead: _Lead, language: Language) -> bool:
    """'610 metres (2,000 feet)', '87 mph (140 km/h)', 'seven km, 4 miles, away': it converts into the first."""
    del language
    one, other = first.unit, second.unit
    if one is None or other is None or one.dimension != other.dimension or one.name == other.name:
        return False
    if one.per and other.per and one.per != other.per:
        return False
    closed = lead.said or _behind(second) in _CLOSERS
    if not closed and lead.mark != "/" and lead.mark not in _OPENERS:
        return False
    a, b = _ends(first), _ends(second)
    if not a or len(a) != len(b):
        return False
    if one.offset != other.offset:  # "-40 C (-40 F)", or "2 C (3.6 F) warmer"
        degrees = all(abs(_in_base(x, one) - _in_base(y, other)) <= CLOSE_DEGREES for x, y in zip(a, b, strict=True))
        return degrees or (closed and _is_close(a[0] * one.factor, b[0] * other.factor))
    return all(_is_close(_in_base(x, one), _in_base(y, other)) for x, y in zip(a, b, strict=True))


def other_zone(first: Figure, second: Figure, lead: _Lead, language: Language) -> bool:
    """'10:30 a.m. local time (0230 GMT)', '8 p.m. ET/5 p.m. PT': one hour by two clocks."""
    del language
    a, b = first.quantity, second.quantity
    if not isinstance(a, Moment) or not isinstance(b, Moment) or a.zone == b.zone or a.low is None or b.low is None:
        return False
    closed = lead.said or lead.mark == "/" or _behind(second) in _CLOSERS or (lead.mark in _OPENERS and bool(b.zone))
    return closed and a.low != b.low and (a.low - b.low) % QUARTER_OF_AN_HOUR == 0


RULES: Final[dict[Kind, Callable[[Figure, Figure, _Lead, Language], bool]]] = {
    Kind.COUNT: same_count,
    Kind.MONEY: other_currency,
    Kind.MEASURE: same_measure,
    Kind.DURATION: same_measure,
    Kind.TIME: other_zone,
}


def _in_base(value: Decimal, unit: Unit) -> Decimal:
    return EXACT.add(EXACT.multiply(value, unit.factor), unit.offset)


def _is_close(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= CLOSE * max(abs(a), abs(b))


def _behind(figure: Figure) -> str:
    """The mark or word behind a figure, in lower case; "" at the end of its sentence."""
    stop = figure.sentence.span.stop
    behind = figure.document.text[figure.span.stop : min(stop, figure.span.stop + NEAREST)].split(None, 1)
    word = behind[0].lower() if behind else ""
    return word if word.isalpha() else word[:1]


def _ends(figure: Figure) -> list[Decimal]:
    """The value, or the two ends of a range; nothing for a date or a vague word."""
    quantity = figure.quantity
    if not isinstance(quantity, Quantity) or quantity.vague:
        return []
    return [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]
