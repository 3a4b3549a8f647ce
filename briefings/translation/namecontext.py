"""Names that no list has: found by the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from briefings.language.normalize import fold
from briefings.records import NameMatch

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 3  # words of an unlisted name


def unlisted(
    text: str,
    matches: Sequence[NameMatch],
    introduces: Mapping[str, Set[str]],
    known: Set[str],
) -> tuple[str, ...]:
    """Runs of words after a title or a place word that neither a list nor the vocabulary has.

    As the source wrote them, each once, in reading order.
    """
    from briefings.translation.vocabulary import common

    introducing = introduces["person"] | introduces["place"]
    folded = fold(text)
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(folded.text)]
    covered = [(match.start, match.end) for match in matches]
    found: dict[str, None] = {}
    i = 0
    while i < len(words):
        introduced = bool(_bare_forms(words[i][2]) & introducing)
        i += 1
        if not introduced:
            continue
        while i < len(words) and _bare_forms(words[i][2]) & known and not common(words[i][2]):
            i += 1
        run: list[tuple[int, int]] = []
        while i < len(words) and len(run) < _MOST:
            start, end, word = words[i]
            begin, stop = folded.span(start, end)
            spaced = not run or folded.text[run[-1][1] : start].isspace()
            inside = any(low < stop and begin < high for low, high in covered)
            if inside or not spaced or common(word) or _bare_forms(word) & known:
                break
            run.append((start, end))
            i += 1
        if run:
            begin, stop = folded.span(run[0][0], run[-1][1])
            found[text[begin:stop]] = None
    return tuple(found)


def _bare_forms(word: str) -> set[str]:
    from briefings.translation.names import clitic_forms

    return {form for _, form in clitic_forms(word)}
