"""English words for numbers. A row is ``"value: forms"``; a form stands once in all tables."""

from typing import Final

# Added up: "twenty" + "three". "nil" is the score's zero.
UNITS: Final = """
    0: zero | nil
    1: one
    2: two
    3: three
    4: four
    5: five
    6: six
    7: seven
    8: eight
    9: nine
    10: ten
    11: eleven
    12: twelve
    13: thirteen
    14: fourteen
    15: fifteen
    16: sixteen
    17: seventeen
    18: eighteen
    19: nineteen
"""
TENS: Final = """
    20: twenty
    30: thirty
    40: forty
    50: fifty
    60: sixty
    70: seventy
    80: eighty
    90: ninety
"""

# Multiplied: "three hundred", "2.5 million", "1.2bn", "two dozen". A full stop may follow the abbreviations.
SCALES: Final = """
    12: dozen
    100: hundred
    1000: thousand | k
    100000: lakh | lac | lakhs
    1000000: million | mn | mln | mil | mio
    10000000: crore | crores
    1000000000: billion | bn | bln
    1000000000000: trillion | tn | trn
    1000000000000000: quadrillion
"""
# Letters that scale only when glued to digits, and only where no unit of the same letter is meant.
GLUED_SCALES: Final = """
    1000: k
    1000000: m | mm
    1000000000: b
    1000000000000: t
"""

ORDINALS: Final = """
    1: first
    2: second
    3: third
    4: fourth
    5: fifth
    6: sixth
    7: seventh
    8: eighth
    9: ninth
    10: tenth
    11: eleventh
    12: twelfth
    13: thirteenth
    14: fourteenth
    15: fifteenth
    16: sixteenth
    17: seventeenth
    18: eighteenth
    19: nineteenth
    20: twentieth
    30: thirtieth
    40: fortieth
    50: fiftieth
    60: sixtieth
    70: seventieth
    80: eightieth
    90: ninetieth
    100: hundredth
    1000: thousandth
    1000000: millionth
"""

# Denominators, singular and plural: "a third of", "two-thirds", "three quarters".
FRACTIONS: Final = """
    2: half | halves
    3: third | thirds
    4: quarter | quarters | fourth | fourths
    5: fifth | fifths
    6: sixth | sixths
    7: seventh | sevenths
    8: eighth | eighths
    9: ninth | ninths
    10: tenth | tenths
    12: twelfth | twelfths
    16: sixteenth | sixteenths
    20: twentieth | twentieths
    100: hundredth | hundredths
    1000: thousandth | thousandths
"""
# Unicode's own fractions (category No).
FRACTION_SIGNS: Final = "½=1/2 ⅓=1/3 ⅔=2/3 ¼=1/4 ¾=3/4 ⅕=1/5 ⅖=2/5 ⅗=3/5 ⅘=4/5 ⅙=1/6 ⅚=5/6 ⅛=1/8 ⅜=3/8 ⅝=5/8 ⅞=7/8"

# Vague words are ranges, both ends belong to them. "several" and "a few" alone are too loose to compare.
VAGUE: Final = """
    2-3: a couple of | a couple
    3-9: a handful of
    24-99: dozens | dozens and dozens | several dozen | a few dozen | some dozens
    24-36: a couple dozen | a couple of dozen
    40-199: scores of
    20-99: tens of
    200-300: a couple hundred | a couple of hundred
    200-999: hundreds | several hundred | a few hundred | many hundreds | hundreds and hundreds
    1000-9999: thousands | several thousand | a few thousand | many thousands | thousands and thousands
        | thousands upon thousands
    2000-3000: a couple thousand | a couple of thousand
    10000-99999: tens of thousands | ten of thousands
    100000-999999: hundreds of thousands | several hundred thousand | a few hundred thousand
    1000000-9999999: several million | a few million
    1000000-999999999: millions | many millions | multi - million | multimillion
    2000000-3000000: a couple million | a couple of million
    10000000-99999999: tens of millions
    100000000-999999999: hundreds of millions | several hundred million | a few hundred million
    1000000000-9999999999: several billion | a few billion
    1000000000-999999999999: billions | many billions | multi - billion | multibillion
    2000000000-3000000000: a couple billion | a couple of billion
    10000000000-99999999999: tens of billions
    100000000000-999999999999: hundreds of billions | several hundred billion | a few hundred billion
    1000000000000-999999999999999: trillions
"""
