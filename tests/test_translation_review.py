"""A person's corrections: they win, and where the checks object the reader is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from name_lists import packed_names

from briefings.records import Article, Sentence
from briefings.translation.checks.review import doubts
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.memory import upkeep
from briefings.translation.memory.store import Reviewed, TranslationMemory
from briefings.translation.translator import Translator

ARABIC = "قتل ما لا يقل عن 25 شخصا في قصف على باكو."


@pytest.mark.parametrize(
    "en",
    ["At least 25 people were killed in shelling of Baku.", "Shelling of Baku: at least 25 dead."],
)
def test_a_correction_that_agrees_has_no_doubts(en: str) -> None:
    """Any wording will do as long as it says what the Arabic says."""
    assert doubts([(ARABIC, en)], packed_names()) == [()]


@pytest.mark.parametrize(
    ("en", "said"),
    [
        ("At least 27 people were killed in shelling of Baku.", "27"),
        ("At least 25 people were killed in shelling of the capital.", "Baku"),
        ("At least 25 people were killed in shelling of Baku and Yerevan.", "Yerevan"),
    ],
)
def test_a_figure_or_name_that_differs_is_told(en: str, said: str) -> None:
    """The reason names the figure or the name, in words for somebody without Arabic."""
    (found,) = doubts([(ARABIC, en)], packed_names())
    assert any(said in reason for reason in found)


def test_a_doubtful_correction_is_shown_with_the_mark_check(tmp_path: Path) -> None:
    """The person decides what is printed; the mark and its reason say what to look at."""
    en = "At least 27 people were killed in shelling of Baku."
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put_all((), [Reviewed(ARABIC, ARABIC, en, "a.tmx")])
    article = Article("A01", "", "", "sample", None, "", None, "a.txt", "0" * 64)
    with Translator(open_engine(threads=1), packed_names(), tmp_path / "m", Options()) as machine:
        (done,) = machine.translate([Sentence(article, 1, 0, len(ARABIC), ARABIC)])
    assert (done.en, done.origin, done.trust.mark) == (en, "reviewed", "check")
    assert "27" in done.trust.reasons[0]


def test_import_takes_a_doubtful_correction_and_tells_it(tmp_path: Path) -> None:
    """It is counted as reviewed all the same, with its place and the reason."""
    (tmp_path / "x.csv").write_text(
        f'"{ARABIC}","At least 27 people were killed in shelling of Baku."\nنعم,Yes.\n', "utf-8"
    )
    with TranslationMemory(tmp_path / "m") as memory:
        done = upkeep.import_file(memory, tmp_path / "x.csv", packed_names())
    assert (done.reviewed, done.left_out) == (2, ())
    ((place, reason),) = done.doubtful
    assert place == "line 1"
    assert "27" in reason


DENIED = "نفت الوزارة أن الجيش قصف الميناء."


def test_a_correction_that_turns_the_sense_round_has_not_passed_the_checks(tmp_path: Path) -> None:
    """The verdict of the check stands beside it, never as "untrusted": the person's English is shown."""
    en = "The ministry confirmed that the army had shelled the port."
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put_all((), [Reviewed(DENIED, DENIED, en, "a.tmx")])
    article = Article("A01", "", "", "sample", None, "", None, "a.txt", "0" * 64)
    with Translator(open_engine(threads=1), packed_names(), tmp_path / "m", Options()) as machine:
        (done,) = machine.translate([Sentence(article, 1, 0, len(DENIED), DENIED)])
    assert (done.en, done.origin, done.trust.mark) == (en, "reviewed", "check")
    assert any('"denied"' in reason for reason in done.trust.reasons)


def test_import_tells_of_a_turned_sense_and_of_two_lines_for_one_text(tmp_path: Path) -> None:
    """The later line is taken; the same line twice is no clash."""
    right = "The ministry denied that the army had shelled the port."
    wrong = "The ministry confirmed that the army had shelled the port."
    rows = [f"{DENIED}\t{en}\n" for en in (right, right, wrong)]
    (tmp_path / "x.tsv").write_text("".join(rows), "utf-8")
    with TranslationMemory(tmp_path / "m") as memory:
        done = upkeep.import_file(memory, tmp_path / "x.tsv", packed_names())
        assert memory.reviewed([DENIED])[DENIED].en == wrong
    assert done.clashes == (("line 2", "line 3"),)
    ((place, reason),) = done.doubtful
    assert place == "line 3"
    assert '"denied"' in reason
