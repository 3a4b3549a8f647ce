"""The day of publication inferred from what a text tells, against a table of dated events.

Every day near an event that the text speaks of gets a score. An event attracts the days just after
it and forbids those before it; weekdays in the lead, "today", "yesterday" and "last Monday" place the
day against the event; a year named as past forbids that year and all before it. A day is inferred only
where its score is well above that of every other one; the reasons are given in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefings.language.normalize import Folded, bare, fold
from briefings.language.sentences import boundaries
from briefings.reading.dating import anchors
from briefings.reading.dating.anchors import Event
from briefings.reading.dating.cues import WEEKDAYS, Cues, Named, Weekday, cues

_LEAST = 3.4  # score of a day that may be inferred
_MARGIN = 1.2  # over the second best …
_NEAR_MARGIN = 0.3  # … where the user gave a day that is near
_LEAD = 5  # sentences, the title among them, that speak of now
_SPREAD = 4  # groups of words that may be spread over the lead
_RECENCY = (1.0, 0.62, 0.3, 0.12, 0.05)  # weight of an event on its day, a day later, …
_EARLY = -1.5  # … before it
_AGE = (1.0, 0.65, 0.2, 0.0, -0.4, -0.6, -0.7)  # a weekday without more, that many days ago
_AROUND = timedelta(days=2)  # a day named beside an event is the event's
_NEAR = 45  # days around a reference date


@dataclass(frozen=True, slots=True)
class Inference:
    """A day, or None with the candidates, and the evidence in words."""

    day: date | None
    evidence: str
    candidates: tuple[tuple[date, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """An event that a sentence speaks of."""

    event: Event
    words: str
    weight: float
    cues: Cues
    background: bool


@dataclass(frozen=True, slots=True)
class _Reason:
    """What a piece of evidence adds to a day, and how it reads."""

    points: float
    text: str


def infer(text: str, reference: date | None = None) -> Inference | None:
    """The day on which a text was published; None where nothing in it can be dated.

    `text` holds the title, then the body. `reference` is a day that the user knows to be near.
    """
    sentences = [text[a:b] for a, b in boundaries(text)]
    found = list(_found(text, sentences))
    spoken = [cues(bare(s), lead=i < _LEAD) for i, s in enumerate(sentences)]
    days = _days(found, spoken, reference)
    if not days:
        return None
    scored = {day: _reasons(day, found, spoken, reference) for day in days}
    ranked = sorted(scored, key=lambda day: -_sum(scored[day]))
    best = ranked[0]
    second = _sum(scored[ranked[1]]) if len(ranked) > 1 else 0.0
    enough = _LEAST if found or reference is None else 1.0
    margin = _MARGIN if reference is None else _NEAR_MARGIN
    if _sum(scored[best]) >= enough and _sum(scored[best]) - second >= margin:
        return Inference(best, _evidence(scored[best]))
    likely = [d for d in ranked[:4] if _sum(scored[d]) > max(1.0, 0.5 * _sum(scored[best]))]
    if not likely:
        return None
    candidates = tuple((day, _evidence(scored[day])) for day in sorted(likely))
    return Inference(None, "", candidates)


def _found(text: str, sentences: Sequence[str]) -> Iterator[_Found]:
    """The events that a text speaks of, each at the sentence or else the paragraph that names it."""
    whole = fold(text)
    events = [e for e in anchors.events_of(whole.text) if e.match(whole, text)]
    told = [(fold(s), s) for s in sentences] if events else []
    paragraphs = [(fold(p), p) for p in text.split("\n\n")] if events else []
    lead = " ".join(sentences[:_LEAD])
    for event in events:
        hits = [(i, words) for i, (f, s) in enumerate(told) if (words := event.match(f, s))]
        for index, words in hits[:3]:
            here = cues(bare(sentences[index]), lead=index < _LEAD)
            factor = 1.2 if index < _LEAD else 1.0
            yield _Found(event, words, factor * event.weight, here, here.background)
        if not hits:
            yield from _spread(event, paragraphs, lead)


def _spread(event: Event, paragraphs: Sequence[tuple[Folded, str]], lead: str) -> Iterator[_Found]:
    """An event whose words stand in several sentences of a paragraph, or of the lead."""
    for folded, paragraph in paragraphs:
        if words := event.match(folded, paragraph):
            background = cues(bare(paragraph), lead=False).background
            yield _Found(event, words, 0.6 * event.weight, Cues(), background)
            return
    if len(event.words) >= _SPREAD and (words := event.match(fold(lead), lead)):
        yield _Found(event, words, 0.6 * event.weight, Cues(), background=False)


def _days(found: Sequence[_Found], spoken: Sequence[Cues], reference: date | None) -> list[date]:
    """The days worth a look: around the events, or before the reference date."""
    near: set[date] = set()
    for item in found:
        if not item.background:
            near |= {item.event.day + timedelta(days=n) for n in range(-7, 10)}
    for told in spoken:
        for named in told.dates:
            day = named.year and told.lead and told.now and _dated(named, named.year)
            near |= {day + timedelta(days=n) for n in range(4)} if day else set()
    if reference is not None:
        near = {d for d in near if abs((d - reference).days) <= _NEAR}
        near |= {reference - timedelta(days=n) for n in range(7)}
    return sorted(near)


def _reasons(
    day: date, found: Sequence[_Found], spoken: Sequence[Cues], reference: date | None
) -> list[_Reason]:
    reasons = [*_event_reasons(day, found), *_weekday_reasons(day, spoken)]
    reasons += [_year_reason(day, told) for told in spoken]
    reasons += _date_reasons(day, spoken)
    if reference is not None and 0 <= (reference - day).days < 7:
        points = 1.0 if day == reference else 0.8
        reasons.append(_Reason(points, f"the reference date {reference}"))
    return [reason for reason in reasons if reason.points]


def _event_reasons(day: date, found: Sequence[_Found]) -> Iterator[_Reason]:
    """Each event day counts once in full; further words for it a little more."""
    by_day: dict[date, list[_Reason]] = {}
    for item in found:
        by_day.setdefault(item.event.day, []).append(_event_reason(day, item))
    for reasons in by_day.values():
        reasons.sort(key=lambda r: -abs(r.points))
        yield reasons[0]
        for more in reasons[1:3]:
            yield _Reason(0.3 * more.points, "")


def _event_reason(day: date, item: _Found) -> _Reason:
    event, age = item.event, (day - item.event.day).days
    dated = any(w.form == "bare" and w.number == event.day.weekday() for w in item.cues.weekdays)
    planned = event.planned and not (dated or item.cues.today or item.cues.yesterday)
    if item.background or _elsewhere(event, item.cues):
        return _Reason(_EARLY * item.weight if age < 0 and not event.planned else 0.0, "")
    points = _recency(age, planned) * item.weight
    if not planned:
        points += _tie(age, event, item.cues, dated)
    return _Reason(points, f"{event.label} ({item.words})")


def _elsewhere(event: Event, told: Cues) -> bool:
    """Whether the sentence that names an event names other days only: it tells the event in passing."""
    days = [_dated(named, named.year or event.day.year) for named in told.dates]
    known = [day for day in days if day is not None]
    return bool(known) and all(abs(day - event.day) > _AROUND for day in known)


def _recency(age: int, planned: bool) -> float:
    if age < 0:
        return (0.35 if age >= -7 else 0.0) if planned else _EARLY
    recency = _RECENCY[age] if age < len(_RECENCY) else 0.0
    return 0.6 * recency if planned else recency


def _tie(age: int, event: Event, told: Cues, dated: bool) -> float:
    """How the sentence that names an event places it against the day of writing."""
    points = 2.0 if told.today and age == 0 else 0.0
    if dated:
        points += 0.8 if 0 <= age <= 3 else 0.0
    elif told.yesterday:
        points += {0: -1.0, 1: 2.0}.get(age, 0.0)
    if told.last_night:
        points += 1.0 if age in {0, 1} else 0.0
    if told.two_days_ago:
        points += 2.0 if age == 2 else 0.0
    if any(w.form == "past" and w.number == event.day.weekday() for w in told.weekdays):
        points += 1.0 if 1 <= age <= 7 else -2.0
    return points


def _weekday_reasons(day: date, spoken: Sequence[Cues]) -> Iterator[_Reason]:
    """What the weekdays of the text say of the day; each weekday's say is bounded."""
    total: dict[tuple[int, str], float] = {}
    weights: dict[tuple[int, str], float] = {}
    for told in spoken:
        for weekday in told.weekdays:
            slot = (weekday.number, weekday.form)
            weight = 1.0 if told.lead else 0.4
            if weights.get(slot, 0.0) < 2.0:
                weights[slot] = weights.get(slot, 0.0) + weight
                total[slot] = total.get(slot, 0.0) + weight * _weekday_points(day, weekday)
    for (number, form), points in total.items():
        yield _Reason(points, f"{WEEKDAYS[number]}{_FORMS[form]}")


_SURE = {"today": 0, "yesterday": 1, "tomorrow": 6}  # form → days since that weekday
_FORMS = {
    "bare": "",
    "today": ' ("today")',
    "yesterday": ' ("yesterday")',
    "tomorrow": ' ("tomorrow")',
    "past": ' ("last")',
    "future": ' ("next")',
    "since": ' ("since")',
}


def _weekday_points(day: date, weekday: Weekday) -> float:
    age = (day.weekday() - weekday.number) % 7
    if weekday.form in _SURE:
        return 3.0 if age == _SURE[weekday.form] else -2.0
    if weekday.form == "past":
        return -0.8 if age == 0 else (0.3 if age <= 5 else 0.0)
    if weekday.form == "future":
        return 0.2 if age >= 3 else 0.0
    return (0.3 if weekday.form == "since" else 1.3) * _AGE[age]


def _year_reason(day: date, told: Cues) -> _Reason:
    """A year named as past lies before the day; who writes in a year seldom names it."""
    if not told.year:
        return _Reason(0.0, "")
    if day.year < told.year:
        return _Reason(-4.0, "")
    if day.year == told.year:
        return _Reason(-0.5 if told.background else 0.0, "")
    return _Reason(0.0, f"{told.year} is spoken of as past")


def _date_reasons(day: date, spoken: Sequence[Cues]) -> list[_Reason]:
    """What whole and yearless dates say: the latest of them lies on the day or just before it."""
    named = {n: told.lead and told.now for told in reversed(spoken) for n in told.dates}
    said = [_date_reason(day, n, now=now) for n, now in named.items()]
    reasons = [reason for reason in said if reason is not None]
    good = sorted((r for r in reasons if r.points > 0), key=lambda r: -r.points)[:2]
    return good + sorted((r for r in reasons if r.points < 0), key=lambda r: r.points)[:2]


def _date_reason(day: date, named: Named, *, now: bool) -> _Reason | None:
    year = named.year or day.year
    found = _dated(named, year)
    if found is not None and not named.year and found > day:
        found = _dated(named, year - 1)
    if found is None:
        return None
    age = (day - found).days
    if named.current:
        fits = day.month == named.month and day.day >= named.day
        return _Reason(1.5 if fits else -3.0, f"{found:%B} is called the current month")
    text = f"{found.day} {found:%B}" + (f" {found.year}" if named.year else "")
    if age < 0:
        return _Reason(-4.0, text)
    weight = (2.0 if now else 0.6) if named.year else 1.2
    return _Reason(weight * (_RECENCY[age] if age < len(_RECENCY) else 0.0), text)


def _dated(named: Named, year: int) -> date | None:
    try:
        return date(year, named.month, named.day)
    except ValueError:
        return None


def _sum(reasons: Sequence[_Reason]) -> float:
    return sum(reason.points for reason in reasons)


def _evidence(reasons: Sequence[_Reason]) -> str:
    """The reasons for a day, the strongest first."""
    strong = sorted((r for r in reasons if r.text and r.points > 0.25), key=lambda r: -r.points)
    return "; ".join(dict.fromkeys(reason.text for reason in strong[:4]))
