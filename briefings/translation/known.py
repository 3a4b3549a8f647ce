"""Sentences with the English that the memory has, for those who want to know and not to translate."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefings.records import Sentence, Translated, Trust
from briefings.translation import alike
from briefings.translation.jobs import Outcome, jobs_of
from briefings.translation.memory.store import english
from briefings.translation.names.authority import NameAuthority
from briefings.translation.names.bysound import spellings


def known(
    sentences: Sequence[Sentence], names: NameAuthority, path: Path | None = None
) -> list[Translated]:
    """Each sentence with its names and the English that it has, "" for none; none is judged anew.

    Names that no list has are spelled as the translator spells them in all of the sentences.
    """
    sources = [s.article.source or "" for s in sentences]
    jobs = jobs_of([s.text for s in sentences], sources, names, copies=False)
    stored = english([s.text for s in sentences], path)
    outcomes = [Outcome(en, "memory", None, None) for en in stored]
    outcomes, heard = alike.spelled_alike(jobs, outcomes, alike.by_sound(jobs, outcomes, names))
    made: list[Translated] = []
    for sentence, job, one, found in zip(sentences, jobs, outcomes, heard, strict=True):
        lacking = names.unresolved(job.ar, job.names, one.en, found)
        spelt = spellings(job.ar, one.en, lacking, found)
        made.append(
            Translated(
                sentence,
                one.en,
                "memory",
                None,
                Trust("ok"),
                names=job.names,
                unresolved=lacking,
                spelled=spelt,
            )
        )
    return made
