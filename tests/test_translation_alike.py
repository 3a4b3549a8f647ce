"""A name that no list has is spelled alike in all sentences that are translated together."""

from __future__ import annotations

import pytest

from briefings.records import Origin
from briefings.translation.alike import by_sound, spelled_alike
from briefings.translation.jobs import Outcome, job_of
from briefings.translation.names.authority import NameAuthority, load_names


@pytest.fixture(scope="module")
def names() -> NameAuthority:
    """The packed name lists."""
    return load_names()


def alike(names: NameAuthority, *pairs: tuple[str, str] | tuple[str, str, Origin]) -> list[str]:
    """The English of the pairs, names that no list has spelled alike."""
    jobs = [job_of(pair[0], names, copies=True) for pair in pairs]
    origins = [pair[2] if len(pair) > 2 else "machine" for pair in pairs]
    outcomes = [
        Outcome(pair[1], origin, None, None, judged=origin != "reviewed")
        for pair, origin in zip(pairs, origins, strict=True)
    ]
    return [one.en for one in spelled_alike(jobs, outcomes, by_sound(jobs, outcomes, names))]


def test_the_spelling_of_most_is_taken_for_all(names: NameAuthority) -> None:
    """Three spellings of one man in one edition are one."""
    assert alike(
        names,
        ("وقال المشاط إن الهدنة هشة.", "Al-Mashat said the truce was fragile."),
        ("ودعا المشاط إلى الحذر.", "Al-Meshat called for caution."),
        ("ورفض المشاط العرض.", "Al-Mashat rejected the offer."),
    ) == [
        "Al-Mashat said the truce was fragile.",
        "Al-Mashat called for caution.",
        "Al-Mashat rejected the offer.",
    ]


def test_a_persons_spelling_wins(names: NameAuthority) -> None:
    """What a reader corrected once is so in every other line, and no reviewed line is touched."""
    found = alike(
        names,
        ("وقال المشاط إن الهدنة هشة.", "Al-Meshat said the truce was fragile."),
        ("ورفض المشاط العرض.", "Al-Meshat rejected the offer."),
        ("ودعا المشاط إلى الحذر.", "Al-Mashaat called for caution.", "reviewed"),
    )
    assert found == [
        "Al-Mashaat said the truce was fragile.",
        "Al-Mashaat rejected the offer.",
        "Al-Mashaat called for caution.",
    ]


def test_given_names_and_plurals_are_left(names: NameAuthority) -> None:
    """Two people may be called by one given name and spell it each in his way."""
    english = ["Ahmad said that it rains.", "Ahmed said that it snows."]
    assert (
        alike(names, ("وقال أحمد إنها تمطر.", english[0]), ("وقال أحمد إنها تثلج.", english[1]))
        == english
    )
