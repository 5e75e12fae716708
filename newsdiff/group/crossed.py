"""Groups -> groups in which no fact of one paper stands beside another's figure of another fact.

A paper that has the killed for the injured has the same numbers as the others, and equal numbers bring figures
together; what befell those who are counted tells them apart. Of any two papers only what befalls people decides, which
few words leave open. Of a draft and its source more is known, one was written from the other: there any two roles do
that one sentence gives. What is left together after that though it befell people otherwise, is parted: three killed are
not three injured.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from newsdiff.intervals import base_ends
from newsdiff.model import Figure, Group, Kind, Quantity
from newsdiff.tuples import NamedTuple

MANY: Final = 8  # groups of one role in one sentence: a list, in which nothing tells which is which


class Ground(NamedTuple):
    """What befell what mentions of one document count, and where they stand first; 0 where any sentence will do."""

    sentence: int
    role: str


class Index(NamedTuple):
    """The groups, the grounds of each by variant, and the groups that have a ground, by variant and kind."""

    groups: Sequence[Group]
    grounds: Sequence[Sequence[Ground | None]]
    places: Mapping[tuple[int, Kind, Ground], list[int]]


def uncross_all(groups: Sequence[Group], variants: int, roles: frozenset[str]) -> list[Group]:
    """Right the groups of any papers by the roles given, those of people."""
    righted = list(groups)
    if any(len(roles.intersection(f.role for said in group.mentions for f in said)) > 1 for group in groups):
        for one in range(variants):
            righted = uncross_groups(righted, one, roles)
    return righted


def part_groups(groups: Sequence[Group], roles: frozenset[str]) -> list[Group]:
    """Part each group whose mentions have several of the roles, of which no two befall the same people.

    What has none of them stays with the role that most mentions have, the first in the alphabet of several.
    """
    return [part for group in groups for part in _part_group(group, roles)]


def _part_group(group: Group, roles: frozenset[str]) -> list[Group]:
    counts = Counter(figure.role for said in group.mentions for figure in said if figure.role in roles)
    if len(counts) < 2:
        return [group]
    chief = min(counts, key=lambda role: (-counts[role], role))
    return [
        group._replace(
            mentions=tuple(
                tuple(f for f in said if f.role == role or (role == chief and f.role not in counts))
                for said in group.mentions
            )
        )
        for role in (chief, *sorted(counts.keys() - {chief}))
    ]


def uncross_groups(groups: Sequence[Group], draft: int, roles: frozenset[str] | None = None) -> list[Group]:
    """'23 killed, 140 injured' / '140 killed, 23 injured': give each fact of the draft the figures of its own role.

    Only what has one of the ``roles`` is looked at; without them, what has any.
    """
    index, righted, done = _index_groups(groups, roles), list(groups), set[tuple[int, int]]()
    for number, source in _find_crossed(index, draft):
        other = _find_counterpart(index, number, draft, source)
        if other is not None and done.isdisjoint({(number, source), (other, source)}):
            done |= {(number, source), (other, source)}
            a, b = righted[number], righted[other]
            righted[number] = _take_mentions(a, b, source)
            righted[other] = _take_mentions(b, a, source)
    return righted


def _index_groups(groups: Sequence[Group], wanted: frozenset[str] | None) -> Index:
    grounds = [[_find_ground(mentions, wanted) for mentions in group.mentions] for group in groups]
    places: dict[tuple[int, Kind, Ground], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for variant, ground in enumerate(grounds[number]):
            if ground is not None:
                places[variant, group.kind, ground].append(number)
    return Index(groups, grounds, places)


def _find_ground(mentions: Sequence[Figure], wanted: frozenset[str] | None) -> Ground | None:
    """The ground of mentions that have one role; None where they have several, or none, or one that is not wanted."""
    roles = {figure.role for figure in mentions}
    if len(roles) != 1 or "" in roles or (wanted is not None and not roles <= wanted):
        return None
    return Ground(mentions[0].sentence.index if wanted is None else 0, mentions[0].role)


def _find_crossed(index: Index, draft: int) -> Iterator[tuple[int, int]]:
    """The groups, each with a source, in which draft and source have one number but not one role."""
    for number, by_variant in enumerate(index.grounds):
        own, mentions = by_variant[draft], index.groups[number].mentions
        for source, said in enumerate(by_variant):
            if own is None or said is None or own.role == said.role:
                continue
            if not _numbers_of(mentions[draft]).isdisjoint(_numbers_of(mentions[source])):
                yield number, source


def _numbers_of(mentions: Sequence[Figure]) -> set[tuple[Decimal | None, ...]]:
    return {base_ends(figure.quantity) for figure in mentions if isinstance(figure.quantity, Quantity)}


def _find_counterpart(index: Index, number: int, draft: int, source: int) -> int | None:
    """The one group that has the other role where draft and source have this one; one of the two may be silent."""
    own, said, kind = index.grounds[number][draft], index.grounds[number][source], index.groups[number].kind
    if own is None or said is None:
        return None
    crossed = ((draft, Ground(own.sentence, said.role)), (source, Ground(said.sentence, own.role)))
    there = [index.places.get((variant, kind, ground), []) for variant, ground in crossed]
    if max(map(len, there)) > MANY:
        return None
    both = [other for other in there[0] if other in there[1]]
    silent = [
        other
        for (variant, _), others in zip(crossed[::-1], there, strict=True)
        for other in others
        if not index.groups[other].mentions[variant]
    ]
    found = both or silent
    return found[0] if len(found) == 1 else None


def _take_mentions(group: Group, donor: Group, source: int) -> Group:
    mentions = [donor.mentions[v] if v == source else said for v, said in enumerate(group.mentions)]
    return group._replace(mentions=tuple(mentions))
