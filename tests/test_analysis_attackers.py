"""Whose the attackers are, and that whoever shoots or takes people has not lost them by that."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import Profile, parse

YEMEN = parse(
    """
label = "Yemen"
core = ["houthi", "irg", "stc", "coalition"]

[[parties]]
id = "houthi"
label = "Houthis"
color = "#882255"
names = ["الحوثيون"]
demonyms = ["حوثي"]
capitals = ["صنعاء"]
places = ["إب", "صعدة"]
phrases = ["وزارة الدفاع في صنعاء"]

[[parties]]
id = "irg"
label = "Government"
color = "#0072B2"
names = ["الحكومة اليمنية", "الجيش الوطني", "وزارة الخارجية اليمنية"]
places = ["مأرب", "تعز"]

[[parties]]
id = "stc"
label = "Southern council"
color = "#E69F00"
names = ["المجلس الانتقالي", "القوات الجنوبية", "الحزام الأمني"]
places = ["عدن", "الضالع", "أبين"]

[[parties]]
id = "coalition"
label = "Coalition"
color = "#117733"
names = ["قوات التحالف", "دول التحالف في اليمن"]
demonyms = ["سعودي"]
capitals = ["الرياض"]

[[themes]]
id = "military"
label = "Fighting"
strong = ["قصف*", "هجوم*"]
""",
    "yemen.toml",
    "yemen",
)


def owners(watch: Profile, *texts: str) -> list[tuple[int | None, str | None]]:
    """How many of whom, in the last of some sentences."""
    found = analyses_of(*texts, watch=watch, day=date(2023, 4, 15))[-1].figures
    return [(figure.count[0], figure.party_affected) for figure in found]


@pytest.mark.parametrize(("watch", "texts", "whose"), [
    (YEMEN, ["تصدت القوات الجنوبية لهجوم حوثي، وقتلت ستة من المهاجمين."], [(6, "houthi")]),
    (YEMEN, ["صد الجيش الوطني هجوما للحوثيين على جبهة مأرب، وقتل عشرة مهاجمين."], [(10, "houthi")]),
    (YEMEN, ["هاجم الحوثيون مواقع الجيش الوطني في مأرب.", "وقتل سبعة من المهاجمين."],
     [(7, "houthi")]),
    (YEMEN, ["هاجم مسلحون حاجزا للقوات الجنوبية في أبين، وقتل أربعة من المهاجمين."], [(4, None)]),
    (SUDAN, ["صدت القوات المسلحة هجوما لقوات الدعم السريع، وقتلت عشرين من المهاجمين."],
     [(20, "rsf")]),
    (KARABAKH, ["هاجمت القوات الأرمينية مواقع أذربيجانية، وقالت باكو إنها قتلت 15 من المهاجمين."],
     [(15, "armenia")]),
])  # fmt: skip
def test_the_attackers_are_whose_attack_is_told_of(
    watch: Profile, texts: list[str], whose: list[tuple[int, str | None]]
) -> None:
    """They are no third side that happens to be the defender's enemy as well."""
    assert owners(watch, *texts) == whose


@pytest.mark.parametrize(("watch", "text", "taker"), [
    (YEMEN, "قناص حوثي أصاب امرأة مسنة في تعز.", "houthi"),
    (YEMEN, "وأصاب قناص من الحوثيين امرأة مسنة في مأرب.", "houthi"),
    (YEMEN, "مسلحون حوثيون خطفوا ثلاثة معلمين في إب.", "houthi"),
    (YEMEN, "دورية من الحزام الأمني اعتقلت أربعة ناشطين في عدن.", "stc"),
    (YEMEN, "ويطالب القرار بالإفراج عن السفينة وطاقمها المكون من 25 بحارا، وهي السفينة التي احتجزها"
     " الحوثيون في نوفمبر.", "houthi"),
    (SUDAN, "أوقفت قوات الدعم السريع 30 شخصا عند حاجز في مدني.", "rsf"),
    (SUDAN, "قناص من قوات الدعم السريع قتل جنديا في المدرعات.", "rsf"),
])  # fmt: skip
def test_who_shoots_or_takes_people_has_not_lost_them(
    watch: Profile, text: str, taker: str
) -> None:
    """Neither by a verb before nor by one behind, nor by that of a relative clause."""
    found = owners(watch, text)
    assert found
    assert all(whose != taker for _, whose in found)


@pytest.mark.parametrize(("watch", "text", "whose"), [
    (YEMEN, "قتلت طائرة سعودية خمسة حوثيين في صعدة.", [(5, "houthi")]),
    (KARABAKH, "أعلنت سلطات قره باغ أسر 12 مدنيا قرب مارتوني.", [(12, "karabakh")]),
    (KARABAKH, "قناص أذربيجاني أصاب مزارعا قرب مارتوني.", [(1, "karabakh")]),
])  # fmt: skip
def test_whose_people_are_told_stays(
    watch: Profile, text: str, whose: list[tuple[int, str]]
) -> None:
    """By their own name, by where they come home to, by who announces that they were taken."""
    assert owners(watch, text) == whose
