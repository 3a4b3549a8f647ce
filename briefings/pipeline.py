"""The spine: the one place that knows the order of the stages."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.errors import BriefingsError, CorpusError, UsageError
from briefings.records import BriefedArticle, Briefing, LeftOut, Sentence, Statement

if TYPE_CHECKING:
    from briefings.config import Config
    from briefings.profile import Profile
    from briefings.reading.corpus import Corpus
    from briefings.records import Translated
    from briefings.translation.translator import Translator

Advance = Callable[[int, int], None]
Progress = Callable[[str], AbstractContextManager[Advance]]
Say = Callable[[str], None]

INBOX = "inbox"


@dataclass(frozen=True, slots=True)
class Request:
    """What one briefing is to cover."""

    date_from: date | None = None
    date_to: date | None = None
    parties: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: Path | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """The finished briefing and the files that hold it."""

    briefing: Briefing
    paths: tuple[Path, ...]


def build(config: Config, request: Request, *, progress: Progress, say: Say) -> Result:
    """Corpus in, briefing out: read, translate, analyse, cluster, select, render.

    Raises a BriefingsError that says what to do; files are written only when all went well.
    """
    from briefings import profile as profiles
    from briefings.analysis.duplicates import cluster
    from briefings.rendering import render
    from briefings.summary.edition import assemble
    from briefings.translation.outlets import english_names

    profile = profiles.load(config.profile)
    check_filters(profile, request)
    earlier = _earlier_edition(request.since)
    inbox_left_out = read_inbox(config, progress, say)
    corpus, sentences = read_sentences(config, request.date_from, request.date_to, request.sources)
    with open_translator(config, profile) as translator, progress("translating") as advance:
        translated = translator.translate(sentences, advance)
        engine = translator.engine
        outlets = english_names({a.source for a in corpus.articles if a.source}, translator.names)
    with progress("analysing") as advance:
        articles = analysed(corpus, translated, profile, advance)
    clusters = cluster([s for a in articles for s in a.statements])
    left_out = (*inbox_left_out, *corpus.left_out)
    if request.strict and left_out:
        raise CorpusError(_strict_message(left_out))
    briefing = assemble(
        articles,
        clusters,
        profile,
        title=config.title,
        date_from=request.date_from,
        date_to=request.date_to,
        engine=engine,
        left_out=left_out,
        undated=corpus.undated,
        parties=request.parties,
        themes=request.themes,
        max_per_section=config.max_per_section,
        language="en" if config.language == "en" else "bilingual",
        outlets=outlets,
    )
    if earlier is not None:
        from briefings.summary.changes import since

        briefing = since(briefing, earlier)
    say(f"rendering {', '.join(config.formats)}")
    paths = render(
        briefing,
        config.formats,
        config.output,
        templates=config.templates or workspace_templates(),
        paper=config.paper,
        accent=config.accent,
        logo=config.logo,
    )
    return Result(briefing, tuple(paths))


def read_inbox(config: Config, progress: Progress, say: Say) -> tuple[LeftOut, ...]:
    """Ingest what lies in the corpus's inbox; what could not be read is returned, with reasons."""
    inbox = config.corpus / INBOX
    if not inbox.is_dir() or not any(inbox.iterdir()):
        return ()
    from briefings.reading.ingest import ingest

    with progress("reading the inbox") as advance:
        report = ingest([str(inbox)], config.corpus, progress=advance)
    if report.kept:
        say(f"{len(report.kept)} new from {inbox}")
    for left in report.left_out:
        say(f"left out: {left.file}: {left.reason}")
    return tuple(LeftOut(left.file, None, left.reason) for left in report.left_out)


def read_sentences(
    config: Config,
    date_from: date | None,
    date_to: date | None,
    sources: tuple[str, ...] = (),
) -> tuple[Corpus, list[Sentence]]:
    """The articles of the range, and of each its title followed by its sentences."""
    from briefings.language.sentences import sentences, title
    from briefings.reading import corpus

    found = corpus.read(config.corpus, date_from, date_to, sources)
    return found, [s for a in found.articles for s in (title(a), *sentences(a))]


def open_translator(config: Config, profile: Profile) -> Translator:
    """The translator that configuration and profile ask for."""
    from briefings.translation.translator import open_translator as open_

    return open_(
        package=config.package,
        memory=config.memory,
        policy=profile.name_policy,
        names_folder=config.names,
        threads=config.threads,
        beam=config.beam,
        hosts=config.engine_hosts,
    )


def analysed(
    corpus: Corpus, translated: list[Translated], profile: Profile, advance: Advance
) -> list[BriefedArticle]:
    """Analyse article by article; the first translation of each article is its title."""
    from briefings.analysis.analyze import statements

    articles: list[BriefedArticle] = []
    rest = iter(_by_article(translated))
    for done, article in enumerate(corpus.articles, start=1):
        title, *body = next(rest)
        found: list[Statement] = statements(body, profile, title.sentence)
        articles.append(BriefedArticle(article, title.en, title.trust, tuple(found)))
        advance(done, len(corpus.articles))
    return articles


def _by_article(translated: list[Translated]) -> list[list[Translated]]:
    groups: list[list[Translated]] = []
    for item in translated:
        if item.sentence.n == 0:
            groups.append([])
        groups[-1].append(item)
    return groups


def workspace_templates() -> Path | None:
    """The `templates/` of the folder that the user works in, where there is one."""
    folder = Path("templates")
    return folder if folder.is_dir() else None


def check_filters(profile: Profile, request: Request) -> None:
    """Raise UsageError for a party or theme that the profile does not have."""
    for kind, wanted, known in (
        ("party", request.parties, [party.id for party in profile.parties]),
        ("theme", request.themes, [theme.id for theme in profile.themes]),
    ):
        for name in wanted:
            if name not in known:
                ids = ", ".join(known)
                raise UsageError(f"--{kind} {name}: profile {profile.id!r} has {ids}")


def _earlier_edition(path: Path | None) -> Mapping[str, Any] | None:
    if path is None:
        return None
    try:
        document = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BriefingsError(f"--since {path}: {error}; give an earlier briefing's JSON") from error
    if not isinstance(document, dict) or document.get("schema") != "briefings/1":
        raise BriefingsError(f"--since {path}: not a briefings/1 document; give a briefing's JSON")
    return document


def _strict_message(left_out: tuple[LeftOut, ...]) -> str:
    first = left_out[0]
    more = f" and {len(left_out) - 1} more" if len(left_out) > 1 else ""
    return (
        f"--strict: left out {first.sentence or first.article} ({first.reason}){more}; "
        "mend or remove the files, or build without --strict"
    )
