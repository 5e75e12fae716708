"""Report -> Markdown, for a pull request or a chat: the summary, a table of what differs, the rest folded away.

Strangers' text shows itself there and does nothing else: no markup, link, mention, reference or HTML. Plain words stay
as they are. What holds a sign that some reader of Markdown may take for more becomes code, where none of them looks for
mentions or links; a backslash would hide the sign from the parser alone, not from what comes after it and links each
``@name``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsdiff.model import Fact, Report
from newsdiff.render.left_out import describe_left_out
from newsdiff.render.show import Options, show_words
from newsdiff.render.telling import (
    ASCII_SIGNS,
    IN_FULL,
    SIGNS,
    WORST_FIRST,
    describe_hidden,
    list_entries,
    summarize_report,
)

BREAK: Final = "<br>"  # between two lines of a cell

HEADS: Final = ("verdict", "fact", "readings", "why")
FOLDED_HEADS: Final = ("fact", "readings")

# Signs that stay signs wherever they stand, and words beyond ASCII.
_PLAIN: Final = re.compile(r"[\w ,.;'\"()/?+%!:\x80-\U0010ffff-]*", re.ASCII)

# What means more to some reader, of the signs that are plain: the web addresses that GitHub links, emoji names,
# numbers of issues and requests, hashes of commits, names that begin or end like emphasis.
_TELLING: Final = re.compile(
    r"""
      ://                                   # http://example.com
    | \b www\.                              # www.example.com
    | [a-z]{2} \. [a-z]{2}                  # example.com, in chats
    | : [\w+-]++ :                          # :smile:
    | [a-z] - \d                            # GH-12, JIRA-12
    | [!%] \w                               # !12 and %12 in GitLab
    | \b (?=[a-f]*\d) [0-9a-f]{7,} \b       # the hash of a commit
    | _                                     # _emphasis_
    | \b mailto: | \b xmpp:                 # which are linked without slashes
    | (?<!\S) [-+]++ (?!\S) | -- | \+\+     # the rule of a table, inserted text
    """,
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)

# What does not stand in a code span that is a cell of a table, or would end it.
_NOT_IN_A_SPAN: Final = re.compile(r"[`|\\]|\$$|^ | $")


def render(report: Report, options: Options) -> str:
    """Write the page, with a final newline."""
    signs = ASCII_SIGNS if options.ascii else SIGNS
    shown = [fact for fact in report.facts if fact.verdict in options.only]
    unfolded = frozenset(WORST_FIRST) if options.in_full else IN_FULL
    in_full = [fact for fact in shown if fact.verdict in unfolded]
    blocks = [f"**{escape(summarize_report(report))}**", *map(escape, _notes(report, options))]
    if in_full:
        rows = ((f"{signs[fact.verdict]} {fact.verdict}", *_tell(fact, report)) for fact in in_full)
        blocks.append(_write_table(HEADS, rows))
    for verdict in (verdict for verdict in WORST_FIRST if verdict not in unfolded):
        folded = [fact for fact in shown if fact.verdict is verdict]
        if folded:
            table = _write_table(FOLDED_HEADS, (_tell(fact, report)[:2] for fact in folded))
            head = f"<summary>{signs[verdict]} {verdict} ({len(folded)})</summary>"
            blocks += ("<details>\n" + head, table, "</details>")
    return "\n\n".join(blocks) + "\n"


def _notes(report: Report, options: Options) -> Iterator[str]:
    """What was left out, what is hidden from the eye, and what is not shown."""
    yield from describe_left_out(report)
    if hidden := describe_hidden(report, options):
        yield hidden


def _write_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _tell(fact: Fact, report: Report) -> tuple[str, str, str]:
    """The cells of a fact: its name, its readings with who has them, the reason."""
    readings = []
    for entry in list_entries(fact, report.documents):
        told = (f"{escape(label)} {code(place)}" for label, place in zip(entry.labels, entry.places, strict=True))
        sources = f" (source: {escape('; '.join(entry.sources))})" if entry.sources else ""
        readings.append(f"{code(entry.words)}: {', '.join(told)}{sources}")
    return escape(show_words(fact.label) or str(fact.kind)), BREAK.join(readings), escape(show_words(fact.reason))


def escape(text: str) -> str:
    """Write words that are shown already, as they are or else as code."""
    if _PLAIN.fullmatch(text) and not _TELLING.search(text):
        return text
    return code(text)


def code(text: str) -> str:
    """Write words that are shown already as code; "" stays."""
    if not _NOT_IN_A_SPAN.search(text):
        return f"`{text}`" if text else ""
    return f"<code>{''.join(map(_write_entity, text))}</code>"


def _write_entity(character: str) -> str:
    """An entity is never markup, nor the bar between two cells."""
    plain = not character.isascii() or character.isalnum() or character == " "
    return character if plain else f"&#{ord(character)};"
