"""What documents are called: by the shortest part of their paths that tells each from the others."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from newsdiff.model import Document

STANDARD_INPUT: Final = "-"  # the path that means it


def label_documents(documents: Sequence[Document]) -> list[Document]:
    """Label each document by the shortest part of its path that no other shares.

    ``000_cd81.txt`` and ``001_21a9.txt`` are 000 and 001: the fewest leading parts of the file name's stem. Where stems
    are the same, the file name and then more of the path stand; the same path twice gets a number.
    """
    # One article of several in a file is called by its own label: its publisher, or its number there.
    paths = [None if _is_one_of_several(document) else document.source or document.label for document in documents]
    labels = _label_paths([path for path in dict.fromkeys(paths) if path is not None])
    named = [document.label if path is None else labels[path] for document, path in zip(documents, paths, strict=True)]
    numbered = _number_twins(named)
    return [document._replace(label=label) for document, label in zip(documents, numbered, strict=True)]


def _label_paths(paths: Sequence[str]) -> dict[str, str]:
    short = _pick_unique({path: _leading_parts(name_stem(path)) for path in paths})
    longer = _pick_unique({path: _path_tails(path) for path in paths if path not in short})
    return {path: path for path in paths} | longer | short


def _is_one_of_several(document: Document) -> bool:
    return document.id.startswith(f"{split_path(document.source)[-1]}#")


def name_stem(source: str) -> str:
    """Name a file without its suffix: ``seeds/000_cd81.txt`` -> ``000_cd81``."""
    if source == STANDARD_INPUT:
        return "stdin"
    name = split_path(source)[-1]
    return os.path.splitext(name)[0] or name  # noqa: PTH122 - any string is a path here


def split_path(source: str) -> list[str]:
    """Part a path: ``x/y/a.txt``, and the same with the strokes of Windows -> its parts."""
    return source.replace("\\", "/").rstrip("/").split("/")


def _leading_parts(stem: str) -> list[str]:
    """``a_b-c`` -> ``a``, ``a_b``, ``a_b-c``."""
    edges = [i for i, character in enumerate(stem) if character in "_-. " and stem[:i].strip("_-. ")]
    return [stem[:i] for i in edges if stem[i - 1] not in "_-. "] + [stem]


def _path_tails(source: str) -> list[str]:
    """``x/y/a.txt`` -> ``a.txt``, ``y/a.txt``, ``x/y/a.txt``."""
    parts = split_path(source)
    return list(accumulate(reversed(parts), lambda tail, part: f"{part}/{tail}"))


def _pick_unique(candidates: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """For each path the first of its candidates, short to long, that no other has at that place; perhaps none.

    A path that has fewer candidates than others stays with its last.
    """
    picked: dict[str, str] = {}
    for place in range(max(map(len, candidates.values()), default=0)):
        at_place = {path: names[min(place, len(names) - 1)] for path, names in candidates.items()}
        count = Counter(at_place.values())
        picked = {path: name for path, name in at_place.items() if count[name] == 1} | picked
    return picked


def _number_twins(labels: Sequence[str]) -> list[str]:
    """Turn ``a``, ``a``, the same path given twice, into ``a``, ``a#2``."""
    numbered: dict[str, None] = {}
    for label in labels:
        candidate, number = label, 2
        while candidate in numbered:
            candidate, number = f"{label}#{number}", number + 1
        numbered[candidate] = None
    return list(numbered)
