"""Hostile files -> docs/hostile.md: what newsdiff does with each, in every format of a comparison.

    make hostile HOSTILE=folder

The folder holds ``manifest.json``, a list of {"file", "group", "expect"}, where a name that is no text stands in
hexadecimal as "file_hex", and files beside it; every one is compared with good/a.txt. ``expect`` is safe or ok (exit
status 0 or 1), value (likewise, and the values of its "figures" are read, no others), error (2, and one line on
standard error), or time (0 or 1 within "seconds"). Whatever is expected: no character that steers or hides reaches the
output, and no traceback. No process is started: each run is that of the command, within its guard.
"""

import io
import json
import os
import re
import sys
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Final

from newsdiff.cli import run
from newsdiff.guard import run_guarded
from newsdiff.render import FORMATS
from newsdiff.render.show import HIDDEN_CLASS

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs/hostile.md"
HIDDEN: Final = re.compile(f"[{HIDDEN_CLASS}]")
HEAD: Final = """\
# Hostile files

Article text comes from strangers. `make hostile HOSTILE=folder` compares each file of a folder of hostile inputs with a
good one, in every format, and writes this page. As expected means: the exit status is 0 or 1 where the file can be read
and 2 with one line on standard error where it cannot, what must be fast is, and in nothing that is written stands a
character that steers a terminal or hides from the eye.

"""
GROUPS: Final = {
    "ci": "lines that a runner would take for commands",
    "csv": "cells that a spreadsheet would run",
    "empty": "files that hold nothing",
    "encoding": "byte order marks, other encodings, broken UTF-8, what is no text",
    "filesystem": "folders, pipes, links that lead nowhere or in a circle",
    "good": "ordinary files",
    "html": "scripts, handlers, styles, links",
    "json": "nested too deep, doubled keys, cut off, what is no number",
    "markup": "markup of terminals, Markdown, templates, formats",
    "names": "file names with escape codes, line ends, markup, bytes that are no UTF-8",
    "numbers": "digits of all scripts and lengths, separators, exponents",
    "structure": "line ends of all sorts, one word a line",
    "terminal": "escape codes, C1, carriage returns",
    "time": "100,000 letters of what makes patterns and trees slow",
    "unicode": "direction of writing, zero width, tags, look-alikes",
}


def main(folder: Path) -> int:
    """Run every file in every format, write the page, and say what was not as expected; 1 where anything was not."""
    os.chdir(folder)
    manifest = [entry for entry in json.loads(Path("manifest.json").read_text("utf-8")) if is_fair(entry)]
    right: dict[str, Counter[str]] = defaultdict(Counter)
    wrong = []
    for entry in manifest:
        for form in FORMATS:
            fault = try_file(entry, form)
            right[entry["group"]][form] += not fault
            if fault:
                wrong.append(f"{name_of(entry)!a} as {form}: {fault}")
    page = write_page(Counter(entry["group"] for entry in manifest), right, wrong)
    _, heading, rest = PAGE.read_text("utf-8").partition("\n## ")  # what else was tried, written by hand
    PAGE.write_text(page + heading + rest, "utf-8")
    sys.stdout.write("".join(f"{line}\n" for line in wrong))
    sys.stdout.write(f"{len(manifest)} files, {len(manifest) * len(FORMATS)} runs, {len(wrong)} not as expected\n")
    return bool(wrong)


def is_fair(entry: dict[str, Any]) -> bool:
    """Whether a file can be tried here: root may read what nobody else may."""
    return not (name_of(entry).endswith("locked.txt") and os.access(name_of(entry), os.R_OK))


def name_of(entry: dict[str, Any]) -> str:
    """The path of a file in the folder, as the system writes it."""
    return os.fsdecode(bytes.fromhex(entry["file_hex"])) if "file_hex" in entry else entry["file"]


def try_file(entry: dict[str, Any], form: str) -> str:
    """Compare one file in one format; say what was not as expected, "" for nothing."""
    name = name_of(entry)
    if Path(name).is_fifo():
        threading.Thread(target=lambda: Path(name).write_bytes(Path("good/a.txt").read_bytes())).start()
    started = time.process_time()
    status, out, err = run_command(["compare", "--format", form, "--", name, "good/a.txt"])
    taken = time.process_time() - started
    if hidden := HIDDEN.findall((out + err).replace("\r\n", "\n")):
        return f"lets through {sorted(set(hidden))!a}"
    if "Traceback" in err or "internal error" in err:
        return err.splitlines()[0]
    if entry["expect"] == "error":
        is_right = status == 2 and not out and err.count("\n") == 1 and err.startswith("newsdiff: error: ")
        return "" if is_right else f"exit status {status}: {err!a}"
    if taken > entry.get("seconds", taken):
        return f"takes {taken:.1f} s"
    if form == "json" and "figures" in entry and (read := read_values(out)) != sorted(set(entry["figures"])):
        return f"reads {', '.join(read)}"
    return "" if status in {0, 1} else f"exit status {status}: {err!a}"


def read_values(report: str) -> list[str]:
    """The values, each once, that the first document of a report gives."""
    record = json.loads(report, parse_int=str, parse_float=str)
    mentions = [mention for fact in record["facts"] for mention in fact["mentions"]]
    first = record["documents"][0]["id"]
    return sorted({str(mention["value"]) for mention in mentions if mention["document"] == first})


def run_command(arguments: list[str]) -> tuple[int, str, str]:
    """Run the command with streams of its own; its exit status and what it wrote."""
    before = sys.stdout, sys.stderr
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in before]
    sys.stdout, sys.stderr = streams
    try:
        status = run_guarded(lambda: run(arguments))
    finally:
        sys.stdout, sys.stderr = before
    for stream in streams:
        stream.flush()
    out, err = (stream.buffer.getvalue().decode("utf-8") for stream in streams)  # type: ignore[attr-defined]
    return status, out, err


def write_page(files: Counter[str], right: dict[str, Counter[str]], wrong: list[str]) -> str:
    """Write the table, a line for each group, and what was not as expected."""
    runs = sum(files.values()) * len(FORMATS)
    lines = [
        f"{sum(files.values())} files in {len(FORMATS)} formats: {runs - len(wrong)} of {runs} runs as expected.",
        "",
    ]
    lines += [f"| group | files | {' | '.join(FORMATS)} |", f"|---|---{'|---' * len(FORMATS)}|"]
    for group in sorted(files):
        what = f"{group}: {GROUPS[group]}" if group in GROUPS else group
        lines.append(f"| {what} | {files[group]} | {' | '.join(str(right[group][form]) for form in FORMATS)} |")
    if wrong:
        lines += ["", "Not as expected:", "", *(f"- {line}" for line in wrong)]
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
