"""Raw pages and texts in the manner of today's sites, each read as a careful reader would read it.

The pages and what they hold stand in `gold/sites/`; `says` tells what is hard about each.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefings.reading.ingest import ingest
from briefings.reading.store import corpus

SITES = Path(__file__).parent / "gold" / "sites"
EXPECTED = json.loads((SITES / "expected.json").read_text("utf-8"))


@pytest.mark.parametrize("name", EXPECTED, ids=[EXPECTED[name]["says"] for name in EXPECTED])
def test_a_raw_page_is_read_as_its_reader_would(name: str, tmp_path: Path) -> None:
    """Headline, outlet, day and every line of the text, and nothing else, of as many articles as it tells."""
    ingest([str(SITES / name)], tmp_path)
    found = [corpus.parse(path.read_text("utf-8"), path) for path in sorted(tmp_path.glob("*.md"))]
    told = [
        {
            "title": article.title,
            "outlet": article.source,
            "day": article.date and article.date.isoformat(),
            "lines": article.body.split("\n\n"),
        }
        for article in found
    ]
    assert told == EXPECTED[name]["articles"]
