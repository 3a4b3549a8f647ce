"""The last step of the recipe: a converted model and its tokenizer become an Argos package."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from briefings.errors import PackageError

_LANGUAGES = {"ar": "Arabic", "en": "English"}
_MODEL_FILES = {"model.bin", "config.json"}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date of a zip: same input, same bytes


def pack(model: Path, tokenizer: Path, target: Path, *, version: str, card: str) -> Path:
    """Write an `.argosmodel` of a CTranslate2 folder, a SentencePiece model and a model card.

    The layout is the one that argostranslate installs: `<name>/metadata.json`, `<name>/model/`,
    `<name>/sentencepiece.model`. The file is replaced only when it is complete.

    Raises PackageError where the folder holds no CTranslate2 model.
    """
    missing = [name for name in sorted(_MODEL_FILES) if not (model / name).is_file()]
    if missing or not tokenizer.is_file():
        lacks = ", ".join([*missing, *([] if tokenizer.is_file() else [str(tokenizer)])])
        raise PackageError(f"{model}: {lacks} missing; convert the model with CTranslate2 first")
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _entries(model, tokenizer, version, card):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return part.replace(target)


def metadata(version: str) -> dict[str, str]:
    """What `metadata.json` of an Arabic→English package says."""
    return {
        "package_version": version,
        "argos_version": "1.9.0",  # the oldest argostranslate that reads the layout
        "from_code": "ar",
        "from_name": _LANGUAGES["ar"],
        "to_code": "en",
        "to_name": _LANGUAGES["en"],
    }


def _entries(model: Path, tokenizer: Path, version: str, card: str) -> Iterator[tuple[str, bytes]]:
    root = "translate-ar_en"
    yield f"{root}/metadata.json", json.dumps(metadata(version), indent=1).encode()
    yield f"{root}/README.md", card.encode()
    yield f"{root}/sentencepiece.model", tokenizer.read_bytes()
    for file in sorted(model.iterdir()):
        yield f"{root}/model/{file.name}", file.read_bytes()
