"""Stories -> JSON Lines: one story a line, as it stands in the JSON; a loose article is a line whose story is null."""

from newsdiff.model import GatheredStory, Gathering
from newsdiff.render.options import Options
from newsdiff.render.records import record_story
from newsdiff.render.to_json import write_json_line


def render(gathering: Gathering, options: Options) -> str:
    """Write a line for each story and each loose article; options.ascii leaves no other characters."""
    lines = [record_story(story) for story in gathering.stories]
    for document in gathering.loose:
        alone = record_story(GatheredStory("", document.title or "", document.published, (document,)))
        lines.append(alone | {"story": None, "headline": document.title})
    return "".join(write_json_line(line, options.ascii) for line in lines)
