"""How well a heap was put into stories, for the tests and for ``bench/heap.py``."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable


def score_groups(groups: Iterable[Collection[Hashable]]) -> float:
    """The F1 of B-cubed of groups, each given as the true stories of its articles.

    It asks for each article how many of those it stands with belong there, and the other way round.
    """
    sizes = Counter[Hashable]()
    counted = [Counter(group) for group in groups]
    for group in counted:
        sizes.update(group)
    precision = recall = 0.0
    for group in counted:
        for story, number in group.items():
            precision += number * number / group.total()
            recall += number * number / sizes[story]
    return 2 * precision * recall / (precision + recall) / sizes.total()
