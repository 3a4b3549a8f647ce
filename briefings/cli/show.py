"""`briefings show`."""

from __future__ import annotations

import re
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
from briefings.errors import CorpusError

if TYPE_CHECKING:
    from briefings.records import Article, Engine, Translated

_SENTENCE = re.compile(r"(.+)-S0*(\d+)", re.IGNORECASE)
SYMBOLS = {"ok": " ", "check": "?", "untrusted": "✗"}


@click.command()
@click.argument("article_id", metavar="ID")
@corpus_option
@package_option
@memory_option
@profile_option
@json_option
@common_options
def show(settings: Settings, article_id: str, as_json: bool, **flags: object) -> None:
    """Show one article, English and Arabic side by side, with trust marks.

    ID is an article's, as A18, or a sentence's, as A18-S02, which is then pointed at.
    """
    from briefings import profile as profiles
    from briefings.language.sentences import sentences, title
    from briefings.reading.store.corpus import find

    config = settings.config(**flags)
    named = _SENTENCE.fullmatch(article_id.strip())
    article = find(config.corpus, named[1] if named else article_id)
    split = sentences(article)
    at = int(named[2]) if named else 0
    if named and at not in {sentence.n for sentence in split}:
        raise CorpusError(f"{article.id} has no sentence {at}: it has {len(split)}")
    watch = profiles.load(config.profile)
    with translator(config, watch) as engine, settings.progress("sentences") as bar:
        translated = engine.translate([title(article), *split], bar)
        if engine.notice:
            settings.say(engine.notice)
        identity = engine.engine
    if as_json:
        print_json(_document(article, identity, translated))
        return
    _print(article, translated, at)
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


def _print(article: Article, translated: list[Translated], at: int) -> None:
    """The article as a table; an arrow points at the sentence of that number."""
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
        number = f"→ {t.sentence.n}" if t.sentence.n == at else str(t.sentence.n)
        style = "bold" if t.sentence.n == at else None
        table.add_row(number, SYMBOLS[t.trust.mark], english, arabic, style=style)
    Console().print(table)
