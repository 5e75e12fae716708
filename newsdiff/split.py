"""Document -> sentences: lines first, then a scan over the marks that may end a sentence.

Each mark with its surroundings is a ``Place``; RULES are asked in their order whether it is a boundary, and the first
answer wins. Nothing is replaced in the text and nothing is searched for again, so spans are true slices; every look
to the left or right is bounded, so the scan is linear on any text.
"""

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from itertools import count
from typing import Final

from newsdiff.lang import Language
from newsdiff.lines import lines_of, strip_span
from newsdiff.model import Document, Sentence, Span, count_line_ends
from newsdiff.tokens import TokenReader
from newsdiff.tuples import NamedTuple


class Answer(Enum):
    """What a rule says of a place."""

    SPLIT = auto()
    JOIN = auto()


SPLIT: Final = Answer.SPLIT
JOIN: Final = Answer.JOIN


class Place(NamedTuple):
    """A mark that may end a sentence, and what stands around it."""

    left: str  # the word before the marks, without opening quotes and brackets; "" where a space comes before them
    marks: str  # "."  "?!"  "..."  ". . ."
    closers: str  # quotes, brackets and reference marks after them: '"'  ".)"  "[12]"
    gap: str  # the white space after those
    right: str  # what follows, up to REACH letters
    first: str  # the letter that the sentence begins with
    head: str  # the sentence up to the marks, its last HEAD letters
    language: Language


Rule = Callable[[Place], Answer | None]


class Ruling(NamedTuple):
    """One place with the rule that spoke and its answer."""

    span: Span  # of the marks and closers
    resume: int  # where the next sentence would begin
    rule: str
    answer: Answer


HEAD: Final = 160  # letters looked at before the marks
SHORT: Final = 4  # letters; a sentence so short may be a list number
REACH: Final = 40  # letters; no abbreviation, name or list number that a rule looks for is longer
LONGEST: Final = 20_000  # letters; no sentence that people write is longer
LONG: Final = 3  # letters; longer words have a capital in headlines, whatever they are
LONG_WORDS: Final = 2  # so many of them tell a headline from a sentence of names
QUOTES: Final = frozenset("\"'”’»")
BRACKETS: Final = "(["
CLOCK: Final = "0123456789:."  # what stands before a glued "p.m.": "10.30p.m."
OPENERS: Final = "\"'“‘„‚«‹([{¿¡*_"

PLACE: Final = re.compile(
    r"""
    ( [.?!…] [.?!…]*+                               # one run of marks; a class alone goes first: re skips to it
      (?! (?: [ ] \. ){3} (?! [.\w] ) )             # "ended. . . . Then": a stop, then an ellipsis
      (?: [ \u00A0] [.?!…] (?! [.?!…\w] ) )*+ )     # spaced marks: "left . . ."
    ( (?: ["'”’»›)\]}] | \[ \d{1,3} \] )*+          # closing quotes and brackets, reference marks: end.[12]
      (?: [ ] (?: [”»)\]] | \[ \d{1,3} \] ) )*+ )   # the same after a space: "( Hello . )"
    ( \s*+ )
    """,
    re.VERBOSE,
)

WORD: Final = re.compile(r"[^\W\d_]++")
# Where a line without a stop is cut: between two words of letters, else at white space or before a mark that joins no
# digits. They stay strings: hardly any text is so long.
GAP: Final = r"(?<!\w)([^\W\d_]++)(,?)\s++(?=([^\W\d_]++))"
BREAK: Final = r"[^\S\u00A0\u2007\u2009\u202F]++(?=\S)|(?=[^\w\s.,'’٬٫，．])|(?<!\d)(?=[^\w\s])"
# A list number that opens a line or a sentence: "3."  "1.)"  "2)"  "b."  "iv."
ITEM: Final = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,4})")
ROW: Final = re.compile(r"([-_=*~])\1{7,}+(?:[ ]\1++)*+")  # a drawn line: "----------"
FIRST_ITEM: Final = re.compile(r"(\(?)([1a])(\.\)|\.|\))(?=\s)")
ACRONYM: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
# Patterns that few places call for stay strings: re compiles and keeps them when one does.
GLUED_LEFT: Final = r"(?:[^\W\d_]++['’-]?)*(?<=[^\W\d_A-Z]{2})|[$£€]?\d++(?:[.,]\d++)*+%?"
GLUED_RIGHT: Final = r"[“‘(\[]?(?!(?:Com|Net|Org)\b)(?:[A-Z][^\W\d_A-Z]++(?![.@/]\w)|[AI]\b(?![.\w]))"
# What may open a sentence with a small letter: "al-Noor TV said", "iPhone sales", a web address, "(b) Roads".
SMALL_OPENING: Final = (
    r"""(?x) ["'“‘(\[]*+ (?: [a-z]{1,3} [-’']? [A-Z] | https?:// | www\. )"""
    r"""| [(\[] (?: [a-z] | [ivx]{2,4} ) [)\]] \s"""
)
DASH: Final = re.compile(r"[-–—]{1,2}\s")
SPEAKER: Final = r"(?:[A-Z][\w’'-]*+\.?\s){1,3}?([a-z]++)\b"
ORDINAL: Final = r"\d++(?:st|nd|rd|th)\b"
LONE_CAPITAL: Final = r"[A-Z][\w’'-]*+\s[a-z]"
NUMBER: Final = r"[$£€¥]?\d|[IVXLC]{2,}\b"
JOINTS: Final = "-–—/"
PLACE_TIME: Final = r"(?:[A-Z][^\W\d_]++[ ]){1,2}(?:time|Time|Standard|Daylight)\b"


def plain_end(place: Place) -> Answer | None:
    """'They left. He stayed.': a whole word, one stop, white space, a capital. First because it is most places."""
    left, language = place.left, place.language
    if place.marks != "." or not place.gap or len(left) < 2 or not left.isalpha() or not place.right[0].isupper():
        return None
    word = left.lower()
    if (
        word in language.abbreviations
        or word in language.closing_abbreviations
        or word in language.number_abbreviations
    ):
        return None
    return SPLIT if len(place.head) > SHORT else None


def bare_marks(place: Place) -> Answer | None:
    """'... The rest is silence.', 'It is over. * * *': no word of the sentence before the marks, or none after."""
    if not any(map(str.isalnum, place.head)):
        return JOIN
    return JOIN if len(place.right) < REACH and not any(map(str.isalnum, place.right)) else None


def bracketed_marks(place: Place) -> Answer | None:
    """'gains (?) of forty', 'our [...] Ministry': marks alone in brackets, unless a sentence plainly opens."""
    if not place.closers or place.head[-1] not in "([":
        return None
    return SPLIT if place.right[0].isupper() and _first_word(place.right) in place.language.sentence_openers else JOIN


def spaced_ellipsis(place: Place) -> Answer | None:
    """'“We waited … Nobody came”': words left out of a quotation that is still open."""
    if place.left or not ("…" in place.marks or place.marks.count(".") > 1):
        return None
    head = place.head
    return JOIN if head.rfind("“") > head.rfind("”") or head.count('"') % 2 else None


def attribution(place: Place) -> Answer | None:
    """'"Who is next?" Orla Venn asked', '"We lost." - Orla Venn': the speaker follows the quotation."""
    if place.closers[-1:] not in QUOTES:
        return None
    if DASH.match(place.right):
        return JOIN
    speaker = re.match(SPEAKER, place.right) if place.marks[-1] in "?!" else None
    return JOIN if speaker and speaker[1] in place.language.speech_verbs else None


def list_number(place: Place) -> Answer | None:
    """'2. Boil the water.': a number or letter opens the sentence."""
    return JOIN if place.marks == "." and ITEM.fullmatch(place.head) else None


def glued(place: Place) -> Answer | None:
    """'done.The next': a lost space; but 'example.com', 'U.S.A', '3.5', 'file.txt' hold together."""
    if place.gap:
        return None
    if not (place.right[0].isupper() or place.right[0] in "“‘(["):
        return JOIN  # as in most numbers: no need of the patterns
    whole = place.closers or re.fullmatch(GLUED_LEFT, place.left)
    return SPLIT if whole and not _is_abbreviation(place) and re.match(GLUED_RIGHT, place.right) else JOIN


def no_capitals(place: Place) -> Answer | None:
    """'we saw it. it was huge.': a text that begins its sentences with small letters."""
    if not place.right[0].islower() or len(place.left) < 4 or not place.left.isalpha():
        return None
    if place.closers or place.marks.strip("?") not in {"", "."} or _is_abbreviation(place):
        return None
    return SPLIT if place.first.islower() or place.right.startswith("i ") else None


def small_letter(place: Place) -> Answer | None:
    """'he said. in an interview', '"Why?" she asked': what follows does not open a sentence."""
    bare = place.right.lstrip(OPENERS)
    if not bare[:1].islower():
        return None
    if bare[:5].islower() and not bare.startswith(("http", "www.")) and place.right[0] not in "([":
        return JOIN  # as most do: no need of the pattern
    return None if re.match(SMALL_OPENING, place.right) else JOIN


def joining_mark(place: Place) -> Answer | None:
    """'Inc., the maker', '"Stop!", he cried': a comma, colon or closing bracket goes on."""
    return JOIN if place.right[0] in ",;:)]}”»&/%+=" else None


def abbreviation(place: Place) -> Answer | None:
    """'Mr. Pike', 'Lt.-Gen. Venn', 'Oxmoor vs. Tarn': never the last word."""
    return JOIN if _is_abbreviation(place) else None


def number_abbreviation(place: Place) -> Answer | None:
    """'No. 7', 'Jan. 9', 'Vol. II', 'approx. $40': joined to a number."""
    if place.marks != "." or _word(place) not in place.language.number_abbreviations:
        return None
    return JOIN if re.match(NUMBER, place.right) else None


def hour(place: Place) -> Answer | None:
    """'5 p.m. Friday', '9 a.m. (0200 GMT)': a day or a zone goes on; 'At 5 a.m. Rain fell' has said nothing yet."""
    if place.marks != "." or _word(place).lstrip(CLOCK) not in place.language.hour_abbreviations:
        return None
    if place.right.lstrip(BRACKETS)[:1].isdigit() or place.head.count(" ") in {1, 2}:
        return JOIN
    follows = _first_word(place.right) in place.language.hour_followers or re.match(PLACE_TIME, place.right)
    return JOIN if follows else SPLIT


def closing_abbreviation(place: Place) -> Answer | None:
    """'Venn Corp. Chairman', 'U.S. Army', 'J. K. Marlow', 'E. 52nd St.'; but 'in the U.S. The army' is two."""
    if place.marks != ".":
        return None
    left = _word(place)
    initial = len(left) == 1 and left.isupper()
    written_large = place.left[:1].isupper() and left in place.language.closing_abbreviations  # "fell ill." is a word
    if not (initial or written_large or ACRONYM.fullmatch(left)):
        return None
    right = place.right.lstrip(OPENERS)
    if right[:1].isdigit():
        return JOIN if re.match(ORDINAL, right) else SPLIT
    return SPLIT if _opens_sentence(place, right) and not _is_headline(place) else JOIN


def marked_name(place: Place) -> Answer | None:
    """'Yahoo! Sports': the mark belongs to the name."""
    if place.marks != "!" or place.left.lower() not in place.language.marked_names:
        return None
    return None if _first_word(place.right) in place.language.sentence_openers else JOIN


def end(place: Place) -> Answer:  # noqa: ARG001 - the last rule asks nothing
    """'Nothing is left! Go home.': no reason to join."""
    return SPLIT


RULES: Final[tuple[Rule, ...]] = (
    plain_end,
    bare_marks,
    bracketed_marks,
    spaced_ellipsis,
    attribution,
    list_number,
    glued,
    no_capitals,
    small_letter,
    joining_mark,
    abbreviation,
    number_abbreviation,
    hour,
    closing_abbreviation,
    marked_name,
    end,
)


def split_sentences(document: Document, language: Language) -> tuple[Sentence, ...]:
    """Split the running text of a document into its sentences.

    None spans two lines, none begins or ends with white space, none holds furniture that is left out.
    """
    text, numbers = document.text, document.lines
    reader = TokenReader(text)
    sentences: list[Sentence] = []
    for first, stretch in _running_lines(document):
        line, at = first, stretch.start
        broken = "\n" in text[stretch.start : stretch.stop]  # several lines of a file that make one
        for part in _parts(text, stretch):
            for span in _sentences(text, part, language):
                if broken:
                    line, at = line + count_line_ends(text, at, span.start), span.start
                number = numbers[line - 1] if numbers else line
                sentences.append(Sentence(document, len(sentences), span, number, reader))
    return tuple(sentences)


def explain_boundaries(text: str, language: Language) -> tuple[Ruling, ...]:
    """Name, for each place that may end a sentence, the rule that spoke and its answer."""
    return tuple(
        Ruling(Span(begin, end), resume, rule.__name__, answer)
        for _, stretch in lines_of(text)
        for part in _parts(text, stretch)
        for begin, end, resume, rule, answer in _rulings(text, part, language)
    )


def _running_lines(document: Document) -> Iterator[tuple[int, Span]]:
    """Give the lines of a document, or what the furniture that is left out leaves of them."""
    text, at = document.text, 0
    left_out = [furniture.span for furniture in document.furniture if not furniture.kind.is_compared]
    if not left_out:
        yield from lines_of(text)
        return
    for line, stretch in lines_of(text):
        start = stretch.start
        while at < len(left_out) and left_out[at].start < stretch.stop:
            if before := strip_span(text, start, max(start, left_out[at].start)):
                yield line, before
            start = max(start, left_out[at].stop)
            if left_out[at].stop > stretch.stop:  # it goes on in the next line
                break
            at += 1
        if rest := strip_span(text, min(start, stretch.stop), stretch.stop):
            yield line, rest


def _parts(text: str, line: Span) -> Iterator[Span]:
    """Cut a line where no stop is needed: before and after a drawn line, between the items of a list."""
    start = line.start
    if not ROW.search(text, line.start, line.stop):
        yield from _list_items(text, line)
        return
    cuts = [cut for row in ROW.finditer(text, line.start, line.stop) for cut in row.span()]
    for cut in (*cuts, line.stop):
        if part := strip_span(text, start, cut):
            yield from _list_items(text, part)
        start = cut


def _list_items(text: str, part: Span) -> Iterator[Span]:
    """'1. Roads 2. Bridges': what opens with a first item is cut before each next one; the rest stays whole."""
    start = part.start
    if first := FIRST_ITEM.match(text, part.start, part.stop):
        opener, first_number, closer = first.groups()
        found = first.end()
        for number in count(2) if first_number == "1" else "bcdefghijklmnopqrstuvwxyz":
            found = text.find(f" {opener}{number}{closer} ", found, part.stop)
            if found < 0:
                break
            yield Span(start, start + len(text[start:found].rstrip()))
            start = found + 1
    yield part if start == part.start else Span(start, part.stop)


def _sentences(text: str, part: Span, language: Language) -> Iterator[Span]:
    start = part.start
    for _, end, resume, _, answer in _rulings(text, part, language):
        if answer is SPLIT:
            yield from _windows(text, Span(start, end), language)
            start = resume
    yield from _windows(text, Span(start, part.stop), language)


def _windows(text: str, sentence: Span, language: Language) -> Iterator[Span]:
    """Cut what is longer than any sentence, so that no room ever holds more than a window of it."""
    start = sentence.start
    while sentence.stop - start > LONGEST:
        stop, resume = _window_end(text, start, sentence.stop, language)
        if resume >= sentence.stop:  # one endless word
            break
        yield Span(start, stop)
        start = resume
    yield Span(start, sentence.stop)


def _window_end(text: str, start: int, last: int, language: Language) -> tuple[int, int]:
    """Where a window ends and the next one begins: at best before "the" or the like, where no figure is on either side.

    Else between two words, else at white space or before a mark; never in a word, which goes on to its end.
    """
    middle, stop = start + LONGEST // 2, start + LONGEST
    gaps = [gap for gap in re.compile(GAP).finditer(text, middle, stop) if gap.end(3) < stop]  # else a word cut short
    for gap in reversed(gaps):
        word = gap[3].lower()
        if word in language.sentence_openers and language.scanned.isdisjoint((word, gap[1].lower())):
            return gap.end(2), gap.start(3)
    if gaps:
        return gaps[-1].end(2), gaps[-1].start(3)
    found = re.compile(BREAK).search(text, stop, last)
    return (start + len(text[start : found.start()].rstrip()), found.end()) if found else (last, last)


def _rulings(text: str, part: Span, language: Language) -> Iterator[tuple[int, int, int, Rule, Answer]]:
    """Give each place that may end a sentence: its start, its end, where the next would begin, who says what of it."""
    start = part.start
    for match in PLACE.finditer(text, part.start, part.stop):
        resume = match.end()
        if resume == part.stop:
            break
        marks, closers, gap = match.groups()
        begin = match.start()
        head = text[max(start, begin - HEAD) : begin]
        left = "" if not head or head[-1].isspace() else head.rsplit(None, 1)[-1].lstrip(OPENERS)
        right = text[resume : min(resume + REACH, part.stop)]
        place = Place(left, marks, closers, gap, right, text[start], head, language)
        for rule in RULES:
            if answer := rule(place):
                yield begin, match.end(2), resume, rule, answer
                break
        if answer is SPLIT:
            start = resume


def _word(place: Place) -> str:
    """Give 'gen' for 'Lt.-Gen.': the last of what dashes join, in small letters; a letter alone keeps its size."""
    word = place.left[max(map(place.left.rfind, JOINTS)) + 1 :]
    return word if len(word) == 1 else word.lower()


def _is_abbreviation(place: Place) -> bool:
    return place.marks == "." and _word(place) in place.language.abbreviations


def _opens_sentence(place: Place, right: str) -> bool:
    """Tell whether the word after an abbreviation is the first of a sentence.

    'Oster, Fla. Police said': a place and its state have commas on both sides, so that a bare capital there opens one,
    unless it begins a name ('Venn, Inc. Chairman Pike').
    """
    word = _first_word(right)
    if word in place.language.sentence_openers:
        return len(word) > 1 or right[1:2] != "."
    return place.head[: -len(place.left)].endswith(", ") and re.match(LONE_CAPITAL, right) is not None


def _is_headline(place: Place) -> bool:
    """Tell 'Toll Climbs Across the U.S. During Storm': no word but the shortest begins with a small letter."""
    words = [word for word in (place.head + " " + place.right).split() if len(word) > LONG and word.isalpha()]
    return len(place.head) < HEAD and len(words) >= LONG_WORDS and all(word[0].isupper() for word in words)


def _first_word(right: str) -> str:
    word = WORD.match(right)
    return word[0].lower() if word else ""
