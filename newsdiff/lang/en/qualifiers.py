"""What English says beside a number. Rows are by meaning; ``intervals`` decides what a meaning may stand for."""

from typing import Final

from newsdiff.model import Qualifier

# "longer than" is more than, and "no longer than" at most: comparatives that say more, and those that say less.
_MORE: Final = """
    more longer higher greater bigger larger older taller further farther deeper heavier faster wider hotter
"""
_LESS: Final = "less fewer shorter lower smaller younger closer slower lighter cheaper narrower"


def _than(comparatives: str, *before: str) -> str:
    """``"more", "no"`` -> ``no more than``, as further forms of a row."""
    return "".join(f" | {word} {each} than".replace("  ", " ") for word in before for each in comparatives.split())


BEFORE: Final = {
    Qualifier.EXACT: """plus or minus | ± | exactly | precisely | only | just | a total of | a record | totaling
        | totalling
        | a mere | a whopping | a staggering | a combined | all | fully""",
    Qualifier.ABOUT: """about | around | some | roughly | approximately | approx | approx . | circa | ca . | c .
        | in the region of | in the neighborhood of | in the neighbourhood of | on the order of | of the order of
        | somewhere around | something like | close to | near | ~ | ≈ | more or less | give or take | or so
        | in the vicinity of | an average of | on average | an average | anywhere around | perhaps | maybe
        | in the area of | a rough""",
    Qualifier.ESTIMATED: """an estimated | estimated | estimated at | estimated to be | estimates of | an estimate of
        | estimated at about | an expected | an approximate | a projected | a reported""",
    Qualifier.AT_LEAST: """at least | a minimum of | minimum of | at the very least | at a minimum | ≥ | > =
        | equal to or more than | more than or equal to | greater than or equal to | starting at | starting from"""
    + _than(_LESS, "no"),
    Qualifier.MORE_THAN: """over | above | upwards of | upward of | in excess of | north of
        | exceeding | exceeds | exceeded | exceed | surpassing
        | surpassed | surpasses | topping | topped | tops | well over
        | well above | just over | just above | just more than | slightly more than | slightly over | a little over
        | a little more than | passed the | better than | barely over | > | a bit more than | far more than
        | much more than | well more than | little more than | eclipsed | eclipses | little over | over the age of
        | above the age of | crossed | crosses | excess of"""
    + _than(_MORE, ""),
    Qualifier.AT_MOST: """at most | a maximum of | maximum of | at the most | ≤ | < =
        | equal to or less than | less than or equal to | capped at | limited to"""
    + _than(_MORE, "no"),
    Qualifier.UP_TO: "up to | as many as | as much as | as high as | as long as | as far as | upto | up to as many as",
    Qualifier.LESS_THAN: """under | below | south of
        | just under | just below | slightly less than | slightly under | slightly below | a little under | a little
        less than | well under | well below | < | sub | sub - | shy of | just shy of
        | short of | just short of | not even | under the age of | below the age of"""
    + _than(_LESS, ""),
    Qualifier.NEARLY: """nearly | almost | close on | approaching | nearing | not quite | virtually | practically
        | the best part of | the better part of""",
}
AFTER: Final = {
    Qualifier.ABOUT: """or so | - odd | odd | give or take | or thereabouts | - ish | ish | approximately | on average
        | + / - | ±""",
    Qualifier.AT_LEAST: """or more | and more | or above | or higher | or greater | or older | and older | or over
        | and over | or better | at least | at the least | - plus | plus | + | and up | and above | or longer
        | and counting | at a minimum""",
    Qualifier.AT_MOST: """or less | or fewer | or under | or below | or lower | and under | or younger | at most
        | and younger | tops | at the most""",
}
# Qualifiers of a vaguer kind give way to these when both stand before one number: "at least an estimated 40".
BOUNDS: Final = (Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO)
