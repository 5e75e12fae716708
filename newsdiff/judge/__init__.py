"""Group -> Fact: whether what the variants say can be true together.

Readings that say the same are folded first, so a fact costs the square of its different readings, not of its mentions.
Each pair of readings is put to the rules (``quantities``, ``dates``); the verdict is the worst of all pairs, those
within one document included: an article that gives two numbers for one thing disagrees with itself.

How surely two readings are of one thing the log odds tell by which figures were gathered: how often such pairs are one
fact in stories whose facts were made by hand. Where that is hardly more often than not, a reader is told to look.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

from newsdiff.days import iso_of
from newsdiff.intervals import OPPOSITES, base_ends
from newsdiff.judge import dates, quantities
from newsdiff.judge.dates import SaidDate, counted_back
from newsdiff.judge.quantities import Answer, SaidQuantity
from newsdiff.model import (
    AGE_TO_COME,
    MINUTE_OF_PLAY,
    SEVERITY,
    Fact,
    Figure,
    Group,
    Kind,
    Moment,
    Quantity,
    Rate,
    Reading,
    Settings,
    Span,
    Unit,
    Verdict,
    describe_number,
)
from newsdiff.rates import are_one_coin, convert
from newsdiff.terms import TermReader
from newsdiff.tokens import read_tokens
from newsdiff.tuples import NamedTuple

LOOSE: Final = 0.65  # the surety below which a reader is told to look; of such conflicts four in ten are none
REMARK: Final = " They are loosely tied: see that both speak of one thing."
OFFSET: Final = 0.75  # both of a logistic regression over the facts that differ in 118 stories
SLOPE: Final = 0.75

ReadingKey = tuple[object, ...]
Ties = Mapping[frozenset[ReadingKey], float]
_Said = list[tuple[int, Figure]]  # the mentions of one reading, each with its variant


class _Judged(NamedTuple):
    """What the worst pair of readings comes to, and the log odds that these are of one thing; None for no such pair."""

    rule: str
    answer: Answer
    odds: float | None = None


def judge_group(group: Group, settings: Settings, reader: TermReader) -> Fact:
    """Judge one group of mentions; the reader knows two names of one source."""
    folded: dict[tuple[object, ...], list[tuple[int, Figure]]] = {}
    opposed = _find_opposed(group)
    for variant, mentions in enumerate(group.mentions):
        for figure in mentions:
            way = figure.role if figure.role in opposed else ""
            folded.setdefault((*reading_key(figure), way), []).append((variant, figure))
    readings = [
        Reading(_words(found[0][1]), tuple(sorted({variant for variant, _ in found}))) for found in folded.values()
    ]
    readings.sort(key=lambda reading: -len(reading.variants))
    judged = _judge([said for found in folded.values() for said in _part_by_precision(found)], group, settings)
    answer = judged.answer
    reason, differs = answer.reason, answer.verdict not in (Verdict.AGREE, Verdict.SINGLE)
    surety = tell_surety(judged.odds) if differs else None
    if differs:
        by_reading = sorted(folded.values(), key=lambda found: -len({variant for variant, _ in found}))
        reason += _tell_sources([[figure for _, figure in found] for found in by_reading], reader)
    if answer.verdict is not Verdict.SINGLE:
        reason += _tell_reckoned([found[0][1] for found in folded.values()])
    if is_loose(surety):
        reason += REMARK
    said = (answer.verdict, judged.rule, reason, tuple(readings))
    return Fact(group.label, group.kind, group.counted, *said, group.mentions, group.links, surety)


def _part_by_precision(mentions: _Said) -> Sequence[_Said]:
    """'a dozen' / '12', '8 per cent' / '8.0': one number, but not all that rounds to the first rounds to the second."""
    parts: dict[object, _Said] = {}
    for variant, figure in mentions:
        quantity = figure.quantity
        precision = quantity.precision if isinstance(quantity, Quantity) else None
        parts.setdefault(precision, []).append((variant, figure))
    return list(parts.values())


def judge_pair(a: Figure, b: Figure, settings: Settings, rates: Sequence[Rate] = ()) -> tuple[str, Answer]:
    """Judge two figures of one fact: the name of the rule that speaks, and its answer.

    Sums of two currencies are compared by the ``rates``, where these tie the two.
    """
    if isinstance(a.quantity, Moment) and isinstance(b.quantity, Moment):
        x, y = SaidDate(_quote(a), a.quantity), SaidDate(_quote(b), b.quantity)
        for rule in dates.RULES:
            if (answer := rule(x, y) or rule(y, x)) is not None:
                return rule.__name__, answer
    if isinstance(a.quantity, Quantity) and isinstance(b.quantity, Quantity):
        p, q = _read_quantity(a, a.quantity, settings), _read_quantity(b, b.quantity, settings)
        if p.currency != q.currency and not are_one_coin(a.quantity, b.quantity, rates):
            p, q = (said._replace(quantity=convert(said.quantity, rates), converted=True) for said in (p, q))
        p, q = quantities.drop_sign(p, q), quantities.drop_sign(q, p)
        for speak in quantities.RULES:
            if (answer := speak(p, q) or speak(q, p)) is not None:
                return speak.__name__, answer
    span, date = (a, b) if isinstance(b.quantity, Moment) else (b, a)
    if isinstance(date.quantity, Moment) and isinstance(span.quantity, Quantity) and span.kind is Kind.DURATION:
        said = _read_quantity(span, span.quantity, settings)
        answer = counted_back(said, SaidDate(_quote(date), date.quantity), span.document.published)
        return counted_back.__name__, answer
    raise TypeError(f"a date and a quantity are never one fact: {a}, {b}")


def sort_facts(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Worst first, what is loosely tied behind the others; then those of most variants, in the order of reading."""

    def rank(fact: Fact) -> tuple[object, ...]:
        given = [mentions[0] for mentions in fact.mentions if mentions]
        first = min((f.span.start / len(f.document.text), f.document.text, f.span.start) for f in given)
        return (-SEVERITY[fact.verdict], is_loose(fact.surety), -len(given), first)

    return tuple(sorted(facts, key=rank))


def _judge(readings: Sequence[_Said], group: Group, settings: Settings) -> _Judged:
    """The worst of all pairs of readings; of two that are as bad the one that is more surely of one thing."""
    if sum(map(bool, group.mentions)) == 1:
        return _Judged("only_one_variant", Answer(Verdict.SINGLE, "Only one variant gives it."))
    worst = _Judged("same_words", Answer(Verdict.AGREE, "All variants say the same."))
    ties = read_ties(group)
    units = [{figure.unit for figure in mentions} for mentions in group.mentions]
    tied, restated, zones = _tied_units(group), _restated_readings(group), _tied_zones(group)
    for one, other in combinations(readings, 2):
        a, b = one[0][1], other[0][1]
        pair = frozenset((reading_key(a), reading_key(b)))
        said_as_one = pair in restated  # "about a dozen (13)"
        # "2m euros" and "$2.6m", where a variant gives both: no news to who reads the two in one article
        if (said_as_one or frozenset((a.unit, b.unit)) in tied) and not _are_said_apart(one, other, units):
            continue
        if frozenset(figure.quantity.zone for figure in (a, b) if isinstance(figure.quantity, Moment)) in zones:
            continue  # an hour by another clock, which a variant tells by this one too
        judged = _Judged(*judge_pair(a, b, settings, group.rates), ties.get(pair))
        if said_as_one and judged.answer.verdict is Verdict.CONFLICT:
            continue
        if _weigh(judged) > _weigh(worst):
            worst = judged
    return worst


def _tied_zones(group: Group) -> set[frozenset[str]]:
    """Pairs of time zones by which a variant tells one hour: "4 p.m. local time (10 a.m. ET)"."""
    zones: dict[tuple[int, Span], set[str]] = {}
    for figure in (f for mentions in group.mentions for f in mentions):
        if isinstance(figure.quantity, Moment):
            zones.setdefault((id(figure.document), figure.restates or figure.span), set()).add(figure.quantity.zone)
    return {frozenset(pair) for each in zones.values() for pair in combinations(sorted(each), 2)}


def _weigh(judged: _Judged) -> tuple[int, bool, float]:
    """How bad a verdict is; of two conflicts the one of numbers that cannot both be true is told, not a bound's."""
    odds = -math.inf if judged.odds is None or judged.answer.verdict is Verdict.AGREE else judged.odds
    return SEVERITY[judged.answer.verdict], judged.rule != quantities.far_beyond.__name__, odds


def _are_said_apart(one: _Said, other: _Said, units: Sequence[set[Unit | None]]) -> bool:
    """'Two million euros' here and '£1.7 million' there, by two variants that do not convert them."""
    a, b = one[0][1].unit, other[0][1].unit
    return a != b and any(b not in units[v] for v, _ in one) and any(a not in units[v] for v, _ in other)


def _tell_sources(readings: Sequence[Sequence[Figure]], reader: TermReader) -> str:
    """'Police said 40 were hurt' / 'organisers spoke of 200': where each reading has sources of its own, name them."""
    sources = [_name_sources(figures, reader) for figures in readings]
    named = [frozenset().union(*each.values()) for each in sources]
    if len(readings) < 2 or not all(named) or any(a & b for a, b in combinations(named, 2)):
        return ""
    return f" Their sources differ: {'; '.join(' and '.join(each) for each in sources)}."


def _tell_reckoned(figures: Sequence[Figure]) -> str:
    """'yesterday' / 'Saturday': a paper without a date does not say so itself, and whoever checks must know."""
    words: dict[str, list[str]] = {"": [], "month": [], "year": []}
    for figure in figures:
        if isinstance(figure.quantity, Moment) and figure.quantity.reckoned:
            words[_find_period(figure.quantity)].append(_quote(figure))
    said = ""
    if days := words.pop(""):
        said = f" Which day {' and '.join(days)} {'was' if len(days) == 1 else 'were'} follows from the other variants."
    for period, told in words.items():
        said += f" Which {period} {' and '.join(told)} means follows from the other variants." if told else ""
    return said


def _find_period(moment: Moment) -> str:
    """What the other papers tell of a date: the month of "last month", the year of "last year"; of a day ""."""
    iso = moment.iso if moment.anchor else None
    return {len("2030"): "year", len("XXXX-06"): "month"}.get(len(iso or ""), "")


def _name_sources(figures: Sequence[Figure], reader: TermReader) -> dict[str, frozenset[str]]:
    """Each source with its telling terms; of 'Mr Smith' and 'John Smith' only the one that tells more."""
    sources: dict[str, frozenset[str]] = {}
    for name in (figure.attribution for figure in figures if figure.attribution):
        terms = _telling_terms(name, reader)
        if any(terms <= others for others in sources.values()):
            continue
        sources = {other: others for other, others in sources.items() if not others < terms} | {name: terms}
    return sources


def _telling_terms(source: str, reader: TermReader) -> frozenset[str]:
    """The terms by which two names can be of one source: of names, and of long words ("Kim", "UN", but not "The")."""
    tokens = read_tokens(source, Span(0, len(source)))
    words = zip(reader.read_each(reader.words(tokens)), tokens.texts, tokens.lowers, strict=True)
    return frozenset(
        term
        for term, text, lower in words
        if term and (len(text) > _SHORT or text.isupper() or (text.istitle() and lower not in reader.common_words))
    )


_SHORT: Final = 3  # letters; articles and the like are no longer


def _tied_units(group: Group) -> set[frozenset[Unit | None]]:
    """Pairs of units that a variant gives side by side: "2m euros ($2.6m; £1.7m)"."""
    units: dict[tuple[int, Span], set[Unit | None]] = {}
    for figure in (f for mentions in group.mentions for f in mentions):
        first = figure.restates or figure.span
        units.setdefault((id(figure.document), first), set()).add(figure.unit)
    return {frozenset(pair) for side_by_side in units.values() for pair in combinations(side_by_side, 2)}


def _restated_readings(group: Group) -> set[frozenset[tuple[object, ...]]]:
    """Pairs of readings of which a variant says the second as another way to say the first."""
    given = [f for mentions in group.mentions for f in mentions]
    first = {(id(f.document), f.span): f for f in given}
    pairs = [(first.get((id(f.document), f.restates)), f) for f in given if f.restates is not None]
    return {frozenset((reading_key(a), reading_key(b))) for a, b in pairs if a is not None}


def _read_quantity(figure: Figure, quantity: Quantity, settings: Settings) -> SaidQuantity:
    return SaidQuantity(
        _quote(figure), figure.kind, quantity, settings, figure.role, pattern=figure.pattern, reached=figure.reached
    )


def _find_opposed(group: Group) -> frozenset[str]:
    """The roles of a group's mentions of which it has the opposite as well: "rose" and "fell"."""
    roles = frozenset(figure.role for mentions in group.mentions for figure in mentions)
    return frozenset().union(*(pair for pair in OPPOSITES if pair <= roles))


def _words(figure: Figure) -> str:
    return " ".join(figure.text.split())


def _quote(figure: Figure) -> str:
    """The words for a reason; a vague word with the range that it stands for."""
    quantity = figure.quantity
    if isinstance(quantity, Quantity) and quantity.vague and quantity.low is not None and quantity.high is not None:
        return f"“{_words(figure)}” ({describe_number(quantity.low)}-{describe_number(quantity.high)})"
    return f"“{_words(figure)}”"


def reading_key(figure: Figure) -> tuple[object, ...]:
    """Figures with one key say the same: value in base units, qualifier, currency; the digits or words of a date."""
    quantity = figure.quantity
    if isinstance(quantity, Moment):
        iso = iso_of(quantity)
        open_words = (quantity.weekday, quantity.anchor) if iso is None else ()
        return (figure.kind, iso, quantity.low, quantity.high, quantity.qualifier, quantity.zone, open_words)
    unit = quantity.unit
    currency = unit.currency if unit is not None else ""
    return (
        figure.kind is Kind.ORDINAL,
        *base_ends(quantity),
        quantity.qualifier,
        currency,
        unit.per if unit is not None else "",
        figure.pattern if figure.pattern in (AGE_TO_COME, MINUTE_OF_PLAY) else "",
    )


def read_ties(group: Group) -> Ties:
    """The log odds that two readings of a group are of one thing, by what the two say."""
    ties: dict[frozenset[ReadingKey], float] = {}
    for tie in group.ties:
        pair = frozenset((reading_key(tie.one), reading_key(tie.other)))
        ties[pair] = max(tie.odds, ties.get(pair, tie.odds))
    return ties


def tell_surety(odds: float | None) -> float | None:
    """From log odds to a part of one."""
    return None if odds is None else round(1 / (1 + math.exp(-(OFFSET + SLOPE * odds))), 2)


def is_loose(surety: float | None) -> bool:
    """Whether a reader should see for himself that two readings are of one thing."""
    return surety is not None and surety < LOOSE
