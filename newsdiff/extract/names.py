"""Numbers that are no figures: names, codes, list numbers, pronouns. ``RULES`` in order; the first that speaks refuses.

A refusal says that the number is part of a name ("Boeing 737"), not that nothing stands there: its tokens are passed
over, so that no other reading starts inside it.
"""

from collections.abc import Callable
from typing import Final

from newsdiff.extract.amounts import currency_before
from newsdiff.extract.compounds import is_blood_pressure, is_stopwatch
from newsdiff.extract.counted import is_plural, singular
from newsdiff.extract.ellipsis import is_share_of_name
from newsdiff.extract.matches import MOST_INNINGS, read_result
from newsdiff.extract.measures import read_unit
from newsdiff.extract.numbers import Number
from newsdiff.extract.place import HYPHENS, Place
from newsdiff.tokens import WORD_HYPHENS

_PATHS: Final = frozenset("/\\@#_=&~^")


def is_name(place: Place, number: Number) -> bool:
    """Whether a number belongs to a name, a code or a pronoun."""
    if number.form == "digits" and (place.glued(number.first) or place.glued(number.last)):
        for rule in GLUED_RULES:
            if rule(place, number):
                return True
        if is_stopwatch(place, number):  # "Jon Veld 4:31:12"
            return False
    for rule in RULES.get(number.form, ()):  # noqa: SIM110 - any() would build a generator for every number
        if rule(place, number):
            return True
    return False


def expression_end(place: Place, at: int) -> int:
    """Where the fixed expression ends that starts at a token ('24/7', 'one another'); the token itself for none."""
    lowers = place.lowers
    for phrase, _ in place.language.expressions.get(lowers[at], ()):
        if lowers[at : at + len(phrase)] == phrase:
            named = lowers[at] not in place.language.names.clubs or place.text(at)[0].isupper()
            return at + len(phrase) if named else at  # "a group of seven men"
    return at


# --- codes: what is glued to the digits ---------------------------------------------------------------------------


def letters_before(place: Place, number: Number) -> bool:
    """'G20', 'MP3', '#5', 'v2', 'MK.3', 'm^2': letters or a path's sign right before the digits, no currency's code."""
    first = number.first
    if not place.glued(first):
        return False
    before = place.text(first - 1)
    if before == "−" and place.glued(first - 1) and place.text(first - 2)[-1:].isalpha():
        return True  # "km s−1": an exponent
    if before in _PATHS and currency_before(place, first) is None:
        if before == "/" and _is_in_other_unit(place, number):
            return False
        return before != "~" or (place.glued(first - 1) and place.text(first - 2)[-1:].isalnum())
    if before == "." and place.glued(first - 1):
        return place.text(first - 2)[:1].isalpha() and place.lower(first - 2) not in place.language.names.circa
    return (
        before[-1:].isalpha()
        and currency_before(place, first) is None
        and place.lower(first - 1) != place.language.names.circa_mark
    )


def _is_in_other_unit(place: Place, number: Number) -> bool:
    """'5 km/|3 miles', '20kg/|44lb', '180C/|350F': what was just read is measured again, in another unit."""
    before, unit = place.ends.get(number.first - 1), read_unit(place, number.last)
    if before is None or unit is None or (first := before.quantity.unit) is None:
        return False
    return first.dimension == unit[0].dimension and first.name != unit[0].name


def hyphen_before(place: Place, number: Number) -> bool:
    """'COVID-19', 'F-16', 'Covid -19', 'CVE-2024-1187': a name with capitals, joined by a hyphen."""
    first = number.first
    while place.text(first - 1) in WORD_HYPHENS and place.glued(first) and place.text(first - 2).isdecimal():
        first -= 2
    if place.text(first - 1) not in WORD_HYPHENS or not place.glued(first):
        return False
    word = place.text(first - 2)
    if not word[:1].isalpha() or word.lower() in place.language.names.not_names:
        return False
    if not place.glued(first - 1):
        return word.lower() in place.language.numbered
    language = place.language
    spelled = word.lower() in language.units or word.lower() in language.tens or word.lower() in language.scales
    return word[0].isupper() and not spelled


def letters_after(place: Place, number: Number) -> bool:
    """'5G', '4x4', '747s', '12/a', '3_b', '7/10': what is glued to the digits is no scale, unit, ending or decade."""
    at = number.last
    if not place.glued(at):
        return False
    if place.text(at) in _PATHS and place.text(at) != "&" and place.glued(at + 1):
        return place.text(at) in "@_=#~^" or (place.text(at) == "/" and _is_slashed_code(place, at))
    letters = place.text(at)
    if not letters[0].isalpha() or (len(letters) > 2 and letters[-1] == "s" and letters[:-1].isupper()):
        return False  # "12KOs": knockouts, counted
    if place.lower(at) == place.language.ages.decade:
        of_ages = (
            place.lower(number.first - 2) in place.language.ages.bounds and place.text(number.first - 1) in WORD_HYPHENS
        )
        return not of_ages and not place.text(number.first).endswith("0") and "." not in place.text(number.first)
    if place.lower(at) in place.language.glued_scales or place.lower(at) in place.language.dates.halves:
        return False
    return read_unit(place, at) is None


def _is_slashed_code(place: Place, at: int) -> bool:
    """'12|/a', '7|/10', but '$7|/hour', '$60|/bbl', '5 b|/d', a blood pressure of 120|/80."""
    after = place.lower(at + 1)
    if not after[:1].isalnum() or after in place.language.amounts.per_nouns or is_blood_pressure(place, at):
        return False
    if currency_before(place, at - 1) is not None and read_unit(place, at + 1) is not None:
        return False
    return read_unit(place, at) is None


def clock_or_ratio(place: Place, number: Number) -> bool:
    """'John 3:16', 'aspect 16:9': two runs of digits at a colon; 'with 3:20 left' is a duration."""
    if is_stopwatch(place, number):
        return False
    for colon, other in ((number.first - 1, number.first - 2), (number.last, number.last + 1)):
        digits = place.text(other)[:1].isdigit() and place.glued(colon) and place.glued(colon + 1)
        if place.text(colon) == ":" and digits:
            return True
    return False


def leading_zero(place: Place, number: Number) -> bool:
    """'007', '0131 496 0000', '04 March': no quantity is written so."""
    text = place.text(number.first)
    return number.form == "digits" and len(text) > 1 and text[0] == "0" and text.isdigit()


def telephone(place: Place, number: Number) -> bool:
    """'(212) 555-0142', '0131 496 0000': an area code, and what stands behind one that starts with a zero.

    Also what one is told to dial: 'ring 111'.
    """
    at = number.last
    if number.form != "digits":
        return False
    if place.lower(number.first - 1) in place.language.names.dialling and not _counts(place, number):
        return True
    first = number.first if not _counts(place, number) else 0
    while place.text(first)[:1].isdigit() and place.text(first).isdigit() and first > number.first - _LONGEST_NUMBER:
        code = len(place.text(first)) > 2 or place.text(first - 1) == "("  # of "2001-02 12 died" the 02 is none
        if place.text(first)[0] == "0" and code and first < number.first:
            return True
        first -= 1 + (place.text(first - 1) in _AREA_MARKS)
    area = place.text(at) == ")" and place.text(at + 2) in WORD_HYPHENS and place.glued(at + 2)
    return area and place.text(at + 1).isdigit() and place.text(at + 3).isdigit()


_AREA_MARKS: Final = frozenset("()-‐‑–")
_LONGEST_NUMBER: Final = 10  # tokens of a telephone number, marks and all

# --- names: what stands before the number -------------------------------------------------------------------------


def is_ranked(place: Place, number: Number) -> bool:
    """'world number |14', 'in at number |two', 'ranked No |3'; never 'at number |10 Downing Street'."""
    names, at = place.language.names, number.first - 1
    sign = place.lower(at) == names.rank_sign and place.text(at)[:1].isupper()
    if not (sign or place.lower(at) == names.rank_word) or place.lower(at - 1) not in names.rank_leads:
        return False
    world = place.lower(at - 1) in names.rank_worlds  # "world number 14 Irena Kolska"
    return world or not (place.text(number.last)[:1].isupper() or place.text(number.last)[:1].isdecimal())


def numbered_word(place: Place, number: Number) -> bool:
    """'Channel 4', 'Section 427 Row 21', 'phase two', 'Fig. 7': a place in a list, unless things are counted."""
    at = number.first - 1
    if number.form not in ("digits", "words") or number.scale != 1:
        return False
    if place.text(at) == "." and place.lower(at - 1) in place.language.names.number_signs and place.glued(at):
        return place.lower(at - 1) not in place.language.names.rank_signs  # "No. 1" is a rank: see the pattern
    while (place.lower(at) in place.language.names.joiners or place.lower(at) == ",") and place.text(
        at - 1
    ).isdecimal():
        at -= 2  # between junctions 14 and |15
    before = place.text(at)
    if before.lower() not in place.language.numbered or is_of_storm(place, number) or is_ranked(place, number):
        return False
    if is_of_round(place, number):
        return False
    return any(letter.isupper() for letter in before) or not _counts(place, number)


def type_of_machine(place: Place, number: Number) -> bool:
    """'the ATR |72 aircraft', 'two MD |80 jets': a type, by the capitals before it and the machine behind."""
    before, noun = place.text(number.first - 1), singular(place.lower(number.last), place.language)
    return before.isupper() and 1 < len(before) <= _TYPE and noun in place.language.names.typed


_TYPE: Final = 4  # letters of "ATR"


def is_of_storm(place: Place, number: Number) -> bool:
    """'a Category 4 hurricane', 'the storm, now Category 5,': how strong it is; 'Category 2 roads' are a name."""
    names, at = place.language.names, number.first - 1
    if place.lower(at) != names.category or number.value is None or not 0 < number.value <= STRONGEST_STORM:
        return False
    joined = place.lower(number.last) in HYPHENS or place.lower(number.last) == place.language.links.or_
    if joined or number.value != number.value.to_integral_value():
        return False
    if place.lower(number.last) == names.system:
        return True
    return not names.storms.isdisjoint(place.lowers[max(0, at - _NEAR_STORM) : number.last + _NEAR_STORM])


def is_of_round(place: Place, number: Number) -> bool:
    """'in |round four', 'until |round 12', where nothing is counted behind; never 'in round |four people'."""
    words, at = place.language.amounts, number.first - 1
    if place.lower(at) not in words.told_rounds or number.value is None or not 0 < number.value <= MOST_INNINGS:
        return False
    after = place.lower(number.last)
    goes_on = (after[:1].isalnum() and after not in place.language.stops) or after in HYPHENS
    lead = place.lower(at - 1)
    return not goes_on and (lead == place.language.links.in_ or (lead.isalpha() and lead in words.span_leads))


STRONGEST_STORM: Final = 5  # of the Saffir-Simpson scale
_NEAR_STORM: Final = 12  # tokens


def capitalised_name(place: Place, number: Number) -> bool:
    """'Windows 10', 'Apollo 11', 'iPhone 9': a capital before short bare digits, and nothing counted behind."""
    before, text = place.text(number.first - 1), place.text(number.first)
    if number.form != "digits" or len(text) > 4 or not text.isdigit() or number.scale != 1 or number.first < 1:
        return False
    opens = number.first == 1 and not (
        before.isupper() and len(before) > 1
    )  # any word has a capital at the start: "Grade 4 is hard"
    if opens and place.lower(number.last) not in place.language.names.singular_verbs:
        return False
    if (
        not before.isalpha()
        or not any(letter.isupper() for letter in before)
        or before.lower() in place.language.names.headline_verbs
    ):
        return False
    if currency_before(place, number.first) is not None or is_of_storm(place, number) or is_ranked(place, number):
        return False
    links, following = place.language.links, place.lower(number.last)
    joined = following == links.of or following in place.language.names.joiners  # "Judge Tosses 4 of 11 Counts"
    joined = joined and place.number(number.last + 1) is not None
    acts = following in place.language.names.plural_verbs or following in place.language.after_noun_verbs
    if acts and _is_of_a_row(place, number.first - 1):
        return True  # "The Orla 11 will be sold", "The Wellard 30 rose"
    return not (joined or _counts(place, number) or _is_shared_out(place, number) or read_result(place, number))


def _is_of_a_row(place: Place, at: int) -> bool:
    """'The |Orla 11', 'but the |Wellard 30': a name in the singular that opens its clause; never 'in the Vale 12'."""
    opener = place.lower(at - 2)
    opens = not opener.isalnum() or opener in place.language.ages.clause_openers
    return (
        opens
        and place.lower(at - 1) in place.language.dates.articles
        and not is_plural(place.lower(at), place.language)
    )


def named_again(place: Place, number: Number) -> bool:
    """'the Orla 11 Pro and |11 Plus': the number of a name that has just been read."""
    text, links = place.text(number.first), place.language.links
    if not place.text(number.last)[:1].isupper() or number.scale != 1 or len(text) > 4:
        return False
    if place.lower(number.first - 1) not in (links.and_, links.or_, ","):
        return False
    for i in range(max(1, number.first - _LONGEST_LIST), number.first):
        if place.text(i) == text and place.taken[i] and place.text(i - 1)[-1].isalpha():
            return not place.text(i - 1).islower() and not _counts(place, number)
    return False


def _is_shared_out(place: Place, number: Number) -> bool:
    """'41 of the 101 seats, and the People's List 35': what is shared out has been named, and goes to a name."""
    if not is_share_of_name(place, number.first, number.last):
        return False
    near = place.lowers[max(0, number.first - _LONGEST_LIST) : number.first]
    if not place.language.nouns.shares.isdisjoint(near):  # "the Left 44 per cent, the Greens 23"
        return True
    return any(singular(word, place.language) in place.language.nouns.shared_out for word in near)


_LONGEST_LIST: Final = 40  # tokens from "seats" to the last name that got some


def capitalised_number(place: Place, number: Number) -> bool:
    """'the Chicago Seven', 'the Velm Six trial', 'Ocean's Eleven': a number word with a capital that ends a name.

    Or one that begins it: 'at the Three Anchors', where what stands around it has no capitals.
    """
    first, text = number.first, place.text(number.first)
    if number.form != "words" or number.last != first + 1 or not text[:1].isupper() or first < 2:
        return False
    before, after = place.text(first - 1), place.text(number.last)
    if before == place.language.links.of and place.text(first - 2)[:1].isupper():  # "the band Gang of Four"
        return place.lower(first - 2) in place.language.nouns.holders and not after[:1].isupper()
    if before in place.language.asides.articles and after[:1].isupper():  # "the landlord of the Three Anchors said"
        return place.text(first - 2).islower() and not place.text(number.last + 1)[:1].isupper()
    if not before[:1].isupper() or (not before.isalpha() and before not in place.language.links.possessives):
        return before in place.language.links.possessives and place.text(first - 2)[:1].isupper()
    return not after[:1].isupper() and before.lower() not in place.language.names.headline_verbs


def street_address(place: Place, number: Number) -> bool:
    """'123 Random Street', '10 Downing Street': a house number; never 'the |120,000 Wall Street had expected'."""
    if (
        number.form != "digits"
        or number.scale != 1
        or "," in place.text(number.first)
        or not place.text(number.last)[:1].isupper()
    ):
        return False
    for at in range(number.last, number.last + 4):
        if place.lower(at) in place.language.names.streets and at > number.last:
            return not is_plural(place.lower(at), place.language)
        if not place.text(at)[:1].isupper():
            return False
    return False


def followed_by_code_word(place: Place, number: Number) -> bool:
    """'the 12345 ZIP Code', 'the 212 area code', '737 Max jets': the word behind says that the number is a name."""
    words, following = place.language.names, place.lowers[number.last : number.last + 2]
    if number.form != "digits" or number.scale != 1:
        return False
    if following[:1] and following[0] in words.forces and place.text(number.last)[:1].isupper():
        return not is_plural(place.lower(number.last + 1), place.language)  # "the 91 Battalion"
    return following in words.code_words or following[:1] in words.code_words


def bare_year(place: Place, number: Number) -> bool:
    """'the 2021 model', 'A.D. 1000', 'dated 79 CE', 'had 1991 sales of': a year in a place where no date is read."""
    words, text = place.language.names, place.text(number.first)
    if number.form != "digits" or len(text) > 4 or not text.isdigit() or number.scale != 1:
        return False
    if _has_era(place, number):
        return True
    if len(text) != 4 or not "1900" <= text <= "2099" or read_unit(place, number.last) is not None:
        return False
    if currency_before(place, number.first) is not None or place.lower(number.last) in words.year_joiners:
        return False
    return not (text.endswith(("00", "50"))) or not _counts(place, number)


def _has_era(place: Place, number: Number) -> bool:
    """'600 CE', 'A.D. 1000': capitals, and no plural behind them ('12 BC towns')."""
    dates, before, after = place.language.dates, number.first - 1, number.last
    if place.text(after)[:1].isupper() and place.lower(after) in dates.eras:
        thing = place.text(after + 1)
        return not (thing.islower() and is_plural(thing, place.language))
    return place.text(before)[:1].isupper() and place.lower(before) in dates.eras_ahead


def tolerance(place: Place, number: Number) -> bool:
    """'5.2 kg +/- 0.3', '12 ± 2 mm': how sure the figure before it is; the '+/- 3 points' of a poll are a figure."""
    at = number.first - 1
    if place.text(at) == "-" and place.text(at - 1) == "/" and place.text(at - 2) == "+":
        at -= 2
    elif place.text(at) != "±":
        return False
    unit = read_unit(place, number.last)
    return at > 0 and place.taken[at - 1] and (unit is None or unit[0].dimension not in _OF_POLLS)


_OF_POLLS: Final = frozenset(("percent", "percentage point", "index"))


# --- words: one, top three, list numbers --------------------------------------------------------------------------


_ONE_MORE: Final = 12  # tokens before "and one in Larkton" among which the number stands that it goes on from


def pronoun_one(place: Place, number: Number) -> bool:
    """'one of', 'the one', 'no one', 'one can': not a count of one; 'one in five' is a share."""
    if number.last != number.first + 1 or place.lower(number.first) != place.language.links.one or number.value != 1:
        return False
    after = place.lower(number.last)
    if after in place.language.names.shares and _share_follows(place, number.last + 1):
        return False
    before = place.lower(number.first - 1)
    if _is_one_elsewhere(place, number):
        return False
    if after in place.language.number_words.twice:
        return True  # "asked for one twice"
    if (before, after) in place.language.names.hands:
        return True  # "on the one hand"
    if after in place.language.people and place.lower(number.last + 1) in place.language.speech.sayings:
        return True  # "one student told the paper"
    if after in HYPHENS and read_unit(place, number.last) is not None:
        return False  # "the one-hour talk"
    if after.endswith(place.language.nouns.gerund) and _takes_object(place, number.last + 1):
        return True  # "two ferries, one carrying 320 passengers"
    if (
        after in place.language.stops
        or not after
        or (before in place.language.names.before_one and not _is_only_one(place, number))
    ):
        return after not in ("-", "–") or before in place.language.names.before_one
    return not (after[0].isalpha() or after in ("-", "–")) or after in place.language.links.possessives


def _is_one_elsewhere(place: Place, number: Number) -> bool:
    """'34 people died in Velm and |one in Larkton': one more of those that the number before it counts."""
    before, behind = place.lower(number.first - 1), number.last
    if before not in (place.language.links.and_, ",") or place.lower(behind) not in place.language.nouns.elsewhere:
        return False
    others = range(max(0, number.first - _ONE_MORE), number.first - 1)
    return place.text(behind + 1)[:1].isupper() and any(place.number(at) is not None for at in others)


def _takes_object(place: Place, at: int) -> bool:
    """Whether a noun phrase with an article or a number of its own begins at a token: what is before it is a verb."""
    return place.lower(at) in place.language.asides.determiners or place.number(at) is not None


def _is_only_one(place: Place, number: Number) -> bool:
    """'the one person who', 'this one man': a noun behind the number is counted."""
    after = place.lower(number.last)
    return (
        place.lower(number.first - 1) in place.language.names.the_one
        and after.isalpha()
        and (after not in place.language.after_noun_verbs and not is_plural(after, place.language))
    )


def _share_follows(place: Place, at: int) -> bool:
    at += place.lower(at) == place.language.links.of
    at += place.lower(at) in place.language.names.share_openers
    number = place.number(at)
    return number is not None and number.value is not None and number.value > 1 and number.form in ("digits", "words")


def rank_of_a_list(place: Place, number: Number) -> bool:
    """'in the bottom three': a stretch of a list, unless its members follow ('the top three seeds')."""
    if place.lower(number.first - 1) not in place.language.names.ends_of_list or number.form != "words":
        return False
    return read_unit(place, number.last) is None and number.scale == 1 and not _counts(place, number)


def exception(place: Place, number: Number) -> bool:
    """'all but |two of the 16 wards closed': those of which it is not told; 'all but |12,000 homes' are so many."""
    phrase = place.language.names.all_but
    told = place.lowers[max(0, number.first - len(phrase)) : number.first] == phrase
    return told and place.lower(number.last) == place.language.links.of


def of_a_shape(place: Place, number: Number) -> bool:
    """'a |one-eyed dog', 'a |three-legged stool': what a thing is like, and nothing that is counted."""
    hyphened = place.lower(number.last) in HYPHENS and place.glued(number.last) and place.glued(number.last + 1)
    return hyphened and place.lower(number.last + 1) in place.language.names.shaped


def list_number(place: Place, number: Number) -> bool:
    """'1. Mix the flour', '[3]', '(2) ...': a number that only orders the text."""
    if number.form != "digits" or number.last != number.first + 1:
        return False
    before, after = place.text(number.first - 1), place.text(number.last)
    if after in (".", ")") and number.last < len(place.texts) - 1:
        opened = number.first == 0 or (before == "(" and number.first == 1)
        return opened and place.text(number.last + 1)[:1].isupper()
    return before == "[" and after == "]"


def _counts(place: Place, number: Number) -> bool:
    """Whether a noun in the plural, a unit or a verb of the counted follows."""
    after = place.lower(number.last)
    if after in place.language.names.singular_verbs:
        return False
    if after in place.language.names.plural_verbs or after in place.language.after_noun_verbs:
        return True
    if read_unit(place, number.last) is not None:
        return True
    for word in place.lowers[number.last : number.last + 4]:
        if word in place.language.stops or not word[0].isalpha():
            return False
        if is_plural(word, place.language):
            return True
    return False


Rule = Callable[[Place, Number], bool]

# Asked first, of digits that something is glued to.
GLUED_RULES: Final[tuple[Rule, ...]] = (letters_before, hyphen_before, letters_after, clock_or_ratio)
RULES: Final[dict[str, tuple[Rule, ...]]] = {
    "digits": (
        leading_zero,
        telephone,
        type_of_machine,
        numbered_word,
        capitalised_name,
        named_again,
        street_address,
        followed_by_code_word,
        bare_year,
        tolerance,
        exception,
        list_number,
    ),
    "words": (exception, of_a_shape, hyphen_before, numbered_word, capitalised_number, pronoun_one, rank_of_a_list),
}
