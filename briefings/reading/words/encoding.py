"""The text in the bytes of a file: which encoding it is in, and whether it is Arabic at all."""

from __future__ import annotations

import codecs
import json
import re
import unicodedata
from typing import Any

from briefings.errors import ReadingError

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SINGLE_BYTE = ("cp1256", "iso-8859-6", "mac_arabic", "cp720", "cp864")
_ARABIC = re.compile("[\u0620-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile("[\u0621-\u064a]+")
# Words that no page of Arabic prose of a few lines lacks; wrong encodings make none of them.
_COMMON = frozenset(
    [
        *("في", "من", "على", "إلى", "أن", "إن", "عن", "التي", "الذي", "مع", "هذا", "هذه", "بعد"),
        *("قبل", "بين", "كان", "قال", "لا", "ما", "أو", "و", "خلال"),
    ]
)
# What UTF-8 Arabic (D8 xx, D9 xx) looks like when it was read as Latin-1 or Windows-1252.
_MOJIBAKE = re.compile(
    "[\u00d8\u00d9][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]"
)
_MOJIBAKE_1256 = re.compile(
    "[طظ][\u0080-\u00bf\u0152-\u0192\u02c6\u2013-\u203a\u20ac\u2122§©®±µ…†‡‰]"
)
# ISO 8859-6 that was read as Windows-1256 has accented Latin letters amid its words: "اتçهت".
_SALAD = re.compile("[\u0621-\u064a][à-öø-ÿœ]|[à-öø-ÿœ][\u0621-\u064a]")
_NATURAL = re.compile(  # the article before a word, and the endings that most words of prose have
    "(?<![\u0621-\u064a])(?:[وفبك]?ال|لل)[\u0621-\u064a]{2,}|[\u0621-\u064a](?:ة|ات|ون|ين|ية)(?![\u0621-\u064a])"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MOST_NULS = 0.001  # of the bytes of a text in which one went astray
_LEAST_ARABIC = 12  # letters
_LEAST_PLAUSIBLE = 0.03
# Nearly half of the letters of prose have dots. Those of their presentation forms are not looked for.
_DOTTED = re.compile("[بتةثجخذزشضظغفقنيپچژگ\ufb50-\ufdff\ufe70-\ufefc]")
_FEWEST_DOTTED = 0.1
_ENOUGH = 60  # letters that show it


def from_json(text: str) -> Any:
    """The data of a JSON text, without halves of letters: posts are cut in the middle of an emoji.

    Raises ValueError or RecursionError.
    """
    data = json.loads(text)
    if "\\ud" in text or "\\uD" in text:
        whole = json.dumps(data, ensure_ascii=False).encode("utf-16", "surrogatepass")
        data = json.loads(whole.decode("utf-16", "ignore"))
    return data


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file. Raises ReadingError for binary data and unknown encodings.

    A byte order mark decides, then UTF-8, then the encoding that the file itself declares, then the
    Arabic single-byte encodings, judged by how much plausible Arabic they make.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data, name)
    if wide := _utf16_without_mark(data):
        return wide
    if data.count(0) > max(2, _MOST_NULS * len(data)) or _binary(data):
        raise ReadingError("it is a binary file, not a page of text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = _mostly_utf8(data, error)
        if whole is not None:
            return whole
    return _single_byte(data, declared)


def check(text: str) -> str:
    """The text itself, if it is Arabic. Raises ReadingError with a hint if not."""
    if not text.strip():
        raise ReadingError("it is empty")
    arabic, letters = len(_ARABIC.findall(text)), len(_LETTER.findall(text))
    if len(_MOJIBAKE.findall(text)) > max(10, arabic):
        raise ReadingError(
            "its Arabic is garbled (Ø§Ù„…), UTF-8 that was read as Latin-1: save the page again as UTF-8"
        )
    if len(_MOJIBAKE_1256.findall(text)) > max(10, 0.2 * arabic):
        raise ReadingError(
            "its Arabic is garbled (ط§ظ„…), UTF-8 that was read as Windows-1256: save the page as UTF-8"
        )
    if len(_SALAD.findall(text)) > max(3, 0.05 * arabic):
        raise ReadingError(
            "its Arabic is garbled (اتçهت), read in a wrong encoding: save the page again as UTF-8"
        )
    if text.count("\ufffd") > max(5, 0.02 * letters):
        raise ReadingError("much of its text was lost (�): save the page again as UTF-8")
    if text.count("?") > 3 * max(1, arabic) and text.count("?") > 20:
        raise ReadingError("its letters were lost (????): save the page again as UTF-8")
    if arabic >= _ENOUGH and len(_DOTTED.findall(text)) < _FEWEST_DOTTED * arabic:
        raise ReadingError(
            "its letters have lost their dots (حرٮ ٮعد عام), as text recognition leaves them:"
            " run it again, or take the page itself"
        )
    if letters / 2 < arabic < _LEAST_ARABIC:
        raise ReadingError("it is only a word or two of Arabic: give it the whole article")
    if arabic < _LEAST_ARABIC or arabic < 0.05 * letters:
        raise ReadingError("it holds no Arabic text")
    return text


def normalise(text: str) -> str:
    """Line ends unified, control characters gone, presentation forms turned into letters."""
    text = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").replace("\x0b", "\n")
    )
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x85", "\n")
    text = _CONTROLS.sub("", text).replace("\ufeff", "")
    if re.search("[\ufb50-\ufdff\ufe70-\ufefc]", text):
        text = "".join(
            unicodedata.normalize("NFKC", c)
            if "\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefc"
            else c
            for c in text
        )
    return text


def plausible(text: str) -> float:
    """How much a text looks like Arabic prose: common and natural words per word, less odd signs."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    common = sum(word in _COMMON for word in words) / len(words)
    odd = len(re.findall(r"[^\w\s\u0600-\u06ff.,:;!?()\[\]\"'«»“”‘’–—…/%+*&@#-]", text))
    natural = min(1.0, len(_NATURAL.findall(text)) / len(words))
    mixed = len(_SALAD.findall(text)) / len(words)
    return common + 0.5 * natural + 0.01 - mixed - 2.0 * odd / max(1, len(text))


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ReadingError(f"it says it is {name} but is broken at byte {error.start}") from error


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of Arabic is 06, of spaces 00."""
    if len(data) < 8:
        return None
    sample = data[:4096]
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[offset::2]
        if sum(byte in (0, 6, 0x20) for byte in high) > 0.9 * len(high) and high.count(
            6
        ) > 0.3 * len(high):
            return data.decode(name, errors="replace")
    return None


def _binary(data: bytes) -> bool:
    sample = data[:8192]
    controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return controls > 0.02 * len(sample)


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> str | None:
    """UTF-8 with a few broken bytes, as where a download was cut off."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if error.start > 0.9 * len(data) or broken <= 0.005 * len(text):
        return text if _ARABIC.search(text) else None
    return None


def _single_byte(data: bytes, declared: str | None) -> str:
    from charset_normalizer import from_bytes

    names = [*([declared] if declared else []), *_SINGLE_BYTE]
    best, best_score = "", _LEAST_PLAUSIBLE
    for name in names:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        score = plausible(text) + (0.01 if name == declared else 0.0)
        if score > best_score:
            best, best_score = text, score
    if best:
        return best
    guess = from_bytes(data[:65536]).best()
    if guess is not None and plausible(str(guess)) > _LEAST_PLAUSIBLE:
        return data.decode(guess.encoding, errors="replace")
    arabic = guess is not None and _ARABIC.search(str(guess))
    known = "not certain" if guess is None or arabic else f"{guess.encoding} without Arabic"
    raise ReadingError(f"its encoding is {known}: save the page as UTF-8")
