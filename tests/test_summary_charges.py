"""A denial is told with the charge that it answers, be that in another section or no item at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from analysis_texts import post
from test_summary_edition import edition

from briefings.records import Amended, Cluster
from briefings.rendering.page.amendments import notes
from briefings.rendering.page.speakers import added_to_item
from briefings.summary.choice.charges import charges


def answered(text: str, noes: int | None = None) -> int | None:
    """Which paragraph of an article, from 1, the last one answers; `noes`: the one it is known to deny."""
    told = post(text, 1).statements
    known = {told[noes - 1].id: (Amended("denied", told[-1].id),)} if noes else {}
    found = charges([Cluster(told[-1])], told, known).get(told[-1].id)
    return int(found.rpartition("S")[2]) if found else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أغلق محتجون الإثنين الطريق الوحيد إلى أرمينيا.\nوقالت سلطات الإقليم إن 120 ألف شخص باتوا محاصرين.\nونفت باكو فرض أي حصار.", 2),
        ("أطلقت أذربيجان الثلاثاء عملية في إقليم قره باغ.\nوقالت سلطات الإقليم إن 27 شخصا قتلوا بينهم مدنيان.\nونفت أذربيجان استهداف المدنيين.", 2),
        ("اتهم الادعاء الأرميني القوات الأذربيجانية بإعدام أسرى.\nونشرت مواقع تسجيلا مصورا.\nونفت وزارة الدفاع الأذربيجانية إعدام أي أسير.", 1),
        ("اتهمت منظمة العفو الدولية أذربيجان باستخدام قنابل عنقودية.\nونفت باكو استخدام هذه الأسلحة.", 1),
        ("اتهمت باكو يريفان بزرع ألغام على طريق لاتشين.\nونفت أرمينيا زرع ألغام.", 1),
        ("قتل 49 جنديا أرمينيا في اشتباكات ليلية.\nوقالت وزارة الدفاع الأذربيجانية إنها ردت على استفزازات أرمينية.\nونفت يريفان القيام بأي استفزاز.", 2),
        ("قال وزير الخارجية الأرميني إن بلاده لم توقع أي وثيقة.\nونفت باكو وجود خطة لتهجير الأرمن.", None),
        ("التقى وزيرا الخارجية في جنيف.\nونفى الكرملين وجود خلاف مع باكو.", None),
        ("أرسلت تركيا مساعدات إلى باكو.\nونفت أنقرة إرسال مقاتلين إلى أذربيجان.", None),
        ("وقعت أرمينيا وأذربيجان اتفاق الهدنة.\nونفى الكرملين توقيع اتفاق سري.", None),
        ("أعلنت باكو مقتل سبعة من جنودها.\nونفى رئيس الوزراء الأرميني عزمه على الاستقالة.", None),
        ("رحب المتحدث محمد سعيد بالاتفاق مع باكو.\nونفى مسؤول في البنك استقالة المحافظ أحمد غالب.", None),
        ("قالت بعثة المراقبة إنها لم تبلغ مسبقا بالانسحاب.\nونفت أرمينيا أن تكون القوات قد انسحبت تحت ضغط.", None),
        ("قالت باكو إن القوات الأرمينية انسحبت منهزمة.\nونفت أرمينيا أن تكون القوات قد انسحبت تحت ضغط.", 1),
        ("دعت روسيا إلى وقف القتال.\nونفت باكو وقف المحادثات.", None),
        ("قالت باكو إنها لا تحاصر أحدا.\nونفت باكو فرض أي حصار.", None),
        ("قالت موسكو إن المنظمة سترسل مراقبين إن طلبت أرمينيا.\nونفت أرمينيا أن تكون بصدد مغادرة المنظمة.", None),
        ("سلمت أذربيجان أرمينيا جثث عشرين جنديا أرمينيا بحسب لجنة الأسرى.\nونفت باكو أن يكون جنودها قد مثلوا بجثث جنود أرمن.", None),
        ("قالت السفارة الروسية إن رعاياها طلبوا المساعدة.\nونفت نيودلهي إصابة ثلاثة من طلابها.", None),
        ("طلبت الحكومة في يريفان مساعدة عاجلة.\nونفى متحدث باسم الحكومة وجود وثائق سرية مع باكو.", None),
        ("قالت يريفان إن راجمات قصفت بلدة سوتك.\nونفت باكو أن تكون قواتها استهدفت أهدافا مدنية.", 1),
        ("أصيب مدنيون في قصف على سوتك، بحسب يريفان.\nوأعلنت باكو خسائر.\nوقال ناطق أرميني إن الوضع متوتر.\nوساد الصمت.\nونفت باكو قصف المدنيين.", 1),
        ("قالت يريفان إن صاروخا سقط على كابان.\nونفت باكو قصف غوريس.", None),
        ("قالت باكو إن صاروخا أرمينيا سقط على غنجة.\nوتنفي يريفان أن تكون قد أطلقت الصاروخ، وتقول إن باكو تقصف مارتوني.", 1),
        ("أعلنت باكو أن قواتها تقدمت.\nوقالت إن القصف أوقع قتيلا.\nونفت يريفان إطلاق أي نيران من أراضيها، بينما أقر قائد الإقليم بضرب المطار.", 2),
        ("فرضت باكو حصارا على الإقليم، وفق يريفان.\nوعقد الوزراء اجتماعا.\nوسافر الرئيس.\nوعاد الوفد.\nونفت باكو فرض أي حصار.", None),
    ],
)  # fmt: skip
def test_a_denial_answers_the_sentence_before_it_that_tells_of_the_same(
    text: str, place: int | None
) -> None:
    """Of another speaker and near; a party's name that both have is not what is denied."""
    assert answered(text) == place


def test_what_is_known_to_be_denied_is_what_a_denial_answers() -> None:
    """The shelling of the town, not the nearer sentence that only shares a word."""
    text = "سقط صاروخ على حي في مدينة غنجة.\nوقال علييف إن القصف جريمة.\nونفت وزارة الدفاع الأرمينية قصف غنجة."
    assert (answered(text), answered(text, 1)) == (2, 1)


def test_the_charge_stands_in_brackets_in_both_languages() -> None:
    """Where it is told in no line above the denial; the note leads to it."""
    told = [
        replace(s, translated=replace(s.translated, en=f"English {n}."))
        for n, s in enumerate(post("قالت سلطات الإقليم إن السكان باتوا محاصرين.\nونفت باكو فرض أي حصار.", 1).statements, 1)
    ]  # fmt: skip
    made = edition(*told)
    no = next(c for c in made.clusters if c.lead.id == told[1].id)
    assert made.amended[no.lead.id] == (Amended("answers", told[0].id),)
    added = added_to_item(no.lead, made)
    assert added.en == "in answer to: “English 1”"
    arabic = "".join(run.text for run in added.ar)
    assert arabic == "ردا على: “قالت سلطات الإقليم إن السكان باتوا محاصرين”"
    (note,) = notes(no, made)
    assert ("".join(run.text for run in note.words), note.id) == (
        "Answers what another sentence tells",
        told[0].id,
    )
