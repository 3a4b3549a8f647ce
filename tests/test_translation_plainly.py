"""Words that the decoder hardly knows reach it in common ones, from the first attempt on."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from briefings.language.normalize import for_engine
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.jobs import job_of
from briefings.translation.names.authority import NameAuthority, load_names
from briefings.translation.plainly import commoner
from briefings.translation.translator import Translator


@cache
def packed_names() -> NameAuthority:
    """The names, read once."""
    return load_names()


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("دعا الرئيس إلى حقن الدماء.", "دعا الرئيس إلى وقف سفك الدماء."),
        ("قبلت الهدنة حقنا للدماء.", "قبلت الهدنة من أجل وقف سفك الدماء."),
        ("وشجب الوزير القصف.", "وأدان الوزير القصف."),
        ("لم تشجب باريس القصف.", "لم تدين باريس القصف."),
        ("كيلو البندورة وشاحنة للبندورة", "كيلو الطماطم وشاحنة للطماطم"),
        ("طالب بإماطة اللثام ولإماطة اللثام عنه", "طالب بالكشف وللكشف عنه"),
        ("ضربت باكو عرض الحائط بالقرار.", "أخلت باكو بالقرار."),
        ("ضرب الجيش بالهدنة عرض الحائط.", "أخل الجيش بالهدنة."),
        ("طفح الكيل بسكان المدينة.", "نفد صبر سكان المدينة."),
        ("واستتب الأمن وانكفأ العدو", "واستقر الأمن وتراجع العدو"),
        ("والضرب عرض الحائط بالقرار المجحف", "والإخلال بالقرار غير العادل"),
        ("في اعيرة نارية وازيز", "في طلقات نارية وصوت"),
        ("ضرب زلزال وتسونامي الجزيرة", "ضرب زلزال و tsunami الجزيرة"),
    ],
)
def test_rare_words_are_said_in_common_ones(ar: str, said: str) -> None:
    """With what is written onto them, with words between, and where the hamza was left out."""
    assert commoner(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "اندلع حريق في كارتال كايا.",  # no "like convoys"
        "صودر هاتفين محمولين.",  # two telephones, and nobody chanting
        "حقنت الممرضة دماء الجريح.",
        "وصلت قافلة إلى واد قرب الحدود.",  # a valley
        "ثاروا على الحكومة.",  # rose, and did not take revenge
        "ضربت الزلازل عرض البلاد.",
        "أدت المحادثات إلى هدنة.",
        "انقضت سنة على الحرب.",  # passed, and did not attack
        "تفشت حمى الضنك في الولاية.",  # dengue fever, and no hardship
        "جاء ولدك من هناك.",  # your son, and no shelling
        "نعرف ما يتربص بها.",
        "وصل تشي بينغ.",
        "قدم الفريق أداء كأداء الأبطال.",  # like champions, and no great obstacle
        "قصفت قرية تحتلها قوات النظام.",  # that they hold
        "استهدف مقر قيادة قوات الدعم السريع.",  # theirs
        "استهدف الهجوم قوات الأمن.",
        "هاجمت الدورية مسلحين.",
        "قتل الجندي مسلحا.",
        "رفض الوزير قرارات المحكمة.",
        "قدم الوزير مقترح اللجنة.",
        "ليس الجيش من القوى السياسية.",
        "لا تنسحب القوات إلا في حال توقيع الاتفاق.",
        "يروي الفلاحون أراضيهم من النيل من أجل الزراعة.",
        "قال الوزير بول مرقص إن وزيرا ومرقص غادرا.",  # a name
        "يعيشون في الشريط الحدودي.",
        "أصدر الجيش بيانات عن المعركة.",
    ],
)
def test_what_only_looks_like_them_stays(ar: str) -> None:
    """Other words with such letters are not touched, and neither is a sentence without any."""
    assert commoner(ar) == ar


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("سلم الأرمن ست جثث لجنود من باكو.", "سلم الأرمن ست جثث تعود لجنود من باكو."),
        ("وأعادت باكو جثتين لمدنيين.", "وأعادت باكو جثتين تعود لمدنيين."),
        ("قالت إنها كانت تهم بضرب غنجه.", "قالت إنها كانت على وشك ضرب غنجه."),
        ("وكان الجنود يهمون بالفرار.", "وكان الجنود على وشك الفرار."),
        ("همت القوات بدخول شوشا.", "كانت القوات على وشك دخول شوشا."),
        ("ولم يعد إلى القرية إلا القليل.", "ولم يرجع إلى القرية إلا القليل."),
        ("لم تعد إلى بيوتها سوى أسرتين.", "لم ترجع إلى بيوتها سوى أسرتين."),
        ("الجنود الذين أعلنت باكو مقتلهم أحياء.", "الجنود الذين أعلنت باكو مقتلهم ما زالوا أحياء."),
        ("الضابطة التي زعم العدو مقتلها حية.", "الضابطة التي زعم العدو مقتلها ما زالت حية."),
        ("قصف الثامن من الشهر", "القصف الذي وقع يوم الثامن من الشهر"),
        ("في ضربة الحادي والعشرين من الشهر", "في الضربة التي وقعت يوم الحادي والعشرين من الشهر"),
        ("وبين الأربعة عشر ثلاثة أطفال.", "ومن بين الأربعة عشر هناك ثلاثة أطفال."),
        ("من بين الأربعة والعشرين امرأتان.", "من بين الأربعة والعشرين هناك امرأتان."),
        ("فقدت في اليوم الذي قبله أربعة.", "فقدت في اليوم السابق أربعة."),
        ("وكبدت وحداتنا العدو أربعين قتيلا.", "وأوقعت وحداتنا أربعين قتيلا في صفوف العدو."),
        ("كبد الدعم السريع الجيش خسائر فادحة.", "أوقع الدعم السريع خسائر فادحة في صفوف الجيش."),
        (
            "سلم الأرمن الجانب الأذربيجاني ست جثث.",
            "سلم الأرمن إلى الجانب الأذربيجاني ست جثث.",
        ),
        ("قال مسؤول طلب ألا يسمى إن", "قال مسؤول طلب عدم ذكر اسمه إن"),
        ("سلم الروس الأرمن جثث جنودهم.", "سلم الروس إلى الأرمن جثث جنودهم."),
        (
            "انتشل رجال الإنقاذ من تحت الأنقاض أما وابنها.",
            "انتشل رجال الإنقاذ أما وابنها من تحت الأنقاض.",
        ),
        ("مسيرات أطلقها العدو ودمرتها.", "مسيرات أطلقها العدو وقامت بتدميرها."),
        ("لم تطلق من باكو نيران باتجاه يريفان.", "لم يتم إطلاق نيران من باكو باتجاه يريفان."),
        ("إن الطرفين متباعدان.", "إن الطرفين بعيدان عن بعضهما."),
        ("الجانبان متباعدان جدا.", "الجانبان بعيدان جدا عن بعضهما."),
        ("ومواقف الدول متباعدة", "ومواقف الدول بعيدة عن بعضها"),
        ("استهدفت البلدة طائرات روسية.", "استهدفت البلدة من قبل طائرات روسية."),
        ("وهاجم مقر الحزب مسلحون.", "وهاجم مقر الحزب من قبل مسلحون."),
        ("قصفت المدينة القديمة مدفعية.", "قصفت المدينة القديمة من قبل مدفعية."),
        ("أحبط الهجوم حراس السفارة.", "أحبط الهجوم من قبل حراس السفارة."),
        ("تبنت الهجوم جماعة مسلحة.", "تبنت الهجوم من قبل جماعة مسلحة."),
        ("خرق الهدنة صاروخ.", "خرق الهدنة من قبل صاروخ."),
        ("خرق الهدنة بين الطرفين صاروخ.", "خرق الهدنة بين الطرفين من قبل صاروخ."),
        ("وافتتح المعرض وزير الثقافة.", "وافتتح المعرض من قبل وزير الثقافة."),
        ("أعد التقرير خبراء من جنيف.", "أعد التقرير من قبل خبراء من جنيف."),
        ("قتل الجندي قناص.", "قتل الجندي من قبل قناص."),
        ("ضرب البلدة زلزال قوي.", "ضرب البلدة من قبل زلزال قوي."),
        ("هاجم القافلة مسلحون.", "هاجم القافلة من قبل مسلحون."),
        ("رفضت القرار أحزاب المعارضة.", "رفضت القرار من قبل أحزاب المعارضة."),
        ("أدان الهجوم وزراء الخارجية.", "استنكر الهجوم من قبل وزراء الخارجية."),
        ("ليست الحكومة من خرق الهدنة.", "ليس الحكومة هو الذي خرق الهدنة."),
        ("يخلف الوزير نائبه.", "نائبه يخلف الوزير."),
        (
            "تعلن النتائج غدا الا في حالة إعادة فرز الأصوات.",
            "تعلن النتائج غدا ما لم يتم إعادة فرز الأصوات.",
        ),
        ("لجأت إلى ضرب المتظاهرين.", "لجأت إلى الاعتداء على المتظاهرين بالضرب."),
        ("بمحاولة النيل من وحدة البلاد", "بمحاولة المساس بوحدة البلاد"),
        ("محاولة للنيل من إرادة الشعب", "محاولة للمساس بإرادة الشعب"),
        ("تحت وقع الصدمة", "تحت تأثير الصدمة"),
        ("رسالة أعلم فيها الوزير", "رسالة أبلغ فيها الوزير"),
        ("تعديل قانون العمل", "تعديل قانون الشغل"),
        ("أصدرت الوزارة بيانات عن عدد القتلى", "أصدرت الوزارة أرقاما عن عدد القتلى"),
        ("العرض في الساحة الحمراء", "العرض العسكري في الساحة الحمراء"),
        ("ترحيل جثماني القتيلين", "نقل جثماني القتيلين"),
        ("تقدم بطعن في نتيجة التصويت", "تقدم بطعن ضد نتيجة التصويت"),
        ("قال الرجل في الشريط إنه", "قال الرجل في التسجيل إنه"),
        ("قرب مطعم ومرقص في العاصمة", "قرب مطعم وملهى ليلي في العاصمة"),
        ("وحققت الشرطة في مقتل مدنيين.", "وأجرت الشرطة تحقيقا في مقتل مدنيين."),
        ("وتحقق أرمينيا في الحادث.", "وتجري أرمينيا تحقيقا في الحادث."),
        ("قال إنه يحقق في ملابسات الهجوم.", "قال إنه يجري تحقيقا في ملابسات الهجوم."),
        ("وأيد القرار عشرة قضاة.", "وصوت عشرة قضاة لصالح القرار."),
        ("عارض مشروع القرار عضوان.", "صوت عضوان ضد مشروع القرار."),
        ("رفضت كذلك طلب باكو منع السفر.", "رفضت كذلك طلبا من باكو بمنع السفر."),
        ("نفت باكو أن تكون تحتجز أحدا.", "نفت باكو أنها تحتجز أحدا."),
        ("أعادت ثلاثة جنود أسرتهم في سوتك.", "أعادت ثلاثة جنود كانت قد أسرتهم في سوتك."),
        ("نفى أن يكون جنين قد مات.", "نفى أن يكون الجنين قد مات."),
        ("ولم توقف سوى ستة منهم.", "ولم تعتقل سوى ستة منهم."),
        ("لم تطلق أحدا.", "لم تطلق سراح أحد."),
        ("جثة مجندة جرى التمثيل بها.", "جثة مجندة جرى التنكيل بها."),
        ("وشكك في الرواية.", "وشكك في صحة هذه الأقوال."),
        ("بتر ساق آخر", "قطع ساق شخص آخر"),
    ],
)
def test_turns_of_phrase_are_said_more_plainly(ar: str, said: str) -> None:
    """What hangs on its neighbours, in singular and plural, of women and men, of either party."""
    assert commoner(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "سلم الجيش جثث القتلى لذويهم.",  # to their families
        "سلمت يريفان خمس جثث لأذربيجان.",  # to a country
        "دفن السكان جثث لجنود.",  # handed to nobody
        "كان يواجه تهم بقتل المدنيين.",  # charges
        "وكانت تهم بالفساد قد وجهت إليه.",
        "وكان الأمر يهم باكو.",  # mattered to her
        "وكان ذلك يهم بشكل خاص السكان.",
        "كان الأمر يهم بعض الدول.",
        "وكان يهم بركوب سيارته.",  # which the decoder knows
        "لم يعد من خيار سوى القتال.",  # there was no longer
        "لم يعد أمامهم إلا الاستسلام.",
        "لم يعد منهم سوى ثلاثة على قيد الحياة.",
        "دخل الجيش بعد مقتلهم أحياء المدينة.",  # quarters of the town
        "قصف المدينة في الثامن من الشهر.",
        "بين القتلى الأربعة عشر ثلاثة أطفال.",
        "تتراوح أعمارهم بين العاشرة والعشرين.",
        "في اليوم الذي سبق الهدنة",
        "أمراض القلب والكبد والمسنين",
        "سلم الجانب الأذربيجاني ست جثث.",
        "سلم الجنود الأرمن جثث القتلى.",  # the Armenian soldiers
        "لم تطلق القوات النار على باكو.",
        "على فترات متباعدة",
        "حقق الجيش تقدما في ظروف صعبة.",  # made progress
        "تحقق النصر في ظروف صعبة.",
        "وحققت روسيا مكاسب في ظروف الحرب.",
        "أيد القرار رئيس البلاد.",
        "رفضت كذلك طلبا من باكو.",
        "نفت أن تكون قد قصفت المدينة.",
        "زار الجنود أسرتهم في يريفان.",  # their family
        "قصفت القوات مخيم جنين.",  # the town
        "لم تطلق النار على أحد.",
        "شكك في الرواية الرسمية.",
    ],
)
def test_turns_that_only_look_like_them_stay(ar: str) -> None:
    """Charges, families, what matters to somebody, what is no longer there."""
    assert commoner(ar) == ar


def test_no_name_of_the_lists_is_reworded() -> None:
    """A place or person that sounds like a rare word keeps the letters."""
    for sheet in (files("briefings") / "data" / "names").iterdir():
        if sheet.name.endswith(".tsv"):
            rows = csv.reader(sheet.read_text("utf-8").splitlines(), delimiter="\t", quotechar=None)
            told = {name for row in rows for cell in row for name in cell.split("|")}
            assert [n for n in map(for_engine, told) if commoner(n) != n] == [], sheet.name


def test_names_are_still_found_and_the_source_stays() -> None:
    """Only what the decoder gets is reworded, in every attempt; the text that is kept and shown is not."""
    ar = "شجب نيكول باشينيان القصف."
    job = job_of(ar, packed_names(), True)
    assert (job.ar, job.source) == (ar, ar)
    assert job.first == "أدان نيكول باشينيان القصف."
    assert job.prepared == "أدان Nikol Pashinyan القصف."


def test_turns_keep_their_sense_in_english(tmp_path: Path) -> None:
    """The living are not killed, bodies are not given to the dead, and no fire comes from where it never went."""
    lines = (
        "إن الجنود الأربعة الذين أعلنت باكو مقتلهم أحياء.",
        "سلم الأرمن ست جثث لجنود أذربيجانيين.",
        "لم تُطلق من أرمينيا نيران باتجاه أذربيجان من أي نوع كان.",
        "وقال إن الطرفين متباعدان.",
        "وكانت القوات تهم بدخول شوشا.",
        "لم يعد إلى ستيباناكيرت من أهلها إلا القليل.",
        "وبين الأربعة عشر ثلاثة أطفال، أحدهم رضيع.",
        "وكانت المدينة قد فقدت في اليوم الذي قبله أربعة من أهلها.",
        "وقالت إن قصف الثامن من الشهر دمر المستشفى.",
        "وأسقطت القوات طائرة كانت تلقي بالمؤن.",
        "ما بين أربعمئة ألف ونصف مليون نازح وصلوا إلى المدينة.",
        "وحققت الشرطة الأذربيجانية في مقتل مدنيين أرمن.",
        "وقالت إن 120 ألف أرمني يتعرضون «لعقاب جماعي».",
        "ونفت أرمينيا أن تكون تحتجز أي أسير أذربيجاني.",
        "أفرجت أذربيجان عن ثلاثة جنود أرمن أسرتهم في سوتك.",
    )
    with Translator(open_engine(threads=1), packed_names(), tmp_path / "m", Options()) as machine:
        english = list(machine.lines(lines))
    alive, bodies, fire, apart, about, few, among, before, day, plane, half = english[:11]
    murder, punished, denied, caught = english[11:]
    assert "still alive" in alive
    assert "bodies belonging to" in bodies
    assert "from Armenia toward Azerbaijan" in fire
    assert "far from each other" in apart
    assert "about to enter" in about
    assert "no longer" not in few
    assert "three children" in among
    assert "day before" in before or "previous day" in before
    assert "eighth of the month" in day
    assert "dropping" in plane
    assert "400,000" in half and "[" not in half
    assert "police killed" not in murder and "investigat" in murder
    assert "collective punishment" in punished
    assert "holding" in denied
    assert "captured" in caught


def test_the_sense_is_kept_in_english(tmp_path: Path) -> None:
    """What became a call for bloodshed, a denial and a love spent is said as it is."""
    lines = (
        "دعا الرئيس إلى حقن الدماء ورأب الصدع بين الطرفين.",
        "وشجب برلمان باكو القرار.",
        "قضى نحبه في المستشفى متأثرا بإصابته.",
        "لم تفتأ باكو تكرر مطالبها.",
    )
    with Translator(open_engine(threads=1), packed_names(), tmp_path / "m", Options()) as machine:
        bloodshed, condemned, died, kept = machine.lines(lines)
    assert "bloodshed" in bloodshed
    assert "stop" in bloodshed or "halt" in bloodshed
    assert "condemned" in condemned
    assert "died" in died
    assert "not" not in kept
