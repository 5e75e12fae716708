import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.errors import InputError, UsageError
from newsdiff.model import FurnitureKind
from newsdiff.read import read_document
from newsdiff.read.decoding import Decoding
from newsdiff.read.from_markdown import read_articles
from tests.articles import articles_or_none, marked
from tests.patience import patience
from tests.seed_facts import facts_as

STORY = """\
---
title: "Dam at Oxmoor: 40 homes emptied"
date: 2031-03-09T10:00:00+02:00
author: Ann Venn
site: The Tarn Gull  # the paper
lang: en-GB
tags:
  - water
---
# Dam at Oxmoor: 40 homes emptied

By **Ann Venn**

![The dam](dam.png "The dam at Oxmoor on Friday, two gates open")

A crack of *12 metres* was found in the [Oxmoor dam](https://example.org/a_b_(c) "the dam") on
Friday,[^1] the _Water Board_ said.\\
About **3,000** people live below it.

What is known
-------------
- 40 homes were emptied
- 300 beds stand
  ready in two schools

> We saw water
> on the road, a farmer said.

| Town | People |
|------|-------:|
| Oxmoor | 2,100 |
| Tarn Foot | 900 |

```
gauge 7 = 4.5
```

## What comes next

1. 12 engineers arrive
2. 5 gates are opened

<!-- ask for
the 99 -->
***
[^1]: The crack was seen on 7 March.
"""


def read(text):
    (article,) = read_articles(text.encode(), "story.md", Decoding())
    return article


def lines(text):
    return read(text).text.split("\n")


def test_a_story_with_all_that_people_write():
    article = read(STORY)
    assert list(zip(article.lines, article.text.split("\n"), strict=True)) == [
        (10, "Dam at Oxmoor: 40 homes emptied"),
        (12, "By Ann Venn"),
        (14, "The dam at Oxmoor on Friday, two gates open"),
        (
            16,
            "A crack of 12 metres was found in the Oxmoor dam on Friday, the Water Board said. "
            "About 3,000 people live below it.",
        ),
        (20, "What is known"),
        (22, "40 homes were emptied"),
        (23, "300 beds stand ready in two schools"),
        (26, "We saw water on the road, a farmer said."),
        (29, "Town | People"),
        (31, "Oxmoor | 2,100"),
        (32, "Tarn Foot | 900"),
        (35, "gauge 7 = 4.5"),
        (38, "What comes next"),
        (40, "12 engineers arrive"),
        (41, "5 gates are opened"),
        (46, "The crack was seen on 7 March."),
    ]
    assert marked(article) == [
        ("The dam at Oxmoor on Friday, two gates open", FurnitureKind.CAPTION),
        ("What is known", FurnitureKind.HEADING),
        ("gauge 7 = 4.5", FurnitureKind.ASIDE),
        ("What comes next", FurnitureKind.HEADING),
        ("The crack was seen on 7 March.", FurnitureKind.ASIDE),
    ]
    assert article.title == "Dam at Oxmoor: 40 homes emptied"
    assert (article.publisher, article.published, article.language) == ("The Tarn Gull", "2031-03-09", "en")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("*10,000* crates", "10,000 crates"),
        ("**$5**, __£6__ and ***7***", "$5, £6 and 7"),
        (r"2\*3 is 6, \#1 and \$5", "2*3 is 6, #1 and $5"),
        ("$5 and $6", "$5 and $6"),
        ("10_000 and a_b_c", "10_000 and a_b_c"),
        ("5 * 3 * 2 and 2*3*4", "5 * 3 * 2 and 2*3*4"),
        ("*10,000 crates", "*10,000 crates"),
        ("10* and 20*", "10* and 20*"),
        ("**12 dead*", "*12 dead"),
        ("#3 seed", "#3 seed"),
        ("1. 12 people", "12 people"),
        ("12) 300 boats", "300 boats"),
        ("1984. It was a year.", "1984. It was a year."),
        ("2.5 million", "2.5 million"),
        ("-5 degrees", "-5 degrees"),
        ("- -5 degrees", "-5 degrees"),
        ("+5 %", "+5 %"),
        (">50 hurt", ">50 hurt"),
        ("> 50 hurt", "50 hurt"),
        ("<5% and 7>3", "<5% and 7>3"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("|4 - 5| of `1*2*3` and ``a`b``", "|4 - 5| of 1*2*3 and a`b"),
        ("an open ` tick", "an open ` tick"),
        ("12[^1] of 30[^note]", "12 of 30"),
        ("10<sup>2</sup> km<sup>2</sup>", "10² km²"),
        ("<b>9</b> of<br>10", "9 of 10"),
        ("AT&amp;T, &#163;5m, &frac12;, A&B;", "AT&T, £5m, ½, A&B;"),
        ("[sic] and [1]", "[sic] and [1]"),
        ("![7 men](a.png) Twelve left.", "Twelve left."),
        ("[![7 men](a.png)](b) Twelve left.", "Twelve left."),
        ("see [Table 3](<a b>) now", "see Table 3 now"),
        ("[12 *boats*](u 'v') sank", "12 boats sank"),
        ("<https://example.org/5> <a@example.org>", "https://example.org/5 a@example.org"),
        ("~~12~~ 14 dead", "~~12~~ 14 dead"),
        ("- [x] 12 done", "12 done"),
        ("## Roads ##", "Roads"),
        ("# C# at 5", "C# at 5"),
        ("# Roads {#roads}", "Roads"),
        ("a<!-- 5 -->b <!-- 6", "ab <!-- 6"),
        ("<script>\n12\n</script>\n13", "13"),
    ],
)
def test_marks_go_and_figures_stay(written, said):
    assert read(written).text == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("They lost\n12. The rest won.", ["They lost 12. The rest won."]),
        ("They lost:\n- 12 boats\n- 3 cars", ["They lost:", "12 boats", "3 cars"]),
        ("- one\n\n  more of one\n- two\n\nThe text.", ["one", "more of one", "two", "The text."]),
        ("- one\n    - two\n        * three", ["one", "two", "three"]),
        ("> one\ntwo\n>\n> three\n\nfour", ["one two", "three", "four"]),
        ("> > one\n> - 2 boats", ["one", "2 boats"]),
        ("A long line ends here.\n---\nNext.", ["A long line ends here.", "Next."]),
        ("| 12 \\| 13 | 14 |\n|---|---|\nNext.", ["12 | 13 | 14", "Next."]),
        ("a | b\nc", ["a | b c"]),
        ("[Tarn][t] and [t] and [Tarn][]\n\n[t]: https://example.org 'x'", ["Tarn and t and [Tarn][]"]),
        ("one\r\rtwo\r\nthree", ["one", "two three"]),
        ("---\nA text between drawn lines.\n---\nMore.", ["A text between drawn lines.", "More."]),
        ("---\ntitle: Oxmoor\n", ["title: Oxmoor"]),
    ],
)
def test_lines_are_put_together_and_kept_apart(written, said):
    assert lines(written) == said


@pytest.mark.parametrize(
    ("written", "title", "headings"),
    [
        ("# Dam breaks\n\nText.\n\n# More", "Dam breaks", ["More"]),
        ("The Gull\n\n# Dam breaks\n\n## More", "Dam breaks", ["More"]),
        ("## Dam breaks\nText.", "Dam breaks", []),
        ("Text.\n\n## More", None, ["More"]),
        ("---\ntitle: Dam breaks\n---\n## At dawn\nText.", "Dam breaks", ["At dawn"]),
        ("Dam breaks\n===\nText.\n\nMore\n---", "Dam breaks", ["More"]),
        ("#\n\nText.", None, []),
    ],
)
def test_the_headline_is_no_section_head(written, title, headings):
    article = read(written)
    assert article.title == title
    assert marked(article) == [(heading, FurnitureKind.HEADING) for heading in headings]
    assert title is None or title in article.text.split("\n")


@pytest.mark.parametrize(
    "written",
    [
        '![A dam](a.png "Two gates of 12 open")',
        "![A dam](a.png)\n*Two gates of 12 open*",
        "![A dam](a.png)\n\n_Two gates of 12 open_",
        '[![A dam](a.png "Two gates of 12 open")](b.html)',
    ],
)
def test_the_words_under_a_picture_are_its_caption(written):
    assert marked(read(f"Text.\n\n{written}\n\n*More text.*")) == [("Two gates of 12 open", FurnitureKind.CAPTION)]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: 'It''s dry'", ("It", None, None, None)),
        ("title: Dam: 12 hurt\ndate: 9 March 2031", ("Dam: 12 hurt", None, None, None)),
        ("title: A dam\nsource: Gull\npublisher: Tern", ("A dam", "Tern", None, None)),
        ("title: >-\n  A dam\npublished: '2031-03-09'", (None, None, "2031-03-09", None)),
        ("Title: A dam\nlanguage: German", ("A dam", None, None, None)),
        ("title: A dam\n# a remark\nlang: de", ("A dam", None, None, "de")),
    ],
)
def test_front_matter(front, expected):
    article = read(f"---\n{front}\n---\nText.")
    assert (article.title, article.publisher, article.published, article.language) == expected


def test_the_seeds_as_markdown_give_the_same_facts(tmp_path):
    def write(text):
        said = (line.replace("*", r"\*").replace("10,000", "**10,000**") for line in text.split("\n"))
        return "\n\n".join(said).encode()

    plain, set_in_marks = facts_as(tmp_path, ".md", write)
    assert set_in_marks == plain


def test_bytes_are_decoded_as_text_is():
    (article,) = read_articles("Ten £ café".encode("cp1252"), "a.md", Decoding("cp1252"))
    assert article.text == "Ten £ café"
    with pytest.raises(InputError, match="not UTF-8"):
        read_articles(b"\x93ten", "a.md", Decoding())
    with pytest.raises(UsageError, match="no encoding"):
        read_articles(b"ten", "a.md", Decoding("utf-9"))


def test_through_the_door(tmp_path):
    path = tmp_path / "dam.md"
    path.write_text(STORY, "utf-8")
    document = read_document(path)
    assert (document.title, document.published, document.lines[0]) == (
        "Dam at Oxmoor: 40 homes emptied",
        "2031-03-09",
        10,
    )
    path.write_text("<!-- nothing -->\n---\n", "utf-8")
    with pytest.raises(InputError, match="holds no text"):
        read_document(path)


HOSTILE = (
    *("*a ", "a* ", "**a*", "_a", "[", "![", "[^", "](", "](<", '[a](u "', "![a](b)", "((", "`a``b", "```x\n", "`"),
    *(
        "> ",
        ">" * 100 + "\n",
        "<a",
        "<!--",
        "<script ",
        "</",
        "<sup>",
        "&",
        "a|",
        "|",
        "| a |\n|---|\n",
        "- ",
        "1. x\n",
    ),
    *("---\n", "***", "a\n---\n", "[x]: ", "[a]: /", "# ", "{#", "    a\n", "\\", " ", "\t", "\r", "a\n", "#", "=\n"),
)


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_hostile_input_comes_to_an_end(unit):
    text = (unit * (100_000 // len(unit))).encode()
    with patience():
        (article,) = read_articles(text, "a.md", Decoding())
    assert len(article.text) <= len(text)


@given(st.one_of(st.binary(), st.text(alphabet="ab1 \n\t#*_`~[]()!<>|-=+.:\\&;^\"'/").map(str.encode)))
def test_any_bytes_give_an_article_or_an_error(data):
    for article in articles_or_none(read_articles, data, "a.md", Decoding()):
        assert len(article.lines) in {0, article.text.count("\n") + 1}
