"""A folder -> the files in it that can be read, at whatever depth."""

import os
from typing import Final, NoReturn

from newsdiff.errors import InputError
from newsdiff.read import READERS

SUFFIXES: Final = tuple(suffix for reader in READERS for suffix in reader.suffixes)
HIDDEN: Final = "."


def list_files(folder: str) -> list[str]:
    """Name the files of a folder and of the folders in it that have a suffix of a reader, sorted; hidden ones are not.

    Pipes and the like are left out, which might never end, and links to folders are not followed. Raises
    ``InputError`` where a folder cannot be listed or holds no such file.
    """
    files = []
    for path, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith(HIDDEN))
        found = (os.path.join(path, name) for name in sorted(names) if _is_readable(name))  # noqa: PTH118 - any string
        files += [each for each in found if os.path.isfile(each) or os.path.islink(each)]  # noqa: PTH113, PTH114
    if not files:
        raise InputError(folder, "holds no file that newsdiff reads; name the files, whatever their suffix")
    return files


def _is_readable(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(HIDDEN)


def _raise(error: OSError) -> NoReturn:
    reason = (error.strerror or type(error).__name__).lower()
    raise InputError(os.fspath(error.filename), f"cannot be listed ({reason}); check the folder")
