"""Checked draft -> one HTML page: the summary in words, a picture of all figures, each with its quotes, and the texts.

It is the page of a comparison, whose facts here are the figures of the draft: reading A is what the draft says and
whatever bears it out, B, C and so on are what the sources say otherwise.
"""

from typing import Final

from newsdiff.model import CheckReport, Figure, Finding, Standing, Verdict
from newsdiff.render.check_to_text import UNKNOWN, WORDS
from newsdiff.render.html_facts import (
    Group,
    Naming,
    Sort,
    ToldFact,
    group_facts,
    letter_readings,
    write_facts,
    write_matrix,
    write_sign,
)
from newsdiff.render.html_markup import Markup, join, tag
from newsdiff.render.html_page import count_all, write_documents, write_left_out, write_page
from newsdiff.render.html_texts import GREYED, write_texts
from newsdiff.render.show import Options
from newsdiff.render.telling import SIGNS, tell_meaning

MATRIX: Final = Naming(
    "Figures by texts",
    "Figure of the draft",
    "One row for each figure of the draft, worst first, one column for each text, the draft first. A is what the draft "
    "says; B, C and so on, on a filled ground, are what a source says otherwise. Where a cell is blank the text does "
    "not give it. Each sign leads to the figure in its text, each row to its quotes.",
)
_HEADINGS: Final = {
    Standing.CONTRADICTED: ("figure is contradicted", "figures are contradicted"),
    Standing.DISPUTED: ("figure is disputed among the sources", "figures are disputed among the sources"),
    Standing.NOT_FOUND: ("figure stands in no source", "figures stand in no source"),
    Standing.QUALIFIER: ("figure has a qualifier that no source has", "figures have a qualifier that no source has"),
    Standing.COMPATIBLE: ("figure differs, but can be true", "figures differ, but can be true"),
    Standing.BORNE_OUT: ("figure is borne out", "figures are borne out"),
}
SORTS: Final = {
    standing: Sort(
        verdict,
        UNKNOWN if standing is Standing.NOT_FOUND else SIGNS[verdict],
        word,
        _HEADINGS[standing],
        standing is not Standing.BORNE_OUT,
    )
    for standing, (word, verdict) in WORDS.items()
}


def render(report: CheckReport, options: Options) -> str:
    """Write the page."""
    groups = group_facts(_tell_findings(report), SORTS.values())
    overview = write_matrix(groups, report.documents, MATRIX) if groups else tag("p", "The draft gives no figures.")
    sections = [
        ("overview", "Overview", overview),
        ("facts", "Figures", write_facts(groups, report, options)),
        ("texts", "Texts", write_texts(groups, report, {0: "The draft"})),
    ]
    return write_page(_title(report), _write_header(report, groups), sections, options)


def _tell_findings(report: CheckReport) -> list[ToldFact]:
    variants = {document.id: variant for variant, document in enumerate(report.documents)}
    return [_tell_finding(number, finding, variants) for number, finding in enumerate(report.findings, 1)]


def _tell_finding(number: int, finding: Finding, variants: dict[str, int]) -> ToldFact:
    """Set what bears the figure out beside it, and what the sources say otherwise meaning by meaning."""
    borne_out: list[tuple[int, Figure]] = [(0, finding.figure)]
    otherwise: dict[tuple[Verdict, str], list[tuple[int, Figure]]] = {}
    for witness in finding.witnesses:
        mention = (variants[witness.figure.document.id], witness.figure)
        if witness.verdict is Verdict.AGREE:
            borne_out.append(mention)
        else:
            otherwise.setdefault((witness.verdict, tell_meaning(witness.figure)), []).append(mention)
    readings = letter_readings((borne_out, *otherwise.values()))
    verdicts = (None, *(verdict for verdict, _ in otherwise))
    readings = tuple(reading._replace(verdict=v) for reading, v in zip(readings, verdicts, strict=True))
    beside = tuple((variants[sentence.document.id], sentence) for sentence in finding.beside)
    about = finding.label or str(finding.figure.kind)
    return ToldFact(number, SORTS[finding.standing], about, finding.reason, "", readings, beside)


def _title(report: CheckReport) -> str:
    standings = [finding.standing for finding in report.findings]
    title = f"{standings.count(Standing.CONTRADICTED)} of {count_all(len(standings), 'figure')} of a draft contradicted"
    disputed = standings.count(Standing.DISPUTED)
    return f"{title}, {disputed} disputed" if disputed else title


def _write_header(report: CheckReport, groups: tuple[Group, ...]) -> Markup:
    """Say in words what was checked, what was found and what was not looked at."""
    notes = [count_all(len(figures), "figure") for figures in report.figures]
    notes[0] += ", the draft"
    figures = count_all(len(report.findings), "figure", "is", "are")
    lead = f"{figures} checked against {count_all(len(report.documents) - 1, 'source')}."
    counts = (tag("li", write_sign(sort), " ", sort.head(len(told))) for sort, told in groups)
    return join((
        tag("p", "newsdiff check", class_="kicker"),
        tag("h1", _title(report)),
        tag("p", lead, class_="lead"),
        tag("ul", join(counts), class_="counts"),
        write_documents(report.documents, notes, linked=True),
        write_left_out(report, GREYED),
    ))  # fmt: skip
