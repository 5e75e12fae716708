"""An archive of synthetic stories (``bench/synthetic.py``) through ``newsdiff batch``: processes, memory, crashes.

    python bench/archive.py [STORIES]      20,000 by default, which takes a quarter of an hour on two cores

One process and two; the parent's memory at 2,000 stories and at the end; a run killed at two random points and gone on
with; a Dask cluster of two workers that loses one (needs the extra ``cluster``). All runs must write the same bytes.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

from synthetic import make_story

STORIES: Final = 20_000
EARLY: Final = 2_000  # stories after which the parent's memory is looked at first
PAUSE: Final = 0.1  # seconds between two looks at a run
KILLS: Final = 2
PIECE: Final = 2**20


class Run(NamedTuple):
    """What a run cost: seconds by the clock and of processors, MiB of the parent early and at the end; its output."""

    seconds: float
    processor: float
    early: float
    memory: float
    digest: str


class Archive(NamedTuple):
    """What became of an archive; ``cluster`` is None where Dask is not installed."""

    stories: int
    megabytes: float
    output: float
    one: Run
    two: Run
    resumed: Run
    kills: tuple[int, ...]
    cluster: Run | None


def main() -> None:
    """Print what was measured; leave with 1 where two runs wrote other bytes."""
    archive = measure_archive(int(sys.argv[1]) if sys.argv[1:] else STORIES)
    sys.stdout.write("".join(f"{line}\n" for line in describe(archive)))
    sys.exit(0 if same_bytes(archive) else 1)


def measure_archive(stories: int) -> Archive:
    """Make an archive and send it through every kind of run."""
    with tempfile.TemporaryDirectory() as folder:
        manifest, out = Path(folder, "archive.jsonl"), Path(folder, "out.jsonl")
        _write_manifest(manifest, stories)
        one = _run(manifest, out, "--jobs", "1")
        output = out.stat().st_size / 1e6
        out.unlink()
        two = _run(manifest, out, "--jobs", "2")
        out.unlink()
        points = tuple(sorted(Random(stories).sample(range(1, stories), KILLS)))
        for point in points:
            _run(manifest, out, "--jobs", "2", "--resume", at=point, then=_kill)
        resumed = _run(manifest, out, "--jobs", "2", "--resume")
        out.unlink()
        cluster = _run_on_cluster(manifest, out, Random(stories + 1).randrange(1, stories))
        return Archive(stories, manifest.stat().st_size / 1e6, output, one, two, resumed, points, cluster)


def same_bytes(archive: Archive) -> bool:
    """Whether all runs wrote the same."""
    runs = (archive.one, archive.two, archive.resumed, archive.cluster)
    return len({run.digest for run in runs if run}) == 1


def describe(archive: Archive) -> Iterator[str]:
    """Give what was measured in lines."""
    one, two = archive.one, archive.two
    yield f"{archive.stories:,} stories, {archive.megabytes:,.0f} MB in, {archive.output:,.0f} MB out"
    for name, run in (("one process", one), ("two processes", two), ("Dask, two workers", archive.cluster)):
        if run:
            mine = " (without the workers)" if name.startswith("Dask") else ""
            yield (
                f"{name:18} {run.seconds:8.1f} s by the clock, {run.processor:8.1f} s of processors{mine}; "
                f"parent {run.early:.0f} MiB at {min(EARLY, archive.stories):,} stories, {run.memory:.0f} at the end"
            )
    yield f"two processes are {one.seconds / two.seconds:.2f} times as fast as one by the clock"
    yield f"... and take {two.processor / one.processor:.2f} times the time of processors"
    if archive.stories > EARLY:
        yield f"the parent grows by {two.memory - two.early:.1f} MiB from {EARLY:,} stories on"
    killed = " and ".join(f"{point:,}" for point in archive.kills)
    yield f"killed at {killed} stories and gone on with: {_tell(archive.resumed, one)}"
    if archive.cluster:
        yield f"on a Dask cluster of two workers, one killed on the way: {_tell(archive.cluster, one)}"
    else:
        yield "Dask is not installed, no cluster was tried: pip install '.[cluster]'"


def _tell(run: Run, other: Run) -> str:
    return "the same bytes" if run.digest == other.digest else "OTHER BYTES"


def _write_manifest(path: Path, stories: int) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for number in range(stories):
            documents = [{"label": article.paper, "text": article.text} for article in make_story(number)]
            stream.write(json.dumps({"story": f"{number:07}", "documents": documents}) + "\n")


def _run(manifest: Path, out: Path, *options: str, at: int = 0, then: Callable[[int], None] | None = None) -> Run:
    """Run the batch; once ``at`` stories are written, do something to it."""
    command = [sys.executable, "-m", "newsdiff", "batch", str(manifest), "--output", str(out), "--quiet", *options]
    start = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.PIPE)  # noqa: S603
    lines, early, memory, place = 0, 0.0, 0.0, 0
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        found, place = _count_lines(out, place)
        lines += found
        memory = _peak_of(process.pid) or memory
        early = early or (memory if lines >= EARLY else 0.0)
        if then and lines >= at:
            then(process.pid)
            then = None
        time.sleep(PAUSE)
    seconds = time.monotonic() - start
    code = process.returncode = os.waitstatus_to_exitcode(status)
    complaint = process.stderr.read().decode() if process.stderr else ""
    if code != -signal.SIGKILL and (code or complaint):
        sys.exit(f"{' '.join(command)}: left with {code}\n{complaint}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, early or memory, memory, _digest(out))


def _kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)


def _count_lines(path: Path, place: int) -> tuple[int, int]:
    """Count the lines written since the last look."""
    if not path.exists():
        return 0, place
    lines = 0
    with path.open("rb") as stream:
        stream.seek(place)
        while piece := stream.read(PIECE):
            lines += piece.count(b"\n")
            place += len(piece)
    return lines, place


def _peak_of(process: int) -> float:
    """The MiB that a process has had at the most; 0 where it is gone or the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text("utf-8")
    except OSError:
        return 0.0
    peak = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0")
    return int(peak.split()[1]) / 1024


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _run_on_cluster(manifest: Path, out: Path, at: int) -> Run | None:
    with _cluster() as cluster:
        if cluster is None:
            return None

        def kill_a_worker(_: int) -> None:
            _kill(next(iter(cluster.workers.values())).pid)

        return _run(manifest, out, "--scheduler", cluster.scheduler_address, at=at, then=kill_a_worker)


@contextmanager
def _cluster() -> Iterator[Any]:
    try:
        from distributed import LocalCluster  # noqa: PLC0415 - an extra
    except ImportError:
        yield None
        return
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        yield cluster


if __name__ == "__main__":
    main()
