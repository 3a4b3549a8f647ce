"""Parties in words, and the speaker that a sentence leaves to the one before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from textwrap import shorten

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.records import Briefing, Evidence, NameMatch, Role, Statement
from briefings.rendering.page.context import Added
from briefings.rendering.page.plain import LONGEST_LABEL, set_in_type
from briefings.rendering.page.subjects import subject
from briefings.rendering.page.thread import runs

_OTHER = "other"
_LONGEST_CHARGE = 150  # characters of what a denial answers
_FORMER = frozenset(
    map(bare, ["السابق", "السابقة", "الأسبق", "السابقين", "السابقون", "سابق", "سابقة"])
)
_NAMING = frozenset(["person", "organisation", "group", "place", "outlet"])  # types of names


def label(briefing: Briefing, party: str) -> str:
    """A party's name as the briefing writes it."""
    if party == _OTHER:
        return briefing.party_labels.get(party, "a party outside the profile")
    return set_in_type(briefing.party_labels.get(party, party))


def labels(statement: Statement, role: Role, briefing: Briefing) -> tuple[str, ...]:
    """The parties of a role in words; who is outside the profile by the sentence's own name for him."""
    parties = getattr(statement.analysis.roles, role)
    told = [e for e in statement.analysis.evidence if e.role == role]
    hint = statement.analysis.speaker_hint if role == "speaker" else ""
    source = statement.analysis.source if role == "speaker" else None
    found = [] if parties or source is None else [set_in_type(source.words)]
    for place, party in enumerate(parties):
        name = ""
        if party == _OTHER:
            own = _of_party(told, place, parties)
            name = _named(statement, own) or _body([e.text for e in own])
            name = name or (_once(statement) if role == "speaker" and any(map(_was, own)) else "")
            name = name or (_hinted(hint, briefing) if hint and not told else "")
            name = name or (source.words if source else "")
        found.append(set_in_type(name) or label(briefing, party))
    return tuple(dict.fromkeys(found))


def _of_party(told: Sequence[Evidence], place: int, parties: Sequence[str]) -> Sequence[Evidence]:
    """The words that a party rests on; none where it is not certain which they are."""
    if len(told) == len(parties):
        return told[place : place + 1]
    return told if len(parties) == 1 else ()


def _named(statement: Statement, told: Iterable[Evidence]) -> str:
    """The house spelling of the name in those words: the whole of it, or a person's behind an office."""
    for evidence in told:
        for name in statement.translated.names:
            inside = evidence.start <= name.start and name.end <= evidence.end
            if inside and name.type in _NAMING and _stands_for(name, evidence):
                return name.house
    return ""


def _stands_for(name: NameMatch, told: Evidence) -> bool:
    """Whether a name is what the words mean: the governor of Darfur is not Darfur.

    Who speaks or acts for an organisation is it; who suffers in it is not, nor who was once its prosecutor.
    """
    whole = name.type in {"organisation", "group"} and not _was(told)
    inner = (name.type == "person" or whole) and told.role != "affected"
    return inner or bare(name.surface) == bare(told.text)


def _was(told: Evidence) -> bool:
    """Whether the words are of somebody who no longer holds his office."""
    return not _FORMER.isdisjoint(bare(told.text).split())


def _once(statement: Statement) -> str:
    """What the English calls such a speaker: "former court prosecutor John Doe"."""
    translated = statement.translated
    return subject(translated.en) if translated.trust.mark == "ok" else ""


def _hinted(hint: str, briefing: Briefing) -> str:
    """The name that an earlier sentence gave the speaker, in house spelling, or the word for it."""
    return _listed(hint, briefing) or _body([hint])


def _listed(hint: str, briefing: Briefing) -> str:
    wanted = bare(hint)
    for entry in briefing.names:
        if entry.type in _NAMING and any(bare(ar) == wanted for ar in entry.ar):
            return entry.en
    return ""


def _body(texts: Iterable[str]) -> str:
    """What is spoken of without a name: "the ministry"; "" where no table has it."""
    return next((found for text in texts if (found := _bodies().get(bare(text)))), "")


@cache
def _bodies() -> dict[str, str]:
    return {bare(ar): en for ar, en in toml("rendering/bodies.toml").items()}


def speakers(statement: Statement, briefing: Briefing) -> str:
    """Who speaks where the sentence itself has only "he added"; else "".

    The name that the Arabic has beside it, [Baku], and without one the party.
    """
    hint = statement.analysis.speaker_hint
    if not hint:
        return ""
    alone = len(statement.analysis.roles.speaker) == 1
    name = _listed(hint, briefing) if alone else ""
    name = name or _in_english(statement, hint, briefing)
    return set_in_type(name) or ", ".join(labels(statement, "speaker", briefing))


def _in_english(statement: Statement, hint: str, briefing: Briefing) -> str:
    """What the English of the sentence that names the speaker calls him: "the committee's spokeswoman"."""
    earlier = [
        said
        for briefed in briefing.articles
        if briefed.article.id == statement.article.id
        for said in briefed.statements
        if said.translated.sentence.n < statement.translated.sentence.n
    ]
    for said in reversed(earlier):
        text = said.translated.sentence.text
        at = text.find(hint)
        if at < 0:
            continue
        opens = len(text[:at].split()) <= 1 and said.translated.trust.mark == "ok"
        inside = [n for n in said.translated.names if at <= n.start and n.end <= at + len(hint)]
        who = subject(said.translated.en) if opens else ""
        return who if all(name.house in who for name in inside if name.type in _NAMING) else ""
    return ""


def added(statement: Statement, briefing: Briefing) -> Added:
    """The speaker in brackets, for both languages."""
    hint = runs(statement.analysis.speaker_hint, "ar", LONGEST_LABEL)
    return Added(speakers(statement, briefing), hint)


def added_to_item(lead: Statement, briefing: Briefing) -> Added:
    """The same of an item, and of a denial the charge that it answers, if that is not told above it."""
    own = added(lead, briefing)
    charge = next((e.item for e in briefing.amended.get(lead.id, ()) if e.kind == "answers"), "")
    home = charge.partition("-")[0]
    told = (a.statements for a in briefing.articles if a.article.id == home)
    said = next((s for statements in told for s in statements if s.id == charge), None)
    if said is None:
        return own
    sound = said.translated.trust.mark != "untrusted"
    english = _quoted("in answer to", said.translated.en if sound else said.facts)
    arabic = _quoted("ردا على", said.translated.sentence.text)
    return Added("; ".join(filter(None, (own.en, english))), (*own.ar, *runs(arabic, "ar")))


def _quoted(before: str, text: str) -> str:
    return set_in_type(
        f"{before}: “{shorten(text.rstrip('. '), _LONGEST_CHARGE, placeholder=' …')}”"
    )
