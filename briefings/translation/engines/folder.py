"""Plain CTranslate2 folders as engines: OPUS-MT, NLLB-200, MADLAD-400, M2M-100 and their like.

What a folder does not show can be written into an `engine.toml` beside its `model.bin`; see
`Recipe` for the keys.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from briefings.errors import PackageError
from briefings.language.packed import toml
from briefings.records import Engine as Identity
from briefings.translation.engines.argos import load_pieces
from briefings.translation.engines.decoding import CTranslate2Engine
from briefings.translation.engines.engine import Options, fingerprint

SETTINGS = "engine.toml"
# Source, target; one file where both languages share a tokenizer.
_TOKENIZERS = (
    ("source.spm", "target.spm"),
    ("sentencepiece.bpe.model", ""),
    ("sentencepiece.model", ""),
    ("spiece.model", ""),
)


class Recipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a model wants around the pieces of a sentence; the keys of `engine.toml`."""

    name: str = ""
    version: str = ""
    tokenizer: str = ""  # a SentencePiece model, path from the folder
    target_tokenizer: str = ""  # "" is the same one
    text_prefix: str = ""  # written before the text
    source_prefix: tuple[str, ...] = ()  # tokens before the text's
    source_suffix: tuple[str, ...] = ()  # tokens after the text's
    target_prefix: tuple[str, ...] = ()  # tokens that the output is made to begin with


class _Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    token: str = ""
    file: str = ""
    text_prefix: str = ""
    source_prefix: tuple[str, ...] = ()
    source_suffix: tuple[str, ...] = ()
    target_prefix: tuple[str, ...] = ()


class _Layouts(msgspec.Struct, frozen=True):
    layouts: tuple[_Layout, ...]


class FolderCodec:
    """SentencePiece with the marks of a recipe; output tokens that are marks are dropped."""

    def __init__(self, folder: Path, recipe: Recipe, marks: frozenset[str]) -> None:
        self._recipe = recipe
        self._marks = marks
        self._source = folder / recipe.tokenizer
        self._target = folder / (recipe.target_tokenizer or recipe.tokenizer)

    @property
    def target_prefix(self) -> tuple[str, ...]:
        """Such as the target language's token."""
        return self._recipe.target_prefix

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """Pieces with the recipe's tokens around them."""
        recipe = self._recipe
        pieces = load_pieces(self._source).encode(
            [recipe.text_prefix + text for text in texts], out_type=str
        )
        return [[*recipe.source_prefix, *each, *recipe.source_suffix] for each in pieces]

    def decode(self, tokens: Sequence[Sequence[str]]) -> list[str]:
        """Text without marks."""
        decode = load_pieces(self._target).decode_pieces
        kept = [[token for token in each if token not in self._marks] for each in tokens]
        return [str(decode(each)).replace("▁", " ") for each in kept]


def open_folder(folder: Path, *, threads: int, options: Options) -> CTranslate2Engine:
    """The engine of a CTranslate2 folder. Raises PackageError that says what the folder lacks."""
    config = _config(folder)
    recipe = recipe_of(folder, config)
    marks = frozenset(
        str(config.get(key) or default)
        for key, default in (("bos_token", "<s>"), ("eos_token", "</s>"), ("unk_token", "<unk>"))
    )
    marks |= {"<pad>", *recipe.source_prefix, *recipe.target_prefix}
    name = recipe.name or folder.resolve().name
    signature = f"{name}|{recipe.version}|model:{fingerprint(folder)}|beam:{options.beam}"
    identity = Identity(name, recipe.version, signature)
    codec = FolderCodec(folder, recipe, marks)
    return CTranslate2Engine(folder, codec, identity, threads=threads, options=options)


def recipe_of(folder: Path, config: dict[str, Any]) -> Recipe:
    """What the folder's own `engine.toml` says, else what its layout is known to want."""
    given = _given(folder)
    layout = _layout(folder, _vocabulary(folder))
    recipe = Recipe(
        name=given.name,
        version=given.version,
        text_prefix=given.text_prefix or (layout.text_prefix if layout else ""),
        source_prefix=given.source_prefix or (layout.source_prefix if layout else ()),
        source_suffix=given.source_suffix or _suffix(layout, config),
        target_prefix=given.target_prefix or (layout.target_prefix if layout else ()),
        tokenizer=given.tokenizer,
        target_tokenizer=given.target_tokenizer,
    )
    return msgspec.structs.replace(recipe, **_tokenizers(folder, given))


def _suffix(layout: _Layout | None, config: dict[str, Any]) -> tuple[str, ...]:
    if layout is None or config.get("add_source_eos"):
        return ()
    eos = str(config.get("eos_token") or "</s>")
    return tuple(token.replace("{eos}", eos) for token in layout.source_suffix)


def _given(folder: Path) -> Recipe:
    file = folder / SETTINGS
    if not file.is_file():
        return Recipe()
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Recipe)
    except (OSError, msgspec.MsgspecError) as error:
        known = ", ".join(Recipe.__struct_fields__)
        raise PackageError(f"{file}: {error}; known keys: {known}") from error


def _config(folder: Path) -> dict[str, Any]:
    file = folder / "config.json"
    if not file.is_file():
        return {}  # conversions before CTranslate2 3 have none
    try:
        config = json.loads(file.read_bytes())
    except (OSError, ValueError) as error:
        raise PackageError(f"{file} cannot be read; convert or copy the model anew") from error
    return config if isinstance(config, dict) else {}


def _vocabulary(folder: Path) -> frozenset[str]:
    """Tokens of the source side; empty where the folder has no readable list."""
    for stem in ("shared_vocabulary", "source_vocabulary", "vocabulary"):
        for suffix in (".json", ".txt"):
            file = folder / (stem + suffix)
            if not file.is_file():
                continue
            text = file.read_text("utf-8", errors="replace")
            try:
                tokens = json.loads(text) if suffix == ".json" else text.split("\n")
            except ValueError as error:
                raise PackageError(f"{file} cannot be read; convert the model anew") from error
            return frozenset(str(token) for token in tokens)
    return frozenset()


def _layout(folder: Path, vocabulary: frozenset[str]) -> _Layout | None:
    for layout in _layouts():
        by_file = layout.file and (folder / layout.file).is_file()
        if by_file or (layout.token and layout.token in vocabulary):
            return layout
    return None


def _tokenizers(folder: Path, given: Recipe) -> dict[str, str]:
    choices = ((given.tokenizer, given.target_tokenizer),) if given.tokenizer else _TOKENIZERS
    for source, target in choices:
        if all((folder / name).is_file() for name in (source, target) if name):
            return {"tokenizer": source, "target_tokenizer": target}
    wanted = ", ".join(filter(None, (name for pair in choices for name in pair)))
    raise PackageError(
        f"{folder}: no tokenizer beside the model (looked for {wanted}); copy it there from the "
        f"model that was converted, or name it in {SETTINGS}"
    )


@cache
def _layouts() -> tuple[_Layout, ...]:
    return msgspec.convert(toml("translation/layouts.toml"), type=_Layouts).layouts
