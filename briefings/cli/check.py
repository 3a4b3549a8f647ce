"""`briefings check`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.common import Settings, common_options, json_option, print_json, stdin_stream
from briefings.errors import ReadingError

if TYPE_CHECKING:
    from briefings.records import Trust

_BATCH = 512  # pairs judged at a time: the sentence encoder works in batches, memory stays flat
_MARKUP = re.compile(rb"<(?:!doctype|\?xml|html|head|body)\b|<!--", re.IGNORECASE)
_ODD = "more than two columns, Arabic and English"


@click.command()
@click.argument("file", default="-", metavar="[FILE.tsv|-]")
@json_option
@common_options
def check(settings: Settings, file: str, as_json: bool) -> None:
    """Judge translations: `Arabic<TAB>English` a line in, `mark<TAB>reasons` a line out."""
    if file != "-":
        _refuse(Path(file))
    results: list[dict[str, object]] = []
    for trust in _judged(_lines(file)):
        if as_json:
            results.append({"mark": trust.mark, "reasons": list(trust.reasons)})
        else:
            click.echo(f"{trust.mark}\t{';'.join(r.replace(';', ',') for r in trust.reasons)}")
    if as_json:
        print_json({"schema": "check/1", "pairs": results})


def _refuse(file: Path) -> None:
    """Raise ReadingError for a file that holds no pairs at all: a page, a text without any tab."""
    with file.open("rb") as stream:
        lines = (line.lstrip(b"\xef\xbb\xbf \t\r\n") for line in stream)
        first = next((line for line in lines if line), b"")
        stream.seek(0)
        paired = any(b"\t" in line.strip() for line in stream)
    if first and (_MARKUP.match(first) or not paired):
        what = "it is a page" if _MARKUP.match(first) else "no line of it has a tab"
        raise ReadingError(
            f"{file}: {what}, and pairs are judged, Arabic and English with a tab between them, "
            "a pair a line; `briefings analyze` reads Arabic alone"
        )


def _lines(file: str) -> Iterator[str]:
    with stdin_stream() if file == "-" else Path(file).open("rb") as stream:
        for number, raw in enumerate(stream, start=1):
            try:
                yield raw.decode("utf-8").rstrip("\r\n")
            except UnicodeDecodeError as error:
                raise ReadingError(f"{file}, line {number}: not UTF-8; convert it first") from error


def _judged(lines: Iterable[str]) -> Iterator[Trust]:
    """A judgement for each line; one with something in a third column is no pair, and is told so."""
    from briefings.records import Trust
    from briefings.translation.checks.marks import Pair, judge

    rest = iter(lines)
    while batch := [line.split("\t", 2) for line in islice(rest, _BATCH)]:
        pairs = [Pair(columns[0], "".join(columns[1:2])) for columns in batch]
        for columns, trust in zip(batch, judge(pairs), strict=True):
            odd = "".join(columns[2:]).strip()
            yield Trust("untrusted", (_ODD,)) if odd else trust
