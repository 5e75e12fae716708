"""Where a pattern stands and what it answers: a sentence with its tables, and a figure's first reading.

Every pattern takes the sentence's ``Place`` and the ``Number`` that was read there and answers with ``Reading``s: the
vocabulary of the pattern rooms (``amounts``, ``ages``, ``ranges``, ``patterns``).
"""

from decimal import Decimal
from typing import Final

from newsdiff.extract.numbers import Number, read_number
from newsdiff.lang import Language
from newsdiff.model import Kind, Quantity, Tokens, Unit
from newsdiff.tuples import NamedTuple

HYPHENS: Final = frozenset("-‐‑–—")


class Amount(NamedTuple):
    """A number with the sign and the unit that stand at it; tokens ``first`` to ``last`` (past the end)."""

    number: Number
    first: int
    last: int
    value: Decimal | None
    precision: Decimal
    unit: Unit | None
    currency_before: bool


class Place:
    """One sentence's tokens with the tables, which of its tokens other figures own already, and what has been read.

    Several patterns ask for the amount at one number: ``amounts`` holds it by the number's first and last token.
    ``ends`` holds what has been read by the token past it.
    """

    __slots__ = ("amounts", "ends", "language", "lowers", "size", "starts", "stops", "taken", "texts", "tokens")

    def __init__(self, tokens: Tokens, language: Language) -> None:
        self.tokens, self.language = tokens, language
        self.texts, self.lowers, self.starts, self.stops = tokens
        self.size = len(tokens.texts)
        self.taken = [False] * self.size
        self.amounts: dict[tuple[int, int], Amount] = {}
        self.ends: dict[int, Found] = {}

    def lower(self, at: int) -> str:
        """The token in lower case; "" outside the sentence."""
        return self.lowers[at] if 0 <= at < self.size else ""

    def text(self, at: int) -> str:
        """The token as written; "" outside the sentence."""
        return self.texts[at] if 0 <= at < self.size else ""

    def glued(self, at: int) -> bool:
        """Whether the token stands right behind the one before it."""
        return 0 < at < self.size and self.starts[at] == self.stops[at - 1]

    def number(self, at: int) -> Number | None:
        """The number that starts at a token."""
        return read_number(self.tokens, at, self.language) if 0 <= at < self.size else None


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
    counted: str = ""  # what the number's own word counts: "twice" the times


class Found(NamedTuple):
    """A reading with everything beside it; tokens ``first`` to ``last`` are the whole mention."""

    reading: Reading
    quantity: Quantity
    first: int
    last: int
    counted: str
