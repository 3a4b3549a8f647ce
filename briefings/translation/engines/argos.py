"""Argos packages as engines: `metadata.json`, `model/` and `sentencepiece.model` or `bpe.model`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from briefings.errors import PackageError
from briefings.records import Engine as Identity
from briefings.translation.engines.decoding import CTranslate2Engine
from briefings.translation.engines.engine import Options, fingerprint
from briefings.translation.engines.packages import PackageInfo, argos_package


@cache
def load_pieces(model: Path) -> Any:
    """The SentencePiece model of a file, loaded once. Raises PackageError."""
    import sentencepiece

    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(model))
    except (RuntimeError, OSError) as error:
        raise PackageError(
            f"{model}: not a SentencePiece model; install the package anew"
        ) from error


class SentencePieceCodec:
    """SentencePiece pieces, read in batches.

    Argos' own tokenizer also turns every `_` of the output into a space, which harms names of
    files and accounts; here only the piece mark becomes one.
    """

    def __init__(self, model: Path, target_prefix: str = "") -> None:
        self.target_prefix = (target_prefix,) if target_prefix else ()
        self._model = model

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """Pieces; the model's own configuration adds sentence marks where it wants them."""
        pieces: list[list[str]] = load_pieces(self._model).encode(list(texts), out_type=str)
        return pieces

    def decode(self, tokens: Sequence[Sequence[str]]) -> list[str]:
        """Text without piece marks."""
        decode = load_pieces(self._model).decode_pieces
        return [str(decode(list(pieces))).replace("▁", " ") for pieces in tokens]


class ArgosCodec:
    """Argos' own tokenizer, for packages with a `bpe.model`."""

    def __init__(self, tokenizer: Any, target_prefix: str = "") -> None:
        self.target_prefix = (target_prefix,) if target_prefix else ()
        self._tokenizer = tokenizer

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """Moses words cut into BPE units."""
        return [self._tokenizer.encode(text) for text in texts]

    def decode(self, tokens: Sequence[Sequence[str]]) -> list[str]:
        """Words put together again."""
        return [str(self._tokenizer.decode(list(units))) for units in tokens]


def open_argos(info: PackageInfo, *, threads: int, options: Options) -> CTranslate2Engine:
    """The engine of an unpacked Argos package. Raises PackageError."""
    package = argos_package(info.path)
    prefix = str(package.target_prefix or "")
    pieces = info.path / "sentencepiece.model"
    codec: SentencePieceCodec | ArgosCodec
    if pieces.is_file():
        codec = SentencePieceCodec(pieces, prefix)
    elif hasattr(package, "tokenizer"):
        codec = ArgosCodec(package.tokenizer, prefix)
    else:
        raise PackageError(
            f"{info.path}: neither sentencepiece.model nor bpe.model; install the package anew"
        )
    signature = f"{info.name}|{info.version}|model:{fingerprint(info.path)}|beam:{options.beam}"
    identity = Identity(info.name, info.version, signature)
    return CTranslate2Engine(info.path / "model", codec, identity, threads=threads, options=options)
