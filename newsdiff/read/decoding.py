"""Bytes -> text: UTF-8, the encoding of a byte order mark, or the encoding named. Nothing is guessed."""

import codecs
from typing import Final

from newsdiff.errors import InputError, UsageError
from newsdiff.tuples import NamedTuple

# The mark of UTF-32-LE begins with that of UTF-16-LE, so it is tested first.
BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoding(NamedTuple):
    """How to read bytes as text: the encoding that the user or the file itself names, and what bad bytes get.

    ``replace`` puts U+FFFD in the place of what cannot be read, where the default is an error. ``used`` is where
    ``decode`` notes each encoding that it came to use, one for each part of a mail.
    """

    encoding: str | None = None
    replace: bool = False
    used: list[str] | None = None

    def or_declared(self, encoding: str | None) -> "Decoding":
        """The same with the encoding that a page or message declares for itself; the user's word goes first."""
        return self if self.encoding or not encoding or not _is_encoding(encoding) else self._replace(encoding=encoding)


def decode(data: bytes, source: str, decoding: Decoding) -> str:
    """Decode strictly; a byte order mark tells the encoding better than any option, and is taken off.

    Raises ``InputError`` for bytes that are not of the encoding (with ``replace`` only for NUL characters),
    ``UsageError`` for an encoding that does not exist.
    """
    encoding = decoding.encoding
    if encoding is not None and not _is_encoding(encoding):
        problem = f"no encoding is called {encoding!r}; common ones are utf-8, cp1252, latin-1, mac-roman, utf-16-le"
        raise UsageError("--encoding", problem)
    for mark, marked in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], source, marked, decoding)
    if encoding is None and b"\0" in data:
        problem = "looks like UTF-16 or a binary file; give its encoding, for example --encoding utf-16-le"
        raise InputError(source, problem)
    return _decode(data, source, encoding or "utf-8", decoding)


def _is_encoding(name: str) -> bool:
    try:
        b"?".decode(name)  # lookup() alone would also accept codecs that give no text, such as hex
    except UnicodeError:
        return True
    except (LookupError, ValueError):
        return False
    return True


def _decode(data: bytes, source: str, encoding: str, decoding: Decoding) -> str:
    shown = encoding.upper() if encoding.startswith("utf") else encoding
    if decoding.used is not None:
        decoding.used.append(shown)
    try:
        text = data.decode(encoding, "replace" if decoding.replace else "strict")
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
