"""The picture in the README: a page of the sample briefing.

make briefing && cd tests && ../.venv/bin/python -m proof.picture ../output/briefing-all.pdf 2
"""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

DPI = 110
COLOURS = 256  # type and a few tints: a quarter of the size of true colour


def draw(pdf: Path, number: int, target: Path) -> None:
    """Draw the page (from 1) as PNG."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[number - 1].render(scale=DPI / 72).to_pil().convert("RGB")
    finally:
        document.close()
    few(picture).save(target, optimize=True)


def few(picture: Image.Image) -> Image.Image:
    """The picture in few colours: by an octree, which keeps a small swatch's own colour beside others."""
    return picture.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


if __name__ == "__main__":
    draw(Path(sys.argv[1]), int(sys.argv[2]), Path(__file__).parent / "page.png")
