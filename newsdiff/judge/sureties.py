"""How surely two readings of a fact are of one thing.

The log odds by which figures were gathered say how often such pairs are one fact in stories whose facts were made by
hand; where they are one hardly more often than not, whoever reads the verdict is told to look.
"""

import math
from collections.abc import Mapping
from typing import Final

from newsdiff.days import iso_of
from newsdiff.intervals import base_ends
from newsdiff.model import AGE_TO_COME, Figure, Group, Kind, Moment

LOOSE: Final = 0.65  # the surety below which a reader is told to look; of such conflicts four in ten are none
REMARK: Final = " They are loosely tied: see that both speak of one thing."
OFFSET: Final = 0.75  # both of a logistic regression over the facts that differ in 118 stories
SLOPE: Final = 0.75

ReadingKey = tuple[object, ...]
Ties = Mapping[frozenset[ReadingKey], float]


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
        figure.pattern == AGE_TO_COME,
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
