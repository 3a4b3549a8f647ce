"""Who goes on speaking where a sentence names nobody for its words, but points back to whoever spoke before.

"In her words", "as for the road, he said that", "the governor added" (behind "X, governor of Y, said"), "and
we call on …" are of whoever spoke before. Asked only where rules and models find no speaker in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.parsing.agreement import PLAIN, at_start
from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inflection import is_passive
from briefings.analysis.parsing.tokens import Token, is_glued, is_negated
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.ownnames import is_body
from briefings.analysis.speech.quoted import called
from briefings.analysis.speech.sourcekinds import definite
from briefings.language.corrections import is_headed

_words = lists("reporting", "resumed")
_subjects = lists("reporting", "subjects")
_communiques = lists("reporting", "communiques")
_PRONOUNS = ("ها", "ه")
_FRONT = 30  # words of a topic in front of the verb
_AUXILIARY = 3  # words such as "had" before a verb that opens a sentence
_ASKED = frozenset(["سيل", "سيلت"])  # folded
_BOTH = 2
_TITLED = 6  # words from a title to the name that it is of
_APART = frozenset(["report", "event", "complement", "break", "relative", "attribution"])
_NO_SUBJECT = frozenset(["complement", "preposition"])
_PLURAL = ("ون", "ين")  # of people: those who tell next may be others
_NO_NAME = frozenset(["preposition", "complement", "attribution", "report", "event", "adverb"])
_OPENS = frozenset(["start", "stop", "and", "comma", "break"])


def resumed(reading: Reading, context: Context) -> list[Found]:
    """The speaker that a sentence takes up from before; none where it names or leaves nobody."""
    if is_headed(reading.text):
        return []  # "Correction: …" is the outlet's own word
    if (found := _named_again(reading, context)) is not None:
        return [found]
    before = context.speaker or tuple(filter(None, [context.author]))
    goes_on = not context.silence and _left_out(reading)
    if before and (goes_on or _in_his_words(reading) or _we(reading)):
        return [Found(party, 1, 0) for party in before]
    return []


def learn_sayers(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Remember the nouns and names by which a sentence calls whoever speaks in it."""
    for found in speaking.found:
        if found.party and found.first <= found.last:
            row = [*_title(reading, found.first), *reading.tokens[found.first : found.last + 1]]
            for token in filter(_names, row):
                context.sayers[token.text.removeprefix("ال")] = found.party
    if len(speaking.parties) == 1 and not speaking.carried:
        for noun in _bodies_that_say(reading):
            context.sayers[noun] = speaking.parties[0]


def _bodies_that_say(reading: Reading) -> Iterator[str]:
    """The nouns of bodies behind verbs of saying and "according to": "as the state's committee said"."""
    tokens = reading.tokens
    verbs = (p.at + 1 for p in reading.predicates if p.kind == "report")
    quoted = (k + tokens[k].hits["attribution"].length for k in channel(reading, "attribution"))
    for k in (*verbs, *quoted):
        noun = tokens[k].text.removeprefix("ال") if k < len(tokens) else ""
        if is_body(noun):
            yield noun


def _title(reading: Reading, first: int) -> list[Token]:
    """The title before a name: "Captain X", "the captain in the army of Y, X"."""
    for token in reversed(reading.tokens[max(0, first - _TITLED) : first]):
        if token.text in _subjects("titles"):
            return [token]
        if _APART & set(token.hits):
            break
    return []


def _names(token: Token) -> bool:
    """Whether a word may be what its bearer is called by: no country's name, no people in the plural."""
    hit = token.hits.get("party")
    country = hit is not None and hit.length == 1
    return not country and not _NO_NAME & set(token.hits) and not token.text.endswith(_PLURAL)


def _named_again(reading: Reading, context: Context) -> Found | None:
    """Whoever spoke before, by a noun or name of his: "the governor added", "according to Godarzi"."""
    tokens = reading.tokens
    verbs = {p.at + 1 for p in reading.predicates if _is_main(reading, p) and not p.suffix}
    quoted = {k + tokens[k].hits["attribution"].length for k in channel(reading, "attribution")}
    for k in sorted(verbs | quoted):
        if k < len(tokens) and is_glued(tokens[k]) and not tokens[k].quoted:
            party = context.sayers.get(known(tokens[k].text, context.sayers), "")
            named = any(m.party and m.first <= k <= m.last for m in reading.mentions)
            construct = (
                tokens[k + 1 : k + 2]
                and tokens[k + 1].text.startswith("ال")
                and is_glued(tokens[k + 1])
            )
            if party and not named and not (construct and not definite(tokens[k].text)):
                return Found(party, k, k) if not _titles_another(reading, k) else None
    return None


def _titles_another(reading: Reading, at: int) -> bool:
    """Whether a title stands before a name: "Mr Smith", and not "Mr President", "the general said that"."""
    behind = reading.tokens[at + 1 : at + 2]
    name = behind and is_glued(behind[0]) and not behind[0].hits and not definite(behind[0].text)
    return reading.tokens[at].text in _subjects("titles") and bool(name)


def _in_his_words(reading: Reading) -> bool:
    """ "According to her", "in his view", "by its figures", where nobody else is named for it."""
    tokens = reading.tokens
    if any(_is_main(reading, p) for p in reading.predicates):
        return False
    for k, token in enumerate(tokens):
        hit = token.hits.get("attribution")
        after = k + hit.length if hit else k + 1 if token.text in _words("led") else 0
        plain = 0 < after < len(tokens) and not token.quoted and is_glued(tokens[after])
        theirs = any(m.party and m.kind in PLAIN and m.first < k for m in reading.mentions)
        if plain and not theirs and _his(tokens[after], "own" if hit else "view"):
            return True
    return False


def _his(token: Token, kind: str) -> bool:
    """Whether a word is a noun of a list, or "to", with a pronoun of the third person."""
    return any(
        token.text.endswith(p) and token.text.removesuffix(p) in _words(kind) for p in _PRONOUNS
    )


def _left_out(reading: Reading) -> bool:
    """Whether the first verb of saying opens the sentence, or follows its topic, and has no subject."""
    verb = next((p for p in reading.predicates if _is_main(reading, p)), None)
    if verb is None or verb.suffix or _is_passive(reading, verb):
        return False
    opens = verb.at <= _AUXILIARY and verb.entered in _OPENS and at_start(reading, verb)
    opens = opens or _was_asked(reading, verb) or _aside(reading, verb)
    return (opens or _topic(reading, verb)) and _no_subject(reading, verb.at + 1)


def _is_main(reading: Reading, p: Predicate) -> bool:
    plain = p.kind == "report" and p.form != "participle"
    inner = p.entered in ("complement", "relative") or reading.tokens[p.at].quoted
    return plain and not inner


def _is_passive(reading: Reading, verb: Predicate) -> bool:
    """ "Was announced", "it is feared that", "was not told": by its sign, by its form, or denied."""
    word = reading.tokens[verb.at].text.removeprefix("و")
    impersonal = verb.form == "present" and word.startswith("ي")
    return is_negated(reading.tokens, verb.at) or impersonal or is_passive(reading, verb)


def _topic(reading: Reading, verb: Predicate) -> bool:
    """Whether all before the verb is a topic: "on the question of …,", "asked whether …,"."""
    if not 0 < verb.at <= _FRONT or "،" not in reading.tokens[verb.start].gap:
        return False
    opening = reading.tokens[0].text
    return opening in _words("topics") or f"{opening} {reading.tokens[1].text}" in _words("topics")


def _was_asked(reading: Reading, verb: Predicate) -> bool:
    """ "Asked about the road, he said" (وسئل … فقال)."""
    asked = reading.tokens[0].text.removeprefix("و") in _ASKED
    return asked and verb.at <= _FRONT and reading.tokens[verb.at].text.startswith("ف")


def _aside(reading: Reading, verb: Predicate) -> bool:
    """ "And who will not have our passport, he added, …": the verb between two commas."""
    around = reading.tokens[verb.at : verb.at + 2]
    return len(around) == _BOTH and all("،" in token.gap for token in around)


def _no_subject(reading: Reading, at: int) -> bool:
    """Whether what stands behind a verb tells that its subject is left out."""
    if at >= len(reading.tokens):
        return False
    token = reading.tokens[at]
    if called(reading, at):
        return False
    told = (
        _NO_SUBJECT & set(token.hits)
        or set(":،") & set(token.gap)
        or '"' in token.gap
        or "«" in token.gap
    )
    return bool(told) or token.text in _words("behind") or _his(token, "feelings")


def _we(reading: Reading) -> bool:
    """ "And we call on …"."""
    return any(t.text in _communiques("we") for t in reading.tokens[:2] if not t.quoted)
