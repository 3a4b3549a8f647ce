"""One man who is told of by name is counted once: "the soldier X was killed", and later "X's death"."""

from __future__ import annotations

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.kinfolk import kin
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.ledger import Ledger
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sourcekinds import definite

_ONE = (1, 1)
_FULL = 2  # parts of a name by which its bearer becomes known
_words = lists("casualties", "asides")


def counted_by_name(reading: Reading, draft: Draft, ledger: Ledger) -> bool:
    """Whether the one who is counted was counted under his name in an earlier sentence.

    Two of a surname are two where their first names differ; "his son" of one who bears the surname of a
    dead man is that man.
    """
    if draft.number.count != _ONE or draft.background:
        return False
    noun = reading.tokens[draft.number.first].text
    if kin(noun) is not None:
        before = [token.text for token in reading.tokens[: draft.number.first]]
        return any(_known(ledger, draft.kind, word) for word in before)
    name = _name(reading, draft.number.last) if definite(noun) else ()
    if not name:
        return False
    told = _known(ledger, draft.kind, name[-1])
    if len(name) == _FULL:
        ledger.named.setdefault((draft.kind, name[-1]), (name[0], ledger.sentence))
    return told is not None and (len(name) < _FULL or told == name[0])


def _name(reading: Reading, last: int) -> tuple[str, ...]:
    """The first name and surname behind a noun, or the surname alone; () where something else stands."""
    parts: list[str] = []
    for token in reading.tokens[last + 1 : last + 1 + _FULL]:
        article = reading.text[token.start : token.end].startswith("ال")
        listed = set(token.hits) - {"party"} or token.text in _words("no_name")
        if token.gap.strip() or listed or article:
            break
        parts.append(token.text)
    return tuple(parts)


def _known(ledger: Ledger, kind: str, surname: str) -> str | None:
    """The first name of one of that surname who was counted in an earlier sentence."""
    first, sentence = ledger.named.get((kind, surname), ("", ledger.sentence))
    return first if sentence < ledger.sentence else None
