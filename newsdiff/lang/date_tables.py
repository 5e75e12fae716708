"""What the date reader, and whoever asks what happened on a date, ask of a language: the shape of its tables.

And the index of the words that can open a date.
"""

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from newsdiff.model import Qualifier
from newsdiff.tuples import NamedTuple, Table

FIRST_YEAR: Final = 1500
FAR_YEAR: Final = 2100
LAST_YEAR: Final = 2199

Meaning = TypeVar("Meaning")
Phrase = tuple[str, ...]
PhraseIndex = Mapping[str, tuple[tuple[Phrase, Meaning], ...]]


class Part(NamedTuple):
    """A stretch of a month, year or decade, in parts of ``whole``: late is from 2 to 3 of 3."""

    qualifier: Qualifier
    start: int
    stop: int
    whole: int


class Holiday(NamedTuple):
    """A day with a name: its words, the place of the trigger among them, its month and day (0, 0 if it moves)."""

    words: tuple[str, ...]
    trigger: int
    month: int
    day: int


class DateWords(Table):
    """The words of dates and times in one language, all in lower case; phrase indexes go by a phrase's last word."""

    months: Mapping[str, int]
    short_months: Mapping[str, int]
    capital_months: frozenset[str]  # months only when capitalised: may, march
    shy_months: Mapping[str, frozenset[str]]  # alone they are months only after one of these words
    pointing: frozenset[str]  # "this May", "that May": not with one of the next words after it
    after_names: frozenset[str]  # "this May be", "the March on": no month before these
    spans_of_year: frozenset[str]  # the |year to May
    parts_of_month: frozenset[str]  # the |end of May
    monthly: frozenset[str]  # the May |meeting
    weekdays: Mapping[str, int]  # Monday is 0
    repeated: frozenset[str]  # |every Sunday: no day
    quarter: str
    short_weekdays: Mapping[str, int]  # read only with a day and month after them
    named_before: Mapping[str, frozenset[str]]  # weekday: words before it that make a name of it (Black Friday)
    named_after: frozenset[str]  # capitalised words after a weekday that make a name of it (Sunday Times)
    days: Mapping[str, int]  # today, yesterday: days from the day of publication
    day_parts: frozenset[str]
    day_adverbs: frozenset[str]  # "late" Friday, "earlier" on Thursday
    on: str
    on_a: Phrase  # |on a Friday: of any week
    shifts: Mapping[str, int]  # last, this, next
    future: frozenset[str]  # |will meet on Friday: the next one
    future_phrases: frozenset[Phrase]  # |is to meet on Friday
    past: str  # the ending of most verbs in the past: raised 4 million on 22 September
    been: frozenset[str]  # |was opened on 22 September
    be: str  # to |be opened on 9 March
    to_do: frozenset[str]  # agreed |to meet on 22 September, was |expected in May
    plan_leads: frozenset[str]  # called |for 9 December
    no_ends: frozenset[str]  # marks that end no clause
    lasting: frozenset[str]  # |stays shut until Friday
    deadlines: frozenset[str]  # shut |until Friday: which may be past or to come
    ends_of_plan: frozenset[str]  # will close, the mayor |said on Friday: not across these
    periods: Mapping[str, str]  # the words after a shift: what period each means
    period_adverbs: Mapping[str, int]  # "earlier" this week is -1, "later" is 1
    last_day_parts: frozenset[str]  # "last night", but no "last morning"
    long_shifts: frozenset[str]  # "the last year": a length of time, no date
    over_weekend: frozenset[str]  # words before "the weekend"
    seasons: Mapping[str, tuple[int, int]]  # the months that it may reach over
    articles: frozenset[str]
    determiners: frozenset[str]
    ordinals: Mapping[str, int]
    tens: Mapping[str, int]  # the first half of "twenty-first"
    ordinal_marks: frozenset[str]  # 21|st
    joints: frozenset[str]  # between the ends of a range
    between: str
    range_openers: frozenset[str]
    conjunctions: frozenset[str]
    clock_relations: PhraseIndex[Qualifier]  # "about 1968" is a subject, "about 5 p.m." a time
    day_words: frozenset[str]  # the 15th "day" of June
    day_leads: frozenset[str]  # |the September 11 victims
    day_openers: frozenset[str]  # "on 22 June 30 people": the number after these is the day
    slash_leads: frozenset[str]  # "on 22/4": day and month
    no_slash_dates: frozenset[str]  # 9/11, 24/7
    of: str
    in_: str
    parts: PhraseIndex[Part]
    relations: PhraseIndex[Qualifier]
    trailing: Mapping[Phrase, Qualifier]  # or later
    denied: PhraseIndex[Qualifier]  # will not open |until Monday: what a relation means where the clause denies
    denials: frozenset[str]
    denial_ends: frozenset[str]  # a word that denies does so no further than to one of these
    year_prefixes: frozenset[str]  # pre-2008
    year_prepositions: frozenset[str]  # a year is what follows
    dated_verbs: frozenset[str]  # the ferry, |built 1976, sank
    weak_prepositions: frozenset[str]  # a year, unless a plural noun follows
    earlier: frozenset[str]  # |before 1850: a year though it is round
    year_phrases: frozenset[Phrase]  # two words that call for a year: back to
    total_words: frozenset[str]  # "a total of 1800" is a number
    year_words: frozenset[str]  # the year 2008
    fiscal_words: frozenset[str]
    year_verbs: frozenset[str]  # 2016 was
    eras: frozenset[str]  # 1600 BC
    eras_ahead: frozenset[str]  # A.D. 79, 600 CE
    eras_back: frozenset[str]  # 300 BC: years that are counted backwards
    era_leads: frozenset[str]  # |in 300 BC
    far_leads: frozenset[str]  # |by 2150: before a year that is far off
    clipped_leads: frozenset[str]  # |in '98
    calendar_years: frozenset[str]  # CY19
    counted: frozenset[str]  # a four-digit number before these counts them
    scales: frozenset[str]  # words and signs of measure: the number before them is neither year nor day
    dated_nouns: frozenset[str]  # events and papers that a year before them dates
    not_before_year: frozenset[str]  # "the first 2000 places"
    function_words: frozenset[str]  # what may follow a date and counts nothing
    business: frozenset[str]  # a sentence with one of these may name a quarter of the year
    quarters: Mapping[str, int]
    final: frozenset[str]  # the |last month of 2020
    since: str  # |since the start of the year
    due_leads: frozenset[str]  # will reopen |by the end of the month
    period_marks: Mapping[str, int]  # the Q of Q3, the H of H1: how many of them are a year
    holidays: Mapping[str, tuple[Holiday, ...]]
    lone_holidays: frozenset[Phrase]  # those that are mostly a season: a day in "by Christmas" alone
    early_hours: frozenset[str]  # the |early hours
    hours_of_day: str  # the early |hours
    halves: Mapping[str, int]  # am, pm: hours to add
    clock_names: Mapping[str, int]  # noon, midnight: hours
    hours: Mapping[str, int]  # "five" o'clock
    minutes: str  # 18 |minutes to seven
    after_hour: frozenset[str]  # twenty to ten |on Friday
    at: str
    odds: frozenset[str]  # |won at five to two: no time
    hour_parts: Mapping[str, int]  # |half past nine, a |quarter to ten: minutes
    to: str  # a quarter |to ten
    by: str  # cut |by 15 minutes to ten: no time
    indefinite: str  # |a quarter to ten
    half_phrases: Mapping[Phrase, int]  # in the morning, after o'clock
    part_halves: Mapping[str, int]  # at six on Tuesday |morning
    nights: frozenset[str]  # at two in the |night: of the day that begins
    hour_leads: frozenset[str]  # |at six on Tuesday morning
    beyond: frozenset[str]  # it was |past ten at night
    clock_leads: frozenset[str]  # closed |at nine, shortly |after seven: before an hour that nothing else betrays
    near_times: frozenset[str]  # shortly |after seven
    no_clocks: frozenset[str]  # |shares closed at 4.47: no time where one of these stands in the sentence
    timed_verbs: frozenset[str]  # the quake |struck at 4.17
    hour_verbs: frozenset[str]  # the polls |closed at nine: of these, the ones before a whole hour
    wakings: frozenset[tuple[str, str]]  # |we rose at four, they |get up at five
    after_by: frozenset[str]  # by ten |they were gone; a person may be five years old
    gerund: str  # the ending of began box|ing at 11
    clocks: frozenset[str]  # the |clock says that it stopped at 4.47
    after_led_hour: frozenset[str]  # shortly after seven |when
    timetabled: frozenset[str]  # the 18:05 |train
    leaving: frozenset[str]  # the 7.14 |from Velm
    of_part: frozenset[str]  # two at night |school: no hour
    moved: frozenset[str]  # the toll |rose by six on Friday night: no hour
    soon: frozenset[str]  # |just before eleven at night
    not_at: frozenset[str]  # the toll |stood at eleven on Tuesday morning
    time_leads: frozenset[str]  # a clock time follows: at, around
    timed: frozenset[str]  # none follows on |timed at
    rounds: frozenset[str]  # at 0:44 of the third |round
    not_before_time: frozenset[str]  # in 12:45
    not_after_time: frozenset[str]  # 10:32 left
    zones: Mapping[str, str]  # GMT, UTC: the name of the zone
    zone_phrases: Mapping[Phrase, str]  # Eastern time: the same; "" for local time
    hour_marks: frozenset[str]  # 1630 hours
    time_mark: str  # 2024-11-22T|10:30
    triggers: Mapping[str, str]  # word: the sort of date that it can open


class EventWords(Table):
    """Words around a date that tell what it is the date of; a bar in the comments stands where the word does."""

    sayings: frozenset[str]  # police |said on Friday: the day of the saying, not of what is said
    past: str  # the ending of most verbs in the past: arrest|ed
    auxiliaries: frozenset[str]  # |will open on Friday: the verb follows
    not_main: frozenset[str]  # between an auxiliary and its verb: will |not open
    verbs: frozenset[str]  # those of its verbs that have no such ending: |broke out on Friday
    to_come: frozenset[str]  # |will meet on Friday
    light: frozenset[str]  # between a date and the word that it hangs on: the attack |early |on Friday
    names_of_days: frozenset[str]  # begin with a capital and name nobody
    possessives: frozenset[str]  # Friday|'s attack
    parts_of_day: Mapping[str, str]  # Friday |night, |tonight: the words of one part have one name
    clause_ends: frozenset[str]  # arrested on Friday |after: the clause of the date ends here
    phrase_ends: frozenset[str]  # on Friday|, the day of the vote: its verb is not looked for over these
    sentence_ends: frozenset[str]  # the same for a date that opens its sentence
    ago: str  # five years |ago
    records: frozenset[str]  # the |first in 14 years, the |worst since 2007
    record_leads: frozenset[str]  # the first |in 14 years
    lasting: frozenset[str]  # has governed |for 14 years
    ahead: frozenset[str]  # |within five years


def index_phrases(rows: Iterable[tuple[Meaning, str]]) -> dict[str, tuple[tuple[Phrase, Meaning], ...]]:
    """Index ``[(x, "late | end of")]`` -> last word: its phrases, each with ``x``, longest first."""
    index: dict[str, list[tuple[Phrase, Meaning]]] = {}
    for meaning, forms in rows:
        for form in forms.split("|"):
            words = tuple(form.split())
            index.setdefault(words[-1], []).append((words, meaning))
    return {last: tuple(sorted(phrases, key=lambda row: -len(row[0]))) for last, phrases in index.items()}


def index_holidays(rows: Mapping[str, tuple[int, int]]) -> dict[str, tuple[Holiday, ...]]:
    """Index ``{"new *year 's eve": (12, 31)}`` -> the starred word (else the first) -> its holidays, longest first."""
    index: dict[str, list[Holiday]] = {}
    for form, (month, day) in rows.items():
        words = form.split()
        trigger = next((n for n, word in enumerate(words) if word.startswith("*")), 0)
        words[trigger] = words[trigger].lstrip("*")
        index.setdefault(words[trigger], []).append(Holiday(tuple(words), trigger, month, day))
    return {word: tuple(sorted(found, key=lambda h: (-len(h.words), h.words))) for word, found in index.items()}


def index_triggers(sorts: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Sort -> its words, turned round; a word of two sorts keeps the last. Years and marks are of every language."""
    triggers = {str(year): "year" for year in range(FIRST_YEAR, LAST_YEAR + 1)}
    triggers |= {":": "colon", "/": "slash"}
    for sort, words in sorts.items():
        triggers |= dict.fromkeys(words, sort)
    return triggers
