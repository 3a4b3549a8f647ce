"""The spine: the one place that knows the order of the stages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.records import BriefedArticle, Briefing, Engine, LeftOut, Sentence
from briefings.request import (
    Request,
    Say,
    check_filters,
    check_selected,
    earlier_edition,
    tell_matched,
)

if TYPE_CHECKING:
    from briefings.config import Config
    from briefings.profile import Profile
    from briefings.reading.store.corpus import Corpus
    from briefings.records import Translated
    from briefings.summary.edition import Spellings
    from briefings.summary.scope import Asked
    from briefings.translation.names.outlets import Spelling
    from briefings.translation.translator import Translator

Advance = Callable[[int, int], None]
Progress = Callable[[str], AbstractContextManager[Advance]]


@dataclass(frozen=True, slots=True)
class Result:
    """The finished briefing and the files that hold it."""

    briefing: Briefing
    paths: tuple[Path, ...]


def build(config: Config, request: Request, *, progress: Progress, say: Say) -> Result:
    """Corpus in, briefing out: read, translate, analyse, cluster, select, render.

    Raises a BriefingsError that says what to do; files are written only when all went well.
    """
    from briefings import intake
    from briefings import profile as profiles
    from briefings.analysis.facts.samefact import told_apart
    from briefings.reading.store import lacking
    from briefings.rendering.asked import check_output
    from briefings.translation.memory.store import check_folder

    profile = profiles.load(config.profile)
    check_filters(profile, request)
    check_output(
        config.paper, config.accent, config.templates, logo=config.logo, folder=config.output
    )
    check_folder(config.memory)
    earlier = earlier_edition(request.since, profile, say)
    inbox = intake.read_inbox(config.corpus, progress, say)
    outlets_named = intake.outlets_named(config, request.sources, outlets_shown(config, profile))
    corpus, sentences = read_sentences(config, request.date_from, request.date_to, outlets_named)
    left_out = (*inbox.pages, *corpus.left_out)
    lacking.tell(corpus, (*inbox.pages, *inbox.sentences), say, strict=request.strict)
    tell_matched(request.sources, corpus, say)
    with open_translator(config, profile) as translator, progress("translating") as advance:
        translated = translator.translate(sentences, advance)
        if translator.notice:
            say(translator.notice)
        engine = translator.engine
        outlets = translator.outlets(_outlets(corpus))
    with progress("analysing") as advance:
        articles = analysed(corpus, translated, profile, advance)
    work = _Work(profile, corpus, articles, translated, engine, outlets, left_out)
    briefing = _assembled(config, request, work)
    check_selected(briefing, profile, request, say)
    if request.strict:
        rest = sum(left.sentence is not None for left in briefing.coverage.left_out)
        say(f"--strict: all was read; {rest} sentences are no items: the annex says of each why")
    if earlier is not None:
        from briefings.summary.changes import since

        briefing = since(briefing, earlier, told_apart)
    say(f"rendering {', '.join(config.formats)}")
    return Result(briefing, _rendered(config, briefing))


@dataclass(frozen=True, slots=True)
class _Work:
    """What the stages before the summary made."""

    profile: Profile
    corpus: Corpus
    articles: list[BriefedArticle]
    translated: list[Translated]
    engine: Engine
    outlets: Mapping[str, Spelling]
    left_out: tuple[LeftOut, ...]


def _assembled(config: Config, request: Request, work: _Work) -> Briefing:
    """The briefing of all that was analysed: versions of one article settled, facts merged, items chosen."""
    from briefings.analysis.facts.duplicates import cluster
    from briefings.analysis.facts.samefact import told_apart
    from briefings.reading.store.adding import superseded
    from briefings.summary import versions
    from briefings.summary.edition import Analysed, assemble

    printed = work.corpus.articles
    older = versions.replaced(printed)
    articles = [
        versions.marked(a, older[a.article.id]) if a.article.id in older else a
        for a in work.articles
    ]
    found = Analysed(
        articles,
        versions.settled(cluster([s for a in articles for s in a.statements]), older),
        work.engine,
        (*work.left_out, *versions.left_out(older), *superseded(config.corpus, printed)),
        work.corpus.undated,
    )
    return assemble(found, work.profile, _asked(config, request), _spellings(work), told_apart)


def _asked(config: Config, request: Request) -> Asked:
    """What the edition is to cover and to look like."""
    from briefings.summary.scope import Asked

    return Asked(
        title=config.title,
        date_from=request.date_from,
        date_to=request.date_to,
        parties=request.parties,
        themes=request.themes,
        sources=request.sources,
        max_per_section=config.max_per_section,
        language="en" if config.language == "en" else "bilingual",
    )


def _spellings(work: _Work) -> Spellings:
    """The outlets and the names that no list has as the edition writes them."""
    from briefings.summary.edition import Spellings

    names, lost = _in_latin(work.translated)
    return Spellings(
        outlets={source: spelling.text for source, spelling in work.outlets.items()},
        by_sound=[source for source, spelling in work.outlets.items() if spelling.by_sound],
        names=names,
        lost=lost,
    )


def _rendered(config: Config, briefing: Briefing) -> tuple[Path, ...]:
    """The files of the briefing, in the forms that are asked for."""
    from briefings.rendering import render

    return tuple(
        render(
            briefing,
            config.formats,
            config.output,
            templates=config.templates or workspace_templates(),
            paper=config.paper,
            accent=config.accent,
            logo=config.logo,
            attach=config.attach,
            cache=page_cache(),
        )
    )


def read_sentences(
    config: Config,
    date_from: date | None,
    date_to: date | None,
    sources: tuple[str, ...] = (),
) -> tuple[Corpus, list[Sentence]]:
    """The articles of the range, and of each its title followed by its sentences."""
    from briefings.language.sentences import sentences, title
    from briefings.reading.store import corpus

    found = corpus.read(config.corpus, date_from, date_to, sources)
    return found, [s for a in found.articles for s in (title(a), *sentences(a))]


def outlets_shown(config: Config, profile: Profile) -> Callable[[set[str]], dict[str, str]]:
    """What gives the names of outlets as the briefing shows them."""

    def latin(sources: set[str]) -> dict[str, str]:
        with open_translator(config, profile) as translator:
            return {source: name.text for source, name in translator.outlets(sources).items()}

    return latin


def open_translator(config: Config, profile: Profile) -> Translator:
    """The translator that configuration and profile ask for."""
    from briefings.translation.translator import open_translator as open_

    return open_(
        package=config.package,
        memory=config.memory,
        policy=profile.name_policy,
        named=profile.named,
        names_folder=config.names,
        threads=config.threads,
        beam=config.beam,
        hosts=config.engine_hosts,
    )


def analysed(
    corpus: Corpus, translated: list[Translated], profile: Profile, advance: Advance
) -> list[BriefedArticle]:
    """Analyse article by article; the first translation of each article is its title."""
    from briefings.analysis.channels import with_posts
    from briefings.analysis.facts.amending import with_amendments
    from briefings.analysis.parallel import analyze_articles

    articles: list[BriefedArticle] = []
    texts = _by_article(translated)
    found = analyze_articles(texts, profile)
    for article, (title, *_), statements in zip(corpus.articles, texts, found, strict=True):
        articles.append(BriefedArticle(article, title.en, title.trust, tuple(statements)))
        advance(len(articles), len(corpus.articles))
    return with_amendments(with_posts(articles, profile), profile)


def unlisted_names(
    config: Config,
    profile: Profile,
    date_from: date | None,
    date_to: date | None,
    progress: Advance = lambda _done, _total: None,
) -> tuple[list[tuple[str, str, int]], int, int]:
    """The names that a briefing of these days would list as not in the name lists, without making it.

    Each in Arabic and Latin letters with how often it is met; the number of the sentences that they are
    looked for in, those about the watched conflict, and that of all sentences.
    """
    from briefings.summary.listings import unlisted
    from briefings.translation.known import known
    from briefings.translation.names.authority import load_names

    corpus, sentences = read_sentences(config, date_from, date_to)
    names = load_names(profile.name_policy, config.names, profile.named)
    translated = known(sentences, names, config.memory)
    articles = analysed(corpus, translated, profile, progress)
    every = [s for a in articles for s in a.statements]
    found = [s for s in every if s.analysis.relevant]
    latin, _ = _in_latin(translated)
    listed = [(name, latin[name], count) for name, count in unlisted(found)]
    return listed, len(found), len(every)


def _in_latin(translated: Sequence[Translated]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The names that no list has as most lines have them, else by sound; and those that no line has."""
    from briefings.translation.names.transliterate import romanize

    found: dict[str, Counter[str]] = defaultdict(Counter)
    for item in translated:
        for name, english in zip(item.unresolved, item.spelled, strict=True):
            found[name].update([english] if english else [])
    lost = tuple(name for name, spellings in found.items() if not spellings)
    latin = {name: max(n, key=n.__getitem__) if n else romanize(name) for name, n in found.items()}
    return latin, lost


def _outlets(corpus: Corpus) -> set[str]:
    return {name for a in corpus.articles for name in (a.source, *a.also_printed_by) if name}


def _by_article(translated: list[Translated]) -> list[list[Translated]]:
    groups: list[list[Translated]] = []
    for item in translated:
        if item.sentence.n == 0:
            groups.append([])
        groups[-1].append(item)
    return groups


def page_cache() -> Path:
    """Where finished PDFs are kept for a rerun that changes nothing."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("briefings")) / "pages"


def workspace_templates() -> Path | None:
    """The `templates/` of the folder that the user works in, where there is one."""
    folder = Path("templates")
    return folder if folder.is_dir() else None
