"""Pairs from text of one language: back-translation of English, self-training on Arabic.

Back-translation (Sennrich, Haddow and Birch, 2016) teaches the decoder English that no pair has;
its sources begin with a tag, so that the model knows them from real Arabic (Caswell, Chelba and
Grangier, 2019). Self-training (He et al., 2020) runs the model over Arabic of the field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from briefings.language.normalize import for_engine
from briefings.training.evaluate import LOOP
from briefings.training.pairs import clean_english

TAG = "~"  # a piece of its own that Arabic text does not begin with
_BATCH = 512
_RATIO = (0.45, 2.2)  # characters out to characters in
_WORDS = (3, 60)  # of a sentence that is worth it
_VARIED = 0.4  # least share of different words
_LIKELY = -1.5  # mean log probability that is needed
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Decoder:
    """A converted model that translates quickly rather than well."""

    model: Any
    pieces: Any
    beam: int = 1

    @classmethod
    def open(cls, folder: Path, tokenizer: Path, *, threads: int = 0, beam: int = 1) -> Decoder:
        """From a CTranslate2 folder and a SentencePiece model."""
        import ctranslate2
        import sentencepiece

        model = ctranslate2.Translator(
            str(folder), device="auto", compute_type="auto", intra_threads=threads
        )
        return cls(model, sentencepiece.SentencePieceProcessor(model_file=str(tokenizer)), beam)

    def translate(self, lines: Sequence[str]) -> list[tuple[str, float]]:
        """Translations with the mean log probability a piece."""
        done = self.model.translate_batch(
            [self.pieces.encode(line, out_type=str) for line in lines],
            beam_size=self.beam,
            max_batch_size=8192,
            batch_type="tokens",
            max_decoding_length=120,
            return_scores=True,
            disable_unk=True,  # else the decoder learns to write "⁇"
        )
        return [
            (
                str(self.pieces.decode(result.hypotheses[0])),
                result.scores[0] / (len(result.hypotheses[0]) + 1),
            )
            for result in done
        ]


def synthesize(
    lines: Iterable[str], decoder: Decoder, language: Literal["ar", "en"], left_out: Counter[str]
) -> Iterator[tuple[str, str]]:
    """Yields `(Arabic, English)` of lines of one language, those that look sound.

    `left_out` counts the others by reason.
    """
    clean = for_engine if language == "ar" else clean_english
    wanted = (text for line in lines if (text := clean(line)) and _length_fits(text, left_out))
    while some := list(islice(wanted, _BATCH)):
        for text, (made, score) in zip(some, decoder.translate(some), strict=True):
            if reason := _unsound(text, made, score):
                left_out[reason] += 1
            else:
                yield (text, made) if language == "ar" else (f"{TAG} {made}", text)


def _length_fits(text: str, left_out: Counter[str]) -> bool:
    fits = _WORDS[0] <= len(_WORD.findall(text)) <= _WORDS[1]
    left_out["too short or too long"] += not fits
    return fits


def _unsound(text: str, made: str, score: float) -> str:
    words = _WORD.findall(made)
    if not words or not _RATIO[0] < len(made) / len(text) < _RATIO[1]:
        return "lengths do not fit"
    if LOOP.search(made) or len(set(words)) < _VARIED * len(words):
        return "loops"
    return "unlikely" if score < _LIKELY else ""
