"""What the figure patterns ask of a language: closed word classes, one shape for each part of the extract room.

All words are in lower case. A rule names the class, never the word; a bar in the comments stands where the word does.
"""

from collections.abc import Mapping
from decimal import Decimal

from newsdiff.tuples import Table

Phrase = tuple[str, ...]


class Links(Table):
    """The little words that join numbers, units and nouns, each under the name of the English one."""

    of: str
    to: str
    and_: str
    or_: str
    from_: str
    between: str
    in_: str
    out: str
    at: str
    as_: str
    every: str
    one: str
    articles: frozenset[str]
    possessives: frozenset[str]  # the token behind an owner
    and_a_part: Mapping[Phrase, Decimal]  # an hour |and a half


class NumberWords(Table):
    """Words inside a number in words, and those that decide whether one stands there at all."""

    glued_only: frozenset[str]  # scales that stand right behind the digits: 25|k
    centuries: frozenset[str]  # |nineteen eighty-four
    dozen: str
    hundred: str
    half: str
    quarter: str
    ands: frozenset[str]  # two hundred |and five
    fourth: str  # a rank sooner than a quarter
    second: str  # a rank or a unit of time
    seconds: str
    point: str  # two |point five
    parts_of_scale: tuple[Phrase, ...]  # half |a million, a quarter |of a million
    couple: Phrase  # a number only before a plural or before the next word
    more: str
    scores: Phrase  # of people, or of a test
    no: str
    none: str
    nobody: str
    within_none: frozenset[str]  # no deaths |or injuries
    was: frozenset[str]  # no houses |were damaged
    done: frozenset[str]  # no soldiers died, but no team |lost: what is done, and not suffered, without "were"
    adverb: str  # the ending of one: has been serious|ly hurt
    times: str  # three |times as many
    fold: str  # the ending of ten|fold
    folds: frozenset[str]  # ten-|fold
    after_stones: frozenset[str]  # 21st 4|lb
    first_mark: str  # 21|st: a rank, where 18st is a weight
    twice: Mapping[str, int]  # multiply before what they measure, else they count times
    time: str  # what those count
    or_twice: frozenset[Phrase]  # |once or twice: the two words before one that counts nothing
    not_twice: frozenset[str]  # |think twice: nor one behind these
    both: str  # two, before a plural of the next words
    pair: Phrase  # |a pair of gunmen, but not before the next words
    paired: frozenset[str]  # a pair of |shoes
    multiplying_verbs: frozenset[str]  # will |double by May


class NounWords(Table):
    """Words that tell where the noun phrase behind a number ends, which of its words is the head, and its role."""

    not_plural: frozenset[str]  # end like a plural and are none
    odd_plurals: frozenset[str]  # plurals in spite of their ending
    men: str  # the ending of watch|men
    man: str  # and of one of them
    plural_modifiers: frozenset[str]  # plurals that lead on to the true head: |sports fans
    not_modified: tuple[str, ...]  # endings of what those do not lead to: sales ris|ing
    attributive: frozenset[str]  # counted in the singular, the hyphen left out: a 150 |person crowd
    more: frozenset[str]  # 12 |other people
    determiners: frozenset[str]
    shapes: frozenset[str]  # behind a hyphen, and nothing that is counted: a six-|way junction
    participles: tuple[str, ...]  # endings of further such words
    superlatives: frozenset[str]  # the second-|worst record: those that end otherwise
    superlative: str  # the ending of the fourth-larg|est city
    hyphened: frozenset[str]  # rail-|only tickets
    number_of: frozenset[Phrase]  # |the number of seats rose from 70
    expecting: frozenset[str]  # the 870,000 economists |expected: they are not what is counted
    had: str
    observers: frozenset[str]  # who expects numbers in the news
    rising: frozenset[str]  # deaths |rose to 41: verbs whose subject is what is counted
    up_to_level: frozenset[str]  # deaths rose |to 41
    tolls: frozenset[str]  # the death |toll: how many are dead
    living: frozenset[str]  # the toll was 21 |survivors
    told_of: frozenset[str]  # the toll |stands at 40: beside those that rise, what brings a number to what it is of
    toll_ends: frozenset[str]  # behind which the number is of something else: the toll rose |as sales fell to 40
    shares: frozenset[str]  # cases rose 79 |per cent to 320
    population: str  # a town, |population 8,300
    auxiliaries: frozenset[str]  # deaths |have risen to 41
    comparisons: tuple[Phrase, ...]  # |up from 2 million: a number that names nothing itself
    predicatives: frozenset[str]  # 214 |aboard: never before the noun
    transitives: frozenset[str]  # |kills 12, wounds 40: words of a role whose object is the figure right behind them
    adjectives: frozenset[str]  # a fifth |straight win: a noun follows, though it might be a verb
    comparatives: frozenset[str]  # 12 cents |cheaper: no head
    filled: frozenset[str]  # a third |full
    quantifiers: frozenset[str]  # a fifth |more
    strong: str  # a 40-|strong crowd
    noun_verbs: frozenset[str]  # the second |strike: verbs of counted things that are nouns as well
    gerund: str  # the ending of a third country engag|ing directly
    not_adverbs: frozenset[str]  # end like an adverb and are none
    not_participles: frozenset[str]  # end like a participle and are none
    halves: frozenset[str]  # the first words of the next phrases
    everyone: Mapping[Phrase, str]  # 40 |men and women: what the two are together
    holders: Mapping[str, str]  # a |crowd of 48,000: what it is made up of
    shared_out: frozenset[str]  # |12 seats and the Greens seven: what a list of names and numbers counts
    seating: frozenset[str]  # a hall with |seats for 80
    elided_after: frozenset[str]  # |at 36 percent and the Greens |at seven: before a figure and before a bare number
    them: frozenset[Phrase]  # 700,000 of |them: more of what has just been counted
    places: frozenset[str]  # 84 people |in 17 states, 31 of whom: where, and not of what
    differing: frozenset[Phrase]  # 40 cars, 12 |more than last year
    nowadays: frozenset[str]  # cost 100 dinars in May and 118 |today
    elsewhere: frozenset[str]  # 12 people died in Velm and 30 |in Larkton
    other: str  # the |other three
    in_a_race: frozenset[str]  # 0.3 |behind the winner
    rows: frozenset[str]  # nine of their |last 10 games
    paired_by: frozenset[str]  # 81 years |for women and 77 |for men
    stances: frozenset[str]  # 52 percent in favour and 41 |against
    sides: frozenset[str]  # 64 serves to 41 |for Dunn
    including: frozenset[str]  # 12 people, |including 9 in Velm
    respectively: str
    spells: frozenset[str]  # injured a |day later, held the same |night: no object, but a time
    which_ones: frozenset[str]  # of the 14 |who died
    finite: frozenset[str]  # 14 of 221 passengers |died: a verb that tells of the 14
    including_verbs: frozenset[str]  # the dead |included 12 children: no deed
    some_of: frozenset[str]  # 12 people, |including two boys, died
    of_them: frozenset[str]  # 12 people, two of |them boys, died
    relatives: frozenset[str]  # 200 men fought the fire, |which destroyed it: what is told of another noun
    headings: frozenset[str]  # |Dead: 3
    by_or_to: frozenset[str]  # rose |by 40, rose |to 40
    aside_openers: frozenset[str]  # a bus |with 48 aboard crashed, killing 7: a role of what is told behind the comma
    not_before_aside: frozenset[str]  # doses, |of which 300,000 came; hurt, |along with seven
    clause_openers: frozenset[str]  # many died |after two buses met: a role does not reach over these
    reaching: frozenset[str]  # |within two miles of the school: how far it is, and no miles of a school
    whereabouts: frozenset[str]  # many died |in two towns: nor from before the next words
    phrasal: frozenset[str]  # |put up 173 turbines: nothing has risen
    role_particles: frozenset[str]  # |up 3%: a role only beside the figure
    crowds: frozenset[str]  # a |mob of 800: of people
    role_settings: Mapping[str, frozenset[str]]  # a word that is a role only beside one of these
    role_followers: Mapping[str, frozenset[str]]  # |custody of a child: a word that is none before one of these
    role_doers: Mapping[str, frozenset[str]]  # men of the |rescue squad: nor before one of these, behind the figure
    role_leads: Mapping[str, frozenset[str]]  # |cheated death: a word that is none behind one of these
    joined_by: frozenset[str]  # chain|-of|-custody rules: nor as the end of such a row
    that: str  # sent a bill |that would add $2 trillion: the same
    would: frozenset[str]
    carrying: frozenset[str]  # |sent 12 of the wounded away: a part of them
    once: str  # three flights |once the wind had dropped: opens a clause before the next words
    once_followers: frozenset[str]
    holding: frozenset[str]  # the hall |seats 120: a verb, and no role, right before the figure
    no_passives: frozenset[str]  # the sum was |dropped from the air: it did not fall
    passive: frozenset[str]
    might_have: frozenset[str]  # nine |could have been saved
    preventing: frozenset[str]  # |prevented 84,000 deaths
    invariable: frozenset[str]  # one bomb |hit it: a verb that has one form in all tenses
    modifying: frozenset[str]  # three |rescue helicopters: of another noun
    had_been: frozenset[str]  # those infected |had died
    role_companions: Mapping[str, frozenset[str]]  # claimed 12 |lives: words that give a role only behind these


class AmountWords(Table):
    """Words that decide what unit stands at a number, and what goes on behind it."""

    minus: str
    negative: str  # |negative five degrees: a minus before what is measured
    million_followers: frozenset[str]  # 12m |have fled: no metres do
    million_leads: frozenset[str]  # police say |12m have fled: a clause begins
    metre_followers: frozenset[str]  # a 50m |high wall: the letter is a metre and no million
    crowds: frozenset[str]  # its |audience peaked at 5.4m
    of_water: frozenset[str]  # the |river rose to 5.4m
    scale_words: frozenset[str]  # from $1.1|bn to 1.2m: the letter scales again
    widths: frozenset[str]  # 6 in |wide: an inch and no preposition
    pounds: frozenset[str]  # money or weight
    pounds_of: frozenset[str]  # weight before these
    weight_words: frozenset[str]  # weight near these
    paid_by: frozenset[str]  # six pounds a |week: money
    money_words: frozenset[str]  # money near these
    millions: frozenset[str]  # money behind these
    inches: frozenset[str]
    magnitude: str
    richter: str
    guns: frozenset[str]  # a .38 |revolver: a calibre
    quakes: frozenset[str]  # a 6.1 |quake
    measuring: frozenset[str]  # the quake |measured 6.1
    day_followers: frozenset[str]  # one day |later
    single: str  # in a |single day
    article_leads: frozenset[Phrase]  # took |close to an hour
    article_before: frozenset[str]  # |in a decade: the article counts one
    article_verbs: frozenset[str]  # |took a week
    article_idle: frozenset[str]  # took a day |off
    article_grants: frozenset[str]  # |given a week to leave
    article_memorable: frozenset[str]  # had a day to |remember
    article_after: frozenset[str]  # an hour |later
    article_bounds: frozenset[str]  # less |than an inch
    article_lengths: frozenset[str]  # a mile |away
    article_never: frozenset[str]  # |twice a day
    since_then: frozenset[str]  # higher than a year |ago: the time that it is compared with
    more_or_less: frozenset[str]  # but |more than a year ago
    article_times: frozenset[str]  # the units of time, by name, that an article may count
    per_nouns: frozenset[str]  # $3,500 a |month
    per_names: Mapping[str, str]  # $40 per |head: another word of those for one thing
    squares: frozenset[str]  # $90 per |sq m: a unit of two words
    on_the_clock: frozenset[str]  # with 3:20 |left
    gaps: frozenset[str]  # 1:06 |behind
    race_leads: frozenset[str]  # ran |2:05:11
    race_phrases: tuple[Phrase, ...]  # |a time of 14:23
    no_times: frozenset[str]  # in 16:10 |format
    pressure: str  # a blood |pressure of 120/80
    pressure_marks: frozenset[str]  # 120 |over 80
    long: str  # a week-|long strike
    long_units: Mapping[str, str]  # a |weeklong strike: the unit in the word
    sides_of_zero: Mapping[Phrase, bool]  # 20 degrees |below zero: whether the number is negative
    cent_letter: str  # 43|c: a cent only near the next words
    cent_words: frozenset[str]
    after_cents: frozenset[str]  # two pounds fifty |a litre
    portions: frozenset[str]  # drank a |litre of vodka: the units, by name, of which the article counts one
    not_before_portion: frozenset[str]  # fell to $3 |for a litre of milk
    beside_points: frozenset[str]  # four points |less than the 38.5 per cent: all that may stand between the two
    moves: frozenset[str]  # the roles of a percentage that moves: fell 2%, down 40 |points
    heat: frozenset[str]  # |temperatures of 35 degrees, sweltered in 35 degrees
    no_heat: frozenset[str]  # 35 degrees |north, five degrees |above normal
    coming: frozenset[str]  # temperatures |are likely to top 38
    changing: frozenset[str]  # temperatures |fell to 12
    standing: frozenset[str]  # temperatures |peaked at 38
    reaching: frozenset[str]  # temperatures |hit 38
    thermometers: frozenset[str]  # |temperatures of 38: degrees, though nothing says so
    told_spans: frozenset[str]  # on |day six, at |mile 19
    told_rounds: frozenset[str]  # in |round four
    minute_leads: frozenset[str]  # scored |after eight minutes
    day_leads: frozenset[str]  # 20 times |in one day
    gone: Mapping[str, frozenset[str]]  # over the |past year: with the units that are one by it
    gone_leads: frozenset[str]  # |over the past year
    definite: str  # over |the past year
    every_units: Mapping[str, str]  # every |fortnight: a unit that counts one of itself
    span_leads: frozenset[str]  # |on day six, |by week three
    unit_adjectives: frozenset[str]  # two |more years, a third |straight month
    not_rate: frozenset[str]  # £2m a year |earlier
    price_words: frozenset[str]  # the price of a litre of milk: a rate, nothing counted


class SumWords(Table):
    """Words right beside a large number that says no currency, and that is money: |pledged 40 million."""

    verbs: frozenset[str]  # |pledged 40 million
    earning: frozenset[str]  # a teacher |earns 900: of these, the ones that no large number needs
    adding: frozenset[str]  # the cabinet |adds 150 million: where its sentence has spoken of money
    nouns: frozenset[str]  # a |budget of 2.4 billion, the |bill has risen to 342 million, the 4.5bn |package
    gaining: frozenset[str]  # the club |wants 6 million: where money has just been spoken of
    further: frozenset[str]  # a |further 1.5 million may come from the league: the same
    coming: frozenset[str]  # what is said of such a sum
    compared: frozenset[str]  # sales of $5bn, |after 5.9 billion in 2025; debt rose to $1bn |from 760 million
    levels: frozenset[str]  # the loss is put |at 410 million
    amounting: frozenset[str]  # the payment |amounted to 2.8 million
    spenders: frozenset[str]  # 2.9 billion |has been spent, the 75 million |it spent
    heads: frozenset[str]  # 2.3 million |were: of those who are counted


class AgeWords(Table):
    """Words beside an age."""

    old: str
    old_forms: frozenset[str]  # a six-month-|old
    of_age: Phrase  # 18 months |of age
    named: frozenset[str]  # |aged 32
    naming: frozenset[str]  # a man, 32, was held; the man, |named as Jon Veld
    between: frozenset[str]  # aged |about 32
    eldest: frozenset[str]  # the |oldest of them 22
    as_young: frozenset[Phrase]  # |as young as 7
    before_degrees: frozenset[str]  # the |upper 80s: degrees near the next words, and no age
    of_weather: frozenset[str]
    before_decade: frozenset[str]  # in |her 30s
    whose: frozenset[str]  # in |his seventies, |whose son, 16, died
    aging: frozenset[str]  # Veld, who |is 57, |aged 57
    ruled: frozenset[str]  # the |retirement age of 65: nobody's
    decades: Mapping[str, int]  # in his |seventies: its first year
    decade: str  # the s of it, and of the 80s
    bounds: frozenset[str]  # people |over 65
    below: frozenset[str]  # children |under one year
    each: frozenset[str]  # until |each of them is 18
    everyone: frozenset[str]  # free for |all under 18
    everyone_leads: frozenset[str]  # free |for all under 18; "" where the sentence begins
    comparatives: frozenset[str]  # |older than 65
    and_or: frozenset[Phrase]  # 65 |and older
    older: frozenset[Phrase]  # 65 |and older: speaks of an age by itself
    and_over: frozenset[Phrase]  # those 65 |and over: only behind persons
    peopled: frozenset[str]  # |people over 65
    those: str  # |those 18 to 29
    beings: frozenset[str]  # who |were under 18
    closers: frozenset[str]  # Pike, 66, |who
    leads: Mapping[str, str]  # before a bare number, and which question each asks: |is 84, a woman |of 66, |at 52
    adverbs: frozenset[str]  # was |only 16
    helpers: frozenset[str]  # |will be 57
    turnings: frozenset[str]  # who |turns 39
    birthdays: frozenset[str]  # Milo |turned six
    become: frozenset[str]  # will |turn 39
    will: frozenset[str]  # |will be 39
    pronouns: frozenset[str]  # |he is 84
    many: frozenset[str]  # when |you are six
    whenever: frozenset[str]  # |when you are six
    each_of: frozenset[str]  # her parents, |both 31
    couples: frozenset[str]  # the |couple, both 31
    supposed: frozenset[str]  # is |thought to be 28
    to_be: Phrase  # the bride|-to-be, 25
    done_by_one: frozenset[str]  # Benno Trask, five, |was sick: verbs and links of one person
    persons: frozenset[str]  # the |victim was 23
    persons_of: frozenset[str]  # a |woman of 66
    person_endings: tuple[str, ...]  # the |skipper, 44, was hurt: how nouns for a person end
    no_persons: frozenset[str]  # nouns that end like these: the |number, the |letter
    callings: tuple[str, ...]  # a |stewardess of 24: endings of nouns of which no more than an age is told so
    no_ages_before: frozenset[str]  # an attendant of 24 |or more
    tallies: frozenset[str]  # the |number of the runner, 47
    kin: frozenset[str]  # Ella, nine, and Tom, six, were |sisters: where these stand, first names are children's
    elders: frozenset[str]  # in a headline: police found |gran, 63, alive
    relations: frozenset[str]  # her |son, 6, died: may be of any age
    average: frozenset[str]  # the |average age of those killed was 31
    who: frozenset[Phrase]  # a clerk of 58, |who
    ages: frozenset[str]  # the |age of 32, their average |age was 68
    limits: frozenset[str]  # the age |limit fell to 18
    done_at: frozenset[str]  # |retired at 63
    begun_at: frozenset[Phrase]  # |left school at 15
    turns_of_life: frozenset[Phrase]  # she |went in at 19: only of a person
    when: str  # he was six |when
    followers: frozenset[str]  # who is 84 |and
    name_links: frozenset[str]  # Ana Moll |of Velm
    clause_openers: frozenset[str]  # |and Ana Moll is 34


class RangeWords(Table):
    """Words that tell ranges, changes, scores and shares apart."""

    joiners: frozenset[str]  # from 5 |to 6, aged 10 |to 14
    joins: frozenset[str]  # 5 |in 6, 5|-6, 5|:06: between two numbers of one figure
    to_or: frozenset[str]
    ends: frozenset[str]  # |between 5 and 10
    leads: frozenset[str]  # $5 to |as much as $10
    ranging: frozenset[str]  # |ranged from 5 to 10
    changes: frozenset[str]  # |rose from 70 to 110: two figures
    score_nouns: frozenset[str]  # 3-2 |wins are no range
    defeats: frozenset[str]  # |failed 48 to 52: a vote, the smaller number first
    ballots: frozenset[str]  # 52 |votes to 40
    contests: frozenset[str]  # two |games to nil
    sides: frozenset[str]  # 112 |by 87 centimetres
    in_favour: frozenset[Phrase]  # 52 votes |in favour and 40 against
    between_sides: frozenset[str]  # 52 in favour|, |with 40 against
    opposing: frozenset[str]  # 52 in favour and 40 |against
    goes: frozenset[str]  # the vote |went 103 to 91, and the price went 103 to 91
    odds_leads: frozenset[str]  # |by five to four: a vote or a score
    shares: frozenset[str]  # a one-|in-three chance
    lives: frozenset[str]  # one family in four |lives off it: verbs, which might be plurals
    per: str  # 281 cases |per 100,000
    wickets: frozenset[str]  # 287 |for eight
    cricket: frozenset[str]  # what tells that these are runs and wickets
    minute_leads: frozenset[str]  # scored |after 31 minutes
    goals: frozenset[str]  # |scored after 31 minutes


class NameWords(Table):
    """Words that tell a name, a code or a pronoun from a figure, and a rank from an adverb."""

    editions: frozenset[str]  # the 58th Ostra Valley |Classic
    typed: frozenset[str]  # an ATR 72 |aircraft
    clubs: frozenset[str]  # the |Group of Seven: names by their capital alone
    circa: frozenset[str]  # |c.1500 is no name
    circa_mark: str
    not_names: frozenset[str]  # |mid-90 is no name
    dialling: frozenset[str]  # |ring 111
    forces: frozenset[str]  # the 91 |Battalion
    numbered_things: frozenset[str]  # |Reactor No. 4, and no rank
    system: str  # a Category 4 |system
    category: str  # a |Category 4 hurricane
    storms: frozenset[str]  # a Category 4 |hurricane
    number_signs: frozenset[str]  # |Fig. 7
    rank_signs: frozenset[str]  # |No. 1
    rank_sign: str
    all_but: Phrase  # |all but two of the 16 wards
    rank_word: str  # world |number 14
    rank_leads: frozenset[str]  # |world number 14, |at number two
    rank_worlds: frozenset[str]  # of these the ones that a name may follow: |world number 14 Ana Moll
    headline_verbs: frozenset[str]  # Blast |Kills 12
    singular_verbs: frozenset[str]
    plural_verbs: frozenset[str]
    joiners: frozenset[str]
    streets: frozenset[str]
    code_words: frozenset[Phrase]  # the 212 |area code
    year_joiners: frozenset[str]
    before_one: frozenset[str]  # |no one
    the_one: frozenset[str]  # |the one person who
    hands: frozenset[Phrase]  # |on the one |hand: what stands around the number
    shares: frozenset[str]  # one |in five
    share_openers: frozenset[str]  # one in |every five
    ends_of_list: frozenset[str]  # the |bottom three
    shaped: frozenset[str]  # one-|eyed: no count, but a three-tiered cake has as many tiers
    placed: frozenset[str]  # |finished second
    owners: frozenset[str]  # this was |his third
    row_followers: frozenset[str]  # her third |in a week
    places: frozenset[str]  # in the first |place
    not_ranked: frozenset[str]  # the first |to come
    participle: str  # the ending of first report|ed


class AsideWords(Table):
    """Words that may part a qualifier from its number: more than |the 12, at least |another 40."""

    articles: frozenset[str]
    determiners: frozenset[str]
    between: frozenset[str]
    than: str
    definite: frozenset[str]  # well above |the 2% target
    nearly: frozenset[str]  # |just over the 50% needed
    bounding: frozenset[str]  # |more than the 12: a bound, where "faster than the 12" compares two
    leading_on: frozenset[Phrase]  # nine and more |than 40: a qualifier of the next number
    shortfalls: frozenset[Phrase]  # eight votes |short of the 60: a difference
    places: frozenset[str]  # flew |over two villages: where, behind the next words, and no bound
    motions: frozenset[str]
    up_to: Phrase  # edged |up to 4%: no bound behind the next words
    matters: frozenset[str]  # three held |over £3m raid: a matter, and no bound
    askings: frozenset[str]  # |sued the firm over 300 jobs
    turnings: frozenset[str]  # |turned over £3m
    burying: frozenset[str]  # |buried under 12 metres of snow
    takings: frozenset[str]  # |took over four years ago
    distances: frozenset[str]  # won over 10 |rounds: no bound behind the next words
    contests: frozenset[str]  # |won on points over 10 rounds
    crossings: frozenset[str]  # |crosses four bridges
    going_up: frozenset[str]
    over: Phrase  # killed 12 |over three days: no bound before a duration, but beside the next words
    negators: frozenset[str]  # did |not exceed 20, has |never been more than 20
    negated: frozenset[str]  # what may stand between: did not |fall below 20, is not |expected to exceed 20
    paces: frozenset[str]  # |faster than 9.6 seconds: no bound of a time
    before_long: frozenset[str]  # |for over three days
    after_long: frozenset[str]  # over three days |ago


class EquivalentWords(Table):
    """Words between a figure and the same in another unit, and behind the two: 610 metres, |or 2,000 feet."""

    leads: frozenset[str]
    marked_leads: frozenset[str]  # only behind a bracket, a comma or a dash: (|now $2.6m)
    directions: tuple[str, ...]  # 610 metres |tall (2,000 feet)
    after_sums: frozenset[str]  # (£1.7m |at today's rates)
