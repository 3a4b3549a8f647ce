"""Where a sentence may name who tells it: behind an attribution, beside a verb of saying, before a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token, preposition_at
from briefings.analysis.speech.sayer import names_its_speaker
from briefings.analysis.speech.sourcekinds import kind_at, source_words
from briefings.language.normalize import bare
from briefings.language.numerals import numerals

REACH = 6  # words of a source that are read
SAYING = frozenset(["say", "add", "deny"])  # "called on the residents": those are no subject
_HAD, _WAS = "قد", frozenset(["كان", "كانت"])
_SKIPPED = 4  # words between "according to" and the source
_FROM = 8  # words between "quoted" and "from"
_WORDS = 20  # words between "quoted" and what is quoted
_WHENCE = frozenset(["من", "في", "عيان"])  # behind a witness: whence he is, or "eye-"
_LOOSE = frozenset(["بيان", "تصريحات", "مصادر", "مصدر"])  # attributions that are nouns themselves
_OF, _GAP = bare("عن"), 8  # words behind a teller among which "of 1,300" stands
_WHICH, _HEAD = frozenset(["الذي", "التي", "الذين"]), 3  # words of whoever "which" stands for
_PUBLISHED = 8  # words behind the publisher among which stands what he publishes


def places(reading: Reading) -> Iterator[tuple[int, bool]]:
    """Where a source may begin in a sentence, and whether whatever stands there is one."""
    tokens = reading.tokens
    for i, token in enumerate(tokens):
        hit = token.hits.get("attribution")
        if hit is not None and not token.quoted and hit.sense.value not in _LOOSE:
            yield from ((at, False) for at in _quoted_by(reading, i + hit.length))
        if "relay" in token.hits and not token.quoted:
            for k in range(i + 1, min(i + _FROM, len(tokens) - 1)):
                if tokens[k].text == "عن":
                    yield _past(reading, k + 1, _SKIPPED), False
                    break
            else:
                if any("complement" in t.hits or t.quoted for t in tokens[i + 1 : i + _WORDS]):
                    yield i + 1, False  # and not "moved 64 bodies", the same verb
    yield from _by_verbs(reading)
    if (at := publication(reading)) >= 0:
        yield at + 1, False
    yield from ((at, False) for at in gapped(reading))
    yield from _before_colon(reading)


def _by_verbs(reading: Reading) -> Iterator[tuple[int, bool]]:
    """Where a source may stand beside a verb of saying."""
    tokens = reading.tokens
    for p in reading.predicates:
        plain = p.form != "participle" and not tokens[p.at].quoted
        hit = tokens[p.at].hits.get("report")
        if p.value == "add" and p.suffix and _belongs(tokens, p.at):
            continue  # "belonging to", the same letters as "followed it"
        says = p.value in SAYING or (p.value == "accuse" and names_its_speaker(reading))
        if p.kind == "report" and hit and plain and says:
            if (at := _head_of(reading, p)) >= 0:
                yield at, False
                continue
            opens = p.at == p.start or tokens[p.at].gap.strip() or tokens[p.at].text[0] in "وف"
            yield subject(reading, p), bool(opens and not p.suffix and not hit.sense.needs)
            if not p.suffix:
                yield from ((at, False) for at in _before(reading, p, opens=bool(opens)))


def gapped(reading: Reading) -> Iterator[int]:
    """ "X speaks of 800 dead, and activists of 1,300": where "activists" stands, the verb left out."""
    tokens = reading.tokens
    says = next((p.at for p in reading.predicates if p.value in SAYING), len(tokens))
    for k in range(says + 1, len(tokens) - 1):
        if "،" in tokens[k].gap and tokens[k].text.startswith("و") and not tokens[k].quoted:
            row = [token.text for token in tokens[k + 1 : k + 1 + _GAP]]
            near = row[row.index(_OF) :] if _OF in row else []
            plain = not {"report", "event", "attribution"} & set(tokens[k].hits)
            if plain and any(numerals(word, "ar") for word in near):
                yield k


def _quoted_by(reading: Reading, after: int) -> Iterator[int]:
    """Behind "according to", and its last word where that is a source: "by an official's word"."""
    if after > 1 and kind_at(reading, after - 1)[0] is not None:
        yield after - 1
    yield _past(reading, after, _SKIPPED)


def _before(reading: Reading, p: Predicate, *, opens: bool) -> Iterator[int]:
    """Where a source may stand before its verb: "witnesses say", "but his lawyer said"."""
    if p.form == "present":
        yield p.start
    elif (at := max(_bystander(reading, p), _had(reading, p))) >= 0:
        yield at
    governed = p.at > 1 and preposition_at(list(reading.tokens), p.at - 2) is not None
    if p.at and not (opens or governed) and kind_at(reading, p.at - 1)[0] is not None:
        yield p.at - 1


def _had(reading: Reading, p: Predicate) -> int:
    """ "A local leader had estimated": where he stands, behind "had" and before the verb; or -1."""
    opened = range(max(0, p.at - REACH), p.at - 1)
    if not p.at or reading.tokens[p.at - 1].text != _HAD:
        return -1
    at = next((k + 1 for k in opened if reading.tokens[k].text.lstrip("و") in _WAS), -1)
    return at if at > 0 and kind_at(reading, at)[0] is not None else -1


def _bystander(reading: Reading, p: Predicate) -> int:
    """ "A witness from the village told us that …": where he stands, before his verb and its clause; or -1.

    Spelt alike "he watched" has its object behind it, and no "from" or "in".
    """
    tokens, at = reading.tokens, p.start
    if at < p.at and tokens[at].text.removeprefix("و") in source_words("one_of"):
        at += 1
    if not at < p.at - 1 or any(p.start <= o.at < p.at for o in reading.predicates):
        return -1
    kind, length = kind_at(reading, at)
    if kind is None or kind.owned != "never":
        return -1
    whence = at > p.start or any(t.text in _WHENCE for t in tokens[at + length : at + length + 1])
    return at if whence else -1


def _relays_its_own(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of relaying names nobody whose words they are: "as media relayed"."""
    whose = any(token.text == _OF for token in tokens[at + 1 : at + 1 + _GAP])
    return "relay" in tokens[at].hits and not whose


def _head_of(reading: Reading, p: Predicate) -> int:
    """ "The toll of the union, which has counted 863": where whoever "which" stands for begins; or -1."""
    tokens, found = reading.tokens, -1
    if p.entered != "relative" or p.at != p.start + 1 or tokens[p.start].text not in _WHICH:
        return -1
    for k in range(p.start - 1, max(-1, p.start - 1 - _HEAD), -1):
        found = k if kind_at(reading, k)[0] is not None else found
        if tokens[k].gap.strip():
            break
    return found


def _belongs(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].text.startswith("ل")


def publication(reading: Reading) -> int:
    """The verb by which somebody publishes a table or a list of figures; -1 where there is none."""
    tokens = reading.tokens
    for k, token in enumerate(tokens[:REACH]):
        if token.text.removeprefix("و") in source_words("publishes") and not token.quoted:
            behind = tokens[k + 2 : k + 2 + _PUBLISHED]
            return k if any(t.text in source_words("tables") for t in behind) else -1
    return -1


def _before_colon(reading: Reading) -> Iterator[tuple[int, bool]]:
    """ "Witnesses: five killed", "a new toll of the union: 174 dead", as in headlines."""
    for k in range(1, min(5, len(reading.tokens))):
        if ":" in reading.tokens[k].gap:
            yield _past(reading, 0, k), False
            return


def _past(reading: Reading, at: int, most: int) -> int:
    """The first word from there on that is no filler."""
    tokens = reading.tokens
    for _ in range(most):
        if at >= len(tokens) or not (
            tokens[at].text in source_words("fillers")
            or "report" in tokens[at].hits
            or _relays_its_own(tokens, at)
        ):
            return at
        at += 1
    return at


def subject(reading: Reading, p: Predicate) -> int:
    """Where the subject of a verb would begin, behind what may stand between."""
    at = p.at + 1
    while at < len(reading.tokens) and reading.tokens[at].text in (
        source_words("loose") | source_words("fillers") - {"عن", "من", "إلى", "ما", "به"}
    ):
        at += 1
    return at
