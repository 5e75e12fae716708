"""A message of the internet -> its parts: heads, bodies and their encodings, in time linear in its length.

The standard library's parser looks at each line once for each level of nesting and calls itself for each; a message
made to that end would keep it busy for hours. Here the parts are cut out one level at a time, and nothing that is
wrong with a message is an error: what cannot be decoded stands as it was sent.
"""

import binascii
import quopri
import re
from collections.abc import Mapping
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import Final, NamedTuple

LONGEST_HEAD: Final = 2**18  # bytes
LONGEST_VALUE: Final = 2000  # letters of one header; the rest says nothing of the text
MOST_PARTS: Final = 1000  # of one level; nobody sends more

HEAD_END: Final = re.compile(rb"\A(?:\r\n|\n|\r)|(?:\r\n\r\n|\n\n|\r\r|\n\r\n)")
FOLD: Final = re.compile(r"(?:\r\n|\n|\r)[ \t]+")
HEADER: Final = re.compile(r"^([!-9;-~]+)[ \t]*:(.*)", re.MULTILINE)
LINE_END: Final = re.compile(rb"\A(?:\r\n|\n|\r)")
NO_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")


class Part(NamedTuple):
    """A message or a part of one: its headers by their names in small letters, and its body as it was sent."""

    headers: Mapping[str, str]
    body: bytes

    @property
    def type(self) -> str:
        """``text/plain`` where nothing else is said."""
        return self._content_type().get_content_type()

    def parameter(self, name: str) -> str:
        """A parameter of the content type, "" where it is not given."""
        value = self._content_type().get_param(name, "")
        value = value[2] if isinstance(value, tuple) else value
        return value.strip() if isinstance(value, str) else ""

    def _content_type(self) -> Message:
        """The standard library reads types and parameters."""
        message = Message()
        message["Content-Type"] = self.headers.get("content-type", "text/plain")
        return message

    @property
    def is_attachment(self) -> bool:
        """Whether the part comes along with the message, and is none of its text."""
        return self.headers.get("content-disposition", "").lower().startswith("attachment")


def read_part(data: bytes) -> Part:
    """Split a message or part into head and body."""
    end = HEAD_END.search(data, 0, LONGEST_HEAD)
    head, body = (data[: end.start()], data[end.end() :]) if end else (data[:LONGEST_HEAD], b"")
    text = FOLD.sub(" ", _decode_head(head)).replace("\r", "\n")
    headers: dict[str, str] = {}
    for name, value in HEADER.findall(text):
        headers.setdefault(name.lower(), value[:LONGEST_VALUE].strip())
    return Part(headers, body)


def split_parts(part: Part) -> list[Part]:
    """Cut a multipart body at its boundary; no parts where the boundary is not to be found.

    What stands before the first and after the last boundary is no part: old programs are told there what a part is.
    """
    boundary = part.parameter("boundary").encode("utf-8", "replace")
    if not boundary:
        return []
    mark = re.compile(rb"(?:\A|\r\n|\n|\r)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=[\r\n]|\Z)")
    parts: list[Part] = []
    start = None
    for found in mark.finditer(part.body):
        if start is not None:
            parts.append(read_part(LINE_END.sub(b"", part.body[start : found.start()], count=1)))
        start = None if found[1] else found.end()
        if found[1] or len(parts) == MOST_PARTS:
            return parts
    if start is not None:  # cut off before its end
        parts.append(read_part(LINE_END.sub(b"", part.body[start:], count=1)))
    return parts


def decode_body(part: Part) -> bytes:
    """Undo the transfer encoding; what is not of it stands as it was sent."""
    encoding = part.headers.get("content-transfer-encoding", "").strip().lower()
    if encoding == "quoted-printable":
        return quopri.decodestring(part.body)
    if encoding == "base64":
        return _decode_base64(part.body)
    return part.body


def decode_words(value: str) -> str:
    """``"=?utf-8?q?F=C3=BCnf_hurt?="`` -> ``"Fünf hurt"``."""
    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        return value


def _decode_head(head: bytes) -> str:
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError:
        return head.decode("latin-1")


def _decode_base64(body: bytes) -> bytes:
    letters = NO_BASE64.sub(b"", body)
    if len(letters) % 4 == 1:  # one letter alone is no byte
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
