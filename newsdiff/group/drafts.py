"""A group in the making, and what keeps two of them apart whatever speaks for them."""

from collections.abc import Sequence
from typing import Final

from newsdiff.group.nodes import Node

TELLING: Final = 2  # so many variants that give both of two values tell two things apart
SAMPLE: Final = 8  # the most members of a group that another is compared with


class Draft:
    """A group in the making: its nodes by number, the sentences that it stands in, and its values by variant."""

    def __init__(self, number: int, node: Node) -> None:
        self.members = [number]
        self.places = set(node.places)
        said = (*node.value, node.figure.quantity.qualifier)
        self.by_variant = {variant: {said} for variant in node.variants}

    @property
    def sample(self) -> Sequence[int]:
        """The members that another group is compared with."""
        return self.members[:SAMPLE]

    def absorb(self, other: "Draft") -> None:
        """Take in another group."""
        self.members += other.members
        self.places |= other.places
        for variant, values in other.by_variant.items():
            self.by_variant.setdefault(variant, set()).update(values)

    def is_set_apart(self, other: "Draft") -> bool:
        """'12 people were killed and 30 injured', 'five boats, five crews': one sentence names a thing once.

        So do two variants that give two values each.
        """
        if not self.places.isdisjoint(other.places):
            return True
        return self.count_apart(other) >= TELLING

    def count_apart(self, other: "Draft") -> int:
        """How many variants stand in both, and give other values in each."""
        both = [v for v, values in self.by_variant.items() if v in other.by_variant]
        return sum(self.by_variant[v].isdisjoint(other.by_variant[v]) for v in both)


class Drafts(dict[int, Draft]):
    """The group that a node is in, by its number; made when a pair asks, since most nodes are in none."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        super().__init__()
        self._nodes = nodes

    def __missing__(self, i: int) -> Draft:
        draft = self[i] = Draft(i, self._nodes[i])
        return draft

    def join(self, a: Draft, b: Draft) -> None:
        """Put two groups together."""
        if len(a.members) < len(b.members):
            a, b = b, a
        for k in b.members:
            self[k] = a
        a.absorb(b)

    def list_groups(self) -> list[list[int]]:
        """The members of each group, in their order; a node that no pair asked about is one alone."""
        grown = dict.fromkeys(self.get(i, i) for i in range(len(self._nodes)))
        return [[each] if isinstance(each, int) else sorted(each.members) for each in grown]
