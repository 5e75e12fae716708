"""Strings -> HTML that is escaped by construction: what is not ``Markup`` already is text, and text is escaped.

Foreign strings (article, file name, label) go through ``foreign_words`` or ``foreign_name``: their hidden characters
are made visible, and ``<bdi>`` keeps their direction of writing from turning the page around them.
"""

import html
from collections.abc import Iterable

from newsdiff.render.show import show_name, show_words


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(element: str, *content: str, **attributes: str) -> Markup:
    """Write an element, or one of SVG: ``tag("p", text, class_="reason")``; content that is no markup is escaped."""
    head = write_attributes(attributes) if attributes else ""
    inside = "".join([piece if isinstance(piece, Markup) else html.escape(piece) for piece in content])
    return Markup(f"<{element}{head}>{inside}</{element}>")


def void_tag(element: str, **attributes: str) -> Markup:
    """Write an element that has neither content nor end: ``<meta>``."""
    return Markup(f"<{element}{write_attributes(attributes)}>")


def write_attributes(attributes: dict[str, str]) -> str:
    """Write attributes; "class_" and "for_" end in what keeps them from being words of Python, "_" stands for "-"."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{html.escape(value)}"' for name, value in attributes.items()
    )


def join(pieces: Iterable[str], separator: str = "") -> Markup:
    """Set pieces one behind another; those that are no markup are escaped."""
    escaped = (piece if isinstance(piece, Markup) else html.escape(piece) for piece in pieces)
    return Markup(html.escape(separator).join(escaped))


def foreign_words(text: str) -> Markup:
    """Write words of an article, on one line."""
    return Markup(f"<bdi>{html.escape(show_words(text))}</bdi>")


def foreign_name(text: str) -> Markup:
    """Write a name, a path or a message of the system."""
    return Markup(f"<bdi>{html.escape(show_name(text))}</bdi>")


def spoken(text: str) -> Markup:
    """Write what is there for screen readers alone, because the eye sees it from the place or the colour."""
    return tag("span", text, class_="spoken")
