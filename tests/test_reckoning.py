"""What papers leave to their readers to know, and other papers of the story tell: a day's weekday, a number's unit."""

from itertools import permutations

import pytest

import newsdiff
from newsdiff import Document, Verdict

SUNDAY = (
    "Ferry aground off Velm\nSunday 18 May\nThe ferry Orla ran aground off Velm yesterday with 212 people aboard.\n"
)
SATURDAY = "Ferry runs aground\nThe ferry Orla ran aground off Velm on Saturday. It had 212 people aboard.\n"
UNDATED = "Ferry stuck on rocks\nThe ferry Orla ran aground off Velm yesterday, and 212 people were taken ashore.\n"


def compare(*texts):
    return newsdiff.compare([Document(f"v{i}", text, f"v{i}.txt") for i, text in enumerate(texts)])


def fact_with(report, *words):
    """The fact that holds figures of all these words; None where there is none."""
    for fact in report.facts:
        if set(words) <= {figure.text for found in fact.mentions for figure in found}:
            return fact
    return None


def quantity_of(report, words):
    return next(figure.quantity for found in report.figures for figure in found if figure.text == words)


@pytest.mark.parametrize(
    "stamp",
    [
        "Sunday 18 May",
        "Published 9:12 a.m., Sunday, May 18",
        "By Orla Venn and Tom Pike, Sunday",
        "From our correspondent in Velm, Sunday",
        "By our own Reporter in Velm, Sunday 18 May",
    ],
)
def test_a_stamp_without_a_year_tells_the_weekday(stamp):
    report = compare(SUNDAY.replace("Sunday 18 May", stamp), SATURDAY)
    yesterday = quantity_of(report, "yesterday")
    assert (yesterday.weekday, yesterday.iso, yesterday.reckoned) == (5, None, False)
    fact = fact_with(report, "yesterday", "Saturday")
    assert (fact.verdict, fact.reason) == (Verdict.AGREE, "All variants say the same.")


def test_another_day_than_the_stamp_makes_it_is_a_conflict():
    later = "Divers are to look at her hull on Tuesday. A tug from Oxmoor was sent for.\n"
    fact = fact_with(compare(SUNDAY + later, SATURDAY.replace("Saturday", "Friday") + later), "yesterday", "Friday")
    assert (fact.verdict, fact.rule) == (Verdict.CONFLICT, "other_date")


def test_the_other_papers_tell_the_day_of_one_that_has_none():
    report = compare(UNDATED, SATURDAY, SATURDAY.replace("It had 212", "On board were 212"))
    yesterday = quantity_of(report, "yesterday")
    assert (yesterday.weekday, yesterday.reckoned) == (5, True)
    fact = fact_with(report, "yesterday", "Saturday")
    assert fact.verdict is Verdict.AGREE
    assert fact.reason.endswith(" Which day “yesterday” was follows from the other variants.")


def test_what_others_made_probable_convicts_nobody():
    inquiry = " An inquiry into the grounding of the Orla opens {}."
    report = compare(
        UNDATED + inquiry.format("tomorrow"),  # a Monday, if it came out on Sunday
        SATURDAY + inquiry.format("on Wednesday"),
        SATURDAY.replace("It had", "She had") + inquiry.format("on Wednesday"),
    )
    assert quantity_of(report, "tomorrow").weekday == 0
    assert not [fact for fact in report.facts if fact.verdict is Verdict.CONFLICT]


def test_a_day_of_the_year_has_the_weekday_that_a_paper_gives_it():
    report = compare(
        "Clash in the pass\nShots were fired in the Tarn pass on 9 September, and 12 soldiers fell.\n",
        "Twelve dead in the pass\nOn Tuesday shots were fired in the Tarn pass, where 12 soldiers fell.\n",
        "Truce in the Tarn pass\nThursday 11 September\nThe truce holds.\n",
    )
    assert (quantity_of(report, "9 September").weekday, quantity_of(report, "9 September").iso) == (1, "XXXX-09-09")
    assert fact_with(report, "9 September", "Tuesday").verdict is Verdict.AGREE


def test_without_stamp_and_witness_nothing_is_told():
    other = "Ferry stuck on rocks\nThe ferry Orla ran aground, and 212 people were taken ashore.\n"
    assert quantity_of(compare(UNDATED, other), "yesterday").weekday is None


def test_a_dated_paper_keeps_its_date():
    dated = UNDATED.replace("\n", "\nPublished: 18 May 2031\n", 1)
    yesterday = quantity_of(compare(dated, SATURDAY), "yesterday")
    assert (yesterday.iso, yesterday.weekday, yesterday.reckoned) == ("2031-05-17", None, False)


def test_the_order_of_papers_changes_no_weekday():
    texts = (UNDATED, SATURDAY, SUNDAY.replace("Sunday 18 May\n", ""), SATURDAY.replace("212", "221"))
    told = {
        tuple(sorted((f.document.text, f.text, f.quantity) for found in compare(*order).figures for f in found))
        for order in permutations(texts)
    }
    assert len(told) == 1


PRICES = (
    "Prices in Velm\nShop prices in Velm rose by 3.4 percent last month, the board said.\n",
    "Prices in Velm\nIn June shop prices in Velm rose by 3.4 percent, said the board.\n",
    "Prices up\nShop prices in Velm went up by 3.4 percent in June. They are to rise again this month.\n",
)


def test_the_other_papers_tell_the_month_that_last_month_was():
    report = compare(*PRICES)
    last, this = quantity_of(report, "last month"), quantity_of(report, "this month")
    assert (last.iso, last.low, last.reckoned) == ("XXXX-06", None, True)
    assert this.iso == "XXXX-07"
    fact = fact_with(report, "last month", "June")
    assert fact.verdict is Verdict.AGREE
    assert fact.reason.endswith(" Which month “last month” means follows from the other variants.")


def test_two_months_in_as_like_words_tell_nothing():
    report = compare(PRICES[0], PRICES[1], PRICES[1].replace("June", "May"))
    assert quantity_of(report, "last month").iso is None


def test_what_others_made_a_month_is_no_date_of_the_paper_and_convicts_nobody():
    later = PRICES[2].replace("this month", "in August")
    report = compare(PRICES[0] + "They are to rise again this month.\n", PRICES[1], later)
    assert quantity_of(report, "this month").iso == "XXXX-07"
    assert not [fact for fact in report.facts if fact.verdict is Verdict.CONFLICT]
    told = newsdiff.as_record(report)
    values = [
        m["value"] for fact in told["facts"] for m in fact["mentions"] if m["text"] in ("last month", "this month")
    ]
    assert values == [None, None]


@pytest.mark.parametrize(
    ("one", "other", "iso"),
    [
        ("Last year Ana Roke won the Velm prize.", "In 2030 Ana Roke won the prize of Velm.", "2030"),
        ("This year Ana Roke won the Velm prize.", "In 2030 Ana Roke won the prize of Velm.", None),  # of any year
        ("Last year Ana Roke won the Velm prize.", "In 2030 Ana Roke won the prize of Velm. It began in 2033.", None),
        ("Last year Ana Roke won the Velm prize.", "Since 2030 Ana Roke has had the prize of Velm.", None),
        ("Last year Ana Roke won the Velm prize.", "In 2030 a bear swam to Oxmoor.", None),
    ],
)
def test_the_other_papers_tell_the_year_that_last_year_was(one, other, iso):
    report = compare(one, other)
    assert quantity_of(report, " ".join(one.split()[:2])).iso == iso


def test_one_dated_paper_tells_the_year_of_all():
    dated = "Prize of Velm\nPublished: 18 May 2031\nAna Roke won the Velm prize in a hall with 40 seats.\n"
    report = compare(dated, "Last year Ana Roke had not won the prize of Velm, in a hall with 40 seats.\n")
    assert quantity_of(report, "Last year").iso == "2030"


BUDGET = (
    "Dam over budget\nThe managers of the Tarn dam knew that its budget of $2.4 billion could not be kept.\n",
    "Dam over budget\nThe budget of 2.4 billion for the Tarn dam could not be kept, its managers knew.\n",
)


def test_a_bare_number_takes_the_unit_that_another_paper_gives_with_it():
    report = compare(*BUDGET)
    fact = fact_with(report, "$2.4 billion", "2.4 billion")
    assert fact.verdict is Verdict.AGREE
    assert {figure.kind for found in fact.mentions for figure in found} == {"money"}


def test_it_takes_the_unit_of_the_number_that_it_rounds():
    report = compare(
        "Vote in Tarn\nTurnout in the vote for the Tarn assembly was 61.3 percent, the board said.\n",
        "Vote in Tarn\nTurnout in the vote for the Tarn assembly stood at 61, its clerk said.\n",
    )
    assert fact_with(report, "61.3 percent", "61").verdict is Verdict.COMPATIBLE


def test_it_takes_an_age():
    report = compare(
        "Pilot lands jet\nThe pilot of the jet, Ines Marl, who is 51, landed at Velm.\n",
        "Angel of Velm\nThe jet was landed at Velm by pilot Marl: 51 and calm.\n",
    )
    assert {figure.kind for found in fact_with(report, "51").mentions for figure in found} == {"age"}


def test_what_one_money_is_worth_in_another_takes_no_unit():
    report = compare(
        "Krona falls\nThe central bank of Velm raised its rate to 24 per cent, and the krona lost a tenth.\n",
        "Krona falls\nThe krona of Velm fell to 24 to the dollar after the central bank raised its rate.\n",
    )
    assert quantity_of(report, "24").unit is None


@pytest.mark.parametrize(
    "other",
    [
        "The choir of Velm sang 24 songs, and a budget of 2.5 billion is far off.\n",  # another number
        "In Oxmoor a star is 2.4 billion old, and nobody lives there.\n",  # other words
        "The budget of 2.4 billion stars for the Tarn dam could not be kept, its managers knew.\n",  # a noun of its own
    ],
)
def test_it_takes_no_unit_where_number_or_words_are_others(other):
    kinds = {figure.text: figure.kind for found in compare(BUDGET[0], other).figures[1:] for figure in found}
    assert set(kinds.values()) == {"count"}


def test_a_count_in_the_same_words_keeps_it_a_count():
    report = compare(
        "Vote in Tarn\nThe board of Tarn counted 61 in favour.\nThe levy of 61 percent stays.\n",
        "Vote in Tarn\nThe board of Tarn counted 61 in favour.\n",
        "Vote in Tarn\nThe board of Tarn counted 61 in favour, its clerk said.\n",
    )
    assert {figure.kind for figure in report.figures[2]} == {"count"}


@pytest.mark.parametrize("number", ["9" * 28, "1" * 40, "0.000000000000000000000000000000000012", "3.1" + "4" * 90])
def test_numbers_of_any_length_are_laid_side_by_side(number):
    report = compare(f"The counter of Tarn stands at {number}.", f"The counter of Tarn stands at {number} percent.")
    assert len(report.facts) >= 1


def test_many_papers_settle_their_days():
    dated = [SATURDAY.replace("212", str(212 + n)) for n in range(6)]
    report = compare(*dated, *(UNDATED.replace("212", str(230 + n)) for n in range(6)))
    days = {figure.quantity.weekday for found in report.figures for figure in found if figure.kind == "date"}
    assert days == {5}
