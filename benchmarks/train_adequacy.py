"""Learn the bilingual lexicon of the adequacy check, and fit the weights of its features.

python benchmarks/train_adequacy.py lexicon SHARED     (needs the extra `training`; three minutes)
python benchmarks/train_adequacy.py words SHARED       (seconds: the English words that are known)

Word alignment is eflomal's (Östling and Tiedemann 2016): a Bayesian model with word order and
fertility, both directions. Text: the project's own pairs (CC0), real news translated for it, and genuine
and machine translations of UN texts, news posts and exam questions under the MIT or Apache licence. What is
shipped are counts of aligned stems, no text. Nothing of `eval/` is among the pairs.
"""

from __future__ import annotations

import gzip
import lzma
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from briefings.language.bilingual import (
    arabic_stem,
    idle,
    idle_arabic,
    lexicon,
    skeleton,
    tokens,
)
from briefings.language.normalize import bare, words
from briefings.training.pairs import keyed, rows

OUT = Path(__file__).resolve().parent.parent / "briefings" / "data" / "checks"
FREE = ("un_conflict/", "un_sdg", "fignews2024", "mmlu_ar", "ms_coop")  # MIT, Apache-2.0
LONGEST = 100  # words of a side
LEAST_SEEN = 3  # of a stem
LEAST_LINKS = 1.5  # of a pair of stems
LEAST_SHARE = 0.004
MEASURED = 22_000  # pairs of each kind on which it is counted how often a stem is missed
ALIKE = 0.68  # cosine of two words from which they license each other
ALIKE_AT_MOST = 6
AT_MOST = 24  # translations of a stem

TEXTS = Path(__file__).resolve().parent.parent / "briefings" / "training" / "data"
OWN = {  # file → column of its English
    "authored-sentences.tsv.xz": 1,
    "authored-articles.tsv.xz": 2,
    "authored-clauses.tsv.xz": 2,
    "authored.tsv.xz": 1,
}
# What packages may be trained on: see briefings/training/data/sources.toml. Of these, bare words only.
SHIPPED = (
    *FREE,
    "comve",
    "debian_handbook",
    "ms_docs",
    "mt_geneval",
    "opensource_guide",
    "syrian_archive",
    "tatoeba",
    "xquad",
)
LEXICONS = ("arabic_wordnet.tsv.xz", "wiktionary_en_ar.tsv.xz")
ENGLISH = re.compile(r"[^\W\d_]{3,}")
LEAST_USED = 2  # times in the text of others, who misspell now and then

Pairs = Iterator[tuple[str, str]]


def authored(folder: Path) -> Pairs:
    """The project's own pairs."""
    for name in ("sentences.tsv", "articles.tsv", "clauses.tsv"):
        for line in (folder / name).read_text("utf-8").splitlines():
            ar, en = line.split("\t")[-2:]
            yield ar, en


def newer() -> Pairs:
    """The project's own pairs of later days."""
    yield from ((row[0], row[1]) for row in rows(TEXTS / "authored.tsv.xz"))


def translated(shared: Path) -> Pairs:
    """Sentences of real news, translated for the project; the text is found by its key."""
    known = keyed(shared / "mt" / "mono" / "news.ar.txt.xz")
    for key, english in rows(TEXTS / "translated-news.tsv.xz"):
        if key in known:
            yield known[key], english


def free(path: Path, sources: tuple[str, ...] = FREE) -> Pairs:
    """Pairs of others under licences that let statistics be shipped."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            _, source, _, ar, en = line.rstrip("\n").split("\t")
            if source.startswith(sources):
                yield ar, en


def split(pairs: Pairs) -> Iterator[tuple[list[str], list[str]]]:
    """Folded Arabic words and English words of the pairs of fit length."""
    for ar, en in pairs:
        left = [bare(word.text) for word in words(ar)]
        right = [token.text.lower() for token in tokens(en)]
        if 0 < len(left) <= LONGEST and 0 < len(right) <= LONGEST:
            yield left, right


def stems(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """Both sides by stems."""
    return (
        [arabic_stem(word) or word for word in left],
        [token.stem for word in right for token in tokens(word)],
    )


def links(rows: list[tuple[list[str], list[str]]]) -> Iterator[list[tuple[int, int]]]:
    """Links of both directions; one that both have comes twice."""
    from eflomal import Aligner

    with tempfile.TemporaryDirectory() as folder:
        forth, back = Path(folder) / "forth", Path(folder) / "back"
        stemmed = [stems(*row) for row in rows]
        Aligner(model=3, n_samplers=1).align(
            [" ".join(a) + "\n" for a, _ in stemmed],
            [" ".join(e) + "\n" for _, e in stemmed],
            links_filename_fwd=str(forth),
            links_filename_rev=str(back),
        )
        with forth.open() as one, back.open() as other:
            for pair in zip(one, other, strict=True):
                yield [
                    (int(i), int(j))
                    for line in pair
                    for i, j in (link.split("-") for link in line.split())
                ]


Forms = dict[str, Counter[str]]  # stem → its forms


def count(
    pairs: Pairs,
) -> tuple[Counter[tuple[str, str]], Counter[str], Counter[str], tuple[Forms, Forms]]:
    """Links between stems, how often each stem was seen, in what forms; idle words are `_`."""
    forms: tuple[Forms, Forms] = (defaultdict(Counter), defaultdict(Counter))
    rows = list(split(pairs))
    linked: Counter[tuple[str, str]] = Counter()
    arabic: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for (left, right), found in zip(rows, links(rows), strict=True):
        sa, se = stems(left, right)
        ka = ["_" if idle_arabic(word) else s for word, s in zip(left, sa, strict=True)]
        ke = ["_" if idle(word) else s for word, s in zip(right, se, strict=True)]
        arabic.update(ka)
        english.update(ke)
        for side, (key, surface) in enumerate(((ka, left), (ke, right))):
            for stem, word in zip(key, surface, strict=True):
                forms[side][stem][word] += 1
        for i, j in found:
            linked[ka[i], ke[j]] += 0.5  # type: ignore[assignment]
    return linked, arabic, english, forms


def table(
    linked: dict[str, dict[str, float]],
    seen: Counter[str],
    missed: dict[str, int],
    forms: Forms,
) -> Iterator[str]:
    """Lines `stem count missed form stem per-mille …`, the likeliest first."""
    for stem in sorted(linked):
        if stem == "_" or seen[stem] < LEAST_SEEN:
            continue
        kept = [
            (share, other)
            for other, n in linked[stem].items()
            if n >= LEAST_LINKS and (share := n / seen[stem]) >= LEAST_SHARE
        ]
        best = sorted(kept, reverse=True)[:AT_MOST]
        if any(other != "_" for _, other in best):
            form = forms[stem].most_common(1)[0][0] if stem in forms else ""
            form = "" if form == stem else form
            yield f"{stem}\t{seen[stem]}\t{missed.get(stem, 0)}\t{form}\t" + " ".join(
                f"{other} {min(999, round(1000 * share))}" for share, other in best
            )


def make_lexicon(shared: Path) -> None:
    """Write `lexicon.tsv.gz`."""
    folder = shared / "mt"

    def everything() -> Pairs:
        yield from authored(folder / "authored")
        yield from newer()
        yield from translated(folder.parent)
        yield from free(folder / "parallel" / "train.tsv.xz")

    linked, arabic, english, forms = count(everything())
    forth: dict[str, dict[str, float]] = defaultdict(dict)
    back: dict[str, dict[str, float]] = defaultdict(dict)
    for (a, e), n in linked.items():
        forth[a][e] = back[e][a] = n
        if bones := skeleton(a):
            forth[bones][e] = forth[bones].get(e, 0.0) + n
    for a, n in list(arabic.items()):
        if bones := skeleton(a):
            arabic[bones] += n
    for a, e in alike(forms, arabic, english):
        least = LEAST_LINKS + 0.025 * arabic[a]
        forth[a][e] = max(forth[a].get(e, 0.0), least)
        back[e][a] = max(back[e].get(a, 0.0), LEAST_LINKS + 0.025 * english[e])
    write(forth, back, arabic, english, ({}, {}), forms[1])
    missed = misses(
        authored(folder / "authored"),
        translated(folder.parent),
        free(folder / "parallel" / "train.tsv.xz"),
    )
    write(forth, back, arabic, english, missed, forms[1])


def alike(
    forms: tuple[Forms, Forms], arabic: Counter[str], english: Counter[str]
) -> Iterator[tuple[str, str]]:
    """Stems of the two languages that the sentence encoder takes for nearly the same."""
    import numpy as np

    from briefings.language.encoder import encode

    sides = []
    for kinds, seen in ((forms[0], arabic), (forms[1], english)):
        stems_ = [s for s in kinds if seen[s] >= LEAST_SEEN and s != "_" and s[0].isalpha()]
        likeliest = [kinds[s].most_common(1)[0][0] for s in stems_]
        rows = [encode(likeliest[i : i + 512]) for i in range(0, len(likeliest), 512)]
        sides.append((stems_, np.concatenate(rows)))
    (left, a), (right, e) = sides
    for start in range(0, len(left), 1024):
        close = a[start : start + 1024] @ e.T
        for i, row in enumerate(close):
            for j in np.argsort(-row)[:ALIKE_AT_MOST]:
                if row[j] >= ALIKE:
                    yield left[start + i], right[j]


Links = dict[str, dict[str, float]]
Missed = dict[str, int]  # per mille


def write(
    forth: Links,
    back: Links,
    arabic: Counter[str],
    english: Counter[str],
    missed: tuple[Missed, ...],
    forms: Forms,
) -> None:
    """Write `lexicon.tsv.gz`, with how often each stem was missed in true translations."""
    lines = [*table(forth, arabic, missed[0], {}), "", *table(back, english, missed[1], forms)]
    data = gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0)
    (OUT / "lexicon.tsv.gz").write_bytes(data)
    print(f"{len(lines)} lines, {len(data) / 1e6:.2f} MB")


def misses(*texts: Pairs) -> tuple[Missed, Missed]:
    """How often, per mille, nothing in the true translation stood for a stem, smoothed to 15 %."""
    from briefings.translation.checks.cover import cover
    from briefings.translation.checks.licences import UNLICENSED

    lexicon.cache_clear()
    found: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    lost: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for text in texts:
        for ar, en in islice(text, MEASURED):
            for side, words_ in enumerate(cover(ar, en, ())):
                found[side].update(word.stem for word in words_)
                lost[side].update(word.stem for word in words_ if word.licence < UNLICENSED)
    return tuple(  # type: ignore[return-value]
        {s: round(1000 * (lost[side][s] + 0.6) / (n + 4)) for s, n in found[side].items()}
        for side in (0, 1)
    )


def make_words(shared: Path) -> None:
    """Write `words.txt.gz`: every English word of the project and of lexicons, and what others use twice."""
    own, others = Counter[str](), Counter[str]()
    for name, column in OWN.items():
        with lzma.open(TEXTS / name, "rt", encoding="utf-8") as file:
            own.update(
                w.lower() for line in file for w in ENGLISH.findall(line.split("\t")[column])
            )
    for name in ("train.tsv.xz", "more.tsv.xz"):
        for _, en in free(shared / "mt" / "parallel" / name, SHIPPED):
            others.update(word.lower() for word in ENGLISH.findall(en))
    for name in LEXICONS:
        with lzma.open(shared / "mt" / "lexicon" / name, "rt", encoding="utf-8") as file:
            own.update(w.lower() for line in file for w in ENGLISH.findall(line.split("\t")[1]))
    kept = sorted(set(own) | {word for word, times in others.items() if times >= LEAST_USED})
    data = gzip.compress("\n".join(kept).encode("utf-8"), 9, mtime=0)
    (OUT / "words.txt.gz").write_bytes(data)
    print(f"{len(kept)} words, {len(data) / 1e3:.0f} kB")


if __name__ == "__main__":
    make = make_words if sys.argv[1:2] == ["words"] else make_lexicon
    make(Path(sys.argv[2] if len(sys.argv) > 2 else "../shared"))
