"""Step 6, `evaluate`: a package alone, without the checks and name lists that the product has around it.

BLEU and chrF (sacrebleu) on the sets, names and figures kept, loops, speed and size, with int8 and
the product's own beam.
"""

from __future__ import annotations

import json
import re
import tempfile
import time
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from briefings.errors import ConfigError, PackageError
from briefings.language.normalize import for_engine

SETS = ("flores-dev", "news-dev", "un-dev", "domain-dev")
BEAM = 4
PENALTIES = (0.6, 0.8, 1.0, 1.2, 1.4)
LOOP = re.compile(r"(\b\w+\b(?: \w+){0,4}) \1 \1")
_FIGURE = re.compile(r"\d{2,}")
_BATCH = 32
_REPORTED, _TRIED = 400, 550  # lines of a set; a penalty is tried behind the reported ones


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured of one package."""

    version: str
    megabytes: float
    scores: Mapping[str, tuple[int, float, float]]  # set → sentences, BLEU, chrF
    signatures: Mapping[str, str]  # of sacrebleu
    names_kept: float
    figures_kept: float  # share of the sentences with figures that lose none
    loops: float  # per 1,000 sentences
    speed: float  # sentences a second of processor time, times the threads
    length_penalty: float  # the one that was used

    def write(self, path: Path) -> None:
        """As JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", "utf-8")

    @classmethod
    def read(cls, path: Path) -> Evaluation:
        """From JSON. Raises ConfigError."""
        try:
            stored = json.loads(path.read_text("utf-8"))
            stored["scores"] = {name: tuple(row) for name, row in stored["scores"].items()}
            return cls(**stored)
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise ConfigError(f"{path}: no evaluation; run the step 'evaluate'") from error


class Decoder:
    """The model and the tokenizer of an unpacked package."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        import ctranslate2
        import sentencepiece

        self.threads = threads
        self._model: Any = ctranslate2.Translator(
            str(folder / "model"), device="cpu", compute_type="int8", intra_threads=threads
        )
        self._pieces: Any = sentencepiece.SentencePieceProcessor(
            model_file=str(folder / "sentencepiece.model")
        )

    def translate(self, lines: Sequence[str], penalty: float = 1.0) -> list[str]:
        """English of Arabic lines."""
        done = self._model.translate_batch(
            [self._pieces.encode(for_engine(line), out_type=str) for line in lines],
            beam_size=BEAM,
            max_batch_size=_BATCH,
            max_decoding_length=300,
            length_penalty=penalty,
            disable_unk=True,
        )
        return [str(self._pieces.decode(result.hypotheses[0])) for result in done]


def evaluate(
    package: Path, sets: Path, *, limit: int = 400, threads: int = 2, penalty: float = 1.0
) -> Evaluation:
    """Measure an `.argosmodel`. Of the domain set all lines count, of the others the first `limit`.

    Raises ConfigError where no set is there, PackageError for what is no package.
    """
    known = {name: pairs(sets, name, limit) for name in SETS}
    if not any(known.values()):
        raise ConfigError(f"{sets}: none of {', '.join(SETS)}")
    with tempfile.TemporaryDirectory() as scratch:
        folder, version = _unpack(package, Path(scratch))
        decoder = Decoder(folder, threads)
        before, lines = time.process_time(), 0
        english = {}
        for name, rows in known.items():
            english[name] = decoder.translate([arabic for arabic, _ in rows], penalty)
            lines += len(rows)
        seconds = time.process_time() - before
        names, figures = _names(sets, decoder, penalty), _figures(sets, decoder, penalty)
    scores: dict[str, tuple[int, float, float]] = {}
    signatures: dict[str, str] = {}
    for name, rows in known.items():
        if rows:
            bleu, chrf, signatures = _scores(english[name], [reference for _, reference in rows])
            scores[name] = len(rows), bleu, chrf
    loops = sum(bool(LOOP.search(line)) for lines_ in english.values() for line in lines_)
    return Evaluation(
        version,
        round(package.stat().st_size / 1e6, 1),
        scores,
        signatures,
        names,
        figures,
        round(1000 * loops / max(lines, 1), 1),
        round(lines / seconds * threads, 1),
        penalty,
    )


def best_penalty(package: Path, sets: Path) -> dict[float, float]:
    """Mean chrF over the sets for each length penalty, on lines behind those that are reported."""
    with tempfile.TemporaryDirectory() as scratch:
        decoder = Decoder(_unpack(package, Path(scratch))[0])
        found = {}
        for penalty in PENALTIES:
            scores = []
            for name in SETS:
                if rows := pairs(sets, name, _TRIED)[_REPORTED:]:
                    made = decoder.translate([arabic for arabic, _ in rows], penalty)
                    scores.append(_scores(made, [reference for _, reference in rows])[1])
            found[penalty] = round(sum(scores) / max(len(scores), 1), 2)
        return found


def pairs(sets: Path, name: str, limit: int) -> list[tuple[str, str]]:
    """Lines of a set, `NAME.tsv` or `NAME.ar` and `NAME.en`; none where it is not there."""
    if (table := sets / f"{name}.tsv").is_file():
        rows = [line.split("\t") for line in table.read_text("utf-8").splitlines()]
        return [(row[0], row[1]) for row in rows]
    if not (sets / f"{name}.ar").is_file():
        return []
    arabic, english = (
        (sets / f"{name}.{side}").read_text("utf-8").splitlines()[:limit] for side in ("ar", "en")
    )
    return list(zip(arabic, english, strict=True))


def _scores(made: Sequence[str], references: Sequence[str]) -> tuple[float, float, dict[str, str]]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    metrics: dict[str, Any] = {"BLEU": BLEU(), "chrF": CHRF()}
    values = {name: metric.corpus_score(made, [references]) for name, metric in metrics.items()}
    signatures = {name: str(metric.get_signature()) for name, metric in metrics.items()}
    return round(values["BLEU"].score, 2), round(values["chrF"].score, 2), signatures


def _names(sets: Path, decoder: Decoder, penalty: float) -> float:
    """Share of names whose every word stands in the English; 1 where there is no such set."""
    path = sets / "names.tsv"
    rows = path.read_text("utf-8").splitlines() if path.is_file() else []
    cells = [row.split("\t") for row in rows]
    kept = total = 0
    for row, line in zip(cells, decoder.translate([row[0] for row in cells], penalty), strict=True):
        for name in (cell.split("=", 1)[1] for cell in row[2:] if "=" in cell):
            total += 1
            kept += all(word in line.lower() for word in name.lower().split())
    return round(kept / total, 4) if total else 1.0


def _figures(sets: Path, decoder: Decoder, penalty: float) -> float:
    """Share of sentences with digit figures that have all of them in the English."""
    path = sets / "numbers.tsv"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    arabic = [for_engine(line.split("\t")[0]) for line in lines]
    wanted = [(text, _FIGURE.findall(text)) for text in arabic]
    wanted = [(text, figures) for text, figures in wanted if figures]
    made = decoder.translate([text for text, _ in wanted], penalty)
    kept = 0
    for line, (_, figures) in zip(made, wanted, strict=True):
        plain = re.sub(r"[,.]", "", line)
        kept += all(figure in line or figure in plain for figure in figures)
    return round(kept / len(wanted), 4) if wanted else 1.0


def _unpack(package: Path, scratch: Path) -> tuple[Path, str]:
    """The folder and the version of an `.argosmodel`, made by us: names are checked all the same."""
    try:
        with zipfile.ZipFile(package) as archive:
            archive.extractall(scratch)  # zipfile drops absolute paths and ..
        metadata = next(scratch.glob("*/metadata.json"))
        return metadata.parent, str(json.loads(metadata.read_text("utf-8"))["package_version"])
    except (OSError, zipfile.BadZipFile, StopIteration, KeyError, ValueError) as error:
        raise PackageError(f"{package}: no Argos package") from error
