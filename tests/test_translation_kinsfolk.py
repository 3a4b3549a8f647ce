"""A name behind kin and title is that of whom the title tells."""

from __future__ import annotations

import pytest

from briefings.translation import finishing
from briefings.translation.checks.spokesmen import mended
from briefings.translation.jobs import job_of
from briefings.translation.names.authority import load_names


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "استشهدت شقيقة الأسير محمد عواد في قصف على غزة.",
            "The prisoner's sister Mohammed Awad was killed in a bombing on Gaza.",
            "The sister of prisoner Mohammed Awad was killed in a bombing on Gaza.",
        ),
        (
            "اغتيل والد الناشط سامر عيسى أمام منزله.",
            "Activist's father, Samer Issa, was assassinated outside his home.",
            "The father of activist Samer Issa was assassinated outside his home.",
        ),
        (
            "أصيبت ابنة الشهيد خالد نزال.",
            "Gunfire hit the martyr's daughter Khaled Nazal.",
            "Gunfire hit the daughter of martyr Khaled Nazal.",
        ),
    ],
)
def test_the_name_stands_beside_the_title(ar: str, wrong: str, right: str) -> None:
    """It is not that of the kin."""
    assert mended(ar, wrong) == right
    assert mended(ar, right) == right


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        # A comma in the Arabic: it is the sister's name.
        ("قتلت شقيقة الأسير، سارة عواد.", "The prisoner's sister, Sara Awad, was killed."),
        ("قتلت شقيقة الأسير في غزة.", "The prisoner's sister Gaza was killed."),
        (
            "قتل شقيق الوزير يوسف إبراهيم.",
            "Minister Youssef Ibrahim's brother was killed.",
        ),
        (
            "قالت والدة الطفل إن الجنود قتلوه.",
            "The child's mother Monday said soldiers killed him.",
        ),
    ],
)
def test_what_the_arabic_has_otherwise_stays(ar: str, en: str) -> None:
    """Without kin, title and name in a row."""
    assert mended(ar, en) == en


def test_the_printed_line_has_it() -> None:
    """The decoder's English is put right on its way."""
    names = load_names()
    job = job_of("استشهدت شقيقة الأسير محمد عواد في قصف.", names, copies=True)
    english = finishing.mended(job, "The prisoner's sister Mohammed Awad was killed.")
    assert english.startswith("The sister of prisoner M")
