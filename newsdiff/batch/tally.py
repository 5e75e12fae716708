"""Records of stories -> what they come to: small counts of each story, added up in the order of the input.

A count is made of the record alone, so that lines that an earlier run wrote count as those of this one.
"""

from bisect import insort
from collections import Counter
from fractions import Fraction
from typing import Any, Final, NamedTuple

from newsdiff.model import BatchSummary, OutletShare, StoryConflicts, Verdict

Record = dict[str, Any]
OutletCount = tuple[str, int, int]  # outlet, facts that it shares with another, those where it stands apart

WORST: Final = 20  # stories that a summary names, however many a batch has
FEWEST: Final = 10  # shared facts; of an outlet with fewer, the share says little, and it is listed behind the others


class Tally(NamedTuple):
    """What a story, by its id, counts: whether it could not be compared, documents, figures, verdicts, outlets."""

    failed: bool
    documents: int = 0
    figures: int = 0
    verdicts: tuple[int, ...] = (0,) * len(Verdict)  # in the order of ``Verdict``
    outlets: tuple[OutletCount, ...] = ()
    story: str = ""


def tally_record(record: Record) -> Tally:
    """Count what a line of a batch holds."""
    if "error" in record:
        return Tally(failed=True)
    summary = record["summary"]
    verdicts = tuple(summary[verdict] for verdict in Verdict)
    return Tally(False, summary["documents"], summary["figures"], verdicts, _tally_outlets(record), record["story"])


class Totals:
    """The counts of all stories so far; they grow with the number of outlets alone."""

    def __init__(self) -> None:
        self._stories = self._failed = self._documents = self._figures = 0
        self._verdicts: Counter[Verdict] = Counter()
        self._conflicts: Counter[int] = Counter()
        self._worst: list[StoryConflicts] = []
        self._outlets: dict[str, list[int]] = {}  # stories, shared, apart

    def add(self, tally: Tally) -> None:
        """Count one more story."""
        if tally.failed:
            self._failed += 1
            return
        self._stories += 1
        self._documents += tally.documents
        self._figures += tally.figures
        counts = dict(zip(Verdict, tally.verdicts, strict=True))
        self._verdicts.update(counts)
        self._conflicts[counts[Verdict.CONFLICT]] += 1
        self._keep_worst(StoryConflicts(tally.story, counts[Verdict.CONFLICT], sum(tally.verdicts)))
        for outlet, shared, apart in tally.outlets:
            total = self._outlets.setdefault(outlet, [0, 0, 0])
            total[0] += 1
            total[1] += shared
            total[2] += apart

    def summarize(self) -> BatchSummary:
        """Give what all come to, the outlets that stand apart most first."""
        outlets = [OutletShare(outlet, *counts) for outlet, counts in self._outlets.items()]
        return BatchSummary(
            self._stories,
            self._failed,
            self._documents,
            self._figures,
            tuple((verdict, self._verdicts[verdict]) for verdict in Verdict),
            tuple(sorted(self._conflicts.items())),
            tuple(self._worst),
            tuple(sorted((each for each in outlets if each.shared), key=_rank)),
        )

    def _keep_worst(self, story: StoryConflicts) -> None:
        """Keep the stories with most conflicts, of those with as many the earlier ones."""
        if not story.conflicts:
            return
        insort(self._worst, story, key=lambda each: -each.conflicts)
        del self._worst[WORST:]


def _rank(each: OutletShare) -> tuple[bool, Fraction, int, str]:
    return each.shared < FEWEST, -Fraction(each.apart, each.shared), -each.shared, each.outlet


def _tally_outlets(record: Record) -> tuple[OutletCount, ...]:
    """Count for each outlet of a story, which its articles may name several times, where it stands to the others."""
    outlets = {document["id"]: _name_outlet(document) for document in record["documents"]}
    shared: Counter[str] = Counter()
    apart: Counter[str] = Counter()
    for fact in record["facts"]:
        # Sets of outlets are counted and looked up, never gone through where their order could tell.
        readings = [{outlets[each] for each in reading["documents"]} for reading in fact["readings"]]
        givers = set[str]().union(*readings)
        if len(givers) > 1:
            shared.update(givers)
            if fact["verdict"] == Verdict.CONFLICT:
                apart.update(_find_apart(readings, givers))
    return tuple((outlet, shared[outlet], apart[outlet]) for outlet in dict.fromkeys(outlets.values()))


def _find_apart(readings: list[set[str]], givers: set[str]) -> set[str]:
    """Those whose reading is theirs alone, or given by fewer than another; of several of one outlet, its best."""
    most = max(map(len, readings))
    best = {outlet: max(len(reading) for reading in readings if outlet in reading) for outlet in givers}
    return {outlet for outlet, others in best.items() if others == 1 or others < most}


def _name_outlet(document: Record) -> str:
    """An outlet goes by what its articles say that it is, else by their label."""
    name: str = document["publisher"] or document["label"]
    return name
