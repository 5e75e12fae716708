"""Places in a text -> links to their files, for terminals that open what is clicked on (OSC 8).

A link leads to one of the files that were given and to nothing else: no word of an article becomes one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from newsdiff.render.show import show_name

LINK: Final = "\x1b]8;;{}\x1b\\"  # opens a link to an address, closes it where there is none
ROLES: Final = frozenset(("place", "label"))


def link_places(
    lines: Iterable[Sequence[tuple[str, str]]], links: Iterable[tuple[str, str]]
) -> Iterator[list[tuple[str, str]]]:
    """Link the pieces that are a place: ``seeds/a.txt:3, 11``; one that is broken over two lines stays as it is."""
    addresses = {show_name(name): address for name, address in links}
    for line in lines:
        yield [(_link(text, addresses) if role in ROLES else text, role) for text, role in line]


def _link(text: str, addresses: Mapping[str, str]) -> str:
    address = addresses.get(text.rpartition(":")[0])
    return f"{LINK.format(address)}{text}{LINK.format('')}" if address else text
