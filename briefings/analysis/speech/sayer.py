"""Whether a sentence names who says its words, so that no earlier speaker is to be added to it.

"Added that …" leaves its speaker to the sentence before; "a government source said that …" does not,
whoever the rules or the models take its words for. Where the words do not tell, it is taken to leave him.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.agreement import is_of_it
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Found, Speaking
from briefings.analysis.parsing.gender import verb_is_feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.ranks import introduces
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.informants import OF_PARTY, SOURCES
from briefings.analysis.speech.sourcekinds import definite, kind_at, sorts
from briefings.analysis.speech.speakers import STATEMENT
from briefings.profile import OTHER

_NO_SUBJECT = frozenset(["complement", "preposition", "adverb", "relative"])
_THIS = frozenset(["هذا", "هذه"])
_SAID = "ان"  # both "that" (أن) and, behind "said", إن
_CIVIL = frozenset(["medical", "health", "humanitarian", "rights"])  # sorts that no side's are
_LOCAL = "local"  # … a sort of sources that are of the town
_HOSPITAL, _SOURCE = "hospital", 6  # … and the words that a source takes before its "that"
_ONLOOKERS = frozenset(
    ["activist", "witness", "resident", "survivor", "relative", "doctor", "lawyer", "volunteer"]
)
_WHICH = frozenset(["وهو", "وهي"])
_answered = lists("reporting", "answered")
_HIM = frozenset(["عليه", "عليها", "عليهم"])
_OF_WHICH = 2  # words between "which is", a verb of saying, and who says it
_EACH_OF = ["كل", "من"]
_PLURAL = "ون"  # of people, in the nominative
_NISBA = "يه"  # of an adjective, which governs nothing
_REACH = 20  # words between a verb and its "that"
_civil = lists("nouns", "civil")
_words = lists("reporting", "subjects")
_pointers = lists("reporting", "pointers")


def names_its_speaker(reading: Reading) -> bool:
    """Whether the first verb of saying of a sentence has a subject of its own."""
    verb = next((p for p in reading.predicates if _tells(reading, p)), None)
    if verb is None or verb.suffix or not noun_follows(reading, verb.at + 1):
        return False
    if anonymous(reading, verb.at + 1):
        return True
    return _that_behind(reading, verb) or _object_behind(reading, verb)


def anonymous(reading: Reading, at: int) -> bool:
    """Whether "a source", "a spokesman" stands at a word: behind a verb of saying it is the subject."""
    return at < len(reading.tokens) and reading.tokens[at].text in _words("anonymous")


def stranger_speaks(reading: Reading) -> bool:
    """Whether somebody of no list says it: "the baker said that", not "the minister".

    "The company", "the party" may be the one that spoke before; a medical source is nobody that did.
    """
    verb = next((p for p in reading.predicates if _tells(reading, p)), None)
    if verb is None or verb.at > 1:
        return False
    if is_civil_source(reading, verb.at + 1) or introduces(reading, verb.at + 1):
        return True
    if not names_its_speaker(reading):
        return False
    if _is_unknown_name(reading, verb.at + 1):
        return True
    noun, at = reading.tokens[verb.at + 1], verb.at + 1
    listed = {"head", "party", "outlet", "speech"} & set(noun.hits) or noun.text in OF_PARTY
    body = noun.text.removeprefix("ال") in _civil("bodies", "alone") | _words("bodies")
    body = body or noun.text.endswith("ه")
    named = any(m.first <= at <= m.last for m in reading.mentions)
    return noun.text.startswith("ال") and not (listed or body or named)


def _is_unknown_name(reading: Reading, at: int) -> bool:
    """Whether two words of no list stand behind the verb before its "that": "John Smith said that"."""
    row = reading.tokens[at : at + 3]
    plain = [not t.hits and not t.gap.strip() for t in row[:2]]
    named = any(m.first <= at + 1 and m.last >= at for m in reading.mentions)
    that = len(row) == 3 and row[2].text.startswith(_SAID) and not row[2].gap.strip()
    noun = that and not definite(row[0].text) and not row[0].text.startswith("ب")  # "with regret"
    return noun and not named and all(plain)


def is_civil_source(reading: Reading, at: int) -> bool:
    """Whether a medical source or its like stands at a word, which is no party's and did not speak before."""
    words = [token.text for token in reading.tokens[at : at + 2]]
    return len(words) > 1 and words[0] in SOURCES and sorts().get(words[1]) in _CIVIL


def only_in_words(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is only named in another's words, "added that X …", or addressed in them."""
    if not mentions:
        return False
    verb = reading.predicates[0] if reading.predicates else None
    told = verb is not None and verb.kind == "report" and verb.form == "past"
    that = verb.at + 1 if verb is not None and told and verb.at < 2 else len(reading.tokens)
    if told and verb is not None and is_nobodys(reading, verb.at + 1):
        rest = range(that, min(that + _SOURCE, len(reading.tokens)))
        where = next((k for k in rest if "complement" in reading.tokens[k].hits), that)
        mentions = [m for m in mentions if m.kind != "place" or not that <= m.first < where]
        that = where
    opens = that < len(reading.tokens) and "complement" in reading.tokens[that].hits
    return opens and all(m.first > that for m in mentions)


def is_outsider(reading: Reading, at: int) -> bool:
    """Whether a source of no side, activists or people who saw it stand at a word."""
    kind = kind_at(reading, at)[0]
    return is_nobodys(reading, at) or (kind is not None and kind.id in _ONLOOKERS)


def is_nobodys(reading: Reading, at: int) -> bool:
    """Whether a source is of no side, wherever it is: "local sources", "a hospital in Y"."""
    kind, words = kind_at(reading, at)[0], [token.text for token in reading.tokens[at : at + 2]]
    local = len(words) > 1 and words[0] in SOURCES and sorts().get(words[1]) == _LOCAL
    return local or is_civil_source(reading, at) or (kind is not None and kind.id == _HOSPITAL)


def replies(reading: Reading) -> list[Found]:
    """Who answers what was just told: "…, which is a number that X denied", "that both X and Y denied"."""
    tokens = reading.tokens
    found: list[Mention] = [m for m in reading.mentions if _answers(reading, m)]
    for p in reading.predicates:
        found += _latter(reading, p)
        led = {one.text for one in tokens[max(0, p.at - _OF_WHICH) : p.at]}
        if p.kind != "report" or p.start < _OF_WHICH or tokens[p.at].quoted or not led & _WHICH:
            continue
        each = [token.text for token in tokens[p.at + 1 : p.at + 1 + _OF_WHICH]] == _EACH_OF
        for m in reading.mentions:
            row = bool(found) and m.joined and m.first == found[-1].last + 1 and m.first > p.at
            apart = p.at < m.first <= p.at + _OF_WHICH and not m.prep
            apart = apart and all(is_of_it(reading, k) for k in range(p.at + 1, m.first))
            of_each = each and m.first == p.at + _OF_WHICH + 1
            if m.party and m.kind != "place" and (row or apart or of_each):
                found.append(m)
    return [Found(m.party, m.first, m.last) for m in found]


def _latter(reading: Reading, p: Predicate) -> list[Mention]:
    """ "A meeting with Y in which the latter stressed": whoever was named last before the verb."""
    row = reading.tokens[p.at + 1 : p.at + 1 + _OF_WHICH]
    told = p.kind == "report" and p.form == "past" and not reading.tokens[p.at].quoted
    if not told or len(row) < _OF_WHICH or not is_of_it(reading, p.at + 1):
        return []
    named = [m for m in reading.mentions if m.party and m.last < p.at and m.kind != "place"]
    return named[-1:] if row[1].text in _pointers("latter") else []


def _answers(reading: Reading, m: Mention) -> bool:
    """ "X said that …, and Y answered him that": the verb (فرد) is spelt as a noun, too."""
    row = [token.text for token in reading.tokens[max(0, m.first - _OF_WHICH) : m.first]]
    answer = len(row) == _OF_WHICH and row[0].lstrip("وف") in _answered("verbs") and row[1] in _HIM
    if not answer:
        return False
    behind = reading.tokens[m.last + 1 : m.last + 2]
    that = any(
        "complement" in t.hits or t.text in _answered("saying") or ":" in t.gap for t in behind
    )
    return that and bool(m.party) and not m.prep and m.kind != "place"


def and_denied(reading: Reading, speaking: Speaking) -> list[Found]:
    """Who does something and then speaks of it: "X arrested one man, and denied that it had killed him"."""
    verb = next((p for p in reading.predicates if p.kind == "report"), None)
    first = reading.predicates[0] if verb is not None else None
    if verb is None or first is None or first is verb or first.at or first.form != verb.form:
        return []
    goes_on = verb.entered == "and" and verb.form == "past" and "،" in reading.tokens[verb.at].gap
    that = verb.at + 1 < len(reading.tokens) and "complement" in reading.tokens[verb.at + 1].hits
    doers = [f for f in speaking.subjects.get(first.at, ()) if first.at < f.first < verb.at]
    same = verb_is_feminine(reading, first) == verb_is_feminine(reading, verb)
    return doers if goes_on and that and same and len(doers) == 1 else []


def exchanged(reading: Reading, speaking: Speaking) -> list[Found]:
    """All who trade accusations: "both sides blame each other"."""
    verbs = [p.at for p in reading.predicates if p.value == "exchange"]
    return [found for at in verbs for found in speaking.subjects.get(at, ())]


def _tells(reading: Reading, p: Predicate) -> bool:
    main = p.entered not in ("complement", "relative") and not reading.tokens[p.at].quoted
    return p.kind == "report" and p.form != "participle" and main


def noun_follows(reading: Reading, at: int) -> bool:
    """Whether a noun that can be a subject stands there: no adverb, no phrase, no "the statement"."""
    if at >= len(reading.tokens):
        return False
    token = reading.tokens[at]
    if token.gap.strip() or not _NO_SUBJECT.isdisjoint(token.hits) or token.text in STATEMENT:
        return False
    if token.text in _THIS:
        return noun_follows(reading, at + 1)
    if token.text in _words("loose") or token.text.endswith("ا"):
        return False  # "once more", "this week"; "later", "saying": the indefinite accusative
    mention = next((m for m in reading.mentions if m.first == at), None)
    if mention is not None:
        return not mention.prep
    return not token.text.startswith(("ب", "ل")) or token.text in _words("sayers")


def _is_sayer(reading: Reading, at: int) -> bool:
    """Whether a noun is of those who speak: an office, a passer-by, an outlet, a name with "the"."""
    token = reading.tokens[at]
    known = {"head", "bystander", "outlet"} & set(token.hits)
    named = any(m.first == at for m in reading.mentions)
    return bool(known) or named or token.text.startswith("ال") or token.text in _words("sayers")


def _that_behind(reading: Reading, verb: Predicate) -> bool:
    """ "Said the coach that …", and not "stressed the need that …"."""
    tokens = reading.tokens
    reports = {p.at for p in reading.predicates if p.kind == "report"}
    for k in range(verb.at + 2, min(verb.at + _REACH, len(tokens))):
        if k in reports:
            return False
        if ":" in tokens[k].gap:
            return _is_sayer(reading, verb.at + 1)
        if "complement" in tokens[k].hits:
            return _opens_words(reading, verb, k)
    return False


def _opens_words(reading: Reading, verb: Predicate, at: int) -> bool:
    """Whether that "that" is the verb's, and so the noun before it the subject."""
    tokens = reading.tokens
    told, opener = tokens[verb.at].text.lstrip("وف"), tokens[at].text
    if opener.startswith("بان"):
        return told in _words("with_that") and _is_sayer(reading, verb.at + 1)
    if not opener.startswith(_SAID) or "preposition" in tokens[at - 1].hits:
        return False
    if verb.value == "add" or reading.text[tokens[at].start] == "إ":
        return True
    return verb.value in ("say", "deny") and _is_sayer(reading, verb.at + 1)


def _object_behind(reading: Reading, verb: Predicate) -> bool:
    """ "The rebels accused X of …": whom it hits stands behind the subject, and is not its genitive."""
    if verb.value not in ("accuse", "call", "condemn"):
        return False
    behind = range(verb.at + 2, verb.end)
    return any(m.first in behind and _is_object(reading, m) for m in reading.mentions) or any(
        _second_body(reading, verb.at + 1, k) for k in behind
    )


def _is_object(reading: Reading, m: Mention) -> bool:
    before = reading.tokens[m.first - 1].text
    adjectival = before.endswith(_NISBA) and reading.tokens[m.first].text.startswith("ال")
    apart = definite(before) or before.endswith(_PLURAL) or adjectival
    adjective = m.kind == "demonym" and m.first == m.core
    return apart and not (m.prep or m.joined or m.deed >= 0 or adjective)


def _second_body(reading: Reading, first: int, at: int) -> bool:
    """Whether two bodies of no party of the profile, "the militia" and "the army", are one mention."""
    token, before = reading.tokens[at], reading.tokens[at - 1]
    head = token.hits.get("head")
    if head is None or head.sense.kind not in ("force", "office"):
        return False
    definite = token.text.startswith("ال") and before.text.startswith("ال")
    return definite and any(
        m.first == first and m.party == OTHER and m.last >= at for m in reading.mentions
    )
