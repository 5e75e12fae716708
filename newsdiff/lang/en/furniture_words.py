"""The lines of a page that are not its story: bylines, captions, menus, notices, as papers and agencies write them."""

from typing import Final

from newsdiff.lang.text_tables import FurnitureWords, HyphenWords, Phrases


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


def _phrases(rows: str) -> Phrases:
    return frozenset(tuple(form.split()) for form in " ".join(rows.split()).split(" | ") if form)


# Alone on a line, or before the title of another story.
RELATED: Final = """
    also read | read also | read more | read next | up next | related | see also | more on this | watch | don't miss
    | recommended | you may also like | you might also like | related articles | related stories | related content
    | related topics | related news | more on this story | more stories | more news | further reading
    | editor's picks | editors' picks
"""

FURNITURE: Final = FurnitureWords(
    # Published: 9 March 2031 at 11:25 | Updated 12:40 GMT
    stamp=_words("""
        published publish posted updated update last first modified edited created filed issued released date dated on
        at from in time local min mins minute minutes read ago hour hours edition all sections day of the uk us
    """),
    published=_words("published posted issued released filed"),
    updated=_words("updated update modified edited"),
    # World | Business
    sections=_words("""
        world news business politics sport sports opinion culture arts entertainment lifestyle life style travel tech
        technology science health environment climate money markets economy finance education weather local national
        international regional americas africa asia europe australia uk us usa canada india china local crime courts
        society media books film music food fashion football cricket tennis golf rugby racing video videos photos
        pictures podcasts podcast live latest analysis features feature investigations magazine obituaries letters
        editorial comment columns games puzzles crosswords jobs property homes cars motoring royals religion
    """),
    # Home News Sport More
    navigation=_words("""
        home menu search more sections topics next previous prev back top close open skip navigation login about
        contact help faq careers archive rss sitemap account profile settings terms privacy cookies accessibility
        advertise and
    """),
    # Share: Facebook Twitter Email
    share=_words("""
        share shares tweet facebook twitter x whatsapp telegram linkedin reddit pinterest flipboard instagram threads
        bluesky youtube tiktok messenger email e-mail mail print copy link save bookmark gift this article story on via
        to us follow like listen comments comment sms url copied icon google
    """),
    agencies=_phrases("""
        reuters | ap | afp | dpa | ansa | efe | tass | upi | pti | ani | xinhua | kyodo | yonhap | bloomberg | pa
        | associated press | the associated press | ap news | agence france-presse | press association | pa media
        | press trust of india | united press international | thomson reuters | cnn | bbc | bbc news | sky news
        | nbc news | abc news | cbs news | fox news | canadian press | the canadian press
        | australian associated press | aap | staff | staff reporter | staff writer | staff and agencies | agencies
        | wire reports | news agencies | from our correspondent | our correspondent | web desk | news desk | newsroom
    """),
    comments=_phrases("""
        comments | comment | leave a comment | add a comment | post a comment | view comments | show comments
        | read comments | view all comments | join the conversation | join the discussion | have your say
        | what do you think | sort by newest | sort by oldest | reply | report comment
    """),
    advertisement=_phrases("""
        advertisement | advertisements | advertising | ad | ads | sponsored | sponsored content | promoted
        | promoted content | paid content | story continues below | story continues below advertisement
        | article continues below | article continues after advertisement | article continues after ad
        | continue reading the main story | continue reading | scroll to continue | scroll down to continue
        | this is a sponsored post
    """),
    navigation_lines=_phrases("""
        skip to content | skip to main content | skip to navigation | back to top | all sections | site search
        | main menu | open menu | close menu | edition | log out | my account | our network | about us | contact us
        | terms of use | terms of service | privacy policy | cookie policy | cookie settings | cookie preferences
        | accessibility statement | help center
    """),
    # FILE - The harbour of Port Vell
    caption_openers=_phrases("""
        file | file photo | file picture | file image | file pic | photo | image | picture | caption | photo caption
        | image caption | pictured | in this photo | in this image | in this picture | in this file photo
        | in this undated photo | in this frame grab | in this image taken from video | this photo | this image
        | this undated photo | this combination of photos | this combination photo | this satellite image
        | a file photo | media caption | video caption | representative image | representational image
    """),
    credit_openers=_phrases("""
        photo by | photo credit | photo courtesy | photograph by | image by | image credit | image source
        | image courtesy | picture by | picture credit | credit | getty images | courtesy of | video by | graphic by
        | illustration by | photographer
    """),
    credit_words=_words("""
        photo photos photograph picture pictures image images via ap reuters afp epa getty pool handout file courtesy
        credit shutterstock alamy xinhua yonhap kyodo bloomberg screengrab screenshot press agency imago dpa pa wire
    """),
    # Also read: Two held after harbour fire
    related_openers=_phrases(RELATED)
    | _phrases("""
        more from | listen | related article | related story | click here | tap here
    """),
    related_alone=_phrases(RELATED)
    | _phrases("""
        recommended stories | recommended for you | related coverage | most read | most popular | most viewed
        | trending | trending now | trending stories | top stories | popular now | latest news | latest stories
        | in other news | in case you missed it | from the web | around the web | more from us
        | what to read next | up next | read next
    """),
    # Sign up for our morning newsletter
    subscription_openers=_phrases("""
        sign up | subscribe | already a subscriber | already have an account | log in | sign in | register for
        | register to | register now | become a member | become a subscriber | support our journalism | get unlimited
        | get the latest | get our | download our | download the app | follow us on | join us on | join our
        | enter your email | your email address | this article is for subscribers | to continue reading
        | start your free trial | try for free | create a free account | stay informed | never miss
    """),
    subscription_phrases=_phrases("""
        our newsletter | our newsletters | our free newsletter | our daily newsletter | our weekly newsletter
        | straight to your inbox | delivered to your inbox | to your inbox | our whatsapp channel
        | our telegram channel | cancel anytime | cancel any time | for subscribers only | turn on notifications
    """),
    address=_words("we us our you your i my me"),
    cookie_phrases=_phrases("""
        we use cookies | this site uses cookies | this website uses cookies | our site uses cookies
        | our website uses cookies | our use of cookies | accept all cookies | accept cookies | reject all cookies
        | manage cookies | your privacy choices | do not sell my personal information
        | do not sell or share my personal information | protected by recaptcha
    """),
    copyright_phrases=_phrases("""
        all rights reserved | may not be published broadcast rewritten | may not be reproduced
        | may not be republished | without express written permission | without prior written permission
        | is not responsible for the content of external | reproduction in whole or in part
    """),
    by="by",
    byline_openers=_phrases("""
        reporting by | additional reporting by | writing by | editing by | edited by | written by | words by
        | compiled by | report by | story by | translated by | with reporting by | with reporting from
        | additional reporting from | with inputs from | with agency inputs
        | from our | from our own
    """),
    offices=_words("correspondent correspondents reporter reporters editor writer columnist bureau"),
    byline_words=_words("""
        and & for in at of the our own with staff writer writers reporter reporters correspondent correspondents editor
        editors chief senior deputy political business sports science health economics foreign diplomatic crime court
        bureau contributor special columnist photographer updated published reporting additional writing editing
        edited written words compiled report story translated by inputs from agency agencies contributed
    """),
    name_particles=_words("de da di du del della van von der den bin ibn al el la le ter o' mc mac"),
    # BREAKING - , EXCLUSIVE: are no towns
    no_places=_words("""
        file breaking exclusive update updated watch opinion analysis live explainer video photo photos alert urgent
        correction editorial review interview factbox timeline summary note editor's story related read
    """),
)

# Words that keep or lose a hyphen at the end of a line.
HYPHENS: Final = HyphenWords(
    suspended=frozenset(("and", "or", "to")),
    takes_after=frozenset("anti half self vice well".split()),
    takes_before=frozenset("led backed based old strong long born made run owned related".split()),
    grown_together=frozenset(
        "any back down every for here in no off on out over some there under up where with".split()
    ),
    syllables=frozenset(("one", "ten")),
)
