"""What the figure patterns ask of a language: the shapes of its tables of closed word classes.

One shape for each room of the extract floor. All words are in lower case; a rule names the class, never a word.
"""

from typing import NamedTuple

Phrase = tuple[str, ...]


class Links(NamedTuple):
    """The little words that join numbers, units and nouns: each is named by the English one that does its work."""

    of: str
    to: str
    and_: str
    or_: str
    from_: str
    between: str
    in_: str
    out: str
    at: str
    every: str
    as_: str
    articles: frozenset[str]  # a, an
    the: str
    one: str
    possessives: frozenset[str]  # the token behind its owner: 's
    halves: tuple[Phrase, ...]  # behind a unit: "an hour |and a half"


class NumberWords(NamedTuple):
    """Words inside a number, and those that decide whether one stands there at all."""

    ordinal_suffixes: frozenset[str]  # 21|st
    centuries: frozenset[str]  # "nineteen" eighty-four
    dozen: str
    hundred: str
    half: str
    quarter: str
    second: str  # an ordinal or a unit of time: "twenty second delay"
    seconds: str
    fourth: str  # a rank sooner than a quarter: "two and a fourth"
    point: str  # two "point" five
    more: str
    or_so: frozenset[str]  # stop words that a noun phrase with "no" may hold: "no deaths or injuries"
    none: str
    no: str
    nobody: str
    adverb: str  # the ending of one: "has been serious|ly hurt"
    was: frozenset[str]
    times: str  # three "times" as many
    fold: frozenset[str]  # ten-"fold"
    twice: frozenset[str]  # multiply only before what they measure
    multiplying_verbs: frozenset[str]  # to "double"
    couple: Phrase
    scores: Phrase
    parts_of_scale: tuple[Phrase, ...]  # half |a| million, quarter |of a| million
    glued_only: frozenset[str]  # scales that stand right behind the digits: 25k


class NounWords(NamedTuple):
    """Words that tell where a noun phrase ends and which of its words is the head."""

    not_plural: frozenset[str]  # end in s and are no plurals
    odd_plurals: frozenset[str]  # plurals in spite of their us
    plural_modifiers: frozenset[str]  # plurals that lead on to the true head: "sports fans"
    more: frozenset[str]  # twelve "other" people
    determiners: frozenset[str]
    attributive: frozenset[str]  # counted in the singular, the hyphen left out: "a 150 person crowd"
    shapes: frozenset[str]  # behind a hyphen, but nothing that is counted: six-"way"
    hyphened: frozenset[str]  # rail-"only" tickets
    not_modified: tuple[str, ...]  # endings of what a plural does not modify: "sales |rising"
    participles: tuple[str, ...]  # endings of what is no noun behind a hyphen
    superlative: str  # fourth-larg|est
    number_of: frozenset[Phrase]  # "the number of" seats rose from 70
    comparisons: tuple[Phrase, ...]  # "up from" 2 million: a number that names nothing itself


class AmountWords(NamedTuple):
    """Words that decide what unit stands at a number, and what goes on behind it."""

    minus: str
    metre_followers: frozenset[str]  # a "50m |high" wall: the letter is a metre and no million
    scale_words: frozenset[str]  # "$5m to 6m": the letter after these scales again
    day_followers: frozenset[str]  # one day |later
    quakes: frozenset[str]
    magnitude: str
    richter: str
    article_before: frozenset[str]  # |in| a decade: the article counts one
    article_after: frozenset[str]  # an hour |later
    article_times: frozenset[str]  # units of time that an article may count
    article_bounds: frozenset[str]  # less |than| an inch
    article_lengths: frozenset[str]  # a mile |away
    article_never: frozenset[str]  # |twice| a day
    widths: frozenset[str]  # "6 in |wide": an inch and no preposition
    money_words: frozenset[str]  # pounds are money near these
    weight_words: frozenset[str]  # and weight near these
    pounds: frozenset[str]
    pounds_of: frozenset[str]  # pounds |of
    million: frozenset[str]  # two |million| pounds are money
    per_nouns: frozenset[str]  # $3,500 a |month
    squares: frozenset[str]  # $90 per |sq| m
    on_the_clock: frozenset[str]  # 3:20 |left
    inches: frozenset[str]


class AgeWords(NamedTuple):
    """Words beside an age."""

    before_decade: frozenset[str]  # in |her| 30s
    decade: str  # the s of it
    old: str
    old_forms: frozenset[str]  # six-month-|old, six-month-|olds
    named: frozenset[str]  # |aged| 32
    between: frozenset[str]  # aged |about| 32
    joiners: frozenset[str]
    closers: frozenset[str]  # Pike, 66, |who


class RangeWords(NamedTuple):
    """Words that tell a range from a change and a score."""

    ranging: frozenset[str]
    score_nouns: frozenset[str]  # "3-2 |wins" are no range
    ends: frozenset[str]  # |between| 5 and 10
    joiners: frozenset[str]
    to_or: frozenset[str]
    leads: frozenset[str]  # $5 to |as much as| $10
    changes: frozenset[str]  # |rose| from 70 to 110: two figures
    shares: frozenset[str]  # one-|in|-five


class NameWords(NamedTuple):
    """Words that tell a name, a code or a pronoun from a figure."""

    circa: frozenset[str]
    circa_mark: str
    not_names: frozenset[str]  # "minus-5", "mid-90": no name before the hyphen
    halves_of_day: frozenset[str]
    decade: str
    number_signs: frozenset[str]  # |Fig.| 7
    rank_signs: frozenset[str]  # |No.| 1
    rank_sign: str
    headline_verbs: frozenset[str]  # "Blast |Kills| 12"
    singular_verbs: frozenset[str]
    plural_verbs: frozenset[str]
    joiners: frozenset[str]
    streets: frozenset[str]
    code_words: frozenset[Phrase]  # the 212 |area code
    eras_before: frozenset[str]
    eras_after: frozenset[str]
    year_joiners: frozenset[str]
    before_one: frozenset[str]  # |no| one
    the_one: frozenset[str]  # |the| one person
    hands: frozenset[Phrase]  # on the one hand
    shares: frozenset[str]  # one |in| five
    share_openers: frozenset[str]  # one in |every| five
    ends_of_list: frozenset[str]  # in the |bottom| three
    placed: frozenset[str]  # |finished| second
    not_ranked: frozenset[str]  # "the third |to| come"
    place: str  # in the first |place
    participle: str  # first report|ed


class QualifierWords(NamedTuple):
    """Words that may part a qualifier from its number."""

    determiners: frozenset[str]
    between: frozenset[str]  # at least |another| 40
    articles: frozenset[str]


class PatternWords(NamedTuple):
    """All of them."""

    links: Links
    numbers: NumberWords
    nouns: NounWords
    amounts: AmountWords
    ages: AgeWords
    ranges: RangeWords
    names: NameWords
    qualifiers: QualifierWords
