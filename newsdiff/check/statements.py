"""What one document says of one fact, statement by statement, and what two statements do to each other.

"610 metres (2,000 feet)" is one statement in two figures, and who says either says the same. So two statements are
judged by the pair of figures that is nearest, and by those of one unit where both have it: against "2,100 feet" it is
the feet that count.

With one variant as the yardstick of a whole comparison the others are judged by it, not by one another.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

from newsdiff.judge import REMARK, Ties, is_loose, judge_group, judge_pair, read_ties, reading_key, tell_surety
from newsdiff.model import SEVERITY, Fact, Figure, Group, Rate, Reading, Settings, Span, Verdict, Witness
from newsdiff.terms import TermReader

Statement = tuple[Figure, ...]

# What the variants of a verdict do to the reference: one, several of them.
TOLD: Final[Mapping[Verdict, tuple[str, str]]] = {
    Verdict.CONFLICT: ("contradicts", "contradict"),
    Verdict.COMPATIBLE: ("is compatible with", "are compatible with"),
    Verdict.QUALIFIER: ("has another qualifier than", "have another qualifier than"),
}


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


def judge_by_reference(group: Group, reference: int, settings: Settings, reader: TermReader) -> Fact:
    """Judge one group: the verdict is the worst of the pairs of the reference and another variant.

    A fact that the reference does not give, or no other does, is single: there is nothing to judge it by.
    """
    fact = judge_group(group, settings, reader)
    fact = fact._replace(readings=_reference_first(fact.readings, reference))
    own = read_statements(group.mentions[reference])
    others = [read_statements(mentions) for v, mentions in enumerate(group.mentions) if v != reference and mentions]
    if not own:
        reason = "The reference does not give it."
        return fact._replace(verdict=Verdict.SINGLE, rule="not_in_reference", reason=reason, surety=None)
    if not others:
        reason = "Only the reference gives it."
        return fact._replace(verdict=Verdict.SINGLE, rule="only_in_reference", reason=reason, surety=None)
    ties = read_ties(group)
    worst = [_worst(own, said, settings, group.rates, ties) for said in others]
    telling = max(worst, key=_severity)
    same = sum(witness.verdict is telling.verdict for witness in worst)
    reason = _explain(telling, same, len(others))
    return fact._replace(verdict=telling.verdict, rule=telling.rule, reason=reason, surety=telling.surety)


def _worst(
    own: Sequence[Statement], said: Sequence[Statement], settings: Settings, rates: Sequence[Rate], ties: Ties
) -> Witness:
    witnesses = (judge_statements(mine, theirs, settings, rates, ties) for mine in own for theirs in said)
    return max(witnesses, key=_severity)


def _severity(witness: Witness) -> tuple[int, bool]:
    """How bad a verdict is; of two that are as bad the one that is not loosely tied comes first."""
    return SEVERITY[witness.verdict], not is_loose(witness.surety)


def _explain(telling: Witness, same: int, others: int) -> str:
    """Write '2 of 3 contradict the reference: “14 people” and “12 people” cannot both be true.'."""
    if telling.verdict is Verdict.AGREE:
        return "All that give it say the same as the reference."
    one, several = TOLD[telling.verdict]
    return f"{same} of {others} {one if same == 1 else several} the reference: {telling.reason}"


def _reference_first(readings: Sequence[Reading], reference: int) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=lambda reading: reference not in reading.variants))
