"""What the command line names -> documents; what its words mean: labels, days, verdicts, parts of a number."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Final

from newsdiff.cli.options import Reading, Widths
from newsdiff.errors import InputError, UsageError
from newsdiff.guard import complain, remark
from newsdiff.model import Document, Settings, Skipped, Verdict
from newsdiff.progress import Progress, measure_files
from newsdiff.read import STANDARD_INPUT, label_documents, list_files, read_documents

PART_PATTERN: Final = r"([0-9]{1,3}(?:\.[0-9]{1,6})?|\.[0-9]{1,6}) ?(%)?"


class Refused(Exception):  # noqa: N818 - an ending; all that is wrong has been told
    """Files cannot be read, and each of them has been told."""


def choose_format(name: str | None, json: bool, formats: Iterable[str]) -> str:
    """Give the name of the format that --format and --json come to; text, where neither says otherwise."""
    chosen = name or ("json" if json else "text")
    if chosen not in formats:
        raise UsageError("--format", f"{chosen!r} is no format; formats are {', '.join(formats)}")
    if json and chosen != "json":
        raise UsageError("--json", f"contradicts --format {chosen}; give one of them")
    return chosen


def parse_settings(widths: Widths, explain: bool = False) -> Settings:
    """Give the settings of a comparison."""
    usual = Settings()
    about = _parse_part("--tolerance", widths.tolerance, usual.about)
    beyond = _parse_part("--beyond", widths.beyond, usual.beyond)
    return usual._replace(about=about, beyond=beyond, explain=explain)


def _parse_part(option: str, text: str | None, usual: Decimal) -> Decimal:
    """``5%``, ``0.05`` -> Decimal("0.05")."""
    if text is None:
        return usual
    found = re.fullmatch(PART_PATTERN, text.strip())
    part = Decimal(found[1]) / (100 if found[2] else 1) if found else None
    if part is None or part > 1:
        raise UsageError(option, f"{text!r} is no part of a number; write it as in 5% or 0.05, from nothing to 100%")
    return part


def parse_verdicts(listed: str | None) -> frozenset[Verdict]:
    """``conflict,qualifier`` -> the verdicts."""
    if listed is None:
        return frozenset(Verdict)
    for name in listed.split(","):
        if name.strip() not in list(Verdict):
            raise UsageError("--only", f"{name.strip()!r} is no verdict; verdicts are {', '.join(Verdict)}")
    return frozenset(Verdict(name.strip()) for name in listed.split(","))


def _parse_labels(pairs: Sequence[str] | None, files: Sequence[str]) -> dict[str, str]:
    """``NAME=FILE`` ... -> {file: name}; the name ends at the first equals sign."""
    labels: dict[str, str] = {}
    for pair in pairs or ():
        name, sign, file = pair.partition("=")
        if not (name.strip() and sign):
            raise UsageError("--label", f"{pair!r} is not NAME=FILE; write for example --label Guardian=guardian.txt")
        if file not in files:
            raise UsageError("--label", f"{file!r} is none of the files given; write it as in the list of files")
        if name in labels.values() or file in labels:
            raise UsageError("--label", f"{pair!r} names a second time; give each file one name of its own")
        labels[file] = name
    return labels


def _parse_days(values: Sequence[str] | None, files: Sequence[str]) -> dict[str, str]:
    """``DATE`` and ``FILE=DATE`` ... -> {file: day}; a file's own day goes before the one for all."""
    days: dict[str, str] = {}
    for value in values or ():
        file, sign, day = value.rpartition("=")
        if not _is_day(day):
            raise UsageError("--published", f"{day!r} is no day; write it as in 2024-11-22")
        if sign and file not in files:
            raise UsageError("--published", f"{file!r} is none of the files given; write it as in the list of files")
        if file in days:
            raise UsageError("--published", f"{value!r} gives a second day; give one for all and one for each file")
        days[file] = day
    general = {file: days[""] for file in files if "" in days}
    return general | days


def _is_day(text: str) -> bool:
    """Whether a text is ``2024-11-22``; ``fromisoformat`` alone takes weeks and days run together too."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    with suppress(ValueError):
        return bool(date.fromisoformat(text))
    return False


def _check_files(files: Sequence[str], output: str | None) -> None:
    """Refuse standard input given twice, and an output that is a folder or one of the files."""
    if files.count(STANDARD_INPUT) > 1:
        raise UsageError(STANDARD_INPUT, "standard input can be read only once; give it once")
    if output is None or output == STANDARD_INPUT:
        return
    if os.path.isdir(output):
        raise UsageError(output, "is a folder; name a file in it")
    for file in files:
        with suppress(OSError, ValueError):  # what cannot be looked up is told when it is read
            if os.path.samefile(output, file):
                raise UsageError(output, "is one of the files given; write to another")


def read_files(  # noqa: PLR0913 - what files are, how they are read and told of
    files: Sequence[str],
    output: str | None,
    reading: Reading,
    *,
    label: Sequence[str] | None = None,
    published: Sequence[str] | None = None,
    quiet: bool,
    reprints: bool = False,
) -> tuple[list[Document], tuple[Skipped, ...]]:
    """Read every file before the first is looked into, so that every bad one is told at once.

    ``reprints`` says that texts that are the same are nothing to warn of.
    """
    labels, days = _parse_labels(label, files), _parse_days(published, files)
    _check_files(files, output)
    documents: list[Document] = []
    skipped = []
    with Progress(measure_files(files), quiet=quiet) as progress:
        for number, file in enumerate(files, 1):
            progress.tell(f"reading file {number} of {len(files)}")
            try:
                documents += read_documents(file, reading.encoding, errors=reading.errors, max_bytes=reading.max_bytes)
            except InputError as error:
                skipped.append(Skipped(file, error.problem))
                progress.wipe()
                if reading.skip_bad:
                    remark(f"warning: skipped {error}")
                else:
                    complain(f"error: {error}")
    if skipped and not (reading.skip_bad and documents):
        raise Refused
    if not quiet:
        if not reprints:
            _warn_of_same_texts(documents)
        _warn_of_lost_bytes(documents, reading)
    named = [d._replace(published=days.get(d.source, d.published)) for d in label_documents(documents)]
    return [_relabel(document, named, labels) for document in named], tuple(skipped)


def open_folders(files: Sequence[str], output: str | None) -> list[str]:
    """Put in the place of each folder the files that it holds, but for the output of an earlier run."""
    opened: dict[str, str] = {}  # by its real path: an article that is named twice is one
    earlier = os.path.realpath(output) if output else ""
    for file in files:
        is_folder = os.path.isdir(file)
        for each in list_files(file) if is_folder else [file]:
            real = os.path.realpath(each)
            if not (is_folder and real == earlier):
                opened.setdefault(real, each)
    return list(opened.values())


def find_document(documents: Sequence[Document], file: str, files: Sequence[str]) -> int:
    """Give the number of the one document that was read from a file; the first, where the file was given twice."""
    found = [number for number, document in enumerate(documents) if document.source == file]
    if not found:
        raise UsageError(file, "cannot be passed over: there is nothing to judge without it")
    if len(found) > files.count(file):
        raise UsageError(file, f"holds {len(found)} articles where one is needed; give that one as a file of its own")
    return found[0]


def _relabel(document: Document, among: Sequence[Document], labels: Mapping[str, str]) -> Document:
    """Give a document the name that --label has for its file; several articles of one file are numbered."""
    label = labels.get(document.source)
    if label is None:
        return document
    siblings = [other.id for other in among if other.source == document.source]
    if len(siblings) == 1:
        return document._replace(label=label)
    return document._replace(label=f"{label}#{siblings.index(document.id) + 1}")


def _warn_of_same_texts(documents: Sequence[Document]) -> None:
    sources: dict[str, list[str]] = {}
    for document in documents:
        sources.setdefault(document.text, []).append(document.source)
    for same in sources.values():
        if len(same) > 1:
            remark(f"warning: {', '.join(same[:-1])} and {same[-1]} are the same text")


def _warn_of_lost_bytes(documents: Sequence[Document], reading: Reading) -> None:
    for document in documents:
        lost = document.text.count("\ufffd") if reading.errors == "replace" else 0
        if lost:
            remark(f"warning: {document.source}: {lost} characters cannot be read, shown as U+FFFD")
