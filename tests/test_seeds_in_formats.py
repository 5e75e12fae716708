"""The five stories of `seeds/` as pages, news items and mails give the facts and verdicts of their text files."""

import json
import sys
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

import pytest

from tests.seed_facts import facts_as

MENU = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in "home world politics sport weather".split())
RELATED = "".join(
    f'<li><a href="/{n}">{title}</a></li>'
    for n, title in enumerate(
        ("Storm leaves 40,000 homes dark", "Bank to cut 1,200 jobs", "Three held after 12 cars burn in Oxmoor")
    )
)


def paragraphs(text, tag="p"):
    return "\n".join(f"<{tag}>{escape(line.strip())}</{tag}>" for line in text.splitlines() if line.strip())


def title_of(text):
    return escape(next(line.strip() for line in text.splitlines() if line.strip() and "All sections" not in line))


def newspaper(text):
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title_of(text)} | The Gull</title>
<script>var visitors = 90000;</script><style>p {{ margin: 12px }}</style></head><body>
<header class="site-header"><nav aria-label="Main"><ul>{MENU}</ul></nav></header>
<div class="cookie-banner"><p>We use cookies and 3 other means to improve your visit.</p>
<button>Accept all</button></div>
<main><article><div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a> <span>312 shares</span></div>
{paragraphs(text)}
</article>
<aside class="related"><h2>More on this story</h2><ul>{RELATED}</ul></aside>
<section id="comments"><h2>14 comments</h2><p>Orla, 2 hours ago: I saw 5,000 of them.</p></section></main>
<footer><p>© 2031 The Gull. Registered office: 12 Quay Street.</p></footer></body></html>"""


def divs_only(text):
    return f"""<html><body><div id="nav" class="menu">{MENU}</div>
<div class="content">{paragraphs(text, "div")}</div>
<div class="related-links"><ul>{RELATED}</ul></div><div class="footer">Terms and 3 policies</div></body></html>"""


def blog(text):
    return f"""<!doctype html><html><head><title>{title_of(text)}</title></head><body>
<div class="wrapper"><div class="sidebar"><h3>Popular</h3><ul>{RELATED}</ul></div>
<article class="post"><div class="entry-content">{paragraphs(text)}</div>
<div class="newsletter"><p>Join 20,000 readers: sign up for our newsletter.</p></div></article></div></body></html>"""


def ninjs(body):
    return lambda text: json.dumps({"uri": "urn:gull:1", "type": "text", "language": "en", **body(text)}).encode()


def newsml(content):
    return lambda text: f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:gull:1" version="1" standard="NewsML-G2"
 standardversion="2.33" conformance="power"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
<contentSet>{content(text)}</contentSet></newsItem>""".encode()


def in_nitf(text):
    return f"""<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.content>{paragraphs(text)}</body.content></body></nitf></inlineXML>"""


def in_html(text):
    return f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title/></head><body>{paragraphs(text)}</body></html></inlineXML>"""


def mail(subtype):
    def write(text):
        message = EmailMessage(policy=SMTP)
        message["From"] = "desk@gull.example"
        message["To"] = "copy@tern.example"
        message["Subject"] = ""
        body = text.replace("\n", "\n\n") if subtype == "plain" else f"<html><body>{paragraphs(text)}</body></html>"
        message.set_content(body, subtype=subtype, cte="quoted-printable")
        return message.as_bytes()

    return write


FORMATS = {
    "a newspaper's page": (".html", lambda text: newspaper(text).encode()),
    "a page of divs": (".html", lambda text: divs_only(text).encode()),
    "a blog": (".htm", lambda text: blog(text).encode()),
    "json": (".json", lambda text: json.dumps({"body": text}).encode()),
    "json lines": (".jsonl", lambda text: json.dumps({"text": text}).encode() + b"\n"),
    "ninjs, text": (".json", ninjs(lambda text: {"body_text": text})),
    "ninjs, xhtml": (".json", ninjs(lambda text: {"body_xhtml": f"<div>{paragraphs(text)}</div>"})),
    "newsml, nitf": (".xml", newsml(in_nitf)),
    "newsml, html": (".xml", newsml(in_html)),
    "mail, plain": (".eml", mail("plain")),
    "mail, html": (".eml", mail("html")),
}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_facts(name, tmp_path):
    suffix, write = FORMATS[name]
    as_text, as_format = facts_as(tmp_path, suffix, write)
    assert as_format == as_text


@pytest.mark.parametrize("name", [name for name, (suffix, _) in FORMATS.items() if suffix.startswith(".htm")])
def test_the_same_facts_without_the_extra(name, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)  # as if it were not installed
    suffix, write = FORMATS[name]
    as_text, as_format = facts_as(tmp_path, suffix, write)
    assert as_format == as_text
