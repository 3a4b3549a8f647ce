"""Growth of merging and selection over 2,500, 5,000 and 10,000 articles, and the pace of the analysis.

python benchmarks/analysis.py [ARTICLES…]

The articles are made from templates: six weeks, eight outlets, twenty sentences each; a third of the
sentences are told by several outlets word for word, as wire copy is. Merging and selection get
statements whose roles and figures come with the template; the analysis itself is timed on the first
200 articles. There is no translation here.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefings import profile as profiles
from briefings.analysis.analyze import analyze
from briefings.analysis.duplicates import cluster
from briefings.records import (
    Analysis,
    Article,
    BriefedArticle,
    Engine,
    Figure,
    NameMatch,
    Roles,
    Sentence,
    Statement,
    Translated,
    Trust,
)
from briefings.summary.edition import assemble

START = date(2020, 9, 27)
DAYS = 45
ANALYSED = 200  # articles
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
SPEAKERS = {
    "وزارة الدفاع الأذربيجانية": "azerbaijan",
    "وزارة الدفاع الأرمينية": "armenia",
    "سلطات قره باغ": "karabakh",
    "وزارة الخارجية الروسية": "russia",
    "الرئيس التركي": "turkey",
    "رئيس الوزراء الأرميني": "armenia",
    "الرئيس الأذربيجاني": "azerbaijan",
    "وزارة الخارجية الفرنسية": "france",
}
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
TEMPLATES = {
    "قالت {s} إن قصفا استهدف {n} في {p} وأسفر عن مقتل {k} جنديا وإصابة {w} آخرين.": "casualties",
    "أعلنت {s} أن قواتها سيطرت على {n} قرب {p} بعد معارك استمرت {k} ساعات.": "military",
    "واتهمت {s} الطرف الآخر بخرق وقف إطلاق النار قرب {n} في {p} فجر اليوم.": "accusations",
    "ودعت {s} إلى وقف فوري للقتال حول {p} وفتح ممر إنساني إلى {n}.": "ceasefire",
    "وأضافت أن {w} مدنيا نزحوا من {p} إلى {n} خلال الساعات الماضية.": "humanitarian",
    "ونقلت وكالة محلية عن شاهد أن النيران اندلعت في {n} وسط {p} بعد سقوط {k} قذائف.": "military",
    "وبحسب {s} فإن {k} دبابات دمرت عند {n} إلى الشمال من {p}.": "military",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence from a template with what the analysis should find in it."""

    text: str
    place: str
    theme: str
    speaker: tuple[str, ...]
    figures: tuple[Figure, ...]


def fact(random_: random.Random) -> Fact:
    """A random fact."""
    template, theme = random_.choice(list(TEMPLATES.items()))
    name, party = random_.choice(list(SPEAKERS.items()))
    killed, place = random_.randint(2, 60), random_.choice(PLACES)
    text = template.format(
        s=name,
        p=place,
        k=killed,
        w=random_.randint(2, 400),
        n=" ".join(random_.sample(NOUNS, 2)),
    )
    count = Figure("killed", (killed, killed), False, "soldiers", None, party, None)
    speaker = (party,) if "{s}" in template else ()
    return Fact(text, place, theme, speaker, (count,) if theme == "casualties" else ())


def articles(count: int, seed: int = 7) -> Iterator[BriefedArticle]:
    """Analysed articles in the order of their dates, the same ones for a seed."""
    random_ = random.Random(seed)
    told = [[fact(random_) for _ in range(max(8, count // 20))] for _ in range(DAYS)]
    for number in range(count):
        day = number * DAYS // count
        facts = random_.sample(told[day], 7) + [fact(random_) for _ in range(13)]
        random_.shuffle(facts)
        body = "\n\n".join(item.text for item in facts)
        article = Article(
            f"A{number:05d}",
            "عنوان",
            body,
            f"صحيفة {random_.choice(OUTLETS)}",
            START + timedelta(days=day),
            "given",
            None,
            f"{number}.txt",
            str(number),
        )
        yield BriefedArticle(article, "Title", OK, tuple(statements(article, facts)))


def statements(article: Article, facts: Sequence[Fact]) -> Iterator[Statement]:
    """The statements of an article as the analysis would make them."""
    start = 0
    for n, item in enumerate(facts, start=1):
        end = start + len(item.text)
        sentence = Sentence(article, n, start, end, item.text, paragraph=n - 1)
        roles = Roles(item.speaker, item.speaker, ())
        analysis = Analysis(
            sentence, roles, item.speaker, (item.theme,), False, None, (), item.figures
        )
        at = item.text.index(item.place)
        name = NameMatch(at, at + len(item.place), item.place, item.place, "place")
        yield Statement(Translated(sentence, "A line.", "machine", -0.3, OK, (name,)), analysis, "")
        start = end + 2


def pace() -> None:
    """Print how long the analysis of a sentence takes."""
    profile = profiles.load("karabakh")
    made = list(articles(ANALYSED))
    start = time.process_time()
    for article in made:
        analyze([s.translated.sentence for s in article.statements], profile)
    seconds = time.process_time() - start
    total = sum(len(article.statements) for article in made)
    print(f"analysis {1000 * seconds / total:.2f} ms a sentence ({total} sentences)", flush=True)


def measure(count: int) -> tuple[float, float]:
    """Processor seconds for merging, and for selection with everything that follows from it."""
    made = list(articles(count))
    start = time.process_time()
    clusters = cluster([s for a in made for s in a.statements])
    merging = time.process_time() - start
    start = time.process_time()
    edition = assemble(
        made,
        clusters,
        profiles.load("karabakh"),
        title="",
        date_from=None,
        date_to=None,
        engine=Engine("none", "0", "benchmark"),
    )
    selecting = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:6d} articles {edition.coverage.sentences:7d} sentences {len(clusters):7d} facts "
        f"{len(edition.clusters):4d} items   merging {merging:5.1f} s   selection {selecting:5.1f} s"
        f"   peak {peak:5.0f} MB",
        flush=True,
    )
    return merging, selecting


def main(sizes: list[int]) -> None:
    """Measure each size and print how the times grow from the first to the last."""
    pace()
    runs = [measure(size) for size in sizes]
    if len(sizes) > 1:
        merging, selecting = (last / first for first, last in zip(runs[0], runs[-1], strict=True))
        times = sizes[-1] / sizes[0]
        print(f"{times:.0f} times the articles: merging ×{merging:.1f}, selection ×{selecting:.1f}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [2500, 5000, 10000])
