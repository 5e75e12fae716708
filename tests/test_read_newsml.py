from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read import from_newsml, read_documents
from newsdiff.read.decoding import Decoding
from tests.articles import articles_or_none, lines_of, problem_of
from tests.patience import patience

NITF_BODY = """<body>
  <body.head>
    <hedline><hl1>Ferry runs aground
      off Port Vell</hl1><hl2>Five hurt, 120 taken off</hl2></hedline>
    <byline>By <person>Orla Venn</person><byttl>Staff Reporter</byttl></byline>
    <distributor><org>Kestrel News</org></distributor>
    <dateline><location>PORT VELL</location><story.date norm="20310308">March 8</story.date></dateline>
    <abstract><p>A ferry ran aground.</p></abstract>
  </body.head>
  <body.content>
    <block>
      <p>Five crew were hurt, <org>the coastguard</org> said on <chron norm="20310307">Friday</chron>.</p>
      <hl2>Rescue</hl2>
      <media media-type="image">
        <media-reference source="orla.jpg"/>
        <media-object encoding="base64">MTIwIGh1cnQ=</media-object>
        <media-caption><p>The Orla, which carried 120 people.</p></media-caption>
        <media-producer>Tam Reed</media-producer>
      </media>
      <ul><li>The cargo: 10,000<sup>1</sup> crates</li><li>The wait: 2<frac>1/2</frac> hours</li></ul>
      <table><tr><th>Hurt</th><th>Aboard</th></tr><tr><td>5</td><td>120</td></tr></table>
      <bq><block><p>"All are safe."</p></block><credit>Harbour master</credit></bq>
      <p>Line one<br/>line two <q>quoted</q>!</p>
      loose words
    </block>
  </body.content>
  <body.end><tagline>Editing by Ada Quill</tagline><bibliography>Log book</bibliography></body.end>
</body>"""

NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf xml:lang="en-GB">
  <head><title>no headline</title>
    <docdata><date.issue norm="20310309T214000-0300"/><doc.copyright holder="Kestrel News" year="2031"/></docdata>
  </head>
  {NITF_BODY}
</nitf>"""

LINES = [
    ("Ferry runs aground off Port Vell", None),
    ("Five hurt, 120 taken off", None),
    ("By Orla Venn Staff Reporter", FurnitureKind.BYLINE),
    ("Kestrel News", FurnitureKind.AGENCY),
    ("PORT VELL March 8", FurnitureKind.DATELINE),
    ("A ferry ran aground.", None),
    ("Five crew were hurt, the coastguard said on Friday.", None),
    ("Rescue", FurnitureKind.HEADING),
    ("The Orla, which carried 120 people.", FurnitureKind.CAPTION),
    ("Tam Reed", FurnitureKind.CREDIT),
    ("The cargo: 10,000¹ crates", None),
    ("The wait: 2 1/2 hours", None),
    ("Hurt | Aboard", None),
    ("5 | 120", None),
    ('"All are safe."', None),
    ("Harbour master", FurnitureKind.CREDIT),
    ("Line one", None),
    ("line two quoted!", None),
    ("loose words", None),
    ("Editing by Ada Quill", FurnitureKind.BYLINE),
    ("Log book", FurnitureKind.ASIDE),
]


def read(text, decoding=Decoding()):  # noqa: B008 - never altered
    data = text if isinstance(text, bytes) else text.encode()
    return from_newsml.read_articles(data, "item.xml", decoding)


def news_item(content, meta="", content_meta="", attributes=""):
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:7" xml:lang="en-US" {attributes}>
      <rightsInfo><copyrightHolder literal="Kestrel plc"/></rightsInfo>
      <itemMeta><itemClass qcode="ninat:text"/>{meta}<versionCreated>2031-03-09T01:00:00Z</versionCreated></itemMeta>
      <contentMeta>{content_meta}</contentMeta>
      <contentSet>{content}</contentSet>
    </newsItem>"""


def inline(xml):
    return f'<inlineXML contenttype="application/nitf+xml">{xml}</inlineXML>'


# --- NITF ---


def test_nitf():
    (article,) = read(NITF)
    assert lines_of(article) == LINES
    assert article[2:] == ((), "Ferry runs aground off Port Vell", "Kestrel News", "2031-03-09", "en", "")


def test_nitf_without_a_headline_or_a_body():
    (article,) = read("<nitf><head><title>Ferry aground</title></head><p>Five hurt.</p><p>120 aboard.</p></nitf>")
    assert article.text == "Ferry aground\nFive hurt.\n120 aboard."
    assert article.title == "Ferry aground"


@pytest.mark.parametrize(
    ("head", "publisher", "published"),
    [
        ('<pubdata name="The Gull" date.publication="20310310"/>', "The Gull", "2031-03-10"),
        ('<docdata><date.release norm="20310311T0100Z"/></docdata>', "Kestrel News", "2031-03-08"),
        ("", "Kestrel News", "2031-03-08"),
    ],
)
def test_what_nitf_says_of_itself(head, publisher, published):
    (article,) = read(f"<nitf><head>{head}</head>{NITF_BODY}</nitf>")
    assert (article.publisher, article.published) == (publisher, published)


def test_names_of_characters_that_the_dtd_would_declare():
    (article,) = read(
        '<!DOCTYPE nitf SYSTEM "n.dtd"><nitf><p>Caf&eacute; lost&nbsp;&pound;5m &amp; &own; &#x2013;</p></nitf>'
    )
    assert article.text == "Café lost\xa0£5m & &own; –"
    assert read("<nitf><p>Caf&eacute;</p></nitf>")[0].text == "Café"


@pytest.mark.parametrize(
    "data",
    [
        NITF.replace("UTF-8", "ISO-8859-1").replace("loose", "café").encode("latin-1"),
        NITF.replace("loose", "café").encode("utf-8-sig"),
        NITF.replace("UTF-8", "UTF-16").replace("loose", "café").encode("utf-16"),
        NITF.replace("UTF-8", "windows-1252").replace("loose", "café").encode("cp1252"),
        b"\n  " + NITF.replace("UTF-8", "no-such-code").replace("loose", "café").encode(),
    ],
)
def test_encodings(data):
    assert "café words" in read(data)[0].text


def test_the_named_encoding_goes_first():
    data = NITF.replace("UTF-8", "ISO-8859-1").replace("loose", "“café”").encode("cp1252")
    assert "“café” words" in read(data, Decoding("cp1252"))[0].text


def test_a_wrong_encoding_is_an_error():
    assert problem_of(read, NITF.replace("loose", "café").encode("cp1252")).startswith(
        "not UTF-8 (byte 0xe9 at line 30)"
    )


# --- NewsML-G2 ---


def test_a_news_item_with_nitf():
    meta = '<provider qcode="nprov:KES"><name>Kestrel News</name></provider>'
    content_meta = """<contentCreated>2031-03-08T20:00:00-03:00</contentCreated><language tag="fr"/>
      <headline>Ferry runs aground off Port Vell</headline><by>By Orla Venn Staff Reporter</by><by>x</by>
      <dateline>PORT VELL March 8</dateline><creditline>Kestrel</creditline>
      <description role="drol:summary">A ferry.</description>"""
    (article,) = read(
        news_item(inline(f"<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'>{NITF_BODY}</nitf>"), meta, content_meta)
    )
    assert lines_of(article) == [*LINES, ("A ferry.", FurnitureKind.ASIDE), ("Kestrel", FurnitureKind.CREDIT)]
    assert article[2:] == ((), LINES[0][0], "Kestrel News", "2031-03-08", "fr", "")


def test_a_news_item_with_a_page():
    page = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><script>no</script></head><body>
      <p>Five crew were<br/>hurt &amp; 120 taken off.</p><h2>Rescue</h2><p>Nobody is missing.</p></body></html>"""
    content_meta = "<headline>Ferry aground</headline><by>Orla Venn</by><dateline>PORT VELL, March 8</dateline>"
    (article,) = read(news_item(inline(page), '<provider uri="http://www.kestrel.example/"/>', content_meta))
    assert lines_of(article) == [
        ("Ferry aground", None),
        ("Orla Venn", FurnitureKind.BYLINE),
        ("PORT VELL, March 8", FurnitureKind.DATELINE),
        ("Five crew were", None),
        ("hurt & 120 taken off.", None),
        ("Rescue", FurnitureKind.HEADING),
        ("Nobody is missing.", None),
    ]
    assert article[2:] == ((), "Ferry aground", "Kestrel plc", "2031-03-09", "en", "")


@pytest.mark.parametrize(
    "content",
    [
        '<inlineData contenttype="text/plain">Five hurt.\n\n120 aboard.</inlineData>',
        '<inlineData contenttype="text/html"><![CDATA[<p>Five hurt.</p><p>120 aboard.</p>]]></inlineData>',
        '<inlineData encoding="encd:b64">bm8=</inlineData><inlineData>Five hurt.\n120 aboard.</inlineData>',
        "<inlineXML><div><p>Five hurt.</p><p>120 aboard.</p></div></inlineXML><inlineData>no</inlineData>",
        "<inlineXML/><inlineXML><kes:own xmlns:kes='k'><p>Five hurt.</p>120 aboard.</kes:own></inlineXML>",
    ],
)
def test_other_content(content):
    assert read(news_item(content))[0].text == "Five hurt.\n120 aboard."


@pytest.mark.parametrize(
    ("meta", "publisher"),
    [
        ('<provider literal="Kestrel"/>', "Kestrel"),
        ('<provider qcode="nprov:KES"/>', "Kestrel plc"),
        ("", "Kestrel plc"),
    ],
)
def test_provider(meta, publisher):
    assert read(news_item("<inlineData>Five hurt.</inlineData>", meta))[0].publisher == publisher


def test_a_provider_that_has_only_a_code():
    item = news_item("<inlineData>Five hurt.</inlineData>", '<provider qcode="nprov:KES"/>')
    assert read(item.replace('literal="Kestrel plc"', ""))[0].publisher == "KES"


PICTURE = news_item(
    '<remoteContent href="orla.jpg"/>',
    content_meta="<headline>Ferry</headline><description role='drol:caption'>The Orla and 120 people.</description>"
    "<creditline>Tam Reed</creditline>",
)
PACKAGE = "<packageItem><itemMeta/><groupSet><group><itemRef residref='urn:x:7'/></group></groupSet></packageItem>"


def message(*items):
    header = "<header><sent>2031-03-09T02:00:00Z</sent></header>"
    return f"<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'>{header}<itemSet>{''.join(items)}</itemSet></newsMessage>"


def test_a_message_of_a_story_and_its_picture():
    (article,) = read(message(PACKAGE, news_item("<inlineData>Five hurt.</inlineData>"), PICTURE))
    assert lines_of(article) == [
        ("Five hurt.", None),
        ("The Orla and 120 people.", FurnitureKind.CAPTION),
        ("Tam Reed", FurnitureKind.CREDIT),
    ]
    assert article.name == ""


def test_a_message_of_several_stories(tmp_path):
    items = [
        news_item(f"<inlineData>{n} hurt.</inlineData>", f'<provider literal="{p}"/>') for p, n in [("A", 5), ("B", 6)]
    ]
    articles = read(message(*items, PICTURE))
    assert [(each.name, each.text) for each in articles] == [("1", "5 hurt."), ("2", "6 hurt.")]
    path = tmp_path / "wire"
    path.write_text("<?xml version='1.0'?>" + message(*items))  # known by its opening
    assert [each.label for each in read_documents(path)] == ["A", "B"]


# --- NewsML 1 ---

OLD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20021018:NewsMLv1.2" "http://www.iptc.org/NewsMLv1.2.dtd">
<NewsML>
  <NewsEnvelope><DateAndTime>20310310T000000Z</DateAndTime></NewsEnvelope>
  <NewsItem>
    <Identification><NewsIdentifier><ProviderId>kestrel.example</ProviderId><DateId>20310307</DateId>
    </NewsIdentifier></Identification>
    <NewsManagement><FirstCreated>20310308T100000+0000</FirstCreated></NewsManagement>
    <NewsComponent><NewsComponent>
      <Role FormalName="Main"/>
      <NewsLines><HeadLine>Ferry aground</HeadLine><SubHeadLine>Five hurt</SubHeadLine><ByLine>Orla Venn</ByLine>
        <DateLine>Port Vell</DateLine><CreditLine>Kestrel</CreditLine><CopyrightLine>(c) Kestrel</CopyrightLine>
      </NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="Kestrel News"/></Provider></AdministrativeMetadata>
      <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
      <ContentItem><MediaType FormalName="Text"/>
        <DataContent><p>Five crew hurt.</p><p>120 aboard.</p></DataContent></ContentItem>
    </NewsComponent><NewsComponent>
      <Role FormalName="Caption"/>
      <ContentItem><MediaType FormalName="Text"/><DataContent>The Orla.</DataContent></ContentItem>
      <ContentItem><MediaType FormalName="Photo"/><DataContent>bm8=</DataContent></ContentItem>
    </NewsComponent></NewsComponent>
  </NewsItem>
  <NewsItem><NewsComponent><ContentItem Href="orla.jpg"/></NewsComponent></NewsItem>
</NewsML>"""


def test_an_item_of_newsml_one():
    (article,) = read(OLD)
    assert lines_of(article) == [
        ("Ferry aground", None),
        ("Five hurt", None),
        ("Orla Venn", FurnitureKind.BYLINE),
        ("Port Vell", FurnitureKind.DATELINE),
        ("Five crew hurt.", None),
        ("120 aboard.", None),
        ("The Orla.", FurnitureKind.CAPTION),
        ("Kestrel", FurnitureKind.CREDIT),
        ("(c) Kestrel", FurnitureKind.COPYRIGHT),
    ]
    assert article[2:] == ((), "Ferry aground", "Kestrel News", "2031-03-08", "en", "")


# --- errors ---

BOMB = "<!DOCTYPE nitf [<!ENTITY a 'ha'>{}]><nitf><p>&z;</p></nitf>".format(
    "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(25))
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (BOMB, "declares entities of its own"),
        ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>', "declares entities of its own"),
        ('<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://x.example/">%x;]><nitf/>', "declares entities of its own"),
        ("<nitf>" * 100_000, "its XML is nested too deep"),
        ("<nitf>" + "<p>" * 300 + "</p>" * 300 + "</nitf>", "its XML is nested too deep"),
        ("<rss><channel/></rss>", "is XML with the root element 'rss', no news item"),
        ("<é/>", "is XML with the root element '\\xe9'"),
        ("<nitf>\n<p>Five</nitf>", "is no well-formed XML at line 2: mismatched tag"),
        ("\n\n<nitf>\n<p>Five", "is no well-formed XML at line 4: no element found"),
        ("Five hurt", "is no well-formed XML at line 1"),
        ("", "is no well-formed XML at line 1"),
        ("<nitf/>", "holds no item with text"),
        (PICTURE, "holds no item with text, only packages or pictures"),
        (message(PACKAGE), "holds no item with text"),
        ("<NewsML/>", "holds no item with text"),
        ("<nitf>\0</nitf>", "looks like UTF-16"),
    ],
)
def test_errors(text, problem):
    assert problem_of(read, text).startswith(problem)


def test_a_page_saved_as_xml_is_read_as_a_page():
    page = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Five hurt.</p><p>120 aboard.</p></body></html>"
    assert read(f"<?xml version='1.0'?>{page}")[0].text == "Five hurt.\n120 aboard."


TAGS = ["nitf", "newsItem", "newsMessage", "NewsML", "NewsItem", "NewsComponent", "ContentItem", "DataContent", "body"]
TAGS += [
    "p",
    "hl1",
    "hl2",
    "table",
    "tr",
    "td",
    "media-caption",
    "sup",
    "contentSet",
    "inlineXML",
    "inlineData",
    "html",
]
ELEMENT = st.recursive(
    st.text(alphabet="a5 \n&<").map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", st.sampled_from(TAGS), st.lists(inner, max_size=4)
    ),
    max_leaves=25,
)


@given(st.sampled_from(TAGS), ELEMENT)
def test_any_xml_gives_articles_or_an_error(root, inner):
    articles_or_none(read, f"<{root}>{inner}</{root}>")


@given(st.binary() | st.text(alphabet="<>/nitfp&;!['\"= ]").map(lambda text: f"<nitf>{text}".encode()))
def test_any_bytes_give_articles_or_an_error(data):
    articles_or_none(read, data)


@pytest.mark.parametrize(
    "text",
    [
        "<nitf>" + "<p>Five hurt.</p>" * 60_000 + "</nitf>",
        "<nitf>" + "<sup>" * 150 + "five <p>5</p>" * 20_000 + "</sup>" * 150 + "</nitf>",
        "<nitf><p>" + "<b>5</b> " * 100_000 + "</p></nitf>",
        "<nitf " + " ".join(f"a{n}='1'" for n in range(60_000)) + "/>",
        "<newsMessage>" + "<newsItem/>" * 60_000 + "</newsMessage>",
        "<nitf><p>" + "&nbsp;" * 100_000 + "</p></nitf>",
    ],
)
def test_hostile_input_comes_to_an_end(text):
    with patience(), suppress(InputError):
        read(text)
