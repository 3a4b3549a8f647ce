"""Translation speed against argostranslate's own path: same package, sentences and machine.

python benchmarks/translation.py [--file SENTENCES] [--count 1000] [--quick]
python benchmarks/translation.py --memory 50000       how memory grows over that many lines

argostranslate's path is its `apply_packaged_translation`, with the sentence splitting supplied, so
that neither side pays for it: once paragraph by paragraph, as argostranslate itself calls it, and
once with all sentences in one call, which is the best that it can do. Ours is measured as the bare
engine and as the whole chain of `translate --lines` with names, number ledger and second looks.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import sys
import time
import types
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefings.language.normalize import for_engine
from briefings.processes import cores
from briefings.translation.engines import packages
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.translator import open_translator

ROOT = Path(__file__).resolve().parent.parent
PARAGRAPH = 4  # sentences


def sample(file: Path | None, count: int) -> list[str]:
    """So many sentences, of a file with one a line or else of the sample corpus, repeated."""
    if file is not None:
        found = [line for line in file.read_text("utf-8").splitlines() if line.strip()]
    else:
        from briefings.language.sentences import sentences
        from briefings.reading.store import corpus

        found = [
            s.text for a in corpus.read(ROOT / "corpus", None, None).articles for s in sentences(a)
        ]
    return list(itertools.islice(itertools.cycle(found), count))


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the wall clock, and of all cores together: these hold on a busy machine, too."""

    wall: float
    processor: float


class Given:
    """The sentence splitting that argostranslate is given: one sentence a line."""

    def split_sentences(self, text: str) -> list[str]:
        """Cut at line ends."""
        return text.split("\n")


def argos_path(texts: Sequence[str], per_call: int) -> Spent:
    """Time of argostranslate's own path."""
    splitter: Any = types.ModuleType("minisbd")  # never used, but imported
    splitter.SBDetect, splitter.models = object, types.SimpleNamespace()
    sys.modules.setdefault("minisbd", splitter)
    import ctranslate2
    from argostranslate import settings, translate

    found = packages.find()
    package = packages.argos_package(found.path)
    translator = ctranslate2.Translator(
        str(found.path / "model"),
        device=settings.device,
        inter_threads=settings.inter_threads,
        intra_threads=settings.intra_threads,
    )
    package.tokenizer.encode("")  # loads it

    def run() -> None:
        for start in range(0, len(texts), per_call):
            paragraph = "\n".join(texts[start : start + per_call])
            translate.apply_packaged_translation(package, paragraph, translator, Given(), 1)

    return timed(run)


def engine_path(texts: Sequence[str], beam: int) -> Spent:
    """Time of our engine alone."""
    engine = open_engine(beam=beam)
    engine.translate(texts[:2])  # loads it
    spent = timed(lambda: engine.translate(texts, options=Options(beam=beam)))
    engine.close()
    return spent


def chain_path(texts: Sequence[str], beam: int) -> Spent:
    """Time of names, decoding, second looks and ledger."""
    with open_translator(beam=beam) as translator:
        list(translator.lines(texts[:2]))
        return timed(lambda: list(translator.lines(texts)))


def timed(work: Callable[[], object]) -> Spent:
    """What the work takes."""
    start, processor = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - start, time.process_time() - processor)


def speeds(texts: Sequence[str], quick: bool) -> None:
    """Print sentences a second, and the ratios to argostranslate's path."""
    normal = [for_engine(text) for text in texts]
    letters = sum(map(len, normal)) / len(normal)
    print(f"{len(texts)} sentences of {letters:.0f} characters on {cores()} cores")
    base = argos_path(normal, PARAGRAPH)
    rows = [("argostranslate, by paragraph", base)]
    if not quick:
        rows.append(("argostranslate, all in one call", argos_path(normal, len(normal))))
    rows += [
        ("engine, beam 4", engine_path(normal, 4)),
        ("engine, greedy", engine_path(normal, 1)),
        ("whole chain, beam 4", chain_path(texts, 4)),
        ("whole chain, greedy", chain_path(texts, 1)),
    ]
    print(f"{'':33} sentences/s   ratio   processor s   ratio")
    for name, spent in rows:
        print(
            f"{name:33} {len(texts) / spent.wall:11.1f} {base.wall / spent.wall:7.1f}"
            f"   {spent.processor:11.1f} {base.processor / spent.processor:7.1f}",
            flush=True,
        )


def growth(count: int) -> None:
    """Print the peak memory while so many short lines pass through the chain."""
    heads = [text[:40].rpartition(" ")[0] for text in sample(None, 400)]

    def lines() -> Iterator[str]:
        for n in range(count):
            yield f"{heads[n % len(heads)]} {n}"

    scale = 1024**2 if sys.platform == "darwin" else 1024  # bytes there, KiB on Linux
    marks = {count // 20, count // 10, count // 4, count // 2, count}
    start = time.perf_counter()
    with open_translator(beam=1) as translator:
        for done, _ in enumerate(translator.lines(lines()), start=1):
            if done in marks:
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale
                seconds = time.perf_counter() - start
                print(f"{done:8} lines   peak {peak:6.0f} MB   {seconds:6.0f} s", flush=True)


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description="Translation speed and memory.")
    parser.add_argument("--file", type=Path, help="one Arabic sentence a line")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--quick", action="store_true", help="leave the one-call path out")
    parser.add_argument("--memory", type=int, metavar="LINES", help="measure memory instead")
    options = parser.parse_args()
    if options.memory:
        growth(options.memory)
    else:
        speeds(sample(options.file, options.count), options.quick)


if __name__ == "__main__":
    main()
