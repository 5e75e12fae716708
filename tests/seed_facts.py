"""The five seed stories set in another format must give the facts that their text files give."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import newsdiff

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


def count_facts(paths: list[Path]) -> Counter:
    """Each fact as its verdict and the figures of each document, as they are described."""
    report = newsdiff.compare(paths)
    return Counter(
        (str(fact.verdict), tuple(tuple(sorted(map(str, figures))) for figures in fact.mentions))
        for fact in report.facts
    )


def facts_as(folder: Path, suffix: str, write: Callable[[str], bytes]) -> tuple[Counter, Counter]:
    """The facts of the seeds as text files, and as ``write`` sets them."""
    paths = [folder / f"{seed.stem}{suffix}" for seed in SEEDS]
    for seed, path in zip(SEEDS, paths, strict=True):
        path.write_bytes(write(seed.read_text("utf-8")))
    return count_facts(SEEDS), count_facts(paths)
