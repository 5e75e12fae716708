"""Reads the case files: one case a line, "#" a comment, "? " a known failure (a strict expected failure)."""

from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases" / "en"


def read_cases(name):
    """The lines of a case file as test parameters, each with its line number as id."""
    parameters = []
    for number, line in enumerate((CASES / name).read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        known_failure = line.startswith("? ")
        marks = [pytest.mark.xfail(strict=True, reason="known failure")] if known_failure else []
        parameters.append(pytest.param(line.removeprefix("? "), id=f"{name}:{number}", marks=marks))
    return parameters
