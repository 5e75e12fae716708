"""The forms of a report for a pull request, a spreadsheet and tools; what is shown of it; and hostile words in all."""

import csv
import html
import io
import json
import re
from collections import Counter
from functools import partial
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import newsdiff
from newsdiff.model import Document, Settings, Skipped, Span, Verdict
from newsdiff.pipeline import list_figures
from newsdiff.render import FORMATS, Options, render_with
from newsdiff.render.hidden_characters import describe_hidden_characters
from newsdiff.render.layout import cell_width
from newsdiff.render.places import Places
from newsdiff.render.schema import report_schema
from newsdiff.render.show import HIDDEN_CLASS, show_name, show_words
from newsdiff.render.to_csv import COLUMNS
from newsdiff.render.to_md import code, escape
from tests.test_cli import newsdiff as run_command
from tests.test_cli import story  # noqa: F401 - a fixture

DIFFERING = {Verdict.CONFLICT, Verdict.COMPATIBLE, Verdict.QUALIFIER}
HIDDEN = re.compile(f"[{HIDDEN_CLASS}]")
OPTIONS = Options()

GULL = """\
At least 40 boats were lost off Marrow Bay on Friday, the harbour master said.
Winds of 90 km/h raged for three days.
Repairs will cost $43 million, the mayor said.
Some 200 houses lost power.
"""
TERN = """\
On Friday, about 900 boats were lost off Marrow Bay, the harbour master said.

Winds of 90 km/h raged for three days.
Repairs will cost $43,885,310, the mayor said.
More than 200 houses lost power.
"""
SKUA = "At least 40 boats were lost off Marrow Bay on Friday.\nTwelve piers broke.\n"

# What might be taken for more than words: by terminals, browsers, Markdown, spreadsheets, runners, templates.
NASTY = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</details>", "<br>", "<!-- -->", "&lt;b&gt; &#64;x",
    "**bold**", "_u_", "~~s~~", "[a](javascript:alert(1))", "![i](http://e.example/x.png)", "[r][1]", "`x`", "``", "`",
    "a|b", "\\|", "\\", "|---|", "http://evil.example/", "www.evil.example", "evil.example", "me@evil.example",
    "@octocat", "@org/team", "#12", "GH-12", "org/repo#12", "!12", "%12", "&12", ":smile:", "$x$ and $y$", "$`x`$",
    "0123456789abcdef0123456789abcdef01234567", "mailto:x", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "＝1", "\t=1",
    "\x1b[31m", "\x9b2J", "\u202e", "\u200b", "\u2028", "\ufeff", "\x00", "\x7f", "::error file=x::y", "##[error]x",
    "%0A::error::x", "a\r\n::error::x", 'a,b;c"d', "{0} %s ${x} {{7*7}}", "[x](1)", "{", "1" + "\u0301" * 30,
)  # fmt: skip


def documents(**texts):
    return [Document(name, text, f"papers/{name}.txt") for name, text in texts.items()]


@pytest.fixture(scope="module")
def storm():
    return newsdiff.compare(documents(gull=GULL, tern=TERN, skua=SKUA))


def nasty_report(nasty):
    """Papers whose names, words and places are hostile, and which differ."""
    texts = [
        f"Some 40 boats {nasty} were lost off {nasty} Bay, {nasty} said.\nThe {nasty} cost $3 million {nasty}.",
        f"About 900 boats {nasty} were lost off {nasty} Bay, {nasty} said.\nThe {nasty} cost $4 million {nasty}.",
        f"The {nasty} cost more than $4 million {nasty}. {nasty} 12 piers {nasty} broke.",
    ]
    papers = [Document(f"{nasty}{n}", text, f"{nasty}{n}") for n, text in enumerate(texts)]
    papers.append(Document(f"{nasty} x {nasty}", texts[0], ""))
    return newsdiff.compare(papers)._replace(skipped=(Skipped(f"{nasty}.pdf", f"is {nasty}"),))


def render(report, name, **options):
    return render_with(report, name, OPTIONS._replace(**options))


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


# --- which facts each format holds -----------------------------------------------------------------------------------


def test_the_storm_has_facts_of_every_verdict(storm):
    assert {fact.verdict for fact in storm.facts} == set(Verdict)


def numbers_in(storm, name, **options):
    """The numbers of the facts that a format holds, as its reader finds them."""
    text = render(storm, name, **options)
    everything = {f"f{number}": fact for number, fact in enumerate(storm.facts, 1)}
    match name:
        case "json":
            return [fact["id"] for fact in json.loads(text)["facts"]]
        case "jsonl":
            return [json.loads(line)["id"] for line in text.splitlines()]
        case "csv":
            return list(dict.fromkeys(row["fact"] for row in rows_of(text)))
        case "sarif":
            return [result["properties"]["fact"] for result in json.loads(text)["runs"][0]["results"]]
        case "github":
            titles = [command[1]["title"] for command in map(parse_command, text.splitlines()) if command]
            return [n for n, f in everything.items() if f"{f.verdict}: {show_words(f.label) or f.kind}" in titles]
    return [n for n, f in everything.items() if show_words(f.label) in text]


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "csv", "md"])
def test_every_fact_is_held(storm, name):
    everything = [f"f{number}" for number in range(1, len(storm.facts) + 1)]
    assert numbers_in(storm, name) == everything
    assert numbers_in(storm, name, in_full=True) == everything


@pytest.mark.parametrize("name", ["sarif", "github"])
def test_every_fact_that_differs_is_held(storm, name):
    assert numbers_in(storm, name) == [f"f{n}" for n, fact in enumerate(storm.facts, 1) if fact.verdict in DIFFERING]


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "sarif", "github"])
@pytest.mark.parametrize(
    "only",
    [{Verdict.CONFLICT}, {Verdict.QUALIFIER, Verdict.SINGLE}, set()],
    ids=["conflict", "qualifier-single", "none"],
)
def test_only_keeps_the_numbers_of_the_report(storm, name, only):
    held = only & DIFFERING if name in ("sarif", "github") else only
    expected = [f"f{number}" for number, fact in enumerate(storm.facts, 1) if fact.verdict in held]
    assert numbers_in(storm, name, only=frozenset(only)) == expected


@pytest.mark.parametrize("table", [False, True])
@pytest.mark.parametrize("name", ["text", "md"])
def test_what_only_leaves_out_is_counted(storm, name, table):
    text = render(storm, name, only=frozenset({Verdict.CONFLICT}), table=table, width=200)
    counts = Counter(fact.verdict for fact in storm.facts)
    left_out = ", ".join(f"{counts[v]} {v}" for v in ("compatible", "qualifier", "agree", "single"))
    assert f"Not shown: {left_out}\n" in text
    assert text.startswith(("3 variants", "**3 variants"))
    assert "≠" in text
    assert "≈" not in text


# --- the terminal -----------------------------------------------------------------------------------------------------


def test_agreements_in_full(storm):
    short, full = (render(storm, "text", in_full=in_full, width=120) for in_full in (False, True))
    assert re.search(r"^= agree +\d+ facts?$", short, re.MULTILINE)
    assert not re.search(r"^[=·] \w+ +\d+ facts?", full, re.MULTILINE)
    assert "All variants say the same." in full
    assert full.count("\n= agree") == sum(fact.verdict is Verdict.AGREE for fact in storm.facts)
    assert "\n· single      piers" in full


def test_table_sets_facts_against_variants(storm):
    lines = render(storm, "text", table=True, width=120).splitlines()
    assert lines[2].split() == ["gull", "tern", "skua"]
    conflict = next(line for line in lines if line.startswith("≠"))
    assert re.fullmatch(r"≠ boats lost +At least 40 boats +≠ about 900 boats +At least 40 boats", conflict)
    piers = next(line for line in lines if "piers" in line)
    assert piers.split()[-4:] == ["-", "-", "Twelve", "piers"]
    assert sum(line[:1] in "≠≈~=·" for line in lines if line) >= len(storm.facts)


@pytest.mark.parametrize("width", [20, 40, 61, 80, 200])
def test_table_cuts_nothing_and_keeps_the_width(storm, width):
    text = render(storm, "text", table=True, width=width)
    assert max(map(cell_width, text.splitlines())) <= width
    assert not re.search(r" $", text, re.MULTILINE)
    letters = re.sub(r"\W", "", text)
    for figure in (figure for figures in storm.figures for figure in figures):
        longest = max(figure.text.split(), key=len)
        assert re.sub(r"\W", "", longest[: width // 4]) in letters, figure.text
    for head in ("gull", "tern", "skua"):
        assert re.search(rf"\b{head}\b", text)


def test_table_names_the_reference_and_takes_an_empty_report():
    papers = documents(gull=GULL, tern=TERN)
    assert "tern (reference)" in render(newsdiff.compare(papers, reference=1), "text", table=True, width=120)
    nothing = newsdiff.compare(documents(gull="It was calm.", tern="No wind."))
    assert render(nothing, "text", table=True).startswith("2 variants, no figures\n\n")


# --- Markdown ---------------------------------------------------------------------------------------------------------

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OUR_BLOCKS = {
    "paragraph_open", "paragraph_close", "inline", "html_block", "table_open", "table_close", "thead_open",
    "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close",
}  # fmt: skip
OUR_INLINE = {"text", "code_inline", "html_inline", "strong_open", "strong_close", "text_special"}
# What GitHub, GitLab or a chat makes something of in words that are no code.
MEANT = re.compile(
    r"[@#$`|<>\[\]*~_\\]|://|www\.|[a-z]{2}\.[a-z]{2}|:\w+:|\b[0-9a-f]{7,}\b|[!%&]\w|[a-zA-Z]-\d", re.ASCII
)


def parsed(text):
    """Check that a page has no markup but ours; give its cells by row, and the words that are no code."""
    rows, plain, whole = [], [], []
    for token in MARKDOWN.parse(text):
        assert token.type in OUR_BLOCKS, token.type
        if token.type == "html_block":
            assert re.fullmatch(r"<details>\n<summary>[=·.] \w+ \(\d+\)</summary>\n|</details>\n?", token.content)
        if token.type == "tr_open":
            rows.append([])
        in_code, cell = False, ""
        for child in token.children or ():
            assert child.type in OUR_INLINE, child.type
            if child.type == "html_inline":
                assert child.content in ("<br>", "<code>", "</code>"), child.content
                in_code = child.content == "<code>" or (in_code and child.content != "</code>")
                cell += "\n" * (child.content == "<br>")
            else:
                cell += child.content
                if child.type == "text" and not in_code:
                    plain.append(child.content)
        whole.append(cell)
        if token.type == "inline" and token.level > 2:
            rows[-1].append(cell)
    return rows, plain, "\n".join(whole)


def test_markdown_of_a_story(storm):
    text = render(storm, "md")
    rows, _, _ = parsed(text)
    assert {len(row) for row in rows} == {4, 2}
    assert text.startswith("**3 variants, ")
    conflict = next(row for row in rows if row[0] == "≠ conflict")
    assert conflict[1] == "boats lost"
    assert conflict[2].splitlines() == [
        "At least 40 boats: gull papers/gull.txt:1, skua papers/skua.txt:1 (source: the harbour master (gull))",
        "about 900 boats: tern papers/tern.txt:1 (source: the harbour master)",
    ]
    assert "lies more than 25 per cent beyond" in conflict[3]
    assert "<summary>= agree (" in text
    assert text.count("<details>") == text.count("</details>") == 2
    in_full = render(storm, "md", in_full=True)
    assert "<details>" not in in_full
    assert {len(row) for row in parsed(in_full)[0]} == {4}
    assert "!= conflict" in render(storm, "md", ascii=True)


@pytest.mark.parametrize("name", FORMATS)
def test_our_own_quotes_are_of_ascii_where_that_is_asked_for(name):
    explained = newsdiff.compare(documents(gull=GULL, tern=TERN, skua=SKUA), Settings(explain=True))
    usual, plain = render(explained, name), render(explained, name, ascii=True)
    assert "“" in usual
    if name == "csv":  # is read again, and has no escapes
        assert plain == usual
    else:
        assert plain.isascii()
        said = html.unescape(plain) if name == "html" else plain
        assert ("“" in said or "\\u201c" in said) is (name not in {"text", "md", "github"})


@pytest.mark.parametrize("nasty", NASTY)
def test_markdown_makes_nothing_of_hostile_words(nasty):
    report = nasty_report(nasty)
    assert {fact.verdict for fact in report.facts} & DIFFERING
    for options in ({}, {"in_full": True}, {"ascii": True}):
        text = render(report, "md", **options)
        assert not HIDDEN.search(text)
        rows, plain, whole = parsed(text)
        assert {len(row) for row in rows} <= {4, 2}
        assert [
            words for words in plain if MEANT.search(words.replace(" ~ ", "").removeprefix("~ ").replace("~=", ""))
        ] == []
        assert show_name(report.documents[0].label).strip() in whole


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=40) | st.text("`|\\*_<>[]()@#: a1.$~-!&\n", max_size=20))
def test_any_words_in_markdown_are_only_words(text):
    shown = show_words(text)
    for write in (escape, code):
        page = f"| a |\n| --- |\n| {write(shown)} |\n"
        rows, plain, _ = parsed(page)
        assert [len(row) for row in rows] == [1, 1]
        assert rows[1][0].split() == shown.split()
        assert not any(MEANT.search(words) for words in plain[1:])


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Russian soldiers killed", "Russian soldiers killed"),
        ("“at least 40 boats” (1,000-9,999), 5% a.m.", "“at least 40 boats” (1,000-9,999), 5% a.m."),
        ("$43 million", "`$43 million`"),
        ("@name", "`@name`"),
        ("a|b", "<code>a&#124;b</code>"),
        ("a`b", "<code>a&#96;b</code>"),
        ("5 $", "<code>5 &#36;</code>"),
        ("", ""),
    ],
)
def test_words_become_code_only_where_they_must(words, written):
    assert escape(words) == written


# --- CSV --------------------------------------------------------------------------------------------------------------


def test_csv_has_a_row_for_each_mention(storm):
    text = render(storm, "csv")
    rows = rows_of(text)
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == sum(len(mentions) for fact in storm.facts for mentions in fact.mentions)
    assert rows[0] == {
        "fact": "f1", "verdict": "conflict", "rule": storm.facts[0].rule, "label": "boats lost", "document": "gull.txt",
        "variant": "gull", "line": "1", "text": "At least 40 boats", "kind": "count", "value": "40", "low": "",
        "high": "", "qualifier": "at least", "unit": "", "counted": "boat", "role": "lost",
        "attribution": "the harbour master", "reason": storm.facts[0].reason,
    }  # fmt: skip
    assert text.count("\r\n") == text.count("\n") == len(rows) + 1
    assert {row["value"] for row in rows} >= {"43000000", "43885310"}


FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
OURS = re.compile(r"-?\d+(\.\d+)?")


@pytest.mark.parametrize("nasty", NASTY)
def test_csv_holds_no_formula_unless_asked_for(nasty):
    report = nasty_report(nasty)
    safe, raw = (render(report, "csv", raw=raw) for raw in (False, True))
    for text in (safe, raw):
        assert not HIDDEN.search(text.replace("\r\n", ""))
        assert not re.search(r"^\s*(::|##\[)", text, re.MULTILINE)
    for row in rows_of(safe):
        assert len(row) == len(COLUMNS)
        assert not [cell for cell in row.values() if FORMULA.match(cell) and not OURS.fullmatch(cell)]
    assert {row["variant"] for row in rows_of(raw)} <= {show_words(show_name(d.label)) for d in report.documents}


def run_csv(story, command, *options):  # noqa: F811
    return run_command(command, "gull.txt", "=1+1.txt", "--format", "csv", *options, cwd=story).stdout


def test_csv_raw_and_byte_order_mark_for_both_commands(story):  # noqa: F811
    (story / "=1+1.txt").write_text("Some 12 boats were lost off Marrow Bay, the harbour master said.\n")
    for command in ("compare", "figures"):
        run = partial(run_csv, story, command)
        assert ",'=1+1.txt," in run().replace("\n'", "\n,'")
        assert "'=" not in run("--csv-raw")
        assert run("--csv-bom") == "\ufeff" + run()
        assert run("--csv-bom", "--ascii") == run()
    newsdiff_csv = run_command(
        "compare", "gull.txt", "tern.txt", "--format", "csv", "--csv-bom", "-o", "x.csv", cwd=story
    )
    assert newsdiff_csv.stdout == ""
    assert (story / "x.csv").read_bytes().startswith(b"\xef\xbb\xbffact,")


# --- JSON Lines -------------------------------------------------------------------------------------------------------


def test_each_line_stands_alone_and_follows_the_schema(storm):
    schema = report_schema()
    line_schema = {"$ref": "#/$defs/line", "$defs": schema["$defs"]}
    whole = json.loads(render(storm, "json"))
    lines = [json.loads(line) for line in render(storm, "jsonl").splitlines()]
    for line, fact in zip(lines, whole["facts"], strict=True):
        jsonschema.validate(line, line_schema, cls=jsonschema.Draft202012Validator)
        assert {key: line[key] for key in fact} == fact
        assert next(iter(line)) == "schema"
        assert {mention["document"] for mention in line["mentions"]} <= {
            document["id"] for document in line["documents"]
        }
        assert line["settings"] == whole["settings"] == {"tolerance": 0.1, "beyond": 0.25}
    jsonschema.validate(whole, schema, cls=jsonschema.Draft202012Validator)


# --- SARIF ------------------------------------------------------------------------------------------------------------

REGION = {
    "type": "object",
    "required": ["startLine"],
    "properties": {
        **{key: {"type": "integer", "minimum": 1} for key in ("startLine", "endLine", "startColumn", "endColumn")},
        "snippet": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
    },
    "additionalProperties": False,
}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": {"$ref": "#/$defs/message"},
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {"artifactLocation": {"$ref": "#/$defs/artifactLocation"}, "region": REGION},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
# The parts of the SARIF 2.1.0 schema that a log of ours has, as strict as that is.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}},
    },
    "additionalProperties": False,
    "$defs": {
        "message": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": {"type": "string", "minLength": 1}},
            "additionalProperties": False,
        },
        "artifactLocation": {
            "type": "object",
            "properties": {"uri": {"type": "string"}, "index": {"type": "integer", "minimum": 0}},
            "additionalProperties": False,
        },
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "properties": {
                "tool": {
                    "type": "object",
                    "required": ["driver"],
                    "properties": {
                        "driver": {
                            "type": "object",
                            "required": ["name"],
                            "properties": {
                                "name": {"type": "string"},
                                "version": {"type": "string"},
                                "semanticVersion": {"type": "string"},
                                "rules": {"type": "array", "uniqueItems": True, "items": {"required": ["id"]}},
                            },
                            "additionalProperties": False,
                        }
                    },
                },
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "artifacts": {"type": "array", "uniqueItems": True},
                "invocations": {"type": "array", "items": {"required": ["executionSuccessful"]}},
                "properties": {"type": "object"},
                "results": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["message"],
                        "properties": {
                            "ruleId": {"type": "string"},
                            "ruleIndex": {"type": "integer", "minimum": 0},
                            "level": {"enum": ["none", "note", "warning", "error"]},
                            "message": {"$ref": "#/$defs/message"},
                            "locations": {"type": "array", "items": LOCATION, "minItems": 1},
                            "relatedLocations": {"type": "array", "items": LOCATION, "uniqueItems": True},
                            "properties": {"type": "object"},
                        },
                        "additionalProperties": False,
                    },
                },
            },
            "additionalProperties": False,
        },
    },
}


def sarif_of(report, **options):
    log = json.loads(render(report, "sarif", **options))
    jsonschema.validate(log, SARIF, cls=jsonschema.Draft7Validator)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["defaultConfiguration"]["level"] == result["level"]
        for location in (*result["locations"], *result["relatedLocations"]):
            artifact = location["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]
    return run


def slice_of(text, region):
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    inside = "".join(lines[region["startLine"] - 1 : region["endLine"]])
    last = sum(map(len, lines[region["startLine"] - 1 : region["endLine"] - 1]))
    return inside[region["startColumn"] - 1 : last + region["endColumn"] - 1]


def test_sarif_of_a_story(storm):
    run = sarif_of(storm)
    assert Counter(result["level"] for result in run["results"]) == Counter(
        {"conflict": "error", "compatible": "warning", "qualifier": "note"}[f.verdict]
        for f in storm.facts
        if f.verdict in DIFFERING
    )
    conflict = run["results"][0]
    assert conflict["ruleId"] == f"conflict/{storm.facts[0].rule}"
    place = conflict["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "papers/tern.txt"  # one paper against two
    assert place["region"] == {
        "startLine": 1, "endLine": 1, "startColumn": 12, "endColumn": 27, "snippet": {"text": "about 900 boats"},
    }  # fmt: skip
    assert [other["message"]["text"] for other in conflict["relatedLocations"]] == ["gull", "skua"]
    assert conflict["message"]["text"].startswith("boats lost: ")
    assert run["properties"]["summary"]["agree"] == sum(fact.verdict is Verdict.AGREE for fact in storm.facts)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_those_of_the_file(end):
    text = f"😀 Five boats sank.{end}{end}Then at least{end}six sank, and 7 piers broke.{end}"
    report = newsdiff.compare([Document("a", text, "a.txt"), Document("b", "Forty boats sank.", "b.txt")])
    places = Places()
    for figure in report.figures[0]:
        place = places.find(figure)
        assert place.line == figure.line
        region = dict(zip(("startLine", "endLine", "startColumn", "endColumn"), place, strict=True))
        assert slice_of(text, region) == figure.text


def test_places_in_other_formats_are_lines_alone(tmp_path):
    (tmp_path / "a.md").write_text("# Storm\n\nSome 40 boats\nwere lost off Marrow Bay.\n")
    (tmp_path / "b.txt").write_text("Some 900 boats were lost off Marrow Bay.\n")
    report = newsdiff.compare([tmp_path / "a.md", tmp_path / "b.txt"])
    regions = [place["physicalLocation"]["region"] for place in places_of(sarif_of(report))]
    assert {"startColumn" in region for region in regions} == {True, False}
    assert all(("startColumn" in region) == ("endColumn" in region) for region in regions)
    assert {region["startLine"] for region in regions if "startColumn" not in region} == {3}
    markdown = newsdiff.compare([tmp_path / "a.md"] * 2)
    assert render(markdown, "github").count("\n") == 1


def places_of(run):
    return [place for result in run["results"] for place in (*result["locations"], *result["relatedLocations"])]


def test_sarif_names_files_by_uri():
    names = {
        "a b.txt": "a%20b.txt",
        "ä:1.txt": "%C3%A4%3A1.txt",
        "//x/y": "file:////x/y",
        "/t/ä b": "file:///t/%C3%A4%20b",
    }
    names |= {"bad\udcff.txt": "bad%FF.txt", "\ud800.txt": "%ED%A0%80.txt"}
    for name, uri in names.items():
        report = newsdiff.compare([Document("a", GULL, name), Document("Tern x", TERN, "-")])
        assert [each["location"]["uri"] for each in sarif_of(report)["artifacts"]] == [uri, "Tern%20x"]


def test_sarif_lists_a_file_once():
    report = newsdiff.compare([Document("a", GULL, "x.txt"), Document("b", TERN, "x.txt")])
    run = sarif_of(report)
    assert run["artifacts"] == [{"location": {"uri": "x.txt"}, "sourceLanguage": "en"}]
    assert {place["physicalLocation"]["artifactLocation"]["index"] for place in places_of(run)} == {0}


def test_sarif_tells_what_was_skipped(storm):
    report = storm._replace(skipped=(Skipped("x[1](2){0}.pdf", "is empty"),))
    (invocation,) = sarif_of(report)["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "x[1] (2){{0}}.pdf: is empty"


@pytest.mark.parametrize("nasty", NASTY)
def test_sarif_of_hostile_words(nasty):
    text = render(nasty_report(nasty), "sarif")
    assert not HIDDEN.search(text)
    run = sarif_of(nasty_report(nasty))
    messages = [result["message"]["text"] for result in run["results"]]
    messages += [place["message"]["text"] for place in places_of(run) if "message" in place]
    for message in messages:
        assert "](" not in message
        assert "{" not in message.replace("{{", "")
        assert not HIDDEN.search(message)
    assert all(re.fullmatch(r"[\w%/.~:-]*", place["location"]["uri"], re.ASCII) for place in run["artifacts"])
    if not HIDDEN.search(nasty):
        assert unquote(run["artifacts"][0]["location"]["uri"]) == f"{nasty}0"


# --- GitHub's commands ------------------------------------------------------------------------------------------------


def parse_command(line):
    """What the runner makes of a line: the command, its properties, its message; None for a line of the log."""
    assert "##[" not in line  # the older form, looked for anywhere
    if not line.lstrip().startswith("::"):
        return None
    head, _, message = line.lstrip()[2:].partition("::")
    name, _, listed = head.partition(" ")
    properties = dict(pair.split("=", 1) for pair in listed.split(","))
    for escape_, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        properties = {key: value.replace(escape_, sign) for key, value in properties.items()}
        message = message if sign in ":," else message.replace(escape_, sign)
    return name, properties, message


def test_commands_of_a_story(storm):
    *lines, last = render(storm, "github").splitlines()
    commands = [parse_command(line) for line in lines]
    assert Counter(command[0] for command in commands) == Counter(
        {"conflict": "error", "compatible": "warning", "qualifier": "notice"}[f.verdict]
        for f in storm.facts
        if f.verdict in DIFFERING
    )
    _, properties, message = commands[0]
    assert properties == {
        "file": "papers/tern.txt", "line": "1", "col": "12", "endColumn": "27", "title": "conflict: boats lost",
    }  # fmt: skip
    assert message.splitlines()[1:] == [
        "“At least 40 boats”: gull (papers/gull.txt:1), skua (papers/skua.txt:1)",
        "“about 900 boats”: tern (papers/tern.txt:1)",
    ]
    assert last.startswith("3 variants, ")
    assert parse_command(last) is None
    *_, summary, hidden = render(storm, "github", only=frozenset({Verdict.CONFLICT})).splitlines()
    assert summary == last
    assert re.fullmatch(r"Not shown: 1 compatible, .*\d single", hidden)


def test_a_command_for_standard_input_has_no_place():
    said = newsdiff.compare([Document("a", "Some 40 boats sank.", "-"), Document("b", "Some 90 boats sank.", "b.txt")])
    for report in (said, newsdiff.compare(said.documents, reference=1)):
        _, properties, message = parse_command(render(report, "github").splitlines()[0])
        assert ("file" in properties) is (report is said)
        assert "title" in properties
        assert "a (a:1)" in message


def test_a_command_for_a_figure_on_two_lines_has_no_columns():
    texts = ("At least\n40 boats sank.", "Some 60 boats sank.")
    report = newsdiff.compare([Document(f"{n}", text, f"{n}.txt") for n, text in enumerate(texts)], reference=1)
    fact = report.facts[0]
    (forty,), said = fact.mentions
    whole = forty._replace(span=Span(0, forty.span.stop), sentence=forty.sentence._replace(span=Span(0, 22), line=1))
    report = report._replace(facts=(fact._replace(mentions=((whole,), said)),))
    _, properties, _ = parse_command(render(report, "github").splitlines()[0])
    assert {key: properties[key] for key in ("file", "line", "endLine")} == {
        "file": "0.txt",
        "line": "1",
        "endLine": "2",
    }
    assert "col" not in properties
    region = sarif_of(report)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert slice_of(texts[0], region) == "At least\n40 boats"


@pytest.mark.parametrize("nasty", NASTY)
def test_commands_hold_hostile_words_as_words(nasty):
    report = nasty_report(nasty)
    text = render(report, "github")
    assert not HIDDEN.search(text)
    commands = [parse_command(line) for line in text.splitlines()]
    expected = sum(fact.verdict in DIFFERING for fact in report.facts)
    told = len(list(describe_hidden_characters(report)))
    assert [command is not None for command in commands] == [True] * expected + [False] * (1 + told)
    for name, properties, _ in commands[:expected]:
        assert name in ("error", "warning", "notice")
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}


def test_the_runner_gets_the_commands_as_they_are(story):  # noqa: F811
    for env in ({"GITHUB_ACTIONS": "true"}, {}):
        result = run_command("compare", "gull.txt", "tern.txt", "--format", "github", cwd=story, env=env)
        assert result.returncode == 1
        assert result.stdout.startswith("::error file=")


# --- all formats ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_lets_hidden_characters_through(name):
    nasty = "".join(n for n in NASTY if HIDDEN.search(n))
    text = render(nasty_report(nasty), name)
    assert not HIDDEN.search(text.replace("\r\n", "\n"))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_a_report_of_nothing(name):
    report = newsdiff.compare(documents(gull="It was calm.", tern="No wind."))
    text = render(report, name)
    assert text.endswith("\n") or name == "jsonl"
    assert name not in ("json", "sarif") or json.loads(text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.text("At least 40 boats|@<`=\\\n.“$é\x1b", max_size=60), min_size=2, max_size=3), st.integers(20, 90)
)
def test_every_format_takes_any_texts(texts, width):
    report = newsdiff.compare([Document(f"{n}{text[:5]}", text, text[:9]) for n, text in enumerate(texts)])
    for name in FORMATS:
        text = render(report, name, width=width, table=True)
        assert not HIDDEN.search(text.replace("\r\n", "\n"))
    parsed(render(report, "md"))
    sarif_of(report)
    differing = sum(fact.verdict in DIFFERING for fact in report.facts)
    commands = [parse_command(line) for line in render(report, "github").splitlines()]
    assert all(commands[:differing])
    assert not any(commands[differing:])


def test_only_warns_where_the_format_cannot_tell(story):  # noqa: F811
    run = lambda *options: run_command("compare", "gull.txt", "tern.txt", *options, cwd=story)  # noqa: E731
    for name in ("csv", "jsonl"):
        result = run("--only", "agree", "--format", name)
        assert result.stderr == "newsdiff: warning: facts left out by --only: 1\n"
        assert result.returncode == 1  # the status is that of the whole report
        assert run("--only", "agree", "--format", name, "-q").stderr == ""
    for name in ("text", "html", "json", "md", "sarif", "github"):
        assert run("--only", "agree,single", "--format", name).stderr == ""
    assert run("--only", "conflict", "--format", "csv").stderr == ""
    assert run("--only", "", "--format", "csv").stderr.startswith("newsdiff: error: --only: '' is no verdict")


def test_what_was_read_is_told_when_asked_for(story):  # noqa: F811
    (story / "old.txt").write_bytes("“Five boats sank on 3 May 2031.”".encode("cp1252"))
    (story / "page.html").write_text(
        "<html><head><meta charset='latin-1'></head><body><p>Six boats sank.</p></body></html>"
    )
    told = run_command("figures", "old.txt", "page.html", "-v", "--encoding", "cp1252", cwd=story).stderr.splitlines()
    assert told == [
        "newsdiff: note: old.txt: text, cp1252, 1 sentence, 2 figures",
        "newsdiff: note: page.html: HTML, cp1252, 1 sentence, 1 figure",
    ]
    (story / "newsdiff.toml").write_text("width = 60\nascii = true")
    told = run_command(
        "compare", "gull.txt", "page.html", "-v", "--width", "70", cwd=story, env={"NEWSDIFF_COLOR": "never"}
    )
    assert told.stderr.splitlines() == [
        "newsdiff: note: newsdiff.toml:2: sets ascii",
        "newsdiff: note: NEWSDIFF_COLOR: sets color",
        "newsdiff: note: gull.txt: text, UTF-8, 1 sentence, 1 figure",
        "newsdiff: note: page.html: HTML, cp1252, 1 sentence, 1 figure",
    ]
    assert run_command("compare", "gull.txt", "tern.txt", cwd=story).stderr == ""


def test_figures_in_csv_share_the_rules():
    listed = list_figures([Document("=1", "Some -5C and 40 =boats.", "=x")])
    assert "'=x" in render_with(listed, "csv", OPTIONS)
    assert "'=x" not in render_with(listed, "csv", OPTIONS._replace(raw=True))
