"""Arabic in the order of the eye, words backwards, as some PDF files and what is copied from them have it."""

from __future__ import annotations

import re

from briefings.reading.words.encoding import normalise, plausible

LTR_RUN = re.compile(
    r"[A-Za-z0-9\u0660-\u0669\u06f0-\u06f9][A-Za-z0-9\u0660-\u0669\u06f0-\u06f9.,:/@%_+-]*"
)
MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_ARABIC = re.compile("[\u0620-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_SAMPLE = 20_000  # characters that are looked at


def is_visual(text: str) -> bool:
    """Whether Arabic stands in the order of the eye: words backwards, from left to right."""
    sample = "\n".join(line for line in text.split("\n") if _ARABIC.search(line))[:_SAMPLE]
    return plausible(normalise("\n".join(map(logical, sample.split("\n"))))) > plausible(
        normalise(sample)
    )


def logical(line: str) -> str:
    """A line in visual order, in reading order again; figures and Latin words keep theirs."""
    turned = line[::-1].translate(MIRRORED)
    return LTR_RUN.sub(lambda run: run[0][::-1], turned)


def reordered(text: str) -> str:
    """A text in visual order, line by line in reading order."""
    return "\n".join(map(logical, text.split("\n")))
