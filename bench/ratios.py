"""What newsdiff costs, as ratios to yardsticks taken in the same run: seconds differ by machine, ratios hardly do.

Two yardsticks, two tables. The rooms against one tokenising pass of ``regex`` over the same text: the least that any
tool pays to look at each word once. The command against an empty Typer command: what is there before newsdiff starts.
Processor time, the best of several runs, the five stories in ``seeds/``; run it with ``make bench``.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

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


def main() -> None:
    """Print both tables."""
    _print_table("one tokenising pass", *_measure_rooms())
    _print_table("an empty Typer command", *_measure_command())


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


def _best_run(command: list[str], runs: int = 5) -> float:
    """Processor seconds of one run of a command; one that complains is not measured."""
    times = []
    for _ in range(runs):
        before = getrusage(RUSAGE_CHILDREN)
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)  # noqa: S603
        after = getrusage(RUSAGE_CHILDREN)
        if done.returncode > 1 or done.stderr:
            sys.exit(f"{' '.join(command)}: left with {done.returncode}\n{done.stderr.decode()}")
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def _print_table(name: str, yardstick: float, measured: dict[str, float]) -> None:
    lines = [f"{'':22}{'ms':>9}   times {name}", f"{name:22}{yardstick * 1000:9.1f}"]
    lines += [f"{row:22}{took * 1000:9.1f}   {took / yardstick:.1f}" for row, took in measured.items()]
    sys.stdout.write("\n".join(lines) + "\n\n")


if __name__ == "__main__":
    main()
