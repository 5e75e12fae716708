import io
import sys
import zipfile

import docx
import pytest
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read import from_docx, read_document
from newsdiff.read.decoding import Decoding
from newsdiff.read.from_docx import read_articles
from tests.articles import articles_or_none, marked, write_over
from tests.patience import patience
from tests.seed_facts import facts_as

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_part(data, name, content):
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return stream.getvalue()


EMPTY = saved(docx.Document())


def body(xml):
    """A document of that body."""
    content = f"<w:document {NAMES}><w:body>{xml}</w:body></w:document>"
    return with_part(EMPTY, "word/document.xml", content)


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def archive(**parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        for name, content in parts.items():
            new.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def read(data):
    (article,) = read_articles(data, "story.docx", Decoding())
    return article


def lines(xml):
    return read(body(xml)).text.split("\n")


def test_a_story_as_word_keeps_it():
    document = docx.Document()
    document.core_properties.title = "Word Document"
    document.core_properties.language = "en-GB"
    document.sections[0].header.paragraphs[0].text = "Tarn Valley Water Board"
    document.sections[0].footer.paragraphs[0].text = "Press office, room 12"
    document.add_paragraph("By Ann Venn", style="Subtitle")
    document.add_heading("Dam at Oxmoor: 40 homes emptied", 0)
    document.add_paragraph("A crack of 12 metres was found on Friday.")
    document.add_paragraph("The dam at Oxmoor, two gates open", style="Caption")
    document.add_heading("What is known", 1)
    document.add_paragraph("300 beds stand ready", style="List Bullet")
    document.add_paragraph("12 engineers arrive", style="List Number")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Town", "People", "Oxmoor", "2,100"), strict=True):
        cell.text = text
    document.add_heading("What comes next", 2)
    last = document.add_paragraph("About ")
    last.add_run("3,000").bold = True
    last.add_run(" people of 5 km")
    last.add_run("2").font.superscript = True
    last.add_run(" wait.").font.size = Pt(20)
    article = read(saved(document))
    assert article.text.split("\n") == [
        "By Ann Venn",
        "Dam at Oxmoor: 40 homes emptied",
        "A crack of 12 metres was found on Friday.",
        "The dam at Oxmoor, two gates open",
        "What is known",
        "300 beds stand ready",
        "12 engineers arrive",
        "Town | People",
        "Oxmoor | 2,100",
        "What comes next",
        "About 3,000 people of 5 km² wait.",
        "Tarn Valley Water Board",
        "Press office, room 12",
    ]
    assert marked(article) == [
        ("The dam at Oxmoor, two gates open", FurnitureKind.CAPTION),
        ("What is known", FurnitureKind.HEADING),
        ("What comes next", FurnitureKind.HEADING),
        ("Tarn Valley Water Board", FurnitureKind.NAVIGATION),
        ("Press office, room 12", FurnitureKind.NAVIGATION),
    ]
    assert (article.title, article.language) == ("Dam at Oxmoor: 40 homes emptied", "en")
    assert (article.published, article.publisher, article.lines) == (None, None, ())


@pytest.mark.parametrize(
    ("levels", "headline", "sections"),
    [
        ((1, None, 1), "heading 0", ["heading 2"]),
        ((2, None, 1), "heading 0", ["heading 2"]),
        ((None, 1, 1), "heading 1", ["heading 2"]),
        ((None, 2), None, ["heading 1"]),
        ((1, 0, None), "heading 1", ["heading 0"]),
        ((None, None), None, []),
    ],
)
def test_the_headline_is_no_section_head(levels, headline, sections):
    document = docx.Document()
    document.core_properties.title = ""
    for number, level in enumerate(levels):
        if level is None:
            document.add_paragraph("Text.")
        else:
            document.add_heading(f"heading {number}", level)
    article = read(saved(document))
    assert article.title == headline
    assert marked(article) == [(section, FurnitureKind.HEADING) for section in sections]


def test_a_title_field_is_believed_where_it_holds_words():
    document = docx.Document()
    document.core_properties.title = "Five hurt in Oxmoor"
    document.add_paragraph("Text.")
    article = read(saved(document))
    assert (article.title, article.text) == ("Five hurt in Oxmoor", "Text.")


def test_a_style_is_known_by_what_it_is_based_on():
    document = docx.Document()
    style = document.styles.add_style("Zwischentitel", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph("Text.")
    document.add_paragraph("More", style="Zwischentitel")
    assert marked(read(saved(document))) == [("More", FurnitureKind.HEADING)]


SHOWN = '<w:vanish w:val="0"/>'
RAISED = '<w:vertAlign w:val="superscript"/>'
LOWERED = '<w:vertAlign w:val="subscript"/>'
BOX = f"<w:txbxContent><w:p>{run('12 in a box')}</w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (f"<w:p>{run('10')}{run(',000')}{run(' hurt')}</w:p>", ["10,000 hurt"]),
        (
            f"<w:p><w:ins>{run('12')}</w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del>{run(' hurt')}</w:p>",
            None,
        ),
        (f"<w:p><w:moveFrom>{run('9 ')}</w:moveFrom><w:moveTo>{run('12 ')}</w:moveTo>{run('hurt')}</w:p>", None),
        (f"<w:p><w:hyperlink>{run('12')}</w:hyperlink>{run(' hurt')}</w:p>", None),
        (f"<w:p><w:sdt><w:sdtContent>{run('12')}</w:sdtContent></w:sdt>{run(' hurt')}</w:p>", None),
        (f"<w:sdt><w:sdtContent><w:p>{run('12 hurt')}</w:p></w:sdtContent></w:sdt>", None),
        (
            f"<w:p><w:fldSimple>{run('12')}</w:fldSimple><w:r><w:instrText>99</w:instrText></w:r>{run(' hurt')}</w:p>",
            None,
        ),
        (f"<w:p>{run('99 ', '<w:vanish/>')}{run('12', SHOWN)}{run(' hurt')}</w:p>", None),
        (f"<w:p>{run('12')}<w:r><w:tab/></w:r>{run('hurt')}</w:p>", None),
        (f"<w:p>{run('12 hu')}<w:r><w:softHyphen/></w:r>{run('rt')}</w:p>", None),
        (f"<w:p>{run('12 hurt')}<w:r><w:footnoteReference w:id='3'/></w:r></w:p>", None),
        (f"<w:p>{run('a 10')}<w:r><w:noBreakHyphen/></w:r>{run('year plan')}</w:p>", ["a 10-year plan"]),
        (f"<w:p>{run('Twelve')}<w:r><w:br/></w:r>{run('hurt')}</w:p>", ["Twelve hurt"]),
        (f"<w:p>{run('It burnt.')}<w:r><w:br/></w:r>{run('12 hurt')}</w:p>", ["It burnt.", "12 hurt"]),
        (f"<w:p>{run('Fire')}<w:r><w:br/><w:br/></w:r>{run('12 hurt')}</w:p>", ["Fire", "12 hurt"]),
        ("<w:p><m:oMath><m:r><m:t>10</m:t></m:r><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:oMath></w:p>", ["10⁶"]),
        (f"<w:p>{run('12')}{run('3', RAISED)}{run(' hurt')}</w:p>", ["12³ hurt"]),
        (f"<w:p>{run('CO')}{run('2', LOWERED)}</w:p>", ["CO2"]),
        (
            f"<w:p>{run('12 hurt')}<mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
            f"<mc:Fallback><v:textbox>{BOX}</v:textbox></mc:Fallback></mc:AlternateContent></w:p>",
            ["12 hurt", "12 in a box"],
        ),
    ],
)
def test_what_the_page_shows_is_read(xml, said):
    assert lines(xml) == (said or ["12 hurt"])


def test_a_text_box_stands_beside_the_text():
    article = read(body(f"<w:p>{run('Text.')}<w:r>{BOX}</w:r></w:p>"))
    assert marked(article) == [("12 in a box", FurnitureKind.ASIDE)]


def cell(*texts):
    return f"<w:tc>{''.join(f'<w:p>{run(text)}</w:p>' for text in texts)}</w:tc>"


def table(*rows):
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


LONG = "The crack grew by 12 metres. " * 9


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (
            table(cell("Tarn") + cell("12") + cell("300"), cell("Vell") + cell("") + cell("5")),
            ["Tarn | 12 | 300", "Vell | 5"],
        ),
        (table(cell("Tarn", "Foot") + cell("12")), ["Tarn; Foot | 12"]),
        (table(cell("One column.", "12 hurt.")), ["One column.", "12 hurt."]),
        (table(cell(LONG, "12 hurt.") + cell("Aside")), [LONG.strip(), "12 hurt.", "Aside"]),
        (table(cell("Tarn") + f"<w:tc>{table(cell('1') + cell('2'))}</w:tc>"), ["Tarn | 1; 2"]),
    ],
)
def test_rows_of_tables(xml, said):
    assert lines(xml) == said


def test_the_seeds_as_word_documents_give_the_same_facts(tmp_path):
    def write(text):
        document = docx.Document()
        for line in text.split("\n"):
            paragraph = document.add_paragraph()
            for word in line.split(" "):
                paragraph.add_run(word).bold = word.startswith("S")
                paragraph.add_run(" ")
        return saved(document)

    plain, as_word = facts_as(tmp_path, ".docx", write)
    assert as_word == plain


# --- what cannot be read ---


def error_of(data):
    with pytest.raises(InputError) as caught:
        read(data)
    assert caught.value.culprit == "story.docx"
    assert "\n" not in str(caught.value)
    return caught.value.problem


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is a broken Word document (no zip archive); open it"),
        (b"PK\x03\x04 word/", "is a broken Word document (no zip archive); open it"),
        (EMPTY[: len(EMPTY) // 2], "is a broken Word document (no zip archive); open it"),
        (archive(xl__workbook="<x/>"), "is an Excel workbook; save"),
        (archive(ppt__presentation="<x/>"), "is a PowerPoint presentation; save"),
        (archive(**{"content.xml": "<x/>"}), "is an OpenDocument file; save"),
        (archive(**{"META-INF__container.xml": "<x/>"}), "is an EPUB book; give"),
        (archive(notes="12"), "is a zip archive with no Word document; unpack"),
        (archive(**{"word__vbaProject.bin": "x"}), "is a Word document with macros; save"),
        (archive(**{"word__document.xml": "<x/>"}), "is a broken Word document (KeyError); open it"),
        (body("<w:p>"), "is a broken Word document (XMLSyntaxError); open it"),
        (body("<w:sdt>" * 9000 + "</w:sdt>" * 9000), "is a broken Word document (XMLSyntaxError); open it"),
    ],
)
def test_files_that_cannot_be_read(data, problem):
    assert error_of(data).startswith(problem)


def test_no_entity_is_expanded():
    bomb = '<!DOCTYPE w [<!ENTITY a "10,000"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'
    data = with_part(
        EMPTY,
        "word/document.xml",
        f"{bomb}<w:document {NAMES}><w:body><w:p><w:r><w:t>12 &b; &c;</w:t></w:r></w:p></w:body></w:document>",
    )
    assert read(data).text == "12"


def test_a_bomb_is_not_unpacked(monkeypatch):
    with patience():
        assert error_of(body(" " * 20_000_000)).startswith("unpacks to more than any article holds")
        assert error_of(archive(word__a="", **{f"part{n}": "" for n in range(3000)})).startswith("unpacks to more")
    monkeypatch.setattr(from_docx, "MAX_UNPACKED", 1000)
    assert error_of(EMPTY).startswith("unpacks to more than any article holds")


def test_encrypted_parts():
    data = bytearray(body(f"<w:p>{run('12 hurt')}</w:p>"))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 4)
    assert error_of(bytes(data)) == "is encrypted; save a copy without its password"


def test_the_extra_is_named_where_it_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    assert error_of(EMPTY) == "is a Word document; install the extra docx to read it: pip install 'newsdiff[docx]'"


def test_through_the_door(tmp_path):
    path = tmp_path / "release.docx"
    path.write_bytes(body(f"<w:p>{run('12 hurt')}</w:p>"))
    assert read_document(path).text == "12 hurt"
    path.write_bytes(EMPTY)
    with pytest.raises(InputError, match="holds no text"):
        read_document(path)


@pytest.mark.parametrize(
    "unit", ["<w:p/>", "<w:p><w:r><w:t>a</w:t><w:br/></w:r></w:p>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"], ids=repr
)
def test_many_units_come_to_an_end(unit):
    paragraph = f"<w:p><w:r>{'<w:t>a</w:t><w:br/>' * 20_000}</w:r></w:p>"
    row = f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 20_000}</w:tr></w:tbl>"
    data = body(unit * 20_000 + paragraph + row)
    with patience():
        assert read(data).text.count("a") >= 20_000


DATA = body(f"<w:p>{run('12 hurt')}</w:p>")


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(), st.tuples(st.integers(0, 9**9), st.binary(max_size=40))))
def test_any_bytes_give_an_article_or_an_error(data):
    if isinstance(data, tuple):
        data = write_over(DATA, *data)
    articles_or_none(read_articles, data, "a.docx", Decoding())


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/w:prt &;\"='a1", max_size=80))
def test_any_xml_gives_an_article_or_an_error(xml):
    articles_or_none(read, body(xml))
