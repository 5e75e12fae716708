"""The extract room: figures and refusals from the case files, and what holds for any text."""

from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsdiff
from newsdiff.errors import InputError
from newsdiff.extract import extract_figures
from newsdiff.judge import judge_pair
from newsdiff.lang import load_language
from newsdiff.model import Document, Figure, Qualifier, Quantity, Settings, Verdict
from newsdiff.pipeline import find_figures, list_figures
from newsdiff.split import split_sentences
from tests.case_files import CASES, read_cases

ENGLISH = load_language("en")

# Half of a text is what figures are made of.
PIECES = st.sampled_from(
    (
        *("one", "two", "half", "a", "an", "the", "dozen", "hundred", "million", "thousands", "third", "and", "of"),
        *("12", "1.2", "13,000", "007", "2024", "65", "½", "٣", "9" * 40, "6'2"),
        *("to", "or", "from", "between", "in", "per", "at least", "more than", "nearly", "rose", "years", "old"),
        *("$", "£", "US", "%", "°", "C", "m", "bn", "k", "s", "km", "pounds", "points", "hours", "minutes", "won"),
        *(" ", " ", " ", "-", "–", "'", '"', ":", ",", ".", "(", ")", "/", "\n"),
        *("people", "soldiers", "Boeing", "Street", "COVID", "No.", "killed"),
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)


def find(text: str) -> tuple[Figure, ...]:
    return extract_figures(split_sentences(Document("text", text), ENGLISH), ENGLISH)


def read_meanings() -> dict[str, list[str]]:
    """Each meaning of figures.txt with its sentences."""
    meanings: dict[str, list[str]] = {}
    header = ""
    for line in (CASES / "figures.txt").read_text("utf-8").splitlines():
        if line.startswith("    "):
            meanings[header].append(line.strip())
        elif line and not line.startswith("#"):
            header = line
            assert header not in meanings, f"{header!r} stands twice"
            meanings[header] = []
    return meanings


MEANINGS = read_meanings()
KNOWN = pytest.mark.xfail(strict=True, reason="known failure")


def sentence_cases():
    for header, sentences in MEANINGS.items():
        for sentence in sentences:
            known = sentence.startswith("? ")
            yield pytest.param(header, sentence.removeprefix("? "), id=sentence, marks=[KNOWN] if known else [])


@pytest.mark.parametrize(("header", "sentence"), list(sentence_cases()))
def test_figures_of_a_sentence(header, sentence):
    assert "; ".join(map(str, find(sentence))) == header


@pytest.mark.parametrize("sentence", read_cases("not_figures.txt"))
def test_no_figure(sentence):
    assert [(figure.text, str(figure), figure.pattern) for figure in find(sentence)] == []


@pytest.mark.parametrize(
    "sentences", [[s for s in sentences if not s.startswith("? ")] for h, sentences in MEANINGS.items() if ";" not in h]
)
def test_phrasings_of_one_meaning_agree(sentences):
    figures = [find(sentence)[0]._replace(role="") for sentence in sentences]  # what went up or down is not the point
    for a, b in combinations(figures, 2):
        assert judge_pair(a, b, Settings())[1].verdict is Verdict.AGREE, (a.text, b.text)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("At least 10,000 North Ostrian soldiers came.", "At least 10,000 North Ostrian soldiers"),
        ("They pay $3,500 a month.", "$3,500 a month"),
        ("A plant of 500 megawatts of capacity", "500 megawatts"),
        ("Killed at least, officials said, 30.", "at least, officials said, 30"),
        ("It grew by between 20 and 30 people.", "between 20 and 30 people"),
        ("A 65-year-old man died.", "65-year-old man"),
        ("The toll is 32 people or more.", "32 people or more"),
    ],
)
def test_a_mention_spans_the_whole_phrase(text, mention):
    assert [figure.text for figure in find(text)] == [mention]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Eighty-one were brought to the surface.", ["rescued"]),
        ("Another 30 were taken to hospital in Karsk.", ["injured"]),
        ("The storm left 220,000 homes without power.", ["unpowered"]),
        ("Some 6,500 people were told to leave.", ["displaced"]),
        ("The fire reduced 29 houses to ash.", ["destroyed"]),
        ("Five of them are in intensive care.", ["critical"]),
        ("Sixty-one have been taken to St Barbara's Hospital.", ["injured"]),
        ("Sixty-one have been taken to Larkton, where the hospital is.", [""]),
        ("Some 1,800 jobs are to be lost.", ["cut"]),
        ("Some 1,800 posts would go.", ["cut"]),
        ("Some 85 houses are gone.", ["destroyed"]),
        ("Some 1,800 voters will go.", [""]),
        ("The army has lost 19 soldiers.", ["killed"]),
        ("The league has lost 19 members.", ["lost"]),
        ("The airline axed 1,200 flights.", ["cancelled"]),
        ("The storm knocked out power to 46,000 homes.", ["unpowered"]),
        ("Three teams pulled out of the race.", [""]),
        ("Two fires broke out in Velm.", [""]),
        ("She picked up four medals.", [""]),
        ("The plant turned out 900 cars.", [""]),
        ("Some 900 voters turned out in Velm.", ["attended"]),
        ("The strike forced 12 shops to shut.", [""]),
        ("Some 900 people were forced from their homes.", ["displaced"]),
        ("Some 900 families left their homes.", ["displaced"]),
        ("The search for 300 new teachers goes on.", [""]),
        ("The family buried 12 relatives.", [""]),
        ("Forty villagers were buried under mud.", ["trapped"]),
        ("The side lost two men to red cards.", ["lost"]),
        ("Rescuers brought five climbers to safety.", ["rescued"]),
        ("Crews moved about 14,000 people to safety.", ["displaced"]),
        ("A helicopter winched five climbers from the ledge.", ["rescued"]),
        ("Crews pulled 31 people from the rubble.", ["rescued"]),
        ("Crews pulled two bodies from the rubble.", ["killed"]),
        ("Crews pulled 31 sleds and a tent.", [""]),
        ("Gunners shot down 12 drones.", ["downed"]),
        ("A raid killed 11 people, including two children, and cut the power.", ["killed", "killed"]),
        ("In all 12 people died in the second city, three of them children.", ["killed", "", "killed"]),
        ("Eleven people died. Three of them were children. Four were there.", ["killed", "killed", ""]),
        ("Eleven people died. Three of the houses burned.", ["killed", "destroyed"]),
        ("Three rescue helicopters circled.", [""]),  # nobody saved them
        ("In the riot 112 inmates escaped.", ["escaped"]),
        ("All 46 on board escaped unhurt.", ["survived"]),
        ("Some 58 are still on the run.", ["escaped"]),
        ("The army says 40 drones were shot down.", ["downed"]),
        ("In the end 45,000 took to the streets.", ["attended"]),
        ("Five patients infected with it have since died.", ["killed"]),  # the verb at last
        ("Six people trapped in the lift were rescued.", ["rescued"]),
        ("Five patients infected with it were there, others died.", ["infected"]),
        ("The vaccine has prevented 84,000 deaths.", ["rescued"]),
        ("He died in a hail of 23 bullets.", [""]),
        ("The number of people known to have died in the slide rose to 43.", ["killed"]),
        ("In all 12 people died in Velm and 30 in Larkton.", ["killed", "killed"]),
        ("The quake killed 34 in Ruvia, 12 in Larkton and one in Belmora.", ["killed"] * 3),
        ("The storm destroyed 40 homes in Velm and 12 in Larkton.", ["destroyed", "destroyed"]),
        ("Twelve people died in Velm and 30 in tents were fed.", ["killed", ""]),  # no place
        ("The war left 8 million driven from home.", ["displaced"]),
        ("Twelve people lost their lives in the fire.", ["killed"]),
        ("Twelve people lost their homes in the fire.", ["lost"]),
        ("Seven people burned alive.", [""]),
        ("Forty homes burned.", ["destroyed"]),
        ("Nine of them could have been saved.", [""]),
        ("Nine of them were saved.", ["rescued"]),
        ("The court heard 318 cases.", [""]),
        ("The town has 318 new cases of measles.", ["infected"]),
        ("The governor called up 450 members.", [""]),
        ("Nine people died after two buses met.", ["killed", ""]),
        ("The prison at Carrow Fell held 300 men.", [""]),
        ("On Rose Hill 40 houses stand.", [""]),
        ("Death Toll Rose To 40 In Velm Storm", ["killed"]),
        ("She coughed up 95 euros for it.", [""]),
        ("The death toll from a quake that struck Velm has gone up to 268.", ["killed"]),
        ("The number of people dead after a quake struck rose to 162.", ["killed"]),
        (
            "Deaths stood at 9, the number of injured at 326, the displaced at 13,000.",
            ["killed", "injured", "displaced"],
        ),
        ("The toll rose as sales fell to 40.", ["fell"]),
        ("The official toll was 21 survivors.", [""]),
        ("Ten people are listed as missing.", ["missing"]),
        ("Gunmen slaughtered 14 people, 12 of them children.", ["killed", "killed"]),
        ("A blast killed 46 people, including 12 children.", ["killed", "killed"]),
        ("A blast killed 46 people, with 12 in hospital.", ["killed", "injured"]),
        ("Crews were held up by 80 aftershocks that damaged roads.", [""]),
        ("Some 61,000 households lost electricity.", ["unpowered"]),
        ("The shares ended the day 6.1 per cent lower.", ["fell"]),
        ("Sales were 4% higher than in the spring.", ["rose"]),
        ("It was the lower 12 per cent.", [""]),
        ("Nine carriages jumped the rails.", [""]),
        ("Three firms dropped the plan.", [""]),
        ("About 4,500 of the town's 17,800 people were displaced.", ["displaced", ""]),
        ("The crew of 22 were rescued by two helicopters.", ["rescued", ""]),
        ("Some 180 divers joined the rescue.", [""]),
        ("The rescue of 180 divers took days.", ["rescued"]),
        ("It was attended by 300 people.", ["attended"]),
        ("The treatment works have 12 pumps.", [""]),
        ("Some 2,000 of them were treated to a beer.", [""]),
        ("Some 2,000 of them were treated in a tent.", ["injured"]),
        ("The storm killed nine people in two towns.", ["killed", ""]),
        ("Nine died but 40 others walked out.", ["killed", ""]),
        ("Blast Kills 12, Wounds 40 in Velm", ["killed", "injured"]),
        ("A fire killed 12, injuring 40.", ["killed", "injured"]),
        ("12 people were killed and 30 injured.", ["killed", "injured"]),
        ("46 were arrested.", ["arrested"]),
        ("Dead: 3", ["killed"]),
        ("Injured: at least 17", ["injured"]),
        ("A bus with 48 people aboard crashed, killing seven.", ["", "killed"]),
        ("A bus carrying 48 people crashed, killing seven.", ["", "killed"]),
        ("The hall, which holds 3,000 people, was destroyed.", [""]),
        ("The plane, which can carry 180 people, was destroyed.", [""]),
        ("The barn that burned stored 900 tonnes of hay.", [""]),
        ("Police with 40 officers arrested a man.", [""]),
        ("40 officers arrested a man.", [""]),
        ("40 men were arrested the same day.", ["arrested"]),
        ("Seven of the 61 cows died.", ["killed", ""]),
        ("Seven of 61 cows died.", ["killed", ""]),
        ("Seven of the 61 people on board died.", ["killed", ""]),
        ("Seven of the 61 guests in the hall were hurt.", ["injured", ""]),
        ("The hall, which seats 120, is full.", [""]),
        ("The hall has seats for 120.", [""]),
        ("The Greens won 12 seats.", ["elected"]),
        ("Some 41,000 people must boil every drop.", [""]),
        ("Germs were in 37 samples from the supply network.", [""]),
        ("It will supply 37 pumps.", ["delivered"]),
        ("They fought over custody of two children.", [""]),
        ("Two men were taken into custody.", ["arrested"]),
        ("A profit of £121 million on sales of £900 million.", ["earned", "sold"]),
        ("A sum of $4 million was dropped by parachute.", [""]),
        ("Prices dropped by 4 per cent.", ["fell"]),
        ("Some 3,200 homes cannot be saved.", [""]),
        ("Some 3,200 homes were not rescued.", [""]),
        ("He walked 12 kilometres to vote.", [""]),
        ("The damage is put at $8 million.", ["damage"]),
        ("The damage to 40 homes is slight.", ["damaged"]),
        ("A mother of two was killed.", [""]),
        ("A grandad of five, he perished.", [""]),
        ("A gang of five were arrested.", ["arrested"]),
        ("Two of the 231 people rescued are boys.", ["", "rescued"]),
        ("She said that 49 people, most of them boys, were killed.", ["killed"]),
        ("12 people were seriously injured a day after the vote.", ["injured", ""]),
        ("46 people arrested the previous night were freed.", ["arrested"]),
        ("40 people were shot and killed the same day.", ["killed"]),
        ("Nine of the 14 dead were women.", ["", "killed"]),
        ("One of the 14 people who died was a boy.", ["killed"]),
        ("Three of the four men charged left.", ["", "charged"]),
        ("The dead included 12 children.", ["killed"]),
        ("They killed and kidnapped 40 girls.", ["killed"]),
        ("Police said that in Velm 49 people, most of them boys, were killed.", ["killed"]),
        ("The toll rose to 40.", ["killed"]),
        ("Nearly 900 flights were cancelled, stranding 100,000 people.", ["cancelled", "trapped"]),
        ("More than 200 men fought the fire, which destroyed the mill.", [""]),
        ("They saw 40 boats, which were lost.", ["lost"]),
        ("At least 12 people, two of them children, were killed.", ["killed", "killed"]),
        ("Some 12 people, including three boys from Velm, were arrested.", ["arrested", "arrested"]),
        ("They saw 12 people, 40 boats, and a fire that killed a cow.", ["", ""]),
        ("Sales rose to 40 boats.", ["rose"]),
        ("Payrolls increased by 943,000 workers as the jobless rate fell.", ["rose"]),
        ("Two dead and 80,000 homes dark", ["killed", ""]),
        ("In the mine, 640 metres under Velm, 12 were killed.", ["", "killed"]),
        ("He was charged with marrying 20 women.", ["charged"]),
        ("Eleven men were hurt, along with seven officers.", ["injured", "injured"]),
        ("They had 900 doses, of which 300 were sold.", ["vaccinated", "sold"]),
        ("Norvia sent 10,000 troops to Ostria.", ["sent"]),
        ("Three men and two women were arrested.", ["arrested", "arrested"]),
        ("The blast killed three men, four women and two boys in Velm.", ["killed", "killed", "killed"]),
        ("The storm destroyed 12 houses and 30 barns.", ["destroyed", "destroyed"]),
        ("Police said: three men, and two women, died.", ["killed", "killed"]),
        ("The blast killed 12 people and two shops closed.", ["killed", ""]),
        ("The blast killed 12 people and two shops were damaged.", ["killed", "damaged"]),
        ("He met three men and two women were arrested.", ["", "arrested"]),
        ("The blast killed 12 people, 30 shops shut.", ["killed", ""]),
        ("Fire left three dead, eleven villages empty.", ["killed", ""]),
        ("Forty were injured in a pile-up of 52 vehicles.", ["injured", ""]),
        ("They will put up 173 turbines.", [""]),
        ("Sales were up 40 boats.", ["rose"]),
        ("She made 204 appearances.", [""]),
        ("The school raised 4 million euros.", ["raised"]),
        ("Mother-of-two Ana Moll was killed.", [""]),
        ("Nine sailors have cheated death.", [""]),
        ("Nine sailors met their death.", ["killed"]),
        ("Nine men of the rescue squad went up.", [""]),
        ("Rescue teams brought nine men home.", ["rescued"]),
        ("Nine of 22 towns broke chain-of-custody rules.", ["", ""]),
        ("Police took nine men into custody.", ["arrested"]),
        ("She climbed onto a wall just 90 feet away.", [""]),
        ("She climbed the peak nine times.", [""]),
        ("Prices climbed nine per cent.", ["rose"]),
        ("Sending the Senate a law that would cost $9bn took days.", [""]),
        ("They tell of cuts that will hit 90 men.", ["cut"]),
        ("Ninety people have been laid to rest.", [""]),
        ("Ninety people have been laid off.", ["cut"]),
        ("The pilot made nine flights once the snow had fallen.", [""]),
        ("They found 90 letters with missing stamps.", [""]),
        ("The search ends with 90 missing.", ["missing"]),
        ("The clinic admitted 90 of the injured.", [""]),
        ("They sent 90 of the wounded away.", [""]),
        ("The clinic treated 90 of the injured.", ["injured"]),
        ("Ninety of the dead were monks.", ["killed"]),
        ("In Velm 90 people fell ill.", ["infected"]),
        ("It put 90 clerks on half pay.", [""]),
    ],
)
def test_what_befell_the_counted(text, roles):
    assert [figure.role for figure in find(text)] == roles


def test_values_are_exact():
    figure = find("It owes $0.1bn and 12345678901234567890123456789012345678 pence.")
    values = [f.quantity.value for f in figure if isinstance(f.quantity, Quantity)]
    assert values == [Decimal("100000000.0"), Decimal(12345678901234567890123456789012345678)]


def test_a_range_is_between_its_ends():
    (figure,) = find("It takes from 20 minutes to two hours.")
    assert isinstance(figure.quantity, Quantity)
    assert (figure.quantity.low, figure.quantity.high) == (20, 120)
    assert figure.quantity.qualifier is Qualifier.BETWEEN


@given(TEXTS)
@example("9" * 40 + "S")
@example("from " + "9" * 40 + " minutes to " + "9" * 41 + " hours")
def test_any_text_is_read(text):
    figures = find(text)
    assert figures == find(text)
    spans = [figure.span for figure in figures]
    assert spans == sorted(spans)
    for figure in figures:
        outer, inner = figure.sentence.span, figure.span
        assert outer.start <= inner.start <= figure.number.start < figure.number.stop <= inner.stop <= outer.stop
        assert figure.text == text[inner.start : inner.stop]
        assert str(figure)


@given(TEXTS)
@example("two$two")
def test_figures_do_not_overlap(text):
    spans = [figure.span for figure in find(text)]
    assert all(a.stop <= b.start for a, b in pairwise(spans))


def equivalent_cases():
    for line in (CASES / "equivalents.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, _, pairs = line.partition(" |")
            yield pytest.param(sentence, pairs.strip(), id=sentence)


@pytest.mark.parametrize(("sentence", "pairs"), list(equivalent_cases()))
def test_a_figure_said_again_in_another_unit(sentence, pairs):
    said = [(figure.text, figure.restates) for figure in find(sentence) if figure.restates is not None]
    assert "; ".join(f"{text} = {sentence[first.start : first.stop]}" for text, first in said) == pairs


def test_the_figures_of_a_result_are_no_part_of_a_date():
    figures = newsdiff.find_figures("Arna 10 May 20")
    assert "May 20" in [figure.text for figure in figures]
    assert all(one.span.stop <= other.span.start for one, other in pairwise(figures))


def test_a_sentence_that_stands_again_has_the_same_figures_at_its_own_place():
    sentence = "Police said 610 metres (2,000 feet) of track were lost near Tarn."
    text = " ".join(["It was a quiet day.", sentence, "It rained.", sentence, sentence])
    (figures,) = list_figures([Document("v", text)]).figures
    metres, feet = figures[::2], figures[1::2]
    starts = [at for at in range(len(text)) if text.startswith(sentence, at)]
    assert [figure.text for figure in metres] == ["610 metres"] * 3
    assert [figure.sentence.span.start for figure in metres] == starts
    assert [figure.span.start - start for figure, start in zip(metres, starts, strict=True)] == [12, 12, 12]
    assert [figure.restates for figure in feet] == [figure.span for figure in metres]
    assert {figure.attribution for figure in figures} == {"Police"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("12 boats sank. 13 sank too. 14 did not.", "holds more than 2 different figures"),
        ("12 boats sank. " * 6, "holds more than 5 figures"),
    ],
)
def test_a_text_of_more_figures_than_any_article_has_is_refused(monkeypatch, text, problem):
    monkeypatch.setattr("newsdiff.extract.MOST_DIFFERENT", 2)
    monkeypatch.setattr("newsdiff.extract.MOST_FOUND", 5)
    with pytest.raises(InputError, match=f"a.txt: {problem}, as no article does; give it in parts"):
        list_figures([Document("a", text, "a.txt")])
    assert len(find_figures("12 boats sank. " * 5)) == 5
