"""The fact line: what a sentence says in one plain English line, made without a translation.

It stands in the place of a translation that is not to be trusted, so it is made of fixed phrases only:
who speaks, the themes, who acts and who is affected, casualty claims, names in house spelling, the day.
"""

from __future__ import annotations

from briefings.analysis.parsing.sides import warring
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare
from briefings.language.roughly import in_a_word
from briefings.profile import OTHER, Profile
from briefings.records import Analysis, Figure, Translated

_VERBS = {
    "killed": "killed", "wounded": "wounded", "displaced": "displaced", "captured": "captured or detained",
    "missing": "missing", "other": "affected",
}  # fmt: skip
_SINGULAR = {"people": "person", "children": "child", "women": "woman", "police": "police officer",
             "displaced people": "displaced person", "young people": "young person",
             "elderly people": "elderly person"}  # fmt: skip
_MOST_NAMES = 6
_words = lists("casualties", "parts")


def fact_line(translated: Translated, analysis: Analysis, profile: Profile) -> str:
    """Who speaks, what about, whom it concerns, figures, names and date, as one English line."""
    parts = [_opening(analysis, profile), _deed(analysis, profile), _rest(analysis, profile)]
    parts += [_figures(analysis), _names(translated), _day(analysis)]
    line = "; ".join(part for part in parts if part)
    return line[:1].upper() + line[1:] + "." if line else ""


def _opening(analysis: Analysis, profile: Profile) -> str:
    themes = _join([profile.theme(theme).label.lower() for theme in analysis.themes])
    source = analysis.source
    known = not source or set(analysis.roles.speaker) - {OTHER}
    speakers = _labels(analysis.roles.speaker, profile) if known else ""
    about = f" on {themes}" if themes else ""
    if speakers:
        return f"statement by {speakers}{about}"
    if source and all(figure.source == source for figure in analysis.figures):
        return f"report{about}, according to {source.words}"
    if themes:
        return f"report{about}"
    parties = _labels(analysis.parties, profile)
    return f"about {parties}" if parties else ""


def _deed(analysis: Analysis, profile: Profile) -> str:
    """Who acts towards whom; nothing where who speaks does nothing else, in words of no theme."""
    speaks = not analysis.themes and set(analysis.roles.actor) <= set(analysis.roles.speaker)
    actors = "" if speaks else _labels(analysis.roles.actor, profile)
    affected = _labels(analysis.roles.affected, profile)
    if actors and affected and set(analysis.roles.actor) != set(analysis.roles.affected):
        return f"acting: {actors}, towards {affected}"
    if actors:
        return f"acting: {actors}"
    return f"affected: {affected}" if affected else ""


def _rest(analysis: Analysis, profile: Profile) -> str:
    """The sides at war that a sentence names beside those whose part in it is told."""
    roles = analysis.roles
    told = {*roles.speaker, *roles.actor, *roles.affected}
    beside = tuple(p for p in analysis.parties if p in warring(profile) and p not in told)
    return f"also named: {_labels(beside, profile)}" if told and beside else ""


def _figures(analysis: Analysis) -> str:
    """The claims, each with its source where that is not the whole sentence's."""
    text = analysis.sentence.text
    shared = all(figure.source == analysis.source for figure in analysis.figures)
    return ", ".join(
        _figure(figure, part=_is_part(text, before, figure))
        + (f" according to {figure.source.words}" if figure.source and not shared else "")
        for before, figure in zip((None, *analysis.figures), analysis.figures, strict=False)
    )


def _is_part(text: str, before: Figure | None, figure: Figure) -> bool:
    """Whether a count is of those counted before it: "five, among them a priest"."""
    if before is None or before.kind != figure.kind:
        return False
    between = bare(text[before.start : figure.start + 1]).split()
    return not _words("words").isdisjoint(word.lstrip("و،") for word in between)


def _figure(figure: Figure, *, part: bool = False) -> str:
    low, high = figure.count
    one = low == high == 1
    named = figure.whom
    if named == "displaced people" and figure.kind == "displaced":
        named = "people"
    whom = _SINGULAR.get(named, named.removesuffix("s")) if one else named
    word = in_a_word(figure.count) if figure.approximate else ""
    earlier = " in an earlier war or episode" if figure.background else ""
    amount = f"{word} of" if word else _amount(figure)
    if part:
        return f"{amount} {whom} among them"
    return f"{amount} {whom} {_verb(figure)}{earlier}"


def _verb(figure: Figure) -> str:
    if figure.aside == "mishap":
        return {"killed": "dead", "missing": "missing"}.get(figure.kind, "affected")
    return figure.aside if figure.aside not in ("", "again") else _VERBS[figure.kind]


def _amount(figure: Figure) -> str:
    low, high = figure.count
    if low is None:
        return f"at most {high:,}"
    if high is None:
        return f"{'more than' if figure.over else 'at least'} {low:,}"
    about = "about " if figure.approximate else ""
    return f"{about}{low:,}" if low == high else f"{about}{low:,} to {high:,}"


def _names(translated: Translated) -> str:
    houses = [match.house for match in translated.names if match.type in ("person", "place")]
    unique = list(dict.fromkeys(houses))
    return f"names: {', '.join(unique[:_MOST_NAMES])}" if unique else ""


def _day(analysis: Analysis) -> str:
    day = analysis.event_date
    return f"{day.day} {day:%B} {day.year}" if day else ""


def _labels(parties: tuple[str, ...], profile: Profile) -> str:
    return _join([profile.label_of(party) for party in parties])


def _join(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]
