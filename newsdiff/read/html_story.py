"""A page's lines -> what each is: the story's text, or which furniture.

First the marks of the elements are believed or not, then the part of the page that holds the story is found by where
its running text stands, then lines without a mark are judged by their place and their links. ``weights`` are the
letters of running text in each line: those of sentences, outside of links.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsdiff.model import FurnitureKind
from newsdiff.read.html_marks import Mark
from newsdiff.read.html_page import Element, Line, Page

Kind = FurnitureKind | None


class Story(NamedTuple):
    """For each line of a page its kind, and whether only its place or its links tell it; the story's own lines.

    ``weights`` are of the lines as they stand, ``region`` is the element that holds the story.
    """

    kinds: list[Kind]
    inferred: list[bool]
    weights: list[int]
    headline: int | None
    region: int


# What is furniture through and through: a caption in a list of related stories is related.
FIRM: Final = frozenset(
    {
        FurnitureKind.COOKIES,
        FurnitureKind.COMMENT,
        FurnitureKind.RELATED,
        FurnitureKind.ADVERTISEMENT,
        FurnitureKind.SUBSCRIPTION,
        FurnitureKind.SHARE,
        FurnitureKind.NAVIGATION,
    }
)
WITHIN_NAVIGATION: Final = FIRM | {FurnitureKind.COPYRIGHT}  # what may be told apart in a page's foot

# An element that holds more letters is not what its mark says: class="date" round a whole column.
LONGEST: Final = {
    FurnitureKind.STAMP: 160,
    FurnitureKind.CREDIT: 240,
    FurnitureKind.COPYRIGHT: 600,
    FurnitureKind.BYLINE: 900,
    FurnitureKind.CAPTION: 1500,
    FurnitureKind.HEADING: 240,
}

SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)\]]*$")
WORD: Final = re.compile(r"[^\W_]+")
SOFT_HYPHEN: Final = "\u00ad"
LONG: Final = 60  # letters; a line so long is running text without a full stop too
LONGEST_HEADING: Final = 140  # letters; a longer one is a paragraph set as a heading
SHORT: Final = 25  # letters; a shorter line is none with one
REAL_TEXT: Final = 80  # letters of running text; a part that holds so much may hold the story
BESIDE: Final = 12  # letters that may stand beside a byline or a stamp in its line: "By", "Published"
LONGEST_LABEL: Final = 200  # letters of such a line

COLUMN: Final = "comment"  # the name of one comment, but of the pages of opinion too

MOST: Final = 0.5  # of the story; what holds so much of it is no furniture
WHOLE: Final = 0.8  # of the page's running text; an article that holds so much is the story
NEARLY_WHOLE: Final = 0.85  # an element that holds so much is the story's box
BODY: Final = 0.6  # of the story; parts that hold so much and are called its body have its last paragraph
LINKED: Final = 0.8  # of a line's letters; a line of links
RUN: Final = 3  # links one below another
HEADLINE_LENGTH: Final = 25  # letters of a link that may be a headline, on average of a run
LONGEST_RUN_HEADING: Final = 40  # letters of a line that ends with a colon before a run of links
CONTAINERS: Final = frozenset("body main article section div td center form".split())


def judge_lines(page: Page, titles: frozenset[str], site: str) -> Story:
    """Judge each line; ``titles`` and ``site`` are what the page calls itself and its publisher, as ``words_of``."""
    weights = [_running_letters(line, page.elements[line.box]) for line in page.lines]
    headline = _find_headline(page, titles, site)
    element_kinds = _believe_marks(page, weights, headline)
    kinds = [_kind_of_line(line, element_kinds) for line in page.lines]
    inferred = [False] * len(kinds)
    if headline is not None:
        kinds[headline] = None
    weights = [0 if kind else weight for kind, weight in zip(kinds, weights, strict=True)]
    story = Story(kinds, inferred, weights, headline, _find_region(page, weights, headline))
    _mark_by_place(page, story)
    _mark_link_runs(page.lines, page.elements, story)
    _mark_headings(page, story)
    if all(kinds):
        kinds[:] = [None if by_place else kind for kind, by_place in zip(kinds, inferred, strict=True)]
    return story


def words_of(text: str) -> str:
    """``"Five hurt – “badly”"`` -> ``"five hurt badly"``: for comparing titles that differ in their marks."""
    return " ".join(WORD.findall(text.replace(SOFT_HYPHEN, "").casefold()))


def is_within(page: Page, element: int, outer: int) -> bool:
    """Tell whether an element is another or stands in it."""
    return outer <= element < page.stops[outer]


def _running_letters(line: Line, box: Element) -> int:
    if box.heading and len(line.text) < LONGEST_HEADING:
        return 0
    letters = len(line.text) - line.linked
    is_sentence = box.standfirst or SENTENCE_END.search(line.text) is not None
    return letters if letters >= LONG or (is_sentence and letters >= SHORT) else 0


def _find_headline(page: Page, titles: frozenset[str], site: str) -> int | None:
    """The heading that says the page's title, else the heading of level 1 that is not the site's name."""
    named: list[tuple[int, int]] = []
    top: list[tuple[bool, int, int]] = []
    for place, line in enumerate(page.lines):
        level = page.elements[line.box].heading
        called = any(page.elements[element].headline for element, _ in line.pieces)
        words = words_of(line.text) if 0 < level <= 3 or called or not line.linked else ""
        if words in titles and words != site:
            rank = level if 0 < level <= 3 else 4 if called else 6
            named.append((rank, place))
        if (level == 1 or called) and words != site and line.linked < LINKED * len(line.text):
            top.append((level == 1, len(line.text), -place))
    best = min(named, default=(6, 0))
    if best[0] < 6 or (named and not top):
        return best[1]
    return -max(top)[2] if top else None


# --- marks ---


def _believe_marks(page: Page, weights: Sequence[int], headline: int | None) -> list[Kind]:
    """For each element the kind of furniture that it stands in."""
    elements = page.elements
    held = _sum_up(page, [piece for line in page.lines for piece in line.pieces])
    running = _sum_up(page, [(line.box, weight) for line, weight in zip(page.lines, weights, strict=True)])
    head = page.lines[headline].box if headline is not None else None
    anchor = _find_anchor(page, running, head)
    by_word: dict[str, int] = {}
    commented = 0
    for mark, place in _outermost_marks(elements):
        inside = running[place] if is_within(page, place, anchor) else 0
        by_word[mark.word] = by_word.get(mark.word, 0) + inside
        commented += inside if mark.kind is FurnitureKind.COMMENT and mark.word != COLUMN else 0
    story = running[anchor]

    def is_believed(mark: Mark, place: int) -> bool:
        if head is not None and is_within(page, head, place):
            return False
        if held[place] > LONGEST.get(mark.kind, held[place]):
            return False
        if mark.kind is FurnitureKind.COMMENT and mark.word != COLUMN:  # there may be more of them than of the story
            return not running[place] or running[place] <= running[0] - SHORT
        return not running[place] or by_word[mark.word] < MOST * (story - commented)

    kinds: list[Kind] = []
    for place, element in enumerate(elements):
        outer = kinds[element.parent] if place else None
        own = element.mark
        kinds.append(_combine(outer, own.kind) if own and is_believed(own, place) else outer)
    return kinds


def _sum_up(page: Page, letters: Sequence[tuple[int, int]]) -> list[int]:
    """For each element the letters that it holds, from those that stand in it itself."""
    sums = [0] * len(page.elements)
    for element, count in letters:
        sums[element] += count
    for place in range(len(sums) - 1, 0, -1):
        sums[page.elements[place].parent] += sums[place]
    return sums


def _find_anchor(page: Page, running: Sequence[int], head: int | None) -> int:
    """The innermost article, else main part, that holds the headline and real text; else the page."""
    anchor = 0
    while head is not None and head > 0:
        element = page.elements[head]
        if element.part == "article" and running[head] >= REAL_TEXT:
            return head
        if element.part == "main" and running[head] >= REAL_TEXT and not anchor:
            anchor = head
        head = element.parent
    return anchor


def _outermost_marks(elements: Sequence[Element]) -> list[tuple[Mark, int]]:
    """The marked elements that stand in no element marked by the same word."""
    nearest: list[Mark | None] = []
    found = []
    for place, element in enumerate(elements):
        outer = nearest[element.parent] if place else None
        if element.mark and (outer is None or outer.word != element.mark.word):
            found.append((element.mark, place))
        nearest.append(element.mark or outer)
    return found


def _combine(outer: Kind, own: FurnitureKind) -> FurnitureKind:
    if outer is FurnitureKind.NAVIGATION:
        return own if own in WITHIN_NAVIGATION else outer
    return outer if outer in FIRM and outer else own


def _kind_of_line(line: Line, kinds: Sequence[Kind]) -> Kind:
    """The kind of all its pieces, of most letters where they differ; a few letters beside a short label go with it."""
    by_kind: dict[FurnitureKind, int] = {}
    plain = 0
    for element, letters in line.pieces:
        kind = kinds[element]
        if kind:
            by_kind[kind] = by_kind.get(kind, 0) + letters
        else:
            plain += letters
    marked = sum(by_kind.values())
    is_label = len(line.text) <= LONGEST_LABEL and not SENTENCE_END.search(line.text)
    if not marked or (plain and not (is_label and plain <= min(BESIDE, marked))):
        return None
    return max(by_kind, key=lambda kind: by_kind[kind])


# --- the story's part of the page ---


def _find_region(page: Page, weights: Sequence[int], headline: int | None) -> int:
    """The element that holds the story: an article, the main part, else the innermost with nearly all running text."""
    text = _sum_up(page, [(line.box, weight) for line, weight in zip(page.lines, weights, strict=True)])
    head = page.lines[headline].box if headline is not None else None
    for part in ("article", "main", "body"):
        places = [place for place, element in enumerate(page.elements) if element.part == part]
        best = max(places, key=lambda place: text[place], default=0)
        with_head = [place for place in places if head is not None and is_within(page, head, place)]
        if part == "article" and with_head and text[with_head[-1]] >= max(REAL_TEXT, MOST * text[best]):
            return with_head[-1]
        # Of one that stands in another the inner one, where it holds as much.
        inner = [p for p in places if is_within(page, p, best) and text[p] >= NEARLY_WHOLE * text[best]]
        share = WHOLE if part == "article" else MOST
        if inner and text[best] >= max(REAL_TEXT, share * text[0]):
            return inner[-1]
    lines_in = _sum_up(page, [(line.box, int(weight > 0)) for line, weight in zip(page.lines, weights, strict=True)])
    boxes = [
        place
        for place, element in enumerate(page.elements)
        if element.tag in CONTAINERS and lines_in[place] > 1 and text[place] >= max(REAL_TEXT, NEARLY_WHOLE * text[0])
    ]
    return max(boxes, default=0)


def _mark_by_place(page: Page, story: Story) -> None:
    """Mark what stands outside of the story's part, before its headline, after its last paragraph, in teasers."""
    region, weights = story.region, story.weights
    teasers = _find_teasers(page, region, weights)
    body_end = _find_body_end(page, region, weights)
    inside = [is_within(page, line.box, region) for line in page.lines]
    first = next((place for place, within in enumerate(inside) if within), 0)
    articles = _nearest_articles(page.elements)
    for place, line in enumerate(page.lines):
        if story.kinds[place] or place == story.headline:
            continue
        leads = story.headline is not None and story.headline < place < first and weights[place]
        kind: Kind = None
        if not inside[place]:
            apart = FurnitureKind.RELATED if articles[line.box] else FurnitureKind.ASIDE
            kind = None if leads else apart
        elif articles[line.box] in teasers:
            kind = FurnitureKind.RELATED
        elif story.headline is not None and place < story.headline and not weights[place]:
            kind = FurnitureKind.NAVIGATION
        elif line.box >= body_end:
            kind = FurnitureKind.ASIDE
        if kind:
            story.kinds[place] = kind
            story.inferred[place] = True


def _nearest_articles(elements: Sequence[Element]) -> list[int]:
    """For each element the innermost article that it is or stands in, 0 for none."""
    nearest: list[int] = []
    for place, element in enumerate(elements):
        nearest.append(place if element.part == "article" else nearest[element.parent] if place else 0)
    return nearest


def _find_teasers(page: Page, region: int, weights: Sequence[int]) -> frozenset[int]:
    """The articles in the story's part that are none of its own: all, unless most of its text stands in them."""
    nearest = _nearest_articles(page.elements)
    texts: dict[int, int] = {}
    total = 0
    for line, weight in zip(page.lines, weights, strict=True):
        if is_within(page, line.box, region):
            total += weight
            article = nearest[line.box]
            if article > region:
                texts[article] = texts.get(article, 0) + weight
    are_posts = sum(texts.values()) >= MOST * total
    return frozenset(article for article, text in texts.items() if not (are_posts and text))


def _find_body_end(page: Page, region: int, weights: Sequence[int]) -> int:
    """The first element behind those that say they hold the story's paragraphs, if they do hold most of them."""
    text = _sum_up(page, [(line.box, weight) for line, weight in zip(page.lines, weights, strict=True)])
    end = region
    held = 0
    for place in range(region, page.stops[region]):
        if page.elements[place].part == "body" and place >= end and text[place]:
            held += text[place]
            end = page.stops[place]
    return end if held and held >= BODY * text[region] else len(page.elements)


# --- lines by themselves ---


def _mark_link_runs(lines: Sequence[Line], elements: Sequence[Element], story: Story) -> None:
    """Mark links one below another with no sentence among them, and the heading that stands over them."""
    run: list[int] = []
    for place in range(len(lines) + 1):
        is_open = place < len(lines) and place != story.headline
        if is_open and story.kinds[place] and not story.inferred[place]:
            continue  # a date or a picture's text between two links
        if is_open and _is_link_line(lines[place]):
            run.append(place)
            continue
        _mark_run(lines, elements, story, run)
        run = []


def _is_link_line(line: Line) -> bool:
    return line.linked >= LINKED * len(line.text) and not SENTENCE_END.search(line.text)


def _mark_run(lines: Sequence[Line], elements: Sequence[Element], story: Story, run: Sequence[int]) -> None:
    links = sum(lines[place].links for place in run)
    before = run[0] - 1 if run else -1
    over = before >= 0 and before != story.headline and not story.kinds[before] and _opens_run(lines, elements, before)
    listed = len(run) > 1 and all(elements[lines[place].box].tag == "li" for place in run)
    if not run or not (links >= RUN or listed or (over and elements[lines[run[0]].box].tag == "li")):
        return
    letters = sum(len(lines[place].text) for place in run)
    kind = FurnitureKind.RELATED if letters >= HEADLINE_LENGTH * links else FurnitureKind.NAVIGATION
    for place in [before, *run] if over else run:
        if not story.kinds[place] or story.inferred[place]:
            story.kinds[place], story.inferred[place] = kind, True


def _opens_run(lines: Sequence[Line], elements: Sequence[Element], place: int) -> bool:
    """'Related stories' as a heading, 'Also read:' as a line."""
    line = lines[place]
    labels = line.text.endswith(":") and len(line.text) <= LONGEST_RUN_HEADING
    return labels or (elements[line.box].heading > 0 and not SENTENCE_END.search(line.text))


def _mark_headings(page: Page, story: Story) -> None:
    """Mark the heads of sections; not the headline, and not what is said in a sentence right under it."""
    sentences = (place for place, weight in enumerate(story.weights) if weight and not story.kinds[place])
    first = next(sentences, len(page.lines))
    for place, line in enumerate(page.lines):
        element = page.elements[line.box]
        if not element.heading or story.kinds[place] or place == story.headline:
            continue
        under_headline = story.headline is not None and story.headline < place <= first
        says = element.standfirst or len(line.text) >= LONG or SENTENCE_END.search(line.text)
        if not (under_headline and says):
            story.kinds[place] = FurnitureKind.HEADING
