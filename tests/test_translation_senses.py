"""Words of the field that a decoder takes for others."""

from __future__ import annotations

import pytest

from briefings.translation.checks.marks import Pair, judge
from briefings.translation.checks.senses import findings, mended, settled
from briefings.translation.names.authority import load_names
from briefings.translation.rescue import misleads


@pytest.mark.parametrize(
    ("ar", "wrong", "right", "said"),
    [
        (
            "هاجم الجنود المتظاهرين بأعقاب البنادق.",
            "Soldiers attacked the demonstrators with rifle punishments.",
            "Soldiers attacked the demonstrators with rifle butts.",
            "rifle butts",
        ),
        (
            "أصيب خمسة في هجوم بالسلاح الأبيض.",
            "Five were wounded in a white weapon attack.",
            "Five were wounded in a bladed weapon attack.",
            "bladed weapons",
        ),
        (
            "قتل الأخ غير الشقيق للرئيس.",
            "The president's unbroken brother was killed.",
            "The president's half-brother was killed.",
            "half-brother",
        ),
        (
            "اتهم التنظيم بقتل رجالها واغتصاب نسائها.",
            "He accused the group of killing its men and raping its people.",
            "He accused the group of killing its men and raping its women.",
            "women",
        ),
        (
            "ولم تشر الوزارة إلى أي دليل.",
            "The ministry has not consulted any evidence.",
            "The ministry has not pointed to any evidence.",
            "pointed to",
        ),
        (
            "إن الجنود الذين أعلن مقتلهم أحياء.",
            "The soldiers announced were killed alive.",
            "The soldiers whose deaths were announced are alive.",
            "alive",
        ),
        (
            "وكان الجنود يهمون باجتياز النهر.",
            "The soldiers were accused of crossing the river.",
            "The soldiers were about to cross the river.",
            "about to",
        ),
        (
            "قال إن الوفدين متباعدان.",
            "He said the two delegations were interdependent.",
            "He said the two delegations were far apart.",
            "far apart",
        ),
        (
            "لم يعد إلى القرية من أهلها إلا القليل.",
            "Few of its people are no longer in the village.",
            "Few of its people have come back to the village.",
            "(only few) returned",
        ),
        (
            "فقدت في اليوم الذي قبله أربعة.",
            "It lost on the day four who accepted.",
            "It had lost four the previous day.",
            "the day before",
        ),
        (
            "انتشل المسعفون من بين الحطام أما وطفليها.",
            "Paramedics were pulled from the wreck with her two children.",
            "Paramedics pulled a mother and her two children from the wreck.",
            "mother",
        ),
        (
            "وكبدت القوات العدو خسائر.",
            "The forces suffered losses from the enemy.",
            "The forces caused the enemy losses.",
            "inflicted (losses)",
        ),
        (
            "سلمت باكو ثلاث جثث لمدنيين.",
            "Baku handed over three bodies to civilians.",
            "Baku handed over three bodies of civilians.",
            "bodies of",
        ),
        (
            "دمر قصف الثامن من الشهر المستشفى.",
            "The shelling of the eighth month destroyed the hospital.",
            "The shelling on the eighth of the month destroyed the hospital.",
            "the strike on that day of the month",
        ),
        (
            "وبين العشرة طفلان.",
            "Among the ten children.",
            "Two of the ten were children.",
            "among them",
        ),
        (
            "أسقطت مسيرات أطلقها العدو ودمرتها.",
            "It shot down drones launched and destroyed by the enemy.",
            "It shot down and destroyed drones that the enemy had launched.",
            "shot down by us",
        ),
    ],
)
def test_turns_that_were_taken_to_pieces_are_marked(
    ar: str, wrong: str, right: str, said: str
) -> None:
    """Whatever was killed alive, accused of or handed to the dead; said rightly nothing is marked."""
    assert any(f'"{said}"' in reason for reason in findings(ar, wrong))
    assert not list(findings(ar, right))


def test_supplies_are_dropped_and_not_received() -> None:
    """The English of a plane that throws them down is put right."""
    en = mended("أسقطت طائرة كانت تلقي بالمؤن.", "It shot down a plane receiving supplies.")
    assert en == "It shot down a plane dropping supplies."


@pytest.mark.parametrize(
    ("ar", "en", "said"),
    [
        (
            "تراجع النادي عن عرضه.",
            "The club repeated its offer.",
            "went back on",
        ),
        ("من يهددنا فهو واهم.", "Whoever threatens us is important.", "deluded"),
        ("فر ألفا مدني أعزل.", "Two thousand elderly civilians fled.", "unarmed"),
        ("هاجم المحتلون القرية.", "The occupied attacked the village.", "occupiers"),
        ("مقتل رجل بمسيرة.", "A man killed with march.", "drone (that killed)"),
        (
            "صدرا عن خارجيتي البلدين.",
            "They came from the foreigners of both.",
            "foreign ministries",
        ),
        ("تأخروا لوعورة الطريق.", "They came late for the normality of the road.", "rugged"),
        (
            "وافق النادي شرط أن يعود اللاعب.",
            "The club agreed that the player would return.",
            "on condition that",
        ),
        (
            "سيفتح الجسر إذا ضمنت البلدية سلامته.",
            "The bridge will open because the council guarantees its safety.",
            "if",
        ),
        (
            "لن يفتح الجسر ما لم يكتمل الإصلاح.",
            "The bridge will not open if the repair is complete.",
            "unless",
        ),
        (
            "وقع العقد مكرها.",
            "He signed the contract gladly.",
            "under duress",
        ),
        (
            "اعتبر القاضي العقد باطلا.",
            "The judge considered the contract valid.",
            "void",
        ),
        (
            "وقال السجين إنه لقي معاملة حسنة.",
            "The prisoner said he was treated badly.",
            "treated well",
        ),
        (
            "استقبلت المستشفيات المصابين.",
            "The hospitals turned away the injured.",
            "turned nobody away (received)",
        ),
        (
            "عثر على البحارة أحياء.",
            "The sailors were found dead.",
            "found alive",
        ),
        (
            "بادر إلى تسليم خرائط الآبار مقابل المال.",
            "He handed over maps of the wells to the money.",
            "in exchange for",
        ),
        (
            "من مات لم تقتله الحمى بل العطش.",
            "Those who died did not kill the fever but thirst.",
            "killed by it",
        ),
        (
            'رحبت بالقرار، مؤكدة أن باكو "لم تغلق الطريق قط".',
            'It welcomed the decision, stressing that Baku had "only closed the road."',
            "never",
        ),
        (
            "شددت في منتصف يونيو/حزيران الماضي القيود.",
            "It tightened restrictions last June.",
            "mid-",
        ),
        (
            "ارتفعت حالات الإجهاض في المخيم.",
            "Abortions rose in the camp.",
            "miscarriages",
        ),
        (
            "قال إنها مجزرة لا محارق فيها.",
            "He said it was an unparalleled massacre.",
            "crematoria",
        ),
        (
            "تستغرق الرحلة ساعة واستغرقت يوما.",
            "The trip takes an hour and a day.",
            "but took (so long)",
        ),
        (
            "وقال المتحدث إن الشريط مختلق.",
            "The spokesman said that the tape was hacked.",
            "fabricated",
        ),
        ("نفد الوقود من المستشفى.", "Fuel was carried out by the hospital.", "ran out"),
        (
            "وقالت الأم إن ابنها فقد منذ الاثنين.",
            "The mother said that her son has lost since Monday.",
            "missing",
        ),
        ("وقال القائد إن قتلانا خمسون.", "The commander said that we killed fifty.", "our dead"),
        (
            "بلغ قتلى الجيش خمسين.",
            "The army killed fifty.",
            "the dead of",
        ),
        (
            "أدانت الشرطة التمثيل بجثة الجندي.",
            "Police condemned the representation of the soldier's body.",
            "mutilated the dead",
        ),
        (
            "استبعدت المعارضة من المحادثات.",
            "The opposition ruled out the talks.",
            "kept out",
        ),
        (
            "عدلت الوزارة عن قرارها إغلاق الميناء.",
            "The ministry revised its decision to close the port.",
            "gave it up",
        ),
        (
            "أذعن القائد لشروط الحكومة.",
            "The commander gave up the government's terms.",
            "gave in to",
        ),
        (
            "قدر الوزير القتلى بثلاثة آلاف والجرحى بضعفي ذلك.",
            "The minister put the dead at three thousand and the wounded with weaknesses.",
            "twice as many",
        ),
        (
            "نزح الآلاف من ستيباناكرت القريبة.",
            "Thousands fled near Stepanakert.",
            "nearby",
        ),
        (
            "وجرحت جدة أحد الأطفال.",
            "Jeddah was wounded, one of the children.",
            "a grandmother",
        ),
        (
            "ويصدّق البرلمان على إعلان حالة الحرب.",
            "The parliament believes in declaring a state of war.",
            "ratified",
        ),
        (
            "وتؤوي القاعدة خمسة آلاف مدنى.",
            "The base houses five thousand cities.",
            "civilians",
        ),
        (
            "ودُمر في المخيم مئة مأوى للنازحين.",
            "One hundred displaced people were destroyed in the camp.",
            "buildings destroyed",
        ),
        (
            "واتهم الرئيس جنود الخصم بالجبن.",
            "The president accused the enemy's soldiers of cheese.",
            "cowardice",
        ),
        ("يصل الوفد بعد غد.", "The delegation arrives tomorrow.", "day after tomorrow"),
        (
            "وحث الطرفين على وقف القتال.",
            "The two sides urged an end to the fighting.",
            "urged (both sides)",
        ),
        (
            "تبادل الجانبان الاتهامات بخرق الهدنة، وقتل مدني من كل جانب.",
            "The two sides traded accusations of breaking the truce and killing a civilian from each side.",
            "a soldier was killed",
        ),
        (
            "لم تكن هناك دبابات في الحي كما زعم الجيش.",
            "There were no tanks in the neighborhood, the army claimed.",
            "as … claimed",
        ),
        (
            "قصف نسبته مصادر محلية إلى الجيش",
            "Shelling attributed to local sources of the army",
            "blamed on",
        ),
        (
            "طلبت وزارة الخارجية من القوات الغازية الانسحاب.",
            "The Foreign Ministry asked the gas forces to withdraw.",
            "invading",
        ),
        (
            "ولم تعقب الحكومة السورية على النبأ.",
            "The Syrian government did not follow the news.",
            "commented on",
        ),
        (
            "رفعت حالة القوة القاهرة عن الميناء.",
            "The force lifted Cairo from the port.",
            "force majeure",
        ),
        (  # said of two, killed and wounded
            "قتل صياد وأصيب سائق برصاص حارس، ونفى الحارس إطلاق أي رصاصة.",
            "A fisherman was killed and a driver was killed; the guard denied firing any bullet.",
            "wounded (people)",
        ),
        (
            "أدى الحريق إلى مقتل عامل وإصابة آخر.",
            "The fire wounded a worker and injured another.",
            "killed (people)",
        ),
        (
            "دحض المحافظ رواية الشركة.",
            "The governor condemned the company's account.",
            "refuted",
        ),
        (
            "أحبط الحراس عملية تهريب.",
            "The guards carried out a smuggling operation.",
            "foiled",
        ),
        (
            "أعفت البلدية التجار من الرسوم.",
            "The municipality imposed fees on the merchants.",
            "exempted",
        ),
        ("تلقت الشركة القائمة.", "The company handed over the list.", "received"),
        (
            "قال القنصل: لم نجل رعايانا من المدينة.",
            "The consul said: No nationals from the city were born.",
            "evacuated (people)",
        ),
        (
            "وصل رجال بزي الحرس إلى المصنع.",
            "Members of the guard reached the factory.",
            "in uniform",
        ),
        (
            "ولم تر اللجنة أضرارا في السوق.",
            "The committee did not damage the market.",
            "did not see (or find)",
        ),
        ("لم يعثر الحراس على أسلحة.", "The guards did not arm.", "did not see (or find)"),
        (
            "واستدعت السفيرة الإيطالية لإبلاغها بالقرار.",
            "Italian Ambassador Anna Rossi summoned her to tell her of the decision.",
            "summoned (the ambassador)",
        ),
        ("امتنع الوفد عن التصويت.", "The delegation voted against.", "abstained"),
        ("صوت الوفد ضد المشروع.", "The delegation abstained.", "voted against"),
        ("صوت الوفد لصالح المشروع.", "The delegation voted against the bill.", "voted for"),
        ("توفي سائق بالقصور الكلوي.", "A driver died of diabetes.", "kidney failure"),
        ("عوقب السارق بالإعدام.", "The thief was punished.", "execution"),
        ("ورفضت الوزارة الطلب.", "The ministry studied the request.", "refused"),
        ("ونفت الوزارة الخبر.", "The ministry carried the news.", "denied"),
        ("ويعتزم الجيش الانسحاب.", "The army withdrew.", "intends"),
        ("احتج المحامي على نقله.", "The lawyer protested to move him.", "protested against"),
        ("دفع الأب فدية للعصابة.", "The father drove a ransom to the gang.", "paid a ransom"),
        ("وقعت الحظر 110 دول.", "The ban took place in 110 countries.", "signed (a treaty)"),
        ("استقبل 85 مصابا بالرصاص.", "He received 85 bullets.", "people with gunshot wounds"),
        ("خير القائد رجاله بين أمرين.", "He chose his men between two.", "left them the choice"),
        ("ولا يعنيهم ما يجري هناك.", "They do not mean what goes on.", "is nothing to them"),
        ("بلغ عدد قتلاه من العسكريين 376.", "The number of its soldiers reached 376.", "dead"),
        ("وسقط قتلى في القصف.", "There was shelling.", "dead"),
        ("وتفقد الوزير الجرحى.", "The minister inspected the ward.", "wounded"),
        ("أفرجوا عن 706 أسرى.", "They released 706 families.", "captives"),
        ("قال إنهم مرتزقة من الخارج.", "He said they rented from abroad.", "mercenaries"),
        ("ودعا الطرفين إلى هدنة.", "He called on both sides to hold on.", "truce"),
        ("واستسلم قائد الموقع.", "The site commander was saved.", "surrendered"),
        ("واعتذرت باكو لموسكو.", "Baku prepared for Moscow.", "apologized"),
        ("وخطفت جماعة صحفيا.", "A group wrote a journalist.", "kidnapped"),
        ("انتهت الجولة قبل الأخيرة.", "The next round ended.", "next to last"),
        ("أضربوا في المعتقلات.", "They struck in the detainees.", "prisons (they are in)"),
        ("انتظروا وثقوا بجيشنا.", "They waited and documented our army.", "trust"),
        ("سيحاسب التاريخ الحكومة.", "History will hold the government.", "hold to account"),
        ("قال إن الادعاء الأرميني باطل.", "He said Armenian prosecutors were void.", "claim"),
        ("ووصف التصريح بأنه هراء.", "He described the statement as reckless.", "nonsense"),
        (
            "قدمت له في المقابل خريطة.",
            "She gave him a map on the other hand.",
            "in return",
        ),
        (
            "فتح ممر لإجلاء الجرحى.",
            "A corridor was opened to evacuate them.",
            "wounded who are evacuated",
        ),
        ("نعت الجامعة أستاذها.", "The university named its professor.", "mourned"),
        ("القائد يسلم خمسة أسرى إلى باكو.", "Commander receives 5 captives.", "handed over (to)"),
        ("والعدد دون تقديرات الوزارة.", "The number is without the ministry's figures.", "below"),
        ("وتحققت المنظمة من الهجمات.", "The group investigated the attacks.", "verified"),
        ("لكن سعاد رفضت.", "But a return refused.", "Suad (a name)"),
        (
            "دفعوا 70 مليون نايرا (545 ألف دولار).",
            "They paid 70 million naira (545,000).",
            "dollars",
        ),
        (
            "طالب بتوقيع عقوبات عليهم.",
            "He demanded signing sanctions on them.",
            "imposed (a penalty)",
        ),
        ("أدين بشهادة الزور.", "He was convicted of forged degrees.", "perjury"),
        ("شككت باريس في صحتها.", "Paris questioned its health.", "truth (of what is said)"),
        ("لهم حق غير قابل للتصرف في العودة.", "They have a right to return.", "inalienable"),
    ],
)
def test_a_word_that_was_taken_for_another_is_told(ar: str, en: str, said: str) -> None:
    """A word that looks like another and became it is a reason to check the sentence, with its sense."""
    reasons = list(findings(ar, en))
    assert len(reasons) == 1
    assert reasons[0].startswith(f'the Arabic says "{said}" (')


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "سيفتح الجسر إذا ضمنت البلدية سلامته.",
            "The bridge will open once the council guarantees its safety.",
        ),
        ("قتل رجل أعزل.", "A man without weapons was killed."),
        ("قتل محتج شارك بمسيرة.", "A protester who took part in a march was killed."),
        ("انسحب المحتلون.", "Those who had occupied the town withdrew."),
        ("لم تفلح الوساطة.", "The mediation failed."),
        (
            "يفتح الجسر إذا جف النهر، لأن الماء مرتفع.",
            "The bridge opens when the river is dry, because the water is high.",
        ),
        (
            "لن يفتح الجسر ما لم يكتمل الإصلاح.",
            "The bridge will not open if the repair is not complete.",
        ),
        (
            "وسيفتح الجسر ما لم تهطل الأمطار.",
            "The bridge will only open if there is no rain.",
        ),
        (
            "عثر على جثث في أحياء المدينة.",
            "Bodies were found in the city; the dead were not counted.",
        ),
        (
            "أقرت المحكمة قانون حالات الإجهاض.",
            "The court upheld the law on abortions.",
        ),
        (
            "نصت المعاهدة عليه كما نص عليه القانون.",
            "The treaty stipulated it as the law did.",
        ),
        (
            "كلفت اللجنة خبيرا، التي كلفت التحقيق أيضا.",
            "The committee, which tasked an expert with it, was charged with the inquiry too.",
        ),
        ("وقتل آخرون، بعضهم بعد مقتله.", "Others fell, some of them posthumously."),
        ("وعاد الأسرى إلى بيوتهم.", "The prisoners returned to their homes."),
        ("وزار الجرحى في المشفى.", "He visited the injured in the clinic."),
        ("وثقوا الهجوم بالصور.", "They documented the attack with photos."),
        ("وانسحبت القوات من التلة.", "The forces pulled back from the hill."),
        ("واعتذر الوزير عن الحضور.", "The minister declined to attend."),
        ("أزيلت الألغام من الحقل.", "The field was demined."),
        ("لم تر اللجنة أي دليل على ذلك.", "The committee found no evidence of that."),
        ("وقال المتحدث إن الشريط مختلق.", "The spokesman said that the tape was a fake."),
        ("نفد الوقود من المستشفى.", "The hospital is out of fuel."),
        ("نفذت القوات العملية ليلا.", "The forces carried out the operation at night."),
        ("فقدت الأسرة منزلها منذ عام.", "The family lost its home a year ago."),
        ("مثل القائد أمام المحكمة.", "The commander appeared before the court."),
        ("استبعدت باكو إجراء محادثات قريبة.", "Baku ruled out talks any time soon."),
        (
            "رد وزير العدل عن سؤال الصحفي.",
            "The justice minister answered the journalist's question.",
        ),
        ("عدلت الوزارة قرارها.", "The ministry revised its decision."),
        ("حث الطرفان روسيا على التدخل.", "The two sides urged Russia to intervene."),
        (
            "تبادل الجانبان الاتهامات بخرق الهدنة وقتل مدنيين من الجانبين.",
            "The two sides traded accusations of breaking the truce and killing civilians on both sides.",
        ),
        (
            "لا تبعد القرية عن الحدود سوى ميل، كما يزعم السكان.",
            "The village is but a mile from the border, residents claim.",
        ),
        (
            "قصف نسبته مصادر محلية إلى الجيش",
            "Shelling that local sources attributed to the army",
        ),
        ("وجدتها جارتها فاقدة الوعي.", "Her neighbor found her unconscious."),
        ("يعبأ الرغيف بالجبن والزعتر.", "The loaf is filled with cheese and thyme."),
        (
            "أخلي السكان من المنازل القريبة من الجسر.",
            "Residents were evacuated from the houses near the bridge.",
        ),
        ("وصلت جدة أولى طائرات الإجلاء.", "The first evacuation flights reached Jeddah."),
        ("أجرى الفريق أول عملية زرع قلب.", "The team performed the first heart transplant."),
        ("زحفت القوات نحو النهر.", "The forces moved toward the river."),
        ("أصيب الحارس برصاص لص.", "The guard was shot by a thief."),
        ("أصيب الحارس برصاص لص ثم توفي في المستشفى.", "The guard was shot dead by a thief."),
        ("أصيب ثلث السكان بالمرض.", "A third of the population got ill."),
        ("رفض الحراس دخول القاعة.", "The guards refused to enter the hall."),
        ("تسلم الوزير القائمة.", "The minister received the list."),
        ("لم تسلم القرية من القصف.", "The village was not spared the shelling."),
        ("وأكد مستثمر أنه أضاف متجرا.", "An investor confirmed adding a shop."),
        ("ولم تر اللجنة أضرارا في السوق.", "The committee found the market undamaged."),
        ("لم تسجل المستشفيات إصابات.", "There were no casualties in the hospitals."),
        ("واستدعت السفيرة الإيطالية.", "The Italian ambassador was summoned."),
        ("واستدعت السفيرة الإيطالية.", "It summoned the Italian ambassador."),
        ("في المقابل، نفت الوزارة ذلك.", "On the other hand, the ministry denied it."),
        ("وجدد الوزير دعوته في جدة.", "The minister reiterated his call in Jeddah."),
        ("احتج الوفد لدى المجلس على القرار.", "It protested to the council over the decision."),
        ("ولد الكاتب في إلينوي.", "The writer was born in Illinois."),
        ("انتهت الجولة قبل الأخيرة.", "The penultimate round ended."),
        ("أضربوا في المعتقلات.", "They went on strike in detention centers."),
        ("أفرجت عن المعتقلات.", "It released the female detainees."),
        ("نقل الجرحى إلى باكو.", "The casualties were taken to Baku."),
        ("نعت الجامعة أستاذها.", "The university announced the death of its professor."),
        ("تسلم الجيش الأسرى في باكو.", "The army received the captives in Baku."),
        (
            "يسلم الجيش المواقع وتتسلم الشرطة غيرها إلى حين.",
            "The army hands posts over; police receive others.",
        ),
        ("من دون حصيلة رسمية", "without an official toll"),
        ("أقر المجلس قانون العقوبات على روسيا.", "It passed the sanctions law on Russia."),
        ("دفعوا خمسة ملايين دولار.", "They paid US$5m."),
        ("كلف مئة يورو.", "It cost €100."),
        ("طالب بتوقيع عقوبات عليهم.", "He demanded that they be punished."),
        ("حل الجيش في المرتبة العاشرة.", "The army came tenth."),
        ("حل الجيش محل الشرطة.", "The army took the place of the police."),
    ],
)
def test_right_wordings_and_look_alikes_are_let_be(ar: str, en: str) -> None:
    """Free English for the word is right, and so is the other sense where the Arabic has the other word."""
    assert list(findings(ar, en)) == []


def test_the_mark_is_check_with_the_true_reason() -> None:
    """A fluent sentence with a word in another sense does not pass as ok."""
    trust = judge([Pair("تخلف الوزير عن الاجتماع.", "The minister failed to meet.")])[0]
    assert trust.mark == "check"
    assert any(reason.startswith('the Arabic says "stayed away"') for reason in trust.reasons)


def test_a_word_that_the_field_knows_is_no_doubt() -> None:
    """ "Did not condemn" has the verb of the Arabic; soldiers who took civilians in sheltered them."""
    for ar, word in (("لم يدن النادي القرار.", "condemn"), ("جنوده آووا المدنيين.", "sheltered")):
        assert word in settled(ar, f"They {word} it.")


def test_a_right_word_that_the_lexicon_lacks_is_no_doubt() -> None:
    """What an entry accounts for is not told as a word without a counterpart."""
    ar, en = "عدل الوفد عن المشاركة في المؤتمر.", "The delegation refrained from taking part."
    assert {"refrained", "عدل"} <= settled(ar, en)
    assert settled("وصل الوفد إلى المؤتمر.", en) == frozenset()
    ar, en = "أعادوا السيارات من دون مقابل.", "They returned the cars without payment."
    assert {"without", "payment", "مقابل"} <= settled(ar, en)


def test_the_right_candidate_of_the_beam_has_no_fault() -> None:
    """Of two candidates the one that keeps the sense, the denial and the speaker is the better one."""
    names = load_names()
    for ar, wrong, right in (
        ("بالكاد نجا السائق.", "The driver almost survived.", "The driver barely survived."),
        ("التقرير ملفق.", "The report is incomplete.", "The report is fabricated."),
        ("لم ينف الجيش النبأ.", "The army denied the news.", "The army did not deny the news."),
        ("باكو: يريفان خرقت الهدنة", "Baku violated Yerevan's truce", "Baku: Yerevan broke truce"),
    ):
        matches = names.find(ar)
        assert misleads(ar, wrong, matches) > misleads(ar, right, matches) == 0
