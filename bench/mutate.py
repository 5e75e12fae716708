"""Change the source one place at a time and ask the tests: what they let pass, they do not test.

    make mutate                        newsdiff/judge and newsdiff/extract/numbers.py, every mutant
    make mutate ONLY=judge EVERY=5     every fifth mutant of one of them

Each mutant lives in a child of this process, which imports it in place of the module and runs the tests that the table
names; the source on the disk is never touched. Prints each survivor with its line, and the score.
"""

import ast
import copy
import importlib.abc
import importlib.util
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
PATIENCE: Final = 60  # seconds of processor time; what takes longer has been noticed

# What is mutated, and the tests that answer for it.
SUBJECTS: Final = {
    "judge": (
        ("judge/__init__.py", "judge/answer.py", "judge/dates.py", "judge/quantities.py"),
        ("tests/test_judge.py", "tests/test_pipeline.py", "tests/test_rates.py", "tests/test_check.py"),
    ),
    "numbers": (("extract/numbers.py",), ("tests/test_numbers.py", "tests/test_extract.py")),
}

SWAPS: Final[dict[type, type]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.Continue: ast.Break, ast.Break: ast.Continue,
}  # fmt: skip


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
        mutants = [mutant for file in files for mutant in make_mutants(ROOT / "newsdiff" / file)][::every]
        survivors = [mutant for mutant in mutants if survives(mutant, tests)]
        for mutant in survivors:
            said = mutant.path.read_text("utf-8").splitlines()[mutant.line - 1].strip()
            sys.stdout.write(f"{mutant.path.relative_to(ROOT)}:{mutant.line}: {mutant.change}: {said}\n")
        score = 100 * (1 - len(survivors) / len(mutants))
        sys.stdout.write(f"{subject}: {len(mutants)} mutants, {len(survivors)} survive: score {score:.1f} %\n")
        sys.stdout.flush()
        low |= score < 85
    return int(low)


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
    """What was given back is not."""
    if node.value is None or (isinstance(node.value, ast.Constant) and node.value.value is None):
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


def survives(mutant: Mutant, tests: tuple[str, ...]) -> bool:
    """Whether the tests pass all the same."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(run_tests(mutant, tests))
        finally:
            os._exit(3)  # an exception, even one of the tests' own machinery
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def run_tests(mutant: Mutant, tests: tuple[str, ...]) -> int:
    """Run the tests upon the mutant; pytest's exit status."""
    import pytest  # noqa: PLC0415 - main has imported it

    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # which ends the child
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    sys.meta_path.insert(0, Import(mutant))
    return int(pytest.main(["-x", "-q", "--no-header", "-p", "no:randomly", *tests]))


class Import(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the mutant in the place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant
        parts = list(mutant.path.relative_to(ROOT).with_suffix("").parts)
        self.package = parts[-1] == "__init__"
        self.name = ".".join(parts[:-1] if self.package else parts)

    def find_spec(self, name: str, _path: object, _target: object = None) -> object:
        """Answer for the one module."""
        if name != self.name:
            return None
        folders = [str(self.mutant.path.parent)] if self.package else None
        return importlib.util.spec_from_file_location(
            name, self.mutant.path, loader=self, submodule_search_locations=folders
        )

    def exec_module(self, module: object) -> None:
        """Run the changed source."""
        exec(compile(apply(self.mutant), str(self.mutant.path), "exec"), vars(module))  # noqa: S102 - that is the point


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "", int(sys.argv[2]) if len(sys.argv) > 2 else 1))
