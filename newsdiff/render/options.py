"""What a reader may choose about the looks of a report."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Columns of the page; colour or not; only ASCII signs or all. A format leaves out what does not concern it."""

    width: int = 80
    color: bool = False
    ascii: bool = False
