"""What the rules read in sentences, as cases of the role models: from gold, and from plain text."""

from __future__ import annotations

import lzma
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path
from typing import Any, TypeVar

from real_lines import is_real, profile_of

from briefings.analysis.evaluate import analyze_gold, articles_of, read_gold
from briefings.analysis.parsing.convolution import gap
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.neutral import neutral
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.judge import Judge
from briefings.analysis.roles.rolenet import ROLES
from briefings.profile import load

FOLDS = 8
LEFT_OUT = (0, 1)  # folds that no model is fitted on
# The rules were written on this file, so they are right in it more often than on fresh wording.
WEIGHT = {"analysis-dev": 0.5}
# A doubtful actor of a mere statement is better left out: it counts against the role, but less.
DOUBT = {"speaker": 0.0, "actor": 0.15, "affected": 0.15}
_ARABIC = re.compile("[ء-ي]")
LONGEST = 60  # words of a sentence of plain text that is read
DAYS = ("2020-10-05", "2023-09-25")  # who holds which place changes between them


@dataclass(frozen=True, slots=True)
class Case:
    """A party of a sentence: what the models are asked about it, and by role what is true."""

    party: str
    places: tuple[tuple[int, int, int], ...]  # first token, last token and core of each mention
    features: Mapping[str, frozenset[str]]
    truth: Mapping[str, float]  # 0 to 1
    weight: Mapping[str, float]
    free: frozenset[str] = frozenset()  # roles in which either answer is right


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence of an article, as the networks read it."""

    article: str
    file: str
    words: tuple[str, ...]  # folded, without names of parties
    spelled: tuple[str, ...]  # the same as they are written
    gaps: tuple[int, ...]  # what stands before each

    @property
    def is_left_out(self) -> bool:
        """Whether no model is fitted on it."""
        return is_left_out(self.article, self.file)


_Fields = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[int, ...]]


def as_written(article: str, file: str, reading: Reading) -> _Fields:
    """The fields of `Written`, in order."""
    words = neutral(reading)
    spelled = map(_spelled, words, reading.tokens, repeat(reading.text))
    gaps = (gap(token.gap) for token in reading.tokens)
    return article, file, tuple(words), tuple(spelled), tuple(gaps)


@dataclass(frozen=True, slots=True)
class Scene(Written):
    """A sentence with the cases of its parties."""

    cases: tuple[Case, ...]
    lost: Mapping[str, int]  # by role, how many gold values no case covers


def fold(article: str) -> int:
    """The fold of an article."""
    return zlib.crc32(article.encode()) % FOLDS


def is_left_out(article: str, file: str) -> bool:
    """Whether no model is fitted on an article; real sentences that none is fitted on have their own file."""
    return fold(article) in LEFT_OUT and not is_real(file)


class Recorder(Judge):
    """Decides as the rules do, and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__({})
        self.asked: dict[str, list[tuple[Reading, dict[str, Row]]]] = {role: [] for role in ROLES}

    def chosen(
        self, reading: Reading, rows: Mapping[str, Row], ruled: Mapping[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        """Keep the rows as they are now and say what the rules say."""
        kept = {
            party: replace(row, features=set(row.features), mentions=list(row.mentions))
            for party, row in rows.items()
        }
        for role in ruled:
            self.asked[role].append((reading, kept))
        return dict(ruled)


_Recorder = TypeVar("_Recorder", bound=Recorder)


def of_gold(paths: Iterable[Path]) -> Iterator[Scene]:
    """The scenes of gold files; headings are read for what follows, and make none."""
    for path in paths:
        profile = profile_of(path.stem)
        for lines in articles_of(read_gold(path)):
            recorder = Recorder()
            analyze_gold(lines, profile, recorder)
            for nth, line in enumerate(lines):
                if not line.get("heading"):
                    yield _scene(line, path.stem, recorder, nth)


def of_text(paths: Iterable[Path], without: Iterable[Scene]) -> Iterator[Scene]:
    """The scenes of sentences of plain text that name a party, each a sentence without context.

    A file holds a sentence a line, the first of its columns that is Arabic; `.xz` is unpacked. Sentences that
    stand in `without`, and those of a second time, are left out. Nothing is known to be true.
    """
    return (found for found, _ in read_text(paths, without, Recorder))


def read_text(
    paths: Iterable[Path], without: Iterable[Scene], kind: type[_Recorder]
) -> Iterator[tuple[Scene, _Recorder]]:
    """The scenes of `of_text`, each with the recorder of that kind that read it."""
    profile = load("karabakh")
    seen = {one.words for one in without}
    for path in paths:
        for number, text in enumerate(sentences(path)):
            line = {"article": f"{path.name}:{number}", "n": 1, "ar": text, "roles": {},
                    "date": DAYS[number % len(DAYS)]}  # fmt: skip
            recorder = kind()
            analyze_gold([line], profile, recorder)
            found = _scene(line, path.name, recorder, 0)
            if found.words not in seen and any(case.places for case in found.cases):
                seen.add(found.words)
                yield found, recorder


def sentences(path: Path) -> Iterator[str]:
    """The Arabic sentences of a file (see `of_text`) that are neither a word or two nor endless."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for line in file:
            text = next((part.strip() for part in line.split("\t") if _ARABIC.search(part)), "")
            if 4 < len(text.split()) <= LONGEST:
                yield text


def _scene(line: Mapping[str, Any], file: str, recorder: Recorder, nth: int) -> Scene:
    """A gold line as a scene, by what the recorder was asked of the sentence of that number."""
    reading = recorder.asked[ROLES[0]][nth][0]
    asked = {role: recorder.asked[role][nth][1] for role in ROLES}
    parties = dict.fromkeys(party for rows in asked.values() for party in rows)
    return Scene(
        *as_written(line["article"], file, reading),
        tuple(_case(party, line, file, asked) for party in parties),
        {role: len(set(line["roles"].get(role, ())) - set(asked[role])) for role in ROLES},
    )


def _spelled(word: str, token: Token, text: str) -> str:
    """As written; a made-up name with the letters that folding takes away."""
    if word == token.text:
        return text[token.start : token.end]
    return word[:-1] + "ة" if word.endswith("يه") else word


def _case(
    party: str, line: Mapping[str, Any], file: str, asked: Mapping[str, Mapping[str, Row]]
) -> Case:
    rows = {role: asked[role][party] for role in ROLES if party in asked[role]}
    optional = line.get("optional") or {}
    free = frozenset(role for role in rows if party in optional.get(role, ()))
    return Case(
        party,
        tuple((m.first, m.last, m.core) for m in next(iter(rows.values())).mentions),
        {role: frozenset(row.features) for role, row in rows.items()},
        {role: float(party in line["roles"].get(role, ())) for role in rows},
        {role: WEIGHT.get(file, 1.0) * (DOUBT[role] if role in free else 1.0) for role in rows},
        free,
    )
