"""A path -> Document: the bytes are fetched and looked over here, a reader of their format turns them into text."""

import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import accumulate
from typing import BinaryIO, Final

from newsdiff.errors import InputError
from newsdiff.model import Document

# Suffix of the file name -> the module whose read_text(data, path, encoding) knows the format.
READERS: Final = {".txt": "from_text"}
DEFAULT_READER: Final = "from_text"

STANDARD_INPUT: Final = "-"
MAX_BYTES: Final = 32 * 2**20  # far above any article; /dev/zero and a wrong path to a disk image end here
PIECE: Final = 2**20

# First bytes -> what such a file is, and how to get at its text. The first that fits speaks.
FOREIGN_FORMATS: Final = (
    (b"%PDF-", "a PDF document; save its text first, for example with pdftotext"),
    (b"\x89PNG\r\n", "a PNG image; give the text itself"),
    (b"\xff\xd8\xff", "a JPEG image; give the text itself"),
    (b"GIF8", "a GIF image; give the text itself"),
    (b"\x1f\x8b", "gzip-compressed; unpack it first, for example with gunzip"),
    (b"BZh", "bzip2-compressed; unpack it first, for example with bunzip2"),
    (b"\xfd7zXZ\x00", "xz-compressed; unpack it first, for example with unxz"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed; unpack it first, for example with unzstd"),
    (b"PK\x03\x04", "a zip archive; unpack it first, for example with unzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office document; save it as plain text first"),
    (b"{\\rtf", "an RTF document; save it as plain text first"),
)
WORD_DOCUMENT: Final = "a Word document (DOCX); save it as plain text first"


def read_document(path: str | os.PathLike[str], label: str | None = None, encoding: str | None = None) -> Document:
    """Read one variant; path "-" is standard input, and pipes are read like files.

    Without ``encoding`` the text must be UTF-8 or begin with a byte order mark. ``label`` names the variant to people;
    by default it is the file name without its suffix (``label_documents`` finds shorter ones for a whole comparison).
    Raises ``InputError`` where there is no text to be had, ``UsageError`` for an encoding that does not exist.
    """
    source = os.fspath(path)
    data = _read_bytes(source)
    _refuse_foreign_format(data, source)
    name = READERS.get(os.path.splitext(source)[1].lower(), DEFAULT_READER)  # noqa: PTH122 - any string is a path here
    text: str = import_module(f"newsdiff.read.{name}").read_text(data, source, encoding)
    if not text.strip():
        raise InputError(source, "holds no text; give a file with the article's text")
    return Document(label if label is not None else _stem(source), text, source)


def label_documents(documents: Sequence[Document]) -> list[Document]:
    """Label each document by the shortest part of its path that no other shares.

    ``000_cd81.txt`` and ``001_21a9.txt`` are 000 and 001: the fewest leading parts of the file name's stem. Where stems
    are the same, the file name and then more of the path stand; the same path twice gets a number.
    """
    paths = [document.source or document.label for document in documents]
    labels = _label_paths(list(dict.fromkeys(paths)))
    numbered = _number_twins([labels[path] for path in paths])
    return [replace(document, label=label) for document, label in zip(documents, numbered, strict=True)]


def _label_paths(paths: Sequence[str]) -> dict[str, str]:
    short = _pick_unique({path: _leading_parts(_stem(path)) for path in paths})
    longer = _pick_unique({path: _path_tails(path) for path in paths if path not in short})
    return {path: path for path in paths} | longer | short


def _read_bytes(source: str) -> bytes:
    try:
        if source == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError(source, "standard input is closed; give a file")
            data = _read_pieces(sys.stdin.buffer)
        else:
            with open(source, "rb", buffering=0) as stream:  # noqa: PTH123 - any string is a path here
                data = _read_pieces(stream)
    except FileNotFoundError:
        raise InputError(source, "no such file; check the name") from None
    except PermissionError:
        if os.path.isdir(source):  # noqa: PTH112 - how Windows answers for a folder
            raise InputError(source, "is a folder; name the files in it") from None
        raise InputError(source, "permission denied; make it readable, for example with chmod +r") from None
    except IsADirectoryError:
        raise InputError(source, "is a folder; name the files in it") from None
    except ValueError:
        raise InputError(source, "no file can have such a name; check the name") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise InputError(source, f"cannot be read ({reason}); check the file") from None
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 2**20
        raise InputError(source, f"larger than {limit} MiB; give the article alone")
    return data


def _read_pieces(stream: BinaryIO) -> bytes:
    """Read up to one byte over the limit: size() says 0 for pipes and devices, so only reading tells."""
    pieces, size = [], 0
    while size <= MAX_BYTES and (piece := stream.read(min(PIECE, MAX_BYTES + 1 - size))):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _refuse_foreign_format(data: bytes, source: str) -> None:
    for magic, description in FOREIGN_FORMATS:
        if data.startswith(magic):
            is_word = magic.startswith(b"PK") and b"word/" in data
            raise InputError(source, f"is {WORD_DOCUMENT if is_word else description}")


def _stem(source: str) -> str:
    """``seeds/000_cd81.txt`` -> ``000_cd81``."""
    if source == STANDARD_INPUT:
        return "stdin"
    name = _path_parts(source)[-1]
    return os.path.splitext(name)[0] or name  # noqa: PTH122 - any string is a path here


def _path_parts(source: str) -> list[str]:
    return source.replace("\\", "/").rstrip("/").split("/")


def _leading_parts(stem: str) -> list[str]:
    """``a_b-c`` -> ``a``, ``a_b``, ``a_b-c``."""
    edges = [i for i, character in enumerate(stem) if character in "_-. " and stem[:i].strip("_-. ")]
    return [stem[:i] for i in edges if stem[i - 1] not in "_-. "] + [stem]


def _path_tails(source: str) -> list[str]:
    """``x/y/a.txt`` -> ``a.txt``, ``y/a.txt``, ``x/y/a.txt``."""
    parts = _path_parts(source)
    return list(accumulate(reversed(parts), lambda tail, part: f"{part}/{tail}"))


def _pick_unique(candidates: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """For each path the first of its candidates, short to long, that no other has at that place; perhaps none.

    A path that has fewer candidates than others stays with its last.
    """
    picked: dict[str, str] = {}
    for place in range(max(map(len, candidates.values()), default=0)):
        at_place = {path: names[min(place, len(names) - 1)] for path, names in candidates.items()}
        count = Counter(at_place.values())
        picked = {path: name for path, name in at_place.items() if count[name] == 1} | picked
    return picked


def _number_twins(labels: Sequence[str]) -> list[str]:
    """Turn ``a``, ``a``, the same path given twice, into ``a``, ``a#2``."""
    numbered: dict[str, None] = {}
    for label in labels:
        candidate, number = label, 2
        while candidate in numbered:
            candidate, number = f"{label}#{number}", number + 1
        numbered[candidate] = None
    return list(numbered)
