"""Alignment -> which words the sentences of a row do not share, word by word.

Each variant of a row is laid beside its first one. A figure is one word, the same however it is written and whatever
its noun ("10,000 soldiers", "ten thousand troops"); other words are the same by their term, so that "US troops" and
"American troop" are. Words that both have in another order have moved.
"""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from newsdiff.model import Alignment, Contrast, Figure, Row, Sentence, Span, describe_quantity
from newsdiff.terms import TermReader

MOST_WORDS: Final = 400  # of one cell; longer ones are compared as bags of words, which no one reads word by word


class _Word(NamedTuple):
    """A word or a figure: what it is compared by, its span, its sentence's place in the cell."""

    key: str
    span: Span
    sentence: int


def contrast_rows(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], reader: TermReader
) -> tuple[tuple[Contrast, ...], ...]:
    """For each row its sentences in the order of the variants, with the words that set each apart from the first."""
    found: dict[tuple[int, int], list[Figure]] = {}
    for variant, figures_there in enumerate(figures):
        for figure in figures_there:
            found.setdefault((variant, figure.sentence.index), []).append(figure)
    return tuple(_contrast_row(row, alignment.sentences, found, reader) for row in alignment.rows)


def _contrast_row(
    row: Row,
    sentences: Sequence[Sequence[Sentence]],
    found: dict[tuple[int, int], list[Figure]],
    reader: TermReader,
) -> tuple[Contrast, ...]:
    cells = [(variant, indices) for variant, indices in enumerate(row.cells) if indices]
    read = [
        [
            word
            for place, index in enumerate(indices)
            for word in _read_words(sentences[variant][index], place, found.get((variant, index), ()), reader)
        ]
        for variant, indices in cells
    ]
    alone = len(cells) == 1
    first = read[0]
    changed = [frozenset(range(len(first)))]
    moved: list[frozenset[int]] = [frozenset()]
    for other in read[1:]:
        left, right = _compare(first, other)
        changed[0] &= left - _moved(first, left, other, right)  # what none of the others has, at any place
        elsewhere = _moved(other, right, first, left)
        changed.append(right - elsewhere)
        moved.append(elsewhere)
    contrasts = []
    for (variant, indices), words, apart, elsewhere in zip(cells, read, changed, moved, strict=True):
        for place, index in enumerate(indices):
            own = [number for number, word in enumerate(words) if word.sentence == place]
            sentence = sentences[variant][index]
            contrasts.append(
                Contrast(
                    variant,
                    sentence,
                    tuple(found.get((variant, index), ())),
                    () if alone else _spans(words, [n for n in own if n in apart]),
                    () if alone else _spans(words, [n for n in own if n in elsewhere]),
                )
            )
    return tuple(contrasts)


def _read_words(sentence: Sentence, place: int, figures: Sequence[Figure], reader: TermReader) -> list[_Word]:
    """The words of a sentence; a figure is one, keyed by its reading, so that "13,000" is "thirteen thousand"."""
    tokens = sentence.tokens
    terms = reader.read_each(reader.words(tokens))
    words: list[_Word] = []
    waiting = [figure for figure in figures if figure.restates is None]
    stop = -1
    for start, end, term in zip(tokens.starts, tokens.stops, terms, strict=True):
        if start < stop:
            continue
        while waiting and waiting[0].span.stop <= start:
            waiting.pop(0)
        if waiting and waiting[0].span.start <= start:
            figure = waiting.pop(0)
            stop = figure.span.stop
            key = f"{figure.kind} {describe_quantity(figure.kind, figure.quantity, '')}"
            words.append(_Word(key, figure.span, place))
        elif term:
            words.append(_Word(term, Span(start, end), place))
    return words


def _compare(first: Sequence[_Word], other: Sequence[_Word]) -> tuple[frozenset[int], frozenset[int]]:
    """The places of the words that each lacks in the other, in order."""
    ones, others = [word.key for word in first], [word.key for word in other]
    if max(len(ones), len(others)) > MOST_WORDS:
        return _lacking(ones, others), _lacking(others, ones)
    matcher = SequenceMatcher(None, ones, others, autojunk=False)
    left, right = set(range(len(ones))), set(range(len(others)))
    for at, there, size in matcher.get_matching_blocks():
        left -= set(range(at, at + size))
        right -= set(range(there, there + size))
    return frozenset(left), frozenset(right)


def _lacking(ones: Sequence[str], others: Sequence[str]) -> frozenset[int]:
    known = set(others)
    return frozenset(number for number, key in enumerate(ones) if key not in known)


def _moved(
    words: Sequence[_Word], apart: frozenset[int], others: Sequence[_Word], others_apart: frozenset[int]
) -> frozenset[int]:
    """Those of the words set apart that are set apart in the other too: it has them at another place."""
    left = Counter(others[number].key for number in others_apart)
    moved = set()
    for number in sorted(apart):
        key = words[number].key
        if left[key] > 0:
            left[key] -= 1
            moved.add(number)
    return frozenset(moved)


def _spans(words: Sequence[_Word], numbers: Sequence[int]) -> tuple[Span, ...]:
    """The stretches of words that stand next to each other."""
    spans: list[Span] = []
    last = -2
    for number in numbers:
        span = words[number].span
        if number == last + 1 and spans:
            spans[-1] = Span(spans[-1].start, span.stop)
        else:
            spans.append(span)
        last = number
    return tuple(spans)
