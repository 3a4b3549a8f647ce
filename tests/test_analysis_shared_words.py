"""Words that both sides of a war bear or use of each other, and names that only have a place or a post."""

from __future__ import annotations

from dataclasses import replace

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of, article_of

from briefings import profile
from briefings.analysis.analyze import analyze
from briefings.records import Roles

_LIBYA = """label = "Libya"
core = ["east", "west", "libya"]
[[parties]]
id = "east"
label = "East"
color = "#0072B2"
names = ["الجيش الوطني", "القيادة العامة", "قوات حفتر"]
demonyms = []
people = ["خليفة حفتر", "حفتر", "أحمد المسماري", "المسماري"]
weak = ["الجيش", "الجيش الليبي", "القوات المسلحة"]
[[parties]]
id = "west"
label = "West"
color = "#D55E00"
names = ["حكومة الوفاق", "قوات الوفاق"]
demonyms = []
capitals = ["طرابلس"]
people = ["محمد قنونو", "قنونو", "فتحي باشاغا"]
places = ["مصراتة"]
[[parties]]
id = "libya"
label = "Libyans"
color = "#009E73"
names = ["ليبيا"]
demonyms = ["ليبي"]
[[parties]]
id = "un"
label = "United Nations"
color = "#56B4E9"
names = ["الأمم المتحدة", "بعثة الأمم المتحدة للدعم في ليبيا"]
demonyms = ["أممي"]
[[parties]]
id = "turkey"
label = "Turkey"
color = "#CC79A7"
names = ["تركيا"]
demonyms = ["تركي"]
capitals = ["أنقرة"]
[[parties]]
id = "russia"
label = "Russia"
color = "#882255"
names = ["روسيا", "مجموعة فاغنر"]
demonyms = ["روسي"]
capitals = ["موسكو"]
[[themes]]
id = "military"
label = "Fighting"
strong = ["قصف*", "هجوم*", "معارك", "غارة"]
"""
LIBYA = profile.parse(_LIBYA, "libya.toml", "libya")


def roles(*texts: str, watch: profile.Profile = LIBYA, source: str = "منبر") -> Roles:
    """Who says, acts and is hit in the last sentence of an article of that outlet."""
    _, sentences = article_of(*texts)
    article = replace(sentences[0].article, source=source)
    return analyze([replace(s, article=article) for s in sentences], watch)[-1].roles


@pytest.mark.parametrize(
    ("ar", "says", "acts"),
    [
        ("وسيطرت قوات الجيش الليبي التابعة لحكومة الوفاق على معسكر حمزة.", (), "west"),
        ("وانسحبت وحدات من الجيش التابع لحكومة الوفاق من المطار القديم.", (), "west"),
        ("وقال المتحدث باسم الجيش العقيد محمد قنونو إن سلاح الجو شن غارة جنوب العاصمة.", ("west",), "west"),
        ("وأكد الناطق باسم الجيش الليبي محمد قنونو أن القوات تقدمت في محور المطار.", ("west",), "west"),
        ("وقال المتحدث باسم الجيش اللواء أحمد المسماري إن القوات المسلحة سيطرت على المطار.", ("east",), "east"),
        ("وسيطرت قوات الجيش الليبي التابعة للقيادة العامة على معسكر حمزة.", (), "east"),
    ],
)  # fmt: skip
def test_an_army_that_both_claim_is_whose_it_is_told_to_be(
    ar: str, says: tuple[str, ...], acts: str
) -> None:
    """ "The army, which belongs to X", "the army's spokesman, Colonel Y"."""
    found = roles("اندلعت معارك بين قوات حفتر وقوات الوفاق.", ar)
    assert found.speaker == says
    assert acts in found.actor
    assert {"east", "west"} - {acts} <= {"east", "west"} - set(found.actor)


def test_whom_parliament_accuses_is_not_its_bearer() -> None:
    """ "The region's parliament accused Y": Y is no name of the parliament's."""
    ar = "وفي بيان لاحق، اتهم برلمان الإقليم باشينيان ببيع حقوق السكان."
    found = analyses_of("اندلعت معارك في قره باغ.", ar)[1].roles
    assert found.speaker == ("karabakh",)


@pytest.mark.parametrize(
    ("ar", "acts", "hit"),
    [
        ("وقال المسماري إن المليشيات قصفت المطار.", {"west"}, set()),
        ("وقال قنونو إن المليشيات الإرهابية قصفت المطار.", {"east"}, set()),
        ("وقال قنونو إن القوات أسرت تسعة من المليشيات المعتدية.", {"west"}, {"east"}),
        ("وقال المسماري إن قواته دمرت رتلا للمليشيات.", {"east"}, {"west"}),
        ("واتهم المسماري المليشيات بقصف المطار.", {"west"}, set()),
        ("وقال ناشط إن المليشيات نهبت بيوتا كثيرة.", set(), set()),
        ("ودعت الأمم المتحدة إلى نزع سلاح المليشيات.", {"un"}, set()),
        ("وقال المسماري إن المليشيات الموالية لتركيا قصفت المطار.", set(), set()),
    ],
)
def test_the_militias_are_the_foe_of_whichever_side_says_so(
    ar: str, acts: set[str], hit: set[str]
) -> None:
    """A word that both sides use of each other is nobody's by itself."""
    found = roles("اندلعت معارك بين قوات حفتر وقوات الوفاق.", ar)
    assert set(found.actor) == acts
    assert hit <= set(found.affected)


@pytest.mark.parametrize(
    ("ar", "source", "acts", "watch"),
    [
        ("ونفذ سلاح الجو غارة على رتل للمليشيات.", "مكتب إعلام القيادة العامة", "east", LIBYA),
        ("وواصلت قواتنا المسلحة تقدمها جنوب العاصمة.", "قناة الساحل الليبية", "east", LIBYA),
        ("وواصلت قواتنا تقدمها جنوب العاصمة.", "مكتب إعلام القيادة العامة", "east", LIBYA),
        ("ونفذ سلاح الجو غارات على مواقع العدو.", "وزارة الدفاع الأذربيجانية", "azerbaijan", KARABAKH),
        ("ونفذ سلاح الجو غارات على مواقع العدو.", "القوات المسلحة السودانية", "army", SUDAN),
        ("وصدت القوات هجوما على المدينة.", "قوات الدعم السريع", "rsf", SUDAN),
        ("وقصف الجيش سوقا في نيالا.", "قوات الدعم السريع", "army", SUDAN),
        ("وأسقط الدفاع الجوي الأذربيجاني طائرة.", "وزارة الدفاع الأرمينية", "azerbaijan", KARABAKH),
    ],
)  # fmt: skip
def test_an_organ_means_its_own_forces(
    ar: str, source: str, acts: str, watch: profile.Profile
) -> None:
    """ "The air force", "our armed forces" in a side's own organ; but a foe that it names is the foe."""
    assert roles(ar, watch=watch, source=source).actor == (acts,)


@pytest.mark.parametrize(
    ("ar", "says"),
    [
        ("وقال مدير مكتب الجزيرة في أنقرة إن أنقرة تقف مع أذربيجان.", ()),
        ("وأوضحت مديرة مكتب العربية في موسكو أن روسيا تريد هدنة.", ()),
        ("وذكر مراسل رويترز في باكو أن أذربيجان أغلقت الطريق.", ()),
        ("وأضاف موفد قناة الحدث في يريفان أن أرمينيا حشدت قواتها.", ()),
        ("وأفادت مراسلة الجزيرة في طهران بأن إيران عززت حدودها.", ()),
        ("وقال مدير مكتب الاتصالات في الرئاسة التركية إن أنقرة تقف مع أذربيجان.", ("turkey",)),
        ("وقال مدير مكتب الأمم المتحدة في باكو إن المساعدات وصلت.", ("un",)),
        ("وقال مسؤول تركي لمراسل الجزيرة في أنقرة إن بلاده تريد هدنة.", ("turkey",)),
        ("وقال مراسل الجزيرة نقلا عن وزارة الدفاع التركية إن أنقرة ملتزمة بالهدنة.", ("turkey",)),
        ("وقال مدير مكتب رئيس الوزراء في يريفان إن أرمينيا مستعدة.", ("armenia",)),
    ],
)  # fmt: skip
def test_an_outlets_man_in_a_capital_is_not_its_voice(ar: str, says: tuple[str, ...]) -> None:
    """ "Al Jazeera's bureau chief in Ankara said that Ankara stands with …": no party says it."""
    assert analyses_of("اندلعت معارك بين أرمينيا وأذربيجان.", ar)[1].roles.speaker == says


@pytest.mark.parametrize(
    ("ar", "host", "acts"),
    [
        ("وتظاهر آلاف الأرمن في بروكسل مطالبين بوقف الحرب.", "eu", False),
        ("وتظاهر مئات الأذربيجانيين في موسكو ضد الحرب.", "russia", False),
        ("وعقد الوزيران الأرميني والأذربيجاني محادثات في بروكسل.", "eu", False),
        ("وتظاهر الفرنسيون في باريس ضد الحرب.", "france", True),
        ("واعتقلت الشرطة الروسية في موسكو متظاهرين أرمن.", "russia", True),
        ("وقررت بروكسل إرسال مراقبين إلى الحدود الأرمينية.", "eu", True),
    ],
)
def test_where_others_are_does_nothing(ar: str, host: str, acts: bool) -> None:
    """ "Thousands demonstrated in Brussels": no deed of the Union's; "the police in Moscow" arrest."""
    assert (host in analyses_of(ar)[0].roles.actor) is acts


@pytest.mark.parametrize(
    ("ar", "tries", "tried"),
    [
        ("ومثل فاردانيان أمام محكمة في باكو قررت حبسه.", "azerbaijan", "karabakh"),
        ("ومثل فاردانيان، الذي قاد حكومة الإقليم وأوقف أمس، أمام محكمة في باكو.", "azerbaijan", "karabakh"),
        ("ومثل جنديان أرمنيان أمام محكمة عسكرية في باكو.", "azerbaijan", "armenia"),
        ("وحوكم أسيران أرمنيان أمام القضاء الأذربيجاني.", "azerbaijan", "armenia"),
        ("ويمثل ضابط أذربيجاني أمام محكمة في يريفان الشهر المقبل.", "armenia", "azerbaijan"),
    ],
)  # fmt: skip
def test_whose_court_tries_a_man_acts(ar: str, tries: str, tried: str) -> None:
    """ "Stood before a court in Baku"."""
    found = analyses_of(ar)[0].roles
    assert found.actor == (tries,)
    assert found.affected == (tried,)


@pytest.mark.parametrize(
    ("ar", "acts", "hit"),
    [
        ("وتوسطت موسكو بين يريفان وباكو.", {"russia", "armenia", "azerbaijan"}, set()),
        ("وتوسط الاتحاد الأوروبي بين أرمينيا وأذربيجان.", {"eu", "armenia", "azerbaijan"}, set()),
        ("وتسلمت أرمينيا أسلحة من فرنسا.", {"france"}, {"armenia"}),
        ("وحصلت أذربيجان على طائرات مسيرة من تركيا.", {"turkey"}, {"azerbaijan"}),
        ("وتلقت أرمينيا صواريخ من إيران.", {"iran"}, {"armenia"}),
        ("وقالت باكو إن أرمينيا وفرنسا هما المعتديتان.", {"armenia", "france"}, set()),
    ],
)
def test_who_mediates_gives_or_attacks(ar: str, acts: set[str], hit: set[str]) -> None:
    """ "X mediated between Y and Z", "Y received weapons from X", "X and Y are the aggressors"."""
    found = analyses_of(ar)[0].roles
    assert set(found.actor) == acts
    assert set(found.affected) == hit


@pytest.mark.parametrize(
    ("ar", "says"),
    [
        ("وقال ماكرون إنه قلق، فيما تدعم تركيا أذربيجان.", {"france"}),
        ("وقالت روسيا إنها تريد هدنة، بينما تساند تركيا باكو بالسلاح.", {"russia"}),
        ("وأعلنت باكو إطلاق أسرى، وشكرت روسيا وتركيا على جهودهما.", {"azerbaijan"}),
        ("وأعلنت باكو إطلاق أسرى، وشكرت الخارجية الروسية الطرفين.", {"azerbaijan", "russia"}),
        ("وقالت باكو إنها ردت على النار، واتهمت القيادة في أرمينيا بتعمد التصعيد.", {"azerbaijan"}),
        ("وقالت باكو إنها ملتزمة بالهدنة، واتهمتها يريفان بخرقها.", {"azerbaijan", "armenia"}),
        ("وقال بوتين إنه متفائل، بعد لقاء مع علييف شدد خلاله الأخير على الهدنة.", {"russia", "azerbaijan"}),
        ("وأطلقت أذربيجان عملية بعد ساعات من إعلانها مقتل ستة من مواطنيها، بينما دعت روسيا إلى الهدوء.", {"azerbaijan", "russia"}),
    ],
)  # fmt: skip
def test_who_speaks_beside_another(ar: str, says: set[str]) -> None:
    """Helped, thanked, accused: silent. "The latter stressed", "after its announcement": he speaks."""
    assert set(analyses_of(ar)[0].roles.speaker) == says


def test_a_spokesman_in_its_name_is_of_whom_was_named_last() -> None:
    """ "Three of X's men were wounded, by a spokesman in its name"; "the mission" is the UN's."""
    wounded = "وأدت غارة للجيش الوطني إلى إصابة ثلاثة من عناصر قوات الوفاق بحسب ناطق باسمها."
    assert roles("وقالت تركيا إنها قلقة من المعارك.", wounded).speaker == ("west",)
    talks = ["أبدت بعثة الأمم المتحدة للدعم في ليبيا قلقها.", "ووعد فتحي باشاغا بالتحقيق."]
    assert roles(*talks, "وأوضحت البعثة أن آلافا نزحوا.").speaker == ("un",)
    entry = "18:00 وزارة الصحة بحكومة الوفاق: 21 قتيلا حصيلة المعارك جنوب طرابلس."
    assert roles(entry).speaker == ("west",)


@pytest.mark.parametrize(
    ("ar", "acts"),
    [
        ("وقالت تركيا إن المقاتلين الروس غادروا جبهات القتال.", True),
        ("وقالت تركيا إن المرتزقة الروس غادروا البلاد.", True),
        ("وقالت تركيا إن السياح الروس غادروا البلاد.", False),
        ("وقالت تركيا إن السكان الروس غادروا البلدة.", False),
    ],
)
def test_fighters_who_leave_act(ar: str, acts: bool) -> None:
    """Fighters withdraw; people flee."""
    assert ("russia" in analyses_of(ar)[0].roles.actor) is acts
