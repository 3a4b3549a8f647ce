"""The picture in the README: a page of the sample briefing.

make briefing && cd tests && ../.venv/bin/python -m proof.picture ../output/briefing-all.pdf 2
"""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

DPI = 110
COLOURS = 256  # type and a few tints: smaller than true colour, and no eye sees it


def draw(pdf: Path, number: int, target: Path) -> None:
    """Draw the page (from 1) as PNG."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[number - 1].render(scale=DPI / 72).to_pil()
    finally:
        document.close()
    picture.convert("P", palette=1, colors=COLOURS).save(target, optimize=True)


if __name__ == "__main__":
    draw(Path(sys.argv[1]), int(sys.argv[2]), Path(__file__).parent / "page.png")
