"""How well a reader finds the figures of gold texts: precision, recall and F1 of values, and of values with their unit.

``make score`` scores newsdiff on ``bench/gold``; ``make score GOLD=path`` on a file or a folder of files of your own.
A line of gold is one text: ``{"id", "text", "figures": [{"start", "end", "value", "low", "high", "unit", "unit_alt",
"kind"}]}``; offsets are half-open and may be null where they are not known, a range has ``low`` and ``high`` in place
of a value, a date's value is a string, ``unit_alt`` lists further names of the unit that are right (null: none said).
A prediction has the same keys, without ``unit_alt``.

The rules of matching, within one text:

- Two figures can match where their spans overlap, or anywhere in the text where the gold figure has no span.
- They match where they say the same value: a number against a number, each end of a range against that end, a date
  against the same string, a date that nobody resolves against another. Numbers are the same within one part in
  10,000, so that 0.667 is two thirds. Money in cents or pence is also the hundredth of its unit.
- One figure matches at most one other. Pairs whose units agree are made first, then those that overlap most.
- Units agree where, in lower case, in the singular and by the table of names below, they are the same. Of a rate in
  money the money is compared ("$4 a month" is in dollars), and an age's "year of age" is a year.

Precision is what matched of what was predicted, recall what matched of the gold. "All" counts every figure;
"numbers" leaves dates, times, ordinals and scores out, which most readers of quantities do not claim to read: gold
of these kinds asks for nothing, and a prediction that is of such a kind, or stands on such gold, is no mistake.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple

OUR_GOLD: Final = Path(__file__).parent / "gold"
APART: Final = frozenset({"date", "time", "ordinal", "score"})
TOLERANCE: Final = Decimal("0.0001")
HUNDREDTHS: Final = frozenset({"cent", "penny"})

# Names of one unit; the first is the one that is compared.
NAMES: Final = """
    usd | $ | us$ | dollar | us dollar | u.s. dollar | united states dollar | american dollar
    gbp | £ | british pound | pound sterling | british pound sterling
    eur | € | euro
    jpy | ¥ | yen | japanese yen
    cny | yuan | renminbi | chinese yuan
    inr | rupee | indian rupee
    cad | c$ | canadian dollar
    aud | a$ | au$ | australian dollar
    nzd | nz$ | new zealand dollar
    hkd | hk$ | hong kong dollar
    sgd | s$ | singapore dollar
    ils | shekel | israeli shekel | new shekel | israeli new shekel
    myr | rm | ringgit | malaysian ringgit
    krw | won | south korean won
    chf | swiss franc
    rub | rouble | ruble | russian ruble
    zar | rand | south african rand
    part per billion | ppb
    part per million | ppm
    penny | pence | p
    percent | % | per cent | percentage | pct
    percentage point | point percent | pp
    celsius | degree celsius | c | °c
    fahrenheit | degree fahrenheit | f | °f
    mile per hour | mph
    kilometre per hour | kph | km/h
    foot | feet | ft
    inch | inches | in
    mile | mi
    metre | m
    kilometre | km
    kilogram | kg
    tonne | metric ton
    person | people
    child | children
    man | men
    woman | women
"""

_NAME: Final = {
    name.strip(): row.split("|")[0].strip() for row in NAMES.strip().splitlines() for name in row.split("|")
}

MONEY: Final = frozenset("usd gbp eur jpy cny inr cad aud nzd hkd sgd ils myr krw chf rub zar".split())

Record = dict[str, Any]


class Text(NamedTuple):
    """One text of the gold with its figures."""

    id: str
    text: str
    figures: list[Record]


class Tally(NamedTuple):
    """How many figures the gold has, how many were predicted, how many matched, and how many with the same unit."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    with_unit: int = 0

    def rates(self, matched: int) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent; of nothing asked and nothing said, all of it is right."""
        precision = 100 * matched / self.predicted if self.predicted else 100.0
        recall = 100 * matched / self.gold if self.gold else 100.0
        total = self.predicted + self.gold
        return precision, recall, 200 * matched / total if total else 100.0

    @property
    def value_f1(self) -> float:
        """F1 of the values."""
        return self.rates(self.matched)[2]

    @property
    def unit_f1(self) -> float:
        """F1 of the values with their unit."""
        return self.rates(self.with_unit)[2]


def main() -> None:
    """Print the scores of newsdiff on each set, and on request what it got wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", nargs="?", type=Path, default=OUR_GOLD, help="a .jsonl file or a folder of them")
    parser.add_argument("--misses", action="store_true", help="print each figure missed, extra or with another unit")
    asked = parser.parse_args()
    paths = sorted(asked.gold.glob("*.jsonl")) if asked.gold.is_dir() else [asked.gold]
    if not paths or not all(path.is_file() for path in paths):
        sys.exit(f"{asked.gold}: no gold here; give a .jsonl file or a folder of them")
    sys.stdout.write(table_head("set"))
    for path in paths:
        texts = read_gold(path)
        predicted = [predict_figures(text.text) for text in texts]
        sys.stdout.write(table_rows(path.stem, texts, predicted))
        if asked.misses:
            sys.stdout.writelines(f"    {line}\n" for line in list_misses(texts, predicted))


def read_gold(path: Path) -> list[Text]:
    """Read the texts of one file, in its order."""
    lines = path.read_text("utf-8").splitlines()
    records = [json.loads(line, parse_float=Decimal) for line in lines if line.strip()]
    return [Text(record["id"], record["text"], record["figures"]) for record in records]


def predict_figures(text: str) -> list[Record]:
    """What newsdiff reads: of a count the unit is what is counted."""
    import newsdiff  # noqa: PLC0415  a peer's environment scores without it

    records = [newsdiff.as_record(figure) for figure in newsdiff.find_figures(text)]
    return [{**record, "unit": record["unit"] or record["counted"]} for record in records]


def score_texts(texts: Sequence[Text], predicted: Sequence[list[Record]], apart: frozenset[str] = frozenset()) -> Tally:
    """Score the predictions of all texts; figures of the kinds ``apart`` neither earn nor cost."""
    tallies = [_score_text(text.figures, found, apart) for text, found in zip(texts, predicted, strict=True)]
    return Tally(*map(sum, zip(*tallies, strict=True))) if tallies else Tally()


def match_figures(gold: Sequence[Record], predicted: Sequence[Record]) -> dict[int, int]:
    """Match gold with predictions one to one: the number of a gold figure -> that of its prediction."""
    pairs = [
        (not _same_unit(g, p), -_overlap(g, p), i, k)
        for i, g in enumerate(gold)
        for k, p in enumerate(predicted)
        if _may_match(g, p) and _same_value(g, p)
    ]
    matched: dict[int, int] = {}
    taken = set()
    for _, _, i, k in sorted(pairs):
        if i not in matched and k not in taken:
            matched[i] = k
            taken.add(k)
    return matched


def list_misses(texts: Sequence[Text], predicted: Sequence[list[Record]]) -> Iterator[str]:
    """One line for each figure missed, each extra one, each unit that differs."""
    for text, found in zip(texts, predicted, strict=True):
        matched = match_figures(text.figures, found)
        wrong = [("missed", text.figures[i]) for i in range(len(text.figures)) if i not in matched]
        wrong += [("extra", found[k]) for k in range(len(found)) if k not in matched.values()]
        wrong += [("unit", found[k]) for i, k in matched.items() if not _same_unit(text.figures[i], found[k])]
        for what, figure in wrong:
            value = figure["value"] if figure["value"] is not None else (figure["low"], figure["high"])
            words = text.text[slice(figure["start"], figure["end"])] if figure["start"] is not None else "?"
            yield f"{text.id:16} {what:7} {words!r} {value} {figure['unit'] or '-'}"


def table_head(name: str) -> str:
    """Two lines above the rows of ``table_rows``."""
    columns = f"{'P':>7}{'R':>7}{'F1':>7}"
    return f"{'':34}{'value':>21}{'value with unit':>21}\n{name:20}{'':8}{'gold':>6}{columns}{columns}\n"


def table_rows(name: str, texts: Sequence[Text], predicted: Sequence[list[Record]]) -> str:
    """Two lines: all figures, and the numbers alone where the gold has any."""
    return "".join(
        f"{name:20}{label:8}{tally.gold:6}" + "".join(f"{rate:7.1f}" for rate in rates) + "\n"
        for label, tally in (
            ("all", score_texts(texts, predicted)),
            ("numbers", score_texts(texts, predicted, APART)),
        )
        if tally.gold or label == "all"
        for rates in [(*tally.rates(tally.matched), *tally.rates(tally.with_unit))]
    )


def _score_text(gold: Sequence[Record], predicted: Sequence[Record], apart: frozenset[str]) -> Tally:
    matched = match_figures(gold, predicted)
    asked = {i for i, figure in enumerate(gold) if figure.get("kind") not in apart}
    beside = [figure for i, figure in enumerate(gold) if i not in asked]
    excused = {k for i, k in matched.items() if i not in asked}
    excused |= {
        k
        for k, figure in enumerate(predicted)
        if k not in matched.values() and (figure.get("kind") in apart or any(_overlap(g, figure) for g in beside))
    }
    pairs = [(gold[i], predicted[k]) for i, k in matched.items() if i in asked]
    return Tally(len(asked), len(predicted) - len(excused), len(pairs), sum(_same_unit(g, p) for g, p in pairs))


def _may_match(gold: Record, predicted: Record) -> bool:
    return gold["start"] is None or _overlap(gold, predicted) > 0


def _overlap(gold: Record, predicted: Record) -> int:
    """How many characters two figures share; none where the gold does not say where it stands."""
    if gold["start"] is None:
        return 0
    return max(0, min(gold["end"], predicted["end"]) - max(gold["start"], predicted["start"]))


def _same_value(gold: Record, predicted: Record) -> bool:
    return any(_same_ends(g, p) for g in _readings(gold) for p in _readings(predicted))


def _readings(figure: Record) -> list[tuple[Any, Any, Any]]:
    """The value, low and high of a figure; for "5 cents" 5 and, as another reading, 0.05."""
    said = (figure["value"], figure.get("low"), figure.get("high"))
    if figure["value"] is None or _plain_name(figure.get("unit")) not in HUNDREDTHS:
        return [said]
    return [said, (Decimal(str(figure["value"])) / 100, None, None)]


def _same_ends(gold: Iterable[Any], predicted: Iterable[Any]) -> bool:
    return all(_same_number(g, p) for g, p in zip(gold, predicted, strict=True))


def _same_number(gold: Any, predicted: Any) -> bool:  # noqa: ANN401  a number, a date's string or None
    if gold is None or predicted is None or isinstance(gold, str) or isinstance(predicted, str):
        return bool(gold == predicted)
    one, other = Decimal(str(gold)), Decimal(str(predicted))
    return abs(one - other) <= TOLERANCE * abs(one)


def _same_unit(gold: Record, predicted: Record) -> bool:
    right = {_plain_name(unit) for unit in (gold.get("unit"), *(gold.get("unit_alt") or ()))}
    return _plain_name(predicted.get("unit")) in right


def _plain_name(unit: str | None) -> str:
    """Bring a unit to the name that is compared; "" for none."""
    name = " ".join((unit or "").lower().split())
    money = _NAME.get(name.partition(" per ")[0], "")
    if money in MONEY:
        return money
    if name in _NAME or name in {"", "-"}:
        return _NAME.get(name, "")
    return _plain_words(name)


def _plain_words(name: str) -> str:
    """The singular in British spelling: "cubic meters" is "cubic metre"; an age's "years old" is "year"."""
    for tail in (" of age", " old", "-old"):
        name = name.removesuffix(tail)
    words = [_singular(word) for word in name.split()]
    plain = " ".join(w[:-2] + "re" if w.endswith(("meter", "liter")) else w for w in words)
    return _NAME.get(plain, plain)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2 else word


if __name__ == "__main__":
    main()
