"""Whose words, deeds and dead: who "the same official" is, whom a clash hit, where men only fell."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of

from briefings.records import Analysis

INQUIRY = "أعلن رئيس لجنة التحقيق الأرمينية أن 80 جثة نقلت إلى يريفان."
HEALTH = "أعلن المتحدث باسم وزارة الصحة في قره باغ أن 30 شخصا قتلوا في القصف."
DENIED = "ونفت النيابة العامة الأذربيجانية الاتهامات جملة وتفصيلا."


def last(*texts: str) -> Analysis:
    """The analysis of an article's last sentence."""
    return analyses_of(*texts)[-1]


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        ((INQUIRY, DENIED, "وبلغ عدد ضحايا الانفجار، وفق المسؤول نفسه، 220 قتيلا."), "armenia"),
        ((HEALTH, DENIED, "وأضاف المصدر نفسه أن 12 شخصا ما زالوا مفقودين."), "karabakh"),
        (("صرح الناطق باسم الشرطة الأرمينية بأن ثلاثة قتلوا.", "ورفضت أذربيجان الاتهام.",
          "وأوضح الناطق نفسه أن أحدهم طفل."), "armenia"),
        (("أعلنت أرمينيا مقتل جنديين.", "ونفى المتحدث باسم وزارة الدفاع الأذربيجانية ذلك.",
          "وأضاف المتحدث نفسه أن أربعة جنود أذربيجانيين قتلوا."), "azerbaijan"),
        ((INQUIRY, "وقال مسؤول أذربيجاني إن 12 جنديا قتلوا.",
          "وأضاف المسؤول نفسه أن 20 آخرين أصيبوا."), "azerbaijan"),
    ],
)  # fmt: skip
def test_the_same_official_is_who_was_called_so_or_told_more_than_a_denial(
    texts: tuple[str, ...], speaker: str
) -> None:
    """ "The same official" behind another's denial is no prosecutor who denied it."""
    told = last(*texts)
    assert told.roles.speaker == (speaker,)
    assert all(one.claimed_by == speaker for one in told.figures)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("قالت وزارة الدفاع الأرمينية إن أربعة جنود قتلوا، في حين قالت نظيرتها الأذربيجانية إن ثلاثة من عسكرييها سقطوا.",
         ["armenia", "azerbaijan"]),
        ("وأعلنت وزارة الدفاع الأذربيجانية مقتل جندي، بينما أفادت نظيرتها الأرمينية بإصابة خمسة من جنودها.",
         ["azerbaijan", "armenia"]),
        ("قالت وزارة الدفاع الأرمينية إن القصف مستمر، بينما قالت نظيرتها التركية إن اثنين من عناصرها سقطا.", ["turkey"]),
    ],
)  # fmt: skip
def test_a_counterparts_men_are_its_own(text: str, owners: list[str]) -> None:
    """ "While its counterpart of Y said that three of its soldiers fell": Y's."""
    assert [one.party_affected for one in last(text).figures] == owners


@pytest.mark.parametrize(
    ("text", "actor", "affected"),
    [
        ("وقتل جنود أذربيجانيون في كاراباخ.", (), ("azerbaijan",)),
        ("مقتل عسكريين روس في كاراباخ.", (), ("russia",)),
        ("وأصيب ثلاثة جنود أذربيجانيين بانفجار لغم في قره باغ.", (), ("azerbaijan",)),
        ("قتل صحفيون روس في كاراباخ خلال القصف.", (), ("russia",)),
        ("قتل الجنود الأذربيجانيون خمسة مدنيين في كاراباخ.", ("azerbaijan",), ("karabakh",)),
        ("قتل جنود أذربيجانيون مدنيين في كاراباخ.", ("azerbaijan",), ("karabakh",)),
        ("مقتل خمسة مدنيين في كاراباخ.", (), ("karabakh",)),
    ],
)
def test_where_men_of_another_fell_is_only_the_place(
    text: str, actor: tuple[str, ...], affected: tuple[str, ...]
) -> None:
    """ "Soldiers of X were killed in Y": X's, and Y is not hit; "soldiers of X killed civilians in Y" is."""
    told = last(text)
    assert (told.roles.actor, told.roles.affected) == (actor, affected)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت السلطات الأرمينية في ناغورني قره باغ إن 27 شخصا قتلوا.", "karabakh"),
        ("وقال زعماء أرمن في قره باغ إن النازحين بالآلاف.", "karabakh"),
        ("قالت السلطات الأرمينية في يريفان إن اللاجئين وصلوا.", "armenia"),
        ("قالت السلطات الأرمينية إن الهجوم في قره باغ مستمر.", "armenia"),
        ("ودعت السلطات الأذربيجانية في قره باغ السكان إلى البقاء.", "azerbaijan"),
    ],
)
def test_authorities_by_a_nations_name_are_of_the_land_behind_them(text: str, speaker: str) -> None:
    """ "The X authorities in Y", where Y's people go by X's name, are Y's."""
    assert last(text).roles.speaker == (speaker,)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("لم تشارك روسيا في صياغة الاتفاق.", ()),
        ("لا تشارك فرنسا في المفاوضات.", ()),
        ("لم تتدخل روسيا في القتال.", ()),
        ("شاركت روسيا في صياغة الاتفاق.", ("russia",)),
        ("لم تسمح أذربيجان بمرور الشاحنات.", ("azerbaijan",)),
    ],
)
def test_who_does_not_take_part_does_nothing(text: str, actor: tuple[str, ...]) -> None:
    """ "X did not take part in drafting it"; who does not let lorries pass acts."""
    assert last(text).roles.actor == actor


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت المفوضية السامية نداء لجمع 97 مليون دولار أمريكي لمساعدة اللاجئين في أرمينيا.",
        "وتبلغ كلفة إعادة الإعمار في قره باغ ملياري دولار أميركي.",
        "وخصص الاتحاد الأوروبي خمسة ملايين يورو، أي 400 مليون روبل روسي.",
    ],
)
def test_money_is_nobody(text: str) -> None:
    """ "97 million dollars of X" do not hit X."""
    assert not {"usa", "russia"} & set(last(text).parties)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقال بايراموف إن أرمينيا أغلقت الطريق، فرد عليه ميرزويان بأن بلاده لم تغلق شيئا.",
         ("azerbaijan", "armenia")),
        ("وقال لافروف إن المهمة ناجحة، فرد عليه باشينيان بأنها فشلت.", ("russia", "armenia")),
    ],
)  # fmt: skip
def test_who_answers_him_speaks(text: str, speakers: tuple[str, ...]) -> None:
    """ "X said that …, and Y answered him that": the verb is spelt like "an individual"."""
    assert last(text).roles.speaker == speakers


def test_a_commander_answers_another_in_sudan() -> None:
    """ "Burhan said …, and Hemedti answered him that the war would go on"."""
    text = "قال البرهان إن الجيش لن يفاوض، فرد عليه حميدتي بأن الحرب ستستمر."
    assert analyses_of(text, watch=SUDAN)[0].roles.speaker == ("army", "rsf")


def test_whose_raid_it_was_is_not_by_whose_word_the_dead_are() -> None:
    """ "Killed by X's shelling, by a first count of the ministry": the attacker does not count them."""
    texts = [
        "أسفر القصف الأذربيجاني على ستيباناكرت عن مقتل سبعة أشخاص، بحسب إحصاء لوزارة الصحة.",
        "قتل 12 شخصا في القصف الأرميني لمدينة غنجة، بحسب بيان لمكتب المدعي العام.",
    ]
    for text, striker in zip(texts, ["azerbaijan", "armenia"], strict=True):
        told = last(text)
        assert striker not in told.roles.speaker
        assert striker not in {one.claimed_by for one in told.figures}


@pytest.mark.parametrize(
    ("text", "claimant", "owner"),
    [
        ("أعلنت وزارة الدفاع الأذربيجانية أنها قصفت مواقع في ضربات أوقعت، وفق أمين المظالم في قره باغ، 200 قتيل.",
         "karabakh", "karabakh"),
        ("أعلنت أرمينيا أنها قصفت غنجة في ضربات خلفت، وفق أذربيجان، 13 قتيلا.", "azerbaijan", "azerbaijan"),
    ],
)  # fmt: skip
def test_an_aside_before_the_count_is_its_claimant(text: str, claimant: str, owner: str) -> None:
    """ "X said that it had shelled the town, in raids that left, according to Y, 200 dead"."""
    assert [(f.claimed_by, f.party_affected) for f in last(text).figures] == [(claimant, owner)]
