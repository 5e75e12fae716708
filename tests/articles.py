"""What the tests of several readers ask of an article, and what they do to a file."""


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
