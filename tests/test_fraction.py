"""Fractions against those of the standard library, which has no place in a short run."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.fraction import take_part

WHOLE = st.integers(0, 10**30)
BELOW = st.integers(1, 10**7)


@given(WHOLE, BELOW, st.integers(1, 10**12))
def test_a_fraction_is_that_of_the_standard_library(numerator, denominator, factor):
    part, known = take_part(numerator, denominator), Fraction(numerator, denominator)
    assert part == (known.numerator, known.denominator)
    assert part.is_proper == (known < 1)
    assert part.times(factor) == ((known * factor).numerator, (known * factor).denominator)


@given(WHOLE, BELOW)
def test_as_a_decimal_it_is_exact_or_near_to_twelve_places(numerator, denominator):
    known, said = Fraction(numerator, denominator), Fraction(take_part(numerator, denominator).to_decimal())
    if 10**40 % known.denominator == 0:
        assert said == known
    else:
        assert abs(said - known) <= Fraction(1, 2 * 10**12)


@pytest.mark.parametrize(
    ("numerator", "denominator", "decimal"),
    [(1, 2, "0.5"), (3, 4, "0.75"), (5, 8, "0.625"), (1, 3, "0.333333333333"), (2, 3, "0.666666666667"), (6, 3, "2")],
)
def test_written_as_a_decimal(numerator, denominator, decimal):
    assert str(take_part(numerator, denominator).to_decimal()) == str(Decimal(decimal))
