"""Web pages: the lines of the page, the story's own told from menus, captions, related stories and all the rest.

The standard library reads the markup; with the extra ``html`` trafilatura has a say in what the story is.
"""

import re
from typing import Final

from newsdiff.read.article import Article, Block, compose_article
from newsdiff.read.decoding import Decoding, decode
from newsdiff.read.html_metadata import (
    find_language,
    find_published,
    find_publisher,
    find_title,
    find_titles,
    read_record,
)
from newsdiff.read.html_page import read_page
from newsdiff.read.html_story import judge_lines, words_of
from newsdiff.read.html_trafilatura import ask_trafilatura, choose_lines

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
