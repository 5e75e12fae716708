"""What newsdiff costs, as ratios to yardsticks taken in the same run: seconds differ by machine, ratios hardly do.

Two yardsticks, two tables. The rooms against one tokenising pass of ``regex`` over the same text: the least that any
tool pays to look at each word once. The command against an empty Typer command: what is there before newsdiff starts.
Then the memory of the command, and how the time of a comparison grows with the number and the length of its texts.
Processor time, the best of several runs, the five stories in ``seeds/``; run it with ``make bench``.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

import regex

import newsdiff

SEEDS = sorted(str(path) for path in Path(__file__).parents[1].joinpath("seeds").glob("*.txt"))

EMPTY_COMMAND = """\
import typer
app = typer.Typer()
@app.callback()
def main() -> None: pass
@app.command()
def compare(files: list[str]) -> None: print("[]")
app()
"""


ARTICLES: Final = 50  # of the larger story whose memory is measured
GROWTH: Final = {  # what is doubled from one size to the next -> the sizes, as (texts, lines of each)
    "texts of 20 lines": ((8, 20), (16, 20), (32, 20), (64, 20)),
    "lines in two texts": ((2, 250), (2, 500), (2, 1000), (2, 2000)),
}


class Cost(NamedTuple):
    """Processor seconds of one run of a command, and its memory at the peak in MiB."""

    seconds: float
    memory: float


def main() -> None:
    """Print the tables."""
    _print_table("one tokenising pass", *_measure_rooms())
    _print_table("an empty Typer command", *_measure_command())
    sys.stdout.write("".join(f"{line}\n" for line in (*_measure_memory(), "", *_measure_growth())))


def _measure_rooms() -> tuple[float, dict[str, float]]:
    texts = [newsdiff.read_document(path).text for path in SEEDS]
    documents = [newsdiff.Document(path, text, path) for path, text in zip(SEEDS, texts, strict=True)]
    word = regex.compile(r"\w+|[^\w\s]")
    yardstick = _best_time(lambda: [word.findall(text) for text in texts])
    return yardstick, {
        "split_sentences": _best_time(lambda: [newsdiff.split_sentences(text) for text in texts]),
        "find_figures": _best_time(lambda: [newsdiff.find_figures(text) for text in texts]),
        "compare": _best_time(lambda: newsdiff.compare(documents)),
    }


def _measure_command() -> tuple[float, dict[str, float]]:
    compare = [sys.executable, "-m", "newsdiff", "compare", *SEEDS]
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder, "empty.py")
        empty.write_text(EMPTY_COMMAND, encoding="utf-8")
        yardstick = _best_run([sys.executable, str(empty), "compare", *SEEDS])
    return yardstick, {
        "newsdiff --version": _best_run([sys.executable, "-m", "newsdiff", "--version"]),
        "compare, JSON": _best_run([*compare, "--format", "json"]),
        "compare, plain text": _best_run([*compare, "--color", "never"]),
        "compare, in colour": _best_run([*compare, "--color", "always"]),
    }


def _best_time(call: Callable[[], object], runs: int = 5, copies: int = 5) -> float:
    """Processor seconds of one call; the first call, which fills caches, is not counted."""
    call()
    times = []
    for _ in range(runs):
        start = time.process_time()
        for _ in range(copies):
            call()
        times.append((time.process_time() - start) / copies)
    return min(times)


def _measure_memory() -> Iterator[str]:
    yield f"{'':22}{'MiB at the peak':>16}"
    with tempfile.TemporaryDirectory() as folder:
        many = [str(Path(folder, f"{number:02}.txt")) for number in range(ARTICLES)]
        for path, document in zip(many, _mix(ARTICLES, 20), strict=True):
            Path(path).write_text(document.text, "utf-8")
        for name, paths in (("the five in seeds/", SEEDS), (f"a story of {ARTICLES} articles", many)):
            yield f"{name:22}{_run([sys.executable, '-m', 'newsdiff', 'compare', *paths]).memory:16.0f}"


def _measure_growth() -> Iterator[str]:
    for name, sizes in GROWTH.items():
        took = []
        for texts, length in sizes:
            documents = _mix(texts, length)
            took.append(_best_time(lambda documents=documents: newsdiff.compare(documents), 2, 1))  # type: ignore[misc]
        times = " ".join(f"{seconds * 1000:6.0f}" for seconds in took)
        growth = " ".join(f"x{after / before:.1f}" for before, after in pairwise(took))
        yield f"{name:22}{times} ms   {growth} when doubled"


def _mix(texts: int, length: int) -> list[newsdiff.Document]:
    """Make so many texts of so many lines, each line one of the five stories."""
    chance = Random(texts * length)
    lines = [line for path in SEEDS for line in Path(path).read_text("utf-8").splitlines() if line.strip()]
    mixed = ("\n".join(chance.choice(lines) for _ in range(length)) for _ in range(texts))
    return [newsdiff.Document(f"v{number}", text) for number, text in enumerate(mixed)]


def _best_run(command: Sequence[str], runs: int = 5) -> float:
    """Processor seconds of one run of a command."""
    return min(_run(command).seconds for _ in range(runs))


def _run(command: Sequence[str]) -> Cost:
    """Run a command; one that complains is not measured."""
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=complaints)  # noqa: S603
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        complaints.seek(0)
        complaint = complaints.read().decode()
    if code > 1 or complaint:
        sys.exit(f"{' '.join(command)}: left with {code}\n{complaint}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _print_table(name: str, yardstick: float, measured: dict[str, float]) -> None:
    lines = [f"{'':22}{'ms':>9}   times {name}", f"{name:22}{yardstick * 1000:9.1f}"]
    lines += [f"{row:22}{took * 1000:9.1f}   {took / yardstick:.1f}" for row, took in measured.items()]
    sys.stdout.write("\n".join(lines) + "\n\n")


if __name__ == "__main__":
    main()
