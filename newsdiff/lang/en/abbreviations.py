"""Words whose full stop need not end a sentence: lower case, without the final stop, apart by spaces.

A word that stands in no table here still joins what begins with a small letter ("approx. forty"), so only words that
are met before a capital or a digit need a row.
"""

from typing import Final

# Never the last word of a sentence, whatever follows.
ABBREVIATIONS: Final = """
    mr mrs ms mx messrs mme mlle dr prof rev msgr
    gov lt.gov sen atty asst insp
    gen lt maj capt cmdr cdr comdr cpl sgt sgts pfc pvt adm brig sqn flt
    vs v e.g i.e viz cf a.k.a f.e
    n° nº
"""  # Lt. Gen. Orla Venn and Sen. Pike met Dr. Hale.  Oxmoor vs. Tarn.  Salts (e.g. Epsom) were sold.

# Ends a sentence only where a word follows that opens one (SENTENCE_OPENERS). Counts only when written with a capital:
# "Ill." is a state, "fell ill." is not.
CLOSING_ABBREVIATIONS: Final = """
    inc corp co cos ltd plc bros assn dept univ intl natl mfg
    jr sr snr esq ph.d m.sc b.sc m.phil ll.b hon fr ens pres amb supt det del dir col sens rep reps
    st ste ave blvd rd hwy pkwy mt mtn ft pt
    ala ariz ark calif colo conn fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla
    ore pa penn tenn tex va vt wash wis wyo ont que alta
"""  # Venn Corp. Chairman Pike left St. Ives.  She sued Venn Corp. The firm paid.

# Joined to a number alone; one letter counts in the small form only.
NUMBER_ABBREVIATIONS: Final = """
    no nos art arts sec secs fig figs p pp para ch chap vol vols eq pt op ver cl sc pop
    jan feb mar apr jun jul aug sep sept oct nov dec
    a.d c ca circa approx est fl r b d tel ext h.r ft lb oz rs dhs tk rp
"""  # It ranks No. 7 since Jan. 9.  See p. 55 and Art. 12.  It was built in A.D. 79.

# The hour's abbreviation ends a sentence, unless a day, a zone or a place's time follows (HOUR_FOLLOWERS).
HOUR_ABBREVIATIONS: Final = "a.m p.m"  # They met at 5 p.m. Friday.  They met at 5 p.m. Rain fell.

HOUR_FOLLOWERS: Final = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    gmt utc bst cet cest eet eest msk est edt et cst cdt ct mst mdt mt pst pdt pt akst hst ist jst kst hkt sgt
    aest aedt awst nzst nzdt eastern central mountain pacific atlantic greenwich zulu
"""  # It opened at 9 a.m. EST on 3 May.

# Names that carry a mark of their own.
MARKED_NAMES: Final = "yahoo jeopardy yum joomla oklahoma"  # The Yahoo! Sports page was down.

# A quotation that ends in a question or an exclamation goes on with a name and one of these.
SPEECH_VERBS: Final = """
    said says asked asks added adds wrote writes told tells cried shouted replied replies answered wondered
    exclaimed demanded tweeted posted quipped joked insisted recalled continued remarked
"""  # "Who is next?" Orla Venn asked.

# A capital on one of these is the sentence's, not a name's: it shows that the abbreviation before it was the last word.
SENTENCE_OPENERS: Final = """
    the a an this that these those such some many most several few each every all both another any no none
    he she it we they i you who his her its their our my your
    and but so yet for if when whenever while after before since until because although though unless whereas
    as once in on at by from with without within under over during despite amid among between against about
    above according instead through throughout upon like unlike
    there here then now today yesterday tomorrow however meanwhile moreover furthermore therefore nevertheless
    two three four five six seven eight nine ten dozens scores hundreds thousands millions
    still also even only just perhaps maybe later earlier soon recently finally eventually additionally
    what why how where which whose not nobody nothing everyone everything someone something one
    mr mrs ms
    did does let please yes
"""  # She flew to the U.S. However, he stayed.
