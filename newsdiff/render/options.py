"""What a reader may choose about the looks of a report."""

from typing import NamedTuple


class Options(NamedTuple):
    """Width of the page; colour; only ASCII signs; how each figure was read; what was left out, line by line; columns.

    A format leaves out what does not concern it.
    """

    width: int = 80
    color: bool = False
    ascii: bool = False
    explain: bool = False
    furniture: bool = False
    columns: bool = False
