"""What each step of the command line does with its options; the work itself lies in the modules."""

from __future__ import annotations

import argparse
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefings.errors import ConfigError, PackageError
from briefings.language.normalize import for_engine
from briefings.training import convert, e5, kit, manifest, parts, prepare, prepared
from briefings.training.align import DATA, REVERSE, align
from briefings.training.budget import Budget, Plan, duration
from briefings.training.evaluate import SETS, Evaluation, best_penalty, evaluate, pairs
from briefings.training.layout import EOS, Weights
from briefings.training.package import pack
from briefings.training.pairs import clean_english, declared, opened
from briefings.training.prepared import Flat
from briefings.training.rehearsal import rehearse
from briefings.training.tokens import Tokens, framed
from briefings.training.train import BEFORE, Material, train

BUNDLED = Path(__file__).resolve().parent.parent / "data/packages/translate-ar_en.argosmodel"
FRESH = "e5"
_BATCH = {"cpu": 4000, "cuda": 24_000}  # padded pieces
_DEVELOPMENT = 160  # lines of each set whose loss is shown
_DROPOUT, _MASKED = 0.2, 0.03  # of a fresh decoder; of its source pieces
_REVERSE = 6, 3  # layers of the model that translates back


def prepare_pairs(options: argparse.Namespace) -> str:
    """Sources → pairs and manifest."""
    entries = prepare.prepare(
        declared(options.sources), options.data, options.work, sets=options.sets, seed=options.seed
    )
    total = sum(entry.pairs for entry in entries)
    return f"{manifest.table(entries)}\n\n{total:,} pairs in {options.work / prepare.PAIRS}"


def rehearse_pairs(options: argparse.Namespace) -> str:
    """Pairs → pairs weighed for a package that has seen most of them."""
    new, total = rehearse(options.work, options.seen)
    return f"{new:,} new pairs among {total:,} in {options.work / prepare.PAIRS}"


def align_pairs(options: argparse.Namespace) -> str:
    """Pairs → prepared data."""
    with unpacked(options.start) as package:
        tokens = tokens_of(package, reverse=options.reverse)
        count, left_out = align(options.work, tokens, reverse=options.reverse)
    data = _folder(options) / DATA
    return (
        f"{count:,} pairs in {data}, {data.stat().st_size / 1e6:.1f} MB; {left_out:,} left out, "
        f"over {prepared.LONGEST} pieces"
    )


def make_kit(options: argparse.Namespace) -> str:
    """Package, sets and English text → what a training on another machine needs."""
    english = options.english.read_text("utf-8").splitlines() if options.english else []
    with unpacked(options.start) as package:
        tokens = tokens_of(package)
        sets = _development(options.sets, tokens) if options.sets else {}
        start = e5.File.read(e5.find())
        found = kit.write(options.work, start, tokens, package / kit.TOKENIZER, sets, english)
    if (options.work / DATA).is_file():
        found.insert(0, options.work / DATA)
    return "\n".join(f"{path}, {path.stat().st_size / 1e6:.1f} MB" for path in found)


def train_model(options: argparse.Namespace) -> str:
    """Prepared data → checkpoints and parts."""
    try:
        import torch
    except ImportError as error:
        raise ConfigError(
            "torch is missing; install the extra: uv sync --extra training"
        ) from error

    tokens = options.tokens or _BATCH["cuda" if torch.cuda.is_available() else "cpu"]
    budget = Budget(duration(options.budget), options.clock)
    work = _folder(options)
    if options.start == FRESH or options.reverse:
        plan = Plan(
            peak=options.peak,
            late=options.late,
            tokens=tokens,
            fresh=True,
            back=options.back,
            dropout=_DROPOUT,
            masked=_MASKED,
            sampled=options.sampled,
        )
        weights, material = _fresh(work, options)
    else:
        plan = Plan(peak=options.peak, late=options.late, tokens=tokens)
        with unpacked(Path(options.start) if options.start else None) as package:
            weights = convert.read_model(package / "model")
            sets = _development(options.sets, tokens_of(package)) if options.sets else {}
        material = Material(prepared.load(work / DATA), sets)
    folder = train(weights, material, work, budget, plan, seed=options.seed)
    found = sorted(folder.glob("part.*"))
    return f"{len(found)} parts, {sum(p.stat().st_size for p in found) / 1e6:.1f} MB in {folder}"


def convert_parts(options: argparse.Namespace) -> str:
    """Parts → CTranslate2 folder."""
    work = _folder(options)
    weights = parts.read(options.parts or work / "parts")
    if options.before:
        weights = parts.mixed(weights, parts.read(work / BEFORE), options.before)
    with unpacked(options.start) as package:
        tokens = tokens_of(package, reverse=options.reverse)
        return str(convert.convert(weights, tokens.sources, tokens.targets, work / "model"))


def make_package(options: argparse.Namespace) -> str:
    """CTranslate2 folder → `.argosmodel`."""
    text = options.card.read_text("utf-8") if options.card else "Arabic to English.\n"
    with unpacked(options.start) as package:
        tokenizer = package / "sentencepiece.model"
        made = pack(
            options.work / "model", tokenizer, options.target, version=options.version, card=text
        )
    return f"{made}, {made.stat().st_size / 1e6:.1f} MB"


def synthesize_pairs(options: argparse.Namespace) -> str:
    """Text of one language → pairs, as a source for `prepare`."""
    from briefings.training.synthesize import Decoder, synthesize

    left_out: Counter[str] = Counter()
    kept = 0
    part = options.target.with_suffix(".part")
    with unpacked(options.start) as package:
        model = options.work / REVERSE / "model" if options.language == "en" else package / "model"
        decoder = Decoder.open(model, package / "sentencepiece.model", beam=options.beam)
        with opened(options.text) as lines, part.open("w", encoding="utf-8") as file:
            for arabic, english in synthesize(lines, decoder, options.language, left_out):
                file.write(f"{arabic}\t{english}\n")
                kept += 1
    part.replace(options.target)
    reasons = ", ".join(f"{count:,} {reason}" for reason, count in left_out.items() if count)
    return f"{kept:,} pairs in {options.target}; left out: {reasons or 'none'}"


def measure(options: argparse.Namespace) -> str:
    """Packages → evaluations."""
    lines = []
    options.work.mkdir(parents=True, exist_ok=True)
    for package in options.package:
        penalty = 1.0
        if options.penalties:
            found = best_penalty(package, options.sets)
            penalty = max(found, key=lambda value: found[value])
            lines.append(f"chrF by length penalty: {found}")
        result = evaluate(package, options.sets, limit=options.limit, penalty=penalty)
        path = options.work / f"evaluation-{result.version}.json"
        result.write(path)
        lines += [path.read_text("utf-8"), str(path)]
    return "\n".join(lines)


def write_card(options: argparse.Namespace) -> str:
    """Manifest and evaluations → model card."""
    from briefings.training.card import card

    if not options.evaluation:
        raise ConfigError("give --evaluation FILE, the package's own last")
    evaluations = [Evaluation.read(path) for path in options.evaluation]
    entries = manifest.read(options.work / prepare.MANIFEST)
    options.target.write_text(card(entries, evaluations), "utf-8")
    return str(options.target)


@contextmanager
def unpacked(package: Path | None) -> Iterator[Path]:
    """The folder of a package of this recipe; of the bundled one where none is named."""
    archive = package or BUNDLED
    if archive.is_dir():
        yield archive
        return
    with tempfile.TemporaryDirectory() as scratch:
        try:
            with zipfile.ZipFile(archive) as file:
                file.extractall(scratch)  # zipfile drops absolute paths and ..
            folder = next(Path(scratch).glob("*/metadata.json")).parent
        except (OSError, zipfile.BadZipFile, StopIteration) as error:
            raise PackageError(f"{archive}: no Argos package") from error
        yield folder


def tokens_of(package: Path, *, reverse: bool = False) -> Tokens:
    """The pieces of an unpacked package; all of them on both sides where Arabic is written."""
    side = "source" if reverse else "target"
    return Tokens(package / "sentencepiece.model", convert.pieces(package / "model", side))


def _folder(options: argparse.Namespace) -> Path:
    work: Path = options.work
    return work / REVERSE if options.reverse else work


def _fresh(work: Path, options: argparse.Namespace) -> tuple[Weights, Material]:
    """A model that starts from e5, with what the step `kit` put into the work folder."""
    import sentencepiece

    found = kit.read(work)
    data = prepared.load(work / DATA)
    if found.tokenizer:
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(found.tokenizer))
        sets = {} if options.reverse else found.development
    else:
        with unpacked(None) as package:
            path = str(package / kit.TOKENIZER)
            pieces = sentencepiece.SentencePieceProcessor(model_file=path)
            shown = options.sets and not options.reverse
            sets = _development(options.sets, tokens_of(package)) if shown else {}
    sources = [str(pieces.id_to_piece(number)) for number in range(pieces.get_piece_size())]
    start = e5.File.read(found.start or e5.find())
    weights = e5.start(
        start,
        sources,
        [sources[number] for number in data.to_source],
        encoder_layers=options.encoder_layers,
        decoder_layers=options.decoder_layers,
        decoder_width=options.decoder_width,
    )
    reverse = None
    if found.english and options.back and not options.reverse:
        layers = {
            "encoder_layers": min(_REVERSE[0], options.encoder_layers),
            "decoder_layers": min(_REVERSE[1], options.decoder_layers),
        }
        reverse = e5.start(start, sources, sources, **layers)
    return weights, Material(data, sets, found.english, reverse, pieces)


def _development(sets: Path, tokens: Tokens) -> dict[str, tuple[Flat, Flat]]:
    found = {}
    for name in SETS:
        if lines := pairs(sets, name, _DEVELOPMENT)[:_DEVELOPMENT]:
            source = [framed(tokens.source(for_engine(arabic))[0]) for arabic, _ in lines]
            target = [[*tokens.target(clean_english(english))[0], EOS] for _, english in lines]
            found[name] = Flat.of(source), Flat.of(target)
    return found
