"""The judge room: every verdict rule on both sides of its border, and what holds for any pair."""

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff import Document, Kind, Qualifier, Quantity, Settings, Span, Verdict, find_figures
from newsdiff.judge import dates, judge_group, judge_pair, quantities, sort_facts
from newsdiff.lang import load_language
from newsdiff.model import SEVERITY, Figure, Group, Sentence, Tie
from newsdiff.terms import TermReader
from newsdiff.tokens import TokenReader
from tests.case_files import read_cases

CASES = read_cases("verdicts.txt")
READER = TermReader(load_language())


@pytest.mark.parametrize("case", CASES)
def test_verdict_of_two_phrases(case):
    phrases, _, expected = case.partition(" => ")
    dated = (phrase.partition(" @ ") for phrase in phrases.split(" / "))
    a, b = (find_figures(words, published or None)[0] for words, _, published in dated)
    for x, y in ((a, b), (b, a)):
        rule, answer = judge_pair(x, y, Settings())
        assert f"{answer.verdict} {rule}" == expected, f"{x} / {y}: {answer.reason}"
    for figure in (a, b):
        assert judge_pair(figure, figure, Settings())[1].verdict is Verdict.AGREE


@pytest.mark.parametrize("case", read_cases("reasons.txt"))
def test_reason_of_two_phrases(case):
    phrases, _, reason = case.partition(" => ")
    a, b = (find_figures(phrase)[0] for phrase in phrases.split(" / "))
    assert judge_pair(a, b, Settings())[1].reason == reason


def test_every_rule_has_a_case():
    spoken = {case.values[0].split()[-1] for case in CASES}
    assert spoken == {rule.__name__ for rules in (quantities.RULES, dates.RULES) for rule in rules}


@pytest.mark.parametrize(
    ("span", "date", "published", "verdict"),
    [
        ("five years", "in 2016", "2021-05-03", Verdict.AGREE),
        ("five years", "May 2016", "2021-05-03", Verdict.COMPATIBLE),
        ("five years", "March 2017", "2021-05-03", Verdict.COMPATIBLE),  # "five years", as papers count
        ("about five years", "in 2016", "2021-05-03", Verdict.COMPATIBLE),
        ("five years", "since 2016", "2021-05-03", Verdict.COMPATIBLE),
        ("five years", "in 2018", "2021-05-03", Verdict.CONFLICT),
        ("nearly 30 years", "in 1993", "2021-05-03", Verdict.COMPATIBLE),
        ("30 years", "in 1996", "2021-05-03", Verdict.CONFLICT),
        ("two days", "1 May 2021", "2021-05-03", Verdict.COMPATIBLE),
        ("two days", "29 April 2021", "2021-05-03", Verdict.CONFLICT),
        ("two decades", "since May 2002", "2021-05-03", Verdict.COMPATIBLE),
        ("three hours", "in 2021", "2021-05-03", Verdict.COMPATIBLE),  # which no day holds: nothing is known
        ("five years", "in 2011", None, Verdict.COMPATIBLE),
        ("five years", "Friday", "2021-05-03", Verdict.COMPATIBLE),
    ],
)
def test_a_length_of_time_is_counted_back_from_the_day_of_the_paper(span, date, published, verdict):
    a = find_figures(span)[0]
    a = a._replace(sentence=a.sentence._replace(document=a.document._replace(published=published)))
    b = find_figures(date)[0]
    for x, y in ((a, b), (b, a)):
        rule, answer = judge_pair(x, y, Settings())
        assert (rule, answer.verdict) == ("counted_back", verdict), answer.reason
        assert f"“{span}”" in answer.reason


def test_the_same_words_for_two_days_are_told_with_these():
    days = [find_figures("today", published)[0] for published in ("2031-03-12", "2031-03-14")]
    rule, answer = judge_pair(*days, Settings())
    assert answer.verdict is Verdict.CONFLICT
    assert answer.reason == "“today” (2031-03-12) and “today” (2031-03-14) cannot both be true."
    assert rule == "other_date"


def test_reason_quotes_both_readings_and_the_range_of_a_vague_word():
    a, b = find_figures("scores of troops")[0], find_figures("tens of thousands of soldiers")[0]
    reason = judge_pair(a, b, Settings())[1].reason
    assert "“scores of troops” (40-199)" in reason
    assert "“tens of thousands of soldiers” (10,000-99,999)" in reason


def test_settings_widen_about_and_bounds():
    a, b = find_figures("about 40 boats")[0], find_figures("48 boats")[0]
    assert judge_pair(a, b, Settings())[1].verdict is Verdict.CONFLICT
    assert judge_pair(a, b, Settings(about=Decimal("0.2")))[1].verdict is Verdict.COMPATIBLE
    c, d = find_figures("at least 100 goats")[0], find_figures("140 goats")[0]
    assert judge_pair(c, d, Settings())[1].verdict is Verdict.CONFLICT
    assert judge_pair(c, d, Settings(beyond=Decimal("0.5")))[1].verdict is Verdict.COMPATIBLE


def test_a_date_and_a_quantity_are_never_one_fact():
    with pytest.raises(TypeError, match="never one fact"):
        judge_pair(find_figures("on Friday")[0], find_figures("five boats")[0], Settings())


def group_of(*variants):
    mentions = tuple(tuple(find_figures(phrase)[0] for phrase in phrases) for phrases in variants)
    return Group("boats", Kind.COUNT, "boat", mentions)


def test_of_pairs_as_bad_the_surest_is_told_and_a_loose_one_says_so():
    group = group_of(["12 boats"], ["30 boats"], ["50 boats"])
    (twelve,), (thirty,), (fifty,) = group.mentions
    tied = group._replace(ties=(Tie(twelve, thirty, -1.0), Tie(thirty, fifty, 2.0)))
    sure = judge_group(tied, Settings(), READER)
    assert sure.reason == "“30 boats” and “50 boats” cannot both be true."
    assert sure.surety == pytest.approx(0.9, abs=0.01)
    loose = judge_group(tied._replace(ties=(Tie(twelve, thirty, -1.0),)), Settings(), READER)
    assert loose.reason.endswith("cannot both be true. They are loosely tied: see that both speak of one thing.")
    assert loose.surety == pytest.approx(0.5, abs=0.01)
    assert sort_facts([loose, sure]) == (sure, loose)
    alike = group_of(["12 boats"], ["12 boats"])
    assert judge_group(alike, Settings(), READER).surety is None


def test_one_variant_is_single_and_the_worst_pair_decides():
    assert judge_group(group_of(["12 boats"], []), Settings(), READER).verdict is Verdict.SINGLE
    assert (
        judge_group(group_of(["12 boats"], ["12 boats"], ["more than 12 boats"]), Settings(), READER).verdict
        == "qualifier"
    )
    worst = judge_group(group_of(["12 boats"], ["at least 12 boats"], ["30 boats"]), Settings(), READER)
    assert (worst.verdict, worst.rule) == (Verdict.CONFLICT, "conflicting")


@pytest.mark.parametrize(
    ("rough", "plain", "near", "verdict"),
    [
        ("a dozen boats", "12 boats", "11 boats", Verdict.CONFLICT),
        ("a dozen boats", "a dozen boats", "11 boats", Verdict.COMPATIBLE),
        ("8 percent", "8.0 percent", "8.3 percent", Verdict.CONFLICT),
        ("8.3 percent", "8.3 percent", "8 percent", Verdict.COMPATIBLE),
    ],
)
def test_what_is_near_to_a_rough_number_is_not_to_the_same_number_told_plainly(rough, plain, near, verdict):
    for told in permutations((rough, plain, near)):
        fact = judge_group(group_of(*([words] for words in told)), Settings(), READER)
        assert fact.verdict is verdict
        assert len(fact.readings) == 2


def test_what_nothing_is_to_be_judged_of_tells_why():
    alone, same = (judge_group(group_of(["12 boats"], there), Settings(), READER) for there in ([], ["12 boats"]))
    assert (alone.rule, alone.reason) == ("only_one_variant", "Only one variant gives it.")
    assert (same.verdict, same.rule, same.reason) == (Verdict.AGREE, "same_words", "All variants say the same.")


def test_the_first_of_equally_bad_pairs_is_told():
    fact = judge_group(group_of(["12 boats"], ["30 boats"], ["50 boats"]), Settings(), READER)
    assert "“12 boats” and “30 boats”" in fact.reason


def test_numbers_that_cannot_both_be_true_are_told_before_a_bound_left_behind():
    fact = judge_group(group_of(["at least 12 boats"], ["17 boats"], ["19 boats"]), Settings(), READER)
    assert (fact.rule, fact.reason) == ("conflicting", "“17 boats” and “19 boats” cannot both be true.")


def test_a_document_that_contradicts_itself_makes_the_conflict():
    assert judge_group(group_of(["12 boats", "15 boats"], ["12 boats"]), Settings(), READER).verdict is Verdict.CONFLICT


def test_readings_set_variants_together_most_first():
    fact = judge_group(group_of(["30 boats"], ["12 boats"], ["a dozen boats"]), Settings(), READER)
    assert [(reading.text, reading.variants) for reading in fact.readings] == [("12 boats", (1, 2)), ("30 boats", (0,))]


def test_facts_are_sorted_worst_first():
    facts = [
        judge_group(group, Settings(), READER)
        for group in (
            group_of(["12 boats"], []),
            group_of(["12 boats"], ["12 boats"]),
            group_of(["12 boats"], ["30 boats"]),
            group_of(["12 boats"], ["about 12 boats"]),
        )
    ]
    assert [fact.verdict for fact in sort_facts(facts)] == ["conflict", "qualifier", "agree", "single"]


QUALIFIERS = [
    q
    for q in Qualifier
    if q not in (Qualifier.EARLY, Qualifier.MID, Qualifier.LATE, Qualifier.SINCE, Qualifier.NOT_UNTIL)
    and q not in (Qualifier.SOON_BEFORE, Qualifier.SOON_AFTER)
]
SENTENCE = Sentence(Document("d", "12 boats"), 0, Span(0, 8), 1, TokenReader("12 boats"))


@st.composite
def counts(draw):
    value = draw(st.decimals(min_value=0, max_value=10**9, places=1, allow_nan=False))
    precision = draw(st.sampled_from([Decimal("0.1"), Decimal(1), Decimal(10), Decimal(1000)]))
    if draw(st.booleans()):
        width = draw(st.integers(1, 1000))
        quantity = Quantity(None, value, value + width, draw(st.sampled_from(QUALIFIERS)))
    else:
        quantity = Quantity(value, qualifier=draw(st.sampled_from(QUALIFIERS)), precision=precision)
    return Figure(Kind.COUNT, quantity, SENTENCE, Span(0, 8), Span(0, 2), "boat")


@given(counts(), counts())
def test_the_order_of_two_figures_changes_nothing(a, b):
    assert judge_pair(a, b, Settings())[1].verdict is judge_pair(b, a, Settings())[1].verdict
    assert judge_pair(a, a, Settings())[1].verdict is Verdict.AGREE


@given(st.lists(counts(), min_size=2, max_size=5), counts())
def test_one_more_mention_never_makes_a_verdict_milder(mentions, further):
    group = Group("boats", Kind.COUNT, "boat", tuple((figure,) for figure in mentions))
    larger = group._replace(mentions=(*group.mentions, (further,)))
    before, after = judge_group(group, Settings(), READER), judge_group(larger, Settings(), READER)
    assert SEVERITY[after.verdict] >= SEVERITY[before.verdict]


def one_paper_against(told, other):
    mentions = (tuple(find_figures(told)), tuple(find_figures(other)))
    return judge_group(Group("paid", mentions[0][0].kind, "", mentions), Settings(), READER).verdict


@pytest.mark.parametrize(
    ("told", "other", "verdict"),
    [
        ("It paid 2 million euros ($2.6 million).", "It paid $2.6 million.", "agree"),
        ("It paid 2 million euros ($2.6 million).", "It paid $3.6 million.", "conflict"),
        ("It paid 2m euros ($2.6m; £1.7m).", "It paid £1.7m.", "agree"),
        ("They fell 610 metres (2,000 feet).", "They fell 2,000 feet.", "agree"),
        ("They fell 610 metres (2,000 feet).", "They fell 900 metres.", "conflict"),
        ("They fell 610 metres (2,000 feet).", "They fell 1,000 feet.", "conflict"),
    ],
)
def test_a_conversion_in_brackets_is_compared_in_its_own_unit_alone(told, other, verdict):
    assert one_paper_against(told, other) == verdict


def said_by(phrase, *sources):
    return tuple(find_figures(phrase)[0]._replace(attribution=source) for source in sources)


@pytest.mark.parametrize(
    ("mentions", "told"),
    [
        ((said_by("40 boats", "police"), said_by("200 boats", "the organisers")), "police; the organisers."),
        ((said_by("40 boats", "police", "The UN"), said_by("200 boats", "Ostria")), "police and The UN; Ostria."),
        ((said_by("at least 40 boats", "police"), said_by("some 40 boats", "Ostria")), "police; Ostria."),
        ((said_by("40 boats", "police"), said_by("200 boats", "Velm police")), ""),
        ((said_by("40 boats", "Orla Venn", "Orla Venn"), said_by("200 boats", "Ms Oh")), "Orla Venn; Ms Oh."),
        ((said_by("40 boats", "the Oster mayor"), said_by("200 boats", "the Velm mayor")), ""),
        ((said_by("40 boats", "Seoul"), said_by("200 boats", "a South Korean minister")), ""),
        ((said_by("40 boats", "Mr Pell"), said_by("200 boats", "Dana Pell")), ""),
        ((said_by("40 boats", "Mr Pell", "Dana Pell"), said_by("200 boats", "Orla Venn")), "Dana Pell; Orla Venn."),
        ((said_by("40 boats", "Dana Pell", "pell"), said_by("200 boats", "Ms Oh")), "Dana Pell; Ms Oh."),
        (
            (said_by("40 boats", "Dana Pell", "Tom Pell"), said_by("200 boats", "the UN")),
            "Dana Pell and Tom Pell; the UN.",
        ),
        ((said_by("40 boats", "police"), said_by("200 boats", None)), ""),
        ((said_by("40 boats", "police"), said_by("40 boats", "Ostria")), ""),
        ((said_by("40 boats", "police"), said_by("200 boats", "Ostria", "police")), ""),
    ],
)
def test_reason_names_the_sources_where_each_reading_has_its_own(mentions, told):
    fact = judge_group(Group("boats", Kind.COUNT, "boat", mentions), Settings(), READER)
    unsourced = tuple(tuple(figure._replace(attribution=None) for figure in figures) for figures in mentions)
    bare = judge_group(Group("boats", Kind.COUNT, "boat", unsourced), Settings(), READER)
    assert fact.reason == bare.reason + (f" Their sources differ: {told}" if told else "")
    assert (fact.verdict, fact.rule, fact.readings) == (bare.verdict, bare.rule, bare.readings)


def days(*figures):
    """The verdict on one day, told by a paper each; a number beside the words is the weekday that other papers tell."""
    made = []
    for phrase, weekday in figures:
        figure = find_figures(phrase)[0]
        told = figure.quantity._replace(weekday=weekday, reckoned=True)
        made.append((figure if weekday is None else figure._replace(quantity=told),))
    return judge_group(Group("day", Kind.DATE, "", tuple(made)), Settings(), READER)


def test_a_day_that_other_papers_tell_is_said_to_be_so():
    fact = days(("yesterday", 5), ("on Saturday", None))
    assert fact.verdict is Verdict.AGREE
    assert fact.reason == "All variants say the same. Which day “yesterday” was follows from the other variants."
    fact = days(("yesterday", 5), ("on Saturday", None), ("today", 5))
    assert fact.reason.endswith(" Which day “yesterday” and “today” were follows from the other variants.")
    assert days(("on Saturday", None), ("Saturday", None)).reason == "All variants say the same."


def test_a_day_that_other_papers_tell_contradicts_nobody():
    fact = days(("yesterday", 5), ("on Friday", None))
    assert (fact.verdict, fact.rule) == (Verdict.COMPATIBLE, "undated")
    assert days(("on Saturday", None), ("on Friday", None)).verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("words", "agrees"), [("last year", True), ("next month", True), ("yesterday", False), ("this morning", False)]
)
def test_one_period_is_told_by_papers_with_and_without_a_day_of_publication(words, agrees):
    dated, undated = (find_figures(f"The mill shut {words}.", day)[0] for day in ("2031-05-06", None))
    _, answer = judge_pair(dated, undated, Settings())
    assert (answer.verdict is Verdict.AGREE) is agrees
