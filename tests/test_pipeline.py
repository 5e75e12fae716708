"""The rooms together: what the library promises of a whole comparison, and of its parts called alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff import Document, Kind, UsageError, Verdict
from newsdiff.judge import judge_group
from newsdiff.lang import load_language
from newsdiff.model import SEVERITY, Group
from newsdiff.terms import TermReader

SEEDS = sorted(map(str, (Path(__file__).parent.parent / "seeds").glob("*.txt")))

FERRY = (
    "The ferry Arna ran aground off Skelling on Monday with 212 people on board. Twelve passengers were hurt, "
    "the coast guard said. The damage was put at $3.4 million. The line has run for 40 years.",
    "With more than 200 people aboard, the ferry Arna struck rocks off Skelling. The coast guard said 12 passengers "
    "were hurt. Repairs will cost $3.4 million.",
)


def documents(*texts):
    return [Document(f"v{i}", text, f"v{i}.txt") for i, text in enumerate(texts)]


def verdicts(report):
    return sorted(
        (str(fact.verdict), sorted({f.document.id for m in fact.mentions for f in m})) for fact in report.facts
    )


def test_compare_takes_paths_and_documents_alike():
    read = [newsdiff.read_document(path) for path in SEEDS]
    from_paths, from_documents = newsdiff.compare([Path(path) for path in SEEDS]), newsdiff.compare(read)
    assert verdicts(from_paths) == verdicts(from_documents)
    assert [document.label for document in from_paths.documents] == ["000", "001", "002", "003", "004"]


def test_one_document_is_refused():
    with pytest.raises(UsageError, match="two or more"):
        newsdiff.compare(documents("Five men died."))


def test_documents_that_share_a_file_name_are_told_apart():
    twins = [Document("a", FERRY[0], "gull/story.txt"), Document("b", FERRY[1], "heron/story.txt")]
    ids = [document.id for document in newsdiff.compare(twins).documents]
    assert ids == ["gull/story.txt", "heron/story.txt"]
    same = [Document("a", FERRY[0], "story.txt"), Document("b", FERRY[1], "story.txt")]
    assert len({document.id for document in newsdiff.compare(same).documents}) == 2
    by_hand = [
        Document("Gull", FERRY[0]),
        Document("Heron", FERRY[1], "x/heron.txt"),
        Document("T", FERRY[1], id="tern"),
    ]
    assert [document.id for document in newsdiff.compare(by_hand).documents] == ["Gull", "heron.txt", "tern"]


def test_a_report_keeps_the_order_of_its_inputs():
    report = newsdiff.compare(documents(*FERRY)[::-1])
    assert [document.id for document in report.documents] == ["v1.txt", "v0.txt"]
    for variant, document in enumerate(report.documents):
        assert all(figure.document.id == document.id for figure in report.figures[variant])
        assert all(f.document.id == document.id for fact in report.facts for f in fact.mentions[variant])
        assert all(sentence.document.id == document.id for sentence in report.alignment.sentences[variant])


def test_align_sentences_speaks_of_the_strings_it_was_given():
    variants = [
        ["The ferry sank off Skelling.", "Nobody was hurt."],
        ["No one was hurt.", "The ferry sank off Skelling."],
    ]
    rows = [row.cells for row in newsdiff.align_sentences(variants).rows]
    assert ((0,), (1,)) in rows
    assert {index for cells in rows for index in cells[0]} == {0, 1}


def test_figures_and_sentences_are_slices_of_the_text():
    for text in FERRY:
        for figure in newsdiff.find_figures(text):
            assert text[figure.span.start : figure.span.stop] == figure.text
        for sentence in newsdiff.split_sentences(text):
            assert text[sentence.span.start : sentence.span.stop] == sentence.text


def test_published_resolves_a_weekday():
    assert newsdiff.find_figures("He left on Friday.")[0].quantity.iso is None
    assert newsdiff.find_figures("He left on Friday.", published="2024-11-24")[0].quantity.iso == "2024-11-22"


@pytest.mark.parametrize(
    ("digits", "words"), [("12 passengers", "twelve passengers"), ("$3.4 million", "3.4 million dollars")]
)
def test_the_way_a_number_is_written_changes_no_verdict(digits, words):
    changed = [text.replace(digits, words) for text in FERRY]
    assert changed != list(FERRY)
    assert verdicts(newsdiff.compare(documents(*changed))) == verdicts(newsdiff.compare(documents(*FERRY)))


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 1), st.sampled_from(["Nobody knows why.", "The sea was calm.", "Crowds gathered at the quay."]))
def test_a_sentence_without_figures_changes_no_verdict(variant, sentence):
    longer = [f"{text} {sentence}" if i == variant else text for i, text in enumerate(FERRY)]
    assert verdicts(newsdiff.compare(documents(*longer))) == verdicts(newsdiff.compare(documents(*FERRY)))


def test_threads_get_the_same_report():
    with ThreadPoolExecutor(4) as pool:
        records = list(pool.map(lambda _: newsdiff.as_record(newsdiff.compare(SEEDS)), range(8)))
    assert all(record == records[0] for record in records)


NUMBERS = {2: "two", 7: "seven", 12: "twelve", 40: "forty", 300: "three hundred", 5000: "five thousand"}
NOUNS = st.sampled_from(["boats sank", "people were killed", "houses burned", "crates were sold"])
QUALIFIERS = st.sampled_from(["", "about ", "at least ", "more than ", "nearly "])
CLAIMS = st.tuples(QUALIFIERS, st.sampled_from(sorted(NUMBERS)), NOUNS)


def say(claim, in_words):
    qualifier, number, noun = claim
    written = NUMBERS[number] if in_words else f"{number:,}"
    words = f"{qualifier}{written} {noun} off Port Vell"
    return words[:1].upper() + words[1:] + "."


def verdicts_of(*texts):
    report = newsdiff.compare([Document(f"v{i}", text, f"v{i}.txt") for i, text in enumerate(texts)])
    return sorted((fact.counted, str(fact.verdict)) for fact in report.facts)


@settings(deadline=None, max_examples=100)
@given(CLAIMS, CLAIMS)
def test_words_for_digits_change_no_verdict(one, other):
    """Of one claim each: where several are as like as each other, their order decides, and that is of the words."""
    digits = verdicts_of(say(one, in_words=False), say(other, in_words=False))
    assert verdicts_of(say(one, in_words=False), say(other, in_words=True)) == digits
    assert verdicts_of(say(one, in_words=True), say(other, in_words=True)) == digits


@settings(deadline=None, max_examples=60)
@given(st.lists(CLAIMS, min_size=2, max_size=4))
def test_another_mention_never_makes_a_verdict_milder(claims):
    figures = [newsdiff.find_figures(say((q, n, "boats sank"), in_words=False))[0] for q, n, _ in claims]
    groups = [
        Group("boats sank", figures[0].kind, "boat", tuple((figure,) for figure in figures[:number]))
        for number in range(2, len(figures) + 1)
    ]
    severities = [
        SEVERITY[judge_group(group, newsdiff.Settings(), TermReader(load_language())).verdict] for group in groups
    ]
    assert severities == sorted(severities)


def test_bare_dollars_are_those_of_which_another_variant_gives_the_same_sums():
    home = "The strike costs A$57m a day. Lamb worth A$11m ($7m) rotted. The ferry lost A$4.6m ($3m)."
    local = "The strike costs $75m a day. Lamb worth $11 million rotted. The ferry lost $4.6 million."
    abroad = "The strike costs $37m a day, the board said, and the ferry lost $3m. Lamb worth $7.2 million rotted."
    report = newsdiff.compare([Document("a", home), Document("b", local), Document("c", abroad)])
    units = [{f.unit.name for f in found if f.unit is not None} for found in report.figures]
    assert units == [{"AUD", "USD"}, {"AUD"}, {"USD"}]
    lamb = next(fact for fact in report.facts if "A$11m" in {f.text for found in fact.mentions for f in found})
    assert {f.text for found in lamb.mentions for f in found} >= {"A$11m", "$11 million"}
    assert lamb.verdict in {Verdict.AGREE, Verdict.COMPATIBLE}


def test_shillings_are_of_the_country_that_another_variant_names():
    report = newsdiff.compare(
        [
            Document("a", "The bank paid Sh50 million to the miners of Velm on Friday."),
            Document("b", "On Friday the miners of Velm got 50 million Kenyan shillings from the bank."),
            Document("c", "The miners of Velm got 40 million shillings from the bank on Friday."),
        ]
    )
    money = next(fact for fact in report.facts if fact.kind is Kind.MONEY)
    assert [figure.unit.currency for said in money.mentions for figure in said] == ["KES", "KES", "KES"]
    assert money.verdict is Verdict.CONFLICT


def test_shillings_beside_the_name_of_another_country_stay_open():
    text = "Uganda paid 3 million shillings. Tessel paid 5 million shillings, and Kenya 4 million Kenyan shillings."
    (figures,) = newsdiff.compare([Document("a", text), Document("b", "It rained.")]).figures[:1]
    assert [figure.unit.currency for figure in figures] == ["shilling", "KES", "KES"]


def test_shillings_of_two_countries_stay_open():
    texts = ("It paid Sh50 million.", "It paid 50 million Kenyan shillings, and 9 million Tanzanian shillings.")
    report = newsdiff.compare([Document("a", texts[0]), Document("b", texts[1])])
    given = [figure.unit.currency for said in report.figures for figure in said if figure.kind is Kind.MONEY]
    assert sorted(given) == ["KES", "TZS", "shilling"]


def degrees_of(*texts):
    """The unit of each figure of degrees, text by text."""
    report = newsdiff.compare([Document(f"v{number}", text) for number, text in enumerate(texts)])
    return [[f.unit.name for f in found if f.kind is Kind.MEASURE] for found in report.figures]


def test_degrees_of_heat_are_by_the_scale_that_another_variant_names():
    texts = (
        "The temperature in Velm reached 35 degrees.",
        "Velm sweltered in 36C, the highest temperature of the year.",
        "Temperatures in Velm of 38 were measured.",
    )
    assert degrees_of(*texts) == [["celsius"], ["celsius"], ["celsius"]]
    (fact,) = newsdiff.compare([Document(f"v{number}", text) for number, text in enumerate(texts)]).facts
    assert (fact.verdict, fact.rule) == (Verdict.CONFLICT, "conflicting")


def test_degrees_are_by_the_scale_of_their_own_text_first():
    american = "It was 95 degrees in Velm, and the forecast says 99F for the hottest day."
    assert degrees_of(american, "Velm had 35C on its hottest day.") == [["fahrenheit", "fahrenheit"], ["celsius"]]


def test_degrees_stay_open_where_texts_name_no_scale_or_two_and_where_they_are_no_heat():
    assert degrees_of("The heat in Velm reached 35 degrees.", "Velm is hot.") == [["degree"], []]
    both = "Velm had 35C (95F) on its hottest day."
    assert degrees_of("The heat in Velm reached 65 degrees.", both) == [["degree"], ["celsius", "fahrenheit"]]
    assert degrees_of("The heat in Velm reached 36 degrees.", both) == [["celsius"], ["celsius", "fahrenheit"]]
    same = "It was cold in Velm, 35 degrees at noon."
    assert degrees_of(same, both) == [["celsius"], ["celsius", "fahrenheit"]]  # the number stands there in one of them
    turned = "The mast of the Orla leant by 35 degrees."
    assert degrees_of(turned, "Velm had 35C on its hottest day.") == [["degree"], ["celsius"]]
    logged = "Velm logged 36.2 degrees."  # nothing else tells of heat
    assert degrees_of(logged, "Velm had 35C on its hottest day.") == [["celsius"], ["celsius"]]
    assert degrees_of(logged, "Velm had 15C on its coldest day.") == [["degree"], ["celsius"]]


def test_an_hour_told_again_in_another_zone_is_compared_with_its_own_zone_alone():
    told = (
        "The raid on the bank began just after 4 p.m. local time (10 a.m. ET).",
        "The raid on the bank began at 4.07pm.",
    )
    (fact,) = newsdiff.compare(documents(*told)).facts
    assert fact.verdict is Verdict.COMPATIBLE
    (fact,) = newsdiff.compare(documents(told[0], "The raid on the bank began at 10.20 a.m. ET.")).facts
    assert fact.verdict is Verdict.CONFLICT
