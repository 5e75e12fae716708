"""Digits and number words -> an exact value, its scale and its precision. What the number measures is not asked here."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from newsdiff.lang import Language
from newsdiff.model import Tokens

# A longer run is not a figure, but a hostile or broken text.
MAX_DIGITS: Final = 1000
MAX_WORDS: Final = 40

_PLAIN: Final = re.compile(r"\d++(?:[.٫]\d++)?")
_GROUPED: Final = re.compile(r"\d{1,3}([,'’٬\u00A0\u2007\u2009\u202F])\d{3}(?:\1\d{3})*+(?:[.٫]\d++)?")
_LAKH: Final = re.compile(r"\d{1,3}(?:,\d{2})++,\d{3}(?:\.\d++)?")  # 1,00,000
_DOTTED: Final = re.compile(r"\d{1,3}(?:\.\d{3}){2,}+")  # 1.250.000
_SEPARATORS: Final = re.compile(r"[,'’٬\u00A0\u2007\u2009\u202F]")
_TWELVE_PLACES: Final = Decimal("0.000000000001")
_HYPHENS: Final = frozenset("-‐‑–")
_ARTICLES: Final = frozenset(("a", "an"))
_ORDINAL_SUFFIXES: Final = frozenset(("st", "nd", "rd", "th"))


class Number(NamedTuple):
    """One number as written: tokens ``first`` to ``last`` (past the end); a range of its own only for vague words.

    ``base`` is the value before a scale word ("1.2" of "1.2 million"), so that a range can carry the scale back.
    ``form`` is digits, words, fraction, ordinal, vague or zero.
    """

    first: int
    last: int
    value: Decimal | None
    precision: Decimal
    form: str
    scale: Decimal = Decimal(1)
    low: Decimal | None = None
    high: Decimal | None = None


def read_number(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read the number that starts at one token, as far as it goes; None when there is none."""
    for form in FORMS:
        number = form(tokens, at, language)
        if number is not None:
            return number
    return None


def parse_digits(text: str) -> tuple[Decimal, Decimal] | None:
    """``"13,000"`` -> (13000, 1000): value and precision; None for what is no number ("1,2,3", "3.2.1", mixed digits).

    >>> parse_digits("2.50")
    (Decimal('2.50'), Decimal('0.01'))
    """
    if len(text) > MAX_DIGITS:
        return None
    if _DOTTED.fullmatch(text):
        digits = text.replace(".", "")
    elif _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text) or _LAKH.fullmatch(text):
        digits = _SEPARATORS.sub("", text).replace("٫", ".")
    else:
        return None
    if not digits.isascii():
        blocks = {ord(c) - int(c) for c in digits if c != "."}
        if len(blocks) > 1:  # digits of two scripts in one number: a trick or a slip, not a figure
            return None
        digits = "".join(c if c == "." else str(int(c)) for c in digits)
    value = Decimal(digits)
    return value, _place_value(value)


def _place_value(value: Decimal) -> Decimal:
    """The place of the last digit written, but for zeros that only hold places: 13,000 -> 1000, 2.50 -> 0.01."""
    _, digits, exponent = value.as_tuple()
    zeros = 0
    if exponent == 0:
        while zeros < len(digits) - 1 and digits[-1 - zeros] == 0:
            zeros += 1
    return Decimal(1).scaleb(int(exponent) + zeros)


def _glued(tokens: Tokens, at: int) -> bool:
    """Whether token ``at`` stands right behind the one before it, with no space."""
    return 0 < at < len(tokens.starts) and tokens.starts[at] == tokens.stops[at - 1]


def _vague(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'tens of thousands', 'several hundred', 'scores of': a word that stands for a range."""
    for phrase, (low, high) in language.vague.get(tokens.lowers[at], ()):
        if tokens.lowers[at : at + len(phrase)] == phrase:
            last = at + len(phrase)
            if phrase[-1] == "of":  # the preposition leads to the noun and is not part of the number
                last -= 1
            return Number(at, last, None, Decimal(1), "vague", low=Decimal(low), high=Decimal(high))
    return None


def _zero(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'no casualties', 'no further injuries', 'none of the 12': a zero, said only of what can be counted so."""
    word = tokens.lowers[at]
    near = tokens.lowers[at + 1 : at + 3]
    counted = word == "no" and any(w in language.zero_of for w in near)
    if counted or (word == "none" and near[:1] == ("of",)):
        return Number(at, at + 1, Decimal(0), Decimal(1), "zero")
    return None


def _fraction_start(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'half a million', 'a quarter of a million', 'half of', 'a third of', 'two-thirds', '¾'."""
    words, i, parts = tokens.lowers, at, 1
    if words[i] in language.fraction_signs:
        value = _part(language.fraction_signs[words[i]])
        return _scaled(tokens, Number(at, at + 1, value, value, "fraction"), language)
    if words[i] in _ARTICLES:
        i += 1
    elif words[i] in language.units and i + 2 < len(words):
        parts, i = language.units[words[i]], i + 1
        if words[i] in _HYPHENS:
            i += 1
    if i >= len(words) or words[i] not in language.fractions or parts == 0:
        return None
    denominator = language.fractions[words[i]]
    last = i + 1
    rest = words[last : last + 4]
    if parts >= denominator:
        return None
    value = _part(Fraction(parts, denominator))
    step = next((n for lead in _FRACTION_OF_SCALE if rest[: (n := len(lead))] == lead), 0)
    scale = language.scales.get(rest[step]) if step < len(rest) else None
    if scale and (denominator == 2 or step) and (scale >= 1000 or rest[step] == "dozen"):
        exact = (Decimal(parts * scale) / Decimal(denominator)).quantize(_TWELVE_PLACES).normalize() + 0
        return Number(at, last + step + 1, exact, _place_value(exact), "words", Decimal(scale))
    if not _is_fraction(words, at, i, last, parts):
        return None
    return Number(at, last, value, Decimal("0.01"), "fraction")


_FRACTION_OF_SCALE: Final = (("-", "a", "-"), ("of", "a"), ("a",), ("-",))
_HALF_AFTER: Final = frozenset(("of", "the", "its", "his", "her", "their", "our", "a", "an", "that", "this", "those"))
_HALF_BEFORE: Final = frozenset(
    "about roughly nearly almost than by over under approximately around other least up most some only".split()
)


def _is_fraction(words: tuple[str, ...], at: int, noun: int, last: int, parts: int) -> bool:
    """Whether 'half', 'a third', 'three quarters' is a part of something, not a rank or a stretch of a match."""
    after = words[last] if last < len(words) else ""
    before = words[at - 1] if at else ""
    if words[noun] in ("half", "halves"):
        if before in ("first", "second", "latter", "final", "opening", "last", "top", "bottom", "and"):
            return False
        return after in _HALF_AFTER or before in _HALF_BEFORE or parts == 1 and noun > at and after != "-"
    if parts > 1 or words[at] in ("one",):  # two-thirds, one-fifth
        plural = words[noun].endswith("s")
        return plural or words[at] == "one"
    return noun > at and after == "of"  # "a third of", never "a third country"


def _ordinal(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'third', 'twenty-first', '65th'."""
    words = tokens.lowers
    if words[at] in language.ordinals:
        value = Decimal(language.ordinals[words[at]])
        return Number(at, at + 1, value, Decimal(1), "ordinal")
    ten = language.tens.get(words[at])
    if ten and at + 2 < len(words) and words[at + 1] in _HYPHENS and language.ordinals.get(words[at + 2], 10) < 10:
        return Number(at, at + 3, Decimal(ten + language.ordinals[words[at + 2]]), Decimal(1), "ordinal")
    if words[at].isdecimal() and at + 1 < len(words) and words[at + 1] in _ORDINAL_SUFFIXES and _glued(tokens, at + 1):
        parsed = parse_digits(words[at])
        return Number(at, at + 2, parsed[0], Decimal(1), "ordinal") if parsed else None
    return None


def _digits(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'13,000', '2.5 million', '1.2bn', '10 000', '2½'."""
    if not tokens.texts[at][0].isdecimal():
        return None
    parsed = parse_digits(tokens.texts[at])
    if parsed is None:
        return None
    value, precision = parsed
    last = at + 1
    if len(tokens.texts[at]) <= 3 and value >= 1:  # groups set apart by plain spaces: exactly three digits each
        run = []
        while last < len(tokens.texts) and _spaced_group(tokens, last):
            run.append(tokens.texts[last])
            last += 1
        if run:
            value = Decimal(tokens.texts[at] + "".join(run))
            precision = _place_value(value)
    return _scaled(tokens, Number(at, last, value, precision, "digits"), language)


def _spaced_group(tokens: Tokens, at: int) -> bool:
    text = tokens.texts[at]
    return (
        len(text) == 3
        and text.isascii()
        and text.isdigit()
        and tokens.starts[at] == tokens.stops[at - 1] + 1
        and not (_glued(tokens, at + 1) and tokens.texts[at + 1][0].isalpha())
    )


def _words(tokens: Tokens, at: int, language: Language) -> Number | None:
    """'twenty-three', 'two hundred and five', 'a dozen', 'a million', 'two dozen'."""
    words = tokens.lowers
    i = at
    if words[i] in _ARTICLES:
        if i + 1 < len(words) and words[i + 1] in _HYPHENS:
            i += 1
        if i + 1 >= len(words) or words[i + 1] not in language.scales:
            return None
        i += 1
        number = Number(at, i, Decimal(1), Decimal(1), "words")
        return _scaled(tokens, number, language)
    if words[i] == "dozen" or (words[i] == "hundred" and words[i + 1 : i + 2] == ("and",)):
        return _scaled(tokens, Number(at, i, Decimal(1), Decimal(1), "words"), language)
    small = _small(tokens, at, language)
    if small is None:
        return None
    value, last = small
    return _scaled(tokens, Number(at, last, Decimal(value), _place_value(Decimal(value)), "words"), language)


def _small(tokens: Tokens, at: int, language: Language) -> tuple[int, int] | None:
    """A number word below a hundred: its value and the token past it."""
    words = tokens.lowers
    if at >= len(words):
        return None
    if words[at] in language.units:
        return language.units[words[at]], at + 1
    if words[at] not in language.tens:
        return None
    ten, last = language.tens[words[at]], at + 1
    step = last + 1 if last < len(words) and words[last] in _HYPHENS else last
    if step < len(words) and 0 < language.units.get(words[step], 0) < 10:
        return ten + language.units[words[step]], step + 1
    return ten, last


def _scaled(tokens: Tokens, number: Number, language: Language) -> Number:
    """Carry a number on through its scale words and additions: 'two' -> 'two hundred and five thousand and a half'."""
    words = tokens.lowers
    group = number.value or Decimal(0)  # what the next scale multiplies
    total = Decimal(0)  # what larger scales have closed already
    precision, scale, last = number.precision, Decimal(1), number.last
    ceiling = Decimal("Infinity")  # each closed scale must be smaller than the one before
    spelled = number.form == "words"
    for _ in range(MAX_WORDS):
        step = _half_after(tokens, last, language)
        if step is not None:
            part, last = step
            group, precision = group + part, min(precision, part)
            continue
        i = last + 1 if last < len(words) and words[last] in _HYPHENS and _glued(tokens, last) else last
        factor = _scale_at(tokens, i, language)
        if factor is not None and (factor < ceiling or group == 0):
            if factor >= 1000:
                total, group, ceiling = total + group * factor, Decimal(0), factor
                if total and i + 1 < len(words) and words[i + 1] in language.scales:  # hundred thousand million
                    further = Decimal(language.scales[words[i + 1]])
                    if further >= 1000:
                        total, factor, i = total * further, factor * further, i + 1
                        ceiling = factor
            else:
                group *= factor
            precision, scale, last = precision * factor, scale * factor, i + 1
            if last < len(words) and words[last] == "." and words[i] in ("mn", "bn", "tn", "mln", "bln", "trn"):
                break
            continue
        more = _addition(tokens, last, language) if spelled and scale > 1 else None
        if more is None:
            break
        value, last = more
        group, precision, scale = group + value, Decimal(1), Decimal(1)
        if value >= 100:
            break
    exact = total + group
    if number.form in ("words", "digits") and exact == exact.to_integral_value():
        whole = exact.to_integral_value()
        precision = max(precision, _place_value(whole)) if spelled else precision
    return number._replace(value=exact, precision=precision, scale=scale, last=last)


def _half_after(tokens: Tokens, at: int, language: Language) -> tuple[Decimal, int] | None:
    """'and a half', '-and-a-half', 'and three-quarters', '½' behind a number."""
    words = tokens.lowers
    if at >= len(words):
        return None
    if words[at] in language.fraction_signs:
        close = tokens.starts[at] - tokens.stops[at - 1] <= 1
        return (_part(language.fraction_signs[words[at]]), at + 1) if close else None
    rest = [w for w in words[at : at + 8] if w not in _HYPHENS]
    if rest[:1] != ["and"] or len(rest) < 3:
        return None
    if rest[1] in ("a", "one") and rest[2] in ("half", "quarter", "third"):
        value = _part(Fraction(1, language.fractions[rest[2]]))
    elif rest[1:3] == ["three", "quarters"]:
        value = Decimal("0.75")
    else:
        return None
    seen, i = 0, at
    while seen < 3:
        seen += words[i] not in _HYPHENS
        i += 1
    return value, i


def _part(fraction: Fraction) -> Decimal:
    """A fraction as a decimal, exact where it has an exact one, else of twelve places."""
    value = Decimal(fraction.numerator) / Decimal(fraction.denominator)
    return value.quantize(_TWELVE_PLACES).normalize()


def _addition(tokens: Tokens, at: int, language: Language) -> tuple[Decimal, int] | None:
    """'... and five', '... forty-two', '... two hundred': what is added after a spelled scale."""
    words = tokens.lowers
    i = at + 1 if at < len(words) and words[at] in ("and", *_HYPHENS) else at
    small = _small(tokens, i, language)
    if small is None or small[0] == 0:
        return None
    value, last = Decimal(small[0]), small[1]
    return value, last


def _scale_at(tokens: Tokens, at: int, language: Language) -> Decimal | None:
    """The scale word at a token: 'million', 'bn', 'dozen'; 'k' and 'mil' only right behind the digits."""
    if at >= len(tokens.lowers):
        return None
    word = tokens.lowers[at]
    if word not in language.scales or (word in ("k", "mil") and not _glued(tokens, at)):
        return None
    return Decimal(language.scales[word])


FORMS: Final[tuple[Callable[[Tokens, int, Language], Number | None], ...]] = (
    _vague,
    _zero,
    _fraction_start,
    _ordinal,
    _digits,
    _words,
)
