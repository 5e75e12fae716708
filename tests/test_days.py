"""What two dates have in common where one of them is known in part."""

import pytest

from newsdiff import find_figures
from newsdiff.days import are_same, digits_meet, weekday_of

A_FRIDAY = "2024-11-22"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("on Friday", "on Friday, 22 November 2024", True),
        ("on Friday", "on 22 November 2024", True),  # which was one
        ("on Friday", "on 21 November 2024", False),
        ("on Friday", "on Thursday", False),
        ("on 22 November", "on 22 November 2024", True),  # nothing that both know is against it
        ("in June", "on 19 June", False),  # of which it is a part
        ("last month", "last month", True),
        ("last month", "last week", False),
        ("at 9 a.m.", "at 9 a.m. ET", True),
        ("at 9 a.m. GMT", "at 9 a.m. ET", False),
    ],
)
def test_one_day_however_much_is_known_of_it(one, other, same):
    x, y = find_figures(one)[0].quantity, find_figures(other)[0].quantity
    assert are_same(x, y) is same
    assert are_same(y, x) is same


def test_a_resolved_weekday_is_its_day():
    open_one, resolved = find_figures("on Friday")[0], find_figures("on Friday", published=A_FRIDAY)[0]
    assert resolved.quantity.iso == A_FRIDAY
    assert are_same(open_one.quantity, resolved.quantity)
    assert weekday_of(resolved.quantity) == weekday_of(open_one.quantity) == 4


def test_digits_meet_where_both_know_them():
    assert digits_meet("XXXX-06", "2024-06-19")
    assert not digits_meet("XXXX-06", "2024-07")
