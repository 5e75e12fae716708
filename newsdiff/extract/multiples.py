"""Words that multiply: 'sixfold', 'doubled', 'twice as many', 'three times the size'. Read for ``numbers``."""

from decimal import Decimal

from newsdiff.lang import Language
from newsdiff.model import Tokens
from newsdiff.tokens import WORD_HYPHENS


def read_multiple(tokens: Tokens, at: int, language: Language) -> tuple[Decimal, int] | None:
    """'tenfold', 'tripled', 'more than double the number': the factor that one word gives, and the token past it."""
    word = tokens.lowers[at]
    if word == language.number_words.half:
        return (Decimal("0.5"), at + 1) if tokens.lowers[at + 1 : at + 2] == (language.links.as_,) else None
    factor = language.multiples.get(word)
    if factor is None or not _multiplies(tokens, at, language):
        return None
    return factor, at + 1


def multiple_end(tokens: Tokens, last: int, language: Language) -> int | None:
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
