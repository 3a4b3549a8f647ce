"""A number of people is a casualty claim only where a word says that they were hit."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of

from briefings.profile import Profile


def hit(ar: str, watch: Profile = SUDAN) -> list[tuple[str, int | None]]:
    """What befell the counted, and how many."""
    return [(f.kind, f.count[0]) for f in analyses_of(ar, watch=watch)[0].figures]


@pytest.mark.parametrize("ar", [
    "أوقف البرنامج توزيع الحصص بسبب الخلاف، وهو ما يمس 4.5 مليون شخص.",
    "أوقفت المنظمة منذ أيار/مايو برنامجها بسبب الخلاف على قوائم المستفيدين، ما يؤثر على 300 ألف شخص.",
    "وأوقفت الوكالة برنامج التغذية الذي يستفيد منه 40 ألف طفل.",
    "وأدى توقف المستشفى عن العمل إلى حرمان 60 ألف شخص من الرعاية.",
    "أدى القصف إلى انقطاع المياه عن نصف مليون شخص في الخرطوم.",
    "سقطت قذائف على محطة الكهرباء، ما أثر على 100 ألف ساكن.",
])  # fmt: skip
def test_whom_something_only_affects_is_not_hit(ar: str) -> None:
    """Work that is stopped arrests nobody, lists of those in need are no lists of the dead."""
    assert hit(ar) == []


@pytest.mark.parametrize(("ar", "told"), [
    ("أوقفت قوات الدعم السريع 30 شخصا عند حاجز في مدني.", ("captured", 30)),
    ("أوقفت الشرطة خمسة أشخاص في الخرطوم بحري.", ("captured", 5)),
    ("قتلت المجاعة 300 ألف شخص.", ("killed", 300_000)),
    ("نشر الجيش قائمة بأسماء 35 جنديا قتلوا في المعارك.", ("killed", 35)),
    ("أدى القصف إلى مقتل 12 شخصا وتضرر بيوت يعيش فيها 15 ألف شخص.", ("killed", 12)),
])  # fmt: skip
def test_whom_its_words_say_to_be_hit_is(ar: str, told: tuple[str, int]) -> None:
    """People are arrested and killed, be they many, where a word says so of them."""
    assert hit(ar) == [told]


def test_of_whom_the_wounded_beside_one_body_are_nobody_can_tell() -> None:
    """ "The body of a child and three wounded": those may be grown."""
    found = analyses_of("وصلت إلى المستشفى جثة طفل وثلاثة جرحى من أسرة واحدة.", watch=SUDAN)[
        0
    ].figures
    assert [(f.count[0], f.whom) for f in found] == [(1, "children"), (3, "people")]


@pytest.mark.parametrize(("ar", "told"), [
    ("واستقبل مستشفى النو جثث أربعة جنود وسبعة جرحى.", [("killed", 4), ("wounded", 7)]),
    ("وصلت إلى المستشفى جثتا جنديين وخمسة مصابين.", [("killed", 2), ("wounded", 5)]),
    ("وصلت إلى المشرحة جثامين ثلاثة مقاتلين وعشرة جرحى.", [("killed", 3), ("wounded", 10)]),
    ("عثر على جثث وسبعة جرحى تحت الأنقاض.", [("wounded", 7)]),
    ("استقبل المستشفى أربعة جنود وسبعة مدنيين جرحى.", [("wounded", 4), ("wounded", 7)]),
])  # fmt: skip
def test_whose_bodies_are_told_of_is_dead(ar: str, told: list[tuple[str, int]]) -> None:
    """The wounded who came with them make none of them wounded."""
    assert hit(ar) == told
