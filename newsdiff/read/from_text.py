"""Plain text: UTF-8, the encoding of a byte order mark, or the encoding named. Nothing is guessed."""

import codecs
from typing import Final

from newsdiff.errors import InputError, UsageError

# The mark of UTF-32-LE begins with that of UTF-16-LE, so it is tested first.
BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(data: bytes, source: str, encoding: str | None) -> str:
    """Decode strictly; a byte order mark tells the encoding better than any option, and is taken off."""
    if encoding is not None:
        _check_encoding(encoding)
    for mark, marked in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], source, marked)
    if encoding is None and b"\0" in data:
        problem = "looks like UTF-16 or a binary file; give its encoding, for example --encoding utf-16-le"
        raise InputError(source, problem)
    return _decode(data, source, encoding or "utf-8")


def _check_encoding(name: str) -> None:
    try:
        b"?".decode(name)  # lookup() alone would also accept codecs that give no text, such as hex
    except UnicodeError:
        return
    except (LookupError, ValueError):
        problem = f"no encoding is called {name!r}; common ones are utf-8, cp1252, latin-1, mac-roman, utf-16-le"
        raise UsageError("--encoding", problem) from None


def _decode(data: bytes, source: str, encoding: str) -> str:
    shown = encoding.upper() if encoding.startswith("utf") else encoding
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line = 1 + before.count("\n") + before.count("\r") - before.count("\r\n")
        mend = "give its encoding, for example --encoding cp1252" if shown == "UTF-8" else "give another --encoding"
        raise InputError(source, f"not {shown} (byte 0x{data[error.start]:02x} at line {line}); {mend}") from None
    except UnicodeError:
        raise InputError(source, f"not {shown}; give another --encoding") from None
    if "\0" in text:
        raise InputError(source, "holds NUL characters, so it is no plain text; give the text itself")
    return text
