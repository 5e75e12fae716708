"""Hyphens at the ends of lines: what putting broken lines together asks of a language. All in lower case."""

from newsdiff.lang.table import Table


class HyphenWords(Table):
    """Words beside a hyphen that a line ends with. Where the document spells the word elsewhere, that goes before."""

    suspended: frozenset[str]  # behind a hyphen that waits for a later word: "two- and three-year terms"
    takes_after: frozenset[str]  # takes a hyphen before most words
    takes_before: frozenset[str]  # takes one behind most words
    grown_together: frozenset[str]  # grows together with the next: "underground", "overall", "someone"
    syllables: frozenset[str]  # a number that is a syllable of other words too
