from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff import compare, render_report
from newsdiff.furniture import RULES, mark_furniture
from newsdiff.lang import load_language
from newsdiff.model import Document, Furniture, FurnitureKind, Span
from newsdiff.split import split_sentences
from tests.case_files import CASES

ENGLISH = load_language()


def read_pages():
    pages, name = {}, ""
    for line in (CASES / "furniture.txt").read_text("utf-8").splitlines():
        if line.startswith("== "):
            name = line.removeprefix("== ")
            pages[name] = []
        elif line.strip() and not line.startswith("#"):
            kind, _, text = line.partition("|")
            pages[name].append((kind.strip(), text.strip()))
    return pages


PAGES = read_pages()


def expected_marks(lines):
    """The text of a page and its marks, as (start, stop, kind)."""
    text, marks = "", []
    for kind, line in lines:
        start = len(text)
        head, cut, rest = line.partition(" ¦ ")
        if cut and kind == "dateline":
            marks.append((start, start + len(head) + 1, kind))
        elif cut:
            marks.append((start, start + len(head), kind))
            marks.append((start + len(head) + 1, start + len(f"{head} {rest}"), "credit"))
        elif kind != "-":
            marks.append((start, start + len(line), kind))
        text += f"{head} {rest}\n" if cut else line + "\n"
    return text, marks


@pytest.mark.parametrize("name", PAGES)
def test_marks_of_a_page(name):
    text, expected = expected_marks(PAGES[name])
    document = mark_furniture(Document("page", text), ENGLISH)
    found = [(span.start, span.stop, str(kind)) for span, kind in document.furniture]
    shown = [(text[start:stop], kind) for start, stop, kind in found]
    assert shown == [(text[start:stop], kind) for start, stop, kind in expected]
    assert found == expected


def test_every_rule_has_a_case():
    kinds = {kind for lines in PAGES.values() for kind, _ in lines}
    assert {str(row.kind) for row in RULES} <= kinds


def test_sentences_hold_no_furniture_but_captions():
    text, _ = expected_marks(PAGES["a paper's page"])
    document = mark_furniture(Document("page", text), ENGLISH)
    sentences = [sentence.text for sentence in split_sentences(document, ENGLISH)]
    assert "FILE - Cranes stand idle at Port Vell on March 3, 2031." in sentences
    assert not any(
        "Published" in s or "Orla Venn and" in s or "cookies" in s or "Why Port Vell" in s for s in sentences
    )
    assert sentences[-1].startswith("“We lost everything,” said Ines Marl, 62")


def test_a_dateline_is_cut_from_its_sentence_and_lines_are_numbered_as_in_the_file():
    text = "Storm hits Tarn\n\nTARN, May 3 (Vell News) - Two people died in the storm on Friday.\r\nThe end.\r\n"
    sentences = split_sentences(mark_furniture(Document("page", text), ENGLISH), ENGLISH)
    assert [(s.line, s.text) for s in sentences] == [
        (1, "Storm hits Tarn"),
        (3, "Two people died in the storm on Friday."),
        (4, "The end."),
    ]


def test_a_caption_is_compared_once():
    caption = "FILE - A crane lifts one of 40 boats at Port Vell on May 3, 2031. (Tom Pike/Vell Images)"
    one = Document("one", f"Boats lifted\n{caption}\n{caption}VELL IMAGES\nThe work went on all day in the rain.\n")
    other = Document("other", "A crane lifted 40 boats at Port Vell.\n")
    report = compare([one, other])
    boats = [fact for fact in report.facts if fact.counted == "boat"]
    assert [[len(mentions) for mentions in fact.mentions] for fact in boats] == [[1, 1]]


def test_marks_of_the_file_stand_and_its_figured_heads_are_compared():
    text = "Storm hits Tarn\nHome\nEighteen homes lost\nWhat next\nThe storm took 18 homes.\n"
    spans = [Span(16, 20), Span(21, 40), Span(41, 50)]
    kinds = [FurnitureKind.ASIDE, FurnitureKind.HEADING, FurnitureKind.HEADING]
    given_marks = tuple(Furniture(span, kind) for span, kind in zip(spans, kinds, strict=True))
    marked = mark_furniture(Document("page", text, furniture=given_marks), ENGLISH)
    assert [(text[slice(*span)], kind) for span, kind in marked.furniture] == [
        ("Home", FurnitureKind.ASIDE),
        ("What next", FurnitureKind.HEADING),
    ]


def test_marking_twice_changes_nothing():
    for lines in PAGES.values():
        once = mark_furniture(Document("page", expected_marks(lines)[0]), ENGLISH)
        assert mark_furniture(once, ENGLISH) == once


def test_what_is_left_out_is_told():
    text, _ = expected_marks(PAGES["an agency's page"])
    report = compare([Document("agency", text), Document("other", "Tarn Bank will cut 1,200 jobs.\n")])
    brief = render_report(report)
    assert "Left out: agency line (1), dateline (1), page stamp (2), related story (3); --show-furniture" in " ".join(
        brief.split()
    )
    assert "Storm Petra" not in brief
    assert "Storm Petra: 3 dead, 40 missing" in render_report(report, show_furniture=True)
    assert '"left_out": 7' in render_report(report, "json")


@given(st.lists(st.sampled_from([line for lines in PAGES.values() for _, line in lines] + ["", " ", "\r", "By"])))
def test_marks_are_true_slices_in_order(lines):
    text = "\n".join(lines)
    document = mark_furniture(Document("page", text), ENGLISH)
    spans = [span for span, _ in document.furniture]
    assert spans == sorted(spans)
    assert all(before.stop <= after.start for before, after in pairwise(spans))
    assert all(text[span.start : span.stop].strip() for span in spans)


@given(st.text(alphabet="aB1.,'’()-—:|\n By©"))
def test_any_text_can_be_marked(text):
    mark_furniture(Document("page", text), ENGLISH)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("RelatedThe secretary of the harbour board said in May that 40 of its cranes were to be sold.", "Related"),
        ("AdvertisementTwelve people were hurt when the fire broke out at Port Vell on Sunday night.", "Advertisement"),
        ("WatchOS will be on nine watches in ten by the summer, the maker of the watches said on Sunday.", None),
        ("Related costs came to $3.2 million in the year in which the harbour at Port Vell was dredged.", None),
        ("RelatedThe cranes", None),  # a title, not a sentence
    ],
)
def test_a_label_that_ran_into_the_sentence_behind_it_is_none_of_it(line, label):
    document = mark_furniture(Document("page", f"Fire at Port Vell\n{line}\n"), ENGLISH)
    assert [document.text[span.start : span.stop] for span, _ in document.furniture] == ([label] if label else [])
    if label:
        assert line.removeprefix(label) in [sentence.text for sentence in split_sentences(document, ENGLISH)]
