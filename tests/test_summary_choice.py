"""What a reader gets to see: main tolls before small ones, answers beside what they answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from analysis_texts import post
from summary_parts import article, karabakh, killed, statement
from test_summary_edition import edition

from briefings.records import Briefing, Cluster, Evidence, NameMatch, Section, Statement
from briefings.summary.choice.amends import object_to
from briefings.summary.choice.glance import glance
from briefings.summary.choice.leaning import leans, points_back
from briefings.summary.choice.lineworth import alone, by_themselves
from briefings.summary.choice.ranking import scores
from briefings.summary.choice.selection import select
from briefings.summary.choice.shown import Shown
from briefings.summary.events.bursts import dead as counted
from briefings.summary.events.gainsaid import gainsaid
from briefings.summary.events.lasting import lasts
from briefings.summary.events.turning import denies_turn, is_turn, relayed, turns

DAY = date(2020, 10, 28)
FIRST = "قتل 4 أشخاص في حريق المخزن"
LATER = "ارتفع عدد القتلى في حريق المخزن إلى 9 أشخاص"


def worth(made: Statement, past: tuple[str, ...] = ()) -> float:
    """The worth of a sentence as the only one."""
    return scores([Cluster(made)], ["azerbaijan"], past)[made.id].total


def dead(text: str, count: int, home: str = "A01", *, n: int = 1, **options: str) -> Statement:
    """A sentence that counts so many dead of Karabakh."""
    figure = killed(
        count, of="karabakh", by=options.get("by", "karabakh"), whom="people", within=text
    )
    themes = ["casualties"]
    place = article(home, source=options.get("source", "وكالة أ"), day=DAY)
    return statement(text, place, n, affected=["karabakh"], figures=[figure], themes=themes)


def at_war(text: str, count: int, state: str, n: int) -> Statement:
    """A raid, in the first sentence of its article, four of a day."""
    figure = killed(count, of="karabakh", by=state, whom="people", within=text)
    home = article(f"A{n:02}", source=f"وكالة {n}", day=DAY - timedelta(days=n // 4))
    return statement(
        text, home, speaker=[state], actor=[state], affected=["karabakh"], figures=[figure]
    )


def at(made: Statement, place: str) -> Statement:
    """The sentence with the name of a place found in it."""
    start = made.translated.sentence.text.index(place)
    name = NameMatch(start, start + len(place), place, place, "place")
    return replace(made, translated=replace(made.translated, names=(name,)))


def by(made: Statement, *words: str) -> Statement:
    """The sentence with the words found that name who speaks, then those for who acts."""
    text, roles = made.translated.sentence.text, ("speaker", "actor")
    found = [
        Evidence(r, w, text.index(w), text.index(w) + len(w))
        for r, w in zip(roles, words, strict=False)
        if w
    ]
    return replace(made, analysis=replace(made.analysis, evidence=tuple(found)))


def section_of(made: Briefing, item: str) -> tuple[str, ...]:
    """The ids of the section that an item stands in."""
    return next((s.items for s in made.sections if item in s.items), ())


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


@pytest.mark.parametrize(
    "text",
    [
        "حاجييف: لا أساس لذلك من الصحة.",
        "لا أساس لهذا من الصحة.",
    ],
)
def test_a_retort_leans_on_what_it_answers(text: str) -> None:
    """A lie, says Baku: of what?"""
    assert leans(statement(text))


@pytest.mark.parametrize(
    "text",
    [
        "باكو: كذب أن قواتنا خرقت الهدنة في مارتوني",
        "موسكو: قواتنا لم تغادر الإقليم",
        "نشرت الصحيفة أكاذيب عن الحرب",
        "يريفان: مزاعم باكو عن القصف باطلة",
        "قالت باكو إن اتهام يريفان لها بقصف المستشفى لا أساس له من الصحة",
    ],
)
def test_a_retort_that_says_what_is_a_lie_stands_alone(text: str) -> None:
    """With what is denied beside it a sentence leans on nothing."""
    assert not leans(statement(text))


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


def told(n: int, party: str, theme: str, *, worth: int = 0) -> Statement:
    """One of many facts of a party, each of its own day and article."""
    text = f"قالت وزارة رقم {n * 37} إن وحدة {n * 91} عبرت جسر {n * 53} فجرا"
    home = article(f"B{n:03d}", source=f"وكالة {n % 7}", day=date(2020, 9, 1 + n % 28))
    figures = [killed(worth, of=party)] if worth else []
    return statement(text, home, speaker=[party], actor=[party], themes=[theme], figures=figures)


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


CLAIM = "أعلنت يريفان أن قافلتها نقلت 23 جريحا من المستشفى إلى غوريس"
DENIAL = "نفت باكو أن تكون قافلة يريفان نقلت 23 جريحا من المستشفى إلى غوريس"


@pytest.mark.parametrize(
    ("denial", "shown"),
    [
        (DENIAL, True),
        ("نفت باكو أن تكون قافلة يريفان نقلت 61 جريحا من المستشفى إلى غوريس", False),
    ],
)
def test_who_denies_what_an_item_says_is_shown(denial: str, shown: bool) -> None:
    """A denial in the same words is no repetition, and what counts least makes room for it."""
    claim = statement(CLAIM, article("A01", day=DAY), speaker=["armenia"], themes=["humanitarian"])
    no = statement(denial, article("A02", source="وكالة ب", day=DAY), speaker=["azerbaijan"],
                   themes=["humanitarian"])  # fmt: skip
    rest = [told(n, "azerbaijan", "humanitarian", worth=300) for n in range(8)]
    made = edition(claim, no, *rest)
    assert claim.id in {c.lead.id for c in made.clusters}
    assert (no.id in {c.lead.id for c in made.clusters}) is shown
    assert len(section_of(made, rest[0].id) or section_of(made, rest[1].id)) <= 6


def test_a_denial_in_its_own_article_is_shown_with_the_claim() -> None:
    """ "Baku denied any link to the blast" stands two sentences behind it, in other words."""
    home = article("A01", day=DAY)
    claim = statement("قالت سلطات الإقليم إن انفجارا دمر المستودع", home, 1, speaker=["karabakh"])
    no = statement("ونفت باكو أي علاقة لها بما جرى في المستودع", home, 3, speaker=["azerbaijan"],
                   themes=["accusations"])  # fmt: skip
    rest = [told(n, "azerbaijan", "accusations", worth=300) for n in range(8)]
    assert no.id in {c.lead.id for c in edition(claim, no, *rest).clusters}


@pytest.mark.parametrize(
    ("thing", "behind", "shown"),
    [
        ("أعلنت موسكو هدنة بين الطرفين", "ولم تصمد الهدنة سوى دقائق وفق مسؤول في المدينة", True),
        ("أعلنت موسكو وقفا لإطلاق النار", "وقال مسؤول في المدينة إن الهدنة انهارت سريعا", True),
        ("دعا المجلس الحكومة إلى الاعتراف بالإقليم", "وقال وزير إن باريس لن تعترف بالإقليم", True),
        ("أعلنت موسكو هدنة بين الطرفين", "ورفض مسؤول في المدينة الإدلاء بتعليق للصحافة", False),
        ("أعلنت موسكو هدنة بين الطرفين", "ورحب مسؤول في المدينة بالهدنة ودعا إلى صونها", False),
    ],
)
def test_what_ends_or_refuses_the_thing_of_an_item_is_shown(
    thing: str, behind: str, shown: bool
) -> None:
    """A truce is not shown without its collapse, nor a call to recognise without the refusal."""
    home = article("A01", day=DAY)
    claim = statement(thing, home, 1, speaker=["russia"], actor=["russia"], themes=["ceasefire"],
                      figures=[killed(900, of="azerbaijan")])  # fmt: skip
    end = statement(behind, home, 6, themes=["accusations"], speaker=["azerbaijan"])
    rest = [told(n, "azerbaijan", "accusations", worth=300) for n in range(8)]
    assert (end.id in {c.lead.id for c in edition(claim, end, *rest).clusters}) is shown


@pytest.mark.parametrize(
    ("text", "answer", "shown"),
    [
        ("قالت واشنطن إن بحارا قتل في الهجوم", "لكن وزيرا قال إن بلاده تدعو الجميع إلى ضبط النفس", False),
        ("قتل 3 أشخاص في الغارة على الميناء", "وارتفعت الحصيلة الأحد إلى 6 قتلى، بحسب الوزارة", True),
        ("قتل 3 أشخاص في الغارة على الميناء", "وقتل 6 أشخاص في غرق قارب قبالة الجزيرة", False),
    ],
)  # fmt: skip
def test_an_answer_is_shown_with_what_it_answers(text: str, answer: str, shown: bool) -> None:
    """Right behind it "but X says that it is not so", or somewhere behind it a toll that has moved."""
    home = article("A01", day=DAY)
    three, six = (
        [killed(n, of="karabakh", whom="people", within=words)] if str(n) in words else []
        for n, words in ((3, text), (6, answer))
    )
    claim = statement(text, home, 1, speaker=["usa"], affected=["karabakh"],
                      figures=three or [killed(900, of="karabakh")], themes=["casualties"])  # fmt: skip
    other = statement(answer, home, 2, speaker=["azerbaijan"], figures=six, themes=["accusations"])
    rest = [told(n, "azerbaijan", "accusations", worth=300) for n in range(8)]
    assert (other.id in {c.lead.id for c in edition(claim, other, *rest).clusters}) is shown


def test_what_is_denied_is_shown_with_its_denial() -> None:
    """Right before it, in words of one root: "I was tortured", "denied that any prisoner had been tortured"."""
    home = article("A01", day=DAY)
    before = statement("وقال أحد المفرج عنهم إنه عذب أربع سنوات في السجن", home, 1, speaker=["azerbaijan"],
                       themes=["accusations"])  # fmt: skip
    quiet = replace(before, translated=replace(before.translated, sentence=replace(
        before.translated.sentence, text="وقال أحد المفرج عنهم إنه عاد إلى عمله في المخبز")))  # fmt: skip
    no = statement("ونفت يريفان تعذيب السجناء", home, 2, speaker=["armenia"], themes=["casualties"],
                   figures=[killed(900)])  # fmt: skip
    rest = [told(n, "azerbaijan", "accusations", worth=300) for n in range(8)]
    for claim, shown in ((before, True), (quiet, False)):
        made = {c.lead.id for c in edition(claim, by(no, "يريفان"), *rest).clusters}
        assert no.id in made
        assert (claim.id in made) is shown


def test_a_denial_in_another_outlet_stands_beside_the_item() -> None:
    """ "Denied by Azerbaijan", with the sentence; what is denied counts, not the words around it."""
    claim = statement("قتل سبعة من سكان القرية في قصف سوق مارتوني صباح الأحد قبل أن يتفرق المتسوقون",
                      article("A01", day=DAY), speaker=["armenia"])  # fmt: skip
    other = article("A02", source="وكالة ب", day=DAY)
    no, else_, part = (
        by(statement(text, other, n, speaker=["azerbaijan"]), "باكو")
        for n, text in enumerate((
            "ونفت باكو قصف سوق مارتوني، مضيفة أنها لم تحرك مدفعيتها طوال ذلك اليوم",
            "ونفت باكو قصف جسر خندزوريسك وقالت إن مدفعيتها صامتة",
            "ونفت باكو أي صلة لها بقصف سوق مارتوني",
        ), 1)
    )  # fmt: skip
    claim = replace(claim, analysis=replace(claim.analysis, parties=("armenia", "azerbaijan")))
    notes = edition(claim, no, else_, part).amended[claim.id]
    assert [(n.kind, n.item, n.whom, n.harm) for n in notes] == [
        ("denied", no.id, "azerbaijan", ""), ("denied", part.id, "azerbaijan", "involvement"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "denial", "by_whom"),
    [
        ("نفت يريفان أن تكون قواتها قصفت قرية سوتك، واتهمت الجيش الأذربيجاني بقصف مدرسة في غوريس.",
         "نفت باكو أن تكون قواتها قصفت مدرسة في غوريس، وقالت إن الجيش الأرميني هو الذي قصف قرية سوتك.",
         "azerbaijan"),
        ("نفت باكو أن تكون قواتها قصفت مدرسة في غوريس، وقالت إن الجيش الأرميني هو الذي قصف قرية سوتك.",
         "نفت يريفان أن تكون قواتها قصفت قرية سوتك، واتهمت الجيش الأذربيجاني بقصف مدرسة في غوريس.",
         "armenia"),
        ("نفت باكو قصف أحياء سكنية في كابان، مؤكدة أن القوات الأرمينية أحرقت غابة قرب كلبجار.",
         "وزارة الدفاع الأرمينية: لم نحرق غابة قرب كلبجار.", "armenia"),
        ("القوات الأرمينية تقصف بلدة ترتر بالمدفعية، وسقوط قتيلين من المدنيين.",
         "وزارة الدفاع الأرمينية: لم نقصف بلدة ترتر، وهذه المزاعم مرفوضة.", "armenia"),
        ("القوات الأرمينية تقصف بلدة ترتر بالمدفعية، وسقوط قتيلين من المدنيين.",
         "وأكد المتحدث باسم وزارة الدفاع الأرمينية أن قواته لم تقصف بلدة ترتر.", "armenia"),
        ("القوات الأرمينية تقصف بلدة ترتر بالمدفعية، وسقوط قتيلين من المدنيين.",
         "وزارة الدفاع الأرمينية: لم نقصف سوى مواقع عسكرية في ترتر.", ""),
        ("القوات الأرمينية تقصف بلدة ترتر بالمدفعية، وسقوط قتيلين من المدنيين.",
         "وزارة الدفاع الأذربيجانية: لم نقصف بلدة ترتر.", ""),
        ("القوات الأرمينية تقصف بلدة ترتر بالمدفعية، وسقوط قتيلين من المدنيين.",
         "وزارة الدفاع الأرمينية: لم نقصف بلدة غنجة.", ""),
        ("نفت يريفان أن تكون قواتها قصفت قرية سوتك، وقالت إنها تلتزم بالهدنة.",
         "نفت باكو أن تكون قواتها قصفت قرية سوتك.", ""),
    ],
)  # fmt: skip
def test_each_of_two_mirrored_accusations_is_denied_by_the_accused(
    claim: str, denial: str, by_whom: str
) -> None:
    """Be the accusation made in a denial, or the denial without its verb: "we did not shell"."""
    told, no = post(claim, 1, source="وكالة أ"), post(denial, 2, source="وكالة ب")
    made = edition(*told.statements, *no.statements)
    notes = made.amended.get(told.statements[0].id, ())
    whom = [note.whom for note in notes if note.kind == "denied"]
    assert whom == ([by_whom] if by_whom else [])


def test_an_accused_in_the_same_article_denies_his_own_deed_only() -> None:
    """Whoever shot at the car, the patrol that did is not gainsaid by those who did not shoot at it."""
    text = (
        "نفت باكو قصف قرية سوتك، وقالت إن أرمينيا هي التي قصفت بلدة ترتر. "
        "ونفت يريفان قصف ترتر، مؤكدة أن القصف الأذربيجاني على سوتك قتل ثلاثة مدنيين. "
        "وقالت النيابة الأذربيجانية إن دورية أطلقت النار على سيارة جنود. "
        "ونفت سلطات قره باغ أن يكون مقاتلوها قد أطلقوا النار على الدورية."
    )
    told = post(text, 1).statements
    made = edition(*told)
    noes = {
        item: [e.whom for e in found if e.kind == "denied"] for item, found in made.amended.items()
    }
    assert [noes.get(s.id, []) for s in told] == [["armenia"], ["azerbaijan"], [], []]


RELEASED = "أفرجت أرمينيا الأحد عن 20 أسيرا من أذربيجان في جورجيا، بحسب الصليب الأحمر"


@pytest.mark.parametrize(
    ("text", "who", "noted"),
    [
        ("نفت أرمينيا أن تكون قد أفرجت عن أي أسير في جورجيا", "أرمينيا", True),
        ("نفت أرمينيا الإفراج عن أي أسير في جورجيا", "أرمينيا", True),
        ("نفت أذربيجان أن تكون أرمينيا قد أفرجت عن أي أسير في جورجيا", "أذربيجان", True),
        ("نفت أذربيجان أن تكون قد أفرجت عن أي أسير في جورجيا", "أذربيجان", False),  # another doer
        ("نفت أذربيجان الإفراج عن أي أسير في جورجيا", "أذربيجان", False),
        ("نفت أذربيجان أن يكون أي من الأسرى الذين أفرجت عنهم أرمينيا مدنيا", "أذربيجان", False),
        ("نفت أرمينيا أن تكون قد عذبت أي أسير في جورجيا", "أرمينيا", False),  # another deed
        ("نفت أرمينيا أن تكون قد أفرجت عن أي مركبة في جورجيا", "أرمينيا", False),
        ("نفت فرنسا وقوع قتلى بين الأسرى في جورجيا", "فرنسا", False),  # no word on the release
    ],
)
def test_a_denial_is_of_the_same_deed_and_its_doer(text: str, who: str, noted: bool) -> None:
    """Who denies to have released anybody says nothing on what the other side released."""
    parties = {"أرمينيا": "armenia", "أذربيجان": "azerbaijan", "فرنسا": "france"}
    told = by(statement(RELEASED, article("A01", day=DAY), actor=["armenia"],
                        affected=["azerbaijan"]), "", "أرمينيا")  # fmt: skip
    no = statement(text, article("A02", source="وكالة ب", day=DAY), speaker=[parties[who]])
    assert (told.id in edition(told, by(no, who)).amended) is noted


def test_nobody_denies_what_he_told_himself_or_what_had_not_happened_yet() -> None:
    """Two conditions besides: another has told it, and the denial is no older than the deed."""
    text = "نفت أرمينيا الإفراج عن أي أسير في جورجيا"
    told = statement(RELEASED, article("A01", day=DAY), actor=["armenia"])
    own = statement(RELEASED, article("A01", day=DAY), speaker=["armenia"], actor=["armenia"])
    before, on_the_day = (
        by(statement(text, article("A02", source="وكالة ب", day=day), speaker=["armenia"]), "أرمينيا")
        for day in (date(2020, 10, 27), DAY)
    )  # fmt: skip
    assert told.id in edition(told, on_the_day).amended
    assert told.id not in edition(told, before).amended
    assert own.id not in edition(own, on_the_day).amended


def test_a_denial_is_of_the_place_that_it_names_and_of_nothing_that_the_item_negates() -> None:
    """The dead of one town are not those of another; "we did not fire" is not denied by "denied to have fired"."""
    no = by(statement("نفت باكو مقتل أي مدني في قصف نورشين", article("A02", source="وكالة ب", day=DAY),
                      speaker=["azerbaijan"]), "باكو")  # fmt: skip
    for town, noted in (("نورشين", True), ("خاربين", False)):
        told = statement(f"قتل 40 مدنيا في قصف أذربيجاني على نورشين، وفق سكان في {town}",
                         article("A01", day=DAY), actor=["azerbaijan"])  # fmt: skip
        assert (told.id in edition(at(told, town), at(no, "نورشين")).amended) is noted
    negated = statement("قال قائد القوات إن رجاله لم يقصفوا سوق نورشين", article("A01", day=DAY))
    again = by(statement("نفت باكو قصف سوق نورشين", article("A02", source="وكالة ب", day=DAY),
                         speaker=["azerbaijan"]), "باكو")  # fmt: skip
    assert negated.id not in edition(negated, again).amended


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("قالت الهيئة إن سفينة الشحن نيرينا لم تبحر قبالة الساحل بعد إصابتها بصاروخ", False),
        ("قالت الهيئة إن سفينة الشحن أستريا لم تغرق قبالة الساحل إلا بعد إصابتها بصاروخ", False),
    ],
)
def test_the_opposite_in_another_outlet_stands_beside_the_item(text: str, noted: bool) -> None:
    """ "Sank" in one and "did not sink" in the other: each bears a note, and none that names a denier."""
    sank = statement("غرقت سفينة الشحن أستريا قبالة الساحل بعد إصابتها بصاروخ، وفق الهيئة",
                     article("A01", day=DAY))  # fmt: skip
    afloat = statement(text, article("A02", source="وكالة ب", day=DAY))
    made = edition(sank, afloat)
    assert [(n.item, n.whom, n.harm) for n in made.amended.get(sank.id, ())] == (
        [(afloat.id, "", "contrary")] * noted
    )
    assert (afloat.id in made.amended) is noted


@pytest.mark.parametrize(
    "text",
    ["ولم تؤكد يريفان ولا سلطات الإقليم الرقم", "ونفت باكو صحة هذه الأرقام", "نفت عائلته الخبر"],
)
def test_who_doubts_the_number_leans_on_the_claim(text: str) -> None:
    """Which number, the sentence before says."""
    assert leans(statement(text))
    assert not leans(statement("ولم تؤكد يريفان مقتل جنودها في المعارك قرب الجسر"))


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


def test_who_denies_having_fired_does_not_deny_that_soldiers_died() -> None:
    """Moscow names no one who fired: the denial is of whoever says that they did."""
    home = article("A02", source="وكالة ب", day=DAY)
    denial = statement("نفى مسؤولو الإقليم أن يكون مقاتلوهم قد أطلقوا النار على أي مركبة روسية", home,
                       speaker=["karabakh"], actor=["karabakh"], affected=["russia"])  # fmt: skip
    died = statement("أعلنت موسكو مقتل جنود روس بعد إطلاق النار على مركبة كانت تقلهم", article(day=DAY),
                     speaker=["russia"], affected=["russia"], themes=["casualties"])  # fmt: skip
    blamed = statement("قالت موسكو إن مقاتلي الإقليم أطلقوا النار على مركبة روسية", article("A03", day=DAY),
                       speaker=["russia"], actor=["karabakh"], themes=["casualties"])  # fmt: skip
    found = gainsaid([Cluster(died), Cluster(blamed)], [died, blamed, denial])
    assert set(found) == {blamed.id}


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


def test_who_denies_or_ends_what_is_shown_is_not_given_up_for_another() -> None:
    """In a full section the weaker of two has to go, but for what answers an item."""
    answer, other = (
        Cluster(told(n, "armenia", "military", worth=worth)) for n, worth in enumerate((2, 900))
    )
    clusters, home = [answer, other], ("armenia", "military")
    for tied, given_up in ((set(), answer), ({answer.lead.id}, other)):
        shown = Shown(
            scores(clusters), {c.lead.id: home for c in clusters}, 2, clusters, {}, tied=tied
        )
        for cluster in clusters:
            shown.take(cluster)
        assert shown.make_room(other)
        assert given_up.lead.id not in shown.picked


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


def test_no_turn_gives_way_to_a_denial() -> None:
    """The weakest of what is shown is the decree; who denies a claim takes the place of another."""
    claim = statement(CLAIM, article("A01", day=DAY), speaker=["armenia"], themes=["humanitarian"])
    no = statement(DENIAL, article("A02", source="وكالة ب", day=DAY), speaker=["azerbaijan"],
                   themes=["humanitarian"])  # fmt: skip
    decree = statement(
        "وقع رئيس الإقليم مرسوما يقضي بحل مؤسسات الجمهورية", article("A03", day=DAY), 1,
        actor=["azerbaijan"], themes=["humanitarian"],
    )  # fmt: skip
    clusters = [Cluster(one) for one in (claim, no, decree)]
    clusters += [Cluster(told(n, "azerbaijan", "humanitarian", worth=900)) for n in range(2)]
    home = ("azerbaijan", "humanitarian")
    shown = Shown(
        scores(clusters, ["azerbaijan"]), {c.lead.id: home for c in clusters}, 4, clusters, {}
    )
    for cluster in clusters:
        if cluster.lead.id != no.id:
            shown.take(cluster)
    object_to(shown, clusters)
    assert {no.id, claim.id, decree.id} < shown.picked
    assert len(shown.picked) == 4


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
