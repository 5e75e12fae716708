"""A length of time that is counted back from the news, and a date, of one fact: 'five years ago' beside 'in 2016'."""

from typing import Final

from newsdiff.days import count_back
from newsdiff.judge.answer import Answer
from newsdiff.judge.dates import SaidDate
from newsdiff.judge.quantities import SaidQuantity
from newsdiff.model import Qualifier, Verdict

YEAR: Final = "year"  # the unit


def counted_back(span: SaidQuantity, date: SaidDate, published: str | None) -> Answer:
    """'five years ago' / '2016', 'the first in 14 years' / 'since 2007': the date is as long before the paper's day.

    "Five years ago" says the same as its year; else a length is coarser than a date, or finer. The two contradict each
    other where the date lies more than a unit of the length off. Nothing is known of a paper without a day.
    """
    reach = count_back(span.quantity, published) if published is not None else None
    low, high = date.moment.low, date.moment.high
    if reach is None or low is None or high is None:
        return Answer(
            Verdict.COMPATIBLE, f"{span.words} and {date.words} may be one date: from which day is not known."
        )
    day, first, last = reach
    exact = span.quantity.qualifier is date.moment.qualifier is Qualifier.EXACT
    if exact and span.unit == YEAR and low <= day <= high and len(date.moment.iso or "") == len("2016"):
        return Answer(Verdict.AGREE, f"{span.words}, counted back from {published}, is {date.words}.")
    if low <= 2 * last - day and high >= 2 * first - day:
        return Answer(Verdict.COMPATIBLE, f"{span.words}, counted back from {published}, can be {date.words}.")
    return Answer(Verdict.CONFLICT, f"{span.words}, counted back from {published}, cannot be {date.words}.")
