"""What must hold of any bytes, as functions of bytes; ``bench/fuzz.py`` looks for those of which it does not.

A target raises where newsdiff breaks its word: a traceback, a span that is no true slice, a hidden character that gets
through, or more time than any input of this size may take. Errors that the user can mend are as good as an answer.
"""

import json
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import newsdiff
from newsdiff.model import Document
from newsdiff.read import READERS, read_documents
from newsdiff.render import FORMATS
from newsdiff.render.show import HIDDEN_CLASS

PATIENCE = 2  # seconds of processor time
LONGEST = 20_000  # bytes; what is longer is cut, so that time tells
SUFFIXES = [suffix for reader in READERS for suffix in reader.suffixes] + [""]
HIDDEN = re.compile(f"[{HIDDEN_CLASS}]")
OTHER = Document("tern", "About 900 boats were lost off Marrow Bay on Friday, at a cost of $2.5 million.\n", "tern.txt")


def read_file(data: bytes) -> None:
    """The first byte chooses the name's suffix, the rest is the file; JSON and its lines are among the formats."""
    suffix = SUFFIXES[data[0] % len(SUFFIXES)] if data else ""
    check_file(data[1:], suffix)


def read_json(data: bytes) -> None:
    check_file(data, ".json")


def check_file(data: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(data)
        try:
            documents = read_documents(str(path))
        except newsdiff.NewsdiffError as error:
            documents = ()
            assert "\n" not in error.problem  # noqa: PT017 - no test, but what tests ask
    for document in documents:
        ends = [0]
        for span, _ in document.furniture:
            assert ends[-1] <= span.start < span.stop <= len(document.text)
            ends.append(span.stop)


def split_text(data: bytes) -> None:
    text = text_of(data)
    at = 0
    for sentence in newsdiff.split_sentences(text):
        start, stop = sentence.span
        assert at <= start < stop <= len(text)
        assert not text[at:start].strip()
        assert sentence.text == text[start:stop]
        for said, first, last in zip(sentence.tokens.texts, sentence.tokens.starts, sentence.tokens.stops, strict=True):
            assert start <= first < last <= stop
            assert said == text[first:last]
        at = stop
    assert not text[at:].strip()


def find_figures(data: bytes) -> None:
    text = text_of(data)
    at = 0
    for figure in newsdiff.find_figures(text):
        start, stop = figure.span
        assert at <= start < stop <= len(text)
        assert figure.text == text[start:stop]
        assert start <= figure.number.start < figure.number.stop <= stop
        at = stop


def compare_texts(data: bytes) -> None:
    """Texts stand between form feeds; each form of the report is written, and JSON holds true slices."""
    texts = [text for text in text_of(data).split("\f") if text.strip()][:4]
    documents = [Document(f"v{n}", text, f"v{n}.txt") for n, text in enumerate(texts)] + [OTHER]
    if len(documents) < 2:
        return
    report = newsdiff.compare(documents)
    for name in FORMATS:
        written = newsdiff.render_report(report, name)
        assert not HIDDEN.search(written.replace("\r\n", "\n")), name
        if name == "json":
            texts_by_id = {document.id: document.text for document in report.documents}
            for fact in json.loads(written)["facts"]:
                for mention in fact["mentions"]:
                    assert texts_by_id[mention["document"]][mention["start"] : mention["end"]] == mention["text"]


def text_of(data: bytes) -> str:
    """A text from any bytes; nothing is refused here, so that all of them reach the room under test."""
    return data.decode("utf-8", "surrogateescape")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reader": read_file,
    "json": read_json,
    "splitter": split_text,
    "extractor": find_figures,
    "compare": compare_texts,
}


def try_target(name: str, data: bytes) -> None:
    """Run a target on some bytes; raises what it raises, and ``TimeoutError`` for what was too slow."""
    data = data[:LONGEST]
    started = time.process_time()
    TARGETS[name](data)
    taken = time.process_time() - started
    if taken > PATIENCE:
        raise TimeoutError(f"{name} took {taken:.1f} s for {len(data)} bytes")


# --- inputs -----------------------------------------------------------------------------------------------------------

# What may mean something to one room or another.
WORDS = [
    b"at least ", b"40", b"10,000", b" million", b"$", b"\xc2\xa3", b"%", b" per cent", b"twenty-",
    b"two and a half ", b"between ", b" and ", b"3-2", b"Nov. 22", b"Friday, November 22, 2024", b"4.30am",
    b"the 65-year-old ", b"5ft 10in", b"dozens of ", b"tens of thousands ", b" said ", b"\xe2\x80\x9c",
    b"\xe2\x80\x9d", b"\xe2\x80\x99", b"U.S. ", b"Mr. ", b". ", b"\n", b"\r", b"\r\n", b"\f", b"\t", b"\xc2\xa0",
    b"\xe2\x80\x8b", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\x00", b"\x1b[2J", b"\x85", b"\xe2\x80\xa8", b"\xc2\xbd",
    b"\xd9\xa1\xd9\xa0", b"1e9", b"10^10", b"[", b"]", b"(", b")", b"{", b"}", b'"', b":", b",", b"<", b">", b"<!--",
    b"-->", b"<p>", b"</p>", b"<script>", b"&#", b"&amp;", b"<?xml ", b"<nitf>", b"# ", b"* ", b"> ", b"```", b"| ",
    b"](", b"From: a@b\n", b"Date: x\n", b"Content-Type: multipart/mixed; boundary=b\n", b"--b\n", b"=\n", b"=E2",
    b"{\"text\":", b"null", b"1e400", b"\\ud800", b"\xff", b"\xc3", b"\xed\xa0\x80", b"PK\x03\x04", b"%PDF-",
    b"ALEXANDRIA \xe2\x80\x94 ", b"A. ", b"-", b"/", b"'", b" ",
]  # fmt: skip


def read_sources() -> list[bytes]:
    """What inputs are made of: the stories, the samples of each format, and what once broke something."""
    here = Path(__file__).parent
    samples = [*here.glob("stories/*/*.txt"), *here.parent.glob("docs/reading/samples/*"), *here.glob("regress/*")]
    return [path.read_bytes() for path in sorted(samples)]


def mutated(seed: int, sources: list[bytes]) -> Iterator[tuple[str, bytes]]:
    """Inputs without end, the same ones for a seed: pieces of texts cut, doubled, mixed, pumped up and spoilt."""
    chosen = random.Random(seed)
    names = list(TARGETS)
    while True:
        data = bytearray(cut(chosen, chosen.choice(sources), 1_500))
        for _ in range(chosen.randint(1, 6)):
            at = chosen.randint(0, len(data))
            match chosen.randrange(6):
                case 0:
                    data[at:at] = chosen.choice(WORDS)
                case 1:
                    data[at:at] = chosen.choice(WORDS) * chosen.randint(2, 600)
                case 2:
                    del data[at : at + chosen.randint(1, 40)]
                case 3:
                    data[at:at] = cut(chosen, chosen.choice(sources), 200)
                case 4:
                    data[at:at] = b"".join(chosen.choices(WORDS, k=chosen.randint(2, 5))) * chosen.randint(1, 150)
                case 5:
                    data[at : at + 1] = bytes([chosen.randrange(256)])
        yield chosen.choice(names), bytes(data[:LONGEST])


def cut(chosen: random.Random, source: bytes, most: int) -> bytes:
    start = chosen.randrange(max(1, len(source) - 20))
    return source[start : start + chosen.randint(1, most)]
