"""What a bare number leaves to its paper's readers to know, told by another paper: "a budget of 2.4 billion".

Where another variant gives the same number, or the number that it rounds, with a unit or as an age, and in such words,
the bare one measures that too. What a sentence says itself of its number is not for this room (``extract.ellipsis``).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import Final

from newsdiff.group.nodes import Node, read_nodes
from newsdiff.model import Alignment, Figure, Kind, Moment, Quantity
from newsdiff.terms import TermReader

FEWEST_DIGITS: Final = 2  # of a number that is no other's by chance
SAME: Final = 0.2  # what equal numbers say beside their words
SAME_ROW: Final = 0.2
HALF: Final = 0.8  # so much nearness of words in common counts half of what any amount of it could
ENOUGH: Final = 0.45


def lend_units(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], reader: TermReader
) -> list[tuple[Figure, ...]]:
    """Give bare numbers the kind and unit that another variant gives with the same number; all else as it is."""
    alike = _find_alike(figures)
    bare = {id(figure) for figure in chain.from_iterable(alike) if _is_bare(figure)}
    lent: dict[int, Figure] = {}
    nodes = read_nodes(alignment, alike, reader) if bare else []
    for node in nodes:
        if id(node.figure) in bare and (lender := _find_lender(node, nodes)) is not None:
            lent.update((id(figure), _take_unit(figure, lender)) for _, figure in node.mentions)
    return [tuple(lent.get(id(figure), figure) for figure in found) for found in figures]


def _find_alike(figures: Sequence[Sequence[Figure]]) -> list[list[Figure]]:
    """The bare numbers for which another variant may tell the unit, and all figures of such values."""
    wanted: dict[Decimal, set[int]] = defaultdict(set)
    for variant, found in enumerate(figures):
        for figure in filter(_is_bare, found):
            for value in _values_of(figure):
                wanted[value].add(variant)
    if not wanted:
        return [[] for _ in figures]
    lent: set[Decimal] = set()
    for variant, found in enumerate(figures):
        for figure in filter(_lends, found):
            lent.update(value for value in _values_of(figure) if wanted.get(value, set()) - {variant})
    return [[figure for figure in found if not lent.isdisjoint(_values_of(figure))] for found in figures]


def _is_bare(figure: Figure) -> bool:
    """Whether nothing is said of what a number counts or measures."""
    said = figure.counted or figure.unit is not None or figure.restates is not None
    return figure.kind is Kind.COUNT and not said and any(True for _ in _values_of(figure))


def _lends(figure: Figure) -> bool:
    return figure.unit is not None or figure.kind is Kind.AGE


def _values_of(figure: Figure) -> Iterator[Decimal]:
    """The number as it is written, and what it would be with fewer digits: 35.72, 35.7, 36."""
    quantity = figure.quantity
    if isinstance(quantity, Moment) or quantity.value is None or quantity.vague:
        return
    value = quantity.value.normalize()
    digits, exponent = len(value.as_tuple().digits), value.adjusted()
    for kept in range(digits, FEWEST_DIGITS - 1, -1):
        yield round_to(value, exponent - kept + 1)


def round_to(value: Decimal, place: int) -> Decimal:
    """Round to a power of ten; halves go up, as papers round."""
    step = Decimal(1).scaleb(place)
    return ((abs(value) / step + Decimal("0.5")) // 1 * step).normalize().copy_sign(value)


def _find_lender(node: Node, nodes: Sequence[Node]) -> Figure | None:
    """The figure in whose words the number stands; None where that has no unit either."""
    values = set(_values_of(node.figure))
    written = next(_values_of(node.figure))
    rivals = []
    for number, other in enumerate(nodes):
        if node.variants.isdisjoint(other.variants) and _is_one(written, values, other.figure):
            rivals.append((_compare(node, other, written), -number))
    if not rivals:
        return None
    best, number = max(rivals)
    figure = nodes[-number].figure
    return figure if best >= ENOUGH and _lends(figure) else None


def _is_one(written: Decimal, values: set[Decimal], other: Figure) -> bool:
    """Whether one of two numbers is the other, or rounds it."""
    theirs = list(_values_of(other))
    return bool(theirs) and (theirs[0] in values or written in theirs)


def _compare(node: Node, other: Node, written: Decimal) -> float:
    """How much speaks for it that two equal numbers measure one thing, from 0 on."""
    near = sum(min(node.near[term], other.near[term]) for term in sorted(node.near.keys() & other.near.keys()))
    row = 0.0 if node.rows.isdisjoint(other.rows) else SAME_ROW
    return near / (near + HALF) + row + (SAME if next(_values_of(other.figure)) == written else 0.0)


def _take_unit(figure: Figure, lender: Figure) -> Figure:
    quantity = figure.quantity
    if isinstance(quantity, Quantity):
        return replace(figure, kind=lender.kind, quantity=quantity._replace(unit=lender.unit))
    return figure
