"""Arabic said more plainly, for a further attempt where the first English misleads.

"No Armenians will remain" begins with its verb, and a decoder hears "he will not remain Armenians"; with
an "any" it hears it right. The phrases are data: `data/translation/plainly.toml`.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


def plainly(ar: str) -> str:
    """The sentence with such phrases in other words; one that has none as it is."""
    for phrase, instead in _phrases():
        ar = phrase.sub(instead, ar)
    return ar


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    source = files("briefings") / "data" / "translation" / "plainly.toml"
    table: dict[str, str] = tomllib.loads(source.read_text("utf-8"))["instead"]
    found = []
    for key, instead in table.items():
        phrase, gap, behind = key.partition(" … ")
        end = "" if key.endswith(" ") else r"(?!\w)"  # a blank may belong to what is replaced
        follows = rf"(?=(?: \w+){{0,2}} {re.escape(behind)})" if gap else end
        found.append((re.compile(rf"(?<!\w)([وف]?){re.escape(phrase)}{follows}"), rf"\1{instead}"))
    return tuple(found)
