"""The translations with their trust marks, and the names in them that no list has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    from briefings.translation.names.bysound import spellings

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
            trust=trust,
            names=job.names,
            unresolved=unlisted,
            spelled=spellings(job.ar, brackets.without(o.en), unlisted, found),
            similarity=o.similarity,
        )
        for sentence, job, o, trust, found, unlisted in zip(
            sentences, jobs, outcomes, _trusts(jobs, outcomes, names), heard, lacking, strict=True
        )
    ]


def _trusts(
    jobs: Sequence[Job], outcomes: Sequence[Outcome], names: NameAuthority
) -> Iterator[Trust]:
    """The mark of each translation, by what the checks say of the machine's and of a person's."""
    from briefings.translation.checks.marks import Pair, judge

    both = list(zip(jobs, outcomes, strict=True))
    pairs = [Pair(j.ar, o.en, o.score, j.names, o.similarity, j.first) for j, o in both if o.judged]
    marks = iter(judge(pairs, names))
    corrected = [(j.ar, o.en) for j, o in both if o.origin == "reviewed"]
    readers = iter(review.trusts(corrected, names))
    for one in outcomes:
        reviewed = one.origin == "reviewed"
        yield next(marks) if one.judged else next(readers) if reviewed else _GOOD


def similarities(ar: Sequence[str], en: Sequence[str]) -> list[float]:
    """How alike the sides mean, without what an editor's bracket adds."""
    from briefings.translation.checks.marks import Pair
    from briefings.translation.checks.marks import similarities as measured

    return measured([Pair(a, brackets.without(e)) for a, e in zip(ar, en, strict=True)])
