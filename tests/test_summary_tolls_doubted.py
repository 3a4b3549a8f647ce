"""Tolls that somebody calls untrue or that their claimant takes back, and whose blow is another's."""

from __future__ import annotations

import pytest
from toll_tables import table

from briefings.records import Claim

MINISTRY = "أعلنت وزارة الصحة مقتل 34 شخصاً في قصف على سوق مدينة سنجة الخميس."


def told(*texts: str, watch: str = "sudan", day: str = "2024-02-03") -> tuple[Claim, ...]:
    """The rows of one article."""
    return table([("وكالة النيل", day, "", texts)], watch)


@pytest.mark.parametrize(
    "judged",
    [
        "وقال الجيش إن حصيلة الـ34 قتيلاً مبالغ فيها.",
        "واعتبر الجيش أن حصيلة 34 قتيلاً كاذبة.",
        "وقال الجيش إن الرقم 34 قتيلاً مضلل.",
        "ووصف الجيش حصيلة الـ34 قتيلاً بأنها عارية من الصحة.",
        "وأكد الجيش أن الحديث عن 34 قتيلاً غير صحيح.",
    ],
)
def test_who_calls_a_toll_untrue_denies_it_and_claims_none(judged: str) -> None:
    """His words are no claim of the number that they name."""
    rows = told(MINISTRY, judged)

    assert [(row.claimant_label, row.note) for row in rows] == [
        ("Health Ministry", "denied by Sudanese army in A01-S02")
    ]


def test_who_says_that_a_toll_is_no_lie_claims_it() -> None:
    """What is said not to be untrue is said."""
    rows = told(MINISTRY, "وقال الجيش إن حصيلة الـ34 قتيلاً ليست كاذبة.")

    assert "Sudanese army" in [row.claimant_label for row in rows]
    assert not any("denied" in row.note for row in rows)


UNION = "أعلنت نقابة أطباء السودان الخميس مقتل 46 شخصاً في قصف على الأبيض."


def test_who_calls_the_number_of_another_untrue_in_the_same_sentence_denies_it() -> None:
    """ "This number is devoid of truth"."""
    text = "وأعلنت يريفان مقتل 200 مدني، إلا أن باكو قالت إن هذا العدد عار من الصحة."
    rows = told(text, watch="karabakh")
    assert [row.note for row in rows] == ["denied by Azerbaijan in A01-S01"]


def test_who_had_counted_is_named_though_he_stands_before_his_verb() -> None:
    """ "A local leader had estimated the dead at 1,300, but the administration called that a lie"."""
    rows = told(
        "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع.",
        "وكان زعيم محلي قد قدّر عدد القتلى بـ1300 قتيل، غير أن الإدارة المدنية في الجنينة وصفت هذا الرقم بأنه كاذب.",
    )
    denied = "denied by Rapid Support Forces in A01-S02"
    assert [(row.claimant_label, row.note) for row in rows] == [("a local leader", denied)]


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("وارتفعت حصيلة الحريق إلى سبعة قتلى.", 22),
        ("وارتفعت حصيلة الانفجار إلى سبعة قتلى.", 21),
    ],
)
def test_the_toll_of_the_fire_is_none_of_the_blast_in_another_town(later: str, day: int) -> None:
    """Of two accidents in one article the noun says which is meant."""
    rows = told(
        "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع.",
        "انفجر مستودع ذخيرة في كسلا الأربعاء، ما أسفر عن مقتل ستة جنود.",
        "واندلع حريق في سوق القضارف الخميس، ما أسفر عن مقتل أربعة تجار.",
        later,
        day="2024-02-24",
    )

    assert [row.day.day for row in rows if row.day and row.figure.count[0] == 7] == [day]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("وأصيب جندي أذربيجاني توفي لاحقاً.", [("killed", 1)]),
        ("وأصيب جندي أذربيجاني بجروح ثم فارق الحياة في المستشفى.", [("killed", 1)]),
        (
            "قُتل جنديان أذربيجانيان في انفجار لغم، وأصيب ثالث توفي لاحقاً.",
            [("killed", 2), ("killed", 1)],
        ),
        (
            "وأصيب ثلاثة جنود أذربيجانيين بجروح، وتوفي مدني في القصف.",
            [("killed", 1), ("wounded", 3)],
        ),
        ("وأصيب جندي أذربيجاني وتوفي آخر في المستشفى.", [("killed", 1), ("wounded", 1)]),
    ],
)
def test_the_wounded_who_died_later_are_dead(text: str, hit: list[tuple[str, int]]) -> None:
    """Another who died beside them leaves them wounded."""
    rows = told(text, watch="karabakh")

    assert sorted((row.figure.kind, row.figure.count[0] or 0) for row in rows) == sorted(hit)


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        (
            "وقُتل في الهجوم الذي شنته قوات الدعم السريع الشهر الماضي 30 مدنياً.",
            (None, "in January 2024"),
        ),
        (
            "وقُتل 30 مدنياً في هجوم قوات الدعم السريع على قرية التكينة الشهر الماضي.",
            (None, "in January 2024"),
        ),
        ("وقُتل 30 مدنياً في هجوم لقوات الدعم السريع الجمعة.", ("2024-02-16", "")),
        (
            "وقُتل 30 مدنياً في هجوم قوات الدعم السريع، وهو عدد أعلى من الشهر الماضي.",
            ("2024-02-17", ""),
        ),
    ],
)
def test_the_dead_of_last_month_are_of_no_day(text: str, dated: tuple[str | None, str]) -> None:
    """The day of publication is not theirs."""
    rows = told(text, day="2024-02-17")

    assert [(row.day and str(row.day), row.note) for row in rows] == [dated]


def test_where_another_report_has_the_day_all_rows_of_the_event_are_of_a_day() -> None:
    """Rows of one event stand together."""
    rows = table(
        [
            (
                "وكالة النيل",
                "2024-02-17",
                "",
                ["وقالت قوات الدعم السريع إن 30 مدنياً قُتلوا في قصف الجيش على كوستي الشهر الماضي."],
            ),
            (
                "وكالة الفجر",
                "2024-02-17",
                "",
                ["وقالت قوات الدعم السريع إن 30 مدنياً قُتلوا في قصف الجيش على كوستي."],
            ),
        ],
        "sudan",
    )

    assert {row.group for row in rows} == {1}
    assert all(row.day for row in rows)
