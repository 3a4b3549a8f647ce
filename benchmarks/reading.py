"""Duplicates among articles: time and growth from 2,500 to 20,000 made-up articles.

python benchmarks/reading.py

Every tenth article is a near copy of an earlier one by an unknown outlet. Texts are words of the sample
corpus in a random order that a fixed seed gives, about as long as a news report.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

from briefings.reading.store.duplicates import Index
from briefings.records import Article

ROOT = Path(__file__).resolve().parent.parent
SIZES = (2_500, 5_000, 10_000, 20_000)
WORDS = 250  # of an article


def articles(count: int) -> Iterator[Article]:
    """So many articles; of ten, one repeats an earlier one but for its last words."""
    draw = random.Random(1)
    text = " ".join(path.read_text("utf-8") for path in sorted((ROOT / "corpus").glob("2*.md")))
    vocabulary = [word for word in text.split() if word.isalpha()]
    bodies: list[str] = []
    for n in range(count):
        if n % 10 == 9:
            body = draw.choice(bodies).rsplit(" ", 5)[0]
        else:
            body = " ".join(draw.choices(vocabulary, k=WORDS))
        bodies.append(body)
        digest = sha256(body.encode()).hexdigest()
        day = date(2020, 10, 1 + n % 28)
        yield Article(f"A{n:05d}", f"t{n}", body, None, day, "given", None, "made up", digest)


def main() -> None:
    """Print a row for each size."""
    last = 0.0
    for count in SIZES:
        made = list(articles(count))
        start = time.perf_counter()
        index, found = Index(), 0
        for article in made:
            if index.find(article) is None:
                index.add(article)
            else:
                found += 1
        seconds = time.perf_counter() - start
        growth = f"×{seconds / last:.2f}" if last else ""
        print(f"{count:>7} articles {seconds:7.1f} s  {found:>5} merged  {growth}")
        last = seconds


if __name__ == "__main__":
    main()
