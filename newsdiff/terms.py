"""Words -> terms, so that two wordings of one thing can be laid side by side.

Aliases are read as their first form, other words as a light stem. Shared by the rooms that compare words; what a term
weighs is theirs to say.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from newsdiff.lang import Language

SUFFIXES: Final = (
    ("ies", ("y", "ie")),  # cities, ties
    ("ied", ("y", "ie")),  # carried, tied
    ("sses", ("ss",)),  # losses
    ("ing", ("", "e")),  # sending, firing
    ("ed", ("", "e")),  # ended, fired
    ("ly", ("",)),  # quickly
    ("es", ("", "e")),  # marches, missiles
    ("ss", ("ss",)),  # loss
    ("us", ("us",)),  # virus
    ("is", ("is",)),  # crisis
    ("s", ("",)),  # troops
)


class TermReader:
    """Reads the terms of sentences in one language; remembers the words that it has met."""

    def __init__(self, language: Language) -> None:
        self.aliases = language.aliases
        self.phrase_starts = {form.partition(" ")[0] for form in language.aliases if " " in form}
        self.known: dict[str, str] = {}

    def read_each(self, words: Sequence[str]) -> list[str]:
        """The term of each word, "" for a mark and for the further words of an alias ("United States")."""
        found: list[str] = []
        known, starts = self.known, self.phrase_starts
        skip = 0
        for at, word in enumerate(words):
            if skip:
                skip -= 1
                found.append("")
                continue
            if word in starts and (phrase := self._phrase_at(words, at)):
                term, skip = phrase
            elif word in known:
                term = known[word]
            else:
                term = known[word] = self._term(word)
            found.append(term)
        return found

    def _term(self, word: str) -> str:
        if not word[0].isalnum():
            return ""
        if word[0].isdecimal():
            return "".join(c for c in word if c.isalnum() or c == ".")
        forms = base_forms(word)
        return next((self.aliases[form] for form in forms if form in self.aliases), forms[-1])

    def _phrase_at(self, words: Sequence[str], at: int) -> tuple[str, int] | None:
        """The canonical form of the longest alias of several words that starts here, and how many words follow."""
        for length in (4, 3, 2):
            *start, last = words[at : at + length]
            if len(start) == length - 1 and last[0].isalnum():
                for form in base_forms(last):
                    if canonical := self.aliases.get(" ".join((*start, form))):
                        return canonical, length - 1
        return None


@cache
def read_common_terms(language: Language) -> frozenset[str]:
    """The terms of the words that are common in all news."""
    reader = TermReader(language)
    return frozenset(reader.read_each((word,))[0] for word in language.common_words)


@lru_cache(maxsize=20_000)
def base_forms(word: str) -> tuple[str, ...]:
    """'planned' -> planned, plann, planne, plan: itself, the base forms that it may be of, and last its stem."""
    for suffix, endings in SUFFIXES:
        root = word.removesuffix(suffix)
        if root != word and len(root) > 2:
            bases = [root + ending for ending in endings]
            if suffix in ("ing", "ed") and root[-1] == root[-2] and root[-1] not in "ls":
                bases.append(root[:-1])
            stem = bases[-1]
            return (word, *bases, stem.removesuffix("e") if len(stem) > 3 else stem)
    return (word, word.removesuffix("e") if len(word) > 3 else word)
