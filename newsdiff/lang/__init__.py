"""Words only: a language's tables, and the index that the rooms look phrases up in. No rule lives here.

A phrase is a tuple of lower-case tokens. A phrase index maps the word that a look-up starts from (the first one, or
the last for what stands before a number) to its phrases, longest first. A form that two rows claim is an error at
load, so that a table can be trusted to mean what it says.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TypeVar

from newsdiff.fraction import Fraction, take_part
from newsdiff.lang.date_tables import DateWords, EventWords
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
from newsdiff.lang.text_tables import FurnitureWords, HyphenWords, SpeechWords
from newsdiff.model import Qualifier, Unit
from newsdiff.tuples import Table
from newsdiff.units import UNITS

Phrase = tuple[str, ...]
Meaning = TypeVar("Meaning", bound=Hashable)
PhraseIndex = dict[str, tuple[tuple[Phrase, Meaning], ...]]


class Language(Table):
    """The tables of one language, indexed. Each field's meaning stands at the head of the table that it comes from."""

    name: str
    abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    number_abbreviations: frozenset[str]
    hour_abbreviations: frozenset[str]
    hour_followers: frozenset[str]
    marked_names: frozenset[str]
    speech_verbs: frozenset[str]
    sentence_openers: frozenset[str]
    aliases: Mapping[str, str]
    nations: frozenset[str]  # the names of countries, and what is said for them: "Seoul"
    alias_lengths: Mapping[str, Sequence[int]]  # a first word: how long its aliases of several words are, longest first
    capital_aliases: frozenset[str]  # "US" is a country, "us" is not
    dates: DateWords
    furniture: FurnitureWords
    hyphens: HyphenWords
    equivalents: EquivalentWords
    links: Links
    number_words: NumberWords
    nouns: NounWords
    amounts: AmountWords
    sums: SumWords
    ages: AgeWords
    ranges: RangeWords
    names: NameWords
    asides: AsideWords
    speech: SpeechWords
    events: EventWords
    common_words: frozenset[str]
    looking_back: frozenset[str]
    former_leads: frozenset[str]
    choices: Mapping[str, Sequence[tuple[int, int]]]  # a word: the rows that it stands in, with its alternative there
    not_yet: frozenset[str]
    supposed: frozenset[tuple[str, ...]]  # 900 |may have been inside
    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    glued_scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, int]
    fraction_signs: Mapping[str, Fraction]
    vague: PhraseIndex[tuple[int, int]]
    multiples: Mapping[str, Decimal]
    zero_verbs: frozenset[str]
    beside: Mapping[str, frozenset[str]]  # see BESIDE of number_words
    crowd_roles: frozenset[str]
    unit_words: PhraseIndex[Unit]
    unit_symbols: PhraseIndex[Unit]
    minor_money: Mapping[str, Unit]
    money_before: PhraseIndex[Unit]
    money_after: Mapping[str, Unit]
    money_nations: Mapping[str, Unit]
    code_scales: Mapping[str, Decimal]  # MEUR: by what it scales the number beside it
    per: PhraseIndex[str]
    before: PhraseIndex[Qualifier]
    after: PhraseIndex[Qualifier]
    bounds: tuple[Qualifier, ...]
    synonyms: Mapping[str, frozenset[int]]
    people: frozenset[str]  # nouns for people, in the singular
    plurals: Mapping[str, str]
    stops: frozenset[str]
    after_noun_verbs: frozenset[str]
    zero_of: frozenset[str]
    ordinal_blocks: frozenset[str]
    jubilees: Mapping[str, str]
    roles: Mapping[str, str]
    role_phrases: Mapping[str, Sequence[tuple[Phrase, str]]]  # by their first word
    roles_of_nouns: Mapping[tuple[str, str], str]  # a noun and a role: what that is of it
    roles_of_people: frozenset[str]
    roles_apart: frozenset[str]  # of which no two befall the same people
    roles_of_beings: frozenset[str]
    roles_of_sums: frozenset[str]
    roles_of_deeds: frozenset[str]
    roles_of_money: Mapping[str, str]
    roles_of_things: frozenset[str]
    things: frozenset[str]  # nouns of what no being is
    numbered: frozenset[str]
    expressions: PhraseIndex[None]
    number_starts: Mapping[str, tuple[str, ...]]  # word: the forms of number that may start at it, in their order
    triggers: frozenset[str]  # a figure or a name with a number starts only at one of these words, or at a digit
    scanned: frozenset[str]  # the triggers and those of dates
    after_numbers: frozenset[str]  # a number in digits goes on only before one of these, or before a digit
    after_articles: frozenset[str]  # "a" and "an" start a number only before one of these
    beside_articles: frozenset[str]  # the same, and the units that an article may count


@cache
def load_language(name: str = "en") -> Language:
    """Import and index the tables of one language; the result is shared and never altered."""

    def table(module: str) -> ModuleType:
        return import_module(f"newsdiff.lang.{name}.{module}")

    numbers, units, qualifiers = table("number_words"), table("unit_words"), table("qualifiers")
    nouns, abbreviations = table("counted_nouns"), table("abbreviations")
    patterns = table("pattern_words")
    vague = _index((form, _range(row)) for row, form in _rows(numbers.VAGUE))
    small, tens, scales = _values(numbers.UNITS), _values(numbers.TENS), _values(numbers.SCALES)
    ordinals, fractions = _values(numbers.ORDINALS), _values(numbers.FRACTIONS)
    small, ordinals = small | _run_together(tens, small), ordinals | _run_together(tens, ordinals)
    multiples = {form: Decimal(key) for key, form in _rows(numbers.MULTIPLES)}
    signs = {row[0]: take_part(*map(int, row[2:].split("/"))) for row in numbers.FRACTION_SIGNS.split()}  # ½=1/2
    expressions = _index((form, None) for form in _forms(numbers.EXPRESSIONS))
    articles = patterns.LINKS.articles
    synonyms = _synonyms(nouns.SYNONYMS)
    articled = {phrase[1] for phrases in vague.values() for phrase, _ in phrases if phrase[0] in articles}
    unit_words = _index((form, UNITS[row]) for row, form in _rows(units.WORDS))
    signs_of_money = tuple((form, UNITS[row]) for row, form in _rows(units.MONEY_SIGNS))
    scaled_codes = tuple(_scaled_codes(signs_of_money, units.CODE_SCALES))
    signs_of_money += tuple((form, unit) for form, unit, _ in scaled_codes)
    words = patterns.NUMBERS
    number_starts = _index_starts(
        (
            ("vague", vague),
            ("zero", (words.no, words.none, words.nobody)),
            ("multiple", (*multiples, words.half)),
            ("times", words.twice),
            ("fraction", (*signs, *fractions, *articles)),
            ("ordinal", ordinals),
            ("both", (words.both,)),
            ("words", (*small, *tens, *articles, words.dozen, words.hundred)),
        )
    )
    triggers = {
        *number_starts,
        *expressions,
        patterns.AMOUNTS.long,
        *patterns.AMOUNTS.long_units,
        *patterns.AMOUNTS.every_units,
        *patterns.AMOUNTS.gone,
        *patterns.AGES.decades,
    }
    after_articles = frozenset((*scales, *fractions, *articled, "-"))
    dates = table("date_words").DATES
    read_groups = table("aliases").read_groups
    rows = read_groups(table("aliases").ALIASES)
    aliases = {form: forms[0] for forms in rows for form in forms}
    nations = frozenset(form for row in read_groups(table("aliases").NATIONS) for form in row)
    return Language(
        name=name,
        abbreviations=frozenset(abbreviations.ABBREVIATIONS.split()),
        closing_abbreviations=frozenset(abbreviations.CLOSING_ABBREVIATIONS.split()),
        number_abbreviations=frozenset(abbreviations.NUMBER_ABBREVIATIONS.split()),
        hour_abbreviations=frozenset(abbreviations.HOUR_ABBREVIATIONS.split()),
        hour_followers=frozenset(abbreviations.HOUR_FOLLOWERS.split()),
        marked_names=frozenset(abbreviations.MARKED_NAMES.split()),
        speech_verbs=frozenset(abbreviations.SPEECH_VERBS.split()),
        sentence_openers=frozenset(abbreviations.SENTENCE_OPENERS.split()),
        aliases=aliases,
        nations=nations,
        alias_lengths=_index_lengths(aliases),
        capital_aliases=frozenset(form for form in aliases if form.isupper()),
        dates=dates,
        furniture=table("furniture_words").FURNITURE,
        hyphens=table("furniture_words").HYPHENS,
        equivalents=patterns.EQUIVALENTS,
        links=patterns.LINKS,
        number_words=patterns.NUMBERS,
        nouns=patterns.NOUNS,
        amounts=patterns.AMOUNTS,
        sums=patterns.SUMS,
        ages=patterns.AGES,
        ranges=patterns.RANGES,
        names=patterns.NAMES,
        asides=patterns.ASIDES,
        speech=table("speech_words").SPEECH,
        events=table("speech_words").EVENTS,
        common_words=frozenset(table("common_words").COMMON_WORDS.split()),
        looking_back=frozenset(table("common_words").LOOKING_BACK.split()),
        former_leads=frozenset(table("common_words").FORMER_LEADS.split()),
        choices=_index_choices(table("common_words").CHOICES),
        not_yet=frozenset(table("common_words").NOT_YET.split()),
        supposed=frozenset(tuple(each.split()) for each in table("common_words").SUPPOSED.split("|")),
        units=small,
        tens=tens,
        scales=scales,
        glued_scales=_values(numbers.GLUED_SCALES),
        ordinals=ordinals,
        fractions=fractions,
        fraction_signs=signs,
        vague=vague,
        multiples=multiples,
        zero_verbs=frozenset(numbers.ZERO_VERBS.split()),
        beside={question: frozenset(row.split()) for question, row in _lines(numbers.BESIDE)},
        crowd_roles=frozenset(numbers.CROWD_ROLES.split()),
        unit_words=unit_words,
        unit_symbols=_index(((form, UNITS[row]) for row, form in _rows(units.SYMBOLS)), lower=False),
        minor_money={form: UNITS[row] for row, form in _rows(units.MINOR_MONEY)},
        money_before=_index(signs_of_money, last=True, lower=False),
        money_after=dict(signs_of_money),
        code_scales={form: factor for form, _, factor in scaled_codes},
        money_nations={form.lower(): UNITS[row] for row, form in _rows(units.MONEY_NATIONS)},
        per=_index((form, "") for form in _forms(units.PER)),
        before=_index(((form, q) for q, row in qualifiers.BEFORE.items() for form in _forms(row)), last=True),
        after=_index((form, q) for q, row in qualifiers.AFTER.items() for form in _forms(row)),
        bounds=qualifiers.BOUNDS,
        synonyms=synonyms,
        people=patterns.AGES.relations | {*nouns.PEOPLE.split(), *_sharing(next(iter(synonyms)), synonyms)},
        plurals=dict(form.split(": ") for form in _forms(nouns.IRREGULAR_PLURALS)),
        stops=frozenset(nouns.STOPS.split()),
        after_noun_verbs=frozenset(nouns.AFTER_NOUN_VERBS.split()),
        zero_of=frozenset(nouns.ZERO_OF.split()),
        ordinal_blocks=frozenset(nouns.ORDINAL_BLOCKS_AFTER.split()),
        jubilees=dict(form.split(": ") for form in _forms(nouns.JUBILEES)),
        roles={form: role for role, row in _lines(table("roles").ROLES) for form in row.split()},
        role_phrases=_index_phrases(table("roles").ROLE_PHRASES),
        roles_of_nouns={
            (noun, of): role
            for nouns_of, row in _lines(table("roles").OF_NOUNS)
            for of, role in (each.split(" > ") for each in row.split(" | "))
            for noun in nouns_of.split()
        },
        roles_of_people=frozenset(table("roles").OF_PEOPLE.split()),
        roles_apart=frozenset(table("roles").APART.split()),
        roles_of_beings=frozenset(table("roles").OF_BEINGS.split()),
        roles_of_sums=frozenset(table("roles").OF_SUMS.split()),
        roles_of_money=dict(form.split(": ") for form in _forms(table("roles").OF_MONEY)),
        roles_of_deeds=frozenset(table("roles").OF_DEEDS.split()),
        roles_of_things=frozenset(table("roles").OF_THINGS.split()),
        things=frozenset(table("roles").THINGS.split()),
        numbered=frozenset(numbers.NUMBERED.split()),
        expressions=expressions,
        number_starts=number_starts,
        triggers=frozenset(triggers),
        scanned=dates.triggers.keys() | triggers,
        after_numbers=frozenset((*scales, *signs, *words.folds, patterns.LINKS.and_, words.times, *"ex×-‐‑–")),
        after_articles=after_articles,
        beside_articles=after_articles | unit_words.keys() | {patterns.AMOUNTS.single},
    )


def _forms(row: str) -> list[str]:
    """'at least | no fewer than' -> its forms, white space made single."""
    return [form for form in " ".join(row.split()).split(" | ") if form]


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """'key: rest' lines; a line that starts with the separator goes on with the one before."""
    for line in text.replace("\n        |", " |").replace("\n        ", " ").strip().splitlines():
        key, _, rest = line.strip().partition(": ")
        yield key, rest


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for key, rest in _lines(text):
        for form in rest.split(" | "):
            yield key, form


def _index_starts(forms: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """Forms with the words that each may start at -> each word with its forms."""
    starts: dict[str, tuple[str, ...]] = {}
    for form, words in forms:
        for word in words:
            starts[word] = (*starts.get(word, ()), form)
    return starts


def _index_phrases(text: str) -> dict[str, list[tuple[Phrase, str]]]:
    """The phrases of a table, each with the name of its row, under their first words."""
    rows: dict[str, list[tuple[Phrase, str]]] = {}
    for name, row in _lines(text):
        for phrase in (tuple(each.split()) for each in row.split("|")):
            rows.setdefault(phrase[0], []).append((phrase, name))
    return rows


def _index_choices(text: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """'sex: men male | women female' -> each word with the number of its row, and of its alternative there."""
    places: dict[str, tuple[tuple[int, int], ...]] = {}
    for row, (_, alternatives) in enumerate(_lines(text)):
        for number, alternative in enumerate(alternatives.split(" | ")):
            for word in alternative.split():
                places[word] = (*places.get(word, ()), (row, number))
    return places


def _index_lengths(forms: Iterable[str]) -> dict[str, list[int]]:
    lengths: dict[str, set[int]] = {}
    for form in forms:
        first, apart, rest = form.partition(" ")
        if apart:
            lengths.setdefault(first, set()).add(rest.count(" ") + 2)
    return {first: sorted(found, reverse=True) for first, found in lengths.items()}


def _values(text: str) -> dict[str, int]:
    return {form: int(key) for key, form in _rows(text)}


def _run_together(tens: Mapping[str, int], ones: Mapping[str, int]) -> dict[str, int]:
    """'twentyfive', 'thirtyfirst': number words that have lost their hyphen."""
    return {ten + one: tens[ten] + ones[one] for ten in tens for one in ones if 0 < ones[one] < 10}


def _scaled_codes(signs: Iterable[tuple[str, Unit]], scales: str) -> Iterator[tuple[str, Unit, Decimal]]:
    """'MEUR', 'EURm': the codes of currencies with a letter that scales the number beside them."""
    codes = [(form, unit) for form, unit in signs if len(form) == 3 and form.isalpha() and form.isupper()]
    for factor, pattern in _rows(scales):
        for code, unit in codes:
            yield pattern.replace("_", code), unit, Decimal(factor)


def _range(row: str) -> tuple[int, int]:
    low, _, high = row.partition("-")
    return int(low), int(high)


def _index(rows: Iterable[tuple[str, Meaning]], *, last: bool = False, lower: bool = True) -> PhraseIndex[Meaning]:
    """Phrases by their first word (by their last with ``last``), longest first."""
    meanings: dict[Phrase, Meaning] = {}
    for form, meaning in rows:
        phrase = tuple(form.lower().split() if lower else form.split())
        known = meanings.setdefault(phrase, meaning)
        if known is not meaning and known != meaning:
            raise ValueError(f"{form!r} stands in two rows")
    index: dict[str, list[tuple[Phrase, Meaning]]] = {}
    at = -1 if last else 0
    for row in meanings.items():
        index.setdefault(row[0][at], []).append(row)
    for phrases in index.values():
        if len(phrases) > 1:
            phrases.sort(key=_length, reverse=True)
    return {word: tuple(phrases) for word, phrases in index.items()}


def _length(row: tuple[Phrase, object]) -> int:
    return len(row[0])


def _sharing(noun: str, synonyms: Mapping[str, frozenset[int]]) -> frozenset[str]:
    """The nouns that stand in a row with one."""
    return frozenset(other for other, rows in synonyms.items() if not rows.isdisjoint(synonyms[noun]))


def _synonyms(text: str) -> dict[str, frozenset[int]]:
    """A noun -> the numbers of the rows that it stands in; two nouns are synonyms when they share a row."""
    rows: dict[str, set[int]] = {}
    for number, row in enumerate(text.replace("\n        |", " |").strip().splitlines()):
        for form in _forms(row):
            rows.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in rows.items()}
