# ruff: noqa: E501 - the lines of web pages are long
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read import read_document
from newsdiff.read.article import Article
from newsdiff.read.decoding import Decoding
from newsdiff.read.from_html import read_articles
from tests.patience import patience

PARAGRAPHS = """<p>Rescuers in Stoll have found nine of the twelve climbers who were lost on Mount Arn since Sunday.</p>
<p>The three others, two men and a woman, are still being searched for with 4 helicopters and 60 dogs.</p>
<p>Snow of up to 80 cm is expected by Wednesday, which will make the search harder, said guide Per Ulv.</p>"""

# Invented pages as newsrooms make them, and the lines of each that are the story: they and no others stay unmarked.

NEWSPAPER = """<!DOCTYPE html>
<html lang="en-GB" class="no-js has-sidebar">
<head>
<meta charset="utf-8">
<title>Ferry fire off Port Vell leaves 14 dead | World | The Marram Gull</title>
<meta property="og:title" content="Ferry fire off Port Vell leaves 14 dead">
<meta property="og:site_name" content="The Marram Gull">
<meta property="article:published_time" content="2023-03-09T21:40:00+02:00">
<meta property="article:modified_time" content="2023-03-10T07:05:00+02:00">
<script>window.dataLayer = [{"readers": 120000}]; document.write("<p>9,999 dead</p>");</script>
<style>.story p { margin: 0 10px }</style>
</head>
<body class="page article-page shared-layout">
<a class="skip-link" href="#main">Skip to main content</a>
<div id="onetrust-banner" class="cookie-banner" role="dialog">
  <p>We and our 812 partners store information on your device. You can change your mind at any time.</p>
  <button>Accept all</button><button>Reject all</button>
</div>
<header class="site-header" role="banner">
  <a href="/" class="logo">The Marram Gull</a>
  <nav class="main-menu" aria-label="Sections">
    <ul><li><a href="/news">News</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul>
  </nav>
  <form class="search-form" action="/search"><label>Search the Gull</label><input name="q"><button>Go</button></form>
</header>
<div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="/world">World</a></div>
<main id="main" class="layout layout--with-sidebar">
<article class="story">
  <header class="story__header">
    <p class="kicker">World</p>
    <h1 class="headline">Ferry fire off Port Vell leaves 14 dead</h1>
    <p class="standfirst">Coastguard says 214 people were taken off the burning ship</p>
    <div class="byline">By <a rel="author" href="/mara">Mara Venn</a> and Ilo Strand</div>
    <p class="article-date">Published <time datetime="2023-03-09T21:40:00+02:00">9 March 2023, 21.40</time></p>
    <div class="share-bar"><a href="#">Share on Chatter</a><a href="#">Email</a><span class="count">1.2k shares</span></div>
  </header>
  <figure class="lead-image">
    <img src="f.jpg" alt="99 people on a quay">
    <figcaption>The ferry Sula burning 6 miles off the coast. <span class="credit">Photograph: Ann Tarn/Oster</span></figcaption>
  </figure>
  <div class="article-body">
    <p>Fourteen people died when a ferry caught fire <em>off</em> Port Vell on Thursday, the coast&shy;guard said.</p>
    <p>The <b>Sula</b>, with 228&nbsp;people on board, sent a call for help at 4.10am.</p>
    <aside class="related-box"><h3>Related</h3><ul>
      <li><a href="/1">How 31 sailors were saved in the great storm of 1987</a></li>
      <li><a href="/2">Ferry line fined £2m last year</a></li></ul></aside>
    <h2>“Black smoke”</h2>
    <p>“We saw black smoke and ran,” said Orla Pike, 43, from Tarn.<br>She was in cabin 212.</p>
    <div class="ad-slot" id="ad-mpu-1"><span>Advertisement</span><p>Save 40% on shoes.</p></div>
    <blockquote><p>“Every one of us owes our lives to the crew.”</p></blockquote>
    <div class="newsletter-signup"><h4>The Morning Gull</h4><p>Join 50,000 readers. Get our news by mail each day.</p></div>
    <table><caption>Ships lost off Vell</caption>
      <tr><th>Year</th><th>Ship</th><th>Dead</th></tr>
      <tr><td>1987</td><td>Harrow</td><td>31</td></tr></table>
    <p>The line has 12 ships; <a href="/3">three of them</a> are as old as the Sula.</p>
  </div>
  <footer class="article-footer"><ul class="tags"><li><a href="/t/1">Shipping</a></li><li><a href="/t/2">Port Vell</a></li></ul></footer>
</article>
<section id="comments" class="comments">
  <h2>Comments (2)</h2>
  <article class="comment"><p class="author">gullfan</p><p>I was on that ship in 2009 and there were 400 of us on it, a disgrace.</p></article>
  <article class="comment"><p>My uncle says that 20 are dead. Nobody tells us anything about it at all.</p></article>
</section>
<aside class="sidebar"><h2>Most read</h2><ol>
  <li><a href="/a">Mayor of Tarn resigns after 11 years</a></li><li><a href="/b">Five hurt in bus crash</a></li>
  <li><a href="/c">Oxmoor win 3-2</a></li></ol></aside>
</main>
<footer><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms</a></li></ul>
<p class="copyright">© 2023 Marram Gull Ltd. All rights reserved.</p></footer>
</body></html>"""

NEWSPAPER_STORY = [
    "Ferry fire off Port Vell leaves 14 dead",
    "Coastguard says 214 people were taken off the burning ship",
    "Fourteen people died when a ferry caught fire off Port Vell on Thursday, the coast\xadguard said.",
    "The Sula, with 228\xa0people on board, sent a call for help at 4.10am.",
    "“We saw black smoke and ran,” said Orla Pike, 43, from Tarn.",
    "She was in cabin 212.",
    "“Every one of us owes our lives to the crew.”",
    "Year | Ship | Dead",
    "1987 | Harrow | 31",
    "The line has 12 ships; three of them are as old as the Sula.",
]

AMP = """<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Quake shakes Oxmoor - Tarn Daily</title>
<link rel="canonical" href="https://daily.example/quake">
<style amp-boilerplate>body{animation:-amp-start 8s}</style><noscript><style amp-boilerplate>body{animation:none}</style></noscript>
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "@id": "#site", "name": "Tarn Daily"},
 {"@type": "Organization", "@id": "#org", "name": "Tarn Daily"},
 {"@type": "ReportageNewsArticle", "headline": "Quake shakes Oxmoor", "datePublished": "2022-06-02T05:12:00Z",
  "dateModified": "2022-06-05", "publisher": {"@id": "#org"}}]}</script></head>
<body>
<amp-analytics><script type="application/json">{"vars": {"account": "12345"}}</script></amp-analytics>
<amp-consent id="c"><div>We use cookies. Choose what 40 partners may see of you on our pages.</div></amp-consent>
<header class="amp-header"><a href="/">Tarn Daily</a><button on="tap:sb.toggle">Menu</button></header>
<amp-sidebar id="sb"><ul><li><a href="/n">News</a></li><li><a href="/w">Weather</a></li></ul></amp-sidebar>
<article>
<h1>Quake shakes Oxmoor</h1>
<div class="meta"><span class="author">Ned Harrow</span> <amp-timeago datetime="2022-06-02T05:12:00Z">2 June 2022</amp-timeago></div>
<amp-social-share type="x"></amp-social-share>
<amp-img src="q.jpg" width="600" height="400" alt="A wall with 5 cracks"></amp-img>
<p>A 5.8-magnitude quake shook Oxmoor at dawn, and at least 40 houses fell.</p>
<amp-ad width="300" height="250"><div fallback>No ad today, come back for 3 more.</div></amp-ad>
<p>Nobody was killed, but 17 people were hurt, 3 of them badly.</p>
<amp-twitter data-tweetid="123"><blockquote class="twitter-tweet"><p>It felt like 100 lorries going by my house at once.</p></blockquote></amp-twitter>
<p>The quake was felt 90 miles away in Tarn.</p>
<ul class="links"><li><a href="/1">Read the rules for quakes</a></li><li><a href="/2">Why Oxmoor shakes each ten years</a></li></ul>
</article>
<footer><p>Tarn Daily is a member of the Press Board. It was founded in 1891.</p></footer>
</body></html>"""

AMP_STORY = [
    "Quake shakes Oxmoor",
    "A 5.8-magnitude quake shook Oxmoor at dawn, and at least 40 houses fell.",
    "Nobody was killed, but 17 people were hurt, 3 of them badly.",
    "The quake was felt 90 miles away in Tarn.",
]

BLOG = """<!DOCTYPE html>
<html lang="en-US" prefix="og: https://ogp.me/ns#">
<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<title>Council buys 60 trams &#8211; Vell Transit Blog</title>
<meta property="og:title" content="Council buys 60 trams - Vell Transit Blog" />
<meta property="og:site_name" content="Vell Transit Blog" />
</head>
<body class="post-template-default single single-post postid-881 category-comment has-share-buttons">
<div id="page" class="site">
<header id="masthead" class="site-header"><h1 class="site-title"><a href="/">Vell Transit Blog</a></h1>
<p class="site-description">Trams, buses and 2 ferries since 2011. All you need to know.</p>
<nav id="site-navigation"><div class="menu-main-container"><ul id="primary-menu" class="menu">
<li class="menu-item"><a href="/">Home</a></li><li class="menu-item"><a href="/about">About</a></li></ul></div></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main-content" class="site-main">
<article id="post-881" class="post-881 post type-post status-publish category-comment tag-related">
<header class="entry-header"><h2 class="entry-title">Council buys 60 trams</h2>
<div class="entry-meta"><span class="posted-on">Posted on <a href="#"><time class="entry-date published" datetime="2021-11-30T09:00:00+00:00">November 30, 2021</time><time class="updated" datetime="2021-12-04T10:00:00+00:00">December 4, 2021</time></a></span>
<span class="byline"> by <span class="author vcard"><a href="/author/bo">Bo Lind</a></span></span></div></header>
<div class="entry-content">
<p><span class="has-drop-cap">T</span>he council of Port Vell has bought 60 trams for $144 million, or $2.4 million each.</p>
<p>They are 37 m<sup>2</sup> inside, and 10,000<sup>1</sup> people a day will ride on them from the 5<sup>th</sup> of May.
<p>Two lines come first:
<ul><li>Line 4 to the harbour, 11 stops</li><li>Line 9 to Tarn Hill, <a href="/9">14 stops</a></li></ul>
<div id="attachment_12" class="wp-caption alignnone"><img src="t.jpg"><p class="wp-caption-text">One of the 60 trams in the yard</p></div>
<h3>What it costs</h3>
<p>A ride will cost $2.10, up from $1.90. Nobody under 12 pays.</p>
<p><sup>1</sup> The council counts each ride once.</p>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Chatter</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>Why 40 buses were sold. It was a bad year for us.</p></div>
</div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Comment</a></span></footer>
</article>
<nav class="navigation post-navigation"><a href="/prev">Ten trams stand still</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">One thought on “Council buys 60 trams”</h2>
<ol class="comment-list"><li class="comment"><div class="comment-body"><p>They said 80 trams last year! And now it is 60, and they call it good news.</p></div></li></ol>
<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p></form></div></div>
</main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Archives</h2><ul><li><a href="/2021">2021</a></li><li><a href="/2020">2020</a></li></ul></section></aside>
</div>
<footer id="colophon" class="site-footer">Proudly made with 100% spare time.</footer>
</div></body></html>"""

BLOG_STORY = [
    "Council buys 60 trams",
    "The council of Port Vell has bought 60 trams for $144 million, or $2.4 million each.",
    "They are 37 m² inside, and 10,000¹ people a day will ride on them from the 5th of May.",
    "Two lines come first:",
    "Line 4 to the harbour, 11 stops",
    "Line 9 to Tarn Hill, 14 stops",
    "A ride will cost $2.10, up from $1.90. Nobody under 12 pays.",
    "¹ The council counts each ride once.",
]

WIRE = """<html><head><title>OSTER PRESS: Dam bursts above Harrow Vale</title>
<meta name="date" content="20190114T161500Z"></head>
<body bgcolor="#ffffff">
<table width="760"><tr>
<td width="150" valign="top"><a href="/">Home</a><br><a href="/wire">Wire</a><br><a href="/desk">Desks</a><br><a href="/jobs">Jobs</a></td>
<td valign="top"><a name="top">
<h1>Dam bursts above Harrow Vale</h1>
<pre>
HARROW VALE, Jan 14 (Oster Press) - A dam burst above Harrow Vale on Monday,
sweeping away a bridge and at least 25 houses, and some 1,200 people were
told to leave the valley.

Nine people were missing by nightfall, the fire brigade said, and two bodies
had been found 4 miles downstream.

  Height of the dam     31 m
  Built in              1968
</pre>
</td></tr></table>
<p><font size="1"><a href="/copy">Copyright</a> | <a href="/help">Help</a> | <a href="/contact">Contact</a></font></p>
</body></html>"""

WIRE_STORY = [
    "Dam bursts above Harrow Vale",
    "HARROW VALE, Jan 14 (Oster Press) - A dam burst above Harrow Vale on Monday, "
    "sweeping away a bridge and at least 25 houses, and some 1,200 people were told to leave the valley.",
    "Nine people were missing by nightfall, the fire brigade said, and two bodies had been found 4 miles downstream.",
    "Height of the dam 31 m",
    "Built in 1968",
]

LIVE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Storm Hedda live: 80,000 homes without power</title>
<meta property="og:title" content="Storm Hedda live: 80,000 homes without power"><meta property="og:site_name" content="Isle Radio">
<script type="application/ld+json">[{"@type": "LiveBlogPosting", "headline": "Storm Hedda live", "datePublished": "2024-01-21T06:00:00+00:00",
"liveBlogUpdate": [{"@type": "BlogPosting", "datePublished": "2024-01-21T11:00:00+00:00"}]}]</script></head><body>
<div data-component="navigation-block"><a href="/">Isle Radio</a> <a href="/news">News</a> <a href="/live">Live</a></div>
<main role="main">
<h1>Storm Hedda live: 80,000 homes without power</h1>
<p class="intro">Gusts of 94 mph were measured on Marram Head, and 12 flights did not leave.</p>
<div data-testid="share-tools"><button>Share</button><button>Copy link</button></div>
<section class="key-points"><h2>Key points</h2><ul><li>80,000 homes have no power in the west.</li><li>A man of 61 is dead in Tarn.</li></ul></section>
<div class="live-feed">
<article class="live-post" id="post-3"><header><time datetime="2024-01-21T11:00:00+00:00">11:00</time><h2>Bridge shut</h2></header>
<p>The Harrow bridge is shut to all lorries, and 300 of them wait on the mainland, police say.</p>
<div class="social-links"><a href="#">Share this post</a></div></article>
<article class="live-post" id="post-2"><header><time datetime="2024-01-21T09:40:00+00:00">09:40</time><h2>One dead in Tarn</h2></header>
<p>A man of 61 died when a tree fell on his van at 8.15 this morning near Tarn.</p>
<figure><img src="v.jpg" alt=""><figcaption>The van in Mill Lane</figcaption></figure></article>
<article class="live-post" id="post-1"><header><time datetime="2024-01-21T06:00:00+00:00">06:00</time></header>
<p>Good morning. The storm came ashore an hour ago with gusts of 80 mph and more to come.</p></article>
</div>
<div class="onward-journeys"><h2>More stories</h2>
<article class="card"><h3><a href="/x">How storms get their names</a></h3></article>
<article class="card"><h3><a href="/y">Ten storms that shook the isle</a></h3></article></div>
</main>
<div role="contentinfo"><p>Isle Radio is not responsible for what other sites say. Read all 14 rules.</p></div>
</body></html>"""

LIVE_STORY = [
    "Storm Hedda live: 80,000 homes without power",
    "Gusts of 94 mph were measured on Marram Head, and 12 flights did not leave.",
    "80,000 homes have no power in the west.",
    "A man of 61 is dead in Tarn.",
    "The Harrow bridge is shut to all lorries, and 300 of them wait on the mainland, police say.",
    "A man of 61 died when a tree fell on his van at 8.15 this morning near Tarn.",
    "Good morning. The storm came ashore an hour ago with gusts of 80 mph and more to come.",
]

DIVS = """<html><head><meta charset="utf-8"><title>Factory in Brackwater to cut 450 jobs</title></head><body>
<div id="app"><div class="x1"><div class="x2"><a href="/">Start</a><a href="/a">Local</a><a href="/b">Money</a><a href="/c">Sport</a></div></div>
<div class="x3"><div class="x4">
<div class="x5">Factory in Brackwater to cut 450 jobs</div>
<div class="x6">The glass works in Brackwater will cut 450 of its 1,300 jobs by June, its owner said on Tuesday.</div>
<div class="x6">The owner, Lindqvist Glas, lost €38m last year, after a loss of €12.5m the year before that.</div>
<div class="x7"><div><a href="/1">Glass works gets third owner in ten years</a></div><div><a href="/2">Town asks for help from the state fund</a></div><div><a href="/3">Where the glass goes: a map</a></div></div>
<div class="x6">Unions spoke of a black day. “One in three of us will go,” said Tove Brandt, who has worked there for 22 years.</div>
<div class="x6">A first round of talks begins on March 3.</div>
</div>
<div class="x8"><div class="x9">Weather</div><div class="x9">Today 4 degrees, tomorrow 7</div></div></div>
<div class="x10"><a href="/imp">Imprint</a> <a href="/priv">Privacy</a> <a href="/jobs">Jobs</a></div></div></body></html>"""

DIVS_STORY = [
    "Factory in Brackwater to cut 450 jobs",
    "The glass works in Brackwater will cut 450 of its 1,300 jobs by June, its owner said on Tuesday.",
    "The owner, Lindqvist Glas, lost €38m last year, after a loss of €12.5m the year before that.",
    "Unions spoke of a black day. “One in three of us will go,” said Tove Brandt, who has worked there for 22 years.",
    "A first round of talks begins on March 3.",
]

# A template whose wrappers carry the words of furniture, with a wall that the story goes on behind.
WRAPPED = """<html lang="en"><head><title>Mine reopens after 9 years</title></head><body class="paywall cookie-consent-given">
<div class="sharebroker-frame social-layout"><div class="page-with-comments related">
<h1>Mine reopens after 9 years</h1><div class="author-date">Ada Holm, 12 May 2020</div>
<p class="lead">The copper mine at Stoll will open again on Friday with 640 men and women, nine years after the last shift.</p>
<p class="paywall">It will bring up 2,000 tonnes of ore a day, the owner said, a third of what it did in its best years.</p>
<p class="paywall">The price of copper has doubled since the mine was shut, to $9,400 a tonne.</p>
<p class="paywall">The share price of the owner rose by 6 per cent.</p>
</div><div class="subscribe-box"><p>You have read 3 of 5 free stories. Subscribe for $1 a week to read all of them.</p></div></div></body></html>"""

WRAPPED_STORY = [
    "Mine reopens after 9 years",
    "The copper mine at Stoll will open again on Friday with 640 men and women, nine years after the last shift.",
    "It will bring up 2,000 tonnes of ore a day, the owner said, a third of what it did in its best years.",
    "The price of copper has doubled since the mine was shut, to $9,400 a tonne.",
    "The share price of the owner rose by 6 per cent.",
]

PAGES = {
    "newspaper": (NEWSPAPER, NEWSPAPER_STORY),
    "amp": (AMP, AMP_STORY),
    "blog": (BLOG, BLOG_STORY),
    "wire": (WIRE, WIRE_STORY),
    "live": (LIVE, LIVE_STORY),
    "divs": (DIVS, DIVS_STORY),
    "wrapped": (WRAPPED, WRAPPED_STORY),
}


def read(markup, source="page.html", encoding=None, *, replace=False):
    data = markup if isinstance(markup, bytes) else markup.encode()
    (article,) = read_articles(data, source, Decoding(encoding, replace))
    return article


def blocks(article: Article) -> list[tuple[str, FurnitureKind | None]]:
    kinds = {span.start: kind for span, kind in article.furniture}
    found, start = [], 0
    for text in article.text.split("\n"):
        found.append((text, kinds.get(start)))
        start += len(text) + 1
    return found


def story(article: Article) -> list[str]:
    return [text for text, kind in blocks(article) if kind is None]


@pytest.fixture
def no_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)


basic = pytest.mark.usefixtures("no_extra")


@pytest.mark.parametrize(("markup", "lines"), PAGES.values(), ids=PAGES)
@basic
def test_the_lines_of_the_story_and_only_they_are_unmarked(markup, lines):
    assert story(read(markup)) == lines


@pytest.mark.parametrize(("markup", "lines"), PAGES.values(), ids=PAGES)
def test_the_same_with_trafilatura(markup, lines):
    import trafilatura  # noqa: F401, PLC0415 - it must be there, or this would test the basic reader again

    assert story(read(markup)) == lines


def page_of(body, head=""):
    return f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"


def kind_of(text, markup):
    return dict(blocks(read(markup)))[text]


# --- what trafilatura changes ---


class Found:
    def __init__(self, text, title=None, sitename=None):
        self.text, self.title, self.sitename = text, title, sitename


NOTE = "Per Ulv has written 3 books on hills."
WITH_NOTE = page_of(
    f"<article><h1>Nine found</h1><div itemprop=articleBody>{PARAGRAPHS}</div><p>{NOTE}</p><div>12 hearts</div></article>"
)


def pretend(monkeypatch, answer):
    """Let trafilatura give this answer."""

    def bare_extraction(_markup, **_options):
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr("trafilatura.bare_extraction", bare_extraction)


def test_its_text_moves_what_only_the_place_tells(monkeypatch):
    text = [line for line in story(read(WITH_NOTE)) if line not in {NOTE, "Nine found"}]
    pretend(monkeypatch, Found("\n".join([*text, NOTE])))
    assert kind_of(NOTE, WITH_NOTE) is None
    pretend(monkeypatch, Found("\n".join(text[:2])))
    assert story(read(WITH_NOTE)) == ["Nine found", *text[:2]]
    # what is said between the headline and its last line stays; and so do names that the markup gives
    pretend(monkeypatch, Found("\n".join(text[1:])))
    assert story(read(WITH_NOTE)) == ["Nine found", *text]
    marked = WITH_NOTE.replace("<p>Snow", "<p class=caption>Snow")
    pretend(monkeypatch, Found("\n".join(text)))
    assert kind_of(text[2], marked) is FurnitureKind.CAPTION


@pytest.mark.parametrize(
    "answer", [None, Found(""), Found(None), Found("It is cold."), ValueError("!"), RecursionError()]
)
def test_where_it_fails_ours_stands(monkeypatch, answer):
    pretend(monkeypatch, answer)
    found = blocks(read(WITH_NOTE))
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert found == blocks(read(WITH_NOTE))
    assert len(story(read(WITH_NOTE))) == 4


def test_its_names_fill_gaps_and_its_date_is_never_taken():
    article = read(page_of(f"<div><h2>Nine found</h2>{PARAGRAPHS}<p>Published on 9 March 2021</p></div>"))
    assert (article.title, article.published) == ("Nine found", None)


def test_a_piece_of_html_is_not_its_business(monkeypatch):
    pretend(monkeypatch, Found("Five hurt in Tarn."))
    assert story(read("<p>Five hurt in Tarn.</p><p>Two badly</p>")) == ["Five hurt in Tarn.", "Two badly"]


# --- what each mark says ---


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ('<div class="c-ShareBar__list">{}</div>', FurnitureKind.SHARE),
        ("<div class=share-tools>{}</div>", FurnitureKind.SHARE),
        ('<div class="article-social">{}</div>', FurnitureKind.SHARE),
        ("<div id=related_links>{}</div>", FurnitureKind.RELATED),
        ("<div class=most-read>{}</div>", FurnitureKind.RELATED),
        ("<div data-component=links-block>{}</div>", FurnitureKind.RELATED),
        ("<section class=recommendedStories>{}</section>", FurnitureKind.RELATED),
        ("<div class=comments-area>{}</div>", FurnitureKind.COMMENT),
        ("<div id=disqus_thread>{}</div>", FurnitureKind.COMMENT),
        ("<div class='box ad-slot-3'>{}</div>", FurnitureKind.ADVERTISEMENT),
        ("<div class=js-promo>{}</div>", FurnitureKind.ADVERTISEMENT),
        ("<div class=newsletter_box>{}</div>", FurnitureKind.SUBSCRIPTION),
        ("<form class=subscribe>{}</form>", FurnitureKind.SUBSCRIPTION),
        ("<div class=paywall>{}</div>", FurnitureKind.SUBSCRIPTION),
        ("<div id=cookieConsent>{}</div>", FurnitureKind.COOKIES),
        ("<ol class=breadcrumb><li>{}</ol>", FurnitureKind.NAVIGATION),
        ("<nav>{}</nav>", FurnitureKind.NAVIGATION),
        ("<div role=navigation>{}</div>", FurnitureKind.NAVIGATION),
        ("<button>{}</button>", FurnitureKind.NAVIGATION),
        ("<p><span class=byline>{}</span></p>", FurnitureKind.BYLINE),
        ("<p>By <a rel=author href=x>{}</a></p>", FurnitureKind.BYLINE),
        ("<address>{}</address>", FurnitureKind.BYLINE),
        ("<time>{}</time>", FurnitureKind.STAMP),
        ("<div class=pubdate>{}</div>", FurnitureKind.STAMP),
        ("<figure><figcaption>{}</figcaption></figure>", FurnitureKind.CAPTION),
        ("<p class=wp-caption-text>{}</p>", FurnitureKind.CAPTION),
        ("<div class=photo-credit>{}</div>", FurnitureKind.CREDIT),
        ("<p class=copyright>{}</p>", FurnitureKind.COPYRIGHT),
        ("<aside>{}</aside>", FurnitureKind.ASIDE),
        ("<div class=sidebar>{}</div>", FurnitureKind.ASIDE),
        ("<div class=pull-quote>{}</div>", FurnitureKind.ASIDE),
        ("<dialog>{}</dialog>", FurnitureKind.ASIDE),
        ("<p hidden>{}</p>", FurnitureKind.ASIDE),
        ("<p style='Display : none'>{}</p>", FurnitureKind.ASIDE),
        ("<h2>{}</h2>", FurnitureKind.HEADING),
        ("<div role=heading>{}</div>", FurnitureKind.HEADING),
        ("<aside class=related><figure><figcaption>{}</figcaption></figure></aside>", FurnitureKind.RELATED),
        # the same words elsewhere
        ("<div class=sharebroker>{}</div>", None),
        ("<div class=shared-layout>{}</div>", None),
        ("<div class=share-price>{}</div>", None),
        ("<div class=has-sidebar>{}</div>", None),
        ("<div class=no-comments>{}</div>", None),
        ("<div class=category-menu>{}</div>", None),
        ("<div class=social-care>{}</div>", None),
        ("<div class=credit-card-story>{}</div>", None),
        ("<div class=css-1ad9x>{}</div>", None),
        ("<div class=commentator>{}</div>", None),
        ("<div class=load>{}</div>", None),
        ("<div data-title='Share this with comments'>{}</div>", None),
        ("<li>{}</li>", None),
        ("<p>{} said <span class=author>Ada Holm</span> on the quay.</p>", None),
    ],
)
@basic
def test_marks_of_elements_and_names(markup, kind):
    text = "Ada Holm in Tarn, 12"
    body = f"<article><h1>Nine climbers found</h1>{PARAGRAPHS}{markup.format(text)}<p>It is cold.</p></article>"
    found = {line: each for line, each in blocks(read(page_of(body))) if text in line}
    assert list(found.values()) == [kind]


@basic
def test_a_wrapper_of_the_story_is_no_furniture():
    for opening in (
        "<div class=related>",
        "<section id=comments>",
        "<div class=cookie-wall hidden>",
        "<form>",
        "<aside>",
        "<article class='post share'>",
        "<main class=sidebar>",
        "<div style='display:none'>",
    ):
        markup = page_of(f"{opening}<h1>Nine climbers found</h1>{PARAGRAPHS}")
        assert len(story(read(markup))) == 4, opening


@basic
def test_comments_may_be_longer_than_the_story():
    comments = "".join(
        f"<p>I was there {n} years ago, and it was as cold as it is now, if not colder.</p>" for n in range(40)
    )
    for body in (
        "<div><h1>Nine found</h1><p>Nine of twelve climbers were found alive on Mount Arn.</p></div>",
        "<article><h1>Nine found</h1><p>Nine of twelve climbers were found alive on Mount Arn.</p></article>",
    ):
        article = read(page_of(f"{body}<div class=comments>{comments}</div>"))
        assert story(article) == ["Nine found", "Nine of twelve climbers were found alive on Mount Arn."]


@basic
def test_a_page_of_opinion_is_no_comment():
    markup = page_of(f"<div class=site><h1>Why I climb</h1><div class='comment is-free'>{PARAGRAPHS}</div></div>")
    assert len(story(read(markup))) == 4


@basic
def test_several_articles():
    teaser = "<article><h3><a href=x>Ten die in fall</a></h3><p>Ten people died in a fall on the same hill last year.</p></article>"
    own = f"<article><h1>Nine climbers found</h1>{PARAGRAPHS}</article>"
    assert len(story(read(page_of(f"<main>{teaser}{own}{teaser}</main>")))) == 4
    inside = own.replace("</article>", f"{teaser}</article>")
    found = blocks(read(page_of(inside)))
    assert found[-2:] == [
        ("Ten die in fall", FurnitureKind.RELATED),
        ("Ten people died in a fall on the same hill last year.", FurnitureKind.RELATED),
    ]


@basic
def test_links_one_below_another():
    links = "".join(f"<li><a href={n}>The {n}th story of the hills and of the men on them</a></li>" for n in range(3))
    body = f"<article><h1>Nine found</h1>{PARAGRAPHS}<h4>More stories</h4><ul>{links}</ul><p>It is cold.</p></article>"
    found = blocks(read(page_of(body)))
    assert [kind for _, kind in found[4:]] == [FurnitureKind.RELATED] * 4 + [None]
    sentences = f"<article><h1>Nine found</h1>{PARAGRAPHS}<ul><li><a href=x>Nine are safe.</a></li><li><a href=y>Three are not.</a></li></ul></article>"
    assert story(read(page_of(sentences)))[-2:] == ["Nine are safe.", "Three are not."]


@basic
def test_what_stands_behind_the_body_is_aside():
    body = f"<article><h1>Nine found</h1><div itemprop=articleBody>{PARAGRAPHS}</div><p>Per Ulv has written 3 books on hills.</p></article>"
    assert kind_of("Per Ulv has written 3 books on hills.", page_of(body)) is FurnitureKind.ASIDE


# --- lines ---


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>twenty-<b>t</b>wo</p>", ["twenty-two"]),
        ("<div>One<div>two</div>three</div>", ["One", "two", "three"]),
        ("<p>One<p>two", ["One", "two"]),
        ("<ul><li>One<li>two</ul>", ["One", "two"]),
        ("One<br>two<br/>three", ["One", "two", "three"]),
        ("<h2>Five dead<br>in Tarn</h2>", ["Five dead in Tarn"]),
        ("<p>10,000<sup>2</sup> men", ["10,000² men"]),
        ("<p>10,000<sup><a href=#n>12</a></sup> men", ["10,000¹² men"]),
        ("<p>10,000<sup>[3]</sup> men", ["10,000[3] men"]),
        ("<p>10,000<sup>2010 only</sup>", ["10,000 2010 only"]),
        ("<p>the 5<sup>th</sup> of 8 m<sup>2</sup> CO<sub>2</sub>", ["the 5th of 8 m² CO2"]),
        ("<table><tr><td>10</td><td>000</td></tr></table>", ["10 | 000"]),
        ("<table><tr><td>10<td><p>000</p><td></td><tr><th>A", ["10 | 000", "A"]),
        ("<table><tr><td><p>One.</p><p>Two.</p></td><td>Three</td></tr></table>", ["One.", "Two.", "Three"]),
        ("<table><tr><td>A<table><tr><td>1<td>2</table><td>B</table>", ["A", "1 | 2", "B"]),
        ("<dl><dt>Dead<dd>12<dt>Hurt<dd>30</dl>", ["Dead", "12", "Hurt", "30"]),
        ("<p>&amp;lt; 5&nbsp;000 &#8217; &copy", ["&lt; 5\xa0000 ’ ©"]),
        ("<p>10&#11;20 10&#99999999999;20 10&#0;20", ["10\ufffd20 10\ufffd20 10\ufffd20"]),
        ("<p>5 < 6 & 7 > 2 <3 </p>", ["5 < 6 & 7 > 2 <3"]),
        ("<img alt='99 dead' src=x><p>5", ["5"]),
        ("<template><p>99</template><p>5", ["5"]),
        ("<svg><title>99</title><text>98</text></svg><p>5", ["5"]),
        ("<svg><g><p>5", ["5"]),
        ("<textarea>99</textarea><iframe>98</iframe><p>5", ["5"]),
        ("<script>if (a < 99) document.write('<p>98')</script><style>p{}</style><p>5", ["5"]),
        ("<script src=x /><p>5", ["5"]),
        ("<p>5<!-- 99 --> 6<!----> 7<!--> 8<!-- 99 --!> 9", ["5 6 7 8 9"]),
        ("<!--[if IE]><p>99<![endif]--><![if !IE]><p>5<![endif]>", ["5"]),
        ("<?php echo 99 ?><p>5", ["5"]),
        ("<p><![CDATA[5 < 6]]> men", ["5 < 6 men"]),
        ("<p>5 <b/>6", ["5 6"]),
        ("<b><p>5 six</b> seven</p>eight", ["5 six seven", "eight"]),
        ("<i>5 <div>six</i> seven</div>eight", ["5", "six seven", "eight"]),
        ("</p></div></li><p>5</br>6", ["5", "6"]),
        ("<p>5</p><!-- no end <p>99", ["5"]),
        ("<p>5</p><a href='99", ["5"]),
        ("<p CLASS=x CLASS=share>Five hurt", ["Five hurt"]),
        ("<pre>One\ntwo\n\n  three</pre>", ["One", "two", "three"]),
        ("Five hurt", ["Five hurt"]),
    ],
)
@basic
def test_lines(markup, lines):
    assert [text for text, _ in blocks(read(markup))] == lines


@basic
def test_lines_know_their_place_in_the_file():
    markup = "<html>\r\n<h1>\r\n\r\nNine\r\nfound</h1>\r<p>Two\n<p>Three<pre>\n\nfour\n\nfive</pre>"
    article = read(markup)
    assert list(zip(article.text.split("\n"), article.lines, strict=True)) == [
        ("Nine found", 4),
        ("Two", 6),
        ("Three", 7),
        ("four", 9),
        ("five", 11),
    ]


# --- what the page says of itself ---

JSON_LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<meta property=og:title content='Nine found'><title>Nine found | Gull</title>", "<p>5", "Nine found"),
        ("<meta property=og:title content='Nine found - Gull'>", "<h1>Nine found</h1>", "Nine found"),
        ("<meta name=twitter:title content='Nine &amp; ten'>", "<p>5", "Nine & ten"),
        ("<title>Nine found | World | Gull</title>", "<h1>Nine <i>found</i></h1>", "Nine found"),
        ("<meta property=og:site_name content=Gull><title>A – b – Gull</title>", "<p>5", "A – b"),
        ("<title>A – b</title>", "<p>5", "A – b"),
        (JSON_LD.format('{"@type": "NewsArticle", "headline": "Nine found"}'), "<p>5", "Nine found"),
        ("", "<h1>Nine found</h1>", "Nine found"),
        ("", "<p>5", None),
    ],
)
@basic
def test_title(head, body, title):
    assert read(page_of(body, head)).title == title


@basic
def test_the_headline_comes_first_and_once():
    crumbs = "<ul><li><a href=/>Home</a><li>Nine climbers found</ul>"
    site = "<header><h1><a href=/>The Gull</a></h1></header>"
    article = read(
        page_of(f"{site}{crumbs}<h1>Nine climbers found</h1>{PARAGRAPHS}", "<title>Nine climbers found</title>")
    )
    assert article.text.startswith("Nine climbers found\nThe Gull\n")
    assert story(article)[0] == "Nine climbers found"
    assert len(story(article)) == 4
    # a page whose headline is not on it, and one whose headline is another than its title
    head = "<meta property=og:title content='Nine safe on Arn'>"
    assert read(page_of(PARAGRAPHS, head)).text.startswith("Nine safe on Arn\n")
    article = read(page_of(f"<h1>Nine found</h1>{PARAGRAPHS}", head))
    assert (article.title, article.text.partition("\n")[0]) == ("Nine safe on Arn", "Nine found")
    assert "Nine safe on Arn" not in article.text


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("<meta property='og:site_name' content=' The  Gull '>", "The Gull"),
        (JSON_LD.format('{"@type": "NewsArticle", "publisher": {"name": "The Gull"}}'), "The Gull"),
        (JSON_LD.format('{"@type": ["Thing", "Article"], "publisher": [{"name": "The Gull"}]}'), "The Gull"),
        (JSON_LD.format('{"@type": "BlogPosting", "publisher": "The Gull"}'), "The Gull"),
        ("<meta name=application-name content='The Gull'>", "The Gull"),
        (JSON_LD.format('{"@type": "Recipe", "publisher": "The Gull"}'), None),
        ("", None),
    ],
)
@basic
def test_publisher(head, publisher):
    assert read(page_of("<p>5", head)).publisher == publisher


NEWS_DATE = JSON_LD.format(
    '{"@type": "NewsArticle", "dateModified": "2024-11-25", "datePublished": "2024-11-22T23:30-05:00"}'
)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "<meta property=article:published_time content=2024-11-22T08:15:00+09:00>" + NEWS_DATE.replace("22", "21"),
            "",
        ),
        ("<meta property=article:modified_time content=2024-11-25>" + NEWS_DATE, ""),
        (
            JSON_LD.format('[[{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "datePublished": "20241122"}]}]]'),
            "",
        ),
        (JSON_LD.format("{broken") + NEWS_DATE, ""),
        ("<meta itemprop=datePublished content=2024-11-22>", ""),
        (
            "",
            "<p><time itemprop=dateModified datetime=2024-11-25>x</time><time itemprop=datePublished datetime=2024-11-22>y</time>",
        ),
        ("", "<p><time class=updated datetime=2024-11-25>x</time> <time class=published datetime=2024-11-22>y</time>"),
        ("", "<p><time pubdate datetime=2024-11-22>y</time>"),
        ("", "<p><time datetime='2024-11-22 08:15'>y</time>"),
        ("<meta name=date content='Fri, 22 Nov 2024 08:15:00 GMT'>", ""),
        ("<meta name=DC.date content=2024/11/22>", ""),
        ("<meta name=sailthru.date content='November 22, 2024'>", ""),
        ("<meta name=parsely-pub-date content=2024-11-22T08:15:00Z><meta name=date content=2024-01-01>", ""),
    ],
)
@basic
def test_published(head, body):
    later = (
        "<p>On <time datetime=1999-01-01>New Year</time> nine people died on the same mountain, and six were hurt.</p>"
    )
    page = page_of(f"<article><h1>Nine found</h1>{body}{PARAGRAPHS}{later}</article>", head)
    assert read(page).published == "2024-11-22"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta property=article:modified_time content=2024-11-25>", ""),
        ("<meta name=date content='11/12/2024'><meta name=pubdate content='22 Foo 2024'>", ""),
        ("<meta name=date content=2024-13-45>", ""),
        ("", "<aside class=related><time datetime=2020-01-01>x</time></aside>"),
        (JSON_LD.format("[" * 100_000), ""),
        (JSON_LD.format('{"@type": "NewsArticle", "datePublished": ' + "9" * 5000 + "}"), ""),
    ],
)
@basic
def test_no_day_is_better_than_a_wrong_one(head, body):
    later = (
        "<p>On <time datetime=1999-01-01>New Year</time> nine people died on the same mountain, and six were hurt.</p>"
    )
    page = page_of(f"<article><h1>Nine found</h1>{PARAGRAPHS}{later}</article>{body}", head)
    assert read(page).published is None


@basic
def test_language():
    assert read("<html lang=en-GB><p>5").language == "en"
    assert read("<html xml:lang='de'><p>5").language == "de"
    assert read("<html lang='?'><p>5").language is None
    assert read("<p>5").language is None


# --- encodings ---


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<META CHARSET = 'cp1250'>", "cp1250"),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "cp1252"),
        ("<meta content='text/html; charset=latin1' http-equiv=content-type>", "cp1252"),
        ("<?xml version='1.0' encoding='macintosh'?><html>", "mac-roman"),
        ("<meta charset=utf-16>", "utf-8"),  # it could not have been read in it
        ("<meta charset=no-such-thing>", "utf-8"),
        ("<!-- <meta charset=cp1252> --><meta charset=utf-8>", "utf-8"),
        ("<meta name=keywords content='charset=cp1252'>", "utf-8"),
        (" " * 1024 + "<meta charset=cp1252>", "utf-8"),
        ("", "utf-8"),
    ],
)
@basic
def test_declared_encoding(head, encoding):
    assert read(f"{head}<p>Café – “5”".encode(encoding)).text == "Café – “5”"


@basic
def test_a_mark_beats_the_option_and_the_option_what_the_page_says():
    page = "<meta charset=cp1250><p>Café"
    assert read(page.encode("utf-8-sig")).text == "Café"
    assert read(page.encode("utf-16")).text == "Café"
    assert read(page.encode("mac-roman"), encoding="mac-roman").text == "Café"


def test_bytes_of_another_encoding():
    page = "<meta charset=utf-8><p>Café".encode("cp1252")
    with pytest.raises(InputError, match=r"not UTF-8 \(byte 0xe9 at line 1\); give its encoding"):
        read(page)
    assert read(page, replace=True).text == "Caf\ufffd"


# --- hostile ---

NESTED = 12_000
HOSTILE = {
    "<a": "<a", "<a ": "<a ", "<!--": "<!--", "<![CDATA[": "<![CDATA[", "&": "&", "&#": "&#", 'a="': '<a b="', "a='": "<a b='",
    "tag ends in quotes": '<a b=">" ', "</a": "</a", "<?": "<?", "<!": "<!", "<!doctype": "<!doctype", "div": "<div>x",
    "p": "<p>x", "stray": "<div></p>x", "b": "<b>x", "i": "<i><div><b></i>", "table": "<table><tr>x<br><td>",
    "svg": "<svg><p>x", "title": "<title>x", "li": "<ul><li><a href=x>x", "article": "<article><p>x", "h1": "<h1>x",
    "pre": "<pre>word\n", "share": "<div class=share-1><i class=author>x", "sup": "1<sup>2", "script": "<script>", "time": "<time datetime=2020-01-01>x",
}  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
@basic
def test_hostile_input_comes_to_an_end(piece):
    with patience():
        article = read(piece * NESTED)
    assert len(article.text) <= len(piece) * NESTED


@pytest.mark.parametrize("piece", ["<div>x", "<p>x", "<a", "<table><tr>x<td>", "<b>", "<a b='", "&#"])
def test_hostile_pages_do_not_hurt_trafilatura(piece):
    for times in (190, 5_000):
        read(page_of(piece * times + PARAGRAPHS))


@basic
def test_two_hundred_thousand_open_elements():
    assert read("<div>" * 200_000 + "Five hurt").text == "Five hurt"


SOUP = st.lists(
    st.sampled_from(
        "<p> </p> <div> </div> <a> <a\thref=x> </a> <b> </b> <table> <tr> <td> </td> </table> <article> <main> </main> "
        "<h1> </h1> <li> <ul> <svg> </svg> <title> </title> <pre> </pre> <sup> <br> <script> </script> <!-- --> <![x "
        "<body> <aside> <p\tclass=share> <time\tdatetime=2020-01-01> </ < & &#5; <meta\tcharset=utf-8> 10,000 Five\thurt. 2".split(
            " "
        )
    ).map(lambda piece: piece.replace("\t", " "))
    | st.text(max_size=5),
    max_size=60,
).map("".join)


@given(SOUP)
@settings(deadline=None)
def test_any_soup_is_a_page(markup):
    data = markup.encode("utf-8", "replace")
    try:
        (article,) = read_articles(data, "page.html", Decoding())
    except InputError:
        assert "\0" in markup
        return
    lines = article.text.split("\n")
    assert all(line == line.strip() for line in lines)
    assert not article.text or len(article.lines) == len(lines)
    assert all("\n" not in article.text[span.start : span.stop] for span, _ in article.furniture)
    assert read_articles(data, "page.html", Decoding()) == (article,)


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes_are_a_page_or_an_error(data):
    problem = ""
    try:
        read_articles(data, "page.html", Decoding())
    except InputError as error:
        problem = str(error)
    assert problem.startswith("page.html: ") or not problem
    assert "\n" not in problem


# --- as a whole ---

SCRIPT = """
import sys
from newsdiff.read import read_document
sys.stdout.reconfigure(encoding="utf-8")
print(ascii(read_document(sys.argv[1])))
for module in ("trafilatura", "socket"):
    print(module in sys.modules)
"""


@pytest.mark.parametrize("name", PAGES)
def test_same_page_same_answer_and_nothing_on_standard_error(name, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGES[name][0], "utf-8")
    answers = set()
    for seed in ("1", "2"):
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(filter(None, sys.path))}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(path)], capture_output=True, check=True, env=environment
        )
        assert done.stderr == b""
        answers.add(done.stdout)
    assert len(answers) == 1


def test_read_document_knows_a_page(tmp_path):
    path = tmp_path / "page"
    path.write_text(NEWSPAPER, "utf-8")
    document = read_document(path)
    assert (document.title, document.publisher) == ("Ferry fire off Port Vell leaves 14 dead", "The Marram Gull")
    assert (document.published, document.language) == ("2023-03-09", "en")
    assert len(document.lines) == len(document.text.split("\n"))
    with pytest.raises(InputError, match="holds no text"):
        read_document(_write(tmp_path / "empty.html", "<html><script>99</script>"))


def _write(path, text):
    path.write_text(text, "utf-8")
    return path
