"""Roles in the long sentences of news agencies: several attributions and countries beside the main event."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import Profile
from briefings.records import Analysis

_LEADS = {
    "karabakh": "اندلعت اشتباكات جديدة بين القوات الأرمينية والأذربيجانية في ناغورني قره باغ.",
    "sudan": "تجددت الاشتباكات بين الجيش السوداني وقوات الدعم السريع في الخرطوم.",
}


def second(ar: str, watch: Profile, day: date | None = None) -> Analysis:
    """The analysis of a sentence behind a lead that names the war's sides."""
    name = "karabakh" if watch is KARABAKH else "sudan"
    default = date(2020, 10, 30) if watch is KARABAKH else date(2024, 5, 20)
    return analyses_of(_LEADS[name], ar, watch=watch, day=day or default)[1]


@pytest.mark.parametrize(
    ("ar", "aside", "watch"),
    [
        ("وناقش أردوغان مع بوتين هاتفيا آخر المستجدات في قره باغ وسوريا، بحسب بيان للرئاسة التركية.", "karabakh", KARABAKH),
        ("ودعت الخارجية الإيرانية أرمينيا وأذربيجان إلى وقف القتال وإيجاد تسوية سياسية للنزاع في إقليم قره باغ.", "karabakh", KARABAKH),
        ("واتصل وزير الخارجية الأميركي بنظيره الأذربيجاني وحثه على السعي إلى حل دبلوماسي للصراع في إقليم ناغورني قره باغ.", "karabakh", KARABAKH),
        ("وبحث وزير الخارجية السعودي مع نظيره الأميركي هاتفيا سبل حل الأزمة في السودان.", "sudan", SUDAN),
        ("وقالت السلطات الأذربيجانية إن مدنيا قتل في بلدة ترتر التي تقع على تخوم ناغورني قره باغ جراء قصف أرميني.", "karabakh", KARABAKH),
        ("وقتل أربعة أشخاص في مدينة باردا الأذربيجانية القريبة من خط المواجهة في قره باغ جراء قصف أرميني.", "karabakh", KARABAKH),
        ("وقصفت أذربيجان بلدة غوريس الأرمينية التي تقع على الطريق المؤدي إلى قره باغ، بحسب وزارة الدفاع في يريفان.", "karabakh", KARABAKH),
    ],
)  # fmt: skip
def test_talked_of_or_near_is_not_hit(ar: str, aside: str, watch: Profile) -> None:
    """ "Discussed the developments in X", "the town, which lies on the outskirts of X"."""
    assert aside not in second(ar, watch).roles.affected


@pytest.mark.parametrize(
    "ar",
    [
        "وبحث مجلس الأمن الهجوم الأذربيجاني على قره باغ في جلسة مغلقة.",
        "وقصفت القوات الأذربيجانية بلدة مارتوني التي تقع في قره باغ.",
        "وقتل مدنيان في قرية تقع داخل إقليم قره باغ جراء القصف الأذربيجاني.",
        "وقالت الأمم المتحدة إن الأوضاع الإنسانية في قره باغ تتدهور بسبب الحصار.",
        "وناقشت الأمم المتحدة أوضاع النازحين في قره باغ الذين قصفت منازلهم.",
        "وبحث الوزيران تدهور الأوضاع الإنسانية في قره باغ جراء الحصار الأذربيجاني.",
        "وقصفت أذربيجان ثكنة تقع خارج ستيباناكيرت عاصمة قره باغ.",
    ],
)
def test_what_lies_in_it_or_strikes_it_hits_it(ar: str) -> None:
    """ "The town, which lies in X", "discussed the attack on X"."""
    assert "karabakh" in second(ar, KARABAKH).roles.affected


@pytest.mark.parametrize(
    ("ar", "quiet", "watch"),
    [
        ("وقال الكرملين إنه يجب معالجة جميع نقاط الخلاف بين الجانبين الأرميني والأذربيجاني بالوسائل الدبلوماسية.", {"armenia", "azerbaijan"}, KARABAKH),
        ("وأكدت مصر أن النزاع بين الجيش السوداني وقوات الدعم السريع شأن داخلي يجب حله سلميا.", {"army", "rsf"}, SUDAN),
    ],
)  # fmt: skip
def test_between_whom_a_quarrel_is_to_be_settled_does_nothing(
    ar: str, quiet: set[str], watch: Profile
) -> None:
    """ "All issues between X and Y must be settled"."""
    assert not quiet & set(second(ar, watch).roles.actor)


@pytest.mark.parametrize(
    ("ar", "acts", "hit", "watch"),
    [
        ("وقالت باكو إنها دمرت عددا من مواقع إطلاق الصواريخ التابعة للجيش الأرميني قرب فاردينيس.", ("azerbaijan",), "armenia", KARABAKH),
        ("وأعلنت وزارة الدفاع الأرمينية تدمير نقاط إطلاق النار التابعة للقوات الأذربيجانية على الحدود الشرقية.", ("armenia",), "azerbaijan", KARABAKH),
        ("وأعلنت باكو إسكات مصادر النيران التابعة للقوات الأرمينية في محيط خانكندي خلال الساعات الماضية.", ("azerbaijan",), "karabakh", KARABAKH),
        ("وقال الجيش السوداني إنه دمر نقاط إطلاق النار التابعة لقوات الدعم السريع في الخرطوم بحري.", ("army",), "rsf", SUDAN),
        ("وقالت وزارة الدفاع الأرمينية إن مسيرات تابعة للجيش الأذربيجاني قصفت مواقع حدودية قرب غوريس.", ("azerbaijan",), "armenia", KARABAKH),
        ("وقصفت طائرات حربية تابعة للجيش السوداني مواقع قوات الدعم السريع في الخرطوم.", ("army",), "rsf", SUDAN),
    ],
)  # fmt: skip
def test_whose_things_are_wrecked_is_hit(
    ar: str, acts: tuple[str, ...], hit: str, watch: Profile
) -> None:
    """ "Destroyed firing points that belong to X"; but "jets that belong to X bombed"."""
    roles = second(ar, watch).roles
    assert roles.actor == acts
    assert hit in roles.affected


@pytest.mark.parametrize(
    ("ar", "calls", "called", "watch"),
    [
        ("وقال بوتين إن بلاده تلقت اتصالا من القادة الأرمن لطلب المساعدة في وقف القتال.", "armenia", "russia", KARABAKH),
        ('وأكدت وزارة الخارجية الروسية أنها "تلقت اتصالاً من القادة الأرمن لطلب المساعدة".', "armenia", "russia", KARABAKH),
        ("وذكرت باريس أنها تلقت طلبا من أرمينيا لعقد جلسة لمجلس الأمن.", "armenia", "france", KARABAKH),
        ("وقالت تشاد إنها تلقت تحذيرا من السودان.", "sudan", "chad", SUDAN),
        ("وقالت السعودية إنها تلقت طلبا من الجيش السوداني لاستئناف المحادثات.", "army", "saudi", SUDAN),
    ],
)  # fmt: skip
def test_who_calls_or_asks_acts_and_who_receives_it_is_told(
    ar: str, calls: str, called: str, watch: Profile
) -> None:
    """ "X received a call from Y"."""
    roles = second(ar, watch).roles
    assert calls in roles.actor
    assert called in roles.affected
    assert called not in roles.actor


@pytest.mark.parametrize(
    ("ar", "hit", "watch"),
    [
        ("وذكرت وزارة الخارجية الأرمينية أن القوات الأذربيجانية شنت هجوما على أراضي البلاد السيادية من ثلاثة محاور، داعية روسيا إلى التدخل.", "armenia", KARABAKH),
        ("وأعلنت المتحدثة باسم الدفاع الأرمينية أن طائرات مسيرة أذربيجانية هاجمت مواقع حدودية في جنوب البلاد قرب الحدود مع إيران.", "armenia", KARABAKH),
        ("وقالت إيران إن عددا من قراها الحدودية أصيب بقذائف طائشة من جهة قره باغ، محذرة أرمينيا وأذربيجان من المساس بأراضيها.", "iran", KARABAKH),
        ("وقالت الأمم المتحدة إن عددا من مقارها في الخرطوم تعرض للنهب، فيما تبادل الجيش وقوات الدعم السريع الاتهامات.", "un", SUDAN),
    ],
)  # fmt: skip
def test_whoever_tells_of_its_own_land_is_hit(ar: str, hit: str, watch: Profile) -> None:
    """ "X said that Y attacked the south of the country", "that some of its villages were hit"."""
    assert hit in second(ar, watch).roles.affected


@pytest.mark.parametrize(
    ("ar", "unhurt", "watch"),
    [
        ("وقالت روسيا إن أرمينيا قصفت مدينة كنجة في غرب البلاد.", "russia", KARABAKH),
        ("وقالت الأمم المتحدة إن قوات الدعم السريع هاجمت قرى في وسط البلاد.", "un", SUDAN),
        ("وقالت تركيا إن إحدى طائراتها لم تتعرض لأي هجوم.", "turkey", KARABAKH),
        ("وقالت روسيا إن عددا من قراها لم يتعرض لأي قصف.", "russia", KARABAKH),
        (
            "وقالت أرمينيا إن أذربيجان نقلت مقاتلين إلى شمال البلاد الأذربيجانية.",
            "armenia",
            KARABAKH,
        ),
        ("وقالت تركيا إن بعض المدن الأذربيجانية ومحيطها تعرضت لقصف أرميني.", "turkey", KARABAKH),
    ],
)
def test_an_outsider_tells_of_anothers_land(ar: str, unhurt: str, watch: Profile) -> None:
    """ "Russia said that X shelled a town in the west of the country": of another's."""
    assert unhurt not in second(ar, watch).roles.affected


@pytest.mark.parametrize(
    ("ar", "speak", "watch"),
    [
        ("وجاءت الاشتباكات بعيد إعلان أذربيجان، الثلاثاء، أنها أطلقت عملية في قره باغ، بينما نفت أرمينيا وجود قوات تابعة لها هناك.", {"azerbaijan", "armenia"}, KARABAKH),
        ("وجاء التصعيد بعد ساعات من إعلان أذربيجان أنها بدأت عملية عسكرية في قره باغ، بينما دعت روسيا الطرفين إلى وقف القتال.", {"azerbaijan", "russia"}, KARABAKH),
        ("وتجددت المعارك رغم إعلان قوات الدعم السريع أنها وافقت على الهدنة، بينما قال الجيش إنه يتصدى لهجوم.", {"rsf", "army"}, SUDAN),
        ("وقالت موسكو إن الاجتماع جاء بعد إعلان أرمينيا أنها مستعدة للتفاوض.", {"russia"}, KARABAKH),
        ("وبعد إعلان الهدنة قالت أرمينيا إن القصف الأذربيجاني استمر.", {"armenia"}, KARABAKH),
    ],
)  # fmt: skip
def test_whose_announcement_dates_an_event_speaks(ar: str, speak: set[str], watch: Profile) -> None:
    """ "The clashes came shortly after X's announcement that it had begun, while Y denied"."""
    assert set(second(ar, watch).roles.speaker) == speak


@pytest.mark.parametrize(
    ("ar", "kind", "whose", "word"),
    [
        ("أعلنت باكو أنها فقدت جنديين، وقال جيش قره باغ إن ثلاثة من جنوده قتلوا وأصيب أكثر من عشرين.", "wounded", "karabakh", "karabakh"),
        ("قالت أذربيجان إن أربعة من جنودها قتلوا، وقالت أرمينيا إن تسعة من جنودها قتلوا وأسر أربعة.", "captured", "armenia", "armenia"),
        ("قالت أرمينيا إن جنديين من جنودها قتلا، وأصيب ثلاثة جنود أذربيجانيين.", "wounded", "azerbaijan", "armenia"),
        ("أعلنت باكو أن ستة من جنودها قتلوا وأصيب خمسة من المدنيين الأرمن.", "wounded", "armenia", "azerbaijan"),
    ],
)  # fmt: skip
def test_a_bare_count_goes_on_with_the_one_before(
    ar: str, kind: str, whose: str, word: str
) -> None:
    """ "X said that three of its men fell and twenty were wounded"; unless it names others."""
    figures = [f for f in second(ar, KARABAKH).figures if f.kind == kind]
    assert [(f.party_affected, f.claimed_by) for f in figures] == [(whose, word)]


@pytest.mark.parametrize(
    ("ar", "speak"),
    [
        ("وقالت وزارة الدفاع الأرمينية إن مقاتلة تركية أسقطت طائرة أرمينية، وهو ما نفته كل من أنقرة وباكو.", {"armenia", "turkey", "azerbaijan"}),
        ("واتهمت باكو فرنسا بتسليح أرمينيا، وهو ما رفضته كل من باريس ويريفان.", {"azerbaijan", "france", "armenia"}),
    ],
)  # fmt: skip
def test_both_who_answer_speak(ar: str, speak: set[str]) -> None:
    """ "…, which both X and Y denied"."""
    assert set(second(ar, KARABAKH).roles.speaker) == speak


@pytest.mark.parametrize(
    ("ar", "acts"),
    [
        ("واتهمت أرمينيا وفرنسا أذربيجان باستخدام أسلحة محظورة في قره باغ، ونفت باكو ذلك.", {"azerbaijan"}),
        ("واتهمت تركيا وأذربيجان أرمينيا بتجنيد مقاتلين أجانب، ووصفت يريفان ذلك بأنه كذب.", {"armenia"}),
        ("واتهمت باكو يريفان باستهداف المدنيين ودعت روسيا إلى التدخل.", {"azerbaijan", "armenia"}),
        ("واتهمت أرمينيا أذربيجان بخرق الهدنة وقصفت مواقعها الحدودية ردا على ذلك.", {"azerbaijan", "armenia"}),
    ],
)  # fmt: skip
def test_accusers_do_nothing_by_that(ar: str, acts: set[str]) -> None:
    """ "X and Y accused Z of recruiting": Z does; but "accused Z and called on W"."""
    assert set(second(ar, KARABAKH).roles.actor) == acts


@pytest.mark.parametrize(
    ("ar", "watch"),
    [
        ("وبوساطة من الاتحاد الأوروبي، تجري الدولتان مفاوضات للتوصل إلى معاهدة سلام.", KARABAKH),
        (
            "وانتهت الحرب الأخيرة بهدنة توسطت فيها روسيا، وتجري الدولتان اليوم محادثات سلام.",
            KARABAKH,
        ),
        ("وبوساطة من السعودية والولايات المتحدة، يجري الطرفان مفاوضات في جدة.", SUDAN),
    ],
)
def test_both_who_hold_talks_act(ar: str, watch: Profile) -> None:
    """ "The two states hold talks", whoever mediates."""
    sides = {"azerbaijan", "armenia"} if watch is KARABAKH else {"army", "rsf"}
    assert sides <= set(second(ar, watch).roles.actor)


@pytest.mark.parametrize(
    ("ar", "unnamed"),
    [
        ("وزار أردوغان باكو، وتجري الدولتان محادثات بشأن خط الغاز.", "armenia"),
        ("وقعت أذربيجان وتركيا اتفاقا، وتجري الدولتان مفاوضات على خط أنابيب.", "armenia"),
    ],
)
def test_the_two_states_are_those_just_named(ar: str, unnamed: str) -> None:
    """ "X and Turkey signed, and the two states hold talks": Y does not."""
    assert unnamed not in second(ar, KARABAKH).roles.actor


def test_whose_weapon_wrecked_it_acts() -> None:
    """ "Downed its jet with the fire of a jet that belongs to X": X is not hit."""
    ar = "وأعلنت أرمينيا إسقاط طائرة تابعة لها بنيران مقاتلة تابعة للقوات التركية."
    roles = second(ar, KARABAKH).roles
    assert "turkey" in roles.actor
    assert "turkey" not in roles.affected
