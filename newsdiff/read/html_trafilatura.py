"""With the extra ``html``: which of a page's lines trafilatura, a library that finds articles in pages, takes for it.

Only its choice of text is used, and title and site name where the page states none. Its date is never taken: it
guesses, and a guess reads the clock.
"""

import logging
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final, NamedTuple

from newsdiff.model import FurnitureKind
from newsdiff.read.article import RAISED, fold
from newsdiff.read.html_page import Page
from newsdiff.read.html_story import Kind, Story, words_of

# What it may be asked: where it failed on hostile pages it did so in these ways.
DEEPEST: Final = 200  # elements in one another; its parser stops at 256, and some of its steps recurse
MOST_TAGS: Final = 20_000
LONGEST: Final = 2 * 2**20  # letters of a page

LEAST: Final = 0.5  # of what we take for the story; where it finds less it has failed
PHRASE: Final = 4  # words that stand together in both texts
ALIKE: Final = 0.75  # of a line's phrases; inline elements may part or join its words

LISTED: Final = frozenset("tr td th li dt dd caption".split())
LEVEL: Final = {raised: level for level, raised in RAISED.items()}

LOGGERS: Final = ("trafilatura", "htmldate", "courlan", "justext", "readability", "charset_normalizer")
# Of no use to us, but given so that no clock is read for it.
NO_DATES: Final = {"extensive_search": False, "min_date": "1995-01-01", "max_date": "1995-01-02"}


class Opinion(NamedTuple):
    """What trafilatura says of a page: the article's text, and its title and site name if they were asked for."""

    text: str = ""
    title: str | None = None
    site: str | None = None


def ask_trafilatura(markup: str, page: Page, *, with_names: bool) -> Opinion:
    """Ask for the article's text; nothing where the extra is not installed, or the page is none for it."""
    if not page.whole or page.depth > DEEPEST or page.tags > MOST_TAGS or len(markup) > LONGEST:
        return Opinion()
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and slow to load
        from trafilatura.metadata import extract_metadata  # noqa: PLC0415
    except ImportError:
        return Opinion()
    for name in LOGGERS:  # it logs, and what nobody handles would go to standard error
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    opinion = Opinion()
    with suppress(Exception):  # what is strange in a page may raise anything in libraries below it; ours stands then
        found: Any = trafilatura.bare_extraction(
            markup, include_comments=False, include_tables=True, favor_precision=False, deduplicate=False
        )
        opinion = Opinion(found.text or "" if found else "")
        if with_names:
            names: Any = extract_metadata(markup, date_config=dict(NO_DATES))
            opinion = opinion._replace(title=_name(names.title), site=_name(names.sitename))
    return opinion


def choose_lines(page: Page, story: Story, text: str) -> list[Kind]:
    """Give the kinds of a page's lines where ``text`` is the article; as they are where it is too little of it.

    A sentence between the headline and the last line that stands in ``text`` stays the story's, and so do rows and
    items below the headline: what is said right under the headline, tables and main points are often not in it.
    """
    lines = page.lines
    found = {_plain_words(line) for line in text.splitlines()} - {""}
    phrases = {phrase for line in found for phrase in _phrases(line)}
    stands = [_stands(_plain_words(line.text), found, phrases) for line in lines]
    ours = sum(len(line.text) for line, kind in zip(lines, story.kinds, strict=True) if not kind)
    both = sum(len(line.text) for line, kind, here in zip(lines, story.kinds, stands, strict=True) if here and not kind)
    if not both or both < LEAST * ours:
        return story.kinds
    last = max(place for place, here in enumerate(stands) if here and not story.kinds[place])
    kinds: list[Kind] = []
    for place, kind in enumerate(story.kinds):
        amid = (story.headline or 0) <= place and (
            (story.weights[place] and place < last) or page.elements[page.lines[place].box].tag in LISTED
        )
        if stands[place]:
            kinds.append(None if story.inferred[place] and kind is FurnitureKind.ASIDE else kind)
        elif kind or amid or place == story.headline:
            kinds.append(kind)
        else:
            kinds.append(FurnitureKind.ASIDE)
    return kinds


def _stands(words: str, found: set[str], phrases: set[str]) -> bool:
    if words in found:
        return True
    own = list(_phrases(words))
    return bool(own) and sum(phrase in phrases for phrase in own) >= ALIKE * len(own)


def _plain_words(text: str) -> str:
    """``"10,000¹ people"`` -> ``"10 0001 people"``, as it reads note marks."""
    return words_of(text.translate(LEVEL))


def _phrases(words: str) -> Iterator[str]:
    parts = words.split()
    for place in range(len(parts) - PHRASE + 1):
        yield " ".join(parts[place : place + PHRASE])


def _name(value: object) -> str | None:
    return fold(value) or None if isinstance(value, str) else None
