"""What the translator knows of a sentence before and after it was translated."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings import records
from briefings.language import normalize
from briefings.records import NameMatch, Sentence
from briefings.translation.checks import (
    beside,
    comrades,
    doings,
    governing,
    ledger,
    objects,
    pronouns,
    spokesmen,
    whose,
)
from briefings.translation.memory.store import Reviewed, Segment, key
from briefings.translation.names import datelines, spelling
from briefings.translation.names.guesses import Guesses
from briefings.translation.plainly import at_first, commoner, plainly

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority

_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")


@dataclass(frozen=True, slots=True)
class Job:
    """A sentence on its way: as written, normalised, and as the engine is to see it, first and again.

    `prepared` has the listed names written in, `sounded` the unlisted ones as well.
    """

    ar: str
    source: str
    first: str
    prepared: str
    sounded: str
    names: tuple[NameMatch, ...]
    guesses: Guesses  # unlisted names, spelled by sound

    @property
    def counted(self) -> str:
        """The Arabic with the figures that count: without those within names."""
        return ledger.outside(self.ar, self.names)

    @property
    def is_arabic(self) -> bool:
        """Is there a letter to translate?"""
        return _ARABIC.search(self.source) is not None

    def key(self, signature: str) -> bytes:
        """Of the memory: what was decoded, and how."""
        return key(f"{self.source}\0{self.prepared}", signature)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence's English and where it came from."""

    en: str
    origin: records.Origin
    score: float | None
    similarity: float | None
    judged: bool = True  # False: a person's words, or nothing that was translated


def jobs_of(
    texts: Sequence[str], sources: Sequence[str], names: NameAuthority, copies: bool
) -> list[Job]:
    """The jobs of texts, each from an outlet, which its dateline may name."""
    named = datelines.matches(texts, sources, names)
    return [job_of(text, names, copies, told) for text, told in zip(texts, named, strict=True)]


def job_of(text: str, names: NameAuthority, copies: bool, told: tuple[NameMatch, ...] = ()) -> Job:
    """A sentence for the engine, and with its names written in and said plainly for a further attempt."""
    source = normalize.for_engine(text)
    sounded = ""
    found = datelines.among(text, names.find(text), told)
    said = doings.apart(governing.apart(objects.apart(text, found)))
    turned = beside.apart(said, found if said == text else names.find(said))
    spoken = found if turned == text else names.find(turned)
    plain = plainly(whose.apart(comrades.apart(spokesmen.apart(turned, spoken))))
    prepared = source if plain == text else normalize.for_engine(plain)
    guesses = names.guesses(text, found)
    if copies and (found or any(guesses)):
        written = found if plain == text else datelines.among(plain, names.find(plain), told)
        prepared = normalize.for_engine(spelling.write_in(plain, written))
        sure, _ = guesses if plain == text else names.guesses(plain, written)
        sounded = normalize.for_engine(spelling.write_in(plain, (*written, *sure)))
    prepared = commoner(prepared)
    sounded = commoner(sounded) or prepared
    first = doings.apart(governing.apart(objects.apart(text, found, within=False)))
    return Job(text, source, at_first(first), prepared, sounded, found, guesses)


def outcome(
    job: Job,
    k: bytes,
    reviewed: Mapping[str, Reviewed],
    found: Mapping[bytes, Segment],
    known: frozenset[bytes],
) -> Outcome:
    """Where a sentence's English is: `found` holds machine segments, `known` those of old."""
    if job.source in reviewed:
        return Outcome(reviewed[job.source].en, "reviewed", None, None, judged=False)
    if not job.is_arabic:
        return Outcome(job.source, "machine", None, None, judged=False)
    segment = found[k]
    origin: records.Origin = "memory" if k in known else "machine"
    return Outcome(segment.en, origin, segment.score, segment.similarity)


def agreeing(
    sentences: Sequence[Sentence], jobs: Sequence[Job], outcomes: Sequence[Outcome]
) -> list[Outcome]:
    """The machine's English with "she" and "it" as the sentence before wants them; kept is it without."""
    found: list[Outcome] = []
    before: pronouns.Subject = ""
    place = ("", -1)
    for sentence, job, one in zip(sentences, jobs, outcomes, strict=True):
        if place != (sentence.article.id, sentence.n - 1):
            before = ""
        found.append(replace(one, en=pronouns.agree(job.ar, one.en, before)) if one.judged else one)
        before = pronouns.subject(job.ar, job.names, before)
        place = sentence.article.id, sentence.n
    return found
