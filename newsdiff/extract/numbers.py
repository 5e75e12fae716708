"""Digits and number words -> an exact value, its scale and its precision. What the number measures is not asked here.

A number in digits and a number in words are read by rules of their own, one after the other from the left: a *group*
below a thousand ("two hundred and five"), the scale words behind it ("hundred thousand", "lakh crore"), the next
smaller group, at last a part ("and a half", "½") or a denominator ("thirds"). All is bounded by the grammar, so that a
long run of number words costs no more than its length; all arithmetic is exact.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from newsdiff.extract.counted import is_plural
from newsdiff.fraction import Fraction, take_part
from newsdiff.intervals import EXACT
from newsdiff.lang import Language
from newsdiff.model import BY_THE_DOZEN, Tokens
from newsdiff.tokens import WORD_HYPHENS
from newsdiff.tuples import NamedTuple

# A longer run is not a figure, but a hostile or broken text.
MAX_DIGITS: Final = 1000
MOST_GROUPS: Final = 6
MOST_PLACES: Final = 12  # of a number in words

ONE: Final = Decimal(1)
HUNDREDTH: Final = Decimal("0.01")
_GROUPED: Final = re.compile(r"\d{1,3}([,'])\d{3}(?:\1\d{3})*+(?:\.\d++)?")
# Forms that few texts hold stay strings: re compiles and keeps them when one does.
_PLAIN: Final = r"\d++(?:[.٫．]\d++)?"
_GROUPED_OTHERWISE: Final = r"\d{1,3}([,'’٬，\u00A0\u2007\u2009\u202F])\d{3}(?:\1\d{3})*+(?:[.٫．]\d++)?"
_LAKH: Final = r"\d{1,3}(?:,\d{2}(?!\d))++,\d{3}(?:\.\d++)?"  # 1,00,000
_DOTTED: Final = r"\d{1,3}(?:\.\d{3}){2,}+(?:,\d{1,2})?|\d{1,3}\.\d{3},\d{1,2}"  # 1.250.000  13.000,50
_DECIMAL_COMMA: Final = r"\d{1,3},\d{1,2}"  # 2,5 million
_ADDRESS: Final = r"(?:\d{1,3}\.){3}\d{1,3}"  # 192.168.100.200
_SEPARATORS: Final = dict.fromkeys(map(ord, ",'’٬，\u00a0\u2007\u2009\u202f"))


class Number(NamedTuple):
    """One number as written: tokens ``first`` to ``last`` (past the end); a range of its own only for vague words.

    ``form`` is digits, words, fraction, ordinal, vague, zero, multiple, times, or year ("nineteen eighty-four"), which
    no pattern takes for a quantity. ``scale`` is what the scale words at the end multiply by, so that a range can carry
    it back ("1.2 to 1.5 million"). ``first`` lies before the token that was asked for where a decimal has no leading
    zero (".5").
    """

    first: int
    last: int
    value: Decimal | None
    precision: Decimal
    form: str
    scale: Decimal = ONE
    low: Decimal | None = None
    high: Decimal | None = None


def read_number(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read the number that starts at one token, as far as it goes; None when there is none."""
    if not 0 <= at < len(tokens.lowers):
        return None
    word = tokens.lowers[at]
    forms = language.number_starts.get(word)
    if forms is None:
        if not word[0].isdecimal() and word != ".":
            return None
        forms = DIGIT_FORMS
    for form in forms:
        number = FORMS[form](tokens, at, language)
        if number is not None:
            return _as_multiple(tokens, number, language)
    return None


def parse_digits(text: str) -> tuple[Decimal, Decimal] | None:
    """``"13,000"`` -> (13000, 1000): value and precision; None for what is no number ("1,2,3", "3.2.1", mixed digits).

    >>> parse_digits("2.50")
    (Decimal('2.50'), Decimal('0.01'))
    """
    if len(text) > MAX_DIGITS:
        return None
    if _is_plain(text):
        digits = text
    elif _is_grouped(text) or re.fullmatch(_LAKH, text):
        digits = text.translate(_SEPARATORS)
    elif re.fullmatch(_DOTTED, text) and not re.fullmatch(_ADDRESS, text):
        digits = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(_DECIMAL_COMMA, text):
        digits = text.replace(",", ".")
    else:
        return None
    if not digits.isascii():
        digits = digits.replace("٫", ".").replace("．", ".")
        blocks = {ord(c) - int(c) for c in digits if c != "."}
        if len(blocks) > 1:  # digits of two scripts in one number: a trick or a slip, not a figure
            return None
        digits = "".join(c if c == "." else str(int(c)) for c in digits)
    value = Decimal(digits)
    return value, _place_value(value)


def _is_plain(text: str) -> bool:
    """'13', '2.5'."""
    if not text.isascii():
        return re.fullmatch(_PLAIN, text) is not None
    whole, point, part = text.partition(".")
    return whole.isdigit() and (part.isdigit() if point else True)


def _is_grouped(text: str) -> bool:
    """'13,000', '1 234 567.8'."""
    return (_GROUPED.fullmatch(text) if text.isascii() else re.fullmatch(_GROUPED_OTHERWISE, text)) is not None


def _place_value(value: Decimal) -> Decimal:
    """The place of the last digit written, but for zeros that only hold places: 13,000 -> 1000, 2.50 -> 0.01."""
    _, digits, exponent = value.as_tuple()
    zeros = 0
    if exponent == 0:
        while zeros < len(digits) - 1 and digits[-1 - zeros] == 0:
            zeros += 1
    return ONE.scaleb(int(exponent) + zeros)


# --- marks between the words -------------------------------------------------------------------------------------


def _glued(tokens: Tokens, at: int) -> bool:
    """Whether token ``at`` stands right behind the one before it, with no space."""
    return 0 < at < len(tokens.texts) and tokens.starts[at] == tokens.stops[at - 1]


def _word(tokens: Tokens, at: int) -> str:
    """The token in lower case; "" outside the sentence."""
    return tokens.lowers[at] if 0 <= at < len(tokens.lowers) else ""


def _past_hyphen(tokens: Tokens, at: int) -> int:
    """The token behind a hyphen that joins two words, else the token itself."""
    return at + 1 if _word(tokens, at) in WORD_HYPHENS and _glued(tokens, at) and _glued(tokens, at + 1) else at


def _past_and(tokens: Tokens, at: int, language: Language) -> int:
    """The token behind what joins two parts of a number: ' and ', ' & ', '-and-', a hyphen, a mere space."""
    i = _past_hyphen(tokens, at)
    return _past_hyphen(tokens, i + 1) if _word(tokens, i) in language.number_words.ands else i


# --- numbers in digits -------------------------------------------------------------------------------------------


def _is_stone(tokens: Tokens, at: int, language: Language) -> bool:
    """'|21st 4lb', but 'on the |21st 4lb of it was seized'."""
    dated = at > 0 and tokens.lowers[at - 1] in language.dates.articles
    return not dated and _word(tokens, at + 3) in language.number_words.after_stones


def _digit_ordinal(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'65th', '21st', '1,000th'; no 18st, and no 21st 4lb, which are weights."""
    mark, digits = _word(tokens, at + 1), tokens.texts[at]
    if mark not in language.dates.ordinal_marks or not _glued(tokens, at + 1):
        return None
    if mark == language.number_words.first_mark and (
        digits[-1] != "1" or digits[-2:] == "11" or _is_stone(tokens, at, language)
    ):
        return None
    parsed = parse_digits(tokens.texts[at])
    return Number(at, at + 2, parsed[0], ONE, "ordinal") if parsed and "." not in tokens.texts[at] else None


# Denominators that are no second half of a date ("9/11", "1/6"): the small ones of measuring, or too large for a day.
_MEASURING: Final = frozenset(map(Decimal, (2, 3, 4, 5, 8)))
_LAST_DAY: Final = 31


def _digit_fraction(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'3/4', '1/2'; '5 1/2' is read with its whole number."""
    found = _slashed(tokens, at)
    if found is None or (at and tokens.texts[at - 1] == "/"):
        return None
    part, last = found
    return _part_of_scale(tokens, at, part, last, language) or Number(
        at, last, part.to_decimal(), HUNDREDTH, "fraction"
    )


def _slashed(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    """A proper fraction in digits: its value and the token past it."""
    texts = tokens.texts
    if texts[at + 1 : at + 2] != ("/",) or not (_glued(tokens, at + 1) and _glued(tokens, at + 2)):
        return None
    if not (texts[at].isdecimal() and texts[at + 2].isdecimal()) or len(texts[at] + texts[at + 2]) > 7:
        return None
    upper, lower = Decimal(texts[at]), Decimal(texts[at + 2])
    if not 0 < upper < lower or (lower not in _MEASURING and lower <= _LAST_DAY and upper <= 12):
        return None
    if _glued(tokens, at + 3) and (texts[at + 3] == "/" or texts[at + 3][0].isalnum()):
        return None
    return take_part(int(upper), int(lower)), at + 3


def _digits(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'13,000', '.5', '2.5 million', '1.2bn', '10 000', '2½', '5 1/2', '1 million 200 thousand'."""
    first, at = (at, at + 1) if tokens.texts[at] == "." else (at, at)
    if at == len(tokens.texts) or not tokens.texts[at][0].isdecimal():
        return None
    if _leading_point(tokens, at - 1):
        first, parsed = at - 1, parse_digits("0." + tokens.texts[at])
    else:
        parsed = parse_digits(tokens.texts[at]) if first == at else None
    if parsed is None:
        return None
    value, precision = parsed
    after = _word(tokens, at + 1)
    if after == "," and first == at and (parted := _parted_groups(tokens, at)) is not None:
        value, precision = parse_digits(parted[0]) or parsed
        return Number(first, parted[1], value, precision, "digits")
    if after not in language.after_numbers and not after[:1].isdecimal():
        return Number(first, at + 1, value, precision, "digits")
    run, last = _spaced_groups(tokens, at) if first == at and 1 <= value < 1000 else ("", at + 1)
    if run:
        value, precision = parse_digits(run) or parsed
    number = Number(first, last, value, precision, "digits")
    power = _power_of_ten(tokens, last)
    if power is not None:
        factor, last = power
        value, precision = EXACT.multiply(value, factor), EXACT.multiply(precision, factor)
        return number._replace(last=last, value=value, precision=precision)
    number = _smaller_scales(tokens, _scaled(tokens, number, language), language)
    return number if number.value is not None and number.value.adjusted() < MAX_DIGITS else None


def _leading_point(tokens: Tokens, at: int) -> bool:
    """Whether the token is the point of '.5': right before plain digits, and behind no word."""
    if at < 0 or tokens.texts[at] != "." or not _glued(tokens, at + 1) or not tokens.texts[at + 1].isdecimal():
        return False
    return not _glued(tokens, at) or tokens.texts[at - 1] in "([$£€¥~-−–+<>"


def _spaced_groups(tokens: Tokens, at: int) -> tuple[str, int]:
    """'1 234 567.89': groups set apart by plain spaces, exactly three digits each; "" and the next token for none."""
    run, last = [tokens.texts[at]], at + 1
    if not (run[0].isascii() and run[0].isdigit()) or run[0][0] == "0":
        return "", last
    while last < len(tokens.texts) and tokens.starts[last] == tokens.stops[last - 1] + 1 and len(run) <= MOST_GROUPS:
        whole, point, decimals = tokens.texts[last].partition(".")
        if len(whole) != 3 or not (whole + decimals).isascii() or not (whole + decimals).isdigit():
            break
        if _goes_on_as_code(tokens, last + 1):
            break
        run.append(tokens.texts[last])
        last += 1
        if point:
            break
    if not 1 < len(run) <= MOST_GROUPS:  # a longer run is a list of numbers
        return "", at + 1
    return "".join(run), last


def _parted_groups(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """'80, 000', '1, 200, 000': a space that slipped in behind a comma; 'rooms 80, 120' are two numbers.

    Sure only where a group begins with a zero, as no number does: the groups as one run, and the token past them.
    """
    run, last, sure = tokens.texts[at], at + 1, False
    if not (len(run) < 4 and run.isascii() and run.isdigit()) or run[0] == "0":
        return None
    while _word(tokens, last) == "," and _glued(tokens, last) and len(run) < 3 * MOST_GROUPS:
        group = tokens.texts[last + 1] if last + 1 < len(tokens.texts) else ""
        if len(group) != 3 or not (group.isascii() and group.isdigit()):
            break
        if tokens.starts[last + 1] != tokens.stops[last] + 1 or _goes_on_as_code(tokens, last + 2):
            break
        run, last, sure = run + group, last + 2, sure or group[0] == "0"
    return (run, last) if sure else None


def _goes_on_as_code(tokens: Tokens, at: int) -> bool:
    """'12 |100-year-old trees', '4, |007/B': what is glued behind the digits makes them no group of a number."""
    return _glued(tokens, at) and (tokens.texts[at][0].isalnum() or tokens.texts[at] in "-/")


_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_CLOSING: Final = frozenset(",.;:!?)]}\"”’'")
_EXPONENT: Final = r"(?a)-?\d{1,2}"
_SHORT_EXPONENT: Final = r"(?a)e[+−-]?\d{1,2}"


def _power_of_ten(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """'6.2| x 10^-4', '5.97| × 10²⁴', '1.3|e6': the power behind digits, the token past it; its exponent is bounded."""
    if _word(tokens, at) == "e" and _glued(tokens, at):
        return _short_power(tokens, at)
    if _word(tokens, at) not in ("x", "×") or _word(tokens, at + 1) != "10":
        return None
    last = _glued_end(tokens, at + 2, at + 6)
    written = "".join(tokens.texts[at + 2 : last])
    exponent = written.removeprefix("^").translate(_RAISED)
    if exponent == written or not re.fullmatch(_EXPONENT, exponent):
        return None
    return ONE.scaleb(int(exponent)), last


def _glued_end(tokens: Tokens, at: int, most: int) -> int:
    """The token past all that is glued one to the other, but for what closes a clause or a bracket."""
    while _glued(tokens, at) and at < most and tokens.texts[at] not in _CLOSING:
        at += 1
    return at


def _short_power(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """'1.3|e6', '2|e-05', as programs write it; nothing may be glued behind."""
    last = _glued_end(tokens, at + 1, at + 4)
    written = "".join(tokens.lowers[at:last])
    if not re.fullmatch(_SHORT_EXPONENT, written):
        return None
    return ONE.scaleb(int(written[1:].replace("−", "-"))), last


def _scaled(tokens: Tokens, number: Number, language: Language) -> Number:
    """Carry a number through its part and its scale words: '2½ million', '5 and a half', 'a million and a half'."""
    value, precision, last = number.value or Decimal(0), number.precision, number.last
    part = _part_after(tokens, last, language)
    if part is not None and value == value.to_integral_value():
        value = EXACT.add(value, part[0].to_decimal())
        precision, last = min(precision, take_part(1, part[0].denominator).to_decimal()), part[1]
    factor, last = _scales(tokens, last, language, small=value < 1000)
    value, precision = EXACT.multiply(value, factor), EXACT.multiply(precision, factor)
    if factor != 1 and (part := _part_after(tokens, last, language)) is not None:
        value = EXACT.add(value, part[0].times(int(factor)).to_decimal())
        precision, last = take_part(int(factor), part[0].denominator).to_decimal(), part[1]
    return number._replace(value=value, precision=precision, last=last, scale=factor)


def _smaller_scales(tokens: Tokens, number: Number, language: Language) -> Number:
    """'1 million 200 thousand', '2 crore 50 lakh': a second number with a smaller scale of its own."""
    if number.scale < 1000 or number.value is None or not _word(tokens, number.last)[:1].isdecimal():
        return number
    parsed = parse_digits(tokens.texts[number.last])
    factor, last = _scales(tokens, number.last + 1, language, small=True)
    if parsed is None or factor < 100 or not 0 < parsed[0] * factor < number.scale:
        return number
    value = EXACT.add(number.value, EXACT.multiply(parsed[0], factor))
    return number._replace(value=value, precision=EXACT.multiply(parsed[1], factor), last=last, scale=factor)


def _scales(tokens: Tokens, at: int, language: Language, *, small: bool) -> tuple[Decimal, int]:
    """The product of the scale words from a token on ('hundred thousand', 'lakh crore'), and the token past them."""
    product, before = 1, 0
    for _ in range(3):
        i = _past_hyphen(tokens, at)
        factor = _scale_at(tokens, i, language, small=small and product == 1)
        if factor < max(before, 2):  # "two hundred thousand" climbs; a smaller scale would start a new number
            break
        product, before, at = product * factor, factor, i + 1
    return Decimal(product), at


def _scale_at(tokens: Tokens, at: int, language: Language, *, small: bool) -> int:
    """The factor of the scale word at a token, 0 for none: 'million', 'bn', 'dozen'; 'k' only right behind the digits.

    A plural scales only a small number that no 'of' follows: '3 millions', never '1987 thousands marched'.
    """
    word = _word(tokens, at)
    factor = language.scales.get(word, 0)
    if not factor or (word in language.number_words.glued_only and not _glued(tokens, at)):
        return 0
    if word[-1] == "s" and (not small or _word(tokens, at + 1) == language.links.of) and _is_vague(word, language):
        return 0
    return factor


def _is_vague(word: str, language: Language) -> bool:
    """'dozens', 'millions': a plural that is a range when it stands alone."""
    return any(phrase == (word,) for phrase, _ in language.vague.get(word, ()))


# --- numbers in words --------------------------------------------------------------------------------------------


class _Run(NamedTuple):
    """Number words: their value, the token past them, the scale they end on (1: on no scale), whether they rank."""

    value: int
    last: int
    scale: int = 1
    ranks: bool = False


def _words(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'twenty-three', 'two hundred and fifth', 'two point five million', 'three and a half', 'two-thirds'."""
    if (last := _spoken_year(tokens, at, language)) is not None:
        return Number(at, last, None, ONE, "year")
    run = _cardinal(tokens, at, language)
    if run is None:
        return None
    value, last = Decimal(run.value), run.last
    if run.ranks:
        return Number(at, last, value, ONE, "ordinal")
    if (below := _denominator(tokens, last, run.value, language)) is not None:
        return _over(tokens, at, run, below, language)
    number = Number(at, last, value, max(_place_value(value), _dozen(run)), "words", Decimal(run.scale))
    if (places := _spoken_places(tokens, last, language)) is not None:
        value = Decimal(f"{run.value}.{places[0]}")
        spoken = number._replace(value=value, precision=ONE.scaleb(-len(places[0])), last=places[1])
        return _scaled(tokens, spoken, language)
    part = _part_after(tokens, last, language)
    if part is None:
        return number
    if run.scale >= 1000 or run.scale == 12:  # a million and a half
        value = EXACT.add(value, part[0].times(run.scale).to_decimal())
        return number._replace(
            value=value, precision=take_part(run.scale, part[0].denominator).to_decimal(), last=part[1]
        )
    return _scaled(tokens, number, language)


def _dozen(run: _Run) -> Decimal:
    """Give the precision of a number said in dozens: people say a dozen of ten to fourteen."""
    return BY_THE_DOZEN if run.scale == 12 else ONE


def _cardinal(tokens: Tokens, at: int, language: Language) -> _Run | None:
    """Groups and scales, each scale smaller than the one before: 'two million three hundred thousand and five'."""
    group = _group(tokens, _opening(tokens, at, language), language)
    total, ceiling, best = 0, 0, None
    joined_by_and = False
    while group is not None and not (ceiling and group.value >= ceiling):
        if group.ranks:
            return group._replace(value=total + group.value)
        i = _past_hyphen(tokens, group.last)
        rank = language.ordinals.get(_word(tokens, i), 0)
        if (
            rank >= 100
            and (not ceiling or rank < ceiling)
            and not (group.value == 1 and _word(tokens, i + 1) == language.links.of)
        ):
            return _Run(total + group.value * rank, i + 1, ranks=True)  # the two hundredth
        factor, last = _scales(tokens, group.last, language, small=total + group.value < 1000)
        scale = int(factor)
        if ceiling and scale >= ceiling:
            if joined_by_and or total + group.value >= scale:  # "one million and two million" are two numbers
                break
            return _Run((total + group.value) * scale, last, scale)  # two thousand five hundred crore
        total, ceiling = total + group.value * scale, scale
        best = _Run(total, last, scale if scale > 1 else group.scale)
        if scale < 1000:
            break
        i = _past_and(tokens, last, language)
        joined_by_and = language.links.and_ in tokens.lowers[last:i]
        group = _joined_group(tokens, i, language, ceiling, joined_by_and=joined_by_and)
        group = group or _group_past_comma(tokens, last, language, ceiling)
    return _between(tokens, at, best, language)


def _between(tokens: Tokens, at: int, run: _Run | None, language: Language) -> _Run | None:
    """'between one hundred and two thousand': the 'and' of the range is none of the number, where no other follows."""
    links = language.links
    if run is None or _word(tokens, at - 1) != links.between or _word(tokens, run.last) in (links.and_, links.to):
        return run
    for i in range(run.last - 1, at, -1):
        if tokens.lowers[i] == links.and_:
            cut = Tokens(tokens.texts[at:i], tokens.lowers[at:i], tokens.starts[at:i], tokens.stops[at:i])
            shorter = _cardinal(cut, 0, language)
            return shorter and shorter._replace(last=at + shorter.last)
    return run


def _opening(tokens: Tokens, at: int, language: Language) -> _Run | None:
    """What the first scale word multiplies: the article of 'a hundred', nothing at all in 'dozen', a small number."""
    names, word, after = language.number_words, tokens.lowers[at], _word(tokens, at + 1)
    if word in language.links.articles:
        return _Run(1, at + 1) if _is_scale_noun(after, language) else None
    if word == names.dozen or (
        word == names.hundred and (after == language.links.and_ or language.scales.get(after, 0) >= 1000)
    ):
        return _Run(1, at)
    return _small(tokens, at, language)


def _is_scale_noun(word: str, language: Language) -> bool:
    """'hundred', 'million', 'dozen'; no abbreviation and no plural."""
    return len(word) > 3 and word in language.scales and word[-1] != "s"


def _group(tokens: Tokens, small: _Run | None, language: Language) -> _Run | None:
    """A number below a thousand, or of hundreds: 'forty-two', 'two hundred and five', 'nineteen hundred'."""
    if small is None or small.ranks:
        return small
    i = _past_hyphen(tokens, small.last)
    if language.scales.get(_word(tokens, i)) != 100 or not 0 < small.value < 100:
        return small
    run = _Run(small.value * 100, i + 1, 100)
    i = _past_and(tokens, run.last, language)
    more = _small(tokens, i, language) or _rank(tokens, i, language)
    if more is None or not more.value or language.scales.get(_word(tokens, _past_hyphen(tokens, more.last))) == 100:
        return run
    if i > run.last and (part := _fraction_at(tokens, i, language)) is not None and part[0].is_proper:
        return run  # two hundred and fifty-four hundredths
    return _Run(run.value + more.value, more.last, 1, more.ranks)


def _joined_group(tokens: Tokens, at: int, language: Language, ceiling: int, *, joined_by_and: bool) -> _Run | None:
    """The group behind a scale word: '... three hundred', '... and five', '... and first'."""
    small = _small(tokens, at, language) or _rank(tokens, at, language)
    group = _group(tokens, small, language)
    if group is None or not 0 < group.value < ceiling:
        return None
    part = _fraction_at(tokens, at, language) if joined_by_and else None
    return None if part is not None and part[0].is_proper else group


def _group_past_comma(tokens: Tokens, at: int, language: Language, ceiling: int) -> _Run | None:
    """'two million|, three hundred and forty people': hundreds behind a comma, and what is counted behind them."""
    if _word(tokens, at) != "," or not _glued(tokens, at):
        return None
    group = _joined_group(tokens, at + 1, language, ceiling, joined_by_and=False)
    if group is None or group.value < 100 or group.ranks:
        return None
    after = _word(tokens, group.last)
    closes = not after[:1].isalnum() or after in language.scales or is_plural(after, language)
    return group if closes else None


def _small(tokens: Tokens, at: int, language: Language) -> _Run | None:
    """A number word below a hundred: 'nine', 'forty', 'forty-two', 'forty-second'."""
    word = _word(tokens, at)
    if word in language.units:
        return _Run(language.units[word], at + 1)
    if word not in language.tens:
        return None
    ten, i = language.tens[word], _past_hyphen(tokens, at + 1)
    one = language.units.get(_word(tokens, i), 0)
    if 0 < one < 10:
        return _Run(ten + one, i + 1)
    hyphen = i > at + 1
    rank = language.ordinals.get(_word(tokens, i), 0)
    if 0 < rank < 10 and (hyphen or _ranks(tokens, i, language)):
        return _Run(ten + rank, i + 1, ranks=True)
    if hyphen and 0 < _plural_rank(tokens, i, language) < 10:
        return None  # a denominator: three twenty-firsts
    return _Run(ten, at + 1)


def _rank(tokens: Tokens, at: int, language: Language) -> _Run | None:
    """The ordinal that ends a longer number: 'hundred and |first', 'thousand |twentieth'."""
    rank = language.ordinals.get(_word(tokens, at), 0)
    return _Run(rank, at + 1, ranks=True) if 0 < rank < 100 and _ranks(tokens, at, language) else None


def _ranks(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether an ordinal set apart by a space belongs to the number before it.

    'the twenty fifth anniversary', but 'twenty first-time buyers', 'twenty fifth graders', 'twenty second delay'.
    """
    after = _word(tokens, at + 1)
    if tokens.lowers[at] == language.number_words.second and _word(tokens, at - 1) != language.links.and_:
        return False
    return after not in WORD_HYPHENS and not is_plural(after, language)


def _plural_rank(tokens: Tokens, at: int, language: Language) -> int:
    word = _word(tokens, at)
    return language.ordinals.get(word[:-1], 0) if word.endswith("s") else 0


def _spoken_year(tokens: Tokens, at: int, language: Language) -> int | None:
    """'nineteen eighty-four', 'twenty nineteen': where the year ends; never 'twenty nineteen-year-olds'."""
    if tokens.lowers[at] not in language.number_words.centuries:
        return None
    years = _small(tokens, at + 1, language)
    if years is None or years.value < 10 or years.ranks or _word(tokens, years.last) in WORD_HYPHENS:
        return None
    return None if is_plural(_word(tokens, years.last), language) else years.last


def _spoken_places(tokens: Tokens, at: int, language: Language) -> tuple[str, int] | None:
    """'point zero three', 'point seventy-one': decimal places in words, and the token past them."""
    if _word(tokens, at) != language.number_words.point:
        return None
    tens = _small(tokens, at + 1, language)
    if tens is not None and tens.value > 9 and not tens.ranks:
        return str(tens.value), tens.last
    places, i = "", at + 1
    while len(places) < MOST_PLACES and language.units.get(_word(tokens, i), 10) < 10:
        places += str(language.units[tokens.lowers[i]])
        i += 1
    return (places, i) if places else None


def _ordinal(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'third', 'hundredth'; 'twenty-first' is read as number words."""
    rank = language.ordinals.get(tokens.lowers[at])
    return Number(at, at + 1, Decimal(rank), ONE, "ordinal") if rank is not None else None


# --- fractions ---------------------------------------------------------------------------------------------------


def _fraction_start(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'half a million', 'a quarter of a million', 'half of', 'a third of', '¾'; 'two-thirds' is read as words."""
    words = tokens.lowers
    sign = language.fraction_signs.get(words[at])
    if sign is not None:
        scaled = _part_of_scale(tokens, at, sign, at + 1, language)
        return scaled or Number(at, at + 1, sign.to_decimal(), HUNDREDTH, "fraction")
    noun = at + 1 if words[at] in language.links.articles else at
    below = language.fractions.get(_word(tokens, noun), 0)
    if not below or words[noun][-1] == "s":
        return None
    part = take_part(1, below)
    scaled = _part_of_scale(tokens, at, part, noun + 1, language)
    if scaled is not None:
        return scaled
    is_part = _is_half if below == 2 else _is_part
    return (
        Number(at, noun + 1, part.to_decimal(), HUNDREDTH, "fraction") if is_part(tokens, at, noun, language) else None
    )


def _part_of_scale(tokens: Tokens, at: int, part: Fraction, last: int, language: Language) -> Number | None:
    """'half a million', 'three-quarters of a million', 'a quarter million', '½ million': the number that it makes."""
    for lead in language.number_words.parts_of_scale:
        end = last + len(lead)
        factor = language.scales.get(_word(tokens, end), 0)
        if not factor or tokens.lowers[last:end] != lead or not _is_scale_noun(tokens.lowers[end], language):
            continue
        if factor != 100 and (lead not in ((), ("-",)) or part.denominator in (2, 4)):
            value = part.times(factor).to_decimal()  # a quarter is said of what lies near it, as a half is
            return Number(
                at, end + 1, value, take_part(factor, 5 * part.denominator).to_decimal(), "words", Decimal(factor)
            )
    return None


def _is_half(tokens: Tokens, at: int, noun: int, language: Language) -> bool:
    """'half of', 'by half', 'half the seats': a part, not the half of a match."""
    before, after = tokens.lowers[at - 1] if at else "", _word(tokens, noun + 1)
    if before in language.beside["match"]:
        return False
    if after in language.beside["half"] or before == language.links.in_ or before in language.beside["part"]:
        return True
    if noun > at and after != "-":
        return True
    return _is_unit(tokens, _past_hyphen(tokens, noun + 1), language)


def _is_part(tokens: Tokens, at: int, noun: int, language: Language) -> bool:
    """'a third of', 'fell by a fifth', 'quarter of voters' as a headline begins; never 'a third country'."""
    before, after = tokens.lowers[at - 1] if at else "", _word(tokens, noun + 1)
    if noun == at:
        headline = (
            after == language.links.of
            and at == 0
            and not (set(tokens.lowers[noun + 2 : noun + 3]) & language.units.keys())
        )
        return headline or (
            tokens.lowers[at] == language.number_words.quarter
            and before in language.beside["part"]
            and after == language.links.of
        )
    if after == language.links.of or after in language.nouns.comparatives or after in language.nouns.quantifiers:
        return True  # "a fifth of", "a fifth more", "a third cheaper"
    if after in language.nouns.filled:  # "a third full", "nearly a quarter complete", but "a third full term"
        beyond = _word(tokens, noun + 2)
        return not beyond[:1].isalpha() and beyond not in WORD_HYPHENS
    quarter = tokens.lowers[noun] == language.number_words.quarter
    if quarter and _word(tokens, _past_hyphen(tokens, noun + 1)) in language.unit_words:
        return True  # "a quarter mile", "a quarter-point rise"
    ends = after in language.stops or after in language.nouns.rows or not (after[:1].isalpha() or after in WORD_HYPHENS)
    return ends and (before in language.beside["part"] or (at == 0 and not after))  # a headline of two words


def _is_unit(tokens: Tokens, at: int, language: Language) -> bool:
    """'half mile', 'half-hour'; 'half-year results' and 'half-day' are spans of a calendar."""
    word = _word(tokens, at)
    return word in language.unit_words and word not in language.beside["span"]


def _over(tokens: Tokens, at: int, run: _Run, below: tuple[int, int], language: Language) -> Number:
    """'three quarters', 'seven-eighths', 'two-thirds of a million': number words over their denominator."""
    part = take_part(run.value, below[0])
    scaled = _part_of_scale(tokens, at, part, below[1], language)
    return scaled or Number(at, below[1], part.to_decimal(), HUNDREDTH, "fraction")


def _denominator(tokens: Tokens, at: int, parts: int, language: Language) -> tuple[int, int] | None:
    """The denominator behind number words, and the token past it: 'two |thirds', 'three |twenty-firsts'."""
    i = _past_hyphen(tokens, at)
    word = _word(tokens, i)
    below, last = language.fractions.get(word, 0), i + 1
    if (
        word == language.links.one
        and (below := language.fractions.get(_word(tokens, last + 1), 0)) >= 100
        and parts > 1
    ):
        return (below, last + 2) if _past_hyphen(tokens, last) > last else None  # five one-hundredths
    if not below and word in language.tens and parts:
        k = _past_hyphen(tokens, last)
        one = _plural_rank(tokens, k, language)
        if not 0 < one < 10 or (tokens.lowers[k] == language.number_words.seconds and k == last):
            return None
        return language.tens[word] + one, k + 1
    if not below or not parts or (below in (2, 4) and parts >= below):
        return None
    if word[-1] != "s":  # one third, one-fifth, a two-third majority; never 'one third man', 'two third-graders'
        after = _word(tokens, last)
        ranks = after in WORD_HYPHENS or not (
            after in language.stops or after in language.unit_words or not after.isalpha()
        )
        if (i == at and (parts != 1 or ranks)) or (parts != 1 and parts >= below):
            return None
    return below, last


def _fraction_at(tokens: Tokens, at: int, language: Language) -> tuple[Fraction, int] | None:
    """'a half', 'three quarters', 'fifty-four hundredths': a fraction in words, and the token past it."""
    if _word(tokens, at) in language.links.articles:
        noun = _past_hyphen(tokens, at + 1)
        below = language.fractions.get(_word(tokens, noun), 0)
        if not below or tokens.lowers[noun][-1] == "s":
            return None
        return take_part(1, below), noun + 1
    small = _small(tokens, at, language)
    if small is None or small.ranks:
        return None
    below_last = _denominator(tokens, small.last, small.value, language)
    return (take_part(small.value, below_last[0]), below_last[1]) if below_last is not None else None


def _part_after(tokens: Tokens, at: int, language: Language) -> tuple[Fraction, int] | None:
    """What a whole number goes on with: ' and a half', '-and-a-half', ' and three-quarters', '½', ' 1/2', '-1/2'."""
    word = _word(tokens, at)
    if word in language.fraction_signs:
        close = tokens.starts[at] - tokens.stops[at - 1] <= 1
        return (language.fraction_signs[word], at + 1) if close else None
    i = _past_hyphen(tokens, at)
    word = _word(tokens, i)
    if word[:1].isdecimal():
        near = tokens.starts[i] - tokens.stops[i - 1] <= 2
        found = _slashed(tokens, i) if near and tokens.texts[at - 1].isdecimal() else None
        return found if found is not None and found[0].denominator in _MEASURING else None
    if word != language.links.and_:
        return None
    i = _past_hyphen(tokens, i + 1)
    part = _fraction_at(tokens, i, language)
    if part is None:
        after = _word(tokens, _past_hyphen(tokens, i + 1))
        half = _word(tokens, i) == language.number_words.half and (
            after in language.unit_words or _is_scale_noun(after, language)
        )
        return (take_part(1, 2), i + 1) if half else None  # five and half years, as papers in India write
    if not part[0].is_proper or (
        tokens.lowers[i] in language.links.articles and not _is_plain_part(tokens, part, language)
    ):
        return None
    return part


def _is_plain_part(tokens: Tokens, part: tuple[Fraction, int], language: Language) -> bool:
    """'two and a third miles', but 'two were killed and a third was hurt': an ordinal that is a part needs its unit."""
    last = part[1]
    after = _word(tokens, _past_hyphen(tokens, last))
    if not after or (part[0].denominator in (2, 4) and tokens.lowers[last - 1] != language.number_words.fourth):
        return True
    return (
        after in language.scales
        or after in language.unit_words
        or after == language.number_words.times
        or is_plural(after, language)
    )


# --- words that stand for a range, for nothing, for a multiple ----------------------------------------------------


def _vague(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'tens of thousands', 'several hundred', 'scores of': a word that stands for a range."""
    for phrase, (low, high) in language.vague.get(tokens.lowers[at], ()):
        last = at + len(phrase)
        if tokens.lowers[at:last] != phrase or not _is_crowd(tokens, phrase, last, language):
            continue
        if low == high:  # a pair of gunmen
            return Number(at, last, Decimal(low), ONE, "words")
        if phrase[-1] == language.links.of:  # the preposition leads to the noun and is not part of the number
            last -= 1
        return Number(at, last, None, ONE, "vague", low=Decimal(low), high=Decimal(high))
    return None


def _is_crowd(tokens: Tokens, phrase: tuple[str, ...], last: int, language: Language) -> bool:
    """Whether 'scores' are people and not points, 'a couple' some things and not a pair of lovers."""
    names, after = language.number_words, _word(tokens, last)
    if phrase == names.pair:
        return names.paired.isdisjoint(tokens.lowers[last : last + 3])
    if phrase == names.couple:
        return after == names.more or is_plural(after, language)
    if phrase != names.scores:
        return True
    before = tokens.lowers[last - 2] if last > 1 else ""
    if after == language.links.of:
        beyond = _word(tokens, last + 1)
        return before not in language.beside["test"] and not beyond[:1].isdecimal() and beyond not in language.units
    if after in language.beside["crowd_verb"]:
        near = tokens.lowers[last + 1 : last + 5]
        return before not in language.beside["test"] and any(
            language.roles.get(w) in language.crowd_roles for w in near
        )
    return after in language.beside["crowd"] or before in language.beside["crowd_before"]


def _zero(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'no casualties', 'no one was killed', 'nobody was hurt', 'none of the 12'; never 'no comment', 'no one knows'."""
    words, names = tokens.lowers, language.number_words
    word, last = words[at], at + 1
    if word not in (names.no, names.none, names.nobody):
        return None
    if word == names.no and _word(tokens, last) == language.links.one:
        last += 1
    near = words[last : last + 5]
    if word == names.none:
        said = _befell(near, language) or (
            near[:1] == (language.links.of,) and _of_none(words[last + 1 : last + 8], language)
        )
    elif word == names.nobody or last > at + 1:
        said = _befell(near, language)
    else:
        said = _names_none(near, language)
    return Number(at, last, Decimal(0), ONE, "zero") if said else None


def _of_none(words: tuple[str, ...], language: Language) -> bool:
    """'none of |the 12', 'none of |his passengers was hurt'; never 'none of |the firms replied'."""
    start = 1 if words[:1] and words[0] in language.beside["determiner"] else 0
    for word in words[start : start + 1]:
        if word[0].isdecimal() or word in language.units or word in language.tens:
            return True
    return _names_none(words[start:], language)


def _befell(words: tuple[str, ...], language: Language) -> bool:
    """'|was killed', '|has been seriously hurt', '|died': nothing befell anyone."""
    for word in words[:4]:
        if word in language.zero_verbs:
            return True
        if not (word in language.beside["being"] or word.endswith(language.number_words.adverb)):
            return False
    return False


def _names_none(words: tuple[str, ...], language: Language) -> bool:
    """'|further injuries', '|civilian or military casualties', '|houses were damaged', '|soldiers died'."""
    whereabouts = language.nouns.whereabouts
    for i, word in enumerate(words[:4]):
        if word in language.zero_of:
            return True
        if i and word in language.number_words.was:
            return _befell(words[i:], language)
        if i and word in language.zero_verbs:
            beyond = words[i + 1] if i + 1 < len(words) else ""
            return word not in language.number_words.done and (not beyond[:1].isalpha() or beyond in whereabouts)
        if not word.isalpha() or (word in language.stops and word not in language.number_words.within_none):
            return False
    return False


def _both(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'both men were held': two; never 'both sides', 'both men and women'."""
    if _word(tokens, at + 1) not in language.beside["both"]:
        return None
    after = _word(tokens, at + 2)
    if after == language.links.and_ or after in language.links.possessives:
        return None
    return Number(at, at + 1, Decimal(2), ONE, "words")


def _times(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'was shot twice': two times; never 'twice a week', 'once or twice', 'think twice'."""
    names = language.number_words
    if _word(tokens, at + 1) in language.beside["rate"] or _word(tokens, at - 1) in names.not_twice:
        return None
    if tokens.lowers[max(0, at - 2) : at] in names.or_twice:
        return None
    return Number(at, at + 1, Decimal(names.twice[tokens.lowers[at]]), ONE, "times")


def _multiple(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'sixfold', 'doubled', 'twice as many'."""
    found = _read_multiple(tokens, at, language)
    return Number(at, found[1], found[0], ONE, "multiple") if found is not None else None


def _as_multiple(tokens: Tokens, number: Number, language: Language) -> Number:
    """'three| times as many', '2.5|-fold': a number that goes on as a multiple."""
    last = _multiple_end(tokens, number.last, language) if number.form in ("digits", "words") else None
    return number if last is None else number._replace(last=last, form="multiple")


Form = Callable[[Tokens, int, Language], Number | None]
DIGIT_FORMS: Final = ("digit ordinal", "digit fraction", "digits")
# By name: which of them may start at a word, and in what order, stands in ``Language.number_starts``.
FORMS: Final[dict[str, Form]] = {
    "digit ordinal": _digit_ordinal,
    "digit fraction": _digit_fraction,
    "digits": _digits,
    "vague": _vague,
    "zero": _zero,
    "multiple": _multiple,
    "times": _times,
    "fraction": _fraction_start,
    "ordinal": _ordinal,
    "both": _both,
    "words": _words,
}


def _read_multiple(tokens: Tokens, at: int, language: Language) -> tuple[Decimal, int] | None:
    """'tenfold', 'tripled', 'more than double the number': the factor that one word gives, and the token past it."""
    word = tokens.lowers[at]
    if word == language.number_words.half:
        return (Decimal("0.5"), at + 1) if tokens.lowers[at + 1 : at + 2] == (language.links.as_,) else None
    factor = language.multiples.get(word)
    if factor is None or not _multiplies(tokens, at, language):
        return None
    return factor, at + 1


def _multiple_end(tokens: Tokens, last: int, language: Language) -> int | None:
    """Where a number that ends at a token goes on as a multiple: 'six|-fold', 'three| times as many', '10|x'."""
    words = tokens.lowers
    if last >= len(words) or words[last] not in language.after_numbers:
        return None
    at = last + 1 if words[last] in WORD_HYPHENS and last + 1 < len(words) else last
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in language.number_words.folds:
        return at + 1
    if words[at] == language.number_words.times and (
        after in language.beside["times"] or _is_owned(words, at + 1, language)
    ):
        return at + 1
    glued = at == last and tokens.starts[at] == tokens.stops[at - 1]
    ends = at + 1 == len(words) or tokens.starts[at + 1] > tokens.stops[at] or not after[0].isalnum()
    return at + 1 if words[at] in ("x", "×") and glued and ends else None


def _is_owned(words: tuple[str, ...], at: int, language: Language) -> bool:
    """'six times |Earth's mass', 'three times |Velm's': as much as another has."""
    return words[at + 1 : at + 2] != () and words[at + 1] in language.links.possessives


def _multiplies(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether a word such as 'doubled', 'double' or 'twice' says how many times as much."""
    words = tokens.lowers
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word.endswith(language.number_words.fold):
        return True
    if word in language.number_words.twice:
        return after in language.beside["measure"]
    if after in language.beside["idiom"] or (after in WORD_HYPHENS and tokens.starts[at + 1] == tokens.stops[at]):
        return False
    if after == language.links.to and words[at + 2 : at + 3] and words[at + 2] in language.beside["field"]:
        return False
    if word[-1] == "s":  # the doubles of tennis and baseball are none
        return after in language.beside["measure"]
    if word in language.number_words.multiplying_verbs:
        # "to double by May", "will triple": a verb where no noun follows; "a double murder" multiplies nothing
        verb = at > 0 and words[at - 1] in language.beside["verb"]
        return after in language.beside["measure"] or (verb and (not after.isalpha() or after in language.stops))
    return True
