"""`python -m briefings.training STEP`: prepare → align → train → convert → package → evaluate → card.

Each step reads what the one before left in the work folder and can be run again alone: `align` keeps
word links that are there, `train` goes on from the newest checkpoint.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefings.errors import BriefingsError
from briefings.training import steps

_WORK = Path("training-work")
_Step = Callable[[argparse.Namespace], str]
_Option = tuple[str, dict[str, Any]]  # its name, and what argparse is told of it


def main(arguments: list[str] | None = None) -> int:
    """Run one step of the recipe; gives the exit code."""
    options = parser().parse_args(arguments)
    step: _Step = options.run
    try:
        print(step(options))
    except (BriefingsError, OSError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return getattr(error, "exit_code", 1)
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(prog="python -m briefings.training", description=__doc__)
    commands = made.add_subparsers(dest="step", required=True)
    for name, run, text, options in (*_OF_PAIRS, *_OF_MODELS, *_OF_PACKAGES):
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        command.add_argument("--work", type=Path, default=_WORK, help="work folder (%(default)s)")
        for option, told in options:
            command.add_argument(option, **told)
    return made


def _path(name: str, text: str, **more: Any) -> _Option:
    return name, {"type": Path, "metavar": "PATH", "help": text, **more}


def _paths(name: str, text: str) -> _Option:
    return _path(name, text, action="append", default=[])


def _whole(name: str, default: int, text: str) -> _Option:
    return name, {"type": int, "default": default, "help": text}


def _real(name: str, default: float, text: str) -> _Option:
    return name, {"type": float, "default": default, "help": f"{text} ({default:g})"}


def _choice(name: str, choices: tuple[str, ...], text: str) -> _Option:
    return name, {"choices": choices, "default": choices[0], "help": text}


def _flag(name: str, text: str) -> _Option:
    return name, {"action": "store_true", "help": text}


_TARGET: _Option = ("target", {"type": Path, "help": "the file to write"})
_PACKAGES: _Option = ("package", {"type": Path, "nargs": "+", "help": ".argosmodel"})
_SEED = _whole("--seed", 1, "of every choice")
_REVERSE = _flag("--reverse", "a model from English into Arabic, for back-translation")
_PIECES = _path("--start", "the package whose pieces are used (the bundled one)")
_LOSSES = _path("--sets", "folder of the evaluation sets, for the development losses")
_Steps = tuple[tuple[str, _Step, str, tuple[_Option, ...]], ...]

# From the sources to what a training reads.
_OF_PAIRS: _Steps = (
    ("prepare", steps.prepare_pairs, "sources → pairs and manifest", (
        _paths("--data", "folder with the sources; may be given again"),
        _path("--sets", "folder of the evaluation sets, to keep apart"),
        _path("--sources", "another sources.toml"),
        _SEED,
    )),
    ("rehearse", steps.rehearse_pairs, "to go on from a package: new pairs often, old ones seldom", (
        _path("--seen", "pairs.tsv.xz of the training that made the package", required=True),
    )),
    ("align", steps.align_pairs, "pairs → prepared.npz.xz, word alignments by eflomal", (
        _PIECES,
        _REVERSE,
    )),
    ("kit", steps.make_kit, "what a training on another machine needs, in small files", (
        _PIECES,
        _LOSSES,
        _path("--english", "one sentence a line, to be translated back while training"),
    )),
)  # fmt: skip
# From what is read to a model, and back to text.
_OF_MODELS: _Steps = (
    ("train", steps.train_model, "prepared data → checkpoints and int8 parts", (
        ("--budget", {"default": "8m", "help": "how long: 8m, 1h30m (8m)"}),
        _choice("--clock", ("wall", "cpu"), "what the budget counts: the wall clock or processor time"),
        ("--start", {
            "default": "", "help": "package to go on from, or e5 for a fresh model (the bundled package)",
        }),
        _LOSSES,
        _whole("--tokens", 0, "padded pieces of a batch (4,000; on an accelerator 24,000)"),
        _whole("--encoder-layers", 12, "of a fresh model, at most 12"),
        _whole("--decoder-layers", 4, "of a fresh model"),
        _whole("--decoder-width", 512, "of a fresh model, a multiple of 64"),
        _real("--peak", 1e-3, "learning rate"),
        _real("--late", 0.8, "share of the budget from which the weights of the last stage hold"),
        _real("--back", 0.19, "share of the budget for back-translation, where the kit has English"),
        _real("--sampled", 0.4, "share of a fresh model's batches whose sources are cut anew"),
        _REVERSE,
        _SEED,
    )),
    ("convert", steps.convert_parts, "int8 parts → CTranslate2 folder", (
        _path("--parts", "folder of the parts (parts in the work folder)"),
        _PIECES,
        _real("--before", 0.0, "share of the weights before the last stage that is mixed in"),
        _REVERSE,
    )),
    ("synthesize", steps.synthesize_pairs, "text of one language → pairs, a source for prepare", (
        _choice("--language", ("en", "ar"), "of the text: en is back-translated, ar self-training"),
        _path("--text", "one sentence a line", required=True),
        _path("--start", "the package that translates Arabic (the bundled one)"),
        _whole("--beam", 1, "of the decoder"),
        _TARGET,
    )),
)  # fmt: skip
# From a model to a package that is measured.
_OF_PACKAGES: _Steps = (
    ("package", steps.make_package, "CTranslate2 folder → .argosmodel", (
        _path("--start", "the package whose tokenizer is used (the bundled one)"),
        _path("--card", "model card, Markdown"),
        ("--version", {"default": "", "required": True, "help": "version of the package"}),
        _TARGET,
    )),
    ("evaluate", steps.measure, "measure packages, as JSON in the work folder", (
        _path("--sets", "folder of the evaluation sets", required=True),
        _whole("--limit", 400, "lines of each general set"),
        _flag("--penalties", "choose the length penalty on lines that are not reported"),
        _PACKAGES,
    )),
    ("card", steps.write_card, "manifest and evaluations → model card", (
        _paths("--evaluation", "JSON of an evaluation, the package's own last"),
        _TARGET,
    )),
)  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
