"""Dates and times of a sentence: rules that start at a trigger word and read outwards from it.

A rule reads the *core* of a date ("August 2023"); then ranges are joined ("from June to August") and the words around
a core are read: the part it speaks of ("late"), its relation to it ("since", "by"). Each rule takes the scan, the
trigger's place and the floor that no match may go below, and answers with cores or with nothing. Those of years and of
dates in figures stand in ``years``, those of times of day in ``clock``.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import Final

from newsdiff.extract.clock import (
    read_colon,
    read_early_hours,
    read_half,
    read_hour_beside,
    read_hour_of_part,
    read_led_hour,
    read_minutes_to,
    read_named_hour,
    read_oclock,
    read_past,
    read_quarter_to,
    read_timetable,
    read_zone,
)
from newsdiff.extract.moments import (
    UNKNOWN,
    Core,
    Extent,
    Grain,
    Rule,
    Scan,
    day_extent,
    extent_of,
    fill_year,
    join_extents,
    join_weekdays,
    make_moment,
    month_extent,
    month_length,
    name_quarter,
    narrow_extent,
    parse_day,
    quarter_extent,
    season_extent,
    share_year,
    shift_month,
    week_extent,
    weekend_extent,
    year_extent,
)
from newsdiff.extract.years import (
    APOSTROPHES,
    clipped_year,
    is_business,
    is_possessed,
    is_tail,
    read_clipped_year,
    read_compact,
    read_dotted,
    read_era,
    read_fiscal,
    read_mark,
    read_numbers,
    read_short_decade,
    read_slash,
    read_year,
    year_after,
    year_at,
)
from newsdiff.lang import Language
from newsdiff.lang.date_tables import Meaning, Part, PhraseIndex
from newsdiff.model import Kind, Moment, Qualifier, Tokens
from newsdiff.tuples import NamedTuple


class DateMatch(NamedTuple):
    """One date or time: its tokens, those of its core, and what it says. ``pattern`` names the rule that spoke."""

    first: int
    last: int
    number_first: int
    number_last: int
    kind: Kind
    moment: Moment
    pattern: str


def find_moments(
    tokens: Tokens, language: Language, published: str | None, places: Sequence[int] | None = None
) -> list[DateMatch]:
    """Find the dates and times of one sentence, in order, none overlapping; ``places`` are its tokens to look at."""
    triggers, leads, lowers = language.dates.triggers, language.dates.clock_leads, tokens.lowers
    about = language.dates.clock_relations  # "at about 20 to four"
    places = range(len(lowers)) if places is None else places
    starts = [
        i
        for i in places
        if lowers[i] in triggers
        or (i and (lowers[i - 1] in leads or (i > 1 and lowers[i - 1] in about and lowers[i - 2] in leads)))
        or (lowers[i][0].isdecimal() and _may_open(lowers[i]))
    ]
    if not starts:
        return []
    scan = Scan(tokens, language.dates, parse_day(published))
    cores = _read_cores(scan, starts)
    return list(_match_cores(scan, cores)) if cores else []


def _may_open(digits: str) -> bool:
    """'12.05.2019', '20190512', '7.14': dates, and figures of a clock, that no word betrays."""
    return len(digits) > 7 or digits[-3:-2] == "."


def _read_cores(scan: Scan, starts: Sequence[int]) -> list[Core]:
    """Ask the rules at each trigger, the first answer wins; no core begins below the end of the one before it."""
    cores: list[Core] = []
    floor = 0
    triggers, lowers = scan.words.triggers, scan.lowers
    for i in starts:
        if i < floor:
            continue
        for rule in RULES[triggers.get(lowers[i], "dotted")]:
            found = rule(scan, i, floor)
            if found:
                if scan.low(found[0].last - 1) in scan.words.part_halves:
                    found = read_hour_beside(scan, found, floor)
                cores += found
                floor = found[-1].last
                break
    return cores


# ------------------------------------------------------------------------------------------------------- months, days


def read_month(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'Nov. 22, 2024', '22nd of November', 'June 1-3', 'August last year', 'in June'."""
    words, word = scan.words, scan.low(i)
    if word in words.capital_months and not scan.capital(i):
        return ()
    month = words.months.get(word) or words.short_months[word]
    dotted = word in words.short_months and scan.text(i + 1) == "."
    longest = month_length(None, month)
    before = [d for d in _days_before(scan, i, floor) if d.day <= longest]
    after = [d for d in _days_after(scan, i + 1 + dotted, i) if d.day <= longest]
    if before and after and not before[-1].marked and not _opens_day(scan, before[0].first):
        before = []
    days = before or after
    last = i + 1 + dotted if before or not after else after[-1].last
    year, stop = year_after(scan, last)
    if year is not None or after:
        last = stop
    if not days and month % MONTHS_OF_QUARTER == 0 and scan.low(i + 1) == words.quarter:
        return _read_quarter_to_month(scan, i, month)
    if not days:
        return _read_bare_month(scan, i, month, year, last if year is not None else i + 1 + dotted)
    if year is not None and any(d.day > month_length(year, month) for d in days):
        return (Core(i, last, "read_month", Grain.MONTH, year, month),)
    firsts = [d.first if before else (i if d is after[0] else d.first) for d in days]
    lasts = [d.last for d in days[:-1]] + [last]
    bound = is_possessed(scan, last)
    return tuple(
        Core(start, end, "read_month", Grain.DAY, year, month, d.day, bound=bound)
        for start, end, d in zip(firsts, lasts, days, strict=True)
    )


MONTHS_OF_QUARTER: Final = 3


def _read_quarter_to_month(scan: Scan, i: int, month: int) -> tuple[Core, ...]:
    """'the December quarter', 'the September quarter of 2027': the three months that end with it."""
    year, stop = year_after(scan, i + 2)
    if year is None:
        anchor = " ".join(scan.lowers[i : i + 2])
        return (Core(i, i + 2, "read_quarter", Grain.QUARTER, anchor=anchor, extent=UNKNOWN),)
    return (Core(i, stop, "read_quarter", Grain.QUARTER, extent=quarter_extent(year, month // MONTHS_OF_QUARTER)),)


def _opens_day(scan: Scan, first: int) -> bool:
    """'on |5 May 12 years ago', 'the |5 May 11 boats sank'; never 'of the |19 September 11 hijackers'."""
    words, before = scan.words, scan.low(first - 1)
    return before in words.day_openers and not (before in words.articles and scan.low(first - 2) == words.of)


def _read_bare_month(scan: Scan, i: int, month: int, year: int | None, last: int) -> tuple[Core, ...]:
    """'last June', 'by May 2020', 'in October'; no 'Theresa May', no 'the March on'."""
    shift = scan.words.shifts.get(scan.low(i - 1)) if year is None else None
    dotted = last - i == 2 and scan.text(last - 1) == "."
    if year is None and not _is_month(scan, i, last):
        return ()
    if dotted and last == len(scan.lowers):
        last -= 1  # the sentence's own full stop
    first = i if shift is None else i - 1
    core = Core(first, last, "read_month", Grain.MONTH, year, month, bound=is_possessed(scan, last))
    if shift is None:
        return (core,)
    core = core._replace(anchor=" ".join(scan.lowers[first : i + 1]))
    if scan.published is not None:
        this = scan.published.month
        core = core._replace(year=scan.published.year + (-(month >= this), 0, month <= this)[shift + 1])
    return (core,)


def _is_month(scan: Scan, i: int, last: int) -> bool:
    """Whether a month's name, without day or year, names the month."""
    words, word, before, after = scan.words, scan.low(i), scan.low(i - 1), scan.low(last)
    leads = words.shy_months.get(word)
    if leads is None:
        return True
    if _links_months(scan, i - 1, -1) or _links_months(scan, last, 1):
        return True
    if before in {"-", "–"}:  # mid-June
        return scan.low(i - 2) in words.year_prefixes
    if scan.text(last - 1) == "." and scan.text(last).islower():
        return True
    if before == words.to and scan.low(i - 2) in words.spans_of_year:  # "in the |year to May"
        return not scan.low(last).isalpha() or scan.low(last) in words.function_words
    if before == words.of and scan.low(i - 2) in words.parts_of_month:  # "until the |end of May"
        return scan.capital(i)
    if before in words.articles and after in words.monthly:  # the |May meeting
        return scan.capital(i)
    if before not in leads or (before in words.pointing and after in words.after_names):
        return False
    return not scan.capital(last) or before in words.year_prepositions or before in words.shifts


def _links_months(scan: Scan, k: int, step: int) -> bool:
    """Whether 'and', 'to' or a dash at ``k`` links another month: 'April and May'."""
    linked = scan.low(k) in scan.words.conjunctions or scan.low(k) in scan.words.joints
    return linked and scan.low(k + step) in scan.words.months and scan.capital(k + step)


class _Day(NamedTuple):
    """A day of a month: its tokens, its number, whether 'th' or the word says that it is one of a row."""

    first: int
    last: int
    day: int
    marked: bool


def _days_before(scan: Scan, i: int, floor: int) -> list[_Day]:
    """'22', '22nd of', 'the 15th day of', '18 and 19' before the month at ``i``."""
    words, k = scan.words, i
    of = scan.low(k - 1) == words.of
    if of or (scan.text(k - 1) in {"-", "/"} and scan.glued(k - 1) and scan.glued(k - 2)):
        k -= 1
    if of and scan.low(k - 1) in words.day_words:
        k -= 1
    day = _day_ending(scan, k, floor)
    if day is None or (of and not day.marked and scan.low(day.first - 1) not in words.day_openers):
        return []
    joint = scan.low(day.first - 1)
    if joint in words.joints or joint in words.conjunctions:
        other = _day_ending(scan, day.first - 1, floor)
        if other is not None and other.day < day.day and other.marked == day.marked:
            return [other, day]
    return [day]


def _day_ending(scan: Scan, k: int, floor: int) -> _Day | None:
    """Read the day whose tokens end before ``k``: '22', '22nd', 'fourth', 'twenty-first'."""
    words = scan.words
    if scan.low(k - 1) in words.ordinals and k - 1 >= floor:
        tens = words.tens.get(scan.low(k - 3), 0) if scan.text(k - 2) == "-" else 0
        first = k - 3 if tens and k - 3 >= floor else k - 1
        day = words.ordinals[scan.low(k - 1)] + (tens if first < k - 1 else 0)
        return _Day(first, k, day, marked=True) if day <= 31 else None
    marked = scan.low(k - 1) in words.ordinal_marks and scan.glued(k - 2)
    first = k - 2 if marked else k - 1
    number = scan.number(first) if first >= floor else None
    if number is None or not 1 <= number <= 31 or is_tail(scan, first):
        return None
    return _Day(first, k, number, marked)


def _days_after(scan: Scan, k: int, month: int) -> list[_Day]:
    """'22', '22nd', 'first', '1-3', '18 and 19' after the month at ``month``."""
    words = scan.words
    if scan.text(k) in {"-", "/"} and scan.glued(k - 1) and scan.glued(k):
        k += 1
    comma = scan.text(k) == "," and scan.number(k + 1) is not None  # October, 1st
    day = _day_starting(scan, k + comma)
    counted = scan.number(month - 1) is not None and scan.low(month - 3) == words.of
    lead = scan.low(month - 1 - counted)  # "the 19 September 11 hijackers", as "the September 11 hijackers"
    if day is None or (comma and not day.marked) or not _ends_as_day(scan, day, lead):
        return []
    joint = scan.low(day.last)
    if joint not in words.joints and joint not in words.conjunctions:
        return [day]
    other = _day_starting(scan, day.last + 1)
    if (
        other is None
        or other.day <= day.day
        or scan.low(other.last) in words.months
        or not _ends_as_day(scan, other, "")
    ):
        return [day]
    if joint.isalpha() and scan.text(other.last).isalpha() and scan.low(other.last) not in words.function_words:
        return [day]  # June 12 and 13 people
    return [day, other]


def _day_starting(scan: Scan, k: int) -> _Day | None:
    number = scan.number(k)
    if number is None:
        day = scan.words.ordinals.get(scan.low(k))
        after = scan.text(k + 1)
        free = not after.isalpha() or scan.low(k + 1) in scan.words.function_words
        free = free or (scan.capital(k) and not scan.capital(k + 1))  # "the July Fourth weekend"
        return _Day(k, k + 1, day, marked=True) if day and free and after not in {"-", "–"} else None
    if not 1 <= number <= 31:
        return None
    marked = scan.low(k + 1) in scan.words.ordinal_marks and scan.glued(k)
    return _Day(k, k + 1 + marked, number, marked)


def _ends_as_day(scan: Scan, day: _Day, lead: str) -> bool:
    """Whether a number after a month is its day: no 'May 10-year bond', 'June 12%', 'in June 30 people'.

    ``lead`` is the word before the month: 'the September 11 victims' are those of a day.
    """
    k, after = day.last, scan.low(day.last)
    if day.marked:
        return True
    if after in scan.words.scales or (after in scan.words.counted and lead not in scan.words.day_leads):
        return False
    if scan.glued(k - 1) and (
        (after == ":" and scan.number(k + 1) is not None)
        or (after in {"-", "–"} and scan.text(k + 1).isalpha() and scan.low(k + 1) not in scan.words.months)
        or (after.isalpha() and after not in scan.words.ordinal_marks)
    ):
        return False
    return lead != scan.words.in_ or year_after(scan, k)[0] is not None


# ------------------------------------------------------------------------------------------------- weekdays, near days


def read_weekday(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'Friday', 'last Friday', 'Friday morning', 'Friday, November 22', 'Friday the 13th'; no 'Black Friday'."""
    words, word = scan.words, scan.low(i)
    short = word in words.short_weekdays
    if (short and not scan.capital(i)) or _is_named_day(scan, i) or scan.low(i - 1) in words.repeated:
        return ()  # "every Sunday" is no day
    weekday = words.short_weekdays[word] if short else words.weekdays[word]
    dated = _read_date_after(scan, i, weekday, short)
    if dated:
        return (dated[0]._replace(first=i, weekday=weekday, pattern="read_weekday"), *dated[1:])
    if short:
        return ()
    first, last = i, i + 1
    shift = words.shifts.get(scan.low(i - 1)) if i > floor else None
    if shift is not None:
        first = i - 1
    if scan.low(last) in words.articles and (day := _day_starting(scan, last + 1)) and day.marked:
        last = day.last
    last += scan.low(last) in words.day_parts
    anchor = " ".join(scan.lowers[first : i + 1])
    to_come = shift is None and (_is_to_come(scan, i) or _stays_until(scan, first - 1))
    if to_come and scan.published is not None:
        extent = day_extent(scan.published + timedelta((weekday - scan.published.weekday()) % 7))
    elif scan.low(first - 1) in words.deadlines or scan.lowers[max(first - 2, 0) : first] == words.on_a:
        extent = UNKNOWN  # "was shut until Friday", "on a Friday afternoon": of the last week or of another
    else:
        extent = _resolve_weekday(weekday, shift, scan.published)
    return (
        Core(
            first, last, "read_weekday", Grain.DAY, None, None, None, weekday, anchor, extent, is_possessed(scan, last)
        ),
    )


def _stays_until(scan: Scan, at: int) -> bool:
    """'stays shut |until Tuesday', 'is closed |until Tuesday'; never 'was shut |until Tuesday'."""
    words = scan.words
    if scan.low(at) not in words.deadlines:
        return False
    for k in range(at - 1, max(at - LONGEST_PLAN, -1), -1):
        if scan.low(k) in words.lasting:
            return True
        if scan.low(k) in words.ends_of_plan:
            return False
    return False


LONGEST_PLAN: Final = 16  # tokens between "will" and its day


def _is_to_come(scan: Scan, i: int) -> bool:
    """'will meet on |Friday', 'begins on |Monday'; never 'it will close, he said on |Friday'."""
    words = scan.words
    for k in range(i - 1, max(i - LONGEST_PLAN, -1), -1):
        if scan.low(k) in words.future or scan.lowers[k : k + 2] in words.future_phrases:
            return True
        if scan.low(k) in words.ends_of_plan or _is_past_part(scan, k):
            return False
    return False


def _is_past_part(scan: Scan, k: int) -> bool:
    """'will serve a sentence |passed in Velm on Friday': what is told of the noun has been."""
    words, after = scan.words, scan.low(k + 1)
    past = scan.low(k).endswith(words.past) and len(scan.low(k)) >= SHORTEST_PAST
    led = scan.low(k - 1) in words.lasting or scan.low(k - 1) == words.be
    return past and not led and after in (words.in_, words.at)


def _in_told_year(scan: Scan, core: Core) -> Core:
    """'Next year's race is on |27 April': the year that its clause opens with."""
    words, k = scan.words, core.first - 1
    if core.year is not None or core.month is None or core.extent is not None or scan.published is None:
        return core
    while k > 0 and core.first - k < LONGEST_PLAN and scan.low(k)[:1].isalpha() and scan.low(k) not in words.shifts:
        k -= 1
        k -= is_possessed(scan, k)
    told = scan.low(k) in words.shifts and words.periods.get(scan.low(k + 1)) == "year" and is_possessed(scan, k + 2)
    return core._replace(year=scan.published.year + words.shifts[scan.low(k)]) if told else core


def _has_begun(scan: Scan, core: Core) -> bool | None:
    """'had raised 4 million on |22 September', '|In May it was opened': the nearest verb tells of what has been.

    False for what is to be: 'agreed to meet on |22 September', 'was due on |22 September'. None where no verb tells.
    """
    words = scan.words
    dated = scan.published is None or core.year is not None or core.month is None
    if dated or scan.low(core.first - 1) in words.plan_leads:
        return None
    for k in range(core.first - 1, max(core.first - LONGEST_PLAN, -1), -1):
        past = _tense_of(scan, k)
        if past and (scan.low(k - 1) in words.lasting or scan.low(k - 1) == words.be):
            continue  # "will stay |closed until", "to be |opened on": the verb before tells
        if past is False and (
            not words.been.isdisjoint(scan.lowers[max(0, k - 2) : k])
            or (scan.low(k) == words.to and scan.lowers[max(0, k - 1) : k + 1] not in words.future_phrases)
        ):
            return None  # "was due |to open in May": it may have, or may yet; "pleaded guilty |to all of it in May"
        if past is not None:
            return past
        if not scan.low(k)[:1].isalnum() and scan.low(k) not in words.no_ends:
            return None
    behind = range(core.last, min(core.last + LONGEST_PLAN, len(scan.lowers))) if core.first <= OPENING else ()
    return next((past for k in behind if (past := _tense_of(scan, k)) is not None), None)


def _tense_of(scan: Scan, k: int) -> bool | None:
    """Whether a word tells of what has been, or of what is to be: None for one that tells neither."""
    words, word = scan.words, scan.low(k)
    if word in words.future or scan.lowers[k : k + 2] in words.future_phrases or word in words.to_do:
        return False
    return True if word in words.been or (word.endswith(words.past) and len(word) >= SHORTEST_PAST) else None


SHORTEST_PAST: Final = 5  # letters of a word that its ending makes a past
OPENING: Final = 2  # tokens before a date that opens its sentence


def _is_named_day(scan: Scan, i: int) -> bool:
    """Whether the weekday belongs to a name: 'Super Tuesday', 'The Sunday Times', 'Saturday Night Live'."""
    names = scan.words.named_before.get(scan.low(i), frozenset())
    if scan.low(i - 1) in names or f"{scan.text(i - 2)} {scan.low(i - 1)}" in names:
        return True
    k = i + 1 + (scan.capital(i + 1) and scan.low(i + 1) in scan.words.day_parts)
    return scan.capital(k) and scan.low(k) in scan.words.named_after


def _read_date_after(scan: Scan, i: int, weekday: int, short: bool) -> tuple[Core, ...]:
    """Read the date that a weekday opens: ', November 22', ' 22 November', ' the 22nd of November', ' 22/11/2024'."""
    k = i + 1
    if short and scan.text(k) == ".":
        k += 1
    if scan.text(k) == "(":  # "Sunday (14 June)"
        dated = _read_date_after(scan, k, weekday, short=False) if scan.text(k + 1) != "," else ()
        last = dated[-1].last if dated else 0
        return (*dated[:-1], dated[-1]._replace(last=last + 1)) if scan.text(last) == ")" else ()
    if scan.text(k) == ",":
        k += 1
    if scan.low(k) in scan.words.articles:
        k += 1
    months, short_months = scan.words.months, scan.words.short_months
    if scan.low(k) in months or scan.low(k) in short_months:
        dated = read_month(scan, k, k)
    elif scan.text(k + 1) == "/":
        return read_numbers(scan, k, weekday)
    elif scan.number(k) is None and scan.low(k) not in scan.words.ordinals:
        return ()
    else:
        month = next((m for m in range(k + 1, k + 5) if scan.low(m) in months or scan.low(m) in short_months), None)
        dated = read_month(scan, month, k) if month else ()
    return dated if dated and dated[0].first == k and dated[0].day else ()


def _resolve_weekday(weekday: int, shift: int | None, published: date | None) -> Extent:
    """Find the nearest such day on or before publication; 'last' is before it, 'next' after it, 'this' in its week."""
    if published is None:
        return UNKNOWN
    back = (published.weekday() - weekday) % 7
    if shift == 0:
        days = weekday - published.weekday()
    elif shift == 1:
        days = 7 - back
    else:
        days = -7 if shift == -1 and back == 0 else -back
    return day_extent(published + timedelta(days))


def read_near_day(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'today', 'yesterday morning', 'tomorrow night'; no 'USA Today'."""
    if i > 0 and scan.capital(i) and scan.capital(i - 1) and not scan.text(i).isupper():
        return ()
    last = i + 1
    last += scan.low(last) in scan.words.day_parts
    anchor = scan.low(i)
    extent = UNKNOWN
    if scan.published is not None:
        extent = day_extent(scan.published + timedelta(scan.words.days[anchor]))
    return (
        Core(
            max(i, floor),
            last,
            "read_near_day",
            Grain.DAY,
            anchor=anchor,
            extent=extent,
            bound=is_possessed(scan, last),
        ),
    )


# ------------------------------------------------------------------------------------------------------------- periods


def read_period(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'last month', 'earlier this week', 'over the weekend', 'last night'; no 'the last year', no 'next week-long'."""
    words, period = scan.words, scan.words.periods[scan.low(i)]
    if i - 1 < floor or (scan.text(i + 1) == "-" and scan.glued(i)):
        return ()
    if scan.low(i + 1) == words.of and (numbered := _read_numbered_month(scan, i)):
        return numbered
    before = scan.low(i - 1)
    shift = words.shifts.get(before)
    first, adverb = i - 1, None
    if before in words.articles:
        if scan.low(i - 2) == words.in_ and scan.low(i - 3) in words.period_adverbs and i - 3 >= floor:
            first, shift, adverb = i - 3, 0, words.period_adverbs[scan.low(i - 3)]
        elif _ends_to_come(scan, i, floor):
            shift = 0  # "will reopen by the end of the month"
        elif period != "weekend" or scan.low(i - 2) not in words.over_weekend or scan.low(i + 1) == words.of:
            return ()
    elif shift is None or (shift and scan.low(i - 2) in words.long_shifts):
        return ()
    if period == "day" and (shift == 1 or shift is None or (shift and scan.low(i) not in words.last_day_parts)):
        return ()
    if adverb is None and scan.low(first - 1) in words.period_adverbs and first - 1 >= floor:
        adverb = words.period_adverbs[scan.low(first - 1)]
        first -= 1 if adverb else 0  # "early" and "late" are parts, read like those of a month
    of_any_day = period == "day" and before in words.articles  # "late in the afternoon", whatever day the story is of
    extent = UNKNOWN if of_any_day else _resolve_period(period, shift, adverb or 0, scan.published)
    anchor = " ".join(scan.lowers[first : i + 1])
    grain = PERIOD_GRAINS.get(period, Grain.PERIOD)
    return (Core(first, i + 1, "read_period", grain, anchor=anchor, extent=extent, bound=is_possessed(scan, i + 1)),)


def _ends_to_come(scan: Scan, i: int, floor: int) -> bool:
    """'will reopen |by the end of the month', 'is shut until the end of the |year': a part of the one that runs.

    So is "since the start of the |year".
    """
    words = scan.words
    part = _phrase_before(scan, i - 1, words.parts, floor)
    if part is None or scan.low(i - 2) != words.of or words.periods[scan.low(i)] == "day":
        return False
    lead, after = scan.low(part[0] - 1), scan.low(i + 1)
    ends = not after[:1].isalpha() or after in words.function_words
    if ends and lead == words.since:
        return True
    if not ends or (lead not in words.deadlines and lead not in words.due_leads):
        return False
    return _is_to_come(scan, part[0]) or _stays_until(scan, part[0] - 1)


def _read_numbered_month(scan: Scan, i: int) -> tuple[Core, ...]:
    """'the third month of 2021', 'in the last month of 2020'."""
    words, before = scan.words, scan.low(i - 1)
    month = 12 if before in words.final else words.ordinals.get(before, 0)
    year = year_at(scan, i + 2)
    if year is None or not 1 <= month <= 12 or words.periods[scan.low(i)] != "month":
        return ()
    return (Core(i - 1, i + 3, "read_period", Grain.MONTH, year, month),)


PERIOD_GRAINS: Final = {"day": Grain.DAY, "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR}


def _resolve_period(period: str, shift: int | None, adverb: int, published: date | None) -> Extent:
    """Give the days of a period counted from publication; ``shift`` None is the nearest one begun ('the weekend')."""
    if published is None:
        return UNKNOWN
    day, by = published, shift or 0
    if period == "day":
        return day_extent(day + timedelta(by))
    if period == "week":
        extent = week_extent(day + timedelta(7 * by))
    elif period == "weekend":
        saturday = day + timedelta(5 - day.weekday() + 7 * by)
        extent = weekend_extent(saturday if shift is not None or saturday <= day else saturday - timedelta(7))
    elif period == "month":
        extent = month_extent(*shift_month(day.year, day.month, by))
    elif period == "quarter":
        year, month = shift_month(day.year, day.month, 3 * by)
        extent = quarter_extent(year, (month + 2) // 3)
    else:
        extent = year_extent(day.year + by)
    if adverb < 0 and extent.high is not None:
        extent = extent._replace(high=min(extent.high, day.toordinal()))
    if adverb > 0 and extent.low is not None:
        extent = extent._replace(low=max(extent.low, day.toordinal()))
    return extent


def read_season(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'summer 2019', 'the fall of 2005', 'last spring'; no 'the fall of the wall'."""
    months = scan.words.seasons[scan.low(i)]
    k = i + 1 + (scan.low(i + 1) == scan.words.of)
    year, last = (year_at(scan, k), k + 1) if scan.text(k) not in APOSTROPHES else (clipped_year(scan, k), k + 2)
    if year is not None:
        core = Core(i, last, "read_season", Grain.PERIOD, extent=season_extent(year, months))
        return (core._replace(bound=is_possessed(scan, last)),)
    shift = scan.words.shifts.get(scan.low(i - 1))
    if shift is None or i - 1 < floor:
        return ()
    extent = UNKNOWN
    if scan.published is not None:
        begun = scan.published.month > months[1]  # a season still to end this year was last year's when "last"
        extent = season_extent(scan.published.year + (-(not begun), 0, begun)[shift + 1], months)
    anchor = " ".join(scan.lowers[i - 1 : i + 1])
    return (
        Core(i - 1, i + 1, "read_season", Grain.PERIOD, anchor=anchor, extent=extent, bound=is_possessed(scan, i + 1)),
    )


def read_quarter(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'the third quarter of 2020', 'third-quarter earnings'; no third quarter of a match."""
    words = scan.words
    if scan.low(i - 1) in words.shifts:
        return read_period(scan, i, floor)
    first = i - 2 if scan.text(i - 1) == "-" else i - 1
    number, last = words.quarters.get(scan.low(first)), i + 1
    if number is None or first < floor:
        return ()
    year, stop = year_after(scan, last)
    if year is None and stop == last:
        if not is_business(scan, i):
            return ()
        anchor = name_quarter(number, words)
        return (Core(first, last, "read_quarter", Grain.QUARTER, anchor=anchor, extent=UNKNOWN),)
    extent = UNKNOWN if year is None else quarter_extent(year, number)
    return (Core(first, stop, "read_quarter", Grain.QUARTER, extent=extent),)


def read_holiday(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'Christmas Day 2019', 'New Year's Eve', 'Good Friday'."""
    words = scan.words
    holidays = words.holidays.get(scan.low(i))
    if holidays is None:
        return ()
    lowers = tuple(word.replace("’", "'") for word in scan.lowers[max(i - 3, 0) : i + 4])
    offset = min(i, 3)
    for holiday in holidays:
        first = i - holiday.trigger
        start = offset - holiday.trigger
        if first < floor or lowers[max(start, 0) : start + len(holiday.words)] != holiday.words:
            continue
        last = first + len(holiday.words)
        year, stop = year_after(scan, last)
        if holiday.words in words.lone_holidays and not _names_its_day(scan, first, last):
            continue
        if not holiday.month:
            anchor = " ".join(holiday.words)
            return (Core(first, last, "read_holiday", Grain.DAY, anchor=anchor, extent=UNKNOWN),)
        return (Core(first, stop, "read_holiday", Grain.DAY, year, holiday.month, holiday.day),)
    return ()


def _names_its_day(scan: Scan, first: int, last: int) -> bool:
    """'to close |by Christmas', '|before Easter'; no 'by Christmas lights', no 'at Christmas', which is a season."""
    words, before, after = scan.words, scan.low(first - 1), scan.low(last)
    leads = before in words.due_leads or before in words.deadlines
    return leads and (not after[:1].isalnum() or after in words.function_words)


# ------------------------------------------------------------------------------------- what stands around a core


DENIAL: Final = 14  # tokens before a relation among which the word stands that denies it


class _Side(NamedTuple):
    """A core with the part of it that is meant, and the first token of the two."""

    core: Core
    first: int
    part: Part | None


def _match_cores(scan: Scan, cores: list[Core]) -> Iterator[DateMatch]:
    """Join cores to ranges, then read the words around each."""
    floor = 0
    sides = []
    for core in cores:
        sides.append(_read_part(scan, core, floor))
        floor = core.last
    floor, k = 0, 0
    while k < len(sides):
        side = sides[k]
        match = _match_range(scan, side, sides[k + 1], floor) if k + 1 < len(sides) else None
        k += 1 if match is None else 2
        match = match or _match_one(scan, side, floor)
        floor = match.last
        yield match


def _read_part(scan: Scan, core: Core, floor: int) -> _Side:
    """'early' August, 'the end of' 2020; before a day ('late' Friday, 'earlier on' Friday) it changes no figure."""
    words = scan.words
    if core.grain is Grain.TIME:
        return _Side(core, core.first, None)
    if core.grain is Grain.DAY:
        first = core.first - (scan.low(core.first - 1) == words.on)
        if scan.low(first - 1) in words.day_adverbs and first - 1 >= floor:
            return _Side(core, first - 1, None)
        return _Side(core, core.first, None)
    start = core.first
    if core.grain is Grain.DECADE and scan.low(start - 1) in words.articles:
        start -= 1  # since the end of the 1990s
    if (found := _phrase_before(scan, start, words.parts, floor)) is None:
        found = _phrase_before(scan, core.first, words.parts, floor)
    return _Side(core, found[0], found[1]) if found else _Side(core, core.first, None)


def _match_one(scan: Scan, side: _Side, floor: int) -> DateMatch:
    relation = None if side.core.bound else _read_relation(scan, side, floor)
    since = relation is not None and relation[1] is Qualifier.SINCE
    core = _in_told_year(scan, side.core)
    core = fill_year(core, scan.published, begun=True if since else _has_begun(scan, core))
    extent = narrow_extent(core, side.part) if side.part else extent_of(core)
    qualifier = side.part.qualifier if side.part else Qualifier.EXACT
    first, last = side.first, core.last
    if relation is not None:
        first, qualifier = relation
        if (denied := _phrase_before(scan, side.first, scan.words.denied, first)) is not None and _is_denied(
            scan, first
        ):
            qualifier = denied[1]
    for length in (3, 2, 1) if relation is None else (3,):  # "until Wednesday |at the earliest"
        phrase = scan.lowers[last : last + length]  # shorter at the end of a sentence that has no full stop
        trailing = scan.words.trailing.get(phrase)
        if trailing is not None and trailing is not qualifier:
            qualifier, last = trailing, last + len(phrase)
            break
    return _make_match(core, first, last, make_moment(extent, core, qualifier), (side.core.first, side.core.last))


def _read_relation(scan: Scan, side: _Side, floor: int) -> tuple[int, Qualifier] | None:
    """'since', 'by', 'after'; 'about' and the like only before a time of day, and 'shortly after' apart only there."""
    start = side.first
    if side.core.grain is Grain.DECADE and scan.low(start - 1) in scan.words.articles:
        start -= 1
    found = None
    if side.core.grain is Grain.TIME or side.core.pattern == "read_era":
        found = _phrase_before(scan, start, scan.words.clock_relations, floor)
    return found or _phrase_before(scan, start, scan.words.relations, floor)


def _is_denied(scan: Scan, first: int) -> bool:
    """'will |not open until Monday', 'is |unlikely to end before 2030': whether the clause denies what comes before."""
    words = scan.words
    clause = takewhile(
        lambda k: scan.low(k) not in words.denial_ends, range(first - 1, max(-1, first - 1 - DENIAL), -1)
    )
    return any(scan.low(k) in words.denials for k in clause)


def _match_range(scan: Scan, start: _Side, stop: _Side, floor: int) -> DateMatch | None:
    """'from June to August', 'between 2007 and 2014', 'June 1-3', '9 a.m. to 5 p.m.'."""
    words, gap = scan.words, scan.lowers[start.core.last : stop.first]
    opener = scan.low(start.first - 1) if start.first - 1 >= floor else ""
    between = opener == words.between and gap[:1] and gap[0] in words.conjunctions
    if len(gap) != 1 or not (gap[0] in words.joints or between) or not _are_ends(start.core, stop.core):
        return None
    if start.core.grain is not stop.core.grain and opener not in words.range_openers:
        return None
    left, right = share_year(start.core, stop.core, scan.published)
    low = narrow_extent(left, start.part) if start.part else extent_of(left)
    high = narrow_extent(right, stop.part) if stop.part else extent_of(right)
    named = start.core.weekday is not None and start.core.extent is not None  # Friday through Sunday
    extent = join_weekdays(low, high) if named else join_extents(low, high)
    if extent is None:
        return None
    first = start.first - (opener in words.range_openers)
    anchor = f"{start.core.anchor}/{stop.core.anchor}" if named else ""
    moment = make_moment(extent, start.core._replace(weekday=None, anchor=anchor), Qualifier.BETWEEN)
    return _make_match(start.core, first, stop.core.last, moment, (start.core.first, stop.core.last))


def _are_ends(start: Core, stop: Core) -> bool:
    """Two times, two weekdays or two dates of the calendar: relative dates stay apart."""
    if start.grain is Grain.TIME or stop.grain is Grain.TIME:
        return start.grain is stop.grain
    if start.weekday is not None and stop.weekday is not None and start.anchor and stop.anchor:
        return True
    if start.anchor or stop.anchor:
        return False
    return start.grain is stop.grain is Grain.YEAR or (start.extent is None and stop.extent is None)


def _make_match(core: Core, first: int, last: int, moment: Moment, number: tuple[int, int]) -> DateMatch:
    kind = Kind.TIME if core.grain is Grain.TIME else Kind.DATE
    return DateMatch(first, last, *number, kind, moment, core.pattern)


def _phrase_before(scan: Scan, i: int, index: PhraseIndex[Meaning], floor: int) -> tuple[int, Meaning] | None:
    """Find the longest phrase of an index that ends before token ``i``, with its first token."""
    for phrase, meaning in index.get(scan.low(i - 1), ()):
        first = i - len(phrase)
        if first >= floor and scan.lowers[first:i] == phrase:
            return first, meaning
    return None


RULES: Final[dict[str, tuple[Rule, ...]]] = {
    "month": (read_month,),
    "weekday": (read_holiday, read_weekday),
    "day": (read_near_day,),
    "period": (read_hour_of_part, read_period, read_holiday),
    "quarter": (read_quarter, read_quarter_to),
    "season": (read_season,),
    "holiday": (read_holiday,),
    "year": (read_year,),
    "decade": (read_short_decade,),
    "slash": (read_slash,),
    "dotted": (read_dotted, read_compact, read_minutes_to, read_timetable, read_led_hour),
    "mark": (read_mark,),
    "fiscal": (read_fiscal,),
    "era": (read_era,),
    "apostrophe": (read_clipped_year,),
    "colon": (read_colon, read_timetable),
    "half": (read_half,),
    "zone": (read_zone, read_early_hours),
    "clock": (read_named_hour,),
    "oclock": (read_oclock,),
    "past": (read_past,),
    "minutes": (read_minutes_to, read_led_hour),
}
