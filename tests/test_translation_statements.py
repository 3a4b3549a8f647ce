"""Turns of statements and of reports from the front, in words that the decoder knows, and its English put right."""

from __future__ import annotations

import pytest

from briefings.language.normalize import for_engine
from briefings.translation.checks.pronouns import open_subject
from briefings.translation.checks.senses import findings, mended
from briefings.translation.plainly import commoner


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("تلقت روسيا تنبيها من باكو.", "تلقت روسيا تحذيرا من باكو."),
        ("أنها تلقت تنبيها مسبقا", "أنها تلقت تحذيرا مسبقا"),
        ("ولم يتلق السكان أي تنبيه.", "ولم يتلق السكان أي تحذير."),
        ("تستبق باكو المفاوضات", "preempts باكو المفاوضات"),
        ("سعى لاستباق الهجوم", "سعى to preempt الهجوم"),
        ("القرار يضفي الشرعية على الاحتلال", "القرار يمنح الشرعية للاحتلال"),
        ("وأضفوا شرعية على انقلابهم", "وأعطوا الشرعية لانقلابهم"),
        (
            "دعا إلى الامتناع عن أي تصعيد وضبط النفس.",
            "دعا إلى ضبط النفس والامتناع عن أي تصعيد.",
        ),
        ("طالب بوقف القتال وضبط النفس", "طالب بضبط النفس ووقف القتال"),
        ("من الساعة التاسعة بتوقيت موسكو", "من الساعة 9:00 بتوقيت موسكو"),
        ("بينما تبادر هي بقتل المدنيين", "بينما هي التي تقوم بقتل المدنيين"),
        ("قالت إنها تتواصل دبلوماسيا", "قالت إنها تجري اتصالات دبلوماسية"),
        ("تتواصل واشنطن مع الطرفين", "تجري واشنطن اتصالات مع الطرفين"),
        ("تبلغ الجانب الروسي بالعملية", "تم إبلاغ الجانب الروسي بالعملية"),
        ("بيروت تبلغت من باريس القرار", "بيروت علمت من باريس القرار"),
        ("في الملاجئ ومراكز الإيواء", "في الملاجئ ومراكز الاستقبال"),
        ("يتبادل الطرفان اللوم بشأنها", "يتبادل الطرفان اللوم حولها"),
        ("لأراضيها المحتلة من قبل أرمينيا", "لأراضيها التي تحتلها أرمينيا"),
        ("والمبعوث الخاص لإيران لحل أزمة الحدود", "والمبعوث الخاص لإيران المكلف بحل أزمة الحدود"),
        ("هذه الهجمات واسعة النطاق", "هذه الهجمات الواسعة النطاق"),
        ("وغنم الجنود أسلحة", "واستولى الجنود على أسلحة"),
        ("رفعت واشنطن السودان من قائمة الإرهاب", "أزالت واشنطن السودان من قائمة الإرهاب"),
        ("احتجاجا على رفع أسعار الخبز", "احتجاجا على زيادة أسعار الخبز"),
        ("هجوم لم يوقع إصابات", "هجوم لم يسبب إصابات"),
        ("إغلاق دام أشهرا", "إغلاق دام عدة أشهر"),
        ("رهن الرئيس توقيع الاتفاق بانسحابهم", "ربط الرئيس توقيع الاتفاق بانسحابهم"),
        ("شيع الآلاف ضحايا المجزرة", "شارك الآلاف في تشييع ضحايا المجزرة"),
        ("أفرجت عن أموال الحزب المجمدة", "أفرجت عن الأموال المجمدة التابعة للحزب"),
        ("توقفت المخابز لنفاد الطحين", "توقفت المخابز بسبب نفاد الطحين"),
        ("يحاولون التقدم نحو المدينة", "يحاولون التقدم باتجاه المدينة"),
        ("ما نشر عار من الصحة", "ما نشر غير صحيح"),
        ("استعصى على الوسطاء ردم الهوة", "لم يتمكن الوسطاء من ردم الفجوة"),
        ("ندد بإقدام السلطات على إعدام معارضين", "ندد بقيام السلطات بإعدام معارضين"),
        ("أقدمت القوات على هدم المنازل", "قامت القوات بهدم المنازل"),
        ("جاء بناء على طلب أوكراني.", "جاء بطلب من الجانب الأوكراني."),
        ("طالت نجل الرئيس وصهره", "طالت نجل الرئيس و son-in-law الرئيس"),
        ("بعد ساعات من التحقيق معه", "بعد ساعات من استجوابه"),
        ("دعا إلى عدم استباق النتائج", "دعا إلى عدم الحكم مسبقا على النتائج"),
        ("وتبلغ الوفد من الوسيط القرار", "وتم إبلاغ الوفد من قبل الوسيط القرار"),
        ("رهنت الحكومة عودتها إلى الحوار بوقف القصف", "ربطت الحكومة عودتها إلى الحوار بوقف القصف"),
        ("انخراط شركات عسكرية خاصة", "انخراط شركات عسكرية private"),
        ("تناوبت الطائرات على قصف القرية", "قامت الطائرات بالتناوب بقصف القرية"),
    ],
)
def test_turns_of_statements_reach_the_decoder_in_common_words(ar: str, said: str) -> None:
    """Of who does what to whom, and what is asked of them."""
    assert commoner(for_engine(ar)) == said


@pytest.mark.parametrize(
    "ar",
    [
        "تبلغ قيمة الصفقة مليون دولار.",  # comes to
        "تتواصل المعارك مع الجيش.",  # go on
        "بادر الوزير بالاتصال.",
        "دعا إلى الهدوء وضبط النفس.",
        "الساعة التاسعة مساء",
        "لم يوقع الوزير الاتفاق.",
        "رفع العلم من قائمة السارية",
        "الأراضي الفلسطينية المحتلة",
        "عملية عسكرية واسعة النطاق",
        "دامت الحرب ثلاثة أشهر.",
        "سافر إلى باكو لحل الأزمة.",
        "غنم المزارع",
        "أقدم مدينة على وجه الأرض",
        "يعمل بشكل حصري تقريبا",
        "وتبلغ الجانب الروسي بالقرار.",  # and it tells them
        "تلقي تنبيهات على الهاتف",
        "المتهم رهن الاحتجاز بأمر القاضي",
        "التقدم نحو تحقيق الهدف",
        "عمل استغرق أشهرا عدة",
    ],
)
def test_other_senses_of_these_words_are_left(ar: str) -> None:
    """A sum that comes to a million, fighting that goes on."""
    assert commoner(for_engine(ar)) == for_engine(ar)


@pytest.mark.parametrize(
    ("ar", "en", "right"),
    [
        (
            "باكو وأنقرة هما المعتديتان.",
            "Baku and Ankara are the two hostilities.",
            "Baku and Ankara are the two aggressors.",
        ),
        (
            'أدانت "عدوان" باكو.',
            'She condemned Baku\'s "enemy."',
            'She condemned Baku\'s "aggression."',
        ),
        (
            'تسعى إلى "التقدم" داخل البلدة.',
            'They seek to "progress" inside the town.',
            'They seek to "advance" inside the town.',
        ),
        (
            "دمر نقاط إطلاق النار.",
            "It destroyed the shooting points.",
            "It destroyed the firing positions.",
        ),
        (
            "قال مدير مكتب الجزيرة في بيروت.",
            "The director of the island's office in Beirut said.",
            "The director of Al Jazeera's office in Beirut said.",
        ),
        (
            "الإطاحة بالرئيس المنتخب محمد بازوم",
            "the overthrow of President-elect Mohamed Bazoum",
            "the overthrow of elected President Mohamed Bazoum",
        ),
    ],
)
def test_a_word_of_statements_is_put_right(ar: str, en: str, right: str) -> None:
    """What the decoder took for another word is marked, and mended where its entry says how."""
    assert list(findings(ar, en))
    assert mended(ar, en) == right
    assert not list(findings(ar, right))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("تحاول القوات التقدم نحو الحل.", "The forces try to make progress toward a solution."),
        ("أدان عدوان العدو.", "He condemned the enemy."),
        ("سكان ولاية الجزيرة ومراسل الجزيرة", "the people of the island"),
        ("هنأ الرئيس المنتخب", "He congratulated the president-elect."),
    ],
)
def test_what_may_be_said_so_is_not_marked(ar: str, en: str) -> None:
    """Progress in talks, an enemy who is there too, and who takes office soon."""
    assert not list(findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "is_open"),
    [
        ("وقالت، في بيان، إن قواتها ردت.", True),
        ('وأضافت، "يجب حل القضايا".', True),
        ("وقالت، ماريا زاخاروفا، إن بلادها ترد.", False),
        ("وأضافت الوزارة، في بيان.", False),
    ],
)
def test_she_said_in_a_statement_has_no_subject_of_its_own(ar: str, is_open: bool) -> None:
    """A comma before the statement or the quotation does not hide it."""
    assert open_subject(ar) is is_open
