"""Whose "the army", "the party", "these forces" are: of whoever the article named so last."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of, yemen

from briefings import profile

NORTH = profile.parse(
    """label = "North"
core = ["north", "south", "front"]
[[parties]]
id = "north"
label = "North"
color = "#117733"
names = ["دولة الشمال", "الحكومة الشمالية"]
demonyms = ["شمالي"]
capitals = ["البيضاء"]
[[parties]]
id = "south"
label = "South"
color = "#0072B2"
names = ["دولة الجنوب", "الحكومة الجنوبية", "الجيش الجنوبي"]
demonyms = ["جنوبي"]
capitals = ["الزرقاء"]
people = ["نادر العبدلي"]
[[parties]]
id = "front"
label = "Front"
color = "#D55E00"
names = ["حزب الوفاق", "قوات الوفاق الوطني"]
[[parties]]
id = "turkey"
label = "Turkey"
color = "#CC3311"
names = ["تركيا"]
demonyms = ["تركي"]
capitals = ["أنقرة"]
[[themes]]
id = "military"
label = "Fighting"
strong = ["قصف*"]
""",
    "north.toml",
    "north",
)


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("نفى مسؤول تركي وجود هدنة.", "وأصيب متظاهر برصاص الجيش الجنوبي.", "وقال الجيش إن جنوده ردوا."), "south"),
        (("رحبت أنقرة بالقرار.", "واتهمت الحكومة الشمالية حزب الوفاق بخطف جنود.", "ونفى الحزب أي علاقة له بالحادث."), "front"),
        (("رحبت أنقرة بالقرار.", "وانسحبت قوات الوفاق الوطني من المدينة.", "وقالت القوات إنها ستعود."), "front"),
    ],
)  # fmt: skip
def test_a_body_by_its_noun_alone_is_whose_was_named_last(
    texts: tuple[str, ...], speaker: str
) -> None:
    """Not of an outsider who spoke before."""
    assert analyses_of(*texts, watch=NORTH)[-1].roles.speaker == (speaker,)


def test_a_side_that_spoke_since_has_an_army_of_its_own() -> None:
    """Whose army was named before it no longer tells."""
    said = ("أصيب متظاهر برصاص الجيش الجنوبي.", "ودانت الحكومة الشمالية الحادث.")
    told = analyses_of(*said, "وقال الجيش إنه مستعد للرد.", watch=NORTH)[2]
    assert "south" not in told.roles.speaker


def test_these_forces_are_those_just_named() -> None:
    """ "The city, after X's forces left. These forces had entered it": X's, and not the speaker's."""
    told = analyses_of(
        "أعلنت الحكومة الشمالية السيطرة على المدينة بعد خروج قوات الوفاق الوطني منها.",
        "وكانت هذه القوات قد دخلتها قبل خمسة أيام.",
        watch=NORTH,
    )[1]
    assert told.roles.actor == ("front",)


def test_a_ministry_is_of_the_side_whose_ministry_was_named() -> None:
    """Another side's army was named between: "the ministry" is no army."""
    said = ("قالت وزارة الدفاع الأرمينية إن القصف مستمر.", "وهاجم الجيش الأذربيجاني القرية.")
    told = analyses_of(*said, "وقالت الوزارة إن خمسة جنود قتلوا.", watch=KARABAKH)[2]
    assert told.roles.speaker == ("armenia",)


def test_an_army_that_the_profile_calls_so_is_that_army() -> None:
    """ "The army" is a side's name in Sudan, whatever forces were named last."""
    said = ("قال الجيش السوداني إن قواته تقدمت.", "وهاجمت قوات الدعم السريع المدينة.")
    told = analyses_of(*said, "وقال الجيش إنه صد الهجوم.", watch=SUDAN)[2]
    assert told.roles.speaker == ("army",)


def test_who_signs_beside_a_holder_of_another_partys_name_signs() -> None:
    """ "The X president A and the commander of B's forces signed": neither A nor B is lost."""
    told = analyses_of(
        "وقع الرئيس التركي نادر العبدلي وقائد قوات الوفاق الوطني في الزرقاء اتفاقاً.", watch=NORTH
    )[0]
    assert {"south", "front"} <= set(told.roles.actor)


@pytest.mark.parametrize(
    ("texts", "speaker", "accused"),
    [
        (("قالت منظمة العفو الدولية إن القصف الأذربيجاني قتل مدنيين.", "واتهمت المنظمة القوات الأذربيجانية بارتكاب جرائم حرب."), "other", "azerbaijan"),
        (("أعلنت بعثة الاتحاد الأوروبي في أرمينيا أن دورية تعرضت لإطلاق نار.", "واتهمت البعثة الجيش الأذربيجاني بإطلاق النار."), "eu", "azerbaijan"),
        (("وأعلنت لجنة التحقيق الأرمينية أن أربعة جنود قتلوا.", "واتهمت اللجنة القوات الأذربيجانية بالقتل."), "armenia", "azerbaijan"),
        (("قالت المفوضية الأوروبية إنها تتابع الوضع.", "واتهمت المفوضية القوات الأذربيجانية بالقصف."), "eu", "azerbaijan"),
        (("قالت مفوضية اللاجئين إن 90 ألفا فروا.", "واتهمت المفوضية القوات الأذربيجانية بالقصف."), "un", "azerbaijan"),
        (("قصفت القوات الأرمينية غنجة.", "وأدان البوندستاغ القصف الأرميني على المدينة."), "other", "armenia"),
    ],
)  # fmt: skip
def test_an_organisation_goes_on_and_owns_no_army_that_it_accuses(
    texts: tuple[str, ...], speaker: str, accused: str
) -> None:
    """ "The organisation accused the forces of X": two, and "the commission" is the one named before."""
    roles = analyses_of(*texts)[-1].roles
    assert (roles.speaker, roles.actor) == ((speaker,), (accused,))


@pytest.mark.parametrize(
    ("ar", "actor"),
    [
        ("احتجزت جماعة الحوثي اليمنية سفينة شحن.", "houthi"),
        ("قال الحوثيون اليمنيون إنهم أطلقوا صاروخا.", "houthi"),
        ("أطلقت القوات اليمنية صاروخا.", "govt"),
    ],
)
def test_an_adjective_that_tells_whence_a_group_is_names_no_doer(ar: str, actor: str) -> None:
    """ "The Yemeni Houthi movement" is the movement, and not whoever else is Yemeni."""
    assert analyses_of(ar, watch=yemen())[0].roles.actor == (actor,)
