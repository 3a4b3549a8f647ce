"""A synthetic briefing about the Karabakh conflict, in any size, for the tests of the later rooms.

Every Arabic and English sentence here was written for this project. Parties, themes, trust marks,
disagreeing claims, quotations, policy names, headings and unresolved names are all there.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import cycle, islice
from typing import Any

from briefings.records import (
    Analysis,
    Article,
    BriefedArticle,
    Briefing,
    Change,
    Claim,
    Cluster,
    Coverage,
    Engine,
    Evidence,
    Figure,
    LeftOut,
    Mark,
    NameEntry,
    NameMatch,
    Roles,
    Section,
    Sentence,
    SilenceRow,
    Statement,
    TimelineDay,
    Translated,
    Trust,
    VocabularyRow,
)

PARTIES = {
    "azerbaijan": ("Azerbaijan", "#1f6f78"),
    "armenia": ("Armenia", "#a4502a"),
    "karabakh": ("Karabakh authorities", "#7a5c99"),
    "russia": ("Russia", "#4a6491"),
    "turkey": ("Turkey", "#9c3d54"),
    "iran": ("Iran", "#4f7a45"),
    "other": ("Other", "#666666"),
}
THEMES = {
    "military": "Military",
    "casualties": "Casualties",
    "ceasefire": "Ceasefire",
    "diplomacy": "Diplomacy",
    "humanitarian": "Humanitarian",
    "accusations": "Accusations",
    "background": "Background",
}
SOURCES = ("صحيفة المرصد (عينة)", "Sample Wire", "وكالة الأفق (عينة)", "Caspian Sample Post")
OUTLETS = {
    "صحيفة المرصد (عينة)": "Al-Marsad newspaper (sample)",
    "Sample Wire": "Sample Wire",
    "وكالة الأفق (عينة)": "Al-Ufuq agency (sample)",
    "Caspian Sample Post": "Caspian Sample Post",
}
TITLES = (
    ("اشتباكات عنيفة في قره باغ وتبادل للاتهامات", "Heavy clashes in Karabakh, accusations traded"),
    ("وقف لإطلاق النار بوساطة روسية", "Ceasefire brokered by Russia"),
    ("النازحون يبحثون عن مأوى قبل الشتاء", "The displaced look for shelter before the winter"),
    ("«لن نتراجع»: خطاب في باكو", "“We will not retreat”: a speech in Baku"),
)

_NAMES = {
    "أذربيجان": ("Azerbaijan", "place", ""),
    "أرمينيا": ("Armenia", "place", ""),
    "إلهام علييف": ("Ilham Aliyev", "person", ""),
    "نيكول باشينيان": ("Nikol Pashinyan", "person", ""),
    "ستيباناكيرت": (
        "Stepanakert",
        "place",
        "the source wrote Stepanakert; in Azerbaijan: Khankendi",
    ),
    "خانكندي": ("Stepanakert", "place", "the source wrote Khankendi"),
    "شوشا": ("Shusha", "place", "the source wrote Shusha; in Armenia: Shushi"),
    "قره باغ": ("Karabakh", "place", ""),
    "روسيا": ("Russia", "place", ""),
    "موسكو": ("Moscow", "place", ""),
    "يريفان": ("Yerevan", "place", ""),
    "باكو": ("Baku", "place", ""),
    "لاتشين": ("Lachin", "place", ""),
    "تركيا": ("Turkey", "place", ""),
    "إيران": ("Iran", "place", ""),
    "فيزولي": ("Fuzuli", "place", ""),
    "غانجا": ("Ganja", "place", ""),
}


@dataclass(frozen=True)
class _Line:
    """A hand-written sentence with all that the earlier rooms would say of it."""

    ar: str
    en: str
    theme: str
    speaker: str = ""
    actor: str = ""
    affected: str = ""
    mark: Mark = "ok"
    reasons: tuple[str, ...] = ()
    quote: bool = False
    figure: Figure | None = None
    facts: str = ""
    unresolved: tuple[str, ...] = ()
    heading: bool = False
    event: int | None = None  # days before the article's date
    hint: str = ""  # who speaks, from the sentence before


_LINES = (
    _Line(
        "قالت وزارة الدفاع في أذربيجان إن قواتها سيطرت على مدينة شوشا بعد معارك استمرت 3 أيام.",
        "The Defence Ministry of Azerbaijan said its forces had taken the town of Shusha "
        "after fighting that lasted 3 days.",
        "military", "azerbaijan", "azerbaijan", "karabakh", event=1,
    ),
    _Line(
        "ونفى المتحدث باسم سلطات قره باغ سقوط شوشا، وأكد أن القتال مستمر في ضواحيها.",
        "The spokesman of the Karabakh authorities denied that Shusha had fallen and stressed "
        "that fighting was continuing on its outskirts.",
        "military", "karabakh", "", "karabakh", event=1,
    ),
    _Line(
        "أعلنت سلطات قره باغ مقتل 2317 جندياً منذ اندلاع القتال في 27 أيلول/سبتمبر 2020.",
        "The Karabakh authorities announced that 2,317 soldiers had been killed since the "
        "fighting broke out on 27 September 2020.",
        "casualties", "karabakh", "", "karabakh",
        figure=Figure("killed", (2317, 2317), False, "soldiers", "karabakh", "karabakh",
                      date(2020, 11, 9)),
    ),
    _Line(
        "وقدرت مصادر عسكرية في باكو خسائر الجانب الأرميني بما بين 4000 و5000 قتيل.",
        "Military sources in Baku put the losses of the Armenian side at between 4,000 and "
        "5,000 dead.",
        "casualties", "azerbaijan", "", "karabakh",
        figure=Figure("killed", (4000, 5000), True, "soldiers", "karabakh", "azerbaijan",
                      date(2020, 11, 9)),
    ),
    _Line(
        "أصيب ما لا يقل عن 25 مدنياً، بينهم 6 أطفال، في قصف صاروخي على غانجا، وفق الادعاء العام.",
        "At least 25 civilians, among them 6 children, were injured in a rocket attack on Ganja, "
        "the prosecutor's office said.",
        "casualties", "azerbaijan", "armenia", "azerbaijan",
        figure=Figure("wounded", (25, None), False, "civilians", "azerbaijan", "azerbaijan",
                      date(2020, 10, 17)), event=2,
    ),
    _Line(
        "«لن نتراجع عن شبر واحد من أرضنا، وسنواصل حتى النهاية»، قال إلهام علييف في خطاب متلفز.",
        "“We will not retreat from a single inch of our land, and we will go on to the end,” "
        "Ilham Aliyev said in a televised speech.",
        "military", "azerbaijan", "", "", quote=True,
    ),
    _Line(
        "وأضاف أن الجيش لن يتوقف قبل أن تنسحب القوات من المناطق السبع.",
        "He added that the army would not stop before the forces withdrew from the seven districts.",
        "military", "azerbaijan", "", "", hint="إلهام علييف",
    ),
    _Line(
        "ودعا نيكول باشينيان المجتمع الدولي إلى الاعتراف باستقلال قره باغ، قائلاً: \"إن الحل "
        "الدبلوماسي لم يعد ممكناً في هذه المرحلة، وعلينا أن نقاتل دفاعاً عن حقنا في الوجود، وإن "
        "شعبنا الذي صمد ثلاثين عاماً لن يقبل بأن تُفرض عليه تسوية كُتبت في غيابه، ولن يوقع أحد "
        "باسمه على ورقة لا تضمن أمنه ولا حق أبنائه في العودة إلى بيوتهم\".",
        "Nikol Pashinyan called on the international community to recognise the independence of "
        "Karabakh, saying: “A diplomatic solution is no longer possible at this stage; we have to "
        "fight in defence of our right to exist, and our people, who have stood firm for thirty "
        "years, will not accept a settlement written in their absence being imposed on them, and "
        "nobody will sign in their name a paper that guarantees neither their security nor the "
        "right of their children to return to their homes.”",
        "diplomacy", "armenia", "", "", quote=True,
    ),
    _Line(
        "وصل إلى ستيباناكيرت أول رتل من قوات حفظ السلام التابعة لـروسيا، وقوامه 400 جندي.",
        "The first column of the peacekeeping forces of Russia, 400 soldiers strong, arrived in "
        "Stepanakert.",
        "ceasefire", "", "russia", "karabakh", event=0,
    ),
    _Line(
        "اتفق الطرفان برعاية موسكو على وقف إطلاق النار اعتباراً من منتصف ليل 10 نوفمبر 2020.",
        "Under the auspices of Moscow the two sides agreed on a ceasefire from midnight on "
        "10 November 2020.",
        "ceasefire", "", "russia", "", event=0,
    ),
    _Line(
        "واتهمت أرمينيا تركيا بنقل مقاتلين أجانب إلى خط الجبهة، وهو ما نفته أنقرة.",
        "Armenia accused Turkey of moving foreign fighters to the front line, which Ankara denied.",
        "accusations", "armenia", "turkey", "", "check",
        ("a name of the Arabic is not in the English: “Ankara” was checked by sound only",),
        unresolved=("أنقرة الجديدة",),
    ),
    _Line(
        "كما أن مربط الفرس في هذا كله أن السيف سبق العذل، وأن ما كان قد كان.",
        "The horse tie in this whole is that the sword outran the blame the blame the blame.",
        "background", "", "", "", "untrusted",
        ("a phrase repeats without end", "the meaning is far from the Arabic (0.21)"),
        facts="Comment by the outlet; no party, name or figure is recognised.",
    ),
    _Line(
        "فرّ نحو 90 ألفاً من سكان قره باغ، أي 60% من عددهم، إلى أرمينيا عبر ممر لاتشين.",
        "About 90,000 of the people of Karabakh, that is 60% of their number, fled to Armenia "
        "through the Lachin corridor.",
        "humanitarian", "", "", "karabakh",
        figure=Figure("displaced", (90000, 90000), True, "people", "karabakh", None, None),
    ),
    _Line(
        "وحذرت إيران من أي تغيير في الحدود الدولية، وعرضت التوسط فيما وصفته بـ«المغامرة» بين باكو ويريفان.",
        "Iran warned against any change to international borders and offered to mediate in what "
        "it called an “adventure” between Baku and Yerevan.",
        "diplomacy", "iran", "iran", "azerbaijan",
    ),
    _Line(
        "وتحدثت مصادر محلية عن مقتل 12 شخصاً في قصف مدفعي على سوق خانكندي فجر الأربعاء.",
        "Local source talk on kill 21 person in shell market.",
        "casualties", "", "", "karabakh", "untrusted",
        ("figure 12 of the Arabic is missing; 21 stands in its place",
         "the name Stepanakert is missing"),
        figure=Figure("killed", (12, 12), False, "people", "karabakh", None, date(2020, 10, 28)),
        facts="Casualties · those affected: Karabakh authorities · killed: 12 people · "
              "names: Stepanakert · Wednesday at dawn.", event=0,
    ),
    _Line(
        "خلفية الصراع",
        "Background to the conflict",
        "background", heading=True,
    ),
    _Line(
        "ويعود النزاع على الإقليم إلى عام 1988، وخلّفت حرب التسعينيات نحو 30 ألف قتيل.",
        "The dispute over the region goes back to 1988, and the war of the nineties left about "
        "30,000 dead.",
        "background", "", "", "", "check",
        ("“the nineties” stands for a decade that the Arabic does not date exactly",),
        figure=Figure("killed", (30000, 30000), True, "people", None, None, None, True),
    ),
)  # fmt: skip


def _names(text: str) -> tuple[NameMatch, ...]:
    found = []
    for surface, (house, kind, note) in _NAMES.items():
        start = text.find(surface)
        if start >= 0:
            found.append(NameMatch(start, start + len(surface), surface, house, kind, note))
    return tuple(sorted(found, key=lambda match: match.start))


def _article(n: int, day: date, lines: tuple[_Line, ...]) -> tuple[Article, str]:
    title_ar, title_en = TITLES[n % len(TITLES)]
    body = "\n\n".join(line.ar for line in lines)
    sha = hashlib.sha256(f"{n}{body}".encode()).hexdigest()
    article = Article(
        id=f"A{n + 1:02d}", title=title_ar, body=body, source=SOURCES[n % len(SOURCES)], date=day,
        date_evidence="the phrase in the text", url=f"https://news.example/{n}",
        ingested_from=f"raw-{n}.txt", sha256=sha,
    )  # fmt: skip
    return article, title_en


def _statement(article: Article, n: int, start: int, line: _Line) -> Statement:
    sentence = Sentence(article, n, start, start + len(line.ar), line.ar, n - 1, line.heading)
    translated = Translated(
        sentence, line.en, "machine", -0.4, Trust(line.mark, line.reasons), _names(line.ar),
        line.unresolved, 0.8,
    )  # fmt: skip
    parties = tuple(dict.fromkeys(p for p in (line.speaker, line.actor, line.affected) if p))
    assert article.date is not None
    event = None if line.event is None else article.date - timedelta(days=line.event)
    figures = (line.figure,) if line.figure else ()
    roles = Roles(*((p,) if p else () for p in (line.speaker, line.actor, line.affected)))
    word = line.ar.split()[0]
    evidence = (Evidence(f"theme:{line.theme}", word, 0, len(word)),)
    analysis = Analysis(
        sentence, roles, parties, (line.theme,), line.quote, event, evidence, figures,
        speaker_hint=line.hint, about=(line.theme,),
    )  # fmt: skip
    facts = (
        line.facts
        or f"{THEMES[line.theme]} · {PARTIES[parties[0]][0] if parties else 'nobody named'}"
    )
    return Statement(translated, analysis, facts)


def _briefed(n: int, first: date, per_article: int) -> BriefedArticle:
    offset = (n * 5) % len(_LINES)
    lines = tuple(islice(cycle(_LINES), offset, offset + per_article))
    article, title_en = _article(n, first + timedelta(days=(n * 3) % 44), lines)
    statements, start = [], 0
    for k, line in enumerate(lines, start=1):
        statements.append(_statement(article, k, start, line))
        start += len(line.ar) + 2
    return BriefedArticle(article, title_en, Trust("ok"), tuple(statements))


def _clusters(articles: tuple[BriefedArticle, ...], most: int) -> tuple[Cluster, ...]:
    by_text: dict[tuple[str, int], list[Statement]] = {}
    for k, briefed in enumerate(articles):
        for statement in briefed.statements:
            if not statement.translated.sentence.heading:
                by_text.setdefault((statement.translated.sentence.text, k // 4), []).append(
                    statement
                )
    clusters = [Cluster(group[0], tuple(group[1:])) for group in by_text.values()]
    return tuple(clusters[:most])


def _sections(clusters: tuple[Cluster, ...]) -> tuple[Section, ...]:
    grouped: dict[tuple[str, str], list[str]] = {}
    order = {key: k for k, key in enumerate([*PARTIES, ""])}
    for cluster in clusters:
        analysis = cluster.lead.analysis
        party = analysis.parties[0] if analysis.parties else ""
        grouped.setdefault((party, analysis.themes[0]), []).append(cluster.lead.id)
    themes = list(THEMES)
    keys = sorted(grouped, key=lambda key: (order[key[0]], themes.index(key[1])))
    return tuple(
        Section(
            party or None, PARTIES[party][0] if party else "No single party",
            PARTIES[party][1] if party else "#555555", theme, THEMES[theme],
            tuple(grouped[party, theme]),
        )
        for party, theme in keys
    )  # fmt: skip


def _claims(articles: tuple[BriefedArticle, ...], chosen: set[str]) -> tuple[Claim, ...]:
    """As the summary room makes them: equal counts of one claimant are one row of all outlets."""
    merged: dict[tuple[object, ...], tuple[Figure, str, dict[str, None]]] = {}
    for briefed in articles:
        for statement in briefed.statements:
            for figure in statement.analysis.figures:
                key = (figure.kind, figure.party_affected, figure.count, figure.claimed_by)
                row = merged.setdefault(key, (figure, statement.id, {}))
                row[2][briefed.article.source or ""] = None
    claims: list[Claim] = []
    for figure, item, outlets in merged.values():
        affected, claimant = figure.party_affected, figure.claimed_by
        disputed = figure.kind == "killed" and figure.count[0] in {2317, 4000}
        claims.append(
            Claim(
                figure, PARTIES[affected][0] if affected else "",
                PARTIES[claimant][0] if claimant else next(iter(outlets)), tuple(outlets), item,
                item in chosen, figure.as_of, 1 if disputed else len(claims) + 2,
                (2317, 5000) if disputed else figure.count, disputed,
            )
        )  # fmt: skip
    return tuple(claims)


def _silence(clusters: tuple[Cluster, ...]) -> tuple[SilenceRow, ...]:
    return tuple(
        SilenceRow(c.lead.id, c.lead.day, SOURCES[: 1 + k % 2], SOURCES[2 : 3 + k % 2])
        for k, c in enumerate(clusters[:6])
    )


def _vocabulary(clusters: tuple[Cluster, ...]) -> tuple[VocabularyRow, ...]:
    item = clusters[0].lead.id
    return (
        VocabularyRow("the dead", "killed", ("قتيل", "قتلى"), SOURCES[0], "Armenia", 7, 2, (item,)),
        VocabularyRow("the dead", "martyred", ("استشهد",), SOURCES[2], "Azerbaijan", 3, 3, (item,)),
        VocabularyRow("the fighters", "separatists", ("الانفصاليون",), SOURCES[1], "", 2, 0, ()),
    )


def _timeline(clusters: tuple[Cluster, ...]) -> tuple[TimelineDay, ...]:
    days: dict[date, list[str]] = {}
    for cluster in clusters:
        if cluster.lead.day:
            days.setdefault(cluster.lead.day, []).append(cluster.lead.id)
    return tuple(TimelineDay(day, tuple(ids)) for day, ids in sorted(days.items()))


def briefing(
    articles: int = 12, per_article: int = 16, items: int = 60, **changed: Any
) -> Briefing:
    """A briefing of so many articles with so many sentences each, and at most so many items."""
    first = date(2020, 9, 27)
    briefed = tuple(_briefed(n, first, per_article) for n in range(articles))
    clusters = _clusters(briefed, items)
    statements = [statement for one in briefed for statement in one.statements]
    marks: dict[Mark, int] = {"ok": 0, "check": 0, "untrusted": 0}
    for statement in statements:
        marks[statement.translated.trust.mark] += 1
    chosen = {cluster.lead.id for cluster in clusters}
    coverage = Coverage(
        articles, min(articles, len(SOURCES)), len(statements), len(statements), len(clusters),
        max(0, articles - 8),
        (LeftOut("A02", "A02-S04", "shorter than three words"),
         LeftOut("old-page.html", None, "no Arabic text in it")),
        marks, ("undated-note.txt",),
    )  # fmt: skip
    names = tuple(
        NameEntry((ar,), en, kind, note)
        for ar, (en, kind, note) in sorted(_NAMES.items(), key=lambda n: n[1][0])
    )
    made = Briefing(
        title="Karabakh, 27 September to 10 November 2020", profile="karabakh",
        profile_label="Nagorno-Karabakh conflict", date_from=first, date_to=date(2020, 11, 10),
        engine=Engine("translate-ar_en", "1.3", "beam:4|int8|sha:0f3a9c"), coverage=coverage,
        articles=briefed, clusters=clusters, glance=tuple(c.lead.id for c in clusters[:5]),
        sections=_sections(clusters), claims=_claims(briefed, chosen), timeline=_timeline(clusters),
        names=names, unresolved_names=(("أنقرة الجديدة", 3), ("تل العقارب", 1)),
        party_labels={key: label for key, (label, _) in PARTIES.items()}, theme_labels=dict(THEMES),
        party_colors={key: color for key, (_, color) in PARTIES.items()},
        changes=(Change("new", clusters[0].lead.id, "new since the last edition"),
                 Change("figure", clusters[0].lead.id, "killed: 1,177 then, now 2,317")),
        silence=_silence(clusters), vocabulary=_vocabulary(clusters), outlets=dict(OUTLETS),
    )  # fmt: skip
    return replace(made, **changed)


def with_text(ar: str, en: str, mark: Mark = "ok") -> Briefing:
    """A briefing of one article with one sentence: the given texts, in titles and bodies alike."""
    article = Article(
        "A01", ar, ar, en, date(2020, 10, 1), "given", None, "raw.txt", "0" * 64,
    )  # fmt: skip
    sentence = Sentence(article, 1, 0, len(ar), ar)
    translated = Translated(
        sentence, en, "machine", -0.5, Trust(mark, (en,) if mark != "ok" else ())
    )
    analysis = Analysis(sentence, Roles(), (), ("military",), False, None, (), ())
    statement = Statement(translated, analysis, en)
    return replace(
        briefing(articles=1, items=1),
        title=en, articles=(BriefedArticle(article, en, Trust("ok"), (statement,)),),
        clusters=(Cluster(statement),), glance=(statement.id,),
        sections=(Section(None, en, "#555555", "military", en, (statement.id,)),),
        claims=(), timeline=(), silence=(), vocabulary=(), changes=(Change("new", statement.id, en),),
        names=(NameEntry((ar,), en, "place", en),), unresolved_names=((ar, 1),),
    )  # fmt: skip
