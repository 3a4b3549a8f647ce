"""Whose the dead are where the sentence names who killed them, and whose word a count beside a name is."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of, analysis_of

from briefings.profile import Profile

AFTER = date(2023, 9, 21)  # Shusha is Azerbaijan's by then


def owner(ar: str, watch: Profile = KARABAKH) -> str | None:
    """The party whose people the one count of a sentence is."""
    (figure,) = analyses_of(ar, day=AFTER, watch=watch)[0].figures
    return figure.party_affected


@pytest.mark.parametrize(
    "ar",
    [
        "اتهم مسؤول أرميني أذربيجان بقتل خمسة مدنيين في شوشا.",
        "اتهمت يريفان القوات الأذربيجانية بقتل تسعة أشخاص في قصف على شوشا.",
        "حملت أرمينيا أذربيجان مسؤولية مقتل ستة مدنيين في شوشا.",
        "اتهمت أرمينيا باكو بالتسبب في مقتل ثمانية أشخاص في جبرائيل.",
        "قتلت القوات الأذربيجانية سبعة مدنيين في شوشا.",
        "قتل الجيش الأذربيجاني سبعة مدنيين في شوشا.",
        "قتل قصف أذربيجاني طفلين في شوشا.",
        "قالت صحيفة إن جنودا أذربيجانيين قتلوا مدنيين اثنين في شوشا.",
        "قتل خمسة مدنيين في شوشا على يد القوات الأذربيجانية.",
        "قتل خمسة مدنيين في شوشا بنيران أذربيجانية.",
    ],
)
def test_who_killed_is_not_the_side_of_the_dead(ar: str) -> None:
    """Accused, told to have killed, or called on to stop: the dead are not that side's."""
    assert owner(ar) != "azerbaijan"


@pytest.mark.parametrize(
    "ar",
    [
        "قتل خمسة مدنيين في شوشا.",
        "اتهمت أرمينيا أذربيجان بإخفاء مقتل 200 جندي أذربيجاني.",
        "اتهمت أرمينيا أذربيجان بالمسؤولية عن مقتل ثلاثة جنود أذربيجانيين قرب شوشا.",
        "اتهمت باكو يريفان بالكذب بعد مقتل جنديين في شوشا.",
        "واتهمت وزارة الدفاع الأذربيجانية الجيش الأرميني بقتل ثلاثة من جنودها قرب يريفان.",
        "قالت باكو إن مسلحين أذربيجانيين قتل ثلاثة منهم في شوشا.",
        "قال بيان إن القوات الأذربيجانية قتل عشرون من أفرادها في شوشا.",
        "قال الجيش الأذربيجاني إن أربعة من عناصره قتلوا بنيران أذربيجانية عن طريق الخطأ.",
        "قال متحدث إن الشرطة الأذربيجانية قتلت رجلا في كنجه.",
        "قتل في صفوف الجيش الأذربيجاني أربعة جنود قرب شوشا.",
        "قالت يريفان إن الجيش الأذربيجاني فقد عشرين جنديا في شوشا.",
        "دعت روسيا أذربيجان إلى وقف عملياتها بعد مقتل ثلاثة جنود أذربيجانيين.",
        "دعت روسيا أذربيجان إلى وقف إطلاق النار بعد مقتل ثلاثة جنود في كنجه.",
        "بعد بيان لسلطات باكو، قتل أربعة مدنيين في شوشا.",
    ],
)
def test_their_own_dead_stay_their_own(ar: str) -> None:
    """A side's own noun, "three of them", losses, police and a mere call leave the dead where they are."""
    assert owner(ar) == "azerbaijan"


def test_any_watched_conflict() -> None:
    """The side that killed is not counted as the sufferer in another profile either."""
    assert owner("قتلت قوات الدعم السريع 12 مدنيا في أم درمان.", SUDAN) == "sudan"
    assert owner("اتهم الجيش قوات الدعم السريع بقتل 20 مدنيا في نيالا.", SUDAN) == "sudan"


def test_soldiers_who_kill_act() -> None:
    """ "That soldiers of X killed two civilians": X acts and is not hit; "that they were killed" it is."""
    roles = analysis_of(
        "قالت وكالة أرمينية إن جنودا أذربيجانيين قتلوا مدنيين اثنين في مارتوني."
    ).roles
    assert (roles.actor, "azerbaijan" in roles.affected) == (("azerbaijan",), False)
    roles = analysis_of("قال مصدر إن جنودا أذربيجانيين قتلوا في مارتوني.").roles
    assert (roles.actor, "azerbaijan" in roles.affected) == ((), True)


@pytest.mark.parametrize(
    ("ar", "claimant"),
    [
        ("قال الأمين العام للأمم المتحدة إنه يدعو أذربيجان إلى وقف عمليتها بعد مقتل 90 شخصا بحسب سلطات قره باغ.",
         "karabakh"),
        ("دعت روسيا أرمينيا إلى التهدئة بعد مقتل خمسة جنود أذربيجانيين وفق وزارة الدفاع في باكو.", "azerbaijan"),
        ("قالت أرمينيا إن 90 شخصا قتلوا، بحسب ما نقلته أذربيجان.", "armenia"),
        ("قالت وزارة الدفاع الأرمينية إن عشرين جنديا قتلوا وفقا لبيانها.", "armenia"),
        ("أعلنت باكو مقتل 12 من جنودها وفق حصيلة غير نهائية.", "azerbaijan"),
    ],
)  # fmt: skip
def test_an_attribution_right_behind_a_count_is_its_claimants(ar: str, claimant: str) -> None:
    """ "After 90 deaths according to X": X's word, whoever speaks in the sentence; not over a comma."""
    (figure,) = analyses_of(ar, day=AFTER)[0].figures
    assert figure.claimed_by == claimant


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("وتشير حصيلة أذربيجانية نشرت أمس إلى مقتل 60 عسكريا قرب لاتشين.", "azerbaijan"),
        ("أظهرت بيانات أرمينية مقتل 60 عسكريا.", "armenia"),
        ("نشرت حصيلة جديدة تشير إلى مقتل 60 جنديا أذربيجانيا، وفق روسيا.", "russia"),
        ("وبعد صدور حصيلة أذربيجانية أولى، قالت أرمينيا إن 60 من جنودها قتلوا.", "armenia"),
    ],
)
def test_an_azerbaijani_toll_is_azerbaijans_claim(ar: str, party: str) -> None:
    """The adjective of the toll itself says whose it is, not that of the dead, nor one of another clause."""
    (figure,) = analyses_of(ar, day=AFTER)[0].figures
    assert figure.claimed_by == party


@pytest.mark.parametrize(("ar", "killer"), [
    ("وقتلت روسيا 440 شخصا في إيزيوم، وفق كييف.", "russia"),
    ("وقتلت أرمينيا 21 مدنيا في بردى بصواريخ عنقودية.", "armenia"),
    ("وقالت متحدثة أرمينية إن مدفعية باكو قتلت بدورها 36 مدنيا في قره باغ.", "azerbaijan"),
    ("وقالت باكو إنها قتلت 12 جنديا.", "azerbaijan"),
    ("وقتل أربعة شرطيين في انفجار لغم زرعه مخربون أرمن على الطريق.", "armenia"),
    ("وأدى انفجار عبوة ناسفة زرعها الأرمن إلى مقتل ستة أشخاص.", "armenia"),
    ("ولقي مزارع مصرعه بانفجار لغم خلفته القوات الأرمينية في آغدام.", "armenia"),
    ("ولغم من مخلفات الجيش الأرميني أودى بحياة ثلاثة مدنيين.", "armenia"),
])  # fmt: skip
def test_whoever_kills_or_lays_the_mine_is_not_hit(ar: str, killer: str) -> None:
    """Also outside the sides of the conflict, by "it had killed", and where men of his laid the mine."""
    found = analyses_of("بحث مجلس الأمن القتال بين أرمينيا وأذربيجان.", ar, day=AFTER)[1]
    assert killer not in {figure.party_affected for figure in found.figures}
    assert killer not in found.roles.affected
    assert killer in found.roles.actor


def test_who_goes_on_to_take_prisoners_is_not_theirs() -> None:
    """ "X killed five and led away twelve": the second verb has the subject of the first."""
    text = "وقتلت القوات الأذربيجانية خمسة جنود واقتادت 12 أسيرا."
    found = analyses_of("بحث مجلس الأمن القتال بين أرمينيا وأذربيجان.", text, day=AFTER)[1]
    assert "azerbaijan" not in {figure.party_affected for figure in found.figures}


@pytest.mark.parametrize(
    ("ar", "killer"),
    [
        ("أعلن الجيش السوداني أن قوات الدعم السريع قتلت نائب والي وسط دارفور.", "rsf"),
        ("قالت قوات الدعم السريع إن الجيش السوداني قصف سوقا وقتل 30 مدنيا.", "army"),
        ("قالت قوات الدعم السريع إن الجيش السوداني قصف سوقا وقتل 30 مدنيا.", "rsf"),
        ("اختطف الدعم السريع طبيبين من مستشفى الفاشر.", "rsf"),
        ("قتل ثلاثة مدنيين بقصف للدعم السريع على سوق في أم درمان.", "rsf"),
        ("وأسر الدعم السريع عشرات الجنود، وفق بيانه.", "rsf"),
    ],
)
def test_the_killers_side_in_sudan_is_not_that_of_the_dead(ar: str, killer: str) -> None:
    """Who kills a governor, takes doctors or shells a market counts none of its own; nor has a force civilians."""
    (found,) = analyses_of(ar, day=AFTER, watch=SUDAN)
    assert found.figures
    assert killer not in {figure.party_affected for figure in found.figures}


@pytest.mark.parametrize(
    "ar",
    ["أسرت قوات الجيش 12 من الدعم السريع.", "قتل 15 من الدعم السريع بغارة للجيش في بحري."],
)
def test_the_force_that_is_hit_keeps_its_dead(ar: str) -> None:
    """The mirror image: fighters of the Rapid Support Forces are theirs."""
    assert owner(ar, SUDAN) == "rsf"


@pytest.mark.parametrize("ar", [
    "قال المدعي العام الأذربيجاني إن ستة جنود روس، بينهم ضابط، قتلوا: خمسة بنيران القوات الأذربيجانية.",
    "قال المدعي العام في باكو إن ستة جنود روس، بينهم ضابط، قتلوا: خمسة منهم بنيران أذربيجانية.",
    "قتل ستة جنود روس، خمسة منهم برصاص جنود أذربيجانيين.",
    "قال المدعي العام الأذربيجاني إن ستة جنود روس، بينهم ضابط برتبة عقيد، قتلوا قرب شوشا.",
])  # fmt: skip
def test_a_part_is_the_side_of_the_whole(ar: str) -> None:
    """ "Five of them by X's fire": X killed them; what names no side is of the same as the whole."""
    found = analyses_of(ar, day=AFTER)[0].figures
    assert {figure.party_affected for figure in found} == {"russia"}


def test_a_part_may_name_its_own_side_or_be_hit_by_it() -> None:
    """ "Ten, four of them X's"; and a side may hit its own."""
    mixed = analyses_of("قتل عشرة أشخاص، ستة منهم أرمن وأربعة أذربيجانيون.", day=AFTER)[0].figures
    assert [figure.party_affected for figure in mixed] == [None, "armenia", "azerbaijan"]
    own = analyses_of("قتل أربعة جنود أذربيجانيين، اثنان منهم بنيران أذربيجانية.", day=AFTER)[0]
    assert [figure.party_affected for figure in own.figures] == ["azerbaijan"] * 2


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("اتهم الجيش السوداني قوات الدعم السريع بقتل 20 شخصا في نيالا.", "sudan"),
        ("قالت قوات الدعم السريع إنها فقدت 20 قتيلا في المعارك.", "rsf"),
        ("قتل 20 شخصا في صفوف قوات الدعم السريع.", "rsf"),
        ("تكبدت قوات الدعم السريع 30 قتيلا.", "rsf"),
        ("قتل 30 من قوات الدعم السريع في غارة للجيش السوداني.", "rsf"),
    ],
)
def test_an_army_has_lost_those_whose_it_is_said_to_be(ar: str, party: str) -> None:
    """Who only tells of the dead of a strike has not lost them; its losses and ranks are its own."""
    assert owner(ar, SUDAN) == party
    assert owner("وقالت قوات الدعم السريع إن الغارة أودت بحياة 31 شخصا.", SUDAN) != "rsf"


def test_an_army_named_before_has_not_lost_the_people_counted_next() -> None:
    """ "The RSF seized the town. A hospital took in 622 wounded": they are not the RSF's for that."""
    after = analyses_of(
        "ونسب شهود الجريمة إلى قوات الدعم السريع.",
        "واستقبل مستشفى في أدري 622 جريحا خلال ثلاثة أيام.",
        watch=SUDAN,
    )
    assert after[1].figures[0].party_affected != "rsf"
    assert "rsf" not in after[1].roles.affected


def test_the_army_is_one_of_two_where_the_other_is_named() -> None:
    """In an article on the RSF "the army" without its country speaks for itself."""
    said = analyses_of(
        "وقالت قوات الدعم السريع إن الغارة أودت بحياة 31 شخصا.",
        "ونفى الجيش شن أي غارة في ذلك اليوم.",
        watch=SUDAN,
    )
    assert said[1].roles.speaker == ("army",)


@pytest.mark.parametrize(
    ("ar", "party", "count"),
    [
        ("ورفع باشينيان حصيلة القتلى في صفوف الجيش إلى 105، بينما قالت أذربيجان إن قتلاها بلغوا 71.", "azerbaijan", 71),
        ("قالت باكو إن أرمينيا أخفت أن عدد قتلاها تجاوز 200.", "armenia", 200),
    ],
)  # fmt: skip
def test_its_dead_are_those_of_the_party_named_last(ar: str, party: str, count: int) -> None:
    """ "X says that its dead are 71": X's, whoever was counted before."""
    told = {f.count[0]: f.party_affected for f in analyses_of(ar)[0].figures}
    assert told[count] == party


FOUGHT = "اندلع القتال بين الجيش وقوات الدعم السريع في نيالا."


@pytest.mark.parametrize(
    ("ar", "killer", "hit"),
    [
        ("هاجم الجيش معسكراً في شرق المدينة وقتل 20.", "army", "sudan"),
        ("داهم الجيش معسكراً لقوات الدعم السريع وقتل 20.", "army", "rsf"),
        ("هاجم الجيش معسكراً تابعاً لقوات الدعم السريع وقتل 20 مقاتلاً.", "army", "rsf"),
        ("هاجم الجيش السوداني معسكراً لقوات الدعم السريع وقتل 20 من عناصرها.", "army", "rsf"),
        ("اقتحمت قوات الدعم السريع معسكراً للجيش وقتلت 20 من جنوده.", "rsf", "army"),
        ("هاجمت قوات الدعم السريع قرية في شرق المدينة وقتلت 20 شخصاً.", "rsf", "sudan"),
    ],
)
def test_who_attacks_and_kills_acts_and_nothing_else(ar: str, killer: str, hit: str) -> None:
    """The attacker neither speaks nor is hit; the dead are of those whose camp it was."""
    said = analyses_of(FOUGHT, ar, title="قتال في نيالا", day=AFTER, watch=SUDAN)[1]
    assert said.roles.actor == (killer,)
    assert said.roles.affected == (hit,)
    assert said.roles.speaker == ()
    (figure,) = said.figures
    assert figure.claimed_by is None
    assert figure.party_affected in (hit, None)


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("هاجم الجيش الأذربيجاني معسكراً لقوات قره باغ وقتل 20 من عناصرها.", "karabakh"),
        ("هاجمت القوات الأرمينية موقعاً للجيش الأذربيجاني وقتلت 20 من جنوده.", "azerbaijan"),
        ("تزعم باكو أن الجانب الأرميني بدأ القصف وأن اثنين من جنودها جرحا.", "azerbaijan"),
        ("قالت الدفاع الأذربيجانية إن اثنين من جنودها جرحا.", "azerbaijan"),
        ("هاجمت القوات الأرمينية موقعاً وخسرت 20 من عناصرها.", "armenia"),
    ],
)
def test_its_men_are_of_whom_the_pronoun_agrees_with(ar: str, party: str) -> None:
    """The gender of "its" tells whose men they are: the attacker's, or those of whom he attacked."""
    assert owner(ar) == party


@pytest.mark.parametrize(
    ("ar", "party", "watch"),
    [
        ("أعلنت قوات الدعم السريع مقتل ضابط في الجيش.", "army", SUDAN),
        ("أعلن الجيش السوداني مقتل ثلاثة قياديين في الدعم السريع.", "rsf", SUDAN),
        ("أعلنت أذربيجان مقتل القائد في الجيش الأرميني.", "armenia", KARABAKH),
        ("أعلن الجيش الأذربيجاني مقتل قيادي في قوات قره باغ.", "karabakh", KARABAKH),
        ("أعلنت أرمينيا مقتل ضابط أرميني في قصف الجيش الأذربيجاني.", "armenia", KARABAKH),
    ],
)
def test_the_dead_are_of_the_force_in_which_they_served(
    ar: str, party: str, watch: Profile
) -> None:
    """Whoever announces the death of "an officer in the army of X" has not lost him."""
    assert owner(ar, watch) == party


@pytest.mark.parametrize(
    "ar",
    [
        "قتل ثلاثة بحارة على متن السفينة بحسب القيادة المركزية الأميركية.",
        "وقال البيت الأبيض إن بحارا فلبينيا قتل.",
        "وقالت موسكو إن أربعة من طاقم الناقلة أصيبوا.",
    ],
)
def test_a_ships_crew_is_not_of_whoever_tells_of_it(ar: str) -> None:
    """By the word of a state nobody knows whose sailors they are."""
    assert owner(ar) in (None, "other")


def test_boats_are_no_people() -> None:
    """ "Three of four boats" counts boats, whatever became of their crews."""
    sunk = "أغرقت القوات الأذربيجانية ثلاثة من أربعة زوارق أرمينية وقتلت أطقمها."
    tanks = "دمرت القوات الأرمينية ثلاثا من أربع دبابات أذربيجانية وقتلت أطقمها."
    assert not analysis_of(sunk).figures
    assert not analysis_of(tanks).figures


def test_who_is_named_only_behind_while_has_not_lost_them() -> None:
    """In a sentence of two claims each clause has its own dead."""
    ar = (
        "وجاء في حصيلة لوزارة الصحة الأرمينية أن 1282 جنديا قضوا، في حين أكد مكتب المدعي العام "
        "في باكو أن 93 مدنيا أذربيجانيا قتلوا."
    )
    found = analysis_of(ar).figures
    assert [(f.count[0], f.party_affected) for f in found] == [
        (1282, "armenia"),
        (93, "azerbaijan"),
    ]


def test_the_refugee_agency_goes_on_as_the_united_nations() -> None:
    """ "The Commission" behind the High Commission for Refugees is no party of the war."""
    texts = (
        "قالت مفوضية الأمم المتحدة للاجئين إن الوضع في أرمينيا صعب.",
        "وتقول المفوضية إن 88780 لاجئا وصلوا إلى أرمينيا من قره باغ.",
    )
    assert analyses_of(*texts, day=AFTER)[1].roles.speaker == ("un",)


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("قتل الجنود 22 مسلحا، كما أوردت وكالة الصحافة الفرنسية.", "france"),
    ],
)
def test_neither_the_seat_of_a_body_nor_a_press_agency_has_lost_people(ar: str, party: str) -> None:
    """Who dies in Brussels is not of the Union, and whom an agency tells of is not of its country."""
    found = analysis_of(ar).figures
    assert found and all(figure.party_affected != party for figure in found)


def test_a_national_agency_and_a_bodys_staff_keep_their_dead() -> None:
    """An agency for mines is its country's; five of the staff of the United Nations are its own."""
    agency = analysis_of("قتل 27 شخصا، كما تقول الوكالة الأذربيجانية لمكافحة الألغام.").figures
    staff = analysis_of("قتل خمسة من موظفي الأمم المتحدة في باكو.").figures
    assert [f.party_affected for f in (*agency, *staff)] == ["azerbaijan", "un"]


def test_a_side_that_lost_nobody_keeps_its_wounded() -> None:
    """A passive tells of its own."""
    assert owner("لم يقتل جندي أذربيجاني واحد، بل أصيب جنديان أذربيجانيان.") == "azerbaijan"


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("أطلقت دورية النار على سيارة تقل جنودا ظنت أنهم مقاتلون أرمن.", "armenia"),
        ("أطلقت دورية النار على مدنيين حسبتهم جنودا أذربيجانيين.", "azerbaijan"),
        ("وقتل ثلاثة جنود بنيران رفاقهم الذين ظنوا أنهم مقاتلون أرمن.", "armenia"),
    ],
)
def test_whoever_people_were_taken_for_is_not_hit(ar: str, party: str) -> None:
    """Fired on by mistake, they are nobody's whom the sentence names."""
    (found,) = analyses_of(ar, day=AFTER)
    assert party not in found.roles.affected
    assert party not in {figure.party_affected for figure in found.figures}
