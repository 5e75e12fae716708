"""Lines of the text report -> the same lines in colour. The one module that knows rich.

Only rich's styles are used: its console would cost more than the whole comparison to import, and would decide by
itself, from the environment, whether there is colour.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.color import ColorSystem
from rich.style import Style

# Role of a piece -> its style: the 16 base colours only, so that the reader's theme decides, and none of them alone
# carries meaning: sign and word stand beside each.
STYLES: Final = {
    "summary": "bold",
    "conflict": "bold yellow",
    "compatible": "bold cyan",
    "qualifier": "bold bright_blue",
    "agree": "bold",
    "single": "bold",
    "label": "bold",
    "words": "bold",
    "place": "dim",
    "changed": "bright_blue",
    "changed figure": "bold yellow",
    "moved": "dim",
    "moved figure": "bold dim",
}


def paint(lines: Iterable[Sequence[tuple[str, str]]]) -> Iterator[str]:
    """Join the pieces of each line, those of a role that has a style within its colours."""
    styles = {role: Style.parse(style) for role, style in STYLES.items()}
    plain = Style.null()
    for line in lines:
        painted = [styles.get(role, plain).render(text, color_system=ColorSystem.STANDARD) for text, role in line]
        yield "".join(painted) + "\n"
