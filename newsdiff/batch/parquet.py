"""Records -> a Parquet file, with pyarrow: a row a mention, with its story, its fact and the verdict.

A story that could not be compared has one row, with the error alone. Numbers are doubles; ``said`` has each as its
exact decimal, and what a date or time is.
"""

import os
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, Final, Self

from newsdiff.batch.tally import Record
from newsdiff.errors import NewsdiffError, UsageError
from newsdiff.guard import describe_failure
from newsdiff.render.records import ExactFloat
from newsdiff.render.to_json import write_decimal
from newsdiff.saving import place_beside

ROWS: Final = 8192  # in a row group, and so in memory, which they fill with some 30 MB

TEXT: Final = "string"
WHOLE: Final = "int64"
REAL: Final = "float64"

# Column -> its type; the file has them in this order.
COLUMNS: Final = {
    "story": TEXT, "error": TEXT, "fact": TEXT, "fact_label": TEXT, "fact_kind": TEXT, "verdict": TEXT, "rule": TEXT,
    "reason": TEXT, "document": TEXT, "label": TEXT, "publisher": TEXT, "published": TEXT, "source": TEXT,
    "start": WHOLE, "end": WHOLE, "line": WHOLE, "sentence": WHOLE, "text": TEXT, "kind": TEXT, "value": REAL,
    "said": TEXT, "low": REAL, "high": REAL, "qualifier": TEXT, "unit": TEXT, "counted": TEXT,
    "interval_low": REAL, "interval_high": REAL, "earliest": TEXT, "latest": TEXT, "attribution": TEXT, "role": TEXT,
    "per": TEXT, "currency": TEXT,
}  # fmt: skip

OF_DOCUMENT: Final = ("label", "publisher", "published", "source")

Row = dict[str, Any]


def as_rows(record: Record) -> list[Row]:
    """Shape a record as rows; a column that a row lacks is empty."""
    return [{name: _clean(value) for name, value in row.items()} for row in _list_rows(record)]


class ParquetFile:
    """A Parquet file that is there when it is whole, and not before: its directory stands at its end."""

    def __init__(self, path: str) -> None:
        self._arrow, self._parquet = _import_arrow()
        self._path = os.path.realpath(path)  # a link stays one
        self._held = ExitStack()
        self._temporary = str(self._held.enter_context(place_beside(Path(self._path))))
        self._schema = self._arrow.schema([(name, getattr(self._arrow, kind)()) for name, kind in COLUMNS.items()])
        self._rows: list[Row] = []
        try:
            self._writer = self._try(lambda: self._parquet.ParquetWriter(self._temporary, self._schema))
        except BaseException:
            self._held.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Put the file in its place, or leave nothing of a run that failed."""
        try:
            if kind is None:
                self._finish()
        finally:
            with suppress(OSError):
                self._writer.close()
            with suppress(OSError):
                os.unlink(self._temporary)  # noqa: PTH108 - any string is a path here
            self._held.close()

    def write(self, shaped: list[Row]) -> None:
        """Take the rows of one story; groups of rows are of one size, whatever the tasks were."""
        self._rows += shaped
        while len(self._rows) >= ROWS:
            self._write_group(self._rows[:ROWS])
            del self._rows[:ROWS]

    def _finish(self) -> None:
        if self._rows:
            self._write_group(self._rows)
        self._try(self._writer.close)
        self._try(lambda: os.replace(self._temporary, self._path))  # noqa: PTH105 - any string is a path here

    def _write_group(self, rows: list[Row]) -> None:
        columns = {name: [row.get(name) for row in rows] for name in COLUMNS}
        table = self._arrow.table(columns, schema=self._schema)
        self._try(lambda: self._writer.write_table(table, row_group_size=ROWS))

    def _try(self, act: Callable[[], Any]) -> Any:  # noqa: ANN401 - pyarrow has no types
        try:
            return act()
        except OSError as error:
            problem = f"cannot be written ({describe_failure(error)}); give another --output"
            raise NewsdiffError(self._path, problem) from None


def check_arrow() -> None:
    """Raise ``UsageError``, which names the extra, where pyarrow is missing."""
    _import_arrow()


def _import_arrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415 - likewise
    except ImportError:
        raise UsageError(
            "--format", "parquet needs pyarrow; install the extra table: pip install 'newsdiff[table]'"
        ) from None
    return pyarrow, parquet


def _list_rows(record: Record) -> list[Row]:
    if "error" in record:
        error = record["error"]
        return [{"story": record["story"], "error": f"{error['source']}: {error['problem']}"}]
    documents = {document["id"]: {key: document[key] for key in OF_DOCUMENT} for document in record["documents"]}
    rows = []
    for fact in record["facts"]:
        head = {"story": record["story"], "fact": fact["id"], "fact_label": fact["label"], "fact_kind": fact["kind"]}
        head |= {key: fact[key] for key in ("verdict", "rule", "reason")}
        rows += [head | documents[each["document"]] | _flatten(each) for each in fact["mentions"]]
    return rows


def _flatten(mention: Record) -> Row:
    low, high = mention["interval"]
    numbers = {"value": mention["value"], "low": mention["low"], "high": mention["high"]}
    numbers |= {"interval_low": low, "interval_high": high}
    return {
        **mention,
        **{name: _as_double(number) for name, number in numbers.items()},
        "said": _as_text(mention["value"]),
        "earliest": low if isinstance(low, str) else None,
        "latest": high if isinstance(high, str) else None,
    }


def _as_double(number: int | float | str | None) -> float | None:
    """The nearest double; the very largest whole numbers are nearest to what lies beyond them."""
    if number is None or isinstance(number, str):
        return None
    try:
        return float(number)
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")


def _as_text(value: int | ExactFloat | str | None) -> str | None:
    if isinstance(value, ExactFloat):
        return write_decimal(value.decimal)
    return None if value is None else f"{value:d}" if isinstance(value, int) else str(value)


def _clean(value: Any) -> Any:  # noqa: ANN401 - any value of a row
    """A text as UTF-8 can hold it: half a surrogate pair, as a broken file name has, is written as an escape."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
