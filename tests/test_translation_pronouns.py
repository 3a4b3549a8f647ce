"""Whether "she said" is a ministry or a woman, by the sentence before."""

from __future__ import annotations

import pytest

from briefings.translation.checks.pronouns import agree, open_subject, subject
from briefings.translation.names.authority import load_names


@pytest.mark.parametrize(
    ("before", "ar", "en", "mended"),
    [
        (
            "ونفت وزارة الداخلية وقوع حريق.",
            "وقالت إن فرقها تفقدت المكان.",
            "She said her teams had inspected the place.",
            "It said its teams had inspected the place.",
        ),
        (
            "اتهمت باكو جارتها بقصف الجسر.",
            "وأضافت أنها سترد.",
            "She added that she would respond.",
            "It added that it would respond.",
        ),
        (  # the lead is not the first word
            "من جهتها، طالبت اللجنة بهدنة.",
            "وأكدت أن موظفيها لم يغادروا.",
            "She stressed that her staff had not left.",
            "It stressed that its staff had not left.",
        ),
        (  # a woman, and the look-alike of her office
            "وقالت المتحدثة باسم الوزارة إن الطريق مغلق.",
            "وأشارت إلى أن الجسر تضرر.",
            "It indicated that the bridge was damaged.",
            "She indicated that the bridge was damaged.",
        ),
        (
            "وقالت المتحدثة باسم الوزارة إن الطريق مغلق.",
            "وأضافت أن بلادها لن تنسحب.",
            "She added that her country would not withdraw.",
            "She added that her country would not withdraw.",
        ),
        (  # by name
            "قالت ماريا زاخاروفا إن موسكو تتابع الوضع.",
            "وأضافت أن المحادثات مستمرة.",
            "It added that the talks were going on.",
            "She added that the talks were going on.",
        ),
        (  # nothing before it: no woman has forces, but a country
            "",
            "وقالت إن قواتها لم تتقدم.",
            "She said that her forces had not advanced.",
            "It said that its forces had not advanced.",
        ),
        (
            "",
            "وقالت إن بلدها بعيد.",
            "She said that her country was far away.",
            "She said that her country was far away.",
        ),
        (  # a man before it tells nothing of "she"
            "قال الوزير إن الطريق مغلق.",
            "وأضافت أن الجسر تضرر.",
            "She added that the bridge was damaged.",
            "She added that the bridge was damaged.",
        ),
        (  # the sentence has its own subject
            "ونفت وزارة الداخلية وقوع حريق.",
            "وقالت الممرضة إن الحريق كبير.",
            "She said that the fire was big.",
            "She said that the fire was big.",
        ),
        (  # "it is" is no speaker
            "وقالت المتحدثة باسم الوزارة إن الطريق مغلق.",
            "وأضافت أن الجسر تضرر.",
            "It is added that the bridge was damaged.",
            "It is added that the bridge was damaged.",
        ),
    ],
)
def test_the_pronoun_goes_with_the_sentence_before(
    before: str, ar: str, en: str, mended: str
) -> None:
    """A body is "it" and a woman "she"; without either it stays as the decoder had it."""
    assert agree(ar, en, subject(before, load_names().find(before))) == mended


def test_a_sentence_without_a_subject_hands_on_the_one_before() -> None:
    """Two sentences on, "she" is still the ministry."""
    first = subject("أعلنت وزارة الصحة وفاة طفل.", ())
    assert first == "body"
    assert open_subject("وأضافت أن العدد مرشح للارتفاع.")
    assert subject("وأضافت أن العدد مرشح للارتفاع.", (), first) == "body"


def test_a_woman_beside_a_body_leaves_it_open() -> None:
    """Where both stand in the sentence and the woman is not the verb's subject, nothing is changed."""
    assert subject("استدعت الوزارة السفيرة صباحا.", ()) == ""


@pytest.mark.parametrize(
    ("ar", "en", "mended"),
    [
        (
            "دعت وزارة الخارجية إلى الهدوء، معربة عن قلقها العميق.",
            "The Foreign Ministry called for calm, expressing her deep concern.",
            "The Foreign Ministry called for calm, expressing its deep concern.",
        ),
        (
            "دعت وزيرة الخارجية إلى الهدوء، معربة عن قلقها العميق.",
            "The foreign minister called for calm, expressing her deep concern.",
            "The foreign minister called for calm, expressing her deep concern.",
        ),
    ],
)
def test_a_ministry_voices_its_own_concern(ar: str, en: str, mended: str) -> None:
    """What a ministry expresses besides is "its"; a woman's is hers."""
    assert agree(ar, en, "") == mended
