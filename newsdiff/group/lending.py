"""What a bare number leaves to its paper's readers to know, told by another paper: "a budget of 2.4 billion".

Where another variant gives the same number, or the number that it rounds, with a unit or as an age, and in such words,
the bare one measures that too. What a sentence says itself of its number is not for this room (``extract.ellipsis``).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from newsdiff.group import CROWD
from newsdiff.group.nodes import Node, read_nodes
from newsdiff.lang import Language
from newsdiff.model import Alignment, Figure, Kind, Moment, Quantity
from newsdiff.terms import TermReader

FEWEST_DIGITS: Final = 2  # of a number that is no other's by chance
MOST_DIGITS: Final = 15  # of one that papers round
SAME: Final = 0.2  # what equal numbers say beside their words
SAME_ROW: Final = 0.2
HALF: Final = 0.8  # so much nearness of words in common counts half of what any amount of it could
ENOUGH: Final = 0.45
MEMO: Final = 4096  # numbers whose roundings are kept


def lend_units(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], reader: TermReader
) -> list[tuple[Figure, ...]]:
    """Give bare numbers the kind and unit that another variant gives with the same number; all else as it is."""
    fates = reader.language.roles_of_people
    alike = _find_alike(figures, fates)
    nodes = read_nodes(alignment, alike, reader) if any(alike) else []
    of_value: dict[Decimal, list[Node]] = defaultdict(list)
    for node in nodes:
        for value in _values_of(node.figure):
            of_value[value].append(node)
    lent: dict[int, Figure] = {}
    for node in nodes:
        if (
            _is_bare(node.figure, fates)
            and not _is_exchanged(node.figure, reader.language)
            and (lender := _find_lender(node, of_value)) is not None
        ):
            lent.update((id(figure), _take_unit(figure, lender)) for _, figure in node.mentions)
    return [tuple(lent.get(id(figure), figure) for figure in found) for found in figures]


def _find_alike(figures: Sequence[Sequence[Figure]], fates: frozenset[str]) -> list[list[Figure]]:
    """The bare numbers for which another variant may tell the unit, and all figures of such values."""
    wanted: dict[Decimal, set[int]] = defaultdict(set)
    offered: dict[Decimal, set[int]] = defaultdict(set)
    for variant, found in enumerate(figures):
        for figure in found:
            bare = _is_bare(figure, fates)
            if bare or _lends(figure):
                for value in _values_of(figure):
                    (wanted if bare else offered)[value].add(variant)
    lent = {value for value, variants in wanted.items() if offered.get(value, variants) != variants}
    return [[figure for figure in found if not lent.isdisjoint(_values_of(figure))] for found in figures]


def _is_bare(figure: Figure, fates: frozenset[str]) -> bool:
    """Whether nothing is said of what a number counts or measures; "twelve were hurt" are people."""
    said = figure.counted or figure.role in fates or figure.unit is not None or figure.restates is not None
    return figure.kind is Kind.COUNT and not said


def _is_exchanged(figure: Figure, language: Language) -> bool:
    """'24 |to the dollar', '1.2 |to the pound': how many of one are one of another."""
    tokens = figure.sentence.tokens
    behind = bisect_left(tokens.starts, figure.span.stop)
    to, article = (*tokens.lowers[behind : behind + 2], "", "")[:2]
    return to == language.links.to and article in language.dates.articles


def _lends(figure: Figure) -> bool:
    return figure.unit is not None or figure.kind is Kind.AGE


def _values_of(figure: Figure) -> tuple[Decimal, ...]:
    """The number as it is written, then what fewer digits make of it: 35.72, 35.7, 36; one digit tells nothing."""
    quantity = figure.quantity
    if isinstance(quantity, Moment) or quantity.value is None or quantity.vague:
        return ()
    return _roundings_of(quantity.value)


@lru_cache(MEMO)
def _roundings_of(value: Decimal) -> tuple[Decimal, ...]:
    digits, exponent = len(value.normalize().as_tuple().digits), value.adjusted()
    if digits > MOST_DIGITS or abs(exponent) > MOST_DIGITS:
        return (value,)
    return tuple(_round(value, exponent - kept + 1) for kept in range(digits, FEWEST_DIGITS - 1, -1))


def _round(value: Decimal, place: int) -> Decimal:
    """Round to a power of ten; halves go up, as papers round."""
    step = Decimal(1).scaleb(place)
    return ((abs(value) / step + Decimal("0.5")) // 1 * step).normalize().copy_sign(value)


def _find_lender(node: Node, of_value: Mapping[Decimal, Sequence[Node]]) -> Figure | None:
    """The figure in whose words the number stands; None where that has no unit either."""
    values = _values_of(node.figure)
    others = {id(other): other for value in values for other in of_value[value][:CROWD]}
    rivals = [
        (_compare(node, other), -number, other.figure)
        for number, other in enumerate(others.values())
        if node.variants.isdisjoint(other.variants) and _is_one(values, _values_of(other.figure))
    ]
    if not rivals:
        return None
    likeness, _, figure = max(rivals)
    return figure if likeness >= ENOUGH and _lends(figure) else None


def _is_one(values: Sequence[Decimal], others: Sequence[Decimal]) -> bool:
    """Whether one of two numbers is the other, or rounds it."""
    return values[0] in others or others[0] in values


def _compare(node: Node, other: Node) -> float:
    """How much speaks for it that two numbers that can be one measure one thing, from 0 on."""
    near = sum(min(node.near[term], other.near[term]) for term in sorted(node.near.keys() & other.near.keys()))
    row = 0.0 if node.rows.isdisjoint(other.rows) else SAME_ROW
    same = _values_of(node.figure)[0] == _values_of(other.figure)[0]
    return near / (near + HALF) + row + (SAME if same else 0.0)


def _take_unit(figure: Figure, lender: Figure) -> Figure:
    quantity = figure.quantity
    if isinstance(quantity, Quantity):
        return figure._replace(kind=lender.kind, quantity=quantity._replace(unit=lender.unit))
    return figure
