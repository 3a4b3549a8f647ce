"""The rows of a table are translated cell by cell: one cell has one English in all rows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefings.translation.jobs import Job, job_of
from briefings.translation.names.authority import load_names
from briefings.translation.rescue import Decoded
from briefings.translation.rows import decoded, pieces

NAMES = load_names()
KNOWN = {
    "شاحنات المساعدات": "Aid trucks.",
    "مستودع القرية": "The village depot.",
    "شوشة": "Shusha",
    "الحالة مستقرة": "",
}


class Engine:
    """Knows a few cells, and takes note of what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, jobs: Sequence[Job]) -> list[Decoded]:
        """What it knows, or the text in capitals of its own."""
        self.asked += [job.source for job in jobs]
        return [Decoded(KNOWN.get(job.source, "A whole sentence."), -0.2, 0.0) for job in jobs]


def english(*rows: str) -> tuple[list[str], list[str]]:
    """The rows in English, and what the engine was asked for."""
    engine = Engine()
    jobs = [job_of(row, NAMES, copies=False) for row in rows]
    made = decoded(jobs, engine, lambda text: job_of(text, NAMES, copies=False), lambda _, en: en)
    return [one.text for one in made], engine.asked


def test_a_cell_has_one_english_in_all_rows_and_is_decoded_once() -> None:
    """The figures stay beside their heads, in the same words everywhere."""
    told, asked = english(
        "مستودع القرية – القتلى 3، الجرحى 5، شاحنات المساعدات 7.",
        "شوشة – القتلى 23، الجرحى 54، شاحنات المساعدات 1.",
    )
    assert told == [
        "The village depot – killed: 3, wounded: 5, aid trucks: 7.",
        "Shusha – killed: 23, wounded: 54, aid trucks: 1.",
    ]
    assert asked == ["مستودع القرية", "شاحنات المساعدات", "شوشة"]


def test_a_name_behind_a_head_keeps_its_capital() -> None:
    """A row of a label and one figure, the head of its column before it."""
    assert english("القتلى، شوشة: 12.")[0] == ["Killed, Shusha: 12."]


def test_a_row_with_a_cell_that_nothing_is_made_of_is_translated_whole() -> None:
    """Better a sentence than a hole."""
    assert english("شوشة – القتلى 2، الحالة مستقرة.")[0] == ["A whole sentence."]


@pytest.mark.parametrize(
    "text",
    [
        "قال شهود – مساء – إن 3 قتلوا.",
        "الحصيلة: 12.",
        "باكو: مقتل 12 جنديا في القصف.",
        "باكو – أعلنت وزارة الدفاع: قتل ثلاثة جنود.",
        "يريفان 5 أكتوبر – قتل جنديان وأصيب ثلاثة آخرون في قصف على مواقع الجيش في الشمال مساء أمس.",
    ],
)
def test_a_sentence_is_no_row(text: str) -> None:
    """Dashes and colons alone make no table."""
    assert pieces(text) == []


def test_a_note_of_the_editors_is_no_part_of_the_sentence() -> None:
    """ "Correction:" keeps its sense, and what it says is translated like any other sentence."""
    told, asked = english(
        "تصويب: الحالة في القرية هادئة.", "تنويه", "القتلى: ثلاثة من القرية.",
        "14:10 تصويب: الحالة في القرية هادئة.",
    )  # fmt: skip
    assert told[:3] == ["Correction: a whole sentence", "Clarification", "A whole sentence."]
    assert told[3] == "14:10 Correction: a whole sentence"  # of a live blog
    assert asked == ["القتلى: ثلاثة من القرية.", "الحالة في القرية هادئة."]


def test_the_hour_of_an_entry_is_no_part_of_its_sentence() -> None:
    """ "18:05 The toll rose" is translated without the hour; one that the sentence goes on with stays in it."""
    told, asked = english("18:05 ارتفعت الحصيلة في المدينة.", "14:00 بتوقيت يريفان بدأ القصف.")
    assert told == ["18:05 A whole sentence", "A whole sentence."]
    assert asked == ["14:00 بتوقيت يريفان بدأ القصف.", "ارتفعت الحصيلة في المدينة."]
