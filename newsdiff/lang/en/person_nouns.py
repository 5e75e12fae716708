"""English nouns for people: their commonest sense is a person. Made by tools/make_person_nouns.py.

From WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE-WordNet.
"""

from typing import Final

PERSON_NOUNS: Final = """
    abbot abolitionist academic actor actress adherent administrator adult adulterer advocate aggressor aide alien
    amateur ambassador american anabaptist analyst ancestor angel anglican antagonist anthropologist apache
    apothecary applicant appointee apprentice archbishop architect arianist artist assassin assessor assignee
    assistant associate athlete attacker attendant attorney aunt author auxiliary babe baby bachelor backer
    ballplayer bandit banker banshee baptist bartender batter bearer believer beneficiary besieger bishop
    blackmailer blonde boatswain bodybuilder booker bootlegger boss bourbon boy bride brigadier british brother
    brute buddy buff bum bunkmate busboy businessman caller camper candidate captain captive cardinal carpenter
    carrier cartoonist catcher catholic cattleman cavalryman celebrant chairman chambermaid champion character
    chemist chief chieftain child chiropractor chorine chosen christian citizen civilian claimant clergyman clerk
    client clown coach colleague collector colonel comedian commander commando commentator commissioner committeeman
    communist companion competitor composer compulsive comrade concessionaire concierge conductor confidant
    congressman connoisseur conservative consultant consumer contemporary contractor contributor controller convert
    cook cop coquette coroner corporal correspondent counsel counselor countryman courtier cousin coward cowboy
    craftsman criminal critic crook cultist cuss customer cyclist dad daddy dancer darling daughter deacon dealer
    dear decedent decorator defendant defender deity democrat demon dentist dependent deportee deputy designer
    detective developer devotee diabetic diplomat director distributor divinity doctor donor doorman dragon
    dramatist driver drunk drunkard duffer dweller earthman eccentric economist editor educator egotist elder
    employee employer engineer englishman entrepreneur escort european executioner executive executor experimenter
    expert explorer farmer father fella fellow fiend fighter fisherman flautist foe follower fool foreigner foreman
    freak freeman frenchman freshman friend gadfly gangster gardener general generalist genius gentleman geologist
    german ghoul girl girlfriend goddess golfer goner gourmet governor graduate grandfather grandma grandmother
    granny grocer grownup guard guardian guerrilla guest guide gunman gunner guy gymnast headmaster heir helper hero
    heroine herpetologist highwayman historian hitter homesteader horseman host hostess householder housewife
    huckster humorist hunter hurler husband hypocrite idealist idiot idler illustrator imbecile immigrant
    incompetent indian individualist infant infantryman inhabitant inmate inspector instructor intellectual
    interpreter interviewer invader investigator investor irish irishman jackass janitor jerk jesuit jew jeweler
    jimdandy jimhickey johnny journalist judge junior juror kid kidnapper killer king knight laborer lad lady
    landlord lawman lawyer layman leader lecturer lefty legislator letterman liar liberal lieutenant lifter linguist
    listener loser lover lunkhead lyricist ma machinist madman magician maid maiden major maker mama mamma man
    manager maniac marksman marshal martyr masseur master mate mayor mechanic member mercenary merchant messenger
    mexican midshipman milquetoast miner minister minor miss missionary mistress modern mommy monarch monk monster
    mother mourner mover murderer musician national native nazi neighbor nephew neutralist newcomer newsboy newsman
    northerner novelist nun nurse nymphomaniac observer occupant officer official offspring oldster onlooker
    opponent orderly ordinary outcast outfielder outsider overachiever overnighter owner oyabun pa painter papa
    pardner parent parson partner passenger passerby pastor pathologist patient patriot patrolman patron patronne
    peasant peddler peer performer petitioner phantom philosopher physician physicist pianist picket pilot pimp
    pioneer pirate pitcher plainclothesman planner planter platonist player playmate playwright plumber poet
    policeman politician pope porter portwatcher positivist posseman potter preacher predecessor president prey
    priest prisoner private producer professional professor promoter propagandist prophet proprietor prosecutor
    protestant psychiatrist psychologist puncher pupil pursuer quack quarterback rabbi racketeer rancher reactionary
    reader reb rebel receptionist recipient recruit redcoat refugee registrant relative reporter representative
    republican researcher resident retailer rider rifleman robber roman romantic rookie ruler runner russian rustler
    sailor saint saleslady salesman scholar schoolboy schoolgirl schoolmate scientist scot sculptor seaman secretary
    senator senior sergeant servant settler shepherd sheriff shortstop sicilian singer sinner sioux sir sister
    skeptic skirmisher slave slob slugger smuggler sniper soldier soloist son songwriter sonny sophomore soprano
    soul southerner southpaw sovereign speaker specialist spectator spirit sponsor sportsman spouse sprinter spy
    squire statesman stepmother stiff stockholder stoic storyteller straggler stranger student subjectivist
    subordinate suburbanite successor sufferer superintendent superior supernatural supervisor supplier surgeon
    surveyor survivor sweetheart swiss taxpayer teacher teammate teamster technician teenager telegrapher tenant
    texan theologian therapist thief tormentor tory tourist trader traditionalist traitor trapper traveler treasurer
    trooper trustee twirler uncle underachiever user utopian valet vendor veteran victim villager villain violinist
    virgin visitor volunteer voter waiter ward warrior watercolorist white widow wife wigmaker wingman winner witch
    witness wizard woman worker workman wretch writer yank yankee yokel youngster youth
"""
