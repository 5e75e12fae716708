"""Twelve invented stories, each told by several papers: what newsdiff makes of them, beside what a reader finds."""

import os

import pytest

from newsdiff import Verdict
from tests.known_failures import WHY, set_marks, tell_why
from tests.story_facts import (
    NO_FIGURE,
    ROOT,
    STORIES,
    describe,
    figures_on,
    is_gathered,
    is_true_conflict,
    mentions_of,
    read_gold,
    report_of,
    stands_on,
    text_of,
)


def mark(cases):
    """Facts or quotes as test parameters, each with its line as id; a known failure must fail."""
    xfail = [pytest.mark.xfail(strict=True, reason="known failure")]
    return [pytest.param(case, id=f"{case.story}:{case.line}", marks=xfail if case.wrong else []) for case in cases]


GOLD = [fact for story in STORIES for fact in read_gold(story)[0]]
FACTS = [fact for fact in GOLD if fact.verdict != NO_FIGURE]
FIGURES = [quote for fact in FACTS for quote in fact.quotes]
NO_FIGURES = [quote for fact in GOLD if fact.verdict == NO_FIGURE for quote in fact.quotes]
FALSE_CONFLICTS = [quote for story in STORIES for quotes in read_gold(story)[1] for quote in quotes]


@pytest.mark.parametrize("story", STORIES)
def test_each_known_failure_tells_why(story):
    if os.environ.get("NEWSDIFF_ACCEPT"):
        set_marks(story)
        read_gold.cache_clear()
    lines = (ROOT / story / "facts.txt").read_text("utf-8").splitlines()
    told = {number: line for number, line in enumerate(lines, 1) if line.startswith(WHY)}
    wrong = [gold for gold in read_gold(story)[0] if gold.wrong]
    assert told == {gold.line + 1: WHY + tell_why(gold) for gold in wrong}


def test_there_are_twelve_stories_of_three_to_five_papers():
    assert len(STORIES) == 12
    assert all(3 <= len(report_of(story).documents) <= 5 for story in STORIES)


@pytest.mark.parametrize("story", STORIES)
def test_each_story_has_every_verdict_and_a_paper_that_contradicts_itself(story):
    facts = read_gold(story)[0]
    assert {str(verdict) for verdict in Verdict} - {fact.verdict for fact in facts} <= {"qualifier"}
    conflicts = [fact for fact in facts if fact.verdict == Verdict.CONFLICT]
    assert any(len({quote.outlet for quote in fact.quotes}) < len(fact.quotes) for fact in conflicts)


@pytest.mark.parametrize("quote", [pytest.param(q, id=f"{q.story}:{q.line}") for q in FIGURES + NO_FIGURES])
def test_a_quote_stands_once_in_its_article(quote):
    assert text_of(quote).count(quote.words) == 1


def test_quotes_of_known_false_conflicts_stand_once_in_their_articles():
    assert [quote for quote in FALSE_CONFLICTS if text_of(quote).count(quote.words) != 1] == []


@pytest.mark.parametrize("quote", mark(FIGURES))
def test_each_figure_is_found(quote):
    assert figures_on(quote), f"{quote.outlet}: {quote.words}"


@pytest.mark.parametrize("quote", mark(NO_FIGURES))
def test_no_figure_is_found_where_there_is_none(quote):
    assert [figure.text for figure in figures_on(quote)] == [], f"{quote.outlet}: {quote.words}"


@pytest.mark.parametrize("gold", mark(FACTS))
def test_each_fact_is_gathered_and_judged(gold):
    facts = report_of(gold.story).facts
    touched = [fact for fact in facts if any(stands_on(f, q) for f in mentions_of(fact) for q in gold.quotes)]
    shown = "\n\n".join(map(describe, touched))
    assert any(is_gathered(fact, gold) and fact.verdict == gold.verdict for fact in touched), shown


@pytest.mark.parametrize("story", STORIES)
def test_no_conflict_is_made_up(story):
    facts, known = read_gold(story)
    conflicts = [gold for gold in facts if gold.verdict == Verdict.CONFLICT]
    reported = [fact for fact in report_of(story).facts if fact.verdict is Verdict.CONFLICT]
    made_up = [fact for fact in reported if not is_true_conflict(fact, conflicts)]
    holders = [
        [fact for fact in made_up if all(any(stands_on(f, q) for f in mentions_of(fact)) for q in quotes)]
        for quotes in known
    ]
    unknown = [describe(fact) for fact in made_up if all(fact not in facts for facts in holders)]
    mended = [quotes for quotes, facts in zip(known, holders, strict=True) if not facts]
    assert not unknown, "not in facts.txt:\n" + "\n\n".join(unknown)
    assert not mended, f"no longer reported: {mended}"
