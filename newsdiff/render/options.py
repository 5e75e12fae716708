"""What a reader may choose about the looks of a report."""

from typing import NamedTuple


class Options(NamedTuple):
    """Columns of the page; colour or not; only ASCII signs or all; how each figure was read, or only what it says.

    A format leaves out what does not concern it.
    """

    width: int = 80
    color: bool = False
    ascii: bool = False
    explain: bool = False
