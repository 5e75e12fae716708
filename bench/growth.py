"""How the time of a comparison grows with hostile input: each piece repeated, then twice as often; linear is 2.

    python bench/growth.py

Processor time in one process, the better of three; the ratio is of two runs of this very process, so that it says the
same on a slow machine. What hurts some other program (quadratic patterns, trees, joins) should stay below 3 here.
"""

import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

import newsdiff

LENGTH: Final = 200_000  # letters of the shorter input
PIECES: Final = {
    "words.txt": (
        "1,111",
        "10,000 ",
        "a",
        "at least ",
        "the U.S. ",
        "one and two ",
        "5 May ",
        "(",
        "“",
        "A. ",
        "\n",
        " ",
    ),
    "page.html": ("<a ", "<!--", "<div>x", "<p>5 ", "&#", "<table><tr><td>", "<b><i></b>", "<ul><li><a href=x>x"),
    "story.md": ("*", "[a](", "`", "> ", "| a ", "1. ", "#", "<!-- "),
    "mail.eml": ("Subject: a\n", "X: y\n ", "--b\n", "=5"),
    "story.json": ('{"a":', "[", '"', '{"text":"5"}\n'),
    "item.xml": ("<nitf>", "<p>5</p>", "&amp;", "<a b='"),
}
OTHER: Final = newsdiff.Document("other", "At least 40 boats sank off Port Vell on Friday.\n")


def main() -> None:
    """Print a line for each piece, the worst ratio last."""
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        for name, pieces in PIECES.items():
            for piece in pieces:
                once, twice = (time_reading(Path(folder) / name, piece, LENGTH * times) for times in (1, 2))
                ratios.append(twice / max(once, 1e-4))
                sys.stdout.write(f"{name:12} {piece!r:24} {once * 1000:8.0f} ms  x{ratios[-1]:.1f} when doubled\n")
    sys.stdout.write(f"worst: x{max(ratios):.1f}\n")


def time_reading(path: Path, piece: str, length: int) -> float:
    """The processor time that one comparison takes, the better of three; to refuse what is no text counts too."""
    path.write_text(piece * (length // len(piece)) + "\n", "utf-8")
    taken = []
    for _ in range(3):
        start = time.process_time()
        with suppress(newsdiff.NewsdiffError):
            newsdiff.compare([newsdiff.read_document(path), OTHER])
        taken.append(time.process_time() - start)
    return min(taken)


if __name__ == "__main__":
    main()
