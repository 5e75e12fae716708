"""What stands in a line of Markdown: emphasis, code, links, pictures and HTML, read as the text that a page shows.

One scan over the marks, with a stack for brackets and one for each mark of emphasis: linear on any text.
"""

import html
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from newsdiff.read.article import RAISED, fold

INLINE: Final = re.compile(
    r"""
      \\ (?P<escaped> [!-/:-@\[-`{-~\n] )
    | (?P<ticks> `+ )
    | (?P<marks> \*+ | _+ )
    | < (?P<address> https?://[^\s<>]+ | [^\s<>@]+@[^\s<>]+ ) >
    | <sup> (?P<raised> \d{1,9} ) </sup>
    | (?P<break> <br \s* /? > )
    | (?P<tag> </? [A-Za-z] [^<>]* > )
    | (?P<entity> & (?: \#\d{1,7} | \#[xX][0-9a-fA-F]{1,6} | [A-Za-z]\w{1,31} ) ; )
    | (?P<note> \[ \^ [^\]\[\s]+ \] )
    | (?P<open> !?\[ )
    | (?P<close> \] )
    """,
    re.VERBOSE,
)
DESTINATION: Final = re.compile(
    r"""
    \( \s*+ (?: <[^<>]*> | [^\s()]*+ (?: \( [^\s()]*+ \) [^\s()]*+ )*+ )
    (?: \s++ (?: "([^"]*)" | '([^']*)' ) )? \s*+ \)
    """,
    re.VERBOSE,
)
LABEL: Final = re.compile(r"\[([^\[\]]*)\]")
LONGEST_LABEL: Final = 200  # letters


class _Opening(NamedTuple):
    """A bracket that may begin a link or an image: where its text stands in the output and in the source."""

    place: int
    start: int
    image: bool


class _Link(NamedTuple):
    """Where a link or an image ends in the source, and its title."""

    stop: int
    title: str = ""


def read_inline(text: str, references: frozenset[str]) -> tuple[str, list[str]]:
    """Give the text without its marks, and the titles of its images."""
    said: list[str] = []
    titles: list[str] = []
    brackets: list[_Opening] = []
    emphases: dict[str, list[tuple[int, int]]] = {"*": [], "_": []}  # what is open: place in ``said``, marks left
    closing_ticks = _pair_ticks(text)
    position = 0
    while found := INLINE.search(text, position):
        said.append(text[position : found.start()])
        position = found.end()
        what = found.lastgroup
        if what == "ticks" and found.start() in closing_ticks:
            stop = closing_ticks[found.start()]
            said.append(text[position:stop])
            position = stop + len(found[0])
        elif what == "marks":
            _emphasise(text, found, said, emphases[found[0][0]])
        elif what == "open":
            brackets.append(_Opening(len(said), position, found[0][0] == "!"))
            said.append(found[0])
        elif what == "close" and brackets and (link := _link(text, brackets[-1].start, found, references)):
            opening = brackets.pop()
            position = link.stop
            said[opening.place] = ""
            if opening.image:
                titles.append(link.title)
                _unsay(said, opening.place, emphases.values())
        else:
            if what == "close" and brackets:
                brackets.pop()
            said.append(_plain(found))
    said.append(text[position:])
    return "".join(said), list(filter(None, titles))


def _plain(found: re.Match[str]) -> str:
    """What a piece of markup says by itself."""
    match found.lastgroup:
        case "escaped" | "address":
            return found[found.lastgroup]
        case "raised":
            return found["raised"].translate(RAISED)
        case "break":
            return " "
        case "entity":
            return html.unescape(found[0])
        case "tag" | "note":
            return ""
    return found[0]


def _unsay(said: list[str], place: int, emphases: Iterable[list[tuple[int, int]]]) -> None:
    """Drop what has been said from a place on, and the marks that were open in it."""
    del said[place:]
    for still_open in emphases:
        while still_open and still_open[-1][0] >= place:
            still_open.pop()


def _pair_ticks(text: str) -> dict[int, int]:
    """For each run of ticks the next run as long: where code begins, where it ends."""
    pairs: dict[int, int] = {}
    following: dict[int, int] = {}
    for run in reversed(list(re.finditer("`+", text))):
        if len(run[0]) in following:
            pairs[run.start()] = following[len(run[0])]
        following[len(run[0])] = run.start()
    return pairs


def _emphasise(text: str, run: re.Match[str], said: list[str], still_open: list[tuple[int, int]]) -> None:
    """'*10,000*' loses its marks; '5 * 3', '2*3*4', '10_000' and marks with no partner keep them."""
    before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
    opens, closes = _flanks(before, after), _flanks(after, before)
    if run[0][0] == "_":
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    elif before.isdecimal() and after.isdecimal():
        opens = closes = False
    mark, left = run[0][0], len(run[0])
    while closes and left and still_open:
        place, waiting = still_open.pop()
        paired = min(waiting, left)
        left -= paired
        said[place] = mark * (waiting - paired)
        if waiting > paired:
            still_open.append((place, waiting - paired))
    if opens and left:
        still_open.append((len(said), left))
    said.append(mark * left)


def _flanks(outside: str, inside: str) -> bool:
    """A mark stands close before what it marks: no space inside, and inside no punctuation glued to a word."""
    if not inside or inside.isspace():
        return False
    return inside.isalnum() or not outside.isalnum()


def _link(text: str, start: int, bracket: re.Match[str], references: frozenset[str]) -> _Link | None:
    """The link or image whose text begins at ``start`` and ends with this bracket; '[sic]' is none."""
    if destination := DESTINATION.match(text, bracket.end()):
        return _Link(destination.end(), destination[1] or destination[2] or "")
    label = LABEL.match(text, bracket.end())
    if label and fold(label[1]).lower() in references:
        return _Link(label.end())
    if bracket.start() - start <= LONGEST_LABEL and fold(text[start : bracket.start()]).lower() in references:
        return _Link(label.end() if label and not label[1] else bracket.end())
    return None
