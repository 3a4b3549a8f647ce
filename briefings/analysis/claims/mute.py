"""Who is named and says nothing: accused, sent for, without comment, or told of by another."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.claims.locations import houses
from briefings.analysis.counting.blows import blows
from briefings.analysis.parsing.agreement import called_by_stranger
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inflection import is_passive
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.papers import reacted_to
from briefings.analysis.parsing.tokens import NOT, in_request
from briefings.analysis.parsing.triggers import Trigger, channel
from briefings.analysis.speech.denied import is_denied
from briefings.language.normalize import bare

_BUT = frozenset(map(bare, ["إلا", "سوى", "غير", "أكثر"]))  # "named only four", "no more than four"
_ONLY_SAID = frozenset(map(bare, ["واكتفت", "واكتفى", "واكتفوا", "مكتفية", "مكتفيا"]))
# "Did not comment", "did not confirm": what is told so is another's.
_COMMENTS = frozenset(map(bare, ["تعلق", "يعلق", "تؤكد", "يؤكد"]))
_BY_IT = frozenset(["جراء", "نتيجة", "بسبب", "بفعل"])
_OBJECTS = ("ها", "هم", "ه")
_NOR = "ولا"
_CONTRARY = frozenset(map(bare, ["خلافا", "خلاف", "بخلاف", "عكس", "بعكس", "نقيض"]))
_BEFORE_IT = 4  # words from "contrary to" to who said so
_NO = Trigger(lambda word: word.lstrip("وف") in NOT)
_AGAINST = Trigger(lambda word: word.lstrip("و") in _CONTRARY)
_ONLY = 6  # words behind a name within which it confirms "only" something


def only_strikes(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether it is named only for its blow, of which another tells: "in X's raids, by the ministry"."""
    at = next(iter(channel(reading, "attribution")), 0)
    struck = [m for blow in blows(reading) for m in blow.by]
    return bool(mentions) and all(
        m.last < at and (m in struck or m.prep in _BY_IT or reading.blow(m.deed)) for m in mentions
    )


def speaks_not(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is named only as one that is silent, accused, refused or another body's place."""
    if not mentions:
        return False
    return all(
        _blamed(reading, m)
        or without_comment(reading, m)
        or houses(reading, m)
        or reacted_to(reading, m)
        or is_undergoer(reading, m)
        or called_by_stranger(reading, m)
        or in_request(reading.tokens, m.first)
        for m in mentions
    )


def is_undergoer(reading: Reading, m: Mention) -> bool:
    """Whether it is only told or accused, in the passive: "X was accused of", not "X was asked, and said"."""
    last = next((p for p in reversed(reading.predicates) if p.kind == "report"), None)
    if m.prep or last is None or last.at != m.first - 1:
        return False
    return is_passive(reading, last)


def accused(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is accused by somebody else, and else named only behind prepositions."""
    blamed = [m for m in mentions if _blamed(reading, m)]
    return bool(blamed) and all(m.prep for m in mentions if m not in blamed)


def told_of(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is named only by its men behind a "that": "denied that 40 X fighters were taken"."""
    opened = (k for k, token in enumerate(reading.tokens) if "complement" in token.hits and k)
    that = next(opened, len(reading.tokens))
    return bool(mentions) and all(m.head == "patient" and m.first > that for m in mentions)


def without_comment(reading: Reading, m: Mention) -> bool:
    """Whether a phrase is of one that did not comment or confirm: "sources that Y did not confirm"."""
    if not _NO.at(reading):
        return False
    before = [token.text for token in reading.tokens[max(0, m.first - 2) : m.first]]
    if before[-1:] == [_NOR]:
        others = (one for one in reading.mentions if one.last == m.first - 2)
        silent = any(without_comment(reading, one) for one in others)
    else:
        silent = len(before) > 1 and before[0].lstrip("وف") in NOT and _is_comment(before[1])
    return silent and not _yet_says(reading, m)


def _is_comment(verb: str) -> bool:
    """ "Commented", "confirmed it"."""
    return verb in _COMMENTS or _stem(verb) in _COMMENTS


def _yet_says(reading: Reading, m: Mention) -> bool:
    """ "Confirmed only the death of one", "did not confirm it, and only said that"."""
    behind = [token.text for token in reading.tokens[m.last + 1 :]]
    return not (_BUT.isdisjoint(behind[:_ONLY]) and _ONLY_SAID.isdisjoint(behind))


def keeps_silent(reading: Reading, at: int) -> bool:
    """Whether a word is of a body that did not comment or is denied, and that says nothing else."""
    if at > 0 and is_denied(reading, at):
        return True
    later = any(
        p.kind == "report" and p.at > at and p.entered != "complement" for p in reading.predicates
    )
    return not later and any(
        m.first <= at <= m.last and without_comment(reading, m) for m in reading.mentions
    )


def _stem(verb: str) -> str:
    """A verb without its object: "confirm it"; "" where it has none."""
    return next((verb.removesuffix(one) for one in _OBJECTS if verb.endswith(one)), "")


def unconfirmed(reading: Reading) -> list[Mention]:
    """Who is named for what he did not confirm or is contradicted in."""
    return [m for m in reading.mentions
            if (without_comment(reading, m) and _stem(reading.tokens[m.first - 1].text))
            or _contradicted(reading, m) or (not m.prep and is_denied(reading, m.first))]  # fmt: skip


def _contradicted(reading: Reading, m: Mention) -> bool:
    """ "Contrary to what X had announced": what X said is not told."""
    if not _AGAINST.at(reading):
        return False
    words = [token.text for token in reading.tokens[max(0, m.first - _BEFORE_IT) : m.first]]
    told = any(p.kind == "report" and p.at == m.first - 1 for p in reading.predicates)
    return told and any(word.lstrip("و") in _CONTRARY for word in words)


def _blamed(reading: Reading, m: Mention) -> bool:
    """Whether it is whom somebody else named accuses: "a body accused X of holding"."""
    if m.prep or m.last + 1 >= len(reading.tokens):
        return False
    behind = reading.tokens[m.last + 1]
    if behind.gap != " " or not behind.text.startswith("ب"):
        return False
    return any(
        p.value == "accuse" and p.form in ("past", "present")
        and (p.at + 1 < m.first < p.end or (p.at + 1 == m.first and _goes_on(reading, p)))
        for p in reading.predicates
    )  # fmt: skip


def _goes_on(reading: Reading, p: Predicate) -> bool:
    """ "X said that …, and accused Y of": X does, and nobody else is named behind the verb."""
    said = any(one.kind == "report" and one.at < p.at for one in reading.predicates)
    behind = [m for m in reading.mentions if p.at < m.first < p.end and not m.prep]
    return said and p.entered == "and" and not p.suffix and len(behind) == 1
