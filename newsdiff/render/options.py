"""What a reader may choose about a report: its looks, and which of its facts it shows."""

from typing import Final

from newsdiff.model import Verdict
from newsdiff.tuples import NamedTuple

ALL_VERDICTS: Final = frozenset(Verdict)


class Options(NamedTuple):
    """The looks of a report, and what of it is shown; a format leaves out what does not concern it."""

    width: int = 80  # columns of the page
    color: bool = False
    ascii: bool = False  # our own signs in ASCII
    explain: bool = False  # of a list of figures, how each was read
    furniture: bool = False  # what was left out, line by line
    columns: bool = False  # of aligned texts, one for each
    only: frozenset[Verdict] = ALL_VERDICTS  # whose facts are shown
    in_full: bool = False  # also those that agree or stand alone
    table: bool = False  # the facts against the variants
    raw: bool = False  # of CSV, cells that begin like a formula as they are
    bom: bool = False  # of CSV, a byte order mark first
    links: tuple[tuple[str, str], ...] = ()  # names of files, as places have them, each with the address it leads to
