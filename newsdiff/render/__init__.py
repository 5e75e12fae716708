"""Report -> text, and figures -> text. A format is a module with ``render(what, options)`` and a row in a table.

What ``render`` answers with is a text or, of formats that may grow long, the pieces of one.
"""

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Final

from newsdiff.errors import UsageError
from newsdiff.model import AlignedTexts, BatchSummary, CheckReport, FigureList, Gathering, Report
from newsdiff.render.records import as_record
from newsdiff.render.show import Options, in_ascii

__all__ = [
    "ALIGN_FORMATS",
    "CHECK_FORMATS",
    "FIGURE_FORMATS",
    "FORMATS",
    "STORY_FORMATS",
    "SUMMARY_FORMATS",
    "Options",
    "as_record",
    "render_in_pieces",
    "render_report",
    "render_with",
]

Rendered = Report | CheckReport | FigureList | AlignedTexts | Gathering | BatchSummary

# Name -> module, imported when it is asked for: the formats of a report, and those of a list of figures.
FORMATS: Final = {
    "text": "to_text",
    "json": "to_json",
    "jsonl": "to_jsonl",
    "csv": "to_csv",
    "html": "to_html",
    "md": "to_md",
    "sarif": "to_sarif",
    "github": "to_github",
}
FIGURE_FORMATS: Final = {
    "text": "figures_to_text",
    "json": "to_json",
    "jsonl": "to_jsonl",
    "csv": "to_csv",
}
# The formats that people read as they stand: there, --ascii concerns our own signs. All others have escapes of theirs.
READ_BY_PEOPLE: Final = frozenset({"text", "md", "github"})
# The forms of an alignment with its sentences.
ALIGN_FORMATS: Final = {"text": "align_to_text", "json": "to_json", "html": "align_to_html"}
# The forms of a draft checked against its sources.
CHECK_FORMATS: Final = {"text": "check_to_text", "json": "to_json", "html": "check_to_html"}
# The forms of a heap of documents put into stories.
STORY_FORMATS: Final = {
    "text": "stories_to_text",
    "manifest": "stories_to_manifest",
    "json": "to_json",
    "jsonl": "to_jsonl",
}
# The forms of what a batch comes to.
SUMMARY_FORMATS: Final = {"text": "summary_to_text", "json": "to_json", "html": "summary_to_html"}


def render_report(  # noqa: PLR0913 - the options of the formats
    report: Report,
    format: str = "text",  # noqa: A002 - the word that users of the command know
    *,
    width: int = 80,
    color: bool = False,
    ascii: bool = False,  # noqa: A002 - likewise
    show_furniture: bool = False,
) -> str:
    """Write a report in one of ``FORMATS``, with a final newline.

    ``width``, ``color`` and ``show_furniture``, which lists what is no running text line by line, concern the text
    format; ``ascii`` keeps the signs of the text and the whole of the JSON to ASCII. Raises ``UsageError`` for another
    format.
    """
    return render_with(report, format, Options(width, color, ascii, furniture=show_furniture))


def render_with(what: Rendered, format: str, options: Options) -> str:  # noqa: A002 - as above
    """Write anything in one of its formats, each line ended; raises ``UsageError`` for another format."""
    return "".join(render_in_pieces(what, format, options))


def render_in_pieces(what: Rendered, format: str, options: Options) -> Iterable[str]:  # noqa: A002 - as above
    """Do the same in pieces, most of them made as they are taken."""
    formats = next(formats for kind, formats in _FORMATS_OF.items() if isinstance(what, kind))
    if format not in formats:
        raise UsageError("--format", f"{format!r} is no format; formats are {', '.join(formats)}")
    if options.ascii and format in READ_BY_PEOPLE:
        what = _in_ascii(what)
    rendered: str | Iterable[str] = import_module(f"newsdiff.render.{formats[format]}").render(what, options)
    return [rendered] if isinstance(rendered, str) else rendered


_FORMATS_OF: Final[dict[type, Mapping[str, str]]] = {
    Report: FORMATS,
    FigureList: FIGURE_FORMATS,
    AlignedTexts: ALIGN_FORMATS,
    CheckReport: CHECK_FORMATS,
    Gathering: STORY_FORMATS,
    BatchSummary: SUMMARY_FORMATS,
}


def _in_ascii(what: Rendered) -> Rendered:
    """Write our own quotes, in the names and reasons of facts and findings, with the signs of ASCII."""
    if isinstance(what, Report):
        facts = (f._replace(label=in_ascii(f.label), reason=in_ascii(f.reason)) for f in what.facts)
        return what._replace(facts=tuple(facts))
    if isinstance(what, CheckReport):
        findings = (f._replace(label=in_ascii(f.label), reason=in_ascii(f.reason)) for f in what.findings)
        return what._replace(findings=tuple(findings))
    return what
