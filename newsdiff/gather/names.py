"""What a story is called: an id for programs, a headline for people.

The id is made of its first day and its commonest names, so that it can be read, and is the same whenever the same
articles are gathered. The headline is that of one of its articles.
"""

import unicodedata
from collections.abc import Sequence
from typing import Final

NAMES: Final = 3
NAMELESS: Final = "story"
LEAST_HEADLINE: Final = 4  # words; a shorter one ("Updated at noon") may be no headline


def name_stories(stories: Sequence[tuple[Sequence[str], str | None]]) -> list[str]:
    """Write ``2034-03-12-lenta-mirabo-orsa`` for each story's names, commonest first, and first day; no id twice."""
    taken: dict[str, int] = {}
    ids = []
    for names, day in stories:
        candidate = unnumbered = _name_story(names, day)
        while candidate in taken:
            taken[unnumbered] += 1
            candidate = f"{unnumbered}-{taken[unnumbered]}"
        taken[candidate] = 1
        ids.append(candidate)
    return ids


def choose_headline(openings: Sequence[str]) -> str:
    """The shortest of the titles and opening sentences, which is most likely a headline."""
    return min(openings, key=lambda opening: (len(opening.split()) < LEAST_HEADLINE, len(opening), opening))


def _name_story(names: Sequence[str], day: str | None) -> str:
    parts = dict.fromkeys(filter(None, map(_spell, names)))
    return "-".join([*([day] if day else []), *(list(parts)[:NAMES] or [NAMELESS])])


def _spell(name: str) -> str:
    """``united states`` -> ``united-states``, ``québec`` -> ``quebec``: what a file name and a shell take as it is."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "-".join("".join(c if c.isalnum() else " " for c in letters).split())
