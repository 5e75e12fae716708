"""Look for bytes that break newsdiff: atheris, guided by coverage, over the targets of tests/fuzzing.py.

    make fuzz                          every target for a minute
    make fuzz TARGET=reader SECONDS=600

Each input that breaks something is kept as tests/regress/NNN_<target>_found, so that the tests run it from then on;
give it a name that says what it broke.
"""

import importlib
import logging
import pkgutil
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import atheris

ROOT: Final = Path(__file__).resolve().parents[1]
REGRESS: Final = ROOT / "tests/regress"
HANG: Final = 10  # seconds; a target tells of less by itself

sys.path.insert(0, str(ROOT))
with atheris.instrument_imports(include=["newsdiff"]):
    import newsdiff
    from tests import fuzzing

    for module in pkgutil.walk_packages(newsdiff.__path__, "newsdiff."):  # those too that are imported when used
        if module.name != "newsdiff.__main__":
            importlib.import_module(module.name)


def main(arguments: list[str]) -> int:
    """Fuzz the targets named, each in a process of its own; with "--inside", the one target in this process."""
    if arguments[:1] == ["--inside"]:
        fuzz_inside(arguments[1], arguments[2:])
    seconds, names = int(arguments[0]), arguments[1:] or list(fuzzing.TARGETS)
    return max(fuzz_target(name, seconds) for name in names)


def fuzz_target(name: str, seconds: int) -> int:
    """Fuzz one target for some seconds; keep what broke it. 0 where nothing did."""
    with tempfile.TemporaryDirectory() as folder:
        corpus, found = Path(folder) / "corpus", Path(folder) / "found"
        found.mkdir()
        write_corpus(corpus)
        command = [
            sys.executable, __file__, "--inside", name, str(corpus),
            f"-max_total_time={seconds}", f"-timeout={HANG}", f"-max_len={fuzzing.LONGEST}", "-rss_limit_mb=3000",
            f"-artifact_prefix={found}/", f"-dict={write_words(Path(folder) / 'words')}", "-print_final_stats=1",
        ]  # fmt: skip
        status = subprocess.run(command, check=False).returncode  # noqa: S603 - ourselves
        for path in sorted(found.iterdir()):
            keep(name, path.read_bytes())
    return int(status != 0)


def fuzz_inside(name: str, arguments: list[str]) -> None:
    """Hand this process over to the fuzzer, which ends it."""
    logging.disable()
    atheris.Setup([sys.argv[0], *arguments], lambda data: fuzzing.try_target(name, data))
    atheris.Fuzz()


def write_corpus(folder: Path) -> None:
    """Begin with what is there: the stories, the samples of each format, and what once broke something."""
    folder.mkdir()
    for number, data in enumerate(fuzzing.read_sources()):
        (folder / str(number)).write_bytes(data[:2000])


def write_words(path: Path) -> Path:
    """Write the words of the targets as a dictionary of libFuzzer."""
    quoted = ("".join(f"\\x{byte:02x}" for byte in word) for word in fuzzing.WORDS)
    path.write_text("".join(f'"{word}"\n' for word in quoted), "utf-8")
    return path


def keep(target: str, data: bytes) -> None:
    """Keep an input that broke something under the next number."""
    numbers = [int(found[1]) for path in REGRESS.iterdir() if (found := re.match(r"(\d{3})_", path.name))]
    path = REGRESS / f"{max(numbers, default=0) + 1:03}_{target}_found"
    path.write_bytes(data)
    sys.stderr.write(f"kept {path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
