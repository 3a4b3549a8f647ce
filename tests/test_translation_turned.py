"""Turns of phrase of statements that decoders turn round, found in a desk's own articles."""

from __future__ import annotations

import pytest

from briefings.translation.checks.senses import findings, mended
from briefings.translation.names.authority import load_names
from briefings.translation.plainly import commoner
from briefings.translation.translator import open_translator


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        (
            "أما الأسرى فقد وعد الرئيس بالإفراج عنهم.",
            "أما الأسرى، فإن الرئيس وعد بالإفراج عنهم.",
        ),
        (
            "أما النازحون فقد تعهدت بغداد بإعادتهم.",
            "أما النازحون، فإن بغداد تعهدت بإعادتهم.",
        ),
        ("موسكو: أبلغنا بالقصف بعد وقوعه.", "موسكو: تم إبلاغنا بالقصف بعد وقوعه."),
        ("وبذلك يكف الحزب عن الوجود.", "وبذلك ينتهي وجود الحزب."),
        (
            "لتكف بذلك الجمهورية، المعلنة من جانب واحد، عن الوجود.",
            "لينتهي بذلك وجود الجمهورية، المعلنة من جانب واحد.",
        ),
        (
            "وأعفى الحاكم، في بيان أصدره أمس، القائد سالم منصور من مهامه.",
            "وأقال الحاكم، في بيان أصدره أمس، القائد سالم منصور من مهامه.",
        ),
        ("في قمة دعت إليها مصر لبحث الأزمة", "في قمة عقدت بدعوة من مصر لبحث الأزمة"),
        ("اجتماع طارئ دعا إليه الرئيس", "اجتماع طارئ عقدت بدعوة من الرئيس"),
        ("وصفها بأنها سلطة دمية.", "وصفها بأنها سلطة puppet."),
        ("حل الإدارة الدمية", "حل إدارة puppet"),
        (
            "دعا الاتحاد الأوروبي إلى الهدوء، وقالت المفوضية إنها قلقة.",
            "دعا الاتحاد الأوروبي إلى الهدوء، وقالت المفوضية الأوروبية إنها قلقة.",
        ),
        ("في الجناح خمسة أسرة.", "في الجناح خمسة سرير."),
        ("اجتمع نواب رؤساء الحكومات.", "اجتمع نواب رؤساء الوزراء."),
        ("أمام الخارجين من القرية", "أمام المغادرين من القرية"),
        ("رافضين دخول القافلة", "رافضين السماح بدخول القافلة"),
        ("وهم يرفضون دخولها إلى البلدة.", "وهم يرفضون السماح بدخولها إلى البلدة."),
        ("محملة المسؤولية للجيش", "محملة الجيش المسؤولية"),
        ("محملا المسؤولية لباكو وللقوات الروسية", "محملا باكو والقوات الروسية المسؤولية"),
        ("شن حربا خاطفة.", "شن حربا سريعة."),
        ("رأى في القرار شرعنة للانقلاب.", "رأى في القرار تبرير للانقلاب."),
        (
            "قال إن الحركة اختطفت، أمس، أكثر من 20 من العاملين.",
            "قال إن الحركة قامت، أمس، باختطاف أكثر من 20 من العاملين.",
        ),
        ("يقضي بإفراج المتمردين عن 30 أسيرا.", "يقضي بأن يفرج المتمردين عن 30 أسيرا."),
        ("وانتشلوا أحياء من تحت الركام.", "وانتشلوا وهم على قيد الحياة من تحت الركام."),
        ("ولا يريدون الرحيل بعد الآن.", "ولا يريدون الرحيل من الآن فصاعدا."),
        ("لم أعلن ذلك.", "أنا لم أعلن ذلك."),
        (
            "زفت الحركة إلى شعبنا القائد سالم منصور شهيدا.",
            "أعلنت الحركة استشهاد القائد سالم منصور.",
        ),
        ("زفت حركة حماس القائد سالم منصور شهيدا.", "أعلنت حركة حماس استشهاد القائد سالم منصور."),
        ("إن الأوامر صدرت بعدم الرد إلا على القصف.", "إن الأوامر هي الرد فقط على القصف."),
        ("من الأفخاخ المتفجرة في المنازل المتروكة", "من booby traps في المنازل المهجورة"),
        ("آثار تعذيب وتمثيل وقصور كلوي", "آثار تعذيب وتشويه وفشل كلوي"),
        (
            "غرقت بعد مهاجمتها بصاروخين وزورق مسير.",
            "غرقت بعد مهاجمتها باستخدام صاروخين وزورق drone.",
        ),
        ("وأجلي بطائرة هليكوبتر بقية الطاقم.", "وبطائرة هليكوبتر، تم إجلاء بقية الطاقم."),
        ("بإفراج Houthis عن 30 أسيرا", "بأن يفرج Houthis عن 30 أسيرا"),
        ("وارتقى 12 شهيدا في القصف.", "واستشهد 12 شخصا في القصف."),
        ("ارتقاء ثلاثة شهداء", "استشهاد ثلاثة أشخاص"),
        ("أمرت بعدم الرد إلا على القصف.", "أمرت بالرد فقط على القصف."),
        (
            "دمر الجيش عبوات قال إن مسلحين زرعوها في الحقل.",
            "دمر الجيش عبوات زرعها مسلحين في الحقل، حسب قوله.",
        ),
        ("وصلت قاطرات إلى الناقلة.", "وصلت tugboats إلى الناقلة."),
        ("استهدفت «بطريق الخطأ» مدرسة.", "استهدفت عن طريق الخطأ مدرسة."),
        ("وعد بتحويل البلدة إلى «جنة».", "وعد بتحويل البلدة إلى جنة على الأرض."),
        ("هم في أمس الحاجة إلى الماء.", "هم في حاجة ملحة إلى الماء."),
        ("هوجمت بزورق مسير.", "هوجمت بزورق drone."),
        ("بعد ساعات قضوها في الماء", "بعد ساعات أمضوها في الماء"),
        ("نساء وكبار سن", "نساء ومسنين"),
        ("ما عجزت عنه عقود من الحرب", "ما فشلت فيه عقود من الحرب"),
    ],
)
def test_statements_are_said_so_that_they_are_not_turned_round(ar: str, said: str) -> None:
    """Who promised whom, who was told, who convened, who blames, kidnaps and planted."""
    assert commoner(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "أما الرئيس فقد وعد السكان بإعادتهم إلى قراهم.",  # he promised them
        "دعا الأطراف إلى أن تكف عن القتال.",
        "أعفى القانون، في مادته الأولى، الشركات من الضرائب.",
        "قال إن الحكومة دعت إليها المراقبين.",
        "اشترت الطفلة دمية من السوق.",
        "قال المتحدث باسم المفوضية إن اللاجئين عادوا.",
        "دعت المفوضية السامية الاتحاد الأوروبي إلى استقبال لاجئين.",
        "لجأت خمس عشرة أسرة إلى المدرسة.",
        "لجأت عشرون أسرة إلى المدرسة.",
        "رفضوا دخول المدينة قبل الفجر.",  # they did not go in
        "قالت الشرطة إن الجهة الخاطفة طلبت فدية.",
        "قال إن الصحفي اختطف أكثر من مرة.",  # who was kidnapped
        "قصفت الطائرات أحياء من المدينة.",
        "سيعود بعد الآن بقليل.",
        "لم يعلن الجيش عدد القتلى.",
        "زف الأب ابنته إلى عريسها.",
        "ارتقى الفريق إلى المركز الثالث.",
        "قال إن عدم الرد على الهجوم خطأ.",
        "أسقطت طائرة قالت إنها إسرائيلية.",
        "وصلت قاطرات السكة الحديد إلى المحطة.",
        "خرجوا عن القانون.",
        "أبلغنا الوزير بالقرار.",  # who told us
        "أجلي المرضى بطائرة إلى جيبوتي.",
        "دانت باكو مهاجمتها بسبب القرار.",
        "الجانب الروسي أبلغنا بالعملية.",
    ],
)
def test_what_only_looks_like_these_turns_stays(ar: str) -> None:
    """Others who do it, other objects, other senses."""
    assert commoner(ar) == ar


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "قالت وزارة الصحة في الإقليم غير المعترف به دوليا إن مريضا توفي.",
            "The health ministry of the internationally recognized region said a patient died.",
            "The health ministry of the internationally unrecognized region said a patient died.",
        ),
        (
            "نفى رئيس الحكومة غير المعترف بها ذلك.",
            "The head of the recognized government denied this.",
            "The head of the government, which is not recognized, denied this.",
        ),
        (
            "قصف سلاح الجو بطريق الخطأ قاعة عزاء.",
            "The air force bombed a funeral hall.",
            "The air force mistakenly bombed a funeral hall.",
        ),
        (
            "النازحون في أمس الحاجة إلى الدواء.",
            "They are displaced yesterday needing medicine.",
            "The displaced are in dire need of medicine.",
        ),
        (
            "لا يملك المستشفى سوى سبعة أسرة.",
            "The hospital has only seven families.",
            "The hospital has only seven beds.",
        ),
        (
            "أمرت قواتها بعدم الرد إلا على مصادر النيران.",
            "It ordered its forces not to respond only to the sources of fire.",
            "It ordered its forces not to respond except to the sources of fire.",
        ),
        (
            "خرج جرحى وكبار سن.",
            "Wounded and underage people left.",
            "Wounded and elderly people left.",
        ),
        (
            "انتشلوا أحياء من البحر.",
            "They recovered neighborhoods from the sea.",
            "They were pulled alive from the sea.",
        ),
    ],
)
def test_the_other_sense_is_marked(ar: str, wrong: str, right: str) -> None:
    """A negation that is lost, a mistake left out, beds that are families."""
    assert [*findings(ar, wrong)]
    assert not [*findings(ar, right)]


def test_villages_are_hit_and_not_wounded() -> None:
    """What is put right, and what somebody suffered, which stays."""
    ar = "أدان الوزير إصابة قرى حدودية."
    wrong = "The minister condemned the wounding of border villages."
    assert mended(ar, wrong) == "The minister condemned hits on border villages."
    people = "The minister condemned the wounding of civilians in border villages."
    assert mended("أدان الوزير إصابة قرى ومدنيين.", people) == people


@pytest.mark.parametrize(
    ("ar", "house"),
    [
        ("إسرائيل تدمر مطار صنعاء.", ""),
        ("الطائرات تدمر مستودعا للسلاح.", ""),
        ("دخل الجيش تدمر الأثرية.", "Palmyra"),
        ("سقطت تدمر أمس.", "Palmyra"),
    ],
)
def test_destroys_is_no_palmyra_before_what_is_destroyed(ar: str, house: str) -> None:
    """The same letters are a verb before an airport, a depot."""
    assert ("Palmyra" in {match.house for match in load_names().find(ar)}) == bool(house)


def test_the_bundled_package_tells_who_did_it() -> None:
    """Of a promise, a kidnapping, mines that were planted and the end of a state."""
    lines = [
        "أما السجناء فقد وعد علييف بالإفراج عنهم.",
        "قالت إن جهاز الأمن التابع للحوثيين اختطف، الخميس، ما لا يقل عن 11 من الموظفين.",
        'أعلنت باكو مقتل مدنيين في انفجار لغمين قالت إن "مخربين" أرمن زرعوهما.',
        "وبذلك تكف الدولة عن الوجود.",
    ]
    with open_translator() as machine:
        promise, kidnapped, mines, end = machine.lines(lines)
    assert "Aliyev promised to release them" in promise
    assert "kidnapped at least 11" in kidnapped
    assert 'planted by Armenian "saboteurs' in mines
    assert "existence" in end
