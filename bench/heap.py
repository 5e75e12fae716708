"""How ``newsdiff stories`` grows: synthetic articles (``bench/synthetic.py``), each heap twice the one before.

    python bench/heap.py [ARTICLES]      the largest heap, 100,000 by default

Two hundred articles a day, those of one story within three days, so that a heap is the longer, the larger it is. Each
heap is gathered in a process of its own, for its memory; F1 is that of B-cubed, as in the tests.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from typing import Final, NamedTuple

from synthetic import make_articles

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import newsdiff
from tests.b_cubed import score_groups

LARGEST: Final = 100_000
HEAPS: Final = 4
A_DAY: Final = 200
SPREAD: Final = 3  # days
FIRST_DAY: Final = date(2031, 3, 3)


class Gathered(NamedTuple):
    """What a heap cost: processor seconds, MiB at the peak and before, letters, and how well it was gathered."""

    articles: int
    letters: int
    seconds: float
    memory: float
    before: float
    f1: float


def main() -> None:
    """Print a line for each heap."""
    if sys.argv[1:2] == ["one"]:
        sys.stdout.write(json.dumps(gather_heap(int(sys.argv[2]))))
        return
    largest = int(sys.argv[1]) if sys.argv[1:] else LARGEST
    sys.stdout.write("articles   letters each   ms each   MiB at the peak   kB each   F1\n")
    for heap in measure_heaps(largest):
        sys.stdout.write(
            f"{heap.articles:8,}   {heap.letters / heap.articles:12,.0f}   {heap.seconds / heap.articles * 1e3:7.2f}   "
            f"{heap.memory:15,.0f}   {1024 * (heap.memory - heap.before) / heap.articles:7.1f}   {heap.f1:.3f}\n"
        )
        sys.stdout.flush()


def measure_heaps(largest: int) -> Iterator[Gathered]:
    """Gather each heap in a process of its own."""
    for shift in reversed(range(HEAPS)):
        yield Gathered(*json.loads(_run(largest >> shift)))


def _run(articles: int) -> bytes:
    return subprocess.run([sys.executable, __file__, "one", str(articles)], check=True, capture_output=True).stdout  # noqa: S603


def gather_heap(articles: int) -> Gathered:
    """Gather a heap of so many articles in this process."""
    chance = Random(articles)
    made = list(make_articles(articles))
    chance.shuffle(made)
    documents, home = [], {}
    for number, article in enumerate(made):
        day = FIRST_DAY + timedelta(article.story * 3 // A_DAY + chance.randrange(SPREAD))
        source = f"{number:06}-{article.paper}.txt"
        documents.append(newsdiff.Document(article.paper, article.text, source, day.isoformat()))
        home[source] = article.story
    del made
    before = _peak()
    start = time.process_time()
    gathering = newsdiff.gather_stories(documents)
    seconds = time.process_time() - start
    groups = [story.documents for story in gathering.stories] + [(document,) for document in gathering.loose]
    f1 = score_groups([[home[document.source] for document in group] for group in groups])
    return Gathered(articles, sum(len(d.text) for d in documents), seconds, _peak(), before, f1)


def _peak() -> float:
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
