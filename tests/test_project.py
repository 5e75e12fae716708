"""The project keeps its own rules: floors, docstrings, one version, a cheap import, public names, no local paths."""

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import newsdiff

ROOT = Path(__file__).parents[1]
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.joinpath("newsdiff").rglob("*.py"))

# A path of one machine, or the address of a package registry: neither has a place in a project that others clone.
NOT_OURS = re.compile(r"(?<![\w.~])/(?:work|root|home|opt)/|\bpypi\.org\b|\bpython[h]osted\b|\btest\.pypi\b")


def run_python(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def text_files() -> list[Path]:
    """What people wrote: no folder of git's, of an environment, of a cache or of a build."""
    tops = [path for path in ROOT.iterdir() if not path.name.startswith(".") and path.name not in {"build", "dist"}]
    tops += [ROOT / ".ci", ROOT / ".gitignore"]
    files = [path for top in tops for path in (top.rglob("*") if top.is_dir() else [top])]
    ours = [path for path in files if path.is_file() and "__pycache__" not in path.parts]
    return sorted(path for path in ours if b"\0" not in path.read_bytes()[:4096])


def test_each_module_imports_from_lower_floors_only():
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_contract_of_the_floors_covers_every_module():
    config = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))
    (floors,) = (c for c in config["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    assert floors["exhaustive"] is True
    assert floors["exhaustive_ignores"] == ["__main__"]


@pytest.mark.parametrize("module", MODULES)
def test_each_module_says_what_it_is_for(module: str):
    tree = ast.parse(ROOT.joinpath(module).read_text("utf-8"))
    assert ast.get_docstring(tree) or not tree.body


def test_the_version_stands_in_one_place():
    sources = [path for path in text_files() if path.suffix in {".py", ".toml"}]
    holders = [p.relative_to(ROOT).as_posix() for p in sources if newsdiff.__version__ in p.read_text("utf-8")]
    assert holders == ["newsdiff/__init__.py"]


def test_the_import_loads_no_room_and_nothing_heavy():
    loaded = set(run_python("import sys, newsdiff; print(*sys.modules)").split())
    assert [name for name in sorted(loaded) if name.startswith("newsdiff")] == ["newsdiff"]
    assert not loaded & {"typer", "click", "rich", "regex", "decimal", "dataclasses"}


def test_a_comparison_from_python_loads_neither_typer_nor_rich_nor_regex():
    code = (
        "import sys, glob, newsdiff\n"
        "newsdiff.render_report(newsdiff.compare(sorted(glob.glob('seeds/*.txt'))), 'json')\n"
        "print(*sorted({'typer', 'click', 'rich', 'regex'} & set(sys.modules)))"
    )
    assert run_python(code).split() == []


def test_all_names_what_the_package_offers():
    tree = ast.parse(Path(newsdiff.__file__).read_text("utf-8"))
    (typed,) = (node for node in tree.body if isinstance(node, ast.If))
    imported = {alias.name for node in typed.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert newsdiff.__all__ == sorted(newsdiff.__all__)
    assert set(newsdiff.__all__) == imported == set(newsdiff._HOME)
    assert set(newsdiff.__all__) <= set(dir(newsdiff))


@pytest.mark.parametrize("name", newsdiff.__all__)
def test_each_public_name_can_be_had(name: str):
    home = importlib.import_module(f"newsdiff.{newsdiff._HOME[name]}")
    assert getattr(newsdiff, name) is getattr(home, name)
    assert getattr(newsdiff, name).__doc__


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="comparre"):
        newsdiff.comparre  # noqa: B018


@pytest.mark.parametrize("path", text_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_names_a_path_of_one_machine_or_a_registry(path: Path):
    found = NOT_OURS.search(path.read_text("utf-8", errors="replace"))
    assert found is None, found
