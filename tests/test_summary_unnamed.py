"""A denial that leaves to a sentence before it what is denied stands with that, and the claim with its denial."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from summary_parts import article, killed, section_of, statement, told
from test_summary_edition import edition
from toll_tables import said

from briefings.records import Amended, Cluster, NameMatch, Statement
from briefings.summary.choice.latest import later_tolls
from briefings.summary.choice.leaning import leans
from briefings.summary.events.endings import apart_from_claim, denied_behind
from briefings.summary.events.gainsaid import gainsaid
from briefings.summary.events.unnamed import denied_within, unnamed
from briefings.summary.grid import silence
from briefings.summary.tolls.denials import denies

DAY = date(2020, 10, 5)
HOME = article("A06", day=DAY)


def at(statement: Statement, *places: str) -> Statement:
    """The statement with these words known as names of towns."""
    text = statement.translated.sentence.text
    names = tuple(
        NameMatch(text.index(p), text.index(p) + len(p), p, p, "place", "listed") for p in places
    )
    return replace(statement, translated=replace(statement.translated, names=names))


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("إلا أن أرمينيا نفت سقوط المدينة واعتبرت الكلام خيالا", "place"),
        ("لكن الجيش نفى سيطرة القوات على القصر، وقال إن القتال مستمر", "place"),
        ("ولم تعترف يريفان بخسارة البلدة", "place"),
        ("ونفى الحاكم العسكري في بيان مقتضب سقوط البلدة بيد المهاجمين", "place"),
        ("وسارع المسؤول في وزارة الدفاع آرام إلى تكذيب الخبر، قائلا إن مخربين دخلوا ثم طردوا من هناك", "report"),
        ("من جهته، نفى رئيس دائرة الاتصال في الرئاسة التركية فخر الدين هذه الأنباء جملة وتفصيلا", "report"),
        ("بدورها، وصفت باكو الإعلان بأنه خيال جديد", "report"),
        ("وشكك مسؤول في يريفان في هذا الإعلان، غير أنه أقر بأن القوات انسحبت من الجنوب", "report"),
        ("ونفى محامي المدير التهمة ووصفها بالمفبركة", "report"),
        ("ونفت وزارة الدفاع كلامه", "report"),
        ("وبادرت الخرطوم إلى نفي التقارير، معتبرة أنها دعاية", "report"),
        ("ونفت وزارة الدفاع الأرمينية ضلوعها في القصف", "blow"),
        ("نفى المتحدث باسم الجيش مسؤولية قواته عن الهجوم", "blow"),
        ("ونفت يريفان الرقم، وأكدت أن ضابطين قتلا", "report"),
        ("وتنفي وزارة الدفاع هذه الأرقام جملة", "report"),
        ("وكذبت باكو هذه المعطيات", "report"),
        ("ونفت باكو أن يكون لها دخل بذلك", "report"),
        ("وينفي مكتبه وجود أي تعهد من هذا القبيل", "report"),
        ("ونفى المتحدث باسم الوزارة صحة ما أعلنه الرئيس، قائلا إن المعارك مستمرة", "statement"),
        ("ونفت باكو صلتها بالحادث", "event"),
        ("ونفى متحدث الواقعة جملة وتفصيلا", "event"),
        ("لكن وزارة الدفاع الأرمينية نفت سقوط المدينة التي يسميها الأرمن شوشي", "place"),
        ('ونفى مصدر عسكري في حديث لـ"الرصد" سقوط القصر، قائلا إن الحرس يدافع عنه', "place"),
        ("ونفى المتحدث ما أعلنته يريفان عن خسائر جيشه", None),
        ("ونفى ما ذكره الطبيب، الذي سافر أمس، من أنه تعرض للتعذيب", None),
        ("ونفت الوزارة رقم الهاتف المتداول", None),
        ("وجددت باكو دعوتها إلى وقف الهجوم", None),
        ("ونفى حادث السير علاقته بالسائق", None),
        ("ونفت الشركة امتلاك أسلحة من هذا النوع الروسي القديم", None),
        ("ونفت المتحدثة سقوط أي قرية، وقالت إن كل ما يقال أكاذيب", None),
        ("ونفى الجيش الأنباء عن انسحاب قواته من الفاشر", None),
        ("ورفضت باكو الاتهامات بقصف المدنيين في كنجة", None),
        ("ونفى الجيش قصف المدينة القديمة بالمدافع", None),
        ("ونفى ضلوع بلاده في الهجوم على السفارة", None),
        ("ونفى الوزير أن تكون قواته قد غادرت المدينة قبل الفجر", None),
        ("اتهمت باكو يريفان بقصف السوق ورفضت يريفان الاتهام", None),
        ("قال الناطق إن القوات دخلت الحي ونفى الأنباء", None),
        ("سارع السكان إلى الملاجئ بعد نفي الخبر", None),
        ("وصفت الصحيفة الإعلان بأنه خطوة تاريخية", None),
        ("ورفضت الحكومة الخطة ووصفت المبعوث بالمنحاز", None),
    ],
)  # fmt: skip
def test_a_denial_that_does_not_name_what_it_denies_is_known(text: str, thing: str | None) -> None:
    """The city, the report, the shelling: whose and where, only a sentence before it says."""
    assert unnamed(statement(text)) == thing
    if thing:
        assert leans(statement(text))


def test_a_denial_stands_behind_its_claim_or_not_at_all() -> None:
    """ "Denied the fall of the city" is no item without the city."""
    claim = at(statement("أعلن علييف دخول قواته جبرائيل", HOME, 1, speaker=["azerbaijan"], actor=["azerbaijan"]),
               "جبرائيل")  # fmt: skip
    no = statement("إلا أن أرمينيا نفت سقوط المدينة واعتبرت الكلام خيالا", HOME, 2, speaker=["armenia"],
                   themes=["accusations"])  # fmt: skip
    assert section_of(edition(claim, no), no.id) == (claim.id, no.id)
    heavier = [told(n, "azerbaijan", "military", worth=500) for n in range(6)]
    made = edition(claim, no, *heavier)
    shown = {c.lead.id for c in made.clusters}
    assert claim.id in shown or no.id not in shown


def test_a_claim_in_the_glance_says_who_denies_it() -> None:
    """Its denial is an item of its section, and yet beside the line stands that there is one."""
    claim = at(
        statement("أعلن علييف دخول قواته جبرائيل", HOME, 1, speaker=["azerbaijan"]), "جبرائيل"
    )
    no = statement("إلا أن أرمينيا نفت سقوط المدينة", HOME, 2, speaker=["armenia"])
    noes = denied_behind([Cluster(claim), Cluster(no)], [claim, no])
    assert noes == {claim.id: (Amended("denied", no.id, whom="armenia"),)}
    assert apart_from_claim(noes, [Cluster(claim), Cluster(no)]) == {}
    assert apart_from_claim(noes, [Cluster(claim), Cluster(no)], [claim.id]) == noes
    assert edition(claim, no).amended[claim.id] == noes[claim.id]


def test_two_denials_in_a_row_are_of_one_claim_and_of_its_details() -> None:
    """Ankara and Baku deny what Yerevan said in two sentences; who told it denies nothing by repeating."""
    told_so = [
        statement("أكدت يريفان أن مقاتلة تركية أسقطت طائرة أرمنية", HOME, 1, speaker=["armenia"]),
        statement("وقالت إن المقاتلة التركية أقلعت من كنجة وأسقطت الطائرة", HOME, 2, speaker=["armenia"]),
        statement("من جهته، نفى رئيس الدائرة هذه الأنباء", HOME, 3, speaker=["turkey"]),
        statement("بدورها، وصفت باكو الإعلان بأنه خيال", HOME, 4, speaker=["azerbaijan"]),
        statement("ونفت يريفان الأنباء", HOME, 5, speaker=["armenia"]),
    ]  # fmt: skip
    found = denied_behind([Cluster(told_so[0]), Cluster(told_so[1])], told_so)
    assert {item: [no.item for no in noes] for item, noes in found.items()} == {
        told_so[0].id: [told_so[2].id, told_so[3].id],
        told_so[1].id: [told_so[2].id, told_so[3].id],
    }


def test_a_report_is_by_one_mouth_and_no_denial_itself() -> None:
    """What a reporter saw before a claim is not denied with it, nor is it a denial that a second one is of."""
    seen = statement("أفاد مراسلنا بأن القتال بدأ قرب معسكر الدعم السريع جنوب الخرطوم", HOME, 1)
    claim = statement(
        "قالت قوات الدعم السريع إنها سيطرت على مطار الخرطوم ومعسكر الجيش", HOME, 2, speaker=["rsf"]
    )
    first = statement("وسرعان ما كذبها الجيش ووصف الرواية بالحيلة", HOME, 3, speaker=["army"])
    second = statement("كما نفت القاهرة الأمر", HOME, 4, speaker=["egypt"])
    told_so = [seen, claim, first, second]
    found = denied_behind([Cluster(s) for s in told_so], told_so)
    assert {item: [no.item for no in noes] for item, noes in found.items()} == {
        claim.id: [second.id]
    }


def test_what_somebody_stated_was_stated_by_another_than_who_denies_it() -> None:
    """ "Denied what the president stated" is not of what the denier's own side told in between."""
    claim = statement("أعلن علييف أن قواته دخلت زنغيلان", HOME, 1, speaker=["azerbaijan"])
    own = statement("وقالت يريفان إن المعارك عنيفة", HOME, 2, speaker=["armenia"])
    no = statement("ونفى المتحدث صحة ما أعلنه علييف.", HOME, 3, speaker=["armenia"])
    found = denied_behind([Cluster(claim), Cluster(own)], [claim, own, no])
    assert found == {claim.id: (Amended("denied", no.id, whom="armenia"),)}


def test_the_incident_is_the_blow_near_it_or_what_is_told_right_before() -> None:
    """Two sentences back where only that one tells of an attack; else the looting of a convoy."""
    for first, second, meant in (
        ("قتل جندي في هجوم قرب القرية", "وقالت الوزارة إن المجموعة قضت", 0),
        ("انتظر السكان في الملاجئ", "وأعلن الجيش أن قوة نهبت موكب السفارة", 1),
    ):
        before = [statement(t, HOME, n, speaker=["army"]) for n, t in enumerate((first, second), 1)]
        no = statement("ونفى المتحدث باسم القوات أي صلة بالحادث", HOME, 3, speaker=["rsf"])
        assert set(denied_behind([Cluster(s) for s in before], [*before, no])) == {before[meant].id}


def test_a_town_that_is_shelled_on_two_days_is_denied_for_one() -> None:
    """Who denies the strike of the 28th, told with its dead, says nothing on another outlet's of the 26th."""
    strike = at(statement("قتل 21 مدنيا في قصف على بردعة، بحسب باكو", HOME, 1, speaker=["azerbaijan"],
                          figures=[killed(21, of="azerbaijan")], affected=["azerbaijan"]), "بردعة")  # fmt: skip
    no = statement("ونفت يريفان ضلوعها في القصف", HOME, 2, speaker=["armenia"])
    for day, denied in ((DAY, True), (date(2020, 10, 3), False)):
        other = article("A07", source="وكالة ب", day=day)
        again = at(statement("قتل 4 مدنيين في قصف على بردعة، بحسب باكو", other, 1, speaker=["azerbaijan"],
                             figures=[killed(4, of="azerbaijan")], affected=["azerbaijan"]), "بردعة")  # fmt: skip
        found = denied_behind([Cluster(again)], [strike, no, again])
        assert (again.id in found) is denied


def test_a_blow_is_denied_however_many_sentences_before() -> None:
    """ "Any part in the shelling" is of the strike on Ganja that the article opens with, not of another town's."""
    strike = at(statement("قتل 13 مدنيا في ضربة صاروخية على كنجة", HOME, 1), "كنجة")
    rescue = statement("وانتشل رجال الإنقاذ جثة طفل", HOME, 2)
    no = statement("ونفت وزارة الدفاع الأرمينية ضلوعها في القصف", HOME, 3, speaker=["armenia"])
    other = at(statement("وأصاب صاروخ مينغاتشفير", HOME, 4), "مينغاتشفير")
    found = denied_behind(
        [Cluster(s) for s in (strike, rescue, other)], [strike, rescue, no, other]
    )
    assert found == {strike.id: (Amended("denied", no.id, whom="armenia", harm="involvement"),)}


def test_an_outlet_that_has_a_claim_and_its_denial_has_a_denial() -> None:
    """ "Yes" alone would hide from the reader that the outlet prints who denies it."""
    other = article("A07", source="وكالة ب", day=DAY)
    claim = at(
        statement("أعلن علييف دخول قواته جبرائيل", HOME, 1, speaker=["azerbaijan"]), "جبرائيل"
    )
    no = statement("إلا أن أرمينيا نفت سقوط المدينة", HOME, 2, speaker=["armenia"])
    third = statement("دعت باريس إلى الهدنة", other)
    noes = denied_behind([Cluster(claim)], [claim, no])
    (row,) = silence([Cluster(claim)], [claim, no, third], noes=noes)
    assert (row.reported, row.denying, row.silent) == (("وكالة أ",), ("وكالة أ",), ("وكالة ب",))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("11:52 المتحدث باسم الجيش العميد نبيل عبد الله ينفي سيطرة القوات على القصر", True),
        ("وزير الدفاع التركي خلوصي أكار ينفي إرسال مقاتلين", True),
        ("قائد القوات البرية اللواء أول حسن ينفي مقتل نائبه", True),
        ("المتحدثة باسم الخارجية الأرمينية آنا تنفي استهداف كنجة", True),
        ("09:35 - الدفاع الأرمينية في بيان لها تنفي القصف", True),
        ("لكن وزارة الدفاع الأرمينية في يريفان نفت سقوط البلدة", True),
        ("غير أن المتحدث باسم رئيس الإقليم فاهرام بوغوسيان نفى ذلك", True),
        ("لكن الوزير قال أمس إن باكو نفت القصف", False),
        ("لكن المتحدث باسم الجيش الذي نفى الخبر سافر", False),
        ("شوشان تنفي: القول إن قواتنا قصفت بردعة افتراء", True),
        ("قال وزير الدفاع في العاصمة يوم الأحد إن باكو تنفي القصف", False),
        ("وأعلن الجيش في المدينة سقوط قرية بينما باكو تنفي", False),
        ("لا أحد من سكان المدينة كلها ينفي ذلك", False),
        ("اتهمت باكو أمس جارتها الغربية يريفان وأرمينيا تنفي", False),
        ("الرجل من سكان القرية الذي ما زال ينفي التهمة مات", False),
    ],
)
def test_a_headlines_denial_is_one_however_long_its_speaker_is(text: str, begins: bool) -> None:
    """The hour of a live blog and a rank with three names may stand before "denies"."""
    assert denies(text) is begins


def _killing(place: str = "الفاشر") -> Statement:
    text = f"اتهمت القوة المشتركة الدعم السريع بإعدام ألفي أعزل في {place}"
    figure = killed(2000, of="sudan", by="sudan", whom="civilians")
    return at(statement(text, HOME, 1, speaker=["sudan"], actor=["rsf"], figures=[figure]), place)


@pytest.mark.parametrize(
    ("text", "speaker", "denied"),
    [
        ("ونفى المتحدث باسم القوات أن تكون قواته قد قتلت مدنيين", "rsf", True),
        ("ونفى استهداف المدنيين نفيا قاطعا", "rsf", True),
        ("ونفى قتل مدنيين، متهما الجيش باستخدامهم دروعا", "rsf", True),
        ("ونفى الجيش استهداف المدنيين", "army", False),
        ("ونفى قتل قائدها الميداني", "rsf", False),
        ("ونفى مغادرة مقاتليها الولاية", "rsf", False),
    ],
)
def test_who_denies_that_he_kills_civilians_denies_the_killing_told_before(
    text: str, speaker: str, denied: bool
) -> None:
    """In whatever words that was told: an execution, a massacre; not what another denies, or of others."""
    claim = _killing()
    no = statement(text, HOME, 4, speaker=[speaker])
    assert (claim.id in gainsaid([Cluster(claim)], [claim, no])) is denied


def test_a_denial_of_killing_in_another_article_is_of_its_town() -> None:
    """A denial that names none, printed elsewhere, may be of any of a war's killings."""
    other = article("A07", source="وكالة ب", day=DAY)
    no = statement("ونفت قتل مدنيين", other, 1, speaker=["rsf"])
    there = at(statement("ونفت قتل مدنيين في الفاشر", other, 1, speaker=["rsf"]), "الفاشر")
    claim = _killing()
    assert gainsaid([Cluster(claim)], [claim, no]) == {}
    assert claim.id in gainsaid([Cluster(claim)], [claim, there])


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("لم يكد الرئيس ينهي كلمته التي أعلن فيها دخول شوشي، حتى سارعت يريفان إلى نفي ذلك", True),
        ("وأعلنت الدعم السريع سيطرتها على مقر الفرقة في بابنوسة، بينما نفى الجيش ذلك", True),
        ("وأعلنت باكو أنها أسقطت طائرة قرب جبرائيل، وهو ما كذبته يريفان", True),
        ("وحملت باكو أرمينيا المسؤولية، لكن الأخيرة رفضت الاتهام", True),
        ("اتهم الجيش القوات بقصف السوق فيما نفت القوات صحة ذلك", True),
        ("نفت باكو ذلك", False),
        ("أعلن الجيش دخول المدينة بينما نفى مسؤول انسحاب القوات من القرية", False),
        ("وقال إن القوات تتقدم، لكن الوزير رفض التعليق على ذلك", False),
        ("طالبت باكو بالانسحاب فيما رفضت يريفان المقترح", False),
        ("واقترحت يريفان توقيع ما اتفق عليه، وهو ما رفضته باكو", False),
        ("وقالت الخارجية إن لديها أدلة على القصف، وهو ما رفضه السفير", True),
        ("وطالبت باكو بخرائط الألغام، فيما نفت يريفان في بادئ الأمر وجودها", False),
        ("وعاد النازحون إلى بيوتهم بعد ذلك", False),
    ],
)
def test_a_claim_and_its_denial_may_stand_in_one_sentence(text: str, denied: bool) -> None:
    """The outlet has the denial, and needs no note beside its own words."""
    assert denied_within(text) is denied
    one = statement(text, HOME, 1, speaker=["azerbaijan"])
    found = denied_behind([Cluster(one)], [one])
    assert found == ({one.id: (Amended("denied", one.id),)} if denied else {})
    assert apart_from_claim(found, [Cluster(one)], [one.id]) == {}


@pytest.mark.parametrize(
    ("entry", "denied"),
    [
        ("11:52 الجيش السوداني ينفي سيطرة الدعم السريع على القيادة العامة", False),
        ("11:52 الجيش السوداني ينفي انسحاب وحداته من المطار", False),
    ],
)
def test_an_entry_of_a_live_blog_denies_the_entry_before(entry: str, denied: bool) -> None:
    """The hour is no figure of it, and "seizing" and "seized" are one deed; another place is another claim."""
    claim = "11:30 الدعم السريع تعلن سيطرتها على القصر الجمهوري وبيت الضيافة."
    told = said(("وكالة أ", "2023-04-15", "", [claim, f"{entry}."]), 1, "sudan")
    assert (told[0].id in gainsaid([Cluster(told[0])], told)) is denied


@pytest.mark.parametrize(
    ("claim", "no", "watch", "denied"),
    [
        ("قتل أكثر من 100 مدني في غارة للجيش على سوق كبكابية.", "ونفى الجيش قصف مستشفى كبكابية.", "sudan", False),
        ("قتل أكثر من 100 مدني في غارة للجيش على سوق كبكابية.", "ونفى الجيش حصار سوق كبكابية.", "sudan", False),
        ("وذكرت تقارير أن القوات الأذربيجانية قصفت لاتشين صباحا، وأن النهار مر هادئا في خانكندي.",
         "ونفت باكو أن تكون قواتها قد قصفت لاتشين.", "karabakh", True),
        ("قالت سلطات قره باغ إن عشرة مدنيين قتلوا في الهجوم الأذربيجاني.",
         "باكو تنفي مقتل مدنيين في قره باغ.", "karabakh", True),
    ],
)  # fmt: skip
def test_a_denial_is_of_that_blow_there_and_of_those_people(
    claim: str, no: str, watch: str, denied: bool
) -> None:
    """A raid is shelling in another word; no other target or town is meant, nor fighters by "civilians"."""
    texts = [[claim, no]] if watch == "sudan" else [[claim], [no]]  # in one article, or in two
    reports = [(f"وكالة {n}", "2023-09-20", "", part) for n, part in enumerate(texts)]
    found = [one for n, report in enumerate(reports, 1) for one in said(report, n, watch)]
    assert (found[0].id in gainsaid([Cluster(found[0])], found)) is denied


@pytest.mark.parametrize(
    ("text", "is_later"),
    [
        ("وارتفعت حصيلة القتلى إلى 44 مدنيا.", True),
        ("وارتفعت حصيلة قتلى الغارة إلى 44 مدنيا.", True),
        ("وارتفعت حصيلة قتلى المسجد إلى 44 مدنيا.", True),
    ],
)
def test_a_toll_of_another_kind_of_event_is_no_later_one(text: str, is_later: bool) -> None:
    """Those who died in a raid on a mosque did not die when a truck of fuel blew up, nor at the market."""
    killing = "قتل 20 مدنيا سودانيا في غارة للجيش على مسجد في ود مدني."
    head = said(("وكالة أ", "2024-10-25", "", [killing]), 1, "sudan")
    later = said(("وكالة ب", "2024-10-25", "", ["عاد الهدوء إلى ود مدني.", text]), 2, "sudan")
    found = later_tolls([Cluster(head[0])], [*head, *later])
    assert (head[0].id in found) is is_later
