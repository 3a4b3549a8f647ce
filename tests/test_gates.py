"""Quality floors: each figure is measured as a user would and held against tests/gates/baseline.json.

A floor is lowered only with a written reason beside it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest

from briefings.language.numerals import numerals

ROOT = Path(__file__).resolve().parent.parent
BASELINE: dict[str, Any] = json.loads((ROOT / "tests/gates/baseline.json").read_text("utf-8"))
COMMAND = Path(sys.executable).with_name("briefings")
pytestmark = pytest.mark.gate


def briefings(*arguments: str | Path, stdin: str | None = None) -> str:
    """Run the installed command and give what it printed."""
    done = subprocess.run(
        [str(COMMAND), *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def hold(name: str, value: float) -> None:
    """Print the figure and fail where it is under its floor."""
    floor = BASELINE["floors"][name]
    print(f"\n{name}: {value:.4g} (floor {floor})", end="")
    assert value >= floor, f"{name} fell to {value:.4g}; the floor is {floor}"


@cache
def translated(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Each line through `translate --lines`."""
    output = briefings("translate", "--lines", stdin="".join(f"{line}\n" for line in lines))
    english = tuple(output.split("\n")[:-1])
    assert len(english) == len(lines)
    return english


def chrf(arabic: list[str], english: list[str]) -> float:
    """Corpus chrF of our translation."""
    from sacrebleu.metrics.chrf import CHRF

    return float(CHRF().corpus_score(list(translated(tuple(arabic))), [english]).score)


@pytest.mark.parametrize("name", ["flores-dev", "news-dev"])
def test_chrf_on_general_text(name: str, shared: Path) -> None:
    """The first 400 lines of FLORES dev and NTREX-128 dev translate as well as they did."""
    arabic, english = (
        (shared / f"eval/{name}.{side}").read_text("utf-8").splitlines()[:400]
        for side in ("ar", "en")
    )
    hold(f"chrF {name}", chrf(arabic, english))


def test_chrf_on_conflict_news(shared: Path) -> None:
    """The first 400 lines of the product's own field translate as well as they did."""
    text = (shared / "eval/domain-dev.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()[:400]]
    hold("chrF domain-dev", chrf([r[0] for r in rows], [r[1] for r in rows]))


def test_names_keep_their_house_spelling(shared: Path) -> None:
    """Every word of a name's house spelling stands in the English."""
    text = (shared / "eval/names.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    english = translated(tuple(row[0] for row in rows))
    kept = total = 0
    for row, line in zip(rows, english, strict=True):
        for pair in (cell for cell in row[2:] if "=" in cell):
            words = pair.split("=", 1)[1].lower().split()
            total += 1
            kept += all(word in line.lower() for word in words)
    hold("names kept", kept / total)


def test_figures_survive_translation(shared: Path) -> None:
    """Digit figures of two or more digits stand in the English, in digits or words; no phrase loops."""
    text = (shared / "eval/numbers.tsv").read_text("utf-8")
    arabic = tuple(line.split("\t")[0] for line in text.splitlines())
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    with_figures = lost = 0
    for source, line in zip(arabic, translated(arabic), strict=True):
        figures = [f for f in re.findall(r"\d+", source.translate(digits)) if len(f) > 1]
        if figures:
            with_figures += 1
            plain = re.sub(r"[,.]", "", line)
            if any(f not in plain and f not in line for f in figures):
                lost += not values(source, "ar") <= values(line, "en")  # 38 may be thirty-eight
        assert not re.search(r"(\b\w+\b(?: \w+){0,4}) \1 \1", line), line
    hold("figures kept", 1 - lost / with_figures)


def values(text: str, language: Literal["ar", "en"]) -> set[float]:
    """The values of all figures of a text, in digits and in words."""
    return {value for number in numerals(text, language) for value in number.values}


def test_spoiled_translations_are_caught(shared: Path) -> None:
    """`check` doubts spoiled pairs and leaves good ones alone."""
    rows = (shared / "eval/trust.tsv").read_text("utf-8").splitlines()
    marks = briefings("check", "-", stdin="".join(r.split("\t", 1)[1] + "\n" for r in rows))
    good: list[bool] = []
    spoiled: list[bool] = []
    for row, mark in zip(rows, marks.splitlines(), strict=True):
        (good if row.startswith("good\t") else spoiled).append(mark.startswith("ok"))
    hold("good pairs believed", sum(good) / len(good))
    hold("spoiled pairs caught", 1 - sum(spoiled) / len(spoiled))


def test_pages_are_read_clean(shared: Path) -> None:
    """Line F1 over raw pages: titles and paragraphs are kept, junk and captions are not.

    Clutter that says no more than a line of the article does cannot be told from it, and counts as none.
    """
    right = kept_junk = lost = 0
    for labels in sorted((shared / "eval/pages").glob("*.labels.tsv")):
        raw = labels.with_name(labels.name.replace(".labels.tsv", ".raw.txt"))
        output = re.sub(r"\W+", "", briefings("clean", raw))
        rows = [row.split("\t", 2)[1:] for row in labels.read_text("utf-8").splitlines()[1:]]
        lines = [(kind, re.sub(r"\W+", "", text)) for kind, text in rows]
        own = " ".join(text for kind, text in lines if kind in "PTH")
        for kind, text in lines:
            found = text in output and (kind in "PT" or text not in own)
            right += kind in "PT" and found
            lost += kind in "PT" and not found
            kept_junk += kind in "JC" and found
    hold("line F1 pages", 2 * right / (2 * right + kept_junk + lost))


def test_summaries_beat_the_lead(shared: Path) -> None:
    """`evaluate summary` on the development half of EASC."""
    report = json.loads(briefings("evaluate", "summary", shared / "eval/easc-dev", "--json"))
    scores = {row["system"]: row["rouge1"] for row in report["rows"]}
    hold("ROUGE-1 F easc-dev", scores["briefings"])
    assert scores["briefings"] > scores["LEAD"]


@pytest.mark.parametrize("part", ["dev", "dev2", "heldout", "heldout2", "heldout3"])
def test_roles_themes_and_figures(part: str) -> None:
    """F1 per role, theme and figure on the development parts of the gold and on those set aside."""
    gold = ROOT / f"tests/gold/analysis-{part}.jsonl"
    report = json.loads(briefings("evaluate", "analysis", gold, "--json"))
    for name in ("speaker", "actor", "affected", "figures"):
        hold(f"F1 {name}, {part}", report["scores"][name]["f1"])
    hold(f"macro F1 themes, {part}", report["theme_macro_f1"])


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("roles", ("speaker", "actor", "affected")),
        ("figures", ("figures", "figures, kind and count")),
        ("themes", ()),
    ],
)
def test_real_news_is_read(part: str, names: tuple[str, ...], shared: Path, tmp_path: Path) -> None:
    """F1 on sentences of real news of many wars, which no model or rule is fitted on."""
    texts, marks = shared / "mt", ROOT / "tests/gold/real"
    subprocess.run([sys.executable, ROOT / "benchmarks/real_lines.py", texts, tmp_path], check=True)
    gold = tmp_path / f"real-{part}-heldout.jsonl"
    world = marks / "world.toml"
    report = json.loads(briefings("evaluate", "analysis", gold, "--profile", world, "--json"))
    for name in names:
        hold(f"F1 {name}, real news", report["scores"][name]["f1"])
    if not names:
        hold(f"macro F1 {part}, real news", report["theme_macro_f1"])
