"""The commonest words of news English: sharing one of them says little, however short the story.

A story of twenty sentences cannot tell by its own counts that "said" is common in every story, while its own names, as
frequent in it, are not. Base and inflected forms both stand here, in lower case. In order: pronouns and determiners;
auxiliaries and the verbs that carry no event; prepositions, conjunctions and adverbs; the furniture of a report.

And words that say much: one shuts out the others. What is said of the women's race is not said of the men's.
"""

from typing import Final

COMMON_WORDS: Final = """
a an the this that these those i me my mine we us our ours you your yours he him his she her hers it its they them
their theirs himself herself itself themselves who whom whose which what whatever someone something anyone anything
everyone everything nobody nothing none one ones other others another each every either neither both all any some
such same own several many much more most few fewer less least enough
am is are was were be been being do does did doing done have has had having can could may might must shall should
will would ought let s t re ve ll d m don didn doesn isn wasn aren weren hasn haven hadn won couldn wouldn shouldn
say says said saying tell tells told telling make makes made making go goes going gone went get gets got getting
come comes came coming take takes took taken taking give gives gave given giving put puts see sees saw seen seeing
know knows knew known think thinks thought want wants wanted like look looks looked looking seem seems seemed
become becomes became keep keeps kept use uses used using add adds added adding call calls called calling
of to in on at by for from with without within into onto out over under up down off about above below across after
before again against along among amid around as because between beyond but and or nor so if than then though
although unless until while whether when where why how during despite since through throughout toward towards upon
via per not no yes only just also too very even still yet already ever never always often once soon now here there
however meanwhile instead rather quite almost well back away together later earlier ago further perhaps likely
according including amongst near far
year years month months week weeks day days today yesterday tomorrow time times hour hours night morning evening
afternoon monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december first second third last next new old early late recent recently former current
currently people person man men woman women group part place way thing things case fact number
two three four five six seven eight nine ten hundred thousand million billion percent
good long high great big small little different important large public national local mr mrs ms dr
news report reports reported statement spokesman spokeswoman official officials story article read photo picture
file image copyright reserved rights share comment comments advertisement editor related reporting
"""

# Words beside which a figure is often of another time than the news: "|40 people| had died in the earlier quake".
LOOKING_BACK: Final = """
earlier previous previously former ago history since record then anniversary old older past before
"""

# Words right before a number that is set beside the one of the news: "58 per cent, up |from 49", "|compared with 49".
FORMER_LEADS: Final = """
from compared
"""

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

# But for these: they tell of what has happened, so far as anybody knows, or was promised.
SUPPOSED: Final = """
    would receive | would get | would be paid | may have | might have | needed treatment | needed hospital
        | needed surgery
"""
