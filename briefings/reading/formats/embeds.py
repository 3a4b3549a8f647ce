"""Posts that a page sets among its text: they say what their author says, on their own day.

<blockquote class="twitter-tweet"><p>…</p>— NAME (@name) September 26, 2023</blockquote>
→   كتب NAME في 26/9/2023: «…».
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

from briefings.language.packed import toml
from briefings.language.sentences import LABEL
from briefings.reading.words.days import whole_days

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
_POST = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/(?P<name>\w{1,15})/status/(?P<number>\d{1,19})(?!\d)"
)
# The numbers of such posts count milliseconds from November 2010; the lowest bits tell the machines apart.
_COUNTER, _FIRST = 22, 1_288_834_974_657
_WEB = re.compile(r"(?:https?://|pic\.twitter\.com/|t\.co/)\S+")
_ARABIC = re.compile("[\u0621-\u064a]")
_STOPS = ' .،؛:«»"“”'


def is_post(node: Any) -> bool:
    """Whether an element is an embedded post."""
    name = f"{node.get('class') or ''}".lower()
    return node.tag == "blockquote" and name.startswith(_CLASSES)


def told(node: Any, above: str) -> str:
    """An embedded post as a sentence of its author; "" where nothing names him.

    Where it bears no signature its address does. What stands `above` it may say whose it is, too: "he
    wrote:", or as another word of the same: "NAME: …".
    """
    whole = " ".join("".join(node.itertext()).split())
    signed = _SIGNED.search(whole)
    words = _WEB.sub(" ", whole[: signed.start()] if signed else whole).replace("#", " ")
    text = " ".join(words.replace("_", " ").split()).strip(_STOPS)
    if signed is None:
        if text and (above.rstrip().endswith(":") or LABEL.match(above)):
            return f"«{text}»."
        name, day = _addressed(node)
    else:
        name, days = signed["name"].strip(), whole_days(signed["when"])
        day = days[0].day if days else None
    if not text or not name:
        return ""
    when = f" {toml('reading/facts.toml')['on']} {day.day}/{day.month}/{day.year}" if day else ""
    wrote = toml("reading/facts.toml")["wrote" if _ARABIC.search(name) else "wrote_latin"]
    return f"{wrote} {name}{when}: «{text}»."


def _addressed(node: Any) -> tuple[str, date | None]:
    """Whose a post is by its address, and the day that its number is counted from; "" for no address."""
    links = node.xpath(".//a/@href")
    posts = [match for link in links if (match := _POST.match(link))]
    if len(posts) != 1:
        return "", None
    number = int(posts[0]["number"]) >> _COUNTER
    moment = datetime.fromtimestamp((number + _FIRST) / 1000, UTC) if number else None
    return f"@{posts[0]['name']}", moment.date() if moment else None
