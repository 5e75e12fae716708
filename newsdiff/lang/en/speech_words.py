"""The English words of speech and sources; what each class is for stands in ``text_tables``."""

from typing import Final

from newsdiff.lang.date_tables import EventWords
from newsdiff.lang.en.counted_nouns import AFTER_NOUN_VERBS
from newsdiff.lang.en.date_words import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from newsdiff.lang.text_tables import MARKS, SpeechWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYINGS: Final = _words("said says say told tells tell wrote writes tweeted testified")
STATINGS: Final = _words("""
    reported announced announces estimated estimates estimate stated confirmed confirms believe believes believed
    expects expect expected predicts predicted predict forecasts forecast projects projected reckons reckon reckoned
    warned warns argues argued insisted insists alleges allege alleged accused accuse accuses acknowledged
    acknowledges asserted assert asserts maintains disclosed declares declared calculated calculates forecasted
    anticipate anticipates anticipated counted reiterated contends contend contended think thinks insist argue
    acknowledge pledged pledges pledge promised promises promise
""")
CLAIMINGS: Final = _words("""
    added adds claim claims claimed reports report admitted admits noted notes recalled recalls explained explains
    explain note swears swore swear agree continued remarked wondered replied answered concluded conceded complained
    joked quipped stressed emphasised emphasized vowed vows vow posted revealed reveals boasted cautioned guessed
    suggested suggests found finds showed shows determined indicated indicates concedes agreed agrees asked asks
    advised advises
""")
UTTERINGS: Final = _words("""
    shrugged shrugs laughed laughs smiled smiles sighed sighs sobbed sobs shouted shouts cried cries grinned beamed
    fumed raged blasted stormed gushed enthused confided whispered muttered snapped roared thundered groaned moaned
    yelled screamed pleaded chuckled scoffed sniffed wept observed mused reflected countered retorted protested
""")
SHOWINGS: Final = _words("""
    found finds find showed shows show shown suggest suggests suggested indicate indicates indicated reveal reveals
    revealed concluded concludes conclude put puts gave gives give read reads listed lists
""")
CLAUSE_WORDS: Final = _words("""
    that while but as when after because although though where which who whose whom if since than yet so whether
    whereas until unless before once what how why nor
""")
AUXILIARIES: Final = _words("""
    is are was were has have had will would can could may might must shall should been be do does did not n't
    isn aren wasn
""")
CONTRASTS: Final = _words("while whereas")
TURNS: Final = _words("and but while whereas although though yet as which who where whose")
REACTIONS: Final = _words(
    "sparking prompting raising triggering fuelling fueling drawing sending stoking causing"
)  # the paper's own remark on what was said
SPELLS: Final = _words("night week month year morning evening afternoon")
BACKGROUNDS: Final = _words("after before following despite during when because since as")
PROSPECTS: Final = _words("""
    growth inflation unemployment prices rates sales profit profits earnings output demand deficit gdp peak high low
    rise fall increase decline chance probability odds likelihood recession
""")  # what is foreseen: the bank |sees growth
HALVES: Final = {
    "put": _words("at"),
    "puts": _words("at"),
    "valued": _words("at"),
    "values": _words("at"),
    "claims": AUXILIARIES,
    "claim": AUXILIARIES,
    "claimed": AUXILIARIES,
    "sees": PROSPECTS,
    "see": _words("chance probability odds likelihood"),
}
PARTICLES: Final = {
    "spoke": _words("of"),
    "speaks": _words("of"),
    "speak": _words("of"),
    "talked": _words("of"),
    "pointed": _words("out"),
    "points": _words("out"),
}
VERBS: Final = frozenset((*SAYINGS, *STATINGS, *CLAIMINGS, *UTTERINGS, *SHOWINGS, *HALVES, *PARTICLES, "quoted"))
PARTICIPLES: Final = _words("saying adding claiming estimating noting warning insisting alleging arguing stating")
SPOKEN: Final = _words("estimated reported confirmed announced stated disclosed told quoted cited alleged")
PAPERS: Final = _words("""
    report reports survey surveys study studies figures data statistics poll polls census statement statements
    document documents filing filings estimate estimates release count tally tallies analysis research review audit
    investigation indictment complaint lawsuit affidavit results numbers projections projection forecasts
    forecast calculations article memo charges papers assessment bulletin findings
    probe inquiry trial trials map maps log logs footage dossier tests
    return returns tracker autopsy autopsies records letter note ledger minutes
""")
ESTIMATES: Final = _words("estimate estimates tally tallies count calculations projection projections forecasts")
FORESEEING: Final = _words("forecast forecasted predicted expected estimated projected anticipated")
EXPECTED: Final = _words("consensus estimate estimates expectations forecast forecasts projections")
BODIES: Final = _words("""
    police army navy military force forces guard government authorities authority ministry department agency bureau
    office commission committee council court parliament administration embassy consulate bank company firm
    corporation group union unions party charity organisation organization institute institution university college
    school hospital hospitals museum club association federation society foundation service services survey media
    television tv radio newspaper newspapers paper channel channels broadcaster station magazine outlet outlets
    press site website network team staff management board panel airline carmaker retailer manufacturer grid
    operator chain utility regulator watchdog prosecution defence defense opposition coalition alliance palace
    kremlin pentagon rebels insurgents militants militia taliban side sides unit firefighters district city state
    county headquarters brokerage insurer exchange monitor intelligence inspectorate ombudsman treasury cabinet
    senate municipality consortium trust fund province publisher developer drugmaker chipmaker automaker builder
    supermarket chamber brigade bloc bourse league guild lobby secretariat directorate markets insurers lenders
    banks companies firms groups charities airlines carmakers retailers reuters afp upi xinhua yonhap tass interfax
    bloomberg un u.n. who eu nato fbi cia imf unicef nasa usgs fema
""")
PERSONS: Final = _words("""
    official officer spokesman spokeswoman spokesperson minister president premier chancellor governor mayor
    senator lawmaker mp judge sheriff prosecutor lawyer attorney general admiral colonel commander captain major
    chief chairman chairwoman chair director manager executive ceo boss secretary ambassador diplomat envoy
    analyst economist expert scientist researcher professor doctor medic nurse teacher witness resident
    organiser organizer activist campaigner leader critic observer source investigator inspector detective
    coroner pilot driver farmer fisherman owner neighbour neighbor survivor victim father mother brother sister
    son daughter wife husband family friend coach player author adviser advisor aide forecaster meteorologist
    seismologist geologist rescuer worker employee investor trader founder deputy head constable superintendent
    sergeant lieutenant marshal king queen prince bishop priest pope imam cleric candidate advocate consultant
    historian representative counsel congressman congresswoman undersecretary dealer pollster man woman boy girl
    widow widower mum dad gran grandmother grandfather grandad aunt uncle cousin partner girlfriend boyfriend
    shopkeeper boss bookmaker barman barmaid plumber baker builder carpenter hotelier holidaymaker pensioner
    colleague landlord landlady teenager student customer passenger foreman paediatrician pediatrician psychologist
    biologist engineer
    broker banker accountant architect curator firefighter paramedic policeman policewoman soldier insider cop
    magistrate solicitor barrister surgeon psychiatrist epidemiologist physicist
""")
SEVERAL: Final = _words("""
    officials officers spokespeople spokesmen ministers governors mayors senators lawmakers mps prosecutors lawyers
    attorneys chiefs directors managers executives diplomats analysts economists experts scientists researchers
    doctors medics nurses paramedics teachers witnesses residents organisers organizers activists campaigners
    leaders critics observers sources investigators inspectors detectives pilots farmers owners neighbours neighbors
    survivors victims relatives friends authors advisers aides forecasters meteorologists seismologists geologists
    rescuers workers employees investors traders democrats republicans advocates consultants representatives dealers
    pollsters plaintiffs men women students villagers locals migrants refugees customers participants protesters
    demonstrators passengers guests docs boffins cops insiders engineers bosses bookies bookmakers weathermen
    parents mums dads some many others guards sailors brokers bankers soldiers solicitors surgeons psychologists
    biologists epidemiologists agents controllers planners developers regulators lobbyists hauliers dockers miners
    fishermen
""")

SPEECH: Final = SpeechWords(
    sayings=SAYINGS,
    statings=STATINGS,
    claimings=CLAIMINGS,
    utterings=UTTERINGS,
    showings=SHOWINGS,
    reporting=_words("report"),
    many=_words("police authorities firefighters rebels militants hospitals firms companies banks insurers"),
    deeds=_words("reported announced confirmed acknowledged disclosed declared accused"),
    commitments=_words("pledged pledges pledge promised promises promise sees see"),
    infinitives=_words("to"),
    articles=_words("a an the"),
    indefinite=_words("a an"),
    halves=HALVES,
    valuing=_words("at"),
    particles=PARTICLES,
    telling=_words("told tells tell"),
    told=_words("story stories tale tales lie lies truth"),
    reflexives=_words("itself himself herself themselves"),
    participles=PARTICIPLES,
    spoken=SPOKEN | ESTIMATES,
    quoted=("quoted", "as", "saying"),
    quoting=_words("quoted quotes quoting"),
    according=("according", "to"),
    per="per",
    by="by",
    expected=EXPECTED,
    foreseeing=FORESEEING,
    agreeing=_words("consensus"),
    counts=ESTIMATES,
    own=_words("own"),
    of_author=_words("by from"),
    dispatches=_words("reports"),
    made=_words("""
        released published issued compiled obtained posted provided disclosed filed seen reviewed gathered
        made conducted commissioned carried polled surveyed interviewed questioned viewed leaked
    """),
    beheld=_words("seen obtained reviewed viewed"),
    that="that",
    joints=_words("and or &"),
    relatives=_words("who which that"),
    who=_words("who whose"),
    denials=_words("not"),
    boundaries=MARKS | CLAUSE_WORDS | AUXILIARIES | SAYINGS | _words("he she they it and or & i we you"),
    said_of=_words("have be"),
    auxiliaries=AUXILIARIES,
    contrasts=CONTRASTS,
    reported=_words("would"),
    joining_clauses=_words("and but"),
    turns=TURNS,
    ending_speech=CONTRASTS | REACTIONS,
    ending_clauses=TURNS | REACTIONS | BACKGROUNDS,
    ending_counts=TURNS | REACTIONS | BACKGROUNDS | _words("or"),
    subordinators=_words("after when as since because although though while if once before whereas"),
    between=_words("""
        has have had will would also later earlier previously then recently since again now already first once even
        still both all repeatedly finally meanwhile themselves himself herself itself publicly there here
    """),
    passives=_words("is are was were be been being am"),
    refusals=_words("not n't n’t never to cannot could can did do does didn don doesn"),
    no_speakers=_words("""
        i we you nobody few this that which who whom what everyone anyone someone somebody one him them us me away apart
    """),
    none=_words("no none nobody neither"),
    openers=_words("""
        earlier later meanwhile still now also today yesterday tomorrow however separately then recently so and but
        last this next week month year night morning evening afternoon previously already both thus yet even or
        only once
    """),
    prepositions=_words("""
        in on at by for from during since under over with to of about within across near until between into after
        before against through among amid despite behind outside inside around following without
    """),
    joining=_words("of for"),
    placing=_words("at from with in near"),
    moments=_words("on at in late early last this earlier yesterday today next"),
    dates=frozenset((*WEEKDAYS, *SHORT_WEEKDAYS, *MONTHS, *SHORT_MONTHS, "today", "yesterday", "tonight")) - {"may"},
    spells={"last": SPELLS, "this": SPELLS} | dict.fromkeys(WEEKDAYS, SPELLS),
    determiners=_words("""
        the a an his her its their our my your this these those some many several most other another one both any
        two three four five
    """),
    definite=_words("the this that"),
    possessives=_words("'s ’s ' ’"),
    plural="s",
    adverb="ly",
    pronouns=_words("he she it they"),
    persons=_words("he she"),
    things=_words("it"),
    plurals=_words("they"),
    papers=PAPERS,
    replies=_words("statement release"),
    headline_papers=_words("report reports study survey poll"),
    bodies=BODIES,
    generic=_words("""
        department agency bureau office company firm corporation group charity organisation organization institute
        paper newspaper channel broadcaster magazine airline carmaker retailer manufacturer operator utility regulator
        watchdog service
    """),
    businesses=_words("company firm corporation airline carmaker retailer manufacturer operator utility"),
    authorities=_words("ministry department agency bureau office commission committee council regulator watchdog"),
    people=PERSONS | SEVERAL,
    several=SEVERAL,
    speakers=PAPERS | BODIES | PERSONS | SEVERAL,
    men=_words("""
        mr sir lord king prince father brother son husband spokesman chairman fisherman congressman man boy
        widower dad grandfather grandad uncle boyfriend landlord
    """),
    women=_words("""
        mrs ms miss lady dame queen mother sister daughter wife spokeswoman chairwoman woman girl
        widow mum gran grandmother aunt girlfriend landlady
    """),
    he=_words("he"),
    she=_words("she"),
    titles=_words("mr mrs ms miss dr sir lord lady dame prof professor rev gen col capt maj lt sgt sen rep gov"),
    based="based",
    no_sources=_words("plan plans schedule size age ages need needs law rules custom tradition taste height weight"),
    verbs=VERBS,
    cues=frozenset((
        *VERBS, *PARTICIPLES, *SPOKEN, *ESTIMATES, *EXPECTED, *FORESEEING, "quotes", "quoting",
        "according", "per", ":",
    )),
)  # fmt: skip

# The words around a date that tell of its event; what each class is for stands in ``date_tables``.
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
