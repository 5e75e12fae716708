"""Fit the weights of grouping to stories with hand-made facts, and say how well they carry over.

    make fit                    on the stories in tests/stories
    make fit STORIES=path       on these and on those in another folder, of the same form

For each sort of figure (number, age, moment) a logistic regression over the pairs of figures that the group room takes
for candidates, told whether the hand-made facts put them together; each story counts by the square root of its pairs.
Every story is left out once, and the pairs of it are ranked by a fit that has not seen it: the average precision of
that ranking is printed, for pairs of equal values and of unequal ones, and beside the fitted weights those in use.

The weights in use stand in ``newsdiff/group/weights.py`` and depart from the fit where docs/decisions/0002 says why:
the fit is of pairs, the report is of facts. They are changed by hand, with the scores of whole stories at hand.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from newsdiff.group import find_candidates
from newsdiff.group.evidence import Scorer
from newsdiff.group.nodes import Node, read_nodes
from newsdiff.group.weights import WEIGHTS
from newsdiff.lang import load_language
from newsdiff.model import Figure
from newsdiff.pipeline import align_documents
from newsdiff.terms import TermReader

OUR_STORIES: Final = Path(__file__).parents[1] / "tests" / "stories"
NO_FIGURE: Final = "none"
STRENGTH: Final = 0.5  # of the regression's regularisation: scikit-learn's C


class Pair(NamedTuple):
    """Two figures of a story: the sort of both, the evidence between them, whether they are of one fact."""

    story: str
    sort: str
    evidence: dict[str, float]
    together: bool


def main() -> None:
    """Read the stories, fit, print."""
    folders = [OUR_STORIES, *map(Path, sys.argv[1:])]
    stories = [path.parent for folder in folders for path in sorted(folder.glob("*/facts.txt"))]
    if len(stories) < 2:
        sys.exit(f"{', '.join(map(str, folders))}: no two stories with a facts.txt")
    pairs = [pair for story in stories for pair in read_pairs(story)]
    for sort, weights in WEIGHTS.items():
        show_fit(sort, [pair for pair in pairs if pair.sort == sort], weights)


def read_pairs(story: Path) -> Iterator[Pair]:
    """Each pair of figures that could be of one fact, but for those that the facts do not speak of."""
    facts = read_facts(story / "facts.txt")
    language = load_language()
    aligned = align_documents([path for path in sorted(story.glob("*.txt")) if path.name != "facts.txt"])
    nodes = read_nodes(aligned.alignment, aligned.figures, TermReader(language))
    candidates = sorted(find_candidates(nodes))
    scorer = Scorer(nodes, language, candidates)
    known = [fact_of(node, facts) for node in nodes]
    for i, j in candidates:
        if known[i] is not None and known[j] is not None:
            evidence = scorer.find_evidence(i, j)
            yield Pair(story.name, nodes[i].sort, evidence, known[i] == known[j])


def read_facts(path: Path) -> list[list[tuple[str, str]]]:
    """The quotes of each fact, as (paper, words); tests/story_facts.py tells the form."""
    facts: list[list[tuple[str, str]]] = []
    for marked in path.read_text("utf-8").splitlines():
        line = marked.removeprefix("? ")
        if line.startswith("== "):
            facts.append([])
            wanted = not line.startswith(f"== {NO_FIGURE}")
        elif line.strip() and not line.startswith(("#", "!!")) and wanted:
            paper, _, words = line.partition(" | ")
            facts[-1].append((paper, words))
    return facts


def fact_of(node: Node, facts: Sequence[Sequence[tuple[str, str]]]) -> int | None:
    """The number of the fact that a figure is quoted for; None for one that no fact speaks of."""
    for number, quotes in enumerate(facts):
        if any(stands_on(node.figure, paper, words) for paper, words in quotes):
            return number
    return None


def stands_on(figure: Figure, paper: str, words: str) -> bool:
    """Whether a figure overlaps one of the places where the words stand in its paper."""
    text, start = figure.document.text, -1
    if Path(figure.document.source).stem != paper:
        return False
    while (start := text.find(words, start + 1)) >= 0:
        if figure.span.start < start + len(words) and start < figure.span.stop:
            return True
    return False


def show_fit(sort: str, pairs: Sequence[Pair], in_use: dict[str, float]) -> None:
    """Fit one sort and print how it does on stories left out, then its weights."""
    names = sorted({name for pair in pairs for name in pair.evidence})
    strengths = np.array([[pair.evidence.get(name, 0.0) for name in names] for pair in pairs])
    together = np.array([pair.together for pair in pairs])
    stories = np.array([pair.story for pair in pairs])
    counts = {story: int((stories == story).sum()) for story in set(stories)}
    share = np.array([10 / counts[story] ** 0.5 for story in stories])
    ranked = np.zeros(len(pairs))
    for story in sorted(counts):
        rest = stories != story
        ranked[~rest] = fit(strengths[rest], together[rest], share[rest]).decision_function(strengths[~rest])
    equal = np.array(["same_value" in pair.evidence for pair in pairs])
    parts = {"all": equal | True, "equal": equal, "unequal": ~equal}
    scores = [
        f"{name} {average_precision_score(together[part], ranked[part]):.3f} ({int(part.sum())})"
        for name, part in parts.items()
        if together[part].any()
    ]
    sys.stdout.write(f"{sort}: average precision on stories left out (pairs): {', '.join(scores)}\n")
    whole = fit(strengths, together, share)
    fitted = {"bias": float(whole.intercept_[0]), **dict(zip(names, map(float, whole.coef_[0]), strict=True))}
    for name in sorted({*fitted, *in_use}, key=lambda name: -abs(fitted.get(name, 0.0))):
        used = f"{in_use[name]:6.2f}" if name in in_use else "     -"
        sys.stdout.write(f"  {name:22} fitted {fitted.get(name, 0.0):6.2f}   in use {used}\n")


def fit(strengths: Any, together: Any, share: Any) -> Any:  # noqa: ANN401 - numpy has no types of its own here
    """Fit one logistic regression."""
    return LogisticRegression(C=STRENGTH, max_iter=3000).fit(strengths, together, sample_weight=share)


if __name__ == "__main__":
    main()
