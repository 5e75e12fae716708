"""JSON: an article's object, or a list of them, as scrapers, news services and content systems write them.

The text is kept as it stands, its line ends too, and the title goes before it as a line of its own. Text that is
plainly HTML is read as a page; an object of the news trade's own JSON is read by ``from_ninjs``.
"""

from collections.abc import Sequence
from typing import Final

from newsdiff.errors import InputError
from newsdiff.lines import lines_of
from newsdiff.read.article import Article, compose_article, day_of, fold
from newsdiff.read.decoding import Decoding, decode
from newsdiff.read.from_ninjs import is_ninjs, read_item
from newsdiff.read.json_records import Record, describe_type, is_own_report, read_records, show_key
from newsdiff.read.parts import host_of, html_blocks, is_html, language_of, name_articles

# The keys that a field goes by; the first that holds one speaks.
TEXTS: Final = ("text", "body", "content", "articleBody")
TITLES: Final = ("title", "headline")
PUBLISHERS: Final = ("source", "publisher", "outlet", "site")
DATES: Final = ("published", "date", "datePublished", "published_at", "publishedAt", "versioncreated")
LANGUAGES: Final = ("language", "lang", "inLanguage")

WRAPPERS: Final = ("articles", "documents")  # keys of an object that holds a list of articles
NAMES: Final = ("name", "rendered")  # where a field is an object: {"name": "The Gull"}, {"rendered": "<p>Five hurt"}


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:
    """Give the articles of the file; JSON is UTF-8 by its standard."""
    records = read_records(decode(data, source, decoding), source, WRAPPERS, TEXTS)
    if not records:
        raise InputError(source, "holds no article, only an empty list; give a file with the article's text")
    return compose_articles(records, source)


def compose_articles(records: Sequence[Record], source: str) -> tuple[Article, ...]:
    """Make an article of each record; names are the records' ids, or their numbers."""
    articles = [_compose_article(record, source) for record in records]
    return name_articles(articles, [record.fields.get("id") for record in records])


def _compose_article(record: Record, source: str) -> Article:
    if is_own_report(record.fields):
        raise InputError(source, "is a report of newsdiff, not an article; give the articles that it was made from")
    if is_ninjs(record.fields):
        return read_item(record)
    text, title = _text_of(record), _title_of(record)
    article = compose_article(html_blocks(text, source), title) if is_html(text) else _keep(text, title)
    publisher = _first(record, PUBLISHERS)
    return article._replace(
        title=article.title or None,
        publisher=host_of(publisher) or publisher or host_of(record.fields.get("url")),
        published=next((day for key in DATES if (day := day_of(record.fields.get(key)))), None),
        language=language_of(_first(record, LANGUAGES)),
    )


def _keep(text: str, title: str) -> Article:
    """The text untouched, below its title; a text whose first line is the title has it already."""
    first = next((text[span.start : span.stop] for _, span in lines_of(text)), "")
    titled = not title or not first or fold(first) == title
    return Article(text if titled else f"{title}\n{text}", title=title)


def _text_of(record: Record) -> str:
    fields = record.fields
    given = [key for key in TEXTS if fields.get(key) is not None]
    for key in given:
        if (text := _string(fields[key])) is not None:
            return text
    if given:
        raise record.error(f"{show_key(given[0])} is {describe_type(fields[given[0]])}, not a text", given[0])
    raise record.error(f"an object without the article's text; give it under one of the keys {', '.join(TEXTS)}")


def _title_of(record: Record) -> str:
    for key in TITLES:
        value = record.fields.get(key)
        if value is not None and _string(value) is None:
            raise record.error(f"{show_key(key)} is {describe_type(value)}, not a text", key)
        if title := fold(_string(value) or ""):
            return title
    return ""


def _first(record: Record, keys: Sequence[str]) -> str | None:
    """The first field that says anything; a field of another kind (a number, a list) is passed over."""
    return next((text for key in keys if (text := fold(_string(record.fields.get(key)) or ""))), None)


def _string(value: object) -> str | None:
    if isinstance(value, dict):
        value = next((value[name] for name in NAMES if name in value), None)
    return value if isinstance(value, str) else None
