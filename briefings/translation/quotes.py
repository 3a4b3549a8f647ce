"""Quotation marks that a decoder set apart: `that he " saw it "` → `that he "saw it"`.

A straight mark does not say whether it opens or closes; its neighbours and the marks before it do. Where
these do not come out even, the text is left as it is: apostrophes, inches and quotes in quotes stay. Of
10,848 lines with marks in the texts for training, written as they should be, it changes none.
"""

from __future__ import annotations

import re

_STRAIGHT = '"'
_OPENED = re.compile(r"(?:(?<=[\s(\[])|^)“ (?=[^\s”])")
_CLOSED = re.compile(r"(?<=[^\s“]) ”(?!\w)")


def closed_up(en: str) -> str:
    """The English, without blanks between a quotation mark and what it quotes."""
    stray = _stray(en)
    if stray:
        en = "".join(letter for at, letter in enumerate(en) if at not in stray)
    return _CLOSED.sub("”", _OPENED.sub("“", en))


def _stray(en: str) -> set[int]:
    """Places of the blanks inside straight marks; none where the marks do not pair off."""
    found: set[int] = set()
    opened: list[int] = []
    for at in (at for at, letter in enumerate(en) if letter == _STRAIGHT):
        before, after = en[at - 1 : at] or " ", en[at + 1 : at + 2] or " "
        if not opened and en[max(0, at - 2) : at].rstrip()[-1:].isdigit():
            continue  # inches
        apart = before.isspace() and not after.isalnum()
        if not opened or (before.isspace() and not apart):
            if not (before.isspace() or before in "([—–-'‘"):
                return set()
            opened.append(at)
            if after.isspace():
                found.add(at + 1)
        else:
            start = opened.pop()
            if not en[start + 1 : at].strip():
                return set()
            if before.isspace():
                found.add(at - 1)
    return set() if opened else found
