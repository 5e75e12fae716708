"""What the shapes that tokens could have cost: the figures behind docs/decisions/0001-layout.md.

Each row cuts the five stories in ``seeds/`` into tokens with their offsets, against one bare ``findall`` of ``regex``,
which yields no offsets at all. Run it with ``.venv/bin/python bench/token_shapes.py``.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import regex

from newsdiff.model import Span
from newsdiff.tokens import TOKEN, read_tokens

TEXTS = [path.read_text("utf-8") for path in sorted(Path(__file__).parents[1].joinpath("seeds").glob("*.txt"))]
YARDSTICK = regex.compile(r"\w+|[^\w\s]")


class TupleToken(NamedTuple):
    """A token as a named tuple."""

    text: str
    lower: str
    span: Span


@dataclass(frozen=True, slots=True)
class ObjectToken:
    """A token as a frozen, slotted dataclass."""

    text: str
    lower: str
    span: Span


def main() -> None:
    """Print one ratio a line."""
    yardstick = _best_time(lambda: [YARDSTICK.findall(text) for text in TEXTS])
    shapes: dict[str, Callable[[], object]] = {
        "re, split by one group": lambda: [TOKEN.split(text) for text in TEXTS],
        "  + columns (read_tokens)": lambda: [read_tokens(text, Span(0, len(text))) for text in TEXTS],
        "  + named tuples": lambda: [_cut_objects(text, TupleToken) for text in TEXTS],
        "  + frozen dataclasses": lambda: [_cut_objects(text, ObjectToken) for text in TEXTS],
        "re, finditer, tuples": lambda: [[(m[0], m.span()) for m in TOKEN.finditer(text)] for text in TEXTS],
    }
    rows = [f"{name:28} {_best_time(call) / yardstick:6.1f}" for name, call in shapes.items()]
    loading = f"{'import regex, re loaded':28} {_import_time('regex'):6.1f} ms"
    sys.stdout.write("\n".join(["times one findall of regex", *rows, loading]) + "\n")


def _cut_objects(text: str, shape: type[TupleToken | ObjectToken]) -> list[TupleToken | ObjectToken]:
    parts = TOKEN.split(text)
    offsets = list(accumulate(map(len, parts), initial=0))
    return [
        shape(part, part.lower(), Span(start, stop))
        for part, start, stop in zip(parts[1::2], offsets[1:-1:2], offsets[2::2], strict=True)
    ]


def _best_time(call: Callable[[], object], runs: int = 7, copies: int = 10) -> float:
    times = []
    for _ in range(runs):
        start = time.process_time()
        for _ in range(copies):
            call()
        times.append((time.process_time() - start) / copies)
    return min(times)


def _import_time(module: str, runs: int = 5) -> float:
    """Milliseconds of processor time that one import costs where ``re`` is loaded already, bytecode cached."""
    code = f"import re, time; start = time.process_time(); import {module}; print(time.process_time() - start)"
    done = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True) for _ in range(runs)]  # noqa: S603
    return min(float(run.stdout) for run in done) * 1000


if __name__ == "__main__":
    main()
