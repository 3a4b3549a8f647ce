"""Who speaks in a sentence, and what the sentences before it say about whom it means."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from briefings.analysis.grammar import Mention, Predicate, Reading
from briefings.profile import OTHER, Profile

_NEAR = 8  # words between a verb and its subject
_PLAIN = frozenset(["state", "person", "demonym", "office", "force", "both", "owned", "agency"])


@dataclass(slots=True)
class Context:
    """What an article has told so far; one per article, updated sentence by sentence."""

    profile: Profile
    pair: tuple[str, ...] = ()  # whom "both sides" means
    speaker: tuple[str, ...] = ()
    hint: str = ""
    office: str = ""  # the country whose ministry or army spoke last
    place: str = ""  # whose place was named last: "local" officials are that party's
    orgs: dict[str, str] = field(default_factory=dict)  # "the organisation" → party
    in_quote: bool = False
    author: str = ""  # whose communiqué the sentences stand in
    strong: frozenset[str] = frozenset()  # parties that the article names by a name that is no stand-in
    headline: frozenset[str] = frozenset()  # the headline's themes
    themes: list[frozenset[str]] = field(default_factory=list)  # of the last sentences
    tolls: dict[str, str] = field(default_factory=dict)  # whose dead, wounded … were counted last
    people: dict[str, str] = field(default_factory=dict)  # names learnt from "minister X of Y"
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Found:
    """A party in a role, with the tokens it rests on (first > last: carried over, no words here)."""

    party: str
    first: int
    last: int


@dataclass(slots=True)
class Speaking:
    """The outcome for one sentence."""

    found: list[Found] = field(default_factory=list)
    carried: bool = False
    hint: str = ""
    subjects: dict[int, list[Found]] = field(default_factory=dict)  # by token of the predicate

    @property
    def parties(self) -> tuple[str, ...]:
        """Party ids, each once."""
        return tuple(dict.fromkeys(found.party for found in self.found))


def speakers(reading: Reading, context: Context) -> Speaking:
    """Find the parties whose words a sentence reports."""
    speaking = Speaking()
    if context.in_quote and context.speaker:
        _carry(speaking, context)
    _by_colon(reading, context, speaking)
    if speaking.found:
        return speaking
    _attributed(reading, context, speaking)
    for predicate in reading.predicates:
        if predicate.kind == "event":
            speaking.subjects[predicate.at] = subject_of(reading, predicate, context, speaking)
        elif not reading.tokens[predicate.at].quoted:
            _by_verb(reading, predicate, context, speaking)
    _relayed(reading, context, speaking)
    if not speaking.found:
        _by_speech_noun(reading, context, speaking)
    if not speaking.found:
        _by_content(reading, context, speaking)
    if not speaking.found and reading.tokens and reading.tokens[0].quoted and context.speaker:
        _carry(speaking, context)
    if not speaking.found and context.author:
        _carry_author(speaking, context)
    return speaking


def _by_verb(reading: Reading, predicate: Predicate, context: Context, speaking: Speaking) -> None:
    if predicate.form == "participle":
        subject = list(speaking.found[-1:]) or last_subject(predicate, speaking)
        speaking.subjects[predicate.at] = subject
        if not speaking.found and "،" in reading.tokens[predicate.at].gap:
            _add(speaking, subject)
        return
    subject = subject_of(reading, predicate, context, speaking)
    speaking.subjects[predicate.at] = subject
    earlier = any(p.kind == "report" and p.at < predicate.at for p in reading.predicates)
    if predicate.entered == "complement" and (speaking.found or earlier):
        return  # "X said that Y had announced": X speaks
    if subject:
        _add(speaking, subject)
        return
    if not speaking.found and _is_pronoun(reading, predicate, context):
        _carry(speaking, context)
        speaking.subjects[predicate.at] = list(speaking.found)


def _add(speaking: Speaking, subject: list[Found]) -> None:
    known = set(speaking.parties)
    speaking.found.extend(found for found in subject if found.party not in known)


def _carry(speaking: Speaking, context: Context) -> None:
    speaking.found.extend(Found(party, 1, 0) for party in context.speaker)
    speaking.carried = bool(context.speaker)
    speaking.hint = context.hint


_PARTICLES = frozenset(["قد", "وقد", "لقد", "فقد", "لم", "ولم", "لن", "ولن", "لا", "ولا", "سوف", "هذا", "ثم", "كذلك", "كما", "ما", "وما", "ومما", "بينما", "فيما"])


def _at_start(reading: Reading, predicate: Predicate) -> bool:
    """Whether nothing but particles, adverbs and prepositional phrases stands before the verb."""
    for k in range(predicate.start, predicate.at):
        hits = reading.tokens[k].hits
        if {"break", "complement", "adverb", "preposition", "relative", "report", "event"} & set(hits):
            continue
        if k == predicate.start and reading.tokens[k].text.lstrip("و").startswith(("ب", "ل", "في")):
            continue
        in_phrase = any(m.prep and m.first <= k <= m.last for m in reading.mentions)
        after_preposition = any("preposition" in reading.tokens[j].hits for j in range(predicate.start, k))
        if not (in_phrase or after_preposition or reading.tokens[k].text in _PARTICLES):
            return False
    return True


def _is_pronoun(reading: Reading, predicate: Predicate, context: Context) -> bool:
    """Whether the verb's subject is left to the sentence before: "وأضاف أن…"."""
    at = predicate.at
    if at > 4 and predicate.entered not in ("and", "stop") or not _at_start(reading, predicate):
        return False
    if at + 1 >= len(reading.tokens):
        return False
    after = reading.tokens[at + 1]
    if any(mark in after.gap for mark in "،,:\"“«("):
        return True
    if "preposition" in after.hits and any(m.prep and m.first == at + 2 and m.kind in ("state", "place") for m in reading.mentions):
        return False  # "it was announced in X"
    if {"complement", "preposition", "relative", "attribution", "adverb"} & set(after.hits):
        return True
    if after.text.startswith(("ب", "ل")) and at <= 1:
        return True
    if predicate.value == "add" and not {"outlet", "bystander"} & set(after.hits):
        return after.text in context.people or not after.text.startswith("ال")
    named = any(m.first == at + 1 for m in reading.mentions)
    return predicate.value in ("deny", "call", "accuse") and at <= 1 and named and not predicate.suffix


def subject_of(
    reading: Reading, predicate: Predicate, context: Context, speaking: Speaking
) -> list[Found]:
    """The subject of a verb: before it after "that" or in a headline, else after it."""
    if predicate.form == "past" and reading.tokens[predicate.at].text.endswith("نا"):
        mine = speaking.found[:1] or [Found(party, predicate.at, predicate.at) for party in context.speaker[:1]]
        if predicate.kind == "event":
            return mine  # "we destroyed"
    if predicate.suffix and predicate.kind == "event":
        own = [m for m in reading.mentions if m.first == predicate.at + 1 and _nominative(reading, m, predicate)]
        if own:  # "an operation that Baku leads": the pronoun is the object
            return _with_joined(reading, own[0], context, speaking)
    if predicate.entered == "relative":
        return _relative_subject(reading, predicate, context, speaking)
    before = [
        m
        for m in reading.mentions
        if predicate.start <= m.first < predicate.at and _nominative(reading, m, predicate)
    ]
    if before:
        if _taken(reading, predicate, before[0]):
            return []  # "shelling that killed ten": the mention is another verb's subject
        return _with_joined(reading, before[0], context, speaking, until=predicate.at)
    if not _at_start(reading, predicate):
        return []  # a subject stands before the verb, and it is no party
    if _opened_by_pronoun(reading, predicate):
        return last_subject(predicate, speaking) or speaking.found[-1:]
    if _plural(reading, predicate):
        return last_subject(predicate, speaking) or _first_named(reading, predicate, context, speaking)
    known = _known_person(reading, predicate, context) or _ordinal(reading, predicate, context, speaking)
    if known:
        return known
    after = _after(reading, predicate)
    that = predicate.kind == "event" and predicate.entered == "complement"
    if (predicate.entered == "and" or that and after is not None) and _objects_only(reading, predicate, after):
        inherited = last_subject(predicate, speaking) or _first_named(reading, predicate, context, speaking)
        if inherited:
            return inherited
    if after is None and predicate.value != "suffers" and predicate.entered in ("and", "comma") and not _followed_by_noun(reading, predicate):
        return last_subject(predicate, speaking)
    if predicate.value == "accuse" and not predicate.suffix and after is not None:
        blamed = any(m.prep in ("إلى", "على") and after.last < m.first < predicate.end for m in reading.mentions)
        if not blamed and not _second(reading, predicate, after):
            return last_subject(predicate, speaking)
    if after is not None:
        return _with_joined(reading, after, context, speaking)
    if predicate.entered == "comma" and predicate.kind == "report" and predicate.form == "past":
        opened = _first_named(reading, predicate, context, speaking)
        if opened and not _followed_by_noun(reading, predicate):
            return opened
    return _in_apposition(reading, predicate, context, speaking)


def _taken(reading: Reading, predicate: Predicate, mention: Mention) -> bool:
    """Whether a verb between the mention and this one has it for its subject already."""
    return reading.tokens[predicate.at - 1].text not in _PARTICLES and any(
        mention.last < p.at < predicate.at and p.value != "helps" and p.start == predicate.start
        for p in reading.predicates
    )


def _plural(reading: Reading, predicate: Predicate) -> bool:
    """Whether the verb is plural: it never is before its subject, so what follows is its object."""
    return predicate.form in ("past", "present") and reading.tokens[predicate.at].text.endswith(("وا", "ون")) and len(reading.tokens[predicate.at].text) > 4


def _ordinal(
    reading: Reading, predicate: Predicate, context: Context, speaking: Speaking
) -> list[Found]:
    """ "the former", "the latter": the first or the last who was named before."""
    at = predicate.at + 1
    word = reading.tokens[at].text if at < len(reading.tokens) else ""
    named = [m for m in reading.mentions if m.party and m.last < predicate.at and m.kind != "place"]
    if not named or word not in ("الاول", "الاخير", "الاخيره", "الثاني"):
        return []
    if predicate.value == "tell" and predicate.entered == "and":
        return last_subject(predicate, speaking)
    chosen = named[0] if word == "الاول" else named[min(1, len(named) - 1)] if word == "الثاني" else named[-1]
    return [Found(found.party, at, at) for found in _resolve_all([chosen], reading, context, speaking)]


def _in_apposition(
    reading: Reading, predicate: Predicate, context: Context, speaking: Speaking
) -> list[Found]:
    """An unknown name whose office stands behind a comma: "قال فلان، رئيس لجنة …"."""
    if predicate.kind != "report":
        return []
    for m in reading.mentions:
        near = predicate.at + 2 <= m.first <= predicate.at + 6
        if near and m.head == "office" and m.party and not m.prep and "،" in reading.tokens[m.first].gap:
            between = reading.tokens[predicate.at + 1 : m.first]
            if all(not token.hits for token in between):
                return _resolve_all([m], reading, context, speaking)
    return []


def _first_named(
    reading: Reading, predicate: Predicate, context: Context, speaking: Speaking
) -> list[Found]:
    """Who the sentence began with, where its first verb is not in any list."""
    for m in reading.mentions:
        if m.last < predicate.start and not m.prep and m.deed < 0 and m.head != "noun" and m.kind in _PLAIN:
            return _resolve_all([m], reading, context, speaking)
    return []


def _followed_by_noun(reading: Reading, predicate: Predicate) -> bool:
    at = predicate.at + 1
    return at < len(reading.tokens) and reading.tokens[at].text.startswith("ال") and not reading.tokens[at].gap.strip()


def _relative_subject(
    reading: Reading, predicate: Predicate, context: Context, speaking: Speaking
) -> list[Found]:
    own = _after(reading, predicate)
    if own is not None and own.first == predicate.at + 1 and predicate.suffix:
        return _with_joined(reading, own, context, speaking)
    at = predicate.start - (2 if reading.tokens[predicate.start - 1].text in ("هو", "هي", "هم") else 1)
    head = [m for m in reading.mentions if m.last == at]
    if head or predicate.suffix:
        return [] if predicate.suffix else _resolve_all(head, reading, context, speaking)
    near = own is not None and own.first == predicate.at + 1 and predicate.kind == "event"
    return _with_joined(reading, own, context, speaking) if near and own else []


def _nominative(reading: Reading, mention: Mention, predicate: Predicate) -> bool:
    """Whether a mention can be the subject: no preposition, no genitive of a deed, no oblique case."""
    if mention.prep or mention.deed >= 0:
        return False
    if predicate.kind == "report":
        official = mention.kind in _PLAIN or mention.head == "office"
        if not official or mention.head == "patient":
            return False
    first = reading.tokens[mention.first].text
    if predicate.entered == "complement" and mention.first < predicate.at:
        return True  # after "that" the subject stands in the accusative
    return not (first.endswith("ين") and len(first) > 4 and mention.kind not in ("person", "state"))


def _opened_by_pronoun(reading: Reading, predicate: Predicate) -> bool:
    opener = reading.has(predicate.start, "complement")
    return (
        opener is not None
        and predicate.at <= predicate.start + 2
        and opener.sense.value.endswith(("ها", "ه", "هم", "هما"))
    )


def last_subject(predicate: Predicate, speaking: Speaking) -> list[Found]:
    """The subject of the nearest verb before that has one."""
    earlier = [at for at, subject in speaking.subjects.items() if at < predicate.at and subject]
    return list(speaking.subjects[max(earlier)]) if earlier else []


def _second(reading: Reading, predicate: Predicate, first: Mention) -> Mention | None:
    """Another noun phrase in the clause that could be the object of the first."""
    for m in reading.mentions:
        if first.last < m.first < predicate.end and not m.prep and not m.joined and m.deed < 0:
            return m
    return None


def _objects_only(reading: Reading, predicate: Predicate, after: Mention | None) -> bool:
    """Whether what follows a coordinated verb is its object, the subject being the verb's before."""
    if after is None or after.head == "noun":
        return True
    feminine = _feminine(reading, after)
    verb = reading.tokens[predicate.at].text
    verb_feminine = verb.endswith("ت") if predicate.form == "past" else verb.lstrip("وف").startswith("ت")
    if feminine is not None and feminine != verb_feminine:
        return True
    return predicate.value in ("call", "accuse", "condemn") and not _second(reading, predicate, after)


_MASCULINE = ("مجلس", "الاتحاد", "المجتمع", "البيت", "الكرملين", "الاليزيه", "البنتاغون", "العراق",
              "لبنان", "المغرب", "السودان", "الاردن", "اليمن", "حلف", "الناتو")  # fmt: skip


def _feminine(reading: Reading, mention: Mention) -> bool | None:
    """The grammatical gender of a noun phrase; None where its words do not tell."""
    first = reading.tokens[mention.first].text
    if mention.kind == "person" and mention.head != "office":
        return None
    if mention.first == mention.core and mention.kind in ("state", "demonym"):
        return not first.lstrip("و").startswith(_MASCULINE)
    return first.endswith(("ه", "ات"))


def _after(reading: Reading, predicate: Predicate) -> Mention | None:
    if reading.has(predicate.at + 1, "bystander") or reading.has(predicate.at + 1, "outlet"):
        return None
    if reading.has(predicate.at + 1, "complement") or reading.has(predicate.at + 1, "attribution"):
        return None
    for m in reading.mentions:
        if predicate.at < m.first < predicate.end and m.first - predicate.at <= _NEAR:
            if _nominative(reading, m, predicate):
                return m if predicate.kind == "report" or _reachable(reading, predicate, m) else None
            if predicate.kind == "report" and not m.prep and m.deed < 0:
                return None
    return None


def _reachable(reading: Reading, predicate: Predicate, mention: Mention) -> bool:
    """Whether nothing but adverbs and prepositional phrases stands between a verb and its subject."""
    if predicate.value == "suffers":
        return mention.first - predicate.at <= 5
    for k in range(predicate.at + 1, mention.first):
        hits = reading.tokens[k].hits
        phrase = any(m.prep and m.first <= k <= m.last for m in reading.mentions)
        if not ({"adverb", "preposition"} & set(hits) or phrase):
            return False
    return True


def _known_person(reading: Reading, predicate: Predicate, context: Context) -> list[Found]:
    at = predicate.at + 1
    if at < len(reading.tokens) and reading.tokens[at].text in context.people:
        return [Found(context.people[reading.tokens[at].text], at, at)]
    return []


def _with_joined(
    reading: Reading, mention: Mention, context: Context, speaking: Speaking, until: int = 10**6
) -> list[Found]:
    chosen = [mention]
    for m in reading.mentions:
        if m.joined and m.first == chosen[-1].last + 1 and m.first < until:
            chosen.append(m)
    return _resolve_all(chosen, reading, context, speaking)


def _resolve_all(
    mentions: list[Mention], reading: Reading, context: Context, speaking: Speaking
) -> list[Found]:
    return [
        Found(party, m.first, m.last)
        for m in mentions
        for party in resolve(m, reading, context, speaking)
    ]


def resolve(
    mention: Mention, reading: Reading, context: Context, speaking: Speaking
) -> tuple[str, ...]:
    """The parties that a mention stands for, in its context."""
    if mention.party:
        if mention.weak and mention.party not in context.strong:
            return () if context.pair else (OTHER,)
        return (mention.party,)
    if mention.kind == "both":
        core = context.profile.core
        named = tuple(dict.fromkeys(m.party for m in reading.mentions if m.party in core))
        return named if len(named) == 2 and not set(named) & set(speaking.parties) else context.pair
    if mention.kind == "owned":
        return _owner(mention, reading, speaking, context)
    if mention.kind == "enemy":
        me = speaking.parties or context.speaker
        return tuple(p for p in context.pair if p not in me)[:1] if me else ()
    opening = reading.mentions[0]
    if opening.party and opening.kind == "state" and opening.first <= 2 and opening.prep in ("في", "من"):
        return (opening.party,)
    return _bare_office(mention, reading, context)


def _bare_office(mention: Mention, reading: Reading, context: Context) -> tuple[str, ...]:
    """Whose ministry, army or organisation it is where the phrase itself does not say."""
    known = context.orgs.get(_org(reading.tokens[mention.first].text))
    if known:
        return (known,)
    beside = reading.tokens[mention.first : mention.last + 4]
    if context.place and any(token.text.removeprefix("ال").startswith("محلي") for token in beside):
        return (context.place,)
    near = [
        m for m in reading.mentions
        if m.party and m.last < mention.first
        and (m.head == "office" or m.kind == "state" and not m.prep and not m.head and m.deed < 0)
    ]  # fmt: skip
    if near:
        return (near[-1].party,)
    if context.office:
        return (context.office,)
    return (OTHER,) if not context.pair else ()


_ORGS = ("منظم", "حلف", "اتحاد", "لجن", "مفوضي", "هيي")


def _org(word: str) -> str:
    """The stem of a word for a body of states, "" for any other word."""
    stem = word.lstrip("وب").removeprefix("ال")
    return next((org for org in _ORGS if stem.startswith(org)), "")


def _owner(
    mention: Mention, reading: Reading, speaking: Speaking, context: Context
) -> tuple[str, ...]:
    begins = [m for m in reading.mentions if m.party and m.last < mention.first and not m.prep and m.deed < 0 and m.head != "noun"]
    nearest: tuple[int, str] | None = None
    for at, subject in speaking.subjects.items():
        if at < mention.first and subject and (nearest is None or at > nearest[0]):
            nearest = at, subject[0].party
    if nearest is not None:
        return (nearest[1],)
    if begins:
        return (begins[0].party,)
    return speaking.parties[:1] or context.speaker[:1]


def _attributed(reading: Reading, context: Context, speaking: Speaking) -> None:
    """"according to X", "quoting X", "in a statement of X"."""
    for i in range(len(reading.tokens)):
        hit = reading.has(i, "attribution")
        if hit is None or reading.tokens[i].quoted:
            continue
        after = i + hit.length
        same = [t.text for t in reading.tokens[after : after + 2]]
        if same[:1] == ["المصدر"] and same[1:] in (["ذاته"], ["نفسه"], ["عينه"]):
            _carry(speaking, context)
            continue
        if any(reading.has(k, "outlet") for k in (after, after + 1)):
            continue
        loose = hit.sense.value in ("بيان", "تصريحات", "مصادر", "مصدر")
        of_statement = loose or "بيان" in hit.sense.value or "أرقام" in hit.sense.value
        for m in reading.mentions:
            if not i <= m.first <= after + (4 if of_statement else 3) or m.last < after or m.deed >= 0 or m.kind in ("place", "agency"):
                continue
            lam = of_statement or hit.sense.value in ("وفقا", "طبقا", "تبعا", "استنادا")
            if m.prep and not (lam and m.prep in ("ل", "في", "إلى", "عن")):
                continue
            if loose and m.prep != "ل":
                continue
            if m.prep and m.prep != "ل" and hit.length > 1 and not of_statement:
                continue
            _add(speaking, _with_joined(reading, m, context, speaking))
            break


def _relayed(reading: Reading, context: Context, speaking: Speaking) -> None:
    """"agency A quoted B as saying": B speaks; a national agency alone stands for its country."""
    for i in range(len(reading.tokens)):
        if reading.has(i, "relay") is None or reading.tokens[i].quoted:
            continue
        if any(t.text in ("عنه", "عنها", "اليه", "اليها") for t in reading.tokens[i + 1 : i + 6]):
            _carry(speaking, context)
            continue
        quoted = [m for m in reading.mentions if m.prep in ("عن", "إلى") and i < m.first <= i + 12]
        if quoted:
            _add(speaking, _with_joined(reading, quoted[0], context, speaking))
    if not speaking.found:
        _agency(reading, context, speaking)
    if len(speaking.parties) > 1:
        agencies = {m.first for m in reading.mentions if m.kind == "agency"}
        kept = [f for f in speaking.found if f.first not in agencies]
        speaking.found = kept or speaking.found


def _agency(reading: Reading, context: Context, speaking: Speaking) -> None:
    """A national agency that quotes nobody speaks for its country."""
    for p in reading.predicates:
        if p.kind == "report" and reading.has(p.at + 1, "outlet"):
            near = [m for m in reading.mentions if m.kind == "agency" and m.core - p.at <= 3 and m.core > p.at]
            speaking.found.extend(_resolve_all(near[:1], reading, context, speaking))
            return


def _by_colon(reading: Reading, context: Context, speaking: Speaking) -> None:
    """A name before a colon, as in headlines and running reports: "14:31 | باكو: …"."""
    for m in reading.mentions:
        after = m.last + 1
        if m.first > 8 or m.prep or m.kind == "place" or after >= len(reading.tokens):
            continue
        ends = next((k for k in range(after, min(after + 5, len(reading.tokens))) if ":" in reading.tokens[k].gap), None)
        if ends is not None and not any(p.at < ends for p in reading.predicates):
            speaking.found.extend(_resolve_all([m], reading, context, speaking))
            return


def _by_speech_noun(reading: Reading, context: Context, speaking: Speaking) -> None:
    """ "an Azerbaijani toll", "the Armenian version", "figures released in Baku"."""
    if not context.pair:
        return
    for i in range(len(reading.tokens)):
        if reading.has(i, "speech") is None or reading.tokens[i].quoted:
            continue
        for m in reading.mentions:
            beside = m.core == i + 1 or m.core == i + 2 and m.kind == "demonym"
            named = m.prep in ("", "ل") or m.prep in ("في", "عن", "من") and m.core <= i + 5
            if m.core > i and (beside or m.first <= i + 4 and m.prep in ("ل", "في", "عن", "من") and m.kind == "state") and named and m.kind != "place":
                speaking.found.extend(_resolve_all([m], reading, context, speaking))
                return


def _by_content(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Whoever stands before "that …" or a quotation, where no listed verb reports the words."""
    tokens = reading.tokens
    for k in range(2, min(len(tokens), 26)):
        quoted = tokens[k].quoted and not tokens[k - 1].quoted and k + 2 < len(tokens) and tokens[k + 2].quoted
        that = "complement" in tokens[k].hits and tokens[k].text in _THAT and "preposition" not in tokens[k - 1].hits
        if not (quoted or that):
            continue
        if any(reading.has(j, c) for j in range(k) for c in ("bystander", "outlet")):
            return
        for m in reading.mentions:
            plain = m.kind in _PLAIN and m.head in ("", "office", "force") and m.party
            if m.last < k and plain and not m.prep and m.deed < 0 and not tokens[m.first].quoted:
                speaking.found.extend(_with_joined(reading, m, context, speaking))
                return
        return


_THAT = frozenset(["ان", "انها", "انه", "بان", "بانها", "بانه", "انهم", "بانهم"])


def _carry_author(speaking: Speaking, context: Context) -> None:
    """Under a heading such as "statement of the ministry of X:" every sentence is X's."""
    speaking.found.append(Found(context.author, 1, 0))
    speaking.carried = True


def author(reading: Reading, context: Context) -> str:
    """The party whose statement follows a heading that ends in a colon; "" for any other heading."""
    if not reading.text.rstrip().endswith(":"):
        return ""
    for m in reversed(reading.mentions):
        parties = resolve(m, reading, context, Speaking())
        if len(parties) == 1 and m.kind != "place":
            return parties[0]
    return ""


def learn(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Remember who spoke, whose ministry it was, and names that follow an office."""
    for m in reading.mentions:
        if m.party and m.party != OTHER:
            context.counts[m.party] += 1
        if m.party and m.head == "office" and m.kind != "place":
            _learn_name(reading, m, context)
        org = _org(reading.tokens[m.core].text) if m.party and m.kind == "state" else ""
        if org:
            context.orgs[org] = m.party
        if m.party in context.profile.core and (m.kind == "place" or m.kind == "state" and m.prep):
            context.place = m.party
    officials = [m for m in reading.mentions if m.party and m.head in ("office", "force") and not m.prep]
    if speaking.found:
        context.speaker = speaking.parties
        first = speaking.found[0]
        if first.last < first.first or not _org(reading.tokens[first.first].text):
            context.office = speaking.parties[0]
        if not speaking.carried:
            named = speaking.found[0]
            if named.last >= named.first:
                start, end = reading.span(named.first, named.last)
                context.hint = reading.text[start:end]
    elif officials:
        context.office = officials[-1].party
    if not speaking.found and any(p.kind == "report" and p.form != "participle" for p in reading.predicates):
        context.speaker = ()  # somebody else spoke


def _learn_name(reading: Reading, mention: Mention, context: Context) -> None:
    for k in range(mention.last + 1, min(mention.last + 4, len(reading.tokens))):
        token = reading.tokens[k]
        if token.hits or token.gap.strip() or token.text.startswith("ال") or len(token.text) < 3:
            return
        context.people[token.text] = mention.party
