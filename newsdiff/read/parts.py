"""What readers of structured formats share: fields that hold HTML, names of several articles, hosts and languages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import Final

from newsdiff.lines import LINE_END
from newsdiff.model import FurnitureKind
from newsdiff.read.article import Article, Block, compose_article, fold
from newsdiff.read.decoding import Decoding
from newsdiff.read.wrapped import join_wrapped

LONGEST_NAME: Final = 40  # letters of an article's own id that still reads as a name

# A paragraph or heading that ends, or a line break: what no plain text holds but HTML does.
HTML_TAG: Final = re.compile(
    r"</(?:p|div|h[1-6]|ul|ol|table|blockquote|article|section|figure|body)\s*>|<br\s*/?>", re.IGNORECASE
)
HOST: Final = re.compile(r"https?://(?:[^/?#@\s]*@)?(?:www\.)?([\w.-]+\w)", re.IGNORECASE)
LANGUAGE: Final = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")


def is_html(text: str) -> bool:
    """``"<p>Five hurt</p>"`` is plainly HTML, ``"5 < 6 & <b>"`` may be anything."""
    return HTML_TAG.search(text) is not None


def html_blocks(markup: str, source: str) -> list[Block]:
    """Give the blocks of HTML that stands in a field of another format."""
    # What no page may hold becomes U+FFFD, as browsers do it.
    data = markup.replace("\0", "\ufffd").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    return list(blocks_of(read_embedded_page(data, source, Decoding("utf-8"))))


def read_embedded_page(data: bytes, source: str, decoding: Decoding) -> Article:
    """Read HTML that is a part of a file; its lines are none of the file's."""
    from newsdiff.read.from_html import read_articles  # noqa: PLC0415 - few such files hold HTML

    articles: tuple[Article, ...] = read_articles(data, source, decoding)
    return articles[0]._replace(lines=())


def blocks_of(article: Article) -> Iterator[Block]:
    """Take a composed article apart again."""
    kinds = {furniture.span.start: furniture.kind for furniture in article.furniture}
    start = 0
    for text, line in zip(article.text.split("\n"), article.lines or repeat(0)):  # noqa: B905 - repeat has no end
        if text:
            yield Block(text, kinds.get(start), line)
        start += len(text) + 1


def text_blocks(text: str, kind: FurnitureKind | None = None) -> list[Block]:
    """Give a block for each paragraph of plain text, one for each line where the text is not broken into lines."""
    return [Block(paragraph, kind) for paragraph in join_wrapped(LINE_END.split(text))]


def compose_item(title: str, head: Iterable[Block], body: Sequence[Block], added: Iterable[Block]) -> Article:
    """Write the headline, the lines that stand under it, the body, and what is added; the body's words stand once.

    A body that opens with its own headline keeps it; lines that it holds itself are not said again.
    """
    title = fold(title)
    said = {fold(block.text) for block in body}
    if title and title not in said:
        body = [Block(title), *body]
    place = int(bool(title) and fold(body[0].text) == title)
    blocks = [*body[:place], *_fresh(head, said), *body[place:], *_fresh(added, said)]
    return compose_article(blocks, title)


def _fresh(blocks: Iterable[Block], said: set[str]) -> Iterator[Block]:
    for block in blocks:
        if (text := fold(block.text)) not in said:
            said.add(text)
            yield block


def name_articles(articles: Sequence[Article], ids: Iterable[object]) -> tuple[Article, ...]:
    """Name each of several articles by its own id if all have one, short and of its own; else number them from 1."""
    if len(articles) == 1:
        return (articles[0]._replace(name=""),)
    names = [str(each) if isinstance(each, str | int) and not isinstance(each, bool) else "" for each in ids]
    named = all(name.isprintable() and 0 < len(name.strip()) <= LONGEST_NAME for name in names)
    if len(names) != len(articles) or not named or len(set(names)) < len(names):
        names = [str(number) for number in range(1, len(articles) + 1)]
    return tuple(article._replace(name=name) for article, name in zip(articles, names, strict=True))


def host_of(url: object) -> str | None:
    """``"https://www.gull.example/a?b"`` -> ``"gull.example"``; None for what is no address of the web."""
    found = HOST.match(url.strip()) if isinstance(url, str) else None
    return found[1].lower() if found else None


def language_of(tag: object) -> str | None:
    """``"en-GB"`` -> ``"en"``; None for what is no language tag."""
    found = LANGUAGE.match(tag) if isinstance(tag, str) else None
    return found[1].lower() if found else None
