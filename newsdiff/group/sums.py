"""'Three men and two women' beside 'five people': a number that another paper gives as the sum of its parts.

A part is no other number for the whole: what one sentence names in a row ("a man, two women and three children") is
added up, and no part is taken for a number that its row comes to.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from typing import Final

from newsdiff.group.nodes import COUNTS, Node
from newsdiff.intervals import EXACT
from newsdiff.lang import Language
from newsdiff.model import Quantity
from newsdiff.terms import stand_in_row

MOST: Final = 8  # parts of one sum
APART: Final = 4  # tokens between a number and what an article counts: "|a man and| two women", "two |men and a| boy"


def add_up_parts(nodes: Sequence[Node], language: Language) -> Mapping[int, frozenset[Decimal]]:
    """For each node that is counted in a row with others: what the stretches of the row that it is in come to."""
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        if node.bucket == COUNTS and _is_part(node):
            by_sentence[id(node.figure.sentence)].append(i)
    sums: dict[int, set[Decimal]] = defaultdict(set)
    for members in by_sentence.values():
        members.sort(key=lambda i: nodes[i].figure.number)
        for row in _find_rows([nodes[i] for i in members], language):
            for i, found in _add_up([nodes[i] for i in members[row]], language):
                sums[members[row.start + i]].update(found)
    return {i: frozenset(found) for i, found in sums.items() if found}


def _is_part(node: Node) -> bool:
    quantity = node.figure.quantity
    return isinstance(quantity, Quantity) and quantity.value is not None and len(node.ends) == 1


def _find_rows(parts: Sequence[Node], language: Language) -> Iterator[slice]:
    """The stretches of a sentence's numbers that go on from one to the next."""
    breaks = [at for at, (a, b) in enumerate(pairwise(parts), 1) if not _goes_on(a, b, language)]
    yield from (slice(start, stop) for start, stop in pairwise((0, *breaks, len(parts))))


def _goes_on(part: Node, following: Node, language: Language) -> bool:
    """Whether one row names both, and nothing else befell the one than the other."""
    roles = {part.figure.role, following.figure.role} - {""}
    if len(roles) > 1:
        return False
    tokens = part.figure.sentence.tokens
    first, last = (bisect_left(tokens.starts, at) for at in (part.figure.span.stop, following.figure.span.start))
    return stand_in_row(tokens.lowers[first:last], language)


def _add_up(row: Sequence[Node], language: Language) -> Iterator[tuple[int, set[Decimal]]]:
    """For each part of a row the sums that it is in; what an article counts at either end is one more."""
    before, behind = _counts_one_before(row[0], language), _counts_one_behind(row[-1], language)
    for i in range(len(row)):
        found: set[Decimal] = set()
        for start in range(max(0, i - MOST), i + 1):
            for stop in range(i + 1, min(start + MOST, len(row)) + 1):
                more = (before and start == 0) + (behind and stop == len(row))
                parts = [part.ends[0] for part in row[start:stop]]
                found.update(
                    reduce(EXACT.add, parts, Decimal(singles))
                    for singles in range(more + 1)
                    if len(parts) + singles > 1
                )
        yield i, found


def _counts_one_before(part: Node, language: Language) -> bool:
    """'|a man and| two women', '|a retired teacher ,| two nurses'."""
    tokens = part.figure.sentence.tokens
    first = bisect_left(tokens.starts, part.figure.number.start)
    joined = first > 0 and tokens.lowers[first - 1] in (",", language.links.and_)
    return joined and not language.asides.articles.isdisjoint(tokens.lowers[max(0, first - APART) : first - 1])


def _counts_one_behind(part: Node, language: Language) -> bool:
    """'two |passengers and the| driver', 'three |men , a| woman'."""
    tokens = part.figure.sentence.tokens
    last = bisect_left(tokens.starts, part.figure.number.stop)
    for at in range(last + 1, min(last + APART, len(tokens.lowers)) - 1):
        if tokens.lowers[at] in (",", language.links.and_):
            return tokens.lowers[at + 1] in language.asides.articles
    return False
