"""Stories without end, always the same: those of ``seeds/`` and ``tests/`` with other names, words and figures.

Variation ``n`` of a story is its own story: each name, and half of the rarer words, becomes another throughout, each
number of three digits or more is another number of the same length and roundness, and some lines are left out. What
the papers agree and differ on stays, since all of a story change alike. The names and words are drawn from a stock as
the words of a language are used, a few of them often, most of them hardly ever.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from newsdiff.lang import load_language

ROOT: Final = Path(__file__).parents[1]
SYLLABLES: Final = (
    "ba de fo gu ha ji ka le mi no pe ra sa te u va wo xe ya zu bra cle dri fle gro kle plu ste tra wen".split()
)
STOCK: Final = 60_000  # names, and as many words
CHANGED: Final = 0.5  # of the rarer words of a story
LEFT_OUT: Final = 0.08  # of the lines of an article

WORD: Final = re.compile(r"[^\W\d_]{3,}|\d[\d,]*\d")
NAME: Final = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")  # a capital where no sentence begins
RARE: Final = 6  # letters; shorter words are mostly those of all stories


class Article(NamedTuple):
    """An article of a synthetic heap: the story that it belongs to, its paper, its text."""

    story: int
    paper: str
    text: str


@cache
def read_bases() -> tuple[tuple[tuple[str, str], ...], ...]:
    """The stories that others are made of, each as (paper, text) of its articles."""
    folders = [ROOT / "seeds", *sorted((ROOT / "tests/stories").iterdir()), *sorted((ROOT / "tests/heap").iterdir())]
    bases = []
    for folder in folders:
        paths = sorted(path for path in folder.glob("*.txt") if path.name != "facts.txt")
        if len(paths) > 1:
            bases.append(tuple((path.stem.partition("_")[0], path.read_text("utf-8")) for path in paths))
    return tuple(bases)


def make_story(number: int) -> list[Article]:
    """Make the story of this number."""
    bases = read_bases()
    base = bases[number % len(bases)]
    if number < len(bases):
        return [Article(number, paper, text) for paper, text in base]
    chance = Random(number)
    names = {name for _, text in base for name in NAME.findall(text)}
    known: dict[str, str] = {}

    def change(match: re.Match[str]) -> str:
        word = match[0]
        if word not in known:
            known[word] = _change_word(word, names, chance)
        return known[word]

    return [Article(number, paper, _leave_out(WORD.sub(change, text), chance)) for paper, text in base]


def make_articles(articles: int) -> Iterator[Article]:
    """Make so many articles, story by story."""
    made = 0
    for number in count():
        for article in make_story(number):
            if made == articles:
                return
            made += 1
            yield article


def _change_word(word: str, names: set[str], chance: Random) -> str:
    if word[0].isdecimal():
        return _change_number(word, chance)
    if word.lower() in _kept_words():
        return word
    if word in names:
        return _draw(chance).capitalize()
    if len(word) >= RARE and word.islower() and chance.random() < CHANGED:
        ending = next((ending for ending in ("ing", "ed", "s") if word.endswith(ending)), "")
        return _draw(chance) + ending
    return word


def _change_number(word: str, chance: Random) -> str:
    """'13,450' -> '48,210': as long and as round; a year and what may be a day stay."""
    digits = word.replace(",", "")
    if len(digits) < 3 or (len(digits) == 4 and digits[:2] in ("19", "20")):
        return word
    zeros = len(digits) - len(digits.rstrip("0"))
    fresh = iter(str(chance.randint(1, 9)) for _ in range(len(digits) - zeros))
    return "".join(each if each == "," else next(fresh, "0") for each in word)


def _draw(chance: Random) -> str:
    """A word of the stock, the first ones far more often than the last."""
    number = int(STOCK * chance.random() ** 2)
    letters = ""
    while number or len(letters) < 4:
        number, syllable = divmod(number, len(SYLLABLES))
        letters += SYLLABLES[syllable]
    return letters


@cache
def _kept_words() -> frozenset[str]:
    """Words that make figures, verbs of speech and the like, which a story keeps."""
    language = load_language()
    return language.common_words | language.scanned | language.synonyms.keys() | language.roles.keys() | language.stops


def _leave_out(text: str, chance: Random) -> str:
    lines = text.split("\n")
    kept = [line for line in lines if chance.random() >= LEFT_OUT]
    return "\n".join(kept if len(kept) > len(lines) / 2 else lines)
