"""How much a sentence is worth: within its article, and in a briefing.

Within an article position counts most (the LEAD baseline of DUC; Nenkova 2005), then centrality, the
mean weighted overlap with the other sentences (degree centrality of LexRank, Erkan & Radev 2004). A
briefing adds party, theme, roles, figures, corroboration, readability and the trust mark. All
weights and word lists are `data/summary/ranking.toml`, with a note on how they were set.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.terms import terms
from briefings.profile import OTHER
from briefings.records import Cluster, Sentence, Statement
from briefings.summary.choice.headline import share
from briefings.summary.events.bursts import of_bodies, peaks
from briefings.summary.events.openings import WORDS, first_words
from briefings.summary.events.turning import denies_turn, is_turn

_THAT = 9  # of the particles: those that no noun can come before without being the subject
MANY = 999  # dead; above that a toll is of a whole war
_FEW = 5  # content terms: a sentence with fewer is short
_THIRD = 3  # words among which the subject of a short sentence stands, with its article
# What one who was wounded, captured, is missing or had to flee weighs beside a death.
_SHARES = {"killed": 1.0, "wounded": 0.1, "captured": 0.1, "missing": 0.1, "displaced": 0.01}
_BODY = 0.05  # a body that is found or brought home: who died is told already
_FELT = r"^\W*(?:\S+ ){0,5}?[وف]?(?:<feels>(?: \S+){0,4}? [بعو]?<feelings>|<planned>)(?!\w)"
_FIRST = 5  # words in which an anaphoric word makes a sentence lean


@dataclass(frozen=True, slots=True)
class Weights:
    """The contents of `ranking.toml`."""

    article: Mapping[str, float]
    briefing: Mapping[str, float]
    variety: Mapping[str, float]
    size: Mapping[str, float]
    glance: Mapping[str, float]
    home: Mapping[str, tuple[str, ...]]
    particles: tuple[str, ...]  # folded, those first that no noun can come before


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Read the packed weights."""
    data = toml("summary/ranking.toml")
    home = {theme: tuple(roles) for theme, roles in data["home"].items()}
    tables = {name: data[name] for name in ("article", "briefing", "variety", "size", "glance")}
    particles = tuple(map(bare, WORDS["particles"]))
    return Weights(**tables, home=home, particles=particles)


def article_scores(sentences: Sequence[Sentence]) -> list[float]:
    """The worth of each sentence of one article, 0…1, in the order given."""
    return _scored(sentences, [terms(sentence.text) for sentence in sentences])


def _scored(sentences: Sequence[Sentence], told: Iterable[Iterable[str]]) -> list[float]:
    w = weights().article
    central = centrality([frozenset(found) for found in told])
    lowest = math.log(1 + len(sentences))
    found = []
    for index, sentence in enumerate(sentences):
        length = min(1.0, len(sentence.text) / w["full_length"])
        score = w["lead"] * (1 - math.log(1 + index) / lowest)
        score += w["centrality"] * central[index] + w["length"] * length
        found.append(score / (w["lead"] + w["centrality"] + w["length"]))
    return found


def centrality(found: Sequence[frozenset[str]]) -> list[float]:
    """Degree centrality of each term set among the others, scaled so that the largest is 1."""
    share = Counter(chain.from_iterable(found))
    raw = [
        (sum(map(share.__getitem__, item)) - len(item)) / math.sqrt(len(item)) if item else 0.0
        for item in found
    ]
    top = max(raw, default=0.0)
    return [value / top for value in raw] if top else raw


def dangling(text: str) -> bool:
    """Does the sentence lean on the one before it ("he added …", "this …")?"""
    words = bare(text[:80]).replace(":", " : ").split()[:_FIRST]
    particles = weights().particles
    if len(words) < 2:
        return False
    first, second = words[:2]
    if first in WORDS.words("dangling") or not WORDS.words("anaphoric").isdisjoint(words):
        return True
    if first in WORDS.words("impersonal"):
        return False
    if first in WORDS.words("saying"):
        return second in particles or not second[0].isalnum()
    return second in particles[:_THAT]


@dataclass(frozen=True, slots=True)
class Score:
    """The worth of a fact."""

    article: float  # of its sentence within its article, 0…1
    total: float
    # What is off for few words that yet name a party or theme: low, but not weak.
    brief: float = 0.0
    peak: bool = False  # nobody counts more dead of a side in the days around it
    turn: bool = False  # it tells that something ends or begins in the war
    headline: float = 0.0  # how much of its article's headline it tells, 0…1
    hit: float = 0.0  # how many dead it counts, the other people hit as a share of that


def scores(
    clusters: Iterable[Cluster], core: Collection[str] = (), past: Collection[str] = ()
) -> dict[str, Score]:
    """The worth of each cluster in a briefing, by the id of its lead.

    `core` are the parties whose conflict is watched, `past` sentences whose tolls were overtaken on
    the same day. Selection lowers the worth for redundancy.
    """
    kept = list(clusters)
    within = _within_articles(kept)
    peak, below = peaks(cluster.lead for cluster in kept)
    marked = {"overtaken": frozenset(past), "peak": peak, "below": below}
    return {cluster.lead.id: _score(cluster, within, frozenset(core), marked) for cluster in kept}


_Within = Mapping[str, tuple[float, int]]  # by id: worth within the article, content terms


def _within_articles(clusters: Iterable[Cluster]) -> _Within:
    articles: dict[str, list[Statement]] = {}
    for cluster in clusters:
        for statement in cluster.members:
            articles.setdefault(statement.article.id, []).append(statement)
    found: dict[str, tuple[float, int]] = {}
    for statements in articles.values():
        statements.sort(key=lambda s: s.translated.sentence.n)
        told = [terms(s.translated.sentence.text) for s in statements]
        values = _scored([s.translated.sentence for s in statements], told)
        for statement, value, content in zip(statements, values, told, strict=True):
            found[statement.id] = value, len(content)
    return found


def _score(
    cluster: Cluster,
    within: _Within,
    core: frozenset[str],
    marked: Mapping[str, Collection[str]],
) -> Score:
    w, lead = weights().briefing, cluster.lead
    analysis, text = lead.analysis, lead.translated.sentence.text
    best = max(within[s.id][0] for s in cluster.members)
    headline, many = share(lead), hit(lead)
    score = w["article"] * best + w["headline"] * headline
    held = {*analysis.roles.speaker, *analysis.roles.actor, *analysis.roles.affected} - {OTHER}
    turn = is_turn(cluster, core) and not lead.article.opinion  # which only speaks of a surrender
    turning = turn or denies_turn(lead, core)
    score += w["core"] if held & core or turning else w["party"] * bool(held)
    score += w["theme"] * bool(analysis.themes)
    score += w["speaker"] * bool(analysis.roles.speaker)
    score += w["figure"] * any(not figure.background for figure in analysis.figures)
    score += w["hit"] * math.log10(1 + min(MANY, many))
    score += sum(w[why] for why, ids in marked.items() if lead.id in ids)
    score += w["corroboration"] * math.log2(len(cluster.sources))
    score += w["turning"] * turning
    score += w["own_day"] * (analysis.event_date is not None)
    score += w["felt"] * is_felt(text)
    score += w["opinion"] * lead.article.opinion
    score += w["background"] * (analysis.about == ("background",))
    score += w.get(lead.translated.trust.mark, 0.0)
    length = within[lead.id][1]
    told = bool(held or analysis.themes) and length < _FEW and _is_whole(lead)
    readable = _readability(text, length, analysis.speaker_hint)
    brief = -w["short"] * told
    return Score(best, score + readable, brief, lead.id in marked["peak"], turn, headline, many)


def is_felt(text: str) -> bool:
    """Whether a sentence opens with what somebody feels, "expressed its sorrow", or what is but due."""
    return WORDS.pattern(_FELT).search(first_words(text)) is not None


def _is_whole(statement: Statement) -> bool:
    """Whether a short sentence says itself who did what: "The talks reached no agreement"."""
    analysis = statement.analysis
    words = bare(statement.translated.sentence.text).strip(" .").split()
    if analysis.speaker_hint or not WORDS.words("pointing").isdisjoint(words):
        return False
    named = {*analysis.roles.speaker, *analysis.roles.actor} - {OTHER}
    return bool(named) or any(word.startswith("ال") for word in words[1:_THIRD])


def hit(statement: Statement) -> float:
    """How many dead a sentence counts, the wounded, missing and captured as a share of that."""
    if not statement.analysis.figures:
        return 0.0
    told = (f for f in statement.analysis.figures if not f.background and not f.aside)
    return max(
        (
            (f.count[0] or 0) * (_BODY if of_bodies(statement, f) else _SHARES[f.kind])
            for f in told
            if f.kind in _SHARES
        ),
        default=0.0,
    )


def _readability(text: str, length: int, hint: str) -> float:
    w = weights().briefing
    score = w["short"] * (length < _FEW) + w["long"] * (length > 40)
    score += w["question"] * text.rstrip(' "»”').endswith(("؟", "?"))
    if hint:
        return score + w["hinted"]
    return score + w["dangling"] * dangling(text)
