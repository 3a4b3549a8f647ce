"""`python -m briefings.training STEP`: prepare → align → train → convert → package → evaluate → card.

Each step reads what the one before left in the work folder and can be run again alone: `align` keeps
word links that are there, `train` goes on from the newest checkpoint.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.training import steps

_WORK = Path("training-work")
_Step = Callable[[argparse.Namespace], str]
_Adder = Callable[
    [str, _Step, str], "_Command"
]  # adds a step by its name, what it runs, and its help


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

    def command(name: str, run: _Step, text: str) -> _Command:
        found = commands.add_parser(name, help=text, description=text)
        found.set_defaults(run=run)
        found.add_argument("--work", type=Path, default=_WORK, help="work folder (%(default)s)")
        return _Command(found)

    _of_pairs(command)
    _of_models(command)
    _of_packages(command)
    return made


def _of_pairs(command: _Adder) -> None:
    """The steps from the sources to what a training reads."""
    (
        command("prepare", steps.prepare_pairs, "sources → pairs and manifest")
        .path("--data", "folder with the sources; may be given again", many=True)
        .path("--sets", "folder of the evaluation sets, to keep apart")
        .path("--sources", "another sources.toml")
        .whole("--seed", 1, "of every choice")
    )
    command(
        "rehearse",
        steps.rehearse_pairs,
        "to go on from a package: new pairs often, old ones seldom",
    ).path("--seen", "pairs.tsv.xz of the training that made the package", required=True)
    command("align", steps.align_pairs, "pairs → prepared.npz.xz, word alignments by eflomal").path(
        "--start", "the package whose pieces are used (the bundled one)"
    ).flag("--reverse", "a model from English into Arabic, for back-translation")
    (
        command("kit", steps.make_kit, "what a training on another machine needs, in small files")
        .path("--start", "the package whose pieces are used (the bundled one)")
        .path("--sets", "folder of the evaluation sets, for the development losses")
        .path("--english", "one sentence a line, to be translated back while training")
    )


def _of_models(command: _Adder) -> None:
    """The steps from what is read to a model, and back to text."""
    (
        command("train", steps.train_model, "prepared data → checkpoints and int8 parts")
        .text("--budget", "8m", "how long: 8m, 1h30m")
        .choice(
            "--clock", ("wall", "cpu"), "what the budget counts: the wall clock or processor time"
        )
        .text("--start", "", "package to go on from, or e5 for a fresh model (the bundled package)")
        .path("--sets", "folder of the evaluation sets, for the development losses")
        .whole("--tokens", 0, "padded pieces of a batch (4,000; on an accelerator 24,000)")
        .whole("--encoder-layers", 12, "of a fresh model, at most 12")
        .whole("--decoder-layers", 4, "of a fresh model")
        .whole("--decoder-width", 512, "of a fresh model, a multiple of 64")
        .real("--peak", 1e-3, "learning rate")
        .real("--late", 0.8, "share of the budget from which the weights of the last stage hold")
        .real("--back", 0.19, "share of the budget for back-translation, where the kit has English")
        .real("--sampled", 0.4, "share of a fresh model's batches whose sources are cut anew")
        .flag("--reverse", "a model from English into Arabic, for back-translation")
        .whole("--seed", 1, "of every choice")
    )
    command("convert", steps.convert_parts, "int8 parts → CTranslate2 folder").path(
        "--parts", "folder of the parts (parts in the work folder)"
    ).path("--start", "the package whose pieces are used (the bundled one)").real(
        "--before", 0.0, "share of the weights before the last stage that is mixed in"
    ).flag("--reverse", "a model from English into Arabic, for back-translation")
    (
        command(
            "synthesize",
            steps.synthesize_pairs,
            "text of one language → pairs, a source for prepare",
        )
        .choice("--language", ("en", "ar"), "of the text: en is back-translated, ar self-training")
        .path("--text", "one sentence a line", required=True)
        .path("--start", "the package that translates Arabic (the bundled one)")
        .whole("--beam", 1, "of the decoder")
        .target()
    )


def _of_packages(command: _Adder) -> None:
    """The steps from a model to a package that is measured."""
    (
        command("package", steps.make_package, "CTranslate2 folder → .argosmodel")
        .path("--start", "the package whose tokenizer is used (the bundled one)")
        .path("--card", "model card, Markdown")
        .text("--version", "", "version of the package", required=True)
        .target()
    )
    (
        command("evaluate", steps.measure, "measure packages, as JSON in the work folder")
        .path("--sets", "folder of the evaluation sets", required=True)
        .whole("--limit", 400, "lines of each general set")
        .flag("--penalties", "choose the length penalty on lines that are not reported")
        .packages()
    )
    (
        command("card", steps.write_card, "manifest and evaluations → model card")
        .path("--evaluation", "JSON of an evaluation, the package's own last", many=True)
        .target()
    )


class _Command:
    """Adds options to a step, one after the other."""

    def __init__(self, made: argparse.ArgumentParser) -> None:
        self._made = made

    def path(self, name: str, text: str, *, many: bool = False, required: bool = False) -> _Command:
        if many:
            self._made.add_argument(
                name, type=Path, action="append", default=[], metavar="PATH", help=text
            )
        else:
            self._made.add_argument(name, type=Path, required=required, metavar="PATH", help=text)
        return self

    def text(self, name: str, default: str, text: str, *, required: bool = False) -> _Command:
        self._made.add_argument(
            name,
            default=default,
            required=required,
            help=f"{text} ({default})" if default else text,
        )
        return self

    def whole(self, name: str, default: int, text: str) -> _Command:
        self._made.add_argument(name, type=int, default=default, help=text)
        return self

    def real(self, name: str, default: float, text: str) -> _Command:
        self._made.add_argument(name, type=float, default=default, help=f"{text} ({default:g})")
        return self

    def choice(self, name: str, choices: tuple[str, ...], text: str) -> _Command:
        self._made.add_argument(name, choices=choices, default=choices[0], help=text)
        return self

    def flag(self, name: str, text: str) -> _Command:
        self._made.add_argument(name, action="store_true", help=text)
        return self

    def target(self) -> _Command:
        self._made.add_argument("target", type=Path, help="the file to write")
        return self

    def packages(self) -> _Command:
        self._made.add_argument("package", type=Path, nargs="+", help=".argosmodel")
        return self


if __name__ == "__main__":
    sys.exit(main())
