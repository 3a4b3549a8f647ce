"""Proof pages: pages of a fixed briefing as pictures, against kept ones that were looked at.

After a wanted change of the design, `BRIEFINGS_PROOF=write pytest tests/test_rendering_proof.py`
draws them anew; look at them before you keep them.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from briefing_factory import briefing
from PIL import Image
from proof.picture import few

from briefings.rendering import render

KEPT = Path(__file__).parent / "proof"
SCALE = 0.5  # 36 dpi: the grey of the columns, not the shape of letters
TOLERANCE = 9.0  # mean difference per point, of 255: other hinting passes, a moved column does not
PAGES = {"cover": 0, "items": 1, "article": -3}


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Image.Image]:
    """The proof pages in grey."""
    folder = tmp_path_factory.mktemp("proof")
    (path,) = render(briefing(3, items=24), ["pdf"], folder)
    document = pypdfium2.PdfDocument(path)
    drawn = {
        name: document[number % len(document)].render(scale=SCALE).to_pil().convert("L")
        for name, number in PAGES.items()
    }
    document.close()
    if os.environ.get("BRIEFINGS_PROOF") == "write":
        for name, picture in drawn.items():
            picture.save(KEPT / f"{name}.png", optimize=True)
    return drawn


@pytest.mark.parametrize("name", PAGES)
def test_the_page_looks_as_it_did(name: str, pictures: dict[str, Image.Image]) -> None:
    """Cover, a page of items and an article's page differ from the kept ones by less than a shade."""
    kept = Image.open(KEPT / f"{name}.png")
    assert kept.size == pictures[name].size
    difference = np.asarray(kept, dtype=float) - np.asarray(pictures[name], dtype=float)
    assert np.abs(difference).mean() <= TOLERANCE


def test_the_tolerance_tells_pages_apart(pictures: dict[str, Image.Image]) -> None:
    """Two different proof pages differ by more than the tolerance: it is not too wide."""
    cover, items = (np.asarray(pictures[name], dtype=float) for name in ("cover", "items"))
    assert np.abs(cover - items).mean() > TOLERANCE


def test_the_readme_picture_keeps_the_colour_of_a_small_swatch() -> None:
    """The EU's and the UN's blues stay two, beside a page of greys and a large area of a third blue."""
    picture = Image.new("RGB", (400, 300), (255, 255, 255))
    for grey in range(256):
        picture.paste((grey, grey, grey), (grey, 0, grey + 1, 100))
    for red in range(0, 256, 4):
        for blue in range(0, 256, 4):
            picture.putpixel((red, 240 + blue % 60), (red, 120, blue))
    swatches = {
        (36, 123, 180): 60,
        (0, 153, 238): 6,
        (0, 102, 168): 6,
        (119, 17, 85): 6,
        (85, 0, 153): 6,
    }
    for n, (colour, size) in enumerate(swatches.items()):
        picture.paste(colour, (70 * n, 120, 70 * n + size, 120 + size))
    made = few(picture).convert("RGB")
    shown = [made.getpixel((70 * n + 2, 122)) for n in range(len(swatches))]
    assert len(set(shown)) == len(swatches)
