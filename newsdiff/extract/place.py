"""Where a pattern stands and what it answers: a sentence with its tables, and a figure's first reading.

Every pattern takes the sentence's ``Place`` and the ``Number`` that was read there and answers with ``Reading``s: the
vocabulary of the pattern rooms (``amounts``, ``ages``, ``ranges``, ``patterns``).
"""

from typing import Final, NamedTuple

from newsdiff.extract.numbers import Number, read_number
from newsdiff.lang import Language
from newsdiff.model import Kind, Quantity, Tokens

HYPHENS: Final = frozenset("-‐‑–—")


class Place(NamedTuple):
    """One sentence's tokens with the tables, and which of its tokens other figures own already."""

    tokens: Tokens
    language: Language
    taken: list[bool]

    def lower(self, at: int) -> str:
        """The token in lower case; "" outside the sentence."""
        return self.tokens.lowers[at] if 0 <= at < len(self.tokens.lowers) else ""

    def text(self, at: int) -> str:
        """The token as written; "" outside the sentence."""
        return self.tokens.texts[at] if 0 <= at < len(self.tokens.texts) else ""

    def glued(self, at: int) -> bool:
        """Whether the token stands right behind the one before it."""
        return 0 < at < len(self.tokens.starts) and self.tokens.starts[at] == self.tokens.stops[at - 1]

    def number(self, at: int) -> Number | None:
        """The number that starts at a token."""
        return read_number(self.tokens, at, self.language) if 0 <= at < len(self.tokens.texts) else None


class Reading(NamedTuple):
    """What a pattern found: tokens ``first`` to ``last`` (past the end), of them the bare number."""

    kind: Kind
    quantity: Quantity
    first: int
    last: int
    number_first: int
    number_last: int
    pattern: str
    noun_at: int | None = None  # where the counted noun phrase starts; None where none is to be looked for
