import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import jsonschema
import pytest

import newsdiff as library
from newsdiff import cli, guard
from newsdiff.batch import compare_stories
from newsdiff.batch.compare import Job, Reading, as_it_is, as_line
from newsdiff.batch.entries import Entry, read_entries
from newsdiff.batch.run import choose_summary
from newsdiff.batch.tally import Tally, Totals, tally_record
from newsdiff.batch.tasks import SIZE, STORIES, cut_tasks
from newsdiff.errors import UsageError
from newsdiff.model import Document, OutletShare, Settings, Story, StoryConflicts, Verdict
from newsdiff.progress import Headway, describe_seconds
from newsdiff.render import SUMMARY_FORMATS, Options, render_with
from newsdiff.render.schema import SCHEMAS
from tests.test_cli import CLEAN, COMMAND, ROOT, complaint, newsdiff, on_terminal, shell
from tests.test_golden import GOLDEN, check, documents_of
from tests.test_golden import STORIES as GOLDEN_STORIES

GULL = "At least {0} boats were lost off Marrow Bay, the harbour master said.\n"
TERN = "About {0} boats were lost off Marrow Bay, the harbour master said.\n"


def write_folder(top, stories):
    """Write {story: {file: text}} as folders."""
    for story, files in stories.items():
        folder = top / story
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            folder.joinpath(name).write_text(text)
    return top


def story_line(number, gull=GULL, tern=TERN):
    documents = [
        {"label": "Gull", "text": gull.format(number + 20)}, {"label": "Tern", "text": tern.format(number % 3 * 900)},
    ]  # fmt: skip
    return json.dumps({"story": f"s{number}", "documents": documents}) + "\n"


def write_manifest(path, numbers, **texts):
    path.write_text("".join(story_line(number, **texts) for number in numbers))
    return path


def entries_of(source, warnings=None):
    return list(read_entries(str(source), 2**20, (warnings if warnings is not None else []).append))


def records_of(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


# --- folders --------------------------------------------------------------------------------------------------------


def test_each_folder_with_articles_is_a_story_in_the_order_of_names(tmp_path):
    pair = {"gull.txt": GULL, "tern.html": TERN, "notes.xyz": "no", ".hidden.txt": "no"}
    write_folder(
        tmp_path, {"b": pair, "a-c": pair, "a/y": pair, "a/x": pair, "empty": {}, ".git": pair, "odd": {"x.xyz": ""}}
    )
    found = entries_of(tmp_path)
    assert [entry.story for entry in found] == ["a/x", "a/y", "a-c", "b", "empty", "odd"]
    assert found[0].documents == (f"{tmp_path}/a/x/gull.txt", f"{tmp_path}/a/x/tern.html")
    assert found[0].size == len(GULL + TERN)
    assert [entry.trouble.source for entry in found if entry.trouble] == [f"{tmp_path}/empty", f"{tmp_path}/odd"]
    assert found[-1].trouble.problem.startswith("holds no file that newsdiff reads; such are .docx .eml")
    assert [entry.at for entry in found] == sorted(entry.at for entry in found)
    assert found[-1].at == pytest.approx(1)


def test_a_folder_may_hold_articles_and_stories(tmp_path):
    write_folder(tmp_path, {"a": {"gull.txt": GULL}, "a/b": {"tern.txt": TERN}})
    assert [entry.story for entry in entries_of(tmp_path)] == ["a", "a/b"]


def test_files_in_no_folder_are_told(tmp_path):
    write_folder(tmp_path, {"": {"loose.txt": GULL}, "a": {"gull.txt": GULL}})
    warnings = []
    assert [entry.story for entry in entries_of(tmp_path, warnings)] == ["a"]
    assert warnings == [f"{tmp_path}: 1 file there, in no folder of a story, left out"]


def test_links_are_followed_but_never_in_a_circle(tmp_path):
    write_folder(tmp_path, {"in/a": {"gull.txt": GULL}, "out/b": {"tern.txt": TERN}})
    for link, target in (("in/up", ".."), ("in/self", "self"), ("in/out", "../out"), ("out/in", "../in")):
        (tmp_path / link).symlink_to(target)
    warnings = []
    found = entries_of(tmp_path / "in", warnings)
    assert [entry.story for entry in found if not entry.trouble] == ["a", "out/b"]
    assert len(warnings) == 2  # up, and out/in within a linked folder


def test_folders_may_stand_in_folders_however_deep(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):  # a walk that called itself would end at a thousand
        Path("a").mkdir()
        os.chdir("a")
    os.chdir(tmp_path)
    try:
        (found,) = entries_of(tmp_path)
    finally:
        subprocess.run(["rm", "-rf", "a"], check=True)  # what Python has for it calls itself
    assert found.trouble.problem.startswith("holds no file that newsdiff reads")


def test_a_story_of_a_folder_is_what_compare_says(tmp_path):
    write_folder(tmp_path / "in", {"a": {"gull.txt": GULL.format(40), "tern.txt": TERN.format(900)}})
    (line,) = records_of(newsdiff("batch", "in", cwd=tmp_path))
    report = json.loads(newsdiff("compare", "in/a/gull.txt", "in/a/tern.txt", "--json", cwd=tmp_path).stdout)
    assert line == {"story": "a", **report}
    assert list(line)[:3] == ["schema", "story", "generator"]


# --- manifests ------------------------------------------------------------------------------------------------------


def test_files_of_a_manifest_lie_beside_it(tmp_path):
    write_folder(tmp_path, {"in": {"gull.txt": GULL.format(4), "tern.txt": TERN.format(4)}})
    line = json.dumps({"story": "a", "documents": ["gull.txt", str(tmp_path / "in" / "tern.txt")], "more": 1})
    (tmp_path / "in" / "m.jsonl").write_bytes(b"\xef\xbb\xbf" + line.encode() + b"\r\n\n  \n")
    (record,) = records_of(newsdiff("batch", "in/m.jsonl", cwd=tmp_path))
    assert [each["source"] for each in record["documents"]] == ["in/gull.txt", str(tmp_path / "in" / "tern.txt")]
    (record,) = records_of(newsdiff("batch", "-", cwd=tmp_path / "in", input=line))  # from here
    assert [each["source"] for each in record["documents"]] == ["gull.txt", str(tmp_path / "in" / "tern.txt")]


def test_files_and_texts_may_stand_in_one_story(tmp_path):
    write_folder(tmp_path, {"in": {"gull.txt": GULL.format(4)}})
    line = json.dumps({"story": "a", "documents": ["in/gull.txt", {"label": "Tern", "text": TERN.format(5)}]})
    (record,) = records_of(newsdiff("batch", "-", cwd=tmp_path, input=line))
    assert [each["label"] for each in record["documents"]] == ["gull", "Tern"]


def test_the_manifest_of_stories_is_a_batch(tmp_path):
    stories = [Path(__file__).parent / "stories" / name for name in ("bank-robbery", "cup-final")]
    heap = [str(path) for story in stories for path in story.glob("*.txt") if path.name != "facts.txt"]
    assert newsdiff("stories", *heap, "-o", "all.jsonl", cwd=tmp_path).returncode == 0
    records = records_of(newsdiff("batch", "all.jsonl", cwd=tmp_path))
    assert sorted(len(record["documents"]) for record in records) == [3, 3]
    assert all("error" not in record for record in records)


def test_documents_of_a_manifest_say_all_of_themselves():
    documents = [
        {
            "label": "Gull",
            "text": "Five hurt on Friday.",
            "source": "https://gull.example/1",
            "published": "2024-11-22",
        },
        {"label": "Tern", "text": "Five hurt.", "source": None, "published": "2024-11-23T10:00:00Z"},
    ]
    result = newsdiff("batch", "-", input=json.dumps({"story": "a", "documents": documents}))
    (record,) = records_of(result)
    told = [(each["label"], each["source"], each["published"]) for each in record["documents"]]
    assert told == [("Gull", "https://gull.example/1", "2024-11-22"), ("Tern", "", "2024-11-23")]
    assert (result.returncode, result.stderr) == (0, "")


def test_a_first_line_that_is_no_story_is_one_error_among_others():
    result = newsdiff("batch", "-", input='null\n{"story": "a", "documents": []}\n')
    assert (result.returncode, len(records_of(result))) == (2, 2)


def test_a_text_is_no_manifest(tmp_path):
    path = tmp_path / "gull.txt"
    path.write_text("A fire hurt 12 people.\n\nIt was put out.\n")
    result = newsdiff("batch", str(path))
    problem = "is no manifest, a line of JSON for each story; give one, or a folder of folders"
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"newsdiff: error: {path}: {problem}\n"


# A line of a manifest, the id that its record has all the same, and the problem that it tells.
BAD_LINES = (
    ('{"story": "x1", "documents": ["a.txt"', None, "is cut off at line 2; give the whole file"),
    ("nonsense", None, "is no valid JSON at line 2: expecting value"),
    ('{"story": "x2", "story": "y"}', None, 'line 2: the key "story" stands twice'),
    ("[" * 100_000, None, "line 2: nested too deep"),
    ("[1]", None, "line 2: a list, where a story's object should stand"),
    ("{}", None, 'line 2: an object without "story"'),
    ('{"story": 5, "documents": []}', None, 'line 2: "story" is a number, not a text'),
    ('{"story": " ", "documents": []}', None, 'line 2: "story" is empty'),
    ('{"story": "x3"}', "x3", 'line 2: an object without "documents"'),
    ('{"story": "x5", "documents": "a.txt"}', "x5", 'line 2: "documents" is a text, not a list'),
    (
        '{"story": "x6", "documents": ["a.txt", 5]}',
        "x6",
        'line 2: "documents" holds a number, where a path or the object of',
    ),
    (
        '{"story": "x7", "documents": ["a.txt", " "]}',
        "x7",
        'line 2: "documents" holds a text, where a path or the object of',
    ),
    ('{"story": "x9", "documents": [{"label": "a"}]}', "x9", 'line 2: an object without "text"'),
    ('{"story": "x10", "documents": [{"text": "a"}]}', "x10", 'line 2: an object without "label"'),
    (
        '{"story": "x11", "documents": [{"text": "a", "label": "b", "published": "Friday"}]}',
        "x11",
        'line 2: "published" is no day',
    ),
    (
        '{"story": "x12", "documents": [{"text": "a", "label": "b", "source": 5}]}',
        "x12",
        'line 2: "source" is a number, not a',
    ),
    ('{"story": "s0", "documents": []}', "s0", 'line 2: a second story with the id "s0"'),
    ('{"story": "x13", "documents": []}', "x13", "holds no article; a story needs two or more"),
    ('{"story": "x14", "documents": [{"text": "a", "label": "b"}]}', "x14", "is alone; a story needs two or more"),
    ('{"story": "x15", "documents": ["gone.txt", "there.txt"]}', "x15", "no such file; check the name"),
    ('{"story": "x16", "documents": ["\\u0000"]}', "x16", "no file can have such a name"),
    ('{"story": "x17", "documents": ["-", "-"]}', "x17", "no such file"),
    ('{"story": "x18", "documents": ["."]}', "x18", "is a folder"),
    ('{"story": "x19", "documents": ["there.txt"]}', "x19", "is alone; a story needs two or more"),
    ("ÿ", None, "line 2: not UTF-8 (byte 0xff)"),
    ('"' + "x" * 2**20, None, "line 2: longer than 1,048,576 bytes; raise --max-bytes"),
)


@pytest.fixture(scope="module")
def among_bad_lines(tmp_path_factory):
    """One run over a good line, all bad ones and another good one."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "there.txt").write_text(GULL)
    lines = [story_line(0).encode().rstrip(), *(line.encode("latin-1") for line, _, _ in BAD_LINES)]
    lines.append(story_line(1).encode())
    (folder / "m.jsonl").write_bytes(b"\n".join(lines))
    return newsdiff("batch", "m.jsonl", "--max-bytes", str(2**20), cwd=folder)


def test_the_run_goes_on_behind_bad_lines(among_bad_lines):
    records = records_of(among_bad_lines)
    assert len(records) == len(BAD_LINES) + 2
    assert [record["story"] for record in records if "error" not in record] == ["s0", "s1"]
    assert among_bad_lines.returncode == 2
    assert among_bad_lines.stderr == (
        f"newsdiff: error: {len(BAD_LINES)} of {len(BAD_LINES) + 2} stories could not be compared; "
        "their records say why\n"
    )


@pytest.mark.parametrize(
    ("at", "story", "problem"),
    [pytest.param(at, *told, id=line[:60]) for at, (line, *told) in enumerate(BAD_LINES, 1)],
)
def test_a_bad_line_is_an_error_record(among_bad_lines, at, story, problem):
    record = records_of(among_bad_lines)[at]
    assert list(record) == ["schema", "story", "error"]
    assert record["story"] == story
    assert record["error"]["problem"].startswith(problem.replace("line 2", f"line {at + 1}"))
    jsonschema.validate(record, SCHEMAS["batch"](), cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("gone", "gone: no such file or folder; check the name"),
        ("none.jsonl", "none.jsonl: holds no story; give a folder with a folder for each, or a manifest"),
        ("none", "none: holds no story; give a folder"),
        ("m.jsonl --resume", "--resume: needs a file to write to; give it with --output"),
        ("m.jsonl -o old.jsonl", "old.jsonl: holds something already; go on with it with --resume, or remove it"),
        ("m.jsonl -o old.jsonl --resume", "old.jsonl: line 1 is of no batch; give another --output"),
        ("m.jsonl -o m.jsonl --resume", "m.jsonl: is the manifest; write to another"),
        ("m.jsonl -o none", "none: is a folder; name a file in it"),
        ("m.jsonl -o /dev/null --resume", "/dev/null: is no file that --resume could go on with; name one"),
        ("stories -o stories/a/out.jsonl", "stories/a/out.jsonl: would stand among the articles of a story; write"),
        ("m.jsonl -o gone/out.jsonl", "gone/out.jsonl: cannot be written (no such file or directory); give another"),
        ("m.jsonl --encoding utf-9", "--encoding: no encoding is called 'utf-9'"),
        ("m.jsonl --format xml", "--format: 'xml' is no format; formats are jsonl, parquet"),
        ("m.jsonl --jobs 0", "invalid value for '--jobs'"),
        ("m.jsonl --jobs 2 --scheduler tcp://127.0.0.1:9", "--jobs: contradicts --scheduler"),
        ("m.jsonl --summary -", "--summary: would stand among the lines on standard output; give these an --output"),
        ("m.jsonl --summary s.pdf", "--summary: 's.pdf' has none of the suffixes .txt, .json, .html"),
        ("m.jsonl --summary gone/s.txt", "gone/s.txt: stands in a folder that does not exist; make it first"),
        ("m.jsonl --tolerance much", "--tolerance: 'much' is no part of a number"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(tmp_path, arguments, message, capfd, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_folder(tmp_path, {"none": {}, "stories/a": {"gull.txt": GULL}})
    write_manifest(tmp_path / "m.jsonl", [1])
    (tmp_path / "none.jsonl").write_text("\n")
    (tmp_path / "old.jsonl").write_text("{}\n")
    status = guard.run_guarded(lambda: cli.run(["batch", *arguments.split()]))
    out, err = capfd.readouterr()
    assert complaint(subprocess.CompletedProcess((), status, out, err)).startswith(message)
    assert (tmp_path / "old.jsonl").read_text() == "{}\n"
    assert not (tmp_path / "stories" / "a" / "out.jsonl").exists()


def test_the_summary_is_not_written_over_input_or_output():
    for path in ("out.txt", "./out.txt"):
        with pytest.raises(UsageError, match="is the input or the output"):
            choose_summary(path, ["in", "out.txt"])
    assert choose_summary("a.HTML", ["in", ""]) == "html"


def test_files_that_cannot_be_read_are_skipped_where_two_are_left(tmp_path):
    pair = {"gull.txt": GULL.format(4), "tern.txt": TERN.format(4)}
    write_folder(tmp_path, {"in/a": pair | {"bad.txt": ""}, "in/b": {"gull.txt": GULL, "bad.txt": ""}})
    one, other = records_of(newsdiff("batch", "in", cwd=tmp_path))
    assert one["error"] == {"source": "in/a/bad.txt", "problem": "holds no text; give a file with the article's text"}
    assert other["error"]["source"] == "in/b/bad.txt"
    one, other = records_of(newsdiff("batch", "in", "--skip-bad", cwd=tmp_path))
    assert [each["source"] for each in one["skipped"]] == ["in/a/bad.txt"]
    assert other["error"]["problem"] == "is the only article that can be read; a story needs two or more"


# --- the same bytes -------------------------------------------------------------------------------------------------


def test_any_number_of_jobs_writes_the_same(tmp_path):
    write_manifest(tmp_path / "m.jsonl", range(70))
    runs = [newsdiff("batch", "m.jsonl", "--jobs", str(jobs), cwd=tmp_path) for jobs in (1, 2, 5)]
    runs.append(newsdiff("batch", "m.jsonl", cwd=tmp_path, env={"PYTHONHASHSEED": "7"}))
    assert {run.returncode for run in runs} == {0}
    assert len({run.stdout for run in runs}) == 1
    assert [record["story"] for record in records_of(runs[0])] == [f"s{number}" for number in range(70)]
    newsdiff("batch", "m.jsonl", "-o", "out.jsonl", cwd=tmp_path)
    assert (tmp_path / "out.jsonl").read_text() == runs[0].stdout


def test_lines_follow_the_schema(tmp_path):
    folders = {str(story): Path(ROOT / story) for story in GOLDEN_STORIES}
    lines = [
        {"story": name, "documents": sorted(str(path) for path in folder.glob("*.txt") if path.name != "facts.txt")}
        for name, folder in folders.items()
    ]
    lines.append({"story": "none", "documents": []})
    (tmp_path / "m.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    records = records_of(newsdiff("batch", "m.jsonl", "--explain", "--ascii", cwd=tmp_path))
    assert len(records) == len(lines)
    for record in records:
        jsonschema.validate(record, SCHEMAS["batch"](), cls=jsonschema.Draft202012Validator)
    assert any("links" in fact for fact in records[0]["facts"])
    schema = newsdiff("schema", "batch")
    assert json.loads(schema.stdout)["title"] == "newsdiff/1 batch"


def test_options_reach_the_workers(tmp_path):
    write_manifest(tmp_path / "m.jsonl", [0])
    (tmp_path / "newsdiff.toml").write_text('[batch]\ntolerance = "5%"\nquiet = true\n')
    (record,) = records_of(newsdiff("batch", "m.jsonl", "--beyond", "50%", cwd=tmp_path))
    assert record["settings"] == {"tolerance": 0.05, "beyond": 0.5}
    write_folder(tmp_path, {"in/a": {}})
    for name in "ab":
        (tmp_path / "in" / "a" / f"{name}.txt").write_bytes("“£5m”".encode("cp1252"))
    (record,) = records_of(newsdiff("batch", "in", "--encoding", "cp1252", cwd=tmp_path))
    assert record["facts"][0]["mentions"][0]["text"] == "£5m"
    (record,) = records_of(newsdiff("batch", "in", "--errors", "replace", cwd=tmp_path))
    assert record["documents"][0]["characters"] == 5
    (record,) = records_of(newsdiff("batch", "in", "--max-bytes", "3", cwd=tmp_path))
    assert record["error"]["problem"].startswith("larger than 3 bytes")


# --- tasks ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stories", "size", "workers", "lengths"),
    [
        (0, 10, 2, []),
        (1, 10, 2, [1]),
        (16, 10, 2, [2] * 8),  # a short input: four tasks for each worker
        (99, 10, 2, [13] * 7 + [8]),
        (100, 10, 2, [50, 50]),
        (120, 10, 2, [50, 50, 20]),
        (6, SIZE // 2, 2, [2, 2, 2]),  # a megabyte is enough
        (3, SIZE * 2, 1, [1, 1, 1]),
        (5, 0, 1, [2, 2, 1]),
    ],
)  # fmt: skip
def test_tasks_are_large_but_give_all_workers_something(stories, size, workers, lengths):
    tasks = list(cut_tasks((Entry(str(n), size=size) for n in range(stories)), workers))
    assert [len(task) for task in tasks] == lengths
    assert [entry.story for task in tasks for entry in task] == [str(n) for n in range(stories)]


def test_tasks_are_taken_from_the_input_as_they_are_needed():
    taken = []

    def entries():
        for number in range(10_000):
            taken.append(number)
            yield Entry(str(number), (Document("a", "Five hurt."), Document("b", "Six hurt.")))

    class Crew:
        workers = 2

        def submit(self, function, given, job):
            class Done:
                def result(self):
                    return function(given, job)

            return Done()

    from newsdiff.batch.tasks import WAITING, run_tasks  # noqa: PLC0415 - what is tested

    told = run_tasks(entries(), Job(Settings(), Reading(), as_it_is), Crew())
    for number in range(200):
        entry, _ = next(told)
        assert entry.story == str(number)
        assert len(taken) <= number + STORIES * Crew.workers * (WAITING + 1)


# --- going on -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """A manifest of small stories, and what a run that is left alone writes of it."""
    folder = tmp_path_factory.mktemp("alone")
    write_manifest(folder / "m.jsonl", range(60))
    with (folder / "m.jsonl").open("a") as manifest:
        manifest.write("nonsense\n" + story_line(60) + story_line(5))
    newsdiff("batch", "m.jsonl", "-o", "whole.jsonl", "--summary", "whole.json", cwd=folder)
    return folder


def test_a_run_goes_on_wherever_it_was_cut(alone):
    whole = (alone / "whole.jsonl").read_bytes()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == 10]
    for kept in (0, 1, ends[0] - 1, ends[0], ends[0] + 1, ends[30] + 500, ends[-2], len(whole) - 1, len(whole)):
        (alone / "cut.jsonl").write_bytes(whole[:kept])
        result = newsdiff("batch", "m.jsonl", "-o", "cut.jsonl", "--resume", "--summary", "cut.json", cwd=alone)
        assert result.returncode == 2
        assert (alone / "cut.jsonl").read_bytes() == whole, kept
        assert (alone / "cut.json").read_bytes() == (alone / "whole.json").read_bytes()
        warned = "newsdiff: warning: cut.jsonl: its last line was cut off and is dropped\n" in result.stderr
        assert warned is (kept not in (0, *ends))


def test_a_run_that_is_killed_anywhere_can_be_gone_on_with(tmp_path):
    write_manifest(tmp_path / "m.jsonl", range(250))
    newsdiff("batch", "m.jsonl", "-o", "whole.jsonl", cwd=tmp_path)
    whole, chance = (tmp_path / "whole.jsonl").read_bytes(), random.Random(9)
    out = tmp_path / "out.jsonl"
    for _ in range(3):
        out.unlink(missing_ok=True)
        run = start(tmp_path, "-o", "out.jsonl", "--jobs", "2")
        wanted = chance.randrange(len(whole) * 3 // 4)
        wait_until(lambda: run.poll() is not None or (out.exists() and out.stat().st_size >= wanted))  # noqa: B023
        run.kill()
        run.wait()
        run.stderr.close()
        wait_until(lambda: is_gone(run.pid))  # noqa: B023 - its processes too
        assert newsdiff("batch", "m.jsonl", "-o", "out.jsonl", "--resume", cwd=tmp_path).returncode == 0
        assert out.read_bytes() == whole


def test_a_run_goes_on_only_with_its_own(alone):
    whole = (alone / "whole.jsonl").read_bytes()
    lines = whole.splitlines(keepends=True)
    for kept, options, message in (
        (lines[1:], (), "line 1 has the story s1, the input s0; give the input that it was made from, or another"),
        ([*lines, lines[0]], (), "line 64 has the story s0, the input has no more; give the input"),
        (
            lines[:5],
            ("--tolerance", "5%"),
            "line 1 was made by another version or with another --tolerance or --beyond",
        ),
        ([lines[0].replace(b"newsdiff 0", b"newsdiff 9")], (), "line 1 was made by another version"),
        ([lines[0], b"\0" * 20 + b"\n"], (), "line 2 is of no batch; give another --output"),
        ([b'{"schema": "newsdiff/1"}\n'], (), "line 1 is of no batch"),
    ):
        (alone / "other.jsonl").write_bytes(b"".join(kept))
        result = newsdiff("batch", "m.jsonl", "-o", "other.jsonl", "--resume", *options, cwd=alone)
        assert complaint(result).startswith(f"other.jsonl: {message}")
        assert (alone / "other.jsonl").read_bytes() == b"".join(kept)


# --- endings --------------------------------------------------------------------------------------------------------


def start(folder, *options, **streams):
    """Start a batch that leads a group of processes of its own."""
    return subprocess.Popen(
        [*COMMAND, "batch", "m.jsonl", *options],
        cwd=folder, env=CLEAN | {"PYTHONPATH": str(ROOT)}, start_new_session=True,
        **({"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE} | streams),
    )  # fmt: skip


def wait_until(happened):
    for _ in range(1200):
        if happened():
            return
        time.sleep(0.05)
    raise AssertionError("has not come about")


def is_gone(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="there are no groups of processes here")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("send", ["kill", "killpg"])  # to the run alone; to all its processes, as a terminal does
def test_a_run_that_is_ended_keeps_its_lines_and_leaves_no_process(tmp_path, number, status, send):
    write_manifest(tmp_path / "m.jsonl", range(4000))
    out = tmp_path / "out.jsonl"
    run = start(tmp_path, "-o", "out.jsonl", "--jobs", "2", "--summary", "s.txt")
    wait_until(lambda: out.exists() and out.stat().st_size)
    getattr(os, send)(run.pid, number)
    said = run.communicate(timeout=60)[1]
    assert (run.returncode, said) == (status, b"")
    wait_until(lambda: is_gone(run.pid))
    lines = out.read_bytes().splitlines(keepends=True)
    assert 0 < len(lines) < 4000
    assert all(json.loads(line)["story"] == f"s{place}" for place, line in enumerate(lines))
    assert lines[-1].endswith(b"\n")
    assert not (tmp_path / "s.txt").exists()


def test_a_reader_who_closes_the_pipe_ends_the_run(tmp_path):
    write_manifest(tmp_path / "m.jsonl", range(4000), gull=GULL * 30)
    result = shell("$ND batch m.jsonl | head -c 10 >/dev/null; echo ${PIPESTATUS[0]}", tmp_path)
    assert (result.stdout, result.stderr) == ("141\n", "")


def test_a_full_disk_is_told_in_one_line(tmp_path):
    write_manifest(tmp_path / "m.jsonl", range(3))
    message = "cannot be written (no space left on device)"
    assert message in complaint(newsdiff("batch", "m.jsonl", "-o", "/dev/full", cwd=tmp_path))
    assert message in shell("$ND batch m.jsonl > /dev/full", tmp_path).stderr
    assert shell("$ND batch m.jsonl >&-; echo $?", tmp_path).stdout == "2\n"


@pytest.mark.skipif(sys.platform != "linux", reason="limits of files are counted otherwise")
def test_a_line_that_cannot_be_written_whole_is_taken_back(tmp_path):
    write_manifest(tmp_path / "m.jsonl", range(30))
    whole = newsdiff("batch", "m.jsonl", cwd=tmp_path).stdout.encode()
    limited = "trap '' XFSZ; ulimit -f 20; $ND batch m.jsonl -o out.jsonl; echo $?"
    result = shell(limited, tmp_path)
    assert (result.stdout, result.stderr.count("\n")) == ("2\n", 1)
    assert "out.jsonl: cannot be written (file too large)" in result.stderr
    kept = (tmp_path / "out.jsonl").read_bytes()
    assert kept.endswith(b"}\n")
    assert whole.startswith(kept)
    newsdiff("batch", "m.jsonl", "-o", "out.jsonl", "--resume", cwd=tmp_path)
    assert (tmp_path / "out.jsonl").read_bytes() == whole


def test_exit_status(tmp_path):
    write_manifest(tmp_path / "m.jsonl", range(3))
    agreeing = [{"story": "a", "documents": [{"label": name, "text": "Five men died."} for name in "ab"]}]
    (tmp_path / "same.jsonl").write_text(json.dumps(agreeing[0]))
    statuses = {
        arguments: newsdiff("batch", *arguments.split(), cwd=tmp_path).returncode
        for arguments in (
            "m.jsonl", "m.jsonl --fail-on conflict", "m.jsonl --fail-on any", "m.jsonl --fail-on any --exit-zero",
            "same.jsonl --fail-on any",
        )
    }  # fmt: skip
    assert list(statuses.values()) == [0, 1, 1, 0, 0]


# --- workers that die -----------------------------------------------------------------------------------------------

# A newsdiff whose workers are killed by some stories, the first time or each time, and that breaks on another.
DRIVER = """
import os, signal, sys
from newsdiff import cli, guard
from newsdiff.batch import compare as work

compare = work.compare

def dying(documents, settings):
    text = documents[0].text
    if "POISON" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "ONCE" in text:
        try:
            os.close(os.open("once", os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            pass
        else:
            os.kill(os.getpid(), signal.SIGKILL)
    if "BUG" in text:
        raise ZeroDivisionError
    return compare(documents, settings)

work.compare = dying
sys.exit(guard.run_guarded(lambda: cli.run(sys.argv[1:])))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="workers that are started afresh have the true newsdiff")
def test_a_story_that_kills_its_worker_costs_itself_alone(tmp_path):
    said = {17: "POISON ", 18: "BUG ", 90: "ONCE ", 120: "POISON ", 121: "POISON "}
    lines = [story_line(number, gull=said.get(number, "") + GULL) for number in range(150)]
    (tmp_path / "m.jsonl").write_text("".join(lines))
    run = subprocess.run(
        [sys.executable, "-c", DRIVER, "batch", "m.jsonl", "--jobs", "2", "--debug"],
        cwd=tmp_path, env=CLEAN | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    records = records_of(run)
    assert [record["story"] for record in records] == [f"s{number}" for number in range(150)]
    broken = {record["story"]: record["error"] for record in records if "error" in record}
    assert list(broken) == ["s17", "s18", "s120", "s121"]
    assert broken["s17"]["problem"].startswith("the worker process died of it twice (killed, or out of memory)")
    assert broken["s18"] == {"source": "Gull", "problem": "internal error (ZeroDivisionError), please report"}
    assert run.returncode == 2
    assert run.stderr.splitlines()[0] == "newsdiff: Traceback (most recent call last):"
    assert run.stderr.endswith("4 of 150 stories could not be compared; their records say why\n")


# --- the library ----------------------------------------------------------------------------------------------------


def stories(number):
    for at in range(number):
        yield Story(f"s{at}", (Document("Gull", GULL.format(at)), Document("Tern", TERN.format(at * 2))))


@pytest.mark.parametrize("make", [None, lambda: ThreadPoolExecutor(3), lambda: ProcessPoolExecutor(2)])
def test_any_executor_gives_the_records_in_order(make):
    given = [*stories(120), ("few", (Document("Gull", GULL),)), ("gone", ("gone.txt", Path("seeds")))]
    executor = make() if make else None
    records = [as_line(record) for record in compare_stories(iter(given), executor=executor)]
    assert records == [as_line(record) for record in library.compare_stories(given, Settings())]
    told = [json.loads(record) for record in records]
    assert [record["story"] for record in told] == [name for name, _ in given]
    assert [record["error"]["source"] for record in told if "error" in record] == ["Gull", "gone.txt"]
    if executor:
        executor.shutdown()


def test_records_are_compared_as_they_are_asked_for():
    endless = (Story("s", (Document("a", "Five hurt."), Document("b", f"{n} hurt."))) for n in iter(int, 1))
    first = next(compare_stories(endless))
    assert (first["story"], first["summary"]["documents"]) == ("s", 2)


def test_settings_and_files_reach_the_record(monkeypatch):
    monkeypatch.chdir(ROOT)
    paths = sorted(str(path) for path in Path("seeds").glob("*.txt"))
    settings = Settings()._replace(about=Settings().beyond)
    (record,) = compare_stories([Story("seeds", tuple(map(Path, paths)))], settings)
    report = library.as_record(library.compare(paths, settings))
    assert as_line(record) == as_line({"schema": "newsdiff/1", "story": "seeds", **report})


def die(*_):
    os._exit(1)


def test_an_executor_that_is_broken_for_good_says_so():
    executor = ProcessPoolExecutor(1)
    with pytest.raises(BrokenExecutor):
        executor.submit(die).result()
    with pytest.raises(BrokenExecutor):
        list(compare_stories(stories(3), executor=executor))


# --- the summary ----------------------------------------------------------------------------------------------------


def record_of(*facts, publishers=()):
    """A record with these facts, each a verdict and its readings: sets of labels."""
    labels = sorted({label for _, readings in facts for reading in readings for label in reading})
    verdicts = [verdict for verdict, _ in facts]
    return {
        "story": "storm",
        "documents": [
            {"id": f"{label}.txt", "label": label, "publisher": dict(publishers).get(label)} for label in labels
        ],
        "facts": [
            {
                "verdict": verdict,
                "readings": [{"documents": [f"{label}.txt" for label in sorted(reading)]} for reading in readings],
            }
            for verdict, readings in facts
        ],
        "summary": {"documents": len(labels), "figures": 7, **{str(v): verdicts.count(v) for v in Verdict}},
    }


@pytest.mark.parametrize(
    ("readings", "apart"),
    [
        ("a/b", "ab"),  # each alone
        ("ab/c", "c"),
        ("ab/cd", ""),  # nobody knows
        ("abc/de/f", "def"),
        ("ab/a", ""),  # a contradicts itself, and says what b says
        ("ab/ac", ""),
        ("abc/ad", "d"),
        ("a/a", None),  # one outlet shares nothing
    ],
)
def test_who_stands_apart_in_a_conflict(readings, apart):
    tally = tally_record(record_of(("conflict", [set(reading) for reading in readings.split("/")])))
    assert [name for name, shared, count in tally.outlets if count] == list(apart or "")
    assert all(shared == (apart is not None) for _, shared, _ in tally.outlets)


def test_only_conflicts_set_apart_and_an_outlet_goes_by_its_publisher():
    facts = [("compatible", ["a", "bc"]), ("conflict", ["a", "bc"]), ("single", ["b"]), ("agree", ["ab"])]
    tally = tally_record(record_of(*facts, publishers={"b": "The Tern", "c": "The Tern"}))
    assert tally.outlets == (("a", 3, 1), ("The Tern", 3, 1))
    assert tally.verdicts == tuple({"compatible": 1, "conflict": 1, "single": 1, "agree": 1}.get(v, 0) for v in Verdict)
    assert tally_record({"error": {}}) == Tally(failed=True)


def test_totals_rank_the_outlets_that_share_much_by_their_share():
    totals = Totals()
    for outlets, conflicts in (
        ((("a", 20, 1), ("b", 8, 4), ("c", 9, 9), ("none", 0, 0)), 2), ((("a", 20, 3), ("b", 2, 1), ("d", 40, 4)), 0),
    ):  # fmt: skip
        counts = tuple(conflicts if verdict is Verdict.CONFLICT else 3 for verdict in Verdict)
        totals.add(Tally(False, 2, 5, counts, outlets, f"story with {conflicts}"))
    totals.add(Tally(failed=True))
    summary = totals.summarize()
    assert (summary.stories, summary.failed, summary.documents, summary.figures) == (2, 1, 4, 10)
    assert summary.conflicts == ((0, 1), (2, 1))
    assert summary.worst == (StoryConflicts("story with 2", 2, 14),)
    assert summary.outlets == (
        OutletShare("b", 2, 10, 5), OutletShare("a", 2, 40, 4), OutletShare("d", 1, 40, 4), OutletShare("c", 1, 9, 9),
    )  # fmt: skip


def test_a_summary_names_the_stories_with_most_conflicts_the_earlier_first_and_no_more_than_twenty():
    totals = Totals()
    conflicts = [0, 3, 1, 7, 3, *[2] * 30, 9, 0]
    for number, so_many in enumerate(conflicts):
        counts = tuple(so_many if verdict is Verdict.CONFLICT else 1 for verdict in Verdict)
        totals.add(Tally(False, 2, 5, counts, (), f"s{number}"))
    summary = totals.summarize()
    named = [(each.story, each.conflicts) for each in summary.worst]
    assert named == [("s35", 9), ("s3", 7), ("s1", 3), ("s4", 3), *((f"s{n}", 2) for n in range(5, 21))]
    text = render_with(summary, "text", Options())
    assert re.findall(r"^  (s\d+) +(\d+) +(\d+)$", text, re.MULTILINE) == [
        (story, str(number), str(number + 4)) for story, number in named
    ]
    assert "  and 15 stories more with conflicts\n" in text
    assert "And 15 stories more with conflicts." in render_with(summary, "html", Options())


def summary_of_the_stories(monkeypatch):
    monkeypatch.chdir(ROOT)
    totals = Totals()
    for story in GOLDEN_STORIES:
        (record,) = compare_stories([Story(story.name, tuple(documents_of(story)))])
        totals.add(tally_record(record))
    totals.add(Tally(failed=True))
    return totals.summarize()


@pytest.mark.parametrize(("form", "suffix"), [("text", "txt"), ("json", "json"), ("html", "html")])
def test_the_summary_is_the_golden_one(form, suffix, monkeypatch):
    assert set(SUMMARY_FORMATS) == {"text", "json", "html"}
    check(GOLDEN / "batch" / f"summary.{suffix}", render_with(summary_of_the_stories(monkeypatch), form, Options()))


def test_the_summary_follows_its_schema():
    record = json.loads((GOLDEN / "batch" / "summary.json").read_bytes())
    jsonschema.validate(record, SCHEMAS["summary"](), cls=jsonschema.Draft202012Validator)


def test_the_summary_of_nothing_and_of_odd_names_is_safe(tmp_path):
    line = {"story": "a\x1b[2J", "documents": [
        {"label": "<b>\x1b[31m::x\u202e" + "long " * 30, "text": GULL.format(4)},
        {"label": "Tern", "text": TERN.format(900)},
    ]}  # fmt: skip
    (tmp_path / "odd.jsonl").write_text(json.dumps(line))
    for suffix in ("txt", "html", "json"):
        result = newsdiff("batch", "odd.jsonl", "-o", "/dev/null", "--summary", f"s.{suffix}", cwd=tmp_path)
        written = (tmp_path / f"s.{suffix}").read_text()
        assert (result.returncode, result.stderr) == (0, "")
        assert "\x1b" not in written
        assert "\u202e" not in written
        assert suffix != "html" or "<b>" not in written
    narrow = newsdiff("batch", "odd.jsonl", "-o", "/dev/null", "--summary", "-", "--width", "50", cwd=tmp_path).stdout
    assert max(map(len, narrow.splitlines())) <= 50
    (tmp_path / "bad.jsonl").write_text("{}\n")
    for suffix in ("txt", "html"):
        newsdiff("batch", "bad.jsonl", "-o", "/dev/null", "--summary", f"none.{suffix}", cwd=tmp_path)
        assert "0 stories compared, 1 could not be" in (tmp_path / f"none.{suffix}").read_text()


def test_many_outlets_are_counted_where_they_are_not_listed(monkeypatch):
    summary = summary_of_the_stories(monkeypatch)
    many = tuple(OutletShare(f"outlet {number}", 1, 20, 0) for number in range(1500))
    summary = summary._replace(outlets=many)
    assert "and 1,480 outlets more, in the summary as JSON\n" in render_with(summary, "text", Options())
    assert "1,300 outlets more stand in the summary as JSON" in render_with(summary, "html", Options())
    assert len(json.loads(render_with(summary, "json", Options()))["outlets"]) == 1500


# --- progress -------------------------------------------------------------------------------------------------------


def test_progress_is_for_a_person_who_looks_on(tmp_path):
    write_manifest(tmp_path / "m.jsonl", range(300))
    shown = on_terminal("batch", "m.jsonl", "-o", "out.jsonl", "--jobs", "1", cwd=tmp_path)
    assert " stories, " in shown
    assert " a second, " in shown
    assert shown.endswith("\r\x1b[K")
    assert on_terminal("batch", "m.jsonl", "-o", "more.jsonl", "-q", cwd=tmp_path) == ""
    assert newsdiff("batch", "m.jsonl", "-o", "last.jsonl", cwd=tmp_path).stderr == ""


def test_headway_reckons_from_what_this_run_has_done(monkeypatch):
    clock = iter([0, *[10] * 50, 20, 30])
    monkeypatch.setattr("newsdiff.progress.time.monotonic", lambda: next(clock))
    headway, lines = Headway(quiet=False), []
    monkeypatch.setattr(headway, "_write", lines.append)
    for number in range(50):
        headway.skip((number + 1) / 100)
    headway.tell(0.75)
    headway.tell(0.0)
    assert lines == [
        "\r\x1b[Knewsdiff: 51 stories, 0.1 a second, 75% done, 10 s left",
        "\r\x1b[Knewsdiff: 52 stories, 0.1 a second",
    ]


@pytest.mark.parametrize(("seconds", "words"), [(0.4, "0 s"), (99, "99 s"), (100, "2 min"), (5999, "1 h 40 min")])
def test_time_left_is_told_in_round_numbers(seconds, words):
    assert describe_seconds(seconds) == words


# --- extras ---------------------------------------------------------------------------------------------------------


def test_a_missing_extra_is_named(tmp_path):
    write_manifest(tmp_path / "m.jsonl", [1])
    (tmp_path / "hide").mkdir()
    for module in ("pyarrow", "distributed"):
        (tmp_path / "hide" / f"{module}.py").write_text("raise ImportError\n")
    hidden = {"PYTHONPATH": os.pathsep.join((str(tmp_path / "hide"), str(ROOT)))}
    for options, extra in (("--format parquet -o x.parquet", "table"), ("--scheduler tcp://127.0.0.1:9", "cluster")):
        result = newsdiff("batch", "m.jsonl", *options.split(), cwd=tmp_path, env=hidden)
        assert f"install the extra {extra}: pip install 'newsdiff[{extra}]'" in complaint(result)


def test_a_parquet_file_has_a_row_for_each_mention(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install '.[table]'")
    left = tmp_path / f".newsdiff-{sha256(b'1.parquet').hexdigest()[:16]}-0123456789ab.tmp"  # by a run that was killed
    left.touch()
    documents = [{"label": "\udcff", "text": "Five hurt at 10am."}, {"label": "b", "text": "Six hurt."}]
    odd = json.dumps({"story": "odd", "documents": documents})
    (tmp_path / "m.jsonl").write_text(f"{story_line(1)}nonsense\n{odd}\n")
    for jobs in ("1", "2"):
        result = newsdiff(
            "batch", "m.jsonl", "--format", "parquet", "-o", f"{jobs}.parquet", "--jobs", jobs, cwd=tmp_path
        )
        assert result.returncode == 2
    assert not list(tmp_path.glob(".newsdiff-*"))
    assert (tmp_path / "1.parquet").read_bytes() == (tmp_path / "2.parquet").read_bytes()
    rows = parquet.read_table(tmp_path / "1.parquet").to_pylist()
    records = records_of(newsdiff("batch", "m.jsonl", cwd=tmp_path))
    mentions = [
        (r["story"], f["id"], f["verdict"], m["text"])
        for r in records
        for f in r.get("facts", ())
        for m in f["mentions"]
    ]
    assert [(r["story"], r["fact"], r["verdict"], r["text"]) for r in rows if not r["error"]] == mentions
    (trouble,) = (r for r in rows if r["error"])
    assert (trouble["story"], trouble["fact"]) == (None, None)
    assert trouble["error"].startswith("m.jsonl: is no valid JSON at line 2")
    assert {r["label"] for r in rows} == {"Gull", "Tern", None, "\\udcff", "b"}
    times = [(r["value"], r["said"], r["earliest"]) for r in rows if r["kind"] == "time"]
    assert times == [(None, "10:00", "10:00")]
    assert not list(tmp_path.glob("*.tmp"))
    device = newsdiff("batch", "m.jsonl", "--format", "parquet", "-o", "/dev/null", cwd=tmp_path)
    assert complaint(device) == "/dev/null: is no file that can be replaced; name one"
    again = newsdiff("batch", "m.jsonl", "--format", "parquet", "-o", "1.parquet", cwd=tmp_path)
    assert complaint(again) == "1.parquet: holds something already; remove it, or name another"
    for options in (["--resume", "-o", "x.parquet"], []):
        assert newsdiff("batch", "m.jsonl", "--format", "parquet", *options, cwd=tmp_path).returncode == 2


def test_a_cluster_that_loses_a_worker_writes_the_same(tmp_path):
    distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install '.[cluster]'")
    write_manifest(tmp_path / "m.jsonl", range(400), gull=GULL * 20)
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster:
        run = start(tmp_path, "-o", "out.jsonl", "--scheduler", cluster.scheduler_address)
        wait_until(lambda: run.poll() is not None or (tmp_path / "out.jsonl").exists())
        os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
        assert (run.communicate(timeout=120)[1], run.returncode) == (b"", 0)
    newsdiff("batch", "m.jsonl", "-o", "alone.jsonl", cwd=tmp_path)
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "alone.jsonl").read_bytes()


def test_a_cluster_that_is_not_there_is_told(tmp_path):
    pytest.importorskip("distributed", reason="Dask is not installed: pip install '.[cluster]'")
    write_manifest(tmp_path / "m.jsonl", [1])
    for address in ("tcp://127.0.0.1:9", "nonsense://x"):
        result = newsdiff("batch", "m.jsonl", "--scheduler", address, cwd=tmp_path)
        assert complaint(result).startswith(f"--scheduler: {address}: no scheduler answers there")
