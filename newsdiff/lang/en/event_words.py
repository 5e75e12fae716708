"""The English words around a date that tell of its event; what each class is for stands in ``date_tables``."""

from newsdiff.lang.date_tables import EventWords
from newsdiff.lang.en.counted_nouns import AFTER_NOUN_VERBS
from newsdiff.lang.en.speech_words import SPEECH


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OTHER_SAYINGS = _words("""
    telling spoke speaks speaking spoken quoted urged called praised condemned welcomed criticised criticized denied
""")
_NO_SAYINGS = _words("""
    found finds showed shows determined gave give put puts counted accused accuse accuses believe expect added adds
    revealed calculated continued
""")  # tell of what was done, or of no day

_NO_VERBS = _words("""
    worth old ago wide long tall high deep away ahead behind apart clear short inland offshore overnight missing dead
    available eligible homeless onboard aboard according including march protest rally
""")

EVENTS = EventWords(
    sayings=(SPEECH.sayings | SPEECH.statings | SPEECH.claimings | SPEECH.participles | _OTHER_SAYINGS) - _NO_SAYINGS,
    past="ed",
    auxiliaries=SPEECH.auxiliaries,
    not_main=_words("not never also only just still already now then later again first both all so being"),
    verbs=_words(AFTER_NOUN_VERBS) - _NO_VERBS,
    to_come=_words("""
        will 'll ’ll would could shall plan plans planned set scheduled due expects expected forecast tomorrow next
    """),
    light=SPEECH.prepositions | SPEECH.moments | SPEECH.determiners,
    names_of_days=SPEECH.dates | {"may"},
    possessives=SPEECH.possessives,
    parts_of_day={
        **dict.fromkeys(("morning", "dawn", "daybreak", "breakfast"), "morning"),
        **dict.fromkeys(("noon", "midday", "lunchtime", "afternoon", "teatime"), "afternoon"),
        **dict.fromkeys(("dusk", "evening", "night", "tonight"), "evening"),
        **dict.fromkeys(("midnight", "overnight"), "night"),
    },
    clause_ends=frozenset((
        *"who which that when after before as where while but because although whether if though and".split(),
        *";:.()—–“”\"",
    )),
    phrase_ends=frozenset(".;,"),
    sentence_ends=frozenset(".;"),
    ago="ago",
    records=_words("""
        first last highest lowest biggest largest smallest greatest worst best fastest slowest longest deadliest most
        strongest steepest fiercest sharpest hottest coldest warmest wettest driest heaviest strictest
    """),
    record_leads=_words("in for after"),
    lasting=_words("for over"),
    ahead=_words("within"),
)  # fmt: skip
