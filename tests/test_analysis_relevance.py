"""What is about another conflict is not drawn in with what is about the watched one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from analysis_texts import KARABAKH, RULES, SUDAN, analyses_of, article_of

from briefings import profile
from briefings.analysis.analyze import analyze

ARTICLES = {
    "sudan": (SUDAN, "هدنة في السودان", "قصفت قوات الدعم السريع حيا في الخرطوم."),
    "karabakh": (KARABAKH, "معارك في قره باغ", "قصفت القوات الأذربيجانية ستيباناكيرت."),
}


def drawn_in(name: str, paragraph: str) -> bool:
    """Whether the second paragraph of an article about the conflict is relevant."""
    watch, title, first = ARTICLES[name]
    return analyses_of(first, paragraph, title=title, watch=watch)[1].relevant


@pytest.mark.parametrize(
    ("name", "paragraph"),
    [
        ("sudan", "في موضوع منفصل، ضرب زلزال اليابان وقتل مئة شخص."),
        ("karabakh", "في سياق آخر، قتل عشرة في قصف قوات الدعم السريع على سوق."),
        ("karabakh", "وقتل عشرة مدنيين في السودان."),
    ],
)
def test_a_paragraph_about_another_conflict_is_left_out(name: str, paragraph: str) -> None:
    """Whether it says so itself, or names only those whose conflict another profile watches."""
    assert not drawn_in(name, paragraph)


@pytest.mark.parametrize(
    ("name", "paragraph"),
    [
        ("sudan", "ودعت فرنسا إلى وقف القتال فورا."),
        ("sudan", "واستقبلت ليبيا ألفي لاجئ."),
        ("sudan", "في سياق آخر، ارتفعت أسعار الخبز."),
        ("sudan", "في سياق آخر، دعت فرنسا الطرفين إلى الهدنة."),
        ("sudan", "وقتل جنديان أرمينيان كانا في بعثة أممية في دارفور."),
        ("karabakh", "وأرسل السودان مساعدات إلى أرمينيا."),
        ("karabakh", "وقال مبعوث سوداني إن بلاده قلقة من القتال في الإقليم."),
        ("karabakh", "والوضع متوتر."),
    ],
)
def test_what_bears_on_the_conflict_stays(name: str, paragraph: str) -> None:
    """Outsiders who speak of it, and paragraphs that name it beside others, are drawn in."""
    assert drawn_in(name, paragraph)


def of_the_watch(*texts: str, title: str, watch: profile.Profile = KARABAKH) -> list[bool]:
    """Which paragraphs of an article are relevant."""
    return [one.relevant for one in analyses_of(*texts, title=title, watch=watch)]


@pytest.mark.parametrize(
    "text",
    [
        "وقال الزعيم الانفصالي في دونيتسك إن ثلاثة قتلوا في قصف أوكراني.",
        "وأعلن الانفصاليون في كاتالونيا إضرابا عاما.",
        "وقالت حكومة الإقليم إن القتلى من رجال الشرطة.",
        "وصار الوسم ترند في ساعات.",
    ],
)
def test_words_that_any_conflict_has_draw_nothing_in(text: str) -> None:
    """Separatists, "the province" and an agency whose name is a word are the watched ones only beside its name."""
    assert not any(of_the_watch("أعلنت الحكومة حالة الطوارئ.", text, title="أنباء من العالم"))


@pytest.mark.parametrize("stop", [".", ""])
def test_separatists_are_the_watched_ones_where_no_other_war_is_spoken_of(stop: str) -> None:
    """As in a post of one sentence, be it with or without a stop."""
    headline, (post,) = article_of(
        f"الزعيم الانفصالي يعلن استقالته{stop}", title="الزعيم الانفصالي يعلن استقالته"
    )
    post = replace(post, heading=not stop)
    assert analyze([post], KARABAKH, headline, RULES)[0].relevant


def test_a_post_without_a_stop_that_names_nobody_is_not_drawn_in() -> None:
    """A truce may be anybody's."""
    headline, (post,) = article_of("بدء سريان الهدنة", title="بدء سريان الهدنة")
    assert not analyze([replace(post, heading=True)], KARABAKH, headline, RULES)[0].relevant


def test_one_figure_of_another_war_in_an_article_on_the_watched_one_stays_out() -> None:
    """What only names that war, to say why somebody stood by, is part of the article."""
    told = of_the_watch(
        "قصفت القوات الأذربيجانية ستيباناكيرت وقتل 12 مدنيا.",
        "وقالت يريفان إن موسكو لم تتدخل.",
        "فالحرب في أوكرانيا استنزفت روسيا.",
        "وقتل 30 جنديا روسيا في أوكرانيا أمس.",
        "وغادر السكان بيوتهم.",
        title="معارك في قره باغ",
    )
    assert told == [True, True, True, False, True]


def test_hired_fighters_may_come_from_another_war() -> None:
    """Their dead were of the watched conflict, wherever they are buried."""
    told = of_the_watch(
        "قتل 64 مقاتلا سوريا في معارك قره باغ إلى جانب القوات الأذربيجانية.",
        "ونقلت جثامين 78 منهم إلى ريف إدلب.",
        title="المرصد: قتلى من المقاتلين السوريين في قره باغ",
    )
    assert told == [True, True]


def test_a_football_club_with_the_name_of_the_land_is_not_the_conflict() -> None:
    """A wounded keeper is no casualty of it; a match that was moved for the war is told in one sentence."""
    match = (
        "تعادل فريق قره باغ الأذربيجاني مع ضيفه في دوري المؤتمر.",
        "وأصيب حارس قره باغ في الشوط الثاني.",
        "وقال المدرب إن اللاعبين قدموا مباراة كبيرة.",
    )
    assert not any(of_the_watch(*match, title="قره باغ يتعادل في باكو"))
    wrestled = ("فاز المصارع الأرميني في بطولة العالم.", "وقاتل حتى الثانية الأخيرة.")
    assert not any(of_the_watch(*wrestled, title="ذهبية للمصارعة الأرمينية"))
    moved = "وقرر الاتحاد نقل مباراة الفريق إلى بلد ثالث."
    told = of_the_watch("قصفت أرمينيا مدينة كنجة.", "وقتل عشرة.", moved, title="قصف أذربيجان")
    assert told == [True, True, True]


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        (
            "أذربيجان تسجل مزيدا من الوفيات بكورونا",
            (
                "أعلنت أذربيجان تسجيل 9 وفيات و310 إصابات بفيروس كورونا.",
                "وأغلقت أرمينيا المقاهي أسبوعين.",
            ),
        ),
        (
            "أسعار النفط تهبط",
            (
                "هبطت أسعار النفط إلى 81 دولارا للبرميل الأربعاء.",
                "وتعهد وزير الطاقة الأذربيجاني بزيادة الإمدادات إلى أوروبا.",
            ),
        ),
        (
            "قتلى في زلزال تركيا",
            (
                "ضرب زلزال جنوب تركيا وقتل 40 شخصا.",
                "وأرسلت أرمينيا وأذربيجان فريقين إلى هناك، وقتل رجل إنقاذ أرميني.",
            ),
        ),
        (
            "أمطار غزيرة في يريفان",
            ("هطلت أمطار غزيرة على يريفان.", "وأصيب ثلاثة أشخاص في أرمينيا بسقوط شجرة."),
        ),
        (
            "أرمينيا تفوز بيوروفيجن",
            ("فازت أرمينيا بمسابقة يوروفيجن.", "وحل المتسابق الأذربيجاني ثامنا."),
        ),
    ],
)
def test_an_article_on_another_matter_gives_nothing_but_what_is_of_the_war(
    title: str, texts: tuple[str, ...]
) -> None:
    """Its dead and its aid are of the matter, though a watched party is named."""
    fought = "وقصفت القوات الأذربيجانية مواقع أرمينية قرب ستيباناكيرت فجرا."
    told = of_the_watch(*texts, fought, title=title)
    assert told == [*(False for _ in texts), True]


def test_the_sick_are_no_casualties_of_the_war() -> None:
    """A sentence that counts them goes; one that names the disease beside the fighting stays."""
    told = of_the_watch(
        "قصفت القوات الأذربيجانية ستيباناكيرت وقتل 12 مدنيا.",
        "وسجلت أرمينيا 12 وفاة جديدة بفيروس كورونا.",
        "وتأجلت زيارة الوزير الأرميني بسبب كورونا.",
        "وقال باشينيان إن سقوط شوشا زلزال سياسي قتل ثلاثة أحزاب.",
        title="معارك في قره باغ",
    )
    assert told == [True, False, True, True]


def test_the_article_of_a_name_is_known_behind_a_preposition() -> None:
    """ "By a shelling of the RSF", written together, is of the other war."""
    told = of_the_watch(
        "يريفان: تظاهر الآلاف ضد اتفاق قره باغ.",
        "باكو: قال علييف إن أرمن قره باغ مواطنون.",
        "وقتل ثلاثة مدنيين بقصف للدعم السريع.",
        title="يريفان وباكو",
    )
    assert told == [True, True, False]


def test_the_other_profiles_watch_alike() -> None:
    """An article on Sudan loses what it tells of Gaza, and keeps Darfur."""
    told = of_the_watch(
        "قصف الجيش السوداني مواقع لقوات الدعم السريع في الخرطوم.",
        "وقتل 35 فلسطينيا في غارات على خان يونس.",
        "وقتل عشرة في الفاشر.",
        title="معارك في السودان",
        watch=SUDAN,
    )
    assert told == [True, False, True]


@pytest.mark.parametrize(
    ("paragraph", "drawn"),
    [
        ("ومن بين سكان برج حمود، وهي ضاحية أرمنية، من يطالب بترحيلهم.", False),
        ("ووقع الشجار أمام مطعم أرمني في الحي القديم.", False),
        ("ودعا الوزير إلى حماية السكان الأرمن في قره باغ.", True),
        ("وأرسلت بيروت أدوية إلى اللاجئين الأرمن في غوريس.", True),
        ("وأدان الوزير الهجوم على قرية أرمينية قرب الحدود.", True),
    ],
)
def test_the_adjective_of_a_thing_draws_no_paragraph_in(paragraph: str, drawn: bool) -> None:
    """In an article about others "an Armenian suburb" is no word of the war; who flees or is attacked is."""
    first, last = "شددت بلديات لبنانية القيود على النازحين السوريين.", "ونفت الشرطة مقتل أحد."
    more = "وقالت المفوضية إن في لبنان نحو ثمانمئة ألف لاجئ."
    told = of_the_watch(first, more, paragraph, last, title="البلديات اللبنانية تشدد القيود")
    assert told[2] is drawn


def test_the_growth_of_a_party_s_economy_is_another_matter() -> None:
    """Figures of its statisticians are none of the war; what a siege does to prices is."""
    told = of_the_watch(
        "قالت دائرة الإحصاء الأرمينية إن الاقتصاد نما 12,6 في المئة في 2022.",
        "وارتفع سعر صرف الدرام إلى أعلى مستوى منذ عشرين عاما.",
        "وتتوقع الحكومة سبعة في المئة هذا العام.",
        "وقالت وزارة الدفاع الأرمينية إن القوات الأذربيجانية قصفت قرية حدودية.",
        title="أرمينيا تسجل نموا اقتصاديا قياسيا",
    )
    assert told == [False, False, False, True]
    siege = of_the_watch(
        "قالت سلطات الإقليم إن الأسعار تضاعفت منذ إغلاق ممر لاتشين.",
        "وخسر آلاف السكان أعمالهم.",
        title="الحصار يخنق اقتصاد قره باغ",
    )
    assert siege == [True, True]


def test_the_trade_in_gas_is_another_matter() -> None:
    """A pipeline that is ready draws nothing in, though a minister of a party speaks; one that is shelled does."""
    told = of_the_watch(
        "أعلن القائمون على خط الأنابيب أن الخط جاهز لنقل عشرة مليارات متر مكعب سنويا.",
        "وقال وزير الطاقة الأذربيجاني إن بلاده مورد يعتمد عليه.",
        "وقصفت القوات الأرمينية ترتر فجرا.",
        title="أول شحنات الغاز الأذربيجاني تصل إلى إيطاليا",
    )
    assert told == [False, False, True]


def test_a_land_that_takes_in_the_refugees_of_another_war_is_not_drawn_into_it() -> None:
    """Who crosses into Sudan flees from a war elsewhere; who flees from Sudan or comes home is of the watched one."""
    first = "أعلن رئيس الوزراء الإثيوبي آبي أحمد انتهاء المهلة."
    title, more = "الجيش الإثيوبي يمهل قوات تيغراي", "وقتل ستمئة مدني في ماي كادرا."
    fled = "وقالت الأمم المتحدة إن خمسة وعشرين ألف لاجئ عبروا إلى السودان."
    assert not any(of_the_watch(first, fled, more, title=title, watch=SUDAN))
    own = "وعبر عشرة آلاف لاجئ من السودان إلى إثيوبيا."
    assert of_the_watch(first, own, title=title, watch=SUDAN)[1]
    home = "وعاد ألف لاجئ من إثيوبيا إلى السودان."
    assert of_the_watch(first, home, title=title, watch=SUDAN)[1]
    flight = "وفر الأرمن من قره باغ إلى أرمينيا."
    assert of_the_watch("قصفت القوات الروسية خاركيف الأوكرانية.", flight, title="خاركيف")[1]


def test_the_armenian_quarter_of_a_town_in_another_war_draws_nothing_in() -> None:
    """Of Karabakh it says nothing, nor does the truce behind it; a quarter of a town of the watched war does."""
    title, first = "اشتباكات في عين الحلوة", "قتل خمسة في اشتباكات في مخيم عين الحلوة."
    for fell in ("وسقطت قذيفة قرب حي الأرمن في صيدا.", "وتضررت كنيسة أرمنية في المدينة."):
        assert not any(of_the_watch(first, fell, "واتفقت الفصائل على هدنة.", title=title))
    assert of_the_watch("وتظاهر أرمن لبنان دعما لقره باغ.", first, title="تظاهرة في لبنان")[0]
    assert of_the_watch("سقطت قذيفة على الحي الأرمني في شوشا.", title="قصف شوشا") == [True]


def test_whoever_is_hit_on_a_football_pitch_is_no_casualty_of_the_war() -> None:
    """A club may bear the name of the land that is fought over."""
    told = of_the_watch(
        "فاز فريق قره باغ في الدوري بهدف.",
        "وسيطر لاعبو قره باغ على الشوط الأول.",
        "وأصيب مدافع قره باغ وغادر الملعب محمولا.",
        title="قره باغ يفوز بالمباراة",
    )
    assert not any(told)


@pytest.mark.parametrize(
    ("title", "first", "last", "drawn"),
    [
        ("مقتل أربعة عمال في هجوم على قافلة", "قتل أربعة عمال كانوا على متن شاحنة.", "واتهم مسؤول محلي أذربيجان بقصف القافلة.", True),
        ("فقدان ستة صيادين بعد قصف قاربهم", "فقد ستة صيادين في البحيرة.", "وقال شاهد إن القوات الأرمينية قصفت القارب.", True),
        ("تفجير في محطة", "أصيب عشرة أشخاص في المحطة.", "وقالت الشرطة إن القوات الأرمينية هاجمت المحطة.", True),
        ("انهيار منجم", "قتل أربعة عمال في انهيار منجم.", "واتهم مسؤول محلي أذربيجان بإهمال المنجم.", False),
        ("مقتل أربعة عمال في هجوم على قافلة", "قتل أربعة عمال كانوا على متن شاحنة.", "وقدمت أذربيجان تعازيها إلى ذويهم.", False),
        ("مقتل أربعة عمال في هجوم على قافلة", "قتل أربعة عمال كانوا على متن شاحنة.", "وأرسلت أرمينيا مساعدات طبية.", False),
        ("هجوم في اليونان", "قصفت اليونان قاربا فقتل أربعة عمال.", "واتهم مسؤول محلي أذربيجان بقصف القافلة.", False),
        ("هجوم في سوريا", "قتل أربعة عمال في حلب.", "واتهم مسؤول محلي أذربيجان بقصف القافلة.", False),
    ],
)  # fmt: skip
def test_an_attack_is_of_the_war_whose_side_is_charged_with_it_further_below(
    title: str, first: str, last: str, drawn: bool
) -> None:
    """Not an accident, nor what others do, nor where a side only condoles or helps."""
    aside = "ولم تعرف أسماء الضحايا بعد."
    found = of_the_watch(
        first, aside, "وكانوا عائدين إلى بيوتهم.", "والطقس صاف.", last, title=title
    )
    assert found[:2] == [drawn, drawn]


@pytest.mark.parametrize("named", ["قوات إعصار الصحراء", "لواء الزلزال", "بركان الغضب"])
def test_a_side_called_after_a_disaster_is_none(named: str) -> None:
    """A storm in the name of a side of the profile makes no article one about a storm."""
    army = SUDAN.parties[0]
    watch = replace(SUDAN, parties=(replace(army, names=(*army.names, named)), *SUDAN.parties[1:]))
    told = (f"قصفت {named} مواقع قوات الدعم السريع.", "وسيطرت على المطار بعد اشتباكات.")
    assert of_the_watch(*told, title=f"{named} تستعيد المطار", watch=watch) == [True, True]
    assert not any(
        of_the_watch(
            "ضرب زلزال شمال البلاد وقتل مئة.",
            "وأجلت السلطات سكان القرى بعد الزلزال.",
            title="زلزال يقتل مئة",
            watch=watch,
        )
    )


def test_a_rocket_or_an_operation_called_after_a_disaster_is_none() -> None:
    """ "Zelzal rockets": weapons have such names, whether the profile lists them or not."""
    told = ("أطلقت قوات الدعم السريع صواريخ زلزال على الخرطوم.", "وسقط صاروخ زلزال قرب المطار.")
    assert of_the_watch(*told, title="صواريخ زلزال على الخرطوم", watch=SUDAN) == [True, True]
