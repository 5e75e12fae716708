"""What the reading of pages and attribution ask of a language. All in lower case.

The words that a page's own lines are made of, for the furniture rules, what broken lines are put together by, and the
words by which a text tells who says so.
"""

from collections.abc import Mapping
from typing import Final

from newsdiff.tuples import Table

Phrase = tuple[str, ...]
Phrases = frozenset[Phrase]

MARKS: Final = frozenset(".,!?…;:()[]—–-|\"“”„«»‘’'")  # a noun phrase ends at one that is no part of a word


class FurnitureWords(Table):
    """A line is known by the phrase that it opens with or holds, or by being made of one class of words alone."""

    stamp: frozenset[str]  # beside a date or time alone: published, last, updated
    published: frozenset[str]  # says that the date beside it is the day of publication
    updated: frozenset[str]  # says that it is a later day
    sections: frozenset[str]  # parts of a paper, alone or beside a stamp
    navigation: frozenset[str]
    share: frozenset[str]
    agencies: frozenset[Phrase]
    comments: frozenset[Phrase]
    advertisement: frozenset[Phrase]
    navigation_lines: frozenset[Phrase]  # whole lines
    caption_openers: frozenset[Phrase]
    credit_openers: frozenset[Phrase]
    credit_words: frozenset[str]  # in the last brackets of a caption
    related_openers: frozenset[Phrase]
    related_alone: frozenset[Phrase]  # a whole line, the lines below it are titles of other stories
    subscription_openers: frozenset[Phrase]
    subscription_phrases: frozenset[Phrase]
    address: frozenset[str]  # what a page calls itself and its reader
    cookie_phrases: frozenset[Phrase]
    copyright_phrases: frozenset[Phrase]
    by: str
    byline_openers: frozenset[Phrase]
    offices: frozenset[str]  # Orla Venn, transport |correspondent
    byline_words: frozenset[str]  # what stands between names: and, for, staff, writer
    name_particles: frozenset[str]
    no_places: frozenset[str]  # words in capitals that open a line and are no place of a dateline


class HyphenWords(Table):
    """Words beside a hyphen that a line ends with. Where the document spells the word elsewhere, that goes before."""

    suspended: frozenset[str]  # behind a hyphen that waits for a later word: "two- and three-year terms"
    takes_after: frozenset[str]  # takes a hyphen before most words
    takes_before: frozenset[str]  # takes one behind most words
    grown_together: frozenset[str]  # grows together with the next: "underground", "overall", "someone"
    syllables: frozenset[str]  # a number that is a syllable of other words too


class SpeechWords(Table):
    """Words of speech, and those that tell where the noun phrase of a source begins and ends.

    A bar in the comments stands where the word does.
    """

    sayings: frozenset[str]  # speak, whatever their subject: residents |said
    statings: frozenset[str]  # speak behind a sure source alone: the ministry |reported, but no profits |reported
    claimings: frozenset[str]  # speak before "that", a quotation or a break alone: |added that; the fire |claimed 40
    utterings: frozenset[str]  # speak beside a quotation alone: “I lost 40,” she |laughed
    showings: frozenset[str]  # what papers do: the survey |found
    reporting: frozenset[str]  # police |report 40 cases
    many: frozenset[str]  # bodies whose verb is a plural's: |police report
    deeds: frozenset[str]  # statings with an object: the bank |announced a loan on Friday, the day of announcing
    commitments: frozenset[str]  # they answer for their object alone: the state |promised 40 buses, and …
    infinitives: frozenset[str]  # promised 40 boats and |to dredge 12 miles
    articles: frozenset[str]
    indefinite: frozenset[str]  # |a foreman, Orla Venn, said
    halves: Mapping[str, frozenset[str]]  # speak with one of these soon behind: |put the toll |at
    valuing: frozenset[str]  # estimates |at $4m
    particles: Mapping[str, frozenset[str]]  # speak with one of these right behind: |spoke |of
    telling: frozenset[str]  # the hearer follows: |told reporters
    told: frozenset[str]  # told |the story: no hearer
    reflexives: frozenset[str]  # announced |itself: nothing is said
    participles: frozenset[str]  # their subject is the sentence's: |saying
    spoken: frozenset[str]  # deaths |reported by
    quoted: Phrase  # was |quoted as saying
    quoting: frozenset[str]  # its first word before the source: |quoted the mayor as saying
    according: Phrase
    per: str
    by: str
    expected: frozenset[str]  # analysts' |estimates of $4m
    foreseeing: frozenset[str]  # the 4% that analysts had |forecast
    agreeing: frozenset[str]  # those of them that need no owner: a |consensus of $4m
    counts: frozenset[str]  # by the union's |count
    own: frozenset[str]  # by the town's |own count
    of_author: frozenset[str]  # behind a paper: an estimate |by, figures |from
    dispatches: frozenset[str]  # papers whose "from" is a place: |reports from Velm
    made: frozenset[str]  # behind a paper: data |compiled by, returns |released on Friday; analysts |polled by
    beheld: frozenset[str]  # those of them that make no author: documents |seen by this newspaper
    that: str
    joints: frozenset[str]  # police |and firefighters
    relatives: frozenset[str]  # the owner, |who said
    who: frozenset[str]  # a clerk, |who asked not to be named, said
    denials: frozenset[str]  # officials |not allowed to speak said
    boundaries: frozenset[str]  # no noun phrase goes on over these: |while, |were, |said
    said_of: frozenset[str]  # a car said to |have fled, a villa said to |be worth: by others
    auxiliaries: frozenset[str]  # those of them behind which the phrase was a subject: |were
    contrasts: frozenset[str]  # another clause of another source: |while
    reported: frozenset[str]  # forty jobs |would go, it said
    joining_clauses: frozenset[
        str
    ]  # behind it a further clause of the same may follow: it said, |but no mill would shut
    turns: frozenset[str]  # behind a comma they open a clause: , |and
    ending_speech: frozenset[str]  # behind a comma they end what was said: , |while; , |sparking fears
    ending_clauses: frozenset[str]  # behind a comma they end the clause that a source stands in: , |and; , |after
    ending_counts: frozenset[str]  # behind a comma they end what a count answers for: by the UN's count, |or
    subordinators: frozenset[str]  # |After police said 40 were hurt, the road was shut
    between: frozenset[str]  # subject and verb: has |also said
    passives: frozenset[str]  # |is said to
    refusals: frozenset[str]  # did |not say
    no_speakers: frozenset[str]  # alone: |one said
    none: frozenset[str]  # at the head of a phrase: |no official said
    openers: frozenset[str]  # |earlier police said
    prepositions: frozenset[str]
    joining: frozenset[str]  # a noun phrase goes on: a spokesman |for
    placing: frozenset[str]  # it goes on before a name: police |in Tarn
    moments: frozenset[str]  # said |on Friday
    dates: frozenset[str]
    spells: Mapping[str, frozenset[str]]  # said |last |night
    determiners: frozenset[str]
    definite: frozenset[str]  # |the agency: one named before
    possessives: frozenset[str]  # the token behind an owner
    plural: str  # the ending of worker|s, of which many are no names
    adverb: str  # the ending of quiet|ly said
    pronouns: frozenset[str]  # of a source named before
    persons: frozenset[str]  # those of a person
    things: frozenset[str]  # those of a body
    plurals: frozenset[str]  # those of either
    papers: frozenset[str]  # what speaks for its author
    replies: frozenset[str]  # papers that are the word of whoever spoke last: the |statement
    headline_papers: frozenset[str]  # |Report: 40 dead
    bodies: frozenset[str]  # who speaks as one
    generic: frozenset[str]  # bodies that go by a name of their own besides: the |agency
    businesses: frozenset[str]  # of those, the ones that are none of the next: "the company" is no ministry
    authorities: frozenset[str]
    people: frozenset[str]  # who speaks for others or for themselves
    several: frozenset[str]  # those of them that are many
    men: frozenset[str]  # titles and nouns of men alone
    women: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    speakers: frozenset[str]  # papers, bodies and people
    titles: frozenset[str]  # before the name of a person
    based: str  # Velm, Ostria-|based
    no_sources: frozenset[str]  # according to |plan
    verbs: frozenset[str]  # all that may stand behind or before a source
    cues: frozenset[str]  # words at which a rule may speak
