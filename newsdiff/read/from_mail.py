"""Mail: one message, its subject as the headline, its text as paragraphs; also web pages that a browser saved as MHT.

Of a message that says the same as text and as HTML the text is read, unless it is a mere notice. What is quoted from
earlier mails and what stands under the signature is an aside; of a mail that was sent on, the inner headers give the
day and the sender.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from newsdiff.errors import InputError
from newsdiff.lines import LINE_END
from newsdiff.model import FurnitureKind
from newsdiff.read.article import Article, Block, day_named, day_of, fold
from newsdiff.read.decoding import Decoding, decode
from newsdiff.read.mime import MOST_PARTS, Part, decode_body, decode_words, read_part, split_parts
from newsdiff.read.parts import blocks_of, compose_item, host_of, language_of, read_embedded_page
from newsdiff.read.wrapped import join_wrapped

DEEPEST: Final = 10  # parts in parts
NOTICE_WORDS: Final = 50  # "Your program does not show HTML" is shorter
ENOUGH: Final = 2  # times the words of such a notice make a text
SIGNATURE_LINES: Final = 10  # a signature whose mark has lost its space is no longer

PLAIN: Final = "text/plain"
PAGES: Final = ("text/html", "application/xhtml+xml")
# Encodings as senders mean them: programs that declare the first write the second.
MEANT: Final = {"us-ascii": "utf-8", "ascii": "utf-8", "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252"}

# --- headers ---
REPLIED: Final = r"(?:re|aw|sv|antw)(?:\[\d+\])?\s*:\s*"
SENT_ON: Final = r"(?:fwd?|wg|tr|rv)\s*:\s*"
PREFIXES: Final = re.compile(rf"(?:{REPLIED}|(?P<sent_on>{SENT_ON}))+", re.IGNORECASE)
SAVED_PAGE: Final = re.compile(r"<?saved by", re.IGNORECASE)  # the sender that browsers name
ADDRESS: Final = re.compile(r"\s*[<\[(](?:mailto:)?[^<>\s]*@[^<>\s]*[>\])]\s*$")

# --- lines of a text ---
QUOTE: Final = re.compile(r"(?:>(?!\d)[ ]?+)++")  # ">50 hurt": more than fifty
FORWARD: Final = re.compile(r"-{2,}\s*(?:forwarded|original) message\s*-{2,}|begin forwarded message:", re.IGNORECASE)
HEADER: Final = re.compile(r"\*?(From|Date|Sent|Subject|To|Cc|Bcc|Reply-To)[ ]?:\*?\s*(.*)", re.IGNORECASE)
HEADER_KINDS: Final = {"from": FurnitureKind.BYLINE, "date": FurnitureKind.STAMP, "sent": FurnitureKind.STAMP}
WROTE: Final = re.compile(r"On\b.*\bwrote:")
LONGEST_WROTE: Final = 300  # letters
SIGNATURE: Final = "-- "


class Line(NamedTuple):
    """A line of a text: how often it is quoted, and what it says."""

    depth: int
    text: str
    kind: FurnitureKind | None = None


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:
    """Give the one article of the message; its day is that of the sender's own clock."""
    message = read_part(data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    if not message.headers:
        raise InputError(source, "is no mail, it has no headers; name it .txt if it is plain text")
    reader = _MessageReader(source, decoding)
    if "snapshot-content-location" in message.headers or SAVED_PAGE.match(message.headers.get("from", "")):
        return (reader.read_saved_page(message),)
    return (reader.read_message(message),)


class _MessageReader:
    """Reads the parts of one message; remembers the sender and day of a message that was sent on in it."""

    def __init__(self, source: str, decoding: Decoding) -> None:
        self.source = source
        self.decoding = decoding
        self.parts = 0
        self.inner: dict[str, str] = {}

    def read_message(self, message: Part) -> Article:
        subject, sent_on = _split_subject(message)
        body = self._blocks(message, 0)
        if not any(block.text.strip() for block in body):
            raise InputError(self.source, "is a mail with no text of its own; save its attachment and give that")
        headers = {**message.headers, **self.inner} if sent_on else message.headers
        return compose_item(subject, (), body, ())._replace(
            publisher=_sender(headers.get("from", "")),
            published=_day(headers.get("date", "")) or _day(message.headers.get("date", "")),
            language=language_of(message.headers.get("content-language")),
        )

    def read_saved_page(self, message: Part) -> Article:
        """The page is an article as a web page's file is; the message's date is only the day that it was saved on."""
        page = next((part for part in self._leaves(message, 0) if part.type in PAGES), None)
        if page is None:
            raise InputError(self.source, "is a saved page without HTML; save the page anew")
        article = self._read_page(page)
        location = message.headers.get("snapshot-content-location") or page.headers.get("content-location")
        title = article.title or fold(decode_words(message.headers.get("subject", ""))) or None
        return article._replace(title=title, publisher=article.publisher or host_of(location))

    def _leaves(self, part: Part, depth: int) -> Iterator[Part]:
        parts = self._split(part, depth) if part.type.startswith("multipart/") else []
        if not parts:
            yield part
        for each in parts:
            yield from self._leaves(each, depth + 1)

    def _blocks(self, part: Part, depth: int) -> list[Block]:
        """The blocks of a part and of the parts in it; what is attached or no text has none."""
        kind = part.type
        if kind.startswith("multipart/"):
            return self._multipart_blocks(part, kind, depth)
        if kind == "message/rfc822":
            return self._inner_blocks(read_part(decode_body(part).lstrip(b"\r\n")), depth + 1)
        if part.is_attachment:
            return []
        if kind in PAGES:
            return list(blocks_of(self._read_page(part)))
        return self._plain_blocks(part) if kind == PLAIN else []

    def _multipart_blocks(self, part: Part, kind: str, depth: int) -> list[Block]:
        parts = self._split(part, depth)
        if not parts:
            return self._plain_blocks(part)
        if kind == "multipart/alternative":
            return self._choose(parts, depth + 1)
        blocks = (self._blocks(each, depth + 1) for each in parts)
        if kind == "multipart/related":  # a text, and the pictures in it
            return next(filter(None, blocks), [])
        return [block for each in blocks for block in each]

    def _choose(self, parts: Sequence[Part], depth: int) -> list[Block]:
        """Of parts that say the same: the plain text, unless it is a notice that sends the reader to another part."""
        plain = next((blocks for each in parts if each.type == PLAIN and (blocks := self._blocks(each, depth))), [])
        words = _count_words(plain)
        if words >= NOTICE_WORDS:
            return plain
        others = (self._blocks(each, depth) for each in reversed(parts) if each.type != PLAIN)
        rich = next(filter(None, others), [])
        return rich if _count_words(rich) > ENOUGH * words else plain

    def _split(self, part: Part, depth: int) -> list[Part]:
        parts = split_parts(part)
        self.parts += len(parts)
        if depth >= DEEPEST or self.parts > MOST_PARTS:
            raise InputError(self.source, "a mail of too many parts; save the text of its article and give that")
        return parts

    def _inner_blocks(self, message: Part, depth: int) -> list[Block]:
        """A message that came along: the headers that people see, its subject as a headline, its text."""
        if depth > DEEPEST:
            raise InputError(self.source, "mails sent on too many times; save the text of the article and give that")
        said = {name: message.headers.get(name, "") for name in ("from", "date")}
        self.inner |= {name: value for name, value in said.items() if value}
        headers = [Block(decode_words(value), HEADER_KINDS[name]) for name, value in said.items()]
        subject, _ = _split_subject(message)
        return [Block(subject), *headers, *self._blocks(message, depth)]

    def _read_page(self, part: Part) -> Article:
        return read_embedded_page(decode_body(part), self.source, self._decoding_of(part))

    def _plain_blocks(self, part: Part) -> list[Block]:
        lines = LINE_END.split(decode(decode_body(part), self.source, self._decoding_of(part)))
        if part.parameter("format").lower() == "flowed":
            read = list(_join_flowed(lines, part.parameter("delsp").lower() == "yes"))
        else:
            read = [_read_line(line) for line in lines]
        marked = _mark_headers(_mark_signature(_peel_forwarded(read)))
        for line in marked:
            header = HEADER.fullmatch(line.text.strip()) if line.kind in HEADER_KINDS.values() else None
            if header:
                self.inner["from" if line.kind is FurnitureKind.BYLINE else "date"] = header[2]
        return _lines_to_blocks(marked)

    def _decoding_of(self, part: Part) -> Decoding:
        charset = part.parameter("charset").lower()
        return self.decoding.or_declared(MEANT.get(charset, charset))


# --- headers ---


def _split_subject(message: Part) -> tuple[str, bool]:
    """``"Fwd: Five hurt"`` -> ``"Five hurt"``, and that the message was sent on."""
    subject = fold(decode_words(message.headers.get("subject", "")))
    prefixes = PREFIXES.match(subject)
    return (subject[prefixes.end() :], bool(prefixes["sent_on"])) if prefixes else (subject, False)


def _sender(value: str) -> str | None:
    """``"The Gull <news@gull.example>"`` -> ``"The Gull"``, ``"news@gull.example"`` -> ``"gull.example"``."""
    said = fold(decode_words(value))
    name = ADDRESS.sub("", said).strip(" \"'")
    if name and "@" not in name:
        return name
    return said.rpartition("@")[2].strip(" <>[]()\"'").lower() or None


def _day(value: str) -> str | None:
    return day_named(value) or day_of(value)


# --- lines ---


def _read_line(line: str) -> Line:
    marks = QUOTE.match(line)
    return Line(marks[0].count(">"), line[marks.end() :]) if marks else Line(0, line)


def _join_flowed(lines: Iterable[str], drops_spaces: bool) -> Iterator[Line]:
    """``format=flowed``: a line that ends in a space goes on in the next one that is quoted as often."""
    depth, pieces = 0, list[str]()
    for line in lines:
        below = len(line) - len(line.lstrip(">"))
        text = line[below:].removeprefix(" ") if line[below:] != SIGNATURE else SIGNATURE
        if pieces and (below != depth or text == SIGNATURE):
            yield Line(depth, "".join(pieces))
            pieces = []
        depth = below
        flows = text.endswith(" ") and text != SIGNATURE
        pieces.append(text[:-1] if flows and drops_spaces else text)
        if not flows:
            yield Line(depth, "".join(pieces))
            pieces = []
    if pieces:
        yield Line(depth, "".join(pieces))


def _peel_forwarded(lines: Sequence[Line]) -> Iterator[Line]:
    """Mark the lines that say that a mail was sent on; where what follows is quoted, that is no quotation."""
    peeled = 0
    for place, line in enumerate(lines):
        depth = max(line.depth - peeled, 0)
        if FORWARD.fullmatch(line.text.strip()):
            below = next((each for each in lines[place + 1 : place + 4] if each.text.strip()), line)
            peeled += int(below.depth > line.depth)
            yield Line(depth, line.text, FurnitureKind.ASIDE)
        else:
            yield Line(depth, line.text)


def _mark_signature(lines: Iterable[Line]) -> list[Line]:
    """Mark what stands under "-- ", up to the end or to a mail that was sent on."""
    lines = list(lines)
    left = sum(1 for line in lines if line.text.strip())
    marked, signed = list[Line](), False
    for line in lines:
        left -= bool(line.text.strip())
        if line.kind:
            signed = False
        elif line.depth == 0 and (
            line.text == SIGNATURE or (line.text == SIGNATURE.strip() and left <= SIGNATURE_LINES)
        ):
            signed = True
        marked.append(line._replace(kind=FurnitureKind.ASIDE) if signed else line)
    return marked


def _mark_headers(lines: Sequence[Line]) -> list[Line]:
    """Mark headers that stand in the text: two lines or more, one of them the sender's or the day's."""
    marked: list[Line] = []
    for is_header, group in groupby(lines, lambda line: _header_name(line) != ""):
        run = list(group)
        names = [_header_name(line) for line in run]
        if is_header and len(run) > 1 and any(name in HEADER_KINDS for name in names):
            kinds = (HEADER_KINDS.get(name, FurnitureKind.ASIDE) for name in names)
            run = [line._replace(kind=kind) for line, kind in zip(run, kinds, strict=True)]
        marked += run
    return marked


def _header_name(line: Line) -> str:
    header = HEADER.fullmatch(line.text.strip())
    return header[1].lower() if header and not line.depth else ""


def _lines_to_blocks(lines: Sequence[Line]) -> list[Block]:
    """Put paragraphs together; what is quoted is an aside where the message says anything itself."""
    read: list[tuple[Block, bool]] = []
    for (depth, kind), group in groupby(lines, lambda line: (line.depth, line.kind)):
        texts = [line.text for line in group]
        for text in texts if kind else join_wrapped(texts):
            wrote = len(text) < LONGEST_WROTE and WROTE.fullmatch(text.strip())
            read.append((Block(text, FurnitureKind.ASIDE if wrote else kind), depth > 0))
    told = any(block.kind is None and not quoted for block, quoted in read)
    aside = FurnitureKind.ASIDE if told else None
    return [block._replace(kind=block.kind or aside) if quoted else block for block, quoted in read]


def _count_words(blocks: Iterable[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)
