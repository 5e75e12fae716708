"""The stories in tests/stories, each told by several papers, and what a reader finds in them by hand: ``facts.txt``.

The form of ``facts.txt``, where ``#`` opens a comment:

    == conflict | people killed           a fact: the verdict, what it is
    gull | Three dead                     a mention of it: the paper, the words around one figure of its text
    == none | page stamps                 words that hold no figure
    !! known false conflict | gull: Three dead | wire: 27 hurt

``? `` before a line marks what newsdiff gets wrong today: a figure that it does not find (or one that it finds where
there is none), a fact that it does not gather or judges otherwise; the line below such a fact tells ``# why: ``. Marks
and reasons are strict: whoever mends one takes it away (``make accept`` does, see ``known_failures``).
"""

from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import newsdiff
from newsdiff import Settings, Verdict
from newsdiff.judge import judge_pair

ROOT = Path(__file__).parent / "stories"
STORIES = sorted(path.parent.name for path in ROOT.glob("*/facts.txt"))
NO_FIGURE = "none"
FALSE_CONFLICT = "!! known false conflict | "


class Quote(NamedTuple):
    """Words of one paper's text; ``wrong`` is the mark of a known failure."""

    story: str
    line: int
    outlet: str
    words: str
    wrong: bool = False


class Gold(NamedTuple):
    """One fact as a reader finds it."""

    story: str
    line: int
    verdict: str
    what: str
    quotes: tuple[Quote, ...]
    wrong: bool = False


@cache
def read_gold(story):
    """The facts of a story, and the quotes of its known false conflicts."""
    facts, false = [], []
    for number, marked in enumerate((ROOT / story / "facts.txt").read_text("utf-8").splitlines(), 1):
        wrong, line = marked.startswith("? "), marked.removeprefix("? ")
        if line.startswith(FALSE_CONFLICT):
            parts = [part.partition(": ") for part in line.removeprefix(FALSE_CONFLICT).split(" | ")]
            false.append(tuple(Quote(story, number, outlet, words) for outlet, _, words in parts))
        elif line.startswith("== "):
            verdict, _, what = line.removeprefix("== ").partition(" | ")
            facts.append(Gold(story, number, verdict, what, (), wrong))
        elif line.strip() and not line.startswith("#"):
            outlet, _, words = line.partition(" | ")
            quote = Quote(story, number, outlet, words, wrong)
            facts[-1] = facts[-1]._replace(quotes=(*facts[-1].quotes, quote))
    return tuple(facts), tuple(false)


@cache
def report_of(story):
    return newsdiff.compare(sorted(path for path in (ROOT / story).glob("*.txt") if path.name != "facts.txt"))


def text_of(quote):
    return (ROOT / quote.story / f"{quote.outlet}.txt").read_text("utf-8")


def stands_on(figure, quote):
    """Whether a figure overlaps the words of a quote."""
    if figure.document.id != f"{quote.outlet}.txt":
        return False
    start = figure.document.text.index(quote.words)
    return figure.span.start < start + len(quote.words) and start < figure.span.stop


def figures_on(quote):
    return [figure for found in report_of(quote.story).figures for figure in found if stands_on(figure, quote)]


def mentions_of(fact):
    return [figure for found in fact.mentions for figure in found]


def is_gathered(fact, gold):
    """Whether each mention of a reported fact is one of the reader's fact, and the other way about."""
    mentions = mentions_of(fact)
    return all(any(stands_on(figure, quote) for quote in gold.quotes) for figure in mentions) and all(
        any(stands_on(figure, quote) for figure in mentions) for quote in gold.quotes
    )


def is_true_conflict(fact, conflicts):
    """Whether two mentions that clash are of one fact that the reader calls a conflict too."""
    clashes = [
        pair
        for pair in combinations(mentions_of(fact), 2)
        if judge_pair(*pair, Settings())[1].verdict is Verdict.CONFLICT
    ]
    return any(
        all(any(stands_on(figure, quote) for quote in gold.quotes) for figure in pair)
        for pair in clashes
        for gold in conflicts
    )


def describe(fact):
    """A reported fact as the lines that facts.txt would have for it."""
    mentions = [f"{figure.document.label} | {figure.text}" for figure in mentions_of(fact)]
    return "\n".join([f"== {fact.verdict} | {fact.label}", *mentions])
