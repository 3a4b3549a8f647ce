"""Whose words a sentence reports without a listed verb: by a colon, a noun of speech, a "that"."""

from __future__ import annotations

from briefings.analysis.parsing.agreement import PLAIN
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.papers import reacted_to
from briefings.analysis.parsing.resolving import resolve_all, with_joined
from briefings.analysis.parsing.tokens import quotes_words
from briefings.analysis.parsing.vocabulary import lists

_NEAR = 3  # words before a statement within which "no" stands
_NOT = frozenset(["لم", "لن", "دون", "بدون"])
_FROM = frozenset(["من", "ل", "عن"])
_RANKS = frozenset(["صفوف", "اوساط"])  # "a toll in X's ranks" is of X's dead, by whomever
_THAT = frozenset(["ان", "انها", "انه", "بان", "بانها", "بانه", "انهم", "بانهم"])
_resumed = lists("reporting", "resumed")


def by_colon(reading: Reading, context: Context, speaking: Speaking) -> None:
    """A name before a colon, as in headlines and running reports: "14:31 | باكو: …"."""
    for m in reading.mentions:
        after = m.last + 1
        if m.first > 8 or m.kind == "place" or after >= len(reading.tokens):
            continue
        # "An answer from the page of X: …"
        labelled = m.prep in _FROM and any(
            token.text in _resumed("labels") for token in reading.tokens[: m.first]
        )
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


def by_speech_noun(reading: Reading, context: Context, speaking: Speaking) -> None:
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


def by_content(reading: Reading, context: Context, speaking: Speaking) -> None:
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


def is_ours(reading: Reading) -> bool:
    """Whether the outlet itself speaks of "our soldiers", as a ministry's bulletin does."""
    heads = ((t, t.hits["head"].sense) for t in reading.tokens if "head" in t.hits)
    return any(s.kind == "owned" and s.form == "نا" and not t.quoted for t, s in heads)
