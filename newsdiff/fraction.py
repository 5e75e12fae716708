"""Fractions as a text writes them, "three quarters" or "⅝": two whole numbers, and the decimal that they come to.

``fractions`` of the standard library does this and far more; to load it takes a hundredth of a short run.
"""

from decimal import Decimal
from math import gcd
from typing import Final

from newsdiff.intervals import EXACT
from newsdiff.tuples import NamedTuple

PLACES: Final = 12  # of a third and its like, which no decimal holds


class Fraction(NamedTuple):
    """A fraction in its lowest terms; ``take_part`` makes one."""

    numerator: int
    denominator: int

    @property
    def is_proper(self) -> bool:
        """Whether it is less than one."""
        return self.numerator < self.denominator

    def times(self, factor: int) -> "Fraction":
        """Multiply by a whole number: a quarter of a million."""
        return take_part(self.numerator * factor, self.denominator)

    def to_decimal(self) -> Decimal:
        """Write it as a decimal: exact where it has an exact one, else of twelve places."""
        twos, fives, rest = 0, 0, self.denominator
        while rest % 2 == 0:
            rest, twos = rest // 2, twos + 1
        while rest % 5 == 0:
            rest, fives = rest // 5, fives + 1
        places = max(twos, fives) if rest == 1 else PLACES
        tenths, left = divmod(self.numerator * 10**places, self.denominator)
        return EXACT.scaleb(Decimal(tenths + (2 * left > self.denominator)), -places)


def take_part(numerator: int, denominator: int) -> Fraction:
    """Make a fraction of two whole numbers, the second of them above zero."""
    common = gcd(numerator, denominator)
    return Fraction(numerator // common, denominator // common)
