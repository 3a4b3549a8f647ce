"""What a sentence teaches for the ones that follow: who spoke, whose office it was, names of people."""

from __future__ import annotations

from dataclasses import replace

from briefings.analysis.claims.mute import without_comment
from briefings.analysis.counting.nations import PEOPLES
from briefings.analysis.parsing.bodynames import learn_body_names
from briefings.analysis.parsing.casualties import casualty
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_nameless, organisation
from briefings.analysis.parsing.papers import learn_papers
from briefings.analysis.parsing.ranks import introduces
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.tokens import preposition_before
from briefings.analysis.speech.bodies import learn_bodies
from briefings.analysis.speech.described import describes, name_behind
from briefings.analysis.speech.informants import INFORMANT, informant, learn_persons, speaks_at
from briefings.analysis.speech.ownnames import is_own_name
from briefings.analysis.speech.pointers import learn_town
from briefings.analysis.speech.resumed import learn_sayers
from briefings.analysis.speech.sourcekinds import definite, source_words
from briefings.profile import OTHER

_MARKS = str.maketrans("", "", '"«»')  # what a phrase has only one of
_NO_SUBJECT = frozenset(["complement", "preposition", "adverb"])
_NO_NAME = frozenset(
    ["complement", "preposition", "adverb", "relative", "attribution", "break", "report", "event"]
)
_THAT = "ان"  # folded, both "that" and, behind "said", its like
_BEARER = 3  # words behind a rank among which a name known stands: "Captain John Smith"
_NAME = 6  # words behind an office or verb within which a name ends


def learn(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Remember who spoke, whose ministry it was, and names that follow an office."""
    _learn_parties(reading, context)
    _learn_opening(reading, context)
    _learn_people(reading, context, speaking)
    _learn_speaker(reading, context, speaking)
    _learn_office(reading, context, speaking)
    _learn_informants(reading, context, speaking)
    learn_persons(reading, context, speaking)
    learn_papers(reading, context)
    learn_body_names(reading, context, speaking)
    learn_sayers(reading, context, speaking)
    learn_bodies(reading, context, speaking)
    learn_town(reading, context, speaking)


def _learn_parties(reading: Reading, context: Context) -> None:
    """How often each party is named, the bodies of states, and whose place was named last."""
    for token in reading.tokens:
        if token.stranger:
            context.strangers.add(token.text)
            context.people.pop(token.text, None)
    for m in reading.mentions:
        if m.party and m.party != OTHER:
            context.counts[m.party] += 1
        for k in range(m.first, m.last + 1):
            hit = reading.has(k, "party")
            if hit is not None and hit.length > 1 and hit.sense.kind == "person":
                surname = reading.tokens[k + hit.length - 1].text
                context.people[surname] = hit.sense.value
                context.strangers.discard(surname)
        if m.party and m.kind in ("state", "demonym"):
            words = {organisation(reading.tokens[k].text) for k in (m.first, m.core)} - {""}
            context.orgs |= dict.fromkeys(words, m.party)
        if m.party in context.profile.core and _is_located(reading, m):
            context.place = m.party


def _is_located(reading: Reading, m: Mention) -> bool:
    """Whether it is where something is, and no people: "the flight of the Xs"."""
    nation = reading.tokens[m.core].text.removeprefix("ال") in PEOPLES
    return m.kind == "place" or (m.kind == "state" and bool(m.prep) and not nation)


def _learn_opening(reading: Reading, context: Context) -> None:
    """Whom a sentence names first, where no preposition stands before his name."""
    plain = (m.party for m in reading.mentions if m.party and not m.prep and m.deed < 0)
    context.opening = next(plain, "")


def _learn_people(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Names behind an office, and of whoever was found to speak."""
    alone = len(speaking.parties) == 1 and not speaking.carried
    voice: tuple[str, ...] = speaking.parties if alone else ()
    for m in reading.mentions:
        if m.head == "office" and m.kind != "place":
            whose = (voice if not m.party else ()) or resolve(m, reading, context, speaking)
            if len(whose) == 1:
                _learn_name(reading, m.last, whose[0], context)
    _learn_bearer(reading, context, voice)
    for p in reading.predicates if voice else ():
        if p.kind == "report" and p.form != "participle" and not reading.tokens[p.at].quoted:
            _learn_name(reading, p.at, voice[0], context)
            return


def _learn_bearer(reading: Reading, context: Context, voice: tuple[str, ...]) -> None:
    """Who is introduced with a rank; "the colonel" speaks for a side, and so does he whom it calls so."""
    for at in (p.at + 1 for p in reading.predicates if p.kind == "report"):
        rank = reading.tokens[at].text if at < len(reading.tokens) else ""
        if introduces(reading, at):
            context.bearers[rank] = reading.tokens[at + 2].text
        elif voice and (name := context.bearers.get(rank)) and name not in context.people:
            context.people[name] = voice[0]


def _learn_speaker(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Who spoke last; nobody where somebody of no party did."""
    context.silence += 1
    if not speaking.found:
        if any(_of_another(reading, p) for p in reading.predicates):
            context.speaker = ()
        return
    context.speaker = context.lately = speaking.parties
    context.silence = 0
    named = speaking.found[0]
    if not speaking.carried and named.last >= named.first:
        start, end = reading.span(named.first, _phrase_end(reading, named.last))
        hint = reading.text[start:end]
        paired = not hint.count('"') % 2 and hint.count("«") == hint.count("»")
        context.hint = hint if paired else hint.translate(_MARKS)


def _phrase_end(reading: Reading, last: int) -> int:
    """The last word of who spoke: "council" goes on as "of Armenian relations, that …".

    Names go on up to the "that" behind them, other words only with the article behind a noun without it,
    as in "union of the doctors". A state's name is whole.
    """
    tokens, end = reading.tokens, last
    kinds = {m.kind for m in reading.mentions if m.core == last}
    if kinds & {"state", "place", "person"}:
        return last
    construct = "demonym" not in kinds and not tokens[last].text.startswith("ال")
    for k in range(last + 1, min(last + 1 + _NAME, len(tokens))):
        token = tokens[k]
        if "complement" in token.hits and token.text.startswith(_THAT):
            return k - 1
        if token.gap.strip() or token.quoted or _NO_NAME & set(token.hits) or casualty(token.text):
            return end
        if token.text.startswith("لل") or token.text in source_words("loose"):
            return end
        if construct and end == k - 1 and token.text.startswith("ال"):
            end = k
    return end


def _learn_office(reading: Reading, context: Context, speaking: Speaking) -> None:
    """The country whose ministry or army spoke or was named last."""
    officials = [
        m for m in reading.mentions
        if m.party and m.head in ("office", "force") and not m.prep
        and not without_comment(reading, m)
    ]  # fmt: skip
    if speaking.found:
        first = speaking.found[0]
        named = first.first <= first.last
        if not (named and _is_body(reading, first.first)):
            context.office = speaking.parties[0]
    elif officials:
        context.office = officials[-1].party


def _is_body(reading: Reading, at: int) -> bool:
    """Whether a body speaks that has no ministries: "the organisation", "the league of exiles"."""
    return bool(organisation(reading.tokens[at].text)) or is_own_name(reading, at)


def _learn_informants(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Whose "a source in X's ministry" was, for "the source said" behind other words."""
    for k in INFORMANT.at(reading):
        noun = informant(word := reading.tokens[k].text)
        named = [m for m in reading.mentions if m.party in speaking.parties
                 and k <= m.last and m.first <= k + _NAME]  # fmt: skip
        if speaks_at(reading, k) and (named or not definite(word)):
            context.informants[noun] = named[0].party if named else ""


def with_people(reading: Reading, context: Context) -> Reading:
    """The reading with a mention for every name that the article has made known."""
    near = _of_its_bearer(reading, context)
    known = [m for each in near if (m := _by_surname(reading, each, context))]
    made: list[Mention] = []
    for i, token in enumerate(reading.tokens):
        if token.hits or (party := _whose(reading, i, context)) is None:
            continue
        another = token.stranger and token.text not in context.strangers
        if another or any(m.first <= i <= m.last for m in known):
            continue
        if made and made[-1].last == i - 1 and made[-1].party == party:
            made[-1] = replace(made[-1], last=i)
            continue
        prep = preposition_before(reading.tokens, i - 1) if i else None
        made.append(Mention(party, i, i, i, "person", prep=prep or ""))
    if not made and known == reading.mentions:
        return reading
    mentions = sorted([*known, *made], key=lambda mention: mention.first)
    return replace(reading, mentions=mentions)


def _whose(reading: Reading, at: int, context: Context) -> str | None:
    """Whose a name is that the article has made known, or describes in another sentence."""
    name = reading.tokens[at].text
    told = context.described.get(name)
    away = told if told and not describes(reading, at, told) else None
    return context.people.get(name, away)


def _of_its_bearer(reading: Reading, context: Context) -> list[Mention]:
    """The mentions, a rank right before a name that the article has made known with its bearer's side."""
    return [_borne(reading, m, context) if is_nameless(m) else m for m in reading.mentions]


def _borne(reading: Reading, m: Mention, context: Context) -> Mention:
    """ "The colonel X": of his bearer's side, whoever spoke between."""
    for k in range(m.last + 1, min(m.last + 1 + _BEARER, len(reading.tokens))):
        token = reading.tokens[k]
        if token.gap.strip() or token.hits:
            break
        if (party := _whose(reading, k, context)) is not None:
            return replace(m, party=party)
    return m


def _by_surname(reading: Reading, m: Mention, context: Context) -> Mention | None:
    """A name that two people of the lists bear is his whom the article has named in full; None: nobody's."""
    hit = reading.has(m.core, "party") if m.kind == "person" else None
    if hit is None or hit.length > 1:
        return m
    surname = reading.tokens[m.core].text
    party = context.people.get(surname, "" if surname in context.strangers else m.party)
    return m if party else None


def _of_another(reading: Reading, predicate: Predicate) -> bool:
    """Whether a verb of saying has a subject of its own: no "that", preposition or stop follows."""
    if predicate.kind != "report" or predicate.form == "participle":
        return False
    after = reading.tokens[predicate.at + 1 : predicate.at + 2]
    return not (after and (_NO_SUBJECT & set(after[0].hits) or after[0].gap.strip()))


def _learn_name(reading: Reading, last: int, party: str, context: Context) -> None:
    """Every part of the name behind an office or a verb, but for whom the article describes as another's."""
    for part in name_behind(reading, last):
        context.people[part] = context.described.get(part, party)
