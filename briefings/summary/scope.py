"""What a briefing is asked for: the record, in words, as its title, and the facts that are left of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefings.profile import Profile
from briefings.records import BriefedArticle, Cluster
from briefings.summary.choice.selection import wanted
from briefings.summary.tolls.wording import date_range


@dataclass(frozen=True, slots=True)
class Asked:
    """What one briefing is to cover and to look like.

    `parties` and `themes` narrow all that is drawn from the sentences (empty: all), `sources` only tells
    what the articles were narrowed to.
    """

    title: str = ""  # "": the profile's label, what the briefing is narrowed to, and the range
    date_from: date | None = None
    date_to: date | None = None
    parties: Sequence[str] = ()
    themes: Sequence[str] = ()
    sources: Sequence[str] = ()
    max_per_section: int = 6
    language: Literal["bilingual", "en"] = "bilingual"


def _limits(asked: Asked, profile: Profile) -> list[str]:
    """What the briefing is narrowed to, in words: "Iran or Turkey", "casualties"."""
    labels = (
        [profile.label_of(party) for party in asked.parties],
        [profile.theme(theme).label.lower() for theme in asked.themes],
        [f"reports of {source}" for source in asked.sources],
    )
    return [" or ".join(dict.fromkeys(found)) for found in labels if found]


def scope(asked: Asked, profile: Profile) -> str:
    """ "Only Iran; only casualties"; "" where nothing is left out on purpose."""
    text = "; ".join(f"only {what}" for what in _limits(asked, profile))
    return text[:1].upper() + text[1:]


def title(asked: Asked, profile: Profile, articles: Iterable[BriefedArticle]) -> str:
    """The title that was given, or the label and the range: "Sudan (casualties): 15 – 20 April 2023".

    An open end is closed with the first or last publication date.
    """
    if asked.title:
        return asked.title
    only = _limits(asked, profile)
    label = f"{profile.label} ({'; '.join(only)})" if only else profile.label
    days = sorted(a.article.date for a in articles if a.article.date)
    low = asked.date_from or (days[0] if days else None)
    high = asked.date_to or (days[-1] if days else None)
    if low is None or high is None:
        return label
    return f"{label}: {date_range(low, high)}"


def narrowed(clusters: Sequence[Cluster], asked: Asked) -> list[Cluster]:
    """The clusters with those of their statements that concern what was asked for."""
    if not asked.parties and not asked.themes:
        return list(clusters)
    kept = ([s for s in c.members if wanted(s, asked.parties, asked.themes)] for c in clusters)
    return [Cluster(found[0], tuple(found[1:])) for found in kept if found]
