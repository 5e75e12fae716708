"""A report of ``pip install --dry-run --report`` -> lines of name, version and hash, sorted: requirements-dev.lock."""

import json
import sys
from pathlib import Path
from typing import Final

HEAD: Final = """\
# What developers' tools were at the time of writing, each by its hash, on Linux x86-64 with Python 3.11:
#     pip install --require-hashes --requirement requirements-dev.lock && pip install --no-deps --editable .
# `make lock` writes it anew. `make setup` takes what pyproject.toml allows instead: hashes of one system refuse others.
"""


def main(report: Path) -> None:
    """Print the lock file; what has no hash is newsdiff itself, from its folder."""
    lines = []
    for item in json.loads(report.read_text("utf-8"))["install"]:
        digest = item["download_info"].get("archive_info", {}).get("hashes", {}).get("sha256")
        if digest:
            lines.append(f"{item['metadata']['name'].lower()}=={item['metadata']['version']} --hash=sha256:{digest}\n")
    sys.stdout.write(HEAD + "".join(sorted(lines)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
