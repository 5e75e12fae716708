"""Mutated inputs, the same ones each time, and every input that once broke something (``tests/regress``)."""

import re
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from tests.fuzzing import SORTS, TARGETS, compare_in_forms, mutated, read_sentences, read_sources, stormy, try_target
from tests.patience import patience

HERE = Path(__file__).parent
REGRESS = sorted((HERE / "regress").iterdir())
INPUTS = 120  # in each of the runs below; bench/fuzz.py makes as many as one has time for


@pytest.mark.parametrize("path", REGRESS, ids=lambda path: path.name)
def test_what_once_broke_something(path):
    _, target, _ = re.fullmatch(r"(\d{3})_([a-z]+)_(\w+)", path.name).groups()
    with patience():
        try_target(target, path.read_bytes())


@pytest.mark.parametrize("seed", range(4))
def test_mutated_inputs_break_nothing(seed):
    for target, data in islice(mutated(seed, read_sources()), INPUTS):
        try:
            with patience():
                try_target(target, data)
        except Exception as error:
            raise AssertionError(f"{target}: {data!r}") from error


def test_a_gust_of_a_storm_breaks_nothing():
    sorts = Counter()
    for sort, data in islice(stormy("gust", read_sentences()), 3 * INPUTS):
        sorts[sort] += 1
        try:
            with patience():
                compare_in_forms(data, ("json",))
        except Exception as error:
            raise AssertionError(f"{sort}: {data!r}") from error
    assert sorts.keys() == SORTS.keys()


def test_every_target_has_been_tried():
    tried = [target for target, _ in islice(mutated(0, read_sources()), INPUTS)]
    assert set(tried) == set(TARGETS)
