"""Stories -> the manifest that ``newsdiff batch`` reads: one story a line, its id and its files; no loose articles.

A manifest names files and not articles, so a file that holds articles of several stories cannot stand in one.
"""

from newsdiff.errors import InputError
from newsdiff.model import Gathering
from newsdiff.render.show import Options
from newsdiff.render.to_json import write_json_line

STANDARD_INPUT = "-"


def render(gathering: Gathering, options: Options) -> str:
    """Write a line for each story; raises ``InputError`` for what is no file of one story."""
    homes = {document.source: "" for document in gathering.loose}
    lines = []
    for story in gathering.stories:
        files = dict.fromkeys(document.source for document in story.documents)
        for file in files:
            if file in ("", STANDARD_INPUT):
                raise InputError(file or story.id, "is no file that a manifest could name; use --format json")
            if homes.setdefault(file, story.id) != story.id:
                raise InputError(file, "holds articles of several stories; give each a file, or use --format json")
        lines.append({"story": story.id, "documents": list(files)})
    return "".join(write_json_line(line, options.ascii) for line in lines)
