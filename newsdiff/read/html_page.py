"""HTML -> its lines of text, each with the elements that it stands in: html.parser with a list for a stack.

No tree is built: of each element that holds lines, and of each that carries a mark, one row stays. Whatever the file
holds is read in one pass: an element or comment that never ends takes the rest of the file with it, as in browsers.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser
from typing import Final, NamedTuple

from newsdiff.read.article import RAISED, fold
from newsdiff.read.html_marks import BODY_NAMES, HEADLINE_NAMES, LONGEST_NAMES, STANDFIRST_NAMES, Mark, find_mark
from newsdiff.read.wrapped import join_wrapped


class Element(NamedTuple):
    """An element that holds lines or carries a mark; its parent stands before it in ``Page.elements``.

    ``part`` is "article", "main", "body" (the story's paragraphs) or "". ``heading`` is the level of the heading that
    it is or stands in, 0 for none.
    """

    tag: str
    parent: int
    mark: Mark | None = None
    part: str = ""
    heading: int = 0
    headline: bool = False
    standfirst: bool = False


class Line(NamedTuple):
    """A line of the page: its text, the block that it stands in, and how many of its letters stand in which element.

    ``number`` is the file's line that it begins on, ``order`` its place among all that the page holds. ``linked``
    counts the letters that are links, ``links`` the links.
    """

    text: str
    number: int
    order: int
    box: int
    pieces: tuple[tuple[int, int], ...]
    linked: int = 0
    links: int = 0


class Moment(NamedTuple):
    """A day that an element gives: when it was published, if it says so, and before which ``order`` of the lines."""

    stamp: str
    element: int
    before: int
    published: bool
    modified: bool


class Page(NamedTuple):
    """What a page holds. The elements that stand in one stand behind it without a gap, up to ``stops`` of it."""

    elements: Sequence[Element]
    stops: Sequence[int]
    lines: Sequence[Line]
    meta: dict[str, str]
    title: str
    language: str
    records: Sequence[str]  # of JSON-LD
    moments: Sequence[Moment]
    whole: bool  # a page, not a piece of HTML from a field of something else
    depth: int
    tags: int


# Elements that end a line before and behind them; all others stand within a line.
BLOCKS: Final = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol
    optgroup option p pre search section select summary table tbody td tfoot th thead tr ul xmp
    amp-ad amp-consent amp-embed amp-sidebar amp-social-share amp-user-notification
    """.split()
)
# Elements that hold no text of the page: programs, drawings, what is shown where something else cannot be.
SILENT: Final = frozenset(
    "script style template svg canvas iframe object video audio textarea datalist noframes noembed amp-state".split()
)
VOID: Final = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
CELLS: Final = frozenset({"td", "th"})

# An element that its own kind ends, where the second word is not opened in between: <li>One<li>Two.
ENDED_BY: Final = {
    "li": ("li", ("ul", "ol", "menu")),
    "dt": ("dt dd", ("dl",)),
    "dd": ("dt dd", ("dl",)),
    "tr": ("tr td th", ("table",)),
    "td": ("td th", ("table", "tr")),
    "th": ("td th", ("table", "tr")),
    "option": ("option", ("select",)),
    "a": ("a", ()),
}
NOT_IN_DRAWINGS: Final = BLOCKS | {"span", "b", "i", "em", "strong", "br", "img"}  # an svg ends at the first of these

META: Final = frozenset(
    """
    og:title twitter:title og:site_name application-name article:published_time datepublished date dc.date
    dc.date.issued dcterms.created dcterms.date dcterms.issued parsely-pub-date parsely-title sailthru.date
    sailthru.title pubdate publishdate publish-date publish_date publication_date cxenseparse:recs:publishtime
    article.published originalpublicationdate headline title
    """.split()
)
LONGEST_META: Final = 2_000  # letters
MOST_RECORDS: Final = 50  # JSON-LD scripts that are read
LONGEST_RECORD: Final = 2**20  # letters
MOST_MOMENTS: Final = 1_000

CELL_GAP: Final = " | "
DEEPEST_TABLE: Final = 20  # tables in one another whose rows are read as rows
LONGEST_CELL: Final = 160  # letters; a longer cell lays out the page
NOTE_MARK: Final = re.compile(r"[\s\d,*†‡–-]{1,8}")
REFERENCE: Final = re.compile(r"&#(?:[xX][0-9a-fA-F]++|[0-9]++);?")
LONGEST_REFERENCE: Final = 12  # letters; longer ones are of no character, and int() refuses the longest
COMMENT_END: Final = re.compile(r"--!?>")
PUBLISHED_NAMES: Final = re.compile(r"(?i)publish|pubdate|posted|created|issued")
MODIFIED_NAMES: Final = re.compile(r"(?i)updat|modif|edited|revis")


def read_page(text: str) -> Page:
    """Read a page or a piece of one; any text is some HTML."""
    parser = _Parser()
    parser.feed(REFERENCE.sub(_sound_reference, text.replace("\r\n", "\n").replace("\r", "\n")))
    parser.close()
    return parser.finish()


def _sound_reference(reference: re.Match[str]) -> str:
    """``&#8217;`` stays; what is of no character becomes U+FFFD, so that no digits meet where it stood."""
    sound = len(reference[0]) <= LONGEST_REFERENCE and unescape(reference[0])
    return reference[0] if sound else "\ufffd"


class _Frame(NamedTuple):
    """An open element: the row of the elements that its text belongs to, and what holds within it."""

    tag: str
    element: int
    is_block: bool
    silent: bool
    linked: bool
    raised: bool
    kept: bool  # white space tells lines: <pre>
    in_story: bool
    has_row: bool = False  # its lines are kept as cells until it ends


class _Draft:
    """The line that is being read."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.number = 0
        self.pieces: dict[int, int] = {}
        self.linked = self.links = 0
        self.last_link = -1


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements = [Element("", -1)]
        self.stops: list[int] = [1]
        self.frames = [_Frame("", 0, True, False, False, False, False, False)]
        self.open: dict[str, list[int]] = {}  # for each tag the places of its open elements on the stack
        self.open_blocks = [0]
        self.draft = _Draft()
        self.lines: list[Line] = []
        self.rows: list[list[list[Line]]] = []  # cells of the table rows that are open
        self.meta: dict[str, str] = {}
        self.title: list[str] = []
        self.language = ""
        self.records: list[list[str]] = []
        self.in_record = False
        self.moments: list[Moment] = []
        self.whole = False
        self.depth = self.tags = self.link_count = self.line_count = 0

    def finish(self) -> Page:
        self._pop_to(1)
        self._end_line()
        self.stops[0] = len(self.elements)
        return Page(
            self.elements,
            self.stops,
            self.lines,
            self.meta,
            fold("".join(self.title)),
            self.language,
            ["".join(record) for record in self.records],
            self.moments,
            self.whole,
            self.depth,
            self.tags,
        )

    # --- what the standard library does in other ways from version to version, or in quadratic time ---

    def parse_starttag(self, i: int) -> int:
        return self._or_rest(super().parse_starttag(i))

    def parse_endtag(self, i: int) -> int:
        return self._or_rest(super().parse_endtag(i))

    def parse_pi(self, i: int) -> int:
        return self._or_rest(super().parse_pi(i))

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: ARG002 - the library's own
        end = COMMENT_END.search(self.rawdata, i + 2)
        return self._or_rest(end.end() if end else -1)

    def parse_html_declaration(self, i: int) -> int:
        opener = "<![CDATA["
        if not self.rawdata.startswith(opener, i):
            return self._or_rest(self.rawdata.find(">", i) + 1 or -1)
        end = self.rawdata.find("]]>", i)
        self.handle_data(self.rawdata[i + len(opener) : end if end >= 0 else None])
        return self._or_rest(end + 3 if end >= 0 else -1)

    def _or_rest(self, end: int) -> int:
        """All of the file is fed at once, so what has no end takes the rest: it is looked for only once."""
        return end if end >= 0 else len(self.rawdata)

    # --- tags ---

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        attributes = {name: value or "" for name, value in reversed(attrs)}
        if tag == "html":
            self.language = self.language or attributes.get("lang") or attributes.get("xml:lang", "")
        self.whole = self.whole or tag in {"html", "body"}
        self._note_facts(tag, attributes)
        if self.frames[-1].silent:
            drawing = self._innermost("svg")
            if drawing < 0 or self.frames[drawing - 1].silent or tag not in NOT_IN_DRAWINGS:
                self._push_silent(tag)
                return
            self._pop_to(drawing)
        self._end_implied(tag)
        if tag in VOID:
            if tag == "br" and self.elements[self.frames[-1].element].heading:
                self.draft.texts.append(" ")  # a headline is one line, however it is set
            elif tag in {"br", "hr"}:
                self._end_line()
            return
        self._push(tag, attributes)
        if tag == "script":
            is_record = attributes.get("type", "").strip().lower() == "application/ld+json"
            self.in_record = is_record and len(self.records) < MOST_RECORDS
            if self.in_record:
                self.records.append([])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        place = self._innermost(tag)
        if place < 0:
            if tag in {"p", "br"}:
                self._end_line()
        elif tag in BLOCKS or place > self.open_blocks[-1]:  # </b> ends no paragraph that stands within
            self._pop_to(place)

    def _innermost(self, tag: str) -> int:
        places = self.open.get(tag)
        return places[-1] if places else -1

    def _end_implied(self, tag: str) -> None:
        if tag in BLOCKS:
            paragraph = self._innermost("p")
            if paragraph >= 0 and paragraph == self.open_blocks[-1]:
                self._pop_to(paragraph)
        if tag in HEADINGS and self.frames[self.open_blocks[-1]].tag in HEADINGS:
            self._pop_to(self.open_blocks[-1])
        ended, barriers = ENDED_BY.get(tag, ("", ()))
        barrier = max(map(self._innermost, barriers), default=-1)
        place = min((found for name in ended.split() if (found := self._innermost(name)) > barrier), default=-1)
        if place >= 0 and (tag in BLOCKS or place > self.open_blocks[-1]):
            self._pop_to(place)

    def _push_silent(self, tag: str) -> None:
        if tag not in VOID:
            self._stack(self.frames[-1]._replace(tag=tag, is_block=False, has_row=False))

    def _push(self, tag: str, attributes: dict[str, str]) -> None:
        outer = self.frames[-1]
        is_block = tag in BLOCKS
        if is_block:
            self._end_line()
        element = self._element(tag, attributes, outer)
        if is_block or (tag not in SILENT and (element.mark or element.part or element.headline)):
            self.elements.append(element)
            self.stops.append(0)
            row = len(self.elements) - 1
        else:
            row = outer.element
        has_row = tag == "tr" and len(self.rows) < DEEPEST_TABLE
        if has_row:
            self.rows.append([[]])
        if tag in CELLS and self.rows:
            self.rows[-1].append([])
        self.link_count += tag == "a"
        self._stack(
            _Frame(
                tag,
                row,
                is_block,
                silent=tag in SILENT or tag == "title",
                linked=outer.linked or (tag == "a" and "href" in attributes),
                raised=outer.raised or tag == "sup",
                kept=outer.kept or tag in {"pre", "listing", "xmp"},
                in_story=outer.in_story or element.part in {"article", "main"},
                has_row=has_row,
            )
        )

    def _element(self, tag: str, attributes: dict[str, str], outer: _Frame) -> Element:
        heading = HEADINGS.get(tag, 0) or self.elements[outer.element].heading
        if not attributes:
            part = tag if tag in {"article", "main"} else ""
            return Element(tag, outer.element, find_mark(tag, attributes, in_story=outer.in_story), part, heading)
        role = attributes.get("role", "").strip().lower()
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:LONGEST_NAMES]
        part = ""
        if tag == "article" or role == "article":
            part = "article"
        elif tag == "main" or role == "main":
            part = "main"
        elif attributes.get("itemprop", "").lower() == "articlebody" or BODY_NAMES.search(names):
            part = "body"
        return Element(
            tag,
            outer.element,
            None if part == "main" else find_mark(tag, attributes, in_story=outer.in_story),
            part,
            heading or (2 if role == "heading" else 0),
            attributes.get("itemprop", "").lower() == "headline" or HEADLINE_NAMES.search(names) is not None,
            STANDFIRST_NAMES.search(names) is not None,
        )

    def _stack(self, frame: _Frame) -> None:
        self.open.setdefault(frame.tag, []).append(len(self.frames))
        if frame.is_block:
            self.open_blocks.append(len(self.frames))
        self.frames.append(frame)
        self.depth = max(self.depth, len(self.frames))

    def _pop_to(self, place: int) -> None:
        """Close the elements of the stack from ``place`` on, the innermost first."""
        while len(self.frames) > place:
            if self.frames[-1].is_block:
                self._end_line()
                self.open_blocks.pop()
            frame = self.frames.pop()
            self.open[frame.tag].pop()
            if frame.element != self.frames[-1].element:
                self.stops[frame.element] = len(self.elements)
            if frame.tag == "script":
                self.in_record = False
            if frame.has_row:
                self._end_row(frame.element)

    # --- text ---

    def handle_data(self, data: str) -> None:
        frame = self.frames[-1]
        if frame.silent:
            if frame.tag == "title" and not self._in_drawing():
                self.title.append(data[:LONGEST_META] if len(self.title) < LONGEST_META else "")
            elif self.in_record and sum(map(len, self.records[-1])) + len(data) <= LONGEST_RECORD:
                self.records[-1].append(data)
            return
        draft = self.draft
        letters = len(data.strip())
        if letters:
            if not draft.number:
                draft.number = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
            draft.pieces[frame.element] = draft.pieces.get(frame.element, 0) + letters
            if frame.linked:
                draft.linked += letters
                draft.links += draft.last_link != self.link_count
                draft.last_link = self.link_count
        if frame.raised:
            data = _raise_digits(data, draft.texts[-1] if draft.texts else "")
        draft.texts.append(data if frame.kept else data.replace("\n", " "))

    def _in_drawing(self) -> bool:
        return len(self.frames) > 1 and self.frames[-2].silent

    def _end_line(self) -> None:
        draft = self.draft
        if not draft.texts:
            return
        self.draft = _Draft()
        box = self.frames[self.open_blocks[-1]].element
        text = "".join(draft.texts)
        line = Line(fold(text), draft.number, 0, box, tuple(draft.pieces.items()), draft.linked, draft.links)
        for part in _split_kept(line, text) if "\n" in text else [line]:
            if part.text:
                self._sink().append(part._replace(order=self.line_count))
                self.line_count += 1

    def _sink(self) -> list[Line]:
        """Where lines go: into the open cell, else into the page."""
        return self.rows[-1][-1] if self.rows else self.lines

    def _end_row(self, element: int) -> None:
        """Make one line of a row's cells, unless they hold more than one line each: then they lay out the page."""
        cells = [cell for cell in self.rows.pop() if cell]
        lines = [line for cell in cells for line in cell]
        if len(cells) == len(lines) > 1 and all(len(line.text) <= LONGEST_CELL for line in lines):
            pieces: dict[int, int] = {}
            for line in lines:
                for piece, letters in line.pieces:
                    pieces[piece] = pieces.get(piece, 0) + letters
            text = CELL_GAP.join(line.text for line in lines)
            linked, links = sum(line.linked for line in lines), sum(line.links for line in lines)
            lines = [Line(text, lines[0].number, lines[0].order, element, tuple(pieces.items()), linked, links)]
        self._sink().extend(lines)

    # --- what the page says of itself ---

    def _note_facts(self, tag: str, attributes: dict[str, str]) -> None:
        content = attributes.get("content", "")[:LONGEST_META].strip()
        if tag == "meta" and content:
            for name in ("property", "name", "itemprop"):
                key = attributes.get(name, "").strip().lower()
                if key in META:
                    self.meta.setdefault(key, content)
        stamp = attributes.get("datetime") or content
        item = attributes.get("itemprop", "").lower()
        if stamp and (tag == "time" or item in {"datepublished", "datemodified"}) and len(self.moments) < MOST_MOMENTS:
            names = f"{item} {attributes.get('class', '')} {attributes.get('id', '')}"[:LONGEST_NAMES]
            published = "pubdate" in attributes or PUBLISHED_NAMES.search(names) is not None
            modified = not published and MODIFIED_NAMES.search(names) is not None
            stamp = stamp[:LONGEST_META]
            self.moments.append(Moment(stamp, self.frames[-1].element, self.line_count, published, modified))


def _raise_digits(data: str, before: str) -> str:
    """``10,000<sup>2</sup>`` -> ``10,000²``; raised text that is no note mark is kept off the digits before it."""
    if NOTE_MARK.fullmatch(data):
        return data.translate(RAISED)
    return f" {data}" if before[-1:].isdecimal() and data[:1].isdecimal() else data


def _split_kept(whole: Line, text: str) -> Iterator[Line]:
    """Cut preformatted text into its paragraphs, each with the line of the file that it begins on."""
    element = max(whole.pieces, key=lambda piece: piece[1], default=(whole.box, 0))[0]
    is_linked = 2 * whole.linked > len(whole.text)
    lines = text.split("\n")
    letters = [_count_letters(line) for line in lines]
    first = place = next((place for place, count in enumerate(letters) if count), 0)
    for paragraph in join_wrapped(lines):
        while place < len(lines) and not letters[place]:
            place += 1
        part, length = fold(paragraph), len(paragraph)
        yield whole._replace(
            text=part,
            number=whole.number + place - first,
            pieces=((element, length),),
            linked=length if is_linked else 0,
        )
        left = _count_letters(paragraph)
        while place < len(lines) and left > 0:
            left -= letters[place]
            place += 1


def _count_letters(text: str) -> int:
    return sum(map(len, text.split()))
