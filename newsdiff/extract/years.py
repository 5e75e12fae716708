"""Years, and dates that are written in figures: rules of ``dates`` that start at a number or at a mark beside one.

A bare number is a year only where the words around it make it one ("in 2018", "the 2016 election"); with an era, an
apostrophe, a company's mark or a month and a day in figures it is one by its shape.
"""

from datetime import date
from typing import Final

from newsdiff.extract.moments import (
    UNKNOWN,
    Core,
    Extent,
    Grain,
    Scan,
    month_length,
    name_quarter,
    part_extent,
    year_extent,
)
from newsdiff.lang.date_tables import FAR_YEAR, FIRST_YEAR, LAST_YEAR

REACH: Final = 30  # tokens around a quarter that may say that it is one of the year
QUARTERS: Final = 4
APOSTROPHES: Final = frozenset("'’‘")


# ----------------------------------------------------------------------------------------------------------- bare years


def read_year(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'in 2018', 'the 2016 election', '2009-10', 'the 1990s', '2024-02-06'; no '2012 votes', no '$2000'."""
    if scan.text(i - 1) in {"$", "£", "€", "¥", "#"}:
        return ()
    if scan.glued(i - 1) and scan.text(i - 1) in {"-", "/", "."} and scan.number(i - 2, 9) is not None:
        return _read_trailing_year(scan, i, floor)
    if int(scan.text(i)) > FAR_YEAR:
        return _read_far_year(scan, i)
    if written := _read_iso(scan, i) or _read_decade(scan, i) or _read_year_range(scan, i, floor):
        return written
    if not _is_year(scan, i, floor):
        return ()
    cores = [_year_core(scan, i)]
    while (other := _next_year(scan, cores[-1].last, int(scan.text(cores[-1].last - 1)))) is not None:
        cores.append(_year_core(scan, other))
    return tuple(cores)


def _year_core(scan: Scan, i: int) -> Core:
    year = int(scan.text(i))
    fiscal = scan.low(i - 1) in scan.words.fiscal_words or (
        scan.low(i - 1) in scan.words.year_words and scan.low(i - 2) in scan.words.fiscal_words
    )
    core = Core(i, i + 1, "read_year", Grain.YEAR, year, bound=is_possessed(scan, i + 1))
    if fiscal:  # a company's year begins when it likes
        core = core._replace(grain=Grain.PERIOD, extent=Extent(f"{year:04d}", None, None))
    return core


def _read_iso(scan: Scan, i: int) -> tuple[Core, ...]:
    """'2024-02-06', '2024/02/06', '2024-11'."""
    mark = scan.text(i + 1)
    month = scan.number(i + 2)
    if mark not in {"-", "/"} or not scan.glued(i) or not scan.glued(i + 1):
        return ()
    if month is None:
        month = scan.words.short_months.get(scan.low(i + 2)) or scan.words.months.get(scan.low(i + 2))
    if month is None or not 1 <= month <= 12:
        return ()
    year, day = int(scan.text(i)), scan.number(i + 4)
    if scan.text(i + 3) == mark and scan.glued(i + 2) and scan.glued(i + 3) and day is not None:
        if not 1 <= day <= month_length(year, month):
            return ()
        return (Core(i, i + 5, "read_year", Grain.DAY, year, month, day),)
    if mark == "/" or len(scan.text(i + 2)) != 2 or month > year % 100:  # 2009-10 is a season
        return ()
    return (Core(i, i + 3, "read_year", Grain.MONTH, year, month),)


def _read_far_year(scan: Scan, i: int) -> tuple[Core, ...]:
    """'by 2150', 'in 2150'; no 'in 2150 homes'."""
    counts = scan.text(i + 1)[:1].isalnum() and scan.low(i + 1) not in scan.words.function_words
    glued = scan.glued(i) and scan.text(i + 1) in {"-", "–", "/", ":", "%"}
    if counts or glued or scan.low(i - 1) not in scan.words.far_leads:
        return ()
    return (_year_core(scan, i),)


def _read_decade(scan: Scan, i: int) -> tuple[Core, ...]:
    """'1990s', '1990's'."""
    year, k = int(scan.text(i)), i + 1
    if scan.text(k) in {"’", "'"} and scan.glued(i):
        if scan.low(i - 1) not in scan.words.articles and scan.low(i - 1) not in scan.words.year_prefixes:
            return ()  # "2010's harvest" is of one year
        k += 1
    if year % 10 or scan.low(k) != "s" or not scan.glued(k - 1) or not scan.glued(i):
        return ()
    return (Core(i, k + 1, "read_year", Grain.DECADE, year),)


def _read_year_range(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'2009-10', '2015–2018', '2019/20'."""
    year, mark = int(scan.text(i)), scan.text(i + 1)
    if mark not in {"-", "–", "—", "/"} or not scan.glued(i) or not scan.glued(i + 1) or i < floor:
        return ()
    short, stop = scan.number(i + 2), year_at(scan, i + 2)
    if short is not None and len(scan.text(i + 2)) == 2 and short > year % 100:
        stop = year - year % 100 + short
    elif short == 0 and year % 100 == 99 and len(scan.text(i + 2)) == 2:
        stop = year + 1
    after = scan.low(i + 3)
    if stop is None or stop <= year or (mark == "/" and stop != year + 1) or after in scan.words.scales:
        return ()
    if scan.glued(i + 2) and (after.isalnum() or (after in {"-", "/"} and scan.glued(i + 3))):
        return ()
    end = Core(i + 2, i + 3, "read_year", Grain.YEAR, stop, bound=is_possessed(scan, i + 3))
    return (Core(i, i + 1, "read_year", Grain.YEAR, year), end)


def _next_year(scan: Scan, k: int, first: int) -> int | None:
    """Find the place of a further year of a list: ', 2013 and 2014', 'through 2011', 'between 1630 |and 1670'."""
    words = scan.words
    linked = scan.low(k) in words.conjunctions or scan.low(k) in words.joints or scan.text(k) == ","
    if not linked:
        return None
    k += 1 + (scan.text(k) == "," and scan.low(k + 1) in words.conjunctions)
    year = year_at(scan, k)
    after = scan.low(k + 1)
    if year is None or after in words.counted or after in words.scales:
        return None
    if not _is_recent(year) and (year <= first or (after.isalpha() and after not in words.function_words)):
        return None
    return None if after == "-" and scan.glued(k) else k


def _is_year(scan: Scan, i: int, floor: int) -> bool:
    """Whether the words around a bare four-digit number make it a year."""
    words, year = scan.words, int(scan.text(i))
    before, after = scan.low(i - 1), scan.low(i + 1)
    if after in words.scales or after in words.eras:
        return False
    if (scan.low(i - 2), before) in words.year_phrases or scan.lowers[i + 1 : i + 3] in words.trailing:
        return after not in words.counted
    if before in words.not_before_year:
        return False
    joined = after in {"-", "–", ":"} and scan.glued(i + 1) and scan.text(i + 2).isalnum()
    if scan.glued(i) and (after.isalnum() or joined):
        return False  # 1600-metre, 1500m; "since 2005: 40 died" is two figures
    if i - 1 < floor and i > 0 and floor > 0:
        return _follows_freely(scan, i)
    if before in {"-", "–"} and scan.glued(i - 1):
        return scan.low(i - 2) in words.year_prefixes
    counted = after in words.counted and not (_is_recent(year) and year % 50 and before in words.year_prepositions)
    possessed = after in {"’", "'"} and scan.glued(i) and scan.low(i + 2) == "s" and scan.glued(i + 1)
    if possessed or before in words.year_words or before in words.fiscal_words:
        return True
    return not counted and (
        before in words.year_prepositions
        or _follows_weak_preposition(scan, i, year)
        or (before == "(" and (scan.text(i + 1) in {")", ",", ";", "–", "-"}))
        or _dates_noun(scan, i, year)
        or (after in words.year_verbs and not before.isalpha())
        or (before in words.dated_verbs and _is_recent(year) and not after[:1].isalnum())
        or (_is_recent(year) and (other := _next_year(scan, i + 1, year)) is not None and int(scan.text(other)) > year)
    )


def _is_recent(year: int) -> bool:
    return 1900 <= year <= 2060


def _follows_freely(scan: Scan, i: int) -> bool:
    """Whether a year may directly follow another match: 'Friday 2019' hardly."""
    return _dates_noun(scan, i, int(scan.text(i)))


def _follows_weak_preposition(scan: Scan, i: int, year: int) -> bool:
    """'for 2014', 'of 1968'; no 'of 1500 voters', no 'a total of 1800', no 'about 1600'."""
    words, before, after = scan.words, scan.low(i - 1), scan.low(i + 1)
    if before not in words.weak_prepositions:
        return False
    plural = after.isalpha() and after.endswith("s") and after not in words.function_words
    if plural and after not in words.year_verbs and after not in words.dated_nouns:
        return False
    if before == words.of:
        return scan.low(i - 2) not in words.total_words
    return _is_recent(year) or year % 50 != 0 or before in words.earlier


def _dates_noun(scan: Scan, i: int, year: int) -> bool:
    """Whether the year dates a noun: 'Labour's 2012 pledge', 'the failed 2016 coup', 'lifts 2014 ban'."""
    words, before, after = scan.words, scan.low(i - 1), scan.low(i + 1)
    if not after.isalpha() or after in words.counted:
        return False
    if after in words.dated_nouns or (scan.low(i + 2) in words.dated_nouns and after not in words.function_words):
        return not before.isdecimal()
    free = after not in words.function_words and (_is_recent(year) or year % 50 != 0)
    if before in words.determiners:
        return free or (after in words.conjunctions and year_at(scan, i + 2) is not None)
    adjective = before.isalpha() and before not in words.function_words and scan.low(i - 2) in words.determiners
    return free and adjective and _is_recent(year) and not scan.capital(i - 1)


# ----------------------------------------------------------------------------------------- decades, clipped years, eras


def read_short_decade(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """Read 'the '90s', 'since the 80s': the token is the s; no 'in his 80s', no 'highs in the 80s'."""
    tens = scan.number(i - 1)
    if tens is None or tens % 10 or len(scan.text(i - 1)) != 2 or not scan.glued(i - 1) or i - 1 < floor:
        return ()
    clipped = scan.text(i - 2) in {"’", "'", "‘"} and scan.glued(i - 2) and i - 2 >= floor
    since = (
        scan.low(i - 2) in scan.words.articles
        and scan.low(i - 3) in scan.words.year_prepositions
        and scan.low(i - 3) != scan.words.in_
    )
    if not clipped and not since:
        return ()
    century = 2000 if tens < 20 else 1900  # the '20s are still those of the last century
    return (Core(i - 2 if clipped else i - 1, i + 1, "read_short_decade", Grain.DECADE, century + tens),)


def read_clipped_year(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'in '98', 'the class of '92', 'the '66 final': the token is the apostrophe; no quotation that opens there."""
    words = scan.words
    year = clipped_year(scan, i)
    if year is None or i < floor or scan.glued(i - 1) or scan.low(i - 1) not in words.clipped_leads:
        return ()
    after = scan.low(i + 2)
    counted = after in words.scales or after in words.counted
    if scan.low(i - 1) in words.articles:  # "the '66 final", but not "the '12 apostles'"
        counted = counted or not after.isalpha() or after.endswith("s") or after in words.function_words
    elif after.isalpha() and after.endswith("s") and after not in words.function_words:
        counted = after not in words.year_verbs
    return () if counted else (Core(i, i + 2, "read_clipped_year", Grain.YEAR, year),)


def clipped_year(scan: Scan, i: int) -> int | None:
    """The year behind the apostrophe at a token: '98."""
    short = scan.number(i + 1)
    if short is None or len(scan.text(i + 1)) < 2 or scan.text(i) not in APOSTROPHES or not scan.glued(i):
        return None
    if scan.glued(i + 1) and (scan.text(i + 2) in APOSTROPHES or scan.text(i + 2)[0].isalnum()):
        return None
    return None if scan.glued(i + 1) and scan.text(i + 2) in {"-", "–", "/", "%", ":"} else in_century(short)


def in_century(short: int) -> int:
    """'98 is 1998, '24 is 2024; '45 is 1945: news looks back farther than ahead."""
    return short + (2000 if short < 30 else 1900)


def read_era(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'A.D. 79', '79 AD', 'in 300 BC', 'between A.D. 1000 and 1260', 'from 300 to 200 BC'; no 'in 40 BC towns'."""
    words, back = scan.words, scan.low(i) in scan.words.eras_back
    if not scan.capital(i):
        return ()
    year = scan.number(i + 1, 4)
    if scan.low(i) in words.eras_ahead and year and not _names_things(scan, i + 2):
        core = _era_core(i, i + 2, year, back=False)
        second = scan.number(i + 3, 4)
        joined = scan.low(i + 2) in words.joints or scan.low(i + 2) in words.conjunctions
        if second is None or not joined or second <= year or scan.low(i + 4) in words.counted:
            return (core,)
        return core, _era_core(i + 3, i + 4, second, back=False)
    year, first = scan.number(i - 1, 4), i - 1
    if not year or first < floor or is_tail(scan, first) or _names_things(scan, i + 1):
        return ()
    core, opening = _era_core(first, i + 1, year, back=back), scan.number(first - 2, 4)
    joined = scan.low(first - 1) in words.joints or scan.low(first - 1) in words.conjunctions
    joined = joined and (scan.low(first - 3) in words.range_openers or scan.glued(first - 1)) and first - 2 >= floor
    if opening and joined and (opening > year) is back and opening != year:
        return (_era_core(first - 2, first - 1, opening, back=back), core)
    before = scan.low(first - 1)
    stands = before in words.era_leads or before in words.determiners or before == "(" or first == 0
    return (core,) if stands else ()


def _era_core(first: int, last: int, year: int, *, back: bool) -> Core:
    """A year of an era; 1 BC is the year 0 of ISO 8601, and no calendar of Python's reaches back to it."""
    if not back:
        return Core(first, last, "read_era", Grain.YEAR, year)
    iso = f"-{year - 1:04d}" if year > 1 else "0000"
    return Core(first, last, "read_era", Grain.YEAR, extent=Extent(iso, None, None))


def _names_things(scan: Scan, k: int) -> bool:
    """Whether a plural in small letters stands at a token: '40 BC |towns'."""
    return scan.text(k).islower() and scan.text(k).endswith("s") and scan.low(k) not in scan.words.function_words


# ------------------------------------------------------------------------------ quarters, halves and years of companies


def read_mark(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'Q3 2020', 'H1 of 2021', '3Q20', '2H FY24', 'Q4 profit'; no 'H1N1', no 'H2 visa'."""
    parts, found = scan.words.period_marks[scan.low(i)], _numbered_mark(scan, i, floor)
    if found is None or not 1 <= found[0] <= parts:
        return ()
    number, first, last = found
    ends = not scan.glued(last - 1)
    if scan.low(last) in scan.words.fiscal_words and (year := _fiscal_at(scan, last)) is not None:
        return (Core(first, year[1], "read_mark", Grain.QUARTER, extent=Extent(f"{year[0]:04d}", None, None)),)
    if not ends and first < i and (short := scan.number(last)) is not None:  # 3Q|20
        return (
            Core(first, last + 1, "read_mark", Grain.QUARTER, extent=part_extent(in_century(short), number, parts)),
        )
    if not ends and (scan.text(last).isalnum() or (scan.text(last) in {"-", "–"} and scan.glued(last))):
        return ()
    named, stop = year_after(scan, last)
    if named is not None:
        return (Core(first, stop, "read_mark", Grain.QUARTER, extent=part_extent(named, number, parts)),)
    if not is_business(scan, i) and (parts != QUARTERS or first < i):
        return ()
    anchor = name_quarter(number, scan.words) if parts == QUARTERS else "".join(scan.lowers[first:last])
    return (Core(first, last, "read_mark", Grain.QUARTER, anchor=anchor, extent=UNKNOWN),)


def _numbered_mark(scan: Scan, i: int, floor: int) -> tuple[int, int, int] | None:
    """'Q3', '3Q': the number, and the first token and the one past the last."""
    before, after = scan.number(i - 1, 1), scan.number(i + 1, 1)
    if not scan.capital(i):
        return None
    if after is not None and scan.glued(i):
        return after, i, i + 2
    if before is None or not scan.glued(i - 1) or i - 1 < floor or is_tail(scan, i - 1):
        return None
    return before, i - 1, i + 1


def read_fiscal(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'FY19', 'FY2019', 'FY19-20', 'CY18': a company's year begins when it likes, a calendar year does not."""
    del floor
    found = _fiscal_at(scan, i)
    if found is None:
        return ()
    year, last = found
    core = Core(i, last, "read_fiscal", Grain.YEAR, year)
    if scan.low(i) in scan.words.calendar_years:
        return (core,)
    return (core._replace(grain=Grain.PERIOD, extent=Extent(f"{year:04d}", None, None)),)


def _fiscal_at(scan: Scan, i: int) -> tuple[int, int] | None:
    """The year glued behind 'FY', and the token past it; of 'FY19-20' the year that it ends in."""
    text, year = scan.text(i + 1), scan.number(i + 1, 4)
    if year is None or not scan.glued(i) or (scan.glued(i + 1) and scan.text(i + 2).isalnum()):
        return None
    if len(text) == 2:
        year = in_century(year)
    elif year_at(scan, i + 1) is None:
        return None
    ends = scan.number(i + 3)
    joined = scan.text(i + 2) in {"-", "–", "/"} and scan.glued(i + 1) and scan.glued(i + 2)
    return (year + 1, i + 4) if joined and ends == (year + 1) % 100 else (year, i + 2)


def is_business(scan: Scan, i: int) -> bool:
    """Whether words around a token speak of business, whose quarters are those of the year."""
    return not scan.words.business.isdisjoint(scan.lowers[max(i - REACH, 0) : i + REACH])


# ----------------------------------------------------------------------------------------------------- dates in figures


def read_slash(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'06/25/2024', 'on 22/4'; no '9/11', '24/7', '1/2'."""
    if i - 1 < floor:
        return ()
    month = scan.words.short_months.get(scan.low(i + 1))
    if month is not None:
        return ()  # 23/Sep/2020 is read from its month
    return read_numbers(scan, i - 1, None)


def read_numbers(scan: Scan, k: int, weekday: int | None) -> tuple[Core, ...]:
    """Read the date in figures that begins at ``k``."""
    one, two = scan.number(k), scan.number(k + 2)
    if one is None or two is None or not scan.glued(k) or not scan.glued(k + 1) or is_tail(scan, k):
        return ()
    if scan.text(k + 3) == "/" and scan.glued(k + 2) and scan.glued(k + 3):
        short = scan.number(k + 4)
        year = year_at(scan, k + 4)
        if year is None and short is not None and len(scan.text(k + 4)) == 2:
            year = in_century(short)
        return () if year is None else _order_numbers(scan, _figures_core(k, k + 5, year, weekday), (one, two))
    lead = scan.low(k - 1) in scan.words.slash_leads or weekday is not None
    famous = "".join(scan.texts[k : k + 3]) in scan.words.no_slash_dates
    if not lead or famous or scan.low(k + 3) == scan.words.of or (scan.glued(k + 2) and scan.text(k + 3).isalnum()):
        return ()
    return _order_numbers(scan, _figures_core(k, k + 3, None, weekday), (one, two))


def read_dotted(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'12.05.2019', '1.5.2019': with full stops the day comes first; never '3.11.2' of a program, 'U.S.A'."""
    del floor
    figures = scan.text(i).split(".")
    if len(figures) != 3:
        return ()
    day, month, year = figures
    if not (len(year) == 4 and 1 <= len(month) <= 2 and 1 <= len(day) <= 2 and scan.text(i).isascii()):
        return ()
    if not (day + month + year).isdecimal() or not FIRST_YEAR <= int(year) <= LAST_YEAR or is_tail(scan, i):
        return ()
    if not 1 <= int(month) <= 12 or not 1 <= int(day) <= month_length(int(year), int(month)):
        return ()
    return (_figures_core(i, i + 1, int(year))._replace(month=int(month), day=int(day)),)


def read_compact(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'20241122', as files and stamps are dated; no '20241122 votes', no '$20241122'."""
    del floor
    text, after = scan.text(i), scan.low(i + 1)
    if not (len(text) == 8 and text.isascii() and text.isdecimal()) or not _is_recent(int(text[:4])):
        return ()
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    if not 1 <= month <= 12 or not 1 <= day <= month_length(year, month) or is_tail(scan, i) or scan.glued(i - 1):
        return ()
    glued = scan.glued(i) and after[:1].isalnum() and after != scan.words.time_mark
    counts = after.isalpha() and after not in scan.words.function_words and after != scan.words.time_mark
    return () if glued or counts else (_figures_core(i, i + 1, year)._replace(month=month, day=day),)


def _read_trailing_year(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'25-06-2024', '12-2015': figures before the year."""
    mark, two = scan.text(i - 1), scan.number(i - 2)
    if mark != "-" or two is None or i - 2 < floor or (scan.glued(i) and scan.text(i + 1) in {"-", "/"}):
        return ()
    one, year = scan.number(i - 4), int(scan.text(i))
    if scan.text(i - 3) == mark and scan.glued(i - 3) and one is not None and i - 4 >= floor and scan.glued(i - 4):
        return () if is_tail(scan, i - 4) else _order_numbers(scan, _figures_core(i - 4, i + 1, year), (one, two))
    if is_tail(scan, i - 2) or (scan.text(i - 3) == mark and scan.glued(i - 3)) or not 1 <= two <= 12:
        return ()
    return (Core(i - 2, i + 1, "read_year", Grain.MONTH, year, two),)


def _figures_core(first: int, last: int, year: int | None = None, weekday: int | None = None) -> Core:
    return Core(first, last, "read_numbers", Grain.DAY, year, weekday=weekday)


def _order_numbers(scan: Scan, core: Core, pair: tuple[int, int]) -> tuple[Core, ...]:
    """Day and month, or month and day, where only one of the two can be; else what is known for sure."""
    year, weekday = core.year, core.weekday
    orders = [(m, d) for m, d in (pair, pair[::-1]) if 1 <= m <= 12 and 1 <= d <= month_length(year, m)]
    if year is not None and weekday is not None:
        orders = [(m, d) for m, d in orders if date(year, m, d).weekday() == weekday] or orders
    if not orders:
        return ()
    if len(set(orders)) == 1:
        month, day = orders[0]
        return (core._replace(month=month, day=day),)
    extent = UNKNOWN if year is None else year_extent(year)
    return (core._replace(anchor="".join(scan.texts[core.first : core.last]), extent=extent),)


# -------------------------------------------------------------------------------------------------------- for all dates


def year_after(scan: Scan, k: int) -> tuple[int | None, int]:
    """Read the year of a date that ends before ``k``, and the place past it: ', 2024', 'of 2024', 'last year'."""
    words = scan.words
    comma = scan.text(k) == ","
    opening = k + (comma or scan.low(k) == words.of)
    if (clipped := clipped_year(scan, opening)) is not None:
        return clipped, opening + 2
    step = comma or scan.low(k) == words.of or (scan.text(k) in {"-", "/"} and scan.glued(k - 1) and scan.glued(k))
    year, after = year_at(scan, k + step), scan.low(k + step + 1)
    clock = after == ":" and scan.glued(k + step) and scan.number(k + step + 2) is not None  # "17 April 2024: Velm"
    if year is not None and not clock and not (comma and after in words.counted) and after not in words.scales:
        return year, k + step + 1
    if scan.low(k) in words.shifts and words.periods.get(scan.low(k + 1)) == "year":
        year = scan.published.year + words.shifts[scan.low(k)] if scan.published else None
        return year, k + 2
    return None, k


def year_at(scan: Scan, k: int) -> int | None:
    """Read a token of four plain digits that can be a year."""
    year = scan.number(k, 4)
    return year if year is not None and len(scan.text(k)) == 4 and FIRST_YEAR <= year <= LAST_YEAR else None


def is_possessed(scan: Scan, last: int) -> bool:
    """Whether a date that ends before a token owns what follows: 'Monday|'s vote'."""
    return scan.low(last) in {"'s", "’s", "'", "’"} and scan.glued(last - 1)


def is_tail(scan: Scan, k: int) -> bool:
    """Whether the number at ``k`` is the tail of something else: $22, COVID-19, 3.19."""
    mark = scan.text(k - 1)
    if mark in {"$", "£", "€", "¥", "#"}:
        return True
    if not scan.glued(k - 1):
        return False
    return mark in {".", ",", "/", "+", "_"} or (
        mark in {"-", "–"} and scan.text(k - 2).isalpha() and scan.glued(k - 2)
    )
