"""What is said beside a number: 'at least', 'an estimated', 'or more'. What it may mean is not asked here."""

from typing import Final

from newsdiff.lang import Language
from newsdiff.model import Qualifier, Tokens

# "at least an estimated 40": how many phrases may stand before one number.
DEEPEST: Final = 2


def read_before(tokens: Tokens, first: int, language: Language) -> tuple[Qualifier, int]:
    """The qualifier before a token, and where its words start; EXACT and the token itself where there is none."""
    said: list[Qualifier] = []
    for _ in range(DEEPEST):
        at = first - 1 if first and tokens.lowers[first - 1] != "the" else first - 2
        for phrase, qualifier in language.before.get(tokens.lowers[at] if at >= 0 else "", ()):
            start = at + 1 - len(phrase)
            if start >= 0 and tokens.lowers[start : at + 1] == phrase:
                said.append(qualifier)
                first = start
                break
        else:
            break
    return _strongest(said, language), first


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
