"""Figure -> which of several alternatives it is told of: the men's race or the women's, what was hoped or what came.

Two figures in like words are two facts where one word sets them apart, and no word that they share tells so. What is
an alternative to what, ``lang``'s choice words say.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from newsdiff.lang import Language
from newsdiff.model import Span
from newsdiff.tokens import WORD_HYPHENS
from newsdiff.tuples import NamedTuple

REACH: Final = 16  # tokens on each side of a figure among which its alternatives are looked for
FADES: Final = 24  # at so many tokens from it a word would tell nothing
BEFORE: Final = 8  # tokens before a figure among which a word stands that makes it none of what happened
BEHIND: Final = 4  # those behind it
MIXED: Final = 0.5  # what is left of a contrast where one of the two figures stands by both alternatives


class Choices(NamedTuple):
    """The alternatives around a figure, by the number of their row, and how surely it is none of what happened."""

    near: dict[int, dict[int, float]]  # row -> alternative -> its nearness, from 0 to 1
    not_yet: float  # from 0 to 1


NO_CHOICES: Final = Choices({}, 0.0)


def read_choices(lowers: Sequence[str], span: Span, number: Span, language: Language) -> Choices:
    """Read what stands around and in the figure of the tokens ``span``, but for those of its number: "third"."""
    first, last = span
    low, high = max(0, first - REACH), min(len(lowers), last + REACH)
    around = lowers[low:high]
    told = not (
        language.choices.keys().isdisjoint(around) and WORD_HYPHENS.isdisjoint(around)
    )  # most figures have none
    near = _read_near(lowers, range(low, high), span, number, language) if told else {}
    wanted = not language.not_yet.isdisjoint(around)
    beside = _beside(lowers, first, last, language) if wanted else ()
    not_yet = max([1 - _distance(at, first, last) / REACH for at in beside], default=0.0)
    return Choices(near, not_yet) if near or not_yet else NO_CHOICES


def _read_near(
    lowers: Sequence[str], places: range, span: Span, number: Span, language: Language
) -> dict[int, dict[int, float]]:
    """The alternatives that stand at the places, by their row, each with its nearness."""
    near: dict[int, dict[int, float]] = {}
    at, known = places.start, language.choices
    while at < places.stop:
        if at == number.start:
            at = max(number.stop, at + 1)
            continue
        word, step = lowers[at], 1
        if at + 2 < places.stop and lowers[at + 1] in WORD_HYPHENS and (joined := f"{word}-{lowers[at + 2]}") in known:
            word, step = joined, 3  # "semi-final" is no final
        for row, alternative in known.get(word, ()):
            nearness = 1 - _distance(at, *span) / FADES
            named = near.setdefault(row, {})
            named[alternative] = max(named.get(alternative, 0.0), nearness)
        at += step
    return near


def _beside(lowers: Sequence[str], first: int, last: int, language: Language) -> Iterator[int]:
    """The words beside a figure, in its clause, that make it none of what happened."""
    ends, words = language.events.clause_ends, language.not_yet
    for side in (range(first - 1, max(-1, first - 1 - BEFORE), -1), range(last, min(len(lowers), last + BEHIND))):
        for at in takewhile(lambda at: lowers[at] not in ends, side):
            if lowers[at] in words and lowers[at : at + 2] not in language.supposed:
                yield at


def compare_choices(a: Choices, b: Choices) -> dict[str, float]:
    """Whether two figures stand by two alternatives of one row, by the nearest of each: the plainest such contrast."""
    apart = max((_contrast(a.near[row], b.near[row]) for row in a.near.keys() & b.near.keys()), default=0.0)
    return {"other_choice": apart} if apart else {}


def are_alternatives(one: str, other: str, language: Language) -> bool:
    """'two men' / 'one woman': whether two nouns shut each other out in a row, and in none say the same."""
    x, y = (dict(language.choices.get(noun, ())) for noun in (one, other))
    both = [x[row] == y[row] for row in x.keys() & y.keys()]
    return bool(both) and not any(both)


def _contrast(one: dict[int, float], other: dict[int, float]) -> float:
    """How plainly the nearest alternatives of a row differ; 0 where they are the same, or both figures have both.

    "Women earn |14 per cent less than men" is told of the two.
    """
    x, y = max(one, key=one.__getitem__), max(other, key=other.__getitem__)
    if x == y or (x in other and y in one):
        return 0.0
    strength = min(one[x], other[y])
    return strength * MIXED if x in other or y in one else strength


def _distance(at: int, first: int, last: int) -> int:
    """Tokens from a figure to a token; 0 for its own."""
    return first - at if at < first else max(0, at - last + 1)
