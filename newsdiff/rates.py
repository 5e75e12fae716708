"""What the variants themselves say that a currency is worth: "2m euros ($2.6m; £1.7m)".

newsdiff knows no rate of exchange and asks no one for it. But an article that gives a sum in two currencies has told
the rate of its story, and by it sums of the two can be compared wherever they stand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Context, Decimal
from typing import Final

from newsdiff.intervals import base_value
from newsdiff.model import Figure, Quantity, Rate, Span

DIGITS: Final = Context(prec=12)  # of a rate: more than any paper rounds to

# By currency and other currency: what one of the first was worth in the other, each time that a variant said so.
_Offers = Mapping[str, Mapping[str, Sequence[Decimal]]]


def read_rates(figures: Iterable[Figure]) -> tuple[Rate, ...]:
    """The rates of all currencies that a variant converts into others, in the order of their codes.

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
    for sums in side_by_side.values():
        for one, x in sums:
            yield from ((one, x, other, y) for other, y in sums if other != one)
