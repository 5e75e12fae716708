"""Sentences whose figures may look other than they are: what no reader sees stands beside their digits or turns them.

A zero-width space makes of "10,000" two numbers, a right-to-left override lets "000,01" be seen as "10,000". The text
is read as it stands; that somebody should look at its code points is told here.
"""

import re
from collections.abc import Iterator
from typing import Final

from newsdiff.model import AlignedTexts, CheckReport, Document, FigureList, Report, Sentence
from newsdiff.render.places import name_place
from newsdiff.render.show import HIDDEN_CLASS
from newsdiff.tuples import NamedTuple

Read = Report | CheckReport | FigureList | AlignedTexts

PLACES_TOLD: Final = 5  # lines of a text that are named; of more, how many

# What turns the direction of writing concerns the whole sentence; the rest, only the digit that it touches. A carriage
# return ends a line, and can stand behind any figure.
TURNING: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN: Final = rf"(?!\r)[{HIDDEN_CLASS}]"
# Patterns that few texts call for stay strings: re compiles and keeps them when one does.
_TURNING: Final = f"[{TURNING}]"
_TOUCHING: Final = rf"""(?x)
    (?<= \d ) (?: {_UNSEEN} )++                         # 10<ZWSP>,000
    | (?<! [{HIDDEN_CLASS}] ) (?: {_UNSEEN} )++ (?= \d )  # 10,<SHY>000
    """


class Hiding(NamedTuple):
    """A sentence, and the hidden characters in it as code points: ``U+200B``."""

    sentence: Sentence
    characters: tuple[str, ...]


def find_hidden(read: Read) -> Iterator[Hiding]:
    """Find the sentences in which hidden characters concern figures, in the order of the documents and of the text."""
    for document, sentences, figures in zip(read.documents, read.sentences, read.figures, strict=True):
        # What is hidden is never printable, and to ask for that is quicker than any pattern.
        if document.text.replace("\n", "").isprintable() or not re.search(_UNSEEN, document.text):
            continue
        inside: dict[int, set[str]] = {}
        for figure in figures:
            inside.setdefault(figure.sentence.index, set()).update(re.findall(_UNSEEN, figure.text))
        for sentence in sentences:
            found = inside.get(sentence.index, set()) | _find_in(sentence.text)
            if found:
                yield Hiding(sentence, tuple(f"U+{ord(character):04X}" for character in sorted(found)))


def describe_hidden_characters(read: Read) -> Iterator[str]:
    """Say it in a line for each document: ``Hidden characters in this sentence: gull.txt:3 (U+200B)``.

    The line begins with words of our own, so that no file name makes it a command of a runner.
    """
    by_document: dict[str, tuple[Document, list[Hiding]]] = {}
    for hiding in find_hidden(read):
        document = hiding.sentence.document
        by_document.setdefault(document.id, (document, []))[1].append(hiding)
    for document, hidings in by_document.values():
        place = name_place(document, *(hiding.sentence.line for hiding in hidings[:PLACES_TOLD]))
        more = f" and {len(hidings) - PLACES_TOLD} more" if len(hidings) > PLACES_TOLD else ""
        where = "these sentences" if len(hidings) > 1 else "this sentence"
        characters = sorted({character for hiding in hidings for character in hiding.characters})
        yield f"Hidden characters in {where}: {place}{more} ({', '.join(characters)})"


def _find_in(text: str) -> set[str]:
    if not re.search(r"\d", text):
        return set()
    return {*re.findall(_TURNING, text), *"".join(re.findall(_TOUCHING, text))}
