"""What a file on one line costs: the processor time and the memory of whole runs, for lines of several makes.

    python bench/long_line.py         32 MiB each
    python bench/long_line.py 4       4 MiB each

Every line is listed with ``newsdiff figures`` and compared with a short text, as JSON. News is the five stories of
``seeds`` again and again; "other figures" is the same with other digits each time, so that no sentence stands twice.
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
OTHER: Final = "About 900 boats were lost off Marrow Bay on Friday, at a cost of $2.5 million.\n"


def main(size: int) -> None:
    """Print a line for each make and command."""
    news = " ".join(" ".join(path.read_text("utf-8").split()) for path in sorted((ROOT / "seeds").glob("*.txt"))) + " "
    with tempfile.TemporaryDirectory() as folder:
        path, other = Path(folder) / "line.txt", Path(folder) / "other.txt"
        other.write_text(OTHER, "utf-8")
        for name, pieces in {
            "news": repeat(news),
            "news, other figures": vary(news),
            "news without stops": repeat(re.sub(r"[.?!]", ",", news)),
            "one word": repeat("a" * 1000),
            "one number": repeat("7" * 1000),
            "letters": repeat("a b c d "),
            "marks": repeat("!?"),
        }.items():
            write_line(path, pieces, size * MIB)
            for command in (["figures", str(path)], ["compare", "--exit-zero", str(path), str(other)]):
                seconds, memory = measure([*command, "--format", "json", "--output", str(Path(folder) / "out.json")])
                sys.stdout.write(f"{name:20} {command[0]:8} {seconds:6.0f} s {memory:6.0f} MiB\n")
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


def write_line(path: Path, pieces: Iterator[str], size: int) -> None:
    """Write so many bytes, the last of them a line end; a letter that is cut is left out."""
    written = bytearray()
    while len(written) < size:
        written += next(pieces).encode()
    path.write_bytes(bytes(written[: size - 1]).decode("utf-8", "ignore").encode() + b"\n")


def measure(arguments: list[str]) -> tuple[float, float]:
    """The processor seconds and the most MiB of one run."""
    process = subprocess.Popen([sys.executable, "-m", "newsdiff", *arguments], cwd=ROOT)  # noqa: S603 - ourselves
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(arguments)}: ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 32)
