"""Step 1, `prepare`: the declared sources become one list of pairs and a manifest.

Read, clean, leave out what the evaluation sets hold, take each pair once, add what augmentation
makes of the authored text. Writes `pairs.tsv.xz` (Arabic, English, weight, late weight, source) and
`manifest.json` into the work folder.
"""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from briefings.errors import ConfigError
from briefings.files import sha256
from briefings.language.normalize import for_engine
from briefings.training import augment, manifest
from briefings.training.augment import Name, Names, Text
from briefings.training.overlap import Overlap, distinct, of_sets, untranslated
from briefings.training.pairs import Pair, Source, clean_english, keyed, locate, read, rows

PAIRS = "pairs.tsv.xz"
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class _Share:
    """How often a kind of augmented pair is drawn, as a share of the source's own weights."""

    name: str
    weight: float
    late: float


_SWAPPED = _Share("names swapped", 0.2, 0.2)
_WRITTEN_IN = _Share("names written in", 1.5, 1.5)
_DIGITS = _Share("digits varied", 0.2, 0.2)
_WORDS = _Share("numbers in words", 0.3, 0.3)
_SPELLING = _Share("spelling", 0.15, 0.1)
_PUNCTUATION = _Share("punctuation", 0.1, 0.1)
_JOINED = _Share("sentences joined", 0.2, 0.2)
_CLAUSES = 0.15  # weight of a sentence made of clauses; 0.1 in the last stage


def prepare(
    sources: Sequence[Source],
    roots: Sequence[Path],
    work: Path,
    *,
    sets: Path | None,
    seed: int = 1,
    clause_sentences: int = 20_000,
) -> list[manifest.Entry]:
    """Write the pairs and the manifest; sources that are not there are left out.

    `roots` are folders with data, `sets` is the folder of the evaluation sets; None where there is
    none to keep apart. Raises ConfigError where not one source was found.
    """
    overlap = of_sets(sets) if sets else Overlap()
    pairs: list[Pair] = []
    variants: list[Pair] = []
    entries: list[manifest.Entry] = []
    random = Random(seed)
    authored = _Authored.read(sources, roots)
    for source in sorted(sources, key=lambda one: one.stopgap):
        path = locate(source, roots)
        text = locate(source, roots, source.lines) if source.lines else None
        if path is None or not source.allowed or (source.lines and text is None):
            continue
        left_out: Counter[str] = Counter()
        read_pairs = _read(source, path, left_out, text)
        found = list(distinct(_kept(read_pairs, overlap, left_out)))
        if source.stopgap:
            found = list(untranslated(found, pairs, left_out))
        pairs += found
        made: list[Pair] = []
        if source.varied and source.kind != "names":
            more = _more(found, source, authored, random, clause_sentences)
            made = list(dict.fromkeys(_kept(more, overlap, Counter())))
            variants += made
        entries.append(_entry(source, path, len(found) + len(made), left_out))
    if not pairs:
        places = ", ".join(str(root) for root in roots)
        raise ConfigError(f"no source of sources.toml lies in {places}; give --data FOLDER")
    # Variants may differ in spelling alone: they are not held against the pairs that they are made of.
    save([*distinct(pairs), *variants], work)
    manifest.write(entries, work / MANIFEST)
    return entries


def save(pairs: Iterable[Pair], work: Path) -> None:
    """Write the pairs of a work folder, whole or not at all."""
    path = work / PAIRS
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    with lzma.open(part, "wt", preset=1, encoding="utf-8") as file:
        for pair in pairs:
            file.write("\t".join(map(str, pair)) + "\n")
    part.replace(path)


def load(work: Path) -> Iterator[Pair]:
    """The pairs that `prepare` wrote. Raises ConfigError where it has not run."""
    if not (work / PAIRS).is_file():
        raise ConfigError(f"{work / PAIRS} is missing; run the step 'prepare' first")
    for arabic, english, weight, late, source in rows(work / PAIRS):
        yield Pair(arabic, english, float(weight), float(late), source)


@dataclass(frozen=True, slots=True)
class _Authored:
    """The parts of the authored text that others are made from."""

    names: Names
    clauses: dict[str, list[Text]]

    @classmethod
    def read(cls, sources: Sequence[Source], roots: Sequence[Path]) -> _Authored:
        names: list[Name] = []
        clauses: dict[str, list[Text]] = {}
        for source in sources:
            path = locate(source, roots)
            if path is None or not source.varied or source.kind not in ("names", "clauses"):
                continue
            for kind, arabic, english in rows(path):
                if source.kind == "names":
                    names += [Name(kind, *text) for text in _variants(arabic, english)]
                else:
                    text = for_engine(arabic), clean_english(english)
                    clauses.setdefault(kind, []).append(text)
        return cls(Names(names), clauses)


def _variants(arabic: str, english: str) -> Iterator[Text]:
    for spelling in arabic.split("|"):
        if spelling.strip():
            yield for_engine(spelling), clean_english(english)


def _read(source: Source, path: Path, left_out: Counter[str], text: Path | None) -> Iterator[Pair]:
    for pair in read(source, path, left_out, keyed(text) if text else None):
        if source.kind == "names":
            for arabic, english in _variants(pair.arabic, pair.english):
                yield pair._replace(arabic=arabic, english=english)
        else:
            yield pair


def _kept(pairs: Iterable[Pair], overlap: Overlap, left_out: Counter[str]) -> Iterator[Pair]:
    for pair in pairs:
        # A name alone is no sentence of a set; whole sets would be lost to "Baku".
        if overlap.shared(pair) and len(pair.english.split()) > 3:
            left_out["in an evaluation set"] += 1
        else:
            yield pair


def _more(
    pairs: Sequence[Pair], source: Source, authored: _Authored, random: Random, clauses: int
) -> Iterator[Pair]:
    """What augmentation makes of one source."""
    if source.kind == "clauses":
        for _ in range(clauses if authored.clauses else 0):
            text = augment.join_clauses(authored.clauses, random)
            yield Pair(*text, _CLAUSES, 0.1, f"{source.id}: joined")
        return
    before: Text | None = None
    for pair in pairs:
        text = pair.arabic, pair.english
        made = [
            (_SWAPPED, augment.swap_names(text, authored.names, random)),
            (_WRITTEN_IN, augment.write_names_in(text, authored.names, random)),
            (_DIGITS, augment.vary_digits(text, random)),
            (_WORDS, augment.spell_out(text, random)),
            (_SPELLING, augment.misspell(text, random)),
            (_PUNCTUATION, augment.mispunctuate(text, random)),
            (_JOINED, augment.join_sentences(before, text) if before else None),
        ]
        before = text if source.kind == "articles" else None
        for share, new in made:
            if new:
                weights = pair.weight * share.weight, pair.late * share.late
                yield Pair(*new, *weights, f"{source.id}: {share.name}")


def _entry(source: Source, path: Path, pairs: int, left_out: Counter[str]) -> manifest.Entry:
    return manifest.Entry(
        source.id,
        source.what,
        source.licence,
        source.path,
        sha256(path),
        pairs,
        source.weight,
        source.late,
        source.synthetic,
        dict(left_out),
    )
