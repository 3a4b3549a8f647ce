"""An editor's note and the hour of an entry are no part of the sentence behind them."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.translation.jobs import Job, job_of
from briefings.translation.names.authority import load_names
from briefings.translation.notes import decoded
from briefings.translation.rescue import Decoded

NAMES = load_names()


class Engine:
    """Makes one sentence of everything, and takes note of what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, jobs: Sequence[Job]) -> list[Decoded]:
        """The same for each."""
        self.asked += [job.source for job in jobs]
        return [Decoded("A whole sentence.", -0.2, 0.0) for job in jobs]


def english(*rows: str) -> tuple[list[str], list[str]]:
    """The rows in English, and what the engine was asked for."""
    engine = Engine()
    jobs = [job_of(row, NAMES, copies=False) for row in rows]
    made = decoded(jobs, engine, lambda text: job_of(text, NAMES, copies=False), lambda _, en: en)
    return [one.text for one in made], engine.asked


def test_a_note_of_the_editors_is_no_part_of_the_sentence() -> None:
    """ "Correction:" keeps its sense, and what it says is translated like any other sentence."""
    told, asked = english("تصويب: الحالة في القرية هادئة.", "تنويه", "القتلى: ثلاثة من القرية.")
    assert told == ["Correction: a whole sentence", "Clarification", "A whole sentence."]
    assert asked == ["القتلى: ثلاثة من القرية.", "الحالة في القرية هادئة."]


def test_the_hour_of_an_entry_is_no_part_of_its_sentence() -> None:
    """ "18:05 The toll rose" is translated without the hour; one that the sentence goes on with stays in it."""
    told, asked = english("18:05 ارتفعت الحصيلة في المدينة.", "14:00 بتوقيت يريفان بدأ القصف.")
    assert told == ["18:05 A whole sentence", "A whole sentence."]
    assert asked == ["14:00 بتوقيت يريفان بدأ القصف.", "ارتفعت الحصيلة في المدينة."]
