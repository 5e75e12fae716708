import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdiff
from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read import from_json, from_jsonl, read_documents
from newsdiff.read.decoding import Decoding
from tests.articles import articles_or_none, problem_of
from tests.patience import patience

STORY = (
    "PORT VELL, Nov 21 - Five crew were hurt when the Orla ran aground.\n\nAt least 120 people were aboard.\r\nDone."
)


def read(value, reader=from_json):
    text = value if isinstance(value, str) else json.dumps(value)
    return reader.read_articles(text.encode("utf-8", "surrogatepass"), "story.json", Decoding())


def marks(article):
    return [(article.text[slice(*each.span)], each.kind) for each in article.furniture]


# --- plain objects ---


@pytest.mark.parametrize("key", ["text", "body", "content", "articleBody"])
def test_text_is_kept_as_it_stands(key):
    (article,) = read({key: STORY})
    assert article == (STORY, (), (), None, None, None, None, "")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (STORY, f"Ferry aground\n{STORY}"),
        (f"Ferry aground\n\n{STORY}", f"Ferry aground\n\n{STORY}"),
        (f"\r\n Ferry  aground \r\n{STORY}", f"\r\n Ferry  aground \r\n{STORY}"),
        ("Ferry aground off Vell: 5 hurt", "Ferry aground\nFerry aground off Vell: 5 hurt"),
        ("", ""),
    ],
)
def test_the_title_goes_first_unless_it_stands_there(text, kept):
    (article,) = read({"title": "Ferry  aground\n", "text": text})
    assert article.text == kept
    assert article.title == "Ferry aground"


@pytest.mark.parametrize(
    ("fields", "publisher"),
    [
        ({"source": "The Gull"}, "The Gull"),
        ({"publisher": {"@type": "Organization", "name": "The Gull"}}, "The Gull"),
        ({"source": {"id": None, "name": "The Gull"}}, "The Gull"),
        ({"source": {"id": 3}, "outlet": "The Gull"}, "The Gull"),
        ({"site": 12, "url": "https://www.gull.example:8080/a?b"}, "gull.example"),
        ({"source": "https://gull.example/feed"}, "gull.example"),
        ({"url": "http://user@www.Gull.example"}, "gull.example"),
        ({"url": "file:///gull.html"}, None),
        ({"url": 5}, None),
    ],
)
def test_publisher(fields, publisher):
    assert read({"text": STORY, **fields})[0].publisher == publisher


@pytest.mark.parametrize("key", ["published", "date", "datePublished", "published_at", "publishedAt", "versioncreated"])
def test_published_is_the_day_as_written(key):
    assert read({"text": STORY, key: "2031-03-09T23:30:00-05:00"})[0].published == "2031-03-09"


@pytest.mark.parametrize("stamp", [1929312000, "9 March 2031", "2031-13-40", None, [], "20310309T"])
def test_a_day_that_is_none(stamp):
    expected = "2031-03-09" if stamp == "20310309T" else None
    assert read({"text": STORY, "published": stamp})[0].published == expected


@pytest.mark.parametrize(
    ("tag", "language"), [("en-GB", "en"), ("EN", "en"), ("kok_IN", "kok"), ("English", None), (7, None), ("", None)]
)
def test_language(tag, language):
    assert read({"text": STORY, "language": tag})[0].language == language


def test_text_that_is_html_is_read_as_a_page():
    (article,) = read(
        {"title": {"rendered": "Orla aground"}, "content": {"rendered": "<p>Five <b>crew</b></p><p>120 aboard</p>"}}
    )
    assert article.text == "Orla aground\nFive crew\n120 aboard"
    assert (article.lines, article.title) == ((), "Orla aground")


def test_html_may_hold_what_no_page_may():
    (article,) = read({"text": "<p>Five\ud800 hurt\0</p><p>x</p>"})
    assert article.text == "Five\ufffd hurt\ufffd\nx"


def test_a_sign_like_a_tag_makes_no_page():
    text = "Fewer than <b> 5 < 6 & 7 > 2 <script>alert(1)</script>"
    assert read({"text": text})[0].text == text


def test_surrogates_are_kept():
    assert read('{"text": "10,000 \\ud800 crates"}')[0].text == "10,000 \ud800 crates"


def test_a_mark_is_taken_off_and_the_encoding_may_be_named():
    data = json.dumps({"text": "Café lost £5m"}, ensure_ascii=False)
    for written, decoding in [
        (data.encode("utf-8-sig"), Decoding()),
        (data.encode("utf-16"), Decoding()),
        (data.encode("cp1252"), Decoding("cp1252")),
    ]:
        assert from_json.read_articles(written, "s", decoding)[0].text == "Café lost £5m"
    with pytest.raises(InputError, match="not UTF-8"):
        from_json.read_articles(data.encode("cp1252"), "s", Decoding())


# --- several articles ---


@pytest.mark.parametrize("wrap", [lambda x: x, lambda x: {"articles": x, "status": "ok"}, lambda x: {"documents": x}])
def test_lists_of_articles(wrap):
    articles = read(wrap([{"text": "One hurt."}, {"text": "Two hurt."}]))
    assert [(each.name, each.text) for each in articles] == [("1", "One hurt."), ("2", "Two hurt.")]


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["gull", "kite"], ["gull", "kite"]),
        ([7, 8], ["7", "8"]),
        (["gull", "gull"], ["1", "2"]),
        (["gull", None], ["1", "2"]),
        (["gull", "k" * 41], ["1", "2"]),
        (["gull", "k\nite"], ["1", "2"]),
        (["gull", " "], ["1", "2"]),
        ([True, False], ["1", "2"]),
        ([["gull"], {}], ["1", "2"]),
    ],
)
def test_names_of_several(ids, names):
    assert [each.name for each in read([{"text": "One hurt.", "id": each} for each in ids])] == names


def test_one_article_has_no_name():
    assert read([{"text": STORY, "id": "gull"}])[0].name == ""
    assert read({"text": STORY, "id": "gull"})[0].name == ""


def test_an_article_may_hold_other_documents():
    (article,) = read({"text": STORY, "documents": [{"text": "no"}], "articles": []})
    assert article.text == STORY


def test_json_lines():
    lines = '\n{"text": "One hurt.", "title": "A"}\r\n\n  \n{"text": "Two hurt."}\n'
    articles = read(lines, from_jsonl)
    assert [(each.name, each.text) for each in articles] == [("1", "A\nOne hurt."), ("2", "Two hurt.")]
    assert read(lines) == articles  # whatever the file is called


def test_documents_of_a_file_are_called_by_publisher_or_number(tmp_path):
    path = tmp_path / "wire.jsonl"
    rows = [("The Gull", 5), ("The Kite", 6), ("The Kite", 7)]
    path.write_text("\n".join(json.dumps({"source": s, "text": f"The fire hurt {n} crew."}) for s, n in rows))
    documents = read_documents(path)
    assert [each.label for each in documents] == ["The Gull", "wire#2", "wire#3"]
    assert [each.id for each in documents] == ["wire.jsonl#1", "wire.jsonl#2", "wire.jsonl#3"]


# --- errors ---


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"title": "x"}', "line 1: an object without the article's text; give it under one of the keys text, body"),
        ('{\n "title": "x",\n "text": 5}', 'line 3: "text" is a number, not a text'),
        ('{\n\n "body": ["a"]}', 'line 3: "body" is a list, not a text'),
        ('{"text": "a",\n"title": []}', 'line 2: "title" is a list, not a text'),
        ('[\n{"text": "a"},\n{"text":\ntrue}]', 'line 4: "text" is true or false, not a text'.replace("4", "3")),
        ('{"articles": [\n{"text": "a"},\n5]}', "line 3: a number, where an article's object should stand"),
        (
            '{"articles": [{"text": "a"},\n{"x": [{}, {"y": 1}], "text": {}}]}',
            'line 2: "text" is an object, not a text',
        ),
        ('[{"text": "a"},\ntrue,\nfalse]', "line 2: true or false, where an article's object should stand"),
        ('[{"text": "a"},\n\n"b"]', "line 3: a text, where an article's object should stand"),
        ("5", "holds a number; give an object"),
        ('"x"', "holds a text; give an object"),
        ("null", "holds null; give an object"),
        ("[]", "holds no article, only an empty list"),
        ("", "holds no text"),
        (" \n", "holds no text"),
        ('{"text": "a",\n"text": "b"}', 'line 2: the key "text" stands twice in one object'),
        ('{"a": {"b": 1},\n"text": "a", "c": [{"b": 1,\n"\\u0062": 2}]}', 'line 3: the key "b" stands twice'),
        ('{"text": "NaN",\n"value": [1, NaN]}', "line 2: NaN is no JSON; write null"),
        ('{"a": 1,\n\n"b": -Infinity}', "line 3: -Infinity is no JSON"),
        ('{"a":\n' + "1" * 1001 + "}", "line 2: a number of more than 1000 digits is no figure"),
        ('{"text": "10,000', "a text that begins on line 1 has no end; the file is cut off"),
        ('{"text":\n"10,000"', "is cut off at line 2; give the whole file"),
        ('[{"text": "10,000"},\n', "is cut off at line 2"),
        ('{"text": "a"\n"title": "b"}', "is no valid JSON at line 2: expecting ',' delimiter"),
        ('{"text": "a\nb"}', "is no valid JSON at line 1: invalid control character"),
        ("Five hurt", "is no valid JSON at line 1: expecting value; mend the file, or name it .txt"),
        ("[" * 100_000, "nested too deep"),
        ("[" * 100_000 + "]" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
    ],
)
def test_errors_name_the_line(text, problem):
    assert problem_of(read, text).startswith(problem)


def test_long_keys_are_cut_and_quoted():
    problem = problem_of(read, '{{"{0}": 1, "{0}": 2}}'.format("k\\n" * 60))
    assert len(problem) < 300
    assert '"k\\nk\\n' in problem


def test_a_number_of_a_thousand_digits_passes():
    assert read('{{"text": "a", "n": -{0}, "m": {0}{0}.5}}'.format("1" * 1000))[0].text == "a"


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ('{"text": "a"}\n\n{"text": 5}', 'line 3: "text" is a number'),
        ('{"text": "a"}\r\n[]', "line 2: a list, where an article's object should stand"),
        ('{"text": "a"}\n{"text": "b"', "is cut off at line 2"),
        ('{"text": "a"}\n{"text": "b", "x": NaN}', "line 2: NaN"),
        ('{"text": "a"} {"text": "b"}', "is no valid JSON at line 1: extra data"),
        ("\n\n", "holds no text"),
    ],
)
def test_errors_of_json_lines_name_the_line(lines, problem):
    assert problem_of(read, lines, from_jsonl).startswith(problem)


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_our_own_reports_are_no_articles(tmp_path, suffix):
    texts = [newsdiff.Document(name, f"The fire in Vell hurt {n} crew.") for name, n in (("a", 5), ("b", 6))]
    written = newsdiff.render_report(newsdiff.compare(texts), "json") if suffix == "json" else None
    if written is None:
        figure = newsdiff.as_record(newsdiff.find_figures("The fire in Vell hurt 5 crew.")[0])
        written = json.dumps(figure) + "\n"
    path = tmp_path / f"report.{suffix}"
    path.write_text(written)
    with pytest.raises(InputError, match="is a report of newsdiff, not an article"):
        read_documents(path)


# --- ninjs ---

ITEM = {
    "uri": "http://news.kestrel.example/items/7",
    "type": "text",
    "versioncreated": "2031-03-09T21:40:00-03:00",
    "copyrightholder": "Kestrel News",
    "language": "en-US",
    "headline": "Ferry runs aground off Port Vell",
    "byline": "Orla Venn",
    "body_xhtml": "<p>PORT VELL - Five crew were hurt.</p><h2>Rescue</h2><p>At least 120 people were aboard.</p>",
    "body_text": "PORT VELL - Five crew were hurt. At least 120 people were aboard.",
    "associations": {
        "main": {
            "type": "picture",
            "headline": "Ferry",
            "byline": "Tam Reed",
            "description_text": "The Orla, which carried 120 people.",
        },
        "more": {"type": "text", "headline": "Port Vell closes harbour"},
        "none": None,
    },
}


def test_a_ninjs_item():
    (article,) = read(ITEM)
    assert article.text.split("\n") == [
        "Ferry runs aground off Port Vell",
        "Orla Venn",
        "PORT VELL - Five crew were hurt.",
        "Rescue",
        "At least 120 people were aboard.",
        "The Orla, which carried 120 people.",
        "Tam Reed",
        "Port Vell closes harbour",
    ]
    assert marks(article) == [
        ("Orla Venn", FurnitureKind.BYLINE),
        ("Rescue", FurnitureKind.HEADING),
        ("The Orla, which carried 120 people.", FurnitureKind.CAPTION),
        ("Tam Reed", FurnitureKind.CREDIT),
        ("Port Vell closes harbour", FurnitureKind.RELATED),
    ]
    assert article[2:] == ((), ITEM["headline"], "Kestrel News", "2031-03-09", "en", "")


def test_a_ninjs_item_of_version_two():
    item = {
        "uri": "urn:newsml:kestrel.example:20310309:7",
        "contentcreated": "2031-03-09T08:00:00Z",
        "infosources": [{"name": "Kestrel News"}],
        "headlines": [{"role": "short", "value": "Aground"}, {"role": "main", "value": "Ferry aground"}],
        "by": "Orla Venn",
        "bodies": [
            {"role": "own", "contenttype": "application/xml", "value": "<KES><P>no</P></KES>"},
            {"role": "text", "contenttype": "text/plain", "value": "Ferry aground\nFive crew were hurt.\n120 aboard."},
        ],
        "descriptions": [{"role": "summary", "value": "A ferry ran aground."}],
        "associations": [
            {"name": "p1", "type": "picture", "descriptions": [{"value": "The Orla."}], "by": "Tam Reed"},
            {"name": "p2", "type": "picture", "description_xhtml": "<p>The &amp; rescue.</p>"},
            {"name": "p3", "type": "picture", "descriptions": [{"value": "120 aboard."}]},
            5,
        ],
    }
    (article,) = read(item)
    assert article.text.split("\n") == [
        "Ferry aground",
        "Orla Venn",
        "Five crew were hurt.",
        "120 aboard.",
        "A ferry ran aground.",
        "The Orla.",
        "Tam Reed",
        "The & rescue.",
    ]
    assert [kind for _, kind in marks(article)] == [
        FurnitureKind.BYLINE,
        FurnitureKind.ASIDE,
        FurnitureKind.CAPTION,
        FurnitureKind.CREDIT,
        FurnitureKind.CAPTION,
    ]
    assert (article.title, article.publisher, article.published) == ("Ferry aground", "Kestrel News", "2031-03-09")


def test_ninjs_items_in_a_list():
    items = [{**ITEM, "body_xhtml": ""}, {"uri": "http://gull.example/8", "body_text": "Six hurt."}]
    articles = read(items)
    assert [each.name for each in articles] == ["1", "2"]
    assert articles[1][:5] == ("Six hurt.", (), (), None, "gull.example")


def test_a_body_that_was_broken_into_lines_is_put_together():
    body = (
        "Five crew were hurt when the ferry Orla ran aground off the coast of\n"
        "Port Vell on Friday, and at least one hundred and twenty people had to\nbe taken off.\n"
        "   Nobody was missing.\n\n   Hurt: 5\n   Aboard: 120\n"
    )
    (article,) = read({"body_text": body})
    assert article.text.split("\n")[1:] == ["Nobody was missing.", "Hurt: 5", "Aboard: 120"]


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ({"uri": "x", "type": "picture", "headline": "a"}, "line 1: a ninjs item of type picture without a body"),
        ({"bodies": [5, {"value": 7}]}, "line 1: a ninjs item without a body"),
        ({"body_text": ["a"]}, "line 1: a ninjs item without a body"),
        ({"body_xml": "<KES>no</KES>"}, "line 1: a ninjs item without a body"),
    ],
)
def test_a_ninjs_item_without_text(item, problem):
    assert problem_of(read, item).startswith(problem)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "text title source url published language id uri type headline headlines bodies body_text byline by"
                " value role name associations description_text descriptions articles infosources".split()
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_any_json_gives_articles_or_an_error(value):
    for reader in (from_json, from_jsonl):
        articles_or_none(read, value, reader)


@given(st.binary() | st.text(alphabet='{}[]",:\\ntexu01NaN\r\n ').map(lambda text: text.encode()))
def test_any_bytes_give_articles_or_an_error(data):
    for reader in (from_json, from_jsonl):
        articles_or_none(reader.read_articles, data, "s", Decoding())


@pytest.mark.parametrize(
    "text",
    [
        '{"text": "%s"}' % ("five hurt " * 200_000),
        "[" + ",".join(['{"text":"a"}'] * 60_000) + ",5]",
        "[" + ",".join(['{"a":{"b":[1,2]}}'] * 60_000) + "]",
        '{"text": "a", "x": [' + "[],{}," * 200_000 + "NaN]}",
        '{"text": "' + "\\\\\\n" * 300_000,
        '{"text": "a"}\n' * 60_000,
        "}" * 1_000_000,
        "{" + " }" * 500_000,
    ],
)
def test_hostile_input_comes_to_an_end(text):
    with patience(), suppress(InputError):
        read(text)


def test_a_file_of_thousands_of_articles_is_read_in_linear_time(tmp_path):
    path = tmp_path / "wire.jsonl"
    path.write_text('{"text": "Five boats sank."}\n' * 30_000, "utf-8")
    with patience():
        assert len(read_documents(path)) == 30_000
