"""Readings of one fact -> a number line: where each may lie, drawn as SVG on one scale, and the same said in words.

Each reading has a lane of its own, all lanes one scale: a dot is the number as it was written, a hollow one where "more
than" leaves it out, a band all that it may stand for, an arrow an open end. A scale is linear, or logarithmic where its
numbers span more than two orders of magnitude; of dates it is a calendar, of times of day a clock. Places are parts of
the width, so that the drawing takes any width while its words keep their size.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Final, NamedTuple

from newsdiff.intervals import EXACT, base_interval, base_value, moment_interval
from newsdiff.model import Figure, Kind, Moment, Qualifier, Quantity, Settings, Unit, describe_number
from newsdiff.render.html_markup import Markup, join, tag

PLACES: Final = Context(prec=28)  # what is drawn needs no more; intervals themselves are exact
APART: Final = Context(prec=20)  # numbers that differ only in later digits have one place
ORDERS: Final = Decimal(100)  # numbers farther apart than this factor need a logarithmic scale
MARGIN: Final = Decimal("0.08")  # of the scale's length, left and right of the outermost number
MOST_TICKS: Final = 4  # with their numbers, on the width of a phone
MANTISSAS: Final = (Decimal(1), Decimal(2), Decimal(5))
MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
NAMED: Final = ((12, "trillion"), (9, "billion"), (6, "million"))
LARGEST: Final = 15  # decimal places; beyond, and below the smallest, numbers are written as powers of ten
SMALLEST: Final = -4
BEYOND: Final = (Qualifier.MORE_THAN, Qualifier.LESS_THAN)
RAISED: Final = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

# Steps of a calendar and their days, of a clock in minutes, finest first.
DAY_STEPS: Final = (1, 2, 7, 14)
MONTH_STEPS: Final = ((1, 30), (3, 91), (6, 182))
YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MINUTE_STEPS: Final = (1, 5, 10, 15, 30, 60, 120, 180, 360, 720)


class Extent(NamedTuple):
    """Where a figure may lie, in the units of the scale: two ends, None for an open one; the number as written.

    ``beyond`` tells that the number itself is left out: "more than 10,000".
    """

    low: Decimal | None
    high: Decimal | None
    point: Decimal | None
    beyond: bool = False


class Scale(NamedTuple):
    """A stretch of numbers, or of their logarithms, that is as wide as the page allows, its ticks and its name."""

    low: Decimal
    high: Decimal
    is_log: bool
    ticks: tuple[tuple[Decimal, str], ...]
    name: str

    def place(self, value: Decimal) -> Decimal:
        """Where a number lies, in hundredths of the width."""
        at = PLACES.log10(value) if self.is_log else value
        part = PLACES.divide(PLACES.subtract(at, self.low), PLACES.subtract(self.high, self.low))
        return PLACES.multiply(part, Decimal(100)).quantize(Decimal("0.01"))


class NumberLine(NamedTuple):
    """A drawing: the lane of each reading, "" for one with no place on the scale; the axis below; the scale's name."""

    lanes: tuple[Markup, ...]
    axis: Markup
    name: str


class _Measure(NamedTuple):
    """What figures must share to stand on one scale: the dimension, the currency, what a rate is reckoned by."""

    name: str
    currency: str = ""
    per: str = ""


DATES: Final = _Measure("date")
TIMES: Final = _Measure("time of day")


def draw_number_line(readings: Sequence[Sequence[Figure]], names: Sequence[str], settings: Settings) -> NumberLine:
    """Draw the figures of each reading on the scale that most readings share; no lanes where none has a place."""
    measures = [next(filter(None, map(_measure_of, figures)), None) for figures in readings]
    counted = Counter(measure for measure in measures if measure is not None)
    if not counted:
        return NumberLine((Markup(),) * len(readings), Markup(), "")
    measure = max(counted, key=counted.__getitem__)  # the first of those that are equally common
    drawn = [[figure for figure in figures if _measure_of(figure) == measure] for figures in readings]
    unit = next((f.quantity.unit for fs in drawn for f in fs if isinstance(f.quantity, Quantity)), None)
    extents = [list(dict.fromkeys(_extent_of(figure, unit, settings) for figure in figures)) for figures in drawn]
    scale = _choose_scale([extent for each in extents for extent in each], measure, unit)
    if scale is None:
        return NumberLine((Markup(),) * len(readings), Markup(), "")
    lanes = [
        _draw_lane(scale, each, f"Reading {name}", " and ".join(dict.fromkeys(describe_extents(figures, settings))))
        if each
        else Markup()
        for each, name, figures in zip(extents, names, drawn, strict=True)
    ]
    return NumberLine(tuple(lanes), _draw_axis(scale), scale.name)


def describe_extents(figures: Sequence[Figure], settings: Settings) -> Iterator[str]:
    """Say what each figure may stand for: ``10,000 or more``, ``40 to 199``, ``22 Nov 2024``, ``200 foot``."""
    for figure in figures:
        measure = _measure_of(figure)
        if measure is None:
            continue
        unit = figure.unit
        said = _describe_extent(_extent_of(figure, unit, settings), _WRITERS.get(measure, describe_number))
        yield f"{said}; unit: {_name_unit(unit)}" if _name_unit(unit) else said


def _describe_extent(extent: Extent, write: Callable[[Decimal], str]) -> str:
    if extent.low is not None and extent.high is not None:
        return write(extent.low) if extent.low == extent.high else f"{write(extent.low)} to {write(extent.high)}"
    end, more, than = (
        (extent.low, "or more", "more than") if extent.high is None else (extent.high, "or less", "less than")
    )
    if end is None:
        return "any number"
    return f"{than} {write(end)}" if extent.beyond else f"{write(end)} {more}"


def _name_unit(unit: Unit | None) -> str:
    return " per ".join(filter(None, (unit.name, unit.per))) if unit else ""


def _write_day(day: Decimal) -> str:
    on = date.fromordinal(int(day))
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def _write_clock(minutes: Decimal) -> str:
    hours, rest = divmod(int(minutes), 60)
    return f"{hours:02}:{rest:02}"


_WRITERS: Final = {DATES: _write_day, TIMES: _write_clock}


def _measure_of(figure: Figure) -> _Measure | None:
    """What scale a figure belongs on; None for what is no place on any: a score, a day that is not known."""
    quantity = figure.quantity
    if isinstance(quantity, Moment):
        if moment_interval(quantity) == (None, None):
            return None
        return TIMES if quantity.iso is not None and ":" in quantity.iso else DATES
    if figure.kind is Kind.SCORE or (quantity.value is None and quantity.low is None and quantity.high is None):
        return None
    unit = quantity.unit
    return _Measure("number") if unit is None else _Measure(unit.dimension, unit.currency, unit.per)


def _extent_of(figure: Figure, unit: Unit | None, settings: Settings) -> Extent:
    """The extent of a figure in a unit of its dimension."""
    quantity = figure.quantity
    if isinstance(quantity, Moment):
        low, high = (None if end is None else Decimal(end) for end in moment_interval(quantity))
        return Extent(low, high, low if low == high else None)
    interval = base_interval(quantity, figure.kind, settings)
    is_stretch = figure.kind is Kind.ORDINAL and quantity.unit is not None
    point = None if quantity.value is None or is_stretch else base_value(quantity, quantity.value)
    low, high, point = (None if end is None else _in_unit(end, unit) for end in (interval.low, interval.high, point))
    return Extent(low, high, point, beyond=quantity.qualifier in BEYOND)


def _in_unit(base: Decimal, unit: Unit | None) -> Decimal:
    return base if unit is None else EXACT.divide(EXACT.subtract(base, unit.offset), unit.factor)


def _choose_scale(extents: Sequence[Extent], measure: _Measure, unit: Unit | None) -> Scale | None:
    ends = {value for low, high, point, _ in extents for value in (low, high, point) if value is not None}
    values = sorted({APART.plus(value) for value in ends})
    if not values:
        return None
    first, last = values[0], values[-1]
    if measure in (DATES, TIMES):
        return _calendar_scale(first, last) if measure == DATES else _clock_scale(first, last)
    name = _name_unit(unit)
    if first > 0 and last > PLACES.multiply(first, ORDERS):
        low, high = _widen(PLACES.log10(first), PLACES.log10(last), None)
        return Scale(low, high, True, tuple(_log_ticks(low, high)), ", ".join(filter(None, (name, "logarithmic"))))
    low, high = _widen(first, last, Decimal(0) if first >= 0 else None)
    return Scale(low, high, False, tuple(_linear_ticks(low, high, whole=unit is None)), name)


def _widen(first: Decimal, last: Decimal, floor: Decimal | None) -> tuple[Decimal, Decimal]:
    """Leave room at both ends, for a single number a fifth of it; but not below the floor."""
    length = PLACES.subtract(last, first) or PLACES.divide(abs(last), Decimal(5)) or Decimal(1)
    room = PLACES.multiply(length, MARGIN)
    if first == last:
        room = length
    low, high = PLACES.subtract(first, room), PLACES.add(last, room)
    return (low if floor is None else max(low, floor)), high


def _linear_ticks(low: Decimal, high: Decimal, whole: bool) -> Iterator[tuple[Decimal, str]]:
    least = PLACES.divide(PLACES.subtract(high, low), Decimal(MOST_TICKS))
    decade = Decimal(1).scaleb(least.adjusted(), PLACES)
    steps = [PLACES.multiply(mantissa, power) for power in (decade, decade.scaleb(1, PLACES)) for mantissa in MANTISSAS]
    step = next(step for step in steps if step >= least)
    step = max(step, Decimal(1)) if whole else step
    number = PLACES.divide(low, step).to_integral_value(ROUND_CEILING)
    last = PLACES.divide(high, step).to_integral_value(ROUND_FLOOR)
    while number <= last:
        tick = PLACES.multiply(number, step)
        yield tick, _write_tick(tick)
        number += 1


def _log_ticks(low: Decimal, high: Decimal) -> Iterator[tuple[Decimal, str]]:
    first, last = int(low.to_integral_value(ROUND_CEILING)), int(high.to_integral_value(ROUND_FLOOR))
    stride = -(-(last - first + 1) // (MOST_TICKS + 1))
    for power in range(first, last + 1, max(stride, 1)):
        tick = Decimal(1).scaleb(power, PLACES)
        yield tick, _write_tick(tick)


def _write_tick(tick: Decimal) -> str:
    """``13,000``, ``2.5 million``, ``3×10¹⁸``."""
    power = tick.adjusted() if tick else 0
    if not SMALLEST <= power < LARGEST:
        mantissa = describe_number(tick.scaleb(-power, PLACES))
        return ("" if mantissa == "1" else f"{mantissa}×") + "10" + str(power).translate(RAISED)
    for zeros, name in NAMED:
        if power >= zeros:
            return f"{describe_number(tick.scaleb(-zeros, PLACES))} {name}"
    return describe_number(tick)


def _calendar_scale(first: Decimal, last: Decimal) -> Scale:
    length = int(last - first)
    room = max(int(length * MARGIN), 1)
    low, high = max(int(first) - room, date.min.toordinal()), min(int(last) + room, date.max.toordinal())
    ticks = tuple((Decimal(day), text) for day, text in _calendar_ticks(low, high))
    return Scale(Decimal(low), Decimal(high), False, ticks, "calendar")


def _calendar_ticks(low: int, high: int) -> Iterator[tuple[int, str]]:
    least = (high - low) // MOST_TICKS + 1
    if least <= DAY_STEPS[-1]:
        step = next(step for step in DAY_STEPS if step >= least)
        yield from ((day, _write_day(Decimal(day))) for day in range(low + step // 2, high + 1, step))
        return
    least = (high - low) // (MOST_TICKS + 1) + 1  # shorter words than those of days
    months = next((step for step, days in MONTH_STEPS if days >= least), 0)
    years = 0 if months else next(step for step in YEAR_STEPS if step * 366 >= least)
    start, end = date.fromordinal(low), date.fromordinal(high)
    step = months or years * 12
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    for month in range(-(-first // step) * step, last + 1, step):
        year, number = divmod(month, 12)
        if 1 <= year <= date.max.year and low <= (day := date(year, number + 1, 1).toordinal()):
            yield day, f"{MONTHS[number]} {year}" if months else str(year)


def _clock_scale(first: Decimal, last: Decimal) -> Scale:
    room = max(int((last - first) * MARGIN), 15)
    low, high = max(int(first) - room, 0), min(int(last) + room, 24 * 60)
    least = (high - low) // MOST_TICKS + 1
    step = next(step for step in MINUTE_STEPS if step >= least)
    ticks = ((Decimal(at), _write_clock(Decimal(at))) for at in range(-(-low // step) * step, high + 1, step))
    return Scale(Decimal(low), Decimal(high), False, tuple(ticks), "time of day")


def _draw_lane(scale: Scale, extents: Sequence[Extent], title: str, description: str) -> Markup:
    shapes = [tag("line", class_="grid", y1="0", y2="100%", **_across(scale.place(tick))) for tick, _ in scale.ticks]
    for extent in extents:
        shapes += _draw_extent(scale, extent)
    name = f"{title}: {description}" if description else title
    return tag("svg", tag("title", name), join(shapes), class_="lane", role="img", aria_label=name)


def _draw_extent(scale: Scale, extent: Extent) -> Iterator[Markup]:
    """Draw a band with a dot in it; an open end runs to the edge and has an arrow there."""
    low = Decimal(0) if extent.low is None else scale.place(extent.low)
    high = Decimal(100) if extent.high is None else scale.place(extent.high)
    if low != high:
        band = {"x": f"{low}%", "width": f"{high - low}%", "y": "50%", "height": "8"}
        yield tag("rect", class_="band", transform="translate(0 -4)", **band)
    if extent.high is None:
        yield _draw_arrow("100%", "M-9-8 0 0-9 8")
    if extent.low is None:
        yield _draw_arrow("0%", "M9-8 0 0 9 8")
    if extent.point is not None:
        dot = "dot beyond" if extent.beyond else "dot"
        yield tag("circle", class_=dot, cx=f"{scale.place(extent.point)}%", cy="50%", r="6")


def _draw_arrow(x: str, path: str) -> Markup:
    return tag("svg", tag("path", class_="arrow", d=path), x=x, y="50%", class_="end")


def _draw_axis(scale: Scale) -> Markup:
    marks = []
    for tick, text in scale.ticks:
        at = scale.place(tick)
        side = "first" if at < 10 else "last" if at > 90 else "middle"
        marks.append(tag("line", class_="tick", y1="0", y2="5", **_across(at)))
        marks.append(tag("text", text, x=f"{at}%", y="18", class_=side))
    return tag("svg", join(marks), class_="axis", aria_hidden="true")


def _across(at: Decimal) -> dict[str, str]:
    return {"x1": f"{at}%", "x2": f"{at}%"}
