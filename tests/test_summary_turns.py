"""What ends or begins is a turn: a truce, a siege, an office; it is shown before what goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from summary_parts import DAY, article, killed, statement, told
from test_summary_edition import edition

from briefings.records import Cluster
from briefings.summary.choice.ranking import scores
from briefings.summary.events.bursts import dead as counted
from briefings.summary.events.lasting import lasts
from briefings.summary.events.turning import denies_turn, is_turn, turns


@pytest.mark.parametrize(
    ("text", "parties", "turned"),
    [
        ("أعلنت سلطات الإقليم الموافقة على وقف كامل لإطلاق النار", ["karabakh"], True),
        ("استعادت القوات الأذربيجانية السيطرة على المدينة", ["azerbaijan"], True),
        ("أعلن أرمن الإقليم حل مؤسساتهم", ["karabakh"], True),
        ("أغلق أذربيجانيون يقولون إنهم نشطاء الطريق الوحيد إلى الإقليم", ["azerbaijan"], True),
        ("إغلاق ممر لاتشين أمام الشاحنات", ["azerbaijan"], True),
        ("أعلنت باكو إعادة فتح معبر هاكاري", ["azerbaijan"], True),
        ("أغلقت السلطات في يريفان المدارس أسبوعين", ["armenia"], False),
        ("يعاني السكان منذ إغلاق ممر لاتشين", ["karabakh"], False),
        ("طالبت يريفان بأن تفتح باكو ممر لاتشين", ["armenia"], False),
        ("لم تغلق باكو ممر لاتشين ولم تقطع الطريق", ["azerbaijan"], False),
        ("وقبل عشرة أشهر أغلق نشطاء أذربيجانيون ممر لاتشين", ["azerbaijan"], False),
        ("قالت مندوبة إن على أذربيجان إعادة فتح ممر لاتشين", ["azerbaijan"], False),
        ("نفت باكو إغلاق ممر لاتشين", ["azerbaijan"], False),
        ("سمع إطلاق نار في المدينة رغم الهدنة", ["karabakh"], False),
        ("لم تعلق باكو على الهدنة وانسحاب القوات", ["azerbaijan"], False),
        ("نفت باكو بدء عملية عسكرية", ["azerbaijan"], False),
        ("بدأ أمير قطر جولة آسيوية", ["other"], False),
        ("بدأت بعثة المراقبين الأوروبيين عملها على الحدود", ["armenia"], False),
        ("أقامت وحدات حرس الحدود الأذربيجاني نقطة تفتيش عند مدخل الممر", ["azerbaijan"], True),
        ("نصبت أسر أرمنية خياما قرب نقطة تفتيش", ["karabakh"], False),
        (
            "علقت اللجنة الدولية للصليب الأحمر إجلاء المرضى بعدما منعت باكو العبور",
            ["azerbaijan"],
            True,
        ),
        ("استأنفت اللجنة الدولية عمليات الإجلاء من الإقليم", ["karabakh"], True),
        ("علقت باكو على المساعدات الروسية", ["azerbaijan"], False),
        (
            "اتفق الجانبان، في بيان مشترك نادر صدر مساء الخميس عن ديوان الرئاسة في باكو ومكتب رئيس الوزراء في"
            " يريفان، على أن تفرج باكو عن عشرة جنود",
            ["azerbaijan", "armenia"],
            True,
        ),
        ("تبادلت باكو ويريفان عشرة أسرى عند الحدود", ["azerbaijan", "armenia"], True),
        ("تبادلت باكو ويريفان الاتهامات", ["azerbaijan", "armenia"], False),
        ("طالبت يريفان بتبادل الأسرى", ["armenia"], False),
        ("تواصل لليوم الثاني على التوالي قطع الطريق الوحيد إلى الإقليم", ["azerbaijan"], True),
        ("تواصل لليوم الستين على التوالي قطع الطريق الوحيد إلى الإقليم", ["azerbaijan"], False),
        (
            "أوقف حرس الحدود الأذربيجاني، الأربعاء، رجل الأعمال الذي ترأس حكومة الإقليم",
            ["azerbaijan"],
            True,
        ),
        ("أوقف علييف، وفق بيان الرئاسة، قائد وحدة برتبة عقيد عن العمل", ["azerbaijan"], False),
        ("أعلن رئيس الإقليم حل جميع مؤسسات الجمهورية", ["karabakh"], True),
        ("لم يوقع الطرفان بعد اتفاق وقف إطلاق النار", ["azerbaijan", "armenia"], False),
        # What one side must do is a demand; what lies behind tells when something else was.
        ("قالت باكو إن على المجموعات المسلحة أن تنسحب وتسلم سلاحها", ["azerbaijan"], False),
        ("يجب أن يلقي مقاتلو الإقليم السلاح كله", ["azerbaijan"], False),
        ("جاءت المواجهات بعد إعلان باكو أنها أطلقت عملية عسكرية", ["azerbaijan"], False),
        ("قال نائب إن باكو تدعم أي حل يضمن سقوط مدينة أخرى", ["azerbaijan"], False),
        ("ألقى مقاتلو الإقليم السلاح كله", ["karabakh"], True),
        ('أطلقت باكو ما سمتها "عملية لمكافحة الإرهاب" في الإقليم', ["azerbaijan"], True),
        ("وقعت باكو ويريفان اتفاقا جديدا ينهي عامين من الحرب", ["azerbaijan", "armenia"], True),
        ("وقعت باكو ويريفان اتفاقا جديدا ينظم عمل المعبر", ["azerbaijan", "armenia"], False),
        ("أعلنت باكو ويريفان إنجاز نص معاهدة السلام", ["azerbaijan", "armenia"], True),
        ("أعلنت باكو ويريفان موعد بحث نص معاهدة السلام", ["azerbaijan", "armenia"], False),
    ],
)
def test_what_ends_or_begins_is_known(text: str, parties: list[str], turned: bool) -> None:
    """By a watched party's deed, not by a word about it, a denial or somebody else's journey."""
    made = statement(text, speaker=parties, actor=parties)
    assert turns(made, ["azerbaijan", "armenia", "karabakh"]) is turned
    past = statement(text, speaker=parties, actor=parties, themes=["background"])
    assert not turns(past, ["azerbaijan", "armenia", "karabakh"])


@pytest.mark.parametrize(
    ("text", "parties", "turned"),
    [
        ("قال نائب إن رفع الحصار اختبار لباكو", ["azerbaijan"], False),
        ("أعربت باكو عن أسفها لعدم الاتفاق على هدنة", ["azerbaijan"], False),
        ("قالت باكو إن الطرفين يقتربان من اتفاق على هدنة", ["azerbaijan"], False),
        ("أغلق شبان غاضبون الطريق إلى المطار لبضع ساعات", ["armenia"], False),
        ("قبلت الأطراف وقف جميع العمليات العسكرية في البلاد", ["armenia", "azerbaijan"], True),
    ],
)
def test_a_siege_that_is_laid_or_raised_is_a_turn(
    text: str, parties: list[str], turned: bool
) -> None:
    """What somebody says of raising one is none, nor is a road that was shut for hours."""
    made = statement(text, speaker=parties, actor=parties)
    assert turns(made, ["azerbaijan", "armenia", "karabakh"]) is turned


def test_a_decree_is_a_turn_though_its_sentence_looks_back_behind_it() -> None:
    """ "… dissolves the republic, ending three decades of rule"; what "since the war" stands before is old."""
    core = ["karabakh"]
    decree, old = (
        statement(text, actor=core, themes=["diplomacy", "background"])
        for text in (
            "وقع رئيس الإقليم مرسوما يقضي بحل جميع المؤسسات منهيا ثلاثة عقود من الحكم",
            "رئيس الإقليم منذ الحرب الأولى وقع مرسوما يقضي بحل جميع المؤسسات",
        )
    )
    assert turns(decree, core)
    assert not turns(old, core)


@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        ("أغلق محتجون من باكو الطريق الوحيد إلى الإقليم", True),
        ("دخل حصار الإقليم يومه الأربعين ورفوف المتاجر خاوية", True),
        ("لليوم الثامن على التوالي يسد محتجون من باكو طريق الإقليم", True),
        ("رفعت باكو الحصار عن الإقليم", False),
        ("وجاء ذلك بعد أشهر من إغلاق الممر إلى الإقليم", False),
        ("وقال سكان إن الحصار أنهكهم", False),
        ("حذرت يريفان من كارثة مع دخول إغلاق الطريق الوحيد إلى الإقليم يومه العاشر", True),
        ("حذرت يريفان من كارثة إذا أغلق محتجون الطريق الوحيد إلى الإقليم", False),
        ("أوقفت الشرطة رئيس الوزراء السابق الذي دعا السكان إلى إغلاق الطريق", False),
    ],
)
def test_what_begins_and_lasts_is_known_on_whatever_day_it_is_told(
    text: str, lasting: bool
) -> None:
    """Who shuts a road, and that it is still shut; not its end, nor a word about it."""
    made = Cluster(statement(text, actor=["azerbaijan"], affected=["karabakh"]))
    assert lasts(made, ["azerbaijan", "karabakh"]) is lasting


def test_who_denies_a_turn_is_worth_as_much_as_who_tells_it() -> None:
    """That a surrender is denied is news; that a visit is denied is not."""
    core = ["karabakh", "azerbaijan"]
    denied, other = (
        statement(text, speaker=core[:1], actor=core[:1])
        for text in (
            "نفت سلطات الإقليم ما أعلنته باكو عن استسلام وحداتها",
            "نفت سلطات الإقليم ما أعلنته باكو عن زيارة وفدها",
        )
    )
    assert denies_turn(denied, core)
    assert not denies_turn(other, core)
    worths = scores([Cluster(denied), Cluster(other)], core)
    assert worths[denied.id].total >= worths[other.id].total


def test_outsiders_that_are_killed_are_an_event() -> None:
    """Peacekeepers of a state that does not fight."""
    killed_there = statement("قتل جنود من حفظ السلام", affected=["russia"], themes=["casualties"])
    assert turns(killed_there, ["azerbaijan", "armenia", "karabakh"])
    assert not turns(killed_there, ["russia"])


def test_who_avenges_his_own_dead_on_outsiders_tells_no_turn() -> None:
    """The ten dead are his, and of days before: neither outsiders killed nor a toll of the day."""
    text = "استهدفت القوات سفينة أمريكية ردا على مقتل 10 من عناصرها في 20 أكتوبر"
    own = replace(killed(10, of="karabakh", within=text), as_of=date(2020, 10, 20))
    made = statement(text, affected=["usa"], themes=["casualties"], figures=[own])
    assert not turns(made, ["karabakh"])
    assert counted(made) == {}
    theirs = replace(own, party_affected="usa", as_of=None)
    other = replace(made, analysis=replace(made.analysis, figures=(theirs,)))
    assert turns(other, ["karabakh"])
    assert counted(other) == {"usa": 10}


def test_outsiders_that_are_only_wounded_are_no_turn() -> None:
    """Three reporters with cuts are no line before the church that was hit."""
    text = "جرح ثلاثة صحافيين روس"
    wounded = replace(killed(3, of="russia", within=text), kind="wounded")
    made = statement(text, affected=["russia"], themes=["casualties"], figures=[wounded])
    assert not turns(made, ["azerbaijan", "armenia", "karabakh"])


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("أعلن باشينيان توقيع اتفاق مؤلم مع باكو لإنهاء الحرب", True),
        ("دخل وقف إطلاق النار الذي اتفق عليه الوزيران في موسكو ليل أمس حيز التنفيذ", True),
        ("أكدت يريفان التوصل إلى اتفاق لوقف إجراءات مكافحة الإرهاب", True),
        ("دعت باكو إلى اتفاق على وقف إطلاق النار", False),
        ("طالبت يريفان بإعلان هدنة", False),
    ],
)
def test_what_is_only_asked_for_neither_ends_nor_begins(text: str, turned: bool) -> None:
    """A deal that ends the war does; who calls for a truce has none."""
    made = statement(text, speaker=["armenia"], themes=["ceasefire"])
    assert turns(made, ["azerbaijan", "armenia", "karabakh"]) is turned


@pytest.mark.parametrize(
    ("text", "speaker", "affected", "turned"),
    [
        (
            "وطلبت السلطات الانفصالية من باكو وقفا فوريا لإطلاق النار",
            "karabakh",
            "azerbaijan",
            True,
        ),
        ("عرضت باكو على يريفان هدنة إنسانية لإجلاء الجرحى", "azerbaijan", "armenia", True),
        (
            "واقترح قادة الإقليم على القوات الأذربيجانية وقف القتال ليلة واحدة",
            "karabakh",
            "azerbaijan",
            True,
        ),
        ("طلبت موسكو من باكو وقفا فوريا لإطلاق النار", "russia", "azerbaijan", False),
        ("طلبت يريفان من موسكو مراقبة وقف إطلاق النار", "armenia", "russia", False),
        ("طلبت باكو من يريفان تسليم خرائط الألغام", "azerbaijan", "armenia", False),
    ],
)
def test_a_truce_that_one_side_asks_of_the_other_is_a_turn(
    text: str, speaker: str, affected: str, turned: bool
) -> None:
    """Outsiders only call for one, and whoever asks an outsider asks for help."""
    made = statement(text, speaker=[speaker], affected=[affected], themes=["ceasefire"])
    assert turns(made, ["azerbaijan", "armenia", "karabakh"]) is turned


def test_a_fact_turns_in_whatever_words_one_of_its_reports_has_it() -> None:
    """The lead says "a painful paper was signed", the other outlet that the war is over."""
    core = ["armenia"]
    lead = statement("نشر باشينيان نصا مؤلما", speaker=core)
    other = statement("وقع باشينيان اتفاقا ينهي الحرب", article("A02"), speaker=core)
    assert not is_turn(Cluster(lead), core)
    assert is_turn(Cluster(lead, (other,)), core)


def test_a_turn_that_finds_its_section_full_stands_in_another_that_it_fits() -> None:
    """Where the briefing has room: under the other side that fought there."""
    sides = ["azerbaijan", "armenia"]
    begun = statement("اندلعت معارك على خط التماس", article("A09", day=DAY), actor=sides)
    made = edition(told(1, "azerbaijan", "military", worth=300), begun, max_per_section=1)
    assert [s.party for s in made.sections if begun.id in s.items] == ["armenia"]


def test_a_turn_is_shown_for_an_item_worth_less_where_the_briefing_is_full() -> None:
    """The decree that ends a republic, low in its article, is no item less than a comment of a quiet day."""
    home = article("D01", day=date(2020, 9, 3))
    verses = [f"كتب الشاعر {n} قصيدة {n * 7} عن بحيرة {n * 11}" for n in range(1, 12)]
    lines = [statement(verse, home, n) for n, verse in enumerate(verses[:8], 1)]
    decree = statement("وقع رئيس الإقليم مرسوما يقضي بحل مؤسسات الجمهورية", home, 9, actor=["karabakh"],
                       themes=["diplomacy"])  # fmt: skip
    sides = ["azerbaijan", "armenia", "karabakh"]
    themes = ["military", "humanitarian", "ceasefire", "accusations", "casualties", "diplomacy"]
    strong = [told(n, sides[n % 3], themes[n // 2 % 6], worth=300) for n in range(96)]
    comments = [
        statement(verse, replace(article(f"E{n}", day=date(2020, 10, n)), opinion=True),
                  actor=["azerbaijan"], themes=["humanitarian"], mark="check")
        for n, verse in enumerate(verses[8:], 1)
    ]  # fmt: skip
    made = edition(*strong, *comments, *lines, decree)
    assert decree.id in {c.lead.id for c in made.clusters}


def test_a_truce_that_names_only_its_land_is_a_turn() -> None:
    """It goes into force in the land of the war; another land's truce, or what somebody says of one, is none."""
    text = "دخلت هدنة مدتها شهران حيز التنفيذ في البلاد مساء السبت بوساطة من الأمم المتحدة."
    core = ["azerbaijan", "armenia", "karabakh"]
    made = statement(text, article("A01", day=DAY), 1, actor=["un"], themes=["ceasefire"])
    assert turns(made, core)
    other = statement(text, article("A01", day=DAY), 1, actor=["other"], themes=["ceasefire"])
    assert not turns(other, core)


def test_power_that_is_handed_over_is_a_turn() -> None:
    """A president gives up his powers."""
    text = "أعلن الرئيس فجر الخميس نقل صلاحياته كاملة إلى مجلس رئاسي."
    made = statement(text, article("A01", day=DAY), 1, speaker=["armenia"], actor=["armenia"])
    assert turns(made, ["azerbaijan", "armenia"])
