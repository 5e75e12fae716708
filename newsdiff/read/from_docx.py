"""Word documents (DOCX): opened by python-docx, their paragraphs and tables walked in the order of the page.

python-docx's own lists of paragraphs leave out what stands in content controls and tracked insertions, so the tree is
walked here. Every walk keeps its own stack: a file can nest as deep as it likes.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read.article import RAISED, STOPPED, Article, Block, compose_article, fold, proper_title
from newsdiff.read.decoding import Decoding
from newsdiff.read.parts import language_of

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

# A zip of a few kilobytes can unpack to gigabytes; its directory says to how much. What packs well is taken for XML,
# whose tree takes many times the room of its text.
MAX_UNPACKED: Final = 128 * 2**20
MAX_XML: Final = 8 * 2**20
PACKS_WELL: Final = 4  # times smaller in the archive; pictures do not
MAX_PARTS: Final = 2000

# What other zip archives hold -> what they are.
OTHER_FORMATS: Final = (
    ("xl/", "is an Excel workbook; save the text as DOCX or plain text"),
    ("ppt/", "is a PowerPoint presentation; save the text as DOCX or plain text"),
    ("content.xml", "is an OpenDocument file; save it as DOCX or plain text"),
    ("META-INF/container.xml", "is an EPUB book; give the article alone, as HTML or plain text"),
)

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

# What stands for a letter or a space.
SIGNS: Final = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "-"}
BREAKS: Final = frozenset((f"{W}br", f"{W}cr"))
TEXTS: Final = frozenset((f"{W}t", f"{MATH}t"))
# What is deleted, moved away, said twice for old programs, or not shown.
UNREAD: Final = frozenset((f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sdtPr", FALLBACK))
RAISING: Final = frozenset((f"{MATH}sup",))
HEADERS: Final = ("/header", "/footer")  # how the kinds of those relations end

# The names of styles, which Word writes in English whatever language it speaks. The first that fits speaks.
STYLES: Final = (
    (re.compile(r"caption"), FurnitureKind.CAPTION),
    (re.compile(r"byline|author"), FurnitureKind.BYLINE),
    (re.compile(r"toc |table of|index|header|footer"), FurnitureKind.NAVIGATION),
    (re.compile(r"heading \d"), FurnitureKind.HEADING),
)
TITLE: Final = "title"
TOP_HEADING: Final = "heading 1"
MOST_BASES: Final = 10  # styles that one is based on, as many as Word allows

CELLS: Final = " | "  # between the cells of a row, so that no number goes on from one to the next
LONG_CELL: Final = 200  # letters; a table with such cells lays out a page


Names = tuple[str, ...]  # of a style and of those that it is based on, in small letters


class Styled(NamedTuple):
    """A block and its style."""

    text: str
    style: Names
    kind: FurnitureKind | None = None


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:  # noqa: ARG001 - XML has its own
    """Give the one article of the file. The day is not known: when a file was saved is not when the story appeared."""
    _check_archive(data, source)
    try:
        import docx  # noqa: PLC0415 - an extra
    except ImportError:
        problem = "is a Word document; install the extra docx to read it: pip install 'newsdiff[docx]'"
        raise InputError(source, problem) from None
    try:
        document = docx.Document(io.BytesIO(data))
        styles = _style_names(document)
        blocks = [*_read_blocks(document.element.body, styles), *_read_headers(document, styles)]
        title, language = document.core_properties.title, document.core_properties.language
    except Exception as error:  # a library's answer to any bytes: KeyError, BadZipFile, a parser's own
        name = type(error).__name__
        raise InputError(source, f"is a broken Word document ({name}); open it and save it as DOCX anew") from None
    parts, headline = _mark_headings(blocks)
    # The title field is nowhere on the page, so it is no part of the text.
    article = compose_article(parts)._replace(title=proper_title(title) or headline)
    return (article._replace(language=language_of(language)),)


def _check_archive(data: bytes, source: str) -> None:
    """Look at the directory of the archive before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except Exception:  # zipfile's answer to any bytes: BadZipFile, struct.error, NotImplementedError
        raise InputError(
            source, "is a broken Word document (no zip archive); open it and save it as DOCX anew"
        ) from None
    names = {member.filename for member in members}
    if "word/vbaProject.bin" in names:
        raise InputError(source, "is a Word document with macros; save it as DOCX without them")
    if not any(name.startswith("word/") for name in names):
        described = (said for mark, said in OTHER_FORMATS if any(name.startswith(mark) for name in names))
        raise InputError(source, next(described, "is a zip archive with no Word document; unpack it first"))
    if any(member.flag_bits & 1 for member in members):
        raise InputError(source, "is encrypted; save a copy without its password")
    xml = sum(member.file_size for member in members if member.file_size > PACKS_WELL * member.compress_size)
    if len(members) > MAX_PARTS or xml > MAX_XML or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise InputError(source, "unpacks to more than any article holds; give the article alone")


def _style_names(document: "WordDocument") -> Mapping[str, Names]:
    """For each style's id its names."""
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    for style in document.styles.element.iterfind(f"{W}style"):
        key = style.get(f"{W}styleId", "")
        name, base = style.find(f"{W}name"), style.find(f"{W}basedOn")
        names[key] = (name.get(f"{W}val") or "").lower() if name is not None else ""
        bases[key] = base.get(f"{W}val", "") if base is not None else ""
    return {key: tuple(names.get(each, "") for each in _ancestors(key, bases)) for key in names}


def _ancestors(key: str, bases: Mapping[str, str]) -> Iterator[str]:
    for _ in range(MOST_BASES):
        yield key
        key = bases.get(key, "")
        if not key:
            return


# --- the blocks of the page ---


def _read_blocks(root: "Element", styles: Mapping[str, Names]) -> list[Styled]:
    """Paragraphs and rows of tables in their order; text boxes behind the paragraph that they hang on."""
    blocks: list[Styled] = []
    waiting: list[tuple[Element, FurnitureKind | None]] = [(root, None)]
    while waiting:
        element, kind = waiting.pop()
        if element.tag == f"{W}p":
            boxes: list[Element] = []
            style = _style_of(element, styles)
            blocks += [Styled(text, style, kind) for text in _read_paragraph(element, boxes)]
            waiting += [(box, FurnitureKind.ASIDE) for box in reversed(boxes)]
        elif element.tag == f"{W}tr" and (row := _read_row(element)):
            blocks.append(Styled(row, (), kind))
        elif element.tag not in UNREAD:
            waiting += [(child, kind) for child in reversed(element)]
    return blocks


def _style_of(paragraph: "Element", styles: Mapping[str, Names]) -> Names:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return styles.get(style.get(f"{W}val", ""), ()) if style is not None else ()


def _read_row(row: "Element") -> str:
    """A row of a table as one line; "" where the cells are columns of a page, to be read one after the other."""
    cells = []
    for cell in row.iterfind(f".//{W}tc"):
        if next(cell.iterancestors(f"{W}tr")) is not row:
            continue  # of a table within
        boxes: list[Element] = []
        texts = [text for paragraph in cell.iter(f"{W}p") for text in _read_paragraph(paragraph, boxes)]
        cells.append("; ".join(texts))
        if boxes or len(cells[-1]) > LONG_CELL:
            return ""
    said = list(filter(None, cells))
    return CELLS.join(said) if len(said) > 1 else ""


def _read_paragraph(paragraph: "Element", boxes: list["Element"]) -> list[str]:
    """The text of a paragraph; a line break after a sentence, or a second one, begins another."""
    pieces: list[str] = []
    waiting: list[tuple[Element, bool]] = [(child, False) for child in reversed(paragraph)]
    while waiting:
        element, raised = waiting.pop()
        tag = element.tag
        if tag in TEXTS:
            text = element.text or ""
            pieces.append(text.translate(RAISED) if raised else text)
        elif tag in SIGNS:
            pieces.append(SIGNS[tag])
        elif tag in BREAKS:
            pieces.append("\n")
        elif tag == f"{W}txbxContent":
            boxes.append(element)
        elif tag not in UNREAD and not (tag == f"{W}r" and _is_hidden(element)):
            up = raised or tag in RAISING or (tag == f"{W}r" and _is_raised(element))
            waiting += [(child, up) for child in reversed(element)]
    texts: list[list[str]] = [[]]
    above = ""
    for line in "".join(pieces).split("\n"):
        if not line.strip() or re.search(STOPPED, above):
            texts.append([])
        texts[-1].append(line)
        above = line
    return [text for lines in texts if (text := fold(" ".join(lines)))]


def _is_hidden(run: "Element") -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val", "true") not in {"0", "false", "off"}


def _is_raised(run: "Element") -> bool:
    mark = run.find(f"{W}rPr/{W}vertAlign")
    return mark is not None and mark.get(f"{W}val") == "superscript"


def _read_headers(document: "WordDocument", styles: Mapping[str, Names]) -> list[Styled]:
    """What stands at the head and the foot of each page, once."""
    relations = [relation for relation in document.part.rels.values() if relation.reltype.endswith(HEADERS)]
    said = [block.text for relation in relations for block in _read_blocks(relation.target_part.element, styles)]
    return [Styled(text, (), FurnitureKind.NAVIGATION) for text in dict.fromkeys(said)]


# --- headings ---


def _mark_headings(blocks: Sequence[Styled]) -> tuple[list[Block], str | None]:
    """The headline is what has the style of titles, else the first heading that stands before the text."""
    kinds = [block.kind or _kind_of(block.style) for block in blocks]
    titles = [number for number, block in enumerate(blocks) if TITLE in block.style and not block.kind]
    start = kinds.index(None) if None in kinds else len(kinds)
    headings = [number for number in range(start) if kinds[number] is FurnitureKind.HEADING]
    headings += [number for number, block in enumerate(blocks) if TOP_HEADING in block.style]
    headline = next(iter(titles or headings), None)
    parts = [
        Block(block.text, None if number == headline else kind)
        for number, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
    ]
    return parts, None if headline is None else blocks[headline].text


def _kind_of(style: Names) -> FurnitureKind | None:
    return next((kind for name in style for pattern, kind in STYLES if pattern.match(name)), None)
