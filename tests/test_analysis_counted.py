"""Who is counted: each noun by its own nation, no ages, no sources, nobody found alive."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, analyses_of, analysis_of


def told(ar: str) -> list[tuple[object, ...]]:
    """Each claim of a sentence: what befell, how many at least, and whom."""
    return [(f.kind, f.count[0], f.whom) for f in analysis_of(ar).figures]


def test_each_noun_is_of_its_own_nation() -> None:
    """ "20 Armenian terrorists" are Armenia's, whoever's dead stand before; no lone Armenian is left."""
    texts = (
        "اجتمعت اللجنة في باكو لبحث تطورات قره باغ.",
        "واستشهد ثلاثة جنود أذربيجانيين، فيما قتل 15 إرهابيا أرمنيا، بحسب وسائل إعلام تركية.",
    )
    found = analyses_of(*texts, day=date(2023, 9, 21), watch=KARABAKH, paragraphs=False)[1].figures
    assert [(f.count[0], f.whom, f.party_affected) for f in found] == [
        (3, "soldiers", "azerbaijan"),
        (15, "fighters", "armenia"),
    ]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("قتل 30 انفصاليا أرمنيا قرب أغدام.", [("killed", 30, "fighters")]),
        ("قتل أرمني قرب أغدام.", [("killed", 1, "Armenians")]),
        ("قتل جنديان أرمنيان قرب أغدام.", [("killed", 2, "soldiers")]),
        ("سقط قتيلان أرمنيان قرب أغدام.", [("killed", 2, "Armenians")]),
        ("قتل ثلاثة مدنيين في هجوم إرهابي.", [("killed", 3, "civilians")]),
    ],
)
def test_a_nation_behind_the_counted_noun_counts_nobody(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """The adjective of "30 X separatists" is no claim; an "X" who was killed is one."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وقتل الطفلان سيرينه ونارك (7 و11 عاما) في القصف.", [("killed", 2, "children")]),
        ("قتل طفل عمره 8 سنوات و10 مدنيين.",
         [("killed", 1, "children"), ("killed", 10, "civilians")]),
        ("قتل 8 و10 مدنيين في قريتين خلال يومين.",
         [("killed", 8, "people"), ("killed", 10, "civilians")]),
    ],
)  # fmt: skip
def test_ages_count_nobody(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "Aged 7 and 11 years": the first number is of years as well; "8 and 10 civilians" are people."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("لكن مصدرا عسكريا قال إن 9 جنود لقوا حتفهم.", [("killed", 9, "soldiers")]),
        ("وأضاف أن خبيرا عسكريا أكد مقتل 9 جنود.", [("killed", 9, "soldiers")]),
        ("قال إن عسكريا أصيب في الهجوم.", [("wounded", 1, "soldiers")]),
    ],
)
def test_a_military_source_is_no_soldier(ar: str, claims: list[tuple[object, ...]]) -> None:
    """The adjective of a source counts nobody, the same word alone does."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وسقط 12 جنديا أذربيجانيا بين قتيل وجريح.", []),
        ("أسفر الهجوم عن 207 قتيلا ومفقودا.", []),
        ("سقط 320 شخصا بين شهيد ومصاب.", []),
        ("خلفت السيول 207 أشخاص في عداد القتلى والمفقودين.", []),
        ("وصل عدد القتلى والمفقودين إلى 207.", []),
        ("بلغت حصيلة القتلى والجرحى 320.", []),
        ("سقط 20 قتيلا وجرحى كثيرون.", [("killed", 20, "people")]),
        (
            "وصل عدد القتلى والجرحى إلى 68 قتيلا و105 جرحى.",
            [("killed", 68, "people"), ("wounded", 105, "people")],
        ),
        ("خلف القصف 3-5 قتلى.", [("killed", 3, "people")]),
        ("وقال المتحدث إن أحد الجرحى توفي في المستشفى.", [("killed", 1, "people")]),
        ("توفي أحد الجرحى متأثرا بجراحه.", [("killed", 1, "people")]),
        ("وتقول باكو إن الجيش الأرميني تكبد 40 قتيلا وجريحا.", []),
        ("أعلنت باكو مقتل وإصابة نحو 20 جنديا قرب أغدام.", []),
        ("قال الجيش الأذربيجاني إنه قتل وجرح ما لا يقل عن 100 جندي أرميني.", []),
        ("وقالت باكو إنها قتلت وأصابت نحو 200 من جنود العدو.", []),
        ("غارة تقتل وتصيب 30 شخصا.", []),
        ("وقالت باكو إن 200 جندي أرميني سقطوا بين قتيل وجريح.", []),
        ("وقالت يريفان إن 300 جندي أذربيجاني أصبحوا بين قتلى وجرحى.", []),
        ("وأكد المتحدث أن 60 من عناصر العدو باتوا ما بين قتيل وجريح.", []),
        ("وكلف الهجوم العدو 800 بين قتيل وجريح وأسير.", []),
        ("قتل وأصيب أكثر من 40 شخصا في قصف على سوق بغنجة.", []),
        ("قتل أو أصيب 35 جنديا أذربيجانيا.", []),
        ("القوات الأذربيجانية قتلت أو أصابت عشرين جنديا.", []),
        ("القوات الأذربيجانية قتلت وأصابت عشرين جنديا.", []),
        ("قتل 15 جنديا وسقط المدنيون بين قتيل وجريح.", [("killed", 15, "soldiers")]),
        ("وقتل 15 جنديا فيما وقع السكان بين قتيل وجريح.", [("killed", 15, "soldiers")]),
        (
            "جندي أرميني قتل وأصيب 20 آخرون في انفجار لغم.",
            [("killed", 1, "soldiers"), ("wounded", 20, "soldiers")],
        ),
        ("قتل خمسة جنود وسقط 20 بين قتيل وجريح في بلدة.", [("killed", 5, "soldiers")]),
        (
            "قال الجيش إنه قتل خمسة وجرح ما لا يقل عن 20 جنديا.",
            [("killed", 5, "people"), ("wounded", 20, "soldiers")],
        ),
        ("وقال إن عشرات المدنيين قتلوا أو أصيبوا.", []),
        ("ضابط قتل وأصيب 20 جنديا.", [("killed", 1, "officers"), ("wounded", 20, "soldiers")]),
        ("قتلوا جنديا وأصابوا 20 جنديا.", [("killed", 1, "soldiers"), ("wounded", 20, "soldiers")]),
        ("قتل 12 جنديا وجرح 20 جنديا.", [("killed", 12, "soldiers"), ("wounded", 20, "soldiers")]),
        ("سقط 12 قتيلا و20 جريحا.", [("killed", 12, "people"), ("wounded", 20, "people")]),
    ],
)
def test_killed_or_wounded_is_no_number_of_dead(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "12, killed or wounded" does not tell how many were killed; each with its number does."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("غارة على مدرسة تقتل ١٣ وتجرح ٥٧.", [("killed", 13, "people"), ("wounded", 57, "people")]),
        ("القصف يقتل 13 ويصيب 57 آخرين.", [("killed", 13, "people"), ("wounded", 57, "people")]),
        ("قذيفة تقتل أربعة وتصيب أحد عشر.", [("killed", 4, "people"), ("wounded", 11, "people")]),
        ("الجيش يعتقل 20 شخصا ويقتل خمسة.", [("captured", 20, "people"), ("killed", 5, "people")]),
        ("مسلحون يخطفون تسعة عمال.", [("captured", 9, "workers")]),
        (
            "مسلحون يقتلون 12 مصليا ويجرحون 30.",
            [("killed", 12, "people"), ("wounded", 30, "people")],
        ),
        ("غارة على مدرسة تقتل 13 وتصيب 57 مبنى بأضرار.", [("killed", 13, "people")]),
        ("الهجوم يدمر 13 دبابة ويصيب 57 آلية.", []),
        ("وقد تصاعد القصف فقتل 12 مدنيا.", [("killed", 12, "civilians")]),
        ("ستنقل المروحية 40 جريحا إلى المستشفى.", [("wounded", 40, "people")]),
    ],
)
def test_verbs_of_the_present_tell_what_befell_whom(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """ "Kills 13 and wounds 57", each with its kind; what may be hit, will be, or is a thing is no claim."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وانخفض عدد المفقودين إلى 60 بعد العثور على 14 منهم أحياء.", [("missing", 60, "people")]),
        ("وعثر على ستة مفقودين على قيد الحياة، وقتل اثنان.", [("killed", 2, "people")]),
        ("عثر على 14 قتيلا من أحياء المدينة.", [("killed", 14, "people")]),
    ],
)
def test_those_found_alive_are_not_missing(ar: str, claims: list[tuple[object, ...]]) -> None:
    """Whoever is found alive is no claim; the dead of a town's quarters, the same word, are."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("قتل جندي أرميني وأربعة من رفاقه.",
         [("killed", 1, "soldiers"), ("killed", 4, "soldiers")]),
        ("قتل جندي أرميني، وأربعة جنود أصيبوا.",
         [("killed", 1, "soldiers"), ("wounded", 4, "soldiers")]),
        ("قتل جندي أرميني الثلاثاء وأصيب اثنان.",
         [("killed", 1, "soldiers"), ("wounded", 2, "soldiers")]),
    ],
)  # fmt: skip
def test_a_lone_noun_and_a_number_behind_it_both_count(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """ "Killed were a soldier and four": one and four, with "and" or of the wounded."""
    assert told(ar) == claims


def test_a_toll_says_before_its_number_of_whom_it_is() -> None:
    """ "The number of the civilian dead rose to ten" counts civilians, "of the military dead" soldiers."""
    for text, whom in (
        ("ارتفع عدد القتلى المدنيين في قره باغ إلى عشرة.", ["civilians"]),
        ("ارتفع عدد القتلى العسكريين في قره باغ إلى عشرة.", ["soldiers"]),
        ("بلغت حصيلة القتلى من المدنيين 40.", ["civilians"]),
        ("ارتفع عدد القتلى في قره باغ إلى عشرة.", ["people"]),
    ):
        assert [figure.whom for figure in analysis_of(text).figures] == whom, text


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وفي البلدة (90 كلم شمال العاصمة) قتل شخص في انفجار لغم.", [("killed", 1, "people")]),
        ("وقع الحادث على الطريق الرئيسية رقم 3 وأودى بحياة شخصين.", [("killed", 2, "people")]),
        ("قتل أربعة أشخاص عند النقطة الكيلومترية عدد 52 على الطريق.", [("killed", 4, "people")]),
        ("حكم عليه بالإعدام بتهمة القتل وفق الفصلين 55 و204 من القانون.", []),
        ("تعرفوا إلى 12 جثة وبقيت الجثة رقم 13.", [("killed", 12, "people")]),
        ("ضرب الجزيرة زلزال من 6 درجات قتل 30 شخصا.", [("killed", 30, "people")]),
        ("أصيب الحارس بست طعنات ونقل إلى المستشفى.", [("wounded", 1, "guards")]),
        ("ستدفع لعائلات الضحايا تعويضات بنحو 300 دينار.", []),
        ("وذلك في الذكرى الـ30 لمقتل القائد.", [("killed", 1, "people")]),
        ("قتل جندي أرميني في 24 و25 أوت قرب أغدام.", [("killed", 1, "soldiers")]),
        ("20: تفجير في السوق يقتل ستين شخصا.", [("killed", 60, "people")]),
        ("بلغ عدد الغارات على المدينة 30 وقتل فيها مدني.", [("killed", 1, "civilians")]),
        ("صدرت في حقه 16 مذكرة تفتيش بتهمة القتل.", []),
        ("في 17/2/ 1986 قتل جندي قرب أغدام.", [("killed", 1, "soldiers")]),
        ("قتل صبي في الـ 6 من عمره.", [("killed", 1, "people")]),
        ("خسر الفريق 1-6 بعد مقتل لاعب.", []),
        ("سجلت الشرطة 29 جريمة قتل.", []),
        ("أصيب 40 شخصا (بشظايا يتجاوز طولها 4 سنتمترات).", [("wounded", 40, "people")]),
        ("قتل 39 (تسعة وثلاثون) شخصا وأصيب 60 ستون آخرون.",
         [("killed", 39, "people"), ("wounded", 60, "people")]),
    ],
)  # fmt: skip
def test_what_a_number_names_or_measures_is_no_toll(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """Distances, roads, stabs, money, anniversaries, ages, days, entries of a list, shares, raids."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("كانت الحافلة تقل نحو 45 تلميذا فأصيب سائقها.", [("wounded", 1, "drivers")]),
        ("كانت الطائرة تقل 62 راكبا قتلوا جميعا.", [("killed", 62, "passengers")]),
        ("وعلى متن الطائرة 44 أسيرا أفرجت عنهم باكو.", [("captured", 44, "prisoners")]),
        ("قتل بحار من طاقم الناقلة البالغ عدده 25 بحارا.",
         [("killed", 1, "crew members")]),
        ("بدأت الاحتجاجات في المدينة التي يقطنها 56 ألف شخص بعد مقتل شرطي.",
         [("killed", 1, "police")]),
        ("انتقد الحزب بعد مقتل مدنيين وجود أكثر من 60 ألفا من القوات الأجنبية.", []),
        ("عاد تسعة شبان كانوا نجوا من الغرق وقتل عاشر.", []),
        ("سيحاكم خمسة، إذ إن ثمانية أشخاص سيحاكمون في تفجير أوقع 45 قتيلا.",
         [("killed", 45, "people")]),
        ("قتل أفراد الفريق كلهم باستثناء 3 لاعبين.", []),
        ("قتل سبعة أشخاص على يد ثلاثة مهاجمين.", [("killed", 7, "people")]),
        ("أصدرت المحكمة أوامر اعتقال بحق خمسة من القادة.", []),
        ("أصدرت المحكمة مذكرات توقيف بحق القائد العام وثلاثة من مساعديه.", []),
        ("استجوبت الشرطة 10 أشخاص بعد هجوم قتل فيه 86.", [("killed", 86, "people")]),
        ("هاجم 50 مسلحا القرية وقتلوا ثلاثة مدنيين.", [("killed", 3, "civilians")]),
        ("أقدم مسلحان مجهولان على قتل ثلاثة مدنيين.", [("killed", 3, "civilians")]),
        ("عمد شخصان إلى قتل جارهما، وهو مواطن أرميني.", [("killed", 1, "people")]),
        ("أدرجت 7 أشخاص يشتبه بهم في اغتيال الوزير.", []),
        ("اعتقلت الشرطة 7 أشخاص يشتبه بهم في الاغتيال.", [("captured", 7, "people")]),
        ("تعهدت الولاية بتشغيل 10 أفراد من عائلات القتلى.", []),
        ("أصيب مسلح من ضمن 10 مسلحين تحصنوا في الموقع.", [("wounded", 1, "fighters")]),
        ("أعلنت باكو مقتل الجنود الـ35 في الموقع.", [("killed", 35, "soldiers")]),
    ],
)  # fmt: skip
def test_whoever_was_only_there_is_not_counted(ar: str, claims: list[tuple[object, ...]]) -> None:
    """Passengers, a crew, inhabitants, troops, survivors, the accused, the killers, the wanted."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("أسفر القصف عن إصابة 14 شخصا ووفاة شخص.", [("wounded", 14), ("killed", 1)]),
        ("أسفر القصف عن وفاة شخص وإصابة 14 شخصا.", [("killed", 1), ("wounded", 14)]),
        ("ارتفع عدد القتلى إلى 5 اليوم الجمعة.", [("killed", 5)]),
        ("قتل إيراني وأصيب روسيان بجروح.", [("killed", 1), ("wounded", 2)]),
        ("قتل لبناني وجرح خمسة سوريين.", [("killed", 1), ("wounded", 5)]),
        ("زار المنطقة مسؤول إيراني بعد القصف.", []),
        ("قتل مسؤول إيراني في القصف.", [("killed", 1)]),
    ],
)
def test_what_stands_beside_a_number_says_what_befell_them(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """ "The wounding of 14 and the death of one"; "5 today" counts no days; "an X" is one of a nation."""
    assert [(kind, count) for kind, count, _ in told(ar)] == claims


def test_two_of_a_nation_are_its_own() -> None:
    """ "The death of an X and the wounding of two Ys", whose number stands behind their noun."""
    found = analysis_of("أعلنت الوزارة مقتل أرمني وإصابة أذربيجانيين اثنين.").figures
    assert [(f.kind, f.count[0], f.party_affected) for f in found] == [
        ("killed", 1, "armenia"),
        ("wounded", 2, "azerbaijan"),
    ]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("أسفر الهجوم عن مقتل 6 من بينهم أوكراني وإصابة 8 آخرين بينهم فرنسيان.",
         [("killed", 6), ("killed", 1), ("wounded", 8), ("wounded", 2)]),
        ("أصيب سبعة، اثنان منهم فرنسيان.", [("wounded", 7), ("wounded", 2)]),
        ("وقعت هجمات قتل فيها ستة في دول بينها روسيا.", [("killed", 6)]),
        ("قتل 12 شابا وفتاة في القصف.", [("killed", 12)]),
        ("قتل 15 طالبا وطالبة في قصف مدرسة.", [("killed", 15)]),
        ("قتل 5 رجال وامرأة في القصف.", [("killed", 5), ("killed", 1)]),
        ("قتل ضابط شرطة وأصيب حارس أمن.", [("killed", 1), ("wounded", 1)]),
        ("تم إيقاف ثلاثة أشخاص بعد إيقاف إطلاق النار.", [("captured", 3)]),
    ],
)  # fmt: skip
def test_whoever_is_told_of_is_counted_once(ar: str, claims: list[tuple[object, ...]]) -> None:
    """One of a nation among others; men and women in one number; a dual before what its two are of."""
    assert [(kind, count) for kind, count, _ in told(ar)] == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        (
            "ولم يعرف بعد إن كانت الجثث الست لمدنيين أم لعسكريين.",
            [("killed", 6, "people")],
        ),
        (
            "أعلنت باكو مقتل عشرين مدنيا وجندي.",
            [("killed", 20, "civilians"), ("killed", 1, "soldiers")],
        ),
    ],
)
def test_of_whom_nobody_knows_is_of_people(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "Civilians or soldiers" are people; "civilians and a soldier" are what they are called."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        (
            "سقط تسعة قتلى في صفوف القوات الأرمينية وعشرة جرحى في صفوف المدنيين.",
            [("killed", 9, "soldiers"), ("wounded", 10, "civilians")],
        ),
        (
            "قتلت الألغام خمسة وستين شخصا، هم خمسون مدنيا وخمسة عشر عسكريا، وأصابت أكثر من مئتين.",
            [
                ("killed", 65, "people"),
                ("killed", 50, "civilians"),
                ("killed", 15, "soldiers"),
                ("wounded", 200, "people"),
            ],
        ),
        (
            "أسفر القصف عن قتيلين بينهما طفل وأحد عشر جريحا، ثمانية منهم أطفال.",
            [
                ("killed", 2, "people"),
                ("killed", 1, "children"),
                ("wounded", 11, "people"),
                ("wounded", 8, "children"),
            ],
        ),
        (
            "قتل خمسة أشخاص بينهم امرأة وطفل وأصيب عشرة آخرون.",
            [
                ("killed", 5, "people"),
                ("killed", 1, "women"),
                ("killed", 1, "children"),
                ("wounded", 10, "people"),
            ],
        ),
        (
            "قتل أربعة أشخاص (3 من ركاب الحافلة وسائق السيارة) وأصيب 15 آخرون.",
            [
                ("killed", 4, "people"),
                ("killed", 3, "passengers"),
                ("killed", 1, "drivers"),
                ("wounded", 15, "people"),
            ],
        ),
        (
            "اعتقلت السلطات ضابطا بعد تفجير أوقع نحو مئتي قتيل.",
            [("captured", 1, "officers"), ("killed", 200, "people")],
        ),
    ],
)
def test_each_count_is_of_its_own_people(ar: str, claims: list[tuple[object, ...]]) -> None:
    """An army's ranks are soldiers, a sum is of whoever its parts are of, and "a child and eleven
    wounded, eight of them children" has eight wounded children.
    """
    assert told(ar) == claims


def test_whom_peacekeepers_shelter_are_displaced_and_not_their_own() -> None:
    """ "His soldiers sheltered 5,000 civilians" after the missing were told of: none of them is missing."""
    texts = (
        "شنت أذربيجان عملية عسكرية في قره باغ، وقالت وكالة إن ألف شخص مفقودون.",
        "وأعلن قائد قوات حفظ السلام الروسية أن جنوده آووا خمسة آلاف مدني، ثم صحح العدد إلى 2261.",
    )
    found = analyses_of(*texts, day=date(2023, 9, 21), watch=KARABAKH, paragraphs=False)[1].figures
    assert [(f.kind, f.count[0]) for f in found] == [("displaced", 5000), ("displaced", 2261)]
    assert all(f.party_affected != "russia" for f in found)


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("قال المدير إن 120 ألف شخص مهددون بالجوع، وإن رجلا مات.", [("killed", 1, "people")]),
        ("حذرت أرمينيا من أن آلاف المدنيين معرضون لخطر الموت جوعا.", []),
        ("ومئات المرضى عرضة للموت.", []),
        ("قالت المنظمة إن ستة آلاف طفل يعانون سوء التغذية في المدينة معرضون لخطر الموت.", []),
        ("وكان في المخيم 20 ألف نازح فروا من البلدة.", [("displaced", 20000, "displaced people")]),
        ("ويواجه 30 ألف طفل خطر الموت جوعا.", []),
        ("قتل خمسة مدنيين وآلاف معرضون لخطر الموت.", [("killed", 5, "civilians")]),
        ("قتل خمسة مدنيين كانوا مهددين من القوات.", [("killed", 5, "civilians")]),
        ("نزح 30 ألف شخص معرضين للخطر.", [("displaced", 30000, "people")]),
        ("جرح عشرة، ثلاثة منهم في خطر.", [("wounded", 10, "people"), ("wounded", 3, "people")]),
    ],
)
def test_whoever_is_in_danger_was_not_hit(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "120,000 are threatened by hunger" are no dead; prisoners whom death threatens are prisoners."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("أفادت السلطات بأن ستة مدنيين جرحوا واثنين في عداد المفقودين.",
         [("wounded", 6, "civilians"), ("missing", 2, "civilians")]),
        ("قالت يريفان إن هناك ستة جرحى وأربعة في عداد المفقودين.",
         [("wounded", 6, "people"), ("missing", 4, "people")]),
        ("قتل ستة في القصف فيما أصبح ثلاثة في عداد الأسرى.",
         [("killed", 6, "people"), ("captured", 3, "people")]),
        ("قتل ستة جنود وباتت قريتهم في عداد المدن المنكوبة.", [("killed", 6, "soldiers")]),
        ("قتل طياران وأحد أفراد الطاقم ما زال مفقودا.",
         [("killed", 2, "pilots"), ("missing", 1, "people")]),
        ("قتل خمسة جنود وما زال اثنان مفقودين.",
         [("killed", 5, "soldiers"), ("missing", 2, "soldiers")]),
        ("نجا الطيار وما زال أحد أفراد الطاقم مفقودا.", [("missing", 1, "people")]),
        ("وأصيب أربعة لا يزالون أسرى.", [("captured", 4, "people")]),
        ("قتل جندي لا يزال قاتله مفقودا.", [("killed", 1, "soldiers")]),
        ("قتل 12 مدنيا ولا يزال جرحى كثيرون في المستشفى.", [("killed", 12, "civilians")]),
        ("قتل 12 مدنيا لا تزال جثث قتلى تحت الأنقاض.", [("killed", 12, "civilians")]),
    ],
)  # fmt: skip
def test_in_the_number_of_the_missing_says_what_befell_them(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """Whatever befell those counted before: "six were wounded and two are among the missing", "still missing"."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("اعتقل أثناء مغادرته مع خمسة آخرين.", [("captured", 5, "people")]),
        ("ويقدر عدد سكان الإقليم قبل الهجوم بنحو 120 ألفا، نزح معظمهم.", []),
        ("ارتفع عدد السكان النازحين إلى 30 ألفا.", [("displaced", 30000, "people")]),
        ("بلغ عدد سكان القرية الذين قتلوا 30.", [("killed", 30, "people")]),
        ("قال إن عدد القتلى لم يرتفع إلى 32 كما قيل، بل هو 27.", [("killed", 27, "people")]),
        ("ولم يرتفع عدد القتلى عن 32.", [("killed", 32, "people")]),
    ],
)  # fmt: skip
def test_residents_and_fellow_travellers_are_no_victims(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """Who left with thousands was arrested alone; what the toll has not risen to is no toll."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("حكمت محكمة في باكو بالإعدام على سبعة متهمين بالتجسس.", []),
        ("حكمت المحكمة على أربعة أشخاص بالإعدام لقتلهم مدنيين.", []),
        ("بلغ عدد المحكوم عليهم بالإعدام 45 شخصا.", []),
        ("هدد قائد الفصيل بإعدام 30 جنديا.", []),
        ("نفذت السلطات حكم الإعدام في خمسة متهمين.", [("killed", 5, "people")]),
        ("اتهمت النيابة المسلحين بإعدام 31 مدنيا.", [("killed", 31, "civilians")]),
        ("تنظر المحكمة الجنائية في إعدام 40 مدنيا.", [("killed", 40, "civilians")]),
        ("حكم عليه بالإعدام بتهمة قتل 13 مدنيا.", [("killed", 13, "civilians")]),
        ("أدانت المنظمة إعدام 12 مدنيا دون محاكمة.", [("killed", 12, "civilians")]),
        (
            "نُفذ صباح اليوم في ميدان السبعين وسط العاصمة المؤقتة عدن حكم الإعدام رميا بالرصاص بحق تسعة أشخاص.",
            [("killed", 9, "people")],
        ),
        ("نفذت وزارة الداخلية اليوم حكم الإعدام في 81 شخصا.", [("killed", 81, "people")]),
        (
            "نفذ المسلحون في المدينة أحكام إعدام ميدانية بحق 300 مدني.",
            [("killed", 300, "civilians")],
        ),
        ("أصدر المسلحون أحكام إعدام ميدانية بحق 30 مدنيا.", [("killed", 30, "civilians")]),
        ("أكدت محكمة الشعوب إعدام 400 مدني.", [("killed", 400, "civilians")]),
        ("حكم المسلحون على 20 شخصا بالإعدام ولم ينفذوا الحكم.", []),
        ("أيدت المحكمة حكم الإعدام بحق ثمانية متهمين.", []),
        ("طالبت النيابة بإعدام ثمانية متهمين.", []),
        ("أكدت المحكمة إعدام سبعة متهمين.", []),
        ("خففت المحكمة أحكام الإعدام الصادرة بحق تسعة جنود.", []),
        ("أعدمت السلطات ثمانية متهمين.", [("killed", 8, "people")]),
        ("نفذ حكم الإعدام بحق ثمانية متهمين.", [("killed", 8, "people")]),
    ],
)
def test_whoever_is_sentenced_to_death_has_not_died(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """A sentence, or the demand for one, kills nobody; one that is carried out does, and so did the crime."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وأفاد الجيش بأن مدنيين قتلا في القصف.", [("killed", 2, "civilians")]),
        ("وأفاد الجيش بأن صحفيين روسيين أصيبا.", [("wounded", 2, "journalists")]),
        ("وأفاد الجيش بأن مدنيين قتلوا في القصف.", []),
        ("وأفاد الجيش بأن مدنيين اثنين قتلا.", [("killed", 2, "civilians")]),
        ("وأفاد الجيش بأن مقاتلين قتلا جنديا.", [("killed", 1, "soldiers")]),
    ],
)
def test_a_verb_in_the_dual_tells_that_they_were_two(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """Without vowels a dual is written as a plural; those who killed somebody were not hit."""
    assert told(ar) == claims


@pytest.mark.parametrize(("ar", "count", "over"), [
    ("لا تعترف باكو بأكثر من 50 قتيلا.", (50, 50), False),
    ("ولم تعترف باكو بأكثر من 50 قتيلا.", (50, 50), False),
    ("تعترف باكو بأكثر من 50 قتيلا.", (50, None), True),
    ("لم يقتل أكثر من 20 شخصا.", (None, 20), False),
    ("لم تعلق يريفان، وقتل أكثر من 20 شخصا.", (20, None), True),
])  # fmt: skip
def test_who_admits_no_more_than_fifty_admits_fifty(
    ar: str, count: tuple[int | None, int | None], over: bool
) -> None:
    """ "No more than" is not "more than"; a denied verb of another clause bounds nothing."""
    (found,) = [f for one in analyses_of(ar) for f in one.figures]
    assert (found.count, found.over) == (count, over)


@pytest.mark.parametrize(("ar", "whom"), [
    ("ورفعت الوزارة حصيلة قتلاها العسكريين إلى 840.", ["soldiers"]),
    ("وبلغ عدد قتلاها المدنيين 40.", ["civilians"]),
    ("واعترفت بمقتل 840 قتيلا من عسكرييها.", ["soldiers"]),
    ("وارتفع عدد العسكريين الذين قضوا في المعارك، طبقا لآخر تحديث رسمي، إلى 840.", ["soldiers"]),
    ("وارتفع عدد الذين قضوا في المعارك، طبقا لآخر تحديث رسمي، إلى 840.", ["people"]),
    ("وأعلنت عن خسائرها المدنية البالغة 15 قتيلا.", ["civilians"]),
    ("وأعلنت عن خسائرها البالغة 15 قتيلا.", ["people"]),
])  # fmt: skip
def test_a_toll_says_whom_it_counts(ar: str, whom: list[str]) -> None:
    """ "Its military dead", "dead of its soldiers", "its civilian losses"."""
    assert [f.whom for one in analyses_of(ar) for f in one.figures] == whom
