"""Whose words a sentence reports: by verb, attribution, relay, colon, communiqué or quotation."""

from __future__ import annotations

from briefings.analysis.parsing.agreement import PLAIN, at_start, has_an_object, is_passive
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.papers import reacted_to
from briefings.analysis.parsing.resolving import last_subject, resolve_all, with_joined
from briefings.analysis.parsing.subjects import subject_of
from briefings.analysis.parsing.tokens import quotes_words
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.ourselves import by_us
from briefings.analysis.speech.press import is_press, is_state_run
from briefings.analysis.speech.quoted import called
from briefings.language.corrections import is_headed

STATEMENT = frozenset(["البيان", "النشره", "المصدر", "الرساله", "البلاغ"])  # the last speaker's
_SAME = frozenset(["ذاته", "نفسه", "عينه", "ذاتها", "نفسها", "عينها"])
_COUNTRY = 2  # words behind "the same ministry" within which its country stands
_SITE = 7  # words from "a statement" to whose site it stands on
_DOCUMENTS = frozenset(["بيان", "بلاغ", "تقرير"])
_resumed = lists("reporting", "resumed")
_subjects = lists("reporting", "subjects")
_NEAR = 3  # words before a statement within which "no" stands
_NOT = frozenset(["لم", "لن", "دون", "بدون"])
_FROM = frozenset(["من", "ل", "عن"])
_THEIRS = frozenset(["له", "لها", "لهم"])
_RANKS = frozenset(["صفوف", "اوساط"])  # "a toll in X's ranks" is of X's dead, by whomever
_THAT = frozenset(["ان", "انها", "انه", "بان", "بانها", "بانه", "انهم", "بانهم"])


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
    for predicate in reading.predicates:
        if not speaking.subjects.get(predicate.at) and predicate.kind == "event":
            speaking.subjects.pop(predicate.at, None)  # "we destroyed …, said X": found again below
    _relayed(reading, context, speaking)
    _in_own_words(reading, speaking)
    if not speaking.found:
        _by_no_verb(reading, context, speaking)
    speaking.found = [f for f in speaking.found if f.last < f.first or not is_press(reading, f)]
    # "Correction: …": the outlet's own word, and of nobody who spoke before.
    return Speaking() if speaking.carried and is_headed(reading.text) else speaking


def _by_no_verb(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Whose words they are where no verb and no attribution tells."""
    if context.communique:
        _carry_author(speaking, context)
        return
    by_us(reading, context, speaking)
    if not speaking.found:
        _by_speech_noun(reading, context, speaking)
    if not speaking.found:
        _by_content(reading, context, speaking)
    quoted = bool(reading.tokens) and reading.tokens[0].quoted
    if not speaking.found and quoted and context.speaker and not _by_stranger(reading, speaking):
        _carry(speaking, context)
    if not speaking.found and context.author:
        _carry_author(speaking, context)
    if not speaking.found and context.home and _ours(reading):
        speaking.found.append(Found(context.home, 1, 0))
        speaking.carried = True


def _by_verb(reading: Reading, predicate: Predicate, context: Context, speaking: Speaking) -> None:
    if predicate.form == "participle":
        subject = list(speaking.found[-1:]) or last_subject(predicate, speaking)
        speaking.subjects[predicate.at] = subject
        if not speaking.found and "،" in reading.tokens[predicate.at].gap:
            _add(speaking, subject)
        return
    subject = subject_of(reading, predicate, context, speaking)
    if _behind_quote(reading, predicate):  # nobody inside a quotation is whose words it is
        subject = [found for found in subject if not reading.tokens[found.first].quoted]
    speaking.subjects[predicate.at] = subject
    earlier = any(p.kind == "report" and p.at < predicate.at for p in reading.predicates)
    earlier = earlier or _quoted_before(reading, predicate.at)
    if predicate.entered == "complement" and (speaking.found or earlier):
        return  # "X said that Y had announced", "quoted X as saying that Y": X speaks
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


_LEADS = frozenset(["complement", "preposition", "relative", "attribution", "adverb"])


def _is_pronoun(reading: Reading, predicate: Predicate, context: Context) -> bool:
    """Whether the verb's subject is left to the sentence before: "وأضاف أن…"."""
    at = predicate.at
    late = at > 4 and predicate.entered not in ("and", "stop")
    other = (
        late or is_passive(reading, predicate) or recalls(reading, at) or called(reading, at + 1)
    )
    if other or at + 1 >= len(reading.tokens) or not at_start(reading, predicate):
        return False
    after = reading.tokens[at + 1]
    if after.text in STATEMENT or any(mark in after.gap for mark in '،,:"“«('):
        return True
    if "preposition" in after.hits and any(
        m.prep and m.first == at + 2 and m.kind in ("state", "place") for m in reading.mentions
    ):
        return False  # "it was announced in X"
    clitic = after.text.startswith(("ب", "ل")) and not any(
        m.first == at + 1 and not m.prep for m in reading.mentions
    )  # "a municipality" begins like "with"
    begins = at <= 1 and (clitic or has_an_object(reading.tokens[at].text, after.text))
    if begins or _LEADS & set(after.hits):
        return True
    if predicate.value == "add" and not {"outlet", "bystander"} & set(after.hits):
        return after.text in context.people or not after.text.startswith("ال")
    named = any(m.first == at + 1 for m in reading.mentions)
    named = named and after.text not in _subjects("anonymous")
    return predicate.value in ("call", "accuse") and at <= 1 and named and not predicate.suffix


def recalls(reading: Reading, at: int = 0) -> bool:
    """ "It is recalled that …", "it is thought that …": the outlet's word, and nobody's before it."""
    opening = reading.tokens[at : at + 2]
    said = len(opening) == 2 and opening[0].text.removeprefix("و") in _resumed("impersonal")
    return said and "complement" in opening[1].hits


def _behind_quote(reading: Reading, predicate: Predicate) -> bool:
    at, tokens = predicate.at, reading.tokens
    return at > 0 and tokens[at - 1].quoted and not tokens[at].quoted


def _by_stranger(reading: Reading, speaking: Speaking) -> bool:
    """ "…", says a nurse: behind the quotation stands a verb with somebody of no party."""
    tokens = reading.tokens
    for p in reading.predicates:
        if p.kind == "report" and _behind_quote(reading, p):
            after = tokens[p.at + 1 : p.at + 2]
            named = bool(after) and not _LEADS & set(after[0].hits) and not after[0].gap.strip()
            return named and after[0].text not in STATEMENT and not speaking.subjects.get(p.at)
    return False


def _attributed(reading: Reading, context: Context, speaking: Speaking) -> None:
    """ "according to X", "quoting X", "in a statement of X"."""
    for i, token in enumerate(reading.tokens):
        hit = token.hits.get("attribution")
        if hit is None or token.quoted:
            continue
        after = i + hit.length
        if _is_same(reading, after):
            _carry(speaking, context)
            continue
        if any(reading.has(k, "outlet") for k in (after, after + 1)):
            continue
        loose = hit.sense.value in ("بيان", "تصريحات", "مصادر", "مصدر")
        of_statement = loose or "بيان" in hit.sense.value or "أرقام" in hit.sense.value
        for m in reading.mentions:
            site = of_statement and any(
                t.text in _resumed("sites") for t in reading.tokens[after : m.first]
            )
            if (
                not i <= m.first <= after + (_SITE if site else 4 if of_statement else 3)
                or m.last < after
                or m.deed >= 0
                or m.kind in ("place", "agency")
            ):
                continue
            lam = of_statement or hit.sense.value in ("وفقا", "طبقا", "تبعا", "استنادا")
            if _is_thing(reading, m):
                continue
            if m.prep and not (lam and m.prep in ("ل", "في", "إلى", "عن")):
                continue
            if loose and m.prep != "ل":
                continue
            if m.prep and m.prep != "ل" and hit.length > 1 and not of_statement:
                continue
            _add(speaking, with_joined(reading, m, context, speaking))
            break


def _is_thing(reading: Reading, m: Mention) -> bool:
    """Whether a noun of no list has the nationality: "by maps of the Soviet era", which say nothing."""
    words = reading.tokens[m.first : m.core]
    return m.kind == "demonym" and m.head == "noun" and len(words) > 1 and not any(
        {"speech", "head", "attribution"} & set(token.hits) for token in words
    )  # fmt: skip


def _in_own_words(reading: Reading, speaking: Speaking) -> None:
    """ "The police arrested five, by a statement of theirs": the doer before it speaks."""
    if speaking.found:
        return
    for i, token in enumerate(reading.tokens):
        hit = token.hits.get("attribution")
        if hit is None or not i or token.quoted or "،" not in token.gap:
            continue
        words = [one.text for one in reading.tokens[i : i + hit.length + 2]]
        if set(words) & _THEIRS:
            doing = [s for at, s in sorted(speaking.subjects.items()) if at < i and s]
            _add(speaking, [f for found in doing[-1:] for f in found if f.first <= f.last])
            return


def _is_same(reading: Reading, at: int) -> bool:
    """ "The same source", "the ministry itself", "the statement": whoever spoke before."""
    words = [token.text for token in reading.tokens[at : at + 2]]
    if any(m.party and m.first <= at + _COUNTRY and m.last >= at for m in reading.mentions):
        return False
    alone = len(words) < 2 or bool(reading.tokens[at + 1].gap.strip())
    return (words[1:2] != [] and words[1] in _SAME) or (alone and words[:1] != [] and
            words[0].removeprefix("ل").removeprefix("ا").removeprefix("ل") in _DOCUMENTS)  # fmt: skip


def _relayed(reading: Reading, context: Context, speaking: Speaking) -> None:
    """ "agency A quoted B as saying": B speaks; a national agency alone stands for its country."""
    blames = {p.at for p in reading.predicates if p.value == "accuse"}
    for i, token in enumerate(reading.tokens):
        if "relay" not in token.hits or token.quoted or i in blames:
            continue
        if any(t.text in ("عنه", "عنها", "اليه", "اليها") for t in reading.tokens[i + 1 : i + 6]):
            _carry(speaking, context)
            continue
        quoted = [m for m in reading.mentions if m.prep in ("عن", "إلى") and i < m.first <= i + 12]
        if quoted:
            _add(speaking, with_joined(reading, quoted[0], context, speaking))
    if not speaking.found:
        _agency(reading, context, speaking)
    if len(speaking.parties) > 1:
        agencies = {m.first for m in reading.mentions if m.kind == "agency"}
        kept = [f for f in speaking.found if f.first not in agencies]
        speaking.found = kept or speaking.found


def _quoted_before(reading: Reading, at: int) -> bool:
    """Whether an agency quotes somebody before a word: "agency A quoted B as saying that …"."""
    tokens = reading.tokens
    relays = [k for k in range(at) if "relay" in tokens[k].hits]
    return any(token.text == "عن" for k in relays for token in tokens[k + 1 : at])


def _agency(reading: Reading, context: Context, speaking: Speaking) -> None:
    """A national agency or state television that quotes nobody speaks for its country."""
    for p in reading.predicates:
        if p.kind == "report" and reading.has(p.at + 1, "outlet"):
            near = [
                m
                for m in reading.mentions
                if (m.kind == "agency" or is_state_run(reading, m)) and 0 < m.core - p.at <= 3
            ]
            speaking.found.extend(resolve_all(near[:1], reading, context, speaking))
            return


def _by_colon(reading: Reading, context: Context, speaking: Speaking) -> None:
    """A name before a colon, as in headlines and running reports: "14:31 | باكو: …"."""
    for m in reading.mentions:
        after = m.last + 1
        if m.first > 8 or m.kind == "place" or after >= len(reading.tokens):
            continue
        labelled = m.prep in _FROM and any(
            token.text in _resumed("labels") for token in reading.tokens[: m.first]
        )  # "An answer from the page of X: …"
        if m.prep and not (labelled or _has_a_version(reading, m)):
            continue
        ends = next(
            (
                k
                for k in range(after, min(after + 5, len(reading.tokens)))
                if ":" in reading.tokens[k].gap
            ),
            None,
        )
        verbs = (p.at for p in reading.predicates if not labelled or p.at >= m.first)
        if ends is not None and not any(at < ends for at in verbs):
            speaking.found.extend(resolve_all([m], reading, context, speaking))
            return


def _has_a_version(reading: Reading, m: Mention) -> bool:
    """ "Baku has another version: …"."""
    behind = reading.tokens[m.last + 1 : m.last + 2]
    return m.prep in ("ل", "لدى") and any("speech" in token.hits for token in behind)


def _by_speech_noun(reading: Reading, context: Context, speaking: Speaking) -> None:
    """ "an Azerbaijani toll", "the Armenian version", "figures released in Baku"."""
    if not context.pair:
        return
    for i in range(len(reading.tokens)):
        if reading.has(i, "speech") is None or reading.tokens[i].quoted:
            continue
        if any(token.text.lstrip("وف") in _NOT for token in reading.tokens[max(0, i - _NEAR) : i]):
            continue  # "no statement of X came"
        for m in reading.mentions:
            beside = m.core == i + 1 or (m.core == i + 2 and m.kind == "demonym")
            beside = beside or (m.first == i + 1 and m.head == "office")
            named = m.prep in ("", "ل") or (m.prep in ("في", "عن", "من") and m.core <= i + 5)
            if (
                m.core > i
                and reading.tokens[m.core - 1].text not in _RANKS
                and (
                    beside
                    or (
                        m.first <= i + 4 and m.prep in ("ل", "في", "عن", "من") and m.kind == "state"
                    )
                )
                and named
                and m.kind != "place"
                and not reacted_to(reading, m)
            ):
                speaking.found.extend(resolve_all([m], reading, context, speaking))
                return


def _by_content(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Whoever stands before "that …" or a quotation, where no listed verb reports the words."""
    tokens = reading.tokens
    for k in range(2, min(len(tokens), 26)):
        led = "preposition" in tokens[k - 1].hits  # "within “the prize of …”": a name
        quoted = not tokens[k - 1].quoted and quotes_words(tokens, k) and not led
        that = "complement" in tokens[k].hits and tokens[k].text in _THAT and not led
        if not (quoted or that):
            continue
        if any(
            p.kind == "report" and p.form != "participle" and p.at < k for p in reading.predicates
        ):
            return  # a listed verb reports the words: whoever speaks was named before
        if any(reading.has(j, c) for j in range(k) for c in ("bystander", "outlet")):
            return
        for m in reading.mentions:
            plain = m.kind in PLAIN and m.head in ("", "office", "force") and m.party
            if m.last < k and plain and not m.prep and m.deed < 0 and not tokens[m.first].quoted:
                speaking.found.extend(with_joined(reading, m, context, speaking))
                return
        return


def _ours(reading: Reading) -> bool:
    """Whether the outlet itself speaks of "our soldiers", as a ministry's bulletin does."""
    heads = ((t, t.hits["head"].sense) for t in reading.tokens if "head" in t.hits)
    return any(s.kind == "owned" and s.form == "نا" and not t.quoted for t, s in heads)


def _carry_author(speaking: Speaking, context: Context) -> None:
    """Under a heading such as "statement of the ministry of X:" every sentence is X's."""
    speaking.found.append(Found(context.communique or context.author, 1, 0))
    speaking.carried = True
