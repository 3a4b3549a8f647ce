"""Who denies, ends or doubts what an item says stands beside it, or is shown with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analysis_texts import post
from summary_parts import (
    DAY,
    article,
    by,
    killed,
    section_of,
    statement,
    told,
)
from test_summary_edition import edition

from briefings.records import Cluster, NameMatch, Statement
from briefings.summary.choice.amends import object_to
from briefings.summary.choice.leaning import leans
from briefings.summary.choice.ranking import scores
from briefings.summary.choice.shown import Shown
from briefings.summary.events.gainsaid import gainsaid


def at(made: Statement, place: str) -> Statement:
    """The sentence with the name of a place found in it."""
    start = made.translated.sentence.text.index(place)
    name = NameMatch(start, start + len(place), place, place, "place")
    return replace(made, translated=replace(made.translated, names=(name,)))


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
