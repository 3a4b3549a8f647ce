"""Step 2, `align`: word alignments by eflomal, then everything the trainer needs in one file.

eflomal (Östling and Tiedemann, 2016) aligns both directions; links of both count first, links of
the forward direction fill the words that are left.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from briefings.errors import ConfigError
from briefings.training.layout import EOS
from briefings.training.pairs import Pair
from briefings.training.prepare import load
from briefings.training.prepared import LONGEST, Flat, Prepared, save
from briefings.training.tokens import Tokens, framed, piece_alignment, words

LINKS = ("links.forward", "links.reverse")
DATA = "prepared.npz.xz"
_ALEF = re.compile("[أإآ]")
Links = dict[int, int]  # target word → source word


REVERSE = "reverse"  # the folder of a model from English into Arabic, for back-translation


def align(work: Path, tokens: Tokens, *, reverse: bool = False) -> tuple[int, int]:
    """Align the pairs of a work folder and write `prepared.npz.xz`.

    With `reverse` the sides change places: data for a model from English into Arabic, in a folder
    of its own. Gives the number of pairs written, and of those left out since a side has too many pieces.
    """
    pairs = [pair for pair in load(work) if pair.weight > 0 or pair.late > 0]
    if not all((work / name).is_file() for name in LINKS):
        link(pairs, work)
    forward, back = (_lines(work / name) for name in LINKS)
    if len(forward) != len(pairs):
        raise ConfigError(
            f"{work}: links of other pairs; delete {' and '.join(LINKS)} and run again"
        )
    if reverse:
        pairs = [pair._replace(arabic=pair.english, english=pair.arabic) for pair in pairs]
        forward, back = [turned(line) for line in back], [turned(line) for line in forward]
    data = encode(pairs, [merged(*both) for both in zip(forward, back, strict=True)], tokens)
    target = work / REVERSE / DATA if reverse else work / DATA
    target.parent.mkdir(exist_ok=True)
    save(data, target)
    return len(data), len(pairs) - len(data)


def link(pairs: Sequence[Pair], work: Path) -> None:
    """Run eflomal over the pairs; the links are written into the work folder."""
    try:
        import eflomal
    except ImportError as error:
        raise ConfigError(
            "eflomal is missing; install the extra: uv sync --extra training"
        ) from error
    sides = (
        "\n".join(" ".join(words(_ALEF.sub("ا", pair.arabic))) for pair in pairs),
        "\n".join(" ".join(words(pair.english.lower())) for pair in pairs),
    )
    parts = [work / f"{name}.part" for name in LINKS]
    eflomal.Aligner().align(
        io.StringIO(sides[0] + "\n"),
        io.StringIO(sides[1] + "\n"),
        links_filename_fwd=str(parts[0]),
        links_filename_rev=str(parts[1]),
    )
    for part, name in zip(parts, LINKS, strict=True):
        part.replace(work / name)


def merged(forward: str, reverse: str) -> Links:
    """One source word for each target word, from two lines of links `0-0 2-1 …`."""
    there, back = set(forward.split()), set(reverse.split())
    links: Links = {}
    for found in (there & back, there - back):
        for pair in sorted(found):
            source, target = map(int, pair.split("-"))
            links.setdefault(target, source)
    return links


def turned(links: str) -> str:
    """Links with their sides changed: `0-2` becomes `2-0`."""
    return " ".join("-".join(reversed(link.split("-"))) for link in links.split())


def encode(pairs: Sequence[Pair], links: Sequence[Links], tokens: Tokens) -> Prepared:
    """Pairs as pieces; those with a side over the longest are left out."""
    kept = list(_encoded(pairs, links, tokens))
    return Prepared(
        Flat.of([row[0] for row in kept]),
        Flat.of([row[1] for row in kept]),
        Flat.of([row[2] for row in kept], np.int8),
        np.array([row[3].weight for row in kept], np.float32),
        np.array([row[3].late for row in kept], np.float32),
        tokens.to_source,
        (len(tokens.sources), len(tokens.targets)),
    )


def _encoded(
    pairs: Sequence[Pair], links: Sequence[Links], tokens: Tokens
) -> Iterator[tuple[list[int], list[int], list[int], Pair]]:
    for pair, linked in zip(pairs, links, strict=True):
        source, source_spans = tokens.source(pair.arabic)
        target, target_spans = tokens.target(pair.english)
        if source and target and max(len(source), len(target)) <= LONGEST:
            aligned = piece_alignment(
                linked, (pair.arabic, source_spans), (pair.english, target_spans)
            )
            yield framed(source), [*target, EOS], aligned.tolist(), pair


def _lines(path: Path) -> list[str]:
    return path.read_text("ascii").split("\n")[:-1]
