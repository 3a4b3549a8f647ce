"""Arabic that was read in a wrong encoding and saved so, turned back where that is certain.

    Ø£Ø¹Ù„Ù†Øª  ط£ط¹ظ„ظ†طھ  Ш£Ш№Щ„Щ†ШЄ   UTF-8 that was read as Windows-1252, 1256, 1251, …
    ÃÚáäÊ                               Windows-1256 that was read as Windows-1252
    &Oslash;&pound;&Oslash;&sup1;       either, written as entities of HTML

The first kind proves itself: hardly anything but UTF-8 is valid UTF-8. The second must be plausible
Arabic. A file may hold such lines amid good ones, as where a program joined two sources.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache

from briefings.reading.words.encoding import plausible

_WRONG = ("cp1252", "cp1256", "cp1251", "mac_roman", "cp437")  # that Arabic UTF-8 is read in
_RIGHT = ("cp1256", "iso-8859-6", "mac_arabic")  # of one byte a letter, read as Windows-1252
_FEWEST = 4  # letters in a line, so that it is no chance
_MOST_LOST = 0.08  # of the letters of a line, of which a half got lost: prose has no more fehs
_MOST_LEFT = 0.1  # of the bytes of a line, that are no UTF-8 at all: a quotation mark set later
_TIMES = 3  # that a text may have gone through it
_SURE = 0.03  # of `plausible`
# Words of accented letters alone: no language in Latin letters has several in a line.
_ACCENTED = re.compile("[À-ÿŒœŠšŽžŸƒ\u0081\u008d\u008f\u0090\u009d]{3,}")
_FEWEST_ACCENTED = 2
_ENTITY = re.compile(r"&(?:[A-Za-z]+\d?|#\d{3}|#x[0-9A-Fa-f]{2});")  # of one byte
_ENTITIES = re.compile(rf"(?:{_ENTITY.pattern}){{2}}")
_VOWELS = re.compile("[\u064e\u0652]")
# What is left of a letter whose second byte has no sign in Windows-1252 (81 of feh) or one that no
# reader sees (AD of hah, a soft hyphen), and so got lost. Vowel signs may lose theirs as well: where a
# text has some, what is left is not surely a feh.
_LOST = (
    (re.compile(b"\xe2\x80(?:\xef\xbf\xbd)?(?![\x80-\xbf])"), "”"),
    (re.compile(b"\xd9(?:\xef\xbf\xbd|[?](?=[ \xc3-\xdf]))?(?![\x80-\xbf])"), "ف"),
    (re.compile(b"\xd8(?![\x80-\xbf])"), "ح"),
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A text, and what had happened to it, "" for nothing."""

    text: str
    how: str = ""


def mended(text: str) -> Mended:
    """A text with its garbled lines turned back; the text itself where none is or nothing is certain."""
    for wrong in _WRONG:
        if len(_pairs(wrong).findall(text)) >= _FEWEST:
            turned = "\n".join(_turned(line, wrong) for line in text.split("\n"))
            if turned != text:
                return Mended(turned, f"UTF-8 that was read as {_called(wrong)}")
    return _of_single_bytes(text)


def mended_bytes(data: bytes) -> tuple[bytes, str]:
    """A file whose text is UTF-8, mended; any other as it is."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data, ""
    found = mended(text)
    if not found.how and len(_ENTITIES.findall(text)) >= _FEWEST:
        found = mended(_ENTITY.sub(lambda entity: _spelled(entity[0]), text))
    return (found.text.encode(), found.how) if found.how else (data, "")


def _spelled(entity: str) -> str:
    """The sign that an entity stands for, where it may be a byte of a letter; markup's own stay."""
    sign = html.unescape(entity)
    return sign if len(sign) == 1 and sign in _bytes("cp1252") and not sign.isascii() else entity


def _turned(line: str, wrong: str) -> str:
    """A line as it was before it was read in a wrong encoding; a good one as it is."""
    for _ in range(_TIMES):
        turned = _runs(wrong).sub(lambda run: _run(run[0], wrong), line)
        if turned == line:
            break
        line = turned
    return line


def _run(text: str, wrong: str) -> str:
    letters = len(_pairs(wrong).findall(text))
    if letters < _FEWEST:
        return text
    data = b"".join(_bytes(wrong)[c] for c in text)
    lost = 0
    for pattern, letter in _LOST if wrong == "cp1252" else _LOST[-1:]:
        vowelled = letter == "ف" and _VOWELS.search(data.decode("utf-8", "ignore"))
        data, times = (data, 0) if vowelled else pattern.subn(letter.encode(), data)
        lost += times
    told = data.decode("utf-8", "surrogateescape")
    left = [c for c in told if "\udc80" <= c <= "\udcff"]
    broken = len(left) > _MOST_LEFT * len(text) or any("\udcd8" <= c <= "\udcdb" for c in left)
    if broken or lost > max(2, _MOST_LOST * letters):
        return text
    signs = {byte[0]: sign for sign, byte in reversed(_bytes(wrong).items())}
    return "".join(signs[ord(c) - 0xDC00] if c in left else c for c in told)


def _of_single_bytes(text: str) -> Mended:
    """Lines of Windows-1256 and the like that were read as Windows-1252."""
    if len(_ACCENTED.findall(text)) < _FEWEST_ACCENTED:
        return Mended(text)
    lines = text.split("\n")
    signs = _bytes("cp1252")
    numbers = [
        n
        for n, line in enumerate(lines)
        if len(_ACCENTED.findall(line)) >= _FEWEST_ACCENTED and all(c in signs for c in line)
    ]
    data = b"\n".join(b"".join(signs[c] for c in lines[n]) for n in numbers)
    told = {name: data.decode(name, "replace") for name in _RIGHT}
    best = max(told, key=lambda name: plausible(told[name]))
    if "\ufffd" in told[best] or plausible(told[best]) < _SURE:
        return Mended(text)
    for n, line in zip(numbers, told[best].split("\n"), strict=True):
        lines[n] = line
    return Mended("\n".join(lines), f"{_called(best)} that was read as {_called('cp1252')}")


@cache
def _bytes(wrong: str) -> dict[str, bytes]:
    """Sign → its byte. What has no sign in Windows-1252 is shown as in Latin-1, or as lost."""
    signs = {chr(byte): bytes([byte]) for byte in (range(256) if wrong == "cp1252" else range(128))}
    for byte in range(128, 256):
        sign = bytes([byte]).decode(wrong, "ignore")
        signs |= {sign: bytes([byte])} if sign else {}
    return signs | ({"\ufffd": "\ufffd".encode()} if wrong == "cp1252" else {})


@cache
def _runs(wrong: str) -> re.Pattern[str]:
    """Stretches of a line that may have been read so."""
    return re.compile(f"[{re.escape(''.join(_bytes(wrong)))}]+")


@cache
def _pairs(wrong: str) -> re.Pattern[str]:
    """What the two bytes of an Arabic letter look like, and those of "Ø" and "Ù" themselves."""
    first, second = _class(wrong, range(0xD8, 0xDA)), _class(wrong, range(0x80, 0xC0))
    again = f"{_class(wrong, range(0xC3, 0xC4))}{_class(wrong, range(0x98, 0x9A))}"
    return re.compile(f"{first}{second}|{again}")


def _class(wrong: str, bytes_: range) -> str:
    """The signs of some bytes, of which a pattern takes any."""
    signs = (sign for sign, byte in _bytes(wrong).items() if len(byte) == 1 and byte[0] in bytes_)
    return f"[{re.escape(''.join(signs))}]"


def _called(codec: str) -> str:
    return codec.replace("cp", "Windows-") if codec.startswith("cp1") else codec
