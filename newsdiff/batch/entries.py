"""The input of a batch -> entries, one a story: a folder of folders, or a manifest with a story a line.

Nothing is held but the entry at hand, the names in the folders above it and the ids of a manifest so far. What cannot
be a story (a line that is no JSON, an id that stood before) is an entry too, with its trouble: the run goes on.
"""

import codecs
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import BinaryIO, Final, NamedTuple

from newsdiff.errors import InputError
from newsdiff.guard import describe_failure
from newsdiff.model import Document, Skipped
from newsdiff.read import READERS, STANDARD_INPUT
from newsdiff.read.article import day_of
from newsdiff.read.json_records import Record, describe_type, parse_json, show_key
from newsdiff.render.layout import count_things

SUFFIXES: Final = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
PROSE: Final = rb"\s*[A-Za-z]+[ ,.']"  # how no line of JSON begins
PIECE: Final = 2**20  # bytes at a time of a line that is too long to be kept

Tell = Callable[[str], None]


class Entry(NamedTuple):
    """A story of the input: its id, and its documents or the paths of their files; or the trouble with it.

    ``story`` is None where a line is so broken that it names none. ``size`` is the bytes or letters to be compared,
    ``at`` how much of the input, from 0 to 1, is read with it.
    """

    story: str | None
    documents: tuple[Document | str, ...] = ()
    trouble: Skipped | None = None
    size: int = 0
    at: float = 0.0


class _Folder(NamedTuple):
    """What a folder holds, sorted by name: folders, and files that a reader knows, with their bytes together."""

    folders: tuple[str, ...]
    files: tuple[str, ...]
    size: int


def read_entries(source: str, max_bytes: int, tell: Tell) -> Iterator[Entry]:
    """Give the stories of a folder or of a manifest, "-" for one on standard input, in their order.

    Raises ``InputError`` where there is nothing to be read at all; a line of a manifest may have ``max_bytes``.
    """
    if source == STANDARD_INPUT:
        if sys.stdin is None:
            raise InputError(source, "standard input is closed; give a manifest or a folder")
        yield from _read_manifest(sys.stdin.buffer, source, 0, max_bytes)
    elif os.path.isdir(source):  # noqa: PTH112 - any string is a path here
        yield from _read_folder(source, tell)
    else:
        with _open(source) as stream:
            yield from _read_manifest(stream, source, os.fstat(stream.fileno()).st_size, max_bytes)


# --- folders --------------------------------------------------------------------------------------------------------


class _Place(NamedTuple):
    """A folder yet to be looked at: its path below the top, its part of the input, whether a link led here."""

    story: str
    start: float
    stop: float
    linked: bool


def _read_folder(top: str, tell: Tell) -> Iterator[Entry]:
    """Each folder below that holds articles is a story, and so is an empty one; one that holds only folders is none."""
    try:
        folder = _list_folder(top)
    except OSError as error:
        raise InputError(top, f"cannot be read ({describe_failure(error)}); check its permissions") from None
    if folder.files:
        tell(f"{top}: {count_things(len(folder.files), 'file')} there, in no folder of a story, left out")
    waiting = _list_places(folder, _Place("", 0.0, 1.0, linked=False))  # the next one last
    while waiting:
        place = waiting.pop()
        path = os.path.join(top, place.story)  # noqa: PTH118 - any string is a path here
        if _leads_astray(path, place.linked):
            tell(f"{path}: a link to a folder above it, or within a linked folder, left out")
            continue
        try:
            folder = _list_folder(path)
        except OSError as error:
            trouble = Skipped(path, f"cannot be read ({describe_failure(error)}); check its permissions")
            yield Entry(place.story, trouble=trouble, at=place.stop)
            continue
        if folder.files:
            files = tuple(os.path.join(path, name) for name in folder.files)  # noqa: PTH118 - as above
            yield Entry(place.story, files, size=folder.size, at=place.start if folder.folders else place.stop)
        elif not folder.folders:
            problem = f"holds no file that newsdiff reads; such are {' '.join(sorted(SUFFIXES))}"
            yield Entry(place.story, trouble=Skipped(path, problem), at=place.stop)
        linked = place.linked or os.path.islink(path)  # noqa: PTH114 - as above
        waiting += _list_places(folder, place._replace(linked=linked))


def _list_places(folder: _Folder, below: _Place) -> list[_Place]:
    """The folders within a place, the first one last."""
    part = (below.stop - below.start) / max(len(folder.folders), 1)
    above = f"{below.story}/" if below.story else ""
    places = [
        _Place(above + name, below.start + part * at, below.start + part * (at + 1), below.linked)
        for at, name in enumerate(folder.folders)
    ]
    return places[::-1]


def _list_folder(path: str) -> _Folder:
    folders, files, size = [], [], 0
    with os.scandir(path) as found:
        for each in found:
            if each.name.startswith("."):
                continue
            try:
                status = each.stat()
            except OSError:  # a link that leads nowhere, or to itself: as a file it is told when it is read
                status = each.stat(follow_symlinks=False)
            if stat.S_ISDIR(status.st_mode):
                folders.append(each.name)
            elif _is_article(each.name, status.st_mode):
                files.append(each.name)
                size += status.st_size
    return _Folder(tuple(sorted(folders)), tuple(sorted(files)), size)


def _is_article(name: str, mode: int) -> bool:
    """Whether a reader knows the name, and to read it cannot take for ever: a pipe nobody writes to is no article."""
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - any string is a path here
    return suffix in SUFFIXES and (stat.S_ISREG(mode) or stat.S_ISLNK(mode))


def _leads_astray(path: str, linked: bool) -> bool:
    """Whether a link might lead round in a circle: to a folder above, or from a folder that a link led to."""
    if not os.path.islink(path):  # noqa: PTH114 - any string is a path here
        return False
    target = os.path.realpath(path)
    here = os.path.realpath(os.path.dirname(path))  # noqa: PTH120 - likewise
    return linked or f"{here}{os.sep}".startswith(f"{target.rstrip(os.sep)}{os.sep}")


# --- manifests ------------------------------------------------------------------------------------------------------


def _open(path: str) -> BinaryIO:
    try:
        return open(path, "rb")  # noqa: PTH123 - any string is a path here; who asked closes it
    except FileNotFoundError:
        raise InputError(path, "no such file or folder; check the name") from None
    except ValueError:
        raise InputError(path, "no file can have such a name; check the name") from None
    except OSError as error:
        raise InputError(path, f"cannot be read ({describe_failure(error)}); check the file") from None


def _read_manifest(stream: BinaryIO, source: str, size: int, max_bytes: int) -> Iterator[Entry]:
    folder = "" if source == STANDARD_INPUT else os.path.dirname(source)  # noqa: PTH120 - any string is a path here
    seen: set[str] = set()
    for number, line, read in _read_lines(stream, max_bytes):
        at = read / size if size else 0.0
        if number == 1 and re.match(PROSE, line):
            raise InputError(source, "is no manifest, a line of JSON for each story; give one, or a folder of folders")
        entry = _read_line(number, line, source, folder, max_bytes)._replace(at=at)
        if entry.story is not None and entry.story in seen:
            problem = f"line {number}: a second story with the id {show_key(entry.story)}; give each an id of its own"
            entry = Entry(entry.story, trouble=Skipped(source, problem), at=at)
        elif entry.story is not None:
            seen.add(entry.story)
        yield entry


def _read_lines(stream: BinaryIO, max_bytes: int) -> Iterator[tuple[int, bytes, int]]:
    """Give each line that holds anything with its number and the bytes read with it; of one too long its beginning."""
    number = read = 0
    while line := stream.readline(max_bytes + 1):
        number, read = number + 1, read + len(line)
        if len(line) > max_bytes:
            rest = line
            while rest and not rest.endswith(b"\n"):
                rest = stream.readline(PIECE)
                read += len(rest)
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            yield number, line.rstrip(b"\r\n"), read


def _read_line(number: int, line: bytes, source: str, folder: str, max_bytes: int) -> Entry:
    story = None
    try:
        if len(line) > max_bytes:
            raise InputError(source, f"line {number}: longer than {max_bytes:,} bytes; raise --max-bytes")
        record = _parse_line(number, line, source)
        story = _take_text(record, "story")
        documents = _take_documents(record, folder)
    except InputError as error:
        return Entry(story, trouble=Skipped(error.culprit, error.problem))
    return Entry(story, documents, size=sum(map(_measure, documents)))


def _parse_line(number: int, line: bytes, source: str) -> Record:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(source, f"line {number}: not UTF-8 (byte 0x{line[error.start]:02x})") from None
    try:
        value = parse_json(text, source, number)
    except InputError as error:
        problem = error.problem if f"line {number}" in error.problem else f"line {number}: {error.problem}"
        raise InputError(source, problem) from None
    record = Record(value if isinstance(value, dict) else {}, source, text, (), number)
    if not isinstance(value, dict):
        raise record.error(f"{describe_type(value)}, where a story's object should stand")
    return record


def _take_documents(record: Record, folder: str) -> tuple[Document | str, ...]:
    """The articles of a story: a text stands for the path of a file, an object for an article of the line itself."""
    if record.fields.get("documents") is None:
        raise record.error('an object without "documents"')
    documents: list[Document | str] = []
    for place, each in enumerate(_take_list(record, "documents")):
        if isinstance(each, dict):
            documents.append(_take_document(record._replace(fields=each, path=("documents", place))))
        elif isinstance(each, str) and each.strip():
            documents.append(os.path.join(folder, each))  # noqa: PTH118 - any string is a path here
        else:
            problem = f'"documents" holds {describe_type(each)}, where a path or the object of an article should stand'
            raise record.error(problem, "documents")
    return tuple(documents)


def _take_document(record: Record) -> Document:
    published = record.fields.get("published")
    day = day_of(published)
    if published is not None and day is None:
        raise record.error('"published" is no day; write it as in 2024-11-22', "published")
    source = "" if record.fields.get("source") is None else _take_text(record, "source")
    return Document(_take_text(record, "label"), _take_text(record, "text"), source, day)


def _take_list(record: Record, key: str) -> list[object]:
    value = record.fields[key]
    if not isinstance(value, list):
        raise record.error(f"{show_key(key)} is {describe_type(value)}, not a list", key)
    return value


def _take_text(record: Record, key: str) -> str:
    """A text that is needed and says something."""
    value = record.fields.get(key)
    if value is None:
        raise record.error(f"an object without {show_key(key)}")
    if not isinstance(value, str):
        raise record.error(f"{show_key(key)} is {describe_type(value)}, not a text", key)
    if not value.strip():
        raise record.error(f"{show_key(key)} is empty", key)
    return value


def _measure(document: Document | str) -> int:
    """Letters of a text, bytes of a file; what cannot be looked up is told when it is read."""
    if isinstance(document, Document):
        return len(document.text)
    with suppress(OSError, ValueError):
        return os.stat(document).st_size  # noqa: PTH116 - any string is a path here
    return 0
