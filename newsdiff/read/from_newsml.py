"""News items in XML of the IPTC: NewsML-G2 (one item or a message of several), NITF alone, and the older NewsML 1.

An item's text is NITF, HTML or plain text inside it. The elements of NITF and of plain paragraphs are read here, HTML
is read as a page. The XML of strangers is read without what makes it dangerous: no entity is declared, nothing outside
the file is fetched, nothing is nested endlessly. Tags and attributes go by their local names: news items of one kind
come in several name spaces.
"""

import re
from collections.abc import Iterable, Iterator
from html.entities import html5
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read.article import RAISED, Article, Block, day_of, fold
from newsdiff.read.decoding import Decoding, decode
from newsdiff.read.parts import (
    compose_item,
    host_of,
    html_blocks,
    is_html,
    language_of,
    name_articles,
    text_blocks,
)

DEEPEST: Final = 200  # elements in one another
DECLARED_ENCODING: Final = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.-]+)""")

# Elements that stand on lines of their own.
BLOCKS: Final = frozenset(
    """
    hedline hl1 hl2 note rights byline distributor dateline abstract series body.content block p li dt dd tr caption
    media media-caption media-producer bq credit fn pre br hr tagline bibliography
    h1 h2 h3 h4 h5 h6 div section article blockquote figure figcaption ul ol table
    """.split()
)
# What the element says that its text is; what stands inside it is the same, but for what has its own row.
KINDS: Final = {
    "byline": FurnitureKind.BYLINE,
    "tagline": FurnitureKind.BYLINE,  # "Reporting by Orla Venn; editing by Tam Reed"
    "distributor": FurnitureKind.AGENCY,
    "dateline": FurnitureKind.DATELINE,
    "story.date": FurnitureKind.DATELINE,
    "media-caption": FurnitureKind.CAPTION,
    "figcaption": FurnitureKind.CAPTION,
    "media-producer": FurnitureKind.CREDIT,
    "credit": FurnitureKind.CREDIT,
    "rights": FurnitureKind.COPYRIGHT,
    "series": FurnitureKind.NAVIGATION,
    "note": FurnitureKind.ASIDE,  # from one newsroom to the other
    "fn": FurnitureKind.ASIDE,
    "bibliography": FurnitureKind.ASIDE,
    "hl2": FurnitureKind.HEADING,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), FurnitureKind.HEADING),
}
# Text for machines, and pictures written as text.
HIDDEN: Final = frozenset("head media-object media-metadata media-reference ds script style".split())
# Elements that are written without a space before them and are words of their own: "2<frac>", "SEOUL<story.date>".
SPACED: Final = frozenset("byttl story.date virtloc frac".split())
CELLS: Final = frozenset(("td", "th"))
CELL_GAP: Final = " | "  # no number goes on over it

TEXT_MEDIA: Final = ("", "text", "complextext")  # of NewsML 1; the others hold pictures
STORY_LINES: Final = (  # of NewsML 1, in the order of a page
    ("SubHeadLine", None),
    ("ByLine", FurnitureKind.BYLINE),
    ("DateLine", FurnitureKind.DATELINE),
)
CLOSING_LINES: Final = (("CreditLine", FurnitureKind.CREDIT), ("CopyrightLine", FurnitureKind.COPYRIGHT))


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:
    """Give an article for each item that holds text; packages and pictures alone are none."""
    root = _parse_xml(data, source, decoding)
    match root.tag:
        case "newsItem" | "newsMessage":
            articles = _read_items(list(root.iter("newsItem")), source)
        case "NewsML":
            articles = [_read_old_item(item, source) for item in root.iter("NewsItem")]
        case "nitf":
            articles = [_read_nitf(root)]
        case "html":
            return _read_page(data, source, decoding)
        case _:
            problem = f"is XML with the root element {root.tag[:40]!a}, no news item of NewsML-G2 or NITF"
            raise InputError(source, f"{problem}; give the article as text or as a page")
    articles = [article for article in articles if article.text]
    if not articles:
        raise InputError(source, "holds no item with text, only packages or pictures; give the text's own item")
    return name_articles(articles, ())


def _read_page(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:
    """A web page that was saved as XML."""
    from newsdiff.read import from_html  # noqa: PLC0415 - few files are

    articles: tuple[Article, ...] = from_html.read_articles(data, source, decoding)
    return articles


# --- NewsML-G2 ---


def _read_items(items: list[Element], source: str) -> list[Article]:
    """Read the items with text; where there is one, the captions of the pictures beside it are its own."""
    bodies = [_item_body(item, source) for item in items]
    texts = [(item, body) for item, body in zip(items, bodies, strict=True) if body]
    pictures = [item for item, body in zip(items, bodies, strict=True) if not body]
    captions = [block for item in pictures for block in _picture_blocks(item)] if len(texts) == 1 else []
    return [_read_item(item, body, captions) for item, body in texts]


def _item_body(item: Element, source: str) -> list[Block]:
    """The first of the item's renditions that holds text: marked up ones first."""
    for tag in ("inlineXML", "inlineData"):
        for content in item.iterfind(f"contentSet/{tag}"):
            if not content.get("encoding") and (blocks := _content_blocks(content, source)):
                return blocks
    return []


def _read_item(item: Element, body: list[Block], captions: Iterable[Block]) -> Article:
    content, head = "contentMeta/", [Block(_text(item, "contentMeta/by"), FurnitureKind.BYLINE)]
    dateline = _text(item, f"{content}dateline")
    if not any(fold(block.text).startswith(dateline) for block in body):
        head.append(Block(dateline, FurnitureKind.DATELINE))
    added = [Block(_whole(each), FurnitureKind.ASIDE) for each in item.iterfind(f"{content}description")]
    added.append(Block(_text(item, f"{content}creditline"), FurnitureKind.CREDIT))
    title = _text(item, f"{content}headline") or _text(item, ".//hl1") or _text(item, "itemMeta/title")
    dates = (
        f"{content}contentModified",
        f"{content}contentCreated",
        "itemMeta/versionCreated",
        "itemMeta/firstCreated",
    )
    nitf = item.find("contentSet/inlineXML/nitf")
    return compose_item(title, head, body, [*added, *captions])._replace(
        publisher=_provider(item) or (None if nitf is None else _nitf_publisher(nitf)),
        published=_first_day(_text(item, path) for path in dates),
        language=language_of(_attribute(item, f"{content}language", "tag") or item.get("lang")),
    )


def _provider(item: Element) -> str | None:
    provider, holder = item.find("itemMeta/provider"), item.find("rightsInfo/copyrightHolder")
    parties = [party for party in (provider, holder) if party is not None]
    for party in parties:
        if name := _text(party, "name") or fold(party.get("literal", "")):
            return name
    for party in parties:
        if name := host_of(party.get("uri")) or party.get("qcode", "").rpartition(":")[2]:
            return name
    return None


def _picture_blocks(item: Element) -> Iterator[Block]:
    descriptions = [_whole(each) for each in item.iterfind("contentMeta/description")]
    for text in descriptions or [_text(item, "contentMeta/headline")]:
        yield Block(text, FurnitureKind.CAPTION)
    yield Block(_text(item, "contentMeta/creditline"), FurnitureKind.CREDIT)


def _content_blocks(content: Element, source: str) -> list[Block]:
    """The blocks of an element that holds NITF, HTML, bare paragraphs, or text."""
    nitf, page = content.find(".//nitf"), content.find(".//html")
    if nitf is not None:
        return _blocks_of(nitf)
    if page is not None:
        body = page.find("body")  # the page's title is for its window; the item has its own headline
        return html_blocks(tostring(page if body is None else body, "unicode", "html"), source)
    if len(content):
        return _blocks_of(content)
    text = content.text or ""
    return html_blocks(text, source) if is_html(text) else text_blocks(text)


# --- NITF ---


def _read_nitf(nitf: Element) -> Article:
    body = _blocks_of(nitf)
    title = _text(nitf, ".//hl1") or _text(nitf, "head/title")
    dates = (
        ("head/docdata/date.issue", "norm"),
        ("head/pubdata", "date.publication"),
        (".//story.date", "norm"),
        ("head/docdata/date.release", "norm"),
    )
    return compose_item(title, (), body, ())._replace(
        publisher=_nitf_publisher(nitf),
        published=_first_day(_attribute(nitf, path, name) for path, name in dates),
        language=language_of(nitf.get("lang") or _attribute(nitf, "body", "lang")),
    )


def _nitf_publisher(nitf: Element) -> str | None:
    named = _attribute(nitf, "head/pubdata", "name") or _attribute(nitf, "head/docdata/doc.copyright", "holder")
    return named or _text(nitf, ".//distributor") or None


# --- NewsML 1 ---


def _read_old_item(item: Element, source: str) -> Article:
    body = list(_component_blocks(item, source))
    if not any(block.kind is None for block in body):
        return Article("")
    lines = next((lines for lines in item.iter("NewsLines") if lines.find("HeadLine") is not None), Element(""))
    head = [Block(_whole(line), kind) for tag, kind in STORY_LINES for line in lines.iterfind(tag)]
    added = [Block(_whole(line), kind) for tag, kind in CLOSING_LINES for line in lines.iterfind(tag)]
    days = ("NewsManagement/ThisRevisionCreated", "NewsManagement/FirstCreated", "Identification/NewsIdentifier/DateId")
    provider = _attribute(item, ".//AdministrativeMetadata/Provider/Party", "FormalName")
    return compose_item(_text(lines, "HeadLine"), head, body, added)._replace(
        publisher=provider or _text(item, "Identification/NewsIdentifier/ProviderId") or None,
        published=_first_day(_text(item, path) for path in days),
        language=language_of(_attribute(item, ".//DescriptiveMetadata/Language", "FormalName")),
    )


def _component_blocks(item: Element, source: str) -> Iterator[Block]:
    """The text of each component that holds some; the text of one whose role is caption is a caption."""
    for component in item.iter("NewsComponent"):
        role = _attribute(component, "Role", "FormalName").lower()
        for content in component.iterfind("ContentItem"):
            data = content.find("DataContent")
            if data is not None and _attribute(content, "MediaType", "FormalName").lower() in TEXT_MEDIA:
                for block in _content_blocks(data, source):
                    yield block._replace(kind=FurnitureKind.CAPTION) if "caption" in role else block


# --- elements ---


def _blocks_of(root: Element) -> list[Block]:
    """Write what stands in an element, a block for each element of ``BLOCKS`` and for what stands between them."""
    blocks: list[Block] = []
    words: list[str] = []
    path: list[str] = []
    hidden = 0
    for starts, element in _walk(root):
        tag = element.tag
        if hidden or tag in HIDDEN:
            hidden += 1 if starts else -1
        elif starts:
            _part(tag, path, words, blocks)
            path.append(tag)
            words.append(_inside(element.text, path))
        else:
            if tag in BLOCKS:
                _end_block(path, words, blocks)
            path.pop()
        if not (starts or hidden or element is root):
            words.append(_inside(element.tail, path))
    _end_block(path, words, blocks)
    return blocks


def _walk(root: Element) -> Iterator[tuple[bool, Element]]:
    """Each element twice, at its start (True) and its end."""
    open_elements = [(root, iter(root))]
    yield True, root
    while open_elements:
        element, children = open_elements[-1]
        child = next(children, None)
        if child is None:
            open_elements.pop()
            yield False, element
        else:
            open_elements.append((child, iter(child)))
            yield True, child


def _part(tag: str, path: list[str], words: list[str], blocks: list[Block]) -> None:
    """What stands between an element and the words before it."""
    if tag in BLOCKS:
        _end_block(path, words, blocks)
    elif tag in SPACED:
        words.append(" ")
    elif tag in CELLS and any(map(str.strip, words)):
        words.append(CELL_GAP)


def _end_block(path: list[str], words: list[str], blocks: list[Block]) -> None:
    if text := "".join(words).strip():
        blocks.append(Block(text, _kind_of(path)))
    words.clear()


def _kind_of(path: list[str]) -> FurnitureKind | None:
    tag = next((tag for tag in reversed(path) if tag in KINDS), "")
    return None if tag == "hl2" and "hedline" in path else KINDS.get(tag)


def _inside(text: str | None, path: list[str]) -> str:
    return (text or "").translate(RAISED) if "sup" in path[-1:] else text or ""


def _whole(element: Element) -> str:
    return fold("".join(element.itertext()))


def _text(root: Element, path: str) -> str:
    found = root.find(path)
    return "" if found is None else _whole(found)


def _attribute(root: Element, path: str, name: str) -> str:
    found = root.find(path)
    return "" if found is None else fold(found.get(name, ""))


def _first_day(stamps: Iterable[str]) -> str | None:
    return next((day for stamp in stamps if (day := day_of(stamp))), None)


def _parse_xml(data: bytes, source: str, decoding: Decoding) -> Element:
    """Parse a whole file; raises ``InputError`` for what is not well formed and for entities of its own."""
    declared = DECLARED_ENCODING.match(data)
    text = decode(data, source, decoding.or_declared(declared[1].decode() if declared else None))
    skipped = len(text) - len(text.lstrip())
    lines_skipped = text.count("\n", 0, skipped)
    parser = expat.ParserCreate("utf-8", " ")  # what the file declares is decoded already
    parser.buffer_text = True
    parser.UseForeignDTD(True)  # the names of a DTD that is not read ("&eacute;") are handed over, no error
    tree = _Tree(source)
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.builder.data
    parser.SkippedEntityHandler = tree.name_character
    parser.EntityDeclHandler = tree.refuse_entity
    try:
        parser.Parse(text[skipped:].encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        line = error.lineno + lines_skipped
        problem = expat.ErrorString(error.code)
        raise InputError(source, f"is no well-formed XML at line {line}: {problem}; mend or save it anew") from None
    return tree.builder.close()


class _Tree:
    """Builds the tree from what the parser sees."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.builder: TreeBuilder = TreeBuilder()
        self.depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise InputError(self.source, "its XML is nested too deep for an article; give the article's own text")
        self.builder.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.builder.end(_local(tag))

    def name_character(self, name: str, is_parameter: bool) -> None:
        if self.depth and not is_parameter:
            self.builder.data(html5.get(f"{name};", f"&{name};"))

    def refuse_entity(self, *_declaration: object) -> None:
        raise InputError(self.source, "declares entities of its own, which are not read; take its DOCTYPE out")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
