import io
import logging
import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read import from_pdf, read_document
from newsdiff.read.decoding import Decoding
from newsdiff.read.from_pdf import read_articles
from newsdiff.read.reflow import PrintedLine, join_lines
from tests.articles import articles_or_none, marked, write_over
from tests.patience import patience
from tests.seed_facts import facts_as

FONT, SIZE, LEADING = "Times-Roman", 10, 12
PAGE = (595, 842)
BOLD = "Times-Bold"
SYLLABLE_END = re.compile(r"(?<=[aeiou][^\W\d_aeiou])(?=[^\W\d_aeiou][aeiou])", re.IGNORECASE)


class Setting:
    """Sets paragraphs as a press office does: justified or ragged, words broken, running titles on each page."""

    def __init__(self, width=220, gap=6, indent=0, columns=1, foot=True, **info):
        self.stream = io.BytesIO()
        self.canvas = Canvas(self.stream, PAGE)
        self.width, self.gap, self.indent, self.columns, self.foot = width, gap, indent, columns, foot
        for name, value in info.items():
            getattr(self.canvas, f"set{name.title()}")(value)
        self.page, self.column = 0, columns
        self.turn()

    def turn(self):
        self.column += 1
        if self.column >= self.columns:
            if self.page:
                self.canvas.showPage()
            self.page, self.column = self.page + 1, 0
            if self.foot:
                self.draw(50, 800, "Tarn Valley Water Board", size=8)
                self.draw(50, 40, f"Page {self.page} of 9", size=8)
        self.y = 760

    def draw(self, x, y, text, font=FONT, size=SIZE):
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def line(self, text, indent=0, font=FONT, size=SIZE):
        if self.y < 80:
            self.turn()
        self.draw(50 + self.column * (self.width + 20) + indent, self.y, text, font, size)
        self.y -= size * LEADING / SIZE

    def paragraph(self, text, font=FONT, size=SIZE, indent=None):
        indent = self.indent if indent is None else indent
        line = ""
        first = True
        words = text.split()
        while words:
            word = words.pop(0)
            longer = f"{line} {word}".strip()
            room = self.width - (indent if first else 0)
            if stringWidth(longer, font, size) <= room:
                line = longer
                continue
            for start, rest in breaks(word):
                if stringWidth(f"{line} {start}".strip(), font, size) <= room:
                    line = f"{line} {start}".strip()
                    word = rest
                    break
            self.line(line, indent if first else 0, font, size)
            line, first = word, False
        self.line(line, indent if first else 0, font, size)
        self.y -= self.gap

    def bytes(self):
        self.canvas.save()
        return self.stream.getvalue()


def breaks(word):
    """Where a word may be broken, the longest beginning first: after its own hyphens, and between syllables."""
    places = [(found.end(), "") for found in re.finditer(r"(?<=\w)-(?=\w)", word)]
    if word.strip(".,;:”“\"'()").isalpha() and len(word) > 6:
        places += [(found.end(), "-") for found in SYLLABLE_END.finditer(word) if 2 < found.end() < len(word) - 3]
    return [(word[:place] + hyphen, word[place:]) for place, hyphen in sorted(places, reverse=True)]


def set_text(text, **setting):
    page = Setting(**setting)
    for line in filter(str.strip, text.split("\n")):
        page.paragraph(line)
    return page.bytes()


def read(data):
    (article,) = read_articles(data, "story.pdf", Decoding())
    return article


def running_text(article):
    marked = {furniture.span for furniture in article.furniture}
    lines, start = [], 0
    for line in article.text.split("\n"):
        if (start, start + len(line)) not in marked:
            lines.append(line)
        start += len(line) + 1
    return lines


def marked_as(article, kind):
    return [text for text, each in marked(article) if each is kind]


STORY = """\
The Oxmoor dam lost 12,000 cubic metres of water on Friday, and about 3,000 people were told to leave their homes.
Engineers of the Water Board found a crack of 12 metres in the anti-flood gates; 40 soldiers and two helicopters helped.
“We measured twenty-five leaks,” the chief engineer said, “and a ten-year-old pump that was never repaired at all.”
The board will meet on 12 March. A 10,000-strong crowd of two- and three-bedroom house owners asked for compensation.
The valley has seen seventeen floods since 1984, among them the worst, in which 1,200 houses and a school were lost.
"""
FIRST = STORY.partition("\n")[0]


@pytest.mark.parametrize(
    "setting",
    [
        {},
        {"width": 160},
        {"gap": 0, "indent": 12},
        {"gap": 0, "indent": 12, "columns": 2},
        {"width": 400, "gap": 8},
    ],
    ids=repr,
)
def test_the_seeds_as_pdf_give_nine_facts_in_ten(tmp_path, setting):
    broken = 0

    def write(text):
        nonlocal broken
        data = set_text(text, **setting)
        broken += sum(page.extract_text().count("-\n") for page in PdfReader(io.BytesIO(data)).pages)
        return data

    plain, printed = facts_as(tmp_path, ".pdf", write)
    assert broken >= 6
    assert sum((plain & printed).values()) >= 0.9 * sum(plain.values())


@pytest.mark.parametrize("width", range(120, 400, 20))
@pytest.mark.parametrize("setting", [{}, {"gap": 0, "indent": 14}], ids=["spaced", "indented"])
def test_paragraphs_and_words_are_put_together(width, setting):
    assert running_text(read(set_text(STORY, width=width, foot=False, **setting))) == STORY.strip().split("\n")


def test_running_titles_and_page_numbers_are_marked():
    article = read(set_text(STORY * 8))
    pages = len(marked_as(article, FurnitureKind.NAVIGATION)) // 2
    assert pages > 1
    assert sorted(marked_as(article, FurnitureKind.NAVIGATION)) == sorted(
        ["Tarn Valley Water Board"] * pages + [f"Page {n + 1} of 9" for n in range(pages)]
    )
    assert running_text(article) == STORY.strip().split("\n") * 8
    assert article.text.startswith("The Oxmoor dam lost")


def test_a_press_release_with_its_headings():
    page = Setting(title="Microsoft Word - release_final.docx", foot=False)
    page.paragraph("PRESS RELEASE", size=12)
    page.paragraph("Oxmoor dam: 40 homes emptied after crack", font=BOLD, size=18)
    for number, line in enumerate(STORY.strip().split("\n")):
        if number in {2, 4}:
            page.paragraph("What the board knows", font=BOLD)
        page.paragraph(line)
    page.paragraph("• 12 boats are ready", indent=8)
    page.paragraph("• 300 beds stand ready in two schools of the valley, one of them new", indent=8)
    article = read(page.bytes())
    assert article.title == "Oxmoor dam: 40 homes emptied after crack"
    assert marked_as(article, FurnitureKind.HEADING) == ["What the board knows"] * 2
    assert running_text(article) == [
        "PRESS RELEASE",
        "Oxmoor dam: 40 homes emptied after crack",
        *STORY.strip().split("\n"),
        "12 boats are ready",
        "300 beds stand ready in two schools of the valley, one of them new",
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Five hurt in Oxmoor", "Five hurt in Oxmoor"),
        ("release.docx", None),
        ("Microsoft Word - note 3", None),
        ("untitled", None),
        ("Release", None),
    ],
)
def test_a_title_field_is_believed_where_it_holds_words(title, expected):
    article = read(set_text(STORY, title=title))
    assert (article.title, article.published, article.publisher) == (expected, None, None)
    assert title not in article.text


def test_raised_digits_are_no_part_of_the_number():
    page = Setting(foot=False)
    text = page.canvas.beginText(50, 700)
    for said, size, rise in (
        ("It lost 12,000", 10, 0),
        ("2", 6, 4),
        (" boats, 5 km", 10, 0),
        ("2", 6, 4),
        (" of CO", 10, 0),
        ("2", 6, -2),
        (" and 2", 10, 0),
        ("1", 6, 4),
        ("/2 tons.", 10, 0),
    ):
        text.setFont(FONT, size)
        text.moveCursor(0, -rise)
        text.textOut(said)
        text.moveCursor(0, rise)
    page.canvas.drawText(text)
    assert read(page.bytes()).text == "It lost 12,000² boats, 5 km² of CO2 and 2 1/2 tons."


def test_the_cells_of_a_row_stay_apart_on_one_line():
    page = Setting(foot=False)
    page.paragraph(FIRST)
    for town, homes in (("Oxmoor", "2,100"), ("Tarn Foot", "900"), ("Vell", "12")):
        page.draw(50, page.y, town)
        page.draw(150, page.y, homes)
        page.line("in 1984", indent=150)
    assert running_text(read(page.bytes()))[1:] == [
        "Oxmoor | 2,100 | in 1984",
        "Tarn Foot | 900 | in 1984",
        "Vell | 12 | in 1984",
    ]


# --- the seams ---


def printed(*texts):
    return [PrintedLine(text, 0, 50, 700 - 12 * number, 10) for number, text in enumerate(texts)]


def joined(*texts):
    return [paragraph.text for paragraph in join_lines(printed(*texts))]


@pytest.mark.parametrize(
    ("above", "below", "said"),
    [
        ("the 40 sol-", "diers", "the 40 soldiers"),
        ("a 10,000-", "strong crowd", "a 10,000-strong crowd"),
        ("the F-", "16 jets", "the F-16 jets"),
        ("the Moscow-", "Pyongyang axis", "the Moscow-Pyongyang axis"),
        ("the U.S.-", "led force", "the U.S.-led force"),
        ("twenty-", "five boats", "twenty-five boats"),
        ("seven-", "teen boats", "seventeen boats"),
        ("six-", "ty boats", "sixty boats"),
        ("a mil-", "lion boats", "a million boats"),
        ("two thou-", "sand boats", "two thousand boats"),
        ("the ten-", "sion grew", "the tension grew"),
        ("a two-", "year plan", "a two-year plan"),
        ("a three-year-", "old girl", "a three-year-old girl"),
        ("two-", "and three-year terms", "two- and three-year terms"),
        ("an anti-", "aircraft gun", "an anti-aircraft gun"),
        ("a week-", "long strike", "a week-long strike"),
        ("some-", "thing new", "something new"),
        ("THREE SOL-", "DIERS HURT", "THREE SOLDIERS HURT"),
        ("soft\u00ad", "ening rain", "softening rain"),
        ("from 2019–", "2021 it rained", "from 2019–2021 it rained"),
        ("and/", "or not", "and/or not"),
        ("he left –", "at last", "he left – at last"),
        ("at http://tarn-", "vell.example/a", "at http://tarn-vell.example/a"),
        ("left-hand -", "side", "left-hand - side"),
        ("in 2031,", "300 boats", "in 2031, 300 boats"),
    ],
)
def test_a_hyphen_goes_or_stays(above, below, said):
    assert joined(above, below) == [said]


def test_the_document_tells_how_it_writes_a_word():
    assert (
        joined("the rebuilt pump-house and the pump-", "house at Oxmoor, said the old man, and more")[0].count("-") == 2
    )
    assert "airbase at" in joined("the old airbase, and over it the air-", "base at Oxmoor and the base in the air")[0]


# --- what cannot be read ---


def encrypted(password, algorithm):
    writer = PdfWriter(clone_from=io.BytesIO(set_text(STORY, foot=False)))
    writer.encrypt(password, "owner", algorithm=algorithm)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def blank():
    stream = io.BytesIO()
    canvas = Canvas(stream, PAGE)
    canvas.rect(10, 10, 50, 50)
    canvas.save()
    return stream.getvalue()


def error_of(data):
    with pytest.raises(InputError) as caught:
        read(data)
    assert caught.value.culprit == "story.pdf"
    assert "\n" not in str(caught.value)
    return caught.value.problem


def test_files_with_no_text_to_be_had():
    assert error_of(encrypted("secret", "RC4-128")) == "is encrypted; save a copy without its password"
    assert error_of(blank()).startswith("holds no text; it may be a scan")
    assert error_of(b"%PDF-1.7\n").startswith("is a broken PDF document (")
    assert error_of(b"").startswith("is a broken PDF document (")
    assert error_of(b"%PDF-1.4\n" + b"1 0 obj\n<<" * 5000).startswith("is a broken PDF document (")
    assert error_of(b"%PDF-1.4\n1 0 obj " + b"[" * 100_000).startswith("is a broken PDF document (")


def test_a_file_that_all_may_read_needs_no_password():
    assert running_text(read(encrypted("", "RC4-128")))[0] == FIRST


def test_letters_that_nobody_can_name(monkeypatch):
    said = "\ue001\ue002 12 \ue003\ue004\ue005"
    monkeypatch.setattr("pypdf.PageObject.extract_text", lambda *_, **__: said)
    assert error_of(set_text(STORY)).startswith("its fonts do not say which letters they draw")


def test_more_than_any_article(monkeypatch):
    data = set_text(STORY * 20)
    monkeypatch.setattr(from_pdf, "MAX_PAGES", 1)
    assert error_of(data).startswith("has more than 1 pages")
    monkeypatch.undo()
    for bound in ("MAX_LETTERS", "MAX_OPERATIONS"):
        monkeypatch.setattr(from_pdf, bound, 100)
        assert error_of(data).startswith("is larger than any article")
        monkeypatch.undo()


def test_the_extra_is_named_where_it_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert error_of(set_text(STORY)) == (
        "is a PDF document; install the extra pdf to read it: pip install 'newsdiff[pdf]'"
    )


def test_nothing_is_said_on_standard_error(capfd, monkeypatch):
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    data = set_text(STORY)
    damaged = re.sub(rb"startxref\s+\d+", b"startxref 7", data)
    assert running_text(read(damaged)) == running_text(read(data))
    assert capfd.readouterr() == ("", "")


def test_through_the_door(tmp_path):
    path = tmp_path / "release.bin"
    path.write_bytes(set_text(STORY, foot=False, title="Five hurt in Oxmoor"))
    document = read_document(path)
    assert (document.title, document.text.split("\n")[0]) == ("Five hurt in Oxmoor", FIRST)
    assert document.lines == ()


def test_many_lines_come_to_an_end():
    words = STORY.split() * 5
    lines = [" ".join(words[n % 90 : n % 90 + 9]) for n in range(40_000)]
    with patience():
        assert join_lines([PrintedLine(text, n // 50, 50, 700 - 12 * (n % 50), 10) for n, text in enumerate(lines)])
        assert join_lines([PrintedLine("a-" * 20_000, 0, n, n, n % 7) for n in range(20)])


DATA = set_text(STORY)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(), st.binary().map(b"%PDF-1.4\n".__add__), st.tuples(st.integers(0, 9**9), st.binary())))
def test_any_bytes_give_an_article_or_an_error(data):
    if isinstance(data, tuple):
        data = write_over(DATA, *data)
    articles_or_none(read_articles, data, "a.pdf", Decoding())
