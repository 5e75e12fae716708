"""Make the pictures of docs/pictures from real runs on the seeds: the terminal as SVG, the HTML pages as PNG.

Needs a Chromium with its driver for the pages. The drawings of the terminal name no font that a reader would have to
fetch. Run by ``make pictures``; then look at each picture before it goes in.
"""

import base64
import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME, TerminalTheme
from rich.text import Text
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT: Final = Path(__file__).parents[1]
PICTURES: Final = ROOT / "docs" / "pictures"
SEEDS: Final = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("seeds/*.txt"))
WIDTH: Final = 96
# What the browser lays out only when it comes into view is there a moment later.
SETTLED: Final = "const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => done()), 500)"
FACES: Final = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)  # which would be fetched from elsewhere
FORMAT: Final = FACES.sub("", CONSOLE_SVG_FORMAT)


class Terminal(NamedTuple):
    """A picture of a terminal: the name of its file, the command's words, the colours of the terminal."""

    name: str
    words: tuple[str, ...]
    theme: TerminalTheme


class Page(NamedTuple):
    """A picture of a page: the name of its file, the command, the part of it, size of the window, theme."""

    name: str
    command: str
    place: str
    size: tuple[int, int]
    theme: str


WORST: Final = ("compare", "--only", "conflict,compatible,qualifier")
TERMINALS: Final = (
    Terminal("terminal-dark", WORST, SVG_EXPORT_THEME),
    Terminal("terminal-light", WORST, DEFAULT_TERMINAL_THEME),
    Terminal("terminal-table", ("compare", "--table", *WORST[1:]), SVG_EXPORT_THEME),
)
PAGES: Final = (
    Page("report-overview-light", "compare", "", (1280, 1200), "light"),
    Page("report-overview-dark", "compare", "", (1280, 1200), "dark"),
    Page("report-facts-light", "compare", "#facts", (1280, 1200), "light"),
    Page("report-texts-light", "compare", "#texts", (1280, 900), "light"),
    Page("report-phone-light", "compare", "#facts", (390, 844), "light"),
    Page("report-phone-dark", "compare", "#overview", (390, 844), "dark"),
    Page("rows-light", "align", "#rows", (1280, 900), "light"),
)


def main() -> None:
    """Write every picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for terminal in TERMINALS:
        PICTURES.joinpath(f"{terminal.name}.svg").write_text(draw_terminal(terminal), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for page in PAGES:
            PICTURES.joinpath(f"{page.name}.png").write_bytes(photograph(page, Path(folder)))


def run(*words: str) -> str:
    """Run newsdiff on the seeds; a conflict is no failure."""
    command = [sys.executable, "-m", "newsdiff", words[0], *SEEDS, *words[1:]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return done.stdout


def draw_terminal(terminal: Terminal) -> str:
    """Draw what a terminal shows after a command."""
    shown = run(*terminal.words, "--color", "always", "--width", str(WIDTH))
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.from_ansi(shown))
    title = f"newsdiff {terminal.words[0]} seeds/*.txt {' '.join(terminal.words[1:])}".rstrip()
    return console.export_svg(title=title, theme=terminal.theme, code_format=FORMAT, unique_id=terminal.name)


def photograph(page: Page, folder: Path) -> bytes:
    """Take the picture of a page in a browser of its own."""
    file = folder / f"{page.command}.html"
    file.write_text(run(page.command, "--format", "html"), "utf-8")
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or sys.exit("pictures: no chromium on this machine")
    profile = folder / page.name
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--user-data-dir={profile}"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        width, height = page.size
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        theme = {"features": [{"name": "prefers-color-scheme", "value": page.theme}]}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", theme)
        driver.get(file.as_uri())
        for _ in range(2):  # what comes into view takes its true height, which moves the rest
            driver.execute_script("document.querySelector(arguments[0]).scrollIntoView()", page.place or "body")
            driver.execute_async_script(SETTLED)
        return base64.b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
