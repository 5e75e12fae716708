"""The rooms in their order: what a comparison is, as code."""

from collections import Counter
from collections.abc import Mapping, Sequence
from os import PathLike, fspath
from typing import TypeVar

from newsdiff.align import align_sentences as align_variants
from newsdiff.attribution import attribute_figures
from newsdiff.errors import UsageError
from newsdiff.extract import extract_figures
from newsdiff.extract.open_units import settle_open_units
from newsdiff.furniture import mark_furniture
from newsdiff.group import group_figures
from newsdiff.group.lending import lend_units
from newsdiff.group.reckoning import reckon_dates
from newsdiff.intervals import DEFAULTS
from newsdiff.judge import judge_group, sort_facts
from newsdiff.lang import Language, load_language
from newsdiff.model import (
    AlignedTexts,
    Alignment,
    CheckReport,
    Document,
    Fact,
    Figure,
    FigureList,
    Finding,
    Reading,
    Report,
    Row,
    Sentence,
    Settings,
    Span,
)
from newsdiff.publication import date_documents, tell_published
from newsdiff.read import label_documents, read_documents
from newsdiff.split import split_sentences as split_document
from newsdiff.terms import TermReader
from newsdiff.tokens import TokenReader
from newsdiff.tuples import NamedTuple

Item = TypeVar("Item")


class _Variants(NamedTuple):
    """Documents read and aligned, in the order of the rooms; the order that they were given in can change nothing."""

    documents: tuple[Document, ...]  # in the order given
    order: list[int]  # position in the rooms -> number as given
    place: list[int]  # number as given -> position in the rooms
    sentences: list[tuple[Sentence, ...]]
    figures: list[tuple[Figure, ...]]
    alignment: Alignment
    reader: TermReader

    def as_given(self, items: Sequence[Item]) -> tuple[Item, ...]:
        """What the rooms say of each variant, in the order that the documents were given in."""
        return tuple(items[p] for p in self.place)


def compare(
    documents: Sequence[Document | str | PathLike[str]], settings: Settings = DEFAULTS, reference: int | None = None
) -> Report:
    """Judge every figure that the documents (or the files at the paths given) state.

    ``reference`` is the number, from 0, of the document that the others are judged by; without it all are judged by one
    another. Raises ``UsageError`` for fewer than two documents, ``InputError`` for a path that cannot be read and for a
    text of more figures than any article has.
    """
    given = read_inputs(documents)
    if len(given) < 2:
        raise UsageError("", "compare needs two or more documents; for one use newsdiff figures")
    if reference is not None and not 0 <= reference < len(given):
        raise UsageError("", f"the reference is document {reference} of {len(given)}; they are numbered from 0")
    variants = _settle(_align(given))
    groups = group_figures(variants.alignment, variants.figures, variants.reader, explain=settings.explain)
    if reference is None:
        facts = [judge_group(group, settings, variants.reader) for group in groups]
    else:
        from newsdiff.check.statements import judge_by_reference  # noqa: PLC0415 - only here

        place = variants.place[reference]
        facts = [judge_by_reference(group, place, settings, variants.reader) for group in groups]
    return Report(
        documents=variants.documents,
        sentences=variants.as_given(variants.sentences),
        figures=variants.as_given(variants.figures),
        alignment=_reorder_alignment(variants),
        facts=tuple(_reorder_fact(fact, variants) for fact in sort_facts(facts)),
        settings=settings,
        reference=reference,
    )


def check_draft(
    draft: Document | str | PathLike[str],
    sources: Sequence[Document | str | PathLike[str]],
    settings: Settings = DEFAULTS,
) -> CheckReport:
    """Judge every figure of a draft by what its sources say; each is a document or the path of a file.

    Raises ``UsageError`` where there is no source, or the draft's file holds several articles; ``InputError`` for a
    path that cannot be read.
    """
    from newsdiff.check import check_figures, sort_findings  # noqa: PLC0415 - only here

    if not sources:
        raise UsageError("", "check needs a draft and one or more sources; for one text use newsdiff figures")
    documents = [draft, *sources]
    read = _read_each(documents)
    if len(read[0]) > 1:
        raise UsageError(read[0][0].source, f"holds {len(read[0])} articles; a draft is one")
    variants = _settle(_align(_label(documents, read)))
    groups = group_figures(variants.alignment, variants.figures, variants.reader)
    findings = check_figures(groups, variants.alignment, variants.place[0], settings, variants.reader)
    numbers = {document.id: number for number, document in enumerate(variants.documents)}
    return CheckReport(
        documents=variants.documents,
        sentences=variants.as_given(variants.sentences),
        figures=variants.as_given(variants.figures),
        findings=tuple(_reorder_finding(finding, numbers) for finding in sort_findings(findings)),
        settings=settings,
    )


def list_figures(documents: Sequence[Document | str | PathLike[str]]) -> FigureList:
    """Find every figure of each document (or of the files at the paths given), without comparing them.

    Weekdays and the like are resolved against each document's ``published``.
    """
    language = load_language("en")
    named = _prepare(read_inputs(documents), language)
    sentences = tuple(split_document(document, language) for document in named)
    return FigureList(named, sentences, tuple(_read_figures(each, language) for each in sentences))


def align_documents(documents: Sequence[Document | str | PathLike[str]]) -> AlignedTexts:
    """Set the documents (or the files at the paths given) sentence beside sentence, with the words that differ.

    Raises ``UsageError`` for fewer than two documents, ``InputError`` for a path that cannot be read.
    """
    from newsdiff.contrast import contrast_rows  # noqa: PLC0415 - only here

    given = read_inputs(documents)
    if len(given) < 2:
        raise UsageError("", "align needs two or more documents")
    variants = _align(given)
    alignment, figures = _reorder_alignment(variants), variants.as_given(variants.figures)
    contrasts = contrast_rows(alignment, figures, variants.reader)
    return AlignedTexts(variants.documents, alignment.sentences, figures, alignment, contrasts)


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Split one text into sentences, each with its ``span`` into it."""
    return split_document(Document("text", text, id="text"), load_language("en"))


def find_figures(text: str, published: str | None = None) -> tuple[Figure, ...]:
    """Find every figure of one text, each with its ``span`` into it.

    ``published`` is the ISO 8601 day that "Friday" and "last month" are resolved against; without it they stay open.
    """
    language = load_language("en")
    return extract_figures(split_document(Document("text", text, published=published, id="text"), language), language)


def align_sentences(variants: Sequence[Sequence[str]]) -> Alignment:
    """Align variants that are split already: each is a list of its sentences, as strings."""
    language = load_language("en")
    sentences = [_sentences_of(strings, number) for number, strings in enumerate(variants)]
    figures = [extract_figures(variant, language) for variant in sentences]
    return align_variants(sentences, figures, TermReader(language))


def _align(documents: Sequence[Document]) -> _Variants:
    """Send documents through the rooms that every comparison begins with."""
    language = load_language("en")
    named = _prepare(documents, language)
    order = order_documents(named)
    sentences = [split_document(named[i], language) for i in order]
    figures = [_read_figures(variant, language) for variant in sentences]
    reader = TermReader(language)
    alignment = align_variants(sentences, figures, reader)
    return _Variants(
        named, order, sorted(range(len(order)), key=order.__getitem__), sentences, figures, alignment, reader
    )


def _settle(variants: _Variants) -> _Variants:
    """Find out what the documents leave to each other: which day "yesterday" was, what a bare number measures.

    And whose shillings are meant, or degrees by which scale, where one of them says so.
    """
    alignment, reader = variants.alignment, variants.reader
    stamps = [tell_published(variants.documents[i], reader.language) for i in variants.order]
    reckoned = reckon_dates(alignment, variants.figures, reader, stamps)
    return variants._replace(figures=settle_open_units(lend_units(alignment, reckoned, reader), reader.language))


def _read_figures(sentences: Sequence[Sentence], language: Language) -> tuple[Figure, ...]:
    """Find the figures of one document, and who says so."""
    return attribute_figures(sentences, extract_figures(sentences, language), language)


def _sentences_of(strings: Sequence[str], number: int) -> tuple[Sentence, ...]:
    """Sentences made by hand stand one a line in a document made for them."""
    name = f"variant {number + 1}"
    document = Document(name, "\n".join(strings), id=name)
    sentences, start, line, reader = [], 0, 1, TokenReader(document.text)
    for index, string in enumerate(strings):
        span = Span(start, start + len(string))
        sentences.append(Sentence(document, index, span, line, reader))
        start = span.stop + 1
        line += 1 + string.count("\n")
    return tuple(sentences)


def read_inputs(documents: Sequence[Document | str | PathLike[str]]) -> list[Document]:
    """Read those that are paths, one or more articles each, and label them beside the others."""
    return _label(documents, _read_each(documents))


def _read_each(documents: Sequence[Document | str | PathLike[str]]) -> list[Sequence[Document]]:
    return [[d] if isinstance(d, Document) else read_documents(fspath(d)) for d in documents]


def _label(documents: Sequence[Document | str | PathLike[str]], read: Sequence[Sequence[Document]]) -> list[Document]:
    made = [isinstance(d, Document) for d, articles in zip(documents, read, strict=True) for _ in articles]
    given = [article for articles in read for article in articles]
    return [d if by_hand else new for d, new, by_hand in zip(given, label_documents(given), made, strict=True)]


def _prepare(documents: Sequence[Document], language: Language) -> tuple[Document, ...]:
    """Give each document an id of its own, its furniture marked and its day of publication."""
    marked = [mark_furniture(document, language) for document in name_apart(documents)]
    return date_documents(marked, language)


def name_apart(documents: Sequence[Document]) -> list[Document]:
    """Give each document an id of its own: as much of its path as that takes, else a number."""
    tails = [_path_tails(document.source) for document in documents]
    own = [document.id or each[0] or document.label for document, each in zip(documents, tails, strict=True)]
    held = Counter((name, tail) for name, each in zip(own, tails, strict=True) for tail in each)
    ids = Counter(own)
    named: list[Document] = []
    taken: dict[str, int] = {}  # id -> the last number behind it
    for document, name, each in zip(documents, own, tails, strict=True):
        unique = candidate = name
        if ids[name] > 1:
            unique = candidate = next((tail for tail in each if tail and held[name, tail] == 1), name)
        while candidate in taken:
            taken[unique] += 1
            candidate = f"{unique}#{taken[unique]}"
        taken[candidate] = 1
        named.append(document if candidate == document.id else document._replace(id=candidate))
    return named


def _path_tails(source: str) -> list[str]:
    """``x/y/a.txt`` -> ``a.txt``, ``y/a.txt``, ``x/y/a.txt``."""
    parts = source.replace("\\", "/").rstrip("/").split("/")
    return ["/".join(parts[-length:]) for length in range(1, len(parts) + 1)]


def order_documents(documents: Sequence[Document]) -> list[int]:
    """An order for the rooms that is the documents' own, so that the order of the inputs can change nothing."""
    return sorted(
        range(len(documents)), key=lambda i: (documents[i].text, documents[i].published or "", documents[i].id)
    )


def _reorder_alignment(variants: _Variants) -> Alignment:
    rows = (Row(variants.as_given(row.cells), row.score) for row in variants.alignment.rows)
    return Alignment(tuple(rows), variants.as_given(variants.alignment.sentences))


def _reorder_fact(fact: Fact, variants: _Variants) -> Fact:
    readings = [Reading(r.text, tuple(sorted(variants.order[v] for v in r.variants))) for r in fact.readings]
    return fact._replace(readings=tuple(readings), mentions=variants.as_given(fact.mentions))


def _reorder_finding(finding: Finding, numbers: Mapping[str, int]) -> Finding:
    """Put what the sources say in the order of the sources and of their texts."""
    witnesses = sorted(finding.witnesses, key=lambda w: (numbers[w.figure.document.id], w.figure.span))
    beside = sorted(finding.beside, key=lambda sentence: numbers[sentence.document.id])
    return finding._replace(witnesses=tuple(witnesses), beside=tuple(beside))
