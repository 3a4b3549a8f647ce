"""Whose an office without a country may be, and who stands where the speaker of a sentence stands.

Short strings for the role models, as in `features`: they name no party.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import organisation

_REACH = 3  # words between a verb and the office that is its subject
_LOCAL = ("محلي", "هناك", "المدينه")  # "the local authorities", "the authorities there"


def owners(reading: Reading, context: Context) -> Iterator[tuple[str, str]]:
    """For every office without a country: each party that it may belong to, with a feature."""
    seats = [m for m in reading.mentions if not m.party and m.kind in ("office", "force")]
    if not seats:
        return
    article = _of_article(context)
    for seat in seats:
        place = _place_in_sentence(reading, seat)
        for reason, party in (*article, *_of_sentence(reading, context, seat)):
            if party:
                yield party, f"seat:{reason}"
                yield party, f"seat:{reason}|{place}"


def _of_article(context: Context) -> list[tuple[str, str]]:
    """Whose it may be by what the article told before."""
    most = max(context.counts, key=lambda p: context.counts[p], default="")
    return [
        ("office", context.office),
        ("place", context.place),
        ("author", context.author),
        ("home", context.home),
        ("most", most),
        *(("speaker", party) for party in context.speaker),
        ("topic", context.topic[0] if context.topic else ""),
        *(("title", party) for party in sorted(context.title)[:1] if len(context.title) == 1),
    ]


def _of_sentence(reading: Reading, context: Context, seat: Mention) -> Iterator[tuple[str, str]]:
    """Whose it may be by the names in its sentence, and by what bodies the article named."""
    first = reading.tokens[seat.first].text
    yield "body", context.orgs.get(organisation(first), "")
    before = [m for m in reading.mentions if m.party and m.last < seat.first]
    after = [m for m in reading.mentions if m.party and m.first > seat.last]
    if before:
        yield f"before {_sort(before[-1])}", before[-1].party
        yield "first", before[0].party
    if after:
        near = "near" if after[0].first - seat.last <= _REACH else "far"
        yield f"after {_sort(after[0])} {near}", after[0].party
    beside = reading.tokens[seat.first : seat.last + 4]
    if any(token.text.removeprefix("ال").startswith(_LOCAL) for token in beside):
        yield "local", before[-1].party if before else context.place


def _sort(mention: Mention) -> str:
    return f"{mention.kind}/{mention.head}/{mention.prep}"


def _place_in_sentence(reading: Reading, seat: Mention) -> str:
    """How an office stands: subject of a verb of saying, in an attribution, or elsewhere."""
    for k in range(seat.first - 1, max(-1, seat.first - 1 - _REACH), -1):
        if "attribution" in reading.tokens[k].hits:
            return "attributed"
        if "report" in reading.tokens[k].hits:
            return "says"
    said = any(
        p.kind == "report" and seat.last < p.at <= seat.last + _REACH for p in reading.predicates
    )
    return f"said{seat.prep}" if said else f"-{seat.prep}"


def sayers(reading: Reading) -> list[str]:
    """What sort of word stands behind each verb of saying, and the word itself."""
    made = []
    tokens = reading.tokens
    for p in reading.predicates:
        if p.kind != "report" or p.form == "participle" or tokens[p.at].quoted:
            continue
        if p.at + 1 >= len(tokens):
            made.append("sayer=end")
            continue
        after = tokens[p.at + 1]
        sort = _class(reading, p.at + 1)
        made += [f"sayer={sort}", f"sayer={sort}|{p.value}|{p.form}|{_entry(reading, p)}"]
        if sort in ("noun", "other", "office", "bystander", "outlet"):
            made.append(f"w:sayer={after.text.removeprefix('ال')}")
    return made


def goes_on(reading: Reading, context: Context) -> list[str]:
    """How the sentence may go on with the words of whoever spoke last."""
    age = min(context.silence, 3)
    made = [f"lately={age}"]
    for p in reading.predicates:
        if p.kind == "report" and p.form != "participle" and not reading.tokens[p.at].quoted:
            sort = _class(reading, p.at + 1) if p.at + 1 < len(reading.tokens) else "end"
            return [*made, f"lately={age}|{sort}", f"lately={age}|{sort}|{_entry(reading, p)}",
                    f"lately={age}|{p.value}|{sort}"]  # fmt: skip
    quoted = bool(reading.tokens) and reading.tokens[0].quoted
    return [*made, f"lately={age}|silent|{quoted}"]


def _entry(reading: Reading, predicate: Predicate) -> str:
    """How early a verb of saying stands, or that it follows a quotation."""
    behind = predicate.at > 0 and reading.tokens[predicate.at - 1].quoted
    return "quoted" if behind else str(min(predicate.at, 2))


def _class(reading: Reading, i: int) -> str:
    token = reading.tokens[i]
    if token.gap.strip():
        return "stop"
    if any(m.first == i for m in reading.mentions):
        return "party"
    for channel in ("complement", "preposition", "bystander", "outlet", "attribution", "adverb"):
        if channel in token.hits:
            return channel
    if "head" in token.hits:
        return token.hits["head"].sense.kind
    return "noun" if token.text.startswith("ال") else "other"
