"""A sentence of the draft -> the sentences of the sources that come nearest to it.

Where no source gives a figure, whoever checks wants to read what the sources say of the matter. A row of the alignment
tells; where the draft's sentence stands alone, the words do: those of the sources that have most of its telling words,
each counting the more the fewer sentences have it. One word alone is not enough.
"""

from collections import Counter
from typing import Final

from newsdiff.model import Alignment, Sentence
from newsdiff.terms import TermReader

CLOSE: Final = 0.5  # of the most that a source's sentence has in common with the draft's: less is not shown
FEWEST: Final = 2  # telling words in common
RARE: Final = 3  # sentences: words that more of them have tell nothing of the matter


class Nearest:
    """Finds what comes nearest to each sentence of a draft; the sources are read when first asked."""

    def __init__(self, alignment: Alignment, draft: int, reader: TermReader) -> None:
        self._sources = [said for variant, said in enumerate(alignment.sentences) if variant != draft]
        self._reader = reader
        self._beside = _read_rows(alignment, draft)
        self._terms: list[list[frozenset[str]]] | None = None
        self._counts: Counter[str] = Counter()

    def find(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """List the nearest sentence of each source that has one; empty where the sources speak of other things."""
        row = self._beside.get(sentence.index, ())
        return row or self._find_by_words(sentence)

    def _find_by_words(self, sentence: Sentence) -> tuple[Sentence, ...]:
        if self._terms is None:
            self._terms = [[self._read(each) for each in said] for said in self._sources]
            self._counts.update(term for said in self._terms for terms in said for term in terms)
        wanted = {term for term in self._read(sentence) if 0 < self._counts[term] <= RARE}
        best: list[tuple[float, Sentence]] = []
        for said, read in zip(self._sources, self._terms, strict=True):
            shared = [sorted(wanted & terms) for terms in read]
            weights = [
                sum(1 / self._counts[term] for term in terms) if len(terms) >= FEWEST else 0.0 for terms in shared
            ]
            if weights and (most := max(weights)) > 0:
                best.append((most, said[weights.index(most)]))
        enough = CLOSE * max((weight for weight, _ in best), default=0.0)
        return tuple(each for weight, each in best if weight >= enough)

    def _read(self, sentence: Sentence) -> frozenset[str]:
        """The telling terms of a sentence: no common words, no numbers, no marks."""
        terms = frozenset(self._reader.read_each(self._reader.words(sentence.tokens))) - self._reader.common
        return frozenset(term for term in terms if term and not term[0].isdecimal())


def _read_rows(alignment: Alignment, draft: int) -> dict[int, tuple[Sentence, ...]]:
    """For each sentence of the draft, the first sentence of each source in the row that is most alike."""
    beside: dict[int, tuple[Sentence, ...]] = {}
    for row in sorted(alignment.rows, key=lambda row: -row.score):
        found = tuple(
            alignment.sentences[variant][cell[0]] for variant, cell in enumerate(row.cells) if cell and variant != draft
        )
        for index in row.cells[draft]:
            beside.setdefault(index, found)
    return beside
