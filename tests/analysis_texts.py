"""Short articles for the tests of the analysis, made from sentences."""

from __future__ import annotations

from datetime import date

from briefings import profile
from briefings.analysis.analyze import analyze, statements
from briefings.analysis.counting.verdicts import Verdict
from briefings.analysis.roles.judge import Judge
from briefings.language.sentences import sentences as sentences_of
from briefings.language.sentences import title as title_of
from briefings.records import Analysis, Article, BriefedArticle, Sentence, Translated, Trust
from briefings.translation.names.authority import load_names

KARABAKH = profile.load("karabakh")
SUDAN = profile.load("sudan")
POSTED = date(2023, 9, 24)


def article_of(
    *texts: str, title: str = "", day: date | None = date(2020, 10, 12), paragraphs: bool = True
) -> tuple[Sentence, list[Sentence]]:
    """The title and the sentences of an article, each a paragraph or all of one."""
    article = Article("A01", title, "\n\n".join(texts), "منبر", day, "given", None, "x.txt", "")
    sentences, at = [], 0
    for n, text in enumerate(texts, 1):
        sentences.append(
            Sentence(article, n, at, at + len(text), text, paragraph=n - 1 if paragraphs else 0)
        )
        at += len(text) + 2
    return Sentence(article, 0, 0, len(title), title, heading=True), sentences


RULES = Judge({})  # the rules without the models that weigh them


def analyses_of(
    *texts: str,
    title: str = "",
    day: date | None = date(2020, 10, 12),
    watch: profile.Profile = KARABAKH,
    paragraphs: bool = True,
    judge: Judge | None = None,
    verdict: Verdict | None = None,
) -> list[Analysis]:
    """The analyses of an article's sentences."""
    headline, sentences = article_of(*texts, title=title, day=day, paragraphs=paragraphs)
    return analyze(sentences, watch, headline if title else None, judge, verdict)


def analysis_of(
    text: str, day: date | None = date(2020, 10, 12), judge: Judge | None = None
) -> Analysis:
    """The analysis of a sentence by itself."""
    return analyses_of(text, day=day, judge=judge)[0]


def post(text: str, n: int, *, day: date = POSTED, source: str = "قناة الساحة") -> BriefedArticle:
    """A post of a copied chat, its first line the title, analysed by itself."""
    body = text.replace("\n", "\n\n")
    article = Article(
        f"A{n:02}", text.partition("\n")[0], body, source, day, "given", None, f"chat.txt#{n}", ""
    )
    names = load_names()
    told = [
        Translated(s, "", "machine", None, Trust("ok"), names.find(s.text))
        for s in sentences_of(article)
    ]
    done = statements(told, KARABAKH, title_of(article))
    return BriefedArticle(article, "", Trust("ok"), tuple(done))


_YEMEN = """label = "Yemen"
core = ["houthi", "govt"]
{nobody}
[[parties]]
id = "houthi"
label = "Houthis"
color = "#0B5D1E"
names = ["الحوثيون", "جماعة الحوثي"]
demonyms = ["{demonym}"]
capitals = ["صنعاء"]
[[parties]]
id = "govt"
label = "Government"
color = "#C8102E"
names = ["الحكومة اليمنية", "مجلس القيادة الرئاسي"{land}]
demonyms = ["يمني"]
capitals = ["عدن"]
places = ["مأرب"]
phrases = ["القوات الحكومية"]
{themes}
"""
WAR = """[[themes]]
id = "{0}military"
label = "Fighting"
strong = ["قصف*", "هجوم*", "معارك", "غارات"]
[[themes]]
id = "{0}humanitarian"
label = "Need"
strong = ["نازح*", "مساعدات", "مجاعة", "كوليرا"]
"""


def yemen(
    themes: str = WAR.format(""), *, demonym: str = "حوثي", nobody: str = "", land: str = ""
) -> profile.Profile:
    """A profile of a third conflict, such as a reader makes."""
    text = _YEMEN.format(themes=themes, demonym=demonym, nobody=nobody, land=land)
    return profile.parse(text, "yemen.toml", "yemen")
