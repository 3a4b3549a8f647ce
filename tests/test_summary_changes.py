"""What changed since an earlier edition is matched by text and figure, not by id."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from summary_parts import ENGINE, article, briefed, karabakh, killed, statement

from briefings.analysis.facts.duplicates import cluster
from briefings.analysis.facts.samefact import told_apart
from briefings.errors import BriefingsError
from briefings.records import Amended, Briefing, Source, Statement
from briefings.summary.changes import since
from briefings.summary.edition import Analysed, assemble
from briefings.summary.scope import Asked
from briefings.summary.tolls.changed import Earlier, changed_tolls
from briefings.summary.tolls.wording import spoken

SHELLED = "قصفت القوات الأذربيجانية مواقع للجيش الأرميني شمالي الإقليم"
CALLED = "دعت وزارة الخارجية الروسية الطرفين إلى وقف إطلاق النار فورا"


def edition(*statements: Statement) -> Briefing:
    """A briefing of these statements and of their articles."""
    homes = {s.article.id: s.article for s in statements}
    articles = [
        briefed(home, *(s for s in statements if s.article is home)) for home in homes.values()
    ]
    return assemble(Analysed(articles, cluster(statements), ENGINE), karabakh(), Asked(title="T"))


def earlier(*items: tuple[str, str], figures: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """The JSON of an earlier edition, as far as it is read."""
    rows = [{"id": id, "ar": ar, "en": f"Old {id}"} for id, ar in items]
    return {"schema": "briefings/1", "items": rows, "figures": figures or []}


def changes(briefing: Briefing, before: dict[str, Any]) -> list[tuple[str, str]]:
    """Kind and item of each change."""
    return [(c.kind, c.item) for c in since(briefing, before).changes]


def test_an_item_that_was_not_there_is_new() -> None:
    """Only the unknown item is new, though the ids differ from those of the earlier edition."""
    made = edition(
        statement(SHELLED, actor=["azerbaijan"]),
        statement(CALLED, n=2, speaker=["russia"], themes=["ceasefire"]),
    )
    assert changes(made, earlier(("A77-S09", SHELLED))) == [("new", "A01-S02")]


def test_changed_figures_come_first_and_new_items_by_weight() -> None:
    """Before them what an old reader has wrong; behind them what is shown no more."""
    home = article()
    other = article("A02", source="وكالة ب")
    made = edition(
        statement("توقفت حركة القطارات في المدينة", home, n=3, actor=["armenia"]),
        statement(SHELLED, home, actor=["azerbaijan"]),
        statement(SHELLED, other, actor=["azerbaijan"]),
        statement(BURNT.format("140"), home, n=2, affected=["karabakh"]),
    )
    made = replace(made, glance=())
    before = document(("A50-S01", BURNT.format("57")), ("A50-S04", "انتهى الاجتماع بلا نتيجة"))
    told = changes(made, before)
    assert [kind for kind, _ in told] == ["figure", "new", "new", "gone"]
    assert [item for kind, item in told if kind == "new"] == ["A01-S01", "A01-S03"]
    made = replace(made, glance=("A01-S03",))
    assert [i for kind, i in changes(made, before) if kind == "new"] == ["A01-S03", "A01-S01"]


def test_a_slightly_reworded_item_is_not_new() -> None:
    """The same words in another order are the same item."""
    made = edition(statement(SHELLED, actor=["azerbaijan"]))
    assert changes(made, earlier(("A09-S01", SHELLED.replace("شمالي", "في شمال")))) == []


def test_another_number_makes_an_item_new() -> None:
    """Two sentences that differ in a digit number are not the same item."""
    made = edition(statement("قتل 16 جنديا في المعارك شمالي الإقليم", affected=["armenia"]))
    before = earlier(("A01-S01", "قتل 14 جنديا في المعارك شمالي الإقليم"))
    assert changes(made, before) == [("new", "A01-S01"), ("dropped", "A01-S01")]


def test_a_near_copy_with_another_doer_is_new() -> None:
    """ "Armenia released 113" is no rewording of "Azerbaijan released 113", which the last edition had."""
    text = "أفرجت {} الأحد عن 113 محتجزا على خلفية النزاع من جانب واحد وفق اللجنة الدولية"
    old, new = (
        statement(text.format(who), article(home, source=home), actor=[party])
        for who, party, home in (
            ("أذربيجان", "azerbaijan", "A01"), ("أرمينيا", "armenia", "A02"),
        )
    )  # fmt: skip
    made, before = edition(old, new), earlier(("A09-S01", old.translated.sentence.text))
    assert since(made, before).changes == ()  # by the words alone
    assert [c.item for c in since(made, before, told_apart).changes] == [new.id]


def toll(
    count: int, of: str = "armenia", by: str = "karabakh", **more: object
) -> dict[str, object]:
    """A count of dead as an earlier edition has it."""
    found = {"kind": "killed", "count": [count, count], "whom": "soldiers", "party_affected": of}
    return {**found, "claimed_by": by, "item": "A01-S01", **more}


def test_a_changed_toll_is_told_with_the_old_one() -> None:
    """The same claimant's new count names both counts."""
    figure = killed(21, by="karabakh")
    made = edition(statement("قتل 21 جنديا أرمينيا", affected=["armenia"], figures=[figure]))
    old = toll(16, as_of="2020-10-27")
    before = earlier(("A01-S01", "قتل 21 جنديا أرمينيا"), figures=[old])
    [change] = since(made, before).changes
    assert change.kind == "figure"
    assert change.text.endswith("Karabakh Armenians: 21, before 16")


def test_the_count_before_is_the_claimants_latest_be_its_side_not_told() -> None:
    """162 of Armenia, then 973 of nobody named: 1,383 is held against these. Another side's are another toll."""
    figure = killed(1383, by="karabakh")
    made = edition(statement("قتل 1383 جنديا أرمينيا", affected=["armenia"], figures=[figure]))
    told = [toll(162, as_of="2020-10-25"), toll(973, of="", as_of="2020-10-26"),
            toll(1100, of="azerbaijan", as_of="2020-10-27")]  # fmt: skip
    before = earlier(("A01-S01", "قتل 1383 جنديا أرمينيا"), figures=told)
    [change] = since(made, before).changes
    assert change.text.endswith("1,383, before 973")


def test_a_part_of_an_earlier_toll_is_no_earlier_toll() -> None:
    """ "71" is held against the whole of the week before, never against the army's 42 of those 50."""
    figure = killed(71, by="azerbaijan", whom="people")
    made = edition(statement("وارتفع عدد القتلى إلى 71", affected=["armenia"], figures=[figure]))
    old = toll(42, by="azerbaijan", whom="people", as_of="2020-10-27")
    text = "وارتفع عدد القتلى إلى 71"
    assert len(since(made, earlier(("A01-S01", text), figures=[old])).changes) == 1
    part = {**old, "relation": "part"}
    assert since(made, earlier(("A01-S01", text), figures=[part])).changes == ()


@pytest.mark.parametrize(("whom", "count"), [("fighters", 5), ("people", 1)])
def test_a_toll_of_the_same_count_has_not_changed(whom: str, count: int) -> None:
    """Five fighters of yesterday are five people today, and one death is no earlier toll of them."""
    figure = killed(5, by="karabakh", whom="people")
    text = "وأكدت أن الحصيلة 5 قتلى"
    made = edition(statement(text, affected=["armenia"], figures=[figure]))
    old = toll(count, whom=whom, as_of="2020-10-27")
    assert since(made, earlier(("A01-S01", text), figures=[old])).changes == ()


def test_an_unchanged_edition_has_no_changes() -> None:
    """Against itself nothing is new, changed or dropped."""
    made = edition(statement(SHELLED, actor=["azerbaijan"]))
    assert since(made, earlier(("A01-S01", SHELLED))) == replace(made, changes=())


def test_counts_are_spoken_as_in_a_table() -> None:
    """Open and closed ranges read well."""
    found = [spoken(c) for c in ((25, None), (20, 99), (40, 50), (3, 3), (None, 5), (1200, 1200))]
    assert found == ["at least 25", "dozens", "40–50", "3", "up to 5", "1,200"]
    assert spoken((25, None), over=True) == "more than 25"


def test_a_count_of_another_event_is_no_changed_toll() -> None:
    """A smaller count of a later day is another event, and so is any count of weeks before."""
    made = edition(
        statement("قتل جنديان أرمينيان", affected=["armenia"], figures=[killed(2, by="karabakh")])
    )
    for count, day in ((16, "2020-10-27"), (1, "2020-09-28")):
        before = earlier(("A01-S01", "قتل جنديان أرمينيان"), figures=[toll(count, day=day)])
        assert since(made, before).changes == ()


def test_the_toll_of_a_blast_is_no_changed_toll_of_the_fighting_before_it() -> None:
    """32 killed in some days, then 68 in the explosion of a depot: two events by one claimant."""
    fell, blast = "قتل 32 شخصا من سكان الإقليم", "بلغ عدد قتلى انفجار المستودع 68"
    home = article("A02", day=date(2020, 11, 1))
    made = edition(
        statement(fell, figures=[killed(32, of="karabakh", by="karabakh", whom="people")]),
        statement(blast, home, figures=[killed(68, of="karabakh", by="karabakh", whom="people")]),
    )
    row = {
        "kind": "killed", "party_affected": "karabakh", "whom": "people", "claimed_by": "karabakh",
        "count": [32, 32], "day": "2020-10-28", "item": "A01-S01",
    }  # fmt: skip
    before = earlier(("A01-S01", fell), figures=[row])
    assert not [c for c in since(made, before).changes if c.kind == "figure"]


def test_a_broken_earlier_edition_is_one_clear_error() -> None:
    """Items that are no objects, or a day that is none, say what to give instead."""
    made = edition(statement(SHELLED))
    for broken in ({"items": ["x"]}, {"figures": [{"count": [1, 1], "day": "soon"}]}, {"items": 3}):
        with pytest.raises(BriefingsError, match="give the JSON of a build"):
            since(made, broken)


def test_a_sentence_of_an_article_that_was_read_before_is_not_new() -> None:
    """Ranks moved, and another sentence of a known article is shown: it is named apart, in one line."""
    known, added = article("A01"), article("A02")
    made = edition(
        statement(SHELLED, known, actor=["azerbaijan"], figures=[killed(9)]),
        statement(CALLED, added, speaker=["russia"], themes=["ceasefire"]),
    )
    before = earlier() | {"articles": [{"id": "A07", "sha256": known.sha256}]}
    assert changes(made, before) == [("new", "A02-S01"), ("promoted", "")]
    (line,) = (c.text for c in since(made, before).changes if c.kind == "promoted")
    assert "A01-S01" in line and "A02-S01" not in line
    assert changes(made, {**before, "scope": "party russia"}) == [("new", "A02-S01")]


def test_an_item_that_stands_at_a_glance_for_the_first_time_is_named() -> None:
    """What was an item before and no line of the glance; what was both is not told."""
    known = article("A01")
    texts = (SHELLED, CALLED)
    made = edition(*(statement(t, known, n, actor=["armenia"]) for n, t in enumerate(texts, 1)))
    made = replace(made, glance=("A01-S01", "A01-S02"))
    read = {"articles": [{"id": "A07", "sha256": known.sha256}], "glance": ["A07-S02"]}
    before = earlier(("A07-S01", SHELLED), ("A07-S02", CALLED)) | read
    (line,) = since(made, before).changes
    assert (line.kind, line.item) == ("promoted", "")
    assert line.text.endswith(": A01-S01")
    assert since(made, {**before, "glance": ["A07-S01", "A07-S02"]}).changes == ()


def test_an_item_outside_the_new_dates_is_not_dropped() -> None:
    """A narrower range drops nothing but what it could have shown."""
    made = replace(edition(statement(SHELLED, actor=["azerbaijan"])), date_from=date(2020, 10, 20))
    old = [
        {"id": "A01-S01", "article": "A01", "ar": "اجتمع الوزراء في العاصمة", "en": "Early"},
        {"id": "A02-S01", "article": "A02", "ar": "انتهى الاجتماع بلا نتيجة", "en": "Late"},
    ]
    dates = [{"id": "A01", "date": "2020-10-01"}, {"id": "A02", "date": "2020-10-28"}]
    before = {"schema": "briefings/1", "items": old, "articles": dates}
    assert ("dropped", "A02-S01") in changes(made, before)
    assert ("dropped", "A01-S01") not in changes(made, before)


def test_items_of_days_that_are_no_longer_covered_are_named_in_one_line() -> None:
    """What the dates alone take away is listed, but as one line and not as so many losses."""
    made = replace(edition(statement(SHELLED, actor=["azerbaijan"])), date_from=date(2020, 10, 20))
    old = [
        {"id": f"A01-S0{n}", "article": "A01", "ar": "اجتمع الوزراء في العاصمة", "en": "Early"}
        for n in (1, 2)
    ]
    before = {
        "schema": "briefings/1",
        "items": old,
        "articles": [{"id": "A01", "date": "2020-10-01"}],
    }
    dropped = [c for c in since(made, before).changes if c.kind == "dropped"]
    assert [(c.item, c.text) for c in dropped] == [
        ("", "2 items of days outside this edition: A01-S01, A01-S02")
    ]


def test_an_edition_of_another_scope_drops_nothing() -> None:
    """What a filter takes away is no news."""
    made = replace(edition(statement(SHELLED, actor=["azerbaijan"])), scope="Only Azerbaijan")
    assert changes(made, earlier(("A01-S02", CALLED), ("A01-S01", SHELLED))) == []


def corrected(en: str) -> Briefing:
    """An edition of one sentence whose English is a person's."""
    found = statement(SHELLED, actor=["azerbaijan"])
    return edition(replace(found, translated=replace(found.translated, en=en, origin="reviewed")))


def test_a_translation_that_a_person_corrected_is_told() -> None:
    """The reader who has the false edition learns what it should have said, and what it said."""
    before = earlier(("A07-S09", SHELLED))
    [change] = since(corrected("Azerbaijani forces shelled it."), before).changes
    assert (change.kind, change.item) == ("corrected", "A01-S01")
    assert change.text == "Azerbaijani forces shelled it. (before: Old A07-S09)"


def test_a_correction_of_a_withheld_translation_does_not_repeat_it() -> None:
    """The earlier edition did not show the English that was not to be trusted."""
    before = earlier(("A07-S09", SHELLED))
    before["items"][0]["trust"] = {"mark": "untrusted", "reasons": []}
    [change] = since(corrected("Azerbaijani forces shelled it."), before).changes
    assert change.text.endswith("(before: withheld)")


def test_a_correction_that_the_earlier_edition_had_is_not_told_again() -> None:
    """The same English of the same person is no change."""
    assert since(corrected("Old A07-S09"), earlier(("A07-S09", SHELLED))).changes == ()


def document(
    *items: tuple[str, str], source: str = "وكالة أ", sha256: str = "old"
) -> dict[str, Any]:
    """An earlier edition whose items are of one article A50, of an outlet and with a hash."""
    made = earlier(*items)
    made["items"] = [item | {"article": "A50"} for item in made["items"]]
    row = {"id": "A50", "title_ar": "عنوان قديم", "title_en": "Old title", "source": source,
           "date": "2020-10-28", "sha256": sha256}  # fmt: skip
    return made | {"articles": [row]}


BURNT = "أعلنت سلطات الإقليم أن حصيلة قتلى حريق المستودع بلغت {} قتيلا"


@pytest.mark.parametrize(("old", "new"), [("57", "140"), ("سبعة", "تسعة")])
def test_a_sentence_whose_figure_an_outlet_changed_is_one_change(old: str, new: str) -> None:
    """Neither new nor dropped: the figure has changed, be it in digits or words."""
    made = edition(
        statement(BURNT.format(new), affected=["karabakh"]),
        statement(CALLED, n=2, speaker=["russia"], themes=["ceasefire"]),
    )
    before = document(("A50-S01", BURNT.format(old)), ("A50-S02", CALLED))
    [change] = since(made, before).changes
    assert (change.kind, change.item) == ("figure", "A01-S01")
    assert change.text == "English of A01-S01 (before: Old A50-S01)"


def test_the_figure_of_another_outlet_is_another_sentence() -> None:
    """What one outlet tells anew does not change what another had told."""
    made = edition(statement(BURNT.format("140"), affected=["karabakh"]))
    before = document(("A50-S01", BURNT.format("57")), source="وكالة ب")
    assert [kind for kind, _ in changes(made, before)] == ["new", "gone"]


def test_a_changed_toll_is_told_once() -> None:
    """Where the table of claims tells how a toll has moved, its sentence is not told besides."""
    text = BURNT.format("140")
    figure = killed(140, of="karabakh", by="karabakh", whom="people", within=text)
    made = edition(statement(text, affected=["karabakh"], figures=[figure]))
    old = {"kind": "killed", "count": [57, 57], "whom": "people", "party_affected": "karabakh",
           "claimed_by": "karabakh", "day": "2020-10-28", "item": "A50-S01"}  # fmt: skip
    before = document(("A50-S01", BURNT.format("57"))) | {"figures": [old]}
    [change] = since(made, before).changes
    assert change.text.endswith("140, before 57")


def test_the_toll_of_another_body_of_the_same_side_is_no_changed_one() -> None:
    """The lawyers' 27 of today does not take the place of the doctors' 18 of the earlier edition."""
    few, many = "قتل 18 مدنيا في قصف على المدينة", "أحصت لجنة المحامين 27 مدنيا قتلوا في القصف"
    doctors, lawyers = (
        replace(killed(n, by="karabakh", whom="civilians", within=text), teller=body)
        for n, text, body in (
            (18, few, Source("union", "a union of doctors", body=("union", "doctor"))),
            (27, many, Source("committee", "a committee", body=("committee", "lawyer"))),
        )
    )
    before = document(("A50-S01", few), sha256="A01") | {
        "figures": [toll(18, day="2020-10-28", item="A50-S01", whom="civilians")]
    }
    other = article("A02", source="ب", day=date(2020, 10, 29))
    for same, told in ((lawyers, []), (replace(lawyers, teller=doctors.teller), ["27, before 18"])):
        made = edition(
            statement(few, affected=["armenia"], figures=[doctors]),
            statement(many, other, affected=["armenia"], figures=[same]),
        )
        found = since(made, before).changes
        assert [c.text.rpartition(": ")[2] for c in found if c.kind == "figure"] == told


def test_a_changed_toll_is_told_from_the_latest_one() -> None:
    """ "Displaced people" and "people" who fled are counted as one; the newest count is the one before."""
    text = "بلغ عدد النازحين 53629"
    figure = killed(53_629, of="karabakh", by="armenia", whom="displaced people", within=text)
    figure = replace(figure, kind="displaced")
    made = edition(statement(text, affected=["karabakh"], figures=[figure]))
    old = {"kind": "displaced", "party_affected": "karabakh", "claimed_by": "armenia"}
    rows = [
        old | {"count": [n, n], "whom": whom, "day": f"2020-10-{day}", "item": f"A50-S{day}"}
        for n, whom, day in ((1000, "displaced people", 24), (6650, "people", 25))
    ]
    [change] = [c for c in since(made, earlier(figures=rows)).changes if c.kind == "figure"]
    assert change.text.endswith("53,629, before 6,650")


def test_a_toll_that_names_the_one_before_it_is_found_by_that() -> None:
    """ "194, after an earlier toll of 192": the 192 of the earlier edition, then soldiers, was the toll before."""
    text = "أعلنت الوزارة أن حصيلة القتلى ارتفعت إلى 194، بعد حصيلة سابقة بلغت 192"
    figures = [killed(n, by="armenia", whom="people", within=text) for n in (194, 192)]
    made = edition(statement(text, affected=["armenia"], figures=figures))
    old = {"kind": "killed", "count": [192, 192], "whom": "soldiers", "party_affected": "armenia",
           "claimed_by": "armenia", "day": "2020-10-25", "item": "A50-S01"}  # fmt: skip
    for row, told in ((old, ["194, before 192"]), (old | {"count": [150, 150]}, []),
                      (old | {"claimed_by": "azerbaijan"}, [])):  # fmt: skip
        found = since(made, earlier(figures=[row])).changes
        assert [c.text.rpartition(": ")[2] for c in found if c.kind == "figure"] == told


def test_what_an_article_told_that_is_gone_is_not_called_deselected() -> None:
    """A deleted article is told as gone, in one line; one that was rewritten, or is there still, is not."""
    home = article()
    made = edition(
        statement(SHELLED, home, actor=["azerbaijan"]),
        statement(CALLED, home, n=2, speaker=["russia"], themes=["ceasefire"]),
    )
    lost = ("A50-S03", "اجتمع الوزراء في العاصمة"), ("A50-S04", "انتهى الاجتماع بلا نتيجة")
    found = [c for c in since(made, document(*lost)).changes if c.kind != "new"]
    assert [(c.kind, c.item, c.text) for c in found] == [
        ("gone", "", "Old title (A50-S03, A50-S04)")
    ]
    rewritten = document(*lost, ("A50-S01", SHELLED))
    known = document(*lost, sha256="A01")
    for before in (rewritten, known):
        kinds = {kind for kind, _ in changes(made, before)}
        assert "dropped" in kinds
        assert "gone" not in kinds


def test_the_english_that_was_withheld_is_not_shown_when_its_item_goes() -> None:
    """What an edition withheld as untrusted does not come to light in the list of what was dropped."""
    home = article()
    made = edition(statement(SHELLED, home, actor=["azerbaijan"]))
    before = document(("A50-S01", SHELLED), ("A50-S02", CALLED))
    before["items"][1]["trust"] = {"mark": "untrusted", "reasons": []}
    assert [(c.kind, c.text) for c in since(made, before).changes] == [("dropped", "withheld")]


def test_what_is_new_bears_the_mark_of_its_translation() -> None:
    """Of an untrusted sentence the facts stand in the list, as they stand in the item."""
    made = edition(
        statement(SHELLED, actor=["azerbaijan"], mark="check"),
        statement(CALLED, n=2, speaker=["russia"], themes=["ceasefire"], mark="untrusted"),
    )
    told = {c.item: (c.mark, c.text) for c in since(made, earlier()).changes}
    assert told == {
        "A01-S01": ("check", "English of A01-S01"),
        "A01-S02": ("untrusted", "facts"),
    }


def test_what_was_dropped_bears_the_mark_that_it_had() -> None:
    """As the earlier edition gave it; one that gave none has none."""
    made = edition(statement(SHELLED, actor=["azerbaijan"]))
    before = earlier(("A01-S01", SHELLED), ("A01-S09", CALLED))
    before["items"][1]["trust"] = {"mark": "check", "reasons": []}
    assert [(c.item, c.mark) for c in since(made, before).changes] == [("A01-S09", "check")]
    del before["items"][1]["trust"]
    assert [(c.item, c.mark) for c in since(made, before).changes] == [("A01-S09", "")]


def test_what_only_ranks_lower_is_told_apart_from_what_was_taken_back() -> None:
    """The sentence that its outlet put right has a line of its own; those that weigh less now have one for all."""
    home = article(day=date(2020, 10, 28))
    text = "قتل 168 شخصا في انفجار المستودع قرب الجسر"
    report = statement(text, home, n=1, affected=["karabakh"], themes=["casualties"])
    others = [
        statement(f"اجتمع الوزير {n * 17} بنظيره {n * 31} في العاصمة", home, n, speaker=["russia"])
        for n in (2, 3)
    ]
    made = edition(statement(SHELLED, home, n=9, actor=["azerbaijan"]), report, *others)
    shown = replace(made, clusters=tuple(c for c in made.clusters if c.lead.id == "A01-S09"))
    back: dict[str, tuple[Amended, ...]] = {report.id: (Amended("corrected", "A02-S01"),)}
    lines = [(s.id, s.translated.sentence.text) for s in (report, *others)]
    before = earlier(("A01-S09", SHELLED), *lines)
    found = [(c.kind, c.item, c.text) for c in since(replace(shown, amended=back), before).changes]
    assert found == [
        ("withdrawn", report.id, f"Old {report.id} (see A02-S01)"),
        (
            "ranked",
            "",
            "2 items stand in the articles still, not among what is shown: A01-S02, A01-S03",
        ),
    ]


def test_those_who_fled_are_one_count_whichever_body_of_a_side_gives_it() -> None:
    """The spokeswoman's 76,407 stands against the official's 28,000 of the day before, not the older 6,650."""
    texts = {
        6650: "وصل 6650 شخصا",
        28_000: "تجاوز عدد الواصلين 28000 بعد الحريق",
        76_407: "بلغ العدد 76407",
    }
    bodies = {
        6650: Source("government", "the government", body=("government", "")),
        28_000: Source("official", "an official", body=("official", "yerevan")),
        76_407: Source("spokeswoman", "a spokeswoman", body=("spokeswoman", "prime minister")),
    }
    made = edition(
        *(
            statement(text, article(f"A0{k}", source=f"و{k}", day=date(2020, 10, 24 + k)), affected=["karabakh"],
                      figures=[replace(killed(n, of="karabakh", by="armenia", whom="people", within=text),
                                       kind="displaced", teller=bodies[n])])
            for k, (n, text) in enumerate(texts.items(), 1)
        )
    )  # fmt: skip
    old = {
        "kind": "displaced",
        "party_affected": "karabakh",
        "claimed_by": "armenia",
        "whom": "people",
    }
    rows = [
        old | {"count": [n, n], "day": f"2020-10-{24 + k}", "item": f"A5{k}-S01"}
        for k, n in enumerate((6650, 28_000), 1)
    ]
    before = earlier(*((f"A5{k}-S01", texts[n]) for k, n in ((1, 6650), (2, 28_000))), figures=rows)
    told_ = [c.text for c in since(made, before).changes if c.kind == "figure"]
    assert any(text.endswith("76,407, before 28,000") for text in told_)
    assert not any("before 6,650" in text for text in told_)


def test_of_two_tolls_that_follow_one_the_later_is_told() -> None:
    """ "79, before 9" and "114, before 9" would be two events to a reader; the attack has one toll now."""
    said = [
        statement(f"قتل {n} جنديا أرمينيا في القصف", article(f"A0{k}", source=f"وكالة {k}", day=date(2020, 10, 26 + k)),
                  affected=["armenia"], figures=[killed(n, by="karabakh")])
        for k, n in enumerate((9, 79, 114), 1)
    ]  # fmt: skip
    made = edition(*said)
    groups = {9: 1, 79: 1, 114: 2}  # as the table may hold them
    rows = [replace(c, relation="", group=groups[c.figure.count[0] or 0]) for c in made.claims]
    before = Earlier(
        [toll(9, day="2020-10-27")], {}, {"A01": "A01"}, rows, {}
    )  # fmt: skip
    (change,) = changed_tolls([c for c in rows if c.item != "A01-S01"], before)
    assert change.text.endswith("114, before 9")
    assert [c.text.rpartition(": ")[2] for c in changed_tolls([rows[1]], before)] == [
        "79, before 9"
    ]


def test_what_leaves_the_glance_and_what_counts_many_dead_is_told_by_its_text() -> None:
    """No bare id: the 140 dead that no line shows any more, a line that others outweigh, one that is an item still."""
    texts = {
        "many": "قتل 140 شخصا في قاعة العزاء",
        "two": "قتل شخصان في القرية",
        "line": "وقع الوزيران الاتفاق",
    }
    home = article()
    counts = {"many": [killed(140)], "two": [killed(2)], "line": []}
    every = [statement(text, home, n, actor=["armenia"], figures=counts[name])
             for n, (name, text) in enumerate([*texts.items(), ("line", SHELLED)], 1)]  # fmt: skip
    made = edition(*every)
    shown = tuple(c for c in made.clusters if c.lead.id == "A01-S04")
    made = replace(made, clusters=shown, glance=())
    ids = [
        ("A01-S01", texts["many"]),
        ("A01-S02", texts["two"]),
        ("A01-S03", texts["line"]),
        ("A01-S04", SHELLED),
    ]
    before = {**earlier(*ids), "glance": ["A01-S03", "A01-S04"]}
    told = [(c.item, c.text) for c in since(made, before).changes if c.kind == "ranked"]
    assert [item for item, _ in told if item] == ["A01-S01", "A01-S03"]
    assert any("A01-S02" in text and "A01-S01" not in text for item, text in told if not item)
    assert any("earlier glance" in text and "A01-S04" in text for _, text in told)
    assert (
        since(
            replace(made, glance=("A01-S04",)), {**earlier(*ids[3:]), "glance": ["A01-S04"]}
        ).changes
        == ()
    )
