"""Whose words a sentence reports: by verb, attribution, relay, colon, communiqué or quotation."""

from __future__ import annotations

from briefings.analysis.parsing.agreement import at_start
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inflection import has_an_object, is_passive
from briefings.analysis.parsing.leftout import object_behind
from briefings.analysis.parsing.ownarms import ours_by_name
from briefings.analysis.parsing.resolving import last_subject, resolve_all
from briefings.analysis.parsing.subjects import subject_of
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.attributed import attributed, in_own_words, quoted_before, relayed
from briefings.analysis.speech.ourselves import by_us
from briefings.analysis.speech.press import is_press
from briefings.analysis.speech.quoted import called
from briefings.analysis.speech.verbless import by_colon, by_content, by_speech_noun, is_ours
from briefings.language.corrections import is_headed

STATEMENT = frozenset(["البيان", "النشره", "المصدر", "الرساله", "البلاغ"])  # the last speaker's
_LEADS = frozenset(["complement", "preposition", "relative", "attribution", "adverb"])
_resumed = lists("reporting", "resumed")
_subjects = lists("reporting", "subjects")


def speakers(reading: Reading, context: Context) -> Speaking:
    """Find the parties whose words a sentence reports."""
    speaking = Speaking()
    if context.in_quote and context.speaker:
        speaking.carry(context)
    by_colon(reading, context, speaking)
    if speaking.found:
        return speaking
    attributed(reading, context, speaking)
    for predicate in reading.predicates:
        if predicate.kind == "event":
            speaking.subjects[predicate.at] = subject_of(reading, predicate, context, speaking)
        elif not reading.tokens[predicate.at].quoted:
            _by_verb(reading, predicate, context, speaking)
    for predicate in reading.predicates:
        if not speaking.subjects.get(predicate.at) and predicate.kind == "event":
            speaking.subjects.pop(predicate.at, None)  # "we destroyed …, said X": found again below
    relayed(reading, context, speaking)
    in_own_words(reading, speaking)
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
        by_speech_noun(reading, context, speaking)
    if not speaking.found:
        by_content(reading, context, speaking)
    quoted = bool(reading.tokens) and reading.tokens[0].quoted
    if not speaking.found and quoted and context.speaker and not _by_stranger(reading, speaking):
        speaking.carry(context)
    if not speaking.found and context.author:
        _carry_author(speaking, context)
    if not speaking.found and context.home and is_ours(reading):
        ours = ours_by_name(reading, context.profile) or context.home
        speaking.found.append(Found(ours, 1, 0))
        speaking.carried = True


def _by_verb(reading: Reading, predicate: Predicate, context: Context, speaking: Speaking) -> None:
    if predicate.form == "participle":
        subject = list(speaking.found[-1:]) or last_subject(predicate, speaking)
        speaking.subjects[predicate.at] = subject
        if not speaking.found and "،" in reading.tokens[predicate.at].gap:
            speaking.add(subject)
        return
    subject = subject_of(reading, predicate, context, speaking)
    subject = subject or _source(reading, predicate.at + 1, context, speaking)
    if _behind_quote(reading, predicate):  # nobody inside a quotation is whose words it is
        subject = [found for found in subject if not reading.tokens[found.first].quoted]
    speaking.subjects[predicate.at] = subject
    earlier = any(p.kind == "report" and p.at < predicate.at for p in reading.predicates)
    earlier = earlier or quoted_before(reading, predicate.at)
    if predicate.entered == "complement" and (speaking.found or earlier):
        return  # "X said that Y had announced", "quoted X as saying that Y": X speaks
    if subject:
        speaking.add(subject)
        return
    if not speaking.found and _is_pronoun(reading, predicate, context):
        speaking.carry(context)
        speaking.subjects[predicate.at] = list(speaking.found)


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
    stops = any(mark in after.gap for mark in '،,:"“«(')
    if after.text in STATEMENT or stops or object_behind(reading, predicate):
        return True
    if "preposition" in after.hits and any(
        m.prep and m.first == at + 2 and m.kind in ("state", "place") for m in reading.mentions
    ):
        return False  # "it was announced in X"
    # "a municipality" begins like "with"
    clitic = after.text.startswith(("ب", "ل")) and not any(
        m.first == at + 1 and not m.prep for m in reading.mentions
    )
    begins = at <= 1 and (clitic or has_an_object(reading.tokens[at].text, after.text))
    if begins or _LEADS & set(after.hits):
        return True
    if predicate.value == "add" and not {"outlet", "bystander"} & set(after.hits):
        return after.text in context.people or not after.text.startswith("ال")
    named = any(m.first == at + 1 for m in reading.mentions)
    named = named and after.text not in _subjects("anonymous")
    return predicate.value in ("call", "accuse") and at <= 1 and named and not predicate.suffix


def _source(reading: Reading, at: int, context: Context, speaking: Speaking) -> list[Found]:
    """A source whose party is told, right behind a verb: "said a source in X's ministry"."""
    told = reading.has(at, "attribution") is not None
    named = [m for m in reading.mentions if told and m.first == at and m.party and not m.prep]
    return resolve_all(named, reading, context, speaking)


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


def _carry_author(speaking: Speaking, context: Context) -> None:
    """Under a heading such as "statement of the ministry of X:" every sentence is X's."""
    speaking.found.append(Found(context.communique or context.author, 1, 0))
    speaking.carried = True
