"""Whose words a sentence reports by an attribution or a relay: "according to X", "A quoted X as saying"."""

from __future__ import annotations

from functools import cache

from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.gender import disagrees
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve_all, with_joined
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.normalize import bare

_SAME = frozenset(["ذاته", "نفسه", "عينه", "ذاتها", "نفسها", "عينها"])
_COUNTRY = 2  # words behind "the same ministry" within which its country stands
_SPOKESMAN = 4  # words of "according to a spokesman in its name"
_SITE = 7  # words from "a statement" to whose site it stands on
_announced = lists("reporting", "announced")
_THEIRS = frozenset(["له", "لها", "لهم"])
_FINITE = ("past", "present")
_SINCE = 4  # words of "after a day of" before a noun of saying
_ITS = ("ها", "ه")
_THAT = 4  # words from who announces to "that": "X's announcement on Tuesday that"
_resumed = lists("reporting", "resumed")
_words = lists("reporting", "subjects")


def attributed(reading: Reading, context: Context, speaking: Speaking) -> None:
    """ "according to X", "quoting X", "in a statement of X"."""
    for i in channel(reading, "attribution"):
        token = reading.tokens[i]
        if token.quoted:
            continue
        hit = token.hits["attribution"]
        after = i + hit.length
        if _is_same(reading, after):
            speaking.carry(context)
            continue
        if any(reading.has(k, "outlet") for k in (after, after + 1)):
            continue
        if in_its_name := _in_its_name(reading, i):
            speaking.add(in_its_name)
            continue
        loose = hit.sense.value in ("بيان", "تصريحات", "مصادر", "مصدر")
        of_statement = loose or "بيان" in hit.sense.value or "أرقام" in hit.sense.value
        for m in reading.mentions:
            site = of_statement and any(
                t.text in _resumed("sites") for t in reading.tokens[after : m.first]
            )
            if (
                not i <= m.first <= after + (_SITE if site else 4 if of_statement else 3)
                or m.last < after
                or m.deed >= 0
                or m.kind in ("place", "agency")
            ):
                continue
            tallied = any(t.text in _fillers() for t in reading.tokens[i + 1 : m.first])
            lam = of_statement or tallied or hit.sense.value in ("وفقا", "طبقا", "تبعا", "استنادا")
            if _is_thing(reading, m):
                continue
            if m.prep and not (lam and m.prep in ("ل", "في", "إلى", "عن")):
                continue
            if loose and m.prep != "ل":
                continue
            if m.prep and m.prep != "ل" and hit.length > 1 and not of_statement:
                continue
            speaking.add(with_joined(reading, m, context, speaking))
            break


def _in_its_name(reading: Reading, i: int) -> list[Found]:
    """ "…, by a spokesman of theirs": of whom the pronoun points to, named last before."""
    row = reading.tokens[i : i + _SPOKESMAN]
    name = next((t.text for t in row if t.text in _words("in_their_name")), "")
    named = [
        m
        for m in reading.mentions
        if name and m.party and m.last < i and m.kind != "place"
        and not (m.first == m.core and disagrees(reading, m, name))
    ]  # fmt: skip
    return [Found(m.party, m.first, m.last) for m in named[-1:]]


@cache
def _fillers() -> frozenset[str]:
    """Nouns before "of" a source: "by a first count of the ministry"."""
    return frozenset(map(bare, table("sources")["fillers"]))


def _is_thing(reading: Reading, m: Mention) -> bool:
    """Whether a noun of no list has the nationality: "by maps of the Soviet era", which say nothing."""
    words = reading.tokens[m.first : m.core]
    return m.kind == "demonym" and m.head == "noun" and len(words) > 1 and not any(
        {"speech", "head", "attribution"} & set(token.hits) for token in words
    )  # fmt: skip


def in_own_words(reading: Reading, speaking: Speaking) -> None:
    """ "The police arrested five, by a statement of theirs": the doer before it speaks."""
    if speaking.found:
        return
    for i in channel(reading, "attribution"):
        token = reading.tokens[i]
        if not i or token.quoted or "،" not in token.gap:
            continue
        end = i + token.hits["attribution"].length + 2
        words = [one.text for one in reading.tokens[i:end]]
        if set(words) & _THEIRS:
            doing = [s for at, s in sorted(speaking.subjects.items()) if at < i and s]
            speaking.add([f for found in doing[-1:] for f in found if f.first <= f.last])
            return


def _is_same(reading: Reading, at: int) -> bool:
    """ "The same source", "the ministry itself", "the statement": whoever spoke before."""
    words = [token.text for token in reading.tokens[at : at + 2]]
    if any(m.party and m.first <= at + _COUNTRY and m.last >= at for m in reading.mentions):
        return False
    alone = len(words) < 2 or bool(reading.tokens[at + 1].gap.strip())
    if words[1:2] != [] and words[1] in _SAME:
        return True
    noun = words[0].removeprefix("ل").removeprefix("ا").removeprefix("ل") if words else ""
    return alone and noun in _announced("documents")


def relayed(reading: Reading, context: Context, speaking: Speaking) -> None:
    """ "agency A quoted B as saying": B speaks; a national agency alone stands for its country."""
    blames = {p.at for p in reading.predicates if p.value == "accuse"}
    for i in channel(reading, "relay"):
        if reading.tokens[i].quoted or i in blames:
            continue
        if any(t.text in ("عنه", "عنها", "اليه", "اليها") for t in reading.tokens[i + 1 : i + 6]):
            speaking.carry(context)
            continue
        quoted = [m for m in reading.mentions if m.prep in ("عن", "إلى") and i < m.first <= i + 12]
        if quoted:
            speaking.add(with_joined(reading, quoted[0], context, speaking))
    if not speaking.found:
        _agency(reading, context, speaking)
    if len(speaking.parties) > 1:
        agencies = {m.first for m in reading.mentions if m.kind == "agency"}
        kept = [f for f in speaking.found if f.first not in agencies]
        speaking.found = kept or speaking.found


def quoted_before(reading: Reading, at: int) -> bool:
    """Whether an agency quotes somebody before a word: "agency A quoted B as saying that …"."""
    tokens = reading.tokens
    relays = channel(reading, "relay")[:1]
    return any(token.text == "عن" for k in relays for token in tokens[k + 1 : at])


def _agency(reading: Reading, context: Context, speaking: Speaking) -> None:
    """A national agency that quotes nobody speaks for its country."""
    for p in reading.predicates:
        if p.kind == "report" and reading.has(p.at + 1, "outlet"):
            near = [m for m in reading.mentions if m.kind == "agency" and 0 < m.core - p.at <= 3]
            speaking.found.extend(resolve_all(near[:1], reading, context, speaking))
            return


def announced(reading: Reading, speaking: Speaking) -> list[Found]:
    """Whose words a noun reports from which a time is told: "shortly after X's announcement that".

    "Its announcement" is of whoever did what is so dated.
    """
    tokens = reading.tokens
    found = []
    for k in channel(reading, "report"):
        noun = tokens[k].hits["report"].sense
        if noun.form != "noun" or noun.value not in ("say", "deny") or tokens[k].quoted:
            continue
        earlier = (p.at for p in reading.predicates if p.kind == "report" and p.form in _FINITE)
        apart = any("،" in token.gap for token in tokens[max(0, k - _SINCE) : k])
        if any(at < k for at in earlier) and not apart:
            break  # "Y said that this came after X's announcement": Y speaks
        lead = [token.text.lstrip("و") for token in tokens[max(0, k - _SINCE) : k]]
        after = lead[-1:] and (lead[-1] in _words("upon") or lead[-1] == "من")
        m = next((one for one in reading.mentions if one.first == k + 1 and one.party), None)
        if after and tokens[k].text.endswith(_ITS) and not _words("upon").isdisjoint(lead):
            doing = [s for at, s in sorted(speaking.subjects.items()) if at < k and len(s) == 1]
            found += [f for one in doing[:1] for f in one if f.first <= f.last]
        if not (after and m) or m.kind == "place" or _words("upon").isdisjoint(lead):
            continue
        row = tokens[m.last + 1 : m.last + 1 + _THAT]
        that = next((n for n, t in enumerate(row) if "complement" in t.hits), None)
        if that is not None and all("adverb" in t.hits for t in row[:that]):
            found.append(Found(m.party, m.first, m.last))
    return found
