"""Short posts of a channel that name nobody: "the dead are now twelve", "the truce takes effect".

Who reads the channel knows whose they are: they go on with its last post that named somebody. Where that is
about the conflict, such a post is read under its headline and drawn in; a post of another matter between
ends that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from briefings.analysis.analyze import statements
from briefings.analysis.counting.asides import is_mishap
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.analysis.topics import otherwars
from briefings.language.sentences import title
from briefings.profile import Profile
from briefings.records import BriefedArticle, NameMatch

_WITHIN = timedelta(days=2)
_SHORT = 3  # sentences of a post that names nobody
_HARM = frozenset(["killed", "wounded", "missing", "captured", "displaced"])


def with_posts(articles: Sequence[BriefedArticle], profile: Profile) -> list[BriefedArticle]:
    """The articles, those posts drawn in that go on with a post about the conflict."""
    done = {made.article.id: made for made in articles}
    for posts in _channels(articles):
        last: BriefedArticle | None = None  # that named somebody
        for post in posts:
            readings = _readings(post, profile)
            if _is_drawn_in(post) or _names_others(post, readings, profile):
                last = post
            elif last and _is_drawn_in(last) and _goes_on(post, last, readings):
                done[post.article.id] = _under(post, last, profile)
    return [done[made.article.id] for made in articles]


def _channels(articles: Sequence[BriefedArticle]) -> Iterator[list[BriefedArticle]]:
    """The posts of each channel in their order; a post is one of several pieces of a file."""
    found: dict[str, list[tuple[tuple[str, str, int], BriefedArticle]]] = defaultdict(list)
    for made in articles:
        file, _, number = made.article.ingested_from.rpartition("#")
        if file and number.isdigit() and made.article.source:
            order = (str(made.article.date), file, int(number))
            found[made.article.source].append((order, made))
    for posts in found.values():
        yield [made for _, made in sorted(posts, key=lambda post: post[0])]


def _readings(post: BriefedArticle, profile: Profile) -> list[Reading]:
    words = lexicon(profile, post.article.date)
    return [read(s.translated.sentence.text, words) for s in post.statements]


def _is_drawn_in(post: BriefedArticle) -> bool:
    return any(statement.analysis.relevant for statement in post.statements)


def _names_others(post: BriefedArticle, readings: Sequence[Reading], profile: Profile) -> bool:
    """Whether a post names anybody or any place that is not the conflict's own."""
    for statement, reading in zip(post.statements, readings, strict=True):
        item = statement.translated
        named = {m.party for m in reading.mentions if m.party and not m.weak}
        if item.unresolved or named - set(profile.core):
            return True
        if not all(_is_party(name, reading) for name in item.names):
            return True
    return False


def _is_party(name: NameMatch, reading: Reading) -> bool:
    """Whether a name is part of what stands for a party."""
    spans = ((reading.tokens[m.first], reading.tokens[m.last]) for m in reading.mentions if m.party)
    return any(first.start < name.end and name.start < last.end for first, last in spans)


def _goes_on(post: BriefedArticle, last: BriefedArticle, readings: Sequence[Reading]) -> bool:
    """Whether a short post of these days tells of war or of people hit, and of no accident or match."""
    day, before = post.article.date, last.article.date
    if day is None or before is None or day - before > _WITHIN or len(readings) > _SHORT:
        return False
    if otherwars.matter(None, readings) or any(map(is_mishap, readings)):
        return False
    told = [statement.analysis for statement in post.statements]
    hit = any(figure.kind in _HARM for analysis in told for figure in analysis.figures)
    return hit or any(map(otherwars.is_of_war, told))


def _under(post: BriefedArticle, last: BriefedArticle, profile: Profile) -> BriefedArticle:
    """A post as read under the headline of another."""
    texts = [statement.translated for statement in post.statements]
    anew = statements(texts, profile, title(last.article))
    drawn = (replace(s, analysis=replace(s.analysis, relevant=True)) for s in anew)
    return replace(post, statements=tuple(drawn))
