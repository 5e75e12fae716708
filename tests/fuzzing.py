"""What must hold of any bytes, as functions of bytes; ``bench/fuzz.py`` looks for those of which it does not.

A target raises where newsdiff breaks its word: a traceback, a span that is no true slice, a hidden character that gets
through, or more time than any input of this size may take. Errors that the user can mend are as good as an answer.
"""

import json
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
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
    compare_in_forms(data, FORMATS)


def compare_in_forms(data: bytes, forms: Iterable[str]) -> int:
    """Compare the texts of an input with another and write the report in these forms; how many mentions it holds."""
    texts = [text for text in text_of(data).split("\f") if text.strip()][:4]
    documents = [Document(f"v{n}", text, f"v{n}.txt") for n, text in enumerate(texts)] + [OTHER]
    if len(documents) < 2:
        return 0
    report = newsdiff.compare(documents)
    for name in forms:
        written = newsdiff.render_report(report, name)
        assert not HIDDEN.search(written.replace("\r\n", "\n")), name
        if name == "json":
            texts_by_id = {document.id: document.text for document in report.documents}
            for fact in json.loads(written)["facts"]:
                for mention in fact["mentions"]:
                    assert texts_by_id[mention["document"]][mention["start"] : mention["end"]] == mention["text"]
    return sum(map(len, report.figures))


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


# Of what a number may be made, right or wrong.
SHARDS = (
    "0 1 2 3 7 9 10 12 40 65 100 999 1,000 10,000 1,00,000 1.5 2.50 .5 3-2 24/7 1/2 ½ ² ٣ ７ 𝟏 007 1e9 0x1f 2024"
    " 1984 2031 '90s a an one two three eleven twenty thirty-five hundred thousand million billion dozen score"
    " lakh half third quarter first second 21st hundredth nil zero no none several few couple dozens scores"
    " hundreds tens about some nearly almost at least most more less than over under up to between and or from"
    " since until by early late $ £ € ¥ % per cent percent pence cents dollars euros bn m k ft in miles km kg tons"
    " barrels degrees C F mph years months weeks days hours minutes old year-old a.m. p.m. GMT noon midnight"
    " Monday Friday March Nov. November , . : ; - – — / ( ) [ ] ' ’ + = x × * # & ° ′ ″ < > ~ ≈ ± | \\ _ @ ^"
    " people troops men boats times fold"
).split()
# Blocks of code points: letters and digits of many scripts, marks that combine, signs, controls, what hides.
BLOCKS = (
    (0x00, 0x7F), (0x80, 0x24F), (0x2B0, 0x36F), (0x370, 0x5FF), (0x600, 0x6FF), (0x900, 0xE7F), (0x1680, 0x206F),
    (0x2070, 0x218F), (0x2190, 0x27BF), (0x3000, 0x30FF), (0x4E00, 0x4EFF), (0xAC00, 0xACFF), (0xE000, 0xE0FF),
    (0xF900, 0xFFFF), (0x1D400, 0x1D7FF), (0x1F300, 0x1F6FF), (0xE0000, 0xE01EF), (0x10FF00, 0x10FFFF),
)  # fmt: skip


def stormy(seed: str, sentences: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Inputs of some hundred letters for ``compare_in_forms``, without end, the same for a seed, each with its sort.

    Two texts out of five are compared with a spoilt copy of themselves, so that there are facts to be judged.
    """
    chosen = random.Random(seed)
    sorts = list(SORTS)
    while True:
        sort = chosen.choice(sorts)
        text = SORTS[sort](chosen, sentences)
        if chosen.random() < 0.4:
            text += "\f" + spoil(chosen, text, sentences)
        elif chosen.random() < 0.3:
            text += "\f" + SORTS[chosen.choice(sorts)](chosen, sentences)
        yield sort, text.encode("utf-8", "surrogateescape")


def make_noise(chosen: random.Random, _sentences: Sequence[str]) -> str:
    """Characters of a few blocks, taken at random."""
    blocks = chosen.choices(BLOCKS, k=chosen.randint(1, 3))
    codes = (chosen.randint(*chosen.choice(blocks)) for _ in range(chosen.randint(1, 250)))
    return "".join(chr(code) for code in codes if not 0xD800 <= code < 0xE000)


def make_bytes(chosen: random.Random, _sentences: Sequence[str]) -> str:
    """Bytes that need be no UTF-8."""
    return text_of(chosen.randbytes(chosen.randint(1, 200)))


def make_numbers(chosen: random.Random, _sentences: Sequence[str]) -> str:
    """What looks like numbers: their words, signs and units in any order, glued or not."""
    gaps = chosen.choice((" ", " ", "", "-", "  ", "\u00a0", ", ", ". "))
    return "".join(
        chosen.choice(SHARDS) + (gaps if chosen.random() < 0.8 else chosen.choice((" ", "", "\n")))
        for _ in range(chosen.randint(1, 60))
    )


def splice(chosen: random.Random, sentences: Sequence[str]) -> str:
    """Sentences of several stories, some cut in the middle and gone on with another's end."""
    told = []
    for _ in range(chosen.randint(1, 5)):
        sentence = chosen.choice(sentences)
        if chosen.random() < 0.5:
            other = chosen.choice(sentences)
            sentence = sentence[: chosen.randint(0, len(sentence))] + other[chosen.randint(0, len(other)) :]
        told.append(sentence)
    return chosen.choice((" ", "\n", "")).join(told)


def spoil_sentence(chosen: random.Random, sentences: Sequence[str]) -> str:
    """A few sentences of one story, spoilt."""
    first = chosen.randrange(len(sentences))
    return spoil(chosen, " ".join(sentences[first : first + chosen.randint(1, 3)]), sentences)


def spoil(chosen: random.Random, text: str, sentences: Sequence[str]) -> str:
    """Words taken out, doubled, swapped, put in; letters changed; other digits."""
    words = text.split(" ")
    for _ in range(chosen.randint(1, 8)):
        at = chosen.randrange(len(words))
        match chosen.randrange(7):
            case 0:
                words[at] = ""
            case 1:
                words.insert(at, chosen.choice(SHARDS))
            case 2:
                words[at] = chosen.choice(SHARDS)
            case 3:
                other = chosen.randrange(len(words))
                words[at], words[other] = words[other], words[at]
            case 4:
                words[at] = re.sub(r"\d", lambda _: str(chosen.randrange(10)), words[at])
            case 5:
                words[at] = words[at][: chosen.randint(0, 4)] + make_noise(chosen, sentences)[:2] + words[at][4:]
            case 6:
                words[at:at] = [text_of(chosen.choice(WORDS))] * chosen.randint(1, 12)
    return " ".join(words)


SORTS: dict[str, Callable[[random.Random, Sequence[str]], str]] = {
    "noise": make_noise,
    "bytes": make_bytes,
    "numbers": make_numbers,
    "spliced": splice,
    "spoilt": spoil_sentence,
}


def read_sentences() -> list[str]:
    """The sentences that storms are made of: those of the stories and of the seeds, none of them long."""
    here = Path(__file__).parent
    paths = sorted([*here.glob("stories/*/*.txt"), *here.parent.glob("seeds/*.txt")])
    texts = [path.read_text("utf-8") for path in paths if path.name != "facts.txt"]
    return [sentence.text[:400] for text in texts for sentence in newsdiff.split_sentences(text)]
