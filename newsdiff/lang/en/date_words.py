"""The English words of dates and times of day. What they mean together is ruled in the extract room."""

from typing import Final

from newsdiff.lang.date_tables import DateWords, Part, index_holidays, index_phrases, index_triggers
from newsdiff.model import Qualifier


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _named(text: str) -> dict[str, str]:
    """'gmt utc | bst' -> each form of a row with the first of the row."""
    rows = [row.split() for row in text.split("|")]
    return {form: row[0] for row in rows for form in row}


def _numbered(text: str, first: int) -> dict[str, int]:
    """'monday | tuesday' -> each form of a row with the row's number, from ``first``."""
    rows = enumerate(text.split("|"), first)
    return {form: number for number, row in rows for form in row.split()}


MONTHS: Final = _numbered(
    "january | february | march | april | may | june | july | august | september | october | november | december", 1
)
SHORT_MONTHS: Final = _numbered("jan | feb | mar | apr | | jun | jul | aug | sep sept | oct | nov | dec", 1)
WEEKDAYS: Final = _numbered("monday | tuesday | wednesday | thursday | friday | saturday | sunday", 0)
SHORT_WEEKDAYS: Final = _numbered("mon | tue tues | wed | thu thur thurs | fri | sat | sun", 0)

# After these a month's name stands for the month and for nobody called April or Theresa May.
_SURE_LEADS: Final = "in since until till through during between last this next early mid late that each every"
_LEADS: Final = f"{_SURE_LEADS} by from to of for before after the a an and or end beginning start"
SHY_MONTHS: Final = {
    "may": _words(_SURE_LEADS),
    "march": _words(_LEADS),
    "august": _words(_LEADS),
    "april": _words(_LEADS),
    "june": _words(_LEADS),
    **{month: _words(_SURE_LEADS) for month in SHORT_MONTHS},  # Jan is a name, Mar and Sep are hardly words alone
}

NEGATORS: Final = _words("not never cannot 't ’t")

COASTS: Final = {"eastern": "et", "central": "ct", "mountain": "mt", "pacific": "pt"}  # time zones of North America

NAMED_DAYS: Final = {  # days with a name of their own, songs, clubs and papers: the weekday is no date there
    "monday": "cyber | blue | manic",
    "tuesday": "super | fat | shrove | taco | ruby | giving",
    "wednesday": "ash | sheffield | black",
    "thursday": "maundy | holy | black",
    "friday": "black | casual | freaky",
    "saturday": "holy",
    "sunday": "bloody | super | palm | Mail on | Independent on | Scotland on",
}
HOLIDAYS: Final = {  # the starred word is the rarest; (0, 0) where the day moves
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "easter": (0, 0),
    "boxing day": (12, 26),
    "new *year 's day": (1, 1),
    "new *year 's eve": (12, 31),
    "new *years day": (1, 1),
    "new *years eve": (12, 31),
    "valentine 's day": (2, 14),
    "valentines day": (2, 14),
    "st *patrick 's day": (3, 17),
    "st . *patrick 's day": (3, 17),
    "saint *patrick 's day": (3, 17),
    "halloween": (10, 31),
    "juneteenth": (6, 19),
    "bastille day": (7, 14),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "good *friday": (0, 0),
    "easter sunday": (0, 0),
    "easter monday": (0, 0),
}

ERAS_AHEAD: Final = _words("ad a.d. a.d ce c.e. c.e")
ERAS_BACK: Final = _words("bc bce b.c. b.c.e. b.c b.c.e")

ORDINALS: Final = _numbered(
    """first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth
    | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth""",
    1,
) | {"thirtieth": 30}
HOURS: Final = _numbered("one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve", 1)

PARTS: Final = (
    (
        Part(Qualifier.EARLY, 0, 1, 3),
        """early | early in | early on in | beginning of | the beginning of | start of | the start of
        | the early part of | the first weeks of | the first days of | early -""",
    ),
    (
        Part(Qualifier.MID, 1, 2, 3),
        "mid | mid - | mid – | middle of | the middle of | midway through | halfway through",
    ),
    (
        Part(Qualifier.LATE, 2, 3, 3),
        """late | late in | end of | the end of | close of | the close of | the latter part of | the last weeks of
        | the last days of | the final weeks of | the final days of | late -""",
    ),
    (Part(Qualifier.EARLY, 0, 1, 2), "first half of | the first half of"),
    (Part(Qualifier.LATE, 1, 2, 2), "second half of | the second half of | latter half of | the latter half of"),
)
RELATIONS: Final = (
    (Qualifier.SINCE, "since | ever since | since at least | going back to | dating back to"),
    (Qualifier.ABOUT, "around | circa | c . | ca . | sometime in | some time in | sometime around | some time around"),
    (
        Qualifier.MORE_THAN,
        """after | shortly after | soon after | just after | later than | a little after | well after | minutes after
        | immediately after | sometime after | some time after""",
    ),
    (
        Qualifier.AT_LEAST,
        """until at least | till at least | at least until | at least till | as early as | no earlier than
        | not earlier than | not before | starting | starting in | starting on
        | starting from | beginning in | beginning on""",
    ),
    (
        Qualifier.LESS_THAN,
        """before | prior to | ahead of | earlier than | shortly before | just before | a little before | soon before
        | well before | minutes before""",
    ),
    (Qualifier.NEARLY, "nearly | almost"),
    (Qualifier.AT_MOST, "by | no later than | not later than | as late as | on or before"),
    (Qualifier.UP_TO, "until | till | up to | up until | through | up till"),
)
# In "will not open until Monday" it opens on Monday, in "not before 2030" in 2030 at the earliest.
DENIED: Final = (
    (Qualifier.NOT_UNTIL, "until | till | up until | up till"),
    (Qualifier.AT_LEAST, "before | prior to | earlier than"),
)
TRAILING: Final = {
    Qualifier.AT_LEAST: """or later | and later | onward | onwards | and after | or after | and beyond | or beyond
        | at the earliest""",
    Qualifier.AT_MOST: "or earlier | or before | and earlier | or sooner | at the latest",
}

YEAR_PHRASES: Final = """early as | late as | soon as | back to | dating to | dates to | dated to | prior to
    | later than | earlier than | compared to | compared with | up to | through to"""

FUTURE_PHRASES: Final = """is to | are to | is expected | are expected | is set | are set | plan to | plans to
    | planning to | postponed to | rescheduled for | adjourned to | begin on | begins on | starts on | resume on
    | resumes on | reopens on | hope to | hopes to | hoping to | intend to | intends to | going to | about to
    | be held | end on | ends on | opens on | closes on | expires on | expire on | meets on | takes place | take place
    | opens in | closes in | begins in | kicks off | kick off | should be | must be | returns on | return on
    | due back"""

# A four-digit number before one of these counts them, even after "in", "of" or "the".
COUNTED: Final = _words(
    """people persons men women children boys girls adults residents civilians citizens inhabitants families
    households victims survivors patients passengers pilgrims refugees migrants prisoners detainees hostages
    casualties deaths injuries troops soldiers officers police policemen firefighters fighters rebels militants
    workers employees staff jobs students pupils teachers voters votes delegates members supporters protesters
    demonstrators fans spectators guests visitors tourists customers users subscribers followers athletes runners
    homes houses buildings apartments rooms beds seats tents vehicles cars trucks trains planes aircraft ships boats
    tanks missiles drones rockets rounds shells weapons guns bombs containers boxes bags bottles barrels animals
    cattle sheep pigs birds dogs horses trees acres shares points copies pages words items units samples tests cases
    doses companies firms shops stores schools villages towns locations sites flights calls complaints times
    applicants participants respondents contestants mourners evacuees worshippers volunteers inmates immigrants"""
)
SCALES: Final = _words(
    """% ‰ ° percent per pct million billion trillion thousand hundred m km kilometres kilometers metres meters
    kilometre kilometer metre meter mile feet foot ft yards inches miles mph kph kmh kg kilograms kilos pounds tonnes
    tons ton litres liters gallons degrees volts watts kilowatts megawatts mw kw gw hp calories euros dollars cents
    pence yen rupees roubles rubles hours minutes seconds days weeks months years hectares calorie horsepower"""
)
DATED_NOUNS: Final = _words(
    """election elections campaign primary primaries referendum vote convention census budget olympics games final
    finals championship championships cup tournament season draft ban law act treaty accord agreement deal pact bill
    ruling decision case trial conviction indictment lawsuit settlement attack attacks bombing bombings shooting
    shootings massacre massacres invasion war coup uprising revolution protest protests riots riot strike strikes
    earthquake quake tsunami hurricane floods flood flooding fire fires eruption crash disaster accident explosion
    outbreak epidemic pandemic crisis recession crash bailout merger report study survey poll book film movie novel
    album song speech interview memo letter incident murder murders killing killings assassination raid concussion
    constitution legislation amendment statute convention resolution order race bid victory defeat win loss term
    edition model version"""
)

DATES: Final = DateWords(
    months=MONTHS,
    short_months=SHORT_MONTHS,
    capital_months=_words("may march august"),
    shy_months=SHY_MONTHS,
    pointing=_words("this that the a each every"),
    after_names=_words(
        """be have not also well never only help mean seem come make take lead would will could should can had has is
        was did does said says on for against to toward towards through from of"""
    ),
    spans_of_year=_words("year years months quarter half week weeks"),
    parts_of_month=_words("end beginning start middle month close half week weeks days day weekend rest course"),
    monthly=_words("""
        meeting meetings election elections figure figures data report survey reading statement budget deadline target
        forecast rise increase uprising
    """),
    weekdays=WEEKDAYS,
    repeated=_words("every each"),
    quarter="quarter",
    short_weekdays=SHORT_WEEKDAYS,
    named_before={day: frozenset(names.split(" | ")) for day, names in NAMED_DAYS.items()},
    named_after=_words(
        """times telegraph mail mirror express herald independent world post age star sun people business live lights
        football fever baseball"""
    ),
    days={"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
    day_parts=_words("morning afternoon evening night midday lunchtime"),
    day_adverbs=_words("early late earlier later"),
    on="on",
    on_a=("on", "a"),
    shifts={"last": -1, "this": 0, "next": 1},
    future=_words("will would 'll ’ll shall planned scheduled due possible likely"),
    future_phrases=frozenset(tuple(phrase.split()) for phrase in FUTURE_PHRASES.split(" | ")),
    past="ed",
    been=_words(
        """
        was were had did came went took began won lost fell rose sold bought made left met held struck hit paid spent
        built drew drove flew gave got grew kept led ran sank shot stole wrote
        """
    ),
    be="be",
    to_do=_words("to expected projected slated proposed targeted pencilled"),
    plan_leads=_words("for"),
    no_ends=frozenset("'’-–$£€%"),
    lasting=_words("is are stays stay remains remain"),
    deadlines=_words("until till"),
    ends_of_plan=_words(
        """
        said says saying told tells announced announces added according reported confirmed warned ruled wrote insisted
        promised vowed agreed voted decided was were had did after when because since that which who as if but
        ; : ( ) “ ” "
        """
    ),
    periods={
        **{word: word for word in ("week", "weekend", "month", "quarter", "year")},
        **dict.fromkeys(("morning", "afternoon", "evening", "night"), "day"),
    },
    period_adverbs={"earlier": -1, "later": 1, "early": 0, "late": 0},
    last_day_parts=_words("night evening"),
    long_shifts=_words("the his her its their our my your these those a"),
    over_weekend=_words("over during for on at of before after since by until"),
    # Seasons turn at solstice or at the month's start, and the south has them half a year later.
    seasons={"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "fall": (9, 12), "winter": (12, 3)},
    articles=_words("the"),
    determiners=_words("the a an his her its their our my your this that whose 's ’s ' ’"),
    ordinals=ORDINALS,
    tens={"twenty": 20, "thirty": 30},
    ordinal_marks=_words("st nd rd th"),
    joints=_words("to through until till thru - – — /"),
    between="between",
    range_openers=_words("from between"),
    conjunctions=_words("and or &"),
    clock_relations=index_phrases(
        (
            (Qualifier.ABOUT, "about | approximately | roughly | just about"),
            (
                Qualifier.SOON_BEFORE,
                "shortly before | just before | a little before | soon before | minutes before | moments before",
            ),
            (
                Qualifier.SOON_AFTER,
                """shortly after | soon after | just after | a little after | minutes after | moments after
            | immediately after""",
            ),
        )
    ),
    day_words=_words("day"),
    day_leads=_words("the of"),
    day_openers=_words("on the since until by from between before after of , ("),
    slash_leads=_words("on by until since before after from dated starting"),
    no_slash_dates=_words("9/11 24/7 7/7 50/50 20/20"),
    of="of",
    in_="in",
    parts=index_phrases(PARTS),
    relations=index_phrases(RELATIONS),
    denied=index_phrases(DENIED),
    denials=NEGATORS | _words("no nobody none neither nor unlikely"),
    denial_ends=_words(
        """
        that which who whose as if but and or when while because although though whether since after
        , ; : ( ) “ ” " – —
        """
    ),
    trailing={tuple(form.split()): meaning for meaning, row in TRAILING.items() for form in row.split("|")},
    year_prefixes=_words("mid early late pre post"),
    year_prepositions=_words("in since during until till mid early late through circa"),
    dated_verbs=_words("built born founded est established"),
    weak_prepositions=_words("of by from before after for between around about"),
    earlier=_words("before"),
    year_phrases=frozenset(tuple(phrase.split()) for phrase in YEAR_PHRASES.split("|")),
    total_words=_words(
        """total number population crowd average maximum minimum value limit capacity list group height length depth
        distance altitude tally score record speed price cost fleet force team staff network elevation rating weight
        range sum sample membership circulation attendance"""
    ),
    year_words=_words("year years cy"),
    fiscal_words=_words("fiscal fy"),
    year_verbs=_words(
        """
        was is were will would saw has had brought marked ended began falls fell rises rose drops dropped slips slipped
        climbs climbed grows grew shrinks shrank
        """
    ),
    eras=ERAS_AHEAD | ERAS_BACK,
    eras_ahead=ERAS_AHEAD,
    eras_back=ERAS_BACK,
    era_leads=_words("in around about circa c. since until till by before after from between to and or of the year"),
    far_leads=_words("in by until till through since"),
    clipped_leads=_words(
        "in since until till back of from by during through summer winter spring autumn fall class the"
    ),
    calendar_years=_words("cy"),
    counted=COUNTED,
    scales=SCALES,
    dated_nouns=DATED_NOUNS,
    not_before_year=_words(
        """first last next other additional extra remaining some another nearly almost over than least most all these
        those top only further roughly approximately estimated"""
    ),
    function_words=_words(
        """in at on for and the with after before when while as by to from of that which who where if but or until
        since during because than was were is are has had will would said says a an it he she they we i its his her
        near outside inside over under between amid about against into through not"""
    ),
    business=_words(
        """earnings profit profits revenue revenues sales gdp growth economy economic income shares analysts quarter-end
        fiscal net shipments deliveries orders results forecast inflation company bank investors losses margins billion
        million percent inventories output"""
    ),
    quarters={"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4},
    final=_words("last final"),
    since="since",
    due_leads=_words("by before"),
    period_marks={"q": 4, "h": 2},
    holidays=index_holidays(HOLIDAYS),
    lone_holidays=frozenset({("christmas",), ("easter",)}),
    early_hours=_words("early small wee"),
    hours_of_day="hours",
    halves={"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
    clock_names={"noon": 12, "midday": 12, "midnight": 0},
    hours=HOURS,
    minutes="minutes",
    after_hour=_words("this that on when as last"),
    at="at",
    odds=_words("won win wins priced odds backed favourite favorite started returned bet bets quoted available"),
    hour_parts={
        "half": 30,
        "quarter": 15,
        "five": 5,
        "ten": 10,
        "twenty": 20,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
    },
    to="to",
    by="by",
    indefinite="a",
    half_phrases={
        ("in", "the", "morning"): 0,
        ("in", "the", "afternoon"): 12,
        ("in", "the", "evening"): 12,
        ("at", "night"): 12,
    },
    part_halves={"morning": 0, "afternoon": 12, "evening": 12, "night": 12, "tonight": 12},
    nights=_words("night"),
    hour_leads=_words("at after before by until till since around"),
    beyond=_words("past"),
    soon=_words("just shortly soon long well minutes immediately little"),
    clock_leads=_words("at after before by"),
    near_times=_words("after before"),
    no_clocks=_words(
        """
        shares share stock stocks index euro dollar pound sterling rouble yen yield yields bond bonds percent per odds
        points price prices priced trading traded rate rates inflation par wicket wickets innings overs $ £ € % pence
        """
    ),
    timed_verbs=_words(
        """
        arrived arrive arrives arriving left leave leaves leaving departed departs start starts started starting began
        begin begins beginning came struck reached resume resumes resumed resuming woke landed sailed docked opened
        opens open closed closes close shut shuts off rang sounded died again due
        """
    ),
    hour_verbs=_words(
        """
        opened opens open closed closes close shut shuts arrived arrive arrives began begin begins started starts resume
        resumes resumed left leave leaves leaving woke rang sounded due off
        """
    ),
    wakings=frozenset(
        (
            *((who, verb) for who in ("i", "we", "they") for verb in ("rose", "rise", "rises")),
            *((verb, "up") for verb in ("get", "gets", "got", "getting")),
        )
    ),
    after_by=_words("they we it the there"),
    gerund="ing",
    clocks=_words("clock clocks watch"),
    after_led_hour=_words("when as and but while to because or that"),
    timetabled=_words("train trains service bus coach ferry flight sailing tram departure express shuttle kick"),
    leaving=_words("from to"),
    of_part=_words("school schools shift shifts session sessions class classes"),
    moved=_words(
        """
        rose rise rises risen fell fall falls fallen grew grow grows grown up down increased increase cut raised lowered
        reduced won lost lead leads led ahead beat beaten trailed trail behind dropped climbed one two three
        """
    ),
    not_at=_words(
        """
        stood stand stands remain remains remained stay stays stayed put trade trades traded trading priced price level
        lead left ranked was is were be estimated valued
        """
    ),
    timed=_words("timed clocked clocking time best record mark"),
    rounds=_words("round period quarter half frame overtime inning"),
    time_leads=_words("at around about approximately by until till from after before since between to through"),
    not_before_time=_words("in with of chapter verse psalm a psalms score"),
    not_after_time=_words("left remaining mark into to-go gone lead ratio"),
    zones=_named(
        """gmt utc | bst | cet | cest | eet | eest | msk | ist | jst | kst | aest aedt aest | acst | awst | nzst nzdt
        | et est edt | ct cst cdt | mt mst mdt | pt pst pdt | akst | hst | sast | wib | hkt | sgt | pkt | eat | wat"""
    ),
    zone_phrases={
        ("local", "time"): "",
        **{(city, "time"): city for city in ("moscow", "beijing", "london")},
        **{(coast, "time"): zone for coast, zone in COASTS.items()},
        **{(coast, half, "time"): zone for coast, zone in COASTS.items() for half in ("standard", "daylight")},
        **{(coast,): COASTS[coast] for coast in ("eastern", "pacific")},
    },
    hour_marks=_words("hours hrs"),
    time_mark="t",
    triggers=index_triggers(
        {
            "month": (*MONTHS, *SHORT_MONTHS),
            "weekday": (*WEEKDAYS, *SHORT_WEEKDAYS),
            "day": ("today", "tonight", "yesterday", "tomorrow"),
            "period": ("week", "weekend", "month", "year", "morning", "afternoon", "evening", "night"),
            "quarter": ("quarter",),
            "mark": ("q", "h"),
            "fiscal": ("fy", "cy"),
            "era": (*ERAS_AHEAD, *ERAS_BACK),
            "apostrophe": ("'", "’", "‘"),
            "season": ("spring", "summer", "autumn", "fall", "winter"),
            "holiday": (
                *("christmas", "boxing", "years", "valentine", "valentines", "patrick", "halloween", "juneteenth"),
                *("bastille", "veterans", "armistice", "easter"),
            ),
            "decade": ("s",),
            "half": ("am", "a.m.", "a.m", "pm", "p.m.", "p.m"),
            "clock": ("noon", "midday", "midnight"),
            "oclock": ("’clock", "'clock"),
            "past": ("past",),
            "minutes": ("minutes", "five", "ten", "twenty"),
            "zone": ("gmt", "utc", "bst", "cet", "cest", "est", "edt", "pst", "pdt", "hours", "hrs", "local"),
        }
    ),
)
