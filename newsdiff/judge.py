"""Group -> Fact: can what the variants say be true together? ``RULES`` in order, the first that answers wins.

A rule sees two readings of one fact and answers with a verdict and a reason, or None. Equal readings are folded
first, so a fact costs the square of its different readings, not of its mentions. The verdict is the worst of all
pairs, those within one document included: an article that gives two numbers for one thing disagrees with itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Final, NamedTuple

from newsdiff.intervals import EXACT, Interval, base_interval, base_value, moment_interval
from newsdiff.model import (
    SEVERITY,
    Fact,
    Figure,
    Group,
    Kind,
    Moment,
    Qualifier,
    Quantity,
    Reading,
    Settings,
    Verdict,
    describe_number,
)

OPEN_LOW: Final = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
OPEN_HIGH: Final = (Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO)
ROUGH: Final = (Qualifier.ABOUT, Qualifier.ESTIMATED, Qualifier.NEARLY)
# Up to a hundred, things are counted one by one: 20 is not a rounded 19.
COUNTED_UP_TO: Final = Decimal(100)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Said:
    """One reading of a fact: a figure that stands for all that say the same."""

    figure: Figure
    settings: Settings

    @property
    def words(self) -> str:
        """The words, white space made single; a vague word with its range."""
        words = " ".join(self.figure.text.split())
        quantity = self.figure.quantity
        if isinstance(quantity, Quantity) and quantity.vague and quantity.low is not None and quantity.high is not None:
            return f"“{words}” ({describe_number(quantity.low)}-{describe_number(quantity.high)})"
        return f"“{words}”"

    @property
    def interval(self) -> Interval:
        """What it may stand for, in base units."""
        assert isinstance(self.figure.quantity, Quantity)
        return base_interval(self.figure.quantity, self.figure.kind, self.settings)


class Answer(NamedTuple):
    """What a rule says of two readings."""

    verdict: Verdict
    reason: str


Rule = Callable[[Said, Said], Answer | None]


def judge_group(group: Group, settings: Settings) -> Fact:
    """Judge one group of mentions."""
    keys: dict[tuple[object, ...], list[tuple[int, Figure]]] = {}
    for variant, mentions in enumerate(group.mentions):
        for figure in mentions:
            keys.setdefault(_reading_key(figure), []).append((variant, figure))
    readings = [
        Reading(" ".join(found[0][1].text.split()), tuple(sorted({variant for variant, _ in found})))
        for found in keys.values()
    ]
    readings.sort(key=lambda reading: -len(reading.variants))
    verdict, rule, reason = _judge([Said(found[0][1], settings) for found in keys.values()], group)
    return Fact(group.label, group.kind, group.counted, verdict, rule, reason, tuple(readings), group.mentions)


def sort_facts(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Worst first, then those of most variants, then in the order of reading."""

    def rank(fact: Fact) -> tuple[object, ...]:
        given = [mentions[0] for mentions in fact.mentions if mentions]
        first = min((f.span.start / len(f.document.text), f.document.text, f.span.start) for f in given)
        return (-SEVERITY[fact.verdict], -len(given), first, fact.label)

    return tuple(sorted(facts, key=rank))


def _judge(said: Sequence[Said], group: Group) -> tuple[Verdict, str, str]:
    if sum(map(bool, group.mentions)) == 1:
        return Verdict.SINGLE, "only_one_variant", "Only one variant gives it."
    worst: tuple[Verdict, str, str] | None = None
    for a, b in combinations(said, 2):
        name, answer = judge_pair(a, b)
        if worst is None or SEVERITY[answer.verdict] > SEVERITY[worst[0]]:
            worst = (answer.verdict, name, answer.reason)
    return worst or (Verdict.AGREE, "same_words", "All variants say the same.")


def judge_pair(a: Said, b: Said) -> tuple[str, Answer]:
    """The name of the rule that speaks on two readings, and its answer."""
    for rule in RULES:
        answer = rule(a, b) or rule(b, a)
        if answer is not None:
            return rule.__name__, answer
    return "cannot_both_be_true", Answer(Verdict.CONFLICT, f"{a.words} and {b.words} cannot both be true.")


def _reading_key(figure: Figure) -> tuple[object, ...]:
    """Figures with one key say the same: value in base units, bounds, qualifier."""
    quantity = figure.quantity
    if isinstance(quantity, Moment):
        return (figure.kind, quantity.iso, quantity.qualifier, quantity.weekday if quantity.iso is None else None,
                quantity.anchor if quantity.iso is None else "")  # fmt: skip
    unit = quantity.unit
    ends = [None if end is None else base_value(quantity, end) for end in (quantity.value, quantity.low, quantity.high)]
    rank = figure.kind is Kind.ORDINAL
    return (rank, *ends, quantity.qualifier, unit.dimension if unit else "", unit.name if _is_money(quantity) else "")


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.dimension == "money"


# --- the rules: dates ---------------------------------------------------------------------------------------------


def same_day(a: Said, b: Said) -> Answer | None:
    """'Friday' / 'Friday, November 22': one day, or one weekday, however it is written."""
    x, y = a.figure.quantity, b.figure.quantity
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return None
    same = (x.iso is not None and x.iso == y.iso) or (x.iso is None and y.iso is None and _same_anchor(x, y))
    if not same and x.iso is not None and y.iso is not None:
        same = len(x.iso) == len(y.iso) and _digits_meet(x.iso, y.iso)
    if not same and x.iso is None and x.weekday is not None and y.iso is not None:
        same = _weekday_of(y) == x.weekday
    if not same:
        return None
    if x.qualifier is y.qualifier:
        return Answer(Verdict.AGREE, f"{a.words} and {b.words} are the same day or time.")
    return Answer(Verdict.QUALIFIER, f"{a.words} and {b.words} name the same date with another qualifier.")


def coarser_date(a: Said, b: Said) -> Answer | None:
    """'June' / 'June 19': one date lies within the other."""
    x, y = a.figure.quantity, b.figure.quantity
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return None
    within = x.iso is not None and y.iso is not None and len(x.iso) < len(y.iso) and _digits_meet(x.iso, y.iso)
    if not within and x.low is not None and y.low is not None:
        (low_x, high_x), (low_y, high_y) = moment_interval(x), moment_interval(y)
        within = (high_y is None or low_x is None or low_x <= high_y) and (
            high_x is None or low_y is None or low_y <= high_x
        )
    if within:
        return Answer(Verdict.COMPATIBLE, f"{b.words} is the more exact date of the two, and lies within {a.words}.")
    return None


def other_day(a: Said, b: Said) -> Answer | None:
    """'Friday' / 'Thursday, November 21': two days, or two times of day."""
    x, y = a.figure.quantity, b.figure.quantity
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        return None
    if (x.iso is not None and y.iso is not None) or (_weekday_of(x) is not None and _weekday_of(y) is not None):
        return Answer(Verdict.CONFLICT, f"{a.words} and {b.words} are different dates.")
    return None


def undated(a: Said, b: Said) -> Answer | None:
    """'last month' / 'October': without a dateline nobody can tell."""
    if isinstance(a.figure.quantity, Moment) or isinstance(b.figure.quantity, Moment):
        return Answer(Verdict.COMPATIBLE, f"Without a date of publication, {a.words} and {b.words} may be the same.")
    return None


def _same_anchor(x: Moment, y: Moment) -> bool:
    if x.weekday is not None or y.weekday is not None:
        return x.weekday == y.weekday
    return x.anchor == y.anchor


def _digits_meet(x: str, y: str) -> bool:
    """Whether two ISO 8601 dates agree in every digit that both know ("X" is an unknown one)."""
    return all(p == q or "X" in (p, q) for p, q in zip(x, y, strict=False))


def _weekday_of(moment: Moment) -> int | None:
    if moment.low is not None and moment.low == moment.high:
        return date.fromordinal(moment.low).weekday()
    return moment.weekday


# --- the rules: quantities ----------------------------------------------------------------------------------------


def other_currency(a: Said, b: Said) -> Answer | None:
    """'$2.6m' / '£1.7m': money of two currencies cannot be compared by its numbers."""
    x, y = _quantities(a, b)
    if _is_money(x) and _is_money(y) and x.unit and y.unit and x.unit.name != y.unit.name:
        reason = f"{a.words} and {b.words} are of two currencies and cannot be compared by their numbers."
        return Answer(Verdict.COMPATIBLE, reason)
    return None


def same_number(a: Said, b: Said) -> Answer | None:
    """'at least 10,000' / 'an estimated 10,000': the same number, perhaps with another qualifier."""
    x, y = _quantities(a, b)
    if (a.figure.kind is Kind.ORDINAL) != (b.figure.kind is Kind.ORDINAL) and (x.unit or y.unit):
        return None
    if _in_base(x) != _in_base(y):
        return None
    if x.qualifier is y.qualifier or Qualifier.BETWEEN in (x.qualifier, y.qualifier):
        return Answer(Verdict.AGREE, f"{a.words} and {b.words} are the same number.")
    reason = f"The number is the same, but {a.words} says {_said(x)} and {b.words} says {_said(y)}."
    return Answer(Verdict.QUALIFIER, reason)


def rounded(a: Said, b: Said) -> Answer | None:
    """'$43 million' / '$43,885,310': one is the other, rounded or cut at its last digit written."""
    x, y = _quantities(a, b)
    if x.value is None or y.value is None or x.qualifier is not y.qualifier and not _plain(x, y):
        return None
    if _unit_name(x) != _unit_name(y) or not _rounds(x, y.value):
        return None
    return Answer(Verdict.COMPATIBLE, f"{a.words} may be {b.words}, rounded.")


def part_of_time(a: Said, b: Said) -> Answer | None:
    """'third year' / 'two and a half years': within the third year."""
    if a.figure.kind is not Kind.ORDINAL or b.figure.kind is Kind.ORDINAL:
        return None
    if a.interval.meets(b.interval):
        return Answer(Verdict.COMPATIBLE, f"{b.words} falls within {a.words}.")
    return None


def within_range(a: Said, b: Said) -> Answer | None:
    """'dozens' / '36', 'between 20 and 30' / '25': a range that the other one meets."""
    x, _ = _quantities(a, b)
    if x.value is not None or not a.interval.meets(b.interval):
        return None
    return Answer(Verdict.COMPATIBLE, f"{b.words} lies within {a.words}.")


def within_bound(a: Said, b: Said) -> Answer | None:
    """'at least 6' / '7': past an open bound, by no more than a quarter."""
    x, y = _quantities(a, b)
    if x.value is None or x.qualifier not in OPEN_LOW + OPEN_HIGH:
        return None
    bound, other = base_value(x, x.value), _middle(b)
    if other is None or bound == 0:
        return None
    slack = EXACT.multiply(abs(bound), a.settings.beyond)
    opposite = y.qualifier in (OPEN_HIGH if x.qualifier in OPEN_LOW else OPEN_LOW)
    both_open = y.qualifier in (OPEN_LOW if x.qualifier in OPEN_LOW else OPEN_HIGH)
    if x.qualifier in OPEN_LOW:
        near = bound <= other <= bound + slack or both_open and other <= bound and bound <= other + abs(other) * a.settings.beyond
    else:
        near = bound - slack <= other <= bound or both_open and bound <= other and other - abs(other) * a.settings.beyond <= bound
    if near and not opposite:
        return Answer(Verdict.COMPATIBLE, f"{a.words} leaves room for {b.words}.")
    if opposite and a.interval.meets(b.interval):
        return Answer(Verdict.COMPATIBLE, f"Both {a.words} and {b.words} can be true.")
    return None


def near_enough(a: Said, b: Said) -> Answer | None:
    """'about 40' / '42': an approximation that the other one lies within."""
    x, y = _quantities(a, b)
    if x.qualifier in ROUGH and y.qualifier not in OPEN_LOW + OPEN_HIGH and a.interval.meets(b.interval):
        return Answer(Verdict.COMPATIBLE, f"{b.words} is near enough to {a.words}.")
    return None


def converted(a: Said, b: Said) -> Answer | None:
    """'85 miles' / '135 km', 'two decades' / '21 years': two units, and less than a tenth between the values."""
    x, y = _quantities(a, b)
    p, q = _middle(a), _middle(b)
    if p is None or q is None or _unit_name(x) == _unit_name(y) or _is_money(x):
        return None
    if abs(p - q) <= EXACT.multiply(max(abs(p), abs(q)), a.settings.about):
        return Answer(Verdict.COMPATIBLE, f"{a.words} and {b.words} are the same within the rounding of a conversion.")
    return Answer(Verdict.CONFLICT, f"{a.words} and {b.words} are not the same, even allowing for the conversion.")


RULES: Final[tuple[Rule, ...]] = (
    same_day,
    coarser_date,
    other_day,
    undated,
    other_currency,
    same_number,
    rounded,
    part_of_time,
    within_range,
    within_bound,
    near_enough,
    converted,
)


def _quantities(a: Said, b: Said) -> tuple[Quantity, Quantity]:
    x, y = a.figure.quantity, b.figure.quantity
    assert isinstance(x, Quantity)
    assert isinstance(y, Quantity)
    return x, y


def _in_base(quantity: Quantity) -> tuple[Decimal | None, ...]:
    ends = (quantity.value, quantity.low, quantity.high)
    return tuple(None if end is None else base_value(quantity, end) for end in ends)


def _unit_name(quantity: Quantity) -> str:
    return quantity.unit.name if quantity.unit else ""


def _plain(x: Quantity, y: Quantity) -> bool:
    return x.qualifier in (Qualifier.EXACT, *ROUGH) and y.qualifier in (Qualifier.EXACT, *ROUGH)


def _rounds(coarse: Quantity, value: Decimal) -> bool:
    """Whether ``value``, rounded half up or down or cut at the last digit that ``coarse`` was written to, is it."""
    place = coarse.precision
    assert coarse.value is not None
    if place >= 1 and abs(coarse.value) <= COUNTED_UP_TO and value == value.to_integral_value():
        return False
    difference = EXACT.subtract(value, coarse.value)
    if coarse.value < 0:
        difference = -difference
    return -place / 2 <= difference < place


def _middle(said: Said) -> Decimal | None:
    """The number itself in base units; the nearer end of nothing: ranges have no middle to speak of."""
    quantity = said.figure.quantity
    assert isinstance(quantity, Quantity)
    return None if quantity.value is None else base_value(quantity, quantity.value)


def _said(quantity: Quantity) -> str:
    return "no more than the number" if quantity.qualifier is Qualifier.EXACT else f"“{quantity.qualifier}”"
