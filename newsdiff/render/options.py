"""What a reader may choose about a report: its looks, and which of its facts it shows."""

from typing import Final, NamedTuple

from newsdiff.model import Verdict

ALL_VERDICTS: Final = frozenset(Verdict)


class Options(NamedTuple):
    """Width of the page; colour; only ASCII signs; how each figure was read; what was left out, line by line; columns.

    ``only`` are the verdicts whose facts are shown, ``in_full`` shows those that agree or stand alone as the others,
    ``table`` sets the facts against the variants. In CSV, ``raw`` leaves cells that begin like a formula as they are,
    ``bom`` opens the file with a byte order mark. ``links`` are names of files, as places have them, each with the
    address that its places lead to. A format leaves out what does not concern it.
    """

    width: int = 80
    color: bool = False
    ascii: bool = False
    explain: bool = False
    furniture: bool = False
    columns: bool = False
    only: frozenset[Verdict] = ALL_VERDICTS
    in_full: bool = False
    table: bool = False
    raw: bool = False
    bom: bool = False
    links: tuple[tuple[str, str], ...] = ()
