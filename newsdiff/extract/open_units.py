"""Units that their own words leave open: points of what, whose cents, whose shillings, degrees by which scale.

Points that a percentage goes on from are percentage points. A cent is a hundredth of the one currency of cents that
its sentence writes, else of the one that the document writes, else of the dollar. Sums in brackets that only say
another sum in another currency do not count. "Shillings" are of the one country whose shillings the text names, and
degrees of heat of the one scale.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from decimal import Decimal
from functools import cache
from typing import Final

from newsdiff.lang import Language
from newsdiff.model import Figure, Kind, Quantity, Span, Unit
from newsdiff.rates import DOLLAR, DOLLARS
from newsdiff.units import CENTS, OPEN_MONEY, UNITS

_NEAR_DEGREES: Final = 5  # between two numbers of degrees that may be of one day
_HOTTEST: Final = 130  # degrees, by whichever scale
_NAMED_DOLLAR: Final = r"U\.?S"  # US$, U.S., USD
_FARTHEST: Final = 40  # characters between the points and the percentage


def settle_points(figures: list[Figure], language: Language) -> None:
    """'rose three points to 41 per cent', 'four points less than the 38.5 per cent', '41%, up three points'.

    Where the percentage itself is a move ("fell 2%, down 40 points"), the points are those of an index.
    """
    for i in range(1, len(figures)):
        first, second = figures[i - 1], figures[i]
        if {first.kind, second.kind} != {Kind.MEASURE, Kind.PERCENT}:
            continue
        points = i - 1 if first.kind is Kind.MEASURE else i
        unit = figures[points].unit
        if unit is None or unit.name != "point" or (points == i and first.role in language.amounts.moves):
            continue
        gap = second.span.start - first.span.stop
        between = first.document.text[first.span.stop : second.span.start].lower().split() if gap < _FARTHEST else []
        if points == i and between[:1] == [","]:  # "34 percent, up three points"
            del between[0]
        if between and language.amounts.beside_points.issuperset(between):
            figures[points] = _with_unit(figures[points], UNITS["percentage point"], Kind.PERCENT)


def settle_open_units(variants: Sequence[Sequence[Figure]], language: Language) -> list[tuple[Figure, ...]]:
    """Give open money, a paper's own dollars and degrees of heat the unit that the texts name for them."""
    return _settle_degrees(_settle_dollars(_settle_money(variants, language)), language)


def _settle_dollars(variants: list[tuple[Figure, ...]]) -> list[tuple[Figure, ...]]:
    """'$4.6m' beside 'A$4.6m ($3m)': a paper that names no dollars means those in which another gives its sums."""
    sums = [_sum_dollars(figures) for figures in variants]
    known = [each for each in sums if each.keys() != {""}]
    meant: dict[int, str] = {}
    asked = [i for i, own in enumerate(sums) if own.keys() == {""}] if known else []
    while told := {i: code for i in asked if i not in meant and (code := _find_dollars(sums[i][""], known))}:
        meant |= told
        known += [{code: sums[i][""]} for i, code in told.items()]
    return [
        tuple(_with_dollars(f, meant[i]) for f in figures) if i in meant else figures
        for i, figures in enumerate(variants)
    ]


def _find_dollars(said: Set[Decimal], known: Iterable[Mapping[str, Set[Decimal]]]) -> str:
    """The dollars in which other papers give most of these sums; "" for American ones, or where none do."""
    told: dict[str, int] = {}
    for code, values in (item for each in known for item in each.items()):
        told[code or DOLLAR] = told.get(code or DOLLAR, 0) + len(said & values)
    code = max(sorted(told), key=told.__getitem__, default=DOLLAR)
    return code if code != DOLLAR and told[code] > told.get(DOLLAR, 0) else ""


def _sum_dollars(figures: Iterable[Figure]) -> dict[str, frozenset[Decimal]]:
    """The sums of each currency of dollars, those with a bare sign under ""; all but round ones."""
    sums: dict[str, set[Decimal]] = {}
    for figure in figures:
        if figure.unit is not None and figure.unit.name in DOLLARS and isinstance(figure.quantity, Quantity):
            values = sums.setdefault("" if _is_bare(figure) else figure.unit.currency, set())
            if figure.quantity.value is not None and len(figure.quantity.value.normalize().as_tuple().digits) > 1:
                values.add(figure.quantity.value)
    return {code: frozenset(values) for code, values in sums.items()}


def _is_bare(figure: Figure) -> bool:
    unit = figure.unit
    return (
        unit is not None
        and unit.name == DOLLAR
        and "$" in figure.text
        and re.search(_NAMED_DOLLAR, figure.text) is None
    )


def _with_dollars(figure: Figure, code: str) -> Figure:
    unit = figure.unit
    return _with_unit(figure, UNITS[code]._replace(per=unit.per), figure.kind) if unit and _is_bare(figure) else figure


def _settle_degrees(variants: list[tuple[Figure, ...]], language: Language) -> list[tuple[Figure, ...]]:
    """'a high of 35 degrees' beside '36C': by the one scale of its own text, else by the one of all texts."""
    if not any(figure.unit == UNITS["degree"] for figures in variants for figure in figures):
        return variants
    scales = [{figure.unit for figure in figures if figure.unit and _is_scale(figure.unit)} for figures in variants]
    of_all = set().union(*scales)
    given = {
        (f.unit, f.quantity.value)
        for fs in variants
        for f in fs
        if isinstance(f.quantity, Quantity) and f.quantity.value is not None and f.unit in of_all
    }
    settled = []
    for figures, own in zip(variants, scales, strict=True):
        known = own if len(own) == 1 else of_all
        settled.append(tuple(_by_scale(f, known, _find_near(f, given), language) for f in figures))
    return settled


def _find_near(figure: Figure, given: Set[tuple[Unit, Decimal]]) -> Set[Unit]:
    """The scales in which the texts give a number like that of some degrees."""
    value = figure.quantity.value if isinstance(figure.quantity, Quantity) and figure.unit == UNITS["degree"] else None
    return frozenset() if value is None else {scale for scale, other in given if abs(other - value) <= _NEAR_DEGREES}


def _by_scale(figure: Figure, scales: Set[Unit], near: Set[Unit], language: Language) -> Figure:
    """Degrees by the one scale that is known for them, or by the one of several that has a number like theirs."""
    if len(scales) > 1:
        scales = scales & near
    heat = len(scales) == 1 and _is_heat(figure, language, near=not near.isdisjoint(scales))
    return _with_unit(figure, next(iter(scales)), figure.kind) if heat else figure


def _is_scale(unit: Unit) -> bool:
    return unit.dimension == UNITS["celsius"].dimension and not unit.per


def _is_heat(figure: Figure, language: Language, *, near: bool) -> bool:
    """'35 degrees' in a sentence on the weather, 'minus 5 degrees', 'Velm logged 35 degrees' where '36C' stands.

    Never 'turned 35 degrees'.
    """
    unit, quantity = figure.unit, figure.quantity
    if unit != UNITS["degree"] or not isinstance(quantity, Quantity):
        return False
    tokens = figure.sentence.tokens
    first = bisect_left(tokens.starts, figure.span.start)
    behind = tokens.lowers[bisect_left(tokens.starts, figure.span.stop) :][:1]
    if quantity.value is None or abs(quantity.value) > _HOTTEST or not language.amounts.no_heat.isdisjoint(behind):
        return False  # "35 degrees north", "a 180 degrees turn", "five degrees above normal"
    reached = near and not language.amounts.reaching.isdisjoint(tokens.lowers[max(0, first - 1) : first])
    return quantity.value < 0 or reached or not language.amounts.heat.isdisjoint(tokens.lowers)


def _settle_money(variants: Sequence[Sequence[Figure]], language: Language) -> list[tuple[Figure, ...]]:
    """'Sh50 million' beside '50 million Kenyan shillings': give open money the one currency that texts name for it.

    A sentence that names another country with money of that word keeps its own open: "Uganda paid 3 million shillings".
    """
    units = {unit for figures in variants for figure in figures if (unit := figure.unit) is not None}
    written = {unit.currency for unit in units}
    meant = {word: _only(OPEN_MONEY[word] & written) for word in OPEN_MONEY.keys() & written}
    if not any(meant.values()):
        return [tuple(figures) for figures in variants]
    return [tuple(_name_money(figure, meant, language) for figure in figures) for figures in variants]


def _name_money(figure: Figure, meant: Mapping[str, str], language: Language) -> Figure:
    unit = figure.unit
    code = meant.get(unit.currency) if unit is not None else None
    if not code or unit is None:
        return figure
    others = OPEN_MONEY[unit.currency] - {code}
    if not _names_of(others, language).isdisjoint(figure.sentence.tokens.lowers):
        return figure
    return _with_unit(figure, UNITS[code]._replace(per=unit.per), Kind.MONEY)


@cache
def _names_of(codes: Set[str], language: Language) -> frozenset[str]:
    """The words for the countries of currencies: 'uganda', 'ugandan', 'kampala' for that of 'Ugandan shillings'."""
    phrases = [phrase for named in language.unit_words.values() for phrase, unit in named if unit.currency in codes]
    countries = {language.aliases[phrase[0]] for phrase in phrases if len(phrase) > 1 and phrase[0] in language.aliases}
    return frozenset(form for form, country in language.aliases.items() if country in countries)


def settle_magnitudes(figures: Sequence[Figure], language: Language) -> tuple[Figure, ...]:
    """'the disaster of 1998, which measured |6.9', where another sentence with a figure tells of a quake.

    In a sentence that tells of one itself less need stand beside it: 'Of 140 aftershocks one reached |5.6'.
    """
    open_ones = [i for i, figure in enumerate(figures) if _may_be_magnitude(figure, language)]
    quakes = language.amounts.quakes
    if not open_ones or all(quakes.isdisjoint(figure.sentence.tokens.lowers) for figure in figures):
        return tuple(figures)
    settled = list(figures)
    for i in open_ones:
        settled[i] = _with_unit(settled[i], UNITS["magnitude"], Kind.MEASURE)
    return tuple(settled)


def _may_be_magnitude(figure: Figure, language: Language) -> bool:
    quantity = figure.quantity
    if figure.kind is not Kind.COUNT or figure.counted or not isinstance(quantity, Quantity):
        return False
    if (
        quantity.unit is not None
        or quantity.value is None
        or not 0 < quantity.value < _STRONGEST
        or quantity.value % 1 == 0
    ):
        return False
    tokens = figure.sentence.tokens
    first = bisect_left(tokens.starts, figure.span.start)
    before, words, links = tokens.lowers[max(0, first - 1) : first], language.amounts, language.links
    if words.quakes.isdisjoint(tokens.lowers) or quantity.precision != _TENTH:  # "aftershocks at 4.30"
        return not words.measuring.isdisjoint(before)
    return not (words.measuring | words.reaching | {links.of, links.at, links.to}).isdisjoint(before)


_TENTH: Final = Decimal("0.1")
_STRONGEST: Final = 11  # by any scale of quakes


def settle_sums(figures: Sequence[Figure], language: Language) -> tuple[Figure, ...]:
    """'pledged |40 million', 'a budget of |2.4 billion': money of the one currency of all other sums of the text.

    Only where the words right beside such a number are of money: never 'watched by 2.3 million', 'a land of 5 million'.
    """
    bare = [i for i, figure in enumerate(figures) if _may_be_sum(figure, language)]
    sums = [figure for figure in figures if figure.kind is Kind.MONEY and figure.restates is None] if bare else []
    code = _only({figure.unit.currency for figure in sums if figure.unit is not None})
    if not code or code not in UNITS:
        return tuple(figures)
    settled, unit = list(figures), UNITS[code]._replace(per="")
    for i in bare:
        if _is_sum(i, settled, language):
            number = settled[i]._replace(counted="", span=_without_noun(settled[i]))
            settled[i] = _with_unit(number, unit, Kind.MONEY)
    return tuple(settled)


def _may_be_sum(figure: Figure, language: Language) -> bool:
    """Whether a count is of nothing, or of a noun for money ("the 4.5bn |package"), and large."""
    quantity = figure.quantity
    if figure.kind is not Kind.COUNT or not isinstance(quantity, Quantity) or quantity.unit is not None:
        return False
    least = quantity.value if quantity.value is not None else quantity.low
    behind = figure.span.stop > figure.number.stop and figure.counted in language.sums.nouns
    return least is not None and least >= _SMALL_SUM and (not figure.counted or behind)


def _without_noun(figure: Figure) -> Span:
    return Span(figure.span.start, figure.number.stop) if figure.counted else figure.span


def _is_sum(at: int, figures: Sequence[Figure], language: Language) -> bool:
    """Whether the words beside a number say that it is money."""
    figure, words, links = figures[at], language.sums, language.links
    tokens = figure.sentence.tokens
    first, last = bisect_left(tokens.starts, figure.span.start), bisect_left(tokens.starts, figure.span.stop)
    quantity, lowers, after = figure.quantity, tokens.lowers, tokens.lowers[last : last + 3]
    large = isinstance(quantity, Quantity) and (quantity.value or quantity.low or 0) >= _LARGE_SUM
    if figure.counted:
        return large
    lead = lowers[first - 1] if first else ""
    if after and after[0].isalpha() and after[0] not in language.stops:
        return False
    if lead == links.of:
        return large and not words.nouns.isdisjoint(lowers[max(0, first - _NEAR_NOUN) : first])
    if not words.heads.isdisjoint(after[:1]):
        return False
    if not large:  # "a teacher earns |900"
        return lead in words.earning and not (after and after[0] in (links.of, links.to, links.and_))
    if lead in words.verbs:
        return True
    if (goes_on := _goes_on_from_sum(at, figures, lead, after, language)) is not None:
        return goes_on
    if after[:1] and after[0] in words.spenders and not words.verbs.isdisjoint(after[1:]):
        return True  # "the |75 million it spent", "|2.9 billion has been spent"
    moved = first > 1 and (lowers[first - 2] in language.ranges.changes or lowers[first - 2] in words.amounting)
    if not (lead in words.levels or (lead == links.to and moved)):
        return False
    start = _end_before(at, figures)
    for i in range(first - 1, max(0, first - 1 - _FAR_NOUN), -1):
        opens = lowers[i] in language.nouns.clause_openers and lowers[i - 1] not in language.nouns.auxiliaries
        if opens or tokens.starts[i] < start:  # "has |since risen" goes on
            return False
        if lowers[i] in words.nouns and not _hangs_on(lowers, i, language):
            return True
    return False


def _goes_on_from_sum(
    at: int, figures: Sequence[Figure], lead: str, after: Sequence[str], language: Language
) -> bool | None:
    """'the club wants |6 million', 'a further |1.5 million may come', 'after |5.9 billion', 'adds |150 million'.

    None where the word before it needs no sum ahead.
    """
    words = language.sums
    if lead in words.gaining or (lead in words.further and not words.coming.isdisjoint(after[:2])):
        return _has_spoken_of_money(at, figures)
    if lead in words.compared and _is_beside_sum(at, figures):
        return True
    if lead in words.adding:  # "and the cabinet adds |150 million"
        return any(f.kind is Kind.MONEY and f.sentence is figures[at].sentence for f in figures[:at])
    return None


def _has_spoken_of_money(at: int, figures: Sequence[Figure]) -> bool:
    """'It was given $4m. A further |1.5 million may come': whether the last large number, not far before, was a sum."""
    sentence = figures[at].sentence.index
    for figure in reversed(figures[:at]):
        if sentence - figure.sentence.index > _NEAR_MONEY:
            return False
        if figure.kind is Kind.MONEY:
            return True
        quantity = figure.quantity
        if isinstance(quantity, Quantity) and figure.kind is Kind.COUNT and (quantity.value or 0) >= _SMALL_SUM:
            return False
    return False


def _is_beside_sum(at: int, figures: Sequence[Figure]) -> bool:
    """'sales of $5bn, |after 5.9 billion', 'debt rose to $1bn at the end of May |from 760 million': of its own kind."""
    before = next((f for f in reversed(figures[:at]) if isinstance(f.quantity, Quantity)), None)
    if before is None or before.kind is not Kind.MONEY or before.sentence is not figures[at].sentence:
        return False
    if figures[at].span.start - before.span.stop > _FAR_SUM or not isinstance(
        quantity := figures[at].quantity, Quantity
    ):
        return False
    known = before.quantity.value or before.quantity.high if isinstance(before.quantity, Quantity) else None
    value = quantity.value
    if known is None or value is None:
        return False
    return _LEAST_LIKE * known <= value and _LEAST_LIKE * value <= known


def _hangs_on(lowers: Sequence[str], at: int, language: Language) -> bool:
    """'the number of |loans', 'people with |savings', 'deaths from |debt': a noun of which nothing is told itself."""
    before = lowers[at - 1 - (lowers[at - 1] in language.asides.determiners)]
    return before in (language.links.of, language.links.from_) or before in language.nouns.aside_openers


def _end_before(at: int, figures: Sequence[Figure]) -> int:
    """Where the figure before this one ends that is no date."""
    return next((f.span.stop for f in reversed(figures[:at]) if isinstance(f.quantity, Quantity)), 0)


_SMALL_SUM: Final = 100
_LARGE_SUM: Final = 1_000_000
_NEAR_MONEY: Final = 2  # sentences
_FAR_SUM: Final = 40  # characters between a sum and what it is compared with
_LEAST_LIKE: Final = Decimal("0.1")  # of the one, the other
_NEAR_NOUN: Final = 4  # tokens between "budget" and the sum that it is of
_FAR_NOUN: Final = 16  # tokens between "the bill" and what it has risen to


def settle_cents(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give each cent of one document the currency that it is a hundredth of."""
    cents = [i for i, figure in enumerate(figures) if figure.kind is Kind.MONEY and _is_open_cent(figure)]
    if not cents:
        return tuple(figures)
    written = _currencies(figures, {figures[i].span for i in cents})
    everywhere = set().union(*written.values())
    settled = list(figures)
    for i in cents:
        currency = _only(written.get(figures[i].sentence.index, set())) or _only(everywhere)
        unit = figures[i].unit
        if currency and unit is not None:
            cent = UNITS["euro cent"]._replace(per=unit.per) if currency == "EUR" else unit._replace(currency=currency)
            settled[i] = _with_unit(figures[i], cent, Kind.MONEY)
    return tuple(settled)


def _is_open_cent(figure: Figure) -> bool:
    unit = figure.unit
    return unit is not None and unit.name == "cent"


def _currencies(figures: Iterable[Figure], cents: set[Span]) -> dict[int, set[str]]:
    """The currencies of cents that each sentence writes, by its number; the cents themselves say nothing of it."""
    found: dict[int, set[str]] = {}
    for figure in figures:
        unit = figure.unit
        if unit is None or unit.currency not in CENTS or figure.span in cents:
            continue
        if figure.restates is None or figure.restates in cents:
            found.setdefault(figure.sentence.index, set()).add(unit.currency)
    return found


def _only(currencies: Set[str]) -> str:
    return next(iter(currencies)) if len(currencies) == 1 else ""


def _with_unit(figure: Figure, unit: Unit, kind: Kind) -> Figure:
    quantity = figure.quantity
    return (
        figure._replace(kind=kind, quantity=quantity._replace(unit=unit)) if isinstance(quantity, Quantity) else figure
    )
