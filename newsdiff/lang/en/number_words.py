"""English words for numbers, and those beside which a number is a name, a place in a list or an address, no figure.

A row is ``"value: forms"``; a form stands once in all tables.
"""

from typing import Final

# Added up: "twenty" + "three". "nil" is the score's zero.
UNITS: Final = """
    0: zero | nil | nought | naught
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
    40: forty | fourty
    50: fifty
    60: sixty
    70: seventy
    80: eighty
    90: ninety
"""

# Multiplied: "three hundred", "2.5 million", "1.2bn", "two dozen". A plural that is vague alone ("dozens", "millions")
# scales a small number: "three dozens". A full stop may follow the abbreviations.
SCALES: Final = """
    12: dozen | dozens
    100: hundred
    1000: thousand | k
    100000: lakh | lac | lakhs | lacs
    1000000: million | mn | mln | mil | mio | millions
    10000000: crore | crores | cr | koti
    1000000000: billion | bn | bln | milliard | billions
    1000000000000: trillion | tn | trn | tln | trillions
    1000000000000000: quadrillion
    1000000000000000000: quintillion
    1000000000000000000000: sextillion
    1000000000000000000000000: septillion
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
    9: ninth | nineth
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
    1000000000: billionth
    1000000000000: trillionth
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
    11: eleventh | elevenths
    12: twelfth | twelfths
    13: thirteenth | thirteenths
    14: fourteenth | fourteenths
    15: fifteenth | fifteenths
    16: sixteenth | sixteenths
    17: seventeenth | seventeenths
    18: eighteenth | eighteenths
    19: nineteenth | nineteenths
    20: twentieth | twentieths
    30: thirtieth | thirtieths
    40: fortieth | fortieths
    50: fiftieth | fiftieths
    60: sixtieth | sixtieths
    70: seventieth | seventieths
    80: eightieth | eightieths
    90: ninetieth | ninetieths
    100: hundredth | hundredths
    1000: thousandth | thousandths
    1000000: millionth | millionths
    1000000000: billionth | billionths
    1000000000000: trillionth | trillionths
"""
# Unicode's own fractions (category No).
FRACTION_SIGNS: Final = "½=1/2 ⅓=1/3 ⅔=2/3 ¼=1/4 ¾=3/4 ⅕=1/5 ⅖=2/5 ⅗=3/5 ⅘=4/5 ⅙=1/6 ⅚=5/6 ⅛=1/8 ⅜=3/8 ⅝=5/8 ⅞=7/8"

# Vague words are ranges, both ends belong to them. "several" and "a few" alone are too loose to compare. "scores" are
# people only where the words around say so, "a couple" only before a plural. "double-digit" is left out: what it counts
# is seldom said.
VAGUE: Final = """
    2-2: a pair of | a duo of
    3-3: a trio of
    4-4: a quartet of
    5-5: a quintet of
    2-3: a couple of | couple of | a couple
    3-9: a handful of | handful of
    20-99: tens of
    24-36: a couple dozen | a couple of dozen
    24-99: dozens | dozens and dozens | dozens upon dozens | several dozen | several dozens | a few dozen | some dozens
    40-199: scores
    200-300: a couple hundred | a couple of hundred
    200-999: hundreds | several hundred | several hundreds | a few hundred | many hundreds | many hundred
        | hundreds and hundreds | hundreds upon hundreds
    1000-9999: thousands | several thousand | several thousands | a few thousand | a few thousands | many thousands
        | many thousand | thousands and thousands | thousands upon thousands
    2000-3000: a couple thousand | a couple of thousand
    10000-99999: tens of thousands | ten of thousands | five - figure
    100000-999999: hundreds of thousands | hundred of thousands | several hundred thousand | a few hundred thousand
        | several lakh | several lakhs | six - figure | six figures
    100000-9999999: lakhs of
    200000-300000: a couple hundred thousand | a couple of hundred thousand
    1000000-9999999: several million | a few million | seven - figure | seven figures
    1000000-999999999: millions | many millions | multi - million | multimillion | millions and millions
        | millions upon millions
    2000000-3000000: a couple million | a couple of million
    10000000-99999999: tens of millions | several crore | several crores | crores of | eight - figure | eight figures
    100000000-999999999: hundreds of millions | hundred of millions | several hundred million | a few hundred million
        | nine - figure | nine figures
    1000000000-9999999999: several billion | a few billion
    1000000000-999999999999: billions | many billions | multi - billion | multibillion | billions and billions
    2000000000-3000000000: a couple billion | a couple of billion
    10000000000-99999999999: tens of billions
    100000000000-999999999999: hundreds of billions | several hundred billion | a few hundred billion
    1000000000000-9999999999999: several trillion | a few trillion
    1000000000000-999999999999999: trillions | multi - trillion
    10000000000000-99999999999999: tens of trillions
"""

# Factors in a word: "tenfold", "doubled", "more than double the", "twice as many". Some multiply only in company:
# "double", "twice" and their like before what they multiply.
MULTIPLES: Final = """
    0.5: halved | halving | halve
    2: double | doubled | doubles | doubling | twice | twofold
    3: triple | tripled | triples | tripling | treble | trebled | trebles | trebling | thrice | threefold
    4: quadruple | quadrupled | quadruples | quadrupling | fourfold
    5: quintuple | quintupled | quintuples | quintupling | fivefold
    6: sixfold
    7: sevenfold
    8: eightfold
    9: ninefold
    10: tenfold
    12: twelvefold
    15: fifteenfold
    20: twentyfold
    30: thirtyfold
    40: fortyfold
    50: fiftyfold
    100: hundredfold
    1000: thousandfold
    1000000: millionfold
"""

# "no one was killed", "nobody died", "no houses were damaged": a zero is said only where one of these befell none.
ZERO_VERBS: Final = """
    killed hurt injured harmed wounded died survived drowned arrested detained charged evacuated displaced rescued
    hospitalized hospitalised missing dead affected infected damaged destroyed lost trapped stranded shot poisoned
    kidnapped abducted aboard unaccounted
"""

# What stands beside a word that may or may not be a number, by the question that it answers.
# measure: "twice |the size", "double |what it was". times: "three times |more", but "shot three times".
# idiom: "doubled |down". field: in baseball one doubles to |left. verb: "|to double by May", but "a double murder".
# part: "fell |by a third", "|about half". half: "half |the seats". match: "the |second half". test: "|maths scores".
# crowd: "scores |more", crowd_verb: "scores |were killed", crowd_before: "|killing scores".
# being: "no one |was killed". both: "|both |men", whom "both" counts. rate: "twice |a week".
BESIDE: Final = """
    measure: the its his her their our your that this those these what last normal usual as
    times: the its his her their our your that this those these what last normal usual as more less fewer higher lower
        larger bigger greater smaller longer shorter faster slower stronger weaker likelier cheaper richer heavier wider
        deeper taller older brighter hotter deadlier over average above current core annual earnings sales revenue
        revenues profit profits
    idiom: down up over as off back home team checked play
    field: left right center centre deep shallow lead open field
    verb: to will would could can may might should than
    part: about roughly nearly almost than by over under approximately around other least up most some only just down
        another to lost even barely quite
    half: of the its his her their our a an that this those were are
    determiner: the its his her their our my your these those
    match: first second latter final opening last top bottom lower upper and
    test: test tests exam exams math maths reading credit film match box high higher highest top low lower lowest
        average final total combined team his her their the writing science literacy level
    crowd: more others dead injured wounded killed missing hurt arrested displaced feared reported evacuated trapped
        rescued hospitalised hospitalized
    crowd_verb: were are have had remain
    crowd_before: killed killing injured injuring wounded wounding leaving arrested displaced
    being: was were is are has had have been else yet
    span: year years day days point points
    both: men women boys girls children teenagers teens youths brothers sisters parents victims survivors drivers
        passengers pilots officers policemen deputies soldiers troopers guards agents gunmen attackers assailants
        suspects defendants prisoners inmates hostages patients workers employees climbers hikers swimmers cyclists
        riders students pupils teachers doctors nurses firefighters players fighters boxers candidates
        lawmakers senators
    rate: a an per each every daily weekly monthly yearly annually nightly -
"""
# The roles (see ``roles``) that befall people: "scores were |trapped".
CROWD_ROLES: Final = "killed injured missing arrested displaced rescued trapped infected"

# Before a number: "Boeing 737", "Channel 4", "Route 66", "Section 427", "Apollo 11". Any case where marked by nothing,
# the word itself is enough.
NUMBERED: Final = """
    channel route highway interstate motorway junction junctions exit exits section sections article articles chapter
    page pages paragraph rule line lines row rows gate gates platform terminal room rooms suite apt flat building unit
    floor level ward zone district precinct area sector grid part parts volume vol issue episode season stage phase
    tier class category cat type version model mark mk series windows boeing airbus flight apollo soyuz falcon
    starship shuttle gemini psalm corinthians figure fig table exhibit item clause schedule title proposition prop
    amendment resolution bill act decree case docket order form box lot bus train tram bay hole lap game match round
    heat race group pool pier dock berth bed cell block step option plan scenario verse appendix annex catch iphone
    ipad playstation xbox galaxy pixel android ios macos formula tel phone fax call dial isbn issn zip code pin
    courtroom buses trams extension ext number numbers note notes grade count apartment covid sars cov mers studio radio
"""

# Whole expressions, as tokens, that hold a number but are names or idioms.
EXPRESSIONS: Final = """
    9 / 11 | 24 / 7 | 7 / 7 | 50 / 50 | 7 - eleven | one another | one by one | one on one | one - off
    | one - offs | one - time | one way or another | one way or the other | one - way | one thing | one - sided
    | one - on - one | square one | day one | number one | formula one | formula 1 | world war i | world war two
    | world war one | catch - 22 | catch 22 | twenty twenty | two - way | my two cents | your two cents | his two cents
    | her two cents | our two cents | their two cents | second thoughts | second hand
    | second - hand | first - hand | first hand | first aid | first lady | second lady | first of all
    | first and foremost | first - class | second - class | third - class | first class | third party | third parties
    | third - party | third world | first - person | first name | first names | half - life | half - time | halftime
    | half time | half - brother | half - sister | half - mast | half - staff | half - hearted | half - truth
    | half - truths | better half | fifty - fifty | nine - to - five | three - dimensional | two - dimensional
    | one - dimensional | s & p 500 | s p 500 | sp 500 | ftse 100 | ftse 250 | cac 40 | fortune 500 | fortune 100
    | nikkei 225 | russell 2000 | nasdaq 100 | asx 200 | stoxx 600 | euro stoxx 50 | dax 30 | indy 500 | daytona 500
    | group of 20 | group of seven | group of eight | big four | big five | big three | seven seas
    | nine lives | cloud nine | three strikes | zero tolerance | ground zero | zero sum | zero - sum | net zero
    | net - zero | patient zero | seventh heaven | sixth sense | eleventh hour | eleventh - hour | second nature
    | second to none | one and only | 20 / 20 | one and the same | one point | one or another | one nation | one voice
    | first responders | 4 x 4 | four - by - four | 4x4 | first responder | first things first | second guess
    | second - guess
    | second - guessing | five eyes | six nations | big ten | one of a kind | 007 | 737 max | 747 jumbo
    | 787 dreamliner | baker 's dozen | baker ’s dozen | three amigos | second - in - command | one and all
    | two - faced | two - timing | six - pack | six - packs | by one estimate | by one account | by one measure
"""
