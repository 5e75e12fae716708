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


BARS: Final = {"number": Bar(-0.6, -0.9), "age": Bar(-0.5, -0.5), "moment": Bar(-0.45, -0.45)}

STRANGERS: Final = -6.0  # the log odds of two figures that share no value, size, word, frame, row or name

WEIGHTS: Final[dict[str, dict[str, float]]] = {
    "number": {  # counts, money, percentages, measures, durations, ranks
        "bias": -1.71,
        "rare_value": 2.57,
        "rounded": 2.08,
        "same_digits": 2.00,
        "close_units": 1.95,
        "only_frame": 1.79,
        "telling_words": 1.68,
        "close_values": 1.64,
        "same_role": 1.44,
        "same_value": 1.40,
        "orphans": 1.37,
        "both_lead": 1.26,
        "only_of_dimension": 1.21,
        "only_ones_of_row": 0.97,
        "one_headline": 0.74,
        "same_row": 0.56,
        "same_word_behind": 0.52,
        "same_noun": 0.47,
        "close_digits": 0.42,
        "one_noun": -0.30,
        "one_background": -0.59,
        "values_meet": -0.60,
        "other_rank": -0.77,
        "one_none": -0.82,
        "two_in_one_document": -0.89,
        "same_frame": -0.95,
        "one_vague": -1.15,
        "other_noun": -1.31,
        "other_kind": -1.32,
        "other_place": -1.35,
        "values_apart": -2.13,
        "far_values": -2.61,
    },
    "age": {
        "bias": -1.74,
        "same_value": 3.91,
        "close_values": 2.70,
        "only_ones_of_row": 1.58,
        "same_name": 1.53,
        "telling_words": 1.31,
        "one_noun": 0.90,
        "one_background": 0.78,
        "close_digits": 0.74,
        "rare_value": 0.60,
        "both_lead": 0.59,
        "orphans": 0.47,
        "same_row": 0.26,
        "same_word_behind": 0.19,
        "one_headline": 0.13,
        "far_values": -0.30,
        "two_in_one_document": -0.66,
        "other_name": -1.19,
        "other_place": -1.53,
        "values_meet": -1.55,
        "values_apart": -2.45,
    },
    "moment": {  # dates and times of day
        "bias": -3.22,
        "values_meet": 4.00,
        "same_value": 1.96,
        "sentence_words": 1.79,
        "both_lead": 1.33,
        "once_each": 1.27,
        "only_ones_of_row": 1.04,
        "close_values": 0.99,
        "full_date": 0.99,
        "orphans": 0.99,
        "telling_words": 0.92,
        "mutual_best": 0.79,
        "one_headline": 0.62,
        "same_row": 0.29,
        "other_place": -0.51,
        "two_in_one_document": -0.63,
        "values_apart": -1.47,
    },
}
