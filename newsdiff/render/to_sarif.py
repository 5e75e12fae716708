"""Report -> SARIF 2.1.0, which tools for code review read: a result for each fact that differs.

A rule is what a verdict rests on; a result stands where its figure does and relates the places of all other mentions.
Facts that agree or stand alone are no results; they are counted in the properties of the run.
"""

import os
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

import newsdiff
from newsdiff.model import Document, Figure, Report, Verdict
from newsdiff.render.hidden_characters import describe_hidden_characters
from newsdiff.render.places import NO_FILE, Places
from newsdiff.render.records import Record, as_record
from newsdiff.render.show import Options, show_name
from newsdiff.render.telling import Annotation, annotate
from newsdiff.render.to_json import write_json

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Final = {Verdict.CONFLICT: "error", Verdict.COMPATIBLE: "warning", Verdict.QUALIFIER: "note"}
DESCRIPTIONS: Final = {
    Verdict.CONFLICT: "The figures cannot all be true as stated, or lie too far apart.",
    Verdict.COMPATIBLE: "The figures are other values that can all be true.",
    Verdict.QUALIFIER: "The figures are the same value, said otherwise.",
}


def render(report: Report, options: Options) -> str:
    """Write the log, with a final newline; options.ascii leaves no other characters."""
    annotations = tuple(annotate(report, options._replace(ascii=False)))
    rules = {_rule_id(annotation): annotation.fact.verdict for annotation in annotations}
    numbers = {rule: number for number, rule in enumerate(rules)}
    record, places = as_record(report), _Places(report.documents)
    run = {
        "tool": {
            "driver": {
                "name": "newsdiff",
                "version": newsdiff.__version__,
                "semanticVersion": newsdiff.__version__,
                "rules": [_record_rule(rule, verdict) for rule, verdict in rules.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": places.artifacts,
        "invocations": [_record_invocation(report)],
        "results": [_record_result(annotation, numbers, places) for annotation in annotations],
        "properties": {"settings": record["settings"], "summary": record["summary"]},
    }
    return write_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, options.ascii)


class _Places:
    """Writes the places of figures. ``artifacts`` are the files, each once, whatever it holds of articles."""

    def __init__(self, documents: Sequence[Document]) -> None:
        files = {_write_uri(document): document for document in documents}
        self.artifacts = [_record_artifact(uri, document) for uri, document in files.items()]
        self._numbers = {uri: number for number, uri in enumerate(files)}
        self._places = Places()

    def record(self, figure: Figure) -> Record:
        """The physical location of a figure."""
        place = self._places.find(figure)
        region: Record = {"startLine": place.line, "endLine": place.end_line}
        if place.column is not None:
            region |= {"startColumn": place.column, "endColumn": place.end_column}
        uri = _write_uri(figure.document)
        artifact = {"uri": uri, "index": self._numbers[uri]}
        return {
            "physicalLocation": {
                "artifactLocation": artifact,
                "region": {**region, "snippet": {"text": figure.text}},
            }
        }


def _record_rule(rule: str, verdict: Verdict) -> Record:
    return {
        "id": rule,
        "shortDescription": {"text": DESCRIPTIONS[verdict]},
        "defaultConfiguration": {"level": LEVELS[verdict]},
    }


def _record_artifact(uri: str, document: Document) -> Record:
    hashes = {"hashes": {"sha-256": document.digest}} if document.digest else {}
    return {"location": {"uri": uri}, **hashes, "sourceLanguage": document.language}


def _record_invocation(report: Report) -> Record:
    """Whether all was read; an input that was passed over, and what is hidden in one, is a notification."""
    told = [f"{show_name(each.source)}: {show_name(each.problem)}" for each in report.skipped]
    told += describe_hidden_characters(report)
    notifications = [{"level": "warning", "message": {"text": _escape(text)}} for text in told]
    return {
        "executionSuccessful": True,
        **({"toolExecutionNotifications": notifications} if notifications else {}),
    }


def _record_result(annotation: Annotation, rules: dict[str, int], places: _Places) -> Record:
    rule = _rule_id(annotation)
    return {
        "ruleId": rule,
        "ruleIndex": rules[rule],
        "level": LEVELS[annotation.fact.verdict],
        "message": {"text": _escape("\n".join((f"{annotation.title}: {annotation.lines[0]}", *annotation.lines[1:])))},
        "locations": [places.record(annotation.figure)],
        "relatedLocations": list(_record_others(annotation, places)),
        "properties": {"fact": f"f{annotation.number}", "verdict": str(annotation.fact.verdict)},
    }


def _record_others(annotation: Annotation, places: _Places) -> Iterator[Record]:
    for number, figure in enumerate(annotation.others, 1):
        label = show_name(figure.document.label)
        yield {"id": number, **places.record(figure), "message": {"text": _escape(label)}}


def _rule_id(annotation: Annotation) -> str:
    """``conflict/too_far_apart``: one rule may come to several verdicts, each of its own level."""
    return f"{annotation.fact.verdict}/{annotation.fact.rule}"


def _escape(text: str) -> str:
    """Keep a message from holding a link, ``[words](1)``, or a place for an argument, ``{0}``."""
    return text.replace("](", "] (").replace("{", "{{").replace("}", "}}")


def _write_uri(document: Document) -> str:
    """Write the path as a reference; a name that is not UTF-8 keeps its bytes."""
    path = document.label if document.source in NO_FILE else document.source.replace(os.sep, "/")
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a lone surrogate of another sort, which no file system gives
        data = path.encode("utf-8", "surrogatepass")
    if not os.path.isabs(path):  # noqa: PTH117 - any string is a path here
        return quote(data)
    return f"file://{'' if path.startswith('/') else '/'}{quote(data, safe='/:')}"
