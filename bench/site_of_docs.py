"""Build docs/ as a site, strictly: any warning of Sphinx is an error. Run by ``make docs``, which names the folder.

The pages are plain Markdown that reads well in the repository, where they link to ``../SECURITY.md``. Here they are
brought together in one folder, with those of the project's own folder and a table of contents, and links are led to
where their pages now stand; a link to what is no page (a script, a table of words) becomes its words.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
PAGES: Final = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")  # of the project's own folder
LINK: Final = re.compile(r"(?<!!)\[([^\]\[]+)\]\((?!\w+:)([^)#\s]+)(#[^)\s]*)?\)")
CODE: Final = re.compile(r"(^```.*?^```|`[^`\n]+`)", re.DOTALL | re.MULTILINE)
CONTENTS: Final = {
    "Begin": "tutorial",
    "How to": """howto-install howto-check howto-pages howto-jq howto-ci howto-git howto-config howto-stories
        howto-batch howto-year howto-cluster""",
    "Reference": """reference/command-line reference/settings reference/exit-status reference/formats reference/json
        reference/python""",
    "What is read of": """reading/text reading/html reading/markdown reading/json reading/ninjs reading/newsml
        reading/mail reading/pdf reading/docx""",
    "Explanation": "verdicts architecture tricky-cases accuracy performance SECURITY hostile glossary",
    "For developers": "CONTRIBUTING debugging CHANGELOG",
    "Decisions": " ".join(f"decisions/{path.stem}" for path in sorted(ROOT.glob("docs/decisions/*.md"))),
}


def main(target: Path) -> int:
    """Build the site into a folder; give the exit status of Sphinx."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source")
        gather(source)
        command = [sys.executable, "-m", "sphinx", "-b", "html", "-W", "--keep-going", "-q", "-d", f"{folder}/trees"]
        done = subprocess.run([*command, str(source), str(target)], check=False)  # noqa: S603 - our own words
    return done.returncode


def gather(source: Path) -> None:
    """Bring the sources of the site together in a folder."""
    texts = {path.relative_to(ROOT / "docs").as_posix(): path for path in ROOT.glob("docs/**/*.md")}
    texts = {uri: path for uri, path in texts.items() if "samples" not in path.parts}
    texts |= {name: ROOT / name for name in PAGES}
    for uri, path in texts.items():
        place = source / uri
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(lead_links(path.read_text("utf-8"), path, uri, set(texts)), "utf-8")
    shutil.copy(ROOT / "docs/conf.py", source)
    shutil.copytree(ROOT / "docs/pictures", source / "pictures")
    with (source / "index.md").open("a", encoding="utf-8") as index:
        for caption, pages in (CONTENTS | {"More": list_others(texts)}).items():
            listed = "\n".join(page for page in pages.split() if f"{page}.md" in texts)
            if listed:
                index.write(f"\n```{{toctree}}\n:hidden:\n:caption: {caption}\n\n{listed}\n```\n")


def list_others(uris: Iterable[str]) -> str:
    """Name the pages that have no place in the contents yet."""
    named = {page for pages in CONTENTS.values() for page in pages.split()} | {"index"}
    return " ".join(sorted({uri.removesuffix(".md") for uri in uris} - named))


def lead_links(text: str, path: Path, uri: str, pages: set[str]) -> str:
    """Lead each link of a page to where its target stands in the site; what stands in code is no link."""

    def lead(found: re.Match[str]) -> str:
        words, target, anchor = found[1], found[2], found[3] or ""
        meant = (path.parent / target).resolve().relative_to(ROOT).as_posix()
        new = "index.md" if meant == "README.md" else meant.removeprefix("docs/")
        if new in pages:
            return f"[{words}]({'../' * uri.count('/')}{new}{anchor})"
        return words if (ROOT / meant).exists() else found[0]  # a dead link stays one, and Sphinx tells

    parts = CODE.split(text)
    kept = "".join(part if at % 2 == 0 else f"\x00{at}\x00" for at, part in enumerate(parts))
    return re.sub(r"\x00(\d+)\x00", lambda found: parts[int(found[1])], LINK.sub(lead, kept))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
