"""The HTML pages in a real browser: nothing runs, nothing is asked for, and everybody can read and use them.

Needs Debian's chromium and chromium-driver, and axe-core from npm for the accessibility rules. Without them these
tests are skipped, but never where CI is set: there they fail.
"""

import base64
import json
import os
import shutil
from pathlib import Path

import pytest

from newsdiff.model import Document
from newsdiff.pipeline import align_documents, check_draft, compare
from newsdiff.read import label_documents, read_document
from newsdiff.render import Options, render_report, render_with
from tests.test_golden import GOLDEN
from tests.test_html import HOSTILE, checked_ferry, hostile_check, hostile_report

ROOT = Path(__file__).parents[1]
AXE = ROOT / ".venv" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
PHONE, DESK = 390, 1280
THEMES = ("light", "dark")


def missing():
    """What these tests need and this machine has not; "" for nothing."""
    try:
        import selenium  # noqa: F401, PLC0415 - it may be missing, which is the question
    except ImportError:
        return "selenium is not installed: make setup"
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        return "there is no chromium with its driver: apt-get install chromium chromium-driver"
    return ""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if reason := missing():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    from selenium import webdriver  # noqa: PLC0415 - only with a browser
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    folder = tmp_path_factory.mktemp("browser")
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--user-data-dir={folder}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The pages of the seeds, one of every attack, and rows, as files."""
    folder = tmp_path_factory.mktemp("pages")
    seeds = label_documents([read_document(str(path)) for path in sorted((ROOT / "seeds").glob("*.txt"))])
    fire = [
        read_document(str(path))
        for path in sorted((ROOT / "tests" / "stories" / "harbour-fire").glob("*.txt"))
        if path.name != "facts.txt"
    ]
    pages = {
        "seeds": render_report(compare(seeds), "html"),
        "fire": render_report(compare(label_documents(fire)), "html"),
        "check": render_with(check_draft(seeds[0], seeds[1:]), "html", Options()),
        "ferry": render_with(checked_ferry(), "html", Options()),
        "hostile draft": render_with(hostile_check(HOSTILE["script"]), "html", Options()),
        "rows": render_with(align_documents(seeds), "html", Options()),
        "batch": GOLDEN.joinpath("batch", "summary.html").read_text("utf-8"),
        "many": render_report(compare([Document(f"paper {n}", seeds[n % 5].text) for n in range(30)]), "html"),
    }
    pages |= {f"hostile {name}": render_report(hostile_report(attack), "html") for name, attack in HOSTILE.items()}
    for name, page in pages.items():
        folder.joinpath(f"{name}.html").write_bytes(page.encode())
    return folder


def show(browser, files, name, *, width=DESK, theme="light", place=""):
    """Open a page as a reader of this width and theme would; the logs begin anew."""
    for log in ("browser", "performance"):
        browser.get_log(log)
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": theme}]}
    )
    browser.get(files.joinpath(f"{name}.html").as_uri() + place)


def requests(browser):
    """The addresses that the page asked for, but for itself."""
    messages = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))
    sent = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    own = browser.current_url.partition("#")[0]
    assert own in sent  # or the log would tell nothing
    return [
        url for url in sent if url.partition("#")[0] != own and not url.startswith(("data:", "chrome"))
    ]  # the browser's own; what a data: address holds is asked of nobody


def test_no_page_says_anything_to_the_console_or_asks_for_anything(browser, files):
    for name in ("seeds", "fire", "check", "ferry", "rows", "batch"):
        show(browser, files, name)
        assert browser.get_log("browser") == []
        assert requests(browser) == []


@pytest.mark.parametrize("name", [*(f"hostile {name}" for name in HOSTILE), "hostile draft"])
def test_what_an_article_says_runs_nothing(browser, files, name):
    show(browser, files, name)
    browser.execute_script("document.querySelectorAll('details').forEach(each => each.open = true)")
    count = browser.execute_script(
        "const all = [...document.querySelectorAll('*')];"
        "for (const each of all) for (const event of ['mouseover', 'focus', 'error', 'load'])"
        "  each.dispatchEvent(new Event(event));"
        "document.querySelectorAll('a').forEach(each => each.href.startsWith('http') || each.click());"
        "return all.length"
    )
    assert count > 100
    assert browser.execute_script("return typeof window.PWN") == "undefined"
    assert (
        browser.execute_script("return document.querySelectorAll('script, img, base, form, input, iframe').length") == 0
    )
    assert browser.get_log("browser") == []
    assert requests(browser) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("name", ["seeds", "fire", "check", "ferry", "rows", "batch", "hostile script"])
def test_axe_finds_nothing_serious(browser, files, name, width, theme):
    if not AXE.exists():
        reason = f"there is no axe-core: npm install --prefix {AXE.parents[2].relative_to(ROOT)} axe-core"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    show(browser, files, name, width=width, theme=theme)
    browser.execute_script("document.querySelectorAll('details').forEach(each => each.open = true)")
    browser.execute_script(
        "const sheet = document.createElement('style');"
        "sheet.textContent = '.fact, .texts article { content-visibility: visible !important }';"
        "document.head.append(sheet)"
    )
    browser.execute_script(AXE.read_text("utf-8"))
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document).then(result => done([result.violations, result.passes.map(each => each.id)]))"
    )
    found, passed = found
    assert {"color-contrast", "landmark-one-main", "link-name", "heading-order"} <= set(passed)
    told = [
        (each["id"], each["impact"], each["nodes"][0]["html"], each["nodes"][0]["failureSummary"]) for each in found
    ]
    assert told == []


@pytest.mark.parametrize("width", [320, PHONE, 768, DESK])
@pytest.mark.parametrize("name", ["seeds", "fire", "check", "rows", "batch", "many", "hostile hidden"])
def test_the_page_never_scrolls_sideways_its_boxes_do(browser, files, name, width):
    show(browser, files, name, width=width)
    browser.execute_script("document.querySelectorAll('details').forEach(each => each.open = true)")
    wide = browser.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


def test_the_matrix_and_the_number_lines_are_drawn(browser, files):
    show(browser, files, "seeds")
    boxes = browser.execute_script(
        "return [...document.querySelectorAll('article.fact .lane')].map(lane =>"
        " [lane.getBoundingClientRect().width, lane.getBoundingClientRect().height,"
        "  lane.querySelectorAll('.band, .dot').length])"
    )
    assert len(boxes) >= 8
    assert all(width > 300 and 30 < height < 200 and shapes for width, height, shapes in boxes)
    bands = browser.execute_script(
        "return [...document.querySelectorAll('#f1 .band')].map(each => each.getBoundingClientRect().x)"
    )
    assert bands[0] > bands[1] + 200  # tens of thousands, far to the right of scores
    assert browser.execute_script("return document.querySelectorAll('.matrix td a').length") > 40


def test_each_row_of_a_summary_has_a_bar_as_long_as_its_number(browser, files):
    show(browser, files, "batch")
    drawn = browser.execute_script(
        "return [...document.querySelectorAll('#outlets tbody tr')].map(row => {"
        "  const width = name => row.querySelector(name).getBoundingClientRect().width;"
        "  const cells = [...row.querySelectorAll('td')].map(each => each.textContent);"
        "  return [width('.part') / width('.whole'), ...cells] })"
    )
    assert len(drawn) == 12
    for part, apart, shared, *_ in drawn:
        assert part == pytest.approx(int(apart) / int(shared), abs=0.01)


def test_links_lead_from_the_matrix_to_the_text_to_the_fact_and_back(browser, files):
    show(browser, files, "seeds")
    follow = (
        "const link = document.querySelector(arguments[0]); link.click();"
        "const target = document.querySelector(':target');"
        "return [target.id, target.checkVisibility(), target.closest('section').id]"
    )
    place, visible, section = browser.execute_script(follow, ".matrix td a")
    assert (visible, section) == (True, "texts")
    fact, visible, section = browser.execute_script(follow, f"[id='{place}']")
    assert (fact, visible, section) == ("f1", True, "facts")
    assert browser.execute_script(follow, f"#f1 .by a[href='#{place}']")[0] == place


def test_a_link_to_a_folded_fact_unfolds_it(browser, files):
    show(browser, files, "seeds", place="#f20")
    assert browser.execute_script(
        "const fact = document.getElementById('f20'); return fact.closest('details').open && fact.checkVisibility()"
    )


def test_the_keyboard_reaches_the_skip_link_first_and_everything_in_the_order_of_the_page(browser, files):
    show(browser, files, "seeds")
    from selenium.webdriver import ActionChains, Keys  # noqa: PLC0415 - only with a browser

    places = []
    for _ in range(25):
        ActionChains(browser).send_keys(Keys.TAB).perform()
        places.append(
            browser.execute_script(
                "const at = document.activeElement;"
                "const order = [...document.querySelectorAll('*')].indexOf(at);"
                "return [order, at.className, getComputedStyle(at).outlineStyle]"
            )
        )
    assert places[0][1] == "skip"
    assert [order for order, _, _ in places] == sorted({order for order, _, _ in places})
    assert "box matrix" in [name for _, name, _ in places]
    assert all(outline == "solid" for _, _, outline in places)


def test_on_paper_every_fact_is_unfolded_and_every_box_whole(browser, files):
    show(browser, files, "seeds")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        hidden = browser.execute_script(
            "return [...document.querySelectorAll('.fact .body')].filter(each => !each.checkVisibility()).length"
        )
        height = browser.execute_script("return document.querySelector('details.fact').getBoundingClientRect().height")
        cut = browser.execute_script(
            "const boxes = [...document.querySelectorAll('.box')];"
            "return boxes.filter(b => getComputedStyle(b).overflow != 'visible').length"
        )
        paper = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {})["data"])
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert hidden == cut == 0
    assert height > 150
    assert paper.startswith(b"%PDF")
