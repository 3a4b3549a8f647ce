"""The lines of a filter: pages on one line go in as their sentences, and come out as one line again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from briefings.language.sentences import LONGEST_SENTENCE, boundaries


class Lines:
    """Lines on their way through a translator that reads ahead, as pieces of a bounded length."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self._counts: deque[int] = deque()  # of the pieces of each line that was begun

    def pieces(self) -> Iterator[str]:
        """Each line as it is, or the sentences of one that is too long to be a sentence."""
        for line in self._lines:
            pieces = [line]
            if len(line) > LONGEST_SENTENCE:
                pieces = [line[start:end] for start, end in boundaries(line)] or [""]
            self._counts.append(len(pieces))
            yield from pieces

    def joined(self, english: Iterable[str]) -> Iterator[str]:
        """One line for each that went in, from the English of the pieces in their order."""
        made: list[str] = []
        for text in english:
            made.append(text)
            if len(made) == self._counts[0]:
                yield " ".join(made)
                self._counts.popleft()
                made.clear()
