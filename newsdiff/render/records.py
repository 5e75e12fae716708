"""Values -> records: plain dicts, lists, strings and numbers, keyed and ordered as the JSON report is.

A number in a record is an ``int`` where it is whole and else an ``ExactFloat``: ``json.dumps`` writes it as any float,
and the JSON report, which knows it, writes its exact decimal.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Final, overload

import newsdiff
from newsdiff.days import iso_of
from newsdiff.intervals import DEFAULTS, interval_of
from newsdiff.lines import number_lines
from newsdiff.model import (
    AlignedTexts,
    Alignment,
    BatchSummary,
    CheckReport,
    Contrast,
    Document,
    Fact,
    Figure,
    FigureList,
    Finding,
    GatheredStory,
    Gathering,
    Link,
    Quantity,
    Report,
    Sentence,
    Settings,
    Skipped,
    Standing,
    Verdict,
)
from newsdiff.render.hidden_characters import find_hidden

FEW: Final = 100  # mentions of a fact that may be held at once
SCHEMA_NAME: Final = "newsdiff/1"
LINE_DOCUMENT: Final = ("id", "label", "source", "published")  # what a line of JSON Lines says of each document

Record = dict[str, Any]

# What becomes of many records: a list, or ``iter``, so that no more than one is held while they are written.
Gather = Callable[[Iterable[Any]], Any]


class ExactFloat(float):
    """A float that remembers the exact decimal it stands for; never infinite, however long the number."""

    __slots__ = ("decimal",)
    decimal: Decimal

    def __new__(cls, value: Decimal) -> "ExactFloat":
        """Take the nearest float; the very largest is nearest to what lies beyond it."""
        largest = sys.float_info.max
        self = super().__new__(cls, max(-largest, min(largest, float(value))))
        self.decimal = value
        return self


@overload
def as_record(value: Figure | Fact | FigureList | Report | CheckReport | Gathering) -> Record: ...
@overload
def as_record(value: Alignment) -> list[Record]: ...
def as_record(
    value: Figure | Alignment | Fact | FigureList | Report | CheckReport | Gathering,
) -> Record | list[Record]:
    """Turn a value into its record of the JSON report: a dict, for an alignment the list of its rows.

    A fact by itself is numbered f1; in a report facts are numbered in their order.
    """
    match value:
        case Figure():
            return _record_mention(value, DEFAULTS)
        case Fact():
            return _record_fact(value, 1, _ids_of(value), DEFAULTS)
        case Alignment():
            return list(_record_alignment(value))
        case FigureList():
            return record_figures(value)
        case Report():
            return record_report(value)
        case CheckReport():
            return _record_check(value)
        case Gathering():
            return _record_gathering(value)
    known = "a Figure, Alignment, Fact, FigureList, Report, CheckReport or Gathering"
    raise TypeError(f"as_record takes {known}, not {type(value).__name__}")


def record_figures(figures: FigureList, explain: bool = False, gather: Gather = list) -> Record:
    """The record of a list of figures; ``explain`` adds to each mention the pattern that read it."""
    return {**_record_head(figures, gather), "figures": gather(record_mentions(figures, explain))}


def record_mentions(figures: FigureList, explain: bool = False) -> Iterator[Record]:
    """The mentions alone, in the order of the documents and of the text."""
    for each in figures.figures:
        for figure in each:
            yield _record_mention(figure, DEFAULTS) | ({"pattern": figure.pattern} if explain else {})


def record_lines(report: Report) -> Iterator[Record]:
    """The facts of a report, each with all that is needed to read it alone."""
    record = record_report(report, iter)
    documents = [{key: document[key] for key in LINE_DOCUMENT} for document in record["documents"]]
    rest = {"documents": documents, "reference": record["reference"], "settings": record["settings"]}
    for fact in record["facts"]:
        yield {"schema": SCHEMA_NAME, **fact, "mentions": list(fact["mentions"]), **rest}


def record_aligned(aligned: AlignedTexts, gather: Gather = list) -> Record:
    """The record of an alignment: each row with its sentences in full, and the stretches that set them apart."""
    ids = [document.id for document in aligned.documents]
    rows = zip(_record_alignment(aligned.alignment), aligned.contrasts, strict=True)
    contrasted = ({**row, "sentences": [_record_contrast(c, ids) for c in contrasts]} for row, contrasts in rows)
    return {**_record_head(aligned, gather), "alignment": gather(contrasted)}


def documents_of(gathering: Gathering) -> Iterator[Document]:
    """Each document of a heap: those of the stories, then the loose ones."""
    for story in gathering.stories:
        yield from story.documents
    yield from gathering.loose


def record_story(story: GatheredStory) -> Record:
    """A story with its documents, and all that is needed to read it alone."""
    return {
        "story": story.id,
        "headline": story.headline,
        "published": story.published,
        "documents": _record_places(story.documents),
    }


def _record_gathering(gathering: Gathering) -> Record:
    return {
        "schema": SCHEMA_NAME,
        "generator": f"newsdiff {newsdiff.__version__}",
        "skipped": _record_skipped(gathering.skipped),
        "stories": [record_story(story) for story in gathering.stories],
        "loose": _record_places(gathering.loose),
        "summary": {
            "documents": sum(1 for _ in documents_of(gathering)),
            "stories": len(gathering.stories),
            "loose": len(gathering.loose),
            "skipped": len(gathering.skipped),
        },
    }


def _record_places(documents: Sequence[Document]) -> list[Record]:
    return [{key: getattr(document, key) for key in LINE_DOCUMENT} for document in documents]


def _record_skipped(skipped: Sequence[Skipped]) -> list[Record]:
    return [{"source": each.source, "problem": each.problem} for each in skipped]


def record_summary(summary: BatchSummary) -> Record:
    """The record of what a batch comes to."""
    return {
        "schema": SCHEMA_NAME,
        "generator": f"newsdiff {newsdiff.__version__}",
        "stories": summary.stories,
        "failed": summary.failed,
        "documents": summary.documents,
        "figures": summary.figures,
        "facts": sum(number for _, number in summary.verdicts),
        "verdicts": {str(verdict): number for verdict, number in summary.verdicts},
        "conflicts": [{"conflicts": conflicts, "stories": stories} for conflicts, stories in summary.conflicts],
        "worst": [each._asdict() for each in summary.worst],
        "outlets": [
            {**each._asdict(), "share": _number(round(Decimal(each.apart) / each.shared, 4))}
            for each in summary.outlets
        ],
    }


def _record_contrast(contrast: Contrast, ids: Sequence[str]) -> Record:
    sentence = contrast.sentence
    return {
        "document": ids[contrast.variant],
        "sentence": sentence.index,
        "line": sentence.line,
        "start": sentence.span.start,
        "end": sentence.span.stop,
        "text": sentence.text,
        "changed": [list(span) for span in contrast.changed],
        "moved": [list(span) for span in contrast.moved],
    }


def _record_head(of: Report | CheckReport | FigureList | AlignedTexts, gather: Gather = list) -> Record:
    return {
        "schema": SCHEMA_NAME,
        "generator": f"newsdiff {newsdiff.__version__}",
        "documents": [
            {
                "id": document.id,
                "label": document.label,
                "source": document.source,
                "language": document.language,
                "title": document.title,
                "publisher": document.publisher,
                "published": document.published,
                "sha256": document.digest or None,
                "characters": len(document.text),
                "sentences": len(sentences),
                "furniture": _record_furniture(document),
            }
            for document, sentences in zip(of.documents, of.sentences, strict=True)
        ],
        "skipped": _record_skipped(of.skipped),
        "hidden": gather(
            _record_place(hiding.sentence) | {"characters": list(hiding.characters)} for hiding in find_hidden(of)
        ),
    }


def _record_furniture(document: Document) -> list[Record]:
    lines = number_lines(document, (furniture.span.start for furniture in document.furniture))
    return [
        {
            "kind": str(kind),
            "compared": kind.is_compared,
            "start": span.start,
            "end": span.stop,
            "line": line,
            "text": document.text[span.start : span.stop],
        }
        for (span, kind), line in zip(document.furniture, lines, strict=True)
    ]


def record_report(report: Report, gather: Gather = list) -> Record:
    """The record of a report, its lists of rows, facts and mentions as they are gathered."""
    ids = [document.id for document in report.documents]
    verdicts = [fact.verdict for fact in report.facts]
    return {
        **_record_head(report, gather),
        "reference": None if report.reference is None else ids[report.reference],
        "settings": record_settings(report.settings),
        "alignment": gather(_record_alignment(report.alignment)),
        "facts": gather(
            _record_fact(fact, number, ids, report.settings, gather) for number, fact in enumerate(report.facts, 1)
        ),
        "summary": {
            "documents": len(report.documents),
            "figures": sum(len(figures) for fact in report.facts for figures in fact.mentions),
            "facts": len(report.facts),
            **{str(verdict): verdicts.count(verdict) for verdict in Verdict},
            "left_out": _count_left_out(report.documents),
            "skipped": len(report.skipped),
        },
    }


def _record_check(report: CheckReport) -> Record:
    standings = [finding.standing for finding in report.findings]
    return {
        **_record_head(report),
        "draft": report.documents[0].id,
        "settings": record_settings(report.settings),
        "findings": [
            _record_finding(finding, number, report.settings) for number, finding in enumerate(report.findings, 1)
        ],
        "summary": {
            "sources": len(report.documents) - 1,
            "figures": len(report.findings),
            **{str(standing).replace(" ", "_"): standings.count(standing) for standing in Standing},
            "left_out": _count_left_out(report.documents),
            "skipped": len(report.skipped),
        },
    }


def _record_finding(finding: Finding, number: int, settings: Settings) -> Record:
    return {
        "id": f"c{number}",
        "label": finding.label,
        "verdict": str(finding.standing),
        "reason": finding.reason,
        "mention": _record_mention(finding.figure, settings),
        "sources": [
            {
                "verdict": str(witness.verdict),
                "rule": witness.rule,
                "reason": witness.reason,
                "mention": _record_mention(witness.figure, settings),
            }
            for witness in finding.witnesses
        ],
        "beside": [_record_place(sentence) for sentence in finding.beside],
    }


def record_settings(settings: Settings) -> Record:
    """The knobs that change verdicts, by the names of their options."""
    return {"tolerance": _number(settings.about), "beyond": _number(settings.beyond)}


def _record_place(sentence: Sentence) -> Record:
    """Where a sentence stands; not its text, which the places of many figures would repeat."""
    return {
        "document": sentence.document.id,
        "sentence": sentence.index,
        "line": sentence.line,
        "start": sentence.span.start,
        "end": sentence.span.stop,
    }


def _count_left_out(documents: Sequence[Document]) -> int:
    return sum(not furniture.kind.is_compared for document in documents for furniture in document.furniture)


def _record_alignment(alignment: Alignment) -> Iterator[Record]:
    for row in alignment.rows:
        yield {"cells": [list(cell) for cell in row.cells], "score": _number(Decimal(f"{row.score:.4f}"))}


def _record_fact(fact: Fact, number: int, ids: Sequence[str], settings: Settings, gather: Gather = list) -> Record:
    mentions = (_record_mention(figure, settings) for figures in fact.mentions for figure in figures)
    return {
        "id": f"f{number}",
        "label": fact.label,
        "kind": str(fact.kind),
        "counted": fact.counted or None,
        "verdict": str(fact.verdict),
        "rule": fact.rule,
        "reason": fact.reason,
        "surety": None if fact.surety is None else _number(Decimal(f"{fact.surety:.2f}")),
        "readings": [{"text": r.text, "documents": [ids[v] for v in r.variants]} for r in fact.readings],
        "mentions": gather(mentions) if sum(map(len, fact.mentions)) > FEW else list(mentions),
        **({"links": [_record_link(link) for link in fact.links]} if settings.explain else {}),
    }


def _record_link(link: Link) -> Record:
    return {
        "one": {"document": link.one.document.id, "start": link.one.span.start, "text": link.one.text},
        "other": {"document": link.other.document.id, "start": link.other.span.start, "text": link.other.text},
        "odds": _number(Decimal(str(link.odds))),
        "evidence": {name: _number(Decimal(str(weight))) for name, weight in link.evidence},
    }


def _record_mention(figure: Figure, settings: Settings) -> Record:
    unit = figure.unit
    return {
        "document": figure.document.id,
        "start": figure.span.start,
        "end": figure.span.stop,
        "line": figure.line,
        "sentence": figure.sentence.index,
        "text": figure.text,
        "kind": str(figure.kind),
        **_record_value(figure),
        "counted": figure.counted or None,
        "interval": [_number(end) for end in interval_of(figure.quantity, settings)],
        "attribution": figure.attribution,
        "role": figure.role or None,
        "per": (unit.per or None) if unit else None,
        "currency": unit.currency if unit and unit.currency.isupper() else None,
        "restates": list(figure.restates) if figure.restates else None,
    }


def _record_value(figure: Figure) -> Record:
    quantity = figure.quantity
    if isinstance(quantity, Quantity):
        value, low, high = map(_number, (quantity.value, quantity.low, quantity.high))
        unit = (quantity.unit.name or None) if quantity.unit else None
    else:
        value, low, high, unit = iso_of(quantity), None, None, None
    return {"value": value, "low": low, "high": high, "qualifier": str(quantity.qualifier), "unit": unit}


def _number(value: Decimal | str | None) -> int | float | str | None:
    """Write a whole number as an int; days and times, which are strings, stay."""
    if value is None or isinstance(value, str):
        return value
    return int(value) if value == value.to_integral_value() else ExactFloat(value)


def _ids_of(fact: Fact) -> list[str]:
    """Name the documents of a fact that stands alone; a variant that has no mention in it is in no reading either."""
    return [figures[0].document.id if figures else "" for figures in fact.mentions]
