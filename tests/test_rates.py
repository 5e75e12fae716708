"""Rates of exchange: what variants say that a currency is worth, and what is judged by it."""

from decimal import Decimal

import pytest

import newsdiff
from newsdiff import Document, Verdict, find_figures
from newsdiff.rates import add_usual_rates, can_be_equal, convert, read_rates

LOOT = (
    "Thieves took jewels worth 2m euros ($2.6m; £1.7m) from a shop in Vellmar on Monday, police said.",
    "Police in Vellmar said on Monday that thieves took jewels worth {sum} from a shop.",
)


def rates_of(*texts):
    return {
        rate.currency: (rate.base, rate.worth) for rate in read_rates(f for text in texts for f in find_figures(text))
    }


def test_the_first_currency_by_code_is_the_base_of_all_that_are_tied_to_it():
    assert rates_of("Jewels worth 2m euros ($2.5m; £1.6m) are gone.") == {
        "EUR": ("EUR", Decimal(1)),
        "GBP": ("EUR", Decimal("1.25")),
        "USD": ("EUR", Decimal("0.8")),
    }


def test_currencies_are_tied_by_way_of_a_third():
    rates = rates_of("They paid £2m ($4m).", "They paid 8m kronor ($1m).")
    assert rates == {"GBP": ("GBP", 1), "USD": ("GBP", Decimal("0.5")), "SEK": ("GBP", Decimal("0.0625"))}


def test_the_middle_of_several_rates_holds():
    assert rates_of("They paid £1m ($2m).", "They paid £1m ($4m).", "They paid £1m ($2.5m).")["USD"][1] == Decimal(
        "0.4"
    )


def test_no_conversion_no_rate():
    assert rates_of("They paid £2m, and $4m a year later.", "The 610 metres (2,000 feet) cost nothing.") == {}
    assert rates_of("They were left with £0 ($0).") == {}


def test_a_sum_is_converted_and_all_else_is_left():
    rates = read_rates(find_figures("They paid £2m ($4m)."))
    dollars, yen, boats = find_figures("They paid 50 cents, 50 yen and 50 boats.")
    assert convert(dollars.quantity, rates).unit.factor == Decimal("0.005")
    assert convert(dollars.quantity, rates).unit.currency == "GBP"
    assert convert(yen.quantity, rates) is yen.quantity
    assert convert(boats.quantity, rates) is boats.quantity


@pytest.mark.parametrize(
    ("other", "verdict", "reason"),
    [
        ("£1.7m", Verdict.AGREE, ""),  # the first says so too
        ("£1.9m", Verdict.CONFLICT, "“£1.9m” and “£1.7m” cannot both be true."),
        ("2.1m Swiss francs", Verdict.COMPATIBLE, "“2.1m Swiss francs” and “2m euros” are of two currencies"),
    ],
)
def test_a_sum_is_judged_by_those_of_its_own_currency(other, verdict, reason):
    fact = fact_of_money(LOOT[0], LOOT[1].format(sum=other))
    assert fact.verdict is verdict
    assert fact.reason.startswith(reason)


@pytest.mark.parametrize(
    ("one", "other", "verdict", "reason"),
    [
        ("$2.6m", "£1.7m", Verdict.COMPATIBLE, "are the same within the rounding of a conversion."),
        ("$2.6m", "£1.85m", Verdict.COMPATIBLE, "are the same within the rounding of a conversion."),
        ("$2.6m", "£2m", Verdict.CONFLICT, "cannot both be true, at the rate that a variant gives."),
        ("at least $2.5m", "£1.9m", Verdict.COMPATIBLE, "leaves room for “£1.9m”."),
    ],
)
def test_sums_of_two_currencies_are_compared_by_the_rate_that_a_third_text_tells(one, other, verdict, reason):
    told = "The museum of Orrin once paid 4m euros ($5.2m; £3.4m) for a painting."
    fact = fact_of_money(told, LOOT[1].format(sum=one), LOOT[1].replace("said", "wrote").format(sum=other))
    assert {figure.text for found in fact.mentions for figure in found} == {one, other}
    assert fact.verdict is verdict
    assert fact.reason.endswith(reason)


def test_who_checks_a_draft_converts_alike():
    told = "The museum of Orrin once paid 4m euros ($5.2m; £3.4m) for a painting."
    draft, source = LOOT[1].format(sum="$2.6m"), LOOT[1].format(sum="£2m") + " " + told
    report = newsdiff.check_draft(Document("draft", draft, "draft.txt"), [Document("gull", source, "gull.txt")])
    standing = {finding.figure.text: finding.standing for finding in report.findings}
    assert standing["$2.6m"] == "contradicted"


def fact_of_money(*texts):
    """The fact of the last text's sum."""
    report = newsdiff.compare([Document(f"v{i}", text, f"v{i}.txt") for i, text in enumerate(texts)])
    return next(fact for fact in report.facts if fact.kind == "money" and fact.mentions[-1])


def judged(one, other):
    """The verdict and the rule of what two papers say that thieves took; None for two facts."""
    report = newsdiff.compare([Document("a", LOOT[1].format(sum=one)), Document("b", LOOT[1].format(sum=other))])
    return next(
        ((fact.verdict, fact.rule) for fact in report.facts if all(fact.mentions) and fact.kind == "money"), None
    )


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("£15m", "$20m", Verdict.COMPATIBLE),
        ("£15m", "$30m", Verdict.COMPATIBLE),  # in 2007
        ("£15m", "$16m", Verdict.COMPATIBLE),  # in 2022
        ("2m euros", "200m yen", Verdict.COMPATIBLE),
        ("£12m", "$8m", Verdict.CONFLICT),
        ("£12m", "$31m", Verdict.CONFLICT),
    ],
)
def test_sums_whose_rate_nobody_tells_may_be_one_by_a_rate_that_there_was(one, other, verdict):
    assert judged(one, other) == judged(other, one) == (verdict, "other_currency")


def test_of_a_currency_that_lost_its_worth_nothing_is_known():
    assert judged("£10m", "12m Turkish lira") in (None, (Verdict.COMPATIBLE, "other_currency"))
    naira, pounds = (find_figures(text)[0].quantity for text in ("They paid N500 million.", "They paid £1."))
    assert can_be_equal(naira, pounds)


def test_words_for_one_coin_tie_two_papers_conversions():
    rates = rates_of("The ring cost 5 million crowns ($8m).", "It cost 5 million kroner (£6m).")
    assert rates["krone"] == rates["crown"]
    assert {base for base, _ in rates.values()} == {"GBP"}


def test_a_coin_of_two_countries_ties_nothing():
    rates = rates_of("It cost 5m pesos.", "It cost 5m Mexican pesos ($3m).", "It cost 5m Chilean pesos (€1m).")
    assert "peso" not in rates
    assert len({base for base, _ in rates.values()}) == 2


def test_conversions_with_no_currency_in_common_are_laid_side_by_side():
    figures = [each for text in ("It cost €2m ($2.6m).", "It cost £2m (¥400m).") for each in find_figures(text)]
    told = read_rates(figures)
    assert len({rate.base for rate in told}) == 2
    usual = add_usual_rates(told, figures)
    assert {rate.base for rate in usual} == {"EUR"}
    assert {rate.currency for rate in usual} == {"EUR", "GBP", "JPY", "USD"}


def test_two_coins_of_one_name_are_told_apart_by_what_papers_convert_them_to():
    texts = [LOOT[1].format(sum=each) for each in ("5 million kroner ($700,000)", "7 million crowns ($700,000)")]
    assert fact_of_money(*texts).verdict is Verdict.AGREE
    assert fact_of_money(*(text.replace(" ($700,000)", "") for text in texts)).verdict is Verdict.CONFLICT
