"""What the form and place of words tell about a verb's subject: case, gender, number, distance."""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.gender import feminine, verb_is_feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.leftout import joins_addressed
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import NOT, Token, in_request, is_glued
from briefings.analysis.parsing.vocabulary import lists

_subjects = lists("reporting", "subjects")
_belonging = lists("nouns", "belonging")
_STRANGER = 3  # words of his name
_OF_NOUN = 2  # words from a verb to a country whose mayor speaks: "said (the) mayor (of) X"
_ENDS = frozenset(["complement", "attribution"])  # behind a verb they are no subject
_SAID = _ENDS | {"bystander", "outlet"}  # … nor is a party who speaks
_THINGS = 9  # words from "the destruction of" to whose things they are
_NEAR = 8  # words between a verb and its subject
_NO_NAME = frozenset(["preposition", "complement", "attribution", "adverb", "party", "break"])
PLAIN = frozenset(["state", "person", "demonym", "office", "force", "both", "owned", "agency"])
_WITH_THIS = frozenset(["بهذا", "بهذه", "لهذا", "لهذه", "بتلك", "بذلك"])
_THESE = frozenset(["هذا", "هذه", "تلك"])
_SUMMONS = ("استدع", "تستدع", "يستدع")
_ENVOYS = ("سفير", "القايم", "قايم")
_peoples = lists("nouns", "peoples")
_THANKED = "شكر"
_OBLIQUE = "يين"  # of a people that is no subject
_OF_IT = frozenset(["منه", "منها", "عليه", "عليها", "عنه", "عنها", "فيه", "فيها", "به", "بها",
                    "خلاله", "خلالها", "اليه", "اليها"])  # fmt: skip
_WHAT = frozenset(["بما", "لما", "مما", "عما", "بان", "بانه", "بانها"])


def at_start(reading: Reading, predicate: Predicate) -> bool:
    """Whether nothing but particles, adverbs and prepositional phrases stands before the verb."""
    for k in range(predicate.start, predicate.at):
        hits = reading.tokens[k].hits
        if {"break", "complement", "adverb", "preposition", "relative", "report", "event"} & set(
            hits
        ):
            continue
        if k == predicate.start and reading.tokens[k].text.lstrip("و").startswith(("ب", "ل", "في")):
            continue
        if k == predicate.start + 1 and reading.tokens[k - 1].text.lstrip("وف") in _WITH_THIS:
            continue  # "with these words"
        in_phrase = any(m.prep and m.first <= k <= m.last for m in reading.mentions)
        after_preposition = any(
            "preposition" in reading.tokens[j].hits for j in range(predicate.start, k)
        )
        if not (in_phrase or after_preposition or reading.tokens[k].text in _subjects("particles")):
            return False
    return True


def taken(reading: Reading, predicate: Predicate, mention: Mention) -> bool:
    """Whether a verb between the mention and this one has it for its subject already."""
    return reading.tokens[predicate.at - 1].text not in _subjects("particles") - NOT and any(
        mention.last < p.at < predicate.at and p.value != "helps" and p.start == predicate.start
        for p in reading.predicates
    )


def followed_by_noun(reading: Reading, predicate: Predicate) -> bool:
    """Whether a definite noun of no list follows the verb: a subject that is no party."""
    at = predicate.at + 1
    return (
        at < len(reading.tokens)
        and reading.tokens[at].text.startswith("ال")
        and not reading.tokens[at].gap.strip()
    )


def names_a_stranger(reading: Reading, predicate: Predicate) -> bool:
    """Whether a name of no list, and what he says, stand right behind the verb: "said Smith: …"."""
    tokens = reading.tokens
    for k in range(predicate.at + 1, min(predicate.at + 2 + _STRANGER, len(tokens))):
        opens = ":" in tokens[k].gap or (tokens[k].quoted and not tokens[k - 1].quoted)
        if opens or ("complement" in tokens[k].hits and reading.text[tokens[k].start] == "إ"):
            return k > predicate.at + 1
        word = tokens[k].text
        phrase = word.endswith("ا") or word.startswith(("لل", "بال")) or word in _subjects("loose")
        if tokens[k].hits or tokens[k].gap != " " or phrase:
            return False
    return False


def nominative(reading: Reading, mention: Mention, predicate: Predicate) -> bool:
    """Whether a mention can be the subject: no preposition, no genitive of a deed, no oblique case."""
    that = predicate.entered == "complement" and mention.first < predicate.at
    oblique = (_is_oblique(reading, mention) and not that) or joins_addressed(reading, mention)
    if mention.prep or mention.deed >= 0 or oblique:
        return False
    if predicate.kind == "report":
        official = mention.kind in PLAIN or mention.head == "office"
        if not official or mention.head == "patient":
            return False
        if mention.kind == "demonym" and mention.head == "noun":
            return False  # "criticised the French role", "the British analyst said"
        apart = mention.first - predicate.at > _OF_NOUN
        if mention.kind == "state" and mention.head == "noun" and apart:
            return False  # "showed its will to solve the problem of X"
    first = reading.tokens[mention.first].text
    if that:
        return True  # after "that" the subject stands in the accusative
    return not (first.endswith("ين") and len(first) > 4 and mention.kind not in ("person", "state"))


def _is_oblique(reading: Reading, mention: Mention) -> bool:
    """Whether a people stands in the case of an object: "accused the four Xs" (الإيرانيين)."""
    if mention.kind not in ("state", "demonym"):
        return False
    first, core = reading.tokens[mention.first].text, reading.tokens[mention.core].text
    return first.startswith("ال") and core.endswith(_OBLIQUE)


def is_of_it(reading: Reading, at: int) -> bool:
    """Whether a word takes up what was named before: "in which" (فيها), "of it"."""
    return reading.tokens[at].text in _OF_IT


def belongs(reading: Reading, mention: Mention) -> bool:
    """Whether it only says whose things are: "launchers belonging to X" (التابعة لـ)."""
    return _possessor(reading, mention) is not None


def _possessor(reading: Reading, mention: Mention) -> int | None:
    tokens = reading.tokens
    words = (k for k in range(max(mention.first, 1), mention.core + 1) if tokens[k].text[0] == "ل")
    return next((k for k in words if tokens[k - 1].text in _belonging("adjectives")), None)


def is_wrecked(reading: Reading, mention: Mention) -> bool:
    """Whether its things are wrecked: "the destruction of launchers that belong to X", "it destroyed …"."""
    owner = _possessor(reading, mention)
    if owner is None:
        return False
    tokens, near = reading.tokens, range(max(0, owner - _THINGS), owner - 1)
    if _has_an_object(reading, mention) and tokens[owner - 2].text in _belonging("forces"):
        return False  # "the attack of forces belonging to X on (ø) a town": X attacks
    nouns = [k for k in near if tokens[k].text.lstrip("وبل") in _belonging("wrecking")]
    verbs = [
        p.at
        for p in reading.predicates
        if p.value == "does" and p.at in near and opened_by_pronoun(reading, p)
    ]
    offices = [m.first for m in reading.mentions if m.head == "office"]
    means = [k for k in near if tokens[k].text in _belonging("means")]
    between = (*offices, *means)
    return any(not any(at < k < owner for k in between) for at in (*nouns, *verbs))


def _has_an_object(reading: Reading, mention: Mention) -> bool:
    """Whether a noun or a place stands right behind, with nothing that leads it on."""
    behind = reading.tokens[mention.last + 1 : mention.last + 2]
    if not behind or not is_glued(behind[0]) or behind[0].text.startswith("ال"):
        return False
    led = {"preposition", "complement", "relative", "adverb", "break", "report", "attribution"}
    hits = {*behind[0].hits} - ({"report"} if "head" in behind[0].hits else set())  # مدينة
    return led.isdisjoint(hits) and behind[0].text[0] not in "وفبلك"


def is_loose(token: Token) -> bool:
    """Whether a word only tells when or how: "yesterday", "last night"."""
    return "adverb" in token.hits or token.text in _subjects("loose")


def opened_by_pronoun(reading: Reading, predicate: Predicate) -> bool:
    """Whether the clause opens with "that it" (أنها) right before the verb."""
    opener = reading.has(predicate.start, "complement")
    return (
        opener is not None
        and predicate.at <= predicate.start + 2
        and opener.sense.value.endswith(("ها", "ه", "هم", "هما"))
    )


def second_noun(reading: Reading, predicate: Predicate, first: Mention) -> Mention | None:
    """Another noun phrase in the clause that could be the object of the first."""
    for m in reading.mentions:
        if first.last < m.first < predicate.end and not m.prep and not m.joined and m.deed < 0:
            return m
    return None


def objects_only(reading: Reading, predicate: Predicate, after: Mention | None) -> bool:
    """Whether what follows a coordinated verb is its object, the subject being the verb's before."""
    if after is None or after.head == "noun":
        return True
    gender = None if _is_people(reading, after) else feminine(reading, after)
    if gender is not None and gender != verb_is_feminine(reading, predicate):
        return True
    if _summoned(reading, predicate, after):
        return True
    if predicate.value == "tell" and _THANKED not in reading.tokens[predicate.at].text:
        return False
    behind = reading.tokens[after.last + 1 : after.last + 2]
    if predicate.value == "tell" and behind and behind[0].text.startswith("ال"):
        return False  # "and X thanked the delegation"
    return predicate.value in ("call", "accuse", "condemn", "tell") and not second_noun(
        reading, predicate, after
    )


def _is_people(reading: Reading, mention: Mention) -> bool:
    """Whether it is a people by a broken plural, before which a verb is masculine: "the Russians"."""
    return mention.first == mention.core and reading.tokens[mention.core].text in _peoples("plain")


def _summoned(reading: Reading, predicate: Predicate, after: Mention) -> bool:
    """Whether it is the ambassador whom somebody has summoned."""
    verb, noun = (reading.tokens[at].text for at in (predicate.at, after.first))
    summons = verb.lstrip("وف").startswith(_SUMMONS)
    return summons and after.head == "office" and noun.startswith(_ENVOYS)


def noun_after(reading: Reading, predicate: Predicate) -> Mention | None:
    """The first noun phrase behind a verb that can be its subject."""
    for behind in reading.tokens[predicate.at + 1 : predicate.at + 2]:
        ends = _SAID if predicate.kind == "report" else _ENDS
        if not ends.isdisjoint(behind.hits) or behind.text in _WHAT:
            return None  # "condemned what he called …": the subject was named before
    for m in reading.mentions:
        if predicate.at < m.first < predicate.end and m.first - predicate.at <= _NEAR:
            if called_by_stranger(reading, m):
                return None
            if nominative(reading, m, predicate):
                return m if predicate.kind == "report" or reachable(reading, predicate, m) else None
            other = not m.prep and m.deed < 0  # an object; so is a request and what is asked for
            if predicate.kind == "report" and (other or in_request(reading.tokens, m.first)):
                return None
    return None


def called_by_stranger(reading: Reading, m: Mention) -> bool:
    """Whether a name of no list, or "the mediators", stands between "called on", "accused" and a country.

    That is his object, and so are "both sides".
    """
    tokens = reading.tokens
    row = next((one for one in reading.mentions if m.joined and one.last == m.first - 1), None)
    if row is not None:
        return called_by_stranger(reading, row)
    before = [p for p in reading.predicates if p.at < m.first]
    if before and before[-1].form == "participle" and tokens[before[0].at + 1].text.isdigit():
        before = before[:1]  # "17 opposing parties"
    verb = before[-1] if before else None
    if verb is None or verb.value not in ("call", "accuse") or verb.form not in ("past", "present"):
        return False
    name = tokens[verb.at + 1 : m.first]
    plain = (
        m.kind in ("state", "person", "both") and m.first == m.core and not m.prep and m.deed < 0
    )
    if plain and _is_counted(name):
        return True
    if not plain or not 0 < len(name) <= _STRANGER:
        return False
    if m.kind == "person" and all(token.text in _subjects("titles") for token in name):
        return False  # "Mr X warned"
    loose = name[0].text in _subjects("loose") or name[-1].text.endswith("ا")
    phrase = name[0].text.startswith(("لل", "بال"))
    return not (loose or phrase) and all(t.gap == " " and _is_nobodys(t) for t in name)


def _is_counted(name: list[Token]) -> bool:
    """Whether people of no party are counted there: "17 opposition parties (called on) X"."""
    counted = 1 < len(name) <= _STRANGER + 1 and name[0].text.isdigit()
    return counted and all(t.gap == " " and not _NO_NAME & set(t.hits) for t in name)


def _is_nobodys(token: Token) -> bool:
    """Whether a word names no party and may be a subject: a name, "the displaced" (النازحون)."""
    return not token.hits or (token.hits.keys() <= {"head"} and token.text.endswith("ون"))


def pursued(reading: Reading, m: Mention) -> bool:
    """ "X's forces went on shelling Y's forces": the doer stands before the verbal noun, and Y is hit."""
    ends = {one.last + 1: one.first - 1 for one in reading.mentions if not one.prep}
    deed = m.deed
    return deed > 0 and any(
        p.value == "helps" and p.at in (deed - 1, ends.get(deed)) for p in reading.predicates
    )


def reachable(reading: Reading, predicate: Predicate, mention: Mention) -> bool:
    """Whether nothing but adverbs and prepositional phrases stands between a verb and its subject."""
    if predicate.value == "suffers":
        return mention.first - predicate.at <= 5
    for k in range(predicate.at + 1, mention.first):
        hits = reading.tokens[k].hits
        phrase = any(m.prep and m.first <= k <= m.last for m in reading.mentions)
        these = k == mention.first - 1 and reading.tokens[k].text in _THESE
        if not ({"adverb", "preposition"} & set(hits) or phrase or these):
            return False
    return True
