"""What every translation engine can do, and the one function that opens one.

Three kinds stand behind the protocol: Argos packages (`argos`), plain CTranslate2 folders (`folder`)
and a model server on this machine (`server`). Memory, names, number ledger and trust marks work the
same for all; what an engine cannot do it says (`scores`), and what cannot be known it is asked for
once (`probe.copies_names`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefings.records import Engine as Identity


@dataclass(frozen=True, slots=True)
class Options:
    """How to decode. An engine that has no such knob leaves it alone."""

    beam: int = 4  # 1 is greedy
    hypotheses: int = 1  # how many of the beam are handed out
    length_penalty: float = 1.0
    repetition_penalty: float = 1.0  # above 1 makes tokens that were used already less likely
    no_repeat_ngram: int = 0  # n-grams of that many tokens may stand only once; 0 is no rule


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One translation; `score` is the mean log probability per token, None where there is none."""

    text: str
    score: float | None
    others: tuple[Hypothesis, ...] = ()  # the rest of the beam, best first


class Engine(Protocol):
    """Translates Arabic sentences into English, one out for one in, in order."""

    scores: bool  # do hypotheses carry a score?
    window: int  # source characters that one call should hold: a batch that fills the machine
    longest: int  # source characters up to which a sentence is best decoded whole

    @property
    def identity(self) -> Identity:
        """Package, version and a signature that changes whenever the output may change."""
        ...

    def translate(
        self, texts: Sequence[str], *, options: Options | None = None
    ) -> list[Hypothesis]:
        """Translate; `len(result) == len(texts)`. Raises PackageError."""
        ...

    def close(self) -> None:
        """Give memory and connections back."""
        ...


def open_engine(
    package: str = "", *, threads: int = 0, beam: int = 4, hosts: Sequence[str] = ()
) -> Engine:
    """Open the engine that a word of the user's names; nothing is loaded before it is needed.

    `package` is "" (the bundled package), the name of an installed package, the path of an
    `.argosmodel`, of an unpacked package or of a CTranslate2 folder, or the address of a model
    server. `threads` 0 is all cores. Raises PackageError.
    """
    if package.startswith(("http://", "https://")):
        from briefings.translation.engines.server import ServerEngine

        return ServerEngine(package, hosts=hosts)
    from briefings.translation.engines import packages

    found = packages.find(package)
    options = Options(beam=beam)
    if (found.path / "metadata.json").is_file():
        from briefings.translation.engines.argos import open_argos

        return open_argos(found, threads=threads, options=options)
    from briefings.translation.engines.folder import open_folder

    return open_folder(found.path, threads=threads, options=options)


def fingerprint(folder: Path) -> str:
    """12 hex digits that tell one model folder from another, read in milliseconds.

    Sizes of all files, small files whole, and of each large one its first, middle and last 64 KiB:
    enough to notice another model under the same name and version.
    """
    import hashlib

    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and _counts(p)):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}\0{size}\0".encode())
        with path.open("rb") as file:
            for start in (0,) if size <= _WHOLE else (0, size // 2, size - _PART):
                file.seek(start)
                digest.update(file.read(_WHOLE if size <= _WHOLE else _PART))
    return digest.hexdigest()[:12]


_WHOLE = 1 << 20
_PART = 1 << 16


def _counts(path: Path) -> bool:
    """Not the readme, and not the record that an installation leaves."""
    return path.suffix != ".md" and not path.name.startswith(".")
