"""What a reader gets to see: main tolls before small ones, answers beside what they answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from analysis_texts import post
from summary_parts import (
    DAY,
    article,
    dead,
    karabakh,
    killed,
    section_of,
    statement,
    told,
    worth,
)
from test_summary_edition import edition

from briefings.records import Cluster, NameMatch, Section, Statement
from briefings.summary.choice.glance import glance
from briefings.summary.choice.leaning import points_back
from briefings.summary.choice.lineworth import Page, alone, by_themselves
from briefings.summary.choice.ranking import scores
from briefings.summary.choice.selection import select
from briefings.summary.events.turning import relayed

FIRST = "قتل 4 أشخاص في حريق المخزن"
LATER = "ارتفع عدد القتلى في حريق المخزن إلى 9 أشخاص"


def at_war(text: str, count: int, state: str, n: int) -> Statement:
    """A raid, in the first sentence of its article, four of a day."""
    figure = killed(count, of="karabakh", by=state, whom="people", within=text)
    home = article(f"A{n:02}", source=f"وكالة {n}", day=DAY - timedelta(days=n // 4))
    return statement(
        text, home, speaker=[state], actor=[state], affected=["karabakh"], figures=[figure]
    )


def test_a_toll_of_many_dead_is_worth_more_than_one_of_few() -> None:
    """Two hundred dead before two; those of an earlier war add nothing; wounded weigh less."""
    few, many = (dead(f"قالت السلطات إن {n} قتلوا في القصف", n) for n in (2, 200))
    assert worth(many) > worth(few)
    old = [killed(n, background=True) for n in (2, 200)]
    text = "قالت السلطات إن القصف تواصل على البلدة"
    assert len({worth(statement(text, figures=[figure])) for figure in old}) == 1


def test_a_main_toll_is_an_item_where_a_section_is_full() -> None:
    """Of eight reports in a section for six the one with the most dead is not left out."""
    texts = [
        "انفجر لغم بسيارة قرب الجسر القديم فقتل {n}", "سقطت قذيفة على مدرسة في الحي فقتل {n}",
        "أصيبت حافلة على الطريق الجبلي فقتل {n}", "قنص جندي راعيا عند التلة فقتل {n}",
        "انهار سقف ملجأ بعد غارة ليلية فقتل {n}", "اندلعت النيران في مزرعة دواجن فقتل {n}",
        "قصفت طائرة محطة للكهرباء فقتل {n}",
    ]  # fmt: skip
    made = [dead(text.format(n=2), 2, n=n + 1) for n, text in enumerate(texts)]
    main = dead("وبلغت حصيلة العملية كلها 350 قتيلا", 350, n=9)
    assert main.id in {c.lead.id for c in edition(*made, main).clusters}


def test_a_toll_that_its_outlet_overtook_that_day_is_worth_less_and_no_line_of_the_glance() -> None:
    """ "Four dead", then "rose to nine": the nine stands, in whatever outlet; what the other side counts stays."""
    first, later = dead(FIRST, 4), dead(LATER, 9, "A02")
    assert worth(first, past=(first.id,)) < worth(first)
    assert edition(first, later).glance == (later.id,)
    other = dead(LATER, 9, "A02", source="وكالة ب")
    assert edition(first, other).glance == (other.id,)
    theirs = dead(FIRST, 4, by="azerbaijan")
    assert theirs.id in edition(theirs, other).glance


def test_what_happened_is_a_line_of_the_glance_before_what_was_said_of_it() -> None:
    """A truce stands for a word about that truce; a word about something else, or a toll, stays."""
    truce = statement("دخلت هدنة إنسانية حيز التنفيذ في الإقليم ظهر السبت", article("A02", day=DAY),
                      themes=["ceasefire"])  # fmt: skip
    said = "قال الرئيس إن بلاده لم تشارك في صياغة هدنة الإقليم الإنسانية"
    options: dict[str, Any] = {
        "speaker": ["armenia"],
        "actor": ["armenia"],
        "themes": ["ceasefire"],
    }

    def glanced(*words: Statement) -> tuple[str, ...]:
        quiet = [
            statement(
                f"سار {n} قطار شحن {n * 17} بين محطتين {n * 31} فجرا", article(f"B{n:02d}", day=DAY)
            )
            for n in range(12)
        ]
        first = statement("أعلن الجيش سيطرته على البلدة كلها", article("A01", day=DAY), speaker=["azerbaijan"],
                          actor=["azerbaijan"], figures=[killed(30)])  # fmt: skip
        return edition(first, truce, *words, *quiet).glance

    assert truce.id in glanced(statement(said, article("A03", day=DAY), **options))
    elsewhere = "قال الرئيس إن بلاده تطلب سلاحا جديدا من حلفائها"
    other = statement(elsewhere, article("A03", day=DAY), **options)
    assert other.id in glanced(other)


@pytest.mark.parametrize("opinion", [False, True])
def test_each_party_has_a_section_before_others_have_their_last_items(opinion: bool) -> None:
    """Iran spoke once, and briefly; the watched parties have more to say than there is room for.

    What a comment says of it keeps it no place.
    """
    themes = ("military", "casualties", "ceasefire", "diplomacy", "humanitarian")
    crowd = [
        told(n, party, themes[n % 5], worth=300)
        for n, party in enumerate(["azerbaijan", "armenia", "karabakh"] * 30)
    ]
    place = replace(article("C01", day=date(2020, 9, 10)), opinion=opinion)
    said = "طهران تدعو إلى ضبط النفس قرب حدودها"
    iran = statement(said, place, speaker=["iran"], themes=["diplomacy"])
    made = edition(*crowd, iran)
    assert (iran.id in {c.lead.id for c in made.clusters}) is not opinion
    assert opinion or section_of(made, iran.id) == (iran.id,)
    assert len(made.clusters) == 60


@pytest.mark.parametrize("opening", ["في المقابل، ", "من جهتها ", "وبدورها، "])
def test_a_line_that_answers_another_is_worth_less_to_the_glance(opening: str) -> None:
    """ "For its part, Baku announced …" leans on what another said, which need not stand there."""
    told = "أعلنت باكو أن قواتها سيطرت على مرتفعات استراتيجية"
    plain, answer = (Cluster(statement(text, article("A01"))) for text in (told, opening + told))
    score = scores([plain])[plain.lead.id]
    assert alone(answer, score, karabakh().core) < alone(plain, score, karabakh().core)


@pytest.mark.parametrize(
    "text",
    [
        "شدد الوزير على أهمية التوصل إلى تسوية سلمية للنزاع",
        "وأكدت باريس مجددا ضرورة وقف القتال",
        "الخارجية المصرية تؤكد في بيان وجوب احترام الهدنة",
    ],
)
def test_what_everybody_says_is_needed_is_worth_less_to_the_glance(text: str) -> None:
    """ "The minister stressed the importance of a settlement" tells nothing that happened."""
    needed = Cluster(statement(text, speaker=["france"]))
    told = Cluster(statement("شدد الجيش حصاره على القرى وأكد المتحدث تقدمه", speaker=["france"]))
    score = scores([needed])[needed.lead.id]
    assert alone(needed, score, karabakh().core) < alone(told, score, karabakh().core)


def test_a_blockade_of_which_months_speak_is_worth_a_line_of_their_glance() -> None:
    """It began on a quiet day, and would not be held against the dead of other days without that."""
    shut = statement("أغلق محتجون من باكو الطريق الوحيد إلى الإقليم", article("A01", day=date(2020, 1, 2)),
                     actor=["azerbaijan"], affected=["karabakh"], themes=["humanitarian"])  # fmt: skip
    felt = [
        statement(f"قال الطبيب إن الحصار حرم {n * 91} مريضا من الدواء", article("C01", day=date(2020, n, 20)))
        for n in range(1, 9)
    ]  # fmt: skip
    short, long = (
        by_themselves([Cluster(shut)], scores([Cluster(shut)]), karabakh().core, [shut, *rest], {})
        for rest in ([], felt)
    )
    assert long[shut.id] - short[shut.id] > 1  # worth more than the toll of a day


@pytest.mark.parametrize(
    ("text", "pointing"),
    [
        ("وبعد الحادث أغلقت باكو الممر بالكامل", True),
        ("وإثر هذا الهجوم، انسحبت القوات", True),
        ("وقالت زوجته فيرا إنه اعتقل عند الحاجز", True),
        ("ونفت عائلتها أن تكون قد غادرت", True),
        ("بعد الهجوم الأذربيجاني على القرية أغلق الممر", False),
        ("بعد الهجوم على القرية أغلق الممر", False),
        ("وقالت زوجة الأسير آرام إنه اعتقل", False),
        ("اعتقل آرام عند الحاجز، وقالت زوجته إنه مريض", False),
        ("ونقلت الوزارة عن شهود أن المدافع أطلقت عند الفجر", True),
        ("ونقلت الصحيفة عن مصادر أن 12 جنديا قتلوا في الغارات", True),
        ("وقال المتحدث باسمها آرام ساركيسيان إن الجسر أغلق", True),
        ("ونقلت الوزارة الأذربيجانية عن شهود أن المدافع أطلقت عند الفجر", False),
        ("وقال العقيد آرام ساركيسيان إن الجسر أغلق", False),
        ("قتل ثلاثة جنود في حادث على الجسر وأصيب سائق في الحادث نفسه", False),
        ("وقال شهود إن القصف الأذربيجاني بدأ عند الخامسة فجرا", False),
    ],
)
def test_what_opens_with_a_thing_of_the_sentence_before_is_no_line_of_the_glance(
    text: str, pointing: bool
) -> None:
    """ "After the incident", "his wife": which and whose, only the sentence before says."""
    made = statement(text, speaker=["armenia"])
    assert points_back(made) is pointing
    rest = statement("قالت وزارة الدفاع إن الليل كان هادئا", article("A02"), speaker=["armenia"])
    assert (made.id in edition(made, rest).glance) is not pointing


def test_who_is_told_in_brackets_is_no_office_without_a_name() -> None:
    """The product puts "[Armenian Defence Ministry]" before the line: it says which ministry."""
    made = statement("ونقلت الوزارة عن شهود أن المدافع أطلقت", hint="وزارة الدفاع الأرمينية")
    assert not points_back(made)


def test_the_newest_toll_of_the_biggest_event_is_a_line_of_the_glance() -> None:
    """Nine states speak of the raids, each in the first line of its article; few died, and it stands last."""
    states = ["armenia", "azerbaijan", "russia", "turkey", "iran", "france", "usa", "eu", "un"]
    things = ["الهدنة", "الممر", "الحدود", "الأسرى", "الجسور", "الطرق", "الوقود", "القمح", "الجرحى"]
    calls = [
        statement(f"أعلن {word} اتفاقا على {word} بعد الغارات", article(f"A{n:02}", source=word, day=DAY),
                  speaker=[state], actor=[state], affected=["karabakh"], themes=["diplomacy"])
        for n, (state, word) in enumerate(zip(states, things, strict=True), 1)
    ]  # fmt: skip
    more = [statement(f"وجاء في البند {n} أن الطرق تفتح", calls[0].article, n) for n in range(2, 9)]
    first = dead("قتل 2 من الأشخاص في غارات الأربعاء", 2, "A01", n=9, by="")
    later = dead("ارتفعت حصيلة غارات الأربعاء إلى 3 من الأشخاص", 3, "A01", n=10, by="")
    assert later.id in edition(*calls, *more, first, later).glance


def test_the_toll_of_the_gravest_accident_is_a_line_of_the_glance() -> None:
    """A fuel depot blew up as they fled: no side killed the 170, and one outlet tells of them, late."""
    states = ["armenia", "azerbaijan", "russia", "turkey", "iran", "france", "usa", "eu", "un"]
    raids = [
        at_war(f"قتل {n * 100} من الأشخاص في غارات على {word}", n * 100, state, n)
        for n, (state, word) in enumerate(
            zip(states * 3, "أبجدهوزحطيكلمنسعفصقرشتثخذضظ", strict=True), 3
        )
    ]
    blast = dead("ارتفعت حصيلة انفجار مستودع الوقود إلى 170 من الأشخاص", 170, "A90", n=9)
    assert blast.id in edition(*raids, blast).glance
    few = dead("ارتفعت حصيلة انفجار مستودع الوقود إلى 4 من الأشخاص", 4, "A90", n=9)
    assert few.id not in edition(*raids, few).glance
    mines = dead("أودت الألغام خلال نصف عام بحياة 170 من الأشخاص", 170, "A90", n=9)
    assert mines.id not in edition(*raids, mines).glance  # many accidents, and none the gravest


def ships(*texts: str, days: int = 1) -> list[str]:
    """Which of some turns, a few days apart, are lines of a glance."""
    clusters = [
        Cluster(
            statement(
                text, article(f"A{n:02d}", day=date(2020, 10, 1 + n * days)), actor=["azerbaijan"]
            )
        )
        for n, text in enumerate(texts)
    ]
    section = Section("azerbaijan", "", "", "military", "", tuple(c.lead.id for c in clusters))
    found = glance(clusters, [section], scores(clusters, ["azerbaijan"]), core=["azerbaijan"])
    return [item[:3] for item in found]


@pytest.mark.parametrize(
    ("texts", "days", "lines"),
    [
        (["سيطرت قوات على السفينة نورشين في البحر", "أعلنت باكو أن قواتها سيطرت على نورشين وطاقمها"], 1, 1),
        (["سيطرت قوات على السفينة نورشين في البحر", "أعلنت باكو أن قواتها سيطرت على نورشين وطاقمها"], 9, 2),
        (["سيطرت قوات على السفينة نورشين في البحر", "اتفق الجانبان على وقف إطلاق النار ظهرا"], 1, 2),
    ],
)  # fmt: skip
def test_one_turn_is_one_line_in_whatever_words(texts: list[str], days: int, lines: int) -> None:
    """A ship that is held is told once; weeks later it is another ship's turn, and a truce is one always."""
    assert len(ships(*texts, days=days)) == lines


def test_the_fall_of_a_town_and_the_truce_behind_it_are_two_lines() -> None:
    """Though one who speaks of both is named in few other lines: who tells that a town fell names it."""
    fell = "أعلن إلهام علييف أن قواته استولت على شوشا بعد قتال عنيف"
    truce = "اتفق إلهام علييف وخصومه على وقف القتال بعد حرب"

    def told(text: str, day: int, town: str = "") -> Cluster:
        made = statement(
            text, article(f"A{day:02d}", day=date(2020, 10, day)), actor=["azerbaijan"]
        )
        names = [
            ("إلهام علييف", "Ilham Aliyev", "person"),
            *[(town, "Shusha", "place")] * bool(town),
        ]
        found = tuple(
            NameMatch(at, at + len(ar), ar, house, kind)
            for ar, house, kind in names
            for at in (text.index(ar),)
        )
        return Cluster(replace(made, translated=replace(made.translated, names=found)))

    clusters = [told(fell, 8, "شوشا"), told(truce, 10)]
    section = Section("azerbaijan", "", "", "military", "", tuple(c.lead.id for c in clusters))
    found = glance(clusters, [section], scores(clusters, ["azerbaijan"]), core=["azerbaijan"])
    assert len(found) == len(clusters)


@pytest.mark.parametrize(("many", "again"), [(5000, False), (40, True)])
def test_a_wars_total_makes_no_blows_toll_an_old_one(many: int, again: bool) -> None:
    """5,000 dead of a side in a war, and 21 of it by one rocket, are both news; two rockets are less."""
    lines = [statement(f"قتل {n} شخصا", article(f"A{n}", day=DAY), n) for n in (many, 21)]
    total, blow = (Cluster(line) for line in lines)
    page = Page(
        {line.id: 5.0 for line in lines},
        {},
        {line.id: (None, "casualties") for line in lines},
        {},
        {},
        {line.id: {"armenia": n} for line, n in zip(lines, (many, 21), strict=True)},
        {line.id: () for line in lines},
    )
    page.take(total)
    assert (page.anew(blow) < page.alone[blow.lead.id]) is again


@pytest.mark.parametrize(("last", "lines"), [("turn", 6), ("visit", 5)])
def test_an_accidents_toll_stands_beside_a_turn_where_there_are_fewer_than_eight_lines(
    last: str, lines: int
) -> None:
    """Five lines are full; the least of them gives way to the toll that is owed, but for a turn."""
    text = "قتل عشرون شخصا في انفجار مستودع"
    toll = statement(text, article("A09", day=DAY), 30, mark="check")
    turns = [
        statement(f"وقع رئيس الإقليم مرسوما يقضي بحل مؤسسات {town}", article(f"A{n}", day=date(2020, n, 1)),
                  actor=["azerbaijan"], themes=["diplomacy"])
        for n, town in enumerate(("أغدام", "شوشا", "لاتشين", "هادروت"), 1)
    ]  # fmt: skip
    fifth = {
        "turn": "وقع رئيس الإقليم مرسوما يقضي بحل مؤسسات الجمهورية",
        "visit": "زار رئيس الإقليم المدينة والتقى أهلها",
    }
    turns.append(statement(fifth[last], article("A08", day=date(2020, 8, 1)), 4,
                           actor=["azerbaijan"], themes=["diplomacy"]))  # fmt: skip
    clusters = [Cluster(one) for one in (*turns, toll)]
    ids = tuple(c.lead.id for c in clusters)
    section = Section("azerbaijan", "Azerbaijan", "#00B5E2", "diplomacy", "Diplomacy", ids)
    core = ["azerbaijan", "armenia"]
    made = glance(clusters, [section], scores(clusters, core), core=core, owed=[[toll.id]])
    assert toll.id in made
    assert len(made) == lines


def test_a_comment_is_worth_less_than_news() -> None:
    """Its scorn of Brussels reads as news."""
    text = "بروكسل أرسلت قلقها العميق إلى باكو بعد الهجوم"
    news = statement(text, article("A01"), actor=["eu"], themes=["diplomacy"])
    said = statement(
        text, replace(article("A02"), opinion=True), actor=["eu"], themes=["diplomacy"]
    )
    assert worth(said) < worth(news)


def test_one_toll_is_one_line_of_the_glance_be_it_rounded() -> None:
    """100,417 who arrived, and "more than 100,000" of another office, are not told twice."""
    first, again, other = (
        statement(text, article(f"A0{n}", day=DAY), speaker=[who], themes=["humanitarian"],
                  figures=[replace(killed(low, of="karabakh", within=text), kind="displaced")])
        for n, (text, who, low) in enumerate([
            ("وصل 100417 لاجئا إلى غوريس حتى الصباح", "armenia", 100_417),
            ("عبر أكثر من 100000 لاجئ جسر هاكاري منذ أسبوع", "un", 100_000),
            ("غادر 6650 لاجئا بلدة سوتك في حافلات", "armenia", 6_650),
        ])
    )  # fmt: skip
    lines = edition(first, again, other).glance
    assert other.id in lines
    assert len({first.id, again.id} & set(lines)) == 1


def test_the_right_number_of_a_correction_is_a_line_behind_the_wrong_one() -> None:
    """ "We said that 15 were killed": alone it would tell what the outlet takes back."""
    body = "تصحيح: ذكرنا صباحا أن 15 مدنيا قتلوا في مارتوني. الصحيح أن خمسة مدنيين قتلوا."
    cut = body.index("الصحيح")
    home = replace(article("A02", day=DAY), body=body)
    wrong, right = (
        statement(text, home, n, affected=["karabakh"], themes=["casualties"],
                  figures=[killed(low, of="karabakh", within=text)])
        for n, text, low in ((1, body[: cut - 1], 15), (2, body[cut:], 5))
    )  # fmt: skip
    sentence = replace(right.translated.sentence, start=cut, end=len(body))
    right = replace(right, translated=replace(right.translated, sentence=sentence))
    lines = edition(wrong, right).glance
    assert lines == (wrong.id, right.id)


def test_what_an_outlet_has_at_third_hand_is_known() -> None:
    """Somebody without a name, or another outlet, is quoted; a spokeswoman by her name answers for it."""
    for text, third in (
        ("نقلت صحيفة تركية عن دبلوماسي أوروبي قوله إن الحليف باعهم", True),
        ("ونقل موقع محلي عن وكالة أرمينية أن العملية ستنتهي غدا", True),
        ("ونقلت وكالة الأنباء عن المتحدثة ماريا زاخاروفا قولها إن الحليف خذلهم", False),
        ("نقلت سيارات الإسعاف الجرحى من الإقليم", False),
    ):
        assert relayed(statement(text)) is third


def test_what_many_outlets_tell_is_a_line_before_what_one_has_at_third_hand() -> None:
    """Of one day with a truce in three outlets and hearsay that leads its article, the truce is the line."""
    text = "أعلنت سلطات الإقليم الموافقة على وقف كامل لإطلاق النار"
    truce = [
        statement(text, article(f"A0{n}", source=f"وكالة {n}", day=DAY), 4, speaker=["karabakh"],
                  actor=["karabakh"], themes=["ceasefire"])
        for n in (2, 3, 4)
    ]  # fmt: skip
    hearsay = statement("نقلت صحيفة تركية عن دبلوماسي قوله إن مسؤولا أبلغه بأن الحليف باعهم في السوق وخذلهم",
                        article("A01", day=DAY), speaker=["eu"], actor=["armenia"], themes=["diplomacy"])  # fmt: skip
    before = [
        statement(f"سار {n} قطار شحن {n * 17} بين محطتين {n * 31} فجرا", article(f"A0{n}", source=f"وكالة {n}", day=DAY), k)
        for n in (2, 3, 4) for k in (1, 2, 3)
    ]  # fmt: skip
    shown = [Cluster(truce[0], tuple(truce[1:])), Cluster(hearsay), *map(Cluster, before)]
    chosen = select(shown, karabakh())
    worths = {c.lead.id: alone(c, chosen.scores[c.lead.id], karabakh().core) for c in shown}
    assert max(worths, key=lambda item: worths[item]) == truce[0].id


def test_one_turn_is_one_line_of_the_glance() -> None:
    """Two outlets tell in their own words that a town is taken; another event of that day is the other line."""
    texts = (
        "أعلن إلهام علييف أن قواته حررت مدينة شوشة.",
        "قال إلهام علييف الأحد إن قواته سيطرت على شوشة، ثاني كبرى مدن الإقليم.",
        "قالت الشرطة الأرمينية إن عشرة محتجين اعتقلوا في يريفان.",
    )
    made = [
        post(text, n, source=f"وكالة {n}", day=date(2020, 11, 8)).statements[0]
        for n, text in enumerate(texts, 1)
    ]
    clusters, ids = [Cluster(one) for one in made], tuple(one.id for one in made)
    section = Section("azerbaijan", "Azerbaijan", "#00B5E2", "military", "Fighting", ids)
    core = ["azerbaijan", "armenia", "karabakh"]
    lines = glance(clusters, [section], scores(clusters, core), core=core)
    assert len({*ids[:2]} & set(lines)) == 1
    assert ids[2] in lines


@pytest.mark.parametrize(
    ("since", "event", "line"),
    [
        (date(2020, 10, 1), date(2020, 9, 27), False),
        (date(2020, 9, 27), date(2020, 9, 27), True),
        (None, date(2020, 9, 27), True),
        (date(2020, 10, 4), date(2020, 10, 3), True),
    ],
)
def test_what_a_report_looks_back_at_is_no_line_of_a_range_that_begins_later(
    since: date | None, event: date, line: bool
) -> None:
    """How the war began, in an article of the next month; what happened the day before is news."""
    home = article("A01", day=date(2020, 10, 4))
    began = statement("اندلعت اشتباكات على خط الجبهة إثر إطلاق النار على القرى", home, 7,
                      actor=["armenia", "azerbaijan"], event=event)  # fmt: skip
    rest = [told(n, "azerbaijan", "military") for n in range(3)]
    assert (began.id in edition(began, *rest, date_from=since).glance) is line
