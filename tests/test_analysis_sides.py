"""Whom "both sides" means, and whose the governor of a state is, by the profile and the article."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings import profile
from briefings.analysis.parsing.sides import kin, warring
from briefings.records import Analysis

WAR = date(2024, 5, 1)


def last_of(*texts: str, title: str = "", day: date = WAR) -> Analysis:
    """The analysis of the last sentence of an article on the war in Sudan."""
    return analyses_of(*texts, title=title, day=day, watch=SUDAN)[-1]


def test_the_people_of_a_country_are_no_side_of_the_war_in_it() -> None:
    """An article may name civilians most: "both sides" are the two forces all the same."""
    civilians = "وثقت نقابة أطباء السودان مقتل 30 مدنيا في الخرطوم ونزوح سودانيين من دارفور."
    shelling = last_of(civilians, "وتبادل الطرفان القصف في أم درمان.")
    assert set(shelling.roles.actor) == {"army", "rsf"}
    asked = last_of("قُتل 20 مدنيا في الخرطوم.", "وطالب السودانيون الطرفين بوقف الحرب في السودان.")
    assert set(asked.roles.affected) >= {"army", "rsf"}
    fight = analyses_of("قالت الولايات المتحدة إن الطرفين ارتكبا جرائم في السودان.", watch=SUDAN)[0]
    assert set(fight.roles.actor) == {"army", "rsf"}


def test_an_outsider_calls_on_the_two_states() -> None:
    """Where the region fights, "both sides" of a mediator's call are the states all the same."""
    told = [
        "قصفت القوات الأذربيجانية ستيباناكيرت، وقالت سلطات قره باغ إن جيش قره باغ صد الهجوم.",
        "وناشد الاتحاد الأوروبي الطرفين وقف إطلاق النار.",
    ]
    called = analyses_of(*told, title="معارك بين أذربيجان وقره باغ")[1]
    assert set(called.roles.affected) == {"azerbaijan", "armenia"}
    ours = analyses_of(told[0], "وتبادل الطرفان القصف ليلا.", title="معارك بين أذربيجان وقره باغ")[
        1
    ]
    assert set(ours.roles.actor) == {"azerbaijan", "karabakh"}


def test_a_region_and_its_land_are_one_side() -> None:
    """However often both are named, "both sides" are never Armenia and the Armenians of the region."""
    told = [
        "قالت أرمينيا إن قره باغ صمد، وقال قره باغ إن أرمينيا تسانده.",
        "وأعلنت أرمينيا وقره باغ التعبئة بعد هجوم أذربيجان.",
        "وسقط قتلى من الطرفين في أول يوم.",
    ]
    assert "azerbaijan" in analyses_of(*told)[2].roles.affected


def test_both_sides_of_another_conflict_are_none_of_ours() -> None:
    """An article on a clash elsewhere, which names our parties in passing, is about others."""
    told = [
        "اشتبك حرس الحدود في قرغيزستان وطاجيكستان قرب باتكين.",
        "وقالت قرغيزستان إن طاجيكستان قصفت قرية، ونفت طاجيكستان ذلك.",
        "وقالت روسيا إنها قلقة، كما هي قلقة على أرمينيا.",
        "ودعا بوتين الطرفين إلى التهدئة.",
    ]
    called = analyses_of(*told, title="قتلى على حدود قرغيزستان وطاجيكستان", watch=KARABAKH)[3]
    assert set(called.roles.affected) == {"other"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال والي الجزيرة إن حكومة الولاية تستقبل النازحين من الحرب في السودان.", "army"),
        ("أعلنت حكومة ولاية الخرطوم مقتل 15 شخصا في قصف قوات الدعم السريع.", "army"),
        ("قالت الإدارة المدنية في ولاية الجزيرة إن طيران الجيش قصف السوق.", "rsf"),
        ("قالت الإدارة المدنية لجنوب دارفور إن طيران الجيش قصف السوق.", "rsf"),
        ("قالت الإدارة المدنية التابعة لقوات الدعم السريع إن الأسواق فتحت.", "rsf"),
    ],
)
def test_a_states_governor_is_the_armys_and_the_civil_administration_its_foes(
    text: str, speaker: str
) -> None:
    """Whoever holds the state, the army appointed its governor, and its foe the civil administration."""
    assert last_of(text).roles.speaker == (speaker,)


def test_a_name_of_several_words_calls_nobody_else() -> None:
    """ "The lawyers of Darfur" make no kin of whoever governs Darfur."""
    assert kin(SUDAN) == frozenset()
    assert kin(KARABAKH) == {("armenia", "karabakh")}


def test_his_men_are_those_of_the_attacker_whose_gender_fits() -> None:
    """ "The forces (f.) repelled an attack that the army (m.) made, and killed 40 of his men"."""
    text = "وتصدت قوات الدعم السريع لهجوم شنه الجيش على مواقعها في بحري، وقتلت 40 من عناصره."
    (figure,) = last_of("تتقاتل قوات الدعم السريع والجيش السوداني.", text).figures
    assert figure.party_affected == "army"


@pytest.mark.parametrize(
    ("nations", "fighting"),
    [
        (["nation"], ("army", "rebels")),
        (["nation", "neighbour"], ("army", "rebels", "nation", "neighbour")),
    ],
)
def test_two_bodies_fight_for_one_nation_and_not_for_several(
    nations: list[str], fighting: tuple[str, ...]
) -> None:
    """Armies have no name for their people; where two peoples have sides, these fight as well."""
    core = ["army", "rebels", *nations]
    text = f"label = 'War'\ncore = {core}\n"
    for n, party in enumerate(core):
        demonym = f"demonyms = ['{['جبلي', 'سهلي'][n - 2]}']\n" if party in nations else ""
        text += f"[[parties]]\nid = '{party}'\nlabel = '{party}'\ncolor = '#0B5D1{n}'\nnames = ['{party}']\n{demonym}"
    text += "[[themes]]\nid = 'military'\nlabel = 'Fighting'\nstrong = ['قصف*']\n"
    assert warring(profile.parse(text, "war.toml", "war")) == fighting


@pytest.mark.parametrize(
    "text",
    [
        "ودعا الوسطاء الأطراف إلى وقف القتال.",
        "وحث الميسرون طرفي النزاع على ضبط النفس.",
        "وطالب النازحون الجيش والدعم السريع بوقف القصف.",
    ],
)
def test_whom_mediators_call_upon_are_called_and_neither_speak_nor_act(text: str) -> None:
    """Who stands between the verb and the fighters calls on them, though he is no party."""
    war = "اندلعت الحرب بين الجيش السوداني وقوات الدعم السريع في أبريل 2023."
    roles = analyses_of(war, text, watch=SUDAN)[-1].roles
    assert (roles.speaker, roles.actor, set(roles.affected)) == ((), (), {"army", "rsf"})
