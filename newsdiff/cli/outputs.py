"""How a report looks and where it goes; what is told beside it on standard error."""

import codecs
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Final

from newsdiff.cli.options import LEAST_WIDTH, Looks
from newsdiff.cli.parameters import Origins
from newsdiff.guard import is_terminal, remark, takes_escapes, write_output
from newsdiff.model import AlignedTexts, CheckReport, Document, FigureList, Gathering, Report, Verdict
from newsdiff.progress import Progress
from newsdiff.read import STANDARD_INPUT
from newsdiff.render import Options

DEFAULT_WIDTH: Final = 80

# The formats that say themselves how many facts --only leaves out.
TELL_HIDDEN: Final = ("text", "md", "html", "json", "sarif", "github")


@contextmanager
def working(doing: str, documents: Sequence[Document], quiet: bool) -> Iterator[None]:
    """Show that there is work on these documents, where it takes long and somebody looks on."""
    with Progress(sum(len(document.text) for document in documents), quiet=quiet) as progress:
        progress.tell(f"{doing} {len(documents)} text{'s' * (len(documents) != 1)}")
        yield


def tell_reading(
    read: Report | CheckReport | FigureList | AlignedTexts, origins: Origins, verbose: bool, quiet: bool
) -> None:
    """Warn of what is hidden; say where settings come from, what each article was read as and what was found in it."""
    if not quiet:
        from newsdiff.render.hidden_characters import describe_hidden_characters  # noqa: PLC0415 - as the rooms

        for told in describe_hidden_characters(read):
            remark(f"warning: {told[:1].lower()}{told[1:]}")
    if not verbose:
        return
    from newsdiff.render.layout import count_things  # noqa: PLC0415 - only here

    for name, origin in origins.items():
        remark(f"note: {origin}: sets {name}")
    for document, sentences, figures in zip(read.documents, read.sentences, read.figures, strict=True):
        found = [document.format, document.encoding, count_things(len(sentences), "sentence")]
        found += [count_things(len(figures), "figure"), f"published {document.published}" * bool(document.published)]
        remark(f"note: {document.source}: {', '.join(filter(None, found))}")


def tell_hidden(report: Report, chosen: str, shown: frozenset[Verdict]) -> None:
    """Count the facts that --only leaves out, for those formats that have no place to say so."""
    hidden = sum(fact.verdict not in shown for fact in report.facts)
    if hidden and chosen not in TELL_HIDDEN:
        remark(f"warning: facts left out by --only: {hidden}")


def choose_looks(output: str | None, looks: Looks, documents: Sequence[Document] = ()) -> Options:
    """Settle what hangs on where the report goes; the files of the documents are what it may link to."""
    to_stream = output in (None, STANDARD_INPUT)
    return Options(
        width=looks.width or (_terminal_width() if to_stream else DEFAULT_WIDTH),
        color=looks.color == "always" or (looks.color == "auto" and to_stream and _shows_color()),
        ascii=looks.ascii_signs or (to_stream and not takes_unicode()),
        links=_link_files(documents, output, looks.hyperlinks),
        furniture=looks.show_furniture,
    )


def _link_files(documents: Sequence[Document], output: str | None, wanted: str) -> tuple[tuple[str, str], ...]:
    """The address of each file by the names that its places have: its path, its label."""
    to_terminal = output in (None, STANDARD_INPUT) and takes_escapes(sys.stdout)
    if wanted == "never" or (wanted == "auto" and not to_terminal):
        return ()
    from pathlib import Path  # noqa: PLC0415 - only for links

    files = [(document, Path(document.source)) for document in documents]
    return tuple((n, f.absolute().as_uri()) for d, f in files if f.is_file() for n in (d.source, d.label))


def _shows_color() -> bool:
    """Decide by the stream and two variables alone, https://no-color.org and TERM."""
    return not os.environ.get("NO_COLOR") and takes_escapes(sys.stdout)


def takes_unicode() -> bool:
    """Whether standard output can show every sign."""
    return sys.stdout is None or codecs.lookup(sys.stdout.encoding).name.startswith("utf")


def _terminal_width() -> int:
    if is_terminal(sys.stdout):
        with suppress(OSError):
            return max(os.get_terminal_size(sys.stdout.fileno()).columns or DEFAULT_WIDTH, LEAST_WIDTH)
    return DEFAULT_WIDTH


def write(pieces: Iterable[str], output: str | None, *, no_pager: bool = True, commands: bool = False) -> None:
    """Write to a file, or to standard output, where a pager may show it; ``commands`` is as in ``write_output``."""
    if output is not None and output != STANDARD_INPUT:
        from newsdiff.saving import write_file  # noqa: PLC0415 - only where a file is asked for

        write_file(output, pieces)
    elif commands or no_pager or not is_terminal(sys.stdout):
        write_output(pieces, commands)
    else:
        from newsdiff.pager import show_output  # noqa: PLC0415 - only where somebody looks on

        show_output("".join(pieces))


def seen_from(output: str | None, gathering: Gathering) -> Gathering:
    """Give each document the path of its file from the folder of the output, so that both can be moved together."""
    if output in (None, STANDARD_INPUT):
        return gathering
    folder = os.path.dirname(output)

    def move(documents: Sequence[Document]) -> tuple[Document, ...]:
        return tuple(document._replace(source=_path_from(folder, document.source)) for document in documents)

    moved = tuple(story._replace(documents=move(story.documents)) for story in gathering.stories)
    return gathering._replace(stories=moved, loose=move(gathering.loose))


def _path_from(folder: str, file: str) -> str:
    """``heap/a.txt`` from ``out/`` -> ``../heap/a.txt``: folders by their real places, since ".." leaves those."""
    if file == STANDARD_INPUT:
        return file
    path = os.path.join(os.path.realpath(os.path.dirname(file)), os.path.basename(file))
    with suppress(ValueError):  # on another drive
        return os.path.relpath(path, os.path.realpath(folder))
    return path
