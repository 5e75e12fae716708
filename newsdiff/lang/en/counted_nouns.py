"""What figures count in English: names for one thing, plurals without an s, the closed classes that end a phrase."""

from typing import Final

# Two names for one counted thing, in the singular; the first is the name in the records' comparison. A row claims that
# newspapers use the words for each other of one and the same group, not that they mean the same.
SYNONYMS: Final = """
    person | people | human | individual | civilian | resident | villager | inhabitant | citizen | man | woman | victim
        | local | national | folk | life | soul | body | other | adult | guy
    troop | soldier | serviceman | servicewoman | serviceperson | trooper | military | force | fighter | combatant
    child | kid | youngster | minor | schoolchild | pupil | teen | teenager | youth | boy | girl | juvenile
    case | infection
    death | fatality | dead | casualty | toll
    injury | wounded | injured
    officer | policeman | police | cop | policewoman
    worker | employee | staff | staffer | job | position | role | post | staff member | labourer | laborer
    home | house | household | residence | dwelling
    car | vehicle | automobile
    company | firm | business
    ballot | vote
    candidate | contender | hopeful | nominee
    seat | place
    protester | demonstrator | protestor | marcher | activist
    migrant | refugee | asylum seeker | asylum-seeker
    student | undergraduate
    missile | rocket
    ship | vessel | boat | craft | warship | skiff | dinghy | speedboat | lifeboat | trawler
    plane | aircraft | airplane | jet | airliner | aeroplane
    helicopter | chopper | aircraft
    flight | departure
    passenger | traveller | traveler | flyer
    prisoner | inmate | detainee | captive
    survivor | person
    guest | attendee | visitor | participant | delegate | spectator | person
    volunteer | participant | subject | patient
    lawyer | attorney | barrister | solicitor
    investor | shareholder
    suspect | gunman | attacker | assailant | shooter
    shot | round | bullet | gunshot
    store | shop | outlet | location | branch
    lawmaker | legislator | senator | deputy | member | representative | parliamentarian | mp
    country | nation | state
    fan | spectator | supporter
    climber | mountaineer | hiker
    patient | sufferer
    tremor | quake | earthquake | aftershock
    blaze | fire | wildfire
    firefighter | fireman
    doctor | physician | medic
    dose | jab | shot | vaccine
    hospitalization | hospitalisation | hospital
    strike | raid | airstrike | attack
    goal | strike
    win | victory
    loss | defeat
    customer | client | shopper | user | subscriber
    acre | hectare
    booth | polling station | station | polling place
    voter | elector | electorate
    euro | dollar
    wife | spouse
    count | charge | felony
    unit | apartment | flat
    day | night
    robber | thief | raider | burglar
    hostage | captive
    crew | crewman | sailor | seaman | mariner
    person | voter | elector
    person | protester | demonstrator | protestor | marcher
    person | spectator | fan
    person | worker | employee
    person | passenger | traveller | traveler
    person | patient
    person | prisoner | inmate | detainee
    person | migrant | refugee
    person | guest | tourist | visitor
    person | student
    person | member
    person | customer
    person | climber | hiker
    home | customer
    building | structure | property | home
    plant | factory | facility | mill | site
    object | item | piece | artefact | artifact | exhibit
    painting | picture | canvas | artwork | work
    weapon | gun | firearm | rifle | pistol
    bomb | device | explosive
    explosion | blast
    road | street | highway
    game | match | fixture | contest
    bout | fight
    attempt | bid | effort
    trip | visit | journey
    recommendation | proposal | measure | step
    law | act | bill
    complaint | claim | report
    lawsuit | suit | case | claim
    award | prize | trophy | title | honour | honor
    town | city | village | community | municipality | settlement
    province | region | district | county | area
    storm | hurricane | cyclone | typhoon
    floor | storey | story | level
    phone | handset | smartphone | device | unit
    rescuer | responder | firefighter
    train | service
    bus | coach
    carriage | coach | wagon
    cow | cattle | animal
    sheep | animal
    dog | animal
    sample | specimen
    study | trial | test
    life | death
"""

# Nouns for people, beside those of kin, and those that share a row with the first of all: whoever is hurt or held.
PEOPLE: Final = """
    accountant activist actor actress addict admiral adviser agent alderman alumnus ambassador american analyst
    apprentice arsonist artist assassin astronaut asylum-seeker athlete attacker attendant attorney aunt author
    autoworker babysitter backpacker bailiff baker balloonist bandit banker barman barrister bartender beekeeper
    believer biker bishop bomber boss boxer breeder bricklayer bride bridesmaid briton broker builder burglar butcher
    buyer bystander cabdriver cadet campaigner camper candidate canoeist captain captive carer caretaker carpenter
    carrier cashier castaway casualty centenarian chef churchgoer classmate cleaner clergyman clerk client co-pilot
    coach colonel commissioner commuter competitor concertgoer congressman conman conscript constable consultant
    consumer contestant controller convict cook cop copilot coroner councillor councilman courier crewman cricketer
    custodian cyclist dad dancer dealer deckhand defector defendant dentist deportee deputy deserter detective
    diplomat director dispatcher dissident diver docker dockworker doctor donor driver economist editor electrician
    engineer entrant envoy evacuee executive exile expert extremist factoryworker farmer father fiance fiancee
    fighter filmgoer finisher firefighter fireman fisher fisherman follower footballer foreigner forester forger
    fraudster freshman gamekeeper gangster german goalkeeper golfer governor graduate grandfather grandmother
    grandparent grocer groom grower guard guardian guerrilla guide gunman gymnast hacker hairdresser hijacker
    holidaymaker homeowner hooligan hostage householder husband imam immigrant in-law inspector insurgent intern
    internee interpreter investor ironworker islander jailer janitor jihadist jockey jogger journalist judge juror
    kayaker kid kidnapper killer laborer labourer landlord lawmaker lawyer lecturer legislator lifeguard logger
    longshoreman looter lumberjack machinist magistrate manager marine mariner mayor mechanic medic mep merrymaker
    metalworker midfielder midwife militant millworker miner minister minor missionary mobster monk mother motorist
    mountaineer mourner mp msp mum murderer musician nanny native navigator neighbor neighbour newborn nomad notary
    nun nurse octogenarian offender officer official ombudsman onlooker operator orphan outpatient owner parachutist
    paraglider paramedic parent parliamentarian parolee partner partygoer pastor pathologist peasant pedestrian
    pensioner pharmacist photographer picket pilgrim pilot pirate player plumber poacher policeman politician porter
    postman preacher priest professor prosecutor psychologist publican rabbi racegoer raider rancher ranger rapist
    rebel receptionist recipient recruit referee relative reporter rescuer researcher reservist retiree reveler
    reveller rider rioter robber roofer rower runner sailor scaffolder scholar schoolchild scientist scout seafarer
    seaman seamstress searcher secretary senator septuagenarian sergeant settler sharecropper shareholder shepherd
    sheriff sherpa shopkeeper shopper sibling singer skier skydiver smallholder smuggler sniper soldier solicitor
    sophomore spouse sprinter spy staff staffer steelworker stevedore steward stewardess stoker stowaway striker
    stuntman subscriber sunbather supporter surfer surgeon suspect swimmer swindler tailor taxpayer teacher teammate
    technician teller tenant terrorist therapist thief townsman trader trafficker trainee trainer translator
    trawlerman troop trooper trucker typist umpire uncle undergraduate undertaker user vandal vet veteran
    veterinarian vicar viewer volunteer waiter walker warden welder whaler widow wife witness worshipper writer
    yachtsman
"""

# Singular and plural alike, or plural with no s; "plural: singular" where the form differs.
IRREGULAR_PLURALS: Final = """
    people: person | men: man | women: woman | children: child | grandchildren: grandchild | feet: foot | teeth: tooth
    | geese: goose | mice: mouse | oxen: ox | lives: life | wives: wife | knives: knife | wolves: wolf | leaves: leaf
    | halves: half | thieves: thief | shelves: shelf | loaves: loaf | calves: calf | selves: self
    | policemen: policeman | policewomen: policewoman | firemen: fireman | servicemen: serviceman
    | servicewomen: servicewoman | gunmen: gunman | crewmen: crewman | seamen: seaman | fishermen: fisherman
    | businessmen: businessman | businesswomen: businesswoman | congressmen: congressman
    | congresswomen: congresswoman | salesmen: salesman | airmen: airman | freshmen: freshman | militiamen: militiaman
    | tribesmen: tribesman | workmen: workman | cameramen: cameraman | clergymen: clergyman | craftsmen: craftsman
    | gentlemen: gentleman | spokesmen: spokesman | sportsmen: sportsman | statesmen: statesman | batsmen: batsman
    | infantrymen: infantryman | guardsmen: guardsman | lawmen: lawman | layoffs: layoff | passers-by: passer-by
    | schoolchildren: schoolchild | criteria: criterion | phenomena: phenomenon | data: datum | media: medium
    | bacteria: bacterium | crises: crisis | analyses: analysis | theses: thesis | bases: base | buses: bus
    | viruses: virus | campuses: campus | gases: gas | cacti: cactus | alumni: alumnus | fungi: fungus
    | indices: index | matrices: matrix | vertices: vertex | appendices: appendix | bison: bison | sheep: sheep
    | deer: deer | fish: fish | salmon: salmon | trout: trout | cattle: cattle | livestock: livestock
    | poultry: poultry | aircraft: aircraft | spacecraft: spacecraft | hovercraft: hovercraft | police: police
    | personnel: personnel | staff: staff | crew: crew | military: military | folk: folk | clergy: clergy
    | cavalry: cavalry | infantry: infantry | series: series | species: species | headquarters: headquarters
    | barracks: barracks | crossroads: crossroads | troops: troop | clothes: clothes | grouse: grouse
    | offspring: offspring | mankind: mankind | dice: die | pence: penny | movies: movie | cookies: cookie
    | calories: calorie | selfies: selfie | ties: tie | lies: lie | pies: pie | zombies: zombie | rookies: rookie
    | cabbies: cabby | shoes: shoe | axes: axe | heroes: hero | potatoes: potato | tomatoes: tomato
    | volcanoes: volcano | mosquitoes: mosquito | torpedoes: torpedo | echoes: echo | vetoes: veto | zeroes: zero
    | cargoes: cargo | tornadoes: tornado | buffaloes: buffalo | houses: house | horses: horse | nurses: nurse
    | cases: case | causes: cause | purchases: purchase | phases: phase | phrases: phrase | courses: course
    | clauses: clause | diseases: disease | exercises: exercise | expenses: expense | licenses: license
    | licences: licence | noses: nose | poses: pose | pulses: pulse | purposes: purpose | responses: response
    | roses: rose | spouses: spouse | universes: universe | uses: use | verses: verse | warehouses: warehouse
    | houseboats: houseboat | premises: premise | releases: release | increases: increase | decreases: decrease
    | doses: dose | overdoses: overdose | franchises: franchise | enterprises: enterprise | promises: promise
    | prizes: prize | sizes: size | breezes: breeze | caches: cache | headaches: headache | avalanches: avalanche
    | niches: niche | lenses: lens | excuses: excuse | sunrises: sunrise | databases: database | leases: lease
    | mayonnaises: mayonnaise | greenhouses: greenhouse | lighthouses: lighthouse
"""

# Words that end a noun phrase: closed classes, plus the verbs that follow a counted thing in news.
STOPS: Final = """
    a an the this that these those his her its their our your my
    and or but nor so yet than as if when while because since though although until unless whereas whether
    of in on at by for to from with without within into onto over under above below after before during between among
    amid against across around about along behind beyond near off out up down through throughout toward towards via per
    upon inside outside despite except like including concerning regarding following versus vs
    i he she it we they you who whom which whose what where why how there here him them us me
    is are was were be been being am has have had having do does did done will would shall should can could may might
    must ought cannot not never ever also only just even still already again later earlier ago now then soon too
    said says say saying told tells asked added according reported
    more less most least yesterday today tomorrow tonight
    mr mrs ms dr another elsewhere each apiece together respectively overall altogether alone total afterwards nothing
"""

# Verbs and participles that stand right after a counted thing and would pass for its head ("12 people killed").
AFTER_NOUN_VERBS: Final = """
    killed dead injured hurt wounded missing arrested detained charged displaced evacuated rescued trapped stranded
    sent deployed dispatched sold bought shipped delivered supplied died dies die lost live living lived left remain
    remained remaining returned took take taken came come went go gone got get gave give given made make makes held
    hold found find fell fall rose rise dropped grew need needed work worked working voted turned affected infected
    hospitalized hospitalised cancelled canceled delayed destroyed damaged burned burnt collapsed flooded seized
    stolen closed opened won win lose played play scored score fired fire launched launch hit struck strike used use
    received receive began begin started start ended end happened waiting wait protested marched gathered gather
    attended attend watched believed expected estimated thought known registered eligible available involved
    participated participating joined signed agreed confirmed recorded logged counted carried carry marked required
    face faced faces facing seeking serving fighting entering riding traveling travelling aboard onboard worth old
    ago wide long tall high deep away ahead behind apart clear ranging totaling totalling costing including
    according featuring containing representing covering belonging dating ran led saw stood lay cast met sat sank flew
    drove blew broke swam rode aged short piled parked inland offshore overnight march marching flee fled fleeing
    protest protesting gathering queue queued queueing queuing rally rallied driven uprooted sickened buried
    quarantined
    pleaded pled admitted denied appeared confessed shot stabbed beat kicked netted finished survived suffered sustained
    escaped tried refused managed vanished drowned perished resigned quit backed opposed rejected approved sued threw
    jumped slipped walked crossed visited entered reached became underwent brought caught kept shown thrown begun fought
    taught sought meant spent wore tore swore stuck forced homeless set suffer suffers climb put
    arose bore bent bled burst chose clung crept drank drew dug ate felt forbade froze heard hung knelt knew laid lent
    paid rang said sang shook shone shrank slept slid spoke sprang stole swept swung told wove wrote cheered danced
    sheltered chanted
"""

# "no casualties", "none of the 12", "nobody was hurt": a zero only before these.
ZERO_OF: Final = """
    casualties casualty deaths death fatalities fatality injuries injury survivors victims arrests damage
    hospitalizations hospitalisations
"""

# "the first to", "at first", "first-hand": ordinals that rank nothing.
ORDINAL_BLOCKS_AFTER: Final = """
    arrondissement responder responders half halves lady aid hand name floor baseman base amendment rate class degree
    concern priority instinct impression
    opinion guess thought thoughts nature world party cousin cousins language string fiddle ladies
"""

# What is kept after so many of a unit: the 15th anniversary, 15 years.
JUBILEES: Final = "anniversary: year | birthday: year"
