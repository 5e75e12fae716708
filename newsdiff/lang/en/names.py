"""Words beside which a number is a name, a place in a list or an address, not a figure."""

from typing import Final

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
