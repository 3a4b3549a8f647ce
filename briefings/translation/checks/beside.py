"""Who does it to whom, where the two stand side by side behind a verb: "and-called the envoy Burhan to …".

Arabic has no sign between the one and the other. A decoder takes them for one ("the envoy Burhan"), makes
both the object of somebody unnamed ("he called on …"), or turns them round. For a further attempt whoever
does it is set before the verb (`apart`), which decoders do not mistake. The words are data:
`data/checks/beside.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefings.language.normalize import Word, bare, words
from briefings.language.packed import toml
from briefings.records import NameMatch
from briefings.translation.names.countries import arabic_mentions, capitals

# One letter a word: a verb, an office, what belongs to it, a person and the rest of their name, a party,
# somebody's counterpart, a "side", what else leads on; | is punctuation.
_OFFICE = "HW*"
_PARTY = "Cc*|NW+|[HK]W*(?:Pp*)?"  # none whose name could be the name of whoever stands before it
_TOLD = re.compile(
    rf"(?:^|\|)(?P<verb>v)(?:(?P<named>(?:{_OFFICE})?Pp*|Cc*|NW+)(?P<whom>Pp*|{_PARTY})"
    rf"|(?P<office>{_OFFICE})(?P<other>{_PARTY}))"
)
_ADJECTIVE = re.compile(r"ال\w+ي(?:ه|ين|ون|ان)?$")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(bare, toml("checks/beside.toml")[name]))


def apart(ar: str, names: Sequence[NameMatch]) -> str:
    """The Arabic with whoever does it before the verb."""
    for at, doer in reversed(list(_pairs(ar, names))):
        verb = ar[at]
        lead = "" if bare(verb) in _listed("verbs") else verb[0]
        told = f"{lead}{ar[doer]} {verb.removeprefix(lead)}"
        ar = f"{ar[: at.start]}{told}{ar[doer.stop :]}"
    return ar


def _pairs(ar: str, names: Sequence[NameMatch]) -> Iterator[tuple[slice, slice]]:
    """The verbs at the head of a clause behind which two stand side by side, each with who does it."""
    text = words(ar)
    marks, places = _marked(ar, text, names)
    for told in _TOLD.finditer(marks):
        doer = "named" if told["named"] else "office"
        if not _is_beside(told):
            yield _place(text, places, told.span("verb")), _place(text, places, told.span(doer))


def _place(text: Sequence[Word], places: Sequence[int], span: tuple[int, int]) -> slice:
    return slice(text[places[span[0]]].start, text[places[span[1] - 1]].end)


def _marked(ar: str, text: Sequence[Word], names: Sequence[NameMatch]) -> tuple[str, list[int]]:
    """The letters of a sentence, and of each the word that it is of."""
    marks, end = "", 0
    places: list[int] = []
    starts = {name.start: name for name in names}
    inside: tuple[int, str] = 0, ""  # where a name ends, and the letter of the rest of it
    for k, word in enumerate(text):
        if ar[end : word.start].strip():
            marks, places = f"{marks}|", [*places, k]
        if word.start < inside[0]:
            letter = inside[1]
        elif letter := _given(starts.get(word.start), marks):
            inside = starts[word.start].end, letter if letter == "W" else letter.lower()
        else:
            letter = _letter(bare(word.text), marks[-1:])
        marks, places, end = marks + letter, [*places, k], word.end
    return marks, places


def _given(name: NameMatch | None, marks: str) -> str:
    """The letter of a name of people or parties; a party behind an office belongs to it."""
    if name is None:
        return ""
    behind = marks[-1:] in ("H", "W")
    if name.type == "person":
        return "W" if behind and _ADJECTIVE.match(bare(name.surface)) else "P"
    if name.type not in ("group", "organisation") and not _is_party(name):
        return ""
    return "W" if behind else "C"


def _is_party(name: NameMatch) -> bool:
    """Whether a place is a country or the capital that speaks for it."""
    key = bare(name.surface)
    return name.type == "place" and (
        key in capitals()[0] or any(key[m.start : m.end] == key for m in arabic_mentions(key))
    )


def _letter(key: str, before: str) -> str:
    """The letter of a word that is no name, behind one of another letter."""
    if key in _listed("verbs") or (key[:1] in ("و", "ف") and key[1:] in _listed("verbs")):
        return "v"
    if key in _listed("heads") and before != "H":
        return "H"
    if before in ("H", "W", "N", "K") and (key in _listed("within") or _ADJECTIVE.match(key)):
        return "W"
    if key in _listed("counterparts"):
        return "K"
    return "N" if key in _listed("sides") else "x"


def _is_beside(told: re.Match[str]) -> bool:
    """Whether an office behind somebody may be their own: "Burhan, head of the council"."""
    whom, named = told["whom"] or told["other"], told["named"] or ""
    return whom.startswith("H") and not named.startswith(("C", "N"))
