"""What is new since an earlier edition: new facts, changed figures, corrections, what was dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from briefings.language.normalize import bare
from briefings.records import Article, Briefing, Change, Statement
from briefings.summary.choice.ranking import hit
from briefings.summary.earlier import check
from briefings.summary.events.bursts import MANY_DEAD
from briefings.summary.events.same import Apart, never
from briefings.summary.ordering import in_order
from briefings.summary.promoted import promoted
from briefings.summary.shown import (
    Line,
    earlier_line,
    line_of,
    same_but_figures,
    unmatched,
    was_shown,
)
from briefings.summary.tolls.changed import Earlier, changed_tolls


def since(briefing: Briefing, earlier: Mapping[str, Any], apart: Apart = never) -> Briefing:
    """The briefing with `changes` against an earlier edition's `briefings/1` document.

    New is what stands only in articles that the earlier edition had not read, promoted what it had and did
    not show; dropped is what it showed, lies within the dates of this edition too, and is in its article no
    more; withdrawn what its outlet has
    taken back, ranked what other lines outweigh now; gone is what it showed of an article
    that the corpus has no more; what lies outside the dates is named in one line, without an item of its
    own. Articles are matched by the hash of their text, items by their Arabic, not by id, so that a
    rebuilt corpus changes nothing: the same folded text, or nearly the same words with the same figures
    and nothing, such as another doer, that keeps the two `apart`. Where an outlet's words are the same
    and its figures are not, the figure has changed. Corrected is what was shown in other English than a
    person has given the same Arabic since. Tolls are matched
    by kind, affected party, group of people and claimant, within a week. Raises BriefingsError for a
    document whose items or figures are not of that form.
    """
    found = _changes(briefing, check(earlier), apart)
    return replace(briefing, changes=in_order(found, briefing))


def _changes(briefing: Briefing, earlier: Mapping[str, Any], apart: Apart) -> Iterable[Change]:
    read, outlets = _articles_read(briefing, earlier), _outlets(earlier)
    items = earlier.get("items", ())
    inside = _inside(briefing, earlier)
    members = [(c.lead, c.members) for c in briefing.clusters]
    shown = [s for _, found in members for s in found]
    leads = [lead for lead, found in members if all(s.article.id not in read for s in found)]
    told = {bare(s.translated.sentence.text): s for a in briefing.articles for s in a.statements}
    theirs = [earlier_line(item, outlets, told) for item in items]
    fresh = list(unmatched(map(line_of, leads), theirs, apart))
    kept = [line for line in theirs if line.id in inside]
    lost = list(unmatched(kept, map(line_of, shown), apart))
    moved = {new.id: old for new in fresh if (old := _before(new, lost))}
    yield from (
        Change("new", line.id, line.en, line.mark) for line in fresh if line.id not in moved
    )
    changed = {line.id: line for line in fresh if line.id in moved}
    yield from _figures(briefing, earlier, read, changed, moved)
    yield from _corrected(shown, items)
    if _comparable(briefing, earlier):
        yield from promoted(briefing, theirs, _earlier_glance(earlier), read, apart)
    before = {old.id for old in moved.values()}
    yield from _dropped(briefing, earlier, [line for line in lost if line.id not in before])
    yield from _below_the_glance(
        briefing, earlier, [line for line in kept if line.id not in {old.id for old in lost}]
    )
    outside = [line.id for line in theirs if line.id not in inside]
    if outside and _comparable(briefing, earlier):
        yield Change("dropped", "", _outside(outside))


def _figures(
    briefing: Briefing,
    earlier: Mapping[str, Any],
    read: set[str],
    now: Mapping[str, Line],
    before: Mapping[str, Line],
) -> Iterable[Change]:
    """The tolls that have moved, then the sentences whose figures have, where no toll tells it."""
    claims = [claim for claim in briefing.claims if read.isdisjoint(map(_article_of, claim.items))]
    known = Earlier(
        earlier.get("figures", ()),
        {str(item.get("id")): str(item.get("ar", "")) for item in earlier.get("items", ())},
        _located(briefing, earlier),
        briefing.claims,
        briefing.outlets,
    )
    tolls = changed_tolls(claims, known)
    yield from tolls
    told = {change.item for change in tolls}
    for item, line in now.items():
        if item not in told:
            yield Change("figure", item, f"{line.en} (before: {before[item].en})", line.mark)


def _before(line: Line, lost: Iterable[Line]) -> Line | None:
    """What an outlet's sentence said before its figures were changed."""
    ours = (old for old in lost if line.outlet and line.outlet == old.outlet)
    return next((old for old in ours if same_but_figures(line, old)), None)


def _dropped(
    briefing: Briefing, earlier: Mapping[str, Any], lost: Sequence[Line]
) -> Iterable[Change]:
    """What is shown no more: item by item, or by article where that is in the corpus no more.

    What its outlet has taken back is told apart from what other lines now outweigh, which is named in one
    but for what stood at a glance or counts many dead.
    """
    before = _earlier_glance(earlier)
    gone: dict[str, list[str]] = {}
    lower: list[str] = []
    there = _still_there(briefing, earlier)
    for line in lost:
        now = line.statement.id if line.statement else ""
        taken_back = next((a for a in briefing.amended.get(now, ()) if a.kind == "corrected"), None)
        if taken_back:
            yield Change("withdrawn", now, f"{line.en} (see {taken_back.item})", line.mark)
        elif now and (line.id in before or _is_grave(line)):
            yield Change("ranked", now, line.en, line.mark)
        elif now:
            lower.append(now)
        elif _article_of(line.id) in there:
            yield Change("dropped", line.id, line.en, line.mark)
        else:
            gone.setdefault(_article_of(line.id), []).append(line.id)
    if lower:
        yield Change("ranked", "", _lower(lower))
    titles = {
        str(row.get("id")): row.get("title_en") or "an article"
        for row in earlier.get("articles", ())
    }
    for article, ids in gone.items():
        yield Change("gone", "", f"{titles[article]} ({', '.join(ids)})")


def _below_the_glance(
    briefing: Briefing, earlier: Mapping[str, Any], kept: Iterable[Line]
) -> Iterable[Change]:
    """The lines of the earlier glance that are items still and no lines of this one, named in one."""
    before = _earlier_glance(earlier)
    lines = {
        s.id for c in briefing.clusters if c.lead.id in briefing.glance for s in (c.lead, *c.others)
    }
    ours = [line.statement.id for line in kept if line.id in before and line.statement]
    if below := [item for item in ours if item not in lines]:
        many = f"{len(below)} lines" if len(below) > 1 else "one line"
        told = (
            "are items still, not at a glance"
            if len(below) > 1
            else "is an item still, not at a glance"
        )
        yield Change("ranked", "", f"{many} of the earlier glance {told}: {', '.join(below)}")


def _earlier_glance(earlier: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(map(str, earlier.get("glance", ())))


def _is_grave(line: Line) -> bool:
    """Whether a line counts many dead."""
    return line.statement is not None and hit(line.statement) >= MANY_DEAD


def _still_there(briefing: Briefing, earlier: Mapping[str, Any]) -> set[str]:
    """The earlier edition's ids of articles that the corpus has still, be they rewritten since."""
    ours = [briefed.article for briefed in briefing.articles]
    known: set[object] = {mark for a in ours for mark in (a.sha256, a.url, _named(a))}
    told = {
        (s.article.source, bare(s.translated.sentence.text))
        for briefed in briefing.articles
        for s in briefed.statements
    }
    outlets = _outlets(earlier)
    there = {
        _article_of(str(item.get("id")))
        for item in earlier.get("items", ())
        if (outlets.get(str(item.get("article"))), bare(str(item.get("ar")))) in told
    }
    rows = earlier.get("articles", ())
    named = {str(row.get("id")) for row in rows if row.get("sha256")}  # of others nobody can tell
    for row in rows:
        name = (row.get("title_ar"), row.get("source"), row.get("date"))
        if not known.isdisjoint({row.get("sha256"), row.get("url"), name} - {None, ""}):
            there.add(str(row.get("id")))
    return there | {_article_of(str(item.get("id"))) for item in earlier.get("items", ())} - named


def _corrected(
    statements: Iterable[Statement], items: Iterable[Mapping[str, Any]]
) -> Iterable[Change]:
    """Sentences of the earlier edition whose English a person has put right since."""
    reviewed: dict[str, Statement] = {}
    for statement in statements:
        if statement.translated.origin == "reviewed":
            reviewed.setdefault(bare(statement.translated.sentence.text), statement)
    for item in items:
        now = reviewed.get(bare(str(item.get("ar", ""))))
        if now is None or str(item.get("en", "")).split() == now.translated.en.split():
            continue
        before = was_shown(item)
        mark = now.translated.trust.mark
        yield Change("corrected", now.id, f"{now.translated.en} (before: {before})", mark)


def _articles_read(briefing: Briefing, earlier: Mapping[str, Any]) -> set[str]:
    """Our ids of the articles that the earlier edition had before it as well."""
    return set(_located(briefing, earlier).values())


def _located(briefing: Briefing, earlier: Mapping[str, Any]) -> dict[str, str]:
    """The same articles: the ids that they had in the earlier edition, and ours."""
    articles = [briefed.article for briefed in briefing.articles]
    hashes = {a.sha256: a.id for a in articles}
    titles = {_named(a): a.id for a in articles}
    found: dict[str, str] = {}
    for row in earlier.get("articles", ()):
        name = (row.get("title_ar"), row.get("source"), row.get("date"))
        ours = hashes.get(row["sha256"]) if row.get("sha256") else titles.get(name)
        if ours is not None:
            found[str(row.get("id"))] = ours
    return found


def _named(article: Article) -> tuple[object, ...]:
    """By what an article is known where its text's hash is not: title, outlet and day."""
    return article.title, article.source, article.date and article.date.isoformat()


def _comparable(briefing: Briefing, earlier: Mapping[str, Any]) -> bool:
    """Is what the earlier edition showed at all asked for in this one?"""
    profile, scope = earlier.get("profile", briefing.profile), earlier.get("scope", "")
    return bool(profile == briefing.profile and scope == briefing.scope)


def _inside(briefing: Briefing, earlier: Mapping[str, Any]) -> set[str]:
    """The ids of the earlier items that could stand in this edition: of its days and its scope."""
    if not _comparable(briefing, earlier):
        return set()
    days = {
        str(row.get("id")): date.fromisoformat(str(row["date"]))
        for row in earlier.get("articles", ())
        if row.get("date")
    }
    return {
        str(item.get("id", ""))
        for item in earlier.get("items", ())
        if _within(briefing, days.get(str(item.get("article"))))
    }


def _outlets(earlier: Mapping[str, Any]) -> dict[str, str]:
    """The outlets of the earlier edition's articles."""
    rows = earlier.get("articles", ())
    return {str(row.get("id")): str(row.get("source") or "") for row in rows}


def _within(briefing: Briefing, day: date | None) -> bool:
    low, high = briefing.date_from, briefing.date_to
    return day is None or ((low is None or day >= low) and (high is None or day <= high))


def _outside(items: Sequence[str]) -> str:
    many = f"{len(items)} items" if len(items) > 1 else "one item"
    return f"{many} of days outside this edition: {', '.join(items)}"


def _lower(items: Sequence[str]) -> str:
    many = f"{len(items)} items stand" if len(items) > 1 else "one item stands"
    return f"{many} in the articles still, not among what is shown: {', '.join(items)}"


def _article_of(sentence_id: str) -> str:
    return sentence_id.rpartition("-")[0]
