"""What a briefing is asked for: in words, as its title, and the facts that are left of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from briefings.profile import Profile
from briefings.records import BriefedArticle, Cluster
from briefings.summary.choice.selection import wanted
from briefings.summary.tolls.wording import date_range


def asked(
    profile: Profile, parties: Sequence[str], themes: Sequence[str], sources: Sequence[str]
) -> list[str]:
    """What the briefing is narrowed to, in words: "Iran or Turkey", "casualties"."""
    labels = (
        [profile.label_of(party) for party in parties],
        [profile.theme(theme).label.lower() for theme in themes],
        [f"reports of {source}" for source in sources],
    )
    return [" or ".join(dict.fromkeys(found)) for found in labels if found]


def scope(only: Sequence[str]) -> str:
    """ "Only Iran; only casualties"; "" where nothing is left out on purpose."""
    text = "; ".join(f"only {what}" for what in only)
    return text[:1].upper() + text[1:]


def narrowed(
    clusters: Sequence[Cluster], parties: Sequence[str], themes: Sequence[str]
) -> list[Cluster]:
    """The clusters with those of their statements that concern what was asked for."""
    if not parties and not themes:
        return list(clusters)
    kept = ([s for s in c.members if wanted(s, parties, themes)] for c in clusters)
    return [Cluster(found[0], tuple(found[1:])) for found in kept if found]


def default_title(
    label: str, articles: Iterable[BriefedArticle], low: date | None, high: date | None
) -> str:
    """The label and the range, such as "Nagorno-Karabakh: 27 September – 10 November 2020".

    An open end is closed with the first or last publication date.
    """
    days = sorted(a.article.date for a in articles if a.article.date)
    low, high = low or (days[0] if days else None), high or (days[-1] if days else None)
    if low is None or high is None:
        return label
    return f"{label}: {date_range(low, high)}"
