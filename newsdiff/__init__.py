"""Compare the figures that several news stories give for one event.

>>> import newsdiff
>>> report = newsdiff.compare(["seeds/000_cd8188dcdfe9fa79.txt", "seeds/001_21a9b4ba3969e507.txt"])
>>> print(newsdiff.render_report(report, "text"))  # doctest: +SKIP

Every function is pure but for ``read_document`` and ``read_documents`` (and those that compare, for paths): it opens no
file, prints nothing, reads no clock and no environment. Importing this package loads no room; each name is fetched when
first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from newsdiff.batch import compare_stories
    from newsdiff.errors import InputError, NewsdiffError, UsageError
    from newsdiff.model import (
        AlignedTexts,
        Alignment,
        CheckReport,
        Document,
        Fact,
        Figure,
        Furniture,
        FurnitureKind,
        GatheredStory,
        Gathering,
        Kind,
        Moment,
        Qualifier,
        Quantity,
        Report,
        Sentence,
        Settings,
        Span,
        Story,
        Unit,
        Verdict,
    )
    from newsdiff.pipeline import (
        align_documents,
        align_sentences,
        check_draft,
        compare,
        find_figures,
        list_figures,
        split_sentences,
    )
    from newsdiff.read import read_document, read_documents
    from newsdiff.render import as_record, render_report
    from newsdiff.stories import gather_stories

_HOME = {
    **dict.fromkeys(("InputError", "NewsdiffError", "UsageError"), "errors"),
    **dict.fromkeys(("Alignment", "Document", "Fact", "Figure", "Kind", "Moment", "Qualifier", "Quantity"), "model"),
    **dict.fromkeys(("AlignedTexts", "CheckReport", "Furniture", "FurnitureKind"), "model"),
    **dict.fromkeys(("GatheredStory", "Gathering"), "model"),
    **dict.fromkeys(("Report", "Sentence", "Settings", "Span", "Story", "Unit", "Verdict"), "model"),
    "compare_stories": "batch",
    **dict.fromkeys(("align_documents", "align_sentences", "check_draft", "compare"), "pipeline"),
    **dict.fromkeys(("find_figures", "list_figures", "split_sentences"), "pipeline"),
    **dict.fromkeys(("read_document", "read_documents"), "read"),
    **dict.fromkeys(("as_record", "render_report"), "render"),
    "gather_stories": "stories",
}

__all__ = [
    "AlignedTexts",
    "Alignment",
    "CheckReport",
    "Document",
    "Fact",
    "Figure",
    "Furniture",
    "FurnitureKind",
    "GatheredStory",
    "Gathering",
    "InputError",
    "Kind",
    "Moment",
    "NewsdiffError",
    "Qualifier",
    "Quantity",
    "Report",
    "Sentence",
    "Settings",
    "Span",
    "Story",
    "Unit",
    "UsageError",
    "Verdict",
    "align_documents",
    "align_sentences",
    "as_record",
    "check_draft",
    "compare",
    "compare_stories",
    "find_figures",
    "gather_stories",
    "list_figures",
    "read_document",
    "read_documents",
    "render_report",
    "split_sentences",
]


def __getattr__(name: str) -> object:
    """Fetch a public name from its room on first use (PEP 562), so that ``import newsdiff`` stays cheap."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"newsdiff.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name what can be had, fetched or not."""
    return sorted({*globals(), *__all__})
