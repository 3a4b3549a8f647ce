"""Who a count is attributed to: "according to …", "as … said", "in the words of …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.analysis.counting.doers import PRONOUNS
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.nations import nation_of
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.tokens import is_negated
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sourceplaces import gapped
from briefings.analysis.speech.sources import Telling, contrasts
from briefings.language.normalize import bare
from briefings.profile import OTHER

_MARKS = frozenset(map(bare, [
    "بحسب", "حسب", "حسبما", "وفق", "وفقا", "طبقا", "تبعا", "استنادا", "نقلا", "بلسان", "لسان", "باعتراف",
    "بأرقام", "بتأكيد", "بتقدير", "تصريح", "تصريحات",
]))  # fmt: skip
_AS = frozenset(["كما", "ما", "فيما", "حسبما"])  # with a verb of saying: "as X said"
_SAME = frozenset(["ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها"])
_EACH = frozenset(["كل", "كلا", "كلتا", "لكل"])
_NEAR = 5  # words behind a number within which a side is named for it
_WITH = frozenset(["بين", "مع"])  # of a battle
_TELLS = frozenset(["say", "add", "accuse"])
_AND_FROM = bare("وعن")  # "quoted X that five …, and Y that two …"
_LATTER = frozenset(map(bare, ["الأخير", "الأخيرة", "هؤلاء", "هذه"]))
_STRANGE = ("media", "agency", "hospital")  # kinds of sources that no side is by their clause
_QUOTES = ' "“”«»'
_LEADS_ON = frozenset(
    ["عن", "الي", "ب", "مقتل", "سقوط", "اصابه", "باصابه", "بمقتل", "نحو", "حوالي", "اكثر", "من"]
)
_ASIDE = 4  # words between an attribution and the name in it
_BESIDE = 8  # words between a count and the attribution that is its own
_THEIRS = "هم"
_OFFICE = 4  # words from a verb of telling to the country of the office that tells
_NAMED = 2  # words behind a verb of telling in which its subject begins
_REACH = 8  # words of an attribution that are read
_LEAD, _REACH_BEHIND = 3, 7  # words on either side of a number in which "by its admission" stands
_admitted = lists("casualties", "admitted")


@dataclass(frozen=True, slots=True)
class Source:
    """An attribution: before or behind the number, the parties it names, or what sort names none."""

    side: str
    parties: dict[str, str]  # party → kind of its mention
    sort: str  # "same" (the same statement), "office" or "-"
    at: int = 0  # the token where it begins
    apart: int = 0  # verbs of saying between it and the number, two at most


def attributions(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> list[Source]:
    """Every attribution of the sentence, in order."""
    found = []
    tokens = reading.tokens
    for i in _MARKED.at(reading):
        if not marks(reading, i):
            continue
        end = i + 2
        while end < min(i + _REACH, len(tokens)) and not tokens[end].gap.strip(' "“”«»'):
            end += 1
        parties: dict[str, str] = {}
        for m in reading.mentions:
            if i < m.first < end:
                kind = f"{m.kind}/{m.prep}"
                parties |= {
                    p: kind for p in resolve(m, reading, context, speaking) if p not in parties
                }
        same = any(token.text in _SAME for token in tokens[i:end])
        office = any("head" in token.hits for token in tokens[i:end])
        side = "behind" if i > draft.number.last else "before"
        low, high = sorted((i, draft.number.first))
        apart = sum(p.kind == "report" and low + 1 < p.at < high for p in reading.predicates)
        sort = "same" if same else "office" if office else "-"
        found.append(Source(side, parties, sort, i, min(apart, 2)))
    return found


def in_turn(
    reading: Reading, number: Counted, start: int, speaking: Speaking, told: Sequence[Telling]
) -> Found | Telling | None:
    """Who tells a count in a row of claimants: "the UN 800, X said 1,000 and activists 1,300".

    Whoever opens a clause of telling behind `start`, where the count before ends, and before this one, or
    an attribution right behind it; None where nobody does.
    """
    tokens, first = reading.tokens, number.first
    if (behind := _behind(reading, number, start)) > 0:
        return _named_at(reading, behind, speaking, told)
    says = {p.at for p in reading.predicates if p.kind == "report" and p.value in _TELLS}
    gaps = {*gapped(reading)}
    for k in [k for k in range(first) if 0 < start <= tokens[k].start][::-1]:
        if k in gaps:
            return _named_at(reading, k - 1, speaking, told)
        at = k - is_negated(tokens, k)  # "X did not admit but ten"
        anew = tokens[at].text[0] in "وف" or "،" in tokens[at].gap or "break" in tokens[at - 1].hits
        verb = k in says and anew and not marks(reading, k - 1)
        if verb or tokens[k].text == _AND_FROM:
            return _named_at(reading, k, speaking, told)
    return None


def _behind(reading: Reading, number: Counted, start: int) -> int:
    """Where an attribution begins right behind a number; in a row also behind its nation and a comma."""
    tokens, at = reading.tokens, number.last + 1
    while start and at < len(tokens) and not tokens[at].gap.strip() and "party" in tokens[at].hits:
        at += 1
    row = start and any(marks(reading, k) for k in range(number.first))
    joined = at < len(tokens) and tokens[at].text not in _MARKS  # "…, and according to": another's
    gaps = ("", "،") if row and not joined else ("",)
    found = at < len(tokens) and tokens[at].gap.strip() in gaps and marks(reading, at)
    return at if found else -1


def _named_at(
    reading: Reading, at: int, speaking: Speaking, told: Sequence[Telling]
) -> Found | Telling | None:
    """Whoever stands right behind a word of telling, or, as "as for X, he said", right before it.

    "The latter" is whoever was named last before.
    """
    behind = range(at + 1, at + 1 + _NAMED)
    if any(m.kind == "both" and m.first == at + 1 for m in reading.mentions):
        return None  # "according to both sides": each counts its own
    beside = [m for m in reading.mentions
              if m.party and not m.prep and at in (m.first - 1, m.last + 1)]  # fmt: skip
    listed = [Found(m.party, m.first, m.last) for m in beside if m.party != OTHER and not m.head]
    heard = [t for t in told if t.first in behind and t.source.kind and t.outsider]
    found = [f for f in speaking.found if f.first == at + 1]
    found += [Found(m.party, m.first, m.last) for m in beside]
    if any(t.text in _LATTER for t in reading.tokens[at + 1 : at + 2]):
        before = [m for m in reading.mentions if m.party not in ("", OTHER) and m.last < at]
        found += [Found(m.party, at + 1, at + 1) for m in before[-1:]]
    return (listed or heard or found or [None])[0]


def spoke_apart(reading: Reading, speaking: Speaking, telling: Telling, party: str | None) -> bool:
    """Whether a party speaks only in another's clause: "X lost five, while a paper said that …".

    What stands in a clause is the word of its subject. An official there may well be X's own.
    """
    strange = telling.outsider or telling.nobodys or telling.source.kind.endswith(_STRANGE)
    if not strange:
        return False
    own = [f for f in speaking.found if f.party == party and f.first <= f.last]
    return bool(own) and all(
        contrasts(reading, min(f.last, telling.first), max(f.first, telling.first)) for f in own
    )


def speaks_behind(reading: Reading, number: Counted, speaking: Speaking, party: str) -> bool:
    """Whether a party says but something else, in a clause of its own: "five died, and X announced …".

    Not of who goes on about these very people: "…, and X announced their names".
    """
    own = [f for f in speaking.found if f.party == party]
    says = [p.at for p in reading.predicates if p.kind == "report"]
    verbs = [max((at for at in says if at < f.first), default=-1) for f in own]
    return bool(own) and all(
        at > number.last
        and f.first - at <= _OFFICE
        and _joins(reading, at)
        and not any(token.text.endswith(_THEIRS) for token in reading.tokens[at:])
        for f, at in zip(own, verbs, strict=True)
    )


def _joins(reading: Reading, at: int) -> bool:
    """Whether a verb opens another clause: ", and announced"."""
    token = reading.tokens[at]
    return token.text.startswith("و") and "،" in token.gap


def of_both(reading: Reading, draft: Draft, context: Context, sources: Sequence[Source]) -> bool:
    """ "By what both sides gave": each counts its own, and the outlet adds up.

    Not so of "2,900 in X and 3,700 in Y", where a side is named behind each number.
    """
    behind = range(draft.number.last + 2, draft.number.last + 1 + _NEAR)
    named = [m for m in reading.mentions if m.party in context.pair and m.core in behind]
    placed = any(m.prep not in _WITH and not m.joined for m in named)
    if placed and nation_of(reading, draft) is None:
        return False
    return any(_names_both(reading, source, context) for source in sources)


def _names_both(reading: Reading, source: Source, context: Context) -> bool:
    compared = reading.tokens[source.at].text == "ما"  # "more than what the two sides admit"
    if compared or not source.parties or set(source.parties) != set(context.pair):
        return False
    words = {token.text for token in reading.tokens[source.at : source.at + _REACH]}
    return bool(words & _EACH) or all(kind.startswith("both") for kind in source.parties.values())


def named_aside(reading: Reading, number: Counted) -> str:
    """Whoever is named in an aside right before the count: "raids that left, by X's word, three dead"."""
    tokens, first = reading.tokens, number.first
    for k in range(max(1, first - _REACH), first):
        if not (marks(reading, k) and "،" in tokens[k].gap):
            continue
        end = next((j for j in range(k + 1, first + 1) if tokens[j].gap.strip(_QUOTES)), first + 1)
        lead = [t.text for t in tokens[end:first]]
        named = [
            m.party
            for m in reading.mentions
            if k < m.first <= k + _ASIDE and m.last < end and m.party
        ]
        if "،" in tokens[min(end, first)].gap and set(lead) <= _LEADS_ON and named:
            return named[0]
    return ""


def named_beside(reading: Reading, draft: Draft, speaking: Speaking) -> str:
    """The speaker of an attribution right behind the count: "after 200 deaths according to X".

    Whoever else speaks in the sentence, those words are X's. A comma, a clause or a verb of saying
    between the two leaves the question open.
    """
    tokens, last = reading.tokens, draft.number.last
    opened = {at for at, _ in reading.opened} | {p.at for p in reading.predicates}
    for k in range(last + 1, min(last + _BESIDE, len(tokens))):
        if tokens[k].gap.strip():
            return ""
        if marks(reading, k):
            both = {m.first for m in reading.mentions if m.kind == "both"}
            near = (f for f in speaking.found if k < f.first <= k + _ASIDE and f.first not in both)
            named = [f.party for f in near if not contrasts(reading, k, f.first)]
            return named[0] if len(named) == 1 else ""
        if k in opened:
            return ""
    return ""


def who_admits(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> str:
    """The side that was named last before "by its admission" beside a count; "" where none was."""
    if not _ADMITS.at(reading):
        return ""
    tokens, number = reading.tokens, draft.number
    joined = any(
        t.text.startswith("و") for t in tokens[max(0, number.first - 1) : number.first + 1]
    )
    start = number.first - _LEAD - _REACH_BEHIND * joined
    near = range(max(0, start), min(number.last + 1 + _REACH_BEHIND, len(tokens)))
    at = next((k for k in near if _is_admission(reading, k)), -1)
    for m in reading.mentions[::-1]:
        if m.last >= at or m.kind == "place":
            continue
        parties = resolve(m, reading, context, speaking)
        if len(parties) == 1 and parties[0] in context.profile.core:
            return parties[0]
    return ""


def _is_admission(reading: Reading, at: int) -> bool:
    """ "By its admission", "by the admission of its authorities"."""
    word, *behind = (token.text for token in reading.tokens[at : at + 2])
    own = word.endswith("باعتراف") and any(
        noun.startswith(tuple(_admitted("bodies"))) and noun.endswith(PRONOUNS) for noun in behind
    )
    return own or word.lstrip("و") in _admitted("by_its_word")


def marks(reading: Reading, i: int) -> bool:
    """Whether an attribution begins at token `i`."""
    word = reading.tokens[i].text
    if _is_mark(word):
        return True
    behind = reading.tokens[i + 1 : i + 2]
    return word.removeprefix("و") in _AS and any("report" in token.hits for token in behind)


def _is_mark(word: str) -> bool:
    return word.removeprefix("و") in _MARKS or word in _MARKS


_ADMITS = Trigger(
    lambda word: word.endswith("باعتراف") or word.lstrip("و") in _admitted("by_its_word")
)
_MARKED = Trigger(lambda word: _is_mark(word) or word.removeprefix("و") in _AS)
