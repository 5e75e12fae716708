"""Strangers' text -> Markdown that shows it and does nothing else: no markup, link, mention, reference or HTML.

Plain words stay as they are. What holds a sign that some reader of Markdown may take for more becomes code, where
none of them looks for mentions or links; a backslash would hide the sign from the parser alone, not from what comes
after it and links each ``@name``.
"""

import re
from typing import Final

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
