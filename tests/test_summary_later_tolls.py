"""Which toll is the earlier one, who denies one, and what has moved since the last edition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from analysis_texts import post
from summary_parts import ENGINE, article, briefed, karabakh, killed, statement

from briefings.analysis.facts.duplicates import cluster
from briefings.records import (
    Article,
    Briefing,
    Claim,
    Cluster,
    Evidence,
    Figure,
    Statement,
)
from briefings.summary.changes import since
from briefings.summary.edition import Analysed, Spellings, assemble
from briefings.summary.scope import Asked
from briefings.summary.tolls.rows import Row
from briefings.summary.tolls.running import counted_until
from briefings.summary.tolls.standing import tolls
from briefings.summary.tolls.table import claims

FIRST = "وقال مسؤول في الإقليم إن {} شخصا قتلوا في القصف"


def said(
    text: str,
    *counts: int,
    home: Article | None = None,
    n: int = 1,
    by: str | None = "karabakh",
    whom: str = "people",
) -> Statement:
    """A sentence with these counts of the dead of the region."""
    figures: list[Figure] = [
        killed(count, of="karabakh", by=by, whom=whom, within=text) for count in counts
    ]
    speaker = [by] if by else []
    return statement(
        text, home or article(), n, speaker=speaker, affected=["karabakh"], figures=figures
    )


def notes(*statements: Statement) -> dict[int | None, str]:
    """What the table says of each count."""
    made: tuple[Claim, ...] = claims(cluster(statements), frozenset(), karabakh())
    return {claim.figure.count[0]: claim.note for claim in made}


@pytest.mark.parametrize(
    "text",
    [
        "تراجعت القوات بعد مقتل 68 من جنودها إلى خط دفاع ثان، وقتل 53 آخرون في القرية",
        "وارتفع الدخان فوق القرية، وقتل 68 شخصا ونقل 53 قتيلا إلى المدينة",
    ],
)
def test_who_moves_is_no_toll(text: str) -> None:
    """Troops that fall back and people who are brought to a town leave no toll behind."""
    assert not any(note.startswith("earlier") for note in notes(said(text, 68, 53)).values())


def test_what_is_told_after_a_correction_is_not_put_right_by_it() -> None:
    """A greater count behind the corrected one stands for itself."""
    home = article()
    corrected = said("صححت سلطات الإقليم الحصيلة إلى 200 قتيل", 200, home=home)
    after = said(FIRST.format(320), 320, home=home, n=2)
    assert notes(corrected, after)[320] == ""


def test_both_counts_behind_a_rise_have_risen() -> None:
    """ "The toll rose to 68 dead and 105 missing": the 90 missing of before were the earlier toll."""
    home = article()
    missing = [Figure("missing", (n, n), False, "people", "karabakh", "karabakh", None, False, at, at + size)
               for n, at, size in ((90, 4, 2), (105, 37, 3))]  # fmt: skip
    before = statement("فقد 90 شخصا في الانفجار", home, affected=["karabakh"], figures=missing[:1])
    text = "وارتفعت حصيلة الانفجار إلى 68 قتيلا و105 مفقودين"
    figures = [killed(68, of="karabakh", by="karabakh", whom="people", within=text), missing[1]]
    after = statement(text, home, 2, affected=["karabakh"], figures=figures)
    assert text[37:40] == "105"
    assert notes(before, after)[90] == "earlier toll, later 105"


@pytest.mark.parametrize(
    "later",
    [
        "قال مسؤول في الإقليم إن حصيلة قصف مارتاكرت ارتفعت إلى 14 قتيلا.",
        "ارتفعت حصيلة قصف مارتاكرت إلى 14 قتيلا، وفق مصادر في الإقليم.",
    ],
)
def test_a_toll_that_another_says_rose_is_of_the_day_of_the_first(later: str) -> None:
    """Two days on, of the same town: one event, whoever counts."""
    first = "قتل تسعة أشخاص في قصف أذربيجاني على مارتاكرت، بحسب مصادر طبية."
    told = (post(first, 1, day=date(2023, 9, 22)), post(later, 2, source="قناة أخرى"))
    made = claims(cluster([s for p in told for s in p.statements]), frozenset(), karabakh())
    assert len({claim.group for claim in made}) == 1
    assert {claim.day for claim in made} == {date(2023, 9, 22)}


def denial(text: str, *, speaker: str = "azerbaijan", day: int = 29) -> Statement:
    """A sentence of another article, without a figure of its own."""
    home = article("A02", source="ب", day=date(2020, 10, day))
    return statement(text, home, speaker=[speaker])


@pytest.mark.parametrize(
    ("text", "speaker", "day"),
    [
        ("لم تنف باكو مقتل 200 شخص في العملية", "azerbaijan", 29),
        ("نفت باكو إصابة 200 شخص في العملية", "azerbaijan", 29),
        ("نفت باكو مقتل 190 شخصا في العملية", "azerbaijan", 29),
        ("نفت باكو قصف المدينة، وأكدت مقتل 200 شخص فيها", "azerbaijan", 29),
        ("لم تنف باكو أن 200 شخص قتلوا", "azerbaijan", 29),
        ("نفت باكو أن يكون 200 شخص قد نزحوا", "azerbaijan", 29),
        ("نفت باكو القصف وقالت إن 200 شخص قتلوا", "azerbaijan", 29),
        ("نفت ستيباناكيرت مقتل 200 شخص في العملية", "karabakh", 29),
        ("نفت باكو مقتل 200 شخص في العملية", "azerbaijan", 15),
    ],
)
def test_what_denies_something_else_stands_beside_no_toll(
    text: str, speaker: str, day: int
) -> None:
    """Not denied, another harm or number, something else, one's own toll, or long before."""
    told = said(FIRST.format(200), 200), denial(text, speaker=speaker, day=day)
    assert notes(*told)[200] == ""


CLAIM = "قالت باكو إن 80 جنديا قتلوا في المعارك"


def claimed(text: str, *speakers: str) -> Statement:
    """A sentence in which Baku claims 80 dead of Armenia's, with the places of its speakers."""
    figure = killed(80, by="azerbaijan", whom="soldiers", within=text)
    made = statement(text, speaker=speakers, affected=["armenia"], figures=[figure])
    said = [Evidence("speaker", "", 5, 8), Evidence("speaker", "", len(text) - 9, len(text))]
    return replace(made, analysis=replace(made.analysis, evidence=tuple(said[: len(speakers)])))


@pytest.mark.parametrize("text", [
    "ونفت يريفان ذلك ووصفته بأنه محض افتراء",
    "ووصفت يريفان الرقم بالكاذب",
    "وكذبت يريفان الخبر",
])  # fmt: skip
def test_a_denial_at_the_head_of_the_next_sentence_is_noted(text: str) -> None:
    """ "Yerevan denied this": what the sentence before claims."""
    found = notes(claimed(CLAIM, "azerbaijan"), statement(text, n=2, speaker=["armenia"]))
    assert found == {80: "denied by Armenia in A01-S02"}


@pytest.mark.parametrize(("behind", "text"), [
    ("", "ونفت يريفان قصف المدينة"),
    ("", "ولم تنف يريفان ذلك"),
    ("", "ونفت يريفان قصف هذه المدينة"),
    ("، فيما قالت يريفان إن هذا القصف عار على الإنسانية", "واعتبرت يريفان الهدنة باطلة"),
    ("، وهو ما أكدته يريفان", "وأكدت يريفان ذلك"),
    ("، فيما نفت يريفان أي تراجع", "ونفت يريفان أن تكون بدأت القتال"),
])  # fmt: skip
def test_what_denies_another_thing_is_no_denial_of_the_claim(behind: str, text: str) -> None:
    """Confirmed, not denied, or another matter."""
    found = notes(
        claimed(f"{CLAIM}{behind}", "azerbaijan", "armenia"),
        statement(text, n=2, speaker=["armenia"]),
    )
    assert found == {80: ""}


@pytest.mark.parametrize(("text", "note"), [
    ("سلمت أذربيجان جثامين 29 جنديا إلى الجانب الأرميني", "bodies moved or handed over"),
    ("عثرت فرق البحث على جثث 29 جنديا في المحيط", "bodies found"),
    ("قتل 29 جنديا في المعارك", ""),
])  # fmt: skip
def test_a_line_says_what_its_dead_are(text: str, note: str) -> None:
    """Bodies handed over or found are no new dead."""
    figure = killed(29, whom="soldiers", within=text)
    assert notes(statement(text, affected=["armenia"], figures=[figure])) == {29: note}


def edition(*statements: Statement) -> Briefing:
    """A briefing of these statements and their articles, whose outlets have Latin names."""
    homes = {s.article.id: s.article for s in statements}
    articles = [briefed(h, *(s for s in statements if s.article is h)) for h in homes.values()]
    found = Analysed(articles, cluster(statements), ENGINE)
    names = Spellings(outlets={"وكالة أ": "Agency A", "ب": "Paper B"})
    return assemble(found, karabakh(), Asked(title="T"), names)


def moved(now: Briefing, before: Briefing) -> list[str]:
    """The changed figures between two editions."""
    from briefings.rendering.data import to_json

    document: dict[str, Any] = to_json(before)
    found = since(now, document).changes
    return [change.text for change in found if change.kind == "figure"]


DEPOT = said("قتل 68 شخصا في انفجار مستودع للوقود قرب المدينة", 68)
LATER = article("A02", source="ب", day=date(2020, 10, 29))


def test_the_toll_of_one_event_has_moved_and_no_other() -> None:
    """A depot's 170 are held against its 68, and not against the 90 of a battle two days before."""
    battle = said("قتل 90 شخصا في المعارك", 90, home=article("A03", day=date(2020, 10, 27)))
    rose = said("ارتفعت حصيلة انفجار مستودع الوقود إلى 170 قتيلا", 170, home=LATER)
    found = moved(edition(battle, DEPOT, rose), edition(battle, DEPOT))
    assert [text.rpartition(": ")[2] for text in found] == ["170, before 68"]


def test_what_one_outlet_counts_is_not_held_against_what_another_counts() -> None:
    """Without a claimant two outlets are two; of one outlet the count has moved, told by its Latin name."""
    first = said("أحصت الوكالة 24 قتيلا في الإقليم", 24, by=None)
    other = said("أحصت الصحيفة 53 قتيلا في الإقليم", 53, by=None, home=LATER)
    assert moved(edition(first, other), edition(first)) == []
    home = article("A02", day=date(2020, 10, 29))
    same = said("أحصت الوكالة 53 قتيلا في الإقليم", 53, by=None, home=home)
    (text,) = moved(edition(first, same), edition(first))
    assert text == "people (Karabakh Armenians) killed, according to Agency A: 53, before 24"


def test_two_events_of_one_day_are_no_moved_toll() -> None:
    """What the table has on one day as two events, such as a mine and a fire, is not held together."""
    mine = said("قتل 2 شخصا بانفجار لغم", 2)
    fire = said("قتل 5 أشخاص في حريق", 5, home=article("A02", source="ب"))
    assert moved(edition(mine, fire), edition(mine)) == []


def test_what_an_article_counts_behind_its_toll_is_no_earlier_one() -> None:
    """ "Rose to 20", then "thirteen bodies, and seven died of burns": the two are the twenty, and not before it."""
    home = article()
    rose = said("ارتفعت حصيلة الانفجار إلى 20 قتيلا", 20, home=home)
    parts = "وقالت الوزارة إن 13 لقوا حتفهم في الانفجار وإن {} توفوا متأثرين بحروقهم"
    found = notes(rose, said(parts.format(7), 13, 7, home=home, n=2))
    assert found == {20: "", 13: "of the 20", 7: "of the 20"}
    found = notes(rose, said(parts.format(6), 13, 6, home=home, n=2))
    assert found == {20: "", 13: "", 6: ""}


def test_the_dead_that_raise_a_toll_come_on_top() -> None:
    """ "The toll has become 200 after the death of eight": the eight are new, not the toll before."""
    text = "باتت حصيلة القتلى 200 شخص بعد وفاة 8 متأثرين بجروحهم"
    assert notes(said(text, 200, 8)) == {200: "", 8: "newly announced"}


def test_a_first_toll_that_its_sentence_raises_is_the_earlier() -> None:
    """ "Announced 49, then raised the toll to 105", "71, after it had spoken of 50": nothing is new."""
    then = "أعلنت في البدء مقتل 49 من جنودها، ثم رفع رئيس وزرائها الحصيلة إلى 105"
    assert notes(said(then, 49, 105)) == {49: "earlier toll, later 105", 105: ""}
    dead = "أعلنت مقتل 2783 من جنودها، ثم رفعت حصيلة القتلى إلى 2823"
    assert notes(said(dead, 2783, 2823)) == {2783: "earlier toll, later 2,823", 2823: ""}
    wounded = "أعلنت مقتل 40 جنديا، ثم رفعت عدد الجرحى إلى 300"
    assert notes(said(wounded, 40)) == {40: ""}
    spoke = "أقرت بمقتل 71 من عسكرييها بعد أن كانت تتحدث عن 50"
    assert notes(said(spoke, 71, 50)) == {71: "", 50: "earlier toll, later 71"}


def test_what_a_toll_consists_of_is_part_of_it() -> None:
    """ "65, they are 50 civilians and soldiers", "two, between them a child"."""
    text = "قتل 65 شخصا، هم 50 مدنيا وعسكريون"
    assert notes(said(text, 65, 50)) == {65: "", 50: "of the 65"}
    assert notes(said("قتل 2 بينهما 1 من الأطفال", 2, 1)) == {2: "", 1: "of the 2"}


def test_of_two_outlets_on_one_day_none_is_the_earlier() -> None:
    """Though the one says "rose to 32"."""
    rose = said("ارتفع عدد القتلى إلى 32 شخصا", 32, home=article("A02"))
    before = FIRST.format(23)
    other = said(before, 23, home=article("A01", source="ب"))
    assert notes(other, rose) == {23: "", 32: ""}
    table = claims(cluster([other, rose]), frozenset(), karabakh())
    assert not any(claim.disputed for claim in table)


def test_a_bare_number_repeats_whoever_gave_it() -> None:
    """ "192 killed" is the ministry's where the article, or one before it, gives the number as its."""
    told = said("أعلنت السلطات أن 192 قتلوا في العملية", 192, by="karabakh", whom="soldiers")
    again = said("الحصيلة المعلنة: 192 قتيلا", 192, n=5, by=None)
    later = article("A02", source="ب", day=date(2020, 10, 30))
    (row,) = claims(cluster([told, again, said("قتلى 192", 192, home=later, by=None)]),
                    frozenset(), karabakh())  # fmt: skip
    assert (row.figure.claimed_by, row.figure.whom) == ("karabakh", "soldiers")
    assert {row.item, *row.also} == {"A01-S01", "A01-S05", "A02-S01"}


@pytest.mark.parametrize(
    ("number", "by", "day"),
    [(192, "armenia", 30), (12, None, 30), (192, None, 20)],
)
def test_what_others_count_or_at_another_time_is_no_repetition(
    number: int, by: str | None, day: int
) -> None:
    """Two claimants of one number, a number that may come twice, a count from before it."""
    told = said(f"أعلنت السلطات أن {number} قتلوا في العملية", number, by="karabakh")
    rivals = [said(f"وقالت يريفان إن {number} قتلوا", number, n=2, by=by)] if by else []
    bare = said(f"مقتل {number} في معارك", number, by=None,
                home=article("A02", source="ب", day=date(2020, 10, day)))  # fmt: skip
    found = claims(cluster([told, *rivals, bare]), frozenset(), karabakh())
    assert [c.figure.claimed_by for c in found if c.item == "A02-S01"] == [None]


def test_a_row_that_takes_in_another_tells_of_both() -> None:
    """What it told of itself before is told anew."""
    homes = article("A01"), article("A02", source="وكالة ب", day=date(2020, 10, 27))
    row, other = (Row(tolls([Cluster(said(FIRST.format(12), 12, home=home))])) for home in homes)
    assert (row.outlets, row.published) == (("وكالة أ",), date(2020, 10, 28))
    row.join(other)
    assert (row.outlets, row.published) == (("وكالة أ", "وكالة ب"), date(2020, 10, 27))
    assert row.ids == ("A01-S01", "A02-S01")


@pytest.mark.parametrize(("part", "day"), [
    ("وحصد القصف حتى الثلاثاء أرواح 48 مدنيا", date(2020, 10, 20)),
    ("واستمر القصف حتى الثلاثاء وأوقع خمسة قتلى", None),
    ("وقتل حتى الآن 48 مدنيا", None),
    ("وقتل 48 مدنيا الثلاثاء", None),
])  # fmt: skip
def test_what_is_counted_until_a_day_is_a_total_of_that_day(part: str, day: date | None) -> None:
    """What lasted until a day counts nothing until then."""
    assert counted_until(part, date(2020, 10, 21)) == day
