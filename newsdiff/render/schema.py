"""The JSON Schemas (draft 2020-12) of what is written as JSON; their enumerations are those of the model."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from newsdiff.model import FurnitureKind, Kind, Qualifier, Standing, Verdict
from newsdiff.render.records import LINE_DOCUMENT, SCHEMA_NAME

Schema = dict[str, Any]

NUMBER_OR_NULL: Final = {"type": ["number", "null"]}
TEXT: Final = {"type": "string"}
TEXT_OR_NULL: Final = {"type": ["string", "null"]}
REFERENCE: Final = "The id of the document that the others are judged by; null: by all."
ENDS: Final = {"type": ["number", "string", "null"]}


def report_schema() -> Schema:
    """Describe the whole report; every object is closed, so a key that is not described here is an error."""
    return {
        **_head(SCHEMA_NAME, "What two or more variants of one news story say in figures, and where they differ."),
        **_record(
            **_preamble("report"),
            reference=_described(TEXT_OR_NULL, REFERENCE),
            settings={"$ref": "#/$defs/settings"},
            alignment=_list("row", "Sentences of the variants that say the same, row by row."),
            facts=_list("fact", "What the variants state in figures, worst verdict first."),
            summary={"$ref": "#/$defs/summary"},
        ),
        "$defs": {
            "document": _document(),
            "furniture": _furniture(),
            "skipped": _skipped(),
            "hidden": _hidden(),
            "row": _row(),
            "fact": _fact(),
            "link": _link(),
            "reading": _reading(),
            "mention": _mention(),
            "summary": _summary(),
            "settings": _settings(),
            "line": _line(),
        },
    }


def figures_schema() -> Schema:
    """Describe the list of figures that ``newsdiff figures`` writes; in JSON Lines, each line is a mention."""
    mention = _mention()
    pattern = _described(TEXT, "The pattern that read the figure; only where --explain asks for it.")
    mention["properties"] = {**mention["properties"], "pattern": pattern}  # not among those required
    return {
        **_head(f"{SCHEMA_NAME} figures", "What news articles say in figures, each article by itself."),
        **_record(
            **_preamble("list"),
            figures=_list("mention", "Every figure, in the order of the documents and of their text."),
        ),
        "$defs": {
            "document": _document(),
            "furniture": _furniture(),
            "skipped": _skipped(),
            "hidden": _hidden(),
            "mention": mention,
        },
    }


def align_schema() -> Schema:
    """Describe what ``newsdiff align`` writes: the alignment of the report, each row with its sentences."""
    row = _row()
    sentences = _list("sentence", "The sentences of the row, in the order of the documents.", least=1)
    return {
        **_head(f"{SCHEMA_NAME} align", "Sentences of news articles that say the same, side by side."),
        **_record(**_preamble("alignment"), alignment=_list("row", "Sentences that say the same, row by row.")),
        "$defs": {
            "document": _document(),
            "furniture": _furniture(),
            "skipped": _skipped(),
            "hidden": _hidden(),
            "row": _record(**row["properties"], sentences=sentences),
            "sentence": _sentence(),
        },
    }


def check_schema() -> Schema:
    """Describe what ``newsdiff check`` writes: each figure of a draft, and what its sources say of it."""
    return {
        **_head(f"{SCHEMA_NAME} check", "The figures of a draft, and whether its sources bear them out."),
        **_record(
            **_preamble("report"),
            draft=_described(TEXT, "The id of the draft; the other documents are its sources."),
            settings={"$ref": "#/$defs/settings"},
            findings=_list("finding", "The figures of the draft, worst first."),
            summary={"$ref": "#/$defs/summary"},
        ),
        "$defs": {
            "document": _document(),
            "furniture": _furniture(),
            "skipped": _skipped(),
            "hidden": _hidden(),
            "finding": _finding(),
            "witness": _witness(),
            "place": _place(),
            "mention": _mention(),
            "summary": _check_summary(),
            "settings": _settings(),
        },
    }


def stories_schema() -> Schema:
    """Describe what ``newsdiff stories`` writes; in JSON Lines, each line is a story, or null with a loose article."""
    articles = "The articles, those of the first day first."
    return {
        **_head(f"{SCHEMA_NAME} stories", "News articles put into stories: those that tell of one event."),
        **_record(
            schema=_described({"const": SCHEMA_NAME}, "Name and version of this format."),
            generator=_described(TEXT, "The program that wrote the stories, and its version."),
            skipped=_list("skipped", "Inputs that could not be read and were passed over, with --skip-bad."),
            stories=_list("story", "Stories of two articles or more, in the order of their first days."),
            loose=_list("article", "Articles that tell what no other does."),
            summary={"$ref": "#/$defs/summary"},
        ),
        "$defs": {
            "skipped": _skipped(),
            "story": _record(
                story=_described(TEXT, "The id, made of the story's first day and its commonest names."),
                headline=_described(TEXT, "The title or opening sentence of one of its articles."),
                published=_described(TEXT_OR_NULL, "The first day of publication, ISO 8601."),
                documents=_list("article", articles, least=2),
            ),
            "article": _record(**{key: _document()["properties"][key] for key in LINE_DOCUMENT}),
            "summary": _record(
                documents=_described(_count(), "How many articles were read."),
                stories=_described(_count(), "How many stories they tell."),
                loose=_described(_count(), "How many of them are in no story."),
                skipped=_described(_count(), "How many inputs were passed over."),
            ),
        },
    }


def batch_schema() -> Schema:
    """Describe a line that ``newsdiff batch`` writes: the report of a story, or the trouble with it."""
    report = report_schema()
    story = _described(TEXT_OR_NULL, "The id of the story; null for a line of a manifest that names none.")
    fields = report["properties"]
    named = {"schema": fields["schema"], "story": story}
    trouble = _described({"$ref": "#/$defs/error"}, "Why the story could not be compared.")
    return {
        **_head(
            f"{SCHEMA_NAME} batch", "One story of a batch: what its variants say in figures, or the trouble with it."
        ),
        "oneOf": [{"$ref": "#/$defs/compared"}, {"$ref": "#/$defs/failed"}],
        "$defs": {
            **report["$defs"],
            "compared": _record(**named, **{key: fields[key] for key in fields if key != "schema"}),
            "failed": _record(**named, error=trouble),
            "error": _skipped(),
        },
    }


def summary_schema() -> Schema:
    """Describe the summary of a batch."""
    return {
        **_head(f"{SCHEMA_NAME} summary", "What the stories of a batch come to."),
        **_record(
            schema=_described({"const": SCHEMA_NAME}, "Name and version of this format."),
            generator=_described(TEXT, "The program that wrote the summary, and its version."),
            stories=_described(_count(), "How many stories were compared."),
            failed=_described(_count(), "How many could not be."),
            documents=_described(_count(), "How many articles the stories have."),
            figures=_described(_count(), "How many mentions the facts have."),
            facts=_described(_count(), "How many facts there are."),
            verdicts={"$ref": "#/$defs/verdicts"},
            conflicts=_list("stories", "How many stories have so many conflicts, fewest conflicts first."),
            worst=_list(
                "story", "The stories with most conflicts, at most twenty, most first, then as they were given."
            ),
            outlets=_list("outlet", "The outlets that share facts with others; those of fewer than ten come last."),
        ),
        "$defs": {
            "verdicts": _record(
                **{str(v): _described(_count(), f"How many facts have the verdict {v}.") for v in Verdict}
            ),
            "stories": _record(
                conflicts=_described(_count(), "How many conflicts."),
                stories=_described(_count(1), "How many stories have so many."),
            ),
            "story": _record(
                story=_described(TEXT, "The id of the story, as its line of the batch has it."),
                conflicts=_described(_count(1), "How many of its facts are in conflict."),
                facts=_described(_count(1), "How many facts it has."),
            ),
            "outlet": _record(
                outlet=_described(TEXT, "The publisher of its articles, or their label."),
                stories=_described(_count(1), "How many stories it tells."),
                shared=_described(_count(1), "How many facts it shares with another outlet."),
                apart=_described(_count(), "In how many of these it stands alone or in the minority of a conflict."),
                share=_described({"type": "number"}, "The second as a part of the first, to four places."),
            ),
        },
    }


def _finding() -> Schema:
    return _record(
        id=_described({"type": "string", "pattern": "^c[1-9][0-9]*$"}, "The number of the finding in this report."),
        label=_described(TEXT, "What the figure tells, for people."),
        verdict=_described(_one_of(Standing), "What all the sources come to."),
        reason=_described(TEXT, "One or two sentences that explain the verdict."),
        mention=_described({"$ref": "#/$defs/mention"}, "The figure of the draft."),
        sources=_list("witness", "What the sources say of the same, each wording once; none where no source gives it."),
        beside=_list("place", "Where no source gives it, the sentences of the sources nearest to the draft's own."),
    )


def _witness() -> Schema:
    return _record(
        verdict=_described({"enum": [str(v) for v in Verdict if v is not Verdict.SINGLE]}, "How the two are judged."),
        rule=_described(TEXT, "The rule that gave the verdict."),
        reason=_described(TEXT, "One sentence that explains it."),
        mention=_described({"$ref": "#/$defs/mention"}, "The figure of the source."),
    )


def _place() -> Schema:
    return _record(
        document=_described(TEXT, "The id of the document."),
        sentence=_described(_count(), "The number of the sentence in the document, from 0."),
        line=_described(_count(1), "The line of the file it stands on, from 1."),
        start=_described(_count(), "Where it starts in the document's text, in code points."),
        end=_described(_count(), "Where it ends, exclusive."),
    )


def _check_summary() -> Schema:
    standings = {
        str(standing).replace(" ", "_"): _described(_count(), f"How many figures have the verdict {standing}.")
        for standing in Standing
    }
    return _record(
        sources=_described(_count(), "How many documents the draft was checked against."),
        figures=_described(_count(), "How many figures the draft has."),
        **standings,
        left_out=_described(_count(), "How many stretches of page furniture were not compared."),
        skipped=_described(_count(), "How many inputs were passed over."),
    )


def _sentence() -> Schema:
    span = {"type": "array", "items": _count(), "minItems": 2, "maxItems": 2}
    spans = {"type": "array", "items": span}
    return _record(
        document=_described(TEXT, "The id of the document."),
        sentence=_described(_count(), "The number of the sentence in the document, from 0."),
        line=_described(_count(1), "The line of the file it stands on, from 1."),
        start=_described(_count(), "Where it starts in the document's text, in code points."),
        end=_described(_count(), "Where it ends, exclusive."),
        text=_described(TEXT, "The exact slice of the document."),
        changed=_described(spans, "Start and end of the words that the first document of the row has not."),
        moved=_described(spans, "Start and end of the words that it has at another place."),
    )


# What newsdiff schema prints, by name; the first when none is given.
SCHEMAS: Final[dict[str, Callable[[], Schema]]] = {
    "report": report_schema,
    "figures": figures_schema,
    "align": align_schema,
    "check": check_schema,
    "stories": stories_schema,
    "batch": batch_schema,
    "summary": summary_schema,
}


def _head(title: str, description: str) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, "description": description}


def _preamble(what: str) -> dict[str, Schema]:
    return {
        "schema": _described({"const": SCHEMA_NAME}, "Name and version of this format."),
        "generator": _described(TEXT, f"The program that wrote the {what}, and its version."),
        "documents": _list("document", "The articles, in the order of the input."),
        "skipped": _list("skipped", "Inputs that could not be read and were passed over, with --skip-bad."),
        "hidden": _list("hidden", "Sentences whose figures may look other than they are: hidden characters."),
    }


def _document() -> Schema:
    return _record(
        id=_described(TEXT, "The file name; more of the path where two inputs share it."),
        label=_described(TEXT, "The name of the variant for people."),
        source=_described(TEXT, "The path as given; - is standard input."),
        language=_described(TEXT, "The language of the text, as in BCP 47."),
        title=_described(TEXT_OR_NULL, "The title that the file gives itself, apart from its text."),
        publisher=_described(TEXT_OR_NULL, "The site, paper or agency that the file names as its own."),
        published=_described(
            TEXT_OR_NULL, "The day of publication, ISO 8601: from the file, its page stamp or dateline, where known."
        ),
        sha256=_described(TEXT_OR_NULL, "SHA-256 of the file's bytes, in hexadecimal; null for a text made by hand."),
        characters=_described(_count(), "Length of the text in Unicode code points."),
        sentences=_described(_count(), "How many sentences the text has, without what is left out."),
        furniture=_list("furniture", "What is not running text: bylines, captions, menus, lines said twice."),
    )


def _furniture() -> Schema:
    return _record(
        kind=_described(_one_of(FurnitureKind), "What it is."),
        compared=_described({"type": "boolean"}, "Whether its figures are compared all the same, as a caption's are."),
        start=_described(_count(), "Where it starts in the document's text, in code points."),
        end=_described(_count(), "Where it ends, exclusive."),
        line=_described(_count(1), "The line of the file it starts on, from 1."),
        text=_described(TEXT, "The exact slice of the document."),
    )


def _skipped() -> Schema:
    return _record(
        source=_described(TEXT, "The path as given."), problem=_described(TEXT, "What is wrong, and how to mend it.")
    )


def _hidden() -> Schema:
    code_point = {"type": "string", "pattern": "^U\\+[0-9A-F]{4,5}$"}
    characters = _described(
        {"type": "array", "items": code_point, "minItems": 1},
        "The code points beside its digits or within its figures, and those that turn the direction of writing.",
    )
    return _record(**_place()["properties"], characters=characters)


def _row() -> Schema:
    cell = {"type": "array", "items": _count()}
    return _record(
        cells=_described(
            {"type": "array", "items": cell}, "For each document the numbers of its sentences; none: a gap."
        ),
        score=_described(
            {"type": "number", "minimum": 0, "maximum": 1}, "How alike the sentences are; 0 for one alone."
        ),
    )


def _fact() -> Schema:
    fact = _record(
        id=_described({"type": "string", "pattern": "^f[1-9][0-9]*$"}, "The number of the fact in this report."),
        label=_described(TEXT, "What the figures tell, for people."),
        kind=_described(_one_of(Kind), "What sort of quantity it is."),
        counted=_described(TEXT_OR_NULL, "The head noun of what is counted or measured, in the singular."),
        verdict=_described(_one_of(Verdict), "The worst that any two documents do to each other."),
        rule=_described(TEXT, "The rule that gave the verdict."),
        reason=_described(TEXT, "One sentence or a few that explain the verdict."),
        surety=_described(
            {"type": ["number", "null"], "minimum": 0, "maximum": 1},
            "How surely the two readings that differ are of one thing; null where none differ.",
        ),
        readings=_list("reading", "Documents that say the same set together, most documents first."),
        mentions=_list("mention", "Every figure of the documents that states this fact.", least=1),
    )
    links = _list("link", "What ties its mentions; only where --explain asks for it.")
    fact["properties"] = {**fact["properties"], "links": links}  # not among those required
    return fact


def _line() -> Schema:
    """What a line of JSON Lines holds; nothing in the report itself refers to it."""
    document = _document()["properties"]
    documents = {"type": "array", "items": _record(**{key: document[key] for key in LINE_DOCUMENT})}
    fact = _fact()
    head = _record(
        schema=_described({"const": SCHEMA_NAME}, "Name and version of this format."),
        **fact["properties"],
        documents=_described(documents, "All that were compared, those too that do not give the fact."),
        reference=_described(TEXT_OR_NULL, REFERENCE),
        settings={"$ref": "#/$defs/settings"},
    )
    optional = set(fact["properties"]) - set(fact["required"])
    head["required"] = [key for key in head["required"] if key not in optional]
    return _described(head, "A line of JSON Lines: one fact, with the documents and settings of its comparison.")


def _settings() -> Schema:
    part = {"type": "number", "minimum": 0}
    return _record(
        tolerance=_described(part, "How far “about” and a bare conversion reach to either side, as a part."),
        beyond=_described(part, "How far past an open bound another value may lie and be compatible, as a part."),
    )


def _link() -> Schema:
    figure = _record(
        document=_described(TEXT, "The id of the document."),
        start=_described(_count(), "Where the figure starts in the document's text."),
        text=_described(TEXT, "Its words."),
    )
    evidence = {"type": "object", "additionalProperties": {"type": "number"}}
    return _record(
        one=_described(figure, "A mention of the fact."),
        other=_described(figure, "Another one."),
        odds=_described({"type": "number"}, "The log odds that both are of one fact: the sum of the evidence."),
        evidence=_described(evidence, "What each piece of evidence adds, strongest first."),
    )


def _reading() -> Schema:
    documents = {"type": "array", "items": TEXT, "minItems": 1}
    return _record(
        text=_described(TEXT, "The words of one of the documents."),
        documents=_described(documents, "The ids of the documents that say so."),
    )


def _mention() -> Schema:
    return _record(
        document=_described(TEXT, "The id of the document."),
        start=_described(_count(), "Where the figure starts in the document's text, in code points."),
        end=_described(_count(), "Where it ends, exclusive."),
        line=_described(_count(1), "The line of the file it starts on, from 1."),
        sentence=_described(_count(), "The number of its sentence in the document, from 0."),
        text=_described(TEXT, "The exact slice of the document: qualifier, number, unit and counted noun."),
        kind=_described(_one_of(Kind), "What sort of quantity it is."),
        value=_described(
            ENDS,
            "The number as written, scale applied; for a date or time ISO 8601, unknown digits as X; null for a range.",
        ),
        low=_described(NUMBER_OR_NULL, "The lower end of a written range or vague word."),
        high=_described(NUMBER_OR_NULL, "The upper end of a written range or vague word."),
        qualifier=_described(_one_of(Qualifier), "What is said beside the number."),
        unit=_described(
            TEXT_OR_NULL,
            "The unit's English name in the singular, for money the ISO 4217 code, its word where nobody says whose.",
        ),
        counted=_described(TEXT_OR_NULL, "The head noun of what is counted or measured, in the singular."),
        interval=_described(
            {"type": "array", "items": ENDS, "minItems": 2, "maxItems": 2},
            "What the figure may mean, lowest and highest; null where it is open.",
        ),
        attribution=_described(TEXT_OR_NULL, "Who says so, in the article's words."),
        role=_described(TEXT_OR_NULL, "What befell or was done to what is counted."),
        per=_described(TEXT_OR_NULL, "For a rate, the unit it is reckoned by: month in $3,500 a month."),
        currency=_described(
            TEXT_OR_NULL,
            "For money, the ISO 4217 code, also where the unit is a hundredth of it: cent; null where nobody says "
            "whose shillings they are.",
        ),
        restates=_described(
            {"type": ["array", "null"], "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
            "Start and end of the figure that this one says in another unit: 2,000 feet in “610 metres (2,000 feet)”.",
        ),
    )


def _summary() -> Schema:
    return _record(
        documents=_described(_count(), "How many documents were compared."),
        figures=_described(_count(), "How many mentions the facts have."),
        facts=_described(_count(), "How many facts there are."),
        **{str(verdict): _described(_count(), f"How many facts have the verdict {verdict}.") for verdict in Verdict},
        left_out=_described(_count(), "How many stretches of page furniture were not compared."),
        skipped=_described(_count(), "How many inputs were passed over."),
    )


def _record(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _described(schema: Schema, description: str) -> Schema:
    return {"description": description, **schema}


def _list(item: str, description: str, least: int = 0) -> Schema:
    schema = {"description": description, "type": "array", "items": {"$ref": f"#/$defs/{item}"}}
    return schema | {"minItems": least} if least else schema


def _count(least: int = 0) -> Schema:
    return {"type": "integer", "minimum": least}


def _one_of(members: Iterable[str]) -> Schema:
    return {"enum": [str(member) for member in members]}
