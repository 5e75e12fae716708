"""Groups -> findings: each figure of a draft, judged by what each source says of the same fact.

A draft is not one paper among others: where its sources contradict each other, that is no fault of its own as long as
it follows one of them. So its figures are judged by each source apart, never by each other, and ``_stand`` decides
what the sources' answers come to.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsdiff.check.statements import judge_statements, read_statements
from newsdiff.group.crossed import uncross_groups
from newsdiff.judge import is_loose, read_ties
from newsdiff.model import (
    SEVERITY,
    Alignment,
    Figure,
    Finding,
    Group,
    Qualifier,
    Sentence,
    Settings,
    Standing,
    Verdict,
    Witness,
)
from newsdiff.terms import TermReader

CLOSE: Final = 0.5  # of the most that a source's sentence has in common with the draft's: less is not shown
FEWEST: Final = 2  # telling words in common
RARE: Final = 3  # sentences: words that more of them have tell nothing of the matter
BEARS_OUT = frozenset({Verdict.AGREE, Verdict.QUALIFIER})


class _Nearest:
    """Finds what comes nearest to each sentence of a draft; the sources are read when first asked.

    Where no source gives a figure, whoever checks wants to read what the sources say of the matter. A row of the
    alignment tells; where the draft's sentence stands alone, the words do: those of the sources that have most of its
    telling words, each counting the more the fewer sentences have it. One word alone is not enough.
    """

    def __init__(self, alignment: Alignment, draft: int, reader: TermReader) -> None:
        self._sources = [said for variant, said in enumerate(alignment.sentences) if variant != draft]
        self._reader = reader
        self._beside = _read_rows(alignment, draft)
        self._terms: list[list[frozenset[str]]] | None = None
        self._counts: Counter[str] = Counter()

    def find(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """List the nearest sentence of each source that has one; empty where the sources speak of other things."""
        row = self._beside.get(sentence.index, ())
        return row or self._find_by_words(sentence)

    def _find_by_words(self, sentence: Sentence) -> tuple[Sentence, ...]:
        if self._terms is None:
            self._terms = [[self._read(each) for each in said] for said in self._sources]
            self._counts.update(term for said in self._terms for terms in said for term in terms)
        wanted = {term for term in self._read(sentence) if 0 < self._counts[term] <= RARE}
        best: list[tuple[float, Sentence]] = []
        for said, read in zip(self._sources, self._terms, strict=True):
            shared = [sorted(wanted & terms) for terms in read]
            weights = [
                sum(1 / self._counts[term] for term in terms) if len(terms) >= FEWEST else 0.0 for terms in shared
            ]
            if weights and (most := max(weights)) > 0:
                best.append((most, said[weights.index(most)]))
        enough = CLOSE * max((weight for weight, _ in best), default=0.0)
        return tuple(each for weight, each in best if weight >= enough)

    def _read(self, sentence: Sentence) -> frozenset[str]:
        """The telling terms of a sentence: no common words, no numbers, no marks."""
        terms = frozenset(self._reader.read_each(self._reader.words(sentence.tokens))) - self._reader.common
        return frozenset(term for term in terms if term and not term[0].isdecimal())


def _read_rows(alignment: Alignment, draft: int) -> dict[int, tuple[Sentence, ...]]:
    """For each sentence of the draft, the first sentence of each source in the row that is most alike."""
    beside: dict[int, tuple[Sentence, ...]] = {}
    for row in sorted(alignment.rows, key=lambda row: -row.score):
        found = tuple(
            alignment.sentences[variant][cell[0]] for variant, cell in enumerate(row.cells) if cell and variant != draft
        )
        for index in row.cells[draft]:
            beside.setdefault(index, found)
    return beside


def check_figures(
    groups: Sequence[Group], alignment: Alignment, draft: int, settings: Settings, reader: TermReader
) -> tuple[Finding, ...]:
    """Judge every figure of the variant that is the draft, in the order of its text."""
    nearest = _Nearest(alignment, draft, reader)
    findings = [
        finding for group in uncross_groups(groups, draft) for finding in _check_group(group, draft, nearest, settings)
    ]
    return tuple(sorted(findings, key=lambda finding: finding.figure.span))


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Worst first, then in the order of the draft."""
    ranks = {standing: rank for rank, standing in enumerate(Standing)}
    return tuple(sorted(findings, key=lambda finding: (ranks[finding.standing], finding.figure.span)))


def _check_group(group: Group, draft: int, nearest: _Nearest, settings: Settings) -> Iterator[Finding]:
    """Judge the draft's figures of one fact; those of one wording, which a text may repeat at will, only once."""
    ties = read_ties(group)
    sources = [read_statements(mentions) for v, mentions in enumerate(group.mentions) if v != draft]
    judged: dict[tuple[object, ...], tuple[Witness, ...]] = {}
    for figure in group.mentions[draft]:
        wording = (figure.text, figure.quantity)
        if wording not in judged:
            judged[wording] = tuple(
                judge_statements((figure,), said, settings, group.rates, ties)
                for statements in sources
                for said in statements
            )
        witnesses = judged[wording]
        standing = _stand(witnesses)
        near = nearest.find(figure.sentence) if standing is Standing.NOT_FOUND else ()
        yield Finding(figure, group.label, standing, _explain(figure, standing, witnesses), witnesses, near)


def _stand(witnesses: Sequence[Witness]) -> Standing:
    """What all sources come to: one that contradicts the figure outweighs any that leave room for it."""
    verdicts = {verdict for said in _by_source(witnesses) for verdict in _verdicts_of_source(said)}
    if not verdicts:
        return Standing.NOT_FOUND
    if Verdict.CONFLICT in verdicts:
        return Standing.CONTRADICTED if verdicts == {Verdict.CONFLICT} else Standing.DISPUTED
    best = min(verdicts, key=SEVERITY.__getitem__)
    return {Verdict.AGREE: Standing.BORNE_OUT, Verdict.QUALIFIER: Standing.QUALIFIER}.get(best, Standing.COMPATIBLE)


def _verdicts_of_source(said: Sequence[Witness]) -> set[Verdict]:
    """'Dozens were hurt' in the headline, '36' below it: the vague words are no defence of a draft that has 38.

    But who says '36' bears out a draft that has 36, whatever else stands there: '35', they said before.
    """
    verdicts = {witness.verdict for witness in said}
    if not verdicts.isdisjoint(BEARS_OUT):
        return verdicts - {Verdict.CONFLICT}
    return {Verdict.CONFLICT} if Verdict.CONFLICT in verdicts else verdicts


def _by_source(witnesses: Sequence[Witness]) -> list[list[Witness]]:
    sources: dict[str, list[Witness]] = {}
    for witness in witnesses:
        sources.setdefault(witness.figure.document.id, []).append(witness)
    return list(sources.values())


def _explain(figure: Figure, standing: Standing, witnesses: Sequence[Witness]) -> str:
    match standing:
        case Standing.NOT_FOUND:
            return "No source gives it."
        case Standing.CONTRADICTED:
            return _reason_of(witnesses, Verdict.CONFLICT)
        case Standing.DISPUTED:
            return _explain_dispute(witnesses)
        case Standing.QUALIFIER:
            return _explain_drift(figure, witnesses)
        case Standing.COMPATIBLE:
            return _reason_of(witnesses, Verdict.COMPATIBLE)
        case Standing.BORNE_OUT:
            agreeing = _labels_of(witnesses, Verdict.AGREE)
            return f"{_join(agreeing)} {'says' if len(agreeing) == 1 else 'say'} the same."


def _reason_of(witnesses: Sequence[Witness], verdict: Verdict) -> str:
    """The reason of the first that is no loose one, where there is any."""
    said = [witness for witness in witnesses if witness.verdict is verdict]
    return min(said, key=lambda witness: is_loose(witness.surety)).reason


def _explain_dispute(witnesses: Sequence[Witness]) -> str:
    """Write 'Gull bears it out. “14 people” and “12 people” cannot both be true.'."""
    bearing = _labels_of(witnesses, *BEARS_OUT)
    allowing = _labels_of(witnesses, Verdict.COMPATIBLE)
    if bearing:
        other = f"{_join(bearing)} {'bears' if len(bearing) == 1 else 'bear'} it out."
    else:
        other = f"{_join(allowing)} {'leaves' if len(allowing) == 1 else 'leave'} room for it."
    return f"{other} {_reason_of(witnesses, Verdict.CONFLICT)}"


def _explain_drift(figure: Figure, witnesses: Sequence[Witness]) -> str:
    """Write 'The value is the same, but “at least” was dropped.'."""
    same = {w.figure.quantity.qualifier for w in witnesses if w.verdict is Verdict.QUALIFIER}
    theirs = [f"“{qualifier}”" for qualifier in Qualifier if qualifier in same and qualifier is not Qualifier.EXACT]
    said = figure.quantity.qualifier
    if not theirs:
        change = f"“{said}” was added"
    elif said is Qualifier.EXACT:
        change = f"{_join(theirs)} was dropped"
    else:
        change = f"{_join(theirs)} became “{said}”"
    return f"The value is the same, but {change}."


def _labels_of(witnesses: Sequence[Witness], *verdicts: Verdict) -> list[str]:
    return sorted({witness.figure.document.label for witness in witnesses if witness.verdict in verdicts})


def _join(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
