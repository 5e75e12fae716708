"""Report, figures or stories -> JSON Lines: a fact, mention or story a line, each to be read alone."""

from collections.abc import Iterator

from newsdiff.model import FigureList, GatheredStory, Gathering, Report
from newsdiff.render.records import Record, record_lines, record_mentions, record_story
from newsdiff.render.show import Options
from newsdiff.render.to_json import write_json_line


def render(what: Report | FigureList | Gathering, options: Options) -> Iterator[str]:
    """Write the lines, the facts worst first; options.ascii leaves no other characters."""
    lines: Iterator[Record]
    match what:
        case Report():
            lines = (fact for fact in record_lines(what) if fact["verdict"] in options.only)
        case FigureList():
            lines = record_mentions(what, options.explain)
        case Gathering():
            lines = _tell_stories(what)
    return (write_json_line(line, options.ascii) for line in lines)


def _tell_stories(gathering: Gathering) -> Iterator[Record]:
    """Each story as it stands in the JSON; a loose article is a story whose name is null."""
    yield from map(record_story, gathering.stories)
    for document in gathering.loose:
        alone = record_story(GatheredStory("", document.title or "", document.published, (document,)))
        yield alone | {"story": None, "headline": document.title}
