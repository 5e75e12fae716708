import builtins
import glob
import io
import logging
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

import newsdiff
from newsdiff.errors import InputError
from newsdiff.model import Document, FurnitureKind, Report
from newsdiff.read import from_pdf, reflow
from newsdiff.read.decoding import Decoding
from newsdiff.read.from_pdf import read_articles
from newsdiff.read.reflow import PrintedLine, join_lines

ROOT = Path(__file__).parents[1]
SEEDS = sorted(glob.glob("seeds/*.txt", root_dir=ROOT))
FONT, SIZE, LEADING = "Times-Roman", 10, 12
PAGE = (595, 842)
SYLLABLE_END = re.compile(r"(?<=[aeiou][^\W\d_aeiou])(?=[^\W\d_aeiou][aeiou])", re.IGNORECASE)


class Setting:
    """Sets paragraphs as a press office does: justified or ragged, words broken, running titles on each page."""

    def __init__(self, width=220, gap=6, indent=0, columns=1, foot=True, **info):
        self.stream = io.BytesIO()
        self.canvas = Canvas(self.stream, PAGE)
        self.width, self.gap, self.indent, self.columns, self.foot = width, gap, indent, columns, foot
        for name, value in info.items():
            getattr(self.canvas, f"set{name}")(value)
        self.page, self.column = 0, columns
        self.turn()

    def turn(self):
        self.column += 1
        if self.column >= self.columns:
            if self.page:
                self.canvas.showPage()
            self.page, self.column = self.page + 1, 0
            if self.foot:
                self.draw(50, 800, "Tarn Valley Water Board", size=8)
                self.draw(50, 40, f"Page {self.page} of 9", size=8)
        self.y = 760

    def draw(self, x, y, text, font=FONT, size=SIZE):
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def line(self, text, indent=0, font=FONT, size=SIZE):
        if self.y < 80:
            self.turn()
        self.draw(50 + self.column * (self.width + 20) + indent, self.y, text, font, size)
        self.y -= size * LEADING / SIZE

    def paragraph(self, text, font=FONT, size=SIZE, indent=None):
        indent = self.indent if indent is None else indent
        line = ""
        first = True
        words = text.split()
        while words:
            word = words.pop(0)
            longer = f"{line} {word}".strip()
            room = self.width - (indent if first else 0)
            if stringWidth(longer, font, size) <= room:
                line = longer
                continue
            for start, rest in breaks(word):
                if stringWidth(f"{line} {start}".strip(), font, size) <= room:
                    line = f"{line} {start}".strip()
                    word = rest
                    break
            self.line(line, indent if first else 0, font, size)
            line, first = word, False
        self.line(line, indent if first else 0, font, size)
        self.y -= self.gap

    def bytes(self):
        self.canvas.save()
        return self.stream.getvalue()


def breaks(word):
    """Where a word may be broken, the longest beginning first: after its own hyphens, and between syllables."""
    places = [(found.end(), "") for found in re.finditer(r"(?<=\w)-(?=\w)", word)]
    if word.strip(".,;:”“\"'()").isalpha() and len(word) > 6:
        places += [(found.end(), "-") for found in SYLLABLE_END.finditer(word) if 2 < found.end() < len(word) - 3]
    return [(word[:place] + hyphen, word[place:]) for place, hyphen in sorted(places, reverse=True)]


def set_text(text, **setting):
    page = Setting(**setting)
    for line in filter(str.strip, text.split("\n")):
        page.paragraph(line)
    return page.bytes()


def read(data):
    (article,) = read_articles(data, "story.pdf", Decoding())
    return article


def running_text(article):
    marked = {furniture.span for furniture in article.furniture}
    lines, start = [], 0
    for line in article.text.split("\n"):
        if (start, start + len(line)) not in marked:
            lines.append(line)
        start += len(line) + 1
    return lines


def marked(article, kind):
    return [article.text[slice(*f.span)] for f in article.furniture if f.kind is kind]


def facts(report: Report):
    """Each fact as its verdict and what each document says."""
    return Counter(
        (str(fact.verdict), tuple(tuple(sorted(str(figure) for figure in each)) for each in fact.mentions))
        for fact in report.facts
    )
