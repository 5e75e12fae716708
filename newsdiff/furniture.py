"""Document -> the same document with its furniture marked: captions, bylines, menus, notices, lines said twice.

RULES are asked in their order of each line that the file's own markup has not marked yet; the first that knows the line
gives its kind. What is marked is left out of the comparison (captions are not: a figure may stand in nothing else),
so a rule must be sure: it asks for a line that is made of one class of words alone, or opens in a way that no
sentence of a story does, and it never looks at what the line is about.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from newsdiff.lang import Language
from newsdiff.lang.date_tables import DateWords
from newsdiff.lang.text_tables import Phrases
from newsdiff.lines import lines_of
from newsdiff.model import Document, Furniture, FurnitureKind, Span
from newsdiff.tuples import NamedTuple

QUOTES: Final = frozenset('"“”„«»')  # somebody speaks
STOPS: Final = ".!?…:;,\"'”’»)"
DATELINE_REACH: Final = 160  # letters
HEAD_LINES: Final = 7  # of running text; a dateline opens one of them
TITLE_LINES: Final = 3  # the headline, the line under it and the stamp stand in the first lines
HEAD_WORDS: Final = 9  # a section head is no longer
NOTICE_WORDS: Final = 45  # a notice on cookies or copyright is a paragraph at most
SIGNED: Final = 8  # words of a name with its office
SIGNED_PLAINLY: Final = 5  # one with no comma before the office has fewer
LINE_WORDS: Final = 25  # an invitation to subscribe, a byline
SHORT_LINE: Final = 8  # words; an invitation so short need not speak of "you" and "us"
BAR_WORDS: Final = 14  # a menu or share bar on one line
TALLY_WORDS: Final = 3  # "3 min read"
TITLES_BELOW: Final = 10  # under "Most read"
TWICE_WORDS: Final = 3  # shorter lines may well stand twice: "No." "Yes."
PREFIX_LETTERS: Final = 40  # a line so long that goes on with a few letters more is the same line with a credit
CREDIT_LETTERS: Final = 60
CREDIT_REACH: Final = 162  # letters; no credit in brackets is longer
READ_LETTERS: Final = 400  # no rule but those of captions and repeats asks about a longer line
SHORT: Final = 3  # letters; a stop behind so few is an abbreviation's: "Jr."
RIVALS: Final = 8  # lines that begin alike and are looked through


class Line(NamedTuple):
    """One line of a page with what the rules ask about it."""

    span: Span
    text: str
    words: tuple[str, ...]  # those of its first letters, small, without marks
    number: int  # among the lines that hold anything, from 0
    below: str  # the text of the next line
    above: str  # the text of the last line before it that is not marked


Rule = Callable[[Line, Language], bool]


def page_stamp(line: Line, language: Language) -> bool:
    """'Published: 9 March 2031 11:25 GMT', 'Port Vell, Sunday 9 March 2031': a date, the words of stamps, no more."""
    return (_may_be_stamp(line) and _is_stamp(line.text, language)) or _is_stamp_ago(line, language)


def _is_stamp_ago(line: Line, language: Language) -> bool:
    """'Updated 2 hours ago', 'Published 35 min ago': by the clock of whoever saved the page."""
    page, words = language.furniture, line.words
    told = words[0] in page.updated or words[0] in page.published
    made = all(word in page.stamp or word.isdecimal() for word in words)
    return told and made and words[-1] == language.events.ago


def barred_stamp(line: Line, language: Language) -> bool:
    """'Vell Ledger | Ports | 9 March 2031', '9 March 2031 | Orla Venn in Orsa | 3 min read': one part is the stamp.

    The others are names, or a number and what it counts.
    """
    if line.number >= HEAD_LINES or not any(bar in line.text for bar in BARS) or YEAR.search(line.text) is None:
        return False
    parts = [part.split() for part in re.split(f"[{BARS}]", line.text) if part.strip()]
    others = [part for part in parts if not _is_stamp(" ".join(part), language)]
    return len(parts) > 1 and len(others) < len(parts) and all(_is_part_of_head(part, language) for part in others)


def _is_part_of_head(words: Sequence[str], language: Language) -> bool:
    """'Ports', 'By Orla Venn', 'Orla Venn in Orsa', '312 comments', '3 min read': what stands beside a stamp."""
    if words[0].isdecimal():
        return 1 < len(words) <= TALLY_WORDS and all(word.islower() for word in words[1:])
    names = words[words[0].lower() == language.furniture.by :]
    return len(names) <= SHORT_LINE and _are_names(names, language)


def _is_stamp(text: str, language: Language) -> bool:
    """Whether a text is a date and the words of stamps, no more."""
    place = re.match(STAMP_PLACE, text.replace("’", "'"))
    rest = text[place.end() if place else 0 :]
    dates, page = language.dates, language.furniture
    words = list(_words_of_stamp(split_glued(rest, language), dates))
    if not all(_is_of_a_date(word, dates) or word in page.stamp or word in page.sections for word in words):
        return False
    if not any(w[:1].isdecimal() for w in words):
        return False
    day = re.fullmatch(DOTTED_DAY, text.strip()) is not None  # "05.02.2031"
    return day or any(
        w in dates.months or w in dates.short_months or w.count("-") == 2 or w.count("/") == 2 for w in words
    )


def _may_be_stamp(line: Line) -> bool:
    """Whether a year stands in it; 'Sunday 9 March' is a stamp below the headline, far down an entry of a list."""
    return YEAR.search(line.text) is not None or 0 < line.number < HEAD_LINES


def _words_of_stamp(text: str, dates: DateWords) -> Iterator[str]:
    """'Sept.9, 2031 11.25 a.m.' -> its words, small and without marks; full stops part them, but for a half's."""
    for word in text.lower().split():
        bare = re.sub(WRAPPING, "", word)
        half = bare.lstrip("0123456789:")
        parts = [bare] if half in dates.halves else bare.split(".")
        yield from filter(None, (re.sub(WRAPPING, "", part) for part in parts))


def _is_of_a_date(word: str, dates: DateWords) -> bool:
    """'march', 'sun', '9th', '2031', '11:25', '11:25est', 'p.m', 'noon', 'gmt+1'."""
    if number := re.fullmatch(NUMERIC, word):
        before, after = number["before"], number["after"]
        follows = after in dates.ordinal_marks or after in dates.halves or after in dates.zones
        return (not before or before in dates.zones) and (not after or follows)
    days = word in dates.weekdays or word in dates.short_weekdays
    months = word in dates.months or word in dates.short_months
    return days or months or word in dates.halves or word in dates.clock_names or word in dates.zones


def dated_byline(line: Line, language: Language) -> bool:
    """'By Orla Venn, 9 March 2031', 'From our correspondent in Orsa, Friday': a byline that the stamp stands in."""
    page = language.furniture
    opener = 1 if line.words[0] == page.by else _opens(line.words, page.byline_openers)
    if not _may_be_stamp(line):
        return False
    words = line.text.replace("|", " ").split()
    if not opener:
        return _is_byline_behind_stamp(words, language)
    words = words[opener:]
    names = [word for word in words if not _is_of_a_date(re.sub(WRAPPING, "", word.lower()), language.dates)]
    dates = [re.sub(WRAPPING, "", word.lower()) for word in words if word not in names]
    sure = any(word[:1].isdecimal() or word in language.dates.weekdays for word in dates)  # "By Jan Osk", "By June Lea"
    return sure and _are_names(names, language)


def _is_byline_behind_stamp(words: Sequence[str], language: Language) -> bool:
    """'9 March 2031 by Orla Venn', 'Posted by Orla Venn on March 9, 2031': what is no name is a stamp."""
    page = language.furniture
    lowers = [re.sub(WRAPPING, "", word.lower()) for word in words]
    at = lowers.index(page.by) if page.by in lowers else 0
    stamps = [_is_of_a_date(word, language.dates) or word in page.stamp for word in lowers]
    dated = any(word[:1].isdecimal() for word in lowers)
    names = [word for word, stamp in zip(words[at + 1 :], stamps[at + 1 :], strict=True) if not stamp]
    return at > 0 and dated and all(stamps[:at]) and _are_names(names, language)


def copyright_notice(line: Line, language: Language) -> bool:
    """'© 2031 Vell Media. All rights reserved.': whose the text is."""
    page = language.furniture
    opens = line.text[0] in "©(" or line.words[0].startswith("copyright")
    return (opens and re.match(COPYRIGHT, line.text) is not None) or _holds(line.words, page.copyright_phrases)


def cookie_notice(line: Line, language: Language) -> bool:
    """'We use cookies to improve your visit.': what the law makes a page say."""
    return _holds(line.words, language.furniture.cookie_phrases)


def advertisement(line: Line, language: Language) -> bool:
    """'Story continues below advertisement': a place for one."""
    return line.words in language.furniture.advertisement


def navigation(line: Line, language: Language) -> bool:
    """'Home | News | Sport', 'Skip to main content': a menu on one line, or one entry of it."""
    page = language.furniture
    if line.words in page.navigation_lines:
        return True
    known = page.navigation | page.sections
    return known.issuperset(line.words) and line.text[-1] not in STOPS


def share_bar(line: Line, language: Language) -> bool:
    """'Share on Facebook Twitter Email', '3 Shares'."""
    words = tuple(word for word in line.words if not word.isdecimal())
    return bool(words) and language.furniture.share.issuperset(words) and line.text[-1] not in STOPS


def comments(line: Line, language: Language) -> bool:
    """'12 Comments', 'Join the conversation': what readers say, or where."""
    words = line.words[1:] if line.words[0].isdecimal() else line.words
    return words in language.furniture.comments


def agency_line(line: Line, language: Language) -> bool:
    """'AP News, Associated Press': names of agencies and nothing else."""
    return _is_made_of(line.words, language.furniture.agencies)


def related_story(line: Line, language: Language) -> bool:
    """'Also read: Two held after harbour fire', and the titles below 'Most read'."""
    page = language.furniture
    if line.words in page.related_alone:
        return True
    opener = _opens(line.words, page.related_openers)
    return bool(opener) and re.match(AFTER_OPENER.format(opener), line.text) is not None


def subscription(line: Line, language: Language) -> bool:
    """'Sign up for our morning newsletter': an invitation to pay, to log in, to get mail."""
    page = language.furniture
    if not QUOTES.isdisjoint(line.text):
        return False
    if _holds(line.words, page.subscription_phrases):
        return True
    speaks_to_reader = len(line.words) <= SHORT_LINE or not page.address.isdisjoint(line.words)
    return speaks_to_reader and bool(_opens(line.words, page.subscription_openers))


def byline(line: Line, language: Language) -> bool:
    """'By Orla Venn and Tom Pike in Port Vell', '(Reporting by Orla Venn; editing by Tom Pike)'."""
    page = language.furniture
    if line.words[0] == page.by:
        named = _are_names(line.text.split()[1:], language) or line.words[-1] in page.offices
        return line.text[-1] not in ".!?" and named
    if 0 < line.number < HEAD_LINES and line.words[-1] in page.offices:
        return _is_signed(line, language)
    opener = _opens(line.words, page.byline_openers)
    return bool(opener) and _are_names(line.text.split()[opener:], language)


def _is_signed(line: Line, language: Language) -> bool:
    """'Orla Venn, Transport correspondent', 'Our Political Bureau', 'Court reporter'; no headline on one."""
    words = line.text.split()
    if line.text[-1] in ".!?" or len(words) > SIGNED or not words[0][0].isupper():
        return False
    plain = len(words) < SIGNED_PLAINLY or any(word.endswith(",") for word in words)
    return plain and (_are_names(words, language) or line.words[0] in language.furniture.byline_words)


def photo_credit(line: Line, language: Language) -> bool:
    """'Photo by Orla Venn/Vell Images', '(AP Photo/Tom Pike)': whose the picture is."""
    if _opens(line.words, language.furniture.credit_openers):
        return line.text[-1] not in ".!?" or line.text.count(" ") < 4
    return bool(re.fullmatch(CREDIT, line.text)) and not language.furniture.credit_words.isdisjoint(line.words)


def caption(line: Line, language: Language) -> bool:
    """'FILE - Cranes at Port Vell, March 3, 2031. (Tom Pike/Vell Images)': a marked opening, or a credit at the end."""
    page = language.furniture
    opener = _opens(line.words, page.caption_openers)
    if opener and (opener > 1 or re.match(MARKED_OPENING, line.text)):
        return True
    if line.text[-1] not in ")]":
        return False
    start = _credit_start(line.text)
    return start > 0 and not page.credit_words.isdisjoint(WORD.findall(line.text[start:].lower()))


def section_head(line: Line, language: Language) -> bool:
    """'What happens next' between two paragraphs; a head that states a figure is compared like any line."""
    if line.number < TITLE_LINES or not line.above or not line.below:
        return False
    if line.text[-1] in ".!…:;,\"'”’»)" or line.text[0] in "-•*–—(\"'“‘«" or not line.text[0].isupper():
        return False
    ends = all(text.rstrip()[-1] in STOPS and text.count(" ") > HEAD_WORDS for text in (line.above, line.below))
    return ends and not states_figure(line.words, language)


class Row(NamedTuple):
    """A rule, the kind that it gives, and how many words a line may have for it to be asked."""

    rule: Rule
    kind: FurnitureKind
    most: int


# The order is that of certainty.
RULES: Final = (
    Row(page_stamp, FurnitureKind.STAMP, BAR_WORDS),
    Row(barred_stamp, FurnitureKind.STAMP, LINE_WORDS),
    Row(dated_byline, FurnitureKind.STAMP, LINE_WORDS),
    Row(copyright_notice, FurnitureKind.COPYRIGHT, NOTICE_WORDS),
    Row(cookie_notice, FurnitureKind.COOKIES, NOTICE_WORDS),
    Row(advertisement, FurnitureKind.ADVERTISEMENT, BAR_WORDS),
    Row(agency_line, FurnitureKind.AGENCY, BAR_WORDS),
    Row(comments, FurnitureKind.COMMENT, BAR_WORDS),
    Row(navigation, FurnitureKind.NAVIGATION, BAR_WORDS),
    Row(share_bar, FurnitureKind.SHARE, BAR_WORDS),
    Row(related_story, FurnitureKind.RELATED, LINE_WORDS),
    Row(subscription, FurnitureKind.SUBSCRIPTION, LINE_WORDS),
    Row(byline, FurnitureKind.BYLINE, NOTICE_WORDS),
    Row(photo_credit, FurnitureKind.CREDIT, BAR_WORDS),
    Row(caption, FurnitureKind.CAPTION, READ_LETTERS),
    Row(section_head, FurnitureKind.HEADING, HEAD_WORDS),
)

WORD: Final = re.compile(r"[^\W_]++(?:['’.&-][^\W_]++)*+")
YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Patterns that few lines call for stay strings: re compiles and keeps them when one does. In those of places "'" stands
# for "’" too, and is put in its place in the line: a class of ASCII signs alone compiles in a fraction of the time.
# "Port Vell, " before a date alone; no more than three words, since a longer run of capitals is a headline.
STAMP_PLACE: Final = r"[A-Z][\w.'-]*+(?:[ ][A-Z][\w.'-]*+){0,2},[ ](?=[A-Z\d])"
BARS: Final = "|•·"
DOTTED_DAY: Final = r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
NUMERIC: Final = r"(?:\d[\d:./,-]*+|(?P<before>[a-z]*+)[+-]\d[\d:]*+)(?P<after>[a-z.]*+)"
WRAPPING: Final = r"^[^\w+]+|[^\w]+$"
COPYRIGHT: Final = r"(?i)©|copyright\b\W*(?:©|\(c\)|(?:19|20)\d\d)|\(c\)\s*(?:19|20)\d\d"
CREDIT: Final = r"[(\[][^()\[\]]{3,160}[)\]]$"
MARKED_OPENING: Final = r"[A-Z]{2,}\b.{0,20}?[-–—:|]|\w+(?: \w+)?\s*[:|]"
AFTER_OPENER: Final = r"(?:\W*+[\w'’]++){{{}}}\s*+(?:[:|>»–—-]|$)"
GLUED_LABEL: Final = r"[A-Z][a-z]{6,}(?=[A-Z])"  # shorter ones may be names: WatchOS, AdSense
GLUED: Final = r"(?<=[a-z])(?=(?:{})\b)"

# "Nov 22", "Sunday, 22 November 2024"
DAY: Final = r"""
    (?: [A-Z][a-z]{2,8}\.?,?[ ] )?
    (?: [A-Z][a-z]{2,8}\.?[ ]\d{1,2} | \d{1,2}[ ][A-Z][a-z]{2,8}\.? ) (?: ,?[ ]\d{4} )?
    """
# SEOUL, South Korea, Nov 22 (Reuters) —
DATELINE: Final = rf"""(?x)
    (?: (?P<place> (?P<capitals> [A-Z][A-Z.'-]*+ (?:[ ][A-Z][A-Z.'-]*+){{0,3}} ) (?![a-z])
        (?: /[A-Z][A-Z.' -]+ )? (?: ,[ ] [A-Z][\w.'-]*+ (?:[ ][A-Z][\w.'-]*+){{0,2}} )?
      | (?P<mixed> [A-Z][\w.'-]*+ (?:[ ][A-Z][\w.'-]*+){{0,2}} (?: ,[ ] [A-Z][\w.'-]*+ (?:[ ][A-Z][\w.'-]*+)? )? ) )
      (?: ,?[ ] (?P<date> {DAY} ) )?
      | (?P<alone> {DAY} ) (?=[ ]\() )?
    [ ]? (?P<agency> \( [A-Z][\w. /&-]{{1,30}} \) )?
    [ ]? (?: [–—―] | -{{1,2}}(?=[ ]|$) | (?P<colon> : )(?=[ ]) ) [ ]?
    """
DASHES: Final = frozenset("-–—―:")


def mark_furniture(document: Document, language: Language) -> Document:
    """Mark what is not running text, beside what the file's own markup has marked already."""
    marked = {furniture.span: furniture.kind for furniture in document.furniture}
    found: dict[Span, FurnitureKind] = {}
    said: dict[str, list[str]] = {}
    titles, above = 0, ""
    for each in _lines(document.text):
        line = Line(*each, above)
        kind = marked.get(line.span)
        if kind is FurnitureKind.HEADING and states_figure(line.words, language):
            continue
        if kind is None:
            kind = _known_kind(line, said, language)
        if kind is None and titles and line.text[-1] not in STOPS:
            kind = FurnitureKind.RELATED
        titles = _titles_left(line, kind, titles, language)
        if kind is not None:
            found |= _mark_line(line, kind)
            continue
        above = line.text
        if (label := _label_glued(line, language)) is not None:
            found |= label
        elif line.number - len(found) < HEAD_LINES and (end := _dateline_end(line, language)):
            found[Span(line.span.start, line.span.start + end)] = FurnitureKind.DATELINE
    return document._replace(furniture=tuple(Furniture(span, found[span]) for span in sorted(found)))


def _mark_line(line: Line, kind: FurnitureKind) -> dict[Span, FurnitureKind]:
    """Mark a whole line; of a caption that ends in a credit, the credit apart, since captions are compared."""
    if kind is FurnitureKind.CAPTION and line.text[-1] in ")]":
        at = _credit_start(line.text)
        head = line.text[: max(at, 0)].rstrip()
        if head and head[-1] in STOPS:
            start = line.span.start
            return {
                Span(start, start + len(head)): kind,
                Span(start + at, line.span.stop): FurnitureKind.CREDIT,
            }
    return {line.span: kind}


def _label_glued(line: Line, language: Language) -> dict[Span, FurnitureKind] | None:
    """'RelatedNATO's secretary-general said': a label of the page run together with the sentence behind it."""
    label = re.match(GLUED_LABEL, line.text)
    if label is None or line.text.count(" ") < HEAD_WORDS:
        return None
    phrase, page = (label.group().lower(),), language.furniture
    for phrases, kind in (
        (page.related_alone, FurnitureKind.RELATED),
        (page.advertisement, FurnitureKind.ADVERTISEMENT),
    ):
        if phrase in phrases:
            return {Span(line.span.start, line.span.start + label.end()): kind}
    return None


def _credit_start(text: str) -> int:
    """Where the last brackets of a line open; -1 where it ends in none."""
    tail = max(0, len(text) - CREDIT_REACH)
    credit = re.search(CREDIT, text[tail:])
    return tail + credit.start() if credit else -1


def _known_kind(line: Line, said: dict[str, list[str]], language: Language) -> FurnitureKind | None:
    if _is_repeated(line, said, language):
        return FurnitureKind.REPEAT
    if not line.words:
        return None
    length = len(line.words) if len(line.text) <= READ_LETTERS else READ_LETTERS
    for rule, kind, most in RULES:
        if length <= most and rule(line, language):
            return kind
    return None


def states_figure(words: Sequence[str], language: Language) -> bool:
    """Whether a line may state a figure: a digit, or a word that a number starts with."""
    tables = (language.units, language.tens, language.scales, language.ordinals, language.multiples, language.vague)
    articles = language.links.articles
    return any(
        any(map(str.isdecimal, word)) or (word not in articles and any(word in table for table in tables))
        for word in words
    )


def split_glued(text: str, language: Language) -> str:
    """``WorldNovember 22, 2024`` -> ``World November 22, 2024``: a section run together with the date behind it."""
    return _before_months(tuple(language.dates.months)).sub(" ", text)


@cache
def _before_months(months: Sequence[str]) -> re.Pattern[str]:
    return re.compile(GLUED.format("|".join(month.capitalize() for month in months)))


def _lines(text: str) -> Iterator[tuple[Span, str, tuple[str, ...], int, str]]:
    """Give of each line that holds anything what ``Line`` has, but for the one above."""
    spans = [span for _, span in lines_of(text)]
    for number, span in enumerate(spans):
        line = text[span.start : span.stop]
        below = text[slice(*spans[number + 1])] if number + 1 < len(spans) else ""
        yield span, line, tuple(WORD.findall(line[:READ_LETTERS].lower())), number, below


def _titles_left(line: Line, kind: FurnitureKind | None, titles: int, language: Language) -> int:
    """How many more lines may be titles of other stories: below "Most read", until a sentence comes."""
    if kind is FurnitureKind.RELATED:
        return TITLES_BELOW if line.words in language.furniture.related_alone else max(titles - 1, 0)
    return titles if kind is not None else 0


def _is_repeated(line: Line, said: dict[str, list[str]], language: Language) -> bool:
    """Whether the file said this line before, perhaps without the credit at its end."""
    text = " ".join(line.text.split()) if "\n" in line.text else line.text  # the same words may be broken elsewhere
    if len(line.words) < TWICE_WORDS:
        return False
    rivals = said.setdefault(text[:PREFIX_LETTERS], [])
    for other in rivals:
        if text == other or (len(text) >= PREFIX_LETTERS and other.startswith(text)):
            return True
        more = text[len(other) :]
        if len(more) <= CREDIT_LETTERS <= len(text) and text.startswith(other):
            return not states_figure(WORD.findall(more.lower()), language)
    if len(rivals) < RIVALS:
        rivals.append(text)
    return False


def _dateline_end(line: Line, language: Language) -> int:
    """How much of a line is its dateline; 0 for none."""
    if not line.text[0].isupper() and line.text[0] != "(":
        return 0
    head = line.text[:DATELINE_REACH].replace("’", "'")
    match = None if DASHES.isdisjoint(head) else re.match(DATELINE, head)
    if match is None or not match.group().strip(" -–—―:"):
        return 0
    capitals, agency, date = match["capitals"], match["agency"], match["date"] or match["alone"]
    first = (match["place"] or "").split(" ")[0].lower().strip(",.")
    if first in language.furniture.no_places or (match["place"] and states_figure([first], language)):
        return 0
    written_large = capitals is not None and sum(map(str.isupper, capitals)) > 2
    dated = date is not None and _has_month(date, language)
    sure = bool(agency) or dated or (written_large and not match["colon"])
    begins = line.text[match.end() :].lstrip("\"'“‘«")[:1]
    starts = begins.isupper() or begins.isdigit() or (not begins and dated)  # the dateline may have a line of its own
    return match.end() if sure and starts and (dated or not date) else 0


def _has_month(date: str, language: Language) -> bool:
    dates = language.dates
    return any(word in dates.months or word in dates.short_months for word in WORD.findall(date.lower()))


def _opens(words: Sequence[str], phrases: Phrases) -> int:
    """How many words of the longest phrase that a line opens with; 0 for none."""
    if not words or words[0] not in _first_words(phrases):
        return 0
    return next((n for n in range(min(len(words), 6), 0, -1) if tuple(words[:n]) in phrases), 0)


def _holds(words: Sequence[str], phrases: Phrases) -> bool:
    """Whether one of the phrases stands anywhere in a line."""
    if _first_words(phrases).isdisjoint(words):
        return False
    spaced = f" {' '.join(words)} "
    return any(phrase in spaced for phrase in _spaced(phrases))


@cache  # one entry for each table of phrases, here and below
def _spaced(phrases: Phrases) -> tuple[str, ...]:
    return tuple(f" {' '.join(phrase)} " for phrase in phrases)


@cache
def _first_words(phrases: Phrases) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in phrases)


def _is_made_of(words: Sequence[str], phrases: Phrases) -> bool:
    """Whether a line is nothing but phrases one behind another."""
    at = 0
    while at < len(words):
        taken = _opens(words[at : at + 4], phrases)
        if not taken:
            return False
        at += taken
    return True


def _are_names(words: Sequence[str], language: Language) -> bool:
    """Whether these are names of people, their offices and places: no other small word, no sentence."""
    page = language.furniture
    names = 0
    for number, word in enumerate(words):
        bare = re.sub(WRAPPING, "", word)
        if bare.lower() in page.byline_words or bare.lower() in page.name_particles or not bare:
            continue
        ends = word[-1] in ".!?" and len(bare) > SHORT and number < len(words) - 1
        if not bare[0].isupper() or ends or any(map(str.isdigit, bare)):
            return False
        names += 1
    return names > 0
