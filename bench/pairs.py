"""Measure what compare reports of pairs of short texts: contradictions found, and false alarms.

    make pairs                  on the lots in bench/pairs
    make pairs LOTS=path        on one file of that form, or a folder of them

A contradiction is found where a reported conflict holds both of its figures; every other reported conflict is a false
alarm. ``bench/pairs/README.md`` tells the form.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from newsdiff import Document, compare
from newsdiff.model import Fact, Figure, Verdict

LOTS: Final = Path(__file__).parent / "pairs"


class Pair(NamedTuple):
    """Two texts and their contradictions, each as the words around one figure in either."""

    a: str
    b: str
    contradictions: tuple[tuple[str, str], ...]

    @property
    def documents(self) -> tuple[Document, Document]:
        """The texts as documents, by the names that ``stands_on`` asks for."""
        return Document("a", self.a, id="a"), Document("b", self.b, id="b")


def main() -> None:
    """Measure each lot, print a line for it."""
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else LOTS
    for path in sorted(given.glob("*.txt")) if given.is_dir() else [given]:
        pairs = list(read_pairs(path))
        right = reported = alarmed = 0
        for pair in pairs:
            facts = [fact for fact in compare(pair.documents).facts if fact.verdict is Verdict.CONFLICT]
            found = sum(any(holds(fact, both) for fact in facts) for both in pair.contradictions)
            right, reported = right + found, reported + len(facts)
            alarmed += bool(facts) and not pair.contradictions
        asked = sum(len(pair.contradictions) for pair in pairs)
        calm = sum(not pair.contradictions for pair in pairs)
        sys.stdout.write(
            f"{path.stem}: {right} of {asked} contradictions found, {right} of {reported} reported are right; "
            f"a false alarm in {alarmed} of {calm} pairs without one\n"
        )


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a file; a block that lacks a text or a judgement is an error."""
    for number, block in enumerate(path.read_text("utf-8").split("\n\n"), 1):
        lines = [line.partition(": ") for line in block.splitlines() if line.strip()]
        texts = {key: words for key, _, words in lines}
        told = [words.split(" | ") for key, _, words in lines if key == "C"]
        if not lines:
            continue
        if not {"A", "B"} <= texts.keys() or (not told and not any(key.startswith("N") for key, _, _ in lines)):
            sys.exit(f"{path}: block {number} lacks a text or a judgement")
        yield Pair(texts["A"], texts["B"], tuple((one.strip(), other.strip()) for one, other in told))


def holds(fact: Fact, both: tuple[str, str]) -> bool:
    """Whether a fact has a figure of either text at these words."""
    figures = [figure for found in fact.mentions for figure in found]
    return all(
        any(stands_on(figure, name, words) for figure in figures) for name, words in zip("ab", both, strict=True)
    )


def stands_on(figure: Figure, name: str, words: str) -> bool:
    """Whether a figure overlaps the place of the words in its text."""
    start = figure.document.text.find(words)
    overlaps = figure.span.start < start + len(words) and start < figure.span.stop
    return figure.document.id == name and start >= 0 and overlaps


if __name__ == "__main__":
    main()
