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


BARS: Final = {"number": Bar(-0.8, -1.2), "age": Bar(-1.0, -1.0), "moment": Bar(-0.35, -0.35), "time": Bar(-0.5, -0.5)}

STRANGERS: Final = -4.0  # the log odds of two figures that share no value, size, word, frame, row or name

WEIGHTS: Final[dict[str, dict[str, float]]] = {
    "number": {  # counts, money, percentages, measures, durations, ranks
        "bias": -1.71,
        "same_by_period": 6.00,
        "rare_value": 3.76,
        "transposed": 2.50,
        "same_clause": 3.00,
        "rounded": 2.12,
        "same_digits": 2.00,
        "close_units": 1.86,
        "only_frame": 1.83,
        "telling_words": 1.76,
        "close_values": 1.73,
        "orphans": 1.42,
        "same_role": 1.40,
        "both_lead": 1.34,
        "only_of_dimension": 1.12,
        "far_toll": 1.00,
        "only_ones_of_row": 0.93,
        "only_role": 0.80,
        "same_value": 0.73,
        "one_headline": 0.72,
        "like_noun": 0.70,
        "same_row": 0.59,
        "same_word_behind": 0.51,
        "same_noun": 0.47,
        "close_digits": 0.21,
        "one_noun": -0.32,
        "values_meet": -0.64,
        "one_background": -0.67,
        "one_none": -0.71,
        "same_frame": -0.96,
        "two_in_one_document": -0.98,
        "by_chance": -1.00,
        "one_vague": -1.19,
        "one_not_yet": -1.20,
        "one_former": -1.20,
        "other_way": -1.20,
        "other_noun": -1.27,
        "other_place": -1.33,
        "other_kind": -1.33,
        "one_rate": -1.40,
        "other_fate": -1.50,
        "part_of_sum": -2.00,
        "one_first": -2.00,
        "values_apart": -2.16,
        "far_values": -2.67,
        "other_rate": -3.00,
        "other_choice": -3.60,
    },
    "age": {
        "bias": -1.74,
        "same_value": 3.91,
        "same_full_name": 3.00,
        "same_calling": 2.50,
        "same_clause": 3.00,
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
        "far_values": -0.30,
        "two_in_one_document": -0.66,
        "other_name": -2.40,
        "other_place": -1.53,
        "values_meet": -1.55,
        "values_apart": -2.45,
        "other_owner": -3.00,
    },
    "time": {  # times of day
        "bias": -1.70,
        "nearest": 3.80,
        "same_value": 3.68,
        "same_clause": 2.50,
        "both_lead": 1.63,
        "like_sentences": 1.00,
        "telling_words": 0.98,
        "same_row": 0.21,
        "other_place": -2.22,
    },
    "moment": {  # dates
        "bias": -2.67,
        "values_meet": 4.57,
        "dates_beside": 2.00,
        "transposed": 2.00,
        "numbers_beside": 0.80,
        "same_value": 2.63,
        "same_clause": 3.00,
        "sentence_words": 1.50,
        "both_lead": 1.38,
        "once_each": 1.27,
        "same_verb": 1.26,
        "same_part_of_day": 1.16,
        "words_of_two_days": 0.80,
        "orphans": 0.92,
        "one_headline": 0.82,
        "only_ones_of_row": 0.78,
        "full_date": 0.69,
        "mutual_best": 0.62,
        "close_values": 0.57,
        "same_governor": 0.56,
        "same_row": 0.50,
        "other_verb": -0.32,
        "other_clause": -0.58,
        "values_apart": -0.60,
        "same_coarse": -0.70,
        "one_saying": -0.77,
        "one_to_come": -0.78,
        "other_bound": -0.87,
        "other_speaker": -0.88,
        "other_place": -0.89,
        "other_grain": -1.02,
        "two_in_one_document": -1.03,
        "other_part_of_day": -1.83,
    },
}
