"""Posts of a channel that name nobody: "the truce takes effect", "the spokesman denies that we withdrew".

Who reads the channel knows whose truce it is: that of the fighting which its last posts told of. So such a
post is drawn in, but only where those posts leave one answer. A post that names a place, a people or fighters
of its own tells of them; and where the channel told of another fighting in those days, nobody can say. So it
is with a denial, "no Russian was hurt in the clash": it may name a side, as the clash is one told of. What
tells of fighting of whatever kind is drawn in only where the channel tells of nothing but the conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from briefings.analysis.counting.asides import is_mishap
from briefings.analysis.following import channels, is_drawn_in
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.analysis.parsing.vocabulary import table
from briefings.analysis.topics.elsewhere import is_of_war, of_any_matter
from briefings.language.normalize import bare
from briefings.language.normalize import words as words_of
from briefings.language.wordlists import folded
from briefings.profile import OTHER, Profile
from briefings.records import BriefedArticle, NameMatch

_WITHIN = timedelta(days=2)
_FEWEST = 3  # posts about the conflict that tell what a channel is about …
_SHORT = 3  # sentences of a post that names nobody
_HALF, _ALONE = 2, 10  # … and how many there are to each of no war, and of another matter
_HARM = frozenset(["killed", "wounded"])


def with_truces(articles: Sequence[BriefedArticle], profile: Profile) -> list[BriefedArticle]:
    """The articles, those posts drawn in that tell of a truce in the fighting told of before, or deny it."""
    done = {a.article.id: a for a in articles}
    for posts in channels(articles).values():
        for number, post in enumerate(posts):
            if is_drawn_in(post) or not _takes_up(post, profile):
                continue
            around = [other for other in posts if other is not post and _is_near(post, other)]
            before = [other for other in posts[:number] if other in around]
            if _of_the_conflict(before) and not any(_another(one, profile) for one in around):
                done[post.article.id] = _drawn_in(post)
    return [done[a.article.id] for a in articles]


def with_devoted(articles: Sequence[BriefedArticle], profile: Profile) -> list[BriefedArticle]:
    """The articles, those short ones drawn in that tell of war in an outlet which tells of this one alone."""
    drawn: dict[str, BriefedArticle] = {}
    outlets: dict[str, list[BriefedArticle]] = defaultdict(list)
    for made in articles:
        outlets[made.article.source or ""].append(made)
    for posts in (outlets[name] for name in outlets if name):
        left = [post for post in posts if not is_drawn_in(post)]
        told = len(posts) - len(left)
        if told < _FEWEST:
            continue
        nameless = [post for post in left if not _of_another_matter(post, profile)]
        fighting = [post for post in nameless if _tells_of_war(post)]
        others = len(left) - len(nameless)
        idle = len(nameless) - len(fighting)  # "the meeting is put off", "subscribe to the channel"
        if told >= max(len(fighting), _HALF * idle + _ALONE * others):
            drawn.update((post.article.id, _drawn_in(post)) for post in fighting)
    return [drawn.get(a.article.id, a) for a in articles]


def _tells_of_war(post: BriefedArticle) -> bool:
    of_war = any(is_of_war(s.analysis) for s in post.statements) or _tells_of_fighting(post)
    return of_war and len(post.statements) <= _SHORT


def _of_another_matter(post: BriefedArticle, profile: Profile) -> bool:
    """Whether a post names others than the conflict's own, or is of an accident, a match, prices."""
    words = lexicon(profile, post.article.date)
    readings = [read(s.translated.sentence.text, words) for s in post.statements]
    return _is_elsewhere(post, profile) or any(is_mishap(r) or of_any_matter(r) for r in readings)


def _drawn_in(post: BriefedArticle) -> BriefedArticle:
    statements = (replace(s, analysis=replace(s.analysis, relevant=True)) for s in post.statements)
    return replace(post, statements=tuple(statements))


def _takes_up(post: BriefedArticle, profile: Profile) -> bool:
    """Whether a post tells of a truce and names nobody else, or denies what was told of the fighting."""
    if _tells_of_a_truce(post):
        return not _is_elsewhere(post, profile)
    return _denies(post) and not _is_elsewhere(post, profile, sides=True)


def _denies(post: BriefedArticle) -> bool:
    """Whether the first sentence of a post says that something told of "the clash" is not so."""
    text = bare(post.statements[0].translated.sentence.text)
    known = _words()
    return bool(known["denials"].search(text)) and bool(known["event"].search(text))


def _tells_of_a_truce(post: BriefedArticle) -> bool:
    """Whether the first sentence of a post does, and no sentence tells of it as somebody else's."""
    texts = [bare(s.translated.sentence.text) for s in post.statements]
    known = _words()
    return bool(known["truces"].search(texts[0])) and not any(map(known["others"].search, texts))


def _is_near(post: BriefedArticle, other: BriefedArticle) -> bool:
    one, two = post.article.date, other.article.date
    return one is not None and two is not None and abs(one - two) <= _WITHIN


def _of_the_conflict(before: Iterable[BriefedArticle]) -> bool:
    """Whether the fighting of the watched conflict was told of."""
    return any(is_drawn_in(post) and _tells_of_fighting(post) for post in before)


def _another(post: BriefedArticle, profile: Profile) -> bool:
    """Whether a post tells of fighting that is not the conflict's."""
    return not is_drawn_in(post) and _tells_of_fighting(post) and _is_elsewhere(post, profile)


def _tells_of_fighting(post: BriefedArticle) -> bool:
    known = _words()
    return any(
        known["fighting"].search(text) or known["truces"].search(text)
        for text in (bare(s.translated.sentence.text) for s in post.statements)
    ) or any(f.kind in _HARM for s in post.statements for f in s.analysis.figures)


def _is_elsewhere(post: BriefedArticle, profile: Profile, *, sides: bool = False) -> bool:
    """Whether a post names anybody or any place but the conflict's own and who brought the truce about.

    With `sides` it may name any party of the profile.
    """
    words = lexicon(profile, post.article.date)
    for statement in post.statements:
        item = statement.translated
        reading = read(item.sentence.text, words)
        broker = 0 if sides else _broker(item.sentence.text)
        if item.unresolved or any(not _is_known(n, reading, profile, broker) for n in item.names):
            return True
        for m in reading.mentions:
            brought = m.party != OTHER and reading.tokens[m.first].start >= broker
            if m.party and not m.weak and m.party not in profile.core and not brought:
                return True
    return False


def _is_known(name: NameMatch, reading: Reading, profile: Profile, broker: int) -> bool:
    """Whether a name is part of what stands for a party of the conflict, or for who brought a truce about."""
    for m in reading.mentions:
        if reading.tokens[m.first].start < name.end and name.start < reading.tokens[m.last].end:
            return m.party in profile.core or (m.party not in ("", OTHER) and name.start >= broker)
    return False


def _broker(text: str) -> int:
    """Where a sentence comes to who brought a truce about; its end where it names none."""
    brokers = _brokers()
    return next((w.start for w in words_of(text) if bare(w.text) in brokers), len(text))


@lru_cache(maxsize=1)
def _brokers() -> frozenset[str]:
    return frozenset(map(bare, table("reporting")["truces"]["brokers"]))


@lru_cache(maxsize=1)
def _words() -> dict[str, re.Pattern[str]]:
    """What tells of a truce, of another's truce, and of fighting."""
    lists = table("reporting")["truces"]
    patterns = {kind: "|".join(lists[kind]) for kind in ("truces", "others", "denials")}
    fighting = folded(lists["fighting"])
    patterns["event"] = f"[وف]?(?:[بك]?ال|لل)(?:{fighting})"
    patterns["fighting"] = f"[وف]?[بل]?(?:ال)?(?:{fighting})"
    return {kind: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") for kind, pattern in patterns.items()}
