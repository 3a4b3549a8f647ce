"""Numbers of nobody who was hit: days, differences, rates, cases of a disease, words spelt like people."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, analyses_of

from briefings.records import Figure


def figures(ar: str) -> tuple[Figure, ...]:
    """The counts of one sentence."""
    return analyses_of(ar, day=date(2020, 10, 25), watch=KARABAKH)[-1].figures


@pytest.mark.parametrize(
    "ar",
    [
        "ثم تسلمت أذربيجان البلدة في الـ20 منه.",
        "وعدلت النيابة الروسية التهمة إلى «قتل عمد».",
        "وحوكم الرجل بتهمة الشروع في قتل ضابط.",
        "ووقّع الوزير وحيداً، من دون أن يستشير الحكومة.",
        "وهذا العدد يزيد بنحو ألف على حصيلة القتلى السابقة.",
        "وقالت المنظمة إن طفلا واحدا على الأقل يموت كل ساعتين.",
        "ويموت 13 طفلا كل يوم في المخيم.",
        "سجلت البلدة وفاة 20 مصابا بالكوليرا.",
        "المرصد: وصول 400 مقاتل جديد إلى أذربيجان، ليصبح العدد 1450.",
    ],
)
def test_nobody_is_counted_as_hit(ar: str) -> None:
    """A day, a charge, a difference, a rate, cases of a disease and a danger far off are no casualties."""
    assert figures(ar) == ()


@pytest.mark.parametrize(
    ("ar", "kinds"),
    [
        ("وقتل عمدة البلدة في القصف.", [("killed", 1)]),
        ("وأصيب ضابط في قتل عمدة البلدة.", [("wounded", 1), ("killed", 1)]),
        ("وحيّدت القوات 20 مسلحا.", [("killed", 20)]),
        ("وزاد عدد القتلى على ألف شخص.", [("killed", 1000)]),
        ("سجلت البلدة 90 إصابة بالكوليرا بينها 12 وفاة.", [("killed", 12)]),
        ("وسُجلت 65 ألف إصابة و1700 وفاة في البلاد.", [("killed", 1700)]),
        ("وأسفر القصف عن 30 إصابة و12 قتيلا.", [("wounded", 30), ("killed", 12)]),
        ("وقُتل عشرة مقاتلين ليصبح العدد 1450.", [("killed", 10), ("killed", 1450)]),
        ("وأصيب 30 مدنيا في القصف، فيما سجلت 20 حالة كوليرا.", [("wounded", 30)]),
        (
            "أدى قصف على مركز لعزل مرضى الكوليرا إلى مقتل 12 مصابا بالكوليرا وجرح ثمانية.",
            [("killed", 12), ("wounded", 8)],
        ),
        ("وقُتل أكثر من 60 مريضاً ومرافقاً في المستشفى.", [("killed", 60)]),
        ("وقتلت القوات 20 جنديا وضابطا.", [("killed", 20), ("killed", 1)]),
        ("وقُتل 12 طفلا في مخيم قرب المدينة، فيما آلاف معرضون للموت.", [("killed", 12)]),
    ],
)
def test_people_who_were_hit_are_counted(ar: str, kinds: list[tuple[str, int]]) -> None:
    """Look-alikes: who was hit is counted, once."""
    assert [(one.kind, one.count[0]) for one in figures(ar)] == kinds


@pytest.mark.parametrize("hedge", ["ليس أقل من", "ليسوا أقل من", "لا أقل من", "ما لا يقل عن"])
def test_not_less_than_is_at_least(hedge: str) -> None:
    """ "Not less than 40" is a lower bound, "less than 40" an upper one."""
    assert [one.count for one in figures(f"وقُتل {hedge} 40 جنديا.")] == [(40, None)]
    assert [one.count for one in figures("وقُتل أقل من 40 جنديا.")] == [(None, 40)]


@pytest.mark.parametrize(
    ("ar", "kinds"),
    [
        ("وأفاد المرصد بأن دفعة تضم 320 مقاتلاً وصلت، مشيراً إلى مقتل 28 منهم.", [("killed", 28)]),
        ("وصل 400 مقاتل سوري إلى أذربيجان قتل منهم 119.", [("killed", 119)]),
        ("وأرسلت أنقرة ألفي مرتزق إلى قره باغ وقتل 145 منهم.", [("killed", 145)]),
        ("وقال إن 200 متطوع توجهوا إلى الجبهة وأصيب عشرة منهم.", [("wounded", 10)]),
        ("ونقل 30 جنديا أصيبوا في القصف إلى غوريس.", [("wounded", 30)]),
        ("ونقل 30 جنديا إلى مستشفى غوريس بعد إصابتهم.", [("wounded", 30)]),
        ("وأسرت القوات 30 مقاتلا وصلوا من سوريا.", [("captured", 30)]),
        ("وقتل 30 مقاتلا وصلوا من سوريا.", [("killed", 30)]),
        ("ووصلت جثث 30 جنديا إلى يريفان.", [("killed", 30)]),
    ],
)
def test_who_is_sent_is_hit_only_as_others_say(ar: str, kinds: list[tuple[str, int]]) -> None:
    """Of fighters who arrive those are counted who were hit; who was hit before arriving is counted."""
    assert [(one.kind, one.count[0]) for one in figures(ar)] == kinds


@pytest.mark.parametrize(
    ("ar", "whom"),
    [
        ("وقُتل 56 مدنيا، فضلا عن عشرات القتلى من العسكريين.", ["civilians", "soldiers"]),
        ("وقُتل 20 جنديا، إضافة إلى مئات الجرحى من المدنيين.", ["soldiers", "civilians"]),
        ("وبلغ عدد الضحايا 40 قتيلا من العسكريين والمدنيين.", ["people"]),
    ],
)
def test_the_dead_are_of_whom_stands_behind_them(ar: str, whom: list[str]) -> None:
    """ "Dozens of dead from among the soldiers" beside civilians are soldiers."""
    assert [one.whom for one in figures(ar)] == whom
