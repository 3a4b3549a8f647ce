"""The translations with their trust marks, and the names in them that no list has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.records import Sentence, Translated, Trust
from briefings.translation.checks import brackets, review
from briefings.translation.jobs import Job, Outcome

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority
    from briefings.translation.names.bysound import Heard

_GOOD = Trust("ok")


def judged(
    sentences: Sequence[Sentence],
    jobs: Sequence[Job],
    outcomes: Sequence[Outcome],
    heard: Sequence[Heard],
    names: NameAuthority,
) -> list[Translated]:
    """The sentences as they were translated; what a reader corrected bears what the checks say of it."""
    from briefings.translation.checks.marks import Pair, judge
    from briefings.translation.names.bysound import spellings

    pairs = [
        Pair(job.ar, o.en, o.score, job.names, o.similarity)
        for job, o in zip(jobs, outcomes, strict=True)
        if o.judged
    ]
    marks = iter(judge(pairs, names))
    corrected = [
        (job.ar, o.en) for job, o in zip(jobs, outcomes, strict=True) if o.origin == "reviewed"
    ]
    readers = iter(review.trusts(corrected, names))
    lacking = [
        names.unresolved(job.ar, job.names, brackets.without(o.en), found)
        for job, o, found in zip(jobs, outcomes, heard, strict=True)
    ]
    return [
        Translated(
            sentence=sentence,
            en=o.en,
            origin=o.origin,
            score=o.score,
            trust=next(marks) if o.judged else next(readers) if o.origin == "reviewed" else _GOOD,
            names=job.names,
            unresolved=unlisted,
            spelled=spellings(job.ar, brackets.without(o.en), unlisted, found),
            similarity=o.similarity,
        )
        for sentence, job, o, found, unlisted in zip(
            sentences, jobs, outcomes, heard, lacking, strict=True
        )
    ]


def similarities(ar: Sequence[str], en: Sequence[str]) -> list[float]:
    """How alike the sides mean, without what an editor's bracket adds."""
    from briefings.translation.checks.marks import Pair
    from briefings.translation.checks.marks import similarities as measured

    return measured([Pair(a, brackets.without(e)) for a, e in zip(ar, en, strict=True)])
