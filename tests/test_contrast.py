import json

import jsonschema
import pytest

from newsdiff.model import Document
from newsdiff.pipeline import align_documents
from newsdiff.render import Options, render_with
from newsdiff.render.schema import SCHEMAS
from tests.patience import patience

GULL = "Ten boats sank off Port Vell on Friday.\nThe harbour master closed the port.\nNobody was hurt.\n"
TERN = "On Friday 12 boats sank off Port Vell.\nThe port was closed by the harbour master at noon.\n"
DUCK = "10 vessels sank off Port Vell on Friday, said the coast guard.\nPetra Hale won the chess cup.\n"


def align(*texts):
    return align_documents([Document(name, text) for name, text in zip("abcde", texts, strict=False)])


def apart(aligned, kind="changed"):
    """By document, what its sentences have of their own, row by row."""
    return [
        (contrast.sentence.document.label, contrast.sentence.document.text[slice(*span)])
        for contrasts in aligned.contrasts
        for contrast in contrasts
        for span in getattr(contrast, kind)
    ]


def test_words_that_the_first_has_not():
    aligned = align(GULL.splitlines()[0], TERN.splitlines()[0])
    assert apart(aligned) == [("a", "Ten boats"), ("b", "12 boats")]
    assert apart(aligned, "moved") == [("b", "On Friday")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 13,000 crates reached Port Vell.", "About thirteen thousand crates reached Port Vell."),
        ("US troops left Port Vell.", "American troops left Port Vell."),
        ("Troops were sent to Port Vell.", "Troops were sent to Port Vell"),
        ("The “Hale” sank at Port Vell.", 'The "Hale" sank at Port Vell.'),
    ],
)
def test_words_that_are_the_same(one, other):
    assert apart(align(one, other)) == []


def test_the_same_words_in_another_order_have_moved():
    aligned = align("Boats sank on Friday off Port Vell.", "Off Port Vell boats sank on Friday.")
    assert apart(aligned) == []
    assert "".join(text for _, text in apart(aligned, "moved")).replace(" ", "").lower() in {
        "offportvell",
        "boatssankonfriday",
    }


def test_the_first_of_several_is_marked_by_what_none_of_the_others_has():
    firsts = [text.splitlines()[0] for text in (GULL, TERN, DUCK)]
    aligned = align(*firsts)
    marked = apart(aligned)
    assert [words for label, words in marked if label == "a"] == []  # the third has ten vessels
    assert ("b", "12 boats") in marked
    assert ("c", "said the coast guard") in marked


def test_a_sentence_alone_is_not_marked():
    aligned = align(GULL, DUCK)
    alone = [contrasts for contrasts in aligned.contrasts if len(contrasts) == 1]
    assert {contrast.sentence.text for (contrast,) in alone} >= {"Petra Hale won the chess cup.", "Nobody was hurt."}
    assert all(not contrast.changed and not contrast.moved for (contrast,) in alone)


def test_order_of_the_documents_changes_no_row():
    texts = [GULL, TERN, DUCK]
    rows = {frozenset(c.sentence.text for c in contrasts) for contrasts in align(*texts).contrasts}
    assert rows == {frozenset(c.sentence.text for c in contrasts) for contrasts in align(*reversed(texts)).contrasts}


def test_long_sentences_are_compared_in_linear_time():
    words = [
        f"word{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number // 676)}" for number in range(2400)
    ]
    with patience():
        aligned = align(" ".join(words) + ".", " ".join(["else", *words[:-1]]) + ".")
    assert apart(aligned) == [("a", words[-1]), ("b", "else")]


def test_text_in_sequence():
    text = render_with(align(GULL, TERN, DUCK), "text", Options(width=72))
    assert "    b:1  On Friday [12 boats] sank off Port Vell.\n" in text
    assert "only in c\n    c:2  Petra Hale won the chess cup.\n" in text
    assert max(map(len, text.splitlines())) <= 72


@pytest.mark.parametrize("width", [20, 30, 80, 200])
@pytest.mark.parametrize("columns", [False, True])
def test_no_width_loses_a_word(width, columns):
    aligned = align(GULL, TERN, DUCK)
    text = render_with(aligned, "text", Options(width=width, columns=columns))
    assert max(map(len, text.splitlines())) <= width
    shown = "".join(character for character in text if character.isalnum())
    if not (columns and width >= 80):  # side by side, words of one sentence stand on several lines of others
        for document in (GULL, TERN, DUCK):
            for line in document.splitlines():
                assert "".join(filter(str.isalnum, line)) in shown


def test_side_by_side():
    text = render_with(align(GULL, TERN), "text", Options(width=100, columns=True))
    row = next(line for line in text.splitlines() if "Ten boats" in line)
    assert ":1 [Ten boats] sank off Port Vell on" in row
    assert ":1 On Friday [12 boats] sank off" in row


def test_json_follows_the_schema_and_its_spans_are_slices():
    documents = {"a": GULL, "b": TERN, "c": DUCK}
    record = json.loads(render_with(align(*documents.values()), "json", Options()))
    jsonschema.validate(record, SCHEMAS["align"](), cls=jsonschema.Draft202012Validator)
    for row in record["alignment"]:
        for sentence in row["sentences"]:
            text = documents[sentence["document"]]
            assert text[sentence["start"] : sentence["end"]] == sentence["text"]
            for start, end in sentence["changed"] + sentence["moved"]:
                assert sentence["start"] <= start < end <= sentence["end"]
