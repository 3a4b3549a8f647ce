"""Who does it to whom, where the two stand side by side behind a verb: "and-called the envoy Burhan to …".

Arabic has no sign between the one and the other. A decoder takes them for one ("the envoy Burhan"), makes
both the object of somebody unnamed ("he called on …"), or turns them round. For a further attempt whoever
does it is set before the verb (`apart`), which decoders do not mistake; English that still has a pronoun
for the doer, or the one it is done to before the verb, is marked. An office is taken apart from the name
behind it where that is not its holder's: an envoy is no head of a state, an Israeli minister leads no
Lebanese party. The words are data: `data/checks/beside.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import Word, bare, words
from briefings.language.packed import toml
from briefings.language.wordlists import WordLists, english
from briefings.records import NameMatch
from briefings.translation.names.countries import arabic_mentions, capitals
from briefings.translation.names.spelling import spoken

_LISTS = WordLists("checks/beside.toml")
# One letter a word: a verb, an office, what belongs to it, a person and the rest of their name, a party,
# somebody's counterpart, a "side", "to", what else leads on; | is punctuation.
_OFFICE = "HW*"
_PARTY = "Cc*|NW+|[HK]W*(?:Pp*)?"  # none whose name could be the name of whoever stands before it
_TOLD = re.compile(
    rf"(?:^|\|)(?P<verb>v)(?:(?P<named>(?:{_OFFICE})?Pp*|Cc*|NW+)(?P<whom>Pp*|{_PARTY})"
    rf"|(?P<office>{_OFFICE})(?:(?P<other>{_PARTY})|(?P<name>Pp*)(?=[TL|]|$)|(?P<to>(?=T))))"
)
_ADJECTIVE = re.compile(r"ال\w+ي(?:ه|ين|ون|ان)?$")
_FEMALE = re.compile(r"(?:ه|ته|تها)$")
_LED = re.compile(r"(?:علي|ان|من|في|حول|بان\w*|[بل]\w{3,})$")
_PRONOUN = re.compile(
    r"^[\"“]?(?:(?:And|But|Also|Meanwhile|However),? )?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey)"
    r"(?: \w+ly| also| then| later| further| has| had| have)* (?P<verb>\w+)"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are) (?:\w+ly )?$")
_STOPS = re.compile(r"[,;:\"“”]|\b(?:while|after|before|when|as)\b")
_OWN = re.compile(r" (?:إلى|الى) (?:\w+ )?\w+(?:ه|ها)(?!\w)")
_HIM = re.compile(r"(?: on| to)? (?:him|her|it|them)\b")
_NOBODY = re.compile("(?!)")


class Pair(NamedTuple):
    """A verb with who does it and to whom, as places in the Arabic; to nobody for "called for"."""

    verb: slice
    doer: slice
    whom: slice | None
    said: re.Pattern[str]
    doer_named: re.Pattern[str]  # English by which they are known
    whom_named: re.Pattern[str]


@cache
def _verbs() -> dict[str, re.Pattern[str]]:
    """Folded forms of the verbs, each with its English."""
    return _LISTS.by_form("verbs", english)


def apart(ar: str, names: Sequence[NameMatch]) -> str:
    """The Arabic with whoever does it before the verb."""
    for pair in reversed(pairs(ar, names)):
        verb = ar[pair.verb]
        lead = "" if bare(verb) in _verbs() else verb[0]
        told = f"{lead}{ar[pair.doer]} {verb.removeprefix(lead)}"
        ar = f"{ar[: pair.verb.start]}{told}{ar[pair.doer.stop :]}"
    return ar


def findings(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """A reason where the English has nobody, or the one to whom it is done, do it."""
    for pair in pairs(ar, names):
        opens = _PRONOUN.search(en)
        if opens and pair.said.fullmatch(opens["verb"]):
            who = ar[pair.doer]
            yield f'the Arabic names who does it ({who}); the English says "{opens[0]}"'
            return
        if reason := _turned(pair, en):
            yield reason
            return


def _turned(pair: Pair, en: str) -> str:
    """A reason where one of the two stands on the other's side of the one verb."""
    said = list(pair.said.finditer(en))
    if len(said) != 1:
        return ""
    verb, before, behind = said[0][0], en[: said[0].start()], en[said[0].end() :]
    passive = bool(_PASSIVE.search(before))
    before = _STOPS.split(before)[-1]
    first, last = pair.doer_named, pair.whom_named
    if passive:
        first, last = last, first
    if (there := last.search(before)) and not (last.search(behind) or _HIM.match(behind)):
        return f'the English has {there[0]} before "{verb}", the Arabic on the other side of it'
    if not passive and (there := first.search(behind)) and not first.search(before):
        return f'the English has {there[0]} behind "{verb}", the Arabic on the other side of it'
    return ""


# ------------------------------------------------------------------------- in Arabic


def pairs(ar: str, names: Sequence[NameMatch]) -> list[Pair]:
    """The verbs at the head of a clause behind which two stand side by side."""
    text = words(ar)
    marks, places = _marked(ar, text, names)
    found = []
    for told in _TOLD.finditer(marks):
        spans = {
            group: slice(text[places[first]].start, text[places[stop - 1]].end)
            for group in _TOLD.groupindex
            for first, stop in [told.span(group)]
            if first < stop
        }
        verb, doer = spans["verb"], spans.get("named") or spans["office"]
        whom = spans.get("whom") or spans.get("other") or spans.get("name")
        form = bare(ar[verb])
        form = form if form in _verbs() else form[1:]
        name = next((n for n in names if whom and n.start == whom.start), None)
        if "name" in spans and not (name and _is_others(ar[doer], name)):
            continue
        if whom and _is_beside(told, ar[doer], ar[whom]):
            continue
        if whom is None and not _is_call(form, ar[doer], ar[doer.stop :]):
            continue
        found.append(
            Pair(verb, doer, whom, _verbs()[form], _known_by(doer, names), _known_by(whom, names))
        )
    return found


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
        elif letter := _given(starts.get(word.start), marks, text[k - 1].text if k else ""):
            inside = starts[word.start].end, letter if letter == "W" else letter.lower()
        else:
            letter = _letter(bare(word.text), marks[-1:])
        marks, places, end = marks + letter, [*places, k], word.end
    return marks, places


def _given(name: NameMatch | None, marks: str, before: str) -> str:
    """The letter of a name of people or parties: one behind an office without the article belongs to it."""
    if name is None:
        return ""
    if name.type == "person":
        return "W" if marks[-1:] in ("H", "W") and _ADJECTIVE.match(bare(name.surface)) else "P"
    if name.type not in ("group", "organisation") and not _is_party(name):
        return ""
    return "W" if marks[-1:] in ("H", "W") and not before.startswith("ال") else "C"


def _is_party(name: NameMatch) -> bool:
    """Whether a place is a country or the capital that speaks for it."""
    key = bare(name.surface)
    return name.type == "place" and (
        key in capitals()[0] or any(key[m.start : m.end] == key for m in arabic_mentions(key))
    )


def _letter(key: str, before: str) -> str:
    """The letter of a word that is no name, behind one of another letter."""
    if key in _verbs() or (key[:1] in ("و", "ف") and key[1:] in _verbs()):
        return "v"
    if key in _LISTS.words("heads") and before != "H":
        return "H"
    if before in ("H", "W", "N", "K") and (key in _LISTS.words("within") or _ADJECTIVE.match(key)):
        return "W"
    if key in _LISTS.words("counterparts"):
        return "K"
    if key in _LISTS.words("sides"):
        return "N"
    return "T" if key == "الي" else "L" if _LED.match(key) else "x"


def _is_beside(told: re.Match[str], doer: str, whom: str) -> bool:
    """Whether an office behind somebody may be their own: "Burhan, head of the council"."""
    if not (told["whom"] or told["other"] or "").startswith("H"):
        return False
    party = (told["named"] or "").startswith(("C", "N"))
    return not party and (whom.startswith("ال") or not _is_second(doer))


def _is_second(office: str) -> bool:
    """Whether its holder leads no state, army or group."""
    return not _LISTS.words("second").isdisjoint(bare(office).split())


def _is_others(office: str, name: NameMatch) -> bool:
    """Whether a name behind an office is not that of its holder."""
    leads = next((c for c, who in _leaders().items() if name.house.endswith(tuple(who))), "")
    if not leads:
        return False
    key = bare(office)
    whose = {mention.country for mention in arabic_mentions(key)}
    return (bool(whose) and leads not in whose) or _is_second(office)


@cache
def _leaders() -> dict[str, list[str]]:
    table: dict[str, str] = toml(_LISTS.file)["leaders"]
    return {country: who.split(", ") for country, who in table.items()}


def _is_call(form: str, office: str, behind: str) -> bool:
    """Whether an office calls for something, and is not called on: it would be to do something of its own."""
    agrees = form.endswith("ت") == bool(_FEMALE.search(bare(office.split(maxsplit=1)[0])))
    return agrees and form in _LISTS.words("calls") and not _OWN.match(behind)


def _known_by(place: slice | None, names: Sequence[NameMatch]) -> re.Pattern[str]:
    """English of those who are named within a place of the Arabic."""
    named = [name for name in names if place and place.start <= name.start < place.stop]
    last = {re.escape(spoken(name.house).split()[-1].removeprefix("al-")) for name in named}
    return re.compile(rf"(?:{'|'.join(sorted(last))})\b") if last else _NOBODY
