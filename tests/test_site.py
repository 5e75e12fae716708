"""The site of docs/: built strictly, whole without a network, every link in it leads somewhere."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "bench"))
from site_of_docs import lead_links  # noqa: E402

LOADING = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src", "video": "src"}

pytest.importorskip("sphinx", reason="Sphinx is not installed")


class Page(HTMLParser):
    """What a page loads, what it links to, and the places in it that can be linked to."""

    def __init__(self, path):
        super().__init__()
        self.loads, self.links, self.places = [], [], set()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.places |= {given[key] for key in ("id", "name") if given.get(key)}
        if (key := LOADING.get(tag)) and given.get(key):
            self.loads.append(given[key])
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of the site, which no warning stopped."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "bench/site_of_docs.py", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


def pages_of(site):
    """Each page that somebody wrote, with what is in it."""
    return {path: Page(path) for path in site.rglob("*.html") if path.name not in {"genindex.html", "search.html"}}


def test_each_page_is_in_it(site):
    written = {path.relative_to(ROOT / "docs") for path in ROOT.glob("docs/**/*.md") if "samples" not in path.parts}
    written |= {Path(name) for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")}
    assert {path.relative_to(site) for path in pages_of(site)} == {path.with_suffix(".html") for path in written}


def test_a_dead_link_is_left_for_sphinx_to_tell():
    text = "[a](gone.md) [b](text.md#read) [c](../conf.py) `[d](gone.md)`"
    led = lead_links(text, ROOT / "docs/reading/x.md", "reading/x.md", {"reading/text.md"})
    assert led == "[a](gone.md) [b](../reading/text.md#read) c `[d](gone.md)`"


def test_nothing_is_loaded_from_elsewhere(site):
    for path in site.rglob("*.html"):
        assert [address for address in Page(path).loads if urlsplit(address).netloc] == [], path
    for path in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(?:https?:)?//|@import", path.read_text("utf-8")), path


def test_each_link_leads_somewhere(site):
    pages = pages_of(site)
    for path, page in pages.items():
        for address in (*page.links, *page.loads):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), f"{path.name}: {address}"
            if parts.fragment and target in pages:
                assert unquote(parts.fragment) in pages[target].places, f"{path.name}: {address}"
