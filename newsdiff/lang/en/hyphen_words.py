"""The English words that keep or lose a hyphen; what each class is for stands in ``hyphen_tables``."""

from typing import Final

from newsdiff.lang.hyphen_tables import HyphenWords

HYPHENS: Final = HyphenWords(
    suspended=frozenset(("and", "or", "to")),
    takes_after=frozenset("anti half self vice well".split()),
    takes_before=frozenset("led backed based old strong long born made run owned related".split()),
    grown_together=frozenset(
        "any back down every for here in no off on out over some there under up where with".split()
    ),
    syllables=frozenset(("one", "ten")),
)
