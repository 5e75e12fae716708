"""Report -> commands of GitHub Actions, which set a remark beside the line of each figure that differs.

The last line, the summary, is no command: the log shows it, and with it how many facts agree or stand alone.
"""

from typing import Final

from newsdiff.model import Report, Verdict
from newsdiff.render.annotations import Annotation, annotate
from newsdiff.render.options import Options
from newsdiff.render.places import Places
from newsdiff.render.show import show_name
from newsdiff.render.to_text import summarize_report

COMMANDS: Final = {Verdict.CONFLICT: "error", Verdict.COMPATIBLE: "warning", Verdict.QUALIFIER: "notice"}

# The runner reads these back; "%" goes first, since it is what the others become.
ESCAPES: Final = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
PROPERTY_ESCAPES: Final = (*ESCAPES, (":", "%3A"), (",", "%2C"))
OLD_COMMAND: Final = ("##[", "#\\u0023[")  # which the runner looks for anywhere in a line


def render(report: Report, options: Options) -> str:
    """Write a command for each fact that differs, worst first, and the summary."""
    places = Places()
    lines = [_write_command(annotation, places) for annotation in annotate(report, options)]
    return "".join(f"{line.replace(*OLD_COMMAND)}\n" for line in (*lines, summarize_report(report)))


def _write_command(annotation: Annotation, places: Places) -> str:
    place = places.find(annotation.figure)
    properties: dict[str, object] = {"file": show_name(annotation.figure.document.source), "line": place.line}
    if place.column is not None and place.line == place.end_line:  # columns of several lines are refused
        properties |= {"col": place.column, "endColumn": place.end_column}
    else:
        properties["endLine"] = place.end_line
    properties["title"] = f"{annotation.fact.verdict}: {annotation.title}"
    listed = ",".join(f"{name}={_escape(str(value), PROPERTY_ESCAPES)}" for name, value in properties.items())
    message = _escape("\n".join(annotation.lines), ESCAPES)
    return f"::{COMMANDS[annotation.fact.verdict]} {listed}::{message}"


def _escape(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for sign, escape in escapes:
        text = text.replace(sign, escape)
    return text
