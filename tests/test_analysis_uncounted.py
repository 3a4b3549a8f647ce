"""Numbers that count nobody hit: hours, gun trucks, cleared mines, the rescued, the ill, convicts."""

from __future__ import annotations

import pytest
from analysis_texts import analyses_of, analysis_of, yemen


def told(ar: str) -> list[tuple[object, ...]]:
    """Each claim of a sentence: what befell, how many at least, and whom."""
    return [(f.kind, f.count[0], f.whom) for f in analysis_of(ar).figures]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("قتل 90 مسلحا في غارات نفذت خلال الساعات الـ48 الماضية.", [("killed", 90, "fighters")]),
        ("وأصيب خمسة خلال الأيام الـ3 الأولى.", [("wounded", 5, "people")]),
        ("قتل الجنود الـ24 في الكمين.", [("killed", 24, "soldiers")]),
        ("دفن الضحايا الـ12 الذين قتلوا.", [("killed", 12, "people")]),
        ("دمرت القوات 9 أطقم ومدرعتين وقتلت 30 مسلحا.", [("killed", 30, "fighters")]),
        ("قتل 40 من أطقم الدبابات.", [("killed", 40, "people")]),
        ("نزع الفريق الألغام ليبلغ ما نزع منذ 2018 أكثر من 500 ألف، فيما قتل طفلان.",
         [("killed", 2, "children")]),
        ("وبلغ ما أزيل من الذخائر هذا العام 12 ألفا، وقتل جنديان.", [("killed", 2, "soldiers")]),
        ("بلغ ما سقط من القتلى 300.", [("killed", 300, "people")]),
    ],
)  # fmt: skip
def test_hours_trucks_and_what_was_cleared_are_no_people(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """A number behind "the hours", or of what was removed, is of things; behind "the soldiers" of people."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("انتشل خمسة بحارة أحياء من البحر، فيما لا يزال ثمانية مفقودين.", [("missing", 8, "people")]),
        ("وعاد سبعة جنود أحياء من الجبهة.", []),
        ("انتشل خمسة قتلى من أحياء المدينة.", [("killed", 5, "people")]),
        ("30 مصابا بالسكري لم يحصلوا على الأنسولين.", []),
        ("وأحصت الوزارة 40 مصابا بأمراض مزمنة.", []),
        ("إن 25 مريضا كان مقررا نقلهم بقوا في المستشفى وإن ستة منهم في العناية الفائقة.", []),
        ("أصيب 40 شخصا، ستة منهم في العناية المركزة.",
         [("wounded", 40, "people"), ("wounded", 6, "people")]),
        ("وصل إلى يريفان خمسة صحفيين كانوا محكومين بالإعدام.", []),
        ("وأدى القصف إلى استشهاد وفقدان عشرة مدنيين.", []),
    ],
)  # fmt: skip
def test_the_rescued_the_ill_and_convicts_are_no_dead(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """ "Pulled out alive", "with diabetes", "whom the plan targets", "sentenced to death" hit nobody."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("متهم بقتل خمسة وعشرين مدنيا وترحيل 358 آخرين.",
         [("killed", 25, "civilians"), ("displaced", 358, "civilians")]),
        ("أدين بقتل عشرة أشخاص وإبعاد 200 من السكان.",
         [("killed", 10, "people"), ("displaced", 200, "residents")]),
        ("أسفر تبادل إطلاق النار عن مقتل جندي من كل طرف.", [("killed", 1, "soldiers")]),
        ("أصيب شرطيان من كل جانب.", [("wounded", 2, "police")]),
        ("قتل طفل من كل عشرة.", []),
    ],
)  # fmt: skip
def test_deporting_displaces_and_one_of_each_side_is_one(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """Whom somebody deported was not killed; "of each side" is no share, "of every ten" is."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وقال إن قتيلين مدنيين سقطا في القصف.", [("killed", 2, "civilians")]),
        ("قتيلان مدنيان أحدهما طفل في قصف على أغدام.",
         [("killed", 2, "civilians"), ("killed", 1, "children")]),
        ("وأسفر القصف عن ثلاثة قتلى مدنيين وجريحين عسكريين.",
         [("killed", 3, "civilians"), ("wounded", 2, "soldiers")]),
        ("وأوقع القصف ثلاثة قتلى جميعهم مدنيون.", [("killed", 3, "people")]),
        ("سقط خمسة قتلى يوم الجمعة.", [("killed", 5, "people")]),
        ("من بين القتلى الخمسة ضابطان.", [("killed", 5, "people"), ("killed", 2, "officers")]),
        ("وتضم قائمة الجرحى الستة عقيدا.", [("wounded", 6, "people")]),
        ("وبين القتلى ضابطان.", [("killed", 2, "officers")]),
    ],
)  # fmt: skip
def test_who_the_dead_are_stands_right_behind_them(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """ "Two dead, civilians" are two; behind "the five dead" somebody else is counted."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "past"),
    [
        ("نفذت السلطات اليوم حكم الإعدام في ثلاثة رجال لإدانتهم بتفجير عام 2015.", [False]),
        ("أعلنت النيابة تنفيذ حكم الإعدام بحق خمسة متهمين بتهمة التجسس عام 2018.", [False]),
        ("نفذ صباح اليوم في العاصمة حكم الإعدام بحق تسعة أشخاص أدينوا بالتجسس عام 2018.", [False]),
        ("أعدمت السلطات خمسة رجال عام 2015 أدينوا بالتجسس.", [True]),
        ("قال إن الجيش أعدم 30 مدنيا عام 1995.", [True]),
        ("قتل 2000 شخص في حرب عام 2000.", [True]),
        ("أجلت القوات 2000 نازح من القرية.", [False]),
        ("حكمت المحكمة بالإعدام على سبعة رجال، ونفذ الجيش غارة.", []),
    ],
)
def test_an_execution_is_of_its_own_day_and_no_earlier_war(ar: str, past: list[bool]) -> None:
    """What it is for happened in 2015; "2000 were killed in the war of 2000" tells of that year."""
    assert [figure.background for figure in analysis_of(ar).figures] == past


@pytest.mark.parametrize(("ar", "claims"), [
    ("وأصابت الضربة عنبرا كان فيه نحو 120 شخصا.", []),
    ("دمرت الغارة مبنى كان يضم 30 مدنيا.", []),
    ("وقال الحارس إن 120 مهاجرا كانوا داخل العنبر الذي أصيب.", []),
    ("وقال الحارس إن 30 جنديا كانوا في المبنى قتلوا.", [("killed", 30, "soldiers")]),
    ("أصابت القذيفة حافلة كان فيها 20 شخصا فقتلوا جميعا.", [("killed", 20, "people")]),
    ("أصدر المدعي العام أمرا بالقبض على القائد وستة من كبار ضباطه.", []),
    ("ألقت القوات القبض على القائد وستة من ضباطه.", [("captured", 1, "people"), ("captured", 6, "officers")]),
    ("نزح 728 مهاجرا ولاجئا من المدينة.", [("displaced", 728, "migrants")]),
    ("نزح 1500 مهاجر ولاجئ من المدينة.", [("displaced", 1500, "migrants")]),
    ("نزح 15 مهاجرا وطفل من المدينة.", [("displaced", 15, "migrants"), ("displaced", 1, "children")]),
])  # fmt: skip
def test_a_ward_a_warrant_and_the_second_noun_count_nobody(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """Who was in what was hit, whom nobody has yet arrested, "so many migrants and refugees"."""
    assert told(ar) == claims


_STRIKE = "قتل سبعة عمال في هجوم على الميناء."


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وأنقذ رجال المطافئ 14 شخصا من المبنى.", []),
        ("وأنقذت سفينة هندية 19 شخصا من القوارب.", []),
        ("وأدى 300 شخص صلاة الغائب على الضحايا.", []),
        ("وشيع 700 شخص الجنازة في المدينة.", []),
        ("وزار 30 شخصا الجرحى في المستشفى.", []),
        ("ووصل 60 شخصا إلى مستشفى المدينة للتبرع بالدم.", []),
        ("واحتفل نحو 400 شخص بالعيد في الساحة.", []),
        ("وكان بينهم ثلاثة أشخاص من أسرة واحدة.", [("killed", 3, "people")]),
        ("وفي الحي المجاور ثلاثة أشخاص.", [("killed", 3, "people")]),
        ("وخرج 12 شخصا مصابين من المبنى.", [("wounded", 12, "people")]),
        ("وتلقى 90 شخصا العلاج في المستشفى.", [("wounded", 90, "people")]),
        ("ووصل 50 شخصا إلى المستشفى.", [("wounded", 50, "people")]),
        ("وتجمع 300 من النازحين في الساحة.", [("displaced", 300, "displaced people")]),
        ("وراح 12 شخصا ضحية القصف.", [("killed", 12, "people")]),
        ("وبقي 12 شخصا تحت الأنقاض.", [("missing", 12, "people")]),
    ],
)  # fmt: skip
def test_persons_with_a_verb_of_their_own_do_not_go_on_with_a_toll(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """ "Saved 14 people", "200 prayed over the dead": no dead; "among them three" goes on with the toll."""
    found = [(f.kind, f.count[0], f.whom) for one in analyses_of(_STRIKE, ar) for f in one.figures]
    assert found == [("killed", 7, "workers"), *claims]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("قد تودي المجاعة في أسوأ الأحوال بحياة 80 ألف طفل.", []),
        ("وقد يودي القتال بحياة 40 ألف مدني.", []),
        ("وقد تؤدي الأزمة في الأشهر المقبلة إلى مقتل 20 ألف مدني.", []),
        ("ويمكن أن تودي الحرب خلال عام بحياة مئة ألف شخص.", []),
        ("وقد أودى القتال خلال أشهر بحياة 40 ألف مدني.", [("killed", 40000, "civilians")]),
        ("وقد يكون الهجوم الذي أودى في المدينة بحياة 12 شخصا من تدبير التنظيم.",
         [("killed", 12, "people")]),
        ("وأدى القصف إلى مقتل 12 مدنيا.", [("killed", 12, "civilians")]),
    ],
)  # fmt: skip
def test_what_may_cost_lives_has_cost_none(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "May, at the worst, cost the lives of 80,000": words between the verb and the lives change nothing."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("لو لم تصل فرق الإطفاء لقتل 30 شخصا.", []),
        ("ولولا الملاجئ لكان عدد القتلى 200.", []),
        ("لو أصاب الصاروخ السوق لسقط عشرات القتلى.", []),
        ("حتى لو قتل 20 جنديا فلن تتراجع الوحدة.", []),
        ("لو أن 20 شخصا قتلوا لتغير كل شيء.", []),
        ("كان سيقتل 40 شخصا لو انفجرت العبوة.", []),
        ("وقال الوزير إن عدد الضحايا كان سيبلغ 100 قتيل.", []),
        ("كان من شأن الهجوم أن يؤدي إلى مقتل مئة شخص.", []),
        ("كان يمكن لهذه الضربة أن تقتل عشرات المدنيين.", []),
        ("وكان بالإمكان أن يسقط 15 قتيلا.", []),
        ("كان يمكن أن يكون عدد القتلى 200.", []),
        ("لولا القصف لما قتل 12 مدنيا.", [("killed", 12, "civilians")]),
        ("قتل 20 شخصا كان يمكن إنقاذهم لو وصلت الإسعاف.", [("killed", 20, "people")]),
        ("كان الجنود سيعبرون الجسر حين قتل ثلاثة منهم.", [("killed", 3, "people")]),
        ("ولو متأخرا، لقي 20 شخصا حتفهم.", [("killed", 20, "people")]),
        ("وكان 25 شخصا قتلوا ومن الممكن أن يصل العدد إلى 30 قتيلا.",
         [("killed", 25, "people"), ("killed", 30, "people")]),
    ],
)  # fmt: skip
def test_who_would_have_died_did_not(ar: str, claims: list[tuple[object, ...]]) -> None:
    """ "But for the shelters 200 would be dead": nobody claims what did not come about."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "aside"),
    [
        ("سلمت الجماعة 60 جثة إلى الصليب الأحمر.", "returned"),
        ("وتبادل الطرفان رفات 40 مقاتلا.", "returned"),
        ("وأعادت الجماعة جثامين 12 جنديا إلى ذويهم.", "returned"),
        ("وتم ذلك مقابل 50 جثة من قتلى المليشيا.", "returned"),
        ("وتسلم الجيش 30 جثة بوساطة قبلية.", "returned"),
        ("عثر السكان على 20 جثة في مقبرة جماعية.", ""),
        ("وتسلم المستشفى 20 جثة من مكان الغارة.", ""),
        ("ونقلت فرق الإسعاف 15 جثة إلى المستشفى.", ""),
        ("وقتل 12 جنديا في المعركة.", ""),
    ],
)
def test_bodies_that_are_handed_over_are_no_dead_of_the_day(ar: str, aside: str) -> None:
    """ "Handed over 60 bodies", "in return for 50 bodies": whose they are died on another day."""
    assert [f.aside for f in analysis_of(ar).figures] == [aside]


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("وقتل ثلاثة بحارة في هجوم على السفينة جنوب غربي ميناء عدن.", None),
        ("وأصيب أربعة بحارة في هجوم على ناقلة قبالة عدن.", None),
        ("ويحتجز الحوثيون طاقم السفينة المكون من 25 بحارا.", None),
        ("وهاجم الحوثيون سفنا، ولا يزالون يحتجزون 25 بحارا.", None),
        ("وقتل ثلاثة بحارة يمنيين في هجوم قبالة سواحل عدن.", "govt"),
        ("وقتل ثلاثة جنود في عدن.", "govt"),
        ("واحتجز الحوثيون 14 جنديا من القوات الحكومية.", "govt"),
    ],
)
def test_a_ships_crew_is_not_of_the_coast_nor_of_its_captors(ar: str, owner: str | None) -> None:
    """Sailors are hit off somebody's coast, and held by somebody, whose people they are not by that."""
    (figure,) = analyses_of(ar, watch=yemen())[0].figures
    assert figure.party_affected == owner


@pytest.mark.parametrize(("ar", "claims"), [
    ("قال الوزير إن الهدنة أنقذت أرواح نحو ألفي جندي.", []),
    ("عجز الأطباء عن إنقاذ حياة ثلاثة جنود.", [("killed", 3, "soldiers")]),
    ("أودى الانهيار بأرواح عشرين جنديا.", [("killed", 20, "soldiers")]),
    ("قتل خمسة جنود وهم ينقذون ثلاثة مدنيين.", [("killed", 5, "soldiers")]),
    ("وقال المتحدث إن الوزير بخير ولم يتعرض لإصابات خطيرة.", []),
    ("وقالت إن الركاب الخمسة لم يصابوا.", []),
    ("وقالت إن ألفي شخص باتوا بلا مأوى.", [("displaced", 2000, "people")]),
    ("وأصيب خمسة جنود لم يقتل منهم أحد.", [("wounded", 5, "soldiers")]),
    ("وقالت إن ثلاثة جنود قتلوا ولم يصب أحد.", [("killed", 3, "soldiers")]),
])  # fmt: skip
def test_who_is_saved_or_not_hurt_is_no_victim(ar: str, claims: list[tuple[object, ...]]) -> None:
    """Whom nobody could save is dead, and whoever is wounded is so though nobody died."""
    assert told(ar) == claims


@pytest.mark.parametrize(("ar", "claims"), [
    ("وذكرت النقابة أن 60 في المئة من المستشفيات، أي 31 من أصل 52، باتت خارج الخدمة.", []),
    ("وأصيب 70 في المئة من العاملين، أي 52 شخصا.", [("wounded", 52, "people")]),
    ("وقتل ثلث الجنود، أي 40.", [("killed", 40, "people")]),
    ("وأوضحت الوزارة أن الرقم 417 الذي ورد في تقرير سابق لم يشمل الجنوب.", []),
    ("وبلغ عدد القتلى 417 وفق ما ورد في التقرير.", [("killed", 417, "people")]),
    ("والرقم 80 الذي أعلنته باكو لقتلاها مرتفع.", [("killed", 80, "people")]),
    ("وامتنعت الوزارة عن التعليق على إصابة أحد مواطنيها.", []),
    ("ورفض الجيش تأكيد مقتل خمسة جنود.", []),
    ("ورفض الجيش الهدنة وأكد مقتل خمسة جنود.", [("killed", 5, "soldiers")]),
    ("وقالت إن عشرات من العاملين والمرضى قتلوا أو أصيبوا.", []),
])  # fmt: skip
def test_shut_hospitals_an_earlier_figure_and_what_none_confirms_are_no_toll(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """A share of people counts people; a figure with its dead, or a word beside a refusal, is a claim."""
    assert told(ar) == claims


@pytest.mark.parametrize(("ar", "claims"), [
    ("بلغ العدد التراكمي للوفيات في عموم الولايات 610 حالات.", [("killed", 610, "people")]),
    ("وبلغ عدد حالات الكوليرا 300 حالة.", []),
    ("ارتفع عدد القتلى، وسجلت 70 حالة نهب.", []),
    ("سجلت المستشفيات 300 حالة بعد مقتل الطبيب.", [("killed", 1, "doctors")]),
])  # fmt: skip
def test_cases_of_a_number_of_deaths_are_the_dead(
    ar: str, claims: list[tuple[object, ...]]
) -> None:
    """Cases of a disease or of looting are not."""
    assert told(ar) == claims
