"""What every form for people tells of a report alike: signs, order of verdicts, summary, readings with their places.

``to_text`` lays it out as a page; Markdown, HTML and the remarks of a review have it too.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsdiff.intervals import DEFAULTS
from newsdiff.model import (
    SEVERITY,
    Document,
    Fact,
    Figure,
    Kind,
    Report,
    Settings,
    Verdict,
    describe_number,
    describe_quantity,
)
from newsdiff.render.layout import count_things
from newsdiff.render.places import name_place
from newsdiff.render.show import Options, quote, show_name, show_words
from newsdiff.tuples import NamedTuple

SIGNS: Final = {
    Verdict.CONFLICT: "≠",
    Verdict.COMPATIBLE: "≈",
    Verdict.QUALIFIER: "~",
    Verdict.AGREE: "=",
    Verdict.SINGLE: "·",
}
ASCII_SIGNS: Final = {
    Verdict.CONFLICT: "!=",
    Verdict.COMPATIBLE: "~=",
    Verdict.QUALIFIER: "~",
    Verdict.AGREE: "=",
    Verdict.SINGLE: ".",
}
WORST_FIRST: Final = tuple(sorted(SEVERITY, key=SEVERITY.__getitem__, reverse=True))

# Verdicts whose facts are shown in full, each with all readings; of the others a line a fact is enough.
IN_FULL: Final = frozenset({Verdict.CONFLICT, Verdict.COMPATIBLE, Verdict.QUALIFIER})


class Entry(NamedTuple):
    """One wording in a fact: the labels of the variants that use it, the words, where they stand, who says so.

    A source that only some of several variants name has their labels behind it.
    """

    labels: tuple[str, ...]
    words: str
    places: tuple[str, ...]
    sources: tuple[str, ...] = ()


def summarize_report(report: Report) -> str:
    """``5 variants, 55 figures: 2 conflict, 7 agree, 6 in one variant only``."""
    verdicts = [fact.verdict for fact in report.facts]
    figures = sum(len(mentions) for fact in report.facts for mentions in fact.mentions)
    head = f"{count_things(len(report.documents), 'variant')}, {count_things(figures, 'figure')}"
    if report.reference is not None:
        head += f", judged by {show_name(report.documents[report.reference].label)}"
    head += _describe_settings(report.settings)
    if not verdicts:
        return head
    counts = {verdict: verdicts.count(verdict) for verdict in WORST_FIRST if verdict is not Verdict.SINGLE}
    parts = [f"{count} {verdict}" for verdict, count in counts.items() if count]
    parts += [f"{len(facts)} {where}" for where, facts in share_singles(report).items()]
    return f"{head}: {', '.join(parts if counts[Verdict.CONFLICT] else ['no conflict', *parts])}"


def describe_hidden(report: Report, options: Options) -> str:
    """Say what ``--only`` leaves out: ``Not shown: 11 agree, 13 single``; "" for nothing."""
    verdicts = [fact.verdict for fact in report.facts if fact.verdict not in options.only]
    listed = ", ".join(f"{verdicts.count(verdict)} {verdict}" for verdict in WORST_FIRST if verdict in verdicts)
    return f"Not shown: {listed}" if listed else ""


def _describe_settings(settings: Settings) -> str:
    """``, tolerance 5%``: what is not as usual."""
    told = {"tolerance": (settings.about, DEFAULTS.about), "beyond": (settings.beyond, DEFAULTS.beyond)}
    return "".join(f", {name} {describe_number(100 * is_)}%" for name, (is_, usual) in told.items() if is_ != usual)


def share_singles(report: Report) -> dict[str, list[Fact]]:
    """Share out what nothing can be judged by: where there is a reference, by whether it gives the fact."""
    shared: dict[str, list[Fact]] = {}
    for fact in report.facts:
        if fact.verdict is not Verdict.SINGLE:
            continue
        if report.reference is None:
            where = "in one variant only"
        else:
            where = "in the reference only" if fact.mentions[report.reference] else "not in the reference"
        shared.setdefault(where, []).append(fact)
    return dict(sorted(shared.items()))


def list_entries(fact: Fact, documents: Sequence[Document]) -> Iterator[Entry]:
    """Set together, reading by reading, the mentions that have the same words."""
    for reading in share_mentions(fact):
        wordings: dict[str, list[tuple[int, Figure]]] = {}
        for variant, figure in reading:
            wordings.setdefault(show_words(figure.text), []).append((variant, figure))
        for words, mentions in wordings.items():
            variants = dict.fromkeys(variant for variant, _ in mentions)
            yield Entry(
                tuple(show_name(documents[v].label) for v in variants),
                words,
                tuple(name_lines(documents[v], [f for variant, f in mentions if variant == v]) for v in variants),
                tuple(_name_sources(mentions, documents)),
            )


def _name_sources(mentions: Sequence[tuple[int, Figure]], documents: Sequence[Document]) -> Iterator[str]:
    """``the coast guard (gull, tern)``: each source once, in the first of the ways that differ in capitals alone."""
    sources: dict[str, tuple[str, dict[int, str]]] = {}
    for variant, figure in mentions:
        if figure.attribution:
            words = show_words(figure.attribution)
            _, labels = sources.setdefault(words.casefold(), (words, {}))
            labels[variant] = show_name(documents[variant].label)
    givers = {variant for variant, _ in mentions}
    for words, labels in sources.values():
        yield words if len(labels) == len(givers) else f"{words} ({', '.join(labels.values())})"


def share_mentions(fact: Fact) -> list[list[tuple[int, Figure]]]:
    """Share out the mentions among the readings; a variant that contradicts itself stands in several."""
    readings: list[list[tuple[int, Figure]]] = [[] for _ in fact.readings] or [[]]
    meanings = [
        {tell_meaning(f) for figures in fact.mentions for f in figures if f.text.split() == reading.text.split()}
        for reading in fact.readings
    ]
    for variant, figures in enumerate(fact.mentions):
        open_to = [i for i, reading in enumerate(fact.readings) if variant in reading.variants] or [len(readings) - 1]
        for figure in figures:
            said = next((i for i in open_to if len(open_to) > 1 and tell_meaning(figure) in meanings[i]), open_to[0])
            readings[said].append((variant, figure))
    return [reading for reading in readings if reading]


def tell_meaning(figure: Figure) -> str:
    """What a figure says apart from the things it names: ``at least 40`` of boats, or of vessels."""
    return describe_quantity(Kind.COUNT, figure.quantity, "")


def name_lines(document: Document, figures: Iterable[Figure]) -> str:
    """``seeds/a.txt:3, 11``: the file, and the lines of the mentions."""
    return name_place(document, *sorted({figure.line for figure in figures}))


class Annotation(NamedTuple):
    """A remark on a line of a file, for tools of review: the fact, its number and its name, its figure, all others.

    ``lines`` are its text: the reason, then each reading with those who have it.
    """

    number: int
    fact: Fact
    title: str
    figure: Figure
    others: tuple[Figure, ...]
    lines: tuple[str, ...]


def annotate(report: Report, options: Options) -> Iterator[Annotation]:
    """Make a remark of each fact that differs and is to be shown.

    It stands where the reading is that fewest variants have, or where a variant differs from the reference.
    """
    for number, fact in enumerate(report.facts, 1):
        if fact.verdict in IN_FULL and fact.verdict in options.only:
            mentions = [figure for reading in share_mentions(fact)[::-1] for _, figure in reading]
            title = show_words(fact.label) or str(fact.kind)
            lines = (show_words(fact.reason), *_describe_readings(fact, report.documents, options))
            yield Annotation(number, fact, title, mentions[0], tuple(mentions[1:]), lines)


def _describe_readings(fact: Fact, documents: Sequence[Document], options: Options) -> Iterator[str]:
    """Write a line for each wording: ``“40 boats”: gull (gull.txt:3), tern (tern.txt:1)``."""
    for entry in list_entries(fact, documents):
        told = ", ".join(f"{label} ({place})" for label, place in zip(entry.labels, entry.places, strict=True))
        yield f"{quote(entry.words, ascii_only=options.ascii)}: {told}"
