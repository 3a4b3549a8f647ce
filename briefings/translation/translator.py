"""From sentences to translations: names written in, memory asked, the rest decoded, mended, judged.

One chain serves both ways in: `translate` keeps what it made in the memory, batch by batch, so that
a run which was stopped goes on where it was; `lines` streams without a memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from briefings import records
from briefings.language import normalize
from briefings.records import NameMatch, Sentence, Translated, Trust
from briefings.translation import ledger, probe, rescue, spelling
from briefings.translation.engine import Engine, Options, open_engine
from briefings.translation.memory import Reviewed, Segment, TranslationMemory, key

if TYPE_CHECKING:
    from briefings.translation.names import NameAuthority

Progress = Callable[[int, int], None]

# Part of every memory key: to be raised when normalising, cutting or choosing changes what is kept.
STEPS = "1"
_AHEAD = 2  # batches that decode while an earlier one is mended, checked and stored
_LINES = 2_000  # of a window of `lines`; it also ends when it holds enough characters
_REVIEWED = Trust("ok")


@dataclass(frozen=True, slots=True)
class Job:
    """A sentence on its way: as written, normalised, and as the engine is to see it."""

    ar: str
    source: str
    prepared: str
    names: tuple[NameMatch, ...]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A sentence's English and where it came from."""

    en: str
    origin: records.Origin
    score: float | None
    similarity: float | None


class Translator:
    """An engine with its names and its memory. A context manager."""

    def __init__(
        self, engine: Engine, names: NameAuthority, memory: Path | None, options: Options
    ) -> None:
        self._engine = engine
        self._names = names
        self._memory_path = memory
        self._options = options
        self._memory: TranslationMemory | None = None
        self._copies: bool | None = None

    def __enter__(self) -> Translator:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close engine and memory."""
        self._engine.close()
        if self._memory is not None:
            self._memory.close()
            self._memory = None

    @property
    def engine(self) -> records.Engine:
        """Package, version and the whole signature, for the colophon."""
        identity = self._engine.identity
        return replace(identity, signature=f"{self._signature}|names:{self._names.digest}")

    def translate(
        self, sentences: Sequence[Sentence], progress: Progress | None = None
    ) -> list[Translated]:
        """Translate, in order; what the memory has is not decoded again.

        `progress` is told how many of how many are done. Each batch is stored in one transaction.
        Raises PackageError and TranslationMemoryError.
        """
        memory = self._opened_memory()
        copies = self._copies_names(memory)
        jobs = [self._job(sentence.text, copies) for sentence in sentences]
        outcomes = self._outcomes(jobs, memory, progress or (lambda _done, _total: None))
        return self._judged(sentences, jobs, outcomes)

    def lines(self, lines: Iterable[str]) -> Iterator[str]:
        """One English line for each line, in order, blank for blank; in constant memory."""
        copies = self._copies_names(None)
        windows = (
            [self._job(line, copies) for line in window]
            for window in _windows(lines, 2 * self._engine.window)
        )
        for jobs, decoded in self._decoded(windows):
            for job, found in zip(jobs, decoded, strict=True):
                yield self._finished(job, found.text) if job.source else ""

    def _job(self, text: str, copies: bool) -> Job:
        source = normalize.for_engine(text)
        names = self._names.find(text)
        prepared = source
        if copies and names:
            prepared = normalize.for_engine(self._names.prepare(text, names))
        return Job(text, source, prepared, tuple(names))

    @property
    def _signature(self) -> str:
        return f"{self._engine.identity.signature}|steps:{STEPS}"

    def _outcomes(
        self, jobs: Sequence[Job], memory: TranslationMemory, progress: Progress
    ) -> list[_Outcome]:
        reviewed = memory.reviewed([job.source for job in jobs])
        keys = [key(job.prepared, self._signature) for job in jobs]
        known = memory.segments(
            [k for k, job in zip(keys, jobs, strict=True) if job.source not in reviewed]
        )
        missing = {
            k: job
            for k, job in zip(keys, jobs, strict=True)
            if job.source and job.source not in reviewed and k not in known
        }
        open_ = sum(k in missing for k in keys)
        progress(len(jobs) - open_, len(jobs))
        self._refresh(known, dict(zip(keys, jobs, strict=True)), memory)
        made: dict[bytes, Segment] = {}
        how_often = dict.fromkeys(missing, 0)
        for k in keys:
            if k in how_often:
                how_often[k] += 1
        done = len(jobs) - open_
        for batch in self._machine(missing):
            memory.put(batch)
            made |= {segment.key: segment for segment in batch}
            done += sum(how_often[segment.key] for segment in batch)
            progress(done, len(jobs))
        memory.count(list(known), lookups=len(jobs), hits=len(jobs) - open_)
        return [_outcome(k, job, reviewed, known, made) for k, job in zip(keys, jobs, strict=True)]

    def _machine(self, missing: Mapping[bytes, Job]) -> Iterator[list[Segment]]:
        """Decode the missing ones in batches of like length, longest first."""
        keys = {id(job): k for k, job in missing.items()}
        ordered = sorted(missing.values(), key=lambda job: len(job.prepared), reverse=True)
        signature = self._signature
        for jobs, decoded in self._decoded(_batches(ordered, self._engine.window)):
            finished = [self._finished(job, d.text) for job, d in zip(jobs, decoded, strict=True)]
            close = _similarities([job.ar for job in jobs], finished)
            yield [
                Segment(keys[id(job)], job.source, signature, d.text, en, d.score, cosine)
                for job, d, en, cosine in zip(jobs, decoded, finished, close, strict=True)
            ]

    def _decoded(
        self, batches: Iterable[list[Job]]
    ) -> Iterator[tuple[list[Job], list[rescue.Decoded]]]:
        """Decode batches in order, the next ones already while the caller works on this one."""
        queue: deque[tuple[list[Job], Future[list[rescue.Decoded]]]] = deque()
        with ThreadPoolExecutor(_AHEAD, thread_name_prefix="decode") as pool:
            try:
                for jobs in batches:
                    queue.append((jobs, pool.submit(self._decode, jobs)))
                    if len(queue) > _AHEAD:
                        first, future = queue.popleft()
                        yield first, future.result()
                while queue:
                    first, future = queue.popleft()
                    yield first, future.result()
            finally:
                for _, future in queue:
                    future.cancel()

    def _decode(self, jobs: Sequence[Job]) -> list[rescue.Decoded]:
        filled = [job for job in jobs if job.source]
        if not filled:
            return [_NOTHING for _ in jobs]
        found = iter(
            rescue.decode(
                self._engine,
                [rescue.Source(job.prepared, job.source) for job in filled],
                self._options,
                lambda n, text: self._faults(filled[n], text),
            )
        )
        return [next(found) if job.source else _NOTHING for job in jobs]

    def _faults(self, job: Job, raw: str) -> float:
        """How much of the sentence is lost in a candidate: 0 is nothing that can be seen."""
        cost = rescue.blemishes(job.source, raw)
        if cost >= rescue.HOPELESS:
            return cost
        # A name that the decoder itself has is worth more than one that was respelled afterwards.
        cost += 0.5 * len(spelling.missing(raw, job.names))
        en = self._finished(job, raw)
        cost += rescue.SEVERE * len(spelling.missing(en, job.names))
        return cost + rescue.SEVERE * len(ledger.differences(job.ar, en))

    def _finished(self, job: Job, raw: str) -> str:
        """The decoder's English with house spellings and figures put right, on one line."""
        en = self._names.enforce(job.ar, raw, job.names)
        return " ".join(ledger.mend(job.ar, en).split())

    def _refresh(
        self, known: dict[bytes, Segment], jobs: Mapping[bytes, Job], memory: TranslationMemory
    ) -> None:
        """Apply today's names and ledger to what was decoded earlier; replaces in `known`."""
        changed = []
        for k, segment in known.items():
            en = self._finished(jobs[k], segment.raw)
            if en != segment.en or segment.similarity is None:
                changed.append(replace(segment, en=en))
        if not changed:
            return
        close = _similarities([jobs[s.key].ar for s in changed], [s.en for s in changed])
        fresh = [replace(s, similarity=c) for s, c in zip(changed, close, strict=True)]
        memory.put(fresh)
        known.update({segment.key: segment for segment in fresh})

    def _judged(
        self, sentences: Sequence[Sentence], jobs: Sequence[Job], outcomes: Sequence[_Outcome]
    ) -> list[Translated]:
        from briefings.translation.checks import Pair, judge

        pairs = [
            Pair(job.ar, o.en, score=o.score, names=job.names, similarity=o.similarity)
            for job, o in zip(jobs, outcomes, strict=True)
        ]
        made = []
        for s, job, o, trust in zip(sentences, jobs, outcomes, judge(pairs), strict=True):
            made.append(
                Translated(
                    sentence=s,
                    en=o.en,
                    origin=o.origin,
                    score=o.score,
                    trust=_REVIEWED if o.origin == "reviewed" else trust,
                    names=job.names,
                    unresolved=self._names.unresolved(job.ar, job.names),
                    similarity=o.similarity,
                )
            )
        return made

    def _opened_memory(self) -> TranslationMemory:
        if self._memory is None:
            self._memory = TranslationMemory(self._memory_path)
        return self._memory

    def _copies_names(self, memory: TranslationMemory | None) -> bool:
        signature = self._engine.identity.signature
        if self._copies is None and memory is not None:
            self._copies = memory.probe(signature, probe.COPIES_NAMES)
        if self._copies is None:
            self._copies = probe.copies_names(self._engine)
            if memory is not None:
                memory.put_probe(signature, probe.COPIES_NAMES, self._copies)
        return self._copies


_NOTHING = rescue.Decoded("", None, 0.0)


def open_translator(
    *,
    package: str = "",
    memory: Path | None = None,
    policy: Mapping[str, str] | None = None,
    names_folder: Path | None = None,
    threads: int = 0,
    beam: int = 4,
    hosts: Sequence[str] = (),
) -> Translator:
    """The translator for a package, folder or server (see `engine.open_engine`).

    `memory` None is the user's own; `policy` and `names_folder` go to the name authority; `beam` 1
    is greedy. Models and memory are opened when they are needed. Raises BriefingsError.
    """
    from briefings.translation.names import load_names

    engine = open_engine(package, threads=threads, beam=beam, hosts=hosts)
    names = load_names(policy or {}, names_folder)
    return Translator(engine, names, memory, Options(beam=beam))


def _outcome(
    k: bytes,
    job: Job,
    reviewed: Mapping[str, Reviewed],
    known: Mapping[bytes, Segment],
    made: Mapping[bytes, Segment],
) -> _Outcome:
    if not job.source:
        return _Outcome("", "machine", None, None)
    if job.source in reviewed:
        return _Outcome(reviewed[job.source].en, "reviewed", None, None)
    segment = known.get(k) or made[k]
    origin: records.Origin = "memory" if k in known else "machine"
    return _Outcome(segment.en, origin, segment.score, segment.similarity)


def _similarities(ar: Sequence[str], en: Sequence[str]) -> list[float]:
    from briefings.translation.checks import Pair, similarities

    return similarities([Pair(a, e) for a, e in zip(ar, en, strict=True)])


def _batches(jobs: Iterable[Job], size: int) -> Iterator[list[Job]]:
    """Runs of jobs of about `size` characters together."""
    batch: list[Job] = []
    filled = 0
    for job in jobs:
        batch.append(job)
        filled += len(job.prepared)
        if filled >= size:
            yield batch
            batch, filled = [], 0
    if batch:
        yield batch


def _windows(lines: Iterable[str], size: int) -> Iterator[list[str]]:
    """Runs of lines of about `size` characters, so that a window of blank lines ends, too."""
    source = iter(lines)
    while True:
        window: list[str] = []
        filled = 0
        for line in islice(source, _LINES):
            window.append(line)
            filled += len(line)
            if filled >= size:
                break
        if not window:
            return
        yield window
