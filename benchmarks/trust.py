"""Names, figures and marks on held-out text: the engine alone against the whole chain.

python benchmarks/trust.py [SHARED]      (two minutes or three; SHARED is ../shared by default)

`news` is the second half of the general news, `pairs` the half of the spoiled pairs that no threshold
was set on. `names` and `numbers` are the lines after the first 200, `conflict` every second line of the
conflict news: faults found in these were read while the lists and rules were made, so take their
figures for development figures.
"""

from __future__ import annotations

import sys
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import sacrebleu

from briefings.records import Article, Sentence, Translated
from briefings.translation.checks import ledger
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.engines.engine import open_engine
from briefings.translation.names.authority import NameAuthority, load_names
from briefings.translation.names.spelling import carries, missing, spoken
from briefings.translation.translator import open_translator

AT_MOST = 300  # sentences of a set
Row = list[str]


def rows(path: Path) -> list[Row]:
    """The columns of a TSV."""
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def sets(data: Path) -> dict[str, list[Row]]:
    """Held-out lines by name: Arabic, English, and for the names `arabic=english` pairs."""
    ar, en = ((data / f"news-dev.{end}").read_text("utf-8").splitlines() for end in ("ar", "en"))
    news = [list(pair) for pair in zip(ar, en, strict=True)]
    return {
        "names": rows(data / "names.tsv")[200:],
        "numbers": rows(data / "numbers.tsv")[200:],
        "news": news[len(news) // 2 :],
        "conflict": rows(data / "domain-dev.tsv")[1::2],
    }


def chain(sentences: Sequence[str]) -> list[Translated]:
    """What users get, with a fresh memory."""
    article = Article("A01", "", "\n\n".join(sentences), None, None, "", None, "", "")
    made = [Sentence(article, n, 0, 0, text) for n, text in enumerate(sentences, 1)]
    with (
        tempfile.TemporaryDirectory() as folder,
        open_translator(memory=Path(folder) / "m.sqlite") as engine,
    ):
        return engine.translate(made)


def report(label: str, kept: Sequence[Row], english: Sequence[str], names: NameAuthority) -> None:
    """One line of figures for one version of a set."""
    wanted = met = strangers = differ = listed = exact = figures = kept_figures = 0
    for (ar, _, *pairs), en in zip(kept, english, strict=True):
        matches = names.find(ar)
        houses = {spoken(match.house) for match in matches}
        wanted += len(houses)
        exact += sum(carries(en, house) for house in houses)
        met += len(houses) - len(missing(en, matches))
        strangers += len(names.strangers(ar, en, matches))
        differ += bool(ledger.differences(ar, en))
        there, all_ = ledger.tally(ar, en)
        kept_figures, figures = kept_figures + there, figures + all_
        for pair in pairs:
            _, _, house = pair.partition("=")
            listed += all(word.lower() in en.lower() for word in house.split()) if house else 0
    total = sum("=" in pair for _, _, *pairs in kept for pair in pairs)
    chrf = sacrebleu.corpus_chrf(english, [[row[1] for row in kept]]).score
    print(
        f"  {label:7} chrF {chrf:.1f} | listed names in house spelling {exact}/{wanted}"
        f" = {exact / wanted:.1%}, or as adjective {met / wanted:.1%}"
        f" | names added {strangers}"
        f" | figures kept {kept_figures}/{figures} = {kept_figures / figures:.1%},"
        f" sentences with a figure that differs {differ}/{len(kept)}"
        + (f" | names of the set {listed}/{total} = {listed / total:.1%}" if total else "")
    )


def marks(kept: Sequence[Row], made: Sequence[Translated]) -> None:
    """How good, by chrF, the sentences of each mark are."""
    by_mark: dict[str, list[float]] = {"ok": [], "check": [], "untrusted": []}
    for row, translated in zip(kept, made, strict=True):
        score = sacrebleu.sentence_chrf(translated.en, [row[1]]).score
        by_mark[translated.trust.mark].append(score)
    means = (
        f"{mark} {len(scores)} of mean chrF {sum(scores) / len(scores):.1f}"
        for mark, scores in by_mark.items()
        if scores
    )
    print("  marks  ", ", ".join(means))


def pairs(data: Path) -> None:
    """Spoiled and good reference pairs: precision and recall of `untrusted` and of 'not ok'."""
    held = [row for row in rows(data / "trust.tsv") if zlib.crc32(row[1].encode()) % 2]
    found = [trust.mark for trust in judge([Pair(ar, en) for _, ar, en in held])]
    spoiled = [row[0] != "good" for row in held]
    for label, caught in (
        ("untrusted", [mark == "untrusted" for mark in found]),
        ("not ok", [mark != "ok" for mark in found]),
    ):
        right = sum(c and s for c, s in zip(caught, spoiled, strict=True))
        wrong = sum(caught) - right
        print(
            f"  {label}: precision {right / max(1, right + wrong):.1%},"
            f" recall {right / sum(spoiled):.1%}, good pairs doubted"
            f" {wrong}/{len(held) - sum(spoiled)}"
        )


def main() -> None:
    """Print all figures."""
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared") / "eval"
    names = load_names()
    for name, lines in sets(data).items():
        kept = lines[:AT_MOST]
        print(f"{name}: {len(kept)} sentences")
        engine = open_engine("")
        alone = [made.text for made in engine.translate([row[0] for row in kept])]
        engine.close()
        made = chain([row[0] for row in kept])
        report("engine", kept, alone, names)
        report("chain", kept, [translated.en for translated in made], names)
        marks(kept, made)
    print("pairs")
    pairs(data)


if __name__ == "__main__":
    main()
