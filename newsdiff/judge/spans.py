"""A length of time that is counted from the news, and a date, of one fact: 'five years ago' beside 'in 2016'."""

from datetime import date as day_of
from typing import Final

from newsdiff.days import count_from
from newsdiff.judge.answer import Answer
from newsdiff.judge.dates import SaidDate
from newsdiff.judge.quantities import SaidQuantity
from newsdiff.model import Qualifier, Verdict

YEAR: Final = "year"  # the unit


def counted_back(span: SaidQuantity, date: SaidDate, published: str | None) -> Answer:
    """'five years ago' / '2016', 'for 14 years' / 'since 2007': the date is as long before the paper's day.

    Or as long after it: 'within five years' / 'by 2026'. "Five years ago" says the same as its year; else a length is
    coarser than a date, or finer. The two contradict each other where the date lies more than a unit of the length
    off. Nothing is known of a paper without a day.
    """
    low, high = date.moment.low, date.moment.high
    reach = None
    if published is not None and low is not None:
        way = 1 if low > day_of.fromisoformat(published).toordinal() else -1
        reach = count_from(span.quantity, published, way)
    if published is None or reach is None or low is None or high is None:
        return Answer(
            Verdict.COMPATIBLE, f"{span.words} and {date.words} may be one date: from which day is not known."
        )
    day, first, last = reach
    back = "back " if day <= day_of.fromisoformat(published).toordinal() else ""
    exact = span.quantity.qualifier is date.moment.qualifier is Qualifier.EXACT
    if exact and span.unit == YEAR and low <= day <= high and len(date.moment.iso or "") == len("2016"):
        return Answer(Verdict.AGREE, f"{span.words}, counted {back}from {published}, is {date.words}.")
    if low <= 2 * last - day and high >= 2 * first - day:
        return Answer(Verdict.COMPATIBLE, f"{span.words}, counted {back}from {published}, can be {date.words}.")
    return Answer(Verdict.CONFLICT, f"{span.words}, counted {back}from {published}, cannot be {date.words}.")
