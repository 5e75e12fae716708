"""A heap of documents -> stories: those that tell of one event, and those that no other joins.

Each document is read by itself, since nothing is known yet of which belong together: the day that its page states is
all that its "Friday" is reckoned from. Once it stands in a story, the other documents there tell the year that its
dateline leaves out.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from os import PathLike
from typing import Final, NamedTuple

from newsdiff.errors import UsageError
from newsdiff.extract import extract_figures
from newsdiff.furniture import mark_furniture
from newsdiff.gather import WINDOW, Profile, gather_profiles, read_profile
from newsdiff.lang import Language, load_language
from newsdiff.model import Document, GatheredStory, Gathering
from newsdiff.pipeline import name_apart, order_documents, read_inputs
from newsdiff.publication import date_documents, find_day, lacks_year
from newsdiff.split import split_sentences
from newsdiff.terms import TermReader

LAST: Final = "~"  # sorts behind every day
# What a story is called: an id for programs, of its first day and its commonest names, so that it can be read and is
# the same whenever the same articles are gathered; for people the headline of one of its articles.
NAMES: Final = 3
NAMELESS: Final = "story"
LEAST_HEADLINE: Final = 4  # words; a shorter one ("Updated at noon") may be no headline


class _Profiled(NamedTuple):
    """A document with its furniture marked, the little that it is known by, and its headline or opening sentence."""

    document: Document
    profile: Profile
    opening: str


def gather_stories(documents: Iterable[Document | str | PathLike[str]], window: int = WINDOW) -> Gathering:
    """Put a heap of documents (or of the files at the paths given) into stories: those that tell of one event.

    No two documents of a story were published more than ``window`` days apart. The order of the documents changes
    nothing. Raises ``UsageError`` for a window below 0, ``InputError`` for a path that cannot be read.
    """
    if window < 0:
        raise UsageError("", f"a window of {window} days holds no story; give 0 or more")
    language = load_language("en")
    given = name_apart(read_inputs(list(documents)))
    given = [given[number] for number in order_documents(given)]
    reader = TermReader(language)
    read = [_profile(document, language, reader) for document in given]
    stories, loose = [], []
    for names, numbers in gather_profiles([each.profile for each in read], window):
        members = date_documents([read[number].document for number in numbers], language)
        if len(members) == 1:
            loose.append(members[0])
        else:
            headline = choose_headline([read[number].opening for number in numbers])
            stories.append((names, headline, _first_day(members), _sort_by_day(members)))
    ids = name_stories([(names, day) for names, _, day, _ in stories])
    found = (GatheredStory(name, *story[1:]) for name, story in zip(ids, stories, strict=True))
    return Gathering(tuple(sorted(found, key=lambda s: (s.published or LAST, s.id))), _sort_by_day(loose))


def _profile(document: Document, language: Language, reader: TermReader) -> _Profiled:
    """Read a document by itself: what its page states of its day is all that is known of it in a heap."""
    marked = mark_furniture(document, language)
    day = document.published or find_day(marked, language)
    dated = marked if day is None or lacks_year(day) else marked._replace(published=day)
    sentences = split_sentences(dated, language)
    profile = read_profile(day, sentences, extract_figures(sentences, language), reader)
    return _Profiled(dated, profile, document.title or (sentences[0].text if sentences else ""))


def _first_day(documents: Sequence[Document]) -> str | None:
    return min((document.published for document in documents if document.published), default=None)


def _sort_by_day(documents: Sequence[Document]) -> tuple[Document, ...]:
    return tuple(sorted(documents, key=lambda document: (document.published or LAST, document.id)))


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
