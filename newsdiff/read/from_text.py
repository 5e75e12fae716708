"""Plain text: what the file holds is the article."""

from newsdiff.read.article import Article
from newsdiff.read.decoding import Decoding, decode


def read_articles(data: bytes, source: str, decoding: Decoding) -> tuple[Article, ...]:
    """Give the decoded text as it stands, line ends and all."""
    return (Article(decode(data, source, decoding)),)
