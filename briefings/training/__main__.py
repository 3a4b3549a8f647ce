"""`python -m briefings.training package MODEL TOKENIZER OUT.argosmodel --version V`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.training.package import pack


def main(arguments: list[str] | None = None) -> int:
    """Run one step of the recipe; gives the exit code."""
    parser = argparse.ArgumentParser(prog="briefings.training", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    package = steps.add_parser("package", help="a converted model as an Argos package")
    package.add_argument("model", type=Path, help="CTranslate2 folder")
    package.add_argument("tokenizer", type=Path, help="SentencePiece model")
    package.add_argument("target", type=Path, help="the .argosmodel to write")
    package.add_argument("--version", required=True)
    package.add_argument("--card", type=Path, help="model card, Markdown")
    options = parser.parse_args(arguments)
    try:
        card = options.card.read_text("utf-8") if options.card else "Arabic to English.\n"
        print(
            pack(
                options.model, options.tokenizer, options.target, version=options.version, card=card
            )
        )
    except (BriefingsError, OSError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
