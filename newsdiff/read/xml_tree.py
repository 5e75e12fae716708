"""XML of strangers -> a tree, read without what makes XML dangerous.

No entity is declared, nothing outside the file is fetched, nothing is nested endlessly. Tags and attributes go by
their local names: news items of one kind come in several name spaces.
"""

import re
from html.entities import html5
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from newsdiff.errors import InputError
from newsdiff.read.decoding import Decoding, decode

DEEPEST: Final = 200  # elements in one another
DECLARED_ENCODING: Final = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.-]+)""")


def parse_xml(data: bytes, source: str, decoding: Decoding) -> Element:
    """Parse a whole file; raises ``InputError`` for what is not well formed and for entities of its own."""
    declared = DECLARED_ENCODING.match(data)
    text = decode(data, source, decoding.or_declared(declared[1].decode() if declared else None))
    skipped = len(text) - len(text.lstrip())
    lines_skipped = text.count("\n", 0, skipped)
    parser = expat.ParserCreate("utf-8", " ")  # what the file declares is decoded already
    parser.buffer_text = True
    parser.UseForeignDTD(True)  # the names of a DTD that is not read ("&eacute;") are handed over, no error
    tree = _Tree(source)
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.builder.data
    parser.SkippedEntityHandler = tree.name_character
    parser.EntityDeclHandler = tree.refuse_entity
    try:
        parser.Parse(text[skipped:].encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        line = error.lineno + lines_skipped
        problem = expat.ErrorString(error.code)
        raise InputError(source, f"is no well-formed XML at line {line}: {problem}; mend or save it anew") from None
    return tree.builder.close()


class _Tree:
    """Builds the tree from what the parser sees."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.builder: TreeBuilder = TreeBuilder()
        self.depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise InputError(self.source, "its XML is nested too deep for an article; give the article's own text")
        self.builder.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.builder.end(_local(tag))

    def name_character(self, name: str, is_parameter: bool) -> None:
        if self.depth and not is_parameter:
            self.builder.data(html5.get(f"{name};", f"&{name};"))

    def refuse_entity(self, *_declaration: object) -> None:
        raise InputError(self.source, "declares entities of its own, which are not read; take its DOCTYPE out")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
