"""What a rule says of two readings."""

from newsdiff.model import Verdict
from newsdiff.tuples import NamedTuple


class Answer(NamedTuple):
    """A verdict, and the reason for it in one sentence for people."""

    verdict: Verdict
    reason: str
