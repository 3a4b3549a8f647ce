"""The recipe's last step makes packages that argostranslate's own code reads."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from briefings.errors import PackageError
from briefings.training.package import pack

BUNDLED = (
    Path(__file__).resolve().parent.parent / "briefings/data/packages/translate-ar_en.argosmodel"
)


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled package taken apart again."""
    folder = tmp_path_factory.mktemp("parts")
    with zipfile.ZipFile(BUNDLED) as archive:
        archive.extractall(folder)
    return folder / "translate-ar_en"


def test_a_converted_model_becomes_an_argos_package(parts: Path, tmp_path: Path) -> None:
    """Model, tokenizer, card and metadata lie where argostranslate looks for them."""
    made = pack(
        parts / "model",
        parts / "sentencepiece.model",
        tmp_path / "x.argosmodel",
        version="9.1",
        card="A card",
    )
    with zipfile.ZipFile(made) as archive:
        assert set(archive.namelist()) >= {
            "translate-ar_en/metadata.json",
            "translate-ar_en/sentencepiece.model",
            "translate-ar_en/model/model.bin",
        }
        assert json.loads(archive.read("translate-ar_en/metadata.json"))["package_version"] == "9.1"


def test_the_same_parts_give_the_same_bytes(parts: Path, tmp_path: Path) -> None:
    """A package can be built again and compared by its hash."""
    one, two = (
        pack(parts / "model", parts / "sentencepiece.model", tmp_path / n, version="1", card="c")
        for n in ("one.argosmodel", "two.argosmodel")
    )
    assert one.read_bytes() == two.read_bytes()


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """The message names what is missing, and nothing is written."""
    with pytest.raises(PackageError, match=r"model\.bin.*convert the model"):
        pack(tmp_path, tmp_path / "sp.model", tmp_path / "x.argosmodel", version="1", card="")
    assert not list(tmp_path.glob("x.*"))
