import codecs
import gzip
import hashlib
import io
import os
import threading
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.errors import InputError, UsageError
from newsdiff.model import Document
from newsdiff.read import READERS, label_documents, read_document, read_documents

STORY = "At least 10,000 crates – £5m worth – reached Port Vell.\r\nA café lost 3.\n"


@pytest.fixture
def write(tmp_path):
    def write_file(data, name="story.txt"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    return write_file


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        codecs.BOM_UTF8 + STORY.encode(),
        codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + STORY.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + STORY.encode("utf-32-be"),
    ],
)
def test_text_is_what_was_written_without_its_mark(write, data):
    path = write(data)
    document = read_document(path)
    assert document[:6] == Document("story", STORY, path, id="story.txt")[:6]


def test_encoding_can_be_named_and_a_mark_beats_it(write):
    assert read_document(write(STORY.encode("cp1252")), encoding="cp1252").text == STORY
    assert read_document(write(STORY.encode("utf-16-le")), encoding="utf-16-le").text == STORY
    assert read_document(write(codecs.BOM_UTF8 + STORY.encode()), encoding="cp1252").text == STORY


def test_label_and_path_object(write):
    path = write(STORY)
    assert read_document(Path(path), label="The Gull").label == "The Gull"
    assert read_document(Path(path)).source == path


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "holds no text; give"),
        (b" \t\r\n\n ", "holds no text; give"),
        (codecs.BOM_UTF8, "holds no text; give"),
        (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "holds no text; give"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a PNG image; give"),
        (b"\xff\xd8\xff\xe0", "is a JPEG image; give"),
        (gzip.compress(b"10,000", mtime=0), "is gzip-compressed; unpack"),
        (b"PK\x03\x04rest", "is a zip archive; unpack"),
        (b"{\\rtf1 10,000}", "is an RTF document; save"),
        (STORY.encode("utf-16-le"), "looks like UTF-16 or a binary file; give its encoding, for example --encoding"),
        (b"10,\x00000 crates", "looks like UTF-16 or a binary file; give"),
        (
            b"one\ntwo\r\nthree \x93ten\x94",
            "not UTF-8 (byte 0x93 at line 3); give its encoding, for example --encoding",
        ),
        (b"one\rtwo \xc0\xaf", "not UTF-8 (byte 0xc0 at line 2); give"),
        ("ten €".encode()[:-1], "not UTF-8 (byte 0xe2 at line 1); give"),
        (b"ten \xed\xa0\xbd\xed\xb8\x80", "not UTF-8 (byte 0xed at line 1); give"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", "not UTF-16-LE"),
    ],
)
def test_no_text_is_an_error_that_says_how_to_mend_it(write, data, problem):
    path = write(data)
    with pytest.raises(InputError) as caught:
        read_document(path)
    assert caught.value.culprit == path
    assert problem in caught.value.problem
    assert "\n" not in str(caught.value)


def test_named_encoding_is_strict_too(write):
    with pytest.raises(InputError, match=r"not ascii \(byte 0xe2 at line 1\); give another --encoding"):
        read_document(write(STORY), encoding="ascii")
    with pytest.raises(InputError, match="NUL"):
        read_document(write(b"10\x00,000"), encoding="latin-1")


@pytest.mark.parametrize("name", ["utf-9", "hex", "rot13", "a\0b", "", "é", "x" * 5000])
def test_unknown_encoding(write, name):
    with pytest.raises(UsageError, match="no encoding is called"):
        read_document(write(STORY), encoding=name)


def test_what_cannot_be_opened(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "dangling").symlink_to("nowhere")
    for path, problem in (
        (tmp_path / "none.txt", "no such file; check the name"),
        (tmp_path / "dangling", "no such file; check the name"),
        (tmp_path, "is a folder; name the files in it"),
        (tmp_path / "loop", "cannot be read (too many levels of symbolic links); check the file"),
        (tmp_path / ("n" * 300), "cannot be read (file name too long); check the file"),
        ("a\0b", "no file can have such a name; check the name"),
        ("", "no such file; check the name"),
    ):
        with pytest.raises(InputError) as caught:
            read_document(path)
        assert (caught.value.culprit, caught.value.problem) == (str(path), problem)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file")
def test_permission(write):
    path = write(STORY)
    Path(path).chmod(0)
    with pytest.raises(InputError, match="permission denied; make it readable"):
        read_document(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_reading_stops_at_the_limit(write):
    with pytest.raises(InputError, match="larger than 32 MiB; give the article alone, or raise --max-bytes"):
        read_document("/dev/zero")
    with pytest.raises(InputError, match="larger than 1,000 bytes"):
        read_document(write(b"a" * 1001), max_bytes=1000)
    assert len(read_document(write(b"a" * 1000), max_bytes=1000).text) == 1000


def test_bad_bytes_can_be_replaced_but_not_nul(write):
    document = read_document(write(b"ten \xff boats"), errors="replace")
    assert document.text == "ten \ufffd boats"
    with pytest.raises(InputError, match="looks like UTF-16 or a binary file"):
        read_document(write(b"ten \0 boats"), errors="replace")


def test_digest_is_that_of_the_bytes(write):
    path = write(codecs.BOM_UTF8 + STORY.encode())
    assert read_document(path).digest == hashlib.sha256(Path(path).read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("story", b'{"text": "Ten boats sank."}', "Ten boats sank."),
        ("story", b' [ {"text": "Ten boats sank."}]', "Ten boats sank."),
        ("story.json", b'{"text": "Ten boats sank."}', "Ten boats sank."),
        ("story.txt", b'{"text": "Ten boats sank."}', '{"text": "Ten boats sank."}'),
        ("story", b"[Update] Ten boats sank.", "[Update] Ten boats sank."),
        ("story.txt", b"<!DOCTYPE html><p>Ten boats sank.</p>", "Ten boats sank."),
        ("story.txt", b"<p>Ten boats sank.</p>", "<p>Ten boats sank.</p>"),
        ("story.html", b"<p>Ten boats sank.</p>", "Ten boats sank."),
        ("story", b"Subject: Boats\nMIME-Version: 1.0\n\nTen boats sank.\n", "Boats\nTen boats sank."),
        ("story.eml", b"Subject: Boats\n\nTen boats sank.\n", "Boats\nTen boats sank."),
        ("story.md", b"# Boats\n\nTen *boats* sank.\n", "Boats\nTen boats sank."),
        ("story.TXT", b"# Boats", "# Boats"),
        ("story.unknown", b"Ten boats sank.", "Ten boats sank."),
    ],
)
def test_a_format_is_known_by_its_first_bytes_and_its_suffix(write, name, data, text):
    assert read_document(write(data, name)).text.strip() == text


def test_each_reader_has_its_own_suffixes_and_its_module():
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(callable(import_module(f"newsdiff.read.{reader.module}").read_articles) for reader in READERS)


def test_several_articles_of_one_file(write):
    lines = [
        '{"text": "Ten boats sank.", "source": "The Gull", "published": "2031-05-03T08:00:00Z"}',
        '{"text": "Nine boats sank.", "source": "The Tern"}',
        '{"text": "Some boats sank."}',
    ]
    path = write("\n".join(lines), "stories.jsonl")
    documents = read_documents(path)
    assert [document.label for document in label_documents(documents)] == ["The Gull", "The Tern", "stories#3"]
    assert [document.id for document in documents] == [f"stories.jsonl#{n}" for n in (1, 2, 3)]
    assert [document.published for document in documents] == ["2031-05-03", None, None]
    with pytest.raises(InputError, match="holds 3 articles; read them with read_documents"):
        read_document(path)
    twice = label_documents([*documents, *documents])
    assert [document.label for document in twice[3:]] == ["The Gull#2", "The Tern#2", "stories#3#2"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipe_is_read_like_a_file(tmp_path):
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(STORY.encode() * 5000,))
    writer.start()
    assert read_document(str(path)).text == STORY * 5000
    writer.join()


def test_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert read_document("-")[:6] == Document("stdin", STORY, "-", id="-")[:6]
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError, match="standard input is closed; give a file"):
        read_document("-")


def test_name_that_is_not_utf8(tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt")
    Path(path).write_text(STORY)
    assert read_document(path).label == "bad\udcff"


@pytest.mark.parametrize(
    ("sources", "labels"),
    [
        ("seeds/000_cd81.txt seeds/001_21a9.txt", "000 001"),
        ("gull-3-may.txt gull-4-may.txt tern.txt", "gull-3 gull-4 tern"),
        ("a.txt a_b.txt", "a a_b"),
        ("story.v1.txt story.v2.txt", "story.v1 story.v2"),
        ("gull.txt gull.html", "gull.txt gull.html"),
        ("gull/story.txt tern/story.txt skua.txt", "gull/story.txt tern/story.txt skua"),
        ("x/gull/a.txt y/gull/a.txt y/tern/a.txt", "x/gull/a.txt y/gull/a.txt tern/a.txt"),
        ("a.txt a.txt", "a a#2"),
        ("- a.txt", "stdin a"),
        ("__x.txt _y.txt", "__x _y"),
        (".hidden .other", ".hidden .other"),
        ("a.txt /a.txt", "a.txt /a.txt"),
    ],
)
def test_label_is_the_shortest_part_that_is_unique(sources, labels):
    documents = [Document("", "10", source) for source in sources.split()]
    assert [d.label for d in label_documents(documents)] == labels.split()


@given(st.lists(st.text("ab_-./ ", min_size=1, max_size=8).filter(lambda path: path.strip("/")), max_size=8))
def test_labels_are_unique_and_not_empty(sources):
    labels = [d.label for d in label_documents([Document("x", "10", source) for source in sources])]
    assert len(set(labels)) == len(sources)
    assert all(labels)


def test_labels_do_not_depend_on_the_order():
    documents = [Document("", "10", s) for s in ("a_1.txt", "b/a_1.txt", "a_2.txt", "c.txt", "c_d.txt")]
    forward, back = label_documents(documents), label_documents(documents[::-1])
    assert forward == back[::-1]
