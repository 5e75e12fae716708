"""Report -> text. A format is a module with ``render(report, options)`` and a row in ``FORMATS``."""

from importlib import import_module
from typing import Final

from newsdiff.errors import UsageError
from newsdiff.model import Report
from newsdiff.render.options import Options
from newsdiff.render.records import as_record

__all__ = ["FORMATS", "Options", "as_record", "render_report"]

# Name -> module, imported when it is asked for.
FORMATS: Final = {"text": "to_text", "json": "to_json"}


def render_report(
    report: Report,
    format: str = "text",  # noqa: A002 - the word that users of the command know
    *,
    width: int = 80,
    color: bool = False,
    ascii: bool = False,  # noqa: A002 - likewise
) -> str:
    """Write a report in one of ``FORMATS``, with a final newline.

    ``width`` and ``color`` concern the text format; ``ascii`` keeps the signs of the text and the whole of the JSON to
    ASCII. Raises ``UsageError`` for another format.
    """
    if format not in FORMATS:
        raise UsageError("--format", f"{format!r} is no format; formats are {', '.join(FORMATS)}")
    rendered: str = import_module(f"newsdiff.render.{FORMATS[format]}").render(report, Options(width, color, ascii))
    return rendered
