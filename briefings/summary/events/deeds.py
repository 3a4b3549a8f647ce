"""The deed that a denial is of, by the roots of its words, and what a sentence says was not done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.language.normalize import bare, fold
from briefings.language.terms import term
from briefings.language.wordlists import WordLists
from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.events.scenes import towns
from briefings.summary.tolls.denials import LIE, denier, denies, denying

DENIAL = WordLists("summary/claims.toml", "denial")

_WHOSE = r"(?<!\w)<whose>(?: \w+){1,3}$"  # the words up to who speaks: "denied the claims of Baku"
_DID_NOT = "لم "  # of a deed in the past: both patterns want it there, and are slow
_TWO = 2
_NAMED = 30  # characters between a verb of denial and who denies: "the spokesman of the"
_SUBJECT = 6  # words from "that" to the verb: "that the forces of the army had shelled"
_CLAUSE = re.compile(r"[،.:؛]")
# Where a clause ends, or its speaker goes on with a claim.
_OWN_CLAIM = r"[،.:؛]| (?=<accuses>(?!\w))"
# Before what is denied: in whose name, and whose claims, "the claims of the Azerbaijani side about".
_CLAIMS = r"^\W*(?:\w+ ){0,4}?(?:<whose>|ما \w+)(?: (?!<about> )\w+){1,4} (?=<about> )"
_OF_OTHERS = rf"^\W*\w+ <on_behalf> \w+|{_CLAIMS}"
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = re.compile("[اوي]")
_FORMED = re.compile(r"^[مت](?=\w{3})")  # what a noun or a verb's person has before its root
_OBJECT = re.compile(r"(?:ها|هم|ه)$")
_THEIRS = re.compile(r"(?:ها|هم)$")
_DID = re.compile(r"(?:وا|ت)$")
_NAME = re.compile(r"(?:ال|لل).*|.*(?:ه|ي|ين|ون|ات|ا|هم|ها)")  # in its form no verb of "he did"
_SEIZED = re.compile(r"[وفبل]?(?:ال)?(سيطر|سقو?ط)\w*")
_WE_DID = re.compile(r"(?!ال)\w{3,}نا")
_SHE_DID = re.compile(r"\w{2,}(?<!ا)ت")
_NOT_ONLY = r"(?!(?: \w+){0,6}? <only>(?!\w))"  # and not only less than was said: "sank but one"
_NEGATED = rf"(?<!\w)[وف]?لم (?P<verb>[يتن]\w{{2,}}){_NOT_ONLY}"  # "did not sink"
# "We did not shell", "its forces did not".
_NOT_OURS = (
    rf"(?<!\w)(?:[وف]?لم (?P<we>ن\w{{2,}})|<ours>(?: ال\w+)? لم (?P<they>[يت]\w{{2,}})){_NOT_ONLY}"
)
_YET = r"(?<!\w)<yet>(?= <all>(?!\w)|\W*$)"
_FURTHER = r"(?s)(?<=[،؛]) <accuses>(?!\w).*"  # what one claims behind a denial


@dataclass(frozen=True, slots=True)
class Deed:
    """What is denied, by the roots of its words, and whether it is the denier's doing."""

    root: str
    behind: tuple[str, ...]
    own: bool
    subject: str = ""  # the last word for who is said not to have done it: "that the army of X had"


@lru_cache(maxsize=4096)
def denied(denial: Statement) -> Deed | None:
    """The deed that is denied; None where it is none: "that any of the dead had been armed".

    Without a verb of denying, what who speaks says of his own forces: "we did not shell".
    """
    said = _behind_denier(denial)
    if not said:
        return _of_ours(denial.translated.sentence.text) or _of_own_side(denial)
    opens = (
        k for k, w in enumerate(said[:_SUBJECT]) if w.removeprefix("ب") in DENIAL.words("that")
    )
    at = next(opens, -1)
    if at < 0:
        return _of_noun(said)
    own, rest = not said[at].endswith("ان"), said[at + 1 :]
    if rest and rest[0] in DENIAL.words("be"):
        own, rest = True, rest[1:]
    if "قد" in rest[:_SUBJECT]:
        verb = rest.index("قد") + 1
    else:
        verbs = (k for k, word in enumerate(rest[:_SUBJECT]) if _is_verb(word))
        verb = next(verbs, len(rest))
    if verb >= len(rest):
        return None
    subject = [word for word in rest[: verb - (rest[verb - 1] == "قد")] if term(word)]
    own = own and (not subject or _is_his_own(subject))
    deed = _of_noun(rest[verb:], own=own)
    if rest[verb - 1] == "قد" and not term(rest[verb]):  # "mutilated" is written like "such as"
        deed = Deed(_bones(_DID.sub("", rest[verb])), _roots(rest[verb + 1 :]), own)
    return replace(deed, subject=root_of(subject[-1])) if deed and subject and not own else deed


def _is_his_own(subject: Sequence[str]) -> bool:
    """Whether who is said not to have done it are the denier's own: "its forces", "the army of his land".

    His own in the singular end like any noun that is feminine: they are listed.
    """
    listed = DENIAL.words("ours", "country")
    return bool(_THEIRS.search(subject[0])) or not listed.isdisjoint(subject)


def _behind_denier(denial: Statement) -> list[str]:
    """The words of a denial behind its verb and who denies, as far as the clause goes."""
    text, known = denial.translated.sentence.text, denial.analysis
    folded_text = fold(text)
    if (lie := DENIAL.pattern(LIE).search(bare(text))) is not None:
        first, *rest = lie["lie"].split()
        return ["ان", "تكون", first.removesuffix("نا") if lie["we"] else first, *rest]
    verb = denying().search(folded_text.text)
    if verb is None:
        return []
    _, start = folded_text.span(*verb.span())
    said = [(e.start, e.end) for e in known.evidence if e.role == "speaker"]
    said += [(known.source.start, known.source.end)] if known.source else []
    end = max((last for first, last in said if 0 <= first - start <= _NAMED), default=start)
    people = (n for n in denial.translated.names if n.type == "person")
    end = next((n.end for n in people if 0 <= n.start - end <= _TWO), end)
    behind = DENIAL.pattern(_OF_OTHERS).sub("", bare(text[end:]))
    clauses = (_WORD.findall(clause) for clause in DENIAL.pattern(_OWN_CLAIM).split(behind))
    return next((words for words in clauses if any(map(_tells, words))), [])


def deniers(denial: Statement) -> frozenset[str]:
    """Who speaks in a denial: of several the one who is said not to have done it himself.

    Nobody that is known where the only one is he whose claims are denied: "denied the claims of Baku".
    """
    roles, deed = denial.analysis.roles, denied(denial)
    text, spoken = denial.translated.sentence.text, denial.analysis.evidence
    said = [bare(text[: e.end]) for e in spoken if e.role == "speaker"]
    if said and all(map(DENIAL.pattern(_WHOSE).search, said)):
        return frozenset()
    both = {*roles.speaker} & {*roles.actor} - {OTHER}
    alone = len(both) == 1 and deed is not None and deed.own
    return frozenset(both if alone else roles.speaker)


def denying_party(denial: Statement) -> str:
    """The party that denies; "" where it is none of the profile, or several do."""
    found = deniers(denial)
    return next(iter(found - {OTHER}), "") if len(found) == 1 else ""


def denied_there(denial: Statement) -> frozenset[str]:
    """The towns of what is denied, not of what the denier claims behind it."""
    text = denial.translated.sentence.text
    folded_text = fold(text)
    verb = denying().search(folded_text.text)
    start = folded_text.span(*verb.span())[1] if verb else 0
    comma = text.find("،", start)
    claim = [n.house for n in denial.translated.names if n.type == "place" and n.start > comma >= 0]
    return towns(denial).difference(claim)


def speaks_of_ours(text: str) -> bool:
    """Whether somebody says that he or his forces did not do something, without a verb of denying."""
    told = bare(text)
    return _DID_NOT in told and DENIAL.pattern(_NOT_OURS).search(told) is not None


def _of_ours(text: str) -> Deed | None:
    verb = DENIAL.pattern(_NOT_OURS).search(bare(text))
    return _of_verb(verb, verb["we"] or verb["they"]) if verb else None


def _of_verb(found: re.Match[str], verb: str) -> Deed | None:
    """The deed of a verb, with what stands behind it in its clause."""
    clause = _CLAUSE.split(found.string[found.end() :])[0]
    if verb in DENIAL.words("says") or DENIAL.pattern(_YET).search(clause):
        return None
    behind = _roots(_WORD.findall(clause))
    root = _bones(_OBJECT.sub("", verb[1:]))
    return Deed(root, behind, own=True) if root else None


def speaks_of_own_side(statement: Statement) -> bool:
    """Whether a party says by its name that it did not do something: "Baku said its army did not"."""
    party, text = denier(statement), statement.translated.sentence.text
    if not party or tuple(statement.analysis.roles.actor) != (party,):
        return False
    return bool(not_done(text))


def _of_own_side(denial: Statement) -> Deed | None:
    verb = DENIAL.pattern(_NEGATED).search(bare(denial.translated.sentence.text))
    return _of_verb(verb, verb["verb"]) if verb and speaks_of_own_side(denial) else None


def claimed(text: str) -> str:
    """What a text claims: all of it, or of a denial what stands behind it in words of its own."""
    if not denies(text):
        return text
    further = DENIAL.pattern(_FURTHER).search(bare(text))
    return further[0] if further else ""


def _of_noun(said: Sequence[str], *, own: bool = True) -> Deed | None:
    """The deed by its word, that of "carried out", "any link to", "the occurrence of" passed over."""
    deed = next((k for k, word in enumerate(said) if _tells(word)), None)
    if deed is None:
        return None
    return Deed(root_of(said[deed]), _roots(said[deed + 1 :]), own)


def _roots(said: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(root_of, filter(_tells, said))))


def _tells(word: str) -> bool:
    """Whether a word behind a denial is of what is denied, and no day and none of "any", "reports of"."""
    light = DENIAL.words("light", "part")
    return bool(term(word)) and light.isdisjoint((word, word.lstrip("بل")))


def _is_verb(word: str) -> bool:
    """Whether a word may be one of "he did" or "she did": it has the form of no name, noun or adjective."""
    return bool(term(word)) and bool(_SHE_DID.fullmatch(word) or not _NAME.fullmatch(word))


def is_of_no_more(text: str) -> bool:
    """Whether of a part that is denied no more is said than "in it": "denied its responsibility"."""
    part = DENIAL.whole("part", before="").search(bare(text))
    clause = DENIAL.pattern(_OWN_CLAIM).split(bare(text)[part.end() :])[0] if part else ""
    return part is not None and not any(map(_tells, _WORD.findall(clause)))


def strikes(root: str) -> bool:
    """Whether the root of a deed is that of shelling, bombing, attacking."""
    return root in _blows()


@lru_cache(maxsize=1)
def with_what() -> frozenset[str]:
    """The roots of what is fired: "did not fire any missile at X" says of X that it was not hit."""
    return frozenset(map(root_of, DENIAL["weapons"]))


@lru_cache(maxsize=1)
def _blows() -> frozenset[str]:
    return frozenset(map(root_of, DENIAL["blows"]))


@lru_cache(maxsize=16_384)
def not_done(text: str) -> frozenset[str]:
    """The roots of the verbs that a sentence negates in the past: "did not sink"."""
    told = bare(text)
    if _DID_NOT not in told:
        return frozenset()
    found = DENIAL.pattern(_NEGATED).finditer(told)
    return frozenset(_bones(_OBJECT.sub("", m["verb"][1:])) for m in found) - {""}


@lru_cache(maxsize=16_384)
def roots_of(text: str) -> frozenset[str]:
    """The roots of the words of a text, "we dropped" by that of "dropped" as well."""
    words = _WORD.findall(bare(text))
    return frozenset(map(root_of, (*words, *_as_we_did(words)))) - {""}


def _as_we_did(words: Iterable[str]) -> Iterator[str]:
    """What "we did" is formed of."""
    return (word[:-2] for word in words if _WE_DID.fullmatch(word))


@lru_cache(maxsize=65_536)
def root_of(word: str) -> str:
    """The consonants of a verb or its noun: "dropped", "the dropping of" and "by dropping" are one."""
    seized, stem = _SEIZED.fullmatch(word), term(word)
    if stem in DENIAL.words("bodies"):
        stem = bare(DENIAL["bodies"][0])
    return _bones(seized[1] if seized else stem)


def _bones(stem: str) -> str:
    bones = _VOWELS.sub("", stem)
    bones = bones[:-1] if bones.endswith("ت") and len(bones) > _TWO else bones
    return _FORMED.sub("", bones) if len(bones) >= _TWO else ""
