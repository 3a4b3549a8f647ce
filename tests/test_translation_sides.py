"""Somebody who changed places with somebody else, days left out, figures taken back the wrong way round."""

from __future__ import annotations

import pytest
from name_lists import packed_names

from briefings.translation.checks import counted, dropped, polarity, portions, sides
from briefings.translation.checks.alternatives import findings as exclude
from briefings.translation.checks.marks import Pair, judge


@pytest.mark.parametrize(
    ("ar", "right", "turned"),
    [
        (  # whose dead, whose attack
            "أصيب تسعة عمال أتراك بشظايا قذيفة سورية.",
            "Nine Turkish workers were wounded by fragments of a Syrian shell.",
            "Nine Syrian workers were wounded by fragments of a Turkish shell.",
        ),
        (  # two deeds of one doer, in the passive
            "أعلنت الشرطة أن العصابة اختطفت وقتلت صاحب المصنع.",
            "Police announced that the gang had kidnapped and killed the factory owner.",
            "Police announced that the gang were kidnapped and killed by the factory owner.",
        ),
        (
            "أعلنت الشرطة أن العصابة اختطفت وقتلت صاحب المصنع.",
            "Police announced that the factory owner was kidnapped and killed by the gang.",
            "Police announced that the gang had been kidnapped and killed the factory owner.",
        ),
        (  # the doer comes last: an indefinite object has an alif
            "خطف طبيبا مسلحون ملثمون.",
            "Masked gunmen abducted a doctor.",
            "A doctor abducted masked gunmen.",
        ),
        (
            "قتل جنديا أرمينيا قناص أذربيجاني.",
            "An Armenian soldier was killed by an Azerbaijani sniper.",
            "An Armenian soldier killed an Azerbaijani sniper.",
        ),
        (  # somebody who is not named
            "قال شهود إن الجنود قتلوا مزارعا في حقله.",
            "Witnesses said that the soldiers had killed a farmer in his field.",
            "Witnesses said that the soldiers were killed by a farmer in his field.",
        ),
        (
            "قتل جندي أرميني شرطيا أذربيجانيا.",
            "An Armenian soldier killed an Azerbaijani policeman.",
            "An Armenian soldier was killed by an Azerbaijani policeman.",
        ),
        (
            "أسر المقاتلون الضباط قرب الجسر.",
            "The fighters captured the officers near the bridge.",
            "The officers captured the fighters near the bridge.",
        ),
        (  # either voice
            "خطف اللصوص التجار.",
            "The merchants were kidnapped by the thieves.",
            "The thieves were kidnapped by the merchants.",
        ),
        (
            "قتل سائق على يد جندي.",
            "A driver was killed by a soldier.",
            "A soldier was killed by a driver.",
        ),
        (
            "قتل سائق على يد جندي.",
            "A soldier killed a driver.",
            "A driver killed a soldier.",
        ),
        (  # a subject behind "that"
            "قال الشاهد إن القناص قتل الحارس.",
            "The witness said the sniper had killed the guard.",
            "The witness said the guard had killed the sniper.",
        ),
        (  # whoever it is done to behind a preposition
            "أطلقت الشرطة النار على المتظاهرين.",
            "Police opened fire on the demonstrators.",
            "The demonstrators opened fire on the police.",
        ),
        (
            "استعاد الجيش البلدة من المتمردين.",
            "The army retook the town from the rebels.",
            "The rebels retook the town from the army.",
        ),
        (
            "تسلمت جورجيا من تركيا قاربين.",
            "Georgia received two boats from Turkey.",
            "Turkey received two boats from Georgia.",
        ),
        (  # names
            "انتقد باشينيان لافروف في المؤتمر.",
            "Pashinyan criticized Lavrov at the conference.",
            "Lavrov criticized Pashinyan at the conference.",
        ),
    ],
)
def test_two_that_changed_places_are_told(ar: str, right: str, turned: str) -> None:
    """Captors and captives, killers and killed, whose the dead are and whose the attack."""
    assert not list(sides.findings(ar, right, packed_names().find(ar)))
    ((_, reason),) = sides.findings(ar, turned, packed_names().find(ar))
    assert "the other way round" in reason
    trust = judge([Pair(ar, turned)])[
        0
    ]  # in its own words, or in those of who is told of countries
    assert trust.mark != "ok" and any("in the English" in told for told in trust.reasons)


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("هاجم القرية مسلحون.", "Gunmen attacked the village."),  # a subject that comes late
        ("قتل الحارسَ السجينُ.", "The prisoner killed the guard."),  # as vowel signs say
        ("هاجم المهربين الحراس.", "The guards attacked the smugglers."),  # an object's ending
        (
            "قتل راعيان بصاروخ سقط قرب النهر.",
            "Two shepherds were killed by a missile near the river.",
        ),
        ("اعتقل الجنود والضباط لصا.", "The soldiers and officers arrested a thief."),
        ("جرح ثلاثة جنود برصاص قناص.", "Three soldiers were wounded by sniper fire."),
        ("قتل جندي تركي وجندي سوري.", "A Syrian soldier and a Turkish soldier were killed."),
        ("قال إن الراعي اعتقل خطأ.", "He said the shepherd had been arrested by mistake."),
        ("تسلمت تركيا قاربا من جورجيا.", "Turkey received a Georgian boat."),
        ("خسر الجيش التركي طائرة سورية الصنع.", "The Turkish army lost a Syrian-made plane."),
        ("استدعت الخارجية الروسية السفير التركي لدى موسكو.", "Russia summoned the Turkish envoy."),
        ("", ""),
    ],
)
def test_another_order_of_the_same_is_no_change_of_places(ar: str, en: str) -> None:
    """Objects before subjects, means instead of doers, two that do a thing together."""
    assert not list(sides.findings(ar, en, packed_names().find(ar)))


@pytest.mark.parametrize(
    ("ar", "right", "turned"),
    [
        (
            "غرق 12 صيادا و40 سائحا.",
            "12 fishermen and 40 tourists drowned.",
            "40 fishermen and 12 tourists drowned.",
        ),
        (
            "قتل ثلاثة عمال وأصيب خمسة.",
            "Five were wounded and three workers killed.",
            "Five workers were killed and three wounded.",
        ),
        (
            "غرق صيادان ونجا سبعة سياح.",
            "Seven tourists survived and two fishermen drowned.",
            "Seven fishermen survived and two tourists drowned.",
        ),
    ],
)
def test_two_figures_that_changed_places_are_told(ar: str, right: str, turned: str) -> None:
    """Each figure is there, beside the other's noun or the other's fate."""
    assert not list(counted.findings(ar, right))
    ((reason),) = counted.findings(ar, turned)
    assert "the other way round" in reason
    assert reason in judge([Pair(ar, turned)])[0].reasons


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قتل ستة عمال وثلاثة حراس.", "Six workers and three guards were killed."),
        ("حلقت أربع طائرات مرتين.", "Four aircraft flew over twice."),
        ("أبحرت ناقلتان بمليوني برميل.", "Two tankers sailed with two million barrels."),
        ("غرق 12 صيادا و40 سائحا.", "Of the drowned, 40 were tourists and 12 fishermen."),
        ("خسر الفريق بستة أهداف لواحد.", "The team lost six goals to one."),
    ],
)
def test_two_figures_in_another_order_are_no_change(ar: str, en: str) -> None:
    """One verb for two counts, how often, a score."""
    assert not list(counted.findings(ar, en))


def test_who_demands_of_whom_is_read_through_a_that_clause() -> None:
    """ "Demanded that Georgia …" has Georgia where the Arabic has its object."""
    ar = "طالبت تركيا جورجيا بإعادة القارب."
    assert judge([Pair(ar, "Georgia demanded that Turkey return the boat.")])[0].mark != "ok"
    assert judge([Pair(ar, "Turkey demanded that Georgia return the boat.")])[0].mark == "ok"


def test_a_long_line_costs_no_time() -> None:
    """Hostile input: many verbs, many countries."""
    assert not list(sides.findings("قتل أرميني تركي " * 5000, "killed Armenian Turkish " * 5000))


@pytest.mark.parametrize(
    ("ar", "en", "lost"),
    [
        ("أقلعت الطائرة مساء الأحد.", "The plane took off in the evening.", "Sunday"),
        ("أقلعت الطائرة مساء الأحد.", "The plane took off on Sunday.", "part of the day"),
        ("وصل القطار السبت.", "The train arrived.", "Saturday"),
        ("تجتمع اللجنة يوم الاثنين.", "The committee meets.", "Monday"),
        ("انقطع الماء صباح اليوم.", "The water was cut off today.", "part of the day"),
    ],
)
def test_a_day_or_its_part_that_the_english_leaves_out_is_told(ar: str, en: str, lost: str) -> None:
    """The evening is not Sunday evening."""
    ((reason),) = dropped.findings(ar, en)
    assert lost in reason
    assert reason in judge([Pair(ar, en)])[0].reasons


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("زار مندوبوها محتجزين في البلدين.", "Its delegates visited detainees in both countries."),
        ("استهدف صاروخا كاتيوشا الميناء.", "Two Katyusha rockets targeted the port."),
        ("وتدعم السجلات فاتورتان.", "The records are supported by two invoices."),
        ("قتلوا رميا بالرصاص.", "They were killed by shooting."),
    ],
)
def test_an_alif_of_a_doer_makes_no_object(ar: str, en: str) -> None:
    """ "Its delegates" and "two rockets" have an alif and act; "two invoices" come behind and act, too."""
    assert not list(sides.findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "en", "doubted"),
    [
        ("قتل الشرطي مسلح من الحركة.", "The policeman killed an armed man of the movement.", True),
        ("قتل الشرطي مسلح من الحركة.", "The policeman was killed by an armed man of it.", False),
        (
            "قتل الشرطي مسلحا من الحركة.",
            "The policeman killed an armed man of the movement.",
            False,
        ),
    ],
)
def test_a_doer_that_comes_late_has_no_alif(ar: str, en: str, doubted: bool) -> None:
    """Behind a verb and a definite word an indefinite one without the alif of an object acts."""
    assert bool(list(sides.findings(ar, en))) is doubted


def test_a_date_keeps_its_weekday() -> None:
    """Signed on Saturday, to begin on Monday the 22nd: not signed on Saturday the 22nd."""
    ar = "وقع الجانبان مساء السبت اتفاقا يبدأ تنفيذه يوم الاثنين 22 مايو."
    (reason,) = dropped.findings(ar, "The two sides signed a deal on Saturday evening, May 22.")
    assert reason == "in the Arabic Monday is the day of the date 22, in the English Saturday"
    right = "The two sides signed a deal on Saturday evening that takes effect Monday, May 22."
    assert not list(dropped.findings(ar, right))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("أقلعت الطائرة مساء الأحد.", "The plane took off at 9 p.m. on Sunday."),
        ("أقلعت الطائرة مساء أمس الأحد.", "The plane took off last night."),
        ("وصل القطار السبت 3 يونيو.", "The train arrived on June 3."),
        ("اتفق الاثنين على اللقاء.", "The two agreed to meet."),
        ("عاد اللاعبون الأحد عشر.", "The eleven players returned."),
        ("أدى العمال صلاة الجمعة.", "The workers performed the weekly prayer."),
        ("احترق سوق الخميس.", "The old market burnt down."),
        ("عاد عبد الأحد إلى قريته.", "Abdulahad returned to his village."),
        ("في صباح بارد.", "It was cold."),
    ],
)
def test_a_day_told_otherwise_or_no_day_is_not_asked_for(ar: str, en: str) -> None:
    """Dates and "last night" date a sentence, too; a prayer, a market and "the eleven" are no days."""
    assert not list(dropped.findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "en", "lost"),
    [
        ("غرق صياد واحد على الأقل.", "At most one fisherman drowned.", '"at least"'),
        ("غرق ثلاثة صيادين على الأقل.", "Three fishermen drowned.", '"at least"'),
        ("غرق ثلاثة صيادين على الأكثر.", "Three fishermen drowned.", '"no more than"'),
    ],
)
def test_at_least_and_at_most_are_kept(ar: str, en: str, lost: str) -> None:
    """A toll of at least three is no toll of three."""
    assert any(lost in reason for _, reason in polarity.findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("غرق ثلاثة صيادين على الأقل.", "At least three fishermen drowned."),
        ("غرق ثلاثة صيادين على الأقل.", "Three or more fishermen drowned."),
        ("حدد السعر بستين دينارا كحد أقصى.", "The price was capped at sixty dinars."),
        ("ينتهي العمل في مايو على الأكثر.", "The work ends in May at the latest."),
        ("نزل الضيوف على الأقارب.", "The guests stayed with relatives."),
    ],
)
def test_at_least_and_at_most_in_other_words(ar: str, en: str) -> None:
    """What says the same is enough, and other words that begin alike are others."""
    assert not list(polarity.findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "en", "reason"),
    [
        (
            "انسحبت الدورية من الوادي.",
            "The patrol advanced into the valley.",
            'the Arabic says "withdrew"; the English says "advanced into"',
        ),
        (
            "نام الطفل داخل السيارة.",
            "The child slept outside the car.",
            'the Arabic says "inside"; the English says "outside"',
        ),
        (
            "أشاد الكاتب بالقرار.",
            "The writer condemned the decision.",
            'the Arabic says "praised"; the English says "condemned"',
        ),
        (
            "جاءت الجدة مع حفيدتها.",
            "The grandmother came with her grandson.",
            'the Arabic says "granddaughter"; the English says "grandson"',
        ),
        (
            "برأت المحكمة الطبيب.",
            "The court convicted the doctor.",
            'the Arabic says "acquitted"; the English says "convicted"',
        ),
        (
            "أقالت الحكومة المدير.",
            "The government appointed the director.",
            'the Arabic says "dismissed"; the English says "appointed"',
        ),
    ],
)
def test_deeds_and_places_that_exclude_each_other(ar: str, en: str, reason: str) -> None:
    """The opposite of what the Arabic says is named."""
    assert reason in exclude(ar, en)


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("تقدم الحزب بطلب، ثم انسحب.", "The party filed a request, then withdrew."),
        ("سحبت المصارف أسلحة متقدمة.", "The banks withdrew advanced weapons."),
        ("جاءت الجدة مع حفيدة جارتها.", "The grandmother came with a neighbour's granddaughter."),
        ("غادر خارج أوقات الدوام.", "He left outside working hours."),
        ("رفع الأسعار وفرض ضريبة.", "He raised prices and imposed a tax."),
    ],
)
def test_what_only_looks_like_an_opposite(ar: str, en: str) -> None:
    """To submit, to advance, to draw money, a raised price."""
    assert not list(exclude(ar, en))


@pytest.mark.parametrize(
    ("en", "doubted"),
    [
        ("There are 40 boats, not 70, according to an earlier report.", True),
        ("There are 70 boats, not 40 as an earlier report said.", True),
        ("There are 40 boats, not 70 as an earlier report said.", False),
        ("There are 40 boats rather than the 70 reported earlier.", False),
    ],
)
def test_a_figure_taken_back_is_the_right_one(en: str, doubted: bool) -> None:
    """The earlier report had 70; English that gives it 40, or takes back 40, says the reverse."""
    ar = "عدد القوارب 40 وليس 70 كما ورد في تقرير سابق."
    assert bool(list(portions.findings(ar, en))) is doubted


def test_a_figure_denied_without_an_earlier_report_may_have_a_source() -> None:
    """ "According to" is only wrong where the Arabic says that the denied figure was reported."""
    ar = "عدد القوارب 40 وليس 70 بحسب المرفأ."
    assert not list(portions.findings(ar, "There are 40 boats, not 70, according to the harbour."))


@pytest.mark.parametrize(
    ("en", "doubted"),
    [
        ("The ship nearly sank had it turned back.", True),
        ("The ship nearly sank, had it not turned back.", False),
        ("The ship would have sunk but for turning back.", False),
    ],
)
def test_what_nearly_happened_wants_its_not(en: str, doubted: bool) -> None:
    """ "Nearly" alone does not say what kept the ship from sinking."""
    found = [reason for _, reason in polarity.findings("كادت السفينة تغرق لولا أنها عادت.", en)]
    assert any("had it not been for" in reason for reason in found) is doubted


@pytest.mark.parametrize(
    ("ar", "en", "doubted"),
    [
        (
            "نفى الحزب وجود أي قوات له هناك.",
            "The party denied the presence of any forces there.",
            True,
        ),
        ("نفى الحزب وجود أي قوات له هناك.", "The party denied having any forces there.", False),
        (
            "نفى الحزب وجود أي قوات له هناك.",
            "The party denied that any of its forces were there.",
            False,
        ),
        (
            "نفى الحزب وجود أي قوات هناك.",
            "The party denied the presence of any forces there.",
            False,
        ),
        ("نفى الحزب أي صلة له بالحادث.", "The party denied any connection to the incident.", False),
    ],
)
def test_whose_forces_are_denied_is_kept(ar: str, en: str, doubted: bool) -> None:
    """Who denies forces of its own does not deny everybody's; a link or a role is one's own anyway."""
    assert bool(list(dropped.findings(ar, en))) is doubted
