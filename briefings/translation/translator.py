"""From sentences to translations: names written in, memory asked, the rest decoded, mended, judged.

One chain serves both ways in: `translate` keeps what it made in the memory, batch by batch, so that
a run which was stopped goes on where it was; `lines` streams without a memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefings import records
from briefings.records import Sentence, Translated
from briefings.translation import alike, codeswitch, rescue, rows
from briefings.translation.engines import probe
from briefings.translation.engines.batches import ahead, by_size
from briefings.translation.engines.engine import Engine, Options, open_engine
from briefings.translation.finishing import against, faults, finished, mended
from briefings.translation.jobs import Job, Outcome, agreeing, job_of, jobs_of, outcome
from briefings.translation.judging import judged, similarities
from briefings.translation.lines import Lines
from briefings.translation.memory.store import Reviewed, Segment, TranslationMemory, default_path
from briefings.translation.names import outlets

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority
    from briefings.translation.names.outlets import Spelling

Progress = Callable[[int, int], None]

# Part of every memory key: to be raised when normalising, cutting or choosing changes what is kept.
STEPS = "24"
_LINES = 2_000  # at most in a window of `lines`, which many blank ones would never fill
# Source characters of the first batch, each after it being twice as large up to the engine's window: a
# run that is stopped loses no more than about half of its work, however soon (processor time of the
# sample corpus 21.4 to 21.8 s with and without; with windows of half the size it is 23 s throughout).
_FIRST = 600


class Translator:
    """An engine with its names and its memory. A context manager."""

    def __init__(
        self, engine: Engine, names: NameAuthority, memory: Path | None, options: Options
    ) -> None:
        self._engine = engine
        self.names = names
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
        return replace(identity, signature=f"{self._signature}|names:{self.names.digest}")

    @property
    def notice(self) -> str:
        """What a person has to know of the memory, as that it is not kept; "" for nothing."""
        return self._memory.notice if self._memory is not None else ""

    def translate(
        self, sentences: Sequence[Sentence], progress: Progress | None = None
    ) -> list[Translated]:
        """Translate, in order; what the memory has is not decoded again.

        `progress` is told how many of how many are done. Each batch is stored in one transaction.
        Raises PackageError and TranslationMemoryError.
        """
        memory = self._opened_memory()
        copies = self._copies_names(memory)
        texts = [s.text for s in sentences]
        sources = [s.article.source or "" for s in sentences]
        jobs = jobs_of(texts, sources, self.names, copies)
        outcomes = self._outcomes(jobs, memory, progress or (lambda _done, _total: None))
        outcomes = agreeing(sentences, jobs, outcomes)
        heard = alike.by_sound(jobs, outcomes, self.names)
        outcomes, heard = alike.spelled_alike(jobs, outcomes, heard)
        return judged(sentences, jobs, outcomes, heard, self.names)

    def outlets(self, sources: set[str]) -> dict[str, Spelling]:
        """Each outlet's name in Latin letters, translated where its words say what it is.

        What the memory has is not decoded again, and a person's own words win.
        """
        spelt = outlets.spellings(sources, self.names)
        wanted = [source for source, name in spelt.items() if name.everyday]
        if wanted:
            memory = self._opened_memory()
            jobs = [job_of(name, self.names, self._copies_names(memory)) for name in wanted]
            made = self._outcomes(jobs, memory, lambda _done, _total: None)
            for job, one in zip(jobs, made, strict=True):
                spelt[job.ar] = outlets.in_words(one.en, spelt[job.ar])
        return spelt

    def lines(
        self, lines: Iterable[str], progress: Callable[[str], None] | None = None
    ) -> Iterator[str]:
        """One English line for each line, in order, blank for blank; in constant memory.

        Nothing is stored, but a reviewed segment of the translation memory wins here, too.
        `progress` is told each piece of Arabic that is done: a line, or a part of a very long one.
        """
        copies = self._copies_names(None)
        whole = Lines(lines)
        windows = (
            jobs_of(window, [""] * len(window), self.names, copies)
            for window in by_size(whole.pieces(), len, 2 * self._engine.window, most=_LINES)
        )
        return whole.joined(self._in_turn(windows, progress or (lambda _piece: None)))

    def _in_turn(
        self, windows: Iterable[list[Job]], progress: Callable[[str], None]
    ) -> Iterator[str]:
        for jobs, decoded in ahead(self._decode, windows):
            reviewed = self._reviewed(jobs)
            for job, found in zip(jobs, decoded, strict=True):
                if job.source in reviewed:
                    yield reviewed[job.source].en
                else:
                    yield finished(job, found.text) if job.is_arabic else found.text
                progress(job.ar)

    def _reviewed(self, jobs: Sequence[Job]) -> Mapping[str, Reviewed]:
        """The reviewed segments among the lines; a memory that is not there is not made."""
        if not (self._memory_path or default_path()).is_file():
            return {}
        return self._opened_memory().reviewed([job.source for job in jobs if job.is_arabic])

    @property
    def _signature(self) -> str:
        return f"{self._engine.identity.signature}|steps:{STEPS}"

    def _outcomes(
        self, jobs: Sequence[Job], memory: TranslationMemory, progress: Progress
    ) -> list[Outcome]:
        signature = self._signature
        reviewed = memory.reviewed([job.source for job in jobs])
        wanted = {
            job.key(signature): job for job in jobs if job.is_arabic and job.source not in reviewed
        }
        found = memory.segments(list(wanted))
        self._refresh(found, wanted, memory)
        missing = {k: job for k, job in wanted.items() if k not in found}
        places = Counter(job.key(signature) for job in jobs if job.source not in reviewed)
        known, done = frozenset(found), len(jobs) - sum(places[k] for k in missing)
        memory.count(list(known), lookups=len(jobs), hits=done)
        progress(done, len(jobs))
        for batch in self._machine(missing):
            memory.put(batch)
            found |= {segment.key: segment for segment in batch}
            done += sum(places[segment.key] for segment in batch)
            progress(done, len(jobs))
        return [outcome(job, job.key(signature), reviewed, found, known) for job in jobs]

    def _machine(self, missing: Mapping[bytes, Job]) -> Iterator[list[Segment]]:
        """Decode the missing ones in batches of like length, longest first, at the outset small ones."""
        ordered = sorted(missing.values(), key=_length, reverse=True)
        signature = self._signature
        batches = by_size(ordered, _length, self._engine.window, first=_FIRST)
        for jobs, decoded in ahead(self._decode, batches):
            printed = [finished(job, d.text) for job, d in zip(jobs, decoded, strict=True)]
            close = similarities([job.ar for job in jobs], printed)
            yield [
                Segment(job.key(signature), job.source, signature, d.text, en, d.score, cosine)
                for job, d, en, cosine in zip(jobs, decoded, printed, close, strict=True)
            ]

    def _decode(self, jobs: Sequence[Job]) -> list[rescue.Decoded]:
        """What the engine makes of the jobs, of a table's rows cell by cell."""
        copies = bool(self._copies)
        return rows.decoded(
            jobs, self._whole, lambda text: job_of(text, self.names, copies), mended
        )

    def _whole(self, jobs: Sequence[Job]) -> list[rescue.Decoded]:
        arabic = [job for job in jobs if job.is_arabic]
        sources = [rescue.Source(job.prepared, job.first, job.sounded) for job in arabic]
        made = rescue.decode(
            self._engine,
            sources,
            self._options,
            lambda n, text: faults(arabic[n], text, self.names),
            lambda n, candidate: against(arabic[n], candidate),
        )
        if self._copies:
            made = codeswitch.completed(self._engine, arabic, made, self._options, self.names)
        found = iter(made)
        return [next(found) if job.is_arabic else _as_it_is(job) for job in jobs]

    def _refresh(
        self, known: dict[bytes, Segment], jobs: Mapping[bytes, Job], memory: TranslationMemory
    ) -> None:
        """Apply today's names and ledger to what was decoded earlier; replaces in `known`."""
        changed = []
        for k, segment in known.items():
            en = finished(jobs[k], segment.raw)
            if en != segment.en or segment.similarity is None:
                changed.append(replace(segment, en=en))
        if not changed:
            return
        close = similarities([jobs[s.key].ar for s in changed], [s.en for s in changed])
        fresh = [replace(s, similarity=c) for s, c in zip(changed, close, strict=True)]
        memory.put(fresh)
        known.update({segment.key: segment for segment in fresh})

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


def open_translator(
    *,
    package: str = "",
    memory: Path | None = None,
    policy: Mapping[str, str] | None = None,
    named: Mapping[str, str] | None = None,
    names_folder: Path | None = None,
    threads: int = 0,
    beam: int = 4,
    hosts: Sequence[str] = (),
) -> Translator:
    """The translator for a package, folder or server (see `engine.open_engine`).

    `memory` None is the user's own; `policy`, `named` and `names_folder` go to the name authority; `beam` 1
    is greedy. Models and memory are opened when they are needed. Raises BriefingsError.
    """
    from briefings.translation.names.authority import load_names

    engine = open_engine(package, threads=threads, beam=beam, hosts=hosts)
    names = load_names(policy or {}, names_folder, named or {})
    return Translator(engine, names, memory, Options(beam=beam))


def _as_it_is(job: Job) -> rescue.Decoded:
    """A blank line, a link, a sentence in English: nothing to translate."""
    return rescue.Decoded(job.source, None, 0.0)


def _length(job: Job) -> int:
    return len(job.prepared)
