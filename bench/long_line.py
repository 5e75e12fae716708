"""What a file on one line costs: the processor time and the memory of whole runs, for lines of several makes.

    python bench/long_line.py         32 MiB each
    python bench/long_line.py 4       4 MiB each

Every line is listed with ``newsdiff figures`` and compared with a short text, as JSON and as text. News is the five
stories of ``seeds`` again and again; "other figures" is the same with other digits each time, so that no sentence
stands twice. "Dense" is three sentences with a figure in every 67 letters, again and again; "new" a list of ever
other figures, one in every thirty letters: newsdiff refuses so many, and a file of ``MOST_NEW`` bytes, with nearly as
many as it takes, stands beside it.
"""

import os
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
MIB: Final = 1 << 20
REFUSED: Final = 2  # the exit status
OTHER: Final = "About 900 boats were lost off Marrow Bay on Friday, at a cost of $2.5 million.\n"
DENSE: Final = (
    "Orla Venn said at least 10,000 tents have been sent to Marrow Bay. "
    "Earlier, Venn said the island has sent at least 13,000 crates of lamps. "
    "Merchants say two million litres of paraffin were delivered. "
)
THINGS: Final = "tents homes boats people villagers trees roads schools bridges farmers cars nurses pilots".split()
DEEDS: Final = "left lost burnt sank fled moved died came sold".split()
MOST_NEW: Final = 4 * MIB


def main(size: int) -> None:
    """Print a line for each make and command."""
    news = " ".join(" ".join(path.read_text("utf-8").split()) for path in sorted((ROOT / "seeds").glob("*.txt"))) + " "
    with tempfile.TemporaryDirectory() as folder:
        path, other = Path(folder) / "line.txt", Path(folder) / "other.txt"
        other.write_text(OTHER, "utf-8")
        for name, pieces, length in (
            ("news", repeat(news), size * MIB),
            ("news, other figures", vary(news), size * MIB),
            ("news without stops", repeat(re.sub(r"[.?!]", ",", news)), size * MIB),
            ("dense", repeat(DENSE), size * MIB),
            ("dense and new", list_things(), size * MIB),
            ("dense and new, less", list_things(), min(size * MIB, MOST_NEW)),
            ("one word", repeat("a" * 1000), size * MIB),
            ("one number", repeat("7" * 1000), size * MIB),
            ("letters", repeat("a b c d "), size * MIB),
            ("marks", repeat("!?"), size * MIB),
        ):
            write_line(path, pieces, length)
            for command in (["figures", str(path)], ["compare", "--exit-zero", str(path), str(other)]):
                for form in ("json", "text"):
                    cost = measure([*command, "--format", form, "--output", str(Path(folder) / "out")])
                    sys.stdout.write(f"{name:20} {command[0]:8} {form:4} {cost}\n")
                    sys.stdout.flush()


def repeat(piece: str) -> Iterator[str]:
    """The same again and again."""
    while True:
        yield piece


def vary(piece: str) -> Iterator[str]:
    """The same with other digits each time."""
    chosen = random.Random(1)
    while True:
        yield re.sub("[1-9]", lambda _: str(chosen.randint(1, 9)), piece)


def list_things() -> Iterator[str]:
    """'2,255,257 nurses lost, 4,280,348 people came, ': ever other figures."""
    chosen = random.Random(1)
    while True:
        yield f"{chosen.randint(1000, 9_999_999):,} {chosen.choice(THINGS)} {chosen.choice(DEEDS)}, "


def write_line(path: Path, pieces: Iterator[str], size: int) -> None:
    """Write so many bytes, the last of them a line end; a letter that is cut is left out."""
    written = bytearray()
    while len(written) < size:
        written += next(pieces).encode()
    path.write_bytes(bytes(written[: size - 1]).decode("utf-8", "ignore").encode() + b"\n")


def measure(arguments: list[str]) -> str:
    """The processor seconds and the most MiB of one run, and whether the file was refused."""
    process = subprocess.Popen([sys.executable, "-m", "newsdiff", *arguments], cwd=ROOT)  # noqa: S603 - ourselves
    _, status, used = os.wait4(process.pid, 0)
    code = process.returncode = os.waitstatus_to_exitcode(status)
    if code not in (0, REFUSED):
        sys.exit(f"{' '.join(arguments)}: ended with {code}")
    cost = f"{used.ru_utime + used.ru_stime:6.0f} s {used.ru_maxrss / 1024:6.0f} MiB"
    return cost if not code else f"{cost}, refused"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 32)
