"""Profiles of loose documents -> stories: which of them tell of one event.

Reprints are folded first. What is left is compared by an index of terms, each document with the few that share its
rarest ones within the window of days; the pairs that are alike enough are linked, best first, into stories. How rare a
term is, is then counted by these stories, and they are found anew, until they stay. Nothing compares all with all, and
nothing depends on the order of the documents but the breaking of exact ties, which the caller settles by giving them
in an order of their own.
"""

from collections.abc import Sequence
from functools import reduce
from typing import Final

from newsdiff.gather.links import link_stories
from newsdiff.gather.profiles import WINDOW, Profile, fold_reprints, join_stretches, read_day, read_profile, stretch_of
from newsdiff.gather.similarity import Comparison

__all__ = ["WINDOW", "Profile", "gather_profiles", "read_profile"]


# So often the stories are found anew, with terms weighed by the stories found before; mostly they stay as they are.
PASSES: Final = 4


def gather_profiles(profiles: Sequence[Profile], window: int) -> list[tuple[list[str], list[int]]]:
    """Put the documents that tell of one event together: for each story its commonest names, its documents by number.

    Every document is in exactly one story, alone where no other tells what it does. No two documents of a story were
    published more than ``window`` days apart, as far as their days are known.
    """
    folded = fold_reprints(profiles, window)
    comparison = Comparison([_as_one([profiles[number] for number in numbers]) for numbers in folded], window)
    days = [reduce(join_stretches, (stretch_of(read_day(profiles[n].published)) for n in group)) for group in folded]
    stories = link_stories(comparison, days)
    for _ in range(PASSES):
        comparison.weigh_by(stories)
        before, stories = stories, link_stories(comparison, days)
        if stories == before:
            break
    return [
        (comparison.common_names(members), sorted(number for member in members for number in folded[member]))
        for members in stories
    ]


def _as_one(reprints: Sequence[Profile]) -> Profile:
    """The longest of the reprints, on the first day that any of them tells."""
    day = min((profile.published for profile in reprints if profile.published), default=None)
    return reprints[0]._replace(published=day)
