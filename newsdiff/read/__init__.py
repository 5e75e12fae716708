"""A path -> Documents: the bytes are fetched here, and the reader of their format finds the articles in them."""

import os
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import BufferedIOBase
from itertools import accumulate
from typing import BinaryIO, Final, Literal, NoReturn

from newsdiff.digests import sha256
from newsdiff.errors import InputError
from newsdiff.model import Document
from newsdiff.read.article import Article
from newsdiff.read.decoding import Decoding
from newsdiff.tuples import NamedTuple

__all__ = [
    "MAX_BYTES",
    "READERS",
    "STANDARD_INPUT",
    "Reader",
    "label_documents",
    "list_files",
    "read_document",
    "read_documents",
]


STANDARD_INPUT: Final = "-"  # the path that means it


class Reader(NamedTuple):
    """A format that can be read: its module in this room, and how a file of it is known.

    ``magic`` is a pattern of the first bytes that tells the format whatever the file is called, ``opening`` one that
    tells it only where the name has no suffix that a reader knows (standard input, a pipe). The module's
    ``read_articles(data, source, decoding)`` gives the articles of the file, one or more.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    magic: bytes = b""
    opening: bytes = b""


XML_OPENING: Final = rb"(?is)(?:\xef\xbb\xbf)?\s*<\?xml.{0,2000}?<(?:\w+:)?(?:news|nitf)"
# A comment ends at its first end: to try later ones too takes twice as long for each comment.
HTML_OPENING: Final = rb"(?is)(?:\xef\xbb\xbf)?\s*+(?:<!--(?>.{0,2000}?-->)\s*+)*+<(?:!doctype html|html)\b"
# One header that only mail has, or two that all mail has, among the lines of headers that open it.
MAIL_OPENING: Final = (
    rb"(?i)(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"(?:mime-version:|(?:from|date|subject):[^\n]*\n(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:from|date|subject):)"
)

# The first whose magic fits speaks, then the suffix, then the first whose opening fits; the last is the default.
READERS: Final = (
    Reader("PDF", "from_pdf", (".pdf",), rb"%PDF-"),
    Reader("Word", "from_docx", (".docx",), rb"(?s)PK\x03\x04.*?word/"),
    Reader("NewsML", "from_newsml", (".xml", ".nitf", ".newsml"), XML_OPENING, rb"(?i)\s*<(?:\w+:)?(?:news|nitf)"),
    Reader("HTML", "from_html", (".html", ".htm", ".xhtml"), HTML_OPENING),
    Reader("mail", "from_mail", (".eml", ".mht", ".mhtml"), opening=MAIL_OPENING),
    Reader("JSON Lines", "from_jsonl", (".jsonl", ".ndjson")),
    Reader("JSON", "from_json", (".json",), opening=rb"\s*(?:\{|\[\s*\{)"),
    Reader("Markdown", "from_markdown", (".md", ".markdown")),
    Reader("text", "from_text", (".txt", ".text")),
)

SUFFIXES: Final = tuple(suffix for reader in READERS for suffix in reader.suffixes)
HIDDEN: Final = "."

MAX_BYTES: Final = 32 * 2**20  # far above any article; /dev/zero and a wrong path to a disk image end here
PIECE: Final = 2**20
HEAD: Final = 4096  # bytes that a format is known by; of a Word document the names of its parts

# First bytes -> what such a file is, and how to get at its text. The first that fits speaks.
FOREIGN_FORMATS: Final = (
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


def read_document(
    path: str | os.PathLike[str],
    label: str | None = None,
    encoding: str | None = None,
    *,
    errors: Literal["strict", "replace"] = "strict",
    max_bytes: int = MAX_BYTES,
) -> Document:
    """Read the one article of a file; path "-" is standard input, and pipes are read like files.

    Without ``encoding`` the text must be UTF-8, begin with a byte order mark, or name its encoding itself as web pages
    and mails do; ``errors="replace"`` reads what is of no encoding as U+FFFD. ``label`` names the variant to people; by
    default it is the file name without its suffix (``label_documents`` finds shorter ones for a whole comparison).
    Raises ``InputError`` where there is no text to be had, more than ``max_bytes`` or more than one article,
    ``UsageError`` for an encoding that does not exist.
    """
    documents = read_documents(path, encoding, errors=errors, max_bytes=max_bytes)
    if len(documents) > 1:
        raise InputError(os.fspath(path), f"holds {len(documents)} articles; read them with read_documents")
    return documents[0] if label is None else documents[0]._replace(label=label)


def read_documents(
    path: str | os.PathLike[str],
    encoding: str | None = None,
    *,
    errors: Literal["strict", "replace"] = "strict",
    max_bytes: int = MAX_BYTES,
) -> tuple[Document, ...]:
    """Read every article of a file, one for most formats; the rest is as for ``read_document``."""
    source = os.fspath(path)
    data = _read_bytes(source, max_bytes)
    reader = _choose_reader(data, source)
    read_articles = import_module(f"newsdiff.read.{reader.module}").read_articles
    used: list[str] = []
    articles: tuple[Article, ...] = read_articles(data, source, Decoding(encoding, errors == "replace", used))
    if not any(article.text.strip() for article in articles):
        raise InputError(source, "holds no text; give a file with the article's text")
    digest = sha256(data).hexdigest()
    publishers = Counter(article.publisher for article in articles)
    documents = (_make_document(article, publishers, source, digest) for article in articles if article.text.strip())
    encodings = ", ".join(dict.fromkeys(used))
    return tuple(document._replace(format=reader.name, encoding=encodings) for document in documents)


def _make_document(article: Article, publishers: Mapping[str | None, int], source: str, digest: str) -> Document:
    """One article alone is called as its file; one of several by its publisher, else by its name in the file.

    ``publishers`` has how many articles of the file each of them gives.
    """
    name = _split_path(source)[-1] or source
    label = _name_stem(source)
    if article.name:
        unique = article.publisher if publishers[article.publisher] == 1 else None
        label, name = unique or f"{label}#{article.name}", f"{name}#{article.name}"
    return Document(
        label,
        article.text,
        source,
        article.published,
        article.language or "en",
        name,
        article.title,
        article.publisher,
        article.furniture,
        article.lines,
        digest,
    )


def _choose_reader(data: bytes, source: str) -> Reader:
    head = data[:HEAD]
    for reader in READERS:
        if reader.magic and re.match(reader.magic, head):
            return reader
    suffix = os.path.splitext(source)[1].lower()  # noqa: PTH122 - any string is a path here
    by_suffix = next((reader for reader in READERS if suffix in reader.suffixes), None)
    foreign = next((description for magic, description in FOREIGN_FORMATS if head.startswith(magic)), None)
    if foreign and not (by_suffix and by_suffix.magic):  # who has a magic of its own tells best what else this is
        raise InputError(source, f"is {foreign}")
    if by_suffix:
        return by_suffix
    return next((reader for reader in READERS if reader.opening and re.match(reader.opening, head)), READERS[-1])


def _read_bytes(source: str, max_bytes: int) -> bytes:
    try:
        if source == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError(source, "standard input is closed; give a file")
            data = _read_pieces(sys.stdin.buffer, max_bytes)
        else:
            with open(source, "rb", buffering=0) as stream:  # noqa: PTH123 - any string is a path here
                data = _read_pieces(stream, max_bytes)
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
    if len(data) > max_bytes:
        raise InputError(source, f"larger than {_in_words(max_bytes)}; give the article alone, or raise --max-bytes")
    return data


def _read_pieces(stream: BinaryIO, max_bytes: int) -> bytes:
    """Read up to one byte over the limit: size() says 0 for pipes and devices, so only reading tells."""
    pieces, size = [], 0
    while size <= max_bytes and (piece := stream.read(wanted := min(PIECE, max_bytes + 1 - size))):
        pieces.append(piece)
        size += len(piece)
        if len(piece) < wanted and isinstance(stream, BufferedIOBase):
            break  # it has come to the end; to ask a terminal again would take a second Ctrl-D
    return b"".join(pieces)


def _in_words(size: int) -> str:
    """``33554432`` -> ``32 MiB``; what is no whole number of them stays in bytes."""
    return f"{size // 2**20} MiB" if size >= 2**20 and size % 2**20 == 0 else f"{size:,} bytes"


def list_files(folder: str) -> list[str]:
    """Name the files of a folder and of the folders in it that have a suffix of a reader, sorted; hidden ones are not.

    Pipes and the like are left out, which might never end, and links to folders are not followed. Raises
    ``InputError`` where a folder cannot be listed or holds no such file.
    """
    files = []
    for path, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith(HIDDEN))
        found = (os.path.join(path, name) for name in sorted(names) if _is_readable(name))  # noqa: PTH118 - any string
        files += [each for each in found if os.path.isfile(each) or os.path.islink(each)]  # noqa: PTH113, PTH114
    if not files:
        raise InputError(folder, "holds no file that newsdiff reads; name the files, whatever their suffix")
    return files


def _is_readable(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(HIDDEN)


def _refuse(error: OSError) -> NoReturn:
    reason = (error.strerror or type(error).__name__).lower()
    raise InputError(os.fspath(error.filename), f"cannot be listed ({reason}); check the folder")


def label_documents(documents: Sequence[Document]) -> list[Document]:
    """Label each document by the shortest part of its path that no other shares.

    ``000_cd81.txt`` and ``001_21a9.txt`` are 000 and 001: the fewest leading parts of the file name's stem. Where stems
    are the same, the file name and then more of the path stand; the same path twice gets a number.
    """
    # One article of several in a file is called by its own label: its publisher, or its number there.
    paths = [None if _is_one_of_several(document) else document.source or document.label for document in documents]
    labels = _label_paths([path for path in dict.fromkeys(paths) if path is not None])
    named = [document.label if path is None else labels[path] for document, path in zip(documents, paths, strict=True)]
    numbered = _number_twins(named)
    return [document._replace(label=label) for document, label in zip(documents, numbered, strict=True)]


def _label_paths(paths: Sequence[str]) -> dict[str, str]:
    short = _pick_unique({path: _leading_parts(_name_stem(path)) for path in paths})
    longer = _pick_unique({path: _path_tails(path) for path in paths if path not in short})
    return {path: path for path in paths} | longer | short


def _is_one_of_several(document: Document) -> bool:
    return document.id.startswith(f"{_split_path(document.source)[-1]}#")


def _name_stem(source: str) -> str:
    """Name a file without its suffix: ``seeds/000_cd81.txt`` -> ``000_cd81``."""
    if source == STANDARD_INPUT:
        return "stdin"
    name = _split_path(source)[-1]
    return os.path.splitext(name)[0] or name  # noqa: PTH122 - any string is a path here


def _split_path(source: str) -> list[str]:
    """Part a path: ``x/y/a.txt``, and the same with the strokes of Windows -> its parts."""
    return source.replace("\\", "/").rstrip("/").split("/")


def _leading_parts(stem: str) -> list[str]:
    """``a_b-c`` -> ``a``, ``a_b``, ``a_b-c``."""
    edges = [i for i, character in enumerate(stem) if character in "_-. " and stem[:i].strip("_-. ")]
    return [stem[:i] for i in edges if stem[i - 1] not in "_-. "] + [stem]


def _path_tails(source: str) -> list[str]:
    """``x/y/a.txt`` -> ``a.txt``, ``y/a.txt``, ``x/y/a.txt``."""
    parts = _split_path(source)
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
