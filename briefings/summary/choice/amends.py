"""What the greedy choice leaves out and a reader needs: denials, turns, headlines, days without an item."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from briefings.language.terms import terms
from briefings.records import Cluster, Statement
from briefings.summary.choice.headline import telling
from briefings.summary.choice.ranking import dangling, hit
from briefings.summary.choice.shown import Home, Shown, floor
from briefings.summary.events.endings import belongs, ended
from briefings.summary.events.gainsaid import Published, is_denied
from briefings.summary.events.turning import changes_hands
from briefings.summary.tolls.denials import denies

_MORE = 0.3  # so much more than a headline's fact an item may be worth that is given up for it
_DEAD = 2  # of whom a count is not given up for a headline
_SHARED = 2  # terms that a denial has of what it denies


def cover(shown: Shown, candidates: Sequence[Cluster]) -> None:
    """Give each day without an item its best one, in the place of a crowded day's weakest."""
    best: dict[date | None, Cluster] = {}
    for cluster in candidates:
        if shown.stands(cluster):
            best.setdefault(cluster.lead.day, cluster)
    for cluster in best.values():
        if shown.days[cluster.lead.day] or not shown.stands(cluster):
            continue
        where = shown.homes[cluster.lead.id]
        full = shown.is_full(where)
        if full or not shown.has_room:
            bearing = shown.bearing(cluster)
            parties = Counter(shown.homes[item][0] for item in shown.picked)
            crowded = [
                other
                for other in shown.picked
                if (shown.homes[other] == where if full else parties[shown.homes[other][0]] > 1)
                and shown.days[shown.by_id[other].lead.day] > 1
                and other not in shown.leaning
                and other not in bearing
            ]
            if not crowded:
                continue
            shown.drop(min(crowded, key=lambda o: (shown.worth[o].total, o)))
        shown.take(cluster)


def object_to(shown: Shown, candidates: Sequence[Cluster]) -> None:
    """Whoever denies what an item says is shown as well, in the place of what counts least.

    No turn gives way to them: what happened is told first.

    So is one that tells how a truce, a vote, a deal of the items ended or was refused, if none does yet;
    and what answers an item in its own article.
    """
    items = [shown.by_id[item].lead for item in sorted(shown.picked)]
    done = {key for other in items for key in ended(items, other)}
    claims = Published(items)
    at_home: dict[str, list[Statement]] = defaultdict(list)
    for one in items:
        at_home[one.article.id].append(one)
    leaning = [answer for item in sorted(shown.picked) for answer in shown.answers.get(item, ())]
    turns = {i for i in shown.picked if shown.worth[i].turn}
    for cluster in (*candidates, *leaning):
        worth = shown.worth[cluster.lead.id]
        if cluster.lead.id in shown.picked or worth.total + worth.brief < floor():
            continue
        told = is_denied(claims, cluster.lead)
        ends = ended(items, cluster.lead)
        told += [one for key, one in ends.items() if key not in done]
        own = at_home.get(cluster.lead.article.id, ())
        told += (one for one in own if belongs(one, cluster.lead) or _rebuts(one, cluster.lead))
        if not told:
            continue
        shown.tied |= {cluster.lead.id, *(claim.id for claim in told)}
        if shown.stands(cluster) and shown.make_room(cluster, turns):
            shown.take(cluster)
            done |= ends.keys()


def _rebuts(claim: Statement, statement: Statement) -> bool:
    """Whether the sentence right behind one in its article denies it, in some of its own words."""
    first, second = (s.translated.sentence for s in (claim, statement))
    if second.n != first.n + 1:
        return False
    shared = frozenset(terms(first.text)) & frozenset(terms(second.text))
    return denies(second.text) and not denies(first.text) and len(shared) >= _SHARED


def admit(shown: Shown, candidates: Iterable[Cluster]) -> None:
    """What ends or begins in the war is shown where its section has room, for an item worth less.

    Where an article opens with it, or it tells that a town is taken, be its section full, for one there that
    opens none. It has to say by itself of what.
    """
    for cluster in candidates:
        item, where = cluster.lead.id, shown.homes[cluster.lead.id]
        if item in shown.picked or not shown.worth[item].turn:
            continue
        full = shown.is_full(where)
        opens = _is_opening(cluster.lead) or changes_hands(cluster.lead)
        if (full and not opens) or dangling(cluster.lead.translated.sentence.text):
            continue
        base, _ = shown.score(cluster)
        kept = {i for i in shown.picked if shown.worth[i].total >= base}
        if full:
            kept |= {
                i for i in shown.picked if shown.worth[i].turn or _is_opening(shown.by_id[i].lead)
            }
        if shown.stands(cluster) and shown.make_room(cluster, kept):
            shown.take(cluster)


def _is_opening(statement: Statement) -> bool:
    return statement.translated.sentence.n == 1


def headlined(
    shown: Shown, candidates: Sequence[Cluster], elsewhere: Mapping[str, Sequence[Home]]
) -> None:
    """What tells its article's headline is shown, in the place of what tells none and is worth little more.

    The best first. Nothing gives way to what an item tells as well, nor any turn, nor what counts dead.
    """
    heads = _heads(shown)
    kept = {i for i in shown.picked if _is_kept(shown, i, heads)}
    for cluster in candidates:
        item = cluster.lead.id
        if item in shown.picked or heads.isdisjoint(_members(cluster)):
            continue
        if cluster.lead.article.opinion or shown.is_weak(cluster):
            continue
        most = shown.worth[item].total + _MORE
        dear = {i for i in shown.picked if shown.worth[i].total > most}
        own = shown.homes[item]
        for where in (own, *elsewhere.get(item, ())):
            shown.homes[item] = where
            if shown.make_room(cluster, kept | dear):
                shown.take(cluster)
                kept.add(item)
                break
        else:
            shown.homes[item] = own


def _heads(shown: Shown) -> frozenset[str]:
    """The sentences that tell their articles' headlines, or else what their articles have of most weight."""
    worth = {s.id: shown.worth[c.lead.id] for c in shown.clusters for s in (c.lead, *c.others)}
    told = (s for c in shown.clusters for s in (c.lead, *c.others))
    return telling(told, lambda s: (hit(s), worth[s.id].total))


def _is_kept(shown: Shown, item: str, heads: frozenset[str]) -> bool:
    """Whether an item is news by itself: it tells a headline or a turn, or counts dead."""
    cluster = shown.by_id[item]
    told = not heads.isdisjoint(_members(cluster))
    return told or shown.worth[item].turn or hit(cluster.lead) >= _DEAD


def _members(cluster: Cluster) -> frozenset[str]:
    return frozenset(s.id for s in (cluster.lead, *cluster.others))
