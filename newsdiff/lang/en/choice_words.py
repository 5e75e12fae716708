"""Words of which one shuts out the others: what is said of the women's race is not said of the men's."""

from typing import Final

# A row a line: its name, then its alternatives, each with the words that say it. Where two figures stand by different
# alternatives of one row, they are hardly of one fact. A word may stand in several rows. No row has what papers say of
# one and the same thing by turns: a district that is the city's, a day that is in the week. Of words with a hyphen the
# parts stand for the whole where that has no place here: high-dose.
CHOICES: Final = """
    compass: north northern northeast northeastern northwest northwestern | south southern southeast southeastern
        southwest southwestern | east eastern | west western
    order: first opening initial | second run-off runoff | third | fourth | fifth | sixth
    end: first opening initial | final finally closing deciding run-off runoff
    cup: final | semi-final semifinal semi-finals semifinals | quarter-final quarterfinal quarter-finals quarterfinals
        | qualifying qualifier
    tally: preliminary provisional | final
    half: half-time halftime interval | full-time fulltime
    lead: led leading ahead trailed trailing equaliser equalizer equalised equalized | won win wins winning beat beats
        victory defeat lost defeated
    sex: men man male males boys | women woman female females girls
    age: adult adults | child children kids minors infants babies toddlers | young youth younger teenagers
        teens | elderly older pensioners seniors
    level: high higher highest upper maximum max peak | low lower lowest minimum min
    wind: sustained average mean | gust gusts gusting
    tremor: main mainshock quake earthquake | aftershock aftershocks | foreshock foreshocks
    inflation: headline | core underlying excluding stripping without
    racket: singles | doubles
    season: spring | summer | autumn | winter
    books: profit profits earnings | revenue revenues sales turnover takings | debt debts liabilities borrowing
        | dividend dividends | shares stock stocks
    gross: gross pre-tax pretax | net after-tax | operating
    trade: import imports imported | export exports exported
    flows: supply output production produced | demand consumption consumed | stocks reserves storage
    ride: bus buses | tram trams streetcar | train trains rail metro subway tube | ferry ferries
        | plane planes flights | lorry lorries truck trucks | bicycle bicycles cyclists bikes
    medal: gold golds | silver silvers | bronze bronzes
    chamber: senate senators upper | commons assembly congress representatives lower
    arm: placebo control dummy | drug vaccine vaccinated treated
    beings: mice rats mouse rodents animals | humans human patients volunteers
    race: downhill | slalom | super-g | sprint | marathon | relay
    side: left left-hand | right right-hand
    face: front | rear
    crew: pilots pilot | attendants stewards cabin | drivers driver | nurses nurse | doctors doctor | teachers teacher
        | engineers mechanics
    force: police officers | civilians civilian | soldiers troops soldier | rebels militants fighters
    stance: support supporting supported favour favor favoured favored backed approve approved | oppose opposed opposing
        against rejected disapprove disapproved
    ballot: turnout abstained abstentions | favour favor backed majority
    water: rain rainfall snow snowfall | river tide crest surge
    hours: part-time temporary seasonal | full-time permanent
    school: primary elementary | secondary | university
    rank: junior juniors | senior
    sector: public state-owned | private privately
    fuel: petrol gasoline | diesel | coal | electricity | solar
    session: midday noon morning opening opened | close closing
    crop: wheat | maize corn | rice | barley | soybeans
    charge: murder | manslaughter | assault | fraud | burglary robbery | arson | perjury | bribery corruption
"""

# What stands by a number that is none of what happened: forecast, wanted, offered.
NOT_YET: Final = """
    forecast forecasts forecasting expect expects expected expecting expectation expectations predict predicts predicted
    predicting prediction predictions projected projection projections anticipate anticipates anticipated hope hopes
    hoped hoping may might would target targets targeted poll seek seeks seeking sought want wants wanted
    wanting offer offers offered offering demanding aim aims aiming aimed propose proposes proposed proposal initially
    needed needs required
"""

# But for these two words: what they tell of has happened, so far as anybody knows.
SUPPOSED: Final = "may have | might have | needed treatment | needed hospital | needed surgery"
