"""Posts that a page sets among its text: they say what their author says, on their own day.

<blockquote class="twitter-tweet"><p>…</p>— NAME (@name) September 26, 2023</blockquote>
→   كتب NAME في 26/9/2023: «…».
"""

from __future__ import annotations

import re
from typing import Any

from briefings.language.sentences import LABEL
from briefings.reading.words.days import whole_days
from briefings.reading.words.lexicon import toml

_CLASSES = (
    "twitter",
    "tweet",
    "instagram-media",
    "tiktok-embed",
    "fb-post",
    "threads-post",
    "bluesky-embed",
)
_SIGNED = re.compile(r"[—–-]+\s*(?P<name>[^()—]{2,80}?)\s*\((?P<handle>@\w+)\)(?P<when>[^()]*)$")
_ADDRESS = re.compile(r"(?:https?://|pic\.twitter\.com/|t\.co/)\S+")
_ARABIC = re.compile("[\u0621-\u064a]")
_STOPS = ' .،؛:«»"“”'


def is_post(node: Any) -> bool:
    """Whether an element is an embedded post."""
    name = f"{node.get('class') or ''}".lower()
    return node.tag == "blockquote" and name.startswith(_CLASSES)


def told(node: Any, above: str) -> str:
    """An embedded post as a sentence of its author; "" where nothing names him.

    What stands `above` it may say whose it is: "he wrote:", or as another word of the same: "NAME: …".
    """
    whole = " ".join("".join(node.itertext()).split())
    signed = _SIGNED.search(whole)
    words = _ADDRESS.sub(" ", whole[: signed.start()] if signed else whole).replace("#", " ")
    text = " ".join(words.replace("_", " ").split()).strip(_STOPS)
    if signed is None:
        said = above.rstrip().endswith(":") or LABEL.match(above) is not None
        return f"«{text}»." if text and said else ""
    if not text:
        return ""
    days = whole_days(signed["when"])
    on = toml("facts.toml")["on"]
    when = f" {on} {days[0].day.day}/{days[0].day.month}/{days[0].day.year}" if days else ""
    name = signed["name"].strip()
    wrote = toml("facts.toml")["wrote" if _ARABIC.search(name) else "wrote_latin"]
    return f"{wrote} {name}{when}: «{text}»."
