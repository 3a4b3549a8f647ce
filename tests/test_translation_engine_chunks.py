"""Long sentences cut and joined; doubtful ones decoded again; digits written for number words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefings.records import Engine as Identity
from briefings.translation import chunks, rescue
from briefings.translation.digits import write_digits
from briefings.translation.engines.engine import Hypothesis, Options, open_engine

LONG = (
    "أعلنت وزارة الدفاع مقتل ثلاثة جنود في قصف على الحدود، وقالت إن القوات ردت على مصادر النيران؛ "
    "فيما نفت باكو أن تكون قواتها قد أطلقت النار، مؤكدة أن الجانب الآخر هو الذي بدأ القصف."
)


def test_a_short_sentence_stays_whole() -> None:
    """Nothing is cut that the decoder can take."""
    assert chunks.split("قال الوزير ذلك.", 100) == ("قال الوزير ذلك.",)


def test_the_best_mark_near_the_middle_is_the_place_to_cut() -> None:
    """A semicolon wins over the commas around it."""
    first, second = chunks.split(LONG, 150)
    assert first.endswith("؛")
    assert second.startswith("فيما")


@pytest.mark.parametrize("limit", [20, 40, 80, 150])
def test_the_parts_give_the_sentence_back(limit: int) -> None:
    """No word is lost or doubled by cutting, and all parts are near the limit or under it."""
    parts = chunks.split(LONG, limit)
    assert " ".join(parts) == LONG
    assert all(len(part) <= 1.5 * limit for part in parts)


def test_pages_without_a_mark_are_cut_in_no_time() -> None:
    """A line of half a megabyte without comma or stop is cut into parts that give it back."""
    text = " ".join(["قالت القوات المسلحة المتمركزة هناك"] * 15_000)
    parts = chunks.split(text, 300)
    assert " ".join(parts) == text
    assert all(len(part) <= 450 for part in parts)


def test_a_word_without_end_is_cut_all_the_same() -> None:
    """A link of hundreds of letters does not make the model fail."""
    text = "انظر https://example.org/" + "a" * 900
    assert all(len(part) <= 150 for part in chunks.split(text, 100))
    assert open_engine(threads=1).translate(chunks.split(text, 300), options=Options(beam=1))


def test_a_decimal_or_thousands_mark_is_no_place_to_cut() -> None:
    """The comma of 1,200 stands between digits."""
    parts = chunks.split("قتل نحو 1,200 شخص في القصف على المدينة وأصيب كثيرون", 30)
    assert any("1,200" in part for part in parts)


def test_joined_parts_read_as_one_sentence() -> None:
    """Inner full stops go, the clause's own mark comes, and a small word is small again."""
    arabic = ("قال إن القوات ردت،", "وأن الهدوء عاد؛", "فيما نفت باكو ذلك.")
    english = ("He said the forces responded.", "And that calm returned.", "Baku denied it.")
    joined = "He said the forces responded, and that calm returned; Baku denied it."
    assert chunks.join(arabic, english) == joined


@pytest.mark.parametrize(
    ("arabic", "english", "joined"),
    [
        (
            ("زرعت ألغاما،", "في حين ردت باكو."),
            ("It planted mines.", "Meanwhile, Baku responded."),
            "It planted mines, meanwhile, Baku responded.",
        ),
        (
            ('قال إنهم "المعتدون"،', "مؤكدا أنه لن ينسحب."),
            ('He said they were "the aggressors."', "Stressing that he would not withdraw."),
            'He said they were "the aggressors", stressing that he would not withdraw.',
        ),
    ],
)
def test_what_stands_in_the_middle_is_written_so(
    arabic: tuple[str, ...], english: tuple[str, ...], joined: str
) -> None:
    """No capital behind a comma, no full stop within the quotation before it."""
    assert chunks.join(arabic, english) == joined


def test_an_empty_part_leaves_no_gap() -> None:
    """Two blanks or a lone comma would show."""
    assert chunks.join(("أ،", "ب،", "ج."), ("One.", "", "Two.")) == "One, Two."


@pytest.mark.parametrize(
    ("arabic", "written"),
    [
        ("تبخرت أربعمئة وخمسين مليار دولار", "تبخرت 450 مليار دولار"),
        ("قفز من مليونين و700 ألف", "قفز من 2.7 مليون"),
        ("منذ خمسة وعشرين عاما", "منذ 25 عاما"),
        ("قتل جنديان وأصيب رجل", "قتل جنديان وأصيب رجل"),
        ("فر عشرات الآلاف", "فر عشرات الآلاف"),
        ("قتل 30 جنديا", "قتل 30 جنديا"),
        ("نحو سبعين إلى خمسة وسبعين ألف نازح", "نحو 70,000 إلى 75,000 نازح"),
    ],
)
def test_number_words_become_digits(arabic: str, written: str) -> None:
    """Duals, dozens and what is in digits already stay as they are."""
    assert write_digits(arabic) == written


class Stubborn:
    """An engine that loops, unless repeats are forbidden or the part is short."""

    scores = True
    window = 1_000
    longest = 300
    identity = Identity("stubborn", "1", "stubborn|1")

    def __init__(self) -> None:
        self.calls: list[tuple[str, Options]] = []

    def translate(
        self, texts: Sequence[str], *, options: Options | None = None
    ) -> list[Hypothesis]:
        """Loop on anything long."""
        chosen = options or Options()
        self.calls += [(text, chosen) for text in texts]
        return [self._one(text, chosen) for text in texts]

    def close(self) -> None:
        """Nothing is open."""

    def _one(self, text: str, options: Options) -> Hypothesis:
        if len(text) < 60 or options.no_repeat_ngram:
            return Hypothesis(f"ministry denied firing {len(text)} of its new weapons", -0.5)
        return Hypothesis("the ministry said the ministry said the ministry said so", -0.1)


def decoded(engine: Stubborn, *texts: str) -> list[rescue.Decoded]:
    """The chain with nothing but what can be seen."""
    sources = [rescue.Source(text, text, text) for text in texts]
    return rescue.decode(engine, sources, Options(), lambda n, en: rescue.blemishes(texts[n], en))


def test_a_loop_is_decoded_again_with_repeats_forbidden() -> None:
    """The better attempt is taken though the engine was surer of the loop."""
    engine = Stubborn()
    (found,) = decoded(engine, LONG)
    assert "denied" in found.text
    assert found.faults < rescue.SEVERE
    assert engine.calls[-1][1].no_repeat_ngram == 4


def test_a_clean_sentence_is_decoded_once() -> None:
    """The second look costs nothing where nothing is wrong."""
    engine = Stubborn()
    decoded(engine, "نفت وزارة الدفاع أن تكون قواتها أطلقت النار.")
    assert len(engine.calls) == 1


def test_only_the_doubtful_sentence_of_a_batch_is_decoded_again() -> None:
    """And the others keep their places."""
    engine = Stubborn()
    short = "نفت وزارة الدفاع أن تكون قواتها أطلقت النار."
    found = decoded(engine, short, LONG, short)
    assert all(each.faults < rescue.SEVERE for each in found)
    assert [text for text, _ in engine.calls].count(short) == 2


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("قال الوزير إن المحادثات ستبدأ غدا.", ""),
        ("قال الوزير ذلك.", "he said he said he said he said"),
        ("قال الوزير ذلك.", "The minister قال that."),
        ("قال الوزير إن المحادثات بين الجانبين ستبدأ غدا في العاصمة.", "He said."),
        ("قال الوزير ذلك أمس.", "of the region of the city of the region of the city of the north"),
    ],
)
def test_what_can_be_seen_to_be_wrong_is_seen(arabic: str, english: str) -> None:
    """Empty, looping, half Arabic, cut short, circling."""
    assert rescue.blemishes(arabic, english) >= rescue.SEVERE


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("قال الوزير إن المحادثات ستبدأ غدا.", "The minister said the talks would begin tomorrow."),
        ("لا لا لا، قال الوزير.", "No, no, said the minister."),
        ("عاد الهدوء.", "Calm returned."),
        ("لا للحرب لا للحرب لا للحرب.", "no to war no to war no to war"),
    ],
)
def test_good_translations_have_no_blemish(arabic: str, english: str) -> None:
    """The second look does not touch them."""
    assert rescue.blemishes(arabic, english) < rescue.SEVERE


def test_pages_without_a_full_stop_are_decoded_once() -> None:
    """One of their many parts nearly always has a fault; the whole is not decoded again for it."""
    engine = Stubborn()
    endless = " ".join([LONG] * 30)
    (found,) = decoded(engine, endless)
    assert found.text
    assert sum(len(text) for text, _ in engine.calls) <= len(endless)
