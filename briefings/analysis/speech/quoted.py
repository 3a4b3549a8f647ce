"""Whether a sentence quotes somebody: words in quotation marks that are neither a name nor a single word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

_LONG = 3  # words; more are no name
_MARKS = frozenset('"“«”»')
_called = lists("nouns", "called")


def quotes(reading: Reading) -> bool:
    """Whether two words or more stand in quotation marks that are more than a name."""
    return any(
        len(run) > _LONG or (len(run) > 1 and not _is_name(reading, run)) for run in _runs(reading)
    )


def called(reading: Reading, at: int) -> int:
    """How many words the name in quotation marks has that is a verb's subject: "wrote «X» that"; or 0."""
    run = next((run for run in _runs(reading) if run[0] == at), ())
    behind = reading.tokens[at + len(run) : at + len(run) + 1]
    that = behind and "complement" in behind[0].hits and not behind[0].quoted
    return len(run) if that and len(run) <= _LONG else 0


def _runs(reading: Reading) -> Iterator[Sequence[int]]:
    """The words of each pair of quotation marks."""
    run: list[int] = []
    for i, token in enumerate(reading.tokens):
        if run and (not token.quoted or set(token.gap) & _MARKS):
            yield run
            run = []
        if token.quoted:
            run.append(i)
    if run:
        yield run


def _is_name(reading: Reading, run: Sequence[int]) -> bool:
    """Whether the words name a party, or what the noun before them calls so: "the ship «X Y»"."""
    if any(m.party and m.first <= run[-1] and m.last >= run[0] for m in reading.mentions):
        return True
    before = reading.tokens[run[0] - 1].text if run[0] else ""
    bare_noun = before.removeprefix("و").removeprefix("ال")
    return not {before, bare_noun, before.lstrip("بلك")}.isdisjoint(_called("nouns"))
