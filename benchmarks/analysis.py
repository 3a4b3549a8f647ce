"""Growth of analysis, merging and selection over 2,500, 5,000 and 10,000 articles.

python benchmarks/analysis.py [ARTICLES…]

The articles are made from templates: six weeks, eight outlets, twenty sentences each; a third of the
sentences are told by several outlets word for word, as wire copy is. There is no translation here.
Wall seconds of all cores; so few words repeat often, so real text takes longer to analyse.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from briefings import profile as profiles
from briefings.analysis.facts.duplicates import cluster
from briefings.analysis.facts.samefact import told_apart
from briefings.analysis.parallel import analyze_articles
from briefings.language.sentences import title
from briefings.records import (
    Article,
    BriefedArticle,
    Engine,
    NameMatch,
    Sentence,
    Translated,
    Trust,
)
from briefings.summary.edition import Analysed, assemble
from briefings.summary.scope import Asked

START = date(2020, 9, 27)
DAYS = 45
OK = Trust("ok")
OUTLETS = ["الأفق", "المنارة", "الجسر", "الرواق", "البيان", "الساحل", "الشروق", "الميدان"]
PLACES = [
    "غنجة",
    "باردا",
    "شوشة",
    "هادروت",
    "فيزولي",
    "تارتار",
    "مارتوني",
    "أغدام",
    "كلبجار",
    "لاتشين",
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
NOUNS = ["جسر", "مدرسة", "سوق", "مستشفى", "طريق", "محطة", "مستودع", "معسكر", "مطار", "قرية", "سد"]
NOUNS += [
    "مصنع",
    "مخبز",
    "ملجأ",
    "كنيسة",
    "مسجد",
    "حقل",
    "نهر",
    "جبل",
    "تلة",
    "نفق",
    "ميناء",
    "حاجز",
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


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence from a template and the place that it names."""

    text: str
    place: str


def fact(random_: random.Random) -> Fact:
    """A random fact."""
    place = random_.choice(PLACES)
    text = random_.choice(TEMPLATES).format(
        s=random_.choice(SPEAKERS),
        p=place,
        k=random_.randint(2, 60),
        w=random_.randint(2, 400),
        n=" ".join(random_.sample(NOUNS, 2)),
    )
    return Fact(text, place)


def articles(count: int, seed: int = 7) -> Iterator[list[Translated]]:
    """The texts of articles, title first, in the order of their dates; the same ones for a seed."""
    random_ = random.Random(seed)
    told = [[fact(random_) for _ in range(max(8, count // 20))] for _ in range(DAYS)]
    for number in range(count):
        day = number * DAYS // count
        facts = random_.sample(told[day], 7) + [fact(random_) for _ in range(13)]
        random_.shuffle(facts)
        article = Article(
            f"A{number:05d}",
            "عنوان",
            "\n\n".join(item.text for item in facts),
            f"صحيفة {random_.choice(OUTLETS)}",
            START + timedelta(days=day),
            "given",
            None,
            f"{number}.txt",
            str(number),
        )
        heading = Translated(title(article), "Title", "machine", -0.3, OK)
        yield [heading, *translated(article, facts)]


def translated(article: Article, facts: Sequence[Fact]) -> Iterator[Translated]:
    """The sentences of an article as the translation hands them on."""
    start = 0
    for n, item in enumerate(facts, start=1):
        end = start + len(item.text)
        sentence = Sentence(article, n, start, end, item.text, paragraph=n - 1)
        at = item.text.index(item.place)
        name = NameMatch(at, at + len(item.place), item.place, item.place, "place")
        yield Translated(sentence, "A line.", "machine", -0.3, OK, (name,))
        start = end + 2


def measure(count: int) -> tuple[float, float, float]:
    """Seconds for analysis, for merging, and for selection with everything that follows from it."""
    profile = profiles.load("karabakh")
    texts = list(articles(count))
    marks = [time.perf_counter()]
    made = [
        BriefedArticle(heading.sentence.article, heading.en, OK, tuple(found))
        for (heading, *_), found in zip(texts, analyze_articles(texts, profile), strict=True)
    ]
    marks.append(time.perf_counter())
    clusters = cluster([s for a in made for s in a.statements])
    marks.append(time.perf_counter())
    found = Analysed(made, clusters, Engine("none", "0", "benchmark"))
    edition = assemble(found, profile, Asked(), apart=told_apart)
    marks.append(time.perf_counter())
    analysing, merging, selecting = (b - a for a, b in pairwise(marks))
    mine, theirs = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(
        f"{count:6d} articles {edition.coverage.sentences:7d} sentences {len(clusters):7d} facts "
        f"{len(edition.clusters):4d} items   analysis {analysing:5.1f} s   merging {merging:5.1f} s   "
        f"selection {selecting:5.1f} s   peak {mine:.0f} MB + {theirs:.0f} MB a worker",
        flush=True,
    )
    return analysing, merging, selecting


def main(sizes: list[int]) -> None:
    """Measure each size and print how the times grow from the first to the last."""
    runs = [measure(size) for size in sizes]
    if len(sizes) > 1:
        growth = (last / first for first, last in zip(runs[0], runs[-1], strict=True))
        analysis, merging, selection = growth
        print(
            f"{sizes[-1] / sizes[0]:.0f} times the articles: "
            f"analysis ×{analysis:.1f}, merging ×{merging:.1f}, selection ×{selection:.1f}"
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [2500, 5000, 10000])
