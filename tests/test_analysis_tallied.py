"""Whose people a side counts, whom it tells to have eliminated or arrested, and who admits a toll."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import Profile
from briefings.records import Figure

DAY = date(2020, 10, 25)
BEFORE = "قالت قوات قره باغ إن أذربيجان قصفت ستيباناكرت."


def figures(*texts: str) -> tuple[Figure, ...]:
    """The counts of the last sentence of an article."""
    return analyses_of(*texts, day=DAY, watch=KARABAKH)[-1].figures


@pytest.mark.parametrize(
    "ar",
    [
        "وحسب النيابة العامة الأذربيجانية قُتل 91 مدنياً وأُصيب 400.",
        "لم تعترف سلطات قره باغ سوى بسقوط قتلى، فيما أحصت باكو 63 قتيلا مدنيا.",
        "وذكرت النيابة الأذربيجانية أن 27 مدنيا قتلوا.",
    ],
)
def test_a_side_that_counts_civilians_counts_its_own(ar: str) -> None:
    """Whoever was shelled in the sentence before, the civilians are of whose office counts them."""
    assert {one.party_affected for one in figures(BEFORE, ar)} == {"azerbaijan"}


@pytest.mark.parametrize(
    "ar",
    [
        "وقالت سلطات قره باغ إن أربعة مدنيين قتلوا وأصيب عشرة.",
        "وقالت باكو إن أربعة مدنيين أرمن قتلوا في قره باغ.",
    ],
)
def test_civilians_of_another_side_stay_so(ar: str) -> None:
    """Look-alikes: another side counts, or is named with the counted."""
    assert "azerbaijan" not in {one.party_affected for one in figures(BEFORE, ar)}


@pytest.mark.parametrize(
    "ar",
    [
        "الدفاع الأذربيجانية: القضاء على ستة مسلحين نفذوا الهجوم.",
        "وقالت وزارة الدفاع الأذربيجانية إنه جرى القضاء على ستة مسلحين.",
        "أعلنت وزارة الدفاع الأذربيجانية تصفية 20 مسلحا.",
    ],
)
def test_whom_a_side_eliminates_are_not_its_own(ar: str) -> None:
    """A ministry that tells of gunmen done away with has not lost them."""
    assert [one.party_affected for one in figures(ar)] != ["azerbaijan"]


@pytest.mark.parametrize(
    "ar",
    [
        "الدفاع الأذربيجانية: مقتل 60 مسلحا في قره باغ.",
        "الجيش الأذربيجاني: مقتل 70 مسلحا وأسر خمسة.",
        "وقالت باكو إن 40 إرهابيا قتلوا.",
        "أعلنت وزارة الدفاع الأذربيجانية مقتل 20 من المرتزقة.",
    ],
)
def test_gunmen_are_not_the_tellers_own(ar: str) -> None:
    """By "gunmen", "terrorists" and "mercenaries" nobody counts his own dead, nor is he hit by their death."""
    found = analyses_of(BEFORE, ar)[-1]
    assert "azerbaijan" not in {one.party_affected for one in found.figures}
    assert "azerbaijan" not in found.roles.affected


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("وقالت باكو إن 40 مسلحا أرمينيا قتلوا.", "armenia"),
        ("وقالت أذربيجان إن خمسة من جنودها قتلوا على يد مسلحين.", "azerbaijan"),
        ("وقالت أرمينيا إن 16 من مقاتليها قتلوا.", "armenia"),
    ],
)
def test_fighters_whom_a_side_calls_its_own_are(ar: str, owner: str) -> None:
    """Look-alikes: a nation or a pronoun says whose they are."""
    assert [one.party_affected for one in figures(BEFORE, ar)] == [owner]


def test_whom_a_stranger_tells_to_have_lost_gunmen_has() -> None:
    """Look-alike: the loser is named in what is said."""
    (figure,) = figures("قالت فرنسا إن أرمينيا فقدت ستين مسلحا.")
    assert figure.party_affected == "armenia"


def test_whom_it_calls_its_own_are_its_own() -> None:
    """Look-alike: "20 of its men"."""
    (figure,) = figures("أعلنت وزارة الدفاع الأرمينية القضاء على 20 من عناصرها.")
    assert figure.party_affected == "armenia"


@pytest.mark.parametrize(
    "ar",
    [
        "وبلغ عدد قتلى قوات قره باغ، باعترافها، 104.",
        "وقتل 1009 من جنود قره باغ باعترافهم.",
        "وارتفع عدد قتلى جيش قره باغ إلى 376 باعتراف سلطاته.",
        "وأودت المعارك، إلى حدود الجمعة، بحياة 376 جنديا من قوات قره باغ، باعتراف سلطاتها.",
    ],
)
def test_a_toll_is_of_whoever_admits_it(ar: str) -> None:
    """ "By their own admission" is the word of the side named before it."""
    assert [one.claimed_by for one in figures(ar)] == ["karabakh"]


@pytest.mark.parametrize(
    ("ar", "aside"),
    [
        ("أعلنت الحكومة الأرمينية وصول أربعة من أسراها إلى البلاد.", "released"),
        ("وأوقفت باكو جنديين يُشتبه في أنهما نكّلا بجثث.", "arrested"),
        ("وأوقفت الشرطة ثلاثة ضباط بتهمة النهب.", "arrested"),
        ("أوقف جهاز الأمن القومي عشرة من قادة المعارضة في يريفان.", "arrested"),
        ("وأسرت القوات الأذربيجانية جنديين أرمينيين.", ""),
        ("وأوقفت القوات الأذربيجانية جنديين أرمينيين بتهمة التسلل.", ""),
        ("وأعلنت أرمينيا وقوع أربعة من جنودها في الأسر.", ""),
    ],
)
def test_the_freed_and_the_arrested_are_no_captives(ar: str, aside: str) -> None:
    """Prisoners who come home are let go, whom a side's own police stops is arrested; enemies are captives."""
    assert [one.aside for one in figures(ar)] == [aside]


def test_the_admission_covers_the_count_that_goes_on() -> None:
    """ "By its admission 104 soldiers and 23 civilians": both are its word."""
    ar = "وبلغت حصيلة قتلى قوات قره باغ، باعترافها، 104 جنود و23 مدنياً."
    assert [one.claimed_by for one in figures(ar)] == ["karabakh", "karabakh"]


@pytest.mark.parametrize(("watch", "ar", "owners"), [
    (SUDAN, "وقال الجيش السوداني إن ثلاثة شهداء ارتقوا من قواته، فيما سقط 70 قتيلا من المليشيا المتمردة.", ["army", "rsf"]),
    (SUDAN, "استشهد جنديان من الجيش السوداني، في حين تكبدت المليشيا 16 قتيلا.", ["army", "rsf"]),
    (KARABAKH, "وارتقى ثلاثة شهداء من الجيش الأذربيجاني، في حين خسر العدو 25 قتيلا.", ["azerbaijan", "karabakh"]),
    (KARABAKH, "قتل ستة جنود أذربيجانيين، بينما قتل 20 من عناصر العدو.", ["azerbaijan", "karabakh"]),
    (KARABAKH, "قتل ستة جنود أذربيجانيين، بينما قتل 20 من جنودهم في كمين آخر.", ["azerbaijan", "azerbaijan"]),
    (KARABAKH, "قتل ستة جنود أذربيجانيين في قصف العدو، بينما جرح 20.", ["azerbaijan", "azerbaijan"]),
])  # fmt: skip
def test_behind_while_the_enemys_dead_are_the_other_sides(
    watch: Profile, ar: str, owners: list[str]
) -> None:
    """ "Two of X's fell, while the militias lost 16": not X's, be nobody named for them."""
    opening = "اندلعت معارك بين الجيش السوداني وقوات الدعم السريع." if watch is SUDAN else BEFORE
    found = analyses_of(opening, ar, watch=watch)[-1].figures
    assert [one.party_affected for one in found] == owners


@pytest.mark.parametrize(("ar", "owners"), [
    ("قتل خمسة جنود أذربيجانيين، وارتفعت حصيلة انهيار منجم في مارتاكيرت إلى 11 قتيلا.", [("azerbaijan", "soldiers"), ("karabakh", "people")]),
    ("أعلنت باكو مقتل تسعة من جنودها، وارتفعت حصيلة انفجار مخزن في قره باغ إلى 25 قتيلا.", [("azerbaijan", "soldiers"), ("karabakh", "people")]),
    ("أعلنت باكو مقتل تسعة من جنودها، وارتفعت الحصيلة إلى 25 قتيلا.", [("azerbaijan", "soldiers"), ("azerbaijan", "soldiers")]),
])  # fmt: skip
def test_the_toll_of_an_accident_is_of_none_of_the_fallen(ar: str, owners: list[object]) -> None:
    """ "Nine soldiers were killed, and the toll of a blast rose to 25": other people than theirs."""
    found = analyses_of(BEFORE, ar)[-1].figures
    assert [(one.party_affected, one.whom) for one in found] == owners


@pytest.mark.parametrize(("ar", "owner"), [
    ("وقتل نحو ألف شخص منذ بدء هجوم الجيش السوداني على بحري.", None),
    ("وقتل 1093 شخصا منذ إطلاق الجيش السوداني عملية في الخرطوم.", None),
    ("وبلغ عدد قتلى معارك الخرطوم 1048 قتيلا.", None),
    ("وبلغ عدد قتلى الجيش السوداني في معارك الخرطوم 300.", "army"),
    ("وقتل 90 من عناصر الدعم السريع منذ بدء هجوم الجيش السوداني على بحري.", "rsf"),
    ("وقتل 30 من جنود الجيش السوداني منذ بدء هجوم الدعم السريع على الفاشر.", "army"),
])  # fmt: skip
def test_whose_attack_it_was_tells_not_whose_the_dead_are(ar: str, owner: str | None) -> None:
    """ "A thousand were killed since the start of X's attack": of both sides, or of whoever is named."""
    found = analyses_of("اندلعت معارك بين الجيش السوداني وقوات الدعم السريع.", ar, watch=SUDAN)[-1]
    assert found.figures[0].party_affected == owner


@pytest.mark.parametrize(("ar", "owner"), [
    ("وتزف القوات المسلحة السودانية إلى الشعب السوداني خمسة من شهداء الواجب.", "army"),
    ("ونعت قوات الدعم السريع أربعة شهداء ارتقوا في الفاشر.", "rsf"),
    ("وسلم 12 جنديا أنفسهم إلى قوات الدعم السريع في بابنوسة.", None),
    ("وسلم 40 من عناصر الدعم السريع أنفسهم وأسلحتهم للجيش السوداني.", "rsf"),
    ("وسلمت قوات الدعم السريع 40 أسيرا إلى الجيش السوداني.", "army"),
    ("وزف الجيش السوداني خبر مقتل 30 من مقاتلي الدعم السريع.", "rsf"),
])  # fmt: skip
def test_whoever_mourns_martyrs_lost_them_and_nobody_gives_himself_up_to_his_own(
    ar: str, owner: str | None
) -> None:
    """ "X gives its people five martyrs": X's. "40 gave themselves up to X": not X's."""
    found = analyses_of("اندلعت معارك بين الجيش السوداني وقوات الدعم السريع.", ar, watch=SUDAN)[-1]
    assert found.figures[0].party_affected == owner


@pytest.mark.parametrize(("ar", "owners"), [
    ("قتل ستة أشخاص، بينهم صحفي روسي، وأصيب 12 في ستيباناكيرت.", ["karabakh", "russia", "karabakh"]),
    ("قالت أرمينيا إن 20 من جنودها قتلوا، بينهم ضابطان، وأصيب 30.", ["armenia", "armenia", "armenia"]),
    ("قتل ستة مدنيين أذربيجانيين، ثلاثة منهم أطفال، وأصيب 12 جنديا أرمينيا.", ["azerbaijan", "azerbaijan", "armenia"]),
])  # fmt: skip
def test_the_other_half_of_a_toll_goes_on_with_the_whole(ar: str, owners: list[str]) -> None:
    """ "Six were killed, a Russian among them, and twelve wounded": the twelve are as the six."""
    assert [one.party_affected for one in analyses_of(BEFORE, ar)[-1].figures] == owners
