"""Tolls that somebody denies or says are no lie, the wounded who died, and reports of which one has the day."""

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
        "ونفى الجيش مقتل 34 شخصاً في سنجة.",
        "ونفى الجيش أن يكون 34 شخصاً قد قُتلوا في سنجة.",
    ],
)
def test_who_calls_a_toll_untrue_denies_it_and_claims_none(judged: str) -> None:
    """His words are no claim of the number that they name."""
    rows = told(MINISTRY, judged)

    assert [(row.claimant_label, row.note) for row in rows] == [
        ("Health Ministry", "denied by Sudanese army and government in A01-S02")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "وقال الجيش إن حصيلة الـ34 قتيلاً ليست كاذبة.",
        "ونفى الجيش قصف المدينة التي قُتل فيها 34 شخصاً.",
        "ونفى الجيش أي مسؤولية عن مقتل 34 شخصاً في سنجة.",
        "ونفى الجيش إرسال 34 دبابة إلى سنجة.",
        "ونفى الجيش قصف السوق وأكد مقتل 34 شخصاً.",
        "ولم ينف الجيش مقتل 34 شخصاً في سنجة.",
    ],
)
def test_who_denies_something_else_denies_no_toll(said: str) -> None:
    """What is said not to be untrue is said; a blow, a part in it, and tanks are no toll."""
    assert not any("denied" in row.note for row in told(MINISTRY, said))


@pytest.mark.parametrize(
    ("claim", "denial", "note"),
    [
        (
            "أفادت وسائل إعلام أذربيجانية بمقتل أربعة جنود أرمن قرب سوتك.",
            "نفت وزارة الدفاع الأرمينية مقتل أربعة من جنودها قرب سوتك.",
            "denied by Armenia in A02-S01",
        ),
        (
            "أعلنت باكو مقتل 30 جندياً أرمينياً.",
            "وصفت يريفان رقم الـ30 قتيلا بأنه غير صحيح.",
            "denied by Armenia in A02-S01",
        ),
        (
            "قالت يريفان إن 60 جندياً أذربيجانياً أصيبوا.",
            "ونفت باكو إصابة 60 من جنودها.",
            "denied by Azerbaijan in A02-S01",
        ),
        ("أعلنت باكو مقتل 30 جندياً أرمينياً.", "نفت يريفان مقتل 50 من جنودها.", ""),
        ("أعلنت باكو مقتل أربعة جنود أرمن.", "نفت يريفان مقتل أربعة من جنودها قرب سوتك.", ""),
        (
            "قالت يريفان إن 30 مدنيا قتلوا في ستيباناكيرت.",
            "ونفت باكو مقتل 30 من جنودها قرب فضولي.",
            "",
        ),
        ("قالت باكو إن 12 جنديا أرمينيا أصيبوا.", "ونفت يريفان إصابة 12 دبابة أرمينية.", ""),
        ("قالت باكو إن 57 جنديا أرمينيا قتلوا.", "ونفت يريفان مقتل 57 شخصا في قصف المركز.", ""),
        ("قالت باكو إن 45 مدنيا قتلوا في غنجة.", "ونفت باكو مقتل العشرات وأسر 45 من جنودها.", ""),
    ],
)
def test_a_toll_is_denied_by_its_number_in_another_outlet(
    claim: str, denial: str, note: str
) -> None:
    """A small number only where both name one place."""
    reports = [("وكالة أ", "2023-09-20", "", [claim]), ("صحيفة ب", "2023-09-21", "", [denial])]
    assert [row.note for row in table(reports)] == [note]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (
            "أعلنت يريفان مقتل 200 مدني، إلا أن باكو قالت إن هذا العدد عار من الصحة.",
            "denied by Azerbaijan in A01-S01",
        ),
        ("ذكرت تقارير أن 80 جنديا قتلوا، ونفت يريفان ذلك.", "denied by Armenia in A01-S01"),
        ("أعلنت باكو مقتل 80 جنديا أرمينيا، وهو ما نفته يريفان.", "denied by Armenia in A01-S01"),
        ("قالت يريفان إن 12 مدنيا قتلوا، ونفت باكو قصف المدينة.", ""),
        ("قالت يريفان إن 12 مدنيا قتلوا، ولم تنف باكو ذلك.", ""),
        ("نفت باكو ذلك وقالت إن 12 من جنودها قتلوا.", ""),
    ],
)
def test_who_denies_behind_a_claim_in_its_sentence_is_noted(text: str, note: str) -> None:
    """ "Which Yerevan denied", "this number is devoid of truth": the claim stays its claimant's."""
    assert [row.note for row in told(text, watch="karabakh")] == [note]


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


@pytest.mark.parametrize(
    ("texts", "note"),
    [
        (
            (
                "وصل 400 مقاتل جديد من سوريا إلى أذربيجان، ليصبح العدد 1450.",
                "قتل منهم 119 على الأقل.",
            ),
            "",
        ),
        (("وأصيب 117 جندياً أرمينياً، توفي منهم 11.",), "of the 117 wounded"),
    ],
)
def test_killed_of_those_named_are_a_toll_of_their_own(texts: tuple[str, ...], note: str) -> None:
    """But of the wounded who died the dead are some."""
    rows = told(*texts, watch="karabakh")

    assert [row.note for row in rows if row.figure.kind == "killed"] == [note]


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
