"""What a group is about, in a few words for people: "Russian soldiers killed", "… over the past eight months"."""

from collections.abc import Mapping, Sequence
from typing import Final

from newsdiff.model import Figure, Kind

BEFORE: Final = 5  # words of the sentence before a number that has no noun
AFTER: Final = 3
REACH: Final = 120  # characters on each side that are looked at: a sentence may be as long as a file
_MARKS: Final = ',;:.!?()[]“”"—–'


def write_label(mentions: Sequence[Figure], role: str, roles: Mapping[str, str]) -> str:
    """The counted noun with its adjectives and what befell it; of an age the name; else the words around."""
    names = [name for figure in mentions if figure.kind is Kind.AGE and (name := _name_beside(figure))]
    if names:
        return f"age of {max(sorted(names), key=len)}"
    with_noun = [figure for figure in mentions if figure.counted and _noun_phrase(figure)]
    if with_noun:
        noun = max(sorted(_noun_phrase(figure) for figure in with_noun), key=_fitness)
        said = any(roles.get(word.lower()) == role for word in noun.split())  # "deaths" need no "killed"
        return noun if not role or said else f"{noun} {role}"
    figure = min(mentions, key=lambda f: (-len(_around(f)[0]), f.document.text, f.span))
    before, after = _around(figure)
    return " ".join((*before, "…", *after)) if before or after else str(figure.kind)


def _noun_phrase(figure: Figure) -> str:
    """What stands behind the number within the mention: 'North Korean soldiers'."""
    words = figure.document.text[figure.number.stop : figure.span.stop].strip(" -‐‑–").split()
    return " ".join(words[1:] if words[:1] == ["of"] else words)


def _name_beside(figure: Figure) -> str:
    """'Dana Maddon, 66,' or 'the 66-year-old Dana Maddon': the name next to an age; "" for none."""
    text, sentence = figure.document.text, figure.sentence
    before: list[str] = []
    words = text[max(sentence.span.start, figure.span.start - REACH) : figure.span.start].rstrip(" (,").split()
    if text[: figure.span.start].rstrip()[-1:] in (",", "("):
        for word in reversed(words):
            if not word[0].isupper() or word[-1] in _MARKS or len(before) == BEFORE:
                break
            before.insert(0, word)
    if before:
        return " ".join(before)
    after: list[str] = []
    for word in text[figure.span.stop : min(sentence.span.stop, figure.span.stop + REACH)].split():
        if not word[0].isupper():
            break
        after.append(word.rstrip(_MARKS))
        if word[-1] in _MARKS:
            break
    return " ".join(after)


def _fitness(noun: str) -> tuple[bool, int]:
    """A phrase of two to four words tells most."""
    words = len(noun.split())
    return (words <= 4, words)


def _around(figure: Figure) -> tuple[list[str], list[str]]:
    """The words of the clause before and after a mention."""
    text, sentence = figure.document.text, figure.sentence
    before: list[str] = []
    start, stop = max(sentence.span.start, figure.span.start - REACH), min(sentence.span.stop, figure.span.stop + REACH)
    for word in reversed(text[start : figure.span.start].split()):
        if word[-1] in _MARKS or len(before) == BEFORE:
            break
        before.insert(0, word)
    after: list[str] = []
    for word in text[figure.span.stop : stop].split():
        if word[0] in _MARKS or len(after) == AFTER:
            break
        after.append(word.rstrip(_MARKS))
        if word[-1] in _MARKS:
            break
    return before, after
