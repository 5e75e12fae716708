import base64
import quopri
from contextlib import suppress
from email.message import EmailMessage
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.read import from_mail, read_documents
from newsdiff.read.decoding import Decoding
from tests.articles import articles_or_none, lines_of, problem_of
from tests.patience import patience

HEAD = """From: The Gull <news@gull.example>
To: desk@kite.example
Subject: Ferry aground off Port Vell
Date: Sun, 9 Mar 2031 23:30:00 -0300
"""

WRAPPED = """PORT VELL, March 9 - Five crew were hurt when the ferry Orla ran aground
off Port Vell on Friday, and at least one hundred and twenty people had
to be taken off.

The owners said:
* nobody was missing after the ferry was searched twice by the
  coastguard
* the cargo was safe

Hurt: 5
Aboard: 120
"""

PARAGRAPHS = [
    "PORT VELL, March 9 - Five crew were hurt when the ferry Orla ran aground off Port Vell on Friday, and at least one"
    " hundred and twenty people had to be taken off.",
    "The owners said:",
    "* nobody was missing after the ferry was searched twice by the coastguard",
    "* the cargo was safe",
    "Hurt: 5",
    "Aboard: 120",
]
ASIDE = FurnitureKind.ASIDE


def read(text, decoding=Decoding()):  # noqa: B008 - never altered
    data = text if isinstance(text, bytes) else text.encode()
    (article,) = from_mail.read_articles(data, "mail.eml", decoding)
    return article


def texts_of(article):
    return [line for line, _ in lines_of(article)]


def body_lines(body, headers=""):
    """The lines of a mail's text, under its subject."""
    return lines_of(read(f"{HEAD}{headers}\n{body}"))[1:]


def multipart(kind, *parts, boundary="b-1"):
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\npreamble\n{body}--{boundary}--\nepilogue\n'


def part(kind, body, headers=""):
    return f"Content-Type: {kind}\n{headers}\n{body}"


# --- headers ---


def test_a_plain_mail():
    article = read(f"{HEAD}\n{WRAPPED}")
    assert texts_of(article) == ["Ferry aground off Port Vell", *PARAGRAPHS]
    assert article[1:] == ((), (), "Ferry aground off Port Vell", "The Gull", "2031-03-09", None, "")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    assert texts_of(read(f"{HEAD}\n{WRAPPED}".replace("\n", end)))[1:] == PARAGRAPHS


@pytest.mark.parametrize("before", ["\n\n", "\ufeff", "From gull Sun Mar  9 23:30:00 2031\n"])
def test_what_stands_before_the_headers(before):
    assert read(f"{before}{HEAD}\nFive hurt.").title == "Ferry aground off Port Vell"


@pytest.mark.parametrize(
    ("value", "publisher"),
    [
        ("The Gull <news@gull.example>", "The Gull"),
        ('"Venn, Orla" <orla@gull.example>', "Venn, Orla"),
        ("=?utf-8?q?Caf=C3=A9_News?= <a@cafe.example>", "Café News"),
        ("news@Gull.example", "gull.example"),
        ("<news@gull.example>", "gull.example"),
        ('"news@gull.example" <news@gull.example>', "gull.example"),
        ("Orla Venn [mailto:orla@gull.example]", "Orla Venn"),
        ("The Gull", "The Gull"),
        ("", None),
        ("=?no-such-code?q?x?= <a@b.example>", "=?no-such-code?q?x?="),
    ],
)
def test_sender(value, publisher):
    assert read(f"From: {value}\n\nFive hurt.").publisher == publisher


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Fri, 22 Nov 2024 00:15:00 +0900", "2024-11-22"),
        ("22 November 2024", "2024-11-22"),
        ("Friday, November 22, 2024 8:15 AM", "2024-11-22"),
        ("Fri, Nov. 2 2024", "2024-11-02"),
        ("2024-11-22T08:15:00Z", "2024-11-22"),
        ("Fri, 31 Feb 2024 08:15:00 +0900", None),
        ("22 Foo 2024", None),
        ("22/11/2024", None),
        ("", None),
    ],
)
def test_the_day_is_the_senders_own(value, day):
    assert read(f"From: a@b.example\nDate: {value}\n\nFive hurt.").published == day


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("Five hurt", "Five hurt"),
        ("Re: Five hurt", "Five hurt"),
        ("RE[2]: AW: Five hurt", "Five hurt"),
        ("Reports: five hurt", "Reports: five hurt"),
        ("=?iso-8859-1?q?Caf=E9?=\n =?utf-8?b?IGxvc3QgwqM1bQ==?=", "Café lost £5m"),
        ("Five hurt off\n\tPort Vell", "Five hurt off Port Vell"),
        ("=?utf-8?b?a?=", "=?utf-8?b?a?="),
        ("", None),
    ],
)
def test_title(value, title):
    assert read(f"Subject: {value}\nFrom: a@b.example\n\nA ferry.").title == title


def test_language():
    assert read("Content-Language: en-GB, fr\n\nFive hurt.").language == "en"


# --- paragraphs ---


def test_a_short_line_above_keeps_no_paragraph_apart():
    paragraph = fill("Five crew were hurt when the ferry ran aground off Port Vell on Friday with 212 people. " * 3, 72)
    dead = "The hurt are:\nAnn Venn, 40\n" + fill(
        "Ole Marl, 62, a stoker who had sailed on her for as long as anyone knows", 60
    )
    assert body_lines(f"Dear all,\n{paragraph}\n\n{dead}\nTom Pike, 31") == [
        ("Dear all,", None),
        (" ".join(paragraph.split()), None),
        ("The hurt are:", None),
        ("Ann Venn, 40", None),
        *((line, None) for line in dead.split("\n")[2:]),
        ("Tom Pike, 31", None),
    ]


def test_text_with_long_lines_keeps_them():
    long = "Five crew were hurt when the ferry ran aground off Port Vell on Friday. " * 3
    body = f"A headline in one line of sixty letters or a few letters more\n{long}\nNobody is missing"
    assert [line for line, _ in body_lines(body)] == [
        "A headline in one line of sixty letters or a few letters more",
        long.strip(),
        "Nobody is missing",
    ]


def test_a_web_address_does_not_widen_the_lines():
    body = WRAPPED + "\nSee\nhttps://gull.example/" + "a" * 120 + "\n"
    assert [line for line, _ in body_lines(body)][: len(PARAGRAPHS)] == PARAGRAPHS


def test_flowed_lines():
    body = (
        "Five crew were \nhurt on Friday.\nNobody is missing.\n"
        "> The first mail \n> said six.\n>> Or \n>> seven.\n From the desk: \nnothing.\n-- \nKim \n"
    )
    assert body_lines(body, "Content-Type: text/plain; format=flowed\n") == [
        ("Five crew were hurt on Friday.", None),
        ("Nobody is missing.", None),
        ("The first mail said six.", ASIDE),
        ("Or seven.", ASIDE),
        ("From the desk: nothing.", None),
        ("--", ASIDE),
        ("Kim", ASIDE),
    ]


def test_flowed_lines_that_drop_their_spaces():
    body = "Five crew  \nhurt off Port Ve \nll.\n"
    lines = body_lines(body, 'Content-Type: text/plain; format="Flowed"; DelSp=Yes\n')
    assert lines == [("Five crew hurt off Port Vell.", None)]


def test_quoted_mails_and_signatures_are_asides():
    body = (
        "The toll is now 7.\n\nOn Fri, 7 Mar 2031 at 08:15, Kim Lee <kim@kite.example> wrote:\n\n"
        "> The toll was 5.\n> > It was 4.\n>50 hurt is wrong\n>And more\n\n-- \nOrla Venn\nTel. 555 0120\n"
    )
    assert body_lines(body) == [
        ("The toll is now 7.", None),
        ("On Fri, 7 Mar 2031 at 08:15, Kim Lee <kim@kite.example> wrote:", ASIDE),
        ("The toll was 5.", ASIDE),
        ("It was 4.", ASIDE),
        (">50 hurt is wrong", None),
        ("And more", ASIDE),
        ("--", ASIDE),
        ("Orla Venn", ASIDE),
        ("Tel. 555 0120", ASIDE),
    ]


def test_a_mail_that_is_all_quoted_is_its_own_text():
    assert body_lines("On Friday Kim wrote:\n> The toll was 5.\n> Nobody is missing.\n") == [
        ("On Friday Kim wrote:", ASIDE),
        ("The toll was 5.", None),
        ("Nobody is missing.", None),
    ]


def test_a_drawn_line_in_a_text_is_no_signature():
    body = "Five hurt.\n--\n" + "".join(f"Paragraph {n}.\n\n" for n in range(20))
    assert {kind for _, kind in body_lines(body)} == {None}


# --- mails sent on ---

SENT_ON = """FYI

-- 
Kim Lee

---------- Forwarded message ---------
From: The Kestrel <desk@kestrel.example>
Date: Fri, 7 Mar 2031 at 08:15
Subject: Ferry aground
To: <kim@kite.example>

Five crew were hurt.
"""  # noqa: W291 - a signature's mark ends in a space


def test_a_mail_sent_on():
    article = read(f"From: Kim <kim@kite.example>\nSubject: Fwd: Ferry aground\nDate: 9 Mar 2031 08:00\n\n{SENT_ON}")
    assert lines_of(article) == [
        ("Ferry aground", None),
        ("FYI", None),
        ("--", ASIDE),
        ("Kim Lee", ASIDE),
        ("---------- Forwarded message ---------", ASIDE),
        ("From: The Kestrel <desk@kestrel.example>", FurnitureKind.BYLINE),
        ("Date: Fri, 7 Mar 2031 at 08:15", FurnitureKind.STAMP),
        ("Subject: Ferry aground", ASIDE),
        ("To: <kim@kite.example>", ASIDE),
        ("Five crew were hurt.", None),
    ]
    assert article[3:6] == ("Ferry aground", "The Kestrel", "2031-03-07")


def test_a_mail_that_answers_keeps_its_own_sender_and_day():
    article = read(f"From: Kim <kim@kite.example>\nSubject: Re: Ferry aground\nDate: 9 Mar 2031 08:00\n\n{SENT_ON}")
    assert article[3:6] == ("Ferry aground", "Kim", "2031-03-09")


def test_a_mail_sent_on_as_a_quotation():
    body = "\nBegin forwarded message:\n\n> From: Kestrel <a@k.example>\n> Subject: Fire\n>\n> Five hurt.\n> > Six.\n"
    article = read(f"Subject: Fwd: Fire\nDate: 9 Mar 2031 08:00\n\n{body}")
    assert lines_of(article) == [
        ("Fire", None),
        ("Begin forwarded message:", ASIDE),
        ("From: Kestrel <a@k.example>", FurnitureKind.BYLINE),
        ("Subject: Fire", ASIDE),
        ("Five hurt.", None),
        ("Six.", ASIDE),
    ]
    assert article[4:6] == ("Kestrel", "2031-03-09")


def test_a_single_line_like_a_header_is_text():
    assert body_lines("To: all who asked\nThe toll is 7.")[0] == ("To: all who asked", None)


def test_a_mail_in_a_mail():
    inner = f"From: The Kestrel <a@k.example>\nDate: 7 Mar 2031 08:15\nSubject: Ferry aground\n\n{WRAPPED}"
    mixed = multipart("mixed", part("text/plain", "See below."), part("message/rfc822", inner))
    article = read(f"From: Kim <k@kite.example>\nSubject: FW: Ferry aground\nDate: 9 Mar 2031 08:00\n{mixed}")
    assert lines_of(article)[:4] == [
        ("See below.", None),
        ("Ferry aground", None),
        ("The Kestrel <a@k.example>", FurnitureKind.BYLINE),
        ("7 Mar 2031 08:15", FurnitureKind.STAMP),
    ]
    assert texts_of(article)[4:] == PARAGRAPHS
    assert article[3:6] == ("Ferry aground", "The Kestrel", "2031-03-07")


# --- parts ---


def test_the_plain_text_is_read_before_the_page():
    plain = part("text/plain", "Five crew were hurt. " * 15)
    mail = multipart("alternative", plain, part("text/html", "<p>Six were hurt.</p>" * 50))
    assert "Six" not in read(f"{HEAD}{mail}").text


@pytest.mark.parametrize("plain", ["", "Your program does not show HTML.", "Read this online: https://gull.example/7"])
def test_a_mere_notice_gives_way_to_the_page(plain):
    page = "<html><body><p>Five crew were hurt on Friday.</p><p>At least 120 people were taken off.</p></body></html>"
    related = multipart("related", part("text/html", page), part("image/png", "x"), boundary="b-2")
    mail = multipart("alternative", part("text/plain", plain), related)
    assert texts_of(read(f"{HEAD}{mail}"))[1:] == [
        "Five crew were hurt on Friday.",
        "At least 120 people were taken off.",
    ]


def test_a_short_text_stays_where_the_page_says_no_more():
    mail = multipart("alternative", part("text/plain", "Five hurt."), part("text/html", "<p>Five hurt.</p>"))
    assert body_lines_of(mail) == ["Five hurt."]


def body_lines_of(mail):
    return texts_of(read(f"{HEAD}{mail}"))[1:]


def test_attachments_are_passed_over():
    mail = multipart(
        "mixed",
        part("text/plain", "Five hurt."),
        part("text/plain", "Six hurt.", "Content-Disposition: ATTACHMENT; filename=a.txt\n"),
        part("application/pdf", "%PDF-1.7", "Content-Disposition: attachment\n"),
        part("text/calendar", "BEGIN:VCALENDAR"),
        part("text/plain", "Posted to a list.", "Content-Disposition: inline\n"),
    )
    assert body_lines_of(mail) == ["Five hurt.", "Posted to a list."]


def test_a_mail_of_attachments_alone_is_an_error():
    mail = multipart("mixed", part("application/pdf", "%PDF-1.7"), part("text/plain", " \n"))
    assert problem_of(read, f"{HEAD}{mail}") == "is a mail with no text of its own; save its attachment and give that"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ('"ISO-8859-1"', "cp1252"),
        ("windows-1252", "cp1252"),
        ("us-ascii", "utf-8"),
        ("koi8-u", "koi8-u"),
        ("x-unknown", "utf-8"),
        ("utf-8''en'", "utf-8"),
    ],
)
@pytest.mark.parametrize("transfer", ["8bit", "base64", "quoted-printable"])
def test_charsets_and_transfer_encodings(charset, encoding, transfer):
    text = "Боко: 5 – hurt\n" if encoding == "koi8-u" else "Café – 5 hurt\n"
    data = text.replace("–", "-" if encoding == "koi8-u" else "–").encode(encoding)
    coded = {"8bit": data, "base64": base64.encodebytes(data), "quoted-printable": quopri.encodestring(data)}[transfer]
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n"
    assert texts_of(read(head.encode() + coded))[1] == data.decode(encoding).strip()


def test_a_wrong_charset_is_an_error_and_can_be_mended():
    mail = f"{HEAD}Content-Type: text/plain; charset=utf-8\n\nCaf\udce9 lost \udca35m".encode(
        "utf-8", "surrogateescape"
    )
    assert problem_of(read, mail).startswith("not UTF-8 (byte 0xe9 at line 1)")
    assert read(mail, Decoding("cp1252")).text.endswith("Café lost £5m")
    assert read(mail, Decoding(None, replace=True)).text.endswith("Caf\ufffd lost \ufffd5m")


def test_mails_as_python_writes_them(tmp_path):
    text = "Fünf crew were hurt when the ferry Orla ran aground, the coastguard said. " * 4 + "\n\nNobody is missing."
    message = EmailMessage()
    message["Subject"] = "Fährunglück: five hurt " * 5
    message["From"] = "Gull – news <news@gull.example>"
    message["Date"] = "Sun, 09 Mar 2031 23:30:00 -0300"
    message.set_content(text)
    message.add_alternative(f"<p>{text}</p>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    path = tmp_path / "story.eml"
    path.write_bytes(message.as_bytes())
    (document,) = read_documents(path)
    assert document.text == "\n".join(
        [("Fährunglück: five hurt " * 5).strip(), *(p.strip() for p in text.split("\n\n"))]
    )
    assert (document.publisher, document.published, document.label) == ("Gull – news", "2031-03-09", "story")


# --- saved pages ---


@pytest.mark.parametrize("charset", ["text/html", "text/html; charset=utf-8"])
def test_a_saved_page(tmp_path, charset):
    page = (
        '<html><head><meta charset="utf-8"><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1>'
        "<p>Five crew were hurt – all of them lightly, the coastguard of Port Vell said on Friday.</p></article></body>"
    )
    coded = quopri.encodestring(page.encode()).decode()
    related = multipart(
        "related",
        part(charset, coded, "Content-Transfer-Encoding: quoted-printable\nContent-Location: https://gull.example/7\n"),
        part("image/png", "iVBOR", "Content-Transfer-Encoding: base64\n"),
    )
    head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://www.gull.example/7\nSubject: Ferry aground\n"
    path = tmp_path / "page.mhtml"
    path.write_text(f"{head}Date: Sun, 9 Mar 2031 23:30:00 -0000\nMIME-Version: 1.0\n{related}")
    (document,) = read_documents(path)
    assert document.text.split("\n")[0] == "Ferry aground"
    assert "Five crew were hurt – all of them lightly" in document.text
    assert (document.title, document.publisher, document.published) == ("Ferry aground", "gull.example", None)


def test_a_saved_page_without_a_page_is_an_error():
    assert problem_of(read, "From: <Saved by Blink>\n\nx").startswith("is a saved page without HTML")


# --- broken and hostile mails ---


@pytest.mark.parametrize(
    ("mail", "lines"),
    [
        (multipart("mixed", part("text/plain", "Five hurt.")).replace("--b-1--", ""), ["Five hurt.", "epilogue"]),
        ("Content-Type: multipart/mixed\n\nFive hurt.", ["Five hurt."]),
        ('Content-Type: multipart/mixed; boundary="x"\n\nFive hurt.', ["Five hurt."]),
        ("Content-Type: multipart/mixed; boundary=x\n\n--x\n--x\n\nFive hurt.\n--x--", ["Five hurt."]),
        (
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nFive hurt.\n--xy\nmore\n--x--",
            ["Five hurt.", "--xy", "more"],
        ),
        ("Content-Type: nonsense\n\nFive hurt.", ["Five hurt."]),
        ("Content-Type: text/plain; charset*=x'\n\nFive hurt.", ["Five hurt."]),
        ("Content-Transfer-Encoding: base64\n\nRml2ZSBodXJ0LgA", None),
        ("Content-Transfer-Encoding: base64\n\nRml2ZSBodXJ0Lg", ["Five hurt."]),
        ("Content-Transfer-Encoding: base64\n\nRml2ZS*BodXJ0!Lg=", ["Five hurt."]),
        ("Content-Transfer-Encoding: quoted-printable\n\nFive=20hurt=ZZ.=", ["Five hurt=ZZ."]),
        ("Content-Transfer-Encoding: own\n\nFive hurt.", ["Five hurt."]),
    ],
)
def test_broken_mime_is_read_as_it_stands(mail, lines):
    if lines is None:
        assert "NUL" in problem_of(read, HEAD + mail) or "UTF-16" in problem_of(read, HEAD + mail)
    else:
        assert texts_of(read(HEAD + mail))[1:] == lines


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is no mail, it has no headers"),
        (b"Five hurt.\n\nNobody is missing.", "is no mail, it has no headers"),
        (b"Subject: Five hurt", "is a mail with no text of its own"),
    ],
)
def test_what_is_no_mail(data, problem):
    assert problem_of(read, data).startswith(problem)


def nested(depth, kind="mixed"):
    head = "".join(f"Content-Type: multipart/{kind}; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return f"Subject: a\n{head}\nFive hurt."


@pytest.mark.parametrize("kind", ["mixed", "alternative", "related"])
def test_parts_in_parts(kind):
    assert texts_of(read(nested(9, kind))) == ["a", "Five hurt."]
    assert problem_of(read, nested(10_000, kind)).startswith("a mail of too many parts")


def test_mails_in_mails():
    mail = "Content-Type: message/rfc822\n\n" * 20_000 + "\nFive hurt."
    assert problem_of(read, f"Subject: a\n{mail}").startswith("mails sent on too many times")


HEADERS = """
Subject: Fwd: a|From: <a@b|From: Saved by x|Date: 31 Feb 20|Content-Type: multipart/mixed; boundary=b
Content-Type: multipart/alternative; boundary=b|Content-Type: message/rfc822|Content-Type: text/html
Content-Type: text/plain; format=flowed|Content-Transfer-Encoding: base64|Subject: =?utf-8?b?x?=
Content-Transfer-Encoding: quoted-printable||--b|--b--|> > a |-- |On a wrote:|From: a
"""
HEADER = st.sampled_from(HEADERS.strip().replace("\n", "|").split("|"))


@given(st.lists(HEADER | st.text(max_size=20)))
def test_any_lines_give_an_article_or_an_error(lines):
    articles_or_none(read, "\n".join(lines).encode("utf-8", "surrogatepass"))


@given(st.binary(), st.binary())
def test_any_bytes_give_an_article_or_an_error(head, body):
    articles_or_none(read, head)
    articles_or_none(read, b"Subject: " + head + b"\n\n" + body)
    articles_or_none(read, b"Content-Type: " + head + b"\n\n" + body)


@pytest.mark.parametrize(
    "mail",
    [
        "Subject: a\n\n" + "Five hurt.\n" * 60_000,
        "Subject: a\n\n" + "five crew hurt " * 100_000,
        "Subject: a\nContent-Type: text/plain; format=flowed\n\n" + "five hurt \n" * 60_000,
        "Subject: a\n\n" + "> five hurt\n>> six\n" * 30_000,
        "Subject: a\n\n" + "-- \n---- Forwarded message ----\n> From: a\n" * 10_000,
        "Subject: a\n\n" + "On " * 300_000,
        "Subject: " + "=?" * 500_000 + "\n\na",
        "From: " + "(" * 500_000 + "\n\na",
        "Date: " + "1 " * 500_000 + "\n\na",
        "X: " + " \t" * 500_000 + "\n\na",
        "Content-Type: text/plain;" + '";' * 200_000 + "\n\na",
        "Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n" * 100_000,
        "Subject: a\nContent-Type: multipart/mixed; boundary=-\n\n" + "-" * 500_000,
        "\n" * 500_000 + "Subject: a\n\na",
    ],
)
def test_hostile_input_comes_to_an_end(mail):
    with patience(), suppress(InputError):
        read(mail)
