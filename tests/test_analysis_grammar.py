"""What a word is where it stands, and so who speaks, acts and is hit: nouns like verbs, objects, names."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, RULES, analyses_of, analysis_of

from briefings.analysis.parsing.grammar import read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.records import Roles

LEXICON = lexicon(KARABAKH, None)


def verbs_of(ar: str) -> list[str]:
    """The words of a sentence that are taken for verbs, folded."""
    reading = read(ar, LEXICON)
    return [reading.tokens[p.at].text for p in reading.predicates]


@pytest.mark.parametrize(
    ("ar", "noun"),
    [
        ("قال باشينيان إن تسوية النزاع ممكنة.", "تسويه"),
        ("وصلت قافلة تابعة للصليب الأحمر إلى غوريس.", "تابعه"),
        ("وقف الجيش الأرميني في وجه الهجوم.", "وجه"),
        ("تحول الأمر إلى قضية رأي عام في يريفان.", "راي"),
        ("أدت الأزمة بسبب تمسك باكو بموقفها إلى الحرب.", "تمسك"),
        ("تعرضت البلدة لهجوم من قبل القوات الأذربيجانية.", "قبل"),
        ("استفاقت فجر الأحد على دوي القصف.", "فجر"),
    ],
)
def test_a_noun_that_is_spelt_like_a_verb_is_none(ar: str, noun: str) -> None:
    """No verb ends in ة, and none stands behind a preposition or another verb."""
    assert noun not in verbs_of(ar)


@pytest.mark.parametrize(
    ("ar", "verb"),
    [
        ("فقد قالت يريفان إن الوضع هادئ.", "قالت"),
        ("رأى باشينيان أن الحرب انتهت.", "راي"),
        ("وفي أنقرة جدد وزير الدفاع دعمه لباكو.", "جدد"),
        ("وجه علييف التحية إلى جنوده.", "وجه"),
    ],
)
def test_a_verb_stays_one(ar: str, verb: str) -> None:
    """Behind "had" and behind a name, and written with the verb's own ending, it is a verb."""
    assert verb in verbs_of(ar)


def test_military_is_not_his_soldier() -> None:
    """An adjective in ة owns nobody's army: "a military post" is of no party."""
    reading = read("تحطمت طائرة عسكرية قرب الحدود.", LEXICON)
    assert not [m for m in reading.mentions if m.kind == "owned"]


@pytest.mark.parametrize(
    ("ar", "roles"),
    [
        ("أُسقطت طائرة أذربيجانية فوق مارتوني.", Roles((), (), ("azerbaijan",))),
        ("قُصفت ستيباناكيرت من قبل القوات الأذربيجانية.", Roles((), ("azerbaijan",), ("karabakh",))),
        ("أسقطت القوات الأذربيجانية طائرة أرمينية.", Roles((), ("azerbaijan",), ("armenia",))),
        ("وقُتلت قوات أرمينية في القصف الأذربيجاني.", Roles((), ("azerbaijan",), ("armenia",))),
    ],
)
def test_a_written_passive_tells_who_is_hit(ar: str, roles: Roles) -> None:
    """ "Was shot down" (أُسقطت) has whom it hit for its subject."""
    assert analysis_of(ar).roles == roles


@pytest.mark.parametrize(
    ("ar", "actor", "affected"),
    [
        ("قالت باكو إن صاروخا من أرمينيا سقط على كنجة.", ("armenia",), ("azerbaijan",)),
        ("أصاب صاروخ باليستي أطلق من أرمينيا منزلا في كنجة.", ("armenia",), ("azerbaijan",)),
        ("تسلمت أرمينيا صواريخ من روسيا.", ("russia",), ("armenia",)),
    ],
)
def test_whence_a_missile_comes_is_whose_deed_it_is(
    ar: str, actor: tuple[str, ...], affected: tuple[str, ...] | None
) -> None:
    """A missile "from X" that falls is X's; one that was bought from X is no deed of X's."""
    roles = analysis_of(ar).roles
    assert roles.actor == actor
    assert affected in (None, roles.affected)


def test_the_operation_that_hit_them_is_not_theirs() -> None:
    """ "The operation that hit X's forces": X is hit and does nothing."""
    roles = analysis_of("العملية التي استهدفت القوات الأرمينية قرب كلبجار أوقعت خسائر.").roles
    assert "armenia" in roles.affected
    assert "armenia" not in roles.actor
    led = analysis_of("العملية التي تشنها القوات الأرمينية قرب كلبجار مستمرة.").roles
    assert led.actor == ("armenia",)


@pytest.mark.parametrize(
    "ar",
    [
        "واصلت القوات الأذربيجانية قصف القوات الأرمينية.",
        "وواصل الجيش الأذربيجاني قصف القوات الأرمينية.",
    ],
)
def test_whom_others_go_on_shelling_does_not_act(ar: str) -> None:
    """The shelling "of Y's forces" that X goes on with is X's."""
    roles = analysis_of(ar).roles
    assert (roles.actor, roles.affected) == (("azerbaijan",), ("armenia",))


@pytest.mark.parametrize(
    ("ar", "speaker"),
    [
        ("استدعت طهران السفير الأذربيجاني احتجاجا على تصريحات باكو.", ("iran",)),
        (
            "حذرت وزيرة الدفاع الألمانية أورسولا فون دير لاين، الولايات المتحدة من الحرب.",
            ("other",),
        ),
        ("قال متحدث باسم رئيس الوزراء البلجيكي شارل ميشال إن بلاده قلقة.", ("other",)),
        ("أبلغ وزير الخارجية الأرميني بوريل بأن بلاده تريد السلام.", ("armenia",)),
        ("وبخصوص الملف الإيراني، دعا أبو الغيط طهران إلى الحوار.", ()),
        ("وذكرت وكالة فارس أن الحدود هادئة.", ("iran",)),
        ("أكدت مصادر إعلامية فرنسية أن الهجوم انتهى.", ()),
        ("قال المدير العام لشؤون الحدود بوزارة الداخلية الإيرانية إن صيادا اختفى.", ("iran",)),
        ("زارت بعثة تابعة للأمم المتحدة ستيباناكرت أمس، وقدرت أن خمسين شخصا بقوا.", ("un",)),
        ("وقالت وزارة المالية الفرنسية إن الأزمة المالية انتهت.", ("france",)),
        ("وطلبت الحكومة المالية من مجلس الأمن سحب البعثة.", ("other",)),
        ("وقال الأمير تركي بن فيصل إن السلام ممكن.", ("other",)),
        ("أعلن الاتحاد الأوروبي لكرة القدم نقل المباراة من باكو.", ("other",)),
    ],
)
def test_whoever_is_addressed_met_or_reacted_to_does_not_speak(
    ar: str, speaker: tuple[str, ...]
) -> None:
    """The caller speaks, not the called; the office speaks, whatever its holder was before."""
    assert analysis_of(ar).roles.speaker == speaker


def test_the_name_between_an_office_and_who_is_its_holders() -> None:
    """ "X's envoy for rights, John Doe, who said that": X's envoy speaks."""
    ar = "تجاهل المسؤولون تقرير مبعوث الأمم المتحدة لحقوق الإنسان جون دوغارد الذي أكد أن الحرب انتهت."
    assert analyses_of(ar, judge=RULES)[0].roles.speaker == ("un",)


def test_a_stranger_who_says_something_takes_no_earlier_subject() -> None:
    """ "As for the attack of X's men, said Barzani: …": X's men do not speak."""
    ar = "وفيما يتعلق بالهجوم الذي شنه مقاتلو حزب العمال الكردستاني على ثكنة تركية، قال بارزاني «إننا ندين العملية التي استهدفت القوات التركية»."
    roles = analysis_of(ar).roles
    assert roles.speaker == ()
    assert "other" in roles.actor
    assert roles.affected == ("turkey",)


@pytest.mark.parametrize(
    "ar",
    [
        "أعلن منظمو بطولة أمريكا الجنوبية تأجيل المباريات.",
        "وانطلقت مباريات كوبا أمريكا في موعدها.",
        "وقدم البنك الدعم المالي للمتضررين.",
    ],
)
def test_a_continent_or_money_is_no_country(ar: str) -> None:
    """South America is not the United States, "financial" is not Malian."""
    found = analysis_of(ar)
    assert "usa" not in (*found.parties, *found.roles.speaker)
    assert "other" not in found.roles.actor


def test_congress_is_the_united_states() -> None:
    """Whoever is refused a visa in Congress is the United States'."""
    roles = analysis_of("رفضت طهران منح ثلاثة من أعضاء الكونغرس تأشيرات دخول.").roles
    assert roles.affected == ("usa",)


def test_where_a_war_has_lasted_is_not_hit_by_each_blow() -> None:
    """ "The fiercest attack since war broke out in X" hits the town that it hits, and not X."""
    ar = "تعرضت مدينة باردا الأذربيجانية لقصف هو الأعنف منذ اندلاع النزاع في إقليم قره باغ قبل شهر."
    assert analysis_of(ar).roles.affected == ("azerbaijan",)
