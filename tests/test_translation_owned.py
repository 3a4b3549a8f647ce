"""Nobody is made to accuse their own forces or to reject their own words."""

from __future__ import annotations

import pytest

from briefings.translation.checks.marks import Pair, judge
from briefings.translation.checks.owned import findings, mended
from briefings.translation.names.authority import load_names


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "اتهمت باكو قواته بحرق منازل في كلبجار.",
            "Baku accused its forces of burning houses in Kalbajar.",
        ),
        (
            "اتهمت وزارة الدفاع القوات الأذربيجانية بحرق منازل.",
            "The Armenian Defense Ministry accused its army of burning houses.",
        ),
        ("رفض الكرملين تصريحاته الأخيرة.", "The Kremlin rejected its recent statements."),
        (
            "نفت وزارة الدفاع الأذربيجانية اتهاماتها وقالت إن الجيش لم يقصف.",
            "The Azerbaijani Defense Ministry denied its accusations and said the army had not shelled.",
        ),
        (
            "هاجمت القوات الأرمينية مواقعها.",
            "Armenian forces shelled their positions.",
        ),
    ],
)
def test_what_reads_as_ones_own_is_marked(ar: str, en: str) -> None:
    """The forces that are accused, the words that are rejected, the positions shelled are another's."""
    (reason,) = findings(ar, en)
    assert "somebody else's" in reason
    (trust,) = judge([Pair(ar, en)])
    assert trust.mark != "ok"


@pytest.mark.parametrize(
    "en",
    [
        "Baku rejected his statements and called them baseless.",  # somebody's, not Baku's
        "Armenia accused Azerbaijani forces of shelling its positions.",
        "The ministry said that Baku had accused its forces of opening fire.",  # the ministry's
        "Armenia spoke of an attack, and Baku rejected its accusations.",  # Armenia's
        "In reply to Yerevan, Baku rejected its accusations.",
        "Residents accused their army of leaving them behind.",
        "Baku denied its forces had shelled the town.",  # "denied that its forces had"
        "The separatists said that Azerbaijani forces attacked their positions.",
        "The separatists accused Azerbaijani forces of attacking their positions.",
        "The fog confused the soldiers, who shelled their own positions.",
    ],
)
def test_what_is_plainly_anothers_or_ones_own_is_let_pass(en: str) -> None:
    """With another party before it, or in so many words, "its" is understood."""
    assert list(findings("", en)) == []


@pytest.mark.parametrize(
    ("ar", "en", "better"),
    [
        (
            "وقالت باكو إن القوات الأرمينية هاجمت مواقعها قرب لاتشين.",
            "Baku said that Armenian forces attacked their positions near Lachin.",
            "Baku said that Armenian forces attacked its positions near Lachin.",
        ),
        (
            "اتهمت وزارة الدفاع القوات الأرمينية بإطلاق قذائف على أراضيها.",
            "The Defense Ministry accused Armenian forces of firing shells at their territory.",
            "The Defense Ministry accused Armenian forces of firing shells at its territory.",
        ),
        (  # and a woman's grandson is hers
            "أعلن الجيش مقتل امرأة وحفيدها.",
            "The army announced the killing of a woman and its grandson.",
            "The army announced the killing of a woman and her grandson.",
        ),
        (  # several speak: it is theirs
            "وقال الانفصاليون إن القوات الأذربيجانية هاجمت مواقعهم.",
            "The separatists said that Azerbaijani forces attacked their positions.",
            "The separatists said that Azerbaijani forces attacked their positions.",
        ),
        (  # somebody else's positions are named
            "وقالت باكو إن القوات الأرمينية هاجمت مواقع الجيش.",
            "Baku said that Armenian forces attacked their positions.",
            "Baku said that Armenian forces attacked their positions.",
        ),
    ],
)
def test_the_positions_under_attack_are_the_ministrys(ar: str, en: str, better: str) -> None:
    """ "Their" is not of those who attack: where one ministry or state speaks it is "its"."""
    assert mended(ar, en, load_names().find(ar)) == better
