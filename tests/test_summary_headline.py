"""What an article's headline says is shown; labels, feelings and a denial without its charge are not news."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from summary_parts import article, karabakh, killed, statement
from test_summary_bursts import CORE, named

from briefings.records import Article, Cluster, Statement
from briefings.summary.choice.chains import surpassed
from briefings.summary.choice.headings import is_label
from briefings.summary.choice.headline import share, telling
from briefings.summary.choice.lineworth import turn_of
from briefings.summary.choice.ranking import is_felt
from briefings.summary.choice.selection import select
from briefings.summary.events.turning import turns

DAY = date(2023, 9, 20)


def titled(title: str, id: str = "A01", day: date = DAY) -> Article:
    """An article with a headline."""
    return replace(article(id, day=day), title=title)


def shown(*statements: Statement, budget: int = 6) -> list[str]:
    """The ids of the items of a briefing of these sentences."""
    clusters = [Cluster(one, ()) for one in statements]
    return [c.lead.id for c in select(clusters, karabakh(), max_per_section=budget).clusters]


def test_the_sentence_that_tells_the_headline_takes_a_lesser_ones_place() -> None:
    """Of a full section the quarrel goes, which stands above it, and the news of the headline stays."""
    home = titled("افتتاح مدرسة ثانوية جديدة للفتيات في بلدة نورشين")
    quarrel = statement("قال النائب الأول إن خصمه أساء فهم كلمة واحدة من خطابه الطويل", home, 2,
                        actor=["armenia"], themes=["military"])  # fmt: skip
    news = statement("شهدت بلدة نورشين افتتاح مدرسة ثانوية جديدة للفتيات بحضور الأهالي", home, 5,
                     actor=["armenia"], themes=["military"])  # fmt: skip
    assert shown(quarrel, news, budget=1) == [news.id]
    other = titled("مهرجان سنوي للعنب والفاكهة المجففة")
    plain = [replace_home(one, other) for one in (quarrel, news)]
    assert shown(*plain, budget=1) == [plain[0].id]


def replace_home(one: Statement, home: Article) -> Statement:
    """The same sentence in another article."""
    sentence = replace(one.translated.sentence, article=home)
    translated = replace(one.translated, sentence=sentence)
    return replace(one, translated=translated, analysis=replace(one.analysis, sentence=sentence))


def test_of_a_headline_in_two_parts_two_sentences_tell_it() -> None:
    """ "Shots at the bridge, and all traffic on the road is stopped": the second part stands further below."""
    home = titled("إطلاق نار عند جسر نورشين والحكومة توقف كل حركة على الطريق الجبلي")
    first = statement("تبادل الحرس إطلاق النار صباح اليوم عند جسر نورشين", home, 1)
    aside = statement("وقال شاهد إن السماء كانت صافية", home, 2)
    second = statement("وعلى الأثر أوقفت الحكومة كل حركة عبر الطريق الجبلي", home, 3)
    assert telling([first, aside, second], lambda s: (0.0,)) == {first.id, second.id}
    assert share(aside) == 0


def test_a_headline_that_nothing_tells_leaves_the_choice_to_the_weightiest() -> None:
    """Of "Live: day two" the entry of most weight stands for the article."""
    home = titled("مباشر لحظة بلحظة")
    told = [statement(f"حصيلة القصف {n} قتيلا", home, n) for n in (3, 9, 4)]
    assert telling(told, lambda s: (float(s.translated.sentence.n),)) == {told[1].id}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("بيان صادر عن القوات المسلحة", True),
        ("بيان صحفي صادر عن وزارة الخارجية بشأن الممر", True),
        ("بلاغ عسكري رقم 7", True),
        ("تصريح صحفي للناطق الرسمي باسم الحكومة", True),
        ("بسم الله الرحمن الرحيم", True),
        ("بيان صادر عن وزارة الخارجية يدين القصف", False),
        ("بيان مشترك: هدنة من منتصف الليل", False),
        ("بيان الحكومة وصل متأخرا", False),
        ("صدر بيان عن القوات المسلحة", False),
        ("تصريح صحفي للناطق الرسمي ينفي سقوط المدينة", False),
    ],
)
def test_a_line_that_only_says_whose_statement_follows_is_no_item(text: str, label: bool) -> None:
    """No verb and nothing behind a colon; a statement that condemns or sets a truce says something."""
    assert is_label(statement(text)) is label
    news = statement("أغلقت القوات الأذربيجانية الممر أمام الشاحنات", n=2, actor=["azerbaijan"])
    assert (statement(text).id in shown(statement(text, actor=["azerbaijan"]), news)) is not label


@pytest.mark.parametrize(
    ("text", "felt"),
    [
        ("تعرب اللجنة عن بالغ حزنها لمقتل عشرات المدنيين", True),
        ("أعرب الأمين العام عن قلقه إزاء التصعيد", True),
        ("عبرت المنظمة عن صدمتها لوفاة موظفها", True),
        ("وفي 7 نوفمبر المقبل يفترض أن تنظر المحكمة في القضية", True),
        ("من المقرر أن يجتمع الوزيران في بروكسل", True),
        ("عبرت قافلتان الممر أمام المحتاجين", False),
        ("قدم الرئيس اعتذاره وتعازيه في مقتل الجنود", False),
        ("أعربت الحكومة عن استعدادها لوقف إطلاق النار", False),
        ("اجتمع الوزيران في بروكسل", False),
        ("دعا الأمين العام إلى وقف القتال", False),
    ],
)
def test_what_somebody_feels_or_plans_is_no_deed(text: str, felt: bool) -> None:
    """Sorrow, concern and a court date rank lower; who crosses, apologises or offers has done something."""
    assert is_felt(text) is felt


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("أغلق عشرات الأرمن الذين يقولون إنهم ناشطون بيئيون منذ صباح الاثنين الماضي ممر لاتشين", True),
        ("أغلق عشرات الأرمن الذين يقولون إنهم تجار من سكان البلدة أبواب متاجرهم قرب الطريق", False),
        ("وعلى الأثر أوقفت أذربيجان كل حركة عبر الممر", True),
        ("أوقفت أذربيجان حركة المرور على الطريق الوحيد", True),
        ("أوقفت أذربيجان حركة احتجاج طلابية", False),
        ("حرس الحدود الأذربيجاني يوقف آرام ساركسيان، وزير الإقليم السابق", True),
        ("المدرب الأذربيجاني يوقف لاعبا عن التدريب", False),
        ("اعتقلت أذربيجان ثلاثة رؤساء سابقين للإقليم", True),
        ("اعتقلت أذربيجان ثلاثة باعة في السوق", False),
        ("أعلنت سلطات أرمينيا، السبت، مقتل رئيس حكومتها في غارة", True),
        ("أعلنت سلطات أرمينيا، السبت، مقتل رئيس تحرير في غارة", False),
        ("أغرقت القوات الأذربيجانية سفينة شحن", True),
        ("أعلنت أرمينيا أن سفينة الفحم غرقت", True),
        ("غرقت شوارع يريفان في أرمينيا بالمياه", False),
        ("استولت القوات الأذربيجانية على سفينة إيرانية", True),
        ("احتجزت القوات الأذربيجانية تسعة من موظفي الأمم المتحدة", True),
        ("احتجزت القوات الأذربيجانية تسعة من موظفي البلدية", False),
        ("وصلت بعثة من الأمم المتحدة إلى أرمينيا في زيارة هي الأولى من نوعها", True),
        ("وصلت بعثة من الأمم المتحدة إلى أرمينيا في زيارة شهرية", False),
        ("انتخب البرلمان المحلي في أرمينيا الأمين السابق لمجلس الأمن آرام ساركسيان رئيسا للإقليم", True),
        ("انتخب الاتحاد الأرميني آرام ساركسيان رئيسا للنادي", False),
        ("وزارة الدفاع الأذربيجانية: بدأنا إجراءات محلية لمكافحة الإرهاب", True),
        ("وزارة الدفاع الأذربيجانية: بدأنا تدريب الطلاب", False),
        ("انتهت بعد ساعتين الجولة الأولى من المحادثات بين أرمينيا وأذربيجان بلا اتفاق نهائي", True),
        ("انتهت زيارة الوفد إلى أرمينيا بلا تصريحات", False),
        ("صادق البرلمان الأرميني على نظام روما الأساسي", True),
        ("صادق البرلمان الأرميني على موازنة العام", False),
        ("قال باشينيان إن أذربيجان أغلقت الممر، فرد عليه علييف بأن كلمة ممر لا تعني شيئا", False),
    ],
)  # fmt: skip
def test_more_of_what_turns_a_war(text: str, turned: bool) -> None:
    """A way shut by whoever says what of himself, ships, helpers, a first mission; no shop, fleet or club."""
    one = replace_parties(named(text))
    assert turns(one, CORE) is turned


def replace_parties(one: Statement) -> Statement:
    """The sentence with a side of the war that acts in it."""
    roles = replace(one.analysis.roles, actor=("armenia",))
    return replace(one, analysis=replace(one.analysis, roles=roles, parties=("armenia",)))


def test_a_depots_dead_go_on_with_no_tally_of_a_battle() -> None:
    """200 of a battle, after 32, stand beside the 68 of a depot that blew up in the same week."""
    battle = "ارتفع عدد قتلى الهجوم إلى 200 بعد حصيلة سابقة بلغت 32"
    blaze = "ارتفاع حصيلة قتلى انفجار مستودع الوقود إلى 68"
    old = statement(battle, article("A01", day=DAY), themes=["casualties"],
                    figures=[killed(n, of="karabakh", within=battle) for n in (200, 32)])  # fmt: skip
    new = statement(blaze, article("A02", day=date(2023, 9, 26)), themes=["casualties"],
                    figures=[killed(68, of="karabakh", within=blaze)])  # fmt: skip
    assert old.id not in surpassed([Cluster(one, ()) for one in (old, new)])


def test_a_leader_who_is_arrested_in_a_flash_is_one() -> None:
    """In the present of a headline as in the past: the arrest is told, which ends no war."""
    one = replace_parties(named("أذربيجان تعتقل وزير الدفاع السابق في الإقليم"))
    assert turn_of(Cluster(one, ()), CORE) == "arrest"
