"""`briefings evaluate`."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import click

from briefings.cli.common import (
    Settings,
    common_options,
    json_option,
    package_option,
    print_json,
    profile_option,
    translator,
)
from briefings.errors import UsageError, plainly

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def evaluate() -> None:
    """Measure translation, summary and analysis against references."""


@evaluate.command()
@click.argument("source", type=_file)
@click.argument("reference", type=_file)
@click.option("--limit", type=click.IntRange(1), help="Only the first lines.")
@click.option("--fast", is_flag=True, help="Greedy decoding.")
@package_option
@profile_option
@json_option
@common_options
def translation(
    settings: Settings,
    source: Path,
    reference: Path,
    limit: int | None,
    fast: bool,
    as_json: bool,
    **flags: object,
) -> None:
    """BLEU and chrF of SOURCE's translation against REFERENCE, with sacrebleu's signatures."""
    from briefings import profile as profiles
    from briefings.translation.evaluate import score

    arabic, english = _lines(source, limit), _lines(reference, limit)
    if len(arabic) != len(english):
        raise UsageError(
            f"{source} has {len(arabic)} lines, {reference} has {len(english)}; align them first"
        )
    config = settings.config(beam=1 if fast else None, **flags)
    with translator(config, profiles.load(config.profile)) as engine:
        with settings.progress("translating") as advance:
            output: list[str] = []
            for line in engine.lines(arabic):
                output.append(line)
                advance(len(output), len(arabic))
        scores = score(output, english)
        identity = engine.engine
    if as_json:
        print_json({"engine": identity, "lines": len(arabic), **scores})
        return
    for entry in scores.values():
        click.echo(f"{entry['score']:.2f}  {entry['signature']}")
    click.echo(f"{len(arabic)} lines, {identity.signature}")


def _lines(path: Path, limit: int | None) -> list[str]:
    """The first lines of a text. Raises UsageError where it has none."""
    try:
        with path.open(encoding="utf-8") as stream:
            lines = [line.rstrip("\n") for line in islice(stream, limit)]
    except UnicodeError as error:
        raise UsageError(f"{path}: {plainly(error)}; name a text, a sentence a line") from error
    if not lines:
        raise UsageError(f"{path}: it is empty; name a text, a sentence a line")
    return lines


@evaluate.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--ratio", type=click.FloatRange(0, 1, min_open=True), default=0.4, show_default=True)
@json_option
@common_options
def summary(settings: Settings, folder: Path, ratio: float, as_json: bool) -> None:
    """ROUGE with an Arabic tokenizer over FOLDER/<id>/article.txt and its ref*.txt files."""
    from briefings.summary.evaluate import evaluate_summary

    report = evaluate_summary(folder, ratio)
    if as_json:
        print_json(report)
        return
    for row in report.rows:
        click.echo(f"{row.system:<10} ROUGE-1 F {row.rouge1:.4f}  ROUGE-2 F {row.rouge2:.4f}")
    click.echo(f"{report.articles} articles, {ratio:.0%} of the words")


@evaluate.command()
@click.argument("gold", type=_file)
@profile_option
@json_option
@common_options
def analysis(settings: Settings, gold: Path, profile: str | None, as_json: bool) -> None:
    """Precision, recall and F1 per role, theme and figure against GOLD.jsonl."""
    from briefings import profile as profiles
    from briefings.analysis.evaluate import evaluate as run

    report = run(gold, profiles.load(settings.config(profile=profile).profile))
    scores = {
        **report.roles,
        **{f"theme {name}": score for name, score in report.themes.items()},
        "figures": report.figures,
        "figures, kind and count": report.counts,
        "quote": report.quotes,
        "event date": report.dates,
    }
    if as_json:
        rows = {
            name: {
                "precision": s.precision,
                "recall": s.recall,
                "f1": s.f1,
                "gold": s.right + s.missed,
            }
            for name, s in scores.items()
        }
        print_json(
            {"sentences": report.sentences, "scores": rows, "theme_macro_f1": report.theme_macro_f1}
        )
        return
    click.echo(f"{'':<24} precision  recall     F1      n")
    for name, s in scores.items():
        click.echo(
            f"{name:<24} {s.precision:9.3f} {s.recall:7.3f} {s.f1:6.3f} {s.right + s.missed:6d}"
        )
    click.echo(f"{'themes, macro F1':<24} {report.theme_macro_f1:24.3f}")
    if settings.verbose:
        for d in report.differences:
            click.echo(
                f"{d.article} {d.n} {d.what}: wrong {d.wrong}, missed {d.missed}\n    {d.ar}"
            )
