"""SHA-256 by the interpreter's own code, as ``random`` in the standard library takes its like.

``hashlib`` loads OpenSSL first, and that takes longer than to read a story.
"""

from importlib import import_module
from typing import Any, Final


def _find_code() -> Any:  # noqa: ANN401 - a module whose name differs by version
    for name in ("_sha2", "_sha256"):  # from Python 3.12 on; before
        try:
            return import_module(name)
        except ImportError:
            continue
    return import_module("hashlib")  # an interpreter that was built with OpenSSL alone


sha256: Final = _find_code().sha256
