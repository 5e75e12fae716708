"""Report -> commands of GitHub Actions, which set a remark beside the line of each figure that differs.

The last lines are no commands: the log shows the summary, which counts the facts that agree or stand alone, what --only
leaves out, and where hidden characters concern figures.
"""

from typing import Final

from newsdiff.model import Figure, Report, Verdict
from newsdiff.render.hidden_characters import describe_hidden_characters
from newsdiff.render.places import NO_FILE, Places
from newsdiff.render.show import Options, show_name
from newsdiff.render.telling import Annotation, annotate, describe_hidden, summarize_report

COMMANDS: Final = {Verdict.CONFLICT: "error", Verdict.COMPATIBLE: "warning", Verdict.QUALIFIER: "notice"}

# The runner reads these back; "%" goes first, since it is what the others become.
ESCAPES: Final = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
PROPERTY_ESCAPES: Final = (*ESCAPES, (":", "%3A"), (",", "%2C"))
OLD_COMMAND: Final = ("##[", "#\\u0023[")  # which the runner looks for anywhere in a line


def render(report: Report, options: Options) -> str:
    """Write a command for each fact that differs, worst first, the summary, and what is not shown."""
    places = Places()
    lines = [_write_command(annotation, places) for annotation in annotate(report, options)]
    lines += filter(None, (summarize_report(report), describe_hidden(report, options)))
    lines += describe_hidden_characters(report)
    return "".join(f"{line.replace(*OLD_COMMAND)}\n" for line in lines)


def _write_command(annotation: Annotation, places: Places) -> str:
    title = {"title": f"{annotation.fact.verdict}: {annotation.title}"}
    properties = _describe_place(annotation.figure, places) | title
    listed = ",".join(f"{name}={_escape(str(value), PROPERTY_ESCAPES)}" for name, value in properties.items())
    message = _escape("\n".join(annotation.lines), ESCAPES)
    return f"::{COMMANDS[annotation.fact.verdict]} {listed}::{message}"


def _describe_place(figure: Figure, places: Places) -> dict[str, object]:
    source, place = figure.document.source, places.find(figure)
    if source in NO_FILE:  # the remark stands at none
        return {}
    lines: dict[str, object] = {"file": show_name(source), "line": place.line}
    if place.column is None or place.line != place.end_line:  # columns of several lines are refused
        return lines | {"endLine": place.end_line}
    return lines | {"col": place.column, "endColumn": place.end_column}


def _escape(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for sign, escape in escapes:
        text = text.replace(sign, escape)
    return text
