"""PDF: letters placed on pages, put together to lines by pypdf and to paragraphs by ``reflow``."""

import io
import logging
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import hypot, isfinite
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read.article import RAISED, STOPPED, Article, Block, compose_article, fold, proper_title
from newsdiff.read.decoding import Decoding
from newsdiff.read.parts import language_of
from newsdiff.read.reflow import (
    LARGE,
    Paragraph,
    PrintedLine,
    find_body_size,
    join_lines,
    measure_text,
)

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

# What a story never needs; a small file can ask for any amount of work.
MAX_PAGES: Final = 1000
MAX_LETTERS: Final = 8 * 2**20
MAX_OPERATIONS: Final = 4_000_000

MOST_UNREADABLE: Final = 0.3  # part of the letters

LIGATURES: Final = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
# Letters that no text may hold, and those that a font draws without saying what they are.
UNREADABLE: Final = re.compile(r"[\x00-\x08\x0e-\x1b\ud800-\udfff\ue000-\uf8ff]")
# Codes that mean nothing in the encoding of most fonts are drawn as bullets.
BULLETS: Final = dict.fromkeys(map(ord, "\x7f\x81\x8d\x8f\x90\x9d"), "•")
REPLACEMENT: Final = "\ufffd"
HIDDEN_HYPHEN: Final = re.compile(r"(?<=[a-z])\u00ad(?=[a-z])")
SOFT_HYPHEN: Final = re.compile(r"\u00ad(?=.)")
BOLD: Final = re.compile(r"(?i)bold|black|heavy|demi")
SMALL: Final = 0.8  # of the line's size: note marks and powers
DIGITS: Final = re.compile(r"\s*[0-9]{1,3}\s*")

CELLS: Final = " | "  # where a line leaves a gap, so that no number goes on from one column to the next
SAME_LINE: Final = 0.2  # of the size: letters no further up or down stand on one line

EDGE: Final = 4  # lines at the head and the foot of a page, where running titles stand
NUMBER: Final = re.compile(r"\d{1,6}")
NUMBERS_OF_LINE: Final = 4  # of which one may be the page's
# Alone at the edge of a page: "3", "- 3 -", "Page 3 of 5", "-more-"
PAGE_NUMBER: Final = re.compile(r"(?i)[-–—\s]*(?:page|p\.)?\s*(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*")
MORE: Final = re.compile(r"(?i)[-–—(\s]*(?:more(?: follows)?|mf)[-–—)\s]*")
LONGEST_HEADING: Final = 120  # letters


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:  # noqa: ARG001 - PDF has its own
    """Give the one article of the file. The day is not known: when the file was made is not when the story appeared."""
    lines, title, language = _read_file(data, source)
    if not any(line.text.strip() for line in lines):
        raise InputError(source, "holds no text; it may be a scan: put it through text recognition (OCR) first")
    letters = "".join(line.text for line in lines)
    if letters.count(REPLACEMENT) > MOST_UNREADABLE * len(letters):
        raise InputError(source, "its fonts do not say which letters they draw; put it through text recognition (OCR)")
    blocks, headline = _make_blocks(lines)
    # The title field is nowhere on the page, so it is no part of the text.
    return (compose_article(blocks)._replace(title=proper_title(title) or headline, language=language),)


def _read_file(data: bytes, source: str) -> tuple[list[PrintedLine], str | None, str | None]:
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - an extra
    except ImportError:
        problem = "is a PDF document; install the extra pdf to read it: pip install 'newsdiff[pdf]'"
        raise InputError(source, problem) from None
    logger = logging.getLogger("pypdf")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # what it says of a bad file is no matter for standard error
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(source, "is encrypted; save a copy without its password")
        lines = _read_pages(reader, source)
        return lines, reader.metadata.title if reader.metadata else None, _language(reader)
    except InputError:
        raise
    except Exception as error:  # a library's answer to any bytes: KeyError, RecursionError, its own
        name = type(error).__name__
        if name == "DependencyError":
            raise InputError(source, "is encrypted; save a copy without its password") from None
        raise InputError(source, f"is a broken PDF document ({name}); open it and print it as a PDF anew") from None


def _language(reader: "PdfReader") -> str | None:
    root = reader.trailer["/Root"].get_object()
    return language_of(root.get("/Lang") if isinstance(root, dict) else None)


# --- pages to lines ---


class _Fragment(NamedTuple):
    """Letters of one font that stand together."""

    text: str
    left: float
    baseline: float
    size: float
    bold: bool


class _Budget:
    """Counts the work that a file asks for; pypdf goes on after some errors, so what is spent stays spent."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.letters = MAX_LETTERS
        self.operations = MAX_OPERATIONS

    def check(self) -> None:
        if self.letters < 0 or self.operations < 0:
            raise InputError(self.source, "is larger than any article; give the pages of the article alone")


def _read_pages(reader: "PdfReader", source: str) -> list[PrintedLine]:
    if len(reader.pages) > MAX_PAGES:
        raise InputError(source, f"has more than {MAX_PAGES} pages; give the pages of the article alone")
    budget = _Budget(source)
    return [line for number, page in enumerate(reader.pages) for line in _read_page(page, number, budget)]


def _read_page(page: "PageObject", number: int, budget: _Budget) -> Iterator[PrintedLine]:
    fragments: list[_Fragment] = []

    def see_text(text: str, matrix: Sequence[float], place: Sequence[float], font: object, size: float) -> None:
        budget.letters -= len(text)
        budget.check()
        if text:
            fragments.append(_place(text, matrix, place, font, size))

    def see_operation(*_: object) -> None:
        budget.operations -= 1
        budget.check()

    text = page.extract_text(visitor_text=see_text, visitor_operand_before=see_operation)
    budget.check()
    if "".join(fragment.text for fragment in fragments) != text:  # places that tell of another text tell nothing
        fragments = [_Fragment(text, 0, 0, 0, bold=False)]
    gap = False
    for pieces in _cut_lines(fragments):
        line = _make_line(pieces, number, gap)
        gap = not line.text
        if line.text:
            yield line


def _place(text: str, matrix: Sequence[float], place: Sequence[float], font: object, size: float) -> _Fragment:
    a, b, c, d, e, f = matrix
    x, y = place[4] * a + place[5] * c + e, place[4] * b + place[5] * d + f
    tall = hypot(place[2] * a + place[3] * c, place[2] * b + place[3] * d)
    if not all(map(isfinite, (x, y, size * tall))):
        return _Fragment(text, 0, 0, 0, bold=False)
    name = font.get("/BaseFont") if isinstance(font, dict) else None
    return _Fragment(text, x, y, abs(size) * tall, bool(BOLD.search(str(name))))


def _cut_lines(fragments: Sequence[_Fragment]) -> Iterator[list[_Fragment]]:
    """Cut at line feeds, but where the next letters stand on the same line, as the cells of a table do."""
    pieces: list[_Fragment] = []
    feeds = 0
    for fragment in fragments:
        for number, text in enumerate(fragment.text.split("\n")):
            feeds += number > 0
            if not text.strip():
                if not feeds:
                    pieces.append(fragment._replace(text=text))
                continue
            if feeds and pieces and _is_beside(pieces[-1], fragment):
                pieces.append(fragment._replace(text=f" {text}"))
            else:
                if feeds:
                    yield pieces
                    pieces = []
                if feeds > 1:
                    yield []
                pieces.append(fragment._replace(text=text))
            feeds = 0
    yield pieces


def _is_beside(piece: _Fragment, following: _Fragment) -> bool:
    return abs(piece.baseline - following.baseline) < SAME_LINE * piece.size and following.left > piece.left


def _make_line(pieces: Sequence[_Fragment], page: int, after_gap: bool) -> PrintedLine:
    seen = [piece for piece in pieces if piece.text.strip()]
    if not seen:
        return PrintedLine("", page)
    letters: Counter[float] = Counter()
    for piece in seen:
        letters[piece.size] += len(piece.text)
    size = max(letters, key=lambda each: (letters[each], each))
    baseline = next(piece.baseline for piece in seen if piece.size == size)
    texts: list[str] = []
    for above, piece, below in zip((None, *pieces), pieces, (*pieces[1:], None), strict=False):
        texts.append(_gap(above, piece) if above else "")
        raised = piece.size < SMALL * size and piece.baseline >= baseline and DIGITS.fullmatch(piece.text)
        if raised and below and below.text.lstrip()[:1] in {"/", "⁄"}:
            texts.append(f" {piece.text}")  # "2" and a raised 1 before "/2": 2 1/2
        else:
            texts.append(piece.text.translate(RAISED) if raised and above else piece.text)
    text = UNREADABLE.sub(REPLACEMENT, "".join(texts).translate(LIGATURES | BULLETS))
    text = SOFT_HYPHEN.sub("-", HIDDEN_HYPHEN.sub("", fold(text)))
    bold = all(piece.bold for piece in seen)
    return PrintedLine(text, page, seen[0].left, baseline, size, bold, after_gap)


def _gap(piece: _Fragment, following: _Fragment) -> str:
    """What a wide space between two stretches of letters stands for."""
    if not piece.size or not piece.text.strip() or not following.text.strip():
        return ""
    width = measure_text(piece.text, piece.size)
    return CELLS if following.left - piece.left - width > piece.size + width / 5 else ""


# --- lines to blocks ---


def _make_blocks(lines: Sequence[PrintedLine]) -> tuple[list[Block], str | None]:
    """Paragraphs, each followed by the running titles that stand within it; and the headline."""
    edges = _running_lines(lines)
    body = [number for number in range(len(lines)) if number not in edges]
    paragraphs = join_lines([lines[number] for number in body])
    kinds, headline = _mark_headings(paragraphs, find_body_size(lines[number] for number in body))
    blocks, running = [], sorted(edges)
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        blocks.append(Block(paragraph.text, kind))
        last = body[paragraph.last]
        passed = [number for number in running if number < last]
        blocks += [Block(lines[number].text, FurnitureKind.NAVIGATION) for number in passed]
        running = running[len(passed) :]
    return blocks + [Block(lines[number].text, FurnitureKind.NAVIGATION) for number in running], headline


def _mark_headings(paragraphs: Sequence[Paragraph], body_size: float) -> tuple[list[FurnitureKind | None], str | None]:
    """Large or bold lines within the text are headings; those before it are its headline, kicker and deck."""
    headings = [_is_heading(paragraph, body_size) for paragraph in paragraphs]
    start = headings.index(False) if False in headings else 0
    top = [paragraph for paragraph in paragraphs[:start] if paragraph.size > LARGE * body_size]
    headline = max(top, key=lambda paragraph: paragraph.size).text if top else None
    kinds = [FurnitureKind.HEADING if heading and number > start else None for number, heading in enumerate(headings)]
    return kinds, headline


def _is_heading(paragraph: Paragraph, body_size: float) -> bool:
    large = paragraph.size > LARGE * body_size
    if not (large or paragraph.bold) or len(paragraph.text) > LONGEST_HEADING:
        return False
    return not re.search(STOPPED, paragraph.text)


def _running_lines(lines: Sequence[PrintedLine]) -> set[int]:
    """The lines at the edge of a page that stand on others too, but for the page's number."""
    edges = [(number, lines[number]) for page in _pages(lines) for number in _edge_numbers(lines, page)]
    pages_with: defaultdict[str, set[int]] = defaultdict(set)
    for _, line in edges:
        for key in _keys(line):
            pages_with[key].add(line.page)
    enough = max(2, (lines[-1].page + 1) / 3)
    return {
        number
        for number, line in edges
        if _is_page_number(line) or MORE.fullmatch(line.text) or any(len(pages_with[k]) >= enough for k in _keys(line))
    }


def _pages(lines: Sequence[PrintedLine]) -> list[list[int]]:
    pages: defaultdict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        pages[line.page].append(number)
    return list(pages.values())


def _edge_numbers(lines: Sequence[PrintedLine], page: Sequence[int]) -> list[int]:
    """The first and last lines of a page as it is looked at; as the file has them where it gives no places."""
    ordered = sorted(page, key=lambda number: -lines[number].baseline)
    return sorted({*ordered[:EDGE], *ordered[-EDGE:]})


def _keys(line: PrintedLine) -> list[str]:
    """The line as it is, and with each of its numbers as a distance from the page's."""
    text = line.text.casefold()
    numbers = list(NUMBER.finditer(text))[:NUMBERS_OF_LINE]
    distances = [f"{text[: n.start()]}<{int(n[0]) - line.page}>{text[n.end() :]}" for n in numbers]
    return [text, *distances]


def _is_page_number(line: PrintedLine) -> bool:
    found = PAGE_NUMBER.fullmatch(line.text)
    return found is not None and int(found[1]) == line.page + 1
