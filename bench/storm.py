"""Random and mutated texts through a comparison, as many as one has time for: nothing breaks, hangs or misquotes.

    make storm N=1000000            the first million inputs, as far as they have not been tried
    make storm N=20000 SEED=2       others

Inputs come in blocks, each made from the seed and its own number alone, so that a storm can be split over runs: a block
that is done has a line in .storm/SEED.jsonl and is not run again. Of each input the report is made and written as JSON,
where every mention must be the true slice of its text; one in ten is written in another form as well. What raises
anything, or takes more than two seconds of processor time, is told, and kept as tests/regress/NNN_compare_found, so
that the tests run it from then on; give it a name that says what it broke.
"""

import json
import re
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from types import FrameType
from typing import Any, Final, NoReturn

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from newsdiff.render import FORMATS  # noqa: E402 - the tests of this tree, wherever it is run from
from tests import fuzzing  # noqa: E402

BLOCK: Final = 1000  # inputs
HANG: Final = 2  # seconds of processor time
REGRESS: Final = ROOT / "tests/regress"
RECORDS: Final = ROOT / ".storm"
OTHER_FORM: Final = 10  # one input in so many is written in another form too


def main(inputs: int, seed: str, records: Path = RECORDS) -> int:
    """Run the blocks that have not been run, and sum up all of them; 1 where anything broke."""
    records.mkdir(exist_ok=True)
    record = records / f"{seed}.jsonl"
    blocks = range(-(-inputs // BLOCK))
    done = {line["block"] for line in read_record(record)}
    if record.exists() and not record.read_text("utf-8").endswith("\n"):  # a run was killed while it wrote
        with record.open("a", encoding="utf-8") as stream:
            stream.write("\n")
    signal.signal(signal.SIGPROF, give_up)
    sentences = fuzzing.read_sentences()
    for block in blocks:
        if block not in done:
            line = run_block(seed, block, sentences)
            with record.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(line) + "\n")
    lines = [line for line in read_record(record) if line["block"] in blocks]
    sys.stdout.write(sum_up(lines, seed))
    return int(any(line["broken"] for line in lines))


def read_record(path: Path) -> Iterator[dict[str, Any]]:
    """What is on record of the blocks that have been run; a line that a killed run left half written is none."""
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        try:
            yield json.loads(line)
        except ValueError:
            continue


def run_block(seed: str, block: int, sentences: list[str]) -> dict[str, Any]:
    """Try the inputs of one block; what there is to tell of them."""
    sorts: Counter[str] = Counter()
    figures, slowest, broken = 0, 0.0, []
    forms = cycle(form for form in FORMATS if form != "json")
    started = time.process_time()
    for number, (sort, data) in enumerate(islice(fuzzing.stormy(f"{seed}:{block}", sentences), BLOCK)):
        sorts[sort] += 1
        before = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, HANG)
        try:
            other = (next(forms),) if number % OTHER_FORM == 0 else ()
            figures += fuzzing.compare_in_forms(data, ("json", *other))
        except Exception as error:  # whatever it is, it is what we are looking for
            broken.append(f"{keep(data)}: {type(error).__name__}: {error}"[:300])
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        slowest = max(slowest, time.process_time() - before)
    return {
        "block": block,
        "inputs": sum(sorts.values()),
        "sorts": dict(sorted(sorts.items())),
        "figures": figures,
        "slowest": round(slowest, 3),
        "seconds": round(time.process_time() - started, 1),
        "broken": broken,
    }


def sum_up(lines: list[dict[str, Any]], seed: str) -> str:
    """Say what a storm came to: how many inputs of each sort, how many figures, the slowest, what broke."""
    sorts: Counter[str] = Counter()
    for line in lines:
        sorts.update(line["sorts"])
    inputs, figures = sum(line["inputs"] for line in lines), sum(line["figures"] for line in lines)
    broken = [each for line in lines for each in line["broken"]]
    told = ", ".join(f"{count:,} {sort}" for sort, count in sorted(sorts.items()))
    slowest = max((line["slowest"] for line in lines), default=0.0)
    seconds = sum(line["seconds"] for line in lines)
    return (
        f"seed {seed}: {inputs:,} inputs ({told}), {figures:,} figures in them, "
        f"slowest {slowest:.2f} s, {seconds:,.0f} s in all, {len(broken)} broken\n"
        + "".join(f"{each}\n" for each in broken)
    )


def keep(data: bytes) -> str:
    """Keep an input that broke something under the next number; its name."""
    numbers = [int(found[1]) for path in REGRESS.iterdir() if (found := re.match(r"(\d{3})_", path.name))]
    path = REGRESS / f"{max(numbers, default=0) + 1:03}_compare_found"
    path.write_bytes(data)
    return path.name


def give_up(_number: int, _frame: FrameType | None) -> NoReturn:
    """End an input that hangs."""
    raise TimeoutError(f"has not ended after {HANG} s")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "1"))
