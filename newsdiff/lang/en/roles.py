"""What befell, or was done to, what is counted. The dead and the injured of one sentence are never one fact.

A row is ``"role: forms"``; forms are single words in lower case, found beside the figure within its clause.
"""

from typing import Final

# Where these are said of a number with no noun, people are meant: "40 injured".
OF_PEOPLE: Final = "killed injured survived missing arrested charged displaced rescued trapped infected vaccinated"

# Of these no two befall the same people: the dead are not the injured, nor those who live.
APART: Final = "killed injured survived arrested"

# Of people and beasts alone: no village is killed, no vehicle injured, whatever the words beside it say.
OF_BEINGS: Final = "killed injured survived arrested charged infected vaccinated"
THINGS: Final = """
    vehicle car van lorry truck bus coach train tram plane aircraft jet helicopter boat ship vessel ferry motorcycle
    house home building flat apartment shop store school hospital church bridge road street village town city district
    province country company firm factory plant turbine flight farm field tree tent seat ticket warehouse airport
    bullet shot round gun rifle weapon bomb missile rocket shell drone blast explosion attack
"""

# Of things alone: nobody is destroyed, sold or cancelled, whatever the words beside it say.
OF_THINGS: Final = "destroyed damaged cancelled delivered sold bought stolen"

# Of those who do it: nobody votes twelve kilometres.
OF_DEEDS: Final = "voted elected attended earned raised paid fined charged"

# What the role of things is of a sum: nobody destroys 8 million crowns.
OF_MONEY: Final = "destroyed: damage | damaged: damage"

# Of sums of money alone: nobody earns 204 appearances.
OF_SUMS: Final = "earned raised"

ROLES: Final = """
    killed: kill kills killed killing dead die dies died dying death deaths fatality fatalities toll slain perished
        perish murdered bodies drowned drown drowns lives massacred slaughtered butchered casualties succumbed
    injured: injure injures injured injuring injury injuries hurt hurts hurting wounded wounding wounds treated
        treatment hospitalized hospitalised hospitalizations
    missing: missing unaccounted disappeared
    arrested: arrest arrests arrested arresting detained detain custody apprehended jailed captured recaptured
        capture captures capturing apprehending nabbed nabs collared cuffed rearrested
    charged: charged indicted convicted sentenced
    displaced: displaced displaces displacing evacuated evacuate evacuees homeless fled flee evacuations uprooted
    rescued: rescued rescue rescues rescuing saved freed freeing
    survived: survived survive survives surviving unhurt unharmed uninjured unscathed
    escaped: escaped escapees
    trapped: trapped trapping stranded stranding strands stuck
    infected: infected infecting infects infect infections cases positive sickened
    vaccinated: vaccinated vaccinations doses immunized immunised
    sent: sent send sends sending deployed deploy deploying deployment dispatched dispatching dispatch
    delivered: delivered deliver supplied supply shipped provided delivery deliveries
    destroyed: destroyed destroy destroys destroying collapsed burned burnt razed flattened gutted wrecked leveled
        levelled torched
    damaged: damaged damage damaging
    voted: voted vote votes votes ballots turnout
    elected: elected seats
    attended: attended attendance crowd spectators
    cancelled: cancelled canceled cancellations cancelations cancels cancel scrapped grounded
    delayed: delayed delays postponed
    cut: cut cuts cutting axe axes axing layoffs laid redundancies redundant axed
    added: added hired hiring created adding
    stolen: stolen stole steal theft robbed heist loot looted
    paid: paid pay pays paying
    raised: raised donated donation donations gave
    fined: fined fine fines penalty damages
    sold: sold sell sales sale selling
    bought: bought buy acquire acquired acquisition purchase purchased
    earned: earned earn earnings revenue income profit profits made
    lost: lost loss losses losing
    worth: worth valued value
    rose: rose rise rises rising grew growth increase increased gained gain up climbed jumped surged
    fell: fell fall falls falling dropped drop declined decline decreased decrease down slid shed plunged
"""

# The same, said in several words. What is of people is so of them, of their groups and of what has no noun alone.
ROLE_PHRASES: Final = """
    killed: lost their lives | lost his life | lost her life | lost lives | losing their lives | left dead | feared
        dead | did not survive | burned to death | shot to death | stabbed to death | beaten to death
        | gunned down | fatally shot
    injured: taken to * hospital | rushed to * hospital | flown to * hospital | in hospital | to hospitals | needed
        treatment
    critical: critically injured | critically hurt | critically ill | in critical condition | in a critical
        condition | fighting for their lives | fighting for life | critical injuries | in intensive care
    survived: escaped unhurt | escaped unharmed | escaped injury
    escaped: on the run | at large
    downed: shot down
    missing: not been found | not accounted for | being sought | being looked for
    arrested: behind bars | taken prisoner | rounded up | led away
    displaced: driven from | driven out | forced from | left home | leave home | orders to
        leave | asked to leave | left their homes | leave their homes | leaving their homes |
        out of their homes | told to leave | told to get out | ordered to leave | ordered out | had to leave | moved
        * to safety | in shelters
    rescued: brought * to safety | brought * to the surface | brought * ashore | pulled alive | pulled * from |
        plucked from | dug out | winched | airlifted | led * to safety | made it out | got out alive | came out
        alive | found alive | found safe | carried * to safety | pulled * to safety | alive from
    trapped: buried alive | buried under | buried in | buried by | under rubble | under the rubble | cut off |
        unable to leave
    infected: fell ill | fallen ill | falling ill | taken ill | came down with
    cut: lose their jobs | lost their jobs | losing their jobs | out of work | let go
    gone: will go | would go | are to go | to disappear | are gone | were gone | have gone
    destroyed: in ashes | burned down | burnt down | to ash | to ashes | to rubble | to the ground | up
        in flames | washed away | swept away
    unpowered: without power | without electricity | lost power | lose power | losing power | no power
        | power cuts | power outages | lost electricity | went dark | cut power | cuts power | cutting power |
        knocked out power
    cancelled: called off
    attended: took part | took to the streets | turned out | turned up
    rose: % higher | cent higher | percent higher | pc higher | points higher
    fell: % lower | cent lower | percent lower | pc lower | points lower | % weaker | cent weaker
"""

# What a role is of some nouns: jobs are cut, however they are lost, and soldiers that are lost are dead. What is gone
# is so of these alone: voters will go to the polls.
OF_NOUNS: Final = """
    job post position: lost > cut | fell > cut | killed > cut | gone > cut
    flight train service sailing concert show: cut > cancelled
    home house building tank vehicle: lost > destroyed | gone > destroyed
    soldier troop sailor serviceman climber life: lost > killed
"""
