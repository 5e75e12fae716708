"""Stories -> JSON: each with the articles that tell it, then the loose articles."""

from newsdiff.model import Gathering
from newsdiff.render.options import Options
from newsdiff.render.records import as_record
from newsdiff.render.to_json import write_json


def render(gathering: Gathering, options: Options) -> str:
    """Write the record of the stories, with a final newline; options.ascii leaves no other characters."""
    return write_json(as_record(gathering), options.ascii)
