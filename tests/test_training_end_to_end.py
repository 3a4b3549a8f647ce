"""The whole recipe with a tiny corpus and a tiny model: what an accelerator runs, on a CPU.

`make training-test` runs it; it needs the extra `training` (torch, eflomal).
"""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefings.training import checkpoints, parts, prepared
from briefings.training.__main__ import main
from briefings.training.align import DATA
from briefings.training.batches import Rows
from briefings.training.budget import Budget, Plan
from briefings.training.layout import Size, fresh, size_of
from briefings.training.network import Batch, Network
from briefings.training.prepared import Flat, Prepared
from briefings.training.steps import unpacked
from briefings.training.trainer import Trainer
from briefings.translation.engines.engine import open_engine

pytestmark = pytest.mark.training
torch = pytest.importorskip("torch", reason="run `uv sync --extra training` first")
torch.set_num_threads(1)  # threads that wait for each other would use up a budget of processor time
PEOPLE = {"الوزير": "The minister", "الجيش": "The army", "الرئيس": "The president"}
DEEDS = {"نفى": "denied", "أعلن": "announced", "رفض": "rejected", "أكد": "confirmed"}
THINGS = {"الهدنة": "the truce", "الهجوم": "the attack", "الاتفاق": "the agreement"}
TINY = Plan(peak=8e-3, encoder=1.0, warm=20, tokens=300, copied=0.0, guide=1.0)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work folder after `prepare` and `align`, run as a user would."""
    folder = tmp_path_factory.mktemp("training")
    lines = [
        f"{deed} {person} {thing} اليوم\t{PEOPLE[person]} {DEEDS[deed]} {THINGS[thing]} today"
        for person in PEOPLE
        for deed in DEEDS
        for thing in THINGS
    ]
    (folder / "tiny.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "sources.toml").write_text(
        '[[source]]\nid = "tiny"\npath = "tiny.tsv"\ncolumns = [0, 1]\nwhat = "test"\n'
        'licence = "CC0"\nweight = 5.0\nlate = 5.0\n',
        "utf-8",
    )
    options = ["--work", str(folder)]
    sources = ["--data", str(folder), "--sources", str(folder / "sources.toml")]
    assert main(["prepare", *options, *sources]) == 0
    assert main(["align", *options]) == 0
    return folder


@pytest.fixture(scope="module")
def data(work: Path) -> Prepared:
    """What `align` wrote."""
    return prepared.load(work / DATA)


@pytest.fixture(scope="module")
def trained(work: Path, data: Prepared) -> list[str]:
    """Two trainings of half a budget each, the second goes on from the first; what they said."""
    from briefings.training.train import Material, train

    said: list[str] = []
    development = {"tiny": (_first(data.source, 8), _first(data.target, 8))}
    start = fresh(
        Size(*data.sizes, encoder_width=48, encoder_layers=1, decoder_width=64, decoder_layers=1)
    )
    material = Material(data, development)
    train(start, material, work, Budget(12.0, "cpu"), TINY, say=said.append)
    said.append("again")
    train(start, material, work, Budget(45.0, "cpu"), TINY, say=said.append)
    return said


def test_the_words_are_aligned(data: Prepared) -> None:
    """Most English pieces know the Arabic piece that they come from, with as little text as this."""
    assert len(data) == len(PEOPLE) * len(DEEDS) * len(THINGS)
    assert float((data.alignment.values >= 0).mean()) > 0.5


def test_the_sides_change_places(work: Path) -> None:
    """`align --reverse` prepares English sources and Arabic targets, over all pieces."""
    assert main(["align", "--work", str(work), "--reverse"]) == 0
    turned = prepared.load(work / "reverse" / DATA)
    assert len(turned) == len(PEOPLE) * len(DEEDS) * len(THINGS)
    assert turned.sizes[0] == turned.sizes[1]


def test_the_loss_falls_and_a_training_goes_on(trained: list[str], work: Path) -> None:
    """The second run starts at the first one's last step, and ends better than it began."""
    losses = [float(line.split()[1]) for line in trained if line.startswith("tiny ")]
    assert losses[-1] < 0.5 * losses[0]
    after = trained[trained.index("again") + 1]
    assert after.startswith("going on from step-")
    kept = checkpoints.found(work / "checkpoints")
    assert len(kept) == checkpoints.KEPT
    assert all(path.stem in str(kept) for path in kept)


def test_the_export_is_the_running_mean_of_the_weights(trained: list[str], work: Path) -> None:
    """int8 parts hold the averaged weights, which the last checkpoint keeps."""
    last = checkpoints.read(checkpoints.found(work / "checkpoints")[-1])
    mean = {name: value.numpy() for name, value in last.mean.items()}
    exported = parts.read(work / "parts")
    assert size_of(exported) == size_of(mean)
    name = "encoder.0.inner.weight"
    assert float(np.abs(exported[name] - mean[name]).max()) < float(np.abs(mean[name]).max()) / 100


def test_the_product_translates_with_the_new_package(
    trained: list[str], work: Path, tmp_path: Path
) -> None:
    """convert → package → the product's own engine: the tiny model has learnt its tiny language."""
    package = tmp_path / "translate-ar_en.argosmodel"
    options = ["--work", str(work)]
    assert main(["convert", *options]) == 0
    assert main(["package", *options, "--version", "0.0.1", str(package)]) == 0
    with zipfile.ZipFile(package) as archive:
        assert (
            json.loads(archive.read("translate-ar_en/metadata.json"))["package_version"] == "0.0.1"
        )
    engine = open_engine(str(package), threads=1)
    try:
        found = engine.translate(["نفى الجيش الهجوم اليوم", "أعلن الرئيس الهدنة اليوم"])
    finally:
        engine.close()
    assert [hypothesis.text for hypothesis in found] == [
        "The army denied the attack today",
        "The president announced the truce today",
    ]


def test_english_is_translated_back_within_the_budget(
    work: Path, data: Prepared, tmp_path: Path
) -> None:
    """A model into Arabic learns first, writes tagged Arabic for English alone, and both train on it."""
    import sentencepiece

    from briefings.training.train import BACK, BEFORE, Material, train

    said: list[str] = []
    with unpacked(None) as package:
        model = str(package / "sentencepiece.model")
        pieces = sentencepiece.SentencePieceProcessor(model_file=model)
    small = {"encoder_width": 48, "encoder_layers": 1, "decoder_width": 64, "decoder_layers": 1}
    start, reverse = (
        fresh(Size(data.sizes[0], targets, **small)) for targets in (data.sizes[1], data.sizes[0])
    )
    material = Material(data, {}, data.target, reverse, pieces)
    plan = replace(TINY, back=0.8, sampled=0.5)
    train(start, material, tmp_path, Budget(75.0), plan, say=said.append)
    made = prepared.load(tmp_path / BACK)
    assert len(made) > len(data) / 2, said
    arabic = [pieces.decode(made.source.row(n)[1:-1].tolist()) for n in range(len(made))]
    assert all(line.startswith("~ ") for line in arabic)
    known = {word for words in (PEOPLE, DEEDS, THINGS) for word in words} | {"~", "اليوم"}
    assert sum(set(line.split()) <= known for line in arabic) > len(arabic) / 2
    assert size_of(parts.read(tmp_path / "parts")) == size_of(start)
    assert size_of(parts.read(tmp_path / BEFORE)) == size_of(start)


def test_the_gradient_is_that_of_label_smoothed_cross_entropy(data: Prepared) -> None:
    """The hand-made gradient of the output layer agrees with PyTorch's own."""
    size = Size(*data.sizes, encoder_width=48, encoder_layers=1, decoder_width=64, decoder_layers=1)
    gradients = []
    chosen = np.arange(6)
    target = torch.from_numpy(data.target.rows(chosen))
    batch = Batch(torch.from_numpy(data.source.rows(chosen)), target, torch.full_like(target, -1))
    for ours in (True, False):
        weights = {n: torch.from_numpy(w).requires_grad_() for n, w in fresh(size).items()}
        network = Network(size, weights, dropout=0.0, encoder_dropout=0.0, training=ours)
        if ours:
            network.loss(batch, smoothing=0.1, guide=0.0)
        else:
            _reference(network, batch).backward()
        gradients.append(weights["encoder.0.inner.weight"].grad)
    assert torch.allclose(gradients[0], gradients[1], atol=1e-6)


@pytest.mark.parametrize("numbers", [torch.bfloat16, torch.float32])
def test_masters_are_apart_from_the_copy_that_computes(
    numbers: Any, monkeypatch: pytest.MonkeyPatch, data: Prepared
) -> None:
    """Also where a processor computes in the masters' own numbers, each step moves both alike."""
    monkeypatch.setattr("briefings.training.trainer.working_type", lambda device: numbers)
    size = Size(*data.sizes, encoder_width=48, encoder_layers=1, decoder_width=64, decoder_layers=1)
    trainer = Trainer({n: torch.from_numpy(w) for n, w in fresh(size).items()}, TINY)
    chosen = np.arange(6)
    rows = Rows(data.source.rows(chosen), data.target.rows(chosen), data.alignment.rows(chosen, -1))
    losses = [float(trainer.learn(rows, 1e-2)) for _ in range(8)]
    assert losses[-1] < losses[0]
    for name, copy in trainer.network.parameters.items():
        assert copy.dtype == numbers
        assert not trainer.weights[name].requires_grad
        assert torch.equal(copy, trainer.weights[name].to(numbers))


def test_fused_attention_computes_the_same(data: Prepared) -> None:
    """What an accelerator computes with its kernel is what a CPU computes step by step."""
    size = Size(*data.sizes, encoder_width=48, encoder_layers=1, decoder_width=64, decoder_layers=2)
    weights = {n: torch.from_numpy(w) for n, w in fresh(size).items()}
    chosen = np.arange(6)
    batch = Batch(
        torch.from_numpy(data.source.rows(chosen)),
        torch.from_numpy(data.target.rows(chosen)),
        torch.from_numpy(data.alignment.rows(chosen, -1)),
    )
    plain, fused = (Network(size, weights, fused=fused).loss(batch) for fused in (False, True))
    assert torch.allclose(plain[0], fused[0], atol=1e-5)
    assert torch.allclose(plain[1], fused[1], atol=1e-5)


def _reference(network: Network, batch: Batch) -> Any:
    memory, mask = network._encode(batch.source)
    first = torch.zeros_like(batch.target[:, :1])
    decoded, _ = network._decode(memory, mask, torch.cat([first, batch.target[:, :-1]], 1))
    logits = decoded @ network.parameters["target.weight"].T
    return torch.nn.functional.cross_entropy(
        logits.flatten(0, 1), batch.target.flatten(), ignore_index=1, label_smoothing=0.1
    )


def _first(flat: Flat, count: int) -> Flat:
    return Flat.laid(flat.values[: flat.lengths[:count].sum()], flat.lengths[:count])
