"""Words -> terms, so that two wordings of one thing can be laid side by side.

Aliases are read as their first form, other words as a light stem. Shared by the rooms that compare words; what a term
weighs is theirs to say.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from newsdiff.lang import Language
from newsdiff.model import Figure, Kind, Quantity, Tokens

# Each ending with what may stand in its place; the first that fits is taken off.
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

MOST_KEPT: Final = 20_000  # words whose terms are kept

BY_LAST_LETTER: Final = {
    letter: tuple(row for row in SUFFIXES if row[0][-1] == letter) for letter in {suffix[-1] for suffix, _ in SUFFIXES}
}


class Terms(dict[str, str]):
    """Word -> term, worked out when first met: aliases by their canonical form, other words by their stem.

    The term of a number is its digits without commas, that of a mark is "". One for each language: all stories have
    most of their words in common. What it holds is bounded, so that an archive of any size can be read.
    """

    def __init__(self, language: Language) -> None:
        super().__init__({"": ""})
        self.aliases = language.aliases
        self.common = frozenset(self[word] for word in language.common_words)  # whatever texts have of them

    def __missing__(self, word: str) -> str:
        if word[0].isdecimal():
            term = "".join(character for character in word if character.isalnum() or character == ".")
        elif word[0].isalnum():
            term = self._term_of(word)
        else:
            term = ""
        if len(self) < MOST_KEPT:
            self[word] = term
        return term

    def _term_of(self, word: str) -> str:
        forms = base_forms(word)
        for form in forms[:-1]:
            if form in self.aliases:
                return self.aliases[form]
        return forms[-1]


@cache
def _terms_of(language: Language) -> Terms:
    return Terms(language)


class TermReader:
    """Reads the sentences of one comparison as terms."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.aliases = language.aliases
        self.common_words = language.common_words
        self.capitals = language.capital_aliases
        self.lengths = language.alias_lengths
        self.terms = _terms_of(language)
        self.common = self.terms.common
        self._lists: dict[tuple[str, ...], list[str]] = {}  # of the sentences read: each room reads the same ones

    def __getitem__(self, word: str) -> str:
        return self.terms[word]

    def words(self, tokens: Tokens) -> tuple[str, ...]:
        """List the words in lower case, but for those that are names in capitals only."""
        if self.capitals.isdisjoint(tokens.texts):
            return tokens.lowers
        pairs = zip(tokens.texts, tokens.lowers, strict=True)
        return tuple(text if text in self.capitals else lower for text, lower in pairs)

    def read_each(self, words: tuple[str, ...]) -> Sequence[str]:
        """The term of each word; "" for a mark and for the further words of an alias ("United States")."""
        terms = self._lists.get(words)
        if terms is None:
            terms = self._lists[words] = self.read_once(words)
        return terms

    def read_once(self, words: tuple[str, ...]) -> list[str]:
        """The same of a sentence that no other room asks about: of a heap of articles, not every one can be kept."""
        joined = words if self.lengths.keys().isdisjoint(words) else self._join_phrases(words)
        return list(map(self.terms.__getitem__, joined))

    def _join_phrases(self, words: Sequence[str]) -> list[str]:
        """'south koreans fear' -> 'south korea', '', 'fear'."""
        joined = list(words)
        for at, word in enumerate(words):
            if word in self.lengths and (phrase := self._phrase_at(words, at)):
                canonical, length = phrase
                joined[at : at + length] = [canonical] + [""] * (length - 1)
        return joined

    def _phrase_at(self, words: Sequence[str], at: int) -> tuple[str, int] | None:
        """'south koreans fear': the longest alias of several words that starts here, and its length."""
        for length in self.lengths[words[at]]:
            *start, last = words[at : at + length]
            if len(start) == length - 1:
                for form in base_forms(last):
                    if canonical := self.aliases.get(" ".join((*start, form))):
                        return canonical, length
        return None


def by_sentence(figures: Iterable[Figure]) -> dict[int, list[Figure]]:
    """The figures of one document under the numbers of their sentences."""
    found: dict[int, list[Figure]] = {}
    for figure in figures:
        found.setdefault(figure.sentence.index, []).append(figure)
    return found


def number_words(figure: Figure) -> list[int]:
    """The places of the tokens that say a figure's number in words: its value says that already.

    Empty for ranks, shares and vague words ("first", "half", "dozens"), which are words like others.
    """
    quantity = figure.quantity
    if not isinstance(quantity, Quantity) or quantity.value is None or figure.kind in (Kind.ORDINAL, Kind.RATIO):
        return []
    tokens = figure.sentence.tokens
    first, last = (bisect_left(tokens.starts, end) for end in figure.number)
    return [i for i in range(first, last) if tokens.lowers[i].isalpha()]


def write_digits(value: Decimal) -> str:
    """Write a number in digits, so that "13,000", "13,000.0" and "thirteen thousand" are one term: ``13000``."""
    digits = f"{value.copy_abs():f}"  # abs() would round a long number
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


@lru_cache(maxsize=20_000)
def base_forms(word: str) -> tuple[str, ...]:
    """'planned' -> planned, plann, planne, plan: itself, the base forms that it may be of, and last its stem."""
    for suffix, endings in BY_LAST_LETTER.get(word[-1:], ()):
        root = word.removesuffix(suffix)
        if root != word and len(root) > 2:
            bases = [root + ending for ending in endings]
            if suffix in ("ing", "ed") and root[-1] == root[-2] and root[-1] not in "ls":
                bases.append(root[:-1])
            stem = bases[-1]
            return (word, *bases, stem.removesuffix("e") if len(stem) > 3 else stem)
    return (word, word.removesuffix("e") if len(word) > 3 else word)


def stand_in_row(between: Sequence[str], language: Language) -> bool:
    """'three men|, and |two women': whether the words between two figures name them in one breath."""
    return tuple(between) in {(",",), (language.links.and_,), (",", language.links.and_)}
