"""What is shipped: wheel and archive of the sources, built as ``make dist`` does and installed as a stranger would."""

import email
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import newsdiff
from tests.test_docs import LENT

ROOT = Path(__file__).parents[1]
SEEDS = sorted(ROOT.glob("seeds/*.txt"))[:2]
LARGEST = {".whl": 650_000, ".gz": 600_000}  # bytes, of code and words: a wheel packs each module by itself
SHARED = (
    "share/man/man1/newsdiff.1",
    "share/bash-completion/completions/newsdiff",
    "share/zsh/site-functions/_newsdiff",
    "share/fish/vendor_completions.d/newsdiff.fish",
)

pytest.importorskip("hatchling")


def build(source, target):
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(target)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(command, cwd=source, env=environment, capture_output=True, check=True)
    return {path.suffix: path for path in target.iterdir()}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The wheel and the archive of the sources."""
    made = build(ROOT, tmp_path_factory.mktemp("dist"))
    return made[".whl"], made[".gz"]


def test_the_same_sources_give_the_same_bytes(built, tmp_path):
    again = build(ROOT, tmp_path / "again")
    assert [path.read_bytes() for path in built] == [again[".whl"].read_bytes(), again[".gz"].read_bytes()]
    with tarfile.open(built[1]) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.glob("newsdiff-*")
    assert build(unpacked, tmp_path / "third")[".whl"].read_bytes() == built[0].read_bytes()


def test_an_index_would_take_them(built):
    pytest.importorskip("twine")
    command = [sys.executable, "-m", "twine", "--no-color", "check", "--strict", *map(str, built)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("PASSED")) == (0, 2), done.stdout + done.stderr


def test_the_wheel_holds_the_package_and_what_a_system_looks_for(built):
    version = newsdiff.__version__
    with zipfile.ZipFile(built[0]) as wheel:
        names = wheel.namelist()
        metadata = email.message_from_bytes(wheel.read(f"newsdiff-{version}.dist-info/METADATA"))
    modules = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("newsdiff/**/*.py")]
    others = ["newsdiff/py.typed", *(f"newsdiff-{version}.data/data/{path}" for path in SHARED)]
    assert sorted(name for name in names if ".dist-info/" not in name) == sorted(modules + others)
    needed = [each for each in metadata.get_all("Requires-Dist") if ";" not in each]
    assert {re.match(r"\w+", each)[0] for each in needed} == {"typer", "rich"}
    assert metadata["Requires-Python"] == ">=3.11"


def test_the_sources_hold_what_builds_the_wheel_and_no_test_picture_or_report(built):
    with tarfile.open(built[1]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    folders = [path for folder in ("newsdiff", "share", "seeds") for path in ROOT.glob(f"{folder}/**/*")]
    kept = {path.relative_to(ROOT).as_posix() for path in folders if path.is_file() and path.suffix != ".pyc"}
    assert names - kept == {"CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "SECURITY.md", "pyproject.toml"} | {
        ".gitignore"
    }
    assert kept <= names


def test_both_are_small(built):
    assert [path.stat().st_size < LARGEST[path.suffix] for path in built] == [True, True]


def test_a_stranger_installs_and_uses_it(built, tmp_path):
    place = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", place], check=True)
    environment = {**os.environ, **LENT, "PATH": f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}"}

    def run(*command):
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode in {0, 1}, done.stderr
        return done.stdout

    run("pip", "install", str(built[0]))
    assert run("newsdiff", "--version") == run("python", "-m", "newsdiff", "--version")
    assert "variants" in run("newsdiff", "compare", *map(str, SEEDS))
    told = run("python", "-c", "import newsdiff; print(newsdiff.__file__, newsdiff.find_figures('Five boats sank.'))")
    assert told.startswith(str(place)), told
    assert [path for path in SHARED if not (place / path).is_file()] == []
    assert run("newsdiff", "completion", "bash") == (place / SHARED[1]).read_text("utf-8")
    if shutil.which("man"):
        assert run("man", "--where", "newsdiff").strip() == str(place / SHARED[0])
