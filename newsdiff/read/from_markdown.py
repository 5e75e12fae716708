"""Markdown: the lines of the file as paragraphs, headings, list items, quotations, tables and code.

The reader knows what people write stories with, not the whole of CommonMark. Where that would eat a figure the text
stays as it is written: ``2*3*4`` has no emphasis, ``>50 hurt`` is no quotation, ``1984. It was`` no item of a list.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from newsdiff.lines import LINE_END
from newsdiff.model import FurnitureKind
from newsdiff.read.article import Article, Block, compose_article, day_of, fold
from newsdiff.read.decoding import Decoding, decode
from newsdiff.read.markdown_inline import read_inline
from newsdiff.read.parts import language_of

# What a line is. The patterns are matched at its beginning.
HEADING: Final = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?$")
UNDERLINE: Final = re.compile(r" {0,3}(?:(=)=+|--+)[ \t]*$")
LONGEST_UNDERLINED: Final = 150  # letters; under a longer line, or one that ends in a full stop, "---" is a drawn line
FENCE: Final = re.compile(r"[ \t]*(`{3,}|~{3,})([^`]*)$")
ITEM: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
FIRST_ITEM: Final = re.compile(r" {0,3}(?:[-*+]|0*1[.)])[ \t]")  # what may follow a paragraph with no line between
QUOTE: Final = re.compile(r" {0,3}>(?!\d)[ \t]?")
DEPTH: Final = 50  # quotations within quotations; what stands deeper keeps its marks
TABLE_RULE: Final = re.compile(r"[ \t]*+\|?[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)*+\|?[ \t]*$")
CELL_END: Final = re.compile(r"(?<!\\)\|")
CELLS: Final = " | "  # between the cells of a row, so that no number goes on from one to the next
NOTE: Final = re.compile(r" {0,3}\[\^[^\]\[\s]+\]:[ \t]*")
REFERENCE: Final = re.compile(
    r""" {0,3}\[([^\]\[]+)\]:[ \t]*+(?=<|\S*[/\#:]|\S+\.[A-Za-z])\S++"""
    r"""(?:[ \t]++(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$"""
)
INDENT: Final = re.compile(r" {4}| {0,3}\t")
IMAGE: Final = re.compile(r"[ \t]*\[?!\[")
EMPHASIS: Final = re.compile(r"([*_]{1,3})(?=\S)[^*_]+(?<=\S)\1")

# Stretches that no page shows: how one begins, how it ends.
HIDDEN_START: Final = re.compile(r"(?i)<(!--|script\b|style\b)")
HIDDEN_STOPS: Final = {
    "!--": re.compile(r"-->"),
    "script": re.compile(r"(?i)</script>"),
    "style": re.compile(r"(?i)</style>"),
}

# Front matter.
MOST_FIELDS: Final = 200  # lines
FIELD: Final = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
PUBLISHERS: Final = ("publisher", "site", "site_name", "source")  # the first that is given
DAYS: Final = ("date", "published", "publishdate", "pubdate")
LANGUAGES: Final = ("lang", "language")


class Part(NamedTuple):
    """A block, and which heading it is: 1 for the highest, 0 for what is none."""

    text: str
    kind: FurnitureKind | None
    line: int
    level: int = 0


Fields = Mapping[str, tuple[str, int]]  # of the front matter: each value and its line


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:
    """Give the one article of the file; its front matter names title, day, publisher and language."""
    lines = LINE_END.split(_cut_hidden(decode(data, source, decoding)))
    fields, start = _front_matter(lines)
    title, line = fields.get("title", ("", 0))
    parts = _mark_headings(_read_parts(lines, start), has_title=bool(title))
    headline = title or next((part.text for part in parts if part.level and part.kind is None), "")
    if title and title not in {fold(part.text) for part in parts}:
        parts.insert(0, Part(title, None, line))
    article = compose_article([Block(part.text, part.kind, part.line) for part in parts], headline)
    return (
        article._replace(
            publisher=_first(fields, PUBLISHERS),
            published=day_of(_first(fields, DAYS)),
            language=language_of(_first(fields, LANGUAGES)),
        ),
    )


def _front_matter(lines: Sequence[str]) -> tuple[Fields, int]:
    """``key: value`` lines between two of ``---`` at the head of the file, and the line that the text begins on."""
    stop = next((i for i, line in enumerate(lines[1:MOST_FIELDS], 1) if line.rstrip() in {"---", "..."}), 0)
    if lines[0].rstrip() != "---" or not stop:
        return {}, 0
    fields = {}
    for number, line in enumerate(lines[1:stop], 2):
        if found := FIELD.match(line):
            fields[found[1].lower()] = (_scalar(found[2] or ""), number)
        elif line.strip() and not line.startswith((" ", "\t", "-", "#")):
            return {}, 0  # a text between two drawn lines
    return (fields, stop + 1) if fields else ({}, 0)


def _scalar(value: str) -> str:
    """``"'Five hurt'  # draft"`` -> ``"Five hurt"``; lists and values over several lines are none."""
    value = value.strip()
    if value[:1] in {'"', "'"}:
        quote, closed, _ = value[1:].partition(value[0])
        return fold(quote) if closed else ""
    value = fold(value.partition(" #")[0])
    return "" if value[:1] in {"[", "{", "|", ">", "&", "*", "#"} else value


def _first(fields: Fields, keys: Iterable[str]) -> str | None:
    return next((fields[key][0] for key in keys if key in fields and fields[key][0]), None)


def _mark_headings(parts: Sequence[Part], has_title: bool) -> list[Part]:
    """The first heading is the headline, if it is of the highest level or no text stands before it."""
    first = next((i for i, part in enumerate(parts) if part.level), None)
    if first is not None and parts[first].level > 1 and (has_title or any(p.kind is None for p in parts[:first])):
        first = None
    return [
        part._replace(kind=FurnitureKind.HEADING) if part.level and i != first else part for i, part in enumerate(parts)
    ]


# --- the lines ---


class _Page:
    """What has been read of the page, and what the next line may go on with."""

    def __init__(self, references: frozenset[str]) -> None:
        self.references = references
        self.parts: list[Part] = []
        self.paragraph: list[str] = []
        self.start = 0  # the line of the paragraph
        self.kind: FurnitureKind | None = None  # of the paragraph
        self.fence = ""  # the marks of the code that we are in
        self.table = False
        self.listed = False  # in a list: indented lines are no code
        self.quoted = False
        self.after_image = False
        self.blank = True  # the line before was empty

    def text(self, line: str, number: int, kind: FurnitureKind | None = None) -> None:
        if not self.paragraph:
            self.start, self.kind = number, kind
        self.paragraph.append(line.strip())

    def close(self) -> None:
        """End the paragraph: its text, or the caption of an image."""
        lines, self.paragraph = self.paragraph, []
        if not lines:
            return
        text, titles = read_inline("\n".join(lines), self.references)
        kind = self.kind
        pictured, self.after_image = self.after_image, False
        if IMAGE.match(lines[0]):
            if not text.strip():
                self.after_image = not titles
                self.parts += [Part(title, FurnitureKind.CAPTION, self.start) for title in titles]
                return
            pictured, lines = True, lines[1:]
        if pictured and kind is None and EMPHASIS.fullmatch("\n".join(lines)):
            kind = FurnitureKind.CAPTION
        self.parts.append(Part(text, kind, self.start))

    def heading(self, line: str, number: int, level: int) -> None:
        self.close()
        self.parts.append(Part(read_inline(line, self.references)[0], None, number, level))


class _Line(NamedTuple):
    """A line, the one after it ("" at the end) and its number in the file."""

    text: str
    next: str
    number: int


def _code(page: _Page, line: _Line) -> bool:
    """Three ticks and what stands between two such lines: written by machines, or for them."""
    fence = FENCE.match(line.text)
    if not page.fence:
        if fence:
            page.close()
            page.fence = fence[1]
        return bool(fence)
    if fence and fence[1].startswith(page.fence) and not fence[2].strip():
        page.fence = ""
    else:
        page.parts.append(Part(line.text, FurnitureKind.ASIDE, line.number))
    return True


def _empty(page: _Page, line: _Line) -> bool:
    if line.text.strip():
        return False
    page.close()
    page.table = page.quoted = False
    page.blank = True
    return True


def _quotation(page: _Page, line: _Line) -> bool:
    """'> We saw it, he said': running text; the line is read again without its mark."""
    text, depth = line.text, 0
    while depth < DEPTH and (mark := QUOTE.match(text)):
        text, depth = text[mark.end() :], depth + 1
    if not depth:
        return False
    if not page.quoted:
        page.close()
    _read_line(page, line._replace(text=text), QUOTED_RULES)
    page.quoted = bool(text.strip())
    return True


def _hash_heading(page: _Page, line: _Line) -> bool:
    """'## Roads ##'; '#3 seed' has no space and is none."""
    found = HEADING.match(line.text)
    if not found:
        return False
    text = re.sub(r"\{#[\w-]+\}$", "", (found[2] or "").rstrip()).rstrip()
    bare = text.rstrip("#")
    page.heading(text if bare and not bare[-1].isspace() else bare, line.number, len(found[1]))
    page.listed = False
    return True


def _underlined_heading(page: _Page, line: _Line) -> bool:
    """A line of text over a line of '===' or '---'."""
    found = UNDERLINE.match(line.text)
    if not found or len(page.paragraph) != 1 or page.listed or page.quoted:
        return False
    text = page.paragraph[0]
    if len(text) > LONGEST_UNDERLINED or (not found[1] and text.endswith(".")):
        return False
    page.paragraph = []
    page.heading(text, page.start, 1 if found[1] else 2)
    return True


def _drawn_line(page: _Page, line: _Line) -> bool:
    """'* * *' says nothing."""
    marks = "".join(line.text.split())
    if len(marks) < 3 or marks.strip(marks[0]) or marks[0] not in "-*_":
        return False
    page.close()
    page.listed = False
    return True


def _table_row(page: _Page, line: _Line) -> bool:
    """'| Port Vell | 12 |' over '|---|---|', and the rows below."""
    if not page.table:
        page.table = "|" in line.text and "|" in line.next and bool(TABLE_RULE.match(line.next))
    if not page.table or "|" not in line.text:
        page.table = False
        return False
    page.close()
    if not TABLE_RULE.match(line.text):
        row = line.text.strip().removeprefix("|").removesuffix("|")
        cells = [fold(read_inline(cell, page.references)[0]) for cell in CELL_END.split(row)]
        page.parts.append(Part(CELLS.join(filter(None, cells)), None, line.number))
    return True


def _note(page: _Page, line: _Line) -> bool:
    """'[^1]: As of Friday.': what a note says stands beside the text."""
    found = NOTE.match(line.text)
    if not found:
        return False
    page.close()
    page.text(line.text[found.end() :], line.number, FurnitureKind.ASIDE)
    return True


def _reference(page: _Page, line: _Line) -> bool:
    """'[ministry]: https://example.org "The ministry"': where a link of the text leads."""
    return not page.paragraph and bool(REFERENCE.match(line.text))


def _item(page: _Page, line: _Line) -> bool:
    """'- 12 boats', '2. 300 people': the number that counts the items goes."""
    found = ITEM.match(line.text)
    if not found or (INDENT.match(line.text) and not page.listed):
        return False
    if page.paragraph and not page.listed and not FIRST_ITEM.match(line.text):
        return False  # "... it lost" / "12. The rest" is one paragraph
    page.close()
    page.listed = True
    page.text(line.text[found.end() :], line.number)
    return True


def _indented_code(page: _Page, line: _Line) -> bool:
    if page.paragraph or page.listed or not INDENT.match(line.text):
        return False
    page.parts.append(Part(line.text, FurnitureKind.ASIDE, line.number))
    return True


def _running_text(page: _Page, line: _Line) -> bool:
    if page.listed and page.blank and not line.text[:1].isspace():
        page.listed = False
    page.text(line.text, line.number)
    return True


Rule = Callable[[_Page, _Line], bool]

# The first that knows the line reads it.
QUOTED_RULES: Final[tuple[Rule, ...]] = (_empty, _hash_heading, _drawn_line, _item, _running_text)
RULES: Final[tuple[Rule, ...]] = (
    _code,
    _empty,
    _quotation,
    _hash_heading,
    _underlined_heading,
    _drawn_line,
    _table_row,
    _note,
    _reference,
    _item,
    _indented_code,
    _running_text,
)


def _read_parts(lines: Sequence[str], start: int) -> list[Part]:
    references = frozenset(fold(found[1]).lower() for line in lines[start:] if (found := REFERENCE.match(line)))
    page = _Page(references)
    following = [*lines[start + 1 :], ""]
    for number, (text, after) in enumerate(zip(lines[start:], following, strict=True), start + 1):
        _read_line(page, _Line(text, after, number), RULES)
    page.close()
    return page.parts


def _read_line(page: _Page, line: _Line, rules: Iterable[Rule]) -> None:
    for rule in rules:
        if rule(page, line):
            break
    if line.text.strip():
        page.blank = False


def _cut_hidden(text: str) -> str:
    """Take comments, scripts and styles out, but for their line ends; one that never ends is text."""
    kept, position, endless = [], 0, set()
    for start in HIDDEN_START.finditer(text):
        kind = start[1].lower()
        if start.start() < position or kind in endless:
            continue
        stop = HIDDEN_STOPS[kind].search(text, start.end())
        if not stop:
            endless.add(kind)
            continue
        kept += [text[position : start.start()], *LINE_END.findall(text, start.start(), stop.end())]
        position = stop.end()
    return "".join([*kept, text[position:]])
