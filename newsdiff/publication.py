"""The day that a document was published, which "Friday" and "last month" are reckoned from.

What the file's own metadata says holds. Else the page stamp tells, then the dateline; a dateline seldom has a year and
takes that of the other documents, which tell the same story. Where nothing tells the day, none is guessed.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from newsdiff.days import NO_YEAR
from newsdiff.extract.dates import find_moments
from newsdiff.furniture import split_glued
from newsdiff.lang import Language
from newsdiff.model import Document, FurnitureKind, Kind, Moment, Span
from newsdiff.tokens import read_tokens

DAY: Final = len("2031-03-09")
MOST_STAMPS: Final = 20  # of a page; comments have stamps too
LEAP_YEAR: Final = 2028  # in which every day of a year has a date
HALF_A_YEAR: Final = timedelta(183)  # nothing else is nearest but a 29 February of another year


def date_documents(documents: Sequence[Document], language: Language) -> tuple[Document, ...]:
    """Give each document that has none the day of publication that its page states; furniture is marked before."""
    days = [document.published or find_day(document, language) for document in documents]
    known = sorted(day for day in days if day and not lacks_year(day))
    years = [_with_year(day, known) if day and lacks_year(day) else day for day in days]
    return tuple(
        document if document.published == day else document._replace(published=day)
        for document, day in zip(documents, years, strict=True)
    )


def find_day(document: Document, language: Language) -> str | None:
    """The day that the page states; ``XXXX-11-22`` where it leaves the year out and no other document can tell it."""
    stated = find_stated(document, language)
    return stated.iso if stated is not None else None


def find_stated(document: Document, language: Language) -> Moment | None:
    """The best of what the page states: a stamp that says "published", a stamp in words, any stamp, the dateline.

    A weekday alone ("From our correspondent, Friday") where it states no more.
    """
    stamps = [span for span, kind in document.furniture if kind is FurnitureKind.STAMP][:MOST_STAMPS]
    datelines = [span for span, kind in document.furniture if kind is FurnitureKind.DATELINE][:1]
    found = []
    for rank, span in [*((0, span) for span in stamps), *((1, span) for span in datelines)]:
        text = split_glued(document.text[span.start : span.stop], language)
        found += [(day.iso is None, rank, *_doubt(text, language), day) for day in _days_in(text, language)[:1]]
    return min(found, key=lambda stated: stated[:-1])[-1] if found else None


def lacks_year(day: str) -> bool:
    """Whether a day is ``XXXX-11-22``."""
    return day.startswith(NO_YEAR)


def _doubt(stamp: str, language: Language) -> tuple[bool, bool, bool]:
    """What speaks against a stamp: it does not say "published", says "updated", is all digits as machines write it."""
    words = stamp.lower().replace(":", " ").split()
    page, months = language.furniture, language.dates.months.keys() | language.dates.short_months.keys()
    return (
        page.published.isdisjoint(words),
        not page.updated.isdisjoint(words),
        not any(word.strip(".,") in months for word in words),
    )


def _days_in(text: str, language: Language) -> list[Moment]:
    """The days that a stamp or dateline names, in order; weekdays alone where it names none."""
    capitalised = text.title() if text.isupper() else text  # "MARCH 13" is a month as "March 13" is
    moments = find_moments(read_tokens(capitalised, Span(0, len(capitalised))), language, None)
    dates = [match.moment for match in moments if match.kind is Kind.DATE]
    days = [moment for moment in dates if _is_day(moment.iso)]
    return days or [moment for moment in dates if moment.iso is None and moment.weekday is not None]


def _is_day(iso: str | None) -> bool:
    return iso is not None and len(iso) == DAY and "X" not in iso.removeprefix(NO_YEAR)


def _with_year(day: str, known: Sequence[str]) -> str | None:
    """Complete ``XXXX-11-22`` by the year that brings it nearest to the days of the other documents."""
    if not known:
        return None
    middle = date.fromisoformat(known[len(known) // 2])
    month, number = date.fromisoformat(f"{LEAP_YEAR}{day[4:]}").timetuple()[1:3]
    candidates = []
    for year in (middle.year - 1, middle.year, middle.year + 1):
        try:
            candidates.append(date(year, month, number))
        except ValueError:  # 29 February, or a year before the first
            continue
    near = [day for day in candidates if abs(day - middle) <= HALF_A_YEAR]
    return min(near, key=lambda day: abs(day - middle)).isoformat() if near else None


def tell_published(document: Document, language: Language) -> Moment | None:
    """What is known of a dated document's day of publication: its date, or what the page states of it."""
    if document.published is None:
        return find_stated(document, language)
    low = date.fromisoformat(document.published).toordinal()
    return Moment(document.published, low, low)
