"""What one document says of one fact, statement by statement, and what two statements do to each other.

"610 metres (2,000 feet)" is one statement in two figures, and who says either says the same. So two statements are
judged by the pair of figures that is nearest, and by those of one unit where both have it: against "2,100 feet" it is
the feet that count.
"""

from collections.abc import Sequence
from itertools import product

from newsdiff.judge import judge_pair
from newsdiff.judge.sureties import REMARK, Ties, is_loose, reading_key, tell_surety
from newsdiff.model import SEVERITY, Figure, Rate, Settings, Span, Verdict, Witness

Statement = tuple[Figure, ...]


def read_statements(mentions: Sequence[Figure]) -> list[Statement]:
    """The different statements among the mentions of one document, each at its first place."""
    together: dict[Span, list[Figure]] = {}
    for figure in mentions:
        together.setdefault(figure.restates or figure.span, []).append(figure)
    different: dict[tuple[object, ...], Statement] = {}
    for figures in together.values():
        wording = tuple((" ".join(figure.text.split()), figure.quantity) for figure in figures)
        different.setdefault(wording, tuple(figures))
    return list(different.values())


def judge_statements(own: Statement, said: Statement, settings: Settings, rates: Sequence[Rate], ties: Ties) -> Witness:
    """Judge what another document says, told from ``own`` to it; ``ties`` are those of the group of both."""
    pairs = list(product(own, said))
    alike = [(a, b) for a, b in pairs if a.unit == b.unit]
    witnesses = [_judge_figures(a, b, settings, rates, ties) for a, b in alike or pairs]
    return min(witnesses, key=lambda witness: SEVERITY[witness.verdict])


def _judge_figures(own: Figure, said: Figure, settings: Settings, rates: Sequence[Rate], ties: Ties) -> Witness:
    rule, answer = judge_pair(own, said, settings, rates)
    if answer.verdict is Verdict.AGREE:
        return Witness(said, answer.verdict, rule, answer.reason)
    surety = tell_surety(ties.get(frozenset((reading_key(own), reading_key(said)))))
    return Witness(said, answer.verdict, rule, answer.reason + REMARK * is_loose(surety), surety)
