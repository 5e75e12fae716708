"""The commonest words of news English: sharing one of them says little, however short the story.

A story of twenty sentences cannot tell by its own counts that "said" is common in every story, while its own names, as
frequent in it, are not. Base and inflected forms both stand here, in lower case. In order: pronouns and determiners;
auxiliaries and the verbs that carry no event; prepositions, conjunctions and adverbs; the furniture of a report.
"""

from typing import Final

COMMON_WORDS: Final = """
a an the this that these those i me my mine we us our ours you your yours he him his she her hers it its they them
their theirs himself herself itself themselves who whom whose which what whatever someone something anyone anything
everyone everything nobody nothing none one ones other others another each every either neither both all any some
such same own several many much more most few fewer less least enough
am is are was were be been being do does did doing done have has had having can could may might must shall should
will would ought let s t re ve ll d m don didn doesn isn wasn aren weren hasn haven hadn won couldn wouldn shouldn
say says said saying tell tells told telling make makes made making go goes going gone went get gets got getting
come comes came coming take takes took taken taking give gives gave given giving put puts see sees saw seen seeing
know knows knew known think thinks thought want wants wanted like look looks looked looking seem seems seemed
become becomes became keep keeps kept use uses used using add adds added adding call calls called calling
of to in on at by for from with without within into onto out over under up down off about above below across after
before again against along among amid around as because between beyond but and or nor so if than then though
although unless until while whether when where why how during despite since through throughout toward towards upon
via per not no yes only just also too very even still yet already ever never always often once soon now here there
however meanwhile instead rather quite almost well back away together later earlier ago further perhaps likely
according including amongst near far
year years month months week weeks day days today yesterday tomorrow time times hour hours night morning evening
afternoon monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december first second third last next new old early late recent recently former current
currently people person man men woman women group part place way thing things case fact number
two three four five six seven eight nine ten hundred thousand million billion percent
good long high great big small little different important large public national local mr mrs ms dr
news report reports reported statement spokesman spokeswoman official officials story article read photo picture
file image copyright reserved rights share comment comments advertisement editor related reporting
"""

# Words beside which a figure is often of another time than the news: "|40 people| had died in the earlier quake".
LOOKING_BACK: Final = """
earlier previous previously former ago history since record then anniversary old older past before
"""

# Words right before a number that is set beside the one of the news: "58 per cent, up |from 49", "|compared with 49".
FORMER_LEADS: Final = """
from compared
"""
