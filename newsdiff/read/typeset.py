"""What the readers of printers' and word processors' files share: raised digits, ends of sentences, no titles."""

import re
from typing import Final

from newsdiff.read.article import fold

# A note mark or a power is set raised: "10,000" with a small 2 above the line is "10,000²", never "10,0002".
RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

# A line that a sentence ends with, or what is quoted or bracketed in it.
STOPPED: Final = re.compile(r"[.!?…:][\"'”’»)\]]*\s*$")

# What programs write into the title field by themselves: their own names, file names, nothing.
NO_TITLE: Final = re.compile(
    r"""(?ix)
    (?: microsoft[ ]\w+[ ]-[ ] | powerpoint[ ] | slide[ ]\d | untitled | unbenannt | document\d* \b | word[ ]document )
    | .*? \.(?: docx?m? | odt | rtf | pdf | indd? | qxp?d | tex | txt | html? | pages | pptx? | xlsx? ) $
    """
)


def proper_title(title: object) -> str | None:
    """``"Microsoft Word - note_final.doc"`` -> None: a title field holds a title where it holds words."""
    text = fold(title) if isinstance(title, str) else ""
    return text if len(text.split()) > 1 and not NO_TITLE.match(text) else None
