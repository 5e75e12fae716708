"""The English words that figure patterns ask for; what each class is for stands in ``pattern_tables``."""

from decimal import Decimal
from typing import Final

from newsdiff.lang.en.date_words import NEGATORS
from newsdiff.lang.pattern_tables import (
    AgeWords,
    AmountWords,
    AsideWords,
    EquivalentWords,
    Links,
    NameWords,
    NounWords,
    NumberWords,
    RangeWords,
    SumWords,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LINKS: Final = Links(
    of="of",
    to="to",
    and_="and",
    or_="or",
    from_="from",
    between="between",
    in_="in",
    out="out",
    at="at",
    as_="as",
    every="every",
    one="one",
    articles=_words("a an"),
    possessives=_words("'s ’s"),
    and_a_part={
        ("and", "a", "half"): Decimal("0.5"),
        ("and", "a", "quarter"): Decimal("0.25"),
        ("and", "three", "quarters"): Decimal("0.75"),
    },
)

NUMBERS: Final = NumberWords(
    glued_only=_words("k mil"),
    centuries=_words("seventeen eighteen nineteen twenty"),
    dozen="dozen",
    hundred="hundred",
    half="half",
    quarter="quarter",
    ands=_words("and &"),
    fourth="fourth",
    second="second",
    seconds="seconds",
    point="point",
    parts_of_scale=(("-", "a", "-"), ("of", "a"), ("a",), ("-",), ()),
    couple=("a", "couple"),
    more="more",
    scores=("scores",),
    no="no",
    none="none",
    nobody="nobody",
    within_none=_words("or reported"),
    was=_words("was were"),
    done=_words("lost shot charged"),
    adverb="ly",
    times="times",
    fold="fold",
    folds=_words("fold"),
    first_mark="st",
    after_stones=_words("lb lbs"),
    twice={"twice": 2, "thrice": 3},
    time="time",
    or_twice=frozenset((("once", "or"), ("once", "and"))),
    not_twice=_words("think thinks thought thinking look looked or"),
    both="both",
    pair=("a", "pair", "of"),
    paired=_words(
        """
        shoes boots trainers sneakers sandals slippers heels socks stockings tights leggings gloves mittens trousers
        pants jeans shorts underpants knickers pyjamas pajamas overalls glasses sunglasses spectacles goggles binoculars
        headphones earphones earrings cufflinks handcuffs scissors pliers tweezers tongs shears skis skates crutches
        hands eyes ears legs feet arms wings lungs breasts
        """
    ),
    multiplying_verbs=_words("double triple treble quadruple quintuple halve"),
)

NOUNS: Final = NounWords(
    not_plural=_words(
        """
        this was is has does its his us as yes plus thus always perhaps besides sometimes afterwards towards news
        politics finds economics physics mathematics across less unless famous previous various serious dangerous
        religious anonymous nervous enormous continuous precious obvious curious mysterious glorious consecutive
        status campus bonus census virus focus chorus apparatus crisis basis analysis emphasis diabetes business
        process access success progress congress express address press stress class glass mass pass cross loss boss
        gas bus paris texas kansas arkansas illinois massachusetts los las dallas st mrs ms james thomas charles
        williams jones davis hamas says asks wants means comes goes takes makes gives proves shows tells seems
        becomes remains appears continues whereas regardless nonetheless lens iris tennis chaos christmas overseas
        abroad downstairs upstairs indoors outdoors
        sms vs ups specimen regimen abdomen omen acumen yemen semen stamen ramen amen
        """
    ),
    odd_plurals=_words("menus gurus emus"),
    men="men",
    man="man",
    plural_modifiers=_words(
        """
        sports weapons arms sales goods systems savings securities veterans sanctions drugs states athletics
        operations communications rights awards games claims jobs services customs earnings futures bonds emirates
        nations humanities affairs resources forces airlines industries narcotics homicides explosives electronics
        cosmetics parks works trades materials plainclothes
        """
    ),
    not_modified=("ing", "ings", "ed"),
    attributive=_words("person man woman member seat bed bedroom storey story round passenger vehicle"),
    more=_words("more other additional further new extra fewer earlier later previous"),
    determiners=_words("the a an its his her their our my your these those this that all more other"),
    shapes=_words("way fold long strong old based sided ish odd plus some time times style"),
    participles=("ed", "ing"),
    superlatives=_words("best worst most least"),
    superlative="est",
    hyphened=_words("only out in on off up to the and"),
    expecting=_words("expected forecast predicted projected anticipated estimated hoped"),
    had="had",
    observers=_words("economist analyst forecaster expert investor pollster trader strategist"),
    number_of=frozenset((noun, "of") for noun in ("number", "numbers", "total", "tally", "average")),
    rising=_words(
        """
        rose risen rise rises rising grew grown grow grows growing climbed climb climbs climbing jumped jump jumps
        soared surged fell fallen fall falls falling dropped drop drops declined decline declines increased increase
        increases doubled tripled quadrupled numbered totalled totaled total stood stand reached reach topped top
        surpassed surpass exceeded exceed passed pass crossed averaged average averaging
        """
    ),
    up_to_level=_words("to by at from past above beyond"),
    tolls=_words("toll tolls"),
    living=_words("survivor survivors"),
    told_of=_words("gone went goes going put puts is was now stands standing raised revised updated hit hits"),
    toll_ends=_words(". ; : as while but although though whereas until"),
    shares=_words("percent per cent % pct"),
    population="population",
    auxiliaries=_words("has have had will would could may might were are was is been"),
    comparisons=(
        ("up", "from"),
        ("down", "from"),
        ("compared", "with"),
        ("compared", "to"),
        ("versus",),
        ("vs",),
        ("against",),
        ("peak", "of"),
        ("high", "of"),
        ("low", "of"),
        ("target", "of"),
    ),
    predicatives=_words(
        """
        aboard onboard ahead behind apart away ago alive got gave took came went rose began grew fell flew blew swam
        rode ran lay sat sank became wore tore swore threw died dies die
        """
    ),
    transitives=_words(
        """
        kill kills killed killing injure injures injured injuring wounds wounded wounding hurt hurts hurting
        arrest arrests arrested arresting rescue rescues rescued rescuing freed freeing displaced displaces displacing
        trapped trapping stranded stranding strands destroy destroys destroyed destroying damage damaged damaging
        infected infects infecting
        """
    ),
    adjectives=_words(
        """
        straight consecutive successive big major small new great good bad early late recent final such similar home
        away overall national general deadly fatal heavy own possible paid unpaid hard nationwide worldwide statewide
        citywide countrywide successful unsuccessful
        """
    ),
    filled=_words("full empty complete"),
    comparatives=_words(
        """
        cheaper dearer higher lower larger bigger greater smaller longer shorter faster slower older younger heavier
        lighter better worse stronger weaker wider deeper taller richer poorer hotter colder warmer cooler safer
        thinner thicker narrower shallower harder softer quicker steeper brighter darker quieter louder
        """
    ),
    quantifiers=_words("more less fewer"),
    strong="strong",
    noun_verbs=_words(
        """
        strike fire win hit score play start end launch fall rise march vote protest rally work use need loss struggle
        fight face round finish wait
        """
    ),
    gerund="ing",
    not_adverbs=_words(
        """
        family assembly supply ally fly monopoly anomaly rally reply bully butterfly jelly lily tally italy july
        duopoly elderly monthly weekly daily quarterly ply underbelly belly doily folly homily
        """
    ),
    not_participles=_words(
        "breed creed deed feed greed need reed seed speed steed weed tweed shed sled bed bleed watershed bobsled moped"
    ),
    halves=_words("men women adults boys girls"),
    everyone={
        ("men", ",", "women", "and", "children"): "person",
        ("women", ",", "men", "and", "children"): "person",
        ("men", "and", "women"): "person",
        ("women", "and", "men"): "person",
        ("women", "and", "children"): "person",
        ("adults", "and", "children"): "person",
        ("boys", "and", "girls"): "child",
        ("girls", "and", "boys"): "child",
    },
    holders={
        **dict.fromkeys(
            _words(
                """
                population town city village community congregation procession gang jury squad family delegation
                contingent audience
                """
            ),
            "person",
        ),
        **dict.fromkeys(_words("workforce staff payroll"), "worker"),
        **dict.fromkeys(_words("mother father parent parents mum mom dad"), "child"),
        **dict.fromkeys(_words("grandmother grandfather grandad granddad grandpa gran granny nan"), "grandchild"),
        **dict.fromkeys(_words("army garrison"), "soldier"),
        "fleet": "ship",
        "crew": "crew",
        "electorate": "voter",
    },
    shared_out=_words("seat vote point goal medal win"),
    seating=_words("seat seats seating room rooms space spaces places beds tables"),
    elided_after=_words("at for after with by than against"),
    them=frozenset((("them",), ("whom",), ("which",), ("these",), ("those",))),
    places=_words("in at on across from over"),
    differing=frozenset((("more", "than"), ("fewer", "than"), ("less", "than"))),
    nowadays=_words("today now yesterday"),
    elsewhere=_words("in at on from according near outside elsewhere"),
    other="other",
    in_a_race=_words("behind ahead clear off adrift"),
    rows=_words("last first next past previous remaining final opening possible"),
    paired_by=_words("for in of among at"),
    stances=_words("against opposed undecided"),
    sides=_words("for"),
    including=_words("including among with"),
    respectively="respectively",
    by_or_to=_words("by to"),
    spells=_words(
        """
        second minute hour day week fortnight weekend month year night morning afternoon evening same next previous
        following moment
        """
    ),
    which_ones=_words("who whom that which in on"),
    finite=_words("died die dies fled flee perished succumbed survived fell rose lost voted sold"),
    including_verbs=_words("included involved neared approached numbered"),
    some_of=_words("including among most many some mostly mainly nearly half"),
    of_them=_words("them whom"),
    relatives=_words("which who"),
    headings=_words(
        "dead killed deaths fatalities injured wounded hurt missing arrested arrests evacuated rescued cases"
    ),
    aside_openers=_words("with which carrying holding"),
    not_before_aside=_words("of along together"),
    clause_openers=_words("; : as after when while before because since although though if unless but"),
    reaching=_words("within"),
    whereabouts=_words("in across near within during"),
    phrasal=_words(
        "cough coughed stump stumped pony ponied add added tot totted pile piled pull pulled line lined"
        " put puts putting pick picks picked picking set sets setting make makes made making give gave given take takes"
        " took taking build builds built bring brought buy bought sign signed end ended blow blew tear tore knock"
        " knocked burn burned break broke hold held shut round rounded use used clean cleaned call calls called calling"
        " head heads headed heading line lined turn turned back backed open opened lock locked show showed"
    ),
    role_particles=_words("up down"),
    role_followers={
        "custody": _words("of"),
        "lost": _words("power electricity contact touch control consciousness patience hope interest ground its"),
        "sales": _words("tax taxes team teams staff manager managers pitch figures"),
        "seats": _words("for"),
        "supply": _words("network chain chains ship ships boat boats line lines route routes problem problems"),
        "death": _words("penalty row threat threats list"),
        "treated": _words("to with as like equally badly well fairly unfairly"),
        "treatment": _words("works plant plants facility facilities"),
        "arrest": _words("warrant warrants"),
        **dict.fromkeys(("climbed", "jumped", "dropped", "shed"), _words("onto into out the a his her its their")),
        "laid": _words("to out down claim siege bare flowers wreaths bricks on in"),
        "collapsed": _words("by to"),
        **dict.fromkeys(("fell", "fall"), _words("ill sick asleep silent pregnant foul victim out")),
    },
    role_doers={"rescue": _words("squad squads team teams crew crews worker workers service services")},
    role_leads={
        **dict.fromkeys(("death", "dying"), _words("cheat cheats cheated cheating escaped defied defying dodged near")),
        "missing": _words("with"),
        "pay": _words("half sick"),
    },
    joined_by=_words("- ‐ ‑"),
    that="that",
    would=_words("would will could may might"),
    carrying=_words("sent flew took carried brought found buried"),
    once="once",
    once_followers=_words("the a an its his her their they he she it we"),
    holding=_words("seats"),
    no_passives=_words("dropped"),
    passive=_words("was were been being is are be"),
    role_companions={
        "lives": _words(
            "lose loses losing lost cost costs costing claim claims claimed claiming take takes took taken taking"
        )
    },
    crowds=_words("mob crowd crowds throng gang posse congregation audience workforce population"),
    role_settings={
        "cases": _words(
            """
            virus covid coronavirus measles cholera dengue flu influenza malaria ebola infection infections infected
            outbreak epidemic pandemic disease diseases confirmed active daily positive tested hospital hospitals
            vaccine vaccines vaccinated symptoms health deaths strain variant polio typhoid mpox zika sars fever
            pneumonia new reported rash illness illnesses sick
            """
        ),
    },
    might_have=_words("could might would should"),
    invariable=_words("hit cut shut set put"),
    modifying=_words("rescue death murder injury theft sale loss evacuation arrest rise fall cut vote crowd"),
    preventing=_words("prevent prevents prevented preventing avert averts averted averting avoided"),
    had_been=_words("has have had was were are is"),
)

AMOUNTS: Final = AmountWords(
    minus="minus",
    negative="negative",
    million_followers=_words(
        "have are were fled affected displaced homeless jobless unemployed infected vaccinated voted watched tuned"
    ),
    million_leads=_words("that but while where because say says said fear fears think thinks believe believes reckon"),
    crowds=_words(
        """
        number numbers population populations audience audiences viewership viewers users subscribers subscriptions
        customers passengers visitors tourists followers listeners readers readership circulation membership members
        sales shipments deliveries orders downloads streams views turnout electorate workforce employment unemployment
        jobs doses vaccinations cases infections accounts households attendance attendances output
        """
    ),
    of_water=_words(
        "water waters river rivers level levels sea seas tide tides wave waves snow flood floods surge gauge"
    ),
    metre_followers=_words(
        """
        long high tall deep wide away apart below above from of off north south east west ahead behind sprint
        hurdles freestyle backstroke breaststroke butterfly medley relay race runner swimmer dash final finals title
        record heats champion championship world olympic pool waves wave wall drop cliff tower air
        """
    ),
    scale_words=_words("million billion trillion bn tn mn m"),
    widths=_words("tall wide long thick deep high by x diameter across square"),
    pounds=_words("pound pounds"),
    pounds_of=_words("of per"),
    weight_words=_words(
        """
        weigh weighs weighed weighing weight heavy heavier lost lose gained ounce ounces kg kilograms cocaine heroin
        marijuana meat beef explosives fish baby thrust shed sheds
        """
    ),
    paid_by=_words("week month year hour fortnight"),
    money_words=_words(
        """
        pay pays paid paying cost costs costing price priced worth fine fined tax taxes salary wage wages earn
        earned spend spent spending fund funds funding sold sell sells bought buy buys sterling british euros
        dollars budget debt loan profit profits revenue revenues bank cash money raised raise donated investment
        invest invested bill fee fees grant grants savings saved owed owes compensation £ ticket tickets transfer
        deal bid account accounts stole stolen valued value values drew withdrew withdrawn transferred
        donation donations bribe bribes prize rent mortgage earnings loss losses
        """
    ),
    millions=_words("million billion millions billions"),
    inches=_words("inch inches"),
    magnitude="magnitude",
    richter="richter",
    guns=_words("revolver pistol handgun rifle carbine magnum"),
    quakes=_words(
        "quake earthquake temblor tremor aftershock quakes earthquakes temblors tremors aftershocks jolt jolts"
    ),
    measuring=_words("measuring measured measures registered registering"),
    day_followers=_words("later earlier after before ago of - only out removed from"),
    single="single",
    article_leads=frozenset((("close", "to"), ("up", "to"), ("best", "part", "of"), ("better", "part", "of"))),
    article_before=_words("in within beyond after over for nearly almost than about under just roughly around"),
    article_verbs=_words(
        "took takes taking lasted lasts lasting spent spend spends spending waited waits waiting served serves serving"
    ),
    article_idle=_words("off out"),
    article_grants=_words("given gave gives give giving granted allowed has have had having"),
    article_memorable=_words("remember forget savour savor cherish be himself herself"),
    article_after=_words("ago later earlier before after away and apart removed prior late early too behind"),
    article_bounds=_words("than nearly almost about roughly just under over around least"),
    article_lengths=_words("away of from off"),
    article_never=_words("once twice times"),
    since_then=_words("ago earlier before"),
    more_or_less=_words("more less longer"),
    article_times=_words("minute hour day week fortnight month year decade century millennium"),
    per_nouns=_words(
        """
        day week month year hour minute second night barrel person head share ounce gallon litre liter pound tonne
        ton kilo kilogram kg mwh kwh vote household capita acre hectare mile kilometre kilometer km unit game match
        ticket quarter mw gw kw student pupil child worker employee family visit dose customer bushel square annum plate
        piece dozen car vehicle patient passenger bottle pint pack packet round shift fortnight decade sq cubic metre
        meter foot bbl bitcoin tree seat room bed copy megawatt kilowatt quintal troy
        """
    ),
    per_names={"annum": "year", "head": "person", "capita": "person"},
    squares=_words("square sq cubic megawatt kilowatt troy"),
    on_the_clock=_words("left remaining mark into minutes gone flat"),
    gaps=_words("behind adrift back"),
    race_leads=_words("in of clocked timed ran run runs took needed was"),
    race_phrases=(
        *(("in",), ("clocked",), ("timed", "at"), ("clocked", "at"), ("clocking",), ("lasts",), ("lasted",)),
        *((noun, verb) for noun in ("time", "best", "record", "mark") for verb in ("of", "at")),
        *((noun, "of") for noun in ("lead", "gap", "advantage", "margin", "deficit")),
        *(("best", verb) for verb in ("is", "was")),
    ),
    no_times=_words("format ratio aspect split screen resolution"),
    pressure="pressure",
    pressure_marks=_words("/ over"),
    long="long",
    long_units={f"{unit}long": unit for unit in ("hour", "day", "week", "month", "year", "decade", "century")},
    sides_of_zero={("below", "zero"): True, ("above", "zero"): False},
    cent_letter="c",
    cent_words=_words(
        """
        $ c cent cents dollar dollars share shares stock stocks dividend dividends price prices litre litres
        """
    ),
    after_cents=frozenset(("a", "each", "per", "", ".", ",", ";", ":", "!", "?", ")", "”", '"', "—", "–")),
    portions=_words("tonne kilogram gram litre gallon pint quart acre hectare bushel"),
    not_before_portion=_words("of for per on like as half quarter"),
    beside_points=_words(
        """
        less more lower higher fewer better worse above below under over up down than to from on at the its their his
        her a an of about almost nearly just some
        """
    ),
    moves=_words("rose fell lost earned"),
    heat=_words(
        """
        temperature temperatures thermometer thermometers mercury heat heatwave heatwaves hot hotter hottest warm warmer
        warmest cold colder coldest chill chilly chilliest freezing froze frozen frost frosts frosty sweltered
        sweltering swelter scorching scorched humidity
        """
    ),
    no_heat=_words(
        """
        north south east west angle angles slope slopes turn turns bend latitude longitude above below warmer cooler
        colder hotter higher lower of
        """
    ),
    reaching=_words(
        """
        hit hits hitting reached reach reaches reaching logged recorded registered touched touch touches touching
        neared nears nearing passed pass passes passing was were is average averaged averages
        """
    ),
    changing=_words(
        """
        up down rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping climb climbs
        climbed climbing soar soars soared soaring dip dips dipped surge surges surged
        plunge plunges plunged plunging sink sank close closer near
        """
    ),
    coming=_words("will would may might could can are is were was likely expected set forecast to be go going well"),
    standing=_words(
        "temperature temperatures stood stands stayed stays remained remains hovered hovering peaked peaks"
    ),
    thermometers=_words("temperature temperatures thermometer thermometers mercury"),
    told_spans=_words("day week mile"),
    told_rounds=_words("round"),
    minute_leads=_words("after on inside within"),
    day_leads=_words("in within for"),
    gone={
        "past": _words("second minute hour day night week fortnight month quarter year decade century"),
        "next": _words("decade century"),
    },
    gone_leads=_words("in over during within for"),
    definite="the",
    every_units={"fortnight": "fortnight"},
    span_leads=_words("on at by of until till since from through into after before during to and , ; :"),
    unit_adjectives=_words(
        "more additional further extra full whole long straight consecutive successive such solid"
        " working business trading"
    ),
    not_rate=_words("earlier ago later before previously prior after"),
    price_words=_words(
        """
        price prices cost costs costing priced sells sold pay pays paid paying averages averaged averaging charges
        charged worth $ £ €
        """
    ),
)

SUMS: Final = SumWords(
    verbs=_words(
        """
        pledge pledges pledged pledging spend spends spent spending cost costs costing pay pays paid paying worth earn
        earns earned earning bank banks banked pocket pockets pocketed owe owes owed invest invests invested investing
        donate donates donated fined borrow borrows borrowed borrowing lend lends lent budgeted promise promises
        promised release releases released grant granted award awarded allocate allocated earmark earmarked
        """
    ),
    earning=_words("earn earns earned earning pays costs"),
    adding=_words("add adds added give gives gave put puts contributed contributes contribute"),
    nouns=_words(
        """
        budget budgets bonus bonuses payment payments payout payouts loss losses revenue revenues income turnover fund
        funds debt debts ransom earnings package bill fine fines compensation grant grants loan loans salary salaries
        profit profits deficit surplus bailout donation donations fee fees cheque check subsidy subsidies fortune
        fortunes savings investment proceeds cost costs spending expenditure damage takings receipts overdraft
        charge charges handshake dividend dividends aid
        """
    ),
    gaining=_words("want wants wanted demand demands demanded lost lose loses losing seek seeks sought asked"),
    further=_words("further additional extra"),
    coming=_words("come comes came go goes went for on"),
    compared=_words("after from"),
    levels=_words("at is was be than from"),
    amounting=_words("amounted amounts amount came comes ran runs totalled"),
    spenders=_words("has was it he she they we"),
    heads=_words("were are have"),
)

AGES: Final = AgeWords(
    old="old",
    old_forms=_words("old olds"),
    of_age=("of", "age"),
    named=_words("aged age ages"),
    naming=_words("named identified called"),
    between=_words("between from about around over under just"),
    eldest=_words("oldest youngest eldest"),
    as_young=frozenset((("as", "young", "as"), ("as", "old", "as"))),
    before_degrees=_words("the upper lower low high mid -"),
    of_weather=_words("high highs low lows temperature temperatures degrees mercury thermometer thermometers"),
    before_decade=_words("her his their my your our early mid late -"),
    whose=_words("her his their my your our whose"),
    aging=_words("is was be will would turn turns turned to aged 's ’s just at"),
    ruled=_words("retire retirement pension pensions vote voting drinking smoking marry consent"),
    decades={
        "twenties": 20,
        "thirties": 30,
        "forties": 40,
        "fifties": 50,
        "sixties": 60,
        "seventies": 70,
        "eighties": 80,
        "nineties": 90,
    },
    decade="s",
    bounds=_words("over under above below"),
    below=_words("under below"),
    each=_words("each"),
    everyone=_words("all"),
    everyone_leads=frozenset(("", "for", "to", "by", "of", "against", "among")),
    comparatives=_words("older younger"),
    and_or=frozenset((("and",), ("or",))),
    older=frozenset((link, word) for link in ("and", "or") for word in ("older", "younger")),
    and_over=frozenset((link, word) for link in ("and", "or") for word in ("over", "under", "above", "below", "up")),
    peopled=_words(
        """
        people persons those person child adult woman man girl boy patient driver player voter
        anyone anybody everyone everybody adults women men children kids girls boys teenagers teens
        youths youngsters patients residents citizens workers employees drivers players voters students pupils
        victims suspects survivors prisoners inmates refugees
        travellers travelers passengers visitors viewers singles mothers fathers homeowners buyers migrants americans
        britons canadians australians europeans
        """
    ),
    those="those",
    beings=_words("is are was were be been being"),
    closers=frozenset((",", ".", ";", ")", "—", "", "and", "of", "from", "who", "was", "in")),
    leads={
        **dict.fromkeys(("is", "was", "'s", "’s", "am", "'m", "’m", "be", "been"), "being"),
        **dict.fromkeys(("turn", "turns", "turned", "turning"), "being"),
        **dict.fromkeys(("are", "were", "'re", "’re"), "many"),
        "of": "of",
        "at": "at",
        "to": "to",
        "from": "to",
    },
    adverbs=_words("just only now still barely nearly almost already then about around over under"),
    helpers=_words("will would 'll ’ll has had 'd ’d is was 's ’s to about now just also himself herself"),
    turnings=_words("turns turning"),
    birthdays=_words("turn turns turned turning"),
    become=_words("be turn"),
    will=_words("will 'll ’ll to"),
    pronouns=_words("he she they who i"),
    many=_words("you they we"),
    whenever=_words("when if until till once since"),
    each_of=_words("both all"),
    couples=_words("couple pair duo trio twins siblings brothers sisters"),
    supposed=_words("thought believed understood said reported"),
    to_be=("-", "to", "-", "be"),
    done_by_one=_words(
        """
        is was has had does did could would will can may might must should cannot says said told tells who whose from
        lives died goes went comes came loves loved left lost got fell made gave took saw began felt broke
        """
    ),
    persons=_words(
        """
        woman man boy girl child baby toddler teenager youth pensioner widow widower mother father mum mom dad wife
        husband son daughter brother sister twin grandmother grandfather grandson granddaughter aunt uncle nephew niece
        gran granny grandma grandad granddad grandpa supergran
        cousin youngest oldest eldest victim suspect boyfriend girlfriend fiancée fiancé star legend champion hero boss
        chief thug crook thief cop guard clerk chef captain nurse pal mate host guest guide recruit convict monk nun
        model student pupil accused deceased athlete graduate heir medic cook judge patient migrant bride groom duke
        other younger elder lad lass starlet wonderkid youngster ace teen neighbour neighbor lady gentleman
        parent friend
        """
    ),
    persons_of=_words(
        """
        woman women man men boy boys girl girls child children lad lads youth youths teenager teenagers lady gentleman
        pensioner pensioners widow widower veteran veterans youngster youngsters infant
        daughter daughters son sons toddler toddlers grandson granddaughter conscript conscripts recruit recruits
        """
    ),
    person_endings=("man", "woman", "ist", "ian", "er", "or", "eer", "ee", "ant", "ess", "star"),
    no_persons=_words(
        """
        number letter paper water power tower river border order corner center centre quarter computer counter meter
        container helicopter tanker freighter cruiser charter chapter barrier carrier chamber cluster crater disaster
        error factor door floor sector motor mirror monitor tractor reactor vector corridor harbor humor labor minor
        major matter offer layer level fever cancer ulcer tumor terror horror summer winter october november
        december september shower silver copper rubber timber lumber butter pepper sugar liver finger shoulder shelter
        filter trailer boiler cooler heater freezer cooker charger scanner printer speaker router server folder browser
        tiger spider oyster lobster feather leather weather flower cover rover gutter ladder hammer anchor armor odor
        manner banner dinner supper other another rather either latter former never ever over under after later
        register semester trimester chapter theater theatre poster sticker ticker tracker locker bunker trigger
        cylinder remainder reminder wonder thunder gender tender render spoiler thriller newsletter headquarter
        equator elevator escalator generator indicator calculator accelerator refrigerator radiator alligator
        bestseller committee fee degree jubilee guarantee coffee tree knee plant grant warrant restaurant covenant
        variant remnant result answer total temperature bus majority record figure tally score average percentage share
        price toll lead margin low high reading rate age sum count vote limit size height weight length distance speed
        amount cost trawler liner destroyer steamer airliner bomber fighter newspaper dossier frontier blockbuster
        transformer encounter marker checklist playlist shortlist burger buzzer breaker tiebreaker decider finisher
        header opener assist
        pollutant coolant disinfectant business fitness illness process success access address progress
        express mattress fortress press mess loss guess list mist twist waist
        """
    ),
    callings=("man", "woman", "ess", "ist", "ian", "ant"),
    no_ages_before=_words("of or in out by at for"),
    tallies=_words("number numbers hours total tally score rank lead margin majority most fewer than"),
    kin=_words(
        """
        children child kids kid sons son daughters daughter boys boy girls girl brothers brother sisters sister
        siblings sibling twins twin pupils pupil grandchildren cousins toddlers toddler nieces nephews grandsons
        granddaughters
        """
    ),
    elders=_words(
        "gran granny nan nana grandma grandmother grandad granddad grandpa grandfather mum mom dad father mother"
    ),
    relations=_words(
        """
        son daughter child baby toddler boy girl infant twin brother sister grandson granddaughter grandchild nephew
        niece cousin
        stepson stepdaughter pupil schoolboy schoolgirl youngster teenager teen youth
        """
    ),
    average=_words("average median mean typical"),
    who=frozenset((("who",), ("whose",))),
    begun_at=frozenset(
        (
            *((verb, "school") for verb in ("left", "leave", "leaving", "leaves", "quit", "quitting")),
            *((verb, "home") for verb in ("left", "leave", "leaving", "leaves")),
            *((verb, "work") for verb in ("started", "start", "starting", "began")),
            *(("the", force) for force in ("army", "navy", "marines", "club", "academy", "circus", "convent", "party")),
            *((("his", "debut"), ("her", "debut"))),
            *((("to", "sea"), ("first", "married"), ("dropped", "out"), ("a", "mother"), ("a", "father"))),
            *((("a", "widow"), ("professional", "debut"), ("turned", "professional"), ("senior", "debut"))),
        )
    ),
    turns_of_life=frozenset(
        (
            *(("went", "in"), ("came", "out"), ("moved", "out"), ("moved", "here"), ("ran", "away"), ("signed", "up")),
            *((verb, "here") for verb in ("started", "began", "came")),
            *((verb,) for verb in ("joined", "enlisted", "emigrated", "graduated", "debuted", "qualified")),
        )
    ),
    ages=_words("age ages"),
    limits=_words("limit limits"),
    done_at=_words("retire retires retired retiring retirement pension pensions dies died dead married"),
    when="when",
    followers=_words(
        "and but when now then at while in on next last this today yesterday tomorrow the he she i it you they we from"
        " at before"
    ),
    name_links=_words("of de da di del van von der den la le bin al el"),
    clause_openers=_words("and but that when while where because as since if said says"),
)

RANGES: Final = RangeWords(
    joiners=_words("to through or and - ‐ ‑ – —"),
    joins=_words("to through or and in out by x × : / over - ‐ ‑ – —"),
    to_or=_words("to through or"),
    ends=_words("between from"),
    leads=_words("us a c nz hk au s - about around as much many at least up perhaps even nearly to"),
    ranging=_words("range ranges ranged ranging varies varied varying vary anywhere somewhere"),
    changes=_words(
        """
        rose risen rise rises rising up grew grow grown grows growing increase increased increases increasing
        climbed climb climbing jumped jump soared surged surge fell fall fallen falls falling down dropped drop
        drops dropping declined decline declining slid cut cuts cutting reduced reduce reduces reducing lowered
        lower raised raise raises raising moved moves moving changed change shrank shrunk shrink plunged plummeted
        doubled tripled quadrupled went going go goes gone expanded expand widened narrowed eased improved slipped
        advanced edged ballooned swelled dwindled slashed boosted boost upgraded downgraded revised trimmed hiked
        hike dipped gained added lost gain gains add adds lose loses climbs rallied tumbled sank retreated inched
        ticked spiked swung swing soar soars soaring surges leapt leap leaps jump jumps jumping climbs lift lifts lifted
        lifting rocketed slump slumped slumps slides plunge plunges tumbles halved crept bumped
        """
    ),
    defeats=_words("failed defeated rejected"),
    goes=_words("went goes"),
    odds_leads=_words(
        "of by voted voting vote votes odds ratio margin ruled outnumber outnumbered outnumbering won beat split"
    ),
    ballots=_words("votes ballots"),
    sides=_words("by x ×"),
    contests=_words("sets games goals frames legs matches rubbers tries bouts"),
    in_favour=frozenset((("in", "favour"), ("in", "favor"), ("for",))),
    between_sides=_words(", and to with while"),
    opposing=_words("against opposed"),
    score_nouns=_words("wins losses defeats victories draws decisions votes sets games series"),
    lives=_words(
        """
        lives works votes believes says thinks wants lacks needs dies suffers uses takes owns earns gets goes drinks
        smokes reads plays drives expects fears feels supports backs opposes knows pays spends faces struggles skips
        relies depends survives drops leaves returns complies meets exceeds carries seems becomes remains loses keeps
        tells sees hears finds sends buys sells teaches speaks sleeps walks
        """
    ),
    per="per",
    shares=_words("in of for"),
    wickets=_words("for"),
    cricket=_words(
        """
        wicket wickets overs innings bowled bowler bowlers bowling batsman batsmen batter batters
        batting declared chase chasing partnership dismissed stumps cricket
        """
    ),
    minute_leads=_words("after on"),
    goals=_words(
        """
        goal goals scored scores scoring equaliser equalizer equalised equalized equalises levelled leveled levels
        penalty header headed volleyed opener substitute substituted booked netted
        """
    ),
)

NAMES: Final = NameWords(
    editions=_words(
        """
        classic marathon festival cup prix championship championships fair games biennale tour derby regatta conference
        summit anniversary olympics open
        """
    ),
    typed=_words("aircraft plane jet airliner helicopter"),
    clubs=_words("group"),
    circa=_words("c ca circa approx est"),
    circa_mark="c.",
    not_names=_words("magnitude minus sub mid pre post about"),
    dialling=_words(
        "ring rang rung ringing call called calling dial dialled dialed dialling dialing phone phoned text helpline"
        " hotline"
    ),
    forces=_words("battalion squadron regiment commando brigade"),
    numbered_things=_words(
        "road reactor gate platform terminal pier well mine shaft pit factory plant mill unit line tower berth dock"
    ),
    system="system",
    category="category",
    storms=_words("hurricane hurricanes storm storms cyclone cyclones typhoon typhoons landfall eyewall"),
    number_signs=_words("no nos vol fig sec art ch pp p rt hwy apt rm ext para"),
    rank_signs=_words("no nos"),
    rank_sign="no",
    all_but=("all", "but"),
    rank_word="number",
    rank_leads=_words("world ranked seeded rated at to hit hits reached reaches peaked"),
    rank_worlds=_words("world"),
    headline_verbs=_words(
        """
        kill kills killed leave leaves left injure injures injured wound wounds hurt hit hits pass passes passed top
        tops reach reaches reached near nears claim claims claimed cut cuts add adds win wins lose loses rise rises
        fall falls arrest arrests arrested save saves rescue rescues face faces raise raises pay pays sell sells buy
        buys shoot shoots shot than over under nearly almost about around at least to up some and or of in for with
        from by after jail jails charge charges sack sacks fire fires hire hires seek seeks lay lays cost costs free
        frees trap traps exceeds exceed total totals toll dead the
        """
    ),
    singular_verbs=_words("is was has"),
    plural_verbs=_words("were are have had died will would people more others"),
    joiners=_words("- – to and"),
    streets=_words(
        """
        street st avenue ave road rd lane boulevard blvd drive dr square place court terrace crescent parkway
        highway broadway close gardens row way
        """
    ),
    code_words=frozenset(
        (
            ("area", "code"),
            ("block", "of"),
            ("postal", "code"),
            ("dialing", "code"),
            ("dialling", "code"),
            ("zip",),
            ("dreamliner",),
        )
    ),
    year_joiners=_words("- to or"),
    before_one=_words("no this the which each every any another not other some"),
    the_one=_words("the this which"),
    hands=frozenset((("on", "hand"), ("the", "hand"))),
    shares=_words("in out to"),
    share_openers=_words("every about roughly nearly"),
    ends_of_list=_words("top bottom"),
    shaped=_words(
        """
        eyed legged armed handed footed headed faced horned winged fingered toed humped
        """
    ),
    placed=_words("finished came placed ranked ranks finish finishing finishes was were is are lies lay sits sat"),
    owners=_words("his her its their our my your"),
    row_followers=_words("in of since this for on at and but after before with so to from"),
    places=_words("place person"),
    not_ranked=_words(
        """
        to and or but who that which of in on at by for from with when while as reported said told came went began
        started appeared emerged became was were is are has have had take took given made announced introduced thing
        things off if put puts it he she they we i you earlier later
        """
    ),
    participle="ed",
)

ASIDES: Final = AsideWords(
    articles=_words("a an the"),
    determiners=_words("the a an its his her their some"),
    between=_words("the a an its his her their some another additional further other"),
    than="than",
    definite=_words("the its his her their our my your"),
    nearly=_words("just slightly a little barely only"),
    bounding=_words("more less fewer greater"),
    leading_on=frozenset((("than",), ("to",))),
    shortfalls=frozenset((("short", "of"), ("shy", "of"))),
    places=_words("above over under below near around"),
    motions=_words(
        """
        rose rises leapt leaped leaps jumped jumps climbed climbs towered towers soared soars flew flies hovered hovers
        stepped steps hung hangs sailed sails vaulted headed lobbed stood stands walked drove ran swam crawled ducked
        slipped passed
        """
    ),
    up_to=("up", "to"),
    matters=_words(
        "held arrested charged sacked quizzed questioned suspended sues sued quits resigns row dispute protest strike "
        "anger fury outcry probe probed clash clashes quizzing questioning quiz investigated investigating fined "
        "jailed resigned sacking fear fears concern concerns inquiry investigation warrant lawsuit"
    ),
    going_up=_words(
        "go goes going gone went edge edges edged inch inches inched tick ticks ticked creep creeps crept nudged shot"
    ),
    over=("over",),
    askings=_words("quizzing quizzed questioning questioned sued sues suing fined criticised criticized attacked"),
    turnings=_words("turned turns turning handed hands handing"),
    burying=_words("buried trapped from lay lies lying found hidden beneath pinned"),
    takings=_words("took take takes taken taking"),
    distances=_words("round leg lap set hole furlong frame game"),
    contests=_words(
        "points beat beats beaten defeat defeated fight fought bout decision victory race races raced scheduled "
        "contest contested tie final title stretched outpointed"
    ),
    crossings=_words("crossed crosses"),
    negators=NEGATORS,
    negated=_words(
        """
        be been being is are was were has had to do does did expected likely unlikely allowed permitted supposed
        fall falls fell fallen falling drop drops dropped dip dips dipped sink sank rise rises rose risen rising climb
        climbs climbed run ran last lasts lasted take takes took taken cost costs
        weigh weighs weighed stand stood pay paid
        """
    ),
    paces=_words("faster slower"),
    before_long=_words(
        """
        for in after of to at by with than from within before until and or but not
        is was are were be been being has have had just well far already little
        last lasts lasted lasting take takes took taken taking spend spends spent spending span spans spanned spanning
        wait waits waited waiting serve serves served serving stay stays stayed cover covers covered covering
        total totals totalled totaled
        """
    ),
    after_long=_words("ago later earlier before after late ahead away behind have has had were was long longer into"),
)

EQUIVALENTS: Final = EquivalentWords(
    leads=frozenset(
        ("or", "equal to", "equivalent to", "the equivalent of", "or the equivalent of", "or the equivalent to")
    ),
    marked_leads=frozenset(
        ("i.e.", "i.e", "ie", "=", "that is", "that 's", "which is", "then", "now", "worth", "then worth", "now worth")
    ),
    directions=("tall", "wide", "long", "thick", "deep", "high", "across", "away", "in diameter"),
    after_sums=_words("at today now then"),
)
