"""What programs export of a chat, in the form of a copied one: "NAME, [22.09.2023 14:05]", then the text.

WhatsApp writes a text file, Telegram JSON or a page. Notices of the programs themselves and messages
without a text are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise, takewhile
from typing import Any

from briefings.language.packed import toml
from briefings.language.wordlists import either
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import undirected

_DAY = r"(?P<day>\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
_TIME = r"(?P<time>\d{1,2}:\d{2})(?::\d{2})?(?:[ \u202f](?:[AaPp]\.?[Mm]\.?|[صم]))?"
_WHATSAPP = re.compile(
    rf"(?:\[{_DAY}[,،]? {_TIME}\]|{_DAY.replace('day', 'day2')}[,،]? {_TIME.replace('time', 'time2')} -) "
    r"(?P<rest>.*)"
)
_SAID = re.compile(r"(?P<name>[^:]{1,80}): (?P<text>.*)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)")
_HAS = "contains(concat(' ', normalize-space(@class), ' '), "
_SHOWN = f"//div[{_HAS}' tgme_widget_message ')]"
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_STAMP_WORDS, _NAME_WORDS = 9, 10
_TITLE = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d)")


def of_whatsapp(text: str) -> str:
    """A text of WhatsApp in that form; any other text as it is."""
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if not _WHATSAPP.fullmatch(undirected(first)):
        return text
    return "\n".join(_unfolded(lines))


def _unfolded(lines: Sequence[str]) -> Iterator[str]:
    head: tuple[str, str] | None = None  # of a message of which only a notice has come so far
    spoken = False  # the message goes on in the next line
    for line in lines:
        stamp = _WHATSAPP.fullmatch(undirected(line))
        if stamp is None:
            if head and line.strip():  # what is said of a picture
                yield from message(*head, line)
                head, spoken = None, True
            elif spoken:
                yield line
            continue
        said = _SAID.fullmatch(stamp["rest"])
        when = f"{stamp['day'] or stamp['day2']} {stamp['time'] or stamp['time2']}"
        silent = said is not None and _is_notice(said["text"])
        head = (said["name"], when) if said and silent else None
        spoken = said is not None and not silent
        if said is not None and spoken:
            yield from message(said["name"], when, said["text"])


def of_facebook(text: str) -> str:
    """Posts copied from Facebook in that form: NAME, "19 سبتمبر 2023 الساعة 10:20 ص ·", the post."""
    lines = [undirected(line) for line in text.split("\n")]
    heads = {n: stamp for n in range(1, len(lines)) if (stamp := _posted(lines[n - 1], lines[n]))}
    first = next((n for n, line in enumerate(lines) if line), 0)
    if first + 1 not in heads:
        return text
    opening, *others = toml("reading/posts.toml")["reactions"]
    told: list[str] = []
    for start, end in pairwise([*heads, len(lines) + 1]):
        post = takewhile(lambda line: not line.startswith(opening), lines[start + 1 : end - 1])
        own = [line for line in post if line not in others]
        told += message(lines[start - 1], heads[start], "\n".join(own))
    return "\n".join(told)


def _posted(above: str, line: str) -> str:
    """The day of a line under a name, and its clock if it has one; "" where it is another line."""
    days = whole_days(line) if line.endswith("·") and len(line.split()) <= _STAMP_WORDS else []
    clock = _CLOCK.search(line)
    if len(days) != 1 or not 0 < len(above.split()) <= _NAME_WORDS:
        return ""
    return stamp(days[0].day, clock)


def stamp(day: date, clock: re.Match[str] | None) -> str:
    """The day and the clock, where one is told, as they stand above a message."""
    return f"{day.day:02}.{day.month:02}.{day.year} {clock[0] if clock else ''}".strip()


def of_telegram(document: dict[str, Any]) -> str:
    """The messages of Telegram's JSON in that form; "" where it is none."""
    chats = document.get("chats")
    if isinstance(chats, dict) and isinstance(chats.get("list"), list):  # of a whole account
        return "\n".join(of_telegram(chat) for chat in chats["list"] if isinstance(chat, dict))
    messages, channel = document.get("messages"), document.get("name")
    if not isinstance(messages, list) or not isinstance(channel, str):
        return ""
    told: list[str] = []
    for item in messages:
        stamp = _ISO.match(str(item.get("date", ""))) if isinstance(item, dict) else None
        if stamp is None or item.get("type") != "message":
            continue
        when = f"{stamp[3]}.{stamp[2]}.{stamp[1]} {stamp[4]}"
        text = _plain(item.get("text"))
        if text.strip():
            told += message(
                str(item.get("from") or channel), when, text, str(item.get("forwarded_from") or "")
            )
    return "\n".join(told)


def of_telegram_page(tree: Any) -> str:
    """The messages of a page that Telegram exported or shows in that form; "" where it is none."""
    told = [line for node in tree.xpath(_SHOWN) for line in _shown(node)]
    name = ""
    for node in tree.xpath("//div[contains(@class, 'message') and contains(@class, 'default')]"):
        name = _first(node, "from_name") or name
        stamps = node.xpath(".//div[contains(@class, 'date')]/@title")
        stamp = _TITLE.match(stamps[0]) if stamps else None
        text = "\n".join(_lines(found) for found in node.xpath(".//div[@class='text']"))
        if stamp and name and text.strip():
            told += message(name, stamp[0], text)
    return "\n".join(told)


def _shown(node: Any) -> list[str]:
    """A message as the web shows a channel."""
    name = _of_class(node, "tgme_widget_message_owner_name")
    stamp = _ISO.match(next(iter(node.xpath(".//time/@datetime")), ""))
    text = "\n".join(
        _lines(found) for found in node.xpath(f".//div[{_HAS}' tgme_widget_message_text ')]")
    )
    if not (stamp and name and text.strip()):
        return []
    when = f"{stamp[3]}.{stamp[2]}.{stamp[1]} {stamp[4]}"
    return message(name, when, text, _of_class(node, "tgme_widget_message_forwarded_from_name"))


def _of_class(node: Any, name: str) -> str:
    found = node.xpath(f".//*[{_HAS}' {name} ')]")
    return " ".join("".join(found[0].itertext()).split()) if found else ""


def message(name: str, when: str, text: str, origin: str = "") -> list[str]:
    """The lines of a message in that form, `when` it was sent as `stamp` has it."""
    forwarded = [f"Forwarded from {origin}"] if origin else []
    for mark in toml("reading/posts.toml")["edited"]:
        text = undirected(text).removesuffix(mark)
    return [f"{undirected(name).strip(' ~')}, [{when}]", *forwarded, undirected(text), ""]


def _first(node: Any, name: str) -> str:
    found = node.xpath(f".//div[@class='{name}']")
    return " ".join("".join(found[0].itertext()).split()) if found else ""


def _lines(node: Any) -> str:
    for broken in node.iter("br"):
        broken.tail = "\n" + (broken.tail or "")
    lines = "".join(node.itertext()).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _plain(text: Any) -> str:
    """A message's text, of which parts may be marked as bold, a link, a hashtag."""
    if isinstance(text, list):
        return "".join(_plain(part) for part in text)
    return str(text.get("text", "")) if isinstance(text, dict) else str(text or "")


def _is_notice(text: str) -> bool:
    plain = undirected(text)
    attached = plain.endswith(tuple(toml("reading/posts.toml")["attached"]))
    return attached or _notices().match(plain.strip(" <>")) is not None


@cache
def _notices() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(toml('reading/posts.toml')['notices'])})(?!\w)")
