"""The casualty table holds like against like: events, totals, parts, updates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from summary_parts import article, karabakh, killed, statement

from briefings.analysis.facts.duplicates import cluster
from briefings.records import Article, Claim, Cluster, Figure, NameMatch, Source, Statement
from briefings.summary.tolls.standing import tolls
from briefings.summary.tolls.table import claims

DAY = date(2020, 10, 28)


def table(*statements: Statement) -> list[Claim]:
    """The claims of these statements."""
    return list(claims(cluster(statements), frozenset(), karabakh()))


SPELLED = {"Stepanakert": "ستيباناكرت", "Martakert": "مارتاكرت"}


def told(
    text: str,
    *counts: int,
    home: Article | None = None,
    n: int = 1,
    of: str | None = "armenia",
    by: str | None = None,
    whom: str = "soldiers",
    at: str = "",
    event: date | None = None,
) -> Statement:
    """A sentence with these counts of dead, in the place `at`."""
    figures = [killed(count, of=of, by=by, whom=whom, within=text) for count in counts]
    made = statement(text, home, n, affected=[of] if of else [], figures=figures, event=event)
    if not at:
        return made
    word = SPELLED.get(at, at)
    start = text.index(word)
    name = NameMatch(start, start + len(word), word, at, "place")
    return replace(made, translated=replace(made.translated, names=(name,)))


def rows(found: list[Claim]) -> list[tuple[int | None, str, bool]]:
    """Count, relation and dispute of each line."""
    return [(c.figure.count[0], c.relation, c.disputed) for c in found]


def test_two_claimants_of_one_event_disagree() -> None:
    """Each army's count of the same dead is a dispute with its range."""
    found = table(
        told("قتل 16 جنديا في المعارك", 16, by="armenia"),
        told("قتل 550 جنديا في المعارك", 550, by="azerbaijan", home=article("A02", source="ب")),
    )
    assert rows(found) == [(16, "", True), (550, "", True)]
    assert {c.span for c in found} == {(16, 550)}


def test_what_outlets_repeat_of_a_claimant_is_still_a_rival() -> None:
    """Armenia's 16, of which an outlet has "at least 16", and Azerbaijan's 550 of the day after."""
    text = "قتل {} جنديا في المعارك"
    bare_count = told(text.format(16), 16, home=article("A02", source="ب"), event=DAY)
    least = tuple(replace(f, count=(16, None)) for f in bare_count.analysis.figures)
    found = table(
        told(text.format(16), 16, by="armenia", event=DAY),
        replace(bare_count, analysis=replace(bare_count.analysis, figures=least)),
        told(
            text.format(550), 550, by="azerbaijan", event=DAY,
            home=article("A03", source="ج", day=DAY + timedelta(1)),
        ),
    )  # fmt: skip
    assert rows(found) == [(16, "", True), (550, "", True)]


def test_others_are_a_further_batch() -> None:
    """ "120 came from X … a hundred others came from Y": the article's two counts are no rivals."""
    home = article()
    first = told("قتل 120 جنديا في المعارك", 120, by="armenia", home=home)
    further = told("وقال إن 100 جندي آخرين قتلوا", 100, by="azerbaijan", home=home, n=2)
    assert not any(claim.disputed for claim in table(first, further))
    plain = told("وقال إن 100 جندي قتلوا", 100, by="azerbaijan", home=home, n=2)
    assert all(claim.disputed for claim in table(first, plain))


def test_the_wounded_behind_a_part_of_the_dead_are_no_part() -> None:
    """ "Three were killed, among them a girl, and four were wounded"."""
    text = "قتل 3 مدنيين بينهم 1 وأصيب 4 آخرون"
    made = told(text, 3, 1, whom="civilians")
    start = text.index("4")
    hurt_ = replace(
        made.analysis.figures[0], kind="wounded", count=(4, 4), start=start, end=start + 1
    )
    analysis = replace(made.analysis, figures=(*made.analysis.figures, hurt_))
    found = table(replace(made, analysis=analysis))
    assert [(c.figure.kind, c.relation) for c in found] == [
        ("killed", ""), ("killed", "part"), ("wounded", "")
    ]  # fmt: skip


def test_events_in_two_towns_are_not_compared() -> None:
    """One dead here and two there on one day are two groups without dispute."""
    found = table(
        told("قتل 1 مدني في قصف على برده", 1, at="برده", by="armenia"),
        told("قتل 2 في انفجار لغم في شوشه", 2, at="شوشه", home=article("A02"), by="azerbaijan"),
    )
    assert rows(found) == [(1, "", False), (2, "", False)]
    assert found[0].group != found[1].group


def test_one_death_is_no_rival_of_a_whole_towns_dead() -> None:
    """A killed governor and the hundreds who died in his town are two events; two counts of one strike are not."""
    far = table(
        told("قتل مدني في برده", 1, at="برده", by="armenia"),
        told("قتل 1100 شخص في برده", 1100, at="برده", home=article("A02"), by="azerbaijan"),
    )
    near = table(
        told("قتل مدني في برده", 1, at="برده", by="armenia"),
        told("قتل 4 مدنيين في برده", 4, at="برده", home=article("A02"), by="azerbaijan"),
    )
    assert [c.disputed for c in far] == [False, False]
    assert [c.disputed for c in near] == [True, True]


def test_a_count_of_a_wholly_other_size_disputes_nothing() -> None:
    """Seven dead of a raid and hundreds of thousands of a famine are no two claims of one event."""
    found = table(
        told("قتل 7 أشخاص في القصف", 7, by="armenia", whom="people"),
        told(
            "قتل 300000 شخص",
            300_000,
            by="azerbaijan",
            whom="people",
            home=article("A02", source="ب"),
        ),
    )
    assert rows(found) == [(7, "", False), (300_000, "", False)]


def test_a_sentence_that_names_two_towns_brings_their_counts_together() -> None:
    """Who counts the dead of both towns is held against either; a third town stays by itself."""
    both = told("قتل 9 في قصف على برده وشوشه", 9, at="برده", home=article("A03", source="ج"))
    second = NameMatch(both.translated.sentence.text.index("شوشه"), 0, "شوشه", "شوشه", "place")
    both = replace(
        both, translated=replace(both.translated, names=(*both.translated.names, second))
    )
    found = table(
        told("قتل 3 في قصف على برده", 3, at="برده"),
        told("قتل 4 في انفجار هز شوشه", 4, at="شوشه", home=article("A02", source="ب")),
        both,
        told("قتل 5 في حريق في كلبجار", 5, at="كلبجار", home=article("A04", source="د")),
    )
    groups = {c.figure.count[0]: c.group for c in found}
    assert groups[3] == groups[4] == groups[9] != groups[5]


def test_a_later_higher_toll_is_an_update() -> None:
    """A first toll and what it rose to are told as such, and disagree with nobody."""
    home = article()
    found = table(
        told("ارتفع عدد ضحايا القصف إلى 21 قتيلا", 21, home=home),
        told("أعلن مساعد الرئيس في حصيلة أولى سقوط 14 قتيلا", 14, home=home, n=2, by="azerbaijan"),
    )
    assert rows(found) == [(14, "earlier", False), (21, "", False)]
    assert found[0].note == "earlier toll, later 21"
    assert found[0].span == (21, 21)


def test_a_part_stands_under_its_total() -> None:
    """ "Among them" and "of them" are lines of the same group, whatever people they are."""
    text = "قتل 27 شخصا، بينهم 3 أطفال"
    total, part = (killed(n, whom=w, within=text) for n, w in ((27, "people"), (3, "children")))
    found = table(statement(text, affected=["armenia"], figures=[total, part]))
    assert rows(found) == [(27, "", False), (3, "part", False)]
    assert [c.note for c in found] == ["", "of the 27"]
    assert len({c.group for c in found}) == 1


def test_a_part_told_in_a_later_sentence_finds_its_total() -> None:
    """ "Among the dead are three children" hangs on the thirteen of the sentence before."""
    home = article()
    found = table(
        told("قتل 13 مدنيا في القصف", 13, home=home, whom="civilians"),
        told("وأضاف أن بين القتلى 3 أطفال", 3, home=home, n=2, whom="children"),
    )
    assert [c.note for c in found] == ["", "of the 13"]


def test_a_sixth_adds_to_five() -> None:
    """An ordinal counts one more and disputes nothing."""
    home = article()
    found = table(
        told("قتل 5 عسكريين روس", 5, home=home, of="russia", by="azerbaijan"),
        statement(
            "وأضاف أن جنديا سادسا قتل", home, 2, affected=["russia"],
            figures=[replace(killed(1, of="russia", by="azerbaijan"), start=10, end=16)],
        ),
    )  # fmt: skip
    assert rows(found) == [(5, "", False), (1, "more", False)]
    assert found[1].note == "in addition"


def test_a_total_is_compared_with_totals_only() -> None:
    """The dead since a day months ago and those of a town are two things."""
    found = table(
        told("قتل 633 عسكريا منذ 27 أيلول", 633, by="karabakh"),
        told("قتل 10 جنود في غارة على شوشه", 10, at="شوشه", by="azerbaijan", home=article("A02")),
    )
    assert not any(c.disputed for c in found)
    assert [c.note for c in found if c.figure.count[0] == 633] == ["since 27 September"]


def test_since_after_a_superlative_makes_no_total() -> None:
    """ "The worst attack since the war began" counts the dead of the attack."""
    made = told("قتل 21 شخصا في أعنف هجوم منذ اندلاع النزاع", 21)
    assert [toll.total for toll in tolls(cluster([made]))] == [False]


def test_a_total_that_grew_names_what_was_said_before() -> None:
    """The same claimant's total of an earlier day stands in the note of the later one."""
    found = table(
        told("حصيلة القتلى 404 جنود", 404, by="karabakh", home=article(day=date(2020, 10, 10))),
        told("ارتفع عدد القتلى إلى 633", 633, by="karabakh", home=article("A02", day=DAY)),
    )
    assert [c.note for c in found] == ["", "404 on 10 October"]


def test_outlets_that_agree_are_one_line() -> None:
    """The same count by the same claimant is one row with both outlets and both sentences."""
    found = table(
        told("مقتل 49 جنديا في الاشتباكات", 49, by="armenia"),
        told("سقوط 49 جنديا أمس على الحدود", 49, by="armenia", home=article("A02", source="ب")),
    )
    assert [(c.item, c.also, c.outlets) for c in found] == [
        ("A01-S01", ("A02-S01",), ("وكالة أ", "ب"))
    ]


def test_two_outlets_that_quote_one_claimant_differently_disagree() -> None:
    """31 in one paper and 32 in the other of the same day."""
    found = table(
        told("ارتفعت الحصيلة إلى 31 قتيلا", 31, by="karabakh"),
        told("ارتفعت الحصيلة إلى 32 قتيلا", 32, by="karabakh", home=article("A02", source="ب")),
    )
    assert [c.disputed for c in found] == [True, True]


def test_the_day_is_that_of_the_event() -> None:
    """Dead of the eleventh, told on the twenty-eighth, stand under the eleventh."""
    event = date(2020, 10, 11)
    (found,) = table(told("قتل 10 أشخاص في 11 تشرين الأول", 10, event=event))
    assert (found.day, found.figure.as_of, found.published) == (event, event, DAY)


def test_earlier_wars_are_never_a_dispute() -> None:
    """The dead of two wars stand apart and without a day."""
    figures: list[Figure] = [killed(n, background=True, of=None) for n in (30000, 6500)]
    found = table(statement("حربان أودت الأولى بحياة 30000 والثانية 6500", figures=figures))
    assert [(c.disputed, c.day) for c in found] == [(False, None), (False, None)]
    assert len({c.group for c in found}) == 2


def since(text: str) -> str:
    """The note on the one count of a sentence."""
    (claim,) = table(told(text, 633, by="karabakh"))
    return claim.note


def test_a_beginning_is_told_no_closer_than_the_text_tells_it() -> None:
    """Mid-April is not the tenth, a month is not its first day, a year ago is no day at all."""
    assert since("قتل 633 عسكريا منذ منتصف أبريل") == "since mid-April"
    assert since("قتل 633 عسكريا منذ مطلع نيسان") == "since early April"
    assert since("قتل 633 عسكريا منذ أواخر سبتمبر") == "since late September"
    assert since("قتل 633 عسكريا منذ أيار") == "since May"
    assert since("قتل 633 عسكريا منذ عام 2019") == "since 2019"
    assert since("قتل 633 عسكريا منذ شهر") == ""
    assert since("قتل 633 عسكريا منذ 15 أبريل") == "since 15 April"


def test_a_toll_given_up_in_its_sentence_is_the_earlier_one() -> None:
    """ "57, after it was 23"."""
    rose = told("ارتفعت حصيلة الانفجار إلى 57 قتيلا بعد أن كانت 23 قتيلا", 57, 23)
    assert [(c.figure.count[0], c.note) for c in table(rose)] == [
        (23, "earlier toll, later 57"), (57, ""),
    ]  # fmt: skip


def test_what_happened_before_is_no_toll_given_up() -> None:
    """ "After the army had killed 12" and "withdrew from a village" give up no number."""
    for text in (
        "قتل 30 جنديا بعد أن كانت القوات قد قتلت 12 جنديا",
        "تراجعت القوات عن قرية قتل فيها 12 جنديا ثم قتل 30 جنديا",
    ):
        assert not any(toll.given_up for toll in tolls(cluster([told(text, 12, 30)])))


def test_of_them_refers_to_the_count_just_before() -> None:
    """Those of the wounded who died are no part of the fifty fighters of another sentence."""
    home, text = article(), "استقبل المستشفى 117 جريحا مات منهم 24"
    hurt, dead = killed(117, within=text), killed(24, within=text)
    found = table(
        told("قتل 50 مقاتلا في المعارك", 50, home=home, whom="fighters"),
        statement(text, home, 2, affected=["armenia"], figures=[replace(hurt, kind="wounded"), dead]),
    )  # fmt: skip
    (part,) = [c for c in found if c.relation == "part"]
    assert (part.figure.count, part.note) == ((24, 24), "of the 117 wounded")
    assert len({c.group for c in found}) == 3


def test_among_them_finds_no_total_many_sentences_back() -> None:
    """A pronoun reaches the sentence before, the name of those hit reaches further."""
    home = article()
    first = told("قتل 13 مدنيا في القصف", 13, home=home, whom="civilians")
    notes = {
        n: table(first, told(text, 3, home=home, n=n, whom="children"))[-1].note
        for n, text in ((2, "وكان بينهم 3 أطفال"), (5, "وكان بينهم 3 أطفال"), (6, "ومن بين القتلى 3 أطفال"))
    }  # fmt: skip
    assert len(table(first)) == 1
    assert set(notes.items()) >= {(2, "of the 13"), (6, "of the 13")}
    assert notes[5] != "of the 13"


def hurt(text: str, count: int, home: Article) -> Statement:
    """A sentence with one count of wounded, each by another claimant."""
    by = "karabakh" if home.id == "A01" else "armenia"
    figure = replace(killed(count, by=by, whom="people", within=text), kind="wounded")
    return statement(text, home, affected=["armenia"], figures=[figure])


def test_who_was_brought_away_disputes_no_toll() -> None:
    """Those flown out are some of the wounded; who was brought to hospital may be all of them."""
    all_hurt = hurt("أصيب 310 أشخاص في الحريق", 310, article("A02", source="ب"))
    for text in ("ولم يسمح بنقل سوى 17 جريحا بالمروحيات", "وأجلت فرق الصليب الأحمر 17 جريحا أمس"):
        found = table(all_hurt, hurt(text, 17, article()))
        assert not any(c.disputed for c in found)
        assert {c.note for c in found} == {"", "among the wounded"}
    brought = hurt("ونقل 17 جريحا إلى مستشفيات المدينة", 17, article())
    assert all(c.disputed for c in table(all_hurt, brought))


COPIED = "قالت سلطات الإقليم إن {} مدنيا قتلوا في قصف سوق البلدة القديمة صباح الأربعاء"


def test_a_toll_that_rises_from_text_to_text_stays_an_update() -> None:
    """Texts of their own on one day, and a higher toll the next: the first is the earlier one."""
    event = date(2020, 10, 27)
    first = told(COPIED.format(14), 14, by="karabakh", of="karabakh", home=article(day=event))
    later = told("قتل 23 مدنيا في القصف", 23, by="karabakh", of="karabakh", event=event,
                 home=article("A03", source="ج"))  # fmt: skip
    assert rows(table(first, later)) == [(14, "earlier", False), (23, "", False)]


def heard(made: Statement, kind: str, words: str) -> Statement:
    """The sentence with its counts told by a source that is no party."""
    figures = tuple(replace(f, source=Source(kind, words)) for f in made.analysis.figures)
    return replace(made, analysis=replace(made.analysis, figures=figures))


def test_a_source_is_a_claimant_of_its_own() -> None:
    """Activists and a ministry that differ are a dispute; each line is told by its claimant."""
    found = table(
        heard(told("قتل 9 من السكان في القصف", 9), "activist", "activists"),
        told("قتل 4 من السكان في القصف", 4, by="armenia", home=article("A02", source="ب")),
    )
    assert rows(found) == [(4, "", True), (9, "", True)]
    assert [claim.claimant_label for claim in found] == ["Armenia", "activists"]


def test_equal_counts_of_two_sources_are_two_lines_and_no_dispute() -> None:
    """What activists and witnesses both say is told of both."""
    found = table(
        heard(told("قتل 9 من السكان في القصف", 9), "activist", "activists"),
        heard(
            told("قتل 9 من السكان في القصف", 9, home=article("A02", source="ب")),
            "witness",
            "witnesses",
        ),
    )
    assert sorted(claim.claimant_label for claim in found) == ["activists", "witnesses"]
    assert not any(claim.disputed for claim in found)


def test_an_outlets_own_count_stands_with_the_source_that_gives_it() -> None:
    """One outlet names the source of a count, another gives it as its own: one line, the source's."""
    (claim,) = table(
        told("قتل 9 من السكان في القصف", 9),
        heard(
            told("قتل 9 من السكان في القصف", 9, home=article("A02", source="ب")),
            "activist",
            "activists",
        ),
    )
    assert claim.claimant_label == "activists"


TOWNS = ("مرتون", "شوشه", "برده")


def row(label: str, count: int, n: int, of: str | None = "armenia") -> Statement:
    """A row of a table as reading tells it."""
    at = label if label in TOWNS else ""
    return told(f"{label} – القتلى {count}.", count, n=n, of=of, at=at, whom="people")


def test_what_is_no_row_of_the_table_is_no_part_of_its_total() -> None:
    """A side's own toll, a sentence about a town, and rows after other sentences stand for themselves."""
    sides = table(
        row("أرمينيا", 12, 1), row("أذربيجان", 3, 2, "azerbaijan"), row("المجموع", 15, 3, None)
    )
    prose = table(told("قتل 12 شخصا في شوشه", 12, at="شوشه"), row("المجموع", 15, 2, None))
    apart = table(row("شوشه", 12, 1), row("المجموع", 15, 5, None))
    for found in (sides, prose, apart):
        assert {c.relation for c in found} == {""}


BURNT = "أعلنت سلطات الإقليم أن حصيلة قتلى انفجار في مستودع للوقود بلغت 57 قتيلا، بعد أن كانت أعلنت في وقت سابق مقتل 18 شخصا"


def apart(one: Statement, other: Statement) -> bool:
    """Whether the counts of two outlets stand in two groups, none disputed and none overtaken by the other."""
    found = table(one, other)
    groups = [{c.group for c in found if c.item == s.id} for s in (one, other)]
    return groups[0].isdisjoint(groups[1]) and not any(c.disputed for c in found)


def test_the_toll_of_a_fire_is_not_overtaken_by_that_of_a_battle() -> None:
    """What an update calls earlier is its own first toll; the dead of a war are another event's."""
    fire = told(BURNT, 57, 18, by="karabakh", of="karabakh", whom="people")
    battle = told("تصحيح: عدد القتلى في صفوف قوات الإقليم 140", 140, of="karabakh", whom="people",
                  home=article("A02", source="ب"))  # fmt: skip
    assert apart(fire, battle)
    assert [(c.figure.count[0], c.note) for c in table(fire, battle)] == [
        (18, "earlier toll, later 57"), (57, ""), (140, ""),
    ]  # fmt: skip


def test_a_mine_and_an_operation_are_two_events() -> None:
    """Two dead on a mine do not dispute the toll of the army; who names no occasion may tell of either."""
    total = told("قتل 160 جنديا في العملية", 160, by="armenia")
    mine = told(
        "قتل 2 من الجنود بلغم على الطريق", 2, by="azerbaijan", home=article("A02", source="ب")
    )
    plain = told("قتل 2 من الجنود أمس", 2, by="azerbaijan", home=article("A02", source="ب"))
    shelled = told(
        "قتل 90 جنديا في قصف على مواقعهم", 90, by="azerbaijan", home=article("A02", source="ب")
    )
    assert apart(total, mine)
    assert not apart(total, plain)
    assert not apart(total, shelled)


def test_an_occasion_holds_for_the_counts_that_follow_but_not_for_a_total() -> None:
    """The next count of the article is of the same fire; the dead of the whole war are not."""
    home = article()
    fire = told("قتل 9 أشخاص في حريق", 9, home=home, whom="people")
    battle = told(
        "قتل 30 شخصا في المعارك",
        30,
        by="azerbaijan",
        whom="people",
        home=article("A02", source="ب"),
    )
    more = told("وقال طبيب إن 11 شخصا قتلوا", 11, home=home, n=2, whom="people")
    total = told("وبلغت الحصيلة منذ بدء الحرب 40 قتيلا", 40, home=home, n=2, whom="people")
    assert {t.occasions for t in tolls(cluster([fire, more]))} == {frozenset(["blaze"])}
    assert [t.occasions for t in tolls(cluster([fire, total]))][1] == {"war"}
    assert [c.group for c in table(fire, more, battle)] == [1, 1, 2]


def test_bodies_that_came_somewhere_are_some_of_the_dead() -> None:
    """Bodies taken away, found or brought to one hospital are no toll, and contradict none."""
    whole = told("قتل 70 شخصا في القصف", 70, by="karabakh", whom="people")
    for text in (
        "وقال طبيب إن 12 جثة وصلت إلى المستشفى",
        "وقالت الوزارة إن 12 جثة نقلت إلى العاصمة",
        "وسلمت باكو، بوساطة القوات الروسية، جثامين 12 مقاتلا",
    ):
        found = table(
            whole, told(text, 12, by="armenia", whom="people", home=article("A02", source="ب"))
        )
        assert not any(c.disputed for c in found)
        assert {c.note for c in found} == {"", "bodies moved or handed over"}
    counted = told("وقال طبيب إن 12 جثة انتشلت من تحت الأنقاض", 12, by="armenia", whom="people",
                   home=article("A02", source="ب"))  # fmt: skip
    found = table(whole, counted)
    assert not any(c.disputed for c in found)
    assert {c.note for c in found} == {"", "bodies found"}


def captured(text: str, *counts: int, by: str, home: Article | None = None) -> Statement:
    """A sentence with these counts of prisoners."""
    made = told(text, *counts, by=by, whom="prisoners", home=home)
    figures = tuple(replace(figure, kind="captured") for figure in made.analysis.figures)
    return replace(made, analysis=replace(made.analysis, figures=figures))


def test_parts_joined_by_and_are_of_one_whole() -> None:
    """ "Among the 30 six children and two women": both of the thirty; five "of them" are of the six."""
    text = "قتل 30 شخصا بينهم 6 أطفال و2 نساء"
    made = told(text, 30, 6, 2, whom="people")
    whole, six, two = made.analysis.figures
    six = replace(six, end=text.index(" و2"))  # the count with its noun, as the analysis gives it
    made = replace(made, analysis=replace(made.analysis, figures=(whole, six, two)))
    found = table(made)
    assert [(c.figure.count[0], c.note) for c in found] == [
        (30, ""), (6, "of the 30"), (2, "of the 30"),
    ]  # fmt: skip
    text = "قتل 30 شخصا بينهم 6 مدنيين 5 منهم أطفال"
    found = table(told(text, 30, 6, 5, whom="people"))
    assert [(c.figure.count[0], c.note) for c in found] == [
        (30, ""), (6, "of the 30"), (5, "of the 6"),
    ]  # fmt: skip


def test_a_part_is_of_the_toll_that_stands_and_not_of_the_one_given_up() -> None:
    """ "Rose to 40 after it was 33, among them eight": eight of the forty."""
    text = "ارتفع عدد الضحايا إلى 40 قتيلا بعدما كان 33، بينهم 8 مدنيين"
    found = table(told(text, 40, 33, 8, whom="people"))
    assert [(c.figure.count[0], c.note) for c in found] == [
        (33, "earlier toll, later 40"), (40, ""), (8, "of the 40"),
    ]  # fmt: skip


def test_only_words_or_one_mouth_make_a_toll_an_earlier_one() -> None:
    """What another outlet counted the day before is no earlier toll; the outlet's own is, as are words."""
    first = told("قتل 2 في المعارك", 2, event=DAY, home=article(day=DAY))
    for text, source, note in (
        ("قتل 9 في المعارك", "ب", ""),
        ("قتل 9 في المعارك", None, "earlier toll, later 9"),
        ("ارتفعت حصيلة المعارك إلى 9 قتلى", "ب", "earlier toll, later 9"),
    ):
        home = article("A02", source=source or first.article.source, day=DAY + timedelta(days=1))
        found = table(first, told(text, 9, event=DAY, home=home))
        assert [c.note for c in found] == [note, ""], text
        assert not any(c.disputed for c in found)


def test_what_a_toll_is_made_of_is_no_earlier_toll() -> None:
    """ "Rose to 20 … seven died of burns", "the dead are 200 after eight died": details, not older news."""
    home = article()
    rose = told("ارتفعت حصيلة الانفجار إلى 20 قتيلا", 20, by="karabakh", whom="people", home=home)
    burns = told(
        "وقالت السلطات إن 7 توفوا بحروقهم", 7, by="karabakh", whom="people", home=home, n=2
    )
    assert {c.note for c in table(rose, burns)} == {""}
    text = "بلغت حصيلة قتلى الجيش 200 عسكري بعد وفاة 8 جرحى"
    assert [c.note for c in table(told(text, 200, 8, by="azerbaijan"))] == ["", "newly announced"]


def test_what_one_speaker_counts_here_and_there_does_not_differ() -> None:
    """ "843 in the country, while 250 were killed abroad", both by one ministry, is no contradiction."""
    text = "قالت الوزارة إن 843 قتلوا داخل البلاد فيما قتل 250 خارجها"
    assert not any(c.disputed for c in table(told(text, 843, 250, by="azerbaijan")))


def fled(made: Statement) -> Statement:
    """The same sentence with its counts as such of displaced people."""
    figures = tuple(replace(f, kind="displaced") for f in made.analysis.figures)
    return replace(made, analysis=replace(made.analysis, figures=figures))


def test_the_dead_of_two_towns_are_two_rows_though_the_words_agree() -> None:
    """A copy that names another town bears nothing out, be it held for one fact with the other or not."""
    one = told("قتل 40 في القصف على برده صباح الأربعاء", 40, at="برده", by="armenia")
    other = told("قتل 40 في القصف على شوشه صباح الأربعاء", 40, at="شوشه", by="armenia",
                 home=article("A02", source="ب"))  # fmt: skip
    found = claims([Cluster(one, (other,))], frozenset(), karabakh())
    assert [(c.item, c.also) for c in found] == [("A01-S01", ()), ("A02-S01", ())]


def test_a_capital_is_a_place_where_it_is_hit_and_a_government_elsewhere() -> None:
    """The shelling of Stepanakert is no shelling of Martakert; "Stepanakert said" places nothing."""
    shelled = told(
        "قتل 40 في القصف على ستيباناكرت صباح الأربعاء", 40, at="Stepanakert", by="armenia"
    )
    other = told("قتل 40 في القصف على مارتاكرت صباح الأربعاء", 40, at="Martakert", by="armenia",
                 home=article("A02", source="ب"))  # fmt: skip
    assert [c.also for c in claims([Cluster(shelled, (other,))], frozenset(), karabakh())] == [
        (),
        (),
    ]
    said = told("أعلنت ستيباناكرت أن 40 قتلوا صباح الأربعاء", 40, at="Stepanakert", by="armenia")
    (same,) = claims([Cluster(said, (other,))], frozenset(), karabakh())
    assert same.also == ("A02-S01",)


def test_parts_of_two_services_are_both_of_the_whole() -> None:
    """ "50, among them 42 of the army and 8 of the border guard": 42 and 8 of the 50."""
    for text in (
        "قتل 50 من جنودها، منهم 42 من الجيش و8 من حرس الحدود",
        "قتل 50 من جنودها، بينهم 42 من الجيش الوطني و8 من حرس الحدود",
    ):
        found = table(told(text, 50, 42, 8, by="azerbaijan"))
        assert [(c.figure.count[0], c.note) for c in found] == [
            (50, ""),
            (42, "of the 50"),
            (8, "of the 50"),
        ]
        assert len({c.group for c in found}) == 1


def test_a_total_says_since_what_it_counts() -> None:
    """ "Since the end of the war" has no day and is said in words."""
    (mines,) = table(told("قتل 27 شخصا بألغام منذ نهاية الحرب", 27, whom="people"))
    assert mines.note == "since the end of the war"


def test_nobody_is_in_addition_to_nobody() -> None:
    """ "A child in the sixth (year)" is no sixth child, and "in addition" stands only below a toll."""
    (child,) = table(told("أصيب 1 طفل في السادسة في القصف", 1, whom="children"))
    assert (child.relation, child.note) == ("", "")


def test_what_two_claimants_count_is_nothing_newly_announced() -> None:
    """ "The union says 481 since the fighting began, while the UN puts the toll at 600": two tolls."""
    text = "قالت أرمينيا إن 481 مدنيا قتلوا منذ بدء القتال، بينما قدرت أذربيجان عدد القتلى بنحو 600"
    made = told(text, 481, 600, whom="civilians")
    first, second = made.analysis.figures
    ours = (replace(first, claimed_by="armenia"), replace(second, claimed_by="azerbaijan"))
    found = table(replace(made, analysis=replace(made.analysis, figures=ours)))
    assert {c.relation for c in found} == {""}


def test_those_who_came_to_one_place_dispute_no_count_of_all_who_fled() -> None:
    """The 1,100 who reached Russia, beside the 100,514 in all; 30,000 would be a lower claim."""

    def fled(n: int, by: str, home: str) -> Statement:
        made = told(
            f"وصل {n} من السكان", n, of="karabakh", by=by, whom="residents", home=article(home)
        )
        figures = tuple(replace(f, kind="displaced") for f in made.analysis.figures)
        return replace(made, analysis=replace(made.analysis, figures=figures))

    everybody = fled(100514, "armenia", "A01")
    assert not any(c.disputed for c in table(everybody, fled(1100, "russia", "A02")))
    assert all(c.disputed for c in table(everybody, fled(30000, "russia", "A02")))
