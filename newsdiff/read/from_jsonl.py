"""JSON Lines: one article's object a line."""

from newsdiff.errors import InputError
from newsdiff.read.article import Article
from newsdiff.read.decoding import Decoding, decode
from newsdiff.read.from_json import compose_articles
from newsdiff.read.json_records import read_record_lines


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:
    """Give an article for each line that holds anything; each is read as one of a JSON file is."""
    records = read_record_lines(decode(data, source, decoding), source)
    if not records:
        raise InputError(source, "holds no text; give a file with an article's object on each line")
    return compose_articles(records, source)
