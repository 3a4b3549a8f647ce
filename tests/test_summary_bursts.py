"""What the first page owes to the days of which most is told, to the latest toll, and to what turns a war."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from summary_parts import article, killed, statement
from test_summary_edition import edition

from briefings.records import Cluster, Statement
from briefings.summary.choice.overtaken import outdone
from briefings.summary.choice.ranking import scores
from briefings.summary.events.bursts import dead, peaks, quotient, told
from briefings.summary.events.endings import apart_from_claim, denied_behind
from briefings.summary.events.turning import turns
from briefings.summary.tolls.denials import denies
from briefings.translation.names.authority import load_names

WAR = date(2023, 9, 19)
NAMES = load_names()
CORE = ("azerbaijan", "armenia", "karabakh")


def quiet(n: int) -> Statement:
    """The one article of a month: some patients are moved, a clash is told with its few dead."""
    day = date(2022, 1 + n, 3)
    text = f"قتل {n + 2} جنود في اشتباك قرب القرية {n * 31} ونقل المرضى {n * 17} إلى المدينة"
    home = article(f"Q{n:02d}", source=f"صحيفة {n}", day=day)
    figures = [killed(n + 2, of="armenia", within=text)]
    return statement(text, home, actor=["armenia"], themes=["casualties"], figures=figures)


def fighting(n: int) -> list[Statement]:
    """A day of the war in three outlets, each of which tells something of its own, and no toll."""
    day = WAR + timedelta(days=2 * n)
    return [
        statement(
            f"اجتاز الرتل {n * 41 + k} الجسر {n * 23 + k * 7} نحو البلدة {n * 13 + k * 5} عصرا",
            article(f"W{n}{k}", source=f"وكالة {k}", day=day),
            actor=["azerbaijan"],
            themes=["military"],
        )
        for k in range(3)
    ]


def test_a_fortnight_of_which_all_outlets_tell_has_several_lines_and_not_all() -> None:
    """Of a range of years the war has most of the five lines, and the quiet months keep some."""
    months = [quiet(n) for n in range(10)]
    war = [one for n in range(6) for one in fighting(n)]
    made = edition(*months, *war, max_per_section=20)
    lines = Counter(item[0] for item in made.glance)
    assert lines["W"] >= 3
    assert lines["Q"] >= 2


def test_three_posts_of_one_channel_weigh_less_than_three_papers() -> None:
    """How much is told of a day is counted over its outlets; each line there takes its share."""
    channel, papers = WAR, WAR + timedelta(days=30)
    posts = [statement("خبر", article(f"A{n}", source="قناة", day=channel)) for n in range(3)]
    three = [statement("خبر", article(f"B{n}", source=f"ص {n}", day=papers)) for n in range(3)]
    days = told([*posts, *three])
    none: Counter[tuple[str, object]] = Counter()
    taken: Counter[tuple[str, object]] = Counter({("day", papers): 1})
    assert 0 < quotient(channel, days, none) < quotient(papers, days, none)
    assert quotient(papers, days, taken) == pytest.approx(0)
    assert quotient(papers + timedelta(days=2), days, none, 7) == quotient(papers, days, none, 7)
    assert quotient(None, days, none) == 0


def toll(count: int, home: str, day: date, text: str = "") -> Statement:
    """A sentence with a toll of Karabakh."""
    text = text or f"قالت سلطات الإقليم إن {count} شخصا قتلوا في القصف على ستيباناكيرت"
    figures = [killed(count, of="karabakh", by="karabakh", whom="people", within=text)]
    place = article(home, source=f"وكالة {home}", day=day)
    return statement(text, place, affected=["karabakh"], themes=["casualties"], figures=figures)


def test_of_the_tolls_of_one_event_the_highest_is_meant() -> None:
    """27 dead on the day, 200 on the next one: the 27 are outdone, not so the dead of a week before."""
    first, later = toll(27, "A01", WAR), toll(200, "A02", WAR + timedelta(days=1))
    before = toll(12, "A03", WAR - timedelta(days=7))
    every = [first, later, before]
    assert outdone(every, every) == {first.id}


def test_the_toll_of_a_few_days_is_the_highest_told_of_a_side() -> None:
    """A toll of another week is one too; a count since the war began and bodies are none."""
    low, high = toll(27, "A01", WAR), toll(200, "A02", WAR + timedelta(days=1))
    week = toll(68, "A03", WAR + timedelta(days=6))
    assert list(map(set, peaks([low, high, week]))) == [{high.id, week.id}, {low.id}]
    whole = toll(900, "A05", WAR, "ارتفعت حصيلة القتلى منذ بداية الحرب إلى 900 قتيل")
    bodies = toll(900, "A06", WAR, "استعادت يريفان 900 جثة من ستيباناكيرت")
    assert list(map(set, peaks([low, high, whole, bodies]))) == [{high.id}, {low.id}]
    assert not dead(bodies)
    assert peaks([toll(3, "A01", WAR)]) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("قبلت سلطات قره باغ عرض قيادة قوات حفظ السلام الروسية بوقف النار ابتداء من الظهر", True),
        ("أطلقت أذربيجان الثلاثاء عملية عسكرية في الإقليم", True),
        ("شنت القوات الأذربيجانية فجرا هجوما واسعا على الجبهة", True),
        ("وقع زعيم الإقليم مرسوما بحل جميع المؤسسات", True),
        ("وقع الرؤساء إعلانا يضع حدا لحرب دامت ستة أسابيع", True),
        ("استعادت القوات الأذربيجانية بلدة على الجبهة", True),
        ("استعادت يريفان بمعونة الصليب الأحمر جثث جنودها", False),
        ("عقد المجلس جلسة لبحث الاشتباكات التي اندلعت على الحدود", False),
        ("انتهت الخميس في مدينة يفلاخ أول جولة من المحادثات", False),
        ("أطلقت السلطات سراح أسيرين", False),
        ("نفت باكو أنها أطلقت عملية عسكرية", False),
        ("وبموجب الاتفاق تلقي قوات الإقليم سلاحها وتغادر مواقعها", True),
        ("سلمت وحدات الإقليم أسلحتها الثقيلة", True),
        ("دعت باكو قوات الإقليم إلى أن تلقي السلاح", False),
        ("لم تلق قوات الإقليم سلاحها بعد", False),
        ("تتوقف العملية إذا ألقت قوات الإقليم السلاح", False),
        ("اتهم الوزير أذربيجان بشن «حرب رهيبة»", False),
        ("أعلنت باكو إطلاق ما سمته «إجراءات محلية لمكافحة الإرهاب»", True),
        ("دخل وقف إطلاق النار حيز التنفيذ ظهرا", True),
        ("دخلت قافلة مساعدات الإقليم رغم الهدنة", False),
        (
            "أعلن حرس الحدود الأذربيجاني توقيف رجل الأعمال روبن سركيسيان، رئيس الحكومة السابق في الإقليم",
            True,
        ),
        ("اعتقلت السلطات الأذربيجانية آرام سركيسيان، مستشار رئيس الإقليم", True),
        (
            "أوقفت قوات الحدود الأذربيجانية الأربعاء رجل الأعمال آرام سركيسيان، الرئيس السابق للإقليم",
            True,
        ),
        (
            "أوقفت قوات الحدود الأذربيجانية الأربعاء القصف على القرى الجبلية، وقال رئيس الإقليم إن الليل كان هادئا",
            False,
        ),
        ("اعتقال وزير خارجية الإقليم السابق عند الحاجز", True),
        ("أوقفت الشرطة الأرمينية متظاهرين يطالبون باستقالة رئيس الوزراء", False),
        ("أوقفت الشرطة خمسين شخصا أمام مكتب رئيس الوزراء", False),
        ("أصدرت النيابة الأذربيجانية مذكرة توقيف بحق رئيس الإقليم", False),
        ("أوقفت باكو القصف، وقال رئيس الإقليم إن الليل كان هادئا", False),
        ("نددت يريفان بعد اعتقال رئيس الإقليم", False),
        (
            "أعلن حرس الحدود أن آرام سركيسيان، الذي شغل منصب وزير المالية في الإقليم الجبلي، اعتقل عند الجسر",
            True,
        ),
        ("قالت باكو إن سركيسيان، الذي قاد جيش الإقليم، أوقف فجرا", True),
        ("أعلن حرس الحدود أن آرام سركيسيان، الذي يعمل سائقا في الإقليم، اعتقل عند الجسر", False),
        ("أعلن حرس الحدود أن آرام سركيسيان، الذي شغل منصب وزير المالية، عبر الجسر", False),
        ("نفى الحرس أن آرام سركيسيان، الذي شغل منصب وزير المالية، طلب اللجوء", False),
        ("قالت باكو إن أربعة زوارق انطلقت من الميناء", False),
        ("انطلقت قافلة إغاثة إلى الإقليم", False),
        ("انطلقت صفارات الإنذار في المدينة", False),
        ("انطلقت العملية العسكرية في الإقليم", True),
        ("قالت الرئاسة إن الإجراءات مستمرة ما لم تسلم التشكيلات سلاحها", False),
        ("باكو تعلن موافقتها على وقف إطلاق النار", True),
        ("باكو تعلن تبادل عشرة أسرى", True),
        ("خاطب الرئيس الأمة: خسائرنا كثيرة لكن لا استسلام", False),
        ("قالت باكو إن القتال مستمر ولا هدنة ولا وقف لإطلاق النار", False),
        ("أغلق محتجون يقولون إنهم ناشطون لليوم الثالث على التوالي الطريق الوحيد إلى الإقليم", True),
        ("أغلق محتجون لليوم العاشر على التوالي أبواب الجامعة", False),
        ("قالت باكو إن الجانبين لم يتوصلا بعد إلى اتفاق على نزع السلاح", False),
        ("قال مسؤول إن باكو لم توافق على وقف إطلاق النار", False),
        ("قالت باكو إنها لم تعد تقاتل وإنها توصلت إلى اتفاق على نزع السلاح", True),
        ("قال الرئيس إن الاتفاق وقع بعد أن كان استمرار القتال يهدد العاصمة", False),
        ("قال الرئيس إن الاتفاق وقع لأن تجدد القتال لم يعد محتملا", False),
        ("وقعت باكو ويريفان اتفاقا بإنهاء القتال", True),
        ("أعلنت باكو أنها سيطرت على أكثر من 60 موقعا قتاليا", False),
        ("أعلنت باكو أنها سيطرت على عدد من القرى", False),
        ("أعلنت باكو أنها سيطرت على الإقليم كله", True),
    ],
)
def test_what_turns_a_war_is_told_from_what_only_speaks_of_it(text: str, turned: bool) -> None:
    """An attack, a truce, a surrender, a leader's arrest; no round of talks, no bodies that are brought home."""
    made = statement(text, actor=["azerbaijan", "karabakh"], themes=["military"])
    assert turns(made, CORE) is turned


def named(text: str, *, core: bool = True, themes: Sequence[str] = ("military",)) -> Statement:
    """A statement with the names that the translation finds."""
    made = statement(text, speaker=["azerbaijan"] if core else [], themes=themes)
    return replace(made, translated=replace(made.translated, names=NAMES.find(text)))


@pytest.mark.parametrize(
    ("signed", "turned"),
    [
        ("بيانا بوقف كامل لإطلاق النار", True),
        ("اتفاقا على إنهاء الحرب", True),
        ("مذكرة عن التجارة والسياحة", False),
    ],
)
def test_who_signs_a_truce_may_have_long_names(signed: str, turned: bool) -> None:
    """A person's name is one of the first words, so that what three of them signed is still among these."""
    text = (
        "أعلن الرئيس الروسي فلاديمير بوتين، فجر الثلاثاء، أنه وقع مع نظيره الأذربيجاني إلهام علييف "
        f"ورئيس الوزراء الأرمني نيكول باشينيان {signed}"
    )
    assert turns(named(text), CORE) is turned


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("علييف يعلن في تغريدة دخول قواته جبرائيل وتسع قرى تحيط بها", True),
        ("تسليم أغدام إلى أذربيجان في موعد أقصاه العشرون من الشهر", True),
        ("ينص الاتفاق على أن تعيد أرمينيا كلبجار", True),
        ("أقرت سلطات الإقليم بسقوط شوشة", True),
        ("أعلن الرئيس أن شوشة «حررت بعد ثمانية وعشرين عاما»", True),
        ("استعاد الجيش السوداني مدينة ود مدني", True),
        ("دخل الجيش السوداني الخرطوم", True),
        ("أخلت القوات الأرمينية أغدام من غير قتال", True),
        ("باكو تعلن استعادة أغدام", True),
        ("استولت قوات باكو على شوشة", True),
        ("دخلت القوات الأذربيجانية فجر اليوم الجمعة مدينة شوشة", True),
        ("استولت قوات باكو على شاحنات قرب شوشة", False),
        ("سلمت أرمينيا باكو خرائط الألغام", False),
        ("تسليم أرمينيا خمسة أسرى", False),
        ("فقدت ستيباناكيرت أربعة من أهلها", False),
        ("أعادت باكو بناء أغدام", False),
        ("أيدت باكو كل جهد يعيد الهدوء إلى جنوب القوقاز", False),
        ("اجتمع الوزير بقادة حركة تحرير السودان", False),
        ("فقد زار الوزير الروسي شوشة", False),
        ("سلمت منظمات الإغاثة ستيباناكيرت شحنة دواء", False),
        ("إعادة إعمار أغدام تكلف المليارات", False),
        ("أعاد الصليب الأحمر سكان ستيباناكيرت إلى بيوتهم", False),
        ("دخلت قافلة مساعدات ستيباناكيرت", False),
        ("دخول موسكو على خط الوساطة", False),
        ("حذرت الأمم المتحدة من سقوط الفاشر", False),
        ("طالبت باكو بتسليم لاتشين", False),
        ("طالبت باكو بأن تعيد أرمينيا كلبجار", False),
        ("احتفلت باكو بذكرى تحرير شوشة", False),
        ("قالت يريفان إن قواتها لم تخسر هادروت", False),
        ("نفت باكو دخول قواتها هادروت", False),
    ],
)
def test_a_town_that_changes_hands_turns_a_war(text: str, moved: bool) -> None:
    """Taken, lost, given back; not what is built, asked for, feared or remembered there, nor what a state hands over."""
    assert turns(named(text), CORE) is moved


def test_the_terms_of_a_truce_name_nobody() -> None:
    """They are of the watched war all the same, unless somebody else's truce is told of."""
    for text in (
        "ينص أولها على وقف إطلاق النار من الظهر",
        "- وقف تام لإطلاق النار منذ منتصف الليل",
    ):
        terms = named(text, core=False, themes=["ceasefire"])
        assert turns(terms, CORE)
        elsewhere = statement(text, actor=["other"], themes=["ceasefire"])
        assert not turns(elsewhere, CORE)
    assert not turns(named("ودعا إلى وقف تام لإطلاق النار", core=False, themes=["ceasefire"]), CORE)


def test_the_terms_of_a_truce_stand_before_what_somebody_said_of_it() -> None:
    """They are worth what a watched party's deed is worth, though they name none."""
    terms = named(
        "ينص أولها على وقف إطلاق النار من الظهر لتبادل الأسرى", core=False, themes=["ceasefire"]
    )
    said = statement("قال الوزير إن بلاده لم تأت إلى العاصمة لتتنازل عن حقوقها", n=2,
                     speaker=["azerbaijan"], themes=["diplomacy"])  # fmt: skip
    worth = scores([Cluster(terms, ()), Cluster(said, ())], CORE)
    assert worth[terms.id].total > worth[said.id].total + 0.3


def test_a_denial_is_known_behind_its_dateline() -> None:
    """Place and agency before the verb do not hide it."""
    assert denies("باكو - راديو الضفة - نفى مصدر في الوزارة أنباء عن الإفراج عن المدنيين")
    assert denies("باكو (رويترز) - نفت أذربيجان أي صلة لها بالانفجار")
    assert not denies("باكو (رويترز) - أعلنت أذربيجان مقتل جنديين في الإقليم ونفت قصف المدنيين")


@pytest.mark.parametrize(
    ("answer", "speaker", "noted"),
    [
        (
            "ونفى المتحدث ذلك نفيا قاطعا، موضحا أن الجنود سيعملون في مركز يقام على الحدود البعيدة",
            "russia",
            True,
        ),
        (
            "ونفى المتحدث قصف المستشفى، موضحا أن المدفعية صامتة منذ الصباح على الحدود البعيدة",
            "russia",
            False,
        ),
        (
            "ونفى المتحدث ذلك نفيا قاطعا، موضحا أن الجنود سيعملون في مركز يقام على الحدود البعيدة",
            "azerbaijan",
            False,
        ),
    ],
)
def test_who_denies_an_item_right_behind_it_is_named_beside_it(
    answer: str, speaker: str, noted: bool
) -> None:
    """Where the denial has no place of its own; of another deed, or by who said it, nothing is noted."""
    home = article(day=WAR)
    claim = statement(
        "قال علييف إن القوات التركية ستشارك في حفظ السلام", home, 1, speaker=["azerbaijan"]
    )
    no = statement(answer, home, 2, speaker=[speaker])
    found = denied_behind([Cluster(claim)], [claim, no])
    assert (claim.id in found) is noted
    assert apart_from_claim(found, [Cluster(claim), Cluster(no)]) == {}
