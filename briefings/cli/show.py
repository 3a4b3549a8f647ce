"""`briefings show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from briefings.cli.common import (
    Settings,
    common_options,
    corpus_option,
    json_option,
    memory_option,
    package_option,
    print_json,
    profile_option,
    translator,
)

if TYPE_CHECKING:
    from briefings.records import Article, Engine, Translated

SYMBOLS = {"ok": " ", "check": "?", "untrusted": "✗"}


@click.command()
@click.argument("article_id", metavar="ID")
@corpus_option
@package_option
@memory_option
@profile_option
@json_option
@common_options
def show(
    settings: Settings,
    article_id: str,
    as_json: bool,
    **flags: object,
) -> None:
    """Show one article, English and Arabic side by side, with trust marks."""
    from briefings import profile as profiles
    from briefings.language.sentences import sentences, title
    from briefings.reading.store.corpus import find

    config = settings.config(**flags)
    article = find(config.corpus, article_id)
    policy = profiles.load(config.profile).name_policy
    with translator(config, policy) as engine, settings.progress("sentences") as bar:
        translated = engine.translate([title(article), *sentences(article)], bar)
        if engine.notice:
            settings.say(engine.notice)
        identity = engine.engine
    if as_json:
        print_json(_document(article, identity, translated))
        return
    _print(article, translated)
    settings.say("? needs a check   ✗ not to be trusted")


def _document(article: Article, engine: Engine, translated: list[Translated]) -> dict[str, Any]:
    """The article with keys as an article and an item of `briefing.json` have them."""
    head, *body = translated
    return {
        "schema": "article/1",
        "engine": engine,
        "article": {
            "id": article.id,
            "title_ar": article.title,
            "title_en": head.en,
            "title_trust": head.trust.mark,
            "source": article.source,
            "date": article.date,
            "date_evidence": article.date_evidence,
            "url": article.url,
            "sha256": article.sha256,
        },
        "sentences": [
            {
                "id": t.sentence.id,
                "n": t.sentence.n,
                "offsets": [t.sentence.start, t.sentence.end],
                "ar": t.sentence.text,
                "en": t.en,
                "heading": t.sentence.heading,
                "translation": {"origin": t.origin, "score": t.score},
                "trust": t.trust,
            }
            for t in body
        ],
    }


def _print(article: Article, translated: list[Translated]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    head, *body = translated
    source, day = article.source or "unknown outlet", article.date or "unknown date"
    caption = f"{source} · {day} ({article.date_evidence})"
    table = Table("", "", "English", "Arabic", title=escape(head.en), caption=escape(caption))
    table.columns[3].justify = "right"
    for column in table.columns[2:]:
        column.overflow = "fold"  # a long word goes on in the next line, whole
    table.add_row("", SYMBOLS[head.trust.mark], escape(head.en), escape(article.title))
    for t in body:
        english = escape(t.en) + "".join(f"\n[dim]{escape(r)}[/dim]" for r in t.trust.reasons)
        arabic = escape(" ".join(t.sentence.text.split()))
        table.add_row(str(t.sentence.n), SYMBOLS[t.trust.mark], english, arabic)
    Console().print(table)
