"""Fit the weights of grouping to stories with hand-made facts, and say how well they carry over.

    make fit                    on the stories in tests/stories and bench/stories
    make fit STORIES=path       on these and on those in another folder, of the same form

For each sort of figure (number, age, date, time of day) a logistic regression over the pairs of figures that the group
room takes for candidates, told whether the hand-made facts put them together; each story counts by the square root of
its pairs. Each pair of short texts in the first lots of bench/pairs is a story too: of the figures that would
contradict each other there, it is told which are one fact.
Every story is left out once, and the pairs of it are ranked by a fit that has not seen it: the average precision of
that ranking is printed, for pairs of equal values and of unequal ones, and beside the fitted weights those in use.

Before it all stands what whole reports are worth with the weights in use: links between what two papers say of one
fact, and verdicts of conflict, each by precision and recall, for each folder.

The weights in use stand in ``newsdiff/group/weights.py`` and depart from the fit where docs/decisions/0002 says why:
the fit is of pairs, the report is of facts. They are changed by hand, with the scores of whole stories at hand.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from pairs import LOTS
from pairs import read_pairs as read_short_texts
from pairs import stands_on as stands_on_words
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from newsdiff.group import find_candidates
from newsdiff.group.evidence import Scorer
from newsdiff.group.nodes import read_nodes
from newsdiff.group.weights import WEIGHTS
from newsdiff.intervals import DEFAULTS
from newsdiff.judge import judge_pair
from newsdiff.lang import load_language
from newsdiff.model import Figure, Verdict
from newsdiff.pipeline import compare
from newsdiff.terms import TermReader

ROOT: Final = Path(__file__).parents[1]
OUR_STORIES: Final = (ROOT / "tests" / "stories", ROOT / "bench" / "stories")
NOT_SPOKEN_OF: Final = ("none", "optional")  # words that hold no figure; figures that may be taken either way
FITTED_LOTS: Final = ("lot-1.txt", "lot-2.txt")  # the others tell what a fit is worth
STRENGTH: Final = 0.5  # of the regression's regularisation: scikit-learn's C


class Pair(NamedTuple):
    """Two figures of a story: the sort of both, the evidence between them, whether they are of one fact."""

    story: str
    sort: str
    evidence: dict[str, float]
    together: bool


def main() -> None:
    """Read the stories, fit, print."""
    folders = [*OUR_STORIES, *map(Path, sys.argv[1:])]
    for folder in folders:
        show_reports(folder)
    stories = [path.parent for folder in folders for path in sorted(folder.glob("*/facts.txt"))]
    if len(stories) < 2:
        sys.exit(f"{', '.join(map(str, folders))}: no two stories with a facts.txt")
    pairs = [pair for story in stories for pair in read_pairs(story)]
    pairs += [pair for name in FITTED_LOTS for pair in read_lot(LOTS / name)]
    for sort, weights in WEIGHTS.items():
        show_fit(sort, [pair for pair in pairs if pair.sort == sort], weights)


def read_pairs(story: Path) -> Iterator[Pair]:
    """Each pair of figures that could be of one fact, but for those that the facts do not speak of."""
    facts = read_facts(story / "facts.txt")
    language = load_language()
    report = compare([path for path in sorted(story.glob("*.txt")) if path.name != "facts.txt"])
    nodes = read_nodes(report.alignment, report.figures, TermReader(language))
    candidates = sorted(find_candidates(nodes))
    scorer = Scorer(nodes, language, candidates)
    known = [fact_of(node.figure, facts) for node in nodes]
    for i, j in candidates:
        if known[i] is not None and known[j] is not None:
            evidence = scorer.find_evidence(i, j)
            yield Pair(story.name, nodes[i].sort, evidence, known[i] == known[j])


def read_lot(path: Path) -> Iterator[Pair]:
    """Of each two short texts, each pair of figures that cannot both be true if they are of one fact."""
    language = load_language()
    for number, texts in enumerate(read_short_texts(path), 1):
        report = compare(texts.documents)
        nodes = read_nodes(report.alignment, report.figures, TermReader(language))
        candidates = sorted(find_candidates(nodes))
        scorer = Scorer(nodes, language, candidates)
        for i, j in candidates:
            one, other = sorted((nodes[i].figure, nodes[j].figure), key=lambda figure: figure.document.id)
            if one.document is other.document or judge_pair(one, other, DEFAULTS)[1].verdict is not Verdict.CONFLICT:
                continue
            together = any(
                stands_on_words(one, "a", a) and stands_on_words(other, "b", b) for a, b in texts.contradictions
            )
            yield Pair(f"{path.stem}:{number}", nodes[i].sort, scorer.find_evidence(i, j), together)


def show_reports(folder: Path) -> None:
    """Print how right the reports of a folder's stories are: links between papers, and conflicts."""
    links, conflicts = [0, 0, 0], [0, 0, 0]  # right, reported, in the facts
    for story in sorted(folder.glob("*/facts.txt")):
        facts, verdicts = read_facts(story), read_verdicts(story)
        report = compare([path for path in sorted(story.parent.glob("*.txt")) if path != story])
        held = [held_by(fact.mentions, facts) for fact in report.facts]
        made = {frozenset(pair) for each in held for pair in combinations(sorted(each), 2) if pair[0][1] != pair[1][1]}
        known = {(n, paper) for n, quotes in enumerate(facts) for paper, _ in quotes}
        true = {frozenset(p) for p in combinations(sorted(known), 2) if p[0][0] == p[1][0] and p[0][1] != p[1][1]}
        links = [a + b for a, b in zip(links, (len(made & true), len(made), len(true)), strict=True)]
        told = [
            each for each, fact in zip(held, report.facts, strict=True) if each and fact.verdict is Verdict.CONFLICT
        ]
        right = [each for each in told if any(verdicts[number] == "conflict" for number, _ in each)]
        conflicts = [a + b for a, b in zip(conflicts, (len(right), len(told), verdicts.count("conflict")), strict=True)]
    for name, (found, reported, gold) in (("links", links), ("conflicts", conflicts)):
        if reported and gold:
            p, r = found / reported, found / gold
            sys.stdout.write(f"{folder.parent.name}/{folder.name}: {name} P {p:.3f} R {r:.3f} of {gold}\n")


def held_by(mentions: Sequence[Sequence[Figure]], facts: Sequence[Sequence[tuple[str, str]]]) -> set[tuple[int, str]]:
    """The hand-made facts that the mentions of a reported one are quoted for, each with the paper."""
    found = set()
    for figure in (figure for each in mentions for figure in each):
        number = fact_of(figure, facts)
        if number is not None:
            found.add((number, Path(figure.document.source).stem))
    return found


def read_verdicts(path: Path) -> list[str]:
    """The verdict of each fact of ``read_facts``."""
    heads = [line.removeprefix("? ") for line in path.read_text("utf-8").splitlines()]
    return [head.split(" ")[1] for head in heads if head.startswith("== ")]


def read_facts(path: Path) -> list[list[tuple[str, str]]]:
    """The quotes of each fact, as (paper, words); tests/story_facts.py tells the form."""
    facts: list[list[tuple[str, str]]] = []
    for marked in path.read_text("utf-8").splitlines():
        line = marked.removeprefix("? ")
        if line.startswith("== "):
            facts.append([])
            wanted = not line.startswith(tuple(f"== {head} " for head in NOT_SPOKEN_OF))
        elif line.strip() and not line.startswith(("#", "!!")) and wanted:
            paper, _, words = line.partition(" | ")
            facts[-1].append((paper, words))
    return facts


def fact_of(figure: Figure, facts: Sequence[Sequence[tuple[str, str]]]) -> int | None:
    """The number of the fact that a figure is quoted for; None for one that no fact speaks of."""
    for number, quotes in enumerate(facts):
        if any(stands_on(figure, paper, words) for paper, words in quotes):
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
