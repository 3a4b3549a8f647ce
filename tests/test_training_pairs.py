"""Training text: read as declared, cleaned, kept apart from the evaluation sets, accounted for."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from briefings.errors import ConfigError
from briefings.training import manifest, prepare
from briefings.training.overlap import Overlap, distinct, of_sets
from briefings.training.pairs import Pair, Source, clean_english, declared, key, read
from briefings.training.rehearsal import rehearse

GOOD = "أعلنت الوزارة أن الطريق مغلق منذ مساء أمس بسبب الثلوج"
ENGLISH = "The ministry announced that the road has been closed since last night because of snow"


def pair(arabic: str = GOOD, english: str = ENGLISH) -> Pair:
    """A pair of no importance."""
    return Pair(arabic, english, 1.0, 1.0, "test")


def source(path: str = "t.tsv", **more: Any) -> Source:
    """A source of two columns."""
    fields: dict[str, Any] = {
        "id": "t",
        "columns": (0, 1),
        "what": "w",
        "licence": "CC0",
        "weight": 1.0,
        "late": 0.5,
    }
    return Source(path=path, **{**fields, **more})


def test_the_recipe_declares_a_licence_for_every_source() -> None:
    """Each source says what it is and under which licence; those that forbid use are never drawn."""
    sources = declared()
    assert len({s.id for s in sources}) == len(sources)
    assert all(s.what and s.licence for s in sources)
    assert {s.id for s in sources if not s.allowed} >= {"umbrella", "clef2018", "nyu_dl"}
    assert all(s.weight == s.late == 0 for s in sources if not s.allowed)


def test_a_mistake_in_the_sources_is_named(tmp_path: Path) -> None:
    """An unknown key gives one line with the file."""
    file = tmp_path / "sources.toml"
    file.write_text('[[source]]\nid = "a"\ncolumns = [0, 1]\nwieght = 1\n', "utf-8")
    with pytest.raises(ConfigError, match=r"sources\.toml: unknown key"):
        declared(file)


def test_unfit_lines_are_counted_not_lost(tmp_path: Path) -> None:
    """Empty, one-sided, wrongly scripted and mismatched lines are left out, each with its reason."""
    file = tmp_path / "t.tsv"
    lines = [f"{GOOD}\t{ENGLISH}", "وحده", f"{GOOD}\t", f"{ENGLISH}\t{ENGLISH}", f"{GOOD}\tRoad"]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    left_out: Counter[str] = Counter()
    assert [p.english for p in read(source(), file, left_out)] == [ENGLISH]
    assert left_out == {"broken line": 1, "empty": 1, "wrong language": 1, "lengths do not fit": 1}


def test_both_sides_are_written_as_the_engine_sees_them(tmp_path: Path) -> None:
    """Vowel signs, curly quotation marks and Arabic-Indic digits go, on the side where they stand."""
    file = tmp_path / "t.tsv"
    file.write_text("قُتِل ١٢ شخصاً في «باكو»\t“12 people” were killed…\n", "utf-8")
    (found,) = read(source(), file, Counter())
    assert found.arabic == 'قتل 12 شخصا في "باكو"'
    assert found.english == '"12 people" were killed...'
    assert clean_english("a  b") == "a b"


def test_translations_of_text_that_others_hold_find_their_arabic_by_key(tmp_path: Path) -> None:
    """The key of the tidy line joins the two files; without the text the source is left out."""
    line = f"- {GOOD} ."
    (tmp_path / "t.tsv").write_text(f"{key(GOOD + '.')}\t{ENGLISH}.\n{key('x')}\tNo\n", "utf-8")
    keyed = source(lines="news.txt")
    with pytest.raises(ConfigError, match="give --data"):
        prepare.prepare([keyed], [tmp_path], tmp_path / "work", sets=None)
    (tmp_path / "news.txt").write_text(f"{line}\nالطريق مفتوح\n", "utf-8")
    (entry,) = prepare.prepare([keyed], [tmp_path], tmp_path / "work", sets=None)
    assert [p.arabic for p in prepare.load(tmp_path / "work")] == [GOOD + "."]
    assert entry.left_out == {"empty": 1}


def test_evaluation_sentences_never_train() -> None:
    """Equal sentences of either language and ten English words in a row are found, less is not."""
    overlap = Overlap()
    overlap.add(ENGLISH)
    overlap.add("جملة من مجموعة التقييم وحدها")
    assert overlap.shared(pair(english=ENGLISH.upper() + "!"))
    assert overlap.shared(pair(arabic="جُملة من مجموعة التقييم وحدها.", english="Something else"))
    assert overlap.shared(pair(english="He said " + " ".join(ENGLISH.split()[2:13]) + " today"))
    assert not overlap.shared(pair(english="Snow has closed the road since last night"))


def test_every_cell_of_the_sets_counts(tmp_path: Path) -> None:
    """Tables and line-by-line files are read, whatever their columns."""
    (tmp_path / "a.tsv").write_text(f"x\ty\t{ENGLISH}\n", "utf-8")
    (tmp_path / "b.ar").write_text(GOOD + "\n", "utf-8")
    overlap = of_sets(tmp_path)
    assert overlap.shared(pair(arabic="غيرها"))
    assert overlap.shared(pair(english="Other"))


def test_a_pair_is_taken_once() -> None:
    """Vowel signs and punctuation do not make another pair; another translation does."""
    twice = [pair(), pair(arabic=GOOD + "."), pair(english="The road is closed")]
    assert len(list(distinct(twice))) == 2


def test_prepare_writes_pairs_and_a_manifest(tmp_path: Path) -> None:
    """What was read, what was left out and the hash of the file stand in the manifest."""
    data, work, sets = tmp_path / "data", tmp_path / "work", tmp_path / "sets"
    data.mkdir()
    sets.mkdir()
    (data / "t.tsv").write_text(
        f"{GOOD}\t{ENGLISH}\nالطريق مفتوح الآن\tThe road is open now\n", "utf-8"
    )
    (sets / "dev.en").write_text(ENGLISH + "\n", "utf-8")
    forbidden = source(id="no", allowed=False)
    entries = prepare.prepare([source(), forbidden], [data], work, sets=sets)
    assert [p.english for p in prepare.load(work)] == ["The road is open now"]
    assert manifest.read(work / prepare.MANIFEST) == entries
    (entry,) = entries
    assert (entry.pairs, entry.left_out) == (1, {"in an evaluation set": 1})
    assert len(entry.sha256) == 64
    assert "|t|w|1|CC0|" in manifest.table(entries)


def test_english_by_machine_gives_way_to_a_translation(tmp_path: Path) -> None:
    """Self-training adds sentences that nobody translated; it sets no machine's English beside a better one."""
    alone = "وصل الوزير إلى المدينة صباح اليوم"
    (tmp_path / "machine.tsv").write_text(
        f"{GOOD}.\tThe ministry said the road is closed\n{alone}\tThe minister arrived today\n",
        "utf-8",
    )
    (tmp_path / "t.tsv").write_text(f"{GOOD}\t{ENGLISH}\n", "utf-8")
    made = source("machine.tsv", id="made", stopgap=True)
    *_, entry = prepare.prepare([made, source()], [tmp_path], tmp_path / "work", sets=None)
    assert (entry.id, entry.pairs, entry.left_out) == ("made", 1, {"translated elsewhere": 1})
    assert {p.arabic: p.english for p in prepare.load(tmp_path / "work")} == {
        GOOD: ENGLISH,
        alone: "The minister arrived today",
    }
    assert [s.id for s in declared() if s.stopgap] == ["self-trained"]


def test_prepare_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """All chance hangs on the seed."""
    authored = [s for s in declared() if s.id in ("authored names", "authored clauses")]
    made = []
    for name in ("one", "two"):
        prepare.prepare(authored, [], tmp_path / name, sets=None, clause_sentences=50)
        made.append((tmp_path / name / prepare.PAIRS).read_bytes())
    assert made[0] == made[1]


def test_variants_are_made_of_originals_alone(tmp_path: Path) -> None:
    """Each authored sentence is varied once: no variant of a variant, and an end."""
    text = "\n".join(
        f"قتل {n} شخصا في باكو أمس\t{n} people were killed in Baku" for n in range(20, 40)
    )
    (tmp_path / "t.tsv").write_text(text + "\n", "utf-8")
    prepare.prepare([source(varied=True)], [tmp_path], tmp_path / "work", sets=None)
    kinds = Counter(pair.source for pair in prepare.load(tmp_path / "work"))
    assert kinds["t"] == 20
    assert 0 < kinds["t: digits varied"] <= 20
    assert 0 < kinds["t: spelling"] <= 20
    assert len(set(kinds) - {"t"}) == len([kind for kind in kinds if kind.count(":") == 1])


def test_new_pairs_come_often_and_seen_ones_seldom(tmp_path: Path) -> None:
    """A package that is trained on meets a new pair more often than variants of it and than old pairs."""
    old, new = (
        "قتل 25 شخصا في باكو\t25 people died in Baku\n",
        "أعلنت الإدارة أن 37 أصيبوا أمس\t37 were hurt in Ganja\n",
    )
    for name, text in (("before", old), ("now", old + new)):
        (tmp_path / "t.tsv").write_text(text, "utf-8")
        prepare.prepare([source(varied=True)], [tmp_path], tmp_path / name, sets=None)
    counted = rehearse(tmp_path / "now", tmp_path / "before" / prepare.PAIRS)
    pairs = list(prepare.load(tmp_path / "now"))
    assert counted == (1, len(pairs))
    often = {pair.english: pair.weight for pair in pairs if pair.source == "t"}
    variants = [p.weight for p in pairs if p.source != "t" and p.english == "37 were hurt in Ganja"]
    assert often["37 were hurt in Ganja"] > max(*variants, often["25 people died in Baku"])
    assert min(*variants, often["25 people died in Baku"]) > 0
    assert all(pair.weight == pair.late for pair in pairs)


def test_steps_say_which_step_is_missing(tmp_path: Path) -> None:
    """No data and no earlier step: one line that says what to run or give."""
    with pytest.raises(ConfigError, match="give --data"):
        prepare.prepare([source("nowhere.tsv")], [tmp_path], tmp_path, sets=None)
    with pytest.raises(ConfigError, match="run the step 'prepare'"):
        list(prepare.load(tmp_path))
    (tmp_path / "manifest.json").write_text(json.dumps([{"id": 1}]), "utf-8")
    with pytest.raises(ConfigError, match="run the step 'prepare'"):
        manifest.read(tmp_path / "manifest.json")
