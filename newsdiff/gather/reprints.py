"""Reprints: the same text under another headline, cut at its end, or with a paragraph of the house's own.

One telling that ten outlets print is one telling. Folded, it counts once in how rare a term is and in how alike the
articles of a story are, and is compared once.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsdiff.gather.profiles import Profile, days_between, is_within, join_stretches, read_day, stretch_of

REPRINTED: Final = 0.8  # of the shorter text's words stand in the longer, sentence by sentence
LENGTH: Final = 0.5  # of the longer text's words, at least: a round-up that holds a brief whole is no reprint of it
CROWD: Final = 32  # texts with one sentence that a further one is compared with; more share a house's phrase


def fold_reprints(profiles: Sequence[Profile], window: int) -> list[list[int]]:
    """Group the numbers of the profiles by text, in their order; the longest of each group stands first in it."""
    sizes = [sum(profile.sentences.values()) for profile in profiles]
    days = [read_day(profile.published) for profile in profiles]
    stretches = [stretch_of(day) for day in days]  # of a longest text: with all that are folded into it
    holders: dict[int, list[int]] = {}
    groups: dict[int, list[int]] = {}
    for number in sorted(range(len(profiles)), key=lambda n: (-sizes[n], n)):
        shared: Counter[int] = Counter()
        for digest, words in profiles[number].sentences.items():
            for longer in holders.get(digest, ()):
                shared[longer] += words
        least = REPRINTED * sizes[number]
        originals = [
            (-words, longer)
            for longer, words in shared.items()
            if words >= least
            and words >= LENGTH * sizes[longer]
            and days_between(days[longer], days[number]) <= window
            and is_within(join_stretches(stretches[longer], stretches[number]), window)
        ]
        if originals:
            original = min(originals)[1]
            groups[original].append(number)
            stretches[original] = join_stretches(stretches[original], stretches[number])
            continue
        groups[number] = [number]
        for digest in profiles[number].sentences:
            if len(known := holders.setdefault(digest, [])) < CROWD:
                known.append(number)
    return [groups[number] for number in sorted(groups)]
