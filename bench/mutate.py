"""Change the source one place at a time and ask the tests: what they let pass, they do not test.

    make mutate                        newsdiff/judge, extract/numbers.py and fraction.py there, every mutant
    make mutate ONLY=judge EVERY=5     every fifth mutant of one of them

Each mutant lives in a child of this process, where it takes the place of its module in all that has been imported, and
the tests that the table names are run; the source on the disk is never touched. Tests that ask for no fixture are
called straight, which most mutants do not survive; for the others there is pytest. Before all this the tests must pass
as things are. Prints each survivor with its line, those that no test can tell from the original apart
(``bench/equivalent.txt``), and the score of the rest.
"""

import ast
import copy
import importlib
import inspect
import os
import resource
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, product
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import pytest

ROOT: Final = Path(__file__).resolve().parents[1]
PATIENCE: Final = 20  # seconds of processor time; what takes longer has been noticed

# What is mutated, and the tests that answer for it.
SUBJECTS: Final = {
    "judge": (
        ("judge/__init__.py", "judge/dates.py", "judge/quantities.py"),
        ("tests/test_judge.py", "tests/test_pipeline.py", "tests/test_rates.py", "tests/test_check.py"),
    ),
    "numbers": (
        ("extract/numbers.py", "fraction.py"),
        ("tests/test_numbers.py", "tests/test_extract.py", "tests/test_fraction.py"),
    ),
}

SWAPS: Final[dict[type, type]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.Continue: ast.Break, ast.Break: ast.Continue,
}  # fmt: skip

# Mutants that nobody can tell from the original, each with the reason; in the words of ``describe``.
EQUIVALENT: Final = {
    line.partition(" => ")[0]
    for line in (Path(__file__).parent / "equivalent.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
}


class Mutant(NamedTuple):
    """One changed module: its file, the line, what is done, to which node of its tree, and by what."""

    path: Path
    line: int
    change: str
    number: int
    apply: Callable[..., str | None]


def main(only: str, every: int) -> int:
    """Try the mutants of the subjects and print the scores; 1 where one is below 85 per cent."""
    if only not in ("", *SUBJECTS):
        sys.exit(f"{only}: no such subject; subjects are {', '.join(SUBJECTS)}")
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    import hypothesis  # noqa: F401, PLC0415 - once, before the children
    import pytest  # noqa: F401, PLC0415 - likewise

    low = False
    for subject, (files, tests) in SUBJECTS.items():
        if only not in ("", subject):
            continue
        if not survives(None, tests):
            sys.exit(f"{subject}: its tests do not pass as things are; see to them first")
        mutants = [mutant for file in files for mutant in make_mutants(ROOT / "newsdiff" / file)][::every]
        equal = [mutant for mutant in mutants if describe(mutant) in EQUIVALENT]
        alive = 0
        for mutant in mutants:
            if describe(mutant) not in EQUIVALENT and survives(mutant, tests):
                alive += 1
                sys.stdout.write(f"{mutant.path.relative_to(ROOT)}:{mutant.line}: {describe(mutant)}\n")
                sys.stdout.flush()
        score = 100 * (1 - alive / (len(mutants) - len(equal)))
        told = f"{len(mutants)} mutants, {len(equal)} of them equivalent, {alive} survive"
        sys.stdout.write(f"{subject}: {told}: score {score:.1f} %\n")
        sys.stdout.flush()
        low |= score < 85
    return int(low)


def describe(mutant: Mutant) -> str:
    """What is changed where, by the words of the line: numbers of lines move."""
    said = mutant.path.read_text("utf-8").splitlines()[mutant.line - 1].strip()
    return f"{mutant.path.stem}: {mutant.change}: {said}"


def make_mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its source; each is made anew when it is tried."""
    tree = ast.parse(path.read_text("utf-8"))
    skipped = {id(node) for node in unmutated(tree)}
    for number, node in enumerate(ast.walk(tree)):
        if id(node) in skipped:
            continue
        for kinds, change in MUTATIONS:
            if isinstance(node, kinds) and (said := change(copy.copy(node))) is not None:
                yield Mutant(path, node.lineno, said, number, change)


def unmutated(tree: ast.Module) -> Iterator[ast.AST]:
    """What says nothing that a test could see: docstrings, annotations, imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        for field in ("annotation", "returns"):
            if isinstance(annotation := getattr(node, field, None), ast.AST):
                yield from ast.walk(annotation)


def apply(mutant: Mutant) -> ast.Module:
    """The changed module."""
    tree = ast.parse(mutant.path.read_text("utf-8"))
    node = next(node for number, node in enumerate(ast.walk(tree)) if number == mutant.number)
    mutant.apply(node)
    return ast.fix_missing_locations(tree)


def swap_operators(node: ast.Compare | ast.BoolOp | ast.BinOp) -> str | None:
    """'<' becomes '<=', 'and' becomes 'or', the first of several."""
    operators = node.ops if isinstance(node, ast.Compare) else [node.op]
    other = SWAPS.get(type(operators[0]))
    if other is None:
        return None
    said = f"{type(operators[0]).__name__} -> {other.__name__}"
    if isinstance(node, ast.Compare):
        node.ops = [other(), *node.ops[1:]]
    else:
        node.op = other()
    return said


def negate(node: ast.If | ast.IfExp | ast.While) -> str:
    """A condition becomes its opposite."""
    node.test = ast.UnaryOp(ast.Not(), node.test)
    return "condition -> not"


def drop_not(node: ast.UnaryOp) -> str | None:
    """'not x' becomes 'x'."""
    if not isinstance(node.op, ast.Not):
        return None
    node.op = ast.UAdd()
    node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])
    return "not dropped"


def change_constant(node: ast.Constant) -> str | None:
    """A number grows by one, a truth turns over, a text is emptied."""
    before = node.value
    if isinstance(before, bool):
        node.value = not before
    elif isinstance(before, int):
        node.value = before + 1
    elif isinstance(before, str) and before:
        node.value = ""
    else:
        return None
    return f"{before!r} -> {node.value!r}"


def return_nothing(node: ast.Return) -> str | None:
    """What was given back is not; "no" stays, which is False or None to whoever asks."""
    if node.value is None or (isinstance(node.value, ast.Constant) and not node.value.value):
        return None
    node.value = ast.Constant(None)
    return "returns None"


MUTATIONS: Final[list[tuple[type | tuple[type, ...], Callable[..., str | None]]]] = [
    ((ast.Compare, ast.BoolOp, ast.BinOp), swap_operators),
    ((ast.If, ast.IfExp, ast.While), negate),
    (ast.UnaryOp, drop_not),
    (ast.Constant, change_constant),
    (ast.Return, return_nothing),
]


def survives(mutant: Mutant | None, tests: tuple[str, ...]) -> bool:
    """Whether the tests pass all the same; without a mutant, whether they pass at all."""
    modules = [importlib.import_module(test.removesuffix(".py").replace("/", ".")) for test in tests]
    child = os.fork()
    if child == 0:
        try:
            os._exit(run_tests(mutant, modules, tests))
        finally:
            os._exit(3)  # an exception, even one of the tests' own machinery
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def run_tests(mutant: Mutant | None, modules: list[ModuleType], tests: tuple[str, ...]) -> int:
    """Run the tests upon the mutant; the exit status of pytest, or the one that it would give."""
    import pytest  # noqa: PLC0415 - main has imported it

    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    limit_time()
    if mutant is not None:
        put_in_place(mutant)
    left = []
    for test, module in zip(tests, modules, strict=True):
        functions = [value for name, value in vars(module).items() if name.startswith("test_")]
        calls = [list_calls(function) for function in functions]
        for call in chain.from_iterable(filter(None, calls)):
            call()
        left += [
            f"{test}::{function.__name__}" for function, direct in zip(functions, calls, strict=True) if not direct
        ]
    return int(pytest.main(["-x", "-q", "--no-header", "-p", "no:randomly", *left])) if left else 0


def limit_time() -> None:
    """End this process after so much processor time; by no timer, which tests set for themselves."""
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))


def list_calls(function: Callable[..., None]) -> list[Callable[[], None]] | None:
    """Each call of a test, one for each set of its parameters; None for a test that needs pytest.

    Known failures are left out: what a mutant does to them tells nothing.
    """
    marks = getattr(function, "pytestmark", [])
    if any(mark.name != "parametrize" or mark.kwargs.get("indirect") for mark in marks):
        return None
    given = [name for mark in marks for name in names_of(mark)]
    if set(inspect.signature(function).parameters) - set(given):
        return None  # a fixture
    rows = product(*([values_of(row, mark) for row in mark.args[1] if not getattr(row, "marks", ())] for mark in marks))
    return [partial(function, **dict(zip(given, chain.from_iterable(row), strict=True))) for row in rows]


def names_of(mark: "pytest.Mark") -> list[str]:
    """The names that a mark gives values to."""
    names = mark.args[0]
    return [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)


def values_of(row: object, mark: "pytest.Mark") -> tuple[object, ...]:
    """The values of one row of a mark."""
    if hasattr(row, "marks"):  # pytest.param
        return tuple(row.values)
    return tuple(row) if len(names_of(mark)) > 1 else (row,)  # type: ignore[call-overload]


def put_in_place(mutant: Mutant) -> None:
    """Run the changed source in its module, and give what it defines to all that have imported it from there."""
    name = ".".join(mutant.path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    module = sys.modules[name]
    before = {id(value): name for name, value in vars(module).items() if name[:2] != "__"}
    exec(compile(apply(mutant), str(mutant.path), "exec"), vars(module))  # noqa: S102 - that is the point
    for other in list(sys.modules.values()):
        if other is module or not getattr(other, "__name__", "").startswith(("newsdiff", "tests")):
            continue
        for here, value in list(vars(other).items()):
            origin = before.get(id(value))
            if origin is not None and (here == origin or callable(value)):  # small numbers are the same everywhere
                setattr(other, here, getattr(module, origin))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "", int(sys.argv[2]) if len(sys.argv) > 2 else 1))
