"""What newsdiff gets wrong in the stories today: the marks of their ``facts.txt`` and, for each fact, the reason.

``NEWSDIFF_ACCEPT=1`` (``make accept``) sets marks and reasons anew; their diff is to be read like code.
"""

from itertools import combinations

from newsdiff import Settings, Verdict
from newsdiff.judge import judge_pair
from tests import story_facts as stories

WRONG = "? "
WHY = "# why: "


def tell_why(gold):
    """Why a fact is not reported as the reader finds it; "" where it is."""
    if any(not stories.figures_on(quote) for quote in gold.quotes):
        return "not read: " + "; ".join(_name(quote) for quote in gold.quotes if not stories.figures_on(quote))
    facts = stories.report_of(gold.story).facts
    if any(stories.is_gathered(fact, gold) and fact.verdict == gold.verdict for fact in facts):
        return ""
    held = [(fact, quotes) for fact in facts if (quotes := _held(fact, gold))]
    fact, quotes = max(held, key=lambda each: len(each[1]))
    apart = [_name(quote) for quote in gold.quotes if quote not in quotes]
    joined = [f for f in stories.mentions_of(fact) if not any(stories.stands_on(f, quote) for quote in gold.quotes)]
    found = [f"apart from the others: {'; '.join(apart)}"] if apart else []
    found += [f"joined with: {'; '.join(_name_figure(figure) for figure in joined)}"] if joined else []
    return "; ".join(found) or f"judged {fact.verdict} by {fact.rule}"


def set_marks(story):
    """Write the marks and reasons of a story's ``facts.txt`` as they are today."""
    path = stories.ROOT / story / "facts.txt"
    old = path.read_text("utf-8").splitlines()
    facts, known = stories.read_gold(story)
    lines = {number: line.removeprefix(WRONG) for number, line in enumerate(old, 1)}
    for gold in facts:
        for quote in gold.quotes:
            if bool(stories.figures_on(quote)) == (gold.verdict == stories.NO_FIGURE):
                lines[quote.line] = WRONG + lines[quote.line]
        if gold.verdict != stories.NO_FIGURE and (why := tell_why(gold)):
            lines[gold.line] = f"{WRONG}{lines[gold.line]}\n{WHY}{why}"
    dropped = {quotes[0].line for quotes in known}
    kept = [line for number, line in lines.items() if number not in dropped and not line.startswith(WHY)]
    while kept and not kept[-1].strip():
        kept.pop()
    false = list(_find_false_conflicts(story))
    path.write_text("\n".join([*kept, *([""] if false else []), *false, ""]), "utf-8")


def _find_false_conflicts(story):
    conflicts = [gold for gold in stories.read_gold(story)[0] if gold.verdict == Verdict.CONFLICT]
    for fact in stories.report_of(story).facts:
        if fact.verdict is Verdict.CONFLICT and not stories.is_true_conflict(fact, conflicts):
            pairs = combinations(stories.mentions_of(fact), 2)
            clash = next(pair for pair in pairs if judge_pair(*pair, Settings())[1].verdict is Verdict.CONFLICT)
            yield stories.FALSE_CONFLICT + " | ".join(f"{f.document.label}: {_quote(f)}" for f in clash)


def _held(fact, gold):
    return [q for q in gold.quotes if any(stories.stands_on(figure, q) for figure in stories.mentions_of(fact))]


def _name(quote):
    return f"{quote.outlet}'s “{quote.words}”"


def _name_figure(figure):
    return f"{figure.document.label}'s “{' '.join(figure.text.split())}”"


def _quote(figure):
    """A figure with as many words before it, else behind it, as make the quote stand once in its article."""
    text, (start, stop) = figure.document.text, figure.span
    while text.count(text[start:stop]) != 1:
        if start > 0 and text[start - 1] != "\n":
            start = max(text.rfind(" ", 0, start - 1), text.rfind("\n", 0, start)) + 1
        else:
            stop = text.find(" ", stop + 1) if text.find(" ", stop + 1) > 0 else len(text)
    return text[start:stop]
