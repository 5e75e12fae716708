"""What a rule says of two readings."""

from typing import NamedTuple

from newsdiff.model import Verdict


class Answer(NamedTuple):
    """A verdict, and the reason for it in one sentence for people."""

    verdict: Verdict
    reason: str
