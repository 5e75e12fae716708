"""Numbers: the cases, every integer spelled out and read back, separators, exactness, and what holds for any text."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdiff
from newsdiff.extract.numbers import MAX_DIGITS, Number, parse_digits, read_number
from newsdiff.lang import load_language
from newsdiff.model import Quantity, Span, Tokens, describe_number
from newsdiff.tokens import read_tokens
from tests.patience import patience

CASES = Path(__file__).parent / "cases" / "en" / "numbers.txt"
READINGS = CASES.with_name("readings.txt")
ENGLISH = load_language("en")

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
ONES += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (1000, "thousand"),
    (100, "hundred"),
)
ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}

# Half of a text is what numbers are made of.
PIECES = st.sampled_from(
    (
        *(
            "one",
            "two",
            "twenty",
            "hundred",
            "thousand",
            "million",
            "dozen",
            "dozens",
            "lakh",
            "crore",
            "half",
            "third",
        ),
        *("thirds", "quarter", "first", "twentieth", "millionth", "a", "an", "and", "of", "point", "between", "times"),
        *(
            "fold",
            "doubled",
            "twice",
            "scores",
            "no one",
            "nobody",
            "none",
            "no",
            "were",
            "killed",
            "couple",
            "several",
        ),
        *("1", "22", "000", "1,000", "1.5", "1/2", "²", "½", "10", "x", "×", "^", "٣", "k", "th", "st", "%", "$"),
        *(" ", " ", " ", "-", "–", "/", ".", ",", "'", "\u00a0", "\u2009", "\n"),
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)


def tokens_of(text: str) -> Tokens:
    return read_tokens(text, Span(0, len(text)))


def read(text: str) -> Number | None:
    return read_number(tokens_of(text), 0, ENGLISH)


def value_of(text: str) -> Decimal | None:
    """The value of a text that is one number from end to end."""
    tokens = tokens_of(text)
    number = read_number(tokens, 0, ENGLISH)
    assert number is not None
    assert (number.first, number.last) == (0, len(tokens.texts))
    return number.value


def spell(value: int, *, link: str = "") -> str:
    """The number in words; ``link`` is the word before the last two digits: British newspapers write "and"."""
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")
    scale, name = next(pair for pair in SCALES if pair[0] <= value)
    rest = value % scale
    tail = "" if not rest else f"{' ' + link if link and rest < 100 else ''} {spell(rest, link=link)}"
    return f"{spell(value // scale, link=link)} {name}{tail}"


def spell_rank(value: int) -> str:
    head, mark, last = spell(value).rpartition("-" if "-" in spell(value).split()[-1] else " ")
    if last.endswith("y"):
        return f"{head}{mark}{last[:-1]}ieth"
    return head + mark + ORDINALS.get(last, last.removesuffix("ve") + "fth" if last == "twelve" else last + "th")


def read_cases(path):
    header = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.startswith("  "):
            yield pytest.param(header, line.strip(), id=f"line {number}")
        elif line and not line.startswith("#"):
            header = line


def describe(quantity) -> str:
    if not isinstance(quantity, Quantity):
        return str(quantity.iso)
    if quantity.value is None:
        return f"{describe_number(quantity.low)} to {describe_number(quantity.high)}"
    return describe_number(quantity.value)


@pytest.mark.parametrize(("header", "sentence"), list(read_cases(CASES)))
def test_case(header, sentence):
    values = [describe(figure.quantity) for figure in newsdiff.find_figures(sentence)]
    assert header in values if header != "none" else not values


def plain(value: Decimal) -> str:
    """Without an exponent, and without zeros at the end that say nothing."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def describe_number_read(number: Number | None) -> str:
    if number is None:
        return "none"
    value = "-" if number.value is None else plain(number.value)
    if number.low is not None and number.high is not None:
        value = f"{plain(number.low)} to {plain(number.high)}"
    scale = f", scale {plain(number.scale)}" if number.scale != 1 else ""
    return f"{number.form} {value}, place {plain(number.precision)}{scale}"


@pytest.mark.parametrize(("header", "sentence"), list(read_cases(READINGS)))
def test_reading(header, sentence):
    start, stop = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "", 1).replace("]", "", 1)
    tokens = tokens_of(text)
    number = read_number(tokens, tokens.starts.index(start), ENGLISH)
    assert describe_number_read(number) == header
    if number is not None:
        assert text[tokens.starts[number.first] : tokens.stops[number.last - 1]] == text[start:stop]


@given(st.integers(0, 10**15 - 1), st.sampled_from(("", "and")))
def test_every_integer_spelled_out_is_read_back(value, link):
    assert value_of(spell(value, link=link)) == value


@given(st.integers(1, 10**15 - 1))
def test_every_rank_spelled_out_is_read_back(value):
    spelled = spell_rank(value)
    number = read(spelled)
    if spelled.endswith(" second"):  # "one hundred second": a rank only behind "and" or a hyphen
        return
    assert number is not None
    assert (number.value, number.form, number.last) == (value, "ordinal", len(tokens_of(spelled).texts))


@given(st.integers(0, 10**30), st.sampled_from(",'’\u00a0\u2007\u2009\u202f "))
def test_grouped_digits_are_read_back(value, separator):
    if separator == " ":
        value %= 10**18
    assert value_of(f"{value:,}".replace(",", separator)) == value


@given(st.integers(10**5, 10**12))
def test_lakh_grouping_is_read_back(value):
    head, tail = divmod(value, 1000)
    pairs = []
    while head >= 100:
        head, pair = divmod(head, 100)
        pairs.append(f"{pair:02}")
    assert value_of(",".join([str(head), *reversed(pairs), f"{tail:03}"])) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**9, places=4))
def test_decimals_are_read_back(value):
    assert value_of(f"{value:f}") == value
    assert value_of(f"{value:,f}") == value


@given(st.integers(0, 99), st.sampled_from(["million", "billion", "lakh", "crore", "bn", "dozen"]))
def test_a_scale_multiplies_exactly(tenths, scale):
    value = Decimal(tenths) / 10
    assert value_of(f"{value} {scale}") == value * ENGLISH.scales[scale]


@given(st.integers(1, 10**MAX_DIGITS - 1))
def test_long_numbers_are_exact(value):
    with_scale = read(f"{value % 10**990}.5 million")
    assert with_scale is not None
    assert with_scale.value is not None
    assert int(with_scale.value) == (value % 10**990) * 10**6 + 500_000
    assert value_of(str(Decimal(value))) == value


def test_a_longer_number_is_no_figure():
    assert value_of("1" + "0" * (MAX_DIGITS - 7) + " million") == 10 ** (MAX_DIGITS - 1)
    assert read("1" + "0" * (MAX_DIGITS - 6) + " million") is None
    assert read("9" * (MAX_DIGITS + 1)) is None
    assert read("9" * MAX_DIGITS + " million") is None
    assert newsdiff.find_figures("It cost " + "9" * 5000 + " dollars.") == ()


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("13,000", 1000),
        ("13,250", 10),
        ("1.2 million", 100_000),
        ("2.50", "0.01"),
        ("two and a half", "0.5"),
        ("two and a half million", 500_000),
        ("5 3/4", "0.25"),
        ("two million three hundred thousand", 100_000),
        ("one hundred and five", 1),
        ("twelve hundred", 100),
        ("1 million 200 thousand", 100_000),
        (".534", "0.001"),
        ("3 lakh crore", 10**12),
    ],
)
def test_precision(text, precision):
    number = read_number(tokens_of(text), int(text[0] == "."), ENGLISH)
    assert number is not None
    assert number.precision == Decimal(precision)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between one hundred and two thousand", (100, 2000)),
        ("between two hundred and three hundred", (200, 300)),
        ("between one hundred and fifty and two hundred", (150, 200)),
        ("one million and two million", (1_000_000, 2_000_000)),
        ("twenty first-time buyers", (20, 1)),
        ("twenty fifth graders", (20, 5)),
        ("one third man", (1, 3)),
        ("two third-graders", (2, 3)),
        ("killed two and a third was hurt", (2, 3)),
        ("in 1987 thousands fled", (1987, None)),
        ("day 12 100-year-old trees", (12, 100)),
        ("4 x 10 m", (4, 10)),
    ],
)
def test_two_numbers_side_by_side(text, values):
    tokens, found, at = tokens_of(text), [], 0
    while at < len(tokens.texts):
        number = read_number(tokens, at, ENGLISH) if tokens.lowers[at] != "a" else None
        found += [number.value] if number is not None else []
        at = number.last if number is not None else at + 1
    assert tuple(found) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("6.2 x 10^-4", "0.00062"), ("5.97 × 10²⁴", "5.97e24"), ("1.99×10⁻³⁰", "1.99e-30"), ("3 × 10^999999", "3")],
)
def test_powers_of_ten(text, value):
    number = read(text)
    assert number is not None
    assert number.value == Decimal(value)


@pytest.mark.parametrize("text", ["1٢3", "1,2,3", "3.2.1", "1,2345", "192.168.100.200", "1,000.000,5", ""])
def test_not_a_number(text):
    assert parse_digits(text) is None


@given(TEXTS)
def test_any_text_is_read_without_an_error(text):
    tokens = tokens_of(text)
    for at in range(-1, len(tokens.texts) + 2):
        number = read_number(tokens, at, ENGLISH)
        if number is not None:
            assert at - 1 <= number.first <= at < number.last <= len(tokens.texts)
            assert number.precision > 0
            assert (number.value is None) == (number.form in ("vague", "year"))


@pytest.mark.parametrize(
    "piece",
    [
        "twenty ",
        "one hundred and ",
        "two thousand ",
        "two-",
        "100 ",
        "1/2/",
        "½ ",
        "a hundred ",
        "no one was ",
        "and ",
        "between one hundred and two thousand ",
    ],
)
def test_a_long_run_of_number_words_comes_to_an_end(piece):
    tokens = tokens_of(piece * 8000)
    with patience():
        for at in range(len(tokens.texts)):
            read_number(tokens, at, ENGLISH)
