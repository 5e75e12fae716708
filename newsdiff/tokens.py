"""Text -> tokens. The one module that knows the token pattern."""

import re
from itertools import accumulate
from typing import Final

from newsdiff.model import Span, Tokens

# split() keeps the parts between matches, so that offsets come from lengths alone: several times faster than asking
# each match where it stands. Every repetition is possessive over disjoint classes: linear on any text.
TOKEN: Final = re.compile(
    r"""(
      [A-Za-z]{2,}+ (?! [^\W\d_] )                             # most words: a plain range is the quickest class
    | [^\W\d_] (?: [^\W\d_]++                                 # any other word
                 | (?: \. [^\W\d_] (?! [^\W\d_] ) )++ \.? )?  # U.S.  a.m.  D.C.
    | \d++ (?: [.,'’٬٫，．\u00A0\u2007\u2009\u202F] \d++ )*+      # 13,000  2.5  1 000 (hard spaces)  1,2,3  10.30
    | (?<= [^\W\d_] ) ['’] [^\W\d_]++                         # 's  't, apart from their word
    | \S                                                      # any other mark, alone
    )""",
    re.VERBOSE,
)


def read_tokens(text: str, span: Span) -> Tokens:
    """Cut one stretch of a text into tokens; the offsets are those of the whole text."""
    parts = TOKEN.split(text[span.start : span.stop])
    offsets = tuple(accumulate(map(len, parts), initial=span.start))
    texts = tuple(parts[1::2])
    return Tokens(texts, tuple(map(str.lower, texts)), offsets[1:-1:2], offsets[2::2])
