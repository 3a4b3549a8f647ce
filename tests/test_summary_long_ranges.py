"""The glance of months: more lines, what turned in them, and none that is of little worth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from summary_parts import article, killed, statement
from test_summary_bursts import CORE, NAMES, named
from test_summary_edition import edition

from briefings.records import Cluster, Evidence, Statement
from briefings.summary.choice.glance import room
from briefings.summary.choice.keeping import keep
from briefings.summary.choice.leaning import points_back
from briefings.summary.choice.lineworth import (
    Page,
    is_barrage,
    outlets_by_name,
    renown,
    turn_of,
)
from briefings.summary.choice.ranking import scores
from briefings.summary.choice.shown import Shown
from briefings.summary.events.same import other_target
from briefings.summary.events.turning import turns

START = date(2020, 9, 1)


def facts(days: int, many: int = 100) -> list[Cluster]:
    """So many facts over so many days."""
    gap = (days - 1) / (many - 1)
    homes = (article(f"A{n:03d}", day=START + timedelta(round(n * gap))) for n in range(many))
    return [Cluster(statement("قصفت القوات مواقع الجيش", home)) for home in homes]


@pytest.mark.parametrize(
    ("days", "lines"),
    [(1, 10), (14, 10), (15, 11), (31, 13), (56, 16), (200, 16), (365, 16), (4000, 16)],
)
def test_a_glance_grows_with_the_weeks_of_its_range(days: int, lines: int) -> None:
    """Ten lines of two weeks, one more per further week up to sixteen."""
    assert room(facts(days)) == lines


def test_few_items_have_few_lines_however_long_the_range() -> None:
    """A small briefing is not told twice."""
    assert room(facts(300, 20)) == 7
    assert room(facts(10, 22)) == 7
    assert room(facts(300, 3)) == 3


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("أعلنت الحركة السبت مقتل أمينها العام في غارة أذربيجانية", True),
        ("قالت الوزارة إنها قتلت زعيم التنظيم في عملية خاصة", True),
        ("أعلن الجيش اغتيال رئيس هيئة الأركان بضربة جوية", True),
        ("قتل وزير الدفاع في تفجير استهدف موكبه", True),
        ("اغتالت قوات خاصة زعيم الحركة في بيته", True),
        ("بدأت محاكمة المتهمين باغتيال رئيس الوزراء", False),
        ("أحيا أنصاره ذكرى اغتيال الزعيم", False),
        ("نجا وزير الدفاع من محاولة اغتيال", False),
        ("قتلت زوجة الرئيس في حادث سير", False),
        ("نفت الحركة مقتل أمينها العام", False),
        ("قتل رئيس بلدية في غارة", False),
    ],
)
def test_the_killing_of_a_leader_turns_a_war(text: str, turned: bool) -> None:
    """Not his trial, his memory, an attempt, or the death of a mayor."""
    assert turns(named(text), CORE) is turned


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("أطلقت الهيئة وفصائل متحالفة معها منذ الفجر هجوما واسعا على مواقع القوات", True),
        ("شنت الصحافة المعارضة في الأسبوع الأخير هجوما واسعا على سياسة الوزير", False),
        ("أقرت القيادة بدخول مسلحي الهيئة أحياء واسعة من مدينة شوشا", True),
        ("دخل مسلحون منزلا قرب المدينة", False),
        ("سلمت أذربيجان أرمينيا الأربعاء 32 أسيرا من العسكريين", True),
        ("وصل 44 أسيرا أرمينيا إلى يريفان", True),
        ("وصل محامي الأسرى إلى يريفان", False),
        ("أعلنت اللجنة أنها لم تعد قادرة على إيصال المساعدات إلى السكان", True),
        ("أعلنت اللجنة أنها لم تعد قادرة على تأكيد الأنباء", False),
        ("دخلت شاحنات المساعدات إلى الإقليم عبر الممر للمرة الأولى منذ الحصار", True),
        ("دخلت شاحنات محملة بالقمح إلى المدينة", False),
        ("استعاد الجيش قرى وبلدات في الريف الشمالي", False),
        ("شددت باريس على وجوب انسحاب القوات من المدينة", False),
        ("بعد عام على اندلاع الحرب ما زال مصير 231 عسكريا مجهولا", False),
        ("سقط المنتخب أمام ضيفه واستسلم الدفاع في الشوط الثاني", False),
    ],
)
def test_what_crosses_a_line_turns_a_war(text: str, turned: bool) -> None:
    """A wide attack on land, captives sent home, help that stops or comes in for the first time."""
    assert turns(named(text), CORE) is turned


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("أعلن الجيش أنه شن نحو 480 غارة على أهداف في البلاد خلال 48 ساعة", True),
        ("أطلقت إيران نحو 200 صاروخ باليستي مساء الثلاثاء", True),
        ("سقطت مئات الصواريخ على المدينة منذ صباح الثلاثاء", True),
        ("شنت الطائرات أكثر من 1,300 غارة على الجنوب", True),
        ("أطلق الحزب 5000 صاروخ منذ بداية الحرب", False),
        ("يملك الحزب 150 ألف صاروخ", False),
        ("أطلق سراح 300 أسير", False),
        ("هدد بإطلاق مئات الصواريخ", False),
        ("بعد أن أطلقت إيران 200 صاروخ دعا المجلس إلى التهدئة", False),
        ("شنت غارتين على 3 قرى", False),
    ],
)
def test_a_blow_that_is_counted_in_hundreds_is_known(text: str, counted: bool) -> None:
    """Raids flown and missiles fired now; not an arsenal, a threat, or all of the war."""
    assert is_barrage(statement(text, actor=["armenia"]), ["armenia"]) is counted


@pytest.mark.parametrize(("count", "more"), [((200, 200), True), ((200, 999), False)])
def test_the_enemys_dead_are_a_line_for_their_side_only_if_counted(
    count: tuple[int, int], more: bool
) -> None:
    """ "Hundreds of the enemy" are a boast, and stand back behind what others counted."""
    home = article(day=START)
    own, theirs = statement("قتل 40 من الجنود", home), statement("قتل من العدو", home, n=2)
    of = replace(killed(200, of="armenia"), count=count)
    theirs = replace(theirs, analysis=replace(theirs.analysis, figures=(of,)))
    lines = [Cluster(own), Cluster(theirs)]
    ids = [c.lead.id for c in lines]
    sides = [{"azerbaijan": 40}, {"armenia": 200}]

    def beside(war: dict[str, dict[str, int]]) -> float:
        alone, words = dict.fromkeys(ids, 5.0), dict.fromkeys(ids, frozenset[str]())
        none: dict[str, dict[str, int]] = {one: {} for one in ids}
        page = Page(alone, {}, dict.fromkeys(ids, (None, "x")), words, {}, none, war)
        page.take(lines[0])
        return page.worth(lines[1])

    uncounted = {ids[0]: sides[0], ids[1]: {}}
    assert (beside(dict(zip(ids, sides, strict=True))) > beside(uncounted)) is more


def test_a_town_is_known_by_the_outlets_that_name_it() -> None:
    """Not one whose countryside is meant."""

    def of(text: str, n: int) -> Statement:
        made = statement(text, article(f"A{n:02d}", source=f"وكالة {n}"))
        return replace(made, translated=replace(made.translated, names=NAMES.find(text)))

    told = [of("دخلت القوات مدينة شوشا", 1), of("عاد الهدوء إلى شوشا", 2), of("قصف أغدام", 3)]
    known = outlets_by_name(told)
    assert renown(Cluster(told[0]), known) == 2
    assert renown(Cluster(told[2]), known) == 1
    assert renown(Cluster(of("قصف في ريف شوشا", 4)), known) == 1


@pytest.mark.parametrize(("roles", "outlets"), [(["speaker"], 1), (["speaker", "actor"], 2)])
def test_who_only_says_a_thing_lends_it_no_renown(roles: list[str], outlets: int) -> None:
    """Whoever rules is named of all outlets: what he did is known by him, not what he only announced."""
    name = "إلهام علييف"
    text = f"أعلن {name} أن بلاده استعادت سيادتها"
    made = statement(text, article("A01"))
    start = text.index(name)
    told = tuple(Evidence(role, name, start, start + len(name)) for role in roles)
    made = replace(
        made,
        analysis=replace(made.analysis, evidence=told),
        translated=replace(made.translated, names=NAMES.find(text)),
    )
    known = {"Ilham Aliyev": frozenset(["أ", "ب"])}
    assert renown(Cluster(made), known) == outlets


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("وقع رئيس الوزراء الأرميني اليوم الخميس في غرناطة إعلانا مشتركا مع الرئيس الفرنسي", True),
        (
            "اتفق قادة روسيا وأذربيجان وأرمينيا، الاثنين في سوتشي، على الامتناع عن استخدام القوة",
            True,
        ),
        ("اتفق الوزيران في جنيف على ترسيم الحدود بين البلدين قبل نهاية العام", True),
        ("توصل الجانبان في أبوظبي إلى خريطة طريق للسلام", True),
        ("أقر الرئيسان في براغ الاعتراف المتبادل بوحدة الأراضي", True),
        ("واتفق البلدان على إقامة علاقات دبلوماسية بعد ثلاثة عقود", True),
        ("اتفق الوزيران على مواصلة المحادثات في جنيف", False),
        ("اجتمع الرئيسان في بروكسل برعاية رئيس المجلس الأوروبي", False),
        ("دعا الرئيس الفرنسي إلى توقيع إعلان مشترك", False),
        ("لم يتفق الجانبان على ترسيم الحدود", False),
        ("وقع الوزيران اتفاقا للتبادل التجاري", False),
        ("أصدر الوزيران بيانا مشتركا", False),
        ("ناقش الوزيران ترسيم الحدود", False),
        ("اتفق الرئيسان بعد محادثات في موسكو على ترسيم الحدود", True),
        ("توصلت أرمينيا وأذربيجان إلى اتفاق على تبادل السفراء", True),
        ("اتفق الوزيران على مواصلة المحادثات بشأن ترسيم الحدود", False),
        ("اتفق الجانبان على تأجيل ترسيم الحدود", False),
        ("اتفق الجانبان على عدم توقيع إعلان مشترك", False),
        ("أقر الجانبان بفشل المفاوضات بشأن خارطة طريق", False),
        ("وقع الهجوم بعد ساعات من إعلان مشترك للبلدين", False),
        ("وقعت اشتباكات رغم خفض التصعيد", False),
        ("يعتزم الرئيسان توقيع إعلان مشترك الأسبوع المقبل", False),
        ("قتل جنديان بعد أن اتفق الجانبان على خفض التصعيد", False),
        ("وقع ممثلو الجانبين في جدة، في وقت متأخر من الليل، إعلان الالتزام بحماية المدنيين", True),
        ("وقعت مواجهة بين الجانبين بعد إعلان الانسحاب", False),
        ("توصل الخبراء إلى أن ترسيم الحدود يتطلب سنوات", False),
        ("أصدر القادة الخميس في غرناطة إعلانا مشتركا أكدوا فيه دعم السيادة ووحدة الأراضي", True),
        ("وتبنى الجانبان في ختام القمة إعلان مبادئ", True),
        ("أكد البلدان في ختام قمة رباعية التزامهما بميثاق الأمم المتحدة", True),
        ("اعترف البلدان بوحدة أراضي كل منهما في ختام القمة", True),
        ("عقد الجانبان الخميس أول جولة محادثات بينهما منذ وقف إطلاق النار", True),
        ("انتهت الجولة الأولى من المحادثات بين الجانبين في يفلاخ", True),
        ("اجتمع الوفدان في أول لقاء بين الطرفين منذ العملية العسكرية", True),
        ("التقى الرئيسان للمرة الأولى منذ الحرب", True),
        ("من المقرر أن تعقد أول جولة محادثات بين الجانبين الخميس", False),
        ("عقد الجانبان الجولة الخامسة من المحادثات", False),
        ("التقى الرئيسان في موسكو", False),
        ("أكد البلدان التزامهما بمواصلة المحادثات", False),
        ("أكد الوزيران دعمهما لوحدة أراضي أوكرانيا", False),
        ("أجرى البلدان للمرة الأولى مناورات مشتركة", False),
        ("اندلعت اشتباكات بعد أن عقد الجانبان أول لقاء بينهما", False),
    ],
)
def test_the_outcome_of_a_summit_is_worth_a_line_before_a_meeting(text: str, reached: bool) -> None:
    """What leaders signed or agreed on, and neither that they met nor that they talk on."""
    made = statement(text, actor=["armenia", "azerbaijan"], themes=["diplomacy"])
    assert turn_of(Cluster(made), CORE) == ("accord" if reached else "")


def test_many_dead_that_open_an_article_are_an_item_though_their_section_is_full() -> None:
    """They find a place in another section that they fit: of those who did it."""
    days = [date(2020, 10, 1 + 4 * n) for n in range(3)]
    towns = ["كنجة", "بردعة", "ترتر"]
    tolls = [
        statement(text := f"قتل {20 + n} شخصا في قصف على {town}", article(f"A{n:02d}", day=day),
                  actor=["armenia"], affected=["azerbaijan"], themes=["casualties"], event=day,
                  figures=[killed(20 + n, of="azerbaijan", whom="people", within=text)])
        for n, (town, day) in enumerate(zip(towns, days, strict=True))
    ]  # fmt: skip
    made = edition(*tolls, max_per_section=2)
    assert {s.id for s in tolls} == {c.lead.id for c in made.clusters}


def test_a_blow_that_killed_hundreds_is_an_item_wherever_its_article_tells_it() -> None:
    """Its article's first sentences tell of an inquiry, and a clash with its few dead has the one place."""
    few, many = (
        "قال الجيش إن 12 جنديا قتلوا في اشتباك قرب أغدام",
        "وأسفر القصف على القاعة عن مقتل 140 شخصا",
    )
    home = article("A01", day=date(2020, 9, 1))
    opening = statement(
        "قالت اللجنة إن خبراءها زاروا الجسر", home, speaker=["un"], themes=["diplomacy"]
    )
    clash = statement(few, home, n=2, speaker=["azerbaijan"], affected=["azerbaijan"], themes=["casualties"],
                      figures=[killed(12, of="azerbaijan", whom="people", within=few)], event=home.date)  # fmt: skip
    inquiry = [
        statement(f"وجاء في البند {n} أن الطائرة {n * 7} أخطأت", article("B01", day=date(2020, 11, 3)), n, actor=["armenia"])
        for n in range(1, 9)
    ]  # fmt: skip
    blow = statement(many, inquiry[0].article, 9, affected=["azerbaijan"], themes=["casualties"],
                     figures=[killed(140, of="azerbaijan", whom="people", within=many)], mark="check")  # fmt: skip
    items = {c.lead.id for c in edition(opening, clash, *inquiry, blow, max_per_section=1).clusters}
    assert {opening.id, blow.id} <= items


def test_no_newest_count_of_who_is_held_gives_way_to_an_old_blow() -> None:
    """How many are held years later is how things stand: of two small facts the other gives way."""
    old, new = date(2016, 10, 15), date(2025, 12, 19)
    many, held = "وأسفر القصف على القاعة عن مقتل 140 شخصا", "بلغ عدد المحتجزين 69 موظفا"
    facts = [
        statement(many, article("A01", day=old), 9, affected=["azerbaijan"], themes=["casualties"],
                  figures=[killed(140, of="azerbaijan", whom="people", within=many)], event=old),
        statement(held, article("A02", day=new), 2, affected=["azerbaijan"], themes=["casualties"],
                  figures=[replace(killed(69, of="azerbaijan", within=held), kind="captured")], event=new),
        statement("زار الوفد الأذربيجاني المستشفى والتقى الجرحى", article("A03", day=new), 2,
                  affected=["azerbaijan"], themes=["casualties"], event=new),
        *(statement("قال الوفد إن الزيارة تستمر", article(item, day=new)) for item in ("A02", "A03")),
    ]  # fmt: skip
    blow, count, visit, *_ = clusters = [Cluster(one) for one in facts]
    home = ("azerbaijan", "casualties")
    worth = scores(clusters, ["azerbaijan"])
    worth[count.lead.id] = replace(worth[count.lead.id], total=0.1)  # the first to be given up
    shown = Shown(worth, {c.lead.id: home for c in clusters}, 2, clusters, {})
    shown.take(count)
    shown.take(visit)
    keep(shown, clusters, {}, {})
    assert shown.picked == {blow.lead.id, count.lead.id}


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("أما الطرف الآخر فخسر أكثر من ألف", True),
        ("والجانب الآخر لم يعلن حصيلة قتلاه", True),
        ("وقال الطرف الآخر إنه صد الهجوم", True),
        ("من الجانب الآخر قتل سبعة جنود", True),
        ("ونفى الطرف الثاني ذلك", True),
        ("حذرت الأمم المتحدة من أن الهجوم قد يودي بحياة مئات", True),
        ("وحذر الوزير أن الحادث قد يتكرر", True),
        ("حذرت الأمم المتحدة من أن الهجوم على الميناء قد يودي بحياة مئات", False),
        ("حذرت الأمم المتحدة من هجوم على الميناء", False),
        ("قالت أرمينيا إن الطرف الآخر خسر أكثر من ألف", False),
        ("اتهم الجيش الطرف الآخر بخرق الهدنة", False),
    ],
)
def test_the_other_side_is_known_from_the_sentence_before(text: str, back: bool) -> None:
    """It is no line that opens with it."""
    assert points_back(statement(text)) is back


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("قتل 28 شخصا في غارة على مدرسة في كنجة", "قتل 12 شخصا في غارة على سوق في كنجة", True),
        ("قتل 9 مدنيين في قصف مستشفى كنجة", "وأودى هجوم على مخبز في كنجة بحياة 4 مدنيين", True),
        ("قتل 28 شخصا في غارة على مدرسة في كنجة", "ارتفع ضحايا المدرسة في كنجة إلى 31 قتيلا", False),
        ("قتل 28 شخصا في غارة على مدرسة في كنجة", "وقتل 30 شخصا في قصف كنجة", False),
        ("قتل 13 مدنيا في قصف على سوق كنجة", "انتشل 15 قتيلا من سوق كنجة بعد القصف", False),
    ],
)  # fmt: skip
def test_two_blows_on_one_town_on_one_day_are_two(one: str, other: str, apart: bool) -> None:
    """By what was hit; a later toll of one blow stays its own."""
    assert other_target(statement(one), statement(other)) is apart
