import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff import compare, render_report
from newsdiff.errors import InputError
from newsdiff.model import FurnitureKind
from newsdiff.pipeline import find_figures_in
from newsdiff.read import from_json, from_jsonl, read_documents
from newsdiff.read.decoding import Decoding

STORY = "PORT VELL, Nov 21 - Five crew were hurt when the ferry Orla ran aground.\n\nAt least 120 people were aboard.\r\nDone."


def read(value, reader=from_json):
    text = value if isinstance(value, str) else json.dumps(value)
    data = text if isinstance(value, bytes) else text.encode("utf-8", "surrogatepass")
    return reader.read_articles(data, "story.json", Decoding())
