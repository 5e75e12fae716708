"""What grouping asks of a language to tell what a date is the date of. All in lower case."""

from collections.abc import Mapping

from newsdiff.lang.table import Table


class EventWords(Table):
    """Words around a date that tell of its event.

    A bar in the comments stands where the word does.
    """

    sayings: frozenset[str]  # police |said on Friday: the day of the saying, not of what is said
    past: str  # the ending of most verbs in the past: arrest|ed
    auxiliaries: frozenset[str]  # |will open on Friday: the verb follows
    not_main: frozenset[str]  # between an auxiliary and its verb: will |not open
    verbs: frozenset[str]  # those of its verbs that have no such ending: |broke out on Friday
    to_come: frozenset[str]  # |will meet on Friday
    light: frozenset[str]  # between a date and the word that it hangs on: the attack |early |on Friday
    names_of_days: frozenset[str]  # begin with a capital and name nobody
    possessives: frozenset[str]  # Friday|'s attack
    parts_of_day: Mapping[str, str]  # Friday |night, |tonight: the words of one part have one name
    clause_ends: frozenset[str]  # arrested on Friday |after: the clause of the date ends here
    phrase_ends: frozenset[str]  # on Friday|, the day of the vote: its verb is not looked for over these
    sentence_ends: frozenset[str]  # the same for a date that opens its sentence
    ago: str  # five years |ago
    records: frozenset[str]  # the |first in 14 years, the |worst since 2007
    record_leads: frozenset[str]  # the first |in 14 years
    lasting: frozenset[str]  # has governed |for 14 years
    ahead: frozenset[str]  # |within five years
