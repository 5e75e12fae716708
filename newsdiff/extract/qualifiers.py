"""What is said beside a number: 'at least', 'an estimated', 'or more'. What it may mean is not asked here."""

from typing import Final

from newsdiff.lang import Language
from newsdiff.model import Qualifier, Tokens

# "at least an estimated 40": how many phrases may stand before one number.
DEEPEST: Final = 2
# "killed at least, officials said, 30": how many tokens may stand between two commas.
LONGEST_INSERTION: Final = 6


def read_before(tokens: Tokens, first: int, language: Language) -> tuple[Qualifier, int]:
    """The qualifier before a token, and where its words start; EXACT and the token itself where there is none."""
    said: list[Qualifier] = []
    for _ in range(DEEPEST):
        found = _ending_at(tokens, first - 1, language) or _ending_before(tokens, first - 1, language)
        if found is None:
            break
        said.append(found[0])
        first = found[1]
    return _strongest(said, language), first


def _ending_at(tokens: Tokens, at: int, language: Language) -> tuple[Qualifier, int] | None:
    """The phrase whose last word is a token."""
    for phrase, qualifier in language.before.get(tokens.lowers[at] if at >= 0 else "", ()):
        start = at + 1 - len(phrase)
        if start >= 0 and tokens.lowers[start : at + 1] == phrase:
            return qualifier, start
    return None


def _ending_before(tokens: Tokens, at: int, language: Language) -> tuple[Qualifier, int] | None:
    """The phrase that ends before a token, over 'another' or an insertion between commas."""
    if at < 1:
        return None
    words = tokens.lowers
    if words[at] in language.asides.between:
        step = at - 1
        if step > 0 and words[step] in language.asides.articles and words[at] != words[step]:
            step -= 1
        found = _ending_at(tokens, step, language)
        if (
            found is None
            or found[0] is Qualifier.EXACT
            or (found[1] == step and words[at] in language.asides.determiners)
        ):
            return None  # "over the three days" is no bound, "more than the three days" is one
        return found
    if words[at] == ",":
        for comma in range(at - 2, max(at - 2 - LONGEST_INSERTION, 0), -1):
            if words[comma] == ",":
                found = _ending_at(tokens, comma - 1, language)
                return found if found is not None and found[0] in language.bounds else None
    return None


def read_after(tokens: Tokens, last: int, language: Language) -> tuple[Qualifier, int] | None:
    """The qualifier that starts at a token ('or more', '-odd', '+'), and the token past it."""
    if last >= len(tokens.lowers):
        return None
    for phrase, qualifier in language.after.get(tokens.lowers[last], ()):
        if tokens.lowers[last : last + len(phrase)] == phrase:
            return qualifier, last + len(phrase)
    return None


def _strongest(said: list[Qualifier], language: Language) -> Qualifier:
    """A bound rules over an approximation, any of the two over 'exactly'."""
    for qualifier in said:
        if qualifier in language.bounds:
            return qualifier
    return next((q for q in said if q is not Qualifier.EXACT), Qualifier.EXACT)
