"""The fact line: what a sentence says in one plain English line, made without a translation."""

from __future__ import annotations

from datetime import date

from briefings.profile import OTHER, Profile
from briefings.records import Analysis, Figure, Translated

_VERBS = {
    "killed": "killed",
    "wounded": "wounded",
    "displaced": "displaced",
    "captured": "captured",
    "missing": "missing",
    "other": "affected",
}
_WORDS = {20: "dozens of", 200: "hundreds of", 2000: "thousands of", 20000: "tens of thousands of",
          200000: "hundreds of thousands of", 2000000: "millions of"}  # fmt: skip
_VAGUE = {20: 99, 200: 999, 2000: 9999, 20000: 99999, 200000: 999999, 2000000: 9999999}
_SINGULAR = {"people": "person", "children": "child", "women": "woman", "families": "family",
             "police": "police officer", "displaced people": "displaced person"}  # fmt: skip


def fact_line(translated: Translated, analysis: Analysis, profile: Profile) -> str:
    """Who speaks, what about, whom it concerns, names, figures and date, as one English line."""
    parts = [_opening(analysis, profile), *_deeds(analysis, profile)]
    parts += [text for text in (_figures(analysis), _names(translated), _day(analysis)) if text]
    line = "; ".join(part for part in parts if part)
    return line[:1].upper() + line[1:] + "." if line else ""


def _opening(analysis: Analysis, profile: Profile) -> str:
    themes = _join([profile.theme(theme).label.lower() for theme in analysis.themes])
    speakers = [_name(party, profile) for party in analysis.roles.speaker]
    if speakers:
        verb = "speaks" if len(speakers) == 1 else "speak"
        return f"{_join(speakers)} {verb}" + (f" about {themes}" if themes else "")
    return f"about {themes}" if themes else ""


def _deeds(analysis: Analysis, profile: Profile) -> list[str]:
    actors = [_name(party, profile) for party in analysis.roles.actor]
    affected = [_name(party, profile) for party in analysis.roles.affected]
    both = set(analysis.roles.actor) == set(analysis.roles.affected) and len(actors) > 1
    if both:
        return [f"between {_join(actors)}"]
    made = []
    if actors and tuple(analysis.roles.actor) != tuple(analysis.roles.speaker):
        made.append(f"said to act: {_join(actors)}")
    elif actors and affected:
        made.append(f"acting: {_join(actors)}")
    if affected:
        made.append(f"affected: {_join(affected)}")
    if not actors and not affected and not analysis.roles.speaker and analysis.parties:
        made.append(f"concerns {_join([profile.label_of(party) for party in analysis.parties])}")
    return made


def _figures(analysis: Analysis) -> str:
    return ", ".join(_figure(figure) for figure in analysis.figures)


def _figure(figure: Figure) -> str:
    low, high = figure.count
    one = low == high == 1
    whom = _SINGULAR.get(figure.whom, figure.whom.removesuffix("s")) if one else figure.whom
    verb = _VERBS[figure.kind]
    earlier = " (earlier)" if figure.background else ""
    if low in _WORDS and _VAGUE[low] == high:
        return f"{_WORDS[low]} {whom} {verb}{earlier}"
    return f"{_amount(figure)} {whom} {verb}{earlier}"


def _amount(figure: Figure) -> str:
    low, high = figure.count
    if low is None:
        return f"at most {high:,}"
    if high is None:
        return f"at least {low:,}"
    about = "about " if figure.approximate else ""
    return f"{about}{low:,}" if low == high else f"{about}{low:,} to {high:,}"


def _names(translated: Translated) -> str:
    names = [match.house for match in translated.names if match.type in ("person", "place")]
    unique = list(dict.fromkeys(names))
    return f"names: {', '.join(unique[:6])}" if unique else ""


def _day(analysis: Analysis) -> str:
    day: date | None = analysis.event_date
    return f"{day.day} {day:%B} {day.year}" if day else ""


def _name(party: str, profile: Profile) -> str:
    return "another party" if party == OTHER else profile.label_of(party)


def _join(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else ""
