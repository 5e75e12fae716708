"""The HTML pages are well formed and whole, link both ways, say everything in words, and obey no article.

What a page looks like and does in a browser is tested in test_browser.
"""

import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

import newsdiff
from newsdiff.model import (
    Document,
    Fact,
    Figure,
    Kind,
    Moment,
    Qualifier,
    Quantity,
    Reading,
    Report,
    Sentence,
    Settings,
    Skipped,
    Span,
    Verdict,
)
from newsdiff.pipeline import align_documents, check_draft, compare
from newsdiff.read import read_document
from newsdiff.render import Options, render_report, render_with
from newsdiff.render.html_markup import Markup, join, tag
from newsdiff.render.html_number_line import describe_extents, draw_number_line
from newsdiff.tokens import TokenReader
from newsdiff.units import UNITS
from tests.patience import patience

ROOT = Path(__file__).parents[1]
STORIES = [ROOT / "seeds", *sorted(path for path in ROOT.glob("tests/stories/*") if path.is_dir())]
VOID = {"meta", "link", "br"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

# What must never reach a reader as it is: written out here once more, so that no table is checked against itself.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
ELEMENTS = set(
    "html head meta title link style body a header main footer nav section article p div span ul li h1 h2 h3 h4 "
    "table caption thead tbody tr th td details summary blockquote mark bdi b strong sup code ins time "
    "svg line rect circle path text".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name rel href id class aria-label aria-labelledby aria-hidden role tabindex scope "
    "colspan title dir open x y x1 x2 y1 y2 cx cy r d width height transform".split()
)
HOSTILE = {
    "script": "<script>window.PWN=1</script>",
    "onerror": '<img src=x onerror="window.PWN=2">',
    "quotes": '"\' onmouseover="window.PWN=3" x=\'',
    "javascript": "javascript:window.PWN=4 https://ok.example/?a=1&b=<2>",
    "close style": "</style></title></main><script>window.PWN=5</script>",
    "base": '<base href="https://evil.example/">',
    "svg": "<svg/onload=window.PWN=6><a href='https://evil.example/'>",
    "comment": "<!-- <script> --!> ]]> <![CDATA[",
    "entity": "&lt;b&gt; &#x41; &nbsp; &amp;lt;script&gt;",
    "bidi": "\u202e000,01\u202c \u2067x\u2069 \u200f\u061c",
    "hidden": "10\u200b,000 \x1b[31m \x00 \x9b \ufeff \U000e0041 \ud800 \x85 \u2028",
    "template": "{0} %s ${x} {{7*7}} {html} {% raw %}",
    "meta": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "form": '<form action="https://evil.example/"><input autofocus onfocus=alert(1)>',
}


class Page(HTMLParser):
    """Reads a page strictly: each element is closed in its turn, and known."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.attributes = [], [], [], []
        self.elements, self.pieces, self.bare = Counter(), [], []
        self.headings = []
        self.feed(text)
        self.close()
        assert self.open == []
        self.text = " ".join("".join(self.pieces).split())

    def handle_starttag(self, element, attributes):
        self.elements[element] += 1
        names = [name for name, _ in attributes]
        assert len(names) == len(set(names)), attributes
        self.attributes += [(element, *pair) for pair in attributes]
        values = dict(attributes)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if element == "a" else []
        if re.fullmatch("h[1-6]", element):
            self.headings.append(int(element[1]))
        if element not in VOID:
            self.open.append(element)

    def handle_startendtag(self, element, attributes):
        raise AssertionError((element, attributes))

    def handle_endtag(self, element):
        assert self.open.pop() == element

    def handle_data(self, data):
        if "style" not in self.open:
            self.pieces.append(data)
        if "bdi" not in self.open and "style" not in self.open:
            self.bare.append(data)

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_pi(self, data):
        raise AssertionError(data)

    def unknown_decl(self, data):
        raise AssertionError(data)

    def values(self, name):
        return [value for _, attribute, value in self.attributes if attribute == name]


def check_page(text):
    """Hold a page to all that must be so whatever it shows."""
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert FORBIDDEN.search(text) is None, FORBIDDEN.search(text)
    page = Page(text)
    assert set(page.elements) <= ELEMENTS, set(page.elements) - ELEMENTS
    assert {name for _, name, _ in page.attributes} <= ATTRIBUTES, {n for _, n, _ in page.attributes} - ATTRIBUTES
    assert POLICY in page.values("content")
    assert len(page.ids) == len(set(page.ids))
    inner = {link.removeprefix("#") for link in page.links if link.startswith("#")}
    assert inner <= set(page.ids), inner - set(page.ids)
    assert all(re.match(r"#|https?://", link) for link in page.links)
    assert set(page.values("aria-labelledby")) <= set(page.ids)
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(two <= one + 1 for one, two in zip(page.headings, page.headings[1:], strict=False))
    assert "@import" not in text
    assert "url(" not in text
    return page


def read_story(folder):
    """The texts of a story, named alike wherever the project stands."""
    paths = (path for path in sorted(folder.glob("*.txt")) if path.name != "facts.txt")
    return [read_document(str(p))._replace(label=p.stem, source=f"{folder.name}/{p.name}") for p in paths]


@pytest.fixture(scope="module")
def pages():
    """For each story its report, and the page of it."""
    made = {}
    for folder in STORIES:
        report = compare(read_story(folder))
        made[folder.name] = (report, render_report(report, "html"))
    return made


@pytest.mark.parametrize("story", [path.name for path in STORIES])
def test_the_page_of_each_story_is_well_formed_and_its_links_have_targets(pages, story):
    check_page(pages[story][1])


@pytest.mark.parametrize("story", [path.name for path in STORIES])
def test_each_mention_is_linked_from_its_fact_to_the_text_and_back(pages, story):
    report, text = pages[story]
    page = Page(text)
    links, back = set(page.links), {}
    for element in re.finditer(r'<a class="figure \w+" href="#(f\d+)" id="(t[\d-]+)">', text):
        back[element[2]] = element[1]
    for number, fact in enumerate(report.facts, 1):
        assert f"f{number}" in page.ids
        assert f"#f{number}" in links
        for variant, figures in enumerate(fact.mentions):
            for figure in figures:
                place = f"t{variant + 1}-{figure.span.start}-{figure.span.stop}"
                assert place in page.ids
                assert back[place] == f"f{number}"
            assert not figures or any(f"#t{variant + 1}-{f.span.start}-{f.span.stop}" in links for f in figures)


@pytest.mark.parametrize("story", [path.name for path in STORIES])
def test_the_page_says_every_fact_and_shows_every_text_whole(pages, story):
    report, text = pages[story]
    said = " ".join(Page(text).text.split())
    for fact in report.facts:
        assert " ".join(fact.reason.split()) in said
        assert fact.rule in said
        for figures in fact.mentions:
            for figure in figures:
                assert f"{figure.document.source}:{figure.line}" in said
                assert figure.attribution is None or " ".join(figure.attribution.split()) in said
    letters = re.sub(r"\W", "", said)
    for document in report.documents:
        for sentence in report.sentences[report.documents.index(document)]:
            words = sentence.text.split()
            assert all(re.sub(r"\W", "", word) in letters for word in words)


def test_the_text_of_a_variant_stands_there_to_the_letter():
    text = "By Ann Vole\n\nAt least 40 boats were lost\nin the bay.  Winds of 90 km/h\r\nraged.\n\tThree piers broke."
    other = "Some 40 boats were lost."
    report = compare([Document("gull", text), Document("tern", other)])
    page = render_report(report, "html")
    article = re.search(r'<article id="t1".*?</article>', page, re.DOTALL)[0]
    article = re.sub(r'<sup.*?</sup>|<span class="(?:spoken|line|kind)".*?</span>|<h3>.*?</h3>', "", article)
    assert " ".join(re.sub("<[^>]*>", "", article.replace("</p>", " ")).split()) == " ".join(text.split())


def test_every_aligned_sentence_stands_in_the_page_of_rows():
    for folder in STORIES[:3]:
        aligned = align_documents(read_story(folder))
        page = check_page(render_with(aligned, "html", Options()))
        for sentences in aligned.sentences:
            for sentence in sentences:
                assert " ".join(sentence.text.split()) in page.text
        assert page.elements["ins"] > 2
        assert page.values("scope").count("row") == len(aligned.alignment.rows)


@pytest.mark.parametrize("story", [path.name for path in STORIES])
def test_the_page_of_a_draft_says_every_finding_and_links_it_to_the_texts(story):
    draft, *sources = read_story(next(path for path in STORIES if path.name == story))
    report = check_draft(draft, sources)
    text = render_with(report, "html", Options())
    page = check_page(text)
    variants = {document.id: number for number, document in enumerate(report.documents, 1)}
    back = dict(re.findall(r'<a class="figure \w+" href="#f\d+" id="(t[\d-]+)">()', text))
    for number, finding in enumerate(report.findings, 1):
        assert f"f{number}" in page.ids
        assert " ".join(finding.reason.split()) in page.text
        for figure in (finding.figure, *(witness.figure for witness in finding.witnesses)):
            assert f"t{variants[figure.document.id]}-{figure.span.start}-{figure.span.stop}" in back
            assert f"{figure.document.source}:{figure.line}" in page.text
        for sentence in finding.beside:
            assert " ".join(sentence.text.split()) in page.text


def checked_ferry():
    draft = "The ferry had 221 people on board. It was two miles from the quay. Sales rose 7.5 percentage points."
    sources = ("The ferry had 212 people on board.", "The ferry had 221 people on board. It was 3 km from the quay.")
    documents = [
        Document(label, text) for label, text in zip(("draft", "gull", "tern"), (draft, *sources), strict=True)
    ]
    return check_draft(documents[0], documents[1:])


def test_what_bears_a_figure_out_is_reading_a_and_what_is_said_otherwise_has_letters_of_its_own():
    text = render_with(checked_ferry(), "html", Options())
    matrix = re.search(r'<div class="box matrix".*?</table>', text, re.DOTALL)[0]
    rows = [re.findall(r"<td>(?:<a [^>]*>([^<]*)</a>)?</td>", row) for row in matrix.split("<tr>")[2:]]
    assert [row for row in rows if row] == [["≠A", "≠B", "≠A"], ["?", "", ""], ["≈A", "", "≈B"]]
    assert Page(text).text.startswith("0 of 3 figures of a draft contradicted, 1 disputed")


def test_a_source_that_leaves_room_for_a_figure_borne_out_by_another_has_a_sign_of_its_own():
    texts = "The mine of Velm has 450 men.", "The mine of Velm has 450 men.", "The mine of Velm has nearly 500 men."
    draft, *sources = [Document(label, text) for label, text in zip(("draft", "gull", "tern"), texts, strict=True)]
    page = render_with(check_draft(draft, sources), "html", Options())
    signs = re.findall(r'<td><a href="[^"]*" class="([^"]*)"[^>]*>([^<]*)</a>', page)
    assert signs == [("chip agree", "="), ("chip agree", "="), ("chip compatible other", "≈B")]


def test_a_draft_without_figures_is_a_page_too():
    page = check_page(render_with(check_draft(Document("a", "Rain."), [Document("b", "Sun.")]), "html", Options()))
    assert "The draft gives no figures." in page.text


def test_changed_figures_are_stronger_than_changed_words_and_words_with_moved_ones_only_dotted():
    a = Document("gull", "At dawn 40 boats were lost in the bay.")
    b = Document("tern", "At dawn 45 ships were lost in the bay.")
    page = render_with(align_documents([a, b]), "html", Options())
    assert '<ins class="figure"><bdi>45 ships</bdi></ins>' in page
    assert '<ins class="figure"><bdi>40 boats</bdi></ins>' in page


# --- the matrix ---


def test_the_matrix_has_a_row_for_each_fact_worst_first_and_a_column_for_each_variant(pages):
    report, text = pages["seeds"]
    matrix = re.search(r'<div class="box matrix".*?</table>', text, re.DOTALL)[0]
    assert re.findall(r'href="#(f\d+)"', matrix) == [f"f{n}" for n in range(1, len(report.facts) + 1)]
    assert matrix.count('scope="col"') == len(report.documents) + 1
    given = sum(bool(figures) for fact in report.facts for figures in fact.mentions)
    assert len(re.findall(r"<td><a ", matrix)) == given
    assert matrix.count("<td></td>") == len(report.facts) * len(report.documents) - given


def test_signs_and_letters_say_what_colour_says():
    texts = {
        "gull": "The quake hurt five people.",
        "tern": "The quake hurt five people.",
        "auk": "The quake hurt two people.",
    }
    page = render_report(compare([Document(label, text) for label, text in texts.items()]), "html")
    signs = re.findall(r'<td><a href="[^"]*" class="([^"]*)"[^>]*>([^<]*)</a>', page)
    assert signs == [("chip conflict", "≠A"), ("chip conflict", "≠A"), ("chip conflict other", "≠B")]
    assert 'aria-label="≠B: two people"' in page
    assert "2 variants: <bdi>gull</bdi>, <bdi>tern</bdi>" in page


def test_only_the_verdicts_that_are_asked_for_are_shown_and_the_others_counted(pages):
    report, _ = pages["seeds"]
    page = check_page(render_with(report, "html", Options(only=frozenset({Verdict.CONFLICT}))))
    assert "Not shown:" in page.text
    assert page.elements["details"] == 0
    shown = check_page(render_with(report, "html", Options(in_full=True)))
    assert len(shown.values("open")) == shown.elements["details"] > 0


def test_what_was_skipped_and_left_out_and_the_reference_are_told():
    a = Document("gull", "By Ann Vole\n\nFive people were hurt.\n\nAdvertisement\n\nTwo ships sank.", title="A storm")
    b = Document("tern", "Two people were hurt.")
    report = compare([a, b], Settings(about=Decimal("0.05")), reference=1)
    report = report._replace(skipped=(Skipped("c.txt", "not UTF-8 (byte 0x93 at line 3)"),))
    page = check_page(render_report(report, "html"))
    assert "Skipped: c.txt: not UTF-8 (byte 0x93 at line 3)" in page.text
    assert "byline (1)" in page.text
    assert "byline, not compared" in page.text
    assert "judged by tern" in page.text
    assert "Tolerance 5 %" in page.text
    assert "A storm" in page.text


def test_a_page_for_a_stream_of_ascii_alone_says_the_same(pages):
    report, text = pages["seeds"]
    plain = render_report(report, "html", ascii=True)
    assert plain.isascii()
    assert check_page(plain).text == Page(text).text


def test_a_report_without_figures_is_a_page_too():
    page = check_page(render_report(compare([Document("a", "Rain."), Document("b", "Sun.")]), "html"))
    assert "No figures were found." in page.text


def test_only_web_addresses_are_followed():
    sources = ['https://gull.example/a?b=1&c="2"', "javascript:alert(1)", "http://tern.example", "data:text/html,x"]
    documents = [Document(f"d{n}", "Five people were hurt.", source) for n, source in enumerate(sources)]
    page = check_page(render_report(compare(documents), "html"))
    assert [link for link in page.links if not link.startswith("#")] == [sources[0], sources[2]]
    assert page.values("rel").count("noopener noreferrer nofollow") == 2


# --- number lines ---


def figure(quantity, kind=Kind.COUNT, words="some"):
    document = Document("gull", words)
    span = Span(0, len(words))
    return Figure(kind, quantity, Sentence(document, 0, span, 1, TokenReader(document.text)), span, span)


def quantity(value, qualifier=Qualifier.EXACT, unit=None, precision=1):
    return Quantity(Decimal(value), qualifier=qualifier, unit=unit and UNITS[unit], precision=Decimal(precision))


def span(low, high):
    return Quantity(None, Decimal(low), Decimal(high))


def day(iso, low, high=None, qualifier=Qualifier.EXACT):
    return figure(Moment(iso, low, high or low, qualifier), Kind.DATE)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (figure(quantity(36)), "36"),
        (figure(quantity(13000, precision=1000)), "12,500 to 13,500"),
        (figure(quantity(10, Qualifier.AT_LEAST)), "10 or more"),
        (figure(quantity(10, Qualifier.MORE_THAN)), "more than 10"),
        (figure(quantity(10, Qualifier.LESS_THAN)), "less than 10"),
        (figure(quantity(10, Qualifier.UP_TO)), "10 or less"),
        (figure(span(40, 199)), "40 to 199"),
        (figure(quantity(3, unit="year"), Kind.ORDINAL), "2 to 3; unit: year"),
        (figure(quantity("20.5", unit="celsius", precision="0.1")), "20.45 to 20.55; unit: celsius"),
        (day("2024-11-22", 739212), "22 Nov 2024"),
        (day("2024-11", 739191, 739220), "1 Nov 2024 to 30 Nov 2024"),
        (day("2024-11-22", 739212, qualifier=Qualifier.SINCE), "22 Nov 2024 or more"),
        (figure(Moment("14:30", 870, 870), Kind.TIME), "14:30"),
    ],
)
def test_what_a_figure_may_stand_for_is_said_in_words(said, words):
    assert list(describe_extents([said], Settings())) == [words]


def places(markup, shape):
    return [float(x) for x in re.findall(rf'<{shape} class="[^"]*"[^>]*? (?:x|cx)="([\d.-]+)%"', markup)]


def test_numbers_far_apart_stand_on_a_logarithmic_scale_and_others_on_a_linear_one():
    far = draw_number_line([[figure(span(40, 199))], [figure(span(10000, 99999))]], "AB", Settings())
    assert far.name == "logarithmic"
    assert re.findall(r">([\d,]+)</text>", far.axis) == ["100", "1,000", "10,000", "100,000"]
    near = draw_number_line([[figure(quantity(40))], [figure(quantity(60))]], "AB", Settings())
    assert near.name == ""
    (left,), (right,) = (places(lane, "circle") for lane in near.lanes)
    assert 0 < left < 50 < right < 100


def test_open_ends_are_arrows_points_are_dots_and_bounds_that_are_left_out_hollow():
    at_least, more, below = (quantity(10, q) for q in (Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.LESS_THAN))
    lanes = draw_number_line([[figure(at_least)], [figure(more)], [figure(below)]], "ABC", Settings()).lanes
    assert all(lane.count('class="arrow"') == 1 for lane in lanes)
    assert ['class="dot beyond"' in lane for lane in lanes] == [False, True, True]
    (exact,) = draw_number_line([[figure(quantity(36))]], "A", Settings()).lanes
    assert 'class="dot"' in exact
    assert "arrow" not in exact
    assert "band" not in exact


def test_units_of_one_dimension_share_a_scale_and_money_of_another_currency_has_no_place():
    miles, metres = quantity(1, unit="mile"), quantity(1609, unit="metre")
    one, two = draw_number_line([[figure(miles)], [figure(metres)]], "AB", Settings()).lanes
    assert places(one, "circle")[0] == pytest.approx(places(two, "circle")[0], abs=0.1)
    dollars, euros = figure(quantity(5, unit="USD"), Kind.MONEY), figure(quantity(4, unit="EUR"), Kind.MONEY)
    lanes = draw_number_line([[dollars], [euros]], "AB", Settings()).lanes
    assert [bool(lane) for lane in lanes] == [True, False]


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        (739212, 739214, "22 Nov 2024"),
        (739100, 739212, "Oct 2024"),
        (730000, 739212, "2000"),
        (1, 3652059, "4000"),
    ],
)
def test_dates_stand_on_a_calendar(first, last, ticks):
    line = draw_number_line([[day("x", first)], [day("x", last)]], "AB", Settings())
    assert line.name == "calendar"
    found = re.findall(r">([^<]+)</text>", line.axis)
    assert 2 <= len(found) <= 6
    assert ticks in found


@pytest.mark.parametrize("value", ["0", "-40", "1e-90", "1e90", "0.000001", "9" * 900, "123456789.000001", "-1e50"])
def test_a_number_of_any_size_has_a_place(value):
    exact = figure(Quantity(Decimal(value), precision=Decimal(0)))
    for other in ("0", "1", "-7", "1e60"):
        line = draw_number_line([[exact], [figure(quantity(other))]], "AB", Settings())
        assert all(0 <= x <= 100 for lane in line.lanes for x in places(lane, "circle"))
        assert line.axis.count("<text") <= 6


def test_what_has_no_place_on_a_scale_has_no_number_line():
    unknown = figure(Moment(None), Kind.DATE)
    score = figure(span(2, 1), Kind.SCORE)
    assert draw_number_line([[unknown], [score]], "AB", Settings()).axis == ""
    assert list(describe_extents([unknown, score], Settings())) == []


# --- hostile ---


def test_markup_escapes_whatever_is_no_markup():
    made = tag("p", "<b>", Markup("<i></i>"), title='"<', class_="a & b")
    assert made == '<p title="&quot;&lt;" class="a &amp; b">&lt;b&gt;<i></i></p>'
    assert join(["<", Markup("<i></i>")], "&") == "&lt;&amp;<i></i>"


def hostile_report(attack):
    """The attack in every string that comes from outside: text, names, title, day, label, reason, attribution, unit."""
    texts = [
        f"{attack} said at least 10,000 boats {attack} were lost, wrote {attack}.\n{attack}\n",
        f"More than 12,000 boats were lost. {attack} hurt 40,000 people {attack}.",
    ]
    documents = [
        Document(
            f"d{number}{attack}",
            text,
            f"{attack}{number}.txt",
            published=attack,
            language=attack,
            title=attack,
            publisher=attack,
        )
        for number, text in enumerate(texts)
    ]
    report = compare([document._replace(published=None) for document in documents])
    report = report._replace(
        documents=tuple(documents),
        skipped=(Skipped(attack, attack),),
        facts=tuple(_poison(f, attack) for f in report.facts),
    )
    assert report.facts
    return report


def _poison(fact, attack):
    mentions = tuple(
        tuple(f._replace(attribution=attack, counted=attack) for f in figures) for figures in fact.mentions
    )
    readings = tuple(Reading(attack, reading.variants) for reading in fact.readings)
    return fact._replace(label=attack, counted=attack, reason=attack, readings=readings, mentions=mentions)


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_shown_not_obeyed(attack):
    page = check_page(render_report(hostile_report(attack), "html"))
    assert not any("evil.example" in link for link in page.links)
    visible = FORBIDDEN.sub("", attack).split()
    assert all(word in page.text for word in visible if "\\" not in word and word == attack)


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE)
def test_foreign_strings_are_set_apart_from_ours(attack):
    page = Page(render_report(hostile_report(attack), "html"))
    assert attack not in "".join(page.bare)


def hostile_check(attack):
    """The attack in every string of a checked draft that comes from outside."""
    documents = [
        Document(
            f"{name}{attack}", f"{attack} said 40 {attack} boats were lost. {text}", f"{attack}{name}", title=attack
        )
        for name, text in (("a", f"Two {attack} people died."), ("b", f"Sales {attack} rose 9 per cent."))
    ]
    report = check_draft(documents[0], documents[1:])._replace(skipped=(Skipped(attack, attack),))
    return report._replace(findings=tuple(f._replace(label=attack, reason=attack) for f in report.findings))


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_draft_is_shown_not_obeyed(attack):
    text = render_with(hostile_check(attack), "html", Options())
    check_page(text)
    assert attack not in "".join(Page(text).bare)


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE)
def test_hostile_rows_are_shown_not_obeyed(attack):
    one = Document(f"a{attack}", f"At dawn {attack} 40 boats were lost.", f"{attack}a", title=attack)
    two = Document(f"b{attack}", f"At dawn 45 ships {attack} were lost.", f"{attack}b", publisher=attack)
    aligned = align_documents([one, two])._replace(skipped=(Skipped(attack, attack),))
    check_page(render_with(aligned, "html", Options()))


def test_a_variant_in_a_language_that_is_no_name_has_none():
    documents = [Document("a", "Five boats sank.", language='x" onload="y'), Document("b", "Five boats sank.")]
    page = check_page(render_report(compare(documents), "html"))
    assert page.values("lang") == ["en", "", "en"]


# --- figures that overlap, same bytes, time ---


def test_figures_that_overlap_are_one_mark_with_a_link_to_each_fact():
    document = Document("gull", "The 10 of 20 boats sank.")
    sentence = Sentence(document, 0, Span(0, len(document.text)), 1, TokenReader(document.text))
    inner, outer = (
        Figure(Kind.COUNT, quantity(n), sentence, Span(*at), Span(*at)) for n, at in ((20, (10, 18)), (10, (4, 18)))
    )
    facts = tuple(
        Fact("boats", Kind.COUNT, "boat", Verdict.SINGLE, "rule", "Alone.", (Reading("x", (0,)),), ((f,), ()))
        for f in (inner, outer, outer)
    )
    report = compare([document, Document("tern", "No boat.")])._replace(facts=facts, figures=((inner, outer), ()))
    text = render_report(report, "html")
    check_page(text)
    assert text.count("<mark><bdi>10 of 20 boats</bdi></mark>") == 3  # in the text, and in the quotes of two facts
    assert re.findall(r'<a class="figure single" href="#(f\d)"', text) == ["f2", "f3", "f1"]


def test_same_input_same_bytes_whatever_the_order_of_hashing():
    code = (
        "import newsdiff, glob, hashlib\n"
        "page = newsdiff.render_report(newsdiff.compare(sorted(glob.glob('seeds/*.txt'))), 'html')\n"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    digests = set()
    for seed in ("0", "1", "77"):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1


def many(variants, facts):
    """A report of so many facts that every variant gives, a tenth of them in conflict."""
    texts, figures = [], []
    for variant in range(variants):
        lines = [f"Ward {n} counted {100 * n + 10 + variant * (n % 10 == 0)} boats in the bay." for n in range(facts)]
        texts.append("\n".join(lines))
    documents = tuple(Document(f"paper {n}", text) for n, text in enumerate(texts))
    sentences = []
    for document in documents:
        own, found, at = [], [], 0
        for number, line in enumerate(document.text.split("\n")):
            own.append(Sentence(document, number, Span(at, at + len(line)), number + 1, TokenReader(document.text)))
            start = at + line.index("counted ") + len("counted ")
            stop = at + line.index(" in the")
            value = document.text[start:stop].split()[0]
            found.append(Figure(Kind.COUNT, quantity(value), own[-1], Span(start, stop), Span(start, stop)))
            at += len(line) + 1
        sentences.append(tuple(own))
        figures.append(tuple(found))
    made = []
    for n in range(facts):
        verdict = Verdict.AGREE if n % 10 else Verdict.CONFLICT
        every = range(variants)
        readings = [Reading(figures[v][n].text, (v,)) for v in every] if n % 10 == 0 else [Reading("x", tuple(every))]
        mentions = tuple((figures[v][n],) for v in every)
        made.append(Fact(f"boats {n}", Kind.COUNT, "boat", verdict, "rule", "Because.", tuple(readings), mentions))
    made.sort(key=lambda fact: fact.verdict is Verdict.AGREE)
    return Report(documents, tuple(sentences), tuple(figures), newsdiff.Alignment(()), tuple(made))


def test_many_variants_and_facts_are_written():
    with patience():
        page = render_report(many(20, 200), "html")
    check_page(page)
    assert all(f"boats {number}<" in page for number in range(200))


def test_a_sentence_without_an_end_is_not_quoted_whole_at_each_of_its_figures():
    text = "forty boats and 3 piers were lost and " * 300
    report = compare([Document("a", text), Document("b", text)])
    page = render_report(report, "html")
    check_page(page)
    assert len(page) < 300 * len(text)  # quoted whole, it would be 1,200 times
    assert "a long sentence; the whole stands in the text" in page


@pytest.mark.parametrize("digits", ["9" * 300, "1" * 21, "0." + "7" * 200])
def test_a_number_line_holds_numbers_that_differ_in_a_late_digit_alone(digits):
    texts = (f"At least {digits}1 boats were lost.", f"Some {digits}2 boats were lost.")
    report = newsdiff.compare([newsdiff.Document(f"v{n}", text, f"v{n}.txt") for n, text in enumerate(texts)])
    assert len(report.facts) == 1
    with patience():
        assert "<svg" in newsdiff.render_report(report, "html")
