"""Both sides that are called upon, warned or accused do not do it in the English."""

from __future__ import annotations

import pytest

from briefings.translation.checks.addressed import findings


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "أعربت الخارجية الروسية عن قلقها، وناشدت الطرفين الامتناع عن التصعيد.",
            "The Russian Foreign Ministry expressed concern and appealed to both sides to refrain.",
            "The Russian Foreign Ministry expressed concern, and the two sides appealed to refrain.",
        ),
        (
            "وحذرت إيران الجانبين من سقوط قذائف داخل أراضيها.",
            "Iran warned the two sides against shells falling inside its territory.",
            "The two sides warned Iran against shells falling inside its territory.",
        ),
        (
            "ودعا الأمين العام الطرفين إلى ضبط النفس.",
            "The two sides were urged by the secretary-general to show restraint.",
            "Both sides called for restraint by the secretary-general.",
        ),
    ],
)
def test_both_sides_as_an_object_do_nothing(ar: str, right: str, wrong: str) -> None:
    """The ending of an object tells; English that says it passively is right."""
    assert not list(findings(ar, right))
    assert any(
        wrong_words in reason for reason in findings(ar, wrong) for wrong_words in ("sides",)
    )


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("ودعا الطرفان إلى ضبط النفس.", "The two sides called for restraint."),
        ("واتهم كل من الطرفين الآخر بخرق الهدنة.", "Each of the two sides accused the other."),
        (
            "ودعت موسكو إلى محادثات بين الطرفين.",
            "Moscow called for talks; the two sides called for calm.",
        ),
    ],
)
def test_both_sides_that_act_are_left(ar: str, en: str) -> None:
    """As the subject, or behind a preposition."""
    assert not list(findings(ar, en))
