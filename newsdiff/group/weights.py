"""How much each piece of evidence says that two figures are of one fact.

The sum of the weights that apply, and the bias, is the log odds. They are those of a logistic regression over pairs of
figures from real stories with hand-made facts, each story counting by the square root of its pairs; what was measured
and how stands in docs/decisions. Evidence that moved nothing has no row.
"""

from typing import Final

from newsdiff.tuples import NamedTuple


class Bar(NamedTuple):
    """Log odds from which a pair proposes a merger, and that the mean of two groups' pairs must reach."""

    pair: float
    link: float


BARS: Final = {"number": Bar(-1.5, -1.2), "age": Bar(0.0, 0.0), "moment": Bar(0.0, -0.5)}

WEIGHTS: Final[dict[str, dict[str, float]]] = {
    "number": {  # counts, money, percentages, measures, durations, ranks
        "bias": -1.76,
        "same_value": 1.5,
        "only_frame": 2.29,
        "only_of_dimension": 1.8,
        "close_units": 1.96,
        "close_values": 1.95,
        "only_ones_of_row": 1.87,
        "near_words": 1.34,
        "left_over_of_row": 1.2,
        "both_lead": 1.26,
        "same_role": 0.9,
        "next_words": 1.17,
        "same_digits": 3.0,
        "close_digits": 0.84,
        "full_frame": 0.78,
        "same_row": 0.75,
        "rare_value": 0.9,
        "same_noun": 0.54,
        "other_place": -0.47,
        "one_noun": -0.4,
        "taken_in_row": -0.6,
        "sentence_words": -0.64,
        "values_meet": -0.81,
        "one_vague": -0.9,
        "like_noun": -0.8,
        "other_noun": -1.5,
        "same_frame": -1.25,
        "two_in_one_document": -1.59,
        "far_values": -1.6,
        "values_apart": -2.15,
    },
    "age": {
        "bias": -0.44,
        "same_value": 3.62,
        "only_ones_of_row": 0.85,
        "close_values": 0.79,
        "rare_value": 0.76,
        "both_lead": 0.73,
        "same_name": 2.5,
        "next_words": 0.23,
        "same_row": 0.23,
        "other_place": -0.28,
        "close_digits": -0.4,
        "one_noun": -0.73,
        "values_meet": -1.07,
        "two_in_one_document": -1.09,
        "other_name": -1.26,
        "values_apart": -2.59,
    },
    "moment": {  # dates and times of day
        "bias": -2.44,
        "both_lead": 2.65,
        "rare_value": 2.14,
        "near_words": 1.5,
        "orphans": 1.2,
        "mutual_best": 1.1,
        "one_orphan": 0.2,
        "one_best": 0.3,
        "only_ones_of_row": 1.33,
        "same_value": 1.18,
        "sentence_words": 1.18,
        "next_words": 0.82,
        "same_row": 0.8,
        "left_over_of_row": 0.6,
        "other_place": -0.15,
        "values_meet": -0.22,
        "two_in_one_document": -1.31,
        "values_apart": -1.53,
    },
}
