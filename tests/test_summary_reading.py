"""From a file to its summary: the cleaner leaves a plain article whole, and the summary is as good."""

from __future__ import annotations

from pathlib import Path

from briefings.language.sentences import sentences
from briefings.reading.ingest import article
from briefings.summary.choice.extract import summarize
from briefings.summary.evaluate import rouge, tokens


def test_a_plain_article_is_neither_eaten_nor_summarised_worse(shared: Path) -> None:
    """Read through the cleaner, EASC's development half keeps its words and scores at least 0.545."""
    eaten, scores = [], []
    for place in sorted((shared / "eval" / "easc-dev").iterdir()):
        if not place.is_dir():
            continue
        whole = tokens((place / "article.txt").read_text("utf-8"))
        page = article(str(place / "article.txt"))
        if len(tokens(page.title + " " + page.body)) < 0.97 * len(whole):
            eaten.append(place.name)
        text = " ".join(s.text for s in summarize(sentences(page), 0.4))
        summary = tokens(text)[: int(0.4 * len(whole))]
        references = [tokens(p.read_text("utf-8")) for p in sorted(place.glob("ref*.txt"))]
        scores.append(sum(rouge(summary, r, 1) for r in references) / len(references))
    assert sum(scores) / len(scores) >= 0.545, f"words lost in reading {', '.join(eaten)}"
    assert len(eaten) <= 3, f"words lost in reading {', '.join(eaten)}"
