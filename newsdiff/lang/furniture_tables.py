"""What the reading of pages asks of a language. All in lower case.

The words that a page's own lines are made of, for the furniture rules, and what broken lines are put together by.
"""

from newsdiff.tuples import Table

Phrase = tuple[str, ...]
Phrases = frozenset[Phrase]


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
