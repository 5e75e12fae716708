"""The lines of printed pages -> paragraphs: what the edge of the page broke, lines and words, is put together again.

A page says where a line stands, not where a paragraph ends. RULES are asked in their order of each pair of lines
whether the second begins a paragraph, and the first answer wins. Nothing is dropped but the hyphen of a word that the
end of a line broke; every look is at one pair of lines and at counts made once, so the work is linear.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final, NamedTuple

from newsdiff.lang import load_language
from newsdiff.read.article import STOPPED


class PrintedLine(NamedTuple):
    """A line as it stands on the page. Lengths are in points; ``size`` is 0 where the file does not say."""

    text: str
    page: int
    left: float = 0
    baseline: float = 0
    size: float = 0
    bold: bool = False
    after_gap: bool = False  # an empty line stands before it


class Paragraph(NamedTuple):
    """Lines put together, the type of the first, and the number of the last."""

    text: str
    size: float
    bold: bool
    last: int


class Column(NamedTuple):
    """The stretch of a page that lines of one type fill: its left edge, and its width as ``measure_text`` has it."""

    left: float
    width: float


class Seam(NamedTuple):
    """Two lines, one below or after the other."""

    first: PrintedLine  # of the paragraph so far
    above: PrintedLine
    below: PrintedLine
    above_column: Column
    below_column: Column
    leading: float  # the usual distance of two lines of this type
    opens: bool  # the line below stands in from the column's edge as the first lines of paragraphs do
    body_size: float


class Answer(Enum):
    """What a rule says of a seam."""

    END = auto()
    JOIN = auto()


END: Final = Answer.END
JOIN: Final = Answer.JOIN

Rule = Callable[[Seam], Answer | None]

SAME_SIZE: Final = 0.1  # sizes that differ by a larger part are of other type
LARGE: Final = 1.15  # times the size of the body: headings
WIDE_LEADING: Final = 1.25  # times the usual distance of lines: a paragraph ends
INDENT: Final = 0.6  # times the size of the letters
SHORT: Final = 0.85  # of the column: a line so short with the next word added ended by itself
SHORT_SENTENCE: Final = 0.97  # the same where a sentence ends with the line

BULLET: Final = re.compile(r"^[•‣▪▫■□●○◦⁃∙·]\s*")
LISTED: Final = re.compile(r"(?:[-–—*]|\(?(?:\d{1,3}|[a-z])[.)])\s")
OPENERS: Final = "\"'“‘„«([¿¡"

# How wide letters are, in parts of their size: near enough for any type of books and papers.
NARROW: Final = dict.fromkeys("iljtfrI.,;:'’‘|!()[]- \u00a0", 0.3)
BROAD: Final = dict.fromkeys("mwMW—%@…", 0.85)
WIDTHS: Final = NARROW | BROAD | dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ", 0.68)
WIDTH: Final = 0.52

WORD: Final = re.compile(r"[^\W\d_]+")
COMPOUND: Final = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
LAST_WORD: Final = re.compile(r"([^\W\d_]+)[-‐]$")
FIRST_WORD: Final = re.compile(r"[^\W\d_](?:[A-Z]+|[^\W\d_A-Z]*)")  # of "sikSouth", where a space was lost, "sik"
HYPHENS: Final = "-‐"
SOFT_HYPHEN: Final = "\u00ad"
GLUED_MARK: Final = re.compile(r"\S[–—/]$")


def join_lines(lines: Sequence[PrintedLine]) -> list[Paragraph]:
    """Put the lines of a document together, in the order given."""
    if not lines:
        return []
    columns, leadings, body_size = _columns(lines), _leadings(lines), find_body_size(lines)
    indents = [round(line.left - column.left) for line, column in zip(lines, columns, strict=True)]
    opening_indents = _opening_indents(lines, indents)
    words = _Words(lines)
    paragraphs: list[Paragraph] = []
    first = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines):
            leading = leadings.get(_size_class(lines[number]), 0.0)
            above, below, opens = lines[number - 1], lines[number], indents[number] in opening_indents
            seam = Seam(lines[first], above, below, columns[number - 1], columns[number], leading, opens, body_size)
            if _ask(seam) is JOIN:
                continue
        text = words.join([line.text for line in lines[first:number]])
        paragraphs.append(Paragraph(BULLET.sub("", text, count=1), lines[first].size, lines[first].bold, number - 1))
        first = number
    return paragraphs


def find_body_size(lines: Iterable[PrintedLine]) -> float:
    """The size that most letters of the document have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[_size_class(line)] += len(line.text)
    return max(letters, key=lambda size: (letters[size], size), default=0.0)


def measure_text(text: str, size: float) -> float:
    """How wide a text is in print, give or take a tenth."""
    return sum(WIDTHS.get(letter, WIDTH) for letter in text) * (size or 1)


# --- where a paragraph ends ---


def other_type(seam: Seam) -> Answer | None:
    """A heading over its text, a small note under it; but a bold opening may end within its line."""
    above, below = seam.above, seam.below
    if abs(above.size - below.size) > SAME_SIZE * max(above.size, below.size):
        return END
    return END if above.bold != below.bold and not below.text[0].islower() else None


def wide_gap(seam: Seam) -> Answer | None:
    """A distance larger than that of most lines; where the file gives no places, an empty line."""
    if not seam.above.size:
        return END if seam.below.after_gap else None
    if _turns(seam):
        return None
    return END if seam.above.baseline - seam.below.baseline > WIDE_LEADING * seam.leading else None


def bullet(seam: Seam) -> Answer | None:
    """A bullet opens an item; a number or a dash does after the end of a sentence only."""
    if BULLET.match(seam.below.text):
        return END
    return END if LISTED.match(seam.below.text) and re.search(r"[.:;?!]$", seam.above.text) else None


def headline(seam: Seam) -> Answer | None:
    """A heading of several lines, broken where it pleased."""
    return JOIN if seam.body_size and seam.above.size > LARGE * seam.body_size and not _turns(seam) else None


def broken_word(seam: Seam) -> Answer | None:
    """'... sol-' / 'diers', '... the' / 'harbour': inside a sentence."""
    text = seam.above.text
    return JOIN if text[-1] in HYPHENS + SOFT_HYPHEN or seam.below.text.lstrip(OPENERS)[:1].islower() else None


def turned_page(seam: Seam) -> Answer | None:
    """A page or a column that ends with a sentence ends a paragraph, for all that can be known."""
    return END if _turns(seam) and re.search(STOPPED, seam.above.text) else None


def indented(seam: Seam) -> Answer | None:
    """The first line of a paragraph stands further in, or a quotation ends; the lines of a list's item go on so."""
    first, above, below = seam.first, seam.above, seam.below
    step = INDENT * below.size
    if not step:
        return None
    alone = above is first  # so far the paragraph is one line
    if below.left - seam.below_column.left > step:
        if alone and (BULLET.match(first.text) or LISTED.match(first.text)):
            return JOIN
        return END if seam.opens or _turns(seam) or below.left - above.left > step else None
    return END if above.left - below.left > step and not alone and not _turns(seam) else None


def room_left(seam: Seam) -> Answer | None:
    """The next word would have stood on the line above, had it belonged to the same paragraph."""
    above = seam.above
    word = seam.below.text.split(maxsplit=1)[0]
    filled = above.left - seam.above_column.left + measure_text(above.text + " " + word, above.size)
    share = SHORT_SENTENCE if re.search(STOPPED, above.text) else SHORT
    return END if filled < share * seam.above_column.width else None


def full_line(seam: Seam) -> Answer:  # noqa: ARG001 - the last rule asks nothing
    """'... the Harbour' / 'Office said': no reason to end."""
    return JOIN


RULES: Final[tuple[Rule, ...]] = (
    other_type,
    wide_gap,
    bullet,
    headline,
    broken_word,
    turned_page,
    indented,
    room_left,
    full_line,
)


def _ask(seam: Seam) -> Answer:
    return next(answer for rule in RULES if (answer := rule(seam)) is not None)


def _turns(seam: Seam) -> bool:
    """The line below stands on another page, or in another column of the same."""
    above, below = seam.above, seam.below
    return above.page != below.page or below.baseline > above.baseline + below.size


def _size_class(line: PrintedLine) -> float:
    return round(line.size * 2) / 2


def _leadings(lines: Sequence[PrintedLine]) -> dict[float, float]:
    """For each size the distance of two lines of a paragraph: a fifth of all distances at least are such."""
    distances: defaultdict[float, list[float]] = defaultdict(list)
    for above, below in pairwise(lines):
        distance = above.baseline - below.baseline
        if above.page == below.page and _size_class(above) == _size_class(below) and distance > 0:
            distances[_size_class(below)].append(distance)
    leadings = {size: sorted(each)[len(each) // 5] for size, each in distances.items()}
    return {size: min(leading, 2 * size) for size, leading in leadings.items()}


def _opening_indents(lines: Sequence[PrintedLine], indents: Sequence[int]) -> set[int]:
    """How far in the first lines of paragraphs stand: with the next line at the edge again, three times or more."""
    seen: Counter[int] = Counter()
    for number, (above, below) in enumerate(pairwise(lines)):
        same_page = above.page == below.page
        if same_page and indents[number] > INDENT * above.size and abs(indents[number + 1]) < INDENT * below.size:
            seen[indents[number]] += 1
    return {indent for indent, times in seen.items() if times >= 3}


RUN: Final = 4  # lines; fewer do not show how wide their column is


def _columns(lines: Sequence[PrintedLine]) -> list[Column]:
    """For each line its column: the lines above and below of the same type, one under the other."""
    runs: list[list[PrintedLine]] = []
    for line in lines:
        if runs and _goes_on(runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    measured = [(run, _measure(run)) for run in runs]
    usual: defaultdict[float, list[float]] = defaultdict(list)
    for run, column in measured:
        if len(run) >= RUN:
            usual[_size_class(run[0])].append(column.width)
    widest = {size: sorted(widths)[len(widths) // 2] for size, widths in usual.items()}
    fallback = max((column.width for _, column in measured), default=0.0)
    columns = []
    for run, column in measured:
        width = column.width if len(run) >= RUN else widest.get(_size_class(run[0]), fallback)
        columns += [Column(column.left, width)] * len(run)
    return columns


def _goes_on(above: PrintedLine, below: PrintedLine) -> bool:
    same_type = _size_class(above) == _size_class(below)
    near = abs(above.left - below.left) <= 4 * below.size
    return above.page == below.page and same_type and near and above.baseline >= below.baseline


def _measure(run: Sequence[PrintedLine]) -> Column:
    """The left edge that most lines have, and the width that nine in ten do not pass."""
    lefts = Counter(round(line.left) for line in run)
    left = max(lefts, key=lambda place: (lefts[place], -place))
    widths = sorted(line.left - left + measure_text(line.text, line.size) for line in run)
    return Column(left, widths[(len(widths) - 1) * 9 // 10])


# --- what stands between two lines ---


class _Words:
    """The words of a document, which tell whether a hyphen at the end of a line belongs to the word."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        language = load_language()
        self.hyphens = language.hyphens
        self.common = language.common_words
        self.tens, self.small = language.tens.keys(), language.units.keys()
        self.numbers = language.units.keys() | language.tens.keys() | language.scales.keys()
        self.number_words = self.numbers | language.ordinals.keys() | language.fractions.keys()
        self.words: Counter[str] = Counter()
        self.compounds: Counter[tuple[str, str]] = Counter()
        for above, line in zip((None, *lines), lines, strict=False):
            text = line.text.lower()
            if above and above.text[-1] in HYPHENS + SOFT_HYPHEN:
                text = FIRST_WORD.sub("", text, count=1)
            text = LAST_WORD.sub("", text)
            self.words.update(WORD.findall(text))
            for compound in COMPOUND.findall(text):
                parts = re.split(r"[-‐‑]", compound)
                self.compounds.update(pairwise(parts))

    def join(self, lines: Sequence[str]) -> str:
        pieces: list[str] = []
        for above, below in pairwise(lines):
            if above[-1] == SOFT_HYPHEN and above[-2:-1].isalpha():
                pieces.append(above[:-1])
            elif above[-1] in HYPHENS + SOFT_HYPHEN and len(above) > 1 and not above[-2].isspace():
                pieces.append(above[:-1] + self._hyphen(above, below))
            elif GLUED_MARK.search(above) and below[0].isalnum():
                pieces.append(above)
            else:
                pieces.append(above + " ")
        return "".join([*pieces, lines[-1]])

    def _hyphen(self, above: str, below: str) -> str:
        """'sol-' / 'diers' -> "", '10,000-' / 'strong' -> "-", 'two-' / 'and' -> "- "."""
        last, first = LAST_WORD.search(above), FIRST_WORD.match(below)
        if not last or not first:
            return "-"
        token = above.rsplit(maxsplit=1)[-1][: -len(last[0])]
        if re.search(r"[\d/@]|www\.", token) or (first[0][0].isupper() and not _shouted(last[1], first[0])):
            return "-"
        left, right = last[1].lower(), first[0].lower()
        if right in self.hyphens.suspended and left + right not in self.number_words:
            return "- "
        return "-" if self._belongs(left, right) else ""

    def _belongs(self, left: str, right: str) -> bool:
        """Whether the hyphen is the word's own. What the document says elsewhere goes before what is usual."""
        whole, apart = self.words[left + right], self.compounds[left, right]
        if whole != apart:
            return apart > whole
        if left in self.tens and right in self.small:
            return True  # "twenty-five", though some write "twentyfive"
        if left + right in self.number_words or left + right in self.common:
            return False
        if left in self.hyphens.takes_after or (left in self.numbers and left not in self.hyphens.syllables):
            return True
        if left in self.hyphens.grown_together or len(left) < 3 or not self._is_word(left):
            return False
        return right in self.hyphens.takes_before or (len(right) > 2 and self._is_word(right))

    def _is_word(self, word: str) -> bool:
        return word in self.words or word in self.common or word in self.number_words


def _shouted(left: str, right: str) -> bool:
    """'SOL-' / 'DIERS'."""
    return left.isupper() and right.isupper() and len(left) > 1 and len(right) > 1
