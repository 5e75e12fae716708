"""Forms that name one thing in news English, so that two wordings of one sentence share more than their figures.

One line a group (a line set in goes on with it), forms separated by " | ", the first of them the canonical one. A form
is one or several words in lower case (in capitals where only those make the name) and in its base form: plurals, -ed
and -ing are found from it, irregular forms have to stand here. No form stands in two groups. Near synonyms are enough:
the table says what may be *said of the same*, never that two figures agree.
"""

from typing import Final

# A country, its people and language, its capital and seat of government: "Seoul says" is South Korea's word.
NATIONS: Final = """
afghanistan | afghan | kabul
albania | albanian | tirana
algeria | algerian | algiers
argentina | argentine | argentinian | buenos aires
armenia | armenian | yerevan
australia | australian | canberra
austria | austrian | vienna
azerbaijan | azerbaijani | azeri | baku
bahrain | bahraini | manama
bangladesh | bangladeshi | dhaka
belarus | belarusian | minsk
belgium | belgian
bolivia | bolivian | la paz
bosnia | bosnian | sarajevo
brazil | brazilian | brasilia
britain | british | briton | uk | u.k. | united kingdom | great britain | downing street
bulgaria | bulgarian | sofia
burma | burmese | myanmar | naypyidaw
cambodia | cambodian | phnom penh
cameroon | cameroonian | yaounde
canada | canadian | ottawa
chad | chadian
chile | chilean
china | chinese | beijing | prc
colombia | colombian | bogota
congo | congolese | kinshasa | drc
croatia | croatian | zagreb
cuba | cuban | havana
cyprus | cypriot | nicosia
czech republic | czech | czechia | prague
denmark | danish | dane | copenhagen
ecuador | ecuadorean | quito
egypt | egyptian | cairo
eritrea | eritrean | asmara
estonia | estonian | tallinn
ethiopia | ethiopian | addis ababa
european union | eu | e.u. | brussels
finland | finnish | finn | helsinki
france | french | paris | elysee
georgia | georgian | tbilisi
germany | german | berlin
ghana | ghanaian | accra
greece | greek | athens
guatemala | guatemalan
haiti | haitian
honduras | honduran | tegucigalpa
hungary | hungarian | budapest
iceland | icelandic | icelander | reykjavik
india | indian | delhi | new delhi
indonesia | indonesian | jakarta
iran | iranian | tehran
iraq | iraqi | baghdad
ireland | irish | dublin
israel | israeli
italy | italian | rome
ivory coast | ivorian | abidjan
jamaica | jamaican
japan | japanese | tokyo
jordan | jordanian | amman
kazakhstan | kazakh | astana
kenya | kenyan | nairobi
kosovo | kosovar | pristina
kuwait | kuwaiti
kyrgyzstan | kyrgyz | bishkek
laos | laotian | vientiane
latvia | latvian | riga
lebanon | lebanese | beirut
liberia | liberian | monrovia
libya | libyan | tripoli
lithuania | lithuanian | vilnius
malaysia | malaysian | kuala lumpur
mali | malian | bamako
mexico | mexican
moldova | moldovan | chisinau
mongolia | mongolian
morocco | moroccan | rabat
mozambique | mozambican | maputo
nepal | nepali | nepalese | kathmandu
netherlands | dutch | holland | amsterdam | hague
new zealand | new zealander | wellington
nicaragua | nicaraguan | managua
niger | nigerien | niamey
nigeria | nigerian | abuja
north korea | north korean | pyongyang | dprk | d.p.r.k.
norway | norwegian | oslo
oman | omani | muscat
pakistan | pakistani | islamabad
palestine | palestinian | ramallah
panama | panamanian
paraguay | paraguayan
peru | peruvian | lima
philippines | philippine | filipino | manila
poland | polish | warsaw
portugal | portuguese | lisbon
qatar | qatari | doha
romania | romanian | bucharest
russia | russian | moscow | kremlin
rwanda | rwandan | kigali
saudi arabia | saudi | saudi arabian | riyadh
senegal | senegalese | dakar
serbia | serbian | serb | belgrade
singapore | singaporean
slovakia | slovak | bratislava
slovenia | slovenian | ljubljana
somalia | somali | mogadishu
south africa | south african | pretoria
south korea | south korean | seoul
south sudan | south sudanese | juba
spain | spanish | spaniard | madrid
sri lanka | sri lankan | colombo
sudan | sudanese | khartoum
sweden | swedish | swede | stockholm
switzerland | swiss | bern
syria | syrian | damascus
taiwan | taiwanese | taipei
tajikistan | tajik | dushanbe
tanzania | tanzanian
thailand | thai | bangkok
tunisia | tunisian | tunis
turkey | turkish | turk | turkiye | ankara
turkmenistan | turkmen | ashgabat
uganda | ugandan | kampala
ukraine | ukrainian | kyiv | kiev
united arab emirates | uae | u.a.e. | emirati | abu dhabi
united nations | un | u.n.
united states | US | u.s. | u.s.a. | usa | america | american | washington | white house
world health organization | world health organisation | WHO
uruguay | uruguayan | montevideo
uzbekistan | uzbek | tashkent
venezuela | venezuelan | caracas
vietnam | vietnamese | hanoi
yemen | yemeni | sanaa
zambia | zambian | lusaka
zimbabwe | zimbabwean | harare
"""

# What news reports over and over, in the words that variants change most.
EVENTS: Final = """
kill | dead | death | die | died | dying | fatal | fatality | perish | slain | slay
    | lost their lives | lost his life | lost her life | lose their lives | loss of life | lost lives | lives lost
    | claimed the lives | death toll | body count | pass away | passed away | succumb | demise
injure | injury | wound | hurt | casualty | maim
murder | homicide | killing | assassinate | assassination | murderer | killer | assassin
attack | assault | strike | struck | raid | offensive | onslaught | ambush
invasion | invade | incursion | invader
blast | explosion | explode | bomb | bombing | detonate | blow up | blew up | blown up | blowing up | blows up
    | detonation | explosive
shoot | shot | shooting | gunfire | gunned | shootout
shooter | gunman | gunmen
earthquake | quake | tremor | temblor | seismic
flood | inundate | deluge | inundation | floodwater | submerge | flash flood
storm | hurricane | cyclone | typhoon | tempest | thunderstorm | rainstorm | superstorm
fire | blaze | flame | inferno | wildfire | bushfire | conflagration | firestorm | ablaze | forest fire | bush fire
    | brush fire | brushfire
crash | collide | collision | smash | pile - up | pileup | plough into | ploughed into | ploughing into
    | plowed into | slam into | slammed into | slamming into | rammed into | ran into the back of
accident | mishap
collapse | fell | fall | fallen
arrest | detain | detention | apprehend | custody | nab | round up | rounded up | rounding up | in handcuffs
jail | prison | imprison | imprisonment | incarcerate | behind bars | gaol | penitentiary | locked up | lock up
    | lockup | locking up | correctional facility | correctional centre
sentence | punishment
suspect | accused | defendant | culprit | perpetrator
charge | indict | indictment | accuse | accusation | allege | allegation
trial | court | courtroom | tribunal
judge | justice | magistrate
lawyer | attorney | counsel | barrister | solicitor
lawsuit | sue | litigation | suit | sued | suing | litigant | legal action | take to court | took to court
    | taken to court
convict | conviction | guilty | found guilty | find guilty
steal | stole | stolen | theft | rob | robbery | robber | thief | thieves | heist | burglary | loot | burglar
    | burgle | burglarize | ransack | larceny | shoplifter | shoplift | pilfer | mugging | mugger | mugged
    | hold - up | holdup | break - in | broke into | broken into | breaking into
hostage | captive | kidnap | abduct | abduction | captivity | held captive
protest | demonstrate | demonstration | rally | demonstrator | protester | demo | protestor | marcher
    | sit - in | dharna | picket
riot | unrest | rioter | disorder | disturbance | rampage
rescue | save | rescuer | plucked from | pulled from | winched to safety | winched aboard
    | brought to safety | pulled to safety | led to safety | carried to safety | hauled to safety
evacuate | evacuation | flee | fled | evacuee | move to safety | moved to safety
destroy | destruction | wreck | ruin | devastate | raze | flatten | demolish | demolition | obliterate | wipe out
    | wiped out | wiping out | reduced to rubble
damage | harm
vote | ballot | election | poll | elect | polling | electoral | go to the polls | went to the polls
    | going to the polls | cast ballot | cast their ballot | cast a ballot | cast vote | cast their vote
    | cast a vote
win | won | victory | victor | triumph | winner | beat | defeat | landslide victory | landslide win | victorious
    | beaten | vanquish | overcame | thrash | trounce | drubbing | edged out | edged past | see off | saw off
    | got the better of
lose | lost | loss
resign | resignation | quit | step down | stepped down | stand down | stood down | standing down | stands down
    | stepping down | steps down | step aside | stepped aside
appoint | name | nominate | nomination | appointment | nominee
marry | wed | marriage | nuptial | tie the knot | tied the knot | tying the knot | exchange vows
    | exchanged vows | newlywed
meeting | meet | met | talk | summit | negotiation | negotiate | discuss | discussion | dialogue
treaty | pact | accord | agreement | deal
sanction | embargo
ratify | ratification | approve | approval
ban | prohibit | prohibition | outlaw | forbid | forbidden | forbade
allow | permit | permission | let
deploy | deployment | dispatch | send | sent
supply | provide | give | gave | given | deliver | delivery | furnish | hand over | supplier | hand out | handed out
assistance | assist | help | aid | support | backing
war | conflict | fight | fought | battle | combat | warfare
escalate | escalation | intensify | step up | stepped up | stepping up | ramp up | ramped up
weapon | arm | armament | weaponry | munition
gun | pistol | firearm | handgun | rifle | revolver | shotgun | machine gun | machinegun | assault rifle
    | kalashnikov | air rifle | airgun
threat | threaten | menace
ceasefire | truce | armistice | cease - fire | cessation of hostility
shut | close | closure | shutdown | shuttered
reopen
expire | lapse | expiry
postpone | delay | defer | adjourn | postponement | put off | putting off | shelve | put on hold | reschedule
cancel | cancellation | scrap | abandon | cancelled | cancelling | call off | called off | calling off | calls off
    | ditched
outbreak | epidemic
hack | hacker | cyberattack | cyber attack | cyber - attack
walkout | stoppage | walk - out | walk out | walked out | walking out | industrial action | strike action
    | work stoppage | down tools | downed tools | on strike | go on strike | goes on strike | went on strike
    | gone on strike | going on strike | general strike | bandh | hartal
merger | merge | takeover | buyout | buy - out | amalgamate | amalgamation | take - over | tie - up
complete | completion | finalise | finalize
ransom | extortion | blackmail | extort | extortionist
stab | knife | knives | knifeman | knifemen | dagger
poison | toxic
landslide | mudslide | landslip | rockslide | rockfall | mudflow
outage | blackout | power cut | power outage | power failure | power - cut | load - shedding | load shedding
    | without power | without electricity | lost power | lose power | loss of power | in the dark | brownout
spill | leak | leakage | spilt
contaminate | contamination | taint
recruit | recruitment | hire
layoff | redundancy | redundant | lay off | lays off | laid off | laying off | lay - off | make redundant
    | made redundant | making redundant | retrench | retrenchment | lose their jobs | lost their jobs
    | losing their jobs
fear | worry | concern | anxiety | alarm | afraid | dread | panic | frighten
hope | wish
"""

# Who acts and who is counted.
PEOPLE: Final = """
police | policeman | policemen | officer | cop | constable | policewoman | policewomen | patrolman | patrolmen
    | garda | gardai | law enforcement | detective
soldier | troop | serviceman | servicemen | military | army | infantryman | infantrymen | servicewoman
    | servicewomen | service member | jawan | paratrooper | armed forces
official | authority
government | administration | cabinet | regime
lawmaker | legislator | parliamentarian | congressman | mp | mps | congresswoman | congresswomen | congressmen
    | member of parliament | members of parliament | backbencher
spokesman | spokeswoman | spokesperson
leader | chief | head | boss | leadership | chief executive | chief executive officer | ceo | managing director
    | supremo
president | presidential
director | adviser | advisor
expert | analyst | specialist | observer | scholar
doctor | physician | medic | general practitioner | clinician
hospital | clinic | infirmary | hospitalise | hospitalize | hospitalisation | hospitalization | taken to hospital
    | taken to the hospital | admitted to hospital | admitted to a hospital | admitted to the hospital
    | rushed to hospital | medical centre | medical center
company | firm | corporation | corporate | business | enterprise | multinational | conglomerate
worker | employee | staff | personnel | workforce | labourer | laborer | staffer | workman | workmen
customer | consumer | shopper | client | buyer | patron | punter | clientele
child | children | kid | youngster | minor
boy | lad | schoolboy
woman | women | female
man | men | male
father | dad
mother | mom | mum
people | person | civilian
resident | inhabitant | villager | local
migrant | immigrant | refugee | immigration | asylum seeker | asylum - seeker | migration | boat people
rebel | insurgent | militant | guerrilla | guerilla | insurgency
scientist | researcher | boffin
student | pupil | undergraduate | schoolchild | schoolchildren
teacher | professor | lecturer | schoolteacher
player | athlete | sportsman | sportsmen | sportswoman | sportswomen | footballer | cricketer
fan | supporter
spectator | audience | crowd | attendance | attend | attendee | capacity crowd | full house | concertgoer
    | concert - goer
passenger | traveller | traveler
opponent | rival | foe | enemy | adversary
ally | partner
friend | companion | pal | buddy | chum
driver | motorist | at the wheel | behind the wheel
cyclist | bicycle | bike | biker
tourist | holidaymaker | vacationer | sightseer | holiday - maker | tourism
baby | infant | newborn
teenager | teen | adolescent | youth
pensioner | retiree | retire | retirement | senior citizen | old age pensioner | old - age pensioner | oap
investor | shareholder | stockholder
prisoner | inmate | detainee
captain | skipper | master of the ship | master of the vessel | ship 's master | ship ’s master
sailor | seaman | mariner | seamen | seafarer | deckhand | crewman | crewmen | crew member | crewmember
diplomat | ambassador | envoy | emissary | diplomatic
prime minister | premier | pm | pms | taoiseach | head of government
candidate | contender | hopeful | aspirant
juror | jury
referee | umpire | match official
agency | bureau
spy | intelligence | espionage | secret agent | intelligence officer | intelligence agent
broadcaster | television | tv | channel
newspaper | press | media | journalist | reporter
"""

# What money, markets and matter do.
CHANGES: Final = """
rise | rose | risen | increase | grow | grew | grown | growth | climb | gain | surge | soar | jump | hike | leap
    | leapt | skyrocket | rocketed | spike | uptick | upturn | upswing | shoot up | shot up | go up | goes up
    | went up | gone up | going up | edge up | edged up | inched up
decrease | decline | drop | reduce | reduction | cut | lower | dip | slump | plunge | plummet | tumble | slide
    | slid | slash | trim | shrink | shrank | shrunk | dwindle | diminish | nosedive | contraction | axe | axed
    | axing | cutback | scale back | scaled back | go down by | edged down | lessen
expand | expansion | enlarge | extend | extension
price | cost | fee | worth
forecast | predict | prediction | projection | outlook
chance | probability | likelihood | odds
spend | spent | expenditure | outlay | splash out | splashed out | splurge
debt | borrow | owe
wage | salary | paycheck | pay packet | remuneration
compensation | compensate | payout
donate | donation | donor | contribution | benefactor | give away | gave away | giving away
loan | lend | lent
deficit | shortfall | in the red
subsidy | subsidise | subsidize
defect | defective | faulty | fault | flaw
emission | emit
pay | paid | payment | fork out | forked out | shell out | shelled out | cough up | coughed up | stump up
    | stumped up
buy | bought | purchase | acquire | acquisition
sell | sold | sale | offload | divest | divestment | divestiture | fetch | sold off | sell off
profit | earnings | revenue | income | profitable | profitability | bottom line
job | employment
unemployment | jobless | unemployed | joblessness | out of work | on the dole
economy | economic | economical
fund | finance | financial
money | cash
technology | technological | tech
begin | began | begun | start | launch | commence | onset | break out | broke out | breaks out | broken out
    | get under way | got under way | get underway | got underway | kick off | kicked off | kicks off | kick - off
    | kickoff | outset | initiate
end | finish | conclude | conclusion | come to an end | came to an end | comes to an end | drew to a close
    | draw to a close
stop | halt | cease | standstill | grind to a halt | ground to a halt | discontinue
continue | ongoing | go on | persist | carry on | carried on | carrying on | press ahead | pressed ahead
build | built | construct | construction | erect
show | shown | display | exhibit | exhibition
reveal | disclose | disclosure | unveil | divulge | make public | made public | making public | lay bare | laid bare
    | come to light | came to light
confirm | confirmation | verify
find | found | discover | discovery | detect | locate | uncover | track down | tracked down | came across
search | seek | sought | hunt | look for | manhunt | scour | looking for | looked for
investigate | investigation | inquiry | probe | enquiry | investigator | look into | looking into | looked into
    | looks into | scrutinise | scrutinize | scrutiny
report
announce | announcement | declare | declaration | proclaim | proclamation
statement | remark | comment
say | said | tell | told | state | claim | assert
add
warn | caution
criticise | criticize | criticism | condemn | denounce | blame | slam | lambast | lambaste | castigate | decry
    | deplore | berate | hit out at | hits out at | hitting out at | lash out at | lashed out at | lashes out at
    | condemnation
praise | laud | hail | applaud | commend
deny | denial | reject | rejection | refuse | refusal | dismiss | plead not guilty
    | pleads not guilty | pleaded not guilty | pled not guilty | pleading not guilty | not guilty plea | snub
    | rebuff | spurn | turn down | turned down | turning down | turns down | throw out | threw out | thrown out
    | throwing out | vote down | voted down | voting down
oppose | opposition | resist | resistance
agree | consent
ask | inquire | question | query | quiz | quizzes | interrogate | interrogation | grill
answer | reply | respond | response
decide | decision | ruling | verdict
plan | intend | intention
believe | think | thought
require | need | oblige | obligation | must
use | utilise | utilize | using
study | research
result | outcome
reason | cause
purpose | aim | goal
exchange | swap
strengthen | reinforce | bolster | boost | fortify | shore up | shored up | beef up | beefed up
weak | vulnerable | frail
hide | hid | hidden | conceal | cover up | covered up | covering up | cover - up
catch | caught | capture | seize | seizure | confiscate | confiscation | impound
escape | got away | escapee | absconder | jailbreak | prison break | breakout | broke out of
    | broken out of | abscond | get away
arrive | arrival | reach | came
leave | left | depart | departure
return | come back | came back
throw | threw | thrown | hurl | toss | cast | fling | flung | lob | pelt
carry | bring | brought | take | took | taken
eat | ate | eaten | devour | consume | food
drink | drank | drunk
see | saw | seen | watch | look
hear | heard | listen
speak | spoke | spoken | speech | address
write | wrote | written
cry | cried | shout | scream | yell | exclaim
"""

# Things and qualities.
THINGS: Final = """
car | vehicle | automobile | sedan | hatchback | motorcar | motor vehicle | suv
truck | lorry | hgv | heavy goods vehicle | articulated lorry | tractor - trailer | semi - trailer | semitrailer
    | juggernaut | 18 - wheeler
ship | boat | vessel | liner | cruise liner | ocean liner
plane | aircraft | airplane | aeroplane | jet | airliner | warplane | fighter jet | fighter plane | jetliner
    | jumbo jet | passenger jet
road | highway | motorway | street | freeway | expressway | thoroughfare | carriageway | avenue
house | home | residence | household | dwelling | property
building | structure
town | city | village
country | nation | national
area | region | zone | district
border | frontier
worldwide | global
movie | film | motion picture | feature film | flick
trophy | championship | title | silverware
crop | harvest
rain | rainfall | downpour | torrential
snow | snowfall
coast | shore | coastline
rail | railway | railroad
factory | plant | mill
mine | pit | colliery | coalmine | coal mine
shop | store | outlet
pub | bar | tavern
flat | apartment
warehouse | depot
cargo | freight | shipment | consignment
missile | rocket | projectile
warship | frigate | destroyer | battleship | gunboat | naval vessel | navy ship
airstrike | bombardment | shelling | air strike | air - strike | air raid | bombing raid | air attack
    | aerial attack | bombard | shelled
phone | smartphone | handset | telephone | mobile phone | cell phone | cellphone | iphone
drug | medicine | medication
exam | examination
height | tall
depth | deep | underground | below ground | beneath the surface | below the surface
width | wide
weight | weigh
game | match | fixture
team | squad
football | soccer
method | technique
system | equipment | device | gear
law | legislation | statute
rule | regulation
policy
effort | attempt | try | tried | bid
illness | disease | sickness | ill | sick | ailment | sicken | fall ill | falls ill | fell ill | fallen ill
    | falling ill | taken ill
vaccine | vaccination | vaccinate | jab | inoculation | immunise | immunize | immunisation | immunization
    | inoculate
covid | covid-19 | coronavirus | covid - 19 | novel coronavirus | corona virus
big | large | huge | massive | great | enormous | gigantic | colossal | mammoth | whopping | hefty | vast
little | small | tiny
main | principal | primary | major
quick | fast | rapid | swift
near | nearby
mutual | bilateral | joint
landmark | historic
former | ex | previous | earlier
unexpected | surprise | sudden
rich | wealthy | wealth
angry | anger | outrage | furious | fury | irate | enraged | livid
happy | glad | joy | delight | jubilant | overjoyed | elated
sad | sorrow | grief
beautiful | lovely | handsome
wise | clever | shrewd
foolish | fool | silly | folly
strong | strength | powerful | mighty
danger | dangerous | peril | risk | hazard | endanger | jeopardise | jeopardize | jeopardy | hazardous | unsafe
part | portion | share
"""

# One word, two spellings.
SPELLINGS: Final = """
defence | defense
programme | program
centre | center
labour | labor
colour | color
harbour | harbor | port | dock | quay
neighbour | neighbor
honour | honor
organisation | organization
licence | license
tonne | ton
grey | gray
cheque | check
percent | per cent | percentage
kilometre | kilometer | km
metre | meter
mile | mi
okay | ok
"""

# What each field of news reports, in the words by which papers vary it.
FIELDS: Final = """
bad debt | bad loan | doubtful debt | loan loss | impairment
instalment | installment | tranche
# Crime and policing
attacker | assailant
bribe | bribery | kickback | payoff | backhander | bung
corruption | corrupt | graft | sleaze
fraud | fraudster | fraudulent | scam | scammer | swindle | swindler | defraud | conman | conmen | con man
    | con artist | dupe | bilk
counterfeit | fake | bogus | forged | forgery | forger | phoney | phony
smuggle | smuggler | trafficker | traffick | contraband
rape | rapist
sexual assault | sexually assault | sexual abuse | sex abuse | sexually abuse | sex attack | sexual attack
    | indecent assault | indecently assault | molest | molestation | grope
surrender | capitulate | capitulation | laid down their arms | lay down their arms | gave himself up
    | gave herself up | gave themselves up | turned himself in | turned herself in | turned themselves in
    | handed himself in
footage | video | videotape
# Courts and verdicts
admit | acknowledge | confess | confession | own up | owned up | plead guilty | pleads guilty | pleaded guilty
    | pled guilty | pleading guilty
acquit | acquittal | cleared of | exonerate | exoneration | found not guilty | found him not guilty
    | found her not guilty | found them not guilty | not guilty verdict | walk free | walked free | absolve
life sentence | life imprisonment | life in prison | life in jail | life behind bars | life term | jailed for life
    | imprisoned for life | life without parole
death penalty | death sentence | capital punishment | sentenced to death | condemned to death
execute | execution | put to death
supreme court | apex court | top court | highest court | scotus
prosecutor | prosecution | prosecute | district attorney
witness | eyewitness | testify | testimony | give evidence | gave evidence | given evidence | giving evidence
    | gives evidence | take the stand | took the stand | taken the stand | on the stand | put on the stand
    | witness stand | witness box
fine | penalise | penalize | monetary penalty | financial penalty
crime | criminal | criminality | felony | misdemeanour | misdemeanor | wrongdoing | offence
illegal | unlawful | illicit | against the law
legalise | legalize | legalisation | legalization | decriminalise | decriminalize
conspire | conspiracy | conspirator | plot | plotter
drink - driving | drink driving | drunk driving | drunk - driving | drunken driving | drink - driver | drunk driver
    | drunk - driver | drunken driver | dui | driving under the influence | driving while intoxicated
tax evasion | tax dodge | tax fraud | tax evader | tax dodger
# Death, burial and mourning
suicide | commit suicide | committed suicide | killed himself | killed herself | killed themselves | kill himself
    | kill herself | kill themselves | took his own life | took her own life | took their own lives
    | take his own life | take her own life | take their own lives | taken his own life | taken her own life
massacre | carnage | bloodbath | mass killing
autopsy | post - mortem | post mortem | postmortem
coroner | medical examiner
funeral | burial | laid to rest | interment | obsequies
mourn | mourner | grieve | bereaved | bereavement
# Accidents and rescue
derail | derailment | came off the tracks | left the tracks | came off the rails | left the rails
    | jumped the tracks
burn | burnt | torched | torching | set alight | set ablaze | set on fire | set fire to | setting fire to
    | go up in flames | went up in flames | incinerate
debris | wreckage | rubble
helicopter | chopper
paramedic | ambulance crew | ambulance worker | ambulanceman | emergency medical technician
firefighter | firefighting | fireman | firemen | fire crew | fire brigade | fire service | fire department
    | fire fighter
fire engine | fire truck | firetruck | fire tender | fire appliance
extinguish | douse | put out the fire | put out the blaze | put out the flames | bring under control
    | brought under control
strand | maroon | stuck
missing | unaccounted for | unaccounted | disappear | disappearance | vanish | lost at sea
survive | survivor | survival | come out alive | came out alive | get out alive | got out alive | make it out
    | made it out
unhurt | unharmed | uninjured | unscathed | escape injury | escaped injury
stampede | crush | trampled
# Ships and the sea
sink | sank | sunk | sunken | capsize | foundered
aground | run aground | ran aground | running aground
fisherman | fishermen | trawlerman | trawlermen | fisherfolk
# Aviation
flight attendant | cabin crew | stewardess | air hostess | cabin attendant | cabin staff
airline | air carrier | flag carrier | national carrier | low - cost carrier | budget carrier
airport | aerodrome | airfield
runway | airstrip | tarmac
takeoff | take - off | take off | took off | taking off | takes off
emergency landing | forced landing | unscheduled landing
black box | flight recorder | flight data recorder
drone | uav | unmanned aerial vehicle | unmanned aircraft
# Railways and roads
motorcycle | motorbike | motorcyclist
taxi | taxis | cab | minicab | taxicab
railway station | train station | rail station
metro | subway
traffic jam | tailback | gridlock | congestion
petrol | gasoline
petrol station | gas station | filling station | service station | fuel station
hit - and - run | hit and run | fled the scene | failed to stop
# Quakes, floods, storms, fires, weather
usgs | geological survey
tsunami | tsunamis | tidal wave
tornado | twister
blizzard | snowstorm | snow storm
lightning | lightning strike | lightning bolt | thunderbolt | struck by lightning
heatwave | heat wave | hot spell | sweltering
temperature | the mercury
homeless | displace | displacement | made homeless | left homeless | rendered homeless | lost their homes
    | lose their homes | losing their homes | forced from their homes | driven from their homes
    | forced out of their homes | uproot
famine | starvation | starve | hunger | hungry
# War and weapons, terrorism, hostages
kidnapper | abductor | captor | hostage - taker | hostage taker
uprising | rebellion | revolt | insurrection | mutiny
jihadist | jihadi | jihadis | islamist
terrorist | terrorism | terror
suicide bomber | suicide bombing | suicide attacker | suicide attack | human bomb
nuclear weapon | nuclear bomb | nuclear warhead | atomic bomb | atom bomb | nuke | a - bomb
withdraw | withdrew | withdrawn | withdrawal | pull out | pulled out | pulling out | pulls out | pullout
    | pull - out | retreat
siege | besiege | encircle
shoot down | shot down | shooting down | shoots down | downed
coup | putsch | military takeover
oust | ouster | overthrow | overthrew | overthrown | topple | depose | unseat | force from power | forced from power
    | driven from power
deport | deportation | deportee
expel | expulsion | kick out | kicked out | boot out | booted out
repatriate | repatriation | flown home | brought home
# Elections, parliament, government
establish | founded | founding | founder | set up | sets up | setting up
limit | ceiling | upper limit | cap
polling station | polling place | polling centre | polling center
enact | enactment | on the books | on the statute book | in force
by - election | byelection | bypoll | by - poll | special election
referendum | plebiscite
voter | elector | electorate
campaign | canvass | hustings | electioneering
pledge | promise | vow | commitment
parliament | parliamentary | legislature | legislative
lower house | lower chamber | house of representatives | house of commons | lok sabha | bundestag
    | chamber of deputies
upper house | upper chamber | senate | house of lords | rajya sabha
foreign minister | foreign secretary | external affairs minister | secretary of state | foreign affairs minister
interior minister | home secretary | home minister
defence minister | defense minister | defence secretary | defense secretary | secretary of defense
finance minister | chancellor of the exchequer | treasury secretary
council | local authority | civic body | municipality | municipal
amend | amendment | revise | revision
reform | overhaul | shake - up | shakeup | revamp | restructure | reorganise | reorganize | reorganisation
    | reorganization
repeal | abolish | abolition | do away with | did away with | done away with
come into force | comes into force | came into force | coming into force | enter into force | entered into force
    | enters into force | take effect | takes effect | took effect | taken effect | taking effect | go into effect
    | goes into effect | went into effect | come into effect | comes into effect | came into effect | become law
    | becomes law | became law
inaugurate | inauguration | swear in | sworn in | swearing - in | take office | took office | takes office
    | taken office | assume office | assumed office | take the oath | took the oath
replace | replacement | successor | take over from | took over from | taking over from
sack | get the sack | got the sack | given the boot | shown the door | removed from office | removed from his post
    | removed from her post | relieved of his duties | relieved of her duties | relieved of his post
no - confidence vote | no confidence vote | vote of no confidence | no - confidence motion | no confidence motion
    | no - trust motion
conservative | tory
secession | secede | secessionist | separatist | separatism | breakaway | independence
tax | taxation | levy
tariff | import duty | customs duty | import tax | import levy
vat | value - added tax | value added tax
crackdown | crack down | cracked down | cracking down | clampdown | clamp down | clamped down
lockdown | stay - at - home order | shelter - in - place order
activist | campaigner
# Protests, strikes, work
hunger strike | hunger - strike | hunger striker | fast unto death
clash | skirmish | scuffle
brawl | melee | fistfight | fist fight | punch - up | fracas | affray
chaos | mayhem | turmoil | havoc | pandemonium | chaotic
boycott | shun
union | trade union | labour union | labor union | trades union | trade unionist
pension | superannuation
# Prices, inflation, economy
inflation | inflationary | cost of living | consumer price | consumer price index | cpi
gdp | gross domestic product | economic output | national output
recession | downturn | slowdown | economic slump
bounce back | bounced back | bouncing back | bounces back | rebound
expensive | costly | pricey | costlier | dearer
cheap | cheaper | inexpensive | cut - price
year - on - year | year on year | year - over - year | from a year earlier | from a year ago | on the year
shortage | scarcity | scarce | dearth | in short supply
consecutive | successive | in a row | on the trot | back - to - back
refund | reimburse | reimbursement | money back
repay | repaid | repayment | pay back | paid back | paying back | pay off | paid off | paying off
unpaid | overdue | arrears
earn | earner | pocketed | rake in | raked in | raking in | take home | took home | takes home
# Central banks and finance
federal reserve | the fed
quantitative easing | qe | bond - buying programme | bond - buying program | asset purchase programme
    | asset purchase program | bond buying
mortgage | home loan | housing loan
bailout | bail - out | bail out | bailed out | bailing out | rescue package | rescue loan
bankrupt | bankruptcy | insolvent | insolvency | receivership | into receivership | into administration
    | in administration | go bust | goes bust | went bust | gone bust | going bust | chapter 11 | liquidation
    | file for bankruptcy | filed for bankruptcy | bankruptcy protection | go under | went under
# Company results, takeovers, shares
businessman | businessmen | businesswoman | businesswomen | businesspeople | entrepreneur
tycoon | magnate | mogul
pre - tax | pretax | before tax
stake | shareholding
invest | investment
produce | production | output
manufacture | manufacturer | maker
carmaker | automaker | car maker | auto maker | car manufacturer | auto manufacturer | motor manufacturer
    | vehicle maker
retailer | store chain | retail chain | shop chain
supermarket | grocer | grocery | grocery store
shopping centre | shopping center | shopping mall | mall
headquarters | head office | hq | headquartered
privatise | privatize | privatisation | privatization
regulator | watchdog | regulatory body
flotation | ipo | initial public offering | public offering | stock market listing | stock market debut
    | stock market flotation | go public | went public | going public
buyback | buy - back | share repurchase | stock repurchase
stock market | share market | sharemarket | stock exchange | bourse | equity market
selloff | sell - off | market rout
sign | signatory | put pen to paper
# Products, technology
recall | product recall | withdrawn from sale | pulled from shelves | taken off the shelves | off the shelves
introduce | introduction | roll out | rolled out | rolling out | rolls out | rollout | roll - out
internet | online | cyberspace | world wide web
# Energy, utilities, environment
electricity | power supply | electric power
energy supplier | energy company | energy firm | power supplier | power company | electricity company
    | electricity supplier | utility | utility company
oil | crude | petroleum | crude oil
miner | pitman | pitmen | mineworker | mine worker | coal miner
renewable | renewable energy | green energy | clean energy | green power
climate change | global warming
carbon | carbon dioxide | co 2 | greenhouse gas
# Housing and building
rebuild | rebuilt | reconstruct | reconstruction
repossess | repossession | foreclosure | foreclose
homeowner | home owner | householder | owner - occupier
tower block | high - rise | highrise | apartment block | apartment building | block of flats | blocks of flats
    | residential block | residential building
slum | shanty town | shantytown | favela
# Agriculture and food
farmer | grower | cultivator
maize | corn
cattle | cow
cull | slaughter
bird flu | avian flu | avian influenza | h 5 n 1
genetically modified | genetically engineered | gmo | transgenic | gm crop | gm food
restaurant | eatery | bistro
alcohol | booze | liquor | alcoholic | intoxicated | inebriated | drunken
# Health, epidemics, medicine
infect | infection | infectious | contagious | test positive | tests positive | tested positive | testing positive
    | positive test
influenza | flu
heart attack | cardiac arrest
cancer | tumour | tumor | malignant | cancerous
birth | childbirth | born | give birth | gave birth | giving birth | given birth | gives birth
surgery | surgical | under the knife | operated on
treatment | therapy | treat
side effect | side - effect | adverse reaction | adverse event | adverse effect
placebo | dummy pill | sugar pill | dummy treatment
clinical trial | drug trial | human trial
intensive care | intensive care unit | icu | critical care
mask | face mask | face covering
quarantine | isolate | isolation | self - isolate | self - isolation
drugmaker | drug maker | drug company | drugs company | drug firm | drugs firm | pharmaceutical company
    | pharmaceutical firm | drug giant | pharmaceutical giant
disabled | disability | handicapped
# Science and space
astronaut | cosmonaut | spaceman | spacemen | taikonaut
spacecraft | spaceship | space capsule | space probe
liftoff | lift - off | lifted off | blast off | blast - off | blasted off | blasts off
extinct | extinction | die out | died out | dying out
# Schools and universities
nursery | kindergarten | preschool | pre - school | creche | nursery school | day care centre | day care center
# Sport in general
coach | manager | head coach
goalkeeper | keeper | goalie
score | scorer | netted | find the net | found the net | goalscorer
equaliser | equalizer | equalise | equalize | draw level | drew level | pull level | pulled level
penalty | spot - kick | spot kick | penalty kick
penalty shoot - out | penalty shootout | on penalties
red card | sent off | sending - off | sending off | red - carded
half - time | half time | halftime
stoppage time | stoppage - time | injury time | injury - time | added time
take the lead | took the lead | taking the lead | open the scoring | opened the scoring | opening the scoring
semi - final | semifinal | semi - finalist | semifinalist | last four
quarter - final | quarterfinal | quarter - finalist | quarterfinalist | last eight
last 16 | round of 16 | last sixteen
runner - up | runners - up | second place | second - placed | finished second | came second
champion | titleholder | title - holder
eliminate | elimination | knocked out of | crash out | crashed out | dumped out | bow out | bowed out
knockout | knock - out | knock out | knocked out | ko
qualify | qualification | book their place | booked their place | booked his place | booked a place
stadium | stadia | arena
doping | banned substance | performance - enhancing | performance - enhancing drug | drug cheat | drugs cheat
    | positive drug test | positive drugs test | failed a drug test | failed a drugs test
unbeaten | undefeated
prize money | purse | winnings | prize fund | winner 's cheque | winner ’s cheque | winner 's check
    | winner ’s check
match - fixing | match fixing | spot - fixing | spot fixing
gamble | gambler | bet | wager
# Cricket, boxing, athletics, cycling, motor racing, tennis, golf
batsman | batsmen | batter
fast bowler | paceman | pacemen | pacer | seamer
all out | bowled out | skittled
man of the match | man - of - the - match | player of the match | player - of - the - match
long jump | long jumper
time trial | time - trial
formula one | formula 1 | f 1
climber | mountaineer | alpinist
# Culture, celebrities, weddings, film
box office | box - office | takings | grossed | ticket sale
concert | gig
oscar | academy award
award | prize | accolade
author | writer | novelist
painting | artwork | canvas | work of art | works of art
auction | auctioneer | auction house | under the hammer | go under the hammer | went under the hammer
nightclub | nightspot | night club | night spot | night - spot | disco | discotheque | bars and clubs
    | pubs and clubs | clubs and bars | bars and nightclubs
# Charity and religion
charity | charitable | philanthropy | philanthropic | good cause
fundraising | fundraiser | fund - raising | fund - raiser | raise money | raised money | raising money
ngo | non - governmental organisation | non - governmental organization | nonprofit | non - profit | aid group
    | aid agency | relief agency
relief supplies | aid supplies | humanitarian aid | relief goods | relief material | emergency aid
pope | pontiff
priest | clergyman | clergymen | clergy | vicar | pastor
worshipper | worshiper | churchgoer | congregation | devotee
muslim | moslem | islamic | islam
# Animals, travel, tourism
holiday | vacation
theme park | amusement park | funfair | fairground
# The papers' verbs
dispute | row | feud | spat | quarrel | wrangle | squabble | war of words | altercation
urge | exhort | implore | call on | called on | calling on | calls on | call for | called for | calls for
    | calling for
restrict | restriction | curb | rein in | reined in
relax | loosen | ease
trigger | spark | prompt | provoke
prevent | prevention | avert | thwart | foil | stave off | staved off
deadlock | impasse | impasses | stalemate
mistake | error | blunder | gaffe
apologise | apologize | apology | sorry | regret
gather | congregate | throng
estimate | estimation | reckon
enrol | enroll | enrolment | enrollment | sign up | signed up | signing up | register | registration
exceed | surpass | outstrip
trip | journey | visit
"""

ALIASES: Final = NATIONS + EVENTS + PEOPLE + CHANGES + THINGS + SPELLINGS + FIELDS


def read_groups(table: str) -> list[list[str]]:
    """The groups of a table, each as its forms."""
    return [row.split(" | ") for row in table.replace("\n    ", " ").split("\n") if row and row[0] != "#"]
