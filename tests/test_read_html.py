import json
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read import read_document
from newsdiff.read.article import Article
from newsdiff.read.decoding import Decoding
from newsdiff.read.from_html import read_articles

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


@pytest.mark.parametrize(("markup", "lines"), PAGES.values(), ids=PAGES)
def test_the_lines_of_the_story_and_only_they_are_unmarked(no_extra, markup, lines):
    assert story(read(markup)) == lines


@pytest.mark.parametrize(("markup", "lines"), PAGES.values(), ids=PAGES)
def test_the_same_with_trafilatura(markup, lines):
    import trafilatura  # noqa: F401, PLC0415 - it must be there, or this would test the basic reader again

    assert story(read(markup)) == lines
