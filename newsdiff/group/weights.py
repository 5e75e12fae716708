"""How much each piece of evidence says that two figures are of one fact.

The sum of the weights that apply, and the bias, is the log odds. They are those of a logistic regression over pairs of
figures from real stories with hand-made facts, each story counting by the square root of its pairs; what was measured
and how stands in docs/decisions. Evidence that moved nothing has no row.
"""

from typing import Final

WEIGHTS: Final[dict[str, dict[str, float]]] = {
    "number": {  # counts, money, percentages, measures, durations, ranks
        "bias": -1.24,
        "same_value": 2.2,
        "values_meet": -0.34,
        "values_apart": -2.35,
        "same_row": 0.71,
        "only_ones_of_row": 1.92,
        "near_words": 1.7,
        "next_words": 1.42,
        "sentence_words": -0.72,
        "same_noun": 0.6,
        "like_noun": -0.65,
        "other_noun": -1.5,
        "one_noun": -1.02,
        "same_role": 1.24,
        "other_role": 0.37,
        "two_in_one_document": -1.34,
        "other_place": -0.59,
        "one_vague": -0.51,
    },
    "age": {
        "bias": -0.87,
        "same_value": 3.68,
        "rare_value": 0.86,
        "values_meet": -1.19,
        "values_apart": -2.56,
        "same_name": 0.61,
        "other_name": -0.95,
        "only_ones_of_row": 0.9,
        "two_in_one_document": -0.87,
    },
    "moment": {  # dates and times of day
        "bias": -0.95,
        "same_value": 0.45,
        "rare_value": 1.64,
        "values_meet": 1.2,
        "values_apart": -1.92,
        "same_row": 0.49,
        "only_ones_of_row": 1.57,
        "near_words": 1.28,
        "next_words": 1.41,
        "sentence_words": 1.78,
        "two_in_one_document": -1.54,
        "other_place": -0.79,
    },
}
