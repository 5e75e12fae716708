"""Stories -> the text that people read: each story with its id, a headline and its files; loose articles last."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from newsdiff.model import Document, Gathering
from newsdiff.render.layout import GAP, INDENT, Line, count_things, wrap, write_lines
from newsdiff.render.left_out import describe_skipped
from newsdiff.render.records import documents_of
from newsdiff.render.show import Options, show_name, show_words

DAY_WIDTH: Final = len("2034-03-12")
LEAST_PLACE: Final = 20  # columns beside the day; with less, the place goes below


def render(gathering: Gathering, options: Options) -> Iterator[str]:
    """Write the stories, plain or in colour."""
    return write_lines(lay_out(gathering, options), options)


def lay_out(gathering: Gathering, options: Options) -> Iterator[Line]:
    """Lay out the whole page."""
    page = options.width
    for text in describe_skipped(gathering.skipped):
        yield from ([(line, "")] for line in wrap(text, page))
    yield from ([(line, "summary")] for line in wrap(_summarise(gathering), page))
    sources = Counter(document.source for document in documents_of(gathering))
    for story in gathering.stories:
        yield []
        yield from ([(line, "label")] for line in wrap(story.id, page))
        for line in wrap(show_words(story.headline), page - INDENT):
            yield [(" " * INDENT, ""), (line, "")]
        yield from _lay_out_documents(story.documents, sources, page)
    if gathering.loose:
        yield []
        yield [("loose", "label")]
        yield from _lay_out_documents(gathering.loose, sources, page)


def _summarise(gathering: Gathering) -> str:
    """``37 articles: 12 stories, 1 loose``."""
    articles = sum(1 for _ in documents_of(gathering))
    stories = f"{len(gathering.stories) or 'no'} stor{'y' if len(gathering.stories) == 1 else 'ies'}"
    return f"{count_things(articles, 'article')}: {stories}, {len(gathering.loose)} loose"


def _lay_out_documents(documents: Sequence[Document], sources: Counter[str], page: int) -> Iterator[Line]:
    width = page - INDENT - DAY_WIDTH - GAP
    for document in documents:
        day = document.published or ""
        place = wrap(_name_place(document, sources), width if width >= LEAST_PLACE else max(page - INDENT, 1))
        if width < LEAST_PLACE:
            yield from ([(" " * INDENT, ""), (line, "place")] for line in ([day, *place] if day else place))
            continue
        for line in place:
            yield [(" " * INDENT + day.ljust(DAY_WIDTH + GAP), ""), (line, "place")]
            day = ""


def _name_place(document: Document, sources: Counter[str]) -> str:
    """The file; of one that holds several articles, with the article's name there: ``wire.jsonl#3``."""
    source = show_name(document.source or document.label)
    return source if sources[document.source] == 1 else f"{source}#{show_name(document.id.rpartition('#')[2])}"
