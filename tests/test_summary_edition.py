"""The briefing is put together from chosen facts, and every count in it is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from summary_parts import ENGINE, article, briefed, karabakh, killed, statement

from briefings.analysis.facts.duplicates import cluster
from briefings.records import Briefing, Cluster, Engine, Section, Statement
from briefings.summary.choice.glance import glance
from briefings.summary.choice.leaning import leans
from briefings.summary.choice.ranking import Score
from briefings.summary.choice.selection import FILTERED, HEADING, IRRELEVANT
from briefings.summary.edition import Analysed, assemble
from briefings.summary.scope import Asked
from briefings.summary.tolls.wording import date_range


def edition(*statements: Statement, **options: Any) -> Briefing:
    """A briefing of these statements."""
    homes = dict.fromkeys(s.article.id for s in statements)
    articles = [
        briefed(
            next(s.article for s in statements if s.article.id == home),
            *[s for s in statements if s.article.id == home],
        )
        for home in homes
    ]
    found = Analysed(articles, cluster(statements), ENGINE)
    return assemble(found, karabakh(), Asked(**options))


DAY = date(2020, 10, 28)
SHELLED = "قصفت القوات الأذربيجانية مواقع للجيش الأرميني شمالي الإقليم"
CALLED = "دعت وزارة الخارجية الروسية الطرفين إلى وقف إطلاق النار فورا"
CAKE = "فاز الفريق المحلي بكأس البطولة بعد مباراة مثيرة"


def test_each_item_stands_once_in_its_section() -> None:
    """Every chosen fact is in exactly one section, with the party that fits its theme."""
    made = edition(
        statement(SHELLED, actor=["azerbaijan"], affected=["armenia"]),
        statement(CALLED, n=2, speaker=["russia"], themes=["ceasefire"]),
    )
    assert [(s.party, s.theme, s.items) for s in made.sections] == [
        ("azerbaijan", "military", ("A01-S01",)),
        ("russia", "ceasefire", ("A01-S02",)),
    ]
    assert [c.lead.id for c in made.clusters] == ["A01-S01", "A01-S02"]


def test_what_is_not_about_the_conflict_is_left_out_with_its_reason() -> None:
    """An irrelevant sentence and a heading are no items; both are counted with the reason."""
    made = edition(
        statement(SHELLED, actor=["azerbaijan"]),
        statement(CAKE, n=2, relevant=False),
        statement("معارك في الشمال", n=3, heading=True),
    )
    reasons = {record.sentence: record.reason for record in made.coverage.left_out}
    assert reasons == {"A01-S02": IRRELEVANT, "A01-S03": HEADING}
    assert made.coverage.selected == 1


def test_a_party_filter_keeps_only_that_party() -> None:
    """With a filter the rest is left out, and says why."""
    made = edition(
        statement(SHELLED, actor=["azerbaijan"]),
        statement(CALLED, n=2, speaker=["russia"], themes=["ceasefire"]),
        parties=["russia"],
    )
    assert [s.party for s in made.sections] == ["russia"]
    assert [r.reason for r in made.coverage.left_out] == [FILTERED]


def test_a_party_filter_keeps_the_tolls_of_whom_that_party_hit() -> None:
    """Who is asked for has killed, and the dead are another's: a claim all the same; what others do is none."""
    hit = "قصفت القوات الأذربيجانية البلدة وقتلت 9 مدنيين"
    fell = "قتل 4 جنود أذربيجانيين في كمين نصبه مسلحون من الإقليم"
    made = edition(
        statement(hit, actor=["azerbaijan"], affected=["karabakh"], themes=["casualties"],
                  figures=[killed(9, of="karabakh", by="karabakh", within=hit)]),
        statement(fell, n=2, actor=["karabakh"], affected=["azerbaijan"], themes=["casualties"],
                  figures=[killed(4, of="azerbaijan", by="azerbaijan", within=fell)]),
        statement("قتل 16 جنديا أرمينيا", n=3, affected=["armenia"], themes=["casualties"],
                  figures=[killed(16)]),
        parties=["azerbaijan"],
    )  # fmt: skip
    assert {claim.item for claim in made.claims} == {"A01-S01", "A01-S02"}


def test_a_long_range_is_covered_from_end_to_end() -> None:
    """Six weeks of news with far more sentences than places leave no day without an item."""
    start = date(2020, 9, 27)
    parties = ["azerbaijan", "armenia"]
    statements = []
    for day in range(42):
        home = article(f"A{day:02d}", day=start + timedelta(days=day))
        for n in range(1, 13 if day < 3 else 4):
            text = f"قصف الجيش البلدة {day} بالمدافع للمرة {n * 50 + day} منذ الفجر حسب شهود القرية {day * 7}"
            statements.append(
                statement(
                    text,
                    home,
                    n,
                    actor=[parties[n % 2]],
                    themes=[("military", "accusations")[n % 3 == 0]],
                )
            )
    made = edition(*statements, max_per_section=16)
    assert len({c.lead.day for c in made.clusters}) == 42


def test_a_section_never_exceeds_its_budget() -> None:
    """No section has more items than asked for."""
    many = [
        statement(
            f"{SHELLED} عند القرية {n} والجسر {n * 31}", article(f"A{n:02d}"), actor=["azerbaijan"]
        )
        for n in range(30)
    ]
    made = edition(*many, max_per_section=4)
    assert max(len(s.items) for s in made.sections) == 4


def test_of_articles_of_a_sentence_each_none_is_thinned_away() -> None:
    """Each tells an event that nothing else tells: all are items, as long as their sections have room."""
    parties = ("azerbaijan", "armenia", "karabakh", "russia", "turkey", "iran", "france", "usa")
    few = [
        statement(
            f"{SHELLED} عند القرية {n * 7} والجسر {n * 31}",
            article(f"A{n:02d}", day=date(2020, 10, 1 + n % 20)),
            actor=[parties[n % 8]],
            figures=[killed(20 + n)],
        )
        for n in range(40)
    ]
    assert len(edition(*few).clusters) == 40


def test_a_small_range_is_no_full_text() -> None:
    """Of six long articles a share is shown, each is, and no more for a few sentences more room."""
    parties = ("azerbaijan", "armenia", "karabakh", "russia", "turkey", "iran", "france", "usa")
    many = [
        statement(
            f"{SHELLED} عند القرية {n * 7} والجسر {n * 31}",
            article(f"A{n % 6:02d}", day=date(2020, 10, 1 + n % 6)),
            n // 6 + 1,
            actor=[parties[n % 8]],
            figures=[killed(20 + n)],
        )
        for n in range(48)
    ]
    made = edition(*many)
    assert len(made.clusters) == 22  # 6 articles and 40 % of the other 42 sentences
    assert len({c.lead.article.id for c in made.clusters}) == 6


def test_the_glance_is_spread_over_parties() -> None:
    """The glance is five to eight items of the briefing, not all of one party."""
    many = [
        statement(
            f"{SHELLED} عند القرية {n} والجسر {n * 31}",
            article(f"A{n:02d}", day=date(2020, 10, 1 + n % 20)),
            actor=[("azerbaijan", "armenia", "karabakh")[n % 3]],
        )
        for n in range(30)
    ]
    made = edition(*many)
    assert 5 <= len(made.glance) <= 8
    assert set(made.glance) <= {c.lead.id for c in made.clusters}
    parties = {s.party for s in made.sections if set(s.items) & set(made.glance)}
    assert parties == {"azerbaijan", "armenia", "karabakh"}


def test_the_default_title_names_the_conflict_and_the_range() -> None:
    """Without a title the profile's label and the range are used."""
    made = edition(statement(SHELLED), date_from=date(2020, 9, 27), date_to=date(2020, 11, 10))
    assert made.title == "Nagorno-Karabakh: 27 September – 10 November 2020"


def test_a_range_is_written_without_repeating_itself() -> None:
    """Month and year stand once where both ends share them."""
    assert date_range(date(2020, 9, 27), date(2020, 9, 30)) == "27–30 September 2020"
    assert date_range(date(2020, 12, 30), date(2021, 1, 2)) == "30 December 2020 – 2 January 2021"
    assert date_range(date(2020, 9, 27), date(2020, 9, 27)) == "27 September 2020"


def test_coverage_counts_what_was_read_merged_and_doubted() -> None:
    """The counts of the coverage box are those of the statements."""
    other = article("A02", source="وكالة ب")
    made = edition(
        statement(SHELLED, actor=["azerbaijan"]),
        statement(SHELLED, other, actor=["azerbaijan"], mark="check"),
        statement(CALLED, other, 2, speaker=["russia"], mark="untrusted", unresolved=["زيد"]),
    )
    c = made.coverage
    assert (c.articles, c.sources, c.sentences, c.translated) == (2, 2, 3, 3)
    assert (c.selected, c.merged_duplicates) == (2, 1)
    assert c.trust == {"ok": 1, "check": 1, "untrusted": 1}
    assert made.unresolved_names == (("زيد", 1),)


def test_claims_of_one_event_stand_together_with_their_range() -> None:
    """Two counts of the same dead share a group, its range, and are marked as disputed."""
    other = article("A02", source="وكالة ب")
    made = edition(
        statement(
            "قتل 16 جنديا أرمينيا", speaker=["karabakh"], figures=[killed(16, by="karabakh")]
        ),
        statement(
            "قتل 550 جنديا أرمينيا",
            other,
            speaker=["azerbaijan"],
            figures=[killed(550, by="azerbaijan")],
        ),
        statement(
            "قتل 30 ألفا في الحرب الأولى", other, 2, figures=[killed(30000, background=True)]
        ),
    )
    rows = [(c.figure.count, c.claimant_label, c.group, c.span, c.disputed) for c in made.claims]
    assert rows == [
        ((16, 16), "Karabakh Armenians", 1, (16, 550), True),
        ((550, 550), "Azerbaijan", 1, (16, 550), True),
        ((30000, 30000), "وكالة ب", 2, (30000, 30000), False),
    ]


def test_counts_that_can_both_be_true_are_not_disputed() -> None:
    """At least 25 and 27 do not exclude each other."""
    made = edition(
        statement("قتل 25 على الأقل", figures=[killed(25, open_end=True)]),
        statement("قتل 27", article("A02"), figures=[killed(27)]),
    )
    assert [c.span for c in made.claims] == [(25, 27), (25, 27)]
    assert not any(c.disputed for c in made.claims)


def test_an_outlet_that_passes_over_an_event_is_named() -> None:
    """An outlet that published that day without the event is in the silence grid."""
    other = article("A02", source="وكالة ب")
    made = edition(
        statement(SHELLED, actor=["azerbaijan"]),
        statement(CALLED, other, speaker=["russia"], themes=["ceasefire"]),
    )
    assert ("A01-S01", ("وكالة أ",), ("وكالة ب",)) in [
        (r.item, r.reported, r.silent) for r in made.silence
    ]


def test_outlets_are_compared_by_the_words_they_choose() -> None:
    """One outlet's martyrs are the other's killed."""
    other = article("A02", source="وكالة ب")
    made = edition(
        statement("استشهد ثلاثة جنود في القصف", affected=["azerbaijan"]),
        statement("قتل ثلاثة جنود في المعارك", other, affected=["azerbaijan"]),
    )
    rows = {(r.source, r.term, r.party_label, r.count) for r in made.vocabulary}
    assert rows == {
        ("وكالة أ", "martyred", "Azerbaijan", 1),
        ("وكالة ب", "killed", "Azerbaijan", 1),
    }


def test_the_engine_is_kept_for_the_colophon() -> None:
    """The briefing carries the engine it was given."""
    assert edition(statement(SHELLED)).engine == Engine("translate-ar_en", "1.0", "test")


def test_a_part_and_its_total_in_one_sentence_are_no_dispute() -> None:
    """Fifteen more dead that raise the toll to 31: the range is that of the totals."""
    text = "قتل 15 جنديا ما يرفع الحصيلة إلى 31"
    both = [killed(15, by="karabakh", within=text), killed(31, by="karabakh", within=text)]
    made = edition(statement(text, figures=both))
    assert [c.span for c in made.claims] == [(31, 31), (31, 31)]
    assert not any(c.disputed for c in made.claims)


@pytest.mark.parametrize(
    "text",
    [
        "ونفت باكو ذلك.",
        "لكن وزارة الدفاع الأرمينية نفت هذه الاتهامات.",
        "وأكد المتحدث باسم الكرملين ذلك، دون تفاصيل.",
    ],
)
def test_a_sentence_that_leans_on_the_one_before_is_known(text: str) -> None:
    """It points back at what was said, and nobody can tell at what where it stands alone."""
    assert leans(statement(text))


@pytest.mark.parametrize(
    "text",
    [
        "وقتل 12 مدنيا، بما في ذلك ثلاثة أطفال.",
        "ومع ذلك، واصلت القوات الأذربيجانية تقدمها نحو شوشة.",
        "وقال علييف إن هذا الاتفاق يضمن عودة النازحين إلى بيوتهم.",
        "وأعلنت موسكو بعد ذلك نشر قواتها.",
    ],
)
def test_a_sentence_that_only_mentions_this_or_that_stands_alone(text: str) -> None:
    """ "Including", "nevertheless" and "after that" point at nothing that is missing."""
    assert not leans(statement(text))


def test_a_bare_denial_is_no_line_of_the_glance() -> None:
    """ "Baku denied this" would be read of the line above it, whatever that is."""
    denial = statement("ونفت باكو ذلك.", n=2, speaker=["azerbaijan"], themes=["accusations"])
    said = statement("قالت موسكو إن جنودها أجلوا ألفي مدني من الإقليم", speaker=["russia"])
    made = edition(said, denial)
    assert denial.id in {c.lead.id for c in made.clusters}
    assert made.glance == (said.id,)


def test_an_opinion_is_no_line_of_the_glance() -> None:
    """What an author argues stands among the items, not beside the news of the first page."""
    view = replace(article("A02"), opinion=True)
    argued = statement("وعلى أوروبا أن تختار بين الغاز والمبادئ", view, speaker=["eu"])
    said = statement("قالت موسكو إن جنودها أجلوا ألفي مدني من الإقليم", speaker=["russia"])
    made = edition(said, argued)
    assert argued.id in {c.lead.id for c in made.clusters}
    assert made.glance == (said.id,)


def test_the_glance_takes_one_line_of_an_article_before_a_second() -> None:
    """Articles of six days give lines of as many days, though one of them has the best sentences."""
    many = []
    for n in range(6):
        home = article(f"A{n:02d}", day=date(2020, 10, 1 + n))
        for k in range(5):
            text = (
                f"قصف الجيش البلدة {n * 7} بالمدافع للمرة {k * 50 + n} منذ الفجر قرب الجسر {k * 31}"
            )
            figures = [killed(n * 9 + k + 2)] if n == 0 else []
            many.append(statement(text, home, k + 1, actor=["azerbaijan"], figures=figures))
    made = edition(*many)
    days = [made.item(item).lead.day for item in made.glance]
    assert len(days) >= 5
    assert len(set(days)) == len(days)


def test_a_filter_narrows_claims_names_title_and_timeline() -> None:
    """With a party and a theme asked for, nothing of the others is left anywhere."""
    text = "قالت إيران إن 12 من رعاياها قتلوا"
    made = edition(
        statement(
            text,
            speaker=["iran"],
            affected=["iran"],
            themes=["casualties"],
            figures=[killed(12, of="iran", by="iran", within=text)],
        ),
        statement(
            "قتل 16 جنديا أرمينيا",
            article("A02", day=date(2020, 10, 29)),
            affected=["armenia"],
            themes=["casualties"],
            figures=[killed(16)],
            unresolved=["زيد"],
        ),
        parties=["iran"],
        themes=["casualties"],
    )
    assert made.scope == "Only Iran; only casualties"
    assert made.title.startswith("Nagorno-Karabakh (Iran; casualties): ")
    assert [c.item for c in made.claims] == ["A01-S01"]
    assert [day.items for day in made.timeline] == [("A01-S01",)]
    assert made.unresolved_names == ()


def test_an_edition_without_a_filter_has_no_scope() -> None:
    """Nothing is said where nothing was narrowed."""
    assert edition(statement(SHELLED, actor=["azerbaijan"])).scope == ""


def test_the_glance_gives_a_day_its_main_event() -> None:
    """Whatever parties were there before, the line of a day is the best of that day."""
    many = []
    for day in range(8):
        home = article(f"A{day:02d}", day=date(2020, 10, 1 + day))
        main = f"قتل {20 + day} جنديا في قصف استهدف البلدة {day * 7} قرب الجسر {day * 31} منذ الفجر"
        many.append(
            statement(main, home, actor=["azerbaijan"], figures=[killed(20 + day, within=main)])
        )
        aside = f"اجتمع الوزير {day * 13} بنظيره في العاصمة لبحث ملف {day * 17} بعد الظهر"
        many.append(statement(aside, home, 2, speaker=["france"], themes=["diplomacy"]))
    made = edition(*many, max_per_section=10)
    days = {item.partition("-")[0] for item in made.glance}
    assert {f"{day}-S01" for day in days} <= set(made.glance)


def test_a_fact_told_by_two_outlets_is_found_by_either_wording() -> None:
    """Only the other outlet's report names the party asked for: its sentence leads the item."""
    text = "ودعت وزارة الخارجية الروسية الطرفين إلى وقف إطلاق النار فورا وبحثت ذلك مع طهران"
    made = edition(
        statement(CALLED, speaker=["russia"], themes=["ceasefire"]),
        statement(
            text, article("A02", source="وكالة ب"), speaker=["russia"], affected=["iran"],
            themes=["ceasefire"], mark="check",
        ),
        parties=["iran"],
    )  # fmt: skip
    assert [c.lead.id for c in made.clusters] == ["A02-S01"]


def test_the_glance_prefers_a_line_that_passed_the_checks_to_its_near_equal() -> None:
    """Of two lines of one day the sound one is shown, unless the doubtful one is worth far more."""
    for gap, shown in ((0.1, "S02"), (2.0, "S01")):
        clusters: list[Cluster] = []
        scores: dict[str, Score] = {}
        for n in range(5):
            home = article(f"A{n:02d}", day=date(2020, 10, 1 + 5 * n))
            pair = (statement(SHELLED, home, 1, mark="check"), statement(CALLED, home, 2))
            clusters += [Cluster(one) for one in pair]
            scores |= {one.id: Score(1.0 + gap * (one is pair[0]), 0.0) for one in pair}
        items = tuple(cluster.lead.id for cluster in clusters)
        section = Section(None, "", "", "military", "Military", items)
        found = glance(clusters, [section], scores)
        assert {item.partition("-")[2] for item in found} == {shown}


def test_articles_stand_by_date_and_id() -> None:
    """The list of articles is in the order in which a reader looks for one."""
    homes = [article("A03"), article("A01"), article("A02", day=date(2020, 10, 1))]
    made = edition(*(statement(f"{CALLED} {home.id}", home) for home in homes))
    assert [one.article.id for one in made.articles] == ["A02", "A01", "A03"]


STRUCK = "قتل {n} مدنيا في قصف على سوق القرية جنوب المدينة فجر اليوم بحسب متطوعين"


def toll(n: int, id: str, source: str, day: date = date(2020, 10, 28)) -> Statement:
    """One text with this toll, in an outlet of that day."""
    text = STRUCK.format(n=n)
    count = killed(n, whom="civilians", within=text)
    home = article(id, source=source, day=day)
    return statement(text, home, affected=["armenia"], themes=["casualties"], figures=[count])


def test_a_later_toll_of_the_same_text_is_a_line_of_its_own() -> None:
    """The next day's copy with a higher toll is news."""
    later = toll(21, "A02", "وكالة ب", date(2020, 10, 29))
    assert len(edition(toll(12, "A01", "وكالة أ"), later).glance) == 2


BLAST = "مقتل مدنيين في انفجار بسوق المدينة وفق مصادر طبية"
PUT_RIGHT = "تصحيح: القتلى في انفجار سوق المدينة ستة وليسوا ثلاثة"


def shot(text: str, n: int, id: str, source: str = "قناة أ", day: date = DAY) -> Statement:
    """A post of a channel with one toll of civilians."""
    figure = killed(n, whom="civilians")
    return statement(text, article(id, source=source, day=day), affected=["armenia"],
                     themes=["casualties"], figures=[figure])  # fmt: skip


def test_a_toll_that_its_outlet_corrected_is_no_line_of_the_glance() -> None:
    """The correction stands for it; another outlet's toll, or one that it does not name, stays."""
    right = shot(PUT_RIGHT, 6, "A02")
    made = edition(shot(BLAST, 3, "A01"), right)
    assert made.glance == ("A02-S01",)
    assert [c.note for c in made.claims] == ["corrected to 6 in A02-S01", "corrected from 3"]
    for stays in (
        shot(BLAST, 3, "A01", source="قناة ب"),
        shot(BLAST, 4, "A01"),
        shot(BLAST, 3, "A01", day=DAY - timedelta(days=5)),
        shot(BLAST, 3, "A01", day=DAY + timedelta(days=1)),
    ):
        made = edition(stays, right)
        assert "A01-S01" in made.glance
        assert not any(
            c.note.endswith("later 6") or c.note.startswith("corrected")
            for c in made.claims
            if stays.article.source != "قناة أ"
        )
    course = shot("تصحيح مسار المفاوضات ضروري بعد مقتل ستة وليس ثلاثة", 6, "A02")
    assert "A01-S01" in edition(shot(BLAST, 3, "A01"), course).glance


def test_what_looks_back_at_an_earlier_war_has_no_day_of_this_one() -> None:
    """ "The war of 2020 left 6,500 dead" is of no day of the timeline; what gives its day is."""
    old = statement("أسفرت الحرب الأولى عن آلاف القتلى", speaker=["armenia"], themes=["background"])
    told = statement("قصفت باكو مواقع عسكرية", n=2, actor=["azerbaijan"])
    made = edition(old, told)
    assert [day.items for day in made.timeline] == [(told.id,)]
