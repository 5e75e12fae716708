"""A report -> the file that it was asked for, whole or not at all, whatever ends the process in the middle.

The text is written beside its target and takes the target's name once it is safely on the disk. What a killed run
left there, the next one for the same target takes away.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from newsdiff.digests import sha256
from newsdiff.errors import NewsdiffError
from newsdiff.guard import describe_failure

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

OURS_ALONE: Final = 0o600  # what replaces a file is no more open than that was, until it has its mode
FOR_ALL: Final = 0o666  # less what the umask takes


def write_file(path: str, text: str | Iterable[str]) -> None:
    """Write a text, or its pieces, whole or not at all; to a device or pipe, which has nothing to keep, directly."""
    data = (piece.encode("utf-8", "backslashreplace") for piece in ([text] if isinstance(text, str) else text))
    target = Path(os.path.realpath(path))  # a link stays one
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                stream.writelines(data)
        else:
            _replace_file(target, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NewsdiffError(path, f"cannot be written ({describe_failure(error)}); give another --output") from None


def _replace_file(target: Path, data: Iterable[bytes]) -> None:
    if target.exists() and not os.access(target, os.W_OK):  # replacing would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    if target.is_symlink():  # what is left of a loop of links
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    mode = OURS_ALONE if target.exists() else FOR_ALL
    with place_beside(target) as temporary:
        try:
            with open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as stream:
                stream.writelines(data)
                stream.flush()
                os.fsync(stream.fileno())
            if target.exists():
                shutil.copymode(target, temporary)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


@contextmanager
def place_beside(target: Path) -> Iterator[Path]:
    """Name a file beside the target for this run alone; take away what killed runs left, and let nobody take ours.

    Who writes holds a shared lock on the folder, who tidies an exclusive one, and both end with the process. So a file
    is removed only when nobody writes in the folder; else a later run does it. Windows, which has no such locks, opens
    no folder: there it stays.
    """
    prefix = f".newsdiff-{sha256(os.fsencode(target.name)).hexdigest()[:16]}-"  # of this target alone
    with ExitStack() as opened:
        with suppress(OSError):  # a folder that cannot be listed, a file system without locks
            lock = os.open(target.parent, os.O_RDONLY)
            opened.callback(os.close, lock)
            with suppress(BlockingIOError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                _clear_leftovers(target.parent, prefix)
            fcntl.flock(lock, fcntl.LOCK_SH)
        yield target.with_name(f"{prefix}{os.urandom(6).hex()}.tmp")


def _clear_leftovers(folder: Path, prefix: str) -> None:
    for leftover in folder.glob(f"{prefix}*.tmp"):
        with suppress(OSError):  # another's, in a folder where only the owner may remove it
            leftover.unlink()
