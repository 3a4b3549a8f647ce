"""Growth of analysis, merging and selection: the same work on 2,500, 5,000 and 10,000 articles.

python benchmarks/analysis.py [ARTICLES…]

The articles are made from templates: six weeks, twelve outlets, twenty sentences each; a third of the
sentences are told by several outlets in the same or in other words, as wire copy is. Translation is
left out (a fixed English line), so the figures are those of `analysis/` and `summary/` alone.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from briefings import profile as profiles
from briefings.analysis.analyze import statements
from briefings.analysis.duplicates import cluster
from briefings.language.sentences import sentences
from briefings.records import Article, BriefedArticle, Engine, Translated, Trust
from briefings.summary.edition import assemble

START = date(2020, 9, 27)
DAYS = 45
OUTLETS = [
    f"صحيفة {name}"
    for name in ["الأفق", "المنارة", "الجسر", "الرواق", "البيان", "الساحل", "الشروق", "الميدان"]
]
PLACES = [
    "غنجة",
    "باردا",
    "شوشة",
    "هادروت",
    "فيزولي",
    "جبرائيل",
    "تارتار",
    "مارتوني",
    "أغدام",
    "كلبجار",
    "لاتشين",
    "ستيباناكرت",
]
SPEAKERS = [
    "وزارة الدفاع الأذربيجانية",
    "وزارة الدفاع الأرمينية",
    "سلطات قره باغ",
    "وزارة الخارجية الروسية",
    "الرئيس التركي",
    "رئيس الوزراء الأرميني",
    "الرئيس الأذربيجاني",
    "وزارة الخارجية الفرنسية",
]
NOUNS = [
    "جسر",
    "مدرسة",
    "سوق",
    "مستشفى",
    "طريق",
    "محطة",
    "مستودع",
    "معسكر",
    "مطار",
    "قرية",
    "سد",
    "مصنع",
    "مخبز",
    "ملجأ",
    "كنيسة",
    "مسجد",
    "حقل",
    "نهر",
    "جبل",
    "تلة",
]
TEMPLATES = [
    "قالت {s} إن قصفا استهدف {n} في {p} وأسفر عن مقتل {k} جنديا وإصابة {w} آخرين.",
    "أعلنت {s} أن قواتها سيطرت على {n} قرب {p} بعد معارك استمرت {k} ساعات.",
    "واتهمت {s} الطرف الآخر بخرق وقف إطلاق النار قرب {n} في {p} فجر اليوم.",
    "ودعت {s} إلى وقف فوري للقتال حول {p} وفتح ممر إنساني إلى {n}.",
    "وأضافت أن {w} مدنيا نزحوا من {p} إلى {n} خلال الساعات الماضية.",
    "ونقلت وكالة محلية عن شاهد أن النيران اندلعت في {n} وسط {p} بعد سقوط {k} قذائف.",
    "وبحسب {s} فإن {k} دبابات دمرت عند {n} إلى الشمال من {p}.",
]


def articles(count: int, seed: int = 7) -> Iterator[Article]:
    """Articles of the range in order of their dates, the same ones for a seed."""
    random_ = random.Random(seed)
    facts = {day: [fact(random_) for _ in range(max(8, count // 20))] for day in range(DAYS)}
    for number in range(count):
        day = number * DAYS // count
        shared = random_.sample(facts[day], 7)
        own = [fact(random_) for _ in range(13)]
        lines = [*shared, *own]
        random_.shuffle(lines)
        body = "\n\n".join(" ".join(lines[n : n + 4]) for n in range(0, 20, 4))
        yield Article(
            f"A{number:05d}",
            "عنوان",
            body,
            random_.choice(OUTLETS),
            START + timedelta(days=day),
            "given",
            None,
            f"{number}.txt",
            str(number),
        )


def fact(random_: random.Random) -> str:
    """A sentence from a template."""
    return random_.choice(TEMPLATES).format(
        s=random_.choice(SPEAKERS),
        p=random_.choice(PLACES),
        k=random_.randint(2, 60),
        w=random_.randint(2, 400),
        n=f"{random_.choice(NOUNS)} {random_.choice(NOUNS)}",
    )


def measure(count: int) -> tuple[float, float, float]:
    """Seconds for analysis, for merging, and for selection with everything that follows from it."""
    profile = profiles.load("karabakh")
    ok, briefed = Trust("ok"), []
    analysing = 0.0
    for article in articles(count):
        found = [Translated(s, "A line.", "machine", -0.3, ok) for s in sentences(article)]
        start = time.perf_counter()
        briefed.append(BriefedArticle(article, "Title", ok, tuple(statements(found, profile))))
        analysing += time.perf_counter() - start
    start = time.perf_counter()
    clusters = cluster([s for a in briefed for s in a.statements])
    merging = time.perf_counter() - start
    start = time.perf_counter()
    made = assemble(
        briefed,
        clusters,
        profile,
        title="",
        date_from=None,
        date_to=None,
        engine=Engine("none", "0", "benchmark"),
    )
    selecting = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    total = made.coverage.sentences
    print(
        f"{count:6d} articles {total:7d} sentences {len(clusters):7d} facts {len(made.clusters):4d} items"
        f"   analysis {analysing:6.1f} s   merging {merging:5.1f} s   selection {selecting:5.1f} s"
        f"   peak {peak:5.0f} MB",
        flush=True,
    )
    return analysing, merging, selecting


def main(sizes: list[int]) -> None:
    """Measure each size and print how the times grow from the first to the last."""
    runs = [measure(size) for size in sizes]
    if len(sizes) > 1:
        growth = [last / first for first, last in zip(runs[0], runs[-1], strict=True)]
        times = sizes[-1] / sizes[0]
        print(
            f"{times:.0f} times the articles: analysis ×{growth[0]:.1f}, merging ×{growth[1]:.1f}, "
            f"selection ×{growth[2]:.1f}"
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [2500, 5000, 10000])
