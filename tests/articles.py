"""What the tests of several readers ask of an article, of an error, and what they do to a file."""

import pytest

from newsdiff.errors import InputError
from newsdiff.read.article import Article


def lines_of(article):
    """Each line with the kind of furniture that it is; every piece of furniture begins with a line."""
    kinds = {each.span.start: each.kind for each in article.furniture}
    lines, start = [], 0
    for line in article.text.split("\n"):
        lines.append((line, kinds.pop(start, None)))
        start += len(line) + 1
    assert not kinds
    return lines


def write_over(data, place, other):
    """A good file with some bytes written over."""
    place %= len(data)
    return data[:place] + other + data[place + len(other) :]


def marked(article):
    """Each piece of furniture: its text, its kind."""
    return [(article.text[slice(*each.span)], each.kind) for each in article.furniture]


def problem_of(read, *arguments):
    """What a reader says is wrong, which goes on in the middle of a line."""
    with pytest.raises(InputError) as caught:
        read(*arguments)
    problem = caught.value.problem
    assert "\n" not in problem
    assert not problem[0].isupper() or problem.split()[0].isupper()
    return problem


def articles_or_none(read, *arguments):
    """The articles that a reader gives of whatever bytes; none where it says in one line what is wrong with them."""
    articles, problem = (), ""
    try:
        found = read(*arguments)
        articles = (found,) if isinstance(found, Article) else tuple(found)
    except InputError as error:
        problem = str(error)
    assert "\n" not in problem
    assert bool(problem) is not bool(articles)
    for article in articles:
        lines_of(article)
    return articles
