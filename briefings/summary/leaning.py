"""Sentences that lean on the one before them: "Baku denied this"."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.records import Statement


def leans(statement: Statement) -> bool:
    """Whether a sentence says only by pointing back what it speaks of, so that it cannot stand alone."""
    text = bare(statement.translated.sentence.text)
    longest, pattern = _rules()
    return len(text.split()) <= longest and pattern.search(text) is not None


@lru_cache(maxsize=1)
def _rules() -> tuple[int, re.Pattern[str]]:
    path = resources.files("briefings") / "data/summary/leaning.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    alone, nouns = (folded(data[key]) for key in ("alone", "nouns"))
    guards = "".join(rf"(?<!(?<!\w){re.escape(bare(word))} )" for word in data["never_after"])
    ends = r"(?=\s*(?:[.،؛:!؟,;\"»)]|$))"
    return data["longest"], re.compile(rf"{guards}(?<!\w)(?:{alone})(?:{ends}| (?:{nouns})(?!\w))")
