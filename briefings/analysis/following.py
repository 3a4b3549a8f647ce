"""Posts of a channel that take up one before them: "displaced people are now 2,906" names no place.

Such a post is read under the headline of the post that it takes up, which names those it is about. A channel
tells of much else, so a post must say that it goes on, count what the other counts, share words with it more
than with any other post, and name no place or party of its own. A correction ("Correction: three ambulances,
not two") that counts nobody need not count what the other counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from briefings.analysis.analyze import statements
from briefings.analysis.parsing.grammar import read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.analysis.parsing.vocabulary import table
from briefings.language.corrections import is_headed
from briefings.language.normalize import bare
from briefings.language.sentences import title
from briefings.language.terms import terms
from briefings.profile import Profile
from briefings.records import BriefedArticle, Sentence

_LONGEST = 4  # sentences of a post
_WITHIN = timedelta(days=2)


def taken_up(articles: Sequence[BriefedArticle], profile: Profile) -> list[BriefedArticle]:
    """The articles, those posts drawn in that go on with an earlier post about the conflict."""
    done = {a.article.id: a for a in articles}
    for posts in channels(articles).values():
        headlines: dict[str, Sentence] = {}
        for number, post in enumerate(posts):
            if is_drawn_in(post) or not _goes_on(post):
                continue
            before = [done[other.article.id] for other in posts[:number]]
            earlier = _taken_up_by(post, before)
            if earlier is None or not is_drawn_in(earlier):
                continue
            if _is_elsewhere(post, earlier, profile):
                continue
            headline = headlines.get(earlier.article.id, title(earlier.article))
            texts = [statement.translated for statement in post.statements]
            anew = replace(post, statements=tuple(statements(texts, profile, headline)))
            headlines[post.article.id] = headline
            done[post.article.id] = anew
    return [done[a.article.id] for a in articles]


def channels(articles: Sequence[BriefedArticle]) -> dict[str, list[BriefedArticle]]:
    """The posts of each channel in their order; a post is one of several pieces of a file."""
    found: dict[str, list[tuple[tuple[str, str, int], BriefedArticle]]] = defaultdict(list)
    for made in articles:
        file, _, number = made.article.ingested_from.rpartition("#")
        if file and number.isdigit() and made.article.source and len(made.statements) <= _LONGEST:
            order = (str(made.article.date), file, int(number))
            found[made.article.source].append((order, made))
    return {
        source: [made for _, made in sorted(posts, key=lambda post: post[0])]
        for source, posts in found.items()
    }


def is_drawn_in(post: BriefedArticle) -> bool:
    """Whether some sentence of a post is about the conflict."""
    return any(statement.analysis.relevant for statement in post.statements)


def _goes_on(post: BriefedArticle) -> bool:
    """Whether a post says that it brings earlier news up to date, or corrects it."""
    return _corrects(post) or any(
        _updates().search(bare(s.translated.sentence.text)) for s in post.statements
    )


def _corrects(post: BriefedArticle) -> bool:
    return any(is_headed(s.translated.sentence.text) for s in post.statements[:1])


def _taken_up_by(post: BriefedArticle, before: Sequence[BriefedArticle]) -> BriefedArticle | None:
    """The earlier post that counts the same and shares most words with it, the last of those alike."""
    best, most = None, 0
    counts_none = _corrects(post) and not _kinds(post)
    for earlier in before:
        near = _is_near(post, earlier) and (counts_none or _kinds(post) & _kinds(earlier))
        shared = len(_words(post) & _words(earlier)) if near else 0
        if shared and shared >= most:
            best, most = earlier, shared
    return best


def _is_near(post: BriefedArticle, earlier: BriefedArticle) -> bool:
    one, other = post.article.date, earlier.article.date
    return one is not None and other is not None and one - other <= _WITHIN


def _kinds(post: BriefedArticle) -> set[str]:
    return {f.kind for s in post.statements for f in s.analysis.figures if not f.background}


def _words(post: BriefedArticle) -> set[str]:
    """The content words of a post, figures left out."""
    found = (w for s in post.statements for w in terms(s.translated.sentence.text))
    return {word for word in found if not word[0].isdigit()}


def _is_elsewhere(post: BriefedArticle, earlier: BriefedArticle, profile: Profile) -> bool:
    """Whether a post names a place that the earlier one does not, or a party that only it speaks of."""
    known = {name.house for s in earlier.statements for name in s.translated.names}
    words = lexicon(profile, post.article.date)
    for statement in post.statements:
        item = statement.translated
        places = {name.house for name in item.names if name.type == "place"}
        if item.unresolved or places - known:
            return True
        allowed = {*profile.core, *statement.analysis.roles.speaker}
        mentions = read(item.sentence.text, words).mentions
        if any(m.party and not m.weak and m.party not in allowed for m in mentions):
            return True
    return False


@lru_cache(maxsize=1)
def _updates() -> re.Pattern[str]:
    """What says that a post goes on with earlier news."""
    phrases = sorted(map(bare, table("reporting")["updates"]["phrases"]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)[وف]?(?:{'|'.join(map(re.escape, phrases))})(?!\w)")
