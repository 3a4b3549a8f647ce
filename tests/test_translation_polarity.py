"""Polarity: what is denied or narrowed down on one side has to be so on the other."""

from __future__ import annotations

import pytest

from briefings.translation.checks.polarity import findings, mended


def reasons(ar: str, en: str) -> list[str]:
    """What the check says of a pair."""
    return [reason for _, reason in findings(ar, en)]


@pytest.mark.parametrize(
    ("ar", "en", "reason"),
    [
        (
            "لم ترد الوزارة على السؤال ولم تنشر التقرير.",
            "The ministry did not answer the question and published the report.",
            "the Arabic denies twice, the English once",
        ),
        (
            "لم تكن الخطة سرية ولم يعترض عليها أحد، لكن الوزير لن يعتمدها.",
            "The plan was secret, nobody objected to it, but the minister will adopt it.",
            "the Arabic denies 3 times, the English once",
        ),
        (
            "رفضت المحكمة الدعوى لعدم اختصاصها الواضح.",
            "The court rejected the case for its clear jurisdiction.",
            "the Arabic denies something with a noun (لعدم); the English has no such word",
        ),
        (
            "لم تفاجئ الاستقالة إلا من لم يتابع الحملة.",
            "The resignation surprised those who followed the campaign.",
            'the Arabic denies something; the English has no "not"',
        ),
        (
            "لم يسمح لهم بالعودة إلا في الصيف.",
            "They were not allowed to return only in the summer.",
            'the Arabic says "only"; the English says "not" as well',
        ),
        (
            "لا تعمل في المدينة سوى ثلاثة مخابز.",
            "Three bakeries are working in the city.",
            'the Arabic says "only"; the English has no such word',
        ),
        (
            "قتل ما لا يقل عن ثلاثين شخصا.",
            "Thirty people were killed.",
            'the Arabic says "at least"; the English has no such word',
        ),
        (
            "لا يتجاوز عددهم مئتين.",
            "Their number is two hundred.",
            'the Arabic says "no more than"; the English has no such word',
        ),
        (
            "وقعت الدول كلها باستثناء المجر.",
            "All countries and Hungary signed.",
            'the Arabic says "except"; the English has no such word',
        ),
        (
            "لم يسمح لأحد بأخذ شيء من بيته.",
            "They did not allow anyone to take nothing from his house.",
            'the English denies twice in one breath: "not allow anyone to take nothing"',
        ),
        (
            "لا يتجاوز عددهم مئتين.",
            "There are more than two hundred of them.",
            'the Arabic says "no more than"; the English has no such word',
        ),
        (
            "لا يقل عددهم عن مئتين.",
            "There are less than two hundred of them.",
            'the Arabic says "at least"; the English has no such word',
        ),
        (
            "لا يفتح السوق إلا إذا عاد التجار.",
            "The market opens unless the traders come back.",
            'the Arabic says "only if"; the English says "unless" without a "not"',
        ),
        (
            "يسمح لهم بالعودة على أن يغادروا مساء.",
            "They are allowed to return without leaving in the evening.",
            'the English says "without"; the Arabic has no such word',
        ),
        (
            "ونفى المستشار أن يكون المقاتلون قد سلموا سلاحهم بعد، وقال إن ذلك لا يزال قيد البحث.",
            "The adviser denied that the fighters had yet to hand over their arms, saying it was still discussed.",
            'the English denies what the Arabic denies twice over: "denied that the fighters had yet to"',
        ),
        (
            "ونفت الوزارة أن تكون قد أبلغت بالأمر.",
            "The ministry denied that it had not been told of it.",
            'the English denies what the Arabic denies twice over: "denied that it had not"',
        ),
        (
            "لم تستهدف الحملة سوى المحتالين.",
            "The campaign did not target fraudsters.",
            'the Arabic says "only"; the English has no such word',
        ),
        (
            "وأكد أن الحملة لم تستهدف إلا المحتالين.",
            "He said the campaign had not targeted all fraudsters to date.",
            'the Arabic says "only"; the English has no such word',
        ),
        (
            "لم تستهدف الحملة «سوى المحتالين».",
            'The campaign had not targeted "nothing of fraudsters."',
            'the Arabic says "only"; the English has no such word',
        ),
        (
            "نقل أقل من مئة راكب في العملية، ولم تصب خلالها حافلة واحدة.",
            "Less than a hundred passengers were moved, and one bus was hit in it.",
            'the Arabic denies something; the English has no "not"',
        ),
        (
            "فشل الهجوم ولم تسقط البلدة.",
            "The attack failed and the town fell.",
            'the Arabic denies something; the English has no "not"',
        ),
    ],
)
def test_a_denial_or_limit_that_one_side_lacks_is_named(ar: str, en: str, reason: str) -> None:
    """The reason says in plain English which small word is at stake."""
    assert reason in reasons(ar, en)


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("لم يصل إلا مراقب واحد.", "Only one observer arrived."),
        ("لم تعلن النتيجة إلا بعد شهر.", "The result was not announced until a month later."),
        ("لا تكفي المؤن سوى أسبوع.", "The supplies will last just one week."),
        (
            "لا تحل الهدنة المشكلة ولن تدوم إلا شهرا.",
            "The truce does not solve it and will last only a month.",
        ),
        ("لم يحضر منهم غير تسعة.", "Only nine of them attended."),
        ("طلب ألا تستخدم المدارس ملاجئ.", "He asked that the schools not be used as shelters."),
        (
            "ما لم ترد الحكومة فسيبدأ الإضراب.",
            "Unless the government answers, the strike will begin.",
        ),
        ("لا يزال ثلاثة منهم مفقودين.", "Three of them are still missing."),
        ("قتل ما لا يقل عن ثلاثين شخصا.", "At least thirty people were killed."),
        ("لا يتجاوز عددهم مئتين.", "There are no more than two hundred of them."),
        ("لم ينف الوزير الخبر ولم يؤكده.", "The minister neither denied nor confirmed the report."),
        ("الخبر غير صحيح.", "The report is not true."),
        ("لم يحضر المئة كلهم.", "Fewer than a hundred attended."),
        ("لم يصل أقل من نصفهم.", "Less than half of them failed to arrive."),
        ("وفشل الهجوم ولم يبلغ غايته.", "The attack failed and failed to reach its goal."),
        ("لم تمض ساعات على الهدنة حتى خرقت.", "Only hours into the truce, it was broken."),
        ("لا يملك أحد مفتاحا، ولا أحد يعرف السبب.", "No one has a key and no one knows why."),
        (
            "لم تستهدف الحملة سوى المحتالين.",
            "The campaign did not target anybody but fraudsters.",
        ),
        (
            "لم تبدأ المباراة إلا مساء.",
            "The match did not start until the evening.",
        ),
        (
            "ونفى أن يكون الجيش لم يبلغ بذلك.",
            "He denied that the army had not been told of it.",
        ),
        (
            "ونفى النادي ذلك، وقال إنه لم يوقع العقد.",
            "The club denied that, saying that it had not signed the contract.",
        ),
        (
            "ونفى النادي ذلك نفيا قاطعا.",
            "The club categorically denied it.",
        ),
    ],
)
def test_only_and_at_least_are_no_denials(ar: str, en: str) -> None:
    """English that says the same in its own manner is let pass."""
    assert reasons(ar, en) == []


@pytest.mark.parametrize(
    ("ar", "en", "right"),
    [
        (
            "لا يفتح السوق إلا إذا عاد التجار.",
            "The market opens unless the traders come back.",
            "The market opens only if the traders come back.",
        ),
        ("لن يفتح السوق إلا إذا عادوا.", "The market will not open unless they come back.", ""),
        ("يفتح السوق إلا إذا هطل المطر.", "The market opens unless it rains.", ""),
    ],
)
def test_unless_that_lost_its_not_is_only_if(ar: str, en: str, right: str) -> None:
    """Where the "not" is still there, or the Arabic has none, "unless" is right."""
    assert mended(ar, en) == (right or en)
    assert bool(right) == any("unless" in reason for reason in reasons(ar, en))
