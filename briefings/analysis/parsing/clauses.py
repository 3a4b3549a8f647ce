"""Where clauses begin, and the verbs in them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token, quotes_words, start_of, stops
from briefings.analysis.parsing.vocabulary import lists

falling = lists("events", "falling")
_sentenced = lists("casualties", "sentenced")
_measuring = lists("reporting", "measuring")
_PASSED = frozenset(["قضي", "قضت"])  # "passed away", or passes a sentence
_FALL = 5  # words from such a verb to "into"
_IN_TURN = frozenset(["بدوره", "بدورها", "بدورهم", "بدورهما"])
_WHICH = frozenset(["وهو", "وهي"])
_SHORT = 2  # words from "which is" to its verb
_THAT = frozenset(["الذي", "التي"])
_NO_VERB = frozenset(["complement", "preposition", "adverb", "relative", "break", "head"])


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb or participle, with the bounds of its clause."""

    at: int
    kind: str  # report or event
    value: str
    form: str
    start: int  # the clause's first token
    end: int  # one past the clause's last token
    entered: str  # how the clause begins: start, stop, complement, relative, break, comma, and
    suffix: str = ""
    also: str = ""  # the other kind where a verb is both


def unlisted_verbs(tokens: list[Token], mentions: list[Mention]) -> None:
    """A word of no list that opens a clause right before a party's name is taken for its verb."""
    starts = {
        m.first: m
        for m in mentions
        if not m.prep and not m.joined and m.deed < 0 and m.kind != "place"
    }
    for i, token in enumerate(tokens[:-1]):
        following = starts.get(i + 1)
        if following is None or token.hits or token.quoted or tokens[i + 1].gap.strip():
            continue
        opens = (
            i == 0 or stops(tokens, i) or ("،" in token.gap and (token.text[0] in "وف" or i <= 6))
        )
        word = token.text.removeprefix("و") if len(token.text) > 4 else token.text
        noun = (
            word.startswith(("ال", "لل", "بال", "م"))
            or word.endswith(("ات", "ين", "ون", "يه", "ا"))
            or (word.endswith("ه") and len(word) > 4)
        )
        if opens and len(word) > 2 and not noun:
            token.unlisted = True
    for m in mentions:
        _unlisted_after(tokens, m)


def _unlisted_after(tokens: list[Token], mention: Mention) -> None:
    """After "that X" a word of no list in a verb's form is X's verb."""
    at = mention.last + 1
    that = mention.first > 0 and "complement" in tokens[mention.first - 1].hits
    if not that or at >= len(tokens) or tokens[at].hits or tokens[at].gap.strip(' "«“'):
        return
    word = tokens[at].text.removeprefix("س")
    present = word[0] in "يت" and not word.endswith(("ين", "ات", "يه", "يا"))
    if len(word) > 3 and (
        present or (word.endswith("ت") and not word.startswith("ال") and not word.endswith("ات"))
    ):
        tokens[at].unlisted = True


def find_clauses(tokens: list[Token], headline: bool) -> list[tuple[int, str]]:
    """Where clauses begin: token and how each is entered."""
    opened: list[tuple[int, str]] = [(0, "headline" if headline else "start")] if tokens else []
    for i, token in enumerate(tokens):
        if i == 0 or (token.gap == " " and not (token.hits or token.unlisted or token.opens)):
            continue  # a word of no list begins no clause
        entered = ""
        finite = is_finite(token)
        if stops(tokens, i):
            entered = "stop"
        elif (
            ("break" in token.hits and not _aside(tokens, i))
            or (finite and tokens[i - 1].text == "حتي")  # "hardly had … when X accused"
            or (
                "attribution" in token.hits
                and token.hits["attribution"].length + len(token.text) > 4
            )
        ):
            entered = "break"
        elif "complement" in token.hits:
            entered = (
                ""
                if start_of(tokens, i - 1, "break") == i - 1
                and tokens[i - 1].hits["break"].length > 1
                else "complement"
            )
        elif _relative(tokens, i) or (finite and _of_which(tokens, i)):
            entered = "relative"
        elif finite and _clitic_of(token) == "ف" and tokens[opened[-1][0]].text in ("اما", "واما"):
            entered = ""  # "as for X, it said …": X is the subject
        elif token.opens or (finite and _clitic_of(token) in ("و", "ف")):
            entered = "and"
        elif finite and ("،" in token.gap or "," in token.gap):
            entered = "comma"
        elif finite and token.quoted and not tokens[i - 1].quoted:
            entered = "quote"
        elif "،" in token.gap and _participle(token):
            entered = "comma"
        if entered:
            opened.append((i, entered))
    return opened


def _aside(tokens: list[Token], i: int) -> bool:
    """Whether "in its turn" stands between a verb and its subject or object: no clause begins there."""
    return not tokens[i].gap.strip() and tokens[i].text in _IN_TURN and is_finite(tokens[i - 1])


def is_finite(token: Token) -> bool:
    """Whether a word is a verb of the past or present, by the lists or by where it stands."""
    if not token.hits:
        return token.unlisted
    if not _NO_VERB.isdisjoint(token.hits):
        return False
    if token.unlisted:
        return True
    hits = token.hits
    if "relay" in hits:
        return True
    for hit in (hits.get("report"), hits.get("event")):
        if hit is not None and hit.sense.form in ("past", "present"):
            return True
    return False


def _relative(tokens: list[Token], i: int) -> bool:
    if "relative" not in tokens[i].hits:
        return False
    return {"attribution", "filler"}.isdisjoint([*tokens[i].hits, *tokens[i - 1].hits])


def _of_which(tokens: list[Token], i: int) -> bool:
    """Whether a verb with a pronoun tells of what was just said: "، which is a number that X denied"."""
    if i < _SHORT or tokens[i].gap.strip() or tokens[i - 1].gap.strip():
        return False
    opens = tokens[i - 2].text in _WHICH and set("،,") & set(tokens[i - 2].gap)
    hit = tokens[i].hits.get("report")
    return bool(opens and hit is not None and hit.suffix)


def _participle(token: Token) -> bool:
    hit = token.hits.get("report")
    return hit is not None and hit.sense.form == "participle"


def _clitic_of(token: Token) -> str:
    for channel in ("report", "event", "relay"):
        if channel in token.hits:
            return token.hits[channel].clitic[:1]
    return ""


def find_predicates(tokens: list[Token], opened: list[tuple[int, str]]) -> list[Predicate]:
    """Every verb and reporting participle, in order, with its clause."""
    found: list[Predicate] = []
    bounds = [*opened, (len(tokens), "end")]
    for (start, entered), (end, _) in pairwise(bounds):
        for i in range(start, end):
            known = tokens[i].hits or tokens[i].unlisted
            made = _predicate(tokens, i, start, end, entered) if known else None
            if made is not None:
                found.append(made)
    return found


def _verbal(tokens: list[Token], i: int, start: int) -> bool:
    """Whether a word that is verb and noun alike ("قصف") opens its clause or follows its subject."""
    before = tokens[i - 1].hits if i else {}
    return (
        i == start
        or (i == start + 1 and bool({"complement", "break", "relative"} & set(before)))
        or "party" in before
    )


def _unlisted_sense(tokens: list[Token], i: int, end: int) -> tuple[str, str, str]:
    """An unlisted verb reports words where "that" or a quotation follows, else it tells of a deed."""
    form = "present" if tokens[i].text.lstrip("وف")[:1] in ("ي", "ت") else "past"
    for k in range(i + 1, min(end + 1, len(tokens))):
        loose = "preposition" in tokens[k - 1].hits or tokens[k - 1].text in ("دون", "بدون", "سوي")
        said = (
            ("complement" in tokens[k].hits and not loose)
            or (not tokens[i].quoted and quotes_words(tokens, k))
            or ":" in tokens[k].gap
        )
        if said:
            return "report", "say", form
        if k > i + 14 or k >= end:
            break
    return "event", "acts", form


def _predicate(tokens: list[Token], i: int, start: int, end: int, entered: str) -> Predicate | None:
    hits = tokens[i].hits
    report, event = hits.get("report"), hits.get("event")
    report = None if report is not None and report.sense.form == "noun" else report
    source = hits.get("attribution")
    if event is not None and (event.sense.form == "noun" or (source and source.length > 1)):
        event = None  # "issued by", "quoting" are spelt like "confiscated" and "carried"
    if tokens[i].unlisted:
        return Predicate(i, *_unlisted_sense(tokens, i, end), start, end, entered)
    chosen = report or event
    if chosen is None or chosen.sense.form == "noun":
        return None
    if not _NO_VERB.isdisjoint(hits):
        return None  # "متحدث" is an office, "قبل" and "بعد" are mostly prepositions
    if ("deed" in hits and not _verbal(tokens, i, start)) or _tells_why(tokens, i):
        return None
    if "party" in hits or (
        chosen.sense.form == "participle" and chosen.clitic.endswith(("ب", "ل", "ك"))
    ):
        return None
    also = event.sense.value if report and event and report.sense.value != "accuse" else ""
    sense = chosen.sense
    value = _value(tokens, i, end, sense.value) if chosen is event else sense.value
    kind = sense.kind
    if _measures(tokens, i):
        kind, value, also = "event", "stays", ""
    return Predicate(i, kind, value, sense.form, start, end, entered, chosen.suffix, also)


def _tells_why(tokens: list[Token], i: int) -> bool:
    """Whether it is a noun, "in rejection of", that is spelt like "the two rejected"."""
    behind = tokens[i + 1 : i + 2]
    return tokens[i].text in _measuring("nouns") and any(t.text.startswith("ل") for t in behind)


def _measures(tokens: list[Token], i: int) -> bool:
    """Whether a verb tells of a thing: "the road that links X with", "which has (reaches) 500 people"."""
    which = i > 0 and tokens[i - 1].text in _THAT and not tokens[i].hits.keys() & {"relay"}
    return which and tokens[i].text in _measuring("which")


def _value(tokens: list[Token], i: int, end: int, value: str) -> str:
    """What a verb means with the words behind it: "fell into an ambush", "the court ruled"."""
    if _falls(tokens, i, end):
        return "suffers"
    behind = (token.text.removeprefix("ال") for token in tokens[i + 1 : min(end, i + 2)])
    rules = value == "suffers" and tokens[i].text.lstrip("وف") in _PASSED
    return "acts" if rules and not _sentenced("court").isdisjoint(behind) else value


def _falls(tokens: list[Token], i: int, end: int) -> bool:
    """ "Fell into an ambush", with a verb that else means "signed" or "came about"."""
    if not {tokens[i].text, tokens[i].text[1:]} & falling("befalls"):
        return False
    row = [token.text for token in tokens[i + 1 : min(end, i + 2 + _FALL)]]
    return any(a == "في" and b in falling("traps") for a, b in pairwise(row))
