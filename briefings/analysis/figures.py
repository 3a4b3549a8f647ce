"""Casualty claims: how many people, what befell them, whose they are and who says so."""

from __future__ import annotations

import re
from typing import cast

from briefings.analysis.casualties import Counted, Words, befalls, known, word_lists
from briefings.analysis.context import Context, Speaking, resolve
from briefings.analysis.counts import counted
from briefings.analysis.grammar import Reading
from briefings.analysis.mentions import Mention
from briefings.profile import OTHER
from briefings.records import Count, Figure, FigureKind, Sentence

_BACK = frozenset(["عاد", "عادت", "عادوا", "عوده", "عايد", "عايدين", "عايدون", "يعود"])
_CHANGE = frozenset(
    ["ارتفع", "ارتفعت", "انخفض", "انخفضت", "تراجع", "تراجعت", "زاد", "زادت", "قفز", "قفزت"]
)
_DAMAGE = frozenset(
    ["اضرار", "الاضرار", "تلف", "دمار"]
)  # houses are hit, too: أصيب ستون منها بأضرار
_BEFORE, _AFTER = 12, 12  # words between a number and what befell the counted
_YEAR = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)(?! (?:عسكري|جندي|شخص|مقاتل|قتيل|جريح))")


def figures(
    reading: Reading, context: Context, speaking: Speaking, sentence: Sentence
) -> tuple[Figure, ...]:
    """The casualty claims of a sentence in order; things, distances and troops are left out."""
    words = word_lists()
    if not any(befalls(token.text) for token in reading.tokens):
        return ()
    found: list[Figure] = []
    previous: Counted | None = None
    for number in counted(reading):
        part = bool(found) and _is_part(reading, number, words)
        kind = found[-1].kind if part else _kind(reading, number, words)
        if not kind and found and previous and number.whom and number.first - previous.last <= 7:
            kind = found[-1].kind
        if not kind or (kind == "wounded" and _is_damage(reading, number)):
            continue
        previous = number
        background = _is_background(reading, words, sentence)
        start, end = reading.span(number.first, number.last)
        whose = _whose(reading, number, context, speaking, found, kind, background)
        if whose and not background:
            context.tolls[kind] = whose
        found.append(
            Figure(
                kind=cast(FigureKind, kind),
                count=_settled(reading, number),
                approximate=number.approximate,
                whom=number.whom or (found[-1].whom if found and not part else "people"),
                party_affected=whose,
                claimed_by=None if background else _claimant(number, speaking),
                as_of=None if background else sentence.article.date,
                background=background,
                start=start,
                end=end,
            )
        )
    return tuple(found)


def _settled(reading: Reading, number: Counted) -> Count:
    """The count; of "rose from 25 to 32" and "fell from 50 to 40" it is the new one."""
    low, high = number.count
    if low is None or high is None or low == high:
        return number.count
    before = reading.tokens[max(0, number.first - 6) : number.first]
    if low > high or any(known(token.text, _CHANGE) for token in before):
        return high, high
    return number.count


def _is_damage(reading: Reading, number: Counted) -> bool:
    after = reading.tokens[number.last + 1 : number.last + 5]
    return any(known(token.text, _DAMAGE) for token in after)


# -------------------------------------------------------------------------------- kind


def _kind(reading: Reading, number: Counted, words: Words) -> str:
    tokens = reading.tokens
    for k in range(number.first, min(number.last + 3, len(tokens))):
        if k > number.last and tokens[k].gap.strip(' "“”«»'):
            break
        form = tokens[k].text.removeprefix("ال")
        if form in words.nouns:
            return words.kinds[form]
    if number.last + 1 < len(tokens) and not tokens[number.last + 1].gap.strip():
        form = tokens[number.last + 1].text  # "3551 were wounded"
        if form in words.kinds and form not in words.weak and form not in words.nouns:
            return words.kinds[form]
    return (
        _before(reading, number, words)
        or _behind(reading, number, words)
        or _anywhere(reading, number, words)
    )


def _anywhere(reading: Reading, number: Counted, words: Words) -> str:
    """The one thing that befalls people in the sentence, for a number of people far from its word."""
    if not number.whom or number.whom == "residents":
        return ""
    kinds = set()
    for token in reading.tokens:
        form = known(token.text, words.kinds)
        if form and form not in words.weak:
            kinds.add(words.kinds[form])
    return kinds.pop() if len(kinds) == 1 else ""


def _before(reading: Reading, number: Counted, words: Words) -> str:
    tokens = reading.tokens
    for k in range(number.first - 1, max(-1, number.first - _BEFORE), -1):
        form = known(tokens[k].text, words.kinds)
        if form and (form not in words.weak or number.whom):
            near = number.first - k <= 6 or bool(number.whom)
            return words.kinds[form] if near else ""
        if number.whom and known(tokens[k].text, words.lost):
            return "killed"
        hits = tokens[k].hits
        if re.search(r"[.؛!؟]", tokens[k + 1].gap) or "break" in hits or "complement" in hits:
            break
    return ""


def _behind(reading: Reading, number: Counted, words: Words) -> str:
    tokens = reading.tokens
    for k in range(number.last + 1, min(number.last + _AFTER, len(tokens))):
        if re.search(r"[.؛:]", tokens[k].gap) or {"break", "complement"} & set(tokens[k].hits):
            break
        form = known(tokens[k].text, words.kinds)
        if form and (form not in words.weak or number.whom) and "ال" + form not in tokens[k].text:
            return words.kinds[form]
    return ""


def _is_part(reading: Reading, number: Counted, words: Words) -> bool:
    """ "among them two children", "seven of them civilians"."""
    tokens = reading.tokens
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    if after is not None and after.text in ("منهم", "منهن", "منها") and not after.gap.strip():
        return True
    for k in range(number.first - 1, max(-1, number.first - 6), -1):
        if tokens[k].text in words.parts:
            return True
        if known(tokens[k].text, words.kinds) or "،" in tokens[k + 1].gap:
            return False
    return False


def _is_background(reading: Reading, words: Words, sentence: Sentence) -> bool:
    """Of an earlier war: an earlier year or a word such as "the nineties", unless after "since"."""
    text = f" {reading.folded} "
    for word in words.background:
        at = text.find(f" {word}")
        if at >= 0 and ("تسعين" in word or not re.search(r"منذ (?:\w+ ){0,2}$", text[: at + 1])):
            return True
    if any(pattern.search(text) for pattern in words.earlier):
        return True
    day = sentence.article.date
    if day is None:
        return False
    for match in _YEAR.finditer(text):
        lead = text[: match.start()]
        if int(match[1]) < day.year and not re.search(r"منذ (?:[^\s،.]+ ){0,9}$", lead):
            return True
    return False


# ------------------------------------------------------------------------------- whose


def _whose(
    reading: Reading,
    number: Counted,
    context: Context,
    speaking: Speaking,
    found: list[Figure],
    kind: str,
    background: bool,
) -> str | None:
    near = [
        m
        for m in reading.mentions
        if number.first <= m.core <= number.last + 5
        and (m.core <= number.last or _of(reading, m, kind, number.last))
    ]
    near += [
        m for m in reading.mentions if number.first - 5 <= m.core < number.first and _toll_of(m)
    ]
    near += [m for m in reading.mentions if _lost_by(reading, m, number)]
    near += [m for m in reading.mentions if m.kind == "enemy" and abs(m.core - number.first) <= 4]
    for m in near:
        parties = resolve(m, reading, context, speaking)
        if len(parties) == 1:
            return parties[0]
        if len(parties) > 1:
            return None
    if background:
        return None
    goals = [m for m in reading.mentions if m.prep == "إلى" and m.party in context.profile.core]
    if kind == "displaced" and goals and any(known(t.text, _BACK) for t in reading.tokens):
        return goals[0].party  # who returns to X is X's
    if kind == "displaced" and goals and context.tolls.get(kind):
        return context.tolls[kind]  # they arrive in X: they are not X's
    return (
        _placed(reading, context)
        or _continued(reading, number, context, speaking, found)
        or _told_before(reading, context, kind)
    )


def _told_before(reading: Reading, context: Context, kind: str) -> str | None:
    """A toll that goes on with the sentence before, whose place or people alone were hit."""
    if kind not in ("killed", "wounded", "missing") or any(m.party for m in reading.mentions):
        return None
    return context.hurt if context.pair else None


def _continued(
    reading: Reading, number: Counted, context: Context, speaking: Speaking, found: list[Figure]
) -> str | None:
    """Nobody is named beside the number: the count before, the claimant's own people, the place."""
    if found and found[-1].party_affected:
        return found[-1].party_affected
    claimant = _claimant(number, speaking)
    core = context.profile.core
    if not context.pair and claimant in (None, OTHER):
        return OTHER
    if claimant in core:
        return claimant
    for m in reading.mentions:
        if (
            m.party in core
            and m.kind == "state"
            and m.prep in ("في", "قرب", "على", "عن")
            and not m.head
        ):
            return m.party if not m.weak or m.party in context.strong else None
    return None


def _of(reading: Reading, mention: Mention, kind: str, last: int) -> bool:
    """Whether a phrase beside a number says whose the counted are."""
    deed = reading.has(mention.deed, "deed")
    if deed is not None and deed.sense.kind != "hit":
        return False
    beside = mention.prep in ("", "من", "ل", "بين") or mention.core <= last + 1
    if mention.kind == "demonym" and mention.head in ("patient", "force") and beside:
        return True  # "ten X soldiers", whatever governs the number
    if mention.kind in ("demonym", "owned", "both"):
        return mention.prep in ("", "من", "ل", "في", "بين", "نحو")
    if mention.kind == "state" and mention.head in ("patient", "force") and not mention.prep:
        return True
    if kind == "displaced" and mention.prep == "من" and mention.kind in ("state", "place"):
        return True
    return mention.prep in ("من", "ل") and mention.head in ("force", "patient")


def _toll_of(mention: Mention) -> bool:
    """Whose toll it is, between the casualty word and the number: "dead in the X forces: 1,177"."""
    both = mention.kind == "both" and mention.prep in ("من", "بين", "ل")
    return both or (
        mention.head == "force" and mention.prep in ("في", "من", "ل") and mention.deed < 0
    )


def _lost_by(reading: Reading, mention: Mention, number: Counted) -> bool:
    """The toll's owner before the number: "the number of dead of the X forces", "X lost …"."""
    if not number.first - 12 <= mention.last < number.first or mention.deed >= 0:
        return False
    words = word_lists()
    before = reading.tokens[mention.first - 1].text if mention.first else ""
    after = reading.tokens[mention.last + 1].text if mention.last + 1 < len(reading.tokens) else ""
    toll = (
        known(before, words.kinds)
        or known(before, {"خساير", "حصيله"})
        or known(reading.tokens[mention.first].text, {"قتلاها", "خسايرها", "خسايره", "قتلاه"})
    )
    lost = known(after, words.lost) or known(before, words.lost)
    return not mention.prep and bool(toll or lost)


def _placed(reading: Reading, context: Context) -> str | None:
    """Whose territory the people were hit on."""
    for m in reading.mentions:
        if m.party not in context.profile.core or (m.weak and m.party not in context.strong):
            continue
        located = m.kind == "place" or (m.head == "patient" and m.kind in ("state", "demonym"))
        if (located and m.prep in ("في", "على", "قرب", "من", "", "ل", "داخل") and m.deed < 0) or (
            m.kind == "place" and m.deed >= 0
        ):
            return m.party
        if m.kind == "state" and m.prep == "على" and m.head == "" and m.deed < 0:
            return m.party
    return None


def _claimant(number: Counted, speaking: Speaking) -> str | None:
    before = [f for f in speaking.found if f.last < number.first]
    after = [f for f in speaking.found if f.first > number.last]
    if before:
        return max(before, key=lambda f: f.last).party
    return min(after, key=lambda f: f.first).party if after else None
