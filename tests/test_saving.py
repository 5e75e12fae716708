"""A report file is the old one or the whole new one, wherever the process that writes it is ended."""

import os
import random
import resource
import signal
import stat
import subprocess
import sys

import pytest

from newsdiff import guard
from newsdiff.errors import NewsdiffError
from newsdiff.saving import write_file

OLD = "the old report\n" * 500
NEW = "the new report, much longer than the old one was\n" * 5_000
NEXT = "the report of the next run\n"
CUTS = 50  # so many bytes behind which the process is killed


def leftovers(folder):
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(".newsdiff-"))


def after_steps(number, act):
    """Do something at the n-th step: at a call of a function of Python or of C, or at the return from it."""
    left = number

    def count(_frame, _event, _function):
        nonlocal left
        left -= 1
        if left == 0:
            act()

    sys.setprofile(count)


def kill_myself():
    os.kill(os.getpid(), signal.SIGKILL)


def in_a_child(work):
    """Do the work in a copy of this process; return how it ended: its status, or the signal as a negative number."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def count_steps(target):
    write_file(str(target), NEW)  # what is done only the first time is not counted
    steps = 0

    def count(_frame, _event, _function):
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        write_file(str(target), NEW)
    finally:
        sys.setprofile(None)
    return steps


def check_survivors(target, before):
    """The target is the old one or the whole new one; the next run leaves its own report and nothing beside it."""
    assert (target.read_text() if target.exists() else None) in (before, NEW)
    remains = leftovers(target.parent)
    write_file(str(target), NEXT)
    assert target.read_text() == NEXT
    assert leftovers(target.parent) == []
    return remains


def test_a_process_killed_at_any_call_leaves_the_old_file_or_the_new_one(tmp_path):
    target = tmp_path / "report.json"
    steps = count_steps(target)
    ended, remained, replaced = [], 0, 0
    tried = range(1, steps + 1)
    for step in tried:
        before = OLD if step % 2 else None
        target.unlink(missing_ok=True)
        if before is not None:
            target.write_text(before)

        def work(step=step):
            after_steps(step, kill_myself)
            write_file(str(target), NEW)

        ended.append(in_a_child(work))
        replaced += target.exists() and target.read_text() == NEW
        remained += bool(check_survivors(target, before))
    assert ended.count(-signal.SIGKILL) >= len(tried) * 0.9  # the other branch has a few calls fewer
    assert 0 < replaced < len(tried)
    assert remained > 40  # the points lie in the writing, not only around it: 43 on each Python so far


def test_a_process_killed_behind_any_byte_leaves_the_old_file(tmp_path):
    target = tmp_path / "report.json"
    chosen = random.Random(2)
    for _ in range(CUTS):
        target.write_text(OLD)
        size = chosen.randrange(len(NEW))

        def work(size=size):
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # the kernel kills who writes beyond the limit
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            write_file(str(target), NEW)

        assert in_a_child(work) == -signal.SIGXFSZ
        (part,) = leftovers(tmp_path)
        assert tmp_path.joinpath(part).stat().st_size == size
        assert target.read_text() == OLD
        check_survivors(target, OLD)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_is_asked_to_end_leaves_nothing_behind(tmp_path, number):
    target = tmp_path / "report.json"
    steps = count_steps(target)
    statuses = []
    for step in range(1, steps, 3):
        target.write_text(OLD)

        def work(step=step):
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.default_int_handler)

            def command():
                after_steps(step, lambda: os.kill(os.getpid(), number))
                write_file(str(target), NEW)
                sys.setprofile(None)
                return 0

            os._exit(guard.run_guarded(command))

        statuses.append(in_a_child(work))
        assert target.read_text() in (OLD, NEW)
        assert leftovers(tmp_path) == []
    assert set(statuses) <= {0, 128 + number}
    assert statuses.count(128 + number) > len(statuses) / 2


def test_what_another_run_still_writes_is_left_to_it(tmp_path):
    target = tmp_path / "report.json"
    code = """
import os, sys
from newsdiff.saving import write_file
os.fsync = lambda _: (print("writing", flush=True), sys.stdin.read())
write_file(sys.argv[1], "the slow run")
"""
    command = [sys.executable, "-c", code, str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as slow:
        assert slow.stdout.readline() == "writing\n"
        (part,) = leftovers(tmp_path)
        write_file(str(target), NEXT)
        assert leftovers(tmp_path) == [part]
        slow.communicate("")
    assert slow.returncode == 0
    assert target.read_text() == "the slow run"
    assert leftovers(tmp_path) == []


def test_only_what_was_left_of_the_same_target_is_cleared(tmp_path):
    others = [".newsdiff-0123456789abcdef-012345678901.tmp", ".newsdiff-notes.tmp", "report.json.tmp", ".newsdiff.toml"]
    for name in others:
        tmp_path.joinpath(name).write_text("not ours")
    write_file(str(tmp_path / "report.json"), NEW)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*others, "report.json"])


def test_failed_output_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "out.txt"
    target.write_text("old")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(NewsdiffError, match="no space left on device"):
        write_file(str(target), "new")
    assert target.read_text() == "old"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("path", ["none/out.txt", "loop", "n" * 300])
def test_output_that_cannot_be_written(tmp_path, path):
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(NewsdiffError, match="cannot be written"):
        write_file(str(tmp_path / path), "new")
    assert leftovers(tmp_path) == []


def test_a_private_report_is_private_while_it_is_written(tmp_path, monkeypatch):
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o600)
    seen = []
    monkeypatch.setattr(os, "fsync", lambda number: seen.append(stat.S_IMODE(os.fstat(number).st_mode)))
    write_file(str(target), "new")
    assert seen == [0o600]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_reader_who_leaves_a_pipe_is_no_trouble_of_files(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def read_a_little():
        with pipe.open("rb") as stream:
            stream.read(1)

    child = os.fork()
    if child == 0:
        try:
            read_a_little()
        finally:
            os._exit(0)
    with pytest.raises(BrokenPipeError):
        write_file(str(pipe), NEW)
    os.waitpid(child, 0)


def test_a_report_in_pieces_is_whole_or_the_old_one(tmp_path):
    target = tmp_path / "report.json"
    write_file(str(target), (line for line in NEW.splitlines(keepends=True)))
    assert target.read_text() == NEW

    def break_off():
        yield NEXT
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_file(str(target), break_off())
    assert target.read_text() == NEW
    assert leftovers(tmp_path) == []
