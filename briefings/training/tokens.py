"""Sentences as pieces, and word alignments as piece alignments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefings.training.layout import BOS, EOS, UNK

_WORD = re.compile(r"\w+|[^\w\s]")
BLANK = "▁"
Span = tuple[int, int]


class Tokens:
    """One SentencePiece model for both sides; the target side has a part of its pieces.

    Pieces of an English text that the target vocabulary lacks are cut into shorter ones that it has;
    only a character that it lacks becomes `<unk>`.
    """

    def __init__(self, model: Path, targets: Sequence[str]) -> None:
        import sentencepiece

        self._model: Any = sentencepiece.SentencePieceProcessor(model_file=str(model))
        self.targets = list(targets)
        self.sources = [
            str(self._model.id_to_piece(n)) for n in range(self._model.get_piece_size())
        ]
        self._numbers = {piece: number for number, piece in enumerate(targets) if number > UNK}
        known = {piece: number for number, piece in enumerate(self.sources)}
        # The source piece of each target piece, for English that is copied from English.
        self.to_source = np.array([known.get(piece, UNK) for piece in targets], np.int64)
        self._to_target = {int(n): t for t, n in enumerate(self.to_source) if n != UNK or t == UNK}

    def source(self, text: str) -> tuple[list[int], list[Span]]:
        """Ids and character spans of the pieces of a source sentence, without `<s>` and `</s>`."""
        return self._pieces(text)

    def target(self, text: str) -> tuple[list[int], list[Span]]:
        """The same for a target sentence, in target ids."""
        ids: list[int] = []
        spans: list[Span] = []
        for number, (start, end) in zip(*self._pieces(text), strict=True):
            found = self._to_target.get(number)
            cut = self._cut(self.sources[number]) if found is None else [(found, end - start)]
            at = start
            for piece, length in cut:
                ids.append(piece)
                spans.append((at, min(at + length, end)))
                at += length
        return ids, spans

    def _cut(self, piece: str) -> list[tuple[int, int]]:
        """A piece as the longest target pieces that it begins with: their ids, and characters of text."""
        found = []
        while piece:
            longest = (piece[:end] for end in range(len(piece), 0, -1))
            part = next((part for part in longest if part in self._numbers), piece[:1])
            found.append((self._numbers.get(part, UNK), len(part.removeprefix(BLANK))))
            piece = piece[len(part) :]
        return found

    def english(self, ids: Iterable[int]) -> str:
        """The text of target ids; special pieces are left out."""
        pieces = [self.targets[number] for number in ids if number > UNK]
        return "".join(pieces).replace(BLANK, " ").strip()

    def _pieces(self, text: str) -> tuple[list[int], list[Span]]:
        pieces: list[str] = self._model.encode(text, out_type=str)
        ids: list[int] = self._model.encode(text, out_type=int)
        spans = []
        at = -1  # the tokenizer puts a blank, written ▁, before the text
        for piece in pieces:
            blank = piece.startswith(BLANK) and len(piece) > 1
            spans.append((at + blank, at + len(piece)))
            at += len(piece)
        return ids, spans


def words(text: str) -> list[str]:
    """Words and marks, the units that are aligned."""
    return _WORD.findall(text)


def piece_alignment(
    links: Mapping[int, int], source: tuple[str, Sequence[Span]], target: tuple[str, Sequence[Span]]
) -> NDArray[np.int8]:
    """For each target piece and `</s>` the source position that it comes from, −1 for none.

    `links` maps target words to source words. Positions count `<s>` as 0. The nth piece of a word
    goes to the nth piece of its source word, or to the last one.
    """
    source_words = _word_of_pieces(*source)
    target_words = _word_of_pieces(*target)
    places: dict[int, list[int]] = {}
    for position, word in enumerate(source_words):
        places.setdefault(word, []).append(position)
    aligned: list[int] = []
    seen: dict[int, int] = {}
    for word in target_words:
        nth = seen.get(word, 0)
        seen[word] = nth + 1
        there = places.get(links.get(word, -2))
        aligned.append(there[min(nth, len(there) - 1)] + 1 if there else -1)
    return np.array([*aligned, len(source_words) + 1], np.int8)


def _word_of_pieces(text: str, spans: Sequence[Span]) -> list[int]:
    """The word that each piece belongs to, −1 where the text has none."""
    found = [match.span() for match in _WORD.finditer(text)]
    belongs: list[int] = []
    word = 0
    for start, _ in spans:
        while word < len(found) - 1 and found[word][1] <= start:
            word += 1
        belongs.append(word if found else -1)
    return belongs


def framed(ids: Sequence[int]) -> list[int]:
    """Source ids as the encoder sees them: `<s> … </s>`."""
    return [BOS, *ids, EOS]
