"""A heap of loose articles put into stories.

The heap is the twelve stories of ``tests/stories`` and those of ``tests/heap``, which are there to mislead: two quakes
of one week, two trials in one court, two legs of one tie, a second fire in the same town, a round-up of others' news,
reprints under other headlines, a funeral five days later. Each folder is one story as a reader finds it.
"""

import json
import os
from array import array
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdiff as library
from newsdiff import Document, UsageError, as_record
from newsdiff.errors import InputError
from newsdiff.extract import extract_figures
from newsdiff.gather import WINDOW, Profile, gather_profiles, links, read_profile, similarity
from newsdiff.gather.profiles import days_between, fold_reprints, read_day
from newsdiff.gather.similarity import PARTNERS, Comparison
from newsdiff.lang import load_language
from newsdiff.render import STORY_FORMATS, Options, render_with
from newsdiff.render.schema import SCHEMAS
from newsdiff.split import split_sentences
from newsdiff.stories import choose_headline, gather_stories, name_stories
from newsdiff.terms import TermReader
from tests.b_cubed import score_groups
from tests.test_cli import ROOT, complaint, newsdiff, on_terminal

HEAP = ROOT / "tests" / "heap"
FOLDERS = sorted(path for path in (*HEAP.iterdir(), *(ROOT / "tests" / "stories").iterdir()))
GOOD = 0.95  # F1 of B-cubed that is asked for of any heap
GOLD = {folder.name: [path for path in sorted(folder.glob("*.txt")) if path.name != "facts.txt"] for folder in FOLDERS}

QUAKE = "The quake hit the town of Orsa on Sunday and killed nine people, Governor Ilse Varga said in a statement."
TENTS = "Soldiers from Lindholt put up tents for some 1,200 people who had lost their homes in Orsa and in Lenta."
FERRY = "A ferry with blankets and two field kitchens was to reach the island by the evening, the Red Cross said."
TRAIN = "Drivers of the Coast Line called off their strike on Thursday after an offer of 4.5 percent from the owners."


@cache
def read_heap():
    documents = [library.read_document(path) for paths in GOLD.values() for path in paths]
    return [document._replace(source=str(Path(document.source).relative_to(ROOT))) for document in documents]


def chance(seed):
    return Random(seed)


def told(gathering):
    """The stories and the loose articles as sets of files."""
    groups = [story.documents for story in gathering.stories] + [(document,) for document in gathering.loose]
    return {frozenset(document.source for document in group) for group in groups}


def gold(names=tuple(GOLD)):
    return {frozenset(str(path.relative_to(ROOT)) for path in GOLD[name]) for name in names}


def score(found, true):
    story_of = {source: story for story in true for source in story}
    return score_groups([story_of[source] for source in group] for group in found)


def gather(*texts, published=None, window=WINDOW):
    """The numbers of texts by story."""
    days = published or [None] * len(texts)
    documents = [Document(f"d{i}", text, published=day) for i, (text, day) in enumerate(zip(texts, days, strict=True))]
    found = gather_stories(documents, window)
    groups = [story.documents for story in found.stories] + [(document,) for document in found.loose]
    return sorted(sorted(int(document.label[1:]) for document in group) for group in groups)


# --- the heap ---------------------------------------------------------------------------------------------------------


@cache
def gathered():
    return gather_stories(read_heap())


@pytest.mark.parametrize("name", GOLD)
def test_each_folder_of_the_heap_is_one_story(name):
    files = frozenset(str(path.relative_to(ROOT)) for path in GOLD[name])
    assert files in told(gathered()), [sorted(group) for group in told(gathered()) if group & files]


def test_the_order_of_the_articles_changes_nothing():
    shuffled = chance(3).sample(read_heap(), len(read_heap()))
    assert gather_stories(shuffled) == gathered()


@pytest.mark.parametrize(
    ("groups", "f1"),
    [
        (["aa", "b"], 1),
        (["aab"], 10 / 14),
        (["a", "a", "b"], 4 / 5),
        (["ab"], 2 / 3),
    ],
)
def test_the_score_is_that_of_b_cubed(groups, f1):
    assert score_groups(groups) == pytest.approx(f1)


@pytest.mark.parametrize("seed", range(8))
def test_half_of_the_stories_are_found_as_the_whole_is(seed):
    """No threshold and no weight rests on which stories are in the heap."""
    half = chance(seed).sample(sorted(GOLD), len(GOLD) // 2)
    wanted = gold(half)
    files = frozenset().union(*wanted)
    found = told(gather_stories(document for document in read_heap() if document.source in files))
    assert score(found, wanted) >= GOOD


@pytest.mark.parametrize(
    ("module", "constant", "value"),
    [(links, "BAR", 0.16), (links, "BAR", 0.24), (links, "COHESION", 0.5), (links, "COHESION", 0.65),
     (similarity, "BACKGROUND", 300), (similarity, "BACKGROUND", 3000), (similarity, "HALF_LIFE", 6.0),
     (similarity, "HALF_LIFE", 9.0)],
)  # fmt: skip
def test_no_constant_is_fitted_to_the_heap(module, constant, value, monkeypatch):
    monkeypatch.setattr(module, constant, value)
    assert score(told(gather_stories(read_heap())), gold()) >= GOOD


def test_one_article_of_each_story_has_little_to_do_with_the_others():
    """On average: of the cup final and a match before it, two articles without a day are taken for one story."""
    scores = []
    for seed in range(4):
        chosen = {str(chance(seed).choice(paths).relative_to(ROOT)) for paths in GOLD.values()}
        alone = [document for document in read_heap() if document.source in chosen]
        scores.append(score(told(gather_stories(alone)), {frozenset([source]) for source in chosen}))
    assert sum(scores) / len(scores) >= GOOD


@pytest.mark.parametrize("names", [*combinations(("quake-pelora", "trial-nurse", "winter-storm", "cup-final"), 2)])
def test_two_stories_by_themselves_are_two(names):
    files = frozenset().union(*gold(names))
    assert told(gather_stories(d for d in read_heap() if d.source in files)) == gold(names)


def test_the_five_seeds_are_one_story_by_themselves():
    found = gather_stories(sorted((ROOT / "seeds").glob("*.txt")))
    assert [len(story.documents) for story in found.stories] == [5]
    assert found.loose == ()


# --- what makes two articles one story --------------------------------------------------------------------------------


def test_an_article_of_another_day_is_another_story_however_alike():
    first, second = f"{QUAKE}\n{TENTS}", f"{QUAKE}\n{FERRY}"
    assert gather(first, second, published=["2034-03-12", "2034-03-13"]) == [[0, 1]]
    assert gather(first, second, published=["2034-03-12", "2034-03-27"]) == [[0], [1]]
    assert gather(first, second, published=["2034-03-12", "2034-03-16"], window=3) == [[0], [1]]
    assert gather(first, second, published=["2034-03-12", "2034-03-13"], window=0) == [[0], [1]]


def test_a_story_is_never_longer_than_the_window():
    days = [f"2034-03-{day:02}" for day in range(1, 29, 3)]
    texts = [f"{QUAKE}\n{TENTS}\nIt was day {number} in Orsa." for number in range(len(days))]
    groups = gather(*texts, published=days, window=7)
    assert sorted(number for group in groups for number in group) == list(range(len(days)))
    assert all(3 * (group[-1] - group[0]) <= 7 for group in groups)
    assert len(groups) < len(days)


def test_words_alone_make_no_story_and_names_alone_make_none():
    words = "The quake hit the town at night and killed many people; soldiers put up tents and brought blankets."
    assert gather(f"{words} It was felt in Orsa.", f"{words} It was felt in Kosva.") == [[0], [1]]
    one, other = "Ilse Varga opened the harbour of Orsa with a song.", "Ilse Varga sued a baker in Orsa over his bread."
    assert gather(one, other) == [[0], [1]]


def test_reprints_are_together_whatever_their_headline():
    text = "\n".join((QUAKE, TENTS, FERRY))
    assert gather(f"Nine dead\n{text}", f"Pelora counts its dead today\n{text}", TRAIN) == [[0, 1], [2]]


def test_an_article_without_names_or_figures_is_loose():
    assert gather("It rained.", "It rained.\n\nIt did.", QUAKE) == [[0], [1], [2]]
    assert gather() == []


def invent_articles(count, dice):
    """Articles on one event in an invented language: each draws on its names and words, and has many of its own."""

    def invent(syllables):
        return "".join(dice.choice("bdfgklmnprstvw") + dice.choice("aeiou") for _ in range(syllables))

    common = [invent(3) for _ in range(2000)]
    topic, places = [invent(3) for _ in range(24)], [invent(3).title() for _ in range(4)]
    people = [f"{invent(2)} {invent(3)}".title() for _ in range(6)]
    articles = []
    for _ in range(count):
        own = [f"{invent(2)} {invent(3)}".title() for _ in range(2)]
        who, where, what = dice.sample(people, 4) + own, dice.sample(places, 2), dice.sample(topic, 14)
        lines = []
        for _ in range(8):
            words = dice.sample(common, 7) + dice.sample(what, 5) + [invent(4)]
            dice.shuffle(words)
            middle = f"{dice.choice(where)} {' '.join(words[6:])}, {dice.choice(who)} said"
            lines.append(f"The {' '.join(words[:6])} in {middle}, and {dice.randint(13, 9999)} people.")
        articles.append("\n".join(lines))
    return articles


def test_an_event_that_all_report_is_one_story():
    """Its names stand in every article, and are its names all the same."""
    groups = gather(*invent_articles(80, chance(4)))
    assert max(map(len, groups)) > 0.9 * 80


def test_a_dateline_without_its_year_gets_it_from_its_story():
    wire = f"ORSA, Pelora, March 12 (Norwire) - {QUAKE}\n{TENTS}"
    courier = f"12 March 2034 | 18:05\n{QUAKE}\n{FERRY}"
    (story,) = gather_stories([Document("wire", wire), Document("courier", courier)]).stories
    assert {document.published for document in story.documents} == {"2034-03-12"}
    assert story.id.startswith("2034-03-12-")


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [("2034-03-12", "2034-03-15", 3), ("XXXX-12-31", "2034-01-01", 1), ("XXXX-02-28", "XXXX-03-01", 2),
     ("XXXX-12-31", "2032-12-31", 0), ("2032-12-31", "XXXX-12-31", 0), ("2032-01-01", "2033-01-01", 366),
     (None, "2034-03-12", 0), ("XXXX-02-29", "2033-02-28", 1)],
)  # fmt: skip
def test_days_between(one, other, days):
    assert days_between(read_day(one), read_day(other)) == days


def test_a_window_below_nothing_is_refused():
    with pytest.raises(UsageError, match="window of -1 days"):
        gather_stories([], -1)


# --- reprints ---------------------------------------------------------------------------------------------------------


def profile(sentences, published=None):
    """A profile of which only the sentences are looked at: number -> words."""
    return Profile(published, (), array("d"), b"", {}, dict.fromkeys(sentences, 20))


@pytest.mark.parametrize(
    ("sentences", "groups"),
    [
        (((1, 2, 3, 4), (1, 2, 3, 4)), [[0, 1]]),
        (((1, 2, 3), (1, 2, 3, 4)), [[1, 0]]),  # cut at its end: the longer one stands first
        (((1, 2, 3, 4, 5), (1, 2, 3, 4, 9)), [[0, 1]]),  # a sentence of the house's own
        (((1, 2, 3, 4, 5), (1, 2, 8, 9, 10)), [[0], [1]]),
        (((1, 2), (1, 2, 3, 4, 5, 6)), [[0], [1]]),  # a round-up that holds the brief whole
        (((), ()), [[0], [1]]),
    ],
)
def test_what_is_a_reprint(sentences, groups):
    assert sorted(fold_reprints([profile(each) for each in sentences], WINDOW)) == sorted(groups)


def test_a_text_printed_again_a_year_later_is_no_reprint():
    again = [profile((1, 2, 3), "2033-03-12"), profile((1, 2, 3), "2034-03-12")]
    assert fold_reprints(again, WINDOW) == [[0], [1]]


def test_reprints_make_no_story_longer_than_the_window():
    days = ["2034-03-12", "2034-03-02", "2034-03-22"]  # the longest text is in the middle
    sentences = [(1, 2, 3, 4), (1, 2, 3), (1, 2, 3)]
    assert fold_reprints([profile(*each) for each in zip(sentences, days, strict=True)], WINDOW) == [[0, 1], [2]]
    text = "\n".join((QUAKE, TENTS, FERRY))
    groups = gather(f"{text}\n{TRAIN}", text, text, published=days)
    assert sorted(map(len, groups)) == [1, 2]


# --- what a story is called -------------------------------------------------------------------------------------------


def test_ids_are_readable_and_none_is_given_twice():
    names = [["Orsa", "south korea", "D'Été", "Varga"], [], ["orsa"], ["orsa"], ["orsa-2"], ["!"]]
    days = ["2034-03-12", None, None, None, None, "2034-03-12"]
    assert name_stories(list(zip(names, days, strict=True))) == [
        "2034-03-12-Orsa-south-korea-D-Ete", "story", "orsa", "orsa-2", "orsa-2-2", "2034-03-12-story"
    ]  # fmt: skip


def test_the_headline_is_the_shortest_opening_of_some_words():
    assert (
        choose_headline(["Quake!", "Nine dead in quake", "A quake killed nine people on Sunday"])
        == "Nine dead in quake"
    )
    assert choose_headline(["Quake!"]) == "Quake!"


# --- cost -------------------------------------------------------------------------------------------------------------


def test_each_article_is_compared_with_a_few_however_many_share_its_names():
    """A year of articles on one place: the pairs compared grow as the articles do."""
    terms = tuple(f"name{number}" for number in range(5))
    weights = array("d", [1.0] * len(terms))
    profiles = [Profile(None, terms, weights, bytes([1] * len(terms)), {}, {}) for _ in range(400)]
    pairs = list(Comparison(profiles, WINDOW).neighbours())
    assert 0 < len(pairs) <= PARTNERS * len(profiles)
    assert Counter(one > other for one, other, _ in pairs) == {False: len(pairs)}


def test_similarity_is_the_same_both_ways():
    texts = [Document(path.stem, path.read_text("utf-8")) for path in GOLD["quake-pelora"]]
    found = [similarity_of(texts), similarity_of(texts[::-1])]
    assert found[0] == pytest.approx(found[1][::-1], abs=0)
    assert all(0 < value < 1 for value in found[0])


def similarity_of(documents):
    language = load_language("en")
    reader = TermReader(language)
    read = [split_sentences(document, language) for document in documents]
    profiles = [read_profile(None, each, extract_figures(each, language), reader) for each in read]
    comparison = Comparison(profiles, WINDOW)
    return [comparison.similarity(one, other) for one, other in combinations(range(len(documents)), 2)]


@given(st.lists(st.text(alphabet="aB 1.,#@\n’é", max_size=60), max_size=12), st.randoms())
def test_any_texts_are_each_in_one_story_whatever_their_order(texts, rng):
    documents = [Document(f"d{number}", text) for number, text in enumerate(texts)]
    found = gather_stories(documents)
    listed = [document.label for story in found.stories for document in story.documents]
    assert sorted(listed + [document.label for document in found.loose]) == sorted(d.label for d in documents)
    assert len({story.id for story in found.stories}) == len(found.stories)
    assert gather_stories(rng.sample(documents, len(documents))) == found


def test_no_profiles_are_no_stories():
    assert gather_profiles([], WINDOW) == []


# --- forms ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", STORY_FORMATS)
def test_each_format_names_each_file_of_a_story(name):
    written = render_with(gathered(), name, Options())
    assert all(document.source in written for story in gathered().stories for document in story.documents)
    assert all((document.source in written) == (name != "manifest") for document in gathered().loose)
    assert written.endswith("\n")


def test_the_record_follows_its_schema():
    record = json.loads(render_with(gathered(), "json", Options()))
    jsonschema.validate(record, SCHEMAS["stories"](), cls=jsonschema.Draft202012Validator)
    assert record == as_record(gathered())
    assert record["summary"] == {
        "documents": len(read_heap()), "stories": len(GOLD) - 1, "loose": 1, "skipped": 0
    }  # fmt: skip
    lines = [json.loads(line) for line in render_with(gathered(), "jsonl", Options()).splitlines()]
    assert [line for line in lines if line["story"]] == record["stories"]
    assert [line["documents"] for line in lines if not line["story"]] == [[each] for each in record["loose"]]


def test_the_text_wraps_and_hides_nothing():
    strange = [Document(f"d{i}", f"{QUAKE}\n{end}", f"\x1b[31m{i}.txt") for i, end in enumerate((TENTS, FERRY))]
    text = render_with(gather_stories(strange), "text", Options(width=24))
    assert "\\x1b[31m0.txt" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 24


# --- the command ------------------------------------------------------------------------------------------------------


@pytest.fixture
def heap(tmp_path):
    """Two stories and a loose article in a folder of folders."""
    texts = {"mon/gull.txt": (QUAKE, TENTS), "tue/tern.txt": (QUAKE, FERRY), "tue/rail.txt": (TRAIN,)}
    for name, lines in texts.items():
        path = tmp_path / "heap" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines))
    return tmp_path


def test_a_folder_becomes_a_manifest_with_paths_from_where_it_stands(heap):
    (heap / "out").mkdir()
    result = newsdiff("stories", "heap", "--output", "out/stories.jsonl", cwd=heap)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    (line,) = (heap / "out" / "stories.jsonl").read_text().splitlines()
    record = json.loads(line)
    assert record == {"story": record["story"], "documents": ["../heap/mon/gull.txt", "../heap/tue/tern.txt"]}
    assert json.loads(newsdiff("stories", "heap", cwd=heap).stdout)["documents"] == [
        "heap/mon/gull.txt",
        "heap/tue/tern.txt",
    ]


def test_a_manifest_behind_a_link_still_finds_its_files(heap):
    (heap / "far" / "away").mkdir(parents=True)
    (heap / "out").symlink_to(heap / "far" / "away")
    newsdiff("stories", "heap", "-o", "out/stories.jsonl", cwd=heap)
    files = json.loads((heap / "out" / "stories.jsonl").read_text())["documents"]
    assert all((heap / "out" / file).is_file() for file in files)


def test_a_second_run_passes_over_the_manifest_of_the_first(heap):
    runs = [newsdiff("stories", "heap", "-o", "heap/all.jsonl", cwd=heap) for _ in range(2)]
    assert [run.returncode for run in runs] == [0, 0], runs
    assert json.loads((heap / "heap" / "all.jsonl").read_text())["documents"] == ["mon/gull.txt", "tue/tern.txt"]


def test_the_bytes_are_the_same_in_any_order_of_files_and_of_hashing(heap):
    files = ["heap/mon/gull.txt", "heap/tue/tern.txt", "heap/tue/rail.txt"]
    runs = [
        newsdiff("stories", *each, "--json", cwd=heap, env={"PYTHONHASHSEED": str(seed)}).stdout
        for seed, each in enumerate((files, files[::-1], ["heap"]))
    ]
    assert len(set(runs)) == 1
    assert runs[0]


def test_a_person_gets_a_page_and_a_pipe_a_manifest(heap):
    page = on_terminal("stories", "heap", "--color", "never", cwd=heap)
    assert page.startswith("3 articles: 1 story, 1 loose")
    assert page == newsdiff("stories", "heap", "--format", "text", cwd=heap).stdout
    assert newsdiff("stories", "heap", cwd=heap).stdout.startswith('{"story": ')


def test_same_texts_are_no_trouble_here(heap):
    (heap / "heap" / "copy.txt").write_text((heap / "heap" / "mon" / "gull.txt").read_text())
    result = newsdiff("stories", "heap", cwd=heap)
    assert result.stderr == ""
    assert len(json.loads(result.stdout)["documents"]) == 3


def test_published_and_window(heap):
    early = ("stories", "heap", "--published", "heap/mon/gull.txt=2034-03-12", "--published", "2034-03-16", "--json")
    assert len(json.loads(newsdiff(*early, cwd=heap).stdout)["stories"]) == 1
    assert len(json.loads(newsdiff(*early, "--window", "3", cwd=heap).stdout)["stories"]) == 0


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("empty",), "empty: holds no file that newsdiff reads; name the files, whatever their suffix"),
        (("none",), "none: no such file; check the name"),
        (("heap", "--format", "csv"), "--format: 'csv' is no format; formats are text, manifest, json, jsonl"),
        (("heap", "--json", "--format", "manifest"), "--json: contradicts --format manifest; give one of them"),
        (("heap", "heap/mon/gull.txt", "-o", "heap/mon/gull.txt"), "heap/mon/gull.txt: is one of the files given"),
    ],
)
def test_trouble(arguments, problem, heap):
    (heap / "empty").mkdir()
    (heap / "empty" / ".hidden.txt").write_text(QUAKE)
    (heap / "empty" / "photo.png").write_bytes(b"")
    assert problem in complaint(newsdiff("stories", *arguments, cwd=heap))


def test_a_bad_file_is_passed_over_if_asked(heap):
    (heap / "heap" / "bad.txt").write_bytes(b"\x89PNG\r\n")
    assert "bad.txt" in complaint(newsdiff("stories", "heap", cwd=heap))
    result = newsdiff("stories", "heap", "--skip-bad", "--json", cwd=heap)
    assert result.returncode == 0
    assert [each["source"] for each in json.loads(result.stdout)["skipped"]] == ["heap/bad.txt"]


def test_a_manifest_cannot_cut_a_file_of_several_stories(heap):
    articles = [{"headline": "Quake", "text": f"{QUAKE}\n{TENTS}"}, {"headline": "Rail", "text": TRAIN}]
    (heap / "heap" / "wire.jsonl").write_text("".join(json.dumps(each) + "\n" for each in articles))
    problem = "heap/wire.jsonl: holds articles of several stories; give each a file, or use --format json"
    assert problem in complaint(newsdiff("stories", "heap", cwd=heap))
    shown = newsdiff("stories", "heap", "--format", "text", cwd=heap)
    assert "heap/wire.jsonl#1" in shown.stdout
    assert "heap/wire.jsonl#2" in shown.stdout


def test_standard_input_is_no_file_of_a_manifest():
    piped = [Document("stdin", f"{QUAKE}\n{TENTS}", "-"), Document("b", f"{QUAKE}\n{FERRY}", "b.txt")]
    with pytest.raises(InputError, match="no file that a manifest could name"):
        render_with(gather_stories(piped), "manifest", Options())


def test_an_article_that_is_named_twice_is_one(tmp_path):
    (tmp_path / "heap").mkdir()
    text = "Dag Ravik sank the Arna off Velm on 3 May 2031, police in Orrin said. It took 12 hours."
    (tmp_path / "heap" / "gull.txt").write_text(text)
    os.mkfifo(tmp_path / "heap" / "pipe.txt")  # which would never end
    result = newsdiff("stories", "heap", "heap/gull.txt", "./heap", "--json", cwd=tmp_path)
    assert json.loads(result.stdout)["summary"]["documents"] == 1
