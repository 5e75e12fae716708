"""All that is measured of speed and memory, in one run -> ``docs/performance.md``, with the machine and the versions.

    python bench/performance.py [STORIES] [ARTICLES]      of the archive and of the largest heap, 0 to leave them out

Each chapter is a script of this folder that can be run alone, too; what it prints stands in the page as it is. One that
is left out stays as it stands there.
"""

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple

import archive
import heap

import newsdiff

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs/performance.md"
PACKAGES: Final = ("typer", "rich", "regex")
MEGABYTES: Final = 2**20


class Part(NamedTuple):
    """A chapter of the page: its title, what there is to know, and the command whose output it has."""

    title: str
    text: str
    command: tuple[str, ...]


def main() -> None:
    """Measure, and write the page."""
    given = [int(argument) for argument in sys.argv[1:]]
    stories, articles = (*given, *(archive.STORIES, heap.LARGEST)[len(given) :])
    amounts = {"archive.py": stories, "heap.py": articles}
    before = _read_chapters()
    machine = _describe_machine()
    chapters = []
    for part in PARTS:
        amount = amounts.get(part.command[0])
        if amount == 0:
            chapters += [before[part.title]] if part.title in before else []
            continue
        command = part.command if amount is None else (*part.command, str(amount))
        chapters.append(_measure(part._replace(command=command), machine))
    PAGE.write_text("\n".join([HEAD, *chapters]), "utf-8")
    sys.stdout.write(f"{PAGE.relative_to(ROOT)} is written\n")


def _read_chapters() -> dict[str, str]:
    """Read the page as it is: title -> chapter."""
    _, *chapters = PAGE.read_text("utf-8").split("\n## ") if PAGE.exists() else [""]
    return {chapter.partition("\n")[0]: f"## {chapter.rstrip()}\n" for chapter in chapters}


def _measure(part: Part, machine: str) -> str:
    sys.stdout.write(f"{part.title} ...\n")
    sys.stdout.flush()
    script, *arguments = part.command
    command = [sys.executable, str(ROOT / "bench" / script), *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"{script} left with {done.returncode}\n{done.stdout}")
    called = " ".join(("python", f"bench/{script}", *arguments))
    return f"## {part.title}\n\n{part.text}\n\n`{called}` on {machine}:\n\n```text\n{done.stdout.rstrip()}\n```\n"


def _describe_machine() -> str:
    processor = _processor()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / MEGABYTES / 1024
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{processor}, {cores} cores, {memory:.0f} GiB; {platform.system()}; "
        f"Python {platform.python_version()}, newsdiff {newsdiff.__version__}, {packages}"
    )


def _processor() -> str:
    """The name of the processor, which Linux keeps in a file."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


HEAD: Final = """\
# Speed and memory

`make bench` writes this page anew. What stands in one chapter was measured in one run, side by side.

Seconds differ by machine, and on a machine that does other work at the same time they differ from minute to minute;
ratios taken side by side differ far less. How well figures are read stands in [accuracy.md](accuracy.md).
"""

PARTS: Final = (
    Part(
        "One story",
        """\
The five stories in `seeds/`, 13,751 characters. The rooms are compared with one pass of `\\w+|[^\\w\\s]` over the same
text, by the module `regex`: the least that it costs to look at each word once. The command is compared with an empty
command of Typer, which is what any command line built with it costs before it does anything.""",
        ("ratios.py",),
    ),
    Part(
        "Beside others",
        """\
The same five stories, processor time, the fastest pass. quantulum3, Recognizers-Text and CQE find quantities, each as
it comes (quantulum3 without its classifier); pySBD splits sentences, with their places. difflib compares the words of
each two texts from end to end and nothing else: it knows no sentence, no figure and no number word.""",
        ("peers.py", "speed"),
    ),
    Part(
        "Hostile input",
        """\
Pieces that hurt other programs (quadratic patterns, trees, joins), repeated to 200,000 letters and to twice as many.
Linear is 2. (`<a ` takes a step of some 30 ms between these two lengths, and is linear before and beyond it.)""",
        ("growth.py",),
    ),
    Part(
        "An archive",
        """\
`newsdiff batch` over stories made of those in `seeds/` and `tests/` with other names, words and figures, always the
same (`bench/synthetic.py`).""",
        ("archive.py",),
    ),
    Part(
        "A heap of articles",
        """\
`newsdiff stories` over articles made likewise, 200 a day. It is a hard heap, since all its stories have one of 28
plots: a hundred quakes, told in the same words, lie within the window. F1 is that of B-cubed.""",
        ("heap.py",),
    ),
)


if __name__ == "__main__":
    main()
