"""Two quantities of one fact: can both be true? ``RULES`` in order, the first that answers wins.

A rule is asked about (a, b) and then about (b, a); its names say which of the two it is about.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from newsdiff.intervals import EXACT, OPPOSITES, Interval, base_ends, base_interval, base_value, is_counted, rounds_to
from newsdiff.model import AGE_TO_COME, MINUTE_OF_PLAY, Kind, Qualifier, Quantity, Settings, Verdict, describe_number
from newsdiff.rates import are_one_coin, are_one_sign, can_be_equal
from newsdiff.tuples import NamedTuple
from newsdiff.units import PERIODS, UNITS

FROM_BELOW: Final = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
FROM_ABOVE: Final = (Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO)
HALF_A_PERCENT: Final = Decimal("0.5")
TWO_KELVINS: Final = Decimal(18)  # in the base unit, a ninth of a kelvin: what rounding makes of a conversion
NOT_DECIMAL: Final = ("time", "data")  # a decade is said of twelve years, and a gigabyte may have 1,024 megabytes
FALLING: Final = frozenset(("fell", "lost", "cut"))  # roles, by their names
MOST_LOST: Final = Decimal("0.1")  # the part of a number of tens, hundreds and so on that rounding may take or add
ROUGH: Final = (Qualifier.ABOUT, Qualifier.ESTIMATED, Qualifier.NEARLY)


class Answer(NamedTuple):
    """A verdict, and the reason for it in one sentence for people."""

    verdict: Verdict
    reason: str


class SaidQuantity(NamedTuple):
    """One reading of a fact that is a number: its words and what they mean."""

    words: str
    kind: Kind
    quantity: Quantity
    settings: Settings
    role: str = ""
    converted: bool = False  # a sum of money, by the rate that a variant gives
    pattern: str = ""  # that read it, which tells an age to come and a minute of play
    reached: bool = False  # where a move led, "fell to 3.8 percent"

    @property
    def interval(self) -> Interval:
        """What it may stand for, in the base unit of its dimension."""
        return base_interval(self.quantity, self.kind, self.settings)

    @property
    def value(self) -> Decimal | None:
        """The number itself in the base unit; None for a range."""
        return None if self.quantity.value is None else base_value(self.quantity, self.quantity.value)

    @property
    def ends(self) -> tuple[Decimal | None, ...]:
        """Value, low and high in the base unit."""
        return base_ends(self.quantity)

    @property
    def unit(self) -> str:
        """The unit's name, "" for a count."""
        return self.quantity.unit.name if self.quantity.unit else ""

    @property
    def per(self) -> str:
        """What a rate is reckoned by: "month"; "" for none."""
        return self.quantity.unit.per if self.quantity.unit else ""

    @property
    def degrees(self) -> bool:
        """Whether it is a temperature, whose zero is not the base unit's: a part of it means nothing there."""
        return self.quantity.unit is not None and self.quantity.unit.offset != 0

    @property
    def currency(self) -> str:
        """The ISO 4217 code of a sum of money; "" for anything else."""
        return self.quantity.unit.currency if self.quantity.unit is not None else ""


def opposite_ways(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'profit rose 20 percent' / 'profit fell 20 percent': whatever the numbers, one went up and the other down.

    "Prices rose 3.8 percent" and "inflation fell to 3.8 percent" tell the same.
    """
    if frozenset((a.role, b.role)) not in OPPOSITES or a.reached is not b.reached:
        return None
    return Answer(Verdict.CONFLICT, f"{a.words} ({a.role}) and {b.words} ({b.role}) went opposite ways.")


def other_currency(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'$2.6m' / '£1.7m': money of two currencies cannot be compared by its numbers, unless no rate makes it one sum."""
    if a.currency == b.currency or are_one_coin(a.quantity, b.quantity):  # in the first place, or by a variant's rate
        return None
    exact = a.quantity.qualifier is b.quantity.qualifier is Qualifier.EXACT
    if exact and a.quantity.value is not None and a.ends == b.ends and not are_one_sign(a.quantity, b.quantity):
        return Answer(Verdict.CONFLICT, f"{a.words} and {b.words} are the same number of two currencies.")
    if not can_be_equal(a.quantity, b.quantity):
        return Answer(Verdict.CONFLICT, f"{a.words} and {b.words} were at no rate since 2000 the same.")
    return Answer(Verdict.COMPATIBLE, f"{a.words} and {b.words} are of two currencies: their numbers do not compare.")


def other_rate(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'$3,500 a month' / '$42,000 a year': one rate, less than a tenth apart.

    '$40 an hour' / '$320 a day' say nothing: nobody works all of a day.
    """
    if not a.per or not b.per or a.per == b.per:
        return None
    x, y = _by_period(a), _by_period(b)
    if x is not None and y is not None:
        if abs(x - y) <= EXACT.multiply(max(abs(x), abs(y)), a.settings.about):
            return Answer(
                Verdict.COMPATIBLE, f"{a.words} and {b.words} are one rate, by the {a.per} and by the {b.per}."
            )
        if a.quantity.qualifier is b.quantity.qualifier is Qualifier.EXACT:
            return Answer(Verdict.CONFLICT, f"{a.words} and {b.words} are two rates, more than a tenth apart.")
    return Answer(Verdict.COMPATIBLE, f"{a.words} and {b.words} are rates by two units: their numbers do not compare.")


def same_number(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'at least 10,000' / 'an estimated 10,000': the same number, perhaps with another qualifier."""
    if (a.kind is Kind.ORDINAL) != (b.kind is Kind.ORDINAL) or a.ends != b.ends:
        return None
    if {a.quantity.qualifier, b.quantity.qualifier} == {Qualifier.LESS_THAN, Qualifier.MORE_THAN}:
        return Answer(Verdict.CONFLICT, f"{a.words} and {b.words} cannot both be true.")  # "under 500", "over 500"
    return _by_qualifiers(a, b, f"{a.words} and {b.words} are the same number.")


def _by_qualifiers(a: SaidQuantity, b: SaidQuantity, same: str) -> Answer:
    """Of two equal numbers: one verdict where their qualifiers are synonyms, another where they are not."""
    x, y = a.quantity.qualifier, b.quantity.qualifier
    if x is y or Qualifier.BETWEEN in (x, y):
        return Answer(Verdict.AGREE, same)
    return Answer(Verdict.QUALIFIER, f"The number is the same, but {a.words} {_says(x)} and {b.words} {_says(y)}.")


def last_of_many(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'the seventh round' / 'seven rounds', '15th anniversary' / '15 years': the last of them, or all of them."""
    if a.kind is not Kind.ORDINAL or b.kind is Kind.ORDINAL or a.unit or a.quantity.value != b.quantity.value:
        return None
    return _by_qualifiers(a, b, f"{a.words} counts to the same number as {b.words}.")


def next_birthday(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'who turns 39 next month' / '38': one age, told before and at the birthday."""
    if a.pattern != AGE_TO_COME or b.pattern == AGE_TO_COME or not _is_next(b, a):
        return None
    return Answer(Verdict.COMPATIBLE, f"{a.words} is the age to come of who is {b.words.strip('“”')} now.")


def next_minute(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'scored after 82 minutes' / 'in the 83rd minute': one minute, told by those before it and by its own number."""
    if a.pattern != MINUTE_OF_PLAY or b.kind is not Kind.ORDINAL or not _is_next(a, b):
        return None
    return Answer(Verdict.COMPATIBLE, f"{b.words} may be the minute that begins after {a.words}.")


def within_rank(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'third year' / 'two and a half years': the length falls within the stretch that is being counted."""
    if a.kind is not Kind.ORDINAL or b.kind is Kind.ORDINAL or not a.unit or not a.interval.meets(b.interval):
        return None
    return Answer(Verdict.COMPATIBLE, f"{b.words} falls within the {a.words.strip('“”')}.")


def rounded(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'$43 million' / '$43,885,310': a is b, rounded or cut at the last digit that was written.

    Rounding leaves fewer digits, and takes or adds a tenth at most: £18.6m may be told as £20m, £5m not as £10m. Nor
    are three and a half years told as three.
    """
    x, y = a.quantity, _in_the_unit_of(a, b)
    if y is None or x.value is None or y.value is None:
        return None
    if x.qualifier is not Qualifier.EXACT or y.qualifier is not Qualifier.EXACT:  # bounds have a reach of their own
        return None
    if (is_counted(x) and y.value == y.value.to_integral_value()) or not rounds_to(y.value, x):
        return None
    if _ends_in_zeros(x) and _count_digits(y, y.value) <= _count_digits(x, x.value):
        return None
    lost, most = abs(x.value - y.value), max(abs(x.value), abs(y.value)) * MOST_LOST
    if (_ends_in_zeros(x) and lost > most) or (_is_long(x) and lost >= most):
        return None  # nobody says 10 feet of 14
    return Answer(Verdict.COMPATIBLE, f"{a.words} may be {b.words}, rounded.")


def within_range(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'dozens' / '36', 'between 20 and 30' / '25': a range that the other one meets."""
    if a.quantity.value is not None or a.kind is Kind.SCORE or not a.interval.meets(b.interval):
        return None
    return Answer(Verdict.COMPATIBLE, f"{b.words} lies within {a.words}.")


def within_bound(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'at least 6' / '7': past an open bound, but not far (``Settings.beyond``, a quarter of it)."""
    past = _past_bound(a, b)
    if past is None or not 0 <= past[0] <= past[1]:
        return None
    return Answer(Verdict.COMPATIBLE, f"{a.words} leaves room for {b.words}.")


def near_enough(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'about 40' / '42', 'about 40' / 'at least 42', 'about 1 per cent' / '0.7': an approximation that the other meets.

    It is no closer than the number alone would be.
    """
    if a.quantity.qualifier in (Qualifier.ABOUT, Qualifier.ESTIMATED):
        alone = a._replace(quantity=a.quantity._replace(qualifier=Qualifier.EXACT))
        if rounded(alone, b) is not None:
            return Answer(Verdict.COMPATIBLE, f"{b.words} is near enough to {a.words}.")
    if _is_share_rounded(a, b):
        return Answer(Verdict.COMPATIBLE, f"{b.words} is near enough to {a.words}.")
    bounded = b.quantity.qualifier in FROM_BELOW + FROM_ABOVE
    said = Interval(b.value, b.value) if bounded else b.interval  # of a bound its number: what lies beyond is not said
    if a.quantity.qualifier not in ROUGH or (bounded and b.value is None) or not a.interval.meets(said):
        return None
    return Answer(Verdict.COMPATIBLE, f"{b.words} is near enough to {a.words}.")


def _is_share_rounded(a: SaidQuantity, b: SaidQuantity) -> bool:
    """'nearly two-thirds' / '67 percent': a part, and that part in a hundred, rounded up."""
    x, y = a.value, b.value
    if (a.kind, b.kind) != (Kind.RATIO, Kind.PERCENT) or x is None or y is None:
        return False
    nearly = a.quantity.qualifier is Qualifier.NEARLY and b.quantity.qualifier is Qualifier.EXACT
    return nearly and abs(x - y) <= HALF_A_PERCENT


def converted(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'85 miles' / '135 km', 'two decades' / '21 years': two units, and less than a tenth between the values.

    "674 centimetres" and "6.1 metres" need no converting: what may be lost between them is rounding.
    """
    x, y = a.value, b.value
    if x is None or y is None or a.unit == b.unit or (a.currency and not a.converted) or _are_decimal(a, b):
        return None
    if _are_shares(a, b):
        return None  # 47 percent is not "more than half": it needs no converting
    slack = TWO_KELVINS if a.degrees or b.degrees else EXACT.multiply(max(abs(x), abs(y)), a.settings.about)
    if abs(x - y) < slack:
        return Answer(Verdict.COMPATIBLE, f"{a.words} and {b.words} are the same within the rounding of a conversion.")
    return None


def _are_decimal(a: SaidQuantity, b: SaidQuantity) -> bool:
    """'grams' / 'kilos', 'centimetres' / 'metres': units of which one is ten, a hundred and so on of the other."""
    x, y = a.quantity.unit, b.quantity.unit
    if x is None or y is None or x.name == y.name or not x.name or not y.name or x.offset or y.offset:
        return False
    if x.dimension != y.dimension or x.dimension in NOT_DECIMAL or x.currency != y.currency or x.per != y.per:
        return False
    larger, smaller = max(x.factor, y.factor), min(x.factor, y.factor)
    return smaller > 0 and EXACT.divide(larger, smaller).normalize().as_tuple().digits == (1,)


def _in_the_unit_of(a: SaidQuantity, b: SaidQuantity) -> Quantity | None:
    """What b says in the unit of a, where both have one unit or decimal ones; None where they have not."""
    if a.unit == b.unit:
        return b.quantity
    x, y = a.quantity.unit, b.quantity.unit
    if x is None or y is None or b.quantity.value is None or not _are_decimal(a, b):
        return None
    step = EXACT.divide(y.factor, x.factor)
    value, precision = EXACT.multiply(b.quantity.value, step), EXACT.multiply(b.quantity.precision, step)
    return b.quantity._replace(value=value, precision=precision, unit=x)


def _are_shares(a: SaidQuantity, b: SaidQuantity) -> bool:
    """'more than half' / '47 percent': a bound and a number, both of them parts of a whole, in words and in digits."""
    bounds = (*FROM_BELOW, *FROM_ABOVE, Qualifier.NEARLY)
    return {a.kind, b.kind} == {Kind.RATIO, Kind.PERCENT} and (
        a.quantity.qualifier in bounds or b.quantity.qualifier in bounds
    )


def far_beyond(a: SaidQuantity, b: SaidQuantity) -> Answer | None:
    """'at least 23' / '31': a bound that leaves room for the other, but nobody who knew of 31 would have said it."""
    past = _past_bound(a, b)
    if past is None or past[0] <= past[1]:
        return None
    beyond = describe_number(EXACT.multiply(a.settings.beyond, Decimal(100)).normalize())
    return Answer(Verdict.CONFLICT, f"{b.words} lies more than {beyond} per cent beyond {a.words}{_by_rate(a)}.")


def conflicting(a: SaidQuantity, b: SaidQuantity) -> Answer:
    """'five hurt' / 'two hurt': nothing makes both true."""
    return Answer(Verdict.CONFLICT, f"{a.words} and {b.words} cannot both be true{_by_rate(a)}.")


def drop_sign(a: SaidQuantity, b: SaidQuantity) -> SaidQuantity:
    """'(-19pc)' beside 'down 19 per cent': without the sign, which says what the other says in words."""
    x, y = a.quantity, b.quantity
    if x.value is None or y.value is None or a.kind is not Kind.PERCENT or not x.value < 0 < y.value:
        return a
    return a._replace(quantity=x._replace(value=x.value.copy_negate())) if b.role in FALLING else a


RULES: Final[tuple[Callable[[SaidQuantity, SaidQuantity], Answer | None], ...]] = (
    opposite_ways,
    other_currency,
    other_rate,
    same_number,
    last_of_many,
    next_birthday,
    next_minute,
    within_rank,
    rounded,
    within_range,
    within_bound,
    near_enough,
    converted,
    far_beyond,
    conflicting,
)


def _by_period(a: SaidQuantity) -> Decimal | None:
    """What a rate comes to in a second, so that those by the month and by the year compare; None for other rates."""
    period = PERIODS.get(a.per)
    return None if period is None or a.value is None else EXACT.divide(a.value, period)


def _is_next(a: SaidQuantity, b: SaidQuantity) -> bool:
    """Whether b is one more than a, in its unit."""
    x, y = a.quantity.value, b.quantity.value
    return a.unit == b.unit and x is not None and y is not None and y - x == 1


def _ends_in_zeros(quantity: Quantity) -> bool:
    """'10,000', but neither '1' nor 'a dozen' nor 'a quarter of a million': told in tens, hundreds, thousands."""
    return quantity.precision > 1 and quantity.precision.normalize().as_tuple().digits == (1,)


def _is_long(quantity: Quantity) -> bool:
    """Whether a length of time is told in days or longer: terms, trials and sentences, which halves are counted of."""
    unit = quantity.unit
    return unit is not None and unit.dimension == UNITS["day"].dimension and unit.factor >= UNITS["day"].factor


def _count_digits(quantity: Quantity, value: Decimal) -> int:
    """How many digits a number was told to: one of 10,000, three of 12.5; none where it is less than its precision."""
    return value.adjusted() - quantity.precision.adjusted() + 1 if value else 0


def _past_bound(a: SaidQuantity, b: SaidQuantity) -> tuple[Decimal, Decimal] | None:
    """How far b lies past the open bound a, negative before it, and how far it may; None where a is no bound."""
    own_units = a.degrees and a.unit == b.unit  # a quarter of 20C is five degrees, not a quarter of 293 kelvins
    bound, other = (a.quantity.value, b.quantity.value) if own_units else (a.value, b.value)
    if bound is None or other is None or a.quantity.qualifier not in FROM_BELOW + FROM_ABOVE:
        return None
    if b.quantity.qualifier is Qualifier.NEARLY and a.quantity.qualifier in FROM_BELOW and not own_units:
        other = min(other, max(bound, b.interval.low or other))  # "almost four" is not as far past three as four is
    step = other - bound if a.quantity.qualifier in FROM_BELOW else bound - other
    return step, max(EXACT.multiply(abs(bound), a.settings.beyond), _reach_of_one(a, step))


def _reach_of_one(a: SaidQuantity, step: Decimal) -> Decimal:
    """How far past itself a bound of one goes: "more than one arrest" any number, "over a decade" half of it."""
    if a.quantity.qualifier is not Qualifier.MORE_THAN or a.quantity.value != 1 or a.value is None:
        return Decimal(0)
    if not a.unit:
        return step
    return a.value / 2 if a.quantity.unit is not None and a.quantity.unit.dimension == "time" else Decimal(0)


def _by_rate(a: SaidQuantity) -> str:
    return ", at the rate that a variant gives" if a.converted else ""


def _says(qualifier: Qualifier) -> str:
    return "has no qualifier" if qualifier is Qualifier.EXACT else f"says “{qualifier}”"
