"""A sentence as mentions of parties and predicates in clauses: what the role rules work on.

No parser: Arabic news prose is regular enough that the clause a verb stands in, the preposition that
governs a noun phrase and the noun at its head tell who acts and who is hit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefings.analysis.lexicon import Hit, Lexicon, Sense
from briefings.language.normalize import fold, words

_STOP = re.compile(r"[.!?؟؛:…\n]")
_OPEN, _CLOSE = "“«„", "”»"
_CHAIN = 7  # words that a noun phrase may hold before its nationality


@dataclass(slots=True)
class Token:
    """A folded word with its place in the original, and the punctuation before it."""

    text: str
    start: int
    end: int
    gap: str
    quoted: bool = False
    unlisted: bool = False  # taken for a verb, since a party's name follows it
    hits: dict[str, Hit] = field(default_factory=dict)  # by channel: what begins here


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that stands for a party; `first`…`last` are token numbers, both included."""

    party: str
    first: int
    last: int
    core: int  # the token of the party word itself
    kind: str  # state, person, place, demonym, agency, office, owned, both, enemy
    head: str = ""  # office, force, patient, noun (any other), or ""
    prep: str = ""  # the preposition that governs the phrase
    joined: bool = False  # "… and X": shares the role of the phrase before
    deed: int = -1  # token of the deed noun that governs it: "قصف القوات الأذرية"
    weak: bool = False


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


@dataclass(slots=True)
class Reading:
    """A sentence taken apart."""

    text: str
    folded: str
    tokens: list[Token]
    mentions: list[Mention]
    predicates: list[Predicate]
    opened: list[tuple[int, str]]  # clause starts: token and how entered

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The place of tokens `first`…`last` in the sentence."""
        return self.tokens[first].start, self.tokens[last].end

    def has(self, i: int, channel: str) -> Hit | None:
        """The sense of that channel that begins at token `i`."""
        return self.tokens[i].hits.get(channel) if 0 <= i < len(self.tokens) else None


def read(text: str, lexicon: Lexicon, *, in_quote: bool = False, headline: bool = False) -> Reading:
    """Take a sentence apart; `in_quote` where a quotation is open from the sentence before."""
    tokens, folded = _tokens(text, in_quote)
    _look_up(tokens, lexicon)
    mentions = _mentions(tokens)
    if not headline:
        _unlisted_verbs(tokens, mentions)
    opened = _clauses(tokens, headline)
    return Reading(text, folded, tokens, mentions, _predicates(tokens, opened), opened)


def _tokens(text: str, in_quote: bool) -> tuple[list[Token], str]:
    folded = fold(text)
    tokens: list[Token] = []
    end, quoted = 0, in_quote
    for word in words(folded.text):
        gap = folded.text[end : word.start]
        quoted = _quoted_after(gap, quoted)
        start, stop = folded.span(word.start, word.end)
        tokens.append(Token(word.text, start, stop, gap, quoted))
        end = word.end
    return tokens, folded.text


def _quoted_after(gap: str, quoted: bool) -> bool:
    for char in gap:
        if char in _OPEN:
            quoted = True
        elif char in _CLOSE:
            quoted = False
        elif char == '"':
            quoted = not quoted
    return quoted


def quote_open(text: str, in_quote: bool) -> bool:
    """Whether a quotation is still open at the end of the text."""
    return _quoted_after(text, in_quote)


def _look_up(tokens: list[Token], lexicon: Lexicon) -> None:
    texts = [token.text for token in tokens]
    taken: dict[str, int] = {}
    for i, token in enumerate(tokens):
        for hit in lexicon.at(texts, i):
            channel = hit.sense.channel
            if channel in token.hits or taken.get(channel, 0) > i:
                continue
            if any(_STOP.search(tokens[k].gap) for k in range(i + 1, i + hit.length)):
                continue
            token.hits[channel] = hit
            taken[channel] = i + hit.length
        report = token.hits.get("report")
        opens = token.text.removeprefix("و") != "بين" and (i == 0 or bool(token.gap.strip()))
        if report is not None and report.sense.needs and (opens or set(texts[i + 1 : i + 2]) & report.sense.needs):
            token.hits.pop("preposition", None)  # "بين أن" is a verb, "بين الطرفين" is not


# ---------------------------------------------------------------------------- mentions


def _mentions(tokens: list[Token]) -> list[Mention]:
    found: list[Mention] = []
    for i, token in enumerate(tokens):
        hit = token.hits.get("party")
        if hit is not None and _national(tokens, i, hit):
            del token.hits["party"]
            token.hits["head"] = Hit(Sense("office", token.text), hit.length, hit.clitic)
            continue
        if hit is not None:
            last = i + hit.length - 1
            made = _phrase(tokens, i, last, hit)
            before = found[-1] if found else None
            if before and _same_phrase(tokens, before, made):
                found[-1] = _merge(before, made)
            else:
                found.append(_inherit(before, made, tokens))
        else:
            found.extend(_stand_in(tokens, i))
    return _bare_offices(tokens, found)


def _national(tokens: list[Token], i: int, hit: Hit) -> bool:
    """Whether an adjective makes a country's own council of what is called like the UN's."""
    if hit.sense.kind != "state" or hit.length < 2:
        return False
    for k in (i + hit.length, i + hit.length + 1):
        if k >= len(tokens) or not _glued(tokens[k]):
            return False
        after = tokens[k].hits.get("party")
        if after is not None:
            other = after.sense.value != hit.sense.value
            return other and after.sense.kind == "demonym" and not after.clitic and tokens[k].text.startswith("ال")
        if tokens[k].text != "القومي":
            return False
    return False


def _phrase(tokens: list[Token], core: int, last: int, hit: Hit) -> Mention:
    """The phrase around a party word: walk left to its head and the preposition before it."""
    walk = _Walk(tokens, core, named=hit.sense.kind in ("state", "place"))
    walk.clitic(hit.clitic)
    while walk.step():
        pass
    head = "" if hit.sense.kind == "person" and walk.head == "noun" else walk.head
    people = hit.sense.kind == "demonym" or hit.sense.kind == "state" and tokens[core].text in _PEOPLES
    first = walk.at if head == "noun" and people and not walk.prep else walk.first
    return Mention(hit.sense.value, first, last, core, hit.sense.kind, head, walk.prep,
                   walk.joined, walk.deed, hit.sense.weak)  # fmt: skip


_PEOPLES = frozenset(["الروس", "الاتراك", "الارمن", "الفرنسيين", "الفرنسيون", "الايرانيين"])


class _Walk:
    """Walks left from a party word over the nouns it belongs to."""

    def __init__(self, tokens: list[Token], core: int, *, named: bool) -> None:
        self.tokens, self.core, self.at = tokens, core, core
        self.named = named  # a noun that no definite noun may govern
        self.first, self.head, self.deed = core, "", -1
        self.prep, self.joined = "", False

    def clitic(self, clitic: str) -> None:
        self.prep, self.joined = _clitic(clitic)

    def step(self) -> bool:
        """One noun further; False where the phrase begins."""
        if self.prep or self.joined:
            return self._linked()
        at = self.at
        if at == 0 or self.core - at >= _CHAIN or not _glued(self.tokens[at]):
            return False
        if any(_covering(self.tokens, at - 1, c) is not None for c in ("party", "attribution")):
            return False
        filler = _covering(self.tokens, at - 1, "filler")
        if filler is not None:
            self.at = filler
            return True
        prep = _preposition_at(self.tokens, at - 1)
        if prep is not None:
            self.at, self.prep = prep
            return True
        if _closed(self.tokens[at - 1]):
            return False
        return self._noun()

    def _noun(self) -> bool:
        at = self.at
        covered = _covered(self.tokens, at - 1, "head")
        if covered is not None:
            definite = self.tokens[covered[0] + covered[1].length - 1].text.startswith("ال")
            if self.named and definite and at == self.core:
                return False
            self.at = self.first = covered[0]
            self.head = covered[1].sense.kind
            self.clitic(covered[1].clitic)
            return True
        deed = self.tokens[at - 1].hits.get("deed")
        if deed is not None and _opens_as_verb(self.tokens, at - 1):
            return False
        if deed is not None and at - 1 + deed.length <= self.core:
            self.deed = at - 1
            self.clitic(deed.clitic)
            if not self.prep and not self.joined and _glued(self.tokens[self.deed]):
                found = _preposition_at(self.tokens, self.deed - 1)
                self.prep = found[1] if found else ""
            return False
        self.prep, self.joined = _loose_clitic(self.tokens[at - 1])
        self.head = self.head or "noun"
        self.at -= 1
        return True

    def _delegated(self) -> bool:
        """A delegation *from* a party, representatives *of* it."""
        covered = _covered(self.tokens, self.at - 1, "head") if self.at else None
        if covered is None or not self.tokens[covered[0]].text.lstrip("و").removeprefix("ال").startswith(("وفد", "ممثل", "مسوول", "نواب", "بعثه")):
            return False
        self.at = self.first = covered[0]
        self.head = "office"
        self.clitic(covered[1].clitic)
        return True

    def _linked(self) -> bool:
        """An office that its state follows only after في or ل: "the secretary general of the UN"."""
        if self.prep in ("من", "عن"):
            return self._delegated()
        if self.prep not in ("ل", "في", "باسم", "لدى") or self.head == "patient" or not _glued(self.tokens[self.at]):
            return False
        for k in range(self.at - 1, max(-1, self.at - 6), -1):
            covered = _covered(self.tokens, k, "head")
            if covered is not None:
                if covered[1].sense.kind != "office":
                    return False
                self.at = self.first = covered[0]
                self.head = "office"
                self.clitic(covered[1].clitic)
                return True
            if _closed(self.tokens[k]) or not _glued(self.tokens[k]) or _preposition_at(self.tokens, k):
                return False
            if self.prep == "ل" and not self.tokens[k].text.startswith("ال"):
                return False
        return False


def _opens_as_verb(tokens: list[Token], i: int) -> bool:
    """Whether a word that is verb and noun alike stands where a clause opens with its verb."""
    hits = tokens[i].hits
    past = any(c in hits and hits[c].sense.form == "past" for c in ("report", "event"))
    opens = i == 0 or "،" in tokens[i].gap or "complement" in tokens[i - 1].hits or tokens[i].text[0] == "و"
    return past and opens


def _closed(token: Token) -> bool:
    return _is_verb(token) or bool({"party", "complement", "relative", "break", "adverb"} & set(token.hits))


def _covering(tokens: list[Token], i: int, channel: str) -> int | None:
    for start in range(i, max(-1, i - 4), -1):
        hit = tokens[start].hits.get(channel)
        if hit is not None and start + hit.length > i:
            return start
    return None


def _covered(tokens: list[Token], i: int, channel: str) -> tuple[int, Hit] | None:
    """The hit of a channel that covers token `i`, with the token where it begins."""
    for start in range(i, max(-1, i - 4), -1):
        hit = tokens[start].hits.get(channel)
        if hit is not None and start + hit.length > i and hit.sense.kind != "both":
            return start, hit
    return None


def _preposition_at(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """The preposition that covers token `i`, with the token where it begins."""
    start = _covering(tokens, i, "preposition") if i >= 0 else None
    if start is None:
        return None
    value = tokens[start].hits["preposition"].sense.value
    return None if len(value) == 1 else (start, value)


def _preposition(tokens: list[Token], i: int) -> str | None:
    found = _preposition_at(tokens, i)
    return found[1] if found else None


def _clitic(clitic: str) -> tuple[str, bool]:
    prep = next((c for c in clitic if c in "بلك"), "")
    return prep, clitic.startswith(("و", "ف")) and not prep


def _loose_clitic(token: Token) -> tuple[str, bool]:
    """Clitics of a word that no list holds: only the ones that cannot be letters of the word."""
    text = token.text
    if text.startswith(("لل", "وللل")):
        return "ل", False
    if text.startswith(("بال", "وبال")):
        return "ب", False
    if text.startswith(("وال", "فال")):
        return "", True
    return "", False


def _glued(token: Token) -> bool:
    return not token.gap.strip(" \t\"“”«»'‘’-–(").strip()


def _is_verb(token: Token) -> bool:
    for channel in ("report", "event"):
        hit = token.hits.get(channel)
        if hit is not None and hit.sense.form in ("past", "present") and "head" not in token.hits and "deed" not in token.hits:
            return True
    return "relay" in token.hits or "attribution" in token.hits


def _same_phrase(tokens: list[Token], before: Mention, after: Mention) -> bool:
    """One party named twice without anything between: "the Russian president Vladimir Putin"."""
    if before.party != after.party:
        return False
    if after.first <= before.last:
        return True
    if after.joined or after.prep or after.core - before.last > 4:
        return False
    gap = range(before.last + 1, after.core)
    glued = all(_glued(tokens[k]) for k in (*gap, after.core))
    return glued and not any(
        _closed(tokens[k]) or _preposition_at(tokens, k) for k in gap
    )


def _merge(before: Mention, after: Mention) -> Mention:
    return Mention(before.party, before.first, max(before.last, after.last), before.core, before.kind if before.kind != "demonym" else after.kind, before.head or after.head, before.prep, before.joined, before.deed, before.weak and after.weak)


def _inherit(before: Mention | None, made: Mention, tokens: list[Token]) -> Mention:
    """"between A and B", "the A and B forces": the second shares preposition and head."""
    if before is None:
        return made
    if made.first <= before.last:  # a phrase that runs over the one before: its head is the other's
        made = Mention(made.party, made.core, made.last, made.core, made.kind, "", "", made.joined, -1, made.weak)
    if made.joined and made.first == before.last + 1 and (_glued(tokens[made.first])):
        head = made.head or (before.head if made.kind == "demonym" or before.head == "patient" else "")
        return Mention(made.party, made.first, made.last, made.core, made.kind, head, before.prep, True, before.deed if made.kind == "demonym" else -1, made.weak)
    return made


def _stand_in(tokens: list[Token], i: int) -> list[Mention]:
    """"both sides", "its forces", "the enemy": mentions whose party the context must tell."""
    hit = tokens[i].hits.get("head")
    if hit is None or hit.sense.kind not in ("both", "owned", "enemy"):
        return []
    walk = _Walk(tokens, i, named=True)
    walk.clitic(hit.clitic)
    while walk.step():
        pass
    head = walk.head if walk.head in ("office", "force", "patient") else _owned(hit)
    return [Mention("", walk.first, i + hit.length - 1, i, hit.sense.kind, head, walk.prep, walk.joined, walk.deed)]


def _owned(hit: Hit) -> str:
    if hit.sense.kind != "owned":
        return ""
    return "patient" if hit.sense.value in _OWNED_PATIENTS else "force"


_OWNED_PATIENTS = frozenset(["مواقع", "مناطق", "أراضي", "صفوف", "حدود", "مدن", "قرى", "مدنيين", "مواطنين", "سكان", "سيادة", "قتلى", "خسائر", "جندي", "جنود", "بلدات", "مواطني", "رعايا", "أسرى", "بنية"])


_BARE_FORCES = frozenset(["الجيش", "القوات", "القوات المسلحة"])


def _bare_offices(tokens: list[Token], found: list[Mention]) -> list[Mention]:
    """Offices and armies without a nationality: mentions whose party the context must tell."""
    taken = {k for m in found for k in range(m.first, m.last + 1)}
    for i, token in enumerate(tokens):
        hit = token.hits.get("head")
        if hit is None or hit.sense.kind not in ("office", "force") or i in taken:
            continue
        definite = hit.sense.value.startswith("ال") or "وزار" in hit.sense.value
        said = i > 0 and bool({"report", "attribution"} & set(tokens[i - 1].hits))
        if hit.sense.kind == "force" and hit.sense.value not in _BARE_FORCES:
            continue
        if definite or hit.length > 1 or said:
            prep, joined = _clitic(hit.clitic)
            if not prep and i > 0 and _glued(token):
                prep = _preposition(tokens, i - 1) or ""
            last = i + hit.length - 1
            found.append(Mention("", i, last, i, hit.sense.kind, hit.sense.kind, prep, joined))
    return sorted(found, key=lambda mention: mention.first)


# ----------------------------------------------------------------------------- clauses


def _unlisted_verbs(tokens: list[Token], mentions: list[Mention]) -> None:
    """A word of no list that opens a clause right before a party's name is taken for its verb."""
    starts = {m.first: m for m in mentions if not m.prep and not m.joined and m.deed < 0 and m.kind != "place"}
    for i, token in enumerate(tokens[:-1]):
        following = starts.get(i + 1)
        if following is None or token.hits or token.quoted or tokens[i + 1].gap.strip():
            continue
        opens = i == 0 or _stops(tokens, i) or "،" in token.gap and (token.text[0] in "وف" or i <= 6)
        word = token.text.removeprefix("و") if len(token.text) > 4 else token.text
        noun = word.startswith(("ال", "لل", "بال", "م")) or word.endswith(("ات", "ين", "ون", "يه", "ا")) or word.endswith("ه") and len(word) > 4
        if opens and len(word) > 2 and not noun:
            token.unlisted = True
    for m in mentions:
        _unlisted_after(tokens, m)


def _unlisted_after(tokens: list[Token], mention: Mention) -> None:
    """After "that X" a word of no list in a verb's form is X's verb."""
    at = mention.last + 1
    that = mention.first > 0 and "complement" in tokens[mention.first - 1].hits
    if not that or at >= len(tokens) or tokens[at].hits or tokens[at].gap.strip(" \"«“"):
        return
    word = tokens[at].text.removeprefix("س")
    present = word[0] in "يت" and not word.endswith(("ين", "ات", "يه", "يا"))
    if len(word) > 3 and (present or word.endswith("ت") and not word.startswith("ال") and not word.endswith("ات")):
        tokens[at].unlisted = True


def _clauses(tokens: list[Token], headline: bool) -> list[tuple[int, str]]:
    opened: list[tuple[int, str]] = [(0, "headline" if headline else "start")] if tokens else []
    for i, token in enumerate(tokens):
        if i == 0:
            continue
        entered = ""
        if _stops(tokens, i):
            entered = "stop"
        elif "break" in token.hits:
            entered = "break"
        elif "attribution" in token.hits and token.hits["attribution"].length + len(token.text) > 4:
            entered = "break"
        elif "complement" in token.hits:
            entered = "" if _covering(tokens, i - 1, "break") == i - 1 and tokens[i - 1].hits["break"].length > 1 else "complement"
        elif "relative" in token.hits and not {"attribution", "filler"} & {*token.hits, *tokens[i - 1].hits}:
            entered = "relative"
        elif _finite(token) and _clitic_of(token) == "ف" and tokens[opened[-1][0]].text in ("اما", "واما"):
            entered = ""  # "as for X, it said …": X is the subject
        elif _finite(token) and _clitic_of(token) in ("و", "ف"):
            entered = "and"
        elif _finite(token) and "،" in token.gap or _finite(token) and "," in token.gap:
            entered = "comma"
        elif token.quoted and not tokens[i - 1].quoted and _finite(token):
            entered = "quote"
        elif "،" in token.gap and _participle(token):
            entered = "comma"
        if entered:
            opened.append((i, entered))
    return opened


_NO_VERB = frozenset(["complement", "preposition", "adverb", "relative", "break", "head"])


def _stops(tokens: list[Token], i: int) -> bool:
    """Whether a stop stands before token `i`; the colon in "14:30" is none."""
    clock = i > 0 and tokens[i].text.isdigit() and tokens[i - 1].text.isdigit()
    return not clock and bool(_STOP.search(tokens[i].gap))


def _finite(token: Token) -> bool:
    if _NO_VERB & set(token.hits):
        return False
    if token.unlisted:
        return True
    return any(
        (hit := token.hits.get(channel)) is not None and hit.sense.form in ("past", "present")
        for channel in ("report", "event")
    ) or "relay" in token.hits


def _participle(token: Token) -> bool:
    hit = token.hits.get("report")
    return hit is not None and hit.sense.form == "participle"


def _clitic_of(token: Token) -> str:
    for channel in ("report", "event", "relay"):
        if channel in token.hits:
            return token.hits[channel].clitic[:1]
    return ""


def _predicates(tokens: list[Token], opened: list[tuple[int, str]]) -> list[Predicate]:
    found: list[Predicate] = []
    bounds = [*opened, (len(tokens), "end")]
    for (start, entered), (end, _) in zip(bounds, bounds[1:], strict=False):
        for i in range(start, end):
            made = _predicate(tokens, i, start, end, entered)
            if made is not None:
                found.append(made)
    return found


def _verbal(tokens: list[Token], i: int, start: int) -> bool:
    """Whether a word that is verb and noun alike ("قصف") is the verb: first in its clause, or after its subject."""
    before = tokens[i - 1].hits if i else {}
    return i == start or i == start + 1 and bool({"complement", "break", "relative"} & set(before)) or "party" in before


def _unlisted_sense(tokens: list[Token], i: int, end: int) -> tuple[str, str, str]:
    """An unlisted verb reports words where "that" or a quotation follows, else it tells of a deed."""
    form = "present" if tokens[i].text.lstrip("وف")[:1] in ("ي", "ت") else "past"
    for k in range(i + 1, min(end + 1, len(tokens))):
        loose = "preposition" in tokens[k - 1].hits or tokens[k - 1].text in ("دون", "بدون", "سوي")
        said = "complement" in tokens[k].hits and not loose or tokens[k].quoted and not tokens[i].quoted or ":" in tokens[k].gap
        if said:
            return "report", "say", form
        if k > i + 14 or k >= end:
            break
    return "event", "acts", form


def _predicate(tokens: list[Token], i: int, start: int, end: int, entered: str) -> Predicate | None:
    hits = tokens[i].hits
    report, event = hits.get("report"), hits.get("event")
    report = None if report is not None and report.sense.form == "noun" else report
    event = None if event is not None and event.sense.form == "noun" else event
    if tokens[i].unlisted:
        return Predicate(i, *_unlisted_sense(tokens, i, end), start, end, entered)
    chosen = report or event
    if chosen is None or chosen.sense.form == "noun":
        return None
    if _NO_VERB & set(hits):
        return None  # "متحدث" is an office, "قبل" and "بعد" are mostly prepositions
    if "deed" in hits and not _verbal(tokens, i, start):
        return None
    if "party" in hits or chosen.sense.form == "participle" and chosen.clitic.endswith(("ب", "ل", "ك")):
        return None
    also = event.sense.value if report is not None and event is not None else ""
    sense = chosen.sense
    return Predicate(i, sense.kind, sense.value, sense.form, start, end, entered, chosen.suffix, also)
