"""Words that exclude each other: another day, another place, the opposite deed."""

from __future__ import annotations

import pytest

from briefings.translation.checks import parties, polarity, portions
from briefings.translation.checks.alternatives import findings
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.rescue import misleads


@pytest.mark.parametrize(
    ("ar", "en", "reason"),
    [
        (
            "يجتمع المجلس يوم الاثنين.",
            "The council meets on Tuesday.",
            'the Arabic says "Monday"; the English says "Tuesday"',
        ),
        (
            "أفلحت موسكو في انتزاع هدنة.",
            "Moscow failed to win a truce.",
            'the Arabic says "succeeded"; the English says "failed"',
        ),
        (
            "وتعذر إجلاء الجرحى.",
            "They managed to evacuate the wounded.",
            'the Arabic says "failed"; the English says "managed to"',
        ),
        (
            "افتتح المعرض الخميس والجمعة.",
            "The fair was opened on Thursday and Saturday.",
            'the Arabic says "Friday"; the English says "Saturday"',
        ),
        (
            "بدأ الحصاد في أواخر أيار.",
            "The harvest began in late June.",
            'the Arabic says "May"; the English says "June"',
        ),
        (
            "تقع البلدة في الجنوب الغربي.",
            "The town lies in the north.",
            'the Arabic says "south"; the English says "north"',
        ),
        (
            "ارتفعت أسعار الخبز.",
            "Bread prices fell.",
            'the Arabic says "rose"; the English says "fell"',
        ),
        (
            "وصل الوزير بعد المباراة.",
            "The minister arrived before the match.",
            'the Arabic says "after"; the English says "before"',
        ),
        (
            "ورفضت الشركة العرض.",
            "The company accepted the offer.",
            'the Arabic says "rejected"; the English says "accepted"',
        ),
        (
            "اعترف المدير بالخطأ.",
            "The director denied the mistake.",
            'the Arabic says "admitted"; the English says "denied"',
        ),
        (
            "نقل المسعفون خمس جثث.",
            "Medics moved five wounded.",
            'the Arabic says "killed"; the English says "wounded"',
        ),
        (
            "نقل المسعفون خمسة جرحى.",
            "Medics moved five bodies.",
            'the Arabic says "wounded"; the English says "bodies"',
        ),
        (
            "توفي العامل في المستشفى.",
            "The worker was injured in the hospital.",
            'the Arabic says "killed"; the English says "injured"',
        ),
        (
            "صوت النواب ضد القانون لكنه عدل.",
            "The deputies were killed, but the law was amended.",
            'the English says "killed"; the Arabic has no such word',
        ),
        (
            "صوتت النقابة ضد القرار.",
            "The union voted for the resolution.",
            'the Arabic says "against"; the English says "voted for"',
        ),
        (
            "أفرجت الشرطة عن الصيادين.",
            "Police arrested the fishermen.",
            'the Arabic says "released"; the English says "arrested"',
        ),
        (
            "آوت المدرسة مئتي عائلة.",
            "The school captured two hundred families.",
            'the Arabic says "sheltered"; the English says "captured"',
        ),
        (
            "أغلقت المدينة مينائها.",
            "The city reopened its port.",
            'the Arabic says "closed"; the English says "reopened"',
        ),
        (
            "صد الحراس اللصوص.",
            "The guards attacked the thieves.",
            'the Arabic says "repelled"; the English says "attacked"',
        ),
        (
            "عاد معظم الركاب، وقال الأب إن ابنه بخير.",
            "Most passengers returned, and the mother said her son was well.",
            'the Arabic says "father"; the English says "mother"',
        ),
        (
            "أمهلت الشركة العمال يومين.",
            "The company gave the workers two weeks.",
            'the Arabic says "days"; the English says "weeks"',
        ),
        (
            "استمر الانقطاع خمس دقائق.",
            "The cut lasted five hours.",
            'the Arabic says "minutes"; the English says "five hours"',
        ),
        (
            "سقط القرار بعدما نال ستة أصوات.",
            "The resolution passed with six votes.",
            'the Arabic says "rejected"; the English says "resolution passed"',
        ),
        (
            "نقضت الصين مشروع القرار.",
            "China supported the draft resolution.",
            'the Arabic says "opposed"; the English says "supported"',
        ),
        (
            "رحبت النقابة بالاتفاق.",
            "The union denounced the deal.",
            'the Arabic says "praised"; the English says "denounced"',
        ),
        (
            "انسحبت النرويج من السباق.",
            "Norway joined the race.",
            'the Arabic says "left"; the English says "joined"',
        ),
        (
            "تراجع عدد المصابين بالحصبة.",
            "The number of measles patients rose.",
            'the Arabic says "fell"; the English says "rose"',
        ),
        (
            "قتل حارس وفر محكومون في قضايا إرهاب.",
            "A guard was killed and men sentenced to death in terrorism cases fled.",
            'the English says "sentenced to death"; the Arabic has no such word',
        ),
    ],
)
def test_a_word_that_excludes_the_arabic_one_is_named(ar: str, en: str, reason: str) -> None:
    """The reason gives what the Arabic says and the word of the English, for who reads no Arabic."""
    assert list(findings(ar, en)) == [reason]
    trust = judge([Pair(ar, en)])[0]
    assert trust.mark != "ok" and reason in trust.reasons


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("وصل الاثنين معا.", "The two arrived together."),
        ("زار رئيسا البلدين الاثنين المعرض.", "The two presidents visited the fair."),
        ("قبض عليه يوم الجمعة.", "He was arrested on Friday."),
        ("مارس اللاعب الرياضة منذ يونيو.", "The player has been in training since June."),
        ("قد يعود في أبريل.", "He may return in April."),
        ("كتب الرسالة من قبل.", "He had written the letter before."),
        ("على بعد أمتار من الباب.", "A few metres from the door, before the gate."),
        ("لم يفلح الوسطاء.", "The mediators failed."),
        ("استطاع المراقبون الدخول.", "The monitors could go in."),
        ("لم ترفض الشركة العرض.", "The company accepted the offer."),
        ("رفضت الشركة العرض.", "The company did not accept the offer."),
        ("قتل ثلاثة وجرح خمسة.", "Five were wounded and three killed."),
        ("غادر المدينة ثم عاد إليها.", "He left the city and returned to it."),
        ("صدت القوات هجوما.", "The forces repelled those who attacked."),
        ("سقط من ارتفاع مترين.", "He fell from a height of two metres."),
        ("وصل قبل عامين.", "He arrived two years ago, after the flood."),
        ("", ""),
        (
            "غادر قبل أيام.",
            "He left earlier in the week.",
        ),
        (
            "استغرق ذلك ثماني وأربعين ساعة، أي يومين.",
            "It took 48 hours.",
        ),
        (
            "انسحبت الدولتان من المعاهدة وانضمت ثالثة إليها.",
            "Two states withdrew from the treaty and a third joined it.",
        ),
        (
            "وسقط مشروع القرار.",
            "The draft was voted down after it had passed in committee, and fell.",
        ),
        ("فر محكومون بالإعدام.", "Men sentenced to death fled."),
        ("طلب الادعاء العقوبة القصوى.", "Prosecutors asked for the death penalty."),
        ("حكم عليه بالموت شنقا.", "He was sentenced to death by hanging."),
    ],
)
def test_what_agrees_or_is_another_word_gives_no_reason(ar: str, en: str) -> None:
    """The two, a verb like a month, "by", a denial on one side, both alternatives on both sides."""
    assert list(findings(ar, en)) == []


def test_a_long_line_is_read_in_no_time() -> None:
    """Hostile input: a hundred thousand words."""
    assert list(findings("الاثنين " * 100_000, "Monday " * 100_000)) == []


def test_a_course_of_figures_that_runs_backwards_is_doubted() -> None:
    """From 12 to 30 is not from 30 to 12; a figure that both sides have in order is fine."""
    ar = "ارتفع سعر الرغيف من 12 دينارا إلى 30."
    backwards = "The price of a loaf rose from 30 dinars to 12."
    assert list(portions.findings(ar, backwards)) == [
        "the Arabic goes from 12 to 30, the English from 30 to 12"
    ]
    assert not list(portions.findings(ar, "The price of a loaf rose from 12 dinars to 30."))


def test_what_would_have_happened_did_not_happen() -> None:
    """لولا wants a "would", a "but for" or their like; the politician Lula does not."""
    reason = 'the Arabic says "had it not been for"; the English has no such word'
    ar = "ولولا سائق الحافلة لغرق الأطفال."
    said = [r for _, r in polarity.findings(ar, "The bus driver drowned the children.")]
    assert reason in said
    for english in (
        "But for the bus driver the children would have drowned.",
        "The bus driver kept the children from drowning; without him all was lost.",
    ):
        assert reason not in [r for _, r in polarity.findings(ar, english)]
    lula = polarity.findings("فاز لولا بالانتخابات.", "Lula won the election.")
    assert reason not in [r for _, r in lula]


@pytest.mark.parametrize(
    ("ar", "en", "turned"),
    [
        ("انتقدت طهران أنقرة.", "Ankara criticized Tehran.", True),
        ("انتقدت طهران أنقرة.", "Tehran criticized Turkey.", False),
        (
            "قتل الجيش السوري أربعة جنود أتراك.",
            "The Turkish army killed four Syrian soldiers.",
            True,
        ),
        ("قتل جنود أتراك بنيران سورية.", "Syrian fire killed Turkish soldiers.", False),
        (
            "اتُّهمت أرمينيا من جانب باكو بقصف الجسر.",
            "Armenia accused Baku of shelling the bridge.",
            True,
        ),
        (
            "اتُّهمت أرمينيا من جانب باكو بقصف الجسر.",
            "Armenia was accused by Baku of shelling the bridge.",
            False,
        ),
        (
            "اتهمت أرمينيا باكو بقصف الجسر من جانب أذربيجان.",
            "Armenia accused Baku of shelling the bridge from Azerbaijan's side.",
            False,
        ),
        ("رفضت أثينا اقتراح أنقرة.", "Ankara rejected the proposal of Athens.", True),
    ],
)
def test_capitals_and_killers_that_changed_places(ar: str, en: str, turned: bool) -> None:
    """Capitals speak for their countries; قتل with an agent behind a preposition is passive."""
    found = [r for _, r in parties.differences(ar, en, ()) if "other way round" in r]
    assert bool(found) == turned


@pytest.mark.parametrize(
    ("ar", "en", "lost"),
    [
        (
            "وقالت موسكو إن وقف النار خرقه الأذربيجانيون في ثلاثة مواضع.",
            "Moscow said that the ceasefire was violated in three places.",
            True,
        ),
        (
            "وقالت موسكو إن وقف النار خرقه الأذربيجانيون.",
            "Moscow said that Baku had violated the ceasefire.",
            False,
        ),
        ("رفعت الشرطة شعارات معادية للأرمن.", "Police removed anti-Armenian slogans.", False),
        ("تتألق الفنانة في دور كارمن.", "The artist shines in the role of Carmen.", False),
    ],
)
def test_a_people_that_the_english_leaves_out_is_told(ar: str, en: str, lost: bool) -> None:
    """ "Was violated" leaves out by whom; a capital or a word with a hyphen names them as well."""
    found = [r for _, r in parties.differences(ar, en, ()) if "people of" in r]
    assert bool(found) == lost


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "أفرجت الجماعة عن تسعين محتجزاً.",
            "The group released ninety detainees.",
            "The group detained ninety people.",
        ),
        ("حررت البحرية السفينة.", "The navy freed the ship.", "The navy hijacked the ship."),
        ("خطف القراصنة السفينة.", "Pirates hijacked the ship.", "Pirates released the ship."),
        (
            "أصاب الصاروخ الرصيف.",
            "The missile struck the quay.",
            "The missile missed the quay.",
        ),
        (
            "أخطأ الصاروخ السفينة.",
            "The missile missed the ship.",
            "The missile hit the ship.",
        ),
        (
            "رفعت لندن الحركة من القائمة.",
            "London took the movement off the list.",
            "London added the movement to the list.",
        ),
        (
            "أعادت لندن إدراج الحركة على القائمة.",
            "London put the movement back on the list.",
            "London removed the movement from the list.",
        ),
        (
            "أدرجت لندن الحركة على قائمة الإرهاب.",
            "London put the movement on the terrorism list.",
            "London removed the movement from the terrorism list.",
        ),
        ("استعاد الجيش المطار.", "The army retook the airport.", "The army lost the airport."),
        (
            "خسر الجيش المطار.",
            "The army lost the airport.",
            "The army recaptured the airport.",
        ),
        (
            "أسقط الإيرانيون طائرة أميركية.",
            "The Iranians shot down an American plane.",
            "The Americans shot down an Iranian plane.",
        ),
    ],
)
def test_the_opposite_deed_is_marked(ar: str, right: str, wrong: str) -> None:
    """Who was released was not detained, what was hit was not missed, who is off the list is not on it."""
    good, bad = judge([Pair(ar, right), Pair(ar, wrong)])
    assert (good.mark, bad.mark != "ok") == ("ok", True), (good.reasons, bad.reasons)


@pytest.mark.parametrize(
    ("ar", "en", "lost"),
    [
        (
            "قتل ثلاثة في غارات أميركية بريطانية.",
            "Three died in British raids.",
            "the United States",
        ),
        ("قتل ثلاثة في الغارات الأميركية البريطانية.", "Three died in U.S. raids.", "Britain"),
        ("قتل ثلاثة في غارات أميركية بريطانية.", "Three died in Anglo-American raids.", ""),
        ("قتل ثلاثة في غارات أميركية بريطانية.", "Three died in U.S.-British raids.", ""),
        ("وترفع الناقلة علم بليز.", "The tanker flies the flag.", "Belize"),
        ("وكانت السفينة مسجلة في بنما.", "The ship was registered.", "Panama"),
        ("وترفع الناقلة علم بليز.", "The tanker flies the flag of Belize.", ""),
        ("وصل الوزير البريطاني.", "The minister arrived.", ""),  # it was told before who he is
    ],
)
def test_a_country_of_a_pair_and_of_a_flag_is_not_left_out(ar: str, en: str, lost: str) -> None:
    """American-British raids are not British ones; elsewhere English may leave a country to the context."""
    found = [r for _, r in parties.differences(ar, en, ())]
    assert found == ([f"the Arabic speaks of {lost}, the English does not"] if lost else [])


def test_a_candidate_that_loses_a_country_is_not_the_best() -> None:
    """Of two candidates the one that names both countries of the raids has no fault."""
    ar = "قتل ثلاثة في غارات أميركية بريطانية."
    assert misleads(ar, "Three died in British raids.", ()) > 0
    assert misleads(ar, "Three died in U.S.-British raids.", ()) == 0
