"""Who says that a fact is not so: by a verb of denying, or by "not" before the fact's own verb.

Of two outlets one doubt is enough, and nothing is said: a wrong "denied" misleads worse than none. What is
denied has to be the deed of the fact, and of its doer; who told the fact does not deny it; and what was
said before it happened is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.language.normalize import bare, fold
from briefings.language.terms import overlap, term
from briefings.language.wordlists import folded
from briefings.profile import OTHER
from briefings.records import Amended, Cluster, Statement
from briefings.summary.events.reversals import Days, reversal
from briefings.summary.events.same import ALIKE, Opposite, numbers, unopposed, words
from briefings.summary.tolls.denials import (
    denier,
    denies,
    denying,
    is_of_a_part,
    takes_up,
    word_lists,
)

_DAYS = 3  # between a fact and its denial
_NIGHT = 1  # an event of the night has two dates
_ABOUT = 0.15  # share of words from which on a denial speaks of what its own article claims
_CLOSE = 2  # sentences behind a claim in which a denial is of that, whatever its words
_NAMED = 30  # characters between a verb of denial and who denies: "the spokesman of the"
_TWO = 2
_THREE = 3
_SUBJECT = 6  # words from "that" to the verb: "that the forces of the army had shelled"
_CLAUSE = re.compile(r"[،.:؛]")
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = re.compile("[اوي]")
_FORMED = re.compile(r"^[مت](?=\w{3})")  # what a noun or a verb's person has before its root
_OBJECT = re.compile(r"(?:ها|هم|ه)$")
_NAME = re.compile(r"(?:ال|لل).*|.*(?:ه|ي|ين|ون|ات|ا|هم|ها)")  # in its form no verb of "he did"
_SEIZED = re.compile(r"[وف]?(سيطر\w*)")  # no future, though it begins like one
_PAST = re.compile(r"[وف]?سيطر\w*|(?![وف]?س?ي)(?!س?ت)\w+|ت\w+ت")  # no "he does" or "she will"
_SHE_DID = re.compile(r"\w{2,}(?<!ا)ت")


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is denied, by the roots of its words, and whether it is the denier's doing."""

    root: str
    behind: tuple[str, ...]
    next_to_it: str  # of these, where it stands right behind: "the dropping by X of …"
    own: bool
    subject: str = ""  # the last word for who is said not to have done it: "that the army of X had"


def gainsaid(
    clusters: Iterable[Cluster], statements: Iterable[Statement], opposite: Opposite = unopposed
) -> dict[str, tuple[Amended, ...]]:
    """By each fact's lead who denies it in another article, tells the `opposite` or blames another."""
    told = list(statements)
    noes = [s for s in told if denies(s.translated.sentence.text)]
    nots = [s for s in told if _not_done(s.translated.sentence.text)]
    days = Days(told)
    found: dict[str, tuple[Amended, ...]] = {}
    for cluster in clusters:
        members = (cluster.lead, *cluster.others)
        own = {s.article.id for s in members}
        notes = {
            no.id: Amended("denied", no.id, whom=denier(no), harm="involvement" * is_of_a_part(no))
            for no in noes
            if no.article.id not in own and any(_is_elsewhere(member, no) for member in members)
        }
        negated = any(_not_done(member.translated.sentence.text) for member in members)
        for other in told if negated else nots:
            if other.article.id not in own and any(contrary(member, other) for member in members):
                notes.setdefault(other.id, Amended("denied", other.id, harm="contrary"))
        for member in members:
            for other in days.near(member):
                told_so = other.article.id not in own and reversal(member, other, opposite)
                if told_so:
                    notes.setdefault(other.id, Amended("denied", other.id, harm=told_so))
        if notes:
            found[cluster.lead.id] = tuple(notes.values())
    return found


def is_denied(claims: Iterable[Statement], denial: Statement) -> list[Statement]:
    """The claims that a denial is of: in the same words, or right before it in its own article."""
    text, home = denial.translated.sentence.text, denial.article.id
    if denies(text):
        return [
            claim
            for claim in claims
            if (_is_behind if claim.article.id == home else _is_elsewhere)(claim, denial)
        ]
    if takes_up(text):
        before = home, denial.translated.sentence.n - 1  # "that is not true": of that one
        own = (c for c in claims if (c.article.id, c.translated.sentence.n) == before)
        return [claim for claim in own if _differ(claim, denial)]
    negated = bool(_not_done(text))
    others = (c for c in claims if negated or _not_done(c.translated.sentence.text))
    return [claim for claim in others if claim.article.id != home and contrary(claim, denial)]


def is_what_is_denied(claim: Statement, denial: Statement) -> bool:
    """Whether right before a denial, in its own article, stands what it is of, in words of one root."""
    behind = denial.translated.sentence.n - claim.translated.sentence.n
    if behind != 1 or not denies(denial.translated.sentence.text) or not _is_behind(claim, denial):
        return False
    deed, roots = _denied(denial), _roots(claim.translated.sentence.text)
    return deed is not None and not roots.isdisjoint((deed.root, *deed.behind))


def contrary(one: Statement, other: Statement) -> bool:
    """Whether of two sentences one says in the same words, but for a "not", what the other says."""
    return _negates(one, other) or _negates(other, one)


def _negates(no: Statement, yes: Statement) -> bool:
    text = yes.translated.sentence.text
    undone = _not_done(no.translated.sentence.text)
    if not undone or denies(text) or not _in_time(yes, no):  # "denied having done it" says no, too
        return False
    if not (undone - _not_done(text)) & _done(text):
        return False
    ours, theirs = _roots(no.translated.sentence.text), _roots(text)
    alike = len(ours & theirs) > _THREE and overlap(ours, theirs) >= ALIKE
    return alike and numbers(no) <= numbers(yes) and _one_doer(no, yes)


def _one_doer(no: Statement, yes: Statement) -> bool:
    """Whether the two name no others as doers."""
    ours, theirs = (set(s.analysis.roles.actor) - {OTHER} for s in (no, yes))
    return not (ours and theirs and ours.isdisjoint(theirs))


def _is_in_another_place(claim: Statement, denial: Statement, deed: _Deed) -> bool:
    """Whether what is denied names places, and the claim others."""
    theirs, ours = (
        {n.house: _root(n.surface) for n in s.translated.names if n.type == "place"}
        for s in (claim, denial)
    )
    denied = {house for house, root in ours.items() if root in deed.behind}
    return bool(denied and theirs) and denied.isdisjoint(theirs)


def _differ(claim: Statement, denial: Statement) -> bool:
    """Whether two statements have not the same speaker."""
    return set(denial.analysis.roles.speaker).isdisjoint(claim.analysis.roles.speaker)


def _is_behind(claim: Statement, denial: Statement) -> bool:
    """Whether a denial is of what its own article claims before it."""
    if denies(claim.translated.sentence.text) or not _differ(claim, denial):
        return False
    behind = denial.translated.sentence.n - claim.translated.sentence.n
    return behind > 0 and (behind <= _CLOSE or overlap(words(denial), words(claim)) >= _ABOUT)


def _is_elsewhere(claim: Statement, denial: Statement) -> bool:
    """Whether a denial is of the deed that a sentence of another article tells of."""
    text = claim.translated.sentence.text
    roots = _roots(text)
    common = roots & _roots(denial.translated.sentence.text)  # asked first, for it costs least
    if len(common) < _TWO or not _in_time(claim, denial) or denies(text):
        return False
    deed = _denied(denial)
    if deed is None or not common.issuperset((deed.root, *deed.behind[:1])):
        return False
    if deed.root in _not_done(text) or _is_in_another_place(claim, denial, deed):
        return False
    shared = len(roots.intersection(deed.behind)) + 1
    alike = shared >= max(_TWO, ALIKE * (len(set(deed.behind)) + 1))
    alike = alike or overlap(words(denial), words(claim)) >= ALIKE
    alike = alike and numbers(denial) <= numbers(claim)
    return alike and _by_another(claim, denial) and _is_accused(claim, denial, deed)


def _in_time(claim: Statement, denial: Statement) -> bool:
    """Whether a denial is of the days behind a fact, and of no other day than that of the fact."""
    told, said, day = claim.article.date, denial.article.date, claim.day
    if not told or not said or not day or abs((said - told).days) > _DAYS or said < day:
        return False
    ours, theirs = claim.analysis.event_date, denial.analysis.event_date
    return not ours or not theirs or abs((ours - theirs).days) <= _NIGHT


def _by_another(claim: Statement, denial: Statement) -> bool:
    """Whether who denies a fact is not the one who told it; of two that told it, one may deny his part."""
    ours, theirs = set(claim.analysis.roles.speaker), set(denial.analysis.roles.speaker)
    if ours & theirs and not (ours - theirs and theirs <= set(claim.analysis.roles.actor)):
        return False
    one, other = claim.analysis.source, denial.analysis.source
    return one is None or other is None or one.kind != other.kind


def _is_accused(claim: Statement, denial: Statement, deed: _Deed) -> bool:
    """Whether the denier is the doer of the fact where it is his doing that he denies; else, named in it."""
    party, text = denier(denial), claim.translated.sentence.text
    concerned = not party or party in claim.analysis.parties
    if is_of_a_part(denial):
        return concerned
    named = (text[e.start : e.end] for e in claim.analysis.evidence if e.role == "actor")
    if any(deed.next_to_it in _roots(words) for words in named):
        return True
    if not deed.own:
        return deed.subject in _roots(text) if deed.subject else concerned
    doers = set(claim.analysis.roles.actor) - {OTHER}
    return bool(party) and (party in doers or not doers)


@lru_cache(maxsize=4096)
def _denied(denial: Statement) -> _Deed | None:
    """The deed that is denied; None where it is none: "that any of the dead had been armed"."""
    said = _behind_denier(denial)
    opens = (k for k, w in enumerate(said[:_SUBJECT]) if w.removeprefix("ب") in _listed("that"))
    at = next(opens, -1)
    if at < 0:
        return _of_noun(said)
    own, rest = not said[at].endswith("ان"), said[at + 1 :]
    if rest and rest[0] in _listed("be"):
        own, rest = True, rest[1:]
    if "قد" in rest[:_SUBJECT]:
        verb = rest.index("قد") + 1
    else:
        verbs = (k for k, word in enumerate(rest[:_SUBJECT]) if _is_verb(word))
        verb = next(verbs, len(rest))
    if verb >= len(rest):
        return None
    subject = [word for word in rest[: verb - (rest[verb - 1] == "قد")] if term(word)]
    own = own and (not subject or bool(_OBJECT.search(subject[0])))
    deed = _of_noun(rest[verb:], own=own)
    return replace(deed, subject=_root(subject[-1])) if deed and subject and not own else deed


def _behind_denier(denial: Statement) -> list[str]:
    """The words of a denial behind its verb and who denies, as far as the clause goes."""
    text, known = denial.translated.sentence.text, denial.analysis
    folded_text = fold(text)
    verb = denying().search(folded_text.text)
    if verb is None:
        return []
    _, start = folded_text.span(*verb.span())
    said = [(e.start, e.end) for e in known.evidence if e.role == "speaker"]
    said += [(known.source.start, known.source.end)] if known.source else []
    end = max((last for first, last in said if 0 <= first - start <= _NAMED), default=start)
    people = (n for n in denial.translated.names if n.type == "person")
    end = next((n.end for n in people if 0 <= n.start - end <= _TWO), end)
    clauses = (_WORD.findall(bare(clause)) for clause in _CLAUSE.split(text[end:]))
    return next((words for words in clauses if any(map(_tells, words))), [])


def _of_noun(said: Sequence[str], *, own: bool = True) -> _Deed | None:
    """The deed by its word, that of "carried out", "any link to", "the occurrence of" passed over."""
    deed = next((k for k, word in enumerate(said) if _tells(word)), None)
    if deed is None:
        return None
    own = own and _listed("befalls").isdisjoint(said[: deed + 1])
    behind = tuple(filter(None, map(_root, filter(_tells, said[deed + 1 :]))))
    return _Deed(_root(said[deed]), behind, "".join(map(_root, said[deed + 1 : deed + 2])), own)


def _tells(word: str) -> bool:
    """Whether a word behind a denial is of what is denied, and no day and none of "any", "reports of"."""
    light = _listed("light") | _listed("part")
    return bool(term(word)) and word.lstrip("بل") not in light


def _is_verb(word: str) -> bool:
    """Whether a word may be one of "he did" or "she did": it has the form of no name, noun or adjective."""
    return bool(term(word)) and bool(_SHE_DID.fullmatch(word) or not _NAME.fullmatch(word))


@lru_cache(maxsize=16_384)
def _not_done(text: str) -> frozenset[str]:
    """The roots of the verbs that a sentence negates in the past: "did not sink"."""
    found = _negated().finditer(bare(text))
    return frozenset(_bones(_OBJECT.sub("", m["verb"][1:])) for m in found) - {""}


@lru_cache(maxsize=16_384)
def _roots(text: str) -> frozenset[str]:
    return frozenset(map(_root, _WORD.findall(bare(text)))) - {""}


@lru_cache(maxsize=16_384)
def _done(text: str) -> frozenset[str]:
    """The roots of all words but of verbs that tell of no past: "sank", not "refuses to", "will sink"."""
    return frozenset(map(_root, filter(_PAST.fullmatch, _WORD.findall(bare(text))))) - {""}


@lru_cache(maxsize=65_536)
def _root(word: str) -> str:
    """The consonants of a verb or its noun: "dropped", "the dropping of" and "by dropping" are one."""
    seized = _SEIZED.fullmatch(word)
    return _bones(seized[1] if seized else term(word))


def _bones(stem: str) -> str:
    bones = _VOWELS.sub("", stem)
    bones = bones[:-1] if bones.endswith("ت") and len(bones) > _TWO else bones
    return _FORMED.sub("", bones) if len(bones) >= _TWO else ""


@lru_cache(maxsize=1)
def _negated() -> re.Pattern[str]:
    """A verb that is negated in the past, and not only narrowed: "did not sink", not "sank but one"."""
    only = folded(word_lists()["only"])
    return re.compile(
        rf"(?<!\w)[وف]?لم (?P<verb>[يتن]\w{{2,}})(?!(?: \w+){{0,6}}? (?:{only})(?!\w))"
    )


@lru_cache(maxsize=8)
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(bare, word_lists()[name]))
