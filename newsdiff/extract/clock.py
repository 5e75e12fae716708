"""Times of day: rules that read a clock time around the token that betrays it (a colon, "p.m.", "GMT", "noon")."""

from collections.abc import Set
from typing import Final

from newsdiff.days import DAY, OCLOCK
from newsdiff.extract.moments import Core, Extent, Grain, Scan, is_of_round
from newsdiff.tuples import NamedTuple

LAST_SECOND: Final = 59
SMALL_HOURS: Final = 6  # up to here an hour "at night" is one of the next day
EARLY: Final = 5 * 60  # minutes from midnight to the end of the early hours
FIVE: Final = 5  # minutes: of those that are no such step the word is said
OPENING: Final = 2  # tokens of "Shortly after"
LONGEST_PART: Final = 30  # minutes past an hour; behind it the next one counts


class _Clock(NamedTuple):
    """The figures of a clock time: the first of its tokens, hours, minutes."""

    first: int
    hour: int
    minute: int


def read_half(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'4.30 a.m.', '10am', '8 to 10 p.m.': the token is the half of the day."""
    clock = _clock_before(scan, i - 1, floor)
    if clock is None:
        return ()
    late = scan.words.halves[scan.low(i)]
    stop = _minutes(clock, late)
    if stop is None:
        return ()
    end = _core(clock.first, *_read_zone(scan, i + 1), "read_half", stop)
    opening = _range_start(scan, clock.first, floor)
    start = _minutes(opening, late) if opening else None
    if opening is None or start is None:
        return (end,)
    if start >= stop:  # 11-1 p.m. begins in the other half
        start = (start + DAY // 2) % DAY
    return (_core(opening.first, clock.first - 1, end.zone, "read_half", start), end)


def read_colon(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'14:30', '4:30 a.m.', 'at 5:30', '15:16 GMT'; no 'Luke 3:16', no '10:32 left', no 2:05:11."""
    clock = _clock_before(scan, i + 1, floor)
    if clock is not None and _is_stamp(scan, i):
        return _read_stamp(scan, clock, i + 2)
    if clock is not None and scan.low(i + 2) == ":":
        return _read_seconds(scan, clock, i + 2)
    if clock is None or (not scan.glued(i) and scan.low(i + 2) not in scan.words.halves):
        return ()
    if scan.low(i + 2) in scan.words.halves:
        return read_half(scan, i + 2, floor)
    if _half_follows(scan, i + 2) or _is_between(scan, clock.first, i + 2):
        return ()
    opening = _range_start(scan, clock.first, floor)
    if opening is not None and _is_between(scan, opening.first, clock.first - 1):
        return _read_between(scan, opening, clock, i + 2)
    minutes, (last, zone) = _minutes(clock), _read_zone(scan, i + 2)
    if minutes is None or (last == i + 2 and not _stands_as_time(scan, clock, i + 2)):
        return ()
    return (_core(clock.first, last, zone, "read_colon", minutes),)


def _is_between(scan: Scan, first: int, k: int) -> bool:
    """'between |3:20 and 3:45'."""
    return (
        scan.low(first - 1) == scan.words.between and scan.low(k) in scan.words.conjunctions and scan.text(k + 2) == ":"
    )


def _read_between(scan: Scan, opening: _Clock, clock: _Clock, k: int) -> tuple[Core, ...]:
    """'between |3:20 and 3:45| on Monday morning': both ends, in the half of the day that a part of it tells."""
    last, zone = _read_zone(scan, k)
    ends = ((opening, clock.first - 1), (clock, last))
    if (part := _part_beyond(scan, k)) is not None:
        return tuple(_at_part(scan, each, part, end) for each, end in ends)
    told = [(each, end, minutes) for each, end in ends if (minutes := _minutes(each)) is not None]
    if len(told) < len(ends):
        return ()
    return tuple(_core(each.first, end, zone, "read_colon", minutes) for each, end, minutes in told)


def _read_seconds(scan: Scan, clock: _Clock, k: int) -> tuple[Core, ...]:
    """'at 03:16:40': a time to the second, hours in two digits; no race run in 2:05:11."""
    minutes, seconds = _minutes(clock), scan.number(k + 1)
    if minutes is None or seconds is None or seconds > LAST_SECOND or len(scan.text(k + 1)) != 2:
        return ()
    if len(scan.text(clock.first)) != 2 or scan.low(clock.first - 1) not in scan.words.time_leads:
        return ()
    last, zone = _read_zone(scan, k + 2)
    return (_core(clock.first, last, zone, "read_colon", minutes),)


def _is_stamp(scan: Scan, i: int) -> bool:
    """'2024-11-22T10:30', the colon of it."""
    day = scan.text(i - 3)[-1:].isdecimal() and scan.glued(i - 3)
    return scan.low(i - 2) == scan.words.time_mark and scan.glued(i - 2) and day


def _read_stamp(scan: Scan, clock: _Clock, k: int) -> tuple[Core, ...]:
    """'10:30' of a stamp, with the seconds and the offset behind it: ':00Z', ':00+02:00'."""
    minutes = _minutes(clock)
    if minutes is None:
        return ()
    if scan.text(k) == ":" and scan.glued(k - 1) and scan.text(k + 1)[:1].isdecimal():
        k += 2
    if scan.text(k) in {"+", "-"} and scan.glued(k - 1) and scan.number(k + 1, 4) is not None:
        k += 4 if scan.text(k + 2) == ":" and scan.number(k + 3) is not None else 2
    elif scan.text(k) == "Z":
        k += 1
    return (_core(clock.first, k, "", "read_colon", minutes),)


def read_zone(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'0900 GMT', 'at 1630 hours', '11.25 BST': the token is the zone."""
    text = scan.text(i - 1)
    last, zone = _read_zone(scan, i)
    lead = scan.low(i - 2) in scan.words.time_leads
    if i - 1 < floor or last == i or (scan.low(i) in scan.words.hour_marks and not lead):
        return ()
    if len(text) == 4 and text.isascii() and text.isdecimal():
        clock: _Clock | None = _Clock(i - 1, int(text[:2]), int(text[2:]))
    else:
        clock = _clock_before(scan, i - 1, floor) if "." in text else None
    minutes = _minutes(clock) if clock else None
    return () if minutes is None else (_core(i - 1, last, zone, "read_zone", minutes),)


def read_early_hours(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'in the |early hours of the morning', 'in the |small hours': some time from midnight to five."""
    words, last = scan.words, i + 1
    early = scan.low(i - 1) in words.early_hours and scan.low(i - 2) in words.articles
    if not early or scan.low(i) != words.hours_of_day or i - 1 < floor:
        return ()
    if scan.low(last) == words.of and scan.low(last + 2) in words.part_halves:
        last += 3  # "of the morning"; of "of Monday" the day is a figure of its own
    return (Core(i - 1, last, "read_early_hours", Grain.TIME, extent=Extent("00:00/05:00", 0, EARLY)),)


def read_named_hour(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'noon', '12 midnight', 'noon ET'; no 'Midnight Cowboy'."""
    after = scan.low(i + 1)
    named = scan.capital(i + 1) and not (
        after in scan.words.weekdays or after in scan.words.months or _is_zone(scan, i + 1)
    )
    if scan.capital(i) and not scan.text(i).isupper() and (named or scan.capital(i - 1)):
        return ()
    first = i - 1 if i > floor and scan.text(i - 1) == "12" else i
    minutes = 60 * scan.words.clock_names[scan.low(i)]
    return (_core(first, *_read_zone(scan, i + 1), "read_named_hour", minutes),)


def read_oclock(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'five o'clock in the afternoon'; which half of the day is not known from '5 o'clock' alone."""
    hour = scan.words.hours.get(scan.low(i - 2)) or scan.number(i - 2)
    if i - 2 < floor or scan.low(i - 1) != "o" or not hour or hour > 12:
        return ()
    return (_of_half_a_day(scan, _Clock(i - 2, hour, 0), i + 1, "read_oclock"),)


def read_past(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'half past nine', 'twenty-five past 9 p.m.', '5 minutes past 2': the token is "past"; no 'five past two men'."""
    counted = scan.low(i - 1) == scan.words.minutes
    first, minutes = _minutes_before(scan, i - counted - (scan.text(i - 1) == "-"))  # half-past
    named = scan.words.clock_names.get(scan.low(i + 1))
    if named is not None and first >= floor and 0 < minutes <= LONGEST_PART:  # "half past midnight"
        return (_core(first, *_read_zone(scan, i + 2), "read_part_of_hour", 60 * named + minutes),)
    hour = _hour_at(scan, i + 1)
    if first < floor or not minutes or minutes > LONGEST_PART or hour is None:
        return ()
    is_sure = minutes in (15, LONGEST_PART)
    return (_part_of_hour(scan, first, hour, minutes, i + 2),) if is_sure or _ends_time(scan, i + 2) else ()


def read_minutes_to(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'18 minutes to seven', 'at twenty to ten': the token is the last before "to".

    No '20 minutes to two hours', no 'by five to four', no odds of 'ten to one'.
    """
    counted = scan.low(i) == scan.words.minutes
    first, minutes = _minutes_before(scan, i + 1 - counted)
    hour = _hour_at(scan, i + 2)
    if first < floor or not minutes or minutes > LONGEST_PART or hour is None or scan.low(i + 1) != scan.words.to:
        return ()
    said = counted or (minutes % FIVE == 0 and _is_told_at(scan, first, hour))  # "at 12 to nine": votes
    if not _closes_time(scan, i + 3) or not said:
        return ()
    core = _part_of_hour(scan, first, (hour + 10) % 12 + 1, 60 - minutes, i + 3)
    lead = scan.low(core.first - 1)  # "cut by 15 minutes to five"
    return () if lead in scan.words.range_openers or lead == scan.words.by else (core,)


def read_led_hour(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'shortly after |seven', 'the polls closed at |nine', 'struck at |4.17': the token ends the figures of a clock.

    No 'shortly after |two had crashed', no 'the euro stood at |1.20', no 'it closed at |nine points'.
    """
    at = i - 1 - (scan.low(i - 1) in scan.words.clock_relations and scan.low(i - 2) == scan.words.at)
    lead, before = scan.low(at), scan.low(at - 1)
    if lead == scan.words.by:
        return _read_hour_by(scan, i)
    soon = lead in scan.words.near_times and before in scan.words.soon
    opens = soon and i == OPENING and scan.low(i + 1) in scan.words.after_by  # "Shortly after |seven the police came"
    if not (soon or lead == scan.words.at) or not (opens or _closes_clause(scan, i + 1)):
        return ()
    clock = _clock_before(scan, i, floor)
    if clock is None or clock.first != i or (clock.hour > LAST_BARE and not clock.minute):
        return ()
    if not soon and not _happens_at(scan, at, scan.words.timed_verbs if clock.minute else scan.words.hour_verbs):
        return ()
    return (_of_a_face(scan, clock, i + 1, "read_led_hour"),)


def _read_hour_by(scan: Scan, i: int) -> tuple[Core, ...]:
    """'By |ten they were gone', 'By |9.26 it was over': no 'by ten to 40', 'By nine she could read', "By two, we"."""
    clock = _clock_before(scan, i, i)
    if clock is not None and not clock.minute and scan.low(i) not in scan.words.hours:
        return ()  # "By 10 the"
    opens = i == 1 or not scan.low(i - 2)[:1].isalnum()
    if clock is None or not opens or not scan.capital(i - 1) or scan.low(i + 1) not in scan.words.after_by:
        return ()
    if not scan.words.no_clocks.isdisjoint(scan.lowers):
        return ()
    return (_of_a_face(scan, clock, i + 1, "read_led_hour"),)


def read_timetable(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'the |18:05 train', 'the |07.14 service', 'the |7.14 from Velm': the token is the colon, or the figures."""
    colon = scan.text(i) == ":"
    if scan.low(i - 1 - colon) not in scan.words.articles:
        return ()
    clock, last = _clock_before(scan, i + colon, floor), i + 1 + colon
    if clock is None or (not colon and "." not in scan.text(i)):
        return ()
    leaves = scan.low(last) in scan.words.leaving and scan.capital(last + 1) and not colon
    if not (leaves or scan.low(last) in scan.words.timetabled):
        return ()
    return (_of_a_face(scan, clock, last, "read_timetable"),) if _minutes(clock) is not None else ()


LAST_BARE: Final = 12  # the last hour that is told without its minutes
_NEAR_VERB: Final = 5  # tokens between "reached" and "at 11.20"


def _happens_at(scan: Scan, at: int, verbs: Set[str]) -> bool:
    """'|reached the hut on skis at 11.20', '|stopped at 4.47' of a clock; never '|began boxing at 11'."""
    if not scan.words.no_clocks.isdisjoint(scan.lowers):
        return False
    if (scan.low(at - 2), scan.low(at - 1)) in scan.words.wakings:
        return True  # "we rose at four"
    for k in range(at - 1, max(-1, at - 1 - _NEAR_VERB), -1):
        if not scan.text(k)[:1].isalpha():
            return False
        if scan.low(k) in verbs:
            return True
        if scan.low(k).endswith(scan.words.gerund):
            return False
    return not scan.words.clocks.isdisjoint(scan.lowers)


def _closes_clause(scan: Scan, k: int) -> bool:
    """Whether nothing is counted or measured behind an hour: a mark, a day, a conjunction."""
    after = scan.low(k)
    if not after[:1].isalnum():
        return after not in _MEASURING
    after = scan.low(k + 1) if after == scan.words.on else after  # "at 6.30 on Monday"
    return after in scan.words.after_led_hour or after in scan.words.weekdays or after in scan.words.days


_MEASURING: Final = frozenset("-–%°/:$£€")


def _of_a_face(scan: Scan, clock: _Clock, k: int, pattern: str) -> Core:
    """'4.17' may be either half of the day, '16.17' and '04.17' are one."""
    if not 0 < clock.hour <= LAST_BARE or scan.text(clock.first)[0] == "0":
        return _core(clock.first, *_read_zone(scan, k), pattern, _minutes(clock))
    return _of_half_a_day(scan, clock, k, pattern)


def read_hour_of_part(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'at 4.28 in the morning', 'just before eleven at night': the token is the part of the day."""
    phrase = next((p for p in scan.words.half_phrases if scan.lowers[i + 1 - len(p) : i + 1] == p), None)
    if phrase is None or scan.low(i + 1) in scan.words.of_part:  # "two at night school"
        return ()
    clock = _led_clock_before(scan, i - len(phrase), floor)
    return () if clock is None else (_at_part(scan, clock, i, i + 1),)


def read_hour_beside(scan: Scan, cores: tuple[Core, ...], floor: int) -> tuple[Core, ...]:
    """'at 3.40 on |Tuesday morning', 'at six |yesterday morning', '|tonight at seven': an hour and a part of a day."""
    day = cores[0]
    part = day.last - 1
    if scan.low(part) not in scan.words.part_halves:
        return cores
    last = day.first - (scan.low(day.first - 1) == scan.words.on)
    clock = _led_clock_before(scan, last - 1, floor)
    if clock is not None:
        return (_at_part(scan, clock, part, last), *cores)
    after = _clock_before(scan, day.last + 1, day.last)
    if scan.low(day.last) != scan.words.at or after is None or not _closes_time(scan, day.last + 2):
        return cores
    return (*cores, _at_part(scan, after, part, day.last + 2)) if 0 < after.hour <= 12 and len(cores) == 1 else cores


def _led_clock_before(scan: Scan, j: int, floor: int) -> _Clock | None:
    """'at |4.28', 'shortly before |eleven': the figures of a clock that end with a token, behind what leads to them."""
    clock = _clock_before(scan, j, floor)
    if clock is None or not 0 < clock.hour <= 12:
        return None
    lead, before = scan.low(clock.first - 1), scan.low(clock.first - 2)
    if lead in scan.words.beyond:
        return clock if before not in scan.words.moved else None
    if lead in scan.words.hour_leads:
        steady = lead == scan.words.at or before not in scan.words.moved  # "rose by |six on Friday night"
        return clock if steady and before not in scan.words.not_at else None
    return clock if lead in scan.words.time_leads and (before in scan.words.soon or clock.minute) else None


def _at_part(scan: Scan, clock: _Clock, part: int, last: int) -> Core:
    half = scan.words.part_halves[scan.low(part)]
    if clock.hour == 12 and not half:  # "at 12 this morning" is noon to some
        return _core(clock.first, last, "", "read_hour_of_part", None)._replace(anchor=f"12 {OCLOCK}")
    small_hours = scan.low(part) in scan.words.nights and (clock.hour == 12 or clock.hour < SMALL_HOURS)
    return _core(clock.first, last, "", "read_hour_of_part", _minutes(clock, 0 if small_hours else half))


def _minutes_before(scan: Scan, k: int) -> tuple[int, int]:
    """'twenty-five|', '18|', 'half|': the first token of the minutes that end before one, and their number or 0."""
    words, first = scan.words, k - 1
    minutes = words.hour_parts.get(scan.low(first)) or words.hours.get(scan.low(first)) or scan.number(first) or 0
    if minutes and scan.text(first - 1) == "-":
        minutes, first = minutes + words.hour_parts.get(scan.low(first - 2), LONGEST_PART), first - 2
    return first, minutes


def _is_told_at(scan: Scan, first: int, hour: int) -> bool:
    """'at |twenty to ten', 'at about |20 to four', and no odds: 'won at |five to two', 'at |ten to one'."""
    at = first - 1 - (scan.low(first - 1) in scan.words.clock_relations)
    return (
        scan.low(at) == scan.words.at
        and hour > 1
        and scan.words.odds.isdisjoint(scan.lowers[max(0, first - 4) : first])
    )


def _closes_time(scan: Scan, k: int) -> bool:
    """Whether an hour ends at a token: a mark, a day, a part of one, "this", but no noun and no verb."""
    words, after = scan.words, scan.low(k)
    if not after[:1].isalnum() or after in words.halves or after in words.weekdays or after in words.days:
        return after not in {"-", "–"}
    return (
        after in words.after_hour
        or after in words.after_led_hour
        or any(scan.lowers[k : k + len(p)] == p for p in words.half_phrases)
    )


def read_quarter_to(scan: Scan, i: int, floor: int) -> tuple[Core, ...]:
    """'a quarter to ten', 'quarter to 1 a.m.': the token is the quarter; no 'from a quarter to ten percent'."""
    hour, k = _hour_at(scan, i + 2), i + 3
    if i < floor or scan.low(i + 1) != scan.words.to or hour is None or not _ends_time(scan, k):
        return ()
    core = _part_of_hour(scan, i, (hour + 10) % 12 + 1, 60 - scan.words.hour_parts[scan.low(i)], k)
    return () if scan.low(core.first - 1) in scan.words.range_openers else (core,)


def _hour_at(scan: Scan, k: int) -> int | None:
    """The hour at a token, of the twelve that a clock shows."""
    hour = scan.words.hours.get(scan.low(k)) or scan.number(k)
    return hour if hour and hour <= 12 and scan.low(k + 1) != ":" else None


def _ends_time(scan: Scan, k: int) -> bool:
    """Whether nothing is counted at the token behind an hour."""
    words, after = scan.words, scan.low(k)
    known = (words.function_words, words.pointing, words.halves, words.weekdays, words.days)
    return not after[:1].isalnum() or any(after in each for each in known) or _read_zone(scan, k)[0] > k


def _part_of_hour(scan: Scan, part: int, hour: int, minutes: int, k: int) -> Core:
    first = part - (scan.low(part - 1) == scan.words.indefinite)
    return _of_half_a_day(scan, _Clock(first, hour, minutes), k, "read_part_of_hour")


def _of_half_a_day(scan: Scan, clock: _Clock, k: int, pattern: str) -> Core:
    """A time of twelve hours; what stands behind it may tell of which half of the day."""
    if (half := scan.words.halves.get(scan.low(k))) is not None:
        return _core(clock.first, *_read_zone(scan, k + 1), pattern, _minutes(clock, half))
    for phrase, half in scan.words.half_phrases.items():
        if scan.lowers[k : k + len(phrase)] == phrase:
            return _core(clock.first, k + len(phrase), "", pattern, _minutes(clock, half))
    if (part := _part_beyond(scan, k)) is not None:
        return _at_part(scan, clock, part, k)._replace(pattern=pattern)
    shown = f"{clock.hour}:{clock.minute:02d}" if clock.minute else str(clock.hour)
    return _core(clock.first, *_read_zone(scan, k), pattern, None)._replace(anchor=f"{shown} {OCLOCK}")


def _part_beyond(scan: Scan, k: int) -> int | None:
    """'twenty to nine |on Saturday morning', 'half past six |yesterday evening': the part of the day behind a time."""
    words = scan.words
    k += scan.low(k) == words.on
    if scan.low(k) not in words.weekdays and scan.low(k) not in words.days and scan.low(k) not in words.shifts:
        return None
    return k + 1 if scan.low(k + 1) in words.part_halves else None


def _core(first: int, last: int, zone: str, pattern: str, minutes: int | None) -> Core:
    iso = None if minutes is None else f"{minutes // 60:02d}:{minutes % 60:02d}"
    return Core(first, last, pattern, Grain.TIME, extent=Extent(iso, minutes, minutes), zone=zone)


def _minutes(clock: _Clock, half: int | None = None) -> int | None:
    """Minutes from midnight; None for what no clock shows."""
    hour = clock.hour
    if clock.minute > 59 or hour > 23 or (half is not None and hour == 0 and half):
        return None
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    return 60 * hour + clock.minute


def _clock_before(scan: Scan, j: int, floor: int) -> _Clock | None:
    """Read the clock figures that end with token ``j``: '4', '4.30', '4:30', 'four'."""
    if j < floor:
        return None
    text = scan.text(j)
    number = scan.number(j)
    if number is None:
        hours, dot, minutes = text.partition(".")
        if (
            dot
            and len(hours) <= 2
            and len(minutes) == 2
            and (hours + minutes).isascii()
            and (hours + minutes).isdecimal()
        ):
            return _Clock(j, int(hours), int(minutes))
        hour = scan.words.hours.get(scan.low(j))
        return _Clock(j, hour, 0) if hour else None
    if scan.low(j - 1) != ":" or scan.low(j - 2)[:1].isalpha():  # "Curfew: 9 p.m."
        glued = scan.glued(j - 1) and scan.text(j - 1) in "$£€.,/"
        return None if glued and not _is_zone(scan, j - 2) else _Clock(j, number, 0)  # 8 p.m. ET/5 p.m. PT
    hour = scan.number(j - 2)
    chained = scan.low(j - 3) == ":" and scan.glued(j - 3)
    if j - 2 < floor or hour is None or len(text) != 2 or chained or not scan.glued(j - 2):
        return None
    return _Clock(j - 2, hour, number)


def _range_start(scan: Scan, first: int, floor: int) -> _Clock | None:
    """Read the '8' of '8 to 10 p.m.' and of 'between 8 and 10 p.m.'."""
    clock = _clock_before(scan, first - 2, floor)
    if clock is None:
        return None
    joined = scan.low(first - 1) in scan.words.joints
    between = scan.low(first - 1) in scan.words.conjunctions and scan.low(clock.first - 1) == scan.words.between
    return clock if joined or between else None


def _half_follows(scan: Scan, k: int) -> bool:
    """Whether 'to 9 p.m.' or '- 9:30 p.m.' follows, so that the half of the day serves both ends."""
    joined = scan.low(k) in scan.words.joints or scan.low(k) in scan.words.conjunctions
    return joined and (scan.low(k + 2) in scan.words.halves or scan.low(k + 4) in scan.words.halves)


def _read_zone(scan: Scan, k: int) -> tuple[int, str]:
    """Find the place past a zone, and its name: 'GMT', 'GMT+02:00', 'local time'; ``k`` where none stands."""
    words = scan.words
    if scan.low(k) in words.hour_marks:
        k += 1
    for phrase, name in words.zone_phrases.items():
        if scan.lowers[k : k + len(phrase)] == phrase:
            return k + len(phrase), name
    if not _is_zone(scan, k):
        return k, ""
    name = words.zones[scan.low(k)]
    k += 1
    if scan.text(k) in {"+", "-"} and scan.glued(k - 1) and scan.number(k + 1) is not None:
        offset = k
        k += 2
        if scan.text(k) == ":" and scan.number(k + 1) is not None:
            k += 2
        name += "".join(scan.texts[offset:k])
    return k, name


def _is_zone(scan: Scan, k: int) -> bool:
    return scan.low(k) in scan.words.zones and scan.text(k).isupper()


def _stands_as_time(scan: Scan, clock: _Clock, last: int) -> bool:
    """Whether a bare '14:30' is a time and no score, verse or lap."""
    words, before = scan.words, scan.low(clock.first - 1)
    if (
        scan.text(clock.first) == "0"
        or scan.low(last) in words.not_after_time
        or (scan.text(last) == "." and scan.glued(last))
    ):
        return False
    if before in words.time_leads:
        return scan.low(clock.first - 2) not in words.timed and not is_of_round(scan.lowers, last, words)
    named = before.isalpha() and before not in words.weekdays and before not in words.months
    return len(scan.text(clock.first)) == 2 and not named and before not in words.not_before_time
