"""A draft against its sources, and variants judged by a reference: what is found, told and left with."""

import json
import re
from itertools import permutations
from pathlib import Path

import jsonschema
import pytest

from newsdiff import Document, Settings, UsageError, as_record, compare, find_figures, render_report
from newsdiff.check.statements import judge_statements
from newsdiff.judge import read_ties
from newsdiff.model import SEVERITY, Group, Standing, Tie, Verdict
from newsdiff.pipeline import check_draft
from newsdiff.render import CHECK_FORMATS, Options, render_with
from newsdiff.render.schema import check_schema, report_schema
from newsdiff.render.show import HIDDEN_CLASS
from tests.case_files import read_cases
from tests.test_cli import newsdiff

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

AGENCY = """\
At least 23 people were killed and 140 others injured when Cyclone Odile crossed the island of Tarrow on Thursday, \
the Civil Protection Agency said.
Winds of up to 190 km per hour tore the roofs off 3,600 houses, the agency said.
The storm made landfall near Port Hesper at 3.15am and brought 410 millimetres of rain in 24 hours.
About 52,000 islanders spent the night in shelters, and 61 percent of homes were without power on Friday.
The government put the damage at $1.8 billion and released $40 million for repairs.
Schools will stay closed until May 12, said Prime Minister Hana Verrault.
It was the strongest storm to hit Tarrow since 1987, when 75 people died.
"""
GAZETTE = """\
Cyclone Odile, which crossed Tarrow on Thursday, killed at least 23 people and injured 140, according to the Civil \
Protection Agency.
The storm damaged 3,600 houses with winds of up to 190 kilometres an hour.
It dropped 410 mm of rain on Port Hesper in 24 hours.
Power was out in 61 percent of homes and about 52,000 people were in shelters.
Damage is estimated by the government at $1.8 billion. Schools are closed until May 12.
Prime Minister Hana Verrault promised $40 million for repairs.
"""
DRAFT = """\
Cyclone Odile killed at least 23 people and injured 140 others when it crossed Tarrow on Thursday, the Civil \
Protection Agency said.
Winds of up to 190 km per hour damaged 3,600 houses, and 410 millimetres of rain fell on Port Hesper in 24 hours.
About 52,000 islanders went to shelters, and 61 percent of homes had no power.
The government put the damage at $1.8 billion and promised $40 million for repairs.
Schools are closed until May 12, Prime Minister Hana Verrault said.
It was the strongest storm on the island since 1987, when 75 people were killed.
"""

# What a tired writer did to the draft, and what must be said of it: words -> words, each figure with its standing.
SLIPS = {
    "a wrong number": ("3,600 houses", "6,300 houses", {"6,300 houses": "contradicted"}),
    "killed and injured swapped": (
        "at least 23 people and injured 140 others",
        "at least 140 people and injured 23 others",
        {"at least 140 people": "contradicted", "23 others": "contradicted"},
    ),
    "a dropped qualifier": ("About 52,000", "52,000", {"52,000 islanders": "qualifier"}),
    "a wrong scale": ("$1.8 billion", "$1.8 million", {"$1.8 million": "contradicted"}),
    "a wrong day": ("May 12", "May 21", {"until May 21": "contradicted"}),
    "percentage points": ("61 percent", "61 percentage points", {"61 percentage points": "not found"}),
}
MORE_SLIPS = {
    "a wrong unit": ("410 millimetres", "410 inches", {"410 inches": "contradicted"}),
    "a unit not converted": ("190 km", "190 miles", {"up to 190 miles per hour": "contradicted"}),
    "another qualifier": ("at least 23", "about 23", {"about 23 people": "qualifier"}),
    "an added qualifier": ("3,600", "more than 3,600", {"more than 3,600 houses": "qualifier"}),
    "a wrong weekday": ("Thursday", "Wednesday", {"Wednesday": "contradicted"}),
    "two digits swapped": ("140 others", "104 others", {"104 others": "contradicted"}),
    "rounded the wrong way": ("$1.8 billion", "$1.9 billion", {"$1.9 billion": "contradicted"}),
    "another currency": ("$40 million", "€40 million", {"€40 million": "contradicted"}),
    "vaguer": ("3,600 houses", "thousands of houses", {"thousands of houses": "compatible"}),
    "a figure of the draft's own": (
        "$40 million for repairs", "$40 million for repairs to 17 bridges", {"17 bridges": "not found"},
    ),
}  # fmt: skip
# What may be done to a draft, and nothing must be said of it.
REWORDINGS = {
    "digits in words": ("3,600 houses", "three thousand six hundred houses"),
    "words for a day": ("24 hours", "a day"),
    "a synonym": ("at least 23 people", "no fewer than 23 people"),
    "another unit's name": ("410 millimetres", "410mm"),
    "long money": ("$1.8 billion", "1,800 million dollars"),
    "percent in a sign": ("61 percent", "61%"),
    "the day before the month": ("May 12", "12 May"),
}


def check(draft, *sources):
    named = [Document(chr(ord("a") + number), text) for number, text in enumerate(sources)]
    return check_draft(Document("draft", draft), named)


def amiss(report):
    """The figures that are not borne out."""
    return {f.figure.text: str(f.standing) for f in report.findings if f.standing is not Standing.BORNE_OUT}


@pytest.fixture
def desk(tmp_path):
    """A folder with a draft, the same with six slips, and two sources."""
    slipped = DRAFT
    for wrote, slip, _ in SLIPS.values():
        slipped = slipped.replace(wrote, slip)
    for name, text in (("draft", DRAFT), ("slipped", slipped), ("agency", AGENCY), ("gazette", GAZETTE)):
        tmp_path.joinpath(f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


# --- what is found --------------------------------------------------------------------------------------------------


def test_a_faithful_draft_is_borne_out_whole():
    report = check(DRAFT, AGENCY, GAZETTE)
    assert amiss(report) == {}
    assert len(report.findings) == len(report.figures[0]) == 14


def test_six_slips_are_found_and_nothing_else():
    draft, expected = DRAFT, {}
    for wrote, slip, found in SLIPS.values():
        assert draft.count(wrote) == 1
        draft = draft.replace(wrote, slip)
        expected |= found
    report = check(draft, AGENCY, GAZETTE)
    assert amiss(report) == expected
    assert len(report.findings) == 14


@pytest.mark.parametrize("slip", [*SLIPS, *MORE_SLIPS])
@pytest.mark.parametrize("sources", [(AGENCY,), (AGENCY, GAZETTE), (GAZETTE, AGENCY)], ids=["one", "two", "back"])
def test_each_slip_alone_is_found_and_nothing_else(slip, sources):
    wrote, wrong, expected = (SLIPS | MORE_SLIPS)[slip]
    assert DRAFT.count(wrote) == 1
    assert amiss(check(DRAFT.replace(wrote, wrong), *sources)) == expected


@pytest.mark.parametrize("rewording", REWORDINGS)
def test_other_words_for_the_same_are_no_finding(rewording):
    wrote, other = REWORDINGS[rewording]
    assert DRAFT.count(wrote) == 1
    assert amiss(check(DRAFT.replace(wrote, other), AGENCY, GAZETTE)) == {}


def test_a_summary_by_a_program_is_checked_alike():
    summary = """\
- Cyclone Odile killed at least 23 people and injured 140 on Tarrow.
- 3,600 houses were damaged by winds of up to 190 km/h.
- Around 25,000 people were in shelters.
- The government estimates the damage at $1.8 billion.
"""
    assert amiss(check(summary, AGENCY, GAZETTE)) == {"Around 25,000 people": "contradicted"}


@pytest.mark.parametrize("case", read_cases("check.txt"))
def test_what_the_sources_come_to(case):
    texts, _, expected = case.partition(" => ")
    draft, _, sources = texts.partition(" / ")
    start = draft.index("{")
    report = check(re.sub("[{}]", "", draft), *(source.replace(" & ", "\n") for source in sources.split(" | ")))
    found = [finding for finding in report.findings if finding.figure.span.start == start]
    assert [f"{finding.standing}: {finding.reason}" for finding in found] == [expected]


def test_every_standing_has_a_case():
    said = {case.values[0].partition(" => ")[2].partition(":")[0] for case in read_cases("check.txt")}
    assert said == set(map(str, Standing))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_a_text_bears_itself_out(path):
    report = check_draft(path, [path])
    assert report.findings
    assert amiss(report) == {}


def test_each_figure_of_the_draft_has_one_finding_worst_first():
    draft, *sources = SEEDS
    report = check_draft(draft, sources)
    assert sorted(f.figure.span for f in report.findings) == sorted(f.span for f in report.figures[0])
    ranks = [list(Standing).index(finding.standing) for finding in report.findings]
    assert ranks == sorted(ranks)


def test_the_order_of_the_sources_changes_only_theirs():
    draft, *sources = SEEDS[:4]
    told = []
    for order in permutations(sources):
        report = check_draft(draft, order)
        assert [d.source for d in report.documents] == [str(draft), *map(str, order)]
        told.append([(f.figure.span, f.standing, f.reason, f.label, set(f.witnesses)) for f in report.findings])
        place = {document.id: number for number, document in enumerate(report.documents)}
        for finding in report.findings:
            places = [(place[w.figure.document.id], w.figure.span) for w in finding.witnesses]
            assert places == sorted(places)
    assert all(each == told[0] for each in told)


def test_a_figure_not_found_comes_with_the_sentences_beside_its_own():
    report = check(DRAFT.replace("61 percent", "61 percentage points"), AGENCY, GAZETTE)
    (finding,) = [f for f in report.findings if f.standing is Standing.NOT_FOUND]
    assert [sentence.document.label for sentence in finding.beside] == ["a", "b"]
    assert all("61 percent of homes" in sentence.text for sentence in finding.beside)


def test_where_its_sentence_stands_alone_the_words_tell_what_comes_nearest():
    first = "Rain fell on Velm all day. A ferry sank within 18 minutes off the quay. The mayor was there. Nobody swam."
    other = "The fair was put off. Its tents had been let to a circus of 30 acrobats. The mayor was there too."
    report = check("The mayor was late. It took the ferry 80 minutes to sink.", first, other)
    (finding,) = report.findings
    assert finding.standing is Standing.NOT_FOUND
    assert [sentence.text for sentence in finding.beside] == ["A ferry sank within 18 minutes off the quay."]


def test_where_the_sources_speak_of_other_things_nothing_comes_near():
    (finding,) = check("The ferry sank in 80 minutes.", "The fair was put off. A circus of 30 acrobats came.").findings
    assert finding.beside == ()


@pytest.mark.parametrize(
    ("draft", "sources", "findings"),
    [("Nothing is known yet.", ["Nothing."], 0), ("", [""], 0), ("12 people died.", ["", "Nothing."], 1)],
)
def test_empty_sides(draft, sources, findings):
    report = check(draft, *sources)
    assert [f.standing for f in report.findings] == [Standing.NOT_FOUND] * findings
    for name in CHECK_FORMATS:
        assert render_with(report, name, Options())


def test_a_draft_needs_a_source_and_is_one_article(tmp_path):
    with pytest.raises(UsageError, match="one or more sources"):
        check_draft(Document("draft", DRAFT), [])
    two = tmp_path / "two.jsonl"
    two.write_text('{"text": "Twelve people died."}\n{"text": "Ten people died."}\n')
    with pytest.raises(UsageError, match="holds 2 articles"):
        check_draft(two, [Document("a", AGENCY)])
    report = check_draft(Document("draft", "Twelve people died."), [two])
    assert [str(f.standing) for f in report.findings] == ["disputed"]


def test_a_wording_repeated_at_will_is_told_once():
    source = "".join(f"At least 40 people were killed in Tarrow, said {name}.\n" for name in map(str.upper, "abcdefgh"))
    report = check(source.replace("40", "41"), source)
    assert all(len(finding.witnesses) <= 1 for finding in report.findings)


# --- how it is told -------------------------------------------------------------------------------------------------


def slipped_report(*slips):
    draft = DRAFT
    for slip in slips:
        wrote, wrong, _ = (SLIPS | MORE_SLIPS)[slip]
        draft = draft.replace(wrote, wrong)
    return check(draft, AGENCY, GAZETTE)


def test_text_begins_with_the_count_and_quotes_draft_and_sources():
    report = slipped_report("a wrong number", "a dropped qualifier", "percentage points")
    text = render_with(report, "text", Options(width=400))
    lines = text.splitlines()
    assert lines[0] == "14 figures, 2 sources: 1 contradicted, 1 not found, 1 drifted, 11 borne out"
    assert "      draft:2  Winds of up to 190 km per hour damaged [6,300 houses], and 410 millimetres" in text
    assert "    ≠ a:2      Winds of up to 190 km per hour tore the roofs off [3,600 houses], the agency said." in lines
    assert "    ≠ b:2      The storm damaged [3,600 houses] with winds of up to 190 kilometres an hour." in lines
    assert "    “6,300 houses” and “3,600 houses” cannot both be true." in lines
    assert "    The value is the same, but “about” was dropped." in lines
    assert "    No source gives it. Above is what comes nearest to it." in lines
    assert [line[:14].rstrip() for line in lines if line and line[0] in "≠?~≈="] == [
        "≠ contradicted", "? not found", "~ drifted", "= borne out",
    ]  # fmt: skip


def test_marks_are_such_as_no_text_has():
    report = check("The [revised] toll is 12 people dead.", "The {final} toll is 14 people dead.")
    assert "The [revised] toll is <12 people>" in render_with(report, "text", Options())


def test_ascii_signs_stand_in_one_column():
    text = render_with(slipped_report("a wrong number", "vaguer", "a wrong day"), "text", Options(ascii=True))
    assert "\n!= contradicted " in text
    assert "\n=  borne out " in text
    assert not set("≠≈·…") & set(re.sub(r"(?m)^(!=|~=|=|~) .*$", "", text))


@pytest.mark.parametrize("width", [20, 33, 80, 200])
def test_no_line_is_wider_than_the_page_and_no_figure_is_lost(width):
    report = slipped_report(*SLIPS)
    text = render_with(report, "text", Options(width=width))
    assert max(map(len, text.splitlines())) <= width
    run_together = re.sub(r"\s+", "", text)
    for finding in report.findings:
        assert re.sub(r"\s+", "", finding.figure.text) in run_together


def test_a_sentence_without_end_is_quoted_in_part():
    herd = ", ".join(f"{number} goats" for number in range(1000, 1600))
    report = check(f"He saw {herd}.", f"She saw {herd}, and 2,000 sheep.")
    text = render_with(report, "text", Options())
    assert len(text) < 600 * len(report.findings) + 1000


def test_colour_adds_nothing_but_colour():
    report = slipped_report(*SLIPS)
    painted = render_with(report, "text", Options(color=True))
    assert "\x1b[" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == render_with(report, "text", Options())


def test_hostile_names_and_words_are_shown_not_obeyed():
    evil = "evil\x1b[31m\n\u202eeman"
    draft = Document(evil, "At least 12\u200b people \x1b[2Jdied in Orrin.")
    sources = [Document(evil + ".1", "14 people died in Orrin\x07."), Document("=cmd()", "12 people died in Orrin.")]
    report = check_draft(draft, sources)
    text = render_with(report, "text", Options())
    assert not re.search(f"[{HIDDEN_CLASS}]", text)
    assert json.loads(render_with(report, "json", Options(ascii=True)))["draft"] == evil


def test_json_follows_its_schema_and_has_the_records_of_the_report():
    report = slipped_report(*SLIPS)
    text = render_with(report, "json", Options())
    record = json.loads(text)
    jsonschema.validate(record, check_schema(), cls=jsonschema.Draft202012Validator)
    assert record == json.loads(json.dumps(as_record(report)))
    assert record["draft"] == record["documents"][0]["id"] == "draft"
    assert record["summary"] == {
        "sources": 2, "figures": 14, "contradicted": 5, "disputed": 0, "not_found": 1, "qualifier": 1, "compatible": 0,
        "borne_out": 7, "left_out": 0, "skipped": 0,
    }  # fmt: skip
    for finding in record["findings"]:
        assert finding["mention"]["document"] == "draft"
        assert bool(finding["sources"]) == (finding["verdict"] != "not found")
    mentions = compare(report.documents)
    known = {json.dumps(m) for f in as_record(mentions)["facts"] for m in f["mentions"]}
    assert {json.dumps(finding["mention"]) for finding in as_record(report)["findings"]} <= known


# --- the command ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("draft.txt agency.txt gazette.txt", 0),
        ("draft.txt agency.txt --fail-on any", 0),
        ("slipped.txt agency.txt gazette.txt", 1),
        ("slipped.txt agency.txt --exit-zero", 0),
        ("slipped.txt agency.txt --fail-on never", 0),
        ("drifted.txt agency.txt", 0),
        ("drifted.txt agency.txt --fail-on any", 1),
        ("own.txt agency.txt", 0),
        ("own.txt agency.txt --fail-on any", 1),
        ("disputed.txt agency.txt disputed.txt", 1),
        ("disputed.txt agency.txt --format html", 1),
        ("drifted.txt agency.txt --format html", 0),
    ],
)
def test_exit_status(desk, arguments, status):
    desk.joinpath("drifted.txt").write_text(DRAFT.replace("About 52,000", "52,000"), "utf-8")
    desk.joinpath("own.txt").write_text(DRAFT + "Repairs to 17 bridges have begun.\n", "utf-8")
    desk.joinpath("disputed.txt").write_text(DRAFT.replace("3,600", "6,300"), "utf-8")
    result = newsdiff("check", *arguments.split(), "--quiet", cwd=desk)
    assert (result.returncode, result.stderr) == (status, "")


def test_a_draft_from_standard_input_with_a_label(desk):
    result = newsdiff("check", "-", "agency.txt", "--label", "Night desk=-", "--json", cwd=desk, input=DRAFT)
    record = json.loads(result.stdout)
    assert (result.returncode, record["documents"][0]["label"]) == (0, "Night desk")
    assert record["summary"]["borne_out"] == 14
    wrong = newsdiff("check", "-", "agency.txt", "--label", "Night desk=-", cwd=desk, input=DRAFT.replace("140", "104"))
    assert "      Night desk:1  Cyclone Odile" in wrong.stdout


def test_output_goes_to_a_file_that_is_no_input(desk):
    assert newsdiff("check", "draft.txt", "agency.txt", "-o", "report.txt", cwd=desk).stdout == ""
    assert desk.joinpath("report.txt").read_text("utf-8").startswith("14 figures, 1 source: 14 borne out\n")
    refused = newsdiff("check", "draft.txt", "agency.txt", "-o", "draft.txt", cwd=desk)
    assert (refused.returncode, desk.joinpath("draft.txt").read_text("utf-8")) == (2, DRAFT)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("draft.txt", "missing argument 'SOURCE...'"),
        ("draft.txt none.txt", "none.txt: no such file"),
        ("none.txt agency.txt --skip-bad", "none.txt: cannot be passed over"),
        ("draft.txt none.txt --skip-bad", "draft.txt: check needs one or more sources"),
        ("two.jsonl agency.txt", "two.jsonl: holds 2 articles where one is needed"),
        ("draft.txt agency.txt --format md", "'md' is no format; formats are text, json, html"),
    ],
)
def test_trouble_is_told_in_a_line(desk, arguments, complaint):
    desk.joinpath("two.jsonl").write_text('{"text": "Twelve people died."}\n{"text": "Ten people died."}\n')
    result = newsdiff("check", *arguments.split(), cwd=desk)
    assert (result.returncode, result.stdout) == (2, "")
    assert complaint in result.stderr
    assert "Traceback" not in result.stderr


def test_a_source_that_is_passed_over_is_told(desk):
    result = newsdiff("check", "draft.txt", "none.txt", "agency.txt", "--skip-bad", cwd=desk)
    assert result.returncode == 0
    assert "Skipped: none.txt: no such file" in result.stdout


# --- a reference ----------------------------------------------------------------------------------------------------

OFFICIAL = "Fire killed 12 people in Vale, officials said.\nIt burned 40 homes.\nThe fire began on Monday.\n"
PAPERS = (
    "Fire killed at least 12 people in Vale.\nIt burned 45 homes.\nSome 320 people fled.\n",
    "Fire killed 12 people in Vale.\nIt burned 45 homes.\nAbout 210 people fled.\n",
    "Fire killed 12 people in Vale.\nIt burned 40 homes.\n",
)


def judged_by(reference, *texts):
    report = compare([Document(f"d{number}", text) for number, text in enumerate(texts)], reference=reference)
    return report, {fact.label: fact for fact in report.facts}


def fact_with(report, words):
    (fact,) = [f for f in report.facts if any(words in figure.text for said in f.mentions for figure in said)]
    return fact


def test_facts_are_judged_by_the_reference_alone():
    report, _ = judged_by(0, OFFICIAL, *PAPERS)
    assert report.reference == 0
    homes, killed = fact_with(report, "homes"), fact_with(report, "12 people")
    assert (homes.verdict, killed.verdict) == (Verdict.CONFLICT, Verdict.QUALIFIER)
    assert homes.reason.startswith("2 of 3 contradict the reference: “40 homes” and “45 homes”")
    assert killed.reason.startswith("1 of 3 has another qualifier than the reference: ")
    assert homes.readings[0].text == "40 homes"
    assert homes.readings[0].variants == (0, 3)


def test_what_the_reference_does_not_give_is_not_judged():
    report, _ = judged_by(0, OFFICIAL, *PAPERS)
    fled, monday = fact_with(report, "320"), fact_with(report, "Monday")
    assert (fled.verdict, fled.rule) == (Verdict.SINGLE, "not_in_reference")
    assert (monday.verdict, monday.rule) == (Verdict.SINGLE, "only_in_reference")
    unjudged = compare(report.documents)
    assert fact_with(unjudged, "320").verdict is Verdict.CONFLICT


def test_others_that_contradict_each_other_are_no_conflict_with_the_reference():
    texts = ("Fire burned about 40 homes.", "Fire burned 38 homes.", "Fire burned 42 homes.")
    report, _ = judged_by(0, *texts)
    assert [fact.verdict for fact in report.facts] == [Verdict.COMPATIBLE]
    assert [fact.verdict for fact in compare(report.documents).facts] == [Verdict.CONFLICT]


@pytest.mark.parametrize("reference", range(len(SEEDS)))
def test_no_fact_is_worse_by_the_reference_than_by_all(reference):
    by_all = {fact.mentions: SEVERITY[fact.verdict] for fact in compare(SEEDS).facts}
    for fact in compare(SEEDS, reference=reference).facts:
        assert SEVERITY[fact.verdict] <= by_all[fact.mentions]
        assert (fact.rule == "not_in_reference") == (not fact.mentions[reference])


def test_the_order_of_the_others_changes_no_verdict_by_the_reference():
    texts = (OFFICIAL, *PAPERS)
    told = set()
    for order in permutations(range(4)):
        report, _ = judged_by(order.index(0), *(texts[number] for number in order))
        told.add(tuple(sorted((f.label, f.verdict, f.reason) for f in report.facts)))
    assert len(told) == 1


def test_the_report_tells_its_reference():
    report, _ = judged_by(1, PAPERS[0], OFFICIAL, PAPERS[1])
    record = as_record(report)
    jsonschema.validate(record, report_schema(), cls=jsonschema.Draft202012Validator)
    assert record["reference"] == "d1"
    assert as_record(compare(report.documents))["reference"] is None
    lines = render_report(report, width=200).splitlines()
    assert lines[0].startswith("3 variants, 9 figures, judged by d1: 1 conflict, 1 qualifier, 1 in the reference only")
    assert "· single      1 fact, not in the reference" in lines
    assert "· single      1 fact, in the reference only" in lines


def test_a_reference_that_is_none_of_the_documents():
    with pytest.raises(UsageError, match="reference is document 2 of 2"):
        judged_by(2, OFFICIAL, PAPERS[0])


def test_the_option_names_a_file_among_the_others_or_beside_them(desk):
    among = newsdiff("compare", "agency.txt", "slipped.txt", "--reference", "agency.txt", "--json", cwd=desk)
    beside = newsdiff("compare", "slipped.txt", "--reference", "agency.txt", "--json", cwd=desk)
    assert (among.returncode, beside.returncode) == (1, 1)
    assert among.stdout == beside.stdout
    assert json.loads(among.stdout)["reference"] == "agency.txt"
    alone = newsdiff("compare", "agency.txt", "--reference", "agency.txt", cwd=desk)
    assert alone.returncode == 2
    missing = newsdiff("compare", "draft.txt", "agency.txt", "--reference", "none.txt", "--skip-bad", cwd=desk)
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "none.txt: cannot be passed over" in missing.stderr


@pytest.mark.parametrize(("odds", "loose"), [(-1.0, True), (2.0, False), (None, False)])
def test_a_source_that_is_loosely_tied_to_the_draft_says_so(odds, loose):
    (own,), (said,) = find_figures("12 boats sank"), find_figures("30 boats sank")
    group = Group("boats", own.kind, "boat", ((own,), (said,)), ties=() if odds is None else (Tie(own, said, odds),))
    witness = judge_statements((own,), (said,), Settings(), (), read_ties(group))
    assert ("loosely tied" in witness.reason) is loose
    same = judge_statements((own,), (own,), Settings(), (), read_ties(group))
    assert (same.verdict, same.surety) == (Verdict.AGREE, None)
