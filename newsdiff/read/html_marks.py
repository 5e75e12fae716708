"""What the markup of a news page says of its parts: elements, roles, and the words of class names and ids.

A class name is cut into its words ("c-article__ShareBar" -> c article share bar), and the words are looked up whole:
"sharebroker" and "shared-layout" are no share bars. Whether a mark is believed is not decided here: a wrapper round
the whole story may carry any word.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from newsdiff.model import FurnitureKind


class Mark(NamedTuple):
    """What an element is said to be, and by what word: an element's name, a role, a word of a class name."""

    kind: FurnitureKind
    word: str


# Words and phrases of class names, ids and the like. Where several fit an element, the first row wins.
NAMES: Final = {
    FurnitureKind.COOKIES: """
        cookie | cookies | cookiebar | cookiebanner | cookiebot | cookieconsent | consent | gdpr | ccpa
        | onetrust | truste | didomi | usercentrics
    """,
    FurnitureKind.COMMENT: """
        comment | comments | commentlist | commenting | disqus | livefyre | viafoura | respond
        | discussion thread | reader reactions
    """,
    FurnitureKind.ADVERTISEMENT: """
        ad | ads | advert | adverts | advertise | advertisement | advertisements | advertising | advertorial
        | adslot | adbox | adunit | adwrapper | adcontainer | adsense | adsbygoogle | dfp | sponsored | sponsor
        | sponsors | promo | promos | promobox | promotion | promotions | promoted | taboola | outbrain
        | zergnet
    """,
    FurnitureKind.SUBSCRIPTION: """
        newsletter | newsletters | subscribe | subscription | subscriptions | paywall | regwall | signup
        | sign up | donate | support us | membership prompt | inline offer
    """,
    FurnitureKind.RELATED: """
        related | relatedposts | relatedstories | relatedarticles | relatedlinks
        | recommended | recommendation | recommendations | recirc | recirculation | readmore
        | read more | readnext | read next | also read | see also | seealso | more on | more from | more stories
        | more news | most read | mostread | most viewed | most popular | trending | up next | next up | upnext
        | further reading | links block | link list | you may like | dont miss
    """,
    FurnitureKind.SHARE: """
        share | sharebar | sharebox | sharebuttons | sharetools | sharelinks | sharing | sharedaddy | addthis
        | addtoany | social | socials | socialbar | follow | followus | toolbar
    """,
    FurnitureKind.NAVIGATION: """
        menu | menus | megamenu | submenu | hamburger | nav | navs | navbar | subnav | navigation | breadcrumb
        | breadcrumbs | masthead | topbar | top bar | site header | page header | site footer | page footer
        | global header | global footer | footer | sitemap | pagination | pager | skip link | skip to | skiplink
        | tags | taglist | tag list | topic list | topic links | topics
    """,
    FurnitureKind.COPYRIGHT: "copyright | copyrights | copyright notice",
    FurnitureKind.CAPTION: "caption | captions | figcaption | cutline",
    FurnitureKind.CREDIT: "credit | credits | photocredit | imagecredit | image source | photo source",
    FurnitureKind.BYLINE: """
        author | authors | authorname | byline | bylines | contributor | contributors | writer | writers
        | writtenby
    """,
    FurnitureKind.STAMP: """
        timestamp | timestamps | timeago | dateline | date | dates | time | datetime | pubdate | pubtime | published
        | publishdate | posted on | updated | lastupdated | modified | last modified | article date
        | reading time
    """,
    FurnitureKind.HEADING: """
        kicker | eyebrow | overline | crosshead | crossheading | subhead | subheading | subheadline
    """,
    FurnitureKind.ASIDE: """
        sidebar | sidebars | aside | right rail | left rail | side rail | rightrail | leftrail
        | widget | widgets | modal | popup | lightbox | pullquote | pull quote | twitter tweet | instagram media
    """,
}

# A word that is something else before or after one of these: "share-price", "follow-up", "credit-card".
OTHER_SENSE: Final = {
    "share": "price | prices | index | market | issue | holder | holders",
    "social": "care | security | affairs | policy | housing | science",
    "follow": "up | through",
    "credit": "card | cards | rating | union | crunch",
    "caption": "closed",
    "date": "range | line",
    "time": "line | table",
    "comment": "piece",
    "promotion": "league | race",
    "footer": "note",
}

# After these the rest of a name tells of a state or a topic, not of the part: "has-sidebar", "category-comment".
STATES: Final = frozenset("has have no not non with without is are hide show tag category topic keyword format".split())

# Names of the part that holds the story's paragraphs, of its headline, of what is said under the headline.
BODY_NAMES: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:article|story|entry|post|news|rich-?text-?story)[\s_-]*(?:body|content|text|copy)(?=$|[\s_-])"
)
HEADLINE_NAMES: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:headline|(?:article|story|entry|post|page)[\s_-]*(?:title|heading|headline))(?=$|\s)"
)
STANDFIRST_NAMES: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|sub-title|lede|lead|intro|summary|excerpt|description)(?=$|[\s_-])"
)

# Attributes that hold names of parts as class and id do.
NAME_ATTRIBUTES: Final = (
    "class",
    "id",
    "data-component",
    "data-testid",
    "data-test-id",
    "data-test",
    "data-qa",
    "data-module",
    "data-name",
    "data-type",
    "data-widget",
    "data-block",
    "data-role",
    "data-element",
    "data-gu-name",
)
LONGEST_NAMES: Final = 500  # letters of an attribute that are looked at

ROLES: Final = {
    "navigation": FurnitureKind.NAVIGATION,
    "banner": FurnitureKind.NAVIGATION,
    "contentinfo": FurnitureKind.NAVIGATION,
    "search": FurnitureKind.NAVIGATION,
    "menu": FurnitureKind.NAVIGATION,
    "menubar": FurnitureKind.NAVIGATION,
    "toolbar": FurnitureKind.NAVIGATION,
    "tablist": FurnitureKind.NAVIGATION,
    "button": FurnitureKind.NAVIGATION,
    "complementary": FurnitureKind.ASIDE,
    "form": FurnitureKind.ASIDE,
    "dialog": FurnitureKind.ASIDE,
    "alertdialog": FurnitureKind.ASIDE,
}

ITEM_PROPERTIES: Final = {
    "author": FurnitureKind.BYLINE,
    "datepublished": FurnitureKind.STAMP,
    "datemodified": FurnitureKind.STAMP,
    "caption": FurnitureKind.CAPTION,
    "copyrightholder": FurnitureKind.COPYRIGHT,
    "copyrightnotice": FurnitureKind.COPYRIGHT,
    "comment": FurnitureKind.COMMENT,
    "breadcrumb": FurnitureKind.NAVIGATION,
}

RELATIONS: Final = {"author": FurnitureKind.BYLINE, "tag": FurnitureKind.NAVIGATION}

# What the element alone says; a word of its names says more.
ELEMENTS: Final = {
    "nav": FurnitureKind.NAVIGATION,
    "search": FurnitureKind.NAVIGATION,
    "button": FurnitureKind.NAVIGATION,
    "select": FurnitureKind.NAVIGATION,
    "menu": FurnitureKind.NAVIGATION,
    "aside": FurnitureKind.ASIDE,
    "form": FurnitureKind.ASIDE,
    "dialog": FurnitureKind.ASIDE,
    "noscript": FurnitureKind.ASIDE,
    "figcaption": FurnitureKind.CAPTION,
    "caption": FurnitureKind.CAPTION,
    "address": FurnitureKind.BYLINE,
    "time": FurnitureKind.STAMP,
}

# These two tell the page's own head and foot only outside of an article.
PAGE_ELEMENTS: Final = {"header": FurnitureKind.NAVIGATION, "footer": FurnitureKind.NAVIGATION}

HIDDEN_STYLE: Final = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")

# Elements that are the page or its story whatever they are called; a name of a custom element is read as a class name.
NEVER_MARKED: Final = frozenset("html body main head h1".split())

CHUNK: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]+(?=\d*(?:[-_:.]|$))")  # "1ad9x" is no word but a checksum
CAMEL: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
WHOLE_ONLY: Final = frozenset({"ad", "ads"})  # too short to trust inside "kAdBxc"


def find_mark(tag: str, attributes: Mapping[str, str], *, in_story: bool) -> Mark | None:
    """Say what an element is by its names, its role, its property, the element itself; None for plain content.

    ``in_story`` tells that an article or the page's main part is open.
    """
    if tag in NEVER_MARKED:
        return None
    element = ELEMENTS.get(tag) or (None if in_story else PAGE_ELEMENTS.get(tag))
    if not attributes and "-" not in tag:
        return Mark(element, tag) if element else None
    named = _mark_of_names(tag, attributes)
    if named:
        return named
    for table, name in ((ROLES, "role"), (ITEM_PROPERTIES, "itemprop"), (RELATIONS, "rel")):
        said = attributes.get(name, "").strip().lower()
        if kind := table.get(said):
            return Mark(kind, said)
    if element:
        return Mark(element, tag)
    hidden = "hidden" in attributes or HIDDEN_STYLE.search(attributes.get("style", "")[:LONGEST_NAMES])
    return Mark(FurnitureKind.ASIDE, "hidden") if hidden else None


def _mark_of_names(tag: str, attributes: Mapping[str, str]) -> Mark | None:
    values = [attributes[name][:LONGEST_NAMES] for name in NAME_ATTRIBUTES if attributes.get(name)]
    if "-" in tag:
        values.append(tag)
    marks = [mark for value in values if (mark := _mark_of_value(value))]
    return min(marks, key=lambda mark: _INDEX[mark.word][0], default=None)


@lru_cache(maxsize=4096)
def _mark_of_value(value: str) -> Mark | None:
    """``"teaser c-share-bar"`` -> the share bar."""
    found = [phrase for name in value.split() for phrase in _phrases(_words_of(name)) if phrase in _INDEX]
    best = min(found, key=lambda phrase: _INDEX[phrase][0], default=None)
    return Mark(_INDEX[best][1], best) if best else None


def _words_of(name: str) -> list[str]:
    """``"c-article__ShareBar"`` -> c, article, share, bar; what follows a word of state is left out."""
    words: list[str] = []
    for chunk in CHUNK.findall(name):
        lower = chunk.lower()
        if lower in STATES:
            break
        if lower in _INDEX:
            words.append(lower)
        else:
            words += [word for part in CAMEL.findall(chunk) if (word := part.lower()) not in WHOLE_ONLY]
    return words


def _phrases(words: list[str]) -> list[str]:
    """Give the words that keep their usual sense, and each two and three that stand together."""
    single = [
        word
        for place, word in enumerate(words)
        if not _OTHER_SENSE.get(word, frozenset()) & {*words[max(place - 1, 0) : place], *words[place + 1 : place + 2]}
    ]
    pairs = [" ".join(words[place : place + length]) for length in (2, 3) for place in range(len(words) - length + 1)]
    return single + pairs


def _forms(row: str) -> list[str]:
    return [" ".join(form.split()) for form in row.split("|")]


_INDEX: Final = {form: (rank, kind) for rank, (kind, row) in enumerate(NAMES.items()) for form in _forms(row)}
_OTHER_SENSE: Final = {word: frozenset(_forms(row)) for word, row in OTHER_SENSE.items()}
