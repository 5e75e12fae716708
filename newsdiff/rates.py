"""What the variants themselves say that a currency is worth: "2m euros ($2.6m; £1.7m)".

newsdiff knows no rate of a day and asks no one for it. But an article that gives a sum in two currencies has told the
rate of its story, and by it sums of the two can be compared wherever they stand. Where none does, all that is known is
between what two rates a currency has moved since the year 2000: enough to say that £15m and $20m may be one sum.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Context, Decimal
from functools import cache
from typing import Final

from newsdiff.intervals import base_interval, base_value
from newsdiff.model import Figure, Kind, Quantity, Rate, Span
from newsdiff.units import OPEN_MONEY

DOLLAR: Final = "USD"
# "$84m" may be of any dollars, in a paper of their country.
DOLLARS: Final = frozenset("USD AUD CAD NZD HKD SGD TWD JMD TTD XCD FJD BBD NAD BZD TOP".split())
ONE_SIGN: Final = (DOLLARS, frozenset(("JPY", "CNY")))
MARGIN: Final = Decimal("1.1")  # papers convert and round
DIGITS: Final = Context(prec=12)  # of a rate: more than any paper rounds to

# What one unit was worth in dollars, at the least and at the most of any year from 2000 to 2025. Currencies that lost
# most of their worth in that time are left out: of them the range says nothing.
_WORTH: Final = """
    USD 1 1 | EUR 0.83 1.60 | GBP 1.07 2.10 | JPY 0.0062 0.0132 | CHF 0.55 1.27 | CAD 0.62 1.09 | AUD 0.48 1.10
    NZD 0.39 0.88 | CNY 0.12 0.166 | HKD 0.127 0.13 | SGD 0.54 0.83 | INR 0.0114 0.0257 | KRW 0.00063 0.00111
    SEK 0.088 0.17 | NOK 0.088 0.20 | DKK 0.115 0.215 | krone 0.088 0.215 | crown 0.007 0.215 | PLN 0.198 0.49
    CZK 0.024 0.07 | ZAR 0.05 0.18 | BRL 0.16 0.65 | ILS 0.20 0.33 | SAR 0.266 0.268 | AED 0.272 0.273
    KES 0.0061 0.0165 | THB 0.022 0.035 | PHP 0.0168 0.025 | MYR 0.21 0.34 | TWD 0.028 0.037
"""


@cache
def _read_worth() -> Mapping[str, tuple[Decimal, Decimal]]:
    rows = (row.split() for row in _WORTH.replace("\n", "|").split("|") if row.strip())
    return {currency: (Decimal(low), Decimal(high)) for currency, low, high in rows}


# By currency and other currency: what one of the first was worth in the other, each time that a variant said so.
_Offers = Mapping[str, Mapping[str, Sequence[Decimal]]]


def read_rates(figures: Iterable[Figure]) -> tuple[Rate, ...]:
    """The rates of all currencies that a variant converts into others or names in two ways, by code.

    Each is reckoned in the first, by code, of the currencies that conversions tie it to; where variants convert at
    several rates, the middle one holds.
    """
    offers: dict[str, dict[str, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    for one, x, other, y in _read_conversions(figures):
        offers[one][other].append(DIGITS.divide(y, x))
    rates: dict[str, Rate] = {}
    for base in sorted(offers):
        if base not in rates:
            for currency, worth in _spread(base, offers):
                rates[currency] = Rate(currency, base, worth)
    return tuple(rates[currency] for currency in sorted(rates))


def add_usual_rates(rates: Sequence[Rate], figures: Iterable[Figure]) -> tuple[Rate, ...]:
    """All rates in one base, and for currencies that none of them ties the middle of those between which they moved.

    By these no two sums are the same; but they tell which of two papers' sums in other currencies are of one size.
    """
    written = {unit.currency for figure in figures if (unit := figure.unit) is not None and unit.currency}
    worth, tied = _read_worth(), {rate.currency for rate in rates}
    base = next((rate.base for rate in rates if rate.base in worth), DOLLAR)
    loose = sorted(each for each in written - tied if each in worth and each != base)
    if len(written) == 1 or base not in worth:
        return tuple(rates)
    middle = {each: DIGITS.sqrt(DIGITS.multiply(*ends)) for each, ends in worth.items()}
    known = {rate.currency: rate.worth for rate in rates if rate.base == base}
    for other in sorted({rate.base for rate in rates} - {base}):  # two papers' rates may have no currency in common
        of_other = {rate.currency: rate.worth for rate in rates if rate.base == other}
        if other in middle:
            factor = DIGITS.divide(middle[other], middle[base])
            known.update((each, DIGITS.multiply(one, factor)) for each, one in of_other.items())
    known.update((each, DIGITS.divide(middle[each], middle[base])) for each in loose)
    return (
        *(Rate(each, base, one) for each, one in known.items()),
        *(rate for rate in rates if rate.currency not in known),
    )


def _twin(currency: str, known: Iterable[str]) -> str | None:
    """The currency among those known that may be the same coin: crowns may be kroner."""
    meant = OPEN_MONEY.get(currency, frozenset((currency,)))
    twins = (each for each in known if not meant.isdisjoint(OPEN_MONEY.get(each, frozenset((each,)))))
    return next(twins, None)


def can_be_equal(one: Quantity, other: Quantity) -> bool:
    """Whether two sums of two currencies are the same at a rate that the two have had; True where none is known."""
    sums = [(_read_worth().get(each.unit.currency if each.unit else ""), _ends_of(each)) for each in (one, other)]
    ranges = [(low * ends[0], high * ends[1]) for worth, ends in sums if worth and ends for low, high in (worth,)]
    if len(ranges) < len(sums):
        return True
    if are_one_sign(one, other):
        return True
    (low_a, high_a), (low_b, high_b) = ranges
    return low_a <= high_b * MARGIN and low_b <= high_a * MARGIN


def are_one_sign(one: Quantity, other: Quantity) -> bool:
    """Whether a paper may write two currencies alike: "$" and "HK$", "¥" for yen and yuan."""
    codes = {each.unit.currency if each.unit else "" for each in (one, other)}
    return any(codes <= alike for alike in ONE_SIGN)


def are_one_coin(one: Quantity, other: Quantity, rates: Sequence[Rate] = ()) -> bool:
    """Whether two words for money may be of one currency: "crowns" and "kroner", "pesos" and "Mexican pesos".

    They are not where the rates that papers tell give them two values.
    """
    code, *others = (each.unit.currency if each.unit else "" for each in (one, other))
    worth = {rate.worth for rate in rates if rate.currency in (code, *others)}
    return bool(code) and _twin(code, others) is not None and len(worth) <= 1


def _ends_of(quantity: Quantity) -> tuple[Decimal, Decimal] | None:
    """The least and the most of a sum in its currency; None for one with an open end, or of a debt."""
    low, high = base_interval(quantity, Kind.MONEY)
    return None if low is None or high is None or low < 0 else (low, high)


def convert(quantity: Quantity, rates: Sequence[Rate]) -> Quantity:
    """A sum of money with the factor and the currency of the base that the rates tie its own to; else unchanged."""
    unit = quantity.unit
    if unit is None or not unit.currency:
        return quantity
    for rate in rates:
        if rate.currency == unit.currency:
            factor = DIGITS.multiply(unit.factor, rate.worth)
            return quantity._replace(unit=unit._replace(factor=factor, currency=rate.base))
    return quantity


def _spread(base: str, offers: _Offers) -> Iterator[tuple[str, Decimal]]:
    """Each currency tied to the base, by one conversion or by several, with its worth there."""
    waiting, seen = [(base, Decimal(1))], {base}
    for currency, worth in waiting:
        yield currency, worth
        for other in sorted(offers[currency].keys() - seen):
            each = sorted(offers[currency][other])
            waiting.append((other, DIGITS.divide(worth, each[len(each) // 2])))
            seen.add(other)


def _read_conversions(figures: Iterable[Figure]) -> Iterator[tuple[str, Decimal, str, Decimal]]:
    """Each two sums that stand side by side as one: currency and value, other currency and value."""
    side_by_side: dict[tuple[int, Span], list[tuple[str, Decimal]]] = defaultdict(list)
    for figure in figures:
        quantity = figure.quantity
        if isinstance(quantity, Quantity) and quantity.unit is not None and quantity.unit.currency and quantity.value:
            value = abs(base_value(quantity, quantity.value))
            side_by_side[id(figure.document), figure.restates or figure.span].append((quantity.unit.currency, value))
    told: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for sums in side_by_side.values():
        for one, x in sums:
            for other, y in sums:
                if other != one:
                    yield one, x, other, y
                    told[one][other] = DIGITS.divide(y, x)
    written = {currency for sums in side_by_side.values() for currency, _ in sums}
    for word in sorted(OPEN_MONEY.keys() & written):
        twins = sorted(other for other in written - {word} if _twin(word, (other,)))
        if len(twins) == 1 and not _are_told_apart(told[word], told[twins[0]]):
            yield from ((word, Decimal(1), twins[0], Decimal(1)), (twins[0], Decimal(1), word, Decimal(1)))


def _are_told_apart(one: Mapping[str, Decimal], other: Mapping[str, Decimal]) -> bool:
    """'5m kroner ($700,000)' / '7m crowns ($700,000)': Norwegian ones and Swedish."""
    return any(max(one[each], other[each]) > MARGIN * min(one[each], other[each]) for each in one.keys() & other.keys())
