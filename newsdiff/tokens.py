"""Text -> tokens. The one module that knows the token pattern."""

import re
from collections.abc import Callable
from itertools import accumulate
from typing import Final, TypeVar

from newsdiff.model import Span, Tokens

Item = TypeVar("Item")

# split() keeps the parts between matches, so that offsets come from lengths alone: several times faster than asking
# each match where it stands. Every repetition is possessive over disjoint classes: linear on any text.
TOKEN: Final = re.compile(
    r"""(
      [A-Za-z]{2,}+ (?! [^\W\d_] )                             # most words: a plain range is the quickest class
    | [\u00BC-\u00BE\u2150-\u215E]                           # a fraction, apart from its unit: 5½in
    | [^\W\d_] (?: [^\W\d_]++                                 # any other word
                 | (?: \. [^\W\d_] (?! [^\W\d_] ) )++ \.? )?  # U.S.  a.m.  D.C.
    | \d++ (?: [.,'’٬٫，．\u00A0\u2007\u2009\u202F] \d++ )*+      # 13,000  2.5  1 000 (hard spaces)  1,2,3  10.30
    | (?<= [^\W\d_] ) ['’] [^\W\d_]++                         # 's  't, apart from their word
    | \S                                                      # any other mark, alone
    )""",
    re.VERBOSE,
)


WORD_HYPHENS: Final = frozenset("-‐‑–")  # those that join words: no dash of a sentence

REMEMBERED: Final = (
    1_000_000  # letters of sentences whose tokens a reader keeps: any article's, not all of an archive's
)
WORDS: Final = 100_000


class Recent(dict[str, Item]):
    """What was made of the sentences last read, by their words: one that stands in a text again is not read again.

    No more is held than of so many letters.
    """

    __slots__ = ("_letters",)

    def __init__(self) -> None:
        super().__init__()
        self._letters = 0

    def keep(self, words: str, item: Item) -> Item:
        """Hold what has been made of a sentence, and give it back."""
        if words not in self:
            if self._letters > REMEMBERED:
                self.clear()
                self._letters = 0
            self._letters += len(words)
        self[words] = item
        return item


class TokenReader:
    """Reads the tokens of one text's sentences when they are asked for, and keeps them for the next room that asks.

    Tokens take some forty times the room of their letters: of a very long text only the last ones read are kept, and
    a word in lower case, which other rooms may keep, is there once.
    """

    __slots__ = ("_kept", "_last", "_lower", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._lower = _Lowers().__getitem__ if len(text) > REMEMBERED else str.lower
        self._kept: Recent[tuple[int, Tokens]] = Recent()  # where a sentence stood when it was last read, its tokens
        self._last = (Span(0, 0), Tokens((), (), (), ()))

    def __reduce__(self) -> tuple[type["TokenReader"], tuple[str]]:
        return TokenReader, (self._text,)  # to another process goes the text alone

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TokenReader) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __call__(self, span: Span) -> Tokens:
        """Give the tokens of one sentence."""
        last, tokens = self._last
        if last != span:
            tokens = self._read(span)
            self._last = (span, tokens)
        return tokens

    def _read(self, span: Span) -> Tokens:
        words = self._text[span.start : span.stop]
        known = self._kept.get(words)
        if known is None:
            tokens = read_tokens(self._text, span, self._lower)
        else:
            at, tokens = known
            if at == span.start:
                return tokens
            tokens = _move_tokens(tokens, span.start - at)
        return self._kept.keep(words, (span.start, tokens))[1]


def _move_tokens(tokens: Tokens, by: int) -> Tokens:
    """The tokens of the same words so much further on."""
    starts, stops = (tuple([offset + by for offset in offsets]) for offsets in (tokens.starts, tokens.stops))
    return Tokens(tokens.texts, tokens.lowers, starts, stops)


class _Lowers(dict[str, str]):
    """Word -> the same in lower case; no more of them than a language has."""

    def __missing__(self, word: str) -> str:
        if len(self) > WORDS:
            self.clear()
        lower = word.lower()
        lower = self[word] = self.setdefault(lower, lower)
        return lower


def read_tokens(text: str, span: Span, lower: Callable[[str], str] = str.lower) -> Tokens:
    """Cut one stretch of a text into tokens; the offsets are those of the whole text."""
    parts = TOKEN.split(text[span.start : span.stop])
    offsets = tuple(accumulate(map(len, parts), initial=span.start))
    texts = tuple(parts[1::2])
    return Tokens(texts, tuple(map(lower, texts)), offsets[1:-1:2], offsets[2::2])
