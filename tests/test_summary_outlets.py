"""The grid of events and outlets says only what the sentences bear out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from summary_parts import article, karabakh, killed, statement

from briefings.analysis.facts.samefact import told_apart
from briefings.records import Amended, Cluster, Figure, NameMatch, Roles, SilenceRow, Statement
from briefings.summary.grid import silence
from briefings.summary.tolls.table import claims
from briefings.summary.vocabulary import vocabulary

SHELLED = "قصفت القوات الأذربيجانية مواقع للجيش الأرميني شمالي الإقليم فجر اليوم"
DAY = date(2020, 10, 28)
OTHER = article("A02", source="وكالة ب")


def wounded(low: int, of: str = "karabakh") -> Figure:
    """So many wounded."""
    return Figure("wounded", (low, low), False, "people", of, None, None)


def placed(made: Statement, house: str) -> Statement:
    """The statement with a town in it."""
    name = NameMatch(0, 2, "بل", house, "place")
    return replace(made, translated=replace(made.translated, names=(name,)))


def row(event: Statement, *others: Statement, merged: tuple[Statement, ...] = ()) -> SilenceRow:
    """The one line of the grid for an event among the sentences of other outlets."""
    rows = silence([Cluster(event, merged)], [event, *merged, *others])
    assert len(rows) == 1
    return rows[0]


def test_a_merged_report_is_a_report() -> None:
    """What is merged with the item was reported by its outlet, whatever its words."""
    event, again = statement(SHELLED), statement("قصف صباح اليوم", OTHER)
    third = statement("دعت باريس إلى الهدنة", article("A03", source="وكالة ج"))
    found = row(event, third, merged=(again,))
    assert (found.reported, found.silent) == (("وكالة أ", "وكالة ب"), ("وكالة ج",))


@pytest.mark.parametrize(
    ("text", "other", "actor", "has_it"),
    [
        ("يغلق محتجون منذ الاثنين الطريق الوحيد إلى الإقليم",
         "وأغلقت الشرطة الطريق لساعات بعد الحادث", "azerbaijan", False),
        ("يغلق محتجون منذ الاثنين الطريق الوحيد إلى الإقليم",
         "ونفت الوزارة أن يكون الطريق مقطوعا وقالت إن القوافل تعبر", "azerbaijan", False),
        ("أطلق الجيش فجر اليوم عملية برية واسعة لاستعادة الجسر",
         "وقال ناطق عسكري إن قواته بدأت عملية واسعة بعد مقتل سبعة من جنودها", "armenia", False),
        ("أطلق الجيش فجر اليوم عملية برية واسعة لاستعادة الجسر",
         "وقال ناطق عسكري إن قواته علقت عملية واسعة بعد مقتل سبعة من جنودها", "azerbaijan", False),
        ("وافقت الحركة على إلقاء السلاح بعد يوم من بدء الهجوم",
         "ودعا الجيش قادتها إلى قبول نزع سلاحهم كاملا", "azerbaijan", False),
        ("وافقت الحركة على إلقاء السلاح بعد يوم من بدء الهجوم",
         "ونفت الحركة قبول قادتها نزع سلاحهم كاملا", "azerbaijan", False),
    ],
)  # fmt: skip
def test_what_one_party_begins_on_a_day_is_one_event_in_whatever_words(
    text: str, other: str, actor: str, has_it: bool
) -> None:
    """An operation launched, a truce accepted or in force: other circumstances make no other event of it."""
    event = statement(text, actor=["azerbaijan"], affected=["armenia"])
    again = statement(other, OTHER, actor=[actor], affected=["azerbaijan"])
    third = statement("دعت باريس إلى الحوار", article("A03", source="وكالة ج"))
    assert ("وكالة ب" in row(event, again, third).reported) is has_it


def test_rows_that_compare_come_before_what_one_outlet_alone_has() -> None:
    """Of events that one outlet has and the other not three rows at most, the weightiest."""
    alone = [statement(f"زار الوزير {town} ظهر اليوم", n=n)
             for n, town in enumerate(("المدينة", "الميناء", "القرية", "المطار", "المصنع"), 1)]  # fmt: skip
    both = statement(SHELLED, n=9)
    again, third = (
        statement("قصفت القوات فجرا", OTHER),
        statement("دعت باريس إلى الحوار", article("A03", source="وكالة ج")),
    )
    events = [*map(Cluster, alone), Cluster(both, (again,))]
    found = silence(events, [*alone, both, again, third])
    assert [r.item for r in found] == ["A01-S01", "A01-S02", "A01-S03", "A01-S09"]


def test_two_counts_of_one_event_are_one_row() -> None:
    """The other outlet's count stands in its cell, and needs no row of its own."""
    event, other = (
        statement(f"قتل {n} جنديا في القصف", home, actor=["azerbaijan"], affected=["armenia"],
                  figures=[killed(n)])
        for n, home in ((25, article()), (27, OTHER))
    )  # fmt: skip
    (found,) = silence([Cluster(event), Cluster(other)], [event, other])
    assert (found.item, found.differing) == (event.id, ("وكالة ب",))


def test_the_same_parties_and_theme_alone_are_no_report() -> None:
    """Another attack by the same side on the same side does not tell of this one."""
    event = statement(SHELLED, actor=["azerbaijan"], affected=["armenia"])
    raid = statement("أسقطت الدفاعات طائرة مسيرة قرب النهر", OTHER, actor=["azerbaijan"],
                     affected=["armenia"])  # fmt: skip
    assert row(event, raid).silent == ("وكالة ب",)


def test_an_outlet_that_has_the_event_only_as_denied_is_not_silent() -> None:
    """By the note that stands with the item: it has the event, and denies it."""
    event = statement("غرقت السفينة قبالة الساحل بعد إصابتها بصاروخ فجر اليوم")
    no = statement("لم تغرق السفينة قبالة الساحل بعد إصابتها بصاروخ فجر اليوم", OTHER)
    third = statement("دعت باريس إلى الهدنة", article("A03", source="وكالة ج"))
    (found,) = silence([Cluster(event)], [event, no, third],
                       noes={event.id: (Amended("denied", no.id),)})  # fmt: skip
    assert (found.denying, found.silent) == (("وكالة ب",), ("وكالة ج",))


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("قتل 124 من سكان قرية نورشان في هجوم القوات الأرمينية", False),
        ("قتل 124 شخصا منذ بدء الحرب وفق وزارة الصحة", False),
    ],
)
def test_another_toll_of_a_village_that_the_lists_have_not_is_another_figure(
    text: str, differs: bool
) -> None:
    """One names the province besides; the word behind "the village of" or "residents of" tells which it is."""
    event, other = (
        statement(words, home, actor=["armenia"], affected=["azerbaijan"],
                  figures=[killed(n, of="azerbaijan", whom="people", within=words)])
        for words, home, n in (
            ("قتل 100 شخص في هجوم للقوات الأرمينية على قرية نورشين", None, 100), (text, OTHER, 124),
        )
    )  # fmt: skip
    found = row(placed(event, "Gezira state"), other)
    assert (found.differing, found.silent) == (
        (("وكالة ب",), ()) if differs else ((), ("وكالة ب",))
    )


@pytest.mark.parametrize(("before", "differs"), [("Ganja", True), ("Barda", False), ("", False)])
def test_a_toll_without_a_place_is_of_the_town_of_the_sentence_before_it(
    before: str, differs: bool
) -> None:
    """ "Thousands buried the victims in Ganja. Twelve were killed": another figure of that strike, not none."""
    event = statement(
        "قتل 13 مدنيا في القصف على بلدة غنجه",
        affected=["azerbaijan"],
        figures=[killed(13, of="azerbaijan", whom="civilians", within="قتل 13 مدنيا")],
    )
    buried = statement("بلدة شيعت الضحايا يوم السبت", OTHER)
    count = statement("قال مستشار إن 12 مدنيا قتلوا", OTHER, 2, affected=["azerbaijan"],
                      figures=[killed(12, of="azerbaijan", whom="civilians", within="قال مستشار إن 12")])  # fmt: skip
    found = row(placed(event, "Ganja"), placed(buried, before) if before else buried, count)
    assert (found.differing, found.silent) == (
        (("وكالة ب",), ()) if differs else ((), ("وكالة ب",))
    )


ELSEWHERE = statement("رحبت برلين بالمعرض", article("A03", source="وكالة ج"))
RAIDED = "أغارت طائرة على سوق البلدة في غارة قتلت 30 شخصا"


@pytest.mark.parametrize(
    ("text", "house", "dead", "cell"),
    [
        ("ونددت الوزارة بالقصف الذي طال سوق المدينة", "Barda", 0, "reported"),
        ("وقالت الوزارة إن مجزرة السوق أودت بحياة 44", "Barda", 44, "differing"),
        ("ونفت الوزارة أن تكون طائراتها قد استهدفت السوق", "Barda", 0, "denying"),
        ("ونددت الوزارة بالقصف الذي طال سوق المدينة", "Terter", 0, "silent"),
        ("ونددت الوزارة بالقصف الذي طال مدرسة في المدينة", "Barda", 0, "silent"),
        ("وقالت الوزارة إن السوق في المدينة فتحت أبوابها", "Barda", 0, "silent"),
    ],
)
def test_who_condemns_counts_or_denies_a_strike_has_it(
    text: str, house: str, dead: int, cell: str
) -> None:
    """Of one thing in one town on one day, whoever speaks and of whomever."""
    event = placed(
        statement(RAIDED, speaker=["armenia"], figures=[killed(30, within=RAIDED)]), house="Barda"
    )
    figures = [killed(dead, of="karabakh", within=text)] if dead else []
    other = placed(statement(text, OTHER, speaker=["karabakh"], figures=figures), house)
    assert "وكالة ب" in getattr(row(event, other, ELSEWHERE), cell)


@pytest.mark.parametrize(
    ("text", "actor", "has_it"),
    [
        ("جاءت الاشتباكات بعد إعلانها أنها شنت عملية عسكرية", "azerbaijan", True),
        ("ودعت باريس إلى وقف العملية العسكرية", "azerbaijan", True),
        ("ودعت باريس إلى وقف العملية العسكرية", "turkey", False),
        ("ودعت باريس إلى وقف العملية السياسية", "azerbaijan", False),
    ],
)
def test_who_speaks_of_an_operation_has_its_launch(text: str, actor: str, has_it: bool) -> None:
    """In whatever clause; another's operation is another event."""
    launched = 'أطلقت باكو "عملية لمكافحة الإرهاب" في الإقليم'
    event = statement(launched, actor=["azerbaijan"])
    other = statement(text, OTHER, speaker=["france"], affected=[actor])
    assert ("وكالة ب" in row(event, other, ELSEWHERE).reported) is has_it


def test_the_same_event_in_nearly_the_same_words_is_a_report() -> None:
    """Parties, day and most words agree, and no number speaks against it: then it is the event."""
    event = statement(SHELLED, actor=["azerbaijan"], affected=["armenia"])
    again = statement("قصفت القوات الأذربيجانية فجرا مواقع للجيش الأرميني", OTHER,
                      actor=["azerbaijan"], affected=["armenia"])  # fmt: skip
    assert silence([Cluster(event)], [event, again]) == ()


def test_what_the_clusters_keep_apart_is_no_report() -> None:
    """Nearly the same words that deny it, or tell of another harm, are no "yes" of their outlet."""
    event = statement(SHELLED, actor=["azerbaijan"], affected=["armenia"])
    other = statement(SHELLED.replace("قصفت", "لم تقصف"), OTHER, actor=["azerbaijan"],
                      affected=["armenia"])  # fmt: skip
    for apart, silent in ((told_apart, ("وكالة ب",)), (lambda _a, _b: True, ("وكالة ب",))):
        (found,) = silence([Cluster(event)], [event, other], apart)
        assert (found.reported, found.silent) == (("وكالة أ",), silent)
    assert silence([Cluster(event)], [event, other], lambda _a, _b: False) == ()


@pytest.mark.parametrize("low", [105, 71])
def test_the_grid_says_what_the_table_of_claims_says(low: int) -> None:
    """Whom the table names for a toll, or for another toll of the event, is not "not found"."""
    first = statement("أعلن باشينيان أن 105 عسكريين أرمن قتلوا في القصف", speaker=["armenia"],
                      affected=["armenia"], figures=[killed(105, of="armenia", by="armenia")])  # fmt: skip
    again = statement(f"ومقابل ذلك تحدثت يريفان عن مقتل {low} من جنودها", OTHER, speaker=["armenia"],
                      actor=["armenia"], affected=["azerbaijan", "armenia"], themes=["military"],
                      figures=[killed(low, of="armenia", by="armenia")])  # fmt: skip
    event = replace(
        first, analysis=replace(first.analysis, roles=Roles(("usa",), (), ("armenia",)))
    )
    told = [event, again]
    assert [r.silent for r in silence([Cluster(event)], told)] == [("وكالة ب",)]
    table = claims([Cluster(s) for s in told], frozenset(), karabakh())
    rows = silence([Cluster(event)], told, claims=table)
    if low == 105:
        assert rows == ()  # both have it
    else:
        assert [(r.differing, r.silent) for r in rows] == [(("وكالة ب",), ())]


@pytest.mark.parametrize(("dead", "day"), [(192, DAY), (129, DAY), (129, DAY + timedelta(1))])
def test_who_agrees_on_the_wounded_alone_has_another_figure(dead: int, day: date) -> None:
    """192 dead and 511 wounded here, 129 dead and 511 wounded there: no "yes" for the dead."""
    tolls = [
        statement(f"قالت وزارة الصحة إن {count} جنديا قتلوا وأصيب 511 في العملية",
                  article(name, source=outlet, day=on), speaker=["azerbaijan"], affected=["azerbaijan"],
                  figures=[killed(count, of="azerbaijan", by="azerbaijan"),
                           replace(wounded(511, of="azerbaijan"), claimed_by="azerbaijan")])
        for name, outlet, count, on in (("A01", "وكالة أ", 192, DAY), ("A02", "وكالة ب", dead, day))
    ]  # fmt: skip
    table = claims([Cluster(s) for s in tolls], frozenset(), karabakh())
    rows = silence([Cluster(tolls[0])], tolls, claims=table)
    if dead == 192:
        assert rows == ()  # both have it
    else:
        assert [(r.reported, r.differing) for r in rows] == [(("وكالة أ",), ("وكالة ب",))]


def test_a_number_that_the_event_has_not_speaks_against_it() -> None:
    """Seven thousand led out of the villages are not the five thousand taken in at the airport."""
    event = statement("أجلت السلطات 7000 شخص من قرى الإقليم", actor=["karabakh"])
    other = statement("أجلت السلطات 5000 شخص من قرى الإقليم", OTHER, actor=["karabakh"])
    assert row(event, other).silent == ("وكالة ب",)


def test_who_counts_nobody_has_not_reported_a_toll() -> None:
    """A denial here is no report of the denial and the dead there; one with the same dead is."""
    told = "نفى الجيش استهداف أي مدرسة في الإقليم وقال إن 6 مسلحين قتلوا"
    event = statement(told, speaker=["azerbaijan"], figures=[killed(6, whom="fighters")])
    bare = statement("نفى الجيش استهداف أي مدرسة في الإقليم", OTHER, speaker=["azerbaijan"])
    again = statement(f"و{told} هناك", article("A03", source="وكالة ج"), speaker=["azerbaijan"],
                      figures=[killed(6, whom="fighters")])  # fmt: skip
    found = row(event, bare, again)
    assert (found.reported, found.silent) == (("وكالة أ", "وكالة ج"), ("وكالة ب",))


def test_another_town_speaks_against_it() -> None:
    """The same words about two towns are two events."""
    event = placed(statement(SHELLED, actor=["azerbaijan"]), "Martakert")
    other = placed(statement(SHELLED + " أيضا", OTHER, actor=["azerbaijan"]), "Martuni")
    assert row(event, other).silent == ("وكالة ب",)


def test_another_count_of_the_same_harm_is_told_apart_from_a_report() -> None:
    """Twenty-five dead here and two hundred there: the outlet has the event with another figure."""
    event = statement("قتل 25 شخصا في القصف", affected=["karabakh"],
                      figures=[killed(25, of="karabakh")])  # fmt: skip
    other = statement("مقتل 200 شخص على الأقل", OTHER, affected=["karabakh"],
                      figures=[killed(200, of="karabakh", open_end=True)])  # fmt: skip
    found = row(event, other)
    assert (found.reported, found.differing, found.silent) == (("وكالة أ",), ("وكالة ب",), ())


def test_a_total_is_no_other_figure_for_the_harm_of_one_town() -> None:
    """Three wounded in a town and twelve in the country are two statements, both true."""
    event = placed(statement("إصابة 3 مدنيين", affected=["karabakh"], figures=[wounded(3)]), "Sotk")
    total = statement("إصابة 12 مدنيا", OTHER, affected=["karabakh"], figures=[wounded(12)])
    assert row(event, total).silent == ("وكالة ب",)


def test_the_harm_of_another_kind_or_party_is_no_other_figure() -> None:
    """Wounded are not killed, and the dead of one side are not those of the other."""
    event = statement("قتل 25 شخصا", affected=["karabakh"], figures=[killed(25, of="karabakh")])
    hurt = statement("إصابة 80 شخصا", OTHER, affected=["karabakh"], figures=[wounded(80)])
    theirs = statement("قتل 6 أشخاص", article("A03", source="وكالة ج"), affected=["azerbaijan"],
                       figures=[killed(6, of="azerbaijan")])  # fmt: skip
    found = row(event, hurt, theirs)
    assert (found.differing, found.silent) == ((), ("وكالة ب", "وكالة ج"))


def test_an_unknown_source_is_no_outlet() -> None:
    """Two pages of unknown origin may be of any two outlets: they are no column of the grid."""
    unknown = article("A03", source=None)
    event, other = statement(SHELLED), statement("دعت موسكو إلى الهدنة", OTHER)
    assert silence([Cluster(statement(SHELLED, unknown))], [event, other]) == ()
    found = row(event, other, merged=(statement(SHELLED, unknown),))
    assert found.reported == ("وكالة أ",)


def test_an_outlet_that_published_nothing_then_is_not_called_silent() -> None:
    """Only who had the chance to tell of an event can have passed over it."""
    late = article("A02", source="وكالة ب", day=date(2020, 11, 5))
    event = statement(SHELLED)
    assert silence([Cluster(event)], [event, statement("دعت موسكو إلى الهدنة", late)]) == ()


@pytest.mark.parametrize(
    ("text", "speaker", "actor", "affected", "party"),
    [
        # whoever is accused stands beside the word, whoever replies or says it
        ("قالت باكو إن قواتها ردت على استفزاز أرميني", "azerbaijan", "azerbaijan", "", "Armenia"),
        ("ردت القوات على استفزازات من الجانب الأرميني", "", "azerbaijan", "", "Armenia"),
        (
            "صدت القوات الأذربيجانية استفزازا عسكريا",
            "azerbaijan",
            "azerbaijan",
            "armenia",
            "Armenia",
        ),
        # or acts and does not speak
        ("وصفت يريفان ما جرى بأنه استفزاز", "armenia", "azerbaijan", "", "Azerbaijan"),
        # of whoever calls it so alone it is nobody's
        ("وصفت يريفان ما جرى بأنه استفزاز", "armenia", "armenia", "", ""),
        # where the outlet says it: who acts
        ("شهدت الحدود استفزازا جديدا", "", "armenia", "", "Armenia"),
    ],
)
def test_a_provocation_is_of_those_who_are_accused_of_it(
    text: str, speaker: str, actor: str, affected: str, party: str
) -> None:
    """Nobody calls their own deed a provocation: it is not put down to who says the word."""
    told = statement(
        text,
        speaker=[speaker] if speaker else [],
        actor=[actor] if actor else [],
        affected=[affected] if affected else [],
    )
    other = statement("شنت القوات هجوما", OTHER, actor=["armenia"])
    rows = vocabulary([told, other], karabakh())
    (found,) = [row for row in rows if row.term == "provocation"]
    assert found.party_label == party


def test_an_attack_is_of_those_whom_the_word_names() -> None:
    """ "Repelled an Armenian attack" is no attack of those who repelled it."""
    told = statement("صدت القوات الأذربيجانية هجوما أرمينيا", actor=["azerbaijan"])
    other = statement("شهدت الحدود استفزازا", OTHER, actor=["azerbaijan"])
    rows = vocabulary([told, other], karabakh())
    assert [row.party_label for row in rows if row.term == "attack"] == ["Armenia"]


def test_a_word_that_is_denied_is_nobodys_own() -> None:
    """ "Baku denied any intention of expelling people" is no use of "expelled"; an accusation is one."""
    denied = statement("نفت باكو أن تكون لديها نية لتهجير السكان", speaker=["azerbaijan"])
    said = statement("تحدثت يريفان عن نية لتهجير السكان", OTHER, speaker=["armenia"])
    fled = [statement("نزح السكان", a) for a in (OTHER, article("A03", source="وكالة ج"))]
    rows = vocabulary([denied, said, *fled], karabakh())
    assert [row.source for row in rows if row.term == "expelled"] == ["وكالة ب"]


def test_who_stops_an_attack_does_not_attack() -> None:
    """ "Had the Kremlin wished to stop the attack" names nobody whose attack it is."""
    told = [statement(text, actor=["armenia"]) for text in
            ("لو أراد الكرملين وقف الهجوم لأوقفه", "صدت القوات الأرمينية هجوما فجرا")]  # fmt: skip
    other = statement("شهدت الحدود استفزازا", OTHER, actor=["azerbaijan"])
    rows = vocabulary([*told, other], karabakh())
    assert [row.party_label for row in rows if row.term == "attack"] == [""]


def test_companies_that_are_expelled_are_no_displaced_people() -> None:
    """ "Expel the French companies" says nothing of those who fled; "expelled the villagers" does."""
    told = [statement(text) for text in ("دعا إلى طرد الشركات الفرنسية", "وصف طرد السكان بالجريمة")]
    fled = [statement("نزح السكان", a) for a in (OTHER, article("A03", source="وكالة ج"))]
    rows = vocabulary([*told, *fled], karabakh())
    assert [row.count for row in rows if row.term == "expelled"] == [1]


def test_unarmed_observers_are_no_fighters() -> None:
    """A word behind "un-" is of nobody, nor is a gunman at an embassy of any front."""
    told = [statement(text) for text in
            ("خمسون منهم مراقبون غير مسلحين", "هجوم شنه مسلح ببندقية على سفارة أذربيجان في طهران",
             "قتل عشرة مسلحين في قرية حدودية")]  # fmt: skip
    other = statement("عاد الانفصاليون", OTHER)
    rows = vocabulary([*told, other], karabakh())
    assert [row.count for row in rows if row.term == "gunmen"] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "دخل عناصر من هيئة تحرير الشام المدينة",
        "وقاتلت تحرير الشام في الريف",
        "أعلنت الجبهة الشعبية لتحرير الساحل انسحابها",
        "ونفت منظمة التحرير ذلك",
        "تظاهر الآلاف في ساحة التحرير",
        "اتهمت حركة تحرير السودان الجيش بالقصف",
        "وقعت المجلس العسكري لتحرير سوريا بيانا",
    ],
)
def test_a_body_that_is_named_liberation_liberates_nothing(text: str) -> None:
    """The word within its name is no outlet's choice; a party of the profile is such a body."""
    made = karabakh()
    named = replace(made.parties[0], names=(*made.parties[0].names, "تحرير الشام"))
    profile = replace(made, parties=(named, *made.parties[1:]))
    other = statement("احتل الجيش بلدة", OTHER, actor=["armenia"])
    taken = [statement("سيطر الجيش على بلدة", a) for a in (OTHER, article("A03", source="وكالة ج"))]
    rows = vocabulary([statement(text), other, *taken], profile)
    assert "liberated" not in {row.term for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الجيش تحرير بلدة هادروت",
        "بدأت معركة تحرير المدينة",
        "تقدم الجيش السوداني لتحرير العاصمة",
        "وقال المجلس إن تحرير القرى مستمر",
        "حررت القوات القرى",
    ],
)
def test_a_town_that_is_liberated_is_a_word_chosen(text: str) -> None:
    """Whoever is named shortly before it."""
    other = statement("احتل الجيش بلدة", OTHER, actor=["armenia"])
    rows = vocabulary([statement(text), other], karabakh())
    assert [row.count for row in rows if row.term == "liberated"] == [1]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("استنكر الوجهاء الاعتداء على مقام في الجبل", 0),
        ("وقع اعتداء على صحفيين أمام المحكمة", 0),
        ("نددت باكو باعتداء جديد على بلدة حدودية", 1),
        ("وصفت الوزارة الاعتداءات على مواقعها بالخطيرة", 1),
    ],
)
def test_an_assault_on_a_shrine_or_a_reporter_is_no_operation(text: str, counted: int) -> None:
    """One on a town or on posts is."""
    other = statement("شنت القوات هجوما", OTHER, actor=["armenia"])
    rows = vocabulary([statement(text), other], karabakh())
    assert [row.count for row in rows if row.term == "aggression"] == [1] * counted


def test_gunmen_and_fighters_are_two_words() -> None:
    """The outlets that choose between them are compared."""
    told = [statement("هاجم مسلحون القرية"), statement("دخل المقاتلون القرية", OTHER)]
    rows = vocabulary(told, karabakh())
    assert {row.source: row.term for row in rows} == {
        told[0].article.source: "gunmen",
        OTHER.source: "fighters",
    }


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("علق الصليب الأحمر إجلاء المرضى من الإقليم", 0),
        ("قررت باكو إجلاء طاقم سفارتها كله", 0),
        ("لم تستبعد اللجنة تعليق عمليات الإجلاء", 0),
        ("أعلنت السلطات إجلاء سكان القرية ومعهم مرضى", 1),
        ("بدأ إجلاء المدنيين عبر الممر", 1),
    ],
)
def test_patients_who_are_brought_away_are_no_displaced_people(text: str, counted: int) -> None:
    """Nor is the staff of an embassy; the people of a village are."""
    fled = [statement("نزح السكان", a) for a in (OTHER, article("A03", source="وكالة ج"))]
    more = statement("وصف طرد السكان بالجريمة", OTHER)
    rows = vocabulary([statement(text), *fled, more], karabakh())
    assert [row.count for row in rows if row.term == "evacuated"] == [1] * counted


def test_nobody_excuses_anothers_deed() -> None:
    """ "What Armenia presents as cleansing is counter-terrorism", says Baku: it is not Armenia's operation."""
    told = statement("بيراموف: إجراء لمكافحة الإرهاب", speaker=["azerbaijan"], actor=["armenia"])
    other = statement("شنت القوات هجوما", OTHER, actor=["azerbaijan"])
    rows = vocabulary([told, other], karabakh())
    assert [row.party_label for row in rows if row.term == "counter-terrorism operation"] == [""]


@pytest.mark.parametrize(
    ("text", "term", "count"),
    [
        ("جرى تحييد عشرة إرهابيين", "eliminated", 1),
        ("تحييد ثلاثة مسلحين وتدمير بنيتهم التحتية", "eliminated", 1),
        ("أعلن القضاء على القيادي آرام", "eliminated", 1),
        ("تحييد بنيتها التحتية العسكرية", "eliminated", 0),
        ("هدف العملية تحييد الأهداف العسكرية", "eliminated", 0),
        ("دعا إلى القضاء على الفقر", "eliminated", 0),
        ("استعاد الجيش بلدة هادروت", "recaptured", 1),
        ("استعادت القوات شوشا فجرا ثم عاد إليها الأمن", "recaptured", 1),
        ("أكد أن بلاده استعادت سيادتها", "recaptured", 0),
        ("هدفها إستعادة الإستقرار", "recaptured", 0),
        ("استعادة الهدوء في المنطقة", "recaptured", 0),
        ('وزير ما يسمى "الجمهورية"', "so-called", 1),
        ("انتخابات في الجمهورية المزعومة", "so-called", 1),
        ("سلاح ما يسمى جيش الدفاع", "so-called", 1),
        ('سألوه عن ما يسمى "الحصار"', "so-called", 0),
        ("تحدث عن الاحتجاجات المزعومة", "so-called", 0),
        ("نفت الوزارة القصف المزعوم", "so-called", 0),
    ],
)
def test_a_word_counts_where_it_is_of_people_places_or_states(
    text: str, term: str, count: int
) -> None:
    """What is neutralised may be a danger, what is regained peace, what is called so a blockade."""
    others = [
        statement(said, OTHER, affected=["karabakh"])
        for said in ("قتل جندي", "احتل الجيش بلدة", "الجمهورية غير المعترف بها")
    ]
    rows = vocabulary([statement(text), *others], karabakh())
    assert sum(row.count for row in rows if row.term == term) == count


def test_who_calls_a_state_so_is_not_whom_it_means() -> None:
    """The other party of the conflict is, though who speaks was hit as well."""
    told = statement(
        'وزير ما يسمى "الجمهورية" في قره باغ',
        speaker=["azerbaijan"],
        affected=["azerbaijan", "karabakh"],
    )
    other = statement("الجمهورية غير المعترف بها", OTHER, affected=["karabakh"])
    rows = vocabulary([told, other], karabakh())
    assert {row.party_label for row in rows} == {"Karabakh Armenians"}


def test_bodies_that_are_recovered_are_no_territory() -> None:
    """Who recovered bodies or freed captives took no ground; who took a town, and bodies in it, did."""
    told = [statement(text, actor=["armenia"]) for text in (
        "استعادت يريفان، بمعونة الصليب الأحمر، جثث عشرين قتيلا", "حررت يريفان عشرة أسرى",
        "استعادت يريفان بلدة هادروت ومعها جثث جنودها",
    )]  # fmt: skip
    other = statement("احتل الجيش بلدة", OTHER, actor=["azerbaijan"])
    rows = vocabulary([*told, other], karabakh())
    assert [(row.term, row.count) for row in rows if row.source != OTHER.source] == [
        ("recaptured", 1)
    ]


def test_a_convoy_that_is_called_a_provocation_is_no_operation() -> None:
    """A word for an operation counts where the sentence tells of arms."""
    told = statement("تقف قافلة الغذاء عند الحاجز، وسماها علييف استفزازا", themes=["humanitarian"])
    fired = statement("وصف علييف إطلاق النار بأنه استفزاز", themes=["military"])
    other = statement("شنت القوات هجوما", OTHER, actor=["armenia"], themes=["military"])
    rows = vocabulary([told, fired, other], karabakh())
    assert [row.count for row in rows if row.term == "provocation"] == [1]


def test_the_toll_of_a_blast_is_no_other_figure_of_the_wounded_since_the_fighting_began() -> None:
    """A total of days of fighting and the toll of one blast count different people."""
    fighting = "استقبل المستشفى منذ 12 سبتمبر 2020 ما لا يقل عن 250 مصابا من أهالي الإقليم"
    blast = "حصيلة الانفجار الرسمية 290 مصابا من أهالي الإقليم"
    at = fighting.index("250")
    told = replace(wounded(250), start=at, end=at + 3)
    event = statement(fighting, affected=["karabakh"], figures=[told])
    for text, differing in ((blast, ()), (fighting.replace("250", "290"), ("وكالة ب",))):
        at = text.index("290")
        count = replace(wounded(290), start=at, end=at + 3)
        other = statement(text, OTHER, affected=["karabakh"], figures=[count])
        assert row(event, other).differing == differing


BLOW = "قالت النيابة إن القصف الصاروخي على كنجة أسفر عن مقتل 13 مدنيا"


def told(
    text: str, home: str, n: int, house: str = "", *figures: Figure, days: int = 0
) -> Statement:
    """A sentence about people hit in Azerbaijan, so many days later."""
    place = article(home, source=f"وكالة {home}", day=DAY + timedelta(days=days))
    made = statement(
        text, place, n, affected=["azerbaijan"], themes=["casualties"], figures=figures
    )
    return placed(made, house) if house else made


def dead(n: int, text: str, whom: str = "people") -> Figure:
    """So many dead of Azerbaijan."""
    return killed(n, of="azerbaijan", by="azerbaijan", whom=whom, within=text)


@pytest.mark.parametrize(
    ("before", "house", "text", "many", "cell"),
    [
        ("عاد السكان إلى كنجة", "Ganja", "وارتفع عدد القتلى إلى 15 بعد العثور على جثة", 15, "differing"),
        ("عاد السكان إلى كنجة", "Ganja", "وارتفعت حصيلة القصف إلى 14 بعد وفاة طفلة", 14, "differing"),
        ("عاد السكان إلى بردعة", "Barda", "وارتفع عدد القتلى إلى 15 بعد العثور على جثة", 15, "silent"),
        ("شيع المئات في كنجة ضحايا القصف الصاروخي", "Ganja", "ودعت باريس إلى الهدنة", 0, "reported"),
        ("شيع المئات في بردعة ضحايا القصف الصاروخي", "Barda", "ودعت باريس إلى الهدنة", 0, "silent"),
    ],
)  # fmt: skip
def test_an_event_is_found_in_other_words_and_with_another_toll(
    before: str, house: str, text: str, many: int, cell: str
) -> None:
    """A later count without a place goes on where its article was; a funeral tells of the blow as well."""
    event = told(BLOW, "A01", 1, "Ganja", dead(13, BLOW, "civilians"))
    figures = [dead(many, text)] if many else []
    found = row(
        event,
        told(before, "A02", 1, house, days=1),
        told("وقال طبيب إن المستشفى مكتظ", "A02", 2, days=1),
        told(text, "A02", 3, "", *figures, days=1),
        statement("دعت باريس إلى الحوار", article("A03", source="وكالة ج")),
    )
    assert "وكالة A02" in getattr(found, cell)


def test_an_entry_of_a_live_blog_counts_like_a_sentence() -> None:
    """ "23:10 – 745 killed" has a clock and is no row of a table."""
    texts = ("قتل 162 مدنيا في المدينة", "23:10 – المرصد: 745 مدنيا قتلوا في المدينة")
    event, entry = (
        told(text, f"A0{n}", 1, "Ganja", dead((162, 745)[n - 1], text, "civilians"), days=n - 1)
        for n, text in enumerate(texts, 1)
    )
    third = statement("دعت باريس إلى الحوار", article("A03", source="وكالة ج"))
    assert row(event, entry, third).differing == ("وكالة A02",)


@pytest.mark.parametrize(
    ("text", "who", "house", "has_it"),
    [
        ("ونفت الناطقة باسم الدفاع إطلاق صواريخ من أراضي بلادها", "armenia", "Ganja", True),
        ("ونفت الناطقة باسم الدفاع إطلاق صواريخ من أراضي بلادها", "armenia", "Barda", False),
        ("ونفت الناطقة باسم الدفاع إطلاق صواريخ من أراضي بلادها", "karabakh", "Ganja", False),
        ("وأكدت الناطقة باسم الدفاع إطلاق صواريخ من أراضي بلادها", "armenia", "Ganja", False),
    ],
)
def test_a_denial_of_one_blow_is_found_in_other_words(
    text: str, who: str, house: str, has_it: bool
) -> None:
    """Of the same party and town; not another's, nor what is affirmed."""
    denial = placed(statement("نفت وزارة الدفاع أن تكون وراء القصف", speaker=["armenia"]), "Ganja")
    other = placed(statement(text, OTHER, speaker=[who]), house)
    third = statement("دعت باريس إلى الحوار", article("A03", source="وكالة ج"))
    assert ("وكالة ب" in row(denial, other, third).reported) is has_it


def fled(n: int, home: str, days: int, of: str = "karabakh") -> Statement:
    """A count of those who fled."""
    text = f"بلغ عدد من وصلوا من الإقليم {n}"
    figure = replace(killed(n, of=of, whom="people", within=text), kind="displaced")
    place = article(home, source=f"وكالة {home}", day=DAY + timedelta(days=days))
    return statement(text, place, speaker=[("un", "armenia")[days]], affected=[of],
                     themes=["humanitarian"], figures=[figure])  # fmt: skip


@pytest.mark.parametrize(
    ("later", "cell"), [(100417, "differing"), (89000, "reported"), (3000, "silent")]
)
def test_a_flight_is_one_event_whatever_the_count(later: int, cell: str) -> None:
    """Whoever counts, and of the same weeks; not the few whom somebody shelters."""
    found = row(
        fled(88780, "A01", 0),
        fled(later, "A02", 1),
        statement("دعت باريس إلى الحوار", article("A03", source="وكالة ج")),
    )
    assert "وكالة A02" in getattr(found, cell)


@pytest.mark.parametrize(
    ("other", "count", "has_it"),
    [
        ("قتل 12 شخصا على الأقل في قصف مدفعي على سوق المواشي في الفاشر", 12, False),
        ("قتل 12 شخصا في قصف مدفعي على الفاشر", 12, False),
        ("وشيع أهل الفاشر القتلى التسعة الذين سقطوا في قصف المستشفى", 9, True),
    ],
)
def test_dead_of_another_target_or_number_are_no_report_of_a_blow(
    other: str, count: int, has_it: bool
) -> None:
    """A "yes" is a claim of fact: nine patients of the hospital are not the twelve of the market."""
    text = "مستشفى الفاشر التعليمي تعرض لقصف مدفعي أدى إلى مقتل 9 مرضى"
    event, again = (
        placed(
            statement(t, home, affected=["sudan"],
                      figures=[killed(n, of="sudan", by=None, whom=whom, within=t)]),
            "El Fasher",
        )
        for t, home, n, whom in ((text, None, 9, "patients"), (other, OTHER, count, "people"))
    )  # fmt: skip
    third = statement("دعت باريس إلى الحوار", article("A03", source="وكالة ج"))
    assert ("وكالة ب" in row(event, again, third).reported) is has_it
