"""Web pages: the lines of the page, the story's own told from menus, captions, related stories and all the rest.

And what a page says of itself in its head: title, publisher, day of publication, language.

The standard library reads the markup; with the extra ``html`` trafilatura has a say in what the story is.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsdiff.read.article import Article, Block, compose_article, day_named, day_of, fold
from newsdiff.read.decoding import Decoding, decode
from newsdiff.read.html_page import Moment, Page, read_page
from newsdiff.read.html_story import Story, is_within, judge_lines, words_of
from newsdiff.read.html_trafilatura import ask_trafilatura, choose_lines
from newsdiff.read.parts import language_of

HEAD: Final = 1024  # bytes that a page must name its encoding in
COMMENT: Final = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
DECLARED: Final = re.compile(
    rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)"""
    rb"""|<meta\b(?=[^>]*?\s(?:charset|http-equiv)\s*=)[^>]*?\bcharset\s*=\s*["']?([\w.:-]+)""",
    re.IGNORECASE,
)
# What pages mean by these names, as browsers read them.
MEANT: Final = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}
WIDE: Final = ("utf-16", "utf16", "utf-32", "utf32", "ucs-2", "unicode")  # such a name could not have been read


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:
    """Give the one article of a page, or of a piece of HTML."""
    markup = decode(data, source, decoding.or_declared(_declared_encoding(data)))
    page = read_page(markup)
    record = read_record(page)
    publisher = find_publisher(page, record)
    story = judge_lines(page, find_titles(page, record), words_of(publisher or ""))
    title = find_title(page, record, story, publisher)
    opinion = ask_trafilatura(markup, page, with_names=not (title and publisher))
    kinds = choose_lines(page, story, opinion.text)
    title, publisher = title or opinion.title, publisher or opinion.site
    blocks = [Block(line.text, kind, line.number) for line, kind in zip(page.lines, kinds, strict=True)]
    if story.headline is not None:  # the headline first, also where the page has its picture or its date before it
        blocks.insert(0, blocks.pop(story.headline))
    article = compose_article(blocks, None if story.headline is not None else title)
    return (
        article._replace(
            title=title,
            publisher=publisher,
            published=find_published(page, record, story),
            language=find_language(page),
        ),
    )


def _declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names in its head, by the meaning that browsers give the name."""
    found = DECLARED.search(COMMENT.sub(b"", data[:HEAD]))
    if not found:
        return None
    name = (found[1] or found[2]).decode("ascii", "replace").lower()
    return "utf-8" if name.startswith(WIDE) else MEANT.get(name, name)


class Record(NamedTuple):
    """What JSON-LD says of the article."""

    headline: str = ""
    publisher: str = ""
    published: str = ""


# The first that is given counts.
TITLES: Final = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "headline")
PUBLISHERS: Final = ("og:site_name", "application-name")
PUBLISHED: Final = ("article:published_time",)
DATES: Final = (
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article.published",
    "originalpublicationdate",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
)

# "Five hurt in Port Vell | World | The Gull": what stands between a title and the name of its site.
SITE_MARK: Final = re.compile(r"\s+(?:[|–—·•»›:]|-|::)\s+|\s*\|\s*")

ARTICLE_TYPE: Final = re.compile(r"(?:[A-Za-z]*Article|[A-Za-z]*Posting|Report)$")
MOST_NODES: Final = 10_000  # of the JSON-LD of one page
LONGEST_NAME: Final = 2_000  # letters of a value that is taken from it

SLASHED: Final = re.compile(r"\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")


def read_record(page: Page) -> Record:
    """Find the article in the page's JSON-LD; what cannot be read as JSON says nothing."""
    nodes = list(_nodes(page.records))
    by_id = {node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str) and "name" in node}
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return Record()
    publisher = article.get("publisher")
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    if isinstance(publisher, dict) and "name" not in publisher and isinstance(publisher.get("@id"), str):
        publisher = by_id.get(publisher["@id"])
    if isinstance(publisher, dict):
        publisher = publisher.get("name")
    return Record(_text(article.get("headline")), _text(publisher), _text(article.get("datePublished")))


def find_titles(page: Page, record: Record) -> frozenset[str]:
    """Give all that the page may mean by its title, as ``words_of``: whole, and less what may be the site's name."""
    given = [page.meta.get(key, "") for key in TITLES] + [record.headline, page.title]
    return frozenset(words for title in given for head in _heads(title) if (words := words_of(head)))


def find_publisher(page: Page, record: Record) -> str | None:
    """Name the newspaper or agency."""
    given = [page.meta.get(PUBLISHERS[0], ""), record.publisher, page.meta.get(PUBLISHERS[1], "")]
    return next((name for value in given if (name := fold(value))), None)


def find_title(page: Page, record: Record, story: Story, publisher: str | None) -> str | None:
    """Give the title less the site's name, which is told by the headline, by another title, or by the publisher."""
    headline = page.lines[story.headline].text if story.headline is not None else ""
    titles = [fold(page.meta.get(key, "")) for key in TITLES]
    stated = [title for title in titles if title]
    confirmed = {words_of(text) for text in (headline, record.headline) if text}
    for title in stated:
        return _less_site(title, confirmed, publisher)
    if headline:
        return headline
    return _less_site(page.title, confirmed, publisher) or fold(record.headline) or None


def find_published(page: Page, record: Record, story: Story) -> str | None:
    """Give the day of publication, never that of a later change."""
    given = [*(page.meta.get(key, "") for key in PUBLISHED), record.published]
    given += [moment.stamp for moment in _moments_of_story(page, story)]
    given += [page.meta.get(key, "") for key in DATES]
    return next((day for stamp in given if (day := read_day(stamp))), None)


def find_language(page: Page) -> str | None:
    """``<html lang="en-GB">`` -> ``"en"``."""
    return language_of(page.language)


def read_day(stamp: str) -> str | None:
    """``"2024-11-22T08:15Z"``, ``"Fri, 22 Nov 2024 08:15 GMT"``, ``"Nov. 22, 2024"``, ``"2024/11/22"``, all one day."""
    if day := day_of(stamp):
        return day
    if found := SLASHED.match(stamp):
        return day_of(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}")
    return day_named(stamp)


def _heads(title: str) -> Iterator[str]:
    """``"Five hurt - World - The Gull"`` -> itself, ``"Five hurt - World"``, ``"Five hurt"``."""
    yield title
    for mark in SITE_MARK.finditer(title):
        yield title[: mark.start()]


def _less_site(title: str, confirmed: set[str], publisher: str | None) -> str:
    site = words_of(publisher or "")
    for head in _heads(title):
        rest = words_of(title[len(head) :])
        if words_of(head) in confirmed or (rest and rest == site):
            return fold(head)
    return fold(title)


def _moments_of_story(page: Page, story: Story) -> list[Moment]:
    """The stamps at the story's head: those that say they are of the publication first, changes not at all.

    A bare ``<time>`` counts before the first sentence only, for later ones are of what the story tells.
    """
    lines = list(zip(page.lines, story.kinds, story.weights, strict=True))
    first = next((line.order for line, kind, weight in lines if weight and not kind), len(lines))
    head = page.lines[story.headline].order if story.headline is not None else first
    own = [
        moment
        for moment in page.moments
        if not moment.modified
        and (is_within(page, moment.element, story.region) or head <= moment.before <= first)
        and (moment.published or moment.before <= first)
    ]
    return sorted(own, key=lambda moment: not moment.published)


def _nodes(records: Sequence[str]) -> Iterator[dict[str, object]]:
    """Give the objects of JSON-LD, outer before inner, without recursion and up to a number."""
    left = MOST_NODES
    for record in records:
        level = [_parse(record)]
        while level and left > 0:
            below: list[object] = []
            for value in level[:left]:
                left -= 1
                if isinstance(value, dict):
                    yield value
                    below += value.values()
                elif isinstance(value, list):
                    below += value
            level = below


def _parse(record: str) -> object:
    bare = record.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removesuffix("-->").removesuffix("//]]>")
    try:
        return json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_article(node: dict[str, object]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(name, str) and ARTICLE_TYPE.match(name) for name in (types if isinstance(types, list) else [types])
    )


def _text(value: object) -> str:
    return fold(value[:LONGEST_NAME]) if isinstance(value, str) else ""
