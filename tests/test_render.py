import csv
import io
import json
import pickle
import re
from decimal import Decimal
from unicodedata import combining

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff.errors import UsageError
from newsdiff.model import (
    Alignment,
    Document,
    Fact,
    Figure,
    FigureList,
    Kind,
    Moment,
    Qualifier,
    Quantity,
    Reading,
    Report,
    Row,
    Sentence,
    Span,
    Unit,
    Verdict,
)
from newsdiff.render import FIGURE_FORMATS, FORMATS, Options, as_record, render_report, render_with
from newsdiff.render.layout import cell_width, wrap, wrap_pieces
from newsdiff.render.records import ExactFloat
from newsdiff.render.schema import SCHEMAS, figures_schema, report_schema
from newsdiff.render.show import MARKS_SHOWN, show, show_name, show_words
from newsdiff.render.to_csv import EXPLAINED, OF_FIGURES
from newsdiff.render.to_json import write_json, write_pieces
from newsdiff.tokens import TokenReader

# What must never reach a reader: written out here once more, so that the table is not checked against itself.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
COLOUR_CODES = re.compile(r"\x1b\[[0-9;]*m")


def document(label, text, source=None):
    return Document(label, text, f"stories/{label}.txt" if source is None else source, id=f"{label}.txt")


def figure(doc, words, quantity=None, kind=Kind.COUNT, start=None, **rest):
    """A mention of ``words`` in a document that is one sentence."""
    start = doc.text.index(words) if start is None else start
    sentence = Sentence(doc, 0, Span(0, len(doc.text)), 1, TokenReader(doc.text))
    span = Span(start, start + len(words))
    quantity = quantity if quantity is not None else Quantity(Decimal(10000))
    return Figure(kind, quantity, sentence, span, span, **rest)


def fact(verdict, mentions, readings=None, label="boats lost", reason="because"):
    if readings is None:
        readings = [Reading(figures[0].text, (v,)) for v, figures in enumerate(mentions) if figures]
    return Fact(label, Kind.COUNT, "boat", verdict, "some_rule", reason, tuple(readings), tuple(map(tuple, mentions)))


def report(documents, facts, rows=()):
    sentences = tuple((Sentence(d, 0, Span(0, len(d.text)), 1, TokenReader(d.text)),) for d in documents)
    return Report(tuple(documents), sentences, tuple(() for _ in documents), Alignment(tuple(rows)), tuple(facts))


@pytest.fixture
def storm():
    """Three papers on one storm: a conflict, a qualifier, an agreement, a single figure."""
    a = document("gull", "At least 40 boats were lost off Marrow Bay.\nWinds of 90 km/h raged for three days.")
    b = document("tern", "Some 40 boats were lost.\n\nThe storm raged for three days and 12 piers broke.")
    c = document("skua", "As many as 400 fishing boats were lost, the third storm this year.")
    forty, least = Quantity(Decimal(40), qualifier=Qualifier.ABOUT), Quantity(Decimal(40), qualifier=Qualifier.AT_LEAST)
    lost = [
        [figure(a, "At least 40 boats", least, counted="boat", role="lost")],
        [figure(b, "Some 40 boats", forty, counted="boat")],
        [figure(c, "As many as 400 fishing boats", Quantity(Decimal(400), qualifier=Qualifier.UP_TO), counted="boat")],
    ]
    days = Quantity(Decimal(3), unit=Unit("day", "time", Decimal(86400)))
    lasted = [[figure(a, "three days", days, Kind.DURATION)], [figure(b, "three days", days, Kind.DURATION)], []]
    speed = Quantity(Decimal("90.5"), unit=Unit("kilometre", "length", Decimal(1000), per="hour"))
    wind = [[figure(a, "90 km/h", speed, Kind.MEASURE)], [], []]
    return report(
        [a, b, c],
        [
            fact(Verdict.CONFLICT, lost, reason="At least 40 and as many as 400 are far apart"),
            fact(Verdict.QUALIFIER, [lost[0], lost[1], []]),
            fact(Verdict.AGREE, lasted, [Reading("three days", (0, 1))], label="length of the storm"),
            fact(Verdict.SINGLE, wind, label="wind speed"),
        ],
        [Row(((0,), (0,), ()), 1 / 3)],
    )


# --- show -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("10,000\x1b[2J", "10,000\\x1b[2J"),
        ("10,000\r90,000", "10,000\\r90,000"),
        ("\u202e000,01", "\\u202e000,01"),
        ("a\tb\nc", "a b\nc"),
        ("bad\udcff.txt", "bad\\xff.txt"),
        ("\ud800", "\\ud800"),
        ("x\U000e0041", "x\\U000e0041"),
        ("\x9b31m", "\\x9b31m"),
        ("[bold red]10,000[/] :smile: %s {0}", "[bold red]10,000[/] :smile: %s {0}"),
        ("cafe\u0301, ١٠٬٠٠٠, 北朝鮮", "cafe\u0301, ١٠٬٠٠٠, 北朝鮮"),
        ("1" + "\u0301" * 30, "1" + "\u0301" * MARKS_SHOWN + "…"),
    ],
)
def test_show_makes_hidden_characters_visible(text, shown):
    assert show(text) == shown


@given(st.text(st.characters(), max_size=60))
def test_show_leaves_nothing_hidden_and_drops_nothing_visible(text):
    assert not FORBIDDEN.search(show(text))
    shown = iter(show(text))
    assert all(c in shown for c in text if not FORBIDDEN.match(c) and c != "\t" and not combining(c))


def test_names_and_words_stay_on_one_line():
    assert show_name("two\nlines.txt") == "two\\nlines.txt"
    assert show_words("at least\r\n  10,000\n\ntroops  sent") == "at least 10,000 troops sent"
    assert show_words("10,000\r90,000") == "10,000\\r90,000"


def test_show_words_is_linear():
    assert len(show_words(" " * 200_000 + "x" + "\t\n" * 100_000 + "y")) == 4


# --- text -----------------------------------------------------------------------------------------------------------


def test_text_shows_everything_in_order(storm):
    assert (
        render_report(storm)
        == """\
3 variants, 8 figures: 1 conflict, 1 qualifier, 1 agree, 1 in one variant only

≠ conflict    boats lost
    gull       At least 40 boats                 stories/gull.txt:1
    tern       Some 40 boats                     stories/tern.txt:1
    skua       As many as 400 fishing boats      stories/skua.txt:1
    At least 40 and as many as 400 are far apart

~ qualifier   boats lost
    gull       At least 40 boats                 stories/gull.txt:1
    tern       Some 40 boats                     stories/tern.txt:1
    because

= agree       1 fact
    gull tern  three days (length of the storm)  stories/gull.txt:2

· single      1 fact, in one variant only
    gull       90 km/h (wind speed)              stories/gull.txt:2
"""
    )


def test_narrow_text_wraps_and_cuts_nothing(storm):
    wide, narrow = render_report(storm, width=200), render_report(storm, width=30)
    assert max(map(cell_width, narrow.splitlines())) <= 30
    assert sorted(re.sub(r"\W", "", wide)) == sorted(re.sub(r"\W", "", narrow))


def test_ascii_signs(storm):
    text = render_report(storm, ascii=True)
    assert text.isascii()
    assert [line.split()[0] for line in text.splitlines() if line[:1] not in (" ", "")] == ["3", "!=", "~", "=", "."]


@pytest.mark.parametrize("width", [20, 80, 200])
def test_colour_changes_nothing_but_colour(storm, width):
    plain, coloured = (render_report(storm, width=width, color=color) for color in (False, True))
    assert "\x1b[" in coloured
    assert COLOUR_CODES.sub("", coloured) == plain
    used = {int(n) for codes in COLOUR_CODES.findall(coloured) for n in codes[2:-1].split(";")}
    assert used <= {0, 1, 2, *range(30, 38), *range(90, 98)}  # the 16 base colours


def test_no_line_ends_in_blanks(storm):
    for width in (20, 33, 80, 200):
        assert not re.search(r" $", render_report(storm, width=width), re.MULTILINE)


def test_same_words_of_several_variants_share_a_line():
    docs = [document(n, "Some 40 boats\nor 40 boats") for n in ("gull", "tern")]
    said = [[figure(d, "40 boats"), figure(d, "40 boats", start=17)] for d in docs]
    text = render_report(report(docs, [fact(Verdict.QUALIFIER, said, [Reading("40 boats", (0, 1))])]))
    assert "    gull tern  40 boats  stories/gull.txt:1, 2\n                         stories/tern.txt:1, 2\n" in text


def test_a_variant_that_contradicts_itself_stands_in_both_readings():
    a, b = document("a", "Five died. Later, six died."), document("b", "It said six died.")
    five, six = Quantity(Decimal(5)), Quantity(Decimal(6))
    said = [[figure(a, "Five", five), figure(a, "six", six)], [figure(b, "six", six)]]
    readings = [Reading("six", (0, 1)), Reading("Five", (0,))]
    text = render_report(report([a, b], [fact(Verdict.CONFLICT, said, readings)]))
    assert text.index("a b  six") < text.index("a    Five")


def test_labels_with_blanks_are_set_apart_by_commas():
    docs = [Document("Daily Gull", "40 boats", "g"), Document("The Tern", "40 boats", "t")]
    text = render_report(report(docs, [fact(Verdict.AGREE, [[figure(d, "40 boats")] for d in docs])]), width=120)
    assert "Daily Gull, The" in text


@pytest.mark.parametrize(
    ("counts", "summary"),
    [
        ([], "2 variants, no figures\n"),
        ([Verdict.SINGLE], "2 variants, 1 figure: no conflict, 1 in one variant only\n"),
    ],
)
def test_summary_counts_in_singular_and_plural(counts, summary):
    docs = [document("a", "40 boats"), document("b", "none")]
    text = render_report(report(docs, [fact(v, [[figure(docs[0], "40 boats")], []]) for v in counts]))
    assert text.startswith(summary)


@pytest.mark.parametrize(
    ("text", "cells"), [("10,000", 6), ("１０，０００", 12), ("北朝鮮", 6), ("cafe\u0301", 4), ("", 0)]
)
def test_cell_width(text, cells):
    assert cell_width(text) == cells


@given(st.text("ab 北\u0301é", max_size=50), st.integers(1, 12))
def test_wrap_keeps_every_character_and_the_width(text, width):
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(cell_width, lines)) <= max(width, 2)


@given(st.lists(st.tuples(st.text("ab 北\u0301é", max_size=12), st.sampled_from("xy")), max_size=8), st.integers(2, 12))
def test_wrapped_pieces_are_the_wrapped_text_and_keep_their_roles(pieces, width):
    lines = list(wrap_pieces(pieces, width))
    assert ["".join(text for text, _ in line) for line in lines] == wrap("".join(text for text, _ in pieces), width)
    roles = [(c, role) for text, role in pieces for c in text if c != " "]
    assert [(c, role) for line in lines for text, role in line for c in text if c != " "] == roles


# --- lists of figures -----------------------------------------------------------------------------------------------


def listed(*documents_and_figures):
    """The figures of documents that are one sentence each."""
    documents, figures = zip(*documents_and_figures, strict=True)
    sentences = tuple((Sentence(d, 0, Span(0, len(d.text)), 1, TokenReader(d.text)),) for d in documents)
    return FigureList(documents, sentences, tuple(map(tuple, figures)))


@pytest.fixture
def wreck():
    """One paper with a count, a rate and a day, and one with nothing."""
    text = "On Friday at least 40 fishing\nboats were lost off Marrow Bay,\nat $90.50 a day."
    gull = document("gull", text)
    boats = Quantity(Decimal(40), qualifier=Qualifier.AT_LEAST)
    money = Quantity(Decimal("90.50"), unit=Unit("USD", "money", Decimal(1), per="day"), precision=Decimal("0.1"))
    return listed(
        (gull, [
            figure(gull, "Friday", Moment(None), Kind.DATE, pattern="read_weekday"),
            figure(gull, "at least 40 fishing\nboats", boats, counted="boat", role="lost", pattern="count"),
            figure(gull, "$90.50 a day", money, Kind.MONEY, pattern="measured"),
        ]),
        (document("tern", "Nothing was lost."), []),
    )  # fmt: skip


def test_list_of_figures_as_text(wreck):
    assert (
        render_with(wreck, "text", Options())
        == """\
gull: 3 figures in stories/gull.txt

stories/gull.txt:1
  On [Friday] [at least 40 fishing boats] were lost off Marrow Bay, at [$90.50 a
  day].
    Friday                     date   ?
    at least 40 fishing boats  count  at least 40 · boat · lost
    $90.50 a day               money  90.5 USD per day

tern: no figures in stories/tern.txt
"""
    )


def test_text_names_the_sources_of_facts_in_full(storm):
    lost = storm.facts[0]
    sources = ("the coast guard", "Velm\u202e News", None)
    told = tuple(
        tuple(figure._replace(attribution=source) for figure in figures)
        for figures, source in zip(lost.mentions, sources, strict=True)
    )
    text = render_report(storm._replace(facts=(lost._replace(mentions=told),)))
    assert re.findall(r"source: .*", text) == ["source: the coast guard", "source: Velm\\u202e News"]


@pytest.mark.parametrize(
    ("said_by", "told"),
    [
        (("Velm News", "Velm News"), "source: Velm News"),
        (("Velm News", "velm news"), "source: Velm News"),
        (("Velm News", None), "source: Velm News (gull)"),
        ((None, "Velm News"), "source: Velm News (tern)"),
        (("Velm News", "the coast guard"), "sources: Velm News (gull); the coast guard (tern)"),
    ],
)
def test_a_source_that_not_all_who_share_the_words_name_has_the_labels_of_those_who_do(storm, said_by, told):
    lasted = storm.facts[2]
    (gull,), (tern,), _ = lasted.mentions
    mentions = ((gull._replace(attribution=said_by[0]),), (tern._replace(attribution=said_by[1]),), ())
    only = storm._replace(facts=(lasted._replace(mentions=mentions),))
    assert f"\n{' ' * 15}{told}\n" in render_with(only, "text", Options(in_full=True))
    assert told.replace("sources", "source") in render_with(only, "md", Options(in_full=True))


def test_figures_are_explained_with_their_source():
    doc = document("a", "Police said 40 boats sank.")
    mentions = listed((doc, [figure(doc, "40 boats", attribution="Police")]))
    assert " · source Police\n" in render_with(mentions, "text", Options(explain=True))
    assert "Police\n" not in render_with(mentions, "text", Options())


def test_explained_figures_in_ascii(wreck):
    text = render_with(wreck, "text", Options(ascii=True, explain=True))
    assert text.isascii()
    assert "      pattern read_weekday; interval open\n" in text
    assert "      pattern count; role lost; interval from 40\n" in text
    assert "      pattern measured; interval 90.45 to 90.55\n" in text


@pytest.mark.parametrize("width", [20, 33, 80, 200])
def test_figures_wrap_at_every_width_and_colour_changes_nothing_else(wreck, width):
    plain, coloured = (render_with(wreck, "text", Options(width, color, explain=True)) for color in (False, True))
    assert COLOUR_CODES.sub("", coloured) == plain
    assert max(map(cell_width, plain.splitlines())) <= width
    assert not re.search(r" $", plain, re.MULTILINE)
    wide = render_with(wreck, "text", Options(400, explain=True))
    assert sorted(re.sub(r"\W", "", plain)) == sorted(re.sub(r"\W", "", wide))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Some 40 boats.", "Some [40 boats]."),
        ("Some [old] 40 boats.", "Some [old] {40 boats}."),
        ("Some [{old] 40 boats.", "Some [{old] <40 boats>."),
        ("Some [{<old] 40 boats.", "Some [{<old] [[40 boats]]."),
    ],
)
def test_marks_are_brackets_that_the_sentences_lack(text, marked):
    doc = document("a", text)
    assert f"  {marked}\n" in render_with(listed((doc, [figure(doc, "40 boats")])), "text", Options())


def test_a_figure_within_another_has_its_own_mark():
    doc = document("a", "Of 12 of the 30 boats, none sank.")
    text = render_with(listed((doc, [figure(doc, "12 of the 30 boats"), figure(doc, "30 boats")])), "text", Options())
    assert "  Of [12 of the [30 boats]], none sank.\n" in text


def test_figures_as_json_and_json_lines(wreck):
    record = json.loads(render_with(wreck, "json", Options()))
    jsonschema.validate(record, figures_schema(), cls=jsonschema.Draft202012Validator)
    assert list(record) == ["schema", "generator", "documents", "skipped", "hidden", "figures"]
    assert record == json.loads(json.dumps(as_record(wreck)))
    assert record["figures"] == [as_record(f) for f in wreck.figures[0]]
    lines = render_with(wreck, "jsonl", Options()).splitlines()
    assert [json.loads(line) for line in lines] == record["figures"]
    assert '"value": 90.5,' in lines[2]
    explained = json.loads(render_with(wreck, "json", Options(explain=True)))
    jsonschema.validate(explained, figures_schema(), cls=jsonschema.Draft202012Validator)
    assert [f.pop("pattern") for f in explained["figures"]] == ["read_weekday", "count", "measured"]
    assert explained == record


def read_rows(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_figures_as_csv(wreck):
    text = render_with(wreck, "csv", Options())
    assert text.count("\n") == text.count("\r\n") == 4
    header, _, boats, money = read_rows(text)
    assert tuple(header) == OF_FIGURES
    assert boats[:8] == ["gull.txt", "10", "35", "1", "0", "at least 40 fishing boats", "count", "40"]
    assert dict(zip(header, money, strict=True))["value"] == "90.5"
    explained = read_rows(render_with(wreck, "csv", Options(explain=True)))
    assert tuple(explained[0]) == EXPLAINED
    assert [row[-1] for row in explained[1:]] == ["read_weekday", "count", "measured"]


def test_columns_of_csv_are_the_keys_of_a_mention(wreck):
    keys = list(as_record(wreck.figures[0][0]))
    pairs = {"interval": ("interval_low", "interval_high"), "restates": ("restates_start", "restates_end")}
    assert [column for key in keys for column in pairs.get(key, (key,))] == list(OF_FIGURES)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-5C", "'-5C"),
        ("+44 boats", "'+44 boats"),
        ("@boats", "'@boats"),
        ("＝boats", "'＝boats"),
        ("\t=boats", "' =boats"),
        ("\r=boats", "\\r=boats"),
        ('1,000 "boats"; 2', '1,000 "boats"; 2'),
        ("two\r\nboats", "two boats"),
    ],
)
def test_cells_are_no_formulas_and_read_back(text, cell):
    doc = document("a", text)
    mention = figure(doc, text, Quantity(Decimal(-5)), counted="=boat")
    row = read_rows(render_with(listed((doc, [mention])), "csv", Options()))[1]
    assert (row[5], row[7], row[12]) == (cell, "-5", "'=boat")


# --- JSON and records -----------------------------------------------------------------------------------------------


def test_json_follows_the_schema_and_reads_back(storm):
    record = json.loads(render_report(storm, "json"))
    jsonschema.validate(record, report_schema(), cls=jsonschema.Draft202012Validator)
    assert record == json.loads(json.dumps(as_record(storm)))
    assert record["summary"] == {
        "documents": 3, "figures": 8, "facts": 4,
        "agree": 1, "qualifier": 1, "compatible": 0, "conflict": 1, "single": 1,
        "left_out": 0, "skipped": 0,
    }  # fmt: skip
    assert [fact["id"] for fact in record["facts"]] == ["f1", "f2", "f3", "f4"]
    assert record["alignment"] == [{"cells": [[0], [0], []], "score": 0.3333}]
    for mention in (m for f in record["facts"] for m in f["mentions"]):
        text = next(d.text for d in storm.documents if d.id == mention["document"])
        assert text[mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_a_schema_and_closed(name):
    schema = SCHEMAS[name]()
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = {} if "oneOf" in schema else {"whole": schema}  # one of several is none by itself
    for part_name, part in {**whole, **schema["$defs"]}.items():
        assert part["additionalProperties"] is False, part_name
        assert part["required"] == [key for key in part["properties"] if key not in {"pattern", "links"}], part_name
        assert all("description" in p or "$ref" in p for p in part["properties"].values()), part_name


def test_mention_record(storm):
    assert list(as_record(storm.facts[0].mentions[0][0])) == [
        "document", "start", "end", "line", "sentence", "text", "kind", "value", "low", "high", "qualifier", "unit",
        "counted", "interval", "attribution", "role", "per", "currency", "restates",
    ]  # fmt: skip
    wind = as_record(storm.facts[3].mentions[0][0])
    assert (wind["line"], wind["unit"], wind["per"], wind["role"]) == (2, "kilometre", "hour", None)
    assert wind["value"] == 90.5


def test_record_of_a_date_holds_iso_strings():
    doc = document("a", "On 3 May 2031 it sank.")
    day = Moment("2031-05-03", 741_500, 741_500)
    record = as_record(figure(doc, "3 May 2031", day, Kind.DATE))
    assert (record["value"], record["low"], record["high"], record["unit"]) == ("2031-05-03", None, None, None)
    assert all(end is None or isinstance(end, str) for end in record["interval"])


def test_fact_by_itself_has_a_record(storm):
    record = as_record(storm.facts[0])
    assert record == as_record(storm)["facts"][0]
    assert record["readings"][2] == {"text": "As many as 400 fishing boats", "documents": ["skua.txt"]}


def test_alignment_record_is_its_rows(storm):
    assert as_record(storm.alignment) == [{"cells": [[0], [0], []], "score": 0.3333}]


def test_as_record_refuses_other_values():
    with pytest.raises(TypeError, match="not str"):
        as_record("10,000")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("13000", "13000"),
        ("1.3E+4", "13000"),
        ("90.50", "90.5"),
        ("-0.000000012", "-0.000000012"),
        ("9007199254740993", "9007199254740993"),
        ("123456789012345678901234.5", "123456789012345678901234.5"),
        ("9" * 400, "9" * 400),
        ("9" * 400 + ".5", "9" * 400 + ".5"),
    ],
)
def test_numbers_are_exact_decimals(written, expected):
    doc = document("a", "40 boats")
    mention = figure(doc, "40 boats", Quantity(Decimal(written)))
    record = as_record(mention)["value"]
    assert write_json([record]) == f"[{expected}]\n"
    assert json.loads(json.dumps(record)) == pytest.approx(float(Decimal(written)) if len(written) < 99 else record)
    assert "Infinity" not in json.dumps(record)


def test_exact_float_survives_pickling():
    value = pickle.loads(pickle.dumps(ExactFloat(Decimal("0.30"))))  # noqa: S301 - our own bytes
    assert (value, value.decimal) == (0.3, Decimal("0.30"))


def test_json_escapes_what_steers_a_terminal_and_keeps_the_rest():
    strange = '北 é \x1b\x7f\x9b\u202e\ud800 \udcff "\\ \u2028'
    written = write_json({"a": strange})
    assert "北 é" in written
    assert not FORBIDDEN.search(written)
    assert json.loads(written) == {"a": strange}
    assert write_json({"a": strange}, ascii_only=True).isascii()
    assert json.loads(write_json({"a": strange}, ascii_only=True)) == {"a": strange}
    assert (
        write_json({"a": [], "b": {}, "c": [True, None, 1.5]})
        == '{\n  "a": [],\n  "b": {},\n  "c": [true, null, 1.5]\n}\n'
    )


def test_unknown_format_is_a_usage_error(storm):
    with pytest.raises(UsageError, match="formats are text, json"):
        render_report(storm, "xml")


# --- properties -----------------------------------------------------------------------------------------------------

# No high surrogates: with a low one after it, JSON's escapes read back as one character.
ANY_TEXT = st.text(
    st.characters(max_codepoint=0xD7FF) | st.sampled_from("\udcff\U0001f600\ufeff"), min_size=1, max_size=30
)


@st.composite
def reports(draw):
    """Reports on arbitrary texts, labels, paths, wordings and verdicts."""
    docs = [
        Document(draw(ANY_TEXT), draw(ANY_TEXT), draw(ANY_TEXT | st.just(""))) for _ in range(draw(st.integers(2, 4)))
    ]
    facts = []
    for verdict in draw(st.lists(st.sampled_from(list(Verdict)), max_size=3)):
        said = [[figure(d, d.text)] for d in docs]
        readings = [Reading(docs[0].text, tuple(range(len(docs))))]
        facts.append(fact(verdict, said, readings, draw(ANY_TEXT), draw(ANY_TEXT)))
    return report(docs, facts)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(reports(), st.integers(20, 200), st.booleans())
def test_every_renderer_accepts_every_report(any_report, width, ascii_signs):
    for name in FORMATS:
        for color in (False, True):
            text = render_report(any_report, name, width=width, color=color, ascii=ascii_signs)
            shown = (COLOUR_CODES.sub("", text) if color else text).replace("\r\n", "\n")  # as CSV ends its rows
            assert not FORBIDDEN.search(shown), name
            text.encode("utf-8")
    record = json.loads(render_report(any_report, "json"))
    assert [d["label"] for d in record["documents"]] == [d.label for d in any_report.documents]
    assert [f["verdict"] for f in record["facts"]] == [f.verdict for f in any_report.facts]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT, ANY_TEXT), min_size=1, max_size=3), st.data())
def test_every_renderer_accepts_every_list_of_figures(texts, data):
    documents = [Document(label, text, source) for label, text, source in texts]
    width, explain = data.draw(st.integers(20, 200)), data.draw(st.booleans())
    all_figures = []
    for doc in documents:
        start = data.draw(st.integers(0, len(doc.text) - 1))
        stop = data.draw(st.integers(start + 1, len(doc.text)))
        whole, part = figure(doc, doc.text), figure(doc, doc.text[start:stop], start=start, counted=doc.label)
        all_figures.append((doc, [whole, part]))
    for name in FIGURE_FORMATS:
        for color in (False, True):
            text = render_with(listed(*all_figures), name, Options(width, color, explain=explain))
            shown = COLOUR_CODES.sub("", text).replace("\r\n", "\n")
            assert not FORBIDDEN.search(shown), name
            text.encode("utf-8")
        if name == "csv":
            assert {len(row) for row in read_rows(text)} == {len(OF_FIGURES) + explain}


def test_what_a_generator_gives_may_hold_generators_or_none():
    record = {"a": (each for each in ({"b": 1}, {"b": (n for n in (1, 2))}, (n for n in (3,))))}
    assert json.loads("".join(write_pieces(record))) == {"a": [{"b": 1}, {"b": [1, 2]}, [3]]}
