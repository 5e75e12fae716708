"""Write newsdiff/lang/en/person_nouns.py from WordNet 3.0: the nouns whose commonest sense is a person.

Newspapers name one group of people by what they do, where they are from or simply as people: "26 pirates", "26 men".
Run it with a folder that holds WordNet's ``data.noun``, ``index.noun`` and ``cntlist.rev`` (Debian: wordnet-base):

    python tools/make_person_nouns.py /usr/share/wordnet > newsdiff/lang/en/person_nouns.py

The choice: one word, counted as a person at least twice in WordNet's tagged texts, its first sense in the
lexicographer file ``noun.person`` and not marked there as a slur. Everything else is left to ``counted_nouns``.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Final

LEAST: Final = 2  # times that the tagged texts use a noun of a person
LEFT_OUT: Final = ("abo", "negro", "savage", "whore")  # slurs that bear no mark there
SLURS: Final = ("slur", "offensive", "disparag", "derogat", "insult")
PERSON: Final = "18"  # noun.person among WordNet's lexicographer files, see lexnames(5WN)
WIDTH: Final = 112
HEAD: Final = '''"""English nouns for people: their commonest sense is a person. Made by tools/make_person_nouns.py.

From WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE-WordNet.
"""

from typing import Final

PERSON_NOUNS: Final = """
'''


def read_person_nouns(folder: Path) -> list[str]:
    """The lemmas, in the order of the alphabet."""
    people = set()
    for line in (folder / "data.noun").read_text("ascii").splitlines():
        if not line.startswith(" "):
            offset, lexicographer, _ = line.split(" ", 2)
            named = " @i " in line  # an instance: one person with a name
            if lexicographer == PERSON and not named and not any(word in line.partition("|")[2] for word in SLURS):
                people.add(offset)
    counted = Counter[str]()
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        key, _, count = line.split()
        if f"%1:{PERSON}:" in key:
            counted[key.partition("%")[0]] += int(count)
    nouns = []
    for line in (folder / "index.noun").read_text("ascii").splitlines():
        if line.startswith(" "):
            continue
        lemma, _, senses, *rest = line.split()
        first_sense = rest[-int(senses)]
        if lemma.isalpha() and lemma not in LEFT_OUT and counted[lemma] >= LEAST and first_sense in people:
            nouns.append(lemma)
    return sorted(nouns)


def main() -> None:
    """Write the table to standard output."""
    lines = [""]
    for noun in read_person_nouns(Path(sys.argv[1])):
        if len(lines[-1]) + len(noun) > WIDTH:
            lines.append("")
        lines[-1] += f" {noun}"
    sys.stdout.write(HEAD + "".join(f"   {line}\n" for line in lines) + '"""\n')


if __name__ == "__main__":
    main()
