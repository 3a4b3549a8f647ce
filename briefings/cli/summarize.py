"""`briefings summarize`."""

from __future__ import annotations

import click

from briefings.cli.common import Settings, common_options, json_option, print_json, read_article


@click.command()
@click.argument("file")
@click.option(
    "--ratio",
    type=click.FloatRange(0, 1, min_open=True),
    default=0.4,
    show_default=True,
    help="At most this share of the article's words.",
)
@json_option
@common_options
def summarize(settings: Settings, file: str, ratio: float, as_json: bool) -> None:
    """Choose FILE's key sentences, in the order of the article, one a line."""
    from briefings.language.sentences import sentences
    from briefings.summary.choice.extract import summarize as run

    page = read_article(settings, file)
    split = sentences(page)
    chosen = run(split, ratio)
    if split and not chosen:
        settings.say(f"no sentence is short enough for a ratio of {ratio:g}; give a larger --ratio")
    if as_json:
        rows = [{"n": s.n, "offsets": [s.start, s.end], "ar": s.text} for s in chosen]
        print_json(
            {"schema": "summary/1", "title_ar": page.title, "ratio": ratio, "sentences": rows}
        )
        return
    for sentence in chosen:
        click.echo(" ".join(sentence.text.split()))
