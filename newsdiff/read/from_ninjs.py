"""ninjs, the news agencies' JSON (IPTC ninjs 1, 2 and 3): an item's headline, byline, body and its pictures' captions.

A body often stands there several times, as HTML and as text: one is read, HTML first, since it has the paragraphs.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from newsdiff.model import FurnitureKind
from newsdiff.read.article import Article, Block, day_of, fold
from newsdiff.read.json_records import Fields, Record
from newsdiff.read.parts import compose_item, host_of, html_blocks, is_html, language_of, text_blocks

BODY_KEY: Final = re.compile(r"body_\w+")  # of ninjs 1: body_text, body_xhtml, body_html5; later versions have a list
BODIES: Final = "bodies"
ITEM_KEYS: Final = ("versioncreated", "headline", "headlines", "description_text", "descriptions", "associations")
HTML_NAME: Final = re.compile(r"html", re.IGNORECASE)
OWN_XML: Final = re.compile(r"(?<!html\+)xml", re.IGNORECASE)  # a service's own; xhtml+xml is HTML
TAG: Final = re.compile(r"<[^<>]*>")

BYLINES: Final = ("byline", "by")
DATES: Final = ("versioncreated", "contentcreated", "firstcreated", "published", "date")
PUBLISHERS: Final = ("publisher", "provider", "source", "copyrightholder", "infosources", "infosource")
MARKED_DESCRIPTIONS: Final = ("description_xhtml", "description_html")
TEXT_TYPES: Final = ("text", "composite")


def is_ninjs(fields: Fields) -> bool:
    """Whether an object is a ninjs item: it has a body in the manner of ninjs, or an address and keys of an item."""
    if isinstance(fields.get(BODIES), list) or any(map(BODY_KEY.fullmatch, fields)):
        return True
    return isinstance(fields.get("uri"), str) and any(key in fields for key in ITEM_KEYS)


def read_item(record: Record) -> Article:
    """Headline, byline, dateline, body, then the captions of pictures that the body does not show itself."""
    fields = record.fields
    body = _read_body(fields, record.source)
    if not body:
        raise record.error(f"{_describe_item(fields)} without a body; give one that has body_html, body_text or bodies")
    head = [Block(_string(fields.get(key)), FurnitureKind.BYLINE) for key in BYLINES]
    head.append(Block(_string(fields.get("dateline")), FurnitureKind.DATELINE))
    added = [Block(_description(fields), FurnitureKind.ASIDE), *_associated_blocks(fields)]
    title = _main(fields, "headline", "headlines") or _string(fields.get("title"))
    return compose_item(title, head, body, added)._replace(
        publisher=_publisher(fields),
        published=next((day for key in DATES if (day := day_of(fields.get(key)))), None),
        language=language_of(fields.get("language")),
    )


def _read_body(fields: Fields, source: str) -> list[Block]:
    """The first body that holds anything: as HTML, else as text, else nothing."""
    bodies = [(name, text) for name, text in _bodies(fields) if text.strip() and not OWN_XML.search(name)]
    for name, text in bodies:
        if (HTML_NAME.search(name) or is_html(text)) and (blocks := html_blocks(text, source)):
            return blocks
    return next((text_blocks(text) for _, text in bodies), [])


def _bodies(fields: Fields) -> Iterator[tuple[str, str]]:
    """Each body with what it is called: its key, or its role and its type."""
    listed = fields.get(BODIES)
    for body in listed if isinstance(listed, list) else []:
        if isinstance(body, dict):
            yield f"{body.get('role')} {body.get('contenttype')}", _string(body.get("value"))
    for key, value in fields.items():
        if BODY_KEY.fullmatch(key):
            yield key, _string(value)


def _associated_blocks(fields: Fields) -> Iterator[Block]:
    """What is said of the items beside the story: pictures have captions and credits, other stories a headline."""
    associations = fields.get("associations")
    items = list(associations.values()) if isinstance(associations, dict) else associations
    for item in items if isinstance(items, list) else []:
        if not isinstance(item, dict):
            continue
        headline = _main(item, "headline", "headlines")
        if item.get("type") in TEXT_TYPES:
            yield Block(headline, FurnitureKind.RELATED)
            continue
        yield Block(_description(item) or headline, FurnitureKind.CAPTION)
        yield from (Block(_string(item.get(key)), FurnitureKind.CREDIT) for key in BYLINES)


def _description(fields: Fields) -> str:
    if text := _main(fields, "description_text", "descriptions"):
        return text
    markup = next((text for key in MARKED_DESCRIPTIONS if (text := _string(fields.get(key)))), "")
    return html.unescape(TAG.sub(" ", markup))


def _main(fields: Fields, key: str, list_key: str) -> str:
    """``{"headline": "Five hurt"}``, ``{"headlines": [{"role": "main", "value": "Five hurt"}]}`` -> ``Five hurt``."""
    listed = fields.get(list_key)
    values = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    values.sort(key=lambda each: each.get("role") != "main")
    return next(filter(None, (_string(fields.get(key)), *(_string(each.get("value")) for each in values))), "")


def _publisher(fields: Fields) -> str | None:
    for key in PUBLISHERS:
        value = fields.get(key)
        value = value[0] if isinstance(value, list) and value else value
        name = _string(value.get("name") or value.get("literal")) if isinstance(value, dict) else _string(value)
        if name := fold(name):
            return host_of(name) or name
    return host_of(fields.get("uri"))


def _describe_item(fields: Fields) -> str:
    kind = fields.get("type")
    return f"a ninjs item of type {kind}" if isinstance(kind, str) and kind.isalpha() else "a ninjs item"


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""
