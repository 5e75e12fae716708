"""Draw which part of newsdiff imports which, from the imports as they stand, into docs/pictures/imports.svg.

A part is a module or a folder of the package. It stands on its floor of the contract in pyproject.toml, in the order of
the pipeline; an import is a line from the upper part down to the lower one: strong where no other way leads down to it,
faint where one does. Lines to the lowest floor are left out: nearly all parts have one. A line that goes up, or along a
floor, is red and an error. Run by ``make imports``; what is shown is what ``grimp`` finds, lazy imports included.
"""

import sys
import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

import grimp

ROOT: Final = Path(__file__).parents[1]
PICTURE: Final = ROOT / "docs/pictures/imports.svg"
BOX: Final = (92, 26)  # width and height of a part
GAP: Final = (14, 34)  # between two parts of a floor, between two floors
MARGIN: Final = 16
BUSIEST: Final = 9  # parts of a floor in one row; a longer floor takes two

STYLE: Final = """
  .part { fill: #e8eef4; stroke: #5b7083; } .name { fill: #14202b; }
  .line { stroke: #5b7083; fill: none; stroke-width: 1.4; } .implied { stroke-width: 1; opacity: .25; }
  .wrong { stroke: #c22; opacity: 1; stroke-width: 2; }
  text { font: 12px system-ui, "DejaVu Sans", sans-serif; text-anchor: middle; }
  g:hover > .line { opacity: 1; stroke-width: 2; stroke: #b45f06; }
  @media (prefers-color-scheme: dark) {
    .part { fill: #24313d; stroke: #8ba3b8; } .name { fill: #e8eef4; } .line { stroke: #8ba3b8; }
  }
"""


class Place(NamedTuple):
    """Where a part stands: its floor (0 at the top), and the middle of its box."""

    floor: int
    x: float
    y: float


def main() -> int:
    """Draw the picture; 1 where an import goes up or along a floor."""
    floors = read_floors()
    imports = read_imports()
    floor_of = {part: at for at, floor in enumerate(floors) for part in floor}
    wrong = sorted((a, b) for a, b in imports if floor_of[a] >= floor_of[b])
    PICTURE.write_text(draw(floors, imports), "utf-8")
    sys.stdout.write(
        f"{len(floor_of)} parts on {len(floors)} floors, {len(imports)} lines, {len(wrong)} of them wrong\n"
    )
    for one, other in wrong:
        sys.stdout.write(f"    {one} imports {other}\n")
    return int(bool(wrong))


def read_floors() -> list[list[str]]:
    """The floors of the contract, the highest first."""
    config = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))
    (contract,) = config["tool"]["importlinter"]["contracts"]
    return [[part.strip() for part in floor.split("|")] for floor in contract["layers"]]


def read_imports() -> set[tuple[str, str]]:
    """Which part imports which; what is imported for types alone is no dependency of a run."""
    graph = grimp.build_graph("newsdiff", exclude_type_checking_imports=True, cache_dir=None)
    found = set()
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            pair = _part_of(module), _part_of(imported)
            if all(pair) and pair[0] != pair[1]:
                found.add(pair)
    return found


def _part_of(module: str) -> str:
    """``newsdiff.read.from_html`` -> ``read``; nothing for the package itself and its entry point."""
    part = module.removeprefix("newsdiff").lstrip(".").partition(".")[0]
    return "" if part == "__main__" else part


def draw(floors: list[list[str]], imports: set[tuple[str, str]]) -> str:
    """Write the picture as SVG."""
    places, width, height = place_parts(floors)
    size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title">',
        '<title id="title">The parts of newsdiff and what they import: every line goes down</title>',
        f"<style>{STYLE}</style>",
    ]
    drawn = {(one, other) for one, other in imports if other not in floors[-1]}
    for part, place in places.items():
        lines.append("<g>")
        lines += (_line(place, places[b], _is_implied(a, b, drawn)) for a, b in sorted(drawn) if a == part)
        lines.append("</g>")
    for part, place in places.items():
        left, top = place.x - BOX[0] / 2, place.y - BOX[1] / 2
        lines.append(f'<rect class="part" x="{left:g}" y="{top:g}" width="{BOX[0]}" height="{BOX[1]}" rx="4"/>')
        lines.append(f'<text class="name" x="{place.x:g}" y="{place.y + 4:g}">{escape(part)}</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def place_parts(floors: list[list[str]]) -> tuple[dict[str, Place], float, float]:
    """Give each part its place, and the picture its width and height."""
    rows = [(at, row) for at, floor in enumerate(floors) for row in _rows(floor)]
    width = max(len(row) for _, row in rows) * (BOX[0] + GAP[0]) - GAP[0] + 2 * MARGIN
    places, y, before = {}, MARGIN + BOX[1] / 2, 0
    for at, row in rows:
        y += 0 if not places else BOX[1] + (GAP[1] if at != before else GAP[0])
        left = (width - len(row) * (BOX[0] + GAP[0]) + GAP[0] + BOX[0]) / 2
        left += (len(row) == 1) * ((at % 3) - 1) * BOX[0]  # single parts beside, not below one another: lines show
        for number, part in enumerate(row):
            places[part] = Place(at, left + number * (BOX[0] + GAP[0]), y)
        before = at
    return places, width, y + BOX[1] / 2 + MARGIN


def _rows(floor: list[str]) -> Iterator[list[str]]:
    half = -(-len(floor) // -(-len(floor) // BUSIEST))
    for start in range(0, len(floor), half):
        yield floor[start : start + half]


def _is_implied(one: str, other: str, imports: set[tuple[str, str]]) -> bool:
    """Whether a longer way leads from one part to the other."""
    seen, open_ends = {one}, [b for a, b in imports if a == one and b != other]
    while open_ends:
        part = open_ends.pop()
        if part == other:
            return True
        if part not in seen:
            seen.add(part)
            open_ends += [b for a, b in imports if a == part]
    return False


def _line(one: Place, other: Place, implied: bool) -> str:
    """A line from the foot of one part to the head of another, bent so that it is told from its neighbours."""
    kind = ("line implied" if implied else "line") if one.floor < other.floor else "line wrong"
    start, end = one.y + BOX[1] / 2, other.y - BOX[1] / 2
    middle = (start + end) / 2
    path = f"M{one.x:g} {start:g} C{one.x:g} {middle:g} {other.x:g} {middle:g} {other.x:g} {end:g}"
    return f'<path class="{kind}" d="{path}"/>'


if __name__ == "__main__":
    sys.exit(main())
